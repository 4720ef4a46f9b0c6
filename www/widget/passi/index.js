// The five steps, always these: questions appear and disappear inside a step, never as a step.

import { drawCasa } from "./casa.js";
import { drawNucleo } from "./nucleo.js";
import { drawPatrimonio } from "./patrimonio.js";
import { drawRedditi } from "./redditi.js";
import { drawRisultato } from "./risultato.js";

export const PASSI = ["nucleo", "casa", "redditi", "patrimonio", "risultato"];
export const RISULTATO = PASSI.length - 1;

const DISEGNI = [drawNucleo, drawCasa, drawRedditi, drawPatrimonio, drawRisultato];

export const drawPasso = (passo, ctx) => DISEGNI[passo](ctx);
