// The gate of `el.dati`: what a page sets is copied field by field, or refused whole before anything changes. What lies
// beside the fields we know is left out, so no object of the page, however odd, lives on in the form.

const TESTO = "string";
const NUMERO = "number";
const SI_NO = "boolean";
const UNO_O_PIU = "string or array"; // one word, or a list of words
const numeri = (...nomi) => Object.fromEntries(nomi.map((nome) => [nome, NUMERO]));

const CASA = {
  titolo: TESTO, comune: TESTO, acquistataDopo: SI_NO,
  locazione: { canoneAnnuo: NUMERO, contrattoRegistrato: SI_NO, conduttori: numeri("nelNucleo", "totale"), intestatari: [TESTO] },
};
const TRATTAMENTI = [{ tipo: TESTO, importo: NUMERO }];
const MOBILIARE = {
  depositi: [{ tipo: TESTO, saldo: NUMERO, giacenzaMedia: NUMERO, quota: NUMERO }],
  altreForme: [{ tipo: TESTO, valore: NUMERO, quota: NUMERO }],
  ...numeri("incrementoImmobiliare", "incrementoMobiliare"),
};
const PERSONA = {
  id: TESTO, relazione: TESTO, dataNascita: TESTO, genitori: [TESTO], coniuge: TESTO, genitoreNonConvivente: UNO_O_PIU,
  figlioNonConvivente: { aCarico: SI_NO, coniugato: SI_NO, conFigli: SI_NO },
  lavoroSeiMesi: SI_NO, disabilita: TESTO, ricoverato: SI_NO, inConvivenzaAnagrafica: SI_NO,
  studente: {
    corso: TESTO, fuoriCasaDal: TESTO, alloggioDiFamiliari: SI_NO, redditoLavoro: numeri("annoPrecedente", "secondoAnnoPrecedente"),
    senzaGenitori: TESTO,
  },
  richiestaRicovero: TESTO, nucleoRistretto: SI_NO, estraneo: SI_NO,
  nucleoProprio: {
    ...numeri("componenti", "figli", "figliConviventi", "disabili", "inStruttura", "disabiliInStruttura"), minori: TESTO, abitazione: CASA,
  },
  redditi: {
    ...numeri("redditoComplessivo", "lavoroDipendente", "pensione", "autonomo", "impostaSostitutiva", "forfetario", "esenti",
      "lavoroEstero", "proventiAgrari", "assegniFigli", "fondiari", "aire"),
    trattamenti: TRATTAMENTI,
  },
  detrazioni: numeri("assegniConiuge", "assegniFigli", "speseDisabilita", "redditiAgrari"),
  ...MOBILIARE,
  rimesseEstero: NUMERO,
};
const IMMOBILI = [{
  tipo: TESTO, categoria: TESTO, valore: NUMERO, casaDiAbitazione: SI_NO, casaDiEsterno: TESTO, assegnatario: TESTO,
  assegnataAltroGenitore: SI_NO, distruttoDaCalamita: SI_NO,
  quote: [{ componente: TESTO, quota: NUMERO, diritto: TESTO, mutuoResiduo: NUMERO }],
  donazione: { donante: TESTO, data: TESTO, aTenutoAgliAlimenti: SI_NO, donatario: TESTO, quota: NUMERO },
}];

const FORMA = {
  dataPresentazione: TESTO,
  nucleo: { componenti: [PERSONA], abitazione: CASA, immobili: IMMOBILI, exConiugeStessoIndirizzo: SI_NO },
  esterni: [PERSONA],
  corrente: {
    dataPresentazione: TESTO,
    redditi: [{
      componente: TESTO, causa: TESTO, dataEvento: TESTO, occupato: SI_NO, dueMesi: SI_NO,
      ...numeri("mesiContinuativi", "giorniLavorati", "lavoroDipendente", "pensione", "autonomo"), trattamenti: TRATTAMENTI,
    }],
    patrimonio: { componenti: [{ componente: TESTO, ...MOBILIARE }], immobili: IMMOBILI },
  },
  scelte: {
    ordineEsclusione: TESTO, casaAssegnata: TESTO, disabiliInStruttura: TESTO, figurativoImpresa: TESTO, aumentoPerFigli: TESTO,
    franchigieDelSolo: TESTO, casiUniversita: TESTO,
  },
};

/** A clean copy of a Dsu, complete or not; null for null. A TypeError that names the first part of the wrong type. */
export const readDati = (dsu) => copy(dsu, FORMA, "dati") ?? null;

function copy(dato, forma, path) {
  if (dato === null || dato === undefined) return undefined; // left out
  if (Array.isArray(forma)) {
    if (!Array.isArray(dato)) refuse(path, "an array", dato);
    return Array.from(dato, (voce, i) => copy(voce, forma[0], `${path}[${i}]`) ?? refuse(`${path}[${i}]`, nomeDi(forma[0]), voce));
  }
  if (forma === UNO_O_PIU) return copy(dato, Array.isArray(dato) ? [TESTO] : TESTO, path);
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
