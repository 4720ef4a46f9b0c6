// What is read or copied of an attestation, what has been asked of it, what is shown. It lives in this object and nowhere
// else: not in the answers, so neither in what is saved nor on paper nor in what a page can read.

import { checkCampi, checkCampo } from "../controlla.js";
import { annunciaCampo } from "../cornice.js";
import { fromDsu } from "../da-dsu.js";
import { h } from "../dom.js";
import { newRinvio } from "../gesti.js";
import { readDati } from "../leggi-dati.js";
import { RISULTATO } from "../passi/nomi.js";
import { loadLingua } from "../testi.js";
import { anonima } from "./anonima.js";
import { drawBozza, drawPartenza } from "./bozza.js";
import { drawControllo, drawOmissioni } from "./controllo.js";
import { drawDocumento } from "./documento.js";
import { dillo, drawEsito } from "./esito.js";
import { readBytes, Rifiuto, senzaVersi, toAttestazione as daFile } from "./file.js";
import { drawIngresso } from "./ingresso.js";
import { toAttestazione as daMano } from "./mano.js";
import { isDaScegliere, nostri } from "./nomi.js";
import { drawTabella } from "./tabella.js";

/** Fetches the module; rejects when it cannot be had. `ospite` is what the simulator lends to `Custodia`. */
export async function openVista(ospite) {
  const { load } = await import("../../engine/attestazione.js");
  const { wasmUrl } = ospite.host;
  const vista = new Vista(ospite, await load(wasmUrl ? new URL("attestazione.wasm", new URL(wasmUrl, document.baseURI)) : undefined));
  await vista.parla();
  return vista;
}

const VUOTA = {
  letto: null, // `{ attestazione, bytes, avvisi }`: the bytes of a file, none when it was copied by hand
  rifiuto: null, // why the file, or what was copied, gives nothing: `{ codice, testo }`
  leggendo: false,
  indicatore: null, // its name in the document
  simulato: null, // the name of the calculation of ours
  bozza: null, // what would be put in the questions: `{ dsu, ipotesi, righe }`, or `{ rifiuto }`
  annuncio: "",
};

class Vista {
  #ospite;
  #italiano;
  #api; // the same, in the language of the element
  #lingua = "it";
  #vista = { ...VUOTA };
  #scritto = { valori: {}, liste: {} }; // the fields of this part, by key
  #toccati = new Set();
  #tentato = false;
  #scrive = null;
  #mostrati = new Set();
  #rinvio;
  #fatti = new Map(); // the last answer of each verb: a drawing asks again at every key
  #partenza = null; // what was supposed of the attestation that is now in the questions: `{ prima, passo, ipotesi, attestazione, indicatore }`
  #verdetto = ""; // what a screen reader is told once the outcome is there
  #volta = 0; // of the files chosen, the last one counts

  constructor(ospite, italiano) {
    this.#ospite = ospite;
    this.#italiano = italiano;
    this.#api = italiano;
    for (const tipo of ["dragover", "drop"]) ospite.host.addEventListener(tipo, holdFile);
    this.#rinvio = newRinvio(ospite.host.shadowRoot, () => ospite.render());
  }

