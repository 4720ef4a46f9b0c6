// The page for offices: it says what the exported verbs say, and nothing of anybody stays in it or leaves it.

import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";

import { TESTI } from "../www/enti/testi.it.js";
import { MESSAGGI } from "../www/server/messaggi.js";
import { openBrowser, openPage, serve } from "./browser.mjs";
import { NOMI } from "./motori/index.mjs";
import { openSito } from "./motori/sito.mjs";
import { consumer, ROOT } from "./package.mjs";

const { load: entry } = consumer();
const motore = await (await entry("isee-simulatore/attestazione")).load();
const ESEMPIO = JSON.parse(readFileSync(join(ROOT, "www", "esempi", "madre-sola-senza-lavoro.json"), "utf8"));

let browser;
let luogo;
before(async () => {
  browser = await openBrowser();
  luogo = await serve({ root: join(ROOT, "www"), csp: null });
});
after(async () => {
  await browser?.close();
  await luogo?.close();
});

/** Opens the page at a fragment; what it printed or asked elsewhere is looked at when it is left. */
async function visit(frammento, body, options) {
  const tab = await openPage(browser, `${luogo.url}enti.html${frammento}`, options);
  try {
    await tab.page.locator("#viste a").first().waitFor();
    await body(tab.page, tab);
    assert.deepEqual(tab.errors, []);
    assert.deepEqual(tab.foreign(), []);
  } finally {
    await tab.close();
  }
}

const text = async (dove) => (await dove.textContent()).replace(/\s+/g, " ").trim();
const fits = (page) => page.evaluate(() => document.documentElement.scrollWidth <= innerWidth);

// Two people who do not exist: 25.100 + 20 % of 12.000 = 27.500; 27.500 / 1,57 = 17.515,92.
const ANNA = { relazione: "D", cognome: "PROVA", nome: "ANNA", cf: "PRVNNA85E52Z999A" };
const LUCA = { relazione: "F", cognome: "PROVA", nome: "LUCA", cf: "PRVLCU15A01Z999S" };
const persona = ({ relazione, cognome, nome, cf }) => `<ComponenteNucleo RapportoConDichiarante="${relazione}" Cognome="${cognome}" Nome="${nome}" CodiceFiscale="${cf}"/>`;
const indicatore = (nome, ise, isee) => `<${nome} DataRilascio="2026-02-20"><Valori ISE="${ise}" ScalaEquivalenza="1.57" ISEE="${isee}" ISR="25100.00" ISP="12000.00"/>
  <ModalitaCalcolo${nome} SommaRedditiComponenti="30000.00" RedditoFigurativoPatrimonioMobiliare="100.00" Detrazioni="5000.00" ISR="25100.00" PatrimonioMobiliare="20000.00" DetrazionePatrimonioMobiliare="8000.00"
  PatrimonioImmobiliare="0.00" DetrazionePatrimonioImmobiliare="0.00" ISP="12000.00" ISE="${ise}" ParametroNucleo="1.57" Maggiorazioni="0.00" ScalaEquivalenza="1.57"/></${nome}>`;
const documento = ({ ise = "27500.00", isee = "17515.92", omissioni = "" } = {}) => `<?xml version="1.0" encoding="utf-8"?>
<EsitoAttestazione xmlns="http://inps.it/ISEERiforma"><Attestazione CodiceFiscaleDichiarante="${ANNA.cf}" NumeroProtocolloDSU="INPS-ISEE-2026-00000001X-00" DataPresentazione="2026-02-10" DataValidita="2026-12-31">
<Ordinario><NucleoFamiliare>${persona(ANNA)}${persona(LUCA)}</NucleoFamiliare>${indicatore("ISEEOrdinario", ise, isee)}${indicatore("ISEEFamiglia", "27500.00", "17515.92")}</Ordinario>${omissioni}</Attestazione></EsitoAttestazione>`;
const OMISSIONE = `<OmissioneDifformita TipoOmissioneDifformita="PatrimoniMobiliari" CodiceFiscale="${ANNA.cf}" DataControlloAE="2026-02-18"><Rapporto TipoRapporto="01" CodiceFiscaleOperatore="01234567897" Saldo3112="4000.00"/></OmissioneDifformita>`;
const busta = ({ esito = "OK", dentro }) => `<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body><ConsultazioneAttestazioneResponse xmlns="http://inps.it/ConsultazioneISEE"><ConsultazioneAttestazioneResult><IdRichiesta>4321</IdRichiesta><Esito>${esito}</Esito>${
  dentro ? `<XmlEsitoAttestazione>${Buffer.from(dentro).toString("base64")}</XmlEsitoAttestazione>` : ""}</ConsultazioneAttestazioneResult></ConsultazioneAttestazioneResponse></s:Body></s:Envelope>`;

const apri = (page, testo, name = "risposta.xml") => page.locator("#file-attestazione").setInputFiles({ name, mimeType: "text/xml", buffer: Buffer.from(testo) });

