// The custom element: attributes, properties, events; the simulator does the rest. Importing this file registers nothing
// and works on a server.

import { load } from "../engine/index.js";

import { h, patch } from "./dom.js";
import { readJson } from "./da-pagina.js";
import { readDati } from "./leggi-dati.js";
import { Parti } from "./parti.js";
import { RICHIESTE } from "./passi/nomi.js";
import { loadRapida } from "./rapida-porta.js";
import { Simulatore } from "./simulatore.js";
import { CSS } from "./stile.js";
import { chooseLingua, loadLingua, translator, verso } from "./testi.js";

const Base = globalThis.HTMLElement ?? class {};
const fogli = new WeakMap(); // document -> the one sheet of its elements: a sheet cannot be adopted in another document
const presenti = new Map(); // element in a page -> its number: two of them are told apart by it
const PROPRIETA = ["wasmUrl", "lingua", "modalita", "anno", "senza", "nascondi", "prestazioni", "soglie", "testi", "messaggi", "chiede", "sito", "dati"];
const aggiunti = new Set(); // the sheets of the parts loaded later

/** `<isee-simulatore anno="2026" lingua="it">`. */
export class IseeSimulatore extends Base {
  static observedAttributes = ["anno", "modalita", "senza", "nascondi", "prestazioni", "soglie", "lingua", "chiede"];

  #radice = null; // the node of the shadow root that the simulator fills
  #simulatore = null;
  #motore = null; // the engine with its Italian words
  #t = translator();
  #inAttesa; // data set before the engine was ready
  #prestazioni = null;
  #soglie = null;
  #testi = null;
  #sito = "";
  #anno = null; // the last year that the engine supports
  #versione = null;
  #eventi = null;
  #parti = new Parti({ t: this.#t, addCss: (css) => this.#addCss(css), render: () => this.#simulatore?.render() });
  #seguendo = null;
  #pronto = newPromessa();
  #completo = newPromessa();

  /** The year of the DSU, or null: then the current one. A year without rules is as if it had not been written. */
  get anno() {
    return this.#simulatore ? this.#anno : readAnno(this.getAttribute("anno"));
  }

