// What INPS answers: read, checked, compared; which service to ask for. A module and words of its own, over the loader,
// the error and the Italian words of the engine; the module of the engine is not fetched.

import * as words from "#testi-attestazione";
import { testi as uffici } from "#testi-uffici";
import init, * as wasm from "#wasm-attestazione";

import { caller, ITALIANE, noNaN, parole, refuse, request, started, toText, withWords } from "./engine.js";

/** The words of the engine, because a declaration is checked here too, and those of this module. */
const ITALIANE_QUI = Object.fromEntries(Object.entries(ITALIANE).map(([nome, voci]) => [nome, { ...voci, ...words[nome] }]));
Object.assign(ITALIANE_QUI.testi, uffici);

/** The module refuses a longer text; here it is refused before it is copied into its memory, which keeps it. */
const LONGEST = 4_000_000;

/** One module for the whole page. */
let attestazioni;

/** Makes the `load` of an entry: `open` gives the module when the caller names no source. */
export function loader(open) {
  return function load(source) {
    attestazioni ??= started(open, source, async (module_or_path) => {
      await init({ module_or_path });
      return newAttestazioni();
    }).catch((error) => {
      attestazioni = undefined;
      throw error;
    });
    return attestazioni;
  };
}

/** Reads an answer: its text, or its bytes in whatever encoding they say. */
function readXml(input) {
  const text = typeof input === "string";
  if (!text && !isBytes(input)) {
    throw refuse("malformed-input", "tipo-errato", "", `Serve la risposta di INPS, come testo XML o come byte: qui c'è ${NOMI[typeof input] ?? String(input)}.`);
  }
  if ((text ? input.length : input.byteLength) > LONGEST) throw refuse("malformed-input", "xml-troppo-lungo", "", ITALIANE_QUI.regole["xml-troppo-lungo"]);
  return text ? wasm.read(input) : wasm.read_bytes(bytesOf(input));
}

/** The bytes of a view; of one that was given away to a worker nothing is left, which is no fault of the module. */
function bytesOf(input) {
  try {
    return ArrayBuffer.isView(input) ? new Uint8Array(input.buffer, input.byteOffset, input.byteLength) : new Uint8Array(input);
  } catch (cause) {
    throw refuse("malformed-input", "tipo-errato", "", "Serve la risposta di INPS, come testo XML o come byte: questi byte non ci sono più, sono stati trasferiti altrove.", cause);
  }
}

const NOMI = { number: "un numero", bigint: "un numero", boolean: "vero o falso", function: "una funzione", symbol: "un simbolo", object: "un oggetto, o niente" };

// By tag and not by class: an object may come from another realm.
const isBytes = (value) => ArrayBuffer.isView(value) || Object.prototype.toString.call(value) === "[object ArrayBuffer]";

/** The verbs, with their words in one language: `traduci` gives those for an Italian text, left out for Italian. */
function newAttestazioni(traduci) {
  const { answer, call } = caller(parole(traduci, ITALIANE_QUI));

  return Object.freeze({
    read: (xml) => call(readXml, xml),
    check: (attestazione, indicatore) => call(wasm.check, request({ attestazione, indicatore })),
    compare: (dsu, attestazione, indicatore, options) => call(wasm.compare, request({ ...options, dsu, attestazione, indicatore })),
    draft: (attestazione, indicatore) => call(wasm.draft, request({ attestazione, indicatore })),
    facsimile: (dsu, persone) => call(wasm.facsimile, request({ dsu, persone })),
    write: (attestazione) => answer(wasm.write, toText(attestazione, undefined, noNaN)),
    writeAnswer: (letto) => answer(wasm.write_answer, toText(letto, undefined, noNaN)),
    fiscalCode: (testo, giorno) => call(wasm.fiscal_code, request({ testo, giorno })),
    protocol: (testo, anno) => call(wasm.protocol, request({ testo, anno })),
    benefitCode: (testo) => call(wasm.benefit_code, request({ testo })),
    services: () => call(wasm.catalogue).servizi,
    bodies: () => call(wasm.catalogue).enti,
    needs: () => call(wasm.catalogue).bisogni,
    ladder: () => call(wasm.catalogue).gradini,
    notes: () => call(wasm.catalogue).note,
    adviseService: (domanda) => call(wasm.advise_service, toText(domanda)),
    translated: withWords(newAttestazioni),
  });
}
