// The server entry against the mock, over HTTP on this machine: the good way and every way to go wrong.

import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import { createPublicKey, generateKeyPairSync, verify as verifyWithNode } from "node:crypto";
import { once } from "node:events";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after, before, describe, test } from "node:test";
import { setTimeout as wait } from "node:timers/promises";

import { consumer, run } from "./package.mjs";

const { folder, installed, load: entry } = consumer();
const { client, clientAssertion, decode, digestOf, interpret, interpretToken, soapRequest, startMock, tokenRequest, trackingEvidence } = await entry("isee-simulatore/server");
const attestazioni = await (await entry("isee-simulatore/attestazione")).load();
const { esempi } = await entry("isee-simulatore/esempi");

const KID = "kid-di-prova";
const pem = ({ privateKey, publicKey }) => ({ privata: privateKey.export({ type: "pkcs8", format: "pem" }), pubblica: publicKey.export({ type: "spki", format: "pem" }) });
const nostra = pem(generateKeyPairSync("rsa", { modulusLength: 2048 }));
const altra = pem(generateKeyPairSync("rsa", { modulusLength: 2048 }));
const identita = { userId: "ENTE-DI-PROVA", codiceUfficio: "001" };
const perChe = { prestazione: "A1.07", protocolloDomanda: "PRATICA-1", statoDomanda: "Da Erogare" };
const GIORNO = "2026-04-01";

/** A clock that the tests move; it starts on 1 April 2026. */
let ora = Date.UTC(2026, 3, 1, 9);
const adesso = () => ora;

let mock;
let base;
let inps;
const righe = [];
before(async () => {
  mock = await startMock({ chiavi: { [KID]: nostra.pubblica }, adesso, onRiga: (riga) => righe.push(riga), attestazioni });
  base = { ambiente: mock.ambiente, clientId: mock.clientId, kid: KID, purposeId: mock.purposeId, key: nostra.privata, adesso, attestazioni };
  inps = client(base);
});
after(() => mock.close());

const persona = (scenario) => mock.persone.find((una) => una.scenario === scenario);
const ricerca = (scenario, altro = {}) => ({ codiceFiscale: persona(scenario).codiceFiscale, dataValidita: GIORNO, ...perChe, ...altro });
const ask = (scenario, altro = {}) => inps.ask({ operazione: "ConsultazioneAttestazione", identita, ricerca: ricerca(scenario), ...altro });
const dsuDi = (codice) => esempi.find((uno) => uno.codice === codice).dsu;

/** What the token server answers to an assertion, read by the package. */
async function tokenFor(dati, form = {}) {
  const { assertion } = typeof dati === "string" ? { assertion: dati } : await clientAssertion({ ...base, ...dati });
  const { url, body, ...resto } = tokenRequest({ ...base, assertion });
  const campi = new URLSearchParams(body);
  for (const [nome, valore] of Object.entries(form)) valore === undefined ? campi.delete(nome) : campi.set(nome, valore);
  const risposta = await fetch(url, { ...resto, body: campi.toString() });
  return interpretToken({ status: risposta.status, headers: risposta.headers, body: await risposta.text() }, { adesso });
}

/** What INPS's side answers to a request that may have been altered on the way. */
async function send(alter = (pronta) => pronta, { scenario = "ordinario", ...altro } = {}) {
  const { voucher } = await inps.voucher();
  const pronta = await soapRequest({ operazione: "ConsultazioneAttestazione", identita, ricerca: ricerca(scenario), ambiente: mock.ambiente, adesso, attestazioni, voucher, ...altro });
  const { url, method, headers, body } = alter(pronta);
  const risposta = await fetch(url, { method, headers, body: method === "GET" ? undefined : body });
  const testo = await risposta.text();
  return { status: risposta.status, testo, letto: await interpret({ status: risposta.status, headers: risposta.headers, body: testo }, { attestazioni }) };
}

/** An assertion with claims and header of any kind, signed as it should be. */
async function forged({ header = {}, claims = {}, key = nostra.privata }) {
  const buona = decode((await clientAssertion({ ...base, key })).assertion);
  const parte = (valore) => Buffer.from(JSON.stringify(valore)).toString("base64url");
  const testo = `${parte({ ...buona.header, ...header })}.${parte(JSON.parse(JSON.stringify({ ...buona.claims, ...claims })))}`;
  const { createSign } = await import("node:crypto");
  return `${testo}.${createSign("sha256").update(testo).sign(key).toString("base64url")}`;
}

