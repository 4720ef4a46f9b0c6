// The simulator inside one element: its state, the step in sight, what happens at each gesture. One render per gesture.

import { Aiuti } from "./aiuto.js";
import { Altro } from "./altro.js";
import { annunciaCampo, drawCornice } from "./cornice.js";
import { Custodia } from "./custodia.js";
import { formatData, giornoProposto } from "./data.js";
import { patch } from "./dom.js";
import { locate } from "./dove.js";
import { focusOn, newLarghezza, newRinvio } from "./gesti.js";
import { anni, giorno, nome } from "./persone.js";
import { PASSI, RICHIESTE, RISULTATO } from "./passi/nomi.js";
import { drawNucleo } from "./passi/nucleo.js";
import { askPeriodo } from "./periodo.js";
import { Porta } from "./rapida-porta.js";
import { store } from "./risposte.js";
import { addImmobile, addRiga, copyStato, newStato, removeRiga, valore } from "./stato.js";
import { checkCampo, checkCampi } from "./controlla.js";

const ATTESA_DOPO_PASSO = 400; // ms in which a second click is the tail of the first one

/** What is asked beside the declaration: what the ISEE is for, what a benefit wants to know (`b.`), what to try (`cosa.`), the helpers. */
const isAparte = (chiave) => /^(serve$|([pe]\d+\.)?b\.|cosa\.)|(^|\.)aiuto\./.test(chiave);

const PRIMA_DI_TUTTO = "1900-01-01"; // a day that no table has

export class Simulatore {
  #radice;
  #motore;
  #t;
  #emette;
  #numero;
  #setLingua;
  #parti;
  #seguito = null; // the other steps and the declaration: a file that comes after the first view
  #segui;
  #linguaMancata = false; // the last one chosen could not be fetched
  #richiesta;
  #setModalita;
  #altro;
  #aiuti;
  #rapida;
  #modalita;
  #daRapida = false; // the person has come from there: "Indietro" leads back
  #custodia;
  #anno; // what the page asks for
  #carta = false; // what is drawn is going to be printed
  #stato;
  #periodo = null; // what the day of the DSU decides: years, variant, or why it is refused
  #passo = 0;
  #massimo = 0; // the furthest step reached: up to there the list of steps is made of links
  #toccati = new Set(); // fields left at least once: their mistakes show
  #tentati = new Set(); // steps that "Avanti" has refused: all their mistakes show
  #mostrati = new Set(); // mistakes in sight: they follow the typing, new ones wait for the field to be left
  #scrive = null;
  #delMotore = new Map(); // key -> message of the engine
  #generali = []; // messages of the engine that belong to no field
  #esito = null;
  #consegnato = null; // { impronta, chiede }: what has been handed over; another result, or another request, asks again
  #tolto = null;
  #annuncio = "";
  #fuoco = null;
  #cambiato = -Infinity;
  #rinvio;
  #gesto = { puntatore: false }; // whether the last press of "Avanti" came from a pointer

