// The same for a page without a bundler, where nothing resolves `#load`. The element uses it too.
import open from "./load.js";

import { loader } from "./engine.js";

export { IseeError } from "./engine.js";
export const load = loader(open);