describe("the good way", () => {
  test("ConsultazioneAttestazione by person: read, and every line of it adds up", async () => {
    const risposta = await ask("ordinario");
    assert.equal(risposta.esito, "ok");
    const { attestazione, avvisi } = risposta.letto;
    assert.equal(attestazione.codiceFiscaleDichiarante, persona("ordinario").codiceFiscale);
    assert.equal(attestazione.numeroProtocolloDsu, persona("ordinario").protocolloDsu);
    assert.ok(attestazione.nucleo.every(({ cognome }) => cognome === "PROVA"));
    // (40.960 + 20 % x 13.500) / 2,76 and the family indicator of the same household: pkg-tests/node.test.mjs
    assert.equal(attestazione.indicatori.find(({ nome }) => nome === "ordinario").isee, 15818.84);
    assert.equal(attestazione.indicatori.find(({ nome }) => nome === "famiglia").isee, 15265.73);
    for (const nome of ["ordinario", "famiglia"]) assert.equal(attestazioni.check(attestazione, nome).torna, true, nome);
    assert.deepEqual(avvisi.filter(({ codice }) => codice === "elemento-sconosciuto"), []);
    assert.equal(attestazioni.compare(dsuDi("coppia-due-figli-con-casa"), attestazione, "ordinario").concorda, true);
  });

  test("ConsultazioneAttestazione by the protocol of the DSU and by that of the sender", async () => {
    const { codiceFiscale, protocolloDsu } = persona("ordinario");
    const perDsu = await ask("ordinario", { ricerca: { protocolloDsu, codiceFiscaleBeneficiario: codiceFiscale, ...perChe } });
    const { protocolloMittente } = perDsu.letto.attestazione;
    const perMittente = await ask("ordinario", { ricerca: { protocolloMittente, codiceFiscaleBeneficiario: codiceFiscale, ...perChe } });
    for (const { esito, letto } of [perDsu, perMittente]) {
      assert.equal(esito, "ok");
      assert.equal(letto.attestazione.indicatori.find(({ nome }) => nome === "ordinario").isee, 15818.84);
      assert.equal(attestazioni.check(letto.attestazione, "ordinario").torna, true);
    }
  });

  test("ConsultazioneAttestazioneResidenti", async () => {
    const { esito, letto } = await ask("ordinario", { operazione: "ConsultazioneAttestazioneResidenti" });
    assert.equal(esito, "ok");
    assert.equal(attestazioni.check(letto.attestazione, "ordinario").torna, true);
  });

  test("ConsultazioneIndicatore: the ordinary one, a minor's, a student's", async () => {
    const casi = [
      ["ordinario", "Ordinario", 15818.84],
      // (18.000 - 3.000 + 26.000 - 3.000 - 6.000 of rent) / 2,24: three people, and parents who both work with a minor
      ["minorenne-attratto", "Minorenne", 14285.71],
      // (20.000 - 3.000 + 4.000 - 20 %) / 2,04
      ["universita", "Universitario", 9901.96],
      // an adult with a severe disability, alone: (6.000 - 1.000, art. 4 c. 3 lett. f) / (1 + 0,5)
      ["sociosanitario", "SocioSanitario", 3333.33],
    ];
    for (const [scenario, tipoIndicatore, atteso] of casi) {
      const { esito, letto } = await ask(scenario, { operazione: "ConsultazioneIndicatore", tipoIndicatore });
      assert.equal(esito, "ok", scenario);
      assert.equal(letto.indicatore.tipoIndicatore, tipoIndicatore);
      assert.equal(letto.indicatore.valori.isee, atteso, scenario);
      assert.equal(letto.indicatore.codiceFiscale, persona(scenario).codiceFiscale);
    }
    const { esito } = await ask("ordinario", { operazione: "ConsultazioneIndicatore", tipoIndicatore: "Dottorato" });
    assert.equal(esito, "dati-non-trovati");
  });

  test("ConsultazioneSogliaIndicatore: above, below, with the household and without", async () => {
    const soglia = async (codiceSoglia, fornituraNucleo) => {
      const { codiceFiscale } = persona("ordinario");
      return (await ask("ordinario", { operazione: "ConsultazioneSogliaIndicatore", ricerca: { codiceFiscale, codiceSoglia, fornituraNucleo, dataValidita: GIORNO } })).letto.soglia;
    };
    const sotto = await soglia("BVAC01", true); // 15.818,84 under 40.000
    assert.equal(sotto.sottoSoglia, true);
    assert.deepEqual(sotto.componenti.map(({ nome }) => nome).sort(), ["FIGLIA", "FIGLIO", "MADRE", "PADRE"]);
    const sopra = await soglia("PROV01", false); // over 12.000
    assert.equal(sopra.sottoSoglia, false);
    assert.equal(sopra.componenti?.length ?? 0, 0);
  });

  test("an operation of the catalogue, by its name, once it is told", async () => {
    const nome = "OperazioneDelCatalogo";
    const { codiceFiscale, protocolloDsu } = persona("ordinario");
    const richiesta = { operazione: nome, modello: "indicatore", tipoIndicatore: "Ordinario", identita, ricerca: { protocolloDsu, codiceFiscaleBeneficiario: codiceFiscale, ...perChe } };
    assert.equal((await inps.ask(richiesta)).esito, "errore-http");
    const suo = await startMock({ chiavi: { [KID]: nostra.pubblica }, adesso, attestazioni, altre: { [nome]: { modello: "indicatore" } } });
    try {
      const { esito, letto, note } = await client({ ...base, ambiente: suo.ambiente }).ask(richiesta);
      assert.equal(esito, "ok");
      assert.equal(letto.indicatore.valori.isee, 15818.84);
      assert.ok(note.some(({ codice }) => codice === "forma-dedotta"));
    } finally {
      await suo.close();
    }
  });

  test("with an evidence, correlated by its hash", async () => {
    const evidenza = { aud: mock.audServizio, userID: "PRVNNA80E41Z999P", userLocation: "sportello-1", LoA: "SPID_L2" };
    assert.equal((await ask("ordinario", { evidenza })).esito, "ok");
  });

  test("the trace has the numbers of the call and nothing of its content", async () => {
    const { traccia, idRichiesta } = await ask("ordinario");
    assert.deepEqual(traccia, { purposeId: mock.purposeId, jti: traccia.jti, idRichiesta, pratica: "PRATICA-1" });
    assert.equal(righe.findLast(({ dove }) => dove === "ConsultazioneAttestazione").jti, traccia.jti, "the voucher's own");
    const scritte = JSON.stringify(righe);
    for (const { codiceFiscale } of mock.persone) assert.ok(!scritte.includes(codiceFiscale));
    assert.doesNotMatch(scritte, /15818|PROVA"/);
  });

  test("the voucher is signed by the key of the JWKS, for node:crypto too", async () => {
    const { voucher } = await inps.voucher();
    const [header, claims, firma] = voucher.split(".");
    const { keys } = await (await fetch(`${mock.url}/.well-known/jwks.json`)).json();
    const jwk = keys.find(({ kid }) => kid === decode(voucher).header.kid);
    assert.ok(verifyWithNode("sha256", Buffer.from(`${header}.${claims}`), createPublicKey({ key: jwk, format: "jwk" }), Buffer.from(firma, "base64url")));
    assert.equal(decode(voucher).header.typ, "at+jwt");
    const detti = decode(voucher).claims;
    assert.deepEqual([detti.sub, detti.client_id, detti.purposeId, detti.exp - detti.iat], [mock.clientId, mock.clientId, mock.purposeId, 600]);
    assert.ok(keys.every((key) => !("d" in key)));
  });
});

describe("who is in it", () => {
  test("everybody is invented, with a code that is well made", () => {
    for (const { codiceFiscale, cognome } of mock.persone) {
      const letto = attestazioni.fiscalCode(codiceFiscale);
      assert.equal(letto.valido, true, codiceFiscale);
      assert.equal(letto.fittizio, true, codiceFiscale);
      assert.match(cognome, /^(PROVA|FITTIZIO)$/);
    }
    assert.equal(new Set(mock.persone.map(({ codiceFiscale }) => codiceFiscale)).size, mock.persone.length);
  });

  const attesi = [
    // scenario, kind of indicator, INPS's element
    ["minorenne-attratto", "minorenni", "ISEEMinAttr"],
    ["minorenne-aggiunto", "minorenni", "ISEEMinAgg"],
    ["universita", "universita", "ISEEUniStudAttratto"],
    ["sociosanitario", "ristretto", "ISEERistretto"],
    ["corrente", "ordinario", "ISEEOrdinario"],
    ["non-calcolabile", "minorenni", "ISEENonCalcolabile"],
  ];
  for (const [scenario, tipo, elemento] of attesi) {
    test(`${scenario}: the attestation has it, and adds up`, async () => {
      const { letto } = await ask(scenario);
      const { attestazione } = letto;
      const suoi = attestazione.indicatori.filter((uno) => uno.tipo === tipo).map((uno) => uno.elemento);
      assert.ok(suoi.includes(elemento), suoi.join());
      for (const { nome, righe: sue } of attestazione.indicatori) if (sue) assert.equal(attestazioni.check(attestazione, nome).torna, true, nome);
    });
  }

  test("corrente is a flag of the household; not computable has no value", async () => {
    const { letto: corrente } = await ask("corrente");
    assert.equal(corrente.attestazione.indicatori.find(({ tipo }) => tipo === "ordinario").corrente, true);
    const { letto: non } = await ask("non-calcolabile");
    const suo = non.attestazione.indicatori.find(({ tipo }) => tipo === "minorenni");
    assert.equal(suo.stato, "non-calcolabile");
    assert.equal(suo.isee, undefined);
  });

  test("omissions: found, and not a refusal", async () => {
    const { esito, letto, alCittadino, allUfficio } = await ask("omissioni");
    assert.equal(esito, "ok-con-omissioni");
    assert.equal(letto.attestazione.omissioni[0].tipo, "PatrimoniMobiliari");
    assert.match(alCittadino, /Puoi correggere/);
    assert.match(allUfficio, /Non sono un rifiuto/);
  });

  test("a day outside of its validity, a protocol of somebody else, an unknown person are not found", async () => {
    const casi = [
      ricerca("ordinario", { dataValidita: "2026-01-01" }),
      ricerca("ordinario", { dataValidita: "2027-06-01" }),
      { protocolloDsu: persona("omissioni").protocolloDsu, codiceFiscaleBeneficiario: persona("ordinario").codiceFiscale, ...perChe },
      ricerca("ordinario", { codiceFiscale: "PRVNNA80E41Z999P" }),
    ];
    for (const una of casi) assert.equal((await inps.ask({ operazione: "ConsultazioneAttestazione", identita, ricerca: una })).esito, "dati-non-trovati");
  });

  test("a non-resident: with Residenti what was chosen, with the others found", async () => {
    assert.equal((await ask("non-residente")).esito, "ok");
    assert.equal((await ask("non-residente", { operazione: "ConsultazioneAttestazioneResidenti" })).esito, "dati-non-trovati");
    const suo = await startMock({ chiavi: { [KID]: nostra.pubblica }, adesso, attestazioni, nonResidente: "RICHIESTA_INVALIDA" });
    try {
      const { esito } = await client({ ...base, ambiente: suo.ambiente }).ask({ operazione: "ConsultazioneAttestazioneResidenti", identita, ricerca: ricerca("non-residente") });
      assert.equal(esito, "richiesta-invalida");
    } finally {
      await suo.close();
    }
  });
});

describe("no voucher", () => {
  const rifiuti = [
    ["a wrong key", "firma", () => ({ key: altra.privata })],
    ["a key that is not of the client", "kid", () => ({ kid: "un-altro-kid" })],
    ["an expired assertion", "scaduta", () => ({ adesso: () => ora - 400_000 })],
    ["an assertion of tomorrow", "dal-futuro", () => ({ adesso: () => ora + 86_400_000 })],
    ["a wrong aud", "aud", () => ({ aud: "auth.interop.pagopa.it/client-assertion" })],
    ["an unknown purpose", "finalita-sconosciuta", () => ({ purposeId: "un-altra-finalita" })],
    ["a missing purpose", "finalita-assente", () => forged({ claims: { purposeId: undefined } })],
    ["nbf, which is not admitted", "claim-non-ammesso", () => forged({ claims: { nbf: 1 } })],
    ["typ in small letters", "typ", () => forged({ header: { typ: "jwt" } })],
    ["no typ", "typ", () => forged({ header: { typ: undefined } })],
    ["another algorithm", "alg", () => forged({ header: { alg: "none" } })],
    ["times as texts", "tempi-non-numeri", () => forged({ claims: { exp: "1900000000" } })],
    ["sub of another client", "iss-sub", () => forged({ claims: { sub: "altro" } })],
    ["a digest of 63", "digest", () => forged({ claims: { digest: { alg: "SHA256", value: "a".repeat(63) } } })],
    ["no jti", "jti-assente", () => forged({ claims: { jti: undefined } })],
    ["something that is not a JWS", "asserzione-illeggibile", () => "non.un-jws"],
  ];
  for (const [nome, codice, fai] of rifiuti) {
    test(`${nome}: ${codice}`, async () => {
      const { esito, problema, riprovare } = await tokenFor(await fai());
      assert.equal(problema?.title, codice);
      assert.equal(esito, "asserzione-rifiutata");
      assert.equal(riprovare.si, false);
      assert.equal(righe.at(-1).codice, codice);
    });
  }

  test("a replayed jti, until its assertion is dead", async () => {
    const { assertion } = await clientAssertion({ ...base, jti: "una-volta-sola" });
    assert.equal((await tokenFor(assertion)).esito, "voucher");
    assert.equal((await tokenFor(assertion)).problema.title, "jti-ripetuto");
    assert.equal((await tokenFor({ jti: "una-volta-sola" })).problema.title, "jti-ripetuto");
  });

  test("a form that lacks something", async () => {
    const casi = [
      [{ client_id: undefined }, "modulo-incompleto"],
      [{ client_id: "un-altro" }, "client-sconosciuto"],
      [{ grant_type: "password" }, "grant-type"],
      [{ client_assertion_type: "jwt" }, "tipo-asserzione"],
    ];
    for (const [form, codice] of casi) assert.equal((await tokenFor({}, form)).problema.title, codice);
    const json = await fetch(mock.ambiente.token, { method: "POST", headers: { "Content-Type": "application/json" }, body: "{}" });
    assert.equal(json.status, 415);
  });

  test("too many in a window: 429, and how long to wait", async () => {
    const suo = await startMock({ chiavi: { [KID]: nostra.pubblica }, adesso, attestazioni, limiteVoucher: 2 });
    try {
      const suoi = client({ ...base, ambiente: suo.ambiente });
      const esiti = [];
      for (let volta = 0; volta < 3; volta += 1) esiti.push(await suoi.voucher({ nuovo: true }));
      assert.deepEqual(esiti.map(({ esito }) => esito), ["voucher", "voucher", "limite-voucher"]);
      assert.deepEqual(esiti[2].riprovare, { si: true, dopoSecondi: 1, volte: 5 });
      ora += 1000;
      assert.equal((await suoi.voucher({ nuovo: true })).esito, "voucher");
    } finally {
      await suo.close();
    }
  });

  test("the caller sees it, without having asked INPS anything", async () => {
    const prima = righe.filter(({ dove }) => dove !== "token").length;
    const risposta = await client({ ...base, key: altra.privata }).ask({ operazione: "ConsultazioneAttestazione", identita, ricerca: ricerca("ordinario") });
    assert.equal(risposta.esito, "asserzione-rifiutata");
    assert.match(risposta.alCittadino, /La domanda resta valida/);
    assert.equal(righe.filter(({ dove }) => dove !== "token").length, prima);
  });
});

describe("a voucher or an evidence that is not good", () => {
  const dati = () => ({ ...base, aud: mock.audServizio, userID: "u", userLocation: "l", LoA: "LOA3" });
  const conVoucher = async (digest) => (await tokenFor({ digest })).voucher;

  /** The code of the refusal of a request with these two. */
  async function refusal(voucher, evidenza) {
    const { status, letto } = await send(({ headers, ...resto }) => {
      const altri = { ...headers, Authorization: `Bearer ${voucher}` };
      if (evidenza) altri["Agid-JWT-TrackingEvidence"] = evidenza;
      return { ...resto, headers: altri };
    });
    if (status === 200) return "";
    assert.equal(status, 401);
    assert.equal(letto.esito, "voucher-rifiutato");
    return letto.problema.title;
  }

  test("a wrong digest: another evidence, or the hash with a newline of PagoPA's example", async () => {
    const evidenza = await trackingEvidence(dati());
    const seconda = await trackingEvidence(dati());
    assert.equal(await refusal(await conVoucher(evidenza.digest), evidenza.jws), "");
    assert.equal(await refusal(await conVoucher(seconda.digest), evidenza.jws), "evidenza-impronta");
    const { createHash } = await import("node:crypto");
    const conACapo = createHash("sha256").update(`${evidenza.jws}\n`).digest("hex");
    assert.notEqual(conACapo, (await digestOf(evidenza.jws)).value);
    assert.equal(await refusal(await conVoucher(conACapo), evidenza.jws), "evidenza-impronta");
  });

  test("an evidence that is missing, of another key, expired, for another purpose, without its data", async () => {
    const buona = await trackingEvidence(dati());
    assert.equal(await refusal(await conVoucher(buona.digest)), "evidenza-assente");
    const casi = [
      ["evidenza-firma", { key: altra.privata }],
      ["evidenza-firma", { kid: "un-altro" }],
      ["evidenza-scaduta", { adesso: () => ora - 400_000 }],
      ["evidenza-aud", { purposeId: "un-altra" }],
      ["evidenza-aud", { aud: "un-altro" }],
    ];
    for (const [codice, altro] of casi) {
      const evidenza = await trackingEvidence({ ...dati(), ...altro });
      assert.equal(await refusal(await conVoucher(evidenza.digest), evidenza.jws), codice, JSON.stringify(Object.keys(altro)));
    }
  });

  test("no voucher, an altered one, one signed by the client, an expired one", async () => {
    const { voucher } = await inps.voucher({ nuovo: true });
    const [header, claims, firma] = voucher.split(".");
    const ritoccato = Buffer.from(JSON.stringify({ ...decode(voucher).claims, purposeId: "altra" })).toString("base64url");
    assert.equal(await refusal(""), "voucher-assente");
    assert.equal(await refusal(`${header}.${ritoccato}.${firma}`), "voucher-firma");
    assert.equal(await refusal(await forged({ claims: decode(voucher).claims, header: decode(voucher).header })), "voucher-firma");
    ora += 601_000;
    assert.equal(await refusal(voucher), "voucher-scaduto");
    assert.equal(claims.length > 0, true);
    assert.equal((await ask("ordinario")).esito, "ok", "the caller asks for a new one by itself");
  });
});

describe("a request that is not well made", () => {
  const cambia = (da, a) => (pronta) => {
    assert.ok(pronta.body.includes(da), da);
    return { ...pronta, body: pronta.body.replace(da, a) };
  };
  const CF = /<con:CodiceFiscale>[^<]*<\/con:CodiceFiscale>/;
  const guasti = [
    ["fields out of order", (pronta) => ({ ...pronta, body: pronta.body.replace(/(<con:CodiceFiscale>[^<]*<\/con:CodiceFiscale>)(<con:DataValidita>[^<]*<\/con:DataValidita>)/, "$2$1") })],
    ["a field twice", (pronta) => ({ ...pronta, body: pronta.body.replace(CF, "$&$&") })],
    ["a field that is not there", (pronta) => ({ ...pronta, body: pronta.body.replace(CF, "") })],
    ["the state with a capital D", (pronta) => ({ ...pronta, body: pronta.body.replaceAll("con:StatodomandaPrestazione", "con:StatoDomandaPrestazione") })],
    ["a field of another namespace", (pronta) => ({ ...pronta, body: pronta.body.replaceAll("con:DataValidita", "DataValidita") })],
    ["no Identity", (pronta) => ({ ...pronta, body: pronta.body.replace(/<inps:Identity.*<\/inps:Identity>/, "") })],
    ["an Identity with its children qualified", (pronta) => ({ ...pronta, body: pronta.body.replaceAll("UserId>", "inps:UserId>") })],
    ["an empty user", cambia("<UserId>ENTE-DI-PROVA</UserId>", "<UserId></UserId>")],
    ["another SOAPAction", (pronta) => ({ ...pronta, headers: { ...pronta.headers, SOAPAction: '"altro"' } })],
    ["an XML that is cut", (pronta) => ({ ...pronta, body: pronta.body.slice(0, -20) })],
    ["a DTD", (pronta) => ({ ...pronta, body: pronta.body.replace("?>", '?><!DOCTYPE x [<!ENTITY y "z">]>') })],
    ["a bare ampersand", cambia("PRATICA-1", "PRATICA & 1")],
  ];
  for (const [nome, altera] of guasti) {
    test(`${nome}: a fault that blames the request`, async () => {
      const { status, letto } = await send(altera);
      assert.equal(status, 500);
      assert.equal(letto.esito, "guasto-richiesta");
      assert.equal(letto.riprovare.si, false);
    });
  }

  const invalide = [
    ["a wrong control character", (pronta) => ({ ...pronta, body: pronta.body.replace(/[A-Z](<\/con:CodiceFiscale>)/, (tutto, coda) => (tutto[0] === "A" ? "B" : "A") + coda) })],
    ["a day that does not exist", cambia(GIORNO, "2026-02-30")],
    ["a benefit that is not in the list", cambia("A1.07", "A9.99")],
    ["a state that is not in the list", cambia("Da Erogare", "Da erogare")],
  ];
  for (const [nome, altera] of invalide) {
    test(`${nome}: RICHIESTA_INVALIDA`, async () => {
      const { status, letto } = await send(altera);
      assert.equal(status, 200);
      assert.equal(letto.esito, "richiesta-invalida");
      assert.ok(letto.dettaglio.length > 5);
    });
  }

  test("texts that are JWS in shape alone are refused, and the mock has no fault of its own", async () => {
    const parte = (testo) => Buffer.from(testo).toString("base64url");
    const testata = parte(JSON.stringify({ kid: KID, alg: "RS256", typ: "JWT" }));
    for (const testo of [`${parte("null")}.${parte("null")}.AA`, `${testata}.${parte("null")}.AA`, `${testata}.${parte("{}")}.A`]) {
      assert.equal((await tokenFor(testo)).esito, "asserzione-rifiutata", testo);
      const { status } = await send((pronta) => ({ ...pronta, headers: { ...pronta.headers, Authorization: `Bearer ${testo}` } }));
      assert.equal(status, 401);
    }
  });

  test("too long a body: said, on a socket that then closes", async () => {
    for (const lungo of [300_000, 20_000_000]) {
      const risposta = await fetch(mock.ambiente.token, { method: "POST", body: "x".repeat(lungo) });
      assert.equal(risposta.status, 413);
      assert.equal(risposta.headers.get("connection"), "close");
    }
    assert.equal((await send()).status, 200);
  });

  test("other doors are shut", async () => {
    assert.equal((await send((pronta) => ({ ...pronta, headers: { ...pronta.headers, "Content-Type": "application/json" } }))).status, 415);
    assert.equal((await send((pronta) => ({ ...pronta, method: "GET" }))).status, 405);
    assert.equal((await send((pronta) => ({ ...pronta, url: `${mock.url}/altro` }))).status, 404);
    assert.equal((await send((pronta) => ({ ...pronta, body: " ".repeat(300 * 1024) }))).status, 413);
  });

  test("what a person writes arrives as it was written", async () => {
    const protocolloDomanda = "A&B <x> \"y\" 'z' ]]> è 漢 😀";
    assert.equal((await ask("ordinario", { ricerca: ricerca("ordinario", { protocolloDomanda }) })).esito, "ok");
  });
});

describe("scenarios", () => {
  const tavola = [
    ["dati-non-trovati", "dati-non-trovati", false],
    ["richiesta-invalida", "richiesta-invalida", false],
    ["riscontro-non-valido", "riscontro-non-valido", false],
    ["database-offline", "database-offline", true],
    ["errore-interno", "errore-interno", true],
    ["non-disponibile", "servizio-non-disponibile", true],
    ["limite", "limite-superato", false],
    ["guasto-200", "guasto-soap", true],
    ["rotta", "risposta-illeggibile", true],
    ["interrotta", "risposta-illeggibile", true],
  ];
  for (const [scenario, esito, si] of tavola) {
    test(`${scenario}: ${esito}, by person and by header`, async () => {
      const perPersona = await ask(scenario);
      assert.equal(perPersona.esito, esito);
      assert.equal(perPersona.riprovare.si, si);
      assert.doesNotMatch(perPersona.alCittadino, /non (hai|ha) diritto[^:]*$/, "never a refusal");
      const { letto } = await send((pronta) => ({ ...pronta, headers: { ...pronta.headers, "X-Isee-Mock-Scenario": scenario } })).catch((errore) => ({ letto: { esito: errore.message === "terminated" ? "risposta-illeggibile" : errore } }));
      assert.equal(letto.esito, esito);
    });
  }

  test("a scenario that does not exist changes nothing", async () => {
    for (const nome of ["toString", "altro"]) {
      const { letto } = await send((pronta) => ({ ...pronta, headers: { ...pronta.headers, "X-Isee-Mock-Scenario": nome } }));
      assert.equal(letto.esito, "ok");
    }
  });

  test("a slow answer: the caller stops waiting and says so", async () => {
    // The voucher may take its time: only the answer that never comes is not waited for.
    const paziente = (url, { signal, ...resto }) => fetch(url, url === mock.ambiente.token ? resto : { ...resto, signal });
    const impaziente = client({ ...base, fetch: paziente, timeout: 300 });
    const risposta = await impaziente.ask({ operazione: "ConsultazioneAttestazione", identita, ricerca: ricerca("lenta") });
    assert.equal(risposta.esito, "nessuna-risposta");
    assert.equal(risposta.dettaglio, "TimeoutError");
    assert.match(risposta.cosaFare, /filtra gli indirizzi/);
  });

  test("a request that is wrong costs no voucher", async () => {
    const prima = righe.length;
    const nuovo = client(base);
    await assert.rejects(nuovo.ask({ operazione: "ConsultazioneAttestazione", identita, ricerca: ricerca("ordinario", { prestazione: "B1" }) }), { name: "IseeError" });
    assert.equal(righe.length, prima);
  });

  test("a mock that is shut: no voucher, and it is not the citizen's fault", async () => {
    const suo = await startMock({ chiavi: { [KID]: nostra.pubblica }, adesso, attestazioni });
    await suo.close();
    const risposta = await client({ ...base, ambiente: suo.ambiente }).ask({ operazione: "ConsultazioneAttestazione", identita, ricerca: ricerca("ordinario") });
    assert.equal(risposta.esito, "pdnd-non-disponibile");
    assert.equal(risposta.dettaglio, "ECONNREFUSED");
  });
});

describe("this machine alone", () => {
  test("it listens on 127.0.0.1, and refuses any other address", async () => {
    assert.match(mock.url, /^http:\/\/127\.0\.0\.1:\d+$/);
    for (const host of ["0.0.0.0", "::", "192.0.2.1", "esempio.it", "127.0.0.1.esempio.it", "127.999.0.1", "", null, ["127.0.0.1"]]) {
      const aperto = startMock({ chiavi: { [KID]: nostra.pubblica }, host, attestazioni }).then((suo) => suo.close());
      await assert.rejects(aperto, { name: "IseeError", message: /solo su questa macchina/ });
    }
  });

  test("a page that gives its own name to this address is turned away", async () => {
    const { port } = new URL(mock.url);
    const stato = await new Promise((resolve, reject) => {
      request({ host: "127.0.0.1", port, path: "/.well-known/jwks.json", headers: { Host: "pagina.esempio.it" } }, ({ statusCode, resume }) => resolve(statusCode)).on("error", reject).end();
    });
    assert.equal(stato, 421);
  });

  test("it wants a public key: a private one is refused", async () => {
    await assert.rejects(startMock({ attestazioni }), { name: "IseeError" });
    await assert.rejects(startMock({ chiavi: { [KID]: nostra.privata }, attestazioni }), { name: "IseeError", message: /chiave pubblica/ });
  });
});

describe("the examples of the types", () => {
  const server = readFileSync(join(installed, "server", "index.d.ts"), "utf8");
  const esempiScritti = [...server.matchAll(/\/\*\*(?:(?!\*\/)[\s\S])*?```js\n([\s\S]*?)```[\s\S]*?\*\/\s*export declare (?:function|const) (\w+)/g)]
    .map(([, testo, nome]) => [nome, testo.replace(/^ \* ?/gm, "")]);

  /** The same package, with the two real addresses on the mock: no test leaves this machine. */
  const locale = (url, options) => fetch(String(url).replace("https://auth.uat.interop.pagopa.it", mock.url).replace("https://api.collaudo.inps.it", mock.url), options);

  test("there is one for each verb that is not obvious", () => {
    assert.deepEqual(esempiScritti.map(([nome]) => nome), ["AMBIENTI", "digestOf", "clientAssertion", "tokenRequest", "trackingEvidence", "soapRequest", "operatorIdentity", "interpret", "traccia", "client", "startMock"]);
  });

  for (const [nome, testo] of esempiScritti) {
    test(`${nome}: runs, and gives what its comments say`, async () => {
      const tutto = await entry("isee-simulatore/server");
      const dati = { clientId: mock.clientId, kid: KID, purposeId: mock.purposeId, key: nostra.privata, ambiente: "collaudo" };
      const { assertion } = await clientAssertion({ ...base, ...dati });
      const lasciati = [];
      const prestiti = {
        ...tutto, ...dati, assertion, evidenza: { jws: assertion }, codiceFiscale: persona("ordinario").codiceFiscale, identita, ricerca: ricerca("ordinario"), jti: "j", log: { info: () => {} },
        aud: mock.audServizio, userID: "u", userLocation: "l", LoA: "LOA3", fetch: locale, chiavePubblica: nostra.pubblica, chiavePrivata: nostra.privata,
        client: (suoi) => tutto.client({ ...suoi, fetch: locale, adesso, attestazioni }),
        startMock: async (suoi) => {
          const suo = await startMock({ ...suoi, attestazioni });
          lasciati.push(suo);
          return suo;
        },
      };
      // `expression; // value`: the value is looked at.
      const attesi = [];
      const corpo = testo.replace(/^(?!const|let|if)(.+?);\s+\/\/ (.+)$/gm, (_, espressione, valore) => {
        attesi.push(valore);
        return `visti.push(${espressione});`;
      });
      const dichiarati = new Set([...corpo.matchAll(/^const (?:\{ ([^}]*) \}|(\w+))/gm)].flatMap(([, molti, uno]) => (molti ?? uno).split(",").map((parola) => parola.replace(/^\.\.\./, "").trim())));
      const nomi = Object.keys(prestiti).filter((chiave) => !dichiarati.has(chiave));
      const visti = [];
      const AsyncFunction = Object.getPrototypeOf(async () => {}).constructor;
      try {
        await new AsyncFunction("visti", ...nomi, corpo)(visti, ...nomi.map((chiave) => prestiti[chiave]));
      } finally {
        await Promise.all(lasciati.map((suo) => suo.close()));
      }
      const valori = attesi.map((valore) => new Function("purposeId", "jti", `return (${valore});`)(dati.purposeId, "j"));
      assert.deepEqual(visti, valori);
    });
  }
});

