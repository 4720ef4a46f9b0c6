// From the answers to the Dsu the engine takes, with the way back: which field each path of the Dsu came from.
// Only answers to questions that are asked go in: what was written before changing one's mind stays in the state.

import { parseData } from "./data.js";
import { parseImporto, parseIntero, parseQuota } from "./moneta.js";
import {
  asksAltroGenitore, asksAutonomia, asksEstraneo, asksGenitori, asksIntestatari, asksLavoro, asksNucleoProprio, asksRedditoLavoro,
  asksRicovero, asksRistretto, asksSenzaGenitori, chi, comeFiglio, coniuge, dichiarante, esterni, genitori, giorno, gnc, isEsterno,
  isFiglioAdulto, isStudente, nascita, persone, posizioni, relazione, ruoloGnc,
} from "./persone.js";
import { lista, valore } from "./stato.js";

/** Incomes and deductions: the name in the Dsu, after `r.` or `d.` also the key in the state. */
export const REDDITI = [
  "redditoComplessivo", "lavoroDipendente", "pensione", "autonomo", "impostaSostitutiva", "forfetario", "esenti", "lavoroEstero", "proventiAgrari",
  "assegniFigli", "fondiari", "aire",
];
/** The household of who is outside (FC9): the small numbers of `nucleoProprio`, after `np.` also the key in the state. */
export const NUMERI_PROPRI = ["componenti", "figli", "figliConviventi", "disabili", "inStruttura", "disabiliInStruttura"];
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
    abitazione: writeAbitazione(contesto, "casa", "nucleo.abitazione"),
  };
  const immobili = immobiliDichiarati(stato);
  if (immobili.length > 0) nucleo.immobili = immobili.map((riga, i) => writeImmobile(contesto, riga, `nucleo.immobili[${i}]`));
  put(nucleo, "nucleo", "exConiugeStessoIndirizzo", "exConiuge", valore(stato, "exConiuge") === "si" || undefined);
  const dsu = { dataPresentazione: giorno(stato) ?? valore(stato, "data"), nucleo };
  const fuori = esterni(stato);
  if (fuori.length > 0) dsu.esterni = fuori.map((id, i) => writeComponente(contesto, id, `esterni[${i}]`));
  if (valore(stato, "corrente.chiesto") === "si") dsu.corrente = writeCorrente(contesto);
  if (stato.scelte) dsu.scelte = stato.scelte;
  return { dsu, campi, problemi };
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

function writeComponente(contesto, id, path) {
  const { stato, put, campi } = contesto;
  const testo = (campo) => valore(stato, `${id}.${campo}`);
  const si = (campo) => testo(campo) === "si";
  const sno = (campo) => (testo(campo) === "" ? undefined : si(campo));
  const persona = { id: idDsu(stato, id), relazione: relazione(stato, id), dataNascita: nascita(stato, id) ?? testo("nascita") };
  const chiave = isEsterno(stato, id) ? "nascita" : isFiglioAdulto(stato, id) ? "vive" : "chi";
  for (const nome of ["id", "relazione"]) campi.set(`${path}.${nome}`, `${id}.${chiave}`);
  campi.set(`${path}.dataNascita`, `${id}.nascita`);

  const suoi = [...genitori(stato, id), ...gnc(stato, id).filter((altro) => esterni(stato).includes(altro))];
  const predefiniti = comeFiglio(stato, id) ? persone(stato).filter((altro) => ["io", "coniuge"].includes(chi(stato, altro))) : [];
  // Who has still to be named: the button that adds him or her stands for the field.
  const daAggiungere = ruoloGnc(stato, id) && gnc(stato, id).length === 0;
  if (daAggiungere && !campi.has("esterni")) campi.set("esterni", `${id}.gnc`);
  campi.set(`${path}.genitori`, daAggiungere ? `${id}.gnc` : asksGenitori(stato, id) ? `${id}.genitore` : `${id}.${chiave}`);
  if (suoi.join() !== predefiniti.join()) persona.genitori = suoi.map((altro) => idDsu(stato, altro));
  const sposo = coniuge(stato, id);
  campi.set(`${path}.coniuge`, `${id}.coniuge`);
  if (sposo && !["io", "coniuge"].includes(chi(stato, id))) persona.coniuge = idDsu(stato, sposo);

  if (relazione(stato, id) === "FNC") {
    persona.figlioNonConvivente = { aCarico: si("aCarico"), coniugato: si("coniugato"), conFigli: si("conFigli") };
    for (const nome of ["aCarico", "coniugato", "conFigli"]) campi.set(`${path}.figlioNonConvivente.${nome}`, `${id}.${nome}`);
  }
  if (asksAltroGenitore(stato, id)) {
    const tutte = posizioni(stato, id);
    put(persona, path, "genitoreNonConvivente", `${id}.altroGenitore`, tutte.length > 1 ? tutte : tutte[0]);
  }
  if (asksLavoro(stato, id)) put(persona, path, "lavoroSeiMesi", `${id}.lavoro`, sno("lavoro"));
  campi.set(`${path}.lavoroSeiMesi`, `${id}.lavoro`);
  put(persona, path, "disabilita", `${id}.disabilita`, testo("disabilita"));
  put(persona, path, "ricoverato", `${id}.ricoverato`, si("ricoverato") || undefined);
  put(persona, path, "inConvivenzaAnagrafica", `${id}.convivenza`, si("convivenza") || undefined);
  if (isStudente(stato, id)) persona.studente = writeStudente(contesto, id, `${path}.studente`);
  campi.set(`${path}.studente`, `${id}.studia`);
  if (asksRicovero(stato, id) && si("chiede")) put(persona, path, "richiestaRicovero", `${id}.richiesta`, data(stato, `${id}.richiesta`));
  campi.set(`${path}.richiestaRicovero`, si("chiede") ? `${id}.richiesta` : `${id}.chiede`);
  if (asksRistretto(stato, id)) put(persona, path, "nucleoRistretto", `${id}.ristretto`, sno("ristretto"));
  if (asksEstraneo(stato, id)) put(persona, path, "estraneo", `${id}.estraneo`, si("estraneo") || undefined);
  campi.set(`${path}.nucleoProprio`, `${id}.np.componenti`);
  if (asksNucleoProprio(stato, id) && NUMERI_PROPRI.some((nome) => testo(`np.${nome}`))) persona.nucleoProprio = writeNucleoProprio(contesto, id, `${path}.nucleoProprio`);

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

  writeMobiliare(contesto, persona, id, path);
  put(persona, path, "rimesseEstero", `${id}.rimesseEstero`, importo("rimesseEstero") || undefined);
  return persona;
}

