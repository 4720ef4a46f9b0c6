// The cases and the bad inputs of `tests/`, through the installed package: what Rust answers natively, Node must too.

import assert from "node:assert/strict";
import { describe, test } from "node:test";

import { consumer, ROOT, run } from "./package.mjs";

const { load: entry } = consumer();
const { load, IseeError } = await entry();
const isee = await load();
// Rust reads the TOML files and unfolds their variants: one reader for both runs.
const { casi, aiuti, ingressi } = JSON.parse(run("cargo", ["run", "--quiet", "--example", "casi"], { cwd: ROOT }));

const cents = (euro) => Math.round(euro * 100);
// A step is a name, an index, or the fields of the entry to look for in a list; null is expected where there is nothing.
const entry_of = (list, fields) => list?.find((entry) => Object.entries(fields).every(([key, value]) => entry[key] === value));
const step_of = (value, step) => (typeof step === "object" ? entry_of(value, step) : value?.[step]);
const find = (result, path) => path.reduce(step_of, result) ?? null;

describe("cases", () => {
  assert.ok(casi.length > 50 && aiuti.length > 0, `${casi.length} cases, ${aiuti.length} helpers`);
  for (const { nome, dsu, base, attesi, tolleranza } of casi) {
    test(nome, () => {
      const result = isee.calculate(dsu);
      const from = base && isee.calculate(base);
      for (const { percorso, valore } of attesi) {
        const line = percorso.join(".");
        let found = find(result, percorso);
        if (typeof valore !== "number") {
          assert.deepEqual(found, valore, line);
          continue;
        }
        assert.equal(typeof found, "number", line);
        if (from) found -= find(from, percorso);
        assert.ok(Math.abs(cents(found) - cents(valore)) <= cents(tolleranza), `${line}: expected ${valore}, found ${found}`);
      }
      assert.deepEqual(isee.validate(dsu), []);
      for (const [name, { isee: figure }] of Object.entries(result.indicatori)) {
        assert.equal(isee.explain(dsu).indicatori[name].importo, figure);
      }
    });
  }
  for (const { nome, funzione, ingresso, atteso } of aiuti) {
    test(nome, () => assert.equal(isee[funzione](ingresso), atteso));
  }
});

describe("bad inputs", () => {
  const { buoni, sbagliati } = ingressi;
  assert.ok(sbagliati.length >= 80, `${sbagliati.length} bad inputs`);
  const good = buoni.map((dsu) => [dsu, isee.calculate(dsu)]);

  for (const { nome, testo, problemi } of sbagliati) {
    test(nome, () => {
      const inputs = [testo];
      // The same as an object, when an object can say it: not so for 1e400, a repeated field, text that is not JSON.
      if (canonical(testo)) inputs.push(JSON.parse(testo));
      for (const input of inputs) {
        for (const verb of ["calculate", "explain"]) {
          assert.throws(() => isee[verb](input), (error) => {
            assert.ok(error instanceof IseeError, error.stack);
            assert.equal(error.code, problemi[0].code);
            check(error.issues, problemi);
            return true;
          });
        }
        check(isee.validate(input), problemi);
      }
      for (const [dsu, result] of good) assert.deepEqual(isee.calculate(dsu), result);
    });
  }
});

function check(issues, problemi) {
  // `regola` is compared only where the table names it.
  const seen = issues.map(({ code, path, regola }, n) => ({ code, path, ...(problemi[n]?.regola && { regola }) }));
  assert.deepEqual(seen, problemi);
  for (const { message } of issues) assert.ok(message.length > 10, message);
}

function canonical(text) {
  try {
    return JSON.stringify(JSON.parse(text)) === text;
  } catch {
    return false;
  }
}
