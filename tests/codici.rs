//! The codes: what is well made, what is not and why, what is proposed.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test stops at what is not there")]

use std::collections::BTreeSet;

use isee_simulatore::Data;
use isee_simulatore::codici::codice_fiscale::{FormaCodice, Sesso};
use isee_simulatore::codici::prestazione::{StatoPrestazione, accettati};
use isee_simulatore::codici::protocollo::TipoProtocollo;
use isee_simulatore::codici::{Difetto, codice_fiscale, fittizio, prestazione, protocollo};
use proptest::prelude::{Just, Strategy, any, prop};
use proptest::{prop_assert, prop_assert_eq, prop_oneof, proptest};

const OMOCODIA: &str = "LMNPQRSTUV";
/// The digits of a codice fiscale, from 0.
const CIFRE: [usize; 7] = [6, 7, 9, 10, 12, 13, 14];

fn data(testo: &str) -> Data {
    Data::parse(testo).unwrap()
}

fn codici(difetti: &[Difetto]) -> Vec<&str> {
    difetti.iter().map(|difetto| difetto.codice).collect()
}

/// The variants of pdnd.md, 4.2: the fifteen characters, the control character, whether INPS's pattern refuses it,
/// where omocodia has put a letter.
///
/// The control character is the remainder by 26 of a sum (0 is A). Without omocodia, odd positions with the values of
/// the decree, even ones with those of the alphabet: R 8 + S 18 + S 12 + M 12 + R 8 + A 0 + 8→19 + 0→0 + A 1 + 0→0 +
/// 1→0 + H 7 + 5→13 + 0→0 + 1→0 = 98; 98 - 3 x 26 = 20, U. A letter of omocodia changes the sum by what it counts more
/// than its digit: 15th 1→M: 18 - 0 = +18; 14th 0→L: 11 - 0 = +11; 13th 5→R: 8 - 13 = -5; 11th 1→M: +18; 10th and 8th
/// 0→L: +11; 7th 8→U: 16 - 19 = -3.
const VARIANTI: [(&str, char, bool, &[usize]); 7] = [
    ("RSSMRA80A01H501", 'U', false, &[]),                        // 98 = 3 x 26 + 20
    ("RSSMRA80A01H50M", 'M', false, &[15]),                      // 116 = 4 x 26 + 12
    ("RSSMRA80A01H5LM", 'X', false, &[14, 15]),                  // 127 = 4 x 26 + 23
    ("RSSMRA80A01H5L1", 'F', false, &[14]),                      // 109 = 4 x 26 + 5
    ("RSSMRA80AL1H501", 'F', true, &[10]),                       // 109
    ("RSSMRAU0A01H501", 'R', true, &[7]),                        // 95 = 3 x 26 + 17
    ("RSSMRAULALMHRLM", 'D', true, &[7, 8, 10, 11, 13, 14, 15]), // 98 - 3 + 3 x 11 + 2 x 18 - 5 = 159 = 6 x 26 + 3
];

#[test]
fn omocodia_anywhere() {
    for (quindici, controllo, rifiuto, posti) in VARIANTI {
        let letto = codice_fiscale(&format!("{quindici}{controllo}")).al(data("2026-03-15"));
        assert!(letto.valido, "{quindici}: {:?}", letto.problemi);
        assert_eq!(letto.omocodia, posti, "{quindici}");
        assert_eq!(letto.inps_potrebbe_rifiutare.is_some(), rifiuto, "{quindici}");
        let nascita = letto.nascita.unwrap();
        // The same person for all: a man born on 1 January 1980, in H501.
        assert_eq!(nascita.date, [data("1980-01-01"), data("2080-01-01")], "{quindici}");
        assert_eq!((nascita.probabile, nascita.certa), (Some(data("1980-01-01")), Some(true)), "{quindici}");
        assert_eq!((nascita.sesso, nascita.luogo.codice.as_str(), nascita.luogo.estero), (Sesso::M, "H501", false));
        for altro in ('A'..='Z').filter(|c| *c != controllo) {
            let letto = codice_fiscale(&format!("{quindici}{altro}"));
            assert_eq!(codici(&letto.problemi), ["controllo-errato"], "{quindici}{altro}");
            assert_eq!((letto.nascita, letto.codice, letto.suggerimento), (None, None, None), "{quindici}{altro}");
        }
    }
}

