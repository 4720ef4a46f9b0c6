// From a few answers to two declarations: the most favourable and the least favourable of those that the person may still
// mean. More income, savings or property never lowers an ISEE, more of what is subtracted never raises it, and so with the
// scale: whatever the answers that are missing, the ISEE lies between the two. What is not asked here at all is taken as
// `IPOTESI` say, in words too. No DOM here.

import { formatData } from "../data.js";
import { immobiliInVista } from "../dsu.js";
import { formatCampo, parseImporto, parseQuota } from "../moneta.js";
import {
  asksAltroGenitore, asksImmobileCasa, asksLavoro, chi, comeFiglio, dichiarante, etaDetta, giorno, isEsterno, isFiglioAdulto, isMinore, isPiccolo, nascita, persone, tutti,
} from "../persone.js";
import { addImmobile, addRiga, copyStato, lista, valore } from "../stato.js";

/** Euro: what an amount not given is taken not to exceed, and the person is told. */
export const FINO = { redditi: 50_000, conti: 50_000, casa: 300_000, immobili: 200_000 };

const AFFITTO_MASSIMO = "100000"; // over the deduction, a rent does nothing more
const ADULTO = 40;
const TRA_GENERAZIONI = 20; // years between a parent and a figlio, where nobody has said
const MESI = 6; // between birthdays: the age is the one given whatever the day

const letto = (stato, chiave) => parseImporto(valore(stato, chiave)).ok;

/**
 * `{ stato, aperte }`: a copy of the answers with what the quick mode takes for granted, and the questions still open, each
 * `{ chiave, fino?, attende?, basso, alto }`: `basso(stato)` and `alto(stato)` write the answers that give the lowest and the highest ISEE.
 * One that `attende` is asked only when others are answered. `finito`: the complete mode has been gone through, where nothing written is an answer: none.
 */
export function readAperte(risposte, finito = false) {
  const stato = copyStato(risposte);
  const aperte = [];
  const apri = (chiave, basso, alto, { fino, attende = false } = {}) => aperte.push({ chiave, fino, attende, basso: put(basso), alto: put(alto) });
  delete stato.valori["corrente.chiesto"]; // it comes after the result
  readNucleo(stato, apri, finito, risposte);
  readCasa(stato, apri, finito);
  readRedditi(stato, apri);
  readConti(stato, apri, finito);
  readImmobili(stato, apri, finito);
  return { stato, aperte };
}

/** The state with every open question answered in one way, `basso` or `alto`; but for those of `altri`, which go the other way. */
export function rispondi({ stato, aperte }, verso, altri = []) {
  const copia = copyStato(stato);
  for (const aperta of aperte) aperta[altri.includes(aperta) ? opposto(verso) : verso](copia);
  return copia;
}

const opposto = (verso) => (verso === "basso" ? "alto" : "basso");

/** Texts by key; a function for what is more than texts. */
const put = (risposte) => (typeof risposte === "function" ? risposte : (stato) => Object.assign(stato.valori, risposte));

function readNucleo(stato, apri, finito, risposte) {
  const io = dichiarante(stato);
  const altri = persone(stato).filter((id) => id !== io);
  for (const id of altri) stato.valori[`${id}.chi`] ||= "altro";
  readEta(stato, apri);
  presumeGenitori(stato);
  for (const id of persone(stato)) if (isFiglioAdulto(stato, id)) stato.valori[`${id}.vive`] ||= "si";
  const chiesti = lavoratori(risposte);
  for (const id of persone(stato)) {
    const chiave = `${id}.lavoro`;
    if (asksLavoro(stato, id) && !valore(stato, chiave)) apri(chiave, { [chiave]: "si" }, { [chiave]: "no" }, { attende: !chiesti.includes(id) });
  }
  readAltroGenitore(stato, apri, risposte);
  readDisabilita(stato, apri, finito);
}

/** Who lives together unmarried is taken to be a parent of each figlio, until the complete mode says who is. */
function presumeGenitori(stato) {
  const compagno = persone(stato).find((id) => chi(stato, id) === "compagno");
  if (!compagno) return;
  for (const id of persone(stato).filter((uno) => comeFiglio(stato, uno))) {
    const chiavi = [dichiarante(stato), compagno].map((genitore) => `${id}.genitore.${genitore}`);
    if (chiavi.every((chiave) => !valore(stato, chiave))) for (const chiave of chiavi) stato.valori[chiave] = "si";
  }
}

/** Of whom the six months of work are asked. */
export function lavoratori(risposte) {
  const stato = copyStato(risposte);
  presumeGenitori(stato);
  return persone(stato).filter((id) => asksLavoro(stato, id));
}

