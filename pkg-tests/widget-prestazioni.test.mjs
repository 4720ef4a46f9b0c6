// "Che cosa apre": the benefits in the element, with those of an invented Comune and with the national ones.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { PRESTAZIONI } from "./prestazioni-prova.mjs";
import { E01, openSite, walker } from "./widget.mjs";

let luogo;
before(async () => {
  luogo = await openSite({
    "/vuota.html": "",
    "/senza.html": `<isee-simulatore anno="2026" senza="prestazioni cosa-se"></isee-simulatore>`,
    "/solo.html": `<isee-simulatore anno="2026" nascondi="nazionali it.prova.carta" wasm-url="/dist/engine.wasm"></isee-simulatore>`,
  });
});
after(() => luogo?.close());

const soloProva = async (io, documenti = PRESTAZIONI) => {
  await io.set("nascondi", ["nazionali"]);
  await io.set("prestazioni", documenti);
};

for (const width of [320, 768, 1280]) {
  test(`what is due, what may be, what is not, what is past, at ${width} px`, async () => {
    await luogo.visit("una.html", { width }, async (io, tab) => {
      await soloProva(io);
      await io.result();
      await io.clean("closed");
      await io.page.evaluate(() => document.querySelector("isee-simulatore").completo);
      const prima = tab.requests.length;
      await io.open("prestazioni");
      assert.deepEqual(tab.requests.slice(prima).map((url) => new URL(url).pathname + new URL(url).search).sort(),
        [], "nothing is asked for when the person opens it");
      assert.equal(await io.focus(), "titolo-prestazioni");
      assert.equal(await io.dentro.locator("#riassunto-prestazioni").textContent(), "Ti spetta 1 prestazione. Per altre 2 manca qualche risposta.");
      // ISEE 7.368,42: the second band.
      assert.match(await io.card(/Mensa/).textContent(), /Ti spettaPaghi 3,25\u00a0€ a pasto/);
      // The question that both benefits ask stands above them, once.
      assert.equal(await io.dentro.getByRole("radiogroup", { name: "Abiti in questo Comune da almeno due anni?" }).count(), 1);
      assert.match(await io.card("Buono spesa").textContent(), /Forse.*50,00\u00a0€ al mese/);
      assert.match(await io.card("Contributo affitto").textContent(), /Se ti spetta: fino a 1\.200,00\u00a0€ all’anno.*Da confermare/);
      await io.clean("open");

      await io.dentro.locator("summary", { hasText: "Non ti spettano (1)" }).click();
      // 7.368,42 - 7.000,00
      assert.match(await io.card("Carta giovani").textContent(), /L’ISEE non deve superare 7000 euro\..*7\.368,42\u00a0€.*7\.000,00\u00a0€.*368,42\u00a0€/);
      assert.match(await io.card("Carta giovani").textContent(), /Con 368,42\u00a0€ di ISEE in meno: ti spetta\./);
      // 7.368,42 - 6.000,00 and 12.000,01 - 7.368,42
      assert.match(await io.card(/Mensa/).textContent(), /Con 1\.368,42\u00a0€ di ISEE in meno: paghi 1,50\u00a0€ a pasto\.Con 4\.631,59\u00a0€ di ISEE in più: paghi 5,00\u00a0€ a pasto\./);
      await io.dentro.locator("summary", { hasText: "Ora non si possono chiedere (1)" }).click();
      assert.match(await io.card("Centro estivo").textContent(), /In graduatoria.*31\/08\/2025/);

      await io.openAll();
      assert.match(await io.card(/Mensa/).textContent(), /7\.368,42\u00a0€.*tra 6\.000,00\u00a0€ e 12\.000,00\u00a0€/, "the band chosen");
      assert.match(await io.card(/Mensa/).textContent(), /Arriva da sola/);
      assert.match(await io.card("Buono spesa").textContent(), /Comune di Prova, ufficio sociale.*Documento di identità.*dal 01\/01\/2026 al 31\/12\/2026.*Delibera di prova n\. 1.*controllata il 21\/11\/2026/);
      const link = io.card("Buono spesa").getByRole("link", { name: /Vai alla pagina/ });
      assert.equal(await link.getAttribute("href"), "https://comune.example.it/buono");
      assert.equal(await link.getAttribute("rel"), "noopener noreferrer");
      await io.clean("everything open");
    });
  });
}

