// Browsers and bundlers: they know this form of `new URL` and copy the file.
export default (source = new URL("./engine.wasm", import.meta.url)) => fetch(source);
export const openCatalogue = (source = new URL("./prestazioni.json", import.meta.url)) => fetch(source);
