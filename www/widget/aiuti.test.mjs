import assert from "node:assert/strict";
import { test } from "node:test";

import { dilloInParti } from "./in-parte.js";
import { decode } from "./aiuti/csv.js";
import { averageEstratto, readEstratto } from "./aiuti/estratto.js";
import { follow, CASI, risposteDi } from "./aiuti/nucleo-regole.js";
import { RIGHE, riga } from "./aiuti/righe.js";
import { averageNumeri, averageSaldi, giorniAnno } from "./aiuti/giacenza.js";

import aiuti from "./messaggi/aiuti.it.js";
import it from "./messaggi/it.js";
import { parteDi } from "./moneta.js";
import { translator } from "./testi.js";

const t = translator();
const bytes = (testo) => new TextEncoder().encode(testo).buffer;

/** Average and balance in cents, or the code of what is wrong. */
function read(testo, anno, risposte = {}) {
  const estratto = readEstratto(testo, risposte);
  const esito = estratto.ok ? averageEstratto(estratto, anno, risposte) : estratto;
  return esito.ok ? [esito.media, esito.saldo] : esito.codice;
}

test("a leap year has 366 days, and 1900 is not one", () => {
  assert.deepEqual([2023, 2024, 2025, 2000, 1900].map(giorniAnno), [365, 366, 365, 366, 365]);
});

test("giacenza of four quarters", () => {
  // 2023: 91.250 + 182.500 + 0 + 91.250 = 365.000; 365.000 / 365 = 1.000,00
  assert.equal(averageNumeri([9_125_000, 18_250_000, 0, 9_125_000], 1, 2023), 100_000);
  // 2024: 400.000,50 + 350.000 + 300.000 + 250.000 = 1.300.000,50; / 366 = 3.551,9139… = 3.551,91
  assert.equal(averageNumeri([40_000_050, 35_000_000, 30_000_000, 25_000_000], 1, 2024), 355_191);
  // The same over 365 would be 3.561,65: the leap year counts.
  assert.equal(averageNumeri([40_000_050, 35_000_000, 30_000_000, 25_000_000], 1, 2023), 356_165);
  // Numbers written in thousands: 1.098 × 1.000 / 366 = 3.000,00
  assert.equal(averageNumeri([109_800, 0, 0, 0], 1000, 2024), 300_000);
  // Half a cent goes up: 1,83 / 366 = 0,005
  assert.equal(averageNumeri([183], 1, 2024), 1);
  assert.equal(averageNumeri([182], 1, 2024), 0);
  // More than a double holds: 9.999.999.999,99 a day for 366 days
  assert.equal(averageNumeri([999_999_999_999 * 366], 1, 2024), 999_999_999_999);
});

test("giacenza day by day", () => {
  // 2024: 1.000,00 for 31 + 29 = 60 days, 2.000,00 for 366 − 60 = 306: (60.000 + 612.000) / 366 = 1.836,0655… = 1.836,07
  assert.deepEqual(averageSaldi([{ giorno: "2024-03-01", saldo: 200_000 }], 100_000, 2024), {
    media: 183_607, saldo: 200_000, somma: 67_200_000n, negativi: 0,
  });
  // Overdrawn for 10 days: they count as zero. 2023: 100,00 × 355 / 365 = 97,2602… = 97,26
  assert.deepEqual(averageSaldi([{ giorno: "2023-05-01", saldo: -50_000 }, { giorno: "2023-05-11", saldo: 10_000 }], 10_000, 2023), {
    media: 9_726, saldo: 10_000, somma: 3_550_000n, negativi: 10,
  });
});

const MOVIMENTI = [ // 31/12/2023: 1.000,00; then 1.500,00 from 1/2, 300,00 from 1/12: 31 × 1.000 + 304 × 1.500 + 31 × 300 = 496.300
  "Data contabile;Data valuta;Descrizione;Importo",
  "01/02/2024;02/02/2024;Stipendio;1.500,00",
  "01/02/2024;01/02/2024;Bolletta;-1.000,00",
  "01/12/2024;01/12/2024;Affitto;-1.200,00",
];
const MEDIA = 135_601; // 496.300 / 366 = 1.356,0109…
const INTERO = { iniziale: 100_000, completo: "si" };

