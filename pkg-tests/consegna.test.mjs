// What a site receives: nothing, until the person hands it over; then what the box listed, and that only.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { E01, openSite } from "./widget.mjs";

let sito;
before(async () => {
  sito = await openSite({
    "/risultato.html": `<isee-simulatore anno="2026" chiede="risultato"></isee-simulatore>`,
    "/tutto.html": `<isee-simulatore anno="2026" chiede="risultato dati altro"></isee-simulatore>`,
  });
});
after(() => sito?.close());

/** What has been handed over so far. */
const listen = (page) => page.evaluate(() => {
  globalThis.consegne = [];
  document.addEventListener("isee-consegna", ({ detail }) => globalThis.consegne.push(detail));
});
const received = (page) => page.evaluate(() => globalThis.consegne);

// The figures of E01: the four are one household, so the minor has the ordinary ISEE.
const CIFRE = {
  dataPresentazione: "2026-03-15", validoFino: "2026-12-31",
  indicatori: { ordinario: 7368.42, famiglia: 7101.45 },
  specifici: [{ tipo: "minorenni", componente: "figlio", isee: 7368.42, iseeFamiglia: 7101.45 }],
};

test("nobody who does not ask sees the box", async () => {
  await sito.visit("una.html", {}, async (io) => {
    await io.result();
    assert.equal(await io.dentro.locator("#titolo-consegna").count(), 0);
  });
});

test("the site is named, each figure is listed, and only the button hands over", async () => {
  await sito.visit("risultato.html", {}, async (io) => {
    await listen(io.page);
    await io.result();
    const box = io.dentro.getByRole("region", { name: "Consegna il risultato a 127.0.0.1" });
    assert.deepEqual(await box.getByRole("listitem").allTextContents(), [
      "ISEE ordinario: 7.368,42\u00a0€", "ISEE per famiglia e inclusione: 7.101,45\u00a0€",
      "ISEE minorenni per figlio: 7.368,42\u00a0€", "ISEE minorenni per figlio, per famiglia e inclusione: 7.101,45\u00a0€",
      "la data della simulazione, 15/03/2026, e fino a quando vale: 31/12/2026",
    ]);
    assert.deepEqual(await received(io.page), []);
    await io.clean("the box");

    await io.tabTo("consegna");
    await io.page.keyboard.press("Enter");
    assert.deepEqual(await received(io.page), [{ risultato: CIFRE }]);
    assert.equal(await io.focus(), "titolo-consegna");
    assert.match(await box.getByRole("status").textContent(), /^Hai consegnato a 127\.0\.0\.1:ISEE ordinario: 7\.368,42/);
    assert.equal(await box.getByRole("button").count(), 0);
    await io.clean("after");
  });
});

test("an answer changed afterwards asks again", async () => {
  await sito.visit("risultato.html", {}, async (io) => {
    await listen(io.page);
    await io.result();
    await io.dentro.locator("#consegna").click();
    await io.dentro.locator("#indietro").click();
    await io.next();
    await io.dentro.getByText("Hai consegnato a 127.0.0.1:").waitFor(); // back and forth changes nothing
    await io.dentro.getByRole("button", { name: "Modifica Casa" }).click();
    await io.campo("casa.canone").fill("6000");
    await io.next(3);
    await io.dentro.getByText("Hai già consegnato un risultato.").waitFor();
    await io.dentro.getByText("Hai consegnato a").waitFor({ state: "detached" });
    assert.equal((await received(io.page)).length, 1);
    await io.dentro.locator("#consegna").click();
    assert.equal((await received(io.page)).length, 2);
  });
});

test("the answers leave only when they were asked for, and said", async () => {
  await sito.visit("tutto.html", {}, async (io) => {
    await listen(io.page);
    assert.deepEqual(await io.page.evaluate(() => document.querySelector("isee-simulatore").chiede), ["risultato", "dati"]);
    await io.result();
    await io.dentro.getByText("tutte le tue risposte").waitFor();
    await io.dentro.locator("#consegna").click();
    const [{ risultato, dati }] = await received(io.page);
    assert.deepEqual(risultato, CIFRE);
    assert.deepEqual(dati, await io.page.evaluate(() => document.querySelector("isee-simulatore").dati));
    assert.equal(dati.nucleo.componenti.length, 4);
    assert.equal(E01.nucleo.componenti.length, 4);
  });
});

test("who asks for more after the button has to ask again", async () => {
  await sito.visit("risultato.html", {}, async (io) => {
    await listen(io.page);
    await io.result();
    await io.dentro.locator("#consegna").click();
    await io.set("chiede", ["risultato", "dati"]);
    await io.dentro.locator("#consegna").waitFor();
    assert.equal((await received(io.page)).length, 1);
    await io.set("sito", "un altro");
    await io.dentro.getByRole("heading", { name: "Consegna il risultato a 127.0.0.1" }).waitFor();
  });
});
