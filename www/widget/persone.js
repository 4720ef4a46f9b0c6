// Who is who in the household: from "chi è rispetto a te" to the codes of the DSU, and which questions each person needs.

import { eta, parseData } from "./data.js";
import { parseIntero } from "./moneta.js";
import { lista, valore } from "./stato.js";

export const persone = (stato) => lista(stato, "persone");
export const dichiarante = (stato) => persone(stato)[0];

/** Who is outside the household and counts for a kind of ISEE, with the answers given so far. */
export const esterni = (stato) => lista(stato, "esterni").filter((id) => isAttivo(stato, id));
export const isEsterno = (stato, id) => lista(stato, "esterni").includes(id);

/** Everybody whose incomes and assets are asked. */
export const tutti = (stato) => [...persone(stato), ...esterni(stato)];

/**
 * `io` for the declarant, else the answer: coniuge, compagno, figlio, affidato, altro, or empty. Outside the household:
 * `gnc`, the other parent, and `fuori`, a figlio.
 */
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

/** Age on the day of the DSU, or null. As long as no date is written, the age given in the quick mode. */
export function anni(stato, id) {
  const [nato, oggi] = [nascita(stato, id), giorno(stato)];
  if (nato && oggi) return eta(nato, oggi);
  return valore(stato, `${id}.nascita`) ? null : etaDetta(stato, id);
}

/** The age of a figlio as given in the quick mode, or null. */
export const etaDetta = (stato, id) => (comeFiglio(stato, id) ? (parseIntero(valore(stato, `${id}.eta`)).valore ?? null) : null);

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
    case "gnc": return "GNC";
    case "fuori": return "FE";
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

/** Who is a figlio of the declarant and of the spouse unless told otherwise. */
export const comeFiglio = (stato, id) => ["figlio", "affidato", "fuori"].includes(chi(stato, id));

/** Who could be a parent of this person, among those in the household. */
export function genitoriPossibili(stato, id) {
  return chi(stato, id) === "gnc" ? [] : persone(stato).filter((altro) => isGenitorePossibile(stato, id, altro));
}

