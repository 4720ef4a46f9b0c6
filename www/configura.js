// The generator: the choices become an element in the preview and a text to copy. The form is the only state.

import { LINGUE } from "./lingue/index.js";
import { h, patch } from "./widget/dom.js";
import { attributi, codice, contrasto } from "./configura-codice.js";

const per = (id) => document.getElementById(id);
const form = per("scelte");
const anteprima = per("anteprima");

const PARTI = [["finora", "La prima stima mentre si risponde"], ["prestazioni", "Che cosa apre l’ISEE"], ["cosa-se", "Che cosa lo cambierebbe"], ["riscontro", "Il confronto con l’attestazione INPS"], ["lingue", "La scelta della lingua"],
  ["azioni", "Tutto quello che si fa con le risposte e il risultato, o solo:"], ["salva", "Salvare le risposte sul dispositivo"], ["file", "Scaricarle e ricaricarle da un file"],
  ["link", "Farne un collegamento"], ["stampa", "Stampare"], ["copia", "Copiare come testo"], ["calendario", "Le scadenze nel calendario"]];
const COLORI = [["--isee-color-primary", "Pulsanti e passo in vista", "#0066cc"], ["--isee-color-on-primary", "Testo dei pulsanti pieni", "#ffffff"], ["--isee-color-link", "Collegamenti", "#0059b3"]];
const INDICATORI = [["ordinario", "ISEE ordinario"], ["famiglia", "ISEE per famiglia e inclusione"], ["minorenni", "ISEE minorenni"], ["universita", "ISEE università"]];

const toccati = new Set(); // colours that have been changed: the others stay those of the page
let soglie = []; // { nome, indicatore, soglia }: the texts as they are written
let integrita = null;
let copiato = "";

function drawElenchi() {
  patch(per("lingua"), [
    h("option", { value: "" }, "Quella della pagina"), h("option", { value: "it" }, "Italiano"),
    Object.entries(LINGUE).map(([lingua, { nome }]) => h("option", { value: lingua }, nome)),
  ].flat());
  per("parti").append(...PARTI.map(([parte, testo]) => riga("checkbox", `senza-${parte}`, { name: "senza", value: parte }, testo)));
  per("colori").append(...COLORI.map(([token, testo, valore]) => riga("color", token, { name: token, value: valore }, testo)), Object.assign(document.createElement("p"), { id: "contrasto", className: "errore", role: "status" }));
}

function riga(type, id, altro, testo) {
  const div = document.createElement("div");
  div.append(Object.assign(document.createElement("input"), { type, id, ...altro }), Object.assign(document.createElement("label"), { htmlFor: id, textContent: testo }));
  return div;
}

function drawSoglie() {
  const cambia = (i, campo) => (event) => {
    soglie[i][campo] = event.target.value;
    update();
  };
  patch(per("soglie"), [
    ...soglie.map((una, i) => h("div", { key: una.chiave, class: "soglia", role: "group", "aria-label": `Soglia ${i + 1}` },
      h("label", { for: `nome-${una.chiave}` }, "Nome"),
      h("input", { id: `nome-${una.chiave}`, value: una.nome, oninput: cambia(i, "nome") }),
      h("label", { for: `indicatore-${una.chiave}` }, "Quale ISEE guarda"),
      h("select", { id: `indicatore-${una.chiave}`, value: una.indicatore, onchange: cambia(i, "indicatore") }, INDICATORI.map(([valore, testo]) => h("option", { key: valore, value: valore }, testo))),
      h("label", { for: `soglia-${una.chiave}` }, "Fino a quanti euro (più limiti, per le fasce: 5000 12000)"),
      h("input", { id: `soglia-${una.chiave}`, inputmode: "decimal", value: una.soglia, oninput: cambia(i, "soglia") }),
      h("p", { class: "errore", role: "status" }, una.soglia.trim() !== "" && !leggiSoglia(una) ? "Scrivi gli euro con le cifre, dal limite più basso al più alto." : ""),
      h("p", {}, h("button", { type: "button", onclick: () => togli(i) }, `Togli la soglia ${i + 1}`)))),
    h("p", { key: "aggiungi" }, h("button", { id: "aggiungi-soglia", type: "button", onclick: aggiungi }, "Aggiungi una soglia")),
  ]);
}

