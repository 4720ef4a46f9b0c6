import type {
  Bisogno,
  Codice,
  Compatto,
  Confronto,
  Curva,
  DatiCatastali,
  Distanze,
  Documenti,
  Dsu,
  Graduatorie,
  Issue,
  Limiti,
  Prestazioni,
  Quale,
  RenditeFondiarie,
  RispostaObiettivo,
  Risultato,
  Spiegazione,
  TabellaParametri,
  TipoIsee,
  UnEuro,
  Versione,
  Verso,
  VoceCatalogo,
} from "./tipi.js";

export type * from "./tipi.js";

/**
 * Why a call failed. `code` says who has to act, and is stable; `issues` lists the fields that are wrong, each with
 * its path (`nucleo.componenti[0].redditi.pensione`), a message in Italian and, where the law is the reason, its source.
 */
export declare class IseeError extends Error {
  readonly name: "IseeError";
  /**
   * The code of the first issue; `load-failed` when the engine could not be loaded. Then `cause` is the reason: a
   * `WebAssembly.CompileError` means that the page's Content-Security-Policy forbids WebAssembly.
   */
  readonly code: Codice | "load-failed";
  /** Never empty, but for `load-failed`. */
  readonly issues: readonly Issue[];
  /** What was thrown underneath, when something was. */
  readonly cause?: unknown;
}

/** Bytes. By these names, because the ones of the DOM are not in a project for Node alone. */
type Bytes = ArrayBuffer | ArrayBufferView;

/** `WebAssembly.Module`, where the project knows it. */
type CompiledModule = typeof globalThis extends { WebAssembly: { Module: { prototype: infer M } } } ? M : never;

/** Where `load` may find the module of the engine. */
export type Source = string | URL | Bytes | Response | CompiledModule;

/**
 * Loads the engine. It may be called any number of times: the module is loaded once, by the first call, and all of
 * them get the same engine. After a failure the next call tries again.
 *
 * Without `source` it takes the file `engine.wasm` of the package; give an address, the bytes, a `Response` or a
 * compiled module to take it from elsewhere.
 *
 * Rejects with `IseeError` (`load-failed`), or with `TypeError` when `source` is something else.
 *
 * ```js
 * const isee = await load();
 * const { indicatori } = isee.calculate(dsu);
 * console.log(indicatori.ordinario.isee); // 15818.84
 * ```
 */
export declare function load(source?: Source | PromiseLike<Source>): Promise<Isee>;

/**
 * The national benefits of the package, as documents: a file of its own (`prestazioni.json`), fetched only when this is
 * called. Choose among them, add those of the portal, and give them to `catalogue`.
 *
 * Without `source` it takes the file beside the package; give an address or a `Response` to take it from elsewhere
 * (`isee-simulatore/inline` always wants one).
 *
 * Rejects with `IseeError` (`load-failed`) when it cannot be fetched or read.
 *
 * ```js
 * const catalogo = isee.catalogue([...(await loadCatalogue()), rettaDelNido]);
 * ```
 */
export declare function loadCatalogue(source?: string | URL | Response): Promise<Prestazione[]>;

/** Documents that have been read and checked: what `benefits` and `distance` look at. It holds no data of a person. */
export interface Catalogo {
  /** The documents in it. */
  readonly prestazioni: readonly VoceCatalogo[];
  /** Gives its memory back. Not needed: it happens by itself when nobody holds it any more. */
  free(): void;
}

/**
 * A document: one version of a benefit, as data. Its whole shape is `isee-simulatore/prestazione.schema.json`; the guide
 * is `LEGGIMI.md` beside the documents of the project.
 */
export interface Prestazione {
  /** Stable name: `it.comune.ravenna.nido`. */
  readonly id: string;
  /** The name of the version: `2026`. */
  readonly version: string;
  readonly [field: string]: unknown;
}

/** What a portal changes in a catalogue. */
export interface OpzioniCatalogo {
  /** Where the module of the benefits is, if not beside the package; it is loaded once, with the first catalogue. */
  source?: Source;
  /** The `id`s of the benefits that are not shown: `["it.inps.adi"]`. Those that others need are still computed. */
  hide?: readonly string[];
  /** Other words, by `id`. */
  texts?: Readonly<Record<string, { name?: string; summary?: string }>>;
}

/** A declaration of a list: an object, its JSON text, or either with the `id` that its row will carry. */
export type Pratica = Dsu | string | { id?: string | number; dsu: Dsu | string };

