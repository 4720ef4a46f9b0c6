//! The step tables of the assegno unico, rebuilt from the law in whole tenths and cents, beside those of the documents.
//!
//! D.Lgs. 230/2021, Tabella 1, has one row for every 100 euro of ISEE from 15.000 to 40.000. Each January every row is
//! revalued and rounded again, from the rounded figure of the year before: ISEE to the cent, amounts to ten cents.

use std::error::Error;
use std::fs;
use std::path::Path;

use isee_simulatore::Data;
use isee_simulatore::json;
use isee_simulatore::prestazioni::{
    Catalogo, Documento, Persona, Situazione, Specie, Tabella, ValoreFatto, prestazioni,
};
use rust_decimal::Decimal;

/// The revaluation of each year, in thousandths.
const INDICI: [(u16, i64); 4] = [(2023, 1_081), (2024, 1_054), (2025, 1_008), (2026, 1_014)];

/// The first year that has a document.
const PRIMO_DOCUMENTO: u16 = 2025;

/// A row: the last ISEE, in cents; in tenths of a euro a minor, 18-20 years, from the third on, the second earner.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Riga {
    fino_a: i64,
    importi: [i64; 4],
}

impl Riga {
    fn decimali(&self) -> Vec<Decimal> {
        let importi = self.importi.iter().map(|importo| Decimal::new(*importo, 1).normalize());
        core::iter::once(Decimal::new(self.fino_a, 2).normalize()).chain(importi).collect()
    }
}

/// Half up; what is divided is not negative.
const fn diviso(numero: i64, per: i64) -> i64 {
    (numero + per / 2) / per
}

/// The table of a year, from that of the law.
fn tabella(anno: u16) -> Vec<Riga> {
    // In hundredths of a euro: the first row, and how much each row takes away.
    const LEGGE: [(i64, i64); 4] = [(17_500, 50), (8_500, 24), (8_500, 28), (3_000, 12)];
    let legge = |k: i64| Riga {
        fino_a: 1_500_000 + 10_000 * k,
        importi: LEGGE.map(|(primo, passo)| diviso(primo - passo * k, 10)),
    };
    let rivaluta = |riga: Riga, indice: i64| Riga {
        fino_a: diviso(riga.fino_a * indice, 1_000),
        importi: riga.importi.map(|importo| diviso(importo * indice, 1_000)),
    };
    let indici = INDICI.iter().filter(|(dal, _)| *dal <= anno);
    (0..=250).map(|k| indici.clone().fold(legge(k), |riga, (_, indice)| rivaluta(riga, *indice))).collect()
}

fn documento(anno: u16) -> Result<Documento, Box<dyn Error>> {
    let cartella = Path::new(env!("CARGO_MANIFEST_DIR")).join("www/prestazioni/nazionali");
    let testo = fs::read_to_string(cartella.join(format!("assegno-unico-{anno}.json")))?;
    Ok(json::prestazioni(&testo)?.pop().ok_or("no document")?)
}

fn importi(documento: &Documento) -> Result<&Tabella, Box<dyn Error>> {
    Ok(documento.tables.iter().find(|tabella| tabella.nome == "importi").ok_or("no table of amounts")?)
}

/// A year that is added to `INDICI` wants its document: when the rows differ the message has those to write there.
#[test]
fn every_row_of_the_documents_is_that_of_the_law_revalued() -> Result<(), Box<dyn Error>> {
    for (anno, _) in INDICI.iter().filter(|(anno, _)| *anno >= PRIMO_DOCUMENTO) {
        let documento = documento(*anno)?;
        let scritta = importi(&documento)?;
        let colonne = ["isee-fino-a", "minore", "da-18-a-20", "dal-terzo", "secondo-reddito"];
        assert_eq!(scritta.columns, colonne, "{anno}");
        let attese: Vec<Vec<Decimal>> = tabella(*anno).iter().map(Riga::decimali).collect();
        let da_scrivere: Vec<String> = attese.iter().map(|riga| format!("{riga:?}")).collect();
        assert!(scritta.rows == attese, "{anno}, the rows to write:\n{}", da_scrivere.join(",\n"));
    }
    Ok(())
}

