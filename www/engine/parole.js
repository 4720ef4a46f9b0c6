// The words. The engine answers with keys where words go; here they are put in their place, one language at a time.

import { fonti, parametri, regole, righe, testi } from "#testi";

// What the engine writes before a key, between a key and what goes into its words, before a source: private characters
// of Unicode (see `src/messaggi`).
const CHIAVE = 0xe000;
const ARGOMENTO = "\ue001";
const FONTE = 0xe002;

/** What comes from the declaration is left as it is, whatever it looks like. */
const DATI = new Set(["componente", "persona", "path", "riferimento", "per"]);

/** Sources are shared: a result has hundreds of lines and some twenty sources. */
const fatte = new Map();

function fonte(testo) {
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

function parola(testo) {
  const segno = testo.charCodeAt(0);
  if (segno === CHIAVE) return testi[testo.slice(1)] ?? testo;
  return segno === FONTE ? fonte(testo) : testo;
}

/** A message: the words of its rule, with what the check found in the place of `{0}`, `{1}`. */
function messaggio({ regola, message }) {
  const trovati = message.split(ARGOMENTO).slice(1);
  return regole[regola].replace(/\{(\d)\}/g, (_, n) => trovati[n] ?? "");
}

/** Puts the words into an answer of the engine, in place. */
export function conParole(valore) {
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
  else if (valore.nome === "") valore.nome = parametri[valore.codice];
  return valore;
}

/** A line of the explanation has its words by its code. */
function riga(valore) {
  const [etichetta, nota] = righe[valore.codice] ?? [];
  valore.etichetta ||= etichetta;
  if (nota) valore.nota = nota;
}
