// The door of each part that is loaded later: a title, what it is, a button; then what is inside, or why it does not open.

import { pulsante } from "../campi.js";
import { h } from "../dom.js";

export function drawAltro(ctx, parte) {
  const { t, altro } = ctx;
  if (!altro?.offre(parte)) return null;
  const stato = altro.stato(parte);
  const titolo = `titolo-${parte}`;
  const apri = () => {
    ctx.fuoco(titolo); // the button is about to go: the focus waits on the title
    altro.apri(parte);
  };
  const avvisa = ["carica", "errore", "rifiutata"].includes(stato) && t(`altro.${stato}`);
  return h("section", { key: parte, class: `lista altro per-${parte}${stato === "aperta" ? " aperta" : ""}`, part: parte, "aria-labelledby": titolo },
    h("h3", { id: titolo, tabindex: "-1" }, t(`${parte}.titolo`)),
    stato === "chiusa" && h("p", { key: "aiuto", class: "aiuto" }, t(`${parte}.aiuto`)),
    stato === "chiusa" && h("p", { key: "apri", class: "azioni" }, pulsante(t(`${parte}.apri`), apri, { id: `apri-${parte}` })),
    h("p", { key: "stato", role: "status", class: avvisa ? null : "nascosto" }, avvisa),
    stato === "carica" && h("progress", { key: "avanza", class: "per-schermo", "aria-hidden": "true" }),
    stato === "errore" && h("p", { key: "riprova", class: "azioni" }, pulsante(t("altro.riprova"), apri, { id: `riprova-${parte}` })),
    stato === "aperta" && altro.disegna(parte, ctx));
}
