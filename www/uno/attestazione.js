// The entry of the attestation for the one file: its module is in a script beside it.

import { loader } from "../engine/attestazione.verbi.js";

import { accanto } from "./accanto.js";
import { unpackText } from "./dati.js";

export { IseeError } from "../engine/engine.js";
export const load = loader(async (source) => (source === undefined ? unpackText((await accanto("attestazione")).modulo) : fetch(source)));
