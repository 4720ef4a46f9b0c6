// The entry `isee-simulatore/inline`: one file with the module inside, for hosts that can serve or fetch nothing else.
// The benefits are not inside, their module and their documents: they weigh as much again, and change on other days.
import base64 from "#wasm-base64";

import { catalogueLoader, loader } from "./engine.js";

export { IseeError } from "./engine.js";

/** What one file does not hold has to be named. */
function missing(call, file) {
  return (source) => {
    if (source === undefined) throw new TypeError(`With isee-simulatore/inline, ${call} wants the address of ${file}`);
    return fetch(source);
  };
}

export const load = loader(
  (source) => {
    if (source !== undefined) return fetch(source);
    const text = atob(base64);
    return Uint8Array.from(text, (char) => char.charCodeAt(0));
  },
  missing("isee.catalogue(documents, { source })", "isee-simulatore/prestazioni.wasm"),
  // One file has none to give to a Worker: without an address the page does the work.
  (source) => source && new Worker(source, { type: "module" }),
);
export const loadCatalogue = catalogueLoader(missing("loadCatalogue(source)", "isee-simulatore/prestazioni.json"));
