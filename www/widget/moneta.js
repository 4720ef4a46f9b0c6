// Amounts and shares as Italians write them. <input type="number"> reads "12.345,50" as 12,3 in Chromium, so the fields
// are text and this file decides what was meant; where two readings are possible it asks instead of guessing.

const SPAZI = /[\s\u00a0\u202f'’`]/g;
const CIFRE_INTERE = 12;
const INVISIBILI = /[\u200b-\u200f\u202a-\u202e\u2060\ufeff]/g; // come along with what is copied from pages and PDFs

/** The text without invisible characters, with full-width digits and the like made plain. */
export const clean = (testo) => testo.replace(INVISIBILI, "").normalize("NFKC").trim();

/** Raised or circled digits: making them plain would turn 10² into 102. */
export const isDecorato = (testo) => /\p{No}/u.test(testo);

/**
 * Reads an amount: `{ ok: true, valore }` or `{ ok: false, codice }`.
 * A last separator followed by one or two digits is the decimal one; separators followed by exactly three digits are
 * those of the thousands; anything else is a question for the person.
 */
export function parseImporto(testo) {
  if (isDecorato(testo)) return refuse("denaro-lettere");
  const pulito = clean(testo).replace(/^(€|eur(o)?)\s*|\s*(€|eur(o)?)$/giu, "").trim();
  if (pulito === "") return refuse("denaro-vuoto");
  if (/^[-−–]/u.test(pulito)) return refuse("denaro-negativo");
  if (!/^[\d.,\s\u00a0\u202f'’`]+$/u.test(pulito) || !/\d/.test(pulito)) return refuse("denaro-lettere");

  const parti = /^(.*?)(?:([.,])(\d{1,2}))?$/su.exec(pulito);
  const [, intero, decimale, cifre = ""] = parti;
  const gruppi = splitMigliaia(intero, decimale);
  if (gruppi === null) return refuse(/[.,]\d{3,}$/.test(pulito) && /[.,].*[.,]|^0[.,]/.test(pulito) ? "denaro-decimali" : "denaro-ambiguo");
  if (gruppi.length > CIFRE_INTERE) return refuse("denaro-grande");
  return { ok: true, valore: Number(`${gruppi}.${cifre.padEnd(2, "0")}`) };
}

/** The digits before the decimals, or null when the groups are not thousands. */
function splitMigliaia(intero, decimale) {
  const senzaSpazi = intero.replace(SPAZI, " ");
  if (/^\d+$/.test(senzaSpazi)) return senzaSpazi.replace(/^0+(?=\d)/, "");
  const separatori = new Set(senzaSpazi.match(/[., ]/g));
  if (separatori.size !== 1 || separatori.has(decimale)) return null;
  if (!/^[1-9]\d{0,2}(?:[., ]\d{3})+$/.test(senzaSpazi)) return null;
  return senzaSpazi.replace(/[., ]/g, "");
}

/** Reads a share in percent: `50`, `33,33 %`, `1/3`. Over 0 and up to 100, rounded down to two decimals when a fraction. */
export function parseQuota(testo) {
  if (isDecorato(testo.replace(/[¼-¾⅐-⅞]/gu, ""))) return refuse("quota-formato");
  const pulito = clean(testo).replace("⁄", "/").replace(/\s*%$/, "");
  if (pulito === "") return refuse("quota-vuota");
  const frazione = /^(\d{1,4})\s*\/\s*(\d{1,4})$/.exec(pulito);
  const decimale = /^(\d{1,3})(?:[.,](\d{1,2}))?$/.exec(pulito);
  if (!frazione && !decimale) return refuse("quota-formato");
  const valore = frazione
    ? Math.floor((Number(frazione[1]) * 10_000) / Number(frazione[2])) / 100
    : Number(`${decimale[1]}.${decimale[2] ?? "0"}`);
  return valore > 0 && valore <= 100 ? { ok: true, valore } : refuse("quota-limiti");
}

/** Reads a number that is not of euro: `2,5`, `1.500`. At most two decimals. */
export function parseNumero(testo) {
  const letto = /€|eur/i.test(testo) ? { ok: false } : parseImporto(testo);
  return letto.ok ? letto : refuse("numero-formato");
}

/** Reads a small whole number, such as how many tenants signed, or how many days. */
export function parseIntero(testo, cifre = 2) {
  if (isDecorato(testo)) return refuse("intero-formato");
  const pulito = clean(testo);
  if (pulito === "") return refuse("intero-vuoto");
  return /^\d+$/.test(pulito) && pulito.length <= cifre ? { ok: true, valore: Number(pulito) } : refuse("intero-formato");
}

/**
 * `12.345,50 €`, always with the group separator: Intl gives different strings in different browsers.
 * A no-break space keeps the sign of the euro with its figure.
 */
export function formatImporto(valore) {
  return `${formatNumero(valore)}\u00a0€`;
}

/** `12.345,50`; fewer decimals with `decimali`. */
export function formatNumero(valore, decimali = 2) {
  const [intero, cifre] = Math.abs(valore).toFixed(decimali).split(".");
  const migliaia = intero.replace(/\B(?=(\d{3})+$)/g, ".");
  const segno = valore < 0 ? "−" : "";
  return `${segno}${migliaia}${cifre ? `,${cifre}` : ""}`;
}

/** At most two decimals, and no zeros that say nothing: `2,6`, `20`. */
export const formatPulito = (valore) => formatNumero(valore).replace(/,00$|(,\d)0$/, "$1");

/** The text to put back in a field: `12345,5` becomes `12.345,50`, whole euro stay whole. */
export function formatCampo(valore) {
  return formatNumero(valore, Number.isInteger(valore) ? 0 : 2);
}

/** The part of an amount that a share in percent makes, to the nearest cent: in whole cents, because 33,33 % of a double is not. */
export function parteDi(importo, quota) {
  const [centesimi, centesimiDiQuota] = [importo, quota].map((numero) => BigInt(Math.round(numero * 100)));
  return Number((centesimi * centesimiDiQuota + 5000n) / 10_000n) / 100;
}

const refuse = (codice) => ({ ok: false, codice });
