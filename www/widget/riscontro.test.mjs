// The attestation beside the calculation, where it needs no browser: what a file is, what is copied by hand, the words of
// the outcome, that nobody is recognised in the answers.

import assert from "node:assert/strict";
import { test } from "node:test";

import it from "./messaggi/riscontro.it.js";
import { readDati } from "./leggi-dati.js";
import { fromDsu } from "./da-dsu.js";
import { anonima } from "./riscontro/anonima.js";
import { dillo } from "./riscontro/esito.js";
import { MAX_BYTE, readBytes, riconosci, toAttestazione as daFile } from "./riscontro/file.js";
import { RIGHE, toAttestazione as daMano, VALORI } from "./riscontro/mano.js";
import { annoDi, formatCifra, isDaScegliere, nomeCitata, nomeIndicatore, nomePersona, nomeRiga, nostri, notaIndicatore } from "./riscontro/nomi.js";
import { RIGHE as DELLA_CARTA } from "./passi/prospetto.js";
import { newStato } from "./stato.js";
import { translator } from "./testi.js";

const t = translator();
t.add({ it: it });

const bytes = (...parti) => Uint8Array.from(parti.flatMap((parte) => (typeof parte === "string" ? [...parte].map((c) => c.charCodeAt(0)) : parte)));
const codiceDi = async (file) => {
  try {
    return await readBytes(file);
  } catch (error) {
    return error.codice;
  }
};

test("a file is told by its first bytes, whatever its name says", () => {
  assert.equal(riconosci(bytes("%PDF-1.7\n%âãÏÓ")), "pdf");
  assert.equal(riconosci(bytes("\n\n%PDF-1.4")), "pdf");
  for (const foto of [bytes("\x89PNG\r\n"), bytes("\xff\xd8\xff\xe0"), bytes([0, 0, 0, 24], "ftypheic"), bytes("RIFFabcdWEBP")]) assert.equal(riconosci(foto), "foto");
  for (const chiuso of [bytes("PK\x03\x04"), bytes([0x30, 0x82, 0x1a]), bytes([0x1f, 0x8b])]) assert.equal(riconosci(chiuso), "chiuso");
  for (const testo of ["<?xml version='1.0'?><Attestazione/>", "PD94bWwgdmVyc2lvbj0iMS4wIj8+", "\ufeff<Attestazione/>", ""]) {
    assert.equal(riconosci(new TextEncoder().encode(testo)), null, testo);
  }
});

test("of a file that cannot be read the reason is said; a huge one is not even opened", async () => {
  assert.equal(await codiceDi(new Blob([])), "vuoto");
  assert.equal(await codiceDi(new Blob(["%PDF-1.4"])), "pdf");
  assert.equal(await codiceDi({ size: 10, arrayBuffer: () => Promise.reject(new DOMException("", "NotReadableError")) }), "illeggibile");
  const enorme = (inizio) => ({ size: MAX_BYTE + 1, slice: () => new Blob([inizio]), arrayBuffer: () => assert.fail("it was read whole") });
  assert.equal(await codiceDi(enorme("<Attestazione>")), "xml-troppo-lungo");
  assert.equal(await codiceDi(enorme("%PDF-1.4")), "pdf");
  assert.deepEqual(await codiceDi(new Blob(["<a/>"])), bytes("<a/>"));
});

