// Another language in the element: chosen by the page or by the person, at any moment, with the answers as they are.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, test } from "node:test";

import { openSite } from "./widget.mjs";

const parole = (lingua, parte) => JSON.parse(readFileSync(new URL(`../www/lingue/${lingua}/${parte}.json`, import.meta.url), "utf8"));
const en = parole("en", "elemento");
const PAGINA = `<isee-simulatore anno="2026"></isee-simulatore>`;

let sito;
before(async () => {
  sito = await openSite({ "/tedesca.html": `<div lang="de-IT">${PAGINA}</div>`, "/ignota.html": `<isee-simulatore anno="2026" lingua="tlh"></isee-simulatore>` });
});
after(() => sito.close());

const stato = (page) => page.evaluate(() => {
  const base = document.querySelector("isee-simulatore").shadowRoot.querySelector("[part~=base]");
  return [base.lang, base.dir];
});
const voci = (page) => page.evaluate(() => {
  globalThis.voci = [];
  document.addEventListener("isee-errore", ({ detail }) => globalThis.voci.push(detail));
});

test("the page's language is taken; one that nobody has is Italian", async () => {
  await sito.visit("/tedesca.html", {}, async (io) => {
    assert.deepEqual(await stato(io.page), ["de", "ltr"]);
    assert.equal(await io.dentro.locator("#avanti").textContent(), parole("de", "elemento")["cornice.avanti"]);
  });
  await sito.visit("/ignota.html", {}, async (io) => {
    assert.deepEqual(await stato(io.page), ["it", "ltr"]);
  });
});

test("the menu changes everything but the answers, at any step", async () => {
  await sito.visit("/una.html", {}, async (io) => {
    await io.campo("p1.nome").fill("Anna");
    await io.campo("lingua").focus();
    await io.campo("lingua").selectOption("en");
    await io.dentro.getByText(en["passo.nucleo.titolo"]).waitFor();
    assert.deepEqual(await stato(io.page), ["en", "ltr"]);
    assert.equal(await io.page.evaluate(() => document.querySelector("isee-simulatore").getAttribute("lingua")), "en");
    assert.equal(await io.campo("p1.nome").inputValue(), "Anna");
    assert.equal(await io.focus(), "lingua");
    await io.dentro.locator("#avanti").click();
    await io.dentro.getByText(en["errore.manca.data"]).first().waitFor();
  });
});

test("a result is said again in the language chosen, with the same figures: explanation, papers, benefits, what-if", async () => {
  await sito.visit("/una.html", {}, async (io) => {
    await io.result();
    assert.match(await io.dentro.locator("#cifra-ordinario").textContent(), /^7\.368,42/);
    await io.open("prestazioni");
    await io.campo("lingua").selectOption("en");
    await io.dentro.getByText(en["risultato.perche"], { exact: true }).first().waitFor();
    await io.dentro.locator("#riassunto-prestazioni").waitFor();
    assert.match(await io.dentro.locator("#cifra-ordinario").textContent(), /^7\.368,42/);
    await io.openAll();
    const testo = await io.page.evaluate(() => document.querySelector("isee-simulatore").shadowRoot.querySelector("[part~=base]").innerText);
    const righe = new Set(testo.split("\n").map((riga) => riga.trim()));
    const italiano = Object.entries({ ...parole("en", "motore"), ...parole("en", "prestazioni") }).filter(([suo, altro]) => suo !== altro && righe.has(suo));
    assert.deepEqual(italiano, [], "texts of the engine still in Italian");
    await io.clean("the result in English");
  });
});

test("an ISEE corrente that an answer has undone is not brought back by another language", async () => {
  await sito.visit("/una.html", {}, async (io) => {
    const { dsu } = (await import("../www/esempi/index.js")).esempi.find(({ codice }) => codice === "padre-che-ha-perso-il-lavoro");
    await io.result(dsu);
    await io.campo("titolo-corrente-esito").waitFor();
    await io.campo("corrente.data").fill("20/09/2026");
    assert.equal(await io.campo("titolo-corrente-esito").count(), 0);
    await io.campo("lingua").selectOption("en");
    await io.dentro.getByText(en["risultato.perche"], { exact: true }).first().waitFor();
    assert.equal(await io.campo("titolo-corrente-esito").count(), 0);
  });
});

test("Arabic runs from right to left, within 320 pixels too, and says that nobody has read it over", async () => {
  await sito.visit("/una.html", { width: 320 }, async (io) => {
    await io.set("lingua", "ar");
    await io.page.waitForFunction(() => document.querySelector("isee-simulatore").shadowRoot.querySelector("[dir=rtl]"));
    assert.deepEqual(await stato(io.page), ["ar", "rtl"]);
    await io.dentro.locator("#lingua-nota").waitFor();
    await io.clean("the first step in Arabic");
    await io.result();
    await io.clean("the result in Arabic");
    assert.match(await io.dentro.locator("#cifra-ordinario").textContent(), /^7\.368,42/);
  });
});

test("a language that cannot be fetched leaves the one before, says so to the page, and can be asked again", async () => {
  await sito.visit("/una.html", { rotta: true }, async (io) => {
    await voci(io.page);
    await io.page.route("**/lingue/fr.js", (route) => route.abort());
    await io.campo("lingua").selectOption("fr");
    await io.page.waitForFunction(() => globalThis.voci.length > 0);
    assert.deepEqual(await io.page.evaluate(() => globalThis.voci), [{ codice: "lingua-non-caricata" }]);
    assert.deepEqual(await stato(io.page), ["it", "ltr"]);
    await io.dentro.locator("#lingua-nota").waitFor();
    assert.equal(await io.campo("lingua").inputValue(), "it");
    assert.equal(await io.page.evaluate(() => document.querySelector("isee-simulatore").lingua), "it");
    await io.page.unroute("**/lingue/fr.js");
    await io.campo("lingua").selectOption("fr");
    await io.dentro.getByText(parole("fr", "elemento")["passo.nucleo.titolo"]).waitFor();
    assert.deepEqual(await stato(io.page), ["fr", "ltr"]);
  });
});
