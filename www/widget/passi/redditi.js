// Step 3, Redditi: for each person, the incomes of the reference year and what the law takes off them.

import { drawAiuto } from "../aiuto.js";
import { campoDenaro, campoScelta, pulsante, riquadro } from "../campi.js";
import { h } from "../dom.js";
import { formatCampo, formatImporto, parseImporto } from "../moneta.js";
import { asksAutonomo, asksForfetario, isPiccolo, tutti } from "../persone.js";
import { lista } from "../stato.js";
import { drawAltro } from "./altro.js";
import { elenco, isNatoDopo, notaNatoDopo, scheda, titoloDi } from "./scheda.js";

const ALTRI = ["impostaSostitutiva", "esenti", "assegniFigli", "fondiari", "lavoroEstero", "proventiAgrari", "aire"];
const DETRAZIONI = ["assegniConiuge", "assegniFigli", "speseDisabilita", "redditiAgrari"];
const CONTANO = [
  "assegno-unico", "assegno-di-inclusione", "supporto-formazione-lavoro", "assegno-sociale", "contributo-comunale", "carta-acquisti",
  "assegno-maternita", "assegno-nucleo-familiare", "premio-nascita", "borsa-di-studio", "rendita-superstiti", "altro",
];
const NON_CONTANO = [
  "indennita-accompagnamento", "pensione-invalidita-civile", "indennita-frequenza", "indennita-comunicazione", "assegno-di-cura",
  "rendita-inail-disabilita", "altro-per-disabilita", "rimborso-spese", "rimborso-affidatari", "servizio-o-voucher", "credito-imposta",
];

export function drawRedditi(ctx) {
  const { t, stato } = ctx;
  return [
    h("details", { key: "dove", class: "guida" },
      h("summary", {}, t("redditi.guida.titolo", ctx.anni)),
      elenco(t, "redditi.guida", 4, ctx.anni)),
    tutti(stato).map((id) => scheda(ctx, id, titoloDi(ctx, id), {}, drawPersona(ctx, id))),
    drawAltro(ctx, "finora"),
  ];
}

function drawPersona(ctx, id) {
  if (isNatoDopo(ctx, id) && !hasRedditi(ctx, id)) return notaNatoDopo(ctx);
  if (!isPiccolo(ctx.stato, id)) return drawTutto(ctx, id, true);
  return riquadro(ctx, `${id}.redditi`, ctx.t("redditi.piccolo"), () => drawTutto(ctx, id, false),
    { aperto: lista(ctx.stato, `${id}.trattamenti`).length > 0 });
}

const hasRedditi = (ctx, id) => lista(ctx.stato, `${id}.trattamenti`).length > 0
  || Object.entries(ctx.stato.valori).some(([chiave, testo]) => testo && (chiave.startsWith(`${id}.r.`) || chiave.startsWith(`${id}.d.`)));

function drawTutto(ctx, id, obbligatorio) {
  const { t } = ctx;
  const complessivo = parseImporto(ctx.valore(`${id}.r.redditoComplessivo`));
  return [
    h("p", { key: "modelli", class: "modelli" }, t("aiuti.modelli", ctx.anni)),
    h("div", { key: "complessivo", class: "con-aiuto" },
      campoDenaro(ctx, `${id}.r.redditoComplessivo`, "redditi.complessivo", { obbligatorio }),
      drawAiuto(ctx, "redditi", id, titoloDi(ctx, id))),
    complessivo.valore > 0 && h("div", { key: "origine", class: "gruppo" }, drawOrigine(ctx, id), drawAutonomo(ctx, id)),
    drawTrattamenti(ctx, id, t("redditi.trattamenti.aiuto", ctx.anni)),
    riquadro(ctx, `${id}.altri`, t("redditi.altri"), () => ALTRI.map((campo) => [
      importo(ctx, id, "r", campo), campo === "fondiari" && drawRendita(ctx, id), campo === "impostaSostitutiva" && drawForfetario(ctx, id),
    ])),
    riquadro(ctx, `${id}.detrazioni`, t("redditi.detrazioni"), () => DETRAZIONI.map((campo) => importo(ctx, id, "d", campo)),
      { aiuto: t("redditi.detrazioni.aiuto", ctx.anni) }),
  ];
}

