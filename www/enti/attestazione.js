// An attestation, opened here and nowhere else: what it says, whether its lines follow from one another, and a simulation
// beside it. Everything is in the fields of this object; `svuota` lets all of it go.

import { h, patch } from "../widget/dom.js";
import { riconosci, senzaVersi } from "../widget/riscontro/file.js";
import { CARTA_VUOTA, drawCarta, leggiCarta } from "./carta.js";
import { campo, per, problemi, riquadro, t } from "./comune.js";
import { drawAutentica, drawAvvisi, drawComposizione, drawIndicatori, drawIntestazione, drawOmissioni, drawPersone, drawRisposta, drawSolo, drawVariazione } from "./documento.js";
import { drawRiscontro, leggiSimulazione, lati } from "./riscontro.js";
import { drawVerifica } from "./verifica.js";
import { newVelo } from "./velo.js";

const MAX_BYTE = 2_000_000; // what the reader takes
const VUOTO = { nome: "", testo: "", letto: null, errore: null, indicatore: null, verifica: null, nascosti: false, sopra: false };
const SENZA_CONFRONTO = { testo: "", dsu: null, simulato: "", riscontro: null, errore: null };

export class Attestazione {
  #qui;
  #motore;
  #stato = { ...VUOTO };
  #confronto = { ...SENZA_CONFRONTO };
  #carta = { ...CARTA_VUOTA };
  #volta = 0; // of what was opened or pasted, the last one counts

  constructor(qui, motore) {
    this.#qui = qui;
    this.#motore = motore;
  }

