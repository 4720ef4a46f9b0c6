// The thresholds of a page: each becomes a benefit of the catalogue, so that the engine finds the indicator of each person,
// the day, the distances and the place on the what-if; here it is also drawn, first of all, in words of its own.

import { formatData, parseData } from "../data.js";
import { h } from "../dom.js";
import { formatImporto } from "../moneta.js";
import { fuori } from "../passi/risultato.js";
import { nomeTipo } from "./parole.js";

const PREFISSO = "soglia.";
export const isSoglia = ({ id }) => id.startsWith(PREFISSO);

/** Whose indicator it is: of the household, or of the people whom the condition picks. */
const CHI = {
  ordinario: null,
  famiglia: null,
  minorenni: { compare: { left: { fact: "persona.eta" }, op: "<", right: 18 } },
  universita: { compare: { left: { fact: "persona.studente" }, op: "=", right: "laurea" } },
};
const PROVA = { minorenni: { figlio: true, eta: 10 }, universita: { eta: 20, studente: "laurea" } }; // who tries the document

const CAMPI = {
  id: (id) => (typeof id === "string" && /^[a-z0-9._-]{1,50}$/.test(id)) || "Scrivi un nome breve, con lettere minuscole, cifre, punti e trattini.",
  nome: (nome) => (typeof nome === "string" && nome.trim() !== "") || "Scrivi come si chiama, per chi legge.",
  indicatore: (nome) => Object.hasOwn(CHI, nome) || `Scrivi uno di questi: ${Object.keys(CHI).join(", ")}. Per gli altri serve una prestazione.`,
  tipo: (tipo = "max") => ["max", "fasce"].includes(tipo) || 'Scrivi "max" o "fasce".',
  soglia: (soglia, { tipo = "max" }) => (tipo === "fasce" ? isCrescente(soglia) : isEuro(soglia))
    || (tipo === "fasce" ? "Scrivi i limiti delle fasce in ordine crescente, in euro: [5000, 12000]." : "Scrivi un numero di euro maggiore di zero, con al massimo due decimali."),
  url: (url = "https://x") => /^https:\/\//.test(url) || "Scrivi un indirizzo che comincia per https://.",
  fonte: (fonte = "x") => (typeof fonte === "string" && fonte.trim() !== "") || "Scrivi l'atto che la fissa.",
  validoDal: (giorno = "2023-01-01") => (/^\d{4}-\d\d-\d\d$/.test(giorno) && parseData(formatData(giorno)).ok) || "Scrivi una data come 2026-09-01.",
};
const isEuro = (numero) => typeof numero === "number" && numero > 0 && numero < 1e9 && Math.abs(numero * 100 - centesimi(numero)) < 1e-4;
const isCrescente = (limiti) => Array.isArray(limiti) && limiti.length > 0 && limiti.every((limite, i) => isEuro(limite) && (i === 0 || limite > limiti[i - 1]));
const centesimi = (euro) => Math.round(euro * 100);
const limitiDi = ({ soglia }) => [soglia].flat();

/** The documents of the thresholds. Throws like the engine: `issues` with path and message. */
export function toPrestazioni(soglie) {
  const issues = soglie.flatMap(checkSoglia);
  if (issues.length > 0) throw Object.assign(new Error("soglie"), { issues });
  return soglie.map(toPrestazione);
}

function checkSoglia(soglia, i, soglie) {
  const problema = (campo, message) => ({ path: `soglie[${i}]${campo && `.${campo}`}`, message });
  if (typeof soglia !== "object" || soglia === null || Array.isArray(soglia)) return [problema("", "Scrivi un oggetto con id, nome, indicatore e soglia.")];
  const altri = Object.keys(soglia).filter((campo) => !Object.hasOwn(CAMPI, campo));
  const doppia = soglie.findIndex((altra) => altra?.id === soglia.id) < i;
  return [
    ...Object.entries(CAMPI).map(([campo, prova]) => [campo, prova(soglia[campo], soglia)]).filter(([, esito]) => esito !== true).map((uno) => problema(...uno)),
    ...altri.map((campo) => problema(campo, `Togli questo campo: ci sono solo ${Object.keys(CAMPI).join(", ")}.`)),
    ...(doppia ? [problema("id", "C'è già una soglia con questo id: scrivine un altro.")] : []),
  ];
}

