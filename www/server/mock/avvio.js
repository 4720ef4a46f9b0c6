// The mock: PDND's token server and INPS's service on this machine alone, for who wants to try before accreditation.

import { createServer } from "node:http";

import { IseeError } from "isee-simulatore";

import { isLoopback, isPlain, refuse } from "../controlli.js";
import { importPublicKey } from "../firma.js";
import { attestazioni } from "../nucleo.js";
import { OPERAZIONI } from "../richieste.js";
import { Gettoni, Rifiuto } from "./gettoni.js";
import { mockText } from "./messaggi.js";
import { Popolazione } from "./popolazione.js";
import { answer, checkValues, fault, Invalida, Malfatta, readRequest } from "./soap.js";

const AUD = "auth.prova.localhost/client-assertion";
const AUD_SERVIZIO = "https://inps.prova.localhost/pdnd/soap/ConsultazioneISEE";
const PERCORSO = /^\/pdnd\/soap\/ConsultazioneISEE\/v2\/([A-Za-z][A-Za-z0-9]*)$/;
const MASSIMO = 256 * 1024;
/** The outcomes that need nothing but a word. */
const ESITI = {
  "dati-non-trovati": "DATI_NON_TROVATI",
  "richiesta-invalida": "RICHIESTA_INVALIDA",
  "riscontro-non-valido": "RISCONTRO_NON_VALIDO",
  "database-offline": "DATABASE_OFFLINE",
  "errore-interno": "ERRORE_INTERNO",
};

/**
 * Starts the mock. `chiavi`: the client's public keys by `kid`. Nothing but this machine can reach it, whatever `host` says.
 */