/// INPS's pattern, written again: six letters, two digits, a letter, two digits, a letter, three letters or digits, a
/// letter.
fn modello_inps(codice: &str) -> bool {
    let forma = "LLLLLL##L##L***L";
    codice.len() == forma.len()
        && codice.chars().zip(forma.chars()).all(|(c, f)| match f {
            'L' => c.is_ascii_uppercase(),
            '#' => c.is_ascii_digit(),
            _ => c.is_ascii_uppercase() || c.is_ascii_digit(),
        })
}

#[test]
fn eleven_digits() {
    // Odd positions as they are, even ones doubled (less 9 over 9): the sum ends in zero.
    // 8 + 0 + 0 + 0 + 0 + 0 + 0 + 0 + 1 + 2x2=4 + c: 13, so c = 7.
    let ente = codice_fiscale("80000000127");
    assert!(ente.valido, "{:?}", ente.problemi);
    assert_eq!((ente.forma, ente.nascita, ente.inps_potrebbe_rifiutare), (Some(FormaCodice::Numerico), None, None));
    // 9 + 9x2-9=9 + 9 + 9 + 9 + 9 + 9 + 9 + 9 + 9 = 90, so c = 0.
    assert!(codice_fiscale("99999999990").valido);
    for cifra in "012345689".chars() {
        let letto = codice_fiscale(&format!("8000000012{cifra}"));
        assert_eq!(codici(&letto.problemi), ["controllo-numerico"]);
    }
    assert_eq!(codici(&codice_fiscale("00000000000").problemi), ["zeri"]);
    assert_eq!(codici(&codice_fiscale("8000000012").problemi), ["undici-cifre"]);
    assert_eq!(codici(&codice_fiscale("1234567890123456").problemi), ["undici-cifre"]);
    assert_eq!(codice_fiscale(" 80000000127     ").suggerimento.as_deref(), Some("80000000127"));
}

#[test]
fn what_is_wrong_is_said_where() {
    let difetti = |testo: &str| {
        let letto = codice_fiscale(testo);
        assert!(!letto.valido && !letto.problemi.is_empty(), "{testo}");
        assert_eq!((letto.codice, letto.nascita), (None, None), "{testo}");
        letto.problemi.iter().map(|difetto| (difetto.codice, difetto.posizione)).collect::<Vec<_>>()
    };
    assert_eq!(difetti(""), [("vuoto", None)]);
    assert_eq!(difetti(" \u{a0}\u{200b}"), [("vuoto", None)]);
    assert_eq!(difetti("PRVNNA80E41Z999"), [("troppo-corto", None)]);
    assert_eq!(difetti("PRVNNA80E41Z999PP"), [("troppo-lungo", None)]);
    assert_eq!(difetti(&"PRV".repeat(1_000_000)), [("troppo-lungo", None)]);
    assert_eq!(difetti("PRVNNÀ80E41Z999P"), [("accento", Some(6))]);
    assert_eq!(difetti("PRVNNA80E41Z99$P"), [("carattere-estraneo", Some(15))]);
    assert_eq!(difetti("PRVN4A80E41Z999P"), [("lettera-attesa", Some(5))]);
    assert_eq!(difetti("PRVNNA80E41Z9991"), [("lettera-attesa", Some(16))]);
    assert_eq!(difetti("PRVNNAA0E41Z999P"), [("cifra-attesa", Some(7))]);
    assert_eq!(difetti("1RVNNA8WE41Z999P"), [("lettera-attesa", Some(1)), ("cifra-attesa", Some(8))]);
    // The month F does not exist; the control character is not that one either.
    assert_eq!(difetti("PRVNNA80F41Z999P"), [("mese-inesistente", Some(9)), ("controllo-errato", None)]);
}

