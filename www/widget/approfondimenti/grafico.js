// The curve as a drawing, at the width there is: one unit is one pixel, so that the words stay readable on a phone.

import { h } from "../dom.js";
import { formatNumero } from "../moneta.js";

const ALTEZZA = 320;
const MARGINE = { sopra: 16, destra: 14, sotto: 44, sinistra: 62 };
const SPAZIO = 18; // px between two marks, under which the second is not written

/** A round step that gives about `quanti` of them. */
export function passoTondo(ampiezza, quanti) {
  const grezzo = ampiezza / quanti || 1;
  const potenza = 10 ** Math.floor(Math.log10(grezzo));
  return [1, 2, 5, 10].map((n) => n * potenza).find((passo) => passo >= grezzo * 0.999);
}

/** The highest figure of a curve. */
const alto = ({ tratti }) => Math.max(0, ...tratti.flatMap((tratto) => [tratto.da.isee, tratto.a.isee]));

/** The bounds that a drawing of this curve has room for: far above it they would flatten it. */
export const vicine = (soglie, curva) => soglie.filter(({ valore }) => valore <= alto(curva) * 1.25);

/** The letter of a point: A, B, … Z, A2. */
export const lettera = (i) => `${String.fromCharCode(65 + (i % 26))}${i >= 26 ? Math.floor(i / 26) + 1 : ""}`;

/**
 * `curva`: `{ tratti, punti }`; `soglie`: `[{ valore }]`, numbered as in the legend; `ora`: the point tried, `dichiarato`
 * the one declared. `testi`: `{ titolo, sommario, asseX, asseY }`.
 */
export function drawGrafico({ curva, soglie, ora, dichiarato, da, a, larghezza, testi }) {
  const w = Math.max(260, Math.min(larghezza, 760));
  const cima = Math.max(alto(curva), ora?.isee ?? 0, dichiarato?.isee ?? 0, ...soglie.map(({ valore }) => valore), 100) * 1.06;
  const x = (valore) => MARGINE.sinistra + ((valore - da) / (a - da || 1)) * (w - MARGINE.sinistra - MARGINE.destra);
  const y = (isee) => ALTEZZA - MARGINE.sotto - (isee / cima) * (ALTEZZA - MARGINE.sopra - MARGINE.sotto);
  const figura = { w, x, y, cima, da, a };
  return h("svg:svg", {
    viewBox: `0 0 ${w} ${ALTEZZA}`, class: "grafico", role: "img", "aria-labelledby": "titolo-grafico sommario-grafico", focusable: "false",
  },
  h("svg:title", { id: "titolo-grafico" }, testi.titolo),
  h("svg:desc", { id: "sommario-grafico" }, testi.sommario),
  drawAssi(figura, testi),
  h("svg:g", { key: "soglie" }, soglie.map(({ valore, numero }) => h("svg:line", {
    key: numero, class: "soglia", x1: MARGINE.sinistra, x2: w - MARGINE.destra, y1: px(y(valore)), y2: px(y(valore)),
  }))),
  h("svg:path", { key: "curva", class: "curva", d: curva.tratti.map((tratto) => `M${px(x(tratto.da.x))} ${px(y(tratto.da.isee))}L${px(x(tratto.a.x))} ${px(y(tratto.a.isee))}`).join("") }),
  drawNumeri(figura, soglie),
  drawPunti(figura, curva.punti),
  dichiarato && h("svg:path", { key: "dichiarato", class: "dichiarato", d: rombo(x(dichiarato.x), y(dichiarato.isee), 7) }),
  ora && h("svg:g", { key: "ora" },
    h("svg:line", { class: "guida-ora", x1: px(x(ora.x)), x2: px(x(ora.x)), y1: px(y(ora.isee)), y2: ALTEZZA - MARGINE.sotto }),
    h("svg:circle", { class: "ora", cx: px(x(ora.x)), cy: px(y(ora.isee)), r: 6 })));
}

