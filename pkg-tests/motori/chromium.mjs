// Chromium through Playwright: the engine of the other tests too.

import { findChromium, openBrowser } from "../browser.mjs";

export { findChromium as find };

export async function launch() {
  const browser = await openBrowser();
  return {
    versione: browser.version(),
    async newTab({ width, height, forcedColors, reducedMotion }) {
      const context = await browser.newContext({ viewport: { width, height }, locale: "it-IT", forcedColors, reducedMotion });
      const page = await context.newPage();
      const requests = [];
      const errors = [];
      page.on("request", (request) => requests.push(request.url()));
      page.on("pageerror", (error) => errors.push(`uncaught: ${error.stack ?? error}`));
      page.on("console", (message) => errors.push(`${message.type()}: ${message.text()}`));
      return {
        requests, errors,
        goto: (url) => page.goto(url),
        run: (espressione) => page.evaluate(espressione),
        mouse: (x, y) => page.mouse.click(x, y),
        key: (tasto) => page.keyboard.press(tasto),
        write: (testo) => page.keyboard.type(testo),
        screenshot: () => page.screenshot({ fullPage: true }),
        size: (larga, alta) => page.setViewportSize({ width: larga, height: alta }),
        offline: () => context.setOffline(true),
        pdf: () => page.pdf(),
        print: (si) => page.emulateMedia({ media: si ? "print" : "screen" }),
        url: () => page.url(),
        close: () => context.close(),
      };
    },
    close: () => browser.close(),
  };
}