test("an answer becomes an attestation, or the reason why there is nothing to compare", () => {
  const rifiuto = (letto) => {
    try {
      daFile(letto);
      return null;
    } catch ({ codice }) {
      return codice;
    }
  };
  const attestazione = { indicatori: [{ nome: "ordinario", tipo: "ordinario" }] };
  assert.equal(daFile({ attestazione }), attestazione);
  assert.deepEqual(daFile({ indicatore: { tipoIndicatore: "Minorenne", valori: { isee: 9000 }, dataPresentazione: "2026-02-10", protocolloDsu: "INPS-ISEE-2026-00000001X-00" } }), {
    dataPresentazione: "2026-02-10", numeroProtocolloDsu: "INPS-ISEE-2026-00000001X-00", indicatori: [{ nome: "minorenni", tipo: "minorenni", isee: 9000, valori: { isee: 9000 } }],
  });
  assert.equal(rifiuto({ attestazione: { indicatori: [] } }), "senza-indicatori");
  assert.equal(rifiuto({ indicatore: { valori: { isee: 9000 } } }), "senza-indicatori", "which one it is nobody says: none is picked");
  assert.equal(rifiuto({ soglia: { sottoSoglia: true } }), "soglia");
  assert.equal(rifiuto({ risposta: { esito: "DATI_NON_TROVATI" } }), "senza-attestazione");
  assert.equal(rifiuto({ guasto: { codice: "SOAP-ENV:Server" } }), "senza-attestazione");
  for (const codice of ["vuoto", "pdf", "foto", "chiuso", "illeggibile", "soglia", "senza-indicatori", "senza-attestazione", "xml-troppo-lungo"]) assert.ok(t.has(`riscontro.rifiuto.${codice}`), codice);
});

test("what is copied from paper: the values twice, as the document has them; nothing that was not written", () => {
  const scritto = {
    "riscontro.tipo": "ordinario", "riscontro.data": "10/2/2026", "riscontro.v.isee": "7.368,42", "riscontro.v.ise": "19600", "riscontro.v.scalaEquivalenza": "2,66",
    "riscontro.r.sommaRedditiComponenti": "24.000", "riscontro.r.maggiorazioni": "0,20",
  };
  const di = (altro) => daMano((chiave) => ({ ...scritto, ...altro })[chiave] ?? "");
  const valori = { ise: 19600, scalaEquivalenza: 2.66, isee: 7368.42 };
  const righe = { sommaRedditiComponenti: 24000, maggiorazioni: 0.2, ise: 19600, scalaEquivalenza: 2.66 };
  assert.deepEqual(di({}), { dataPresentazione: "2026-02-10", indicatori: [{ nome: "ordinario", tipo: "ordinario", corrente: false, isee: 7368.42, valori, righe }] });
  const { indicatori: [corrente], omissioni } = di({ "riscontro.corrente": "si", "riscontro.omissioni": "si" });
  assert.deepEqual([corrente.corrente, corrente.righe.sommaRedditiComponenti, corrente.righe.sommaRedditiComponentiCorrente, omissioni], [true, undefined, 24000, [{}]]);
  assert.equal(di({ "riscontro.r.sommaRedditiComponenti": "", "riscontro.r.maggiorazioni": "" }).indicatori[0].righe, undefined);
});

test("the fields by hand are the 14 lines, each once", () => {
  assert.deepEqual([...VALORI, ...RIGHE].map(([riga]) => riga).sort(), [...DELLA_CARTA].sort());
});

test("nobody can be recognised in the answers: the names that link the people are ours", () => {
  const dsu = anonima({
    dataPresentazione: "2026-02-10",
    nucleo: {
      componenti: [
        { id: "PRVMDR80B51Z999X", relazione: "D", dataNascita: "1980-02-11", coniuge: "PRVPDR78P03Z999X" },
        { id: "PRVPDR78P03Z999X", relazione: "C", dataNascita: "1978-09-03", redditi: { redditoComplessivo: 0, pensione: 0, esenti: 500 }, detrazioni: { speseDisabilita: 0 } },
        { id: "LUCA PROVA", relazione: "F", dataNascita: "2012-11-30", genitori: ["PRVMDR80B51Z999X", "FUORI PROVA"] },
      ],
      abitazione: { titolo: "locazione", locazione: { canoneAnnuo: 7000, intestatari: ["PRVMDR80B51Z999X"] } },
      immobili: [{ tipo: "fabbricato", valore: 1, quote: [{ componente: "LUCA PROVA", quota: 100 }] }],
    },
    esterni: [{ id: "FUORI PROVA", relazione: "GNC", dataNascita: "1979-01-01" }],
  });
  assert.deepEqual(dsu.nucleo.componenti.map(({ id }) => id), ["p1", "p2", "p3"]);
  assert.deepEqual(dsu.nucleo.componenti[2].genitori, ["p1", "e1"]);
  assert.deepEqual([dsu.nucleo.componenti[1].redditi, dsu.nucleo.componenti[1].detrazioni], [{ redditoComplessivo: 0, esenti: 500 }, {}], "no zero that nobody wrote");
  assert.deepEqual([dsu.nucleo.componenti[0].coniuge, dsu.nucleo.abitazione.locazione.intestatari, dsu.nucleo.immobili[0].quote[0]], ["p2", ["p1"], { componente: "p3", quota: 100 }]);
  assert.doesNotMatch(JSON.stringify(fromDsu(readDati(dsu))), /PROVA|Z999/);
});

