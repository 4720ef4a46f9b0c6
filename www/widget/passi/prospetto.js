// The 14 lines that INPS prints, to be compared with an attestation.

import { h } from "../dom.js";
import { formatImporto, formatNumero } from "../moneta.js";

export const RIGHE = [
  "sommaRedditiComponenti", "redditoFigurativoPatrimonioMobiliare", "detrazioni", "isr", "patrimonioMobiliare",
  "detrazionePatrimonioMobiliare", "patrimonioImmobiliare", "detrazionePatrimonioImmobiliare", "isp", "ise", "parametroNucleo",
  "maggiorazioni", "scalaEquivalenza", "isee",
];
const SENZA_EURO = ["parametroNucleo", "maggiorazioni", "scalaEquivalenza"];

export const formatVoce = (riga, valore) => (SENZA_EURO.includes(riga) ? formatNumero(valore) : formatImporto(valore));

export function drawProspetto(ctx, indicatori) {
  const { t } = ctx;
  return h("details", { key: "prospetto", class: "riquadro stampa" },
    h("summary", {}, t("prospetto.titolo")),
    h("div", { class: "riquadro-dentro scorre", tabindex: "0", role: "region", "aria-label": t("prospetto.titolo") }, drawTabella(ctx, indicatori)));
}

export function drawTabella({ t }, indicatori) {
  return h("table", {},
    h("thead", {}, h("tr", {},
      h("th", { key: "riga", scope: "col" }, t("prospetto.riga")),
      indicatori.map(([nome]) => h("th", { key: nome, scope: "col", class: "numero" }, t(`indicatore.${nome}.breve`))))),
    h("tbody", {}, RIGHE.map((riga) => h("tr", { key: riga },
      h("th", { key: "riga", scope: "row" }, t(`prospetto.${riga}`)),
      indicatori.map(([nome, { prospetto }]) => h("td", { key: nome, class: "numero" }, formatVoce(riga, prospetto[riga])))))));
}
