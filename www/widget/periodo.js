// What a day of presentation decides: the reference years and their figures, or why it is refused.

import { formatData } from "./data.js";
import { formatImporto } from "./moneta.js";

/** `{ iso, anni, famiglia, rifiuto }`: the reference years, whether there are two indicators, why a day is refused. */
export function askPeriodo(motore, iso, t) {
  const anno = Number(iso.slice(0, 4));
  try {
    const { annoRedditi, dataPatrimonio, famiglia, righe } = motore.parameters(iso);
    const anni = { ...years(anno, annoRedditi, dataPatrimonio), ...carico(righe) };
    return { iso, anni, famiglia: Boolean(famiglia), rifiuto: null };
  } catch (error) {
    const { parametriDal: dal, parametriAl: al } = motore.version();
    const rifiuto = iso < dal || iso > al
      ? t("regola.data-fuori-tabelle", { dal: formatData(dal), al: formatData(al) })
      : tell(error.issues?.[0] ?? error, t);
    // The questions stay in sight, with the figures of the last day known.
    const anni = { ...years(anno, anno - 2, `${anno - 2}-12-31`), ...carico(motore.parameters(al).righe) };
    return { iso, anni, famiglia: false, rifiuto };
  }
}

const years = (anno, redditi, patrimonio) =>
  ({ anno, scorso: anno - 1, dueAnniFa: anno - 2, redditi, patrimonio: formatData(patrimonio), fine: patrimonio, modello: redditi + 1 });

/** The limits under which a figlio is a carico: figures of the law, so they come from its tables. */
function carico(righe) {
  const valore = (codice) => righe.find((riga) => riga.codice === codice).valore;
  return {
    limite: formatImporto(valore("limite-carico")),
    limiteGiovani: formatImporto(valore("limite-carico-giovani")),
    eta: valore("eta-carico-giovani"),
  };
}

/** Our words for the rules a person may break in this form, else the engine's, which speak to developers too. */
export function tell({ regola, message }, t) {
  if (t.has(`regola.${regola}`)) return t(`regola.${regola}`);
  return `${message[0].toUpperCase()}${message.slice(1).replace(/\.$/, "")}.`;
}
