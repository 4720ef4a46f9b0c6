// The frame and the one file in the three engines: each has its own idea of a page without an origin.

import assert from "node:assert/strict";
import { test } from "node:test";

import { serve } from "./browser.mjs";
import { NOMI, openMotore } from "./motori/index.mjs";
import { consumer } from "./package.mjs";

const { installed } = consumer();
const pagina = (corpo, policy = "") => `<!doctype html><html lang="it"><head><meta charset="utf-8"><title>Prova</title><link rel="icon" href="data:,">
${policy && `<meta http-equiv="Content-Security-Policy" content="${policy}">`}</head><body><main><h1>Prova</h1>${corpo}</main></body></html>`;

for (const nome of NOMI) {
  test(`${nome}: the frame opens and takes its height; the one file opens where nothing may be connected to`, async (t) => {
    const consegna = await serve({ root: installed, csp: undefined, pages: {
      "/uno.html": pagina(`<isee-simulatore anno="2026"></isee-simulatore><script src="/isee-simulatore.js"></script>`, "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; img-src data:"),
    } });
    const portale = await serve({ root: installed, csp: `script-src 'self'; style-src 'self'; frame-src ${consegna.url}`, pages: {
      "/riquadro.html": pagina(`<p><a data-isee href="${consegna.url}embed.html?anno=2026">Calcola</a></p><script src="/carica.js"></script>`),
    } });
    const motore = await openMotore(nome);
    t.after(() => Promise.all([motore.close(), consegna.close(), portale.close()]));
    const when = (tab, condizione) => tab.evaluate(`() => new Promise((fatto, no) => {
      const fine = setTimeout(() => no(new Error("never")), 30000);
      const guarda = () => (${condizione}) ? (clearTimeout(fine), fatto(true)) : setTimeout(guarda, 50);
      guarda();
    })`);

    const riquadro = await motore.open(`${portale.url}riquadro.html`);
    assert.ok(await when(riquadro, `document.querySelector("iframe").offsetHeight > 700`)); // 640 before it says anything
    await riquadro.close();

    const uno = await motore.open(`${consegna.url}uno.html`);
    assert.ok(await when(uno, `document.querySelector("isee-simulatore").shadowRoot.getElementById("avanti")`));
    await uno.close();
  });
}
