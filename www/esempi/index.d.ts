import type { Dsu } from "./tipi.js";

/** A ready household: something to try the engine or the element with. */
export interface Esempio {
  /** Stable name, also that of the file `isee-simulatore/esempi/<codice>.json`. */
  readonly codice: string;
  /** A title for people, in Italian. */
  readonly titolo: string;
  /** What the household is made of, in Italian. */
  readonly descrizione: string;
  /** The declaration, accepted by `calculate` as it is. */
  readonly dsu: Dsu;
}

/** The example households, all with a DSU presented in 2026. */
export declare const esempi: readonly Esempio[];
