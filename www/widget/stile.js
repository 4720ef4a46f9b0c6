// The style sheet, adopted by the shadow root: no style attribute, no <style> element, so `style-src 'self'` is enough.
// Each token falls back: ours, Bootstrap Italia 3, design-tokens-italia, Bootstrap Italia 2, a literal.

export const CSS = `
:host {
  --_primario: var(--isee-color-primary, var(--bsi-color-background-primary, var(--it-color-background-primary, var(--bs-primary, #0066cc))));
  --_su-primario: var(--isee-color-on-primary, #fff);
  --_link: var(--isee-color-link, var(--bsi-color-link, var(--it-color-link, var(--bs-link-color, #0059b3))));
  --_testo: var(--isee-color-text, var(--bsi-color-text-base, var(--it-color-text-base, var(--bs-body-color, #1a1a1a))));
  --_testo-2: var(--isee-color-text-secondary, var(--bsi-color-text-secondary, var(--it-color-text-secondary, #435a70)));
  --_sfondo: var(--isee-color-background, var(--bsi-color-background-base, var(--it-color-background-base, var(--bs-body-bg, #fff))));
  --_sfondo-2: var(--isee-color-surface, var(--bsi-color-background-subtle, var(--it-color-background-subtle, #f2f6fa)));
  --_bordo: var(--isee-color-border, var(--bsi-color-border-subtle, var(--it-color-border-subtle, #c5c7c9)));
  --_bordo-campo: var(--isee-color-input-border, var(--bsi-color-border-secondary, var(--it-color-border-secondary, #5c6f82)));
  --_errore: var(--isee-color-danger, var(--bsi-color-text-danger, var(--it-color-text-danger, var(--bs-danger, #c02a3d))));
  --_buono: var(--isee-color-success, var(--bsi-color-text-success, var(--it-color-text-success, #006b44)));
  --_raggio: var(--isee-radius, var(--bsi-radius-smooth, var(--it-radius-smooth, var(--bs-border-radius, 4px))));
  --_fuoco: var(--isee-color-focus, #1a1a1a);
  display: block;
  /* All the room there is, in a flexible row, a floating column or a centred grid too: contained as it is, the content asks for none. */
  inline-size: -moz-available;
  inline-size: -webkit-fill-available;
  inline-size: stretch;
}
:host([hidden]) { display: none; }
*, *::before, *::after { box-sizing: border-box; }
/* On a node of ours, not on the host: a page that says * { color: … !important } reaches the host, and no further. */
.base { container-type: inline-size; font-family: var(--isee-font-family, inherit); font-size: var(--isee-font-size, 1em); font-style: normal; font-weight: 400;
  line-height: 1.5; color: var(--_testo); text-align: start; text-indent: 0; text-transform: none; text-shadow: none; white-space: normal; word-break: normal;
  overflow-wrap: anywhere; visibility: visible; }
.simulatore { background: var(--_sfondo); scroll-margin-top: var(--isee-scroll-margin, 16px); }
h2, h3, h4, h5, h6, p, ul, ol, dl, dd, fieldset { margin: 0; padding: 0; border: 0; font: inherit; color: inherit; }
h2 { font-size: 1.75em; font-weight: 700; line-height: 1.2; }
h3 { font-size: 1.25em; font-weight: 700; line-height: 1.3; }
h4 { font-size: 1.0625em; font-weight: 700; }
h5, h6 { font-size: 1em; font-weight: 600; }
ul { padding-inline-start: 1.25em; }
li + li { margin-top: .25em; }
a { color: var(--_link); text-underline-offset: .15em; }
strong { font-weight: 700; }
:focus-visible, [tabindex="-1"]:focus { outline: 3px solid var(--_fuoco); outline-offset: 2px; border-radius: 2px; }
h2[tabindex]:focus, h3[tabindex]:focus { outline: 0; } /* the title of a new step: told, not framed */
.nascosto { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }

/* A figure keeps its order, sign of the euro included, also among words that run from right to left. */
[dir="rtl"] :is(.cifra:not(.rapida-cifra), .importo, td.numero) { direction: ltr; unicode-bidi: isolate; text-align: end; }
.lingua { display: flex; flex-wrap: wrap; align-items: center; justify-content: flex-end; gap: .25em .5em; margin-block-end: .5em; font-size: .9375em; }
.lingua select { width: auto; padding-block: .25em; }
.lingua .aiuto { flex-basis: 100%; max-width: none; text-align: end; }

.anni { position: sticky; top: var(--isee-sticky-top, 0px); z-index: 2; padding: .5em 1em; background: var(--_sfondo-2); border-inline-start: 4px solid var(--_primario); box-shadow: 0 1px 0 var(--_bordo); font-size: .9375em; }
/* Nothing that takes the focus may end up under the line of the years. */
input, select, button, summary, a, [tabindex] { scroll-margin-block: calc(var(--isee-sticky-top, 0px) + 6em) 2em; }
.passi { margin-block: 1.25em; }
.passi ol { display: flex; flex-wrap: wrap; gap: .25em; list-style: none; }
.passi li { display: flex; flex: 1; min-width: min-content; margin: 0; }
.passo-vai { display: flex; flex-direction: column; align-items: center; gap: .25em; width: 100%; min-height: 44px; padding: .25em 0 .5em; border: 0;
  border-bottom: 3px solid var(--_bordo); background: none; color: var(--_testo-2); font: inherit; font-size: .875em; text-align: center; }
button.passo-vai { cursor: pointer; color: var(--_link); }
button.passo-vai .nome { text-decoration: underline; text-underline-offset: .15em; }
.numero { display: inline-flex; align-items: center; justify-content: center; }
.passi .numero { width: 1.9em; height: 1.9em; border: 2px solid currentColor; border-radius: 50%; font-weight: 700; line-height: 1; }
.passi .attivo .passo-vai { color: var(--_primario); border-color: var(--_primario); font-weight: 700; }
.passi .attivo .numero { background: var(--_primario); border-color: var(--_primario); color: var(--_su-primario); }
.passi .fatto .passo-vai { border-color: var(--_buono); }
.passi .fatto .numero { color: var(--_buono); }
.passi .nome { overflow-wrap: normal; } /* never letter by letter: where it does not fit, the list goes to a new line */

.modalita { margin-block: .25em .75em; }
.modalita .leggero { margin-inline-start: -.5em; text-align: start; }
.passo { display: flex; flex-direction: column; gap: 1.25em; }
.quale { display: block; margin-bottom: .25em; font-size: .5em; font-weight: 600; color: var(--_testo-2); }
.intro { max-width: 42em; font-size: 1.0625em; }
.aiuto { color: var(--_testo-2); font-size: .9375em; max-width: 42em; }
.gruppo, .lista { display: flex; flex-direction: column; gap: 1.25em; }
.lista { gap: .75em; }
.affiancati { display: grid; gap: 1.25em; align-items: end; }
.scheda { display: flex; flex-direction: column; gap: 1.25em; padding: 1em; border: 1px solid var(--_bordo); border-radius: var(--_raggio); background: var(--_sfondo); }
.scheda-testa { display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: .25em 1em; min-width: 0; overflow-wrap: anywhere; }
.scheda.dentro { background: var(--_sfondo-2); border-color: transparent; }
.scheda .scheda .scheda-testa { min-height: 44px; }

.campo { display: flex; flex-direction: column; gap: .25em; min-width: 0; }
.campo > label, legend { padding: 0; font-weight: 600; }
legend { margin-bottom: .25em; }
.asterisco { color: var(--_errore); }
input[type="text"], select { width: 100%; max-width: 32em; min-height: 44px; padding: .5em .75em; border: 1px solid var(--_bordo-campo); border-radius: var(--_raggio);
  background: var(--_sfondo); color: var(--_testo); font: inherit; }
input.stretto { max-width: 14em; }
.campo-errato { padding-inline-start: .75em; border-inline-start: 4px solid var(--_errore); }
.campo-errato > input[type="text"], .campo-errato > select { border: 2px solid var(--_errore); }
.errore { color: var(--_errore); font-weight: 600; max-width: 42em; }
.con-aiuto, .aiutante { display: flex; flex-direction: column; gap: .5em; }
.aiutante > .pulsante { align-self: start; margin-inline-start: -.5em; text-align: start; }
.aiutante > .pulsante::before { content: "?"; display: inline-block; width: 1.5em; margin-inline-end: .5em; border: 2px solid currentColor; border-radius: 50%; line-height: 1.25em; text-align: center; font-size: .875em; font-weight: 700; text-decoration: none; }
.modelli { font-size: .9375em; font-weight: 600; color: var(--_testo-2); }
.attenzione { max-width: 42em; padding: .5em .75em; border-inline-start: 4px solid var(--_primario); background: var(--_sfondo); font-weight: 600; }
.eco { color: var(--_buono); font-size: .9375em; font-weight: 600; }
.risposte { display: flex; flex-direction: column; gap: .25em; margin-top: .25em; }
.risposte.in-riga { flex-direction: row; flex-wrap: wrap; column-gap: 1.5em; }
.risposta { display: grid; grid-template-columns: auto 1fr; column-gap: .625em; align-items: center; min-height: 44px; max-width: 42em; }
.risposta > .aiuto { grid-column: 2; padding-bottom: .5em; }
.risposta > label { padding-block: .5em; cursor: pointer; }
input[type="radio"], input[type="checkbox"] { width: 1.375em; height: 1.375em; margin: 0; accent-color: var(--_primario); cursor: pointer; }

.azioni { display: flex; flex-wrap: wrap; align-items: center; gap: .5em 1em; }
.pulsante { min-width: 0; max-width: 100%; min-height: 44px; padding: .5em 1.25em; border: 2px solid var(--_primario); border-radius: var(--_raggio); background: var(--_sfondo); color: var(--_primario);
  font: inherit; font-weight: 600; line-height: 1.25; cursor: pointer; }
.pulsante:hover { background: var(--_sfondo-2); }
.pulsante.primario { background: var(--_primario); color: var(--_su-primario); }
.pulsante.primario:hover { background: color-mix(in srgb, var(--_primario) 80%, #000); }
.pulsante.leggero { padding-inline: .5em; border-color: transparent; background: none; color: var(--_link); text-align: start; text-decoration: underline; text-underline-offset: .15em; }
.azioni .leggero { margin-inline-start: -.5em; }
.pulsanti { display: flex; flex-wrap: wrap; justify-content: space-between; gap: .75em; padding-top: 1.25em; border-top: 1px solid var(--_bordo); }
.pulsanti .primario { margin-inline-start: auto; }
.riquadro + .pulsanti, .guida + .pulsanti { margin-top: calc(-1.25em - 1px); } /* one line between the two, not two */

details > summary { min-height: 44px; padding: .625em 0; color: var(--_link); font-weight: 600; cursor: pointer; }
.guida, .riquadro { border-block: 1px solid var(--_bordo); }
.guida + .guida, .scheda > .riquadro + .riquadro, .passo > .riquadro + .riquadro { margin-top: calc(-1.25em - 1px); }
.riquadro-dentro { display: flex; flex-direction: column; gap: 1.25em; padding: .25em 0 1.25em; }
.guida ul { padding-bottom: 1em; max-width: 42em; }
.riepilogo { padding: 1em; border: 2px solid var(--_errore); border-radius: var(--_raggio); }
.riepilogo ul { margin-top: .5em; }
.riepilogo a { color: var(--_errore); font-weight: 600; }
.tolto { position: sticky; bottom: .5em; z-index: 1; display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: .5em; padding: .5em 1em;
  border-radius: var(--_raggio); background: var(--_testo); color: var(--_sfondo); }
.tolto .pulsante { color: inherit; }

.avviso { display: flex; flex-direction: column; gap: .5em; padding: 1.25em; background: var(--_sfondo-2); border-inline-start: 4px solid var(--_primario); }

@container (max-width: 32em) {
  .anni { padding: .375em .75em; font-size: .875em; line-height: 1.35; }
  .passi ol { gap: 0; }
  .passi li:not(.attivo) { position: relative; min-width: 2em; }
  .passi li:not(.attivo) .nome { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .passi li.attivo { flex: 2; }
  h2 { font-size: 1.5em; }
  .scheda { padding: .75em; }
  .scheda.dentro { margin-inline: -.25em; }
  .pulsanti .pulsante { flex: 1; }
  .avviso { padding: 1em; }
}
@container (min-width: 44em) {
  .affiancati { grid-template-columns: repeat(auto-fit, minmax(12em, 1fr)); }
  /* Boxes stay on one line when only one of them has its echo below. */
  .affiancati:has(> .campo > .eco) > .campo:not(:has(> .eco)) { padding-block-end: 1.65em; }
  .scheda { padding: 1.5em; }
  .scheda.dentro { padding: 1em; }
}
@media (forced-colors: active) {
  .anni, .avviso, .passi .attivo .numero { border: 1px solid; }
  .passi .attivo .passo-vai { border-bottom: 5px solid Highlight; }
}
@media print {
  .anni { position: static; box-shadow: none; }
  .per-schermo, .aiutante, .passi, .pulsanti, .azioni, .tolto, .risposte-date button { display: none; }
}
`;
