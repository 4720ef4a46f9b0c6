// What a bank's CSV says: which column is the date, which ones the money, and the balance of each day. Nothing is guessed:
// where two readings are possible, or a line does not fit, the answer is a code, with what the person needs to mend it.

import { formatData } from "../data.js";
import { newLettore, readGiorno, readSegno, refuse } from "./celle.js";
import { findColonne, MONETA } from "./colonne.js";
import { parseCsv } from "./csv.js";
import { averageSaldi } from "./giacenza.js";

/** `{ ok: true, voci, … }` or `{ ok: false, codice, … }`. `colonna` says what a table without names holds: `saldo` or `importo`. */
export function readEstratto(testo, { colonna = "" } = {}) {
  const letto = parseCsv(testo, (cella) => /^\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4}($|[\sT])/.test(cella));
  if (!letto.ok) return letto;
  const { righe } = letto;
  const colonne = findColonne(righe, colonna);
  if (!colonne.ok) return colonne;
  const voci = readVoci(righe.slice(colonne.dopo), colonne);
  return voci.ok ? { ...voci, nomi: colonne.nomi } : voci;
}

function readVoci(righe, { posti, larghezza, testa }) {
  const denaro = MONETA.filter((ruolo) => posti[ruolo] !== undefined).map((ruolo) => [ruolo, posti[ruolo]]);
  const cella = (riga, ruolo) => riga.celle[posti[ruolo]] ?? "";
  const scelte = choose(righe, { posti, larghezza, testa, denaro, cella });
  if (!scelte.ok) return scelte;
  const { contanti, fermi } = scelte;
  const divise = new Set(contanti.map(({ riga }) => cella(riga, "divisa").toUpperCase()).filter((testo) => /^[A-Z]{3}$/.test(testo)));
  divise.delete("EUR");
  if (divise.size > 0) return refuse("divisa", { divisa: [...divise].join(", ") });

  const scritti = [...contanti, ...Object.values(fermi)].flatMap(({ riga, valori }) => valori.map(([, posto]) => riga.celle[posto]));
  const lettore = newLettore(scritti);
  if (!lettore.ok) return lettore;
  const voci = contanti.map((contante) => readVoce(contante, lettore, posti.segno === undefined ? null : cella(contante.riga, "segno")));
  const falsa = voci.find(({ codice }) => codice);
  if (falsa) return falsa;
  if (voci.length === 0) return refuse("niente-importi");
  const [uscite, storni] = [voci.some(({ dare }) => dare > 0), voci.some(({ dare }) => dare < 0)];
  if (uscite && storni) return refuse("dare-misto");
  const fermo = (quale) => (fermi[quale] ? lettore.centesimi(fermi[quale].riga.celle[fermi[quale].valori.at(-1)[1]]) : null);
  return order(voci, { iniziale: fermo("iniziale"), finale: fermo("finale"), senzaSegno: posti.importo !== undefined && posti.segno === undefined });
}

const FERMO = /^saldo\s+(?:contabile\s+)?(iniziale|finale|precedente)[\s:]*((al|del|eur)\b.*)?$/i;

/** The lines that count, and those that say a balance and are no movement: "Saldo iniziale", "Saldo finale". */
function choose(righe, { posti, larghezza, testa, denaro, cella }) {
  const giorni = righe.map((riga) => readGiorno(cella(riga, "data")));
  const prima = giorni.findIndex(Boolean);
  const ultima = giorni.map(Boolean).lastIndexOf(true);
  if (prima < 0) return checkData(righe, posti) ?? refuse("niente-date");
  const contanti = [];
  const fermi = {};
  for (const [i, riga] of righe.entries()) {
    const valori = denaro.filter(([, posto]) => riga.celle[posto]);
    const fermo = riga.celle.map((testo) => FERMO.exec(testo)?.[1].toLowerCase()).find(Boolean);
    if (fermo && valori.length > 0) fermi[fermo === "finale" ? "finale" : "iniziale"] = { riga, valori };
    else if (giorni[i]) {
      if (riga.celle.slice(larghezza).some(Boolean)) return refuse("riga-lunga", { riga: riga.numero });
      if (valori.length > 0) contanti.push({ riga, giorno: giorni[i], valori });
    } else if (riga.celle.join("\n") !== testa) {
      const scritto = cella(riga, "data");
      if (/\d[/.-]\d/.test(scritto)) return checkData([riga], posti) ?? refuse("riga-data", { riga: riga.numero, scritto });
      if (valori.length > 0 && i > prima && i < ultima) return refuse("riga-data", { riga: riga.numero, scritto });
    }
  }
  return { ok: true, contanti, fermi };
}

/** One line in cents; `lettera` is the sign in a column of its own, or null. */
function readVoce({ riga, giorno, valori }, lettore, lettera) {
  const voce = { giorno, riga: riga.numero };
  for (const [ruolo, posto] of valori) {
    voce[ruolo] = lettore.centesimi(riga.celle[posto]);
    if (voce[ruolo] === null) return refuse("riga-importo", { riga: riga.numero, scritto: riga.celle[posto] });
  }
  const { importo, dare, avere } = voce;
  if (importo === undefined && dare === undefined && avere === undefined) return voce;
  const segno = lettera === null || importo === undefined ? 1 : readSegno(lettera);
  if (segno === null) return refuse("riga-segno", { riga: riga.numero, scritto: lettera });
  const mosso = lettera === null ? importo ?? 0 : segno * Math.abs(importo ?? 0);
  // Outgoings in a column of their own are written with or without the minus.
  return { ...voce, movimento: mosso - Math.abs(dare ?? 0) + (avere ?? 0) };
}

