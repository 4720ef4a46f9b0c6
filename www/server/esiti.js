// What an answer means and what to do with it. An absence is never a refusal: `dati-non-trovati` is not "without a right".

import { IseeError } from "isee-simulatore";

import { needObject } from "./controlli.js";
import { testo } from "./messaggi.js";
import { attestazioni } from "./nucleo.js";

/** What RFC 6750 lets a bearer token be: anything else would not go into a header. */
const VOUCHER = /^[\w.~+/-]{1,8192}=*$/;

const NO = { si: false };
const UNA_VOLTA = { si: true, volte: 1 };
/** Our choice, not INPS's: a minute, then longer and longer, five times. */
const CON_CALMA = { si: true, dopoSecondi: 60, volte: 5 };

/** `Esito` of the public schema 2.8, with what PagoPA's own client does with it. */
const ESITI = {
  RICHIESTA_INVALIDA: { esito: "richiesta-invalida", riprovare: NO, certezza: "codice" },
  DATI_NON_TROVATI: { esito: "dati-non-trovati", riprovare: NO, certezza: "codice" },
  DATABASE_OFFLINE: { esito: "database-offline", riprovare: CON_CALMA, certezza: "codice" },
  ERRORE_INTERNO: { esito: "errore-interno", riprovare: CON_CALMA, certezza: "codice" },
  RISCONTRO_NON_VALIDO: { esito: "riscontro-non-valido", riprovare: NO, certezza: "dedotto" },
};

/**
 * What INPS answered: `{ status, headers, body }`, or `{ errore }` when no answer came. Never throws for what the other side
 * did; the reader's own failure to load goes out as it is.
 */
export async function interpret(risposta, { attestazioni: date } = {}) {
  const { status, headers, body, errore } = needObject(risposta, "risposta");
  if (errore !== undefined) return outcome("nessuna-risposta", CON_CALMA, "documentato", { dettaglio: nameOf(errore) });
  const problema = problemOf(body);
  const attesa = waitOf(headers);
  const comuni = { stato: status, ...(problema ? { problema } : {}) };
  // INPS's daily limit: nothing says at what time it starts again.
  if (status === 429) return outcome("limite-superato", attesa === undefined ? NO : { si: true, dopoSecondi: attesa, volte: 1 }, "codice", comuni);
  if (status === 401) return outcome("voucher-rifiutato", UNA_VOLTA, "documentato", comuni);
  if (status === 403) return outcome("non-autorizzato", NO, "documentato", comuni);

  const verbi = await attestazioni(date);
  let letto;
  try {
    letto = verbi.read(body);
  } catch (thrown) {
    // What the reader refuses is the other side's; a fault of ours is not an outcome.
    if (!(thrown instanceof IseeError) || thrown.code === "internal") throw thrown;
    if (status >= 200 && status < 300) return outcome("risposta-illeggibile", UNA_VOLTA, "dedotto", comuni);
    return byStatus(status, attesa, comuni);
  }
  if (letto.guasto) return fault(letto.guasto, attesa, comuni);
  if (status < 200 || status >= 300) return byStatus(status, attesa, comuni);
  return answer(letto, comuni);
}

function answer(letto, comuni) {
  const { risposta, attestazione, indicatore, soglia } = letto;
  const con = { ...comuni, letto, ...(risposta?.idRichiesta === undefined ? {} : { idRichiesta: risposta.idRichiesta }) };
  if (risposta?.descrizioneErrore !== undefined) con.dettaglio = risposta.descrizioneErrore;
  const dati = attestazione ?? indicatore ?? soglia;
  if (risposta?.esito === "OK") {
    if (!dati) return outcome("ok-vuoto", UNA_VOLTA, "dedotto", con);
    const omissioni = attestazione?.omissioni?.length > 0 || soglia?.presenzaDifformita === true;
    return outcome(omissioni ? "ok-con-omissioni" : "ok", NO, "codice", con);
  }
  const noto = Object.hasOwn(ESITI, risposta?.esito ?? "") ? ESITI[risposta.esito] : undefined;
  if (noto) return outcome(noto.esito, noto.riprovare, noto.certezza, con);
  if (risposta?.esito !== undefined) return outcome("esito-sconosciuto", NO, "dedotto", con);
  return outcome("risposta-illeggibile", UNA_VOLTA, "dedotto", con);
}

/** A SOAP Fault, with HTTP 500 or 200. The one of INPS's gateway was seen; the rest is SOAP's own grammar. */
function fault(guasto, attesa, comuni) {
  const con = { ...comuni, guasto };
  if (guasto.stato === 429) return outcome("limite-superato", attesa === undefined ? NO : { si: true, dopoSecondi: attesa, volte: 1 }, "dedotto", con);
  if (guasto.stato === 401) return outcome("voucher-rifiutato", UNA_VOLTA, "dedotto", con);
  if (guasto.stato === 403) return outcome("non-autorizzato", NO, "dedotto", con);
  if (guasto.stato === 503 || /APIUnavailable/.test(guasto.codice)) return outcome("servizio-non-disponibile", waiting(attesa), "codice", con);
  if (/(^|:)(Client|Sender)\b/.test(guasto.codice)) return outcome("guasto-richiesta", NO, "documentato", con);
  return outcome("guasto-soap", waiting(attesa), "dedotto", con);
}

