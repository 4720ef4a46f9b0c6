// From the answers to the Dsu the engine takes, with the way back: which field each path of the Dsu came from.
// Only answers to questions that are asked go in: what was written before changing one's mind stays in the state.

import { parseImporto, parseIntero, parseQuota } from "./moneta.js";
import {
  asksAltroGenitore, asksGenitori, asksLavoro, chi, coniuge, dichiarante, genitori, giorno, isFiglioAdulto, nascita, persone,
  relazione,
} from "./persone.js";
import { lista, valore } from "./stato.js";

/** Incomes and deductions: the name in the Dsu, after `r.` or `d.` also the key in the state. */
export const REDDITI = [
  "redditoComplessivo", "lavoroDipendente", "pensione", "impostaSostitutiva", "esenti", "lavoroEstero", "proventiAgrari",
  "assegniFigli", "fondiari", "aire",
];
export const DETRAZIONI = ["assegniConiuge", "assegniFigli", "speseDisabilita", "redditiAgrari"];

/**
 * `{ dsu, campi, problemi }`. `campi` maps a path (`nucleo.componenti[0].redditi.pensione`) to a key (`p1.r.pensione`).
 * `valoreImu` is the engine's: it turns category and rendita into a value; what it refuses is in `problemi`, as issues.
 */
export function toDsu(stato, valoreImu = () => 0) {
  const campi = new Map([["dataPresentazione", "data"]]);
  const put = (oggetto, base, nome, chiave, dato) => {
    campi.set(`${base}.${nome}`, chiave);
    if (dato !== undefined && dato !== "") oggetto[nome] = dato;
  };
  const problemi = [];
  const contesto = { stato, put, valoreImu, campi, problemi };
  const nucleo = {
    componenti: persone(stato).map((id, i) => writeComponente(contesto, id, `nucleo.componenti[${i}]`)),
    abitazione: writeAbitazione(contesto),
  };
  const immobili = immobiliDichiarati(stato);
  if (immobili.length > 0) nucleo.immobili = immobili.map((riga, i) => writeImmobile(contesto, riga, `nucleo.immobili[${i}]`));
  put(nucleo, "nucleo", "exConiugeStessoIndirizzo", "exConiuge", valore(stato, "exConiuge") === "si" || undefined);
  const scelte = stato.scelte ? { scelte: stato.scelte } : {};
  return { dsu: { dataPresentazione: giorno(stato) ?? valore(stato, "data"), nucleo, ...scelte }, campi, problemi };
}

/** The name the Dsu uses for a person: the one it came with, else ours; never what was typed as a name. */
export const idDsu = (stato, id) => valore(stato, `${id}.id`) || id;

/** The home comes first, and only when it is owned and was owned on the reference day. */
export function immobiliDichiarati(stato) {
  return [...(asksImmobileCasa(stato) ? lista(stato, "casa") : []), ...lista(stato, "immobili")];
}

/** Whether there is a home to describe: the one lived in, or the one left for a home bought after the reference day. */
export const asksImmobileCasa = (stato) => valore(stato, "casa.titolo") === "proprieta"
  && (valore(stato, "casa.dopo") !== "si" || valore(stato, "casa.prima") === "si");

