import type { Prestazione } from "./index.js";
import type { Dsu, Risultato, Versione } from "./tipi.js";

/** The five steps, in order. */
export type Passo = "nucleo" | "casa" | "redditi" | "patrimonio" | "risultato";

/** One screen that gives a range, or the five steps that give the figure. */
export type Modalita = "rapida" | "completa";

/** The engine is loaded and the element can be used. */
export type EventoPronto = CustomEvent<{ versione: Versione }>;
/** The person has moved to a step; `numero` goes from 1 to 5, and is 0 for the quick mode. */
export type EventoPasso = CustomEvent<{ passo: Passo | "rapida"; numero: number }>;
/**
 * A result is shown: which indicators it has and the last day on which the declaration would be valid; the same of an ISEE
 * corrente that is admitted. No amount: those are handed over by the person, in `isee-consegna`.
 */
export type EventoRisultato = CustomEvent<{ indicatori: Indicatore[]; validoFino: string; corrente?: { validoFino: string } }>;
/** The person has saved the answers on this device, or downloaded them. */
export type EventoSalva = CustomEvent<null>;
/** The person has handed over what `chiede` asked for, and that only: the box in the result named each thing. */
export type EventoConsegna = CustomEvent<{ risultato?: Consegna; dati?: Dsu }>;
/**
 * `load-failed` when the engine could not be loaded; `risposte-da-rivedere` when a step holds mistakes;
 * `prestazioni-non-caricate` and `attestazione-non-caricata` when that part could not be fetched; `prestazioni-non-valide` when the benefits of
 * the page are wrong: `problemi` says where (`[0].amount.bands`) and why.
 */
export type EventoErrore = CustomEvent<{ codice: string; passo?: Passo; problemi?: { path: string; message: string }[] }>;

/** The indicators of the household. */
export type Indicatore = "ordinario" | "famiglia";
/** What a page may ask the person for. */
export type Richiesta = "risultato" | "dati";
/** The other kinds of ISEE: `componente` is the `id` of the person in the answers. */
export interface ConsegnaSpecifico {
  tipo: string;
  componente: string;
  isee: number;
  iseeFamiglia?: number;
}
/** The figures, in euro. */
export interface ConsegnaCifre {
  validoFino: string;
  indicatori: { ordinario?: number; famiglia?: number };
  specifici: ConsegnaSpecifico[];
}
/** What is handed over for `risultato`; `corrente` when an ISEE corrente is admitted. */
export interface Consegna extends ConsegnaCifre {
  dataPresentazione: string;
  corrente?: ConsegnaCifre;
}

/** A threshold of the page: one bound (`max`, the default), or the bounds of bands (`fasce`), in euro. */
export type Soglia = {
  /** Lower case letters, digits, dots, hyphens. */
  id: string;
  /** What the person reads. */
  nome: string;
  /** Which ISEE it looks at; that of minors and of students is each one's own. For the other kinds write a `Prestazione`. */
  indicatore: Indicatore | "minorenni" | "universita";
  url?: string;
  /** The act that sets it. */
  fonte?: string;
  /** The first day on which it holds: `2026-09-01`. */
  validoDal?: string;
} & ({ tipo?: "max"; soglia: number } | { tipo: "fasce"; soglia: readonly number[] });

/**
 * What a page may leave out: a first range while answering; in the result what the ISEE opens, what would change it; the choice
 * of the language; an attestation beside the calculation (`riscontro`); what a person does with the answers and the result (`azioni`), whole or by pieces: the six at the end.
 */
export type Parte = "finora" | "prestazioni" | "cosa-se" | "riscontro" | "lingue" | "azioni" | "stampa" | "copia" | "calendario" | "salva" | "file" | "link";

/**
 * The element `<isee-simulatore anno="2026" lingua="it">`. Importing this module registers nothing: import
 * `isee-simulatore/define`, or call `customElements.define`.
 *
 * What stands inside the tag is shown until the engine is loaded, and stays if it cannot be. The events bubble and
 * leave the shadow root; none of them carries what the person has written.
 */
