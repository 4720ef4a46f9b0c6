import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { checkCampi } from "./controlla.js";
import { fromDsu } from "./da-dsu.js";
import { findCampo, toDsu } from "./dsu.js";
import { asksAltroGenitore, asksGenitori, asksLavoro, genitori, nome, relazione } from "./persone.js";
import { drawPasso, RISULTATO } from "./passi/index.js";
import { addImmobile, addRiga, newStato, removeRiga, setConiuge, valore } from "./stato.js";
import { readDati } from "./leggi-dati.js";
import { askMotore } from "./motore.js";
import { askPeriodo } from "./periodo.js";
import { store } from "./risposte.js";
import { chooseLingua, translator } from "./testi.js";
import it from "./messaggi/it.js";

const t = translator("it");
const esempi = new URL("../esempi/", import.meta.url);

/** A household answered as in the form: `{ chi, nascita, … }` for each person after the declarant. */
function answer(io, ...altri) {
  const stato = newStato("15/03/2026");
  for (const [campo, testo] of Object.entries(io)) stato.valori[`p1.${campo}`] = testo;
  const ids = ["p1", ...altri.map((persona) => addRiga(stato, "persone", "p", persona))];
  return { stato, ids };
}

/** Draws a step without a DOM, as the simulator does, and gives back its context. */
function draw(stato, passo, extra = {}) {
  const anni = { anno: 2026, redditi: 2024, patrimonio: "31/12/2024", fine: "2024-12-31", modello: 2025 };
  const usate = new Set();
  const spia = Object.assign((chiave, valori) => (usate.add(chiave), t(chiave, valori)), { has: t.has });
  const ctx = {
    stato, t: spia, anni, famiglia: true, campi: [], esito: null, motore: { valoreImu: () => 100800, redditoFondiario: () => 630 }, valore: (chiave) => valore(stato, chiave),
    nome: (id) => nome(stato, id, spia), errore: () => null, ...extra,
  };
  const figli = drawPasso(passo, ctx);
  return { ctx, usate, figli };
}

test("relations follow age and answers", () => {
  const { stato, ids } = answer({ nascita: "01/01/1980" }, { chi: "coniuge", nascita: "01/01/1981" }, { chi: "figlio", nascita: "16/03/2008" },
    { chi: "figlio", nascita: "15/03/2008", vive: "si" }, { chi: "figlio", nascita: "01/01/2000", vive: "no" }, { chi: "affidato", nascita: "01/01/2015" },
    { chi: "altro", nascita: "01/01/1950" });
  assert.deepEqual(ids.map((id) => relazione(stato, id)), ["D", "C", "F", "FC", "FNC", "MA", "P"]);
});

test("parents go without saying for a married couple, and are asked to an unmarried one", () => {
  const sposati = answer({ nascita: "01/01/1980" }, { chi: "coniuge", nascita: "01/01/1981" }, { chi: "figlio", nascita: "01/01/2015" });
  assert.deepEqual(genitori(sposati.stato, "p3"), ["p1", "p2"]);
  assert.equal(toDsu(sposati.stato).dsu.nucleo.componenti[2].genitori, undefined);

  const conviventi = answer({ nascita: "01/01/1980" }, { chi: "compagno", nascita: "01/01/1981" }, { chi: "figlio", nascita: "01/01/2015" });
  assert.equal(asksGenitori(conviventi.stato, "p3"), true);
  assert.deepEqual(genitori(conviventi.stato, "p3"), []);
  const { ctx } = draw(conviventi.stato, 0);
  assert.ok(checkCampi(conviventi.stato, ctx.campi).some(({ codice }) => codice === "errore.spunte"));
  conviventi.stato.valori["p3.genitore.p2"] = "si";
  assert.deepEqual(toDsu(conviventi.stato).dsu.nucleo.componenti[2].genitori, ["p2"]);
});

test("who lives with own parents, and a grandchild, can say so", () => {
  const { stato } = answer({ nascita: "01/01/1990" }, { chi: "altro", nascita: "01/01/1960" }, { chi: "altro", nascita: "01/01/2020" });
  assert.equal(asksGenitori(stato, "p1"), true);
  stato.valori["p1.genitore.p2"] = "si";
  assert.deepEqual(toDsu(stato).dsu.nucleo.componenti[0].genitori, ["p2"]);
  assert.equal(asksGenitori(stato, "p3"), true);
});

