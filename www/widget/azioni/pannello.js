// The panel of the actions, and the box above the questions that offers what was found.

import { nascosto, pulsante } from "../campi.js";
import { formatData } from "../data.js";
import { h } from "../dom.js";

export function drawPannello(ctx, vista, fai) {
  const { t } = ctx;
  const { nelRisultato, offre } = vista;
  const gruppo = (nome, ...figli) => h("div", { key: nome, class: "azioni-gruppo" }, nelRisultato && h("h4", {}, t(`azioni.${nome}`)), figli);
  return [
    nelRisultato && gruppo("usa", drawUsa(ctx, vista, fai), drawCalendario(ctx, vista, fai)),
    gruppo("conserva", offre("salva") && drawSalva(ctx, vista, fai), offre("file") && drawFile(ctx, vista, fai)),
    offre("link") && drawLink(ctx, vista, fai),
    h("p", { key: "ricomincia", class: "azioni" }, pulsante(t("azioni.ricomincia"), fai.ricomincia, { id: "azioni-ricomincia", tipo: "leggero" })),
  ];
}

/** What was done or refused, where it was asked. The region is always there: a new one is not read aloud. */
const drawDetto = ({ t }, { detto }, dove) => h("p", { key: `detto-${dove}`, role: "status", class: detto?.errore ? "errore detto" : "eco detto" },
  detto?.dove === dove && [t(detto.chiave, detto.valori), detto.errore && dove === "scarica" && ` ${t("azioni.rifiuto.resta")}`]);

function drawUsa(ctx, vista, fai) {
  const { t } = ctx;
  const { offre, testo } = vista;
  return h("div", { key: "usa", class: "azioni-voce" },
    h("p", { class: "azioni" },
      offre("stampa") && pulsante(t("azioni.stampa"), fai.stampa, { id: "azioni-stampa" }),
      offre("copia") && pulsante(t("azioni.copia"), () => fai.copia(fai.testo()), { id: "azioni-copia" })),
    drawDetto(ctx, vista, "copia"),
    testo && h("textarea", {
      key: "testo", id: "azioni-testo", class: "copiabile", readonly: true, rows: 12, value: testo, "aria-label": t("azioni.copia.testo"),
      onfocus: (event) => event.target.select(),
    }));
}

function drawCalendario({ t }, { scadenze, offre }, fai) {
  if (!offre("calendario")) return null;
  if (scadenze.length === 0) return h("p", { key: "calendario", class: "aiuto" }, t("azioni.calendario.niente"));
  return h("div", { key: "calendario", class: "azioni-voce" },
    h("p", {}, t("azioni.calendario.aiuto", { quante: scadenze.length })),
    h("ul", {}, scadenze.map(({ codice, id, giorno, valori }) => h("li", { key: `${codice}${id}${giorno}` },
      t("azioni.calendario.voce", { giorno: formatData(giorno), titolo: t(`azioni.scadenza.${codice}`, valori) })))),
    h("p", { class: "azioni" }, pulsante(t("azioni.calendario"), fai.calendario, { id: "azioni-calendario" })));
}

function drawSalva(ctx, vista, fai) {
  const { t } = ctx;
  const { salvato, cambiate, giorni, oggi, detto, conDeposito } = vista;
  if (!conDeposito) return h("p", { key: "salva", class: "aiuto" }, t("azioni.salva.rifiutato"));
  const fino = new Date(`${oggi}T00:00:00Z`);
  fino.setUTCDate(fino.getUTCDate() + giorni);
  return h("div", { key: "salva", class: "azioni-voce" },
    h("p", { class: "azioni" },
      pulsante(t(salvato ? "azioni.salva.di-nuovo" : "azioni.salva"), fai.salva, { id: "azioni-salva", "aria-describedby": "azioni-salva-aiuto" }),
      salvato && pulsante(t("azioni.cancella"), fai.cancella, { id: "azioni-cancella", tipo: "leggero" })),
    h("p", { id: "azioni-salva-aiuto", class: "aiuto" }, t("azioni.salva.aiuto", { giorni, fino: formatData(fino.toISOString().slice(0, 10)) })),
    salvato?.scade && detto?.dove !== "salva" && h("p", { key: "ci-sono" }, t("azioni.salva.ci-sono", { fino: formatData(salvato.scade) })),
    cambiate && h("p", { key: "cambiate" }, t("azioni.salva.cambiate")),
    drawDetto(ctx, vista, "salva"));
}

