// A person outside the household who counts for a kind of ISEE: the other parent, or a figlio (quadro D, FC9, MB.3).

import { campoRadio, campoScelta, campoSpunta, campoTesto, riquadro } from "../campi.js";
import { h } from "../dom.js";
import { asksAltroGenitore, asksEstraneo, asksGenitori, asksNucleoProprio, chi, dichiarante, figliDi, hasNome, hasNucleoProprio } from "../persone.js";
import { drawComune, drawLocazione } from "./casa.js";
import { drawAltroGenitore, drawAnagrafica, drawGenitori, drawLavoro, drawSalute, studiaInVista } from "./nucleo.js";
import { scheda, titoloDi } from "./scheda.js";
import { drawStudente } from "./studente.js";

export function drawEsterno(ctx, id) {
  const { t, stato } = ctx;
  const suoi = figliDi(stato, id);
  const figli = suoi.map((figlio) => (figlio === dichiarante(stato) && !hasNome(stato, figlio) ? t("specifico.te") : ctx.nome(figlio))).join(", ");
  const senzaNome = suoi.length === 1 && suoi[0] !== dichiarante(stato) && !hasNome(stato, suoi[0]);
  return scheda(ctx, id, titoloDi(ctx, id), { lista: "esterni", livello: "h4" },
    chi(stato, id) === "gnc" && figli && h("p", { key: "perche", class: "aiuto" }, t(senzaNome ? "esterni.gnc.senza-nome" : "esterni.gnc", { figli })),
    drawAnagrafica(ctx, id),
    asksGenitori(stato, id) && drawGenitori(ctx, id),
    drawLavoro(ctx, id),
    studiaInVista(stato, id) && drawStudente(ctx, id),
    asksAltroGenitore(stato, id) && drawAltroGenitore(ctx, id),
    asksEstraneo(stato, id) && campoSpunta(ctx, `${id}.estraneo`, { etichetta: t("esterni.estraneo") }),
    drawSalute(ctx, id),
    asksNucleoProprio(stato, id) && drawNucleoProprio(ctx, id));
}

function drawNucleoProprio(ctx, id) {
  const { t, stato } = ctx;
  const numero = (campo, altro) => campoTesto(ctx, `${id}.np.${campo}`, { tipo: "intero", etichetta: t(`proprio.${campo}`), ...altro });
  const conFigli = Number(ctx.valore(`${id}.np.figli`)) > 0;
  return h("div", { key: "proprio", class: "gruppo" },
    h("h5", {}, t("proprio.titolo")),
    h("p", { class: "aiuto" }, t("proprio.aiuto")),
    h("div", { class: "affiancati" }, numero("componenti", { obbligatorio: hasNucleoProprio(stato, id) }), numero("figli"), conFigli && numero("figliConviventi")),
    conFigli && campoScelta(ctx, `${id}.np.minori`, {
      etichetta: t("proprio.minori", ctx.anni), predefinita: "nessuna",
      opzioni: ["nessuna", "minori", "sotto-tre-anni"].map((codice) => [codice, t(`proprio.minori.${codice}`)]),
    }),
    campoRadio(ctx, `${id}.casa.titolo`, {
      etichetta: t("proprio.casa"), obbligatorio: ctx.valore(`${id}.np.componenti`) !== "",
      opzioni: ["proprieta", "locazione", "altro"].map((codice) => [codice, t(`casa.titolo.${codice}`)]),
    }),
    ctx.valore(`${id}.casa.titolo`) === "proprieta" && [
      h("p", { key: "dove", class: "aiuto" }, t("proprio.casa.proprieta")),
      ctx.famiglia && drawComune(ctx, `${id}.casa`),
    ],
    ctx.valore(`${id}.casa.titolo`) === "locazione" && drawLocazione(ctx, `${id}.casa`),
    riquadro(ctx, `${id}.np`, t("proprio.salute"), () =>
      h("div", { class: "affiancati" }, numero("disabili"), numero("inStruttura"), numero("disabiliInStruttura"))));
}
