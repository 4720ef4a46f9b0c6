// The cases and the bad inputs of `tests/`, through the installed package.

import assert from "node:assert/strict";
import { before, describe, test } from "node:test";

import { consumer, ROOT, run } from "./package.mjs";

const { load: entry } = consumer();
const { load, IseeError } = await entry();
const isee = await load();
// Rust reads the TOML files and unfolds their variants: one reader for both runs.
const { casi, aiuti, errori } = JSON.parse(run("cargo", ["run", "--quiet", "--example", "casi"], { cwd: ROOT }));

const cents = (euro) => Math.round(euro * 100);
const find = (result, path) => path.reduce((value, step) => value?.[step], result);
console.log(casi.length, aiuti.length, errori?.length, isee.version(), IseeError, before, describe, test, assert, cents, find);
