// An attestation beside the calculation: from a file, by hand, what differs and why, and the way from it to the questions.
//
// E01 (widget.mjs): incomes 30.000 − 6.000 (20 % of each, at most 3.000) = 24.000, rent 7.000, ISR 17.000; accounts 23.000
// less 6.000 + 3 × 2.000, at most 10.000, ISP 13.000; ISE 17.000 + 20 % of 13.000 = 19.600; scale 2,46 + 0,20 (two parents at
// work, a minor) = 2,66, for the family indicator 2,76. ISEE 19.600 / 2,66 = 7.368,42 and 19.600 / 2,76 = 7.101,45.
// With 20.000 more in the accounts: ISP 33.000, ISE 23.600, ISEE 8.872,18 and 8.550,72: 1.503,76 more.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { after, before, test } from "node:test";

import { openBrowser, openPage, serve } from "./browser.mjs";
import { consumer } from "./package.mjs";
import { E01, openSite, walker } from "./widget.mjs";

const { installed } = consumer();

/** People that do not exist: the surname and the place of birth say so. */
const MADRE = { relazione: "D", nome: "MADRE", cf: "PRVMDR80B51Z999K" };
const NUCLEO = [
  MADRE, { relazione: "C", nome: "PADRE", cf: "PRVPDR78P03Z999Y" }, { relazione: "FC", nome: "FIGLIA", cf: "PRVFGL06H41Z999J" },
  { relazione: "F", nome: "LUCA", cf: "PRVLCU12S30Z999E" },
];
const persona = (tag, { relazione, nome, cf }, altro = "", dentro = "") =>
  `<${tag}${relazione ? ` RapportoConDichiarante="${relazione}"` : ""} Cognome="PROVA" Nome="${nome}" CodiceFiscale="${cf}"${altro}>${dentro}</${tag}>`;

const UGUALI = {
  SommaRedditiComponenti: "24000.00", RedditoFigurativoPatrimonioMobiliare: "0.00", Detrazioni: "7000.00", ISR: "17000.00", PatrimonioMobiliare: "23000.00",
  DetrazionePatrimonioMobiliare: "10000.00", PatrimonioImmobiliare: "0.00", DetrazionePatrimonioImmobiliare: "0.00", ISP: "13000.00", ISE: "19600.00",
  ParametroNucleo: "2.46", Maggiorazioni: "0.20", ScalaEquivalenza: "2.66",
};
/** 20.000 more on an account. */
const CON_UN_CONTO = { ...UGUALI, PatrimonioMobiliare: "43000.00", ISP: "33000.00", ISE: "23600.00" };
const attributi = (valori) => Object.entries(valori).map(([nome, valore]) => ` ${nome}="${valore}"`).join("");
const indicatore = (nome, righe, ISEE, altro = {}) => {
  const { ISE, ScalaEquivalenza, ISR, ISP } = { ...righe, ...altro };
  return `<${nome} DataRilascio="2026-03-20"><Valori${attributi({ ISE, ScalaEquivalenza, ISEE, ISR, ISP })}/><ModalitaCalcolo${nome}${attributi({ ...righe, ...altro })}/></${nome}>`;
};
const attestazione = (indicatori, { dopo = "" } = {}) => `<?xml version="1.0" encoding="UTF-8"?>
<Attestazione xmlns="http://inps.it/ISEERiforma" CodiceFiscaleDichiarante="${MADRE.cf}" NumeroProtocolloDSU="INPS-ISEE-2026-00000001X-00" DataPresentazione="2026-03-15" DataValidita="2026-12-31">
<Ordinario><NucleoFamiliare>${NUCLEO.map((uno) => persona("ComponenteNucleo", uno)).join("")}</NucleoFamiliare>${indicatori}</Ordinario>${dopo}</Attestazione>`;

const STESSA = attestazione(indicatore("ISEEOrdinario", UGUALI, "7368.42"));
const DIVERSA = attestazione(indicatore("ISEEOrdinario", CON_UN_CONTO, "8872.18"));
const TRE = attestazione([
  indicatore("ISEEOrdinario", CON_UN_CONTO, "8872.18"), indicatore("ISEEFamiglia", CON_UN_CONTO, "8550.72", { Maggiorazioni: "0.30", ScalaEquivalenza: "2.76" }),
  `<ISEEMin>${persona("ComponenteMinorenne", { nome: "LUCA", cf: NUCLEO[3].cf }, ` ISEE="8872.18"`, "<ISEEOrd/>")}</ISEEMin>`,
].join(""));
const CON_OMISSIONE = attestazione(indicatore("ISEEOrdinario", UGUALI, "7368.42"), {
  dopo: `<OmissioneDifformita TipoOmissioneDifformita="PatrimoniMobiliariSopraSoglia" CodiceFiscale="${MADRE.cf}" DataControlloAE="2026-03-19">
    <Rapporto TipoRapporto="01" CodiceFiscaleOperatore="00000000000" DescrizioneOperatoreFinanziario="BANCA FITTIZIA" Saldo3112="20000.00" ConsistenzaMedia="18500.00"/></OmissioneDifformita>`,
});
/** One line is another: the ISR is 1.000 less than its own lines say. */
const ALTERATA = STESSA.replaceAll(`ISR="17000.00"`, `ISR="16000.00"`);