/** The keys that nobody wrote show themselves as they are. */
const senzaTesto = (page) => page.evaluate(() => {
  const nodi = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const trovate = [];
  while (nodi.nextNode()) if (/^[a-z]+(\.[\w-]+)+$/i.test(nodi.currentNode.data.trim())) trovate.push(nodi.currentNode.data);
  return trovate;
});

// --- Which service

test("every body and every need: the page says the service of the exported verb, its id, its steps", async () => {
  const servizi = new Map(motore.services().map((servizio) => [servizio.codice, servizio]));
  await visit("#servizio", async (page) => {
    for (const { codice: ente } of motore.bodies()) {
      for (const { codice: bisogno } of motore.needs()) {
        const { scelta, passi, perNo } = motore.adviseService({ ente, bisogno });
        await page.evaluate((altro) => { location.hash = altro; }, `#servizio?ente=${ente}&bisogno=${bisogno}`);
        await page.waitForFunction(([uno, due]) => document.querySelector("#ente").value === uno && document.querySelector("#bisogno").value === due && document.querySelector("#consiglio"), [ente, bisogno]);
        const visto = await page.evaluate(() => ({
          nome: document.querySelector(".servizio.scelta .grande")?.firstChild.data, id: document.querySelector("#id-scelta")?.textContent,
          passi: document.querySelectorAll(".passi li").length, nessuno: Boolean(document.querySelector("#consiglio a[href='index.html']")),
          no: document.querySelector("#consiglio").textContent,
        }));
        assert.deepEqual([visto.nome, visto.id], scelta ? [scelta.nome, servizi.get(scelta.servizio).id.valore] : [undefined, undefined], `${ente} ${bisogno}`);
        assert.equal(visto.nessuno, !scelta, `${ente} ${bisogno}`);
        assert.equal(visto.passi, passi.length, `${ente} ${bisogno}`);
        for (const { testo } of perNo) assert.ok(visto.no.includes(testo), `${ente} ${bisogno}: ${testo}`);
      }
    }
    assert.deepEqual(await senzaTesto(page), []);
  });
});

// From the table of our note on PDND: body, need, what else is known, the exact name in the catalogue.
const TAVOLA = [
  ["comune", "tariffa-residenti", "", "Consultazione Indicatore Residenti ISEE", "9d9fc812-0410-4ceb-a062-a987e3eb79fa"],
  ["comune", "tariffa-residenti", "&omissioni=si", "Consultazione Attestazione Residenti ISEE", "2303d392-6b30-462b-a9e6-6fe99498cc53"],
  ["comune", "controllo", "", "Consultazione Indicatore Riscontro ISEE", "7950aa09-8155-4f8b-a882-22f3fe6d7d44"],
  ["comune", "controllo", "&nucleo=si", "Consultazione Indicatore Nucleo Riscontro ISEE", "b78673b5-125e-4d74-b496-4c7d0911f0b2"],
  ["universita", "tasse-universitarie", "", "Consultazione Indicatore ISEE", "8ffc6245-0ab1-4e2e-8423-6e1a855c320a"],
  ["asl", "sociosanitarie", "", "Consultazione Indicatore ISEE Operatori", "f7546884-e49d-4f42-bdc7-71724be9cfb4"],
  ["caf", "controllo", "", null, null],
  ["comune", "stima", "", null, null],
];

for (const [ente, bisogno, altro, nome, id] of TAVOLA) {
  test(`a link to ${ente}, ${bisogno}${altro} opens ${nome ?? "no service: the simulator"}`, async () => {
    await visit(`#servizio?ente=${ente}&bisogno=${bisogno}${altro}`, async (page, tab) => {
      const consiglio = page.locator("#consiglio");
      if (nome === null) {
        await consiglio.getByRole("link", { name: "Vai al simulatore" }).waitFor();
        assert.equal(await page.locator(".servizio").count(), 0);
      } else {
        assert.equal(await page.locator(".servizio.scelta .grande").evaluate((nodo) => nodo.firstChild.data), nome);
        assert.equal(await page.locator("#id-scelta").textContent(), id);
      }
      // Each fact has a label, and each label is in the legend.
      const etichette = await page.locator("#consiglio li .certezza").allTextContents();
      assert.ok(etichette.length > 5);
      const legenda = await page.locator(".legenda .certezza").allTextContents();
      assert.deepEqual(etichette.filter((una) => !legenda.includes(una)), []);
      assert.deepEqual(await tab.axe(), []);
    });
  });
}

