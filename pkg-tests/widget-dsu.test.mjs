// The form can hold every household of the cases: set as `el.dati`, read back, it gives the same figures, and every
// field it shows is accepted. No browser: the state of the element is pure.

import assert from "node:assert/strict";
import { test } from "node:test";

import { checkCampi } from "../www/widget/controlla.js";
import { fromDsu } from "../www/widget/da-dsu.js";
import { toDsu } from "../www/widget/dsu.js";
import { askPeriodo } from "../www/widget/periodo.js";
import { drawPasso, RISULTATO } from "../www/widget/passi/index.js";
import { nome } from "../www/widget/persone.js";
import { valore } from "../www/widget/stato.js";
import { translator } from "../www/widget/testi.js";
import { consumer, ROOT, run } from "./package.mjs";

const { load: entry } = consumer();
const { load } = await entry();
const motore = await load();
const { casi } = JSON.parse(run("cargo", ["run", "--quiet", "--example", "casi"], { cwd: ROOT }));
const t = translator("it");

/** The fields that the form shows for a household, drawn without a DOM. */
function campi(stato) {
  const periodo = askPeriodo(motore, toDsu(stato).dsu.dataPresentazione, t);
  const ctx = {
    stato, t, motore, ...periodo, campi: [], esito: null, valore: (chiave) => valore(stato, chiave),
    nome: (id) => nome(stato, id, t), errore: () => null,
  };
  for (let passo = 0; passo < RISULTATO; passo += 1) drawPasso(passo, ctx);
  return ctx.campi;
}

/** The texts of the result that nobody wrote: drawn with what the engine answers, each kind and each need. */
function mancanti(stato, dsu) {
  const senza = new Set();
  const spia = Object.assign((chiave, valori) => (t.has(chiave) || senza.add(chiave), t(chiave, valori)), { has: t.has });
  const esito = { risultato: motore.calculate(dsu), spiegazione: motore.explain(dsu), dsu };
  const ctx = {
    stato, t: spia, motore, ...askPeriodo(motore, dsu.dataPresentazione, t), campi: [], esito, generali: [], valore: (chiave) => valore(stato, chiave),
    nome: (id) => nome(stato, id, spia), errore: () => null, trova: () => ({ passo: 0, chiave: "data" }),
  };
  stato.valori["corrente.chiesto"] ??= "si";
  for (const serve of ["", "assegno-unico", "tasse-universitarie", "rsa", "ho-perso-il-lavoro"]) {
    stato.valori.serve = serve;
    drawPasso(RISULTATO, ctx);
  }
  return [...senza];
}

for (const { nome: caso, dsu } of casi) {
  test(caso, () => {
    const stato = fromDsu(dsu);
    const letto = toDsu(stato, motore.valoreImu);
    assert.deepEqual(letto.problemi, []);
    assert.deepEqual(motore.calculate(letto.dsu), motore.calculate(dsu));
    // The other parent is asked of everybody, for the advice on the ISEE minorenni; a Dsu may leave it out.
    const errori = checkCampi(stato, campi(stato)).filter(({ chiave }) => !chiave.endsWith(".altroGenitore"));
    assert.deepEqual(errori, []);
    assert.deepEqual(mancanti(stato, letto.dsu), []);
  });
}
