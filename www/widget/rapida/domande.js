// The questions of the quick mode. Each answer is where the complete mode keeps it; the few that stand for more of them, or
// for one not there yet, are named `rapida.…` and read and written through `apri`.

import { campoRadio, campoScelta, campoTesto, pulsante } from "../campi.js";
import { h } from "../dom.js";
import { immobiliInVista } from "../dsu.js";
import { formatImporto, parseImporto } from "../moneta.js";
import {
  anni, asksImmobileCasa, chi, comeFiglio, dichiarante, nascita, persone,
} from "../persone.js";
import { METROPOLI } from "../passi/casa.js";
import { addImmobile, addRiga, lista, removeRiga, valore } from "../stato.js";
import { asksReddito, contoUnico, lavoratori, rispostaA, soliConMinori } from "./aperte.js";

const MASSIMO = 40;
const DA_AGGIUNGERE = ["coniuge", "compagno", "figlio", "altro"];

export function drawDomande(ctx) {
  const suo = { ...ctx, valore: (chiave) => leggi(ctx, chiave), scrive: (...dati) => scrivi(ctx, "scrive", ...dati), cambia: (...dati) => scrivi(ctx, "cambia", ...dati) };
  suo.errore = (chiave, campo) => ctx.errore(vera(ctx.stato, chiave), { ...campo, chiave: vera(ctx.stato, chiave) });
  const genitori = lavoratori(ctx.stato);
  return [
    drawPersone(suo),
    genitori.length > 0 && drawGenitori(suo, genitori),
    drawDisabilita(suo),
    drawCasa(suo),
    drawRedditi(suo),
    drawRisparmi(suo),
    drawImmobili(suo),
    drawServe(suo),
  ];
}

/** The key under which an answer really is; the same where it is its own, or nothing is there yet. */
export function vera(stato, chiave) {
  const conto = contoUnico(stato);
  return /^rapida\.(saldo|giacenzaMedia)$/.test(chiave) && conto ? chiave.replace("rapida", conto) : chiave;
}

const conDisabilita = (stato) => persone(stato).filter((id) => valore(stato, `${id}.disabilita`));

function leggi(ctx, chiave) {
  const { stato } = ctx;
  if (chiave === "rapida.altroGenitore") {
    const date = new Set(soliConMinori(stato).map((id) => valore(stato, `${id}.altroGenitore`)));
    return date.size === 1 ? [...date][0] : "";
  }
  if (chiave === "rapida.disabilita" && conDisabilita(stato).length > 0) return "si";
  if (chiave === "rapida.immobili" && immobiliInVista(stato, "immobili").length > 0) return "si";
  if (["rapida.disabilita", "rapida.immobili"].includes(chiave)) return rispostaA(stato, chiave, ctx.finito);
  return ctx.valore(vera(stato, chiave));
}

function scrivi(ctx, come, chiave, testo, opzioni) {
  const { stato } = ctx;
  if (chiave === "rapida.altroGenitore") for (const id of soliConMinori(stato)) ctx.cambia(`${id}.altroGenitore`, testo);
  else if (chiave === "rapida.immobili") scriviImmobili(ctx, testo);
  else {
    if (chiave === "rapida.disabilita" && testo !== "si") for (const id of conDisabilita(stato)) ctx.cambia(`${id}.disabilita`, "");
    if (/^rapida\.(saldo|giacenzaMedia)$/.test(chiave)) prepareConto(stato, come, chiave, testo);
    ctx[come](vera(stato, chiave), testo, opzioni);
  }
}

/** The account is there as long as something is written on it: the complete mode must not ask for an empty one. */
function prepareConto(stato, come, chiave, testo) {
  const conto = contoUnico(stato);
  const nome = `${dichiarante(stato)}.depositi`;
  if (conto === null && testo.trim()) addRiga(stato, nome, "d", { tipo: "conto-corrente" });
  const altro = chiave === "rapida.saldo" ? "giacenzaMedia" : "saldo";
  if (conto && come === "cambia" && !testo.trim() && !valore(stato, `${conto}.${altro}`).trim()) removeRiga(stato, nome, conto);
}

function scriviImmobili(ctx, testo) {
  const { stato, t } = ctx;
  const [riga] = immobiliInVista(stato, "immobili");
  const piena = riga && ctx.valore(`${riga}.valore`).trim();
  if (testo === "si" && !riga) addImmobile(stato, "immobili", { tipo: "fabbricato", modo: "valore" });
  if (testo !== "si" && riga && !piena) removeRiga(stato, "immobili", riga);
  ctx.cambia("rapida.immobili", testo);
  if (testo !== "si" && piena) ctx.toglie("immobili", riga, t("rapida.immobili")); // with the way to have it back
}

/** A question: a title and its fields. */
function domanda(ctx, nome, ...figli) {
  const titolo = `titolo-rapida-${nome}`;
  const aiuto = `rapida.${nome}.aiuto`;
  return h("div", { key: nome, class: "lista rapida-domanda", role: "group", "aria-labelledby": titolo },
    h("h3", { id: titolo, tabindex: "-1" }, ctx.t(`rapida.${nome}`, ctx.anni)),
    ctx.t.has(aiuto) && h("p", { key: "aiuto", class: "aiuto" }, ctx.t(aiuto, ctx.anni)),
    figli);
}

