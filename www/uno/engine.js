// The engine of the one file: the module is inside, the benefits are beside.

import { catalogueLoader, loader } from "../engine/engine.js";

import { accanto } from "./accanto.js";
import { modulo, unpackText } from "./dati.js";

export { IseeError } from "../engine/engine.js";

export const load = loader(
  (source) => (source === undefined ? modulo : fetch(source)),
  async (source) => (source === undefined ? unpackText((await accanto("prestazioni")).modulo) : fetch(source)),
);
export const loadCatalogue = catalogueLoader(async (source) => (source === undefined ? (await accanto("prestazioni")).documenti : fetch(source)));
