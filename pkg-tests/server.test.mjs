// The server entry: keys, assertions, evidences, SOAP requests, what an answer means. No network.

import assert from "node:assert/strict";
import { createHash, createPrivateKey, createPublicKey, createSign, generateKeyPairSync, verify as verifyWithNode } from "node:crypto";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, test } from "node:test";
import { pathToFileURL } from "node:url";

import { consumer, HERE } from "./package.mjs";
import { RFC_JWS, RFC_PRIVATA, RFC_PUBBLICA } from "./server-chiavi.mjs";

const { folder, installed, load: entry } = consumer();
const server = await entry("isee-simulatore/server");
const { IseeError } = await entry();
const {
  AMBIENTI, bodyDigest, bodySignature, client, clientAssertion, decode, digestOf, endpoint, importKey, importPublicKey, interpret, interpretToken,
  operatorIdentity, OPERAZIONI, soapRequest, tokenRequest, traccia, trackingEvidence, verify,
} = server;
const verbi = await (await entry("isee-simulatore/attestazione")).load();

const ADESSO = () => 1_773_576_000_000; // 15 March 2026, 12:00 UTC
const chiave = createPrivateKey({ key: RFC_PRIVATA, format: "jwk" });
const PKCS8 = chiave.export({ type: "pkcs8", format: "pem" });
const base = {
  ambiente: "collaudo", clientId: "cliente-di-prova", kid: "kid-di-prova", purposeId: "finalita-di-prova", jti: "jti-di-prova",
  key: PKCS8, adesso: ADESSO,
};

async function refused(promise, regola, path) {
  let errore;
  await assert.rejects(async () => promise(), (thrown) => {
    errore = thrown;
    return true;
  });
  assert.ok(errore instanceof IseeError, `not an IseeError: ${errore?.stack ?? errore}`);
  assert.equal(errore.code, "malformed-input");
  assert.equal(errore.issues[0].regola, regola, errore.message);
  if (path !== undefined) assert.equal(errore.issues[0].path, path);
  assert.ok(errore.issues[0].message.length > 10);
  assert.doesNotMatch(errore.message, /\{\w+\}/, "a placeholder was left empty");
  return errore;
}

describe("keys", () => {
  test("PEM, its bytes, JWK and CryptoKey are the same key", async () => {
    const assertions = [];
    for (const key of [PKCS8, Buffer.from(PKCS8), RFC_PRIVATA, { ...RFC_PRIVATA, alg: "RS256", use: "sig", kid: "x" }, await importKey(PKCS8)]) {
      assertions.push((await clientAssertion({ ...base, key })).assertion);
    }
    assert.equal(new Set(assertions).size, 1);
  });

  test("an imported key cannot be read back", async () => {
    const key = await importKey(PKCS8);
    assert.equal(key.extractable, false);
    await assert.rejects(crypto.subtle.exportKey("jwk", key));
  });

  test("PKCS#1 and a protected key are refused with the command that converts them", async () => {
    const pkcs1 = chiave.export({ type: "pkcs1", format: "pem" });
    const { message } = await refused(() => importKey(pkcs1), "chiave-pkcs1", "key");
    assert.match(message, /openssl pkcs8 -topk8 -nocrypt -in chiave\.pem -out chiave\.p8\.pem/);
    for (const type of ["pkcs8", "pkcs1"]) {
      const cifrata = chiave.export({ type, format: "pem", cipher: "aes-256-cbc", passphrase: "prova" });
      assert.match((await refused(() => importKey(cifrata), "chiave-cifrata", "key")).message, /openssl pkcs8 -in/);
    }
  });

  test("a PEM of an environment variable, with its newlines written out, is the same key", async () => {
    const diritta = await clientAssertion(base);
    for (const a of ["\\n", "\\r\\n"]) assert.equal((await clientAssertion({ ...base, key: PKCS8.replaceAll("\n", a) })).assertion, diritta.assertion);
    assert.match((await refused(() => importKey("./chiave.p8.pem"), "chiave-formato", "key")).message, /non il nome del file/);
  });

  test("a text that is not of objects, a signature of no length: never a fault of ours", async () => {
    const parte = (testo) => Buffer.from(testo).toString("base64url");
    for (const [header, claims] of [["null", "{}"], ["{}", "null"], ["[]", "{}"], ["7", "{}"]]) {
      await refused(() => decode(`${parte(header)}.${parte(claims)}.AA`), "jws", "jws");
      await refused(() => verify(`${parte(header)}.${parte(claims)}.AA`, RFC_PUBBLICA), "jws", "jws");
    }
    assert.equal(await verify(`${parte('{"alg":"RS256"}')}.${parte("{}")}.A`, RFC_PUBBLICA), false);
    const { cause } = await refused(() => decode(`${parte("{}")}.${parte('{"userID":"PRVNNA80E41Z999P" x')}.AA`), "jws");
    assert.equal(cause, undefined, "JSON.parse may repeat what it read");
  });

  test("what is not a private RSA key of 2048 bits is refused", async () => {
    const pubblica = createPublicKey(chiave).export({ type: "spki", format: "pem" });
    for (const source of [pubblica, RFC_PUBBLICA, await importPublicKey(pubblica)]) await refused(() => importKey(source), "chiave-pubblica", "key");
    for (const source of [PKCS8, RFC_PRIVATA, await importKey(PKCS8)]) await refused(() => importPublicKey(source), "chiave-privata", "key");
    const { privateKey: ellittica } = generateKeyPairSync("ec", { namedCurve: "P-256" });
    await refused(() => importKey(ellittica.export({ type: "pkcs8", format: "pem" })), "chiave-formato", "key");
    await refused(() => importKey(ellittica.export({ format: "jwk" })), "chiave-algoritmo", "key");
    await refused(() => importKey(ellittica.export({ type: "sec1", format: "pem" })), "chiave-algoritmo", "key");
    const { privateKey: corta } = generateKeyPairSync("rsa", { modulusLength: 1024 });
    await refused(() => importKey(corta.export({ type: "pkcs8", format: "pem" })), "chiave-corta", "key");
    const pss = await crypto.subtle.generateKey({ name: "RSA-PSS", modulusLength: 2048, publicExponent: new Uint8Array([1, 0, 1]), hash: "SHA-256" }, false, ["sign", "verify"]);
    await refused(() => importKey(pss.privateKey), "chiave-algoritmo", "key");
    for (const source of ["non è una chiave", "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----", 7, {}]) await refused(() => importKey(source), "chiave-formato", "key");
    await refused(() => importKey(undefined), "manca", "key");
  });

  test("verify takes the signature of RFC 7515, appendix A.2, and no other", async () => {
    assert.equal(await verify(RFC_JWS, RFC_PUBBLICA), true);
    assert.equal(await verify(RFC_JWS.replace(".eyJpc3Mi", ".eyJpc3Ni"), RFC_PUBBLICA).catch(() => false), false);
    const { publicKey: altra } = generateKeyPairSync("rsa", { modulusLength: 2048 });
    assert.equal(await verify(RFC_JWS, altra.export({ type: "spki", format: "pem" })), false);
    assert.deepEqual(decode(RFC_JWS), { header: { alg: "RS256" }, claims: { iss: "joe", exp: 1300819380, "http://example.com/is_root": true } });
    // Well signed, but the header says that it is something else.
    for (const alg of ["none", "HS256", "PS256", undefined]) {
      const firmato = [{ alg }, { iss: "joe" }].map((parte) => Buffer.from(JSON.stringify(parte)).toString("base64url")).join(".");
      const firma = createSign("sha256").update(firmato).sign(chiave).toString("base64url");
      assert.equal(await verify(`${firmato}.${firma}`, RFC_PUBBLICA), false, String(alg));
    }
  });
});