const nonSo = (ctx, codice = "") => [codice, ctx.t("rapida.non-so")];
const siNo = (ctx, chiave, etichetta, codice) => campoRadio(ctx, chiave, {
  etichetta, inRiga: true, opzioni: [["si", ctx.t("campo.si")], ["no", ctx.t("campo.no")], nonSo(ctx, codice)],
});

/** What the complete mode has already in more detail than fits here. */
const gia = (ctx, testo, chiave, descrizione) => h("p", { key: "gia", class: "azioni" },
  h("span", {}, testo),
  pulsante(ctx.t("rapida.rivedi"), () => ctx.continua(chiave), { tipo: "leggero", descrizione }));

function drawPersone(ctx) {
  const { t, stato } = ctx;
  const altri = persone(stato).slice(1);
  const inCoppia = altri.some((id) => ["coniuge", "compagno"].includes(chi(stato, id)));
  return domanda(ctx, "persone",
    altri.length > 0 && h("ul", { key: "altri", class: "rapida-persone" }, altri.map((id) => drawPersona(ctx, id))),
    altri.length < MASSIMO - 1 && h("div", { key: "aggiungi", class: "azioni", role: "group", "aria-label": t("rapida.persone.aggiungi") },
      DA_AGGIUNGERE.filter((tipo) => !inCoppia || !["coniuge", "compagno"].includes(tipo)).map((tipo) =>
        pulsante(t(`rapida.persone.${tipo}`), () => ctx.aggiunge("persone", "p", { chi: tipo }, tipo === "figlio" ? "eta" : "riga"), { id: `aggiungi-${tipo}` }))));
}

function drawPersona(ctx, id) {
  const { t, stato } = ctx;
  const nome = ctx.nome(id);
  const suoi = anni(stato, id);
  return h("li", { key: id },
    h("span", { id: `${id}.riga`, tabindex: "-1", class: "rapida-nome" }, nome,
      nascita(stato, id) && suoi !== null && `, ${t("rapida.persone.anni", { anni: suoi })}`),
    comeFiglio(stato, id) && !nascita(stato, id) && campoTesto(ctx, `${id}.eta`, { tipo: "intero", etichetta: t("rapida.persone.eta", { nome }) }),
    pulsante(t("scheda.togli"), () => ctx.toglie("persone", id, nome), { tipo: "leggero", descrizione: nome }));
}

function drawGenitori(ctx, genitori) {
  const { t, stato } = ctx;
  const io = dichiarante(stato);
  return domanda(ctx, "genitori",
    genitori.map((id) => siNo(ctx, `${id}.lavoro`, id === io ? t("nucleo.lavoro.io", ctx.anni) : t("rapida.di", { nome: ctx.nome(id), domanda: t("nucleo.lavoro", ctx.anni) }))),
    soliConMinori(stato).length > 0 && campoRadio(ctx, "rapida.altroGenitore", {
      etichetta: t("rapida.altroGenitore"), inRiga: false,
      opzioni: [...["altrove", "separato-o-divorziato", "nessuno"].map((codice) => [codice, t(`rapida.altroGenitore.${codice}`)]), nonSo(ctx)],
    }));
}

function drawDisabilita(ctx) {
  const { t, stato } = ctx;
  return domanda(ctx, "disabilita",
    siNo(ctx, "rapida.disabilita", t("rapida.disabilita.domanda"), "non-so"),
    ctx.valore("rapida.disabilita") === "si" && h("div", { key: "chi", class: "affiancati" }, persone(stato).map((id) => campoScelta(ctx, `${id}.disabilita`, {
      etichetta: t("rapida.di", { nome: ctx.nome(id), domanda: t("nucleo.disabilita") }), vuota: t("nucleo.disabilita.nessuna"),
      opzioni: ["media", "grave", "non-autosufficienza"].map((codice) => [codice, t(`disabilita.${codice}`)]),
    }))));
}

function drawCasa(ctx) {
  const { t } = ctx;
  const titolo = ctx.valore("casa.titolo");
  return domanda(ctx, "casa",
    campoRadio(ctx, "casa.titolo", {
      etichetta: t("casa.titolo"), inRiga: true, opzioni: [...["proprieta", "locazione", "altro"].map((codice) => [codice, t(`casa.titolo.${codice}`)]), nonSo(ctx)],
    }),
    titolo === "proprieta" && drawProprieta(ctx),
    titolo === "locazione" && campoDenaro(ctx, "casa.canone", t("rapida.canone"), t("casa.canone.aiuto")));
}

