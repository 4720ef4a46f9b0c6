// The page in a frame and the script that puts it there, on a page of another origin with a policy that forbids WebAssembly.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { gzipSync } from "node:zlib";

import { openBrowser, openPage, serve } from "./browser.mjs";
import { consumer } from "./package.mjs";
import { E01 } from "./widget.mjs";

const { installed } = consumer();
const read = (file) => readFileSync(join(installed, file), "utf8");
const { files } = JSON.parse(read("integrita.json"));

test("the script that makes the frame: at most 2 KB", () => {
  const script = readFileSync(join(installed, "carica.js"));
  console.log(`carica.js: ${script.length} bytes, ${gzipSync(script, { level: 9 }).length} with gzip`);
  assert.ok(script.length <= 2048);
});

let browser;
let consegna; // where the package is
let portale; // the page around, elsewhere
before(async () => {
  browser = await openBrowser();
  consegna = await serve({ root: installed, csp: undefined, pages: {
    "/altra.html": "<!doctype html><title>altra</title>",
    "/cresce.html": `<!doctype html><title>Cresce</title><script src="/cresce.js"></script>`,
    "/cresce.js": CRESCE,
  } });
  portale = await serve({ root: installed, csp: `script-src 'self' ${consegna.url}; style-src 'self'; frame-src ${consegna.url}`, pages: {
    "/uno.html": pagina(link("anno=2026&lingua=en&modalita=completa")),
    "/due.html": pagina(`${link("anno=2026", "Primo")}<p>in mezzo</p>${link("anno=2025", "Secondo")}`),
    "/soglie.html": pagina(`<script type="application/json" id="dati">{ "soglie": [{ "nome": "Mensa", "valore": 15000 }] }</script>${link("anno=2026", "Calcola", "#dati")}`),
    "/ascolta.js": `globalThis.detti = [];
      document.addEventListener("isee-errore", ({ target, detail }) => globalThis.detti.push([target.title, detail.codice, detail.problemi?.[0].path]));`,
    "/sbagliati.html": pagina(`<script src="/ascolta.js"></script>${link("anno=2026", "Primo", "#nessuno")}${link("anno=2026&soglie=%7B&prestazioni=5", "Secondo")}
      <script type="application/json" id="strani">{ "soglie": { "a": 1 }, "messaggi": { "it": { "cornice.avanti": "Continua" } } }</script>${link("anno=2026", "Terzo", "#strani")}`),
    "/consegna.html": pagina(link("anno=2026&chiede=risultato")),
    "/cresce.html": pagina(`<a data-isee href="${consegna.url}cresce.html">Cresce</a>`),
    "/nudo.html": pagina(`<iframe title="Nudo" width="600" height="500" sandbox="allow-scripts allow-forms" src="${consegna.url}embed.html?anno=2026"></iframe>`),
    "/chiuso.html": pagina(`<script type="module" src="/define.js"></script><isee-simulatore>${link("anno=2026")}</isee-simulatore>`),
  } });
});
after(async () => {
  await browser?.close();
  await consegna?.close();
  await portale?.close();
});

const link = (query, testo = "Calcola il tuo ISEE", dati = "") => `<p><a data-isee="${dati}" href="${consegna.url}embed.html?${query}">${testo}</a></p>`;
// The hash is that of the file where the script is taken from: a cross-origin hash would want CORS headers.
const pagina = (corpo) => `<!doctype html><html lang="it"><head><meta charset="utf-8"><title>Prova</title></head>
<body><main><h1>Prova</h1>${corpo}</main><script src="/carica.js" integrity="${files["carica.js"]}"></script></body></html>`;

test("what a page writes wrong: told, and the calculator opens without it", async () => {
  await open("sbagliati.html", async (page) => {
    const [primo, secondo, terzo] = [await inside(page, 0), await inside(page, 1), await inside(page, 2)];
    for (const frame of [primo, secondo]) assert.equal(await frame.locator("#avanti").textContent(), "Avanti");
    assert.equal(await terzo.locator("#avanti").textContent(), "Continua");
    await page.waitForFunction(() => globalThis.detti.length >= 3);
    assert.deepEqual((await page.evaluate(() => globalThis.detti)).sort(), [
      ["Secondo", "prestazioni-non-valide", "prestazioni"], ["Secondo", "prestazioni-non-valide", "soglie"], ["Terzo", "prestazioni-non-valide", "soglie"],
    ]);
  });
});

