// The answers as one document: what a file, this device and a link hold. The Dsu is there for other programs; the answers
// as they were typed are there because a Dsu cannot hold a half-written amount or what only a benefit asks.

import { fromDsu } from "../da-dsu.js";
import { readDati } from "../leggi-dati.js";
import { readStato, Rifiuto } from "./leggi-stato.js";

export const FORMATO = "isee-simulatore-risposte";
export const VERSIONE = 1;
export const MAX_BYTE = 1_000_000;

/** `{ stato, passo, dsu, pacchetto, giorno }` as a document. */
export function writeDocumento({ stato, passo, dsu, pacchetto, giorno }) {
  return { formato: FORMATO, versione: VERSIONE, data: giorno, pacchetto, dsu, risposte: { ...stato, passo } };
}

/** `{ stato, passo, data }` of a document, a parsed value; a bare Dsu is taken too. Throws a `Rifiuto`. */
export function readDocumento(dato) {
  if (typeof dato !== "object" || dato === null || Array.isArray(dato)) throw new Rifiuto("estraneo");
  if (dato.formato === undefined && dato.nucleo) return { stato: readDsu(dato), passo: 0, data: null };
  if (dato.formato !== FORMATO) throw new Rifiuto("estraneo");
  if (!Number.isSafeInteger(dato.versione) || dato.versione < 1) throw new Rifiuto("rovinato");
  if (dato.versione > VERSIONE) throw new Rifiuto("futuro");
  const stato = dato.risposte === undefined ? readDsu(dato.dsu) : readStato(dato.risposte);
  return { stato, passo: readPasso(dato.risposte?.passo), data: readGiorno(dato.data) };
}

/** As `readDocumento`, from a text. */
export function readTesto(testo) {
  if (testo.length > MAX_BYTE) throw new Rifiuto("grande");
  if (testo.trim() === "") throw new Rifiuto("vuoto");
  let dato;
  try {
    dato = JSON.parse(testo);
  } catch {
    throw new Rifiuto("estraneo");
  }
  return readDocumento(dato);
}

/** The text of a file that the person chose. */
export async function readFile(file) {
  if (file.size > MAX_BYTE) throw new Rifiuto("grande"); // before a byte of it is read
  let testo;
  try {
    testo = await file.text();
  } catch {
    throw new Rifiuto("illeggibile");
  }
  return readTesto(testo.replace(/^\ufeff/, ""));
}

/** What was typed in a Dsu passes the same gate as the rest. One without people would only empty the form. */
function readDsu(dsu) {
  try {
    if (!(dsu.nucleo.componenti.length > 0)) throw new TypeError("nobody");
    return readStato(fromDsu(readDati(dsu)));
  } catch {
    throw new Rifiuto("rovinato");
  }
}

const readPasso = (passo) => (Number.isSafeInteger(passo) && passo >= 0 && passo < 10 ? passo : 0);
const readGiorno = (data) => (/^\d{4}-\d{2}-\d{2}$/.test(data) ? data : null);
