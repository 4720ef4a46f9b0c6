// Builds `dist/isee-simulatore.js`, the whole element in one classic script, and the scripts beside it: the benefits and
// the languages.

import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, join } from "node:path";

import { build } from "esbuild";

const TEXTS = /messaggi\/([\w-]+\.)?it\.js$|testi\.it\.json$/;
const { LZMA } = createRequire(import.meta.url)("lzma/src/lzma_worker.js");

/** `common` and `wasm`: options and a plugin of the other builds; `languages`: the words of each. */
export async function buildOne({ www, pkg, dist }, { common, wasm, languages }) {
  const uno = {
    name: "uno",
    setup(on) {
      on.onResolve({ filter: /^#packed$/ }, () => ({ path: "packed", namespace: "packed" }));
      on.onLoad({ filter: /.*/, namespace: "packed" }, async () => ({
        contents: `export const modulo = "${pack(pkg, readFileSync(join(pkg, "engine_bg.wasm")))}", testi = "${pack(pkg, Buffer.from(JSON.stringify(await texts(www, pkg))))}";`,
      }));
      on.onLoad({ filter: TEXTS }, ({ path }) => ({ contents: textsOf(path), resolveDir: www }));
      on.onResolve({ filter: /\/engine\/index\.js$/ }, () => ({ path: join(www, "uno", "engine.js") }));
      on.onResolve({ filter: /^\.\/molti\.js$/ }, () => ({ path: "molti", namespace: "missing" })); // the element makes no batches
      on.onLoad({ filter: /.*/, namespace: "missing" }, () => ({ contents: "export {}" }));
      on.onLoad({ filter: /lingue\/index\.js$/ }, ({ path }) => ({
        contents: `import { accanto } from "../uno/accanto.js";\n${readFileSync(path, "utf8").replace(/import\("\.\/lingue\/(\w+)\.js"\)/g, 'accanto("$1")')}`,
      }));
    },
  };
  await build({
    ...common, format: "iife", entryPoints: [{ in: "widget/define.js", out: "isee-simulatore" }], outdir: dist, plugins: [uno, wasm],
    logOverride: { "empty-import-meta": "silent" },
  });
  const beside = (name, value) => writeFileSync(join(dist, `isee-simulatore.${name}.js`),
    `globalThis[Symbol.for("isee-simulatore.accanto")]?.(${JSON.stringify(name)},${value});\n`);
  const modulo = pack(pkg, readFileSync(join(pkg, "prestazioni", "prestazioni_bg.wasm")));
  beside("prestazioni", `{"modulo":"${modulo}","documenti":${readFileSync(join(dist, "prestazioni.json"), "utf8").trim()}}`);
  for (const [name, words] of Object.entries(languages)) beside(name, JSON.stringify(words));
}

/** The texts that the file takes in, by the name of theirs. */
async function texts(www, pkg) {
  const folder = join(www, "widget", "messaggi");
  const files = readdirSync(folder).filter((file) => TEXTS.test(join(folder, file)) && file !== "seguito.it.js");
  const messages = await Promise.all(files.map(async (file) => [file, (await import(join(folder, file))).default]));
  return { ...Object.fromEntries(messages), "testi.it.json": JSON.parse(readFileSync(join(pkg, "testi.it.json"), "utf8")) };
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
function pack(pkg, bytes) {
  const kept = join(pkg, `${createHash("sha256").update(bytes).digest("hex").slice(0, 16)}.lzma`);
  if (!existsSync(kept)) writeFileSync(kept, Buffer.from(LZMA.compress(bytes, 9)));
  return readFileSync(kept).toString("base64");
}
