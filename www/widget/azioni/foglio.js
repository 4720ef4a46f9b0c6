// The sheet that goes on paper instead of the page: what it is, the figures, how one gets there, the answers, the law.

import { formatData } from "../data.js";
import { h } from "../dom.js";
import { locate } from "../dove.js";
import { formatImporto, parseImporto } from "../moneta.js";
import { drawTabella } from "../passi/prospetto.js";
import { nomeSpecifico } from "../passi/specifici.js";
import { formatRiga } from "../passi/spiegazione.js";

const PROFONDITA = 4; // rows under rows: more than that is a tree, and nobody reads a tree on paper

export function drawFoglio(ctx, vista) {
  const { t, anni, esito: { risultato, spiegazione } } = ctx;
  const { versione, oggi, indirizzo } = vista;
  const indicatori = Object.entries(risultato.indicatori);
  return h("article", { key: "foglio", class: "foglio" },
    h("h2", {}, t("azioni.foglio.titolo", anni)),
    h("p", {}, t("azioni.foglio.giorno", { giorno: formatData(oggi) }), " ", h("strong", {}, t("risultato.nota"))),
    h("p", {}, t("cornice.isee", anni), ` ${t("cornice.anni", anni)} `,
      t("risultato.validita", { presentazione: formatData(risultato.dataPresentazione), fino: formatData(risultato.validoFino) })),
    h("h3", {}, t("azioni.foglio.risultati")),
    indicatori.map(([nome, { isee, prestazioni = [] }]) => h("div", { key: nome, class: "intero" },
      h("p", { class: "cifra-foglio" }, t(indicatori.length > 1 ? `indicatore.${nome}` : "indicatore.unico"), ": ", h("strong", {}, formatImporto(isee))),
      indicatori.length > 1 && prestazioni.length > 0 && h("p", {}, t(`indicatore.${nome}.conta`), " ", prestazioni.join("; "), "."))),
    drawSpecifici(ctx, risultato.specifici ?? []),
    drawCorrente(ctx, risultato.corrente),
    h("h3", {}, t("azioni.foglio.calcolo")),
    indicatori.map(([nome], i) => h("div", { key: `calcolo-${nome}` },
      indicatori.length > 1 && h("h4", {}, t(`indicatore.${nome}`)),
      drawRighe(vista, spiegazione.indicatori[nome], PROFONDITA, i > 0 ? spiegazione.indicatori[indicatori[0][0]] : null))),
    h("div", { key: "prospetto", class: "intero" }, h("h4", {}, t("prospetto.titolo")), drawTabella(ctx, indicatori)),
    h("h3", {}, t("azioni.foglio.risposte")),
    drawRisposte(ctx, vista),
    h("p", {}, t("risultato.simulazione.testo"), " ", t("risultato.passo.inps"), " https://www.inps.it; ", t("risultato.passo.caf")),
    drawFonti(ctx, Object.values(spiegazione.indicatori)),
    h("p", {}, t("azioni.foglio.versione", { verificato: formatData(versione.verificatoIl), pacchetto: versione.pacchetto })),
    h("p", {}, t("azioni.foglio.indirizzo", { indirizzo })));
}

function drawSpecifici(ctx, specifici) {
  const calcolati = specifici.filter(({ isee, usato }) => isee !== undefined && usato !== false);
  return calcolati.length > 0 && h("ul", { key: "specifici" }, calcolati.map((uno) => h("li", { key: `${uno.tipo}${uno.componente}` },
    `${nomeSpecifico(ctx, uno)}: `, h("strong", {}, formatImporto(uno.isee)),
    uno.iseeFamiglia !== undefined && uno.iseeFamiglia !== uno.isee && ` – ${ctx.t("specifico.famiglia")} ${formatImporto(uno.iseeFamiglia)}`)));
}