test("movements and a first balance, as different banks write them", () => {
  const con = (righe) => read(righe.join("\n"), 2024, INTERO);
  assert.deepEqual(con(MOVIMENTI), [MEDIA, 30_000]);
  assert.deepEqual(con([MOVIMENTI[0], ...MOVIMENTI.slice(1).reverse()]), [MEDIA, 30_000], "newest first");
  assert.deepEqual(con(["\ufeffConto;IT60 X054 2811 1010 0000 0123 456", "Dal 01/01/2024 al 31/12/2024", "", ...MOVIMENTI, "", "Totale;;;-700,00"]), [MEDIA, 30_000], "lines above and below");
  assert.deepEqual(con(MOVIMENTI.map((riga) => riga.replaceAll(";", "\t"))), [MEDIA, 30_000], "pasted from a sheet");
  assert.deepEqual(read(MOVIMENTI.join("\r\n"), 2024, INTERO), [MEDIA, 30_000]);
  assert.deepEqual(con(["Data,Descrizione,Importo", '01/02/2024,"Stipendio, febbraio","1.500,00"', '2024-02-01,Bolletta,"-1.000,00"', '01/12/2024,"Detto ""affitto""","-1.200,00"']), [MEDIA, 30_000], "commas and quotes");
  assert.deepEqual(con(["Date,Amount", "2024-02-01 10:30:00,1500.00", "2024-02-01,-1000.00", "2024-12-01,-1200.00"]), [MEDIA, 30_000], "points for decimals");
  assert.deepEqual(con(["Data;Dare;Avere", "01/02/24;;1.500,00 €", "01/02/24;1.000,00 €;", "01/12/24;1.200,00 €;"]), [MEDIA, 30_000], "dare e avere");
  assert.deepEqual(con(["Data;Uscite;Entrate", "01/02/2024;;1500", "01/02/2024;-1000;", "01/12/2024;-1200;"]), [MEDIA, 30_000], "outgoings with a minus");
  assert.deepEqual(con(["Data;Importo;D/A", "01/02/2024;1.500,00;A", "01/02/2024;1.000,00;D", "01/12/2024;1.200,00;D"]), [MEDIA, 30_000], "a letter for the sign");
  assert.deepEqual(con(["Data operazione;Valuta;Importo", "01/02/2024;EUR;1500,00", "01/02/2024;EUR;1.000,00-", "01/12/2024;EUR;(1200,00)"]), [MEDIA, 30_000], "the minus behind, brackets, a currency");
  assert.deepEqual(read(["Data;Descrizione;Importo", "01/01/2024;Saldo iniziale;1.000,00", ...MOVIMENTI.slice(1).map((riga) => riga.split(";").toSpliced(1, 1).join(";")), "31/12/2024;Saldo finale;300,00"].join("\n"), 2024, { completo: "si" }), [MEDIA, 30_000], "the balances said by two lines");
});

test("a balance said in a description is a movement like the others", () => {
  const righe = [MOVIMENTI[0], ...MOVIMENTI.slice(1).map((riga) => riga.replace("Bolletta", "Saldo precedente fattura 12").replace("Affitto", "SALDO FINALE LAVORI"))];
  assert.deepEqual(read(righe.join("\n"), 2024, INTERO), [MEDIA, 30_000]);
});

