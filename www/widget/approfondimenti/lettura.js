// The answers of `distance` and `curve`, as the drawings want them.

/**
 * By benefit, what is past its next bounds: `{ verso, persona, distanza, prima, risposta, importo }`; nothing where what is past is
 * the same, or is not known to be different.
 */
export function readPassi(distanze) {
  const passi = new Map();
  for (const { id, persona, risposta, importo, sotto, sopra } of distanze?.prestazioni ?? []) {
    const qui = [sotto && { verso: "meno", ...sotto }, sopra && { verso: "piu", ...sopra }]
      .filter((passo) => passo && (passo.risposta !== risposta || passo.importo !== importo))
      .map((passo) => ({ ...passo, persona, prima: risposta }));
    passi.set(id, [...(passi.get(id) ?? []), ...qui]);
  }
  return passi;
}

/** The bounds of the benefits: `{ valore, nome, indicatore, persona }`. On the way up, the last ISEE before the other side. */
export const readSoglie = (distanze) => (distanze?.prestazioni ?? []).flatMap(({ nome, indicatore, persona, sotto, sopra }) =>
  [sotto && sotto.isee, sopra && Math.round(sopra.isee * 100 - 1) / 100].filter((valore) => valore > 0)
    .map((valore) => ({ valore, nome, indicatore, persona })));

/**
 * The indicators of a curve that are worth choosing from, and those that are another by another name: a minor who lives
 * with both parents has the ordinary one.
 */
export function readNomi(curva, specifici = []) {
  const uguali = new Map();
  for (const { tipo, componente, stato } of specifici) {
    if (stato !== "uguale-a-ordinario") continue;
    for (const prima of ["", "corrente:"]) {
      uguali.set(`${prima}${tipo}:${componente}`, `${prima}ordinario`);
      uguali.set(`${prima}${tipo}:${componente}:famiglia`, `${prima}famiglia`);
    }
  }
  return { uguali, nomi: (curva?.indicatori ?? []).map(({ nome }) => nome).filter((nome) => !uguali.has(nome)) };
}

/** Which curve a bound belongs to: the kind of the person where there is one, and after art. 9 where there is that. */
export function curvaDi({ indicatore, persona }, { nomi, uguali }) {
  const possibili = indicatore === "famiglia" ? [persona && `minorenni:${persona}:famiglia`, "famiglia", "ordinario"]
    : indicatore === "minorenni" ? [persona && `minorenni:${persona}`, "ordinario"]
      : indicatore === "ordinario" ? ["ordinario"]
        : [persona ? `${indicatore}:${persona}` : nomi.find((nome) => nome.startsWith(`${indicatore}:`))];
  return possibili.filter(Boolean).flatMap((nome) => [`corrente:${nome}`, nome]).map((nome) => uguali.get(nome) ?? nome).find((nome) => nomi.includes(nome));
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
