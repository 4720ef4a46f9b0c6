// The SOAP requests of INPS's service ConsultazioneISEE. Four operations are in public code; the others are not public, and
// what is built for them says so.

import { environment } from "./ambienti.js";
import { needAddress, needChoice, needDay, needHeader, needObject, needText, refuse, seconds } from "./controlli.js";
import { testo } from "./messaggi.js";
import { attestazioni, benefitCode, fiscalCode, protocol } from "./nucleo.js";
import { attribute, element } from "./xml.js";

const SPAZIO = "http://inps.it/ConsultazioneISEE";
const IDENTITA = "http://inps.it/";
const BUSTA = "http://schemas.xmlsoap.org/soap/envelope/";
const PERCORSO = "/pdnd/soap/ConsultazioneISEE";

/** What is public: which service, which search, where it was seen answering. */
export const OPERAZIONI = {
  ConsultazioneAttestazione: {
    servizio: "attestazione",
    modello: "attestazione",
    ricerche: ["RicercaCF", "RicercaProtDSU", "RicercaProtMittente"],
    versioni: ["v1", "v2"],
    visti: ["collaudo"],
  },
  ConsultazioneIndicatore: { servizio: "indicatore", modello: "indicatore", ricerche: ["RicercaCF"], versioni: ["v1", "v2"], visti: [] },
  ConsultazioneAttestazioneResidenti: {
    servizio: "attestazione-residenti",
    modello: "attestazione",
    ricerche: ["RicercaCF"],
    versioni: ["v2"],
    visti: ["produzione"],
  },
  ConsultazioneSogliaIndicatore: { modello: "soglia", ricerche: [], versioni: ["v1", "v2"], visti: [] },
};
for (const operazione of Object.values(OPERAZIONI)) Object.freeze(operazione);
Object.freeze(OPERAZIONI);

/** `TipoIndicatore` of the request (public schema 2.8). There is no type for the family indicator of 2026 that is public. */
export const TIPI_INDICATORE = Object.freeze(["Ordinario", "Minorenne", "Universitario", "SocioSanitario", "Dottorato", "Residenziale"]);

/** `StatodomandaPrestazione`: the lower-case d of the element is INPS's. */
export const STATI_DOMANDA = Object.freeze(["Da Erogare", "Erogata"]);

const MODELLI = ["attestazione", "indicatore"];

/** What is public of an operation; a name that is not one of a WSDL never becomes a piece of an address. */
function known(operazione) {
  needText(operazione, "operazione", 80);
  if (Object.hasOwn(OPERAZIONI, operazione)) return OPERAZIONI[operazione];
  if (!/^[A-Za-z][A-Za-z0-9]*$/.test(operazione)) throw refuse("nome-operazione", "operazione");
  return undefined;
}

/** Where an operation answers, and how sure that is. `undefined` where nobody has published an address. */
export function endpoint(operazione, ambiente, versione = "v2") {
  needChoice(versione, "versione", ["v1", "v2"]);
  const { nome, inps } = environment(ambiente);
  const nota = known(operazione);
  if (inps === undefined || (nota && !nota.versioni.includes(versione))) return undefined;
  // One address for all in v1 (it is in the WSDL), one for each operation in v2 (two have been seen).
  if (versione === "v1") return { url: `${inps}${PERCORSO}/v1`, certezza: nota ? "codice" : "dedotto" };
  return { url: `${inps}${PERCORSO}/v2/${operazione}`, certezza: nota?.visti.includes(nome) ? "codice" : "dedotto" };
}

/**
 * A request ready for `fetch`: address, headers, body, how sure its shape is, and what to confirm. Without `voucher` the
 * `Authorization` header is left to the caller.
 */
