// What a person does with the answers and the result: saved here, in a file, in a link; printed, copied, in the calendar.
//
// E01: ISEE 7.368,42, as in widget-cosa-se.test.mjs.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, test } from "node:test";

import { E01, openSite } from "./widget.mjs";

const ISEE = "7.368,42\u00a0€";

let luogo;
before(async () => {
  luogo = await openSite({
    "/id.html": `<a href="#contenuto">Vai</a><isee-simulatore anno="2026" id="uno"></isee-simulatore><isee-simulatore anno="2026" id="due"></isee-simulatore><p id="contenuto" tabindex="-1">Contenuto</p>`,
    "/riquadro.html": `<iframe title="Simulatore" sandbox="allow-scripts allow-downloads" width="700" height="900" src="/dist/embed.html?anno=2026"></iframe>`,
    "/senza-azioni.html": `<isee-simulatore anno="2026" senza="azioni"></isee-simulatore>`,
    "/senza-salva.html": `<isee-simulatore anno="2026" senza="salva link"></isee-simulatore>`,
  });
});
after(() => luogo?.close());

const cifra = (io) => io.dentro.locator("#cifra-ordinario");
const depositi = (page) => page.evaluate(() => Object.keys(localStorage));
/** The panel of a step is behind its title; in the result it is there. */
const apri = async (io) => {
  await io.campo("apri-azioni").click();
  await io.campo("azioni-ricomincia").waitFor();
};
/** As the visit does at its start: the elements of the page can be used. */
const pronti = (page) => page.evaluate(() => Promise.all([...document.querySelectorAll("isee-simulatore")].map(async (el) => {
  await customElements.whenDefined("isee-simulatore");
  await el.pronto;
})));
const dati = (page) => page.evaluate(() => document.querySelector("isee-simulatore").dati);
/** After everything that is fetched in idle time: a request cut short is an error to the tests. */
const ricarica = async (page) => {
  await page.evaluate(() => Promise.all([...document.querySelectorAll("isee-simulatore")].map((el) => el.completo)));
  await page.reload();
  await pronti(page);
};
const scaricato = async (page, azione) => {
  const [download] = await Promise.all([page.waitForEvent("download"), azione()]);
  return { nome: download.suggestedFilename(), testo: await readFile(await download.path(), "utf8") };
};
const carica = (io, testo, nome = "risposte.json") => io.campo("azioni-carica").setInputFiles({ name: nome, mimeType: "application/json", buffer: Buffer.from(testo) });

test("nothing is kept before it is asked; saved, found again, resumed with the same result; deleted, gone", async () => {
  await luogo.visit("una.html", {}, async (io, tab) => {
    const { page } = io;
    await page.evaluate(() => {
      globalThis.salvati = [];
      addEventListener("isee-salva", ({ detail }) => salvati.push(detail));
    });
    await io.result();
    await io.campo("azioni-salva").waitFor();
    const prima = await dati(page);
    await page.evaluate(() => document.querySelector("isee-simulatore").completo);
    const richieste = tab.requests.length;
    assert.deepEqual(await depositi(page), []);
    assert.equal(await page.evaluate(() => document.cookie + location.hash + location.search), "");
    await io.campo("azioni-salva-aiuto").getByText(/in questo browser per 90 giorni, fino al \d\d\/\d\d\/\d{4}\. Chi usa questo dispositivo può leggerle/).waitFor();

    await io.campo("azioni-salva").click();
    await io.dentro.getByText("Hai salvato le risposte su questo dispositivo").waitFor();
    assert.deepEqual(await depositi(page), ["isee-simulatore:/una.html#1"]);
    assert.deepEqual(await page.evaluate(() => salvati), [null], "the page is told, and nothing else");
    assert.equal(tab.requests.length, richieste, "no request");
    await io.clean("saved");

    await ricarica(page);
    await io.campo("titolo-trovate").waitFor();
    assert.equal(await io.campo("p1.nascita").inputValue(), "", "nothing is loaded by itself");
    await io.clean("offered");
    await io.campo("offerta-riprendi").click();
    await cifra(io).waitFor();
    assert.equal(await cifra(io).textContent(), ISEE);
    assert.deepEqual(await dati(page), prima);
    await io.dentro.getByText("Hai ripreso le risposte salvate.").first().waitFor();

    await io.campo("azioni-cancella").click();
    await io.dentro.getByText("Hai cancellato le risposte salvate su questo dispositivo.").waitFor();
    assert.equal(await io.focus(), "azioni-salva", "the focus is not lost with the button");
    assert.deepEqual(await depositi(page), []);
    assert.equal(await cifra(io).textContent(), ISEE, "the page keeps its own");
    await ricarica(page);
    await io.campo("p1.nascita").waitFor();
    assert.equal(await io.campo("titolo-trovate").count(), 0);
  });
});