test("the work of the parents matters only with minors, the other parent only when one is here", () => {
  const { stato } = answer({ nascita: "01/01/1980" }, { chi: "figlio", nascita: "01/01/2015" });
  assert.equal(asksLavoro(stato, "p1"), true);
  assert.equal(asksAltroGenitore(stato, "p2"), true);
  addRiga(stato, "persone", "p", { chi: "coniuge", nascita: "01/01/1981" });
  assert.equal(asksAltroGenitore(stato, "p2"), false);
  assert.equal(asksLavoro(stato, "p3"), true);
  stato.valori["p2.nascita"] = "01/01/2005";
  assert.equal(asksLavoro(stato, "p1"), false);
});

test("answers to questions that are no more asked stay out of the Dsu and come back", () => {
  const { stato } = answer({ nascita: "01/01/1980" });
  Object.assign(stato.valori, { "casa.titolo": "locazione", "casa.canone": "7.000", "casa.registrato": "si", "casa.tutti": "si" });
  assert.equal(toDsu(stato).dsu.nucleo.abitazione.locazione.canoneAnnuo, 7000);
  stato.valori["casa.titolo"] = "altro";
  assert.deepEqual(toDsu(stato).dsu.nucleo.abitazione, { titolo: "altro" });
  stato.valori["casa.titolo"] = "locazione";
  assert.equal(toDsu(stato).dsu.nucleo.abitazione.locazione.canoneAnnuo, 7000);
});

test("the value of a property comes from the engine, or from the person", () => {
  const { stato } = answer({ nascita: "01/01/1980" });
  Object.assign(stato.valori, { "casa.titolo": "proprieta", "i1.modo": "rendita", "i1.categoria": "A/2", "i1.rendita": "600" });
  const chiesto = [];
  const { dsu } = toDsu(stato, (immobile) => (chiesto.push(immobile), 100800));
  assert.deepEqual(chiesto, [{ categoria: "A/2", rendita: 600 }]);
  assert.deepEqual(dsu.nucleo.immobili, [{
    tipo: "fabbricato", valore: 100800, categoria: "A/2", casaDiAbitazione: true, quote: [{ componente: "p1", quota: 100 }],
  }]);
  stato.valori["casa.dopo"] = "si";
  assert.equal(toDsu(stato).dsu.nucleo.immobili, undefined);
});

test("the name typed never enters the Dsu", () => {
  const { stato } = answer({ nascita: "01/01/1980", nome: "Anna Rossi" });
  assert.doesNotMatch(JSON.stringify(toDsu(stato).dsu), /Anna/);
});

test("removing a person removes what named him or her", () => {
  const { stato } = answer({ nascita: "01/01/1980" }, { chi: "coniuge" }, { chi: "figlio" });
  const casa = addImmobile(stato, "immobili");
  addRiga(stato, `${casa}.quote`, "q", { componente: "p2", quota: "50" });
  addRiga(stato, "p2.depositi", "d", { saldo: "1" });
  stato.valori["p3.genitore.p2"] = "si";
  removeRiga(stato, "persone", "p2");
  assert.doesNotMatch(JSON.stringify(stato), /"p2|\.p2"/);
});

test("marriage is mutual and single", () => {
  const { stato } = answer({}, { chi: "altro" }, { chi: "altro" }, { chi: "altro" });
  setConiuge(stato, "p2", "p3");
  setConiuge(stato, "p4", "p3");
  assert.equal(valore(stato, "p3.coniuge"), "p4");
  assert.equal(valore(stato, "p2.coniuge"), "");
});

test("every path of the engine finds its field", () => {
  const { stato } = answer({ nascita: "01/01/1980", "r.redditoComplessivo": "100", origine: "lavoro" });
  addRiga(stato, "p1.depositi", "d", { tipo: "conto-corrente", saldo: "1", giacenzaMedia: "1" });
  const { campi } = toDsu(stato);
  assert.equal(findCampo(campi, "dataPresentazione"), "data");
  assert.equal(findCampo(campi, "nucleo.componenti[0].depositi[0].giacenzaMedia"), "d2.giacenzaMedia");
  assert.equal(findCampo(campi, "nucleo.componenti[0].dataNascita"), "p1.nascita");
  assert.equal(findCampo(campi, "nucleo.componenti[0].redditi.qualcosa"), "p1.r.redditoComplessivo");
  assert.equal(findCampo(campi, "nucleo.abitazione"), "casa.titolo");
  assert.equal(findCampo(campi, "altro"), null);
});

