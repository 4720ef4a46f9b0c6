// One benefit: the answer, how much, what is still to be asked, what would change it; then, behind a title, where the
// amount comes from, how to ask, the sources.

import { nascosto, pulsante } from "../campi.js";
import { formatData } from "../data.js";
import { h } from "../dom.js";
import { formatImporto } from "../moneta.js";
import { fuori } from "../passi/risultato.js";
import { chiaveDi, drawDomanda, isDsu, testoDi } from "./domande.js";
import { cautele, formatConUnita, formatQuanto, iniziale, nomeTipo, quanto } from "./parole.js";

export function drawPrestazione(ctx, una, { gruppo, passi, nomi, domande }) {
  const { t } = ctx;
  const somma = titoloSomma(ctx, una, gruppo);
  const note = gruppo === "no" ? [] : cautele(ctx, una);
  return h("li", { key: una.id, class: `prestazione ${gruppo}`, part: "benefit" },
    h("div", { key: "testa", class: "prestazione-testa" },
      h("h5", {}, una.nome),
      h("p", { class: "esito" }, t(`esito.${gruppo}`))),
    somma && h("p", { key: "somma", class: "somma" }, somma),
    note.length > 0 && h("ul", { key: "cautele", class: "cautele" }, note.map(([codice, testo]) => h("li", { key: codice }, testo))),
    h("p", { key: "sintesi" }, una.sintesi),
    drawPersone(ctx, una, gruppo),
    una.condizioni.length > 0 && h("ul", { key: "condizioni", class: "prove" }, una.condizioni.map((una, i) => h("li", { key: i }, drawCondizione(ctx, una)))),
    domande.length > 0 && drawDomande(ctx, una, gruppo, domande),
    una.note?.length > 0 && h("div", { key: "note" }, una.note.map((nota) => h("p", { key: nota }, nota))),
    una.daVerificare?.length > 0 && h("div", { key: "verifica" },
      h("p", {}, t("prestazione.verifica")), elenco(una.daVerificare)),
    gruppo !== "fuori" && passi.length > 0 && h("ul", { key: "distanza", class: "distanza" }, passi.map((passo, i) => h("li", { key: i }, drawPasso(ctx, una, passo)))),
    drawDettagli(ctx, una, nomi));
}

/** How much, under the name. Where it is still open whether the benefit is due, it says so. */
function titoloSomma(ctx, una, gruppo) {
  if (gruppo === "no" || (gruppo !== "spettano" && una.importo === undefined && una.alMassimo === undefined)) return null;
  const testo = quanto(ctx, una);
  return testo && iniziale(gruppo === "spettano" ? testo : ctx.t("quanto.se", { quanto: testo }));
}

/** With more than one person, or when only some of them have it: who has what. */
function drawPersone(ctx, { persone = [], ...una }, gruppo) {
  const { t } = ctx;
  if (persone.length === 0 || gruppo === "no" && persone.every(({ condizioni }) => condizioni.length === 0)) return null;
  return h("ul", { key: "persone", class: "persone" }, persone.map(({ id, risposta, importo, alMassimo, condizioni }) => h("li", { key: id },
    h("strong", {}, ctx.nomeDi(id)), ": ",
    risposta === "no" ? condizioni.length > 0 ? condizioni.map((una) => drawCondizione(ctx, una)) : t("esito.no").toLowerCase()
      : quanto(ctx, { ...una, importo, alMassimo }) ?? t(`esito.${risposta === "si" ? "spettano" : "forse"}`).toLowerCase())));
}

function drawCondizione({ t }, { messaggio, fonte, valore, limite, differenza, unita }) {
  const misura = limite !== undefined && valore !== undefined
    && t("condizione.misura", { valore: formatConUnita(t, valore, unita), limite: formatConUnita(t, limite, unita) });
  const scarto = typeof differenza === "number" && differenza !== 0
    && t("condizione.differenza", { differenza: formatConUnita(t, Math.abs(differenza), unita) });
  return [messaggio, " ", misura, misura && " ", scarto, fonte && ` (${fonte})`];
}