let luogo;
let browser;
let solo; // where only the package is
before(async () => {
  luogo = await openSite({ "/senza.html": `<isee-simulatore anno="2026" senza="riscontro"></isee-simulatore>` });
  browser = await openBrowser();
  solo = await serve({ root: installed, csp: undefined, pages: {
    "/un-file.html": `<!doctype html><html lang="it"><head><meta charset="utf-8"><title>Prova</title>
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'none'; require-trusted-types-for 'script'">
      <script defer src="/isee-simulatore.js"></script></head><body><main><h1>Prova</h1><isee-simulatore anno="2026"></isee-simulatore></main></body></html>`,
    "/riquadro.html": `<!doctype html><html lang="it"><head><meta charset="utf-8"><title>Prova</title></head>
      <body><main><h1>Prova</h1><iframe title="Simulatore" sandbox="allow-scripts allow-forms" width="700" height="900" src="/embed.html?anno=2026"></iframe></main></body></html>`,
  } });
});
after(async () => {
  await luogo?.close();
  await browser?.close();
  await solo?.close();
});

/** To the comparison: the result, the door, the way in by file. */
const apri = async (io, come = "file", dsu = E01) => {
  await io.result(dsu);
  await io.campo("apri-riscontro").click();
  await scegli(io, come);
};
const scegli = async (io, come) => {
  await io.campo("riscontro.come").waitFor();
  await io.campo(come === "file" ? "riscontro.come.file" : "riscontro.come").check();
};
const carica = (io, testo, nome = "attestazione.xml") => io.campo("riscontro-file").setInputFiles({ name: nome, mimeType: "text/xml", buffer: Buffer.from(testo) });
/** The file has been read. */
const letta = async (io, testo) => {
  await carica(io, testo);
  await io.campo("titolo-riscontro-documento").waitFor();
};
const verdetto = (io) => io.dentro.locator(".verdetto");
/** The rows of the table as texts: line, attestation, calculation, difference. */
const righe = (io) => io.dentro.getByRole("table", { name: "Riga per riga" }).locator("tbody tr").evaluateAll((tutte) => tutte.map((riga) =>
  [riga.querySelector("th").textContent, ...[...riga.querySelectorAll(".valore")].map((cella) => cella.textContent)]));

test("the same figures: they agree, and nothing of the file is anywhere but in sight", async () => {
  await luogo.visit("una.html", {}, async (io, tab) => {
    const { page } = io;
    await page.evaluate(() => {
      globalThis.eventi = [];
      for (const nome of ["isee-pronto", "isee-passo", "isee-risultato", "isee-errore", "isee-salva", "isee-consegna"]) addEventListener(nome, ({ type, detail }) => eventi.push(JSON.stringify([type, detail])));
    });
    await io.result();
    await page.evaluate(() => document.querySelector("isee-simulatore").completo);
    const mai = () => tab.requests.filter((url) => /attestazione/.test(url));
    assert.deepEqual(mai(), [], "nobody fetches it who does not ask");
    const prima = await page.evaluate(() => JSON.stringify(document.querySelector("isee-simulatore").dati));
    await io.campo("apri-riscontro").click();
    assert.equal(await io.focus(), "titolo-riscontro", "the button is gone, the focus is not");
    await scegli(io, "file");
    await io.dentro.getByText("non viene inviato a nessuno, non si salva con le risposte e non si stampa").waitFor();
    const chieste = tab.requests.length;
    assert.equal(mai().filter((url) => url.endsWith(".wasm")).length, 1);
    await letta(io, STESSA);
    assert.equal(await io.focus(), "titolo-riscontro-esito", "the verdict is what comes next");
    await verdetto(io).getByText("Il tuo calcolo e l’attestazione concordano: 7.368,42\u00a0€.").waitFor();
    await io.dentro.getByText("DSU presentata il 15/03/2026, vale fino al 31/12/2026, protocollo INPS-ISEE-2026-00000001X-00.").waitFor();
    await io.dentro.getByText("Tornano: ogni riga segue dalle altre.").waitFor();
    assert.ok((await righe(io)).every(([, attestata, simulata, differenza]) => attestata === simulata && differenza === "uguale"));
    assert.equal(await io.dentro.getByRole("heading", { name: "Da che cosa dipende" }).count(), 0, "there is nothing to explain");
    await io.clean("they agree");

    assert.equal(tab.requests.length, chieste, "the file is read here");
    assert.equal(await page.evaluate(() => JSON.stringify(document.querySelector("isee-simulatore").dati)), prima);
    await io.campo("azioni-salva").waitFor();
    const [download] = await Promise.all([page.waitForEvent("download"), io.campo("azioni-scarica").click()]);
    const salvato = await readFile(await download.path(), "utf8");
    await page.evaluate(() => { globalThis.print = () => dispatchEvent(new Event("beforeprint")); });
    await io.campo("azioni-stampa").click();
    await page.emulateMedia({ media: "print" });
    const carta = await io.dentro.locator(".foglio").innerText();
    assert.equal(await io.campo("titolo-riscontro").isVisible(), false, "not on paper");
    await page.emulateMedia({ media: "screen" });
    await page.evaluate(() => dispatchEvent(new Event("afterprint")));
    for (const dove of [salvato, carta, (await page.evaluate(() => eventi)).join()]) assert.doesNotMatch(dove, /PRV\w{6}|00000001X|LUCA/);
    assert.equal(await io.dentro.evaluate((el) => /PRV\w{13}/.test(el.shadowRoot.innerHTML)), false, "no fiscal code in the page");

    await io.campo("riscontro-togli").click();
    assert.equal(await io.focus(), "riscontro.come");
    await io.dentro.getByText("Hai tolto l’attestazione: non ne resta niente.").waitFor({ state: "attached" });
    assert.equal(await io.dentro.getByText("00000001X").count(), 0);
  });
});

