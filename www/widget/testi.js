// The texts, by language. Italian is the source of truth; a language that lacks a key shows the Italian one.

import { LINGUE } from "../lingue/index.js";
import it from "./messaggi/it.js";

/** The languages to choose from: Italian first. */
export const lingue = () => [["it", "Italiano"], ...Object.entries(LINGUE).map(([lingua, { nome }]) => [lingua, nome])];

/** The language to use among those asked for, in order: the first we have, else Italian. */
export function chooseLingua(...richieste) {
  const note = richieste.map((tag) => (tag ?? "").toLowerCase().split("-")[0]);
  return note.find((lingua) => lingua === "it" || Object.hasOwn(LINGUE, lingua)) ?? "it";
}

/** `ltr` or `rtl`. */
export const verso = (lingua) => LINGUE[lingua]?.dir ?? "ltr";

/** Whether a translation still waits for somebody who speaks the language to read it. */
export const isDaRivedere = (lingua) => LINGUE[lingua]?.rivista === false;

/** The words of a language: `{ elemento, motore, prestazioni }`; of Italian, none. Rejects when they cannot be fetched. */
export const loadLingua = async (lingua) => (lingua === "it" ? {} : LINGUE[lingua].carica());

/**
 * `t(key, { name })`: the text of a key with `{name}` filled in. A key that nobody wrote shows itself: tests see it.
 * `t.add(altri)` takes in the Italian texts of a part that is loaded later, `t.setLingua(lingua, parole)` changes language.
 */
export function translator(lingua = "it", parole = {}) {
  const italiano = { ...it };
  let tradotto;
  let plurali;
  const t = (chiave, valori = {}) => {
    const testo = t.propri?.[t.lingua]?.[chiave] ?? tradotto[chiave] ?? italiano[chiave] ?? chiave;
    const scelto = typeof testo === "string" ? testo : (testo[plurali.select(Number(valori[testo.per]))] ?? testo.other);
    return !scelto.includes("{") ? scelto : scelto.replace(/\{(\w+)\}/g, (tutto, nome) => (nome in valori ? t.isola(valori[nome]) : tutto));
  };
  t.propri = null; // what the page says in its own words, by language and key
  t.has = (chiave) => Object.hasOwn(italiano, chiave);
  t.add = (altri) => Object.assign(italiano, altri.it);
  t.setLingua = (nuova, { elemento = {} } = {}) => {
    t.lingua = nuova;
    tradotto = elemento;
    plurali = new Intl.PluralRules(nuova);
    // Among words that run from right to left a figure or an Italian name must keep its own direction.
    t.isola = verso(nuova) === "rtl" ? (valore) => `\u2068${valore}\u2069` : String;
  };
  t.setLingua(lingua, parole);
  return t;
}
