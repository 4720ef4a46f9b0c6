//! Art. 3: the household.
//!
//! [`Nucleo::try_from`] is the second gate: it checks what a [`Dsu`] means, all the problems at once. A `Nucleo` in
//! hand is valid, so the chapters that follow cannot fail.
//!
//! Fonte: DPCM 159/2013, art. 3. The household is the one that the declarant lists; the checks refuse who by law
//! cannot be in it.

mod abitazione;
mod controlli;
mod corrente;
mod derivati;
mod esterni;
mod insieme;
mod persone;
mod redditi;

pub(crate) use insieme::Insieme;

use std::borrow::Cow;
use std::rc::Rc;

use crate::date::Data;
use crate::dsu::{
    Abitazione, AltraForma, Componente, DatiNucleo, Deposito, Dsu, Immobile, NucleoProprio, Redditi, Relazione,
};
use crate::error::IseeError;
use crate::euro::Euro;
use crate::parametri::Tabella;
use crate::scelte::Scelte;

/// The most members that a declaration may list.
pub const COMPONENTI_MASSIMI: usize = 40;

/// The most people outside the household that a declaration may list.
pub const ESTERNI_MASSIMI: usize = 20;

/// A person of a valid declaration: a member of the household, or one outside it.
#[derive(Clone, Debug)]
pub(crate) struct Membro<'a> {
    pub(crate) dati: &'a Componente,
    /// Where the declaration lists the person.
    pub(crate) posto: Posto,
    /// Completed years on the day of the declaration.
    pub(crate) eta: u16,
    /// The parents: members of the household, and the GNC if listed.
    pub(crate) genitori: Insieme,
    /// The spouse who is in the household.
    pub(crate) coniuge: Insieme,
    /// The incomes: those of the declaration, or those of art. 9.
    pub(crate) redditi: Cow<'a, Redditi>,
    /// The financial assets: those of the declaration, or those of art. 9.
    pub(crate) patrimonio: Patrimonio<'a>,
}

/// Where the declaration lists a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Posto {
    Componente(usize),
    Esterno(usize),
}

impl Posto {
    /// The path of a field of the person.
    pub(crate) fn path(self, campo: &str) -> String {
        match self {
            Posto::Componente(n) => format!("nucleo.componenti[{n}].{campo}"),
            Posto::Esterno(n) => format!("esterni[{n}].{campo}"),
        }
    }
}

/// The financial assets of a person.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Patrimonio<'a> {
    pub(crate) depositi: &'a [Deposito],
    pub(crate) altre_forme: &'a [AltraForma],
    /// Purchases and net increase of the year.
    pub(crate) incremento: Euro,
    /// The place in `corrente.patrimonio.componenti`, when they are those of art. 9.
    pub(crate) corrente: Option<usize>,
}

