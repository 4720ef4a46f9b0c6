// The entry `isee-simulatore`: `#load` is chosen by the conditions of package.json.
import open, { openCatalogue, worker } from "#load";

import { catalogueLoader, loader } from "./engine.js";

export { IseeError } from "./engine.js";
export const load = loader(open, worker);
export const loadCatalogue = catalogueLoader(openCatalogue);
