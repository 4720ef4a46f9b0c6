// Whose field it is: with twelve people, "Data di nascita" alone does not say which one to mend.

import { isEsterno, nome, persone } from "./persone.js";
import { lista } from "./stato.js";

const TITOLI = { d: "conti.riga", a: "altre.riga", t: "redditi.trattamento", q: "immobile.proprietario" };

/** `Madre, Conto 1` for `d7.saldo`; empty for a field of the whole household. */
export function locate(stato, chiave, t) {
  const riga = chiave.split(".")[0];
  if (persone(stato).includes(riga) || isEsterno(stato, riga)) return nome(stato, riga, t);
  const dentro = Object.keys(stato.liste).find((elenco) => lista(stato, elenco).includes(riga));
  if (!dentro) return "";
  const numero = lista(stato, dentro).indexOf(riga) + 1;
  if (dentro === "variazioni") return t("corrente.variazione", { numero });
  if (dentro === "immobili" || dentro === "immobiliCorrenti") return t("patrimonio.immobile", { numero });
  if (dentro === "casa") return numero === 1 ? t("casa.immobile") : t("casa.pertinenza", { numero: numero - 1 });
  return `${locate(stato, dentro, t)}, ${t(TITOLI[riga[0]], { numero })}`;
}
