// The quick mode: a few answers on one screen, a range that holds the figure, and the same answers in the complete mode.
//
// E01 by hand: two incomes of 15.000 less 3.000 each, less the rent of 7.000: ISR 17.000. An account of 23.000 less the
// allowance of 10.000, at 20 %: 2.600. ISE 19.600, scale 2,66, ISEE 7.368,42; for family benefits, scale 2,76, 7.101,45.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { E01, openSite } from "./widget.mjs";

let luogo;
before(async () => {
  luogo = await openSite({ "/rapida.html": `<isee-simulatore anno="2026" modalita="rapida"></isee-simulatore>` });
});
after(() => luogo?.close());

const euro = (testo) => Number(testo.replace(/[^\d,]/g, "").replace(",", "."));

/** The two ends in sight, of an indicator. */
async function range(io, nome = "ordinario") {
  const testo = await io.campo(`range-${nome}`).textContent();
  const [, min, max] = /^da ([\d.]+)\u00a0€ a ([\d.]+)\u00a0€$/.exec(testo) ?? assert.fail(testo);
  return [euro(min), euro(max)];
}

const contains = ([min, max], cifra) => assert.ok(min <= cifra && cifra <= max, `${cifra} is not between ${min} and ${max}`);
const aperta = (io) => io.dentro.locator("#range-ordinario").waitFor();
const apri = (io) => io.dentro.locator(".rapida").waitFor();
const prossima = (io) => io.campo("prossima").textContent();
const dati = (io) => io.page.evaluate(() => document.querySelector("isee-simulatore").dati);
const passi = (io) => io.page.evaluate(() => {
  globalThis.passi = [];
  document.addEventListener("isee-passo", ({ detail }) => globalThis.passi.push(`${detail.numero} ${detail.passo}`));
});

/** E01 as somebody answers it in half a minute. */
async function answerE01(io) {
  await io.campo("aggiungi-coniuge").click();
  for (const anni of ["19", "13"]) {
    await io.campo("aggiungi-figlio").click();
    assert.match(await io.focus(), /^p\d+\.eta$/);
    await io.page.keyboard.type(anni);
  }
  for (const id of ["p1", "p2"]) await io.campo(`${id}.lavoro`).check();
  await io.campo("rapida.disabilita.no").check();
  await io.campo("casa.titolo.locazione").check();
  await io.campo("casa.canone").fill("7.000");
  for (const id of ["p1", "p2"]) {
    await io.campo(`${id}.r.redditoComplessivo`).fill("15000");
    await io.campo(`${id}.origine`).selectOption("lavoro");
  }
  await io.campo("p3.r.redditoComplessivo").fill("0");
  await io.campo("rapida.saldo").fill("23.000");
  await io.campo("rapida.giacenzaMedia").fill("23.000");
  await io.campo("rapida.immobili.no").check();
}

for (const width of [320, 768, 1280]) {
  test(`the range narrows around the figure, and holds nothing narrower than 100 euro, at ${width} px`, async () => {
    await luogo.visit("rapida.html", { width }, async (io) => {
      await apri(io);
      await io.dentro.getByText("Dopo la prima risposta").waitFor();
      await io.clean("empty");
      await io.campo("p1.r.redditoComplessivo").fill("15.000");
      await aperta(io);
      const larga = await range(io);
      await io.dentro.getByText("la cifra più alta è vera solo se").waitFor();
      await answerE01(io);
      contains(await range(io), 7368.42);
      contains(await range(io, "famiglia"), 7101.45);
      // All is answered: 7.368,42 is said as the hundreds around it, and nowhere else.
      assert.deepEqual(await range(io), [7300, 7400]);
      assert.ok(larga[1] > 7400);
      assert.equal(await io.dentro.getByText("la cifra più alta è vera solo se").count(), 0);
      assert.doesNotMatch(await io.dentro.locator(".simulatore").textContent(), /7\.368/);
      await io.dentro.locator(".rapida-esito [role=status]", { hasText: "da 7.300\u00a0€ a 7.400\u00a0€" }).waitFor(); // told when quiet
      await io.campo("serve").selectOption("assegno-unico");
      await io.dentro.getByText("che per voi è uguale all’ISEE per famiglia e inclusione").waitFor();
      assert.deepEqual(await io.dentro.locator(".conta h4").allTextContents(), ["ISEE per famiglia e inclusione"]);
      await io.openAll();
      await io.clean("answered");
    });
  });
}

