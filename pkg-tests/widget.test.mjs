// The element in Chromium, as a person uses it: by keyboard, on a phone, under the policies of a strict portal.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";

import { openBrowser, openPage, serve } from "./browser.mjs";
import { E01 } from "./widget.mjs";

const root = fileURLToPath(new URL("../www/", import.meta.url));
const ISEE_E01 = "7.368,42\u00a0€"; // example E01: Università di Torino, simulazione 1

const pagina = (corpo) => `<!doctype html><html lang="it"><head><meta charset="utf-8"><title>Prova</title>
<script type="module" src="/dist/define.js"></script></head><body><main><h1>Prova</h1>${corpo}</main></body></html>`;
const pages = {
  "/una.html": pagina(`<isee-simulatore anno="2026"><a href="/altrove.html">Apri il simulatore</a></isee-simulatore>`),
  "/due.html": pagina(`<isee-simulatore anno="2026" id="a"></isee-simulatore><isee-simulatore anno="2025" id="b"></isee-simulatore>
    <script type="module" src="/dist/define.js?di-nuovo"></script>`),
  "/altrove.html": pagina(""),
  "/ostile.html": pagina(`<isee-simulatore anno="2026"></isee-simulatore>`)
    .replace("</title>", `</title><link rel="stylesheet" href="/ostile.css">`),
  "/tardi.html": `<!doctype html><html lang="it"><head><meta charset="utf-8"><title>Prova</title></head><body><main><h1>Prova</h1>
    <isee-simulatore></isee-simulatore></main></body></html>`,
};

let browser;
let site;
before(async () => {
  browser = await openBrowser();
  site = await serve({ root, pages });
});
after(async () => {
  await browser?.close();
  await site?.close();
});

/** Opens a page and waits for the element; at the end no error and no foreign request may have been seen. */
async function withPage(path, options, body) {
  const tab = await openPage(browser, new URL(path, site.url).href, options);
  try {
    await tab.page.evaluate(() => Promise.all([...document.querySelectorAll("isee-simulatore")].map(async (el) => {
      await customElements.whenDefined("isee-simulatore");
      await el.pronto;
    })));
    await body(tab.page, tab);
    assert.deepEqual(tab.errors, []);
    assert.deepEqual(tab.foreign(), []);
  } finally {
    await tab.close();
  }
}

/** What has the focus, looking inside the shadow root. */
const focused = (page) => page.evaluate(() => {
  let el = document.activeElement;
  while (el?.shadowRoot?.activeElement) el = el.shadowRoot.activeElement;
  return { id: el?.id ?? "", name: el?.name ?? "", value: el?.value ?? "", text: el?.textContent?.trim() ?? "" };
});

/** Presses Tab (or Shift+Tab) until the wanted field or button has the focus: nobody jumps with the mouse. */
async function tabTo(page, wanted, key = "Tab") {
  for (let n = 0; n < 120; n += 1) {
    const here = await focused(page);
    if (typeof wanted === "string" ? here.id === wanted || here.name === wanted : wanted.test(here.text)) return here;
    await page.keyboard.press(key);
  }
  throw new Error(`${wanted} cannot be reached with ${key}`);
}

async function write(page, id, text, key) {
  await tabTo(page, id, key);
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.type(text);
}

async function choose(page, id, value, key) {
  await tabTo(page, id, key);
  for (let n = 0; n < 30 && (await focused(page)).value !== value; n += 1) await page.keyboard.press("ArrowDown");
  assert.equal((await focused(page)).value, value);
}

/** Radio buttons: Space takes the one in focus (Chromium comes back to the last one visited), the arrows change it. */
async function answer(page, name, value) {
  await tabTo(page, name);
  await page.keyboard.press("Space");
  for (let n = 0; n < 4 && (await focused(page)).value !== value; n += 1) await page.keyboard.press("ArrowDown");
  assert.equal((await focused(page)).value, value);
}

