// What a person does with the answers and the result: keeps them on this device, in a file or in a link; prints, copies,
// puts the deadlines in the calendar. Loaded by `custodia.js` when it serves.

import { scadenze, writeCalendario } from "./azioni/calendario.js";
import { chiaveDi, openDeposito } from "./azioni/chiave.js";
import { cancella, GIORNI, guarda, salva, scadenza } from "./azioni/deposito.js";
import { readFile, writeDocumento } from "./azioni/documento.js";
import { drawBreve } from "./azioni/breve.js";
import { drawFoglio } from "./azioni/foglio.js";
import { frase, inBreve } from "./azioni/frasi.js";
import { Rifiuto } from "./azioni/leggi-stato.js";
import { findFrammento, readFrammento, writeFrammento } from "./azioni/link.js";
import { drawAvviso, drawPannello } from "./azioni/pannello.js";
import { writeSommario } from "./azioni/sommario.js";
import { giorno, minori } from "./persone.js";
import { formatData, giornoProposto } from "./data.js";
import it from "./messaggi/azioni.it.js";
import { PASSI } from "./passi/nomi.js";
import { lasciaAttestazione } from "./passi/riscontro.js";
import { etichetta } from "./passi/spiegazione.js";
import { newStato } from "./stato.js";

export { CSS } from "./azioni/stile.js";
export const TESTI = { it };

const oggi = () => giornoProposto(null, new Date());

