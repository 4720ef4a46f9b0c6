// What the build has packed into the one file: the engine, and the texts by the name of their file.

import { modulo as packedModulo, testi as packedTesti } from "#packed";

import { unpack } from "./lzma.js";

/** From base64 of an LZMA. */
export const unpackText = (text) => unpack(Uint8Array.from(atob(text), (char) => char.charCodeAt(0)));

export const modulo = unpackText(packedModulo);
export const testi = JSON.parse(new TextDecoder().decode(unpackText(packedTesti)));