/** What `calculateMany` reads. */
export type Pratiche =
  | Iterable<Pratica>
  | AsyncIterable<Pratica | Uint8Array>
  | string
  | Bytes
  | Blob
  | Response
  | ReadableStream<Pratica | Uint8Array>;

/** How `calculateMany` reads, what it gives, where it works. */
export interface OpzioniLotto {
  /** What a text is; `auto` (the default) sees it from its first character: `{` is NDJSON. */
  formato?: "auto" | "ndjson" | "csv";
  /** The separator of a CSV, one character; left out, it is seen from the header. */
  separatore?: string;
  /** How a CSV writes amounts: `,` is `1.234,56`, `.` is `1234.56`; left out, `.` when the separator is a comma, else `,`. */
  decimali?: "," | ".";
  /** The encoding of bytes, one of those of `TextDecoder`; left out, UTF-8. What Excel saves as CSV is `windows-1252`. */
  codifica?: string;
  /** The figures of each declaration (`indicatori`, the default) or all that `calculate` gives (`completo`), at twice the time. */
  dettaglio?: "indicatori" | "completo";
  /** Rows one after the other (the default), or the columns of all of them at the end. */
  risultati?: "righe" | "colonne";
  /** Stops the work soon, lets go of the Worker and of the source, and rejects with the signal's reason. */
  segnale?: AbortSignal;
  /** Called as the work goes on, before the rows that it counts are given. */
  progresso?: (avanzamento: Avanzamento) => void;
  /**
   * Left out: a Worker, or the page where there is none, where its policy forbids it, or when the list is short. `false`:
   * the page, in slices of some milliseconds. `true`: a Worker or an error. An address: that of a copy of `molti.worker.js`,
   * for pages whose policy or bundler keeps the package's own file from being found.
   */
  worker?: boolean | string | URL;
}

/** How far `calculateMany` has got. */
export interface Avanzamento {
  /** Rows done, the bad ones too. */
  fatte: number;
  /** Of these, the bad ones. */
  errori: number;
  /** How many there are, when the input is a list. */
  totali?: number;
  /** How much has been read of a text: bytes, or characters of a string. */
  byte?: number;
  /** How much there is, when it is known. */
  byteTotali?: number;
}

/** A row of `calculateMany`: what it gives, or why it gives nothing. */
export type RigaLotto<T = Compatto> =
  | { riga: number; id?: string; risultato: T; errore?: undefined }
  | RigaErrata;

/** A row that cannot be computed. */
export interface RigaErrata {
  /** The line of the file where it begins, or its place in the list: from 1. */
  riga: number;
  /** Its `id`, when it could be read. */
  id?: string;
  risultato?: undefined;
  /** What `calculate` would throw on it. In a CSV a path is the name of a column. */
  errore: { code: Codice; issues: Issue[] };
}

/** All the rows as columns: the same place in each is the same row, and a bad row is `NaN` everywhere. */
export interface Colonne {
  /** The line of the file, or the place in the list. */
  righe: Uint32Array;
  id: (string | undefined)[];
  /** The ordinary indicator. */
  ordinario: CifreInColonna;
  /** The family indicator: `NaN` before DSU 2026. */
  famiglia: CifreInColonna;
  /** The bad rows. */
  errori: RigaErrata[];
}

/** The figures of an indicator, one for each row. */
export interface CifreInColonna {
  isee: Float64Array;
  ise: Float64Array;
  isr: Float64Array;
  isp: Float64Array;
  scalaEquivalenza: Float64Array;
}

/** An expression of a document: a number, a text, a day, `"indicator"`, or an object with one operation. */
export type EspressioneScritta = number | string | { readonly [operazione: string]: unknown };

/** A condition of a document: an object with one test. */
export interface CondizioneScritta {
  readonly [prova: string]: unknown;
}

/** Who applies to a call. */
export interface Candidato {
  /** The name of the application, unique, from 1 to 64 characters. */
  id: string | number;
  /** The ISEE, in euro: `"indicator"`. `null`: there is none. Left out: it is not known, and a key that needs it waits. */
  isee?: number | null;
  /** When it was presented, `2026-03-01` or `2026-03-01T10:15:00`: the fact `presentata`. */
  presentata?: string;
  /** The facts that the rule uses, by name. `null`: there is none. Left out: it is not known. */
  fatti?: Readonly<Record<string, number | boolean | string | null>>;
  /** The people, for a rule that speaks of them: `{ "id": "luca", "eta": 7 }`, with the facts of a document without `persona.`. */
  persone?: readonly ({ id: string } & Readonly<Record<string, unknown>>)[];
}

