// What is in one cell of a bank's table: a day, an amount, a sign.

import { parseData } from "../data.js";
import { clean } from "../moneta.js";

export const refuse = (codice, valori = {}) => ({ ok: false, codice, ...valori });

/** A day of a bank: with an hour after it, or with two digits for the year. */
export function readGiorno(testo) {
  const solo = clean(testo).replace(/[T\s]+\d{1,2}[:.]\d{2}([:.]\d{2})?(\.\d+)?Z?$/, "")
    .replace(/^(\d{1,2}[/.-]\d{1,2}[/.-])(\d{2})$/, (tutto, inizio, anno) => `${inizio}20${anno}`);
  const letto = /^\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4}$/.test(solo) ? parseData(solo.replaceAll(".", "/")) : { ok: false };
  return letto.ok ? letto.valore : null;
}

export const readSegno = (testo) => ({ "+": 1, "-": -1, a: 1, c: 1, avere: 1, entrata: 1, entrate: 1, d: -1, dare: -1, uscita: -1, uscite: -1 }[testo.toLowerCase()] ?? null);

/** One way of writing decimals for the whole table: a single "1,234" among "1.50" is a question, not a number. */
export function newLettore(scritti) {
  const puri = scritti.map(stripImporto);
  const virgola = puri.some((testo) => /,\d{1,2}$/.test(testo));
  const punto = puri.some((testo) => /\.\d{1,2}$/.test(testo));
  if (virgola && punto) return refuse("decimali-misti");
  if (!virgola && !punto && puri.some((testo) => testo.includes(","))) return refuse("decimali-dubbi", { scritto: scritti[puri.findIndex((testo) => testo.includes(","))] });
  const decimale = punto ? "." : ",";
  const migliaia = punto ? "," : ".";
  const forma = punto ? /^(\d{1,3}(,\d{3})+|\d+)(\.\d{1,2})?$/ : /^(\d{1,3}(\.\d{3})+|\d+)(,\d{1,2})?$/;
  return {
    ok: true,
    centesimi(scritto) {
      const puro = stripImporto(scritto);
      if (!forma.test(puro)) return null;
      const [intero, cifre = ""] = puro.replaceAll(migliaia, "").split(decimale);
      if (intero.length > 12) return null;
      const centesimi = Number(intero + cifre.padEnd(2, "0"));
      return isNegativo(scritto) ? -centesimi : centesimi;
    },
  };
}

const stripImporto = (testo) => clean(testo).replace(/^\((.*)\)$/, "$1").replace(/€|eur(o)?/gi, "").replace(/[\s'’]/g, "").replace(/^[+\-−–]|[+\-−–]$/g, "");
const isNegativo = (testo) => /^\(.*\)$|^(€|eur)?\s*[-−–]|[-−–]\s*(€|eur)?$/i.test(clean(testo));
