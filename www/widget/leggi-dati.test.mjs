import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { fromDsu } from "./da-dsu.js";
import { toDsu } from "./dsu.js";
import { readDati } from "./leggi-dati.js";

const esempi = new URL("../esempi/", import.meta.url);
const persona = (altro) => ({ nucleo: { componenti: [{ id: "a", relazione: "D", dataNascita: "1980-01-01", ...altro }] } });
const ciclico = [];
ciclico.push(ciclico);

const STORTI = {
  "dati": 5, "dati ": "testo", "dati  ": [], "dati   ": new Date(), "dati.dataPresentazione": { dataPresentazione: new Date() },
  "dati.dataPresentazione ": { dataPresentazione: 5 }, "dati.nucleo.componenti": { nucleo: { componenti: 5 } },
  "dati.nucleo.componenti ": { nucleo: { componenti: {} } }, "dati.nucleo.componenti[0]": { nucleo: { componenti: [null] } },
  "dati.nucleo.componenti[0].id": persona({ id: 5 }), "dati.nucleo.componenti[0].depositi": persona({ depositi: 5 }),
  "dati.nucleo.componenti[0].depositi[0]": persona({ depositi: [null] }), "dati.nucleo.componenti[0].genitori": persona({ genitori: 5 }),
  "dati.nucleo.componenti[0].redditi.pensione": persona({ redditi: { pensione: NaN } }), "dati.nucleo.immobili": { nucleo: { immobili: {} } },
  "dati.nucleo.immobili[0]": { nucleo: { immobili: [null] } }, "dati.nucleo.immobili[0].quote": { nucleo: { immobili: [{ quote: 1 }] } },
  "dati.nucleo.componenti[0]  ": { nucleo: { componenti: ciclico } }, "dati.scelte": { scelte: "a" },
  "dati.nucleo.componenti[1]": { nucleo: { componenti: Object.assign(new Array(2), { 0: { id: "a" } }) } },
};

for (const [path, dati] of Object.entries(STORTI)) {
  test(`refused, with its place: ${path}`, () => assert.throws(() => readDati(dati), (error) => {
    assert.ok(error instanceof TypeError);
    assert.ok(error.message.startsWith(`isee-simulatore: ${path.trim()} must be `), error.message);
    return true;
  }));
}

test("incomplete is not wrong: what is missing stays empty and reads back", () => {
  for (const dati of [null, undefined, {}, { nucleo: null }, { nucleo: {} }, { nucleo: { componenti: [{}] } }, persona({ depositi: [{}] }),
    { nucleo: { componenti: [], immobili: [{}], abitazione: { locazione: {} } } }, persona({ id: "__proto__" })]) {
    toDsu(fromDsu(readDati(dati)));
  }
  assert.equal(readDati(undefined), null);
});

test("what is unknown, a cycle included, does not come in", () => {
  const dati = persona({});
  dati.io = dati;
  assert.deepEqual(readDati(dati), persona({}));
});

for (const file of readdirSync(esempi).filter((nome) => nome.endsWith(".json"))) {
  test(`a whole Dsu passes unchanged: ${file}`, () => {
    const dsu = JSON.parse(readFileSync(new URL(file, esempi), "utf8"));
    assert.deepEqual(readDati(dsu), dsu);
  });
}

test("every field of the Dsu that the engine takes is known here", () => {
  const forma = readFileSync(new URL("leggi-dati.js", import.meta.url), "utf8");
  const { $defs, properties } = JSON.parse(readFileSync(new URL("../pkg/dsu.schema.json", import.meta.url), "utf8"));
  const nomi = [properties, ...Object.values($defs).map((tipo) => tipo.properties ?? {})].flatMap(Object.keys);
  assert.ok(nomi.length > 20);
  assert.deepEqual(nomi.filter((nome) => !new RegExp(`\\b${nome}\\b`).test(forma)), []);
});
