// What is beside the figure and opens when somebody asks for it: a first range while answering (`finora`), then what the
// ISEE opens (`prestazioni`) and what would change it (`cosa-se`). The code is a file of its own, and so are the benefits.

const VERBI = { finora: "bounds", prestazioni: "catalogue", "cosa-se": "curve", lingue: "translated" };

export class Altro {
  #motore;
  #offerta;
  #ospite;
  #stati = new Map(); // part -> carica, aperta, errore, rifiutata
  #vista = null;
  #mancano = []; // parts whose files the page has not put beside the element

  /**
   * `offerta` is what the page decides: `{ senza, prestazioni, nascondi, testi, accanto }`. `ospite` is what the simulator lends:
   * `{ parti, t, render, emette, larghezza }`.
   */
  constructor(motore, offerta, ospite) {
    this.#motore = motore;
    this.#offerta = offerta;
    this.#ospite = ospite;
  }

  /** Whether there is such a part: the page may leave it out, an engine may not have it. */
  offre(parte) {
    const senzaCodice = parte !== "lingue" && this.#ospite.parti.manca("approfondimenti");
    return !senzaCodice && !this.senza(parte) && !this.#mancano.includes(parte) && VERBI[parte] in this.#motore;
  }

  /** Whether the page leaves it out. */
  senza(nome) {
    return this.#offerta.senza.includes(nome);
  }

  /** `chiusa`, `carica`, `aperta`, `errore` (to be tried again), `rifiutata` (the page's own benefits are wrong). */
  stato(parte) {
    return this.#stati.get(parte) ?? "chiusa";
  }

  /** The thresholds of the page belong to the result: with them their part opens by itself. */
  apriSoglie() {
    if (this.#offerta.conSoglie && this.offre("prestazioni") && this.stato("prestazioni") === "chiusa") this.apri("prestazioni");
  }

  /** The benefits in sight, as the engine has answered. */
  get lette() {
    return (this.stato("prestazioni") === "aperta" && this.#vista?.lette) || [];
  }

  disegna(parte, ctx) {
    return this.#vista.disegna(parte, ctx);
  }

  /** The engine speaks another language. */
  setMotore(motore) {
    this.#motore = motore;
    this.#vista?.setMotore(motore);
    this.setOfferta({ ...this.#offerta });
  }

  /** The page has changed its mind: what is open is loaded again. */
  setOfferta(offerta) {
    this.#offerta = offerta;
    this.#vista?.setOfferta(offerta);
    if (this.#stati.has("prestazioni")) this.apri("prestazioni");
    else this.#ospite.render();
  }

  /** Fetches the benefits before they are asked for. Where the one file has none beside it, they have no door. */
  async prepara() {
    if (!this.offre("prestazioni")) return;
    try {
      const { prepara } = await this.#ospite.parti.load("approfondimenti");
      await prepara(this.#motore, this.#offerta);
    } catch (error) {
      if (error.cause?.name !== "NotFoundError") throw error;
      this.#mancano.push("prestazioni");
      this.#ospite.render();
    }
  }

  async apri(parte) {
    const offerta = this.#offerta;
    const { parti, t, render, emette, larghezza } = this.#ospite;
    this.#set(parte, "carica");
    let problemi = null;
    try {
      const { Vista } = await parti.load("approfondimenti");
      this.#vista ??= new Vista(this.#motore, this.#offerta, { t, render, larghezza });
      if (parte === "prestazioni") await this.#vista.loadCatalogo();
    } catch (error) {
      problemi = error?.issues?.map(({ path, message }) => ({ path, message })) ?? [];
    }
    if (offerta !== this.#offerta) return; // the answer to a question that nobody asks any more
    if (!problemi) return this.#set(parte, "aperta");
    this.#set(parte, problemi.length > 0 ? "rifiutata" : "errore");
    emette("isee-errore", problemi.length > 0 ? { codice: "prestazioni-non-valide", problemi } : { codice: "prestazioni-non-caricate" });
  }

  #set(parte, stato) {
    this.#stati.set(parte, stato);
    this.#ospite.render();
  }
}
