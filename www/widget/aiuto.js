// The help beside a field: a button that says so, and what it opens. The helpers are a file of their own; their answers are
// with the others in the state, under `aiuto.`, so closing loses nothing.

import { nascosto, pulsante } from "./campi.js";
import { h } from "./dom.js";

export class Aiuti {
  #parti;
  #render;
  #aperti = new Set();
  #codice = null;
  #errore = false;

  constructor(parti, render) {
    this.#parti = parti;
    this.#render = render;
  }

  isAperto(id) {
    return this.#aperti.has(id);
  }

  /** `carica`, `errore`, `pronto`. */
  get stato() {
    return this.#codice ? "pronto" : this.#errore ? "errore" : "carica";
  }

  async apri(id) {
    this.#aperti.add(id);
    this.#errore = false;
    this.#render();
    if (this.#codice) return;
    try {
      this.#codice = await this.#parti.load("aiuti");
    } catch {
      this.#errore = true;
    }
    this.#render();
  }

  chiudi(id) {
    this.#aperti.delete(id);
    this.#render();
  }

  disegna(nome, ctx, chiave) {
    return this.#codice.disegna[nome](ctx, chiave);
  }
}

/** `chiave` is the row or the person helped, `di` what tells this button from the others of its kind. */
export function drawAiuto(ctx, nome, chiave, di) {
  const { t, aiuti } = ctx;
  if (!aiuti) return null;
  const id = `aiuto-${nome}-${chiave}`;
  const aperto = aiuti.isAperto(id);
  const chiudi = () => {
    aiuti.chiudi(id);
    ctx.fuoco(id);
  };
  const suo = {
    ...ctx, campi: ctx.aparte, chiudi, // its fields never stop the declaration
    usa: (valori, fuoco) => {
      aiuti.chiudi(id);
      ctx.usa(valori, fuoco);
    },
  };
  return h("div", { key: id, class: "aiutante" },
    pulsante(t(`aiuti.apri.${nome}`), () => (aperto ? chiudi() : aiuti.apri(id)), {
      id, tipo: "leggero", descrizione: di, "aria-expanded": String(aperto), "aria-controls": aperto ? `${id}-dentro` : null,
    }),
    aperto && h("div", { key: "dentro", id: `${id}-dentro`, class: "aiutante-dentro", role: "group", "aria-labelledby": id },
      h("p", { key: "stato", role: "status", class: aiuti.stato === "pronto" ? "nascosto" : null }, aiuti.stato !== "pronto" && t(`altro.${aiuti.stato}`)),
      aiuti.stato === "errore" && h("p", { key: "riprova", class: "azioni" }, pulsante(t("altro.riprova"), () => aiuti.apri(id))),
      aiuti.stato === "pronto" && aiuti.disegna(nome, suo, chiave),
      aiuti.stato === "pronto" && h("p", { key: "chiudi", class: "azioni" },
        pulsante([t("aiuti.chiudi"), nascosto(`: ${t(`aiuti.apri.${nome}`)}`)], chiudi, { tipo: "leggero" }))));
}
