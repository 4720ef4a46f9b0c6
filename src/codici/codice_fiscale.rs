//! The codice fiscale: 16 characters for a person, 11 digits for a body or for a provisional code.
//!
//! Fonte: DM 23 dicembre 1976 (how it is made, its control character, the omocodia). The omocodia may put a letter in
//! the place of any of the seven digits, not only of the last ones: INPS's own pattern does not know it.

use serde::Serialize;

use super::{Difetto, altro, pulito};
use crate::date::Data;
use crate::messaggi::codici as m;

/// What a text is as a codice fiscale.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct CodiceFiscale {
    /// It is well made, at most with spaces, dashes or small letters too many. Not: it is of somebody.
    pub valido: bool,
    /// Which of the two forms; absent when it is neither.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub forma: Option<FormaCodice>,
    /// The code as it is sent: capitals, no spaces. Present when it is valid.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub codice: Option<String>,
    /// What to propose in the place of what was written: the same without spaces, or with a zero where there is a
    /// letter O.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub suggerimento: Option<String>,
    /// What is wrong, from the first character; empty when it is valid.
    pub problemi: Vec<Difetto>,
    /// The positions, from 1, where omocodia has put a letter in the place of a digit.
    pub omocodia: Vec<usize>,
    /// What it says of the person; only of a valid code of 16 characters.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub nascita: Option<Nascita>,
    /// The place of birth is one that does not exist (`Z999`): a person of an example.
    pub fittizio: bool,
    /// It is right and INPS's pattern may refuse it: why.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub inps_potrebbe_rifiutare: Option<Difetto>,
    /// What is unusual in a valid code.
    pub avvisi: Vec<Difetto>,
}

/// The two forms.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "lowercase")]
pub enum FormaCodice {
    /// 16 characters: a person.
    Persona,
    /// 11 digits: a body, or the provisional code of a person.
    Numerico,
}

/// The sex, as the code writes it in the day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub enum Sesso {
    /// Days from 41 to 71.
    F,
    /// Days from 1 to 31.
    M,
}

/// What a code says of a birth.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Nascita {
    /// The days it may be, from the oldest: the code has two digits for the year. One alone for a 29 February that the
    /// other century does not have.
    pub date: Vec<Data>,
    /// The sex.
    pub sesso: Sesso,
    /// The place.
    pub luogo: Luogo,
    /// With a day ([`CodiceFiscale::al`]), the latest of `date` that is not after it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub probabile: Option<Data>,
    /// With a day, false when the other one would be somebody of at most 120 years: then ask.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub certa: Option<bool>,
}

/// A place of birth.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Luogo {
    /// A letter and three digits, whatever omocodia has done to them: `H501`.
    pub codice: String,
    /// A foreign state (`Z…`).
    pub estero: bool,
}

/// The oldest person that a day of birth may be of, in years: a choice of ours, nobody documented has been older than
/// 122.
const ETA_MASSIMA: u16 = 120;

const LUNGHEZZA: usize = 16;

/// The letters of the months, from January.
const MESI: [u8; 12] = *b"ABCDEHLMPRST";

/// What omocodia writes in the place of 0, 1 … 9.
const OMOCODIA: [u8; 10] = *b"LMNPQRSTUV";

/// The digits of the code, from 0: year, day, place.
const CIFRE: [usize; 7] = [6, 7, 9, 10, 12, 13, 14];

/// The value of a character in an odd position, for A, B … Z and for 0, 1 … 9 (as A … J).
const DISPARI: [u8; 26] =
    [1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23];

/// A place that no comune and no state has.
const FITTIZIO: &str = "Z999";

