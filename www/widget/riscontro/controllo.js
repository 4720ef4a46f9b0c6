// The document by itself: whether its lines follow from one another, and what INPS marks on it.

import { formatData } from "../data.js";
import { h } from "../dom.js";
import { formatImporto } from "../moneta.js";
import { drawFonte } from "../passi/spiegazione.js";
import { drawRifiuto } from "./ingresso.js";
import { formatCifra, nomeCitata, nomeRiga } from "./nomi.js";

export function drawControllo(ctx, { valore: verifica, rifiuto }, letto) {
  const { t } = ctx;
  const titolo = h("h4", { id: "titolo-riscontro-controllo" }, t("riscontro.controllo"));
  if (rifiuto) return h("div", { key: "controllo", class: "lista" }, titolo, drawRifiuto(t, rifiuto));
  const { passi, sospette: [sospetta] = [], avvisi = [] } = verifica;
  const falliti = passi.filter(({ esito }) => esito === "non-torna");
  return h("div", { key: "controllo", class: "lista" }, titolo,
    avvisi.map(({ codice, testo }) => h("p", { key: codice }, testo)),
    h("p", { key: "esito" }, falliti.length > 0 ? t("riscontro.controllo.non-torna", { quanti: falliti.length }) : t(`riscontro.controllo.${quanto(passi)}`)),
    falliti.length > 0 && h("ul", { key: "falliti", class: "cause" }, falliti.map((passo, i) => drawFallito(ctx, passo, letto, i))),
    sospetta && h("p", { key: "sospetta" }, h("strong", {}, t("riscontro.controllo.sospetta", {
      riga: nomeRiga(t, sospetta.riga), scritta: formatCifra(sospetta.riga, sospetta.scritta), corretta: formatCifra(sospetta.riga, sospetta.corretta),
    }))),
    falliti.length > 0 && h("p", { key: "fare" }, t(letto.bytes ? "riscontro.controllo.ente" : "riscontro.controllo.mano")),
    passi.length > 0 && h("details", { key: "tutti", class: "dettagli" },
      h("summary", {}, t("riscontro.controllo.tutti")),
      h("ul", { class: "controlli" }, passi.map((passo, i) => h("li", { key: `${passo.codice}${passo.riga ?? ""}${i}`, class: passo.esito },
        h("strong", {}, `${nomePasso(t, passo)}: ${t(`riscontro.controllo.esito.${passo.esito}`)}.`), ` ${passo.formula} `, drawFonte(t, passo.fonte))))));
}

/** How much could be checked. The papers (dates, codes) and a figure that is there twice are not sums. */
function quanto(passi) {
  const conti = passi.filter(({ riga, codice }) => riga && !codice.startsWith("valori-"));
  const muti = conti.filter(({ esito }) => esito === "non-verificabile");
  return muti.length === conti.length ? "niente" : muti.length > 0 ? "torna.in-parte" : "torna";
}

const nomePasso = (t, { codice, riga }) => (t.has(`riscontro.passo.${codice}`) ? t(`riscontro.passo.${codice}`) : nomeRiga(t, riga ?? codice));

function drawFallito(ctx, passo, { attestazione, bytes }, i) {
  const { t } = ctx;
  const { codice, riga, attesa, scritta, spiegazioni = [], formula, persone = [] } = passo;
  const due = attesa !== undefined && scritta !== undefined;
  // That a line may have been copied badly is said once, below, to who has copied it; a file says whether it is a corrente.
  const fuori = ["riga-copiata-male", bytes && "isr-corrente"];
  const perche = spiegazioni.filter((spiegazione) => !fuori.includes(spiegazione.codice));
  return h("li", { key: `${codice}${riga ?? ""}${i}`, class: "causa" },
    h("p", {}, h("strong", {}, `${nomePasso(t, passo)}: `), due ? t("riscontro.controllo.passo", { attesa: formatCifra(riga, attesa), scritta: formatCifra(riga, scritta) }) : formula),
    due && h("p", { key: "formula", class: "aiuto" }, formula),
    persone.length > 0 && h("p", { key: "persone" }, t("riscontro.causa.persone", { persone: persone.map((una) => nomeCitata(ctx, una, attestazione)).join("; ") })),
    perche.length > 0 && h("p", { key: "perche" }, t("riscontro.controllo.perche")),
    perche.length > 0 && h("ul", { key: "spiegazioni" }, perche.map((spiegazione) => h("li", { key: spiegazione.codice }, spiegazione.testo))));
}

/** In plain words: what it means, then what is marked. */
export function drawOmissioni(ctx, { omissioni = [], nucleo = [] }) {
  const { t } = ctx;
  if (omissioni.length === 0) return null;
  return h("section", { key: "omissioni", class: "avviso", "aria-labelledby": "titolo-riscontro-omissioni" },
    h("h4", { id: "titolo-riscontro-omissioni" }, t("riscontro.omissioni")),
    h("ul", {}, omissioni.map((omissione, i) => drawOmissione(t, omissione, nucleo, i))),
    h("p", {}, t("riscontro.omissioni.testo")));
}

function drawOmissione(t, { tipo, codiceFiscale, rapporti = [], reddito }, nucleo, i) {
  const chi = nucleo.find((persona) => codiceFiscale && persona.codiceFiscale === codiceFiscale);
  const nome = chi && [chi.nome, chi.cognome].filter(Boolean).join(" ");
  return h("li", { key: i },
    t(t.has(`riscontro.omissioni.${tipo}`) ? `riscontro.omissioni.${tipo}` : "riscontro.omissioni.altro"), " ",
    nome && t("riscontro.omissioni.di", { nome }), " ",
    reddito?.redditoComplessivoIrpef !== undefined && t("riscontro.omissioni.reddito", { importo: formatImporto(reddito.redditoComplessivoIrpef) }),
    rapporti.length > 0 && h("ul", { key: "rapporti" }, rapporti.map((rapporto, n) => h("li", { key: n }, nomeRapporto(t, rapporto)))));
}

function nomeRapporto(t, { operatore, saldo, consistenzaMedia, valore, dataInizio }) {
  const nome = operatore ?? t("riscontro.omissioni.operatore");
  if (saldo !== undefined && consistenzaMedia !== undefined) return t("riscontro.omissioni.media", { operatore: nome, saldo: formatImporto(saldo), media: formatImporto(consistenzaMedia) });
  if (saldo !== undefined) return t("riscontro.omissioni.saldo", { operatore: nome, saldo: formatImporto(saldo) });
  if (valore !== undefined) return t("riscontro.omissioni.valore", { operatore: nome, valore: formatImporto(valore) });
  return dataInizio ? `${nome} (${formatData(dataInizio)})` : nome;
}
