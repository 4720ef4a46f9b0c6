// "Aiutami a trovarlo nei documenti": for each paper where the figure is, and the sum of the CU.

import { campoSpunte, campoTesto, pulsante } from "../campi.js";
import { h } from "../dom.js";
import { formatCampo, formatImporto, formatNumero, parseImporto } from "../moneta.js";
import { riga } from "./righe.js";

const DOCUMENTI = ["730", "pf", "cu"];
const VOCI = ["indeterminato", "determinato", "pensione", "assimilati", "altro"];
const LAVORO = ["indeterminato", "determinato", "assimilati"]; // what has the deduction of employment
const MASSIMO_CU = 9;

export function drawRedditi(ctx, id) {
  const { t, anni } = ctx;
  const base = `${id}.aiuto`;
  const scelto = (documento) => ctx.valore(`${base}.${documento}`) === "si";
  const dichiarazione = scelto("730") || scelto("pf");
  return [
    h("p", { key: "anno" }, h("strong", {}, t("aiuti.modelli", anni))),
    campoSpunte(ctx, `${base}.documenti`, {
      etichetta: t("aiuti.redditi.documenti"), aiuto: t("aiuti.redditi.documenti.aiuto"),
      opzioni: DOCUMENTI.map((documento) => [`${base}.${documento}`, t(`aiuti.redditi.${documento}`, anni), scelto(documento)]),
    }),
    scelto("730") && drawDove(ctx, "730", [t("aiuti.redditi.730.congiunta")]),
    scelto("pf") && drawDove(ctx, "pf", []),
    dichiarazione && h("ul", { key: "note" },
      h("li", { key: "non" }, t("aiuti.redditi.non-questo")),
      scelto("730") && scelto("pf") && h("li", { key: "ultimo" }, t("aiuti.redditi.ultimo")),
      scelto("cu") && h("li", { key: "cu" }, t("aiuti.redditi.cu-dentro")),
      h("li", { key: "parte" }, t("aiuti.redditi.a-parte"))),
    dichiarazione && h("p", { key: "scrivi", class: "azioni" },
      pulsante(t("aiuti.redditi.scrivi"), () => {
        ctx.chiudi();
        ctx.fuoco(`${id}.r.redditoComplessivo`);
      }, { id: `scrivi-${base}`, tipo: "primario" })),
    scelto("cu") && !dichiarazione && h("div", { key: "cu", class: "gruppo" }, drawCu(ctx, id, base)),
  ];
}

function drawDove(ctx, documento, note) {
  const { t, anni } = ctx;
  const rigo = riga(anni.redditi, documento);
  return h("div", { key: documento },
    h("h4", {}, t(`aiuti.redditi.${documento}`, anni)),
    h("ul", {},
      h("li", { key: "dove" }, t(`aiuti.redditi.${documento}.dove`)),
      rigo && h("li", { key: "rigo" }, t(`aiuti.redditi.${documento}.rigo`, rigo)),
      note.map((nota) => h("li", { key: nota }, nota))));
}

function drawCu(ctx, id, base) {
  const { t } = ctx;
  const quante = Number(ctx.valore(`${base}.quante`) || 1);
  const numeri = Array.from({ length: quante }, (_, i) => i + 1);
  const chiave = (numero, voce) => `${base}.cu.${numero}.${voce}`;
  // In cents: a sum of money is not a sum of doubles.
  const somma = (voci) => numeri.flatMap((numero) => voci.map((voce) => parseImporto(ctx.valore(chiave(numero, voce))))).filter(({ ok }) => ok)
    .reduce((tutto, { valore }) => tutto + Math.round(valore * 100), 0);
  const [totale, lavoro, pensione] = [somma(VOCI), somma(LAVORO), somma(["pensione"])];
  return [
    h("p", { key: "dove", class: "aiuto" }, t("aiuti.redditi.cu.dove")),
    numeri.map((numero) => h("fieldset", { key: numero, class: "campo" },
      h("legend", {}, t("aiuti.redditi.cu.titolo", { numero })),
      h("div", { class: "affiancati" }, VOCI.map((voce) => {
        const punto = riga(ctx.anni.redditi, `cu.${voce}`);
        return campoTesto(ctx, chiave(numero, voce), { tipo: "denaro", etichetta: t(`aiuti.redditi.cu.${voce}`), aiuto: punto && t("aiuti.redditi.cu.punto", punto), eco: "" });
      })))),
    h("p", { key: "quante", class: "azioni" },
      quante < MASSIMO_CU && pulsante(t("aiuti.redditi.cu.aggiungi"), () => ctx.cambia(`${base}.quante`, String(quante + 1), { fuoco: chiave(quante + 1, VOCI[0]) }), { tipo: "leggero" }),
      quante > 1 && pulsante(t("aiuti.redditi.cu.togli"), () => remove(ctx, base, quante, chiave), { tipo: "leggero" })),
    h("div", { key: "conto", class: "conto", role: "status" }, totale > 0 && [
      h("p", { key: "somma" }, h("strong", {}, drawSomma(ctx, numeri, chiave, totale))),
      (lavoro > 0 || pensione > 0) && h("p", { key: "parti" }, t("aiuti.redditi.cu.parti", { lavoro: formatImporto(lavoro / 100), pensione: formatImporto(pensione / 100) })),
    ]),
    h("p", { key: "dichiara", class: "aiuto" }, `${t("aiuti.redditi.a-parte")} ${t("aiuti.redditi.dichiara")}`),
    totale > 0 && h("p", { key: "usa", class: "azioni" },
      pulsante(t("aiuti.redditi.usa", { totale: formatImporto(totale / 100) }), () => ctx.usa(risposte(id, totale, lavoro, pensione), `${id}.r.redditoComplessivo`),
        { id: `usa-${base}`, tipo: "primario" })),
  ];
}

/** `15.000,00 + 2.000,00 = 17.000,00 €`. */
function drawSomma(ctx, numeri, chiave, totale) {
  const addendi = numeri.flatMap((numero) => VOCI.map((voce) => parseImporto(ctx.valore(chiave(numero, voce))).valore)).filter((valore) => valore > 0);
  return `${addendi.map((valore) => formatNumero(valore)).join(" + ")} = ${formatImporto(totale / 100)}`;
}

/** The last CU goes with its figures. */
function remove(ctx, base, quante, chiave) {
  for (const voce of VOCI) delete ctx.stato.valori[chiave(quante, voce)];
  ctx.cambia(`${base}.quante`, String(quante - 1), { fuoco: chiave(quante - 1, VOCI[0]) });
}

/** The total, where it comes from, and the parts when it is of more than one kind. */
function risposte(id, totale, lavoro, pensione) {
  const origine = lavoro === totale ? "lavoro" : pensione === totale ? "pensione" : lavoro + pensione > 0 ? "misto" : "altro";
  return {
    [`${id}.r.redditoComplessivo`]: formatCampo(totale / 100), [`${id}.origine`]: origine,
    ...(origine === "misto" && { [`${id}.r.lavoroDipendente`]: formatCampo(lavoro / 100), [`${id}.r.pensione`]: formatCampo(pensione / 100) }),
  };
}
