// The entry `isee-simulatore/server`: for the server of a body, in Node. Keys stay here: no browser entry reaches this folder.

export { AMBIENTI } from "./ambienti.js";
export { clientAssertion, tokenRequest } from "./asserzione.js";
export { client } from "./client.js";
export { interpret, interpretToken } from "./esiti.js";
export { bodySignature, trackingEvidence } from "./evidenza.js";
export { bodyDigest, decode, digestOf, importKey, importPublicKey, verify } from "./firma.js";
export { endpoint, operatorIdentity, OPERAZIONI, soapRequest, STATI_DOMANDA, TIPI_INDICATORE } from "./richieste.js";
export { traccia } from "./traccia.js";
export { IseeError } from "isee-simulatore";

/** The mock, loaded only by who starts it. */
export async function startMock(options) {
  const { startMock: start } = await import("./mock/avvio.js");
  return start(options);
}
