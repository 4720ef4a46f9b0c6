// The explanation in sentences: what a row does with the rows under it, said as one would say it at a desk.

import { formatRiga } from "../passi/spiegazione.js";

/** What becomes of a row in words, or null where its rows speak for themselves. `nome(riga)` is its label. */
export function frase({ t, nome }, riga) {
  const figli = riga.figli ?? [];
  const dentro = figli.filter(({ codice }) => codice !== "non-utilizzato");
  const voce = (figlia) => t("azioni.frase.voce", { importo: formatRiga(figlia), nome: t.lingua === "de" ? nome(figlia) : minuscola(nome(figlia)) }); // German nouns keep their capital
  const importo = formatRiga(riga);
  if (figli.length < 2 && riga.operazione !== "rinvio") return null;
  const [primo, secondo] = dentro;
  switch (riga.operazione) {
    case "somma": return fraseSomma({ t, voce }, riga, dentro, figli.length > dentro.length);
    case "prodotto": return dentro.length === 2 ? t("azioni.frase.prodotto", { primo: voce(primo), secondo: voce(secondo), importo }) : null;
    case "rapporto": return dentro.length === 2 && riga.unita === "euro" ? t("azioni.frase.rapporto", { primo: voce(primo), secondo: voce(secondo), importo }) : null;
    case "minimo": case "massimo": return t(`azioni.frase.${riga.operazione}`, { voci: elenco(t, dentro.map(voce)), importo });
    default: return null;
  }
}

/** What is worth nothing is not said, unless it is all there is. */
function fraseSomma({ t, voce }, riga, dentro, sottoZero) {
  const pesa = ({ importo }) => importo !== 0;
  const importo = formatRiga(riga);
  const piu = dentro.filter((figlia) => figlia.segno !== "-" && pesa(figlia));
  const meno = dentro.filter((figlia) => figlia.segno === "-" && pesa(figlia));
  if (piu.length === 0) return t("azioni.frase.niente");
  if (meno.length === 0) return piu.length === 1 ? t("azioni.frase.solo", { voce: voce(piu[0]) }) : t("azioni.frase.somma", { voci: elenco(t, piu.map(voce)), importo });
  const togli = meno.map((figlia) => [voce(figlia), perche(t, figlia)].filter(Boolean).join(", "));
  const testi = { piu: elenco(t, piu.map(voce)), meno: elenco(t, togli), importo };
  return t(sottoZero ? "azioni.frase.meno.zero" : piu.length > 1 ? "azioni.frase.meno.somma" : "azioni.frase.meno", testi);
}

const perche = (t, { codice }) => (t.has(`azioni.perche.${codice}`) ? t(`azioni.perche.${codice}`) : "");

const elenco = (t, voci) => (voci.length > 1 ? t("elenco.e", { prima: voci.slice(0, -1).join(", "), ultimo: voci.at(-1) }) : voci[0]);

/** `Reddito di una persona` in the middle of a sentence; `ISEE` stays what it is. */
const minuscola = (testo) => (/^\p{Lu}\p{Ll}/u.test(testo) || /^\p{Lu}\s/u.test(testo) ? testo[0].toLowerCase() + testo.slice(1) : testo);

const TAPPE = ["isr", "patrimonio-mobiliare-netto", "patrimonio-immobiliare-netto", "isp", "ise", "scala-equivalenza", "isee"];

/** The whole calculation in a few sentences, from the incomes to the ISEE: `[{ codice, nome, importo, frase, fonte }]`. */
export function inBreve(parole, albero) {
  const pesano = ({ figli = [] }) => figli.filter(({ importo }) => importo !== 0).length;
  return TAPPE.map((codice) => cerca(albero, codice))
    .filter((riga) => riga?.codice === "isee" || (riga && riga.importo !== 0 && (riga.codice !== "isp" || pesano(riga) > 1)))
    .map((riga) => ({ codice: riga.codice, nome: parole.nome(riga), importo: formatRiga(riga), frase: frase(parole, riga), fonte: riga.fonte }));
}

function cerca(riga, codice) {
  if (riga.codice === codice) return riga;
  for (const figlia of riga.figli ?? []) {
    const trovata = cerca(figlia, codice);
    if (trovata) return trovata;
  }
  return null;
}
