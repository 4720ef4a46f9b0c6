// What stays on this device, only because the person asked: one entry of localStorage, with an end.

import { readDocumento } from "./documento.js";
import { Rifiuto } from "./leggi-stato.js";

export const GIORNI = 90;

/** The day after which nothing is offered any more, `AAAA-MM-GG`. */
export function scadenza(oggi, giorni = GIORNI) {
  const fine = new Date(`${oggi}T00:00:00Z`);
  fine.setUTCDate(fine.getUTCDate() + giorni);
  return fine.toISOString().slice(0, 10);
}

/** Whether it was written: a full or private storage refuses. */
export function salva(deposito, chiave, documento, scade) {
  try {
    const testo = JSON.stringify({ ...documento, scade });
    deposito.setItem(chiave, testo);
    return deposito.getItem(chiave) === testo;
  } catch {
    return false;
  }
}

/** `null` when there is nothing, `{ documento, scade }`, or `{ rifiuto }` when what is there cannot be read. */
export function guarda(deposito, chiave, oggi) {
  let dato;
  try {
    const testo = deposito?.getItem(chiave);
    if (!testo) return null;
    dato = JSON.parse(testo);
  } catch {
    return { rifiuto: "rovinato" };
  }
  if (dato?.scade <= oggi) {
    cancella(deposito, chiave);
    return null;
  }
  try {
    return { documento: readDocumento(dato), scade: /^\d{4}-\d{2}-\d{2}$/.test(dato.scade) ? dato.scade : null };
  } catch (error) {
    return { rifiuto: error instanceof Rifiuto ? error.codice : "rovinato" };
  }
}

export function cancella(deposito, chiave) {
  try {
    deposito.removeItem(chiave);
    return true;
  } catch {
    return false;
  }
}
