// The tag in the templates of the frameworks, with their own types; and the examples that are in TypeScript.

import { cpSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";

import { HERE, run } from "./package.mjs";
import { portali } from "./portali.mjs";

const sito = portali();
const tsc = join(HERE, "node_modules", "typescript", "bin", "tsc");
const OPZIONI = {
  strict: true, noEmit: true, skipLibCheck: true, exactOptionalPropertyTypes: true, verbatimModuleSyntax: true, experimentalDecorators: true,
  target: "es2022", lib: ["es2022", "dom", "dom.iterable"], types: [], module: "esnext", moduleResolution: "bundler", jsx: "react-jsx",
};

for (const [nome, cartella] of [["tipi", join(HERE, "portali", "tipi")], ["react"], ["angular"]]) {
  test(`${nome}, under strict`, () => {
    const root = join(sito.root, `tsc-${nome}`);
    if (cartella) cpSync(cartella, root, { recursive: true });
    else cpSync(sito.copy(nome), root, { recursive: true });
    sito.write(join(root, "tsconfig.json"), JSON.stringify({ compilerOptions: OPZIONI, include: ["*.ts", "*.tsx"] }));
    run(process.execPath, [tsc, "-p", root]);
  });
}
