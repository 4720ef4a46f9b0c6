// The same for a page without a bundler, where nothing resolves `#load`. The element uses it too.
import open, { openBenefits, openCatalogue, worker } from "./load.js";

import { catalogueLoader, loader } from "./engine.js";

export { IseeError } from "./engine.js";
export const load = loader(open, openBenefits, worker);
export const loadCatalogue = catalogueLoader(openCatalogue);
