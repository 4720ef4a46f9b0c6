// The text of a bank's CSV, as it comes: from a file in one of the encodings that banks use, or pasted from a sheet.

const MASSIMO = 4_000_000; // characters: a year of a busy account is a tenth of this
const SEPARATORI = [";", "\t", ",", "|"];

/** The text of a file. Not UTF-8 means the old Windows alphabet, where at most an accent in a description is at stake. */
export function decode(buffer) {
  const bytes = new Uint8Array(buffer);
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return refuse("excel");
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf) return refuse("excel"); // the Excel before 2007
  if (bytes[0] === 0x25 && bytes[1] === 0x50 && bytes[2] === 0x44 && bytes[3] === 0x46) return refuse("pdf");
  if (bytes.length > MASSIMO) return refuse("lungo");
  const utf16 = bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : null;
  if (utf16) return { ok: true, testo: new TextDecoder(utf16).decode(bytes) };
  if (bytes.includes(0)) return refuse("non-testo");
  try {
    return { ok: true, testo: new TextDecoder("utf-8", { fatal: true }).decode(bytes) };
  } catch {
    return { ok: true, testo: new TextDecoder("windows-1252").decode(bytes) };
  }
}

/** `{ ok: true, righe: [{ numero, celle }] }`; `isData(cella)` says which separator leaves dates alone in their cells. */
export function parseCsv(testo, isData) {
  if (testo.length > MASSIMO) return refuse("lungo");
  const tutti = SEPARATORI.map((separatore) => split(testo, separatore));
  const letti = tutti.filter(Boolean);
  const conDate = (righe) => righe.filter(({ celle }) => celle.length > 1 && celle.some(isData)).length;
  const [migliore] = letti.map((righe) => ({ righe, date: conDate(righe) })).sort((a, b) => b.date - a.date);
  if (migliore?.date > 0) return { ok: true, righe: migliore.righe };
  return refuse(letti.length < tutti.length ? "virgolette" : "niente-date");
}

/** The rows, or null when a quote is never closed. A separator inside quotes belongs to the text. */
function split(testo, separatore) {
  const righe = [];
  let celle = [];
  let cella = "";
  let citata = false;
  let riga = 1;
  let numero = 1; // of the row in the file: what a person sees in an editor
  const endCella = () => {
    celle.push(cella.trim());
    cella = "";
  };
  const endRiga = () => {
    endCella();
    if (celle.some(Boolean)) righe.push({ numero, celle });
    celle = [];
    numero = riga;
  };
  for (let i = 0; i < testo.length; i += 1) {
    const c = testo[i];
    if (c === "\n") riga += 1;
    if (citata) {
      if (c !== '"') cella += c;
      else if (testo[i + 1] === '"') cella += testo[(i += 1)];
      else citata = false;
    } else if (c === '"' && cella.trim() === "") {
      citata = true;
      cella = "";
    } else if (c === separatore) endCella();
    else if (c === "\n" || (c === "\r" && testo[i + 1] !== "\n")) endRiga();
    else if (c !== "\r" && c !== "\ufeff") cella += c;
  }
  if (citata) return null;
  endRiga();
  return righe;
}

const refuse = (codice) => ({ ok: false, codice });
