//! The table of the words: what the module for the browser leaves out.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::fonte;
use crate::messaggi::{self, it, regole};
use crate::parametri::{Annuali, Stabili};

/// The words of one language.
#[derive(Debug, Serialize)]
pub struct Testi {
    /// Texts by the key that stands in their place.
    pub testi: BTreeMap<String, &'static str>,
    /// Messages by rule; `{0}`, `{1}` stand for what the check found.
    pub regole: BTreeMap<&'static str, &'static str>,
    /// Lines of the explanation by code: label, and note if there is one.
    pub righe: BTreeMap<&'static str, Vec<&'static str>>,
    /// Names of the figures of the law by code.
    pub parametri: BTreeMap<String, &'static str>,
    /// The acts by key: name and address.
    pub fonti: BTreeMap<&'static str, [&'static str; 2]>,
}

/// The Italian words, as the package carries them beside the module.
///
/// ```
/// let testi = isee_simulatore::testi();
/// assert_eq!(testi.righe["isee"][0], "ISEE");
/// assert_eq!(testi.fonti["art4"][0], "DPCM 159/2013");
/// ```
pub fn testi() -> Testi {
    let lettere = |nome: &str| messaggi::in_testo(&messaggi::chiave(nome)).chars().skip(1).collect();
    let parametri = [Annuali::NOMI, Stabili::NOMI].into_iter().flatten();
    Testi {
        testi: messaggi::tutti().map(|(nome, testo)| (lettere(nome), testo)).collect(),
        regole: regole::MESSAGGI.iter().copied().collect(),
        righe: it::RIGHE
            .iter()
            .map(|(codice, t)| (*codice, [t.etichetta].into_iter().chain(t.nota).collect()))
            .collect(),
        parametri: parametri.map(|(campo, nome)| (campo.replace('_', "-"), *nome)).collect(),
        fonti: fonte::ATTI.iter().map(|[chiave, nome, url]| (*chiave, [*nome, *url])).collect(),
    }
}
