// Each example of www/esempi-portali, built with the tool of its site and used in the browser: the answers go in, the
// thresholds are shown, the person hands the result over and the page receives it.

import assert from "node:assert/strict";
import { mkdirSync, readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";

import { openBrowser, openPage, serve, STRICT_CSP } from "./browser.mjs";
import { portali } from "./portali.mjs";
import { E01, walker } from "./widget.mjs";

const sito = portali();
const vite = sito.tool("vite", "bin", "vite.js");
let browser;
before(async () => {
  browser = await openBrowser();
});
after(() => browser?.close());

/** E01 has an ordinary ISEE of 7.368,42; its figlio is a minor and has the same. */
async function walk(root, { csp = STRICT_CSP, path = "index.html" } = {}) {
  const luogo = await serve({ root, csp });
  const tab = await openPage(browser, luogo.url + path);
  try {
    await tab.page.locator("isee-simulatore").locator("#avanti").waitFor();
    const io = walker(tab);
    await io.result(E01);
    await io.dentro.getByText("La soglia è 8.000,00\u00a0€: sei sotto di 631,58\u00a0€.").waitFor();
    assert.equal(await tab.page.locator("#ricevuto").textContent(), "");
    await io.dentro.locator("#consegna").click();
    await tab.page.getByText("abbiamo ricevuto il tuo ISEE, 7368.42 euro.").waitFor();
    assert.deepEqual(tab.errors, []);
    assert.deepEqual(tab.foreign(), []);
    assert.deepEqual(await tab.axe(), []);
  } finally {
    await tab.close();
    await luogo.close();
  }
}

test("plain HTML", () => walk(sito.place("html")));

for (const nome of ["react", "vue", "svelte"]) {
  test(nome, async () => {
    const root = sito.copy(nome);
    sito.run(root, vite, "build", "--outDir", "out", "--logLevel", "warn");
    await walk(join(root, "out"));
  });
}

test("react, written by the server and then taken over", async () => {
  const root = sito.copy("react");
  sito.write(join(root, "main.tsx"), `import { hydrateRoot } from "react-dom/client"; import { Simulatore } from "./DalServer"; hydrateRoot(document.getElementById("app")!, <Simulatore />);`);
  sito.write(join(root, "server.tsx"), `import { renderToString } from "react-dom/server"; import { Simulatore } from "./DalServer"; process.stdout.write(renderToString(<Simulatore />));`);
  sito.run(root, vite, "build", "--outDir", "idrata", "--logLevel", "warn");
  sito.run(root, vite, "build", "--ssr", "server.tsx", "--outDir", "server", "--logLevel", "warn");
  const html = sito.run(root, join(root, "server", "server.js"));
  assert.match(html, /^<isee-simulatore anno="2026" lingua="it" chiede="risultato"><a href/);
  const pagina = join(root, "idrata", "index.html");
  sito.write(pagina, readFileSync(pagina, "utf8").replace('<div id="app"></div>', `<div id="app">${html}</div>`));
  await walk(join(root, "idrata"));
});

test("astro", async () => {
  const root = sito.copy("astro");
  sito.run(root, sito.tool("astro", "astro.js"), "build");
  await walk(join(root, "dist"));
});

test("eleventy", async () => {
  const root = sito.copy("eleventy");
  mkdirSync(join(root, "node_modules"));
  symlinkSync(sito.installed, join(root, "node_modules", "isee-simulatore"));
  sito.run(root, sito.tool("@11ty", "eleventy", "cmd.cjs"), "--quiet");
  await walk(join(root, "_site"));
});

test("angular: its compiler takes the template, and the page works", async () => {
  const root = sito.copy("angular");
  // Compiled in the browser, which the strict policy of the other pages would not let it do: the command line of Angular is a tool too heavy for a test.
  sito.write(join(root, "vite.config.js"), `export default { plugins: [{ name: "jit", transform: (testo, id) => (id.endsWith("main.ts") ? 'import "@angular/compiler";\\n' + testo : null) }] };`);
  sito.write(join(root, "tsconfig.json"), JSON.stringify({ compilerOptions: { experimentalDecorators: true, useDefineForClassFields: false, target: "es2022" } }));
  sito.run(root, vite, "build", "--outDir", "out", "--logLevel", "warn");
  await walk(join(root, "out"), { csp: null });
});

test("a page whose policy lacks 'wasm-unsafe-eval': a frame where the link was, and without the loader the link", async () => {
  const root = sito.place("senza-wasm");
  const html = readFileSync(join(root, "index.html"), "utf8");
  const luogo = await serve({ root, csp: null, pages: { "/senza.html": html.replace(/.*carica\.js.*\n/, "") } });
  const puliti = (errors) => errors.filter((errore) => !/Content Security Policy/.test(errore)); // the refusal is what the test is about
  for (const path of ["index.html", "senza.html"]) {
    const tab = await openPage(browser, luogo.url + path);
    try {
      await tab.page.getByText("Il simulatore non si apre in questa pagina.").waitFor();
      if (path === "index.html") {
        const dentro = tab.page.frameLocator("iframe").locator("isee-simulatore");
        await dentro.locator("#avanti").waitFor();
        assert.equal(await dentro.getAttribute("anno"), "2026");
      } else assert.ok(await tab.page.getByRole("link", { name: "Simula il tuo ISEE" }).isVisible());
      assert.deepEqual(puliti(tab.errors), []);
      assert.deepEqual(await tab.axe(), []);
    } finally {
      await tab.close();
    }
  }
  await luogo.close();
});
