// The SOAP side of the mock: what a request must look like (the public schema 2.8), and the envelopes of the answers.

import { base64 } from "../firma.js";
import { attribute, element, text } from "../xml.js";
import { OPERAZIONI, STATI_DOMANDA, TIPI_INDICATORE } from "../richieste.js";
import { readXml, XmlRotto } from "./lettore.js";
import { mockText } from "./messaggi.js";

export const SPAZIO = "http://inps.it/ConsultazioneISEE";
const IDENTITA = "http://inps.it/";
const BUSTA = "http://schemas.xmlsoap.org/soap/envelope/";
const TESTA = `<?xml version="1.0" encoding="UTF-8"?><s:Envelope xmlns:s="${BUSTA}"><s:Body>`;
const CODA = "</s:Body></s:Envelope>";

/** The fields of each search in the order of the schema; `!` those that it wants. */
const RICERCHE = {
  RicercaCF: ["CodiceFiscale!", "DataValidita", "PrestazioneDaErogare", "ProtocolloDomandaEnteErogatore", "StatodomandaPrestazione"],
  RicercaProtDSU: ["ProtocolloDSU!", "CodiceFiscaleBeneficiario!", "PrestazioneDaErogare", "ProtocolloDomandaEnteErogatore", "StatodomandaPrestazione"],
  RicercaProtMittente: ["ProtocolloMittente!", "CodiceFiscaleBeneficiario!", "PrestazioneDaErogare", "ProtocolloDomandaEnteErogatore", "StatodomandaPrestazione"],
};
const SOGLIA = ["CodiceFiscale", "CodiceSoglia", "FornituraNucleo", "DataValidita"];

/** A request that breaks the schema: a SOAP Fault that blames the client. */
export class Malfatta extends Error {}
/** A request well made with a value that is refused: `RICHIESTA_INVALIDA`. */
export class Invalida extends Error {}

/** What is asked, from the text of a request: `{ operazione, modello, ricerca, campi, tipoIndicatore }`. */
export function readRequest(body, { operazione, azione, altre }) {
  if (azione.replace(/^"|"$/g, "") !== `${SPAZIO}/ISvcConsultazione/${operazione}`) throw new Malfatta(mockText("soap.azione"));
  let busta;
  try {
    busta = readXml(body);
  } catch (errore) {
    if (errore instanceof XmlRotto) throw new Malfatta(mockText("soap.xml", { dettaglio: errore.message }));
    throw errore;
  }
  const [testata, corpo, ...altro] = busta.figli;
  const parti = is(busta, "Envelope", BUSTA) && is(testata, "Header", BUSTA) && is(corpo, "Body", BUSTA);
  if (!parti || altro.length > 0) throw new Malfatta(mockText("soap.busta"));
  identity(testata);
  const [chiesto, ...resto] = corpo.figli;
  const [richiesta, ...oltre] = chiesto?.figli ?? [];
  if (!is(chiesto, operazione, SPAZIO) || !is(richiesta, "request", SPAZIO) || resto.length > 0 || oltre.length > 0) {
    throw new Malfatta(mockText("soap.corpo", { operazione }));
  }
  const { modello, ricerche } = (Object.hasOwn(OPERAZIONI, operazione) && OPERAZIONI[operazione]) || { ricerche: Object.keys(RICERCHE), ...altre[operazione] };
  return { operazione, modello, ...(modello === "soglia" ? threshold(richiesta) : search(richiesta, modello, ricerche)) };
}

function identity(testata) {
  const uno = testata.figli.find((nodo) => is(nodo, "Identity", IDENTITA));
  const [utente, ufficio, ...altro] = uno?.figli ?? [];
  const pieni = [utente, ufficio].every((nodo) => nodo?.testo.trim());
  if (!is(utente, "UserId", "") || !is(ufficio, "CodiceUfficio", "") || altro.length > 0 || !pieni) throw new Malfatta(mockText("soap.identita"));
}