test("what is typed in one mode is in the other, both ways, and the result lies in the range", async () => {
  await luogo.visit("rapida.html", {}, async (io) => {
    await apri(io);
    await passi(io);
    await answerE01(io);
    const prima = await range(io);
    await io.campo("continua").click();
    assert.equal(await io.page.evaluate(() => document.querySelector("isee-simulatore").getAttribute("modalita")), "completa");
    assert.equal(await io.focus(), "titolo-passo");
    // The age is not a date of birth, but it is enough to know which questions to ask.
    assert.equal(await io.campo("p4.nascita").inputValue(), "");
    await io.dentro.getByText("Nella stima veloce hai scritto 13 anni.").waitFor();
    assert.equal(await io.campo("p1.lavoro").isChecked(), true);
    for (const [id, data] of [["data", "15/03/2026"], ["p1.nascita", "11/02/1980"], ["p2.nascita", "03/09/1978"], ["p3.nascita", "01/06/2006"], ["p4.nascita", "30/11/2012"]]) {
      await io.campo(id).fill(data);
    }
    await io.campo("p3.vive").check();
    await io.next();
    assert.equal(await io.campo("casa.canone").inputValue(), "7.000");
    await io.campo("casa.registrato").check();
    await io.campo("casa.tutti").check();
    await io.next();
    assert.equal(await io.campo("p2.r.redditoComplessivo").inputValue(), "15000");
    await io.next();
    assert.deepEqual(await io.dentro.locator("input[id$='.saldo'], input[id$='.giacenzaMedia']").evaluateAll((campi) => campi.map((campo) => campo.value)), ["23.000", "23.000"]);
    await io.next();
    assert.equal(await io.campo("cifra-ordinario").textContent(), "7.368,42\u00a0€");
    contains(prima, 7368.42);

    // Back to the quick mode: all is there, the dates as ages, and the result still waits.
    await io.campo("modalita").click();
    assert.equal(await io.focus(), "titolo-passo");
    await io.dentro.getByText("13 anni").waitFor();
    assert.equal(await io.campo("rapida.saldo").inputValue(), "23.000");
    assert.equal(await io.campo("rapida.disabilita.no").isChecked(), true);
    assert.deepEqual(await range(io), [7300, 7400]);
    await io.campo("continua").click();
    assert.equal(await io.campo("cifra-ordinario").textContent(), "7.368,42\u00a0€");

    // An answer changed there undoes the result: on the way back it is calculated again, (23.000 - 3.000 + 12.000 - 7.000 + 2.600) / 2,66.
    await io.campo("modalita").click();
    await io.campo("p1.r.redditoComplessivo").fill("23.000");
    assert.equal(await io.page.evaluate(() => document.querySelector("isee-simulatore").risultato), null);
    await io.campo("modalita").click();
    assert.equal(await io.campo("cifra-ordinario").textContent(), "10.375,94\u00a0€");
    assert.deepEqual(await io.page.evaluate(() => globalThis.passi), [
      "1 nucleo", "2 casa", "3 redditi", "4 patrimonio", "5 risultato", "0 rapida", "5 risultato", "0 rapida", "5 risultato",
    ]);
  });
});

test("the attribute and the property lead, Indietro and the link lead back", async () => {
  await luogo.visit("una.html", {}, async (io) => {
    assert.equal(await io.dentro.locator("#indietro").count(), 0);
    await io.set("modalita", "rapida");
    await apri(io);
    await io.campo("p1.r.redditoComplessivo").fill("20.000");
    await io.page.evaluate(() => document.querySelector("isee-simulatore").setAttribute("modalita", "qualunque"));
    await io.campo("p1.nascita").waitFor();
    assert.equal(await io.page.evaluate(() => document.querySelector("isee-simulatore").modalita), "completa");
    await io.campo("modalita").click();
    assert.equal(await io.campo("p1.r.redditoComplessivo").inputValue(), "20.000");
    await io.campo("continua").click();
    await io.campo("indietro").click();
    assert.equal(await io.page.evaluate(() => document.querySelector("isee-simulatore").modalita), "rapida");
    assert.equal(await io.campo("p1.r.redditoComplessivo").inputValue(), "20.000");
    assert.equal((await dati(io)).nucleo.componenti[0].redditi.redditoComplessivo, 20000);
  });
});

test("by keyboard alone: the question that counts most takes the focus, and a chosen need marks its figure", async () => {
  await luogo.visit("rapida.html", {}, async (io) => {
    await apri(io);
    await io.tabTo("aggiungi-figlio");
    await io.page.keyboard.press("Enter");
    await io.page.keyboard.type("2");
    await io.tabTo("p1.r.redditoComplessivo");
    await io.page.keyboard.type("9.000");
    await io.tabTo("serve");
    await io.page.keyboard.press("Home");
    const bisogno = await io.campo("serve").evaluate((select) => [...select.options].findIndex(({ value }) => value === "bonus-nido" || value === "assegno-unico"));
    assert.ok(bisogno > 0);
    for (let n = 0; n < bisogno; n += 1) await io.page.keyboard.press("ArrowDown");
    await io.dentro.getByText("nella versione per famiglia e inclusione").or(io.dentro.getByText("Per questo conta l’ISEE")).first().waitFor();
    await io.dentro.locator(".rapida-esito [role=status]", { hasText: "da " }).waitFor();
    const quale = await prossima(io);
    await io.tabTo("prossima");
    await io.page.keyboard.press("Enter");
    const scelto = await io.focus();
    assert.ok(scelto && scelto !== "prossima", `${quale} leads to ${scelto}`);
    await io.tabTo("continua");
    await io.page.keyboard.press("Enter");
    assert.equal(await io.focus(), "titolo-passo");
  });
});

