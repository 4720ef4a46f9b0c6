// From the answers to the Dsu the engine takes, with the way back: which field each path of the Dsu came from.
// Only answers to questions that are asked go in: what was written before changing one's mind stays in the state.

import { parseData } from "./data.js";
import { parseImporto, parseIntero, parseQuota } from "./moneta.js";
import {
  asksAltroGenitore, asksAutonomia, asksEstraneo, asksGenitori, asksImmobileCasa, asksIntestatari, asksLavoro, asksNucleoProprio,
  asksRedditoLavoro, asksRicovero, asksRistretto, asksSenzaGenitori, chi, comeFiglio, coniuge, dichiarante, esterni, genitori, giorno, gnc, isEsterno,
  isFiglioAdulto, isStudente, nascita, persone, posizioni, relazione, ruoloGnc, tutti,
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
  const problemi = [];
  const contesto = { stato, valoreImu, campi, problemi, giornoCorrente: parseData(valore(stato, "corrente.data")).valore };
  const nucleo = {
    componenti: persone(stato).map((id, i) => writeComponente(contesto, id, `nucleo.componenti[${i}]`)),
    abitazione: writeAbitazione(contesto, "casa", "nucleo.abitazione"),
  };
  const immobili = immobiliDichiarati(stato);
  if (immobili.length > 0) nucleo.immobili = immobili.map((riga, i) => writeImmobile(contesto, riga, `nucleo.immobili[${i}]`));
  campi.set("nucleo.exConiugeStessoIndirizzo", "exConiuge");
  if (valore(stato, "exConiuge") === "si") nucleo.exConiugeStessoIndirizzo = true;
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
  return [...(asksImmobileCasa(stato) ? lista(stato, "casa") : []), ...immobiliInVista(stato, "immobili")];
}

/** Without the parts of who no longer counts, and the properties that were all theirs. */
export const quoteInVista = (stato, riga) => lista(stato, `${riga}.quote`).filter((quota) => !isAssente(stato, valore(stato, `${quota}.componente`)));
export const immobiliInVista = (stato, nome) => lista(stato, nome)
  .filter((riga) => quoteInVista(stato, riga).length > 0 || lista(stato, `${riga}.quote`).length === 0);
const isAssente = (stato, id) => isEsterno(stato, id) && !esterni(stato).includes(id);

/**
 * The answers under a key, read by type, and `put`, which writes one in `oggetto` and notes where it came from: by default
 * the field has the name it has in the Dsu.
 */
function newScrittura({ stato, campi }, id, path, oggetto = {}) {
  const testo = (campo) => valore(stato, `${id}.${campo}`);
  const letto = (parse, ...altro) => (campo) => parse(testo(campo), ...altro).valore;
  return {
    oggetto, testo,
    si: (campo) => testo(campo) === "si",
    segnato: (campo) => testo(campo) === "si" || undefined,
    siNo: (campo) => (testo(campo) ? testo(campo) === "si" : undefined),
    euro: letto(parseImporto), quota: letto(parseQuota), intero: letto(parseIntero), giorni: letto(parseIntero, 3),
    data: (campo) => testo(campo) && (parseData(testo(campo)).valore ?? testo(campo)),
    persona: (campo) => testo(campo) && idDsu(stato, testo(campo)),
    put(nome, dato, campo = nome) {
      campi.set(`${path}.${nome}`, `${id}.${campo}`);
      if (dato !== undefined && dato !== "") oggetto[nome] = dato;
    },
    /** A part of the Dsu that is left out when empty. */
    annida(nome, parte) {
      if (Array.isArray(parte) ? parte.length > 0 : parte && Object.keys(parte).length > 0) oggetto[nome] = parte;
    },
  };
}