/** Accounts and savings; `id` is the person, or `p1.c` for what he or she has in the ISEE corrente. */
function writeMobiliare({ stato, put }, oggetto, id, path) {
  const depositi = righe(stato, put, id, path, "depositi", { tipo: "testo", saldo: "euro", giacenzaMedia: "euro", quota: "quota" });
  if (depositi.length > 0) oggetto.depositi = depositi;
  const altre = righe(stato, put, id, path, "altreForme", { tipo: "testo", valore: "euro", quota: "quota" });
  if (altre.length > 0) oggetto.altreForme = altre;
  for (const nome of ["incrementoImmobiliare", "incrementoMobiliare"]) {
    put(oggetto, path, nome, `${id}.${nome}`, euro(stato, `${id}.${nome}`) || undefined);
  }
}

function writeStudente({ stato, put, campi }, id, path) {
  const studente = {};
  const testo = (campo) => valore(stato, `${id}.${campo}`);
  put(studente, path, "corso", `${id}.corso`, testo("corso") || "laurea");
  if (asksAutonomia(stato, id)) {
    put(studente, path, "fuoriCasaDal", `${id}.fuoriCasaDal`, data(stato, `${id}.fuoriCasaDal`));
    put(studente, path, "alloggioDiFamiliari", `${id}.alloggioDiFamiliari`, testo("alloggioDiFamiliari") === "si" || undefined);
  }
  const anni = ["annoPrecedente", "secondoAnnoPrecedente"];
  campi.set(`${path}.redditoLavoro`, `${id}.rl.annoPrecedente`);
  if (asksRedditoLavoro(stato, id) && anni.some((nome) => testo(`rl.${nome}`))) {
    studente.redditoLavoro = {};
    for (const nome of anni) {
      put(studente.redditoLavoro, `${path}.redditoLavoro`, nome, `${id}.rl.${nome}`, euro(stato, `${id}.rl.${nome}`) ?? 0);
    }
  }
  if (asksSenzaGenitori(stato, id)) put(studente, path, "senzaGenitori", `${id}.senzaGenitori`, testo("senzaGenitori"));
  return studente;
}

