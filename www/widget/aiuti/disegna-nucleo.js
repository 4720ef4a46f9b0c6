// "Aiutami a capire chi aggiungere": the questions on each kind of person, the verdict under them, the card to add.

import { campoRadio, campoSiNo, pulsante } from "../campi.js";
import { h } from "../dom.js";
import { MASSIMO, MASSIMO_ESTERNI } from "../passi/nucleo.js";
import { drawFonte } from "../passi/spiegazione.js";
import { chi, giorno } from "../persone.js";
import { formatImporto } from "../moneta.js";
import { lista } from "../stato.js";
import { CASI, follow, risposteDi } from "./nucleo-regole.js";

const MASSIMI = { persone: MASSIMO, esterni: MASSIMO_ESTERNI };
const RIASSUNTI = ["dentro", "fuori", "conta"];
const chiave = (domanda) => `nucleo.aiuto.${domanda}`;

export function drawNucleo(ctx) {
  const { t } = ctx;
  const esiti = {};
  const casi = Object.keys(CASI).map((caso) => {
    const { domande, verdetto } = follow(caso, (domanda) => ctx.valore(chiave(domanda)), ctx.anni);
    if (verdetto) (esiti[verdetto.esito] ??= []).push(t(`aiuti.nucleo.nome.${caso}`));
    return h("div", { key: caso, class: "caso" },
      domande.map((domanda) => drawDomanda(ctx, domanda)),
      h("div", { key: "verdetto", role: "status", class: verdetto ? `verdetto verdetto-${verdetto.esito}` : "verdetto" }, verdetto && drawVerdetto(ctx, verdetto, t(`aiuti.nucleo.nome.${caso}`))));
  });
  return [
    h("p", { key: "intro", class: "aiuto" }, t("aiuti.nucleo.intro")),
    h("div", { key: "casi", class: "casi" }, casi),
    RIASSUNTI.some((esito) => esiti[esito]) && h("div", { key: "riassunto", class: "righe-lette" },
      h("p", {}, h("strong", {}, t("aiuti.nucleo.riassunto"))),
      RIASSUNTI.map((esito) => esiti[esito] && h("p", { key: esito }, t(`aiuti.nucleo.riassunto.${esito}`, { chi: esiti[esito].join(", ") })))),
  ];
}

function drawDomanda(ctx, nodo) {
  const { t } = ctx;
  const testo = `aiuti.nucleo.${nodo.chiede}`;
  const valori = { ...ctx.anni, soglia: nodo.chiede === "genitoriAutonomia" && soglia(ctx) };
  const aiuto = `${nodo.chiede === "genitoriCarico" ? "aiuti.nucleo.adultiCarico" : testo}.aiuto`;
  const opzioni = { etichetta: t(testo, valori), aiuto: t.has(aiuto) ? t(aiuto, valori) : undefined };
  const risposte = risposteDi(nodo);
  return risposte[0] === "si"
    ? campoSiNo(ctx, chiave(nodo.chiede), opzioni)
    : campoRadio(ctx, chiave(nodo.chiede), { ...opzioni, opzioni: risposte.map((risposta) => [risposta, t(`${testo}.${risposta}`)]), inRiga: false });
}

/** What a student must have earned to stand alone: a figure of the law, so it comes from its tables. */
function soglia({ motore, stato }) {
  try {
    return formatImporto(motore.parameters(giorno(stato)).righe.find(({ codice }) => codice === "studente-reddito").valore);
  } catch {
    return ""; // a day without tables: the field of the day says so
  }
}

function drawVerdetto(ctx, { esito, perche, fonte, aggiunge }, di) {
  const { t } = ctx;
  return [
    h("p", { key: "esito" }, h("strong", {}, t(`aiuti.nucleo.${esito}`)), ` ${t(`aiuti.nucleo.esito.${perche}`)} `, drawFonte(t, fonte)),
    aggiunge && drawAggiungi(ctx, aggiunge, di),
  ];
}

/** The card, unless the one there can be is there; who is already in is named, so that nobody is added twice. */
function drawAggiungi(ctx, { lista: nome, prefisso, valori }, di) {
  const { t, stato } = ctx;
  const uguali = lista(stato, nome).filter((id) => chi(stato, id) === valori.chi);
  const unico = valori.chi === "coniuge" && uguali.length > 0;
  return [
    uguali.length > 0 && h("p", { key: "gia", class: "aiuto" }, t("aiuti.nucleo.gia", { nomi: uguali.map(ctx.nome).join(", ") })),
    !unico && lista(stato, nome).length < MASSIMI[nome] && h("p", { key: "aggiungi", class: "azioni" },
      pulsante(t(nome === "esterni" ? "aiuti.nucleo.aggiungi.esterni" : "aiuti.nucleo.aggiungi"), () => ctx.aggiunge(nome, prefisso, valori, "nome"), { descrizione: di })),
  ];
}
