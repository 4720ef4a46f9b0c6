// The entry `isee-simulatore`: `#load` is chosen by the conditions of package.json.
import open from "#load";

import { loader } from "./engine.js";

export { IseeError } from "./engine.js";
export const load = loader(open);
