// The thresholds of a page: what is wrong is told with its path; what is right becomes a document.

import assert from "node:assert/strict";
import { test } from "node:test";

import { toPrestazioni } from "./approfondimenti/soglie.js";

const BUONA = { id: "mensa", nome: "Mensa gratuita", indicatore: "minorenni", soglia: 8500.5, url: "https://comune.esempio.it/mensa", fonte: "Delibera 1/2026", validoDal: "2026-09-01" };

const issues = (soglie) => {
  try {
    toPrestazioni(soglie);
    return [];
  } catch (error) {
    return error.issues.map(({ path }) => path);
  }
};

test("a threshold is a condition, with a test on the bound and a cent beyond", () => {
  const [{ id, eligibility, result, indicator, tests }] = toPrestazioni([BUONA]);
  assert.equal(id, "soglia.mensa");
  assert.deepEqual(eligibility.compare, { left: "indicator", op: "<=", right: 8500.5 });
  assert.deepEqual([result.per, indicator.kind, indicator.subject], ["person", "minorenni", "person"]);
  assert.deepEqual(tests.map(({ given, expect }) => [given.indicatori.minorenni, expect.outcome]), [[8500.5, "yes"], [8500.51, "no"]]);
});

test("bands are numbered from one, the last without a bound", () => {
  const [{ amount }] = toPrestazioni([{ id: "a", nome: "A", indicatore: "ordinario", tipo: "fasce", soglia: [5000, 12000] }]);
  assert.deepEqual(amount.bands.rows, [{ to: 5000, value: 1 }, { to: 12000, value: 2 }, { to: null, value: 3 }]);
});

test("each mistake has its path", () => {
  const con = (altro) => issues([BUONA, { ...BUONA, id: "b", ...altro }]);
  assert.deepEqual(con({}), []);
  assert.deepEqual(issues([BUONA, BUONA]), ["soglie[1].id"]);
  assert.deepEqual(issues([null, []]), ["soglie[0]", "soglie[1]"]);
  for (const id of ["", "Mensa", 3, undefined]) assert.deepEqual(con({ id }), ["soglie[1].id"]);
  for (const soglia of [0, -1, "8500", 10.001, NaN, 1e12, [5000], undefined]) assert.deepEqual(con({ soglia }), ["soglie[1].soglia"]);
  for (const soglia of [5000, [], [5000, 5000], [2, 1]]) assert.deepEqual(con({ tipo: "fasce", soglia }), ["soglie[1].soglia"]);
  for (const url of ["http://a.it", "javascript:alert(1)"]) assert.deepEqual(con({ url }), ["soglie[1].url"]);
  for (const validoDal of ["2026", "2026-02-30", "01/09/2026"]) assert.deepEqual(con({ validoDal }), ["soglie[1].validoDal"]);
  assert.deepEqual(con({ indicatore: "residenze", tipo: "min", nome: " ", altro: 1 }), ["soglie[1].nome", "soglie[1].indicatore", "soglie[1].tipo", "soglie[1].altro"]);
});
