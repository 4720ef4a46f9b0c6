// The ISEE corrente, inside the result: what has changed since (modello MS), and what comes of it.

import { campoDenaro, campoRadio, campoScelta, campoSiNo, campoSpunta, campoSpunte, campoTesto, pulsante } from "../campi.js";
import { formatData, parseData } from "../data.js";
import { h } from "../dom.js";
import { chiede, immobiliInVista } from "../dsu.js";
import { formatImporto, formatNumero } from "../moneta.js";
import { esterni, isEsterno, persone, tutti } from "../persone.js";
import { lista } from "../stato.js";
import { drawImmobile } from "./immobile.js";
import { drawMobiliare } from "./patrimonio.js";
import { drawAutonomo, drawForfetario, drawTrattamenti } from "./redditi.js";
import { scheda, titoloDi } from "./scheda.js";
import { drawSpecifici } from "./specifici.js";
import { drawFonte, drawSpiegazione, nomeDi } from "./spiegazione.js";

const CAUSE = ["tempo-indeterminato", "tempo-determinato", "autonomo", "trattamenti", "riduzione"];

export function drawCorrente(ctx) {
  const { t } = ctx;
  const chiesto = ctx.valore("corrente.chiesto") === "si";
  return h("section", { key: "corrente", class: "lista", "aria-labelledby": "titolo-corrente" },
    h("h3", { id: "titolo-corrente", tabindex: "-1" }, t("corrente.titolo")),
    h("p", { class: "aiuto" }, t("corrente.aiuto")),
    !chiesto && h("p", { key: "apri", class: "azioni" },
      pulsante(t("corrente.apri"), () => ctx.cambia("corrente.chiesto", "si", { fuoco: "corrente.data" }), { id: "apri-corrente" })),
    chiesto && h("div", { key: "modulo", class: "scheda" }, drawModulo(ctx)),
    drawEsito(ctx));
}

function drawModulo(ctx) {
  const { t, stato } = ctx;
  const si = (nome) => ctx.valore(`corrente.${nome}`) === "si";
  const anni = { ...ctx.anni, redditi: ctx.anni.scorso, patrimonio: `31/12/${ctx.anni.scorso}`, fine: `${ctx.anni.scorso}-12-31` };
  return [
    campoTesto(ctx, "corrente.data", { tipo: "data", etichetta: t("corrente.data"), aiuto: t("corrente.data.aiuto", ctx.anni), obbligatorio: true }),
    campoSpunte(ctx, "corrente.cosa", {
      etichetta: t("corrente.cosa"), obbligatorio: true,
      opzioni: ["redditi", "patrimonio"].map((nome) => [`corrente.${nome}`, t(`corrente.cosa.${nome}`, anni), si(nome)]),
    }),
    si("redditi") && h("div", { key: "redditi", class: "lista" },
      lista(stato, "variazioni").map((riga, i) => drawVariazione(ctx, riga, i)),
      h("p", { key: "aggiungi", class: "azioni" },
        pulsante(t("corrente.aggiungi"), () => ctx.aggiunge("variazioni", "v", {}, "causa"), { id: "aggiungi-variazione", tipo: "leggero" }))),
    si("patrimonio") && h("div", { key: "patrimonio", class: "lista" }, drawPatrimonio({ ...ctx, anni })),
    h("p", { key: "calcola", class: "azioni" },
      pulsante(t("corrente.calcola"), () => ctx.calcolaCorrente(), { id: "calcola-corrente", tipo: "primario" }),
      pulsante(t("corrente.chiudi"), () => ctx.cambia("corrente.chiesto", "no", { fuoco: "apri-corrente" }), { tipo: "leggero" })),
  ];
}

function drawVariazione(ctx, riga, i) {
  const { t, stato } = ctx;
  const causa = ctx.valore(`${riga}.causa`);
  const chi = ctx.valore(`${riga}.componente`);
  const due = chiede.dueMesi(causa) && ctx.valore(`${riga}.periodo`) === "2";
  const giorno = parseData(ctx.valore("corrente.data")).valore;
  const importo = (campo) => campoDenaro(ctx, `${riga}.${campo}`, `corrente.${campo}`, { obbligatorio: true });
  return scheda(ctx, riga, t("corrente.variazione", { numero: i + 1 }), { lista: i === 0 ? null : "variazioni", livello: "h4", classe: "scheda dentro" },
    campoScelta(ctx, `${riga}.componente`, {
      etichetta: t("corrente.chi"), obbligatorio: true, opzioni: tutti(stato).map((id) => [id, titoloDi(ctx, id)]),
    }),
    campoRadio(ctx, `${riga}.causa`, {
      etichetta: t("corrente.causa"), obbligatorio: true, opzioni: CAUSE.map((codice) => [codice, t(`causa.${codice}`)]),
    }),
    causa && chiede.evento(causa) && campoTesto(ctx, `${riga}.evento`, {
      tipo: "data", etichetta: t("corrente.evento"), aiuto: t("corrente.evento.aiuto", ctx.anni), obbligatorio: true,
    }),
    chiede.occupato(causa) && campoSiNo(ctx, `${riga}.occupato`, { etichetta: t("corrente.occupato"), obbligatorio: true }),
    chiede.mesi(causa) && campoTesto(ctx, `${riga}.mesi`, { tipo: "giorni", etichetta: t("corrente.mesi"), obbligatorio: true }),
    chiede.giorni(causa, giorno) && campoTesto(ctx, `${riga}.giorni`, { tipo: "giorni", etichetta: t("corrente.giorni"), obbligatorio: true }),
    chiede.dueMesi(causa) && campoRadio(ctx, `${riga}.periodo`, {
      etichetta: t("corrente.periodo"), aiuto: t("corrente.periodo.aiuto"), obbligatorio: true,
      opzioni: ["12", "2"].map((mesi) => [mesi, t(`corrente.periodo.${mesi}`)]),
    }),
    causa && h("div", { key: "importi", class: "gruppo" },
      h("p", { class: "aiuto" }, t(due ? "corrente.importi.2" : "corrente.importi.12")),
      h("div", { class: "affiancati" }, ["lavoroDipendente", "pensione", "autonomo"].map(importo)),
      drawTrattamenti(ctx, riga, t("corrente.trattamenti.aiuto"))),
    chi && [drawAutonomo(ctx, chi), drawForfetario(ctx, chi)]);
}

