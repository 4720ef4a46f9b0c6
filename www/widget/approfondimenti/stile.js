// The sheet of the parts that are loaded later; it is added to that of the element and uses its tokens.

export const CSS = `
.altro { gap: 1em; }
.altro h4 { font-size: 1.125em; }
.altro .lista + .lista { margin-top: .75em; }
.prestazioni { display: flex; flex-direction: column; gap: .75em; list-style: none; padding: 0; }
.prestazioni > li { margin: 0; }
.prestazione { display: flex; flex-direction: column; gap: .5em; min-width: 0; padding: 1em; border: 1px solid var(--_bordo); border-inline-start: 4px solid var(--_bordo-campo); border-radius: var(--_raggio); }
.prestazione.spettano { border-inline-start-color: var(--_buono); }
.prestazione.forse { border-inline-start-color: var(--_primario); }
.prestazione-testa { display: flex; flex-wrap: wrap; align-items: baseline; justify-content: space-between; gap: .25em 1em; }
.prestazione h5 { flex: 1 1 12em; min-width: 0; font-size: 1.0625em; font-weight: 700; }
.esito { padding: 0 .5em; border: 1px solid currentColor; border-radius: var(--_raggio); font-size: .875em; font-weight: 600; }
.spettano > .prestazione-testa > .esito { color: var(--_buono); }
.somma { font-size: 1.375em; font-weight: 700; line-height: 1.25; font-variant-numeric: tabular-nums; }
.cautele { display: flex; flex-wrap: wrap; gap: .25em .5em; list-style: none; padding: 0; }
.cautele > li { margin: 0; padding: 0 .5em; border-radius: var(--_raggio); background: var(--_sfondo-2); color: var(--_testo-2); font-size: .875em; font-weight: 600; }
.domande { display: flex; flex-direction: column; gap: 1em; padding: .75em 1em; border-radius: var(--_raggio); background: var(--_sfondo-2); }
.domande-dentro > .domande { margin-top: .5em; }
.distanza { list-style: none; padding: 0; color: var(--_testo-2); }
.dettagli > summary { padding-bottom: 0; }
.dettagli-dentro { display: flex; flex-direction: column; gap: 1em; padding-top: .75em; max-width: 48em; }
.parte { display: flex; flex-direction: column; gap: .25em; }
.parte a { line-height: 1.75; }
.rientro { margin-inline-start: 1em; border-top: 0; }
.riquadro > summary > h4 { display: inline; }

input[type="range"] { width: 100%; min-height: 44px; margin: 0; accent-color: var(--_primario); cursor: pointer; }
.estremi { display: flex; justify-content: space-between; color: var(--_testo-2); font-size: .875em; }
.esito-prova { font-size: 1.0625em; font-weight: 600; max-width: 42em; }
.figura { margin: 0; min-width: 0; }
.grafico { display: block; width: 100%; max-width: 760px; height: auto; overflow: visible; }
.grafico text { font-size: 12px; fill: var(--_testo-2); }
.grafico .asse { stroke: var(--_bordo-campo); stroke-width: 1; }
.grafico .griglia { stroke: var(--_bordo); stroke-width: 1; opacity: .5; }
.grafico .curva { fill: none; stroke: var(--_primario); stroke-width: 3; stroke-linejoin: round; }
.grafico .soglia { stroke: var(--_testo); stroke-width: 1.5; stroke-dasharray: 7 5; }
.grafico .numero-soglia { fill: var(--_sfondo); stroke: var(--_testo); stroke-width: 1.5; }
.grafico .testo-soglia, .grafico .lettera { fill: var(--_testo); font-weight: 700; }
.grafico .gomito, .grafico .pieno { fill: var(--_primario); }
.grafico .vuoto, .grafico .dichiarato { fill: var(--_sfondo); stroke: var(--_testo); stroke-width: 2; }
.grafico .vuoto { stroke: var(--_primario); }
.grafico .ora { fill: var(--_testo); stroke: var(--_sfondo); stroke-width: 2; }
.grafico .guida-ora { stroke: var(--_testo); stroke-width: 1; stroke-dasharray: 2 3; }
.legenda { display: flex; flex-wrap: wrap; gap: .25em 1.5em; padding: 0; list-style: none; font-size: .9375em; }
.legenda > li { margin: 0; }
.segno { display: inline-block; min-width: 1.5em; margin-inline-end: .375em; text-align: center; font-weight: 700; }
.cerchiato { border: 1.5px solid currentColor; border-radius: 1em; line-height: 1.4; }
.punti { width: auto; }
.punti tbody tr:last-child > * { font-weight: 400; }
.punti td:last-child, .punti th:last-child { min-width: 13em; padding-inline-start: 1.25em; }
.punti .salto { display: block; white-space: normal; color: var(--_testo-2); }
figcaption { display: flex; flex-direction: column; gap: .5em; }
caption { padding-bottom: .5em; text-align: start; font-weight: 600; }

@media (forced-colors: active) {
  .prestazione, .domande, .cautele > li { border: 1px solid; }
  .grafico text { fill: CanvasText; }
  .grafico .asse, .grafico .griglia, .grafico .soglia, .grafico .guida-ora { stroke: CanvasText; }
  .grafico .curva, .grafico .vuoto { stroke: Highlight; }
  .grafico .gomito, .grafico .pieno { fill: Highlight; }
  .grafico .numero-soglia, .grafico .vuoto, .grafico .dichiarato { fill: Canvas; stroke: CanvasText; }
  .grafico .ora { fill: CanvasText; stroke: Canvas; }
}
@media print {
  .prestazione, .figura { break-inside: avoid; }
  .grafico .curva, .grafico .soglia, .grafico .vuoto, .grafico .dichiarato, .grafico .numero-soglia { stroke: #000; }
  .grafico .gomito, .grafico .pieno, .grafico .ora, .grafico text { fill: #000; }
  .grafico .vuoto, .grafico .dichiarato, .grafico .numero-soglia { fill: #fff; }
}
`;
