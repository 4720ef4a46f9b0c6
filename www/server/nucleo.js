// The door to the core: validators and reader of `isee-simulatore/attestazione`, loaded the first time they are needed.

import { IseeError } from "isee-simulatore";

import { refuse } from "./controlli.js";
import { testo } from "./messaggi.js";

let pronte;

/** The verbs of `isee-simulatore/attestazione`: those of the caller, or loaded here once. */
export function attestazioni(date) {
  if (date !== undefined) return Promise.resolve(date);
  pronte ??= import("isee-simulatore/attestazione")
    .then(({ load }) => load())
    .catch((cause) => {
      pronte = undefined;
      throw new IseeError("load-failed", [], testo("errore.attestazioni"), { cause });
    });
  return pronte;
}

/** What is read as a code: a text or a number, and no longer than a code with its blanks. */
function written(value, path, regola) {
  if (value === undefined || value === null || value === "") throw refuse("manca", path);
  const testo = ["string", "number"].includes(typeof value) ? String(value) : "";
  // Half of a pair is no character: the core would refuse the whole text, without the name of the field.
  if (testo === "" || testo.length > 256 || /\p{Surrogate}/u.test(testo)) throw refuse(regola, path);
  return testo;
}

/** A fiscal code as it is sent, and what INPS may object to it. */
export function fiscalCode({ fiscalCode: read }, value, path) {
  const { valido, codice, inpsPotrebbeRifiutare } = read(written(value, path, "codice-fiscale"));
  if (!valido) throw refuse("codice-fiscale", path);
  return { codice, nota: inpsPotrebbeRifiutare ? "codice-fiscale-omocodia" : undefined };
}

/** The protocol of a DSU as it is sent. */
export function protocol({ protocol: read }, value, path, anno) {
  const { valido, codice } = read(written(value, path, "protocollo"), anno);
  if (!valido) throw refuse("protocollo", path);
  return codice;
}

/** The code of a benefit as it is sent; the codes outside of the public schema come with a note. */
export function benefitCode({ benefitCode: read }, value, path) {
  const { stato, codice } = read(written(value, path, "prestazione"));
  if (codice === undefined) throw refuse("prestazione", path);
  return { codice, nota: stato === "accettato" ? undefined : "prestazione-nuova" };
}