async function next(page) {
  await tabTo(page, "avanti");
  await page.keyboard.press("Enter");
  assert.equal((await focused(page)).id, "titolo-passo", "a new step gives the focus to its title");
}

async function addPersona(page, chi, nascita) {
  await tabTo(page, "aggiungi-persona");
  await page.keyboard.press("Enter");
  const { id } = await focused(page);
  assert.match(id, /^p\d+\.chi$/, "the focus goes to the first question of the new person");
  await choose(page, id, chi);
  const persona = id.split(".")[0];
  await write(page, `${persona}.nascita`, nascita);
  return persona;
}

test("E01 by keyboard alone: the figure, the explanation, no violation in any step", async () => {
  await withPage("index.html", { width: 1280 }, async (page, tab) => {
    const clean = async (dove) => assert.deepEqual(await tab.axe(), [], dove);

    await tabTo(page, "modalita"); // the demo opens in the quick mode
    await page.keyboard.press("Enter");
    await write(page, "data", "15/03/2026");
    await write(page, "p1.nascita", "11/02/1980");
    assert.equal(await addPersona(page, "coniuge", "03/09/1978"), "p2");
    assert.equal(await addPersona(page, "figlio", "01/06/2006"), "p3");
    await answer(page, "p3.vive", "si");
    assert.equal(await addPersona(page, "figlio", "30/11/2012"), "p4");
    // The minor makes the work of the parents matter: the questions have appeared above. Back to the top, then down.
    await page.keyboard.press("Tab");
    await tabTo(page, "p1.nascita", "Shift+Tab");
    await answer(page, "p1.lavoro", "si");
    await answer(page, "p2.lavoro", "si");
    await clean("nucleo");
    await next(page);

    await answer(page, "casa.titolo", "locazione");
    await write(page, "casa.canone", "7.000");
    await answer(page, "casa.registrato", "si");
    await answer(page, "casa.tutti", "si");
    await clean("casa");
    await next(page);

    for (const persona of ["p1", "p2"]) {
      await write(page, `${persona}.r.redditoComplessivo`, "15000");
      await choose(page, `${persona}.origine`, "lavoro");
    }
    await write(page, "p3.r.redditoComplessivo", "0");
    await clean("redditi");
    await next(page);

    await tabTo(page, /^Aggiungi un conto Tu$/);
    await page.keyboard.press("Enter");
    const { id } = await focused(page);
    const conto = id.split(".")[0];
    await write(page, `${conto}.saldo`, "23.000,00");
    await write(page, `${conto}.giacenzaMedia`, "23000");
    await page.keyboard.press("Tab");
    await page.getByText("Hai indicato 23.000,00\u00a0€").first().waitFor();
    await clean("patrimonio");
    await next(page);

    assert.equal(await page.locator("#cifra-ordinario").textContent(), ISEE_E01);
    assert.equal(await page.evaluate(() => document.querySelector("isee-simulatore").risultato.indicatori.ordinario.isee), 7368.42);
    await page.getByText("Conta solo l’attestazione rilasciata dall’INPS").waitFor();
    await tabTo(page, /^Spiega riga per riga l’ISEE ordinario/);
    await page.keyboard.press("Enter");
    await page.locator("#spiega-ordinario").getByText("19.600,00").first().waitFor();
    await tabTo(page, /^ISE\b.*19\.600,00/);
    await page.keyboard.press("Enter");
    await page.locator("#spiega-ordinario").getByText("17.000,00").first().waitFor();
    const link = page.locator("#spiega-ordinario a").first();
    assert.equal(await link.getAttribute("rel"), "noopener noreferrer");
    assert.match(await link.textContent(), /si apre in un’altra scheda/);
    await page.evaluate(() => document.querySelector("isee-simulatore").shadowRoot.querySelectorAll("details").forEach((d) => { d.open = true; }));
    await clean("risultato");
    await page.getByText("ISEE 2026: redditi 2024, patrimonio al 31/12/2024.").waitFor();
  });
});

