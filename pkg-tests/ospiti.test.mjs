// Pages that are hard on what they hold: their sheets, their forms, their scripts. The element stays usable, and keeps to itself.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { openBrowser, openPage, serve } from "./browser.mjs";
import { consumer } from "./package.mjs";
import { E01, walker } from "./widget.mjs";

const TAG = `<isee-simulatore anno="2026" lingua="it"><a href="https://www.inps.it">INPS</a></isee-simulatore>`;

/** A page with a sheet and a script of its own, run before ours. */
const pagina = ({ corpo = TAG, css = "", js = "", html = 'lang="it"' }) => `<!doctype html><html ${html}><head><meta charset="utf-8"><title>Prova</title>
<style>${css}</style><script>${js}</script><script type="module" src="/define.js"></script></head><body><main><h1>Prova</h1>${corpo}</main></body></html>`;

const FORM = `<form id="suo"><input name="loro" value="1">${TAG}<button>Invia</button></form>`;
const PAGINE = {
  nuda: {},
  azzerata: { css: "* { all: unset !important; } style, script, title, head { display: none !important; } main, h1 { display: block !important; }" },
  nemica: { css: `label, fieldset, h2, button, ul, details { display: none !important; } input { width: 9px !important; } * { color: red !important; float: right; font-size: 30px !important; line-height: 0 !important; }
    html, body, main { float: none !important; } isee-simulatore { display: inline !important; text-transform: uppercase !important; visibility: hidden !important; direction: rtl !important; }` },
  grande: { css: "html { font-size: 300%; } body { zoom: 2; }" },
  moduli: { corpo: FORM },
  rtl: { html: 'lang="it" dir="rtl"' },
  griglia: { css: "main { display: grid; grid-template-columns: 1fr; } .colonna { display: flex; }", corpo: `<div class="colonna">${TAG}</div>` },
  gelata: { js: "for (const uno of [Object, Array, Function, Map, Set, Promise, Error, HTMLElement, Element, Node, EventTarget, CustomEvent, String, Number, RegExp, Date]) { Object.freeze(uno); Object.freeze(uno.prototype); }" },
  sporca: { js: "Object.prototype.loro = function () {}; Array.prototype.ultimo = function () { return this[this.length - 1]; }; String.prototype.loro = 1;" },
  naviga: { corpo: `<div id="vista">${TAG}</div>` },
};

let browser;
let luogo;
before(async () => {
  browser = await openBrowser();
  luogo = await serve({ root: consumer().installed, csp: null, pages: Object.fromEntries(Object.entries(PAGINE).map(([nome, una]) => [`/${nome}.html`, pagina(una)])) });
});
after(async () => {
  await browser?.close();
  await luogo?.close();
});

async function visit(nome, body, options) {
  const tab = await openPage(browser, `${luogo.url}${nome}.html`, options);
  try {
    await tab.page.locator("isee-simulatore").first().locator("#avanti").waitFor({ state: "attached" });
    await body(walker(tab), tab);
    assert.deepEqual(tab.errors, []);
    assert.deepEqual(tab.foreign(), []);
  } finally {
    await tab.close();
  }
}

/** To the result by its own buttons; the figure is there and can be seen. */
async function walk(io) {
  await io.result();
  assert.equal(await io.dentro.locator("#cifra-ordinario").textContent(), "7.368,42\u00a0€");
  assert.ok(await io.dentro.locator("#cifra-ordinario").isVisible());
}

test("a sheet that takes everything away, or hides and deforms everything, stops at the door", async () => {
  const misure = (io) => io.page.evaluate(() => {
    const nodo = document.querySelector("isee-simulatore").shadowRoot.getElementById("avanti");
    const stile = getComputedStyle(nodo);
    return [stile.display, stile.fontSize, stile.color, stile.textTransform, stile.visibility, stile.direction];
  });
  const nuda = [];
  await visit("nuda", async (io) => nuda.push(...await misure(io)));
  for (const nome of ["azzerata", "nemica"]) {
    await visit(nome, async (io) => {
      // The size is inherited, unless the page uses the token: it is the page that asks for its own.
      const [, grandezza, ...altro] = await misure(io);
      assert.deepEqual(altro, nuda.slice(2), nome);
      if (nome === "azzerata") assert.equal(grandezza, nuda[1]);
      assert.ok(await io.dentro.locator('label[for="p1.nascita"]').isVisible(), nome);
      await walk(io);
      const larghezza = await io.page.evaluate(() => document.querySelector("isee-simulatore").shadowRoot.querySelector(".base").clientWidth);
      assert.ok(larghezza > 1000, `${nome}: ${larghezza} px`);
    });
  }
});

