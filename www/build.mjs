// Builds the npm package in www/dist.
//
//   node build.mjs         everything: Rust to wasm, JavaScript, types, schema, examples
//   node build.mjs --js    only the JavaScript side, on the wasm of the last whole build
//
// Wants on PATH, or in .tools/bin: cargo, wasm-pack and the wasm-bindgen of Cargo.lock (`make tools` installs them).

import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { basename, delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, gzipSync } from "node:zlib";

import { build } from "esbuild";

import { buildOne } from "./build-uno.mjs";
import { LINGUE } from "./lingue/index.js";
import { isPrimo } from "./widget/messaggi/primi.js";
import { PARTI } from "./widget/parti.js";

const WWW = fileURLToPath(new URL(".", import.meta.url));
const ROOT = join(WWW, "..");
const PKG = join(WWW, "pkg");
const BENEFITS = join(PKG, "prestazioni");
const ATTESTATION = join(PKG, "attestazione");
const READY = join(WWW, "dist");
// Built aside and put in its place at the end: a build that fails leaves the last good package.
const DIST = join(WWW, "dist.new");
const manifest = JSON.parse(readFileSync(join(WWW, "package.json"), "utf8"));

process.env.PATH = [join(ROOT, ".tools", "bin"), join(WWW, "node_modules", ".bin"), process.env.PATH].join(delimiter);

const onlyJs = process.argv.includes("--js");
if (onlyJs && !existsSync(join(PKG, "engine_bg.wasm"))) throw new Error("--js needs a whole build first: node build.mjs");

if (!onlyJs) {
  buildWasm("engine", PKG);
  buildWasm("prestazioni", BENEFITS, ["modulo-prestazioni"]);
  buildWasm("attestazione", ATTESTATION, ["modulo-attestazione"]);
  buildSchema();
  buildTexts();
}
rmSync(DIST, { recursive: true, force: true });
mkdirSync(DIST);
const options = scriptOptions();
await buildScripts(options);
const languages = buildLanguages();
copyTypes();
copyFiles();
await buildOne(DIST, { ...options, languages });
await buildFrame(options);
writeHashes();
writeManifest();
report();
rmSync(READY, { recursive: true, force: true });
renameSync(DIST, READY);

/** Three modules from one crate. */
function buildWasm(name, out, features = []) {
  rmSync(out, { recursive: true, force: true });
  const args = ["--target", "web", "--release", "--mode", "no-install", "--no-pack", "--out-dir", out, "--out-name", name];
  const env = { ...process.env, CARGO_ENCODED_RUSTFLAGS: rustFlags() };
  run("wasm-pack", ["build", ...args, ROOT, ...features.flatMap((feature) => ["--features", feature])], { env });
}

/**
 * Panic messages name source files: without the folders of this machine, and the same whoever builds. Less inlining than
 * the compiler does by itself: 2 % less after brotli, measured on 22 November 2026.
 */
function rustFlags() {
  run("cargo", ["fetch", "--quiet"]);
  const sources = join(process.env.CARGO_HOME ?? join(homedir(), ".cargo"), "registry", "src");
  const registries = existsSync(sources) ? readdirSync(sources).map((name) => join(sources, name)) : [];
  const remaps = [...registries.map((folder) => `${folder}=crates`), `${ROOT}=`].map((remap) => `--remap-path-prefix=${remap}`);
  return [...(process.env.RUSTFLAGS?.split(" ").filter(Boolean) ?? []), ...remaps, "-Cllvm-args=-inline-threshold=5"].join("\x1f");
}

/** What the crate prints: the JSON Schema comes from the Rust types, the words from the message files. */
function example(name, ...args) {
  return run("cargo", ["run", "--quiet", "--example", name, "--features", "schema", "--", ...args], { stdio: ["ignore", "pipe", "inherit"] });
}

function buildSchema() {
  writeFileSync(join(PKG, "dsu.schema.json"), JSON.stringify(JSON.parse(example("schema")), null, 2) + "\n");
}

