// What goes to the registry: its files, its manifest, its sizes.

import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { brotliCompressSync, constants } from "node:zlib";

import { publint } from "publint";
import { formatMessage } from "publint/utils";

import { LINGUE } from "../www/lingue/index.js";
import { INSIDE } from "../www/uno/dentro.js";
import { PARTI } from "../www/widget/parti.js";
import { consumer, HERE, run } from "./package.mjs";

const { folder, installed } = consumer();
const packed = JSON.parse(readFileSync(join(folder, "packed.json"), "utf8"));
const manifest = JSON.parse(readFileSync(join(installed, "package.json"), "utf8"));

test("the tarball holds these files and no others", () => {
  const examples = [
    "coppia-due-figli-con-casa", "coppia-due-figli-in-affitto", "madre-e-padre-che-vive-altrove", "madre-sola-senza-lavoro",
    "padre-che-ha-perso-il-lavoro", "pensionati-con-disabilita", "single-in-affitto", "studentessa-fuori-casa",
  ];
  const from = join(HERE, "..", "www", "prestazioni");
  const folders = readdirSync(from, { withFileTypes: true }).filter((entry) => entry.isDirectory() && entry.name !== "nazionali");
  const benefits = folders.flatMap(({ name }) => readdirSync(join(from, name)).map((file) => `prestazioni/${name}/${file}`));
  const server = readdirSync(join(HERE, "..", "www", "server"), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith(".md")).map(({ parentPath, name }) => join(parentPath, name).replaceAll("\\", "/").replace(/.*\/www\//, ""));
  assert.deepEqual(
    packed.files.map(({ path }) => path).sort(),
    [
      "CHANGELOG.md",
      "LICENSE-APACHE",
      "LICENSE-MIT",
      "README.md",
      "attestazione.d.ts",
      "attestazione.js",
      "attestazione.node.js",
      "attestazione.verbi.js",
      "attestazione.wasm",
      "attestazione.workerd.js",
      "carica.js",
      "comune-seguito.js",
      "comune.js",
      "custom-elements.json",
      "define.d.ts",
      "define.js",
      "dsu.schema.json",
      "element.d.ts",
      "element.js",
      "embed.css",
      "embed.html",
      "embed.js",
      "engine.js",
      "engine.wasm",
      "esempi.d.ts",
      "esempi.js",
      ...examples.map((name) => `esempi/${name}.json`),
      "index.browser.d.ts",
      "index.browser.js",
      "index.d.ts",
      "index.inline.js",
      "index.js",
      ...["attributi", "preact", "react", "solid", "svelte", "vue"].map((name) => `jsx/${name}.d.ts`),
      "integrita.json",
      "isee-simulatore.js",
      ...PARTI.map((parte) => `${parte}.js`),
      ...[...PARTI.filter((parte) => !INSIDE.includes(parte)), "attestazione", "prestazioni", ...Object.keys(LINGUE)].map((beside) => `isee-simulatore.${beside}.js`),
      "lingue/lingua.d.ts",
      ...Object.keys(LINGUE).map((lingua) => `lingue/${lingua}.js`),
      "load.js",
      "load.node.js",
      "load.workerd.js",
      "molti.js",
      "molti.worker.js",
      "package.json",
      "prestazione.schema.json",
      "prestazioni.js",
      "prestazioni.json",
      "prestazioni.wasm",
      ...benefits,
      ...server,
      "tipi.d.ts",
    ].sort(),
  );
});

test("no dependency, no script, no path of the machine that built it", () => {
  for (const field of ["dependencies", "peerDependencies", "optionalDependencies", "devDependencies", "scripts", "private"]) {
    assert.equal(manifest[field], undefined, field);
  }
  assert.equal(manifest.license, "MIT OR Apache-2.0");
  for (const { path } of packed.files) {
    const bytes = readFileSync(join(installed, path), "latin1");
    const [found] = bytes.match(/.{0,40}(\/(home|root|Users|tmp)\/|\.cargo\/|index\.crates\.io|\bnode_modules\/).{0,40}/) ?? [];
    assert.equal(found, undefined, path);
  }
});

for (const [name, limit] of [["engine.wasm", 130], ["prestazioni.wasm", 86], ["attestazione.wasm", 190]]) {
  test(`${name} fits: ${limit} KB with brotli`, () => {
    const wasm = readFileSync(join(installed, name));
    const size = brotliCompressSync(wasm, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: wasm.length } }).length;
    console.log(`${name}: ${wasm.length} bytes, ${size} with brotli`);
    assert.ok(size <= limit * 1024, `${size} bytes`);
  });
}

test("publint finds nothing", async () => {
  const { messages } = await publint({ pkgDir: installed, strict: true });
  assert.deepEqual(messages.map((message) => formatMessage(message, manifest)), []);
});

test("the types resolve for every kind of consumer that can import ES modules", () => {
  const notScripts = ["./isee-simulatore.js", "./engine.wasm", "./prestazioni.wasm", "./attestazione.wasm", "./custom-elements.json", "./dsu.schema.json", "./prestazione.schema.json", "./esempi/*.json", "./prestazioni.json", "./prestazioni/*.json", "./package.json"];
  const attw = join(HERE, "node_modules", "@arethetypeswrong", "cli", "dist", "index.js");
  const tarball = join(folder, packed.filename);
  run(process.execPath, [attw, tarball, "--profile", "esm-only", "--no-color", "--exclude-entrypoints", ...notScripts]);
});
