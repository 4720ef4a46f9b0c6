// The entry `isee-simulatore/attestazione` of the packed package: in Node, in a bare page, in bundlers; and nothing of it
// where nobody has asked for it.

import assert from "node:assert/strict";
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { pathToFileURL } from "node:url";

import { build as vite } from "vite";

import { openBrowser, openPage, serve } from "./browser.mjs";
import { consumer, ROOT, run } from "./package.mjs";
import { E01, openSite } from "./widget.mjs";

const { build: esbuild } = createRequire(join(ROOT, "www", "package.json"))("esbuild");
const { folder, installed, load: entry } = consumer();
const { load, IseeError } = await entry("isee-simulatore/attestazione");
const a = await load();

/** A document written here, of three people. ISE 23.060 + 20 % of 3.000 = 23.660; ISEE 23.660 / 2,04 = 11.598,04. */
const persona = (relazione, nome, codice) => `<ComponenteNucleo RapportoConDichiarante="${relazione}"><Cognome>PROVA</Cognome><Nome>${nome}</Nome><CodiceFiscale>${codice}</CodiceFiscale></ComponenteNucleo>`;
const XML = `<?xml version="1.0" encoding="UTF-8"?>
<EsitoAttestazione xmlns="http://inps.it/ISEERiforma"><Attestazione CodiceFiscaleDichiarante="PRVNNA80E41Z999P"
  NumeroProtocolloDSU="INPS-ISEE-2026-00000001X-00" DataPresentazione="2026-02-10" DataValidita="2026-12-31"><Ordinario>
  <NucleoFamiliare>${persona("D", "ANNA", "PRVNNA80E41Z999P")}${persona("C", "LUCA", "PRVLCU80E01Z999O")}${persona("F", "EVA", "PRVVEA15A41Z999Q")}</NucleoFamiliare>
  <ISEEOrdinario DataRilascio="2026-02-20">
    <Valori ISE="23660.00" ScalaEquivalenza="2.04" ISEE="11598.04" ISR="23060.00" ISP="3000.00"/>
  </ISEEOrdinario></Ordinario></Attestazione></EsitoAttestazione>`;

/** What a call throws: its code, and of its only problem the rule, the path, the message. */
function refused(call) {
  try {
    call();
  } catch (error) {
    assert.ok(error instanceof IseeError, String(error));
    assert.equal(error.issues.length, 1);
    const [{ regola, path, message }] = error.issues;
    return [error.code, regola, path, message];
  }
  return assert.fail("nothing was refused");
}

const ordinario = (letto) => letto.attestazione.indicatori.find(({ nome }) => nome === "ordinario");

test("an answer is read from its text, its base64, its bytes in three encodings; what is written is read back", () => {
  const letto = a.read(XML);
  assert.equal(letto.attestazione.numeroProtocolloDsu, "INPS-ISEE-2026-00000001X-00");
  assert.deepEqual(letto.attestazione.nucleo.map(({ relazione, nome }) => [relazione, nome]), [["D", "ANNA"], ["C", "LUCA"], ["F", "EVA"]]);
  assert.deepEqual(letto.attestazione.nucleo[0], { relazione: "D", cognome: "PROVA", nome: "ANNA", codiceFiscale: "PRVNNA80E41Z999P" });
  assert.deepEqual(ordinario(letto).valori, { ise: 23660, scalaEquivalenza: 2.04, isee: 11598.04, isr: 23060, isp: 3000 });
  assert.deepEqual(letto.avvisi.map(({ codice }) => codice), ["manca"]); // no line of the calculation
  assert.match(letto.avvisi[0].percorso, /ISEEOrdinario/);
  assert.match(letto.avvisi[0].testo, /^Qui manca /); // words, not keys

  const bytes = new TextEncoder().encode(XML);
  const padded = new Uint8Array(bytes.length + 8);
  padded.set(bytes, 4);
  const utf16 = Buffer.from(`\ufeff${XML.replace("UTF-8", "UTF-16")}`, "utf16le");
  const same = [
    Buffer.from(XML).toString("base64"), bytes, bytes.buffer, Buffer.from(XML), new DataView(bytes.buffer),
    padded.subarray(4, 4 + bytes.length), Buffer.from(`\ufeff${XML}`), utf16,
    Buffer.from(XML.replace("UTF-8", "ISO-8859-1"), "latin1"),
  ];
  for (const [n, input] of same.entries()) assert.deepEqual(a.read(input), letto, String(n));
  const accented = XML.replace("ANNA</Nome>", "NICCOLÒ</Nome>").replace("UTF-8", "ISO-8859-1");
  assert.equal(a.read(Buffer.from(accented, "latin1")).attestazione.nucleo[0].nome, "NICCOLÒ");

  assert.deepEqual(a.read(a.write(letto.attestazione)).attestazione, letto.attestazione);
  const answer = a.read(a.writeAnswer({ ...letto, risposta: { idRichiesta: "1", esito: "OK" } }));
  assert.deepEqual([answer.risposta, answer.attestazione], [{ idRichiesta: "1", esito: "OK" }, letto.attestazione]);
});

