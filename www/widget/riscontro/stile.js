// The sheet of the attestation beside the calculation; it is added to that of the element and uses its tokens.

export const CSS = `
h4[tabindex="-1"]:focus { outline: 0; } /* told, not framed, as the titles of the steps */
.riscontro-file { display: flex; flex-direction: column; gap: 1em; padding: 1em; border: 2px dashed var(--_bordo-campo); border-radius: var(--_raggio); }
.riscontro-file.sopra { border-style: solid; border-color: var(--_primario); background: var(--_sfondo-2); }
.riscontro-mano { gap: 1.25em; }
.riscontro-documento { padding: 1em; border-radius: var(--_raggio); background: var(--_sfondo-2); }
.verdetto { display: flex; flex-direction: column; gap: .25em; padding: 1em; border: 1px solid var(--_bordo); border-inline-start: 4px solid var(--_primario); border-radius: var(--_raggio); font-size: 1.0625em; max-width: 48em; }
.verdetto.concorda { border-inline-start-color: var(--_buono); }
.cause { display: flex; flex-direction: column; gap: .75em; padding-inline-start: 1.5em; max-width: 48em; }
ul.cause { padding: 0; list-style: none; }
.cause > li { margin: 0; }
.causa p + p { margin-block-start: .25em; }
.causa-testa { display: flex; flex-wrap: wrap; align-items: baseline; gap: .25em .75em; }
.causa .esito { padding: 0 .5em; border: 1px solid currentColor; border-radius: var(--_raggio); font-size: .875em; font-weight: 600; }
.causa.provata .esito { color: var(--_buono); }
.mancano { max-width: 48em; }
.mancano > li + li { margin-top: .75em; }
.controlli > li.non-torna > strong { color: var(--_errore); }
.riquadro > summary > h4 { display: inline; }
.riscontro-righe .diversa > * { font-weight: 700; }
.riscontro-righe tr:last-child:not(.diversa) > :not(th) { font-weight: 400; }
.riscontro-righe .colonna { display: none; }
.riscontro-righe .effetto { display: block; font-weight: 400; font-size: .875em; white-space: normal; color: var(--_testo-2); }
[dir="rtl"] .riscontro-righe th.numero { text-align: start; } /* as the figures under it, which keep their direction */
[dir="rtl"] .riscontro-righe .effetto { direction: rtl; unicode-bidi: isolate; }
.riscontro-documento code { overflow-wrap: anywhere; }
.riscontro-bozza { padding-top: 1em; border-top: 1px solid var(--_bordo); }

@container (max-width: 40em) {
  .riscontro-righe, .riscontro-righe :is(tbody, tr, th, td) { display: block; }
  .riscontro-righe thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .riscontro-righe tr { padding-block: .5em; border-bottom: 1px solid var(--_bordo); }
  .riscontro-righe tr.diversa { padding-inline-start: .75em; border-inline-start: 4px solid var(--_primario); }
  .riscontro-righe :is(th, td) { padding: .125em 0; border: 0; }
  .riscontro-righe th { font-weight: 600; }
  .riscontro-righe td.numero { display: flex; flex-wrap: wrap; justify-content: space-between; align-items: baseline; gap: 0 1em; white-space: normal; }
  .riscontro-righe .colonna { display: inline; font-weight: 400; color: var(--_testo-2); }
  .riscontro-righe .valore { flex: 1 1 8em; text-align: end; }
  [dir="rtl"] .riscontro-righe td.numero { direction: rtl; } /* the name at the start, the figure at the end */
  [dir="rtl"] .riscontro-righe .valore { direction: ltr; unicode-bidi: isolate; text-align: start; }
  [dir="rtl"] .riscontro-righe .effetto { text-align: end; }
}
@media (forced-colors: active) {
  .riscontro-documento, .verdetto { border: 1px solid; }
}
`;