describe("client assertion", () => {
  test("a fixed key gives fixed bytes: header and claims by hand, signature by the openssl command", async () => {
    // printf '%s' "$header.$claims" | openssl dgst -sha256 -sign rfc7515-a2.pem | base64 | tr '+/' '-_' | tr -d '='
    const header = Buffer.from('{"kid":"kid-di-prova","alg":"RS256","typ":"JWT"}').toString("base64url");
    const claims = Buffer.from(
      '{"iss":"cliente-di-prova","sub":"cliente-di-prova","aud":"auth.uat.interop.pagopa.it/client-assertion","jti":"jti-di-prova","iat":1773576000,"exp":1773576300,"purposeId":"finalita-di-prova"}',
    ).toString("base64url");
    const firma =
      "IvENcINlbwE8sDyHqlPOo5Kg86MEh0l6BMKbA5GKaU-4nlrX8j6gLDhNyByCV9m_wkXVxlAN_bR0lzGKmhsfd29qt_1ZhWrz2qU-zLxGlV9fdVg_XHnqrUkE7cNvqcaYmUDJIIRdSjgbT38QJnkPKWNAjodxGlOeU8DvhUQfxuVgPQCMXATVbFMWO7P779Np-lkUyBnFr0pnXuL5k-8RGdjCeGNBi9OY_aMn8k-5311dlUdo30K7w8kgTI8ZSvAHEMrYz4k10xXPKziFx5Clp0PHSoEaaczcYVXClwkpnNilj-khxXKpiwg5NWXc0jOgmDHltSA6rtzr8Os4koueNg";
    assert.equal((await clientAssertion(base)).assertion, `${header}.${claims}.${firma}`);
  });

  test("node:crypto, on its own, finds the signature good", async () => {
    const { assertion } = await clientAssertion({ ...base, jti: undefined, adesso: undefined });
    const [header, claims, firma] = assertion.split(".");
    assert.ok(verifyWithNode("sha256", Buffer.from(`${header}.${claims}`), createPublicKey(chiave), Buffer.from(firma, "base64url")));
  });

  test("the claims are the admitted ones: numbers for the times, no nbf, five minutes", async () => {
    const { claims, assertion } = await clientAssertion({ ...base, digest: "a".repeat(64) });
    assert.deepEqual(claims, {
      iss: "cliente-di-prova", sub: "cliente-di-prova", aud: "auth.uat.interop.pagopa.it/client-assertion", jti: "jti-di-prova",
      iat: 1773576000, exp: 1773576300, purposeId: "finalita-di-prova", digest: { alg: "SHA256", value: "a".repeat(64) },
    });
    assert.deepEqual(decode(assertion), { header: { kid: "kid-di-prova", alg: "RS256", typ: "JWT" }, claims });
  });

  test("each assertion has a jti of its own, and takes the real clock", async () => {
    const prima = Math.floor(Date.now() / 1000);
    const [uno, due] = await Promise.all([1, 2].map(() => clientAssertion({ ...base, jti: undefined, adesso: undefined })));
    assert.notEqual(uno.claims.jti, due.claims.jti);
    assert.ok(uno.claims.iat >= prima && uno.claims.iat <= Math.floor(Date.now() / 1000));
  });

  test("the environments are presets that can be replaced", async () => {
    // What is public of them: pdnd, §3.1.
    assert.deepEqual(Object.values(AMBIENTI).map(({ nome, token, aud, inps }) => [nome, token, aud, inps]), [
      ["produzione", "https://auth.interop.pagopa.it/token.oauth2", "auth.interop.pagopa.it/client-assertion", "https://api.inps.it"],
      ["collaudo", "https://auth.uat.interop.pagopa.it/token.oauth2", "auth.uat.interop.pagopa.it/client-assertion", "https://api.collaudo.inps.it"],
      ["attestazione", "https://auth.att.interop.pagopa.it/token.oauth2", "auth.att.interop.pagopa.it/client-assertion", undefined],
    ]);
    const mio = { token: "https://auth.esempio.it/token.oauth2", aud: "auth.esempio.it/client-assertion" };
    assert.equal((await clientAssertion({ ...base, ambiente: mio })).claims.aud, mio.aud);
    assert.equal((await clientAssertion({ ...base, aud: "altra" })).claims.aud, "altra");
    assert.throws(() => {
      AMBIENTI.produzione.token = "https://altrove.it";
    }, TypeError);
  });

  test("what is missing or wrong is refused by name", async () => {
    for (const campo of ["clientId", "kid", "purposeId"]) await refused(() => clientAssertion({ ...base, [campo]: undefined }), "manca", campo);
    await refused(() => clientAssertion({ ...base, clientId: "a\nb" }), "testo", "clientId");
    await refused(() => clientAssertion({ ...base, ambiente: "prova" }), "ambiente", "ambiente");
    await refused(() => clientAssertion({ ...base, ambiente: undefined }), "manca", "ambiente");
    for (const durata of [0, 601, 1.5, "300", 30 * 86400]) await refused(() => clientAssertion({ ...base, durata }), "numero", "durata");
    for (const digest of ["A".repeat(64), "a".repeat(63), { alg: "SHA512", value: "a".repeat(64) }, {}]) await refused(() => clientAssertion({ ...base, digest }), "impronta", "digest");
    for (const adesso of [7, () => Number.NaN, () => undefined]) await refused(() => clientAssertion({ ...base, adesso }), "adesso", "adesso");
  });

  test("the token call is a form of four fields", () => {
    const { url, method, headers, body } = tokenRequest({ ambiente: "produzione", clientId: "cliente+di prova", assertion: "a.b.c" });
    assert.equal(url, "https://auth.interop.pagopa.it/token.oauth2");
    assert.equal(method, "POST");
    assert.equal(headers["Content-Type"], "application/x-www-form-urlencoded");
    assert.equal(
      body,
      "client_id=cliente%2Bdi+prova&client_assertion=a.b.c&client_assertion_type=urn%3Aietf%3Aparams%3Aoauth%3Aclient-assertion-type%3Ajwt-bearer&grant_type=client_credentials",
    );
  });

  test("an assertion goes by https, or stays on this machine", () => {
    for (const token of ["http://auth.interop.pagopa.it/token.oauth2", "ftp://a.it/", "non un indirizzo", "https://io:tu@a.it/", "http://127.0.0.1.esempio.it/"]) {
      assert.throws(() => tokenRequest({ token, clientId: "c", assertion: "a.b.c" }), { name: "IseeError", message: /indirizzo https/ });
    }
    for (const token of ["http://127.0.0.1:8765/token.oauth2", "http://localhost:1/", "http://[::1]:1/"]) assert.equal(tokenRequest({ token, clientId: "c", assertion: "a.b.c" }).url, token);
  });
});