function search(richiesta, modello, ricerche) {
  const figli = [...richiesta.figli];
  let tipoIndicatore;
  if (modello === "indicatore") {
    const tipo = figli.shift();
    if (!is(tipo, "TipoIndicatore", SPAZIO)) throw new Malfatta(mockText("soap.campi", { elemento: "request", attesi: `TipoIndicatore, ${ricerche.join(" | ")}` }));
    tipoIndicatore = tipo.testo.trim();
    if (!TIPI_INDICATORE.includes(tipoIndicatore)) throw new Invalida(mockText("valore.tipo-indicatore"));
  }
  const [ricerca, ...altro] = figli;
  if (altro.length > 0 || !ricerche.some((nome) => is(ricerca, nome, SPAZIO))) throw new Malfatta(mockText("soap.scelta", { attesi: ricerche.join(", ") }));
  return { tipoIndicatore, ricerca: ricerca.nome, campi: fields(ricerca) };
}

/** The fields in their order: one out of place, unknown or written twice is a fault. */
function fields(ricerca) {
  const schema = RICERCHE[ricerca.nome];
  const campi = {};
  let prossimo = 0;
  const rotta = () => new Malfatta(mockText("soap.campi", { elemento: ricerca.nome, attesi: schema.map((nome) => nome.replace("!", "")).join(", ") }));
  for (const figlio of ricerca.figli) {
    while (prossimo < schema.length && schema[prossimo].replace("!", "") !== figlio.nome) {
      if (schema[prossimo].endsWith("!")) throw rotta();
      prossimo += 1;
    }
    if (prossimo === schema.length || figlio.spazio !== SPAZIO || figlio.figli.length > 0) throw rotta();
    campi[figlio.nome] = figlio.testo;
    prossimo += 1;
  }
  if (schema.slice(prossimo).some((nome) => nome.endsWith("!"))) throw rotta();
  return campi;
}

function threshold({ attributi, figli }) {
  const estranei = Object.keys(attributi).some((nome) => !SOGLIA.includes(nome));
  const mancanti = SOGLIA.slice(0, 3).some((nome) => attributi[nome] === undefined);
  if (estranei || mancanti || figli.length > 0) throw new Malfatta(mockText("soap.campi", { elemento: "request", attesi: SOGLIA.map((nome) => `@${nome}`).join(", ") }));
  if (!/^[A-Z]{4}[0-9]{2}$/.test(attributi.CodiceSoglia)) throw new Invalida(mockText("valore.soglia"));
  if (!["SI", "NO"].includes(attributi.FornituraNucleo)) throw new Invalida(mockText("valore.si-no"));
  return { ricerca: "RicercaCF", campi: attributi };
}

/** The values, with the core's own validators: a refused one is an outcome, not a fault. */
export function checkValues({ campi }, verbi, anno) {
  const cf = campi.CodiceFiscale ?? campi.CodiceFiscaleBeneficiario;
  if (verbi.fiscalCode(cf).codice !== cf) throw new Invalida(mockText("valore.codice-fiscale"));
  if (campi.DataValidita !== undefined && !isDay(campi.DataValidita)) throw new Invalida(mockText("valore.data"));
  if (campi.ProtocolloDSU !== undefined && !isProtocol(verbi.protocol(campi.ProtocolloDSU, anno), campi.ProtocolloDSU)) throw new Invalida(mockText("valore.protocollo"));
  if (campi.ProtocolloMittente !== undefined && !within(campi.ProtocolloMittente, 29)) throw new Invalida(mockText("valore.lungo"));
  if (campi.PrestazioneDaErogare !== undefined && verbi.benefitCode(campi.PrestazioneDaErogare).stato !== "accettato") throw new Invalida(mockText("valore.prestazione"));
  if (campi.ProtocolloDomandaEnteErogatore !== undefined && !within(campi.ProtocolloDomandaEnteErogatore, 256)) throw new Invalida(mockText("valore.lungo"));
  if (campi.StatodomandaPrestazione !== undefined && !STATI_DOMANDA.includes(campi.StatodomandaPrestazione)) throw new Invalida(mockText("valore.stato"));
  return cf;
}

