// The work on a piece of the list, the same in the page and in a Worker: reads declarations, asks the engine, answers.

import { lettore } from "./molti.lettore.js";

/** What parts two declarations: no JSON text can hold it. */
const SEPARATORE = "\x1e";

/**
 * `lotto` is the verb of the module: declarations in a text, a JSON list out. The work takes a task, `{ testo, fine }` (a
 * piece of a text) or `{ pratiche, riga }` (declarations as JSON text and the number of the first), and gives
 * `{ righe, risposta, rifiuti }`: the numbers of the rows, the answer of the engine on those that are not in `rifiuti`.
 */
export function lavoro(lotto, { completo, codifica, ...lettura }) {
  const leggi = lettore(lettura);
  let decodifica;

  return (compito) => {
    let voci;
    if (compito.pratiche) voci = compito.pratiche.map((voce, n) => ({ riga: compito.riga + n, ...voce }));
    else {
      let { testo } = compito;
      if (typeof testo !== "string") testo = (decodifica ??= new TextDecoder(codifica)).decode(testo, { stream: true });
      if (compito.fine && decodifica) testo += decodifica.decode();
      voci = leggi(testo, compito.fine);
    }
    const righe = [];
    const testi = [];
    const rifiuti = [];
    const posti = [];
    for (const { riga, testo, errore, posti: suoi } of voci) {
      if (errore) rifiuti.push([righe.length, errore]);
      else {
        if (suoi) posti.push([righe.length, suoi]);
        testi.push(testo.includes(SEPARATORE) ? testo.replaceAll(SEPARATORE, "\x1f") : testo);
      }
      righe.push(riga);
    }
    return { righe, risposta: chiedi(testi), rifiuti, posti };
  };

  function chiedi(testi) {
    if (testi.length === 0) return "[]";
    try {
      return lotto(testi.join(SEPARATORE), completo);
    } catch (causa) {
      // A bug of ours on one declaration must not stop the others: one at a time, to know which.
      if (testi.length > 1) return `[${testi.map((testo) => chiedi([testo]).slice(1, -1)).join(",")}]`;
      const message = "Errore interno del simulatore: segnalalo, con i dati che lo provocano se puoi.";
      const issue = { code: "internal", regola: "errore-interno", path: "", message };
      return JSON.stringify([{ errore: { code: "internal", issues: [issue] } }]);
    }
  }
}