describe("odd values", () => {
  const identita = { userId: "00000000000", codiceUfficio: "001" };
  const ricerca = { codiceFiscale: "PRVNNA80E41Z999P", dataValidita: "2026-03-15", prestazione: "A1.07", protocolloDomanda: "2026/123", statoDomanda: "Da Erogare" };
  const chiede = (altro) => soapRequest({ operazione: "ConsultazioneAttestazione", ambiente: "collaudo", identita, ricerca, adesso: ADESSO, attestazioni: verbi, ...altro });

  test("nothing in the place of the data is missing data, for every verb", async () => {
    const verbiServer = { bodySignature, client, clientAssertion, interpret, interpretToken, operatorIdentity, soapRequest, tokenRequest, traccia, trackingEvidence };
    for (const verbo of Object.values(verbiServer)) {
      for (const niente of [undefined, null]) await refused(() => verbo(niente), "manca");
      for (const altro of [7, "x", true]) await refused(() => verbo(altro), "oggetto");
    }
    for (const niente of [undefined, null]) await refused(() => bodyDigest(niente), "manca", "body");
    for (const altro of [7, {}, []]) await refused(() => bodyDigest(altro), "corpo", "body");
  });

  test("a clock of seconds, of microseconds, of before, is not a clock of milliseconds", async () => {
    for (const ora of [1_773_576_000, 1_773_576_000_000_000, 0, -5, Number.NaN]) await refused(() => clientAssertion({ ...base, adesso: () => ora }), "adesso", "adesso");
  });

  test("a name that every object has is not an operation, and none is a piece of an address", async () => {
    for (const nome of ["constructor", "toString", "hasOwnProperty"]) {
      assert.equal(endpoint(nome, "collaudo").certezza, "dedotto");
      assert.equal((await chiede({ operazione: nome, modello: "attestazione" })).certezza, "dedotto");
      await refused(() => chiede({ operazione: nome }), "operazione");
    }
    for (const nome of ["../../altro", "a/b", "a?b", "a b"]) await refused(() => endpoint(nome, "collaudo"), "nome-operazione", "operazione");
    await refused(() => endpoint(undefined, "collaudo"), "manca", "operazione");
  });

  test("a header takes ASCII alone: anything else is refused before the call", async () => {
    for (const cattivo of ["Uffici\u20ac", "\u00e8"]) {
      await refused(() => chiede({ identitaHttp: true, identita: { ...identita, userId: cattivo } }), "intestazione", "identita.userId");
      await refused(() => chiede({ identitaHttp: true, identita: { ...identita, codiceUfficio: cattivo } }), "intestazione", "identita.codiceUfficio");
      await refused(() => chiede({ voucher: cattivo }), "intestazione", "voucher");
      await refused(() => chiede({ evidenza: cattivo }), "intestazione", "evidenza");
      await refused(() => bodySignature({ ...base, aud: "a", body: "", contentType: cattivo }), "intestazione", "contentType");
      assert.ok((await chiede({ identita: { ...identita, userId: cattivo } })).body.includes(cattivo), "in the body it may stay");
    }
    for (const aCapo of ["a\r\nX: b", "a\u0000b", "a\u0085b", "a\u2028b"]) await refused(() => chiede({ identita: { ...identita, userId: aCapo } }), "testo", "identita.userId");
  });

  test("a code that is not a text, or is endless, is not a code", async () => {
    for (const codiceFiscale of [Object.create(null), Symbol("x"), ["PRVNNA80E41Z999P"], "\ud800", "A".repeat(5_000_000)]) {
      await refused(() => chiede({ ricerca: { ...ricerca, codiceFiscale } }), "codice-fiscale", "ricerca.codiceFiscale");
    }
    for (const codiceSoglia of [["BVAC01"], { toString: () => "BVAC01" }]) {
      await refused(() => chiede({ operazione: "ConsultazioneSogliaIndicatore", ricerca: { codiceFiscale: ricerca.codiceFiscale, codiceSoglia, fornituraNucleo: true } }), "soglia");
    }
    // A field of a form that was left empty is not a second search.
    assert.match((await chiede({ ricerca: { ...ricerca, protocolloDsu: null } })).body, /RicercaCF/);
  });

  test("more data of an evidence never take the place of its own", async () => {
    const dati = { ...base, aud: "a", userID: "u", userLocation: "l", LoA: "LOA3" };
    for (const altri of [{ toJSON: () => ({}) }, null, "x", ["x"]]) await refused(() => trackingEvidence({ ...dati, altri }), "oggetto", "altri");
    await refused(() => trackingEvidence({ ...dati, altri: { grande: 1n } }), "json");
    assert.equal((await trackingEvidence({ ...dati, altri: { userID: "altro" } })).claims.userID, "u");
  });

  test("a fault of SOAP 1.2 that blames the sender blames the request", async () => {
    const guasto = '<e:Envelope xmlns:e="http://www.w3.org/2003/05/soap-envelope"><e:Body><e:Fault><e:Code><e:Value>e:Sender</e:Value></e:Code><e:Reason><e:Text xml:lang="it">no</e:Text></e:Reason></e:Fault></e:Body></e:Envelope>';
    assert.equal((await interpret({ status: 200, body: guasto }, { attestazioni: verbi })).esito, "guasto-richiesta");
  });

  test("a voucher that no header can carry is not a voucher", () => {
    for (const voucher of ["\u00e8", "a b", "a\u0000", "a\r\nb", "x".repeat(20_000)]) {
      assert.equal(interpretToken({ status: 200, body: JSON.stringify({ access_token: voucher, expires_in: 600 }) }).esito, "voucher-illeggibile");
    }
  });
});

describe("tracking evidence", () => {
  // The sample JWS of PagoPA's manual («Utilizzare i voucher»). The page prints the second hash, and warns against what makes
  // it: both were computed here with `printf '%s' "$JWS" | openssl sha256` and `printf '%s\n' "$JWS" | openssl sha256`.
  const PAGOPA =
    "eyJhbGciOiJIUzI1NiIsImtpZCI6IlptWXhaR0UyWWpRdE16WTJZeTAwTldJNUxUaGpOR0l0TURKbVltUXlaR0l5TW1aaCIsInR5cCI6ImF0K2p3dCJ9.eyJqdGkiOiJkc2Zkc2Zkc2ZkcyIsImEiOiJiIn0.2QcY5UpoE2PgJhe1FKnHx-SZZq_NS6AKDTlfFdpVP9Q";
  const GIUSTA = "79ba8c02000c582fbd1631197e83640d0fb0ecb33f1ef641e7c633ac3df556e5";
  const STAMPATA = "5db26201b684761d2b970329ab8596773164ba1b43b1559980e20045941b8065";

  test("the published vector: the hash of the text, not the one that the manual prints", async () => {
    assert.deepEqual(await digestOf(PAGOPA), { alg: "SHA256", value: GIUSTA });
    assert.equal(createHash("sha256").update(`${PAGOPA}\n`).digest("hex"), STAMPATA, "what the manual prints is the hash with a newline");
  });

  test("a newline, a space, a text that is not a JWS are refused, not mended", async () => {
    for (const text of [`${PAGOPA}\n`, `${PAGOPA}\r\n`, ` ${PAGOPA}`, PAGOPA.replace(".", ". ")]) await refused(() => digestOf(text), "jws-a-capo", "jws");
    for (const text of ["", "a.b", `${PAGOPA}.d`, `${PAGOPA}=`, undefined, 7]) await refused(() => digestOf(text), "jws", "jws");
  });

  test("it has the claims of AUDIT_REST_02, and its own hash", async () => {
    const { jws, claims, digest, headers } = await trackingEvidence({
      ...base, aud: "https://erogatore.esempio.it/isee", userID: "PRVNNA80E41Z999P", userLocation: "sportello-1", LoA: "SPID_L2", dnonce: "1234567890123",
      altri: { userID: "un altro", ufficio: "servizi sociali" },
    });
    assert.deepEqual(claims, {
      userID: "PRVNNA80E41Z999P", ufficio: "servizi sociali", iss: "cliente-di-prova", aud: "https://erogatore.esempio.it/isee", iat: 1773576000, exp: 1773576300,
      jti: "jti-di-prova", purposeId: "finalita-di-prova", dnonce: "1234567890123", userLocation: "sportello-1", LoA: "SPID_L2",
    });
    assert.deepEqual(decode(jws).claims, claims);
    assert.equal(digest.value, createHash("sha256").update(jws).digest("hex"));
    assert.deepEqual(headers, { "Agid-JWT-TrackingEvidence": jws });
    assert.ok(await verify(jws, RFC_PUBBLICA));
    assert.equal((await clientAssertion({ ...base, digest })).claims.digest.value, digest.value);
  });

  test("the dnonce is of thirteen digits, never the same; the three data are wanted", async () => {
    const dati = { ...base, aud: "a", userID: "u", userLocation: "l", LoA: "LOA3" };
    const nonces = await Promise.all(Array.from({ length: 20 }, async () => (await trackingEvidence(dati)).claims.dnonce));
    for (const nonce of nonces) assert.match(nonce, /^[1-9]\d{12}$/);
    assert.equal(new Set(nonces).size, 20);
    for (const campo of ["aud", "userID", "userLocation", "LoA"]) await refused(() => trackingEvidence({ ...dati, [campo]: undefined }), "manca", campo);
    for (const dnonce of ["12", "0123456789012", ["1234567890123"]]) await refused(() => trackingEvidence({ ...dati, dnonce }), "dnonce", "dnonce");
  });

  test("a body is signed with its headers in order", async () => {
    // printf '%s' '{"prova":true}' | openssl dgst -sha256 -binary | base64
    const impronta = "SHA-256=QpFWemVSEb8ACfOTZR0l86o1Dja4fy+vdS3Eag4ZA3A=";
    assert.equal(await bodyDigest('{"prova":true}'), impronta);
    assert.equal(await bodyDigest(new TextEncoder().encode('{"prova":true}')), impronta);
    const { headers, claims, certezza, note } = await bodySignature({ ...base, body: '{"prova":true}', contentEncoding: "identity", aud: "https://erogatore.esempio.it" });
    assert.deepEqual(claims, {
      aud: "https://erogatore.esempio.it", iss: "cliente-di-prova", sub: "cliente-di-prova", iat: 1773576000, exp: 1773576300, jti: "jti-di-prova",
      signed_headers: [{ digest: impronta }, { "content-type": "application/json" }, { "content-encoding": "identity" }],
    });
    assert.deepEqual(Object.keys(headers), ["Content-Type", "Content-Encoding", "Digest", "Agid-JWT-Signature"]);
    assert.equal(headers.Digest, impronta);
    assert.ok(await verify(headers["Agid-JWT-Signature"], RFC_PUBBLICA));
    assert.deepEqual(decode(headers["Agid-JWT-Signature"]).claims, claims);
    assert.equal(certezza, "codice");
    assert.deepEqual(note.map(({ codice }) => codice), ["integrita-non-richiesta"]);
    const senza = await bodySignature({ ...base, body: "", contentType: "text/plain", aud: "a" });
    assert.deepEqual(senza.claims.signed_headers.map((uno) => Object.keys(uno)[0]), ["digest", "content-type"]);
    await refused(() => bodySignature({ ...base, body: undefined, aud: "a" }), "manca", "body");
  });
});

