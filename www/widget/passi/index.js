// How each step is drawn. The first view draws the first by itself, before this file is here.

import { drawCasa } from "./casa.js";
import { drawEsterno } from "./esterno.js";
import { drawNucleo } from "./nucleo.js";
import { drawPatrimonio } from "./patrimonio.js";
import { drawRedditi } from "./redditi.js";
import { drawRisultato } from "./risultato.js";

export { PASSI, RISULTATO } from "./nomi.js";

const DISEGNI = [(ctx) => drawNucleo(ctx, drawEsterno), drawCasa, drawRedditi, drawPatrimonio, drawRisultato];

export const drawPasso = (passo, ctx) => DISEGNI[passo](ctx);
