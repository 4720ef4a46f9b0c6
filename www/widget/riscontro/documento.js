// The attestation that has been read: what it is, which of its indicators, and with which of ours it is compared.

import { campoRadio, pulsante } from "../campi.js";
import { formatData } from "../data.js";
import { h } from "../dom.js";
import { nomeIndicatore, notaIndicatore } from "./nomi.js";

export function drawDocumento(ctx, { letto, indicatore, scelte, simulato }, fai) {
  const { t } = ctx;
  const { attestazione, bytes, avvisi } = letto;
  const { dataPresentazione, dataValidita, numeroProtocolloDsu, indicatori } = attestazione;
  const fatti = [
    dataPresentazione && t("riscontro.documento.giorno", { giorno: formatData(dataPresentazione) }),
    dataValidita && t("riscontro.documento.fino", { fino: formatData(dataValidita) }),
    numeroProtocolloDsu && t("riscontro.documento.protocollo", { protocollo: t.isola(numeroProtocolloDsu) }),
  ].filter(Boolean);
  return h("div", { key: "documento", class: "lista riscontro-documento", role: "group", "aria-labelledby": "titolo-riscontro-documento" },
    h("h4", { id: "titolo-riscontro-documento", tabindex: "-1" }, t("riscontro.documento")),
    fatti.length > 0 && h("p", { key: "fatti" }, fatti.join(", "), "."),
    indicatori.length === 1 && h("p", { key: "uno" }, h("strong", {}, nomeIndicatore(ctx, indicatori[0], attestazione)), `. ${notaIndicatore(ctx, indicatori[0])}`),
    indicatori.length > 1 && scelta(ctx, "riscontro.quale", {
      etichetta: t(ctx.nelRisultato ? "riscontro.quale" : "riscontro.quale.inizio"), aiuto: t("riscontro.quale.aiuto"), attuale: indicatore,
      opzioni: indicatori.map((uno) => [uno.nome, nomeIndicatore(ctx, uno, attestazione), notaIndicatore(ctx, uno)]), azione: fai.quale,
    }),
    scelte && scelta(ctx, "riscontro.nostro", {
      etichetta: t("riscontro.nostro"), aiuto: t("riscontro.nostro.aiuto"), attuale: simulato, opzioni: scelte, azione: (nome) => fai.nostro(nome),
    }),
    avvisi.length > 0 && h("details", { key: "avvisi", class: "dettagli" },
      h("summary", {}, t("riscontro.documento.avvisi")),
      h("ul", {}, avvisi.map(({ codice, percorso, testo }, i) => h("li", { key: `${codice}${percorso}${i}` }, testo, " ", h("code", { lang: "it", dir: "ltr" }, percorso))))),
    h("p", { key: "azioni", class: "azioni" },
      !bytes && pulsante(t("riscontro.mano.correggi"), fai.correggi, { id: "riscontro-correggi" }),
      pulsante(t("riscontro.togli"), fai.togli, { id: "riscontro-togli", tipo: "leggero" })));
}

/** A choice by place, so that no fiscal code is in the tree of the page. */
function scelta(ctx, chiave, { attuale, opzioni, azione, ...altro }) {
  const posto = opzioni.findIndex(([nome]) => nome === attuale);
  const suo = { ...ctx, campi: [], errore: () => null, valore: () => (posto < 0 ? "" : String(posto)), cambia: (_, testo) => azione(opzioni[Number(testo)][0]) };
  return campoRadio(suo, chiave, { ...altro, inRiga: false, opzioni: opzioni.map(([, testo, nota], i) => [String(i), testo, nota]) });
}
