import type { Lingua } from "../index.js";

export declare const elemento: Lingua["elemento"];
export declare const motore: Lingua["motore"];
export declare const prestazioni: Lingua["prestazioni"];
export declare const attestazione: Lingua["attestazione"];