test("by keyboard: choices change the advice and the address, no answer is lost, the id is copied", async () => {
  await visit("", async (page) => {
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await page.getByText("Scegli l’ente e che cosa ti serve: qui trovi").waitFor();
    await page.locator("#ente").focus();
    await page.locator("#ente").selectOption("comune");
    await page.keyboard.press("Tab");
    assert.equal(await page.evaluate(() => document.activeElement.id), "bisogno");
    await page.locator("#bisogno").selectOption("controllo");
    assert.equal(await page.evaluate(() => document.activeElement.id), "bisogno", "the focus stays where it is");
    assert.match(await text(page.locator("#annuncio-servizio")), /Consultazione Indicatore Riscontro ISEE/);
    await page.locator("#nucleo-nonso").focus();
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("ArrowUp");
    assert.equal(new URL(page.url()).hash, "#servizio?ente=comune&bisogno=controllo&nucleo=si");
    assert.match(await text(page.locator("#annuncio-servizio")), /Nucleo Riscontro/);
    await page.locator("#copia-id-scelta").focus();
    await page.keyboard.press("Enter");
    await page.getByText("Copiato.").waitFor();
    assert.equal(await page.evaluate(() => navigator.clipboard.readText()), "b78673b5-125e-4d74-b496-4c7d0911f0b2");
    await page.locator("#copia-indirizzo").click();
    assert.equal(await page.evaluate(() => navigator.clipboard.readText()), page.url());
    // To another view and back, the advice is still there.
    await page.getByRole("link", { name: "Controlla un codice" }).click();
    await page.waitForFunction(() => document.activeElement.id === "titolo-codici");
    await page.getByRole("link", { name: "Quale servizio PDND chiedere" }).click();
    assert.equal(await page.locator("#ente").inputValue(), "comune");
    assert.equal(await page.locator("#nucleo-true").isChecked(), true);
  });
});

test("an address with what does not exist opens the page, without it", async () => {
  await visit("#servizio?ente=regno&bisogno=controllo&nucleo=forse&volumi=tanti&x=<img>", async (page) => {
    assert.equal(await page.locator("#ente").inputValue(), "");
    assert.equal(await page.locator("#bisogno").inputValue(), "controllo");
    assert.equal(await page.locator("#consiglio").count(), 0);
  });
  await visit("#altro", async (page) => page.locator("#titolo-servizio").waitFor());
});

test("on paper: what was asked, the service, every source with its address once, no button", async () => {
  await visit("#servizio?ente=comune&bisogno=tariffa-residenti&soloResidenti=si", async (page) => {
    await page.emulateMedia({ media: "print" });
    const visibile = (che) => page.locator(che).first().isVisible();
    assert.deepEqual([await visibile("#consiglio"), await visibile(".per-carta"), await visibile("#domande"), await visibile("#viste"), await visibile("button")], [true, true, false, false, false]);
    assert.match(await text(page.locator(".dati.per-carta")), /Comune non capoluogo.*risiede sempre nel tuo Comune\?\s?Sì/);
    const nomi = await page.locator("#consiglio .fonte a").evaluateAll((tutti) => [...new Set(tutti.filter((nodo) => !nodo.closest("details")).map((nodo) => `${nodo.firstChild.data}: ${nodo.getAttribute("href")}`))]);
    assert.ok(nomi.length > 5);
    assert.deepEqual((await page.locator(".fonti li").allTextContents()).sort(), nomi.sort());
    assert.ok(await visibile(".fonti"));
  });
});

// --- An attestation

test("a whole answer: outcome, people, no indicator chosen, the check of the one that is", async () => {
  await visit("#attestazione", async (page, tab) => {
    await apri(page, busta({ dentro: documento({ omissioni: OMISSIONE }) }));
    await page.locator("#letto").waitFor();
    assert.equal(await page.evaluate(() => document.activeElement.id), "titolo-letto");
    const tutto = await text(page.locator("#letto"));
    for (const detto of [MESSAGGI["ok-con-omissioni.allUfficio"], "IdRichiesta): 4321", "INPS-ISEE-2026-00000001X-00", "10/02/2026", "31/12/2026", "PROVA ANNA", LUCA.cf, "figlio minorenne", "Non è un rifiuto", "conto corrente", "4.000,00 €", "Per le prestazioni del Comune conta l’ordinario"]) {
      assert.ok(tutto.includes(detto), detto);
    }
    assert.deepEqual(await page.locator("input[name=indicatore]").evaluateAll((tutti) => tutti.map(({ checked }) => checked)), [false, false]);
    assert.equal(await page.locator("#passi-verifica").count(), 0);
    await page.getByLabel("ISEE ordinario", { exact: true }).check();
    const passi = await page.locator("#passi-verifica tbody tr").count();
    assert.equal(passi, motore.check(motore.read(documento()).attestazione, "ordinario").passi.length);
    assert.match(await text(page.locator("#passi-verifica tr:has-text('(ISE)')")), /27\.500,00 €.*27\.500,00 €Esito✓torna$/);
    assert.deepEqual(await senzaTesto(page), []);
    assert.deepEqual(await tab.axe(), []);
  });
});