test("20.000 euro that were not entered: the sentence, the cause, what INPS has, line by line", async () => {
  await luogo.visit("una.html", {}, async (io) => {
    await apri(io);
    await letta(io, DIVERSA);
    const testo = await verdetto(io).innerText();
    assert.match(testo, /^L’attestazione e il tuo calcolo differiscono di 1\.503,76\u00a0€: l’ISEE dell’attestazione è più alto\. (La causa|La causa più probabile|Una causa possibile): l’INPS conta qualcosa che tu non hai scritto\./);
    assert.match(testo, /Attestazione: 8\.872,18\u00a0€\. Il tuo calcolo: 7\.368,42\u00a0€\./);
    await io.dentro.locator("[role=status]").filter({ hasText: testo.split("\n")[0] }).waitFor({ state: "attached" });
    const mancano = io.dentro.locator(".mancano");
    await mancano.getByText("Patrimonio mobiliare: 20.000,00\u00a0€ in più").waitFor();
    const tabella = io.dentro.getByRole("table", { name: "Riga per riga" });
    assert.deepEqual(await tabella.getByRole("columnheader").allTextContents(), ["Riga", "Attestazione", "Il tuo calcolo", "Differenza"]);
    const lette = new Map((await righe(io)).map(([nome, ...altre]) => [nome, altre]));
    assert.equal(lette.size, 14);
    assert.deepEqual(lette.get("▲ Patrimonio mobiliare").slice(0, 2), ["43.000,00\u00a0€", "23.000,00\u00a0€"]);
    assert.match(lette.get("▲ Patrimonio mobiliare")[2], /^\+20\.000,00\u00a0€/);
    assert.deepEqual(lette.get("▲ ISEE"), ["8.872,18\u00a0€", "7.368,42\u00a0€", "+1.503,76\u00a0€"]);
    assert.deepEqual(lette.get("Scala di equivalenza"), ["2,66", "2,66", "uguale"]);
    await io.clean("they differ");

    await mancano.getByRole("button", { name: "Controlla le tue risposte: Patrimonio" }).click();
    assert.equal(await io.focus(), "titolo-passo");
    await io.dentro.getByRole("heading", { name: /Risparmi e immobili/ }).waitFor();
  });
});

test("another household: who is in the attestation only, who in the answers only", async () => {
  await luogo.visit("una.html", {}, async (io) => {
    await apri(io);
    await letta(io, DIVERSA.replace(NUCLEO[3].cf, "PRVLCU15S30Z999H").replace('Nome="LUCA"', 'Nome="MARCO"')); // born in 2015 and not in 2012
    const causa = io.dentro.locator(".causa").filter({ hasText: "Il nucleo è diverso" });
    await causa.getByText("Solo nell’attestazione: MARCO PROVA, figlia o figlio minorenne, anno di nascita 2015.").waitFor();
    await causa.getByText(/^Solo nelle tue risposte: (?!.*PROVA)/).waitFor();
  });
});

test("mended answers are compared again; started again, the attestation is gone", async () => {
  await luogo.visit("una.html", {}, async (io) => {
    await apri(io);
    await letta(io, DIVERSA);
    await verdetto(io).getByText("1.503,76").waitFor();
    const dsu = structuredClone(E01);
    dsu.nucleo.componenti[0].depositi[0] = { tipo: "conto-corrente", saldo: 43000, giacenzaMedia: 43000 };
    await io.result(dsu);
    await verdetto(io).getByText("Il tuo calcolo e l’attestazione concordano: 8.872,18\u00a0€.").waitFor();
    await io.campo("azioni-ricomincia").click();
    await io.campo("apri-riscontro").click();
    await io.campo("riscontro.come").waitFor();
    assert.equal(await io.campo("titolo-riscontro-documento").count(), 0);
  });
});