/// A figlio of so many years.
fn figlio(id: &str, eta: i64) -> Persona {
    let fatti = vec![
        ("figlio".to_owned(), ValoreFatto::Logico(true)),
        ("eta".to_owned(), ValoreFatto::Numero(Decimal::new(eta, 0))),
    ];
    let risposte = vec![("requisito-18-20".to_owned(), ValoreFatto::Logico(true))];
    Persona { id: id.to_owned(), fatti, risposte, ..Persona::default() }
}

/// What the document gives in a month to a family with those figli, with an ISEE in cents.
fn mese(catalogo: &Catalogo, anno: u16, isee: i64, eta: &[i64], lavorano: bool) -> Option<Decimal> {
    let isee = Some(Decimal::new(isee, 2));
    let risposte = [
        ("cittadinanza", ValoreFatto::Testo("italiana".to_owned())),
        ("anni-residenza-italia", ValoreFatto::Numero(Decimal::TEN)),
        ("genitori-lavorano", ValoreFatto::Logico(lavorano)),
        ("vedovo-che-lavora", ValoreFatto::Logico(false)),
    ];
    let situazione = Situazione {
        giorno: Data::new(anno, 6, 15),
        indicatori: vec![(Specie::Minorenni, isee), (Specie::Famiglia, isee)],
        persone: eta.iter().enumerate().map(|(n, eta)| figlio(&format!("figlio-{n}"), *eta)).collect(),
        fatti: Vec::new(),
        risposte: risposte.into_iter().map(|(id, valore)| (id.to_owned(), valore)).collect(),
        misure: Vec::new(),
    };
    prestazioni(catalogo, &situazione).prestazioni.first()?.importo
}

/// At every bound, a cent under and a cent over: each column through a family that shows it alone, or beside one that is
/// already shown.
#[test]
fn every_bound_of_every_column_is_where_the_law_puts_it() -> Result<(), Box<dyn Error>> {
    for anno in [2025, 2026] {
        let catalogo = Catalogo::try_from(vec![documento(anno)?])?;
        let righe = tabella(anno);
        for (k, riga) in righe.iter().enumerate() {
            let seguente = righe.get(k + 1).unwrap_or(riga);
            for (isee, attesa) in [(riga.fino_a - 1, riga), (riga.fino_a, riga), (riga.fino_a + 1, seguente)] {
                let [minore, grande, terzo, secondo] = attesa.importi;
                let famiglie: [(&[i64], bool, i64); 4] = [
                    (&[7], false, minore),
                    (&[19], false, grande),
                    // The two who are 25 and 22 get nothing: the one of 19 is the third.
                    (&[19, 25, 22], false, grande + terzo),
                    (&[7], true, minore + secondo),
                ];
                for (eta, lavorano, decimi) in famiglie {
                    let atteso = Some(Decimal::new(decimi, 1));
                    let mese = mese(&catalogo, anno, isee, eta, lavorano);
                    assert_eq!(mese, atteso, "{anno}, row {k}, ISEE {isee} cents, figli of {eta:?}");
                }
            }
        }
    }
    Ok(())
}

