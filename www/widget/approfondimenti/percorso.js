// The paths of a declaration: `nucleo.componenti[0].redditi.pensione`. As the engine, more of them with `=` between are one amount.

/** What is a part of `redditoComplessivo`. */
export const PARTI_DEL_REDDITO = ["lavoroDipendente", "pensione", "autonomo"];

const passi = (path) => path.split(/[.[\]]+/).filter(Boolean);

export const leggi = (dsu, path) => passi(path).reduce((nodo, passo) => nodo?.[passo], dsu);

/** A copy of the declaration, new along the path alone, with another amount; without it when the amount is undefined. */
export function metti(dsu, path, valore) {
  const copia = { ...dsu };
  for (const uno of path.split("=")) {
    const strada = passi(uno);
    const ultimo = strada.pop();
    const dove = strada.reduce((padre, passo) => (padre[passo] = Array.isArray(padre[passo]) ? [...padre[passo]] : { ...padre[passo] }), copia);
    if (valore === undefined) delete dove[ultimo];
    else dove[ultimo] = valore;
  }
  return copia;
}
