// What the result is for: which figure counts for a need, and the papers to bring.

import { campoScelta, pulsante } from "../campi.js";
import { formatData } from "../data.js";
import { h } from "../dom.js";
import { formatImporto } from "../moneta.js";
import { elencoMancano } from "./specifici.js";
import { drawFonte, nomeDi } from "./spiegazione.js";

/** What the engine answers to the need chosen, or null. */
export function askQuale(ctx) {
  const bisogno = ctx.valore("serve");
  if (!bisogno || !ctx.motore.which) return null;
  const { esito } = ctx;
  if (esito.quale?.bisogno !== bisogno) esito.quale = { bisogno, risposta: ctx.motore.which(bisogno, esito.dsu) };
  return esito.quale.risposta;
}

const elenchi = new WeakMap(); // engine -> what one may need: a list of its own, in its language

function needs(motore) {
  if (!elenchi.has(motore)) elenchi.set(motore, motore.needs());
  return elenchi.get(motore);
}

/** The places of the result that count, to mark them: `indicatori.famiglia`, `specifici[2]`. */
export const contano = (quale) => (quale?.risultati ?? []).map(({ path }) => path);

export function drawServe(ctx, quale) {
  const { t, motore } = ctx;
  if (!motore.needs) return null;
  return h("section", { key: "serve", class: "serve", "aria-label": t("serve.titolo") },
    campoScelta(ctx, "serve", {
      etichetta: t("serve.titolo"), vuota: t("serve.vuoto"), opzioni: needs(motore).map(({ codice, etichetta }) => [codice, etichetta]),
    }),
    h("div", { role: "status", class: "gruppo" }, quale && drawQuale(ctx, quale)));
}

function drawQuale(ctx, { tipo, famiglia, risultati, motivi, domande }) {
  const { t } = ctx;
  const valore = (path) => path?.split(/[.[\]]+/).reduce((nodo, passo) => nodo?.[passo], ctx.esito.risultato);
  const nome = t(famiglia ? "serve.famiglia" : "serve.conta", { tipo: t(`tipo.${tipo}`) });
  return [
    h("p", { key: "tipo" }, h("strong", {}, nome)),
    risultati.length > 0 && h("ul", { key: "cifre" }, risultati.map(({ isee, path, componente }) => h("li", { key: path },
      componente && `${nomeDi(ctx, componente)}: `,
      valore(isee) === undefined ? t("specifico.mancano").toLowerCase() : h("strong", {}, formatImporto(valore(isee))),
      /^corrente/.test(path) && ` (${t("corrente.unico")})`))),
    motivi.map(({ codice, testo, fonte }) => h("p", { key: codice, class: "aiuto" }, testo, " ", drawFonte(t, fonte))),
    risultati.length === 0 && domande.length > 0 && h("div", { key: "domande" },
      h("p", {}, t("serve.domande")),
      elencoMancano(ctx, domande)),
    tipo === "corrente" && ctx.valore("corrente.chiesto") !== "si" && h("p", { key: "corrente", class: "azioni" },
      pulsante(t("corrente.apri"), () => ctx.cambia("corrente.chiesto", "si", { fuoco: "corrente.data" }))),
  ];
}

/** A list to tick on paper or on screen: nothing of it is kept. */
export function drawDocumenti(ctx) {
  const { t, motore, esito } = ctx;
  if (!motore.documents) return null;
  const documenti = (esito.documenti ??= motore.documents(esito.dsu));
  const note = (nome, voci) => voci.length > 0 && h("div", { key: nome },
    h("h4", {}, t(`documenti.${nome}`)),
    h("ul", {}, voci.map(({ codice, testo, fonte }) => h("li", { key: codice ?? testo }, testo, " ", drawFonte(t, fonte)))));
  const modulo = ({ codice, testo, ...altro }) => ({ codice, testo: `${codice}. ${testo}`, ...altro });
  return h("details", { key: "documenti", class: "riquadro" },
    h("summary", { id: "documenti" }, t("documenti.titolo")),
    h("div", { class: "riquadro-dentro" },
      drawElenco(ctx, "nucleo", t("documenti.nucleo"), documenti.nucleo),
      documenti.persone.map(({ componente, documenti: suoi }) => drawElenco(ctx, componente, nomeDi(ctx, componente), suoi)),
      h("p", {}, h("strong", {}, t(`documenti.${documenti.dsu}`))),
      note("motivi", documenti.motivi), note("daControllare", documenti.daControllare), note("moduli", documenti.moduli.map(modulo)),
      note("canali", documenti.canali), note("tempi", documenti.tempi), note("difformita", documenti.difformita)));
}

const drawElenco = (ctx, chiave, titolo, documenti) => documenti.length > 0 && h("fieldset", { key: chiave },
  h("legend", {}, titolo),
  documenti.map(({ codice, testo, anni = [], data, voci = [], dove = [] }) => h("label", { key: codice, class: "risposta" },
    h("input", { type: "checkbox" }),
    h("span", {}, testo, anni.length > 0 && ` (${anni.join(", ")})`, data && ` (${formatData(data)})`, voci.length > 0 && ` ${voci.join("; ")}.`,
      dove.length > 0 && ` ${ctx.t("documenti.dove")} ${dove.join("; ")}.`))));