/// The first and the last row as INPS published them, in every year since the law.
#[test]
fn the_ends_of_every_year_are_those_published() {
    const ESTREMI: [(u16, [i64; 2], [[i64; 2]; 4]); 5] = [
        (2022, [1_500_000, 4_000_000], [[1750, 500], [850, 250], [850, 150], [300, 0]]),
        (2023, [1_621_500, 4_324_000], [[1892, 541], [919, 270], [919, 162], [324, 0]]),
        (2024, [1_709_061, 4_557_496], [[1994, 570], [969, 285], [969, 171], [341, 0]]),
        (2025, [1_722_733, 4_593_956], [[2010, 575], [977, 287], [977, 172], [344, 0]]),
        (2026, [1_746_851, 4_658_271], [[2038, 583], [991, 291], [991, 174], [349, 0]]),
    ];
    for (anno, [prima, ultima], colonne) in ESTREMI {
        let righe = tabella(anno);
        let attese = [
            Riga { fino_a: prima, importi: colonne.map(|[massimo, _]| massimo) },
            Riga { fino_a: ultima, importi: colonne.map(|[_, minimo]| minimo) },
        ];
        assert_eq!([righe.first(), righe.last()], attese.each_ref().map(Some), "{anno}");
    }
}

/// Rows that were read in print: INPS, circ. 41/2023 (row 82 of 2023), and the pages that quote the annexes of 2025 and
/// of 2026.
#[test]
fn the_rows_read_in_print_are_those() {
    // Year, row, the column (0 a minor, 1 18-20 years, 2 from the third on, 3 the second earner), tenths of a euro.
    const LETTI: [(u16, usize, usize, i64); 14] = [
        (2023, 82, 0, 1449),
        (2023, 82, 2, 670),
        (2025, 1, 0, 2004),
        (2025, 2, 0, 1999),
        (2025, 2, 1, 970),
        (2025, 25, 0, 1867),
        (2025, 14, 0, 1929),
        (2025, 28, 0, 1849),
        (2025, 39, 0, 1786),
        (2025, 55, 0, 1693),
        (2025, 58, 0, 1676),
        (2025, 249, 3, 1),
        (2026, 65, 0, 1659),
        (2026, 151, 0, 1159),
    ];
    for (anno, k, colonna, atteso) in LETTI {
        let importo = tabella(anno).get(k).and_then(|riga| riga.importi.get(colonna).copied());
        assert_eq!(importo, Some(atteso), "{anno}, row {k}, column {colonna}");
    }
    // The ISEE at which they were read is in that row: the bound of the row before is under it.
    const DOVE: [(u16, usize, i64); 5] = [
        (2023, 82, 2_500_000),
        (2025, 2, 1_734_220),
        (2025, 25, 2_000_000),
        (2026, 65, 2_500_000),
        (2026, 151, 3_500_000),
    ];
    for (anno, k, isee) in DOVE {
        let riga = tabella(anno).iter().position(|riga| isee <= riga.fino_a);
        assert_eq!(riga, Some(k), "{anno}, ISEE {isee} cents");
    }
}

#[test]
fn the_rows_written_out_are_those() {
    for (anno, righe) in [(2025, RIGHE_2025), (2026, RIGHE_2026)] {
        let rifatte = tabella(anno);
        for (k, fino_a, importi) in righe {
            assert_eq!(rifatte.get(k), Some(&Riga { fino_a, importi }), "{anno}, row {k}");
        }
    }
}

/// The sums that do not depend on the ISEE, and the limit of the half more from 1 to 3 years: the last row.
#[test]
fn the_other_sums_are_those_published() -> Result<(), Box<dyn Error>> {
    // In cents: for the disability (non-autosufficienza, grave, media), for a mother under 21, from four figli on.
    for (anno, attesi) in
        [(2025, [12_060, 10_910, 9_770, 2_300, 15_000]), (2026, [12_230, 11_060, 9_910, 2_330, 15_000])]
    {
        let documento = documento(anno)?;
        let valore = |nome: &str| {
            documento.params.iter().find(|p| p.nome == nome).and_then(|p| p.valori.first()).map(|v| v.value)
        };
        let nomi = ["non-autosufficienza", "disabilita-grave", "disabilita-media", "madre-sotto-21", "quattro-figli"];
        assert_eq!(nomi.map(valore), attesi.map(|centesimi| Some(Decimal::new(centesimi, 2))), "{anno}");
        let ultima = importi(&documento)?.rows.last().and_then(|riga| riga.first().copied());
        assert_eq!(valore("limite-1-3-anni"), ultima, "{anno}");
    }
    Ok(())
}