test("an attestation is checked against its own lines; the caller says which indicator", () => {
  const { attestazione } = a.read(XML);
  const verifica = a.check(attestazione, "ordinario");
  const passo = (codice) => verifica.passi.find((uno) => uno.codice === codice);
  assert.equal(verifica.torna, true);
  assert.deepEqual([passo("ise").esito, passo("ise").attesa], ["torna", 23660]); // 23.060 + 20 % di 3.000
  assert.deepEqual([passo("isee").esito, passo("isee").attesa], ["torna", 11598.04]);
  assert.equal(passo("ise").fonte.atto, "DPCM 159/2013");

  // A citizen has paper: the same by hand, with one figure wrong.
  const scritta = { dataPresentazione: "2026-02-10", indicatori: [{ nome: "ordinario", tipo: "ordinario", valori: { isr: 23060, isp: 3000, ise: 23760, scalaEquivalenza: 2.04, isee: 11598.04 } }] };
  const mano = a.check(scritta, "ordinario");
  assert.equal(mano.torna, false);
  const ise = mano.passi.find(({ codice }) => codice === "ise");
  assert.deepEqual([ise.esito, ise.attesa, ise.scritta, ise.differenza], ["non-torna", 23660, 23760, 100]);
  assert.deepEqual(a.check(JSON.stringify(scritta), "ordinario"), mano); // its JSON text too

  for (const indicatore of [undefined, "", "famiglia"]) {
    const [code, regola, path, message] = refused(() => a.check(attestazione, indicatore));
    assert.deepEqual([code, regola, path], ["missing-value", "indicatore-da-scegliere", "indicatore"]);
    assert.match(message, /ordinario/);
  }
});

test("the attestation of a declaration, written, read back and checked, is the engine's own result", async () => {
  const main = await (await entry()).load();
  const { esempi } = await entry("isee-simulatore/esempi");
  let indicators = 0;
  for (const { codice, dsu } of esempi) {
    const facsimile = a.facsimile(dsu);
    const { attestazione, avvisi } = a.read(a.writeAnswer({ risposta: { esito: "OK" }, attestazione: facsimile }));
    assert.deepEqual(attestazione, facsimile, codice);
    assert.deepEqual(avvisi.filter((uno) => uno.codice !== "dedotto"), [], codice);
    const { indicatori, corrente } = main.calculate(dsu);
    for (const nome of ["ordinario", "famiglia"]) {
      const uno = attestazione.indicatori.find((indicatore) => indicatore.nome === nome);
      const { isee, prospetto } = (corrente?.indicatori ?? indicatori)[nome];
      assert.deepEqual([uno.isee, uno.corrente, uno.dedotto], [isee, corrente !== undefined, nome === "famiglia"], codice);
      // Of an ISEE corrente the incomes of before and of after have a line each.
      const { sommaRedditiComponenti, sommaRedditiComponentiCorrente = sommaRedditiComponenti, ...righe } = uno.righe;
      assert.deepEqual({ ...righe, sommaRedditiComponenti: sommaRedditiComponentiCorrente, isee }, prospetto, codice);
    }
    for (const { nome } of attestazione.indicatori) {
      assert.equal(a.check(attestazione, nome).torna, true, `${codice} ${nome}`);
      indicators += 1;
    }
    for (const { cognome, codiceFiscale } of attestazione.nucleo) assert.deepEqual([cognome, a.fiscalCode(codiceFiscale).fittizio], ["FITTIZIO", true]);
  }
  assert.ok(indicators > 16, String(indicators)); // two for each, and those of the minors
  const { dsu } = esempi[0];
  const [code, regola] = refused(() => a.facsimile(dsu, [{ id: "nessuno" }]));
  assert.deepEqual([code, regola], ["malformed-input", "persona-non-elencata"]);
  assert.deepEqual(refused(() => a.facsimile({ ...dsu, dataPresentazione: "2026-02-30" })).slice(1, 3), ["data-inesistente", "dataPresentazione"]);
});