describe("SOAP requests", () => {
  const identita = { userId: "00000000000", codiceUfficio: "001" };
  const perChe = { prestazione: "A1.07", protocolloDomanda: "2026/123", statoDomanda: "Da Erogare" };
  const ricerca = { codiceFiscale: "PRVNNA80E41Z999P", dataValidita: "2026-03-15", ...perChe };
  const comune = { ambiente: "collaudo", identita, adesso: ADESSO, attestazioni: verbi };

  /** The whole envelope by hand, but for what is inside the body. */
  const busta = (dentro, { userId = "00000000000" } = {}) =>
    '<?xml version="1.0" encoding="UTF-8"?>' +
    '<soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/" xmlns:con="http://inps.it/ConsultazioneISEE">' +
    `<soapenv:Header><inps:Identity xmlns:inps="http://inps.it/"><UserId>${userId}</UserId><CodiceUfficio>001</CodiceUfficio></inps:Identity></soapenv:Header>` +
    `<soapenv:Body>${dentro}</soapenv:Body></soapenv:Envelope>`;
  const PER_CHE =
    "<con:PrestazioneDaErogare>A1.07</con:PrestazioneDaErogare><con:ProtocolloDomandaEnteErogatore>2026/123</con:ProtocolloDomandaEnteErogatore>" +
    "<con:StatodomandaPrestazione>Da Erogare</con:StatodomandaPrestazione>";
  const RICERCA_CF = `<con:RicercaCF><con:CodiceFiscale>PRVNNA80E41Z999P</con:CodiceFiscale><con:DataValidita>2026-03-15</con:DataValidita>${PER_CHE}</con:RicercaCF>`;

  const attesi = [
    ["ConsultazioneAttestazione", { ricerca }, `<con:ConsultazioneAttestazione><con:request>${RICERCA_CF}</con:request></con:ConsultazioneAttestazione>`],
    [
      "ConsultazioneAttestazione",
      { ricerca: { protocolloDsu: "INPS-ISEE-2026-00000001X-00", codiceFiscaleBeneficiario: "PRVNNA80E41Z999P", ...perChe } },
      `<con:ConsultazioneAttestazione><con:request><con:RicercaProtDSU><con:ProtocolloDSU>INPS-ISEE-2026-00000001X-00</con:ProtocolloDSU><con:CodiceFiscaleBeneficiario>PRVNNA80E41Z999P</con:CodiceFiscaleBeneficiario>${PER_CHE}</con:RicercaProtDSU></con:request></con:ConsultazioneAttestazione>`,
    ],
    [
      "ConsultazioneAttestazione",
      { ricerca: { protocolloMittente: "CAF-PROVA-2026-1", codiceFiscaleBeneficiario: "PRVNNA80E41Z999P", ...perChe } },
      `<con:ConsultazioneAttestazione><con:request><con:RicercaProtMittente><con:ProtocolloMittente>CAF-PROVA-2026-1</con:ProtocolloMittente><con:CodiceFiscaleBeneficiario>PRVNNA80E41Z999P</con:CodiceFiscaleBeneficiario>${PER_CHE}</con:RicercaProtMittente></con:request></con:ConsultazioneAttestazione>`,
    ],
    ["ConsultazioneAttestazioneResidenti", { ricerca }, `<con:ConsultazioneAttestazioneResidenti><con:request>${RICERCA_CF}</con:request></con:ConsultazioneAttestazioneResidenti>`],
    [
      "ConsultazioneIndicatore",
      { ricerca, tipoIndicatore: "Universitario" },
      `<con:ConsultazioneIndicatore><con:request><con:TipoIndicatore>Universitario</con:TipoIndicatore>${RICERCA_CF}</con:request></con:ConsultazioneIndicatore>`,
    ],
    [
      "ConsultazioneSogliaIndicatore",
      { ricerca: { codiceFiscale: "PRVNNA80E41Z999P", codiceSoglia: "BVAC01", fornituraNucleo: true, dataValidita: "2026-03-15" } },
      '<con:ConsultazioneSogliaIndicatore><con:request CodiceFiscale="PRVNNA80E41Z999P" CodiceSoglia="BVAC01" FornituraNucleo="SI" DataValidita="2026-03-15"/></con:ConsultazioneSogliaIndicatore>',
    ],
    [
      "ConsultazioneSogliaIndicatore",
      { ricerca: { codiceFiscale: "PRVNNA80E41Z999P", codiceSoglia: "BVAC01", fornituraNucleo: false } },
      '<con:ConsultazioneSogliaIndicatore><con:request CodiceFiscale="PRVNNA80E41Z999P" CodiceSoglia="BVAC01" FornituraNucleo="NO"/></con:ConsultazioneSogliaIndicatore>',
    ],
  ];

  for (const [operazione, dati, dentro] of attesi) {
    test(`${operazione}: ${Object.keys(dati.ricerca)[0]}, ${Object.keys(dati.ricerca).length} fields`, async () => {
      const { body, headers, method } = await soapRequest({ ...comune, operazione, ...dati });
      assert.equal(body, busta(dentro));
      assert.equal(method, "POST");
      assert.deepEqual(headers, { "Content-Type": "text/xml; charset=utf-8", SOAPAction: `"http://inps.it/ConsultazioneISEE/ISvcConsultazione/${operazione}"` });
    });
  }

  test("voucher, evidence and the identity in the headers, when there are", async () => {
    const { headers } = await soapRequest({ ...comune, operazione: "ConsultazioneAttestazione", ricerca, voucher: "a.b.c", evidenza: "d.e.f", identitaHttp: true });
    assert.equal(headers.Authorization, "Bearer a.b.c");
    assert.equal(headers["Agid-JWT-TrackingEvidence"], "d.e.f");
    assert.equal(headers["INPS-Identity-UserId"], "00000000000");
    assert.equal(headers["INPS-Identity-CodiceUfficio"], "001");
  });

  test("what a person writes cannot open or close an element", async () => {
    const protocolloDomanda = 'A&B <con:CodiceFiscale> "x" \'y\' ]]>';
    const { body } = await soapRequest({ ...comune, identita: { userId: "Ente & <Co>", codiceUfficio: "001" }, operazione: "ConsultazioneAttestazione", ricerca: { ...ricerca, protocolloDomanda } });
    assert.ok(body.includes("<UserId>Ente &amp; &lt;Co&gt;</UserId>"));
    assert.ok(body.includes("<con:ProtocolloDomandaEnteErogatore>A&amp;B &lt;con:CodiceFiscale&gt; \"x\" 'y' ]]&gt;</con:ProtocolloDomandaEnteErogatore>"));
    assert.equal(body.match(/<con:CodiceFiscale>/g).length, 1);
    for (const cattivo of ["a\u0000b", "a\nb", "a\u0008b"]) await refused(() => soapRequest({ ...comune, operazione: "ConsultazioneAttestazione", ricerca: { ...ricerca, protocolloDomanda: cattivo } }), "testo", "ricerca.protocolloDomanda");
    for (const cattivo of ["a\ud800b", "a\ufffeb"]) await refused(() => soapRequest({ ...comune, operazione: "ConsultazioneAttestazione", ricerca: { ...ricerca, protocolloDomanda: cattivo } }), "carattere-xml", "ricerca.protocolloDomanda");
    await refused(() => soapRequest({ ...comune, operazione: "ConsultazioneAttestazione", ricerca, voucher: "a.b.c\r\nX-Altro: 1" }), "testo", "voucher");
  });

  test("the codes are checked by the core and sent as it writes them", async () => {
    const scritti = { ...ricerca, codiceFiscale: " prv nna 80e41 z999p ", prestazione: "a1.07" };
    assert.equal((await soapRequest({ ...comune, operazione: "ConsultazioneAttestazione", ricerca: scritti })).body, busta(attesi[0][2]));
    const fallisce = (campo, valore, regola) =>
      refused(() => soapRequest({ ...comune, operazione: "ConsultazioneAttestazione", ricerca: { ...ricerca, [campo]: valore } }), regola, `ricerca.${campo}`);
    const { message } = await fallisce("codiceFiscale", "PRVNNA80E42Z999P", "codice-fiscale");
    assert.ok(!message.includes("PRVNNA80E42Z999P"), "a message does not repeat the code of a person");
    await fallisce("prestazione", "B1.07", "prestazione");
    for (const giorno of ["2026-02-30", "15/03/2026", "2026-3-15", "", 20260315]) await fallisce("dataValidita", giorno, giorno === "" ? "manca" : "data");
    await fallisce("statoDomanda", "Da erogare", "scelta");
    await fallisce("protocolloDomanda", "x".repeat(257), "testo");
    const dsu = (protocolloDsu) => soapRequest({ ...comune, operazione: "ConsultazioneAttestazione", ricerca: { protocolloDsu, codiceFiscaleBeneficiario: "PRVNNA80E41Z999P", ...perChe } });
    await refused(() => dsu("2026-00000001X-00"), "protocollo", "ricerca.protocolloDsu");
    await refused(() => dsu("INPS-ISEE-2031-00000001X-00"), "protocollo", "ricerca.protocolloDsu");
    await refused(() => soapRequest({ ...comune, operazione: "ConsultazioneAttestazione", ricerca: { protocolloMittente: "x".repeat(30), codiceFiscaleBeneficiario: "PRVNNA80E41Z999P", ...perChe } }), "testo", "ricerca.protocolloMittente");
    await refused(() => soapRequest({ ...comune, operazione: "ConsultazioneSogliaIndicatore", ricerca: { codiceFiscale: "PRVNNA80E41Z999P", codiceSoglia: "bvac01", fornituraNucleo: true } }), "soglia", "ricerca.codiceSoglia");
    await refused(() => soapRequest({ ...comune, operazione: "ConsultazioneSogliaIndicatore", ricerca: { codiceFiscale: "PRVNNA80E41Z999P", codiceSoglia: "BVAC01" } }), "manca", "ricerca.fornituraNucleo");
  });

  test("a code that INPS may refuse goes out with a note", async () => {
    // Omocodia in the year alone (position 7): right, and outside of INPS's pattern. 15 characters: sum by hand in the core's tests.
    const omocodico = ["PRVNNAU0E41Z999"].map((quindici) => quindici + String.fromCharCode(65 + controllo(quindici)))[0];
    const { note, certezza } = await soapRequest({ ...comune, operazione: "ConsultazioneAttestazione", ricerca: { ...ricerca, codiceFiscale: omocodico, prestazione: "A1.22" } });
    assert.deepEqual(note.map(({ codice }) => codice).sort(), ["codice-fiscale-omocodia", "prestazione-nuova"]);
    assert.equal(certezza, "codice");
  });

  test("a search is one, and is of those that the operation takes", async () => {
    const ask = (operazione, una, altro = {}) => soapRequest({ ...comune, operazione, ricerca: una, ...altro });
    for (const una of [undefined, {}, { ...ricerca, protocolloDsu: "INPS-ISEE-2026-00000001X-00" }]) await refused(() => ask("ConsultazioneAttestazione", una), "ricerca", "ricerca");
    const protocollo = { protocolloDsu: "INPS-ISEE-2026-00000001X-00", codiceFiscaleBeneficiario: "PRVNNA80E41Z999P", ...perChe };
    await refused(() => ask("ConsultazioneAttestazioneResidenti", protocollo), "ricerca-non-ammessa", "ricerca");
    await refused(() => ask("ConsultazioneIndicatore", protocollo, { tipoIndicatore: "Ordinario" }), "ricerca-non-ammessa", "ricerca");
    await refused(() => ask("ConsultazioneIndicatore", ricerca), "manca", "tipoIndicatore");
    await refused(() => ask("ConsultazioneIndicatore", ricerca, { tipoIndicatore: "Famiglia" }), "scelta", "tipoIndicatore");
    for (const campo of ["userId", "codiceUfficio"]) await refused(() => ask("ConsultazioneAttestazione", ricerca, { identita: { ...identita, [campo]: undefined } }), "manca", `identita.${campo}`);
  });

  test("what the schema lets be left out is left out only by who asks for it, and is said", async () => {
    for (const campo of ["dataValidita", "prestazione", "protocolloDomanda", "statoDomanda"]) {
      await refused(() => soapRequest({ ...comune, operazione: "ConsultazioneAttestazione", ricerca: { ...ricerca, [campo]: undefined } }), "manca", `ricerca.${campo}`);
    }
    const { body, note } = await soapRequest({ ...comune, operazione: "ConsultazioneAttestazione", ricerca: { codiceFiscale: "PRVNNA80E41Z999P" }, soloObbligatori: true });
    assert.equal(body, busta("<con:ConsultazioneAttestazione><con:request><con:RicercaCF><con:CodiceFiscale>PRVNNA80E41Z999P</con:CodiceFiscale></con:RicercaCF></con:request></con:ConsultazioneAttestazione>"));
    assert.deepEqual(note.map(({ codice, certezza }) => [codice, certezza]), [["campi-mancanti", "codice"]]);
    assert.match(note[0].testo, /: ricerca\.dataValidita, ricerca\.prestazione, ricerca\.protocolloDomanda, ricerca\.statoDomanda\.$/);
  });

  test("the addresses, and how sure each is", () => {
    const v2 = "/pdnd/soap/ConsultazioneISEE/v2/";
    const tavola = [
      // The two that were seen (pdnd, §2.2), then what follows their pattern.
      ["ConsultazioneAttestazioneResidenti", "produzione", "v2", `https://api.inps.it${v2}ConsultazioneAttestazioneResidenti`, "codice"],
      ["ConsultazioneAttestazione", "collaudo", "v2", `https://api.collaudo.inps.it${v2}ConsultazioneAttestazione`, "codice"],
      ["ConsultazioneAttestazione", "produzione", "v2", `https://api.inps.it${v2}ConsultazioneAttestazione`, "dedotto"],
      ["ConsultazioneIndicatore", "produzione", "v2", `https://api.inps.it${v2}ConsultazioneIndicatore`, "dedotto"],
      ["ConsultazioneSogliaIndicatore", "collaudo", "v2", `https://api.collaudo.inps.it${v2}ConsultazioneSogliaIndicatore`, "dedotto"],
      ["ConsultazioneAttestazione", "produzione", "v1", "https://api.inps.it/pdnd/soap/ConsultazioneISEE/v1", "codice"],
      ["ConsultazioneIndicatore", "collaudo", "v1", "https://api.collaudo.inps.it/pdnd/soap/ConsultazioneISEE/v1", "codice"],
    ];
    for (const [operazione, ambiente, versione, url, certezza] of tavola) assert.deepEqual(endpoint(operazione, ambiente, versione), { url, certezza });
    assert.equal(endpoint("ConsultazioneAttestazioneResidenti", "produzione", "v1"), undefined, "born with v2");
    assert.equal(endpoint("ConsultazioneAttestazione", "attestazione"), undefined, "nobody has published it");
    assert.deepEqual(Object.entries(OPERAZIONI).map(([nome, { servizio }]) => [nome, servizio]), [
      ["ConsultazioneAttestazione", "attestazione"], ["ConsultazioneIndicatore", "indicatore"], ["ConsultazioneAttestazioneResidenti", "attestazione-residenti"],
      ["ConsultazioneSogliaIndicatore", undefined],
    ]);
  });

  test("the adviser and the builder say the same of names and addresses", () => {
    const nomi = [];
    for (const { codice, operazione, indirizzi } of verbi.services()) {
      if (!operazione) continue;
      nomi.push(operazione.valore);
      assert.equal(OPERAZIONI[operazione.valore].servizio, codice);
      for (const { ambiente, versione, url } of indirizzi) assert.deepEqual(endpoint(operazione.valore, ambiente, `v${versione}`), { url, certezza: "codice" });
    }
    assert.deepEqual(nomi.sort(), ["ConsultazioneAttestazione", "ConsultazioneAttestazioneResidenti", "ConsultazioneIndicatore"]);
  });

  test("an operation that is not public needs its name and its model, and says that it is inferred", async () => {
    const nome = "NomeScrittoNelCatalogo";
    await refused(() => soapRequest({ ...comune, operazione: nome, ricerca }), "operazione", "operazione");
    await refused(() => soapRequest({ ...comune, operazione: "a><b", modello: "attestazione", ricerca }), "nome-operazione", "operazione");
    const { body, url, certezza, note, headers } = await soapRequest({
      ...comune, ambiente: "produzione", operazione: nome, modello: "indicatore", tipoIndicatore: "Ordinario",
      ricerca: { protocolloDsu: "INPS-ISEE-2026-00000001X-00", codiceFiscaleBeneficiario: "PRVNNA80E41Z999P", ...perChe },
    });
    assert.ok(body.includes(`<con:${nome}><con:request><con:TipoIndicatore>Ordinario</con:TipoIndicatore><con:RicercaProtDSU>`));
    assert.equal(url, `https://api.inps.it/pdnd/soap/ConsultazioneISEE/v2/${nome}`);
    assert.equal(headers.SOAPAction, `"http://inps.it/ConsultazioneISEE/ISvcConsultazione/${nome}"`);
    assert.equal(certezza, "dedotto");
    assert.deepEqual(note.map((una) => [una.codice, una.certezza]), [["forma-dedotta", "dedotto"], ["indirizzo-dedotto", "dedotto"]]);
    assert.match(note[0].testo, /confermala con il documento del catalogo/);
    const dato = await soapRequest({ ...comune, operazione: nome, modello: "attestazione", ricerca, url: "https://api.inps.it/altro" });
    assert.deepEqual([dato.url, dato.note.map(({ codice }) => codice)], ["https://api.inps.it/altro", ["forma-dedotta"]]);
  });

  test("the operator goes where the catalogue says, and nobody has published where", async () => {
    const operatore = { codiceFiscale: "PRVNNA80E41Z999P", codiceUfficio: "001", ente: "00000000000", luogo: "sportello-1", LoA: "SPID_L2" };
    const evidenza = { userID: "PRVNNA80E41Z999P", userLocation: "sportello-1", LoA: "SPID_L2" };
    const tutti = await Promise.all(["identity", "evidenza", "entrambi"].map((meccanismo) => operatorIdentity({ ...operatore, meccanismo })));
    assert.deepEqual(tutti.map((uno) => uno.identita.userId), ["PRVNNA80E41Z999P", "00000000000", "PRVNNA80E41Z999P"]);
    assert.deepEqual(tutti.map((uno) => uno.evidenza), [undefined, evidenza, evidenza]);
    for (const { certezza, note } of tutti) {
      assert.equal(certezza, "non-noto");
      assert.deepEqual(note.map(({ codice }) => codice), ["operatore-non-documentato"]);
    }
    await refused(() => operatorIdentity({ ...operatore, meccanismo: undefined }), "operatore", "operatore.meccanismo");
    await refused(() => operatorIdentity({ ...operatore, meccanismo: "identity", codiceFiscale: "PRVNNA80E42Z999P" }), "codice-fiscale", "operatore.codiceFiscale");
    await refused(() => operatorIdentity({ ...operatore, meccanismo: "evidenza", ente: undefined }), "manca", "operatore.ente");
  });

  /** The control character by the tables of the decree of 1976. */
  function controllo(quindici) {
    const dispari = [1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23];
    const valore = (c) => (/\d/.test(c) ? Number(c) : c.charCodeAt(0) - 65);
    return [...quindici].reduce((totale, c, posto) => totale + (posto % 2 === 0 ? dispari[valore(c)] : valore(c)), 0) % 26;
  }
});

