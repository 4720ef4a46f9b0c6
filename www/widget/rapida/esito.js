// What the quick mode says: between which figures, why not one, what is missing, what to answer next.

import { pulsante } from "../campi.js";
import { h } from "../dom.js";
import { toDsu } from "../dsu.js";
import { formatNumero } from "../moneta.js";
import { askMotore } from "../motore.js";
import { comeFiglio, persone } from "../persone.js";
import { valore } from "../stato.js";
import { FINO, lavoratori, rispondi, rispostaA } from "./aperte.js";
import { vera } from "./domande.js";

const PASSO = 100; // euro: a range is said in round figures, outward, so that it never is one figure
const MANCANO = 4; // things that only the complete mode asks

export function drawEsito(ctx, detta, quieta) {
  const { t } = ctx;
  return h("section", { key: "esito", class: "rapida-esito", part: "range", "aria-labelledby": "titolo-rapida-esito" },
    h("h3", { id: "titolo-rapida-esito", tabindex: "-1" }, t("rapida.esito")),
    // Said once things are quiet, in the language of that moment.
    h("p", { key: "annuncio", role: "status", class: "nascosto" }, quieta.detta && riassunto(ctx, quieta.detta)),
    drawCifre(ctx, detta, quieta),
    drawProssima(ctx, conCampi(ctx, detta), quieta),
    h("p", { key: "completa", class: "azioni" },
      pulsante(t("rapida.continua"), () => ctx.continua(), { id: "continua", tipo: "primario" })));
}

/** Below, with room: what is missing and what has been taken for granted. */
export const drawNote = (ctx, detta) => !isVuoto(ctx.stato) && h("div", { key: "note", class: "rapida-note" }, drawIpotesi(ctx), drawManca(ctx, conCampi(ctx, detta)));

/** On a narrow screen the range stays in sight while the person answers; for a screen reader it is above. */
export function drawStriscia(ctx, detta) {
  if (isVuoto(ctx.stato) || detta.rifiuto) return null;
  const quale = askQuale(ctx, detta)?.nome ?? "ordinario";
  const { min, max } = detta.indicatori.find(({ nome }) => nome === quale) ?? detta.indicatori[0];
  return h("p", { key: "striscia", class: "rapida-striscia per-schermo", "aria-hidden": "true" }, ctx.t("rapida.riassunto", { nome: "ISEE", tra: tra(ctx, min, max) }));
}

const conCampi = (ctx, { aperte }) => aperte.filter(({ attende }) => !attende).map((aperta) => ({ ...aperta, campo: campoDi(ctx, aperta.chiave) }));

/** Nothing answered yet: a range of everything would say nothing. */
const isVuoto = (stato) => persone(stato).length === 1
  && Object.entries(stato.valori).every(([chiave, testo]) => !testo.trim() || /^(data$|serve$|q1\.(componente|quota)$)/.test(chiave));

function drawCifre(ctx, detta, quieta) {
  const { t, stato } = ctx;
  if (isVuoto(stato)) return h("p", { key: "vuoto" }, t("rapida.vuoto"));
  if (detta.rifiuto) return h("p", { key: "rifiuto", class: "errore" }, t("rapida.rifiuto", { testo: motivo(ctx, detta.rifiuto) }));
  const uguali = isUguali(detta);
  const quale = askQuale(ctx, detta);
  const cifre = uguali ? detta.indicatori.slice(0, 1) : detta.indicatori;
  return h("div", { key: "cifre", class: "gruppo" },
    cifre.map(({ nome, min, max }) => h("div", { key: nome, class: quale?.nome === nome && !uguali ? "indicatore conta" : "indicatore" },
      h("h4", {}, t(uguali ? "rapida.indicatore" : `indicatore.${nome}`)),
      h("p", { class: "cifra rapida-cifra", id: `range-${nome}` }, tra(ctx, min, max)),
      max - min < PASSO && h("p", { key: "stretta" }, t("rapida.stretta")),
      uguali && detta.indicatori.length > 1 && h("p", { key: "uguali" }, t("rapida.uguali")),
      !uguali && quieta.prestazioni?.[nome] && h("details", { key: "conta" },
        h("summary", {}, t("rapida.conta")),
        h("ul", {}, quieta.prestazioni[nome].map((testo) => h("li", { key: testo }, testo)))))),
    quale && h("p", { key: "quale" }, quale.testo),
    drawMassimo(ctx, detta));
}

const isUguali = ({ indicatori }) => indicatori.every(({ min, max }) => min === indicatori[0].min && max === indicatori[0].max);

/** Where an amount may be as large as it likes, there is no largest ISEE: the one shown is that of some limits, said here. */
function drawMassimo({ t }, { aperte }) {
  const limiti = [...new Set(aperte.map(({ fino }) => fino).filter(Boolean))];
  return limiti.length > 0 && h("div", { key: "massimo", class: "aiuto" },
    h("p", {}, t("rapida.massimo")),
    h("ul", {}, limiti.map((quale) => h("li", { key: quale }, t(`rapida.massimo.${quale}`, { importo: euro(FINO[quale]) })))));
}

