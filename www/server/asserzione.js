// The client assertion that asks the PDND for a voucher, and the call that carries it.

import { environment } from "./ambienti.js";
import { needAddress, needInteger, needObject, needText, refuse, seconds } from "./controlli.js";
import { sign } from "./firma.js";

/** Five minutes; the manual's own example lasts ten, and nothing longer is built. */
const DURATA = 300;
const DURATA_MASSIMA = 600;

/** A signed client assertion. Only the claims that the PDND admits: `nbf` is not among them. */
export async function clientAssertion(dati) {
  const { ambiente, clientId, kid, purposeId, key, digest, aud, durata = DURATA, jti, adesso } = needObject(dati, "dati");
  needText(clientId, "clientId");
  needText(kid, "kid");
  needText(purposeId, "purposeId");
  const iat = seconds(adesso);
  const claims = {
    iss: clientId,
    sub: clientId,
    aud: needText(aud ?? environment(ambiente).aud, "aud"),
    jti: newJti(jti),
    iat,
    exp: iat + needInteger(durata, "durata", 1, DURATA_MASSIMA),
    purposeId,
  };
  if (digest !== undefined) claims.digest = needDigest(digest);
  return { assertion: await sign({ kid, claims, key }), claims };
}

/** What to give `fetch` to have the voucher. */
export function tokenRequest(dati) {
  const { ambiente, token, clientId, assertion } = needObject(dati, "dati");
  const body = new URLSearchParams({
    client_id: needText(clientId, "clientId"),
    client_assertion: needText(assertion, "assertion", 8192),
    client_assertion_type: "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
    grant_type: "client_credentials",
  });
  return {
    url: needAddress(token ?? environment(ambiente).token, "token"),
    method: "POST",
    headers: { "Content-Type": "application/x-www-form-urlencoded", Accept: "application/json" },
    body: body.toString(),
  };
}

/** A name used once: the PDND refuses the second time. */
export function newJti(jti) {
  return jti === undefined ? globalThis.crypto.randomUUID() : needText(jti, "jti");
}

function needDigest(digest) {
  const value = typeof digest === "string" ? digest : digest?.value;
  if (typeof value !== "string" || !/^[0-9a-f]{64}$/.test(value) || (digest.alg ?? "SHA256") !== "SHA256") throw refuse("impronta", "digest");
  return { alg: "SHA256", value };
}
