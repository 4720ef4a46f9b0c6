// "Che cosa succede se…": one amount of the declaration changes, the ISEE follows. The curve, the same points in a table,
// and how far one can go under a bound. The declaration stays as it is.

import { campoScelta, campoTesto } from "../campi.js";
import { h } from "../dom.js";
import { formatCampo, formatImporto, parseImporto } from "../moneta.js";
import { nomeDi } from "../passi/spiegazione.js";
import { drawGrafico, lettera, passoTondo, vicine } from "./grafico.js";
import { curvaDi, readCurva, readNomi, readSoglie } from "./lettura.js";
import { formatTondo } from "./parole.js";
import { leggi, metti, PARTI_DEL_REDDITO } from "./percorso.js";

const LARGHI = [[/canone/, 15_000], [/immobili.*(valore|mutuo)/i, 300_000], [/saldo|giacenza|\.valore$/i, 60_000]];
const LARGO = 50_000; // euro: how far the drawing goes for an income, or twice what was declared

export function drawCosaSe(ctx) {
  const { t, memoria, esito } = ctx;
  if (memoria.dsu !== esito.dsu) Object.assign(memoria, { dsu: esito.dsu, importi: ctx.importi() });
  const { importi } = memoria;
  if (importi.length === 0) return h("p", { key: "niente" }, t("cosa.niente"));
  const dichiarati = importi.filter(({ path }) => leggi(esito.dsu, path) > 0);
  const campo = importi.find(({ chiave }) => chiave === ctx.valore("cosa.campo"))
    ?? dichiarati.find(({ path }) => /redditoComplessivo/.test(path)) ?? dichiarati[0] ?? importi[0];
  const prova = newProva(ctx, campo);
  return [
    h("div", { key: "scelte", class: "affiancati" },
      campoScelta(ctx, "cosa.campo", { etichetta: t("cosa.campo"), predefinita: campo.chiave, opzioni: gruppi(ctx, new Set([...dichiarati, ...importi])) })),
    prova.nomi.length > 0 ? drawProva(ctx, prova) : h("p", { key: "errore" }, t("cosa.errore")),
  ];
}

/** The amounts to choose from, person by person; those declared come first. */
function gruppi({ t }, importi) {
  const insiemi = new Map();
  for (const { chiave, etichetta, dove } of importi) {
    const gruppo = dove || t("cosa.nucleo");
    insiemi.set(gruppo, [...(insiemi.get(gruppo) ?? []), [chiave, conDove(etichetta, dove)]]);
  }
  return [...insiemi].map(([gruppo, opzioni]) => ({ gruppo, opzioni }));
}

/** Whose it is stands beside it: a closed list does not show the title of the group. */
const conDove = (etichetta, dove) => (dove ? `${etichetta} (${dove})` : etichetta);

/** What is being tried: the amount declared, the one in the field, the curve around them. */
function newProva(ctx, { chiave, path: suo, etichetta, dove }) {
  const { esito } = ctx;
  const dichiarato = leggi(esito.dsu, suo) ?? 0;
  const path = insieme(esito.dsu, suo, dichiarato);
  const scritto = ctx.valore(`cosa.v.${chiave}`);
  const letto = scritto === "" ? { ok: true, valore: dichiarato } : parseImporto(scritto);
  const valore = letto.ok ? letto.valore : dichiarato;
  const a = fine(path, dichiarato, valore);
  const soglie = readSoglie(ctx.comune.distanze);
  const curva = ctx.chiedi("curve", esito.dsu, path, 0, a, { soglie: [...new Set(soglie.map((soglia) => soglia.valore))] });
  const { nomi, uguali } = readNomi(curva.valore, esito.risultato.specifici);
  const indicatore = nomi.includes(ctx.valore("cosa.indicatore")) ? ctx.valore("cosa.indicatore") : nomi[0];
  return { chiave, path, dichiarato, valore, a, curva: curva.valore, nomi, indicatore, soglie: numera(soglie.filter((soglia) => curvaDi(soglia, { nomi, uguali }) === indicatore)), nome: conDove(etichetta, dove) };
}

/** Each bound once, with its number in the legend and the benefits that have it. */
function numera(soglie) {
  const nomi = new Map();
  for (const { valore, nome } of soglie) nomi.set(valore, (nomi.get(valore) ?? new Set()).add(nome));
  return [...nomi].sort(([a], [b]) => a - b).map(([valore, quali], i) => ({ valore, numero: i + 1, nomi: [...quali] }));
}