const setDati = (page, dati, selettore = "isee-simulatore") =>
  page.evaluate(([chi, dsu]) => { document.querySelector(chi).dati = dsu; }, [selettore, dati]);

/** On with the mouse: waits out the pause that forgives a double click. */
async function avanti(page, quante = 1, dentro = page) {
  for (let n = 0; n < quante; n += 1) {
    await dentro.locator("#avanti").click();
    await page.waitForTimeout(450);
  }
}

test("on a phone: every step fits in 320 px and has no violation", async () => {
  await withPage("index.html", { width: 320 }, async (page, tab) => {
    await setDati(page, E01);
    await page.locator("#modalita").click();
    for (const passo of ["nucleo", "casa", "redditi", "patrimonio", "risultato"]) {
      assert.deepEqual(await tab.axe(), [], passo);
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 320, `${passo} scrolls sideways`);
      if (passo !== "risultato") await avanti(page);
    }
    assert.equal(await page.locator("#cifra-ordinario").textContent(), ISEE_E01);
    await page.evaluate(() => document.querySelector("isee-simulatore").shadowRoot.querySelectorAll("details").forEach((d) => { d.open = true; }));
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 320, "the open explanation scrolls sideways");
    assert.deepEqual(await tab.axe(), [], "everything open");
  });
});

test("wrong amounts and dates are explained, and the summary leads to the field", async () => {
  await withPage("una.html", {}, async (page, tab) => {
    for (const [testo, messaggio] of [["31/02/1980", "Questo giorno non esiste"], ["1/2/80", "quattro cifre"], ["ieri", "giorno/mese/anno"], ["01/01/2027", "dopo il giorno"]]) {
      await page.locator("#p1\\.nascita").fill(testo);
      await page.locator("#p1\\.nascita").blur();
      const errore = page.locator("#errore-p1\\.nascita");
      assert.match(await errore.textContent(), new RegExp(messaggio), testo);
      assert.match(await page.locator("#p1\\.nascita").getAttribute("aria-describedby"), /errore-p1\.nascita/);
      assert.equal(await page.locator("#p1\\.nascita").getAttribute("aria-invalid"), "true");
    }
    await page.locator("#p1\\.nascita").fill("");
    await page.locator("#avanti").click();
    assert.equal((await focused(page)).id, "riepilogo");
    assert.match(await page.locator("#riepilogo").textContent(), /Tu, Data di nascita: Scrivi la data/);
    assert.deepEqual(await tab.axe(), []);
    await page.locator("#riepilogo a").first().click();
    assert.equal((await focused(page)).id, "p1.nascita");
    assert.equal(new URL(page.url()).hash, "");
    await page.locator("#p1\\.nascita").fill("01/01/1980");
    await page.waitForTimeout(450);
    await avanti(page);
    await page.getByText("In un altro modo").click();
    await avanti(page);
    for (const [testo, messaggio] of [["12.34.5", "Non è chiaro"], ["-3", "senza il segno meno"], ["mille", "solo con le cifre"], ["1.234,567", "due cifre"]]) {
      await page.locator("#p1\\.r\\.redditoComplessivo").fill(testo);
      await page.locator("#p1\\.r\\.redditoComplessivo").blur();
      assert.match(await page.locator("#errore-p1\\.r\\.redditoComplessivo").textContent(), new RegExp(messaggio), testo);
    }
    await page.locator("#p1\\.r\\.redditoComplessivo").fill("12.345,50");
    await page.locator("#p1\\.r\\.redditoComplessivo").blur();
    assert.equal(await page.locator("#eco-p1\\.r\\.redditoComplessivo").textContent(), "Hai indicato 12.345,50\u00a0€");
    assert.match(await page.locator("[role=status]").last().textContent(), /12\.345,50/);
    assert.equal(await page.locator("#errore-p1\\.r\\.redditoComplessivo").count(), 0);
  });
});

