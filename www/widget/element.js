// The custom element: attributes, properties, events; the simulator does the rest. Importing this file registers nothing
// and works on a server.

import { load } from "../engine/index.js";

import { h, patch } from "./dom.js";
import { Simulatore } from "./simulatore.js";
import { CSS } from "./stile.js";
import { chooseLingua, translator } from "./testi.js";

const Base = globalThis.HTMLElement ?? class {};
let foglio; // one sheet for all the elements of the page

/** `<isee-simulatore anno="2026" lingua="it">`. */
export class IseeSimulatore extends Base {
  static observedAttributes = ["anno"];

  #radice = null; // the node of the shadow root that the simulator fills
  #simulatore = null;
  #inAttesa; // data set before the engine was ready
  #pronto;
  #resolve;
  #reject;

  constructor() {
    super();
    this.#pronto = new Promise((resolve, reject) => {
      this.#resolve = resolve;
      this.#reject = reject;
    });
    this.#pronto.catch(() => {}); // who does not wait for it must not find an error on the console
  }

  /** The year of the DSU, or null: then the current one. */
  get anno() {
    const anno = Number(this.getAttribute("anno"));
    return Number.isInteger(anno) && anno > 0 ? anno : null;
  }

  set anno(anno) {
    this.#reflect("anno", anno);
  }

  /** The language: the attribute, else that of the page, else Italian. */
  get lingua() {
    return chooseLingua(this.getAttribute("lingua"), this.closest("[lang]")?.getAttribute("lang"));
  }

  set lingua(lingua) {
    this.#reflect("lingua", lingua);
  }

  /** The address of the wasm, when it is not beside the script. Read once, when the element enters the page. */
  get wasmUrl() {
    return this.getAttribute("wasm-url") ?? "";
  }

  set wasmUrl(url) {
    this.#reflect("wasm-url", url);
  }

  /** Resolves to this element when it can be used; rejects when the engine cannot be loaded. */
  get pronto() {
    return this.#pronto;
  }

  /** The answers as a Dsu. It may be incomplete: only the engine says whether it holds. */
  get dati() {
    return this.#simulatore ? this.#simulatore.dati : (this.#inAttesa ?? null);
  }

  set dati(dsu) {
    if (this.#simulatore) this.#simulatore.dati = dsu;
    else this.#inAttesa = dsu;
  }

  /** The last result of `calculate`, or null when there is none or an answer has changed since. */
  get risultato() {
    return this.#simulatore?.risultato ?? null;
  }

  connectedCallback() {
    if (!this.#radice) this.#start();
  }

  attributeChangedCallback(nome, prima, dopo) {
    if (nome === "anno" && prima !== dopo) this.#simulatore?.setAnno(this.anno);
  }

  async #start() {
    const radice = this.shadowRoot ?? this.attachShadow({ mode: "open" });
    this.#radice = document.createElement("div");
    this.#radice.setAttribute("part", "base");
    radice.replaceChildren(this.#radice);
    patch(this.#radice, [h("slot", {})]); // what the page put inside the tag is shown until the engine is here
    try {
      foglio ??= newFoglio(); // an old browser has none: it keeps the page's own content
      radice.adoptedStyleSheets = [foglio];
      const motore = await load(this.wasmUrl ? new URL(this.wasmUrl, document.baseURI) : undefined);
      this.#open(motore);
    } catch (error) {
      this.#fail(error);
    }
  }

  #open(motore) {
    const lingua = this.lingua;
    patch(this.#radice, []);
    this.#radice.setAttribute("lang", lingua);
    this.#radice.setAttribute("class", "simulatore");
    this.#simulatore = new Simulatore(this.#radice, {
      motore, t: translator(lingua), anno: this.anno, emette: (nome, detail) => this.#emit(nome, detail),
    });
    if (this.#inAttesa !== undefined) this.#simulatore.dati = this.#inAttesa;
    this.#inAttesa = undefined;
    this.#resolve(this);
    this.#emit("isee-pronto", { versione: motore.version() });
  }

  /** No engine (a policy that forbids WebAssembly, a file that is not there): say so and leave what the page offers. */
  #fail(error) {
    const t = translator(this.lingua);
    this.#radice.setAttribute("lang", this.lingua);
    patch(this.#radice, [
      h("div", { key: "no", class: "avviso", role: "status" },
        h("p", {}, h("strong", {}, t("chiuso.titolo"))),
        h("p", {}, t("chiuso.testo"))),
      h("slot", { key: "contenuto" }),
    ]);
    this.#reject(error);
    this.#emit("isee-errore", { codice: error?.code ?? "load-failed" });
  }

  #emit(nome, detail) {
    this.dispatchEvent(new CustomEvent(nome, { detail, bubbles: true, composed: true }));
  }

  #reflect(nome, valore) {
    if (valore === null || valore === undefined || valore === "") this.removeAttribute(nome);
    else this.setAttribute(nome, String(valore));
  }
}

function newFoglio() {
  const nuovo = new CSSStyleSheet();
  nuovo.replaceSync(CSS);
  return nuovo;
}
