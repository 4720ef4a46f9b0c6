// Which service of INPS to ask for. The choices are the only state, and they are in the address: no person is in them.

import { h, patch } from "../widget/dom.js";
import { campo, certezza, copia, elenco, fatto, fonte, problemi, prova, riquadro, t } from "./comune.js";

const DOMANDE = ["soloResidenti", "automatico", "protocollo", "nucleo", "omissioni"]; // yes, no, or not known
const VOLUMI = ["pochi", "molti"];
const CERTEZZE = ["documentato", "codice", "riassunto", "stampa", "dedotto", "non-noto"];
const PAROLE = ["pdnd", "voucher", "certificato", "finalita", "mv62", "protocollo", "omissione"];

export class Servizio {
  #qui;
  #motore;
  #scelte = {}; // a Domanda of the engine
  #servizi;

  constructor(qui, motore) {
    this.#qui = qui;
    this.#motore = motore;
    this.#servizi = new Map(motore.services().map((servizio) => [servizio.codice, servizio]));
  }

  /** What the address says; what the engine does not know is left out. */
  setScelte(parametri) {
    const scelte = {};
    for (const [nome, codici] of [["ente", this.#enti()], ["bisogno", this.#bisogni()], ["volumi", VOLUMI]]) {
      if (codici.includes(parametri.get(nome))) scelte[nome] = parametri.get(nome);
    }
    for (const nome of DOMANDE) if (["si", "no"].includes(parametri.get(nome))) scelte[nome] = parametri.get(nome) === "si";
    this.#scelte = scelte;
  }

  /** The fragment that opens the same advice. */
  get indirizzo() {
    const parametri = new URLSearchParams(Object.entries(this.#scelte).map(([nome, dato]) => [nome, dato === true ? "si" : dato === false ? "no" : dato]));
    return `#servizio${parametri.size > 0 ? `?${parametri}` : ""}`;
  }

  #enti = () => this.#motore.bodies().map(({ codice }) => codice);
  #bisogni = () => this.#motore.needs().map(({ codice }) => codice);

  #set(nome, dato) {
    const { [nome]: prima, ...altre } = this.#scelte;
    this.#scelte = dato === undefined ? altre : { ...altre, [nome]: dato };
    history.replaceState(history.state, "", this.indirizzo);
    this.disegna();
  }

  disegna() {
    const consiglio = this.#consiglio();
    patch(this.#qui, [
      h("h2", { id: "titolo-servizio", tabindex: "-1" }, t("servizio.titolo")),
      h("p", { class: "sommario" }, t("servizio.sommario")),
      h("details", { key: "parole", class: "parole" },
        h("summary", {}, t("parole.titolo")),
        h("dl", {}, PAROLE.map((una) => h("div", { key: una }, h("dt", {}, t(`parole.${una}`)), h("dd", {}, t(`parole.${una}.testo`)))))),
      h("div", { class: "banco" },
        this.#drawDomande(consiglio),
        h("div", { key: "esito", class: "esito" },
          h("p", { id: "annuncio-servizio", class: "nascosto", role: "status" }, consiglio && !consiglio.errore ? this.#annuncio(consiglio) : ""),
          !consiglio && h("p", { key: "vuoto", class: "vuoto" }, t("servizio.vuoto")),
          consiglio?.errore && riquadro("attenzione", t("servizio.errore"), problemi(consiglio.errore).map((testo) => h("p", {}, testo))),
          consiglio && !consiglio.errore && this.#drawConsiglio(consiglio))),
    ]);
  }

  #consiglio() {
    const { ente, bisogno } = this.#scelte;
    if (!ente || !bisogno) return null;
    try {
      return this.#motore.adviseService(this.#scelte);
    } catch (errore) {
      return { errore };
    }
  }

  #annuncio = ({ scelta }) => t("servizio.annuncio", { servizio: scelta ? this.#servizi.get(scelta.servizio).nome : t("servizio.nessuno") });

  // --- The questions

  #drawDomande(consiglio) {
    const nuove = new Set((consiglio?.domande ?? []).map(({ codice }) => codice));
    const inVista = [...DOMANDE, "volumi"].filter((nome) => nuove.has(nome) || this.#scelte[nome] !== undefined);
    return h("form", { id: "domande", "aria-label": t("servizio.domande"), autocomplete: "off", onsubmit: (event) => event.preventDefault() },
      this.#drawScelta("ente", this.#motore.bodies()),
      this.#drawScelta("bisogno", this.#motore.needs()),
      inVista.length > 0 && h("p", { key: "perche", class: "aiuto" }, t("servizio.domande.aiuto")),
      inVista.map((nome) => this.#drawDomanda(nome)));
  }

  #drawScelta(nome, voci) {
    return campo({ id: nome, etichetta: t(`servizio.${nome}`), aiuto: t(`servizio.${nome}.aiuto`), value: this.#scelte[nome] ?? "", onchange: (event) => this.#set(nome, event.target.value || undefined) }, "select",
      [h("option", { key: "", value: "" }, t("servizio.scegli")), voci.map(({ codice, nome: testo }) => h("option", { key: codice, value: codice }, testo))]);
  }

  #drawDomanda(nome) {
    const volumi = nome === "volumi";
    const voci = volumi ? [...VOLUMI, undefined] : [true, false, undefined];
    const parolaDi = (voce) => t(voce === undefined ? "servizio.nonso" : volumi ? `servizio.volumi.${voce}` : voce ? "servizio.si" : "servizio.no");
    return h("fieldset", { key: nome },
      h("legend", {}, t(`servizio.${nome}`)),
      h("p", { class: "aiuto", id: `${nome}-aiuto` }, t(`servizio.${nome}.aiuto`)),
      h("div", { class: "scelte" }, voci.map((voce) => {
        const id = `${nome}-${voce ?? "nonso"}`;
        return h("div", { key: id },
          h("input", { type: "radio", id, name: nome, "aria-describedby": `${nome}-aiuto`, checked: this.#scelte[nome] === voce, onchange: () => this.#set(nome, voce) }),
          h("label", { for: id }, parolaDi(voce)));
      })));
  }

  // --- The advice

  #drawConsiglio(consiglio) {
    const { scelta, seconda, perche, perNo, dati, autenticazione, passi, avvisi } = consiglio;
    return h("article", { key: "consiglio", id: "consiglio", "aria-labelledby": "titolo-consiglio" },
      this.#drawTestata(),
      h("h3", { id: "titolo-consiglio" }, t("servizio.consiglio")),
      scelta ? this.#drawServizio("scelta", scelta) : this.#drawNessuno(),
      elenco(t("servizio.perche"), perche.map(fatto)),
      this.#drawDati(dati),
      elenco(t("servizio.autenticazione"), autenticazione.map(fatto)),
      elenco(t("servizio.passi"), passi.map(drawPasso), { ordinato: true, classe: "passi" }),
      seconda && h("div", { key: "seconda", class: "gruppo" }, h("h4", {}, t("servizio.seconda")), this.#drawServizio("seconda", seconda)),
      elenco(t("servizio.perno"), perNo.map(({ servizio, testo, ...altro }) => h("li", { key: servizio }, h("strong", {}, this.#servizi.get(servizio)?.nome ?? servizio), ": ", testo, " ", prova(altro)))),
      elenco(t("servizio.avvisi"), avvisi.map(fatto), { classe: "avvisi" }),
      this.#drawLegenda(),
      h("p", { key: "azioni", class: "azione per-schermo" },
        h("button", { id: "stampa", type: "button", class: "primario", onclick: () => print() }, t("servizio.stampa")),
        copia("copia-indirizzo", location.href, t("servizio.copia"), () => this.disegna())),
      h("p", { key: "nota", class: "aiuto" }, t("servizio.nota")));
  }

  /** What was asked, for who reads the sheet on paper. */
  #drawTestata() {
    const risposte = [...DOMANDE, "volumi"].filter((nome) => this.#scelte[nome] !== undefined);
    const nome = (voci, codice) => voci.find((una) => una.codice === codice)?.nome;
    return h("dl", { key: "testata", class: "dati per-carta" },
      riga(t("servizio.ente"), nome(this.#motore.bodies(), this.#scelte.ente)),
      riga(t("servizio.bisogno"), nome(this.#motore.needs(), this.#scelte.bisogno)),
      risposte.map((quale) => riga(t(`servizio.${quale}`), quale === "volumi" ? t(`servizio.volumi.${this.#scelte.volumi}`) : t(this.#scelte[quale] ? "servizio.si" : "servizio.no"))));
  }

  #drawServizio(posto, { servizio: codice, indicatore }) {
    const servizio = this.#servizi.get(codice);
    return h("div", { key: posto, class: `servizio ${posto}` },
      h("p", { class: "grande" }, servizio.nome),
      h("dl", { class: "dati" },
        riga(t("servizio.id"), h("code", { id: `id-${posto}` }, servizio.id), " ", copia(`copia-id-${posto}`, servizio.id, t("copia"), () => this.disegna())),
        indicatore && riga(t("servizio.indicatore"), h("code", {}, indicatore)),
        servizio.dal && riga(t("servizio.dal"), servizio.dal)),
      h("p", {}, prova(servizio)));
  }

  #drawNessuno() {
    return riquadro("nota", t("servizio.nessuno"), h("p", {}, t("servizio.nessuno.testo")), h("p", {}, h("a", { href: "index.html" }, t("servizio.simulatore"))));
  }

  #drawDati(dati) {
    return dati && elenco(t("servizio.dati"), [].concat(dati).map(fatto));
  }

  #drawLegenda() {
    return h("div", { key: "legenda", class: "gruppo legenda" }, h("h4", {}, t("certezza.titolo")),
      h("dl", {}, CERTEZZE.map((quale) => h("div", { key: quale }, h("dt", {}, certezza(quale)), h("dd", {}, t(`certezza.${quale}.testo`))))));
  }
}

const riga = (nome, ...dato) => h("div", { key: nome }, h("dt", {}, nome), h("dd", {}, dato));

const drawPasso = ({ chi, cosa, firma, certezza: quale, fonte: da }) => h("li", {},
  h("strong", {}, chi), ": ", cosa, firma && [" ", h("span", { class: "firma" }, t("servizio.firma", { firma }))], " ", h("span", { class: "prova" }, certezza(quale), " ", fonte(da)));

