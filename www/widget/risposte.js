// What an answer brings along: marriage is written on both, a change of mind on the other parent drops what came with the
// data of the page, a first tick opens its list.

import { asksImmobileCasa, gnc, tutti } from "./persone.js";
import { addRiga, lista, setConiuge } from "./stato.js";

/** Stores an answer and what follows from it. */
export function store(stato, chiave, testo) {
  const [, persona, campo] = /^([pe]\d+)\.(coniuge$|altroGenitore$|caso\.)/.exec(chiave) ?? [];
  if (campo === "coniuge") return setConiuge(stato, persona, testo);
  stato.valori[chiave] = testo;
  if (persona) for (const altro of gnc(stato, persona)) delete stato.valori[`${altro}.tenuto`];
  if (testo !== "si") return;
  if (chiave === "corrente.redditi" && lista(stato, "variazioni").length === 0) addRiga(stato, "variazioni", "v");
  if (chiave === "corrente.patrimonio" && !hasCorrente(stato)) copyPatrimonio(stato);
}

const hasCorrente = (stato) => Object.entries(stato.liste)
  .some(([nome, righe]) => righe.length > 0 && (nome === "immobiliCorrenti" || /\.c\.(depositi|altreForme)$/.test(nome)));

/** The assets a year later are mostly the same things: properties as they are, accounts with their amounts to write. */
function copyPatrimonio(stato) {
  for (const id of tutti(stato)) {
    for (const [nome, prefisso] of [["depositi", "d"], ["altreForme", "a"]]) {
      for (const riga of lista(stato, `${id}.${nome}`)) addRiga(stato, `${id}.c.${nome}`, prefisso, risposte(stato, riga, ["tipo", "quota"]));
    }
  }
  for (const nome of ["casa", "immobili"]) {
    if (nome === "casa" && !asksImmobileCasa(stato)) continue;
    for (const riga of lista(stato, nome)) {
      const copia = addRiga(stato, "immobiliCorrenti", "i", { ...risposte(stato, riga), ...(nome === "casa" ? { casa: "si" } : {}) });
      for (const quota of lista(stato, `${riga}.quote`)) addRiga(stato, `${copia}.quote`, "q", risposte(stato, quota));
    }
  }
}

/** The answers of a row, all or some. */
function risposte(stato, riga, quali) {
  const sue = Object.entries(stato.valori).filter(([chiave]) => chiave.startsWith(`${riga}.`)).map(([chiave, testo]) => [chiave.slice(riga.length + 1), testo]);
  return Object.fromEntries(quali ? sue.filter(([campo]) => quali.includes(campo)) : sue);
}
