//! Art. 3: the household.
//!
//! [`Nucleo::try_from`] is the second gate: it checks what a [`Dsu`] means, all the problems at once. A `Nucleo` in
//! hand is valid, so the chapters that follow cannot fail.
//!
//! Fonte: DPCM 159/2013, art. 3. The household is the one that the declarant lists; the checks refuse who by law
//! cannot be in it.

mod abitazione;
mod controlli;
mod insieme;
mod persone;
mod redditi;

pub(crate) use insieme::Insieme;

use crate::date::Data;
use crate::dsu::{Componente, DatiNucleo, Dsu, Relazione};
use crate::error::IseeError;
use crate::parametri::Tabella;
use crate::scelte::Scelte;

/// The most members that a declaration may list.
pub const COMPONENTI_MASSIMI: usize = 40;

/// A member of a valid household.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Membro<'a> {
    pub(crate) dati: &'a Componente,
    /// Completed years on the day of the declaration.
    pub(crate) eta: u16,
    /// The parents who are in the household.
    pub(crate) genitori: Insieme,
    /// The spouse who is in the household.
    pub(crate) coniuge: Insieme,
}

impl Membro<'_> {
    /// In residential care, or in convivenza anagrafica without being a household alone (Allegato 1, lett. d).
    pub(crate) fn in_struttura(&self) -> bool {
        self.dati.ricoverato || self.dati.in_convivenza_anagrafica
    }
}

/// The figli who count for the allowances and the scale.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Figli {
    /// Of any age (NumeroFigli).
    pub numero: u16,
    /// Those who live with the household (NumeroFigliConviventi).
    pub conviventi: u16,
}

/// A valid household, on the day of its declaration.
///
/// ```
/// # let text = r#"{ "dataPresentazione": "2026-03-15", "nucleo": { "abitazione": { "titolo": "altro" },
/// #   "componenti": [{ "id": "anna", "relazione": "D", "dataNascita": "1980-05-01" }] } }"#;
/// let dsu = isee_simulatore::json::dsu(text).unwrap();
/// let nucleo = isee_simulatore::Nucleo::try_from(&dsu).unwrap();
/// assert_eq!(nucleo.componenti(), 1);
/// ```
#[derive(Clone, Debug)]
pub struct Nucleo<'a> {
    pub(crate) data: Data,
    pub(crate) tabella: &'static Tabella,
    pub(crate) dati: &'a DatiNucleo,
    pub(crate) scelte: Scelte,
    pub(crate) membri: Vec<Membro<'a>>,
    pub(crate) figli: Figli,
}

impl<'a> TryFrom<&'a Dsu> for Nucleo<'a> {
    type Error = IseeError;

    /// # Errors
    /// `unsupported-date` alone for a day outside the tables; otherwise every problem found: two dichiaranti, a figlio
    /// of 18 years with relation `F`, shares over 100 %, a parent of a minor without `lavoroSeiMesi`…
    fn try_from(dsu: &'a Dsu) -> Result<Nucleo<'a>, IseeError> {
        let tabella = Tabella::del_giorno(dsu.data_presentazione)?;
        let membri = controlli::controlla(dsu, tabella)?;
        let mut nucleo = Nucleo {
            data: dsu.data_presentazione,
            tabella,
            dati: &dsu.nucleo,
            scelte: dsu.scelte,
            membri,
            figli: Figli::default(),
        };
        nucleo.figli = conta_figli(&nucleo.membri, nucleo.tutti());
        Ok(nucleo)
    }
}

impl<'a> Nucleo<'a> {
    /// How many people.
    pub fn componenti(&self) -> u16 {
        u16::try_from(self.membri.len()).unwrap_or(u16::MAX)
    }

    /// The day of the declaration.
    pub fn data_presentazione(&self) -> Data {
        self.data
    }

    /// Everybody.
    pub(crate) fn tutti(&self) -> Insieme {
        Insieme::primi(self.membri.len())
    }

    /// The members of a set.
    pub(crate) fn fra(&self, chi: Insieme) -> impl Iterator<Item = &Membro<'a>> + Clone {
        self.membri.iter().enumerate().filter(move |(n, _)| chi.contiene(*n)).map(|(_, m)| m)
    }

    /// Those who satisfy a condition.
    pub(crate) fn chi(&self, condizione: impl Fn(&Membro<'a>) -> bool) -> Insieme {
        self.membri.iter().enumerate().filter(|(_, m)| condizione(m)).map(|(n, _)| n).collect()
    }

    /// The figli who count among some members only.
    pub(crate) fn figli_fra(&self, chi: Insieme) -> Figli {
        if chi == self.tutti() { self.figli } else { conta_figli(&self.membri, chi) }
    }
}

/// Counts the figli by parental unit, one parent or a married couple, and takes the largest: figli of different
/// parents are not added together unless the parents are married to each other.
///
/// Fonte: FAQ INPS; DSU instructions, Quadro A.
fn conta_figli(membri: &[Membro<'_>], fra: Insieme) -> Figli {
    let genitori: Insieme = membri.iter().fold(Insieme::VUOTO, |tutti, m| tutti.unito(m.genitori));
    let mut massimo = Figli::default();
    for (n, m) in membri.iter().enumerate() {
        if !genitori.contiene(n) || !fra.contiene(n) {
            continue;
        }
        let unita = Insieme::uno(n).unito(m.coniuge).fra(fra);
        let mut figli = Figli::default();
        for (f, figlio) in membri.iter().enumerate() {
            if fra.contiene(f) && figlio.genitori.incontra(unita) {
                figli.numero += 1;
                figli.conviventi += u16::from(figlio.dati.relazione != Relazione::FNC);
            }
        }
        massimo.numero = massimo.numero.max(figli.numero);
        massimo.conviventi = massimo.conviventi.max(figli.conviventi);
    }
    massimo
}
