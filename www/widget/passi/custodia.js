// Where the actions are: in the result, the whole of them; in the other steps, behind a title, what keeps the answers. Beside
// them, the way in from an attestation.

import { pulsante } from "../campi.js";
import { h } from "../dom.js";
import { drawInizio, drawPartenza } from "./riscontro.js";

export function drawCustodia(ctx, custodia, nelRisultato) {
  return [!nelRisultato && drawPartenza(ctx), drawInizio(ctx), drawAzioni(ctx, custodia, nelRisultato)];
}

function drawAzioni(ctx, custodia, nelRisultato) {
  if (!custodia.offre) return null;
  const { t } = ctx;
  const { azioni, stato } = custodia;
  const apri = () => custodia.apri();
  if (nelRisultato && !stato && !azioni) queueMicrotask(apri);
  const dentro = [
    h("p", { key: "stato", role: "status", class: stato ? null : "nascosto" }, stato && t(`altro.${stato}`)),
    stato === "errore" && h("p", { key: "riprova", class: "azioni" }, pulsante(t("altro.riprova"), apri, { id: "riprova-azioni" })),
    azioni?.pannello(ctx, nelRisultato),
  ];
  if (nelRisultato) {
    return h("section", { key: "azioni", class: "lista per-schermo", "aria-labelledby": "titolo-azioni" },
      h("h3", { id: "titolo-azioni", tabindex: "-1" }, t("custodia.titolo")), dentro);
  }
  return h("details", { key: "azioni", class: "riquadro per-schermo", ontoggle: (event) => event.target.open && apri() },
    h("summary", { id: "apri-azioni" }, t("custodia.passo")),
    h("div", { class: "riquadro-dentro" }, dentro));
}
