// The explanation, line by line: each row opens on the rows it comes from, down to the answers and the law.

import { h } from "../dom.js";
import { nascosto } from "../campi.js";
import { formatImporto, formatNumero, formatPulito } from "../moneta.js";
import { idDsu } from "../dsu.js";
import { tutti } from "../persone.js";

const disegnate = new WeakMap(); // the row of the engine -> how it is drawn: another result has other rows

/**
 * `nome` is for the id, `tipo` for the words: the specific kinds have one explanation each. Hundreds of nodes that do not
 * change while amounts are tried beside them: drawn once.
 */
export function drawSpiegazione(ctx, nome, riga, tipo = nome.replace(/^corrente-/, "")) {
  if (!riga) return null;
  const { propri } = ctx.t; // the page may change its own words at any time
  const gia = disegnate.get(riga);
  if (gia?.nome === nome && gia.propri === propri) return gia.nodo;
  const nodo = draw(ctx, nome, riga, tipo);
  disegnate.set(riga, { nome, propri, nodo });
  return nodo;
}

function draw(ctx, nome, riga, tipo) {
  return h("details", { key: `spiega-${nome}`, id: `spiega-${nome}`, class: "spiega", part: "explanation" },
    h("summary", {}, ctx.t(nome === tipo ? `spiega.${nome}` : `spiega.${tipo}.altro`, { importo: formatImporto(riga.importo) })),
    h("div", { class: "riquadro-dentro" }, drawDentro(ctx, riga)));
}

function drawRiga(ctx, riga, madre, i) {
  const testa = [
    h("span", { class: "etichetta" }, etichetta(ctx, riga)),
    " ",
    h("span", { class: "importo" }, segno(ctx, riga, madre, i), formatRiga(riga)),
  ];
  return h("li", { key: `${riga.codice}${riga.componente ?? ""}${riga.riferimento ?? ""}${i}` },
    riga.figli?.length > 0
      ? h("details", { class: "riga" }, h("summary", {}, testa), h("div", { class: "riga-dentro" }, drawDentro(ctx, riga, madre)))
      : h("div", { class: "riga foglia" }, h("div", { class: "riga-testa" }, testa), drawNota(ctx, riga, madre)));
}

function drawDentro(ctx, riga, madre) {
  const figli = riga.figli ?? [];
  return [
    drawNota(ctx, riga, madre),
    figli.length > 1 && h("p", { key: "come", class: "aiuto" }, ctx.parole?.frase(riga) ?? ctx.t(`operazione.${riga.operazione}`)),
    figli.length > 0 && h("ul", { class: "righe" }, figli.map((figlia, i) => drawRiga(ctx, figlia, riga, i))),
  ];
}

const drawNota = ({ t }, { nota, fonte }, madre) =>
  (nota || fonte) && h("p", { key: "nota", class: "nota" }, nota, nota && fonte && " ", drawFonte(t, fonte, madre?.fonte?.atto));

/** The article of law; only https addresses become links. The act that the row above names already is only said. */
export function drawFonte(t, fonte, attoDetto) {
  if (!fonte) return null;
  const atto = `${fonte.atto}, `;
  const testo = h("span", { lang: t.lingua === "it" ? null : "it", dir: t.lingua === "it" ? null : "ltr" }, // the law is in Italian in every language
    fonte.atto === attoDetto ? nascosto(atto) : atto, fonte.articolo);
  if (!/^https:\/\//.test(fonte.url ?? "")) return testo;
  return h("a", { key: "fonte", class: "fonte", href: fonte.url, target: "_blank", rel: "noopener noreferrer" },
    testo, nascosto(` (${t("link.fuori")})`));
}

/** The label of a row, with whose it is. */
export function etichetta(ctx, { etichetta: testo, componente, riferimento }) {
  const di = componente ? nomeDi(ctx, componente) : riferimento ? nomeImmobile(ctx, riferimento) : null;
  return di && !testo.includes(di) ? `${testo}: ${di}` : testo;
}

/** What to call on the page the person of a Dsu. */
export function nomeDi(ctx, id) {
  const persona = tutti(ctx.stato).find((altra) => idDsu(ctx.stato, altra) === id);
  return persona ? ctx.nome(persona) : id;
}

function nomeImmobile({ t, esito }, riferimento) {
  const indice = Number(/immobili\[(\d+)\]/.exec(riferimento)?.[1] ?? NaN);
  const immobili = (/^corrente/.test(riferimento) ? esito.dsu.corrente?.patrimonio?.immobili : esito.dsu.nucleo.immobili) ?? [];
  if (!immobili[indice]) return null;
  const altri = immobili.filter((immobile) => !immobile.casaDiAbitazione);
  if (!immobili[indice].casaDiAbitazione) return t("patrimonio.immobile", { numero: altri.indexOf(immobili[indice]) + 1 });
  return indice === 0 ? t("casa.immobile") : t("casa.pertinenza", { numero: indice });
}

/** The sign before an amount: what the row does to the one above it. */
function segno({ t }, riga, madre, i) {
  const simbolo = madre.operazione === "somma" && riga.segno === "-" ? ["−", "operazione.meno"]
    : madre.operazione === "prodotto" && i > 0 ? ["×", "operazione.per"]
      : madre.operazione === "rapporto" && i > 0 ? [":", "operazione.diviso"] : null;
  if (simbolo) return [h("span", { "aria-hidden": "true" }, `${simbolo[0]}\u00a0`), nascosto(`${t(simbolo[1])} `)];
  return null;
}

export function formatRiga({ importo, unita, operazione, figli = [] }) {
  // Two thirds, as the law says: 66,67 % would not give the figure of the row above.
  const frazione = unita === "aliquota" && operazione === "rapporto" && figli.length === 2 && figli.every((termine) => termine.unita === "numero");
  if (frazione) return figli.map((termine) => formatPulito(termine.importo)).join("/");
  if (unita === "euro") return formatImporto(importo);
  if (unita === "aliquota") return `${formatPulito(importo * 100)}\u00a0%`;
  return unita === "scala" ? formatNumero(importo) : formatPulito(importo);
}
