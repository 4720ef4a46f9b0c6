// Gli script restano file: una policy con script-src 'self' non lascia partire quelli scritti nella pagina.
export default { vite: { build: { assetsInlineLimit: 0 } } };
