// What the person has written, and nothing else: texts by key (`p1.nascita`) and lists of row names (`persone`,
// `p1.depositi`). A key is also the id of its field, so an error finds its field by name. No DOM here.

export function newStato(data = "") {
  return {
    valori: { data, "q1.componente": "p1", "q1.quota": "100" },
    liste: { persone: ["p1"], casa: ["i1"], "i1.quote": ["q1"] },
    prossimo: 2,
  };
}

/** The text of a field, empty when it was never filled. */
export const valore = (stato, chiave) => stato.valori[chiave] ?? "";

/** The names of the rows of a list. */
export const lista = (stato, nome) => stato.liste[nome] ?? [];

/** Adds a row and returns its name; names are never used twice. */
export function addRiga(stato, nome, prefisso, valori = {}) {
  const riga = `${prefisso}${stato.prossimo}`;
  stato.prossimo += 1;
  stato.liste[nome] = [...lista(stato, nome), riga];
  for (const [campo, testo] of Object.entries(valori)) stato.valori[`${riga}.${campo}`] = testo;
  return riga;
}

/** A property starts with one owner: the declarant, whole. */
export function addImmobile(stato, nome, valori = {}) {
  const riga = addRiga(stato, nome, "i", valori);
  addRiga(stato, `${riga}.quote`, "q", { componente: stato.liste.persone[0], quota: "100" });
  return riga;
}

/** Removes a row, what it contains, and every answer that named it. */
export function removeRiga(stato, nome, riga) {
  stato.liste[nome] = lista(stato, nome).filter((altra) => altra !== riga);
  for (const annidata of Object.keys(stato.liste)) {
    if (!annidata.startsWith(`${riga}.`)) continue;
    for (const figlia of [...stato.liste[annidata]]) removeRiga(stato, annidata, figlia);
    delete stato.liste[annidata];
  }
  for (const [chiave, testo] of Object.entries(stato.valori)) {
    const nominata = testo === riga || chiave.endsWith(`.${riga}`); // `p3.genitore.p2`, `casa.intestatario.p2`
    if (chiave.startsWith(`${riga}.`) || nominata) delete stato.valori[chiave];
  }
}

/** Marriage is mutual: writing it on one person writes it on the other, and frees who was there before. */
export function setConiuge(stato, persona, coniuge) {
  const prima = valore(stato, `${persona}.coniuge`);
  if (prima) delete stato.valori[`${prima}.coniuge`];
  stato.valori[`${persona}.coniuge`] = coniuge;
  if (!coniuge) return;
  const exDelConiuge = valore(stato, `${coniuge}.coniuge`);
  if (exDelConiuge && exDelConiuge !== persona) delete stato.valori[`${exDelConiuge}.coniuge`];
  stato.valori[`${coniuge}.coniuge`] = persona;
}

/** A copy to go back to, for "Annulla" after a removal. */
export const copyStato = (stato) => structuredClone(stato);
