// "Che cosa succede se…": one amount changes, the ISEE follows; by mouse, by keyboard, on paper.
//
// E01 by hand: two incomes of 15.000 less 3.000 each, less the rent of 7.000: ISR 17.000. An account of 23.000 less the
// allowance of 10.000, at 20 %: 2.600. ISE 19.600, scale 2,66, ISEE 7.368,42.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { PRESTAZIONI } from "./prestazioni-prova.mjs";
import { E01, openSite, walker } from "./widget.mjs";

let luogo;
before(async () => {
  luogo = await openSite();
});
after(() => luogo?.close());

const esito = (io) => io.campo("esito-prova").textContent();
const isEsito = (io, testo) => io.dentro.locator("#esito-prova", { hasText: testo }).waitFor();
const scegli = (io, etichetta) => io.campo("cosa.campo").selectOption(etichetta);

for (const width of [320, 768, 1280]) {
  test(`the curve, its table and its words at ${width} px`, async () => {
    await luogo.visit("una.html", { width }, async (io, tab) => {
      await io.set("nascondi", ["nazionali"]);
      await io.set("prestazioni", PRESTAZIONI);
      await io.result();
      await io.open("cosa-se");
      assert.equal(await io.focus(), "titolo-cosa-se");
      assert.equal(await esito(io), "Con 15.000,00\u00a0€ il tuo ISEE ordinario è 7.368,42\u00a0€. È quello che hai dichiarato. Da qui, ogni 100 € in più lo alzano di 37,59\u00a0€."); // 100 / 2,66
      await io.dentro.getByText("apri prima «Che cosa apre il tuo ISEE»").waitFor();
      await io.open("prestazioni");
      await io.dentro.getByText("Le righe tratteggiate sono le soglie").waitFor();
      await io.openAll();
      await io.clean("the curve");

      const svg = io.dentro.locator("svg");
      assert.match(await svg.locator("desc").textContent(), /15\.000,00\u00a0€.*tabella/);
      assert.equal(await io.page.evaluate(() => document.querySelector("isee-simulatore").shadowRoot.querySelectorAll("[style], style").length), 0);
      const tabella = io.dentro.locator("table.punti");
      assert.match(await tabella.locator("caption").textContent(), /ISEE ordinario al variare di: Reddito complessivo 2024 \(madre\)/);
      assert.deepEqual(await tabella.locator("thead th").evaluateAll((celle) => celle.map((cella) => cella.scope)), ["col", "col", "col"]);
      // At 15.000 the 20 % of the wages is 3.000, the most that is taken off.
      const riga = tabella.locator("tbody tr", { hasText: "15.000,00" });
      assert.match(await riga.textContent(), /^A 15\.000,00\u00a0€7\.368,42\u00a0€/);
      assert.equal(await riga.locator("th").getAttribute("scope"), "row");
      assert.ok(tab.requests.every((url) => !/15000|7368/.test(url)));
    });
  });
}

test("by keyboard: slider and field, told politely, and the declaration stays as it is", async () => {
  await luogo.visit("una.html", {}, async (io, tab) => {
    await io.result();
    await io.tabTo("apri-cosa-se");
    await io.page.keyboard.press("Enter");
    await io.dentro.locator("svg").waitFor();
    await io.tabTo("cosa.cursore");
    await io.page.keyboard.press("ArrowRight");
    // 15.100: ISE 19.700 / 2,66 = 7.406,015
    await isEsito(io, "Con 15.100,00\u00a0€ il tuo ISEE ordinario è 7.406,02\u00a0€. Sono 37,60\u00a0€ in più.");
    assert.equal(await io.focus(), "cosa.cursore");
    assert.equal(await io.campo("cosa.cursore").getAttribute("aria-valuetext"), "15.100,00\u00a0€");
    await io.dentro.locator(".per-cosa-se [role=status]", { hasText: "7.406,02" }).waitFor();
    await io.page.keyboard.press("Home");
    await isEsito(io, "Con 0,00\u00a0€");
    await io.tabTo("cosa.v.p1.r.redditoComplessivo", "Shift+Tab");
    await io.page.keyboard.press("ControlOrMeta+A");
    await io.page.keyboard.type("20.000");
    // ISR 17.000 + 12.000 - 7.000, ISP 2.600: 24.600 / 2,66
    await isEsito(io, "Con 20.000,00\u00a0€ il tuo ISEE ordinario è 9.248,12\u00a0€.");
    assert.equal(await io.campo("cosa.cursore").inputValue(), "20000");
    await io.page.keyboard.press("ControlOrMeta+A");
    await io.page.keyboard.type("250000");
    await isEsito(io, "Con 250.000,00\u00a0€");
    await io.page.keyboard.press("ControlOrMeta+A");
    await io.page.keyboard.type("mille");
    await io.page.keyboard.press("Tab");
    await io.dentro.getByText("solo con le cifre").waitFor();
    await isEsito(io, "È quello che hai dichiarato");
    assert.match(await io.dentro.locator("#cifra-ordinario").textContent(), /7\.368,42/);
    assert.deepEqual(await io.page.evaluate(() => document.querySelector("isee-simulatore").dati.nucleo.componenti[0].redditi), { redditoComplessivo: 15000, lavoroDipendente: 15000 });
    await io.clean("keyboard");
    assert.deepEqual(tab.errors, []);
  });
});

