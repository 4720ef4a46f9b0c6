// The sheet for the DPO: what it names exists, and the list of what is compiled in is that of the lock.

import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";

import { bill } from "../www/sbom.mjs";
import { ROOT } from "./package.mjs";

const read = (file) => readFileSync(join(ROOT, file), "utf8");

/** The anchors that a reader of Markdown makes of the titles. */
const anchors = (text) => [...text.matchAll(/^#+ (.+)$/gm)].map(([, title]) => title.toLowerCase().replace(/[^\p{L}\p{N} -]/gu, "").replaceAll(" ", "-"));

for (const sheet of ["PRIVACY.md", "SECURITY.md"]) {
  test(`${sheet}: the files and the anchors that it names exist`, () => {
    const text = read(sheet);
    const links = [...text.matchAll(/\]\(([^)]+)\)/g)].map(([, link]) => link).filter((link) => !link.startsWith("https:"));
    const named = [...text.matchAll(/`((?:www|pkg-tests|tests|src)\/[^`\s]+|[A-Za-z-]+\.(?:md|toml|yml|lock)|LICENSE-\w+)`/g)].map(([, file]) => file);
    assert.ok(links.length + named.length > 2);
    for (const link of [...links, ...named]) {
      const [file, anchor] = link.split("#");
      assert.ok(existsSync(join(ROOT, file || sheet)), link);
      if (anchor) assert.ok(anchors(read(file || sheet)).includes(anchor), link);
    }
  });
}

test("PRIVACY.md: the tests that it quotes by name are in their files", () => {
  const quotes = [...read("PRIVACY.md").matchAll(/`(pkg-tests\/[\w.-]+)` \(«([^»]+)»\)/g)];
  assert.ok(quotes.length >= 2);
  for (const [, file, quoted] of quotes) assert.ok(read(file).includes(quoted), `${file}: ${quoted}`);
});

test("the README of both languages leads to the sheet", () => {
  for (const file of ["README.md", "README.it.md"]) assert.match(read(file), /\]\(PRIVACY\.md\)/);
});

test("the bill of materials: the crates of Cargo.toml that reach the browser, each with the checksum of the lock", () => {
  const { components } = bill();
  const names = components.map(({ name }) => name);
  for (const name of ["rust_decimal", "serde", "talc", "tsify", "wasm-bindgen"]) assert.ok(names.includes(name), name);
  for (const name of ["criterion", "proptest", "toml", "schemars", "serde_derive"]) assert.ok(!names.includes(name), name);
  const lock = read("Cargo.lock");
  for (const { name, version, hashes, licenses } of components) {
    assert.ok(lock.includes(`name = "${name}"\nversion = "${version}"\n`), name);
    assert.match(hashes[0].content, /^[0-9a-f]{64}$/, name);
    assert.ok(licenses.length > 0, name);
  }
});