test("what the engine refuses is shown on its field", async () => {
  await withPage("una.html", {}, async (page) => {
    const dsu = structuredClone(E01);
    dsu.nucleo.componenti[0].redditi = { redditoComplessivo: 1000, lavoroDipendente: 900, pensione: 800 };
    await setDati(page, dsu);
    await avanti(page, 3);
    assert.equal((await focused(page)).id, "riepilogo");
    assert.ok(await page.locator(".campo-errato").count() > 0);
    await page.locator("#data").waitFor({ state: "detached" });
  });
  await withPage("una.html", {}, async (page) => {
    await page.locator("#data").fill("15/03/2031");
    await page.locator("#data").blur();
    assert.match(await page.locator("#errore-data").textContent(), /2026/);
  });
});

test("going back keeps every answer, and Modifica leads to its step", async () => {
  await withPage("una.html", {}, async (page) => {
    await setDati(page, E01);
    await avanti(page, 4);
    await page.getByRole("button", { name: "Modifica Casa" }).click();
    assert.equal(await page.locator("#casa\\.canone").inputValue(), "7.000");
    await page.getByText("È di proprietà").click();
    await page.getByText("In affitto", { exact: true }).click();
    assert.equal(await page.locator("#casa\\.canone").inputValue(), "7.000");
    for (const passo of ["Nucleo"]) {
      await page.locator("#indietro").click();
      await page.getByRole("heading", { name: /Chi fa parte del nucleo/ }).waitFor();
      assert.equal(await page.locator("#p2\\.nascita").inputValue(), "03/09/1978", passo);
    }
    assert.deepEqual(await page.evaluate(() => document.querySelector("isee-simulatore").dati.nucleo.componenti.length), 4);
    await page.waitForTimeout(450);
    await avanti(page, 4);
    assert.equal(await page.locator("#cifra-ordinario").textContent(), ISEE_E01);
  });
});

test("a home, a box, a field: values from the cadastral incomes, shares, what a newborn is not asked", async () => {
  await withPage("una.html", {}, async (page, tab) => {
    const dsu = structuredClone(E01);
    dsu.nucleo.componenti.push({ id: "neonata", relazione: "F", dataNascita: "2025-10-01" });
    await setDati(page, dsu);
    await avanti(page);
    await page.getByText("È di proprietà").click();
    await page.locator("#casa\\.comune").selectOption({ label: "Roma" });
    await page.getByText("La rendita catastale").click();
    await page.locator("#i1\\.categoria").selectOption("A/3");
    await page.locator("#i1\\.rendita").fill("600");
    await page.getByText("Il valore ai fini IMU è 100.800,00\u00a0€").waitFor();
    await page.locator("#q1\\.quota").fill("1/2");
    await page.getByText("la metà di 100.800,00\u00a0€ = 50.400,00\u00a0€").waitFor();
    await page.getByRole("button", { name: /^Aggiungi la quota di un’altra persona/ }).click();
    const altra = (await focused(page)).id.split(".")[0];
    assert.equal(await page.locator(`#${altra}\\.componente`).inputValue(), "p2");
    await page.locator(`#${altra}\\.quota`).fill("60");
    await avanti(page);
    assert.match(await page.locator("#riepilogo").textContent(), /insieme superano il 100 %/);
    await page.locator(`#${altra}\\.quota`).fill("50");
    await page.getByRole("button", { name: "Aggiungi una pertinenza" }).click();
    const box = (await focused(page)).id.split(".")[0];
    await page.locator(`#${box}\\.modo`).click();
    await page.locator(`#${box}\\.categoria`).selectOption("C/6");
    await page.locator(`#${box}\\.rendita`).fill("50");
    assert.deepEqual(await tab.axe(), []);
    await page.waitForTimeout(450);
    await avanti(page);
    await page.getByRole("group", { name: "neonata" }).getByText("È nata o nato dopo il 31/12/2024").waitFor();
    await avanti(page);
    await page.getByRole("button", { name: "Aggiungi un immobile" }).click();
    const campo = (await focused(page)).id.split(".")[0];
    await page.locator(`#${campo}\\.tipo`).selectOption("terreno-agricolo");
    await page.getByText("Il reddito dominicale").click();
    await page.locator(`#${campo}\\.rendita`).fill("100");
    await page.getByText("Il valore ai fini IMU è 16.875,00\u00a0€").waitFor();
    await avanti(page);
    const { patrimonioImmobiliare } = await page.evaluate(() => document.querySelector("isee-simulatore").risultato.indicatori.ordinario.prospetto);
    assert.equal(patrimonioImmobiliare, 100800 + 8400 + 16875);
  });
});

