// A thin caller over the builders: a voucher kept until it is about to end, one request, what it means, what to log. It does
// not retry, holds no certificate, checks no provider: for a whole client there are products (GovWay).

import { clientAssertion, tokenRequest } from "./asserzione.js";
import { needInteger, refuse } from "./controlli.js";
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
export function client({ ambiente, clientId, kid, purposeId, key, aud, fetch: cerca = globalThis.fetch, timeout = 30_000, adesso = Date.now, onTraccia, attestazioni }) {
  if (typeof cerca !== "function") throw refuse("manca", "fetch");
  needInteger(timeout, "timeout", 1, 600_000);
  let chiave;
  let tenuto;

  /** The voucher in hand, or a new one. With a digest it is always a new one: it serves one evidence. */
  async function voucher({ digest, nuovo = false } = {}) {
    if (!digest && !nuovo && tenuto && adesso() < tenuto.scade - MARGINE) return tenuto;
    chiave ??= await importKey(key);
    const { assertion, claims } = await clientAssertion({ ambiente, clientId, kid, purposeId, key: chiave, aud, digest, adesso });
    const risposta = await send(cerca, tokenRequest({ ambiente, clientId, assertion }), timeout);
    const letto = interpretToken(risposta, { adesso });
    letto.jti = jtiOf(letto.voucher) ?? claims.jti;
    if (letto.esito === "voucher" && !digest) tenuto = letto;
    return letto;
  }

  /** Asks: `richiesta` as for `soapRequest`, `evidenza` as for `trackingEvidence` when the service wants it. */
  async function ask({ evidenza, operatore, pratica, ...richiesta }) {
    const prova = evidenza && (await trackingEvidence({ kid, clientId, purposeId, key: chiave ?? key, adesso, ...evidenza }));
    // First the request: one that is wrong costs no voucher.
    const { note, ...pronta } = await soapRequest({ ambiente, adesso, attestazioni, ...richiesta, evidenza: prova?.jws });
    const gettone = await voucher({ digest: prova?.digest });
    if (gettone.esito !== "voucher") return finish({ ...gettone, note }, gettone, { operatore, pratica, richiesta });
    pronta.headers.Authorization = `Bearer ${gettone.voucher}`;
    const esito = await interpret(await send(cerca, pronta, timeout), { attestazioni });
    if (esito.esito === "voucher-rifiutato" && tenuto === gettone) tenuto = undefined;
    return finish({ ...esito, note }, gettone, { operatore, pratica, richiesta });
  }

  function finish(esito, gettone, { operatore, pratica, richiesta }) {
    const riga = traccia({
      purposeId,
      jti: gettone.jti,
      idRichiesta: esito.idRichiesta,
      operatore: operatore ?? richiesta.identita?.userId,
      pratica: pratica ?? richiesta.ricerca?.protocolloDomanda,
    });
    onTraccia?.(riga);
    return { ...esito, traccia: riga };
  }

  return { voucher, ask };
}

/** The name of a voucher, by which PDND and INPS know it; a voucher that cannot be read has that of its assertion. */
function jtiOf(voucher) {
  try {
    return decode(voucher).claims.jti;
  } catch {
    return undefined;
  }
}

/** One call with an end. A redirect is not followed: it would carry the voucher elsewhere. */
async function send(cerca, { url, method, headers, body }, timeout) {
  const fine = AbortSignal.timeout(timeout);
  try {
    const risposta = await cerca(url, { method, headers, body, redirect: "error", signal: fine });
    return { status: risposta.status, headers: risposta.headers, body: await read(risposta) };
  } catch (errore) {
    return { errore };
  }
}

/** The bytes of an answer, up to a size: what is longer is cut, and will not be readable. The reader knows their encoding. */
async function read(risposta) {
  const pezzi = [];
  let letti = 0;
  for await (const pezzo of risposta.body ?? []) {
    letti += pezzo.byteLength;
    pezzi.push(pezzo);
    if (letti > MASSIMO) break;
  }
  return new Uint8Array(await new Blob(pezzi).arrayBuffer());
}
