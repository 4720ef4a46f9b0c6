// Who lives in the mock: families of the package's examples with invented names, their attestations made by our own engine.

import { esempi } from "isee-simulatore/esempi";

import { indicatorXml, thresholdData } from "./soap.js";

/** Thresholds in euro: the one of the public example has the value of DL 34/2020 art. 176, the other is ours. */
const SOGLIE = { BVAC01: 40000, PROV01: 12000 };

/** `TipoIndicatore` of a request, and how the core calls the same kind: that of a nucleo ristretto serves two of them. */
const TIPI = {
  Ordinario: ["ordinario"],
  Minorenne: ["minorenni"],
  Universitario: ["universita"],
  SocioSanitario: ["sociosanitario", "ristretto"],
  Dottorato: ["dottorato", "ristretto"],
  Residenziale: ["residenze"],
};

/** The families: which example, under which surname, who is asked for, what is changed before and after the engine. */
const FAMIGLIE = [
  { scenario: "ordinario", esempio: "coppia-due-figli-con-casa", cognome: "PROVA", chi: "padre" },
  { scenario: "minorenne-attratto", esempio: "madre-e-padre-che-vive-altrove", cognome: "PROVA", chi: "figlio" },
  { scenario: "minorenne-aggiunto", esempio: "madre-e-padre-che-vive-altrove", cognome: "FITTIZIO", chi: "figlio", prima: remarried },
  { scenario: "universita", esempio: "studentessa-fuori-casa", cognome: "PROVA", chi: "figlia" },
  { scenario: "sociosanitario", esempio: "pensionati-con-disabilita", cognome: "PROVA", chi: "figlio", prima: withSon },
  { scenario: "corrente", esempio: "padre-che-ha-perso-il-lavoro", cognome: "FITTIZIO", chi: "padre" },
  { scenario: "omissioni", esempio: "coppia-due-figli-in-affitto", cognome: "PROVA", dopo: omissions },
  { scenario: "non-calcolabile", esempio: "madre-sola-senza-lavoro", cognome: "PROVA", dopo: notComputable },
  { scenario: "non-residente", esempio: "single-in-affitto", cognome: "FITTIZIO" },
];

/** Those of whom INPS knows nothing: asking for them only makes something happen. */
const SOLI = {
  "dati-non-trovati": "FTTSNR80C15Z999H",
  "richiesta-invalida": "FTTSNR81C15Z999I",
  "riscontro-non-valido": "FTTSNR82C15Z999J",
  "database-offline": "FTTSNR83C15Z999K",
  "errore-interno": "FTTSNR84C15Z999L",
  "non-disponibile": "FTTSNR85C15Z999M",
  limite: "FTTSNR86C15Z999N",
  "guasto-200": "FTTSNR87C15Z999O",
  lenta: "FTTSNR88C15Z999P",
  rotta: "FTTSNR89C15Z999Q",
  interrotta: "FTTSNR90C15Z999J",
};

/** The father lives elsewhere, married to somebody else: he is an added component, not an attracted one. */
function remarried(dsu) {
  const figlio = dsu.nucleo.componenti.find(({ id }) => id === "figlio");
  figlio.genitoreNonConvivente = "coniugato-con-altri";
  dsu.esterni[0].nucleoProprio = { componenti: 2 };
}

/** A grown-up son with a disability lives with them: the socio-sanitary ISEE of his nucleo ristretto is of him alone. */
function withSon(dsu) {
  dsu.nucleo.componenti.push({ id: "figlio", relazione: "FC", dataNascita: "1985-09-10", disabilita: "grave", redditi: { redditoComplessivo: 6000, pensione: 6000 } });
}

/** An account that the tax register knows and the declaration does not have. */
function omissions(attestazione) {
  attestazione.omissioni = [
    {
      tipo: "PatrimoniMobiliari",
      codiceFiscale: attestazione.codiceFiscaleDichiarante,
      dataControllo: attestazione.dataPresentazione,
      rapporti: [{ tipo: "01", codiceFiscaleOperatore: "00000000000", saldo: 1500, consistenzaMedia: 1200 }],
    },
  ];
}

/** A child whose indicator cannot be computed without the other parent. */
function notComputable(attestazione) {
  const { relazione, ...figlio } = attestazione.nucleo.find((persona) => persona.relazione === "F");
  attestazione.indicatori = attestazione.indicatori.filter(({ tipo }) => tipo !== "minorenni");
  attestazione.indicatori.push({ nome: `minorenni:${figlio.codiceFiscale}`, tipo: "minorenni", elemento: "ISEENonCalcolabile", persona: figlio, corrente: false, stato: "non-calcolabile", dedotto: false });
}

export class Popolazione {
  #famiglie;
  #soli;

  /** `verbi` of the core make the attestations, once. `nonResidente`: what Residenti says of who is not. */
  constructor(verbi, { nonResidente }) {
    this.verbi = verbi;
    this.nonResidente = nonResidente;
    this.#famiglie = FAMIGLIE.map((famiglia, posto) => settle(famiglia, posto, verbi));
    this.#soli = Object.entries(SOLI).map(([scenario, codiceFiscale]) => ({ scenario, codiceFiscale, cognome: "FITTIZIO", nome: "SCENARIO" }));
  }