for (const file of readdirSync(esempi).filter((nomeFile) => nomeFile.endsWith(".json"))) {
  test(`a Dsu set and read again is the same: ${file}`, () => {
    const dsu = JSON.parse(readFileSync(new URL(file, esempi), "utf8"));
    assert.deepEqual(canonical(toDsu(fromDsu(dsu)).dsu), canonical(dsu));
  });
}

/** A household with every answer that the other kinds ask. */
const TUTTO = {
  dataPresentazione: "2026-03-15",
  nucleo: {
    componenti: [
      { id: "nonna", relazione: "D", dataNascita: "1945-02-01", disabilita: "grave", ricoverato: true, richiestaRicovero: "2025-06-01",
        nucleoRistretto: false, redditi: { redditoComplessivo: 18000, pensione: 18000 } },
      { id: "ugo", relazione: "FC", dataNascita: "1975-06-01", lavoroSeiMesi: true,
        redditi: { redditoComplessivo: 20000, lavoroDipendente: 12000, autonomo: 8000, impostaSostitutiva: 500, forfetario: 400 } },
      { id: "nipote", relazione: "P", dataNascita: "2004-01-01", genitori: ["ugo", "lia"], studente: { corso: "laurea" },
        genitoreNonConvivente: ["coniugato-con-altri", "assegni-stabiliti"] },
      { id: "piccolo", relazione: "P", dataNascita: "2015-01-01", genitori: ["ugo", "lia"], genitoreNonConvivente: "riconosciuto" },
      { id: "ospite", relazione: "P", dataNascita: "2003-01-01", studente: { corso: "laurea", fuoriCasaDal: "2022-01-01", alloggioDiFamiliari: true,
        redditoLavoro: { annoPrecedente: 9000, secondoAnnoPrecedente: 9500.5 } } },
      { id: "orfano", relazione: "P", dataNascita: "2003-01-01", studente: { corso: "dottorato", senzaGenitori: "orfano" } },
    ],
    abitazione: { titolo: "locazione", locazione: {
      canoneAnnuo: 6000, contrattoRegistrato: true, conduttori: { nelNucleo: 2, totale: 3 }, intestatari: ["nonna", "ugo"],
    } },
    immobili: [
      { tipo: "fabbricato", valore: 80000, quote: [],
        donazione: { donante: "nonna", data: "2024-05-01", aTenutoAgliAlimenti: true, donatario: "eva", quota: 50 } },
      { tipo: "fabbricato", valore: 50000, casaDiEsterno: "lia", quote: [{ componente: "lia", quota: 100 }] },
    ],
  },
  esterni: [
    { id: "lia", relazione: "GNC", dataNascita: "1977-01-01", lavoroSeiMesi: false, disabilita: "media",
      redditi: { redditoComplessivo: 9000, pensione: 9000 }, depositi: [{ tipo: "conto-corrente", saldo: 10, giacenzaMedia: 20, quota: 50 }],
      nucleoProprio: { componenti: 4, figli: 2, figliConviventi: 1, minori: "sotto-tre-anni", disabili: 1, inStruttura: 1, disabiliInStruttura: 1,
        abitazione: { titolo: "proprieta", comune: "H501" } } },
    { id: "eva", relazione: "FE", dataNascita: "1972-01-01", estraneo: true, redditi: { redditoComplessivo: 100 } },
    { id: "ada", relazione: "FE", dataNascita: "1974-01-01", nucleoProprio: { componenti: 1,
      abitazione: { titolo: "locazione", locazione: { canoneAnnuo: 1, contrattoRegistrato: false } } } },
    { id: "nessuno", relazione: "GNC", dataNascita: "1977-01-01" },
  ],
  corrente: {
    dataPresentazione: "2026-09-10",
    redditi: [
      { componente: "ugo", causa: "autonomo", dataEvento: "2026-08-01", occupato: false, mesiContinuativi: 130, lavoroDipendente: 5, pensione: 6,
        autonomo: 7, trattamenti: [{ tipo: "altro", importo: 8 }] },
      { componente: "lia", causa: "trattamenti", dataEvento: "2026-08-01", dueMesi: true },
      { componente: "nonna", causa: "riduzione" },
    ],
    patrimonio: {
      componenti: [
        ...["nonna", "ugo", "nipote", "piccolo", "ospite", "orfano"].map((componente) => ({ componente })),
        { componente: "lia", depositi: [{ tipo: "conto-corrente", saldo: 1, giacenzaMedia: 2 }], altreForme: [{ tipo: "quote-oicr", valore: 3 }],
          incrementoImmobiliare: 4, incrementoMobiliare: 5 },
      ],
      immobili: [{ tipo: "terreno-edificabile", valore: 9, quote: [{ componente: "ugo", quota: 100 }] }],
    },
  },
  scelte: { aumentoPerFigli: "senza-aumento", franchigieDelSolo: "persona", casiUniversita: "letterale" },
};

