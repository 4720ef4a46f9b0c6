// What a document of INPS says, before anything is computed: the outcome of the service, the declaration, the people, the
// indicators to choose from, the omissions, what the reader did not understand.

import { MESSAGGI } from "../server/messaggi.js";
import { h } from "../widget/dom.js";
import { certezza, elenco, euro, giorno, oggi, parola, riquadro, t, tabella, valore } from "./comune.js";

const riga = (nome, ...dato) => h("div", { key: nome }, h("dt", {}, nome), h("dd", {}, dato));
const CON_CORRENTE = new Set(["ordinario", "famiglia"]);

const ESITI = new Set(["DATI_NON_TROVATI", "RICHIESTA_INVALIDA", "RISCONTRO_NON_VALIDO", "DATABASE_OFFLINE", "ERRORE_INTERNO"]);
const STATI = { 401: "voucher-rifiutato", 403: "non-autorizzato", 429: "limite-superato", 503: "servizio-non-disponibile" };

/** The outcome by the name that the server's entry gives it: its words are said here too. */
function nomeEsito({ risposta, guasto, attestazione, indicatore, soglia }) {
  if (guasto) return STATI[guasto.stato] ?? (/APIUnavailable/.test(guasto.codice) ? STATI[503] : /(^|:)Client\b/.test(guasto.codice) ? "guasto-richiesta" : "guasto-soap");
  if (risposta?.esito !== "OK") return ESITI.has(risposta?.esito) ? risposta.esito.toLowerCase().replaceAll("_", "-") : "esito-sconosciuto";
  if (!(attestazione ?? indicatore ?? soglia)) return "ok-vuoto";
  return attestazione?.omissioni?.length > 0 || soglia?.presenzaDifformita ? "ok-con-omissioni" : "ok";
}

/** The outcome of the service, when the text is a whole answer, and what to do about it. */
export function drawRisposta(letto, velo) {
  const { risposta, guasto } = letto;
  if (!risposta && !guasto) return null;
  const nome = nomeEsito(letto);
  const tecnico = guasto ? [guasto.codice, guasto.stato, guasto.testo, guasto.dettaglio].filter(Boolean) : [];
  return h("div", { key: "risposta" }, riquadro(nome === "ok" ? "bene" : "attenzione", guasto ? t("guasto.titolo") : t("esito.titolo", { esito: risposta.esito ?? t("valore.manca") }),
    h("p", {}, MESSAGGI[`${nome}.allUfficio`]),
    risposta?.descrizioneErrore && h("p", {}, t("esito.descrizione", { testo: velo.testo(risposta.descrizioneErrore) })),
    nome !== "ok" && h("dl", { class: "dati frasi" }, riga(t("esito.cittadino"), MESSAGGI[`${nome}.alCittadino`]), riga(t("esito.programma"), MESSAGGI[`${nome}.cosaFare`])),
    risposta?.idRichiesta && h("p", { class: "aiuto" }, t("esito.id", { id: risposta.idRichiesta })),
    tecnico.length > 0 && h("p", { class: "aiuto" }, tecnico.map(velo.testo).join(" · "))));
}

const scaduta = (data) => data < oggi() && h("span", { class: "errore" }, ` ${t("letto.scaduta")}`);

/** A file can be written by anybody: that its sums follow does not say that it is INPS's. */
export const drawAutentica = () => h("p", { key: "autentica", class: "aiuto" }, t("letto.autentica"), " ",
  h("a", { class: "per-schermo", href: "#servizio?bisogno=controllo" }, t("letto.autentica.come")));

/** Protocol, dates, declarant. */
export function drawIntestazione(attestazione, velo, motore) {
  const { numeroProtocolloDsu: protocollo, codiceFiscaleDichiarante: dichiarante, dataPresentazione, dataValidita, dataScadenzaDsuCorrente, protocolloMittente, moduloSostitutivo } = attestazione;
  const forma = protocollo && motore.protocol(protocollo, new Date().getFullYear());
  return h("dl", { key: "intestazione", class: "dati" },
    protocollo && riga(t("letto.protocollo"), velo.protocollo(protocollo), forma && !forma.valido && h("span", { class: "errore" }, ` ${t("letto.protocollo.strano")}`)),
    dichiarante && riga(t("letto.dichiarante"), velo.codice(dichiarante)),
    riga(t("letto.presentazione"), dataPresentazione ? giorno(dataPresentazione) : t("valore.manca")),
    dataValidita && riga(t("letto.validita"), giorno(dataValidita), scaduta(dataValidita)),
    dataScadenzaDsuCorrente && riga(t("letto.corrente.scade"), giorno(dataScadenzaDsuCorrente), scaduta(dataScadenzaDsuCorrente)),
    protocolloMittente && riga(t("letto.mittente"), velo.protocollo(protocolloMittente)),
    moduloSostitutivo && riga(t("letto.sostitutivo"), [moduloSostitutivo.dataPresentazione && giorno(moduloSostitutivo.dataPresentazione), moduloSostitutivo.protocolloDsu && velo.protocollo(moduloSostitutivo.protocolloDsu)].filter(Boolean).join(" · ")));
}

