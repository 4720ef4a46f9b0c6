// `rank` from the packed package: a call written by hand, its words, long lists, what is refused.

import assert from "node:assert/strict";
import { test } from "node:test";

import { consumer } from "./package.mjs";

const { load } = consumer();
const { load: loadEngine, IseeError } = await load();
const isee = await loadEngine();

const rule = {
  day: "2025-09-01",
  inputs: [{ id: "punti", type: "number" }],
  keys: [
    { expr: { fact: "punti" }, order: "desc", label: "Punti" },
    { expr: "indicator", label: "ISEE più basso" },
    { expr: { fact: "presentata" }, label: "Domanda presentata prima" },
  ],
  places: 2,
};

test("a call: order, ties, reasons with their words", async () => {
  const list = [
    { id: "tardi", isee: 8000, presentata: "2025-06-02T09:00", fatti: { punti: 10 } },
    { id: "presto", isee: 8000, presentata: "2025-06-01T09:00:30", fatti: { punti: 10 } },
    { id: "pari", isee: 8000, presentata: "2025-06-02T09:00", fatti: { punti: 10 } },
    { id: 7, isee: null, presentata: "2025-06-01", fatti: { punti: 10 } },
    { id: "pochi", isee: 0, presentata: "2025-06-01", fatti: { punti: 9.5 } },
    { id: "manca", isee: 0, presentata: "2025-06-01" },
  ];
  const { liste, daCompletare } = await isee.rank(list, rule);
  assert.equal(liste.length, 1);
  const [{ posizioni, ammessi, avvisi, ambito }] = liste;
  assert.deepEqual(
    posizioni.map(({ posizione, id, esito, pariMerito }) => [posizione, id, esito, pariMerito]),
    [
      [1, "presto", "ammesso", []],
      [2, "tardi", "pari-all-ultimo-posto", ["pari"]],
      [2, "pari", "pari-all-ultimo-posto", ["tardi"]],
      [4, "7", "escluso", []],
      [5, "pochi", "escluso", []],
    ],
  );
  assert.deepEqual(posizioni.map(({ motivo }) => motivo.message), [
    "è la prima posizione",
    "Domanda presentata prima: qui 02/06/2025 09:00, chi precede 01/06/2025 09:00:30",
    "Domanda presentata prima: qui 02/06/2025 09:00, chi precede 01/06/2025 09:00:30",
    "ISEE più basso: qui manca, chi precede ha 8.000",
    "Punti: qui 9,50, chi precede 10",
  ]);
  assert.deepEqual(posizioni[4].valori, [9.5, 0, "2025-06-01"]);
  assert.deepEqual([ammessi, ambito, posizioni[3].motivo.criterio], [1, undefined, 1]);
  assert.match(avvisi[0].message, /^in 2 sono pari alla posizione 2 e i posti che restano sono 1: .*decide l'ente$/);
  assert.deepEqual(daCompletare, [{ id: "manca", mancano: ["punti"] }]);
  assert.deepEqual(await isee.rank(JSON.stringify(list), JSON.stringify(rule)), await isee.rank(list, rule));
});

test("a hundred thousand applicants are ordered as sort does", async () => {
  let seed = 1;
  const random = (n) => (seed = (seed * 48271) % 2147483647) % n;
  const list = Array.from({ length: 100_000 }, (_, n) => ({ id: `c${n}`, isee: random(30_000), presentata: "2025-06-01", fatti: { punti: random(100) } }));
  const { liste } = await isee.rank(list, { ...rule, places: 1000 });
  const sorted = list.toSorted((a, b) => b.fatti.punti - a.fatti.punti || a.isee - b.isee);
  assert.deepEqual(liste[0].posizioni.map(({ id }) => id), sorted.map(({ id }) => id));
  assert.equal(liste[0].posizioni[99_999].valori[0], 0);
});

test("what is refused, with its path", async () => {
  const refused = (list, given, path, regola) =>
    assert.rejects(isee.rank(list, given), (error) => {
      assert.ok(error instanceof IseeError);
      assert.deepEqual([error.issues[0].path, error.issues[0].regola], [path, regola]);
      assert.ok(error.issues[0].message.length > 10);
      return true;
    });
  await refused([{ id: "a" }, { id: "a" }], rule, "[1].id", "nome-ripetuto");
  await refused([{ id: "a", fatti: { punti: "molti" } }], rule, "[0].fatti.punti", "tipo-errato");
  await refused([{ id: "a", fatti: { __proto__x: 1 } }], rule, "[0].fatti.__proto__x", "fatto-sconosciuto");
  await refused([], { ...rule, keys: [{ expr: { fact: "punto" }, label: "P" }] }, "keys[0].expr.fact", "fatto-sconosciuto");
  await refused([], { keys: rule.keys }, "day", "campo-mancante");
  await refused(undefined, rule, "", "dati-non-json");
  await refused("[", rule, "", "json-non-valido");
  const circular = [];
  circular.push(circular);
  await refused(circular, rule, "[0]", "dati-non-json");
  assert.deepEqual(await isee.rank([], rule), { liste: [], daCompletare: [] });
});