test("the outcome in a sentence, with the first cause and how sure it is", () => {
  const di = (isee, cause = [], concorda = false) => dillo(t, { isee, concorda, righe: [{ riga: "isee" }], cause });
  assert.equal(di({ attestato: 100, simulato: 100 }, [{ codice: "nessuna-differenza", certezza: "provata" }], true), "Il tuo calcolo e l’attestazione concordano: 100,00\u00a0€.");
  assert.equal(di({ attestato: 100.01, simulato: 100, differenza: 0.01 }, [{ codice: "arrotondamento", certezza: "provata" }], true),
    "Il tuo calcolo e l’attestazione concordano: la differenza di 0,01\u00a0€ viene dagli arrotondamenti.");
  assert.equal(di({ attestato: 1334, simulato: 100, differenza: 1234 }, [{ codice: "altro-nucleo", certezza: "probabile" }]),
    "L’attestazione e il tuo calcolo differiscono di 1.234,00\u00a0€: l’ISEE dell’attestazione è più alto. La causa più probabile: il nucleo familiare non è lo stesso.");
  assert.equal(di({ attestato: 50, simulato: 100, differenza: -50 }, [{ codice: "famiglia", certezza: "provata" }]),
    "L’attestazione e il tuo calcolo differiscono di 50,00\u00a0€: l’ISEE dell’attestazione è più basso. La causa: uno dei due è l’ISEE per famiglia e inclusione.");
  assert.equal(di({ attestato: 100, simulato: 100 }, []), "L’ISEE è lo stesso, 100,00\u00a0€, ma alcune righe sono diverse. La causa non l’abbiamo trovata: guarda riga per riga.");
  assert.equal(di({ simulato: 100 }, []), "L’attestazione non ha un ISEE da confrontare: guarda le righe che ci sono.");
  assert.match(di({ simulato: 100 }, [{ codice: "dato-mancante", certezza: "possibile" }]), /^L’attestazione non ha un ISEE da confrontare.* Una causa possibile: /);
});

test("every cause and every certainty has its words", () => {
  const cause = ["arrotondamento", "altra-specie", "corrente", "famiglia", "altro-nucleo", "altro-anno", "omissione", "dato-mancante", "dato-in-piu", "attestazione-non-torna"];
  for (const codice of cause) assert.ok(t.has(`riscontro.causa.${codice}`), codice);
  for (const certezza of ["provata", "probabile", "possibile"]) assert.ok(t.has(`riscontro.certezza.${certezza}`) && t.has(`riscontro.esito.${certezza}`), certezza);
});

const api = { fiscalCode: (codice) => ({ nascita: { date: [`19${codice.slice(6, 8)}-08-30`, `20${codice.slice(6, 8)}-08-30`] } }) };
const chi = { t, api };
const LUCA = { relazione: "F", cognome: "PROVA", nome: "LUCA", codiceFiscale: "PRVLCU12M30Z999X" };
const NONNA = { relazione: "P", cognome: "PROVA", nome: "NONNA", codiceFiscale: "PRVNNN40M70Z999X" };
const ATTESTAZIONE = { dataPresentazione: "2026-02-10", nucleo: [LUCA, NONNA], indicatori: [] };

