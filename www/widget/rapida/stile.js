// Added to the sheet when the quick mode is loaded.

export const CSS = `
.rapida { display: grid; gap: 2em; align-items: start; }
.rapida > * { min-width: 0; }
.rapida-domande { display: flex; flex-direction: column; gap: 2em; }
.rapida-domanda + .rapida-domanda { padding-top: 1.5em; border-top: 1px solid var(--_bordo); }
.rapida-persone { list-style: none; padding: 0; }
.rapida-persone > li { display: flex; flex-wrap: wrap; align-items: center; gap: .25em 1.5em; margin: 0; padding-block: .5em; border-bottom: 1px solid var(--_bordo); }
.rapida-persone .campo { flex-direction: row; flex-wrap: wrap; align-items: center; gap: .25em .75em; }
.rapida-persone .campo > .errore { flex-basis: 100%; order: 1; }
.rapida-persone input.stretto { width: 5em; }
.rapida-persone .pulsante { margin-inline-start: auto; }
.rapida-nome { font-weight: 600; }
.rapida-esito { display: flex; flex-direction: column; gap: 1.25em; padding: 1.25em; border-radius: var(--_raggio); background: var(--_sfondo-2); }
.rapida-esito .indicatore { gap: .25em; padding: .75em 1em; background: var(--_sfondo); }
.rapida-esito summary { padding-block: .375em; min-height: 24px; }
.cifra.rapida-cifra { font-size: 1.5em; line-height: 1.25; }
.rapida-esito .leggero { margin-inline-start: -.5em; text-align: start; }
.rapida-esito ul { margin-top: .25em; }
.rapida-esito .primario { width: 100%; }
.rapida-domande .affiancati { align-items: start; }
.rapida-note { display: grid; gap: 2em; }
.rapida-note .leggero { padding-inline: 0; min-height: 24px; text-align: start; }
.rapida-note ul { max-width: 42em; }
.rapida-note ul:has(button) { list-style: none; padding: 0; }
.rapida-striscia { display: none; }
@container (min-width: 46em) {
  .rapida { grid-template-columns: minmax(0, 1fr) 20em; }
  .rapida-esito { position: sticky; top: calc(var(--isee-sticky-top, 0px) + 3.5em); max-height: calc(100vh - var(--isee-sticky-top, 0px) - 4.5em); overflow-y: auto; }
  .rapida-cifra { font-size: 1.25em; }
  .rapida-note { grid-template-columns: 1fr 1fr; }
}
@container (max-width: 45.99em) {
  .rapida-striscia { display: block; position: sticky; bottom: 0; z-index: 2; padding: .5em 1em; border: 1px solid var(--_bordo); border-inline-start: 4px solid var(--_primario); background: var(--_sfondo-2); font-weight: 700; }
  .rapida :is(input, select, button, summary, [tabindex]) { scroll-margin-block-end: 5em; }
}
.rapida-striscia:has(~ .tolto) { display: none; } /* both hold to the bottom: the undo first */
@media (forced-colors: active) {
  .rapida-esito { border: 1px solid; }
}
`;
