// The calculation in a few sentences, above the rows; where there are two indicators, what differs in the second.

import { h } from "../dom.js";
import { formatVoce, RIGHE } from "../passi/prospetto.js";
import { drawFonte } from "../passi/spiegazione.js";
import { inBreve } from "./frasi.js";

export function drawBreve(parole, { t, esito }, indicatori) {
  const [[nome, primo], secondo] = indicatori;
  return h("div", { key: "breve", class: "breve" },
    h("h4", {}, secondo ? t("azioni.breve.di", { indicatore: t(`indicatore.${nome}`) }) : t("azioni.breve.titolo")),
    h("ol", {}, inBreve(parole, esito.spiegazione.indicatori[nome]).map((tappa) => h("li", { key: tappa.codice },
      h("strong", {}, `${tappa.nome}: ${tappa.importo}.`), ` ${tappa.frase ?? ""} `, drawFonte(t, tappa.fonte)))),
    secondo && h("p", { key: "cambia" }, cambia(t, primo, secondo[1])));
}

/** The lines of the attestation that are not the same: the first ones, those from which the others follow. */
export function cambia(t, { prospetto: prima }, { prospetto: dopo }) {
  const diverse = RIGHE.filter((riga) => riga !== "isee" && prima[riga] !== dopo[riga]);
  if (diverse.length === 0) return "";
  return t("azioni.breve.cambia", {
    voci: diverse.map((riga) => t("azioni.breve.cambia.voce", {
      nome: t(`prospetto.${riga}`), importo: formatVoce(riga, dopo[riga]), prima: formatVoce(riga, prima[riga]),
    })).join("; "),
  });
}