test("a removed person can be put back", async () => {
  await withPage("una.html", {}, async (page) => {
    await setDati(page, E01);
    await page.getByRole("button", { name: "Togli padre" }).dblclick();
    await page.getByText("Hai tolto «padre».").waitFor();
    assert.equal(await page.locator("#p3\\.nascita").count(), 1, "the second click must not remove the next person");
    await page.getByRole("button", { name: "Annulla" }).click();
    assert.equal(await page.locator("#p2\\.nascita").inputValue(), "03/09/1978");
    await page.getByRole("button", { name: "Togli padre" }).click();
    await page.locator("#p1\\.nome").fill("Anna");
    assert.equal(await page.getByRole("button", { name: "Annulla" }).count(), 0, "undoing now would lose the new answer");
  });
});

test("two elements on a page, defined twice, do not disturb each other", async () => {
  await withPage("due.html", {}, async (page, tab) => {
    await setDati(page, E01, "#a");
    await avanti(page, 4, page.locator("#a"));
    assert.equal(await page.locator("#a #cifra-ordinario").textContent(), ISEE_E01);
    await page.locator("#b").getByText("redditi 2023, patrimonio al 31/12/2023").waitFor();
    assert.equal(await page.locator("#b #p1\\.nascita").inputValue(), "");
    assert.equal(await page.evaluate(() => document.querySelector("#b").risultato), null);
    assert.equal(tab.requests.filter((url) => url.endsWith("/engine.wasm")).length, 1);
  });
});

test("without WebAssembly the page's own content stays, with a word of explanation", async () => {
  const stretta = await serve({ root, pages, csp: "script-src 'self'; style-src 'self'; connect-src 'self'; require-trusted-types-for 'script'" });
  const tab = await openPage(browser, new URL("una.html", stretta.url).href);
  try {
    await tab.page.getByText("Il simulatore non si apre in questa pagina.").waitFor();
    assert.ok(await tab.page.getByRole("link", { name: "Apri il simulatore" }).isVisible());
    const rifiuto = await tab.page.evaluate(() => document.querySelector("isee-simulatore").pronto.then(() => "", (error) => error.code));
    assert.equal(rifiuto, "load-failed");
    assert.deepEqual(tab.errors.filter((error) => error.startsWith("uncaught")), []);
  } finally {
    await tab.close();
    await stretta.close();
  }
});

test("a press on a button counts even when leaving the field moves the page under it", async () => {
  await withPage("una.html", {}, async (page) => {
    await page.locator("#p1\\.nascita").fill("31/02/1980");
    await page.locator("#aggiungi-persona").scrollIntoViewIfNeeded();
    const { x, y } = await page.locator("#aggiungi-persona").boundingBox();
    await page.mouse.move(x + 20, y + 20);
    await page.mouse.down();
    await page.waitForTimeout(80);
    await page.mouse.up();
    await page.getByRole("group", { name: "Nuova persona" }).waitFor();
    await page.locator("#errore-p1\\.nascita").waitFor();
  });
});

test("double clicks act once", async () => {
  await withPage("una.html", {}, async (page) => {
    await setDati(page, E01);
    await page.locator("#avanti").dblclick();
    await page.getByRole("heading", { name: /La casa dove vivi/ }).waitFor();
    assert.equal(await page.locator("#riepilogo").count(), 0);
    await page.waitForTimeout(450);
    await page.locator("#indietro").dblclick();
    await page.locator("#aggiungi-persona").dblclick();
    assert.equal(await page.getByRole("group", { name: "Nuova persona" }).count(), 1);
  });
});