test("one figure altered is the one that does not follow, by how much, and what explains it", async () => {
  await visit("#attestazione", async (page) => {
    await apri(page, documento({ ise: "27600.00" })); // 25.100 + 20 % of 12.000 is 27.500
    await page.getByLabel("ISEE ordinario", { exact: true }).check();
    const esito = page.locator("#esito-verifica");
    assert.match(await text(esito), /\(ISE\)(, nei valori)?: differenza 100,00 €/);
    const { passi } = motore.check(motore.read(documento({ ise: "27600.00" })).attestazione, "ordinario");
    const [{ testo }] = passi.find(({ codice }) => codice === "ise").spiegazioni;
    assert.ok((await text(esito)).includes(testo));
    assert.match(await text(page.locator("#passi-verifica tr.non-torna").first()), /27\.600,00 €.*27\.500,00 €.*non torna/);
  });
});

test("every answer of the reader's own tests: read, each indicator chosen, nothing without words; hidden, nobody is named", async () => {
  const cartella = join(ROOT, "tests", "attestazioni");
  await visit("#attestazione", async (page) => {
    for (const file of readdirSync(cartella).filter((nome) => nome.endsWith(".xml"))) {
      const testo = readFileSync(join(cartella, file), "utf8");
      const { attestazione } = motore.read(testo);
      await page.locator("#svuota").click({ timeout: 1000 }).catch(() => {});
      await apri(page, testo, file);
      await page.locator("#letto").waitFor();
      const indicatori = page.locator("input[name=indicatore]");
      assert.equal(await indicatori.count(), attestazione?.indicatori.length ?? 0, file);
      await page.getByLabel("Nascondi nomi").check();
      for (let i = 0; i < await indicatori.count(); i += 1) {
        await indicatori.nth(i).check();
        await page.locator("#scelto h4").first().waitFor();
        assert.deepEqual(await senzaTesto(page), [], file);
        const nomi = [...testo.matchAll(/(?:CodiceFiscale\w*|Cognome|NumeroProtocolloDSU)="([^"]{4,})"/g)].map(([, nome]) => nome);
        const visto = await page.locator("#letto").innerText();
        assert.deepEqual(nomi.filter((nome) => visto.includes(nome) && !/^\d{11}$/.test(nome)), [], file);
      }
    }
  });
});

test("what INPS says when there is nothing, and a fault: what to do, what to tell the person", async () => {
  await visit("#attestazione", async (page) => {
    await apri(page, busta({ esito: "DATI_NON_TROVATI" }));
    await page.getByText(MESSAGGI["dati-non-trovati.allUfficio"]).waitFor();
    await page.getByText(MESSAGGI["dati-non-trovati.alCittadino"]).waitFor();
    await apri(page, `<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body><s:Fault><faultcode>s:Server.APIUnavailable</faultcode><faultstring>fermo</faultstring><detail><problem xmlns="urn:ietf:rfc:7807"><title>Service Unavailable</title><status>503</status></problem></detail></s:Fault></s:Body></s:Envelope>`);
    await page.getByText(MESSAGGI["servizio-non-disponibile.allUfficio"]).waitFor();
    assert.equal(await page.locator("input[name=indicatore]").count(), 0);
  });
});

test("a broken file, one with a DTD, one too big, one of somebody else: refused with the reason, and nothing of the one before stays", async () => {
  await visit("#attestazione", async (page, tab) => {
    await apri(page, documento());
    await page.locator("#letto").waitFor();
    for (const rotto of [documento().slice(0, 400), `<!DOCTYPE x [<!ENTITY y SYSTEM "file:///etc/passwd">]><Attestazione>&y;</Attestazione>`, "<catalogo></catalogo>", "buongiorno"]) {
      let attesi;
      try {
        motore.read(rotto);
      } catch (errore) {
        attesi = errore.issues.map(({ message }) => message);
      }
      await apri(page, rotto);
      for (const detto of attesi) await page.locator("#errore-attestazione").getByText(detto, { exact: true }).waitFor();
      assert.equal(await page.locator("#letto").count(), 0);
    }
    await apri(page, "x".repeat(2_000_001));
    await page.getByText("Il file supera 2 MB").waitFor();
    assert.deepEqual(await tab.axe(), []);
  });
});

test("pasted, dropped; a drop beside the box does not leave the page", async () => {
  await visit("#attestazione", async (page) => {
    await page.getByText("Oppure incolla il testo").click();
    await page.locator("#testo-attestazione").fill(Buffer.from(documento()).toString("base64"));
    await page.locator("#leggi").click();
    await page.locator("#letto").waitFor();
    await page.locator("#svuota").click();
    assert.equal(await page.locator("#letto").count(), 0);
    assert.equal(await page.locator("#testo-attestazione").inputValue(), "");
    assert.equal(await page.evaluate(() => document.activeElement.id), "file-attestazione");
    const lascia = (dove) => page.evaluate(([selettore, testo]) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([testo], "a.xml", { type: "text/xml" }));
      const event = new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true });
      document.querySelector(selettore).dispatchEvent(event);
      return event.defaultPrevented;
    }, [dove, documento()]);
    assert.equal(await lascia("body"), true);
    assert.equal(await page.locator("#letto").count(), 0);
    assert.equal(await lascia(".apri"), true);
    await page.locator("#letto").waitFor();
  });
});

