// The code of the guide of the benefits, as a Comune would copy it: the check of a file, a catalogue with one's own tariff.
// Its JSON examples are run by `tests/guida_prestazioni.rs`.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { before, test } from "node:test";

import { consumer, ROOT } from "./package.mjs";

const { folder, load: entry } = consumer();
const guida = readFileSync(join(ROOT, "www", "prestazioni", "LEGGIMI.md"), "utf8");
const blocchi = (titolo) => [...guida.matchAll(new RegExp(`^\`\`\`${titolo}\\n([^]*?)^\`\`\`$`, "gm"))].map(([, testo]) => testo);
const [documento] = blocchi("json documento");
const [controlla, usa] = blocchi("js");

before(() => {
  writeFileSync(join(folder, "controlla.mjs"), controlla);
  writeFileSync(join(folder, "mensa.json"), documento);
});

function check(file, testo) {
  writeFileSync(join(folder, file), testo);
  const { stdout, stderr } = spawnSync(process.execPath, ["controlla.mjs", file], { cwd: folder, encoding: "utf8" });
  assert.equal(stderr, "");
  return stdout;
}

test("the check of a file says that it is right, or where it is wrong", () => {
  assert.equal(check("mensa.json", documento), "Va bene\n");
  assert.match(check("ordine.json", documento.replace('"to": 5000', '"to": 13000')), /^\[0\]\.amount\.bands\.rows\[1\] /);
  assert.match(check("parola.json", documento.replace('"meal"', '"pasto"')), /^\[0\]\.result\.unit /);
  assert.match(check("prova.json", documento.replace('"value": 2.5', '"value": 2.6')), /^\[0\]\.tests\[1\] /);
});

test("one's own tariff goes beside the national benefits, in the words of the guide", async () => {
  const pagina = `
    import { load, loadCatalogue } from "isee-simulatore";
    export async function chiedi(dsu, mensa) {
      const isee = await load();
      ${usa}
      return { prestazioni, domande };
    }`;
  writeFileSync(join(folder, "pagina.mjs"), pagina);
  const { chiedi } = await import(join(folder, "pagina.mjs"));
  const { esempi } = await entry("isee-simulatore/esempi");
  const { dsu } = esempi.find(({ codice }) => codice === "coppia-due-figli-con-casa");
  const { prestazioni, domande } = await chiedi(dsu, JSON.parse(documento));
  const mensa = prestazioni.find(({ id }) => id === "it.comune.esempio.mensa");
  assert.equal(mensa.risposta, "forse");
  assert.deepEqual([...new Set(mensa.domande.map(({ id }) => id))], ["persona.mensa"]);
  assert.ok(domande.some(({ id }) => id === "persona.mensa"));
  assert.ok(prestazioni.some(({ id }) => id === "it.inps.auu"));
  assert.ok(!prestazioni.some(({ id }) => id === "it.tim.telefono"), "hidden");
});
