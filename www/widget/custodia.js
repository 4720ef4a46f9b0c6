// The door of what a person does with the answers: save, print, carry elsewhere. The code is a file of its own; it is sent
// for when the person opens the panel or reaches the result, or when something left for this element is found.

import { chiaveDi, openDeposito } from "./azioni/chiave.js";

export class Custodia {
  ospite; // for the other doors of who draws
  #azioni = null;
  stato = ""; // carica, errore, or nothing to say

  /**
   * `ospite` is what the simulator lends: `{ t, parti, render, emette, nome, senza, anno, host, fotografia, sostituisce,
   * campi, prestazioni }`.
   */
  constructor(ospite) {
    this.ospite = ospite;
  }

  get offre() {
    return !this.ospite.senza("azioni") && !this.ospite.parti.manca("azioni");
  }

  /** The code, once it is here. */
  get azioni() {
    return this.#azioni;
  }

  /** What was left here before, or is in the address, is offered; nothing is loaded by itself. It only reads. */
  guarda() {
    if (!this.offre) return;
    let trovato = location.hash.startsWith("#isee-risposte=");
    try {
      trovato ||= openDeposito()?.getItem(chiaveDi(location.pathname, this.ospite.nome()));
    } catch {
      // no storage, nothing in it
    }
    if (this.#azioni) this.#azioni.guarda();
    else if (trovato) this.apri();
  }

  async apri() {
    if (this.stato === "carica" || this.#azioni) return;
    this.#set("carica");
    try {
      const { Azioni } = await this.ospite.parti.load("azioni");
      this.#azioni = new Azioni(this.ospite);
      this.#set("");
    } catch {
      this.#set("errore");
    }
  }

  #set(stato) {
    this.stato = stato;
    this.ospite.render();
  }
}
