// The fields, as descriptions. Drawing a field also records it in `ctx.campi`: the fields drawn are the fields checked,
// so a question that is not asked can never stop anybody.

import { h } from "./dom.js";
import { parseData } from "./data.js";
import { formatImporto, parseImporto, parseQuota } from "./moneta.js";

/** A text field. `tipo`: testo, denaro, data, quota, intero. `scopo`: what a browser may know about who writes (WCAG 1.3.5). */
export function campoTesto(ctx, chiave, { tipo = "testo", etichetta, aiuto, obbligatorio = false, eco, stretto = tipo !== "testo", scopo = "off" }) {
  const { errore, descritto } = record(ctx, chiave, { tipo, etichetta, obbligatorio, aiuto });
  const testoEco = eco ?? ecoDi(ctx, tipo, chiave);
  return h("div", { key: `c-${chiave}`, class: cls("campo", errore && "campo-errato") },
    h("label", { for: chiave, part: "label" }, etichetta, asterisco(obbligatorio)),
    aiutoNode(chiave, aiuto),
    erroreNode(ctx, chiave, errore),
    h("input", {
      id: chiave, type: "text", part: "input", autocomplete: scopo, value: ctx.valore(chiave), class: stretto ? "stretto" : null,
      inputmode: { denaro: "decimal", quota: "decimal", numero: "decimal", intero: "numeric" }[tipo] ?? null,
      spellcheck: "false", "aria-required": obbligatorio ? "true" : null, "aria-invalid": errore ? "true" : null,
      "aria-describedby": cls(descritto, testoEco && `eco-${chiave}`),
      oninput: (event) => ctx.scrive(chiave, event.target.value),
      onchange: (event) => ctx.cambia(chiave, event.target.value, { annuncio: tipo }),
    }),
    testoEco && h("p", { id: `eco-${chiave}`, class: "eco" }, testoEco),
  );
}

/** An amount whose label is the text `nome`, with `nome.aiuto` as help when there is one. */
export function campoDenaro(ctx, chiave, nome, { aiuto = `${nome}.aiuto`, ...altro } = {}) {
  const { t, anni } = ctx;
  return campoTesto(ctx, chiave, { tipo: "denaro", etichetta: t(nome, anni), aiuto: t.has(aiuto) ? t(aiuto, anni) : undefined, ...altro });
}

/** A list to choose from; `opzioni` are `[value, text]`. */
export function campoScelta(ctx, chiave, { etichetta, aiuto, opzioni, obbligatorio = false, vuota, predefinita }) {
  const { errore, descritto } = record(ctx, chiave, { tipo: "scelta", etichetta, obbligatorio, aiuto, opzioni, predefinita });
  const attuale = ctx.valore(chiave) || (predefinita ?? "");
  return h("div", { key: `c-${chiave}`, class: cls("campo", errore && "campo-errato") },
    h("label", { for: chiave, part: "label" }, etichetta, asterisco(obbligatorio)),
    aiutoNode(chiave, aiuto),
    erroreNode(ctx, chiave, errore),
    h("select", {
      id: chiave, part: "select", value: attuale, "aria-required": obbligatorio ? "true" : null,
      "aria-invalid": errore ? "true" : null, "aria-describedby": descritto,
      onchange: (event) => ctx.cambia(chiave, event.target.value),
    },
    (vuota !== undefined || attuale === "") && h("option", { key: "", value: "" }, vuota ?? ctx.t("campo.scegli")),
    opzioni.map(opzione)),
  );
}

/** `[value, text]`, or `{ gruppo, opzioni }` for a titled group. */
const opzione = (voce) => (Array.isArray(voce)
  ? h("option", { key: voce[0], value: voce[0] }, voce[1])
  : h("optgroup", { key: voce.gruppo, label: voce.gruppo }, voce.opzioni.map(opzione)));

/** A few answers, all in sight. `rifiuta`: the answers that stop here, with the key of what to do. */
export function campoRadio(ctx, chiave, { etichetta, aiuto, opzioni, obbligatorio = false, rifiuta, inRiga = opzioni.length <= 2 }) {
  const { errore, descritto } = record(ctx, chiave, { tipo: "scelta", etichetta, obbligatorio, aiuto, opzioni, rifiuta });
  const attuale = ctx.valore(chiave);
  return h("fieldset", {
    key: `c-${chiave}`, class: cls("campo", errore && "campo-errato"), role: "radiogroup",
    "aria-required": obbligatorio ? "true" : null, "aria-invalid": errore ? "true" : null, "aria-describedby": descritto,
  },
  h("legend", {}, etichetta, asterisco(obbligatorio)),
  aiutoNode(chiave, aiuto),
  erroreNode(ctx, chiave, errore),
  h("div", { class: inRiga ? "risposte in-riga" : "risposte" }, opzioni.map(([codice, testo, nota], i) => {
    const id = i === 0 ? chiave : `${chiave}.${codice}`; // the first carries the key: the error link leads there
    return h("div", { key: codice, class: "risposta" },
      h("input", {
        id, type: "radio", name: chiave, value: codice, checked: attuale === codice,
        "aria-describedby": nota ? `nota-${id}` : null,
        onchange: () => ctx.cambia(chiave, codice),
      }),
      h("label", { for: id }, testo),
      nota && h("p", { id: `nota-${id}`, class: "aiuto" }, nota));
  })));
}

