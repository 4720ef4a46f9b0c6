// The package in Node: the verbs, what is refused, and what happens after.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import { before, describe, test } from "node:test";

import { consumer, run } from "./package.mjs";

const { folder, installed, load: entry } = consumer();
const { load, IseeError } = await entry();
const { esempi } = await entry("isee-simulatore/esempi");
const famiglia = esempi.find(({ codice }) => codice === "coppia-due-figli-con-casa").dsu;
const wasm = readFileSync(join(installed, "engine.wasm"));

/** Each result is a sum done by hand, in the comment. */
const ISEE = {
  // (21.000 - 3.000 - 6.000 + 0) / 1,00; the account is within the allowance of 6.000
  "single-in-affitto": 12000,
  // Università di Torino, simulazione 1: (17.000 + 20 % x 13.000) / 2,66
  "coppia-due-figli-in-affitto": 7368.42,
  // (40.960 + 20 % x 13.500) / 2,76
  "coppia-due-figli-con-casa": 15818.84,
  // 3.000 + 2.400 + 4.800 - 1.000 (20 % of the treatments, art. 4 c. 3 lett. f) - 4.800 = 4.400; / 1,77
  "madre-sola-senza-lavoro": 2485.88,
  // (18.000 - 3.000 - 6.000) / 1,77; the father elsewhere changes the ISEE minorenni only
  "madre-e-padre-che-vive-altrove": 5084.75,
  // (20.000 - 3.000) / 1,57; the daughter outside changes the ISEE università only
  "studentessa-fuori-casa": 10828.03,
  // The same family before the job was lost
  "padre-che-ha-perso-il-lavoro": 15818.84,
  // 16.000 - 1.000 + 8.000 - 1.000 - 2.000 = 20.000; house (70.000 - 52.500) x 2/3 x 20 % = 2.333,33; / 2,07
  "pensionati-con-disabilita": 10789.05,
};

function refused(action, code, path) {
  let error;
  assert.throws(action, (thrown) => {
    error = thrown;
    return true;
  });
  assert.ok(error instanceof IseeError, `not an IseeError: ${error?.stack ?? error}`);
  assert.equal(error.name, "IseeError");
  assert.equal(error.code, code, error.message);
  assert.ok(error.issues.length > 0);
  assert.equal(error.issues[0].code, code);
  if (path !== undefined) assert.equal(error.issues[0].path, path, error.message);
  for (const issue of error.issues) assert.ok(issue.message.length > 10 && issue.regola, JSON.stringify(issue));
  return error;
}

