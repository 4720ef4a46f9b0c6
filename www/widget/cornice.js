// The frame around every step: reference years, list of steps, error summary, buttons.

import { isDoppio, nascosto, pulsante } from "./campi.js";
import { h } from "./dom.js";
import { formatImporto, parseImporto } from "./moneta.js";
import { PASSI, RISULTATO } from "./passi/nomi.js";
import { isDaRivedere, lingue } from "./testi.js";

export function drawCornice(ctx, vista) {
  const { t, anni } = ctx;
  return distinguish([
    vista.offreLingue && drawLingua(ctx, vista),
    vista.foglio,
    vista.avviso,
    h("p", { key: "anni", class: "anni", part: "years" }, h("strong", {}, t("cornice.isee", anni)), ` ${t("cornice.anni", anni)}`),
    ...(vista.rapida ? drawRapida(ctx, vista) : drawCompleta(ctx, vista)),
    h("p", { key: "annuncio", class: "nascosto", role: "status", "aria-live": "polite" }, vista.annuncio),
    ctx.numero > 1 && h("span", { key: "numero", id: "numero-simulatore", hidden: true }, t("cornice.altro", ctx)),
  ], ctx);
}

/** One screen: the questions and the range. */
function drawRapida(ctx, vista) {
  const { t } = ctx;
  return [
    drawModalita(ctx, vista),
    h("form", { key: "rapida", class: "passo", novalidate: true, onsubmit: (event) => event.preventDefault() },
      h("h2", { id: "titolo-passo", tabindex: "-1", part: "title" }, t("modalita.titolo")),
      vista.figli,
      drawTolto(ctx, vista),
      vista.custodia),
  ];
}

function drawCompleta(ctx, vista) {
  const { t, anni } = ctx;
  const { passo } = vista;
  const inRisultato = passo === RISULTATO;
  return [
    drawPassi(ctx, vista),
    drawModalita(ctx, vista),
    h("form", { key: `passo-${passo}`, class: "passo", novalidate: true, onsubmit: (event) => submit(event, vista) },
      h("h2", { id: "titolo-passo", tabindex: "-1", part: "title" },
        h("span", { class: "quale per-schermo" }, t("cornice.quale", { numero: passo + 1, totale: PASSI.length })),
        t(`passo.${PASSI[passo]}.titolo`, anni)),
      drawRiepilogo(ctx, vista),
      !inRisultato && h("p", { key: "intro", class: "intro" }, t(`passo.${PASSI[passo]}.intro`, anni)),
      !inRisultato && h("p", { key: "asterischi", class: "aiuto" }, t("cornice.asterischi")),
      vista.figli,
      inRisultato && vista.custodia,
      drawTolto(ctx, vista),
      drawPulsanti(ctx, vista),
      !inRisultato && vista.custodia),
  ];
}

/** The way to the other mode. */
const drawModalita = ({ t }, { rapida, cambia }) => h("p", { key: "modalita", class: "modalita per-schermo" },
  pulsante(t(rapida ? "modalita.completa" : "modalita.rapida"), cambia, { id: "modalita", tipo: "leggero" }));

/** With more elements on a page the same names would be there twice: after the first, each landmark says its number. */
function distinguish(nodi, ctx) {
  if (ctx.numero <= 1) return nodi;
  for (const { tag, attrs, children } of nodi.filter((nodo) => nodo?.tag)) {
    if (["nav", "section"].includes(tag) || attrs.role === "region") {
      if (attrs["aria-label"]) attrs["aria-label"] += ` ${ctx.t("cornice.altro", ctx)}`;
      if (attrs["aria-labelledby"]) attrs["aria-labelledby"] += " numero-simulatore";
    }
    distinguish(children, ctx);
  }
  return nodi;
}

function submit(event, vista) {
  event.preventDefault();
  if (vista.passo === RISULTATO) return;
  // Enter in a field reaches here through the button with no pointer: only a real second click is ignored.
  vista.avanti({ timeStamp: event.timeStamp, puntatore: vista.gesto.puntatore });
  vista.gesto.puntatore = false;
}