const chiesti = new WeakMap(); // range -> what the need of then goes by: the engine is asked once

/** Which indicator the need goes by: `{ nome?, testo }`. */
function askQuale({ t, motore, valore: testo }, detta) {
  const bisogno = testo("serve");
  if (!bisogno || !motore.which) return null;
  if (chiesti.get(detta)?.bisogno !== bisogno) {
    chiesti.set(detta, { bisogno, quale: motore.which(bisogno, toDsu(rispondi(detta.letto, "basso"), motore.valoreImu).dsu) });
  }
  const { tipo, famiglia } = chiesti.get(detta).quale;
  const nomeTipo = t(`tipo.${tipo}`);
  const nome = famiglia ? "famiglia" : "ordinario";
  if (tipo === "minorenni" && detta.minorenniUguale) return { nome, testo: t("rapida.uguale-tipo", { tipo: nomeTipo, nome: t(`indicatore.${nome}`) }) };
  if (tipo !== "ordinario") return { testo: t("rapida.altro-tipo", { tipo: nomeTipo }) };
  return { nome, testo: t(famiglia ? "serve.famiglia" : "serve.conta", { tipo: nomeTipo }) };
}

/** In words, without naming a field of the declaration that nobody has seen. */
function motivo({ t, motore }, { stato, error }) {
  const { perCampo, generali } = askMotore(motore, stato, t, error);
  return [...perCampo.values(), ...generali][0] ?? t("errore.interno");
}

const euro = (importo) => `${formatNumero(importo, 0)}\u00a0€`;

function tra({ t }, min, max) {
  const basso = Math.floor(min / PASSO) * PASSO;
  return t("rapida.tra", { min: euro(basso), max: euro(Math.max(Math.ceil(max / PASSO) * PASSO, basso + PASSO)) });
}

function riassunto(ctx, detta) {
  if (detta.rifiuto || isVuoto(ctx.stato)) return "";
  const cifre = isUguali(detta) ? detta.indicatori.slice(0, 1) : detta.indicatori;
  return cifre.map(({ nome, min, max }) => ctx.t("rapida.riassunto", { nome: ctx.t(cifre.length > 1 ? `indicatore.${nome}` : "rapida.indicatore"), tra: tra(ctx, min, max) })).join(" ");
}

/** The field of an open question on this screen, if it is here. */
const campoDi = ({ stato, campi }, chiave) => campi.find((campo) => campo.chiave === chiave || vera(stato, campo.chiave) === chiave);

function vai(ctx, { campo, chiave }, opzioni) {
  const nome = campo?.etichetta ?? ctx.t("rapida.nelle-complete");
  return pulsante(nome, () => (campo ? ctx.fuoco(campo.chiave) : ctx.continua(chiave)), { tipo: "leggero", ...opzioni });
}

function drawProssima(ctx, aperte, { prossima }) {
  if (isVuoto(ctx.stato)) return null;
  const aperta = aperte.find(({ chiave }) => chiave === prossima) ?? aperte[0];
  return aperta && h("div", { key: "prossima", class: "rapida-prossima per-schermo" },
    h("h4", {}, ctx.t("rapida.prossima")),
    h("p", { class: "azioni" }, vai(ctx, aperta, { id: "prossima" })));
}

function drawManca(ctx, aperte) {
  const { t, anni } = ctx;
  return h("section", { key: "manca", class: "lista", "aria-labelledby": "titolo-rapida-manca" },
    h("h3", { id: "titolo-rapida-manca" }, t("rapida.manca")),
    aperte.length > 0 && [
      h("p", { key: "qui" }, t("rapida.manca.qui")),
      h("ul", { key: "aperte" }, aperte.map((aperta) => h("li", { key: aperta.chiave }, vai(ctx, aperta)))),
    ],
    h("p", { key: "dopo" }, t("rapida.manca.dopo")),
    h("ul", { key: "altre" }, Array.from({ length: MANCANO }, (_, i) => h("li", { key: i }, t(`rapida.manca.${i + 1}`, anni)))));
}

/** What has been taken for granted, as far as it concerns this household. */
function drawIpotesi({ t, stato, anni, finito }) {
  const figli = persone(stato).some((id) => comeFiglio(stato, id));
  const titolo = valore(stato, "casa.titolo");
  const ipotesi = [
    figli && "figli", figli && lavoratori(stato).length > 0 && "minori",
    titolo !== "proprieta" && titolo !== "altro" && "affitto", titolo !== "locazione" && titolo !== "altro" && "casa",
    "redditi", "detrazioni", "risparmi", "titoli", rispostaA(stato, "rapida.immobili", finito) !== "no" && "immobili", "prestazioni",
  ].filter(Boolean);
  return h("section", { key: "ipotesi", class: "lista", "aria-labelledby": "titolo-rapida-ipotesi" },
    h("h3", { id: "titolo-rapida-ipotesi" }, t("rapida.ipotesi")),
    h("ul", {}, ipotesi.map((quale) => h("li", { key: quale }, t(`rapida.ipotesi.${quale}`, anni)))));
}
