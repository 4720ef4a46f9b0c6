// From a Dsu back to the answers, so that a portal can set `el.dati`. The inverse of toDsu, for what the form can ask.

import { formatData } from "./data.js";
import { DETRAZIONI, NUMERI_PROPRI, REDDITI } from "./dsu.js";
import { formatCampo, formatNumero } from "./moneta.js";
import { CASI, isPiccolo } from "./persone.js";
import { addRiga, lista, newStato } from "./stato.js";

const CHI = { C: "coniuge", F: "figlio", MA: "affidato", FC: "figlio", FNC: "figlio", P: "altro", GNC: "gnc", FE: "fuori" };
const FIGLI = ["F", "MA", "FC", "FNC", "FE"];

/** The state that shows this Dsu. What is missing stays empty; it never throws for a missing part. */
export function fromDsu(dsu) {
  const stato = newStato(isoToTesto(dsu?.dataPresentazione));
  const nucleo = dsu?.nucleo ?? {};
  if (dsu?.scelte) stato.scelte = dsu.scelte; // the form does not ask it: the portal's choice passes through
  const dati = [...(nucleo.componenti ?? [])].sort((a, b) => (b.relazione === "D") - (a.relazione === "D"));
  if (dati.length === 0) return stato;

  stato.liste.persone = [];
  stato.prossimo = 1;
  const nomi = new Map(dati.map((persona) => [persona.id, addRiga(stato, "persone", "p")]));
  stato.valori["q1.componente"] = "p1";
  stato.prossimo = Math.max(stato.prossimo, 2);
  const fuori = dsu.esterni ?? [];
  for (const persona of fuori) nomi.set(persona.id, addRiga(stato, "esterni", "e", { tenuto: "si" }));
  for (const persona of [...dati, ...fuori]) readComponente(stato, persona, nomi, dati);
  readCasa(stato, nucleo.abitazione, "casa", nomi);
  readImmobili(stato, nucleo, nomi);
  if (dsu.corrente) readCorrente(stato, dsu.corrente, nomi);
  if (nucleo.exConiugeStessoIndirizzo) stato.valori.exConiuge = "si";
  return stato;
}

function readComponente(stato, persona, nomi, tutti) {
  const id = nomi.get(persona.id);
  const set = (campo, testo) => {
    if (testo !== undefined && testo !== "") stato.valori[`${id}.${campo}`] = testo;
  };
  set("id", persona.id);
  if (!/^[pe]\d+$/.test(persona.id ?? "")) set("nome", persona.id);
  if (persona.relazione !== "D") set("chi", isCompagno(persona, tutti) ? "compagno" : CHI[persona.relazione]);
  set("nascita", isoToTesto(persona.dataNascita));
  if (persona.relazione === "FC") set("vive", "si");
  if (persona.relazione === "FNC") set("vive", "no");
  const coppia = tutti.filter((altro) => ["D", "C"].includes(altro.relazione)).map((altro) => altro.id);
  const figlio = FIGLI.includes(persona.relazione);
  const suoi = persona.genitori ?? (figlio ? coppia : []);
  for (const genitore of new Set([...coppia, ...suoi])) {
    if (nomi.has(genitore) && genitore !== persona.id) {
      if (figlio || suoi.includes(genitore)) set(`genitore.${nomi.get(genitore)}`, suoi.includes(genitore) ? "si" : "no");
    }
  }
  set("coniuge", nomi.get(persona.coniuge));
  for (const [nome, risposta] of Object.entries(persona.figlioNonConvivente ?? {})) set(nome, siNo(risposta));
  readAltroGenitore(set, [persona.genitoreNonConvivente ?? []].flat());
  set("lavoro", siNo(persona.lavoroSeiMesi));
  set("disabilita", persona.disabilita);
  if (persona.ricoverato) set("ricoverato", "si");
  if (persona.inConvivenzaAnagrafica) set("convivenza", "si");
  readStudente(set, persona.studente);
  if (persona.richiestaRicovero !== undefined) set("chiede", "si");
  set("richiesta", isoToTesto(persona.richiestaRicovero));
  set("ristretto", siNo(persona.nucleoRistretto));
  if (persona.estraneo) set("estraneo", "si");
  const proprio = persona.nucleoProprio ?? {};
  if (persona.nucleoProprio) set("casa.titolo", "altro");
  for (const nome of NUMERI_PROPRI) set(`np.${nome}`, proprio[nome]?.toString());
  set("np.minori", proprio.minori);
  readCasa(stato, proprio.abitazione, `${id}.casa`, nomi);

  for (const nome of REDDITI) set(`r.${nome}`, importo(persona.redditi?.[nome]));
  // In a Dsu what is left out is zero; in the form an adult says so.
  if (!isPiccolo(stato, id)) stato.valori[`${id}.r.redditoComplessivo`] ??= "0";
  set("origine", origine(persona.redditi));
  for (const nome of DETRAZIONI) set(`d.${nome}`, importo(persona.detrazioni?.[nome]));
  readRighe(stato, `${id}.trattamenti`, "t", persona.redditi?.trattamenti);
  readMobiliare(stato, id, persona);
  set("rimesseEstero", importo(persona.rimesseEstero || undefined));
}

