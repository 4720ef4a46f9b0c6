// A thin caller over the builders: a voucher kept until it is about to end, one request, what it means, what to log. It does
// not retry, holds no certificate, checks no provider: for a whole client there are products (GovWay).

import { clientAssertion, tokenRequest } from "./asserzione.js";
import { needInteger, needObject, refuse } from "./controlli.js";
import { interpret, interpretToken } from "./esiti.js";
import { trackingEvidence } from "./evidenza.js";
import { decode, importKey } from "./firma.js";
import { soapRequest } from "./richieste.js";
import { traccia } from "./traccia.js";

/** Milliseconds before its end when a voucher is no longer used. */
const MARGINE = 30_000;
/** An attestation is some kilobytes; the reader takes two megabytes. */
const MASSIMO = 4 << 20;

/**
 * A caller for one purpose. `fetch` is the caller's (with the client certificate and the outgoing address that INPS knows);
 * `onTraccia` receives what may be logged, for each request.
 */
export function client(dati) {
  const { ambiente, clientId, kid, purposeId, key, aud, fetch: cerca = globalThis.fetch, timeout = 30_000, adesso = Date.now, onTraccia, attestazioni } = needObject(dati, "dati");
  if (typeof cerca !== "function") throw refuse("manca", "fetch");
  needInteger(timeout, "timeout", 1, 600_000);
  let chiave;
  let tenuto;
  let inArrivo;

  /** The voucher in hand, or a new one. With a digest it is always a new one: it serves one evidence. */
  async function voucher({ digest, nuovo = false } = {}) {
    if (digest || nuovo) return fresh(digest);
    if (tenuto && adesso() < tenuto.scade - MARGINE) return tenuto;
    // Requests that start together wait for one voucher: the PDND counts them.
    inArrivo ??= fresh().finally(() => {
      inArrivo = undefined;
    });
    return inArrivo;
  }

  async function fresh(digest) {
    chiave ??= await importKey(key);
    const { assertion, claims } = await clientAssertion({ ambiente, clientId, kid, purposeId, key: chiave, aud, digest, adesso });
    const risposta = await send(cerca, tokenRequest({ ambiente, clientId, assertion }), timeout);
    const letto = interpretToken(risposta, { adesso });
    const suo = jtiOf(letto.voucher);
    letto.jti = isName(suo) ? suo : claims.jti;
    if (letto.esito === "voucher" && !digest) tenuto = letto;
    return letto;
  }

  /** Asks: `richiesta` as for `soapRequest`, `evidenza` as for `trackingEvidence` when the service wants it. */
  async function ask(chiesto) {
    const { evidenza, operatore, pratica, ...richiesta } = needObject(chiesto, "richiesta");
    // What will be logged is checked before anything is sent: afterwards there is an answer not to be lost.
    // Who the operator is, the caller says: some bodies put a fiscal code in `userId`, even the citizen's.
    const chi = traccia({ operatore, pratica: pratica ?? richiesta.ricerca?.protocolloDomanda });
    const prova = evidenza && (await trackingEvidence({ kid, clientId, purposeId, key: chiave ?? key, adesso, ...evidenza }));
    // First the request: one that is wrong costs no voucher.
    const { note, ...pronta } = await soapRequest({
      ...richiesta,
      ambiente: richiesta.ambiente ?? ambiente,
      adesso: richiesta.adesso ?? adesso,
      attestazioni: richiesta.attestazioni ?? attestazioni,
      evidenza: prova?.jws,
    });
    const gettone = await voucher({ digest: prova?.digest });
    if (gettone.esito !== "voucher") return finish({ ...gettone, note }, gettone, chi);
    pronta.headers.Authorization = `Bearer ${gettone.voucher}`;
    const esito = await interpret(await send(cerca, pronta, timeout), { attestazioni });
    if (esito.esito === "voucher-rifiutato" && tenuto === gettone) tenuto = undefined;
    return finish({ ...esito, note }, gettone, chi);
  }

  function finish(esito, gettone, chi) {
    const riga = traccia({ purposeId, jti: gettone.jti, idRichiesta: isName(esito.idRichiesta) ? esito.idRichiesta : undefined, ...chi });
    onTraccia?.(riga);
    return { ...esito, traccia: riga };
  }

  return { voucher, ask };
}

/** A name that the other side gave: one that is not fit for a line of a log stays out of it. */
function isName(nome) {
  return typeof nome === "string" && /^[\w.:/+=-]{1,128}$/.test(nome);
}

/** The name of a voucher, by which PDND and INPS know it; a voucher that cannot be read has that of its assertion. */
function jtiOf(voucher) {
  try {
    return decode(voucher).claims.jti;
  } catch {
    return undefined;
  }
}

/** One call with an end. A redirect is not followed, it would carry the voucher elsewhere: it is an answer as any other. */
async function send(cerca, { url, method, headers, body }, timeout) {
  const fine = AbortSignal.timeout(timeout);
  try {
    const risposta = await cerca(url, { method, headers, body, redirect: "manual", signal: fine });
    return { status: risposta.status, headers: risposta.headers, body: await read(risposta, fine) };
  } catch (errore) {
    return { errore };
  }
}

/** The bytes of an answer, up to a size: what is longer is cut, and will not be readable. The reader knows their encoding. */
async function read(risposta, fine) {
  const pezzi = [];
  let letti = 0;
  try {
    for await (const pezzo of risposta.body ?? []) {
      letti += pezzo.byteLength;
      pezzi.push(pezzo);
      if (letti > MASSIMO) break;
    }
  } catch (errore) {
    if (fine.aborted) throw errore;
    return new Uint8Array(); // broken in the middle: INPS is there, its answer is not
  }
  return new Uint8Array(await new Blob(pezzi).arrayBuffer());
}
