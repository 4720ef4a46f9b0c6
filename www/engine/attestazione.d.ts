import type { Letto } from "./tipi.js";
import type { Source } from "./index.js";

export type * from "./tipi.js";
export { IseeError, type Source } from "./index.js";

/** Loads the module of the attestations. */
export declare function load(source?: Source | PromiseLike<Source>): Promise<Attestazioni>;

/** What can be asked of an answer of INPS. */
export interface Attestazioni {
  /** Reads an answer of INPS. */
  read(xml: string | BufferSource): Letto;
}
