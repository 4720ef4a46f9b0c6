// The package as a consumer has it: packed, and installed in a clean folder outside this repository.

import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

export const ROOT = fileURLToPath(new URL("..", import.meta.url));
export const DIST = join(ROOT, "www", "dist");
export const HERE = fileURLToPath(new URL(".", import.meta.url));

/**
 * Packs and installs, once: `run.mjs` hands the folder to the test files through the environment, and a file run by
 * itself makes its own.
 */
export function consumer() {
  const given = process.env.ISEE_CONSUMER;
  if (given) return describe(given);
  const folder = install();
  process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
  process.env.ISEE_CONSUMER = folder;
  return describe(folder);
}

export function install() {
  if (!existsSync(join(DIST, "package.json"))) throw new Error("www/dist is not there: run `make build`");
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "isee-consumer-")));
  const [packed] = JSON.parse(run("npm", ["pack", DIST, "--json", "--pack-destination", folder], { cwd: folder }));
  const manifest = { name: "consumer", private: true, type: "module", dependencies: { "isee-simulatore": `file:./${packed.filename}` } };
  writeFileSync(join(folder, "package.json"), JSON.stringify(manifest));
  run("npm", ["install", "--offline", "--no-audit", "--no-fund", "--loglevel=error"], { cwd: folder });
  writeFileSync(join(folder, "packed.json"), JSON.stringify(packed));
  return folder;
}

function describe(folder) {
  const installed = join(folder, "node_modules", "isee-simulatore");
  return {
    folder,
    installed,
    /** Imports an entry of the package from the consumer's folder, as its own code would. */
    load: async (entry = "isee-simulatore") => {
      const file = join(folder, `import-${entry.replaceAll("/", "-")}.mjs`);
      if (!existsSync(file)) writeFileSync(file, `export * from ${JSON.stringify(entry)};\n`);
      return import(pathToFileURL(file));
    },
  };
}

/** Runs a program to its end and gives its output; fails with what it printed. */
export function run(command, args, options = {}) {
  const done = spawnSync(command, args, { encoding: "utf8", maxBuffer: 1 << 27, stdio: ["ignore", "pipe", "pipe"], ...options });
  if (done.error) throw done.error;
  if (done.status !== 0) throw new Error(`${command} ${args.join(" ")} failed (${done.status})\n${done.stdout}${done.stderr}`);
  return done.stdout;
}
