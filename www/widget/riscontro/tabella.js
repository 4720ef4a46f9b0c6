// Line by line: attestation, calculation, difference. Where there is no room for four columns each line is a card; the
// roles are written because a table that is not laid out as one loses its own.

import { h } from "../dom.js";
import { formatImporto } from "../moneta.js";
import { formatCifra, nomeRiga } from "./nomi.js";

export function drawTabella(ctx, { righe }) {
  const { t } = ctx;
  // A component of Allegato 2 has its line where there is one.
  const inVista = righe.filter(({ riga, attestata = 0, simulata }) => riga !== "componenteAggiuntiva" || attestata !== 0 || simulata !== 0);
  const intesta = (chiave, classe = "numero") => h("th", { key: chiave, role: "columnheader", scope: "col", class: classe }, t(`riscontro.righe.${chiave}`));
  return h("details", { key: "righe", class: "riquadro", open: true },
    h("summary", {}, h("h4", {}, t("riscontro.righe"))),
    h("div", { class: "riquadro-dentro" },
      h("p", { id: "aiuto-riscontro-righe", class: "aiuto" }, t("riscontro.righe.aiuto")),
      h("table", { class: "riscontro-righe", role: "table", "aria-label": t("riscontro.righe"), "aria-describedby": "aiuto-riscontro-righe" },
        h("thead", { role: "rowgroup" }, h("tr", { role: "row" }, intesta("riga", null), intesta("attestata"), intesta("simulata"), intesta("differenza"))),
        h("tbody", { role: "rowgroup" }, inVista.map((riga) => drawRiga(t, riga, conEffetto(righe)))))));
}

const RISULTANO = ["isr", "isp", "ise", "scalaEquivalenza", "isee"];

/** What a line does to the ISEE is said of those that a person declares; of those that follow, when they alone differ. */
function conEffetto(righe) {
  const diverse = righe.filter(({ concorda, attestata }) => attestata !== undefined && !concorda).map(({ riga }) => riga);
  const dichiarate = diverse.filter((riga) => !RISULTANO.includes(riga));
  if (dichiarate.length > 0) return dichiarate;
  const segue = ["isee", ...(diverse.some((riga) => ["isr", "isp"].includes(riga)) ? ["ise"] : [])];
  return diverse.filter((riga) => !segue.includes(riga));
}

/** `concorda`: what parts the two is less than roundings make. */
function drawRiga(t, { riga, attestata, simulata, differenza = 0, concorda, effettoIsee }, effetti) {
  const cella = (nome, ...testo) => h("td", { key: nome, role: "cell", class: "numero" },
    h("span", { class: "colonna", "aria-hidden": "true" }, t(`riscontro.righe.${nome}`)), h("span", { class: "valore" }, testo));
  const diversa = attestata !== undefined && !concorda;
  const scarto = attestata === undefined ? "–" : differenza === 0 ? t("riscontro.righe.uguale") : conSegno(differenza, (importo) => formatCifra(riga, importo));
  return h("tr", { key: riga, role: "row", class: diversa ? "diversa" : null },
    h("th", { key: "riga", role: "rowheader", scope: "row" }, diversa && h("span", { class: "verso", "aria-hidden": "true" }, differenza > 0 ? "▲ " : "▼ "), nomeRiga(t, riga)),
    cella("attestata", attestata === undefined ? t("riscontro.righe.assente") : formatCifra(riga, attestata)),
    cella("simulata", formatCifra(riga, simulata)),
    cella("differenza", scarto, diversa && Boolean(effettoIsee) && effetti.includes(riga)
      && h("span", { key: "effetto", class: "effetto" }, ` ${t("riscontro.righe.effetto", { importo: conSegno(effettoIsee, formatImporto) })}`)));
}

const conSegno = (importo, formato) => `${importo > 0 ? "+" : "−"}${formato(Math.abs(importo))}`;
