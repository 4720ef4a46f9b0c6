// Checks of what is written in the fields that are asked. Only form: amounts, dates, required answers. Whether the
// answers make sense together is the engine's to say.

import { parseData } from "./data.js";
import { parseImporto, parseIntero, parseNumero, parseQuota } from "./moneta.js";
import { giorno, nascita } from "./persone.js";
import { valore } from "./stato.js";

const LETTORI = { denaro: parseImporto, data: parseData, quota: parseQuota, numero: parseNumero, intero: parseIntero, giorni: (testo) => parseIntero(testo, 3) };

/** The key of the message for a field, or null. `soloForma`: an empty field is not a mistake yet. */
export function checkCampo(stato, campo, { soloForma = false } = {}) {
  const testo = valore(stato, campo.chiave);
  if (campo.tipo === "spunta") return null;
  if (campo.tipo === "spunte") {
    return campo.obbligatorio && !soloForma && !campo.opzioni.some(([, , attiva]) => attiva) ? "errore.spunte" : null;
  }
  if (testo.trim() === "") {
    if (!campo.obbligatorio || soloForma || campo.predefinita) return null;
    return `errore.manca.${campo.tipo}`;
  }
  if (campo.rifiuta?.[testo] && !soloForma) return campo.rifiuta[testo];
  const letto = LETTORI[campo.tipo]?.(testo);
  if (letto && !letto.ok) return `errore.${letto.codice}`;
  if (campo.tipo === "data" && campo.chiave.endsWith(".nascita")) return checkNascita(stato, campo.chiave);
  return null;
}

function checkNascita(stato, chiave) {
  const oggi = giorno(stato);
  return oggi && nascita(stato, chiave.replace(/\.nascita$/, "")) > oggi ? "errore.data-futura" : null;
}

/** The errors of the fields drawn: `[{ chiave, codice, etichetta }]`, in the order of the page. */
export function checkCampi(stato, campi, opzioni) {
  return campi.flatMap((campo) => {
    const codice = checkCampo(stato, campo, opzioni);
    return codice ? [{ chiave: campo.chiave, codice, etichetta: campo.etichetta }] : [];
  });
}
