// What the element asks the engine beside the calculation: what a day of presentation decides, and which fields are wrong.

import { formatData } from "./data.js";
import { findCampo, toDsu } from "./dsu.js";

/** `{ iso, anni, famiglia, rifiuto }`: the reference years, whether there are two indicators, why a day is refused. */
export function askPeriodo(motore, iso) {
  const anno = Number(iso.slice(0, 4));
  try {
    const { annoRedditi, dataPatrimonio, famiglia } = motore.parameters(iso);
    return { iso, anni: years(anno, annoRedditi, dataPatrimonio), famiglia: Boolean(famiglia), rifiuto: null };
  } catch (error) {
    const rifiuto = error.issues?.[0]?.message ?? error.message;
    return { iso, anni: years(anno, anno - 2, `${anno - 2}-12-31`), famiglia: false, rifiuto };
  }
}

const years = (anno, redditi, patrimonio) =>
  ({ anno, redditi, patrimonio: formatData(patrimonio), modello: redditi + 1, primo: `1/1/${redditi}` });

/** The problems the engine sees, by field (`perCampo`: key to message) and those of no field (`generali`). */
export function askMotore(motore, stato, errore = null) {
  const { dsu, campi } = toDsu(stato, motore.valoreImu);
  const issues = errore ? errore.issues ?? [] : motore.validate(dsu);
  const perCampo = new Map();
  const generali = [];
  for (const { path, message } of issues) {
    const chiave = path && findCampo(campi, path);
    if (!chiave) generali.push(message);
    else if (!perCampo.has(chiave)) perCampo.set(chiave, message);
  }
  return { perCampo, generali };
}