let chiavi = 0;
function aggiungi() {
  soglie.push({ chiave: `s${chiavi += 1}`, nome: "", indicatore: "ordinario", soglia: "" });
  update();
  per(`nome-${soglie.at(-1).chiave}`).focus();
}

function togli(i) {
  soglie.splice(i, 1);
  update();
  per("aggiungi-soglia").focus();
}

/** `9360` or `9.360,50`, one or more; null when it is not that. */
function leggiSoglia({ chiave, nome, indicatore, soglia }) {
  const limiti = soglia.trim().split(/\s+/).map((testo) => (/^(\d+|\d{1,3}(\.\d{3})+)(,\d{1,2})?$/.test(testo) ? Number(testo.replaceAll(".", "").replace(",", ".")) : NaN));
  if (!limiti.every((limite, i) => limite > (i === 0 ? 0 : limiti[i - 1]))) return null;
  return { id: chiave, nome: nome.trim() || "Soglia", indicatore, ...(limiti.length > 1 ? { tipo: "fasce", soglia: limiti } : { soglia: limiti[0] }) };
}

/** The JSON of the benefits; what is wrong with it is said beside the field. */
function leggiPrestazioni() {
  const scritto = per("prestazioni").value.trim();
  let elenco = [];
  let errore = "";
  try {
    elenco = scritto === "" ? [] : [JSON.parse(scritto)].flat();
  } catch (error) {
    errore = `Questo non è JSON: ${error.message}`;
  }
  per("errore-prestazioni").textContent = errore;
  return elenco;
}

function leggi() {
  const dati = new FormData(form);
  const base = dati.get("base").trim();
  return {
    consegna: dati.get("consegna"), base: base && !base.endsWith("/") ? `${base}/` : base, link: dati.get("link").trim(),
    anno: dati.get("anno"), lingua: dati.get("lingua"), modalita: dati.get("modalita"),
    senza: dati.getAll("senza"), nazionali: dati.has("nazionali"), nascondi: dati.get("nascondi").trim().split(/\s+/), chiede: dati.getAll("chiede"),
    soglie: soglie.map(leggiSoglia).filter(Boolean), prestazioni: leggiPrestazioni(),
    colori: Object.fromEntries(COLORI.filter(([token]) => toccati.has(token)).map(([token]) => [token, dati.get(token)])),
    integrita,
  };
}

function update() {
  drawSoglie();
  const scelte = leggi();
  drawCodice(codice(scelte));
  drawAnteprima(scelte);
  const [pieno, testo] = COLORI.slice(0, 2).map(([token]) => per(token).value);
  per("contrasto").textContent = contrasto(pieno, testo) < 4.5 ? "Il testo dei pulsanti si legge male: scegli due colori più lontani." : "";
}

const PEZZI = [["html", "Nella pagina"], ["css", "Nel foglio di stile del sito"], ["js", "Nello script del sito"], ["policy", "La Content-Security-Policy della pagina, se ne ha una"]];

function drawCodice(pezzi) {
  patch(per("codice"), PEZZI.filter(([nome]) => pezzi[nome]).map(([nome, titolo]) => h("div", { key: nome, class: "pezzo" },
    h("h3", { id: `titolo-${nome}` }, titolo),
    h("pre", { tabindex: "0", role: "region", "aria-labelledby": `titolo-${nome}` }, h("code", { id: `codice-${nome}` }, pezzi[nome])),
    h("div", { class: "azione" },
      h("button", { type: "button", id: `copia-${nome}`, class: nome === "html" ? "primario" : null, "aria-describedby": `titolo-${nome}`, onclick: () => copia(nome, pezzi[nome]) }, "Copia"),
      h("span", { role: "status" }, copiato.startsWith(`${nome}:`) ? copiato.slice(nome.length + 1) : "")))));
}