test("more than one indicator: nothing is chosen for the person", async () => {
  await luogo.visit("una.html", {}, async (io) => {
    await apri(io);
    await letta(io, TRE);
    const quale = io.dentro.getByRole("radiogroup", { name: "Quale ISEE vuoi confrontare?" });
    assert.equal(await quale.getByRole("radio").count(), 3);
    assert.equal(await quale.getByRole("radio", { checked: true }).count(), 0);
    assert.equal(await verdetto(io).count(), 0);
    await io.clean("to be chosen");
    await quale.getByRole("radio", { name: "ISEE per famiglia e inclusione" }).check();
    await verdetto(io).getByText("1.449,27").waitFor(); // 8.550,72 − 7.101,45
    await quale.getByRole("radio", { name: "ISEE ordinario" }).check();
    await verdetto(io).getByText("1.503,76").waitFor();

    await quale.getByRole("radio", { name: "ISEE minorenni per LUCA PROVA, figlia o figlio minorenne, anno di nascita 2012" }).check();
    const nostro = io.dentro.getByRole("radiogroup", { name: "Con quale dei tuoi calcoli?" });
    assert.equal(await nostro.getByRole("radio", { checked: true }).count(), 0);
    assert.equal(await verdetto(io).count(), 0, "two of them could be meant");
    await nostro.getByRole("radio").first().check();
    await verdetto(io).getByText("1.503,76").waitFor();
  });
});

test("a document that does not follow from its own lines: which, and by how much", async () => {
  await luogo.visit("una.html", {}, async (io) => {
    await apri(io);
    await letta(io, ALTERATA);
    // 16.000 instead of 24.000 − 7.000 = 17.000; and 16.000 + 2.600 is not 19.600.
    await io.dentro.getByText("dovrebbe essere 17.000,00\u00a0€, c’è scritto 16.000,00\u00a0€.").waitFor();
    await io.dentro.getByText("Se i valori sono proprio questi, chiedi una spiegazione al CAF o all’INPS.").waitFor();
    await io.dentro.getByText("Guarda tutti i controlli").click();
    await io.dentro.getByText("Indicatore della situazione reddituale (ISR): non torna.").waitFor();
    await io.clean("it does not follow");
  });
});

test("what INPS marks is said in plain words", async () => {
  await luogo.visit("una.html", {}, async (io) => {
    await apri(io);
    await letta(io, CON_OMISSIONE);
    const omissioni = io.dentro.getByRole("region", { name: "L’INPS segnala omissioni o difformità" });
    await omissioni.getByText("Mancano conti, libretti o investimenti di valore rilevante.").waitFor();
    await omissioni.getByText("Riguarda MADRE PROVA.").waitFor();
    await omissioni.getByText("BANCA FITTIZIA: saldo 20.000,00\u00a0€, giacenza media 18.500,00\u00a0€").waitFor();
    await omissioni.getByText("Non è un rifiuto").waitFor();
    await io.clean("marked");
  });
});

test("a file that gives nothing: why, and what to do; the answers are still there", async () => {
  await luogo.visit("una.html", {}, async (io) => {
    await apri(io);
    const rifiutata = async (testo, atteso, nome) => {
      await carica(io, testo, nome);
      await io.campo("riscontro-rifiuto").getByText(atteso).waitFor();
      assert.equal(await io.focus(), "riscontro-rifiuto");
    };
    await rifiutata("", "Questo file è vuoto.");
    await rifiutata(STESSA.slice(0, 400), "oppure è rovinato");
    await rifiutata("\n<!DOCTYPE html><html><body>Accedi</body></html>", "Questa è una pagina web");
    await rifiutata("ciao", "Questo file non è un’attestazione in XML");
    await rifiutata(`<?xml version="1.0"?><!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><Attestazione>&x;</Attestazione>`, "Per sicurezza non leggiamo questo file");
    await rifiutata(`${"<a>".repeat(100)}${"</a>".repeat(100)}`, "Per sicurezza non leggiamo questo file: è fatto in un modo");
    await rifiutata("<Spesa><Riga/></Spesa>", "ma non è un’attestazione ISEE");
    await rifiutata("<Attestazione>".padEnd(2_000_001, " "), "Questo file è troppo grande");
    await rifiutata("<Attestazione>".padEnd(5_000_000, " "), "Questo file è troppo grande");
    await rifiutata(Buffer.from([0x50, 0x4b, 3, 4, 20, 0]), "Questo file è compresso, firmato", "attestazione.zip");
    await rifiutata(Buffer.from([0x89, 0x50, 0x4e, 0x47]), "Questa è una foto", "foto.png");
    await rifiutata("%PDF-1.7\n", "Questo è il PDF dell’attestazione", "attestazione.pdf");
    await io.clean("refused");
    await io.campo("riscontro-scrivi").click();
    assert.equal(await io.focus(), "riscontro.tipo", "by hand, from here");
    assert.equal(await io.campo("cifra-ordinario").textContent(), "7.368,42\u00a0€");
    await io.campo("riscontro.come.file").check();
    await letta(io, STESSA); // base64 too
    await io.campo("riscontro-togli").click();
    await io.campo("riscontro.come.file").check();
    await letta(io, Buffer.from(STESSA).toString("base64"));
    await verdetto(io).getByText("concordano").waitFor();
  });
});

