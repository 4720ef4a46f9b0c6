// Step 1, Nucleo: who lives here, who counts though living elsewhere, and what the law needs to know of each.

import { campoRadio, campoScelta, campoSiNo, campoSpunta, campoSpunte, campoTesto, pulsante, riquadro } from "../campi.js";
import { drawAiuto } from "../aiuto.js";
import { h } from "../dom.js";
import {
  anni, asksAltroGenitore, asksGenitori, asksLavoro, asksRicovero, asksRistretto, asksStudia, canSposare, CASI, chi, comeFiglio,
  coniuge, coniugiPossibili, dichiarante, esterni, etaDetta, genitori, genitoriPossibili, gnc, hasNome, isEsterno, isFiglioAdulto, isGenitore, isRicovero, isStudente, nascita, persone,
  ruoloGnc,
} from "../persone.js";
import { lista } from "../stato.js";
import { elenco, scheda } from "./scheda.js";
import { drawStudente } from "./studente.js";

export const MASSIMO = 40;
export const MASSIMO_ESTERNI = 20;
const ETA_STUDENTI = 35; // older students find the question among the other cases
const DISABILITA = ["media", "grave", "non-autosufficienza"];

/** `drawEsterno` draws who counts though living elsewhere: it comes with the other steps, and nobody is there before. */
export function drawNucleo(ctx, drawEsterno) {
  const { t, stato } = ctx;
  const tutti = persone(stato);
  const fuori = esterni(stato);
  return [
    h("details", { key: "serve", class: "guida" },
      h("summary", {}, t("nucleo.serve.titolo")),
      elenco(t, "nucleo.serve", 4, ctx.anni)),
    h("details", { key: "chi", class: "guida" },
      h("summary", {}, t("nucleo.guida.titolo")),
      elenco(t, "nucleo.guida", 6)),
    campoTesto(ctx, "data", { tipo: "data", etichetta: t("nucleo.data"), aiuto: t("nucleo.data.aiuto"), obbligatorio: true }),
    tutti.map((id) => drawPersona(ctx, id)),
    drawAiuto(ctx, "nucleo", "nucleo"),
    tutti.length < MASSIMO && h("p", { key: "aggiungi", class: "azioni" },
      pulsante(t("nucleo.aggiungi"), () => ctx.aggiunge("persone", "p", {}, "chi"), { id: "aggiungi-persona" })),
    drawEsterno && fuori.length > 0 && h("section", { key: "esterni", class: "lista", "aria-labelledby": "titolo-esterni" },
      h("h3", { id: "titolo-esterni" }, t("esterni.titolo")),
      h("p", { class: "aiuto" }, t("esterni.aiuto")),
      fuori.map((id) => drawEsterno(ctx, id))),
    riquadro(ctx, "figli-fuori", t("esterni.figli"), () =>
      lista(stato, "esterni").length < MASSIMO_ESTERNI && h("p", { class: "azioni" },
        pulsante(t("esterni.figli.aggiungi"), () => ctx.aggiunge("esterni", "e", { chi: "fuori" }, "nome"), { id: "aggiungi-fuori" })),
    { aiuto: t("esterni.figli.aiuto"), aperto: tutti.some((id) => isRicovero(stato, id)) }),
    riquadro(ctx, "altri-casi", t("nucleo.altri-casi"), () =>
      campoSpunta(ctx, "exConiuge", { etichetta: t("nucleo.exConiuge"), aiuto: t("nucleo.exConiuge.aiuto") })),
  ];
}

function drawPersona(ctx, id) {
  const { t, stato } = ctx;
  const io = id === dichiarante(stato);
  return scheda(ctx, id, ctx.nome(id), { lista: io ? null : "persone" },
    !io && campoScelta(ctx, `${id}.chi`, {
      etichetta: t("nucleo.chi"), obbligatorio: true, opzioni: relazioniPossibili(ctx, id),
      aiuto: chi(stato, id) === "altro" ? t("nucleo.chi.altro.aiuto") : chi(stato, id) === "figlio" ? t("nucleo.chi.figlio.aiuto") : undefined,
    }),
    drawAnagrafica(ctx, id),
    isFiglioAdulto(stato, id) && drawFiglioAdulto(ctx, id),
    asksGenitori(stato, id) && drawGenitori(ctx, id),
    drawConiuge(ctx, id),
    drawLavoro(ctx, id),
    studiaInVista(stato, id) && drawStudente(ctx, id),
    asksAltroGenitore(stato, id) && drawAltroGenitore(ctx, id),
    drawSalute(ctx, id));
}

export const studiaInVista = (stato, id) => asksStudia(stato, id) && (isStudente(stato, id) || anni(stato, id) <= ETA_STUDENTI);

/** Name and date of birth, of anybody. */
export function drawAnagrafica(ctx, id) {
  const { t, stato } = ctx;
  const io = id === dichiarante(stato);
  return [
    campoTesto(ctx, `${id}.nome`, { etichetta: t("nucleo.nome"), aiuto: io ? t("nucleo.nome.aiuto") : undefined }),
    campoTesto(ctx, `${id}.nascita`, {
      tipo: "data", etichetta: t("nucleo.nascita"), aiuto: aiutoNascita(ctx, id), obbligatorio: true, scopo: io ? "bday" : undefined,
    }),
  ];
}

