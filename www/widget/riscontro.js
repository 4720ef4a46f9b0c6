// The attestation beside the calculation, and the way from an attestation to the questions. Loaded by its door, in
// `passi/riscontro.js`; the module that reads, checks and compares comes with it, when somebody asks.

import it from "./messaggi/riscontro.it.js";

export { CSS } from "./riscontro/stile.js";
export { openVista } from "./riscontro/vista.js";

export const TESTI = { it };
