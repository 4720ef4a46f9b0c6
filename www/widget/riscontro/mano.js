// What is copied by hand from paper: the fields, and the attestation that they make.

import { parseData } from "../data.js";
import { parseImporto, parseNumero } from "../moneta.js";

/** The kinds as a person reads them on paper. */
export const TIPI = ["ordinario", "famiglia", "minorenni", "universita", "sociosanitario", "dottorato", "residenze"];

/** The five values, in the order of the attestation: line, kind of field. */
export const VALORI = [["ise", "denaro"], ["scalaEquivalenza", "numero"], ["isee", "denaro"], ["isr", "denaro"], ["isp", "denaro"]];

/** The lines of the calculation that are not among the values. */
export const RIGHE = [
  ["sommaRedditiComponenti", "denaro"], ["redditoFigurativoPatrimonioMobiliare", "denaro"], ["detrazioni", "denaro"], ["patrimonioMobiliare", "denaro"],
  ["detrazionePatrimonioMobiliare", "denaro"], ["patrimonioImmobiliare", "denaro"], ["detrazionePatrimonioImmobiliare", "denaro"],
  ["parametroNucleo", "numero"], ["maggiorazioni", "numero"],
];

const LETTORI = { denaro: parseImporto, numero: parseNumero };

/** `valore(key)` gives the text of a field; the fields hold. `scala` and the like are numbers, amounts are euro. */
export function toAttestazione(valore) {
  const leggi = (prefisso, campi) => Object.fromEntries(campi
    .map(([riga, tipo]) => [riga, LETTORI[tipo](valore(`riscontro.${prefisso}.${riga}`))])
    .filter(([, letto]) => letto.ok).map(([riga, letto]) => [riga, letto.valore]));
  const tipo = valore("riscontro.tipo");
  const corrente = valore("riscontro.corrente") === "si";
  const valori = leggi("v", VALORI);
  const { isee, ...ripetuti } = valori; // on paper the calculation says them again
  const { sommaRedditiComponenti, ...righe } = leggi("r", RIGHE);
  const somma = sommaRedditiComponenti === undefined ? {} : { [corrente ? "sommaRedditiComponentiCorrente" : "sommaRedditiComponenti"]: sommaRedditiComponenti };
  const copiate = { ...somma, ...righe };
  return {
    dataPresentazione: parseData(valore("riscontro.data")).valore,
    indicatori: [{
      nome: tipo, tipo, corrente, isee, valori, ...(Object.keys(copiate).length > 0 ? { righe: { ...copiate, ...ripetuti } } : {}),
    }],
    ...(valore("riscontro.omissioni") === "si" ? { omissioni: [{}] } : {}),
  };
}
