// Which texts of `it.js` the first view needs: the build puts them in the first file and the others in `seguito`.

const PRIMI = new Set([
  "altro", "altroGenitore", "campo", "caso", "chiuso", "copiato", "cornice", "disabilita", "eco", "errore", "lingua", "link", "modalita", "nucleo", "passo", "persona",
  "relazione", "riepilogo", "scheda", "studente", "tolto",
]);
const SOLI = ["regola.data-fuori-tabelle", "esterni.figli", "esterni.figli.aiuto", "esterni.figli.aggiungi", "aiuti.apri.nucleo", "aiuti.chiudi"];

export const isPrimo = (chiave) => PRIMI.has(chiave.split(".")[0]) || SOLI.includes(chiave);