function writeNucleoProprio(contesto, id, path) {
  const { stato, put, campi } = contesto;
  const nucleo = {};
  for (const nome of NUMERI_PROPRI) {
    const numero = intero(stato, `${id}.np.${nome}`);
    put(nucleo, path, nome, `${id}.np.${nome}`, numero || (nome === "componenti" ? 0 : undefined));
  }
  if (nucleo.figli) put(nucleo, path, "minori", `${id}.np.minori`, valore(stato, `${id}.np.minori`));
  else delete nucleo.figliConviventi;
  // Left out: neither rented nor owned.
  if (!["", "altro"].includes(valore(stato, `${id}.casa.titolo`))) nucleo.abitazione = writeAbitazione(contesto, `${id}.casa`, `${path}.abitazione`);
  campi.set(`${path}.abitazione`, `${id}.casa.titolo`);
  return nucleo;
}

/** What has changed since (modello MS). */
function writeCorrente(contesto) {
  const { stato, put, campi } = contesto;
  const corrente = { dataPresentazione: data(stato, "corrente.data") ?? "" };
  campi.set("corrente.dataPresentazione", "corrente.data");
  for (const nome of ["corrente", "corrente.redditi", "corrente.patrimonio"]) campi.set(nome, "corrente.cosa");
  if (valore(stato, "corrente.redditi") === "si") {
    corrente.redditi = lista(stato, "variazioni").map((riga, i) => writeVariazione(contesto, riga, `corrente.redditi[${i}]`));
  }
  if (valore(stato, "corrente.patrimonio") === "si") {
    const base = "corrente.patrimonio";
    const chi = [...persone(stato), ...esterni(stato).filter((id) => valore(stato, `${id}.c.si`) === "si")];
    corrente.patrimonio = { componenti: chi.map((id, i) => {
      const beni = {};
      put(beni, `${base}.componenti[${i}]`, "componente", "corrente.cosa", idDsu(stato, id));
      writeMobiliare(contesto, beni, `${id}.c`, `${base}.componenti[${i}]`);
      return beni;
    }) };
    const immobili = lista(stato, "immobiliCorrenti").map((riga, i) => writeImmobile(contesto, riga, `${base}.immobili[${i}]`));
    if (immobili.length > 0) corrente.patrimonio.immobili = immobili;
  }
  return corrente;
}

/** What each cause asks: the form asks the same. */
export const chiede = {
  occupato: (causa) => ["tempo-determinato", "autonomo"].includes(causa),
  dueMesi: (causa) => ["tempo-indeterminato", "trattamenti"].includes(causa),
  evento: (causa) => causa !== "riduzione",
  mesi: (causa) => causa === "autonomo",
  // Until 4 March 2025 a fixed-term job had to have lasted 120 days.
  giorni: (causa, giornoCorrente) => causa === "tempo-determinato" && (giornoCorrente ?? "") < "2025-03-05",
};

function writeVariazione({ stato, put, campi }, riga, path) {
  const variazione = {};
  const testo = (campo) => valore(stato, `${riga}.${campo}`);
  const causa = testo("causa");
  put(variazione, path, "componente", `${riga}.componente`, testo("componente") ? idDsu(stato, testo("componente")) : "");
  put(variazione, path, "causa", `${riga}.causa`, causa);
  if (chiede.evento(causa)) put(variazione, path, "dataEvento", `${riga}.evento`, data(stato, `${riga}.evento`));
  if (chiede.occupato(causa)) put(variazione, path, "occupato", `${riga}.occupato`, testo("occupato") ? testo("occupato") === "si" : undefined);
  if (chiede.mesi(causa)) put(variazione, path, "mesiContinuativi", `${riga}.mesi`, intero(stato, `${riga}.mesi`, 3));
  if (chiede.giorni(causa, data(stato, "corrente.data"))) put(variazione, path, "giorniLavorati", `${riga}.giorni`, intero(stato, `${riga}.giorni`, 3));
  if (chiede.dueMesi(causa)) put(variazione, path, "dueMesi", `${riga}.periodo`, testo("periodo") === "2" || undefined);
  for (const nome of ["lavoroDipendente", "pensione", "autonomo"]) put(variazione, path, nome, `${riga}.${nome}`, euro(stato, `${riga}.${nome}`));
  const trattamenti = righe(stato, put, riga, path, "trattamenti", { tipo: "testo", importo: "euro" });
  if (trattamenti.length > 0) variazione.trattamenti = trattamenti;
  campi.set(path, `${riga}.componente`);
  return variazione;
}

