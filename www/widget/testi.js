// The texts, by language. Italian is the source of truth; a language that lacks a key shows the Italian one.

import it from "./messaggi/it.js";

const LINGUE = { it };

/** The language to use among those asked for, in order: the first we have, else Italian. */
export function chooseLingua(...richieste) {
  const note = richieste.map((tag) => (tag ?? "").toLowerCase().split("-")[0]);
  return note.find((lingua) => Object.hasOwn(LINGUE, lingua)) ?? "it";
}

/** `t(key, { name })`: the text of a key with `{name}` filled in. A key that nobody wrote shows itself: tests see it. */
export function translator(lingua) {
  const testi = LINGUE[lingua] ?? it;
  const t = (chiave, valori = {}) => {
    const testo = testi[chiave] ?? it[chiave] ?? chiave;
    return testo.replace(/\{(\w+)\}/g, (tutto, nome) => (nome in valori ? valori[nome] : tutto));
  };
  t.has = (chiave) => Object.hasOwn(testi, chiave) || Object.hasOwn(it, chiave);
  return t;
}