function isGenitorePossibile(stato, id, altro) {
  if (altro === id) return false;
  if (valore(stato, `${id}.genitore.${altro}`) === "si") return true;
  const suoTipo = chi(stato, altro);
  if (comeFiglio(stato, id) && ["io", "coniuge", "compagno"].includes(suoTipo)) return true;
  if (comeFiglio(stato, id) && chi(stato, id) !== "fuori") return false;
  if (!["io", "coniuge", "compagno", "altro", "figlio"].includes(suoTipo)) return false;
  if (coniuge(stato, id) === altro || isCoppia(stato, id, altro)) return false;
  const [suo, mio] = [anni(stato, altro), anni(stato, id)];
  return suo !== null && mio !== null && suo - mio >= 14;
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

/**
 * Whether the six months of work matter for this person: a parent of a minor, in the household or drawn into it. Who is
 * drawn in for one figlio counts there as a parent of all of them, whatever the position towards the others.
 */
export const asksLavoro = (stato, id) => (!isEsterno(stato, id) && minori(stato).some((figlio) => isGenitorePossibile(stato, figlio, id) && isGenitore(stato, figlio, id)))
  || (figliDi(stato, id).some((figlio) => isMinore(stato, figlio)) && figliDi(stato, id).some((figlio) => ruoloGnc(stato, figlio) === "attratto"));

/** Whether the other parent matters: one parent is here, of a minor or of a student. */
export const asksAltroGenitore = (stato, id) => genitori(stato, id).length === 1
  && (isStudente(stato, id) ? !isDottorando(stato, id) || Boolean(valore(stato, `${id}.altroGenitore`)) : isMinore(stato, id) && !isEsterno(stato, id));

/** What a judge, a marriage or other figli make of the other parent: the cases of art. 7, c. 1, in its order. */
export const CASI = ["coniugato-con-altri", "figli-con-altri", "assegni-stabiliti", "escluso-dalla-responsabilita", "estraneo"];

/** All the positions of the other parent that are true, in the words of the Dsu. */
export function posizioni(stato, id) {
  const prima = valore(stato, `${id}.altroGenitore`);
  if (prima === "sposato") return []; // in the household, once added as the spouse
  if (prima !== "altrove") return prima ? [prima] : [];
  const casi = CASI.filter((caso) => valore(stato, `${id}.caso.${caso}`) === "si");
  return casi.length > 0 ? casi : ["riconosciuto"];
}

/**
 * What the other parent would be: `attratto`, `aggiuntivo`, or null when nothing of him or her is needed. It only
 * decides what is asked: the engine judges by itself.
 */
export function ruoloGnc(stato, id) {
  const suoi = asksAltroGenitore(stato, id) ? posizioni(stato, id) : [];
  if (suoi.includes("riconosciuto")) return "attratto";
  return suoi.length > 0 && suoi.every((caso) => CASI.slice(0, 2).includes(caso)) ? "aggiuntivo" : null;
}

/** The parents outside the household to whom this person is linked, and whose parent somebody outside is. */
export const gnc = (stato, id) => lista(stato, "esterni").filter((altro) => valore(stato, `${id}.genitore.${altro}`) === "si");
export const figliDi = (stato, id) => [...persone(stato), ...lista(stato, "esterni")].filter((figlio) => gnc(stato, figlio).includes(id));

/** A figlio outside stays until removed; the other parent as long as he or she counts, or came with the data of the page. */
function isAttivo(stato, id) {
  if (chi(stato, id) !== "gnc" || valore(stato, `${id}.tenuto`) === "si") return true;
  return figliDi(stato, id).some((figlio) => ruoloGnc(stato, figlio));
}

function hasRisposta({ valori }, prefisso) { // asked at every key: without a list of the answers
  for (const chiave in valori) if (chiave.startsWith(prefisso) && valori[chiave] && valori[chiave] !== "no") return true;
  return false;
}

/** Once something of that household is written, how many they are is needed too. */
export const hasNucleoProprio = (stato, id) => Boolean(valore(stato, `${id}.casa.titolo`)) || hasRisposta(stato, `${id}.np.`);

/** Whether the household to which somebody outside belongs is asked: where a componente aggiuntiva comes of it. */
export function asksNucleoProprio(stato, id) {
  if (valore(stato, `${id}.tenuto`) === "si" && hasRisposta(stato, `${id}.np.`)) return true;
  if (chi(stato, id) === "gnc") return figliDi(stato, id).some((figlio) => ruoloGnc(stato, figlio) === "aggiuntivo");
  return asksEstraneo(stato, id) && valore(stato, `${id}.estraneo`) !== "si" && !valore(stato, `${id}.disabilita`);
}

/** A figlio outside of who asks for residential care. */
export const asksEstraneo = (stato, id) => chi(stato, id) === "fuori"
  && (valore(stato, `${id}.estraneo`) === "si" || genitori(stato, id).some((altro) => isRicovero(stato, altro)));

export const isRicovero = (stato, id) => ["ricoverato", "chiede"].some((campo) => valore(stato, `${id}.${campo}`) === "si");

/** Residential care gives an ISEE of its own to adults with a disability. */
export const asksRicovero = (stato, id) => !isEsterno(stato, id)
  && (valore(stato, `${id}.chiede`) === "si" || (!isMinore(stato, id) && Boolean(valore(stato, `${id}.disabilita`))));

/** Whether the kinds with the nucleo ristretto concern this person, and there is somebody to leave out of it. */
export const asksRistretto = (stato, id) => Boolean(valore(stato, `${id}.ristretto`)) || (persone(stato).length > 1 && !isEsterno(stato, id)
  && !isMinore(stato, id) && (Boolean(valore(stato, `${id}.disabilita`)) || isDottorando(stato, id)));

/** Whether there is a home to describe: the one lived in, or the one left for a home bought after the reference day. */
export const asksImmobileCasa = (stato) => valore(stato, "casa.titolo") === "proprieta"
  && (valore(stato, "casa.dopo") !== "si" || valore(stato, "casa.prima") === "si");

/** Who signed the rent matters only where a part of the household stands by itself. */
export const asksIntestatari = (stato) => persone(stato).some((id) => asksRistretto(stato, id)) || hasRisposta(stato, "casa.intestatario.");

/** Old enough for a university. */
export const isStudente = (stato, id) => chi(stato, id) !== "gnc" && valore(stato, `${id}.studia`) === "si";
export const asksStudia = (stato, id) => isStudente(stato, id) || (chi(stato, id) !== "gnc" && (anni(stato, id) ?? 0) >= 17);
const isDottorando = (stato, id) => isStudente(stato, id) && valore(stato, `${id}.corso`) === "dottorato";

/** Who does not live with the parents may be a household of his or her own (art. 8, c. 2). */
export const asksAutonomia = (stato, id) => isStudente(stato, id) && (Boolean(valore(stato, `${id}.fuoriCasaDal`))
  || isEsterno(stato, id) || (genitori(stato, id).length === 0 && !valore(stato, `${id}.senzaGenitori`)));

/** The two years outside have passed, in a house that is not the family's: the incomes decide. */
export function asksRedditoLavoro(stato, id) {
  if (hasRisposta(stato, `${id}.rl.`)) return asksAutonomia(stato, id);
  const [dal, oggi] = [letta(valore(stato, `${id}.fuoriCasaDal`)), giorno(stato)];
  return asksAutonomia(stato, id) && Boolean(dal && oggi) && eta(dal, oggi) >= 2 && valore(stato, `${id}.alloggioDiFamiliari`) !== "si";
}

export const asksSenzaGenitori = (stato, id) => isStudente(stato, id) && !isEsterno(stato, id) && genitori(stato, id).length === 0;

/** The people whose incomes have changed, in the request of an ISEE corrente. */
export const variati = (stato) => (valore(stato, "corrente.chiesto") === "si" && valore(stato, "corrente.redditi") === "si"
  ? lista(stato, "variazioni").map((riga) => valore(stato, `${riga}.componente`)) : []);

/** Which part of the incomes is self-employment matters only to the ISEE corrente. */
export const asksAutonomo = (stato, id) => ["misto", "altro"].includes(valore(stato, `${id}.origine`))
  && (variati(stato).includes(id) || Boolean(valore(stato, `${id}.r.autonomo`)));
export const asksForfetario = (stato, id) => Boolean(valore(stato, `${id}.r.forfetario`))
  || (variati(stato).includes(id) && Boolean(valore(stato, `${id}.r.impostaSostitutiva`)));

/** What to call a person on the page: the name given, else the role, with a number when it is shared. */
export function nome(stato, id, t) {
  const dato = valore(stato, `${id}.nome`).trim();
  if (dato) return dato;
  const tipo = chi(stato, id) || "nuova";
  if (tipo === "io") return t("persona.io");
  const pari = tutti(stato).filter((altro) => (chi(stato, altro) || "nuova") === tipo);
  return pari.length > 1 ? `${t(`persona.${tipo}`)} ${pari.indexOf(id) + 1}` : t(`persona.${tipo}`);
}

/** Whether the name says who it is: one was given, or the role comes with a number. */
export const hasNome = (stato, id) => Boolean(valore(stato, `${id}.nome`).trim())
  || tutti(stato).filter((altro) => chi(stato, altro) === chi(stato, id)).length > 1;

/** The name as a title: who is outside the household is said to be. */
export const titolo = (stato, id, t) => (isEsterno(stato, id) ? t("persona.fuori-nucleo", { nome: nome(stato, id, t) }) : nome(stato, id, t));
