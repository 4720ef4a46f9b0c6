// The server entry under `strict`.

import {
  AMBIENTI, client, clientAssertion, interpret, interpretToken, soapRequest, startMock, traccia, trackingEvidence,
  type Certezza, type CodiceEsito, type Esito, type Mock, type Richiesta, type RichiestaPronta, type Traccia,
} from "isee-simulatore/server";
import type { Letto } from "isee-simulatore/attestazione";

const dati = { ambiente: "collaudo", clientId: "c", kid: "k", purposeId: "p", key: "-----BEGIN PRIVATE KEY-----" } as const;
const { assertion, claims } = await clientAssertion({ ...dati, durata: 60, adesso: () => 0 });
const scade: number = claims.exp;
const aud: string = AMBIENTI.collaudo.aud;

const identita = { userId: "00000000000", codiceUfficio: "001" };
const richiesta: Richiesta = { operazione: "ConsultazioneAttestazioneResidenti", identita, ricerca: { codiceFiscale: "PRVNNA80E41Z999P" } };
const pronta: RichiestaPronta = await soapRequest({ ...richiesta, ambiente: "produzione", soloObbligatori: true, voucher: assertion });
const certezza: Certezza = pronta.certezza;
const delCatalogo: Richiesta = { operazione: "NomeDelCatalogo", modello: "indicatore", tipoIndicatore: "Ordinario", identita, ricerca: { protocolloDsu: "x", codiceFiscaleBeneficiario: "y" } };

const evidenza = await trackingEvidence({ ...dati, aud, userID: "u", userLocation: "l", LoA: "LOA3" });
const risposta = await client(dati).ask({ ...richiesta, evidenza: { aud, userID: "u", userLocation: "l", LoA: "LOA3" }, pratica: "1" });
const perChiunque: string = risposta.alCittadino;
const riga: Traccia = risposta.traccia;
// The example of the README: one answer, whatever came of it.
const { esito, letto: tutto, allUfficio }: { esito: string; letto?: Letto | undefined; allUfficio: string } = risposta;
if (risposta.esito === "ok") {
  const isee: number | undefined = risposta.letto.attestazione?.indicatori[0]?.isee;
  console.log(isee);
}
const letto: Esito = await interpret({ status: 200, body: "" });
const codice: CodiceEsito = letto.esito;
const voucher: string | undefined = interpretToken({ errore: new Error() }).voucher;
const mock: Mock = await startMock({ chiavi: { k: dati.key } });
await client({ ...mock, kid: "k", key: dati.key }).voucher({ digest: evidenza.digest });
await mock.close();

// @ts-expect-error: the kind of indicator is one of six
const famiglia: Richiesta = { operazione: "ConsultazioneIndicatore", tipoIndicatore: "Famiglia", identita, ricerca: { codiceFiscale: "x" } };
// @ts-expect-error: the mock listens on this machine alone
await startMock({ chiavi: {}, host: "0.0.0.0" });

console.log(esito, tutto, allUfficio, scade, certezza, delCatalogo, perChiunque, riga, codice, voucher, famiglia, traccia({}));