function drawFile(ctx, vista, fai) {
  const { t } = ctx;
  return h("div", { key: "file", class: "azioni-voce" },
    h("p", { class: "azioni" }, pulsante(t("azioni.scarica"), fai.scarica, { id: "azioni-scarica", "aria-describedby": "azioni-scarica-aiuto" })),
    h("p", { id: "azioni-scarica-aiuto", class: "aiuto" }, t("azioni.scarica.aiuto")),
    h("div", { key: "carica", class: "campo" },
      h("label", { for: "azioni-carica" }, t("azioni.carica")),
      h("input", {
        id: "azioni-carica", type: "file", accept: ".json,application/json",
        onchange: ({ target }) => {
          const [file] = target.files;
          target.value = ""; // the same file again is a change again
          if (file) fai.carica(file);
        },
      })),
    drawDetto(ctx, vista, "scarica"));
}

function drawLink(ctx, vista, fai) {
  const { t } = ctx;
  const { indirizzo } = vista;
  return h("details", { key: "link", class: "riquadro" },
    h("summary", { id: "azioni-link" }, t("azioni.link.titolo")),
    h("div", { class: "riquadro-dentro" },
      h("p", {}, t("azioni.link.aiuto")),
      h("p", { class: "azioni" }, pulsante(t("azioni.link.crea"), fai.link, { id: "azioni-link-crea" })),
      indirizzo && h("div", { key: "fatto", class: "campo" },
        h("label", { for: "azioni-indirizzo" }, t("azioni.link.campo")),
        h("textarea", { id: "azioni-indirizzo", class: "copiabile", readonly: true, rows: 3, value: indirizzo, onfocus: (event) => event.target.select() })),
      indirizzo && h("p", { key: "copia", class: "azioni" }, pulsante(t("azioni.link.copia"), fai.copiaLink, { id: "azioni-link-copia" })),
      drawDetto(ctx, vista, "link")));
}

/** One offer at a time: what needs a choice, then the link in the address, then what was kept here. */
export function drawAvviso(ctx, { trovato, link, altroAnno }, fai) {
  if (altroAnno) return drawAltroAnno(ctx, altroAnno, fai);
  if (link) return drawLinkArrivato(ctx, link, fai);
  return trovato && drawTrovato(ctx, trovato, fai);
}

const drawOfferta = (nome, titolo, ...figli) => h("section", { key: `offerta-${nome}`, class: "offerta per-schermo", "aria-labelledby": `titolo-${nome}` },
  h("h2", { id: `titolo-${nome}`, tabindex: "-1" }, titolo), figli);

function drawTrovato({ t }, { documento, rifiuto }, fai) {
  const testo = rifiuto ? t(rifiuto === "futuro" ? "azioni.trovate.future" : "azioni.trovate.rovinate")
    : documento.data ? t("azioni.trovate.testo", { giorno: formatData(documento.data) }) : t("azioni.trovate.senza-giorno");
  return drawOfferta("trovate", t("azioni.trovate.titolo"),
    h("p", {}, testo),
    h("p", { class: "azioni" },
      !rifiuto && pulsante(t("azioni.trovate.riprendi"), fai.riprendi, { id: "offerta-riprendi", tipo: "primario" }),
      pulsante(t("azioni.trovate.dopo"), fai.dopo, { id: "offerta-dopo" }),
      pulsante(t("azioni.cancella"), fai.cancella, { id: "offerta-cancella", tipo: "leggero" })));
}

function drawLinkArrivato({ t }, { rifiuto }, fai) {
  return drawOfferta("link-arrivato", t("azioni.link-arrivato.titolo"),
    h("p", { role: "status", class: rifiuto ? "errore" : null }, rifiuto
      ? [nascosto(t("errore.prefisso")), t(`azioni.rifiuto.link.${rifiuto}`), ` ${t("azioni.rifiuto.resta")}`] : t("azioni.link-arrivato.testo")),
    h("p", { class: "azioni" },
      !rifiuto && pulsante(t("azioni.link-arrivato.carica"), fai.carica, { id: "offerta-carica", tipo: "primario" }),
      pulsante(t("azioni.link-arrivato.no"), fai.ignora, { id: "offerta-ignora" })));
}

function drawAltroAnno({ t }, { suo, qui }, fai) {
  const anni = { suo, qui };
  return drawOfferta("altro-anno", t("azioni.anno.titolo", anni),
    h("p", {}, t("azioni.anno.testo", anni)),
    h("p", { class: "azioni" },
      pulsante(t("azioni.anno.com-e", anni), () => fai.scegli("com-e"), { id: "offerta-com-e" }),
      pulsante(t("azioni.anno.qui", anni), () => fai.scegli("qui"), { id: "offerta-qui" }),
      pulsante(t("azioni.anno.no"), () => fai.scegli("no"), { id: "offerta-no", tipo: "leggero" })));
}