async function copia(nome, testo) {
  try {
    await navigator.clipboard.writeText(testo);
    copiato = `${nome}:Copiato.`;
  } catch {
    getSelection().selectAllChildren(per(`codice-${nome}`));
    copiato = `${nome}:Il browser non lo permette: il testo è selezionato, copialo con Ctrl+C.`;
  }
  update();
  copiato = "";
}

const DEL_TAG = ["anno", "lingua", "modalita", "senza", "nascondi", "chiede"];
let prima = {};

/** The element of the preview takes what has changed, and that only: nothing typed in it is lost. */
function drawAnteprima(scelte) {
  const ora = Object.fromEntries(attributi({ ...scelte, soglie: [], prestazioni: [] }));
  for (const nome of DEL_TAG) {
    if (prima[nome] === ora[nome]) continue;
    if (ora[nome]) anteprima.setAttribute(nome, ora[nome]);
    else anteprima.removeAttribute(nome);
  }
  for (const nome of ["soglie", "prestazioni"]) {
    ora[nome] = JSON.stringify(scelte[nome]);
    if ((prima[nome] ?? "[]") !== ora[nome]) {
      per("errore-anteprima").textContent = "";
      anteprima[nome] = scelte[nome].length > 0 ? scelte[nome] : null;
    }
  }
  for (const [token] of COLORI) {
    if (scelte.colori[token]) anteprima.style.setProperty(token, scelte.colori[token]);
  }
  prima = ora;
}

const TABELLE = [
  ["attributes", "Attributi"], ["members", "Proprietà"], ["events", "Eventi"], ["slots", "Contenuto"], ["cssParts", "Parti per ::part()"], ["cssProperties", "Colori e misure"],
];

async function drawParametri() {
  const { modules } = await (await fetch("custom-elements.json")).json();
  const elemento = modules.flatMap(({ declarations = [] }) => declarations).find(({ tagName }) => tagName);
  patch(per("parametri"), TABELLE.flatMap(([quale, titolo]) => {
    const righe = elemento[quale];
    const tipi = righe.some(({ type, default: base }) => type ?? base);
    return [
      h("h3", { id: `titolo-${quale}` }, titolo),
      h("div", { key: `tabella-${quale}`, class: "scorre", tabindex: "0", role: "region", "aria-labelledby": `titolo-${quale}` }, h("table", {},
        h("thead", {}, h("tr", {}, h("th", { key: "nome", scope: "col" }, "Nome"), tipi && h("th", { key: "tipo", scope: "col" }, quale === "cssProperties" ? "Se manca" : "Tipo"), h("th", { key: "che", scope: "col" }, "Che cos’è"))),
        h("tbody", {}, righe.map(({ name, type, default: base, description }) => h("tr", { key: name },
          h("th", { key: "nome", scope: "row" }, h("code", {}, name || "(nel tag)")),
          tipi && h("td", { key: "tipo" }, h("code", {}, type?.text ?? base ?? "")),
          h("td", { key: "che", lang: "en" }, description ?? elemento.attributes.find(({ fieldName }) => fieldName === name)?.description ?? "")))))),
    ];
  }));
}

form.addEventListener("input", (event) => {
  if (event.target.type === "color") toccati.add(event.target.name);
  update();
});
form.addEventListener("submit", (event) => event.preventDefault());
anteprima.addEventListener("isee-errore", ({ detail: { codice: quale, problemi = [] } }) => {
  if (quale === "prestazioni-non-valide") per("errore-anteprima").textContent = problemi.map(({ path, message }) => `${path}: ${message}`).join(" ");
});

drawElenchi();
update();
await drawParametri();
integrita = await fetch("dist/integrita.json").then((risposta) => (risposta.ok ? risposta.json() : null), () => null);
if (integrita) update();
