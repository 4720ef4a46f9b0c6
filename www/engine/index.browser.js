// The same for a page without a bundler, where nothing resolves `#load`. The element uses it too.
import open, { openCatalogue, worker } from "./load.js";

import { catalogueLoader, loader } from "./engine.js";

export { IseeError } from "./engine.js";
export const load = loader(open, worker);
export const loadCatalogue = catalogueLoader(openCatalogue);
