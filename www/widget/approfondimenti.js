// The parts that are loaded when somebody asks for them: a first range, what the ISEE opens, what would change it.

import { loadCatalogue } from "../engine/index.js";

import { drawCosaSe } from "./approfondimenti/cosa-se.js";
import { drawFinora } from "./approfondimenti/finora.js";
import { drawPrestazioni } from "./approfondimenti/prestazioni.js";
import { toPrestazioni } from "./approfondimenti/soglie.js";
import approfondimenti from "./messaggi/approfondimenti.it.js";
import soglie from "./messaggi/soglie.it.js";

export { CSS } from "./approfondimenti/stile.js";
export const TESTI = { it: { ...approfondimenti, ...soglie } };

const ATTESA_ANNUNCIO = 700; // ms of quiet before a screen reader is told: not at every key, not at every step of the slider

const DISEGNI = { finora: drawFinora, prestazioni: drawPrestazioni, "cosa-se": drawCosaSe };

const letti = new Map(); // the national documents, by address: fetched once for all the elements of a page

function readNazionali({ nascondi, accanto }) {
  if (nascondi.includes("nazionali")) return [];
  const indirizzo = accanto("prestazioni.json");
  const nome = String(indirizzo);
  if (!letti.has(nome)) letti.set(nome, loadCatalogue(indirizzo).catch((error) => { letti.delete(nome); throw error; }));
  return letti.get(nome);
}

/** Fetches beforehand what the list of benefits wants: the documents and the module that reads them. */
export async function prepara(motore, offerta) {
  await readNazionali(offerta);
  (await motore.catalogue([], { source: offerta.accanto("prestazioni.wasm") })).free();
}

export class Vista {
  #motore;
  #offerta;
  #ospite;
  #catalogo = null;
  #soglie = [];
  #comune = { distanze: null }; // what the benefits leave for the what-if
  #memoria = new Map(); // what a drawing keeps for the next one, by part
  #annunci = new Map(); // part -> { detto, attesa, timer }
  #fatti = new Map(); // the last answer of each verb of the engine: a drawing asks again at every key

  /** As `Altro`. */
  constructor(motore, offerta, ospite) {
    this.#motore = motore;
    this.#offerta = offerta;
    this.#ospite = ospite;
  }

  /** What was said is in another language: it is asked again. */
  setMotore(motore) {
    this.#motore = motore;
    this.#fatti.clear();
    this.#memoria.clear();
  }

  setOfferta(offerta) {
    this.#offerta = offerta;
    this.#catalogo?.free();
    this.#catalogo = null;
    this.#comune = { distanze: null };
  }

  /** The national benefits and those of the page. Rejects with the engine's issues when the page's are wrong. */
  async loadCatalogo() {
    if (this.#catalogo) return;
    const offerta = this.#offerta;
    const { nascondi, testi, accanto } = offerta;
    const [prestazioni, soglie] = [offerta.prestazioni() ?? [], offerta.soglie() ?? []];
    const diSoglie = toPrestazioni(soglie);
    const nazionali = await readNazionali(offerta);
    const catalogo = await this.#motore.catalogue([...nazionali, ...prestazioni, ...diSoglie], {
      hide: nascondi.filter((id) => id !== "nazionali"), texts: testi ?? {}, source: accanto("prestazioni.wasm"),
    }).catch((error) => {
      throw nameDocuments(error, nazionali.length, prestazioni.length);
    });
    if (offerta !== this.#offerta) {
      catalogo.free();
      return;
    }
    this.#catalogo = catalogo;
    this.#soglie = soglie;
    this.#fatti.clear();
    this.#memoria.delete("prestazioni");
  }

  get lette() {
    return this.#memoria.get("prestazioni")?.lette;
  }

  disegna(parte, ctx) {
    if (!this.#memoria.has(parte)) this.#memoria.set(parte, {});
    return DISEGNI[parte]({
      ...ctx, campi: ctx.aparte, comune: this.#comune, memoria: this.#memoria.get(parte), catalogo: this.#catalogo, soglie: this.#soglie, larghezza: this.#ospite.larghezza,
      chiedi: (verbo, ...dati) => this.#chiedi(verbo, dati),
      annuncio: (testo) => this.#annuncia(parte, testo),
    });
  }

  /** What the engine answers, or the error it throws: asked once as long as the question is the same. */
  #chiedi(verbo, dati) {
    const domanda = JSON.stringify(dati.filter((dato) => dato !== this.#catalogo));
    let fatto = this.#fatti.get(verbo);
    if (fatto?.domanda !== domanda) {
      fatto = { domanda };
      try {
        fatto.valore = this.#motore[verbo](...dati);
      } catch (errore) {
        fatto.errore = errore;
      }
      this.#fatti.set(verbo, fatto);
    }
    return fatto;
  }

  /** The text that the live region of a part holds now; a new one goes there when things have been quiet for a while. */
  #annuncia(parte, testo) {
    const suo = this.#annunci.get(parte) ?? { detto: "", atteso: "" };
    this.#annunci.set(parte, suo);
    if (suo.atteso !== testo) {
      suo.atteso = testo;
      clearTimeout(suo.timer);
      suo.timer = setTimeout(() => {
        suo.detto = testo;
        this.#ospite.render();
      }, ATTESA_ANNUNCIO);
    }
    return suo.detto;
  }
}

/** The engine counts the documents of the one list it was given; a page counts its own. */
function nameDocuments(error, nazionali, prestazioni) {
  for (const issue of error.issues ?? []) {
    issue.path = issue.path.replace(/^\[(\d+)\]/, (tutto, n) => {
      const suo = n - nazionali;
      return suo < 0 ? tutto : suo < prestazioni ? `[${suo}]` : `soglie[${suo - prestazioni}]`;
    });
  }
  return error;
}