/// Reads a codice fiscale: well made or not, what it says, what is wrong.
///
/// Spaces, dashes, dots and small letters are not faults: `suggerimento` has the code without them. The control
/// character that was expected is not given: it tells that something is wrong somewhere, and who puts the expected one
/// there makes a code that looks right and is of nobody, or of another.
///
/// ```
/// use isee_simulatore::Data;
/// use isee_simulatore::codici::codice_fiscale;
/// let anna = codice_fiscale("prv nna 80e41 z999p").al(Data::parse("2026-03-15").unwrap());
/// assert_eq!(anna.codice.as_deref(), Some("PRVNNA80E41Z999P"));
/// assert_eq!(anna.nascita.unwrap().probabile, Data::parse("1980-05-01"));
/// assert!(anna.fittizio);
///
/// let sbagliato = codice_fiscale("PRVNNA80E42Z999P"); // the day is another: the control character is not that one
/// assert_eq!(sbagliato.problemi[0].codice, "controllo-errato");
/// ```
pub fn codice_fiscale(testo: &str) -> CodiceFiscale {
    let codice: String = pulito(testo).chars().filter(|c| !matches!(c, '-' | '.')).collect();
    let letto = if codice.is_empty() {
        male(vec![Difetto::di(m::CF_VUOTO)])
    } else if codice.bytes().all(|b| b.is_ascii_digit()) {
        numerico(&codice)
    } else {
        persona(&codice)
    };
    if !letto.valido {
        return letto;
    }
    CodiceFiscale { suggerimento: altro(testo, codice.clone()), codice: Some(codice), ..letto }
}

/// The code of somebody who does not exist, for examples and tests: well made, born in `Z999`, which is no place.
/// Letters that are not of the Latin alphabet are left out.
///
/// ```
/// use isee_simulatore::Data;
/// use isee_simulatore::codici::{codice_fiscale::Sesso, fittizio};
/// let nascita = Data::parse("1980-05-01").unwrap();
/// assert_eq!(fittizio("Prova", "Anna", nascita, Sesso::F), "PRVNNA80E41Z999P");
/// ```
pub fn fittizio(cognome: &str, nome: &str, nascita: Data, sesso: Sesso) -> String {
    let mese = MESI.get(usize::from(nascita.mese()) - 1).copied().map_or('A', char::from);
    let giorno = nascita.giorno() + if sesso == Sesso::F { 40 } else { 0 };
    let mut codice =
        format!("{}{}{:02}{mese}{giorno:02}{FITTIZIO}", sigla(cognome, false), sigla(nome, true), nascita.anno() % 100);
    codice.push(char::from(controllo(codice.as_bytes())));
    codice
}

impl CodiceFiscale {
    /// The same seen on a day: which of the two centuries is likely.
    #[must_use]
    pub fn al(mut self, giorno: Data) -> CodiceFiscale {
        if let Some(nascita) = &mut self.nascita {
            let nati = || nascita.date.iter().copied().filter(|data| *data <= giorno);
            let probabile = nati().max();
            let possibili = nati().filter(|data| data.eta(giorno) <= ETA_MASSIMA).count();
            (nascita.probabile, nascita.certa) = (probabile, probabile.map(|_| possibili <= 1));
        }
        self
    }
}

fn male(problemi: Vec<Difetto>) -> CodiceFiscale {
    CodiceFiscale { problemi, ..CodiceFiscale::default() }
}

/// The 11 digits: the last one makes the sum of the digits, the even ones doubled, end in zero.
fn numerico(codice: &str) -> CodiceFiscale {
    let problema = if codice.len() != 11 {
        Some(m::CF_CIFRE)
    } else if codice.bytes().all(|b| b == b'0') {
        Some(m::CF_ZERI)
    } else if resto_numerico(codice) != 0 {
        Some(m::CF_CONTROLLO_NUMERICO)
    } else {
        None
    };
    let problemi: Vec<_> = problema.map(Difetto::di).into_iter().collect();
    CodiceFiscale { valido: problemi.is_empty(), forma: Some(FormaCodice::Numerico), ..male(problemi) }
}

fn resto_numerico(codice: &str) -> u8 {
    let valore = |(n, b): (usize, u8)| {
        let cifra = b - b'0';
        match (n % 2, cifra * 2) {
            (0, _) => cifra,
            (_, doppio @ 0..10) => doppio,
            (_, doppio) => doppio - 9,
        }
    };
    codice.bytes().enumerate().map(valore).sum::<u8>() % 10
}

