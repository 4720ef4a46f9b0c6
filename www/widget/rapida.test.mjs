import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";

import { readDati } from "./leggi-dati.js";
import { fromDsu } from "./da-dsu.js";
import { toDsu } from "./dsu.js";
import it from "./messaggi/it.js";
import altri from "./messaggi/rapida.it.js";
import { anni, asksLavoro, relazione } from "./persone.js";
import { contoUnico, readAperte, rispondi } from "./rapida/aperte.js";
import { drawDomande, vera } from "./rapida/domande.js";
import { addRiga, newStato, valore } from "./stato.js";
import { translator } from "./testi.js";

const t = translator("it");
t.add({ it: altri });

/** The screen drawn without a DOM, with what a gesture does to the answers. */
function draw(stato, extra = {}) {
  const anniRiferimento = { anno: 2026, redditi: 2024, patrimonio: "31/12/2024", fine: "2024-12-31", modello: 2025 };
  const usate = new Set();
  const spia = Object.assign((chiave, valori) => (usate.add(chiave), t(chiave, valori)), { has: t.has });
  const scrivi = (chiave, testo) => { stato.valori[chiave] = testo; };
  const ctx = {
    stato, t: spia, anni: anniRiferimento, famiglia: true, finito: false, campi: [], motore: { valoreImu: () => 100800, needs: () => [] },
    valore: (chiave) => valore(stato, chiave), nome: (id) => id, errore: () => null, scrive: scrivi, cambia: scrivi, ...extra,
  };
  const figli = drawDomande(ctx);
  return { ctx, usate, figli, campo: (id) => find(figli, id)?.attrs };
}

const find = (nodi, id) => nodi.flat(Infinity).filter((nodo) => nodo?.attrs).reduce((trovato, nodo) => trovato ?? (nodo.attrs.id === id ? nodo : find(nodo.children, id)), null);

test("every text that the code names is written, once", () => {
  const cartella = new URL("./rapida/", import.meta.url);
  const codice = ["../rapida.js", ...readdirSync(cartella)].map((file) => readFileSync(new URL(file, cartella), "utf8")).join("");
  for (const [, chiave] of codice.matchAll(/\bt\("([^"]+)"/g)) assert.ok(t.has(chiave), chiave);
  assert.deepEqual(Object.keys(altri).filter((chiave) => chiave in it), []);
});

test("every text of every question is written", () => {
  const stato = newStato("15/03/2026");
  for (const chi of ["compagno", "figlio", "affidato", "altro"]) addRiga(stato, "persone", "p", { chi, eta: "7", "r.redditoComplessivo": "5", origine: "misto" });
  for (const [titolo, modo] of [["proprieta", "rendita"], ["proprieta", "valore"], ["locazione", ""], ["", ""]]) {
    Object.assign(stato.valori, { "casa.titolo": titolo, "i1.modo": modo, "i1.rendita": "600", "rapida.disabilita": titolo ? "si" : "no" });
    for (const chiave of draw(stato).usate) assert.ok(t.has(chiave), chiave);
  }
});

test("an age is enough to know who somebody is, until a date is written", () => {
  const stato = newStato("15/03/2026");
  const figlio = addRiga(stato, "persone", "p", { chi: "figlio", eta: "17" });
  assert.deepEqual([anni(stato, figlio), relazione(stato, figlio), asksLavoro(stato, "p1")], [17, "F", true]);
  stato.valori[`${figlio}.eta`] = "18";
  assert.deepEqual([anni(stato, figlio), relazione(stato, figlio), asksLavoro(stato, "p1")], [18, "FC", false]);
  stato.valori[`${figlio}.nascita`] = "16/03/2008";
  assert.deepEqual([anni(stato, figlio), relazione(stato, figlio)], [17, "F"]);
  // The age is never a date of the declaration; what cannot be read is no age.
  delete stato.valori[`${figlio}.nascita`];
  assert.equal(toDsu(stato).dsu.nucleo.componenti[1].dataNascita, "");
  for (const testo of ["", "-1", "tre", "1,5", "100"]) {
    stato.valori[`${figlio}.eta`] = testo;
    assert.equal(anni(stato, figlio), null, testo);
  }
});

test("of an unmarried couple both are asked whether they work, and the answers stay with each", () => {
  const stato = newStato("15/03/2026");
  addRiga(stato, "persone", "p", { chi: "compagno" });
  addRiga(stato, "persone", "p", { chi: "figlio", eta: "5" });
  const { ctx, campo } = draw(stato);
  assert.deepEqual(ctx.campi.map(({ chiave }) => chiave).filter((chiave) => /lavoro|altroGenitore/.test(chiave)), ["p1.lavoro", "p2.lavoro"]);
  campo("p2.lavoro").onchange();
  assert.equal(valore(stato, "p2.lavoro"), "si");
  assert.equal(Object.keys(stato.valori).some((chiave) => chiave.includes(".genitore.")), false, "who is a parent is not answered for them");
});

test("savings are one account of the declarant, there only while something is written", () => {
  const stato = newStato("15/03/2026");
  const { campo } = draw(stato);
  campo("rapida.saldo").oninput({ target: { value: "1" } });
  const conto = contoUnico(stato);
  assert.equal(vera(stato, "rapida.saldo"), `${conto}.saldo`);
  campo("rapida.giacenzaMedia").onchange({ target: { value: "2.000" } });
  campo("rapida.saldo").onchange({ target: { value: "" } });
  assert.deepEqual(toDsu(stato).dsu.nucleo.componenti[0].depositi, [{ tipo: "conto-corrente", saldo: 0, giacenzaMedia: 2000 }]);
  assert.equal(draw(stato).campo("rapida.giacenzaMedia").value, "2.000");
  campo("rapida.giacenzaMedia").onchange({ target: { value: " " } });
  assert.equal(contoUnico(stato), null);
  // What the complete mode has in more detail is not squeezed into one field.
  addRiga(stato, "p1.altreForme", "a", { tipo: "azioni-quotate", valore: "5" });
  assert.equal(contoUnico(stato), undefined);
  assert.equal(draw(stato).campo("rapida.saldo"), undefined);
});

test("the range is of copies, and an open question has a field on the screen", () => {
  const stato = newStato("15/03/2026");
  addRiga(stato, "persone", "p", { chi: "figlio" });
  stato.valori["casa.titolo"] = "proprieta";
  const prima = JSON.stringify(stato);
  const letto = readAperte(stato);
  rispondi(letto, "basso");
  rispondi(letto, "alto");
  assert.equal(JSON.stringify(stato), prima);
  const campi = draw(stato).ctx.campi.map(({ chiave }) => chiave);
  // Whether the parents work is asked once the figlio is known to be a minor.
  const senza = letto.aperte.filter(({ chiave }) => !campi.includes(chiave));
  assert.deepEqual(senza.map(({ chiave, attende }) => [chiave, attende]), [["p1.lavoro", true], ["rapida.altroGenitore", true]]);
});

test("data of the page are read as if the person had answered", () => {
  const dsu = { dataPresentazione: "2026-03-15", nucleo: { componenti: [{ id: "anna", relazione: "D", dataNascita: "1980-01-01", disabilita: "grave" }], abitazione: { titolo: "altro" } } };
  const { campo } = draw(fromDsu(readDati(dsu)));
  assert.equal(campo("rapida.disabilita").checked, true);
  assert.equal(campo("rapida.immobili").checked, false);
});
