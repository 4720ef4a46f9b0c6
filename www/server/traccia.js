// What a body may keep of a call: who asked, for what, under which numbers. Never what INPS answered.

import { needObject, needText, refuse } from "./controlli.js";

const CAMPI = ["purposeId", "jti", "idRichiesta", "operatore", "pratica"];

/** The five fields and no others; those that are not there stay out. A newline is refused: a log has one line for each call. */
export function traccia(dati) {
  needObject(dati, "dati");
  const trovati = CAMPI.filter((campo) => dati[campo] !== undefined && dati[campo] !== null);
  return Object.fromEntries(trovati.map((campo) => [campo, line(dati[campo], campo)]));
}

function line(valore, campo) {
  if (!["string", "number", "bigint"].includes(typeof valore)) throw refuse("testo", campo, { massimo: 256 });
  return needText(String(valore), campo);
}
