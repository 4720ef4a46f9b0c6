// "Che cosa apre": the benefits by answer. A card stays where it was when the list was made, even when an answer changes
// what it says: nothing moves under the hands of who is answering. The list is made again at the next calculation, or on demand.

import { pulsante } from "../campi.js";
import { h } from "../dom.js";
import { nomeDi } from "../passi/spiegazione.js";
import { chiaveDi, drawDomanda, isDsu, risposteA, rispostaA } from "./domande.js";
import { readPassi } from "./lettura.js";
import { quanto } from "./parole.js";
import { drawPrestazione } from "./prestazione.js";
import { drawSoglie, isSoglia } from "./soglie.js";

const COMUNI = Symbol("comuni"); // who has the field of a question that more benefits ask: nobody, it stands above them
const GRUPPI = ["spettano", "forse", "no", "fuori"];

/** When only the amount is still to be known, the benefit is due; what cannot be asked for now is apart. */
const gruppoDi = ({ risposta, requisiti, validita }) => {
  if (risposta !== "no" && (!validita.inVigore || ["closed", "announced"].includes(validita.stato))) return "fuori";
  if (risposta === "si" || (risposta === "forse" && requisiti === "si")) return "spettano";
  return risposta === "forse" ? "forse" : "no";
};

export function drawPrestazioni(base) {
  const { t, memoria } = base;
  const ctx = { ...base, nomeDi: (id) => nomeDi(base, id) };
  const { prestazioni: tutte, lette, errore } = ask(ctx);
  const passi = readPassi(lette);
  if (errore) return h("p", { key: "errore" }, t("prestazioni.errore"));
  ctx.comune.distanze = lette; // the what-if draws the same bounds
  const soglie = drawSoglie(ctx, ctx.soglie, tutte);
  const prestazioni = tutte.filter((una) => !isSoglia(una));
  if (prestazioni.length === 0) return soglie || h("p", { key: "niente" }, t("prestazioni.nessuna"));

  arrange(ctx, prestazioni);
  const nomi = new Map(prestazioni.map(({ id, nome }) => [id, nome]));
  const { posti, padroni } = memoria;
  const conPosto = (una) => [...memoria.chieste.get(una.id)?.values() ?? []].filter((domanda) => isViva(ctx, una, domanda))
    .map((domanda) => ({ ...domanda, qui: padroni.get(chiaveDi(ctx, domanda)) === una.id }));
  const spostate = prestazioni.some((una) => posti.get(una.id) !== gruppoDi(una));
  const perId = new Map(prestazioni.map((una) => [una.id, una]));
  const carte = (gruppo) => [...posti].filter(([id, suo]) => suo === gruppo && perId.has(id)).map(([id]) => perId.get(id)).map((una) => drawPrestazione(ctx, una, {
    gruppo: gruppoDi(una), passi: passi.get(una.id) ?? [], nomi,
    domande: gruppo === "fuori" ? [] : [...conPosto(una), ...una.domande.filter(isDsu)],
  }));
  return [
    soglie,
    h("p", { key: "riassunto", id: "riassunto-prestazioni" }, riassunto(ctx, prestazioni)),
    h("p", { key: "cambi", role: "status", class: "nascosto" }, ctx.annuncio(cambi(ctx, prestazioni))),
    h("p", { key: "avvertenza", class: "aiuto" }, t("prestazioni.avvertenza")),
    drawComuni(ctx, new Map(prestazioni.filter(({ id }) => posti.get(id) !== "fuori").flatMap(conPosto).map((domanda) => [chiaveDi(ctx, domanda), domanda]))),
    GRUPPI.map((gruppo) => drawGruppo(ctx, gruppo, carte(gruppo))),
    spostate && h("p", { key: "ordina", class: "azioni" }, pulsante(t("prestazioni.ordina"), () => {
      memoria.posti = null;
      ctx.fuoco("titolo-prestazioni");
      ctx.cambia("b.", "");
    }, { id: "ordina-prestazioni" })),
  ];
}

/** What the engine says with the answers given so far, and how far each next bound is. */
function ask(ctx) {
  const { memoria, catalogo, esito } = ctx;
  memoria.chieste ??= new Map(); // benefit -> key -> question: asked once, answered since or not
  const presenti = new Set(esito.dsu.nucleo.componenti.map(({ id }) => id));
  for (const sue of memoria.chieste.values()) for (const [chiave, { persona }] of sue) if (persona && !presenti.has(persona)) sue.delete(chiave);
  // A question that comes back with its answer still there asks again.
  for (let opzioni = null; ;) {
    const nuove = risposteA(ctx, [...memoria.chieste.values()].flatMap((sue) => [...sue.values()]));
    if (JSON.stringify(nuove) === JSON.stringify(opzioni)) return { prestazioni: memoria.lette, lette: ctx.chiedi("distance", esito.dsu, catalogo, opzioni).valore };
    opzioni = nuove;
    const { valore, errore } = ctx.chiedi("benefits", esito.dsu, catalogo, opzioni);
    if (errore) return { errore };
    memoria.lette = valore.prestazioni;
    for (const { id, domande } of valore.prestazioni) {
      const sue = memoria.chieste.get(id) ?? new Map();
      memoria.chieste.set(id, sue);
      for (const domanda of domande) if (!isDsu(domanda)) sue.set(chiaveDi(ctx, domanda), domanda);
    }
  }
}