function writeComponente(contesto, id, path) {
  const { stato, campi } = contesto;
  const { oggetto: persona, put, annida, testo, si, segnato, siNo, euro, data } = newScrittura(contesto, id, path);
  const chiave = isEsterno(stato, id) ? "nascita" : isFiglioAdulto(stato, id) ? "vive" : "chi";
  put("id", idDsu(stato, id), chiave);
  put("relazione", relazione(stato, id), chiave);
  put("dataNascita", nascita(stato, id) ?? testo("nascita"), "nascita");
  persona.dataNascita ??= "";

  const suoi = [...genitori(stato, id), ...gnc(stato, id).filter((altro) => esterni(stato).includes(altro))];
  const predefiniti = comeFiglio(stato, id) ? persone(stato).filter((altro) => ["io", "coniuge"].includes(chi(stato, altro))) : [];
  // Who has still to be named: the button that adds him or her stands for the field.
  const daAggiungere = ruoloGnc(stato, id) && gnc(stato, id).length === 0;
  if (daAggiungere && !campi.has("esterni")) campi.set("esterni", `${id}.gnc`);
  put("genitori", suoi.join() === predefiniti.join() ? undefined : suoi.map((altro) => idDsu(stato, altro)),
    daAggiungere ? "gnc" : asksGenitori(stato, id) ? "genitore" : chiave);
  const sposo = coniuge(stato, id);
  put("coniuge", sposo && !["io", "coniuge"].includes(chi(stato, id)) ? idDsu(stato, sposo) : "");

  if (relazione(stato, id) === "FNC") {
    const risposte = newScrittura(contesto, id, `${path}.figlioNonConvivente`);
    for (const nome of ["aCarico", "coniugato", "conFigli"]) risposte.put(nome, si(nome));
    persona.figlioNonConvivente = risposte.oggetto;
  }
  const tutte = asksAltroGenitore(stato, id) ? posizioni(stato, id) : [];
  put("genitoreNonConvivente", tutte.length > 1 ? tutte : tutte[0], "altroGenitore");
  put("lavoroSeiMesi", asksLavoro(stato, id) ? siNo("lavoro") : undefined, "lavoro");
  put("disabilita", testo("disabilita"));
  put("ricoverato", segnato("ricoverato"));
  put("inConvivenzaAnagrafica", segnato("convivenza"), "convivenza");
  put("studente", isStudente(stato, id) ? writeStudente(contesto, id, `${path}.studente`) : undefined, "studia");
  const chiedeRicovero = asksRicovero(stato, id) && si("chiede");
  put("richiestaRicovero", chiedeRicovero ? data("richiesta") : "", chiedeRicovero ? "richiesta" : "chiede");
  put("nucleoRistretto", asksRistretto(stato, id) ? siNo("ristretto") : undefined, "ristretto");
  put("estraneo", asksEstraneo(stato, id) ? segnato("estraneo") : undefined);
  const conNucleo = asksNucleoProprio(stato, id) && NUMERI_PROPRI.some((nome) => testo(`np.${nome}`));
  put("nucleoProprio", conNucleo ? writeNucleoProprio(contesto, id, `${path}.nucleoProprio`) : undefined, "np.componenti");

  const redditi = newScrittura(contesto, id, `${path}.redditi`);
  for (const nome of REDDITI) redditi.put(nome, euro(`r.${nome}`), `r.${nome}`);
  writeOrigine(redditi.oggetto, testo("origine"));
  redditi.annida("trattamenti", righe(contesto, id, `${path}.redditi`, "trattamenti", { tipo: "testo", importo: "euro" }));
  annida("redditi", redditi.oggetto);
  campi.set(`${path}.redditi`, `${id}.r.redditoComplessivo`);

  const detrazioni = newScrittura(contesto, id, `${path}.detrazioni`);
  for (const nome of DETRAZIONI) detrazioni.put(nome, euro(`d.${nome}`), `d.${nome}`);
  annida("detrazioni", detrazioni.oggetto);

  writeMobiliare(contesto, persona, id, path);
  put("rimesseEstero", euro("rimesseEstero") || undefined);
  return persona;
}

/** Accounts and savings; `id` is the person, or `p1.c` for what he or she has in the ISEE corrente. */
function writeMobiliare(contesto, oggetto, id, path) {
  const { put, annida, euro } = newScrittura(contesto, id, path, oggetto);
  annida("depositi", righe(contesto, id, path, "depositi", { tipo: "testo", saldo: "euro", giacenzaMedia: "euro", quota: "quota" }));
  annida("altreForme", righe(contesto, id, path, "altreForme", { tipo: "testo", valore: "euro", quota: "quota" }));
  for (const nome of ["incrementoImmobiliare", "incrementoMobiliare"]) put(nome, euro(nome) || undefined);
}