impl<'a> Membro<'a> {
    fn new(dati: &'a Componente, posto: Posto, data: Data) -> Membro<'a> {
        Membro {
            dati,
            posto,
            eta: dati.data_nascita.eta(data),
            genitori: Insieme::VUOTO,
            coniuge: Insieme::VUOTO,
            redditi: Cow::Borrowed(&dati.redditi),
            patrimonio: Patrimonio {
                depositi: &dati.depositi,
                altre_forme: &dati.altre_forme,
                incremento: dati.incremento_immobiliare + dati.incremento_mobiliare,
                corrente: None,
            },
        }
    }

    /// The path of a field of the person's financial assets.
    pub(crate) fn path_patrimonio(&self, campo: &str) -> String {
        match self.patrimonio.corrente {
            None => self.posto.path(campo),
            Some(n) => format!("corrente.patrimonio.componenti[{n}].{campo}"),
        }
    }

    /// Asks for residential care, or receives it (art. 6, c. 3).
    pub(crate) fn chiede_ricovero(&self) -> bool {
        self.dati.ricoverato || self.dati.richiesta_ricovero.is_some()
    }

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
/// The kinds of ISEE differ by household: `con`, `ristretto` and `solo` give another one made of the same people.
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
    pub(crate) dsu: &'a Dsu,
    pub(crate) scelte: Scelte,
    /// Everybody in the declaration: the household as listed, then the people outside it.
    pub(crate) membri: Rc<[Membro<'a>]>,
    /// Whose incomes and assets count.
    pub(crate) presenti: Insieme,
    /// Who makes the scale and the allowances.
    pub(crate) composizione: Composizione<'a>,
    /// The figli of the composition.
    figli: Figli,
    /// True when the allowances are those of a household of one, whatever the composition.
    di_uno: bool,
    /// The home, if any.
    pub(crate) abitazione: Option<&'a Abitazione>,
    /// The person outside the household whose home it is.
    pub(crate) casa_di: Option<&'a str>,
    pub(crate) immobili: &'a [Immobile],
    /// Art. 6, c. 3, lett. c: whose donations go back to the donor.
    pub(crate) donante: Option<usize>,
    /// The same household before the changes of art. 9: the reddito figurativo stays that of the valid ISEE.
    pub(crate) prima: Option<Prima<'a>>,
}

/// Who makes the scale.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Composizione<'a> {
    /// Some of the people listed.
    Membri(Insieme),
    /// Quadro FC9: only the numbers are known.
    Dichiarata(&'a NucleoProprio),
}

/// What art. 9 leaves as it was.
#[derive(Clone, Debug)]
pub(crate) struct Prima<'a> {
    pub(crate) membri: Rc<[Membro<'a>]>,
    /// The figures under which the new assets are valued.
    pub(crate) tabella_patrimonio: &'static Tabella,
}

impl<'a> TryFrom<&'a Dsu> for Nucleo<'a> {
    type Error = IseeError;

    /// # Errors
    /// `unsupported-date` alone for a day outside the tables; otherwise every problem found: two dichiaranti, a figlio
    /// of 18 years with relation `F`, shares over 100 %, a parent of a minor without `lavoroSeiMesi`…
    fn try_from(dsu: &'a Dsu) -> Result<Nucleo<'a>, IseeError> {
        let tabella = Tabella::del_giorno(dsu.data_presentazione)?;
        let membri = controlli::controlla(dsu, tabella)?;
        let presenti = Insieme::primi(dsu.nucleo.componenti.len());
        Ok(Nucleo {
            data: dsu.data_presentazione,
            tabella,
            dsu,
            scelte: dsu.scelte,
            presenti,
            composizione: Composizione::Membri(presenti),
            figli: conta_figli(&membri, presenti),
            di_uno: false,
            abitazione: Some(&dsu.nucleo.abitazione),
            casa_di: None,
            immobili: &dsu.nucleo.immobili,
            donante: None,
            prima: None,
            membri: membri.into(),
        })
    }
}

impl<'a> Nucleo<'a> {
    /// How many people make the allowances.
    pub fn componenti(&self) -> u16 {
        match self.composizione {
            _ if self.di_uno => 1,
            Composizione::Membri(chi) => chi.quanti(),
            Composizione::Dichiarata(proprio) => proprio.componenti.into(),
        }
    }

    /// The figli on whom the allowances depend.
    pub(crate) fn figli(&self) -> Figli {
        if self.di_uno { Figli::default() } else { self.figli }
    }

    /// The day of the declaration.
    pub fn data_presentazione(&self) -> Data {
        self.data
    }

    /// The household as the declaration lists it.
    pub(crate) fn dati(&self) -> &'a DatiNucleo {
        &self.dsu.nucleo
    }

    /// The people whose incomes and assets count.
    pub(crate) fn persone(&self) -> impl Iterator<Item = (usize, &Membro<'a>)> + Clone {
        self.membri.iter().enumerate().filter(|(n, _)| self.presenti.contiene(*n))
    }

    /// The members of a set.
    pub(crate) fn fra(&self, chi: Insieme) -> impl Iterator<Item = &Membro<'a>> + Clone {
        self.membri.iter().enumerate().filter(move |(n, _)| chi.contiene(*n)).map(|(_, m)| m)
    }

    /// The place of a person.
    pub(crate) fn posto(&self, id: &str) -> Option<usize> {
        self.membri.iter().position(|m| m.dati.id == id)
    }

    /// Whether the incomes and assets of a person count.
    pub(crate) fn presente(&self, id: &str) -> bool {
        usize::from(self.presenti.quanti()) == self.membri.len()
            || self.posto(id).is_some_and(|n| self.presenti.contiene(n))
    }

    /// The figli who count among some of those who make the composition.
    pub(crate) fn figli_fra(&self, tutti: Insieme, chi: Insieme) -> Figli {
        if chi == tutti { self.figli } else { conta_figli(&self.membri, chi) }
    }

    /// A minor on the day of the declaration.
    pub(crate) fn minorenne(&self, m: &Membro<'_>) -> bool {
        m.eta < self.tabella.ordinari.eta_maggiore.valore
    }

    /// The path of a property.
    pub(crate) fn path_immobile(&self, n: usize) -> String {
        let elenco = if self.prima.is_some() { "corrente.patrimonio.immobili" } else { "nucleo.immobili" };
        format!("{elenco}[{n}]")
    }

    /// Whether a property is the home of this household, or goes with it.
    pub(crate) fn e_casa(&self, immobile: &Immobile) -> bool {
        match self.casa_di {
            None => immobile.casa_di_abitazione,
            Some(id) => immobile.casa_di_esterno.as_deref() == Some(id),
        }
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
                figli.conviventi += u16::from(!matches!(figlio.dati.relazione, Relazione::FNC | Relazione::FE));
            }
        }
        massimo.numero = massimo.numero.max(figli.numero);
        massimo.conviventi = massimo.conviventi.max(figli.conviventi);
    }
    massimo
}
