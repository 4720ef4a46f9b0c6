// The door of what a person does with the answers: save, print, carry elsewhere. The code is a file of its own; it is sent
// for when the person opens the panel or reaches the result, or when something left for this element is found.

import { chiaveDi, openDeposito } from "./azioni/chiave.js";
import { pulsante } from "./campi.js";
import { h } from "./dom.js";

export class Custodia {
  #ospite;
  #azioni = null;
  #stato = ""; // carica, errore, or nothing to say

  /**
   * `ospite` is what the simulator lends: `{ t, parti, render, emette, nome, senza, anno, host, fotografia, sostituisce,
   * ricomincia, campi, prestazioni }`.
   */
  constructor(ospite) {
    this.#ospite = ospite;
  }

  get offre() {
    return !this.#ospite.senza().includes("azioni");
  }

  /** What was left here before, or is in the address, is offered; nothing is loaded by itself. It only reads. */
  guarda() {
    if (!this.offre) return;
    const link = location.hash.startsWith("#isee-risposte=");
    let salvato = null;
    try {
      salvato = openDeposito()?.getItem(chiaveDi(location.pathname, this.#ospite.nome()));
    } catch {
      // no storage, nothing in it
    }
    if (this.#azioni) this.#azioni.guarda();
    else if (salvato || link) this.apri();
  }

  async apri() {
    if (this.#stato === "carica" || this.#azioni) return;
    this.#set("carica");
    try {
      const { Azioni } = await this.#ospite.parti.load("azioni");
      this.#azioni = new Azioni(this.#ospite);
      this.#set("");
    } catch {
      this.#set("errore");
    }
  }

  /** Above everything: what was found. */
  avviso(ctx) {
    return this.#azioni?.avviso(ctx);
  }

  /** In the result, the whole of it; in the other steps, what keeps the answers. */
  pannello(ctx, nelRisultato) {
    if (!this.offre) return null;
    const { t } = ctx;
    if (nelRisultato && !this.#stato && !this.#azioni) queueMicrotask(() => this.apri());
    const dentro = [
      h("p", { key: "stato", role: "status", class: this.#stato ? null : "nascosto" }, this.#stato && t(`altro.${this.#stato}`)),
      this.#stato === "errore" && h("p", { key: "riprova", class: "azioni" }, pulsante(t("altro.riprova"), () => this.apri(), { id: "riprova-azioni" })),
      this.#azioni?.pannello(ctx, nelRisultato),
    ];
    if (nelRisultato) {
      return h("section", { key: "azioni", class: "lista per-schermo", "aria-labelledby": "titolo-azioni" },
        h("h3", { id: "titolo-azioni", tabindex: "-1" }, t("custodia.titolo")), dentro);
    }
    return h("details", { key: "azioni", class: "riquadro per-schermo", ontoggle: (event) => event.target.open && this.apri() },
      h("summary", { id: "apri-azioni" }, t("custodia.passo")),
      h("div", { class: "riquadro-dentro" }, dentro));
  }

  /** The sentences of the explanation, once they are here. */
  parole(ctx) {
    return this.#azioni?.parole(ctx);
  }

  /** What goes on paper, when there is a result and the code is here. */
  foglio(ctx) {
    return this.#azioni?.foglio(ctx);
  }

  #set(stato) {
    this.#stato = stato;
    this.#ospite.render();
  }
}
