// The entry `isee-simulatore/server`: for the server of a body, in Node, to ask PDND for a voucher and INPS for an ISEE.
// It holds private keys: it has no entry for browsers.

import type { Attestazioni, Letto } from "../attestazione.js";

export { IseeError } from "../index.js";

/**
 * How sure a fact is: `documentato` an official text says it, `codice` it was seen in public code of a public body,
 * `dedotto` it is our inference, `non-noto` nobody has published it.
 */
export type Certezza = "documentato" | "codice" | "dedotto" | "non-noto";

/** Something to know before a request is sent. */
export interface Nota {
  /** Stable: `forma-dedotta`, `indirizzo-dedotto`, `campi-mancanti`, `prestazione-nuova` … */
  codice: string;
  certezza: Certezza;
  /** In Italian, for an office. */
  testo: string;
}

/** The numbers of an RSA key as JSON; the private ones from `d` on. What else a JWK says is not looked at. */
export interface ChiaveJwk {
  kty?: string;
  n?: string;
  e?: string;
  d?: string;
  p?: string;
  q?: string;
  dp?: string;
  dq?: string;
  qi?: string;
}

/**
 * A key: the text of a PEM file, not its name (PKCS#8, or SPKI where a public one is wanted; newlines written as `\n` are read
 * too), its bytes, a JWK, or a `CryptoKey` of RSASSA-PKCS1-v1_5 with SHA-256.
 */
export type Chiave = string | Uint8Array | ChiaveJwk | CryptoKey;

/** The milliseconds since 1970, as `Date.now`; given by a test to stand still. */
export type Orologio = () => number;

// --- Environments -------------------------------------------------------------------------------------------------

/** An environment: where the token server is, what it wants to be called, where INPS is. */
export interface Ambiente {
  nome?: string;
  /** The token endpoint: https, or http on this machine. */
  token?: string;
  /** The `aud` of a client assertion. */
  aud?: string;
  /** INPS, without path: `https://api.inps.it`. */
  inps?: string;
}

/** A row of {@link AMBIENTI}. */
export interface AmbienteNoto extends Readonly<Ambiente> {
  readonly nome: "produzione" | "collaudo" | "attestazione";
  readonly token: string;
  readonly aud: string;
  /** The addresses were read in public clients. */
  readonly certezza: "codice";
}

/**
 * The three environments of the PDND, as public clients have them. The official advice is to copy token endpoint and `aud`
 * from the back office: give them as an {@link Ambiente} when they differ. `attestazione` has no INPS: nobody has published it.
 *
 * ```js
 * AMBIENTI.collaudo.aud; // "auth.uat.interop.pagopa.it/client-assertion"
 * ```
 */
export declare const AMBIENTI: Readonly<Record<"produzione" | "collaudo" | "attestazione", AmbienteNoto>>;

// --- Keys and signatures ------------------------------------------------------------------------------------------

/**
 * Imports a private key, not extractable. Rejects with `IseeError` a key that is not RSA of 2048 bits or more, PKCS#1
 * (`chiave-pkcs1`) or encrypted (`chiave-cifrata`): the message has the `openssl` command that converts it.
 */
export declare function importKey(source: Chiave): Promise<CryptoKey>;

/** Imports a public key: PEM (SPKI), JWK, or `CryptoKey`. A private one is refused. */
export declare function importPublicKey(source: Chiave): Promise<CryptoKey>;

/** Whether `key` made the signature of a compact JWS with RS256. Says nothing of its times or of what it claims. */
export declare function verify(jws: string, key: Chiave): Promise<boolean>;

/** Header and claims of a compact JWS, unverified. */
export declare function decode(jws: string): { header: Record<string, unknown>; claims: Record<string, unknown> };

/** The hash of an evidence, as a client assertion carries it. */
export interface Impronta {
  alg: "SHA256";
  /** 64 lower-case hexadecimal digits. */
  value: string;
}