describe("what an answer means", () => {
  const risposta = (dentro) =>
    `<?xml version="1.0"?><s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body><ConsultazioneAttestazioneResponse xmlns="http://inps.it/ConsultazioneISEE"><ConsultazioneAttestazioneResult>${dentro}</ConsultazioneAttestazioneResult></ConsultazioneAttestazioneResponse></s:Body></s:Envelope>`;
  const esitoDi = (esito) => risposta(`<IdRichiesta>37</IdRichiesta><Esito>${esito}</Esito>`);
  const guasto = (codice, dettaglio = "") =>
    `<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body><s:Fault><faultcode>${codice}</faultcode><faultstring>errore</faultstring>${dettaglio}</s:Fault></s:Body></s:Envelope>`;
  const problema = (stato) => `<detail><problem xmlns="urn:ietf:rfc:7807"><title>APIUnavailable</title><status>${stato}</status><detail>non disponibile</detail></problem></detail>`;
  const silenzio = Object.assign(new TypeError("fetch failed"), { cause: { code: "ECONNREFUSED" } });

  const tavola = [
    // name, answer, outcome, retry, seconds, confidence
    ["DATI_NON_TROVATI", { status: 200, body: esitoDi("DATI_NON_TROVATI") }, "dati-non-trovati", false, undefined, "codice"],
    ["RICHIESTA_INVALIDA", { status: 200, body: esitoDi("RICHIESTA_INVALIDA") }, "richiesta-invalida", false, undefined, "codice"],
    ["RISCONTRO_NON_VALIDO", { status: 200, body: esitoDi("RISCONTRO_NON_VALIDO") }, "riscontro-non-valido", false, undefined, "dedotto"],
    ["DATABASE_OFFLINE", { status: 200, body: esitoDi("DATABASE_OFFLINE") }, "database-offline", true, 60, "codice"],
    ["ERRORE_INTERNO", { status: 200, body: esitoDi("ERRORE_INTERNO") }, "errore-interno", true, 60, "codice"],
    ["OK without data", { status: 200, body: esitoDi("OK") }, "ok-vuoto", true, undefined, "dedotto"],
    ["an outcome of tomorrow", { status: 200, body: esitoDi("NUOVO_ESITO") }, "esito-sconosciuto", false, undefined, "dedotto"],
    ["503 of the gateway", { status: 503, body: guasto("SOAP-ENV:Server.APIUnavailable", problema(503)) }, "servizio-non-disponibile", true, 60, "codice"],
    ["503 inside an HTTP 200", { status: 200, body: guasto("SOAP-ENV:Server.APIUnavailable", problema(503)) }, "servizio-non-disponibile", true, 60, "codice"],
    ["503 with Retry-After", { status: 503, body: "", headers: { "Retry-After": "120" } }, "servizio-non-disponibile", true, 120, "codice"],
    ["a fault in HTTP 200", { status: 200, body: guasto("s:Server") }, "guasto-soap", true, 60, "dedotto"],
    ["a fault in HTTP 500", { status: 500, body: guasto("s:Server") }, "guasto-soap", true, 60, "dedotto"],
    ["a fault of the client", { status: 500, body: guasto("s:Client") }, "guasto-richiesta", false, undefined, "documentato"],
    ["a fault with the limit inside", { status: 500, body: guasto("s:Client.Limit", problema(429)) }, "limite-superato", false, undefined, "dedotto"],
    ["a fault with 401 inside", { status: 500, body: guasto("s:Client", problema(401)) }, "voucher-rifiutato", true, undefined, "dedotto"],
    ["a fault with 403 inside", { status: 500, body: guasto("s:Client", problema(403)) }, "non-autorizzato", false, undefined, "dedotto"],
    ["429", { status: 429, body: "" }, "limite-superato", false, undefined, "codice"],
    ["429 with Retry-After", { status: 429, body: "", headers: new Headers({ "retry-after": "3600" }) }, "limite-superato", true, 3600, "codice"],
    ["401", { status: 401, body: '{"title":"Unauthorized","status":401}' }, "voucher-rifiutato", true, undefined, "documentato"],
    ["403", { status: 403, body: "" }, "non-autorizzato", false, undefined, "documentato"],
    ["404", { status: 404, body: "<html>non trovato</html>" }, "errore-http", false, undefined, "dedotto"],
    ["502 of a proxy", { status: 502, body: "Bad gateway" }, "errore-http", true, 60, "dedotto"],
    ["cut XML", { status: 200, body: esitoDi("OK").slice(0, 120) }, "risposta-illeggibile", true, undefined, "dedotto"],
    ["a page", { status: 200, body: "<!DOCTYPE html><html></html>" }, "risposta-illeggibile", true, undefined, "dedotto"],
    ["nothing", { status: 200, body: "" }, "risposta-illeggibile", true, undefined, "dedotto"],
    ["no connection", { errore: silenzio }, "nessuna-risposta", true, 60, "documentato"],
    ["the caller's patience", { errore: new DOMException("", "TimeoutError") }, "nessuna-risposta", true, 60, "documentato"],
  ];

  for (const [nome, una, esito, si, secondi, certezza] of tavola) {
    test(`${nome}: ${esito}`, async () => {
      const letto = await interpret(una, { attestazioni: verbi });
      assert.equal(letto.esito, esito);
      assert.equal(letto.riprovare.si, si);
      assert.equal(letto.riprovare.dopoSecondi, secondi);
      assert.equal(letto.certezza, certezza);
      for (const campo of ["cosaFare", "alCittadino", "allUfficio"]) assert.ok(letto[campo].length > 20, campo);
    });
  }

  test("not found is never said to be without a right", async () => {
    const letto = await interpret({ status: 200, body: esitoDi("DATI_NON_TROVATI") }, { attestazioni: verbi });
    assert.match(letto.alCittadino, /Non vuol dire che non hai diritto/);
    assert.match(letto.allUfficio, /Non significa che la persona non abbia diritto/);
    assert.match(letto.allUfficio, /non è pubblico/, "what Residenti answers for a non-resident");
    assert.equal(letto.idRichiesta, "37");
  });

  test("only a good answer says that the ISEE was found", async () => {
    for (const [, una] of tavola) assert.doesNotMatch((await interpret(una, { attestazioni: verbi })).alCittadino, /è stato trovato/);
  });

  test("a silence says how, not where", async () => {
    assert.equal((await interpret({ errore: silenzio })).dettaglio, "ECONNREFUSED");
    assert.equal((await interpret({ errore: new DOMException("", "TimeoutError") })).dettaglio, "TimeoutError");
    assert.match((await interpret({ errore: silenzio })).cosaFare, /filtra gli indirizzi/);
  });

  test("the description of INPS is kept", async () => {
    const body = risposta("<IdRichiesta>37</IdRichiesta><Esito>RICHIESTA_INVALIDA</Esito><DescrizioneErrore>Campo errato &amp; altro</DescrizioneErrore>");
    assert.equal((await interpret({ status: 200, body }, { attestazioni: verbi })).dettaglio, "Campo errato & altro");
  });

  const gettoni = [
    ["200", { status: 200, body: '{"access_token":"a.b.c","token_type":"Bearer","expires_in":600}' }, "voucher", false, undefined],
    ["200 without token", { status: 200, body: '{"expires_in":600}' }, "voucher-illeggibile", true, undefined],
    ["200 that is a page", { status: 200, body: "<html></html>" }, "voucher-illeggibile", true, undefined],
    ["400", { status: 400, body: '{"type":"about:blank","status":400,"title":"Bad request","errors":[{"code":"015-0008","detail":"no"}]}' }, "asserzione-rifiutata", false, undefined],
    ["401", { status: 401, body: "" }, "asserzione-rifiutata", false, undefined],
    ["429", { status: 429, body: "", headers: { "X-Rate-Limit-Interval": "1500" } }, "limite-voucher", true, 2],
    ["429 without window", { status: 429, body: "" }, "limite-voucher", true, 60],
    ["500", { status: 500, body: "" }, "pdnd-non-disponibile", true, 60],
    ["302", { status: 302, body: "" }, "voucher-illeggibile", true, undefined],
    ["silence", { errore: silenzio }, "pdnd-non-disponibile", true, 60],
  ];
  for (const [nome, una, esito, si, secondi] of gettoni) {
    test(`token, ${nome}: ${esito}`, () => {
      const letto = interpretToken(una, { adesso: ADESSO });
      assert.deepEqual([letto.esito, letto.riprovare.si, letto.riprovare.dopoSecondi], [esito, si, secondi]);
      assert.equal(letto.voucher, esito === "voucher" ? "a.b.c" : undefined);
      if (esito === "voucher") assert.equal(letto.scade, 1_773_576_600_000); // ten minutes later
      else assert.match(letto.alCittadino, /La domanda resta valida/);
    });
  }

  test("the problem of the PDND comes out whole, and nothing else of the body", () => {
    const { problema } = interpretToken({ status: 400, body: '{"title":"t","status":400,"estraneo":"x","errors":[{"code":"015-0008","detail":"d","altro":1},{"detail":"senza codice"}]}' });
    assert.deepEqual(problema, { title: "t", status: 400, errors: [{ code: "015-0008", detail: "d" }] });
  });
});

