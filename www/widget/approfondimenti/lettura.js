// The answers of `distance`, `curve` and `goal`, as the drawings want them.

/** By benefit, the next bounds below and above: `{ verso, differenza, soglia, indicatore, risposta, importo }`. */
export function readDistanza(distanze) {
  const passi = new Map();
  for (const { id, indicatore, soglie } of distanze?.prestazioni ?? []) {
    passi.set(id, soglie.map((soglia) => ({ ...soglia, indicatore })));
  }
  return passi;
}

/** The bounds of the benefits for an indicator, each once with the names of those that have it: `{ valore, nomi }`. */
export function readSoglie(distanze, nomi, indicatore) {
  const soglie = new Map();
  for (const [id, passi] of readDistanza(distanze)) {
    for (const passo of passi) {
      if (passo.indicatore !== indicatore) continue;
      const qui = soglie.get(passo.soglia) ?? [];
      if (!qui.includes(nomi.get(id))) qui.push(nomi.get(id));
      soglie.set(passo.soglia, qui);
    }
  }
  return [...soglie].map(([valore, quali]) => ({ valore, nomi: quali })).sort((a, b) => a.valore - b.valore);
}

const SCARTO = 0.02; // euro: two stretches that meet may begin a cent apart

/**
 * The curve of one indicator: straight stretches `{ da: { x, isee }, a }`; the points where it bends, or jumps (`salto` is
 * then the ISEE just after), with `motivi` in words; the amounts at which a bound is passed.
 */
export function readCurva({ indicatori }, nome, nomeDi) {
  const { tratti = [], nodi = [], soglie = [] } = indicatori.find((uno) => uno.nome === nome) ?? {};
  const punti = new Map();
  for (const { x, testo, etichetta, componente } of nodi) {
    const dopo = tratti.find((tratto) => tratto.da === x);
    const prima = tratti.findLast((tratto) => tratto !== dopo && tratto.a <= x);
    const punto = punti.get(x) ?? { x, isee: (prima ? prima.iseeA : dopo?.iseeDa) ?? 0, motivi: [] };
    if (prima && dopo && Math.abs(dopo.iseeDa - prima.iseeA) > SCARTO) punto.salto = dopo.iseeDa;
    const motivo = `${etichetta}${componente ? ` (${nomeDi(componente)})` : ""}. ${testo}`;
    if (!punto.motivi.includes(motivo)) punto.motivi.push(motivo);
    punti.set(x, punto);
  }
  return {
    tratti: tratti.map(({ da, a, iseeDa, iseeA }) => ({ da: { x: da, isee: iseeDa }, a: { x: a, isee: iseeA } })),
    punti: [...punti.values()].sort((a, b) => a.x - b.x),
    passaggi: soglie,
  };
}
