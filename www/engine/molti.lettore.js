// From pieces of text to declarations: NDJSON, and CSV whose columns are the paths of the declaration. It knows neither
// files nor the engine, and runs in the page or in a Worker.

import { campi } from "#campi";

/** A longer line is refused and left: the engine reads no longer text. */
const LINEA_MASSIMA = 4_000_000;
const RIGA_MASSIMA = 1_000_000;

/** The error that stops the reading: its `errore` has the shape of an `IseeError`. */
export class Fermo extends Error {
  constructor(path, regola, message) {
    super(message);
    this.errore = problema(path, regola, message);
  }
}

function problema(path, regola, message) {
  const code = "malformed-input";
  return { code, issues: [{ code, regola, path, message }] };
}

/**
 * A reader of a text that comes in pieces: `(piece, last) => [{ riga, testo } | { riga, errore }]`, with `riga` the
 * line of the file where each begins, from 1.
 */
export function lettore({ formato = "auto", separatore, decimali }) {
  let leggi = { ndjson, csv }[formato]?.({ separatore, decimali });
  let inizio = "";
  return (pezzo, fine) => {
    if (leggi) return leggi(pezzo, fine);
    // The first character that is not a space (or the mark of UTF-8) says what the text is.
    inizio += pezzo;
    const primo = inizio.trimStart()[0];
    if (primo === undefined) {
      if (inizio.length > LINEA_MASSIMA) throw new Fermo("", "testo-troppo-lungo", "Il testo comincia con milioni di spazi: controlla il file.");
      return [];
    }
    if (primo === "[") {
      throw new Fermo("", "elenco-non-a-righe", "Il testo è un elenco JSON: passalo con JSON.parse, oppure scrivi una dichiarazione per riga (NDJSON).");
    }
    leggi = primo === "{" ? ndjson() : csv({ separatore, decimali });
    return leggi(inizio, fine);
  };
}

/** A declaration on each line; empty lines are left out. */
function ndjson() {
  let resto = "";
  let riga = 0;
  return (pezzo, fine) => {
    const voci = [];
    let da = 0;
    for (let a; (a = pezzo.indexOf("\n", da)) >= 0; da = a + 1) linea(pezzo.slice(da, a));
    resto += pezzo.slice(da);
    // Of a line without end only so much is kept as to refuse it.
    if (resto.length > LINEA_MASSIMA) resto = resto.slice(0, LINEA_MASSIMA + 1);
    if (fine && resto !== "") linea("");
    return voci;

    function linea(coda) {
      const testo = (resto + coda).trim();
      resto = "";
      riga += 1;
      if (testo.length > LINEA_MASSIMA) voci.push({ riga, errore: troppoLunga(LINEA_MASSIMA) });
      else if (testo !== "") voci.push({ riga, testo });
    }
  };
}

const troppoLunga = (quanti) => problema("", "testo-troppo-lungo", `La riga supera ${quanti} caratteri: forse manca un a capo.`);
const APERTE = problema("", "virgolette-aperte", "In questa riga si aprono virgolette che non si chiudono: chiudile, o scrivile due volte.");
const FUORI = problema("", "virgolette-fuori-posto", "Dopo le virgolette chiuse serve il separatore o la fine della riga: le virgolette dentro una cella si scrivono due volte.");

/** RFC 4180, with the separator and the decimals of the one who wrote it. */
function csv({ separatore, decimali }) {
  let resto = "";
  let riga = 1;
  let colonne;
  /** Inside a line too long: its rest is to be left. */
  let salta = false;

  return (pezzo, fine) => {
    const voci = [];
    const testo = resto + pezzo;
    let da = 0;
    while (da < testo.length) {
      if (salta) {
        const a = testo.indexOf("\n", da);
        if (a < 0) da = testo.length;
        else [da, riga, salta] = [a + 1, riga + 1, false];
        continue;
      }
      if (!colonne && !separatore) {
        const a = testo.indexOf("\n", da);
        if (a < 0 && !fine && testo.length - da < RIGA_MASSIMA) break;
        separatore = separa(testo.slice(da, a < 0 ? undefined : a));
      }
      const letto = record(testo, da, separatore, fine);
      if (letto) {
        const { celle, errore, a } = letto;
        if (errore) voci.push({ riga, errore });
        else if (celle.some((cella) => cella.trim() !== "")) riempi(celle);
        riga += conta(testo, da, a);
        da = a;
      } else if (fine || testo.length - da > RIGA_MASSIMA) {
        // Quotes left open, or a line that does not end: this line is refused, and the next one begins where it ends.
        const a = testo.indexOf("\n", da);
        voci.push({ riga, errore: testo.indexOf('"', da) >= 0 ? APERTE : troppoLunga(RIGA_MASSIMA) });
        salta = true;
        if (a < 0) da = testo.length;
      } else break;
    }
    resto = testo.slice(da);
    if (fine && !colonne) throw new Fermo("", "intestazione-mancante", "Il file è vuoto: la prima riga deve dire i nomi delle colonne.");
    return voci;

    function riempi(celle) {
      if (colonne) voci.push({ riga, ...colonne(celle) });
      // Excel writes the separator on a line of its own, before the header.
      else if (!/^\ufeff?sep=/.test(celle[0])) colonne = intestazione(celle, decimali ?? (separatore === "," ? "." : ","));
    }
  };
}

