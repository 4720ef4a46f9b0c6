// The sheet of the helpers, added to that of the element and with its tokens.

export const CSS = `
.aiutante-dentro { display: flex; flex-direction: column; gap: 1.25em; padding: 1em; background: var(--_sfondo-2); border-inline-start: 4px solid var(--_primario); border-radius: var(--_raggio); }
.dentro .aiutante-dentro { background: var(--_sfondo); }
.aiutante-dentro > .nascosto:empty { display: none; }
.aiutante-dentro ul { max-width: 42em; }
textarea { width: 100%; max-width: 42em; min-height: 7em; padding: .5em .75em; border: 1px solid var(--_bordo-campo); border-radius: var(--_raggio); background: var(--_sfondo);
  color: var(--_testo); font: inherit; font-size: .9375em; resize: vertical; }
input[type="file"] { max-width: 100%; min-height: 44px; padding-block: .375em; font: inherit; font-size: .9375em; color: inherit; }
.casi { display: flex; flex-direction: column; gap: 1.25em; }
.caso { display: flex; flex-direction: column; gap: .75em; padding-block-end: 1em; border-block-end: 1px solid var(--_bordo); }
.verdetto:empty { display: none; }
.verdetto { display: flex; flex-direction: column; gap: .25em; padding: .75em; background: var(--_sfondo); border-inline-start: 4px solid var(--_bordo-campo); }
.verdetto-dentro { border-inline-start-color: var(--_buono); }
.conto { display: flex; flex-direction: column; gap: .5em; max-width: 42em; font-variant-numeric: tabular-nums; }
.conto:empty { display: none; }
.righe-lette { display: flex; flex-direction: column; gap: .25em; }
@media (forced-colors: active) { .aiutante-dentro, .verdetto { border: 1px solid; } }
@container (max-width: 32em) { .aiutante-dentro { padding: .75em; } }
`;
