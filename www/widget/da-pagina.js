// What a page gives as JSON in a `<script type="application/json" id="…">` of its own, named by an attribute: for pages
// that cannot run a script of theirs.

/** The list, or null when there is no attribute. Throws like the engine: `issues` with path and message. */
export function readJson(elemento, attributo) {
  const nome = elemento.getAttribute(attributo);
  if (!nome) return null;
  const testo = (elemento.getRootNode().getElementById?.(nome.slice(1)) ?? elemento.ownerDocument.getElementById(nome.slice(1)))?.textContent;
  if (!nome.startsWith("#") || testo === undefined) throw problema(attributo, `Nella pagina non c'è un elemento con l'id di "${nome}": scrivi "#" e poi l'id dello script.`);
  let elenco;
  try {
    elenco = JSON.parse(testo);
  } catch (error) {
    throw problema(attributo, `Il testo di "${nome}" non è JSON: ${error.message}`);
  }
  if (!Array.isArray(elenco)) throw problema(attributo, `Il testo di "${nome}" deve essere un elenco fra parentesi quadre.`);
  return elenco;
}

const problema = (path, message) => Object.assign(new Error(message), { issues: [{ path, message }] });
