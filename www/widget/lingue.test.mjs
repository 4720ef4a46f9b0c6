// The languages: what is translated, what is missing, that nothing is left of what Italian no longer says.

import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

import { LINGUE } from "../lingue/index.js";
import { chooseLingua, lingue, translator, verso } from "./testi.js";

const WWW = fileURLToPath(new URL("..", import.meta.url));
const read = (path) => JSON.parse(readFileSync(`${WWW}${path}`, "utf8"));

/** The texts in Italian, as the translations are kept: of the element by key, the others by themselves. */
async function readItaliano() {
  const file = readdirSync(`${WWW}widget/messaggi`).filter((nome) => nome.endsWith(".js"));
  const elemento = Object.assign({}, ...await Promise.all(file.map(async (nome) => (await import(`./messaggi/${nome}`)).default)));
  const parole = ({ testi, regole, righe, parametri }) => bySelf([testi, regole, righe, parametri]);
  return {
    elemento, motore: parole(read("pkg/testi.it.json")), prestazioni: bySelf(documents().map(readable)),
    attestazione: parole(read("pkg/testi-attestazione.it.json")),
  };
}

const documents = () => readdirSync(`${WWW}prestazioni/nazionali`).map((nome) => read(`prestazioni/nazionali/${nome}`));

/** What of a document on a benefit has words for a person: the names of acts stay as they are. */
const LETTI = ["name", "summary", "question", "message", "limited_funds", "where", "label", "how", "external", "documents", "event", "to_confirm"];
function readable(valore, campo = "") {
  if (typeof valore === "string") return LETTI.includes(campo) && / |^[A-ZÀÈ]/.test(valore) ? [valore] : [];
  if (Array.isArray(valore)) return valore.flatMap((voce) => readable(voce, campo));
  if (typeof valore !== "object" || valore === null) return [];
  return Object.entries(valore).flatMap(([nome, dentro]) => (["tests", "sources"].includes(nome) ? [] : readable(dentro, nome)));
}

function bySelf(valore) {
  const testi = (dentro) => (typeof dentro === "string" ? [dentro] : Object.values(dentro ?? {}).flatMap(testi));
  return Object.fromEntries(testi(valore).filter((testo) => testo.trim() !== "").map((testo) => [testo, testo]));
}

const forme = (testo) => (typeof testo === "string" ? [testo] : Object.entries(testo).filter(([nome]) => nome !== "per").map(([, forma]) => forma));
const segnaposti = (testo) => [...new Set(forme(testo).flatMap((forma) => forma.match(/\{\w+\}/g) ?? []))].sort().join(" ");

const italiano = await readItaliano();

for (const lingua of Object.keys(LINGUE)) {
  test(`${lingua}: what is translated, and what falls back to Italian`, (t) => {
    for (const [parte, testi] of Object.entries(italiano)) {
      const tradotti = read(`lingue/${lingua}/${parte}.json`);
      const mancano = Object.keys(testi).filter((chiave) => !Object.hasOwn(tradotti, chiave));
      t.diagnostic(`${parte}: ${mancano.length} of ${Object.keys(testi).length} texts fall back to Italian`);
      if (LINGUE[lingua].completa || parte !== "prestazioni") assert.deepEqual(mancano, [], `${lingua}/${parte}: not translated`);
      assert.deepEqual(Object.keys(tradotti).filter((chiave) => !Object.hasOwn(testi, chiave)), [], `${lingua}/${parte}: Italian no longer says this`);
      for (const [chiave, testo] of Object.entries(tradotti)) {
        assert.ok(forme(testo).every((forma) => forma.trim() !== ""), `${lingua}/${parte}: ${chiave} is empty`);
        assert.equal(segnaposti(testo), segnaposti(testi[chiave]), `${lingua}/${parte}: ${chiave}`);
        if (typeof testo !== "object") continue;
        const conto = testi[chiave].per === testo.per || segnaposti(testi[chiave]).includes(`{${testo.per}}`);
        assert.ok(testo.other && conto, `${lingua}/${parte}: ${chiave} wants "other" and, in "per", the name of a count`);
      }
    }
  });
}

test("the language of the page is taken when we have it, else Italian", () => {
  assert.equal(chooseLingua(undefined, "zh-Hans"), "zh");
  assert.equal(chooseLingua("xx", undefined), "it");
  assert.deepEqual(lingue()[0], ["it", "Italiano"]);
  assert.equal(verso("ar"), "rtl");
  assert.equal(verso("it"), "ltr");
});

test("a count takes the form of its language; a missing key is Italian; what is filled in keeps its direction among Arabic words", () => {
  const elemento = { "eco.anni": { per: "anni", one: "{anni} leto", two: "{anni} leti", few: "{anni} leta", other: "{anni} let" } };
  const t = translator("sl", { elemento });
  assert.deepEqual([1, 2, 3, 5, 101].map((anni) => t("eco.anni", { anni })), ["1 leto", "2 leti", "3 leta", "5 let", "101 leto"]);
  assert.equal(t("cornice.avanti"), "Avanti");
  t.setLingua("it");
  assert.equal(t("eco.anni", { anni: 2 }), "2 anni");
  t.setLingua("ar", { elemento: { "eco.denaro": "كتبت {importo}" } });
  assert.equal(t("eco.denaro", { importo: "1,00" }), "كتبت \u20681,00\u2069");
});