test("twelve people", async () => {
  await withPage("una.html", {}, async (page, tab) => {
    const dsu = structuredClone(E01);
    for (let n = 0; n < 8; n += 1) {
      dsu.nucleo.componenti.push({ id: `figlio${n}`, relazione: "F", dataNascita: `201${n}-0${n + 1}-15` });
    }
    await setDati(page, dsu);
    assert.equal(await page.locator(".scheda").count(), 12);
    await avanti(page, 4);
    assert.match(await page.locator("#cifra-ordinario").textContent(), /€$/);
    assert.deepEqual(await tab.axe(), []);
  });
});

test("the host sees events and a tidy light DOM, never the answers", async () => {
  await withPage("una.html", {}, async (page) => {
    await page.evaluate(() => {
      globalThis.visti = [];
      for (const nome of ["isee-pronto", "isee-passo", "isee-risultato", "isee-errore"]) {
        document.addEventListener(nome, ({ detail, composed }) => globalThis.visti.push([nome, detail, composed]));
      }
    });
    await setDati(page, E01);
    await avanti(page, 4);
    const visti = await page.evaluate(() => globalThis.visti);
    assert.deepEqual(visti.map(([nome]) => nome), ["isee-passo", "isee-passo", "isee-passo", "isee-passo", "isee-risultato"]);
    assert.ok(visti.every(([, , composed]) => composed));
    assert.deepEqual(visti.at(-1)[1], { indicatori: ["ordinario", "famiglia"], validoFino: "2026-12-31" });
    const luce = await page.evaluate(() => {
      const el = document.querySelector("isee-simulatore");
      return {
        classi: el.querySelectorAll("[class], [style]").length + el.getAttributeNames().filter((nome) => nome === "class" || nome === "style").length,
        stili: el.shadowRoot.querySelectorAll("[style], style, link").length,
        cookie: document.cookie, memoria: localStorage.length + sessionStorage.length,
      };
    });
    assert.deepEqual(luce, { classi: 0, stili: 0, cookie: "", memoria: 0 });
  });
});

const stato = (page) => page.evaluate(() => {
  const el = document.querySelector("isee-simulatore");
  const radice = el.shadowRoot;
  return {
    anno: el.anno, risultato: el.risultato?.dataPresentazione ?? null, data: el.dati.dataPresentazione,
    testata: radice.querySelector(".anni").textContent.slice(0, 9), titolo: radice.querySelector("h2").textContent,
  };
});

test("another year drops the result; a year without rules changes nothing", async () => {
  await withPage("una.html", {}, async (page) => {
    const setAnno = (anno) => page.evaluate((nuovo) => { document.querySelector("isee-simulatore").anno = nuovo; }, anno);
    await setDati(page, E01);
    await avanti(page, 4);
    const prima = await stato(page);
    assert.equal(prima.risultato, "2026-03-15");
    for (const anno of [2030, "1e3", "3", "99999", 1999, NaN]) {
      await setAnno(anno);
      assert.deepEqual(await stato(page), prima, String(anno));
    }
    await page.evaluate(() => document.querySelector("isee-simulatore").setAttribute("anno", "2030"));
    assert.deepEqual(await stato(page), prima, "attribute");
    await setAnno(2024);
    assert.deepEqual(await stato(page), { anno: 2024, risultato: null, data: "2024-12-31", testata: "ISEE 2024", titolo: "Passo 4 di 5Risparmi e immobili al 31/12/2022" });
    assert.equal(await page.locator("#cifra-ordinario").count(), 0);
    await avanti(page);
    assert.equal((await stato(page)).risultato, "2024-12-31");
  });
});

