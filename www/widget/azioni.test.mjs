// What a person does with the answers and the result: what is written comes back the same, and what a stranger wrote is refused.

import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";

import { scadenze, writeCalendario } from "./azioni/calendario.js";
import { chiaveDi } from "./azioni/chiave.js";
import { cancella, guarda, salva, scadenza } from "./azioni/deposito.js";
import { FORMATO, MAX_BYTE, readDocumento, readFile, readTesto, writeDocumento } from "./azioni/documento.js";
import { frase, inBreve } from "./azioni/frasi.js";
import { readStato } from "./azioni/leggi-stato.js";
import { findFrammento, MAX_LINK, readFrammento, writeFrammento } from "./azioni/link.js";
import { fromDsu } from "./da-dsu.js";
import { toDsu } from "./dsu.js";
import it from "./messaggi/azioni.it.js";
import { addImmobile, addRiga, copyStato, newStato, removeRiga } from "./stato.js";
import { translator } from "./testi.js";

const esempi = new URL("../esempi/", import.meta.url);
const dsuDi = (file) => {
  const dato = JSON.parse(readFileSync(new URL(file, esempi)));
  return dato.dsu ?? dato;
};

/** Every example, a new state, one half written, one of somebody who changed their mind, one with what only a benefit asks. */
const STATI = [
  ...readdirSync(esempi).filter((file) => file.endsWith(".json")).map((file) => [file, fromDsu(dsuDi(file))]),
  ["new", newStato("15/03/2026")],
  ["half written", (() => {
    const stato = newStato("15/3");
    Object.assign(stato.valori, { "p1.nascita": "31/02/19", "p1.r.redditoComplessivo": "12.34.5 €", "p1.nome": "Zoë \"Ð\" <b>& 王 \u202e" });
    addRiga(stato, "persone", "p", { chi: "figlio" });
    return stato;
  })()],
  ["changed mind", (() => {
    const stato = newStato("15/03/2026");
    const riga = addImmobile(stato, "immobili", { tipo: "fabbricato" });
    removeRiga(stato, "immobili", riga);
    addRiga(stato, "p1.depositi", "d", { saldo: "1.000,00" });
    return stato;
  })()],
  ["asked by a benefit", (() => {
    const stato = newStato("15/03/2026");
    Object.assign(stato.valori, { serve: "mensa-scolastica", "b.anni-residenza-italia": "12", "p1.b.persona.sport": "si", "b.isee:minorenni": "9.000", "cosa.v.p1.r.redditoComplessivo": "1" });
    stato.scelte = { casaAssegnata: "patrimonio" };
    return stato;
  })()],
];
const documentoDi = (stato, passo = 2) => writeDocumento({ stato, passo, dsu: toDsu(stato).dsu, pacchetto: "0.1.0", giorno: "2026-11-22" });
const rifiuto = (codice) => (error) => error.codice === codice;

