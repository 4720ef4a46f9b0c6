//! The code of the benefit for which a body asks: `A1.07`.
//!
//! INPS's schema of the service lists 36; the vocabulary of the social services (SIUSS) has more, and nobody has
//! published whether the service takes them.

use serde::Serialize;

use super::{Difetto, altro, pulito};
use crate::messaggi::codici as m;

/// What a text is as the code of a benefit.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct CodicePrestazione {
    /// It is one of the 36 that the service takes.
    pub valido: bool,
    /// Whether the service takes it.
    pub stato: StatoPrestazione,
    /// The code as it is sent; absent when it is in neither list.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub codice: Option<String>,
    /// What to propose in the place of what was written.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub suggerimento: Option<String>,
    /// What it is for, of the codes that an office uses most.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub significato: Option<&'static str>,
    /// What is wrong; empty when it is valid.
    pub problemi: Vec<Difetto>,
}

/// Whether the service takes a code.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "kebab-case")]
pub enum StatoPrestazione {
    /// In the list of the public schema of the service.
    Accettato,
    /// In the vocabulary of the SIUSS; not known whether the service takes it.
    SoloVocabolario,
    /// In neither.
    #[default]
    Sconosciuto,
}

/// The codes of an office, with what they are for.
static SIGNIFICATI: [(&str, &str); 10] = [
    ("A1.05", m::PRESTAZIONE_CASA),
    ("A1.07", m::PRESTAZIONE_RETTA_NIDO),
    ("A1.09", m::PRESTAZIONE_SCUOLA),
    ("A1.19", m::PRESTAZIONE_BORSE),
    ("A2.03", m::PRESTAZIONE_DIRITTO_STUDIO),
    ("A2.04", m::PRESTAZIONE_TASSE_UNIVERSITARIE),
    ("A2.06", m::PRESTAZIONE_TRIBUTI),
    ("A2.12", m::PRESTAZIONE_MENSA),
    ("A3.02", m::PRESTAZIONE_RESIDENZE),
    ("A3.03", m::PRESTAZIONE_NIDO),
];

/// Reads the code of a benefit.
///
/// ```
/// use isee_simulatore::codici::prestazione;
/// use isee_simulatore::codici::prestazione::StatoPrestazione::{Accettato, SoloVocabolario};
/// assert_eq!(prestazione("A2.12").stato, Accettato); // school meals
/// assert_eq!(prestazione("a1.7").suggerimento.as_deref(), Some("A1.07"));
/// assert_eq!(prestazione("A1.22").stato, SoloVocabolario);
/// ```
pub fn prestazione(testo: &str) -> CodicePrestazione {
    let scritto = pulito(testo);
    if scritto.is_empty() {
        return CodicePrestazione { problemi: vec![Difetto::di(m::PRESTAZIONE_VUOTA)], ..CodicePrestazione::default() };
    }
    let stato = stato(&scritto);
    let con_zero = completo(&scritto);
    match stato {
        StatoPrestazione::Accettato => CodicePrestazione {
            valido: true,
            stato,
            suggerimento: altro(testo, scritto.clone()),
            significato: SIGNIFICATI.iter().find(|(codice, _)| *codice == scritto).map(|(_, testo)| *testo),
            codice: Some(scritto),
            problemi: Vec::new(),
        },
        StatoPrestazione::SoloVocabolario => CodicePrestazione {
            stato,
            codice: Some(scritto),
            problemi: vec![Difetto::di(m::PRESTAZIONE_SOLO_VOCABOLARIO)],
            ..CodicePrestazione::default()
        },
        StatoPrestazione::Sconosciuto => CodicePrestazione {
            suggerimento: con_zero,
            problemi: vec![Difetto::di(m::PRESTAZIONE_SCONOSCIUTA)],
            ..CodicePrestazione::default()
        },
    }
}

/// The 36 codes that the service takes, in the order of its schema.
///
/// ```
/// assert_eq!(isee_simulatore::codici::prestazione::accettati().len(), 36); // 20 + 12 + 3 + 1
/// ```
pub fn accettati() -> Vec<String> {
    let gruppo = |area: u8, quanti: u8| (1..=quanti).map(move |n| format!("A{area}.{n:02}"));
    gruppo(1, 20).chain(gruppo(2, 12)).chain(gruppo(3, 3)).chain(["Z9.99".to_owned()]).collect()
}

fn stato(codice: &str) -> StatoPrestazione {
    use StatoPrestazione::{Accettato, Sconosciuto, SoloVocabolario};
    let parti: Vec<&str> = codice.split('.').collect();
    let numero = |testo: &str| {
        testo.parse::<u8>().ok().filter(|_| testo.len() == 2 && testo.bytes().all(|b| b.is_ascii_digit()))
    };
    match *parti.as_slice() {
        ["A6" | "A7"] => SoloVocabolario,
        ["Z9", "99"] => Accettato,
        [area, voce] => match (area, numero(voce)) {
            ("A1", Some(1..=20)) | ("A2", Some(1..=12)) | ("A3", Some(1..=3)) => Accettato,
            ("A1", Some(21..=24)) | ("A2", Some(13..=30)) | ("A3", Some(4..=6)) | ("A4" | "A9", Some(1..)) => {
                SoloVocabolario
            }
            _ => Sconosciuto,
        },
        // The vocabulary divides A1.04 again.
        ["A1", "04", sotto] if numero(sotto).is_some_and(|n| n > 0) => SoloVocabolario,
        _ => Sconosciuto,
    }
}

/// `A1.7`, `A107`, `A1-07`: the same with its dot and its zero, if that is a code.
fn completo(scritto: &str) -> Option<String> {
    let lettere: String = scritto.chars().filter(char::is_ascii_alphanumeric).collect();
    let mut caratteri = lettere.chars();
    let area: String = caratteri.by_ref().take(2).collect();
    let voce = caratteri.as_str();
    let codice = if voce.len() == 1 { format!("{area}.0{voce}") } else { format!("{area}.{voce}") };
    (stato(&codice) == StatoPrestazione::Accettato).then_some(codice)
}
