// The other kinds of ISEE, person by person: the figure, why it is so, or what is missing to have it.

import { pulsante } from "../campi.js";
import { h } from "../dom.js";
import { formatImporto } from "../moneta.js";
import { drawFonte, drawSpiegazione, nomeDi } from "./spiegazione.js";

/** `corrente`: the same kinds after the changes of the ISEE corrente. */
export function drawSpecifici(ctx, specifici, { titolo, corrente = false, conta = [] }) {
  if (specifici.length === 0) return null;
  const { t } = ctx;
  const base = corrente ? "corrente-specifici" : "specifici";
  const gruppi = new Map();
  specifici.forEach((uno, i) => {
    const chiave = `${base}-${uno.tipo}-${uno.componente}`;
    gruppi.set(chiave, [...(gruppi.get(chiave) ?? []), { ...uno, conta: conta.includes(`specifici[${i}]`) }]);
  });
  const isUguale = ([, suoi]) => suoi.every((uno) => uno.stato === "uguale-a-ordinario");
  const uguali = [...gruppi].filter(isUguale);
  const altri = [...gruppi].filter((gruppo) => !isUguale(gruppo));
  const comuni = lettureComuni(altri);
  return h("section", { key: base, class: "lista", "aria-labelledby": `titolo-${base}` },
    h(corrente ? "h5" : "h3", { id: `titolo-${base}` }, t(titolo)),
    !corrente && altri.length > 0 && h("p", { key: "aiuto", class: "aiuto" }, t("specifici.aiuto")),
    altri.length > 0 && h("div", { key: "altri", class: "indicatori" }, altri.map(([chiave, suoi]) => drawGruppo(ctx, chiave, suoi, { corrente, comuni }))),
    comuni.size > 0 && h("div", { key: "letture", class: "gruppo" }, [...comuni].map(([chiave, suoi]) => h("p", { key: chiave, class: "aiuto" },
      h("strong", {}, nomeSpecifico(ctx, ...suoi), ": ", t("specifico.lettura.comune", { importo: formatImporto(suoi[0].isee) })), ` ${suoi[0].testo}`))),
    uguali.length > 0 && h("ul", { key: "uguali", class: "uguali" }, pari(uguali).map((suoi) => drawUguali(ctx, suoi))));
}

/** Same kind, same figures, same reason: the children of one couple are one line. */
function pari(uguali) {
  const righe = new Map();
  for (const [chiave, [uno]] of uguali) {
    const { tipo, isee, iseeFamiglia, motivo, conta } = uno;
    const stessa = JSON.stringify([tipo, isee, iseeFamiglia, motivo.codice, conta]);
    righe.set(stessa, [...(righe.get(stessa) ?? []), { chiave, ...uno }]);
  }
  return [...righe.values()];
}

/** Beside the two figures: the children for whom they do not count, with the way to theirs. */
export function drawRinvioMinorenni(ctx, specifici) {
  const { t } = ctx;
  const suoi = specifici.filter(({ tipo, stato }) => tipo === "minorenni" && stato !== "uguale-a-ordinario");
  return suoi.length > 0 && h("p", { key: "rinvio", id: "rinvio-minorenni" }, t(suoi.length > 1 ? "rinvio.tanti" : "rinvio.uno"), " ",
    suoi.map((uno, i) => {
      const titolo = `titolo-specifici-${uno.tipo}-${uno.componente}`;
      return [i > 0 && ", ", h("a", { key: titolo, href: `#${titolo}`, onclick: (event) => { event.preventDefault(); ctx.fuoco(titolo); } }, nomeSpecifico(ctx, uno))];
    }), ".");
}

function drawUguali(ctx, suoi) {
  const { t } = ctx;
  const [{ chiave, isee, iseeFamiglia, motivo, conta }] = suoi;
  return h("li", { key: chiave, id: chiave, class: conta ? "conta" : null },
    h("strong", {}, nomeSpecifico(ctx, ...suoi)), ": ", t("specifico.uguale", { importo: formatImporto(isee) }), " ",
    iseeFamiglia !== undefined && iseeFamiglia !== isee && `${t("specifico.uguale.famiglia", { importo: formatImporto(iseeFamiglia) })} `,
    motivo.testo, " ", drawFonte(t, motivo.fonte));
}

/** The kind, and for whom: one person or more. */
export function nomeSpecifico(ctx, { tipo, componente }, ...altri) {
  const nomi = [componente, ...altri.map((altro) => altro.componente)].map((id) => nomeDi(ctx, id));
  return ctx.t("specifico.nome", { tipo: ctx.t(`tipo.${tipo}`), nome: unisci(ctx, nomi.map((nome) => (nome === ctx.t("persona.io") ? ctx.t("specifico.te") : nome))) });
}

/** `Ada`, `Ada e Ugo`, `Ada, Ugo e Eva`. */
const unisci = ({ t }, nomi) => (nomi.length > 1 ? t("elenco.e", { prima: nomi.slice(0, -1).join(", "), ultimo: nomi.at(-1) }) : nomi[0]);