/** A date of birth for everybody: that of the age given, else of some adult; of a figlio without an age, a question. */
function readEta(stato, apri) {
  const oggi = giorno(stato);
  if (!oggi) return; // without the day there is no range
  const note = persone(stato).map((id) => etaDetta(stato, id)).filter((anni) => anni !== null);
  const adulto = Math.max(ADULTO, Math.max(0, ...note) + TRA_GENERAZIONI);
  const nato = (anni) => formatData(natoA(oggi, anni));
  for (const id of persone(stato)) {
    if (nascita(stato, id)) continue;
    const chiave = `${id}.nascita`;
    const anni = etaDetta(stato, id);
    stato.valori[chiave] = nato(anni ?? (comeFiglio(stato, id) ? 1 : adulto));
    if (anni !== null || !comeFiglio(stato, id)) continue;
    const grande = chi(stato, id) === "figlio" ? 30 : 17;
    apri(`${id}.eta`, { [chiave]: nato(1) }, { [chiave]: nato(grande), [`${id}.vive`]: "si" });
  }
}

/** A day on which somebody who has that age today was born. */
function natoA(oggi, anni) {
  const [anno, mese] = oggi.split("-").map(Number);
  const mesi = anno * 12 + mese - 1 - MESI - anni * 12;
  return `${Math.max(1900, Math.floor(mesi / 12))}-${String((mesi % 12) + 1).padStart(2, "0")}-01`;
}

/** The minors with one parent here. */
export const soliConMinori = (stato) => persone(stato).filter((id) => isMinore(stato, id) && asksAltroGenitore(stato, id));

/** It matters where a parent is alone with minors and has not worked: one question for all of them. */
function readAltroGenitore(stato, apri, risposte) {
  const soli = soliConMinori(stato);
  const chiave = (id) => `${id}.altroGenitore`;
  const senza = soli.filter((id) => ["", "sposato"].includes(valore(stato, chiave(id))));
  const scrivi = (risposta) => Object.fromEntries(senza.map((id) => [chiave(id), risposta]));
  if (senza.length > 0) apri("rapida.altroGenitore", scrivi("nessuno"), scrivi("altrove"), { attende: soliConMinori(risposte).length === 0 });
}

/** Which class it is makes no difference here: each person counts the same. */
function readDisabilita(stato, apri, finito) {
  const tutte = persone(stato).map((id) => `${id}.disabilita`);
  const detta = rispostaA(stato, "rapida.disabilita", finito);
  if (detta === "no" || tutte.some((chiave) => valore(stato, chiave))) return;
  const con = (chiavi) => Object.fromEntries(chiavi.map((chiave) => [chiave, "media"]));
  if (detta !== "si") apri("rapida.disabilita", con(tutte), {});
  else if (tutte.length > 1) apri(tutte[0], con(tutte), con(tutte.slice(0, 1)));
  else stato.valori[tutte[0]] = "media";
}

/** `si`, `no` or `non-so` to a question that only the quick mode asks. */
export const rispostaA = (stato, chiave, finito) => valore(stato, chiave) || (finito ? "no" : "non-so");

function readCasa(stato, apri, finito) {
  const titolo = valore(stato, "casa.titolo");
  const [casa, ...pertinenze] = lista(stato, "casa");
  const [quota] = lista(stato, `${casa}.quote`);
  for (const campo of ["registrato", "tutti"]) stato.valori[`casa.${campo}`] ||= "si";
  const affitto = (canone) => ({ "casa.titolo": "locazione", "casa.canone": canone });
  const proprieta = { "casa.titolo": "proprieta", "casa.comune": "altro", "casa.dopo": "", ...valoreDi(casa, FINO.casa), [`${quota}.mutuo`]: "" };
  if (titolo === "") apri("casa.titolo", affitto(AFFITTO_MASSIMO), proprieta, { fino: "casa" });
  if (titolo === "locazione" && !letto(stato, "casa.canone")) apri("casa.canone", affitto(AFFITTO_MASSIMO), affitto("1"));
  if (titolo !== "proprieta") return;
  if (!valore(stato, "casa.comune")) apri("casa.comune", { "casa.comune": "H501" }, { "casa.comune": "altro" });
  if (!asksImmobileCasa(stato)) return;
  readValore(stato, apri, casa, "casa");
  for (const riga of pertinenze) readValore(stato, apri, riga, "casa");
  // Of more owners the mortgages are in the complete mode, where an empty one is none.
  if (!finito && quota && lista(stato, `${casa}.quote`).length === 1 && !letto(stato, `${quota}.mutuo`)) {
    apri(`${quota}.mutuo`, { [`${quota}.mutuo`]: formatCampo(1e9) }, { [`${quota}.mutuo`]: "" });
  }
}

const valoreDi = (riga, euro) => ({ [`${riga}.modo`]: "valore", [`${riga}.valore`]: formatCampo(euro) });