#[test]
fn days_that_do_not_exist() {
    // The control character may be right all the same: then the day is all that is said.
    let senza_controllo = |quindici: &str| {
        let letti: Vec<_> = ('A'..='Z').map(|c| codice_fiscale(&format!("{quindici}{c}"))).collect();
        let validi = letti.iter().filter(|letto| letto.valido).count();
        let solo_giorno = letti.iter().filter(|letto| codici(&letto.problemi) == ["giorno-inesistente"]).count();
        (validi, solo_giorno)
    };
    for giorno in ["01", "28", "30", "41", "68", "70"] {
        assert_eq!(senza_controllo(&format!("PRVNNA80D{giorno}Z999")), (1, 0), "{giorno} aprile");
    }
    for giorno in ["00", "31", "32", "40", "71", "72", "99"] {
        assert_eq!(senza_controllo(&format!("PRVNNA80D{giorno}Z999")), (0, 1), "{giorno} aprile");
    }
    assert_eq!(senza_controllo("PRVNNA80B29Z999"), (1, 0)); // 29 February 1980
    assert_eq!(senza_controllo("PRVNNA81B29Z999"), (0, 1)); // neither 1981 nor 2081 has it
    assert_eq!(senza_controllo("PRVNNA80A31Z999"), (1, 0));
    assert_eq!(senza_controllo("PRVNNA80A71Z999"), (1, 0));
    // 1900 was not a leap year, 2000 was.
    let duemila = codice_fiscale(&fittizio("Prova", "Anna", data("2000-02-29"), Sesso::M)).nascita.unwrap();
    assert_eq!(duemila.date, [data("2000-02-29")]);
}

#[test]
fn the_century_is_said_on_a_day() {
    let nata = |giorno: &str, al: &str| {
        let nascita = codice_fiscale(&fittizio("Prova", "Anna", data(giorno), Sesso::F)).al(data(al)).nascita.unwrap();
        assert!(nascita.date.contains(&data(giorno)));
        (nascita.probabile.map(|data| data.to_string()), nascita.certa)
    };
    let si = |data: &str, certa| (Some(data.to_owned()), Some(certa));
    assert_eq!(nata("1980-05-01", "2026-03-15"), si("1980-05-01", true)); // 2080 has to come
    assert_eq!(nata("1926-03-15", "2026-03-15"), si("2026-03-15", false)); // born today, or a hundred years ago
    assert_eq!(nata("1926-03-16", "2026-03-15"), si("1926-03-16", true)); // tomorrow has to come
    assert_eq!(nata("2010-05-01", "2026-06-01"), si("2010-05-01", false)); // 116 years: it happens
    assert_eq!(nata("2003-05-01", "2026-06-01"), si("2003-05-01", true)); // 123 does not
    let senza = codice_fiscale("PRVNNA80E41Z999P").nascita.unwrap();
    assert_eq!((senza.probabile, senza.certa), (None, None)); // no clock
}

#[test]
fn what_is_proposed() {
    let proposto = |testo: &str| codice_fiscale(testo).suggerimento;
    let anna = Some("PRVNNA80E41Z999P".to_owned());
    assert_eq!(proposto("PRVNNA80E41Z999P"), None); // nothing to mend
    for testo in ["prvnna80e41z999p", " PRV NNA 80E41 Z999P  ", "PRV-NNA-80E41-Z999P", "PRVNNA80E41Z999P\u{200b}\n"] {
        assert!(codice_fiscale(testo).valido, "{testo}");
        assert_eq!(proposto(testo), anna, "{testo}");
    }
    // O for zero, I for one: proposed, because the control character confirms it; not valid.
    assert!(!codice_fiscale("PRVNNA8OE4IZ999P").valido);
    assert_eq!(proposto("PRVNNA8OE4IZ999P"), anna);
    assert_eq!(proposto("PRVNNA8OE4IZ998P"), None); // there is another mistake: nothing is guessed
}

#[test]
fn what_is_unusual_is_still_valid() {
    let avvisi = |quindici: &str| {
        let valido = ('A'..='Z').map(|c| codice_fiscale(&format!("{quindici}{c}"))).find(|letto| letto.valido);
        codici(&valido.unwrap().avvisi).into_iter().map(str::to_owned).collect::<Vec<_>>()
    };
    for bene in ["PRVNNA80E41Z999", "FOXAIX80E41H501", "XUXNNA80E41A001", "AIAREX80E41M400"] {
        assert_eq!(avvisi(bene), [""; 0], "{bene}");
    }
    assert_eq!(avvisi("PAVNNA80E41Z999"), ["sigla-insolita"]); // a consonant after a vowel
    assert_eq!(avvisi("AXANNA80E41Z999"), ["sigla-insolita"]); // a vowel after the X that fills
    assert_eq!(avvisi("PRVNNA80E41N999"), ["luogo-insolito"]); // comuni go from A to M
    assert!(codice_fiscale("PRVNNA80E41Z999P").fittizio);
    assert!(!codice_fiscale("RSSMRA80A01H501U").fittizio);
}

