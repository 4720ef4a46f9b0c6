// Privacy, proved in the three engines: once the element is complete the network is cut and the page may connect to
// nothing, and everything works. What is asked, kept or printed is watched from the first byte of the page.

import assert from "node:assert/strict";
import { test } from "node:test";

import { STRICT_CSP } from "./browser.mjs";
import { NOMI } from "./motori/index.mjs";
import { walkCompleta } from "./motori/percorsi.mjs";
import { openSito, pagina } from "./motori/sito.mjs";

/** Policies only add up: this one, put in the page when the element is complete, holds from then on. */
const NIENTE = ["connect-src", "img-src", "font-src", "media-src", "object-src", "frame-src", "worker-src", "manifest-src", "form-action"].map((che) => `${che} 'none'`).join("; ");

/** What the page has asked for so far: what the browser saw, what was fetched, what arrived. */
const asked = async ({ tab }) => [...tab.requests, ...await tab.evaluate(() => [...globalThis.spia.chiesti, ...performance.getEntriesByType("resource").map(({ name }) => name)])];

/** What is on the device because of this page. */
const kept = ({ tab }) => tab.evaluate(async () => ({
  cookie: document.cookie,
  local: localStorage.length,
  session: sessionStorage.length,
  databases: await indexedDB.databases(),
  caches: await caches.keys(),
  workers: (await navigator.serviceWorker.getRegistrations()).length,
  chiamate: globalThis.spia.tenuti,
}));

const CONSEGNE = [
  ...NOMI.map((nome) => ({ nome, che: "modules" })),
  { nome: "chromium", che: "one file, no connection allowed from the first byte", csp: STRICT_CSP.replace("connect-src 'self'", "connect-src 'none'") },
];

for (const { nome, che, csp } of CONSEGNE) {
  test(`${nome}, ${che}, with the network cut: the walk, the explanation and the what-if, nothing asked and nothing kept`, async (t) => {
    const sito = await openSito(nome, csp && { csp, pagine: { "/una.html": pagina(undefined, { script: `<script defer src="/isee-simulatore.js"></script>` }) } });
    t.after(() => sito.close());
    await sito.visit("una.html", {}, async (io) => {
      const { tab } = io;
      const where = () => tab.evaluate(() => [location.href, history.length]);
      const posto = await where();
      await tab.evaluate(() => document.querySelector("isee-simulatore").completo.then(() => {}));
      await tab.evaluate((content) => {
        const regola = document.createElement("meta");
        Object.assign(regola, { httpEquiv: "Content-Security-Policy", content });
        document.head.append(regola);
      }, NIENTE);
      await tab.offline?.();
      await sito.site.close();
      const prima = await asked(io);

      await walkCompleta(io);
      await tab.click("#apri-cosa-se");
      await tab.wait("svg.grafico");
      await io.write("cosa.v.p1.r.redditoComplessivo", "20.000");
      // (15.000 - 3.000) + (20.000 - 3.000) - 7.000 + 2.600 = 24.600; / 2,66
      await tab.until(async () => (await tab.text("#esito-prova")).includes("9.248,12"), "the what-if answers");

      assert.deepEqual(await asked(io), prima);
      assert.deepEqual(await kept(io), { cookie: "", local: 0, session: 0, databases: [], caches: [], workers: 0, chiamate: [] });
      assert.deepEqual(await where(), posto);
    });
  });
}