/** The age given in the quick mode is recalled until the date is written. */
function aiutoNascita({ t, stato }, id) {
  const detta = nascita(stato, id) ? null : etaDetta(stato, id);
  return detta === null ? t("nucleo.nascita.aiuto") : `${t("nucleo.nascita.aiuto")} ${t("nucleo.nascita.eta", { anni: detta })}`;
}

export const drawLavoro = (ctx, id) => asksLavoro(ctx.stato, id) && campoSiNo(ctx, `${id}.lavoro`, {
  etichetta: ctx.t(id === dichiarante(ctx.stato) ? "nucleo.lavoro.io" : "nucleo.lavoro", ctx.anni), aiuto: ctx.t("nucleo.lavoro.aiuto"),
  obbligatorio: !isEsterno(ctx.stato, id), // without it only one kind is missing
});

/** Disability and what depends on it. */
export function drawSalute(ctx, id) {
  const { t, stato } = ctx;
  const studia = asksStudia(stato, id) && !studiaInVista(stato, id);
  return riquadro(ctx, `${id}.salute`, t(studia ? "nucleo.salute.studia" : "nucleo.salute"), () => [
    campoScelta(ctx, `${id}.disabilita`, {
      etichetta: t("nucleo.disabilita"), aiuto: t("nucleo.disabilita.aiuto"), vuota: t("nucleo.disabilita.nessuna"),
      opzioni: DISABILITA.map((codice) => [codice, t(`disabilita.${codice}`)]),
    }),
    campoSpunta(ctx, `${id}.ricoverato`, { etichetta: t("nucleo.ricoverato"), aiuto: t("nucleo.ricoverato.aiuto") }),
    asksRicovero(stato, id) && campoSpunta(ctx, `${id}.chiede`, { etichetta: t("nucleo.chiede"), aiuto: t("nucleo.chiede.aiuto") }),
    asksRicovero(stato, id) && ctx.valore(`${id}.chiede`) === "si" && campoTesto(ctx, `${id}.richiesta`, {
      tipo: "data", etichetta: t("nucleo.richiesta"), aiuto: t("nucleo.richiesta.aiuto"), obbligatorio: true,
    }),
    asksRicovero(stato, id) && isRicovero(stato, id) && h("p", { key: "figli", class: "aiuto" }, t("nucleo.chiede.figli")),
    campoSpunta(ctx, `${id}.convivenza`, { etichetta: t("nucleo.convivenza"), aiuto: t("nucleo.convivenza.aiuto") }),
    asksRistretto(stato, id) && drawRistretto(ctx, id),
    studia && drawStudente(ctx, id),
  ]);
}

const drawRistretto = (ctx, id) => campoScelta(ctx, `${id}.ristretto`, {
  etichetta: ctx.t("nucleo.ristretto"), aiuto: ctx.t("nucleo.ristretto.aiuto"), vuota: ctx.t("nucleo.ristretto.tutti"),
  opzioni: ["si", "no"].map((codice) => [codice, ctx.t(`nucleo.ristretto.${codice}`)]),
});

/** Only one spouse: once there is one, the others cannot be it. */
function relazioniPossibili({ t, stato }, id) {
  const altri = persone(stato).filter((altro) => altro !== id).map((altro) => chi(stato, altro));
  return ["coniuge", "compagno", "figlio", "affidato", "altro"]
    .filter((tipo) => tipo !== "coniuge" || !altri.includes("coniuge"))
    .map((tipo) => [tipo, t(`relazione.${tipo}`)]);
}

function drawFiglioAdulto(ctx, id) {
  const { t } = ctx;
  return h("div", { key: `${id}.adulto`, class: "gruppo" },
    campoRadio(ctx, `${id}.vive`, {
      etichetta: t("nucleo.vive"), obbligatorio: true, opzioni: [["si", t("nucleo.vive.si")], ["no", t("nucleo.vive.no")]],
    }),
    ctx.valore(`${id}.vive`) === "no" && ["aCarico", "coniugato", "conFigli"].map((campo) =>
      campoSiNo(ctx, `${id}.${campo}`, {
        etichetta: t(`nucleo.${campo}`, ctx.anni), obbligatorio: true, aiuto: campo === "aCarico" ? t("nucleo.aCarico.aiuto", ctx.anni) : undefined,
      })));
}

export function drawGenitori(ctx, id) {
  const { t, stato } = ctx;
  const figlio = comeFiglio(stato, id);
  return campoSpunte(ctx, `${id}.genitore`, {
    etichetta: t(figlio ? "nucleo.genitori" : id === dichiarante(stato) ? "nucleo.genitori.io" : "nucleo.genitori.altri"), obbligatorio: figlio,
    aiuto: t(figlio ? "nucleo.genitori.aiuto" : "nucleo.genitori.altri.aiuto"),
    opzioni: genitoriPossibili(stato, id).map((altro) => [`${id}.genitore.${altro}`, ctx.nome(altro), isGenitore(stato, id, altro)]),
  });
}