/** The rule of a call: the `ranking` of a document, with the day and what it uses of the document beside it. */
export interface RegolaGraduatoria {
  /** The day for which ages and dated figures are taken, `AAAA-MM-GG`. */
  day: string;
  /**
   * What is compared, from the most important: a number or a day. `order` is `asc` if left out; who has no value goes last,
   * or `first`. `label` says it in Italian in the reasons: "ISEE più basso".
   */
  keys: readonly { expr: EspressioneScritta; label: string; order?: "asc" | "desc"; missing?: "first" | "last" }[];
  /** Classes that come before every key, from the first; who is in none comes last. */
  classes?: readonly { when: CondizioneScritta; label: string }[];
  /** The fact that parts the applicants into lists of their own, each with its places and its money: `regione`. */
  scope?: string;
  /** How many are taken in each list. */
  places?: number;
  /** The money of each list, and how much of it each takes. */
  budget?: { total: number; each: EspressioneScritta };
  /** When the next one takes more than is left: `stop`, the list ends there (the default); `skip`, who takes less may follow. */
  over_budget?: "stop" | "skip";
  /** The facts of `fatti` that the rule uses, with their types. */
  inputs?: readonly { id: string; type: "number" | "bool" | "text" | "date"; values?: readonly string[]; unit?: string; question?: string }[];
  /** Figures. */
  params?: Readonly<Record<string, unknown>>;
  /** Tables. */
  tables?: Readonly<Record<string, unknown>>;
}

/** A value of an answer: a number, true or false, a word, a day. */
export type ValoreRisposta = number | boolean | string;

/** What is known beyond the declaration. */
export interface OpzioniPrestazioni {
  /** The day on which the benefits are asked, `AAAA-MM-GG`; that of the declaration if left out. */
  giorno?: string;
  /** The answers, by the `id` of the question. */
  risposte?: Readonly<Record<string, ValoreRisposta>>;
  /** The answers on a person, by the `id` of the person and by that of the question without `persona.`. */
  persone?: Readonly<Record<string, Readonly<Record<string, ValoreRisposta>>>>;
  /** An ISEE that is known, in place of the one computed, by kind (`{ ordinario: 12345.67 }`); `null`: there is none. */
  indicatori?: Readonly<Partial<Record<"ordinario" | "famiglia" | "minorenni" | "universita" | "dottorato" | "sociosanitario" | "residenze" | "icef" | "durp", number | null>>>;
}

/** A household written by hand, without a declaration. What is left out is not known, and is asked. */
export interface SituazioneScritta {
  /** The day, `AAAA-MM-GG`. */
  giorno: string;
  /** The ISEE by kind; `null`: there is none. */
  indicatori?: OpzioniPrestazioni["indicatori"];
  /** The people: `{ id: "luca", figlio: true, eta: 6 }`, with the facts of a document without `persona.`. */
  persone?: readonly ({ id: string } & Readonly<Record<string, unknown>>)[];
  /** The facts that need no question: `{ scala: 2.04, canone: 3600 }`. */
  fatti?: Readonly<Record<string, ValoreRisposta>>;
  /** As in `OpzioniPrestazioni`. */
  risposte?: OpzioniPrestazioni["risposte"];
}

/** What else `curve` may give. */
export interface OpzioniCurva {
  /** Thresholds of ISEE: where each indicator passes them. */
  soglie?: readonly number[];
  /** Values of the amount at which to give the ISEE to the cent. */
  punti?: readonly number[];
}

/** What `goal` looks for. */
export interface OpzioniObiettivo {
  /** `ordinario` if left out; `famiglia`, `minorenni:luca`, `minorenni:luca:famiglia`, `corrente:ordinario`… */
  indicatore?: string;
  /** The largest value, if left out. */
  verso?: Verso;
  /** From which value of the amount; left out, zero. */
  da?: number;
  /** To which; left out, the largest that a declaration may hold. */
  a?: number;
}

/** An answer not given yet: an amount between two, or one of some values, of any field. */
export type RispostaAperta = { path: string; da: number; a: number } | { path: string; valori: readonly unknown[] };