function isProtocol({ valido, codice }, scritto) {
  return valido && codice === scritto;
}

function within(value, massimo) {
  return value.length > 0 && value.length <= massimo;
}

function isDay(value) {
  const giorno = /^\d{4}-\d{2}-\d{2}$/.test(value) ? new Date(`${value}T00:00:00Z`) : undefined;
  return giorno !== undefined && !Number.isNaN(giorno.getTime()) && giorno.toISOString().startsWith(value);
}

function is(nodo, nome, spazio) {
  return nodo?.nome === nome && nodo.spazio === spazio;
}

/** An answer: the outcome, and the payload of the operation. */
export function answer(operazione, { idRichiesta, esito, errore, documento, elemento, soglia = "" }) {
  const dati = documento === undefined ? "" : `<${elemento}>${base64(new TextEncoder().encode(documento))}</${elemento}>`;
  const dentro = `<IdRichiesta>${idRichiesta}</IdRichiesta><Esito>${esito}</Esito>${element("DescrizioneErrore", errore)}${dati}${soglia}`;
  return `${TESTA}<${operazione}Response xmlns="${SPAZIO}"><${operazione}Result>${dentro}</${operazione}Result></${operazione}Response>${CODA}`;
}

/** A SOAP Fault; with a problem, the one of INPS's gateway as it was seen. */
export function fault(codice, testo, problema) {
  const { titolo, stato, id } = problema ?? {};
  const dentro = `<title>${titolo}</title><status>${stato}</status><detail>${text(testo)}</detail><govway_id>${id}</govway_id>`;
  const dettaglio = problema ? `<detail><problem xmlns="urn:ietf:rfc:7807">${dentro}</problem></detail>` : "";
  const attore = problema ? "<faultactor>http://api.inps.it/modi/soap/integration/fault</faultactor>" : "";
  const guasto = `<faultcode>SOAP-ENV:${codice}</faultcode><faultstring>${text(testo)}</faultstring>${attore}${dettaglio}`;
  const prologo = `<?xml version="1.0" encoding="UTF-8"?><SOAP-ENV:Envelope xmlns:SOAP-ENV="${BUSTA}"><SOAP-ENV:Body>`;
  return `${prologo}<SOAP-ENV:Fault>${guasto}</SOAP-ENV:Fault></SOAP-ENV:Body></SOAP-ENV:Envelope>`;
}

/** `DatiIndicatore` of the threshold. */
export function thresholdData({ tipo, sotto, protocollo, presentata, difformita, componenti }) {
  const persone = componenti.map(({ codiceFiscale, cognome, nome }) => `<Componente CodiceFiscale="${attribute(codiceFiscale)}" Cognome="${attribute(cognome)}" Nome="${attribute(nome)}"/>`).join("");
  return `<DatiIndicatore TipoIndicatore="${attribute(tipo)}" SottoSoglia="${sotto ? "SI" : "NO"}" ProtocolloDSU="${protocollo}" DataPresentazioneDSU="${presentata}" PresenzaDifformita="${difformita ? "SI" : "NO"}">${persone}</DatiIndicatore>`;
}

/** The document of one indicator, with the echo of the search. */
export function indicatorXml({ tipo, valori, protocollo, presentata, campi }) {
  const scritti = ["ISE", "ScalaEquivalenza", "ISEE", "ISR", "ISP"].map((nome) => ` ${nome}="${attribute(valori[nome])}"`).join("");
  const eco = ["CodiceFiscale", "DataValidita", "PrestazioneDaErogare", "ProtocolloDomandaEnteErogatore", "StatodomandaPrestazione"]
    .filter((nome) => campi[nome] !== undefined)
    .map((nome) => ` ${nome}="${attribute(campi[nome])}"`)
    .join("");
  return `<?xml version="1.0" encoding="UTF-8"?><Indicatore xmlns="http://inps.it/ISEERiforma" TipoIndicatore="${tipo}"${scritti} ProtocolloDSU="${protocollo}" DataPresentazione="${presentata}"><RicercaCF${eco}/></Indicatore>`;
}
