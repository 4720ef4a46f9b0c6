// The module of the benefits: a file apart, as heavy as what most pages never ask.

import init, * as wasm from "#wasm-prestazioni";

export async function start(module_or_path) {
  await init({ module_or_path });
  return wasm;
}
