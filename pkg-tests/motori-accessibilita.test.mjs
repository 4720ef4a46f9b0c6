// Accessibility in every view, beyond what the walks meet: the checker, then what it cannot say, measured.
// ACCESSIBILITY.md names these tests criterion by criterion.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";

import { allargaTesto, misuraBersagli, misuraFuoco, misuraMoto, misuraSpazio, misuraStruttura } from "./motori/misure.mjs";
import { openSito, pagina } from "./motori/sito.mjs";
import { giro } from "./motori/viste.mjs";
import { ROOT } from "./package.mjs";

/** Walks every view in one engine and gathers what is wrong, so that one run tells all of it. */
async function walkViste(t, { motore = "chromium", pagine, percorso = "una.html", emula, width, guarda, ...opzioni }) {
  const sito = await openSito(motore, { pagine, emula });
  t.after(() => sito.close());
  const male = [];
  await sito.visit(percorso, { width }, (io) => giro(io, async (vista) => {
    for (const che of await guarda(io.tab)) male.push(`${vista}: ${che}`);
  }, opzioni));
  assert.deepEqual(male, []);
}

async function misura(tab) {
  const male = [...await tab.axe(), ...await tab.evaluate(misuraSpazio), ...await tab.evaluate(misuraBersagli), ...await tab.evaluate(misuraStruttura)];
  await tab.evaluate(allargaTesto, true);
  for (const che of await tab.evaluate(misuraSpazio)) male.push(`with wide text, ${che}`);
  await tab.evaluate(allargaTesto, false);
  return male;
}

// 320 px is also what 400 % of zoom leaves of 1280.
for (const width of [1280, 320]) {
  test(`every view at ${width} px: the checker, reflow, text spacing, targets, structure`, (t) => walkViste(t, { width, guarda: misura }));
}

test("the pages around the element: the demo, the generator of the code to paste, the frame, the page for offices", async (t) => {
  const sito = await openSito("chromium", { root: join(ROOT, "www") });
  t.after(() => sito.close());
  const male = [];
  for (const percorso of ["index.html", "configura.html", "dist/embed.html", "enti.html#servizio?ente=comune&bisogno=controllo", "enti.html#attestazione", "enti.html#codici"]) {
    for (const width of [1280, 320]) {
      await sito.visit(percorso, { width }, async ({ tab }) => {
        await tab.wait("h2");
        for (const che of await misura(tab)) male.push(`${percorso}, ${width} px: ${che}`);
      });
    }
  }
  assert.deepEqual(male, []);
});

const ARABO = { "/ar.html": pagina(`<isee-simulatore anno="2026" lingua="ar"></isee-simulatore>`, { lang: "ar", dir: "rtl" }) };
for (const width of [1280, 320]) {
  test(`right to left, in Arabic, at ${width} px`, (t) => walkViste(t, {
    width, pagine: ARABO, percorso: "ar.html", nuclei: ["coppia-due-figli-con-casa"], guarda: async (tab) => {
      assert.equal(await tab.evaluate(() => getComputedStyle(document.querySelector("isee-simulatore").shadowRoot.querySelector(".base")).direction), "rtl");
      return misura(tab);
    },
  }));
}

for (const motore of ["chromium", "firefox"]) {
  test(`${motore}, with the person's own colours and no motion: the checker, and nothing moves`, (t) => walkViste(t, {
    motore, nuclei: ["coppia-due-figli-con-casa"], emula: { forcedColors: "active", reducedMotion: "reduce" },
    guarda: async (tab) => {
      assert.deepEqual(await tab.evaluate(() => ["(forced-colors: active)", "(prefers-reduced-motion: reduce)"].map((media) => matchMedia(media).matches)), [true, true]);
      return [...await tab.axe(), ...await tab.evaluate(misuraMoto)];
    },
  }));
}

test("the measures are not blind: each sees the fault made for it", async (t) => {
  const sito = await openSito("chromium", { pagine: { "/male.html": pagina("") } });
  t.after(() => sito.close());
  await sito.visit("male.html", { width: 320 }, async ({ tab }) => {
    const mali = await tab.evaluate(() => {
      const nodo = document.querySelector("main").appendChild(document.createElement("div"));
      const radice = nodo.attachShadow({ mode: "open" });
      const foglio = new CSSStyleSheet();
      foglio.replaceSync(`#piccolo { width: 10px; height: 10px; padding: 0; border: 0; overflow: hidden; outline: none }
        #largo { width: 600px } #taglia { width: 40px; height: 1em; overflow: hidden } #coperto { position: fixed; inset: 0; background: #fff }`);
      radice.adoptedStyleSheets = [foglio];
      const make = (tag, attributi, testo = "") => {
        const nuovo = radice.appendChild(document.createElement(tag));
        for (const [nome, valore] of Object.entries(attributi)) nuovo.setAttribute(nome, valore);
        nuovo.textContent = testo;
        return nuovo;
      };
      make("button", { id: "piccolo" }, "x").focus();
      make("div", { id: "largo" }, "x");
      make("div", { id: "taglia" }, "parole che non ci stanno");
      make("h4", {}, "dopo h1");
      make("input", { id: "senza", "aria-invalid": "true", "aria-describedby": "nessuno" });
      make("input", { id: "senza" });
      make("div", { id: "coperto" });
      return nodo.isConnected;
    });
    assert.ok(mali);
    const trovati = [...await tab.evaluate(misuraSpazio), ...await tab.evaluate(misuraBersagli), ...await tab.evaluate(misuraStruttura), ...await tab.evaluate(misuraFuoco)].join("\n");
    for (const che of ["scrolls sideways", "out of the page: div#largo", "words cut: div#taglia", "10 x 10 px", "after h1: h4", "id twice: senza", "leads nowhere", "no label", "wrong and not told how", "no focus ring", "covered by div#coperto"]) {
      assert.ok(trovati.includes(che), `${che} in:\n${trovati}`);
    }
  });
});

test("the report has every criterion once, and its summary counts them right", () => {
  const rapporto = readFileSync(join(ROOT, "ACCESSIBILITY.md"), "utf8");
  const righe = [...rapporto.matchAll(/^\| (\d\.\d\.\d+) [^|]*\| (AA?) \| ([^|]+?) \|/gm)];
  assert.equal(new Set(righe.map(([, criterio]) => criterio)).size, righe.length);
  assert.deepEqual(["A", "AA"].map((livello) => righe.filter(([, , suo]) => suo === livello).length), [31, 24], "WCAG 2.2 has 31 and 24");
  const quanti = (esito) => righe.filter(([, , , suo]) => suo === esito).length;
  const detto = /Su (\d+) criteri: (\d+) soddisfatti, (\d+) soddisfatto in parte .*?, (\d+) non applicabili/.exec(rapporto).slice(1).map(Number);
  assert.deepEqual(detto, [righe.length, quanti("Supports"), quanti("Partially supports"), quanti("Not applicable")]);
});
