import type { Source } from "./index.js";
import type {
  Anagrafica,
  Attestazione,
  BisognoDiEnte,
  Bozza,
  CodiceFiscale,
  CodicePrestazione,
  Consiglio,
  Data,
  Domanda,
  Dsu,
  Fatto,
  Gradino,
  IndicatoreAttestato,
  Letto,
  NucleoRidotto,
  Protocollo,
  Riscontro,
  Servizio,
  TipoEnte,
  Verifica,
} from "./tipi.js";

export type * from "./tipi.js";
export { IseeError, type Source } from "./index.js";

/**
 * Loads what reads and checks the answers of INPS: a module of its own (`attestazione.wasm`), that the main entry never
 * fetches. It may be called any number of times: the module is loaded once, by the first call. After a failure the next
 * call tries again.
 *
 * Without `source` it takes the file `attestazione.wasm` of the package; give an address, the bytes, a `Response` or a
 * compiled module to take it from elsewhere.
 *
 * Rejects with `IseeError` (`load-failed`), or with `TypeError` when `source` is something else.
 *
 * ```js
 * import { load } from "isee-simulatore/attestazione";
 *
 * const attestazioni = await load();
 * const { attestazione, avvisi } = attestazioni.read(xml);
 * const { torna, passi } = attestazioni.check(attestazione, "ordinario");
 * ```
 */
export declare function load(source?: Source | PromiseLike<Source>): Promise<Attestazioni>;

/**
 * An attestation as somebody copies it from paper: what names its indicators, and what he or she has. One that was read is
 * one too.
 *
 * ```js
 * const scritta = { dataPresentazione: "2026-02-10", indicatori: [
 *   { nome: "ordinario", tipo: "ordinario", valori: { isr: 23060, isp: 3000, ise: 23660, scalaEquivalenza: 2.04, isee: 11598.04 } },
 * ] };
 * ```
 */
export interface AttestazioneScritta extends Omit<Partial<Attestazione>, "indicatori" | "ridotti"> {
  indicatori?: IndicatoreScritto[];
  ridotti?: Partial<NucleoRidotto>[];
}

/** An indicator of an attestation that somebody copies from paper. */
export type IndicatoreScritto = Pick<IndicatoreAttestato, "nome" | "tipo"> & Partial<IndicatoreAttestato>;

/**
 * What can be asked of an answer of INPS. Every verb takes objects or their JSON text and gives plain data; what is wrong
 * with what it was given is an `IseeError` with the path of the field. Nothing is kept, nothing is sent.
 *
 * No verb picks an indicator: an attestation of 2026 may hold two ordinary ones (`ordinario`, `famiglia`), and one for each
 * person. Without `indicatore`, or with one that the document has not, `IseeError` (`indicatore-da-scegliere`) lists those
 * that it has.
 */
export interface Attestazioni {
  /**
   * Reads what INPS answered: the SOAP envelope or the document inside it, in base64 or not, as text or as bytes (UTF-8,
   * UTF-16, Latin-1). Of attestation, indicator, threshold and fault the one that is there.
   *
   * What is not known, or cannot be read, is in `avvisi` with its place, and everything else is read all the same.
   *
   * Throws `IseeError` (`malformed-input`), by `regola`: `xml-non-valido`, `xml-con-dtd` (no DTD and no entity of its own is
   * ever read), `xml-troppo-lungo` (over 2 MB), `xml-troppo-profondo` (over 64 levels), `xml-estraneo` (not an answer of
   * INPS), `tipo-errato` (neither text nor bytes).
   *
   * ```js
   * const { attestazione, guasto, avvisi } = attestazioni.read(await file.arrayBuffer());
   * if (guasto) console.log(guasto.codice);
   * else console.log(attestazione.indicatori.map(({ nome, isee }) => [nome, isee]));
   * ```
   */
  read(xml: string | ArrayBuffer | ArrayBufferView): Letto;

  /**
   * Whether an indicator follows from its own lines and from the law of its day: each step with the figure expected and the
   * one written, the tolerance of the roundings, the source, and where it fails what usually explains it. `sospette` says
   * which line, put right alone, makes everything follow. A line that is missing leaves its steps `non-verificabile`.
   *
   * ```js
   * const { passi } = attestazioni.check(attestazione, "ordinario");
   * for (const { riga, attesa, scritta, formula } of passi.filter(({ esito }) => esito === "non-torna")) {
   *   console.log(riga, attesa, scritta, formula);
   * }
   * ```
   */
  check(attestazione: AttestazioneScritta | string, indicatore: string): Verifica;