test("a simulation beside an attestation: what was not entered is found and proven", async () => {
  const { esempi } = await entry("isee-simulatore/esempi");
  const { dsu } = esempi.find(({ codice }) => codice === "coppia-due-figli-in-affitto");
  const attestazione = a.facsimile(dsu);
  assert.deepEqual([a.compare(dsu, attestazione, "ordinario").concorda, a.compare(dsu, attestazione, "ordinario").mancano], [true, []]);
  const meno = structuredClone(dsu);
  for (const persona of meno.nucleo.componenti) delete persona.depositi;
  const riscontro = a.compare(meno, attestazione, "ordinario");
  // 23.000 € on the account, 10.000 of allowance: ISP 13.000, 20 % of it is 2.600, over 2,66 it is 977,44.
  assert.deepEqual([riscontro.concorda, riscontro.isee.attestato, riscontro.isee.differenza], [false, 7368.42, 977.44]);
  assert.deepEqual(riscontro.mancano.map(({ riga, importo }) => [riga, importo]), [["patrimonioMobiliare", 23000]]);
  assert.deepEqual(riscontro.cause.map(({ codice, certezza }) => [codice, certezza])[0], ["dato-mancante", "provata"]);
  assert.deepEqual(a.compare(JSON.stringify(meno), JSON.stringify(attestazione), "ordinario"), riscontro);
  // The two ordinary ones of 2026, one beside the other.
  const [causa] = a.compare(dsu, attestazione, "famiglia", { simulato: "ordinario" }).cause;
  assert.deepEqual([causa.codice, causa.certezza, causa.fonte.atto], ["famiglia", "provata", "L. 199/2025"]);
  const minore = attestazione.indicatori.find(({ tipo }) => tipo === "minorenni").nome;
  assert.deepEqual(refused(() => a.compare(dsu, attestazione, minore)).slice(1, 2), ["simulato-da-scegliere"]);
  assert.deepEqual(words([riscontro, causa]).filter((text) => /[\ue000-\ue002]/.test(text)), []);
  // Paths: of the declaration, and of the attestation.
  assert.deepEqual(refused(() => a.compare({ ...dsu, dataPresentazione: 3 }, attestazione, "ordinario"))[2], "dataPresentazione");
  assert.deepEqual(refused(() => a.compare(dsu, { dataPresentazione: 3 }, "ordinario"))[2], "attestazione.dataPresentazione");
});

/** Every text of an answer: none is a key that nobody has put words in the place of. */
function words(value, found = []) {
  if (typeof value === "string") found.push(value);
  else if (typeof value === "object" && value !== null) for (const inside of Object.values(value)) words(inside, found);
  return found;
}

test("the adviser answers for every body and need, in words, and names a service or none", () => {
  const numbers = a.services().map(({ numero }) => numero);
  assert.deepEqual(numbers, [1, 2, 3, 4, 5, 6, 7, 8]);
  const given = [a.services(), a.ladder(), a.notes()];
  const found = new Set();
  for (const ente of a.bodies()) {
    for (const bisogno of a.needs()) {
      const consiglio = a.adviseService({ ente: ente.codice, bisogno: bisogno.codice });
      found.add(consiglio.scelta?.numero ?? null);
      given.push(ente, bisogno, consiglio);
    }
  }
  assert.ok(found.has(null) && found.size > 4, [...found].join());
  const texts = words(given);
  assert.ok(texts.length > 5000);
  assert.deepEqual(texts.filter((text) => /[\ue000-\ue002]/.test(text) || text === ""), []);
  assert.equal(a.adviseService({ ente: "privato", bisogno: "controllo" }).scelta, null); // pdnd.md §1.2: no private body
  const [code, regola, path] = refused(() => a.adviseService({ ente: "parrocchia", bisogno: "controllo" }));
  assert.deepEqual([code, regola, path], ["malformed-input", "valore-sconosciuto", "ente"]);
});

