// What goes beside a voucher when a service asks for it: the tracking evidence (AUDIT_REST_02) and the signature of a body
// (INTEGRITY_REST_02), both trusted through the `kid` of a key that the PDND knows.

import { newJti } from "./asserzione.js";
import { isPlain, needHeader, needInteger, needObject, needText, refuse, seconds } from "./controlli.js";
import { bodyDigest, digestOf, sign } from "./firma.js";
import { testo } from "./messaggi.js";

const DURATA = 300;
const DURATA_MASSIMA = 600;

/**
 * The evidence, its digest for the client assertion, and the header to send to the provider. The three data of the
 * guidelines (`userID`, `userLocation`, `LoA`) are written as given: their values are agreed with the provider.
 */
export async function trackingEvidence(dati) {
  const { key, kid, clientId, aud, purposeId, userID, userLocation, LoA, dnonce, durata = DURATA, jti, adesso, altri = {} } = needObject(dati, "dati");
  // A `toJSON` would write itself in the place of the claims.
  if (!isPlain(altri) || typeof altri.toJSON === "function") throw refuse("oggetto", "altri");
  const iat = seconds(adesso);
  const fissi = {
    iss: needText(clientId, "clientId"),
    aud: needText(aud, "aud"),
    iat,
    exp: iat + needInteger(durata, "durata", 1, DURATA_MASSIMA),
    jti: newJti(jti),
    purposeId: needText(purposeId, "purposeId"),
    dnonce: needNonce(dnonce),
    userID: needText(userID, "userID"),
    userLocation: needText(userLocation, "userLocation"),
    LoA: needText(LoA, "LoA"),
  };
  // More data of the provider's own, never in place of these.
  const claims = { ...altri, ...fissi };
  const jws = await sign({ kid: needText(kid, "kid"), claims, key });
  return { jws, claims, digest: await digestOf(jws), headers: { "Agid-JWT-TrackingEvidence": jws } };
}

/** The headers that prove that a REST body was not altered. Nothing public says that the ISEE services ask for them. */
export async function bodySignature(dati) {
  const { body, contentType = "application/json", contentEncoding, key, kid, clientId, sub = clientId, aud, durata = DURATA, jti, adesso } = needObject(dati, "dati");
  const iat = seconds(adesso);
  const digest = await bodyDigest(body);
  const firmati = [{ digest }, { "content-type": needHeader(contentType, "contentType") }];
  if (contentEncoding !== undefined) firmati.push({ "content-encoding": needHeader(contentEncoding, "contentEncoding") });
  const claims = {
    aud: needText(aud, "aud"),
    iss: needText(clientId, "clientId"),
    sub: needText(sub, "sub"),
    iat,
    exp: iat + needInteger(durata, "durata", 1, DURATA_MASSIMA),
    jti: newJti(jti),
    signed_headers: firmati,
  };
  const headers = { "Content-Type": contentType, ...(contentEncoding === undefined ? {} : { "Content-Encoding": contentEncoding }) };
  headers.Digest = digest;
  headers["Agid-JWT-Signature"] = await sign({ kid: needText(kid, "kid"), claims, key });
  const nota = { codice: "integrita-non-richiesta", certezza: "dedotto", testo: testo("nota.integrita-non-richiesta") };
  return { headers, claims, certezza: "codice", note: [nota] };
}

/** Thirteen digits, no zero in front. */
function needNonce(dnonce) {
  if (dnonce !== undefined) {
    if (!["string", "number"].includes(typeof dnonce) || !/^[1-9]\d{12}$/.test(dnonce)) throw refuse("dnonce", "dnonce");
    return String(dnonce);
  }
  const [alto, basso] = globalThis.crypto.getRandomValues(new Uint32Array(2));
  return String(1e12 + ((alto * 4096 + (basso & 4095)) % 9e12));
}
