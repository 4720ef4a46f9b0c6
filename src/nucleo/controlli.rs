//! The second gate: what the answers mean together. Every problem is collected, not only the first.

use super::{COMPONENTI_MASSIMI, Membro, abitazione, persone, redditi};
use crate::dsu::Dsu;
use crate::error::{IseeError, Issue};
use crate::messaggi::regole::{self, Regola};
use crate::parametri::Tabella;

/// The most entries that any list of a declaration may hold.
const VOCI_MASSIME: usize = 200;

/// Where a problem is: written out as a path only when there is one.
#[derive(Clone, Copy)]
pub(super) enum Dove<'a> {
    /// A field of the household: `abitazione.comune`.
    Nucleo(&'a str),
    /// A field of a member.
    Membro(usize, &'a str),
    /// A field of an entry of a member's list, or the entry when the field is empty.
    Voce(usize, &'a str, usize, &'a str),
    /// A field of a property.
    Immobile(usize, &'a str),
    /// A field of a part of a property.
    Quota(usize, usize, &'a str),
}

impl Dove<'_> {
    fn path(self) -> String {
        match self {
            Dove::Nucleo(campo) => format!("nucleo.{campo}"),
            Dove::Membro(n, campo) => format!("nucleo.componenti[{n}].{campo}"),
            Dove::Voce(n, elenco, k, "") => format!("nucleo.componenti[{n}].{elenco}[{k}]"),
            Dove::Voce(n, elenco, k, campo) => format!("nucleo.componenti[{n}].{elenco}[{k}].{campo}"),
            Dove::Immobile(n, campo) => format!("nucleo.immobili[{n}].{campo}"),
            Dove::Quota(n, k, campo) => format!("nucleo.immobili[{n}].quote[{k}].{campo}"),
        }
    }
}

/// The problems found so far.
#[derive(Default)]
pub(super) struct Problemi(Vec<Issue>);

impl Problemi {
    #[cold]
    #[inline(never)]
    pub(super) fn add(&mut self, regola: &Regola, dove: Dove<'_>, args: &[&str]) {
        self.0.push(regola.issue(dove.path(), args));
    }

    /// Adds the problem when the condition holds.
    pub(super) fn se(&mut self, condizione: bool, regola: &Regola, dove: Dove<'_>) {
        if condizione {
            self.add(regola, dove, &[]);
        }
    }

    /// A list too long to be true.
    pub(super) fn troppe(&mut self, quante: usize, dove: Dove<'_>) {
        if quante > VOCI_MASSIME {
            self.add(&regole::TROPPE_VOCI, dove, &[&VOCI_MASSIME.to_string()]);
        }
    }
}

/// Checks the whole declaration and returns its members with their ties resolved.
pub(super) fn controlla<'a>(dsu: &'a Dsu, tabella: &'static Tabella) -> Result<Vec<Membro<'a>>, IseeError> {
    let quanti = dsu.nucleo.componenti.len();
    let path = "nucleo.componenti";
    if quanti == 0 {
        return Err(IseeError::one(regole::NUCLEO_VUOTO.issue(path, &[])));
    }
    if quanti > COMPONENTI_MASSIMI {
        return Err(IseeError::one(regole::TROPPI_COMPONENTI.issue(path, &[&COMPONENTI_MASSIMI.to_string()])));
    }
    let mut problemi = Problemi::default();
    let membri = persone::controlla(dsu, tabella, &mut problemi);
    redditi::controlla(&membri, tabella, &mut problemi);
    abitazione::controlla(dsu, tabella, &mut problemi);
    IseeError::check(problemi.0)?;
    Ok(membri)
}
