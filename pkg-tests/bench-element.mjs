// How quick the element is on a slow telephone: Chromium with its processor slowed four times.
//
//   node bench-element.mjs [--scene=words] [folder of a build …]
//
// `www/dist` unless told otherwise; with two folders, the ratios of the second. `--scene` keeps the scenes with those words.
//
// From the navigation to the first answer taken (the first field is there, a key in it is answered); then from a key to the
// updated document, layout included: in a complete household, with twelve people, in the quick mode, on the slider of the
// what-if. Builds take turns, so that a busy machine slows them all.

import { fileURLToPath } from "node:url";

import { openBrowser, serve } from "./browser.mjs";
import { E01 } from "./widget.mjs";

const LENTO = 4;
const GIRI = 5;
const TASTI = 30;

const folders = process.argv.slice(2).filter((arg) => !arg.startsWith("--"));
const quali = process.argv.find((arg) => arg.startsWith("--scene="))?.slice("--scene=".length) ?? "";
const builds = folders.length > 0 ? folders : [fileURLToPath(new URL("../www/dist", import.meta.url))];
const pagina = (attributi, script = `<script type="module" src="/define.js">`) =>
  `<!doctype html><html lang="it"><head><meta charset="utf-8"><title>Prova</title>${script}</script></head><body><isee-simulatore anno="2026" ${attributi}></isee-simulatore></body></html>`;

const DODICI = structuredClone(E01);
for (let n = 0; n < 8; n += 1) DODICI.nucleo.componenti.push({ ...structuredClone(E01.nucleo.componenti[1]), id: `altro${n}`, relazione: "P" });

/** In the page: writes in a field as a person does and gives how long the document took to follow, in ms. */
function type([id, testi]) {
  const radice = document.querySelector("isee-simulatore").shadowRoot;
  return testi.map((testo) => {
    const campo = radice.getElementById(id);
    campo.value = testo;
    const prima = performance.now();
    campo.dispatchEvent(new Event("input", { bubbles: true }));
    void radice.host.offsetHeight;
    return performance.now() - prima;
  });
}

/** In the page, before anything else: writes in the first field as soon as there is one. */
function watch() {
  const guarda = () => {
    const campo = document.querySelector("isee-simulatore")?.shadowRoot?.querySelector("input[type=text]:not([id=data])");
    if (!campo) return setTimeout(guarda, 1);
    campo.value = "1";
    campo.dispatchEvent(new Event("input", { bubbles: true }));
    globalThis.prima = performance.now();
  };
  guarda();
}

const importi = Array.from({ length: TASTI }, (_, n) => String(12000 + n * 137));

const SCENE = {
  async "apertura, cinque passi"(page, url) {
    await page.goto(`${url}completa.html`);
    await page.waitForFunction(() => globalThis.prima);
    return [await page.evaluate(() => globalThis.prima)];
  },
  async "apertura, un file"(page, url) {
    await page.goto(`${url}uno.html`);
    await page.waitForFunction(() => globalThis.prima);
    return [await page.evaluate(() => globalThis.prima)];
  },
  async "apertura, rapida"(page, url) {
    await page.goto(`${url}rapida.html`);
    await page.waitForFunction(() => globalThis.prima);
    return [await page.evaluate(() => globalThis.prima)];
  },
  "tasto, nucleo": (page, url) => atStep(page, url, E01, 0, "p1.nome"),
  "tasto, redditi": (page, url) => atStep(page, url, E01, 2, "p1.r.redditoComplessivo"),
  "tasto, dodici persone": (page, url) => atStep(page, url, DODICI, 2, "p1.r.redditoComplessivo"),
  async "tasto, rapida"(page, url) {
    await open(page, `${url}rapida.html`, E01);
    const id = await page.evaluate(() => [...document.querySelector("isee-simulatore").shadowRoot.querySelectorAll("input[inputmode=decimal]")].at(-1)?.id);
    return id ? page.evaluate(type, [id, importi]) : [];
  },
  async "cursore del che cosa succede se"(page, url) {
    await open(page, `${url}completa.html`, E01);
    await next(page, 4);
    await page.locator("#apri-cosa-se").click();
    await page.locator("[id='cosa.cursore']").waitFor();
    return page.evaluate(type, ["cosa.cursore", importi]);
  },
};

async function open(page, url, dati) {
  await page.goto(url);
  await page.evaluate(async (dsu) => {
    const elemento = document.querySelector("isee-simulatore");
    await elemento.completo;
    elemento.dati = dsu;
  }, dati);
}

async function next(page, quante) {
  for (let n = 0; n < quante; n += 1) {
    await page.locator("#avanti").click();
    await page.waitForTimeout(450);
  }
}

async function atStep(page, url, dati, passo, id) {
  await open(page, `${url}completa.html`, dati);
  await next(page, passo);
  return page.evaluate(type, [id, importi]);
}

const quantile = (valori, q) => [...valori].sort((a, b) => a - b)[Math.min(valori.length - 1, Math.floor(valori.length * q))];

const browser = await openBrowser();
const pages = {
  "/completa.html": pagina(""), "/rapida.html": pagina(`modalita="rapida"`),
  "/uno.html": pagina("", `<script defer src="/isee-simulatore.js">`),
};
const sites = await Promise.all(builds.map((root) => serve({ root, csp: undefined, pages })));
for (const [nome, scena] of Object.entries(SCENE).filter(([suo]) => suo.includes(quali))) {
  const misure = builds.map(() => []);
  for (let giro = 0; giro < GIRI; giro += 1) {
    for (const [n, { url }] of sites.entries()) {
      const context = await browser.newContext({ viewport: { width: 412, height: 900 } });
      const page = await context.newPage();
      await page.addInitScript(watch);
      const cdp = await context.newCDPSession(page);
      await cdp.send("Emulation.setCPUThrottlingRate", { rate: LENTO });
      misure[n].push(...await scena(page, url).catch((error) => (console.error(`${nome}: ${error.message.split("\n")[0]}`), [])));
      await context.close();
    }
  }
  const riassunti = misure.map((valori) => (valori.length > 0 ? [quantile(valori, 0.5), quantile(valori, 0.95)] : [NaN, NaN]));
  const testi = riassunti.map(([mediana, p95]) => `${mediana.toFixed(1)} ms (p95 ${p95.toFixed(1)})`);
  const rapporto = riassunti.length > 1 ? `  x${(riassunti[1][0] / riassunti[0][0]).toFixed(2)}` : "";
  console.log(`${nome.padEnd(34)} ${testi.join("   ")}${rapporto}`);
}
await browser.close();
await Promise.all(sites.map((site) => site.close()));
