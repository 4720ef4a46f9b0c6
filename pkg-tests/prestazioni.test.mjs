// What an ISEE opens and what would change it, from the packed package: the documents with their own tests, the two modules.

import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";

import { consumer } from "./package.mjs";

const { installed, load: entry } = consumer();
const { load, loadCatalogue, IseeError } = await entry();
const { esempi } = await entry("isee-simulatore/esempi");
const isee = await load();
const nazionali = await loadCatalogue();
const read = (path) => JSON.parse(readFileSync(join(installed, path), "utf8"));
const couple = esempi.find(({ codice }) => codice === "coppia-due-figli-in-affitto").dsu;

test("every document of the package loads, and with it run its own tests", async () => {
  assert.ok(nazionali.length > 50);
  const others = readdirSync(join(installed, "prestazioni"), { recursive: true }).filter((name) => name.endsWith(".json"));
  assert.ok(others.length > 60);
  const catalogo = await isee.catalogue([...nazionali, ...others.map((name) => read(`prestazioni/${name}`))]);
  assert.equal(catalogo.prestazioni.length, nazionali.length + others.length);
  catalogo.free();
  catalogo.free();
  assert.throws(() => isee.benefits(couple, catalogo), TypeError);
});

test("a document that is wrong, or whose test fails, refuses them all", async () => {
  const auu = structuredClone(nazionali.find(({ id, version }) => id === "it.inps.auu" && version === "2026"));
  auu.tests[0].expect.amount += 0.01;
  await assert.rejects(isee.catalogue([...nazionali.filter(({ id }) => id !== auu.id), auu]), (error) => {
    assert.ok(error instanceof IseeError);
    assert.deepEqual(error.issues.map(({ path, regola }) => [path, regola]), [[`[${nazionali.length - 2}].tests[0]`, error.issues[0].regola]]);
    assert.match(error.issues[0].message, /407[.,]6 .*407[.,]61/);
    return true;
  });
  for (const bad of [undefined, 3, "[", { id: "x" }, [null]]) await assert.rejects(isee.catalogue(bad), IseeError);
  assert.ok((await isee.catalogue(nazionali)).prestazioni.length > 0);
});

test("the assegno unico of the situations that were published, and of a declaration", async () => {
  const catalogo = await isee.catalogue(nazionali);
  const known = { cittadinanza: "italiana", "anni-residenza-italia": 10, "vedovo-che-lavora": false };
  const auu = (dsu, options) => isee.benefits(dsu, catalogo, options).prestazioni.find(({ id }) => id === "it.inps.auu");
  const figli = (...eta) => eta.map((anni, n) => ({ id: `f${n}`, figlio: true, eta: anni }));
  const at = (giorno, famiglia, persone, lavorano) =>
    auu({ giorno, indicatori: { famiglia }, persone }, { risposte: { ...known, "genitori-lavorano": lavorano } }).importo;
  assert.equal(at("2026-06-15", 15000, figli(8, 10), false), 407.6); // 2 x 203,8
  assert.equal(at("2026-06-15", 25000, figli(5, 9), true), 383.6); // 2 x (165,9 + 25,9)
  assert.equal(at("2026-06-15", 30000, figli(0, 2, 10), true), 687.1);
  assert.equal(at("2026-06-15", 12000, figli(1, 4, 7, 12), false), 1265.3); // 815,2 + 101,9 + 198,2 + 150
  assert.equal(at("2026-06-15", null, figli(5), false), 58.3); // no ISEE is not zero
  // A declaration: what is asked is asked, and answering ends it.
  const open = auu(couple);
  assert.equal(open.risposta, "forse");
  const ids = new Set(open.domande.map(({ id }) => id));
  assert.ok(ids.has("cittadinanza"), [...ids].join());
  const answers = { risposte: { ...known, "genitori-lavorano": true } };
  const almost = auu(couple, answers);
  assert.deepEqual(almost.domande.map(({ id, persona }) => [id, persona]), [["persona.requisito-18-20", "figlia"]]);
  assert.equal(almost.alMassimo, 337.8);
  const done = auu(couple, { ...answers, persone: { figlia: { "requisito-18-20": true } } });
  assert.deepEqual([done.risposta, done.importo], ["si", 337.8]); // 203,8 + 34,9 + 99,1
  assert.deepEqual(done.domande, []);
  const famiglia = isee.calculate(couple).indicatori.famiglia.isee;
  assert.equal(done.indicatore.isee, famiglia);
  assert.throws(() => isee.benefits(couple, catalogo, { risposte: { cittadinanza: "marziana" } }), IseeError);
  assert.throws(() => isee.benefits({ ...couple, dataPresentazione: "2026-02-30" }, catalogo), (error) => error.issues[0].path === "dataPresentazione");
});

test("a portal hides, and changes the words", async () => {
  const catalogo = await isee.catalogue(nazionali, { hide: ["it.inps.adi"], texts: { "it.inps.nido": { name: "\ue002Nido", summary: "Chiedi in Comune" } } });
  const { prestazioni } = isee.benefits(couple, catalogo);
  assert.ok(!prestazioni.some(({ id }) => id === "it.inps.adi"));
  const nido = prestazioni.find(({ id }) => id === "it.inps.nido");
  assert.deepEqual([nido.nome, nido.sintesi], ["\ue002Nido", "Chiedi in Comune"]); // a mark of ours in a text is only a text
  await assert.rejects(isee.catalogue(nazionali, { hide: ["it.inps.nessuna"] }), IseeError);
});

