// Who is who in the household: from "chi è rispetto a te" to the codes of the DSU, and which questions each person needs.

import { eta, parseData } from "./data.js";
import { lista, valore } from "./stato.js";

export const persone = (stato) => lista(stato, "persone");
export const dichiarante = (stato) => persone(stato)[0];

/** `io` for the declarant, else the answer: coniuge, compagno, figlio, affidato, altro, or empty. */
export const chi = (stato, id) => (id === dichiarante(stato) ? "io" : valore(stato, `${id}.chi`));

const lette = new Map(); // the same few dates are read thousands of times to draw a large household

function letta(testo) {
  if (!lette.has(testo)) {
    if (lette.size > 1000) lette.clear();
    const data = parseData(testo);
    lette.set(testo, data.ok ? data.valore : null);
  }
  return lette.get(testo);
}

/** The day of the DSU, `AAAA-MM-GG`, or null while it cannot be read. */
export const giorno = (stato) => letta(valore(stato, "data"));
export const nascita = (stato, id) => letta(valore(stato, `${id}.nascita`));

/** Age on the day of the DSU, or null. */
export function anni(stato, id) {
  const [nato, oggi] = [nascita(stato, id), giorno(stato)];
  return nato && oggi ? eta(nato, oggi) : null;
}

/** Too young to have incomes, as a rule: the questions on them stay closed. */
export const isPiccolo = (stato, id) => (anni(stato, id) ?? 99) < 16;
export const isMinore = (stato, id) => anni(stato, id) !== null && anni(stato, id) < 18;
export const isFiglioAdulto = (stato, id) => chi(stato, id) === "figlio" && anni(stato, id) !== null && anni(stato, id) >= 18;

/** The relation code of the DSU. */
export function relazione(stato, id) {
  switch (chi(stato, id)) {
    case "io": return "D";
    case "coniuge": return "C";
    case "affidato": return "MA";
    case "figlio":
      if (!isFiglioAdulto(stato, id)) return "F";
      return valore(stato, `${id}.vive`) === "no" ? "FNC" : "FC";
    default: return "P";
  }
}

/** The spouse in the household: `D` and `C` of each other, else the answer given. */
export function coniuge(stato, id) {
  const tipo = chi(stato, id);
  if (tipo === "io") return persone(stato).find((altro) => chi(stato, altro) === "coniuge") ?? "";
  if (tipo === "coniuge") return dichiarante(stato);
  const scelto = valore(stato, `${id}.coniuge`);
  return persone(stato).includes(scelto) ? scelto : "";
}

/** Who may be asked about a spouse: adults who are not the declarant, nor his or her spouse or partner. */
export function canSposare(stato, id) {
  return ["figlio", "altro"].includes(chi(stato, id)) && (anni(stato, id) ?? 0) >= 16;
}

export const coniugiPossibili = (stato, id) => persone(stato).filter((altro) => altro !== id && canSposare(stato, altro));

const comeFiglio = (stato, id) => ["figlio", "affidato"].includes(chi(stato, id));

/** Who could be a parent of this person, among those in the household. */
export function genitoriPossibili(stato, id) {
  return persone(stato).filter((altro) => {
    if (altro === id) return false;
    if (valore(stato, `${id}.genitore.${altro}`) === "si") return true;
    if (comeFiglio(stato, id)) return ["io", "coniuge", "compagno"].includes(chi(stato, altro));
    if (!["io", "coniuge", "compagno", "altro", "figlio"].includes(chi(stato, altro))) return false;
    if (coniuge(stato, id) === altro || isCoppia(stato, id, altro)) return false;
    const [suo, mio] = [anni(stato, altro), anni(stato, id)];
    return suo !== null && mio !== null && suo - mio >= 14;
  });
}

const isCoppia = (stato, id, altro) => {
  const tipi = [chi(stato, id), chi(stato, altro)];
  return tipi.includes("io") && (tipi.includes("compagno") || tipi.includes("coniuge") || tipi.includes("figlio"));
};

/** Whether the question on the parents is worth asking: not when there is only one possible answer. */
export function asksGenitori(stato, id) {
  return genitoriPossibili(stato, id).length > (comeFiglio(stato, id) ? 1 : 0);
}

/** Whether `altro` is a parent: the answer, or what goes without saying (the declarant and the spouse). */
export function isGenitore(stato, id, altro) {
  const risposta = valore(stato, `${id}.genitore.${altro}`);
  if (risposta) return risposta === "si";
  if (!comeFiglio(stato, id)) return false;
  if (chi(stato, altro) === "coniuge") return true;
  return chi(stato, altro) === "io" && !persone(stato).some((p) => chi(stato, p) === "compagno");
}

export const genitori = (stato, id) => genitoriPossibili(stato, id).filter((altro) => isGenitore(stato, id, altro));

export const minori = (stato) => persone(stato).filter((id) => isMinore(stato, id));

/** Whether the six months of work matter for this person: a parent of a minor. */
export const asksLavoro = (stato, id) => minori(stato).some((figlio) => genitori(stato, figlio).includes(id));

/** Whether the other parent matters: for a minor with one parent here, for lett. c of Allegato 1 and for the ISEE minorenni. */
export const asksAltroGenitore = (stato, id) => isMinore(stato, id) && genitori(stato, id).length === 1;

/** What to call a person on the page: the name given, else the role, with a number when it is shared. */
export function nome(stato, id, t) {
  const dato = valore(stato, `${id}.nome`).trim();
  if (dato) return dato;
  const tipo = chi(stato, id) || "nuova";
  if (tipo === "io") return t("persona.io");
  const pari = persone(stato).filter((altro) => (chi(stato, altro) || "nuova") === tipo);
  return pari.length > 1 ? `${t(`persona.${tipo}`)} ${pari.indexOf(id) + 1}` : t(`persona.${tipo}`);
}
