// What is loaded when, and how much it weighs.

import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";

import { PARTI } from "../www/widget/parti.js";
import { openBrowser, openPage, serve } from "./browser.mjs";
import { consumer } from "./package.mjs";
import { E01, openSite, walker } from "./widget.mjs";

const { installed } = consumer();

const KB = 1024;
const gzip = (...files) => files.reduce((sum, file) => sum + gzipSync(readFileSync(join(installed, file)), { level: 9 }).length, 0);

const DEL_MOTORE = ["engine.js", "load.js", "index.browser.js"];

/** A file and those that it names at its top, without those of the engine. */
function withImports(file, seen = new Set()) {
  if (seen.has(file) || DEL_MOTORE.includes(file)) return seen;
  seen.add(file);
  for (const [, name] of readFileSync(join(installed, file), "utf8").matchAll(/(?:import|from)"\.\/([\w-]+\.js)"/g)) withImports(name, seen);
  return seen;
}

test("the element fits: 30 KB with gzip before the first view", () => {
  const first = [...withImports("element.js")];
  console.log(`${first.join(", ")}: ${gzip(...first)} bytes with gzip`);
  assert.ok(gzip(...first) <= 30 * KB);
});

test("one file with the engine fits: 220 KB with gzip", () => {
  console.log(`isee-simulatore.js: ${gzip("isee-simulatore.js")} bytes with gzip`);
  assert.ok(gzip("isee-simulatore.js") <= 220 * KB);
});

/** What the strictest page grants: nothing but the script and its sums. */
const CHIUSA = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'none'; require-trusted-types-for 'script'";
const conUnFile = (src, integrity = hash("isee-simulatore.js")) => `<!doctype html><html lang="it"><head><meta charset="utf-8"><title>Prova</title>
<meta http-equiv="Content-Security-Policy" content="${CHIUSA}"><script defer src="${src}" integrity="${integrity}"></script></head>
<body><main><h1>Prova</h1><isee-simulatore anno="2026"></isee-simulatore></main></body></html>`;
const hash = (file) => `sha384-${createHash("sha384").update(readFileSync(join(installed, file))).digest("base64")}`;

let browser; // for pages that are not like those of the other tests
let site;
let altro;
before(async () => {
  browser = await openBrowser();
  site = await openSite({ "/vuota.html": "" });
  altro = await serve({ root: installed, csp: undefined, pages: {
    "/un-file.html": conUnFile("/isee-simulatore.js"),
    "/solo/un-file.html": conUnFile("/solo/isee-simulatore.js"),
    "/solo/isee-simulatore.js": readFileSync(join(installed, "isee-simulatore.js"), "utf8"),
  } });
});
after(async () => {
  await browser?.close();
  await site?.close();
  await altro?.close();
});

/** A page with the one file, when the element has all that it may need. */
async function openUnFile(url, body) {
  const tab = await openPage(browser, url);
  try {
    await tab.page.evaluate(() => document.querySelector("isee-simulatore").completo);
    await body(walker(tab), tab);
  } finally {
    await tab.close();
  }
}

/** Opens the page with the second file held back; `arrive()` lets it go. */
async function withoutSeguito(body) {
  await site.visit("vuota.html", {}, async (io, tab) => {
    let arrive;
    const gate = new Promise((resolve) => { arrive = resolve; });
    await io.page.route(/\/comune-seguito\.js$/, async (route) => {
      await gate;
      await route.continue();
    });
    await io.page.evaluate(() => document.querySelector("main").append(Object.assign(document.createElement("isee-simulatore"), { anno: 2026 })));
    await io.campo("p1.nascita").waitFor();
    await body(io, { tab, arrive });
  });
}

test("the first view has all its words and takes answers before the second file is here", async () => {
  await withoutSeguito(async (io, { tab, arrive }) => {
    await io.openAll();
    await io.campo("p1.nascita").fill("12/05/1985");
    await io.dentro.getByText("41 anni").waitFor();
    await io.dentro.locator("#aggiungi-persona").click();
    const chiavi = await io.page.evaluate(() => {
      const testi = document.createTreeWalker(document.querySelector("isee-simulatore").shadowRoot, NodeFilter.SHOW_TEXT);
      const trovate = [];
      while (testi.nextNode()) if (/^ ?[a-z][\w-]*(\.[\w-]+)+$/i.test(testi.currentNode.data)) trovate.push(testi.currentNode.data);
      return trovate;
    });
    assert.deepEqual(chiavi, [], "keys in the place of their texts");
    assert.deepEqual(await tab.axe(), []);
    assert.equal(await io.page.evaluate(() => document.querySelector("isee-simulatore").dati), null);
    await io.dentro.locator("#avanti").click();
    await io.dentro.locator("[aria-live]", { hasText: "Sto caricando…" }).waitFor({ state: "attached" });
    arrive();
    await io.dentro.locator("#riepilogo").waitFor(); // the step is checked as soon as it can be
    await io.page.evaluate(() => document.querySelector("isee-simulatore").pronto);
    assert.equal(await io.page.evaluate(() => document.querySelector("isee-simulatore").dati.nucleo.componenti.length), 2);
  });
});