test("what is no XML is called by its name, and the way on is there; a file of a citizen is expired, marked, and proves nothing", async () => {
  await visit("#attestazione", async (page, tab) => {
    const errore = page.locator("#errore-attestazione");
    for (const [testo, nome, detto] of [["%PDF-1.7\n", "attestazione.pdf", "È un PDF"], [Buffer.from([0xff, 0xd8, 0xff, 0xe0]), "foto.xml", "È una foto"], ["<!DOCTYPE html><html></html>", "a.xml", "È una pagina web"],
      [Buffer.from([0x30, 0x82, 1, 1]), "a.xml.p7m", "Il file è compresso, firmato"], ["", "a.xml", "Il file è vuoto"]]) {
      await apri(page, testo, nome);
      await errore.getByText(detto).waitFor();
    }
    assert.deepEqual(await tab.axe(), []);
    await page.locator("#copia-cifre").click();
    assert.equal(await page.evaluate(() => document.activeElement.id), "carta-sommaRedditiComponenti");
    await page.keyboard.type("10000");
    assert.equal(await page.locator("#copia-cifre").count(), 1);

    await apri(page, documento({ omissioni: OMISSIONE }).replace("2026-12-31", "2025-12-31"));
    await page.locator("#letto").waitFor();
    const tutto = await text(page.locator("#letto"));
    assert.match(tutto, /31\/12\/2025 ?oggi è scaduta/);
    assert.match(tutto, /non provano che il documento venga da INPS/);
    assert.ok(tutto.indexOf("Omissioni e difformità") < tutto.indexOf("Gli indicatori: scegli"), "before the figures");
    assert.deepEqual(await tab.axe(), []);
    await page.getByRole("link", { name: "Quale servizio usare" }).click();
    await page.waitForFunction(() => document.querySelector("#bisogno").value === "controllo");
  });
});

test("a bound is no figure to be equal to; the marks that turn the text are gone", async () => {
  await visit("#attestazione", async (page) => {
    await apri(page, documento().replaceAll('Cognome="PROVA"', 'Cognome="\u202ePROVA"'));
    await page.getByLabel("ISEE ordinario", { exact: true }).check();
    const riga = page.locator("#passi-verifica tr:has-text('figurativo')").last();
    const { passi } = motore.check(motore.read(documento()).attestazione, "ordinario");
    const { attesa, scritta, esito } = passi.find(({ codice }) => codice === "figurativo");
    assert.ok(esito === "torna" && scritta < attesa);
    assert.match(await text(riga), /al massimo [\d.,]+ €Esito✓torna$/);
    assert.doesNotMatch(await page.locator("#letto").textContent(), /\u202e/);
  });
});

test("emptied, or another file chosen, while one is being read: the first is never shown", async () => {
  await visit("#attestazione", async (page) => {
    await page.evaluate(() => {
      const legge = Blob.prototype.arrayBuffer;
      globalThis.attese = [];
      Blob.prototype.arrayBuffer = async function () {
        await new Promise((libera) => attese.push(libera));
        return legge.call(this);
      };
    });
    const libera = (quale) => page.evaluate(async (n) => {
      attese[n]();
      await new Promise((dopo) => setTimeout(dopo, 300));
    }, quale);
    await page.getByText("Oppure incolla il testo").click();
    await page.locator("#testo-attestazione").fill("x");
    await page.locator("#leggi").click(); // so that there is something to empty
    await apri(page, documento());
    await page.locator("#svuota").click();
    await libera(0);
    assert.equal(await page.locator("#letto").count(), 0);
    await apri(page, documento(), "a.xml");
    await apri(page, documento().replaceAll("00000001X", "00000002X"), "b.xml");
    await libera(2);
    await page.getByText("00000002X").first().waitFor();
    await libera(1);
    assert.equal(await page.getByText("00000001X").count(), 0);
  });
});

test("names, codes and protocols are hidden everywhere, and come back", async () => {
  const segreti = [ANNA.cf, LUCA.cf, "PROVA", "INPS-ISEE-2026-00000001X-00"];
  await visit("#attestazione", async (page) => {
    await apri(page, busta({ dentro: documento({ omissioni: OMISSIONE }) }));
    await page.getByLabel("ISEE ordinario", { exact: true }).check();
    await page.getByLabel("Nascondi nomi").check();
    const nascosto = await page.locator("#letto").innerText();
    assert.deepEqual(segreti.filter((uno) => nascosto.includes(uno)), []);
    assert.match(nascosto, /Persona 1[\s\S]*Persona 2/);
    await page.getByLabel("Nascondi nomi").uncheck();
    const visto = await page.locator("#letto").innerText();
    assert.deepEqual(segreti.filter((uno) => !visto.includes(uno)), []);
  });
});