export declare class IseeSimulatore extends HTMLElement {
  /**
   * The year of the declaration, or null: then the current one. Attribute `anno`. Changing it moves the day of the
   * declaration into that year and drops the result. A year for which the engine has no rules is ignored.
   */
  anno: number | null;
  /** The language of the texts. Attribute `lingua`; without it, the language of the page, else Italian. */
  lingua: string;
  /**
   * How the questions are asked; `completa` if left out. Attribute `modalita`. The person may change it, and it then says so;
   * changing it keeps every answer.
   */
  get modalita(): Modalita;
  set modalita(modalita: Modalita | null);
  /**
   * The address of the engine, when it is not beside the script; `prestazioni.wasm`, `prestazioni.json` and
   * `attestazione.wasm` are then looked for beside it. Attribute `wasm-url`, read when the element is added.
   */
  wasmUrl: string;
  /** The parts that open on request to leave out. Attribute `senza`: the same names with spaces between them. */
  get senza(): Parte[];
  set senza(parti: Parte[] | string | null);
  /**
   * The benefits to hide, by id; `nazionali` hides the whole national catalogue, whose file is then not asked for.
   * Attribute `nascondi`: the same with spaces between them.
   */
  get nascondi(): string[];
  set nascondi(ids: string[] | string | null);
  /**
   * The page's own benefits, documents as `catalogue` of the engine takes them, beside the national ones; null for none.
   * They are checked when the person opens that part of the result: when one is wrong none is shown, and `isee-errore`
   * says where. Attribute `prestazioni="#id"`: the same as JSON in a `<script type="application/json" id="id">` of the page.
   * @throws {TypeError} when it is not an array.
   */
  get prestazioni(): readonly Prestazione[] | null;
  set prestazioni(documenti: readonly Prestazione[] | `#${string}` | null);
  /**
   * The page's own thresholds: the result says by how much each is passed or not, without being asked; null for none. A wrong
   * one is told by `isee-errore` with its path (`soglie[0].soglia`), and none is shown. Attribute `soglie="#id"`: as above.
   * @throws {TypeError} when it is not an array.
   */
  get soglie(): readonly Soglia[] | null;
  set soglie(soglie: readonly Soglia[] | `#${string}` | null);
  /** Other names and summaries for benefits, by id; null for none. */
  testi: Record<string, { name?: string; summary?: string }> | null;
  /**
   * What the page asks the person to hand over. The box in the result says who asks and lists it; the event `isee-consegna`
   * follows only the button. An answer that changes afterwards, or another request, asks again. Attribute `chiede`: the
   * same with a space between them. A script of the page that holds the element can read `dati` and `risultato` whenever it
   * likes: what the box says is kept by pages that use the event alone, and enforced by the frame (`embed.html`).
   */
  get chiede(): Richiesta[];
  set chiede(cose: Richiesta[] | string | null);
  /** Who receives it, as the box says: the host name of the page. It can be set only inside a frame, where the page around is another. */
  sito: string;
  /**
   * The page's own words instead of ours, by language and key; null for none.
   * @throws {TypeError} when it is not that.
   */
  messaggi: Record<string, Record<string, string | { per: string; other: string }>> | null;
  /** Resolves to this element when it can be used; rejects when the engine cannot be loaded. */
  readonly pronto: Promise<this>;
  /**
   * Resolves when all that the element may need has been fetched: from then on it works without a network, but for a language not yet used and for
   * the module that reads an attestation, which is fetched when it is asked for.
   */
  readonly completo: Promise<this>;
  /**
   * The answers as a declaration, complete or not; setting it fills the form, null empties it. Null before any is known. A
   * declaration cannot tell an amount left open from one that is zero, and set here it counts as zero: who wants to keep
   * the answers as they are leaves it to the person (`azioni`).
   * @throws {TypeError} when a part is of the wrong type (its path is in the message); nothing changes then. When it was
   * set on the tag before the element was defined, the error goes to the console. Unknown fields are left out.
   */
  dati: Dsu | null;
  /** The result in sight, or null when there is none or an answer has changed since. */
  readonly risultato: Risultato | null;
}

declare global {
  interface HTMLElementTagNameMap {
    "isee-simulatore": IseeSimulatore;
  }
  interface HTMLElementEventMap {
    "isee-pronto": EventoPronto;
    "isee-passo": EventoPasso;
    "isee-risultato": EventoRisultato;
    "isee-consegna": EventoConsegna;
    "isee-salva": EventoSalva;
    "isee-errore": EventoErrore;
  }
}