/**
 * SHA-256 of the compact text of an evidence. A text with a newline or a space is refused (`jws-a-capo`): the example of
 * PagoPA's manual prints the hash of its JWS with a newline at the end, and a provider would not find it equal.
 *
 * ```js
 * const { value } = await digestOf(evidenza.jws);
 * value.length; // 64
 * ```
 */
export declare function digestOf(jws: string): Promise<Impronta>;

/** The `Digest` header of a body: `SHA-256=` and base64. */
export declare function bodyDigest(body: string | Uint8Array): Promise<string>;

// --- Voucher ------------------------------------------------------------------------------------------------------

/** What a client assertion is made of. The identifiers are in the back office of the PDND. */
export interface DatiAsserzione {
  /** A name of {@link AMBIENTI}, or your own. May be left out with `aud`. */
  ambiente?: "produzione" | "collaudo" | "attestazione" | Ambiente;
  clientId: string;
  /** The id that the PDND gave to the public key. */
  kid: string;
  purposeId: string;
  key: Chiave;
  /** Of the tracking evidence, when the service wants one: what {@link digestOf} gives, or its 64 digits. */
  digest?: Impronta | string;
  aud?: string;
  /** Seconds, 300 unless told; 600 at most, which is what the manual's example lasts. */
  durata?: number;
  /** A new UUID unless told. The PDND refuses one that it has seen. */
  jti?: string;
  adesso?: Orologio;
}

/** The claims of a client assertion: these and no others, because the PDND admits no others (`nbf` is not admitted). */
export interface ClaimAsserzione {
  iss: string;
  sub: string;
  aud: string;
  jti: string;
  /** Seconds since 1970. */
  iat: number;
  exp: number;
  purposeId: string;
  digest?: Impronta;
}

/**
 * Builds and signs a client assertion (RS256, which is deterministic: the same input gives the same bytes).
 *
 * Rejects with `IseeError` (`malformed-input`) what is missing or wrong; `issues[0].path` is the field, `regola` why.
 *
 * ```js
 * const { assertion, claims } = await clientAssertion({ ambiente: "collaudo", clientId, kid, purposeId, key });
 * claims.exp - claims.iat; // 300
 * ```
 */
export declare function clientAssertion(dati: DatiAsserzione): Promise<{ assertion: string; claims: ClaimAsserzione }>;

/** What to give `fetch(url, rest)`. */
export interface Chiamata {
  url: string;
  method: "POST";
  headers: Record<string, string>;
  body: string;
}

/**
 * The call that changes an assertion for a voucher.
 *
 * ```js
 * const { url, ...rest } = tokenRequest({ ambiente: "collaudo", clientId, assertion });
 * const response = await fetch(url, rest);
 * const { voucher, scade } = interpretToken({ status: response.status, headers: response.headers, body: await response.text() });
 * ```
 */
export declare function tokenRequest(dati: { ambiente?: DatiAsserzione["ambiente"]; token?: string; clientId: string; assertion: string }): Chiamata;

// --- Evidence and integrity ---------------------------------------------------------------------------------------

/** What a tracking evidence is made of. `key` and `kid` may differ from those of the assertion. */
export interface DatiEvidenza {
  key: Chiave;
  kid: string;
  clientId: string;
  /** Of the provider's e-service, from the catalogue. */
  aud: string;
  purposeId: string;
  /** Who performs the operation, as the provider wants it: the fiscal code of the operator, for example. */
  userID: string;
  /** Where from: a workstation, an office. */
  userLocation: string;
  /** How surely the operator was identified, with the words agreed with the provider. */
  LoA: string;
  /** 13 digits, made at random unless told. */
  dnonce?: string;
  durata?: number;
  jti?: string;
  adesso?: Orologio;
  /** More data that the provider asks for; they never replace the ones above. */
  altri?: Record<string, unknown>;
}

