//! The second gate: what the answers mean together. Every problem is collected, not only the first.

use super::{COMPONENTI_MASSIMI, ESTERNI_MASSIMI, Membro, Posto, abitazione, corrente, esterni, persone, redditi};
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
    /// A person: the household as listed, then the people outside it.
    Membro(usize, &'a str),
    /// A field of an entry of a person's list, or the entry when the field is empty.
    Voce(usize, &'a str, usize, &'a str),
    /// A field of a property.
    Immobile(Elenco, usize, &'a str),
    /// A field of a part of a property.
    Quota(Elenco, usize, usize, &'a str),
    /// A field of `corrente`.
    Corrente(&'a str),
    /// A field of a change of incomes, or of the assets of a person.
    Variazione(usize, &'a str),
    Patrimonio(usize, &'a str),
}

/// Which list of properties.
#[derive(Clone, Copy)]
pub(super) enum Elenco {
    Dichiarati,
    Correnti,
}

impl Elenco {
    fn path(self) -> &'static str {
        match self {
            Elenco::Dichiarati => "nucleo.immobili",
            Elenco::Correnti => "corrente.patrimonio.immobili",
        }
    }
}

/// The problems found so far.
pub(super) struct Problemi {
    trovati: Vec<Issue>,
    /// How many people are in the household: the others are outside it.
    nel_nucleo: usize,
}

impl Problemi {
    #[cold]
    #[inline(never)]
    pub(super) fn add(&mut self, regola: &Regola, dove: Dove<'_>, args: &[&str]) {
        let path = self.path(dove);
        self.trovati.push(regola.issue(path, args));
    }

    fn path(&self, dove: Dove<'_>) -> String {
        let persona = |n: usize, campo| match n.checked_sub(self.nel_nucleo) {
            None => Posto::Componente(n).path(campo),
            Some(n) => Posto::Esterno(n).path(campo),
        };
        match dove {
            Dove::Nucleo(campo) => format!("nucleo.{campo}"),
            Dove::Membro(n, campo) => persona(n, campo),
            Dove::Voce(n, elenco, k, "") => persona(n, &format!("{elenco}[{k}]")),
            Dove::Voce(n, elenco, k, campo) => persona(n, &format!("{elenco}[{k}].{campo}")),
            Dove::Immobile(elenco, n, campo) => format!("{}[{n}].{campo}", elenco.path()),
            Dove::Quota(elenco, n, k, campo) => format!("{}[{n}].quote[{k}].{campo}", elenco.path()),
            Dove::Corrente(campo) => format!("corrente.{campo}"),
            Dove::Variazione(n, campo) => format!("corrente.redditi[{n}].{campo}"),
            Dove::Patrimonio(n, campo) => format!("corrente.patrimonio.componenti[{n}].{campo}"),
        }
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
    if dsu.esterni.len() > ESTERNI_MASSIMI {
        return Err(IseeError::one(regole::TROPPI_ESTERNI.issue("esterni", &[&ESTERNI_MASSIMI.to_string()])));
    }
    let mut problemi = Problemi { trovati: Vec::new(), nel_nucleo: quanti };
    let membri = persone::controlla(dsu, tabella, &mut problemi);
    redditi::controlla(&membri, tabella, &mut problemi);
    esterni::controlla(&membri, dsu, &mut problemi);
    abitazione::controlla(dsu, tabella, &mut problemi);
    if let Some(dati) = &dsu.corrente {
        corrente::controlla(dsu, dati, &mut problemi);
    }
    IseeError::check(problemi.trovati)?;
    Ok(membri)
}