/** The words that the modules leave out: those of the first view, and those that come with the attestation, for people and for offices. */
function buildTexts() {
  writeFileSync(join(PKG, "testi.it.json"), example("testi"));
  for (const name of ["attestazione", "uffici"]) writeFileSync(join(PKG, `testi-${name}.it.json`), example("testi", name));
}

/** What every bundle wants, and where it finds the modules. */
function scriptOptions() {
  const common = {
    absWorkingDir: WWW,
    bundle: true,
    format: "esm",
    target: "es2022",
    minify: true,
    legalComments: "none",
    charset: "utf8",
    logLevel: "warning",
    outdir: DIST,
  };
  const names = {
    "#wasm": "engine.js", "#wasm-prestazioni": "prestazioni/prestazioni.js", "#wasm-attestazione": "attestazione/attestazione.js",
    "#testi": "testi.it.json", "#testi-attestazione": "testi-attestazione.it.json", "#testi-uffici": "testi-uffici.it.json",
  };
  const wasm = {
    name: "wasm",
    setup: (on) => on.onResolve({ filter: /^#(wasm|testi)/ }, ({ path }) => (names[path] ? { path: join(PKG, names[path]) } : undefined)),
  };
  return { common, wasm };
}

async function buildScripts({ common, wasm }) {
  const fields = {
    name: "fields",
    setup(on) {
      on.onResolve({ filter: /^#campi$/ }, () => ({ path: "campi", namespace: "fields" }));
      on.onLoad({ filter: /.*/, namespace: "fields" }, () => ({ contents: `export const campi = ${JSON.stringify(columnTypes())};` }));
    },
  };
  // An entry with a module of its own takes the error, the loader and the words from the engine beside it.
  const overEngine = {
    name: "over-engine",
    setup: (on) => on.onResolve({ filter: /^\.\/engine\.js$/ }, ({ path }) => ({ path, external: true })),
  };
  // The batches and the benefits stay apart from the engine, but inside the entry that is one file.
  const apart = {
    name: "apart",
    setup: (on) => on.onResolve({ filter: /^\.\/(molti|prestazioni)\.js$/ }, ({ kind, path }) => (kind === "dynamic-import" ? { path, external: true } : undefined)),
  };
  const base64 = {
    name: "base64",
    setup(on) {
      on.onResolve({ filter: /^#wasm-base64$/ }, () => ({ path: join(PKG, "engine_bg.wasm"), namespace: "base64" }));
      on.onLoad({ filter: /.*/, namespace: "base64" }, ({ path }) => ({
        contents: `export default "${readFileSync(path).toString("base64")}"`,
      }));
    },
  };
  // Whatever name the element calls the engine by, it becomes the one copy that sits beside it.
  const siblings = {
    name: "siblings",
    setup(on) {
      const beside = (file) => () => ({ path: `./${file}`, external: true });
      on.onResolve({ filter: /^isee-simulatore$|\/engine\/index(\.browser)?\.js$/ }, beside("index.browser.js"));
      on.onResolve({ filter: /^isee-simulatore\/attestazione$|\/engine\/attestazione\.js$/ }, beside("attestazione.js"));
      on.onResolve({ filter: /(^|\/)esempi(\/index\.js|\.js)?$/ }, beside("esempi.js"));
      on.onResolve({ filter: /^\.\/lingue\/\w+\.js$/ }, ({ path }) => ({ path, external: true }));
    },
  };
  // Each part begins by naming the files that are there before it: what they have is then cut out of it, and into one file
  // for each of them (`comune.js`, `comune-seguito.js`).
  const parts = {
    name: "parts",
    setup(on) {
      const folder = join(WWW, "widget");
      on.onResolve({ filter: new RegExp(`^\\./(${PARTI.join("|")})\\.js$`) }, ({ kind, path }) =>
        kind === "dynamic-import" || kind === "entry-point" ? { path, namespace: "part" } : undefined,
      );
      on.onLoad({ filter: /.*/, namespace: "part" }, ({ path }) => {
        const before = ["./element.js", "./seguito.js"].filter((name) => name !== path).map((name) => `import "${name}";`);
        return { contents: `${before.join("\n")}\nexport * from "${path}";`, resolveDir: folder };
      });
    },
  };
  const messages = {
    name: "messages",
    setup(on) {
      on.onLoad({ filter: /messaggi\/(seguito\.)?it\.js$/ }, async ({ path }) => {
        const whole = (await import("./widget/messaggi/it.js")).default;
        const here = Object.entries(whole).filter(([key]) => isPrimo(key) !== path.endsWith("seguito.it.js"));
        return { contents: `export default ${JSON.stringify(Object.fromEntries(here))};` };
      });
    },
  };

  await build({ ...common, entryPoints: ["engine/engine.js"], plugins: [wasm, apart] });
  await build({ ...common, entryPoints: ["engine/prestazioni.js"], plugins: [wasm] });
  await build({ ...common, entryPoints: ["engine/molti.js", "engine/molti.worker.js"], plugins: [wasm, fields] });
  await build({ ...common, entryPoints: ["engine/attestazione.verbi.js"], plugins: [wasm, overEngine] });
  await build({ ...common, entryPoints: ["engine/index.inline.js"], plugins: [wasm, fields, base64] });
  await build({ ...common, entryPoints: [{ in: "esempi/index.js", out: "esempi" }] });
  // These only name their neighbours: they go out as they are written.
  for (const name of ["index.js", "index.browser.js", "load.js", "load.node.js", "load.workerd.js", "attestazione.js", "attestazione.node.js", "attestazione.workerd.js"]) {
    cpSync(join(WWW, "engine", name), join(DIST, name));
  }
  const { outputFiles, metafile } = await build({
    ...common,
    entryPoints: ["widget/element.js", "widget/define.js", ...PARTI.map((name) => ({ in: `./${name}.js`, out: name }))],
    splitting: true,
    write: false,
    metafile: true,
    logOverride: { "ignored-bare-import": "silent" }, // named for what they reach
    plugins: [siblings, parts, messages],
  });
  writeChunks(outputFiles, metafile);
}

/** The page to put in a frame and the script that puts it there: classic scripts, which a static server needs no headers for. */
async function buildFrame({ common }) {
  await build({ ...common, format: "iife", entryPoints: ["riquadro/embed.js", "riquadro/carica.js"] });
  for (const name of ["embed.html", "embed.css"]) cpSync(join(WWW, "riquadro", name), join(DIST, name));
}

/** What a page may pin: the hash of each script and module of this version. */
function writeHashes() {
  const files = readdirSync(DIST, { recursive: true }).map((file) => file.replaceAll("\\", "/")).filter((file) => /\.(js|wasm|css|html)$/.test(file) && !file.startsWith("server/")).sort();
  const hash = (file) => `sha384-${createHash("sha384").update(readFileSync(join(DIST, file))).digest("base64")}`;
  const { version } = manifest;
  writeFileSync(join(DIST, "integrita.json"), JSON.stringify({ version, files: Object.fromEntries(files.map((file) => [file, hash(file)])) }, null, 2) + "\n");
}

/** The two files that the others share get names that say what they are. */
function writeChunks(files, { outputs }) {
  const holding = (input) => basename(Object.entries(outputs).find(([, { inputs }]) => inputs[input])[0]);
  const names = { [holding("widget/element.js")]: "comune.js", [holding("widget/dsu.js")]: "comune-seguito.js" };
  const renamed = (text) => Object.entries(names).reduce((done, [from, to]) => done.replaceAll(from, to), text);
  // The engine is asked for together with the element, not when the element has been read.
  const ahead = ["engine.js", "load.js", "index.browser.js"].map((name) => `import"./${name}";`).join("");
  for (const { path, text } of files) {
    const entry = /^(element|define)\.js$/.test(basename(path));
    writeFileSync(renamed(path), (entry ? ahead : "") + renamed(text));
  }
}

/** A language in one module: a part that nobody has translated is left to Italian. */
function buildLanguages() {
  const from = join(WWW, "lingue");
  mkdirSync(join(DIST, "lingue"));
  const part = (lingua, name) => (existsSync(join(from, lingua, `${name}.json`)) ? JSON.parse(readFileSync(join(from, lingua, `${name}.json`), "utf8")) : {});
  const languages = Object.keys(LINGUE).map((lingua) => [lingua, ["elemento", "motore", "prestazioni", "attestazione"].map((name) => [name, part(lingua, name)])]);
  for (const [lingua, parts] of languages) {
    writeFileSync(join(DIST, "lingue", `${lingua}.js`), parts.map(([name, words]) => `export const ${name}=${JSON.stringify(words)};\n`).join(""));
  }
  cpSync(join(from, "lingua.d.ts"), join(DIST, "lingue", "lingua.d.ts"));
  return Object.fromEntries(languages.map(([lingua, parts]) => [lingua, Object.fromEntries(parts)]));
}

/**
 * The fields of a declaration and their types, for the columns of a CSV, from the JSON Schema: `n` a number, `b` true or
 * false, `d` a day, `t` a text, a name another object, `[` before what a list holds.
 */
function columnTypes() {
  const { properties, $defs } = JSON.parse(readFileSync(join(PKG, "dsu.schema.json"), "utf8"));
  const type = (schema) => {
    const { $ref, anyOf, oneOf, items, format } = schema;
    if ($ref) {
      const name = $ref.split("/").at(-1);
      return $defs[name].properties ? name : type($defs[name]);
    }
    if (anyOf) return anyOf.filter((one) => one.type !== "null").map(type).join("|");
    if (oneOf) return "t";
    const [name] = [schema.type].flat();
    if (name === "array") return `[${type(items)}`;
    return { number: "n", integer: "n", boolean: "b", string: format === "date" ? "d" : "t" }[name];
  };
  const object = ({ properties }) => Object.fromEntries(Object.entries(properties).map(([name, schema]) => [name, type(schema)]));
  const objects = Object.entries($defs).filter(([, schema]) => schema.properties);
  return { Dsu: object({ properties }), ...Object.fromEntries(objects.map(([name, schema]) => [name, object(schema)])) };
}

/** Keeps the types of wasm-pack's declarations and drops its loader, which the facade replaces. */
function copyTypes() {
  const whole = readFileSync(join(PKG, "engine.d.ts"), "utf8");
  const end = whole.indexOf("export type InitInput ");
  const types = whole.slice(0, end).replace(/^\/\* (tslint|eslint).*\n/gm, "").trim();
  if (end < 0 || !/^export interface Dsu /m.test(types)) throw new Error("unexpected declarations from wasm-pack");
  // Two of one name would become one type with the fields of both.
  const names = [...types.matchAll(/^export (?:interface|type) (\w+)/gm)].map(([, name]) => name);
  const twice = names.filter((name, n) => names.indexOf(name) !== n);
  if (twice.length > 0) throw new Error(`types of one name: ${twice.join(" ")}`);
  const head = "// Made by the build from the Rust types, doc comments included.\n\n";
  writeFileSync(join(DIST, "tipi.d.ts"), head + types + "\n");
  cpSync(join(WWW, "engine", "index.d.ts"), join(DIST, "index.d.ts"));
  cpSync(join(WWW, "engine", "index.d.ts"), join(DIST, "index.browser.d.ts"));
  cpSync(join(WWW, "engine", "attestazione.d.ts"), join(DIST, "attestazione.d.ts"));
  cpSync(join(WWW, "esempi", "index.d.ts"), join(DIST, "esempi.d.ts"));
  for (const name of ["element.d.ts", "define.d.ts", "jsx"]) cpSync(join(WWW, "widget", name), join(DIST, name), { recursive: true });
}

function copyFiles() {
  cpSync(join(PKG, "engine_bg.wasm"), join(DIST, "engine.wasm"));
  cpSync(join(BENEFITS, "prestazioni_bg.wasm"), join(DIST, "prestazioni.wasm"));
  cpSync(join(ATTESTATION, "attestazione_bg.wasm"), join(DIST, "attestazione.wasm"));
  cpSync(join(PKG, "dsu.schema.json"), join(DIST, "dsu.schema.json"));
  // For Node alone, as it is written: who runs it on a server with keys can read it.
  cpSync(join(WWW, "server"), join(DIST, "server"), { recursive: true, filter: (file) => !file.endsWith(".md") });
  cpSync(join(WWW, "schema", "prestazione.schema.json"), join(DIST, "prestazione.schema.json"));
  cpSync(join(WWW, "custom-elements.json"), join(DIST, "custom-elements.json"));
  mkdirSync(join(DIST, "esempi"));
  for (const name of readdirSync(join(WWW, "esempi")).filter((file) => file.endsWith(".json"))) {
    cpSync(join(WWW, "esempi", name), join(DIST, "esempi", name));
  }
  copyBenefits();
  // A missing paper is not worth a failed build: the test of the tarball names it.
  for (const name of ["README.md", "CHANGELOG.md", "LICENSE-MIT", "LICENSE-APACHE"]) {
    if (existsSync(join(ROOT, name))) cpSync(join(ROOT, name), join(DIST, name));
  }
}

/** The national benefits in one file, to be loaded when they are asked for; the others one by one, to be picked or copied. */
function copyBenefits() {
  const from = join(WWW, "prestazioni");
  const documents = (folder) => readdirSync(join(from, folder)).filter((file) => file.endsWith(".json")).sort()
    .map((file) => ({ file, document: JSON.parse(readFileSync(join(from, folder, file), "utf8")) }));
  const write = (path, value) => writeFileSync(join(DIST, path), JSON.stringify(value) + "\n");
  write("prestazioni.json", documents("nazionali").map(({ document }) => document));
  const others = readdirSync(from, { withFileTypes: true }).filter((entry) => entry.isDirectory() && entry.name !== "nazionali");
  for (const { name: folder } of others) {
    mkdirSync(join(DIST, "prestazioni", folder), { recursive: true });
    for (const { file, document } of documents(folder)) write(`prestazioni/${folder}/${file}`, document);
  }
}

/** The manifest of the package is the one of this folder, seen from inside `dist`. */
function writeManifest() {
  const { devDependencies, scripts, files, ...published } = JSON.parse(JSON.stringify(manifest).replaceAll("./dist/", "./"));
  writeFileSync(join(DIST, "package.json"), JSON.stringify(published, null, 2) + "\n");
}

function report() {
  const sizes = (name) => {
    const bytes = readFileSync(join(DIST, name));
    return `${name}: ${kb(bytes.length)} KB, gzip ${kb(gzipSync(bytes, { level: 9 }).length)}, brotli ${kb(brotliCompressSync(bytes).length)}`;
  };
  console.log(`${manifest.name} ${manifest.version} in www/dist`);
  for (const name of ["engine.wasm", "prestazioni.wasm", "attestazione.wasm", "engine.js", "attestazione.verbi.js", "comune.js", "comune-seguito.js", ...PARTI.map((part) => `${part}.js`), "isee-simulatore.js", "isee-simulatore.prestazioni.js", "carica.js", "prestazioni.json"]) console.log(`  ${sizes(name)}`);
}

function kb(bytes) {
  return (bytes / 1024).toFixed(1);
}

function run(command, args, options) {
  const done = spawnSync(command, args, { cwd: ROOT, stdio: ["ignore", "inherit", "inherit"], maxBuffer: 1 << 26, ...options });
  if (done.error?.code === "ENOENT") throw new Error(`${command} is not here: run \`make tools\``);
  if (done.error) throw done.error;
  if (done.status !== 0) {
    console.error(`${command} ${args[0]} failed`);
    process.exit(done.status ?? 1);
  }
  return done.stdout?.toString();
}
