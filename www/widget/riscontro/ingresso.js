// The two ways in: a file, read here, or the values copied from paper.

import { campoRadio, campoScelta, campoSpunta, campoTesto, nascosto, pulsante, riquadro } from "../campi.js";
import { h } from "../dom.js";
import { RIGHE, TIPI, VALORI } from "./mano.js";
import { nomeTipo } from "./nomi.js";

export function drawIngresso(ctx, vista, fai) {
  const { t } = ctx;
  return h("div", { key: "ingresso", class: "lista" },
    h("p", { key: "privacy", class: "aiuto" }, t("riscontro.privacy")),
    campoRadio(ctx, "riscontro.come", {
      etichetta: t("riscontro.come"), inRiga: false,
      opzioni: ["carta", "file"].map((come) => [come, t(`riscontro.come.${come}`), t(`riscontro.come.${come}.nota`)]),
    }),
    ctx.valore("riscontro.come") === "file" && drawFile(ctx, vista, fai),
    ctx.valore("riscontro.come") === "carta" && drawMano(ctx, vista, fai));
}

function drawFile({ t }, { rifiuto, leggendo }, fai) {
  const sopra = (nodo, si) => nodo.classList.toggle("sopra", si);
  return h("div", {
    key: "file", class: "riscontro-file",
    ondragover: (event) => {
      event.preventDefault();
      sopra(event.currentTarget, true);
    },
    ondragleave: (event) => sopra(event.currentTarget, false),
    ondrop: (event) => {
      event.preventDefault();
      sopra(event.currentTarget, false);
      const [file] = event.dataTransfer.files;
      if (file) fai.file(file);
    },
  },
  h("div", { class: rifiuto ? "campo campo-errato" : "campo" },
    h("label", { for: "riscontro-file" }, t("riscontro.file")),
    h("p", { id: "aiuto-riscontro-file", class: "aiuto" }, t("riscontro.file.aiuto")),
    rifiuto && drawRifiuto(t, rifiuto, { id: "riscontro-rifiuto" }),
    h("input", { // every file may be chosen: of a PDF we say what to do
      id: "riscontro-file", type: "file", "aria-invalid": rifiuto ? "true" : null, "aria-describedby": rifiuto ? "aiuto-riscontro-file riscontro-rifiuto" : "aiuto-riscontro-file",
      onchange: ({ target }) => {
        const [file] = target.files;
        target.value = ""; // the same file again is a change again
        if (file) fai.file(file);
      },
    })),
  h("p", { key: "legge", role: "status", class: leggendo ? null : "nascosto" }, leggendo && t("riscontro.file.carica")),
  rifiuto && h("p", { key: "scrivi", class: "azioni" }, pulsante(t("riscontro.rifiuto.scrivi"), fai.aMano, { id: "riscontro-scrivi" })));
}

/** Why not. `altro`: the key for what we have no words of our own; `id`: where the focus goes. */
export const drawRifiuto = (t, { codice, testo }, { altro = "riscontro.rifiuto.altro", id } = {}) =>
  h("p", { key: "rifiuto", id, class: "errore", role: "alert", tabindex: id ? "-1" : null },
    nascosto(t("errore.prefisso")), t(codice === "altro" ? altro : `riscontro.rifiuto.${codice}`, { testo: testo?.replace(/[\p{L}\p{N}»)]$/u, "$&.") }));

function drawMano(ctx, vista, fai) {
  const { t } = ctx;
  const valore = ([riga, tipo], prefisso) => campoTesto(ctx, `riscontro.${prefisso}.${riga}`, { tipo, etichetta: t(`prospetto.${riga}`), obbligatorio: riga === "isee" });
  const campi = h("div", { key: "campi", class: "lista riscontro-mano", onkeydown: (event) => onEnter(event, fai.confronta) },
    campoScelta(ctx, "riscontro.tipo", {
      etichetta: t("riscontro.mano.tipo"), aiuto: t("riscontro.mano.tipo.aiuto"), obbligatorio: true, opzioni: TIPI.map((tipo) => [tipo, nomeTipo(ctx, tipo)]),
    }),
    campoSpunta(ctx, "riscontro.corrente", { etichetta: t("riscontro.mano.corrente"), aiuto: t("riscontro.mano.corrente.aiuto") }),
    campoTesto(ctx, "riscontro.data", { tipo: "data", etichetta: t("riscontro.mano.data"), aiuto: t("riscontro.mano.data.aiuto"), obbligatorio: true }),
    h("div", { key: "valori", class: "lista", role: "group", "aria-labelledby": "riscontro-valori", "aria-describedby": "aiuto-riscontro-valori" },
      h("h4", { id: "riscontro-valori" }, t("riscontro.mano.valori")),
      h("p", { id: "aiuto-riscontro-valori", class: "aiuto" }, t("riscontro.mano.valori.aiuto")),
      VALORI.map((campo) => valore(campo, "v"))),
    riquadro(ctx, "riscontro-righe", t("riscontro.mano.righe"), () => RIGHE.map((campo) => valore(campo, "r")), { aiuto: t("riscontro.mano.righe.aiuto") }),
    campoSpunta(ctx, "riscontro.omissioni", { etichetta: t("riscontro.mano.omissioni") }),
    h("p", { key: "azioni", class: "azioni" },
      pulsante(t(ctx.nelRisultato ? "riscontro.mano.confronta" : "riscontro.mano.controlla"), fai.confronta, { id: "riscontro-confronta", tipo: "primario" })));
  return [fai.tentato && drawRiepilogo(ctx), campi];
}

/** Enter in a field is the button below. */
function onEnter(event, azione) {
  if (event.key === "Enter" && event.target.localName === "input" && !event.isComposing) azione();
}

function drawRiepilogo(ctx) {
  const { t } = ctx;
  const errori = ctx.campi.map((campo) => ({ ...campo, testo: ctx.errore(campo.chiave, campo) })).filter(({ testo }) => testo);
  return errori.length > 0 && h("div", { key: "riepilogo", id: "riscontro-riepilogo", class: "riepilogo", role: "alert", tabindex: "-1" },
    h("h4", {}, t(errori.length === 1 ? "riepilogo.uno" : "riepilogo.tanti", { quanti: errori.length })),
    h("ul", {}, errori.map(({ chiave, etichetta, testo }) => h("li", { key: chiave },
      h("a", { href: `#${chiave}`, onclick: (event) => { event.preventDefault(); ctx.fuoco(chiave); } }, etichetta), `: ${testo}`))));
}
