// Step 1, Nucleo: who lives here, and what the law needs to know of each.

import { campoRadio, campoScelta, campoSiNo, campoSpunta, campoSpunte, campoTesto, pulsante, riquadro } from "../campi.js";
import { h } from "../dom.js";
import {
  asksAltroGenitore, asksGenitori, asksLavoro, canSposare, chi, coniugiPossibili, dichiarante, genitoriPossibili, isFiglioAdulto,
  isGenitore, persone,
} from "../persone.js";
import { setConiuge } from "../stato.js";
import { elenco, scheda } from "./scheda.js";

const MASSIMO = 40;
const DISABILITA = ["media", "grave", "non-autosufficienza"];
const ALTRO_GENITORE = [
  "riconosciuto", "nessuno", "separato-o-divorziato", "coniugato-con-altri", "figli-con-altri", "assegni-stabiliti",
  "escluso-dalla-responsabilita", "estraneo",
];

export function drawNucleo(ctx) {
  const { t, stato } = ctx;
  const tutti = persone(stato);
  return [
    h("details", { key: "serve", class: "guida" },
      h("summary", {}, t("nucleo.serve.titolo")),
      elenco(t, "nucleo.serve", 4, ctx.anni)),
    h("details", { key: "chi", class: "guida" },
      h("summary", {}, t("nucleo.guida.titolo")),
      elenco(t, "nucleo.guida", 6)),
    campoTesto(ctx, "data", { tipo: "data", etichetta: t("nucleo.data"), aiuto: t("nucleo.data.aiuto"), obbligatorio: true }),
    tutti.map((id) => drawPersona(ctx, id)),
    tutti.length < MASSIMO && h("p", { key: "aggiungi", class: "azioni" },
      pulsante(t("nucleo.aggiungi"), () => ctx.aggiunge("persone", "p", {}, "chi"), { id: "aggiungi-persona" })),
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
    campoTesto(ctx, `${id}.nome`, { etichetta: t("nucleo.nome"), aiuto: io ? t("nucleo.nome.aiuto") : undefined }),
    campoTesto(ctx, `${id}.nascita`, { tipo: "data", etichetta: t("nucleo.nascita"), aiuto: t("nucleo.nascita.aiuto"), obbligatorio: true }),
    isFiglioAdulto(stato, id) && drawFiglioAdulto(ctx, id),
    asksGenitori(stato, id) && drawGenitori(ctx, id),
    drawConiuge(ctx, id),
    asksLavoro(stato, id) && campoSiNo(ctx, `${id}.lavoro`, {
      etichetta: t(io ? "nucleo.lavoro.io" : "nucleo.lavoro", ctx.anni), aiuto: t("nucleo.lavoro.aiuto"), obbligatorio: true,
    }),
    asksAltroGenitore(stato, id) && campoRadio(ctx, `${id}.altroGenitore`, {
      etichetta: t("nucleo.altroGenitore"), aiuto: t("nucleo.altroGenitore.aiuto"), obbligatorio: true,
      opzioni: ALTRO_GENITORE.map((codice) => [codice, t(`altroGenitore.${codice}`)]),
    }),
    riquadro(ctx, `${id}.salute`, t("nucleo.salute"), () => [
      campoScelta(ctx, `${id}.disabilita`, {
        etichetta: t("nucleo.disabilita"), aiuto: t("nucleo.disabilita.aiuto"), vuota: t("nucleo.disabilita.nessuna"),
        opzioni: DISABILITA.map((codice) => [codice, t(`disabilita.${codice}`)]),
      }),
      campoSpunta(ctx, `${id}.ricoverato`, { etichetta: t("nucleo.ricoverato"), aiuto: t("nucleo.ricoverato.aiuto") }),
      campoSpunta(ctx, `${id}.convivenza`, { etichetta: t("nucleo.convivenza"), aiuto: t("nucleo.convivenza.aiuto") }),
    ]));
}

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

function drawGenitori(ctx, id) {
  const { t, stato } = ctx;
  const figlio = ["figlio", "affidato"].includes(chi(stato, id));
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

/** Marriage is written on both: the frame calls this before it stores an answer. */
export function storeConiuge(stato, chiave, testo) {
  const trovata = /^(p\d+)\.coniuge$/.exec(chiave);
  if (trovata) setConiuge(stato, trovata[1], testo);
  return Boolean(trovata);
}