/** Where the drawing ends: twice what is declared, and past what is being tried. */
function fine(path, dichiarato, valore) {
  const largo = LARGHI.find(([forma]) => forma.test(path))?.[1] ?? LARGO;
  const serve = Math.max(largo, dichiarato * 2, valore * 1.2);
  const passo = passoTondo(serve, 10);
  return Math.ceil(serve / passo) * passo;
}

function drawProva(ctx, prova) {
  const { t, esito } = ctx;
  const { chiave, valore, dichiarato, a, indicatore, nomi, nome, soglie } = prova;
  const passo = Math.max(1, passoTondo(a, 500));
  const ora = iseeDi(ctx.chiedi("calculate", metti(esito.dsu, prova.path, valore)).valore, indicatore);
  const prima = iseeDi(esito.risultato, indicatore);
  const curva = readCurva(prova.curva, indicatore, (id) => nomeDi(ctx, id));
  const disegnate = vicine(soglie, curva);
  const detto = [...drawEsito(ctx, prova, ora, prima), ...drawPendenza(ctx, prova)];
  return [
    nomi.length > 1 && campoScelta(ctx, "cosa.indicatore", {
      etichetta: t("cosa.indicatore"), predefinita: indicatore, opzioni: nomi.map((uno) => [uno, nomeIndicatore(ctx, uno)]),
    }),
    h("div", { key: "valore", class: "affiancati" },
      campoTesto(ctx, `cosa.v.${chiave}`, { tipo: "denaro", etichetta: t("cosa.importo"), aiuto: t("cosa.importo.aiuto", { dichiarato: formatImporto(dichiarato) }), eco: false }),
      h("div", { key: "cursore", class: "campo per-schermo" },
        h("label", { for: "cosa.cursore" }, t("cosa.cursore")),
        h("input", {
          id: "cosa.cursore", type: "range", min: 0, max: a, step: passo, value: String(Math.round(valore / passo) * passo), "aria-valuetext": formatImporto(valore),
          oninput: (event) => ctx.scrive(`cosa.v.${chiave}`, formatCampo(Number(event.target.value))),
          onchange: (event) => ctx.cambia(`cosa.v.${chiave}`, formatCampo(Number(event.target.value))),
        }),
        h("p", { class: "estremi", "aria-hidden": "true" }, h("span", {}, formatTondo(0)), h("span", {}, formatTondo(a))))),
    h("p", { key: "esito", class: "esito-prova", id: "esito-prova" }, detto),
    h("p", { key: "annuncio", role: "status", class: "nascosto" }, ctx.annuncio(detto.join(""))),
    h("figure", { key: "figura", class: "figura" },
      drawGrafico({
        curva, soglie: disegnate, da: 0, a, larghezza: ctx.larghezza(),
        ora: ora !== undefined && { x: valore, isee: ora }, dichiarato: prima !== undefined && { x: dichiarato, isee: prima },
        testi: {
          titolo: t("cosa.grafico", { indicatore: nomeIndicatore(ctx, indicatore), campo: nome }), sommario: `${detto.join("")} ${t("cosa.grafico.tabella")}`,
          asseX: t("cosa.asse.x"), asseY: t("cosa.asse.y"),
        },
      }),
      h("figcaption", {}, drawLegenda(ctx, disegnate, curva.punti))),
    drawTabella(ctx, prova, curva, soglie),
    drawObiettivo(ctx, prova, soglie),
  ];
}

/** The sentence that says what comes of it, in pieces: it is shown, told to screen readers, and describes the drawing. */
function drawEsito(ctx, { valore, dichiarato, indicatore }, ora, prima) {
  const { t } = ctx;
  const nome = nomeIndicatore(ctx, indicatore);
  if (ora === undefined) return [t("cosa.esito.niente", { importo: formatImporto(valore), indicatore: nome })];
  const frase = t("cosa.esito", { importo: formatImporto(valore), indicatore: nome, isee: formatImporto(ora) });
  if (valore === dichiarato || prima === undefined) return [frase, " ", t("cosa.esito.dichiarato")];
  const scarto = Math.round((ora - prima) * 100) / 100;
  return [frase, " ", scarto === 0 ? t("cosa.esito.pari") : t(scarto < 0 ? "cosa.esito.meno" : "cosa.esito.piu", { scarto: formatImporto(Math.abs(scarto)) })];
}