test("from an attestation to a declaration that gives its ISEE back", async () => {
  const main = await (await entry()).load();
  const { esempi } = await entry("isee-simulatore/esempi");
  const { dsu } = esempi.find(({ codice }) => codice === "coppia-due-figli-con-casa");
  const bozza = a.draft(a.facsimile(dsu), "famiglia");
  assert.equal(main.calculate(bozza.dsu).indicatori[bozza.simulato].isee, 15265.73);
  assert.ok(bozza.righe.every(({ concorda }) => concorda) && bozza.righe.length > 5);
  assert.ok(bozza.ipotesi.length > 0 && bozza.ipotesi.every(({ testo }) => /^[A-ZÈ].*\.$/.test(testo)), JSON.stringify(bozza.ipotesi));
  assert.deepEqual(refused(() => a.draft({ indicatori: [{ nome: "ordinario", tipo: "ordinario" }] }, "ordinario")).slice(0, 3), ["missing-value", "bozza-senza-data", "dataPresentazione"]);
});

test("every invented answer of the repository is read, and what was read goes back in", () => {
  const fixtures = join(ROOT, "tests", "attestazioni");
  const files = readdirSync(fixtures).filter((name) => name.endsWith(".xml"));
  assert.ok(files.length >= 15, files.join());
  const dsu = { ...E01, dataPresentazione: "2026-02-10" };
  let indicators = 0;
  for (const file of files) {
    const bytes = readFileSync(join(fixtures, file));
    const letto = a.read(bytes);
    assert.deepEqual(a.read(bytes.toString("base64")), letto, file);
    const found = ["attestazione", "indicatore", "soglia", "guasto"].filter((name) => letto[name]);
    assert.ok(found.length === 1 || (found.length === 0 && letto.risposta.esito === "DATI_NON_TROVATI"), `${file}: ${found}`);
    a.read(a.writeAnswer(letto));
    const given = [letto];
    for (const { nome } of letto.attestazione?.indicatori ?? []) {
      given.push(a.check(letto.attestazione, nome), a.compare(dsu, letto.attestazione, nome, { simulato: "ordinario" }));
      indicators += 1;
    }
    assert.deepEqual(words(given).filter((text) => /[\ue000-\ue002]/.test(text)), [], file);
  }
  assert.ok(indicators > 30, String(indicators));
  // The figures of one, written in its first comment.
  const { attestazione } = a.read(readFileSync(join(fixtures, "ordinario.xml"), "utf8"));
  const [{ righe, valori, isee }] = attestazione.indicatori;
  assert.deepEqual([righe.isr, righe.isp, righe.ise, valori.scalaEquivalenza, isee], [32100, 73666.67, 46833.33, 2.04, 22957.51]);
  assert.equal(a.check(attestazione, "ordinario").torna, true);
  righe.patrimonioMobiliare += 1000; // one line altered: the check names it
  assert.deepEqual(a.check(attestazione, "ordinario").sospette.map(({ riga, corretta }) => [riga, corretta])[0], ["patrimonioMobiliare", 12000]);
  const { attestazione: doppia } = a.read(readFileSync(join(fixtures, "famiglia-2026.xml")));
  assert.deepEqual(doppia.indicatori.map(({ nome, dedotto }) => [nome, dedotto]), [["ordinario", false], ["famiglia", true]]);
});

