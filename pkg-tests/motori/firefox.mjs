// Firefox ESR through WebDriver BiDi: puppeteer-core speaks it by itself, no geckodriver.

import { delimiter, join } from "node:path";

import puppeteer from "puppeteer-core";

import { runs } from "../browser.mjs";

const NAMES = ["firefox-esr", "firefox"];
const TASTI = { Space: " " };

/** Firefox: `FIREFOX` if set, else the first one found. */
export function find() {
  const wished = process.env.FIREFOX;
  if (wished) {
    if (runs(wished)) return wished;
    throw new Error(`FIREFOX=${wished} is not a program that runs`);
  }
  const folders = (process.env.PATH ?? "").split(delimiter).filter(Boolean);
  const found = NAMES.flatMap((name) => folders.map((folder) => join(folder, name))).find(runs);
  if (!found) throw new Error("No Firefox here: install firefox-esr, or give its path in FIREFOX");
  return found;
}

/** What Firefox emulates it emulates by a preference of the whole browser, not of a page. */
export async function launch({ forcedColors, reducedMotion } = {}) {
  const browser = await puppeteer.launch({
    browser: "firefox", executablePath: find(), headless: true,
    extraPrefsFirefox: {
      "intl.accept_languages": "it-IT",
      ...(forcedColors && { "browser.display.document_color_use": 2 }),
      ...(reducedMotion && { "ui.prefersReducedMotion": 1 }),
    },
  });
  return {
    versione: (await browser.version()).replace("firefox/", ""),
    async newTab({ width, height }) {
      const context = await browser.createBrowserContext();
      const page = await context.newPage();
      const requests = [];
      const errors = [];
      page.on("request", (request) => requests.push(request.url()));
      page.on("pageerror", (error) => errors.push(`uncaught: ${error.stack ?? error}`));
      page.on("console", (message) => errors.push(`${message.type()}: ${message.text()}`));
      await page.setViewport({ width, height });
      return {
        requests, errors,
        goto: (url) => page.goto(url),
        run: (espressione) => page.evaluate(espressione),
        mouse: (x, y) => page.mouse.click(x, y),
        key: async (tasto) => {
          const [ultimo, ...tenuti] = tasto.split("+").reverse();
          for (const tenuto of tenuti) await page.keyboard.down(tenuto);
          await page.keyboard.press(TASTI[ultimo] ?? ultimo);
          for (const tenuto of tenuti) await page.keyboard.up(tenuto);
        },
        write: (testo) => page.keyboard.type(testo),
        screenshot: () => page.screenshot({ fullPage: true }),
        size: (larga, alta) => page.setViewport({ width: larga, height: alta }),
        offline: () => page.setOfflineMode(true),
        pdf: () => page.pdf(),
        url: () => page.url(),
        close: () => context.close(),
      };
    },
    close: () => browser.close(),
  };
}
