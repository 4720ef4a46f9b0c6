// What the engine costs: native, from Node beside a plain formula, to load and to download. Prints one Markdown table.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { cpus } from "node:os";
import { join } from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";

import { formula } from "./formula.mjs";
import { DIST, ROOT, run } from "./package.mjs";

const { load } = await import(join(DIST, "index.js"));
const { esempi } = await import(join(DIST, "esempi.js"));
const isee = await load();
const family = esempi.find(({ codice }) => codice === "coppia-due-figli-con-casa").dsu;
const text = JSON.stringify(family);

// A ratio means something only between two ways to the same figure.
for (const { codice, dsu } of esempi) {
  assert.equal(Math.round(formula(dsu) * 100) / 100, isee.calculate(dsu).indicatori.ordinario.isee, codice);
}

const plain = microseconds(() => formula(family));
const answer = JSON.stringify(isee.calculate(family));
const boundary = microseconds(() => [JSON.stringify(family), JSON.parse(answer)]);
const calls = {
  "`calculate(object)`": microseconds(() => isee.calculate(family)),
  "`calculate(text)`": microseconds(() => isee.calculate(text)),
  "`explain(object)`": microseconds(() => isee.explain(family)),
  "`validate(object)`": microseconds(() => isee.validate(family)),
};

// A list: each household with incomes of its own, so that nothing can be kept from one to the next.
const COUNT = 100_000;
const list = Array.from({ length: COUNT }, (_, n) => {
  const one = structuredClone(family);
  one.nucleo.componenti[0].redditi.esenti = n;
  return one;
});
const file = new Blob([list.map((one) => JSON.stringify(one)).join("\n")]);
const plainOfList = await perHousehold(() => {
  let sum = 0;
  for (const one of list) sum += formula(one);
  return sum;
});
const lists = {
  "a list of objects": await perHousehold(() => readAll(list)),
  "a file of NDJSON": await perHousehold(() => readAll(file)),
  "a list of objects, columns": await perHousehold(() => isee.calculateMany(list, { risultati: "colonne" })),
  "a list of objects, `worker: false`": await perHousehold(() => readAll(list, { worker: false })),
  "a list of objects, `dettaglio: \"completo\"`": await perHousehold(() => readAll(list, { dettaglio: "completo" })),
};

// What if a balance were another: the bends of every indicator and the ISEE at 400 values, beside 400 calculations.
const FIELD = "nucleo.componenti[0].depositi[0].saldo";
const points = Array.from({ length: 400 }, (_, n) => n * 200);
const single = () =>
  points.map((value) => {
    const one = structuredClone(family);
    one.nucleo.componenti[0].depositi[0].saldo = value;
    return isee.calculate(one).indicatori.ordinario.isee;
  });
const inOne = () => isee.curve(family, FIELD, 0, points.at(-1), { punti: points });
assert.deepEqual(inOne().indicatori.find(({ nome }) => nome === "ordinario").punti, single());
const curve = microseconds(inOne);
const singles = microseconds(single);

const native = nativeNanoseconds();
const wasm = readFileSync(join(DIST, "engine.wasm"));
const compile = await compileMilliseconds(wasm);

