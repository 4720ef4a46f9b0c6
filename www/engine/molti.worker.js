// The list in a Worker, of the browser or of Node. The module comes compiled from the page; texts in, texts out: the words
// are put in their place by the page.

import init, { lotto } from "#wasm";

import { lavoro } from "./molti.lavoro.js";

const porta = globalThis.process?.getBuiltinModule?.("node:worker_threads")?.parentPort ?? globalThis;
let lavora;

porta.onmessage = async ({ data }) => {
  try {
    if (lavora) return porta.postMessage({ pacco: lavora(data) });
    await init({ module_or_path: data.modulo });
    lavora = lavoro(lotto, data.opzioni);
    porta.postMessage({ pronto: true });
  } catch (causa) {
    porta.postMessage({ errore: causa.errore, motivo: String(causa) });
  }
};
