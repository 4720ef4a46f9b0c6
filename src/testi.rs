//! The table of the words: what the module for the browser leaves out.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::fonte;
use crate::messaggi::{self, it, regole, regole_attestazione};
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
    let parametri = [Annuali::NOMI, Stabili::NOMI].into_iter().flatten();
    Testi {
        righe: it::RIGHE
            .iter()
            .map(|(codice, t)| (*codice, [t.etichetta].into_iter().chain(t.nota).collect()))
            .collect(),
        parametri: parametri.map(|(campo, nome)| (campo.replace('_', "-"), *nome)).collect(),
        ..tabella(messaggi::tutti(), regole::MESSAGGI, fonte::ATTI)
    }
}

/// The words of the module that reads attestations: those that [`testi`] does not have.
///
/// ```
/// let testi = isee_simulatore::testi_attestazione();
/// assert!(testi.regole["xml-con-dtd"].contains("DTD"));
/// assert!(!isee_simulatore::testi().regole.contains_key("xml-con-dtd"));
/// ```
pub fn testi_attestazione() -> Testi {
    tabella(messaggi::tutti_attestazione(), regole_attestazione::MESSAGGI, fonte::ATTI_ATTESTAZIONE)
}

/// The words of the same module for offices: what the adviser says.
///
/// ```
/// let testi = isee_simulatore::testi_uffici();
/// assert!(testi.testi.values().any(|testo| testo.contains("MV62")));
/// ```
pub fn testi_uffici() -> Testi {
    tabella(messaggi::tutti_uffici(), &[], &[])
}

fn tabella(
    testi: impl Iterator<Item = messaggi::Parole>,
    regole: &[messaggi::Parole],
    atti: &[[&'static str; 3]],
) -> Testi {
    let lettere = |nome: &str| messaggi::in_testo(&messaggi::chiave(nome)).chars().skip(1).collect();
    Testi {
        testi: testi.map(|(nome, testo)| (lettere(nome), testo)).collect(),
        regole: regole.iter().copied().collect(),
        fonti: atti.iter().map(|[chiave, nome, url]| (*chiave, [*nome, *url])).collect(),
        righe: BTreeMap::new(),
        parametri: BTreeMap::new(),
    }
}

/// A rule or an act is in one table.
#[test]
fn no_name_is_in_both() {
    let (a, b) = (testi(), testi_attestazione());
    assert_eq!(b.regole.keys().find(|nome| a.regole.contains_key(*nome)), None);
    assert_eq!(b.fonti.keys().find(|nome| a.fonti.contains_key(*nome)), None);
}