test("dropped on its box, a file is read", async () => {
  await luogo.visit("una.html", {}, async (io) => {
    await apri(io);
    await io.dentro.locator(".riscontro-file").evaluate((box, testo) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([testo], "attestazione.xml", { type: "text/xml" }));
      box.dispatchEvent(new DragEvent("dragover", { dataTransfer, bubbles: true, cancelable: true }));
      if (!box.classList.contains("sopra")) throw new Error("it does not show that it takes the file");
      box.dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true }));
    }, STESSA);
    await verdetto(io).getByText("concordano").waitFor();
  });
});

test("on a phone, from paper: the verdict is in sight, the five values say where to look, more lines may be copied", async () => {
  await luogo.visit("una.html", { width: 320, height: 640 }, async (io) => {
    const { page } = io;
    await apri(io, "carta");
    await io.campo("riscontro.tipo").selectOption({ label: "ISEE ordinario" });
    await io.campo("riscontro.data").fill("15/03/2026");
    for (const [nome, testo] of Object.entries({ ise: "23600", scalaEquivalenza: "2,66", isee: "8872,18", isr: "17000", isp: "33000" })) await io.campo(`riscontro.v.${nome}`).fill(testo);
    await io.campo("riscontro-confronta").click();
    await verdetto(io).waitFor();
    assert.equal(await io.focus(), "titolo-riscontro-esito");
    await page.waitForFunction(() => {
      const { top, bottom } = document.querySelector("isee-simulatore").shadowRoot.querySelector(".verdetto").getBoundingClientRect();
      return top > 0 && bottom < innerHeight;
    });
    assert.match(await verdetto(io).innerText(), /è più alto\. La differenza è nel patrimonio, cioè risparmi e immobili \(ISP\)\./);
    const righeLette = new Map((await righe(io)).map(([nome, ...altre]) => [nome, altre]));
    assert.match(righeLette.get("▲ Indicatore della situazione patrimoniale (ISP)")[2], /da sola sposta/);
    assert.doesNotMatch(righeLette.get("▲ Indicatore della situazione economica (ISE)")[2], /da sola sposta/, "it only follows");
    const [nome, valore] = await io.dentro.locator(".riscontro-righe .diversa td:last-child").first().evaluate((cella) => [...cella.children].map((uno) => uno.getBoundingClientRect().top));
    assert.ok(Math.abs(nome - valore) < 4, "a figure stands beside its name");
    await io.campo("riscontro-bozza").click();
    await io.dentro.locator(".riscontro-bozza").getByText(/Da questi valori non si può partire: .*\.$/).waitFor();
    await io.clean("nothing to start from");
    await io.campo("riscontro-bozza-correggi").click();
    assert.equal(await io.campo("riscontro.v.isp").inputValue(), "33000");
    await io.campo("riscontro-confronta").click();
    await io.dentro.getByRole("button", { name: "Controlla le tue risposte: Patrimonio" }).click();
    await io.dentro.getByRole("heading", { name: /Risparmi e immobili/ }).waitFor();
  });
});

test("a name that turns the direction of the text turns nothing else", async () => {
  await luogo.visit("una.html", {}, async (io) => {
    await apri(io);
    await letta(io, TRE.replaceAll('"LUCA"', '"\u202eLUCA\u2067"'));
    await io.dentro.getByRole("radio", { name: "ISEE minorenni per LUCA PROVA, figlia" }).waitFor();
    assert.doesNotMatch(await io.dentro.evaluate((el) => el.shadowRoot.textContent), /[\u202a-\u202e\u2066-\u2069]/);
  });
});

test("a file that is slow does not take the place of what is being copied by hand", async () => {
  await luogo.visit("una.html", {}, async (io) => {
    const { page } = io;
    await apri(io);
    await page.evaluate(() => {
      const legge = Blob.prototype.arrayBuffer;
      const pronto = new Promise((fatto) => { globalThis.liberaFile = fatto; });
      Blob.prototype.arrayBuffer = async function () {
        await pronto;
        return legge.call(this);
      };
    });
    await carica(io, STESSA);
    await io.dentro.getByText("Sto leggendo il file…").waitFor();
    await io.campo("riscontro.come").check();
    await io.campo("riscontro.data").fill("15/03/2026");
    await page.evaluate(async () => {
      liberaFile();
      await new Promise((dopo) => setTimeout(dopo, 300));
    });
    assert.equal(await io.focus(), "riscontro.data");
    assert.equal(await io.campo("titolo-riscontro-documento").count(), 0);
    await scegli(io, "file");
    assert.equal(await io.dentro.getByText("Sto leggendo il file…").count(), 0);
    await letta(io, STESSA);
  });
});