function byStatus(status, attesa, comuni) {
  if (status === 503) return outcome("servizio-non-disponibile", waiting(attesa), "codice", comuni);
  return outcome("errore-http", status >= 500 ? waiting(attesa) : NO, "dedotto", comuni);
}

/** What the token server of the PDND answered. With `esito: "voucher"` there is `voucher`, and until when to use it. */
export function interpretToken(risposta, { adesso = Date.now } = {}) {
  const { status, headers, body, errore } = needObject(risposta, "risposta");
  if (errore !== undefined) return token("pdnd-non-disponibile", CON_CALMA, "documentato", { dettaglio: nameOf(errore) });
  const letto = json(body);
  const problema = problemOf(body);
  const comuni = { stato: status, ...(problema ? { problema } : {}) };
  if (status === 200) {
    const { access_token: voucher, expires_in: secondi, token_type: tipo } = letto ?? {};
    if (typeof voucher !== "string" || !VOUCHER.test(voucher)) return token("voucher-illeggibile", UNA_VOLTA, "dedotto", comuni);
    const durata = Number.isFinite(secondi) && secondi > 0 ? secondi : 0;
    return token("voucher", NO, "documentato", { ...comuni, voucher, tipo: tipo ?? "Bearer", scade: adesso() + durata * 1000 });
  }
  if (status === 429) {
    const intervallo = waitOf(headers) ?? intervalOf(headers);
    return token("limite-voucher", { si: true, dopoSecondi: intervallo ?? 60, volte: 5 }, "documentato", comuni);
  }
  if (status >= 500) return token("pdnd-non-disponibile", waiting(waitOf(headers)), "dedotto", comuni);
  if (status >= 400) return token("asserzione-rifiutata", NO, "documentato", comuni);
  return token("voucher-illeggibile", UNA_VOLTA, "dedotto", comuni);
}

function outcome(esito, riprovare, certezza, altro) {
  return {
    esito,
    certezza,
    riprovare: { ...riprovare },
    cosaFare: testo(`${esito}.cosaFare`),
    alCittadino: testo(`${esito}.alCittadino`),
    allUfficio: testo(`${esito}.allUfficio`),
    ...altro,
  };
}

function token(esito, riprovare, certezza, altro) {
  const citizen = esito === "voucher" ? {} : { alCittadino: testo("collegamento.alCittadino") };
  return { esito, certezza, riprovare: { ...riprovare }, cosaFare: testo(`${esito}.cosaFare`), ...citizen, allUfficio: testo(`${esito}.allUfficio`), ...altro };
}

function waiting(attesa) {
  return attesa === undefined ? CON_CALMA : { ...CON_CALMA, dopoSecondi: attesa };
}

/** The Problem of RFC 7807, of the PDND (`errors: [{ code, detail }]`) or of a gateway. */
function problemOf(body) {
  const letto = json(body);
  if (!letto || (typeof letto.title !== "string" && typeof letto.detail !== "string" && !Array.isArray(letto.errors))) return undefined;
  const problema = {};
  for (const campo of ["type", "title", "status", "detail", "govway_id", "correlationId"]) {
    if (["string", "number"].includes(typeof letto[campo])) problema[campo] = letto[campo];
  }
  if (Array.isArray(letto.errors)) {
    problema.errors = letto.errors.filter((uno) => typeof uno?.code === "string").map(({ code, detail }) => ({ code, ...(typeof detail === "string" ? { detail } : {}) }));
  }
  return problema;
}

function json(body) {
  const testo = typeof body === "string" ? body : body instanceof Uint8Array ? new TextDecoder().decode(body) : "";
  if (!/^\s*\{/.test(testo)) return undefined;
  try {
    return JSON.parse(testo);
  } catch {
    return undefined;
  }
}

/** `Retry-After` in seconds; a date is left alone. */
function waitOf(headers) {
  const valore = header(headers, "retry-after");
  return /^\d{1,6}$/.test(valore ?? "") ? Number(valore) : undefined;
}

/** The PDND counts in windows of milliseconds. */
function intervalOf(headers) {
  const valore = header(headers, "x-rate-limit-interval");
  return /^\d{1,9}$/.test(valore ?? "") ? Math.ceil(Number(valore) / 1000) : undefined;
}

function header(headers, nome) {
  if (!headers) return undefined;
  if (typeof headers.get === "function") return headers.get(nome) ?? undefined;
  const [, valore] = Object.entries(headers).find(([chiave]) => chiave.toLowerCase() === nome) ?? [];
  return valore;
}

/** `AbortError`, `ECONNREFUSED`: what kind of silence, never the address nor the data. */
function nameOf(errore) {
  const nomi = [errore?.cause?.code, errore?.code, errore?.name];
  return nomi.find((nome) => typeof nome === "string") ?? "errore";
}
