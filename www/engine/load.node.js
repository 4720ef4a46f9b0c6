// Node, Bun and Deno: `fetch` does not open `file:` addresses.
import { readFile } from "node:fs/promises";

export default async (source = new URL("./engine.wasm", import.meta.url)) => {
  const url = new URL(source);
  return url.protocol === "file:" ? readFile(url) : fetch(url);
};
