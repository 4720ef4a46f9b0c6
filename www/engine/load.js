// Browsers and bundlers: they know this form of `new URL` and copy the file.
export default (source = new URL("./engine.wasm", import.meta.url)) => fetch(source);
export const openBenefits = (source = new URL("./prestazioni.wasm", import.meta.url)) => fetch(source);
export const openCatalogue = (source = new URL("./prestazioni.json", import.meta.url)) => fetch(source);

export const worker = (source = new URL("./molti.worker.js", import.meta.url)) => new Worker(trusted(String(source)), { type: "module" });

let policy;
/** A page that requires Trusted Types takes the address of a script only from a policy. */
function trusted(address) {
  policy ??= globalThis.trustedTypes?.createPolicy("isee-simulatore", { createScriptURL: (url) => url });
  return policy?.createScriptURL(address) ?? address;
}
