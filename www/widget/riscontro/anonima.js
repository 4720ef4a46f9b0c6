// A declaration without the names of its people: whatever the document calls them, in the answers they are `p1`, `p2`…

const NOMI = new Set(["id", "componente", "genitori", "coniuge", "intestatari", "casaDiEsterno", "assegnatario", "donante", "donatario"]);

/** A copy of a Dsu in which nobody can be recognised by the name that links them. */
export function anonima(dsu) {
  const nuovi = new Map();
  for (const { id } of dsu.nucleo.componenti) nuovi.set(id, `p${nuovi.size + 1}`);
  const dentro = nuovi.size;
  for (const { id } of dsu.esterni ?? []) nuovi.set(id, `e${nuovi.size - dentro + 1}`);
  const copia = (dato, campo) => {
    if (Array.isArray(dato)) return dato.map((voce) => copia(voce, campo));
    if (typeof dato === "object" && dato !== null) return Object.fromEntries(Object.entries(dato).map(([nome, suo]) => [nome, copia(suo, nome)]));
    return NOMI.has(campo) ? (nuovi.get(dato) ?? dato) : dato;
  };
  return copia(dsu);
}