/** The separator that the header uses. */
function separa(linea) {
  const [, detto] = /^\ufeff?sep=(.)\r?$/.exec(linea) ?? [];
  if (detto) return detto;
  const quanti = (segno) => linea.split(segno).length;
  return [";", ",", "\t"].reduce((a, b) => (quanti(b) > quanti(a) ? b : a));
}

/** The cells from a place on, and where the next record begins; nothing when the text ends before the record. */
function record(testo, da, separatore, fine) {
  const capo = testo.indexOf("\n", da);
  const a = capo < 0 ? testo.length : capo;
  const linea = testo.slice(da, a);
  if (!linea.includes('"')) {
    if (capo < 0 && !fine) return undefined;
    return { celle: senzaRitorno(linea).split(separatore), a: capo < 0 ? a : a + 1 };
  }
  const celle = [];
  let qui = da;
  for (;;) {
    if (testo[qui] === '"') {
      let cella = "";
      for (;;) {
        const chiusa = testo.indexOf('"', qui + 1);
        if (chiusa < 0 || (chiusa + 1 === testo.length && !fine)) return undefined;
        cella += testo.slice(qui + 1, chiusa);
        qui = chiusa + 1;
        if (testo[qui] !== '"') break;
        cella += '"'; // two quotes are one
      }
      celle.push(cella);
      const dopo = testo[qui] === "\r" && (qui + 1 === testo.length || testo[qui + 1] === "\n") ? qui + 1 : qui;
      if (dopo === testo.length) return fine ? { celle, a: dopo } : undefined;
      if (testo[dopo] === "\n") return { celle, a: dopo + 1 };
      if (testo[qui] !== separatore) {
        const capo = testo.indexOf("\n", qui);
        return capo < 0 && !fine ? undefined : { errore: FUORI, a: capo < 0 ? testo.length : capo + 1 };
      }
    } else {
      const capo = testo.indexOf("\n", qui);
      const fineLinea = capo < 0 ? testo.length : capo;
      const segno = testo.indexOf(separatore, qui);
      if (segno < 0 || segno >= fineLinea) {
        if (capo < 0 && !fine) return undefined;
        celle.push(senzaRitorno(testo.slice(qui, fineLinea)));
        return { celle, a: capo < 0 ? fineLinea : capo + 1 };
      }
      celle.push(testo.slice(qui, segno));
      qui = segno;
    }
    qui += 1;
  }
}

const senzaRitorno = (linea) => (linea.endsWith("\r") ? linea.slice(0, -1) : linea);

function conta(testo, da, a) {
  let quanti = 0;
  for (let qui = testo.indexOf("\n", da); qui >= 0 && qui < a; qui = testo.indexOf("\n", qui + 1)) quanti += 1;
  return quanti;
}

const PASSO = /^([A-Za-z]+)(?:\[(\d{1,2})\])?$/;

/**
 * The columns as a tree of the declaration: `{ campi }`, `{ voci }` or `{ colonna, tipo }`. Gives the function that makes a
 * declaration of a row of cells.
 */
function intestazione(nomi, decimali) {
  const puliti = nomi.map((nome) => nome.replace(/^\ufeff/, "").trim());
  while (puliti.at(-1) === "") puliti.pop();
  const radice = { campi: new Map() };
  let id;
  puliti.forEach((nome, colonna) => {
    if (puliti.indexOf(nome) !== colonna) throw new Fermo(nome, "colonna-ripetuta", `La colonna \`${nome}\` c'è due volte: lasciane una sola.`);
    if (nome === "id") id = colonna;
    else if (!aggiungi(radice, nome, colonna)) {
      throw new Fermo(
        nome,
        "colonna-sconosciuta",
        `La colonna \`${nome}\` non esiste: i nomi sono i percorsi della dichiarazione, per esempio \`nucleo.componenti[0].redditi.pensione\`, oppure \`id\`.`,
      );
    }
  });

  return (celle) => {
    if (celle.length < puliti.length || celle.slice(puliti.length).some((cella) => cella.trim() !== "")) {
      const message = `La riga ha ${celle.length} celle, l'intestazione ${puliti.length}: controlla i separatori e le virgolette.`;
      return { errore: problema("", "celle-diverse", message) };
    }
    const stato = { celle, decimali, buchi: false };
    const dsu = scrivi(radice, stato) || "{}";
    const chi = id === undefined ? "" : celle[id].trim();
    const testo = chi === "" ? dsu : `{"id":${JSON.stringify(chi)},"dsu":${dsu}}`;
    return stato.buchi ? { testo, posti: posti(radice, stato, "") } : { testo };
  };
}

