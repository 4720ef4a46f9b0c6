// A card with a title, and "Togli" when it can go: people, properties, accounts.

import { pulsante } from "../campi.js";
import { h } from "../dom.js";
import { nascita, titolo } from "../persone.js";

/** `lista`: the list the card belongs to, or null when it must stay. */
export function scheda(ctx, id, titolo, { lista, livello = "h3", classe = "scheda" }, ...figli) {
  return h("div", { key: `s-${id}`, class: classe, part: "card", role: "group", "aria-labelledby": `titolo-${id}` },
    h("div", { class: "scheda-testa" },
      h(livello, { id: `titolo-${id}`, tabindex: "-1" }, titolo),
      lista && pulsante(ctx.t("scheda.togli"), () => ctx.toglie(lista, id, titolo), { tipo: "leggero", descrizione: titolo })),
    figli);
}

/** The sentences `chiave.1`, `chiave.2`… as a list. */
export const elenco = (t, chiave, quante, valori) =>
  h("ul", {}, Array.from({ length: quante }, (_, i) => h("li", { key: i }, t(`${chiave}.${i + 1}`, valori))));

/** Who was born after the reference year has nothing of then: the questions would only make a parent wonder. */
export const isNatoDopo = (ctx, id) => (nascita(ctx.stato, id) ?? "") > ctx.anni.fine;

export const notaNatoDopo = (ctx) => h("p", { class: "aiuto" }, ctx.t("scheda.nato-dopo", ctx.anni));

/** The name of a person, with "fuori dal nucleo" when it is so. */
export const titoloDi = (ctx, id) => titolo(ctx.stato, id, ctx.t);
