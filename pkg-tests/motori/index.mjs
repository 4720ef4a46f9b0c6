// Three engines behind one small driver, so that one walk runs in each of them:
//
//   const motore = await openMotore("webkit");
//   const tab = await motore.open(url, { width: 320 });
//   await tab.click("#avanti"); await tab.type("#data", "15/03/2026"); await tab.text("#cifra-ordinario");
//   await tab.axe(); await tab.screenshot("risultato.png"); await tab.close();
//   await motore.close();
//
// A target is a selector, seen through shadow roots, or a path of selectors each with its words: `["fieldset", "Dove abita",
// "label", "Sì"]`.
// Keys and mouse are those of the engine: a thing that is covered, or that no key reaches, is not reached.

import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";

import * as chromium from "./chromium.mjs";
import * as firefox from "./firefox.mjs";
import { strumenti } from "./strumenti.mjs";
import * as webkit from "./webkit.mjs";

const MOTORI = { chromium, firefox, webkit };
const REGOLE = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const ATTESA = 30_000; // ms before what is not there is given up

export const NOMI = Object.keys(MOTORI);
export const SPIA = readFileSync(new URL("spia.js", import.meta.url), "utf8");
const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** `opzioni`: `forcedColors: "active"` and `reducedMotion: "reduce"`, for the engines that can. */
export async function openMotore(nome, opzioni = {}) {
  // A browser lost while it starts is started once more.
  const motore = await MOTORI[nome].launch(opzioni).catch((error) => {
    if (!error.perso) throw error;
    console.log(`${error.message}: started once more`);
    return MOTORI[nome].launch(opzioni);
  });
  return {
    nome, versione: motore.versione,
    async open(url, { width = 1280, height = 900 } = {}) {
      const grezzo = await motore.newTab({ width, height, ...opzioni });
      const tab = newTab(grezzo, nome);
      try {
        await tab.goto(url);
      } catch (error) {
        await tab.close().catch(() => {}); // what went wrong is the first error; WebKit holds one session at a time
        throw error;
      }
      return tab;
    },
    close: () => motore.close(),
  };
}

function newTab(grezzo, motore) {
  const evaluate = (funzione, ...cose) => grezzo.run(`(${funzione})(...${JSON.stringify(cose)})`);
  const path = (bersaglio) => [bersaglio].flat();

  /** Asks until the answer is neither null nor false. */
  async function until(chiede, cosa) {
    const fine = Date.now() + ATTESA;
    for (;;) {
      const avuto = await chiede();
      if (avuto !== null && avuto !== false && avuto !== undefined) return avuto;
      if (Date.now() > fine) throw new Error(`${motore}: ${typeof cosa === "function" ? cosa() : cosa}`);
      await new Promise((poi) => setTimeout(poi, 40));
    }
  }

  const tab = {
    motore, evaluate, until,
    requests: grezzo.requests,
    can: (cosa) => typeof grezzo[cosa] === "function",
    goto: async (url) => {
      await grezzo.goto(url);
      await grezzo.run(`(${strumenti})()`);
    },
    /** One press of the mouse in the middle of it, where nothing covers it. */
    click: async (bersaglio) => {
      let punto;
      await until(async () => {
        punto = await evaluate((cammino) => globalThis.strumenti.punto(cammino), path(bersaglio));
        return typeof punto !== "string";
      }, () => `${path(bersaglio).join(" ")}: ${punto}`);
      await grezzo.mouse(...punto);
    },
    press: async (...tasti) => {
      for (const tasto of tasti) await grezzo.key(tasto);
    },
    write: (testo) => grezzo.write(testo),
    /** Writes in a field, in the place of what was there. */
    type: async (bersaglio, testo) => {
      await tab.click(bersaglio);
      await grezzo.key("Control+A");
      await grezzo.write(testo);
    },
    /** A choice from a list. The list that drops down is the engine's own window: the choice is given, not clicked. */
    choose: async (bersaglio, valore) => {
      await tab.wait(bersaglio);
      await evaluate((cammino, scelto) => {
        const [lista] = globalThis.strumenti.trova(cammino);
        lista.focus();
        lista.value = scelto;
        if (lista.value !== scelto) throw new Error(`${cammino}: no ${scelto}`);
        for (const nome of ["input", "change"]) lista.dispatchEvent(new Event(nome, { bubbles: true, composed: true }));
      }, path(bersaglio), valore);
    },
    wait: (bersaglio) => until(async () => await tab.count(bersaglio) > 0, `${path(bersaglio).join(" ")}: not there`),
    count: (bersaglio) => evaluate((cammino) => globalThis.strumenti.trova(cammino).length, path(bersaglio)),
    text: async (bersaglio) => {
      await tab.wait(bersaglio);
      return evaluate((cammino) => globalThis.strumenti.trova(cammino)[0].textContent, path(bersaglio));
    },
    value: async (bersaglio) => {
      await tab.wait(bersaglio);
      return evaluate((cammino) => globalThis.strumenti.trova(cammino)[0].value, path(bersaglio));
    },
    /** The id of what has the focus. */
    focus: () => evaluate(() => globalThis.strumenti.fuoco()?.id ?? ""),
    size: grezzo.size, offline: grezzo.offline, pdf: grezzo.pdf, print: grezzo.print, url: async () => grezzo.url(),
    screenshot: async (file) => {
      const png = await grezzo.screenshot();
      if (file) writeFileSync(file, png);
      return png;
    },
    /** The violations of WCAG 2.2 A and AA and of good practice, one line each. */
    axe: async (regole = {}) => {
      if (!await evaluate(() => Boolean(globalThis.axe))) await grezzo.run(`(() => { ${AXE}\n })()`);
      return evaluate(async (tags, altro) => {
        const { violations } = await globalThis.axe.run(document, { runOnly: tags, resultTypes: ["violations"], ...altro });
        return violations.map(({ id, help, nodes }) => `${id}: ${help} (${nodes.map(({ target }) => target.flat().join(" ")).join(" | ")})`);
      }, REGOLE, regole);
    },
    /** What the page printed, broke, asked elsewhere or kept: nothing, in a page that is well. */
    noise: async () => {
      const { righe, rotti, tenuti, chiesti } = await evaluate(() => globalThis.spia ?? { righe: [], rotti: [], tenuti: [], chiesti: [] });
      const fuori = await evaluate((asked) => [...asked, ...performance.getEntriesByType("resource").map(({ name }) => name)]
        .filter((url) => /^https?:/.test(url) && new URL(url).origin !== location.origin), grezzo.requests);
      return [...grezzo.errors, ...righe, ...rotti, ...tenuti, ...chiesti.filter((riga) => !riga.startsWith("fetch ")), ...fuori];
    },
    close: () => grezzo.close(),
  };
  return tab;
}

// Run by `make browser`: says which engines will be used, or fails naming the one that is missing.
if (process.argv[1] === fileURLToPath(import.meta.url)) {
  let mancano = 0;
  for (const nome of NOMI) {
    try {
      const motore = await openMotore(nome);
      console.log(`Browser: ${nome} ${motore.versione}, ${MOTORI[nome].find()}`);
      await motore.close();
    } catch (error) {
      console.error(`The browser tests cannot run in ${nome}: ${error.message}`);
      mancano += 1;
    }
  }
  process.exit(mancano > 0 ? 1 : 0);
}