describe("the verbs", () => {
  let isee;
  before(async () => {
    isee = await load();
  });

  test("calculate gives the figures done by hand, from an object and from its text", () => {
    assert.deepEqual(esempi.map(({ codice }) => codice).sort(), Object.keys(ISEE).sort());
    for (const { codice, dsu } of esempi) {
      assert.equal(isee.calculate(dsu).indicatori.ordinario.isee, ISEE[codice], codice);
      assert.deepEqual(isee.calculate(JSON.stringify(dsu)), isee.calculate(dsu));
      assert.deepEqual(isee.validate(dsu), []);
      const file = readFileSync(join(installed, "esempi", `${codice}.json`), "utf8");
      assert.deepEqual(JSON.parse(file), dsu);
    }
  });

  test("from 2026 there are two indicators, before one", () => {
    const { indicatori } = isee.calculate(famiglia);
    assert.equal(indicatori.famiglia.isee, 15265.73);
    assert.equal(isee.calculate({ ...famiglia, dataPresentazione: "2025-12-31" }).indicatori.famiglia, undefined);
  });

  test("explain is a tree whose root is the result", () => {
    const { indicatori } = isee.explain(famiglia);
    assert.equal(indicatori.ordinario.importo, 15818.84);
    assert.equal(indicatori.famiglia.importo, 15265.73);
    const rows = [];
    (function walk(row) {
      rows.push(row);
      row.figli.forEach(walk);
    })(indicatori.ordinario);
    assert.ok(rows.length > 30, `${rows.length} rows`);
    for (const row of rows) {
      assert.ok(row.etichetta && row.fonte.atto && row.fonte.articolo, JSON.stringify(row));
      assert.match(row.fonte.url, /^https:\/\//);
    }
  });

  test("parameters, version and the helpers", () => {
    const table = isee.parameters("2026-03-01");
    assert.equal(table.annoRedditi, 2024);
    assert.equal(table.dataPatrimonio, "2024-12-31");
    const value = (rows, name) => rows.find(({ codice }) => codice === name).valore;
    assert.equal(value(table.righe, "massimale-canone"), 7000);
    assert.equal(value(table.righe, "franchigia-casa")[0], 52500);
    assert.deepEqual(value(table.famiglia, "franchigia-casa"), [91500, 120000]);
    assert.equal(isee.parameters("2025-12-31").famiglia, undefined);
    const version = isee.version();
    assert.equal(version.pacchetto, JSON.parse(readFileSync(join(installed, "package.json"), "utf8")).version);
    assert.match(version.verificatoIl, /^\d{4}-\d\d-\d\d$/);
    assert.equal(isee.valoreImu({ categoria: "A/2", rendita: 600 }), 100800);
    assert.equal(isee.redditoFondiario({ rendita: 600, dominicale: 100, agrario: 80 }), 630 + 180 + 136);
    refused(() => isee.parameters("2031-01-01"), "unsupported-date");
    refused(() => isee.parameters("2026-02-30"), "invalid-value");
    refused(() => isee.parameters("domani"), "invalid-value");
    refused(() => isee.parameters(new Date(0)), "invalid-value");
    for (const bad of [undefined, null, 2026, {}, []]) refused(() => isee.parameters(bad), "malformed-input");
    refused(() => isee.valoreImu({ categoria: "A/2", rendita: -1 }), "invalid-value", "rendita");
    refused(() => isee.valoreImu(), "malformed-input");
  });

  test("the verbs work on their own, and nobody can replace them", () => {
    const { calculate } = isee;
    assert.equal(calculate(famiglia).indicatori.ordinario.isee, 15818.84);
    assert.ok(Object.isFrozen(isee));
  });
});

describe("what JSON cannot write", () => {
  let isee;
  before(async () => {
    isee = await load();
  });
  const withIncome = (pensione) => {
    const dsu = structuredClone(famiglia);
    dsu.nucleo.componenti[0].redditi.pensione = pensione;
    return dsu;
  };
  const income = "nucleo.componenti[0].redditi.pensione";
  const circular = structuredClone(famiglia);
  circular.nucleo.componenti[1].redditi = circular.nucleo;
  const shared = structuredClone(famiglia);
  shared.nucleo.componenti[1].redditi = shared.nucleo.componenti[0].redditi;
  const revoked = Proxy.revocable({}, {});
  revoked.revoke();

  const cases = [
    ["undefined", undefined, ""],
    ["null", null, ""],
    ["a function", () => famiglia, ""],
    ["a symbol", Symbol("dsu"), ""],
    ["a number", 5, ""],
    ["a BigInt", 5n, ""],
    ["a Date", new Date(0), ""],
    ["a list", [famiglia], undefined],
    ["the empty text", "", ""],
    ["text that is not JSON", "isee", ""],
    ["a lone surrogate", '{"\ud800": 1}', undefined],
    ["a BigInt in a field", withIncome(5n), income],
    ["NaN", withIncome(NaN), income],
    ["Infinity", withIncome(Infinity), income],
    ["-Infinity", withIncome(-Infinity), income],
    ["null in a field", withIncome(null), income],
    ["text in a number", withIncome("5"), income],
    ["an object that contains itself", circular, "nucleo.componenti[1].redditi"],
    ["a Date in a date", { ...famiglia, dataPresentazione: new Date("2026-03-15") }, "dataPresentazione"],
    ["toJSON that throws", { toJSON() { throw new Error("no"); } }, ""],
    ["toJSON that gives nothing", { toJSON() {} }, ""],
    ["toJSON that gives something else", { toJSON: () => 1 }, ""],
    ["a getter that throws", { get nucleo() { throw new Error("no"); } }, ""],
    ["a revoked proxy", revoked.proxy, ""],
    ["a list of undefined", { ...famiglia, nucleo: { ...famiglia.nucleo, componenti: [undefined] } }, "nucleo.componenti[0]"],
  ];
  for (const [name, dsu, path] of cases) {
    test(`${name} is refused, and the engine goes on`, () => {
      const code = name === "a Date in a date" ? "invalid-value" : "malformed-input";
      for (const verb of ["calculate", "explain"]) refused(() => isee[verb](dsu), code, path);
      const issues = isee.validate(dsu);
      assert.ok(issues.length > 0);
      assert.equal(issues[0].code, code);
      assert.equal(isee.calculate(famiglia).indicatori.ordinario.isee, 15818.84);
    });
  }

  test("what JSON can write is accepted: the same object twice, toJSON, undefined for nothing", () => {
    assert.ok(isee.calculate(shared).indicatori.ordinario.isee > 0);
    assert.equal(isee.calculate({ toJSON: () => famiglia }).indicatori.ordinario.isee, 15818.84);
    assert.equal(isee.calculate(withIncome(undefined)).indicatori.ordinario.isee, 15818.84);
  });

  test("huge, deep and many: refused, and the engine goes on", () => {
    const deep = "[".repeat(200_000) + "]".repeat(200_000);
    refused(() => isee.calculate(deep), "malformed-input");
    refused(() => isee.calculate("x".repeat(1 << 20)), "malformed-input");
    refused(() => isee.calculate(JSON.stringify("x".repeat(1 << 20))), "malformed-input");
    const one = famiglia.nucleo.componenti[2];
    const many = { ...famiglia, nucleo: { ...famiglia.nucleo, componenti: Array(10_000).fill(one) } };
    refused(() => isee.calculate(many), "invalid-value", "nucleo.componenti");
    const long = { ...famiglia, nucleo: { ...famiglia.nucleo, componenti: [{ ...one, id: "x".repeat(1 << 20) }] } };
    refused(() => isee.calculate(long), "invalid-value");
    let nested = {};
    for (let i = 0; i < 100_000; i += 1) nested = { nested };
    refused(() => isee.calculate(nested), "malformed-input");
    assert.equal(isee.calculate(famiglia).indicatori.ordinario.isee, 15818.84);
  });

  test("20.000 bad calls in a row do no harm", () => {
    for (let i = 0; i < 20_000; i += 1) assert.throws(() => isee.calculate('{"dataPresentazione": 5}'), IseeError);
    assert.equal(isee.calculate(famiglia).indicatori.ordinario.isee, 15818.84);
  });
});

describe("load", () => {
  /** A fresh copy of the package, so that no engine is loaded yet. */
  let copies = 0;
  const fresh = async (file = "index.js") => {
    const copy = join(folder, `fresh-${process.pid}-${(copies += 1)}`);
    run("cp", ["-r", installed, copy]);
    return { copy, ...(await import(`${copy}/${file}`)) };
  };

  test("is shared and takes every kind of source", async () => {
    const server = createServer((request, response) => {
      const type = request.url === "/plain.wasm" ? "application/octet-stream" : "application/wasm";
      response.writeHead(200, { "Content-Type": type });
      response.end(wasm);
    });
    await new Promise((done) => server.listen(0, "127.0.0.1", done));
    const url = `http://127.0.0.1:${server.address().port}`;
    const sources = [
      () => undefined,
      () => wasm,
      () => wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.byteLength),
      () => new DataView(wasm.buffer, wasm.byteOffset, wasm.byteLength),
      () => WebAssembly.compile(wasm),
      () => new WebAssembly.Module(wasm),
      () => `${url}/engine.wasm`,
      () => new URL(`${url}/engine.wasm`),
      () => `${url}/plain.wasm`,
      () => fetch(`${url}/engine.wasm`),
      () => new Response(wasm, { headers: { "Content-Type": "application/wasm" } }),
      () => new Response(wasm),
    ];
    try {
      for (const source of sources) {
        const { load } = await fresh();
        const isee = await load(source());
        assert.equal(isee.calculate(famiglia).indicatori.ordinario.isee, 15818.84, String(source));
        assert.equal(await load(), isee);
      }
    } finally {
      server.close();
      server.closeAllConnections();
    }
  });

  test("calls made together share one load", async () => {
    const { load } = await fresh();
    const promise = load();
    assert.equal(load(), promise);
    assert.equal(await load(wasm), await promise);
  });

  test("says what is wrong, and the next call tries again", async () => {
    const { load, IseeError } = await fresh();
    const failing = [
      () => new Uint8Array(),
      () => new TextEncoder().encode("<!doctype html>"),
      () => new Response("", { status: 404 }),
      () => new Response("<!doctype html>", { headers: { "Content-Type": "text/html" } }),
      () => "http://127.0.0.1:9/engine.wasm",
      () => "engine.wasm",
      () => "",
      () => new URL("file:///nowhere/engine.wasm"),
      () => Promise.reject(new Error("mine")),
      () => wasm.subarray(0, 2000),
    ];
    for (const source of failing) {
      await assert.rejects(load(source()), (error) => {
        assert.ok(error instanceof IseeError, error.stack);
        assert.equal(error.code, "load-failed");
        assert.deepEqual(error.issues, []);
        assert.ok(error.cause, "no cause");
        return true;
      });
    }
    await assert.rejects(load(wasm.subarray(0, 2000)), ({ cause }) => cause instanceof WebAssembly.CompileError);
    for (const misuse of [null, 5, true, {}, [], () => wasm, Symbol("wasm")]) {
      await assert.rejects(load(misuse), (error) => error instanceof TypeError && /load\(\)/.test(error.message));
    }
    assert.equal((await load()).calculate(famiglia).indicatori.ordinario.isee, 15818.84);
  });

  test("./inline carries the module in one file", async () => {
    const { copy } = await fresh();
    run("mkdir", [join(copy, "alone")]);
    run("cp", [join(copy, "index.inline.js"), join(copy, "alone")]);
    writeManifest(join(copy, "alone"));
    const { load } = await import(`${copy}/alone/index.inline.js`);
    assert.equal((await load()).calculate(famiglia).indicatori.ordinario.isee, 15818.84);
    const { load: exported } = await entry("isee-simulatore/inline");
    assert.equal((await exported()).calculate(famiglia).indicatori.ordinario.isee, 15818.84);
  });

  test("require() works too: the package has no top-level await", () => {
    const script = 'require("isee-simulatore").load().then((isee) => console.log(isee.version().pacchetto))';
    assert.match(run(process.execPath, ["-e", script], { cwd: folder }), /^\d+\.\d+\.\d+/);
  });

  test("the element may be imported where there is no document", async () => {
    await entry("isee-simulatore/element");
    await entry("isee-simulatore/define");
  });
});

test("the schema accepts the examples' fields and refuses others", () => {
  const schema = JSON.parse(readFileSync(join(installed, "dsu.schema.json"), "utf8"));
  assert.equal(schema.additionalProperties, false);
  assert.deepEqual(new Set(schema.required), new Set(["dataPresentazione", "nucleo"]));
  for (const key of Object.keys(famiglia)) assert.ok(schema.properties[key], key);
});

function writeManifest(where) {
  run("sh", ["-c", `printf '{"type":"module"}' > package.json`], { cwd: where });
}
