// The package in a real browser: a bare page, a page built by Vite, the inline entry, hosts with their policies.

import assert from "node:assert/strict";
import { cpSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";

import { build } from "vite";

import { openBrowser, openPage, serve, STRICT_CSP } from "./browser.mjs";
import { consumer } from "./package.mjs";

const { folder, installed } = consumer();
const PACKAGE = "/node_modules/isee-simulatore";
let browser;
before(async () => {
  browser = await openBrowser();
});
after(() => browser?.close());

const page = (script, body = "") => `<!doctype html>
<html lang="it"><head><meta charset="utf-8"><title>Prova</title><script type="module" src="${script}"></script></head>
<body><main><h1>Prova</h1>${body}<output></output></main></body></html>`;

/** Calculates an example and writes its ISEE, or the error, in the page. */
const main = (entry, examples, source = "") => `
import { load } from ${JSON.stringify(entry)};
import { esempi } from ${JSON.stringify(examples)};
const output = document.querySelector("output");
try {
  const isee = await load(${source});
  const { dsu } = esempi.find(({ codice }) => codice === "coppia-due-figli-in-affitto");
  output.textContent = String(isee.calculate(dsu).indicatori.ordinario.isee);
} catch (error) {
  output.textContent = [error.name, error.code, error.cause?.constructor.name].join(" ");
}`;

/** Opens the page of a site and gives what it wrote in `output`. */
async function visit(site, path) {
  const tab = await openPage(browser, site.url + path);
  await tab.page.locator("output:not(:empty)").waitFor({ state: "attached" });
  return { ...tab, text: await tab.page.locator("output").textContent() };
}

async function written({ root = folder, pages, csp = STRICT_CSP }, path = "index.html") {
  const site = await serve({ root, pages, csp });
  const tab = await visit(site, path);
  await tab.close();
  await site.close();
  return tab;
}

test("a bare page, without a bundler, under a strict policy", async () => {
  const pages = { "/index.html": page("main.js"), "/main.js": main(`${PACKAGE}/index.browser.js`, `${PACKAGE}/esempi.js`) };
  const { text, errors, requests, foreign } = await written({ pages });
  assert.equal(text, "7368.42");
  assert.deepEqual(errors, []);
  assert.deepEqual(foreign(), []);
  assert.equal(requests.filter((url) => url.endsWith(".wasm")).length, 1);
});

test("./inline asks for no wasm, and needs no connect-src", async () => {
  const pages = { "/index.html": page("main.js"), "/main.js": main(`${PACKAGE}/index.inline.js`, `${PACKAGE}/esempi.js`) };
  const csp = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; require-trusted-types-for 'script'";
  const { text, requests, foreign } = await written({ pages, csp });
  assert.equal(text, "7368.42");
  assert.deepEqual(foreign(), []);
  assert.equal(requests.filter((url) => url.endsWith(".wasm")).length, 0);
});

test("a policy that forbids WebAssembly is recognisable by the cause", async () => {
  for (const entry of ["index.browser.js", "index.inline.js"]) {
    const pages = { "/index.html": page("main.js"), "/main.js": main(`${PACKAGE}/${entry}`, `${PACKAGE}/esempi.js`) };
    const { text } = await written({ pages, csp: "script-src 'self'" });
    assert.equal(text, "IseeError load-failed CompileError");
  }
});

test("a policy that forbids the fetch, and a module that is not there, are not the same error", async () => {
  const script = main(`${PACKAGE}/index.browser.js`, `${PACKAGE}/esempi.js`);
  const blocked = await written({
    pages: { "/index.html": page("main.js"), "/main.js": script },
    csp: "script-src 'self' 'wasm-unsafe-eval'; connect-src 'none'",
  });
  assert.equal(blocked.text, "IseeError load-failed TypeError");
  const lost = main(`${PACKAGE}/index.browser.js`, `${PACKAGE}/esempi.js`, '"/nowhere.wasm"');
  const missing = await written({ pages: { "/index.html": page("main.js"), "/main.js": lost } });
  assert.equal(missing.text, "IseeError load-failed Error");
});

test("a server that sends the module with another type still works", async () => {
  const script = main(`${PACKAGE}/index.browser.js`, `${PACKAGE}/esempi.js`, '"/engine.bin"');
  const root = join(folder, "typeless");
  mkdirSync(join(root, "node_modules"), { recursive: true });
  cpSync(installed, join(root, PACKAGE), { recursive: true });
  cpSync(join(installed, "engine.wasm"), join(root, "engine.bin"));
  const { text } = await written({ root, pages: { "/index.html": page("main.js"), "/main.js": script } });
  assert.equal(text, "7368.42");
});

test("Vite builds it without configuration, and the built page works under the strict policy", async () => {
  const root = join(folder, "vite");
  mkdirSync(root);
  // Bare names, as in any application; Vite finds the package in the folder above.
  writeFileSync(join(root, "index.html"), page("./main.js", "<isee-simulatore></isee-simulatore>"));
  writeFileSync(join(root, "main.js"), `import "isee-simulatore/define";\n${main("isee-simulatore", "isee-simulatore/esempi")}`);
  // `base` is relative, as for a page that may be served from any folder.
  await build({ root, base: "./", configFile: false, logLevel: "warn", build: { outDir: "out", target: "es2022" } });
  const { text, errors, requests, foreign } = await written({ root: join(root, "out"), pages: {} });
  assert.equal(text, "7368.42");
  assert.deepEqual(errors, []);
  assert.deepEqual(foreign(), []);
  assert.equal(requests.filter((url) => url.endsWith(".wasm")).length, 1, "page and element share one module");
});

test("two elements on one page share the module and keep their answers apart", async () => {
  const pages = {
    "/index.html": page("main.js", '<isee-simulatore id="a"></isee-simulatore><isee-simulatore id="b"></isee-simulatore>'),
    "/main.js": `
      import "${PACKAGE}/define.js";
      import { esempi } from "${PACKAGE}/esempi.js";
      const [a, b] = document.querySelectorAll("isee-simulatore");
      await Promise.all([a.pronto, b.pronto]);
      const dsu = (codice) => esempi.find((esempio) => esempio.codice === codice).dsu;
      a.dati = dsu("single-in-affitto");
      b.dati = dsu("coppia-due-figli-in-affitto");
      const given = [a, b].map((element) => element.dati.nucleo.componenti.length);
      document.querySelector("output").textContent = given.join(" ");
    `,
  };
  const { text, errors, requests } = await written({ pages });
  assert.equal(text, "1 4");
  assert.deepEqual(errors, []);
  assert.equal(requests.filter((url) => url.endsWith(".wasm")).length, 1);
});
