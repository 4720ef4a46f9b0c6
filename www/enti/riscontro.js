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

export function drawRiscontro({ isee, concorda, righe, cause, mancano, omissioni, avvisi }, velo) {
  return [
    h("dl", { class: "dati cifre" },
      drawCifra(t("confronto.attestato"), isee.attestato), drawCifra(t("confronto.simulata"), isee.simulato), isee.differenza !== undefined && drawCifra(t("confronto.differenza"), isee.differenza)),
    riquadro(concorda ? "bene" : "attenzione", t(concorda ? "confronto.concorda" : "confronto.non-concorda")),
    elenco(t("confronto.cause"), cause.map((causa) => drawCausa(causa, velo)), { ordinato: true, livello: "h5" }),
    elenco(t("confronto.mancano"), mancano.map(({ riga, importo, testo }) => h("li", { key: riga }, `${parola("riga", riga)}: ${valore(riga, importo)}. `, velo.testo(testo))), { livello: "h5" }),
    omissioni.length > 0 && h("p", { key: "omissioni" }, t("confronto.omissioni")),
    tabella("righe-riscontro", t("confronto.righe"), [t("verifica.colonna.riga"), t("confronto.attestato"), t("confronto.simulata"), t("confronto.effetto")],
      righe.map(({ riga, attestata, simulata, concorda: uguali, effettoIsee }) => ({ key: riga, classe: uguali ? "torna" : "non-torna", celle: [
        parola("riga", riga), valore(riga, attestata), valore(riga, simulata), effettoIsee ? euro(effettoIsee) : t("confronto.niente"),
      ] })), { livello: "h5" }),
    elenco(t("servizio.avvisi"), avvisi.map(({ codice, testo }) => h("li", { key: codice }, velo.testo(testo))), { livello: "h5" }),
  ];
}

const drawCifra = (nome, dato) => h("div", { key: nome }, h("dt", {}, nome), h("dd", {}, dato === undefined ? t("valore.manca") : euro(dato)));

const drawCausa = ({ codice, certezza, testo, cosaFare, riga, importo, persone = [], fonte: da }, velo) => h("li", { key: codice },
  h("span", { class: "certezza" }, t(`causa.${certezza}`)), " ", velo.testo(testo), " ",
  riga && h("span", {}, t("causa.riga", { riga: parola("riga", riga), importo: importo === undefined ? "" : `: ${valore(riga, importo)}` }), " "),
  persone.length > 0 && h("span", {}, t("causa.persone", { chi: persone.map(drawCitata).join("; ") }), " "),
  fonte(da),
  h("p", {}, h("strong", {}, t("causa.fare")), " ", velo.testo(cosaFare)));

/** A person of whom only the tie and the year are said. */
const drawCitata = ({ relazione, annoNascita, soloInps }) => [relazione ? parola("relazione", relazione) : t("valore.manca"), annoNascita, soloInps && t("causa.solo-inps")].filter(Boolean).join(", ");