function writeStudente(contesto, id, path) {
  const { stato } = contesto;
  const { oggetto: studente, put, annida, testo, segnato, euro, data } = newScrittura(contesto, id, path);
  put("corso", testo("corso") || "laurea");
  put("fuoriCasaDal", asksAutonomia(stato, id) ? data("fuoriCasaDal") : "");
  put("alloggioDiFamiliari", asksAutonomia(stato, id) ? segnato("alloggioDiFamiliari") : undefined);
  put("redditoLavoro", undefined, "rl.annoPrecedente");
  const anni = ["annoPrecedente", "secondoAnnoPrecedente"];
  if (asksRedditoLavoro(stato, id) && anni.some((nome) => testo(`rl.${nome}`))) {
    const lavoro = newScrittura(contesto, id, `${path}.redditoLavoro`);
    for (const nome of anni) lavoro.put(nome, euro(`rl.${nome}`) ?? 0, `rl.${nome}`);
    annida("redditoLavoro", lavoro.oggetto);
  }
  put("senzaGenitori", asksSenzaGenitori(stato, id) ? testo("senzaGenitori") : "");
  return studente;
}

function writeNucleoProprio(contesto, id, path) {
  const { oggetto: nucleo, put, testo, intero } = newScrittura(contesto, id, path);
  for (const nome of NUMERI_PROPRI) put(nome, intero(`np.${nome}`) || (nome === "componenti" ? 0 : undefined), `np.${nome}`);
  if (nucleo.figli) put("minori", testo("np.minori"), "np.minori");
  else delete nucleo.figliConviventi;
  // Left out: neither rented nor owned.
  put("abitazione", ["", "altro"].includes(testo("casa.titolo")) ? undefined : writeAbitazione(contesto, `${id}.casa`, `${path}.abitazione`), "casa.titolo");
  return nucleo;
}

