// The examples of www/esempi-portali as a site has them: copied beside the packed package, built with their own tools.

import { cpSync, existsSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { consumer, HERE, ROOT, run } from "./package.mjs";

const ESEMPI = join(ROOT, "www", "esempi-portali");
const TOOLS = join(HERE, "portali", "node_modules");

/** A folder of this process with the copies, and a `node_modules` with the package and the tools side by side. */
export function portali() {
  const { folder, installed } = consumer();
  if (!existsSync(TOOLS)) throw new Error("the tools of the examples are not here: run `npm ci` in pkg-tests/portali");
  const root = join(folder, `portali-${process.pid}`);
  const moduli = join(root, "node_modules");
  mkdirSync(moduli, { recursive: true });
  for (const nome of readdirSync(TOOLS)) if (!nome.startsWith(".")) symlinkSync(join(TOOLS, nome), join(moduli, nome));
  cpSync(installed, join(moduli, "isee-simulatore"), { recursive: true });
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