  /** Nothing of what was opened or pasted is left, neither here nor in the fields. */
  svuota() {
    this.#volta += 1;
    this.#stato = { ...VUOTO };
    this.#confronto = { ...SENZA_CONFRONTO };
    this.#carta = { ...CARTA_VUOTA };
    for (const nodo of this.#qui.querySelectorAll("input[type=file]")) nodo.value = "";
    this.disegna();
  }

  #set(dati) {
    Object.assign(this.#stato, dati);
    this.disegna();
  }

  #setConfronto(dati) {
    Object.assign(this.#confronto, dati);
    this.disegna();
  }

  disegna() {
    const { letto, errore } = this.#stato;
    patch(this.#qui, [
      h("h2", { id: "titolo-attestazione", tabindex: "-1" }, t("attestazione.titolo")),
      h("p", { class: "sommario" }, t("attestazione.sommario")),
      this.#drawApri(),
      h("p", { key: "annuncio", id: "annuncio-attestazione", class: "nascosto", role: "status" }, letto ? t("attestazione.letto") : ""),
      h("div", { key: "errore", id: "errore-attestazione", role: "alert" }, errore && riquadro("attenzione", t("attestazione.errore"), errore.map((testo) => h("p", {}, testo)))),
      errore && h("p", { key: "copia", class: "azione" }, h("button", { id: "copia-cifre", type: "button", onclick: () => this.#apriCarta() }, t("attestazione.copia"))),
      letto && this.#drawLetto(letto),
    ]);
  }

  // --- Opening

  #drawApri() {
    const { testo, sopra, letto, errore } = this.#stato;
    return h("div", {
      key: "apri", class: `apri${sopra ? " sopra" : ""}`,
      ondragover: () => sopra || this.#set({ sopra: true }),
      ondragleave: (event) => event.currentTarget.contains(event.relatedTarget) || this.#set({ sopra: false }),
      ondrop: (event) => {
        this.#set({ sopra: false });
        this.#apriFile(event.dataTransfer.files[0]);
      },
    },
    h("label", { for: "file-attestazione" }, t("attestazione.file")),
    h("p", { id: "file-attestazione-aiuto", class: "aiuto" }, t("attestazione.file.aiuto")),
    h("input", { type: "file", id: "file-attestazione", accept: ".xml,.txt,.b64,application/xml,text/xml,text/plain", "aria-describedby": "file-attestazione-aiuto", onclick: (event) => { event.target.value = ""; }, onchange: (event) => this.#apriFile(event.target.files[0]) }),
    h("details", {}, h("summary", {}, t("attestazione.incolla")),
      campo({ id: "testo-attestazione", etichetta: t("attestazione.incolla.campo"), rows: "6", spellcheck: "false", autocomplete: "off", value: testo, oninput: (event) => { this.#stato.testo = event.target.value; } }, "textarea"),
      h("p", { class: "azione" }, h("button", { id: "leggi", type: "button", onclick: () => this.#leggi(this.#stato.testo) }, t("attestazione.leggi")))),
    drawCarta(this.#carta, {
      scrivi: (nome, scritto) => { this.#carta.scritti = { ...this.#carta.scritti, [nome]: scritto }; },
      setTipo: (tipo) => this.#setCarta({ tipo }),
      controlla: () => this.#leggiCarta(),
    }),
    h("p", { class: "azione" },
      h("button", { id: "esempio", type: "button", onclick: () => this.#apriEsempio() }, t("attestazione.esempio")),
      (letto || errore || testo || Object.keys(this.#carta.scritti).length > 0) && h("button", { key: "svuota", id: "svuota", type: "button", onclick: () => this.#vuota() }, t("attestazione.svuota"))));
  }

  #vuota() {
    this.svuota();
    per("file-attestazione").focus();
  }

  async #apriFile(file) {
    if (!file) return;
    const volta = (this.#volta += 1);
    let bytes;
    try {
      bytes = new Uint8Array(await file.slice(0, MAX_BYTE + 1).arrayBuffer());
    } catch {
      bytes = null;
    }
    if (volta !== this.#volta) return; // emptied, or another one was chosen
    const perche = bytes ? perCui(bytes) : "illeggibile";
    if (perche) return this.#rifiuta([t(`attestazione.${perche}`)]);
    this.#leggi(bytes);
  }

  /** By hand, from here: what cannot be read is often a PDF. */
  #apriCarta() {
    per("carta").open = true;
    per("carta-sommaRedditiComponenti").focus();
  }

  #rifiuta(errore) {
    this.#volta += 1;
    this.#confronto = { ...SENZA_CONFRONTO };
    this.#set({ letto: null, verifica: null, indicatore: null, errore });
  }

  #leggi(xml) {
    let letto;
    try {
      letto = senzaVersi(this.#motore.read(xml));
    } catch (errore) {
      return this.#rifiuta(problemi(errore));
    }
    this.#mostra(letto);
  }

  #mostra(letto) {
    this.#volta += 1;
    this.#confronto = { ...SENZA_CONFRONTO };
    this.#set({ letto, errore: null, indicatore: null, verifica: null });
    per("titolo-letto").focus();
  }

  #setCarta(dati) {
    Object.assign(this.#carta, dati);
    this.disegna();
  }

  #leggiCarta() {
    const { attestazione, errori = {} } = leggiCarta(this.#carta);
    this.#setCarta({ errori });
    if (!attestazione) {
      this.#qui.querySelector("#carta [aria-invalid]").focus();
      return;
    }
    this.#mostra({ attestazione, avvisi: [] });
    this.#scegli(this.#carta.tipo); // there is one, and the person has named it
  }

  async #apriEsempio() {
    const { esempio } = await import("./esempio.js");
    this.#leggi(esempio(this.#motore));
  }

  // --- What it says

  #drawLetto(letto) {
    const { attestazione, indicatore: solo, soglia } = letto;
    const velo = newVelo(letto, this.#stato.nascosti);
    return h("article", { key: "letto", id: "letto", "aria-labelledby": "titolo-letto" },
      h("h3", { id: "titolo-letto", tabindex: "-1" }, t(attestazione ? "letto.attestazione" : solo ? "letto.indicatore" : soglia ? "letto.soglia" : "letto.risposta")),
      h("p", { key: "velo", class: "spunta per-schermo" },
        h("input", { type: "checkbox", id: "nascondi", checked: this.#stato.nascosti, onchange: (event) => this.#set({ nascosti: event.target.checked }) }),
        h("label", { for: "nascondi" }, t("letto.nascondi"))),
      drawRisposta(letto, velo),
      attestazione && this.#drawAttestazione(letto, velo),
      drawSolo(letto, velo),
      drawAvvisi(letto.avvisi, velo),
      h("p", { key: "azioni", class: "azione per-schermo" }, h("button", { id: "stampa-attestazione", type: "button", onclick: () => print() }, t("letto.stampa"))));
  }

  #drawAttestazione({ attestazione, risposta }, velo) {
    const { indicatore, verifica } = this.#stato;
    const scelto = attestazione.indicatori.find(({ nome }) => nome === indicatore);
    return h("div", { key: "attestazione" },
      drawIntestazione(attestazione, velo, this.#motore),
      !risposta && drawAutentica(),
      drawVariazione(attestazione, velo),
      attestazione.omissioni?.length > 0 && drawOmissioni(attestazione.omissioni, velo), // before the figures, which do not tell of them
      drawPersone(attestazione, velo, this.#motore),
      drawIndicatori(attestazione, indicatore, (nome) => this.#scegli(nome), velo),
      h("div", { key: "scelto", id: "scelto", role: "region", "aria-label": t("letto.scelto") },
        scelto && [drawComposizione(scelto, velo), drawVerifica(scelto, verifica, velo), this.#drawConfronto(attestazione, scelto, velo)]),
      attestazione.omissioni?.length === 0 && drawOmissioni(attestazione.omissioni, velo));
  }

  #scegli(indicatore) {
    let verifica;
    try {
      verifica = this.#motore.check(this.#stato.letto.attestazione, indicatore);
    } catch (errore) {
      verifica = { errore: problemi(errore) };
    }
    Object.assign(this.#confronto, { simulato: "", riscontro: null, errore: null });
    this.#set({ indicatore, verifica });
  }

  // --- A simulation beside it

  #drawConfronto(attestazione, scelto, velo) {
    const { testo, dsu, simulato, riscontro, errore } = this.#confronto;
    const scelte = dsu ? lati(scelto.tipo, dsu) : [];
    return h("div", { key: "confronto", class: "gruppo" },
      h("h4", {}, t("confronto.titolo")),
      h("div", { class: "per-schermo" },
        h("p", { class: "aiuto", id: "confronto-aiuto" }, t("confronto.aiuto")),
        h("label", { for: "file-simulazione" }, t("confronto.file")),
        h("input", { type: "file", id: "file-simulazione", accept: ".json,application/json", "aria-describedby": "confronto-aiuto", onchange: (event) => this.#apriSimulazione(event.target.files[0]) }),
        h("details", {}, h("summary", {}, t("confronto.incolla")),
          campo({ id: "testo-simulazione", etichetta: t("confronto.incolla.campo"), rows: "5", spellcheck: "false", autocomplete: "off", value: testo, oninput: (event) => { this.#confronto.testo = event.target.value; } }, "textarea"),
          h("p", { class: "azione" }, h("button", { id: "confronta", type: "button", onclick: () => this.#leggiSimulazione(this.#confronto.testo) }, t("confronto.confronta")))),
        scelte.length > 0 && campo({ id: "simulato", etichetta: t("confronto.simulato"), aiuto: t("confronto.simulato.aiuto"), value: simulato, onchange: (event) => this.#confronta(event.target.value) }, "select",
          [h("option", { key: "", value: "" }, t("servizio.scegli")), scelte.map(({ nome, testo: parole }) => h("option", { key: nome, value: nome }, parole))])),
      h("div", { id: "errore-confronto", role: "alert" }, errore && riquadro("attenzione", t("confronto.errore"), errore.map((una) => h("p", {}, velo.testo(una))))),
      h("div", { id: "riscontro", role: "status" }, riscontro && drawRiscontro(riscontro, velo)));
  }

  async #apriSimulazione(file) {
    if (!file) return;
    if (file.size > MAX_BYTE) return this.#setConfronto({ dsu: null, riscontro: null, errore: [t("attestazione.grande")] });
    this.#leggiSimulazione(await file.text().catch(() => ""));
  }

  #leggiSimulazione(testo) {
    const { dsu, errore } = leggiSimulazione(testo);
    if (errore) return this.#setConfronto({ dsu: null, riscontro: null, errore: [errore] });
    Object.assign(this.#confronto, { dsu, simulato: "" });
    const { tipo } = this.#stato.letto.attestazione.indicatori.find(({ nome }) => nome === this.#stato.indicatore);
    if (lati(tipo, dsu).length > 0) return this.#setConfronto({ riscontro: null, errore: null });
    return this.#confronta("");
  }

  #confronta(simulato) {
    const { dsu } = this.#confronto;
    const { letto, indicatore } = this.#stato;
    try {
      const riscontro = this.#motore.compare(dsu, letto.attestazione, indicatore, simulato ? { simulato } : {});
      this.#setConfronto({ simulato, riscontro, errore: null });
    } catch (errore) {
      this.#setConfronto({ simulato, riscontro: null, errore: problemi(errore) });
    }
  }
}

/** Why a file is not even tried: the end of its key, or nothing. */
function perCui(bytes) {
  if (bytes.length === 0) return "vuoto";
  return riconosci(bytes) ?? (bytes.length > MAX_BYTE ? "grande" : null);
}
