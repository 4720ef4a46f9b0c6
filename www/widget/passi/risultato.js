// Step 5, Risultato: the figures, what each is for, why they are so, what to do next.

import { pulsante } from "../campi.js";
import { h } from "../dom.js";
import { formatData } from "../data.js";
import { formatImporto, parseImporto } from "../moneta.js";
import { esterni, persone } from "../persone.js";
import { lista } from "../stato.js";
import { drawAltro } from "./altro.js";
import { drawConsegna } from "./consegna.js";
import { drawCorrente } from "./corrente.js";
import { askQuale, contano, drawDocumenti, drawServe } from "./guida.js";
import { drawProspetto } from "./prospetto.js";
import { drawPartenza, drawRiscontro, isOfferto } from "./riscontro.js";
import { drawRinvioMinorenni, drawSpecifici } from "./specifici.js";
import { drawFonte, drawSpiegazione } from "./spiegazione.js";

export function drawRisultato(ctx) {
  if (!ctx.esito) return [h("p", { key: "vuoto" }, ctx.t("risultato.vuoto"))];
  const { risultato, spiegazione } = ctx.esito;
  const indicatori = Object.entries(risultato.indicatori);
  const quale = askQuale(ctx);
  const conta = contano(quale);
  return [
    drawIndicatori(ctx, indicatori, conta),
    drawRinvioMinorenni(ctx, risultato.specifici ?? []),
    drawServe(ctx, quale),
    h("p", { key: "nota", class: "nota-simulazione" }, h("strong", {}, ctx.t("risultato.nota"))),
    drawPartenza(ctx),
    drawIndice(ctx),
    drawSpecifici(ctx, risultato.specifici ?? [], { titolo: "specifici.titolo", conta }),
    drawAvvisi(ctx, risultato.avvisi ?? []),
    drawLetture(ctx, indicatori),
    drawAltro(ctx, "prestazioni"),
    drawAltro(ctx, "cosa-se"),
    h("section", { key: "perche", "aria-labelledby": "titolo-perche" },
      h("h3", { id: "titolo-perche", tabindex: "-1" }, ctx.t("risultato.perche")),
      ctx.parole?.drawBreve(ctx, indicatori),
      h("p", { class: "aiuto per-schermo" }, ctx.t("risultato.perche.aiuto")),
      indicatori.map(([nome]) => drawSpiegazione(ctx, nome, spiegazione.indicatori[nome])),
      drawProspetto(ctx, indicatori),
      drawScelte(ctx, risultato.scelte ?? [])),
    drawRiscontro(ctx),
    drawAdesso(ctx, risultato),
    drawConsegna(ctx),
    drawCorrente(ctx),
    drawRisposte(ctx),
  ];
}

function drawIndicatori({ t }, indicatori, conta) {
  return h("div", { key: "indicatori", class: "indicatori" }, indicatori.map(([nome, { isee, prestazioni }]) =>
    h("section", { key: nome, class: conta.includes(`indicatori.${nome}`) ? "indicatore conta" : "indicatore", part: `result ${nome}`, "aria-labelledby": `titolo-${nome}` },
      h("h3", { id: `titolo-${nome}` }, t(indicatori.length > 1 ? `indicatore.${nome}` : "indicatore.unico")),
      h("p", { class: "cifra", id: `cifra-${nome}` }, formatImporto(isee)),
      h("p", {}, t(indicatori.length > 1 ? `indicatore.${nome}.conta` : "indicatore.unico.conta")),
      // With one indicator there is nothing to choose between.
      indicatori.length > 1 && prestazioni?.length > 0 && h("ul", {}, prestazioni.map((testo) => h("li", { key: testo }, testo))))));
}

/** The way to what comes below: the page is long. */
function drawIndice(ctx) {
  const { t, altro, custodia } = ctx;
  const voci = [
    altro?.offre("prestazioni") && ["titolo-prestazioni", "prestazioni.titolo"],
    altro?.offre("cosa-se") && ["titolo-cosa-se", "cosa-se.titolo"],
    ["titolo-perche", "risultato.perche"], isOfferto(ctx) && ["titolo-riscontro", "riscontro.titolo"], ["titolo-simulazione", "risultato.adesso"], ["titolo-corrente", "corrente.titolo"],
    ["titolo-risposte", "risposte.titolo"], custodia?.offre && ["titolo-azioni", "custodia.titolo"],
  ].filter(Boolean);
  const porta = (event, id) => {
    event.preventDefault();
    ctx.fuoco(id);
    event.target.getRootNode().getElementById(id)?.scrollIntoView({ block: "start" });
  };
  return h("nav", { key: "indice", class: "indice per-schermo", "aria-label": t("risultato.indice") },
    h("p", { "aria-hidden": "true" }, t("risultato.indice")),
    h("ul", {}, voci.map(([id, chiave]) => h("li", { key: id }, h("a", { href: `#${id}`, onclick: (event) => porta(event, id) }, t(chiave))))));
}