function drawPatrimonio(ctx) {
  const { t, stato } = ctx;
  return [
    h("h4", { key: "titolo" }, t("corrente.patrimonio", ctx.anni)),
    h("p", { key: "aiuto", class: "aiuto" }, t("corrente.patrimonio.aiuto", ctx.anni)),
    [...persone(stato), ...esterni(stato)].map((id) => scheda(ctx, `${id}.c`, titoloDi(ctx, id), { livello: "h4", classe: "scheda dentro" },
      isEsterno(stato, id) && campoSpunta(ctx, `${id}.c.si`, { etichetta: t("corrente.patrimonio.esterno") }),
      (!isEsterno(stato, id) || ctx.valore(`${id}.c.si`) === "si") && drawMobiliare(ctx, id, `${id}.c`))),
    immobiliInVista(stato, "immobiliCorrenti").map((riga, i) => drawImmobile(ctx, riga, {
      ruolo: "corrente", nomeLista: "immobiliCorrenti", titolo: t("corrente.immobile", { numero: i + 1 }),
    })),
    h("p", { key: "aggiungi", class: "azioni" },
      pulsante(t("patrimonio.immobile.aggiungi"), () => ctx.aggiunge("immobiliCorrenti", "i", {}, "tipo"), { id: "aggiungi-immobile-corrente", tipo: "leggero" })),
  ];
}

function drawEsito(ctx) {
  const { t } = ctx;
  const corrente = ctx.esito.risultato.corrente;
  if (!corrente) return null;
  const indicatori = Object.entries(corrente.indicatori ?? {});
  const prima = ctx.esito.risultato.indicatori;
  return h("div", { key: "esito", class: "lista" },
    h("h4", { id: "titolo-corrente-esito", tabindex: "-1" }, t(corrente.ammesso ? "corrente.ammesso" : "corrente.non-ammesso")),
    indicatori.length > 0 && h("div", { key: "cifre", class: "indicatori" }, indicatori.map(([nome, { isee }]) =>
      h("div", { key: nome, class: "indicatore" },
        h("h5", {}, t(`corrente.${indicatori.length > 1 ? nome : "unico"}`)),
        h("p", { class: "cifra", id: `cifra-corrente-${nome}` }, formatImporto(isee)),
        h("p", {}, t("corrente.prima", { importo: formatImporto(prima[nome].isee) }))))),
    (corrente.avvisi ?? []).map(({ codice, testo }) => h("p", { key: codice }, h("strong", {}, testo))),
    corrente.validoFino && h("p", { key: "vale" }, t("corrente.vale", { fino: formatData(corrente.validoFino) }),
      corrente.aggiornareEntroMesi ? ` ${t("corrente.aggiornare", { mesi: corrente.aggiornareEntroMesi })}` : ""),
    h("ul", { key: "prove", class: "prove" }, corrente.prove.map((prova, i) => h("li", { key: i, class: prova.superata ? "superata" : "fallita" }, drawProva(ctx, prova)))),
    drawSpecifici(ctx, corrente.specifici ?? [], { titolo: "corrente.specifici", corrente: true }),
    indicatori.map(([nome]) => drawSpiegazione(ctx, `corrente-${nome}`, ctx.esito.spiegazione.corrente?.indicatori?.[nome])));
}

/** A test of art. 9: passed or not, the figure beside its limit, and how much was missing. */
function drawProva(ctx, { superata, componente, valore, soglia, unita, manca, testo, fonte }) {
  const { t } = ctx;
  const formato = (dato) => (unita === "aliquota" ? `${formatNumero(dato * 100).replace(/,00$/, "")}\u00a0%`
    : unita === "data" ? formatData(dato) : formatNumero(dato, 0));
  return [
    h("strong", {}, t(superata ? "corrente.superata" : "corrente.fallita")), " ", componente && `${nomeDi(ctx, componente)}: `, `${testo} `,
    valore !== undefined && `${t("corrente.misura", { valore: formato(valore), soglia: formato(soglia) })} `,
    manca > 0 && `${t("corrente.manca", { importo: formatImporto(manca) })} `,
    drawFonte(t, fonte),
  ];
}