function drawProprieta(ctx) {
  const { t, stato } = ctx;
  const [casa, ...altre] = lista(stato, "casa");
  const quote = lista(stato, `${casa}.quote`);
  const semplice = asksImmobileCasa(stato) && altre.length === 0 && quote.length === 1 && ctx.valore(`${quote[0]}.quota`) === "100";
  const modo = ctx.valore(`${casa}.modo`);
  return [
    ctx.famiglia && campoScelta(ctx, "casa.comune", {
      etichetta: t("rapida.comune"), aiuto: t("rapida.comune.aiuto"), vuota: t("rapida.non-so"),
      opzioni: [["altro", t("casa.comune.altro")], ...METROPOLI],
    }),
    !semplice && gia(ctx, t("rapida.casa.gia"), "casa.titolo", t("rapida.casa")),
    semplice && h("div", { key: "valore", class: "gruppo" },
      campoRadio(ctx, `${casa}.modo`, {
        etichetta: t("immobile.modo"), inRiga: true, opzioni: [["rendita", t("immobile.modo.rendita")], ["valore", t("immobile.modo.valore")], nonSo(ctx)],
      }),
      modo === "rendita" && campoDenaro(ctx, `${casa}.rendita`, t("immobile.rendita"), t("rapida.rendita.aiuto"), { eco: ecoRendita(ctx, casa) }),
      modo === "valore" && campoDenaro(ctx, `${casa}.valore`, t("immobile.valore"), t("immobile.valore.aiuto")),
      campoDenaro(ctx, `${quote[0]}.mutuo`, t("immobile.mutuo", ctx.anni), t("rapida.mutuo.aiuto"))),
  ];
}

function ecoRendita({ t, motore, valore: testo }, casa) {
  const rendita = parseImporto(testo(`${casa}.rendita`)).valore;
  try {
    return rendita > 0 ? t("immobile.eco", { importo: formatImporto(motore.valoreImu({ categoria: testo(`${casa}.categoria`) || "A/3", rendita })) }) : undefined;
  } catch {
    return undefined; // the range says why
  }
}

const campoDenaro = (ctx, chiave, etichetta, aiuto, altro) => campoTesto(ctx, chiave, { tipo: "denaro", etichetta, aiuto, ...altro });

function drawRedditi(ctx) {
  const { t, stato } = ctx;
  return domanda(ctx, "redditi", persone(stato).filter((id) => asksReddito(stato, id)).map((id) => drawReddito(ctx, id, t)));
}

function drawReddito(ctx, id, t) {
  const nome = ctx.nome(id);
  const scritto = parseImporto(ctx.valore(`${id}.r.redditoComplessivo`));
  return h("div", { key: id, class: "affiancati" },
    campoDenaro(ctx, `${id}.r.redditoComplessivo`, t("rapida.di", { nome, domanda: t("redditi.complessivo", ctx.anni) })),
    scritto.valore > 0 && campoScelta(ctx, `${id}.origine`, {
      etichetta: t("rapida.di", { nome, domanda: t("redditi.origine") }), vuota: t("rapida.non-so"),
      opzioni: ["lavoro", "pensione", "misto", "altro"].map((codice) => [codice, t(`redditi.origine.${codice}`)]),
    }),
    scritto.valore > 0 && ctx.valore(`${id}.origine`) === "misto" && ["lavoroDipendente", "pensione"].map((parte) =>
      campoDenaro(ctx, `${id}.r.${parte}`, t("rapida.di", { nome, domanda: t(parte === "pensione" ? "redditi.pensione" : "redditi.lavoro") }))));
}

function drawRisparmi(ctx) {
  const { t, stato } = ctx;
  if (contoUnico(stato) === undefined) return domanda(ctx, "risparmi", gia(ctx, t("rapida.risparmi.gia"), null, t("rapida.risparmi")));
  return domanda(ctx, "risparmi", h("div", { key: "somme", class: "affiancati" },
    campoDenaro(ctx, "rapida.saldo", t("conti.saldo", ctx.anni), t("rapida.saldo.aiuto")),
    campoDenaro(ctx, "rapida.giacenzaMedia", t("conti.giacenza", ctx.anni), t("rapida.giacenza.aiuto"))));
}

function drawImmobili(ctx) {
  const { t, stato } = ctx;
  const righe = immobiliInVista(stato, "immobili");
  const [riga] = righe;
  const semplice = righe.length === 0 || (righe.length === 1 && ctx.valore(`${riga}.modo`) === "valore" && lista(stato, `${riga}.quote`).length === 1);
  if (!semplice) return domanda(ctx, "immobili", gia(ctx, t("rapida.immobili.gia"), `${riga}.modo`, t("rapida.immobili")));
  return domanda(ctx, "immobili",
    siNo(ctx, "rapida.immobili", t("rapida.immobili.domanda", ctx.anni), "non-so"),
    riga && campoDenaro(ctx, `${riga}.valore`, t("rapida.immobili.valore"), t("rapida.immobili.valore.aiuto")));
}

function drawServe(ctx) {
  const { t, motore } = ctx;
  return motore.needs && domanda(ctx, "serve", campoScelta(ctx, "serve", {
    etichetta: t("serve.titolo"), vuota: t("rapida.serve.vuoto"), opzioni: motore.needs().map(({ codice, etichetta }) => [codice, etichetta]),
  }));
}
