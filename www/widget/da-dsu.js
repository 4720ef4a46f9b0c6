// From a Dsu back to the answers, so that a portal can set `el.dati`. The inverse of toDsu, for what the form can ask.

import { formatData } from "./data.js";
import { DETRAZIONI, REDDITI } from "./dsu.js";
import { formatCampo, formatNumero } from "./moneta.js";
import { isPiccolo } from "./persone.js";
import { addRiga, lista, newStato } from "./stato.js";

const CHI = { C: "coniuge", F: "figlio", MA: "affidato", FC: "figlio", FNC: "figlio", P: "altro" };

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
  for (const persona of dati) readComponente(stato, persona, nomi, dati);
  readCasa(stato, nucleo, nomi);
  if (nucleo.exConiugeStessoIndirizzo) stato.valori.exConiuge = "si";
  return stato;
}

function readComponente(stato, persona, nomi, tutti) {
  const id = nomi.get(persona.id);
  const set = (campo, testo) => {
    if (testo !== undefined && testo !== "") stato.valori[`${id}.${campo}`] = testo;
  };
  set("id", persona.id);
  if (!/^p\d+$/.test(persona.id ?? "")) set("nome", persona.id);
  if (persona.relazione !== "D") set("chi", isCompagno(persona, tutti) ? "compagno" : CHI[persona.relazione]);
  set("nascita", isoToTesto(persona.dataNascita));
  if (persona.relazione === "FC") set("vive", "si");
  if (persona.relazione === "FNC") set("vive", "no");
  const coppia = tutti.filter((altro) => ["D", "C"].includes(altro.relazione)).map((altro) => altro.id);
  const suoi = persona.genitori ?? (["F", "MA", "FC", "FNC"].includes(persona.relazione) ? coppia : []);
  for (const genitore of new Set([...coppia, ...suoi])) {
    if (nomi.has(genitore) && genitore !== persona.id) {
      const figlio = ["F", "MA", "FC", "FNC"].includes(persona.relazione);
      if (figlio || suoi.includes(genitore)) set(`genitore.${nomi.get(genitore)}`, suoi.includes(genitore) ? "si" : "no");
    }
  }
  set("coniuge", nomi.get(persona.coniuge));
  for (const [nome, risposta] of Object.entries(persona.figlioNonConvivente ?? {})) set(nome, siNo(risposta));
  set("altroGenitore", persona.genitoreNonConvivente);
  set("lavoro", siNo(persona.lavoroSeiMesi));
  set("disabilita", persona.disabilita);
  if (persona.ricoverato) set("ricoverato", "si");
  if (persona.inConvivenzaAnagrafica) set("convivenza", "si");

  for (const nome of REDDITI) set(`r.${nome}`, importo(persona.redditi?.[nome]));
  // In a Dsu what is left out is zero; in the form an adult says so.
  if (!isPiccolo(stato, id)) stato.valori[`${id}.r.redditoComplessivo`] ??= "0";
  set("origine", origine(persona.redditi));
  for (const nome of DETRAZIONI) set(`d.${nome}`, importo(persona.detrazioni?.[nome]));
  readRighe(stato, `${id}.trattamenti`, "t", persona.redditi?.trattamenti);
  readRighe(stato, `${id}.depositi`, "d", persona.depositi);
  readRighe(stato, `${id}.altreForme`, "a", persona.altreForme);
  for (const nome of ["incrementoImmobiliare", "incrementoMobiliare", "rimesseEstero"]) set(nome, importo(persona[nome] || undefined));
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

function readCasa(stato, nucleo, nomi) {
  const casa = nucleo.abitazione ?? {};
  const set = (campo, testo) => {
    if (testo !== undefined) stato.valori[`casa.${campo}`] = testo;
  };
  set("titolo", casa.titolo);
  set("comune", casa.comune);
  if (casa.acquistataDopo) {
    set("dopo", "si");
    set("prima", siNo((nucleo.immobili ?? []).some((immobile) => immobile.casaDiAbitazione)));
  }
  set("canone", importo(casa.locazione?.canoneAnnuo));
  set("registrato", siNo(casa.locazione?.contrattoRegistrato));
  if (casa.locazione) set("tutti", casa.locazione.conduttori ? "no" : "si");
  set("nelNucleo", casa.locazione?.conduttori?.nelNucleo?.toString());
  set("totale", casa.locazione?.conduttori?.totale?.toString());

  const immobili = nucleo.immobili ?? [];
  if (immobili.some((immobile) => immobile.casaDiAbitazione)) {
    stato.liste.casa = [];
    delete stato.liste["i1.quote"];
    delete stato.valori["q1.componente"];
    delete stato.valori["q1.quota"];
  }
  // The dwelling first, then what goes with it.
  const pertinenza = (immobile) => /^C/.test(immobile.categoria ?? "");
  for (const immobile of [...immobili].sort((a, b) => pertinenza(a) - pertinenza(b))) {
    const riga = addRiga(stato, immobile.casaDiAbitazione ? "casa" : "immobili", "i", { modo: "valore" });
    const put = (campo, testo) => {
      if (testo !== undefined) stato.valori[`${riga}.${campo}`] = testo;
    };
    put("tipo", immobile.tipo);
    put("categoria", immobile.categoria);
    put("valore", importo(immobile.valore));
    if (immobile.distruttoDaCalamita) put("distrutto", "si");
    put("assegnata", immobile.assegnataAltroGenitore ? "altro-genitore" : nomi.get(immobile.assegnatario));
    for (const parte of immobile.quote ?? []) {
      addRiga(stato, `${riga}.quote`, "q", {
        componente: nomi.get(parte.componente) ?? "",
        quota: percento(parte.quota),
        ...(parte.diritto ? { diritto: parte.diritto } : {}),
        ...(parte.mutuoResiduo ? { mutuo: importo(parte.mutuoResiduo) } : {}),
      });
    }
  }
  if (lista(stato, "casa").length === 0) stato.liste.casa = ["i1"];
}

const isoToTesto = (iso) => (/^\d{4}-\d{2}-\d{2}$/.test(iso ?? "") ? formatData(iso) : (iso ?? ""));
const importo = (dato) => (typeof dato === "number" ? formatCampo(dato) : undefined);
const percento = (dato) => (typeof dato === "number" ? formatNumero(dato, Number.isInteger(dato) ? 0 : 2) : "");
const siNo = (risposta) => (risposta === undefined ? undefined : risposta ? "si" : "no");
