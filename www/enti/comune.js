// What the three views share: the words, the figures, a fact with its source and how sure it is, a button that copies.

import { h } from "../widget/dom.js";
import { TESTI } from "./testi.it.js";

export const per = (id) => document.getElementById(id);

/** The text of a key, with `{name}` filled in; a key that nobody wrote shows itself. */
export function t(chiave, valori = {}) {
  const testo = TESTI[chiave] ?? chiave;
  return testo.replace(/\{(\w+)\}/g, (tutto, nome) => (nome in valori ? String(valori[nome]) : tutto));
}

export const hasTesto = (chiave) => Object.hasOwn(TESTI, chiave);

/** The text of a code, or the code as it is when INPS has a new one. */
export const parola = (gruppo, codice) => (hasTesto(`${gruppo}.${codice}`) ? t(`${gruppo}.${codice}`) : codice);

const EURO = new Intl.NumberFormat("it-IT", { style: "currency", currency: "EUR", useGrouping: "always" });
const NUMERO = new Intl.NumberFormat("it-IT", { minimumFractionDigits: 2, maximumFractionDigits: 6 });

export const euro = (valore) => EURO.format(valore);

/** A day of the engine, `2026-03-15`, as Italians write it. */
export const giorno = (data) => String(data).replace(/^(\d{4})-(\d{2})-(\d{2})$/, "$3/$2/$1");

/** Today, `2026-03-15`: the engine has no clock. */
export const oggi = () => new Date().toLocaleDateString("sv-SE");

const DI_SCALA = /scala|parametro|maggiorazioni/i;

/** A figure of a line: an amount or a coefficient of the scale; without a line, a year or a day. */
export function valore(riga, dato) {
  if (dato === undefined || dato === null) return t("valore.manca");
  if (typeof dato !== "number") return giorno(dato);
  if (riga === undefined) return String(dato);
  return DI_SCALA.test(riga) ? NUMERO.format(dato) : euro(dato);
}

/** How sure a fact is: a small plain label, explained in the legend. */
export const certezza = (quale) => (quale ? h("span", { class: `certezza certezza-${quale}` }, parola("certezza", quale)) : null);

/** Where a fact comes from: a page `{ testo, url? }`, or an article of law `{ atto, articolo, url }`. */
export function fonte(dato) {
  if (!dato) return null;
  const { testo, atto, articolo, url } = dato;
  const nome = testo ?? [atto, articolo].filter(Boolean).join(", ");
  return h("span", { class: "fonte" }, url ? fuori(url, nome) : nome);
}

// What we deduced and what nobody says have no page to open: their label, and its legend, say all.
const SENZA_PAGINA = new Set(["dedotto", "non-noto"]);

/** What follows a fact: its label and its source. */
export const prova = ({ certezza: quale, fonte: da }) => h("span", { class: "prova" }, certezza(quale), da && (da.url || !SENZA_PAGINA.has(quale)) && [" ", fonte(da)]);

/** A text with its addresses made links. */
export const collegato = (testo) => testo.split(/(https:\/\/[^\s,;)]+)/).map((parte, i) => (i % 2 === 1 ? fuori(parte, parte) : parte));

const fuori = (url, testo) => h("a", { href: url, target: "_blank", rel: "noopener noreferrer" }, testo, h("span", { class: "nascosto" }, t("link.fuori")));

/** A sentence with what proves it. */
export const fatto = (uno) => h("li", {}, collegato(uno.testo), " ", prova(uno));

/** A titled list; nothing when it is empty. */
export const elenco = (titolo, voci, { ordinato = false, classe, livello = "h4" } = {}) => (voci?.length > 0
  ? h("div", { key: titolo, class: ["gruppo", classe].filter(Boolean).join(" ") }, h(livello, {}, titolo), h(ordinato ? "ol" : "ul", {}, voci)) : null);

const copiati = new Map(); // id of a button -> what it said last

/** A button that copies a text, and says that it has. `ridisegna` shows what it says. */
export function copia(id, testo, etichetta, ridisegna) {
  return h("span", { key: id, class: "copia" },
    h("button", { id, type: "button", onclick: () => copy(id, testo, ridisegna) }, etichetta),
    h("span", { role: "status" }, copiati.get(id) ?? ""));
}

async function copy(id, testo, ridisegna) {
  try {
    await navigator.clipboard.writeText(testo);
    copiati.set(id, t("copia.fatto"));
  } catch {
    copiati.set(id, t("copia.no"));
  }
  ridisegna();
  copiati.delete(id);
}

/** A field with its label, a hint and what is wrong with it. */
export function campo({ id, etichetta, aiuto, errore, ...attributi }, tag = "input", figli = []) {
  const descritto = [aiuto && `${id}-aiuto`, errore && `${id}-errore`].filter(Boolean).join(" ") || null;
  return h("div", { key: `campo-${id}`, class: "campo" },
    h("label", { for: id }, etichetta),
    aiuto && h("p", { id: `${id}-aiuto`, class: "aiuto" }, aiuto),
    h(tag, { id, "aria-describedby": descritto, "aria-invalid": errore ? "true" : null, ...attributi }, figli),
    errore && h("p", { id: `${id}-errore`, class: "errore" }, errore));
}

/** A box with a title of its own: a warning, an outcome. `come`: nota, attenzione, bene. */
export const riquadro = (come, titolo, ...resto) => h("div", { class: `riquadro ${come}` }, h("p", { class: "titolo" }, h("span", { class: "segno", "aria-hidden": "true" }, SEGNI[come]), titolo), resto);
const SEGNI = { nota: "i", attenzione: "!", bene: "✓" };

/**
 * A table; on a narrow screen each row is a list of its cells, so the roles are written out. `righe`: `{ key, classe,
 * celle }`, the first cell names the row.
 */
export const tabella = (id, titolo, intestazioni, righe, { livello = "h4" } = {}) => h("div", { key: id, class: "gruppo" },
  h(livello, { id: `titolo-${id}` }, titolo),
  h("table", { id, role: "table", "aria-labelledby": `titolo-${id}` },
    h("thead", { role: "rowgroup" }, h("tr", { role: "row" }, intestazioni.map((testo) => h("th", { key: testo, scope: "col", role: "columnheader" }, testo)))),
    h("tbody", { role: "rowgroup" }, righe.map(({ key, classe, celle: [prima, ...altre] }) => h("tr", { key, role: "row", class: classe },
      h("th", { scope: "row", role: "rowheader" }, prima),
      altre.map((cella, i) => h("td", { key: i, role: "cell" }, h("span", { class: "colonna", "aria-hidden": "true" }, intestazioni[i + 1]), h("div", {}, cella))))))));

/** One sentence of an error of the engine for each of its problems. */
export const problemi = (errore) => (errore.issues?.length > 0 ? errore.issues.map(({ message }) => message) : [errore.message]);
