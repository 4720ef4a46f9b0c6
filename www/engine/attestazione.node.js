// The same for Node, Bun and Deno: `fetch` does not open `file:` addresses.
import { readFile } from "node:fs/promises";

import { loader } from "./attestazione.verbi.js";

export { IseeError } from "./engine.js";
export const load = loader(async (source = new URL("./attestazione.wasm", import.meta.url)) => {
  const url = new URL(source);
  return url.protocol === "file:" ? readFile(url) : fetch(url);
});