test("a page with huge letters and its own zoom, in a narrow window, does not scroll sideways", async () => {
  await visit("grande", async (io) => {
    await walk(io);
    const [largo, schermo] = await io.page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
    assert.equal(largo, schermo);
  }, { width: 1280 });
});

test("in a flexible column it takes the room that there is", async () => {
  await visit("griglia", async (io) => {
    assert.ok(await io.page.evaluate(() => document.querySelector("isee-simulatore").getBoundingClientRect().width > 1000));
    await walk(io);
  });
});

test("a page that runs from right to left: the Italian element runs its own way", async () => {
  await visit("rtl", async (io, tab) => {
    await walk(io);
    assert.equal(await io.page.evaluate(() => getComputedStyle(document.querySelector("isee-simulatore").shadowRoot.querySelector(".base")).direction), "ltr");
    assert.deepEqual(await tab.axe(), []);
  }, { width: 320 });
});

test("inside a form of the page nothing is sent, by Enter or by a button, and no answer gets in", async () => {
  await visit("moduli", async (io) => {
    await io.page.evaluate(() => {
      globalThis.invii = [];
      document.getElementById("suo").addEventListener("submit", (event) => {
        event.preventDefault();
        globalThis.invii.push([...new FormData(event.target).keys()]);
      });
    });
    await io.campo("p1.nascita").fill("11/02/1980");
    await io.campo("p1.nascita").press("Enter");
    await io.next();
    await walk(io);
    assert.deepEqual(await io.page.evaluate(() => globalThis.invii), []);
    await io.page.getByRole("button", { name: "Invia" }).click();
    assert.deepEqual(await io.page.evaluate(() => globalThis.invii), [["loro"]]);
  });
});

test("frozen and dirty prototypes", async () => {
  for (const nome of ["gelata", "sporca"]) await visit(nome, async (io) => {
    await walk(io);
    await io.open("prestazioni");
  });
});

test("moved, taken away and put back: the answers are there, and nothing happens twice", async () => {
  await visit("naviga", async (io) => {
    await io.page.evaluate(() => {
      globalThis.visti = [];
      document.addEventListener("isee-risultato", () => globalThis.visti.push("risultato"));
    });
    await walk(io);
    await io.page.evaluate(async () => {
      const el = document.querySelector("isee-simulatore");
      document.body.append(el);
      el.remove();
      await new Promise((done) => setTimeout(done, 20));
      document.getElementById("vista").append(el);
    });
    assert.equal(await io.dentro.locator("#cifra-ordinario").textContent(), "7.368,42\u00a0€");
    assert.equal(await io.page.evaluate(() => getComputedStyle(document.querySelector("isee-simulatore").shadowRoot.getElementById("avanti") ?? document.querySelector("isee-simulatore").shadowRoot.querySelector(".base")).containerType !== undefined), true);
    await io.dentro.locator("#indietro").click();
    await io.next();
    assert.deepEqual(await io.page.evaluate(() => globalThis.visti), ["risultato", "risultato"]);
  });
});

test("pages changed by a script: a new body, a copy from a cache, one gone before it was ready", async () => {
  await visit("naviga", async (io) => {
    await io.page.evaluate((tag) => {
      const copia = document.querySelector("isee-simulatore").cloneNode(true); // as a navigation library keeps a page
      const corpo = document.createElement("body");
      const main = document.createElement("main");
      main.append(copia);
      corpo.append(main);
      document.body.replaceWith(corpo);
      const via = document.createRange().createContextualFragment(tag).firstChild;
      corpo.append(via);
      via.remove();
      const dopo = document.createRange().createContextualFragment(tag).firstChild;
      dopo.id = "dopo";
      dopo.dati = null;
      corpo.append(dopo);
    }, TAG);
    await io.page.locator("#dopo").locator("#avanti").waitFor();
    assert.equal(await io.page.locator("isee-simulatore").count(), 2);
    await io.page.evaluate(() => document.getElementById("dopo").remove());
    await walk(io);
  });
});
