// What every browser test needs: Chromium, a server with the headers of a strict portal, and a page that remembers
// the requests it made and the errors it printed.
//
//   const browser = await openBrowser();
//   const site = await serve({ root, pages: { "/prova.html": html } });       // strict CSP unless csp: undefined is given
//   const tab = await openPage(browser, site.url + "prova.html", { width: 320 });
//   await tab.page.getByLabel("…").fill("…");
//   tab.foreign(); tab.errors; await tab.axe();
//   await tab.close(); await site.close(); await browser.close();

import { accessSync, constants } from "node:fs";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { delimiter, join } from "node:path";

import { chromium } from "playwright-core";

import { start, STRICT_CSP } from "../www/serve.mjs";

export { STRICT_CSP };

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];
const PLACES = ["/Applications/Google Chrome.app/Contents/MacOS/Google Chrome", "/Applications/Chromium.app/Contents/MacOS/Chromium"];

export function runs(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The browser: `CHROME` if set, else the first one found. Without any the tests fail: they are never skipped. */
export function findChromium() {
  const wished = process.env.CHROME;
  if (wished) {
    if (runs(wished)) return wished;
    throw new Error(`CHROME=${wished} is not a program that runs`);
  }
  const folders = (process.env.PATH ?? "").split(delimiter).filter(Boolean);
  const found = [...NAMES.flatMap((name) => folders.map((folder) => join(folder, name))), ...PLACES].find(runs);
  if (!found) throw new Error("No Chromium or Chrome here: install one, or give its path in CHROME");
  return found;
}

/** Starts Chromium without a window. The flags keep it silent: no request of its own, and it runs as root in a container. */
export function openBrowser() {
  return chromium.launch({
    executablePath: findChromium(),
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      "--no-first-run",
    ],
  });
}

/** The static server of `www/serve.mjs` on a free port, with the CSP of a strict portal unless told otherwise. */
export function serve(options) {
  return start({ csp: STRICT_CSP, ...options });
}

/**
 * Opens an address in a clean context. `errors` holds console errors and warnings, uncaught exceptions and failed
 * requests; `requests` every address asked; `foreign()` those of another origin; `axe()` the violations of WCAG 2.2 AA.
 */
export async function openPage(browser, url, { width = 1280, height = 900, goto = {}, ...context } = {}) {
  const session = await browser.newContext({ viewport: { width, height }, locale: "it-IT", ...context });
  const page = await session.newPage();
  const requests = [];
  const errors = [];
  page.on("request", (request) => requests.push(request.url()));
  page.on("requestfailed", (request) => errors.push(`request failed: ${request.url()} ${request.failure()?.errorText}`));
  page.on("response", (response) => {
    if (response.status() >= 400) errors.push(`${response.status()}: ${response.url()}`);
  });
  page.on("pageerror", (error) => errors.push(`uncaught: ${error.stack ?? error}`));
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") errors.push(`${message.type()}: ${message.text()}`);
  });
  await page.goto(url, goto);
  const origin = new URL(url).origin;
  return {
    page,
    requests,
    errors,
    foreign: () => requests.filter((asked) => !/^(data|blob|about):/.test(asked) && new URL(asked).origin !== origin),
    axe: (options) => axe(page, options),
    close: () => session.close(),
  };
}

let axeSource;

/** The violations that axe-core sees, one short line each. It reads inside open shadow roots. */
async function axe(page, options = {}) {
  axeSource ??= await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
  // Through the debugger, which the page's CSP does not stop; a script tag would be refused.
  await page.evaluate(axeSource);
  const violations = await page.evaluate(
    async (given) => {
      const found = await globalThis.axe.run(document, {
        runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
        ...given,
      });
      return found.violations.map((one) => ({ id: one.id, help: one.help, nodes: one.nodes.map((node) => node.target.flat().join(" ")) }));
    },
    options,
  );
  return violations.map((one) => `${one.id}: ${one.help} (${one.nodes.join(" | ")})`);
}