/// The 16 characters.
fn persona(codice: &str) -> CodiceFiscale {
    let forma = Some(FormaCodice::Persona);
    let mut problemi = Vec::new();
    let lettere: Vec<char> = codice.chars().collect();
    if lettere.len() != LUNGHEZZA {
        problemi.push(Difetto::di(if lettere.len() < LUNGHEZZA { m::CF_CORTO } else { m::CF_LUNGO }));
    }
    for (n, c) in lettere.iter().enumerate().filter(|(_, c)| !c.is_ascii_alphanumeric()) {
        problemi.push(Difetto::a(n, if c.is_alphabetic() { m::CF_ACCENTO } else { m::CF_ESTRANEO }));
    }
    let Ok(codice) = <[u8; LUNGHEZZA]>::try_from(codice.as_bytes()) else {
        return male(problemi);
    };
    if !problemi.is_empty() {
        return male(problemi);
    }
    let problemi = difetti(&codice);
    if !problemi.is_empty() {
        let suggerimento = senza_sviste(&codice);
        return CodiceFiscale { forma, suggerimento, ..male(problemi) };
    }
    let cifre = in_cifre(&codice);
    let omocodia: Vec<_> = CIFRE.iter().filter(|n| cifre.get(**n) != codice.get(**n)).map(|n| n + 1).collect();
    let luogo = testo(&cifre, 11, 15);
    let rifiuto = omocodia.iter().any(|posto| *posto < 12).then(|| Difetto::di(m::CF_INPS));
    CodiceFiscale {
        valido: true,
        forma,
        codice: None,
        suggerimento: None,
        problemi,
        fittizio: luogo == FITTIZIO,
        avvisi: avvisi(&codice, &luogo),
        nascita: nascita(&cifre).map(|(date, sesso)| {
            let luogo = Luogo { estero: luogo.starts_with('Z'), codice: luogo };
            Nascita { date, sesso, luogo, probabile: None, certa: None }
        }),
        inps_potrebbe_rifiutare: rifiuto,
        omocodia,
    }
}

/// What is wrong with 16 letters and digits.
fn difetti(codice: &[u8; LUNGHEZZA]) -> Vec<Difetto> {
    let mut problemi = Vec::new();
    for (n, b) in codice.iter().enumerate() {
        if !CIFRE.contains(&n) && !b.is_ascii_alphabetic() {
            problemi.push(Difetto::a(n, m::CF_LETTERA_ATTESA));
        } else if CIFRE.contains(&n) && !b.is_ascii_digit() && !OMOCODIA.contains(b) {
            problemi.push(Difetto::a(n, m::CF_CIFRA_ATTESA));
        }
    }
    if !problemi.is_empty() {
        return problemi;
    }
    let cifre = in_cifre(codice);
    if mese(&cifre).is_none() {
        problemi.push(Difetto::a(8, m::CF_MESE));
    } else if nascita(&cifre).is_none() {
        problemi.push(Difetto::a(9, m::CF_GIORNO));
    }
    if codice.last() != Some(&controllo(codice)) {
        problemi.push(Difetto::di(m::CF_CONTROLLO));
    }
    problemi
}

/// The control character of the first 15.
fn controllo(codice: &[u8]) -> u8 {
    let posto = |b: u8| if b.is_ascii_digit() { b - b'0' } else { b - b'A' };
    let valore = |(n, b): (usize, &u8)| match n % 2 {
        0 => DISPARI.get(usize::from(posto(*b))).copied().unwrap_or_default(), // positions 1, 3, 5 …
        _ => posto(*b),
    };
    let somma: u16 = codice.iter().take(LUNGHEZZA - 1).enumerate().map(valore).map(u16::from).sum();
    b'A' + (somma % 26) as u8
}

