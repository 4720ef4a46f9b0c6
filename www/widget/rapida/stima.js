// The range: the two extreme declarations go to the engine together, and the question that narrows it most is looked for
// later, when the person stops typing.

import { toDsu } from "../dsu.js";
import { asksAltroGenitore, minori } from "../persone.js";
import { valore } from "../stato.js";
import { readAperte, rispondi } from "./aperte.js";

/**
 * `{ indicatori: [{ nome, min, max }], minorenniUguale, aperte }`, or `{ rifiuto }`, the first thing that the engine will not have.
 * `minorenniUguale`: the ISEE of the minors is the same, since no parent elsewhere counts.
 */
export function stima(motore, risposte, finito = false) {
  const letto = readAperte(risposte, finito);
  const [basso, alto] = ["basso", "alto"].map((verso) => rispondi(letto, verso));
  const [{ dsu, problemi }, { dsu: altra }] = [basso, alto].map((stato) => toDsu(stato, motore.valoreImu));
  for (const [stato, una] of [[basso, dsu], [alto, altra]]) {
    const [issue] = [...problemi, ...motore.validate(una)];
    if (issue) return { rifiuto: { stato, error: { issues: [issue] } }, aperte: letto.aperte };
  }
  const { indicatori } = motore.bounds(dsu, [{ path: "nucleo", valori: [dsu.nucleo, altra.nucleo] }]);
  return {
    letto, aperte: letto.aperte,
    indicatori: indicatori.filter(({ nome }) => ["ordinario", "famiglia"].includes(nome)).map(({ nome, min, max }) => ({ nome, min: min.isee, max: max.isee })),
    minorenniUguale: minori(basso).every((id) => !["", "altrove"].includes(asksAltroGenitore(letto.stato, id) ? valore(letto.stato, `${id}.altroGenitore`) : "nessuno")),
  };
}

/**
 * The open question after which the range is narrowest, whatever the answer, and the benefits that go by each indicator:
 * `{ prossima, prestazioni }`.
 */
export function approfondisci(motore, { letto, aperte, indicatori }) {
  const calcola = (...come) => motore.calculate(toDsu(rispondi(letto, ...come), motore.valoreImu).dsu).indicatori;
  const [{ nome, min, max }] = indicatori;
  // Answered in the way that leaves most room above, or below.
  const larghezza = (aperta) => Math.max(calcola("alto", [aperta])[nome].isee - min, max - calcola("basso", [aperta])[nome].isee);
  const misure = aperte.filter(({ attende }) => !attende).map((aperta) => ({ chiave: aperta.chiave, larghezza: larghezza(aperta) })).sort((a, b) => a.larghezza - b.larghezza);
  const prestazioni = Object.fromEntries(Object.entries(calcola("alto")).map(([tipo, { prestazioni: sue = [] }]) => [tipo, sue]));
  return { prossima: misure[0]?.chiave, prestazioni };
}