/**
 * The tracking evidence of AUDIT_REST_02: the JWS, its hash for the client assertion, the header for the provider.
 *
 * ```js
 * const evidenza = await trackingEvidence({ key, kid, clientId, purposeId, aud, userID, userLocation, LoA });
 * const { assertion } = await clientAssertion({ ambiente, clientId, kid, purposeId, key, digest: evidenza.digest });
 * // … the voucher of that assertion, then the call with evidenza.headers
 * ```
 */
export declare function trackingEvidence(dati: DatiEvidenza): Promise<{
  jws: string;
  claims: Record<string, unknown>;
  digest: Impronta;
  headers: { "Agid-JWT-TrackingEvidence": string };
}>;

/**
 * The headers of INTEGRITY_REST_02 for a REST body: `Digest`, `Agid-JWT-Signature` with `signed_headers` in the order digest,
 * content-type, content-encoding, and the headers that were signed. Nothing public says that INPS's ISEE services ask for it.
 */
export declare function bodySignature(dati: {
  body: string | Uint8Array;
  /** `application/json` unless told. */
  contentType?: string;
  contentEncoding?: string;
  key: Chiave;
  kid: string;
  clientId: string;
  /** The `clientId` unless told. */
  sub?: string;
  aud: string;
  durata?: number;
  jti?: string;
  adesso?: Orologio;
}): Promise<{ headers: Record<string, string>; claims: Record<string, unknown>; certezza: Certezza; note: Nota[] }>;

// --- Requests to INPS ---------------------------------------------------------------------------------------------

/** The operations that are in public code. */
export type OperazioneNota =
  | "ConsultazioneAttestazione"
  | "ConsultazioneIndicatore"
  | "ConsultazioneAttestazioneResidenti"
  | "ConsultazioneSogliaIndicatore";

/** What is public of an operation. */
export interface Operazione {
  /** Which of the eight services, as `adviseService` names it; the threshold is none of them. */
  readonly servizio?: "attestazione" | "indicatore" | "attestazione-residenti";
  readonly modello: "attestazione" | "indicatore" | "soglia";
  readonly ricerche: readonly string[];
  readonly versioni: readonly ("v1" | "v2")[];
  /** In which environments the v2 address was seen. */
  readonly visti: readonly string[];
}

export declare const OPERAZIONI: Readonly<Record<OperazioneNota, Operazione>>;

/** `TipoIndicatore` of a request. */
export declare const TIPI_INDICATORE: readonly ["Ordinario", "Minorenne", "Universitario", "SocioSanitario", "Dottorato", "Residenziale"];
/** `StatodomandaPrestazione`. */
export declare const STATI_DOMANDA: readonly ["Da Erogare", "Erogata"];

/** Why the data are asked for. All three are wanted in practice, the schema lets them be left out (`soloObbligatori`). */
export interface PerChe {
  /** The code of the benefit: `A1.07`. The public schema has 36; another one comes back with a note. */
  prestazione?: string;
  /** The number of the case in your system, at most 256 characters. It is the evidence of the purpose: a real one. */
  protocolloDomanda?: string;
  statoDomanda?: "Da Erogare" | "Erogata";
}

/** A search by person. */
export interface RicercaCF extends PerChe {
  codiceFiscale: string;
  /** The day on which the ISEE must be valid, `AAAA-MM-GG`. (In an attestation the same name is its last day.) */
  dataValidita?: string;
}

/** A search by the protocol of the DSU. */
export interface RicercaProtDSU extends PerChe {
  protocolloDsu: string;
  codiceFiscaleBeneficiario: string;
}

/** A search by the protocol of who sent the DSU (at most 29 characters). */
export interface RicercaProtMittente extends PerChe {
  protocolloMittente: string;
  codiceFiscaleBeneficiario: string;
}

/** The threshold: yes or no, and the household when asked. */
export interface RicercaSoglia {
  codiceFiscale: string;
  /** Four letters and two digits, agreed with INPS. */
  codiceSoglia: string;
  fornituraNucleo: boolean;
  dataValidita?: string;
}

