// The check of one indicator: each step as the document writes it and as its own lines make it.

import { h } from "../widget/dom.js";
import { elenco, fonte, parola, riquadro, t, tabella, valore } from "./comune.js";
import { nomeIndicatore } from "./documento.js";

/** What a step is about: its line, or what of the document it looks at. */
const nomePasso = ({ codice, riga }) => (riga ? parola("riga", riga) : parola("passo", codice));

const SEGNI = { torna: "✓", "non-torna": "!", "non-verificabile": "–" };

export function drawVerifica(indicatore, verifica, velo) {
  const titolo = t("verifica.titolo", { indicatore: nomeIndicatore(indicatore, velo) });
  if (verifica.errore) return h("div", { key: "verifica", class: "gruppo" }, h("h4", {}, titolo), riquadro("attenzione", t("verifica.errore"), verifica.errore.map((testo) => h("p", {}, velo.testo(testo)))));
  const { passi, torna, sospette = [], avvisi = [] } = verifica;
  return h("div", { key: "verifica", class: "gruppo" },
    h("h4", {}, titolo),
    h("div", { id: "esito-verifica", role: "status" }, torna ? drawTorna(passi) : drawNonTorna(passi, sospette, velo)),
    tabella("passi-verifica", t("verifica.passi"), [t("verifica.colonna.riga"), t("verifica.colonna.scritta"), t("verifica.colonna.attesa"), t("verifica.colonna.esito")],
      passi.map((passo) => drawPasso(passo, velo)), { livello: "h5" }),
    elenco(t("servizio.avvisi"), avvisi.map(({ codice, testo }) => h("li", { key: codice }, velo.testo(testo))), { livello: "h5" }));
}

function drawTorna(passi) {
  const muti = passi.filter(({ esito }) => esito === "non-verificabile").length;
  return riquadro("bene", t("verifica.torna"), h("p", {}, t(muti > 0 ? "verifica.torna.parte" : "verifica.torna.testo", { muti, passi: passi.length })));
}

/** What does not follow, by how much, what usually explains it; and the one line that would put everything right. */
function drawNonTorna(passi, sospette, velo) {
  const storti = passi.filter(({ esito }) => esito === "non-torna");
  return riquadro("attenzione", t(storti.length === 1 ? "verifica.non-torna.uno" : "verifica.non-torna", { quanti: storti.length }),
    h("p", {}, t("verifica.non-torna.testo")),
    sospette.length > 0 && h("p", {}, h("strong", {}, t("verifica.sospette"))),
    sospette.length > 0 && h("ul", {}, sospette.map(({ riga, scritta, corretta }) => h("li", { key: riga },
      t("verifica.sospetta", { riga: parola("riga", riga), scritta: valore(riga, scritta), corretta: valore(riga, corretta) })))),
    h("p", {}, h("strong", {}, t("verifica.spiegano"))),
    h("ul", {}, storti.map((passo) => h("li", { key: passo.codice },
      nomePasso(passo), passo.differenza !== undefined && `: ${t("verifica.di", { differenza: valore(passo.riga, passo.differenza) })}`,
      passo.spiegazioni?.length > 0 && h("ul", {}, passo.spiegazioni.map(({ codice, testo }) => h("li", { key: codice }, velo.testo(testo))))))));
}

/** A figure of a step; a step without figures has a dash. */
const cifra = (riga, dato, altro) => (dato === undefined && altro === undefined ? "–" : valore(riga, dato));

/** Some lines have a bound, not a figure: what is written holds though it is another. */
function limite({ esito, attesa, scritta, tolleranza = 0 }) {
  if (esito !== "torna" || typeof attesa !== "number" || typeof scritta !== "number" || Math.abs(scritta - attesa) <= tolleranza + 0.005) return null;
  return scritta < attesa ? "al-massimo" : "almeno";
}

function drawPasso(passo, velo) {
  const { codice, riga, attesa, scritta, differenza, tolleranza, esito, formula, fonte: da } = passo;
  return { key: codice, classe: esito, celle: [
    [nomePasso(passo), h("p", { class: "aiuto" }, velo.testo(formula), da && [" ", fonte(da)])],
    cifra(riga, scritta, attesa),
    limite(passo) ? t(`verifica.${limite(passo)}`, { cifra: valore(riga, attesa) }) : cifra(riga, attesa, scritta),
    [h("span", { class: "segno", "aria-hidden": "true" }, SEGNI[esito]), t(`verifica.esito.${esito}`),
      esito === "non-torna" && differenza !== undefined && h("p", { class: "aiuto" }, t("verifica.di", { differenza: valore(riga, differenza) })),
      esito === "torna" && Boolean(differenza) && !limite(passo) && Math.abs(differenza) <= tolleranza && h("p", { class: "aiuto" }, t("verifica.tolleranza", { differenza: valore(riga, differenza) }))],
  ] };
}