/** Each question once on the page: the other cards lead to it. */
function drawDomande(ctx, una, gruppo, domande) {
  const { t } = ctx;
  const qui = domande.filter((domanda) => domanda.qui);
  const altrove = domande.filter((domanda) => !domanda.qui);
  const titolo = t({ spettano: "prestazione.domande.importo", forse: "prestazione.domande" }[gruppo] ?? "prestazione.domande.date");
  return h("details", { key: "domande", class: "dettagli domande-dentro" },
    h("summary", {}, titolo, ` (${t(domande.length === 1 ? "prestazione.una" : "prestazione.tante", { quante: domande.length })})`, nascosto(`: ${una.nome}`)),
    h("div", { class: "domande" },
      qui.map((domanda) => drawDomanda(ctx, domanda)),
      altrove.length > 0 && h("ul", { key: "altrove" }, altrove.map((domanda) => drawRinvio(ctx, domanda)))));
}

/** A question whose field is elsewhere: above, or in another step. */
function drawRinvio(ctx, domanda) {
  const { t } = ctx;
  const testo = testoDi(ctx, domanda);
  const chiave = chiaveDi(ctx, domanda);
  const passo = isDsu(domanda) ? ctx.trova(domanda.id) : null;
  const va = passo ? () => ctx.vai(passo.passo, passo.chiave) : () => ctx.fuoco(chiave);
  const verbo = passo ? "specifico.completa" : ctx.valore(chiave) ? "domanda.cambia" : "domanda.rispondi";
  return h("li", { key: chiave }, testo, " ",
    (passo || !isDsu(domanda)) && pulsante(t(verbo), va, { tipo: "leggero", descrizione: testo }));
}

/** "Con 384,20 € di ISEE in meno: 203,80 € al mese." */
function drawPasso(ctx, una, { verso, persona, distanza, prima, risposta, importo }) {
  const { t } = ctx;
  const somma = risposta !== "no" && importo > 0 && quanto(ctx, { ...una, alMassimo: undefined }, importo);
  const dopo = risposta === "forse" && prima === "si" ? t("distanza.dubbio")
    : !somma ? t(`distanza.${risposta}`)
      : risposta === "forse" ? t("quanto.se", { quanto: somma }) : somma;
  return [persona && `${ctx.nomeDi(persona)}: `, t(`distanza.${verso}`, { differenza: formatImporto(distanza), dopo })];
}

function drawDettagli(ctx, una, nomi) {
  const { t } = ctx;
  const { domanda: richiesta, fonti = [], persone = [] } = una;
  const righe = una.righe?.length > 0 ? una.righe : persone.flatMap(({ id, righe: sue }) => sue.map((riga) => ({ persona: id, ...riga })));
  return h("details", { key: "dettagli", class: "dettagli" },
    h("summary", {}, t("prestazione.dettagli"), nascosto(`: ${una.nome}`)),
    h("div", { class: "dettagli-dentro" },
      indicatoriDi(una).map((indicatore, i) => h("p", { key: `indicatore-${i}` }, drawIndicatore(ctx, indicatore))),
      parte("importo", t("prestazione.righe"), righe.length > 0 && h("ul", { class: "righe" }, righe.map((riga, i) => drawRiga(ctx, una, riga, i)))),
      parte("come", t("prestazione.come"), richiesta && drawCome(ctx, richiesta)),
      parte("vale", t("prestazione.vale"), drawValidita(ctx, una)),
      parte("confermare", t("prestazione.confermare"), una.daConfermare?.length > 0 && elenco(una.daConfermare)),
      parte("fondi", t("prestazione.fondi"), una.fondiLimitati?.length > 0 && elenco(una.fondiLimitati)),
      parte("altre", t("prestazione.altre"), drawAltre(ctx, una, nomi)),
      parte("fonti", t("prestazione.fonti"), fonti.length > 0 && h("ul", {}, fonti.map((fonte, i) => h("li", { key: i }, drawFonteDocumento(ctx, fonte)))))));
}

const parte = (chiave, titolo, contenuto) => contenuto && h("div", { key: chiave, class: "parte" }, h("h6", {}, titolo), contenuto);

const elenco = (testi) => h("ul", {}, testi.map((testo, i) => h("li", { key: i }, testo)));

/** The indicator of the household, and those of the people who have another. */
function indicatoriDi({ indicatore, persone = [] }) {
  const altri = persone.filter((persona) => persona.indicatore?.isee !== undefined && persona.indicatore.isee !== indicatore?.isee)
    .map((persona) => ({ ...persona.indicatore, persona: persona.id }));
  const isCoperto = altri.length > 0 && indicatore?.isee === undefined;
  return [!isCoperto && indicatore, ...altri].filter(Boolean);
}