test("the column names of the banks", () => {
  const con = (...righe) => read(righe.join("\n"), 2024, INTERO);
  const righe = (...celle) => celle.map(([data, importo]) => (riga) => riga.replaceAll("D", data).replace("+", importo > 0 ? importo : "").replace("-", importo < 0 ? -importo : "").replace("=", importo));
  const movimenti = righe(["01/02/2024", 1500], ["01/02/2024", -1000], ["01/12/2024", -1200]);
  for (const [nomi, riga] of [
    ["Data contabile;Data valuta;Descrizione;Accrediti;Addebiti;Descrizione estesa", "D;D;x;+;-;y"],
    ["Data Registrazione;Data valuta;Descrizione;Importo (EUR);Canale", "D;D;x;=;y"],
    ["Data_Operazione;Data_Valuta;Entrate;Uscite;Descrizione;Descrizione_Completa;Stato", "D;D;+;-;x;y;z"],
    ["DATA CONT.;DATA VAL.;CAUSALE;DESCRIZIONE;IMPORTO (€)", "D;D;x;y;="],
    ["Data;Valuta;Dare;Avere;Descrizione operazione", "D;D;-;+;x"],
    ["Booking Date,Value Date,Partner Name,Amount (EUR),Original Amount,Original Currency", "D,D,x,=,,"],
    ["Data di inizio,Data di completamento,Descrizione,Importo,Valuta,Stato", "D,D,x,=,EUR,y"],
    ["Data;Movimento;Importo", "D;x;="],
  ]) assert.deepEqual(con(nomi, ...movimenti.map((scrivi) => scrivi(riga))), [MEDIA, 30_000], nomi);
  // A fee in a column of its own would be lost, but the balance gives it away.
  assert.equal(con("Completed Date,Amount,Fee,Currency,Balance", "2024-01-05,100.00,0.00,EUR,100.00", "2024-02-05,-10.00,1.00,EUR,89.00"), "saldo-rotto");
});

test("a balance on each line", () => {
  const righe = ["Data;Saldo", "31/12/2023;1.000,00", "01/02/2024;2.500,00", "01/02/2024;1.500,00", "01/12/2024;300,00"];
  assert.deepEqual(read(righe.join("\n"), 2024, { completo: "si" }), [MEDIA, 30_000]);
  // Movement and balance together: the balance before the first line follows, and each line proves the other.
  const insieme = ["Data;Importo;Saldo contabile", "01/12/2024;-1.200,00;300,00", "01/02/2024;-1.000,00;1.500,00", "01/02/2024;1.500,00;2.500,00"];
  assert.deepEqual(read(insieme.join("\n"), 2024, { completo: "si" }), [MEDIA, 30_000]);
  assert.equal(read(insieme.toSpliced(2, 1).join("\n"), 2024, { completo: "si" }), "saldo-rotto", "a line is missing");
  // Without names only the person knows what the figures are.
  assert.equal(read(righe.slice(1).join("\n"), 2024), "quale-colonna");
  assert.deepEqual(read(righe.slice(1).join("\n"), 2024, { colonna: "saldo", completo: "si" }), [MEDIA, 30_000]);
});

test("opened, closed, or not whole", () => {
  // Opened on 1 July 2024 with 1.000,00: 184 days of 366. 184.000 / 366 = 502,7322… = 502,73
  const aperto = "Data;Importo;Saldo\n01/07/2024;1.000,00;1.000,00";
  assert.equal(read(aperto, 2024), "chiede", "after the last line nothing is known");
  assert.deepEqual(read(aperto, 2024, { completo: "si" }), [50_273, 100_000]);
  assert.equal(read(aperto, 2024, { completo: "no" }), "incompleto");
  // Closed on 1 July 2024: 182 days. 182.000 / 366 = 497,2677… = 497,27
  assert.deepEqual(read("Data;Importo;Saldo\n31/12/2023;0,00;1.000,00\n01/07/2024;-1.000,00;0,00", 2024, { completo: "si" }), [49_727, 0]);
  assert.equal(read("Data;Saldo\n01/07/2024;500,00", 2024), "chiede", "the balance before the first line");
  assert.equal(read(aperto, 2023), "altro-anno");
  // From 31 December to 31 December there is nothing to ask.
  assert.deepEqual(read("Data;Saldo\n31/12/2023;100,00\n31/12/2024;466,00", 2024), [10_100, 46_600]); // (365 × 100 + 466) / 366 = 101,00
});