/** What has changed since (modello MS). */
function writeCorrente(contesto) {
  const { stato, campi } = contesto;
  const { oggetto: corrente, put, si, data } = newScrittura(contesto, "corrente", "corrente");
  put("dataPresentazione", data("data"), "data");
  for (const nome of ["corrente", "corrente.redditi", "corrente.patrimonio"]) campi.set(nome, "corrente.cosa");
  if (si("redditi")) {
    corrente.redditi = lista(stato, "variazioni").map((riga, i) => writeVariazione(contesto, riga, `corrente.redditi[${i}]`));
  }
  if (si("patrimonio")) {
    const base = "corrente.patrimonio";
    const chi = [...persone(stato), ...esterni(stato).filter((id) => valore(stato, `${id}.c.si`) === "si")];
    const beni = newScrittura(contesto, "corrente", base, {
      componenti: chi.map((id, i) => {
        const suoi = { componente: idDsu(stato, id) };
        writeMobiliare(contesto, suoi, `${id}.c`, `${base}.componenti[${i}]`);
        return suoi;
      }),
    });
    beni.annida("immobili", immobiliInVista(stato, "immobiliCorrenti").map((riga, i) => writeImmobile(contesto, riga, `${base}.immobili[${i}]`)));
    corrente.patrimonio = beni.oggetto;
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

function writeVariazione(contesto, riga, path) {
  const { oggetto: variazione, put, annida, testo, siNo, euro, giorni, data, persona } = newScrittura(contesto, riga, path);
  const causa = testo("causa");
  variazione.componente = "";
  put("componente", persona("componente"));
  put("causa", causa);
  if (chiede.evento(causa)) put("dataEvento", data("evento"), "evento");
  if (chiede.occupato(causa)) put("occupato", siNo("occupato"));
  if (chiede.mesi(causa)) put("mesiContinuativi", giorni("mesi"), "mesi");
  if (chiede.giorni(causa, contesto.giornoCorrente)) put("giorniLavorati", giorni("giorni"), "giorni");
  if (chiede.dueMesi(causa)) put("dueMesi", testo("periodo") === "2" || undefined, "periodo");
  for (const nome of ["lavoroDipendente", "pensione", "autonomo"]) put(nome, euro(nome));
  annida("trattamenti", righe(contesto, riga, path, "trattamenti", { tipo: "testo", importo: "euro" }));
  contesto.campi.set(path, `${riga}.componente`);
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
function righe(contesto, id, path, nome, campi) {
  return lista(contesto.stato, `${id}.${nome}`).map((riga, i) => {
    const voce = newScrittura(contesto, riga, `${path}.${nome}[${i}]`);
    for (const [campo, tipo] of Object.entries(campi)) voce.put(campo, voce[tipo](campo) ?? (tipo === "euro" ? 0 : undefined));
    return voce.oggetto;
  });
}

/** `base` is where the answers are: `casa`, or `e3.casa` for the home of who is outside. */
function writeAbitazione(contesto, base, path) {
  const { stato, campi } = contesto;
  const { oggetto: casa, put, testo, si, segnato, euro, intero } = newScrittura(contesto, base, path);
  put("titolo", testo("titolo") || "altro");
  campi.set(path, `${base}.titolo`);
  if (casa.titolo === "proprieta") {
    put("comune", testo("comune"));
    put("acquistataDopo", segnato("dopo"), "dopo");
  }
  if (casa.titolo === "locazione") {
    const contratto = newScrittura(contesto, base, `${path}.locazione`);
    contratto.put("canoneAnnuo", euro("canone") ?? 0, "canone");
    contratto.put("contrattoRegistrato", si("registrato"), "registrato");
    if (testo("tutti") === "no") {
      const conduttori = newScrittura(contesto, base, `${path}.locazione.conduttori`);
      for (const nome of ["nelNucleo", "totale"]) conduttori.put(nome, intero(nome) ?? 0);
      contratto.put("conduttori", conduttori.oggetto, "totale");
    }
    const firmano = base === "casa" && asksIntestatari(stato) ? persone(stato).filter((id) => si(`intestatario.${id}`)) : [];
    contratto.put("intestatari", firmano.length > 0 ? firmano.map((id) => idDsu(stato, id)) : undefined, "intestatario");
    put("locazione", contratto.oggetto, "canone");
  }
  return casa;
}

function writeImmobile(contesto, riga, path) {
  const { stato, campi, valoreImu, problemi } = contesto;
  const nelPassoCasa = lista(stato, "casa").includes(riga);
  const { oggetto: immobile, put, testo, si, segnato, quota, data, persona } = newScrittura(contesto, riga, path);
  // Ticked among the assets of the ISEE corrente.
  const casa = nelPassoCasa || (si("casa") && valore(stato, "casa.titolo") === "proprieta");
  const tipo = nelPassoCasa ? "fabbricato" : testo("tipo") || "fabbricato";
  put("tipo", tipo);
  put("valore", 0, testo("modo") === "valore" ? "valore" : "rendita");
  try {
    immobile.valore = valoreImmobile(stato, riga, tipo, valoreImu);
  } catch (error) {
    problemi.push(...(error.issues ?? [error]).map((issue) => ({ ...issue, message: issue.message, path: `${path}.valore` })));
  }
  campi.set(path, `${riga}.${nelPassoCasa ? "categoria" : "tipo"}`);
  if (tipo === "fabbricato") put("categoria", testo("categoria"));
  put("casaDiAbitazione", casa || undefined, nelPassoCasa ? "categoria" : "casa");
  put("casaDiEsterno", esterni(stato).includes(testo("casaDi")) ? persona("casaDi") : "", "casaDi");
  immobile.quote = quoteInVista(stato, riga).map((q, i) => {
    const parte = newScrittura(contesto, q, `${path}.quote[${i}]`);
    parte.put("componente", parte.persona("componente") || idDsu(stato, dichiarante(stato)));
    parte.put("quota", parte.quota("quota") ?? 0);
    parte.put("diritto", parte.testo("diritto"));
    parte.put("mutuoResiduo", parte.euro("mutuo"), "mutuo");
    campi.set(`${path}.quote`, `${q}.quota`);
    return parte.oggetto;
  });
  const assegnata = testo("assegnata");
  put("assegnataAltroGenitore", assegnata === "altro-genitore" || undefined, "assegnata");
  put("assegnatario", assegnata === "altro-genitore" ? "" : persona("assegnata"), "assegnata");
  if (si("donato")) {
    const dono = newScrittura(contesto, riga, `${path}.donazione`, { donante: "", data: "" });
    dono.put("donante", persona("donante"));
    dono.put("data", data("dataDono"), "dataDono");
    dono.put("aTenutoAgliAlimenti", si("alimenti"), "alimenti");
    dono.put("donatario", tutti(stato).includes(testo("donatario")) ? persona("donatario") : "");
    dono.put("quota", quota("quotaDono"), "quotaDono");
    immobile.donazione = dono.oggetto;
  }
  put("distruttoDaCalamita", segnato("distrutto"), "distrutto");
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

/** The field of a path: its own, else that of the nearest parent, else the first below it. */
export function findCampo(campi, path) {
  for (let p = path; p; p = p.replace(/(\.[^.[\]]+|\[\d+\])$|^[^.[\]]+$/, "")) {
    if (campi.has(p)) return campi.get(p);
  }
  for (const [p, chiave] of campi) if (p.startsWith(path)) return chiave;
  return null;
}