export async function soapRequest(richiesta) {
  const {
    operazione, modello, ricerca, tipoIndicatore, identita, identitaHttp = false, ambiente, versione = "v2", url, voucher, evidenza,
    soloObbligatori = false, adesso, attestazioni: date,
  } = needObject(richiesta, "richiesta");
  const nota = known(operazione);
  if (!nota && modello === undefined) throw refuse("operazione", "operazione", { valori: Object.keys(OPERAZIONI).join(", ") });
  const forma = nota?.modello ?? needChoice(modello, "modello", MODELLI);
  const { userId, codiceUfficio } = identita ?? {};
  needText(userId, "identita.userId");
  needText(codiceUfficio, "identita.codiceUfficio");

  const note = nota ? [] : [{ codice: "forma-dedotta", certezza: "dedotto", testo: testo("nota.forma-dedotta") }];
  const dove = url === undefined ? endpoint(operazione, ambiente, versione) : { url: needAddress(url, "url"), certezza: "documentato" };
  if (!dove) throw refuse("indirizzo-non-noto", "url");
  if (dove.certezza === "dedotto") note.push({ codice: "indirizzo-dedotto", certezza: "dedotto", testo: testo("nota.indirizzo-dedotto") });

  const scrive = { verbi: await attestazioni(date), anno: new Date(seconds(adesso) * 1000).getUTCFullYear(), soloObbligatori, note, mancanti: [] };
  const dentro = forma === "soglia" ? threshold(ricerca, scrive) : search(ricerca, { operazione, nota, forma, tipoIndicatore }, scrive);
  if (scrive.mancanti.length > 0) {
    note.push({ codice: "campi-mancanti", certezza: "codice", testo: testo("nota.campi-mancanti", { campi: scrive.mancanti.join(", ") }) });
  }
  const chi = element("UserId", userId, "identita.userId") + element("CodiceUfficio", codiceUfficio, "identita.codiceUfficio");
  const headers = { "Content-Type": "text/xml; charset=utf-8", SOAPAction: `"${SPAZIO}/ISvcConsultazione/${operazione}"` };
  if (voucher !== undefined) headers.Authorization = `Bearer ${needHeader(voucher, "voucher", 8192)}`;
  if (evidenza !== undefined) headers["Agid-JWT-TrackingEvidence"] = needHeader(evidenza, "evidenza", 8192);
  if (identitaHttp) {
    headers["INPS-Identity-UserId"] = needHeader(userId, "identita.userId");
    headers["INPS-Identity-CodiceUfficio"] = needHeader(codiceUfficio, "identita.codiceUfficio");
  }
  return {
    operazione,
    url: dove.url,
    method: "POST",
    headers,
    body: envelope(`<inps:Identity xmlns:inps="${IDENTITA}">${chi}</inps:Identity>`, `<con:${operazione}>${dentro}</con:${operazione}>`),
    certezza: nota ? (dove.certezza === "dedotto" ? "dedotto" : "codice") : "dedotto",
    note,
  };
}

function envelope(testata, corpo) {
  const apre = `<?xml version="1.0" encoding="UTF-8"?><soapenv:Envelope xmlns:soapenv="${BUSTA}" xmlns:con="${SPAZIO}">`;
  return `${apre}<soapenv:Header>${testata}</soapenv:Header><soapenv:Body>${corpo}</soapenv:Body></soapenv:Envelope>`;
}

/** `request` with one search inside, after `TipoIndicatore` where one number is asked for. */
function search(ricerca, { operazione, nota, forma, tipoIndicatore }, scrive) {
  const { elemento, campi } = fields(ricerca ?? {}, scrive);
  if (nota && !nota.ricerche.includes(elemento)) throw refuse("ricerca-non-ammessa", "ricerca", { operazione });
  const tipo = forma === "indicatore" ? element("con:TipoIndicatore", needChoice(tipoIndicatore, "tipoIndicatore", TIPI_INDICATORE)) : "";
  return `<con:request>${tipo}<con:${elemento}>${campi}</con:${elemento}></con:request>`;
}

/** The three searches; the order of the fields is that of the schema. */
function fields(ricerca, scrive) {
  const chiavi = ["codiceFiscale", "protocolloDsu", "protocolloMittente"].filter((chiave) => (ricerca[chiave] ?? undefined) !== undefined);
  if (chiavi.length !== 1) throw refuse("ricerca", "ricerca");
  const { verbi, anno } = scrive;
  if (chiavi[0] === "codiceFiscale") {
    const persona = code("con:CodiceFiscale", ricerca.codiceFiscale, "ricerca.codiceFiscale", scrive);
    const giorno = element("con:DataValidita", optional(ricerca.dataValidita, "ricerca.dataValidita", scrive, needDay));
    return { elemento: "RicercaCF", campi: persona + giorno + benefit(ricerca, scrive) };
  }
  const beneficiario = code("con:CodiceFiscaleBeneficiario", ricerca.codiceFiscaleBeneficiario, "ricerca.codiceFiscaleBeneficiario", scrive);
  if (chiavi[0] === "protocolloDsu") {
    const protocollo = protocol(verbi, ricerca.protocolloDsu, "ricerca.protocolloDsu", anno);
    return { elemento: "RicercaProtDSU", campi: element("con:ProtocolloDSU", protocollo) + beneficiario + benefit(ricerca, scrive) };
  }
  const mittente = needText(ricerca.protocolloMittente, "ricerca.protocolloMittente", 29);
  return { elemento: "RicercaProtMittente", campi: element("con:ProtocolloMittente", mittente, "ricerca.protocolloMittente") + beneficiario + benefit(ricerca, scrive) };
}

