// The outcome: one sentence, then the causes in their order with what to do, then what INPS has and the person did not write.

import { pulsante } from "../campi.js";
import { h } from "../dom.js";
import { formatImporto } from "../moneta.js";
import { drawFonte } from "../passi/spiegazione.js";
import { PASSI } from "../passi/nomi.js";
import { drawVai } from "./bozza.js";
import { drawRifiuto } from "./ingresso.js";
import { formatCifra, nomeCitata, nomeRiga } from "./nomi.js";

/** Where the answers of a line are. */
const PASSO_DI = {
  sommaRedditiComponenti: "redditi", sommaRedditiComponentiCorrente: "redditi", redditoFigurativoPatrimonioMobiliare: "patrimonio", detrazioni: "casa",
  patrimonioMobiliare: "patrimonio", detrazionePatrimonioMobiliare: "patrimonio", patrimonioImmobiliare: "patrimonio", detrazionePatrimonioImmobiliare: "patrimonio",
  parametroNucleo: "nucleo", maggiorazioni: "nucleo", scalaEquivalenza: "nucleo",
};

/** The values from which the others follow, and the steps in which they are answered. */
const PASSI_DI_VALORE = { isr: ["redditi", "casa"], isp: ["patrimonio"], scalaEquivalenza: ["nucleo"] };

/** Of an attestation without its lines this is all that one knows: in which of its values the difference is. */
const isSomma = ({ certezza, riga }) => certezza === "possibile" && riga in PASSI_DI_VALORE;
const valoriDiversi = ({ cause, righe }) => (!cause.every(isSomma) ? [] : righe.filter(({ riga, attestata, concorda }) => riga in PASSI_DI_VALORE && attestata !== undefined && !concorda).map(({ riga }) => riga));

/** `scelte`: the calculations of ours, as `nostri` gives them. */
export function drawEsito(ctx, { valore: riscontro, rifiuto }, { attestazione, scelte }, fai) {
  const { t } = ctx;
  const titolo = h("h4", { id: "titolo-riscontro-esito", tabindex: "-1" }, t("riscontro.esito"));
  if (rifiuto) return h("div", { key: "esito", class: "lista" }, titolo, drawRifiuto(t, rifiuto));
  const cause = causeDi(riscontro);
  return h("div", { key: "esito", class: "lista" },
    titolo,
    h("div", { key: "verdetto", class: `verdetto${riscontro.concorda ? " concorda" : ""}` },
      h("p", {}, h("strong", {}, dillo(t, riscontro))),
      cifre(t, riscontro.isee)),
    riscontro.avvisi.map(({ codice, testo }) => h("p", { key: codice }, testo)),
    !riscontro.concorda && cause.length > 0 && drawCause(ctx, cause, { attestazione, scelte }, fai),
    !riscontro.concorda && drawControlla(ctx, valoriDiversi(riscontro).flatMap((riga) => PASSI_DI_VALORE[riga])),
    riscontro.mancano.length > 0 && drawMancano(ctx, riscontro.mancano));
}

const causeDi = ({ cause }) => cause.filter(({ codice }) => codice !== "nessuna-differenza");

/** The outcome in a sentence: what is the case, and why as far as one knows. */
export function dillo(t, riscontro) {
  const { isee, concorda, righe } = riscontro;
  const prima = causeDi(riscontro).find((causa) => !isSomma(causa));
  const { attestato, simulato, differenza = 0 } = isee;
  const diverso = attestato !== undefined && differenza !== 0;
  const importo = formatImporto(Math.abs(differenza));
  if (concorda) return diverso ? t("riscontro.esito.arrotondamento", { importo }) : t("riscontro.esito.concordano", { importo: formatImporto(simulato) });
  const nota = prima && t.has(`riscontro.causa.${prima.codice}`);
  const causa = nota ? t(`riscontro.esito.${prima.certezza}`, { causa: t(`riscontro.causa.${prima.codice}`) }) : !prima && attestato !== undefined && dove(t, riscontro);
  const fatto = attestato === undefined ? t("riscontro.esito.senza-isee")
    : diverso ? t(attestato > simulato ? "riscontro.esito.piu" : "riscontro.esito.meno", { importo })
      : righe.length > 0 && t("riscontro.esito.righe", { importo: formatImporto(simulato) });
  return [fatto, causa].filter(Boolean).join(" ");
}

