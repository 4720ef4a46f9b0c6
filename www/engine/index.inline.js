// The entry `isee-simulatore/inline`: one file with the module inside, for hosts that can serve or fetch nothing else.
// The benefits are not inside: they weigh as much as the module, and change on other days.
import base64 from "#wasm-base64";

import { catalogueLoader, loader } from "./engine.js";

export { IseeError } from "./engine.js";
export const load = loader(
  (source) => {
    if (source !== undefined) return fetch(source);
    const text = atob(base64);
    return Uint8Array.from(text, (char) => char.charCodeAt(0));
  },
  // One file has none to give to a Worker: without an address the page does the work.
  (source) => source && new Worker(source, { type: "module" }),
);
export const loadCatalogue = catalogueLoader((source) => {
  if (source === undefined) throw new TypeError("loadCatalogue() of isee-simulatore/inline needs an address: import isee-simulatore/prestazioni.json instead");
  return fetch(source);
});
