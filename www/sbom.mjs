// Prints what is compiled into the modules, as a CycloneDX 1.5 bill of materials: the crates that reach the browser, with
// their licences and the checksums of Cargo.lock. From npm nothing is taken: the package has no dependency at run time.
//
//   node www/sbom.mjs > sbom.cdx.json

import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const PROCEDURAL = "proc-macro"; // runs in the compiler, leaves no code of its own in the module

/** `{ name@version: sha256 }` of the registry, as the lock says it. */
function checksums() {
  const lock = readFileSync(join(ROOT, "Cargo.lock"), "utf8");
  const rows = lock.matchAll(/name = "(.+)"\nversion = "(.+)"\nsource = ".+"\nchecksum = "(\w+)"/g);
  return new Map([...rows].map(([, name, version, sum]) => [`${name}@${version}`, sum]));
}

function metadata() {
  const args = ["metadata", "--format-version", "1", "--locked", "--filter-platform", "wasm32-unknown-unknown"];
  const { status, stdout, stderr } = spawnSync("cargo", args, { cwd: ROOT, encoding: "utf8", maxBuffer: 1e8 });
  if (status !== 0) throw new Error(`cargo metadata failed: ${stderr}`);
  return JSON.parse(stdout);
}

/** The ids of what the package links, itself left out: no development dependency, nothing that only the compiler runs. */
function linked({ packages, resolve }) {
  const kinds = new Map(packages.map(({ id, targets }) => [id, targets.some(({ kind }) => kind.includes(PROCEDURAL))]));
  const nodes = new Map(resolve.nodes.map((node) => [node.id, node]));
  const seen = new Set();
  const visit = (id) => {
    for (const { pkg, dep_kinds: how } of nodes.get(id).deps) {
      if (seen.has(pkg) || kinds.get(pkg) || !how.some(({ kind }) => kind === null)) continue;
      seen.add(pkg);
      visit(pkg);
    }
  };
  visit(resolve.root);
  return seen;
}

/** The document; the same for the same lock. */
export function bill() {
  const found = metadata();
  const sums = checksums();
  const used = linked(found);
  const root = found.packages.find(({ id }) => id === found.resolve.root);
  const component = ({ name, version, license }) => ({
    type: "library", "bom-ref": `pkg:cargo/${name}@${version}`, name, version, purl: `pkg:cargo/${name}@${version}`,
    ...(license && { licenses: [{ expression: license.replaceAll("/", " OR ") }] }),
    ...(sums.has(`${name}@${version}`) && { hashes: [{ alg: "SHA-256", content: sums.get(`${name}@${version}`) }] }),
  });
  return {
    bomFormat: "CycloneDX", specVersion: "1.5", version: 1,
    metadata: { component: { ...component(root), type: "library" } },
    components: found.packages.filter(({ id }) => used.has(id)).map(component).sort((a, b) => (a.purl < b.purl ? -1 : 1)),
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(JSON.stringify(bill(), null, 2));