/** The three fields that say what the data are for: the case number is the evidence of the purpose. */
function benefit(ricerca, scrive) {
  const prestazione = optional(ricerca.prestazione, "ricerca.prestazione", scrive, (value, path) => noted(benefitCode(scrive.verbi, value, path), scrive));
  const pratica = optional(ricerca.protocolloDomanda, "ricerca.protocolloDomanda", scrive, needText);
  const stato = optional(ricerca.statoDomanda, "ricerca.statoDomanda", scrive, (value, path) => needChoice(value, path, STATI_DOMANDA));
  return (
    element("con:PrestazioneDaErogare", prestazione) +
    element("con:ProtocolloDomandaEnteErogatore", pratica, "ricerca.protocolloDomanda") +
    element("con:StatodomandaPrestazione", stato)
  );
}

/** The threshold: attributes instead of elements. */
function threshold(ricerca, scrive) {
  const { codiceFiscale, codiceSoglia, fornituraNucleo, dataValidita } = ricerca ?? {};
  const codice = noted(fiscalCode(scrive.verbi, codiceFiscale, "ricerca.codiceFiscale"), scrive);
  if (typeof codiceSoglia !== "string" || !/^[A-Z]{4}[0-9]{2}$/.test(codiceSoglia)) throw refuse(codiceSoglia === undefined ? "manca" : "soglia", "ricerca.codiceSoglia");
  if (typeof fornituraNucleo !== "boolean") throw refuse(fornituraNucleo === undefined ? "manca" : "scelta", "ricerca.fornituraNucleo", { valori: "true, false" });
  const giorno = dataValidita === undefined ? "" : ` DataValidita="${attribute(needDay(dataValidita, "ricerca.dataValidita"))}"`;
  return `<con:request CodiceFiscale="${attribute(codice)}" CodiceSoglia="${attribute(codiceSoglia)}" FornituraNucleo="${fornituraNucleo ? "SI" : "NO"}"${giorno}/>`;
}

function code(nome, value, path, scrive) {
  return element(nome, noted(fiscalCode(scrive.verbi, value, path), scrive));
}

function noted({ codice, nota }, { note }) {
  if (nota) note.push({ codice: nota, certezza: "codice", testo: testo(`nota.${nota}`) });
  return codice;
}

/** The schema lets these be left out, a supplier's manual says that INPS does not: left out only by who asks for it. */
function optional(value, path, { soloObbligatori, mancanti }, check) {
  if (value !== undefined && value !== null && value !== "") return check(value, path);
  if (!soloObbligatori) throw refuse("manca", path);
  mancanti.push(path);
  return undefined;
}

/**
 * Who the operator is, for the services Operatori: in the `Identity` header, in the tracking evidence, or in both. Which one
 * INPS reads is not public.
 */
export async function operatorIdentity(operatore) {
  const { meccanismo, codiceFiscale, codiceUfficio, ente, luogo, LoA, attestazioni: date } = needObject(operatore, "operatore");
  if (!["identity", "evidenza", "entrambi"].includes(meccanismo)) throw refuse("operatore", "operatore.meccanismo");
  const { codice: cf } = fiscalCode(await attestazioni(date), codiceFiscale, "operatore.codiceFiscale");
  const userId = meccanismo === "evidenza" ? needText(ente, "operatore.ente") : cf;
  return {
    identita: { userId, codiceUfficio: needText(codiceUfficio, "operatore.codiceUfficio") },
    evidenza: meccanismo === "identity" ? undefined : { userID: cf, userLocation: needText(luogo, "operatore.luogo"), LoA: needText(LoA, "operatore.LoA") },
    certezza: "non-noto",
    note: [{ codice: "operatore-non-documentato", certezza: "non-noto", testo: testo("nota.operatore-non-documentato") }],
  };
}