test("a file dropped beside its box does not leave the page", async () => {
  await luogo.visit("una.html", {}, async (io) => {
    await apri(io);
    const ferma = await io.dentro.locator("#titolo-riscontro").evaluate((titolo, testo) => ["dragover", "drop"].map((tipo) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([testo], "attestazione.xml", { type: "text/xml" }));
      const event = new DragEvent(tipo, { dataTransfer, bubbles: true, composed: true, cancelable: true });
      titolo.dispatchEvent(event);
      return event.defaultPrevented;
    }), STESSA);
    assert.deepEqual(ferma, [true, true]);
    assert.equal(await io.campo("titolo-riscontro-documento").count(), 0);
  });
});

test("by hand: the mistakes are named, the amounts are echoed, what was copied can be mended", async () => {
  await luogo.visit("una.html", {}, async (io) => {
    const { page } = io;
    await apri(io, "carta");
    await io.campo("riscontro-confronta").click();
    assert.equal(await io.focus(), "riscontro-riepilogo");
    const riepilogo = io.campo("riscontro-riepilogo");
    await riepilogo.getByText("Correggi queste 3 risposte per andare avanti").waitFor();
    await io.clean("mistakes");
    await riepilogo.getByRole("link", { name: "ISEE" }).last().click();
    assert.equal(await io.focus(), "riscontro.v.isee");
    await page.keyboard.type("12.34.5");
    await page.keyboard.press("Tab");
    await io.campo("errore-riscontro.v.isee").getByText("Non è chiaro").waitFor();
    await io.campo("riscontro.v.isee").fill("8.872,18");
    await io.campo("eco-riscontro.v.isee").getByText("Hai indicato 8.872,18\u00a0€").waitFor();
    await io.campo("riscontro.tipo").selectOption({ label: "ISEE ordinario" });
    await io.campo("riscontro.data").fill("15/3/2026");
    await page.keyboard.press("Enter");
    await verdetto(io).getByText("1.503,76").waitFor();
    assert.equal(await io.campo("titolo-passo").textContent(), "Passo 5 di 5Il tuo ISEE", "Enter is not the form's");
    await io.dentro.getByText("Non si possono rifare: mancano le righe del calcolo.").waitFor();
    assert.equal(await io.dentro.getByText("non indicata").count() > 0, true);

    await io.campo("riscontro-correggi").click();
    assert.equal(await io.campo("riscontro.v.isee").inputValue(), "8.872,18");
    // The family indicator copied as the ordinary one: it is said, and the right one can be put beside it.
    await io.campo("riscontro.v.isee").fill("7.101,45");
    await io.campo("riscontro-confronta").click();
    await verdetto(io).getByText("uno dei due è l’ISEE per famiglia e inclusione").waitFor();
    await io.dentro.getByRole("button", { name: "Confronta: ISEE per famiglia e inclusione" }).click();
    assert.equal(await io.focus(), "titolo-riscontro-esito");
    await verdetto(io).getByText("concordano: 7.101,45\u00a0€").waitFor();
    await io.dentro.getByRole("radiogroup", { name: "Con quale dei tuoi calcoli?" }).getByRole("radio", { name: "ISEE ordinario" }).check();
    await verdetto(io).getByText("266,97").waitFor(); // 7.368,42 − 7.101,45
    await io.campo("riscontro-correggi").click();
    await io.campo("riscontro.v.isee").fill("8.872,18");
    await io.campo("r-riscontro-righe").click();
    const copiate = {
      "v.ise": "23600", "v.scalaEquivalenza": "2,66", "v.isr": "17000", "v.isp": "33.000", "r.sommaRedditiComponenti": "24000", "r.redditoFigurativoPatrimonioMobiliare": "0", "r.detrazioni": "7000",
      "r.patrimonioMobiliare": "43000", "r.detrazionePatrimonioMobiliare": "10000", "r.patrimonioImmobiliare": "0", "r.detrazionePatrimonioImmobiliare": "0", "r.parametroNucleo": "2,46", "r.maggiorazioni": "0,20",
    };
    for (const [chiave, testo] of Object.entries(copiate)) await io.campo(`riscontro.${chiave}`).fill(testo);
    await io.clean("all the lines");
    await io.campo("riscontro-confronta").click();
    await io.dentro.locator(".mancano").getByText("Patrimonio mobiliare: 20.000,00\u00a0€ in più").waitFor();

    await io.campo("riscontro-correggi").click();
    await io.campo("riscontro.r.detrazioni").fill("700");
    await io.campo("riscontro-confronta").click();
    await io.dentro.getByText("Li hai copiati a mano: controlla prima di non aver sbagliato una cifra.").waitFor();
    assert.equal(await page.evaluate(() => JSON.stringify(document.querySelector("isee-simulatore").dati).includes("8872")), false, "not among the answers");
  });
});

