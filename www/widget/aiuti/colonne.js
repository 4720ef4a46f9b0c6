// Which column is which, by the names that banks give them.

import { clean } from "../moneta.js";
import { readGiorno, refuse } from "./celle.js";

const RIGHE_SOPRA = 60; // what a bank writes above the table: holder, IBAN, filters
const RUOLI = [
  ["segno", /^(segno|d\/?a|a\/?d|d\/?c|c\/?d|dare\/avere|entrate?\/uscit[ae])$/],
  ["contabile", /^(data|giorno|date)$|^(data|dt)\.? (di |del |dell')?(cont|oper|reg|mov|comp|es)|^(booking|transaction|completed) date$/],
  ["valuta", /^(data|dt)\.? (di )?val|^valuta$|^value date$/],
  ["divisa", /^(divisa|currency|val\.?)$/],
  ["saldo", /\bsaldo\b|^balance$/],
  ["dare", /\b(dare|uscit[ae]|debit[oi]?|prelievi)\b|^addebit/],
  ["avere", /\b(avere|entrat[ae]|credit[oi]?|versamenti)\b|^accredit/],
  ["importo", /^importo\b|^ammontare\b|^movimenti?( in euro| eur)?$|^amount$/],
];
export const MONETA = ["saldo", "dare", "avere", "importo"];

/** The name of a column without accents, spaces and units. */
const normalize = (nome) => clean(nome).toLowerCase().normalize("NFD").replace(/[\u0300-\u036f]/g, "").replace(/[*€]|\((eur|euro|€)?\)/g, "").replace(/[\s_]+/g, " ").trim();

const ruoloDi = (cella) => RUOLI.find(([, forma]) => forma.test(normalize(cella)))?.[0];

/** Where each thing is: `{ ok, dopo, posti: { data, saldo, … }, nomi }`. */
export function findColonne(righe, colonna) {
  const testa = righe.slice(0, RIGHE_SOPRA).findIndex(({ celle }) => {
    const ruoli = celle.map(ruoloDi);
    return ruoli.some((ruolo) => ruolo === "contabile" || ruolo === "valuta") && ruoli.some((ruolo) => MONETA.includes(ruolo)) && !celle.some(readGiorno);
  });
  if (testa < 0) return findSenzaNomi(righe, colonna);
  const celle = righe[testa].celle;
  const quali = (ruolo) => celle.flatMap((cella, i) => (ruoloDi(cella) === ruolo ? [i] : []));
  const posti = {};
  for (const [ruolo] of RUOLI) {
    const trovate = quali(ruolo);
    const [scelta, dubbie] = trovate.length > 1 ? choose(ruolo, trovate, celle) : [trovate[0]];
    if (dubbie) return refuse("colonne-doppie", { nomi: dubbie.map((i) => celle[i]).join(", ") });
    if (scelta !== undefined) posti[ruolo] = scelta;
  }
  // "Valuta" is the day on which interest starts or the currency: what is below says which.
  const sotto = righe.slice(testa + 1).map((riga) => riga.celle);
  if (posti.valuta !== undefined && !sotto.some((riga) => readGiorno(riga[posti.valuta] ?? ""))) {
    posti.divisa ??= posti.valuta;
    delete posti.valuta;
  }
  posti.data = posti.contabile ?? posti.valuta;
  if (posti.data === undefined) return refuse("senza-nomi");
  if (posti.importo !== undefined && (posti.dare !== undefined || posti.avere !== undefined)) delete posti.importo;
  const usate = ["data", ...MONETA].filter((ruolo) => posti[ruolo] !== undefined);
  return { ok: true, dopo: testa + 1, posti, larghezza: celle.length, testa: celle.join("\n"), nomi: usate.map((ruolo) => celle[posti[ruolo]]) };
}

/** Of several columns with one role: the first date; the booked balance before the available one. */
function choose(ruolo, trovate, celle) {
  if (["contabile", "valuta", "divisa", "segno"].includes(ruolo)) {
    return [trovate.find((i) => /cont|^data$|^giorno$/.test(normalize(celle[i]))) ?? trovate[0]];
  }
  const contabili = trovate.filter((i) => !/disponib|iniz|prec|final/.test(normalize(celle[i])));
  const meglio = contabili.filter((i) => /contab|eur\b|^importo$|^amount$/.test(normalize(celle[i])));
  if (meglio.length === 1) return meglio;
  return contabili.length === 1 ? contabili : [null, trovate];
}

/** A date and one amount per line, and no names: only the person knows what the amount is. */
function findSenzaNomi(righe, colonna) {
  const conData = righe.filter(({ celle }) => celle.some(readGiorno));
  const dueColonne = conData.every(({ celle }) => celle.length === 2 && readGiorno(celle[0]));
  if (!dueColonne) return refuse("senza-nomi");
  if (!colonna) return refuse("quale-colonna");
  return { ok: true, dopo: 0, posti: { data: 0, [colonna]: 1 }, larghezza: 2, testa: "", nomi: [] };
}
