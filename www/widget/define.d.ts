/** Importing this module registers `<isee-simulatore>`. Importing it twice, or on a server, does no harm. */
export { IseeSimulatore } from "./element.js";
