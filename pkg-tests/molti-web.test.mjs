// `calculateMany` in a browser: in a Worker, in the page where the policy forbids one, as Vite builds it.

import assert from "node:assert/strict";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";

import { build } from "vite";

import { openBrowser, openPage, serve, STRICT_CSP } from "./browser.mjs";
import { consumer } from "./package.mjs";

const { folder, installed, load } = consumer();
const { load: loadEngine } = await load();
const { esempi } = await load("isee-simulatore/esempi");
const isee = await loadEngine();
const PACKAGE = "/node_modules/isee-simulatore";
const sum = esempi.reduce((total, { dsu }) => total + isee.calculate(dsu).indicatori.ordinario.isee, 0);
/** What a page that has done `rounds` times the examples writes. */
const expected = (rounds) => String(Math.round(sum * rounds * 100));
let browser;
before(async () => {
  browser = await openBrowser();
});
after(() => browser?.close());

const page = (script) => `<!doctype html>
<html lang="it"><head><meta charset="utf-8"><title>Prova</title><script type="module" src="${script}"></script></head>
<body><main><h1>Prova</h1><output></output></main></body></html>`;

/** Sums the ISEE of many rows of a file, and counts how often the page could do something else meanwhile. */
const main = (entry, examples, { options = "{}", rounds = 100, input = "new File([text], 'a.ndjson')" } = {}) => `
import { load } from ${JSON.stringify(entry)};
import { esempi } from ${JSON.stringify(examples)};
const output = document.querySelector("output");
try {
  const isee = await load();
  const text = Array.from({ length: ${rounds} }, () => esempi.map(({ dsu }) => JSON.stringify(dsu)).join("\\n")).join("\\n");
  let beats = 0;
  const beat = setInterval(() => (beats += 1), 1);
  let sum = 0;
  for await (const { risultato } of isee.calculateMany(${input}, ${options})) sum += risultato.indicatori.ordinario.isee;
  clearInterval(beat);
  output.dataset.beats = beats;
  output.textContent = Math.round(sum * 100);
} catch (error) {
  output.textContent = [error.name, error.code, error.message].join(" ");
}`;

async function visit({ root = folder, pages, csp = STRICT_CSP }) {
  const site = await serve({ root, pages: { "/vuota.html": "<!doctype html><link rel=icon href=data:,><title>Vuota</title>", ...pages }, csp });
  const tab = await openPage(browser, `${site.url}vuota.html`);
  let workers = 0;
  tab.page.on("worker", () => (workers += 1));
  await tab.page.goto(`${site.url}index.html`);
  const output = tab.page.locator("output:not(:empty)");
  await output.waitFor({ state: "attached" });
  const text = await output.textContent();
  const beats = Number(await output.getAttribute("data-beats"));
  // What a Worker leaves behind would still be here.
  await tab.page.waitForTimeout(50);
  const left = tab.page.workers().length;
  await tab.close();
  await site.close();
  return { text, beats, workers, left, errors: tab.errors, foreign: tab.foreign(), requests: tab.requests };
}

const bare = (options) => ({ "/index.html": page("main.js"), "/main.js": main(`${PACKAGE}/index.browser.js`, `${PACKAGE}/esempi.js`, options) });

test("a Worker does the work under a strict policy with Trusted Types, and is let go", async () => {
  const { text, workers, left, errors, foreign } = await visit({ pages: bare() });
  assert.equal(text, expected(100));
  assert.deepEqual([workers, left], [1, 0]);
  assert.deepEqual(errors, []);
  assert.deepEqual(foreign, []);
});

test("a policy that forbids Workers, or the name of our Trusted Types policy: the page does the work, in slices", async () => {
  for (const more of ["; worker-src 'none'", "; trusted-types altra"]) {
    const { text, workers, beats } = await visit({ pages: bare(), csp: STRICT_CSP + more });
    assert.equal(text, expected(100), more);
    assert.equal(workers, 0);
    assert.ok(beats >= 1, "the page was still all the time");
    const asked = await visit({ pages: bare({ options: "{ worker: true }" }), csp: STRICT_CSP + more });
    assert.match(asked.text, /^IseeError load-failed /);
  }
});

test("a short list needs no Worker, `false` wants none, an address gives one", async () => {
  const short = await visit({ pages: bare({ rounds: 1, input: "esempi.map(({ dsu }) => dsu)" }) });
  assert.deepEqual([short.text, short.workers], [expected(1), 0]);
  const none = await visit({ pages: bare({ options: "{ worker: false }" }) });
  assert.deepEqual([none.text, none.workers], [expected(100), 0]);
  const given = await visit({ pages: bare({ options: `{ worker: "${PACKAGE}/molti.worker.js" }` }) });
  assert.deepEqual([given.text, given.workers, given.left], [expected(100), 1, 0]);
});

test("a stream over the network, a file and a fetch give the same", async () => {
  for (const input of ["fetch('/dati.ndjson').then((answer) => answer.body)", "fetch('/dati.ndjson')"]) {
    const text = Array.from({ length: 50 }, () => esempi.map(({ dsu }) => JSON.stringify(dsu)).join("\n")).join("\n");
    const pages = { ...bare({ input: `await ${input}` }), "/dati.ndjson": text };
    const { text: written, errors } = await visit({ pages });
    assert.equal(written, expected(50));
    assert.deepEqual(errors, []);
  }
});

test("cancelled in the page: the Worker goes at once", async () => {
  const script = `
    import { load } from "${PACKAGE}/index.browser.js";
    import { esempi } from "${PACKAGE}/esempi.js";
    const isee = await load();
    const stop = new AbortController();
    const list = Array.from({ length: 50000 }, (_, n) => esempi[n % esempi.length].dsu);
    const start = performance.now();
    try {
      await isee.calculateMany(list, { risultati: "colonne", segnale: stop.signal, progresso: ({ fatte }) => fatte > 500 && stop.abort() });
    } catch (error) {
      document.querySelector("output").textContent = error.name + " " + (performance.now() - start < 3000);
    }`;
  const { text, workers, left } = await visit({ pages: { "/index.html": page("main.js"), "/main.js": script } });
  assert.deepEqual([text, workers, left], ["AbortError true", 1, 0]);
});

test("./inline has no file for a Worker: the page does the work", async () => {
  const pages = { "/index.html": page("main.js"), "/main.js": main(`${PACKAGE}/index.inline.js`, `${PACKAGE}/esempi.js`) };
  const { text, workers, requests } = await visit({ pages });
  assert.deepEqual([text, workers], [expected(100), 0]);
  assert.equal(requests.filter((url) => /molti/.test(url)).length, 0);
});

test("a page that computes one declaration fetches nothing of this", async () => {
  const script = `
    import { load } from "${PACKAGE}/index.browser.js";
    await load();
    document.querySelector("output").textContent = "ok";`;
  const { requests } = await visit({ pages: { "/index.html": page("main.js"), "/main.js": script } });
  assert.equal(requests.filter((url) => /molti/.test(url)).length, 0);
});

test("Vite builds it without configuration, the Worker too", async () => {
  const root = join(folder, "vite-molti");
  mkdirSync(root);
  writeFileSync(join(root, "index.html"), page("./main.js"));
  writeFileSync(join(root, "main.js"), main("isee-simulatore", "isee-simulatore/esempi"));
  await build({ root, base: "./", configFile: false, logLevel: "warn", build: { outDir: "out", target: "es2022" } });
  const { text, workers, errors, foreign } = await visit({ root: join(root, "out"), pages: {} });
  assert.deepEqual([text, workers, errors, foreign], [expected(100), 1, [], []]);
  assert.ok(installed);
});