/** The other readings that give the same figure to more than one person: said once, with their names. */
function lettureComuni(gruppi) {
  const tutte = new Map();
  for (const uno of gruppi.flatMap(([, suoi]) => suoi)) {
    for (const lettura of letture(uno)) {
      const chiave = chiaveLettura(uno, lettura);
      tutte.set(chiave, [...(tutte.get(chiave) ?? []), { ...lettura, tipo: uno.tipo, componente: uno.componente }]);
    }
  }
  return new Map([...tutte].filter(([, sue]) => new Set(sue.map(({ componente }) => componente)).size > 1));
}

const letture = (uno) => uno.indicatori?.ordinario?.letture ?? [];
const chiaveLettura = ({ tipo, forma }, { scelta, opzione, isee }) => [tipo, forma, scelta, opzione, isee].join();

function drawGruppo(ctx, chiave, suoi, { corrente, comuni }) {
  const { t } = ctx;
  // First the one that is used; the other household stays beside it.
  const ordinati = [...suoi].sort((a, b) => b.usato - a.usato);
  return h(corrente ? "div" : "section", { key: chiave, id: chiave, class: suoi.some((uno) => uno.conta) ? "indicatore conta" : "indicatore", part: "result specifico", "aria-labelledby": corrente ? null : `titolo-${chiave}` },
    h(corrente ? "h6" : "h4", { id: `titolo-${chiave}`, tabindex: "-1" }, nomeSpecifico(ctx, suoi[0])),
    !corrente && h("p", { class: "aiuto" }, t(`specifico.${suoi[0].tipo}.conta`)),
    h("div", { class: "indicatori" }, ordinati.map((uno, i) => drawUno(ctx, `${chiave}-${i}`, uno, { conAlternativa: ordinati.length > 1, corrente, comuni }))));
}

function drawUno(ctx, chiave, uno, { conAlternativa, corrente, comuni }) {
  const { t } = ctx;
  return h("div", { key: uno.forma, class: conAlternativa && !uno.usato ? "variante alternativa" : "variante" },
    conAlternativa && h("p", { class: "etichetta-variante" },
      h("strong", {}, t(/-ridotto/.test(uno.forma) ? "specifico.ristretto" : "specifico.intero")), " ", t(uno.usato ? "specifico.usato" : "specifico.non-usato")),
    uno.isee !== undefined && h("p", { key: "cifra", class: "cifra", id: `cifra-${chiave}` }, formatImporto(uno.isee)),
    uno.iseeFamiglia !== undefined && uno.iseeFamiglia !== uno.isee && h("p", { key: "famiglia" },
      t("specifico.famiglia"), " ", h("strong", { id: `cifra-${chiave}-famiglia` }, formatImporto(uno.iseeFamiglia))),
    uno.stato === "uguale-a-ordinario" && h("p", { key: "uguale" }, t("specifico.uguale.breve")),
    uno.stato === "non-calcolabile" && h("div", { key: "mancano" }, h("p", {}, h("strong", {}, t("specifico.mancano"))), elencoMancano(ctx, uno.mancano)),
    h("p", { key: "motivo" }, uno.motivo.testo, " ", drawFonte(t, uno.motivo.fonte)),
    uno.ispe !== undefined && h("p", { key: "ispe", class: "aiuto" },
      t("specifico.ispe", { ispe: formatImporto(uno.ispe), isre: formatImporto(uno.isre) })),
    letture(uno).filter((lettura) => !comuni.has(chiaveLettura(uno, lettura))).map(({ scelta, opzione, isee, testo }) => h("p", { key: `${scelta}${opzione}`, class: "aiuto" },
      h("strong", {}, t("specifico.lettura", { importo: formatImporto(isee) })), ` ${testo}`)),
    !corrente && spiegazioni(ctx, chiave, uno));
}

/** What is missing, with the way to its question where there is one. */
export const elencoMancano = (ctx, mancano) => h("ul", {}, mancano.map(({ path, testo }, i) => {
  const { t } = ctx;
  const dove = path === "nucleo" || path.includes("[]") ? null : ctx.trova(path);
  return h("li", { key: i }, t.has(`manca.${path}`) ? t(`manca.${path}`) : testo,
    dove && [" ", pulsante(t("specifico.completa"), () => ctx.vai(dove.passo, dove.chiave), { tipo: "leggero", descrizione: testo })]);
}));

function spiegazioni(ctx, chiave, uno) {
  const sua = (ctx.esito.spiegazione.specifici ?? [])
    .find((altra) => altra.tipo === uno.tipo && altra.componente === uno.componente && altra.forma === uno.forma);
  return sua && ["ordinario", "famiglia"].map((nome) => drawSpiegazione(ctx, `${chiave}-${nome}`, sua.indicatori[nome], nome));
}