function dove(t, riscontro) {
  const diversi = valoriDiversi(riscontro);
  return diversi.length > 0 ? diversi.map((riga) => t(`riscontro.esito.dove.${riga}`)).join(" ") : t("riscontro.esito.ignota");
}

const cifre = (t, { attestato, simulato, differenza }) => attestato !== undefined && Boolean(differenza)
  && h("p", { key: "cifre" }, t("riscontro.esito.cifre", { attestato: formatImporto(attestato), simulato: formatImporto(simulato) }));

function drawCause(ctx, cause, { attestazione, scelte }, fai) {
  const { t } = ctx;
  return [
    h("h5", { key: "titolo-cause" }, t("riscontro.cause")),
    h("ol", { key: "cause", class: "cause" }, cause.map((causa, i) => h("li", { key: `${causa.codice}${causa.riga ?? ""}${i}`, class: `causa ${causa.certezza}` },
      h("p", { class: "causa-testa" },
        h("span", { class: "esito" }, t(`riscontro.certezza.${causa.certezza}`)), " ",
        causa.certezza === "provata" && h("span", { key: "nota", class: "aiuto" }, t("riscontro.certezza.provata.nota"))),
      causa.riga && h("p", { key: "riga" }, h("strong", {}, causa.importo === undefined ? nomeRiga(t, causa.riga) : `${nomeRiga(t, causa.riga)}: ${formatCifra(causa.riga, Math.abs(causa.importo))}`)),
      h("p", {}, causa.testo, " ", drawFonte(t, causa.fonte)),
      drawSole(ctx, "solo-inps", causa.persone?.filter(({ soloInps }) => soloInps), attestazione),
      drawSole(ctx, "solo-tuoi", causa.persone?.filter(({ soloInps }) => !soloInps), attestazione),
      causa.cosaFare && h("p", { key: "fare" }, h("strong", {}, t("riscontro.cosa-fare")), ` ${causa.cosaFare} `, drawVai(ctx, causa.path, causa.testo)),
      drawConQuesto(t, scelte.find(([nome]) => nome === causa.simulato), fai)))),
  ];
}

/** Who is on one side only. */
const drawSole = (ctx, dove, persone = [], attestazione) => persone.length > 0
  && h("p", { key: dove }, ctx.t(`riscontro.causa.${dove}`, { persone: persone.map((una) => nomeCitata(ctx, una, attestazione)).join("; ") }));

/** One of ours explains the difference: it can be put there in its place. */
const drawConQuesto = (t, questo, fai) => questo && h("p", { key: "questo", class: "azioni" },
  pulsante(`${t("riscontro.mano.confronta")}: ${questo[1]}`, () => fai.nostro(questo[0], "titolo-riscontro-esito")));

function drawMancano(ctx, mancano) {
  const { t } = ctx;
  return [
    h("h5", { key: "titolo-mancano" }, t("riscontro.mancano")),
    h("ul", { key: "mancano", class: "mancano" }, mancano.map(({ riga, importo, testo }, i) => {
      const passo = PASSI.indexOf(PASSO_DI[riga]);
      return h("li", { key: `${riga}${i}` },
        h("p", {}, h("strong", {}, t("riscontro.mancano.voce", { riga: nomeRiga(t, riga), importo: formatCifra(riga, importo) }))),
        h("p", { key: "testo" }, testo),
        passo >= 0 && drawControlla(ctx, [PASSI[passo]]));
    })),
  ];
}

/** The ways to the answers, one for each step. */
const drawControlla = ({ t, vai }, passi) => passi.length > 0 && h("p", { key: "vai", class: "azioni" },
  passi.map((passo) => pulsante(t("riscontro.mancano.vai", { passo: t(`passo.${passo}`) }), () => vai(PASSI.indexOf(passo)), { tipo: "leggero", key: passo })));