/** A side of `compare`. */
export interface DaConfrontare {
  dsu: Dsu;
  /** As in `OpzioniObiettivo`. */
  indicatore?: string;
}

/** The engine: no state and no clock. The same input always gives the same result, and no input can spoil it. */
export interface Isee {
  /**
   * The ISEE of a household: the ordinary indicator and, for declarations from 2026, the one for family and inclusion
   * benefits. Takes the declaration as an object or as JSON text. Amounts are euro, at most two decimals.
   *
   * Throws `IseeError`: `malformed-input`, `invalid-value`, `missing-value`, `inconsistent-input`, `unsupported-date`,
   * `unsupported-case`.
   */
  calculate(dsu: Dsu | string): Risultato;

  /**
   * Many declarations, in a Worker where there may be one (the browser, Node), else in the page in short slices.
   *
   * `input` is one of:
   * - a list, an iterable or an async iterable of declarations, each an object, its JSON text, or `{ id, dsu }` with the
   *   `id` that the row will carry;
   * - text, bytes, a `Blob` or `File`, a `Response`, a stream of the web or of Node: NDJSON, one declaration (or `{ id, dsu }`)
   *   to a line, or CSV. A stream is read as the rows are taken, never the whole of it.
   *
   * A CSV has a header, and its columns are paths of the declaration: `dataPresentazione`,
   * `nucleo.componenti[0].redditi.redditoComplessivo`, `nucleo.immobili[0].quote[0].quota`, and `id`, the row's own. A cell
   * that is empty leaves its field out; people and things whose cells are all empty are not there, wherever they stand in
   * the list. Quotes as in RFC 4180. The separator (`;`, `,`, tab) is seen from the header. With `;` and tab amounts are
   * written `1.234,56` (or `1234.56`) and days `15/03/2026` or `2026-03-15`; with `,` as in JSON. True and false are `true`,
   * `vero`, `sì`, `1`, and `false`, `falso`, `no`, `0`. A column that does not exist stops everything at once, with its name.
   *
   * Rows come in the order of the input. A bad one is a row with `errore`, and does not stop the others. What does stop
   * rejects the iteration: `IseeError` for a header that cannot be read, `load-failed` for a Worker that was asked for and
   * cannot start, the reason of `segnale` (an `AbortError` unless it was given another), what the source throws,
   * `TypeError` for an option or an input that does not exist. Leaving the loop lets go of the Worker and of the source.
   *
   * ```js
   * for await (const { riga, id, risultato, errore } of isee.calculateMany(file, { segnale })) {
   *   if (errore) console.log(riga, errore.issues[0].message);
   *   else console.log(id, risultato.indicatori.ordinario.isee);
   * }
   * const { id, ordinario } = await isee.calculateMany(file, { risultati: "colonne" });
   * console.log(id[0], ordinario.isee[0]);
   * ```
   */
  calculateMany(input: Pratiche, options: OpzioniLotto & { risultati: "colonne"; dettaglio?: "indicatori" }): Promise<Colonne>;
  calculateMany(input: Pratiche, options: OpzioniLotto & { dettaglio: "completo"; risultati?: "righe" }): AsyncIterableIterator<RigaLotto<Risultato>>;
  calculateMany(input: Pratiche, options?: OpzioniLotto & { dettaglio?: "indicatori"; risultati?: "righe" }): AsyncIterableIterator<RigaLotto>;

  /**
   * The rows of `calculateMany` as the lines of a CSV, each with its end: line, `id`, the figures of the two indicators,
   * what is wrong. With a `separatore` that is not a comma (`;` if left out) decimals have a comma. What a spreadsheet
   * would take for a formula gets an apostrophe before it.
   *
   * ```js
   * for await (const line of isee.toCsv(isee.calculateMany(file))) await writer.write(line);
   * ```
   */
  toCsv(rows: AsyncIterable<RigaLotto> | Iterable<RigaLotto>, options?: { separatore?: string }): AsyncIterableIterator<string>;