/** A page that is always a little higher than its frame. */
const CRESCE = `addEventListener("resize", () => parent.postMessage({ protocollo: "isee-simulatore", versione: 1, tipo: "altezza", altezza: innerHeight + 20 }, "*"));
onload = () => dispatchEvent(new Event("resize"));`;

async function open(path, body, options) {
  const tab = await openPage(browser, `${portale.url}${path}`, options);
  try {
    await body(tab.page, tab);
  } finally {
    await tab.close();
  }
}

/** The element in the n-th frame, when it is complete. */
async function inside(page, n = 0) {
  await page.locator("iframe").nth(n).scrollIntoViewIfNeeded(); // loading="lazy"
  const frame = await (await page.locator("iframe").nth(n).elementHandle()).contentFrame();
  await frame.locator("#avanti, #titolo-passo").first().waitFor();
  await frame.evaluate(() => document.querySelector("isee-simulatore").completo);
  return frame;
}

/** Waits until the frame is as high as what it holds. */
/** In sight: a browser draws nothing in a frame of another origin that is scrolled away. */
async function fits(frame) {
  await (await frame.frameElement()).scrollIntoViewIfNeeded();
  await frame.waitForFunction(() => Math.abs(innerHeight - document.body.getBoundingClientRect().height) < 3, null, { polling: 50 });
}

async function toResult(frame) {
  await frame.evaluate((dati) => { document.querySelector("isee-simulatore").dati = dati; }, E01);
  for (let n = 0; n < 4; n += 1) {
    await frame.locator("#avanti").click();
    await frame.page().waitForTimeout(450);
  }
  await frame.locator("#cifra-ordinario").waitFor();
}

test("a link becomes a frame: sandboxed, titled, in the language of the address, as high as it needs at each step", async () => {
  await open("uno.html", async (page, tab) => {
    const frame = await inside(page);
    const riquadro = page.locator("iframe");
    assert.equal(await riquadro.getAttribute("title"), "Calcola il tuo ISEE");
    assert.doesNotMatch(await riquadro.getAttribute("sandbox"), /same-origin|top-navigation/);
    assert.equal(await frame.evaluate(() => self.origin), "null");
    await frame.getByText("ISEE 2026:").waitFor();
    assert.equal(await frame.evaluate(() => document.documentElement.lang), "en");
    await fits(frame);
    const prima = await riquadro.evaluate((nodo) => nodo.offsetHeight);
    await toResult(frame);
    await fits(frame);
    assert.notEqual(await riquadro.evaluate((nodo) => nodo.offsetHeight), prima);
    assert.match(await frame.locator("#cifra-ordinario").textContent(), /7[.,]368[.,]42/);
    await frame.locator("#apri-prestazioni").click();
    await frame.locator("#riassunto-prestazioni").waitFor();
    assert.deepEqual(tab.errors, []);
    assert.deepEqual(await tab.axe(), []);
    const [cookie, locali] = await page.evaluate(() => [document.cookie, localStorage.length]);
    assert.deepEqual([cookie, locali], ["", 0]);
  });
});

test("two frames on a page do not answer for each other; messages from elsewhere are ignored", async () => {
  await open("due.html", async (page) => {
    const primo = await inside(page, 0);
    const secondo = await inside(page, 1);
    await fits(primo);
    await fits(secondo);
    assert.deepEqual(await page.locator("iframe").evaluateAll((tutti) => tutti.map(({ title }) => title)), ["Primo", "Secondo"]);
    const altezze = () => page.locator("main > p > iframe").evaluateAll((tutti) => tutti.map((nodo) => nodo.offsetHeight));
    const prima = await altezze();

    await page.evaluate(() => { globalThis.uditi = []; document.addEventListener("isee-consegna", (evento) => globalThis.uditi.push(evento.target.title)); });
    const falso = { protocollo: "isee-simulatore", versione: 1, tipo: "altezza", altezza: 5000 };
    await page.evaluate((messaggio) => postMessage(messaggio, "*"), falso); // the page itself
    await page.evaluate(async ([messaggio, indirizzo]) => { // another frame, with an origin and without
      for (const sandbox of [null, "allow-scripts"]) {
        const altro = document.createElement("iframe");
        if (sandbox) altro.sandbox = sandbox;
        altro.src = indirizzo;
        document.body.append(altro);
        await new Promise((fatto) => { altro.onload = fatto; });
      }
    }, [falso, `${consegna.url}altra.html`]);
    for (const frame of page.frames().filter((uno) => uno.url().endsWith("altra.html"))) {
      await frame.evaluate((messaggio) => {
        parent.postMessage(messaggio, "*");
        parent.postMessage({ ...messaggio, tipo: "evento", nome: "isee-consegna", detail: {} }, "*");
      }, falso);
    }
    await primo.evaluate(() => { // our own frame, with another protocol and with words that are not there
      for (const altro of [{ protocollo: "altro", versione: 1 }, { protocollo: "isee-simulatore", versione: 2 }]) parent.postMessage({ ...altro, tipo: "altezza", altezza: 5000 }, "*");
      parent.postMessage({ protocollo: "isee-simulatore", versione: 1, tipo: "evento", nome: "click", detail: {} }, "*");
      for (const altezza of [0, -1, null, "molto"]) parent.postMessage({ protocollo: "isee-simulatore", versione: 1, tipo: "altezza", altezza }, "*");
    });
    await page.waitForTimeout(300);
    assert.deepEqual(await altezze(), prima);
    assert.deepEqual(await page.evaluate(() => globalThis.uditi), []);

    // One is hidden and shown again: it keeps its height.
    await page.locator("iframe").first().evaluate((nodo) => { nodo.hidden = true; nodo.style.display = "none"; });
    await page.waitForTimeout(200);
    await page.locator("iframe").first().evaluate((nodo) => { nodo.style.display = "block"; });
    await fits(primo);
  });
});

