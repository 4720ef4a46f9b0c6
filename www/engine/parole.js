// The words. The engine answers with keys where words go; here they are put in their place, one language at a time.

import { fonti, parametri, regole, righe, testi } from "#testi";

/** The Italian words of the engine: what every table has, and what another module may add its own to. */
export const ITALIANE = { fonti, parametri, regole, righe, testi };

// What the engine writes before a key, between a key and what goes into its words, before a source: private characters
// of Unicode (see `src/messaggi`).
const CHIAVE = 0xe000;
const ARGOMENTO = "\ue001";
const FONTE = 0xe002;

/** What comes from the declaration is left as it is, whatever it looks like. */
const DATI = new Set(["componente", "persona", "path", "riferimento", "per"]);

/** What a person reads in a document on a benefit. The names of acts stay as the law writes them. */
const LETTI = new Set([
  "name", "summary", "question", "message", "limited_funds", "where", "label", "how", "external", "documents", "event", "to_confirm",
]);

/** Sources are shared: a result has hundreds of lines and some twenty sources. A key has one source, whatever the table. */
const fatte = new Map();

function fonte(testo, fonti) {
  let fatta = fatte.get(testo);
  if (!fatta) {
    const [atto, articolo] = testo.slice(1).split(ARGOMENTO);
    // A text of a document may begin with our mark: it is nobody's source.
    if (!Object.hasOwn(fonti, atto)) return testo;
    const [nome, url] = fonti[atto];
    fatta = Object.freeze({ atto: nome, articolo, url });
    fatte.set(testo, fatta);
  }
  return fatta;
}

/**
 * `conParole(risposta)` puts the words into an answer of the engine, in place. `traduci` gives the words of another language
 * for an Italian text; what it does not know stays Italian. The last is the table of the Italian words.
 */
export function parole(traduci = (testo) => testo, { fonti, parametri, regole, righe, testi } = ITALIANE) {
  function parola(testo) {
    const segno = testo.charCodeAt(0);
    if (segno !== CHIAVE) return segno === FONTE ? fonte(testo, fonti) : testo;
    const chiave = testo.slice(1);
    return Object.hasOwn(testi, chiave) ? traduci(testi[chiave]) : testo;
  }

  /** A message: the words of its rule, with what the check found in the place of `{0}`, `{1}`. */
  function messaggio({ regola, message }) {
    const trovati = message.split(ARGOMENTO).slice(1);
    return traduci(regole[regola]).replace(/\{(\d)\}/g, (_, n) => trovati[n] ?? "");
  }

  /** A line of the explanation has its words by its code. */
  function riga(valore) {
    const [etichetta, nota] = righe[valore.codice] ?? [];
    if (etichetta) valore.etichetta ||= traduci(etichetta);
    if (nota) valore.nota = traduci(nota);
  }

  return function conParole(valore) {
    if (typeof valore === "string") return parola(valore);
    if (typeof valore !== "object" || valore === null) return valore;
    if (Array.isArray(valore)) {
      for (let n = 0; n < valore.length; n++) valore[n] = conParole(valore[n]);
      return valore;
    }
    for (const campo in valore) {
      const dentro = valore[campo];
      if (typeof dentro === "string") {
        if (dentro.charCodeAt(0) >= CHIAVE && !DATI.has(campo)) valore[campo] = parola(dentro);
      } else if (typeof dentro === "object" && !DATI.has(campo)) conParole(dentro);
    }
    if (valore.regola) valore.message = messaggio(valore);
    else if (valore.etichetta !== undefined) riga(valore);
    else if (valore.nome === "" && valore.codice) valore.nome = traduci(parametri[valore.codice]);
    return valore;
  };
}

/** The text of some documents on benefits, with the words of another language where a person reads them. */
export function translateDocuments(testo, traduci) {
  if (!traduci) return testo;
  let documenti;
  try {
    documenti = JSON.parse(testo);
  } catch {
    return testo; // the engine says what is wrong with it
  }
  return JSON.stringify(translate(documenti, traduci));
}

function translate(valore, traduci, campo = "") {
  if (typeof valore === "string") return LETTI.has(campo) ? traduci(valore) : valore;
  if (Array.isArray(valore)) return valore.map((voce) => translate(voce, traduci, campo));
  if (typeof valore !== "object" || valore === null) return valore;
  return Object.fromEntries(Object.entries(valore).map(([nome, dentro]) => [nome, nome === "tests" ? dentro : translate(dentro, traduci, nome)]));
}