test("how far one can go under a bound, to the cent, or why not", async () => {
  await luogo.visit("una.html", {}, async (io) => {
    await io.result();
    await io.open("cosa-se");
    const saldo = await io.campo("cosa.campo").evaluate((select) => [...select.options].find(({ text }) => text.startsWith("Saldo")).value);
    await scegli(io, saldo);
    // Under 23.000 the average counts: nothing changes.
    await io.campo(`cosa.v.${saldo}`).fill("5000");
    await isEsito(io, "Non cambia niente.");
    await io.campo("cosa.limite").fill("8000");
    // (0,2 × (s - 10.000) + 17.000) / 2,66 < 8.000,005: s < 31.400,0665
    await io.dentro.getByText("al massimo 31.400,06\u00a0€. Il tuo ISEE ordinario è allora 8.000,00\u00a0€").waitFor();
    await io.campo("cosa.limite").fill("7000");
    await io.dentro.getByText("il più basso che si può avere è 7.368,42\u00a0€").waitFor();
    await io.clean("goal");
  });
});

test("the bounds of the benefits: lines, legend, and the choice in the goal", async () => {
  await luogo.visit("una.html", {}, async (io) => {
    await io.set("nascondi", ["nazionali"]);
    await io.set("prestazioni", PRESTAZIONI);
    await io.result();
    await io.open("prestazioni");
    await io.open("cosa-se");
    const legenda = await io.dentro.locator(".per-cosa-se figcaption").textContent();
    // Next bounds of 7.368,42: 7.000 below; 8.000, 9.000, 12.000 above.
    for (const soglia of ["7.000,00\u00a0€: Carta giovani", "8.000,00\u00a0€: Buono spesa", "9.000,00\u00a0€: Contributo affitto"]) assert.ok(legenda.includes(soglia), soglia);
    assert.equal(await io.dentro.locator("svg .soglia").count(), await io.dentro.locator("svg .numero-soglia").count());
    await io.campo("cosa.soglia").selectOption("8000");
    // Wages: (r - 3.000 + 12.000 - 7.000 + 2.600) / 2,66 < 8.000,005: r < 16.680,0133
    await io.dentro.getByText("al massimo 16.680,01\u00a0€").waitFor();
    await io.clean("bounds");
  });
});

test("quickly: dragging, changing amount, going back; two elements", async () => {
  await luogo.visit("due.html", {}, async (_, tab) => {
    const [uno, due] = [walker(tab, "#a"), walker(tab, "#b")];
    for (const io of [uno, due]) {
      await io.result();
      await io.open("cosa-se");
    }
    const cursore = uno.campo("cosa.cursore");
    await cursore.scrollIntoViewIfNeeded();
    const { x, y, width, height } = await cursore.boundingBox();
    await uno.page.mouse.move(x + width * 0.3, y + height / 2);
    await uno.page.mouse.down();
    for (let n = 0; n <= 20; n += 1) await uno.page.mouse.move(x + width * (0.3 + n * 0.02), y + height / 2);
    await uno.page.mouse.up();
    assert.match(await esito(uno), /in più/);
    assert.match(await esito(due), /È quello che hai dichiarato/);
    for (const opzione of await uno.campo("cosa.campo").evaluate((select) => [...select.options].map(({ value }) => value))) {
      await scegli(uno, opzione);
      await uno.dentro.locator("#esito-prova").waitFor();
    }
    await uno.dentro.getByRole("button", { name: "Modifica Nucleo" }).click();
    await uno.next(4);
    await uno.dentro.locator("#esito-prova").waitFor();
    await uno.clean("two");
  });
});