test("an answer updates at once, keeps the focus and its place, and can be taken back", async () => {
  await luogo.visit("una.html", {}, async (io) => {
    await soloProva(io);
    await io.result();
    await io.open("prestazioni");
    await io.tabTo("b.residente-da-due-anni.");
    const posto = () => io.dentro.locator(".prestazione h5").allTextContents();
    const prima = await posto();
    await io.page.keyboard.press("ArrowDown"); // from "Non lo so" round to "Sì"
    assert.equal(await io.focus(), "b.residente-da-due-anni");
    assert.match(await io.card("Buono spesa").textContent(), /Ti spetta.*50,00\u00a0€ al mese/);
    assert.deepEqual(await posto(), prima, "nothing has moved");
    await io.dentro.locator("#riassunto-prestazioni", { hasText: "Ti spettano 3 prestazioni." }).waitFor();
    await io.dentro.locator("[role=status]", { hasText: "Buono spesa: Ti spetta, buono: 50,00\u00a0€ al mese." }).waitFor();

    await io.page.keyboard.press("ArrowDown");
    assert.match(await io.card("Buono spesa").textContent(), /Non ti spetta.*Devi abitare qui da almeno due anni/);
    await io.page.keyboard.press("ArrowDown");
    assert.equal(await io.focus(), "b.residente-da-due-anni.");
    await io.dentro.locator("#riassunto-prestazioni", { hasText: "Ti spetta 1 prestazione. Per altre 2" }).waitFor();

    await io.answer("Abiti in questo Comune", "Sì");
    await io.card("Contributo affitto").getByText("Rispondi per sapere quanto (2 domande)").click();
    await io.campo("b.spese-condominio").click();
    await io.page.keyboard.type("62,50");
    assert.equal(await io.focus(), "b.spese-condominio");
    assert.match(await io.card("Contributo affitto").textContent(), /Fino a 750,00\u00a0€ all’anno/); // 62,50 × 12
    await io.page.keyboard.type("x");
    await io.page.keyboard.press("Tab");
    await io.dentro.locator("[id='errore-b.spese-condominio']", { hasText: "solo con le cifre" }).waitFor();

    await io.dentro.locator("#ordina-prestazioni").click();
    assert.equal(await io.focus(), "titolo-prestazioni");
    await io.dentro.getByRole("heading", { name: "Ti spettano (3)" }).waitFor();
    assert.equal(await io.campo("b.spese-condominio").inputValue(), "62,50x");
    assert.deepEqual(await io.page.evaluate(() => JSON.stringify(document.querySelector("isee-simulatore").dati).includes("residente")), false, "el.dati is the declaration, no more");
  });
});

test("what the page does not control is text: names with tags and braces", async () => {
  await luogo.visit("una.html", {}, async (io) => {
    const ostili = structuredClone(E01);
    ostili.nucleo.componenti[0].id = "<b>{nome}</b>";
    await soloProva(io);
    await io.result(ostili);
    await io.open("prestazioni");
    assert.equal(await io.dentro.locator("img, script").count(), 0);
    await io.card(/<img src=x onerror=alert\(1\)> Mensa \{scolastica\}/).waitFor();
    assert.match(await io.card(/Mensa/).textContent(), /<script>alert\(1\)<\/script> Il prezzo/);
  });
});

test("without network: a word and another try; the rest of the result works", async () => {
  await luogo.visit("vuota.html", { rotta: true }, async (io, tab) => {
    await io.page.route(/prestazioni\.(json|wasm)$/, (route) => route.abort());
    await io.page.evaluate(async () => {
      globalThis.errori = [];
      document.addEventListener("isee-errore", ({ detail }) => globalThis.errori.push(detail));
      const elemento = Object.assign(document.createElement("isee-simulatore"), { anno: 2026 });
      document.querySelector("main").append(elemento);
      await elemento.pronto;
    });
    await io.result();
    await io.dentro.locator("#apri-prestazioni").click();
    await io.dentro.getByText("controlla la connessione a Internet").waitFor();
    await io.dentro.locator("#riprova-prestazioni").click();
    await io.dentro.locator("#riprova-prestazioni").waitFor();
    assert.match(await io.dentro.locator("#cifra-ordinario").textContent(), /7\.368,42/);
    assert.deepEqual(await tab.axe(), []);
    await io.dentro.getByRole("button", { name: "Modifica Casa" }).click();
    await io.next(3);
    await io.page.unroute(/prestazioni\.(json|wasm)$/);
    await io.dentro.locator("#riprova-prestazioni").click();
    await io.dentro.locator("#riassunto-prestazioni").waitFor();
    const errori = await io.page.evaluate(() => globalThis.errori);
    assert.ok(errori.length >= 2 && errori.every(({ codice }) => codice === "prestazioni-non-caricate"));
    assert.deepEqual(tab.errors.filter((error) => error.startsWith("uncaught")), []);
  });
});