function drawIndicatore(ctx, { tipo, persona, isee, corrente, mancante, netto }) {
  const { t } = ctx;
  const solo = nomeTipo(ctx, tipo);
  const nome = persona ? t("specifico.nome", { tipo: solo, nome: ctx.nomeDi(persona) }) : corrente ? `${solo} ${t("cosa.corrente")}` : solo;
  if (mancante || isee === undefined) return t("prestazione.indicatore.manca", { nome });
  return [t("prestazione.indicatore", { nome }), " ", h("strong", {}, formatImporto(isee)), ".",
    netto !== undefined && netto !== isee && ` ${t("prestazione.netto", { netto: formatImporto(netto) })}`];
}

/** A line of the amount, on the lines it comes from; with the row of the table that was chosen. */
function drawRiga(ctx, una, riga, i) {
  const { t } = ctx;
  const { etichetta, importo, persona, figli = [] } = riga;
  const testa = [
    h("span", { class: "etichetta" }, persona && !etichetta.includes(ctx.nomeDi(persona)) ? `${etichetta}: ${ctx.nomeDi(persona)}` : etichetta), " ",
    h("span", { class: "importo" }, typeof importo === "number" ? formatQuanto(una, importo) : t("prestazione.riga.manca")),
  ];
  const scelta = drawScelta(ctx, una, riga);
  return h("li", { key: i },
    h("div", { class: "riga foglia" }, h("div", { class: "riga-testa" }, testa), scelta && h("p", { class: "nota" }, scelta)),
    figli.length > 0 && h("ul", { class: "righe rientro" }, figli.map((figlia, n) => drawRiga(ctx, una, figlia, n))));
}

function drawScelta({ t }, { indicatore }, { di, oltre, fino }) {
  if (di === undefined || (oltre === undefined && fino === undefined)) return null;
  const euro = di === indicatore?.isee || di === indicatore?.netto ? "euro" : null;
  const dati = { di: formatConUnita(t, di, euro), oltre: formatConUnita(t, oltre, euro), fino: formatConUnita(t, fino, euro) };
  return t(oltre === undefined ? "scelta.fino" : fino === undefined ? "scelta.oltre" : "scelta.tra", dati);
}

function drawCome({ t }, { automatic, where, how, url, documents = [] }) {
  return [
    automatic && h("p", { key: "automatica" }, t("come.automatica")),
    h("p", { key: "dove" }, automatic ? "" : `${t("come.dove")} `, where, where && " ", /^https:/.test(url ?? "") && fuori(t, url, t("come.link"))),
    how && h("p", { key: "come" }, how),
    documents.length > 0 && h("div", { key: "documenti" }, h("p", {}, t("come.documenti")), elenco(documents)),
  ];
}

function drawValidita({ t }, { validita: { dal, al, inVigore }, finestra }) {
  const giorni = { dal: formatData(dal), al: al && formatData(al) };
  const { from, to, deadline } = finestra ?? {};
  return [
    h("p", { key: "vale" }, t(al ? "vale.dal-al" : "vale.dal", giorni), !inVigore && ` ${t("vale.fuori")}`),
    (from || to) && h("p", { key: "finestra" }, t(from && to ? "finestra.dal-al" : to ? "finestra.al" : "finestra.dal", {
      dal: from && formatData(from), al: to && formatData(to),
    })),
    deadline && h("p", { key: "scadenza" }, t("finestra.scadenza", { giorni: deadline.days, evento: deadline.event })),
  ];
}

function drawAltre({ t }, { esclude = [], richiede = [] }, nomi) {
  const note = (ids) => ids.map((id) => nomi.get(id)).filter(Boolean).join(", ");
  const righe = [["esclude", note(esclude)], ["richiede", note(richiede)]].filter(([, quali]) => quali);
  return righe.length > 0 && righe.map(([nome, quali]) => h("p", { key: nome }, t(`prestazione.${nome}`, { quali })));
}

const drawFonteDocumento = ({ t }, { act, url, seen, confidence }) => [
  url ? fuori(t, url, act) : act, seen && ` ${t("fonte.vista", { giorno: formatData(seen) })}`, confidence === "C" && ` ${t("fonte.incerta")}`,
];