/** Until when, where to go, what to bring. */
function drawAdesso(ctx, risultato) {
  const { t, anni } = ctx;
  const date = { ...anni, presentazione: formatData(risultato.dataPresentazione), fino: formatData(risultato.validoFino) };
  return h("section", { key: "simulazione", class: "avviso", "aria-labelledby": "titolo-simulazione" },
    h("h3", { id: "titolo-simulazione", tabindex: "-1" }, t("risultato.adesso")),
    h("p", {}, t("risultato.simulazione.testo")),
    h("ul", {},
      h("li", {}, t("risultato.passo.inps"), " ", fuori(t, "https://www.inps.it", t("risultato.passo.inps.link"))),
      h("li", {}, t("risultato.passo.caf"))),
    h("p", {}, t("risultato.validita", date)),
    drawDocumenti(ctx));
}

function drawAvvisi({ t }, avvisi) {
  return avvisi.length > 0 && h("section", { key: "avvisi", class: "avvisi", "aria-labelledby": "titolo-avvisi" },
    h("h3", { id: "titolo-avvisi" }, t("risultato.avvisi")),
    h("ul", {}, avvisi.map(({ codice, testo, fonte, path }) =>
      h("li", { key: `${codice}${path ?? ""}` }, testo, fonte && " ", drawFonte(t, fonte)))));
}

/** Where the law can be read in two ways and the figure changes, both are shown. */
function drawLetture({ t }, indicatori) {
  const letture = indicatori.flatMap(([nome, { letture: sue = [] }]) => sue.map((lettura) => ({ nome, ...lettura })));
  return letture.length > 0 && h("section", { key: "letture", class: "avvisi", "aria-labelledby": "titolo-letture" },
    h("h3", { id: "titolo-letture" }, t("risultato.letture")),
    h("ul", {}, letture.map(({ nome, scelta, opzione, isee, testo }) =>
      h("li", { key: `${nome}${scelta}${opzione}` },
        // First what would change, then why.
        h("strong", {}, t("risultato.lettura", {
          indicatore: t(indicatori.length > 1 ? `indicatore.${nome}` : "prospetto.isee"), importo: formatImporto(isee),
        })), ` ${testo}`))));
}

function drawScelte({ t }, scelte) {
  return scelte.length > 0 && h("details", { key: "scelte", class: "riquadro" },
    h("summary", {}, t("scelte.titolo")),
    h("div", { class: "riquadro-dentro" },
      h("p", { class: "aiuto" }, t("scelte.aiuto")),
      h("ul", {}, scelte.map(({ codice, testo, fonte }) => h("li", { key: codice }, testo, fonte && " ", drawFonte(t, fonte))))));
}

function drawRisposte(ctx) {
  const { t, stato } = ctx;
  const redditi = persone(stato).reduce((somma, id) => somma + (parseImporto(ctx.valore(`${id}.r.redditoComplessivo`)).valore ?? 0), 0);
  const conti = persone(stato).reduce((somma, id) => somma + lista(stato, `${id}.depositi`).length + lista(stato, `${id}.altreForme`).length, 0);
  const quante = persone(stato).length;
  const fuori = esterni(stato).length;
  const righe = [
    ["nucleo", t(quante === 1 ? "risposte.persona" : "risposte.persone", { quante }) + (fuori > 0 ? t("risposte.fuori", { fuori }) : "")],
    ["casa", t(`risposte.casa.${ctx.valore("casa.titolo")}`, { canone: formatImporto(parseImporto(ctx.valore("casa.canone")).valore ?? 0) })],
    ["redditi", t("risposte.redditi", { somma: formatImporto(redditi), ...ctx.anni })],
    ["patrimonio", t("risposte.patrimonio", { conti, immobili: lista(stato, "immobili").length })],
  ];
  return h("section", { key: "risposte", "aria-labelledby": "titolo-risposte" },
    h("h3", { id: "titolo-risposte", tabindex: "-1" }, t("risposte.titolo")),
    h("dl", { class: "risposte-date" }, righe.map(([passo, testo], i) => h("div", { key: passo },
      h("dt", {}, t(`passo.${passo}`)),
      h("dd", { key: "testo" }, testo),
      h("dd", { key: "modifica" }, pulsante(t("risposte.modifica"), () => ctx.vai(i), { tipo: "leggero", descrizione: t(`passo.${passo}`) }))))));
}

/** A link that leaves the page, and says so. */
export const fuori = (t, url, testo) => /^https:\/\//.test(url)
  ? h("a", { href: url, target: "_blank", rel: "noopener noreferrer" }, testo, h("span", { class: "fuori per-schermo" }, ` (${t("link.fuori")})`))
  : testo;