test("not now, deleted at once, past its end, spoiled: never in the way", async () => {
  await luogo.visit("una.html", {}, async (io) => {
    const { page } = io;
    const CHIAVE = "isee-simulatore:/una.html#1";
    const metti = async (testo) => {
      await page.evaluate(([k, v]) => localStorage.setItem(k, v), [CHIAVE, testo]);
      await ricarica(page);
    };
    await apri(io);
    await io.campo("azioni-salva").click();
    await io.dentro.getByText("Hai salvato").waitFor();
    const buono = await page.evaluate((k) => localStorage.getItem(k), CHIAVE);
    await ricarica(page);
    await io.campo("offerta-dopo").click();
    assert.equal(await io.campo("titolo-trovate").count(), 0);
    assert.equal(await io.focus(), "titolo-passo");
    assert.deepEqual(await depositi(page), [CHIAVE], "they wait");

    await metti(JSON.stringify({ ...JSON.parse(buono), scade: "2020-01-01" }));
    await page.waitForFunction(() => localStorage.length === 0);
    assert.equal(await io.campo("titolo-trovate").count(), 0);

    for (const testo of ["{", "[1]", "null", `"x"`, JSON.stringify({ ...JSON.parse(buono), risposte: { valori: 1 } })]) {
      await metti(testo);
      await io.dentro.getByText("Sono rovinate e non si possono leggere. Puoi cancellarle.").waitFor();
      assert.equal(await io.campo("offerta-riprendi").count(), 0);
    }
    await io.campo("offerta-cancella").click();
    await page.waitForFunction(() => localStorage.length === 0);
    assert.equal(await io.campo("titolo-trovate").count(), 0);
  });
});

test("a browser that keeps nothing: the file instead; two elements have each their own", async () => {
  await luogo.visit("una.html", {}, async (io) => {
    await io.page.evaluate(() => { Storage.prototype.setItem = () => { throw new DOMException("full", "QuotaExceededError"); }; });
    await apri(io);
    await io.campo("azioni-salva").click();
    await io.dentro.getByText("Questo browser non lascia salvare in questa pagina. Scarica le risposte in un file").waitFor();
  });
  await luogo.visit("riquadro.html", {}, async ({ page }) => {
    const riquadro = page.frameLocator("iframe");
    await riquadro.locator("#apri-azioni").click();
    await riquadro.getByText("Questo browser non lascia salvare in questa pagina.").waitFor();
    assert.equal(await riquadro.locator("#azioni-salva").count(), 0);
    await scaricato(page, () => riquadro.locator("#azioni-scarica").click());
  });
  await luogo.visit("id.html", {}, async (io, { page }) => {
    const due = page.locator("#due");
    await due.locator("#apri-azioni").click();
    await due.locator("#azioni-salva").click();
    await due.getByText("Hai salvato").waitFor();
    assert.deepEqual(await depositi(page), ["isee-simulatore:/id.html#due"]);
    await ricarica(page);
    await due.locator("#titolo-trovate").waitFor();
    assert.equal(await page.locator("#uno #titolo-trovate").count(), 0);
    await due.locator("#offerta-cancella").click();
  });
});