test("what is not a Dsu is refused whole, and the form works on", async () => {
  await withPage("una.html", {}, async (page) => {
    await setDati(page, E01);
    const prima = await page.evaluate(() => JSON.stringify(document.querySelector("isee-simulatore").dati));
    const esiti = await page.evaluate(() => {
      const el = document.querySelector("isee-simulatore");
      const uno = (altro) => ({ nucleo: { componenti: [{ id: "a", relazione: "D", ...altro }] } });
      const ciclico = [];
      ciclico.push(ciclico);
      const storti = [5, "x", [], { dataPresentazione: new Date() }, { dataPresentazione: 5 }, ...[5, {}, [null], ciclico].map((componenti) => ({ nucleo: { componenti } })),
        uno({ depositi: 5 }), uno({ depositi: [null] }), uno({ genitori: 5 }), uno({ id: 5 }), { nucleo: { immobili: {} } }, { nucleo: { immobili: [null] } }];
      return storti.map((storto) => {
        try {
          el.dati = storto;
          return "accepted";
        } catch (error) {
          return error.constructor.name;
        }
      });
    });
    assert.deepEqual([...new Set(esiti)], ["TypeError"]);
    assert.equal(await page.evaluate(() => JSON.stringify(document.querySelector("isee-simulatore").dati)), prima);
    await avanti(page, 4);
    assert.equal(await page.locator("#cifra-ordinario").textContent(), ISEE_E01);
    await setDati(page, null);
    assert.equal((await stato(page)).risultato, null);
    assert.equal(await page.locator("#p1\\.nascita").inputValue(), "");
  });
});

test("what is set on the tag before the element is defined counts; what is wrong there does not close it", async () => {
  for (const [dati, data] of [[E01, "15/03/2026"], [{ nucleo: { componenti: 5 } }, "31/12/2025"]]) {
    const tab = await openPage(browser, new URL("tardi.html", site.url).href);
    try {
      await tab.page.evaluate(async ([dsu]) => {
        const el = document.querySelector("isee-simulatore");
        Object.assign(el, { dati: dsu, anno: 2025, lingua: "it", wasmUrl: "/dist/engine.wasm?mio" });
        await import("/dist/define.js");
        await el.pronto;
      }, [dati]);
      assert.equal(await tab.page.locator("#data").inputValue(), data);
      assert.ok(tab.requests.some((url) => url.endsWith("?mio")));
      assert.deepEqual(await tab.page.evaluate(() => Object.keys(document.querySelector("isee-simulatore"))), []);
      assert.equal(tab.errors.length, dati === E01 ? 0 : 1, tab.errors.join());
    } finally {
      await tab.close();
    }
  }
  const tab = await openPage(browser, new URL("tardi.html", site.url).href);
  try {
    const esito = await tab.page.evaluate(async () => {
      const { IseeSimulatore } = await import("/dist/define.js");
      const el = new IseeSimulatore();
      let nome = "";
      try {
        el.dati = { nucleo: { componenti: [null] } };
      } catch (error) {
        nome = error.name;
      }
      document.querySelector("main").append(el);
      await el.pronto;
      return [nome, Boolean(el.shadowRoot.getElementById("avanti"))];
    });
    assert.deepEqual(esito, ["TypeError", true]);
  } finally {
    await tab.close();
  }
});

test("a hostile sheet of the page: the text keeps its colour, the names of the steps stay whole at 320 px", async () => {
  const css = "* { color: #fff !important; text-transform: uppercase; } body { font-size: 30px; word-break: break-all; }";
  const ostile = await serve({ root, pages: { ...pages, "/ostile.css": css } });
  const tab = await openPage(browser, new URL("ostile.html", ostile.url).href, { width: 320 });
  try {
    await tab.page.evaluate(async () => {
      await customElements.whenDefined("isee-simulatore");
      await document.querySelector("isee-simulatore").pronto;
    });
    const visto = await tab.page.evaluate(() => {
      const radice = document.querySelector("isee-simulatore").shadowRoot;
      const colori = ["h2", ".intro", "input", "label", "p.anni"].map((dove) => getComputedStyle(radice.querySelector(dove)).color);
      const nome = radice.querySelector(".passi .attivo .nome");
      return { colori: [...new Set(colori)], righe: Math.round(nome.getBoundingClientRect().height / parseFloat(getComputedStyle(nome).lineHeight)) };
    });
    assert.deepEqual(visto, { colori: ["rgb(26, 26, 26)"], righe: 1 });
  } finally {
    await tab.close();
    await ostile.close();
  }
});

