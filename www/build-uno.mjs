// Builds `dist/isee-simulatore.js`, the element and its engine in one classic script, and the scripts beside it.

import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";

import { build } from "esbuild";

import { INSIDE } from "./uno/dentro.js";
import { PARTI } from "./widget/parti.js";

const { LZMA } = createRequire(import.meta.url)("lzma/src/lzma_worker.js");

const WWW = fileURLToPath(new URL(".", import.meta.url));
const PKG = join(WWW, "pkg");
const TEXTS = /messaggi\/([\w-]+\.)?it\.js$|testi\.it\.json$/;
const REGISTRY = 'globalThis[Symbol.for("isee-simulatore")]';

/** `common` and `wasm`: options and a plugin of the other builds; `languages`: the words of each. */
export async function buildOne(dist, { common, wasm, languages }) {
  const bundle = async (entry, plugins, options) => {
    const { outputFiles, metafile } = await build({
      ...common, format: "iife", entryPoints: [entry], write: false, metafile: true, logOverride: { "empty-import-meta": "silent" }, ...options, plugins: [...plugins, wasm],
    });
    return { text: outputFiles[0].text, inputs: new Set(Object.keys(metafile.inputs).map((input) => resolve(WWW, input))) };
  };
  const main = (shared, inputs) => bundle("widget/define.js", [inOne(shared, inputs)]);

  const { inputs } = await main([]); // what is in it, to see what the others share with it
  const shared = new Set();
  const write = (name, text) => writeFileSync(join(dist, name), text);
  for (const name of PARTI.filter((part) => !INSIDE.includes(part))) {
    write(`isee-simulatore.${name}.js`, (await bundle(`./${name}.js`, [beside(name, inputs, shared)])).text);
  }
  write("isee-simulatore.js", (await main([...shared].sort(), inputs)).text);

  const give = (name, value) => write(`isee-simulatore.${name}.js`, `${REGISTRY}?.riceve(${JSON.stringify(name)},${value});\n`);
  const modulo = pack(readFileSync(join(PKG, "prestazioni", "prestazioni_bg.wasm")));
  give("attestazione", `{"modulo":"${pack(readFileSync(join(PKG, "attestazione", "attestazione_bg.wasm")))}"}`);
  give("prestazioni", `{"modulo":"${modulo}","documenti":${readFileSync(join(dist, "prestazioni.json"), "utf8").trim()}}`);
  for (const [name, words] of Object.entries(languages)) give(name, JSON.stringify(words));
}

/** The one file: `shared` are the modules that the scripts beside it want, `inputs` what is in it. */
const inOne = (shared, inputs) => ({
  name: "in-one",
  setup(on) {
    const made = { "#packed": () => packed(inputs), "#moduli": () => registry(shared) };
    on.onResolve({ filter: /^#(packed|moduli)$/ }, ({ path }) => ({ path, namespace: "made" }));
    on.onLoad({ filter: /.*/, namespace: "made" }, async ({ path }) => ({ contents: await made[path](), resolveDir: WWW }));
    on.onLoad({ filter: TEXTS }, ({ path }) => ({ contents: textsOf(path), resolveDir: WWW }));
    on.onResolve({ filter: /\/engine\/index\.js$/ }, () => ({ path: join(WWW, "uno", "engine.js") }));
    on.onResolve({ filter: /^\.\/molti\.js$/ }, ({ path }) => ({ path, namespace: "missing" })); // the element makes no batches
    on.onLoad({ filter: /.*/, namespace: "missing" }, () => ({ contents: "export {}" }));
    on.onLoad({ filter: /(lingue\/index|widget\/parti)\.js$/ }, ({ path }) => ({
      contents: `import { accanto } from "../uno/accanto.js";\n${readFileSync(path, "utf8").replace(/import\("\.\/(?:lingue\/)?(\w+)\.js"\)/g,
        (whole, name) => (INSIDE.includes(name) ? whole : `accanto("${name}")`))}`,
    }));
  },
});

/** A part beside it: what is in the one file it takes from there. */
const beside = (name, inputs, shared) => ({
  name: "beside",
  setup(on) {
    on.onResolve({ filter: /^\.{1,2}\// }, ({ kind, path, resolveDir }) => {
      if (kind === "entry-point") return { path, namespace: "part" };
      if (/\/engine\/attestazione\.js$/.test(path)) return { path: join(WWW, "uno", "attestazione.js") };
      const file = /\/engine\/index\.js$/.test(path) ? join(WWW, "uno", "engine.js") : resolve(resolveDir, path);
      if (!inputs.has(file)) return undefined;
      shared.add(file);
      return { path: file, namespace: "shared" };
    });
    on.onLoad({ filter: /.*/, namespace: "part" }, ({ path }) => ({
      contents: `import * as part from "${path}";\n${REGISTRY}?.riceve("${name}", part);`, resolveDir: join(WWW, "widget"),
    }));
    on.onLoad({ filter: /.*/, namespace: "shared" }, ({ path }) => ({ contents: `module.exports = ${REGISTRY}.moduli["${nameOf(path)}"];` }));
  },
});

const nameOf = (path) => relative(WWW, path).replaceAll("\\", "/");

function registry(shared) {
  return `${shared.map((path, i) => `import * as m${i} from "${path}";\n`).join("")}export const moduli = { ${shared.map((path, i) => `"${nameOf(path)}": m${i}`).join(", ")} };`;
}

/** The engine and the texts, packed. */
async function packed(inputs) {
  if (!inputs) return `export const modulo = "", testi = "";`;
  const folder = join(WWW, "widget", "messaggi");
  const files = readdirSync(folder).filter((file) => TEXTS.test(join(folder, file)) && inputs.has(join(folder, file)) && file !== "seguito.it.js");
  const messages = await Promise.all(files.map(async (file) => [file, (await import(join(folder, file))).default]));
  const texts = { ...Object.fromEntries(messages), "testi.it.json": JSON.parse(readFileSync(join(PKG, "testi.it.json"), "utf8")) };
  return `export const modulo = "${pack(readFileSync(join(PKG, "engine_bg.wasm")))}", testi = "${pack(Buffer.from(JSON.stringify(texts)))}";`;
}

/** In the place of a file of texts. */
function textsOf(path) {
  const file = basename(path);
  const from = `import { testi as packed } from "./uno/dati.js";\n`;
  if (file === "seguito.it.js") return "export default {};"; // with the others of `it.js`
  if (!file.endsWith(".json")) return `${from}export default packed[${JSON.stringify(file)}];`;
  return `${from}export const { ${Object.keys(JSON.parse(readFileSync(path, "utf8"))).join(", ")} } = packed[${JSON.stringify(file)}];`;
}

/** LZMA in base64. Ten seconds for the engine: what has been packed once is kept beside what it was made of. */
function pack(bytes) {
  const kept = join(PKG, `${createHash("sha256").update(bytes).digest("hex").slice(0, 16)}.lzma`);
  if (!existsSync(kept)) writeFileSync(kept, Buffer.from(LZMA.compress(bytes, 9)));
  return readFileSync(kept).toString("base64");
}