  /**
   * Orders who applies by the rule of a call: classes, then keys, in one list or in one for each value of `scope`; with
   * places or money, how each application ends. Each position says why it comes after the one before, with both values.
   * Who is equal in everything has the same position; a tie across the last place is said (`pari-all-ultimo-posto`) and
   * not broken: the tool gives the order of the rules, the body decides. Who lacks what a key needs and nobody knows is in
   * `daCompletare`, with what is to be known. The order of the list does not matter, but among equals.
   *
   * Takes objects or JSON text. Throws `IseeError`: all that is wrong in the rule, else the first 100 problems of the list
   * (an `id` written twice, a fact of another type), with their paths: `keys[0].expr.fact`, `[3].fatti.punti`.
   *
   * ```js
   * const { liste } = await isee.rank(
   *   [{ id: "a", isee: 12000 }, { id: "b", isee: 9500 }, { id: "c", isee: null }],
   *   { day: "2026-09-01", places: 1, keys: [{ expr: "indicator", label: "ISEE più basso" }] },
   * );
   * liste[0].posizioni[1].motivo.message; // "ISEE più basso: qui 12.000, chi precede 9.500"
   * ```
   */
  rank(list: readonly Candidato[] | string, rule: RegolaGraduatoria | string, options?: { source?: Source }): Promise<Graduatorie>;

  /**
   * Reads and checks documents: types, names, bands that overlap, cycles, a bound without a test, a test that fails.
   * Takes a list or one, as objects or as JSON text. The module of the benefits (`prestazioni.wasm`) is loaded by the first call.
   *
   * Rejects with `IseeError`: of shape the first problem, of meaning all those of all the documents, each with its path
   * (`[3].amount.bands.rows[1].to`): nothing is half loaded; `load-failed` when the module cannot be loaded.
   *
   * ```js
   * const catalogo = await isee.catalogue([...(await loadCatalogue()), rettaDelNido], { hide: ["it.mase.auto-elettrica"] });
   * ```
   */
  catalogue(documents: readonly object[] | object | string, options?: OpzioniCatalogo): Promise<Catalogo>;

  /**
   * What a household gets: each benefit of the catalogue once, in the version of the day. Yes with the amount and its
   * lines; no with the condition that failed and by how much; perhaps, with exactly the questions that can change the
   * answer. An ISEE that is missing is not zero: each document says what happens then.
   *
   * Takes a declaration, or a household written by hand (it has `giorno`). Throws `IseeError`: as `calculate` for the
   * declaration; `risposta-non-valida`, `persona-sconosciuta` for the answers. `TypeError` for a catalogue that was freed.
   *
   * ```js
   * const { prestazioni, domande } = isee.benefits(dsu, catalogo, { risposte: { "genitori-lavorano": true } });
   * prestazioni.find(({ id }) => id === "it.inps.auu").importo; // 407.6, each month
   * ```
   */
  benefits(dsu: Dsu | SituazioneScritta | string, catalogo: Catalogo, options?: OpzioniPrestazioni): Prestazioni;

  /**
   * How far the household is from the next bound of each benefit, below and above, and what changes past it; for a
   * declaration also what one more euro in each of its amounts does to each indicator (`unEuro`). Throws as `benefits`.
   */
  distance(dsu: Dsu | SituazioneScritta | string, catalogo: Catalogo, options?: OpzioniPrestazioni): Distanze & { unEuro?: UnEuro };

  /**
   * Every indicator against one amount of the declaration (`"nucleo.componenti[0].redditi.redditoComplessivo"`), between two
   * values: the straight stretches, where they bend and why, where they pass the `soglie`; at the values of `punti` the ISEE to the
   * cent. Nothing is sampled: within a stretch the line is what `calculate` gives at every cent. A field may be several
   * paths with `=` between them, which take the same value together.
   *
   * Throws `IseeError`: `malformed-input` (`campo-non-importo`) for a field that is not an amount of this declaration,
   * `invalid-value` for a range that ends before it begins. Where the declaration would be refused is an answer: `rifiutati`.
   */
  curve(dsu: Dsu | string, campo: string, da?: number, a?: number, options?: OpzioniCurva): Curva;

  /**
   * The exact largest (or smallest) value of an amount for which an indicator stays at a threshold or under, to the cent, or why
   * there is none. Throws as `curve` does, and for an indicator that the declaration has not.
   *
   * ```js
   * isee.goal(dsu, "nucleo.componenti[0].depositi[0].saldo", 10140, { indicatore: "famiglia" }).trovato?.x
   * ```
   */
  goal(dsu: Dsu | string, campo: string, obiettivo: number, options?: OpzioniObiettivo): RispostaObiettivo;

