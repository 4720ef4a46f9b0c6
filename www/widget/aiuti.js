// The helpers at the point of need, loaded when the first one is opened: `disegna[name](ctx, key)` draws what is inside.

import { drawGiacenza } from "./aiuti/disegna-giacenza.js";
import { drawImmobile } from "./aiuti/disegna-immobile.js";
import { drawMutuo } from "./aiuti/disegna-mutuo.js";
import { drawNucleo } from "./aiuti/disegna-nucleo.js";
import { drawRedditi } from "./aiuti/disegna-redditi.js";
import it from "./messaggi/aiuti.it.js";

export { CSS } from "./aiuti/stile.js";
export const TESTI = { it };

export const disegna = { nucleo: drawNucleo, redditi: drawRedditi, giacenza: drawGiacenza, immobile: drawImmobile, mutuo: drawMutuo };
