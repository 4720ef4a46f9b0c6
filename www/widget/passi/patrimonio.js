// Step 4, Patrimonio: accounts, savings and the other properties, at 31 December of the reference year.

import { drawAiuto } from "../aiuto.js";
import { campoDenaro, campoScelta, campoTesto, pulsante, riquadro } from "../campi.js";
import { h } from "../dom.js";
import { immobiliInVista } from "../dsu.js";
import { parseImporto, parseQuota } from "../moneta.js";
import { dilloInParti } from "../in-parte.js";
import { esterni, isEsterno, isMinore, persone, tutti } from "../persone.js";
import { lista } from "../stato.js";
import { drawAltro } from "./altro.js";
import { drawCointestatari, ecoConto } from "./cointestati.js";
import { drawImmobile } from "./immobile.js";
import { elenco, isNatoDopo, notaNatoDopo, scheda, titoloDi } from "./scheda.js";

const DEPOSITI = ["conto-corrente", "libretto-postale", "deposito-risparmio", "carta-con-iban", "conto-terzi"];
const ALTRE = [
  "titoli-di-stato", "buoni-postali", "quote-oicr", "azioni-quotate", "obbligazioni", "certificati-di-deposito", "assicurazione",
  "gestione-patrimoniale", "carta-senza-iban", "cripto-attivita", "partecipazioni-non-quotate", "rapporto-fiduciario",
  "impresa-individuale", "altri-strumenti",
];

export function drawPatrimonio(ctx) {
  const { t, stato } = ctx;
  const immobili = immobiliInVista(stato, "immobili");
  return [
    h("details", { key: "guida", class: "guida" },
      h("summary", {}, t("patrimonio.guida.titolo", ctx.anni)),
      elenco(t, "patrimonio.guida", 5, ctx.anni)),
    tutti(stato).map((id) => scheda(ctx, id, titoloDi(ctx, id), {},
      isNatoDopo(ctx, id) && !hasConti(ctx, id) ? notaNatoDopo(ctx) : [drawMobiliare(ctx, id), drawEstero(ctx, id)])),
    h("section", { key: "immobili", class: "lista", "aria-labelledby": "titolo-immobili" },
      h("h3", { id: "titolo-immobili" }, t("patrimonio.immobili")),
      h("p", { class: "aiuto" }, t("patrimonio.immobili.aiuto", ctx.anni), esterni(stato).length > 0 && ` ${t("patrimonio.immobili.fuori")}`),
      immobili.map((riga, i) => drawImmobile(ctx, riga, {
        ruolo: "altro", nomeLista: "immobili", titolo: t("patrimonio.immobile", { numero: i + 1 }),
      })),
      h("p", { key: "aggiungi", class: "azioni" },
        pulsante(t("patrimonio.immobile.aggiungi"), () => ctx.aggiunge("immobili", "i", {}, "tipo"), { id: "aggiungi-immobile" }))),
    drawAltro(ctx, "finora"),
  ];
}

const hasConti = (ctx, id) => ["depositi", "altreForme"].some((nome) => lista(ctx.stato, `${id}.${nome}`).length > 0);

/** `base` is where the answers are: the person, or `p1.c` for the ISEE corrente. */
export const drawMobiliare = (ctx, id, base = id) => [drawConti(ctx, id, base), drawAltre(ctx, id, base), drawIncrementi(ctx, base)];

function drawConti(ctx, id, base) {
  const { t } = ctx;
  return drawLista(ctx, `${base}.depositi`, "d", "conti", id, (riga, i) => [
    campoScelta(ctx, `${riga}.tipo`, {
      etichetta: t("conti.tipo"), predefinita: "conto-corrente", opzioni: DEPOSITI.map((codice) => [codice, t(`deposito.${codice}`)]),
    }),
    h("div", { key: "importi", class: "con-aiuto" },
      h("div", { class: "affiancati" },
        campoDenaro(ctx, `${riga}.saldo`, "conti.saldo", { obbligatorio: true }),
        campoDenaro(ctx, `${riga}.giacenzaMedia`, "conti.giacenza", { obbligatorio: true })),
      drawAiuto(ctx, "giacenza", riga, `${ctx.nome(id)}, ${t("conti.riga", { numero: i + 1 })}`)),
    campoTesto(ctx, `${riga}.quota`, { tipo: "quota", etichetta: t("conti.quota"), aiuto: t("conti.quota.aiuto"), eco: ecoConto(ctx, riga) }),
    drawCointestatari(ctx, riga, id, base),
  ]);
}

