// The automatic checks that the validator of the sites of the Comuni (App di valutazione, PNRR 1.4.1) makes on a page, on
// one made with Bootstrap Italia 2: with the simulator in it, before and after use, never worse than without.

import assert from "node:assert/strict";
import { cpSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";

import { openBrowser, openPage, serve } from "./browser.mjs";
import { portali } from "./portali.mjs";
import { walker } from "./widget.mjs";

const sito = portali();
const root = sito.place("bootstrap-italia");
cpSync(sito.tool("bootstrap-italia", "dist"), join(root, "bootstrap-italia"), { recursive: true });
const html = readFileSync(join(root, "index.html"), "utf8");
const senza = html.replace(/<isee-simulatore[\s\S]*<\/isee-simulatore>/, "").replace(/.*define\.js.*\n/, "");

let browser;
let luogo;
before(async () => {
  browser = await openBrowser();
  luogo = await serve({ root, pages: { "/senza.html": senza } });
});
after(async () => {
  await browser?.close();
  await luogo?.close();
});

/**
 * C.SI.1.1: the first font of each title and paragraph. C.SI.1.2: the version of Bootstrap Italia, and how many of the classes
 * of the page are among its own. C.SI.3.1: the cookies whose domain is not the site's.
 */
async function check({ page }) {
  const cookies = await page.context().cookies();
  const { hostname } = new URL(page.url());
  const visto = await page.evaluate(() => {
    const sue = new Set();
    for (const foglio of document.styleSheets) {
      if (!foglio.href?.includes("bootstrap-italia")) continue;
      for (const [, classe] of [...foglio.cssRules].map((regola) => regola.cssText).join("").matchAll(/\.(-?[_a-zA-Z][\w-]*)/g)) sue.add(classe);
    }
    const classi = new Set([...document.querySelectorAll("[class]")].flatMap((nodo) => [...nodo.classList]));
    const caratteri = [...document.querySelectorAll("h1, h2, h3, h4, h5, h6, p")].map((nodo) => [nodo.localName, getComputedStyle(nodo).fontFamily.split(",")[0].replace(/["']/g, "").trim()]);
    return {
      versione: getComputedStyle(document.documentElement).getPropertyValue("--bootstrap-italia-version").replace(/["']/g, "").trim(),
      sbagliati: caratteri.filter(([, carattere]) => !["Titillium Web", "Lora", "Roboto Mono"].includes(carattere)), quanti: caratteri.length,
      classi: classi.size, note: [...classi].filter((classe) => sue.has(classe)).length,
    };
  });
  return { ...visto, altrui: cookies.filter(({ domain }) => domain.replace(/^\./, "") !== hostname), cookies: cookies.length };
}

test("fonts, library, cookies: the same with the simulator, before, during and after use", async () => {
  const nudo = await openPage(browser, `${luogo.url}senza.html`);
  const prima = await check(nudo);
  await nudo.close();
  assert.match(prima.versione, /^2\./);
  assert.deepEqual(prima.sbagliati, []);
  assert.ok(prima.quanti >= 3 && prima.note / prima.classi >= 0.3, JSON.stringify(prima));

  const tab = await openPage(browser, luogo.url);
  try {
    await tab.page.locator("isee-simulatore").locator("#avanti").waitFor();
    const io = walker(tab);
    assert.deepEqual(await check(tab), prima, "just opened");
    await io.next();
    assert.deepEqual(await check(tab), prima, "with answers to mend");
    await io.result();
    await io.openAll();
    assert.deepEqual(await check(tab), prima, "with a result");
    await io.set("lingua", "en");
    assert.deepEqual(await check(tab), prima, "in another language");
    assert.deepEqual(tab.foreign(), []);
    assert.deepEqual(await tab.axe({ rules: { "color-contrast": { enabled: false } } }), []);
  } finally {
    await tab.close();
  }
});

test("what the page offers when the simulator cannot run has its fonts and no class either", async () => {
  const chiuso = await serve({ root, csp: "script-src 'self'; style-src 'self'" });
  const tab = await openPage(browser, chiuso.url);
  try {
    await tab.page.getByText("Il simulatore non si apre in questa pagina.").waitFor();
    const { sbagliati, altrui } = await check(tab);
    assert.deepEqual([sbagliati, altrui], [[], []]);
  } finally {
    await tab.close();
    await chiuso.close();
  }
});