describe("what may be logged", () => {
  test("five fields, whatever is given", () => {
    const tutto = { purposeId: "p", jti: "j", idRichiesta: 7, operatore: "op-1", pratica: "2026/123", isee: 12000, codiceFiscale: "PRVNNA80E41Z999P", body: "<xml/>", voucher: "a.b.c" };
    assert.deepEqual(traccia(tutto), { purposeId: "p", jti: "j", idRichiesta: "7", operatore: "op-1", pratica: "2026/123" });
    assert.deepEqual(traccia({ jti: "j", isee: 1 }), { jti: "j" });
  });

  test("a line is one line", () => {
    assert.throws(() => traccia({ pratica: "2026/123\n2026-01-01 voucher concesso" }), { name: "IseeError" });
  });
});

describe("the caller", () => {
  const dati = { ambiente: { token: "https://pdnd.esempio.it/token.oauth2", aud: "a", inps: "https://inps.esempio.it" }, clientId: "c", kid: "k", purposeId: "p", key: PKCS8, attestazioni: verbi };
  const richiesta = {
    operazione: "ConsultazioneAttestazione", identita: { userId: "00000000000", codiceUfficio: "001" },
    ricerca: { codiceFiscale: "PRVNNA80E41Z999P", dataValidita: "2026-03-15", prestazione: "A1.07", protocolloDomanda: "2026/123", statoDomanda: "Da Erogare" },
  };
  const VUOTA = '<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body><ConsultazioneAttestazioneResponse xmlns="http://inps.it/ConsultazioneISEE"><ConsultazioneAttestazioneResult><IdRichiesta>9</IdRichiesta><Esito>DATI_NON_TROVATI</Esito></ConsultazioneAttestazioneResult></ConsultazioneAttestazioneResponse></s:Body></s:Envelope>';

  /** A `fetch` that answers from a list and remembers what it was asked. */
  function finta({ voucher = "a.b.c", dura = 600, inps = () => new Response(VUOTA) } = {}) {
    const chieste = [];
    const fetch = async (url, options) => {
      chieste.push({ url, ...options });
      return url.endsWith("/token.oauth2") ? Response.json({ access_token: voucher, token_type: "Bearer", expires_in: dura }) : inps();
    };
    return { fetch, chieste };
  }

  test("a voucher is used again until half a minute before its end", async () => {
    let ora = 1_773_576_000_000;
    const { fetch, chieste } = finta();
    const inps = client({ ...dati, fetch, adesso: () => ora });
    const tokens = () => chieste.filter(({ url }) => url.endsWith("/token.oauth2")).length;
    await inps.ask(richiesta);
    await inps.ask(richiesta);
    assert.equal(tokens(), 1);
    ora += 569_000; // 31 seconds before
    await inps.ask(richiesta);
    assert.equal(tokens(), 1);
    ora += 2_000; // 29 seconds before
    await inps.ask(richiesta);
    assert.equal(tokens(), 2);
    await inps.voucher({ nuovo: true });
    assert.equal(tokens(), 3);
  });

  test("an evidence has a voucher of its own, with its hash", async () => {
    const { fetch, chieste } = finta();
    const inps = client({ ...dati, fetch });
    await inps.ask(richiesta);
    await inps.ask({ ...richiesta, evidenza: { aud: "erogatore", userID: "u", userLocation: "l", LoA: "LOA3" } });
    const [, , token, chiamata] = chieste;
    const { claims } = decode(new URLSearchParams(token.body).get("client_assertion"));
    const evidenza = chiamata.headers["Agid-JWT-TrackingEvidence"];
    assert.equal(claims.digest.value, createHash("sha256").update(evidenza).digest("hex"));
    assert.ok(await verify(evidenza, RFC_PUBBLICA));
  });

  test("a refused voucher is not used again; redirects are not followed, and are not a silence", async () => {
    const { fetch, chieste } = finta({ inps: () => new Response("", { status: 401 }) });
    const inps = client({ ...dati, fetch });
    assert.equal((await inps.ask(richiesta)).esito, "voucher-rifiutato");
    await inps.ask(richiesta);
    assert.equal(chieste.filter(({ url }) => url.endsWith("/token.oauth2")).length, 2);
    for (const { redirect, signal } of chieste) {
      assert.equal(redirect, "manual");
      assert.ok(signal instanceof AbortSignal);
    }
    const rinvio = () => new Response(null, { status: 302, headers: { Location: "https://altrove.esempio.it/" } });
    const altrove = await client({ ...dati, ...finta({ inps: rinvio }) }).ask(richiesta);
    assert.deepEqual([altrove.esito, altrove.stato, altrove.riprovare.si], ["errore-http", 302, false]);
    assert.match(altrove.cosaFare, /3xx/);
  });

  test("requests that start together wait for one voucher; one that fails is not kept", async () => {
    const { fetch, chieste } = finta();
    const inps = client({ ...dati, fetch });
    const tokens = () => chieste.filter(({ url }) => url.endsWith("/token.oauth2")).length;
    await Promise.all(Array.from({ length: 8 }, () => inps.ask(richiesta)));
    assert.equal(tokens(), 1);
    assert.equal(chieste.length, 9);
    let giu = true;
    const dopo = client({ ...dati, fetch: async (...tutto) => (giu ? Promise.reject(new Error()) : fetch(...tutto)) });
    for (const { esito } of await Promise.all([dopo.ask(richiesta), dopo.ask(richiesta)])) assert.equal(esito, "pdnd-non-disponibile");
    giu = false;
    assert.equal((await dopo.ask(richiesta)).esito, "dati-non-trovati");
  });

  test("an answer is never lost for a name that no log can take", async () => {
    const parte = (testo) => Buffer.from(testo).toString("base64url");
    for (const jti of ['""', '"a\\nb"', '{"a":1}', `"${"x".repeat(300)}"`, "null"]) {
      const voucher = `${parte('{"alg":"RS256"}')}.${parte(`{"jti":${jti}}`)}.AA`;
      const { esito, traccia: riga } = await client({ ...dati, ...finta({ voucher }) }).ask(richiesta);
      assert.equal(esito, "dati-non-trovati");
      assert.match(riga.jti, /^[0-9a-f-]{36}$/, "the one of its assertion");
    }
    for (const numero of ["9".repeat(500), "1&#10;2"]) {
      const inps = () => new Response(VUOTA.replace("<IdRichiesta>9", `<IdRichiesta>${numero}`));
      const { esito, traccia: riga } = await client({ ...dati, ...finta({ inps }) }).ask(richiesta);
      assert.equal(esito, "dati-non-trovati");
      assert.equal(riga.idRichiesta, undefined);
    }
  });

  test("what cannot be logged is refused before anything is sent", async () => {
    const { fetch, chieste } = finta();
    const inps = client({ ...dati, fetch });
    for (const altro of [{ pratica: "a\nb" }, { operatore: "a\u2028b" }, { pratica: {} }]) await refused(() => inps.ask({ ...richiesta, ...altro }), "testo");
    assert.equal(chieste.length, 0);
    assert.equal((await inps.ask({ ...richiesta, ambiente: undefined, adesso: undefined })).esito, "dati-non-trovati");
  });

  test("the trace has the voucher's jti and no content, also when there is no voucher", async () => {
    const righe = [];
    const voucher = `${Buffer.from('{"alg":"RS256","typ":"at+jwt"}').toString("base64url")}.${Buffer.from('{"jti":"jti-del-voucher"}').toString("base64url")}.AA`;
    const inps = client({ ...dati, ...finta({ voucher }), onTraccia: (riga) => righe.push(riga) });
    const letto = await inps.ask({ ...richiesta, operatore: "operatore-1" });
    assert.deepEqual(letto.traccia, { purposeId: "p", jti: "jti-del-voucher", idRichiesta: "9", operatore: "operatore-1", pratica: "2026/123" });
    assert.deepEqual(righe, [letto.traccia]);
    const senza = client({ ...dati, fetch: async () => new Response('{"title":"no"}', { status: 400 }), onTraccia: (riga) => righe.push(riga) });
    const rifiutata = await senza.ask(richiesta);
    assert.equal(rifiutata.esito, "asserzione-rifiutata");
    assert.deepEqual(Object.keys(righe[1]).sort(), ["jti", "pratica", "purposeId"], "nobody's userId");
  });

  test("an answer without end is cut, and is not readable", async () => {
    let presi = 0;
    const pull = (flusso) => {
      presi += 1;
      flusso.enqueue(new Uint8Array(1 << 20).fill(32));
    };
    const infinita = () => new Response(new ReadableStream({ pull }));
    assert.equal((await client({ ...dati, ...finta({ inps: infinita }) }).ask(richiesta)).esito, "risposta-illeggibile");
    assert.ok(presi < 10, `${presi} MB were taken`);
  });
});