function drawConiuge(ctx, id) {
  const { t, stato } = ctx;
  const possibili = canSposare(stato, id) ? coniugiPossibili(stato, id) : [];
  return possibili.length > 0 && campoScelta(ctx, `${id}.coniuge`, {
    etichetta: t("nucleo.coniuge"), vuota: t("nucleo.coniuge.nessuno"), opzioni: possibili.map((altro) => [altro, ctx.nome(altro)]),
  });
}

/** The parent who is not here: first whether there is one, then what is true of him or her, then who it is. */
export function drawAltroGenitore(ctx, id) {
  const { t, stato } = ctx;
  return h("div", { key: `${id}.altro`, class: "gruppo" },
    campoRadio(ctx, `${id}.altroGenitore`, {
      etichetta: t("nucleo.altroGenitore"), aiuto: t("nucleo.altroGenitore.aiuto"), obbligatorio: true,
      rifiuta: { sposato: "errore.sposato" },
      opzioni: ["altrove", ...(canSposato(ctx, id) ? ["sposato"] : []), "separato-o-divorziato", "nessuno"]
        .map((codice) => [codice, t(codice === "sposato" && !isMio(ctx, id) ? "altroGenitore.sposato.altri" : `altroGenitore.${codice}`)]),
    }),
    ctx.valore(`${id}.altroGenitore`) === "sposato" && drawSposato(ctx, id),
    ctx.valore(`${id}.altroGenitore`) === "altrove" && campoSpunte(ctx, `${id}.caso`, {
      etichetta: t("nucleo.caso"), aiuto: t("nucleo.caso.aiuto"),
      opzioni: CASI.map((caso) => [`${id}.caso.${caso}`, t(`caso.${caso}`), ctx.valore(`${id}.caso.${caso}`) === "si"]),
    }),
    ruoloGnc(stato, id) && drawChi(ctx, id));
}

/** Whether the parent who is here is the declarant. */
const isMio = ({ stato }, id) => genitori(stato, id)[0] === dichiarante(stato);

/** Married to the parent here, with no spouse listed yet. */
const canSposato = (ctx, id) => ctx.valore(`${id}.altroGenitore`) === "sposato" || !coniuge(ctx.stato, genitori(ctx.stato, id)[0]);

/** Husband and wife are one household: who is missing is the spouse, not another parent. */
function drawSposato(ctx, id) {
  const { t } = ctx;
  const senza = isMio(ctx, id) && !coniuge(ctx.stato, dichiarante(ctx.stato)) && persone(ctx.stato).length < MASSIMO;
  return h("div", { key: "sposato", class: "gruppo", role: "status" },
    h("p", {}, t(isMio(ctx, id) ? "altroGenitore.sposato.aiuto" : "altroGenitore.sposato.altri.aiuto")),
    senza && h("p", { class: "azioni" },
      pulsante(t("altroGenitore.sposato.aggiungi"), () => ctx.aggiunge("persone", "p", { chi: "coniuge" }, "nome"), { id: `${id}.sposo` })));
}

function drawChi(ctx, id) {
  const { t, stato } = ctx;
  const legame = (altro) => `${id}.genitore.${altro}`;
  const descrizione = t("altroGenitore.di", { nome: ctx.nome(id) });
  const suoi = gnc(stato, id);
  if (suoi.length > 0) {
    return suoi.map((altro) => h("p", { key: altro, class: "azioni" },
      h("span", {}, t(hasNome(stato, altro) ? "altroGenitore.scelto" : "altroGenitore.scelto.senza-nome", { nome: ctx.nome(altro) })),
      pulsante(t("altroGenitore.cambia"), () => ctx.cambia(legame(altro), "no", { fuoco: `${id}.gnc` }), { tipo: "leggero", descrizione })));
  }
  const chiave = `${id}.gnc`;
  ctx.campi.push({ chiave, tipo: "spunta", etichetta: t("altroGenitore.aggiungi") }); // what is missing in the result leads here
  const noti = lista(stato, "esterni").filter((altro) => chi(stato, altro) === "gnc");
  const link = (altro) => { stato.valori[legame(altro)] = "si"; };
  return h("div", { key: "chi", class: "gruppo" },
    h("p", { class: "aiuto" }, t(`altroGenitore.serve.${ruoloGnc(stato, id)}`)),
    h("p", { class: "azioni" },
      lista(stato, "esterni").length < MASSIMO_ESTERNI
        && pulsante(t("altroGenitore.aggiungi"), () => ctx.aggiunge("esterni", "e", { chi: "gnc" }, "nome", link), { id: chiave, descrizione }),
      noti.map((altro) => pulsante(t(hasNome(stato, altro) ? "altroGenitore.noto" : "altroGenitore.noto.senza-nome", { nome: ctx.nome(altro) }), () => ctx.cambia(legame(altro), "si", { fuoco: `${altro}.nome` }),
        { id: `${id}.noto.${altro}`, tipo: "leggero", descrizione }))));
}
