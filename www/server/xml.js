// Writing XML: text in, text out, and nothing that a value can close or open.

import { refuse } from "./controlli.js";

const TESTO = { "&": "&amp;", "<": "&lt;", ">": "&gt;", "\r": "&#13;" };
const ATTRIBUTO = { ...TESTO, '"': "&quot;", "\n": "&#10;", "\t": "&#9;" };

// What XML 1.0 has no way to write, not even as a reference; and half of a pair.
const VIETATI = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;

/** The content of an element. */
export function text(value, path = "") {
  if (VIETATI.test(value)) throw refuse("carattere-xml", path);
  return value.replace(/[&<>\r]/g, (carattere) => TESTO[carattere]);
}

/** The content of an attribute between double quotes. */
export function attribute(value, path = "") {
  if (VIETATI.test(value)) throw refuse("carattere-xml", path);
  return value.replace(/[&<>"\r\n\t]/g, (carattere) => ATTRIBUTO[carattere]);
}

/** An element with a text inside; nothing when there is no value. */
export function element(nome, value, path = nome) {
  return value === undefined ? "" : `<${nome}>${text(value, path)}</${nome}>`;
}
