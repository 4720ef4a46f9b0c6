// "Aiutami a trovare saldo e giacenza": from the bank's paper, from the numbers of four quarters, from a list of movements.

import { campoRadio, campoScelta, campoSiNo, campoTesto, pulsante } from "../campi.js";
import { formatData } from "../data.js";
import { h } from "../dom.js";
import { formatCampo, formatImporto, formatNumero, parseImporto } from "../moneta.js";
import { elenco } from "../passi/scheda.js";
import { decode } from "./csv.js";
import { averageEstratto, readEstratto } from "./estratto.js";
import { averageNumeri, giorniAnno } from "./giacenza.js";

const MODI = ["banca", "numeri", "csv"];
const TRIMESTRI = [1, 2, 3, 4];
const euro = (centesimi) => formatImporto(centesimi / 100);

export function drawGiacenza(ctx, riga) {
  const { t } = ctx;
  const base = `${riga}.aiuto`;
  const modo = ctx.valore(`${base}.modo`);
  return [
    campoRadio(ctx, `${base}.modo`, {
      etichetta: t("aiuti.giacenza.modo"), inRiga: false,
      opzioni: MODI.map((quale) => [quale, t(`aiuti.giacenza.modo.${quale}`), t.has(`aiuti.giacenza.modo.${quale}.aiuto`) && t(`aiuti.giacenza.modo.${quale}.aiuto`)]),
    }),
    modo === "banca" && h("div", { key: "banca" }, elenco(t, "aiuti.giacenza.banca", 5, ctx.anni)),
    modo === "numeri" && h("div", { key: "numeri", class: "gruppo" }, drawNumeri(ctx, riga, base)),
    modo === "csv" && h("div", { key: "csv", class: "gruppo" }, drawCsv(ctx, riga, base)),
  ];
}

function drawNumeri(ctx, riga, base) {
  const { t, anni } = ctx;
  const divisore = ctx.valore(`${base}.divisore`) || "1";
  const letti = TRIMESTRI.map((numero) => parseImporto(ctx.valore(`${base}.numeri.${numero}`)));
  const pronti = letti.every(({ ok }) => ok);
  const centesimi = letti.map(({ valore }) => Math.round(valore * 100));
  const media = pronti ? averageNumeri(centesimi, Number(divisore), anni.redditi) : null;
  const somma = letti.map(({ valore }) => formatNumero(valore ?? 0)).join(" + ");
  return [
    h("p", { key: "aiuto", class: "aiuto" }, t("aiuti.giacenza.numeri.aiuto")),
    h("div", { key: "trimestri", class: "affiancati" }, TRIMESTRI.map((numero) =>
      campoTesto(ctx, `${base}.numeri.${numero}`, { tipo: "denaro", etichetta: t("aiuti.giacenza.trimestre", { ...anni, numero }), eco: "" }))),
    campoScelta(ctx, `${base}.divisore`, {
      etichetta: t("aiuti.giacenza.divisore"), aiuto: t("aiuti.giacenza.divisore.aiuto"), predefinita: "1",
      opzioni: ["1", "100", "1000"].map((quale) => [quale, t(`aiuti.giacenza.divisore.${quale}`)]),
    }),
    h("div", { key: "conto", class: "conto", role: "status" }, pronti
      ? h("p", {}, t(divisore === "1" ? "aiuti.giacenza.conto" : "aiuti.giacenza.conto.diviso", {
        somma: `(${somma})`, divisore: formatNumero(Number(divisore), 0), giorni: giorniAnno(anni.redditi), media: euro(media),
      }))
      : letti.some(({ ok }) => ok) && h("p", { class: "aiuto" }, t("aiuti.giacenza.numeri.mancano"))),
    pronti && h("p", { key: "usa", class: "azioni" },
      pulsante(t("aiuti.giacenza.usa", { media: euro(media) }), () => ctx.usa({ [`${riga}.giacenzaMedia`]: formatCampo(media / 100) }, `${riga}.giacenzaMedia`),
        { id: `usa-${base}`, tipo: "primario" })),
  ];
}

const letti = new Map(); // the last texts read, with their answer: a drawing asks again at every key

function read(testo, colonna) {
  const domanda = `${colonna}\n${testo}`;
  if (!letti.has(domanda)) {
    if (letti.size > 4) letti.clear();
    letti.set(domanda, readEstratto(testo, { colonna }));
  }
  return letti.get(domanda);
}

/** An amount that may be below zero, in cents; null while it cannot be read. */
function readSaldo(testo) {
  const negativo = /^\s*[-−–]/.test(testo);
  const letto = parseImporto(negativo ? testo.replace(/[-−–]/, "") : testo);
  return letto.ok ? Math.round(letto.valore * 100) * (negativo ? -1 : 1) : null;
}

