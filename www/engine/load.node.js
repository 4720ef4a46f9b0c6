// Node, Bun and Deno: `fetch` does not open `file:` addresses.
import { readFile } from "node:fs/promises";
import { Worker } from "node:worker_threads";

const open = async (source) => {
  const url = new URL(source);
  return url.protocol === "file:" ? readFile(url) : fetch(url);
};

export default (source = new URL("./engine.wasm", import.meta.url)) => open(source);
export const openBenefits = (source = new URL("./prestazioni.wasm", import.meta.url)) => open(source);
export const openCatalogue = (source = new URL("./prestazioni.json", import.meta.url)) => open(source);
export const worker = (source = new URL("./molti.worker.js", import.meta.url)) => new Worker(new URL(source));
