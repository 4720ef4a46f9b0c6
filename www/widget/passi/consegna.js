// What the site around the element asks to receive: told figure by figure, and handed over only by the button.

import { pulsante } from "../campi.js";
import { formatData } from "../data.js";
import { h } from "../dom.js";
import { formatImporto } from "../moneta.js";
import { nomeSpecifico } from "./specifici.js";

/** What leaves, and no more: the figures and how long they hold; the answers when they are asked for. */
export function newConsegna(chiede, { risultato, dsu }) {
  return {
    ...(chiede.includes("risultato") && { risultato: readCifre(risultato) }),
    ...(chiede.includes("dati") && { dati: structuredClone(dsu) }),
  };
}

function readCifre({ dataPresentazione, validoFino, indicatori, specifici = [], corrente }) {
  const cifre = (quali) => Object.fromEntries(Object.entries(quali).map(([nome, { isee }]) => [nome, isee]));
  const altri = (quali = []) => quali.filter(({ usato, isee }) => usato && isee !== undefined)
    .map(({ tipo, componente, isee, iseeFamiglia }) => ({ tipo, componente, isee, ...(iseeFamiglia !== undefined && { iseeFamiglia }) }));
  return {
    dataPresentazione, validoFino, indicatori: cifre(indicatori), specifici: altri(specifici),
    ...(corrente?.ammesso && { corrente: { validoFino: corrente.validoFino, indicatori: cifre(corrente.indicatori ?? {}), specifici: altri(corrente.specifici) } }),
  };
}

/** `ctx.consegna`: `{ chiede, sito, fatta, prima, invia }`. */
export function drawConsegna(ctx) {
  if (!ctx.consegna) return null;
  const { t, consegna: { chiede, fatta, prima, invia } } = ctx;
  const sito = ctx.consegna.sito || t("consegna.sito");
  const elenco = h("ul", { key: "elenco" }, drawElenco(ctx, newConsegna(chiede, ctx.esito)));
  return h("section", { key: "consegna", class: "avviso per-schermo", part: "delivery", "aria-labelledby": "titolo-consegna" },
    h("h3", { id: "titolo-consegna", tabindex: "-1" }, t("consegna.titolo", { sito })),
    h("div", { key: "fatto", role: "status", class: fatta ? "gruppo" : null }, fatta && [
      h("p", {}, h("strong", {}, t("consegna.fatto", { sito }))), elenco, h("p", {}, t("consegna.fatto.poi", { sito }))]),
    !fatta && [
      prima && h("p", { key: "prima" }, h("strong", {}, t("consegna.prima"))),
      h("p", { key: "chiede" }, t("consegna.chiede", { sito })),
      elenco,
      h("p", { key: "solo" }, t("consegna.solo")),
      h("p", { key: "invia", class: "azioni" }, pulsante(t("consegna.invia", { sito }), invia, { id: "consegna" })),
    ]);
}

/** One line for each thing that leaves. */
function drawElenco(ctx, { risultato, dati }) {
  const { t } = ctx;
  const riga = (testo) => h("li", { key: testo }, testo);
  const isee = (nome, importo) => riga(t("consegna.isee", { nome, importo: formatImporto(importo) }));
  const cifre = ({ indicatori, specifici }, nome, suo = nomeSpecifico) => [
    Object.entries(indicatori).map(([quale, importo]) => isee(nome(quale), importo)),
    specifici.map((uno) => [
      isee(suo(ctx, uno), uno.isee),
      uno.iseeFamiglia !== undefined && isee(t("consegna.famiglia", { nome: suo(ctx, uno) }), uno.iseeFamiglia),
    ]),
  ];
  const unico = (quali) => Object.keys(quali).length < 2;
  return [
    risultato && [
      cifre(risultato, (quale) => t(unico(risultato.indicatori) ? "indicatore.unico" : `indicatore.${quale}`)),
      riga(t("consegna.validita", { presentazione: formatData(risultato.dataPresentazione), fino: formatData(risultato.validoFino) })),
    ],
    risultato?.corrente && [
      cifre(risultato.corrente, (quale) => t(`corrente.${unico(risultato.corrente.indicatori) ? "unico" : quale}`),
        (...uno) => t("consegna.corrente", { nome: nomeSpecifico(...uno) })),
      riga(t("consegna.validita.corrente", { fino: formatData(risultato.corrente.validoFino) })),
    ],
    dati && riga(t("consegna.dati")),
  ];
}