function drawCsv(ctx, riga, base) {
  const { t, anni } = ctx;
  const anno = anni.redditi;
  const testo = ctx.valore(`${base}.csv`);
  const colonna = ctx.valore(`${base}.colonna`);
  const scritto = ctx.valore(`${base}.iniziale`);
  const iniziale = scritto.trim() ? readSaldo(scritto) : null;
  const nonLetto = ctx.valore(`${base}.file`); // why the file chosen could not be read
  const estratto = testo.trim() ? read(testo, colonna) : null;
  const esito = estratto?.ok ? averageEstratto(estratto, anno, { iniziale, completo: ctx.valore(`${base}.completo`) }) : estratto;
  const chiede = (cosa) => esito?.chiede?.includes(cosa) || (estratto?.ok && Boolean(ctx.valore(`${base}.${cosa}`)));
  return [
    h("div", { key: "incolla", class: "campo" },
      h("label", { for: `${base}.csv` }, t("aiuti.giacenza.csv")),
      h("p", { id: `aiuto-${base}.csv`, class: "aiuto" }, t("aiuti.giacenza.csv.aiuto")),
      h("textarea", {
        id: `${base}.csv`, rows: "6", value: testo, spellcheck: "false", autocomplete: "off", wrap: "off", dir: "ltr", "aria-describedby": `aiuto-${base}.csv esito-${base}`, "aria-invalid": esito && !esito.ok && esito.codice !== "chiede" ? "true" : null,
        oninput: (event) => ctx.scrive(`${base}.csv`, event.target.value),
        onchange: (event) => ctx.cambia(`${base}.csv`, event.target.value),
      })),
    h("div", { key: "file", class: "campo" },
      h("label", { for: `${base}.file` }, t("aiuti.giacenza.file")),
      h("input", { id: `${base}.file`, type: "file", accept: ".csv,.txt,text/csv,text/plain", onchange: (event) => readFile(ctx, base, event.target) })),
    (colonna || estratto?.codice === "quale-colonna") && campoRadio(ctx, `${base}.colonna`, {
      etichetta: t("aiuti.giacenza.colonna"), opzioni: ["saldo", "importo"].map((quale) => [quale, t(`aiuti.giacenza.colonna.${quale}`)]), inRiga: false,
    }),
    chiede("iniziale") && drawIniziale(ctx, base, scritto.trim() !== "" && iniziale === null),
    chiede("completo") && campoSiNo(ctx, `${base}.completo`, {
      etichetta: t("aiuti.giacenza.completo", anni), aiuto: t("aiuti.giacenza.completo.aiuto", { prima: formatData(estratto.prima), ultima: formatData(estratto.ultima) }),
    }),
    h("div", { key: "esito", id: `esito-${base}`, class: "conto", role: "status" }, drawEsito(ctx, nonLetto ? { codice: nonLetto } : esito, estratto)),
    esito?.ok && h("p", { key: "usa", class: "azioni" },
      pulsante(t("aiuti.giacenza.usa.tutto"), () => ctx.usa({
        [`${riga}.saldo`]: formatCampo(Math.max(0, esito.saldo) / 100), [`${riga}.giacenzaMedia`]: formatCampo(esito.media / 100),
      }, `${riga}.giacenzaMedia`), { id: `usa-${base}`, tipo: "primario" })),
  ];
}

function drawIniziale(ctx, base, errato) {
  const { t, anni } = ctx;
  return [
    campoTesto(ctx, `${base}.iniziale`, { etichetta: t("aiuti.giacenza.iniziale", { prima: anni.redditi - 1 }), aiuto: t("aiuti.giacenza.iniziale.aiuto", anni), stretto: true }),
    errato && h("p", { key: "iniziale-errato", class: "errore" }, t("aiuti.giacenza.iniziale.errore")),
  ];
}

/** What was understood, before the person takes the figures. */
function drawEsito(ctx, esito, estratto) {
  const { t, anni } = ctx;
  if (!esito || esito.codice === "chiede") return null;
  if (!esito.ok) return h("p", { key: "errore", class: "errore" }, t(`aiuti.giacenza.errore.${esito.codice}`, { ...anni, ...esito }));
  const { righe, fuori, negativi, media, saldo } = esito;
  return [
    h("ul", { key: "letto", class: "aiuto" },
      h("li", { key: "righe" }, t("aiuti.giacenza.letto", { ...anni, righe, prima: formatData(esito.prima), ultima: formatData(esito.ultima) })),
      estratto.nomi.length > 0 && h("li", { key: "nomi" }, t("aiuti.giacenza.colonne", { nomi: estratto.nomi.join(", ") })),
      h("li", { key: "giorni" }, t("aiuti.giacenza.letto.giorni", { giorni: giorniAnno(anni.redditi) })),
      fuori > 0 && h("li", { key: "fuori" }, t("aiuti.giacenza.letto.fuori", { fuori })),
      negativi > 0 && h("li", { key: "negativi" }, t("aiuti.giacenza.letto.negativi", { negativi }))),
    h("p", { key: "saldo" }, t("aiuti.giacenza.esito.saldo", { ...anni, saldo: euro(Math.max(0, saldo)) })),
    h("p", { key: "media" }, h("strong", {}, t("aiuti.giacenza.esito", { ...anni, media: euro(media) }))),
  ];
}

/** The file is read here, in the page. */
function readFile(ctx, base, campo) {
  const [file] = campo.files;
  if (!file) return;
  const lettore = new FileReader();
  const refuse = (codice) => ctx.cambia(`${base}.file`, codice);
  lettore.onerror = () => refuse("file");
  lettore.onload = () => {
    const letto = decode(lettore.result);
    campo.value = ""; // the same file may be chosen again, once mended
    if (!letto.ok) return refuse(letto.codice);
    refuse("");
    ctx.cambia(`${base}.csv`, letto.testo);
  };
  lettore.readAsArrayBuffer(file);
}
