// The generator: what it writes works when it is pasted, the preview follows, the table is the one of the manifest.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";

import { codice, contrasto } from "../www/configura-codice.js";
import { openBrowser, openPage, serve } from "./browser.mjs";
import { consumer, ROOT } from "./package.mjs";
import { E01 } from "./widget.mjs";

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

const SCELTE = {
  consegna: "modulo", base: "/isee/", link: "https://esempio.it/?a=1&b=2", anno: "2026", lingua: "", senza: ["finora"], nazionali: false, nascondi: [""],
  chiede: ["risultato"], soglie: [{ id: "a", nome: 'Mensa </script> "1"', indicatore: "ordinario", soglia: 8000 }], prestazioni: [], colori: {},
};

test("texts cannot leave their place", () => {
  const { html } = codice({ ...SCELTE, link: '"><script>', base: '"/x/' });
  assert.equal(html.match(/<\/script>/g).length, 2);
  assert.match(html, /href="&quot;>&lt;script>"/);
  assert.match(html, /src="&quot;\/x\/define\.js"/);
  assert.match(codice({ ...SCELTE, integrita: { files: { "define.js": "sha384-x" } } }).html, /define\.js" integrity="sha384-x" crossorigin="anonymous"/);
});

test("contrast as WCAG says: black on white is 21", () => {
  assert.equal(contrasto("#000000", "#ffffff"), 21);
  assert.ok(contrasto("#777777", "#ffffff") < 4.5 && contrasto("#767676", "#ffffff") >= 4.5);
});

for (const consegna of ["modulo", "file", "riquadro"]) {
  test(`what it writes works as it is, under the policy that it names: ${consegna}`, async () => {
    const { installed } = consumer();
    const integrita = JSON.parse(readFileSync(join(installed, "integrita.json"), "utf8"));
    const { html, js, policy } = codice({ ...SCELTE, consegna, base: "/", integrita });
    assert.match(html, /integrity="sha384-/);
    const pagina = `<!doctype html><html lang="it"><head><meta charset="utf-8"><title>Prova</title><meta http-equiv="Content-Security-Policy" content="${policy}">
<script type="module" src="/mio.js"></script></head><body><main><h1>Prova</h1>${html}</main></body></html>`;
    const sito = await serve({ root: installed, csp: null, pages: {
      "/pagina.html": pagina, "/mio.js": js.replace(/\/\/.*/, "globalThis.avuto = ordinario;"),
    } });
    const tab = await openPage(browser, `${sito.url}pagina.html`);
    try {
      const dentro = consegna === "riquadro" ? tab.page.frameLocator("iframe").locator("isee-simulatore") : tab.page.locator("isee-simulatore");
      await dentro.locator("#avanti").waitFor();
      await dentro.evaluate((el, dsu) => { el.dati = dsu; }, E01);
      for (let n = 0; n < 4; n += 1) {
        await dentro.locator("#avanti").click();
        await tab.page.waitForTimeout(450); // the pause that forgives a double click
      }
      await dentro.getByText("sei sotto di 631,58\u00a0€").waitFor();
      await dentro.getByRole("heading", { name: "Consegna il risultato a 127.0.0.1" }).waitFor();
      await dentro.locator("#consegna").click();
      await tab.page.waitForFunction(() => globalThis.avuto === 7368.42);
      assert.deepEqual(tab.errors, []);
    } finally {
      await tab.close();
      await sito.close();
    }
  });
}

test("the preview follows the choices, the code too, and it can be used from 320 px", async () => {
  const tab = await openPage(browser, `${luogo.url}configura.html`, { width: 320, permissions: ["clipboard-write", "clipboard-read"] });
  const { page } = tab;
  try {
    await page.locator("isee-simulatore").locator("#avanti").waitFor();
    await page.getByLabel("Anno della DSU").selectOption("2025");
    await page.getByLabel("Lingua", { exact: true }).selectOption("en");
    await page.getByLabel("La prima stima mentre si risponde").check();
    await page.getByLabel("Le prestazioni nazionali", { exact: true }).uncheck();
    await page.getByLabel("Il risultato", { exact: true }).check();
    await page.getByRole("button", { name: "Aggiungi una soglia" }).click();
    await page.getByLabel("Nome", { exact: true }).fill("Mensa");
    await page.getByLabel("Fino a quanti euro").fill("8.000,50 12000");
    await page.locator('[id="--isee-color-primary"]').fill("#ffff00");
    await page.getByText("Il testo dei pulsanti si legge male").waitFor();
    const [attributi, soglie, colore] = await page.evaluate(() => {
      const el = document.querySelector("isee-simulatore");
      return [Object.fromEntries(["anno", "lingua", "senza", "nascondi", "chiede"].map((nome) => [nome, el.getAttribute(nome)])), el.soglie, el.style.getPropertyValue("--isee-color-primary")];
    });
    assert.deepEqual(attributi, { anno: "2025", lingua: "en", senza: "finora", nascondi: "nazionali", chiede: "risultato" });
    assert.deepEqual(soglie, [{ id: "s1", nome: "Mensa", indicatore: "ordinario", tipo: "fasce", soglia: [8000.5, 12000] }]);
    assert.equal(colore, "#ffff00");
    await page.locator("#copia-html").click();
    await page.getByText("Copiato.").waitFor();
    const copiato = await page.evaluate(() => navigator.clipboard.readText());
    assert.equal(copiato, await page.locator("#codice-html").textContent());
    assert.match(copiato, /^<isee-simulatore anno="2025" lingua="en" senza="finora" nascondi="nazionali" chiede="risultato" soglie="#isee-soglie">/);
    await page.getByLabel("Le tue (documenti JSON").fill("[{");
    await page.getByText("Questo non è JSON").waitFor();
    await page.getByLabel("Le tue (documenti JSON").fill("");
    await page.locator('[id="--isee-color-primary"]').fill("#004d99");
    await page.getByLabel("Riquadro (iframe)").check();
    assert.match(await page.locator("#codice-html").textContent(), /^<a data-isee="#isee-dati" href="\/isee\/embed\.html\?anno=2025&amp;lingua=en&amp;senza=finora&amp;nascondi=nazionali&amp;chiede=risultato&amp;--isee-color-primary=%23004d99">/);
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 320);
    assert.deepEqual(await tab.axe(), []);
    assert.deepEqual(tab.errors, []);
    assert.deepEqual(tab.foreign(), []);
  } finally {
    await tab.close();
  }
});

test("the table says every attribute, property, event, part and token of the manifest", async () => {
  const { modules } = JSON.parse(readFileSync(join(ROOT, "www", "custom-elements.json"), "utf8"));
  const elemento = modules.flatMap(({ declarations = [] }) => declarations).find(({ tagName }) => tagName);
  const tab = await openPage(browser, `${luogo.url}configura.html`);
  try {
    await tab.page.locator("#parametri table").nth(5).waitFor();
    const nomi = await tab.page.locator("#parametri tbody th").allTextContents();
    const attesi = ["attributes", "members", "events", "slots", "cssParts", "cssProperties"].flatMap((quale) => elemento[quale].map(({ name }) => name || "(nel tag)"));
    assert.deepEqual(nomi, attesi);
    // A description of its own, or that of the attribute.
    assert.deepEqual(await tab.page.locator("#parametri tr:has(td[lang=en]:empty) th").allTextContents(), elemento.cssProperties.filter(({ description }) => !description).map(({ name }) => name));
  } finally {
    await tab.close();
  }
});
