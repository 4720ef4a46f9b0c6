// A draft as somebody would have written it: its people are `p1`, `p2`… whatever the document calls them, and what is zero
// because it was not said is left out, so that no question for few people opens.

const NOMI = new Set(["id", "componente", "genitori", "coniuge", "intestatari", "casaDiEsterno", "assegnatario", "donante", "donatario"]);

const VOCI = new Set(["redditi", "detrazioni"]);

/** A copy of a Dsu in which nobody can be recognised by the name that links them. */
export function anonima(dsu) {
  const nuovi = new Map();
  for (const { id } of dsu.nucleo.componenti) nuovi.set(id, `p${nuovi.size + 1}`);
  const dentro = nuovi.size;
  for (const { id } of dsu.esterni ?? []) nuovi.set(id, `e${nuovi.size - dentro + 1}`);
  const copia = (dato, campo) => {
    if (Array.isArray(dato)) return dato.map((voce) => copia(voce, campo));
    if (typeof dato === "object" && dato !== null) {
      const voci = Object.entries(dato).filter(([nome, suo]) => suo !== 0 || !VOCI.has(campo) || nome === "redditoComplessivo");
      return Object.fromEntries(voci.map(([nome, suo]) => [nome, copia(suo, nome)]));
    }
    return NOMI.has(campo) ? (nuovi.get(dato) ?? dato) : dato;
  };
  return copia(dsu);
}
