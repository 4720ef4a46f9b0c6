// What a benefit asks beyond the declaration: the fields, and the answers as the engine takes them.

import { campoRadio, campoScelta, campoTesto } from "../campi.js";
import { parseData } from "../data.js";
import { idDsu } from "../dsu.js";
import { parseImporto, parseNumero } from "../moneta.js";
import { tutti } from "../persone.js";
import { iniziale, nomeMisura, nomeRisposta, nomeTipo } from "./parole.js";

const POCHE = 4; // answers that are shown all together

/** The key of the answer in the state: with the person it is of, so that it goes when the person does. */
export function chiaveDi({ stato }, { id, tipo, persona }) {
  const suo = persona && tutti(stato).find((altro) => idDsu(stato, altro) === persona);
  const nome = tipo === "indicatore" ? `isee:${id}` : id;
  return suo ? `${suo}.b.${nome}` : `b.${nome}`;
}

/** What is missing in the declaration is not answered here: its field is in another step. */
export const isDsu = ({ tipo }) => tipo === "dsu";

/** The question, with the person of whom it is asked. */
export const testoDi = ({ t, nomeDi }, { domanda, persona }) => (persona ? t("domanda.di", { nome: nomeDi(persona), domanda }) : domanda);

const isEuro = (unita) => /€|\beuro?\b/i.test(unita ?? "");

/** The field of a question. "Non lo so" is an answer, and takes one back. */
export function drawDomanda(ctx, domanda) {
  const { t } = ctx;
  const { id, tipo, unita, valori = [] } = domanda;
  const chiave = chiaveDi(ctx, domanda);
  const comune = { etichetta: testoDi(ctx, domanda) };
  const nonSo = ["", t("domanda.non-so")];
  if (tipo === "bool") return campoRadio(ctx, chiave, { ...comune, inRiga: true, opzioni: [["si", t("campo.si")], ["no", t("campo.no")], nonSo] });
  if (tipo === "indicatore") return campoTesto(ctx, chiave, { etichetta: t("domanda.isee", { nome: nomeTipo(ctx, id) }), aiuto: comune.etichetta, tipo: "denaro" });
  if (tipo === "text" && valori.length === 0) return campoTesto(ctx, chiave, comune);
  if (tipo === "text") {
    const opzioni = valori.map((valore) => [valore, nomeRisposta(ctx, valore)]);
    return opzioni.length < POCHE
      ? campoRadio(ctx, chiave, { ...comune, opzioni: [...opzioni, nonSo] })
      : campoScelta(ctx, chiave, { ...comune, vuota: t("domanda.non-so"), opzioni });
  }
  if (tipo === "date") return campoTesto(ctx, chiave, { ...comune, tipo: "data", aiuto: t("nucleo.nascita.aiuto") });
  const conUnita = { ...comune, aiuto: unita && `${iniziale(nomeMisura(ctx, unita))}.` };
  return campoTesto(ctx, chiave, { ...conUnita, tipo: isEuro(unita) ? "denaro" : "numero" });
}

/** The answer given, as the engine wants it; undefined while there is none or it cannot be read. */
export function rispostaA(ctx, domanda) {
  const testo = ctx.valore(chiaveDi(ctx, domanda)).trim();
  if (testo === "") return undefined;
  if (domanda.tipo === "bool") return testo === "si";
  if (domanda.tipo === "date") return parseData(testo).valore;
  if (domanda.tipo === "text") return testo;
  return (isEuro(domanda.unita) ? parseImporto(testo) : parseNumero(testo)).valore;
}

/** All the answers, as the second argument of the engine's verbs: `{ risposte, persone, indicatori }`. */
export function risposteA(ctx, domande) {
  const risposte = {};
  const persone = {};
  const indicatori = {};
  for (const domanda of domande) {
    const valore = rispostaA(ctx, domanda);
    if (valore === undefined) continue;
    if (domanda.tipo === "indicatore") indicatori[domanda.id] = valore;
    else if (domanda.persona) (persone[domanda.persona] ??= {})[domanda.id.replace(/^persona\./, "")] = valore;
    else risposte[domanda.id] = valore;
  }
  return { risposte, persone, indicatori };
}