test("a Dsu with every answer of the other kinds, set and read again, is the same", () => {
  assert.deepEqual(readDati(TUTTO), TUTTO);
  const letto = toDsu(fromDsu(TUTTO));
  assert.deepEqual(canonical(letto.dsu), canonical(TUTTO));
  // A 2025 request asks how many days a fixed-term job lasted.
  const prima = structuredClone(TUTTO);
  prima.dataPresentazione = "2025-02-01";
  prima.corrente = { dataPresentazione: "2025-03-01", redditi: [
    { componente: "ugo", causa: "tempo-determinato", dataEvento: "2024-08-01", occupato: true, giorniLavorati: 125 },
  ] };
  assert.deepEqual(canonical(toDsu(fromDsu(prima)).dsu), canonical(prima));
});

test("problems of who is outside, and of the corrente, find their field", () => {
  const { campi } = toDsu(fromDsu(TUTTO));
  const campo = (path) => findCampo(campi, path);
  assert.equal(campo("esterni[0].redditi.pensione"), "e7.r.pensione");
  assert.equal(campo("esterni[0].dataNascita"), "e7.nascita");
  assert.equal(campo("esterni[0].nucleoProprio"), "e7.np.componenti");
  assert.equal(campo("esterni[0].nucleoProprio.abitazione.comune"), "e7.casa.comune");
  assert.equal(campo("nucleo.componenti[4].studente.redditoLavoro"), "p5.rl.annoPrecedente");
  assert.equal(campo("nucleo.componenti[2].genitoreNonConvivente"), "p3.altroGenitore");
  assert.equal(campo("nucleo.abitazione.locazione.intestatari"), "casa.intestatario");
  assert.equal(campo("corrente.dataPresentazione"), "corrente.data");
  assert.equal(campo("corrente.redditi"), "corrente.cosa");
  assert.match(campo("corrente.redditi[0].mesiContinuativi"), /^v\d+\.mesi$/);
  assert.match(campo("corrente.patrimonio.componenti[6].depositi[0].saldo"), /^d\d+\.saldo$/);
  assert.match(campo("corrente.patrimonio.immobili[0].quote[0].quota"), /^q\d+\.quota$/);
});

test("the other parent: asked once, of a child with one parent here; what is needed follows the cases", () => {
  const { stato } = answer({ nascita: "01/01/1980" }, { chi: "figlio", nascita: "01/01/2015" }, { chi: "figlio", nascita: "01/01/2005", vive: "si" });
  const chiavi = () => draw(stato, 0).ctx.campi.map(({ chiave }) => chiave);
  assert.ok(chiavi().includes("p2.altroGenitore"));
  assert.ok(!chiavi().includes("p3.altroGenitore"), "an adult who does not study");
  stato.valori["p3.studia"] = "si";
  assert.ok(chiavi().includes("p3.altroGenitore"));
  assert.ok(!chiavi().includes("p2.caso"));
  stato.valori["p2.altroGenitore"] = "altrove";
  assert.ok(chiavi().includes("p2.caso") && chiavi().includes("p2.gnc"));
  const altro = addRiga(stato, "esterni", "e", { chi: "gnc", nascita: "01/01/1979" });
  stato.valori[`p2.genitore.${altro}`] = "si";
  assert.deepEqual(toDsu(stato).dsu.nucleo.componenti[1].genitori, ["p1", altro]);
  assert.ok(chiavi().includes(`${altro}.lavoro`) && !chiavi().includes(`${altro}.np.componenti`));
  store(stato, "p2.caso.coniugato-con-altri", "si");
  assert.ok(!chiavi().includes(`${altro}.lavoro`) && chiavi().includes(`${altro}.np.componenti`));
  store(stato, "p2.caso.assegni-stabiliti", "si");
  assert.deepEqual(toDsu(stato).dsu.esterni, undefined, "nothing of him or her is needed any more");
  assert.deepEqual(toDsu(stato).dsu.nucleo.componenti[1].genitoreNonConvivente, ["coniugato-con-altri", "assegni-stabiliti"]);
});

