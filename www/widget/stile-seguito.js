// The sheet of what comes after the first view: figures, explanation, tables. It is added to that of the element.

export const CSS = `
.indicatori { display: grid; gap: 1em; }
.indicatore { display: flex; flex-direction: column; gap: .5em; padding: 1.25em; border: 1px solid var(--_bordo); border-top: 4px solid var(--_primario); border-radius: var(--_raggio); }
.cifra { font-size: 2.25em; font-weight: 700; line-height: 1.1; font-variant-numeric: tabular-nums; overflow-wrap: anywhere; }
.indicatore .indicatori { gap: 1.25em; }
.conta { box-shadow: 0 0 0 3px var(--_primario); }
.uguali .conta { padding: .5em; }
.indicatore li .leggero, .serve li .leggero { padding-inline: 0; }
.serve { display: flex; flex-direction: column; gap: .75em; padding: 1.25em; background: var(--_sfondo-2); border-radius: var(--_raggio); }
.serve:has([role="status"]:empty) [role="status"] { display: none; }
.variante { display: flex; flex-direction: column; gap: .5em; min-width: 0; }
.alternativa { padding-top: 1em; border-top: 1px solid var(--_bordo); }
.variante .cifra { font-size: 1.75em; }
.alternativa .cifra { font-size: 1.375em; font-weight: 600; }
.uguali, .prove { display: flex; flex-direction: column; gap: .5em; max-width: 48em; }
.prove .fallita strong { color: var(--_errore); }
.prove .superata strong { color: var(--_buono); }
.avvisi { display: flex; flex-direction: column; gap: .5em; max-width: 48em; }
section > h3 + .aiuto { margin-block: .25em .5em; }
.spiega { border-block: 1px solid var(--_bordo); }
.spiega + .spiega, .spiega + .riquadro, section > .riquadro + .riquadro { border-top: 0; }
.righe { list-style: none; padding: 0; border-top: 1px solid var(--_bordo); }
.righe > li { margin: 0; border-bottom: 1px solid var(--_bordo); }
.riga .righe > li:last-child { border-bottom: 0; }
.riga > summary, .riga-testa { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0 .5em; padding-block: .625em; color: inherit; font-weight: 400; }
.riga > summary { list-style: none; }
.riga > summary::-webkit-details-marker { display: none; }
.riga > summary::before, .riga-testa::before { content: ""; flex: 0 0 .5em; height: .5em; }
.riga > summary::before { border: solid var(--_link); border-width: 0 2px 2px 0; transform: rotate(-45deg); }
[dir="rtl"] .riga > summary::before { transform: rotate(135deg); }
[dir] .riga[open] > summary::before { transform: rotate(45deg); }
.riga[open] > summary { font-weight: 600; }
.riga .etichetta { flex: 1 1 8em; min-width: 0; overflow-wrap: anywhere; }
.riga .importo { margin-inline-start: auto; white-space: nowrap; font-variant-numeric: tabular-nums; font-weight: 600; }
.riga-dentro { display: flex; flex-direction: column; gap: .5em; padding: 0 0 .75em; margin-inline-start: .25em; padding-inline-start: .75em; border-inline-start: 2px solid var(--_bordo); }
.riga.foglia > .nota { padding: 0 0 .625em 1em; }
.nota .fonte, .avvisi .fonte { display: inline-block; min-height: 24px; }
.nota { color: var(--_testo-2); font-size: .9375em; max-width: 48em; }
.scorre { overflow-x: auto; }
table { width: 100%; border-collapse: collapse; font-size: .9375em; }
th { overflow-wrap: break-word; } /* a column of words is not squeezed to a column of letters */
th, td { padding: .5em .5em .5em 0; border-bottom: 1px solid var(--_bordo); text-align: start; font-weight: 400; vertical-align: top; }
thead th, tr:last-child th, tr:last-child td { font-weight: 700; }
th.numero, td.numero { display: table-cell; text-align: end; white-space: nowrap; font-variant-numeric: tabular-nums; padding-inline: .5em 0; }
thead th.numero { white-space: normal; }
.risposte-date > div { display: grid; grid-template-columns: 1fr auto; align-items: center; gap: 0 1em; padding-block: .25em; border-bottom: 1px solid var(--_bordo); }
.risposte-date dt { font-weight: 600; grid-row: 1; }
.risposte-date dd { grid-row: 2; grid-column: 1; overflow-wrap: anywhere; }
.risposte-date dd:last-child { grid-row: 1 / 3; grid-column: 2; }

@container (max-width: 32em) {
  .cifra { font-size: 1.75em; }
  .indicatore { padding: 1em; }
  .riga-dentro { margin-inline-start: 0; padding-inline-start: .5em; }
}
@container (min-width: 44em) {
  .indicatori { grid-template-columns: repeat(auto-fit, minmax(16em, 1fr)); }
}
@media (forced-colors: active) {
  .indicatore { border: 1px solid; }
}
`;
