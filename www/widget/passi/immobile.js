// One property: the home, what goes with it, or another house or piece of land. Used by Casa and by Patrimonio.

import { drawAiuto } from "../aiuto.js";
import { campoDenaro, campoRadio, campoScelta, campoSiNo, campoSpunta, campoTesto, pulsante, riquadro } from "../campi.js";
import { h } from "../dom.js";
import { quoteInVista, valoreImmobile } from "../dsu.js";
import { formatImporto, parseQuota } from "../moneta.js";
import { dilloInParti } from "../in-parte.js";
import { dichiarante, esterni, persone, tutti } from "../persone.js";
import { dilloImu } from "../valore-imu.js";
import { scheda, titoloDi } from "./scheda.js";

const A = ["A/1", "A/2", "A/3", "A/4", "A/5", "A/6", "A/7", "A/8", "A/9", "A/11"];
const DIRITTI = ["proprieta", "usufrutto", "uso", "abitazione", "superficie", "enfiteusi", "leasing", "nuda-proprieta"];
const TIPI = ["fabbricato", "terreno-edificabile", "terreno-agricolo"];
export const PERTINENZE = ["C/2", "C/6", "C/7"];
const CATEGORIE = [
  ...A, "A/10", "B/1", "B/2", "B/3", "B/4", "B/5", "B/6", "B/7", "B/8", "C/1", ...PERTINENZE, "C/3", "C/4", "C/5",
  "D/1", "D/2", "D/3", "D/4", "D/5", "D/6", "D/7", "D/8", "D/9", "D/10",
].sort((a, b) => a[0].localeCompare(b[0]) || Number(a.slice(2)) - Number(b.slice(2)));

/** `ruolo`: casa, pertinenza, altro, or corrente for the assets of the ISEE corrente, where the home is ticked. */
export function drawImmobile(ctx, riga, { ruolo, nomeLista, titolo }) {
  const { t } = ctx;
  const altro = ruolo === "altro" || ruolo === "corrente";
  const tipo = altro ? ctx.valore(`${riga}.tipo`) || "fabbricato" : "fabbricato";
  return scheda(ctx, riga, titolo, { lista: nomeLista },
    ruolo === "corrente" && ctx.valore("casa.titolo") === "proprieta" && campoSpunta(ctx, `${riga}.casa`, { etichetta: t("immobile.casa") }),
    altro && campoScelta(ctx, `${riga}.tipo`, {
      etichetta: t("immobile.tipo"), predefinita: "fabbricato", opzioni: TIPI.map((codice) => [codice, t(`immobile.tipo.${codice}`)]),
    }),
    drawValore(ctx, riga, tipo, ruolo, titolo),
    h("h4", { key: "chi" }, t("immobile.proprietari")),
    quoteInVista(ctx.stato, riga).map((quota, i) => drawQuota(ctx, riga, quota, i, { tipo, immobile: titolo })),
    h("p", { key: "altro-proprietario", class: "azioni" },
      pulsante(t("immobile.aggiungi-quota"), () => ctx.aggiunge(`${riga}.quote`, "q", { componente: prossimo(ctx, riga) }, primoCampo(ctx)),
        { tipo: "leggero", descrizione: titolo })),
    drawCasi(ctx, riga, ruolo));
}

const primoCampo = (ctx) => (tutti(ctx.stato).length > 1 ? "componente" : "quota");

/** The next owner to propose: the first member who is not there yet. */
function prossimo(ctx, riga) {
  const messi = quoteInVista(ctx.stato, riga).map((quota) => ctx.valore(`${quota}.componente`));
  return tutti(ctx.stato).find((id) => !messi.includes(id)) ?? dichiarante(ctx.stato);
}

function drawValore(ctx, riga, tipo, ruolo, titolo) {
  const { t } = ctx;
  if (tipo === "terreno-edificabile") {
    return h("div", { key: "valore", class: "con-aiuto" },
      campoDenaro(ctx, `${riga}.valore`, "immobile.valore.area", { obbligatorio: true }),
      drawAiuto(ctx, "immobile", riga, titolo));
  }
  const modo = ctx.valore(`${riga}.modo`);
  const terreno = tipo === "terreno-agricolo";
  const categorie = ruolo === "casa" ? A : ruolo === "pertinenza" ? PERTINENZE : CATEGORIE;
  return h("div", { key: "valore", class: "gruppo" },
    campoRadio(ctx, `${riga}.modo`, {
      etichetta: t("immobile.modo"), obbligatorio: true,
      opzioni: [
        ["rendita", t(terreno ? "immobile.modo.dominicale" : "immobile.modo.rendita"), t("immobile.modo.rendita.aiuto")],
        ["valore", t("immobile.modo.valore"), t("immobile.modo.valore.aiuto")],
      ],
    }),
    drawAiuto(ctx, "immobile", riga, titolo),
    // Who knows the value need not know the category, but for what goes with the home: there it says which one it is.
    !terreno && (ruolo === "pertinenza" || modo === "rendita" || ctx.valore(`${riga}.casa`) === "si") && campoScelta(ctx, `${riga}.categoria`, {
      etichetta: t("immobile.categoria"), aiuto: t("immobile.categoria.aiuto"), obbligatorio: true,
      opzioni: categorie.map((codice) => [codice, t.has(`categoria.${codice}`) ? `${codice}, ${t(`categoria.${codice}`)}` : codice]),
    }),
    modo === "rendita" && campoDenaro(ctx, `${riga}.rendita`, terreno ? "immobile.dominicale" : "immobile.rendita", {
      aiuto: "immobile.rendita.aiuto", obbligatorio: true, eco: ecoValore(ctx, riga, tipo),
    }),
    modo === "valore" && campoDenaro(ctx, `${riga}.valore`, "immobile.valore", { obbligatorio: true }));
}