test("a file: out and in again, also half written; refused with its reason, and then nothing has changed", async () => {
  await luogo.visit("una.html", {}, async (io) => {
    const { page } = io;
    await io.result();
    const { nome, testo } = await scaricato(page, () => io.campo("azioni-scarica").click());
    assert.match(nome, /^isee-2026-\d{4}-\d\d-\d\d\.json$/);
    const documento = JSON.parse(testo);
    assert.deepEqual([documento.formato, documento.versione], ["isee-simulatore-risposte", 1]);
    assert.deepEqual(documento.dsu, await dati(page));

    for (const [cattivo, detto] of [
      ["", "Questo file è vuoto"], ["ciao", "Questo file non viene dal simulatore"], ["{}", "Questo file non viene dal simulatore"],
      [JSON.stringify({ ...documento, versione: 9 }), "versione più nuova"], [JSON.stringify({ ...documento, risposte: { ...documento.risposte, liste: [] } }), "Questo file è rovinato"],
      [`${testo}${" ".repeat(1_000_001)}`, "Questo file è troppo grande"],
    ]) {
      await carica(io, cattivo);
      await io.dentro.locator(".detto", { hasText: detto }).getByText("Le risposte di prima sono ancora qui.").waitFor();
      assert.equal(await cifra(io).textContent(), ISEE);
    }

    await io.campo("azioni-ricomincia").click();
    assert.equal(await io.campo("p1.nascita").inputValue(), "");
    assert.equal(await page.evaluate(() => document.querySelector("isee-simulatore").risultato), null);
    for (const [nome, valore] of [["lingua", "en"], ["lingua", "it"], ["modalita", "rapida"], ["modalita", "completa"]]) {
      await io.set(nome, valore);
      await page.waitForFunction((lingua) => document.querySelector("isee-simulatore").shadowRoot.querySelector("[part~=base]").lang === lingua, nome === "lingua" ? valore : "it");
    }
    await io.campo("tolto").getByRole("button", { name: "Annulla" }).click();
    assert.equal(await cifra(io).textContent(), ISEE, "taken back, with its step");

    await io.campo("azioni-ricomincia").click();
    await io.campo("p1.nascita").fill("3/4/19"); // half written
    await apri(io);
    const mezzo = await scaricato(page, () => io.campo("azioni-scarica").click());
    await carica(io, testo);
    await cifra(io).waitFor();
    assert.equal(await cifra(io).textContent(), ISEE);
    await io.clean("loaded");
    await io.campo("tolto").getByRole("button", { name: "Annulla" }).click();
    assert.equal(await io.campo("p1.nascita").inputValue(), "3/4/19", "what a Dsu cannot hold comes back too");
    await io.campo("p1.nascita").fill("");
    await carica(io, mezzo.testo);
    await page.waitForFunction(() => document.querySelector("isee-simulatore").shadowRoot.getElementById("p1.nascita").value === "3/4/19");
  });
});

test("a file of another year waits for a choice", async () => {
  await luogo.visit("una.html", {}, async (io) => {
    await apri(io);
    const { testo } = await scaricato(io.page, () => io.campo("azioni-scarica").click());
    const documento = JSON.parse(testo);
    documento.risposte.valori.data = "10/02/2025";
    documento.risposte.valori["p1.nascita"] = "01/02/1980";
    const vecchio = JSON.stringify(documento);
    await carica(io, vecchio);
    await io.campo("titolo-altro-anno").getByText("Queste risposte sono per una DSU del 2025").waitFor();
    assert.equal(await io.focus(), "titolo-altro-anno");
    assert.equal(await io.campo("p1.nascita").inputValue(), "");
    await io.clean("another year");
    await io.campo("offerta-no").click();
    assert.equal(await io.campo("p1.nascita").inputValue(), "");
    await carica(io, vecchio);
    await io.campo("offerta-qui").click();
    assert.deepEqual([await io.campo("p1.nascita").inputValue(), (await io.campo("data").inputValue()).slice(6)], ["01/02/1980", "2026"]);
    await carica(io, vecchio);
    await io.campo("offerta-com-e").click();
    assert.equal(await io.campo("data").inputValue(), "10/02/2025");
  });
});