export async function startMock({
  chiavi, clientId = "00000000-0000-4000-8000-0000000c1e47", purposeIds = ["00000000-0000-4000-8000-00000f1a1174"], port = 0, host = "127.0.0.1",
  adesso = Date.now, lentezza = 60_000, nonResidente = "DATI_NON_TROVATI", limiteVoucher = 600, altre = {}, onRiga, attestazioni: date,
} = {}) {
  if (typeof host !== "string" || !isLoopback(host)) throw wrong("solo-locale", "host");
  if (!Number.isInteger(port) || port < 0 || port > 65535) throw refuse("numero", "port", { minimo: 0, massimo: 65535 });
  const registrate = {};
  for (const [kid, chiave] of isPlain(chiavi) ? Object.entries(chiavi) : []) registrate[kid] = await importPublicKey(chiave);
  if (Object.keys(registrate).length === 0) throw wrong("chiave-assente", "chiavi");

  const verbi = await attestazioni(date);
  const firma = await ownKey();
  const suo = { clientId, chiavi: registrate, finalita: purposeIds };
  const gettoni = new Gettoni({ client: suo, aud: AUD, audServizio: AUD_SERVIZIO, firma, adesso, limite: limiteVoucher, intervallo: 1000 });
  const popolazione = new Popolazione(verbi, { nonResidente });
  const appesi = new Set();
  let richieste = 0;

  const server = createServer((richiesta, risposta) => {
    serve(richiesta, risposta).catch((errore) => {
      if (errore instanceof Rifiuto) return problem(risposta, errore);
      // A fault of the mock itself: said as such, without the content of anything.
      send(risposta, 500, "text/plain; charset=utf-8", `isee-mock: ${errore?.name ?? "errore"}\n`);
    });
  });

  async function serve(richiesta, risposta) {
    if (!isLoopback(hostOf(richiesta).toLowerCase())) throw new Rifiuto("ospite", 421);
    const [percorso] = richiesta.url.split("?", 1);
    if (percorso === "/.well-known/jwks.json") {
      if (richiesta.method !== "GET") throw new Rifiuto("metodo", 405);
      return send(risposta, 200, "application/json", JSON.stringify({ keys: [firma.jwk] }));
    }
    const operazione = PERCORSO.exec(percorso)?.[1];
    if (percorso !== "/token.oauth2" && !operazione) throw new Rifiuto("percorso", 404);
    if (richiesta.method !== "POST") throw new Rifiuto("metodo", 405);
    const corpo = await bodyOf(richiesta);
    return operazione ? soap(richiesta, risposta, operazione, corpo) : token(richiesta, risposta, corpo);
  }

  async function token(richiesta, risposta, corpo) {
    const { oltre, headers } = gettoni.count();
    for (const [nome, valore] of Object.entries(headers)) risposta.setHeader(nome, valore);
    try {
      if (oltre) throw new Rifiuto("troppe-richieste", 429);
      needType(richiesta, "application/x-www-form-urlencoded");
      const dato = await gettoni.issue(new URLSearchParams(corpo));
      onRiga?.({ dove: "token", stato: 200 });
      send(risposta, 200, "application/json", JSON.stringify(dato));
    } catch (errore) {
      if (!(errore instanceof Rifiuto)) throw errore;
      onRiga?.({ dove: "token", stato: errore.stato, codice: errore.codice });
      problem(risposta, errore);
    }
  }

  async function soap(richiesta, risposta, operazione, corpo) {
    if (!Object.hasOwn(OPERAZIONI, operazione) && !Object.hasOwn(altre, operazione)) throw new Rifiuto("operazione", 404);
    let voucher;
    try {
      voucher = await gettoni.accept(richiesta.headers);
    } catch (errore) {
      if (!(errore instanceof Rifiuto)) throw errore;
      onRiga?.({ dove: operazione, stato: errore.stato, codice: errore.codice });
      risposta.setHeader("WWW-Authenticate", 'Bearer error="invalid_token"');
      return problem(risposta, errore);
    }
    needType(richiesta, "text/xml");
    richieste += 1;
    const idRichiesta = richieste;
    const riga = (stato, codice) => onRiga?.({ dove: operazione, stato, codice, idRichiesta, purposeId: voucher.purposeId, jti: voucher.jti });
    const dice = (esito, altro = {}) => {
      riga(200, esito);
      send(risposta, 200, "text/xml; charset=utf-8", answer(operazione, { idRichiesta, esito, ...altro }));
    };
    try {
      const chiesto = readRequest(corpo, { operazione, azione: richiesta.headers.soapaction ?? "", altre });
      const oggi = new Date(adesso()).toISOString().slice(0, 10);
      const cf = checkValues(chiesto, verbi, Number(oggi.slice(0, 4)));
      const scenario = richiesta.headers["x-isee-mock-scenario"] ?? popolazione.scenario(cf);
      if (Object.hasOwn(ESITI, scenario ?? "")) return dice(ESITI[scenario], scenario === "richiesta-invalida" ? { errore: mockText("valore.finto") } : {});
      if (Object.hasOwn(GUASTI, scenario ?? "")) return GUASTI[scenario]({ risposta, appesi, lentezza, riga, idRichiesta, operazione });
      const { esito, errore, ...dati } = popolazione.find({ ...chiesto, cf, oggi });
      return dice(esito, { errore, ...dati });
    } catch (errore) {
      if (errore instanceof Invalida) return dice("RICHIESTA_INVALIDA", { errore: errore.message });
      if (!(errore instanceof Malfatta)) throw errore;
      riga(500, "Client");
      return send(risposta, 500, "text/xml; charset=utf-8", fault("Client", errore.message));
    }
  }

  await new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host === "localhost" ? "127.0.0.1" : host.replace(/[[\]]/g, ""), resolve);
  });
  const { port: porta, family, address } = server.address();
  const url = `http://${family === "IPv6" ? `[${address}]` : address}:${porta}`;
  return {
    url,
    ambiente: { nome: "prova", token: `${url}/token.oauth2`, aud: AUD, inps: url },
    clientId,
    purposeId: purposeIds[0],
    audServizio: AUD_SERVIZIO,
    persone: popolazione.persone,
    /** Closes at once, also on who is waiting for the slow answer. */
    close: () =>
      new Promise((resolve) => {
        for (const attesa of appesi) clearTimeout(attesa);
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function wrong(regola, path) {
  return new IseeError("malformed-input", [{ code: "malformed-input", regola, path, message: mockText(`avvio.${regola}`) }]);
}

/** What is not an outcome: the gateway's fault, the limit, the fault in a good HTTP, the slow and the broken answers. */
const GUASTI = {
  "non-disponibile": ({ risposta, riga }) => {
    riga(503, "APIUnavailable");
    const problema = { titolo: "APIUnavailable", stato: 503, id: globalThis.crypto.randomUUID() };
    send(risposta, 503, "text/xml; charset=utf-8", fault("Server.APIUnavailable", mockText("guasto.non-disponibile"), problema));
  },
  limite: ({ risposta, riga }) => {
    riga(429, "LimitExceeded");
    const problema = { titolo: "LimitExceeded", stato: 429, id: globalThis.crypto.randomUUID() };
    send(risposta, 429, "text/xml; charset=utf-8", fault("Client.LimitExceeded", mockText("guasto.limite"), problema));
  },
  "guasto-200": ({ risposta, riga }) => {
    riga(200, "Server");
    send(risposta, 200, "text/xml; charset=utf-8", fault("Server", mockText("guasto.interno")));
  },
  lenta: ({ risposta, riga, appesi, lentezza, idRichiesta, operazione }) => {
    const attesa = setTimeout(() => {
      appesi.delete(attesa);
      riga(200, "OK");
      send(risposta, 200, "text/xml; charset=utf-8", answer(operazione, { idRichiesta, esito: "ERRORE_INTERNO" }));
    }, lentezza);
    appesi.add(attesa);
  },
  rotta: ({ risposta, riga, idRichiesta, operazione }) => {
    riga(200, "rotta");
    const intera = answer(operazione, { idRichiesta, esito: "OK" });
    send(risposta, 200, "text/xml; charset=utf-8", intera.slice(0, intera.length / 2));
  },
  interrotta: ({ risposta, riga, idRichiesta, operazione }) => {
    riga(200, "interrotta");
    const intera = answer(operazione, { idRichiesta, esito: "OK" });
    risposta.writeHead(200, { "Content-Type": "text/xml; charset=utf-8", "Content-Length": String(intera.length) });
    risposta.write(intera.slice(0, intera.length / 2), () => risposta.destroy());
  },
};

/** The mock's own pair, new at each start. */
async function ownKey() {
  const { publicKey, privateKey } = await globalThis.crypto.subtle.generateKey(
    { name: "RSASSA-PKCS1-v1_5", modulusLength: 2048, publicExponent: new Uint8Array([1, 0, 1]), hash: "SHA-256" },
    true,
    ["sign", "verify"],
  );
  const { kty, n, e } = await globalThis.crypto.subtle.exportKey("jwk", publicKey);
  const kid = globalThis.crypto.randomUUID();
  return { kid, privata: privateKey, pubblica: publicKey, jwk: { kty, n, e, kid, alg: "RS256", use: "sig" } };
}

async function bodyOf(richiesta) {
  const pezzi = [];
  let letti = 0;
  // Left open when it is too long: the answer has to go out on the same socket.
  for await (const pezzo of richiesta.iterator({ destroyOnReturn: false })) {
    letti += pezzo.length;
    if (letti > MASSIMO) throw new Rifiuto("troppo-lungo", 413);
    pezzi.push(pezzo);
  }
  return Buffer.concat(pezzi).toString("utf8");
}

function needType(richiesta, atteso) {
  const [tipo] = (richiesta.headers["content-type"] ?? "").split(";", 1);
  if (tipo.trim().toLowerCase() !== atteso) throw new Rifiuto("tipo-contenuto", 415);
}

/** The name by which it was called, without the port: a page of a site that points its name here is turned away. */
function hostOf({ headers }) {
  return (headers.host ?? "").replace(/:\d+$/, "");
}

/** An error as the PDND writes it; the codes are the mock's own. */
function problem(risposta, { stato, codice, message }) {
  const errors = [{ code: `000-${String(stato).padStart(4, "0")}`, detail: message }];
  const corpo = { type: "about:blank", title: codice, status: stato, detail: message, correlationId: globalThis.crypto.randomUUID(), errors };
  send(risposta, stato, "application/problem+json", JSON.stringify(corpo));
}

function send(risposta, stato, tipo, corpo) {
  if (risposta.headersSent || risposta.destroyed) return;
  if (stato === 413) risposta.setHeader("Connection", "close");
  risposta.writeHead(stato, { "Content-Type": tipo, "Cache-Control": "no-store" });
  risposta.end(corpo);
}
