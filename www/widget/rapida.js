// The quick mode: one screen of questions, and between which figures the ISEE lies.

import { h } from "./dom.js";
import { drawDomande } from "./rapida/domande.js";
import { drawEsito, drawNote, drawStriscia } from "./rapida/esito.js";
import { approfondisci, stima } from "./rapida/stima.js";
import it from "./messaggi/rapida.it.js";

export { CSS } from "./rapida/stile.js";
export const TESTI = { it };

const QUIETE = 600; // ms without an answer: then a screen reader is told, and the next question is looked for

export class Rapida {
  #render;
  #ultima = {}; // the last range, with what was asked: drawing again is free
  #quieta = {}; // the range when things were last quiet, and what has been found about it
  #timer;

  constructor(render) {
    this.#render = render;
  }

  disegna(ctx) {
    const domande = drawDomande(ctx); // first: the range names their fields
    const detta = this.#stima(ctx);
    if (this.#quieta.detta !== detta) this.#aspetta(ctx, detta);
    return [
      h("p", { key: "intro", class: "intro" }, ctx.t("rapida.intro")),
      h("div", { key: "rapida", class: "rapida" },
        h("div", { key: "domande", class: "rapida-domande" }, domande),
        drawEsito(ctx, detta, this.#quieta)),
      drawNote(ctx, detta),
      drawStriscia(ctx, detta),
    ];
  }

  #stima({ motore, stato, finito }) {
    const domanda = JSON.stringify([stato.valori, stato.liste, finito]);
    if (this.#ultima.domanda !== domanda || this.#ultima.motore !== motore) this.#ultima = { domanda, motore, detta: stima(motore, stato, finito) };
    return this.#ultima.detta;
  }

  #aspetta({ motore }, detta) {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#quieta = { detta, ...(detta.rifiuto ? {} : approfondisci(motore, detta)) };
      this.#render();
    }, QUIETE);
  }
}