  /**
   * A simulation beside an attestation: each line of both, how much its difference alone would move the ISEE, what explains the
   * differences (the likeliest first, `provata` only when the hypothesis was computed and every line then agreed), and in
   * `mancano` what INPS has that was not entered.
   *
   * `simulato` is one of the engine's own indicators, by the names of `isee.compare` (`minorenni:luca`); for `ordinario` and
   * `famiglia` it may be left out.
   *
   * Throws `IseeError`: `simulato-da-scegliere`, `indicatore-sconosciuto`, and those of `isee.calculate`. Paths of the declaration
   * are its own, those of the attestation begin with `attestazione.`.
   *
   * ```js
   * const { concorda, isee, cause, mancano } = attestazioni.compare(dsu, attestazione, "ordinario");
   * if (!concorda) console.log(isee.differenza, cause[0].testo, cause[0].cosaFare, mancano);
   * ```
   */
  compare(dsu: Dsu | string, attestazione: AttestazioneScritta | string, indicatore: string, options?: { simulato?: string }): Riscontro;

  /**
   * A declaration from which a what-if can start: one that gives the lines of an indicator back. An attestation has sums, a
   * declaration their parts: whatever the document does not say is told in `ipotesi`, with the entry it is about; `righe` says
   * for each line what the document has and what the engine makes of the draft.
   *
   * Throws `IseeError` (`missing-value`): without the day of presentation, or without a line of incomes.
   *
   * ```js
   * const { dsu, ipotesi, simulato } = attestazioni.draft(attestazione, "ordinario");
   * const prima = isee.calculate(dsu).indicatori.ordinario.isee; // `isee` is the engine of the main entry
   * ```
   */
  draft(attestazione: AttestazioneScritta | string, indicatore: string): Bozza;

  /**
   * The attestation that a declaration would have, from the engine's own figures: for tests and mocks, never a document. Who
   * is not in `persone` is made up, and said to be: surname `FITTIZIO`, a codice fiscale of no place. The family block is
   * marked `dedotto`: no public schema describes it.
   *
   * Throws `IseeError`: those of `isee.calculate`, and `persona-non-elencata` for an `id` that is not in the declaration.
   *
   * ```js
   * const xml = attestazioni.writeAnswer({ risposta: { esito: "OK" }, attestazione: attestazioni.facsimile(dsu) });
   * ```
   */
  facsimile(dsu: Dsu | string, persone?: readonly Anagrafica[]): Attestazione;

  /**
   * The XML of an attestation, as it is inside an answer: for tests and mocks. What INPS's document has no place for is
   * left out.
   */
  write(attestazione: AttestazioneScritta | string): string;

  /** The whole answer of the service, in its SOAP envelope: for tests and mocks. */
  writeAnswer(letto: (Partial<Omit<Letto, "attestazione">> & { attestazione?: AttestazioneScritta }) | string): string;

  /**
   * Whether a codice fiscale is well made, and what it says: form, birth, omocodia, what INPS may refuse. It does not say
   * that it is somebody's. With the day, the birth is told from the one of a hundred years before.
   *
   * ```js
   * attestazioni.fiscalCode("prv nna 80e41 z999p").codice; // "PRVNNA80E41Z999P"
   * attestazioni.fiscalCode("PRVNNA80E41Z999K").problemi[0].codice; // "controllo-errato"
   * ```
   */
  fiscalCode(text: string, giorno?: Data): CodiceFiscale;

  /**
   * Whether the protocol of a DSU is well made. Its letter cannot be verified: INPS does not publish how it is made.
   * `anno` is the current year: nothing here reads a clock.
   */
  protocol(text: string, anno: number): Protocollo;

  /** Whether INPS's services take the code of a benefit, and what it means. */
  benefitCode(text: string): CodicePrestazione;

  /**
   * The eight services of INPS on PDND, as far as they are public: names and ids, what goes in and comes out, who may ask,
   * each fact with its source and how sure it is.
   */
  services(): Servizio[];

  /** The kinds of body that `adviseService` knows. */
  bodies(): TipoEnte[];

  /** The needs that `adviseService` knows. */
  needs(): BisognoDiEnte[];

  /** What an answer says, from the smallest to the largest: which one is enough decides the service. */
  ladder(): Gradino[];

  /** What else is in the catalogue of PDND, how many bodies there are. */
  notes(): Fatto[];

  /**
   * Which service a body asks for: the one that says least among those that are enough, why not the others, the
   * authentication, the steps in order with who signs what, the smallest data. `scelta` is `null` where none is open to the
   * body: then `passi` says what to do instead. What is not answered stays out, and `domande` says what would change it.
   *
   * Throws `IseeError` (`valore-sconosciuto`) for a body or a need that is not in the lists.
   *
   * ```js
   * const { scelta, perche, passi } = attestazioni.adviseService({ ente: "comune", bisogno: "controllo", protocollo: true });
   * console.log(scelta?.nome, perche.map(({ testo, certezza }) => [testo, certezza]));
   * ```
   */
  adviseService(domanda: Domanda | string): Consiglio;

  /**
   * The same verbs with the words of another language: an object from the Italian texts to the others, as in
   * `isee.translated(words)`; what it has not stays Italian.
   */
  translated(words: Readonly<Record<string, string>>): Attestazioni;
}
