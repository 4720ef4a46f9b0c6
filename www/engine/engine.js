// The facade over wasm-pack's output: loads the module once, then JSON text in, JSON text out.

import init, * as wasm from "#wasm";

import { IseeError, refuse } from "./error.js";
import { noNaN, toText } from "./json.js";
import { ITALIANE, parole, translateDocuments } from "./parole.js";

export { IseeError };
// What an entry with a module of its own takes from here: one error, one loader, one copy of the words.
export { caller, ITALIANE, noNaN, parole, refuse, request, started, toText, withWords };

/** One engine for the whole page, whichever entry of the package loads it. */
let engine;

/** What `calculateMany` borrows. */
const motore = { lotto: wasm.lotto, toText, IseeError };

/**
 * Makes the `load` of an entry; `open` gives the module when the caller names no source, `openBenefits` that of the
 * benefits, `worker` starts a Worker where there may be one.
 */
export function loader(open, openBenefits, worker) {
  motore.worker ??= worker;
  prestazioni.open ??= openBenefits;
  return function load(source) {
    engine ??= start(open, source).catch((error) => {
      engine = undefined;
      throw error;
    });
    return engine;
  };
}

/** Makes the `loadCatalogue` of an entry: the documents as they are, to be chosen from before they go to `catalogue`. */
export function catalogueLoader(open) {
  return async function loadCatalogue(source) {
    try {
      const found = await (source === undefined ? open() : isResponse(source) ? source : open(source));
      if (Array.isArray(found)) return found; // where a bundler has read it
      if (isResponse(found) && !found.ok) throw new Error(`HTTP ${found.status} for ${found.url}`);
      return JSON.parse(isBytes(found) ? new TextDecoder().decode(found) : await found.text());
    } catch (cause) {
      throw new IseeError("load-failed", [], `The catalogue of the benefits could not be loaded: ${cause?.message ?? cause}`, { cause });
    }
  };
}

function start(open, source) {
  return started(open, source, async (modulo) => {
    motore.modulo = modulo;
    await init({ module_or_path: modulo });
    return newIsee();
  });
}

/** The module of the benefits, loaded by the first who asks what an ISEE opens. */
function prestazioni(source) {
  prestazioni.pronte ??= started(prestazioni.open, source, async (modulo) => {
    const { start } = await import("./prestazioni.js");
    return start(modulo);
  }).catch((error) => {
    prestazioni.pronte = undefined;
    throw error;
  });
  return prestazioni.pronte;
}

/** Finds a module, compiles it and starts it, or says why it cannot. */
async function started(open, source, begin) {
  try {
    return await begin(await compile(await resolve(open, await source)));
  } catch (cause) {
    if (cause instanceof Misuse) throw cause;
    throw new IseeError("load-failed", [], explain(cause), { cause });
  }
}

/** A mistake in the caller's code, not a failure to load: it goes out as the `TypeError` that it is. */
class Misuse extends TypeError {}

/** What holds the module: a Module, a Response or bytes. An address goes to the loader of this platform. */
function resolve(open, source) {
  if (source === undefined) return open();
  if (typeof source === "string" || tag(source) === "[object URL]") return open(source);
  if (isModule(source) || isResponse(source) || isBytes(source)) return source;
  throw new Misuse("load() takes nothing, an address (URL or text), bytes, a Response or a WebAssembly.Module");
}

async function compile(source) {
  if (isModule(source)) return source;
  if (isBytes(source)) return WebAssembly.compile(checked(source));
  if (!source.ok) throw new Error(`HTTP ${source.status} for ${source.url}`);
  // Compiling while it downloads wants the right type; a server that does not send it only loses the head start.
  const type = source.headers.get("Content-Type") ?? "";
  if (/^application\/wasm\b/i.test(type)) return WebAssembly.compileStreaming(source);
  return WebAssembly.compile(checked(await source.arrayBuffer(), `${source.url} (${type || "no Content-Type"})`));
}