function writeComponente({ stato, put, campi }, id, path) {
  const testo = (campo) => valore(stato, `${id}.${campo}`);
  const si = (campo) => testo(campo) === "si";
  const sno = (campo) => (testo(campo) === "" ? undefined : si(campo));
  const persona = { id: idDsu(stato, id), relazione: relazione(stato, id), dataNascita: nascita(stato, id) ?? testo("nascita") };
  for (const nome of ["id", "relazione"]) campi.set(`${path}.${nome}`, isFiglioAdulto(stato, id) ? `${id}.vive` : `${id}.chi`);
  campi.set(`${path}.dataNascita`, `${id}.nascita`);

  const suoi = genitori(stato, id);
  const predefiniti = ["figlio", "affidato"].includes(chi(stato, id))
    ? persone(stato).filter((altro) => ["io", "coniuge"].includes(chi(stato, altro)))
    : [];
  campi.set(`${path}.genitori`, asksGenitori(stato, id) ? `${id}.genitore` : `${id}.chi`);
  if (suoi.join() !== predefiniti.join()) persona.genitori = suoi.map((altro) => idDsu(stato, altro));
  const sposo = coniuge(stato, id);
  campi.set(`${path}.coniuge`, `${id}.coniuge`);
  if (sposo && !["io", "coniuge"].includes(chi(stato, id))) persona.coniuge = idDsu(stato, sposo);

  if (relazione(stato, id) === "FNC") {
    persona.figlioNonConvivente = { aCarico: si("aCarico"), coniugato: si("coniugato"), conFigli: si("conFigli") };
    for (const nome of ["aCarico", "coniugato", "conFigli"]) campi.set(`${path}.figlioNonConvivente.${nome}`, `${id}.${nome}`);
  }
  if (asksAltroGenitore(stato, id)) put(persona, path, "genitoreNonConvivente", `${id}.altroGenitore`, testo("altroGenitore"));
  if (asksLavoro(stato, id)) put(persona, path, "lavoroSeiMesi", `${id}.lavoro`, sno("lavoro"));
  campi.set(`${path}.lavoroSeiMesi`, `${id}.lavoro`);
  put(persona, path, "disabilita", `${id}.disabilita`, testo("disabilita"));
  put(persona, path, "ricoverato", `${id}.ricoverato`, si("ricoverato") || undefined);
  put(persona, path, "inConvivenzaAnagrafica", `${id}.convivenza`, si("convivenza") || undefined);

  const importo = (campo) => euro(stato, `${id}.${campo}`);
  const redditi = {};
  for (const nome of REDDITI) put(redditi, `${path}.redditi`, nome, `${id}.r.${nome}`, importo(`r.${nome}`));
  writeOrigine(redditi, testo("origine"));
  const trattamenti = righe(stato, put, id, `${path}.redditi`, "trattamenti", { tipo: "testo", importo: "euro" });
  if (trattamenti.length > 0) redditi.trattamenti = trattamenti;
  if (Object.keys(redditi).length > 0) persona.redditi = redditi;
  campi.set(`${path}.redditi`, `${id}.r.redditoComplessivo`);

  const detrazioni = {};
  for (const nome of DETRAZIONI) put(detrazioni, `${path}.detrazioni`, nome, `${id}.d.${nome}`, importo(`d.${nome}`));
  if (Object.keys(detrazioni).length > 0) persona.detrazioni = detrazioni;

  const depositi = righe(stato, put, id, path, "depositi", { tipo: "testo", saldo: "euro", giacenzaMedia: "euro", quota: "quota" });
  if (depositi.length > 0) persona.depositi = depositi;
  const altre = righe(stato, put, id, path, "altreForme", { tipo: "testo", valore: "euro", quota: "quota" });
  if (altre.length > 0) persona.altreForme = altre;
  for (const nome of ["incrementoImmobiliare", "incrementoMobiliare", "rimesseEstero"]) {
    put(persona, path, nome, `${id}.${nome}`, importo(nome) || undefined);
  }
  return persona;
}

/** Whoever says that all the income is work, or all pension, does not write the figure twice. */
function writeOrigine(redditi, origine) {
  if (!redditi.redditoComplessivo || origine === "misto") return;
  delete redditi.lavoroDipendente;
  delete redditi.pensione;
  if (origine === "lavoro") redditi.lavoroDipendente = redditi.redditoComplessivo;
  if (origine === "pensione") redditi.pensione = redditi.redditoComplessivo;
}

/** The rows of a list, each with the fields given: an amount left empty is zero, a share left empty is not written. */
function righe(stato, put, id, path, nome, campi) {
  return lista(stato, `${id}.${nome}`).map((riga, i) => {
    const oggetto = {};
    for (const [campo, tipo] of Object.entries(campi)) {
      const chiave = `${riga}.${campo}`;
      const dato = tipo === "testo" ? valore(stato, chiave) : tipo === "euro" ? euro(stato, chiave) ?? 0 : quota(stato, chiave);
      put(oggetto, `${path}.${nome}[${i}]`, campo, chiave, dato);
    }
    return oggetto;
  });
}