function readMobiliare(stato, id, beni) {
  readRighe(stato, `${id}.depositi`, "d", beni.depositi);
  readRighe(stato, `${id}.altreForme`, "a", beni.altreForme);
  for (const nome of ["incrementoImmobiliare", "incrementoMobiliare"]) {
    if (beni[nome]) stato.valori[`${id}.${nome}`] = importo(beni[nome]);
  }
}

/** One answer, or "lives elsewhere" with the cases that are true. */
function readAltroGenitore(set, parole) {
  const sola = parole.find((parola) => ["nessuno", "separato-o-divorziato"].includes(parola));
  set("altroGenitore", sola ?? (parole.length > 0 ? "altrove" : undefined));
  for (const parola of parole) if (CASI.includes(parola)) set(`caso.${parola}`, "si");
}

function readStudente(set, studente) {
  if (!studente) return;
  set("studia", "si");
  set("corso", studente.corso);
  set("fuoriCasaDal", isoToTesto(studente.fuoriCasaDal));
  set("alloggioDiFamiliari", siNo(studente.alloggioDiFamiliari ?? (studente.fuoriCasaDal ? false : undefined)));
  for (const [nome, somma] of Object.entries(studente.redditoLavoro ?? {})) set(`rl.${nome}`, importo(somma));
  set("senzaGenitori", studente.senzaGenitori);
}

function readCorrente(stato, corrente, nomi) {
  Object.assign(stato.valori, { "corrente.chiesto": "si", "corrente.data": isoToTesto(corrente.dataPresentazione) });
  if (corrente.redditi) stato.valori["corrente.redditi"] = "si";
  for (const variazione of corrente.redditi ?? []) {
    const testi = {
      componente: nomi.get(variazione.componente), causa: variazione.causa, evento: isoToTesto(variazione.dataEvento),
      occupato: siNo(variazione.occupato), mesi: variazione.mesiContinuativi?.toString(), giorni: variazione.giorniLavorati?.toString(),
      periodo: variazione.dueMesi ? "2" : "12",
    };
    // What is left out is zero; the form asks for it.
    for (const nome of ["lavoroDipendente", "pensione", "autonomo"]) testi[nome] = importo(variazione[nome] ?? 0);
    const riga = addRiga(stato, "variazioni", "v", Object.fromEntries(Object.entries(testi).filter(([, testo]) => testo)));
    readRighe(stato, `${riga}.trattamenti`, "t", variazione.trattamenti);
  }
  if (!corrente.patrimonio) return;
  stato.valori["corrente.patrimonio"] = "si";
  for (const beni of corrente.patrimonio.componenti ?? []) {
    const id = nomi.get(beni.componente);
    if (!id) continue;
    stato.valori[`${id}.c.si`] = "si";
    readMobiliare(stato, `${id}.c`, beni);
  }
  for (const immobile of corrente.patrimonio.immobili ?? []) {
    const riga = readImmobile(stato, "immobiliCorrenti", immobile, nomi);
    if (immobile.casaDiAbitazione) stato.valori[`${riga}.casa`] = "si";
  }
}

function origine({ redditoComplessivo = 0, lavoroDipendente = 0, pensione = 0 } = {}) {
  if (redditoComplessivo === 0) return undefined;
  if (lavoroDipendente === redditoComplessivo) return "lavoro";
  if (pensione === redditoComplessivo) return "pensione";
  return lavoroDipendente || pensione ? "misto" : "altro";
}