test("what belongs to who no longer counts stays out, with its property", () => {
  const stato = fromDsu(TUTTO);
  assert.equal(toDsu(stato).dsu.nucleo.immobili.length, 2);
  for (const figlio of ["p3", "p4"]) store(stato, `${figlio}.altroGenitore`, "nessuno");
  const { dsu } = toDsu(stato);
  assert.deepEqual(dsu.esterni.map(({ id }) => id), ["eva", "ada", "nessuno"]);
  assert.equal(dsu.nucleo.immobili.length, 1);
  assert.doesNotMatch(JSON.stringify([dsu.nucleo, dsu.corrente.patrimonio]), /"lia"/);
});

test("a family with none of these cases is asked nothing more", () => {
  const { stato } = answer({ nascita: "01/01/1980" }, { chi: "coniuge", nascita: "01/01/1981" }, { chi: "figlio", nascita: "01/01/2015" },
    { chi: "figlio", nascita: "01/01/2004", vive: "si" });
  const nuovi = (passo) => draw(stato, passo).ctx.campi.map(({ chiave }) => chiave).filter((chiave) =>
    /studia|altro|caso|np|richiesta|ristretto|intestatario|autonomo|forfetario|donat|casaDi/.test(chiave));
  assert.deepEqual([0, 1, 2, 3].map(nuovi), [["p1.studia", "p2.studia", "p4.studia"], [], [], []]);
});

test("the assets of the corrente start from those of the Dsu, with the amounts to write", () => {
  const stato = fromDsu(JSON.parse(readFileSync(new URL("coppia-due-figli-con-casa.json", esempi), "utf8")));
  store(stato, "corrente.chiesto", "si");
  store(stato, "corrente.patrimonio", "si");
  const { patrimonio } = toDsu(stato).dsu.corrente;
  assert.deepEqual(patrimonio.componenti[0].depositi, [{ tipo: "conto-corrente", saldo: 0, giacenzaMedia: 0 }]);
  assert.equal(patrimonio.immobili[0].valore, 90000);
  assert.equal(patrimonio.immobili[0].casaDiAbitazione, true);
  assert.equal(patrimonio.immobili[0].quote.length, 2);
});

/** What the engine reads as the same: zeros and defaults left out, the declarant first. */
function canonical(dsu) {
  const clean = (nodo) => {
    if (Array.isArray(nodo)) return nodo.map(clean);
    if (nodo === null || typeof nodo !== "object") return nodo;
    const voci = Object.entries(nodo).map(([nomeVoce, voce]) => [nomeVoce, clean(voce)])
      .filter(([nomeVoce, voce]) => voce !== 0 && voce !== undefined && JSON.stringify(voce) !== "{}" && !(nomeVoce === "diritto" && voce === "proprieta"))
      .sort(([a], [b]) => a.localeCompare(b));
    return Object.fromEntries(voci);
  };
  return clean(dsu);
}

test("every text the steps use exists", () => {
  const stato = fromDsu(JSON.parse(readFileSync(new URL("coppia-due-figli-con-casa.json", esempi), "utf8")));
  const tutti = ["proprieta", "locazione", "altro"].flatMap((titolo) => {
    stato.valori["casa.titolo"] = titolo;
    addRiga(stato, "p1.depositi", "d");
    addRiga(stato, "p1.altreForme", "a");
    addRiga(stato, "p1.trattamenti", "t");
    addImmobile(stato, "immobili", { modo: "rendita" });
    addRiga(stato, "persone", "p", { chi: "figlio", nascita: "01/01/2001", vive: "no" });
    return Array.from({ length: RISULTATO }, (_, passo) => [...draw(stato, passo).usate]).flat();
  });
  const pieno = fromDsu(TUTTO);
  for (let passo = 0; passo < RISULTATO; passo += 1) tutti.push(...draw(pieno, passo).usate);
  assert.deepEqual(tutti.filter((chiave) => !(chiave in it)), []);
});

/** What a description says, as text. */
const leggi = (nodo) => (Array.isArray(nodo) ? nodo.map(leggi).join("")
  : nodo && typeof nodo === "object" ? leggi(nodo.children) : nodo === null || nodo === false || nodo === undefined ? "" : String(nodo));

