// Three codes, checked as INPS would: the fiscal code, the protocol of a declaration, the code of a benefit.

import { h, patch } from "../widget/dom.js";
import { campo, copia, elenco, giorno, oggi, parola, riquadro, t } from "./comune.js";

export class Codici {
  #qui;
  #motore;
  #scritti = { cf: "", protocollo: "", prestazione: "" };
  #esiti = {};

  constructor(qui, motore) {
    this.#qui = qui;
    this.#motore = motore;
  }

  disegna() {
    patch(this.#qui, [
      h("h2", { id: "titolo-codici", tabindex: "-1" }, t("codici.titolo")),
      h("p", { class: "sommario" }, t("codici.sommario")),
      ["cf", "protocollo", "prestazione"].map((quale) => this.#drawModulo(quale)),
    ]);
  }

  #drawModulo(quale) {
    const esito = this.#esiti[quale];
    return h("form", {
      key: quale, class: "codice", novalidate: true, autocomplete: "off",
      onsubmit: (event) => {
        event.preventDefault();
        this.#controlla(quale);
      },
    },
    h("h3", {}, t(`codici.${quale}`)),
    campo({
      id: `codice-${quale}`, etichetta: t(`codici.${quale}.campo`), aiuto: t(`codici.${quale}.aiuto`), value: this.#scritti[quale],
      autocomplete: "off", autocapitalize: "characters", spellcheck: "false", maxlength: "80",
      oninput: (event) => {
        this.#scritti[quale] = event.target.value;
        if (this.#esiti[quale]) this.#set(quale, null); // an outcome beside another code would deceive
      },
    }),
    h("p", { class: "azione" }, h("button", { id: `controlla-${quale}`, type: "submit", class: "primario" }, t("codici.controlla"))),
    h("div", { id: `esito-${quale}`, role: "status" }, esito && DISEGNI[quale](esito, this.#comune(quale, esito))));
  }

  #set(quale, esito) {
    this.#esiti[quale] = esito;
    this.disegna();
  }

  #controlla(quale) {
    const testo = this.#scritti[quale];
    this.#set(quale, {
      cf: () => this.#motore.fiscalCode(testo, oggi()),
      protocollo: () => this.#motore.protocol(testo, new Date().getFullYear()),
      prestazione: () => this.#motore.benefitCode(testo),
    }[quale]());
  }

  /** What every code has: valid or not, what is wrong, what to propose. */
  #comune(quale, { valido, stato, codice, suggerimento, problemi, avvisi = [] }) {
    const proposto = !valido && suggerimento;
    return [
      riquadro(valido ? "bene" : "attenzione", t(`codici.${quale}.${valido ? "valido" : stato ?? "sbagliato"}`),
        valido && h("p", { class: "grande" }, h("code", {}, codice), " ", copia(`copia-${quale}`, codice, t("copia"), () => this.disegna())),
        problemi.length > 0 && h("ul", {}, problemi.map(difetto)),
        proposto && h("p", {}, t("codici.proposta"), " ", h("code", {}, suggerimento), " ",
          h("button", { id: `usa-${quale}`, type: "button", onclick: () => this.#usa(quale, suggerimento) }, t("codici.usa")))),
      valido && elenco(t("codici.avvisi"), avvisi.map(difetto)),
    ];
  }

  #usa(quale, suggerimento) {
    this.#scritti[quale] = suggerimento;
    this.#controlla(quale);
    this.#qui.querySelector(`#codice-${quale}`).focus();
  }
}

/** The day; the code has two digits for the year, so somebody of more than a hundred years has the same. */
function drawNascita({ date, probabile, certa }) {
  const altra = date.find((una) => una !== probabile);
  if (!probabile) return date.map(giorno).join(t("codici.cf.oppure"));
  return certa || !altra ? giorno(probabile) : t("codici.cf.centenario", { probabile: giorno(probabile), altra: giorno(altra) });
}

const difetto = ({ codice, posizione, testo }) => h("li", { key: `${codice}${posizione ?? ""}` }, posizione ? t("codici.posizione", { posizione, testo }) : testo);
const riga = (nome, ...dato) => h("div", { key: nome }, h("dt", {}, nome), h("dd", {}, dato));

const DISEGNI = {
  cf({ valido, forma, nascita, omocodia, fittizio, inpsPotrebbeRifiutare }, comune) {
    return [
      comune,
      inpsPotrebbeRifiutare && riquadro("attenzione", t("codici.cf.inps"), h("p", {}, inpsPotrebbeRifiutare.testo)),
      valido && h("dl", { class: "dati" },
        riga(t("codici.cf.forma"), parola("codici.cf.forma", forma)),
        nascita && [
          riga(t("codici.cf.nascita"), drawNascita(nascita)),
          riga(t("codici.cf.sesso"), parola("codici.cf.sesso", nascita.sesso)),
          riga(t("codici.cf.luogo"), h("code", {}, nascita.luogo.codice), " ", t(nascita.luogo.estero ? "codici.cf.estero" : "codici.cf.italia")),
        ],
        omocodia.length > 0 && riga(t("codici.cf.omocodia"), t("codici.cf.omocodia.dove", { posizioni: omocodia.join(", ") })),
        fittizio && riga(t("codici.cf.fittizio"), t("codici.cf.fittizio.aiuto"))),
    ];
  },
  protocollo({ valido, anno, numero, lettera, coda }, comune) {
    return [
      comune,
      valido && h("dl", { class: "dati" },
        riga(t("codici.protocollo.anno"), String(anno)), riga(t("codici.protocollo.numero"), `${numero}${lettera}`), coda && riga(t("codici.protocollo.coda"), coda)),
    ];
  },
  prestazione({ stato, significato }, comune) {
    return [comune, h("dl", { class: "dati" }, significato && riga(t("codici.prestazione.significato"), significato), riga(t("codici.prestazione.stato"), parola("codici.prestazione.stato", stato)))];
  },
};
