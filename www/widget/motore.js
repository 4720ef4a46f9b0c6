// Which fields the engine finds wrong.

import { findCampo, toDsu } from "./dsu.js";
import { tell } from "./periodo.js";

/** The problems the engine sees, by field (`perCampo`: key to message) and those of no field (`generali`). */
export function askMotore(motore, stato, t, errore = null) {
  const { dsu, campi, problemi } = toDsu(stato, motore.valoreImu);
  const issues = [...problemi, ...(errore ? errore.issues ?? [] : motore.validate(dsu))];
  const perCampo = new Map();
  const generali = [];
  for (const issue of issues) {
    const { chiave, testo } = hasTroppiConduttori(issue, dsu)
      ? { chiave: "casa.nelNucleo", testo: t("regola.conduttori-oltre-nucleo") }
      : { chiave: issue.path && findCampo(campi, issue.path), testo: tell(issue, t) };
    if (!chiave) generali.push(testo);
    else if (!perCampo.has(chiave)) perCampo.set(chiave, testo);
  }
  return { perCampo, generali };
}

/** One rule of the engine says three things on the tenants: this is the one that a person does not guess. */
function hasTroppiConduttori({ regola }, { nucleo }) {
  return regola === "conduttori-non-validi" && nucleo.abitazione.locazione?.conduttori?.nelNucleo > nucleo.componenti.length;
}