export class Azioni {
  #ospite;
  #deposito = openDeposito();
  #chiave;
  #frasi = new WeakMap(); // row of the explanation -> its sentence
  /** What the drawings look at: keys and values, never texts, since the language may change. */
  #vista = {
    trovato: null, // what was saved here before: `{ documento, scade }` or `{ rifiuto }`
    link: null, // what the address holds for this element
    altroAnno: null, // read, of another year: waits for a choice
    salvato: null, // what is on this device now: `{ risposte, scade }`
    detto: null, // the last thing done or refused: `{ dove, chiave, valori, errore }`
    testo: null, // the result as text, where the page cannot copy
    indirizzo: null, // the link made
  };

  /** As `Custodia`. */
  constructor(ospite) {
    this.#ospite = ospite;
    this.#chiave = chiaveDi(location.pathname, ospite.nome());
    if (this.offre("salva")) {
      this.#vista.trovato = guarda(this.#deposito, this.#chiave, oggi());
      if (this.#vista.trovato) this.#vista.salvato = { risposte: null, scade: this.#vista.trovato.scade };
    }
    this.guarda();
  }

  /** A link in the address: when the element opens, or later. */
  guarda() {
    if (!this.offre("link")) return;
    this.#vista.link = findFrammento(location.hash, this.#ospite.nome());
    this.#ospite.render();
  }

  offre(azione) {
    return !this.#ospite.senza(azione);
  }

  avviso(ctx) {
    return drawAvviso(ctx, this.#vista, {
      riprendi: () => this.#propone(this.#vista.trovato.documento, "ripreso"),
      dopo: () => this.#set({ trovato: null }, "titolo-passo"),
      cancella: () => this.#cancella("titolo-passo"),
      carica: () => this.#apreLink(),
      ignora: () => {
        this.#scordaLink();
        this.#set({ link: null }, "titolo-passo");
      },
      scegli: (anno) => this.#scegli(anno),
    });
  }

  pannello(ctx, nelRisultato) {
    const { salvato } = this.#vista;
    const cambiate = salvato?.risposte && salvato.risposte !== JSON.stringify(ctx.stato);
    return drawPannello(ctx, {
      ...this.#vista, nelRisultato, cambiate, conDeposito: this.#deposito !== null, oggi: oggi(), giorni: GIORNI, scadenze: nelRisultato ? this.#scadenze(ctx) : [],
      offre: (azione) => this.offre(azione),
    }, {
      stampa: () => this.#stampa(),
      copia: (testo) => this.#copia(testo, "copia", "azioni.copia.fatto", { testo }),
      testo: () => writeSommario(this.parole(ctx), ctx),
      calendario: () => this.#calendario(ctx),
      salva: () => this.#salva(),
      cancella: () => this.#cancella("salva"),
      scarica: () => this.#scarica(ctx),
      carica: (file) => this.#carica(file),
      link: () => this.#creaLink(),
      copiaLink: () => this.#copia(this.#vista.indirizzo, "link", "azioni.link.copiato"),
      ricomincia: () => {
        lasciaAttestazione(this.#ospite, { tutta: true });
        this.#ospite.sostituisce({ stato: newStato(this.#giorno()), passo: 0 }, "azioni.ricomincia.fatto", "azioni.rimesso");
      },
    });
  }

  /** What the sentences need: the texts and the name of a row. */
  parole(ctx) {
    const parole = { t: ctx.t, nome: (riga) => etichetta(ctx, riga) };
    // A row is the same as long as the result is, in one language: its sentence is made once.
    const detta = (riga) => {
      if (!this.#frasi.has(riga)) this.#frasi.set(riga, frase(parole, riga));
      return this.#frasi.get(riga);
    };
    return {
      ...parole, frase: detta, inBreve: (albero) => inBreve(parole, albero),
      drawBreve: (suo, indicatori) => drawBreve(parole, suo, indicatori),
    };
  }

  foglio(ctx) {
    return drawFoglio(ctx, { ...this.parole(ctx), campi: this.#campi(), versione: ctx.motore.version(), oggi: oggi(), indirizzo: indirizzo() });
  }

  /** Every field that is asked, with the name of its step; of the last one, those of the ISEE corrente. */
  #campi() {
    return PASSI.flatMap((passo, n) => this.#ospite.campi(n).filter(({ chiave }) => chiave !== "serve").map((campo) => ({ passo, campo })));
  }

  /** The day that a new declaration would propose. */
  #giorno() {
    return formatData(giornoProposto(this.#ospite.anno(), new Date()));
  }

  #set(cambi, fuoco = null) {
    Object.assign(this.#vista, cambi);
    this.#ospite.render(fuoco);
  }

  #dice(dove, chiave, valori = {}, cambi = {}) {
    this.#set({ ...cambi, detto: { dove, chiave, valori } });
  }

  #rifiuta(dove, error, prefisso = "azioni.rifiuto.") {
    const codice = error instanceof Rifiuto ? error.codice : "rovinato";
    this.#set({ detto: { dove, chiave: `${prefisso}${codice}`, valori: {}, errore: true } });
  }

  #documento() {
    return writeDocumento({ ...this.#ospite.fotografia(), giorno: oggi() });
  }

  #salva() {
    const scade = scadenza(oggi());
    const { stato } = this.#ospite.fotografia();
    if (!salva(this.#deposito, this.#chiave, this.#documento(), scade)) {
      this.#set({ detto: { dove: "salva", chiave: "azioni.salva.rifiutato", valori: {}, errore: true } });
      return;
    }
    this.#dice("salva", "azioni.salva.fatto", { fino: formatData(scade) }, { salvato: { risposte: JSON.stringify(stato), scade }, trovato: null });
    this.#ospite.emette("isee-salva");
  }

  #cancella(dove) {
    if (!cancella(this.#deposito, this.#chiave)) this.#set({ detto: { dove: "salva", chiave: "azioni.cancella.rifiutato", valori: {}, errore: true } });
    else this.#set({ salvato: null, trovato: null, detto: { dove: "salva", chiave: "azioni.cancella.fatto", valori: {} } }, dove === "salva" ? "azioni-salva" : dove);
  }

  #scarica(ctx) {
    const file = `isee-${giorno(ctx.stato)?.slice(0, 4) ?? "risposte"}-${oggi()}.json`;
    download(file, "application/json", `${JSON.stringify(this.#documento(), null, 2)}\n`);
    this.#dice("scarica", "azioni.scarica.fatto", { file });
    this.#ospite.emette("isee-salva");
  }

  async #carica(file) {
    try {
      this.#propone(await readFile(file), "file");
    } catch (error) {
      this.#rifiuta("scarica", error);
    }
  }

  async #apreLink() {
    const { link } = this.#vista;
    try {
      this.#propone(await readFrammento(link), "link");
      this.#scordaLink();
    } catch (error) {
      this.#set({ link: { ...link, rifiuto: error instanceof Rifiuto ? error.codice : "rovinato" } });
    }
  }

  /** The answers leave the address and the history, once they have been looked at. */
  #scordaLink() {
    if (!findFrammento(location.hash, this.#ospite.nome())) return;
    try {
      history.replaceState(history.state, "", location.pathname + location.search);
    } catch {
      location.hash = ""; // a sandboxed frame may not rewrite its history
    }
  }

  /** Loads what was read whole; of another year, only after a choice. */
  #propone(letto, come) {
    const suo = giorno(letto.stato)?.slice(0, 4);
    const qui = this.#ospite.anno()?.toString();
    if (suo && qui && suo !== qui) this.#set({ altroAnno: { letto, come, suo, qui }, trovato: null, link: null }, "titolo-altro-anno");
    else this.#mette(letto, come);
  }

  /** `anno`: as it is, for this year, or not at all. */
  #scegli(anno) {
    const { letto, come } = this.#vista.altroAnno;
    this.#set({ altroAnno: null }, anno === "no" ? "titolo-passo" : null);
    if (anno === "no") return;
    if (anno === "qui") Object.assign(letto, { passo: 0 }).stato.valori.data = this.#giorno();
    this.#mette(letto, come);
  }

  #mette({ stato, passo }, come) {
    const fatto = this.#ospite.sostituisce({ stato, passo }, `azioni.fatto.${come}`, "azioni.rimesso");
    if (!fatto) {
      if (come === "file") this.#rifiuta("scarica", new Rifiuto("rovinato"));
      else if (come === "link") this.#set({ link: { rifiuto: "rovinato" } });
      else this.#set({ trovato: { rifiuto: "rovinato" } });
      return;
    }
    lasciaAttestazione(this.#ospite);
    const salvato = come === "ripreso" ? { ...this.#vista.salvato, risposte: JSON.stringify(stato) } : this.#vista.salvato;
    this.#set({ trovato: null, link: null, detto: null, testo: null, indirizzo: null, salvato });
  }

  async #creaLink() {
    try {
      const frammento = await writeFrammento(this.#ospite.fotografia(), this.#ospite.nome());
      this.#dice("link", "azioni.link.fatto", {}, { indirizzo: `${indirizzo()}${frammento}` });
    } catch (error) {
      this.#rifiuta("link", error, "azioni.link.");
    }
  }

  /** A page may forbid the clipboard, and a frame mostly does: then the person copies from a field. */
  async #copia(testo, dove, chiave, altrimenti = {}) {
    try {
      await navigator.clipboard.writeText(testo);
      this.#dice(dove, chiave, {}, { testo: null });
    } catch {
      this.#set({ ...altrimenti, detto: { dove, chiave: "azioni.copia.da-te", valori: {} } }, dove === "link" ? "azioni-indirizzo" : "azioni-testo");
    }
  }

  #scadenze({ esito, stato }) {
    return scadenze({ risultato: esito.risultato, prestazioni: this.#ospite.prestazioni(), conMinori: minori(stato).length > 0, oggi: oggi() });
  }

  #calendario(ctx) {
    const { t, motore } = ctx;
    const voci = this.#scadenze(ctx).map((voce) => ({
      ...voce, titolo: t(`azioni.scadenza.${voce.codice}`, voce.valori),
      testo: `${t(`azioni.scadenza.${voce.codice}.testo`, voce.valori)} ${t("azioni.scadenza.nota")}`,
    }));
    download("scadenze-isee.ics", "text/calendar", writeCalendario(voci, { adesso: new Date(), prodotto: motore.version().pacchetto }));
  }

  /** Only the sheet, where the element stands in the page itself; in any other place, the page as it prints. */
  #stampa() {
    const { host } = this.#ospite;
    const documento = host.ownerDocument;
    if (host.getRootNode() !== documento) return window.print();
    const foglio = new CSSStyleSheet();
    foglio.replaceSync(`@media print { body *:not(${host.localName}):not(:has(${host.localName})) { display: none !important } }`);
    documento.adoptedStyleSheets = [...documento.adoptedStyleSheets, foglio];
    window.addEventListener("afterprint", () => {
      documento.adoptedStyleSheets = documento.adoptedStyleSheets.filter((altro) => altro !== foglio);
    }, { once: true });
    window.print();
  }
}

/** The address of this page, without what follows `#`. */
const indirizzo = () => location.href.replace(/#.*$/s, "");

function download(nome, tipo, testo) {
  const url = URL.createObjectURL(new Blob([testo], { type: `${tipo};charset=utf-8` }));
  const link = Object.assign(document.createElement("a"), { href: url, download: nome });
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