function ecoValore(ctx, riga, tipo) {
  const valore = valoreDi(ctx, riga, tipo);
  if (!(valore > 0)) return undefined;
  const conto = dilloImu(ctx, riga, tipo);
  return ctx.t(conto ? "immobile.eco.conto" : "immobile.eco", { importo: formatImporto(valore), conto });
}

function valoreDi(ctx, riga, tipo) {
  try {
    return valoreImmobile(ctx.stato, riga, tipo, ctx.motore.valoreImu);
  } catch {
    return 0; // "Avanti" says why
  }
}

/** What this owner's part is worth; bare ownership is worth nothing here. */
function ecoQuota(ctx, riga, quota, tipo) {
  if (ctx.valore(`${quota}.diritto`) === "nuda-proprieta") return ctx.t("immobile.nuda");
  const letta = parseQuota(ctx.valore(`${quota}.quota`));
  const valore = valoreDi(ctx, riga, tipo);
  return letta.ok && letta.valore < 100 && valore > 0 ? dilloInParti(ctx.t, valore, letta.valore) : undefined;
}

function drawQuota(ctx, riga, quota, i, { tipo, immobile }) {
  const { t, stato } = ctx;
  const possibili = tutti(stato);
  const titolo = t("immobile.proprietario", { numero: i + 1 });
  // Of what has been given away the household may own nothing more.
  const prima = i === 0 && ctx.valore(`${riga}.donato`) !== "si";
  return scheda(ctx, quota, titolo, { lista: prima ? null : `${riga}.quote`, livello: "h5", classe: "scheda dentro" },
    h("div", { class: "affiancati" },
      possibili.length > 1 && campoScelta(ctx, `${quota}.componente`, {
        etichetta: t("immobile.componente"), obbligatorio: true, opzioni: possibili.map((id) => [id, titoloDi(ctx, id)]),
      }),
      campoTesto(ctx, `${quota}.quota`, { tipo: "quota", etichetta: t("immobile.quota"), aiuto: t("immobile.quota.aiuto"), obbligatorio: true, eco: ecoQuota(ctx, riga, quota, tipo) }),
      campoScelta(ctx, `${quota}.diritto`, {
        etichetta: t("immobile.diritto"), predefinita: "proprieta", opzioni: DIRITTI.map((codice) => [codice, t(`diritto.${codice}`)]),
      })),
    h("div", { key: "mutuo", class: "con-aiuto" }, campoDenaro(ctx, `${quota}.mutuo`, "immobile.mutuo"), drawAiuto(ctx, "mutuo", quota, `${immobile}, ${titolo}`)));
}

function drawCasi(ctx, riga, ruolo) {
  const { t, stato } = ctx;
  const conCasa = esterni(stato).filter((id) => ctx.valore(`${id}.casa.titolo`) === "proprieta");
  return [
    ruolo !== "casa" && conCasa.length > 0 && campoScelta(ctx, `${riga}.casaDi`, {
      etichetta: t("immobile.casaDi"), vuota: t("campo.no"), opzioni: conCasa.map((id) => [id, t("immobile.casaDi.di", { nome: ctx.nome(id) })]),
    }),
    drawDono(ctx, riga),
    drawAltriCasi(ctx, riga, ruolo),
  ];
}

/** What has been given away counts for who asks for residential care (art. 6, c. 3). */
function drawDono(ctx, riga) {
  const { t, stato } = ctx;
  const donanti = persone(stato).filter((id) => ctx.valore(`${id}.chiede`) === "si");
  const donato = ctx.valore(`${riga}.donato`) === "si";
  if (donanti.length === 0 && !donato) return null;
  const scelte = (chi) => chi.map((id) => [id, titoloDi(ctx, id)]);
  return h("div", { key: "dono", class: "gruppo" },
    campoSpunta(ctx, `${riga}.donato`, { etichetta: t("dono.donato"), aiuto: donato ? t("dono.aiuto") : undefined }),
    donato && [
      campoScelta(ctx, `${riga}.donante`, { etichetta: t("dono.donante"), obbligatorio: true, opzioni: scelte(donanti) }),
      campoTesto(ctx, `${riga}.dataDono`, { tipo: "data", etichetta: t("dono.data"), aiuto: t("nucleo.nascita.aiuto"), obbligatorio: true }),
      campoSiNo(ctx, `${riga}.alimenti`, { etichetta: t("dono.alimenti"), aiuto: t("dono.alimenti.aiuto"), obbligatorio: true }),
      campoScelta(ctx, `${riga}.donatario`, { etichetta: t("dono.donatario"), vuota: t("dono.donatario.altri"), opzioni: scelte(tutti(stato)) }),
      campoTesto(ctx, `${riga}.quotaDono`, { tipo: "quota", etichetta: t("dono.quota"), aiuto: t("dono.quota.aiuto") }),
    ]);
}

function drawAltriCasi(ctx, riga, ruolo) {
  const { t, stato } = ctx;
  return riquadro(ctx, `${riga}.casi`, t("immobile.casi"), () => [
    // The home may be assigned to who lives in it, another house to the parent who does not live here.
    ruolo !== "pertinenza" && campoScelta(ctx, `${riga}.assegnata`, {
      etichetta: t("immobile.assegnata"), vuota: t("immobile.assegnata.no"),
      opzioni: ruolo === "casa" || ctx.valore(`${riga}.casa`) === "si"
        ? persone(stato).map((id) => [id, t("immobile.assegnata.a", { nome: ctx.nome(id) })])
        : [["altro-genitore", t("immobile.assegnata.altro")]],
    }),
    campoSpunta(ctx, `${riga}.distrutto`, { etichetta: t("immobile.distrutto") }),
  ]);
}
