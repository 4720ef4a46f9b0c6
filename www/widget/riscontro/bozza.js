// From the attestation to the questions: what would be put there and what is supposed, then, once it is there, what to check.

import { nascosto, pulsante } from "../campi.js";
import { h } from "../dom.js";
import { locate } from "../dove.js";
import { RISULTATO } from "../passi/nomi.js";
import { drawRifiuto } from "./ingresso.js";
import { formatCifra, nomeRiga } from "./nomi.js";

/** `aMano`: who copied the values can copy more of them. */
export function drawBozza({ t }, bozza, { aMano }, fai) {
  return h("div", { key: "bozza", class: "lista riscontro-bozza", role: "group", "aria-labelledby": "titolo-riscontro-bozza" },
    h("h4", { id: "titolo-riscontro-bozza", tabindex: "-1" }, t("riscontro.bozza")),
    h("p", { key: "aiuto" }, t("riscontro.bozza.aiuto")),
    !bozza && h("p", { key: "prepara", class: "azioni" }, pulsante(t("riscontro.bozza.prepara"), fai.prepara, { id: "riscontro-bozza" })),
    bozza?.rifiuto && drawRifiuto(t, bozza.rifiuto, { altro: "riscontro.bozza.rifiuto" }),
    bozza?.rifiuto && aMano && h("p", { key: "correggi", class: "azioni" }, pulsante(t("riscontro.mano.correggi"), fai.correggi, { id: "riscontro-bozza-correggi" })),
    bozza?.dsu && drawConferma(t, bozza, fai));
}

function drawConferma(t, { ipotesi, righe = [] }, fai) {
  const diverse = righe.filter(({ concorda }) => !concorda);
  const dette = raccogli(ipotesi);
  return [
    h("h5", { key: "titolo-ipotesi" }, dette.length > 0 ? t("riscontro.bozza.ipotesi", { quante: dette.length }) : t("riscontro.bozza.nessuna")),
    dette.length > 0 && h("ul", { key: "ipotesi" }, dette.map(([testo]) => h("li", { key: testo }, testo))),
    diverse.length > 0 && h("p", { key: "diverse" }, t("riscontro.bozza.righe")),
    diverse.length > 0 && h("ul", { key: "righe" }, diverse.map(({ riga, attestata, calcolata }) => h("li", { key: riga },
      t("riscontro.bozza.riga", { riga: nomeRiga(t, riga), attestata: formatCifra(riga, attestata), calcolata: formatCifra(riga, calcolata) })))),
    h("p", { key: "conferma" }, h("strong", {}, t("riscontro.bozza.conferma"))),
    h("p", { key: "azioni", class: "azioni" },
      pulsante(t("riscontro.bozza.metti"), fai.metti, { id: "riscontro-metti", tipo: "primario" }),
      pulsante(t("riscontro.bozza.no"), fai.no, { id: "riscontro-no" })),
  ];
}

/** The same thing supposed of more than one person is said once: `[text, paths]`. */
function raccogli(ipotesi) {
  const insieme = new Map();
  for (const { testo, path } of ipotesi) insieme.set(testo, [...(insieme.get(testo) ?? []), ...(path ? [path] : [])]);
  return [...insieme];
}

/** `chiudi`: the person has read it; `rimetti`: the answers of before, also when "Annulla" is gone. */
export function drawPartenza(ctx, ipotesi, { chiudi, rimetti }) {
  const { t, altro, passo } = ctx;
  const prova = () => {
    altro.apri("cosa-se");
    ctx.fuoco("titolo-cosa-se");
  };
  return h("section", { key: "partenza", class: "avviso per-schermo", "aria-labelledby": "titolo-partenza" },
    h("h3", { id: "titolo-partenza", tabindex: "-1" }, t("riscontro.partenza")),
    ipotesi.length > 0 && h("p", { key: "testo" }, t("riscontro.partenza.testo")),
    ipotesi.length > 0 && h("ul", { key: "ipotesi", class: "ipotesi" }, raccogli(ipotesi).map(([testo, paths]) => h("li", { key: testo },
      h("p", {}, testo),
      paths.length > 0 && h("p", { key: "vai", class: "azioni" }, paths.map((path) => drawVai(ctx, path, testo, paths.length > 1)))))),
    h("p", { key: "azioni", class: "azioni" },
      passo === RISULTATO && altro?.offre("cosa-se") && pulsante(t("riscontro.partenza.prova"), prova, { id: "riscontro-prova", tipo: "primario" }),
      pulsante(t("riscontro.partenza.chiudi"), chiudi, { id: "riscontro-visto", tipo: "leggero" }),
      pulsante(t("riscontro.partenza.rimetti"), rimetti, { id: "riscontro-rimetti", tipo: "leggero" })));
}

/** The way to the question behind a path of the Dsu, when there is one. `chi`: more than one looks the same, each says whose it is. */
export function drawVai(ctx, path, testo, chi = false) {
  const { t } = ctx;
  const dove = path && ctx.trova(path);
  if (!dove) return null;
  const nome = chi && locate(ctx.stato, dove.chiave, t);
  return pulsante([t("riscontro.partenza.vai"), nome && ` (${nome})`, nascosto(` ${t("riscontro.partenza.vai.di", { testo })}`)],
    () => ctx.vai(dove.passo, dove.chiave), { tipo: "leggero", key: path });
}
