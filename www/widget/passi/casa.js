// Step 2, Casa: where the household lives, and on what title (Quadro B).

import { campoDenaro, campoRadio, campoScelta, campoSiNo, campoSpunta, campoSpunte, campoTesto, pulsante } from "../campi.js";
import { h } from "../dom.js";
import { asksImmobileCasa, asksIntestatari, isMinore, persone } from "../persone.js";
import { lista } from "../stato.js";
import { drawImmobile } from "./immobile.js";

/** The 15 comuni, capitals of a metropolitan city, by Belfiore code: the engine gives them another allowance. */
export const METROPOLI = [
  ["A662", "Bari"], ["A944", "Bologna"], ["B354", "Cagliari"], ["C351", "Catania"], ["D612", "Firenze"], ["D969", "Genova"],
  ["F158", "Messina"], ["F205", "Milano"], ["F839", "Napoli"], ["G273", "Palermo"], ["H224", "Reggio di Calabria"],
  ["H501", "Roma"], ["I452", "Sassari"], ["L219", "Torino"], ["L736", "Venezia"],
];
const MASSIMO_PERTINENZE = 3;

export function drawCasa(ctx) {
  const { t } = ctx;
  const titolo = ctx.valore("casa.titolo");
  return [
    campoRadio(ctx, "casa.titolo", {
      etichetta: t("casa.titolo"), obbligatorio: true,
      opzioni: ["proprieta", "locazione", "altro"].map((codice) => [codice, t(`casa.titolo.${codice}`), t(`casa.titolo.${codice}.aiuto`)]),
    }),
    titolo === "proprieta" && h("div", { key: "proprieta", class: "gruppo" }, drawProprieta(ctx)),
    titolo === "locazione" && h("div", { key: "locazione", class: "gruppo" }, drawLocazione(ctx, "casa")),
  ];
}

function drawProprieta(ctx) {
  const { t, stato } = ctx;
  const dopo = ctx.valore("casa.dopo") === "si";
  const descritta = asksImmobileCasa(stato);
  const righe = lista(stato, "casa");
  return [
    ctx.famiglia && drawComune(ctx, "casa"),
    campoSpunta(ctx, "casa.dopo", { etichetta: t("casa.dopo", ctx.anni), aiuto: dopo ? t("casa.dopo.aiuto", ctx.anni) : undefined }),
    dopo && campoSiNo(ctx, "casa.prima", { etichetta: t("casa.prima", ctx.anni), aiuto: t("casa.prima.aiuto"), obbligatorio: true }),
    descritta && righe.map((riga, i) => drawImmobile(ctx, riga, {
      ruolo: i === 0 ? "casa" : "pertinenza",
      nomeLista: i === 0 ? null : "casa",
      titolo: i > 0 ? t("casa.pertinenza", { numero: i }) : t(dopo ? "casa.immobile.prima" : "casa.immobile"),
    })),
    descritta && righe.length <= MASSIMO_PERTINENZE && h("p", { key: "aggiungi", class: "azioni" },
      pulsante(t("casa.aggiungi-pertinenza"), () => ctx.aggiunge("casa", "i", {}, "modo"), { id: "aggiungi-pertinenza" }),
      h("span", { class: "aiuto" }, t("casa.pertinenza.aiuto"))),
  ];
}

/** `base` is where the answers are: `casa`, or `e3.casa` for the home of who is outside the household. */
export const drawComune = (ctx, base) => campoScelta(ctx, `${base}.comune`, {
  etichetta: ctx.t("casa.comune"), aiuto: ctx.t("casa.comune.aiuto"), obbligatorio: true,
  opzioni: [["altro", ctx.t("casa.comune.altro")], ...METROPOLI, ...comuneEstraneo(ctx.valore(`${base}.comune`))],
});

/** A Dsu set by the portal may name another comune: it must be seen, not lost. */
function comuneEstraneo(comune) {
  const noto = comune === "" || comune === "altro" || METROPOLI.some(([codice]) => codice === comune);
  return noto ? [] : [[comune, comune]];
}

export function drawLocazione(ctx, base) {
  const { t } = ctx;
  const registrato = ctx.valore(`${base}.registrato`);
  return [
    campoDenaro(ctx, `${base}.canone`, "casa.canone", { obbligatorio: true }),
    campoSiNo(ctx, `${base}.registrato`, {
      etichetta: t("casa.registrato"), aiuto: registrato === "no" ? t("casa.registrato.no") : t("casa.registrato.aiuto"), obbligatorio: true,
    }),
    registrato !== "no" && campoSiNo(ctx, `${base}.tutti`, { etichetta: t("casa.tutti"), aiuto: t("casa.tutti.aiuto"), obbligatorio: true }),
    registrato !== "no" && ctx.valore(`${base}.tutti`) === "no" && h("div", { key: "conduttori", class: "affiancati" },
      campoTesto(ctx, `${base}.nelNucleo`, { tipo: "intero", etichetta: t("casa.nelNucleo"), obbligatorio: true }),
      campoTesto(ctx, `${base}.totale`, { tipo: "intero", etichetta: t("casa.totale"), obbligatorio: true })),
    registrato !== "no" && base === "casa" && asksIntestatari(ctx.stato) && campoSpunte(ctx, "casa.intestatario", {
      etichetta: t("casa.intestatari"), aiuto: t("casa.intestatari.aiuto"),
      opzioni: persone(ctx.stato).filter((id) => !isMinore(ctx.stato, id))
        .map((id) => [`casa.intestatario.${id}`, ctx.nome(id), ctx.valore(`casa.intestatario.${id}`) === "si"]),
    }),
  ];
}