/// Surname: consonants, then vowels, then X. Name: of four consonants the first, the third, the fourth.
#[test]
fn invented_people() {
    let sigle = |cognome: &str, nome: &str| {
        fittizio(cognome, nome, data("1980-05-01"), Sesso::F).chars().take(6).collect::<String>()
    };
    assert_eq!(sigle("Fittizio", "Gianfranco"), "FTTGFR"); // G N F R N C: G, F, R
    assert_eq!(sigle("Fo", "Ugo"), "FOXGUO");
    assert_eq!(sigle("De Prova", "Maria Rosa"), "DPRMRS"); // M R R S: M, R, S
    assert_eq!(sigle("Prova", "Ada"), "PRVDAA");
    assert_eq!(sigle("", ""), "XXXXXX");
}

fn persona() -> impl Strategy<Value = String> {
    let anno = 1900u16..2100;
    (anno, 1u8..=12, 1u8..=31, any::<bool>(), "[A-Z]{1,8}", "[A-Z]{1,8}").prop_filter_map(
        "no such day",
        |(anno, mese, giorno, donna, cognome, nome)| {
            let nascita = Data::parse(&format!("{anno}-{mese:02}-{giorno:02}"))?;
            Some(fittizio(&cognome, &nome, nascita, if donna { Sesso::F } else { Sesso::M }))
        },
    )
}

/// The control character of fifteen, found by asking for each.
fn con_controllo(quindici: &str) -> String {
    let mut validi = ('A'..='Z').map(|c| format!("{quindici}{c}")).filter(|codice| codice_fiscale(codice).valido);
    let uno = validi.next().unwrap();
    assert_eq!(validi.next(), None, "{quindici}");
    uno
}

proptest! {
    /// One character in the place of another, of those that may stand there, never goes unseen. It is no luck: within
    /// the shape, the characters of a position count from 0 to 25 and no two of them the same. In the even ones 0-9
    /// count 0-9 and the letters of omocodia 11-21; in the odd ones the digits count 1, 0, 5, 7, 9, 13, 15, 17, 19, 21
    /// and the letters of omocodia 4, 18, 20, 3, 6, 8, 12, 14, 16, 10. (0 and A count the same, but never stand in the
    /// same place.) Two characters exchanged may go unseen.
    #[test]
    fn one_character_in_the_place_of_another_is_seen(codice in persona()) {
        prop_assert!(codice_fiscale(&codice).valido);
        for posto in 0..16 {
            let ammessi: String = if CIFRE.contains(&posto) {
                format!("0123456789{OMOCODIA}")
            } else {
                ('A'..='Z').collect()
            };
            for c in ammessi.chars() {
                let mut altro: Vec<char> = codice.chars().collect();
                if altro[posto] == c {
                    continue;
                }
                altro[posto] = c;
                let altro: String = altro.into_iter().collect();
                let letto = codice_fiscale(&altro);
                prop_assert!(codici(&letto.problemi).contains(&"controllo-errato"), "{} {}", codice, altro);
            }
        }
    }

    /// Any of the 128 sets of positions: the same birth, another control character as the sum goes.
    #[test]
    fn omocodia_says_the_same_birth(codice in persona(), quali in prop::collection::btree_set(prop::sample::select(&CIFRE[..]), 0..=7)) {
        let quindici: String = codice.chars().take(15).enumerate().map(|(n, c)| {
            if quali.contains(&n) { OMOCODIA.chars().nth(c as usize - '0' as usize).unwrap() } else { c }
        }).collect();
        let variante = con_controllo(&quindici);
        let (prima, dopo) = (codice_fiscale(&codice), codice_fiscale(&variante));
        prop_assert_eq!(&prima.nascita, &dopo.nascita);
        prop_assert!(dopo.fittizio);
        let posti: Vec<usize> = quali.iter().map(|n| n + 1).collect();
        prop_assert_eq!(&dopo.omocodia, &posti);
        // The flag and INPS's pattern say the same of every valid code.
        prop_assert_eq!(dopo.inps_potrebbe_rifiutare.is_some(), !modello_inps(&variante));
    }

    /// The same of the eleven digits: a digit that is doubled still counts differently for each.
    #[test]
    fn one_digit_in_the_place_of_another_is_seen(dieci in "[0-9]{10}", posto in 0usize..11, passo in 1u8..10) {
        let Some(codice) = ('0'..='9').map(|c| format!("{dieci}{c}")).find(|codice| codice_fiscale(codice).valido) else {
            prop_assert_eq!(dieci, "0000000000"); // eleven zeros are refused
            return Ok(());
        };
        let mut altro = codice.into_bytes();
        altro[posto] = b'0' + (altro[posto] - b'0' + passo) % 10;
        prop_assert!(!codice_fiscale(&String::from_utf8(altro).unwrap()).valido);
    }

    /// No text makes a validator stop, and a code that it gives is right as it stands.
    #[test]
    fn what_is_given_is_right(testo in prop_oneof![
        any::<String>(), "[ A-Za-z0-9.–-]{0,30}", "(INPS|inps|) ?-?IS(EE|ED)?-?20[12][0-9]-?[0-9]{7,9}[A-ZO]?-?[0-9O]{0,3}",
        persona(), Just("A1.07".to_owned()), "[A-Z][0-9][.]?[0-9]{1,2}",
    ]) {
        let cf = codice_fiscale(&testo);
        prop_assert_eq!(cf.valido, cf.problemi.is_empty());
        prop_assert_eq!(cf.valido, cf.codice.is_some());
        for dato in cf.codice.into_iter().chain(cf.suggerimento) {
            let riletto = codice_fiscale(&dato);
            prop_assert!(riletto.valido && riletto.suggerimento.is_none(), "{} {}", testo, dato);
        }
        let p = protocollo(&testo, 2026);
        prop_assert_eq!(p.valido, p.problemi.is_empty());
        prop_assert!(!p.valido || p.tipo == Some(TipoProtocollo::Dsu));
        if let Some(dato) = p.suggerimento {
            let riletto = protocollo(&dato, 2026);
            prop_assert!(riletto.valido && riletto.suggerimento.is_none(), "{} {}", testo, dato);
        }
        let b = prestazione(&testo);
        prop_assert_eq!(b.valido, b.problemi.is_empty());
        if let Some(dato) = b.suggerimento {
            prop_assert!(accettati().contains(&dato), "{} {}", testo, dato);
        }
    }
}

