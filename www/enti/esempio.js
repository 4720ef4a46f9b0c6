// An answer of INPS about people who do not exist, made here from the engine's own figures, to try the page.

import { esempi } from "../dist/esempi.js";

/** The text of the answer of the service. */
export function esempio(motore) {
  const { dsu } = esempi.find(({ codice }) => codice === "coppia-due-figli-con-casa");
  const attestazione = motore.facsimile(dsu, dsu.nucleo.componenti.map((una, i) => ({ id: una.id, cognome: "PROVA", nome: `PERSONA ${"ABCDEFGH"[i]}` })));
  return motore.writeAnswer({ risposta: { idRichiesta: "1", esito: "OK" }, attestazione, avvisi: [] });
}
