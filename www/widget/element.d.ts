import type { Dsu, Risultato, Versione } from "./index.js";

/** The five fixed steps, in order. */
export type Passo = "nucleo" | "casa" | "redditi" | "patrimonio" | "risultato";

/** What `isee-pronto` carries. */
export interface DettaglioPronto {
  /** The version of the engine and of the law it knows. */
  versione: Versione;
}

/** What `isee-passo` carries: where the person is, never what was answered. */
export interface DettaglioPasso {
  passo: Passo;
  /** From 1 to 5. */
  numero: number;
}

/** What `isee-risultato` carries: the indicators in euro, never what was answered. */
export interface DettaglioRisultato {
  ordinario: number;
  /** Only for a DSU presented from 2026. */
  famiglia?: number;
  /** `AAAA-MM-GG`. */
  validoFino: string;
}

/** What `isee-errore` carries. */
export interface DettaglioErrore {
  /** `risposte-da-rivedere` when answers are missing or wrong; else the code of the `IseeError`, such as `load-failed`. */
  codice: string;
  /** The step of the answers to mend. */
  passo?: Passo;
}

/** The events of the element. All of them bubble and leave the shadow root. */
export interface IseeSimulatoreEventMap {
  "isee-pronto": CustomEvent<DettaglioPronto>;
  "isee-passo": CustomEvent<DettaglioPasso>;
  "isee-risultato": CustomEvent<DettaglioRisultato>;
  "isee-errore": CustomEvent<DettaglioErrore>;
}

/**
 * The class of `<isee-simulatore>`. Importing it registers nothing: import `isee-simulatore/define` for that.
 *
 * What is inside the tag is shown until the engine is loaded, and stays if it cannot be.
 */
export declare class IseeSimulatore extends HTMLElement {
  /** The year of the DSU (attribute `anno`); null: the current year. */
  get anno(): number | null;
  set anno(anno: number | string | null);
  /** The language in use (attribute `lingua`, else the `lang` of the page). Only `it` for now. */
  get lingua(): string;
  set lingua(lingua: string | null);
  /** The address of the wasm (attribute `wasm-url`), when it is not beside the script. Read when the element enters the page. */
  get wasmUrl(): string;
  set wasmUrl(url: string | null);
  /** The answers. Reading gives what has been written so far, perhaps incomplete; setting fills the form in. */
  get dati(): Dsu | null;
  set dati(dsu: Dsu);
  /** The last result, or null when there is none or an answer has changed since. */
  readonly risultato: Risultato | null;
  /** Resolves to the element when it can be used; rejects with an `IseeError` when the engine cannot be loaded. */
  readonly pronto: Promise<this>;

  addEventListener<K extends keyof IseeSimulatoreEventMap>(
    type: K,
    listener: (this: IseeSimulatore, event: IseeSimulatoreEventMap[K]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(type: string, listener: EventListenerOrEventListenerObject, options?: boolean | AddEventListenerOptions): void;
  removeEventListener<K extends keyof IseeSimulatoreEventMap>(
    type: K,
    listener: (this: IseeSimulatore, event: IseeSimulatoreEventMap[K]) => unknown,
    options?: boolean | EventListenerOptions,
  ): void;
  removeEventListener(type: string, listener: EventListenerOrEventListenerObject, options?: boolean | EventListenerOptions): void;
}