#[test]
fn protocol_of_a_declaration() {
    let letto = protocollo("INPS-ISEE-2026-00000012X-00", 2026);
    assert!(letto.valido, "{:?}", letto.problemi);
    assert_eq!(letto.tipo, Some(TipoProtocollo::Dsu));
    assert_eq!(letto.codice.as_deref(), Some("INPS-ISEE-2026-00000012X-00"));
    assert_eq!(letto.suggerimento, None);
    assert_eq!((letto.anno, letto.numero.as_deref(), letto.lettera), (Some(2026), Some("00000012"), Some('X')));
    assert_eq!(letto.coda.as_deref(), Some("00"));
    assert_eq!(codici(&letto.avvisi), ["lettera-non-verificabile"]);
    // The letter is opaque: any of them.
    for lettera in 'A'..='Z' {
        assert!(protocollo(&format!("INPS-ISEE-2026-00000012{lettera}-00"), 2026).valido);
    }
}

#[test]
fn protocol_as_it_is_written() {
    let buono = Some("INPS-ISEE-2026-00000012X-00");
    for testo in [
        " inps-isee-2026-00000012x-00 ",
        "INPS–ISEE–2026–00000012X–00",
        "INPS\u{2011}ISEE\u{2011}2026\u{2011}00000012X\u{2011}00",
        "INPS−ISEE−2026−00000012X−00",
        "INPS - ISEE - 2026 - 00000012X - 00",
    ] {
        let letto = protocollo(testo, 2026);
        assert!(letto.valido, "{testo}: {:?}", letto.problemi);
        assert_eq!((letto.codice.as_deref(), letto.suggerimento.as_deref()), (buono, buono), "{testo}");
    }
    // A guess is not valid: the person confirms it.
    for (testo, problema) in [
        ("2026-00000012X-00", "prefisso-mancante"),
        ("ISEE-2026-00000012X-00", "prefisso-mancante"),
        ("202600000012X00", "prefisso-mancante"),
        ("INPS ISEE 2026 00000012X 00", "trattini"),
        ("INPS/ISEE/2026/00000012X/00", "trattini"),
        ("INPSISEE202600000012X00", "trattini"),
        ("INPS-ISEE-2026-OOOOOO12X-OO", "lettera-per-cifra"),
        ("INPS-ISEE-2026-000000I2X-00", "lettera-per-cifra"),
    ] {
        let letto = protocollo(testo, 2026);
        assert!(!letto.valido, "{testo}");
        assert_eq!(codici(&letto.problemi), [problema], "{testo}");
        assert_eq!((letto.codice.as_deref(), letto.suggerimento.as_deref()), (None, buono), "{testo}");
    }
    for (testo, problema) in [
        ("", "protocollo-vuoto"),
        ("INPS-ISEE-2026-00000012-00", "senza-lettera"),
        ("INPS-ISEE-2026-0000000012-00", "senza-lettera"), // ten digits, as some forms of comuni ask
        ("0000000012", "senza-lettera"),
        ("INPS-ISEE-2026-00000012X", "senza-coda"),
        ("PG/2026/1234", "altro-protocollo"),
        ("ciao", "altro-protocollo"),
        ("INPS-ISEE-2026-0000012X-00", "forma-errata"),
        ("INPS-ISEE-26-00000012X-00", "forma-errata"),
        ("INPS-ISEE-2026-00000012X-000", "forma-errata"),
        ("INPS-ISEE-2014-00000012X-00", "anno-troppo-vecchio"),
        ("INPS-ISEE-2027-00000012X-00", "anno-futuro"),
    ] {
        let letto = protocollo(testo, 2026);
        assert!(!letto.valido, "{testo}");
        assert_eq!(codici(&letto.problemi), [problema], "{testo}");
        assert_eq!(letto.suggerimento, None, "{testo}");
    }
    assert!(protocollo("INPS-ISEE-2015-00000012X-00", 2026).valido);
    assert!(protocollo("INPS-ISEE-2027-00000012X-00", 2027).valido);
}

