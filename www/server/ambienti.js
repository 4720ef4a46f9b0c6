// The environments of the PDND and of INPS. They come from public clients, not from a page of PagoPA or of INPS: the
// official advice is to copy them from the back office, so every one can be replaced.

import { needAddress, needText, refuse } from "./controlli.js";

/** `certezza` as everywhere: `codice` is seen in public code, `dedotto` our inference. */
export const AMBIENTI = {
  produzione: {
    nome: "produzione",
    token: "https://auth.interop.pagopa.it/token.oauth2",
    aud: "auth.interop.pagopa.it/client-assertion",
    inps: "https://api.inps.it",
    certezza: "codice",
  },
  collaudo: {
    nome: "collaudo",
    token: "https://auth.uat.interop.pagopa.it/token.oauth2",
    aud: "auth.uat.interop.pagopa.it/client-assertion",
    inps: "https://api.collaudo.inps.it",
    certezza: "codice",
  },
  attestazione: {
    nome: "attestazione",
    token: "https://auth.att.interop.pagopa.it/token.oauth2",
    aud: "auth.att.interop.pagopa.it/client-assertion",
    certezza: "codice",
  },
};
for (const ambiente of Object.values(AMBIENTI)) Object.freeze(ambiente);
Object.freeze(AMBIENTI);

/** A name of the table, or an object of the caller with some of it. */
export function environment(ambiente) {
  if (ambiente === undefined || ambiente === null) throw refuse("manca", "ambiente");
  if (typeof ambiente === "string") {
    if (!Object.hasOwn(AMBIENTI, ambiente)) throw refuse("ambiente", "ambiente", { valori: Object.keys(AMBIENTI).join(", ") });
    return AMBIENTI[ambiente];
  }
  if (typeof ambiente !== "object") throw refuse("ambiente", "ambiente", { valori: Object.keys(AMBIENTI).join(", ") });
  const { nome = "altro", token, aud, inps } = ambiente;
  return {
    nome,
    token: token === undefined ? undefined : needAddress(token, "ambiente.token"),
    aud: aud === undefined ? undefined : needText(aud, "ambiente.aud"),
    inps: inps === undefined ? undefined : needAddress(inps, "ambiente.inps").replace(/\/$/, ""),
    certezza: "non-noto",
  };
}
