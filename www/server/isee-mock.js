#!/usr/bin/env node
// `isee-mock`: starts the mock from a terminal and says how to try it. Writes keys only in the folder that it is given.

import { createPublicKey, generateKeyPairSync } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";

import { startMock } from "./mock/avvio.js";
import { mockText } from "./mock/messaggi.js";

const KID = "kid-di-prova";
const PORTA = 8765;

// Who reads only the first lines (`| head`) closes the pipe: the mock goes on.
process.stdout.on("error", () => {});

try {
  await main(process.argv.slice(2));
} catch (errore) {
  process.stderr.write(`${errore.code === "EADDRINUSE" ? mockText("avvio.occupata", { porta: errore.port }) : errore.message}\n`);
  process.exitCode = 1;
}

async function main(argomenti) {
  const { aiuto, chiavi, porta } = options(argomenti);
  if (aiuto) return say(mockText("avvio.aiuto"));
  const coppia = chiavi === undefined ? newPair() : keysIn(resolve(chiavi));
  const mock = await startMock({ chiavi: { [KID]: coppia.pubblica }, port: porta, onRiga: (riga) => say(line(riga)) });
  guide(mock, coppia);
  for (const segnale of ["SIGINT", "SIGTERM"]) process.once(segnale, () => mock.close());
}

function options(argomenti) {
  const scelte = { porta: PORTA };
  const resto = [...argomenti];
  while (resto.length > 0) {
    const [opzione, uguale] = split(resto.shift());
    if (uguale !== undefined) resto.unshift(uguale);
    if (opzione === "--aiuto" || opzione === "--help" || opzione === "-h") scelte.aiuto = true;
    else if (opzione === "--chiavi") scelte.chiavi = value(resto, opzione);
    else if (opzione === "--porta") scelte.porta = port(value(resto, opzione));
    else throw new Error(mockText("avvio.opzione", { opzione }));
  }
  return scelte;
}

/** `--porta=80` as `--porta 80`. */
function split(argomento) {
  const [, nome, valore] = /^(--(?:chiavi|porta))=(.+)$/s.exec(argomento) ?? [undefined, argomento];
  return [nome, valore];
}

function value(resto, opzione) {
  if (resto.length === 0 || resto[0].startsWith("--")) throw new Error(mockText("avvio.valore", { opzione }));
  return resto.shift();
}

function port(testo) {
  if (!/^\d{1,5}$/.test(testo) || Number(testo) > 65535) throw new Error(mockText("avvio.porta"));
  return Number(testo);
}

function newPair() {
  const { privateKey, publicKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  return { privata: privateKey.export({ type: "pkcs8", format: "pem" }), pubblica: publicKey.export({ type: "spki", format: "pem" }) };
}

/** The pair of a folder; a new one is written only where there is none, and only its owner may read it. */
function keysIn(cartella) {
  const [privata, pubblica] = ["chiave-privata-di-prova.pem", "chiave-pubblica-di-prova.pem"].map((nome) => join(cartella, nome));
  let coppia;
  try {
    coppia = existing(privata);
    if (!coppia) {
      mkdirSync(cartella, { recursive: true, mode: 0o700 });
      coppia = newPair();
      writeFileSync(privata, coppia.privata, { mode: 0o600, flag: "wx" });
    }
    // Made again from the private one: the two always go together.
    writeFileSync(pubblica, coppia.pubblica);
  } catch (errore) {
    if (errore.syscall === undefined) throw errore;
    throw new Error(mockText("avvio.cartella", { cartella, codice: errore.code }), { cause: errore });
  }
  return { ...coppia, file: privata };
}

/** The pair of a private key that is there. */
function existing(file) {
  if (!existsSync(file)) return undefined;
  const privata = readFileSync(file, "utf8");
  try {
    return { privata, pubblica: createPublicKey(privata).export({ type: "spki", format: "pem" }) };
  } catch {
    throw new Error(mockText("avvio.chiave-rotta", { file }));
  }
}

function guide({ url, ambiente: { token, aud }, audServizio, clientId, purposeId, persone }, { privata, file }) {
  const chiave = file ?? mockText("avvio.chiave-mostrata");
  say(mockText("avvio.pronto", { url, token, aud, audServizio, clientId, kid: KID, purposeId, chiave }));
  if (!file) say(privata);
  const { codiceFiscale: cf, dataPresentazione: giorno } = persone.find(({ scenario }) => scenario === "ordinario");
  say(mockText("avvio.esempio", { url, token, aud, clientId, kid: KID, purposeId, cf, giorno, file: JSON.stringify(file ?? "chiave-privata-di-prova.pem") }));
  say(mockText("avvio.scenari"));
  for (const { scenario, codiceFiscale } of persone) say(`  ${codiceFiscale}  ${mockText(`scenario.${scenario}`)}`);
  say("");
  say(mockText("avvio.altri-scenari"));
  // The families are reached by their people: a header forces what happens, not who there is.
  say(`  ${persone.filter(({ protocolloDsu }) => !protocolloDsu).map(({ scenario }) => scenario).join(" ")}`);
  say("");
}

/** A line for each request: when, what, how it went. */
function line({ dove, stato, codice, idRichiesta }) {
  return [new Date().toISOString().slice(11, 19), dove, stato, codice, idRichiesta && `#${idRichiesta}`].filter(Boolean).join(" ");
}

function say(testo) {
  process.stdout.write(`${testo}\n`);
}
