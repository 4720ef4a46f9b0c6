// Line by line: attestation, calculation, difference. Where there is no room for four columns each line is a card; the
// roles are written because a table that is not laid out as one loses its own.

import { h } from "../dom.js";
import { formatImporto } from "../moneta.js";
import { formatCifra, nomeRiga } from "./nomi.js";

export function drawTabella(ctx, { righe }) {
  const { t } = ctx;
  if (righe.length === 0) return null;
  const intesta = (chiave, classe = "numero") => h("th", { key: chiave, role: "columnheader", scope: "col", class: classe }, t(`riscontro.righe.${chiave}`));
  return h("details", { key: "righe", class: "riquadro", open: true },
    h("summary", {}, h("h4", {}, t("riscontro.righe"))),
    h("div", { class: "riquadro-dentro" },
      h("p", { id: "aiuto-riscontro-righe", class: "aiuto" }, t("riscontro.righe.aiuto")),
      h("table", { class: "riscontro-righe", role: "table", "aria-label": t("riscontro.righe"), "aria-describedby": "aiuto-riscontro-righe" },
        h("thead", { role: "rowgroup" }, h("tr", { role: "row" }, intesta("riga", null), intesta("attestata"), intesta("simulata"), intesta("differenza"))),
        h("tbody", { role: "rowgroup" }, righe.map((riga) => drawRiga(t, riga))))));
}

function drawRiga(t, { riga, attestata, simulata, differenza, effettoIsee }) {
  const cella = (nome, ...testo) => h("td", { key: nome, role: "cell", class: "numero" },
    h("span", { class: "colonna", "aria-hidden": "true" }, t(`riscontro.righe.${nome}`)), h("span", { class: "valore" }, testo));
  const verso = attestata === undefined || !differenza ? null : attestata > simulata ? "▲" : "▼";
  return h("tr", { key: riga, role: "row", class: verso ? "diversa" : null },
    h("th", { key: "riga", role: "rowheader", scope: "row" }, verso && h("span", { class: "verso", "aria-hidden": "true" }, `${verso} `), nomeRiga(t, riga)),
    cella("attestata", attestata === undefined ? t("riscontro.righe.assente") : formatCifra(riga, attestata)),
    cella("simulata", formatCifra(riga, simulata)),
    cella("differenza",
      attestata === undefined ? "–" : !verso ? t("riscontro.righe.uguale") : `${attestata > simulata ? "+" : "−"}${formatCifra(riga, Math.abs(differenza))}`,
      verso && Boolean(effettoIsee) && riga !== "isee" && h("span", { key: "effetto", class: "effetto" }, ` ${t("riscontro.righe.effetto", { importo: formatConSegno(effettoIsee) })}`)));
}

const formatConSegno = (importo) => `${importo > 0 ? "+" : "−"}${formatImporto(Math.abs(importo))}`;