test("a key is quick even with twelve people", async () => {
  await luogo.visit("una.html", {}, async (io) => {
    const dsu = structuredClone(E01);
    for (let n = 0; n < 8; n += 1) dsu.nucleo.componenti.push({ id: `figlio${n}`, relazione: "F", dataNascita: `201${n}-0${n + 1}-15` });
    await io.result(dsu);
    await io.open("prestazioni");
    await io.open("cosa-se");
    const ms = await io.page.evaluate(() => {
      const cursore = document.querySelector("isee-simulatore").shadowRoot.getElementById("cosa.cursore");
      const inizio = performance.now();
      for (let n = 0; n < 20; n += 1) {
        cursore.value = String(20_000 + n * 100);
        cursore.dispatchEvent(new Event("input"));
      }
      return (performance.now() - inizio) / 20;
    });
    assert.ok(ms < 100, `a step of the slider takes ${ms} ms`);
  });
});

test("on paper the table is open and the curve is black; forced colours and less motion", async () => {
  await luogo.visit("una.html", { forcedColors: "active", reducedMotion: "reduce" }, async (io) => {
    await io.result();
    await io.open("cosa-se");
    await io.clean("forced colours");
  });
  await luogo.visit("una.html", {}, async (io) => {
    await io.result();
    await io.open("cosa-se");
    await io.page.evaluate(() => dispatchEvent(new Event("beforeprint")));
    await io.page.emulateMedia({ media: "print" });
    assert.ok(await io.dentro.locator("table.punti").isVisible());
    assert.equal(await io.dentro.locator(".curva").evaluate((curva) => getComputedStyle(curva).stroke), "rgb(0, 0, 0)");
    assert.equal(await io.dentro.locator("[id='cosa.cursore']").isVisible(), false);
    await io.page.evaluate(() => dispatchEvent(new Event("afterprint")));
    assert.equal(await io.dentro.locator("table.punti").isVisible(), false);
  });
});

test("on a narrow page the drawing is made again, not shrunk", async () => {
  await luogo.visit("una.html", { width: 1280 }, async (io) => {
    await io.result();
    await io.open("cosa-se");
    await io.page.setViewportSize({ width: 340, height: 800 });
    await io.page.waitForFunction(() => Number(document.querySelector("isee-simulatore").shadowRoot.querySelector("svg").getAttribute("viewBox").split(" ")[2]) < 340);
  });
});

test("while answering: between which figures, and what to answer next", async () => {
  await luogo.visit("una.html", { width: 320 }, async (io) => {
    await io.set("dati", E01);
    await io.next(2);
    await io.campo("p2.r.redditoComplessivo").fill("");
    await io.dentro.locator("#apri-finora").click();
    // The father from 0 to 50.000 not all from wages: (12.000 - 7.000 + 2.600) / 2,66 and (12.000 + 50.000 - 7.000 + 2.600) / 2,66
    await io.dentro.locator("#esito-finora", { hasText: "sta tra 2.857,14\u00a0€ e 21.654,14\u00a0€, se ogni importo che manca non supera 50.000,00\u00a0€" }).waitFor();
    await io.clean("range");
    await io.dentro.getByRole("button", { name: "Vai alla domanda Reddito complessivo" }).click();
    assert.equal(await io.focus(), "p2.r.redditoComplessivo");
    await io.page.keyboard.type("15000");
    assert.equal(await io.focus(), "p2.r.redditoComplessivo");
    await io.dentro.locator("#esito-finora", { hasText: "è 7.368,42\u00a0€" }).waitFor();
    await io.page.waitForTimeout(450);
    await io.next();
    await io.dentro.locator("#esito-finora").waitFor();
  });
});
