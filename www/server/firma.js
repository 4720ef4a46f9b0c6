// Keys, signatures and hashes: WebCrypto alone, RS256 alone, which is all that the PDND documents.

import { isPlain, refuse } from "./controlli.js";

const RS256 = { name: "RSASSA-PKCS1-v1_5", hash: "SHA-256" };
const MINIMO_BIT = 2048;
const { subtle } = globalThis.crypto;

/** A private key from PEM (PKCS#8), a JWK or a CryptoKey. What it imports can no longer be read back. */
export async function importKey(source) {
  return fitting(await imported(source, "private"), "sign");
}

/** A public key from PEM (SPKI), a JWK or a CryptoKey. */
export async function importPublicKey(source) {
  return fitting(await imported(source, "public"), "verify");
}

async function imported(source, tipo) {
  if (source instanceof CryptoKey) return source;
  const usi = [tipo === "private" ? "sign" : "verify"];
  const segreta = tipo === "private";
  if (typeof source === "string" || source instanceof Uint8Array) {
    const { formato, bytes } = readPem(typeof source === "string" ? source : new TextDecoder().decode(source), tipo);
    return tryImport(formato, bytes, !segreta, usi);
  }
  if (source !== null && typeof source === "object" && typeof source.kty === "string") {
    if (source.kty !== "RSA") throw refuse("chiave-algoritmo", "key", { uso: segreta ? "firmare" : "verificare" });
    if (segreta && source.d === undefined) throw refuse("chiave-pubblica", "key");
    if (!segreta && source.d !== undefined) throw refuse("chiave-privata", "key");
    // Only the numbers: `alg`, `use` and `key_ops` of the portal that made it may forbid what is asked here.
    const { kty, n, e, d, p, q, dp, dq, qi } = source;
    return tryImport("jwk", JSON.parse(JSON.stringify({ kty, n, e, d, p, q, dp, dq, qi })), !segreta, usi);
  }
  throw refuse(source === undefined || source === null ? "manca" : "chiave-formato", "key");
}

async function tryImport(formato, dati, estraibile, usi) {
  try {
    return await subtle.importKey(formato, dati, RS256, estraibile, usi);
  } catch (cause) {
    throw refuse("chiave-formato", "key", {}, cause);
  }
}

function readPem(text, tipo) {
  const [, nome, corpo] = /-----BEGIN ([A-Z0-9 ]+)-----([\s\S]*?)-----END \1-----/.exec(text) ?? [];
  if (!nome) throw refuse("chiave-formato", "key");
  if (tipo === "private") {
    // An old PKCS#1 with a password says so in a header of its own.
    if (nome === "ENCRYPTED PRIVATE KEY" || corpo.includes("Proc-Type")) throw refuse("chiave-cifrata", "key");
    if (nome === "RSA PRIVATE KEY") throw refuse("chiave-pkcs1", "key");
    if (nome === "EC PRIVATE KEY" || nome === "DSA PRIVATE KEY") throw refuse("chiave-algoritmo", "key", { uso: "firmare" });
    if (nome.includes("PUBLIC KEY") || nome === "CERTIFICATE") throw refuse("chiave-pubblica", "key");
    if (nome !== "PRIVATE KEY") throw refuse("chiave-formato", "key");
    return { formato: "pkcs8", bytes: bytesOf(corpo) };
  }
  if (nome.includes("PRIVATE KEY")) throw refuse("chiave-privata", "key");
  if (nome !== "PUBLIC KEY") throw refuse("chiave-formato", "key");
  return { formato: "spki", bytes: bytesOf(corpo) };
}

function bytesOf(base64) {
  try {
    // An environment variable often has its newlines written as `\n`.
    return Uint8Array.from(atob(base64.replace(/\s+|\\[rn]/g, "")), (carattere) => carattere.charCodeAt(0));
  } catch (cause) {
    throw refuse("chiave-formato", "key", {}, cause);
  }
}

function fitting(key, uso) {
  const { name, hash, modulusLength } = key.algorithm;
  if (uso === "sign" && key.type === "public") throw refuse("chiave-pubblica", "key");
  if (uso === "verify" && key.type === "private") throw refuse("chiave-privata", "key");
  if (name !== RS256.name || hash?.name !== RS256.hash || !key.usages.includes(uso)) {
    throw refuse("chiave-algoritmo", "key", { uso: uso === "sign" ? "firmare" : "verificare" });
  }
  if (modulusLength < MINIMO_BIT) throw refuse("chiave-corta", "key");
  return key;
}

/** A compact JWS. The header is written `kid`, `alg`, `typ`; the claims in the order given: the same input, the same bytes. */
export async function sign({ kid, claims, key, typ = "JWT" }) {
  const firmato = `${encode({ kid, alg: "RS256", typ })}.${encode(claims)}`;
  const firma = await subtle.sign(RS256.name, await importKey(key), new TextEncoder().encode(firmato));
  return `${firmato}.${base64url(new Uint8Array(firma))}`;
}

/** The header and the claims of a compact JWS, without any check of who signed it. */
export function decode(jws) {
  const [header, claims] = partsOf(jws);
  let letto;
  try {
    letto = { header: JSON.parse(utf8(header)), claims: JSON.parse(utf8(claims)) };
  } catch {
    // Without its cause: the message of JSON.parse may repeat a piece of what it read.
    throw refuse("jws", "jws");
  }
  if (!isPlain(letto.header) || !isPlain(letto.claims)) throw refuse("jws", "jws");
  return letto;
}

/** Whether the key made the signature. A header that names another algorithm is not looked into. */
export async function verify(jws, key) {
  const [header, claims, firma] = partsOf(jws);
  if (decode(jws).header.alg !== "RS256") return false;
  const pubblica = await importPublicKey(key);
  // No base64 has such a length: nobody made that signature.
  if (firma.length % 4 === 1) return false;
  return subtle.verify(RS256.name, pubblica, fromBase64url(firma), new TextEncoder().encode(`${header}.${claims}`));
}

function partsOf(jws) {
  if (typeof jws === "string" && /\s/.test(jws)) throw refuse("jws-a-capo", "jws");
  const [, ...parti] = (typeof jws === "string" && /^([\w-]+)\.([\w-]+)\.([\w-]+)$/.exec(jws)) || [];
  if (parti.length !== 3) throw refuse("jws", "jws");
  return parti;
}

/** The `digest` of an evidence: SHA-256 of the compact text, lower case. A text with a newline is refused, not mended. */
export async function digestOf(jws) {
  partsOf(jws);
  return { alg: "SHA256", value: hex(await sha256(jws)) };
}

/** `SHA-256=<base64>`: the `Digest` header of a body. */
export async function bodyDigest(body) {
  if (body === undefined || body === null) throw refuse("manca", "body");
  if (typeof body !== "string" && !(body instanceof Uint8Array)) throw refuse("corpo", "body");
  return `SHA-256=${base64(await sha256(body))}`;
}

async function sha256(data) {
  return new Uint8Array(await subtle.digest("SHA-256", typeof data === "string" ? new TextEncoder().encode(data) : data));
}

function encode(value) {
  let testo;
  try {
    testo = JSON.stringify(value);
  } catch {
    throw refuse("json", "claims");
  }
  return base64url(new TextEncoder().encode(testo));
}

function utf8(parte) {
  return new TextDecoder("utf-8", { fatal: true }).decode(fromBase64url(parte));
}

function hex(bytes) {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

export function base64(bytes) {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
}

function base64url(bytes) {
  return base64(bytes).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

function fromBase64url(text) {
  return Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (carattere) => carattere.charCodeAt(0));
}