/// Rows of 2025 written out apart from this code: row, ISEE "fino a" in cents, the four amounts in tenths of a euro.
const RIGHE_2025: [(usize, i64, [i64; 4]); 26] = [
    (0, 1_722_733, [2010, 977, 977, 344]),
    (1, 1_734_219, [2004, 975, 973, 343]),
    (2, 1_745_703, [1999, 970, 969, 342]),
    (3, 1_757_188, [1993, 968, 967, 340]),
    (5, 1_780_158, [1982, 963, 961, 338]),
    (10, 1_837_582, [1952, 949, 944, 331]),
    (20, 1_952_431, [1895, 921, 911, 317]),
    (22, 1_975_401, [1884, 916, 905, 314]),
    (25, 2_009_856, [1867, 907, 896, 310]),
    (30, 2_067_280, [1838, 893, 880, 302]),
    (40, 2_182_129, [1781, 866, 848, 289]),
    (50, 2_296_978, [1724, 839, 815, 275]),
    (65, 2_469_251, [1636, 797, 767, 255]),
    (75, 2_584_101, [1579, 769, 735, 241]),
    (100, 2_871_222, [1435, 701, 654, 208]),
    (108, 2_963_102, [1390, 679, 629, 196]),
    (125, 3_158_345, [1292, 632, 575, 172]),
    (150, 3_445_467, [1148, 563, 494, 138]),
    (151, 3_456_952, [1143, 561, 491, 137]),
    (175, 3_732_590, [1005, 494, 413, 103]),
    (194, 3_950_803, [896, 440, 353, 77]),
    (200, 4_019_711, [862, 425, 333, 70]),
    (225, 4_306_834, [719, 356, 253, 34]),
    (240, 4_479_107, [632, 314, 204, 14]),
    (249, 4_582_471, [580, 289, 175, 1]),
    (250, 4_593_956, [575, 287, 172, 0]),
];

/// Rows of 2026 written out apart from this code: row, ISEE "fino a" in cents, the four amounts in tenths of a euro.
const RIGHE_2026: [(usize, i64, [i64; 4]); 26] = [
    (0, 1_746_851, [2038, 991, 991, 349]),
    (1, 1_758_498, [2032, 989, 987, 348]),
    (2, 1_770_143, [2027, 984, 983, 347]),
    (3, 1_781_789, [2021, 982, 981, 345]),
    (5, 1_805_080, [2010, 976, 974, 343]),
    (10, 1_863_308, [1979, 962, 957, 336]),
    (20, 1_979_765, [1922, 934, 924, 321]),
    (22, 2_003_057, [1910, 929, 918, 318]),
    (25, 2_037_994, [1893, 920, 909, 314]),
    (30, 2_096_222, [1864, 906, 892, 306]),
    (40, 2_212_679, [1806, 878, 860, 293]),
    (50, 2_329_136, [1748, 851, 826, 279]),
    (65, 2_503_821, [1659, 808, 778, 259]),
    (75, 2_620_278, [1601, 780, 745, 244]),
    (100, 2_911_419, [1455, 711, 663, 211]),
    (108, 3_004_585, [1409, 689, 638, 199]),
    (125, 3_202_562, [1310, 641, 583, 174]),
    (150, 3_493_704, [1164, 571, 501, 140]),
    (151, 3_505_349, [1159, 569, 498, 139]),
    (175, 3_784_846, [1019, 501, 419, 104]),
    (194, 4_006_114, [909, 446, 358, 78]),
    (200, 4_075_987, [874, 431, 338, 71]),
    (225, 4_367_130, [729, 361, 257, 34]),
    (240, 4_541_814, [641, 318, 207, 14]),
    (249, 4_646_626, [588, 293, 177, 1]),
    (250, 4_658_271, [583, 291, 174, 0]),
];