/** Puts a column in the tree; false when the declaration has no such field. */
function aggiungi(radice, nome, colonna) {
  let nodo = radice;
  let tipo = "Dsu";
  for (const passo of nome.split(".")) {
    const [, campo, posto] = PASSO.exec(passo) ?? [];
    tipo = Object.hasOwn(campi, tipo) && Object.hasOwn(campi[tipo], campo) ? campi[tipo][campo] : undefined;
    if (tipo === undefined || nodo.tipo) return false;
    const elenco = tipo.startsWith("[");
    // A word or a list of words: the column says which.
    const parole = tipo === "t|[t";
    if (parole) tipo = "t";
    else if (elenco) tipo = tipo.slice(1);
    if (posto === undefined ? elenco : !elenco && !parole) return false;
    nodo = figlio((nodo.campi ??= new Map()), campo);
    if (posto !== undefined) nodo = figlio((nodo.voci ??= new Map()), Number(posto));
  }
  if (Object.hasOwn(campi, tipo) || nodo.campi || nodo.voci || nodo.tipo) return false;
  Object.assign(nodo, { colonna, tipo });
  return true;
}

function figlio(figli, nome) {
  if (!figli.has(nome)) figli.set(nome, {});
  return figli.get(nome);
}

/** The JSON of a part of the declaration; nothing when all its cells are empty. */
function scrivi(nodo, stato) {
  if (nodo.tipo) return valore(nodo.tipo, stato.celle[nodo.colonna].trim(), stato.decimali);
  let testo = "";
  if (nodo.voci) {
    let quante = 0;
    for (const [posto, voce] of ordinate(nodo)) {
      const dentro = scrivi(voce, stato);
      if (dentro === "") continue;
      // A household without a spouse may leave the second place empty: the others close up.
      if (posto !== quante) stato.buchi = true;
      quante += 1;
      testo += testo === "" ? dentro : `,${dentro}`;
    }
    return testo && `[${testo}]`;
  }
  for (const [campo, dentro] of nodo.campi) {
    const scritto = scrivi(dentro, stato);
    if (scritto !== "") testo += `${testo && ","}"${campo}":${scritto}`;
  }
  return testo && `{${testo}}`;
}

/** The items of a list by their place, sorted once. */
function ordinate(nodo) {
  return (nodo.ordinate ??= [...nodo.voci].sort(([a], [b]) => a - b));
}

/** The columns from which the items of each list come, by the path that the engine sees: for the paths of its errors. */
function posti(nodo, stato, path) {
  if (nodo.tipo) return [];
  if (nodo.voci) {
    const piene = ordinate(nodo).filter(([, voce]) => scrivi(voce, stato) !== "");
    return [[path, piene.map(([posto]) => posto)], ...piene.flatMap(([, voce], n) => posti(voce, stato, `${path}[${n}]`))];
  }
  return [...nodo.campi].flatMap(([campo, dentro]) => posti(dentro, stato, path ? `${path}.${campo}` : campo));
}

/** The path of an error as the header writes it. */
export function percorso(path, posti) {
  let visto = "";
  let scritto = "";
  for (const [pezzo, posto] of path.matchAll(/\[(\d+)\]|\.?[^.[]+/g)) {
    const [, da] = (posto !== undefined && posti.find(([dove]) => dove === visto)) || [];
    scritto += da ? `[${da[posto] ?? posto}]` : pezzo;
    visto += pezzo;
  }
  return scritto;
}

const LOGICI = new Map([
  ...["true", "vero", "sì", "si", "1"].map((parola) => [parola, "true"]),
  ...["false", "falso", "no", "0"].map((parola) => [parola, "false"]),
]);

/** A cell as JSON. What does not look like its type goes in as text: the engine refuses it with its path. */
function valore(tipo, cella, decimali) {
  if (cella === "") return "";
  if (tipo === "n") return numero(cella, decimali) ?? JSON.stringify(cella);
  if (tipo === "b") return LOGICI.get(cella.toLowerCase()) ?? JSON.stringify(cella);
  if (tipo === "d") {
    const [, giorno, mese, anno] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(cella) ?? [];
    if (anno && decimali === ",") return `"${anno}-${mese.padStart(2, "0")}-${giorno.padStart(2, "0")}"`;
  }
  return JSON.stringify(cella);
}

/** The digits of JSON: `1234.56` from itself or, with Italian decimals, from `1.234,56`; `1.234` is then 1234. */
function numero(cella, decimali) {
  let cifre;
  if (decimali === "." || /^-?\d+\.\d{1,2}$/.test(cella)) cifre = cella;
  else if (/^-?\d{1,3}(\.\d{3})+(,\d+)?$|^-?\d+(,\d+)?$/.test(cella)) cifre = cella.replaceAll(".", "").replace(",", ".");
  return /^-?\d+(\.\d+)?$/.test(cifre) ? cifre.replace(/^(-?)0+(?=\d)/, "$1") : undefined;
}