test("beside a simulation: the causes and the lines of the exported verb; what is not a declaration is refused", async () => {
  await visit("#attestazione", async (page, tab) => {
    await apri(page, documento());
    await page.getByLabel("ISEE ordinario", { exact: true }).check();
    const dai = (testo) => page.locator("#file-simulazione").setInputFiles({ name: "isee.json", mimeType: "application/json", buffer: Buffer.from(testo) });
    for (const [testo, detto] of [["{", "Questo non è un file del simulatore"], ["{}", "Nel file non c’è una dichiarazione"], [JSON.stringify({ formato: "isee-simulatore-risposte", versione: 1 }), "Le risposte nel file non sono complete"]]) {
      await dai(testo);
      await page.locator("#errore-confronto").getByText(detto).waitFor();
    }
    await dai(JSON.stringify({ formato: "isee-simulatore-risposte", versione: 1, dsu: ESEMPIO }));
    await page.locator("#righe-riscontro").waitFor();
    const riscontro = motore.compare(ESEMPIO, motore.read(documento()).attestazione, "ordinario");
    const detto = await text(page.locator("#riscontro"));
    assert.ok(riscontro.cause.length > 0);
    for (const { testo } of riscontro.cause) assert.ok(detto.includes(testo.replace(/\s+/g, " ")), testo);
    assert.equal(await page.locator("#righe-riscontro tbody tr").count(), riscontro.righe.length);
    assert.match(detto, /Attestazione17\.515,92 €/);
    assert.deepEqual(await senzaTesto(page), []);
    assert.deepEqual(await tab.axe(), []);
    await page.getByLabel("ISEE per specifiche prestazioni").check();
    assert.equal(await page.locator("#righe-riscontro").count(), 0, "another indicator, another comparison");
  });
});

test("the made up example: its lines follow; beside its own declaration it is the same, also for a child", async () => {
  const CASA = JSON.parse(readFileSync(join(ROOT, "www", "esempi", "coppia-due-figli-con-casa.json"), "utf8"));
  await visit("#attestazione", async (page, tab) => {
    await page.locator("#esempio").click();
    await page.getByLabel("ISEE ordinario", { exact: true }).check();
    await page.locator("#esito-verifica").getByText("I conti tornano").waitFor();
    const dai = () => page.locator("#file-simulazione").setInputFiles({ name: "isee.json", mimeType: "application/json", buffer: Buffer.from(JSON.stringify(CASA)) });
    await dai();
    await page.locator("#riscontro").getByText("Le due cifre sono uguali").waitFor();
    await page.getByLabel(/^ISEE minorenni/).first().check();
    await page.locator("#scelto h4").getByText(/ISEE minorenni/).waitFor();
    const minore = CASA.nucleo.componenti.find(({ relazione }) => relazione === "F");
    await page.locator("#simulato").focus();
    await page.locator("#simulato").selectOption(`minorenni:${minore.id}`);
    await page.locator("#riscontro").getByText("Le due cifre sono uguali").waitFor();
    assert.equal(await page.evaluate(() => document.activeElement.id), "simulato");
    assert.deepEqual(await tab.axe(), []);
  });
});

test("copied from paper: the figures that do not follow are told; what cannot be read is said in its field", async () => {
  await visit("#attestazione", async (page, tab) => {
    await page.getByText("Hai la carta o il PDF?").click();
    const scrivi = (nome, testo) => page.locator(`#carta-${nome}`).fill(testo);
    await page.locator("#controlla-carta").click();
    await page.getByText("Scrivi almeno una riga del calcolo.").waitFor();
    await scrivi("data", "32/01/2026");
    await scrivi("isr", "mille");
    await page.locator("#controlla-carta").click();
    assert.equal(await page.locator("#carta [aria-invalid]").count(), 2);
    assert.equal(await page.evaluate(() => document.activeElement.id), "carta-data");
    assert.deepEqual(await tab.axe(), []);
    // 25.100 + 20 % of 12.000 = 27.500, not 27.600.
    for (const [nome, testo] of Object.entries({ data: "10/02/2026", sommaRedditiComponenti: "30.000,00", redditoFigurativoPatrimonioMobiliare: "100", detrazioni: "5000", isr: "25.100", isp: "12000,00", ise: "27600", scalaEquivalenza: "1,57", isee: "17.579,62" })) await scrivi(nome, testo);
    await page.locator("#controlla-carta").press("Enter");
    await page.locator("#esito-verifica").getByText("(ISE): differenza 100,00").waitFor();
    assert.equal(await page.evaluate(() => document.activeElement.id), "titolo-letto");
    assert.match(await text(page.locator("#passi-verifica tr:has-text('(ISR)')").first()), /25\.100,00 €.*25\.100,00 €.*✓torna/); // 30.000 + 100 - 5.000
    assert.equal(await page.getByText("Omissioni e difformità").count(), 0, "what paper was not asked is not said to be absent");
    assert.deepEqual(await senzaTesto(page), []);
    await page.locator("#svuota").click();
    assert.equal(await page.locator("#carta-isr").inputValue(), "");
  });
});

