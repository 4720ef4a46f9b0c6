// The token server of the mock: every check of a client assertion that is documented, and what PDND's own FAQ adds (no claim
// but the admitted ones). The real one does not say which check failed; this one does, because it is here to teach.

import { decode, digestOf, sign, verify } from "../firma.js";
import { MOCK, mockText } from "./messaggi.js";

const TIPO = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";
const AMMESSI = ["iss", "sub", "aud", "jti", "iat", "exp", "purposeId", "digest"];
/** Seconds by which two clocks may differ. */
const TOLLERANZA = 60;
const DURATA = 600;

/** A refusal with its code; `stato` is that of HTTP. */
export class Rifiuto extends Error {
  constructor(codice, stato = 400) {
    super(mockText(codice));
    this.codice = codice;
    this.stato = stato;
  }
}

export class Gettoni {
  #usati = new Map();
  #finestra = { inizio: 0, quanti: 0 };

  /** `client`: `{ clientId, chiavi: { kid: CryptoKey }, finalita: [purposeId] }`; `firma`: the mock's own key. */
  constructor({ client, aud, audServizio, firma, adesso, limite, intervallo }) {
    Object.assign(this, { client, aud, audServizio, firma, adesso, limite, intervallo });
  }

  get now() {
    return Math.floor(this.adesso() / 1000);
  }