test("from the attestation to the questions: what is supposed, after a confirmation, and back", async () => {
  await luogo.visit("una.html", {}, async (io) => {
    const { page } = io;
    const dati = () => page.evaluate(() => document.querySelector("isee-simulatore").dati);
    await apri(io);
    await letta(io, DIVERSA);
    const prima = await dati();
    await io.campo("riscontro-bozza").click();
    assert.equal(await io.focus(), "titolo-riscontro-bozza");
    await io.dentro.getByText("Questi dati prendono il posto di quello che hai scritto. Potrai annullare.").waitFor();
    await io.clean("to be confirmed");
    await io.campo("riscontro-no").click();
    assert.equal(await io.focus(), "riscontro-bozza");
    assert.deepEqual(await dati(), prima, "nothing without a yes");
    await io.campo("riscontro-bozza").click();
    await io.campo("riscontro-metti").click();
    await io.campo("titolo-partenza").waitFor();
    await io.dentro.getByText("Abbiamo messo nelle domande i dati dell’attestazione.").first().waitFor();
    const messi = await dati();
    assert.notDeepEqual(messi, prima);
    assert.equal(messi.dataPresentazione, "2026-03-15");
    assert.equal(messi.nucleo.componenti.length, 4);
    assert.doesNotMatch(JSON.stringify(messi), /PRV|PROVA|LUCA/);
    await io.clean("put in the questions");

    // The figure of the attestation is that of the questions, and one may try from there.
    assert.equal(await io.campo("cifra-ordinario").textContent(), "8.872,18\u00a0€");
    await io.campo("riscontro-prova").click();
    assert.equal(await io.focus(), "titolo-cosa-se");
    await io.dentro.locator("svg").waitFor();
    const vai = io.dentro.getByRole("button", { name: /^Vai alla domanda/ });
    assert.ok(await vai.count() > 0);
    const detti = await vai.allTextContents();
    assert.equal(new Set(detti).size, detti.length, "each says where it leads");
    await vai.first().click();
    assert.notEqual(await io.focus(), "");
    assert.equal(await io.campo("titolo-partenza").count(), 1, "in the steps too");
    await io.dentro.getByRole("button", { name: "Annulla" }).click();
    assert.deepEqual(await dati(), prima);
    assert.equal(await io.campo("titolo-partenza").count(), 0);
  });
});

test("put in the questions and changed, the answers of before still come back", async () => {
  await luogo.visit("una.html", {}, async (io) => {
    const { page } = io;
    const dati = () => page.evaluate(() => document.querySelector("isee-simulatore").dati);
    await apri(io);
    await letta(io, DIVERSA);
    const prima = await dati();
    await io.campo("riscontro-bozza").click();
    await io.campo("riscontro-metti").click();
    await io.dentro.getByRole("button", { name: /^Vai alla domanda/ }).first().click();
    await page.keyboard.type("1");
    await page.keyboard.press("Tab");
    assert.equal(await io.dentro.getByRole("button", { name: "Annulla" }).count(), 0);
    await io.campo("riscontro-rimetti").click();
    await io.campo("cifra-ordinario").waitFor();
    assert.deepEqual(await dati(), prima);
    assert.equal(await io.campo("titolo-partenza").count(), 0);
    await io.dentro.getByRole("button", { name: "Annulla" }).click();
    await io.campo("titolo-partenza").waitFor();
    assert.notDeepEqual(await dati(), prima);
  });
});

test("from the start of the form, without a calculation", async () => {
  await luogo.visit("una.html", {}, async (io) => {
    await io.campo("apri-riscontro").click();
    await scegli(io, "file");
    await io.campo("riscontro.come.file").press("Enter");
    assert.equal(await io.campo("riepilogo").count(), 0, "Enter is not Avanti here");
    await letta(io, TRE);
    await io.dentro.getByRole("radiogroup", { name: "Da quale ISEE vuoi partire?" }).getByRole("radio", { name: "ISEE ordinario" }).check();
    await io.dentro.getByText("Tornano: ogni riga segue dalle altre.").waitFor();
    assert.equal(await verdetto(io).count(), 0, "there is nothing to compare with");
    await io.clean("at the start");
    await io.campo("riscontro-bozza").click();
    await io.campo("riscontro-metti").click();
    await io.campo("cifra-ordinario").waitFor();
    assert.equal(await io.campo("cifra-ordinario").textContent(), "8.872,18\u00a0€");
    await verdetto(io).getByText("concordano").waitFor();
    await io.campo("riscontro-visto").click();
    assert.equal(await io.campo("titolo-partenza").count(), 0);
  });
});

