// The entry `isee-simulatore/inline`: one file with the module inside, for hosts that can serve or fetch nothing else.
import base64 from "#wasm-base64";

import { loader } from "./engine.js";

export { IseeError } from "./engine.js";
export const load = loader((source) => {
  if (source !== undefined) return fetch(source);
  const text = atob(base64);
  return Uint8Array.from(text, (char) => char.charCodeAt(0));
});