function writeAbitazione({ stato, put, campi }) {
  const titolo = valore(stato, "casa.titolo") || "altro";
  const casa = { titolo };
  const path = "nucleo.abitazione";
  campi.set(`${path}.titolo`, "casa.titolo");
  campi.set(path, "casa.titolo");
  if (titolo === "proprieta") {
    put(casa, path, "comune", "casa.comune", valore(stato, "casa.comune"));
    put(casa, path, "acquistataDopo", "casa.dopo", valore(stato, "casa.dopo") === "si" || undefined);
  }
  if (titolo === "locazione") {
    const base = `${path}.locazione`;
    casa.locazione = { canoneAnnuo: euro(stato, "casa.canone") ?? 0, contrattoRegistrato: valore(stato, "casa.registrato") === "si" };
    campi.set(base, "casa.canone").set(`${base}.canoneAnnuo`, "casa.canone").set(`${base}.contrattoRegistrato`, "casa.registrato");
    if (valore(stato, "casa.tutti") === "no") {
      const intero = (chiave) => parseIntero(valore(stato, chiave)).valore ?? 0;
      casa.locazione.conduttori = { nelNucleo: intero("casa.nelNucleo"), totale: intero("casa.totale") };
      campi.set(`${base}.conduttori`, "casa.totale").set(`${base}.conduttori.nelNucleo`, "casa.nelNucleo");
      campi.set(`${base}.conduttori.totale`, "casa.totale");
    }
  }
  return casa;
}

function writeImmobile({ stato, put, campi, valoreImu, problemi }, riga, path) {
  const casa = lista(stato, "casa").includes(riga);
  const testo = (campo) => valore(stato, `${riga}.${campo}`);
  const tipo = casa ? "fabbricato" : testo("tipo") || "fabbricato";
  const immobile = { tipo, valore: 0 };
  try {
    immobile.valore = valoreImmobile(stato, riga, tipo, valoreImu);
  } catch (error) {
    problemi.push(...(error.issues ?? [error]).map((issue) => ({ ...issue, message: issue.message, path: `${path}.valore` })));
  }
  campi.set(`${path}.tipo`, `${riga}.tipo`).set(`${path}.valore`, testo("modo") === "valore" ? `${riga}.valore` : `${riga}.rendita`);
  campi.set(path, casa ? `${riga}.categoria` : `${riga}.tipo`);
  if (tipo === "fabbricato") put(immobile, path, "categoria", `${riga}.categoria`, testo("categoria"));
  put(immobile, path, "casaDiAbitazione", `${riga}.categoria`, casa || undefined);
  immobile.quote = lista(stato, `${riga}.quote`).map((q, i) => {
    const base = `${path}.quote[${i}]`;
    const parte = { componente: idDsu(stato, valore(stato, `${q}.componente`) || dichiarante(stato)) };
    campi.set(`${base}.componente`, `${q}.componente`);
    put(parte, base, "quota", `${q}.quota`, quota(stato, `${q}.quota`) ?? 0);
    put(parte, base, "diritto", `${q}.diritto`, valore(stato, `${q}.diritto`));
    put(parte, base, "mutuoResiduo", `${q}.mutuo`, euro(stato, `${q}.mutuo`));
    campi.set(`${path}.quote`, `${q}.quota`);
    return parte;
  });
  const assegnata = testo("assegnata");
  for (const nome of ["assegnatario", "assegnataAltroGenitore"]) campi.set(`${path}.${nome}`, `${riga}.assegnata`);
  if (assegnata === "altro-genitore") immobile.assegnataAltroGenitore = true;
  else if (assegnata) immobile.assegnatario = idDsu(stato, assegnata);
  put(immobile, path, "distruttoDaCalamita", `${riga}.distrutto`, testo("distrutto") === "si" || undefined);
  return immobile;
}

/** The IMU value of a property: as written, or computed from the cadastral income. Throws what the engine throws. */
export function valoreImmobile(stato, riga, tipo, valoreImu) {
  const testo = (campo) => valore(stato, `${riga}.${campo}`);
  if (tipo === "terreno-edificabile" || testo("modo") === "valore") return euro(stato, `${riga}.valore`) ?? 0;
  const rendita = euro(stato, `${riga}.rendita`);
  if (tipo === "terreno-agricolo") return rendita === undefined ? 0 : valoreImu({ redditoDominicale: rendita });
  const categoria = testo("categoria");
  return rendita === undefined || categoria === "" ? 0 : valoreImu({ categoria, rendita });
}

const euro = (stato, chiave) => parseImporto(valore(stato, chiave)).valore;
const quota = (stato, chiave) => parseQuota(valore(stato, chiave)).valore;

/** The field of a path: its own, else that of the nearest parent, else the first below it. */
export function findCampo(campi, path) {
  for (let p = path; p; p = p.replace(/(\.[^.[\]]+|\[\d+\])$|^[^.[\]]+$/, "")) {
    if (campi.has(p)) return campi.get(p);
  }
  for (const [p, chiave] of campi) if (p.startsWith(path)) return chiave;
  return null;
}