/** A date that would be one with month and day exchanged. */
function checkData(righe, posti) {
  const girata = righe.find(({ celle }) => {
    const [, mese, giorno, anno] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{2,4})\b/.exec(celle[posti.data] ?? "") ?? [];
    return anno && !readGiorno(celle[posti.data]) && readGiorno(`${giorno}/${mese}/${anno}`);
  });
  return girata ? refuse("mese-giorno", { riga: girata.numero, scritto: girata.celle[posti.data] }) : null;
}

/** The lines from the oldest to the newest, and the balance after each one that can have it. */
function order(voci, { iniziale, finale, senzaSegno }) {
  const salita = voci.every((voce, i) => i === 0 || voci[i - 1].giorno <= voce.giorno);
  const discesa = voci.every((voce, i) => i === 0 || voci[i - 1].giorno >= voce.giorno);
  const giornoSicuro = salita || discesa || voci.some(({ giorno }) => Number(giorno.slice(8)) > 12);
  if (!giornoSicuro) return refuse("date-dubbie");
  const movimenti = voci.every(({ movimento }) => movimento !== undefined);
  const conSaldo = voci.filter(({ saldo }) => saldo !== undefined);
  const esito = (ordinate, altro) => ({ ok: true, voci: ordinate, iniziale, finale, prima: ordinate[0].giorno, ultima: ordinate.at(-1).giorno, ...altro });
  if (movimenti && conSaldo.length === 0) {
    if (senzaSegno && voci.length > 1 && voci.every(({ movimento }) => movimento >= 0)) return refuse("tutti-positivi");
    return esito([...voci].sort((a, b) => (a.giorno < b.giorno ? -1 : a.giorno > b.giorno ? 1 : 0)), { tipo: "movimenti" });
  }
  if (!salita && !discesa) return refuse("disordine", { riga: voci.find((voce, i) => i > 0 && voci[i - 1].giorno > voce.giorno).riga });
  const versi = [...(salita ? [voci] : []), ...(discesa ? [[...voci].reverse()] : [])];
  if (!movimenti) {
    if (conSaldo.length < voci.length && voci.some(({ movimento, saldo }) => movimento !== undefined && saldo === undefined)) {
      return refuse("riga-importo", { riga: voci.find(({ saldo }) => saldo === undefined).riga, scritto: "" });
    }
    return esito(versi[0], { tipo: "saldi" });
  }
  // With both, each line proves the other: the balance is the one before plus the movement.
  let rotta;
  for (const verso of versi) {
    const base = verso.findIndex(({ saldo }) => saldo !== undefined);
    let conto = verso[base].saldo - verso.slice(0, base + 1).reduce((somma, { movimento }) => somma + movimento, 0);
    const partenza = conto;
    const falsa = verso.find((voce) => {
      conto += voce.movimento;
      return voce.saldo !== undefined && voce.saldo !== conto;
    });
    if (!falsa) return esito(verso, { tipo: "movimenti", iniziale: partenza });
    rotta ??= falsa;
  }
  return refuse("saldo-rotto", { riga: rotta.riga });
}

/**
 * The average and the balance of the last day: `{ ok: true, media, saldo, … }` in cents. `iniziale` is the balance of the
 * evening before the year, `completo` whether the lines are all those of the year: with `chiede` they are to be asked.
 */
export function averageEstratto(estratto, anno, { iniziale = null, completo = "" } = {}) {
  const [capodanno, sanSilvestro] = [`${anno}-01-01`, `${anno}-12-31`];
  const { voci, tipo, prima, ultima } = estratto;
  const dentro = voci.filter(({ giorno }) => giorno >= capodanno && giorno <= sanSilvestro);
  if (dentro.length === 0) return refuse("altro-anno", { anno, prima: formatData(prima), ultima: formatData(ultima) });
  const noto = tipo === "saldi" ? knownSaldo(voci, capodanno) ?? estratto.iniziale : estratto.iniziale;
  const chiede = [];
  if (noto === null && iniziale === null) chiede.push("iniziale");
  const partenza = noto ?? iniziale ?? 0;
  if ((prima > capodanno && partenza !== 0) || ultima < sanSilvestro) chiede.push("completo");
  if (chiede.includes("iniziale") || (chiede.includes("completo") && completo !== "si")) {
    return { ok: false, codice: completo === "no" ? "incompleto" : "chiede", chiede };
  }
  // The balance the person gives is of the evening before the year: the lines before it are already in it.
  const utili = noto === null ? voci.filter(({ giorno }) => giorno >= capodanno) : voci;
  let saldo = partenza;
  const saldi = utili.map((voce) => {
    saldo = tipo === "saldi" ? voce.saldo : saldo + voce.movimento;
    return { giorno: voce.giorno, saldo };
  });
  if (estratto.finale !== null && saldo !== estratto.finale) return refuse("finale-rotto");
  return { ok: true, ...averageSaldi(saldi, partenza, anno), righe: dentro.length, fuori: voci.length - dentro.length, prima: dentro[0].giorno, ultima: dentro.at(-1).giorno, chiede, tipo };
}

/** The balance with which the year begins, when a line says it. */
function knownSaldo(voci, capodanno) {
  if (voci[0].giorno > capodanno) return null;
  return voci.filter(({ giorno }) => giorno < capodanno).at(-1)?.saldo ?? 0; // a line of 1 January: nothing before it counts
}
