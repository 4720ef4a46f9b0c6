// Dates in one text field: `gg/mm/aaaa`, as on Italian papers. Inside, dates are `AAAA-MM-GG` text, as the engine wants
// them: comparing texts is comparing dates, and no time zone can move a day.

import { clean, isDecorato } from "./moneta.js";

const MESI = [
  "gennaio", "febbraio", "marzo", "aprile", "maggio", "giugno", "luglio", "agosto", "settembre", "ottobre", "novembre", "dicembre",
];
const PRIMO_ANNO = 1900;

/** `{ ok: true, valore: "1980-02-01" }` or `{ ok: false, codice }`. */
export function parseData(testo) {
  if (isDecorato(testo)) return refuse("data-formato");
  const pulito = clean(testo).toLowerCase();
  if (pulito === "") return refuse("data-vuota");
  const iso = /^(\d{4})([-/])(\d{1,2})\2(\d{1,2})$/.exec(pulito);
  if (iso) return checkData(iso[1], iso[3], iso[4]);
  const fitta = /^(\d{2})(\d{2})(\d{4})$/.exec(pulito);
  if (fitta) return checkData(fitta[3], fitta[2], fitta[1]);
  const parti = /^(\d{1,2})[\s/.\-]+(\d{1,2}|[a-z]{3,9})[\s/.\-]+(\d{1,4})$/.exec(pulito);
  if (!parti) return refuse("data-formato");
  if (parti[3].length !== 4) return refuse("data-anno");
  // The whole name or its first three letters: "marxxx" is a slip to show, not to guess at.
  const nome = MESI.findIndex((mese) => parti[2] === mese || parti[2] === mese.slice(0, 3)) + 1;
  if (/[a-z]/.test(parti[2]) && nome === 0) return refuse("data-formato");
  return checkData(parti[3], nome || parti[2], parti[1]);
}

function checkData(anno, mese, giorno) {
  const [a, m, g] = [anno, mese, giorno].map(Number);
  if (m < 1 || m > 12 || g < 1 || g > giorniDelMese(a, m)) return refuse("data-inesistente");
  if (a < PRIMO_ANNO) return refuse("data-vecchia");
  return { ok: true, valore: `${anno}-${String(m).padStart(2, "0")}-${String(g).padStart(2, "0")}` };
}

function giorniDelMese(anno, mese) {
  if (mese === 2) return anno % 4 === 0 && (anno % 100 !== 0 || anno % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(mese) ? 30 : 31;
}

/** Whole years between two dates `AAAA-MM-GG`. */
export function eta(nascita, giorno) {
  const anni = Number(giorno.slice(0, 4)) - Number(nascita.slice(0, 4));
  return giorno.slice(5) < nascita.slice(5) ? anni - 1 : anni;
}

/** `2024-12-31` becomes `31/12/2024`. */
export function formatData(iso) {
  const [anno, mese, giorno] = iso.split("-");
  return `${giorno}/${mese}/${anno}`;
}

/** The day to propose for a DSU of that year: today, or the nearest day of that year. */
export function giornoProposto(anno, oggi) {
  const oggiIso = `${oggi.getFullYear()}-${String(oggi.getMonth() + 1).padStart(2, "0")}-${String(oggi.getDate()).padStart(2, "0")}`;
  if (!anno || oggiIso.startsWith(`${anno}-`)) return oggiIso;
  return oggiIso < String(anno) ? `${anno}-01-01` : `${anno}-12-31`;
}

const refuse = (codice) => ({ ok: false, codice });
