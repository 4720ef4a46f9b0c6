// A share said in words, with its sum: "la metà di 10.000,00 € = 5.000,00 €".

import { formatImporto, formatPulito, parteDi } from "./moneta.js";

const FRAZIONI = { 50: "meta", 25: "quarto", 75: "tre-quarti", 20: "quinto", 10: "decimo" };

export function dilloInParti(t, importo, quota) {
  const parte = FRAZIONI[quota] ? t(`parte.${FRAZIONI[quota]}`) : t("parte.quota", { quota: formatPulito(quota) });
  return t("parte.conto", { parte, importo: formatImporto(importo), risultato: formatImporto(parteDi(importo, quota)) });
}
