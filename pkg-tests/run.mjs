// Packs the package, installs it in a clean folder, and runs on it every test file of this folder, or those named.
//
//   node run.mjs [widget.test.mjs …]

import { spawnSync } from "node:child_process";
import { readdirSync, rmSync } from "node:fs";
import { join } from "node:path";

import { HERE, install } from "./package.mjs";

const folder = install();
const named = process.argv.slice(2);
const files = (named.length > 0 ? named : readdirSync(HERE).filter((name) => name.endsWith(".test.mjs"))).map((name) => join(HERE, name));
const done = spawnSync(process.execPath, ["--test", "--test-reporter=spec", "--test-concurrency=2", ...files], {
  stdio: ["ignore", "inherit", "inherit"],
  env: { ...process.env, ISEE_CONSUMER: folder },
});
rmSync(folder, { recursive: true, force: true });
process.exit(done.status ?? 1);