describe("isee-mock, from a terminal", () => {
  const bin = join(installed, JSON.parse(readFileSync(join(installed, "package.json"), "utf8")).bin["isee-mock"]);
  const accesi = [];
  after(() => accesi.forEach((processo) => processo.kill()));

  /** Starts it and waits until its instructions are whole; its output stays open, or its next line would stop it. */
  function start(argomenti, cwd) {
    const processo = spawn(process.execPath, [bin, "--porta", "0", ...argomenti], { cwd, stdio: ["ignore", "pipe", "inherit"] });
    accesi.push(processo);
    return new Promise((resolve, reject) => {
      let detto = "";
      processo.stdout.setEncoding("utf8").on("data", (pezzo) => {
        detto += pezzo;
        if (detto.includes("X-Isee-Mock-Scenario") && detto.endsWith("\n\n")) resolve(detto);
      });
      processo.once("exit", () => reject(new Error(`it ended: ${detto}`)));
    });
  }

  test("its example runs as it is printed, with the keys of the folder that was asked", async () => {
    const chiavi = join(folder, "chiavi-di-prova");
    const detto = await start(["--chiavi", chiavi], folder);
    assert.deepEqual(readdirSync(chiavi).sort(), ["chiave-privata-di-prova.pem", "chiave-pubblica-di-prova.pem"]);
    assert.equal(statSync(join(chiavi, "chiave-privata-di-prova.pem")).mode & 0o777, 0o600);
    assert.doesNotMatch(detto, /BEGIN PRIVATE KEY/);
    const [esempio] = /^ {2}import \{ readFile[\s\S]*?^ {2}console\.log.*$/m.exec(detto);
    writeFileSync(join(folder, "prova.mjs"), esempio);
    const risposta = run(process.execPath, ["prova.mjs"], { cwd: folder });
    assert.match(risposta, /^ok INPS ha risposto/);
    assert.match(risposta, /pratica: 'PRATICA-1'/);
    assert.match(detto, /FITTIZIO/);
    // The same folder again: the same keys.
    const prima = readFileSync(join(chiavi, "chiave-privata-di-prova.pem"), "utf8");
    await start(["--chiavi", chiavi], folder);
    assert.equal(readFileSync(join(chiavi, "chiave-privata-di-prova.pem"), "utf8"), prima);
  });

  test("without a folder it writes no file", async () => {
    const vuota = mkdtempSync(join(tmpdir(), "isee-mock-"));
    try {
      assert.match(await start([], vuota), /BEGIN PRIVATE KEY/);
      assert.deepEqual(readdirSync(vuota), []);
    } finally {
      rmSync(vuota, { recursive: true });
    }
  });

  test("the keys of a folder always go together; one that cannot be read is said in Italian", async () => {
    const cartella = mkdtempSync(join(tmpdir(), "isee-mock-"));
    try {
      const [privata, pubblica] = ["chiave-privata-di-prova.pem", "chiave-pubblica-di-prova.pem"].map((nome) => join(cartella, nome));
      await start([`--chiavi=${cartella}`], cartella);
      const prima = readFileSync(pubblica, "utf8");
      writeFileSync(pubblica, "un'altra");
      await start(["--chiavi", cartella], cartella);
      assert.equal(readFileSync(pubblica, "utf8"), prima);
      writeFileSync(privata, "non è una chiave");
      assert.match(spawnSync(process.execPath, [bin, "--porta", "0", "--chiavi", cartella], { encoding: "utf8" }).stderr, /non è una chiave privata leggibile/);
      assert.match(spawnSync(process.execPath, [bin, "--porta", "0", "--chiavi", join(privata, "sotto")], { encoding: "utf8" }).stderr, /non si può leggere o scrivere/);
    } finally {
      rmSync(cartella, { recursive: true });
    }
  });

  test("the path of the key is written as JavaScript writes it", async () => {
    const cartella = join(mkdtempSync(join(tmpdir(), "isee-mock-")), 'con "virgolette" e \\barre');
    assert.ok((await start(["--chiavi", cartella], tmpdir())).includes(`readFile(${JSON.stringify(join(cartella, "chiave-privata-di-prova.pem"))}, "utf8")`));
    rmSync(dirname(cartella), { recursive: true });
  });

  test("who shuts the pipe after the first line does it no harm", async () => {
    const libera = createServer().listen(0, "127.0.0.1");
    await once(libera, "listening");
    const { port } = libera.address();
    libera.close();
    await once(libera, "close");
    const processo = spawn(process.execPath, [bin, "--porta", String(port)], { stdio: ["ignore", "pipe", "pipe"] });
    accesi.push(processo);
    let lamenti = "";
    processo.stderr.setEncoding("utf8").on("data", (pezzo) => (lamenti += pezzo));
    processo.stdout.destroy();
    let finito = false;
    processo.once("exit", () => (finito = true));
    const prova = () => fetch(`http://127.0.0.1:${port}/token.oauth2`, { method: "POST" }).then(({ status }) => status, () => undefined);
    while (!finito && (await prova()) === undefined) await wait(20);
    // Each of these writes a line where nobody reads any more.
    for (let volta = 0; volta < 3; volta += 1) assert.equal(await prova(), 415, lamenti);
    assert.equal(lamenti, "");
  });

  test("help, and what it does not know", () => {
    assert.match(run(process.execPath, [bin, "--aiuto"]), /--chiavi <cartella>/);
    for (const sbagliati of [["--host", "0.0.0.0"], ["--porta", "99999"], ["--chiavi"]]) assert.throws(() => run(process.execPath, [bin, ...sbagliati]), /failed \(1\)/);
  });
});