/** Each language by its own name: who looks for it may not read the one in sight. */
function drawLingua({ t }, { setLingua, linguaMancata }) {
  const nota = linguaMancata ? "lingua.non-caricata" : isDaRivedere(t.lingua) && "lingua.da-rivedere";
  return h("div", { key: "lingua", class: "lingua per-schermo" },
    h("label", { for: "lingua" }, t("lingua.scegli")),
    h("select", { id: "lingua", part: "select", value: t.lingua, "aria-describedby": nota ? "lingua-nota" : null, onchange: (event) => setLingua(event.target.value) },
      lingue().map(([lingua, nome]) => h("option", { key: lingua, value: lingua, lang: lingua }, nome))),
    nota && h("p", { key: nota, id: "lingua-nota", class: "aiuto", role: linguaMancata ? "alert" : null }, t(nota)));
}

function drawPassi({ t }, { passo, massimo, vai }) {
  return h("nav", { key: "passi", class: "passi", "aria-label": t("cornice.passi") },
    h("ol", {}, PASSI.map((nome, i) => {
      const attivo = i === passo;
      const fatto = i < passo;
      const testo = [
        h("span", { class: "numero", "aria-hidden": "true" }, fatto ? "✓" : String(i + 1)),
        h("span", { class: "nome" }, t(`passo.${nome}`)),
        (attivo || fatto) && nascosto(` (${t(attivo ? "cornice.attivo" : "cornice.confermato")})`),
      ];
      return h("li", { key: nome, class: attivo ? "attivo" : fatto ? "fatto" : null, "aria-current": attivo ? "step" : null },
        !attivo && i <= massimo
          ? h("button", { key: "b", type: "button", class: "passo-vai", onclick: (event) => isDoppio(event) || vai(i) }, testo)
          : h("span", { key: "s", class: "passo-vai" }, testo));
    })));
}

function drawRiepilogo({ t }, { errori, generali, fuoco }) {
  if (errori.length === 0 && generali.length === 0) return null;
  const quanti = errori.length + generali.length;
  return h("div", { key: "riepilogo", id: "riepilogo", class: "riepilogo", role: "alert", tabindex: "-1", part: "summary" },
    h("h3", {}, t(quanti === 1 ? "riepilogo.uno" : "riepilogo.tanti", { quanti })),
    h("ul", {},
      generali.map((testo) => h("li", { key: testo }, testo)),
      errori.map(({ chiave, etichetta, testo }) => h("li", { key: chiave },
        h("a", { href: `#${chiave}`, onclick: (event) => { event.preventDefault(); fuoco(chiave); } }, etichetta), `: ${testo}`))));
}

function drawTolto({ t }, { tolto, annulla }) {
  return tolto && h("div", { key: "tolto", id: "tolto", class: "tolto", role: "status", tabindex: "-1" },
    h("span", {}, t(tolto.fatto, tolto)),
    pulsante(t("tolto.annulla"), annulla, { tipo: "leggero" }));
}

function drawPulsanti({ t }, { passo, vai, cambia, daRapida, gesto }) {
  return h("div", { key: "pulsanti", class: "pulsanti" },
    (passo > 0 || daRapida) && pulsante(t("cornice.indietro"), () => (passo > 0 ? vai(passo - 1) : cambia()), { id: "indietro" }),
    passo < RISULTATO && h("button", {
      key: "avanti", id: "avanti", type: "submit", class: "pulsante primario", part: "button primary",
      onclick: (event) => {
        if (isDoppio(event)) event.preventDefault();
        gesto.puntatore = event.detail > 0;
      },
    }, t(passo === RISULTATO - 1 ? "cornice.calcola" : "cornice.avanti")));
}

/** What a screen reader says when a field is left: the amount as it was understood. */
export function annunciaCampo(t, tipo, testo) {
  if (tipo !== "denaro") return "";
  const letto = parseImporto(testo);
  return letto.ok ? t("eco.denaro", { importo: formatImporto(letto.valore) }) : "";
}