for (const nome of NOMI) {
  test(`${nome}: the advice of a link, an attestation pasted and checked, a code`, async (t) => {
    const sito = await openSito(nome, { root: join(ROOT, "www"), csp: null });
    t.after(() => sito.close());
    await sito.visit("enti.html#servizio?ente=comune&bisogno=tariffa-residenti", { pulita: false }, async ({ tab }) => {
      await tab.wait("#id-scelta");
      assert.equal(await tab.text("#id-scelta"), "9d9fc812-0410-4ceb-a062-a987e3eb79fa");
      await tab.evaluate(() => { location.hash = "#attestazione"; });
      await tab.wait("#file-attestazione");
      await tab.click(["summary", "Oppure incolla il testo"]);
      await tab.wait("#testo-attestazione");
      await tab.evaluate((testo) => {
        const campo = document.querySelector("#testo-attestazione");
        campo.value = testo;
        campo.dispatchEvent(new InputEvent("input", { bubbles: true }));
        document.querySelector("#leggi").click();
        document.querySelector("#indicatore-0").click();
      }, documento());
      await tab.wait("#passi-verifica");
      assert.match(await tab.text("#scelto"), /I conti: ISEE ordinario/);
      await tab.evaluate(() => { location.hash = "#codici"; });
      await tab.wait("#codice-cf");
      await tab.type("#codice-cf", ANNA.cf);
      await tab.click("#controlla-cf");
      await tab.until(async () => /È scritto bene/.test(await tab.text("#esito-cf")), "the code is checked");
      assert.deepEqual(await tab.axe(), []);
    });
  });
}

// --- A code

test("a fiscal code with omocodia, a wrong one, one without its letter put right; a protocol; a benefit", async () => {
  await visit("#codici", async (page, tab) => {
    const controlla = async (quale, codice) => {
      await page.locator(`#codice-${quale}`).fill(codice);
      await page.keyboard.press("Enter");
      return text(page.locator(`#esito-${quale}`));
    };
    assert.match(await controlla("cf", " prvlcu15a01z999s"), /È scritto bene\s?PRVLCU15A01Z999S.*01\/01\/2015.*maschio.*Z999.*persona inventata/);
    assert.doesNotMatch(await controlla("cf", "PRVLCU15A01Z99VH"), /INPS potrebbe rifiutarlo/); // a letter in the last digit of the place: INPS's pattern has it
    assert.match(await controlla("cf", "PRVLCUM5A01Z999K"), /È scritto bene.*INPS potrebbe rifiutarlo.*posizioni 7/); // in the year: it has not
    assert.match(await controlla("cf", "PRVLCU15A01Z999T"), /Non è scritto bene/);
    await page.locator("#codice-cf").fill("PRV");
    assert.equal(await text(page.locator("#esito-cf")), "", "an outcome beside another code would deceive");
    assert.match(await controlla("protocollo", "2026-00000001X-00"), /Non ha la forma giusta.*INPS-ISEE-2026-00000001X-00/);
    await page.locator("#usa-protocollo").click();
    assert.match(await text(page.locator("#esito-protocollo")), /Ha la forma giusta.*2026.*00000001X/);
    assert.match(await controlla("prestazione", "A2.12"), /Il servizio lo prevede.*mensa scolastica/);
    assert.match(await controlla("prestazione", "B9.99"), /Questo codice non esiste/);
    assert.deepEqual(await senzaTesto(page), []);
    assert.deepEqual(await tab.axe(), []);
  });
});

// --- The whole

