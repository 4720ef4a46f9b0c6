// The lines of an attestation on paper, copied by hand: who has no XML has a PDF or a sheet, with the same fourteen lines.

import { h } from "../widget/dom.js";
import { parseData } from "../widget/data.js";
import MESSAGGI from "../widget/messaggi/it.js";
import { parseImporto, parseNumero } from "../widget/moneta.js";
import { campo, parola, t } from "./comune.js";

const TIPI = ["ordinario", "famiglia", "minorenni", "universita", "dottorato", "sociosanitario", "residenze"];
const DI_SCALA = new Set(["parametroNucleo", "maggiorazioni", "scalaEquivalenza"]);
const RIGHE = [
  "sommaRedditiComponenti", "redditoFigurativoPatrimonioMobiliare", "detrazioni", "isr",
  "patrimonioMobiliare", "detrazionePatrimonioMobiliare", "patrimonioImmobiliare", "detrazionePatrimonioImmobiliare", "isp",
  "ise", ...DI_SCALA, "isee",
];
export const CARTA_VUOTA = { tipo: "ordinario", scritti: {}, errori: {} };

/** `{ attestazione }` of what was copied, or `{ errori }` by field. A line left empty is not known. */
export function leggiCarta({ tipo, scritti }) {
  const errori = {};
  const letti = {};
  const leggi = (nome, parse) => {
    if (!scritti[nome]?.trim()) return;
    const { ok, valore, codice } = parse(scritti[nome]);
    if (ok) letti[nome] = valore;
    else errori[nome] = MESSAGGI[`errore.${codice}`] ?? t("carta.numero");
  };
  leggi("data", parseData);
  for (const nome of RIGHE) leggi(nome, DI_SCALA.has(nome) ? parseNumero : parseImporto);
  const { data, isee, ...righe } = letti;
  if (Object.keys(errori).length === 0 && Object.keys(righe).length === 0) errori.sommaRedditiComponenti = t("carta.vuota");
  if (Object.keys(errori).length > 0) return { errori };
  const indicatore = { nome: tipo, tipo, stato: "calcolato", righe, ...(isee !== undefined && { isee, valori: { isee } }) };
  return { attestazione: { ...(data && { dataPresentazione: data }), indicatori: [indicatore] } };
}

/** The form; `scrivi(nome, testo)` at each key, `setTipo`, `controlla` at the end. */
export function drawCarta({ tipo, scritti, errori }, { scrivi, setTipo, controlla }) {
  const riga = (nome, altro) => campo({
    id: `carta-${nome}`, value: scritti[nome] ?? "", errore: errori[nome], autocomplete: "off", oninput: (event) => scrivi(nome, event.target.value), ...altro,
  });
  return h("details", { key: "carta", id: "carta" }, h("summary", {}, t("carta.titolo")),
    h("form", { novalidate: true, autocomplete: "off", onsubmit: (event) => {
      event.preventDefault();
      controlla();
    } },
    h("p", { class: "aiuto" }, t("carta.aiuto")),
    campo({ id: "carta-tipo", etichetta: t("carta.tipo"), value: tipo, onchange: (event) => setTipo(event.target.value) }, "select",
      TIPI.map((uno) => h("option", { key: uno, value: uno }, parola("tipo", uno)))),
    riga("data", { etichetta: t("letto.presentazione"), aiuto: t("carta.data"), inputmode: "numeric" }),
    h("div", { class: "righe" }, RIGHE.map((nome) => riga(nome, { etichetta: parola("riga", nome), inputmode: "decimal" }))),
    h("p", { class: "azione" }, h("button", { id: "controlla-carta", type: "submit", class: "primario" }, t("carta.controlla")))));
}
