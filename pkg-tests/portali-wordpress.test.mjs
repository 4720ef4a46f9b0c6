// The two ways of WordPress: what is pasted in its block of custom HTML, and the block of ours in the editor and in the page.

import assert from "node:assert/strict";
import { cpSync, existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";

import { openBrowser, openPage, serve } from "./browser.mjs";
import { portali } from "./portali.mjs";
import { walker } from "./widget.mjs";

const sito = portali();
const root = sito.copy("wordpress");
const plugin = join(root, "isee-simulatore");
const block = JSON.parse(readFileSync(join(plugin, "block.json"), "utf8"));
cpSync(sito.installed, join(root, "wp-content", "uploads", "isee"), { recursive: true });
cpSync(sito.installed, join(plugin, "isee"), { recursive: true });

/** render.php as PHP writes it with the default attributes. */
const rendered = readFileSync(join(plugin, "render.php"), "utf8").replace(/^<\?php[\s\S]*?\?>\n/, "")
  .replace("<?php echo get_block_wrapper_attributes(); ?>", 'class="wp-block-isee-simulatore"')
  .replace(/<\?php echo esc_attr\( \$attributes\['(\w+)'\] \); \?>/g, (_, nome) => block.attributes[nome].default);

const pagina = (corpo) => `<!doctype html><html lang="it"><head><meta charset="utf-8"><title>Prova</title></head><body><main><h1>Prova</h1>${corpo}</main></body></html>`;
// The little of `wp` that the block uses: an element is a node, a control is an input.
const STUB = `globalThis.wp = {
  blocks: { registerBlockType: (nome, tipo) => { globalThis.blocco = { nome, ...tipo }; } },
  blockEditor: { useBlockProps: () => ({}) },
  components: { TextControl: ({ label, value, onChange }) => {
    const campo = document.createElement("input");
    campo.setAttribute("aria-label", label);
    campo.value = value;
    campo.addEventListener("change", () => onChange(campo.value));
    return campo;
  } },
  element: { createElement: (tipo, props, ...figli) => {
    if (typeof tipo === "function") return tipo(props);
    const nodo = document.createElement(tipo);
    nodo.append(...figli);
    return nodo;
  } },
};`;

let browser;
let luogo;
before(async () => {
  browser = await openBrowser();
  luogo = await serve({ root, csp: null, pages: {
    "/html.html": pagina(readFileSync(join(root, "blocco-html.html"), "utf8")),
    "/blocco.html": pagina(`${rendered}<script type="module" src="/isee-simulatore/isee/define.js"></script>`),
    "/editor.html": pagina(`<script src="/stub.js"></script><script src="/isee-simulatore/blocco.js"></script>`),
    "/stub.js": STUB,
  } });
});
after(async () => {
  await browser?.close();
  await luogo?.close();
});

for (const quale of ["html", "blocco"]) {
  test(`in the page: ${quale}.html`, async () => {
    const tab = await openPage(browser, `${luogo.url}${quale}.html`);
    try {
      await tab.page.locator("isee-simulatore").locator("#avanti").waitFor();
      const io = walker(tab);
      await io.result();
      assert.equal(await io.dentro.locator("#cifra-ordinario").textContent(), "7.368,42\u00a0€");
      assert.deepEqual(tab.errors, []);
    } finally {
      await tab.close();
    }
  });
}

test("in the editor: two fields, nothing of the simulator", async () => {
  assert.doesNotMatch(rendered, /<\?php/, "the test knows every piece of render.php");
  for (const campo of ["editorScript", "render", "viewScriptModule"]) assert.ok(existsSync(join(plugin, block[campo].replace("file:", ""))), campo);
  const tab = await openPage(browser, `${luogo.url}editor.html`);
  try {
    const visto = await tab.page.evaluate((attributi) => {
      const { nome, edit, save } = globalThis.blocco;
      const cambi = [];
      const nodo = edit({ attributes: attributi, setAttributes: (cambio) => cambi.push(cambio) });
      for (const [campo, valore] of [[0, "2025"], [1, "en"]]) {
        const input = nodo.querySelectorAll("input")[campo];
        input.value = valore;
        input.dispatchEvent(new Event("change"));
      }
      return { nome, cambi, salvato: save() };
    }, { anno: "2026", lingua: "it" });
    assert.deepEqual(visto, { nome: block.name, cambi: [{ anno: "2025" }, { lingua: "en" }], salvato: null });
    assert.deepEqual(tab.errors, []);
  } finally {
    await tab.close();
  }
});
