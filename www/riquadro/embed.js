// The page in the frame: the element, set up by the address, and what it tells the page around it.
//
// The first word is of the page around: it says who it is (`event.origin` is the browser's) and what it offers. From then
// on this page answers to that origin alone. Where the origin is not known (a page opened from the disk, a frame in a
// sandboxed frame) it may be told how high we are, never what the person hands over.

import { NOME, VERSIONE } from "./protocollo.js";

const ATTRIBUTI = ["anno", "lingua", "modalita", "senza", "nascondi"];
const EVENTI = ["isee-pronto", "isee-passo", "isee-risultato", "isee-errore", "isee-consegna"];

const indirizzo = new URLSearchParams(location.search);
const elemento = document.createElement("isee-simulatore");
let ospite = null; // the origin of the page around
let aperto = null; // what `isee-pronto` said, for a page around that speaks later
const rifiutati = []; // what was wrong in the address, for the same
elemento.addEventListener("isee-pronto", ({ detail }) => (aperto = detail), { once: true });

function send(tipo, dato) {
  if (ospite === null) return;
  if (ospite === "null" && tipo !== "altezza" && tipo !== "vista") return;
  parent.postMessage({ protocollo: NOME, versione: VERSIONE, tipo, ...dato }, ospite === "null" ? "*" : ospite);
}

/** The height of what there is, whatever that of the frame: it must not grow because the frame does. */
function sendAltezza() {
  const altezza = Math.ceil(document.body.getBoundingClientRect().height);
  if (altezza > 0 && innerWidth > 0) send("altezza", { altezza }); // in a hidden frame every letter is a line
}

/** Where the focus has gone: the page around scrolls there when it is out of sight. */
function sendVista() {
  let nodo = document.activeElement;
  while (nodo?.shadowRoot?.activeElement) nodo = nodo.shadowRoot.activeElement;
  if (!nodo || nodo === document.body) return;
  const { top, bottom } = nodo.getBoundingClientRect();
  send("vista", { da: top + scrollY, a: bottom + scrollY });
}

function welcome(origine, { soglie, prestazioni, testi, messaggi }) {
  if (ospite === null) {
    ospite = origine;
    document.documentElement.classList.add("intera");
    // Whoever asks to receive something is named as the browser knows it.
    if (ospite !== "null" && indirizzo.has("chiede")) {
      elemento.sito = new URL(ospite).hostname;
      elemento.setAttribute("chiede", indirizzo.get("chiede"));
    }
    new ResizeObserver(sendAltezza).observe(document.body);
    elemento.addEventListener("focusin", () => requestAnimationFrame(sendVista)); // after the height that may come with it
    for (const nome of EVENTI) elemento.addEventListener(nome, ({ detail }) => send("evento", { nome, detail }));
    if (aperto) send("evento", { nome: "isee-pronto", detail: aperto });
    for (const detail of rifiutati) send("evento", { nome: "isee-errore", detail });
  }
  for (const [nome, dato] of Object.entries({ soglie, prestazioni, testi, messaggi })) if (dato !== undefined) offer(nome, () => dato);
}

/** What the page offers, one thing at a time: a wrong one is told, and the calculator opens without it. */
function offer(nome, read) {
  try {
    elemento[nome] = read();
  } catch (errore) {
    const detail = { codice: "prestazioni-non-valide", problemi: [{ path: nome, message: errore.message }] };
    if (ospite === null) rifiutati.push(detail);
    else elemento.dispatchEvent(new CustomEvent("isee-errore", { detail }));
  }
}

addEventListener("message", ({ source, origin, data }) => {
  if (source !== parent || parent === self || data?.protocollo !== NOME || data.versione !== VERSIONE) return;
  if (ospite !== null && origin !== ospite) return;
  if (data.tipo === "ospite") welcome(origin, data.dati ?? {});
  if (data.tipo === "fermo") document.documentElement.classList.remove("intera"); // no more height is given: scroll inside
});

for (const nome of ATTRIBUTI) if (indirizzo.has(nome)) elemento.setAttribute(nome, indirizzo.get(nome));
for (const [nome, valore] of indirizzo) if (/^--isee-[a-z-]+$/.test(nome)) document.documentElement.style.setProperty(nome, valore);
for (const nome of ["soglie", "prestazioni"]) if (indirizzo.has(nome)) offer(nome, () => JSON.parse(indirizzo.get(nome)));
document.documentElement.lang = elemento.lingua;
document.querySelector("main").append(elemento);