function toPrestazione(soglia) {
  const { id, nome, indicatore, tipo = "max", url, fonte = nome, validoDal = "2023-01-01" } = soglia;
  const limiti = limitiDi(soglia);
  const where = CHI[indicatore];
  const prova = (isee, atteso) => ({
    name: `ISEE ${isee}`,
    given: { giorno: validoDal, indicatori: { [indicatore]: isee }, ...(where && { persone: [{ id: "p1", ...PROVA[indicatore] }] }) },
    expect: tipo === "max" ? { outcome: atteso === 1 ? "yes" : "no" } : { outcome: "yes", amount: atteso },
  });
  return {
    id: PREFISSO + id, version: validoDal, name: nome, summary: nome, level: "ente", territory: "sito",
    result: { kind: tipo === "max" ? "access" : "units", unit: "once", per: where ? "person" : "household", certainty: "exact", ...(where && { where }) },
    valid: { from: validoDal, status: "open" },
    indicator: { kind: indicatore, subject: where ? "person" : "household", accepts_corrente: true, missing: "not_eligible" },
    ...(tipo === "max"
      ? { eligibility: { compare: { left: "indicator", op: "<=", right: limiti[0] }, message: nome } }
      : { amount: { bands: { of: "indicator", rows: [...limiti, null].map((to, i) => ({ to, value: i + 1 })) } } }),
    sources: [{ act: fonte, seen: validoDal, confidence: "B", ...(url && { url }) }],
    tests: limiti.flatMap((limite, i) => [prova(limite, i + 1), prova((centesimi(limite) + 1) / 100, i + 2)]),
  };
}

/** `soglie` are the page's, `prestazioni` what the engine says of them. */
export function drawSoglie(ctx, soglie, prestazioni) {
  const { t } = ctx;
  const perId = new Map(soglie.map((soglia) => [PREFISSO + soglia.id, soglia]));
  const lette = prestazioni.filter(({ id }) => perId.has(id));
  return lette.length > 0 && h("div", { key: "soglie", class: "lista" },
    h("h4", { id: "titolo-soglie" }, t("soglie.titolo")),
    h("ul", { class: "prestazioni" }, lette.map((una) => drawSoglia(ctx, perId.get(una.id), una))));
}

function drawSoglia(ctx, soglia, { id, persone, validita, ...una }) {
  const { t } = ctx;
  return h("li", { key: id, class: "prestazione", part: "benefit" },
    h("div", { key: "testa", class: "prestazione-testa" }, h("h5", {}, soglia.nome)),
    !validita.inVigore && h("p", { key: "fuori" }, t("vale.fuori")),
    !persone ? h("p", { key: "nucleo" }, drawRiga(ctx, soglia, una))
      : persone.length === 0 ? h("p", { key: "nessuno" }, t("soglie.nessuno"))
        : h("ul", { key: "righe", class: "persone" }, persone.map((riga) => h("li", { key: riga.id }, drawRiga(ctx, soglia, riga)))),
    (soglia.fonte || soglia.url) && h("p", { key: "fonte", class: "aiuto" }, soglia.url ? fuori(t, soglia.url, soglia.fonte ?? t("soglie.fonte")) : soglia.fonte));
}

/** "ISEE ordinario: 7.368,42 €. La soglia è 8.000,00 €: sei sotto di 631,58 €." */
function drawRiga(ctx, soglia, { id, indicatore }) {
  const { t } = ctx;
  const solo = nomeTipo(ctx, soglia.indicatore);
  const nome = id ? t("specifico.nome", { tipo: solo, nome: ctx.nomeDi(id) }) : indicatore?.corrente ? `${solo} ${t("cosa.corrente")}` : solo;
  if (indicatore?.isee === undefined) return t("prestazione.indicatore.manca", { nome });
  const limiti = limitiDi(soglia);
  const qui = centesimi(indicatore.isee);
  const sopra = limiti.findIndex((limite) => qui <= centesimi(limite)); // the first bound not passed
  const fascia = sopra < 0 ? limiti.length : sopra;
  const euro = (cent) => formatImporto(cent / 100);
  const testa = [h("strong", {}, t("consegna.isee", { nome, importo: formatImporto(indicatore.isee) })), ". "];
  if (soglia.tipo !== "fasce") {
    const dati = { soglia: formatImporto(limiti[0]), differenza: euro(Math.abs(qui - centesimi(limiti[0]))) };
    return [testa, t(sopra < 0 ? "soglie.sopra" : "soglie.sotto", dati)];
  }
  return [testa, t("soglie.fascia", { fascia: fascia + 1, tutte: limiti.length + 1 }),
    sopra >= 0 && ` ${t("soglie.fascia.sopra", { fascia: fascia + 2, soglia: formatImporto(limiti[fascia]), differenza: euro(centesimi(limiti[fascia]) - qui) })}`,
    fascia > 0 && ` ${t("soglie.fascia.sotto", { fascia, soglia: formatImporto(limiti[fascia - 1]), differenza: euro(qui - centesimi(limiti[fascia - 1])) })}`];
}