export function drawVariazione({ variazione }, velo) {
  if (!variazione) return null;
  const { tipo, numeroProtocolloDsuVariata: protocollo, dataPresentazioneDsuVariata: quando, note, discordanze = [] } = variazione;
  return h("div", { key: "variazione" }, riquadro("nota", t("variazione.titolo", { tipo: tipo ?? "" }),
    (protocollo || quando) && h("p", {}, t("variazione.di", { protocollo: velo.protocollo(protocollo), quando: quando ? giorno(quando) : "–" })),
    note && h("p", {}, t("variazione.note", { testo: velo.testo(note) })),
    discordanze.length > 0 && h("ul", {}, discordanze.map(({ codiceFiscale, tipologia, specifica }) => h("li", {}, [velo.codice(codiceFiscale), tipologia, specifica].filter(Boolean).map(velo.testo).join(" · "))))));
}

/** The household, and those of the beneficiaries. */
export function drawPersone({ nucleo = [], ridotti = [] }, velo, motore) {
  const righe = (persone, gruppo) => persone.map((una, i) => ({ key: i, celle: [
    velo.persona(una),
    [velo.codice(una.codiceFiscale), una.codiceFiscale && !motore.fiscalCode(una.codiceFiscale).valido && h("span", { class: "errore" }, ` ${t("persone.cf")}`)],
    una.relazione ? parola(gruppo, una.relazione) : t("valore.manca"),
  ] }));
  const colonne = [t("persone.nome"), t("persone.codice"), t("persone.relazione")];
  return h("div", { key: "persone" },
    nucleo.length > 0 && tabella("persone", t("persone.titolo"), colonne, righe(nucleo, "relazione")),
    ridotti.map((uno, i) => tabella(`ristretto-${i}`, t("persone.ristretto", { chi: velo.codice(uno.codiceFiscaleBeneficiario) }), colonne, righe(uno.nucleo ?? [], "beneficiario"))));
}

/** The name of an indicator: its kind, whose it is, whether it is corrente. */
export const nomeIndicatore = ({ tipo, persona, corrente }, velo) => [parola("tipo", tipo), persona && t("indicatore.di", { chi: velo.persona(persona) }), corrente && t("indicatore.corrente")].filter(Boolean).join(" ");

/** Who counts for an indicator beside its household. */
export const drawComposizione = ({ componentiAggiuntive = [], componentiAttratte = [], nucleoAttratto = [] }, velo) => [
  ["aggiuntive", componentiAggiuntive], ["attratte", componentiAttratte], ["nucleo", nucleoAttratto],
].map(([quale, persone]) => elenco(t(`composizione.${quale}`), persone.map((una, i) => h("li", { key: i },
  [velo.persona(una), velo.codice(una.codiceFiscale), una.importo !== undefined && t("composizione.importo", { importo: euro(una.importo) })].filter(Boolean).join(" · ")))));

/** The indicators, to choose one from: none is chosen beforehand. */
export function drawIndicatori({ indicatori }, scelto, scegli, velo) {
  if (indicatori.length === 0) return h("div", { key: "indicatori" }, riquadro("attenzione", t("indicatore.nessuno")));
  const famiglia = indicatori.some(({ tipo }) => tipo === "famiglia");
  return h("fieldset", { key: "indicatori", class: "indicatori" },
    h("legend", {}, t("indicatore.titolo")),
    h("p", { class: "aiuto" }, t("indicatore.aiuto")),
    famiglia && riquadro("attenzione", t("indicatore.famiglia"), h("p", {}, t("indicatore.famiglia.testo"))),
    indicatori.map((uno, i) => h("div", { key: uno.nome, class: "voce" },
      h("input", { type: "radio", name: "indicatore", id: `indicatore-${i}`, checked: uno.nome === scelto, "aria-describedby": `indicatore-${i}-cifra`, onchange: () => scegli(uno.nome) }),
      h("div", {},
        h("label", { for: `indicatore-${i}` }, nomeIndicatore(uno, velo)),
        h("p", { id: `indicatore-${i}-cifra`, class: "cifra" },
          uno.isee === undefined ? t(`stato.${uno.stato}`) : euro(uno.isee),
          uno.isee !== undefined && uno.stato !== "calcolato" && ` (${t(`stato.${uno.stato}`)})`,
          uno.tipo === "famiglia" && h("span", { class: "aiuto" }, ` ${t("indicatore.famiglia.uso")}`),
          uno.dedotto && [" ", certezza("dedotto")])))),
    CON_CORRENTE.has(indicatori.find(({ nome }) => nome === scelto)?.tipo) && indicatori.find(({ nome }) => nome === scelto).corrente && h("p", { key: "corrente", class: "aiuto" }, t("indicatore.corrente.testo")));
}

