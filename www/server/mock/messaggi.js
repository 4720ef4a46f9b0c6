// The Italian texts of the mock. The real services say much less: these are here to teach.

export const MOCK = {
  // Why a voucher is refused.
  "rifiuto.modulo-incompleto": "Mancano campi nel modulo: client_id, client_assertion, client_assertion_type, grant_type.",
  "rifiuto.tipo-asserzione": "client_assertion_type dev'essere urn:ietf:params:oauth:client-assertion-type:jwt-bearer.",
  "rifiuto.grant-type": "grant_type dev'essere client_credentials.",
  "rifiuto.asserzione-illeggibile": "L'asserzione non è un JWS compatto.",
  "rifiuto.client-sconosciuto": "client_id non è registrato.",
  "rifiuto.typ": "L'intestazione deve avere typ JWT.",
  "rifiuto.alg": "L'intestazione deve avere alg RS256.",
  "rifiuto.kid": "kid non è di una chiave caricata nel client.",
  "rifiuto.firma": "La firma non è della chiave che kid indica.",
  "rifiuto.iss-sub": "iss e sub devono essere il client_id.",
  "rifiuto.aud": "aud non è quello di questo ambiente.",
  "rifiuto.tempi-non-numeri": "iat ed exp devono essere numeri interi, in secondi.",
  "rifiuto.scaduta": "L'asserzione è scaduta.",
  "rifiuto.dal-futuro": "iat è nel futuro: controlla l'orologio del server.",
  "rifiuto.claim-non-ammesso": "C'è un campo non ammesso nell'asserzione (nbf, per esempio, non lo è).",
  "rifiuto.finalita-assente": "Manca purposeId.",
  "rifiuto.finalita-sconosciuta": "La finalità non esiste o non è associata al client.",
  "rifiuto.digest": "digest dev'essere { alg: SHA256, value: 64 caratteri }.",
  "rifiuto.jti-assente": "Manca jti.",
  "rifiuto.jti-ripetuto": "Questo jti è già stato usato.",
  "rifiuto.troppe-richieste": "Troppe richieste in questo intervallo.",
  // Why the provider refuses a call.
  "rifiuto.voucher-assente": "Manca Authorization: Bearer con il voucher.",
  "rifiuto.voucher-firma": "Il voucher non è firmato da questo server dei voucher.",
  "rifiuto.voucher-aud": "Il voucher è per un altro e-service.",
  "rifiuto.voucher-scaduto": "Il voucher è scaduto.",
  "rifiuto.evidenza-assente": "Il voucher ha un digest: manca Agid-JWT-TrackingEvidence.",
  "rifiuto.evidenza-firma": "L'evidenza non è firmata da una chiave del client.",
  "rifiuto.evidenza-impronta": "L'impronta dell'evidenza non è quella del voucher: si calcola sul testo compatto, senza a capo in fondo.",
  "rifiuto.evidenza-aud": "L'evidenza ha aud o purposeId diversi da quelli del voucher.",
  "rifiuto.evidenza-scaduta": "L'evidenza è scaduta.",
  "rifiuto.evidenza-campi": "L'evidenza deve avere userID, userLocation e LoA.",
  "rifiuto.operazione": "Questa operazione non è tra quelle note al finto servizio.",
  "rifiuto.metodo": "Qui si entra con POST.",
  "rifiuto.percorso": "Qui non c'è niente.",
  "rifiuto.ospite": "Il finto servizio risponde solo a chi lo chiama per indirizzo locale.",
  "rifiuto.troppo-lungo": "Il corpo è troppo lungo.",
  "rifiuto.tipo-contenuto": "Content-Type dev'essere {atteso}.",
  // What is wrong with a SOAP request.
  "soap.azione": "SOAPAction non corrisponde all'operazione dell'indirizzo.",
  "soap.xml": "Il corpo non è XML ben fatto: {dettaglio}.",
  "soap.busta": "Serve una busta SOAP 1.1 con Header e Body.",
  "soap.identita": "Nell'Header serve Identity (spazio http://inps.it/) con UserId e CodiceUfficio, senza spazio dei nomi e in quest'ordine.",
  "soap.corpo": "Nel Body serve {operazione}, con dentro un solo request, nello spazio http://inps.it/ConsultazioneISEE.",
  "soap.campi": "I campi di {elemento} non sono quelli dello schema, nel loro ordine: {attesi}.",
  "soap.scelta": "In request serve uno tra {attesi}.",
  // What is wrong with its values: INPS answers RICHIESTA_INVALIDA.
  "valore.codice-fiscale": "Codice fiscale errato.",
  "valore.data": "Data errata.",
  "valore.prestazione": "Prestazione non prevista.",
  "valore.stato": "Stato della domanda non previsto.",
  "valore.tipo-indicatore": "Tipo di indicatore non previsto.",
  "valore.soglia": "Codice soglia non previsto.",
  "valore.protocollo": "Protocollo errato.",
  "valore.lungo": "Un campo è vuoto o troppo lungo.",
  "valore.si-no": "FornituraNucleo dev'essere SI o NO.",
  "valore.finto": "Richiesta rifiutata dal finto servizio, come chiede lo scenario.",
  // Faults.
  "guasto.non-disponibile": "Il servizio non è al momento disponibile (scenario del finto servizio).",
  "guasto.interno": "Errore generico (scenario del finto servizio).",
  "guasto.limite": "Superato il limite giornaliero (scenario del finto servizio).",

  // The start.
  "avvio.solo-locale": "Il finto servizio si apre solo su questa macchina (127.0.0.1, ::1, localhost).",
  "avvio.chiave-assente": "Serve almeno una chiave pubblica del client, con il suo kid.",
  "avvio.porta": "La porta dev'essere un numero tra 0 e 65535.",
  "avvio.opzione": "Opzione sconosciuta: {opzione}. Prova con --aiuto.",
  "avvio.valore": "L'opzione {opzione} vuole un valore.",
  "avvio.cartella": "La cartella delle chiavi {cartella} non si può leggere o scrivere ({codice}).",
  "avvio.chiave-rotta": "{file} non è una chiave privata leggibile: toglila, o indica un'altra cartella con --chiavi.",
  "avvio.occupata": "La porta {porta} è occupata: scegline un'altra con --porta.",
  "avvio.aiuto": `isee-mock: PDND e INPS finti, su questa macchina, per provare prima dell'accreditamento.

  npx -p isee-simulatore isee-mock [opzioni]

  --chiavi <cartella>   scrive lì (o riusa) le chiavi di prova; senza, nessun file viene scritto
  --porta <numero>      8765 se non si dice altro; 0 ne prende una libera
  --aiuto               questo testo

Tutto è inventato: persone, codici fiscali, protocolli, redditi. Le chiavi di prova non vanno usate altrove.`,
  "avvio.pronto": `isee-mock è pronto su {url} (solo questa macchina; per chiudere: Ctrl+C).
Tutto quello che risponde è inventato: FITTIZIO. Non prova che il tuo ente sia accreditato, né che INPS risponda proprio così:
le forme che il codice pubblico non mostra sono dedotte.

  server dei voucher   {token}
  aud dell'asserzione  {aud}
  aud dell'evidenza    {audServizio}
  clientId             {clientId}
  kid                  {kid}
  purposeId            {purposeId}
  chiave privata       {chiave}
`,
  "avvio.chiave-mostrata": "di prova, valida finché questo programma è acceso (con --chiavi <cartella> resta su file):",
  "avvio.esempio": `Per provare, in un file prova.mjs accanto a node_modules:

  import { readFile } from "node:fs/promises";
  import { client } from "isee-simulatore/server";

  const inps = client({
    ambiente: { token: "{token}", aud: "{aud}", inps: "{url}" },
    clientId: "{clientId}", kid: "{kid}", purposeId: "{purposeId}",
    key: await readFile({file}, "utf8"),
  });
  const risposta = await inps.ask({
    operazione: "ConsultazioneAttestazione",
    identita: { userId: "ENTE-DI-PROVA", codiceUfficio: "001" },
    ricerca: {
      codiceFiscale: "{cf}", dataValidita: "{giorno}", prestazione: "A1.07",
      protocolloDomanda: "PRATICA-1", statoDomanda: "Da Erogare",
    },
  });
  console.log(risposta.esito, risposta.allUfficio, risposta.traccia);
`,
  "avvio.scenari": "Chi c'è (codici fiscali inventati), e che cosa succede a chi lo chiede:",
  "avvio.altri-scenari": `Con l'intestazione X-Isee-Mock-Scenario si fa accadere per qualsiasi persona; con client, per esempio:
  fetch: (url, dati) => fetch(url, { ...dati, headers: { ...dati.headers, "X-Isee-Mock-Scenario": "limite" } })`,

  "scenario.ordinario": "attestazione con ISEE ordinario e, dal 2026, indicatore per la famiglia",
  "scenario.minorenne-attratto": "minorenne con genitore non convivente attratto nel nucleo",
  "scenario.minorenne-aggiunto": "minorenne con componente aggiuntiva del genitore non convivente",
  "scenario.universita": "studentessa fuori casa attratta nel nucleo dei genitori",
  "scenario.sociosanitario": "prestazioni sociosanitarie",
  "scenario.corrente": "ISEE corrente",
  "scenario.omissioni": "attestazione con omissioni",
  "scenario.non-calcolabile": "un indicatore che non si può calcolare",
  "scenario.dati-non-trovati": "Esito DATI_NON_TROVATI",
  "scenario.richiesta-invalida": "Esito RICHIESTA_INVALIDA",
  "scenario.riscontro-non-valido": "Esito RISCONTRO_NON_VALIDO",
  "scenario.database-offline": "Esito DATABASE_OFFLINE",
  "scenario.errore-interno": "Esito ERRORE_INTERNO",
  "scenario.non-residente": "non residente (con i servizi Residenti: che cosa risponda INPS non è pubblico)",
  "scenario.non-disponibile": "guasto 503 dell'ingresso di INPS",
  "scenario.limite": "429, limite giornaliero",
  "scenario.guasto-200": "SOAP Fault con HTTP 200",
  "scenario.lenta": "non risponde per un minuto",
  "scenario.rotta": "risposta tagliata a metà",
  "scenario.interrotta": "collegamento chiuso a metà risposta",
};

export function mockText(chiave, valori = {}) {
  const trovata = MOCK[chiave] ?? MOCK[`rifiuto.${chiave}`];
  return trovata.replace(/\{(\w+)\}/g, (intero, nome) => (Object.hasOwn(valori, nome) ? String(valori[nome]) : intero));
}
