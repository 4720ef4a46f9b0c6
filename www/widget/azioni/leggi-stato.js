// The gate of what comes back from a file, this device or a link: the answers are copied one by one, or refused whole. Only
// texts and names of rows go through, so that whatever a stranger wrote can at most be a wrong answer in a field.

import { readDati } from "../leggi-dati.js";

const MAX_RISPOSTE = 10_000;
const MAX_RIGHE = 1000;
const MAX_TESTO = 1000;
const CHIAVE = /^[A-Za-z0-9][\w:.-]{0,199}$/;
const RIGA = /^[a-z]\d{1,6}$/;
const ELENCO = /^(?:[a-z]\d{1,6}\.)?[A-Za-z][A-Za-z.]{0,59}$/;

/** Why something cannot be read: `codice` ends the key of its message. */
export class Rifiuto extends Error {
  constructor(codice) {
    super(codice);
    this.codice = codice;
  }
}

/** A clean copy of the answers, as in `stato.js`; throws a `Rifiuto`. */
export function readStato(dato) {
  const valori = readValori(oggetto(dato?.valori));
  const liste = readListe(oggetto(dato?.liste));
  const ultima = Math.max(0, ...Object.values(liste).flat().map((riga) => Number(riga.slice(1))));
  check(Number.isSafeInteger(dato.prossimo) && dato.prossimo > 0 && dato.prossimo <= 1_000_000);
  const stato = { valori, liste, prossimo: Math.max(dato.prossimo, ultima + 1) }; // a name is never used twice
  const scelte = dato.scelte === undefined ? undefined : readScelte(dato.scelte);
  return scelte ? { ...stato, scelte } : stato;
}

function readValori(dato) {
  const voci = Object.entries(dato);
  check(voci.length <= MAX_RISPOSTE);
  return Object.fromEntries(voci.map(([chiave, testo]) => {
    check(CHIAVE.test(chiave) && !chiave.includes("__") && typeof testo === "string" && testo.length <= MAX_TESTO);
    return [chiave, testo.replace(/[\u0000-\u001f\u007f]/g, "")]; // a field has one line
  }));
}

function readListe(dato) {
  const liste = Object.fromEntries(Object.entries(dato).map(([nome, righe]) => {
    check(ELENCO.test(nome) && Array.isArray(righe));
    return [nome, righe.map((riga) => (check(typeof riga === "string" && RIGA.test(riga)), riga))];
  }));
  const righe = Object.values(liste).flat();
  check(righe.length <= MAX_RIGHE && new Set(righe).size === righe.length);
  check(Object.keys(liste).every((nome) => !nome.includes(".") || !RIGA.test(nome.split(".")[0]) || righe.includes(nome.split(".")[0])));
  check(liste.persone?.length > 0 && liste.persone.every((riga) => riga[0] === "p"));
  return liste;
}

function readScelte(scelte) {
  try {
    return readDati({ scelte })?.scelte;
  } catch {
    throw new Rifiuto("rovinato");
  }
}

function oggetto(dato) {
  check(typeof dato === "object" && dato !== null && !Array.isArray(dato));
  return dato;
}

function check(vero) {
  if (!vero) throw new Rifiuto("rovinato");
}
