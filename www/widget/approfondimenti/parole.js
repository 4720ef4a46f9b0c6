// The words of a benefit: how much, how sure, how far.

import { formatImporto, formatNumero, formatPulito } from "../moneta.js";

export const iniziale = (testo) => `${testo.charAt(0).toUpperCase()}${testo.slice(1)}`;

/** An answer to choose: in our words when it is one of the national catalogue, else as its code reads. */
export const nomeRisposta = ({ t }, valore) => (t.has(`risposta.${valore}`) ? t(`risposta.${valore}`) : iniziale(valore.replaceAll("-", " ")));

/** The unit of a number, of which there are `quanti`: documents write it in Italian. */
export const nomeMisura = ({ t }, unita, quanti = 2) => (t.has(`misura.${unita}`) ? t(`misura.${unita}`, { quanti }) : unita);

/** A kind of indicator as it is said: before 2026 that for family benefits is the ordinary one. */
export function nomeTipo({ t, esito }, tipo) {
  if (t.has(`tipo.${tipo}`)) return t(`tipo.${tipo}`);
  if (tipo !== "famiglia") return tipo.toUpperCase();
  return t(esito.risultato.indicatori.famiglia ? "indicatore.famiglia" : "indicatore.ordinario");
}

/** An amount in the unit of the benefit: `203,80 €`, `30 %`, `5`. */
export function formatQuanto({ unita, genere }, importo) {
  if (unita === "percent") return `${formatPulito(importo)}\u00a0%`;
  return genere === "units" ? formatPulito(importo) : formatImporto(importo);
}

/** `fino a 203,80 € al mese`, `paghi 150,00 € al mese`, or null when there is no amount. */
export function quanto({ t }, prestazione, importo = prestazione.importo) {
  const { genere, unita, certezza, alMassimo } = prestazione;
  if (["access", "exemption"].includes(genere) && importo === undefined) return t(`quanto.${genere}`);
  const valore = importo ?? alMassimo;
  if (valore === undefined) return null;
  const somma = formatQuanto(prestazione, valore);
  const limite = importo === undefined || certezza === "maximum" ? t("quanto.fino", { somma }) : somma;
  const genereNoto = t.has(`quanto.${genere}`) ? genere : "cash";
  return t(`quanto.${genereNoto}`, { somma: limite, unita: unita === "percent" ? "" : t(`unita.${unita}`) }).trim();
}

/** What makes the answer less than certain, in a word or two each. */
export function cautele({ t }, { certezza, daConfermare = [], fondiLimitati = [], validita }) {
  return [
    certezza === "estimate" && "stima",
    certezza === "ranking" && "graduatoria",
    fondiLimitati.length > 0 && "fondi",
    (daConfermare.length > 0 || validita.stato === "to_confirm") && "da-confermare",
    validita.stato === "announced" && "annunciata",
    validita.stato === "closed" && "chiusa",
  ].filter(Boolean).map((codice) => [codice, t(`cautela.${codice}`)]);
}

/** A figure with its unit, when it is known: `17.468,51 €`, `3`. */
export const formatConUnita = (t, valore, unita) => (typeof valore !== "number" ? String(valore)
  : /€|euro/i.test(unita ?? "") ? formatImporto(valore)
    : `${formatPulito(valore)}${unita ? `\u00a0${nomeMisura({ t }, unita, valore)}` : ""}`);

/** `9.531 €`: a place on the drawing, where cents would only crowd. */
export const formatTondo = (valore) => `${formatNumero(valore, Number.isInteger(valore) ? 0 : 2)}\u00a0€`;
