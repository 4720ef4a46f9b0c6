// Where a figure is on the papers, by income year: the line, where it was read, when, and how far to trust it. Lines move
// from one year to the next, so a line that nobody has confirmed for a year is not here, and the person is told in words
// what to look for. Beside a line the page always says the name to check.
//
// `secondaria`: read on a page that is not of the Agenzia delle Entrate, for the declarations in use when it was read.
// Left out, because not confirmed for these years: CU, points 3, 4 and 5; quadro C, RC, B, LC, RN50; 730-3, lines 4, 137,
// 147, 148; quadro LM; E22, E3, E25, RP. RN1 column 1 is documented for PF 2018 and RN1 column 5 by the Agenzia for PF 2021: incomes of
// 2017 and 2020, which no DSU in force asks for.

const pagina = (url, verificato) => ({ url, verificato, fiducia: "secondaria" });
const guida = pagina("https://blubonus.it/e-learning-72/", "2026-11-22");

export const RIGHE = {
  2024: {
    730: { rigo: "11", fonte: guida },
    pf: { rigo: "RN1", colonna: "5", fonte: pagina("https://www.avvocatoandreani.it/", "2026-11-21") },
    "cu.indeterminato": { punto: "1", fonte: guida },
    "cu.determinato": { punto: "2", fonte: guida },
  },
};

/** The line of a figure for the incomes of a year, or null. */
export const riga = (anno, dato) => RIGHE[anno]?.[dato] ?? null;