test("people by name, relation and year of birth: the last that fits the day", () => {
  assert.equal(annoDi(api, LUCA.codiceFiscale, "2026-02-10"), "2012");
  assert.equal(annoDi(api, NONNA.codiceFiscale, "2026-02-10"), "1940");
  assert.equal(annoDi({ fiscalCode: () => ({ nascita: { date: ["1912-08-30", "2012-08-30"], probabile: "1912-08-30" } }) }, "x", "2026-02-10"), "1912");
  assert.equal(annoDi(api, undefined, "2026-02-10"), undefined);
  assert.equal(nomePersona(chi, { cognome: "PROVA", nome: "LUCA", codiceFiscale: LUCA.codiceFiscale }, ATTESTAZIONE), "LUCA PROVA, figlia o figlio minorenne, anno di nascita 2012");
  assert.equal(nomePersona(chi, {}, ATTESTAZIONE), "una persona, componente");
  assert.equal(nomeCitata(chi, { relazione: "P", annoNascita: 1940, posizione: 2 }, ATTESTAZIONE), "NONNA PROVA, altra persona che vive con voi, anno di nascita 1940");
  assert.equal(nomeCitata(chi, { relazione: "F", annoNascita: 2012 }, {}), "una persona, figlia o figlio minorenne, anno di nascita 2012");
});

test("indicators by kind, person and figure", () => {
  assert.equal(nomeIndicatore(chi, { tipo: "minorenni", persona: LUCA }, ATTESTAZIONE), "ISEE minorenni per LUCA PROVA, figlia o figlio minorenne, anno di nascita 2012");
  assert.equal(nomeIndicatore(chi, { tipo: "ordinario", corrente: true }, ATTESTAZIONE), "ISEE ordinario (corrente)");
  assert.equal(notaIndicatore(chi, { stato: "uguale-a-ordinario", isee: 9000 }), "ISEE: 9.000,00\u00a0€ · È lo stesso dell’ordinario.");
  assert.equal(notaIndicatore(chi, { stato: "non-calcolabile" }), "L’INPS scrive che non è calcolabile.");
});

test("lines and figures as the attestation prints them", () => {
  assert.equal(nomeRiga(t, "isr"), "Indicatore della situazione reddituale (ISR)");
  assert.equal(nomeRiga(t, "valoriIsr"), "Indicatore della situazione reddituale (ISR), tra i valori");
  assert.equal(nomeRiga(t, "sommaRedditiComponentiCorrente"), "Somma dei redditi dei componenti, nell’ISEE corrente");
  assert.equal(formatCifra("isr", 12.5), "12,50\u00a0€");
  assert.equal(formatCifra("valoriScalaEquivalenza", 2.5), "2,50");
  assert.equal(formatCifra(undefined, "2026-12-31"), "31/12/2026");
});

test("with which of ours: nothing to choose for the ordinary ones, the same kind first for the others", () => {
  const stato = newStato("10/02/2026");
  stato.liste.persone = ["p1", "p2"];
  stato.valori["p2.chi"] = "figlio";
  const risultato = {
    indicatori: { ordinario: {}, famiglia: {} },
    specifici: [{ tipo: "minorenni", componente: "p2", isee: 1 }, { tipo: "minorenni", componente: "p2", isee: 2 }, { tipo: "universita", componente: "p1" }],
  };
  const ctx = (altro = {}) => ({ t, stato, nome: (id) => (id === "p1" ? t("persona.io") : "Luca"), esito: { risultato: { ...risultato, ...altro } } });
  assert.deepEqual(["ordinario", "famiglia", "minorenni", "ristretto"].map((tipo) => isDaScegliere(ctx(), { tipo })), [false, false, true, true]);
  assert.equal(isDaScegliere(ctx({ indicatori: { ordinario: {} } }), { tipo: "famiglia" }), true, "before 2026 there is none");
  assert.deepEqual(nostri(ctx(), { tipo: "minorenni" }), [["minorenni:p2", "ISEE minorenni per Luca"], ["ordinario", "ISEE ordinario"], ["famiglia", "ISEE per famiglia e inclusione"]]);
  const corrente = { ammesso: true, specifici: [{ tipo: "minorenni", componente: "p2", isee: 3 }] };
  assert.deepEqual(nostri(ctx({ corrente }), { tipo: "minorenni" })[1], ["corrente:minorenni:p2", "ISEE minorenni per Luca (corrente)"]);
  assert.equal(nostri(ctx({ corrente: { ...corrente, ammesso: false } }), { tipo: "minorenni" })[1][0], "ordinario");
});
