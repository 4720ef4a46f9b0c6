// Strict TypeScript over a consumer of the installed package, with both module resolutions in use.

import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import assert from "node:assert/strict";

import { consumer, HERE, run } from "./package.mjs";

const { folder, installed } = consumer();
const tsc = join(HERE, "node_modules", "typescript", "bin", "tsc");

for (const [module, moduleResolution] of [["nodenext", "nodenext"], ["esnext", "bundler"]]) {
  test(`a consumer compiles under strict, ${moduleResolution}`, () => {
    const project = join(folder, `types-${moduleResolution}`);
    mkdirSync(project);
    cpSync(join(HERE, "types"), project, { recursive: true });
    writeFileSync(
      join(project, "tsconfig.json"),
      JSON.stringify({
        compilerOptions: {
          strict: true,
          noEmit: true,
          // The declarations of the package too: a consumer may not have `skipLibCheck`.
          skipLibCheck: false,
          exactOptionalPropertyTypes: true,
          noUncheckedIndexedAccess: true,
          verbatimModuleSyntax: true,
          target: "es2022",
          lib: ["es2022", "dom", "dom.iterable"],
          types: [],
          module,
          moduleResolution,
        },
      }),
    );
    run(process.execPath, [tsc, "-p", project]);
  });
}

test("the entries of a server compile under strict in a project for Node alone, without the DOM", () => {
  const project = join(folder, "types-node");
  mkdirSync(project);
  cpSync(join(HERE, "types", "server.ts"), join(project, "server.ts"));
  const compilerOptions = {
    strict: true, noEmit: true, skipLibCheck: false, exactOptionalPropertyTypes: true, target: "es2022", lib: ["es2022"], module: "nodenext",
    typeRoots: [join(HERE, "node_modules", "@types")], types: ["node"],
  };
  writeFileSync(join(project, "tsconfig.json"), JSON.stringify({ compilerOptions }));
  run(process.execPath, [tsc, "-p", project]);
});

test("the types come with their contracts", () => {
  const types = readFileSync(join(installed, "tipi.d.ts"), "utf8");
  for (const name of ["Dsu", "Componente", "Immobile", "Risultato", "Indicatore", "Prospetto", "Spiegazione", "Riga", "Issue", "TabellaParametri", "Letto", "Attestazione", "Verifica", "Riscontro", "Bozza", "Consiglio", "CodiceFiscale"]) {
    assert.match(types, new RegExp(`\\*/\\s*export (interface|type) ${name}\\b`), `${name} has no doc comment`);
  }
  assert.match(types, /second year before/, "the doc comments of the Rust types are there");
});
