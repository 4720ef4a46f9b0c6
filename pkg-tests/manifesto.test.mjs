// custom-elements.json is the one source of what the element offers: it has the shape of its schema, and says what there is.

import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { test } from "node:test";

import { HERE, ROOT } from "./package.mjs";

const require = createRequire(join(HERE, "portali", "package.json"));
const WIDGET = join(ROOT, "www", "widget");
const manifesto = JSON.parse(readFileSync(join(ROOT, "www", "custom-elements.json"), "utf8"));
const elemento = manifesto.modules.flatMap(({ declarations = [] }) => declarations).find(({ tagName }) => tagName === "isee-simulatore");
const nomi = (quale) => elemento[quale].map(({ name }) => name).sort();
const codice = readdirSync(WIDGET, { recursive: true }).filter((file) => /(?<!\.test)\.js$/.test(file) && !file.includes("messaggi"))
  .map((file) => readFileSync(join(WIDGET, file), "utf8")).join("\n");

test("it has the shape of schema 2.1.0", () => {
  const Ajv = require("ajv").default;
  const ajv = new Ajv({ strict: false, allErrors: true, validateFormats: false });
  const valida = ajv.compile(require("custom-elements-manifest/schema.json"));
  assert.equal(manifesto.schemaVersion, "2.1.0");
  assert.ok(valida(manifesto), ajv.errorsText(valida.errors));
});

test("its attributes and properties are those of the class, and each attribute has its property", async () => {
  const { IseeSimulatore } = await import(join(ROOT, "www", "dist", "element.js"));
  const suoi = Object.entries(Object.getOwnPropertyDescriptors(IseeSimulatore.prototype)).filter(([, { get }]) => get).map(([nome]) => nome);
  assert.deepEqual(nomi("members"), suoi.sort());
  const soloLette = Object.entries(Object.getOwnPropertyDescriptors(IseeSimulatore.prototype)).filter(([, { get, set }]) => get && !set).map(([nome]) => nome);
  assert.deepEqual(elemento.members.filter(({ readonly }) => readonly).map(({ name }) => name).sort(), soloLette.sort());
  assert.deepEqual(nomi("attributes").filter((nome) => nome !== "wasm-url"), [...IseeSimulatore.observedAttributes].sort());
  const neiModelli = readFileSync(join(WIDGET, "jsx", "attributi.d.ts"), "utf8");
  for (const { name, fieldName } of elemento.attributes) {
    assert.ok(suoi.includes(fieldName), fieldName);
    assert.match(neiModelli, new RegExp(`^  "?${name}"?\\?: `, "m"), `${name} in the types of the templates`);
  }
});

test("its events are those that the code sends and the types know", () => {
  const mandati = new Set([...codice.matchAll(/[eE]m(?:it|ette)\("(isee-[a-z]+)"/g)].map(([, nome]) => nome));
  assert.deepEqual(nomi("events"), [...mandati].sort());
  const tipi = readFileSync(join(WIDGET, "element.d.ts"), "utf8");
  for (const nome of mandati) assert.match(tipi, new RegExp(`"${nome}": Evento`));
});

test("its parts and tokens are those of the code", () => {
  const token = new Set([...codice.matchAll(/var\((--isee-[a-z-]+)/g)].map(([, nome]) => nome));
  assert.deepEqual(nomi("cssProperties"), [...token].sort());
  const parti = new Set([...codice.matchAll(/part: "([a-z -]+)"|setAttribute\("part", "([a-z]+)"\)/g)].flatMap(([, una, altra]) => (una ?? altra).split(" ")));
  for (const parte of parti) assert.ok(JSON.stringify(elemento.cssParts).includes(parte), parte);
});
