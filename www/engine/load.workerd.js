// Workers may not compile at run time: the module comes compiled from the import.
import module from "./engine.wasm";

export default (source) => (source === undefined ? module : fetch(source));
export const openBenefits = async (source) => (source === undefined ? (await import("./prestazioni.wasm")).default : fetch(source));
export const openCatalogue = async (source) => (source === undefined ? (await import("./prestazioni.json")).default : fetch(source));

// There is no Worker inside a Worker there.
export const worker = undefined;