/// The code with its digits back in the place of the letters of omocodia.
fn in_cifre(codice: &[u8; LUNGHEZZA]) -> [u8; LUNGHEZZA] {
    let mut cifre = *codice;
    for (n, b) in cifre.iter_mut().enumerate() {
        if CIFRE.contains(&n)
            && let Some(cifra) = (b'0'..).zip(OMOCODIA).find_map(|(cifra, lettera)| (lettera == *b).then_some(cifra))
        {
            *b = cifra;
        }
    }
    cifre
}

fn testo(codice: &[u8], da: usize, a: usize) -> String {
    codice.iter().take(a).skip(da).map(|b| char::from(*b)).collect()
}

fn mese(cifre: &[u8; LUNGHEZZA]) -> Option<usize> {
    MESI.iter().position(|lettera| cifre.get(8) == Some(lettera)).map(|n| n + 1)
}

/// The days it may be, and the sex; `None` for a day that neither century has.
fn nascita(cifre: &[u8; LUNGHEZZA]) -> Option<(Vec<Data>, Sesso)> {
    let giorno: u8 = testo(cifre, 9, 11).parse().ok()?;
    let (giorno, sesso) = if giorno > 40 { (giorno - 40, Sesso::F) } else { (giorno, Sesso::M) };
    let (anno, mese) = (testo(cifre, 6, 8), mese(cifre)?);
    let data = |secolo: u8| Data::parse(&format!("{secolo}{anno}-{mese:02}-{giorno:02}"));
    let date: Vec<_> = [19, 20].into_iter().filter_map(data).collect();
    (!date.is_empty()).then_some((date, sesso))
}

/// The code with a digit where a letter alike was written, and the other way: only if that makes a right one.
fn senza_sviste(codice: &[u8; LUNGHEZZA]) -> Option<String> {
    let mut altro = *codice;
    for (n, b) in altro.iter_mut().enumerate() {
        *b = match (CIFRE.contains(&n), *b) {
            (true, b'O') => b'0',
            (true, b'I') => b'1',
            (true, b'Z') => b'2',
            (true, b'B') => b'8',
            (false, b'0') => b'O',
            (false, b'1') => b'I',
            (false, b'2') => b'Z',
            (false, b'5') => b'S',
            (false, b'8') => b'B',
            (_, b) => b,
        };
    }
    (altro != *codice && difetti(&altro).is_empty()).then(|| testo(&altro, 0, LUNGHEZZA))
}

/// What no rule makes, and is perhaps right all the same.
fn avvisi(codice: &[u8; LUNGHEZZA], luogo: &str) -> Vec<Difetto> {
    let mut avvisi = Vec::new();
    // Consonants, then vowels, then X: the order that `sigla` gives.
    let passo = |b: &u8| match b {
        b'A' | b'E' | b'I' | b'O' | b'U' => 1,
        b'X' => 2,
        _ => 0,
    };
    for da in [0, 3] {
        let passi: Vec<_> = codice.iter().skip(da).take(3).map(passo).collect();
        // An X is also a consonant: before the first vowel it says nothing.
        let prima = passi.iter().position(|passo| *passo == 1).unwrap_or(passi.len());
        if !passi.iter().skip(prima).is_sorted() {
            avvisi.push(Difetto::di(m::CF_SIGLA));
            break;
        }
    }
    if !luogo.starts_with(|c: char| matches!(c, 'A'..='M' | 'Z')) {
        avvisi.push(Difetto::a(11, m::CF_LUOGO));
    }
    avvisi
}

/// The three letters of a surname or of a name: consonants, then vowels, then X; of a name with four consonants or more
/// the first, the third, the fourth.
fn sigla(parole: &str, nome: bool) -> String {
    let lettere = || parole.chars().map(|c| c.to_ascii_uppercase()).filter(char::is_ascii_uppercase);
    let vocale = |c: &char| matches!(c, 'A' | 'E' | 'I' | 'O' | 'U');
    let mut scelte: Vec<char> = lettere().filter(|c| !vocale(c)).collect();
    if nome && scelte.len() >= 4 {
        scelte.remove(1);
    }
    scelte.into_iter().chain(lettere().filter(vocale)).chain(['X'; 3]).take(3).collect()
}