/** Whoever says that all the income is work, or all pension, does not write the figure twice. */
function writeOrigine(redditi, origine) {
  if (!redditi.redditoComplessivo || origine === "misto") return;
  if (origine !== "altro") delete redditi.autonomo;
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

/** `base` is where the answers are: `casa`, or `e3.casa` for the home of who is outside. */
function writeAbitazione({ stato, put, campi }, base, path) {
  const testo = (campo) => valore(stato, `${base}.${campo}`);
  const titolo = testo("titolo") || "altro";
  const casa = { titolo };
  campi.set(`${path}.titolo`, `${base}.titolo`);
  campi.set(path, `${base}.titolo`);
  if (titolo === "proprieta") {
    put(casa, path, "comune", `${base}.comune`, testo("comune"));
    put(casa, path, "acquistataDopo", `${base}.dopo`, testo("dopo") === "si" || undefined);
  }
  if (titolo === "locazione") {
    const contratto = `${path}.locazione`;
    casa.locazione = { canoneAnnuo: euro(stato, `${base}.canone`) ?? 0, contrattoRegistrato: testo("registrato") === "si" };
    campi.set(contratto, `${base}.canone`).set(`${contratto}.canoneAnnuo`, `${base}.canone`).set(`${contratto}.contrattoRegistrato`, `${base}.registrato`);
    if (testo("tutti") === "no") {
      casa.locazione.conduttori = { nelNucleo: intero(stato, `${base}.nelNucleo`) ?? 0, totale: intero(stato, `${base}.totale`) ?? 0 };
      campi.set(`${contratto}.conduttori`, `${base}.totale`).set(`${contratto}.conduttori.nelNucleo`, `${base}.nelNucleo`);
      campi.set(`${contratto}.conduttori.totale`, `${base}.totale`);
    }
    campi.set(`${contratto}.intestatari`, `${base}.intestatario`);
    const firmano = base === "casa" && asksIntestatari(stato) ? persone(stato).filter((id) => testo(`intestatario.${id}`) === "si") : [];
    if (firmano.length > 0) casa.locazione.intestatari = firmano.map((id) => idDsu(stato, id));
  }
  return casa;
}

function writeImmobile({ stato, put, campi, valoreImu, problemi }, riga, path) {
  const nelPassoCasa = lista(stato, "casa").includes(riga);
  const testo = (campo) => valore(stato, `${riga}.${campo}`);
  const casa = nelPassoCasa || testo("casa") === "si"; // ticked among the assets of the ISEE corrente
  const tipo = nelPassoCasa ? "fabbricato" : testo("tipo") || "fabbricato";
  const immobile = { tipo, valore: 0 };
  try {
    immobile.valore = valoreImmobile(stato, riga, tipo, valoreImu);
  } catch (error) {
    problemi.push(...(error.issues ?? [error]).map((issue) => ({ ...issue, message: issue.message, path: `${path}.valore` })));
  }
  campi.set(`${path}.tipo`, `${riga}.tipo`).set(`${path}.valore`, testo("modo") === "valore" ? `${riga}.valore` : `${riga}.rendita`);
  campi.set(path, nelPassoCasa ? `${riga}.categoria` : `${riga}.tipo`);
  if (tipo === "fabbricato") put(immobile, path, "categoria", `${riga}.categoria`, testo("categoria"));
  put(immobile, path, "casaDiAbitazione", nelPassoCasa ? `${riga}.categoria` : `${riga}.casa`, casa || undefined);
  put(immobile, path, "casaDiEsterno", `${riga}.casaDi`, testo("casaDi") ? idDsu(stato, testo("casaDi")) : undefined);
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
  if (testo("donato") === "si") {
    const [dono, base] = [{}, `${path}.donazione`];
    put(dono, base, "donante", `${riga}.donante`, testo("donante") ? idDsu(stato, testo("donante")) : "");
    put(dono, base, "data", `${riga}.dataDono`, data(stato, `${riga}.dataDono`));
    put(dono, base, "aTenutoAgliAlimenti", `${riga}.alimenti`, testo("alimenti") === "si");
    put(dono, base, "donatario", `${riga}.donatario`, testo("donatario") ? idDsu(stato, testo("donatario")) : undefined);
    put(dono, base, "quota", `${riga}.quotaDono`, quota(stato, `${riga}.quotaDono`));
    immobile.donazione = dono;
  }
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
const intero = (stato, chiave, cifre) => parseIntero(valore(stato, chiave), cifre).valore;
const data = (stato, chiave) => {
  const testo = valore(stato, chiave);
  return testo === "" ? undefined : parseData(testo).valore ?? testo;
};
const quota = (stato, chiave) => parseQuota(valore(stato, chiave)).valore;

/** The field of a path: its own, else that of the nearest parent, else the first below it. */
export function findCampo(campi, path) {
  for (let p = path; p; p = p.replace(/(\.[^.[\]]+|\[\d+\])$|^[^.[\]]+$/, "")) {
    if (campi.has(p)) return campi.get(p);
  }
  for (const [p, chiave] of campi) if (p.startsWith(path)) return chiave;
  return null;
}
