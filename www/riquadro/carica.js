// Upgrades `<a data-isee href="…/embed.html?…">` to a frame; without this script it stays a link. `data-isee="#id"` names a
// JSON script with what does not go in an address: `{ soglie, prestazioni, testi, messaggi }`. A link inside an
// <isee-simulatore> waits: it becomes a frame where that element cannot open.
//
// The frame has no origin of its own (no allow-same-origin), so the origin of its messages is "null", which any sandboxed
// page has: who speaks is told by `source`, the window of our own frame, and the origin only says that it is still in its
// sandbox. Whoever managed to put another page there could ask for a height, which is bounded, or pretend that the person
// has handed something over, which is to be treated like any form that a person fills in.

import { NOME, VERSIONE } from "./protocollo.js";

const MASSIMO = 30000; // px
const CRESCITE = 40; // one after the other without a pause: content that grows because the frame does
const PAUSA = 1000; // ms

const riquadri = new Map(); // frame -> { crescite, prima }

function open(link) {
  const riquadro = document.createElement("iframe");
  let dati;
  try {
    dati = link.dataset.isee && JSON.parse(document.querySelector(link.dataset.isee).textContent);
  } catch (errore) {
    reportError(errore); // for who writes the page; the frame opens without
  }
  Object.assign(riquadro, { title: link.title || link.textContent.trim(), loading: "lazy", referrerPolicy: "no-referrer", allow: "clipboard-write", className: link.className });
  riquadro.sandbox = "allow-scripts allow-forms allow-downloads allow-modals allow-popups allow-popups-to-escape-sandbox";
  Object.assign(riquadro.style, { display: "block", width: "100%", height: "40rem", border: 0 });
  riquadro.onload = () => send(riquadro, { tipo: "ospite", dati });
  riquadro.src = link.href;
  riquadri.set(riquadro, { crescite: 0, prima: 0 });
  link.replaceWith(riquadro);
}

// To "*": a window without an origin cannot be named. What goes there is what the page shows anyway.
const send = ({ contentWindow }, messaggio) => contentWindow.postMessage({ protocollo: NOME, versione: VERSIONE, ...messaggio }, "*");

function resize(riquadro, altezza) {
  const stato = riquadri.get(riquadro);
  const ora = performance.now();
  if (!(altezza > 99) || !riquadro.offsetWidth || Math.abs(altezza - riquadro.offsetHeight) < 2) return;
  stato.crescite = altezza > riquadro.offsetHeight && ora - stato.prima < PAUSA ? stato.crescite + 1 : 0;
  stato.prima = ora;
  if (stato.crescite > CRESCITE || altezza > MASSIMO) return send(riquadro, { tipo: "fermo" });
  riquadro.style.height = `${altezza}px`;
}

/** The part from `da` to `a` of the frame comes into sight. */
function show(riquadro, da, a) {
  const { top } = riquadro.getBoundingClientRect();
  const sopra = parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop) || 8; // a header that stays
  const oltre = top + a + 8 - innerHeight;
  if (top + da < sopra || a - da > innerHeight) scrollBy(0, top + da - sopra);
  else if (oltre > 0) scrollBy(0, oltre);
}

addEventListener("message", ({ source, origin, data }) => {
  const riquadro = source && [...riquadri.keys()].find(({ contentWindow }) => contentWindow === source);
  if (!riquadro || origin !== "null" || data?.protocollo !== NOME || data.versione !== VERSIONE) return;
  if (data.tipo === "altezza") resize(riquadro, data.altezza);
  if (data.tipo === "vista") show(riquadro, data.da, data.a);
  if (data.tipo === "evento" && /^isee-[a-z]+$/.test(data.nome)) {
    riquadro.dispatchEvent(new CustomEvent(data.nome, { detail: data.detail, bubbles: true }));
  }
});

addEventListener("isee-errore", ({ target, detail }) => {
  if (detail?.codice === "load-failed") target.querySelectorAll("a[data-isee]").forEach(open);
});
document.querySelectorAll("a[data-isee]:not(isee-simulatore a)").forEach(open);
