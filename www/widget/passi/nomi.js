// The five steps, always these: questions appear and disappear inside a step, never as a step.

export const PASSI = ["nucleo", "casa", "redditi", "patrimonio", "risultato"];
export const RISULTATO = PASSI.length - 1;

/** What a site may ask for with `chiede`. */
export const RICHIESTE = ["risultato", "dati"];
