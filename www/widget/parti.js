// The files that come after the first view. `seguito`, the other steps, is sent for as soon as the first one is drawn; the
// others when somebody asks for them, or in idle time once everything else is done: from then on no network is needed.

const FILE = {
  seguito: () => import("./seguito.js"),
  approfondimenti: () => import("./approfondimenti.js"),
  aiuti: () => import("./aiuti.js"),
  rapida: () => import("./rapida.js"),
  azioni: () => import("./azioni.js"),
  riscontro: () => import("./riscontro.js"),
};

/** Their names: the build makes a file of each. */
export const PARTI = Object.keys(FILE);

const caricati = new Map(); // once for all the elements of a page

function load(nome) {
  if (!caricati.has(nome)) {
    caricati.set(nome, FILE[nome]().catch((error) => {
      caricati.delete(nome);
      throw error;
    }));
  }
  return caricati.get(nome);
}

/** When the browser has nothing better to do. */
const inOzio = () => new Promise((fatto) => (globalThis.requestIdleCallback ? requestIdleCallback(fatto, { timeout: 2000 }) : setTimeout(fatto, 200)));

/** The parts as one element has them: each may bring `TESTI`, by language, and `CSS`. */
export class Parti {
  #presenti = new Map();
  #mancano = new Set();
  #ospite;

  /** `ospite`: `{ t, addCss, render }`. */
  constructor(ospite) {
    this.#ospite = ospite;
  }

  async load(nome) {
    const parte = await load(nome);
    if (!this.#presenti.has(nome)) {
      if (parte.TESTI) this.#ospite.t.add(parte.TESTI);
      if (parte.CSS) this.#ospite.addCss(parte.CSS);
      this.#presenti.set(nome, parte);
    }
    return parte;
  }

  /** For who draws: the part if it is here; else it is sent for, and the element is drawn again when it comes. */
  get(nome) {
    if (!this.#presenti.has(nome)) this.load(nome).then(() => this.#ospite.render(), () => {});
    return this.#presenti.get(nome) ?? null;
  }

  /** Whether the page has left a part out: the one file may stand without those beside it. */
  manca(nome) {
    return this.#mancano.has(nome);
  }

  /** All of them, one at a time, without hurry. */
  async loadAll() {
    for (const nome of PARTI) {
      await inOzio();
      await this.load(nome).catch((error) => {
        if (error.name !== "NotFoundError") throw error;
        this.#mancano.add(nome);
      });
    }
    if (this.#mancano.size > 0) this.#ospite.render();
  }
}