describe("keys never reach a page", () => {
  test("a bundle for browsers cannot name the entry", async () => {
    const file = join(folder, "pagina.mjs");
    writeFileSync(file, 'import { clientAssertion } from "isee-simulatore/server";\nglobalThis.x = clientAssertion;\n');
    const { build } = await import(pathToFileURL(join(HERE, "..", "www", "node_modules", "esbuild", "lib", "main.js")));
    const options = { entryPoints: [file], bundle: true, write: false, format: "esm", logLevel: "silent", absWorkingDir: folder };
    await assert.rejects(build({ ...options, platform: "browser" }), ({ errors }) => /isee-simulatore\/server/.test(errors[0].text));
    const { outputFiles } = await build({ ...options, platform: "node" });
    assert.match(outputFiles[0].text, /RSASSA-PKCS1-v1_5/);
  });

  test("no file of the package outside of server/ holds anything of it", () => {
    const segni = [/client_assertion/, /client-assertion-type/, /Agid-JWT/i, /TrackingEvidence/, /importKey\s*\(/, /BEGIN (RSA )?PRIVATE/, /RSASSA/, /\/server\//, /isee-mock/, /token\.oauth2/, /auth\.(uat\.|att\.)?interop/];
    const fuori = readdirSync(installed, { recursive: true }).map((file) => file.replaceAll("\\", "/")).filter((file) => /\.(js|mjs|html|css|wasm)$/.test(file) && !file.startsWith("server/"));
    assert.ok(fuori.includes("engine.js") && fuori.includes("isee-simulatore.js") && fuori.includes("comune.js"));
    for (const file of fuori) {
      const testo = readFileSync(join(installed, file), "latin1");
      for (const segno of segni) assert.doesNotMatch(testo, segno, file);
    }
  });

  test("the folder imports nothing but Node and the package itself", () => {
    // The message files hold an example to print.
    const dentro = readdirSync(join(installed, "server"), { recursive: true }).filter((file) => file.endsWith(".js") && !file.endsWith("messaggi.js"));
    for (const file of dentro) {
      const testo = readFileSync(join(installed, "server", file), "utf8");
      for (const [, nome] of testo.matchAll(/(?:from|import\()\s*"([^"]+)"/g)) assert.match(nome, /^(\.{1,2}\/|node:|isee-simulatore(\/(attestazione|esempi))?$)/, `${file}: ${nome}`);
      assert.doesNotMatch(testo, /console\.|process\.env|rejectUnauthorized|NODE_TLS/, file);
    }
    assert.ok(existsSync(join(installed, "server", "index.d.ts")));
  });

  test("every text is in the message files", () => {
    const dentro = readdirSync(join(installed, "server"), { recursive: true }).filter((file) => file.endsWith(".js") && !file.endsWith("messaggi.js"));
    for (const file of dentro) {
      const testo = readFileSync(join(installed, "server", file), "utf8").replace(/^\s*(\/\/|\*|\/\*\*).*$/gm, "");
      assert.doesNotMatch(testo, /"[A-ZÈ][a-zàèéìòù']+ [a-zàèéìòù']+ [a-zàèéìòù']+ /, file);
    }
  });
});