/** Who asks, as INPS's header `Identity` has it. Values seen: `userId` the name of the application or the body's fiscal code, `codiceUfficio` `001`. */
export interface Identita {
  userId: string;
  codiceUfficio: string;
}

interface Comune {
  identita: Identita;
  /** The same data also as HTTP headers (`INPS-Identity-…`), which one public client sends besides. */
  identitaHttp?: boolean;
  ambiente?: DatiAsserzione["ambiente"];
  /** Of the service: `v2` unless told. */
  versione?: "v1" | "v2";
  /** The address of the catalogue, in the place of the one we know or infer. */
  url?: string;
  /** Leaves out what the schema lets be left out; otherwise a missing one is an error. */
  soloObbligatori?: boolean;
  adesso?: Orologio;
  /** The verbs of `isee-simulatore/attestazione`, when you have them already; otherwise they are loaded once. */
  attestazioni?: Pick<Attestazioni, "fiscalCode" | "protocol" | "benefitCode">;
}

/** One of the known operations, or one whose name you read in the catalogue (`modello` says what it is like). */
export type Richiesta = Comune &
  (
    | { operazione: "ConsultazioneAttestazione"; ricerca: RicercaCF | RicercaProtDSU | RicercaProtMittente }
    | { operazione: "ConsultazioneAttestazioneResidenti"; ricerca: RicercaCF }
    | { operazione: "ConsultazioneIndicatore"; ricerca: RicercaCF; tipoIndicatore: (typeof TIPI_INDICATORE)[number] }
    | { operazione: "ConsultazioneSogliaIndicatore"; ricerca: RicercaSoglia }
    | { operazione: string & {}; modello: "attestazione"; ricerca: RicercaCF | RicercaProtDSU | RicercaProtMittente }
    | {
        operazione: string & {};
        modello: "indicatore";
        ricerca: RicercaCF | RicercaProtDSU | RicercaProtMittente;
        tipoIndicatore: (typeof TIPI_INDICATORE)[number];
      }
  );

/** A request ready to go. */
export interface RichiestaPronta extends Chiamata {
  operazione: string;
  /** Of the whole: `codice` when both shape and address were seen, `dedotto` otherwise, with the reason in `note`. */
  certezza: Certezza;
  note: Nota[];
}

/**
 * Builds a SOAP request: envelope with the `Identity` header, fields in the order of the schema, escaped; `SOAPAction`,
 * content type, address. Codes are checked by the core and sent in capitals without spaces.
 *
 * The services Operatori, Indicatore Residenti and Riscontro (3, 4, 6, 7, 8) have no public operation name: give the one of
 * the catalogue and a `modello`; the answer is `dedotto`, with the note `forma-dedotta`.
 *
 * Rejects with `IseeError` (`malformed-input`): `codice-fiscale`, `protocollo`, `prestazione`, `data`, `scelta`, `manca`,
 * `ricerca`, `ricerca-non-ammessa`, `operazione`, `indirizzo-non-noto`, `carattere-xml` … No message repeats a value.
 *
 * ```js
 * const richiesta = await soapRequest({
 *   operazione: "ConsultazioneAttestazioneResidenti",
 *   ambiente: "produzione",
 *   identita: { userId: "00000000000", codiceUfficio: "001" },
 *   ricerca: { codiceFiscale, dataValidita: "2026-03-15", prestazione: "A1.07", protocolloDomanda: "2026/123", statoDomanda: "Da Erogare" },
 * });
 * richiesta.url;      // "https://api.inps.it/pdnd/soap/ConsultazioneISEE/v2/ConsultazioneAttestazioneResidenti"
 * richiesta.certezza; // "codice"
 * ```
 */
export declare function soapRequest(
  richiesta: Richiesta & {
    /** Goes in `Authorization`; without it that header is the caller's. */
    voucher?: string;
    /** The compact JWS of a tracking evidence. */
    evidenza?: string;
  },
): Promise<RichiestaPronta>;