/** Another person who has a figlio with the declarant was answered as partner. */
function isCompagno(persona, tutti) {
  const io = tutti.find((altro) => altro.relazione === "D")?.id;
  return persona.relazione === "P" && tutti.some((f) => f.genitori?.includes(persona.id) && f.genitori.includes(io));
}

function readRighe(stato, nome, prefisso, righe = []) {
  for (const { tipo, quota, ...importi } of righe) {
    const testi = Object.fromEntries(Object.entries(importi).map(([campo, dato]) => [campo, importo(dato)]));
    addRiga(stato, nome, prefisso, { tipo, ...(quota === undefined ? {} : { quota: percento(quota) }), ...testi });
  }
}

function readCasa(stato, casa = {}, base, nomi) {
  const set = (campo, testo) => {
    if (testo !== undefined) stato.valori[`${base}.${campo}`] = testo;
  };
  set("titolo", casa.titolo);
  set("comune", casa.comune);
  if (casa.acquistataDopo) set("dopo", "si");
  const contratto = casa.locazione;
  set("canone", importo(contratto?.canoneAnnuo));
  set("registrato", siNo(contratto?.contrattoRegistrato));
  if (contratto) set("tutti", contratto.conduttori ? "no" : "si");
  set("nelNucleo", contratto?.conduttori?.nelNucleo?.toString());
  set("totale", contratto?.conduttori?.totale?.toString());
  for (const id of contratto?.intestatari ?? []) if (nomi.has(id)) set(`intestatario.${nomi.get(id)}`, "si");
}

function readImmobili(stato, nucleo, nomi) {
  const immobili = nucleo.immobili ?? [];
  const conCasa = immobili.some((immobile) => immobile.casaDiAbitazione);
  if (nucleo.abitazione?.acquistataDopo) stato.valori["casa.prima"] = siNo(conCasa);
  if (conCasa) {
    stato.liste.casa = [];
    delete stato.liste["i1.quote"];
    delete stato.valori["q1.componente"];
    delete stato.valori["q1.quota"];
  }
  // The dwelling first, then what goes with it.
  const pertinenza = (immobile) => /^C/.test(immobile.categoria ?? "");
  for (const immobile of [...immobili].sort((a, b) => pertinenza(a) - pertinenza(b))) {
    readImmobile(stato, immobile.casaDiAbitazione ? "casa" : "immobili", immobile, nomi);
  }
  if (lista(stato, "casa").length === 0) stato.liste.casa = ["i1"];
}

function readImmobile(stato, elenco, immobile, nomi) {
  const riga = addRiga(stato, elenco, "i", { modo: "valore" });
  const put = (campo, testo) => {
    if (testo !== undefined) stato.valori[`${riga}.${campo}`] = testo;
  };
  put("tipo", immobile.tipo);
  put("categoria", immobile.categoria);
  put("valore", importo(immobile.valore));
  if (immobile.distruttoDaCalamita) put("distrutto", "si");
  put("assegnata", immobile.assegnataAltroGenitore ? "altro-genitore" : nomi.get(immobile.assegnatario));
  put("casaDi", nomi.get(immobile.casaDiEsterno));
  const dono = immobile.donazione;
  if (dono) {
    put("donato", "si");
    put("donante", nomi.get(dono.donante));
    put("dataDono", isoToTesto(dono.data));
    put("alimenti", siNo(dono.aTenutoAgliAlimenti));
    put("donatario", nomi.get(dono.donatario));
    put("quotaDono", dono.quota === undefined ? undefined : percento(dono.quota));
  }
  for (const parte of immobile.quote ?? []) {
    addRiga(stato, `${riga}.quote`, "q", {
      componente: nomi.get(parte.componente) ?? "",
      quota: percento(parte.quota),
      ...(parte.diritto ? { diritto: parte.diritto } : {}),
      ...(parte.mutuoResiduo ? { mutuo: importo(parte.mutuoResiduo) } : {}),
    });
  }
  return riga;
}

const isoToTesto = (iso) => (/^\d{4}-\d{2}-\d{2}$/.test(iso ?? "") ? formatData(iso) : (iso ?? ""));
const importo = (dato) => (typeof dato === "number" ? formatCampo(dato) : undefined);
const percento = (dato) => (typeof dato === "number" ? formatNumero(dato, Number.isInteger(dato) ? 0 : 2) : "");
const siNo = (risposta) => (risposta === undefined ? undefined : risposta ? "si" : "no");