/** Stops what is not WebAssembly, so that a `CompileError` can only mean a policy that forbids it. */
function checked(source, from = "the bytes given") {
  const bytes = ArrayBuffer.isView(source) ? new Uint8Array(source.buffer, source.byteOffset, source.byteLength) : new Uint8Array(source);
  if (bytes[0] === 0 && bytes[1] === 0x61 && bytes[2] === 0x73 && bytes[3] === 0x6d) return bytes;
  throw new Error(`not a WebAssembly module: ${from}`);
}

// By tag and not by class: under jsdom and in frames an object may come from another realm.
const tag = (value) => Object.prototype.toString.call(value);
const isModule = (value) => tag(value) === "[object WebAssembly.Module]";
const isResponse = (value) => typeof value?.arrayBuffer === "function" && typeof value.headers?.get === "function";
const isBytes = (value) => ArrayBuffer.isView(value) || tag(value) === "[object ArrayBuffer]";

function explain(cause) {
  if (cause instanceof WebAssembly.CompileError) {
    return "The browser refused to compile the engine. If the page has a Content-Security-Policy, script-src needs 'wasm-unsafe-eval'.";
  }
  return `The engine could not be loaded: ${cause?.message ?? cause}`;
}

function guarded(verb) {
  try {
    return verb();
  } catch (thrown) {
    if (thrown instanceof IseeError) throw thrown; // the text was refused on this side
    throw refuse("internal", "errore-interno", "", "Errore interno del simulatore: segnalalo, con i dati che lo provocano se puoi.", thrown);
  }
}

/** What may already be text: it goes in as it is, and the engine refuses it there if it is not one. */
const TEXTS = ["dsu", "situazione", "attestazione", "letto"];

