#!/usr/bin/env node
// `isee-mock`: starts the mock from a terminal and says how to try it. Writes keys only in the folder that it is given.

import { generateKeyPairSync } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";

import { startMock } from "./mock/avvio.js";
import { mockText } from "./mock/messaggi.js";

const KID = "kid-di-prova";
const PORTA = 8765;

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
    const opzione = resto.shift();
    if (opzione === "--aiuto" || opzione === "--help" || opzione === "-h") scelte.aiuto = true;
    else if (opzione === "--chiavi") scelte.chiavi = value(resto, opzione);
    else if (opzione === "--porta") scelte.porta = port(value(resto, opzione));
    else throw new Error(mockText("avvio.opzione", { opzione }));
  }
  return scelte;
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
  try {
    return { privata: readFileSync(privata, "utf8"), pubblica: readFileSync(pubblica, "utf8"), file: privata };
  } catch (errore) {
    if (errore.code !== "ENOENT") throw errore;
  }
  const coppia = newPair();
  mkdirSync(cartella, { recursive: true, mode: 0o700 });
  writeFileSync(privata, coppia.privata, { mode: 0o600, flag: "wx" });
  writeFileSync(pubblica, coppia.pubblica, { flag: "wx" });
  return { ...coppia, file: privata };
}

function guide({ url, ambiente: { token, aud }, audServizio, clientId, purposeId, persone }, { privata, file }) {
  const chiave = file ?? mockText("avvio.chiave-mostrata");
  say(mockText("avvio.pronto", { url, token, aud, audServizio, clientId, kid: KID, purposeId, chiave }));
  if (!file) say(privata);
  const { codiceFiscale: cf, dataPresentazione: giorno } = persone.find(({ scenario }) => scenario === "ordinario");
  say(mockText("avvio.esempio", { url, token, aud, clientId, kid: KID, purposeId, cf, giorno, file: file ?? "chiave-privata-di-prova.pem" }));
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