test("figli who share an ISEE move together; a bound that changes nothing is gone past", async () => {
  const catalogo = await isee.catalogue(nazionali);
  const { dsu } = esempi.find(({ codice }) => codice === "coppia-due-figli-con-casa");
  const options = { risposte: { cittadinanza: "italiana", "anni-residenza-italia": 10, "genitori-lavorano": true, "prende-adi": false } };
  const found = isee.distance(dsu, catalogo, options).prestazioni;
  const of = (id) => found.filter((one) => one.id === id);
  assert.deepEqual(of("it.inps.auu").map(({ sopra }) => sopra), [{ isee: 17468.52, distanza: of("it.inps.auu")[0].sopra.distanza, risposta: "si", importo: 476 }]); // 2 x (203,2 + 34,8)
  assert.deepEqual([of("it.stato.sconto-venditori")[0].sopra.isee, of("it.stato.sconto-venditori")[0].sopra.risposta], [25000.01, "no"]); // 20.000 is for four figli
});

test("a student who lives elsewhere is seen by the benefits of the university, a figlio not born by none", async () => {
  const catalogo = await isee.catalogue(nazionali);
  const { dsu } = esempi.find(({ codice }) => codice === "studentessa-fuori-casa");
  const { prestazioni } = isee.benefits(dsu, catalogo);
  const fees = prestazioni.find(({ id }) => id === "it.mur.tasse-universitarie");
  assert.deepEqual([fees.risposta, fees.persone.map(({ id }) => id), fees.indicatore.isee], ["forse", ["figlia"], 9901.96]);
  const auu = (nascita) => isee.benefits({ giorno: "2026-05-01", indicatori: { famiglia: 10000 }, persone: [{ id: "k", figlio: true, nascita }] }, catalogo)
    .prestazioni.find(({ id }) => id === "it.inps.auu").risposta;
  assert.deepEqual([auu("2026-04-30"), auu("2026-05-02")], ["forse", "no"]);
});

test("what is not a number is not `there is no ISEE`", async () => {
  const catalogo = await isee.catalogue(nazionali);
  assert.throws(() => isee.benefits(couple, catalogo, { indicatori: { famiglia: NaN } }), (error) => error.issues[0].path === "indicatori.famiglia");
  await assert.rejects(isee.rank([{ id: "a", isee: Infinity }], { day: "2026-09-01", keys: [{ expr: "indicator", label: "ISEE" }] }), IseeError);
});

test("past a bound the distance says what benefits says there", async () => {
  const catalogo = await isee.catalogue(nazionali);
  const { prestazioni, unEuro } = isee.distance(couple, catalogo);
  assert.ok(unEuro.effetti.length > 0);
  const checked = prestazioni.filter(({ persona }) => !persona).flatMap(({ id, indicatore, sotto, sopra }) => [sotto, sopra].filter(Boolean).map((bound) => {
    const there = isee.benefits(couple, catalogo, { indicatori: { [indicatore]: bound.isee } }).prestazioni.find((one) => one.id === id);
    assert.deepEqual([id, there.risposta, there.importo], [id, bound.risposta, bound.importo]);
    return id;
  }));
  assert.ok(checked.length > 10, String(checked.length));
});

test("what if: a curve, a goal, an interval, a comparison, against calculate", () => {
  const campo = "nucleo.componenti[0].depositi[0].saldo";
  const dsu = structuredClone(couple);
  dsu.nucleo.componenti[0].depositi = [{ tipo: "conto-corrente", saldo: 1000, giacenzaMedia: 1000 }];
  const at = (saldo) => {
    const other = structuredClone(dsu);
    other.nucleo.componenti[0].depositi[0].saldo = saldo;
    return isee.calculate(other).indicatori.ordinario.isee;
  };
  const punti = [0, 999.99, 1000, 6000, 12345.67, 30000, 50000];
  const [ordinario] = isee.curve(dsu, campo, 0, 50000, { punti }).indicatori;
  assert.equal(ordinario.nome, "ordinario");
  assert.deepEqual(ordinario.punti, punti.map(at));
  assert.ok(ordinario.tratti.length >= 2, "an allowance bends it");
  const target = Math.round((at(0) + at(50000)) * 50) / 100;
  const { trovato } = isee.goal(dsu, campo, target);
  assert.ok(at(trovato.x) <= target && at(Math.round(trovato.x * 100 + 1) / 100) > target);
  const limits = isee.bounds(dsu, [{ path: campo, da: 0, a: 50000 }]).indicatori.find(({ nome }) => nome === "ordinario");
  assert.deepEqual([limits.min.isee, limits.max.isee], [at(0), at(50000)]);
  const compared = isee.compare({ dsu }, { dsu, indicatore: "famiglia" });
  const { ordinario: first, famiglia: second } = isee.calculate(dsu).indicatori;
  assert.deepEqual([compared.a, compared.b].map((side) => side.isee ?? side), [first.isee, second.isee]);
  for (const wrong of [() => isee.curve(dsu, "nucleo.niente"), () => isee.goal(dsu, campo, 1, { indicatore: "luna" }), () => isee.bounds(dsu, 3), () => isee.compare({ dsu })]) {
    assert.throws(wrong, IseeError);
  }
});