  /**
   * With answers missing, between which figures each indicator must lie, the answers that give each end, and which
   * answer to ask next. In the declaration they may be left out. Throws as `curve` does, for too many combinations, and
   * as `calculate` when every one is refused.
   *
   * ```js
   * isee.bounds(dsu, [
   *   { path: "nucleo.componenti[0].redditi.redditoComplessivo", da: 10000, a: 30000 },
   *   { path: "nucleo.componenti[0].disabilita", valori: [null, "media", "grave"] },
   * ]);
   * ```
   */
  bounds(dsu: object | string, aperte: readonly RispostaAperta[], options?: { indicatore?: string }): Limiti;

  /**
   * Two calculations line by line: two households, one at two dates, or one under two indicators. Throws as `calculate`
   * does, the paths beginning with `a.` or `b.`.
   */
  compare(a: DaConfrontare, b: DaConfrontare): Confronto;

  /**
   * The same calculation as a tree of lines, each with its amount, its article of law and the lines it is made of.
   *
   * Throws as `calculate` does.
   */
  explain(dsu: Dsu | string): Spiegazione;

  /**
   * What is wrong with a declaration; empty when `calculate` would accept it. All that does not make sense comes at
   * once; a shape that is wrong (an unknown field, a text for a number, a third decimal) stops at the first. Never
   * throws for bad data.
   */
  validate(dsu: unknown): Issue[];

  /**
   * Everything that a person may need, in Italian: each `codice` is a `need` for `which`.
   */
  needs(): Bisogno[];

  /**
   * The kind of ISEE that a need asks for (`"assegno-unico"`, one of `needs()`), why, and what is still to be asked.
   * With a declaration also for whom, and where the answer of `calculate` has the figures (`specifici[2].isee`).
   *
   * Throws `IseeError`: `malformed-input` for a need that is not in the list; with a declaration, as `calculate` does.
   */
  which(need: string, dsu?: Dsu | string): Quale;

  /**
   * The seven kinds of ISEE and this household, always all of them and in the same order: whether it has each, for
   * whom, why or why not.
   *
   * Throws as `calculate` does.
   */
  kinds(dsu: Dsu | string): TipoIsee[];

  /**
   * What to collect before filing the declaration, person by person and with the year or the day of each paper; mini
   * or integrale, and the modules; where to present it, how long it takes, what to do if something is wrong.
   *
   * Throws as `calculate` does.
   */
  documents(dsu: Dsu | string): Documenti;

  /**
   * The figures of the law in force on a day (`AAAA-MM-GG`), each with its source, to be audited.
   *
   * Throws `IseeError`: `unsupported-date` outside the tables, `invalid-value` for a day that does not exist.
   */
  parameters(date: string): TabellaParametri;

  /**
   * The IMU value, in euro, of a whole building from category and rendita, or of farm land from the reddito dominicale.
   *
   * Throws `IseeError`: `missing-value`, `invalid-value`, `unsupported-case` (groups E and F have no multiplier).
   */
  valoreImu(dati: DatiCatastali | string): number;

  /**
   * The reddito fondiario, in euro, of property under IMU and not let, from its cadastral incomes: what
   * `redditi.fondiari` wants.
   *
   * Throws `IseeError`: `malformed-input`, `invalid-value`.
   */
  redditoFondiario(redditi: RenditeFondiarie | string): number;

  /** The version of the package, the range of its tables and the day they were last checked. */
  version(): Versione;

  /**
   * The same engine with the words of another language: explanations, papers, messages, and the documents given to
   * `catalogue`. `words` goes from the Italian text to the translated one; what it lacks stays Italian, and so do the names
   * of acts. The package has those of its languages:
   *
   * ```js
   * import * as en from "isee-simulatore/lingue/en.js";
   * const english = isee.translated({ ...en.motore, ...en.prestazioni });
   * english.documents(dsu);
   * ```
   *
   * Throws `TypeError` when `words` is not an object.
   */
  translated(words: Readonly<Record<string, string>>): Isee;
}

/** The words of a language beside Italian: what `isee-simulatore/lingue/en.js` and its like export. */
export interface Lingua {
  /** Of the element, by key; what holds a number may have a text for each plural form of the language. */
  elemento: Record<string, string | ({ per: string; other: string } & Partial<Record<Intl.LDMLPluralRule, string>>)>;
  /** Of the engine, by Italian text. */
  motore: Record<string, string>;
  /** Of the national benefits, by Italian text. */
  prestazioni: Record<string, string>;
  /** Of what is read, checked and compared of an attestation, by Italian text. */
  attestazione: Record<string, string>;
}
