// Which service of INPS to ask for. The choices are the only state, and they are in the address: no person is in them.

import { h, patch } from "../widget/dom.js";
import { campo, certezza, collegato, copia, elenco, fatto, giorno, problemi, prova, riquadro, t } from "./comune.js";

const DOMANDE = ["soloResidenti", "automatico", "protocollo", "nucleo", "omissioni"]; // yes, no, or not known
const VOLUMI = ["pochi", "molti"];
const CERTEZZE = ["documentato", "codice", "riassunto", "stampa", "dedotto", "non-noto"];
const PAROLE = ["pdnd", "voucher", "certificato", "finalita", "mv62", "protocollo", "omissione"];

export class Servizio {
  #qui;
  #motore;
  #scelte = {}; // a Domanda of the engine
  #servizi;
  #enti;
  #bisogni;
  #note;

  constructor(qui, motore) {
    this.#qui = qui;
    this.#motore = motore;
    this.#servizi = new Map(motore.services().map((servizio) => [servizio.codice, servizio]));
    this.#enti = motore.bodies();
    this.#bisogni = motore.needs();
    this.#note = motore.notes();
  }

  /** What the address says; what the engine does not know is left out. */
  setScelte(parametri) {
    const scelte = {};
    for (const [nome, codici] of [["ente", this.#enti.map(codice)], ["bisogno", this.#bisogni.map(codice)], ["volumi", VOLUMI]]) {
      if (codici.includes(parametri.get(nome))) scelte[nome] = parametri.get(nome);
    }
    for (const nome of DOMANDE) if (["si", "no"].includes(parametri.get(nome))) scelte[nome] = parametri.get(nome) === "si";
    this.#scelte = scelte;
  }

  /** The fragment that opens the same advice. */
  get indirizzo() {
    const parametri = new URLSearchParams(Object.entries(this.#scelte).map(([nome, dato]) => [nome, dato === true ? "si" : dato === false ? "no" : dato]));
    return `#servizio${String(parametri) && `?${parametri}`}`;
  }

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

  #annuncio = ({ scelta }) => t("servizio.annuncio", { servizio: scelta ? scelta.nome : t("servizio.nessuno") });

  // --- The questions

  #drawDomande(consiglio) {
    const aperte = new Map((consiglio?.domande ?? []).map((una) => [una.campo, una]));
    const inVista = [...DOMANDE, "volumi"].filter((nome) => aperte.has(nome) || this.#scelte[nome] !== undefined);
    return h("form", { id: "domande", "aria-label": t("servizio.domande"), autocomplete: "off", onsubmit: (event) => event.preventDefault() },
      this.#drawScelta("ente", this.#enti),
      this.#drawScelta("bisogno", this.#bisogni),
      inVista.length > 0 && h("p", { key: "perche", class: "aiuto" }, t("servizio.domande.aiuto")),
      inVista.map((nome) => this.#drawDomanda(nome, aperte.get(nome), consiglio?.scelta?.servizio)));
  }

  #drawScelta(nome, voci) {
    return campo({ id: nome, etichetta: t(`servizio.${nome}`), aiuto: t(`servizio.${nome}.aiuto`), value: this.#scelte[nome] ?? "", onchange: (event) => this.#set(nome, event.target.value || undefined) }, "select",
      [h("option", { key: "", value: "" }, t("servizio.scegli")), voci.map(({ codice, etichetta }) => h("option", { key: codice, value: codice }, etichetta))]);
  }

  #drawDomanda(nome, cambia, ora) {
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
      })),
      cambia && h("ul", { key: "cambia", class: "aiuto" }, cambia.risposte.filter(({ servizio }) => servizio !== ora).map(({ valore, servizio }) => h("li", { key: valore },
        t("servizio.cambia", { risposta: volumi ? t(`servizio.volumi.${valore}`) : t(`servizio.${valore}`), servizio: this.#nome(servizio) })))));
  }

  #nome = (servizio) => this.#servizi.get(servizio).nome.valore;

  // --- The advice

  #drawConsiglio(consiglio) {
    const { scelta, seconda, altre, perche, perNo, dati, autenticazione, passi, avvisi } = consiglio;
    return h("article", { key: "consiglio", id: "consiglio", "aria-labelledby": "titolo-consiglio" },
      this.#drawTestata(),
      h("h3", { id: "titolo-consiglio" }, t("servizio.consiglio")),
      h("p", { key: "per", class: "aiuto per-schermo" }, [this.#etichetta("ente"), this.#etichetta("bisogno")].join(" · ")),
      scelta ? this.#drawServizio("scelta", scelta) : this.#drawNessuno(),
      this.#drawAdesso(passi),
      elenco(t(scelta ? "servizio.perche" : "servizio.perche.nessuno"), perche.map(fatto)),
      dati && this.#drawDati(dati),
      elenco(t("servizio.autenticazione"), [...autenticazione.map(fatto), scelta && this.#drawAttributo()].filter(Boolean)),
      this.#drawPassi(passi),
      seconda && h("div", { key: "seconda", class: "gruppo" }, h("h4", {}, t("servizio.seconda")), this.#drawServizio("seconda", seconda)),
      elenco(t("servizio.altre"), altre.map(({ nome, quando }) => h("li", { key: nome }, h("strong", {}, nome), quando && ` (${quando})`))),
      elenco(t("servizio.avvisi"), avvisi.map(fatto), { classe: "avvisi" }),
      this.#drawPerNo(perNo, scelta),
      this.#drawOtto(),
      this.#drawLegenda(),
      this.#drawFonti(consiglio),
      h("p", { key: "azioni", class: "azione per-schermo" },
        h("button", { id: "stampa", type: "button", class: "primario", onclick: () => print() }, t("servizio.stampa")),
        copia("copia-indirizzo", location.href, t("servizio.copia"), () => this.disegna())),
      h("p", { key: "nota", class: "aiuto" }, t("servizio.nota")));
  }

  #drawDati({ gradino, chiede, da }) {
    const { prestazioni } = this.#bisogni.find((uno) => uno.codice === this.#scelte.bisogno);
    return h("div", { key: "dati", class: "gruppo" },
      h("h4", {}, t("servizio.dati")),
      h("p", {}, gradino.fatto.testo, " ", prova(gradino.fatto)),
      h("dl", { class: "dati" },
        riga(t("servizio.mandi"), h("ul", { class: "piana" }, chiede.map(fatto))),
        riga(t("servizio.ricevi"), h("ul", { class: "piana" }, da.map(fatto))),
        prestazioni.length > 0 && riga(t("servizio.prestazioni"), prestazioni.join(", "))));
  }

  /** Where to begin: the first step, or that of a body that is on PDND already. */
  #drawAdesso(passi) {
    const [primo] = passi;
    const dopo = primo.fase === "adesione" && passi.find(({ fase }) => fase === "servizio");
    return riquadro("nota", t("servizio.adesso"), h("p", {}, h("strong", {}, primo.chi), ": ", collegato(primo.cosa)), dopo && h("p", {}, t("servizio.adesso.dopo", { n: dopo.n })));
  }

  /** The reasons, each with the services that it leaves out: often one holds for several. */
  #drawPerNo(perNo, scelta) {
    const motivi = [...new Set(perNo.map(({ testo }) => testo))].map((testo) => perNo.filter((uno) => uno.testo === testo));
    return elenco(t(scelta ? "servizio.perno" : "servizio.perno.nessuno"), motivi.map((suoi) => h("li", { key: suoi[0].servizio },
      h("strong", {}, suoi.length === this.#servizi.size ? t("servizio.tutti") : suoi.map(({ servizio }) => this.#nome(servizio)).join("; ")), ": ", suoi[0].testo, " ", prova(suoi[0]))));
  }

  /** The eight by number, because some facts refer to one another. */
  #drawOtto() {
    return h("details", { key: "otto", class: "per-schermo" }, h("summary", {}, t("servizio.otto")),
      h("ol", {}, [...this.#servizi.values()].map(({ codice: quale, nome, scopo }) => h("li", { key: quale }, h("strong", {}, nome.valore), ": ", scopo.testo, " ", prova(scopo)))),
      h("ul", {}, this.#note.map(fatto)));
  }

  #attributi = () => this.#enti.find((uno) => uno.codice === this.#scelte.ente).attributi;

  /** By what PDND knows that the body may ask. */
  #drawAttributo() {
    const attributi = this.#attributi();
    return attributi.length > 0 && fatto({ ...attributi[0], testo: t("servizio.attributo", { nomi: attributi.map(({ nome }) => `«${nome}»`).join(", ") }) });
  }

  /** The steps under the name of their part, numbered through. */
  #drawPassi(passi) {
    const parti = [...new Set(passi.map(({ titolo }) => titolo))];
    return h("div", { key: "passi", class: "gruppo passi" },
      h("h4", {}, t("servizio.passi")),
      parti.map((titolo) => {
        const suoi = passi.filter((passo) => passo.titolo === titolo);
        return h("div", { key: titolo }, h("h5", {}, titolo), h("ol", { start: String(suoi[0].n) }, suoi.map(drawPasso)));
      }));
  }

  #etichetta = (nome) => (nome === "ente" ? this.#enti : this.#bisogni).find((voce) => voce.codice === this.#scelte[nome]).etichetta;

  /** What was asked, for who reads the sheet on paper. */
  #drawTestata() {
    const risposte = [...DOMANDE, "volumi"].filter((nome) => this.#scelte[nome] !== undefined);
    return h("dl", { key: "testata", class: "dati per-carta" },
      riga(t("servizio.ente"), this.#etichetta("ente")),
      riga(t("servizio.bisogno"), this.#etichetta("bisogno")),
      risposte.map((quale) => riga(t(`servizio.${quale}`), quale === "volumi" ? t(`servizio.volumi.${this.#scelte.volumi}`) : t(this.#scelte[quale] ? "servizio.si" : "servizio.no"))),
      riga(t("servizio.oggi"), new Date().toLocaleDateString("it-IT")));
  }

  #drawServizio(posto, { servizio, indicatore, quando }) {
    const { numero, nome, id, notaId, dal, scopo, adozione } = this.#servizi.get(servizio);
    return h("div", { key: posto, class: `servizio ${posto}` },
      h("p", { class: "grande" }, nome.valore, quando && h("span", { class: "quando" }, ` ${quando}`)),
      h("p", {}, scopo.testo, " ", prova(scopo)),
      h("dl", { class: "dati" },
        riga(t("servizio.id"), h("code", { id: `id-${posto}` }, id.valore), " ", copia(`copia-id-${posto}`, id.valore, t("copia"), () => this.disegna()), " ", prova(id),
          notaId && h("p", { class: "aiuto" }, notaId.testo)),
        riga(t("servizio.numero"), t("servizio.numero.di", { numero })),
        riga(t("servizio.indicatore"), indicatore ? h("code", {}, indicatore) : t("servizio.indicatore.prestazione")),
        riga(t("servizio.dal"), mese(dal.valore), " ", prova(dal)),
        adozione.abilitati && riga(t("servizio.adozione"), conta("abilitati", adozione.abilitati), adozione.attivi && [", ", conta("attivi", adozione.attivi)], " ", t("servizio.al", { data: giorno(adozione.al) }), " ", prova(adozione))));
  }

  #drawNessuno() {
    return riquadro("nota", t("servizio.nessuno"), h("p", {}, t("servizio.nessuno.testo")), h("p", {}, h("a", { href: "index.html" }, t("servizio.simulatore"))));
  }

  /** On paper the addresses of the sources, once each. */
  #drawFonti(consiglio) {
    const scelti = [consiglio.scelta, consiglio.seconda].filter(Boolean).map(({ servizio }) => this.#servizi.get(servizio));
    const fonti = new Map([consiglio, ...scelti, this.#attributi()].flatMap(fontiDi).map(({ testo, url }) => [testo, url]));
    return h("div", { key: "fonti", class: "gruppo per-carta fonti" }, h("h4", {}, t("servizio.fonti")), h("ul", {}, [...fonti].map(([testo, url]) => h("li", { key: testo }, `${testo}: ${url}`))));
  }

  #drawLegenda() {
    return h("div", { key: "legenda", class: "gruppo legenda" }, h("h4", {}, t("certezza.titolo")),
      h("dl", {}, CERTEZZE.map((quale) => h("div", { key: quale }, h("dt", {}, certezza(quale)), h("dd", {}, t(`certezza.${quale}.testo`))))));
  }
}

/** Every source with an address, wherever it is in an advice. */
function fontiDi(dato) {
  if (typeof dato !== "object" || dato === null) return [];
  return [...(dato.fonte?.url ? [dato.fonte] : []), ...Object.values(dato).flatMap(fontiDi)];
}

const codice = (voce) => voce.codice;

/** Bodies that may use a service, or do: sometimes only the least number is published. */
const conta = (che, { numero, almeno }) => t(almeno ? `servizio.${che}.almeno` : `servizio.${che}`, { numero });

/** `2025-09` → `settembre 2025`; a year alone stays. */
function mese(quando) {
  const [anno, numero] = quando.split("-");
  return numero ? new Date(Date.UTC(Number(anno), Number(numero) - 1)).toLocaleDateString("it-IT", { month: "long", year: "numeric", timeZone: "UTC" }) : anno;
}

const riga = (nome, ...dato) => h("div", { key: nome }, h("dt", {}, nome), h("dd", {}, dato));

const drawPasso = ({ chi, cosa, firma, ...altro }) => h("li", {},
  h("strong", {}, chi), ": ", collegato(cosa), firma && [" ", h("span", { class: "firma" }, firma, ".")], " ", prova(altro));