test("the example of the README runs, and gives what it says", async () => {
  const [, example] = readFileSync(join(installed, "README.md"), "utf8").match(/### Read and check an attestation\n\n```js\n([^]*?)```/);
  const lines = example.split("\n").map((line) => line.replace(/^(inps|attestazione)\./, "said.push($&").replace(/^(said\.push\(.*?);( +\/\/.*)?$/, "$1);"));
  const script = `const said = [];\n${lines.join("\n")}\nconsole.log(JSON.stringify([said, avvisi.map(({ codice }) => codice)]));`;
  const [[names, torna, cause, draft, scelta, codice], avvisi] = JSON.parse(run(process.execPath, ["--input-type=module", "-e", script], { cwd: folder }));
  assert.deepEqual([names.slice(0, 2), torna, cause[0].codice], [["ordinario", "famiglia"], true, "nessuna-differenza"]);
  assert.ok(names[2].startsWith("minorenni:FTT"));
  assert.deepEqual([typeof draft.nucleo, scelta.numero, codice, avvisi], ["object", 7, "PRVNNA80E41Z999P", ["dedotto"]]);
});

test("codes", () => {
  const codice = a.fiscalCode(" prvnna80e41z999p ", "2026-02-10");
  assert.deepEqual([codice.valido, codice.codice, codice.nascita.probabile, codice.nascita.sesso], [true, "PRVNNA80E41Z999P", "1980-05-01", "F"]);
  assert.deepEqual(a.fiscalCode("PRVNNA80E41Z999K").problemi.map(({ codice: uno }) => uno), ["controllo-errato"]);
  assert.match(a.fiscalCode("PRVNNA80E41Z999K").problemi[0].testo, /tessera sanitaria/);
  assert.deepEqual([a.protocol("INPS-ISEE-2026-00000001X-00", 2026).anno, a.protocol("x", 2026).valido], [2026, false]);
  assert.equal(a.benefitCode("A1.01").stato, "accettato");
  assert.deepEqual(refused(() => a.fiscalCode(3)).slice(0, 3), ["malformed-input", "tipo-errato", "testo"]);
  assert.deepEqual(refused(() => a.protocol("x")).slice(0, 3), ["malformed-input", "campo-mancante", "anno"]);
});

test("what cannot be read has a code, a path and Italian words, and the next call works", () => {
  /** Bytes that were transferred elsewhere. */
  const given = (bytes) => {
    structuredClone(bytes.buffer, { transfer: [bytes.buffer] });
    return bytes;
  };
  const cases = [
    [() => a.read(), "tipo-errato", "", /qui c'è undefined/],
    [() => a.read(null), "tipo-errato", "", /Serve la risposta di INPS/],
    [() => a.read(given(new Uint8Array(8))), "tipo-errato", "", /trasferiti altrove/],
    [() => a.read(given(new Uint8Array(8)).buffer), "tipo-errato", "", /trasferiti altrove/],
    [() => a.read(Promise.resolve(XML)), "tipo-errato", "", /un oggetto/],
    [() => a.read(""), "xml-non-valido", "", /riga 1/],
    [() => a.read(XML.slice(0, -20)), "xml-non-valido", "", /non è XML valido/],
    [() => a.read(new Uint8Array([0x3c, 0xff, 0x2f, 0x3e])), "xml-non-valido", "", /non è XML valido/],
    [() => a.read(`<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b SYSTEM "file:///etc/passwd">]>${XML.slice(39)}`), "xml-con-dtd", "", /DTD/],
    [() => a.read("<html/>"), "xml-estraneo", "", /`html`/],
    [() => a.read("<a>".repeat(200)), "xml-troppo-profondo", "", /64 livelli/],
    [() => a.read(" ".repeat(3_000_000)), "xml-troppo-lungo", "", /2 milioni/],
    [() => a.read("x".repeat(30_000_000)), "xml-troppo-lungo", "", /2 milioni/],
    [() => a.read(new Uint8Array(30_000_000)), "xml-troppo-lungo", "", /2 milioni/],
    [() => a.check(), "campo-mancante", "attestazione", /manca il campo/],
    [() => a.check({ indicatori: [{ nome: "ordinario", tipo: "luna" }] }, "ordinario"), "valore-sconosciuto", "indicatori[0].tipo", /`minorenni`/],
    [() => a.check({ indicatori: [{ nome: "ordinario", tipo: "ordinario", righe: { isr: 1.234 } }] }, "ordinario"), "troppi-decimali", "indicatori[0].righe.isr", /due decimali/],
    [() => a.check({ indicatori: [{ nome: "ordinario", tipo: "ordinario", isee: NaN }] }, "ordinario"), "tipo-errato", "indicatori[0].isee", /qui serve un numero/],
    [() => a.check({ numeroProtocolloDSU: "x" }, "ordinario"), "campo-sconosciuto", "numeroProtocolloDSU", /`numeroProtocolloDsu`/],
    [() => a.write(3), "tipo-errato", "", /un oggetto/],
    [() => a.writeAnswer({ attestazione: { nucleo: {} } }), "tipo-errato", "attestazione.nucleo", /un elenco/],
  ];
  for (const [call, regola, path, message] of cases) {
    const found = refused(call);
    assert.deepEqual(found.slice(1, 3), [regola, path]);
    assert.match(found[3], message);
    assert.equal(ordinario(a.read(XML)).isee, 11598.04);
  }
});

test("one error, one engine, one translation: the main entry and this one are the same package", async () => {
  const main = await entry();
  assert.equal(IseeError, main.IseeError);
  assert.equal(await load("file:///nowhere.wasm"), a); // it is loaded: what it is given now is not looked at
  const [{ testo }] = a.read(XML).avvisi;
  const [{ testo: other }] = a.translated({ [testo]: "Something is missing here." }).read(XML).avvisi;
  assert.equal(other, "Something is missing here.");
  assert.throws(() => a.translated(), TypeError);
});

test("a module that is not there, what is no module, its bytes: and after a failure the next call tries again", () => {
  const script = `
    import { readFileSync } from "node:fs";
    import { load, IseeError } from "isee-simulatore/attestazione";
    const said = async (source) => load(source).then((a) => typeof a.read, (error) => (error instanceof IseeError ? error.code : error.name));
    console.log(JSON.stringify([await said("file:///nowhere.wasm"), await said(new Uint8Array(8)), await said(3), await said(readFileSync(${JSON.stringify(join(installed, "attestazione.wasm"))}))]));`;
  assert.deepEqual(JSON.parse(run(process.execPath, ["--input-type=module", "-e", script], { cwd: folder })), ["load-failed", "load-failed", "TypeError", "function"]);
});

/** What a page of each bundler says: reads, checks, and what a wrong text gives. */
const main = (from, source = "") => `
import { load, IseeError } from ${JSON.stringify(from)};
export async function prova() {
  const a = await load(${source});
  const { attestazione } = a.read(${JSON.stringify(XML)});
  let regola;
  try { a.read("<html/>"); } catch (error) { regola = error instanceof IseeError && error.issues[0].regola; }
  return [attestazione.indicatori[0].isee, a.check(attestazione, "ordinario").torna, regola].join(" ");
}`;
const ATTESO = "11598.04 true xml-estraneo";
const page = `<!doctype html><html lang="it"><head><meta charset="utf-8"><title>Prova</title><script type="module" src="./pagina.js"></script></head>
<body><main><h1>Prova</h1><output></output></main></body></html>`;
const shown = (from) => `import { prova } from ${JSON.stringify(from)};
document.querySelector("output").textContent = await prova().catch((error) => [error.name, error.code, error.message].join(" "));`;

const CSP = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; require-trusted-types-for 'script'";
let browser;
before(async () => {
  browser = await openBrowser();
});
after(() => browser?.close());

/** Opens a page and gives what it wrote, and what it asked for. */
async function visited(root, pages = {}) {
  const site = await serve({ root, pages, csp: CSP });
  const tab = await openPage(browser, `${site.url}index.html`);
  await tab.page.locator("output:not(:empty)").waitFor({ state: "attached" });
  const found = { text: await tab.page.locator("output").textContent(), errors: tab.errors, foreign: tab.foreign(), files: tab.requests.map((url) => new URL(url).pathname.split("/").at(-1)) };
  await tab.close();
  await site.close();
  return found;
}

test("a bare page, a static server, a strict policy: the entry by its address", async () => {
  const pages = { "/index.html": page, "/pagina.js": shown("./main.js"), "/main.js": main("/node_modules/isee-simulatore/attestazione.js") };
  const { text, errors, foreign, files } = await visited(folder, pages);
  assert.equal(text, ATTESO);
  assert.deepEqual([errors, foreign], [[], []]);
  assert.deepEqual(files.filter((file) => file.endsWith(".wasm")), ["attestazione.wasm"]); // not the engine's
});

test("Vite builds it without configuration; who does not import it has none of it", async () => {
  const root = join(folder, "vite-attestazione");
  mkdirSync(root);
  const out = async (name, script) => {
    writeFileSync(join(root, "index.html"), page);
    writeFileSync(join(root, "main.js"), script);
    writeFileSync(join(root, "pagina.js"), shown("./main.js"));
    await vite({ root, base: "./", configFile: false, logLevel: "warn", build: { outDir: name, target: "es2022" } });
    return readdirSync(join(root, name), { recursive: true }).map(String);
  };
  const files = await out("con", main("isee-simulatore/attestazione"));
  assert.equal(files.filter((file) => /attestazione-.*\.wasm$/.test(file)).length, 1);
  const { text, errors, files: asked } = await visited(join(root, "con"));
  assert.equal(text, ATTESO);
  assert.deepEqual(errors, []);
  assert.equal(asked.filter((file) => file.endsWith(".wasm")).length, 1);
  const without = await out("senza", `import { load } from "isee-simulatore";\nexport const prova = async () => (await load()).version().pacchetto;`);
  assert.ok(without.some((file) => /engine-.*\.wasm$/.test(file)));
  assert.deepEqual(without.filter((file) => /attestazione/.test(file)), []);
});

test("esbuild, for a page, for Node and for workerd", async () => {
  const root = join(folder, "esbuild-attestazione");
  mkdirSync(root);
  const bundle = async (name, source, options) => {
    writeFileSync(join(root, `${name}.in.js`), main("isee-simulatore/attestazione", source));
    await esbuild({ entryPoints: [join(root, `${name}.in.js`)], outfile: join(root, name, "main.js"), bundle: true, format: "esm", target: "es2022", logLevel: "error", ...options });
    return join(root, name, "main.js");
  };
  // It does not copy what `new URL` names: the page says where the module is.
  await bundle("pagina", '"./attestazione.wasm"', { platform: "browser" });
  cpSync(join(installed, "attestazione.wasm"), join(root, "pagina", "attestazione.wasm"));
  const { text, errors } = await visited(join(root, "pagina"), { "/index.html": page, "/pagina.js": shown("./main.js") });
  assert.deepEqual([text, errors], [ATTESO, []]);

  const node = await bundle("node", "", { platform: "node" });
  cpSync(join(installed, "attestazione.wasm"), join(root, "node", "attestazione.wasm"));
  assert.equal(await (await import(pathToFileURL(node))).prova(), ATTESO);

  // There a `.wasm` that is imported is a compiled module.
  const compiled = {
    name: "compiled",
    setup: (on) => on.onLoad({ filter: /\.wasm$/ }, ({ path }) => ({
      contents: `export default new WebAssembly.Module(Uint8Array.from(atob("${readFileSync(path).toString("base64")}"), (c) => c.charCodeAt(0)));`,
    })),
  };
  const workerd = await bundle("workerd", "", { platform: "neutral", conditions: ["workerd"], plugins: [compiled], external: ["node:*"] });
  assert.equal(await (await import(pathToFileURL(workerd))).prova(), ATTESO);
});

test("nothing of the parser is in what a citizen's page fetches", () => {
  // Names that only who reads INPS's answers says; all of them are in the module, so that they can be missed elsewhere.
  const tells = ["XmlEsitoAttestazione", "ISEERiforma", "xml-con-dtd"];
  const holds = (file) => tells.filter((tell) => readFileSync(join(installed, file), "latin1").includes(tell));
  assert.deepEqual(holds("attestazione.wasm"), tells);
  const pages = ["index.js", "index.browser.js", "index.inline.js", "load.js", "load.node.js", "load.workerd.js", "engine.js", "engine.wasm", "prestazioni.js", "prestazioni.wasm",
    "molti.js", "define.js", "element.js", "comune.js", "comune-seguito.js", "seguito.js", "embed.js", "carica.js", "isee-simulatore.js"];
  for (const file of pages) assert.deepEqual(holds(file), [], file);
  // Nor do they name its files, but for the part that a person may ask for.
  for (const file of pages.filter((name) => name.endsWith(".js"))) {
    assert.doesNotMatch(readFileSync(join(installed, file), "utf8"), /attestazione(\.\w+)?\.(js|wasm)/, file);
  }
  assert.ok(existsSync(join(installed, "attestazione.verbi.js")));
});

test("the citizen's page fetches no file of the attestation, to the result and after every part is there", async () => {
  const site = await openSite();
  try {
    await site.visit("/una.html", {}, async (io, tab) => {
      await io.result(E01);
      await io.page.evaluate(() => document.querySelector("isee-simulatore").completo);
      const files = tab.requests.map((url) => new URL(url).pathname.split("/").at(-1));
      assert.ok(files.includes("engine.wasm"), files.join());
      assert.deepEqual(files.filter((file) => /^attestazione\b/.test(file)), []);
    });
  } finally {
    await site.close();
  }
});
