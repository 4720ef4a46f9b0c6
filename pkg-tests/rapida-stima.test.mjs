// The range of the quick mode holds: whatever a person may still answer, the ISEE that comes out lies in it. Households,
// what has been left open and the answers that close it are drawn from a seed; the figures are those of the engine.

import assert from "node:assert/strict";
import { test } from "node:test";

import { fromDsu } from "../www/widget/da-dsu.js";
import { formatData } from "../www/widget/data.js";
import { toDsu } from "../www/widget/dsu.js";
import { formatCampo } from "../www/widget/moneta.js";
import { asksAltroGenitore, asksLavoro, CASI, chi, comeFiglio, etaDetta, isFiglioAdulto, isPiccolo, nascita, persone } from "../www/widget/persone.js";
import { asksReddito, FINO, readAperte } from "../www/widget/rapida/aperte.js";
import { approfondisci, stima } from "../www/widget/rapida/stima.js";
import { addImmobile, addRiga, copyStato, lista, newStato, valore } from "../www/widget/stato.js";
import { consumer } from "./package.mjs";

const { load } = await consumer().load();
const motore = await load();

/** mulberry32: small, and the same everywhere. */
function newDado(seme) {
  let stato = seme;
  const caso = () => {
    stato = (stato + 0x6d2b79f5) | 0;
    let t = Math.imul(stato ^ (stato >>> 15), 1 | stato);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  const fra = (da, a) => da + Math.floor(caso() * (a - da + 1));
  const uno = (...cose) => cose[fra(0, cose.length - 1)];
  /** Amounts as they are: often zero, mostly small, at times as large as may be. */
  const euro = (fino) => formatCampo(uno(0, fra(0, Math.min(3000, fino)), fra(0, Math.min(20_000, fino)) + fra(0, 99) / 100 * (fino > 20_001 ? 1 : 0), fra(0, fino), fino));
  return { caso, fra, uno, euro, forse: (quanto = 0.5) => caso() < quanto };
}

const OGGI = ["2025-02-10", "2025-11-30", "2026-01-20", "2026-03-15", "2026-08-31"];

/** What somebody may have written in the quick mode: every answer may be missing. */
function risposte(dado) {
  const { fra, uno, euro, forse } = dado;
  const stato = newStato(formatData(uno(...OGGI)));
  const set = (chiave, testo, quanto = 0.7) => { if (forse(quanto)) stato.valori[chiave] = testo; };
  const coppia = uno("coniuge", "compagno", null, null);
  if (coppia) addRiga(stato, "persone", "p", { chi: coppia });
  for (let n = uno(0, 0, 1, 1, 2, 3, 5); n > 0; n -= 1) {
    const figlio = addRiga(stato, "persone", "p", { chi: uno("figlio", "figlio", "figlio", "figlio", "affidato") });
    set(`${figlio}.eta`, String(chi(stato, figlio) === "affidato" ? fra(0, 17) : uno(fra(0, 4), fra(0, 17), fra(0, 30))), 0.85);
  }
  for (let n = uno(0, 0, 0, 1, 2); n > 0; n -= 1) addRiga(stato, "persone", "p", { chi: "altro" });
  for (const id of persone(stato)) {
    set(`${id}.lavoro`, uno("si", "no"));
    if (!asksReddito(stato, id)) continue;
    set(`${id}.r.redditoComplessivo`, euro(60_000));
    set(`${id}.origine`, uno("lavoro", "pensione", "altro"), 0.5);
  }
  set("rapida.disabilita", uno("no", "no", "si"));
  if (valore(stato, "rapida.disabilita") === "si") set(`${uno(...persone(stato))}.disabilita`, uno("media", "grave", "non-autosufficienza"));
  set("casa.titolo", uno("proprieta", "locazione", "altro"));
  set("casa.canone", formatCampo(fra(1, 15_000)));
  set("casa.comune", uno("altro", "H501"));
  set("i1.modo", uno("valore", "rendita"));
  set("i1.valore", euro(250_000));
  set("i1.rendita", formatCampo(fra(1, 1500)));
  set("q1.mutuo", euro(150_000));
  if (forse()) {
    const conto = addRiga(stato, "p1.depositi", "d", { tipo: "conto-corrente" });
    set(`${conto}.saldo`, euro(80_000));
    set(`${conto}.giacenzaMedia`, euro(80_000));
  }
  set("rapida.immobili", uno("no", "si"));
  if (valore(stato, "rapida.immobili") === "si") {
    const altro = addImmobile(stato, "immobili", { tipo: "fabbricato", modo: "valore" });
    set(`${altro}.valore`, euro(120_000));
  }
  return stato;
}

/** A complete declaration that those answers allow. */
function completa(dado, inizio) {
  const { fra, uno, euro, forse } = dado;
  const stato = copyStato(inizio);
  const { valori } = stato;
  const manca = (chiave) => valore(stato, chiave) === "";
  const set = (chiave, testo) => { if (manca(chiave)) valori[chiave] = typeof testo === "function" ? testo() : testo; };
  const [giorno, mese, anno] = valori.data.split("/").map(Number);
  /** A day on which one is born who has that age: the last birthday is within the year. */
  const nato = (anni) => {
    const data = new Date(Date.UTC(anno - anni, mese - 1, giorno));
    data.setUTCDate(data.getUTCDate() - fra(0, 364));
    return formatData(data.toISOString().slice(0, 10));
  };
  const dette = Object.fromEntries(persone(stato).map((id) => [id, etaDetta(stato, id)]));
  const grande = Math.max(0, ...Object.values(dette).map((anni) => anni ?? 32));
  for (const id of persone(stato)) {
    if (nascita(stato, id)) continue;
    valori[`${id}.nascita`] = nato(dette[id] ?? (comeFiglio(stato, id) ? fra(0, chi(stato, id) === "affidato" ? 17 : 32) : fra(grande + 17, grande + 45)));
  }
  const compagno = persone(stato).find((id) => chi(stato, id) === "compagno");
  for (const id of persone(stato)) {
    if (isFiglioAdulto(stato, id)) set(`${id}.vive`, "si");
    if (comeFiglio(stato, id) && compagno) for (const genitore of ["p1", compagno]) set(`${id}.genitore.${genitore}`, "si");
  }
  for (const id of persone(stato)) {
    if (asksLavoro(stato, id)) set(`${id}.lavoro`, uno("si", "no"));
    if (asksAltroGenitore(stato, id)) set(`${id}.altroGenitore`, uno("altrove", "separato-o-divorziato", "nessuno"));
    if (valore(stato, `${id}.altroGenitore`) === "altrove" && forse(0.3)) valori[`${id}.caso.${uno(...CASI)}`] = "si";
    if (valori["rapida.disabilita"] !== "no" && !persone(inizio).some((altro) => valore(inizio, `${altro}.disabilita`)) && forse(0.4)) {
      valori[`${id}.disabilita`] = uno("media", "grave", "non-autosufficienza");
    }
    if (isPiccolo(stato, id) || (comeFiglio(stato, id) && dette[id] === null)) continue;
    set(`${id}.r.redditoComplessivo`, () => euro(FINO.redditi));
    set(`${id}.origine`, () => uno("lavoro", "pensione", "misto", "altro"));
    if (valori[`${id}.origine`] === "misto") spartisci(id);
  }
  function spartisci(id) {
    const intero = Math.floor(Number(valori[`${id}.r.redditoComplessivo`].replaceAll(".", "").replace(",", ".")));
    const lavoro = fra(0, intero);
    set(`${id}.r.lavoroDipendente`, formatCampo(lavoro));
    set(`${id}.r.pensione`, formatCampo(fra(0, intero - lavoro)));
  }
  if (valori["rapida.disabilita"] === "si" && !persone(stato).some((id) => valore(stato, `${id}.disabilita`))) valori[`${uno(...persone(stato))}.disabilita`] = "grave";
  set("casa.titolo", uno("proprieta", "locazione", "altro"));
  set("casa.canone", formatCampo(fra(1, 20_000)));
  set("casa.registrato", "si");
  set("casa.tutti", "si");
  set("casa.comune", uno("altro", "H501"));
  set("i1.categoria", uno("A/1", "A/2", "A/3", "A/7", "A/8", "A/11"));
  set("i1.modo", "valore");
  set("i1.valore", () => euro(FINO.casa));
  set("i1.rendita", formatCampo(fra(1, 1780))); // 1.780 × 168 is under the 300.000 of FINO
  set("q1.mutuo", () => uno("0", euro(200_000)));
  if (lista(stato, "p1.depositi").length === 0) addRiga(stato, "p1.depositi", "d", { tipo: "conto-corrente" });
  for (const conto of lista(stato, "p1.depositi")) for (const campo of ["saldo", "giacenzaMedia"]) set(`${conto}.${campo}`, () => euro(FINO.conti));
  if (!valori["rapida.immobili"] && forse()) addImmobile(stato, "immobili", { tipo: "fabbricato", modo: "valore" });
  for (const riga of lista(stato, "immobili")) set(`${riga}.valore`, () => euro(FINO.immobili));
  return stato;
}

test("whatever is still missing, the ISEE lies in the range", () => {
  const provate = { intervalli: 0, cifre: 0, strette: 0, uguali: 0 };
  for (let seme = 1; seme <= 400; seme += 1) {
    const dado = newDado(seme);
    const stato = risposte(dado);
    const prima = JSON.stringify(stato);
    const detta = stima(motore, stato);
    assert.equal(JSON.stringify(stato), prima, "the answers are not touched");
    assert.ok(!detta.rifiuto, `seed ${seme}: ${detta.rifiuto?.error.issues[0].message}`);
    provate.intervalli += 1;
    for (let n = 0; n < 12; n += 1) {
      const esatta = completa(dado, stato);
      const { dsu, problemi } = toDsu(esatta, motore.valoreImu);
      assert.deepEqual([...problemi, ...motore.validate(dsu)], [], `seed ${seme}`);
      const { indicatori, specifici } = motore.calculate(dsu);
      for (const { nome, min, max } of detta.indicatori) {
        const { isee } = indicatori[nome];
        assert.ok(min <= isee && isee <= max, `seed ${seme}.${n}: ${nome} ${isee} is not between ${min} and ${max}\n${JSON.stringify([stato, dsu])}`);
        if (detta.minorenniUguale) {
          const altri = dsu.nucleo.componenti.map(({ id }) => specifici.find(({ tipo, componente }) => tipo === "minorenni" && componente === id)).filter(Boolean);
          assert.ok(altri.every(({ stato: come }) => come === "uguale-a-ordinario"), `seed ${seme}.${n}: ${JSON.stringify(altri)}`);
          provate.uguali += altri.length;
        }
        if (max - min < 1) provate.strette += 1;
        provate.cifre += 1;
      }
    }
  }
  assert.ok(provate.cifre > 7000 && provate.strette > 0 && provate.uguali > 0, JSON.stringify(provate));
});

test("the examples: with all their answers, and with any of those that the quick mode asks left out", async () => {
  const { esempi } = await consumer().load("isee-simulatore/esempi");
  let provate = 0;
  for (const { codice: id, dsu } of esempi) {
    const stato = fromDsu(dsu);
    const { indicatori } = motore.calculate({ ...dsu, corrente: undefined });
    const { aperte } = readAperte(stato);
    const chiedibili = Object.keys(stato.valori).filter((chiave) => /\.(lavoro|origine|mutuo|saldo|giacenzaMedia|redditoComplessivo)$|^casa\.(comune|canone|titolo)$/.test(chiave));
    for (const tolte of [[], ...chiedibili.map((chiave) => [chiave]), chiedibili]) {
      const monco = copyStato(stato);
      for (const chiave of tolte) delete monco.valori[chiave];
      const detta = stima(motore, monco);
      assert.ok(!detta.rifiuto, `${id} without ${tolte}: ${detta.rifiuto?.error.issues[0].message}`);
      for (const { nome, min, max } of detta.indicatori) {
        assert.ok(min <= indicatori[nome].isee && indicatori[nome].isee <= max, `${id} without ${tolte}: ${nome} ${indicatori[nome].isee} is not between ${min} and ${max}`);
        provate += 1;
      }
      assert.ok(detta.aperte.length >= aperte.length);
    }
    // Gone through to the end there is nothing left to ask, and the range is the figure.
    for (const { nome, min, max } of stima(motore, stato, true).indicatori) assert.deepEqual([min, max], [indicatori[nome].isee, indicatori[nome].isee], `${id}: ${nome}`);
  }
  assert.ok(provate > 100, `${provate}`);
});

test("the next question is one of those open, and no answer to it leaves a wider range", () => {
  for (let seme = 1; seme <= 60; seme += 1) {
    const dado = newDado(seme);
    const stato = risposte(dado);
    const detta = stima(motore, stato);
    if (detta.aperte.length === 0) continue;
    const { prossima } = approfondisci(motore, detta);
    const aperta = detta.aperte.find(({ chiave }) => chiave === prossima);
    assert.ok(aperta, `seed ${seme}: ${prossima}`);
    const [prima] = detta.indicatori;
    for (const verso of ["basso", "alto"]) {
      const risposto = copyStato(detta.letto.stato);
      aperta[verso](risposto);
      const [dopo] = stima(motore, risposto).indicatori;
      assert.ok(dopo.min >= prima.min && dopo.max <= prima.max, `seed ${seme}: ${prossima} ${verso}`);
    }
  }
});
