import { refuse } from "./error.js";

/** The engine refuses a longer text; here it is refused before it is copied into the memory of the module, which keeps it. */
const LONGEST = 4_000_000;

/**
 * The JSON text of what the caller gives: text passes as it is, anything else goes through `JSON.stringify`.
 * What that cannot write is refused here; what it turns into `null` (NaN, Infinity) the engine refuses with its path.
 */
export function toText(input, longest = LONGEST, replacer = undefined) {
  if (typeof input === "string") return short(input, longest);
  let text;
  try {
    text = JSON.stringify(input, replacer);
  } catch (cause) {
    throw unwritable(input, cause);
  }
  if (text === undefined) {
    throw refuse("malformed-input", "dati-non-json", "", `Servono i dati, come oggetto o come testo JSON: qui c'è ${named(input)}.`);
  }
  return short(text, longest);
}

/** Where `null` is an answer ("there is no ISEE"), what is not a number must not become it: the engine refuses the word. */
export const noNaN = (_, value) => (typeof value === "number" && !Number.isFinite(value) ? String(value) : value);

function short(text, longest) {
  if (text.length <= longest) return text;
  throw refuse("malformed-input", "testo-troppo-lungo", "", "Il testo supera 4 milioni di caratteri: una DSU ne occupa poche migliaia, un catalogo di prestazioni qualche centinaio di migliaia.");
}

/** Looks for the value that stopped `JSON.stringify`; only after it has failed, so that good data pay nothing. */
function unwritable(input, cause) {
  const above = new Set();
  let found;
  try {
    found = search(input, "");
  } catch {
    // A getter or a proxy that throws: `cause` says it.
  }
  const message = found?.message ?? "I dati non si possono scrivere come JSON.";
  return refuse("malformed-input", "dati-non-json", found?.path ?? "", message, cause);

  function search(value, path) {
    if (typeof value === "bigint") {
      return { path, message: "Qui serve un numero: un BigInt non si può scrivere come JSON." };
    }
    if (typeof value !== "object" || value === null) return undefined;
    if (above.has(value)) return { path, message: "I dati contengono sé stessi: un oggetto torna dentro di sé." };
    above.add(value);
    for (const [key, child] of Object.entries(value)) {
      const step = Array.isArray(value) ? `${path}[${key}]` : path ? `${path}.${key}` : key;
      const problem = search(child, step);
      if (problem) return problem;
    }
    above.delete(value);
    return undefined;
  }
}

function named(input) {
  if (input === undefined) return "undefined";
  if (typeof input === "function") return "una funzione";
  if (typeof input === "symbol") return "un simbolo";
  return "un oggetto che non si scrive come JSON";
}
