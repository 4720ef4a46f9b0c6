// What comes right after the first view: the other steps, the declaration, what the engine finds in it.

import consegna from "./messaggi/consegna.it.js";
import it from "./messaggi/seguito.it.js";

export { fromDsu } from "./da-dsu.js";
export { findCampo, toDsu } from "./dsu.js";
export { askMotore } from "./motore.js";
export { newConsegna } from "./passi/consegna.js";
export { drawCustodia } from "./passi/custodia.js";
export { drawPasso } from "./passi/index.js";
export { CSS } from "./stile-seguito.js";

export const TESTI = { it: { ...it, ...consegna } };