/** The value of a property, or the question on it. Every dwelling has the same coefficient. */
function readValore(stato, apri, riga, quale) {
  const modo = valore(stato, `${riga}.tipo`) === "terreno-edificabile" ? "valore" : valore(stato, `${riga}.modo`);
  if (quale === "casa") stato.valori[`${riga}.categoria`] ||= "A/3";
  if (modo === "valore" && letto(stato, `${riga}.valore`)) return;
  if (modo === "rendita" && letto(stato, `${riga}.rendita`) && (quale === "casa" || valore(stato, `${riga}.tipo`) === "terreno-agricolo" || valore(stato, `${riga}.categoria`))) return;
  apri(modo ? `${riga}.${modo}` : `${riga}.modo`, valoreDi(riga, 0), valoreDi(riga, FINO[quale]), { fino: quale });
}

function readRedditi(stato, apri) {
  for (const id of tutti(stato)) {
    const chiave = `${id}.r.redditoComplessivo`;
    const euro = parseImporto(valore(stato, chiave));
    // Of who is outside and of children it is not asked here: without the whole there are no parts.
    if (isEsterno(stato, id) || !asksReddito(stato, id)) Object.assign(stato.valori, euro.ok ? {} : redditi(id, 0));
    else if (!euro.ok) apri(chiave, redditi(id, 0), redditi(id, FINO.redditi), { fino: "redditi" });
    else if (euro.valore > 0 && !hasOrigine(stato, id)) apri(`${id}.origine`, redditi(id, euro.valore, "lavoro"), redditi(id, euro.valore));
  }
}

/** Whose incomes are asked: not those of children, nor of a figlio whose age is not known. */
export const asksReddito = (stato, id) => !isPiccolo(stato, id) && !(comeFiglio(stato, id) && !nascita(stato, id) && etaDetta(stato, id) === null);

const hasOrigine = (stato, id) => {
  const origine = valore(stato, `${id}.origine`);
  return origine === "misto" ? ["lavoroDipendente", "pensione"].every((parte) => letto(stato, `${id}.r.${parte}`)) : origine !== "";
};

/** Of wages most is taken off; where it is neither wages nor pension, nothing. */
const redditi = (id, euro, origine = "altro") => ({ [`${id}.origine`]: origine, [`${id}.r.redditoComplessivo`]: formatCampo(euro), [`${id}.r.lavoroDipendente`]: "", [`${id}.r.pensione`]: "" });

/** Accounts and savings, of everybody; with none written, those of the declarant are the question. */
function readConti(stato, apri, finito) {
  const io = dichiarante(stato);
  const nuovo = !finito && !hasConti(stato);
  const conto = nuovo ? addRiga(stato, `${io}.depositi`, "d", { tipo: "conto-corrente" }) : null;
  const ask = (riga, campi) => {
    const senza = campi.filter((campo) => !letto(stato, `${riga}.${campo}`));
    if (senza.length === 0) return;
    const somme = (euro) => Object.fromEntries(senza.map((campo) => [`${riga}.${campo}`, formatCampo(euro)]));
    apri(`${riga === conto ? "rapida" : riga}.${senza[0]}`, somme(0), somme(FINO.conti), { fino: "conti" });
  };
  for (const id of tutti(stato)) {
    for (const riga of lista(stato, `${id}.depositi`)) ask(riga, ["saldo", "giacenzaMedia"]);
    for (const riga of lista(stato, `${id}.altreForme`)) {
      stato.valori[`${riga}.tipo`] ||= "altri-strumenti";
      ask(riga, ["valore"]);
    }
  }
}

export const hasConti = (stato) => tutti(stato).some((id) => ["depositi", "altreForme"].some((nome) => lista(stato, `${id}.${nome}`).length > 0));

function readImmobili(stato, apri, finito) {
  const righe = immobiliInVista(stato, "immobili");
  for (const riga of righe) readValore(stato, apri, riga, "immobili");
  if (righe.length > 0 || rispostaA(stato, "rapida.immobili", finito) === "no") return;
  apri("rapida.immobili", {}, (copia) => addImmobile(copia, "immobili", { tipo: "fabbricato", modo: "valore", valore: formatCampo(FINO.immobili) }), { fino: "immobili" });
}

/** The row of the one account that the quick mode can show, null with none yet, undefined when there is more to show. */
export function contoUnico(stato) {
  if (!hasConti(stato)) return null;
  const righe = tutti(stato).flatMap((id) => [...lista(stato, `${id}.depositi`), ...lista(stato, `${id}.altreForme`)]);
  const [riga] = lista(stato, `${dichiarante(stato)}.depositi`);
  return righe.length === 1 && righe[0] === riga && !parseQuota(valore(stato, `${riga}.quota`)).ok ? riga : undefined;
}