#[test]
fn protocol_of_a_flow_is_told_apart() {
    for lettera in ["D", "R", "T"] {
        let letto = protocollo(&format!("INPS-ISE{lettera}-2026-00000012X"), 2026);
        assert!(!letto.valido);
        assert_eq!(letto.tipo, Some(TipoProtocollo::Flusso));
        assert_eq!(codici(&letto.problemi), ["protocollo-di-flusso"]);
        assert_eq!((letto.anno, letto.coda), (Some(2026), None));
    }
    assert_eq!(protocollo("INPS-ISEX-2026-00000012X", 2026).tipo, None);
}

#[test]
fn benefits_of_the_service() {
    let accettati = accettati();
    assert_eq!(accettati.len(), 36);
    assert_eq!(accettati.iter().collect::<BTreeSet<_>>().len(), 36);
    for codice in &accettati {
        let letto = prestazione(codice);
        assert!(letto.valido && letto.stato == StatoPrestazione::Accettato, "{codice}");
        assert_eq!((letto.codice.as_ref(), letto.suggerimento), (Some(codice), None));
    }
    // Those that pdnd.md 2.3 explains.
    let noti: Vec<_> = accettati.iter().filter(|codice| prestazione(codice).significato.is_some()).collect();
    assert_eq!(noti, ["A1.05", "A1.07", "A1.09", "A1.19", "A2.03", "A2.04", "A2.06", "A2.12", "A3.02", "A3.03"]);
    assert_eq!(prestazione("A2.12").significato, Some("mensa scolastica"));
}

#[test]
fn benefits_of_the_vocabulary() {
    for codice in ["A1.21", "A1.24", "A1.04.01", "A2.13", "A2.30", "A3.04", "A3.06", "A4.01", "A6", "A7", "A9.01"] {
        let letto = prestazione(codice);
        assert!(!letto.valido, "{codice}");
        assert_eq!(
            (letto.stato, letto.codice.as_deref()),
            (StatoPrestazione::SoloVocabolario, Some(codice)),
            "{codice}"
        );
        assert_eq!(codici(&letto.problemi), ["solo-vocabolario"], "{codice}");
    }
    for codice in
        ["A1.00", "A1.25", "A2.31", "A3.07", "A4.00", "A5.01", "A8", "Z9.98", "A1", "B1.01", "A1.05.01", "A1.007", "x"]
    {
        let letto = prestazione(codice);
        assert_eq!((letto.stato, letto.codice), (StatoPrestazione::Sconosciuto, None), "{codice}");
        assert_eq!(codici(&letto.problemi), ["prestazione-sconosciuta"], "{codice}");
    }
    for testo in ["A1.7", "A107", "A1-07", "a1.7", "A17"] {
        assert_eq!(prestazione(testo).suggerimento.as_deref(), Some("A1.07"), "{testo}");
    }
    assert_eq!(prestazione(" z9.99").suggerimento.as_deref(), Some("Z9.99"));
    assert_eq!(codici(&prestazione(" ").problemi), ["prestazione-vuota"]);
}
