// The door of the attestation beside the calculation: a file of its own, and with it a module of its own, which nobody
// fetches who does not ask. In the result it compares; in the first step one may start from an attestation.

import { pulsante } from "../campi.js";
import { h } from "../dom.js";
import { PASSI, RISULTATO } from "./nomi.js";

const porte = new WeakMap(); // what the simulator lends -> the door of its element

class Porta {
  #ospite;
  stato = "chiusa"; // carica, errore, aperta
  vista = null;

  constructor(ospite) {
    this.#ospite = ospite;
  }

  get offre() {
    return !this.#ospite.senza("riscontro") && !this.#ospite.parti.manca("riscontro");
  }

  async apri() {
    if (["carica", "aperta"].includes(this.stato)) return;
    this.#set("carica");
    try {
      const { openVista } = await this.#ospite.parti.load("riscontro");
      this.vista = await openVista(this.#ospite);
      this.#set("aperta");
    } catch {
      this.#set("errore");
      this.#ospite.emette("isee-errore", { codice: "attestazione-non-caricata" });
    }
  }

  #set(stato) {
    this.stato = stato;
    this.#ospite.render();
  }
}

function portaDi({ custodia }) {
  if (!custodia) return null; // a step that is not in sight
  const { ospite } = custodia;
  if (!porte.has(ospite)) porte.set(ospite, new Porta(ospite));
  return porte.get(ospite);
}

export const isOfferto = (ctx) => portaDi(ctx)?.offre ?? false;

/** Other answers have come: what was said of an attestation put in their place no longer holds; `tutta`: it goes too. */
export function lasciaAttestazione(ospite, { tutta = false } = {}) {
  porte.get(ospite)?.vista?.lascia(tutta);
}

/** In the result. */
export function drawRiscontro(ctx) {
  const porta = portaDi(ctx);
  if (!porta?.offre) return null;
  const { t } = ctx;
  const apri = () => {
    ctx.fuoco("titolo-riscontro"); // the button is about to go
    porta.apri();
  };
  const { stato } = porta;
  return h("section", { key: "riscontro", class: "lista altro per-schermo", part: "riscontro", "aria-labelledby": "titolo-riscontro" },
    h("h3", { id: "titolo-riscontro", tabindex: "-1" }, t("riscontro.titolo")),
    stato === "chiusa" && [
      h("p", { key: "aiuto", class: "aiuto" }, t("riscontro.aiuto")),
      h("p", { key: "apri", class: "azioni" }, pulsante(t("riscontro.apri"), apri, { id: "apri-riscontro" })),
    ],
    drawStato(ctx, porta, apri),
    stato === "aperta" && porta.vista.disegna(ctx, { nelRisultato: true }));
}

/** What has been supposed of an attestation that is now in the answers. */
export const drawPartenza = (ctx) => portaDi(ctx)?.vista?.disegnaPartenza(ctx) ?? null;

/** In the first step: the way in. */
export function drawInizio(ctx) {
  const porta = portaDi(ctx);
  if (!porta?.offre || ctx.passo === RISULTATO) return null;
  if (PASSI[ctx.passo] !== "nucleo") return null;
  const apri = () => porta.apri();
  return h("details", { key: "riscontro", class: "riquadro per-schermo", ontoggle: (event) => event.target.open && apri() },
    h("summary", { id: "apri-riscontro" }, ctx.t("riscontro.inizio")),
    h("div", { class: "riquadro-dentro" },
      drawStato(ctx, porta, apri),
      porta.stato === "aperta" && porta.vista.disegna(ctx, { nelRisultato: false })));
}

/** The region is always there: a new one is not read aloud. */
function drawStato({ t }, { stato }, apri) {
  const detto = ["carica", "errore"].includes(stato) && t(`altro.${stato}`);
  return [
    h("p", { key: "stato", role: "status", class: detto ? null : "nascosto" }, detto),
    stato === "carica" && h("progress", { key: "avanza", "aria-hidden": "true" }),
    stato === "errore" && h("p", { key: "riprova", class: "azioni" }, pulsante(t("altro.riprova"), apri, { id: "riprova-riscontro" })),
  ];
}