test("the catalogue is asked for once, in idle time", async () => {
  await luogo.visit("una.html", {}, async (io, tab) => {
    const chiesti = () => tab.requests.filter((url) => /prestazioni\.(json|js|wasm)$/.test(url)).length;
    await io.page.evaluate(() => document.querySelector("isee-simulatore").completo);
    assert.equal(chiesti(), 3); // the module with its loader, the documents
    await io.result();
    await io.dentro.locator("#apri-prestazioni").dblclick();
    await io.dentro.locator("#riassunto-prestazioni").waitFor();
    assert.equal(chiesti(), 3);
    await io.dentro.getByRole("button", { name: "Modifica Casa" }).click();
    await io.next(3);
    await io.dentro.locator("#riassunto-prestazioni").waitFor();
    assert.equal(chiesti(), 3, "still open, and not asked for again");
    assert.match(await io.card("Assegno unico").first().textContent(), /€/);
    await io.openAll();
    await io.clean("the national benefits");
  });
});

test("the page decides: parts left out, benefits hidden, other words, wrong documents", async () => {
  await luogo.visit("senza.html", {}, async (io) => {
    await io.result();
    assert.equal(await io.dentro.locator("#apri-prestazioni, #apri-cosa-se").count(), 0);
    await io.set("senza", ["cosa-se"]);
    await io.dentro.locator("#apri-prestazioni").waitFor();
    assert.equal(await io.dentro.locator("#apri-cosa-se").count(), 0);
  });
  await luogo.visit("solo.html", {}, async (io) => {
    await io.set("prestazioni", PRESTAZIONI);
    await io.set("testi", { "it.prova.buono": { name: "Buono del Comune" } });
    await io.result();
    await io.open("prestazioni");
    await io.card("Buono del Comune").waitFor();
    assert.equal(await io.card("Carta giovani").count(), 0);
    // A change while it is open is seen at once.
    await io.set("nascondi", ["nazionali"]);
    await io.dentro.getByText("Non ti spettano (1)").waitFor();
    await io.page.evaluate(() => {
      globalThis.errori = [];
      document.addEventListener("isee-errore", ({ detail }) => globalThis.errori.push(detail));
    });
    await io.set("prestazioni", [{ ...PRESTAZIONI[0], amount: { bands: { of: "indicator", rows: [{ to: 2, value: 1 }, { to: 1, value: 1 }] } } }]);
    await io.dentro.getByText("avvisa chi lo gestisce").waitFor();
    const [{ codice, problemi }] = await io.page.evaluate(() => globalThis.errori);
    assert.equal(codice, "prestazioni-non-valide");
    assert.ok(problemi.some(({ path, message }) => path.startsWith("[0].amount") && message));
    await io.set("prestazioni", PRESTAZIONI);
    await io.dentro.locator("#riassunto-prestazioni").waitFor();
    await assert.rejects(io.set("prestazioni", "[]"), /TypeError/);
    await assert.rejects(io.set("testi", []), /TypeError/);
  });
});

test("two elements do not share answers, and their landmarks are told apart", async () => {
  await luogo.visit("due.html", {}, async (a, tab) => {
    const [uno, due] = [walker(tab, "#a"), walker(tab, "#b")];
    for (const io of [uno, due]) {
      await soloProva(io);
      await io.result();
      await io.open("prestazioni");
    }
    await uno.answer("Abiti in questo Comune", "Sì");
    await uno.dentro.locator("#riassunto-prestazioni", { hasText: "Ti spettano 3" }).waitFor();
    assert.match(await due.dentro.locator("#riassunto-prestazioni").textContent(), /Ti spetta 1 prestazione/);
    await uno.clean("two");
  });
});

test("a new calculation puts the list in order and keeps the answers", async () => {
  await luogo.visit("una.html", {}, async (io) => {
    await soloProva(io);
    await io.result();
    await io.open("prestazioni");
    await io.answer("Abiti in questo Comune", "Sì");
    await io.dentro.getByRole("button", { name: "Modifica Redditi" }).click();
    await io.campo("p1.r.redditoComplessivo").fill("40.000");
    await io.next(2);
    // Over every bound: 8.000, 9.000, 7.000.
    await io.dentro.getByText("Non ti spettano (3)").waitFor();
    await io.dentro.getByRole("button", { name: "Modifica Redditi" }).click();
    await io.campo("p1.r.redditoComplessivo").fill("15.000");
    await io.next(2);
    await io.dentro.getByRole("heading", { name: "Ti spettano (3)" }).waitFor();
  });
});
