// The sheet of the actions and of the printed page; it is added to that of the element and uses its tokens.

export const CSS = `
.indice { padding: .75em 1em; border: 1px solid var(--_bordo); border-radius: var(--_raggio); }
.indice > p { font-weight: 600; }
.indice ul { display: flex; flex-wrap: wrap; gap: .25em 1.5em; margin-top: .25em; padding: 0; list-style: none; }
.indice li { margin: 0; }
.indice a { display: inline-block; min-height: 24px; padding-block: .25em; }
progress { width: 100%; max-width: 20em; accent-color: var(--_primario); }
.offerta { display: flex; flex-direction: column; gap: .75em; margin-bottom: 1em; padding: 1em; border: 2px solid var(--_primario); border-radius: var(--_raggio); }
.offerta h2 { font-size: 1.125em; }
.azioni-gruppo { display: flex; flex-direction: column; gap: 1em; }
.azioni-gruppo + .azioni-gruppo { margin-top: .75em; }
.azioni-voce { display: flex; flex-direction: column; gap: .5em; min-width: 0; }
.azioni-voce .pulsante.leggero { margin-inline-start: 0; }
.detto:empty { display: none; }
.copiabile { width: 100%; max-width: 48em; padding: .5em .75em; border: 1px solid var(--_bordo-campo); border-radius: var(--_raggio); background: var(--_sfondo); color: var(--_testo);
  font: inherit; font-size: .9375em; resize: vertical; overflow-wrap: anywhere; }
input[type="file"] { max-width: 100%; min-height: 44px; padding-block: .5em; font: inherit; }
input[type="file"]::file-selector-button { min-height: 32px; padding: .25em 1em; border: 2px solid var(--_primario); border-radius: var(--_raggio); background: var(--_sfondo); color: var(--_primario);
  font: inherit; font-weight: 600; cursor: pointer; }
.azioni-gruppo > h4, .breve > h4 { font-size: 1.0625em; }
.breve { display: flex; flex-direction: column; gap: .5em; max-width: 48em; margin-block: .5em 1em; }
.breve ol { padding-inline-start: 1.5em; }
.foglio { display: none; }

@media print {
  /* The sheet, and after it what the person has opened beside the figure. */
  .base:has(> .foglio) > :not(.foglio, .passo), .foglio ~ .passo > :not(.aperta) { display: none; }
  .foglio ~ .passo > .aperta { break-before: page; }
  .foglio ~ .passo details:not([open]), .foglio ~ .passo .domande { display: none; }
  .base:has(> .foglio) { background: none; color: #000; overflow-wrap: break-word; }
  .foglio { display: block; font-size: 10.5pt; line-height: 1.4; }
  .foglio > *, .foglio .intero { margin-block-end: .6em; }
  .foglio h2 { font-size: 18pt; }
  .foglio h3 { margin-block-start: 1em; border-bottom: 1pt solid #000; font-size: 13pt; break-after: avoid; }
  .foglio h4 { font-size: 11pt; break-after: avoid; }
  .foglio p, .foglio dl > div, .foglio tr { break-inside: avoid; }
  .foglio .intero { break-inside: avoid-page; }
  .foglio table { width: auto; font-size: 1em; }
  .foglio th, .foglio td { padding-block: .15em; border-color: #999; }
  .foglio .cifra-foglio { font-size: 14pt; }
  .foglio .riga-foglio .riga-foglio { margin-inline-start: 1em; padding-inline-start: .75em; border-inline-start: 1pt solid #999; }
  .foglio .riga-foglio p { padding-block: .2em; }
  .foglio .fonte-foglio { font-size: .875em; }
  .foglio dl > div { display: grid; grid-template-columns: 2fr 1fr; gap: 1em; padding-block: .1em; border-bottom: .5pt solid #999; }
  .foglio dd { text-align: end; }
}
`;
