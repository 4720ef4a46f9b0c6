// The examples of www/esempi-portali as a site has them: copied beside the packed package, built with their own tools.

import { cpSync, existsSync, mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { consumer, HERE, ROOT, run } from "./package.mjs";

const ESEMPI = join(ROOT, "www", "esempi-portali");
const TOOLS = join(HERE, "portali", "node_modules");

/** The folder with the copies; what they import is found above them: the tools first, then the package. */
export function portali() {
  const { folder, installed } = consumer();
  if (!existsSync(TOOLS)) throw new Error("the tools of the examples are not here: run `npm ci` in pkg-tests/portali");
  const root = join(folder, "portali");
  mkdirSync(root, { recursive: true });
  if (!existsSync(join(root, "node_modules"))) symlinkSync(TOOLS, join(root, "node_modules"));
  return {
    root,
    tool: (...parts) => join(TOOLS, ...parts),
    /** A copy of an example. */
    copy(nome) {
      const copia = join(root, nome);
      cpSync(join(ESEMPI, nome), copia, { recursive: true });
      return copia;
    },
    /** As a page that needs no tool is served: the example, and the files of the package in /isee. */
    place(nome) {
      const copia = this.copy(nome);
      cpSync(installed, join(copia, "isee"), { recursive: true });
      return copia;
    },
    installed,
    /** Runs a tool to its end, in its own process: each wants to be the only one. */
    run: (cwd, file, ...args) => run(process.execPath, [file, ...args], { cwd, env: { ...process.env, ASTRO_TELEMETRY_DISABLED: "1", NO_COLOR: "1" } }),
    write: (file, testo) => writeFileSync(file, testo),
  };
}