  /** The rate headers of this moment; over the limit, a refusal. */
  count() {
    const ora = this.adesso();
    if (ora - this.#finestra.inizio >= this.intervallo) this.#finestra = { inizio: ora, quanti: 0 };
    this.#finestra.quanti += 1;
    const resta = Math.max(0, this.limite - this.#finestra.quanti);
    return {
      oltre: this.#finestra.quanti > this.limite,
      headers: { "X-Rate-Limit-Limit": String(this.limite), "X-Rate-Limit-Remaining": String(resta), "X-Rate-Limit-Interval": String(this.intervallo) },
    };
  }

  /** A voucher for a form, or a `Rifiuto`. */
  async issue(form) {
    for (const campo of ["client_id", "client_assertion", "client_assertion_type", "grant_type"]) {
      if (!form.get(campo)) throw new Rifiuto("modulo-incompleto");
    }
    if (form.get("client_assertion_type") !== TIPO) throw new Rifiuto("tipo-asserzione");
    if (form.get("grant_type") !== "client_credentials") throw new Rifiuto("grant-type");
    const claims = await this.#check(form.get("client_id"), form.get("client_assertion"));
    const iat = this.now;
    const { clientId } = this.client;
    const voucher = {
      iss: "interop.prova.localhost",
      aud: this.audServizio,
      sub: clientId,
      client_id: clientId,
      purposeId: claims.purposeId,
      jti: globalThis.crypto.randomUUID(),
      iat,
      nbf: iat,
      exp: iat + DURATA,
      ...(claims.digest ? { digest: claims.digest } : {}),
    };
    const { kid, privata } = this.firma;
    return { access_token: await sign({ kid, typ: "at+jwt", claims: voucher, key: privata }), token_type: "Bearer", expires_in: DURATA };
  }

  async #check(clientId, assertion) {
    let letto;
    try {
      letto = decode(assertion);
    } catch {
      throw new Rifiuto("asserzione-illeggibile");
    }
    const { header, claims } = letto;
    if (clientId !== this.client.clientId) throw new Rifiuto("client-sconosciuto");
    if (header.typ !== "JWT") throw new Rifiuto("typ");
    if (header.alg !== "RS256") throw new Rifiuto("alg");
    if (!Object.hasOwn(this.client.chiavi, header.kid ?? "")) throw new Rifiuto("kid");
    if (!(await verify(assertion, this.client.chiavi[header.kid]))) throw new Rifiuto("firma");
    if (claims.iss !== clientId || claims.sub !== clientId) throw new Rifiuto("iss-sub");
    if (claims.aud !== this.aud) throw new Rifiuto("aud");
    if (!Number.isInteger(claims.iat) || !Number.isInteger(claims.exp)) throw new Rifiuto("tempi-non-numeri");
    if (claims.exp <= this.now) throw new Rifiuto("scaduta");
    if (claims.iat > this.now + TOLLERANZA) throw new Rifiuto("dal-futuro");
    if (Object.keys(claims).some((claim) => !AMMESSI.includes(claim))) throw new Rifiuto("claim-non-ammesso");
    if (typeof claims.purposeId !== "string" || claims.purposeId === "") throw new Rifiuto("finalita-assente");
    if (!this.client.finalita.includes(claims.purposeId)) throw new Rifiuto("finalita-sconosciuta");
    if (claims.digest !== undefined && (claims.digest?.alg !== "SHA256" || typeof claims.digest.value !== "string" || claims.digest.value.length !== 64)) {
      throw new Rifiuto("digest");
    }
    if (typeof claims.jti !== "string" || claims.jti === "") throw new Rifiuto("jti-assente");
    this.#once(claims.jti, claims.exp);
    return claims;
  }

  /** A `jti` is used once; those of dead assertions are forgotten. */
  #once(jti, exp) {
    for (const [vecchio, fine] of this.#usati) if (fine <= this.now) this.#usati.delete(vecchio);
    if (this.#usati.has(jti)) throw new Rifiuto("jti-ripetuto");
    this.#usati.set(jti, exp);
  }

  /** What the provider checks: the voucher, and the evidence when there is one. Gives the claims of the voucher. */
  async accept(headers) {
    const [, voucher] = /^Bearer ([\w.-]+)$/.exec(headers.authorization ?? "") ?? [];
    if (!voucher) throw new Rifiuto("voucher-assente", 401);
    let letto;
    try {
      letto = decode(voucher);
      if (!(await verify(voucher, this.firma.pubblica))) throw new Rifiuto("voucher-firma", 401);
    } catch (errore) {
      throw errore instanceof Rifiuto ? errore : new Rifiuto("voucher-firma", 401);
    }
    const { header, claims } = letto;
    if (header.typ !== "at+jwt") throw new Rifiuto("voucher-firma", 401);
    if (claims.aud !== this.audServizio) throw new Rifiuto("voucher-aud", 401);
    if (claims.exp <= this.now) throw new Rifiuto("voucher-scaduto", 401);
    const evidenza = headers["agid-jwt-trackingevidence"];
    if (claims.digest && evidenza === undefined) throw new Rifiuto("evidenza-assente", 401);
    if (evidenza !== undefined) await this.#evidence(evidenza, claims);
    return claims;
  }

  async #evidence(evidenza, { digest, purposeId }) {
    let letto;
    try {
      letto = decode(evidenza);
      const chiave = this.client.chiavi[letto.header.kid ?? ""];
      if (!chiave || !(await verify(evidenza, chiave))) throw new Rifiuto("evidenza-firma", 401);
    } catch (errore) {
      throw errore instanceof Rifiuto ? errore : new Rifiuto("evidenza-firma", 401);
    }
    const { claims } = letto;
    if (digest && digest.value !== (await digestOf(evidenza)).value) throw new Rifiuto("evidenza-impronta", 401);
    if (claims.aud !== this.audServizio || claims.purposeId !== purposeId) throw new Rifiuto("evidenza-aud", 401);
    if (!(claims.exp > this.now)) throw new Rifiuto("evidenza-scaduta", 401);
    if (["userID", "userLocation", "LoA"].some((campo) => typeof claims[campo] !== "string")) throw new Rifiuto("evidenza-campi", 401);
  }
}

/** The codes of the refusals, for who reads them in a test. */
export const RIFIUTI = Object.keys(MOCK).filter((chiave) => chiave.startsWith("rifiuto.")).map((chiave) => chiave.slice(8));