test("a link is made only when asked, holds the answers, opens when asked, and leaves the address", async () => {
  await luogo.visit("id.html", {}, async (_, { page }) => {
    const due = page.locator("#due");
    await page.evaluate((dsu) => { document.querySelector("#due").dati = dsu; }, E01);
    for (let n = 0; n < 4; n += 1) {
      await due.locator("#avanti").click();
      await page.waitForTimeout(450);
    }
    await due.locator("#azioni-link").click();
    await due.getByText("date di nascita, redditi, risparmi, eventuali disabilità").waitFor();
    assert.equal(await due.locator("#azioni-indirizzo").count(), 0);
    await due.locator("#azioni-link-crea").click();
    const link = await due.locator("#azioni-indirizzo").inputValue();
    assert.match(link, /\/id\.html#isee-risposte=1\.due\.z[\w-]+$/);
    assert.equal(await page.evaluate(() => location.hash), "");

    // The fragments of the page are the page's.
    await page.getByRole("link", { name: "Vai", exact: true }).click();
    assert.equal(await page.evaluate(() => location.hash), "#contenuto");
    await page.goto("about:blank");
    await page.goto(link);
    await pronti(page);
    await due.getByText("Questo link contiene delle risposte").waitFor();
    assert.equal(await page.locator("#uno .offerta").count(), 0);
    assert.equal(await due.locator("[id='p1.nascita']").inputValue(), "");
    await due.locator("#offerta-carica").click();
    await due.locator("#cifra-ordinario").waitFor();
    assert.equal(await due.locator("#cifra-ordinario").textContent(), ISEE);
    assert.equal(await page.evaluate(() => location.hash), "", "the answers are not left in the address");

    // Pasted in the page that is open already, cut or hostile.
    for (const [frammento, detto] of [[link.slice(link.indexOf("#"), -40), "Questo link è rovinato"], ["#isee-risposte=9.due.zAAAA", "versione più nuova"], [`#isee-risposte=1.due.p${"A".repeat(9000)}`, "troppo lungo"]]) {
      await page.evaluate((dove) => { location.hash = dove; }, frammento);
      await due.locator("#offerta-carica").click();
      await due.locator(".offerta", { hasText: detto }).waitFor();
      assert.equal(await due.locator("#cifra-ordinario").textContent(), ISEE);
      await due.locator("#offerta-ignora").click();
      assert.equal(await page.evaluate(() => location.hash), "");
    }
  });
});

test("the result as text; where the page may not copy, a field to copy from", async () => {
  await luogo.visit("una.html", {}, async (io) => {
    const { page } = io;
    await io.result();
    await page.evaluate(() => Object.defineProperty(navigator, "clipboard", { value: { writeText: async (testo) => { globalThis.copiato = testo; } }, configurable: true }));
    await io.campo("azioni-copia").click();
    await io.dentro.getByText("Hai copiato il risultato").waitFor();
    const testo = await page.evaluate(() => copiato);
    assert.match(testo, /^Simulazione dell’ISEE 2026\nÈ una simulazione: l’ISEE che conta è quello rilasciato dall’INPS\.\n\nISEE ordinario: 7\.368,42\u00a0€\nISEE per famiglia e inclusione: 7\.101,45\u00a0€\n/);
    // The sums written at the top of widget-cosa-se.test.mjs.
    assert.match(testo, /ISE: 19\.600,00\u00a0€\. Sommiamo 17\.000,00\u00a0€ \(reddito del nucleo \(ISR\)\) e 2\.600,00\u00a0€ \(un quinto del patrimonio\): in tutto 19\.600,00\u00a0€\./);
    assert.match(testo, /Dividiamo 19\.600,00\u00a0€ \(ISE\) per 2,66 \(scala di equivalenza\): fa 7\.368,42\u00a0€\./);
    assert.match(testo, /La DSU presentata il 15\/03\/2026 vale fino al 31\/12\/2026\./);
    await page.evaluate(() => Object.defineProperty(navigator, "clipboard", { value: undefined, configurable: true }));
    await io.campo("azioni-copia").click();
    await io.campo("azioni-testo").waitFor();
    assert.equal(await io.focus(), "azioni-testo");
    assert.equal(await io.campo("azioni-testo").evaluate((campo) => campo.value.slice(campo.selectionStart, campo.selectionEnd)), testo, "already selected");
    await io.clean("text to copy");
  });
});

test("the deadlines as a calendar file, without an amount", async () => {
  await luogo.visit("una.html", {}, async (io) => {
    await io.page.clock.install({ time: new Date("2026-05-02T10:00:00Z") });
    await io.result();
    await io.campo("azioni-calendario").waitFor();
    const { nome, testo } = await scaricato(io.page, () => io.campo("azioni-calendario").click());
    assert.equal(nome, "scadenze-isee.ics");
    assert.deepEqual(testo.match(/^DTSTART.*$/gm), ["DTSTART;VALUE=DATE:20260630", "DTSTART;VALUE=DATE:20261231", "DTSTART;VALUE=DATE:20270228"]);
    assert.deepEqual(testo.replace(/\r\n /g, "").match(/^SUMMARY.*$/gm).map((riga) => riga.trim()), [
      "SUMMARY:Assegno unico: ultimo giorno per non perdere gli arretrati", "SUMMARY:ISEE 2026: ultimo giorno di validità", "SUMMARY:Assegno unico: presenta la DSU 2027",
    ]);
    assert.doesNotMatch(testo, /€|7\.?368/);
    assert.match(testo, /^BEGIN:VCALENDAR\r\n[^]*END:VCALENDAR\r\n$/);
  });
});

test("on paper: the figures, how one gets there, the answers, the law, the notice; the page around it stays on the screen", async () => {
  await luogo.visit("una.html", {}, async (io) => {
    const { page } = io;
    await io.result();
    await io.campo("azioni-stampa").waitFor();
    await page.evaluate(() => { globalThis.print = () => { dispatchEvent(new Event("beforeprint")); }; });
    await io.campo("azioni-stampa").click();
    await page.emulateMedia({ media: "print" });
    const foglio = io.dentro.locator(".foglio");
    const testo = await foglio.innerText();
    for (const atteso of [
      /^Simulazione dell’ISEE 2026/, /l’ISEE che conta è quello rilasciato dall’INPS/, /ISEE ordinario: 7\.368,42\u00a0€/, /vale fino al 31\/12\/2026/,
      /Data di nascita\s+11\/02\/1980/, /Regole in vigore controllate il 21\/11\/2026; motore di calcolo \d/, /http:\/\/[^\s]+\/una\.html/, /DPCM 159\/2013: https:\/\//,
      /Da 15\.000,00\u00a0€ \(reddito complessivo IRPEF\) togliamo 3\.000,00\u00a0€/, /Scala di equivalenza\s+2,66\s+2,76/,
    ]) assert.match(testo, atteso);
    assert.equal(await page.getByRole("heading", { level: 1 }).isVisible(), false, "only the sheet");
    assert.equal(await io.campo("azioni-stampa").isVisible(), false);
    const [largo, schermo] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
    assert.equal(largo, schermo);
    await page.emulateMedia({ media: "screen" });
    await page.evaluate(() => dispatchEvent(new Event("afterprint")));
    assert.equal(await foglio.count(), 0);
    assert.equal(await page.getByRole("heading", { level: 1 }).isVisible(), true);
    assert.equal(await page.evaluate(() => document.adoptedStyleSheets.length), 0);
    const pdf = await page.pdf({ format: "A4" });
    assert.ok(pdf.length > 10_000);
    assert.equal(await foglio.count(), 0, "gone after the printer has had it");
  });
});

test("the sentences of the explanation, and the way about the page by keyboard", async () => {
  await luogo.visit("una.html", {}, async (io) => {
    await io.result();
    await io.dentro.getByText("Dividiamo 19.600,00\u00a0€ (ISE) per 2,66 (scala di equivalenza): fa 7.368,42\u00a0€.").first().waitFor();
    await io.dentro.getByText("Nell’ISEE per famiglia e inclusione cambia: Maggiorazioni: 0,30 invece di 0,20; Scala di equivalenza: 2,76 invece di 2,66.").waitFor();
    const indice = io.dentro.getByRole("navigation", { name: "In questa pagina" });
    for (const [nome, id] of [["Come si arriva a questa cifra", "titolo-perche"], ["Che cosa fare adesso", "titolo-simulazione"], ["Stampa, salva, condividi", "titolo-azioni"]]) {
      await indice.getByRole("link", { name: nome }).focus();
      await io.page.keyboard.press("Enter");
      assert.equal(await io.focus(), id);
      assert.ok(await io.campo(id).evaluate((nodo) => nodo.getBoundingClientRect().top < innerHeight), nome);
    }
    assert.equal(await io.page.evaluate(() => location.hash), "");
    for (const id of ["azioni-stampa", "azioni-copia", "azioni-calendario", "azioni-salva", "azioni-scarica", "azioni-carica", "azioni-link", "azioni-ricomincia"]) await io.tabTo(id);
    await io.page.keyboard.press("Enter");
    assert.equal(await io.focus(), "titolo-passo");
    await io.openAll();
    await io.clean("a step");
  });
});

test("a page may leave the actions out, all or some; every width is clean", async () => {
  await luogo.visit("senza-azioni.html", {}, async (io) => {
    assert.equal(await io.campo("apri-azioni").count(), 0);
    await io.result();
    assert.equal(await io.campo("titolo-azioni").count(), 0);
    assert.equal(await io.dentro.getByRole("link", { name: "Stampa, salva, condividi" }).count(), 0);
  });
  await luogo.visit("senza-salva.html", {}, async (io) => {
    await io.result();
    await io.campo("azioni-scarica").waitFor();
    assert.deepEqual([await io.campo("azioni-salva").count(), await io.campo("azioni-link").count()], [0, 0]);
  });
  for (const width of [320, 768]) {
    await luogo.visit("una.html", { width }, async (io) => {
      await io.result();
      await io.campo("azioni-salva").waitFor();
      await io.openAll();
      await io.campo("azioni-link-crea").click();
      await io.campo("azioni-indirizzo").waitFor();
      await io.clean(`everything open at ${width} px`);
    });
  }
});
