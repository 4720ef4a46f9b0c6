// Who studies at a university: whose household is the student's (art. 8).

import { campoDenaro, campoScelta, campoSiNo, campoSpunta, campoTesto } from "../campi.js";
import { h } from "../dom.js";
import { asksAutonomia, asksRedditoLavoro, asksSenzaGenitori, dichiarante, isStudente } from "../persone.js";

export function drawStudente(ctx, id) {
  const { t, stato } = ctx;
  // To the declarant the questions are put as such.
  const di = (chiave, valori) => t(id === dichiarante(stato) && t.has(`${chiave}.io`) ? `${chiave}.io` : chiave, valori);
  return h("div", { key: `${id}.studente`, class: "gruppo" },
    campoSpunta(ctx, `${id}.studia`, { etichetta: di("studente.studia") }),
    isStudente(stato, id) && campoScelta(ctx, `${id}.corso`, {
      etichetta: t("studente.corso"), predefinita: "laurea", opzioni: ["laurea", "dottorato"].map((codice) => [codice, t(`studente.corso.${codice}`)]),
    }),
    asksSenzaGenitori(stato, id) && campoScelta(ctx, `${id}.senzaGenitori`, {
      etichetta: di("studente.genitori"), vuota: t("studente.genitori.altrove"),
      opzioni: ["orfano", "genitori-all-estero"].map((codice) => [codice, t(`studente.${codice}`)]),
    }),
    asksAutonomia(stato, id) && [
      campoTesto(ctx, `${id}.fuoriCasaDal`, {
        tipo: "data", etichetta: di("studente.fuori"), aiuto: t("studente.fuori.aiuto"),
      }),
      ctx.valore(`${id}.fuoriCasaDal`) && campoSiNo(ctx, `${id}.alloggioDiFamiliari`, { etichetta: di("studente.alloggio"), obbligatorio: true }),
    ],
    asksRedditoLavoro(stato, id) && h("div", { key: "lavoro", class: "gruppo" },
      h("p", { class: "aiuto" }, t("studente.lavoro.aiuto")),
      h("div", { class: "affiancati" },
        campoDenaro(ctx, `${id}.rl.annoPrecedente`, "studente.annoPrecedente"),
        campoDenaro(ctx, `${id}.rl.secondoAnnoPrecedente`, "studente.secondoAnnoPrecedente"))));
}