function drawCorrente({ t }, corrente) {
  return corrente?.ammesso && h("p", { key: "corrente" },
    Object.entries(corrente.indicatori).map(([nome, { isee }]) => `${t(Object.keys(corrente.indicatori).length > 1 ? `corrente.${nome}` : "corrente.unico")}: ${formatImporto(isee)}. `),
    t("corrente.vale", { fino: formatData(corrente.validoFino) }));
}

/**
 * A row, its sentence, its article, and the rows under it that count for something. `prima` is the same row of the indicator
 * above: what is equal there is not printed twice.
 */
function drawRighe(vista, riga, livelli, prima) {
  const figli = livelli > 0 ? (riga.figli ?? []).filter(({ importo, operazione }) => importo !== 0 && operazione !== "norma") : [];
  const gemella = (figlia) => prima?.figli?.find(({ codice, componente, riferimento }) => codice === figlia.codice && componente === figlia.componente && riferimento === figlia.riferimento);
  const frase = vista.frase(riga);
  return h("div", { key: `${riga.codice}${riga.componente ?? ""}${riga.riferimento ?? ""}`, class: "riga-foglio" },
    h("p", {}, h("strong", {}, `${vista.nome(riga)}: ${formatRiga(riga)}.`), frase && ` ${frase}`, !frase && riga.nota && ` ${riga.nota}`,
      riga.fonte && [" ", h("span", { class: "fonte-foglio" }, `${riga.fonte.atto}, ${riga.fonte.articolo}`)]),
    figli.filter((figlia) => JSON.stringify(figlia) !== JSON.stringify(gemella(figlia)))
      .map((figlia) => drawRighe(vista, figlia, livelli - 1, gemella(figlia))));
}

/** The acts that are named above, each once, with the address that paper cannot open. */
function drawFonti({ t }, alberi) {
  const atti = new Map();
  const raccogli = ({ fonte, figli = [] }) => {
    if (/^https:/.test(fonte?.url ?? "") && !atti.has(fonte.atto)) atti.set(fonte.atto, fonte.url);
    figli.forEach(raccogli);
  };
  alberi.forEach(raccogli);
  return atti.size > 0 && h("div", { key: "fonti" }, h("h3", {}, t("azioni.foglio.fonti")),
    h("ul", {}, [...atti].map(([atto, url]) => h("li", { key: atto }, `${atto}: ${url}`))));
}

/** Everything that was answered, step by step and person by person. */
function drawRisposte(ctx, { campi }) {
  const { t, stato } = ctx;
  const gruppi = new Map();
  for (const { passo, campo } of campi) {
    const testo = leggi(ctx, campo);
    if (!testo) continue;
    const dove = [t(`passo.${passo}`), locate(stato, campo.chiave, t)].filter(Boolean).join(" – ");
    gruppi.set(dove, [...(gruppi.get(dove) ?? []), { chiave: campo.chiave, etichetta: campo.etichetta, testo }]);
  }
  return [...gruppi].map(([dove, righe]) => h("div", { key: dove, class: "intero" }, h("h4", {}, dove),
    h("dl", {}, righe.map(({ chiave, etichetta, testo }) => h("div", { key: chiave }, h("dt", {}, etichetta), h("dd", {}, testo))))));
}

/** An answer as it is read: the words of the choice, the amount as it was understood. */
function leggi({ t, valore }, { chiave, tipo, opzioni = [], predefinita }) {
  const testo = valore(chiave) || predefinita || "";
  if (tipo === "spunte") return opzioni.filter(([, , attiva]) => attiva).map(([, nome]) => nome).join(", ");
  if (tipo === "spunta") return testo === "si" ? t("campo.si") : "";
  if (tipo === "scelta") return opzioni.flatMap((voce) => voce.opzioni ?? [voce]).find(([codice]) => codice === testo)?.[1] ?? "";
  if (tipo === "quota" && testo && !testo.includes("/")) return `${testo.replace(/\s*%$/, "")}\u00a0%`;
  const letto = tipo === "denaro" ? parseImporto(testo) : null;
  return letto?.ok ? formatImporto(letto.valore) : testo;
}