/** From the cadastral income to the reddito fondiario; the figure used stays in sight, to be changed by hand. */
function drawRendita(ctx, id) {
  const { t } = ctx;
  const rendita = parseImporto(ctx.valore(`${id}.rendita`)).valore;
  const reddito = rendita > 0 && rendita < 1e7 ? ctx.motore.redditoFondiario({ rendita }) : 0;
  const use = () => ctx.cambia(`${id}.r.fondiari`, formatCampo(reddito), { fuoco: `${id}.r.fondiari` });
  return h("details", { key: "rendita", class: "riquadro" },
    h("summary", {}, t("redditi.rendita")),
    h("div", { class: "riquadro-dentro" },
      campoDenaro(ctx, `${id}.rendita`, "redditi.rendita.campo"),
      reddito > 0 && h("p", { key: "usa", class: "azioni" },
        pulsante(t("redditi.rendita.usa", { importo: formatImporto(reddito) }), use, { id: `usa-${id}` }))));
}

/** Work and pension have their own deduction: which part of the income they are is asked only when it is not all or nothing. */
function drawOrigine(ctx, id) {
  const { t } = ctx;
  return [
    campoScelta(ctx, `${id}.origine`, {
      etichetta: t("redditi.origine"), aiuto: t("redditi.origine.aiuto"), obbligatorio: true,
      opzioni: ["lavoro", "pensione", "misto", "altro"].map((codice) => [codice, t(`redditi.origine.${codice}`)]),
    }),
    ctx.valore(`${id}.origine`) === "misto" && h("div", { key: "parti", class: "affiancati" },
      campoDenaro(ctx, `${id}.r.lavoroDipendente`, "redditi.lavoro", { obbligatorio: true }),
      campoDenaro(ctx, `${id}.r.pensione`, "redditi.pensione", { obbligatorio: true })),
  ];
}

/** Only for the ISEE corrente, which takes them off to put in what has changed. */
export const drawAutonomo = (ctx, id) => asksAutonomo(ctx.stato, id) && importo(ctx, id, "r", "autonomo");
export const drawForfetario = (ctx, id) => asksForfetario(ctx.stato, id) && importo(ctx, id, "r", "forfetario");

/** `id` is a person, or a row of the ISEE corrente. */
export function drawTrattamenti(ctx, id, aiuto) {
  const { t, stato } = ctx;
  const nome = `${id}.trattamenti`;
  const righe = lista(stato, nome);
  return h("div", { key: "trattamenti", class: "lista" },
    h("h4", {}, t("redditi.trattamenti")),
    h("p", { class: "aiuto" }, aiuto),
    righe.map((riga, i) => scheda(ctx, riga, t("redditi.trattamento", { numero: i + 1 }), { lista: nome, livello: "h5", classe: "scheda dentro" },
      h("div", { class: "affiancati" },
        campoScelta(ctx, `${riga}.tipo`, {
          etichetta: t("redditi.trattamento.tipo"), obbligatorio: true,
          opzioni: [
            { gruppo: t("redditi.trattamento.contano"), opzioni: CONTANO.map((codice) => [codice, t(`trattamento.${codice}`)]) },
            { gruppo: t("redditi.trattamento.non-contano"), opzioni: NON_CONTANO.map((codice) => [codice, t(`trattamento.${codice}`)]) },
          ],
        }),
        campoDenaro(ctx, `${riga}.importo`, "redditi.trattamento.importo", { obbligatorio: true })))),
    h("p", { key: "aggiungi", class: "azioni" },
      pulsante(t("redditi.trattamento.aggiungi"), () => ctx.aggiunge(nome, "t", {}, "tipo"), { tipo: "leggero", descrizione: ctx.nome(id) })));
}

const importo = (ctx, id, gruppo, campo) => campoDenaro(ctx, `${id}.${gruppo}.${campo}`, `${gruppo}.${campo}`);
