import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";

import { risposteA } from "./approfondimenti/domande.js";
import { lettera, passoTondo } from "./approfondimenti/grafico.js";
import { readCurva } from "./approfondimenti/lettura.js";
import { cautele, quanto } from "./approfondimenti/parole.js";
import { leggi, metti } from "./approfondimenti/percorso.js";
import it from "./messaggi/it.js";
import approfondimenti from "./messaggi/approfondimenti.it.js";
import soglie from "./messaggi/soglie.it.js";
import { TESTI } from "./seguito.js";
import { translator } from "./testi.js";

const altri = { ...approfondimenti, ...soglie };
const t = translator("it");
t.add(TESTI); // the result comes with its words
t.add({ it: altri });

test("every text that the code names is written, once", () => {
  const cartella = new URL("./approfondimenti/", import.meta.url);
  const codice = readdirSync(cartella).map((file) => readFileSync(new URL(file, cartella), "utf8")).join("");
  for (const [, chiave] of codice.matchAll(/\bt\("([^"]+)"/g)) assert.ok(t.has(chiave), chiave);
  assert.deepEqual(Object.keys(altri).filter((chiave) => chiave in it), []);
});

test("every kind and every unit has its words", () => {
  const base = { genere: "cash", unita: "month", certezza: "exact", importo: 203.8, validita: { stato: "open" } };
  const detti = [
    [{}, "203,80\u00a0€ al mese"],
    [{ certezza: "maximum" }, "fino a 203,80\u00a0€ al mese"],
    [{ importo: undefined, alMassimo: 300, unita: "year" }, "fino a 300,00\u00a0€ all’anno"],
    [{ importo: undefined }, null],
    [{ genere: "tariff", unita: "meal" }, "paghi 203,80\u00a0€ a pasto"],
    [{ genere: "discount", unita: "percent", importo: 25 }, "sconto: 25\u00a0%"],
    [{ genere: "voucher", unita: "once" }, "buono: 203,80\u00a0€ una volta sola"],
    [{ genere: "guarantee", unita: "percent", importo: 80 }, "garanzia pubblica: 80\u00a0%"],
    [{ genere: "units", unita: "year", importo: 12.5 }, "12,5 gratis all’anno"],
    [{ genere: "access", importo: undefined }, "puoi chiederla"],
    [{ genere: "exemption", importo: undefined }, "non paghi"],
  ];
  for (const [diverso, atteso] of detti) assert.equal(quanto({ t }, { ...base, ...diverso }), atteso);
  for (const unita of ["month", "year", "once", "meal", "day", "hour", "km"]) assert.ok(t.has(`unita.${unita}`));
  const incerta = { ...base, certezza: "estimate", daConfermare: ["x"], fondiLimitati: ["y"], validita: { stato: "closed" } };
  assert.deepEqual(cautele({ t }, incerta).map(([codice]) => codice), ["stima", "fondi", "da-confermare", "chiusa"]);
});

test("answers go to the engine by type, and by person; what cannot be read does not go", () => {
  const stato = { valori: { "p1.id": "anna" }, liste: { persone: ["p1"] } };
  const valori = { "b.si": "no", "b.euro": "1.200,50", "b.giorni": "2,5", "b.giorno": "1/3/2026", "b.parola": "in-sede", "p1.b.persona.nido": "si", "b.rotto": "mille", "b.isee:icef": "12.000" };
  const ctx = { stato, valore: (chiave) => valori[chiave] ?? "" };
  assert.deepEqual(risposteA(ctx, [
    { id: "si", tipo: "bool" }, { id: "euro", tipo: "number", unita: "euro al mese" }, { id: "giorni", tipo: "number", unita: "giorni" },
    { id: "giorno", tipo: "date" }, { id: "parola", tipo: "text" }, { id: "persona.nido", tipo: "bool", persona: "anna" },
    { id: "rotto", tipo: "number", unita: "euro" }, { id: "vuota", tipo: "bool" }, { id: "icef", tipo: "indicatore", unita: "euro" },
  ]), {
    risposte: { si: false, euro: 1200.5, giorni: 2.5, giorno: "2026-03-01", parola: "in-sede" }, persone: { anna: { nido: true } }, indicatori: { icef: 12000 },
  });
});

test("a curve: bends with their reasons, a jump with the figure just after", () => {
  const nodo = (x, etichetta, altro) => ({ x, etichetta, testo: "Ecco.", ...altro });
  const letta = readCurva({ indicatori: [{
    nome: "ordinario", soglie: [],
    tratti: [{ da: 0, a: 100, iseeDa: 0, iseeA: 50 }, { da: 100, a: 199.99, iseeDa: 50, iseeA: 80 }, { da: 200, a: 300, iseeDa: 120, iseeA: 150 }],
    nodi: [nodo(200, "Salto"), nodo(100, "Franchigia", { componente: "anna" }), nodo(100, "Tetto")],
  }] }, "ordinario", (id) => id.toUpperCase());
  assert.deepEqual(letta.punti, [
    { x: 100, isee: 50, motivi: ["Franchigia (ANNA). Ecco.", "Tetto. Ecco."] }, { x: 200, isee: 80, motivi: ["Salto. Ecco."], salto: 120 },
  ]);
  assert.deepEqual(readCurva({ indicatori: [] }, "ordinario", String), { tratti: [], punti: [], passaggi: [] });
});

test("round steps, letters, paths", () => {
  assert.deepEqual([passoTondo(50_000, 500), passoTondo(300_000, 500), passoTondo(7, 5), passoTondo(0, 5)], [100, 1000, 2, 1]);
  assert.deepEqual([0, 25, 26, 52].map(lettera), ["A", "Z", "A2", "A3"]);
  const dsu = { nucleo: { componenti: [{ redditi: { redditoComplessivo: 5, lavoroDipendente: 5 } }] } };
  const due = "nucleo.componenti[0].redditi.redditoComplessivo=nucleo.componenti[0].redditi.lavoroDipendente";
  assert.deepEqual(metti(dsu, due, 7).nucleo.componenti[0].redditi, { redditoComplessivo: 7, lavoroDipendente: 7 });
  assert.deepEqual(metti(dsu, due, undefined).nucleo.componenti[0].redditi, {});
  assert.equal(leggi(dsu, "nucleo.componenti[0].redditi.pensione"), undefined);
  assert.equal(leggi(dsu, "nucleo.componenti[0].redditi.redditoComplessivo"), 5);
});
