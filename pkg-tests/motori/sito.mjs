// The packed element on pages of a strict portal, in any of the engines, and a person in front of it.

import assert from "node:assert/strict";

import { serve } from "../browser.mjs";
import { consumer } from "../package.mjs";
import { openMotore, SPIA } from "./index.mjs";

const ELEMENTO = `<isee-simulatore anno="2026"></isee-simulatore>`;

/** A page with the spy as its first script; `lang` and `dir` are those of the page. */
export const pagina = (corpo = ELEMENTO, { lang = "it", dir = "ltr", testa = "", script = `<script type="module" src="/define.js"></script>` } = {}) =>
  `<!doctype html><html lang="${lang}" dir="${dir}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Prova</title><script src="/spia.js"></script>${testa}${script}</head><body><main><h1>Prova</h1>${corpo}</main></body></html>`;

/**
 * An engine and a site with `una.html` and the given pages. `visit(path, options, body)` opens a page, waits for its
 * elements and hands a person to the body; at the end nothing may have been printed, broken, asked elsewhere or kept.
 */
export async function openSito(nome, { pagine = {}, emula, root = consumer().installed, ...altro } = {}) {
  let motore = await openMotore(nome, emula);
  const site = await serve({ root, pages: { "/spia.js": SPIA, "/una.html": pagina(), ...pagine }, ...altro });
  async function visit(percorso, { pulita = true, ...opzioni }, body) {
    const tab = await motore.open(new URL(percorso, site.url).href, opzioni);
    try {
      await ready(tab);
      await body(newPersona(tab));
      if (pulita) assert.deepEqual(await tab.noise(), []);
    } finally {
      await tab.close();
    }
  }
  return {
    get motore() {
      return motore;
    },
    site,
    /** WebKit's driver may lose its browser on a busy machine: then the visit is made again in a new one, twice at most. */
    async visit(...visita) {
      for (let ancora = 2; ; ancora -= 1) {
        try {
          return await visit(...visita);
        } catch (error) {
          if (!error.perso || ancora === 0) throw error;
          console.log(`${error.message}: once more, in a new browser`);
          await motore.close().catch(() => {});
          motore = await openMotore(nome, emula);
        }
      }
    },
    async close() {
      await motore.close();
      await site.close();
    },
  };
}

const ready = (tab) => tab.evaluate(async () => {
  for (const el of document.querySelectorAll("isee-simulatore")) {
    await customElements.whenDefined("isee-simulatore");
    await el.pronto;
  }
});

/** A person at the keyboard and the mouse, in the first element of the page. */
export function newPersona(tab) {
  const campo = (id) => `[id="${id}"]`;
  const io = {
    tab, campo,
    reload: async () => {
      await tab.evaluate(() => document.querySelector("isee-simulatore").completo.then(() => {})); // a request cut short is an error
      await tab.goto(await tab.url());
      await ready(tab);
    },
    set: (proprieta, valore) => tab.evaluate((nome, dato) => { document.querySelector("isee-simulatore")[nome] = dato; }, proprieta, valore),
    get: (proprieta) => tab.evaluate((nome) => document.querySelector("isee-simulatore")[nome], proprieta),
    write: (id, testo) => tab.type(campo(id), testo),
    choose: (id, valore) => tab.choose(campo(id), valore),
    /** An answer to a question, both in their words. */
    tick: (domanda, risposta) => tab.click(["fieldset", domanda, "label", risposta]),
    label: (testo) => tab.click(["label", testo]),
    press: (nome) => tab.click(["button", nome]),
    open: (titolo) => tab.click(["summary", titolo]),
    sees: (testo) => tab.wait(["*", testo]),
    next: async (quante = 1) => {
      for (let n = 0; n < quante; n += 1) {
        await tab.click("#avanti");
        await new Promise((poi) => setTimeout(poi, 450)); // the pause that forgives a double click
      }
    },
    /** Every disclosure open, as the person may have it. */
    openDetails: () => tab.evaluate(() => {
      for (const nodo of globalThis.strumenti.tutti(document)) if (nodo.localName === "details") nodo.open = true;
    }),
    /** Every helper open too. */
    openAll: () => tab.until(async () => {
      await io.openDetails();
      return tab.evaluate(() => {
        const chiusi = [...globalThis.strumenti.tutti(document)].filter((nodo) => nodo.matches("button[aria-expanded=false]"));
        for (const nodo of chiusi) nodo.click();
        return chiusi.length === 0;
      });
    }, "everything opens"),
    /** The row or the person that an addition has just led to: the first part of the id of the field in focus. */
    nuova: async () => (await tab.focus()).split(".")[0],
    cifra: async (id) => (await tab.text(`#cifra-${id}`)).replace("\u00a0", " "),
    clean: async (dove) => assert.deepEqual(await tab.axe(), [], `${tab.motore}, ${dove}`),
  };
  return io;
}
