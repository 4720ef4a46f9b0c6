// Il blocco nell'editor: due campi. Il tag lo scrive render.php, e il simulatore si carica solo nella pagina pubblicata.
(({ blocks, blockEditor, components, element: { createElement } }) => {
  blocks.registerBlockType("isee/simulatore", {
    edit: ({ attributes: { anno, lingua }, setAttributes }) => createElement("div", blockEditor.useBlockProps(),
      createElement(components.TextControl, { label: "Anno della DSU", value: anno, onChange: (nuovo) => setAttributes({ anno: nuovo }) }),
      createElement(components.TextControl, { label: "Lingua (it, en, de, fr, sl…)", value: lingua, onChange: (nuova) => setAttributes({ lingua: nuova }) }),
      createElement("p", null, "Qui, nella pagina pubblicata, c’è il simulatore dell’ISEE.")),
    save: () => null,
  });
})(globalThis.wp);