test("what can be read in two ways is refused, with the line", () => {
  const con = (...righe) => read(righe.join("\n"), 2024, INTERO);
  assert.equal(con(""), "niente-date");
  assert.equal(con("ciao; mondo"), "niente-date");
  assert.equal(con("01/02/2024;Stipendio;1.500,00"), "senza-nomi");
  assert.equal(con("Data;Importo", "02/13/2024;1,00", "12/31/2024;1,00"), "mese-giorno");
  assert.equal(con("Data;Importo", "03/02/2024;-1,00", "01/05/2024;1,00", "02/03/2024;1,00"), "date-dubbie");
  assert.equal(con("Data;Importo", "31/02/2024;-1,00", "01/03/2024;5,00"), "riga-data");
  assert.equal(con("Data;Importo", "01/03/2024;-1,00", ";7,00", "03/03/2024;5,00"), "riga-data");
  assert.equal(con("Data;Importo", "01/03/2024;-1,50", "02/03/2024;5.50"), "decimali-misti");
  assert.equal(con("Data;Importo", "01/03/2024;-1,500", "02/03/2024;5"), "decimali-dubbi");
  assert.equal(con("Data;Importo", "01/03/2024;-1,50", "02/03/2024;5,5,5"), "riga-importo");
  assert.equal(con("Data;Importo", "01/03/2024;-1,50", "02/03/2024;=1+1"), "riga-importo");
  assert.equal(con("Data,Importo", "01/03/2024,-1,50", "02/03/2024,5,50"), "riga-lunga");
  assert.equal(con("Data;Importo", "01/03/2024;1,50", "02/03/2024;5,50"), "tutti-positivi");
  assert.equal(con("Data;Divisa;Importo", "01/03/2024;USD;-1,50"), "divisa");
  assert.equal(con("Data;Importo lordo;Importo netto", "20/03/2024;1,50;2,00"), "colonne-doppie");
  assert.equal(con("Data;Uscite;Entrate", "01/03/2024;-1,50;", "02/03/2024;1,50;"), "dare-misto");
  assert.equal(con("Data;Saldo", "20/03/2024;1,50", "10/03/2024;2,00", "15/03/2024;2,00"), "disordine");
  assert.equal(con('Data;Importo', '01/03/2024;"-1,50'), "virgolette");
  assert.equal(read("Data;Descrizione;Importo\n01/03/2024;x;-1,50\n31/12/2024;Saldo finale;5,00", 2024, INTERO), "finale-rotto");
});

test("files: alphabets, and what is not text", () => {
  assert.equal(decode(bytes("Data;Saldo")).testo, "Data;Saldo");
  assert.equal(decode(Uint8Array.from([0xff, 0xfe, 0x44, 0, 0x61, 0]).buffer).testo, "Da");
  assert.equal(decode(Uint8Array.from([0x63, 0x69, 0xf2]).buffer).testo, "ciò");
  assert.equal(decode(Uint8Array.from([0x50, 0x4b, 3, 4]).buffer).codice, "excel");
  assert.equal(decode(bytes("%PDF-1.7")).codice, "pdf");
  assert.equal(decode(Uint8Array.from([65, 0, 0]).buffer).codice, "non-testo");
  assert.equal(decode(new ArrayBuffer(5_000_000)).codice, "lungo");
});