test("a day outside the tables: the days that can be written", () => {
  const motore = {
    parameters(iso) {
      if (iso !== "2026-12-31") throw Object.assign(new Error("no"), { issues: [{ regola: "data-inesistente", message: "no" }] });
      const righe = { "limite-carico": 2840.51, "limite-carico-giovani": 4000, "eta-carico-giovani": 24 };
      return { righe: Object.entries(righe).map(([codice, valore]) => ({ codice, valore })) };
    },
    version: () => ({ parametriDal: "2023-01-01", parametriAl: "2026-12-31" }),
  };
  for (const iso of ["1900-01-01", "2031-03-15", "9999-12-31"]) assert.match(askPeriodo(motore, iso, t).rifiuto, /dal 01\/01\/2023 al 31\/12\/2026/, iso);
  // The questions in sight keep the limits of the law, from the last table.
  assert.match(t("nucleo.aCarico.aiuto", askPeriodo(motore, "2031-03-15", t).anni), /2\.840,51\s€.*4\.000,00\s€.*24 anni/);
});

test("more tenants than people: said on the field of the tenants in the household", () => {
  const { stato } = answer({ nascita: "01/01/1980" });
  Object.assign(stato.valori, { "casa.titolo": "locazione", "casa.canone": "100", "casa.registrato": "si", "casa.tutti": "no", "casa.nelNucleo": "2", "casa.totale": "2" });
  const motore = { valoreImu: () => 0, validate: () => [{ regola: "conduttori-non-validi", path: "nucleo.abitazione.locazione.conduttori", message: "x" }] };
  assert.deepEqual([...askMotore(motore, stato, t).perCampo], [["casa.nelNucleo", "Gli intestatari nel nucleo non possono essere più delle persone del nucleo."]]);
  stato.valori["casa.totale"] = "1";
  stato.valori["casa.nelNucleo"] = "0";
  assert.deepEqual([...askMotore(motore, stato, t).perCampo.keys()], ["casa.totale"]);
});

test("the result: two thirds as the law says them, no word on rows that are not there, first the figure of another reading", () => {
  const { stato } = answer({ nascita: "01/01/1980" });
  const fonte = { atto: "DPCM", articolo: "art. 5", url: "" };
  const quota = { codice: "quota-eccedenza", etichetta: "Due terzi", importo: 0.6666666667, unita: "aliquota", segno: "+", operazione: "rapporto", fonte };
  quota.figli = [2, 3].map((importo) => ({ ...quota, codice: "parti", importo, unita: "numero", operazione: "norma", figli: [] }));
  const vuota = { codice: "x", etichetta: "Vuota", importo: 0, unita: "euro", segno: "+", operazione: "somma", fonte, figli: [] };
  const riga = (operazione, figli) => ({ ...vuota, operazione, figli });
  const indicatore = { isee: 1, prestazioni: [], prospetto: { parametroNucleo: 1, maggiorazioni: 0, scalaEquivalenza: 1 }, letture: [{ scelta: "a", opzione: "b", isee: 1234.5, testo: "Perché sì." }] };
  for (const nome of ["sommaRedditiComponenti", "redditoFigurativoPatrimonioMobiliare", "detrazioni", "isr", "patrimonioMobiliare", "detrazionePatrimonioMobiliare", "patrimonioImmobiliare", "detrazionePatrimonioImmobiliare", "isp", "ise", "isee"]) indicatore.prospetto[nome] = 0;
  const mostra = (ordinario) => leggi(draw(stato, RISULTATO, {
    esito: { risultato: { dataPresentazione: "2026-03-15", validoFino: "2026-12-31", indicatori: { ordinario: indicatore } }, spiegazione: { indicatori: { ordinario } }, dsu: { nucleo: {} } },
  }).figli);
  assert.match(mostra(riga("prodotto", [vuota, quota])), /×\u00a0per 2\/3/);
  assert.doesNotMatch(mostra(riga("prodotto", [vuota, quota])), /66,67/);
  assert.doesNotMatch(mostra(vuota), /sommate o sottratte/);
  assert.match(mostra(vuota), /L’INPS potrebbe usare un’altra lettura: l’ISEE sarebbe 1\.234,50\u00a0€\. Perché sì\./);
});

test("languages: the first known one, else Italian; a missing key shows itself", () => {
  assert.equal(chooseLingua(null, "la", "it-IT"), "it");
  assert.equal(chooseLingua("la", "de-AT"), "de");
  assert.equal(chooseLingua("constructor"), "it");
  assert.equal(t("non.esiste"), "non.esiste");
  assert.equal(t("eco.anni", { anni: 3 }), "3 anni");
});
