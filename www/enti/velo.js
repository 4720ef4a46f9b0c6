// Names and codes of people, shown or hidden. Hidden, each becomes the same short label everywhere on the page, so that who
// reads can still tell one person from another.

import { t } from "./comune.js";

/** Every person that a document names, once, by fiscal code when there is one. */
function persone({ attestazione, indicatore, soglia }) {
  const tutte = [
    ...(attestazione?.nucleo ?? []), ...(attestazione?.ridotti ?? []).flatMap(({ nucleo }) => nucleo ?? []),
    ...(attestazione?.indicatori ?? []).flatMap(({ persona, componentiAggiuntive = [], componentiAttratte = [], nucleoAttratto = [] }) => [persona ?? [], componentiAggiuntive, componentiAttratte, nucleoAttratto].flat()),
    ...(indicatore?.componenti ?? []), ...(soglia?.componenti ?? []),
  ];
  const viste = new Map();
  for (const una of tutte) {
    const chiave = una.codiceFiscale ?? `${una.cognome} ${una.nome}`;
    if (!viste.has(chiave)) viste.set(chiave, una);
  }
  return [...viste.values()];
}

const intero = ({ cognome, nome }) => [cognome, nome].filter(Boolean).join(" ");

/** `{ nascosti, persona(p), codice(cf), testo(parole), protocollo(p) }` of a document that has been read. */
export function newVelo(letto, nascosti) {
  const tutte = persone(letto);
  const posto = (quale) => tutte.findIndex((una) => (quale.codiceFiscale ? una.codiceFiscale === quale.codiceFiscale : intero(una) === intero(quale)));
  const chiamata = (quale) => t("velo.persona", { n: posto(quale) + 1 });
  const { codiceFiscaleDichiarante: dichiarante } = letto.attestazione ?? {};
  const sostituzioni = tutte.flatMap((una) => [[una.codiceFiscale, chiamata(una)], [intero(una), chiamata(una)]]).filter(([cosa]) => cosa);
  if (dichiarante && !tutte.some(({ codiceFiscale }) => codiceFiscale === dichiarante)) sostituzioni.push([dichiarante, t("velo.dichiarante")]);
  return {
    nascosti,
    persona: (quale) => (nascosti ? chiamata(quale) : intero(quale) || t("valore.manca")),
    codice: (cf) => (cf ? (nascosti ? t("velo.codice") : cf) : t("valore.manca")),
    protocollo: (dato) => (dato ? (nascosti ? t("velo.codice") : dato) : t("valore.manca")),
    testo: (parole) => (nascosti ? sostituzioni.reduce((detto, [cosa, invece]) => detto.replaceAll(cosa, invece), String(parole)) : parole),
  };
}
