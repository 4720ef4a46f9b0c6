// The texts, by language. Italian is the source of truth; a language that lacks a key shows the Italian one.

import it from "./messaggi/it.js";

const LINGUE = { it };

/** The language to use among those asked for, in order: the first we have, else Italian. */
export function chooseLingua(...richieste) {
  const note = richieste.map((tag) => (tag ?? "").toLowerCase().split("-")[0]);
  return note.find((lingua) => Object.hasOwn(LINGUE, lingua)) ?? "it";
}

/**
 * `t(key, { name })`: the text of a key with `{name}` filled in. A key that nobody wrote shows itself: tests see it.
 * `t.add(altri)` takes in the texts of a part that is loaded later, by language.
 */
export function translator(lingua) {
  const testi = { ...it, ...LINGUE[lingua] };
  const t = (chiave, valori = {}) => {
    const testo = testi[chiave] ?? chiave;
    return testo.replace(/\{(\w+)\}/g, (tutto, nome) => (nome in valori ? valori[nome] : tutto));
  };
  t.has = (chiave) => Object.hasOwn(testi, chiave);
  t.add = (altri) => Object.assign(testi, altri.it, altri[lingua]);
  return t;
}
