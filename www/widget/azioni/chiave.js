// Where an element looks for what was kept for it: apart from the rest, since every element looks when it opens.

/** Two elements, two pages of a site, two sites of a host: nobody finds what belongs to another. `nome` is the element's. */
export const chiaveDi = (percorso, nome) => `isee-simulatore:${percorso}#${nome}`;

/** The storage of the browser, or null where there is none to use: a sandboxed frame throws at the mere name. */
export function openDeposito() {
  try {
    return globalThis.localStorage ?? null;
  } catch {
    return null;
  }
}