test("the second file does not come: a word, and another try", async () => {
  await site.visit("vuota.html", { rotta: true }, async (io) => {
    await io.page.route(/\/comune-seguito\.js$/, (route) => route.abort());
    await io.page.evaluate(() => document.querySelector("main").append(document.createElement("isee-simulatore")));
    await io.campo("p1.nascita").fill("12/05/1985");
    assert.equal(await io.page.evaluate(() => document.querySelector("isee-simulatore").pronto.catch(({ name }) => name)), "TypeError");
    await io.dentro.locator("#avanti").click();
    await io.dentro.getByText("controlla la connessione a Internet").waitFor();
    assert.equal(await io.focus(), "riepilogo");
    await io.page.unroute(/\/comune-seguito\.js$/);
    await io.page.evaluate(() => { document.querySelector("isee-simulatore").dati = { dataPresentazione: "2026-03-15" }; });
    await io.dentro.locator("#avanti").click();
    await io.page.waitForFunction(() => document.querySelector("isee-simulatore").dati?.dataPresentazione === "2026-03-15");
  });
});

test("data of the page given before the engine: the first view is already its own", async () => {
  await site.visit("vuota.html", {}, async (io) => {
    await io.page.evaluate((dati) => document.querySelector("main").append(Object.assign(document.createElement("isee-simulatore"), { dati })), E01);
    await io.campo("p1.nascita").waitFor();
    assert.equal(await io.campo("p1.nascita").inputValue(), "11/02/1980");
  });
});

test("complete, the element goes on without a network", async () => {
  await site.visit("una.html", {}, async (io, tab) => {
    await io.page.evaluate(() => document.querySelector("isee-simulatore").completo);
    const asked = tab.requests.length;
    await io.page.context().setOffline(true);
    await io.result();
    assert.match(await io.campo("cifra-ordinario").textContent(), /7\.368,42/);
    await io.open("cosa-se");
    await io.open("prestazioni");
    assert.equal(tab.requests.length, asked);
  });
});

test("one file, no connection allowed: the whole walk, the benefits and another language from the scripts beside it", async () => {
  await openUnFile(`${altro.url}un-file.html`, async (io, tab) => {
    await io.result();
    assert.match(await io.campo("cifra-ordinario").textContent(), /7\.368,42/);
    await io.open("cosa-se");
    await io.open("prestazioni");
    const accanto = PARTI.map((nome) => `isee-simulatore.${nome}.js`).filter((file) => existsSync(join(installed, file)));
    assert.deepEqual([...new Set(tab.requests.map((url) => new URL(url).pathname.slice(1)))].sort(),
      ["isee-simulatore.js", "isee-simulatore.prestazioni.js", ...accanto, "un-file.html"].sort());
    await io.campo("lingua").selectOption("en");
    await io.dentro.getByText("Your ISEE").first().waitFor();
    assert.equal(tab.requests.at(-1), `${altro.url}isee-simulatore.en.js`);
    assert.deepEqual(tab.errors, []);
    await io.clean("one file");
  });
});

test("one file alone: the figure, without the doors of what is not there; a language that is not there leaves the one before", async () => {
  await openUnFile(`${altro.url}solo/un-file.html`, async (io) => {
    await io.result();
    assert.match(await io.campo("cifra-ordinario").textContent(), /7\.368,42/);
    assert.equal(await io.dentro.locator("#apri-prestazioni, #apri-cosa-se, #apri-riscontro").count(), 0);
    await io.campo("lingua").selectOption("en");
    await io.dentro.locator("#lingua-nota, [role=status]").first().waitFor({ state: "attached" });
    assert.equal(await io.dentro.locator("[part=base]").getAttribute("lang"), "it");
  });
});

test("one file opened from the disk", async () => {
  const page = join(installed, "prova.html");
  writeFileSync(page, conUnFile("isee-simulatore.js", "")); // a browser checks no hash there
  try {
    await openUnFile(pathToFileURL(page).href, async (io, tab) => {
      await io.result();
      await io.open("prestazioni");
      assert.deepEqual(tab.errors, []);
    });
  } finally {
    rmSync(page);
  }
});