test("with the network cut, once open: every view works, nothing is asked, kept or written in the address", async () => {
  await visit("#attestazione", async (page, tab) => {
    const chieste = tab.requests.length;
    await page.route("**/favicon.svg", (route) => route.fulfill({ body: "<svg xmlns='http://www.w3.org/2000/svg'/>", contentType: "image/svg+xml" }));
    await page.context().setOffline(true);
    await apri(page, busta({ dentro: documento() }));
    await page.getByLabel("ISEE ordinario", { exact: true }).check();
    await page.locator("#passi-verifica").waitFor();
    await page.locator("#file-simulazione").setInputFiles({ name: "isee.json", mimeType: "application/json", buffer: Buffer.from(JSON.stringify(ESEMPIO)) });
    await page.locator("#righe-riscontro").waitFor();
    assert.equal(new URL(page.url()).hash, "#attestazione");
    await page.getByRole("link", { name: "Controlla un codice" }).click();
    await page.locator("#codice-cf").fill(ANNA.cf);
    await page.locator("#controlla-cf").click();
    await page.locator("#esito-cf").getByText("È scritto bene").waitFor();
    assert.equal(new URL(page.url()).hash, "#codici");
    await page.locator("#viste a").first().click();
    await page.locator("#ente").selectOption("comune");
    await page.locator("#bisogno").selectOption("controllo");
    await page.locator("#consiglio").waitFor();
    // The icon is the browser's own: it looks for it again at each new address of the page.
    assert.deepEqual(tab.requests.slice(chieste).filter((chiesta) => !chiesta.endsWith("/favicon.svg")), []);
    const tenuto = await page.evaluate(async () => [document.cookie, localStorage.length, sessionStorage.length, (await indexedDB.databases()).length, (await caches.keys()).length]);
    assert.deepEqual(tenuto, ["", 0, 0, 0, 0]);
    // Left and found again by going back: nothing of anybody.
    await page.evaluate(() => dispatchEvent(new PageTransitionEvent("pagehide", { persisted: true })));
    await page.locator("#viste a").nth(1).click();
    assert.equal(await page.locator("#letto").count(), 0);
  });
});

for (const width of [320, 768, 1280]) {
  test(`at ${width} px, also as 400 % of zoom leaves it: nothing out of the page, no violation, with every view full`, async () => {
    await visit("#servizio?ente=comune&bisogno=controllo", async (page, tab) => {
      await page.locator("#consiglio").waitFor();
      assert.ok(await fits(page));
      assert.deepEqual(await tab.axe(), []);
      await page.locator("#viste a").nth(1).click();
      await apri(page, busta({ dentro: documento({ ise: "27600.00", omissioni: OMISSIONE }) }));
      await page.getByLabel("ISEE ordinario", { exact: true }).check();
      await page.locator("#file-simulazione").setInputFiles({ name: "isee.json", mimeType: "application/json", buffer: Buffer.from(JSON.stringify(ESEMPIO)) });
      await page.locator("#righe-riscontro").waitFor();
      assert.ok(await fits(page));
      assert.deepEqual(await tab.axe(), []);
      const piccoli = await page.locator("#vista-attestazione :is(button, input, select, summary)").evaluateAll((tutti) => tutti.map((nodo) => [nodo.id || nodo.textContent, nodo.getBoundingClientRect()]).filter(([, { width: largo, height: alto }]) => largo > 0 && (largo < 24 || alto < 24)).map(([nome]) => nome));
      assert.deepEqual(piccoli, []);
    }, { width, forcedColors: width === 768 ? "active" : "none" });
  });
}

for (const width of [320, 1280]) {
  test(`at ${width} px a name of a thousand characters is no wider than the page`, async () => {
    await visit("#attestazione", async (page) => {
      const minore = `<ISEEMin>${persona(LUCA).replace("ComponenteNucleo RapportoConDichiarante=\"F\"", "ComponenteMinorenne ISEE=\"17515.92\"").replace("/>", "><ISEEOrd/></ComponenteMinorenne>")}</ISEEMin></Ordinario>`;
      const lungo = documento({ omissioni: OMISSIONE.replace("CodiceFiscaleOperatore", `DescrizioneOperatoreFinanziario="${"B".repeat(900)}" CodiceFiscaleOperatore`) });
      await apri(page, lungo.replace("</Ordinario>", minore).replaceAll(`Nome="LUCA"`, `Nome="${"X".repeat(1000)}"`).replaceAll("INPS-ISEE-2026-00000001X-00", "P".repeat(1000)));
      await page.locator("input[name=indicatore]").last().check();
      await page.locator("#scelto h4").first().waitFor();
      assert.ok(await fits(page));
    }, { width });
  });
}

test("no text of the page waits for nobody: each key is used", () => {
  const codice = ["enti.js", ...["attestazione", "codici", "comune", "documento", "riscontro", "servizio", "verifica", "velo", "carta"].map((nome) => `enti/${nome}.js`)].map((file) => readFileSync(join(ROOT, "www", file), "utf8")).join("\n");
  // The words of a table of people are chosen by the table.
  const gruppi = ["relazione", "beneficiario", ...[...codice.matchAll(/(?:t\(`|parola\("|parola\(`)([\w.-]+)/g)].map(([, inizio]) => inizio.replace(/\.$/, ""))];
  const inutili = Object.keys(TESTI).filter((chiave) => !codice.includes(`"${chiave}"`) && !gruppi.some((gruppo) => chiave.startsWith(`${gruppo}.`) || chiave === gruppo));
  assert.deepEqual(inutili, []);
});

test("the sheet of the simulator leads here", () => {
  assert.match(readFileSync(join(ROOT, "www", "index.html"), "utf8"), /href="enti\.html"/);
});