test("a long name of one word fits in 320 px", async () => {
  await withPage("una.html", { width: 320 }, async (page) => {
    const nome = "Supercalifragilistichespiralidoso";
    const dsu = structuredClone(E01);
    Object.assign(dsu.nucleo.componenti[0], { id: nome });
    Object.assign(dsu.nucleo.componenti[1], { id: `${nome}Secondo`, relazione: "P", lavoroSeiMesi: undefined });
    dsu.nucleo.componenti[2].genitori = [nome];
    dsu.nucleo.componenti[3].genitori = [nome, `${nome}Secondo`];
    await setDati(page, dsu);
    await page.evaluate(() => document.querySelector("isee-simulatore").shadowRoot.querySelectorAll("details").forEach((d) => { d.open = true; }));
    await page.locator("#avanti").click();
    await page.locator("#riepilogo").waitFor();
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 320, "with the summary");
    const nodi = await page.evaluate(() => [...document.querySelector("isee-simulatore").shadowRoot.querySelectorAll("a, button, label")]
      .filter((nodo) => nodo.getBoundingClientRect().right > 320).map((nodo) => nodo.textContent));
    assert.deepEqual(nodi, []);
    await page.getByRole("button", { name: `Togli ${nome}Secondo` }).click();
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 320, "with the removal");
  });
});

test("moved to the document of a frame it keeps its style", async () => {
  await withPage("una.html", {}, async (page) => {
    const [prima, dopo] = await page.evaluate(async () => {
      const el = document.querySelector("isee-simulatore");
      const min = () => getComputedStyle(el.shadowRoot.getElementById("avanti")).minHeight;
      const qui = min();
      const cornice = document.body.appendChild(document.createElement("iframe"));
      cornice.contentDocument.body.append(el);
      return [qui, min()];
    });
    assert.equal(prima, "44px");
    assert.equal(dopo, prima);
  });
});

test("on paper: the 14 lines are open, the hints for the screen are gone", async () => {
  await withPage("una.html", {}, async (page) => {
    await setDati(page, E01);
    await avanti(page, 4);
    const aperti = () => page.evaluate(() => document.querySelector("isee-simulatore").shadowRoot.querySelectorAll("details[open]").length);
    await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
    await page.emulateMedia({ media: "print" });
    assert.equal(await aperti(), 1);
    assert.ok(await page.getByRole("rowheader", { name: "Scala di equivalenza" }).isVisible());
    assert.equal(await page.getByText("Apri le righe per vedere").isVisible(), false);
    assert.equal(await page.getByText("Passo 5 di 5").isVisible(), false);
    await page.emulateMedia({ media: "screen" });
    await page.evaluate(() => dispatchEvent(new Event("afterprint")));
    assert.equal(await aperti(), 0);
  });
});

test("dates before 1900 and days without rules: what to write instead", async () => {
  await withPage("una.html", {}, async (page) => {
    const errore = async (id, testo) => {
      await page.locator(`#${id}`).fill(testo);
      await page.locator(`#${id}`).blur();
      return page.locator(`#errore-${id}`).textContent();
    };
    assert.match(await errore("p1\\.nascita", "1/1/1899"), /Controlla l’anno: deve essere dal 1900 in poi\./);
    for (const giorno of ["15/03/2031", "1/1/1899", "1/1/9999"]) assert.match(await errore("data", giorno), /dal 01\/01\/2023 al 31\/12\/2026/, giorno);
    await page.getByText("Se chiudi o ricarichi la pagina, o usi il tasto Indietro del browser, dovrai riscrivere tutto.").waitFor();
  });
});