/** What a little more does, where the curve is straight. */
function drawPendenza({ t }, { curva, indicatore, valore }) {
  const tratto = curva.indicatori.find(({ nome }) => nome === indicatore).tratti.find(({ da, a }) => da <= valore && valore < a);
  if (!tratto) return [];
  const effetto = Math.round(tratto.pendenza * 10_000) / 100;
  return [" ", t(effetto === 0 ? "cosa.pendenza.zero" : effetto < 0 ? "cosa.pendenza.giu" : "cosa.pendenza", { effetto: formatImporto(Math.abs(effetto)) })];
}

/** What the marks of the drawing mean: words, since colours do not print. */
function drawLegenda({ t, catalogo }, soglie, punti) {
  return [
    h("ul", { key: "segni", class: "legenda" },
      h("li", { key: "ora" }, h("span", { class: "segno", "aria-hidden": "true" }, "●"), t("cosa.legenda.ora")),
      h("li", { key: "dichiarato" }, h("span", { class: "segno", "aria-hidden": "true" }, "◇"), t("cosa.legenda.dichiarato")),
      punti.some(({ salto }) => salto === undefined) && h("li", { key: "gomiti" }, h("span", { class: "segno", "aria-hidden": "true" }, "■"), t("cosa.legenda.gomiti")),
      punti.some(({ salto }) => salto !== undefined) && h("li", { key: "salti" }, h("span", { class: "segno", "aria-hidden": "true" }, "○"), t("cosa.legenda.salti"))),
    soglie.length > 0 && h("p", { key: "soglie-titolo" }, t("cosa.legenda.soglie")),
    soglie.length > 0 && h("ul", { key: "soglie", class: "legenda" }, soglie.map(({ valore, numero, nomi }) => h("li", { key: numero },
      h("span", { class: "segno cerchiato" }, String(numero)), formatImporto(valore), ": ", nomi.join(", ")))),
    !catalogo && h("p", { key: "senza", class: "aiuto per-schermo" }, t("cosa.legenda.senza")),
  ];
}

function drawTabella(ctx, { nome, indicatore, a, chiave }, { tratti, punti, passaggi }, soglie) {
  const { t } = ctx;
  const estremi = [tratti[0] && { ...tratti[0].da, nota: t("cosa.tabella.inizio") }, tratti.at(-1) && { ...tratti.at(-1).a, nota: t("cosa.tabella.fine") }];
  const nomiDi = (soglia) => soglie.find(({ valore }) => valore === soglia)?.nomi.join(", ");
  const mezzo = [
    ...punti.map((punto, i) => ({ ...punto, nota: punto.motivi.join(" "), lettera: lettera(i) })),
    ...passaggi.filter(({ soglia }) => nomiDi(soglia)).map(({ soglia, x, supera }) => ({
      x, isee: soglia, nota: t(supera ? "cosa.tabella.supera" : "cosa.tabella.rientra", { soglia: formatImporto(soglia), nomi: nomiDi(soglia) }),
    })),
  ].sort((una, altra) => una.x - altra.x);
  const righe = [estremi[0], ...mezzo, estremi[1]].filter(Boolean);
  const didascalia = t("cosa.tabella", { indicatore: nomeIndicatore(ctx, indicatore), campo: nome });
  return h("details", { key: "tabella", class: "riquadro stampa" },
    h("summary", { id: "cosa-tabella" }, t("cosa.tabella.apri")),
    h("div", { class: "riquadro-dentro scorre", tabindex: "0", role: "region", "aria-label": didascalia },
      h("table", { key: `${chiave}-${a}-${indicatore}`, class: "punti" },
        h("caption", {}, didascalia),
        h("thead", {}, h("tr", {},
          h("th", { key: "x", scope: "col", class: "numero" }, t("cosa.tabella.importo")),
          h("th", { key: "isee", scope: "col", class: "numero" }, t("cosa.asse.y")),
          h("th", { key: "nota", scope: "col" }, t("cosa.tabella.nota")))),
        h("tbody", {}, righe.map((riga, i) => h("tr", { key: i },
          h("th", { key: "x", scope: "row", class: "numero" }, riga.lettera && h("strong", {}, `${riga.lettera} `), formatImporto(riga.x)),
          h("td", { key: "isee", class: "numero" }, formatImporto(riga.isee),
            riga.salto !== undefined && h("span", { class: "salto" }, ` ${t("cosa.tabella.salto", { dopo: formatImporto(riga.salto) })}`)),
          h("td", { key: "nota" }, riga.nota)))))));
}