/** Where an operation answers; `undefined` where no address was ever public. */
export declare function endpoint(operazione: string, ambiente: NonNullable<DatiAsserzione["ambiente"]>, versione?: "v1" | "v2"): { url: string; certezza: Certezza } | undefined;

/**
 * The identity of the operator for the services Operatori. How it travels is not public (`certezza` is `non-noto`): in the
 * `Identity` header (`identity`), in the tracking evidence (`evidenza`), or both (`entrambi`). The catalogue document decides.
 *
 * ```js
 * const { identita, certezza } = await operatorIdentity({ meccanismo: "identity", codiceFiscale: "PRVNNA80E41Z999P", codiceUfficio: "001" });
 * identita.userId; // "PRVNNA80E41Z999P"
 * certezza;        // "non-noto"
 * ```
 */
export declare function operatorIdentity(operatore: {
  meccanismo: "identity" | "evidenza" | "entrambi";
  codiceFiscale: string;
  codiceUfficio: string;
  /** Who goes in `Identity` when the operator does not. */
  ente?: string;
  /** `userLocation` and `LoA` of the evidence. */
  luogo?: string;
  LoA?: string;
  attestazioni?: Pick<Attestazioni, "fiscalCode">;
}): Promise<{ identita: Identita; evidenza?: { userID: string; userLocation: string; LoA: string }; certezza: "non-noto"; note: Nota[] }>;

// --- Answers ------------------------------------------------------------------------------------------------------

/** An answer, or why there was none. */
export type Risposta = { status: number; headers?: Headers | Record<string, string>; body: string | Uint8Array } | { errore: unknown };

/** Whether to ask again. The waits are ours where the other side names none. */
export interface Riprovare {
  si: boolean;
  /** Not before these seconds; then longer and longer. */
  dopoSecondi?: number;
  /** At most so many times. */
  volte?: number;
}

/** A problem of RFC 7807, as far as it is known. */
export interface Problema {
  type?: string;
  title?: string;
  status?: number;
  detail?: string;
  errors?: { code: string; detail?: string }[];
  correlationId?: string;
  govway_id?: string;
}

/** What an answer of INPS is. */
export type CodiceEsito =
  | "ok"
  /** The attestation has omissioni or difformità: it is not a refusal. */
  | "ok-con-omissioni"
  /** `OK` and no payload. */
  | "ok-vuoto"
  /** Never "not eligible", never an ISEE of zero. */
  | "dati-non-trovati"
  | "richiesta-invalida"
  | "riscontro-non-valido"
  | "database-offline"
  | "errore-interno"
  | "esito-sconosciuto"
  | "guasto-soap"
  /** A SOAP Fault that blames the request. */
  | "guasto-richiesta"
  | "servizio-non-disponibile"
  /** 429. From INPS it is the limit of the day. */
  | "limite-superato"
  | "voucher-rifiutato"
  | "non-autorizzato"
  /** No answer at all, in time. INPS filters addresses: an IP that it does not know sees just this. */
  | "nessuna-risposta"
  | "risposta-illeggibile"
  | "errore-http";

/** The outcomes that come from an answer that was read: these have it. */
export type CodiceEsitoLetto =
  | "ok"
  | "ok-con-omissioni"
  | "ok-vuoto"
  | "dati-non-trovati"
  | "richiesta-invalida"
  | "riscontro-non-valido"
  | "database-offline"
  | "errore-interno"
  | "esito-sconosciuto";

interface EsitoComune {
  /** Of this reading. */
  certezza: Certezza;
  riprovare: Riprovare;
  /** For who writes the code, for the citizen, for the office: in Italian. */
  cosaFare: string;
  alCittadino: string;
  allUfficio: string;
  /** The status of HTTP. */
  stato?: number;
  /** INPS's number of the request, to be quoted when something is wrong. */
  idRichiesta?: string;
  /** `DescrizioneErrore`, or the kind of silence (`TimeoutError`, `ECONNREFUSED`). */
  dettaglio?: string;
  guasto?: NonNullable<Letto["guasto"]>;
  problema?: Problema;
}