  /** The module in the language of the element. */
  async parla() {
    const { lingua } = this.#ospite.t;
    this.#lingua = lingua;
    const { motore, prestazioni, attestazione } = await loadLingua(lingua).catch(() => ({}));
    if (this.#lingua !== lingua) return; // another one was chosen meanwhile
    this.#api = motore ? this.#italiano.translated({ ...motore, ...prestazioni, ...attestazione }) : this.#italiano;
    this.#ridici();
  }

  /** What the module has already said is said again in the language of now. */
  #ridici() {
    this.#fatti.clear();
    const { letto, indicatore, bozza } = this.#vista;
    if (letto?.bytes) letto.avvisi = senzaVersi(this.#api.read(letto.bytes)).avvisi;
    if (bozza) this.#vista.bozza = this.#bozza(letto.attestazione, indicatore);
    if (this.#partenza && letto?.attestazione === this.#partenza.attestazione) {
      this.#partenza.ipotesi = this.#bozza(letto.attestazione, this.#partenza.indicatore).ipotesi;
    }
  }

  /** Nothing is left of what was supposed; `tutta`: nor of the attestation. */
  lascia(tutta) {
    this.#partenza = null;
    if (tutta) this.#scorda();
  }

  disegna(ctx, { nelRisultato }) {
    if (ctx.t.lingua !== this.#lingua) this.parla().then(() => this.#ospite.render());
    this.#rinvio.cancel();
    const mio = this.#contesto(ctx, nelRisultato);
    this.#verdetto = "";
    const figli = this.#vista.letto ? this.#drawLetto(mio) : drawIngresso(mio, this.#vista, this.#fai(mio));
    this.#mostrati = new Set(mio.campi.filter((campo) => mio.errore(campo.chiave, campo)).map(({ chiave }) => chiave));
    return [
      h("p", { key: "annuncio-riscontro", class: "nascosto", role: "status" }, [this.#vista.annuncio, this.#verdetto].filter(Boolean).join(" ")),
      h("div", { key: "riscontro-dentro", class: "lista", onkeydown: holdEnter }, figli),
    ];
  }

  /** What was supposed, as long as the answers are those that came from the attestation. */
  disegnaPartenza(ctx) {
    const { prima, passo, ipotesi } = this.#partenza ?? {};
    if (!ipotesi || ctx.stato === prima) return null; // "Annulla" has put back what was there
    return drawPartenza(ctx, ipotesi, {
      chiudi: () => {
        this.#partenza = null;
        this.#ospite.render(ctx.passo === RISULTATO ? "titolo-riscontro" : "titolo-passo");
      },
      rimetti: () => this.#ospite.sostituisce({ stato: prima, passo }, "riscontro.bozza.rimesso", "riscontro.bozza.fatto"),
    });
  }

  /** As the context of a step, but the answers are of this part and the fields never stop the declaration. */
  #contesto(ctx, nelRisultato) {
    return {
      ...ctx, api: this.#api, nelRisultato, campi: [],
      valore: (chiave) => this.#scritto.valori[chiave] ?? "",
      errore: (chiave, campo) => this.#errore(ctx.t, chiave, campo),
      scrive: (chiave, testo) => {
        this.#scritto.valori[chiave] = testo;
        this.#scrive = chiave;
        this.#ospite.render();
      },
      cambia: (chiave, testo, { annuncio } = {}) => {
        this.#scritto.valori[chiave] = testo;
        this.#scrive = null;
        this.#toccati.add(chiave);
        if (chiave === "riscontro.come") this.#lasciaFile();
        this.#vista.annuncio = annuncio ? annunciaCampo(ctx.t, annuncio, testo) : "";
        if (annuncio) this.#rinvio.soon();
        else this.#ospite.render();
      },
    };
  }

  #errore(t, chiave, campo) {
    if (this.#scrive === chiave && !this.#mostrati.has(chiave)) return null;
    if (!this.#tentato && !this.#toccati.has(chiave)) return null;
    const codice = checkCampo(this.#scritto, campo, { soloForma: !this.#tentato });
    return codice && t(codice);
  }

  #fai(mio) {
    return {
      tentato: this.#tentato,
      file: (file) => this.#leggi(file, mio),
      aMano: () => {
        this.#scritto.valori["riscontro.come"] = "carta";
        this.#lasciaFile();
        this.#set({}, "riscontro.tipo");
      },
      confronta: () => this.#confronta(mio),
      togli: () => this.#togli(),
      correggi: () => this.#set({ letto: null, indicatore: null, simulato: null, bozza: null }, "riscontro.tipo"),
      quale: (indicatore) => this.#set({ indicatore, simulato: null, bozza: null }),
      nostro: (simulato, fuoco = null) => this.#set({ simulato }, fuoco),
      prepara: () => this.#prepara(),
      metti: () => this.#metti(mio),
      no: () => this.#set({ bozza: null }, "riscontro-bozza"),
    };
  }

  #set(cambi, fuoco = null) {
    Object.assign(this.#vista, { annuncio: "" }, cambi);
    this.#ospite.render(fuoco);
  }

  /** A file that is still being read is no longer waited for. */
  #lasciaFile() {
    this.#volta += 1;
    Object.assign(this.#vista, { rifiuto: null, leggendo: false });
  }

  async #leggi(file, mio) {
    const volta = (this.#volta += 1);
    this.#set({ rifiuto: null, leggendo: true });
    const detto = await this.#prova(file);
    if (volta !== this.#volta) return;
    this.#set({ leggendo: false, ...detto }, detto.letto ? approdo(mio, detto) : "riscontro-rifiuto");
  }

  async #prova(file) {
    try {
      const bytes = await readBytes(file);
      const letto = senzaVersi(this.#api.read(bytes));
      return this.#preso({ attestazione: daFile(letto), bytes, avvisi: letto.avvisi });
    } catch (error) {
      return { rifiuto: rifiutoDi(error, this.#ospite.t) };
    }
  }

  /** With one indicator there is nothing to choose; among more, the person does. */
  #preso(letto) {
    const { indicatori } = letto.attestazione;
    return { letto, indicatore: indicatori.length === 1 ? indicatori[0].nome : null, simulato: null, bozza: null, rifiuto: null, ...(letto.bytes ? { annuncio: this.#ospite.t("riscontro.file.letto") } : {}) };
  }

  #confronta(mio) {
    this.#tentato = true;
    this.#scrive = null;
    if (checkCampi(this.#scritto, mio.campi).length > 0) return this.#set({ rifiuto: null }, "riscontro-riepilogo");
    this.#tentato = false;
    const detto = this.#preso({ attestazione: daMano(mio.valore), bytes: null, avvisi: [] });
    this.#set(detto, approdo(mio, detto));
  }

  #scorda() {
    this.#vista = { ...VUOTA };
    this.#scritto = { valori: {}, liste: {} };
    this.#toccati.clear();
    this.#tentato = false;
    this.#fatti.clear();
    this.#volta += 1;
    if (this.#partenza) this.#partenza.attestazione = null;
  }

  #togli() {
    const come = this.#scritto.valori["riscontro.come"];
    this.#scorda();
    if (come) this.#scritto.valori["riscontro.come"] = come;
    this.#set({ annuncio: this.#ospite.t("riscontro.togli.fatto") }, "riscontro.come");
  }

  /** What the module answers, or why not: asked once as long as the question is the same. */
  #chiedi(verbo, ...dati) {
    let fatto = this.#fatti.get(verbo);
    if (!fatto || fatto.dati.some((dato, i) => dato !== dati[i])) {
      fatto = { dati };
      try {
        fatto.valore = VERBI[verbo](this.#api, ...dati);
      } catch (error) {
        fatto.rifiuto = rifiutoDi(error, this.#ospite.t);
      }
      this.#fatti.set(verbo, fatto);
    }
    return fatto;
  }

  #drawLetto(mio) {
    const { letto, indicatore, simulato, bozza } = this.#vista;
    const { attestazione } = letto;
    const fai = this.#fai(mio);
    const scelto = attestazione.indicatori.find(({ nome }) => nome === indicatore);
    const scelte = scelto && mio.nelRisultato ? nostri(mio, scelto) : [];
    const nostro = scelte.some(([nome]) => nome === simulato) ? simulato : undefined; // an answer may have undone it
    const conScelta = scelte.length > 0 && (isDaScegliere(mio, scelto) || nostro !== undefined);
    const documento = drawDocumento(mio, { letto, indicatore, scelte: conScelta ? scelte : null, simulato: nostro }, fai);
    if (!scelto || (conScelta && !nostro)) return [documento, drawOmissioni(mio, attestazione)];
    const confronto = mio.nelRisultato ? this.#chiedi("compare", mio.esito.dsu, attestazione, indicatore, nostro) : null;
    this.#verdetto = confronto?.valore ? dillo(mio.t, confronto.valore) : "";
    return [
      documento,
      confronto && drawEsito(mio, confronto, { attestazione, scelte }, fai),
      confronto?.valore && drawTabella(mio, confronto.valore),
      drawControllo(mio, this.#chiedi("check", attestazione, indicatore), letto),
      drawOmissioni(mio, attestazione),
      drawBozza(mio, bozza, { aMano: !letto.bytes }, fai),
    ];
  }

  #prepara() {
    const { letto, indicatore } = this.#vista;
    this.#set({ bozza: this.#bozza(letto.attestazione, indicatore) }, "titolo-riscontro-bozza");
  }

  #bozza(attestazione, indicatore) {
    const { valore, rifiuto } = this.#chiedi("draft", attestazione, indicatore);
    return valore ?? { rifiuto };
  }

  /** The draft goes in the questions: "Annulla" puts back what was there. */
  #metti(mio) {
    const { letto, indicatore, bozza } = this.#vista;
    const stato = fromDsu(readDati(anonima(bozza.dsu)));
    this.#partenza = { prima: mio.stato, passo: mio.passo, ipotesi: bozza.ipotesi, attestazione: letto.attestazione, indicatore };
    this.#vista.bozza = null;
    if (this.#ospite.sostituisce({ stato, passo: RISULTATO }, "riscontro.bozza.fatto", "riscontro.bozza.rimesso")) return;
    this.#partenza = null;
    this.#set({ bozza: { rifiuto: { codice: "altro", testo: this.#ospite.t("errore.interno") } } }, "titolo-riscontro-bozza");
  }
}

/** Where the focus goes: to the outcome when there is one, to what there is to choose when not. */
function approdo({ nelRisultato, esito }, { letto, indicatore }) {
  const scelto = letto.attestazione.indicatori.find(({ nome }) => nome === indicatore);
  return nelRisultato && scelto && !isDaScegliere({ esito }, scelto) ? "titolo-riscontro-esito" : "titolo-riscontro-documento";
}

/** A file dropped beside its box would take the place of the page, and the answers would be lost. */
function holdFile(event) {
  if (event.defaultPrevented || !event.dataTransfer?.types.includes("Files")) return;
  event.preventDefault();
  event.dataTransfer.dropEffect = "none";
}

/** In a step Enter in a field would be "Avanti"; the button of a file is pressed with it. */
function holdEnter(event) {
  if (event.key === "Enter" && event.target.matches('input:not([type="file"])')) event.preventDefault();
}

const VERBI = {
  compare: (api, dsu, attestazione, indicatore, simulato) => api.compare(dsu, attestazione, indicatore, simulato ? { simulato } : undefined),
  check: (api, attestazione, indicatore) => api.check(attestazione, indicatore),
  draft: (api, attestazione, indicatore) => api.draft(attestazione, indicatore),
};

/** `codice` ends the key of the message; `testo` is what the module says, for what we have no words of our own. */
function rifiutoDi(error, t) {
  if (error instanceof Rifiuto) return { codice: error.codice };
  const { regola, message } = error.issues?.[0] ?? {};
  if (regola && t.has(`riscontro.rifiuto.${regola}`)) return { codice: regola };
  return { codice: "altro", testo: message ?? t("errore.interno") };
}