const px = (numero) => Number(numero.toFixed(1));

const rombo = (cx, cy, r) => `M${px(cx - r)} ${px(cy)}L${px(cx)} ${px(cy - r)}L${px(cx + r)} ${px(cy)}L${px(cx)} ${px(cy + r)}Z`;

function drawAssi({ w, x, y, cima, da, a }, { asseX, asseY }) {
  const tacche = (inizio, fine, passo) => Array.from({ length: Math.floor((fine - inizio) / passo) + 1 }, (_, i) => Math.ceil(inizio / passo) * passo + i * passo)
    .filter((valore) => valore <= fine);
  const passoX = passoTondo(a - da, Math.max(2, Math.floor(w / 110)));
  const passoY = passoTondo(cima, 5);
  const base = ALTEZZA - MARGINE.sotto;
  return h("svg:g", { key: "assi", class: "assi" },
    tacche(0, cima, passoY).map((isee) => h("svg:g", { key: `y${isee}` },
      h("svg:line", { class: isee === 0 ? "asse" : "griglia", x1: MARGINE.sinistra, x2: w - MARGINE.destra, y1: px(y(isee)), y2: px(y(isee)) }),
      h("svg:text", { x: MARGINE.sinistra - 6, y: px(y(isee) + 4), "text-anchor": "end" }, formatNumero(isee, 0)))),
    tacche(da, a, passoX).map((valore) => h("svg:g", { key: `x${valore}` },
      h("svg:line", { class: "asse", x1: px(x(valore)), x2: px(x(valore)), y1: base, y2: base + 5 }),
      h("svg:text", { x: px(x(valore)), y: base + 19, "text-anchor": valore >= a ? "end" : "middle" }, formatNumero(valore, 0)))),
    h("svg:text", { key: "nome-x", class: "nome-asse", x: w - MARGINE.destra, y: ALTEZZA - 6, "text-anchor": "end" }, asseX),
    h("svg:text", { key: "nome-y", class: "nome-asse", x: 4, y: 12 }, asseY));
}

/** The numbers of the legend, over the curve: on the right, one step to the left when they would touch. */
function drawNumeri({ x, y, a }, soglie) {
  let ultima = Infinity;
  let rientro = 0;
  return h("svg:g", { key: "numeri" }, soglie.map(({ valore, numero }) => {
    const qui = y(valore);
    rientro = ultima - qui < SPAZIO ? (rientro + 24) % 144 : 0;
    ultima = qui;
    const cx = px(x(a) - 10 - rientro);
    return h("svg:g", { key: numero },
      h("svg:circle", { class: "numero-soglia", cx, cy: px(qui), r: 9 }),
      h("svg:text", { class: "testo-soglia", x: cx, y: px(qui + 4), "text-anchor": "middle" }, String(numero)));
  }));
}

/** Kinks as squares, jumps as a hollow and a full dot; with a letter where there is room. */
function drawPunti({ x, y }, punti) {
  let ultimo = -Infinity;
  return h("svg:g", { key: "punti" }, punti.map((punto, i) => {
    const [cx, cy] = [x(punto.x), y(punto.isee)];
    const scritto = cx - ultimo >= SPAZIO;
    if (scritto) ultimo = cx;
    return h("svg:g", { key: i },
      punto.salto !== undefined
        ? [h("svg:circle", { key: "qui", class: "pieno", cx: px(cx), cy: px(cy), r: 4 }),
          h("svg:circle", { key: "poi", class: "vuoto", cx: px(cx), cy: px(y(punto.salto)), r: 4 })]
        : h("svg:rect", { key: "gomito", class: "gomito", x: px(cx - 3.5), y: px(cy - 3.5), width: 7, height: 7 }),
      scritto && h("svg:text", { key: "lettera", class: "lettera", x: px(cx), y: px(Math.min(cy, y(punto.salto ?? punto.isee)) - 9), "text-anchor": "middle" }, lettera(i)));
  }));
}