const VOLTE = { month: 12, year: 1, once: 1 };

/** Euro in a year, to put first what weighs most; what is not money received comes after, as in the catalogue. */
const valore = ({ genere, unita, importo, alMassimo }) => (["cash", "voucher"].includes(genere) ? (importo ?? alMassimo ?? 0) * (VOLTE[unita] ?? 0) : 0);

/**
 * Gives each benefit its place, and each question the card where its field is: the first that asks it, or above them all when
 * more than one does.
 */
function arrange(ctx, prestazioni) {
  const { memoria, esito } = ctx;
  if (memoria.dsu !== esito.dsu) memoria.posti = null;
  memoria.dsu = esito.dsu;
  if (!memoria.posti) {
    memoria.posti = new Map();
    memoria.padroni = new Map();
  }
  const chi = new Map(); // key -> the benefits that ask
  for (const una of [...prestazioni].sort((a, b) => valore(b) - valore(a))) {
    if (!memoria.posti.has(una.id)) memoria.posti.set(una.id, gruppoDi(una));
  }
  for (const gruppo of GRUPPI) {
    for (const [id] of [...memoria.posti].filter(([id, suo]) => suo === gruppo && memoria.chieste.has(id))) {
      for (const chiave of memoria.chieste.get(id).keys()) chi.set(chiave, [...(chi.get(chiave) ?? []), { id, gruppo }]);
    }
  }
  for (const [chiave, [primo, ...altri]] of chi) {
    if (memoria.padroni.has(chiave)) continue;
    memoria.padroni.set(chiave, altri.some(({ gruppo }) => ["spettano", "forse"].includes(gruppo)) ? COMUNI : primo.id);
  }
}

/** A question is shown while it is open, and once answered: so that the answer can be taken back. */
const isViva = (ctx, { domande }, domanda) => rispostaA(ctx, domanda) !== undefined || ctx.valore(chiaveDi(ctx, domanda)) !== ""
  || domande.some((altra) => altra.id === domanda.id && altra.persona === domanda.persona);

function riassunto({ t }, prestazioni) {
  const quante = (gruppo) => prestazioni.filter((una) => gruppoDi(una) === gruppo).length;
  const [si, forse] = [quante("spettano"), quante("forse")];
  const frase = (nome, n) => t(`riassunto.${nome}.${n === 0 ? "zero" : n === 1 ? "una" : "tante"}`, { quante: n });
  return [h("strong", {}, frase("si", si)), forse > 0 && ` ${frase("forse", forse)}`];
}

/** What a screen reader is told when an answer changes something. */
function cambi(ctx, prestazioni) {
  const { t, memoria } = ctx;
  const dice = (una) => [t(`esito.${gruppoDi(una)}`), gruppoDi(una) !== "no" && quanto(ctx, una)].filter(Boolean).join(", ");
  const ora = new Map(prestazioni.map((una) => [una.id, dice(una)]));
  const prima = memoria.detti ?? ora;
  memoria.detti = ora;
  const diversi = prestazioni.filter(({ id }) => prima.has(id) && prima.get(id) !== ora.get(id));
  if (diversi.length > 0) memoria.cambi = diversi.slice(0, 3).map(({ id, nome }) => `${nome}: ${ora.get(id)}.`).join(" ");
  return memoria.cambi ?? "";
}

/** The questions for which more than one benefit waits. */
function drawComuni(ctx, domande) {
  const { t, memoria } = ctx;
  const comuni = [...domande].filter(([chiave]) => memoria.padroni.get(chiave) === COMUNI);
  return comuni.length > 0 && h("div", { key: "comuni", class: "domande", role: "group", "aria-labelledby": "titolo-comuni" },
    h("h4", { id: "titolo-comuni" }, t("prestazioni.comuni")),
    h("p", { class: "aiuto" }, t("prestazioni.comuni.aiuto")),
    comuni.map(([, domanda]) => drawDomanda(ctx, domanda)));
}

function drawGruppo({ t }, gruppo, carte) {
  if (carte.length === 0) return null;
  const titolo = h("h4", { id: `titolo-gruppo-${gruppo}` }, t(`gruppo.${gruppo}`, { quante: carte.length }));
  const lista = h("ul", { key: "lista", class: "prestazioni" }, carte);
  if (["spettano", "forse"].includes(gruppo)) {
    return h("div", { key: gruppo, class: "lista" }, titolo, h("p", { class: "aiuto" }, t(`gruppo.${gruppo}.aiuto`)), lista);
  }
  return h("details", { key: gruppo, class: "riquadro" },
    h("summary", {}, titolo),
    h("div", { class: "riquadro-dentro" }, h("p", { class: "aiuto" }, t(`gruppo.${gruppo}.aiuto`)), lista));
}
