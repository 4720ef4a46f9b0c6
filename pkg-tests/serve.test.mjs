// The server of `make demo`: the right types, nothing outside its folder, another port when its own is taken.

import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";

import { start } from "../www/serve.mjs";
import { ROOT } from "./package.mjs";

let folder;
let site;
before(async () => {
  folder = mkdtempSync(join(tmpdir(), "isee-serve-"));
  const root = join(folder, "root");
  mkdirSync(join(root, "sotto"), { recursive: true });
  mkdirSync(join(folder, "root-accanto"));
  writeFileSync(join(folder, "segreto.txt"), "segreto");
  writeFileSync(join(folder, "root-accanto", "segreto.txt"), "segreto");
  writeFileSync(join(root, "sotto", "index.html"), "<!doctype html>");
  for (const name of ["a.js", "a.wasm", "a.css", "a.json", "a.svg", "con spazio.html"]) writeFileSync(join(root, name), "x");
  symlinkSync(join(folder, "segreto.txt"), join(root, "legame.txt"));
  site = await start({ root, csp: "default-src 'none'" });
});
after(async () => {
  await site?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Asks for a path as it is written: `fetch` would tidy it up. */
function ask(path, method = "GET") {
  return new Promise((done, failed) => {
    const asked = request({ host: "127.0.0.1", port: site.port, path, method }, (answer) => {
      answer.resume();
      answer.on("end", () => done({ status: answer.statusCode, ...answer.headers }));
    });
    asked.on("error", failed);
    asked.end();
  });
}

test("each file with its type, and the policy on every answer", async () => {
  const types = { "a.js": "text/javascript", "a.wasm": "application/wasm", "a.css": "text/css", "a.json": "application/json", "a.svg": "image/svg+xml" };
  for (const [name, type] of Object.entries(types)) {
    const answer = await ask(`/${name}?x=1`);
    assert.equal(answer.status, 200, name);
    assert.ok(answer["content-type"].startsWith(type), `${name}: ${answer["content-type"]}`);
    assert.equal(answer["content-security-policy"], "default-src 'none'");
  }
  assert.equal((await ask("/con%20spazio.html")).status, 200);
  assert.equal((await ask("/sotto/")).status, 200);
  assert.equal((await ask("/sotto")).location, "/sotto/");
  assert.equal((await ask("/a.js", "HEAD")).status, 200);
});

test("nothing outside the folder", async () => {
  const paths = ["/../segreto.txt", "/%2e%2e/segreto.txt", "/..%2fsegreto.txt", "/sotto/../../segreto.txt", "/legame.txt", "/../root-accanto/segreto.txt", "/..%5csegreto.txt"];
  for (const path of paths) assert.equal((await ask(path)).status, 404, path);
  for (const path of ["/%", "/%00"]) assert.equal((await ask(path)).status, 400, path);
  assert.equal((await ask("/nessuno")).status, 404);
  assert.equal((await ask("/a.js", "POST")).status, 405);
});

test("from the command line it prints the address, and takes another port when its own is taken", async () => {
  const child = spawn(process.execPath, [join(ROOT, "www", "serve.mjs"), folder, "--port", String(site.port)]);
  try {
    let text = "";
    for await (const piece of child.stdout) {
      text += piece;
      if (/http:\/\/127\.0\.0\.1:\d+\//.test(text)) break;
    }
    assert.match(text, new RegExp(`La porta ${site.port} è occupata`));
    const [url] = text.match(/http:\/\/127\.0\.0\.1:\d+\//);
    assert.equal(await (await fetch(`${url}segreto.txt`)).text(), "segreto");
  } finally {
    child.kill();
  }
});
