// The engine with the words of another language, from the packed package.

import assert from "node:assert/strict";
import { test } from "node:test";

import { consumer } from "./package.mjs";

const { load: entry } = consumer();
const { load, loadCatalogue, IseeError } = await entry();
const { esempi } = await entry("isee-simulatore/esempi");
const isee = await load();
const en = await entry("isee-simulatore/lingue/en.js");
const english = isee.translated({ ...en.motore, ...en.prestazioni });
const famiglie = esempi.map(({ dsu }) => dsu);

/** Every text in an answer. */
const testi = (valore) => (typeof valore === "string" ? [valore] : Object.values(valore ?? {}).flatMap(testi));
/** An answer without its texts. */
const figure = (valore) => JSON.parse(JSON.stringify(valore, (nome, dentro) => (["etichetta", "nota", "testo", "message", "nome", "prestazioni"].includes(nome) ? undefined : dentro)));

test("figures, codes and sources are the same in every language; no text of the engine is left in Italian", () => {
  for (const dsu of famiglie) {
    for (const verbo of ["calculate", "explain"]) assert.deepEqual(figure(english[verbo](dsu)), figure(isee[verbo](dsu)), verbo);
    for (const verbo of ["calculate", "explain", "documents", "kinds"]) {
      const italiani = testi(isee[verbo](dsu)).filter((testo) => en.motore[testo] && en.motore[testo] !== testo);
      assert.ok(italiani.length > 0);
      const inglesi = new Set(testi(english[verbo](dsu)));
      assert.deepEqual([...new Set(italiani)].filter((testo) => inglesi.has(testo)), [], verbo);
      for (const testo of italiani) assert.ok(inglesi.has(en.motore[testo]), `${verbo}: ${testo}`);
    }
  }
});

test("a message keeps what it found, in the words of the language", () => {
  const sbagliata = { ...famiglie[0], dataPresentazione: "1999-01-01" };
  const [italiano] = isee.validate(sbagliata);
  const [inglese] = english.validate(sbagliata);
  assert.equal(inglese.regola, italiano.regola);
  assert.equal(inglese.path, "dataPresentazione");
  assert.notEqual(inglese.message, italiano.message);
  assert.throws(() => english.calculate(sbagliata), (error) => error instanceof IseeError && error.issues[0].message === inglese.message);
});

test("the benefits are translated where a person reads them, and still pass their own tests", async () => {
  const nazionali = await loadCatalogue();
  const catalogo = await english.catalogue(nazionali);
  const tradotti = new Set(Object.values(en.prestazioni));
  assert.deepEqual(catalogo.prestazioni.filter(({ nome }) => !tradotti.has(nome)), []);
  assert.deepEqual(catalogo.prestazioni.map(({ id }) => id), (await isee.catalogue(nazionali)).prestazioni.map(({ id }) => id));
  await assert.rejects(english.catalogue("["), IseeError);
  await assert.rejects(english.catalogue(3), IseeError);
});

test("what is not known stays Italian, the engine it comes from does not change, words must be an object", () => {
  const poche = isee.translated({ "Reddito": "Income" });
  assert.deepEqual(poche.documents(famiglie[0]), isee.documents(famiglie[0]));
  assert.deepEqual(english.translated({}).documents(famiglie[0]), isee.documents(famiglie[0]));
  for (const male of [undefined, null, "en", 3]) assert.throws(() => isee.translated(male), TypeError);
});
