// The door of the quick mode, which is a file of its own: what is shown until it is here, or when it cannot be had.

import { pulsante } from "./campi.js";
import { h } from "./dom.js";

export const loadRapida = async (parti) => (await Promise.all([parti.load("rapida"), parti.load("seguito")]))[0];

export class Porta {
  #parti;
  #render;
  #rapida = null;
  #stato = "chiusa"; // carica, errore

  constructor(parti, render) {
    this.#parti = parti;
    this.#render = render;
  }

  disegna(ctx) {
    const parte = this.#parti.get("seguito") && this.#parti.get("rapida");
    if (parte) return (this.#rapida ??= new parte.Rapida(this.#render)).disegna(ctx);
    if (this.#stato === "chiusa") this.#load();
    const { t } = ctx;
    return [
      h("p", { key: "stato", role: "status" }, t(`altro.${this.#stato}`)),
      this.#stato === "errore" && h("p", { key: "azioni", class: "azioni" }, pulsante(t("altro.riprova"), () => this.#load(), { id: "riprova-rapida" })),
    ];
  }

  async #load() {
    this.#stato = "carica";
    try {
      await loadRapida(this.#parti);
    } catch {
      this.#stato = "errore";
    }
    this.#render();
  }
}
