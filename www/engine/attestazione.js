// The entry `isee-simulatore/attestazione` for browsers and bundlers: they know this form of `new URL` and copy the file.
import { loader } from "./attestazione.verbi.js";

export { IseeError } from "./engine.js";
export const load = loader((source = new URL("./attestazione.wasm", import.meta.url)) => fetch(source));