test("the household: each answer leads to a verdict, and each verdict has its words and its article", () => {
  const anni = { anno: 2026 };
  /** The answers, in order, and what comes of them. */
  const verdict = (caso, ...risposte) => {
    const date = [...risposte];
    const { verdetto } = follow(caso, () => date.shift(), anni);
    return verdetto && [verdetto.esito, verdetto.fonte.articolo];
  };
  assert.deepEqual(verdict("coniuge", "si", "no", "si"), ["dentro", "art. 3, c. 1-2"]);
  assert.deepEqual(verdict("coniuge", "si", "no", "no", "nessuna"), ["dentro", "art. 3, c. 2"], "two addresses");
  assert.deepEqual(verdict("coniuge", "si", "no", "no", "giudice"), ["fuori", "art. 3, c. 3"]);
  assert.deepEqual(verdict("coniuge", "si", "si", "si"), ["dentro", "art. 3, c. 1"], "separated, one stato di famiglia");
  assert.deepEqual(verdict("coniuge", "si", "si", "no"), ["fuori", "art. 3, c. 3"]);
  assert.deepEqual(verdict("compagno", "si", "si"), ["dentro", "art. 3, c. 1"]);
  assert.deepEqual(verdict("compagno", "si", "no"), ["fuori", "art. 3, c. 1"]);
  assert.deepEqual(verdict("minori", "si", "no", "affido"), ["fuori", "art. 3, c. 4"]);
  assert.deepEqual(verdict("minori", "si", "no", "convivenza"), ["dentro", "art. 3, c. 6"]);
  assert.deepEqual(verdict("adulti", "si", "no", "si", "no"), ["dentro", "art. 3, c. 5"], "no age limit since 2024");
  assert.deepEqual(verdict("adulti", "si", "no", "no", "si"), ["conta", "art. 8, c. 2"]);
  assert.deepEqual(verdict("altroGenitore", "si"), ["conta", "art. 7, c. 1"]);
  assert.deepEqual(verdict("coinquilini", "si", "no"), ["fuori", "art. 3, c. 1"]);
  assert.deepEqual(verdict("parenti", "si", "si"), ["dentro", "art. 3, c. 1"]);
  assert.deepEqual(verdict("convivenza", "si", "io"), ["mio", "art. 3, c. 6"]);
  assert.deepEqual(verdict("genitori", "si", "si", "no"), ["loro", "art. 3, c. 5"]);
  assert.deepEqual(verdict("genitori", "si", "no", "si", "no"), ["loro", "art. 8, c. 2"]);
  assert.deepEqual(verdict("genitori", "si", "no", "si", "si"), ["mio", "art. 8, c. 2"]);
  assert.equal(verdict("minori", "no"), null);
  assert.equal(follow("adulti", (domanda) => ({ adulti: "si", adultiInsieme: "no", adultiCarico: "si", adultiFamiglia: "no" })[domanda], { anno: 2023 }).domande.at(-1).chiede, "sotto26");

  const mancano = [];
  const walk = (nodo) => {
    if (typeof nodo === "function") return [{ anno: 2023 }, { anno: 2026 }].forEach((quale) => walk(nodo(quale)));
    const chiavi = nodo.esito ? [`aiuti.nucleo.esito.${nodo.perche}`, `aiuti.nucleo.${nodo.esito}`]
      : [`aiuti.nucleo.${nodo.chiede}`, ...risposteDi(nodo).filter((risposta) => !["si", "no"].includes(risposta)).map((risposta) => `aiuti.nucleo.${nodo.chiede}.${risposta}`)];
    mancano.push(...chiavi.filter((chiave) => !(chiave in aiuti)));
    if (nodo.esito) return assert.match(nodo.fonte.url, /^https:\/\/www\.normattiva\.it\//);
    for (const risposta of risposteDi(nodo)) if (nodo[risposta]) walk(nodo[risposta]);
  };
  for (const [caso, nodo] of Object.entries(CASI)) {
    walk(nodo);
    assert.ok(`aiuti.nucleo.nome.${caso}` in aiuti, caso);
  }
  assert.deepEqual(mancano, []);
});

test("a line of a form is shown only for a year with a source, a day and a confidence", () => {
  for (const [anno, dati] of Object.entries(RIGHE)) {
    for (const [dato, { fonte }] of Object.entries(dati)) {
      assert.match(fonte.url, /^https:/, `${anno} ${dato}`);
      assert.match(fonte.verificato, /^\d{4}-\d\d-\d\d$/);
      assert.ok(["primaria", "secondaria"].includes(fonte.fiducia));
    }
  }
  assert.equal(riga(2024, "730").rigo, "11");
  for (const dato of ["cu.pensione", "cu.assimilati", "cu.altro"]) assert.equal(riga(2024, dato), null, dato);
  for (const dato of ["730", "pf", "cu.indeterminato"]) assert.equal(riga(2023, dato), null, dato);
  // What nobody has confirmed is not in the words either.
  assert.deepEqual(Object.values(aiuti).filter((testo) => /\b(137|147|148|RN50|E22|RP22|LM|RC1)\b/.test(testo)), []);
});

test("shares in words, to the cent", () => {
  const dillo = (...dati) => dilloInParti(t, ...dati).replaceAll("\u00a0", " ");
  assert.equal(dillo(10_000, 50), "la metà di 10.000,00 € = 5.000,00 €");
  assert.equal(dillo(10_000, 33.33), "il 33,33 % di 10.000,00 € = 3.333,00 €");
  assert.equal(parteDi(0.03, 50), 0.02); // 0,015: half a cent goes up
  assert.equal(parteDi(999_999_999_999.99, 50), 500_000_000_000);
});

test("no key is in two files", () => {
  assert.deepEqual(Object.keys(aiuti).filter((chiave) => chiave in it), []);
});

/** The same numbers at every run. */
function newCaso(seme) {
  let stato = seme;
  return (limite) => {
    stato = (stato * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((stato / 2_147_483_648) * limite);
  };
}

test("any year of movements, written in any of the ways, gives what adding up 365 or 366 evenings gives", () => {
  for (let seme = 1; seme <= 60; seme += 1) {
    const caso = newCaso(seme);
    const anno = 2023 + caso(2);
    const giorni = giorniAnno(anno);
    const iniziale = caso(500_000);
    const movimenti = Array.from({ length: 2 + caso(40) }, () => [caso(giorni), caso(400_000) - 200_000 || 1]).sort((a, b) => a[0] - b[0]);
    movimenti[0][1] = -Math.abs(movimenti[0][1]);
    let somma = 0;
    let sera = iniziale;
    for (let giorno = 0; giorno < giorni; giorno += 1) {
      for (const [quando, quanto] of movimenti) if (quando === giorno) sera += quanto;
      somma += Math.max(0, sera);
    }
    const data = (giorno) => new Date(Date.UTC(anno, 0, 1 + giorno)).toISOString().slice(0, 10);
    const italiana = (giorno) => data(giorno).split("-").reverse().join("/");
    const importo = (centesimi, decimale, migliaia) => {
      const [intero, cifre] = (Math.abs(centesimi) / 100).toFixed(2).split(".");
      return `${centesimi < 0 ? "-" : ""}${intero.replace(/\B(?=(\d{3})+$)/g, migliaia)}${decimale}${cifre}`;
    };
    let conto = iniziale;
    const righe = movimenti.map(([giorno, quanto]) => {
      conto += quanto;
      return [giorno, quanto, conto];
    });
    const atteso = [Math.floor((2 * somma + giorni) / (2 * giorni)), sera];
    const risposte = { iniziale, completo: "si" };
    const soli = ["Data;Importo", ...righe.map(([giorno, quanto]) => `${italiana(giorno)};${importo(quanto, ",", ".")}`)];
    const conSaldo = ["Date,Amount,Balance", ...righe.map(([giorno, quanto, saldo]) => `${data(giorno)},"${importo(quanto, ".", ",")}","${importo(saldo, ".", ",")}"`).reverse()];
    const dareAvere = ["Data\tDare\tAvere", ...righe.map(([giorno, quanto]) => `${italiana(giorno)}\t${quanto < 0 ? importo(-quanto, ",", "") : ""}\t${quanto < 0 ? "" : importo(quanto, ",", "")}`)];
    for (const scritto of [soli, conSaldo, dareAvere]) assert.deepEqual(read(scritto.join("\n"), anno, risposte), atteso, `${seme} ${scritto[0]}`);
  }
});

test("whatever is pasted, the answer is a figure or a word with its text", () => {
  const caso = newCaso(7);
  const pezzi = ["01/02/2024", "31/02/2024", "2024-02-01", "12/31/2024", ";", ",", "\t", "\n", "\r\n", '"', "1.234,50", "-1,5", "1.5", "=cmd()", "<img src=x>", "Data", "Importo", "Saldo", "Saldo iniziale", "Dare", "€", "\u0000", "\u202e", "{riga}", "__proto__", " "];
  for (let prova = 0; prova < 3000; prova += 1) {
    const testo = Array.from({ length: caso(60) }, () => pezzi[caso(pezzi.length)]).join(caso(2) ? "" : ";");
    for (const colonna of ["", "saldo"]) {
      const estratto = readEstratto(testo, { colonna });
      const esito = estratto.ok ? averageEstratto(estratto, 2024, { iniziale: 0, completo: "si" }) : estratto;
      if (esito.ok) assert.ok(Number.isInteger(esito.media) && Number.isInteger(esito.saldo), testo);
      else if (esito.codice !== "chiede") assert.ok(`aiuti.giacenza.errore.${esito.codice}` in aiuti, esito.codice);
    }
  }
});
