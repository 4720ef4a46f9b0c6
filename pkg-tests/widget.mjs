// The element as its tests use it: a page with it, a household, the way to the result.

import assert from "node:assert/strict";
import { fileURLToPath } from "node:url";

import { openBrowser, openPage, serve } from "./browser.mjs";

const ROOT = fileURLToPath(new URL("../www/", import.meta.url));

const pagina = (corpo) => `<!doctype html><html lang="it"><head><meta charset="utf-8"><title>Prova</title>
<script type="module" src="/dist/define.js"></script></head><body><main><h1>Prova</h1>${corpo}</main></body></html>`;

/** Example E01 (Università di Torino, simulazione 1): 7.368,42 ordinary, 7.101,45 for family benefits. */
export const E01 = {
  dataPresentazione: "2026-03-15",
  nucleo: {
    componenti: [
      {
        id: "madre", relazione: "D", dataNascita: "1980-02-11", lavoroSeiMesi: true,
        redditi: { redditoComplessivo: 15000, lavoroDipendente: 15000 },
        depositi: [{ tipo: "conto-corrente", saldo: 23000, giacenzaMedia: 23000 }],
      },
      {
        id: "padre", relazione: "C", dataNascita: "1978-09-03", lavoroSeiMesi: true,
        redditi: { redditoComplessivo: 15000, lavoroDipendente: 15000 },
      },
      { id: "figlia", relazione: "FC", dataNascita: "2006-06-01" },
      { id: "figlio", relazione: "F", dataNascita: "2012-11-30" },
    ],
    abitazione: { titolo: "locazione", locazione: { canoneAnnuo: 7000, contrattoRegistrato: true } },
  },
};

/** Chromium and the pages: `una.html` with one element, `due.html` with two. */
export async function openSite(pages = {}) {
  const browser = await openBrowser();
  const site = await serve({ root: ROOT, pages: {
    "/una.html": pagina(`<isee-simulatore anno="2026"></isee-simulatore>`),
    "/due.html": pagina(`<isee-simulatore anno="2026" id="a"></isee-simulatore><isee-simulatore anno="2026" id="b"></isee-simulatore>`),
    ...Object.fromEntries(Object.entries(pages).map(([path, corpo]) => [path, pagina(corpo)])),
  } });
  return {
    site,
    async close() {
      await browser.close();
      await site.close();
    },
    /** Opens a page and waits for its elements. Unless the test breaks the network, at the end there is no error, no foreign request, nothing kept. */
    async visit(path, { rotta = false, ...options }, body) {
      const tab = await openPage(browser, new URL(path, site.url).href, options);
      try {
        await tab.page.evaluate(() => Promise.all([...document.querySelectorAll("isee-simulatore")].map(async (el) => {
          await customElements.whenDefined("isee-simulatore");
          await el.pronto;
        })));
        await body(walker(tab), tab);
        if (!rotta) assert.deepEqual(tab.errors, []);
        assert.deepEqual(tab.foreign(), []);
        assert.deepEqual(await tab.page.evaluate(() => [document.cookie, localStorage.length, sessionStorage.length, location.search, location.hash]), ["", 0, 0, "", ""]);
      } finally {
        await tab.close();
      }
    },
  };
}

/** A person at the keyboard and the mouse, in one element of the page. */
export function walker(tab, chi = "isee-simulatore") {
  const { page } = tab;
  const dentro = page.locator(chi);
  const io = {
    page,
    dentro,
    campo: (id) => dentro.locator(`[id="${id}"]`),
    set: (nome, valore) => page.evaluate(([quale, proprieta, dato]) => { document.querySelector(quale)[proprieta] = dato; }, [chi, nome, valore]),
    next: async (quante = 1) => {
      for (let n = 0; n < quante; n += 1) {
        await dentro.locator("#avanti").click();
        await page.waitForTimeout(450); // the pause that forgives a double click
      }
    },
    /** To the result of a household. */
    result: async (dsu = E01) => {
      await io.set("dati", dsu);
      await io.next(4);
    },
    open: async (parte) => {
      await dentro.locator(`#apri-${parte}`).click();
      await dentro.locator(parte === "cosa-se" ? "svg" : "#riassunto-prestazioni").waitFor();
    },
    openAll: () => page.evaluate((quale) => document.querySelector(quale).shadowRoot.querySelectorAll("details").forEach((d) => { d.open = true; }), chi),
    /** The card of a benefit, by its name. */
    card: (nome) => dentro.locator(".prestazione").filter({ has: page.getByRole("heading", { name: nome }) }),
    answer: (domanda, testo) => dentro.getByRole("radiogroup", { name: domanda }).getByText(testo, { exact: true }).click(),
    focus: () => page.evaluate((quale) => document.querySelector(quale).shadowRoot.activeElement?.id ?? "", chi),
    tabTo: async (id, tasto = "Tab") => {
      for (let n = 0; n < 250; n += 1) {
        if (await io.focus() === id) return;
        await page.keyboard.press(tasto);
      }
      throw new Error(`${id} cannot be reached with ${tasto}`);
    },
    /** No violation, and nothing beyond the width of the page. */
    clean: async (dove) => {
      assert.deepEqual(await tab.axe(), [], dove);
      const [largo, schermo] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
      assert.equal(largo, schermo, `${dove} scrolls sideways`);
    },
  };
  return io;
}