for (const [nome, stato] of STATI) {
  test(`a file and a link give back the same answers: ${nome}`, async () => {
    const letto = readTesto(JSON.stringify(documentoDi(stato)));
    assert.deepEqual(letto, { stato, passo: 2, data: "2026-11-22" });
    const frammento = await writeFrammento({ stato, passo: 4 }, "due");
    assert.match(frammento, /^#isee-risposte=1\.due\.z[\w-]+$/);
    assert.deepEqual(await readFrammento(findFrammento(frammento, "due")), { stato, passo: 4 });
    assert.equal(findFrammento(frammento, "uno"), null, "of another element");
    assert.deepEqual(readStato(copyStato(stato)), stato);
  });
}

test("a file with a Dsu alone, or a bare Dsu, is taken too", () => {
  const dsu = dsuDi("coppia-due-figli-con-casa.json");
  assert.deepEqual(readDocumento({ formato: FORMATO, versione: 1, dsu }).stato, fromDsu(dsu));
  assert.deepEqual(readDocumento(dsu).stato, fromDsu(dsu));
});

test("what does not come from here is refused, and says why", async () => {
  const buono = documentoDi(newStato("15/03/2026"));
  const con = (cambia) => {
    const dato = structuredClone(buono);
    cambia(dato.risposte, dato);
    return JSON.stringify(dato);
  };
  for (const [testo, codice] of [
    ["", "vuoto"], ["  \n", "vuoto"], ["ciao", "estraneo"], ["[]", "estraneo"], ["null", "estraneo"], ["12", "estraneo"], ["{}", "estraneo"],
    ['{"formato":"altro","versione":1}', "estraneo"], ["x".repeat(MAX_BYTE + 1), "grande"],
    [con((_, dato) => { dato.versione = 2; }), "futuro"],
    [con((_, dato) => { dato.versione = "1"; }), "rovinato"],
    [con((_, dato) => { dato.risposte = "tutte"; }), "rovinato"],
    [con((_, dato) => { delete dato.risposte; dato.dsu = { nucleo: 3 }; }), "rovinato"],
    [con((_, dato) => { delete dato.risposte; dato.dsu = null; }), "rovinato"],
    ['{"formato":"isee-simulatore-risposte","versione":1}', "rovinato"],
    ['{"nucleo":null}', "estraneo"],
    ['{"nucleo":{"componenti":[]}}', "rovinato"],
    [con((risposte) => { risposte.valori = [["a", "b"]]; }), "rovinato"],
    [con((risposte) => { risposte.valori.data = 3; }), "rovinato"],
    [con((risposte) => { risposte.valori.data = { toString: "x" }; }), "rovinato"],
    [con((risposte) => { risposte.valori["<img src=x>"] = "x"; }), "rovinato"],
    [con((risposte) => { risposte.valori["a b"] = "x"; }), "rovinato"],
    [con((risposte) => { risposte.valori.lungo = "x".repeat(1001); }), "rovinato"],
    [con((risposte) => { for (let n = 0; n < 10_001; n += 1) risposte.valori[`k${n}`] = ""; }), "rovinato"],
    [con((risposte) => { risposte.liste.persone = []; }), "rovinato"],
    [con((risposte) => { risposte.liste.persone = "p1"; }), "rovinato"],
    [con((risposte) => { risposte.liste.persone = ["i1"]; }), "rovinato"],
    [con((risposte) => { risposte.liste.persone = ["p1", "p1"]; }), "rovinato"],
    [con((risposte) => { risposte.liste.persone = [["p1"]]; }), "rovinato"],
    [con((risposte) => { risposte.liste.esterni = Array.from({ length: 1001 }, (_, n) => `e${n + 10}`); }), "rovinato"],
    [con((risposte) => { risposte.liste["p9.depositi"] = ["d7"]; }), "rovinato"],
    [con((risposte) => { risposte.liste["persone[]"] = []; }), "rovinato"],
    [con((risposte) => { risposte.prossimo = -1; }), "rovinato"],
    [con((risposte) => { risposte.prossimo = 1e300; }), "rovinato"],
    [con((risposte) => { risposte.scelte = { casaAssegnata: [] }; }), "rovinato"],
    [JSON.stringify(buono).replace('"data":"15', '"__proto__":"x","data":"15'), "rovinato"],
  ]) assert.throws(() => readTesto(testo), rifiuto(codice), testo.slice(0, 200));
  await assert.rejects(readFile({ size: MAX_BYTE + 1, text: () => assert.fail("read") }), rifiuto("grande"));
  await assert.rejects(readFile({ size: 3, text: () => Promise.reject(new Error("gone")) }), rifiuto("illeggibile"));
  assert.equal({}.x, undefined, "no prototype was touched");
});

test("rows are never named twice, a step outside is the first, a line end does not enter a field, a BOM is nothing", async () => {
  const { prossimo, ...resto } = newStato("15/03/2026");
  const dato = documentoDi({ ...resto, prossimo: 1 }, 99);
  dato.risposte.liste.persone.push("p41");
  dato.risposte.valori["p41.nome"] = "Ada\r\nUgo";
  const { stato, passo } = await readFile({ size: 10, text: async () => `\ufeff${JSON.stringify(dato)}` });
  assert.deepEqual([stato.prossimo, passo, stato.valori["p41.nome"]], [42, 0, "AdaUgo"]);
});

test("hostile fragments are nobody's, or refused", async () => {
  for (const frammento of ["", "#", "#contenuto", "#isee-risposte", "#isee-risposte=", "#isee-risposte=1", "#isee-risposte=1.1", "#/a?isee-risposte=1.1.zAA", "#isee-risposte=x.1.zAA", "#isee-risposte=1.a b.zAA"]) {
    assert.equal(findFrammento(frammento, "1"), null, frammento);
  }
  const leggi = (corpo, versione = 1) => readFrammento(findFrammento(`#isee-risposte=${versione}.1.${corpo}`, "1"));
  for (const [corpo, codice, versione] of [
    ["", "rovinato"], ["z", "rovinato"], ["zAAAA", "rovinato"], ["p%00", "rovinato"], ["p<script>", "rovinato"], ["qAAAA", "rovinato"], ["zAA", "futuro", 2], ["zAA", "rovinato", 0],
    ["z".repeat(MAX_LINK + 1), "grande"],
    [`p${Buffer.from("[]").toString("base64url")}`, "rovinato"], [`p${Buffer.from('{"valori":{},"liste":{}}').toString("base64url")}`, "rovinato"],
    [`p${Buffer.from([0xff, 0xfe]).toString("base64url")}`, "rovinato"],
  ]) await assert.rejects(leggi(corpo, versione), rifiuto(codice), corpo.slice(0, 50));
  // Two megabytes of spaces are two kilobytes deflated.
  const bomba = await new Response(new Blob([" ".repeat(2_000_000)]).stream().pipeThrough(new CompressionStream("deflate-raw"))).arrayBuffer();
  await assert.rejects(leggi(`z${Buffer.from(bomba).toString("base64url")}`), rifiuto("grande"));
  const grande = newStato();
  for (let n = 0; n < 3000; n += 1) grande.valori[`k${n}`] = String(Math.sin(n));
  await assert.rejects(writeFrammento({ stato: grande, passo: 0 }, "1"), rifiuto("lungo"));
});

/** A storage, as far as it is used. */
const newDeposito = (voci = new Map()) => ({ voci, getItem: (k) => voci.get(k) ?? null, setItem: (k, v) => voci.set(k, v), removeItem: (k) => voci.delete(k) });

test("on the device: found again until the day it ends, never another's, never a crash", () => {
  assert.equal(scadenza("2026-11-22"), "2027-02-20"); // 8 days of November, 31, 31, 20
  assert.equal(new Set([chiaveDi("/a", "1"), chiaveDi("/a", "2"), chiaveDi("/b", "1")]).size, 3);
  const deposito = newDeposito();
  const stato = fromDsu(dsuDi("single-in-affitto.json"));
  assert.equal(guarda(deposito, "k", "2026-11-22"), null);
  assert.equal(salva(deposito, "k", documentoDi(stato), "2027-02-20"), true);
  assert.deepEqual(guarda(deposito, "k", "2027-02-19").documento.stato, stato);
  assert.equal(guarda(deposito, "altro", "2026-11-22"), null);
  assert.equal(guarda(deposito, "k", "2027-02-20"), null, "past");
  assert.equal(deposito.voci.size, 0, "and gone");
  salva(deposito, "k", documentoDi(stato), "2027-02-20");
  assert.equal(cancella(deposito, "k"), true);
  assert.equal(deposito.voci.size, 0);
  for (const testo of ["{", "null", "[]", "1", '{"formato":"x"}', JSON.stringify({ ...documentoDi(stato), risposte: 1 })]) {
    deposito.voci.set("k", testo);
    assert.match(guarda(deposito, "k", "2026-11-22")?.rifiuto, /^(rovinato|estraneo)$/, testo);
  }
  const chiuso = new Proxy({}, { get() { throw new Error("SecurityError"); } });
  assert.equal(salva(chiuso, "k", {}, "2027-01-01"), false);
  assert.equal(salva(null, "k", {}, "2027-01-01"), false);
  assert.equal(guarda(null, "k", "2026-11-22"), null);
  assert.equal(cancella(null, "k"), false);
});

test("the deadlines of a result, and the calendar file as RFC 5545 wants it", () => {
  const risultato = { dataPresentazione: "2027-03-15", validoFino: "2027-12-31", corrente: { ammesso: true, validoFino: "2027-09-15" } };
  const aperta = { risposta: "si", validita: { inVigore: true, stato: "open" } };
  const prestazioni = [
    { id: "it.inps.auu", nome: "Assegno unico", ...aperta, domanda: { url: "https://www.inps.it/auu" } },
    { id: "x.libri", nome: "Buono libri; classi 1, 2", ...aperta, finestra: { from: "2027-06-01", to: "2027-07-10" } },
    { id: "x.no", nome: "No", ...aperta, risposta: "no", finestra: { to: "2027-08-01" } },
    { id: "x.chiusa", nome: "Chiusa", ...aperta, validita: { inVigore: true, stato: "closed" }, finestra: { to: "2027-08-01" } },
  ];
  const voci = scadenze({ risultato, prestazioni, oggi: "2027-06-10" });
  assert.deepEqual(voci.map(({ codice, giorno }) => [codice, giorno]), [
    ["assegno-arretrati", "2027-06-30"], ["chiude", "2027-07-10"], ["corrente", "2027-09-15"], ["validita", "2027-12-31"], ["assegno-rinnovo", "2028-02-29"],
  ]);
  // No benefit shown: the assegno unico goes with the children. Shown and not due: it does not.
  const codici = (dati) => scadenze({ risultato: { dataPresentazione: "2026-03-15", validoFino: "2026-12-31" }, oggi: "2026-11-22", ...dati }).map(({ codice, giorno }) => `${codice} ${giorno}`);
  assert.deepEqual(codici({ conMinori: true }), ["validita 2026-12-31", "assegno-rinnovo 2027-02-28"]);
  assert.deepEqual(codici({ conMinori: false }), ["validita 2026-12-31"]);
  assert.deepEqual(codici({ conMinori: true, prestazioni: [{ ...prestazioni[0], risposta: "no" }] }), ["validita 2026-12-31"]);

  const ics = writeCalendario([
    { codice: "chiude", id: "x.libri", giorno: "2027-12-31", titolo: "Buono libri; classi 1, 2: ultimo giorno per chiedere il contributo è oggi", testo: "Riga uno\nriga \\ due", url: "https://comune.example.it/libri" },
  ], { adesso: new Date("2027-06-10T08:09:10.123Z"), prodotto: "0.1.0" });
  assert.equal(ics, [
    "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//isee-simulatore//0.1.0//IT", "CALSCALE:GREGORIAN", "METHOD:PUBLISH", "BEGIN:VEVENT",
    "UID:chiude-x.libri-2027-12-31@isee-simulatore", "DTSTAMP:20270610T080910Z", "DTSTART;VALUE=DATE:20271231", "DTEND;VALUE=DATE:20280101",
    // 75 octets, then the rest after a space.
    "SUMMARY:Buono libri\\; classi 1\\, 2: ultimo giorno per chiedere il contribut",
    " o è oggi",
    "DESCRIPTION:Riga uno\\nriga \\\\ due", "URL:https://comune.example.it/libri", "TRANSP:TRANSPARENT", "END:VEVENT", "END:VCALENDAR", "",
  ].join("\r\n"));
  const lungo = writeCalendario([{ codice: "v", giorno: "2027-12-31", titolo: "è€𐍈".repeat(60), testo: "x" }], { adesso: new Date(0), prodotto: "1" });
  for (const riga of lungo.split("\r\n")) assert.ok(Buffer.byteLength(riga) <= 75, riga);
  assert.equal(lungo.replace(/\r\n /g, "").includes(`SUMMARY:${"è€𐍈".repeat(60)}`), true, "unfolded, it is whole");
});

test("a row in a sentence", () => {
  const t = translator();
  t.add({ it });
  const parole = { t, nome: ({ etichetta }) => etichetta };
  const euro = (codice, etichetta, importo, altro = {}) => ({ codice, etichetta, importo, unita: "euro", segno: "+", operazione: "dato", ...altro });
  const dice = (operazione, importo, figli, altro) => frase(parole, euro("x", "X", importo, { operazione, figli, ...altro })).replaceAll("\u00a0", " ");
  const reddito = euro("reddito-complessivo", "Reddito complessivo IRPEF", 20_000);
  const riduzione = euro("lavoro-o-pensione", "Riduzione per lavoro o pensione", 3000, { segno: "-" });
  assert.equal(dice("somma", 17_000, [reddito, riduzione]),
    "Da 20.000,00 € (reddito complessivo IRPEF) togliamo 3.000,00 € (riduzione per lavoro o pensione), perché una parte di ciò che viene da lavoro o pensione non conta: restano 17.000,00 €.");
  assert.equal(dice("somma", 50_000, [reddito, euro("b", "ISE", 30_000)]), "Sommiamo 20.000,00 € (reddito complessivo IRPEF) e 30.000,00 € (ISE): in tutto 50.000,00 €.");
  assert.equal(dice("somma", 20_000, [reddito, euro("b", "Altro", 0)]), "Conta solo una voce: 20.000,00 € (reddito complessivo IRPEF).");
  assert.equal(dice("somma", 0, [euro("a", "A", 0), euro("b", "B", 0)]), "Qui non c’è niente da contare.");
  assert.equal(dice("somma", 0, [euro("casa-netta", "Valore della casa", 50_000), euro("franchigia", "Franchigia", 94_000, { segno: "-" }), euro("non-utilizzato", "Resto", 44_000)]),
    "Da 50.000,00 € (valore della casa) togliamo 94.000,00 € (franchigia): sotto zero non si va, quindi 0,00 €.");
  assert.equal(dice("rapporto", 10_000, [reddito, { codice: "s", etichetta: "Scala di equivalenza", importo: 2, unita: "scala", segno: "+", operazione: "norma" }]),
    "Dividiamo 20.000,00 € (reddito complessivo IRPEF) per 2,00 (scala di equivalenza): fa 10.000,00 €.");
  assert.equal(dice("minimo", 3000, [euro("a", "Un quinto", 5600), euro("b", "Massimo", 3000)]), "Tra 5.600,00 € (un quinto) e 3.000,00 € (massimo) conta la cifra più bassa: 3.000,00 €.");
  assert.equal(frase(parole, reddito), null, "an answer speaks for itself");
  const albero = euro("isee", "ISEE", 5000, { operazione: "rapporto", figli: [euro("ise", "ISE", 10_000, { operazione: "somma", figli: [euro("isr", "Reddito", 10_000), euro("isp", "Patrimonio", 0)] })] });
  assert.deepEqual(inBreve(parole, albero).map(({ codice }) => codice), ["isr", "ise", "isee"], "what is worth nothing is not a step");
});
