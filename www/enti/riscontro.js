// A simulation beside an attestation: the two figures, why they differ, what INPS has that was not entered, every line.

import { h } from "../widget/dom.js";
import { elenco, euro, fonte, giorno, parola, riquadro, t, tabella, valore } from "./comune.js";

const FORMATO = "isee-simulatore-risposte"; // of the file that the simulator downloads
const DI_TUTTI = new Set(["ordinario", "famiglia"]);
// INPS prints one indicator of the nucleo ristretto; the simulation has two.
const NOSTRI = { ristretto: ["sociosanitario", "dottorato"] };

/** The declaration of a downloaded file, or one alone: `{ dsu }` or `{ errore }`. */
export function leggiSimulazione(testo) {
  let dato;
  try {
    dato = JSON.parse(testo.replace(/^\ufeff/, ""));
  } catch {
    return { errore: t("confronto.nonjson") };
  }
  const dsu = dato?.formato === FORMATO ? dato.dsu : dato;
  if (dato?.formato === FORMATO && !dsu) return { errore: t("confronto.incompleta") };
  if (!Array.isArray(dsu?.nucleo?.componenti)) return { errore: t("confronto.estranea") };
  return { dsu };
}

/** Who of the declaration an indicator of one person may be of; none to choose for those of everybody. */
export function lati(tipo, dsu) {
  if (DI_TUTTI.has(tipo)) return [];
  const persone = [...dsu.nucleo.componenti, ...(Array.isArray(dsu.esterni) ? dsu.esterni : [])];
  return (NOSTRI[tipo] ?? [tipo]).flatMap((nostro) => persone.map(({ id, relazione, dataNascita }) => ({
    nome: `${nostro}:${id}`,
    testo: t("confronto.persona", { tipo: parola("tipo", nostro), id, relazione: relazione ? parola("relazione", relazione) : "–", nascita: dataNascita ? giorno(dataNascita) : "–" }),
  })));
}

export function drawRiscontro({ isee, concorda, righe, cause, mancano, omissioni = [], avvisi = [] }, velo) {
  return [
    h("dl", { class: "dati cifre" },
      drawCifra(t("confronto.attestato"), isee.attestato), drawCifra(t("confronto.simulata"), isee.simulato), isee.differenza !== undefined && drawCifra(t("confronto.differenza"), isee.differenza)),
    riquadro(concorda ? "bene" : "attenzione", t(concorda ? "confronto.concorda" : "confronto.non-concorda")),
    elenco(t("confronto.cause"), cause.map((causa) => drawCausa(causa, velo)), { ordinato: true, livello: "h5" }),
    elenco(t("confronto.mancano"), mancano.map(({ riga, importo, testo }) => h("li", {}, velo.testo(testo ?? parola("riga", riga)), importo !== undefined && `: ${euro(importo)}`)), { livello: "h5" }),
    elenco(t("confronto.omissioni"), omissioni.map((una) => h("li", {}, velo.testo(una.testo ?? parola("omissione", una.tipo)))), { livello: "h5" }),
    tabella("righe-riscontro", t("confronto.righe"), [t("verifica.colonna.riga"), t("confronto.attestato"), t("confronto.simulata"), t("confronto.effetto")],
      righe.map(({ riga, attestata, simulata, differenza, effettoIsee }) => ({ key: riga, classe: differenza ? "non-torna" : "torna", celle: [
        parola("riga", riga), valore(riga, attestata), valore(riga, simulata), effettoIsee ? euro(effettoIsee) : t("confronto.niente"),
      ] })), { livello: "h5" }),
    elenco(t("servizio.avvisi"), avvisi.map((avviso) => h("li", {}, velo.testo(avviso.testo ?? avviso))), { livello: "h5" }),
  ];
}

const drawCifra = (nome, dato) => h("div", { key: nome }, h("dt", {}, nome), h("dd", {}, dato === undefined ? t("valore.manca") : euro(dato)));

const drawCausa = ({ certezza, testo, cosaFare, fonte: da }, velo) => h("li", {},
  h("span", { class: `certezza causa-${certezza}` }, t(`causa.${certezza}`)), " ", velo.testo(testo), cosaFare && h("p", {}, h("strong", {}, t("causa.fare")), " ", velo.testo(cosaFare)), fonte(da));