/** The text of a request; what is undefined is left out. */
function request(fields) {
  const parts = Object.entries(fields)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${JSON.stringify(name)}:${typeof value === "string" && !TEXTS.includes(name) ? JSON.stringify(value) : toText(value, undefined, name === "dsu" ? undefined : noNaN)}`);
  return `{${parts.join(",")}}`;
}

/** What the engine holds of each catalogue. */
const cataloghi = new WeakMap();

/** A call may have a list as long as a Region. */
const LONGEST_LIST = 200_000_000;

async function csv(list, options) {
  const { toCsv } = await import("./molti.js");
  return toCsv(list, options);
}

/** The rows that a call will give: nothing starts before the first is asked for. */
function rows(call) {
  let started;
  const start = () => (started ??= call());
  return {
    next: async () => (await start()).next(),
    // Left before it began: there is nothing to let go.
    return: async (value) => (started ? (await started).return(value) : { done: true, value }),
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}

/** What calls a module. Its answer is JSON text, after a `!` when it is an error; what it throws is a bug of ours. */
function caller(conParole) {
  /** The text of an answer, as it is. */
  function answer(verb, text) {
    const answer = guarded(() => verb(text));
    if (!answer.startsWith("!")) return answer;
    const { code, issues } = conParole(JSON.parse(answer.slice(1)));
    throw new IseeError(code, issues);
  }
  return { answer, call: (verb, text) => conParole(JSON.parse(answer(verb, text))) };
}

/** Makes the verbs with the words of another language. */
const withWords = (make) => (words) => {
  if (typeof words !== "object" || words === null) throw new TypeError("translated: an object from the Italian texts to those of another language");
  return make((testo) => (Object.hasOwn(words, testo) ? words[testo] : testo));
};

/** The verbs, with their words in one language: `traduci` gives those for an Italian text, left out for Italian. */
function newIsee(traduci) {
  const conParole = parole(traduci);
  const { answer, call } = caller(conParole);

  /** Reads and checks the documents; what is wrong with any of them refuses them all. */
  async function catalogue(documents, options) {
    const { hide, texts, source } = options ?? {};
    const { Catalogo } = await prestazioni(source);
    const opzioni = hide || texts ? toText({ hide, texts }) : "";
    const letto = guarded(() => new Catalogo(translateDocuments(toText(documents), traduci), opzioni));
    let elenco;
    try {
      elenco = call(() => letto.list());
    } catch (error) {
      letto.free();
      throw error;
    }
    const catalogo = Object.freeze({
      prestazioni: elenco,
      free() {
        if (cataloghi.delete(catalogo)) letto.free();
      },
    });
    cataloghi.set(catalogo, letto);
    return catalogo;
  }

  /** Asks something of a catalogue for a household. */
  function ask(verb, catalogo, situazione, options) {
    const letto = cataloghi.get(catalogo);
    if (!letto) throw new TypeError("The catalogue must come from isee.catalogue(documents), and not be freed");
    return call((text) => letto[verb](text), request({ ...options, situazione }));
  }

  /** A household as the benefits see it: written by hand (it has `giorno`), or from a declaration. */
  function situation(dsu, giorno) {
    const written = typeof dsu === "object" && dsu !== null && "giorno" in dsu;
    return written ? dsu : answer(wasm.situation, request({ dsu, giorno }));
  }

  /** The batches are a file apart, fetched when one is asked for. */
  async function many(input, options) {
    const { calculateMany } = await import("./molti.js");
    return calculateMany({ ...motore, conParole }, input, options);
  }

  return Object.freeze({
    calculate: (dsu) => call(wasm.calculate, toText(dsu)),
    calculateMany: (input, options) => (options?.risultati === "colonne" ? many(input, options) : rows(() => many(input, options))),
    explain: (dsu) => call(wasm.explain, toText(dsu)),
    validate(dsu) {
      try {
        return call(wasm.validate, toText(dsu));
      } catch (error) {
        if (error instanceof IseeError && error.code !== "internal") return error.issues;
        throw error;
      }
    },
    toCsv: (list, options) => rows(() => csv(list, options)),
    async rank(list, rule, options) {
      const { rank } = await prestazioni(options?.source);
      return call(rank, `{"candidati":${toText(list, LONGEST_LIST, noNaN)},"regola":${toText(rule)}}`);
    },
    which: (need, dsu) => call(wasm.which, request({ bisogno: need ?? null, dsu: dsu ?? undefined })),
    kinds: (dsu) => call(wasm.kinds, toText(dsu)),
    needs: () => call(wasm.needs),
    documents: (dsu) => call(wasm.documents, toText(dsu)),
    catalogue,
    benefits: (dsu, catalogo, options) => ask("benefits", catalogo, situation(dsu, options?.giorno), options),
    distance(dsu, catalogo, options) {
      const situazione = situation(dsu, options?.giorno);
      const unEuro = situazione === dsu ? undefined : call(wasm.one_more_euro, toText(dsu));
      return { ...ask("distance", catalogo, situazione, options), ...(unEuro && { unEuro }) };
    },
    curve: (dsu, campo, da, a, options) => call(wasm.curve, request({ ...options, dsu, campo, da, a })),
    goal: (dsu, campo, obiettivo, options) => call(wasm.goal, request({ ...options, dsu, campo, obiettivo })),
    bounds: (dsu, aperte, options) => call(wasm.bounds, request({ ...options, dsu, aperte })),
    compare: (a, b) => call(wasm.compare, `{"a":${request(a ?? {})},"b":${request(b ?? {})}}`),
    // A string is the date itself, not JSON text: everything goes through JSON here.
    parameters: (date) => call(wasm.parameters, toText(typeof date === "string" ? JSON.stringify(date) : date)),
    valoreImu: (dati) => call(wasm.valore_imu, toText(dati)),
    redditoFondiario: (redditi) => call(wasm.reddito_fondiario, toText(redditi)),
    version: () => call(wasm.version),
    translated: withWords(newIsee),
  });
}