  /** Who is in it, for who has to choose. */
  get persone() {
    const famiglie = this.#famiglie.map(({ scenario, chi: { codiceFiscale, cognome, nome }, attestazione }) => {
      const { numeroProtocolloDsu: protocolloDsu, dataPresentazione } = attestazione;
      return { scenario, codiceFiscale, cognome, nome, protocolloDsu, dataPresentazione };
    });
    return [...famiglie, ...this.#soli];
  }

  /** What happens to who asks for this person. */
  scenario(cf) {
    return (this.#soli.find(({ codiceFiscale }) => codiceFiscale === cf) ?? this.#of(cf))?.scenario;
  }

  #of(cf) {
    return this.#famiglie.find(({ persone }) => persone.some(({ codiceFiscale }) => codiceFiscale === cf));
  }

  /** The outcome of a search and its payload. */
  find({ operazione, modello, ricerca, campi, tipoIndicatore, cf, oggi }) {
    const famiglia = this.#of(cf);
    if (famiglia?.scenario === "non-residente" && operazione.includes("Residenti")) return { esito: this.nonResidente };
    if (!famiglia || !matches(famiglia.attestazione, ricerca, campi, oggi)) return { esito: "DATI_NON_TROVATI" };
    if (modello === "attestazione") return { esito: "OK", documento: this.verbi.write(famiglia.attestazione), elemento: "XmlEsitoAttestazione" };
    const indicatore = pick(famiglia.attestazione, TIPI[tipoIndicatore ?? "Ordinario"], cf);
    if (!indicatore) return { esito: "DATI_NON_TROVATI" };
    return modello === "soglia" ? threshold(famiglia, indicatore, campi) : single(famiglia, indicatore, { campi, tipoIndicatore });
  }
}

/** A family with names, codes, protocols and its attestation. The core makes the fiscal codes up. */
function settle({ scenario, esempio, cognome, chi, prima, dopo }, posto, verbi) {
  const dsu = structuredClone(esempi.find(({ codice }) => codice === esempio).dsu);
  prima?.(dsu);
  const attestazione = verbi.facsimile(dsu, [...dsu.nucleo.componenti, ...(dsu.esterni ?? [])].map(({ id }) => ({ id, cognome, nome: id.toUpperCase() })));
  attestazione.numeroProtocolloDsu = `INPS-ISEE-${dsu.dataPresentazione.slice(0, 4)}-0000000${posto + 1}X-00`;
  attestazione.protocolloMittente = `CAF-PROVA-000${posto + 1}`;
  const persone = everybody(attestazione);
  dopo?.(attestazione);
  return { scenario, persone, attestazione, chi: persone.find(({ nome }) => nome === chi?.toUpperCase()) ?? persone[0] };
}

/** Whoever is named in an attestation, once. */
function everybody({ nucleo, indicatori }) {
  const nominati = [...nucleo, ...indicatori.flatMap(({ persona, nucleoAttratto = [], componentiAttratte = [] }) => [persona ?? [], nucleoAttratto, componentiAttratte].flat())];
  const trovati = new Map(nominati.filter(({ codiceFiscale }) => codiceFiscale).map((persona) => [persona.codiceFiscale, persona]));
  return [...trovati.values()].map(({ codiceFiscale, cognome, nome }) => ({ codiceFiscale, cognome, nome }));
}

/** By protocol, its own; by person, valid on the day: from when it was presented to its last day. */
function matches(attestazione, ricerca, campi, oggi) {
  if (ricerca === "RicercaProtDSU") return attestazione.numeroProtocolloDsu === campi.ProtocolloDSU;
  if (ricerca === "RicercaProtMittente") return attestazione.protocolloMittente === campi.ProtocolloMittente;
  const giorno = campi.DataValidita ?? oggi;
  return attestazione.dataPresentazione <= giorno && giorno <= attestazione.dataValidita;
}

/**
 * The indicator of a kind, of this person where it is of a person: the one with values of its own before the one that is the
 * ordinary. What INPS does where there are two, or none, is not public.
 */
function pick({ indicatori }, tipi, cf) {
  const suoi = indicatori.filter(({ tipo, persona }) => tipi.includes(tipo) && (tipo === "ordinario" || persona?.codiceFiscale === cf));
  const uguale = suoi.some(({ stato }) => stato === "uguale-a-ordinario") && indicatori.find((uno) => uno.tipo === "ordinario");
  return suoi.find(({ valori }) => valori) ?? (uguale || undefined);
}

function single({ attestazione }, { valori }, { campi, tipoIndicatore }) {
  const due = (valore) => valore.toFixed(2);
  const { ise, scalaEquivalenza, isee, isr, isp } = valori;
  const scritti = { ISE: due(ise), ScalaEquivalenza: due(scalaEquivalenza), ISEE: due(isee), ISR: due(isr), ISP: due(isp) };
  const { numeroProtocolloDsu: protocollo, dataPresentazione: presentata } = attestazione;
  return { esito: "OK", documento: indicatorXml({ tipo: tipoIndicatore, valori: scritti, protocollo, presentata, campi }), elemento: "XmlEsitoIndicatore" };
}

function threshold({ attestazione, persone }, { isee }, campi) {
  const limite = SOGLIE[campi.CodiceSoglia];
  if (limite === undefined) return { esito: "RICHIESTA_INVALIDA" };
  const { numeroProtocolloDsu: protocollo, dataPresentazione: presentata, omissioni } = attestazione;
  const nucleo = new Set(attestazione.nucleo.map(({ codiceFiscale }) => codiceFiscale));
  const componenti = campi.FornituraNucleo === "SI" ? persone.filter(({ codiceFiscale }) => nucleo.has(codiceFiscale)) : [];
  const sotto = isee <= limite;
  return { esito: "OK", soglia: thresholdData({ tipo: "ISEE Ordinario", sotto, protocollo, presentata, difformita: omissioni?.length > 0, componenti }) };
}