/** What an answer means, and what to do. `letto` is the whole answer as the core reads it: not to be logged. */
export type Esito =
  | (EsitoComune & { esito: CodiceEsitoLetto; letto: Letto })
  | (EsitoComune & { esito: Exclude<CodiceEsito, CodiceEsitoLetto>; letto?: Letto });

/**
 * Says what an answer of INPS means. It does not throw for what the other side did: a broken XML is `risposta-illeggibile`,
 * a silence `nessuna-risposta`. The table is that of the public schema and of PagoPA's client; a SOAP Fault is looked for
 * also in an HTTP 200.
 *
 * ```js
 * const { esito, riprovare, alCittadino } = await interpret({ status: 429, body: "" });
 * esito;        // "limite-superato"
 * riprovare.si; // false
 * ```
 */
export declare function interpret(risposta: Risposta, options?: { attestazioni?: Pick<Attestazioni, "read"> }): Promise<Esito>;

/** What the token server answered. */
export interface EsitoVoucher {
  esito: "voucher" | "asserzione-rifiutata" | "limite-voucher" | "pdnd-non-disponibile" | "voucher-illeggibile";
  certezza: Certezza;
  riprovare: Riprovare;
  cosaFare: string;
  allUfficio: string;
  alCittadino?: string;
  stato?: number;
  problema?: Problema;
  dettaglio?: string;
  /** With `esito` `voucher`: the token, its type, and the millisecond when it ends. */
  voucher?: string;
  tipo?: string;
  scade?: number;
}

/** Says what an answer of the token server means. A secret is in it: log nothing but `esito` and `problema`. */
export declare function interpretToken(risposta: Risposta, options?: { adesso?: Orologio }): EsitoVoucher;

// --- Log ----------------------------------------------------------------------------------------------------------

/** What may be kept of a call. */
export interface Traccia {
  purposeId?: string;
  /** Of the voucher. */
  jti?: string;
  idRichiesta?: string;
  operatore?: string;
  /** The protocol of the case. */
  pratica?: string;
}

/**
 * Takes these five fields out of whatever it is given, and nothing else: no content, no amount, no fiscal code of the
 * citizen. A value with a newline is refused, because a log is read by lines.
 *
 * ```js
 * traccia({ purposeId, jti, idRichiesta: "7", isee: 12000 }); // { purposeId, jti, idRichiesta: "7" }
 * ```
 */
export declare function traccia(dati: object): Traccia;

// --- A thin caller ------------------------------------------------------------------------------------------------

export interface DatiClient {
  ambiente: NonNullable<DatiAsserzione["ambiente"]>;
  clientId: string;
  kid: string;
  purposeId: string;
  key: Chiave;
  aud?: string;
  /** The caller's own, with the client certificate (base services) and the outgoing address that INPS knows. */
  fetch?: typeof globalThis.fetch;
  /** Milliseconds for each call, 30.000 unless told. */
  timeout?: number;
  adesso?: Orologio;
  /** Receives what may be logged of each request that was sent, also of those that fail. */
  onTraccia?: (traccia: Traccia) => void;
  attestazioni?: Pick<Attestazioni, "fiscalCode" | "protocol" | "benefitCode" | "read">;
}

/** What {@link client} answers: the outcome of INPS, or of the token server when there is no voucher. */
export type EsitoClient = (Esito | SenzaVoucher) & { traccia: Traccia; note?: Nota[] };

/** No voucher, so INPS was asked nothing: there is no answer of its own to read. */
export interface SenzaVoucher extends EsitoVoucher {
  esito: Exclude<EsitoVoucher["esito"], "voucher">;
  alCittadino: string;
  letto?: undefined;
  guasto?: undefined;
  idRichiesta?: undefined;
}

