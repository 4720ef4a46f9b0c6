// Workers may not compile at run time: the module comes compiled from the import.
import module from "./attestazione.wasm";

import { loader } from "./attestazione.verbi.js";

export { IseeError } from "./engine.js";
export const load = loader((source) => (source === undefined ? module : fetch(source)));