  set anno(anno) {
    if (anno === null || anno === undefined || anno === "" || this.#supports(readAnno(anno))) this.#reflect("anno", anno);
  }

  /** The language: the attribute, else that of the page, else Italian. */
  get lingua() {
    return chooseLingua(this.getAttribute("lingua"), this.closest("[lang]")?.getAttribute("lang"));
  }

  set lingua(lingua) {
    this.#reflect("lingua", lingua);
  }

  /** `rapida`, one screen that gives a range, or `completa`, five steps that give the figure: also where the person is now. */
  get modalita() {
    return this.getAttribute("modalita")?.trim().toLowerCase() === "rapida" ? "rapida" : "completa";
  }

  set modalita(modalita) {
    this.#reflect("modalita", modalita);
  }

  /** The address of the wasm, when it is not beside the script; the files of the benefits are then beside it. Read when the element enters the page. */
  get wasmUrl() {
    return this.getAttribute("wasm-url") ?? "";
  }

  set wasmUrl(url) {
    this.#reflect("wasm-url", url);
  }

  /** The parts that open on request to leave out: `finora`, `prestazioni`, `cosa-se`. As text, with spaces between them. */
  get senza() {
    return readElenco(this.getAttribute("senza"));
  }

  set senza(parti) {
    this.#reflect("senza", [parti ?? []].flat().join(" "));
  }

  /** The benefits of the national catalogue to hide, by id; `nazionali` hides them all, and their file is not asked for. */
  get nascondi() {
    return readElenco(this.getAttribute("nascondi"));
  }

  set nascondi(ids) {
    this.#reflect("nascondi", [ids ?? []].flat().join(" "));
  }

  /** The page's own benefits, documents as the engine's `catalogue` takes them, beside the national ones; or null. */
  get prestazioni() {
    return this.#prestazioni;
  }

  set prestazioni(documenti) {
    this.#prestazioni = this.#readElenco("prestazioni", documenti);
    this.#simulatore?.setOfferta(this.#offerta());
  }

  /** The page's own thresholds, `[{ id, nome, indicatore, soglia }]`: the result says how far each is; or null. */
  get soglie() {
    return this.#soglie;
  }

  set soglie(soglie) {
    this.#soglie = this.#readElenco("soglie", soglie);
    this.#simulatore?.setOfferta(this.#offerta());
  }

  /** The page's own words instead of ours, by language and key: `{ it: { "cornice.avanti": "Continua" } }`, or null. */
  get messaggi() {
    return this.#t.propri;
  }

  set messaggi(messaggi) {
    const isTesto = (testo) => typeof testo === "string" || typeof testo?.other === "string";
    const isLingua = (testi) => typeof testi === "object" && testi !== null && Object.values(testi).every(isTesto);
    if (typeof (messaggi ?? {}) !== "object" || !Object.values(messaggi ?? {}).every(isLingua)) throw new TypeError("messaggi: texts by language and key, or null");
    this.#t.propri = messaggi ?? null;
    this.#simulatore?.render();
  }

  /** Other names and summaries for benefits: `{ "it.inps.bonus-nido": { name, summary } }`, or null. */
  get testi() {
    return this.#testi;
  }

  set testi(testi) {
    if (typeof (testi ?? {}) !== "object" || Array.isArray(testi)) throw new TypeError("testi: an object by id, or null");
    this.#testi = testi ?? null;
    this.#simulatore?.setOfferta(this.#offerta());
  }

  /** What the page asks the person to hand over: `risultato`, `dati`, or nothing. It arrives in `isee-consegna`. */
  get chiede() {
    return readElenco(this.getAttribute("chiede")).filter((cosa) => RICHIESTE.includes(cosa));
  }

  set chiede(cose) {
    this.#reflect("chiede", [cose ?? []].flat().join(" "));
  }

  /** Who receives it, as the person reads it: the host name of the page; in a frame, that of the page around it when it is told. */
  get sito() {
    return (globalThis.self !== globalThis.top && this.#sito) || globalThis.location?.hostname || "";
  }

  set sito(nome) {
    this.#sito = nome;
    this.#simulatore?.setRichiesta();
  }

  /** Resolves to this element when it can be used; rejects when the engine cannot be loaded. */
  get pronto() {
    return this.#pronto.promise;
  }

  /** Resolves to this element when all that it may need is here: from then on it works without a network. */
  get completo() {
    return this.#completo.promise;
  }

  /** The answers as a Dsu. It may be incomplete: only the engine says whether it holds. */
  get dati() {
    return this.#simulatore?.dati ?? this.#inAttesa ?? null;
  }

  set dati(dsu) {
    const letti = readDati(dsu); // throws before anything changes
    if (this.#simulatore?.dati) this.#simulatore.dati = letti;
    else this.#inAttesa = letti;
  }

  /** The last result of `calculate`, or null when there is none or an answer has changed since. */
  get risultato() {
    return this.#simulatore?.risultato ?? null;
  }

  connectedCallback() {
    presenti.set(this, firstLibero());
    this.#adoptProprieta();
    if (!this.#radice) this.#start();
    else if (this.shadowRoot.adoptedStyleSheets) this.#adoptFoglio();
    this.#eventi ??= newEventi(() => this.shadowRoot, () => this.#simulatore);
    for (const [evento, azione] of Object.entries(this.#eventi)) globalThis.addEventListener(evento, azione);
  }

  disconnectedCallback() {
    presenti.delete(this);
    for (const [evento, azione] of Object.entries(this.#eventi ?? {})) globalThis.removeEventListener(evento, azione);
  }

  attributeChangedCallback(nome, prima, dopo) {
    if (prima === dopo || !this.#simulatore) return;
    if (nome === "lingua") return void this.#speak();
    if (nome === "modalita") return this.#simulatore.setModalita(this.modalita);
    if (nome === "chiede") return this.#simulatore.setRichiesta();
    if (nome !== "anno") return this.#simulatore.setOfferta(this.#offerta());
    const anno = readAnno(dopo);
    if (dopo !== null && dopo !== "" && !this.#supports(anno)) return;
    this.#anno = anno;
    this.#simulatore.setAnno(anno);
  }

  /** A list, or `#id` for the attribute: frameworks write on the property what a template has on the tag. */
  #readElenco(nome, elenco) {
    const isId = typeof elenco === "string" && elenco.startsWith("#");
    if (!isId && !Array.isArray(elenco ?? [])) throw new TypeError(`${nome}: an array, "#id" of a script of the page, or null`);
    if (isId) this.setAttribute(nome, elenco);
    return isId ? null : (elenco ?? null);
  }

  /** What `Altro` wants. Where the engine is elsewhere, so are the files beside it. */
  #offerta() {
    const { senza, nascondi, testi, wasmUrl } = this;
    const accanto = (file) => (wasmUrl ? new URL(file, new URL(wasmUrl, document.baseURI)) : undefined);
    const conSoglie = (this.#soglie ?? this.getAttribute("soglie")) !== null;
    // Read when they are needed: the script that an attribute names may come after the tag.
    const prestazioni = () => this.#prestazioni ?? readJson(this, "prestazioni");
    const soglie = () => this.#soglie ?? readJson(this, "soglie");
    return { senza, nascondi, prestazioni, soglie, conSoglie, testi, accanto };
  }

  /** Whether there are rules for a year; before the engine is here, any year may have them. */
  #supports(anno) {
    if (anno === null || !this.#versione) return anno !== null;
    return anno >= Number(this.#versione.parametriDal.slice(0, 4)) && anno <= Number(this.#versione.parametriAl.slice(0, 4));
  }

  /** What a page set on the tag before this class was there lies over the accessors: through them it counts. */
  #adoptProprieta() {
    for (const nome of PROPRIETA) {
      if (!Object.hasOwn(this, nome)) continue;
      const valore = this[nome];
      delete this[nome];
      try {
        this[nome] = valore;
      } catch (error) {
        reportError(error); // nobody's assignment to throw at: it goes to the console, and the element opens
      }
    }
  }

  /** Moving to another document empties the adopted sheets. */
  #adoptFoglio() {
    const documento = this.ownerDocument;
    if (!fogli.has(documento)) fogli.set(documento, newFoglio(documento));
    if (!this.shadowRoot.adoptedStyleSheets.includes(fogli.get(documento))) this.shadowRoot.adoptedStyleSheets = [fogli.get(documento)];
  }

  #addCss(css) {
    aggiunti.add(css);
    fogli.get(this.ownerDocument)?.replaceSync(fullCss());
  }

  async #start() {
    const radice = this.shadowRoot ?? this.attachShadow({ mode: "open" });
    this.#radice = document.createElement("div");
    this.#radice.setAttribute("part", "base");
    this.#radice.setAttribute("class", "base");
    radice.replaceChildren(this.#radice);
    patch(this.#radice, [h("slot", {})]); // what the page put inside the tag is shown until the engine is here
    try {
      this.#adoptFoglio(); // an old browser has none: it keeps the page's own content
      const parole = this.#loadParole();
      // Whether or not it comes: the door of the quick mode says so itself, and offers to try again.
      const prima = Promise.allSettled([this.modalita === "rapida" && loadRapida(this.#parti)]);
      this.#motore = await load(this.wasmUrl ? new URL(this.wasmUrl, document.baseURI) : undefined);
      await prima;
      await this.#open(await parole);
    } catch (error) {
      this.#fail(error);
    }
  }

  /** The words of a language, by default the one in force; `null` when they cannot be fetched: what was spoken before goes on. */
  async #loadParole(lingua = this.lingua) {
    try {
      return { lingua, parole: await loadLingua(lingua) };
    } catch {
      this.#emit("isee-errore", { codice: "lingua-non-caricata" });
      return null;
    }
  }

  /** The person's choice becomes the attribute once its words are here; whether they are. */
  async #chooseLingua(lingua) {
    const parole = await this.#loadParole(lingua);
    if (parole) this.lingua = lingua;
    return parole !== null;
  }

  /** Another language, with the answers and the step as they are. */
  async #speak() {
    const parole = await this.#loadParole();
    if (parole?.lingua !== this.lingua) return; // it could not be fetched, or another was asked for meanwhile
    this.#simulatore.setMotore(this.#translate(parole));
  }

  /** The engine in a language; the texts of the element and the direction of the writing follow. */
  #translate(parole) {
    if (parole) this.#t.setLingua(parole.lingua, parole.parole);
    this.#radice.setAttribute("lang", this.#t.lingua);
    this.#radice.setAttribute("dir", verso(this.#t.lingua));
    const { motore, prestazioni } = parole?.parole ?? {};
    return motore ? this.#motore.translated({ ...motore, ...prestazioni }) : this.#motore;
  }

  async #open(parole) {
    if (this.#inAttesa !== undefined) await this.#parti.load("seguito"); // the page's data wants it: the first view is already its own
    patch(this.#radice, []);
    this.#radice.setAttribute("class", "base simulatore");
    const motore = this.#translate(parole);
    this.#versione = motore.version();
    const anno = readAnno(this.getAttribute("anno"));
    this.#anno = this.#supports(anno) ? anno : null;
    this.#simulatore = new Simulatore(this.#radice, {
      motore, t: this.#t, anno: this.#anno, emette: (nome, detail) => this.#emit(nome, detail),
      offerta: this.#offerta(), parti: this.#parti, segui: () => this.#segui(), richiesta: () => ({ chiede: this.chiede, sito: this.sito }),
      numero: () => presenti.get(this) ?? 1, nome: () => (/^[\w-]{1,100}$/.test(this.id) ? this.id : String(presenti.get(this) ?? 1)),
      setLingua: (lingua) => this.#chooseLingua(lingua), modalita: this.modalita, setModalita: (modalita) => (this.modalita = modalita),
    });
    this.#segui().catch((error) => {
      this.#pronto.reject(error); // the form stays: "Avanti" tries again
      this.#emit("isee-errore", { codice: "load-failed" });
    });
  }

  /** The second file: with it the answers become a Dsu and the element can be used to the end. */
  #segui() {
    return (this.#seguendo ??= this.#takeSeguito().catch((error) => {
      this.#seguendo = null;
      throw error;
    }));
  }

  async #takeSeguito() {
    this.#simulatore.setSeguito(await this.#parti.load("seguito"));
    if (this.#inAttesa !== undefined) this.#simulatore.dati = this.#inAttesa;
    this.#inAttesa = undefined;
    this.#pronto.resolve(this);
    this.#emit("isee-pronto", { versione: this.#versione });
    this.#parti.loadAll().then(() => this.#simulatore.prepara()).then(() => this.#completo.resolve(this), this.#completo.reject);
  }

  /** No engine (a policy that forbids WebAssembly, a file that is not there): say so and leave what the page offers. */
  #fail(error) {
    const t = this.#t;
    this.#radice.setAttribute("lang", t.lingua);
    patch(this.#radice, [
      h("div", { key: "no", class: "avviso", role: "status" },
        h("p", {}, h("strong", {}, t("chiuso.titolo"))),
        h("p", {}, t("chiuso.testo"))),
      h("slot", { key: "contenuto" }),
    ]);
    this.#pronto.reject(error);
    this.#completo.reject(error);
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

/** A promise with its ends; who does not wait for it must not find an error on the console. */
function newPromessa() {
  const fini = {};
  fini.promise = new Promise((resolve, reject) => Object.assign(fini, { resolve, reject }));
  fini.promise.catch(() => {});
  return fini;
}

function firstLibero() {
  const presi = new Set(presenti.values());
  for (let numero = 1; ; numero += 1) if (!presi.has(numero)) return numero;
}

/** Four digits, or null: "1e3" is a number for JavaScript and a year for nobody. */
function readAnno(testo) {
  return /^\d{4}$/.test(String(testo ?? "").trim()) ? Number(testo) : null;
}

/** What happens to the whole page. On paper nothing can be opened: what is a table is printed open, then left as it was. */
function newEventi(radice, simulatore) {
  let aperti = [];
  return {
    hashchange: () => simulatore()?.guardaIndirizzo(),
    beforeprint() {
      simulatore()?.setCarta(true);
      aperti = [...radice()?.querySelectorAll("details.stampa:not([open])") ?? []];
      for (const riquadro of aperti) riquadro.open = true;
    },
    afterprint() {
      simulatore()?.setCarta(false);
      for (const riquadro of aperti) riquadro.open = false;
      aperti = [];
    },
  };
}

const fullCss = () => [CSS, ...aggiunti].join("");

const readElenco = (testo) => (testo ?? "").split(/\s+/).filter(Boolean);

function newFoglio(documento) {
  const nuovo = new (documento.defaultView ?? globalThis).CSSStyleSheet();
  nuovo.replaceSync(fullCss());
  return nuovo;
}
