// The file that the person chose, read here: what it is, when it is no XML, is said in words that help.

export const MAX_BYTE = 4_000_000; // an attestation has some thousands; the module says what is too long for it

/** Why a file gives nothing to compare: `codice` ends the key of its message. */
export class Rifiuto extends Error {
  constructor(codice) {
    super(codice);
    this.codice = codice;
  }
}

const FIRME = [
  ["pdf", "%PDF"], ["foto", "\x89PNG"], ["foto", "\xff\xd8\xff"], ["foto", "GIF8"], ["foto", "II*\0"], ["foto", "MM\0*"], ["foto", "BM"],
  ["chiuso", "PK\x03\x04"], ["chiuso", "\x1f\x8b"], ["chiuso", "Rar!"], ["chiuso", "7z\xbc\xaf"], ["chiuso", "\xd0\xcf\x11\xe0"], ["chiuso", "{\\rtf"],
  ["chiuso", "\x30\x80"], ["chiuso", "\x30\x82"], ["chiuso", "\x30\x83"], // a signature around it (.p7m)
];

/** What a file is by its first bytes, when it is none that we read: `pdf`, `foto`, `pagina`, `chiuso`, or null. */
export function riconosci(bytes) {
  const inizio = String.fromCharCode(...bytes.subarray(0, 1024));
  if (inizio.includes("%PDF-")) return "pdf"; // some have a few bytes before it
  if (/^.{4}ftyp(heic|heix|mif1|avif)|^RIFF.{4}WEBP/s.test(inizio)) return "foto";
  if (/^(\xef\xbb\xbf)?\s*<(!doctype\s+html|html)\b/i.test(inizio)) return "pagina";
  return FIRME.find(([, firma]) => inizio.startsWith(firma))?.[0] ?? null;
}

/** The bytes of a file; throws a `Rifiuto`. */
export async function readBytes(file) {
  if (file.size === 0) throw new Rifiuto("vuoto");
  if (file.size > MAX_BYTE) throw new Rifiuto(riconosci(new Uint8Array(await leggi(file.slice(0, 1024)))) ?? "xml-troppo-lungo");
  const bytes = new Uint8Array(await leggi(file));
  const altro = riconosci(bytes);
  if (altro) throw new Rifiuto(altro);
  return bytes;
}

async function leggi(parte) {
  try {
    return await parte.arrayBuffer();
  } catch {
    throw new Rifiuto("illeggibile");
  }
}

/** What was read, without the marks that turn the direction of the text: in a name they would turn what follows it. */
export const senzaVersi = (letto) => JSON.parse(JSON.stringify(letto).replace(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, ""));

const TIPI = {
  Ordinario: "ordinario", Minorenne: "minorenni", Universitario: "universita", SocioSanitario: "sociosanitario", Dottorato: "dottorato", Residenziale: "residenze",
};

/** What was read as an attestation: also an answer that holds one indicator alone. Throws a `Rifiuto` when there is nothing to compare. */
export function toAttestazione({ attestazione, indicatore, soglia }) {
  if (attestazione) {
    if (attestazione.indicatori.length === 0) throw new Rifiuto("senza-indicatori");
    return attestazione;
  }
  if (soglia) throw new Rifiuto("soglia");
  if (!indicatore) throw new Rifiuto("senza-attestazione");
  const tipo = TIPI[indicatore.tipoIndicatore];
  if (!tipo) throw new Rifiuto("senza-indicatori"); // which one it is, nobody says: none is picked
  const { valori, dataPresentazione, protocolloDsu } = indicatore;
  return pulito({
    dataPresentazione, numeroProtocolloDsu: protocolloDsu, indicatori: [pulito({ nome: tipo, tipo, isee: valori.isee, valori })],
  });
}

const pulito = (oggetto) => Object.fromEntries(Object.entries(oggetto).filter(([, valore]) => valore !== undefined));
