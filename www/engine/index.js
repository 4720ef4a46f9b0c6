// The entry `isee-simulatore`: `#load` is chosen by the conditions of package.json.
import open, { openBenefits, openCatalogue, worker } from "#load";

import { catalogueLoader, loader } from "./engine.js";

export { IseeError } from "./engine.js";
export const load = loader(open, openBenefits, worker);
export const loadCatalogue = catalogueLoader(openCatalogue);