/**
 * A thin caller for one purpose: keeps a voucher until shortly before its end, asks, interprets, says what to log. It does not
 * retry and does not decide. For a whole client (certificates, queues, DPoP, checks of the provider) use a product: GovWay.
 *
 * ```js
 * const inps = client({ ambiente: "collaudo", clientId, kid, purposeId, key, onTraccia: (riga) => log.info(riga) });
 * const risposta = await inps.ask({ operazione: "ConsultazioneAttestazione", identita, ricerca });
 * if (risposta.esito === "ok") risposta.letto.attestazione?.indicatori;
 * ```
 */
export declare function client(dati: DatiClient): {
  /** The voucher in hand or a new one; always a new one for a `digest`. `jti` is that of the voucher. */
  voucher(options?: { digest?: Impronta; nuovo?: boolean }): Promise<EsitoVoucher & { jti: string }>;
  /** One request. With `evidenza` the voucher is asked for that evidence alone. */
  ask(
    richiesta: Richiesta & {
      evidenza?: Partial<Pick<DatiEvidenza, "key" | "kid" | "dnonce" | "durata" | "altri">> & Pick<DatiEvidenza, "aud" | "userID" | "userLocation" | "LoA">;
      /** For the log, a name of yours: never taken from `identita.userId`, which may be a fiscal code. */
      operatore?: string;
      /** For the log; `ricerca.protocolloDomanda` unless told. Both are checked before anything is sent. */
      pratica?: string;
    },
  ): Promise<EsitoClient>;
};

// --- The mock -----------------------------------------------------------------------------------------------------

export interface DatiMock {
  /** The client's public keys by `kid`. */
  chiavi: Record<string, Chiave>;
  clientId?: string;
  purposeIds?: string[];
  /** 0, a free one, unless told. */
  port?: number;
  /** Only a name of this machine: anything else is refused. */
  host?: "127.0.0.1" | "::1" | "localhost";
  adesso?: Orologio;
  /** Milliseconds of the slow answer, a minute unless told. */
  lentezza?: number;
  /** What Residenti answers for a non-resident: not public, so a choice. `DATI_NON_TROVATI` unless told. */
  nonResidente?: "DATI_NON_TROVATI" | "RICHIESTA_INVALIDA";
  /** Vouchers a second. */
  limiteVoucher?: number;
  /** Operations whose name you read in the catalogue. */
  altre?: Record<string, { modello: "attestazione" | "indicatore"; ricerche?: string[] }>;
  /** One line for each request: never its content. */
  onRiga?: (riga: { dove: string; stato: number; codice?: string; idRichiesta?: number; purposeId?: string; jti?: string }) => void;
  attestazioni?: Attestazioni;
}

/** A mock that is listening. */
export interface Mock {
  url: string;
  /** To be given to {@link client}. */
  ambiente: Required<Ambiente>;
  clientId: string;
  purposeId: string;
  /** The `aud` of an evidence. */
  audServizio: string;
  /** Who is in it, all invented. */
  persone: {
    scenario: string;
    codiceFiscale: string;
    cognome: string;
    nome: string;
    /** Of the families: the protocol of their DSU, and the first day on which it is found. */
    protocolloDsu?: string;
    dataPresentazione?: string;
  }[];
  close(): Promise<void>;
}

/**
 * Starts PDND's token server and INPS's service, both invented, on this machine alone: for tests, and to try before
 * accreditation (`npx -p isee-simulatore isee-mock` is the same from a terminal). The families are the package's examples with
 * fictitious names, their attestations are made by this package's engine.
 *
 * ```js
 * const mock = await startMock({ chiavi: { "kid-di-prova": chiavePubblica } });
 * const inps = client({ ...mock, kid: "kid-di-prova", key: chiavePrivata });
 * ```
 */
export declare function startMock(dati: DatiMock): Promise<Mock>;
