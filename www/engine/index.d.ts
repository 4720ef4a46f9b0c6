import type {
  Bisogno,
  Codice,
  DatiCatastali,
  Documenti,
  Dsu,
  Issue,
  Quale,
  RenditeFondiarie,
  Risultato,
  Spiegazione,
  TabellaParametri,
  TipoIsee,
  Versione,
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

/** Where `load` may find the module of the engine. */
export type Source = string | URL | BufferSource | Response | WebAssembly.Module;

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
  /** The documents in it: `id`, version, name, validity. */
  readonly prestazioni: readonly VoceCatalogo[];
  /** Gives its memory back. Not needed: it happens by itself when nobody holds it any more. */
  free(): void;
}

/** What a portal changes in a catalogue. */
export interface OpzioniCatalogo {
  /** The `id`s of the benefits that are not shown: `["it.inps.adi"]`. Those that others need are still computed. */
  hide?: readonly string[];
  /** Other words, by `id`. */
  texts?: Readonly<Record<string, { name?: string; summary?: string }>>;
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
}