function drawAltre(ctx, id, base) {
  const { t } = ctx;
  return drawLista(ctx, `${base}.altreForme`, "a", "altre", id, (riga) => [
    campoScelta(ctx, `${riga}.tipo`, {
      etichetta: t("altre.tipo"), obbligatorio: true, opzioni: ALTRE.map((codice) => [codice, t(`forma.${codice}`)]),
    }),
    h("div", { class: "affiancati" },
      campoDenaro(ctx, `${riga}.valore`, "altre.valore", { obbligatorio: true, aiuto: `forma.${ctx.valore(`${riga}.tipo`)}.aiuto` }),
      campoTesto(ctx, `${riga}.quota`, { tipo: "quota", etichetta: t("conti.quota"), aiuto: t("altre.quota.aiuto"), eco: ecoRisparmio(ctx, riga) })),
  ]);
}

function ecoRisparmio(ctx, riga) {
  const [quota, intero] = [parseQuota(ctx.valore(`${riga}.quota`)).valore, parseImporto(ctx.valore(`${riga}.valore`)).valore];
  return quota < 100 && intero > 0 ? dilloInParti(ctx.t, intero, quota) : undefined;
}

function drawLista(ctx, nome, prefisso, tema, id, figli) {
  const { t, stato } = ctx;
  const valori = prefisso === "d" ? { tipo: "conto-corrente" } : {};
  return h("div", { key: tema, class: "lista" },
    h("h4", {}, t(`${tema}.titolo`)),
    h("p", { class: "aiuto" }, t(`${tema}.aiuto`)),
    lista(stato, nome).map((riga, i) =>
      scheda(ctx, riga, t(`${tema}.riga`, { numero: i + 1 }), { lista: nome, livello: "h5", classe: "scheda dentro" }, figli(riga, i))),
    h("p", { key: "aggiungi", class: "azioni" },
      pulsante(t(`${tema}.aggiungi`), () => ctx.aggiunge(nome, prefisso, valori, "tipo"), { tipo: "leggero", descrizione: ctx.nome(id) })));
}

/** Purchases matter only to who spent: average balance greater than balance. */
const drawIncrementi = (ctx, base) => hasSpeso(ctx, base) && riquadro(ctx, `${base}.incrementi`, ctx.t("patrimonio.incrementi", ctx.anni), () => [
  campoDenaro(ctx, `${base}.incrementoImmobiliare`, "patrimonio.incrementoImmobiliare"),
  campoDenaro(ctx, `${base}.incrementoMobiliare`, "patrimonio.incrementoMobiliare"),
], { aiuto: ctx.t("patrimonio.incrementi.aiuto", ctx.anni) });

/** Money sent abroad only adds a warning. */
const drawEstero = (ctx, id) => ctx.famiglia && !isMinore(ctx.stato, id) && !isEsterno(ctx.stato, id) && riquadro(ctx, `${id}.estero`, ctx.t("patrimonio.estero"), () =>
  campoDenaro(ctx, `${id}.rimesseEstero`, "patrimonio.rimesse"));

function hasSpeso(ctx, id) {
  const somma = (campo) => lista(ctx.stato, `${id}.depositi`).reduce((totale, riga) => {
    const quota = parseQuota(ctx.valore(`${riga}.quota`)).valore ?? 100;
    return totale + ((parseImporto(ctx.valore(`${riga}.${campo}`)).valore ?? 0) * quota) / 100;
  }, 0);
  return somma("giacenzaMedia") > somma("saldo");
}