const rows = [
  ["native, both indicators of a valid household", `${Math.round(native.calcoli)} ns`],
  ["native, `calculate`: with the checks, the choices, the notices", `${Math.round(native.calculate)} ns`],
  ["native, `explain`", `${Math.round(native.explain)} ns`],
  ["native, JSON text to JSON text", `${(native["calculate-json"] / 1000).toFixed(1)} µs`],
  ["plain f64 formula in JavaScript, one indicator", `${plain.toFixed(2)} µs`],
  ["`JSON.stringify` of the input and `JSON.parse` of the result, alone", `${boundary.toFixed(1)} µs`],
  ...Object.entries(calls).map(([name, time]) => [`${name} from Node`, `${time.toFixed(1)} µs (${(time / plain).toFixed(0)} × the formula)`]),
  [`native, ${COUNT} households in a list: text in, figures out`, `${Math.round(native["lotto/indicatori"] / COUNT)} ns each`],
  [`native, the same, \`completo\``, `${Math.round(native["lotto/completo"] / COUNT)} ns each`],
  ["plain f64 formula in JavaScript on the same list", `${Math.round(plainOfList)} ns each`],
  ...Object.entries(lists).map(([name, time]) => [`\`calculateMany\`, ${name}`, `${Math.round(time)} ns each (${(time / plainOfList).toFixed(0)} × the formula)`]),
  ["`curve` with 400 points", `${(curve / 1000).toFixed(2)} ms`],
  ["400 calls of `calculate`", `${(singles / 1000).toFixed(2)} ms (${(singles / curve).toFixed(0)} × the curve)`],
  ["compile the module, Node", `${compile.toFixed(1)} ms`],
  ["`engine.wasm`", sizes(wasm)],
  ["`attestazione.wasm`", sizes(readFileSync(join(DIST, "attestazione.wasm")))],
  ["`engine.js`", sizes(readFileSync(join(DIST, "engine.js")))],
  ["`element.js`", sizes(readFileSync(join(DIST, "element.js")))],
];
console.log(`\nTwo employees, two children, a house with a mortgage, two accounts, a fund. ${new Date().toISOString().slice(0, 10)},`);
console.log(`Node ${process.versions.node}, ${run("rustc", ["--version"]).split(" ").slice(0, 2).join(" ")}, ${cpus()[0]?.model.trim() ?? "unknown processor"}.\n`);
console.log("| Measure | Value |\n|---|---|");
for (const [name, value] of rows) console.log(`| ${name} | ${value} |`);

/** The median of eleven rounds of about 50 ms, after a warm-up. */
function microseconds(work) {
  let times = 1;
  for (let spent = 0; spent < 50; times *= 2) spent = elapsed(work, times);
  const rounds = Array.from({ length: 11 }, () => elapsed(work, times) / times);
  return median(rounds) * 1000;
}

/** Nanoseconds for each household of the list: one round of seconds, or as many as make one. */
async function perHousehold(work) {
  const start = performance.now();
  let rounds = 0;
  do {
    kept = await work();
    rounds += 1;
  } while (performance.now() - start < 1000);
  return ((performance.now() - start) / rounds / COUNT) * 1e6;
}

async function readAll(input, options) {
  let sum = 0;
  let wrong = 0;
  for await (const { risultato } of isee.calculateMany(input, options)) {
    if (risultato) sum += risultato.indicatori.ordinario.isee;
    else wrong += 1;
  }
  assert.equal(wrong, 0);
  return sum;
}

function elapsed(work, times) {
  const start = performance.now();
  for (let i = 0; i < times; i += 1) kept = work();
  return performance.now() - start;
}

async function compileMilliseconds(bytes) {
  const rounds = [];
  for (let i = 0; i < 15; i += 1) {
    const start = performance.now();
    await WebAssembly.compile(bytes);
    rounds.push(performance.now() - start);
  }
  return median(rounds);
}

/** Runs criterion and reads what it wrote. */
function nativeNanoseconds() {
  const done = spawnSync("cargo", ["bench", "--quiet", "--bench", "calcolo", "--", "--noplot"], {
    cwd: ROOT,
    stdio: ["ignore", 2, "inherit"],
  });
  if (done.status !== 0) process.exit(done.status ?? 1);
  const { target_directory: target } = JSON.parse(run("cargo", ["metadata", "--no-deps", "--format-version", "1"], { cwd: ROOT }));
  const read = (id) => JSON.parse(readFileSync(join(target, "criterion", id, "new", "estimates.json"), "utf8")).median.point_estimate;
  return Object.fromEntries(["calcoli", "calculate", "explain", "calculate-json", "lotto/indicatori", "lotto/completo"].map((id) => [id, read(id)]));
}

function sizes(bytes) {
  const kb = (size) => (size / 1024).toFixed(1);
  return `${kb(bytes.length)} KB, ${kb(gzipSync(bytes, { level: 9 }).length)} gzip, ${kb(brotliCompressSync(bytes).length)} brotli`;
}

function median(values) {
  return values.toSorted((a, b) => a - b)[values.length >> 1];
}

// Keeps the results alive, so that no round is optimised away.
export var kept;