export const campoSiNo = (ctx, chiave, opzioni) =>
  campoRadio(ctx, chiave, { ...opzioni, opzioni: [["si", ctx.t("campo.si")], ["no", ctx.t("campo.no")]] });

/** One box to tick. */
export function campoSpunta(ctx, chiave, { etichetta, aiuto }) {
  const { errore, descritto } = record(ctx, chiave, { tipo: "spunta", etichetta, aiuto });
  return h("div", { key: `c-${chiave}`, class: cls("campo", errore && "campo-errato") },
    h("div", { class: "risposta" },
      spunta(ctx, chiave, ctx.valore(chiave) === "si", descritto),
      h("label", { for: chiave }, etichetta),
      aiutoNode(chiave, aiuto)),
    erroreNode(ctx, chiave, errore));
}

/** Several boxes under one question; `opzioni` are `[key, text, ticked]`. */
export function campoSpunte(ctx, chiave, { etichetta, aiuto, opzioni, obbligatorio = false }) {
  const { errore, descritto } = record(ctx, chiave, { tipo: "spunte", etichetta, obbligatorio, aiuto, opzioni });
  return h("fieldset", { key: `c-${chiave}`, class: cls("campo", errore && "campo-errato"), "aria-describedby": descritto },
    h("legend", {}, etichetta, asterisco(obbligatorio)),
    aiutoNode(chiave, aiuto),
    erroreNode(ctx, chiave, errore),
    h("div", { class: "risposte" }, opzioni.map(([nome, testo, attiva], i) =>
      h("div", { key: nome, class: "risposta" },
        spunta(ctx, nome, attiva, i === 0 ? descritto : null, i === 0 ? chiave : nome),
        h("label", { for: i === 0 ? chiave : nome }, testo)))));
}

const spunta = (ctx, chiave, attiva, descritto, id = chiave) => h("input", {
  id, type: "checkbox", checked: attiva, "aria-describedby": descritto,
  onchange: (event) => ctx.cambia(chiave, event.target.checked ? "si" : "no"),
});

/** Questions for few people, behind their title. Open when something in it is answered or wrong. */
export function riquadro(ctx, chiave, titolo, figli, { aiuto, aperto = false } = {}) {
  const prima = ctx.campi.length;
  const contenuto = figli();
  const suoi = ctx.campi.slice(prima);
  // A list inside counts as answered: its rows are drawn only when they exist.
  const usato = suoi.some((campo) => ctx.valore(campo.chiave) !== "" || ctx.errore(campo.chiave, campo));
  return h("details", { key: `r-${chiave}`, class: "riquadro", open: aperto || usato },
    h("summary", { id: `r-${chiave}` }, titolo),
    h("div", { class: "riquadro-dentro" }, aiuto && h("p", { class: "aiuto" }, aiuto), contenuto));
}

export function pulsante(testo, onclick, { tipo = "secondario", descrizione, id, ...altro } = {}) {
  return h("button", {
    id, key: id, type: "button", class: `pulsante ${tipo}`, part: `button ${tipo}`, ...altro,
    onclick: (event) => isDoppio(event) || onclick(event),
  },
  testo, descrizione && h("span", { class: "nascosto" }, ` ${descrizione}`));
}

/** The second click of a double click: people double-click everything, and it must not act twice. */
export const isDoppio = (event) => event.detail > 1;

/** A text that only screen readers say. */
export const nascosto = (testo) => h("span", { class: "nascosto" }, testo);

function record(ctx, chiave, campo) {
  const tutto = { chiave, ...campo };
  ctx.campi.push(tutto);
  const errore = ctx.errore(chiave, tutto);
  return { errore, descritto: cls(campo.aiuto && `aiuto-${chiave}`, errore && `errore-${chiave}`) };
}

const aiutoNode = (chiave, aiuto) => aiuto && h("p", { id: `aiuto-${chiave}`, class: "aiuto" }, aiuto);

const erroreNode = (ctx, chiave, errore) =>
  errore && h("p", { key: `e-${chiave}`, id: `errore-${chiave}`, class: "errore" }, nascosto(ctx.t("errore.prefisso")), errore);

const asterisco = (obbligatorio) => obbligatorio && h("span", { class: "asterisco", "aria-hidden": "true" }, "\u00a0*");

/** What the field understood, so that a wrong point or comma is seen at once. */
function ecoDi(ctx, tipo, chiave) {
  const testo = ctx.valore(chiave);
  if (!testo.trim()) return null;
  if (tipo === "denaro") {
    const letto = parseImporto(testo);
    return letto.ok && ctx.t("eco.denaro", { importo: formatImporto(letto.valore) });
  }
  if (tipo === "quota") {
    const letta = parseQuota(testo);
    return letta.ok && testo.includes("/") && ctx.t("eco.quota", { quota: String(letta.valore).replace(".", ",") });
  }
  if (tipo === "data" && parseData(testo).ok) return ctx.ecoData?.(chiave) ?? null;
  return null;
}

const cls = (...nomi) => nomi.filter(Boolean).join(" ") || null;
