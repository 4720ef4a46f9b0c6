// The thresholds and the benefits that a page sets, as properties and as JSON in the page.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { openSite } from "./widget.mjs";

const SOGLIE = [
  { id: "mensa", nome: "Mensa gratuita", indicatore: "ordinario", soglia: 8000, url: "https://comune.esempio.it/mensa", fonte: "Delibera 1/2026" },
  { id: "libri", nome: "Buono libri", indicatore: "famiglia", soglia: 7000, validoDal: "2026-01-01" },
  { id: "nido", nome: "Retta del nido", indicatore: "minorenni", tipo: "fasce", soglia: [5000, 7368.42, 20000] },
  { id: "tasse", nome: "Tasse universitarie", indicatore: "universita", soglia: 22000 },
];
const script = (id, dati) => `<script type="application/json" id="${id}">${dati}</script>`;

let sito;
before(async () => {
  sito = await openSite({
    "/soglie.html": `<isee-simulatore anno="2026" soglie="#soglie" nascondi="nazionali"></isee-simulatore>${script("soglie", JSON.stringify(SOGLIE))}`,
    "/rotte.html": `<isee-simulatore anno="2026" soglie="#soglie" nascondi="nazionali"></isee-simulatore>${script("soglie", '[{ "id": "A" ]')}`,
    "/senza.html": `<isee-simulatore anno="2026" soglie="#altrove" nascondi="nazionali"></isee-simulatore>`,
  });
});
after(() => sito?.close());

const righe = (io, nome) => io.card(nome).locator(".persone > li, .prestazione-testa + p").allTextContents();

// E01: 7.368,42 ordinary, 7.101,45 for family benefits; nobody studies at a university in it.
test("the result says how far each threshold is, without being asked", async () => {
  await sito.visit("soglie.html", {}, async (io, tab) => {
    await io.result();
    await io.dentro.getByRole("heading", { name: "Quanto sei lontano dalle soglie di questo sito" }).waitFor();
    assert.deepEqual(await righe(io, "Mensa gratuita"), ["ISEE ordinario: 7.368,42\u00a0€. La soglia è 8.000,00\u00a0€: sei sotto di 631,58\u00a0€."]);
    assert.deepEqual(await righe(io, "Buono libri"), ["ISEE per famiglia e inclusione: 7.101,45\u00a0€. La soglia è 7.000,00\u00a0€: sei sopra di 101,45\u00a0€."]);
    assert.deepEqual(await righe(io, "Retta del nido"), ["ISEE minorenni per figlio: 7.368,42\u00a0€. Sei nella fascia 2 di 4."
      + " La fascia 3 comincia oltre 7.368,42\u00a0€: sei sotto di 0,00\u00a0€. La fascia 1 arriva fino a 5.000,00\u00a0€: sei sopra di 2.368,42\u00a0€."]);
    assert.match(await io.card("Tasse universitarie").textContent(), /non c’è nessuno a cui si applica|non c’è ancora/);
    assert.equal(await io.card("Mensa gratuita").getByRole("link").getAttribute("href"), "https://comune.esempio.it/mensa");
    assert.equal(tab.requests.filter((url) => url.endsWith("prestazioni.json")).length, 0);
    await io.clean("thresholds");
    // As a property, and taken away.
    await io.set("soglie", [{ ...SOGLIE[0], soglia: 7000 }]);
    await io.dentro.getByText("sei sopra di 368,42\u00a0€").waitFor();
    await assert.rejects(io.set("soglie", "[]"), /TypeError/);
  });
});

test("what is wrong is told with its path, not on the console", async () => {
  const errori = (page) => page.evaluate(() => globalThis.errori);
  for (const [pagina, path] of [["rotte.html", /^soglie$/], ["senza.html", /^soglie$/]]) {
    await sito.visit(pagina, {}, async (io) => {
      await io.page.evaluate(() => {
        globalThis.errori = [];
        document.addEventListener("isee-errore", ({ detail }) => globalThis.errori.push(detail));
      });
      await io.result();
      await io.dentro.getByText("avvisa chi lo gestisce").waitFor();
      const [{ codice, problemi }] = await errori(io.page);
      assert.equal(codice, "prestazioni-non-valide");
      assert.match(problemi[0].path, path);
      assert.ok(problemi[0].message);
      await io.set("soglie", [{ ...SOGLIE[0], soglia: "8000" }]);
      await io.page.waitForFunction(() => globalThis.errori.length === 2);
      assert.equal((await errori(io.page))[1].problemi[0].path, "soglie[0].soglia");
      await io.set("soglie", SOGLIE);
      await io.dentro.getByText("sei sotto di 631,58\u00a0€").waitFor();
    });
  }
});

test("a benefit of the page that is wrong is counted among the page's, behind the national ones too", async () => {
  await sito.visit("una.html", {}, async (io) => {
    await io.page.evaluate(() => document.addEventListener("isee-errore", ({ detail }) => { globalThis.errore = detail; }));
    await io.set("prestazioni", [{ id: "x" }]);
    await io.result();
    await io.dentro.locator("#apri-prestazioni").click();
    await io.dentro.getByText("avvisa chi lo gestisce").waitFor();
    const { problemi } = await io.page.evaluate(() => globalThis.errore);
    assert.ok(problemi.every(({ path }) => path.startsWith("[0]")), JSON.stringify(problemi));
  });
});

test("the page's own words, by language", async () => {
  await sito.visit("una.html", {}, async (io) => {
    await io.set("messaggi", { it: { "cornice.avanti": "Continua" }, en: { "cornice.avanti": "Go on" } });
    await io.dentro.getByRole("button", { name: "Continua" }).waitFor();
    await io.set("lingua", "en");
    await io.dentro.getByRole("button", { name: "Go on" }).waitFor();
    await io.set("messaggi", null);
    await io.dentro.getByRole("button", { name: "Go on" }).waitFor({ state: "detached" });
    for (const sbagliati of [[3], { it: { "cornice.avanti": 3 } }, { it: null }, "x"]) await assert.rejects(io.set("messaggi", sbagliati), /TypeError/);
  });
});
