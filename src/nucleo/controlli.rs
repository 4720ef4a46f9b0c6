//! The second gate: what the answers mean together. Every problem is collected, not only the first.

use super::{COMPONENTI_MASSIMI, Membro, abitazione, persone, redditi};
use crate::dsu::Dsu;
use crate::error::{IseeError, Issue};
use crate::messaggi::regole::{self, Regola};
use crate::parametri::Tabella;

/// The most entries that any list of a declaration may hold.
pub(super) const VOCI_MASSIME: usize = 200;

/// The problems found so far.
#[derive(Default)]
pub(super) struct Problemi(Vec<Issue>);

impl Problemi {
    pub(super) fn add(&mut self, regola: &Regola, path: String, args: &[&str]) {
        self.0.push(regola.issue(path, args));
    }

    /// Adds the problem when the condition holds.
    pub(super) fn se(&mut self, condizione: bool, regola: &Regola, path: impl FnOnce() -> String) {
        if condizione {
            self.add(regola, path(), &[]);
        }
    }
}

/// The path of a member's field.
pub(super) fn campo(n: usize, nome: &str) -> String {
    format!("nucleo.componenti[{n}].{nome}")
}

/// Checks the whole declaration and returns its members with their ties resolved.
pub(super) fn controlla<'a>(
    dsu: &'a Dsu,
    tabella: &'static Tabella,
) -> Result<Vec<Membro<'a>>, IseeError> {
    let quanti = dsu.nucleo.componenti.len();
    let path = "nucleo.componenti";
    if quanti == 0 {
        return Err(IseeError::one(regole::NUCLEO_VUOTO.issue(path, &[])));
    }
    if quanti > COMPONENTI_MASSIMI {
        return Err(IseeError::one(
            regole::TROPPI_COMPONENTI.issue(path, &[&COMPONENTI_MASSIMI.to_string()]),
        ));
    }
    let mut problemi = Problemi::default();
    let membri = persone::controlla(dsu, tabella, &mut problemi);
    redditi::controlla(&membri, tabella, &mut problemi);
    abitazione::controlla(dsu, tabella, &mut problemi);
    IseeError::check(problemi.0)?;
    Ok(membri)
}