test("with the keyboard alone", async () => {
  await luogo.visit("una.html", {}, async (io) => {
    const { page } = io;
    await io.result();
    await io.tabTo("apri-riscontro");
    await page.keyboard.press("Enter");
    await io.campo("riscontro.come").waitFor();
    await io.tabTo("riscontro.come");
    await page.keyboard.press("Space");
    await io.tabTo("riscontro.tipo");
    await page.keyboard.press("ArrowDown");
    await io.tabTo("riscontro.data");
    await page.keyboard.type("15/03/2026");
    await io.tabTo("riscontro.v.isee");
    await page.keyboard.type("7368,42");
    await io.tabTo("riscontro-confronta");
    await page.keyboard.press("Enter");
    await verdetto(io).getByText("concordano").waitFor();
    assert.equal(await io.focus(), "titolo-riscontro-esito");
    await io.tabTo("riscontro-bozza");
    for (const id of ["riscontro-togli", "riscontro-correggi"]) await io.tabTo(id, "Shift+Tab");
  });
});

test("without a network: the reason, the rest goes on, and it can be tried again", async () => {
  await luogo.visit("una.html", { rotta: true }, async (io) => {
    const { page } = io;
    await io.result();
    await page.evaluate(() => {
      globalThis.errori = [];
      addEventListener("isee-errore", ({ detail }) => errori.push(detail));
      return document.querySelector("isee-simulatore").completo;
    });
    await page.context().setOffline(true);
    await io.campo("apri-riscontro").click();
    await io.dentro.getByText("Non riusciamo a caricare questa parte").waitFor();
    assert.deepEqual(await page.evaluate(() => errori), [{ codice: "attestazione-non-caricata" }]);
    await io.open("cosa-se");
    assert.equal(await io.campo("cifra-ordinario").textContent(), "7.368,42\u00a0€");
    await page.context().setOffline(false);
    await io.campo("riprova-riscontro").click();
    await scegli(io, "file");
    await page.context().setOffline(true);
    await letta(io, STESSA);
    await verdetto(io).getByText("concordano").waitFor();
  });
});

test("two elements on a page have each their own", async () => {
  await luogo.visit("due.html", {}, async (_, tab) => {
    const [a, b] = ["#a", "#b"].map((chi) => walker(tab, chi));
    await apri(a);
    await apri(b);
    await letta(a, STESSA);
    await letta(b, DIVERSA);
    await verdetto(a).getByText("concordano").waitFor();
    await verdetto(b).getByText("1.503,76").waitFor();
    await a.campo("riscontro-togli").click();
    assert.equal(await verdetto(b).count(), 1);
  });
});

test("a page may leave it out", async () => {
  await luogo.visit("senza.html", {}, async (io) => {
    assert.equal(await io.campo("apri-riscontro").count(), 0);
    await io.result();
    assert.equal(await io.campo("titolo-riscontro").count(), 0);
    assert.equal(await io.dentro.getByRole("link", { name: "Hai già l’attestazione INPS?" }).count(), 0);
    await io.set("senza", []);
    await io.campo("apri-riscontro").waitFor();
  });
});

test("every width, up to 400 % of zoom, is clean; from right to left too", async () => {
  for (const width of [320, 768]) {
    await luogo.visit("una.html", { width }, async (io) => {
      await apri(io);
      await letta(io, TRE);
      await io.dentro.getByRole("radio", { name: "ISEE ordinario" }).check();
      await verdetto(io).waitFor();
      await io.openAll();
      await io.clean(`the outcome at ${width} px`);
      const tabella = io.dentro.getByRole("table", { name: "Riga per riga" });
      assert.deepEqual([await tabella.getByRole("row").count(), await tabella.getByRole("cell").count()], [15, 42], "still a table");
      await io.campo("lingua").selectOption("ar");
      await io.dentro.locator("[dir=rtl]").first().waitFor();
      await verdetto(io).waitFor();
      await io.clean(`from right to left at ${width} px`);
      const [nome, valore] = await io.dentro.locator(".riscontro-righe td").first().evaluate((cella) => ["colonna", "valore"].map((classe) => cella.querySelector(`.${classe}`).getBoundingClientRect().left));
      if (width === 320) assert.ok(nome > valore, "the name of a figure stands at the start, on the right");
    });
  }
});

test("one file with its scripts beside it, no connection allowed; in the sandboxed frame", async () => {
  const prova = async (tab, io) => {
    await io.dentro.locator("#apri-riscontro").click();
    await scegli(io, "file");
    await letta(io, STESSA);
    await io.dentro.getByText("Tornano: ogni riga segue dalle altre.").waitFor();
    assert.deepEqual(tab.errors, []);
  };
  const uno = await openPage(browser, `${solo.url}un-file.html`);
  await uno.page.evaluate(() => customElements.whenDefined("isee-simulatore").then(() => document.querySelector("isee-simulatore").pronto));
  await prova(uno, walker(uno));
  assert.ok(uno.requests.includes(`${solo.url}isee-simulatore.attestazione.js`));
  await uno.close();
  const cornice = await openPage(browser, `${solo.url}riquadro.html`);
  const dentro = cornice.page.frameLocator("iframe").locator("isee-simulatore");
  await dentro.locator("#avanti").waitFor();
  await prova(cornice, { dentro, campo: (id) => dentro.locator(`[id="${id}"]`) });
  await cornice.close();
});