test("what cannot be read is said, and leaves the answer open; nothing breaks", async () => {
  await luogo.visit("rapida.html", {}, async (io) => {
    await apri(io);
    const reddito = io.campo("p1.r.redditoComplessivo");
    for (const [testo, messaggio] of [["-5", "senza il segno meno"], ["mille", "solo con le cifre"], ["1.2.3", "così: 1.234,50"], ["9".repeat(30), "troppe cifre"]]) {
      await reddito.fill(testo);
      await reddito.blur();
      await io.dentro.locator("[id='errore-p1.r.redditoComplessivo']", { hasText: messaggio }).waitFor();
      await aperta(io);
      contains(await range(io), 0); // as if it had not been written
    }
    await reddito.fill("999.999.999");
    await io.dentro.locator("#range-ordinario, .rapida-esito .errore").first().waitFor();
    await reddito.fill("999.999.999.999");
    await io.dentro.locator("#range-ordinario, .rapida-esito .errore").first().waitFor();
    await reddito.fill("0");
    await io.campo("rapida.saldo").fill("boh");
    await io.campo("rapida.saldo").blur();
    await io.dentro.locator("[id='errore-rapida.saldo']", { hasText: "solo con le cifre" }).waitFor();
    await io.campo("rapida.saldo").fill("");
    await io.campo("rapida.saldo").blur();
    assert.equal((await dati(io)).nucleo.componenti[0].depositi, undefined);

    for (let n = 0; n < 11; n += 1) await io.campo(n === 0 ? "aggiungi-coniuge" : n < 7 ? "aggiungi-figlio" : "aggiungi-altro").click();
    const eta = io.dentro.locator("input[id$='.eta']");
    for (const [n, testo] of ["1", "17", "99", "-3", "tre", ""].entries()) await eta.nth(n).fill(testo);
    await eta.nth(5).blur();
    await io.dentro.getByText("Scrivi un numero intero").first().waitFor();
    await aperta(io);
    await io.dentro.locator(".rapida-esito [role=status]", { hasText: "da " }).waitFor();
    await io.openAll();
    await io.clean("twelve people");
    await io.campo("aggiungi-altro").waitFor();
    await io.dentro.locator(".rapida-persone button").first().click();
    await io.dentro.getByText("Hai tolto «Coniuge».").waitFor();
    await io.dentro.locator("#tolto button").click();
    assert.equal(await io.dentro.locator(".rapida-persone > li").count(), 11);

    await io.set("dati", null);
    await io.dentro.getByText("Dopo la prima risposta").waitFor();
  });
});

test("more than fits on one screen is counted and said; other properties go away with an undo", async () => {
  await luogo.visit("rapida.html", {}, async (io) => {
    await apri(io);
    const conto = { tipo: "conto-corrente", saldo: 5000, giacenzaMedia: 4000 };
    const dsu = structuredClone(E01);
    dsu.nucleo.componenti[0].depositi = [conto, conto];
    dsu.nucleo.componenti[0].dataNascita = "2008-11-11"; // declares at 17
    dsu.nucleo.componenti = dsu.nucleo.componenti.slice(0, 1);
    await io.set("dati", dsu);
    await io.dentro.getByText("Hai già scritto i risparmi uno per uno").waitFor();
    // 15.000 less 3.000, less 7.000: 5.000. Accounts of 10.000 less 6.000, at 20 %: 800. Disability and other properties are open.
    contains(await range(io), 5800);
    await io.campo("rapida.immobili").check();
    const valore = io.dentro.locator("input[id$='.valore']");
    await valore.fill("10.000");
    await io.campo("rapida.disabilita.no").check();
    assert.deepEqual(await range(io), [7800, 7900]); // 20 % of 10.000 more
    await io.campo("rapida.immobili.no").check();
    assert.deepEqual(await range(io), [5800, 5900]);
    await io.dentro.getByText("Hai tolto «Altre case e terreni».").waitFor();
    await io.dentro.locator("#tolto button").click();
    assert.equal(await valore.inputValue(), "10.000");
  });
});

test("a day without rules is said, not guessed at", async () => {
  await luogo.visit("rapida.html", {}, async (io) => {
    await apri(io);
    for (const giorno of ["1999-01-01", "2090-01-01"]) {
      await io.set("dati", { ...E01, dataPresentazione: giorno });
      await io.dentro.locator(".rapida-esito .errore", { hasText: "Scrivi un giorno dal" }).waitFor();
    }
    await io.campo("continua").click();
    await io.campo("data").waitFor();
  });
});

test("with the file not to be had the complete mode is one press away", async () => {
  await luogo.visit("rapida.html", { rotta: true }, async (io) => {
    await io.page.route(/rapida\.js/, (route) => route.abort());
    await io.page.reload();
    await io.campo("riprova-rapida").waitFor();
    await io.campo("modalita").click();
    await io.campo("p1.nascita").fill("1/1/1980");
  });
});
