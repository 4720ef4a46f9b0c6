// The gate of `el.dati`: what a page sets is copied field by field, or refused whole before anything changes. What lies
// beside the fields we know is left out, so no object of the page, however odd, lives on in the form.

const TESTO = "string";
const NUMERO = "number";
const SI_NO = "boolean";
const numeri = (...nomi) => Object.fromEntries(nomi.map((nome) => [nome, NUMERO]));

const FORMA = {
  dataPresentazione: TESTO,
  nucleo: {
    componenti: [{
      id: TESTO, relazione: TESTO, dataNascita: TESTO, genitori: [TESTO], coniuge: TESTO, genitoreNonConvivente: TESTO,
      figlioNonConvivente: { aCarico: SI_NO, coniugato: SI_NO, conFigli: SI_NO },
      lavoroSeiMesi: SI_NO, disabilita: TESTO, ricoverato: SI_NO, inConvivenzaAnagrafica: SI_NO,
      redditi: {
        ...numeri("redditoComplessivo", "lavoroDipendente", "pensione", "impostaSostitutiva", "esenti", "lavoroEstero",
          "proventiAgrari", "assegniFigli", "fondiari", "aire"),
        trattamenti: [{ tipo: TESTO, importo: NUMERO }],
      },
      detrazioni: numeri("assegniConiuge", "assegniFigli", "speseDisabilita", "redditiAgrari"),
      depositi: [{ tipo: TESTO, saldo: NUMERO, giacenzaMedia: NUMERO, quota: NUMERO }],
      altreForme: [{ tipo: TESTO, valore: NUMERO, quota: NUMERO }],
      ...numeri("incrementoImmobiliare", "incrementoMobiliare", "rimesseEstero"),
    }],
    abitazione: {
      titolo: TESTO, comune: TESTO, acquistataDopo: SI_NO,
      locazione: { canoneAnnuo: NUMERO, contrattoRegistrato: SI_NO, conduttori: numeri("nelNucleo", "totale") },
    },
    immobili: [{
      tipo: TESTO, categoria: TESTO, valore: NUMERO, casaDiAbitazione: SI_NO, assegnatario: TESTO,
      assegnataAltroGenitore: SI_NO, distruttoDaCalamita: SI_NO,
      quote: [{ componente: TESTO, quota: NUMERO, diritto: TESTO, mutuoResiduo: NUMERO }],
    }],
    exConiugeStessoIndirizzo: SI_NO,
  },
  scelte: { ordineEsclusione: TESTO, casaAssegnata: TESTO, disabiliInStruttura: TESTO, figurativoImpresa: TESTO },
};

/** A clean copy of a Dsu, complete or not; null for null. A TypeError that names the first part of the wrong type. */
export const readDati = (dsu) => copy(dsu, FORMA, "dati") ?? null;

function copy(dato, forma, path) {
  if (dato === null || dato === undefined) return undefined; // left out
  if (Array.isArray(forma)) {
    if (!Array.isArray(dato)) refuse(path, "an array", dato);
    return Array.from(dato, (voce, i) => copy(voce, forma[0], `${path}[${i}]`) ?? refuse(`${path}[${i}]`, nomeDi(forma[0]), voce));
  }
  if (typeof forma === "string") {
    if (typeof dato !== forma || (forma === NUMERO && !Number.isFinite(dato))) refuse(path, nomeDi(forma), dato);
    return dato;
  }
  const semplice = typeof dato === "object" && !Array.isArray(dato) && !(dato instanceof Date);
  if (!semplice) refuse(path, nomeDi(forma), dato);
  return Object.fromEntries(Object.entries(forma)
    .map(([nome, sua]) => [nome, copy(dato[nome], sua, `${path}.${nome}`)])
    .filter(([, voce]) => voce !== undefined));
}

const nomeDi = (forma) => ({ string: "a string", number: "a finite number", boolean: "a boolean" })[forma] ?? "an object";

function refuse(path, atteso, dato) {
  const tipo = Array.isArray(dato) ? "array" : dato === null ? "null" : dato instanceof Date ? "Date"
    : typeof dato === "number" ? String(dato) : typeof dato;
  throw new TypeError(`isee-simulatore: ${path} must be ${atteso}, it is ${tipo}; nothing has changed`);
}
