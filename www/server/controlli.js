// What every builder asks of what it is given. The messages name the field, never its value: they end up in logs.

import { isIPv4 } from "node:net";

import { IseeError } from "isee-simulatore";

import { testo } from "./messaggi.js";

/** An error of the caller: `regola` is stable, `path` the field. */
export function refuse(regola, path = "", valori = {}, cause) {
  const message = testo(`errore.${regola}`, { campo: path, ...valori });
  return new IseeError("malformed-input", [{ code: "malformed-input", regola, path, message }], undefined, cause === undefined ? undefined : { cause });
}

/** What a builder was given: an object, even an empty one. */
export function needObject(value, path) {
  if (value === undefined || value === null) throw refuse("manca", path);
  if (typeof value !== "object") throw refuse("oggetto", path);
  return value;
}

/** What JSON calls an object. */
export function isPlain(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function needText(value, path, massimo = 256) {
  if (value === undefined || value === null || value === "") throw refuse("manca", path);
  if (typeof value !== "string" || value.trim() !== value || value.length > massimo || /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/.test(value)) {
    throw refuse("testo", path, { massimo });
  }
  return value;
}

/** What goes in an HTTP header: `fetch` would throw on anything else, and it would look like a silence of the other side. */
export function needHeader(value, path, massimo) {
  if (!/^[\x20-\x7e]+$/.test(needText(value, path, massimo))) throw refuse("intestazione", path);
  return value;
}

export function needChoice(value, path, valori) {
  if (value === undefined || value === null) throw refuse("manca", path);
  if (!valori.includes(value)) throw refuse("scelta", path, { valori: valori.join(", ") });
  return value;
}

export function needInteger(value, path, minimo, massimo) {
  if (!Number.isInteger(value) || value < minimo || value > massimo) throw refuse("numero", path, { minimo, massimo });
  return value;
}

export function needDay(value, path) {
  if (value === undefined || value === null || value === "") throw refuse("manca", path);
  const giorno = typeof value === "string" && /^\d{4}-\d{2}-\d{2}$/.test(value) ? new Date(`${value}T00:00:00Z`) : undefined;
  // 2026-02-30 becomes a day of March: it must come back as it was.
  if (!giorno || Number.isNaN(giorno.getTime()) || giorno.toISOString().slice(0, 10) !== value) throw refuse("data", path);
  return value;
}

/** An address where a voucher may go: https, or this very machine. */
export function needAddress(value, path) {
  if (value === undefined || value === null || value === "") throw refuse("manca", path);
  let url;
  try {
    url = new URL(value);
  } catch {
    throw refuse("indirizzo", path);
  }
  const qui = url.protocol === "http:" && isLoopback(url.hostname);
  if ((url.protocol !== "https:" && !qui) || url.username || url.password) throw refuse("indirizzo", path);
  return url.href;
}

/** The names of this machine for itself. */
export function isLoopback(host) {
  return host === "localhost" || host === "[::1]" || host === "::1" || (host.startsWith("127.") && isIPv4(host));
}

/** From 2001 to 2286: seconds in the place of milliseconds are before, microseconds after. */
const [PRIMO, ULTIMO] = [1e12, 1e13];

/** Now, in whole seconds. */
export function seconds(adesso = Date.now) {
  const millisecondi = typeof adesso === "function" ? adesso() : undefined;
  if (!(millisecondi >= PRIMO && millisecondi < ULTIMO)) throw refuse("adesso", "adesso");
  return Math.floor(millisecondi / 1000);
}