test("content that grows because the frame does stops growing, and scrolls", async () => {
  await open("cresce.html", async (page) => {
    await page.waitForTimeout(1500);
    const alto = () => page.locator("iframe").evaluate((nodo) => nodo.offsetHeight);
    const prima = await alto();
    await page.waitForTimeout(1000);
    assert.equal(await alto(), prima);
    assert.ok(prima < 30000, `${prima} px`);
  });
});

test("thresholds pass by message", async () => {
  await open("soglie.html", async (page) => {
    const frame = await inside(page);
    await frame.waitForFunction(() => document.querySelector("isee-simulatore").soglie?.length === 1);
  });
});

test("what the person hands over reaches the page, after the button and not before; who asks is named", async () => {
  await open("consegna.html", async (page) => {
    const frame = await inside(page);
    await page.evaluate(() => { globalThis.uditi = []; document.addEventListener("isee-consegna", ({ detail }) => globalThis.uditi.push(detail)); });
    await toResult(frame);
    await frame.locator("#titolo-consegna").getByText("127.0.0.1").waitFor();
    assert.deepEqual(await page.evaluate(() => globalThis.uditi), []);
    await frame.locator("#consegna").click();
    await page.waitForFunction(() => globalThis.uditi.length > 0);
    const [{ risultato, dati }] = await page.evaluate(() => globalThis.uditi);
    assert.equal(risultato.indicatori.ordinario, 7368.42); // example E01
    assert.equal(dati, undefined);
  });
});

test("in the frame one can download; what a page without an origin cannot keep is said", async () => {
  await open("uno.html", async (page, tab) => {
    const frame = await inside(page);
    await frame.evaluate(() => document.querySelector("isee-simulatore").setAttribute("lingua", "it"));
    await frame.getByText("Chi fa parte del nucleo").waitFor();
    await toResult(frame);
    const scaricato = page.waitForEvent("download");
    await frame.getByRole("button", { name: "Scarica le scadenze" }).click();
    assert.match((await scaricato).suggestedFilename(), /\.ics$/);
    assert.equal(await frame.getByRole("button", { name: "Salva su questo dispositivo" }).count(), 0);
    await frame.getByText("non lascia salvare").waitFor();
    assert.deepEqual(tab.errors, []);
  });
});

test("errors come into sight on a long page", async () => {
  await open("uno.html", async (page) => {
    const frame = await inside(page);
    await fits(frame);
    await frame.locator("#avanti").click();
    await frame.locator("#riepilogo").waitFor();
    await page.waitForTimeout(300);
    const { y, height } = await frame.locator("#riepilogo").boundingBox();
    assert.ok(y >= 0 && y + height <= 500, `${y} ${height}`);
  }, { height: 500 });
});

test("a frame pasted without the script scrolls and works", async () => {
  await open("nudo.html", async (page) => {
    const frame = await inside(page);
    await toResult(frame);
    assert.ok(await frame.evaluate(() => { scrollTo(0, 200); return scrollY; }) > 0);
  });
});

test("an element that the policy of the page stops leaves its place to the frame", async () => {
  await open("chiuso.html", async (page) => {
    const frame = await inside(page);
    await frame.locator("#titolo-passo").waitFor();
    assert.match(await page.locator("isee-simulatore").evaluate((el) => el.shadowRoot.textContent), /non si apre/);
  });
});