/** "Quanto al massimo per restare sotto…" */
function drawObiettivo(ctx, { path, indicatore, nome }, soglie) {
  const { t, esito } = ctx;
  const opzioni = soglie.map(({ valore, nomi }) => [String(valore), `${formatImporto(valore)} – ${nomi.join(", ")}`]);
  const scelta = opzioni.some(([valore]) => valore === ctx.valore("cosa.soglia")) ? ctx.valore("cosa.soglia") : "";
  const scritto = parseImporto(ctx.valore("cosa.limite"));
  const limite = scelta ? Number(scelta) : scritto.ok ? scritto.valore : null;
  return h("div", { key: "obiettivo", class: "scheda" },
    h("h4", { id: "titolo-obiettivo" }, t("cosa.obiettivo")),
    opzioni.length > 0 && campoScelta(ctx, "cosa.soglia", { etichetta: t("cosa.obiettivo.soglia"), vuota: t("cosa.obiettivo.altra"), opzioni }),
    !scelta && campoTesto(ctx, "cosa.limite", { tipo: "denaro", etichetta: t("cosa.obiettivo.limite"), aiuto: t("cosa.obiettivo.limite.aiuto") }),
    h("p", { key: "risposta", role: "status" }, limite !== null && drawRisposta(ctx, { path, indicatore, nome, limite, dsu: esito.dsu })));
}

function drawRisposta(ctx, { path, indicatore, nome, limite, dsu }) {
  const { t } = ctx;
  const { valore: risposta } = ctx.chiedi("goal", dsu, path, limite, { indicatore, verso: "max" });
  if (!risposta) return t("cosa.errore");
  const { esito, trovato, minimo } = risposta;
  const dati = { campo: nome, indicatore: nomeIndicatore(ctx, indicatore), limite: formatImporto(limite) };
  if (esito === "sempre") return t("cosa.obiettivo.sempre", dati);
  if (esito !== "trovato") return t("cosa.obiettivo.mai", { ...dati, minimo: minimo && formatImporto(minimo.isee) });
  return h("strong", {}, t("cosa.obiettivo.risposta", { ...dati, valore: formatImporto(trovato.x), isee: formatImporto(trovato.isee) }));
}

/** `ordinario`, `minorenni:luca`, `corrente:famiglia`: the name of an indicator as it is said. */
function nomeIndicatore(ctx, indicatore) {
  const { t } = ctx;
  const parti = indicatore.split(":");
  const corrente = parti[0] === "corrente" && parti.shift();
  const [tipo, persona, famiglia] = parti;
  const nome = persona ? t("specifico.nome", { tipo: t(`tipo.${tipo}`), nome: nomeDi(ctx, persona) }) : t(`indicatore.${tipo}`);
  return [nome, famiglia && t("cosa.famiglia"), corrente && t("cosa.corrente")].filter(Boolean).join(" ");
}

/** The figure of an indicator in a result; undefined when there is none. */
function iseeDi(risultato, indicatore) {
  const parti = indicatore.split(":");
  const base = parti[0] === "corrente" ? (parti.shift(), risultato?.corrente) : risultato;
  const [tipo, persona, famiglia] = parti;
  if (!persona) return base?.indicatori?.[tipo]?.isee;
  const suo = base?.specifici?.find((uno) => uno.tipo === tipo && uno.componente === persona && uno.usato !== false);
  return suo?.[famiglia ? "iseeFamiglia" : "isee"];
}

/** Who has only wages, or only a pension, has them change with the whole: the engine takes more paths with `=` between them. */
function insieme(dsu, path, dichiarato) {
  const redditi = /^(.+\.redditi)\.redditoComplessivo$/.exec(path)?.[1];
  const parti = redditi && dichiarato > 0 ? PARTI_DEL_REDDITO.map((nome) => `${redditi}.${nome}`) : [];
  return [path, ...parti.filter((parte) => leggi(dsu, parte) === dichiarato)].join("=");
}
