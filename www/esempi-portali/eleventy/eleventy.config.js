// I file del simulatore sono copiati come sono dal pacchetto npm: nessun bundler.
export default (config) => {
  config.addPassthroughCopy({ "node_modules/isee-simulatore": "isee", "pagina.js": "pagina.js" });
};