export function drawOmissioni(omissioni, velo) {
  if (omissioni.length === 0) return h("div", { key: "omissioni", class: "gruppo" }, h("h4", {}, t("omissioni.titolo")), h("p", {}, t("omissioni.nessuna")));
  return h("div", { key: "omissioni", class: "gruppo" },
    h("h4", {}, t("omissioni.titolo")),
    riquadro("attenzione", t("omissioni.cosa"), h("p", {}, t("omissioni.cosa.testo"))),
    h("ul", {}, omissioni.map(({ tipo, codiceFiscale, dataControllo, rapporti = [], reddito }, i) => h("li", { key: i },
      h("p", {}, h("strong", {}, parola("omissione", tipo)), codiceFiscale && [" · ", velo.codice(codiceFiscale)], dataControllo && [" · ", t("omissioni.controllo", { data: giorno(dataControllo) })]),
      rapporti.length > 0 && h("ul", {}, rapporti.map((uno, j) => h("li", { key: j }, drawRapporto(uno, velo)))),
      reddito && h("p", {}, t("omissioni.reddito", { modello: reddito.modello ? parola("modello", reddito.modello) : t("valore.manca"), importo: reddito.redditoComplessivoIrpef === undefined ? t("valore.manca") : euro(reddito.redditoComplessivoIrpef) }))))));
}

function drawRapporto({ tipo, codiceFiscaleOperatore, operatore, identificativo, saldo, consistenzaMedia, valore: quanto, dataInizio, dataFine }, velo) {
  const importi = Object.entries({ saldo, consistenzaMedia, valore: quanto }).filter(([, dato]) => dato !== undefined);
  return [
    tipo ? parola("rapporto", tipo) : t("valore.manca"),
    (operatore ?? codiceFiscaleOperatore) && t("rapporto.operatore", { codice: operatore ?? codiceFiscaleOperatore }),
    identificativo && t("rapporto.identificativo", { codice: velo.codice(identificativo) }),
    ...importi.map(([quale, dato]) => t(`rapporto.${quale}`, { importo: euro(dato) })),
    dataInizio && t("rapporto.dal", { data: giorno(dataInizio) }), dataFine && t("rapporto.al", { data: giorno(dataFine) }),
  ].filter(Boolean).join(" · ");
}

/** The answers without an attestation: one indicator, or a threshold. */
export function drawSolo({ indicatore, soglia }, velo) {
  if (indicatore) {
    const { tipoIndicatore, valori, protocolloDsu, dataPresentazione, codiceFiscale, componenti = [] } = indicatore;
    return h("div", { key: "solo" },
      h("dl", { class: "dati" },
        riga(t("solo.tipo"), tipoIndicatore ?? t("valore.manca")),
        riga(t("letto.protocollo"), velo.protocollo(protocolloDsu)),
        riga(t("solo.persona"), velo.codice(codiceFiscale)),
        riga(t("letto.presentazione"), dataPresentazione ? giorno(dataPresentazione) : t("valore.manca")),
        Object.entries(valori ?? {}).filter(([, dato]) => dato !== undefined).map(([nome, dato]) => riga(parola("riga", nome), valore(nome, dato)))),
      drawComponenti(componenti, velo),
      h("p", { class: "aiuto" }, t("solo.aiuto")));
  }
  if (soglia) {
    const { tipoIndicatore, sottoSoglia, presenzaDifformita, dataPresentazioneDsu, protocolloDsu, componenti = [] } = soglia;
    return h("div", { key: "solo" },
      h("dl", { class: "dati" },
        riga(t("soglia.esito"), sottoSoglia === undefined ? t("valore.manca") : t(sottoSoglia ? "soglia.sotto" : "soglia.sopra")),
        riga(t("solo.tipo"), tipoIndicatore ?? t("valore.manca")),
        riga(t("letto.protocollo"), velo.protocollo(protocolloDsu)),
        riga(t("letto.presentazione"), dataPresentazioneDsu ? giorno(dataPresentazioneDsu) : t("valore.manca")),
        riga(t("soglia.difformita"), presenzaDifformita === undefined ? t("valore.manca") : t(presenzaDifformita ? "servizio.si" : "servizio.no"))),
      drawComponenti(componenti, velo));
  }
  return null;
}

const drawComponenti = (persone, velo) => elenco(t("persone.titolo"), persone.map((una, i) => h("li", { key: i }, `${velo.persona(una)} · ${velo.codice(una.codiceFiscale)}`)));

/** What was there and the reader does not know, or should be there and is not. */
export const drawAvvisi = (avvisi, velo) => elenco(t("avvisi.titolo"), avvisi.map(({ codice, percorso, testo }) => h("li", { key: `${codice}${percorso}` }, velo.testo(testo), percorso && [" ", h("code", {}, velo.testo(percorso))])), { classe: "avvisi" });