  /**
   * `emette(nome, detail)` sends an event to the page; `radice` is a node of ours in the shadow root, `numero()` counts the
   * elements of a page; `offerta` is what `Altro` wants, `setLingua(lingua)` asks for another language: `t` changes, then
   * `setMotore` comes; false when it cannot be had; `segui()` sends for the second file, which then comes to `setSeguito`;
   * `richiesta()` is what the site asks to receive and its name, `{ chiede, sito }`; `setModalita(modalita)` is told that the
   * person has changed mode; `nome()` is the element's own on the page, for what is kept.
   */
  constructor(radice, { motore, t, anno, modalita, offerta, emette, parti, segui, setLingua, setModalita, richiesta = () => ({ chiede: [] }), numero = () => 1, nome: suoNome = () => "1" }) {
    this.#radice = radice;
    this.#motore = motore;
    this.#t = t;
    this.#emette = emette;
    this.#numero = numero;
    this.#setLingua = setLingua;
    this.#richiesta = richiesta;
    this.#parti = parti;
    this.#segui = segui;
    this.#altro = new Altro(motore, offerta, { parti, t, emette, render: () => this.render(), larghezza: newLarghezza(radice, () => this.render()) });
    this.#aiuti = new Aiuti(parti, () => this.render());
    this.#setModalita = setModalita;
    this.#modalita = modalita;
    this.#rapida = new Porta(parti, () => this.render());
    this.#stato = newStato();
    this.#custodia = new Custodia({
      t, parti, emette, nome: suoNome, host: radice.getRootNode().host, anno: () => this.#anno,
      senza: (nome) => this.#altro.senza(nome), render: (fuoco) => this.#renderTo(fuoco),
      fotografia: () => ({ stato: copyStato(this.#stato), passo: this.#modalita === "rapida" ? 0 : this.#passo, dsu: this.dati, pacchetto: this.#motore.version().pacchetto }),
      sostituisce: (nuovo, fatto, rimesso) => this.#replace(nuovo, fatto, rimesso),
      campi: (passo) => this.#draw(passo).ctx.campi, prestazioni: () => this.#altro.lette,
    });
    this.#rinvio = newRinvio(radice, () => this.render());
    this.setAnno(anno);
  }

  get risultato() {
    return this.#esito?.risultato ?? null;
  }

  setSeguito(seguito) {
    this.#seguito = seguito;
    this.render();
    this.#custodia.guarda();
  }

  /** The answers as a Dsu: null as long as the second file is not here. */
  get dati() {
    return this.#seguito && this.#toDsu().dsu;
  }

  /** Takes what readDati() let through; the second file must be here. */
  set dati(dsu) {
    const { data } = this.#stato.valori;
    this.#stato = this.#seguito.fromDsu(dsu);
    this.#stato.valori.data ||= data;
    this.#clear();
    this.#goTo(0, { fuoco: false });
  }

  /**
   * The year of the DSU: it proposes a day of that year. A day of that year already there stays; with no year (null) the
   * one written by the person stays. When the day changes, the result goes with the old one.
   */
  setAnno(anno) {
    this.#anno = anno;
    const attuale = giorno(this.#stato);
    if (anno ? attuale?.startsWith(`${anno}-`) : this.#toccati.has("data")) return;
    this.#stato.valori.data = formatData(giornoProposto(anno, new Date()));
    this.#toccati.delete("data");
    this.#tolto = null;
    this.#forget();
    this.#goTo(Math.min(this.#passo, RISULTATO - 1), { fuoco: false });
  }

  /** The site asks for something else. */
  setRichiesta() {
    this.render();
  }

  /** `rapida` or `completa`, with the answers and the step as they are. */
  setModalita(modalita) {
    if (modalita === this.#modalita) return;
    this.#modalita = modalita;
    this.#leaveTolto();
    this.#forgetErrori();
    this.#goTo(this.#esito ? this.#passo : Math.min(this.#passo, RISULTATO - 1), { fuoco: false });
  }

  /** The engine and `t` speak another language: what they have already said is said again. */
  setMotore(motore) {
    this.#motore = motore;
    this.#periodo = null;
    this.#annuncio = "";
    this.#forgetErrori();
    if (this.#esito) {
      const { risultato, dsu: { corrente, ...dsu } } = this.#esito;
      this.#esito = this.#answer(risultato.corrente ? { ...dsu, corrente } : dsu); // as far as it holds, not more
    }
    this.#altro.setMotore(motore);
  }

  /** Fetches what is not code and may be asked for. */
  prepara() {
    return this.#altro.prepara();
  }

  /** What the page offers beside the figure has changed. */
  setOfferta(offerta) {
    this.#altro.setOfferta(offerta);
  }

  /** The address of the page has changed after its `#`: it may hold answers for this element. */
  guardaIndirizzo() {
    if (this.#seguito) this.#custodia.guarda();
  }

  /** Before and after printing: a result has a sheet of its own. */
  setCarta(carta) {
    if (!this.#esito && !this.#carta) return;
    this.#carta = carta && this.#modalita !== "rapida" && this.#passo === RISULTATO;
    this.render();
  }

  render() {
    this.#rinvio.cancel();
    this.#readPeriodo();
    const rapida = this.#modalita === "rapida";
    const { azioni } = this.#custodia;
    const { ctx, figli } = rapida ? this.#drawRapida() : this.#draw(this.#passo, { inVista: true });
    const errori = this.#isTentato() ? this.#errori(ctx.campi) : [];
    this.#mostrati = new Set([...ctx.campi, ...ctx.aparte].filter((campo) => ctx.errore(campo.chiave, campo)).map((campo) => campo.chiave));
    patch(this.#radice, drawCornice(ctx, {
      rapida, daRapida: this.#daRapida, cambia: () => this.#change(rapida ? "completa" : "rapida"),
      passo: this.#passo, massimo: this.#massimo, figli, errori, generali: this.#generali, tolto: this.#tolto, annuncio: this.#annuncio,
      gesto: this.#gesto,
      avviso: azioni?.avviso(ctx), foglio: this.#carta && azioni?.foglio(ctx),
      custodia: this.#seguito?.drawCustodia(ctx, this.#custodia, !rapida && this.#passo === RISULTATO && this.#esito !== null),
      offreLingue: this.#altro.offre("lingue"), linguaMancata: this.#linguaMancata, setLingua: (lingua) => this.#chooseLingua(lingua),
      avanti: (event) => this.#avanti(event), vai: (n, chiave) => this.#vai(n, chiave), annulla: () => this.#annulla(),
      fuoco: (chiave) => focusOn(this.#radice, chiave),
    }));
    if (this.#fuoco) focusOn(this.#radice, this.#fuoco);
    this.#fuoco = null;
  }

  /** Only what is in sight has the parts that are asked apart: elsewhere a step is drawn for its fields. */
  #draw(passo, { inVista = false } = {}) {
    const ctx = { ...this.#contesto(), passo, altro: inVista ? this.#altro : null, aiuti: inVista && !this.#parti.manca("aiuti") ? this.#aiuti : null };
    if (inVista) Object.assign(ctx, { parole: this.#custodia.azioni?.parole(ctx), custodia: this.#custodia });
    return { ctx, figli: this.#seguito ? this.#seguito.drawPasso(passo, ctx) : drawNucleo(ctx) };
  }

  #drawRapida() {
    const ctx = { ...this.#contesto(), finito: this.#massimo === RISULTATO, continua: (chiave) => this.#change("completa", chiave) };
    return { ctx, figli: this.#rapida.disegna(ctx) };
  }

  /** The person changes mode. What was answered in the quick one may have undone the result: the way to it is gone again. */
  #change(modalita, chiave = null) {
    this.#daRapida = this.#modalita === "rapida";
    this.#modalita = modalita;
    this.#setModalita(modalita);
    this.#leaveTolto();
    this.#forgetErrori();
    const dove = modalita === "completa" && chiave ? this.#passoDi(chiave) : this.#passo;
    if (modalita === "completa" && dove === RISULTATO && !this.#esito) {
      this.#passo = 0;
      this.#vai(RISULTATO);
    } else this.#goTo(dove, { chiave });
  }

  /** The step that asks something; the one in sight when none does. */
  #passoDi(chiave) {
    const passo = PASSI.findIndex((_, n) => n < RISULTATO && this.#draw(n).ctx.campi.some((campo) => campo.chiave === chiave));
    return passo < 0 ? this.#passo : passo;
  }

  /** What a step may see and do. */
  #contesto() {
    const stato = this.#stato;
    const ctx = {
      stato, t: this.#t, motore: this.#motore, numero: this.#numero(), anni: this.#periodo.anni, famiglia: this.#periodo.famiglia, campi: [],
      aparte: [], // the fields of what is asked apart never stop the declaration
      esito: this.#esito, generali: this.#generali, consegna: this.#consegna(),
      valore: (chiave) => valore(stato, chiave),
      nome: (id) => nome(stato, id, this.#t),
      errore: (chiave, campo) => this.#errore(chiave, campo),
      ecoData: (chiave) => this.#ecoData(chiave),
      scrive: (chiave, testo) => this.#write(chiave, testo, { finito: false }),
      cambia: (chiave, testo, opzioni) => this.#write(chiave, testo, { finito: true, ...opzioni }),
      aggiunge: (lista, prefisso, valori, campo, poi) => this.#add(lista, prefisso, valori, campo, poi),
      copia: (lista, prefisso, valori, annuncio, fuoco) => this.#copy(lista, prefisso, valori, annuncio, fuoco),
      usa: (valori, fuoco) => this.#use(valori, fuoco),
      toglie: (lista, riga, titolo) => this.#remove(lista, riga, titolo),
      vai: (passo, chiave) => this.#vai(passo, chiave),
      trova: (path) => this.#find(path),
      importi: () => this.#importi(),
      dsu: () => this.#toDsu().dsu,
      parte: (nomeParte) => this.#parti.get(nomeParte), // of another file, or null as long as it is not here
      fuoco: (chiave) => focusOn(this.#radice, chiave),
      calcolaCorrente: () => this.#calculateCorrente(),
    };
    return ctx;
  }

  async #chooseLingua(lingua) {
    this.#linguaMancata = !(await this.#setLingua(lingua));
    this.render();
  }

  #toDsu() {
    return this.#seguito.toDsu(this.#stato, this.#motore.valoreImu);
  }

  #askMotore(errore) {
    return this.#seguito.askMotore(this.#motore, this.#stato, this.#t, errore);
  }

  #readPeriodo() {
    const iso = giorno(this.#stato);
    if (iso && this.#periodo?.iso !== iso) this.#periodo = askPeriodo(this.#motore, iso, this.#t);
    this.#periodo ??= askPeriodo(this.#motore, giornoProposto(null, new Date()), this.#t);
  }

  #errore(chiave, campo) {
    if (this.#delMotore.has(chiave)) return this.#delMotore.get(chiave);
    if (chiave === "data" && this.#periodo.rifiuto && this.#periodo.iso === giorno(this.#stato)) return this.#periodo.rifiuto;
    if (this.#scrive === chiave && !this.#mostrati.has(chiave)) return null;
    const tentato = this.#isTentato();
    if (!tentato && !this.#toccati.has(chiave)) return null;
    const codice = checkCampo(this.#stato, campo, { soloForma: !tentato });
    // A day of the DSU too old for the calendar is first of all outside the rules.
    if (chiave === "data" && codice === "errore.data-vecchia") return askPeriodo(this.#motore, PRIMA_DI_TUTTO, this.#t).rifiuto;
    return codice && this.#t(codice);
  }

  /** In the quick mode nothing is refused for being missing. */
  #isTentato() {
    return this.#modalita !== "rapida" && this.#tentati.has(this.#passo);
  }

  #errori(campi) {
    return campi.flatMap((campo) => {
      const testo = this.#errore(campo.chiave, campo);
      const dove = testo && locate(this.#stato, campo.chiave, this.#t);
      return testo ? [{ chiave: campo.chiave, etichetta: dove ? `${dove}, ${campo.etichetta}` : campo.etichetta, testo }] : [];
    });
  }

  #ecoData(chiave) {
    const id = /^(.+)\.nascita$/.exec(chiave)?.[1];
    const suoi = id && anni(this.#stato, id);
    return id && suoi !== null && suoi >= 0 ? this.#t(suoi === 1 ? "eco.anno" : "eco.anni", { anni: suoi }) : null;
  }

  #write(chiave, testo, { finito, annuncio, fuoco = null }) {
    if (valore(this.#stato, chiave) !== testo) this.#tolto = null; // undoing now would lose this answer
    store(this.#stato, chiave, testo);
    this.#scrive = finito ? null : chiave;
    if (finito) this.#toccati.add(chiave);
    // The boxes on the parents are one question: answering any of them mends it.
    this.#delMotore.delete(chiave);
    this.#delMotore.delete(chiave.replace(/\.(genitore|intestatario)\.[^.]+$/, ".$1").replace(/^corrente\.(redditi|patrimonio)$/, "corrente.cosa"));
    this.#generali = [];
    if (!isAparte(chiave)) this.#dropEsito();
    this.#annuncio = annuncio ? annunciaCampo(this.#t, annuncio, testo) : this.#annuncio;
    this.#fuoco = fuoco;
    if (finito && annuncio) this.#rinvio.soon();
    else this.render();
  }

  #add(lista, prefisso, valori, campo, poi) {
    const riga = prefisso === "i" ? addImmobile(this.#stato, lista, valori) : addRiga(this.#stato, lista, prefisso, valori);
    poi?.(riga);
    this.#dropEsito();
    this.#tolto = null;
    this.#fuoco = `${riga}.${campo}`;
    this.render();
  }

  #copy(lista, prefisso, valori, annuncio, fuoco) {
    addRiga(this.#stato, lista, prefisso, valori);
    this.#dropEsito();
    this.#tolto = null;
    this.#annuncio = annuncio;
    this.#fuoco = fuoco;
    this.render();
  }

  #remove(lista, riga, titolo) {
    this.#tolto = { prima: copyStato(this.#stato), fatto: "tolto.fatto", rimesso: "tolto.rimesso", titolo };
    removeRiga(this.#stato, lista, riga);
    this.#forgetErrori();
    this.#dropEsito();
    this.#fuoco = "tolto";
    this.render();
  }

  /** What a helper has found goes in the fields, the focus with it; "Annulla" puts back what was there. */
  #use(valori, fuoco) {
    this.#tolto = { prima: copyStato(this.#stato), fatto: "copiato.fatto", rimesso: "copiato.rimesso", fuoco };
    for (const [chiave, testo] of Object.entries(valori)) {
      store(this.#stato, chiave, testo);
      this.#delMotore.delete(chiave);
    }
    this.#generali = [];
    this.#dropEsito();
    this.#annuncio = this.#t("copiato.fatto");
    this.#fuoco = fuoco;
    this.render();
  }

  #annulla() {
    if (!this.#tolto) return;
    const { prima, passo, modalita, rimesso } = this.#tolto;
    this.#stato = prima;
    if (passo !== undefined) {
      this.#restart(passo, modalita);
      this.#annuncio = this.#t(rimesso);
      this.render();
      return;
    }
    this.#dropEsito();
    this.#annuncio = this.#t(rimesso, this.#tolto);
    this.#fuoco = this.#tolto.fuoco ?? "titolo-passo";
    this.#tolto = null;
    this.render();
  }

  /** Other answers in the place of these, which wait for "Annulla"; false, and nothing has changed, when they cannot be shown. */
  #replace({ stato, passo }, fatto, rimesso) {
    const tolto = { prima: this.#stato, passo: this.#passo, modalita: this.#modalita, fatto, rimesso };
    this.#stato = stato;
    this.#stato.valori.data ||= tolto.prima.valori.data;
    try {
      this.#restart(passo);
    } catch {
      this.#stato = tolto.prima;
      this.#restart(tolto.passo, tolto.modalita);
      return false;
    }
    this.#tolto = tolto;
    this.#annuncio = this.#t(fatto);
    this.render();
    return true;
  }

  /** From the first step to the one asked for, as far as the answers hold; the quick mode has no steps. */
  #restart(passo, modalita = passo > 0 ? "completa" : this.#modalita) {
    this.#clear();
    if (modalita !== this.#modalita) this.#setModalita((this.#modalita = modalita));
    this.#goTo(0);
    if (passo > 0 && modalita !== "rapida") this.#vai(Math.min(passo, RISULTATO));
  }

  /** Other answers are here: nothing of those before holds. */
  #clear() {
    this.#tolto = null; // undoing would bring back the household before
    this.#toccati = new Set(["data"]); // the day comes with the data: the attribute `anno` no longer proposes one
    this.#tentati.clear();
    this.#massimo = 0;
    this.#forget();
  }

  #renderTo(fuoco) {
    if (fuoco) this.#fuoco = fuoco;
    this.render();
  }

  #forget() {
    this.#forgetErrori();
    this.#esito = null;
  }

  /** An answer has changed: no result holds. In the last step only the ISEE corrente is asked: the others stay. */
  #dropEsito() {
    if (this.#modalita !== "rapida" && this.#passo === RISULTATO && this.#esito) {
      const { corrente, ...risultato } = this.#esito.risultato;
      this.#esito = { ...this.#esito, risultato };
    } else this.#esito = null;
  }

  /** "Avanti", by button or by Enter. */
  #avanti(event) {
    const doppio = event.puntatore && event.timeStamp - this.#cambiato < ATTESA_DOPO_PASSO;
    if (!doppio) this.#vai(this.#passo + 1, null, event.timeStamp);
  }

  /** To a step: back always, forward as far as the answers hold. What was replaced whole can be taken back from any step. */
  #vai(passo, chiave = null, quando = -Infinity) {
    this.#leaveTolto();
    if (!this.#seguito) return void this.#aspetta(() => this.#vai(passo, chiave, quando));
    for (let n = this.#passo; n < passo; n += 1) {
      if (!this.#check(n)) return;
    }
    if (passo === RISULTATO && !this.#calculate()) return;
    this.#cambiato = quando;
    this.#goTo(passo, { chiave });
  }

  /** What was removed in a view is brought back there; a whole set of answers from anywhere, until the next answer. */
  #leaveTolto() {
    if (this.#tolto?.passo === undefined) this.#tolto = null;
  }

  /** Who answers before the second file is here waits for it, and is told. */
  async #aspetta(azione) {
    this.#annuncio = this.#t("altro.carica");
    this.#generali = [];
    this.render();
    try {
      await this.#segui();
    } catch {
      this.#annuncio = "";
      this.#generali = [this.#t("altro.errore")];
      this.#fuoco = "riepilogo";
      return this.render();
    }
    azione();
  }

  #goTo(passo, { chiave = null, fuoco = true } = {}) {
    this.#passo = passo;
    this.#massimo = Math.max(this.#massimo, passo);
    this.#annuncio = "";
    this.#scrive = null;
    if (fuoco) this.#fuoco = chiave ?? "titolo-passo";
    this.render();
    const rapida = this.#modalita === "rapida";
    if (fuoco) this.#emette("isee-passo", rapida ? { passo: "rapida", numero: 0 } : { passo: PASSI[passo], numero: passo + 1 });
    if (rapida) return;
    if (fuoco && passo === RISULTATO) this.#emetteRisultato();
    if (passo === RISULTATO) this.#altro.apriSoglie();
  }

  /** Form first, then what the engine already knows to be wrong in what has been asked so far. */
  #check(passo) {
    const campi = this.#draw(passo).ctx.campi;
    let falliti = checkCampi(this.#stato, campi).length > 0 || (passo === 0 && this.#periodo.rifiuto);
    if (!falliti) falliti = this.#checkMotore(passo);
    if (falliti) this.#refuse(passo);
    return !falliti;
  }

  #checkMotore(fino) {
    const { perCampo } = this.#askMotore();
    const chiesti = new Map();
    for (let n = 0; n <= fino; n += 1) for (const campo of this.#draw(n).ctx.campi) chiesti.set(campo.chiave, n);
    this.#delMotore = new Map([...perCampo].filter(([chiave]) => chiesti.get(chiave) === fino));
    return this.#delMotore.size > 0;
  }

  #refuse(passo) {
    this.#passo = passo;
    this.#massimo = Math.max(this.#massimo, passo);
    this.#tentati.add(passo);
    this.#fuoco = "riepilogo";
    this.#annuncio = "";
    this.#emette("isee-errore", { codice: "risposte-da-rivedere", passo: PASSI[passo] });
    this.render();
  }

  #calculate() {
    const { dsu } = this.#toDsu();
    // A request of ISEE corrente still to be completed does not stop the rest.
    if (dsu.corrente && this.#motore.validate(dsu).length > 0) delete dsu.corrente;
    try {
      this.#esito = this.#answer(dsu);
      this.#forgetErrori();
      return true;
    } catch (error) {
      this.#esito = null;
      this.#showErrori(error);
      return false;
    }
  }

  #answer(dsu) {
    return { risultato: this.#motore.calculate(dsu), spiegazione: this.#motore.explain(dsu), dsu };
  }

  /** "Calcola l'ISEE corrente": its questions are in the last step, and so are their mistakes. */
  #calculateCorrente() {
    if (checkCampi(this.#stato, this.#draw(RISULTATO).ctx.campi).length > 0 || this.#checkMotore(RISULTATO)) {
      this.#refuse(RISULTATO);
      return;
    }
    this.#tentati.delete(RISULTATO);
    if (!this.#calculate()) return;
    this.#fuoco = "titolo-corrente-esito";
    this.render();
    this.#emetteRisultato();
  }

  /** The question behind a path of the Dsu, `{ passo, chiave }`, or null. */
  #find(path) {
    const chiave = this.#seguito.findCampo(this.#toDsu().campi, path);
    for (let passo = 0; chiave && passo < RISULTATO; passo += 1) {
      if (this.#draw(passo).ctx.campi.some((campo) => campo.chiave === chiave)) return { passo, chiave };
    }
    return null;
  }

  /** The amounts of the declaration in the order of the questions: `{ chiave, passo, path, etichetta, dove, manca }`. */
  #importi() {
    const path = new Map();
    for (const [suo, chiave] of this.#toDsu().campi) {
      if ((path.get(chiave) ?? "").split(".").length < suo.split(".").length) path.set(chiave, suo); // the amount, not what holds it
    }
    return [...Array(RISULTATO).keys()].flatMap((passo) => this.#draw(passo).ctx.campi
      .filter(({ tipo, chiave }) => tipo === "denaro" && path.has(chiave))
      .map(({ chiave, etichetta, obbligatorio }) => ({
        chiave, passo, path: path.get(chiave), etichetta, dove: locate(this.#stato, chiave, this.#t),
        manca: obbligatorio && valore(this.#stato, chiave).trim() === "",
      })));
  }

  #forgetErrori() {
    this.#delMotore.clear();
    this.#generali = [];
  }

  /** What the engine refused: on its field and step when it has one, else as a message of its own. */
  #showErrori(error) {
    const { perCampo, generali } = this.#askMotore(error);
    for (let n = 0; n < RISULTATO; n += 1) {
      const suoi = this.#draw(n).ctx.campi.filter((campo) => perCampo.has(campo.chiave));
      if (suoi.length === 0) continue;
      this.#delMotore = new Map(suoi.map((campo) => [campo.chiave, perCampo.get(campo.chiave)]));
      this.#generali = generali;
      this.#refuse(n);
      return;
    }
    const altri = [...generali, ...perCampo.values()];
    this.#generali = altri.length > 0 ? altri : [this.#t("errore.interno")];
    this.#refuse(this.#passo);
  }

  /** That there is a result, and which: the figures are handed over by the person, or not at all. */
  #emetteRisultato() {
    const { indicatori, validoFino, corrente } = this.risultato;
    this.#emette("isee-risultato", {
      indicatori: Object.keys(indicatori), validoFino, ...(corrente?.ammesso && { corrente: { validoFino: corrente.validoFino } }),
    });
  }

  /** What the consent box shows and does. */
  #consegna() {
    const { chiede, sito } = this.#richiesta();
    if (chiede.length === 0) return null;
    const fatta = this.#consegnato !== null && this.#consegnato.impronta === this.#impronta() && chiede.every((cosa) => this.#consegnato.chiede.includes(cosa));
    return { chiede: fatta ? this.#consegnato.chiede : chiede, sito, fatta, prima: this.#consegnato !== null, invia: () => this.#consegnaOra(chiede) };
  }

  /** Every answer and every figure: whatever differs is asked for again. */
  #impronta() {
    return this.#esito && JSON.stringify(this.#seguito.newConsegna(RICHIESTE, this.#esito));
  }

  #consegnaOra(chiede) {
    this.#consegnato = { impronta: this.#impronta(), chiede };
    this.#fuoco = "titolo-consegna"; // the button is about to go
    this.render();
    this.#emette("isee-consegna", this.#seguito.newConsegna(chiede, this.#esito));
  }
}
