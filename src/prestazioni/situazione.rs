//! What is known of a household when its benefits are asked.

use rust_decimal::Decimal;

use super::documento::{Specie, Tipo};
use crate::date::Data;
use crate::indicatori::Mancanza;

/// A household as the documents see it: from a declaration, or written by hand in a test.
#[derive(Clone, Debug, PartialEq)]
pub struct Situazione {
    /// The day.
    pub giorno: Data,
    /// The indicators of the household: none when there is no ISEE; a kind that is not listed is not known.
    pub indicatori: Vec<(Specie, Option<Decimal>)>,
    /// The people, as they are listed.
    pub persone: Vec<Persona>,
    /// What needs no question, by name: `scala`, `canone`.
    pub fatti: Vec<(String, Valore)>,
    /// The answers to the questions of the documents, by `id`. The name of a fact is answered too, and wins over it.
    pub risposte: Vec<(String, Valore)>,
    /// The indicators that a declaration gives; none in a situation written by hand.
    pub misure: Vec<Misura>,
}

/// An indicator computed from a declaration, with what it is made of.
#[derive(Clone, Debug, PartialEq)]
pub struct Misura {
    /// The kind.
    pub specie: Specie,
    /// The place of the person in `persone`; none for the household.
    pub persona: Option<usize>,
    /// After the changes of art. 9.
    pub corrente: bool,
    /// The figures; none when something is missing.
    pub figure: Option<Figure>,
    /// What is missing, when it cannot be computed.
    pub mancano: Vec<Mancanza>,
}

/// The figures of an indicator, each rounded to the cent: those that INPS attests.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names of the law")]
pub struct Figure {
    pub isee: Decimal,
    pub ise: Decimal,
    pub isr: Decimal,
    pub isp: Decimal,
    pub scala: Decimal,
    pub ispe: Decimal,
    pub isre: Decimal,
}

/// A person of the household.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Persona {
    /// The `id`.
    pub id: String,
    /// What is known, by name without `persona.`: `eta`, `figlio`, `disabilita`.
    pub fatti: Vec<(String, Valore)>,
    /// The person's own indicators, where they are not those of the household.
    pub indicatori: Vec<(Specie, Option<Decimal>)>,
    /// The answers on this person, by name without `persona.`.
    pub risposte: Vec<(String, Valore)>,
}

/// A value of a fact.
#[derive(Clone, Debug, PartialEq)]
pub enum Valore {
    /// A number.
    Numero(Decimal),
    /// True or false.
    Logico(bool),
    /// A word.
    Testo(String),
    /// A day.
    Giorno(Data),
}

impl Persona {
    /// The day of birth, when it is known.
    pub fn nascita(&self) -> Option<Data> {
        self.fatti.iter().find_map(|(nome, valore)| match valore {
            Valore::Giorno(giorno) if nome == "nascita" => Some(*giorno),
            _ => None,
        })
    }

    /// Completed years on a day: from the day of birth, else as written.
    pub fn eta(&self, giorno: Data) -> Option<u16> {
        self.mesi(giorno).map(|mesi| mesi / 12)
    }

    /// Completed months on a day; twelve for each year where only the age is written.
    pub fn mesi(&self, giorno: Data) -> Option<u16> {
        let anni = |(nome, valore): &(String, Valore)| match valore {
            Valore::Numero(anni) if nome == "eta" => u16::try_from(*anni).ok(),
            _ => None,
        };
        match self.nascita() {
            Some(nascita) => Some(nascita.mesi(giorno)),
            None => self.fatti.iter().find_map(anni).map(|anni| anni.saturating_mul(12)),
        }
    }
}

impl Specie {
    /// The word of a document.
    pub(super) const fn parola(self) -> &'static str {
        match self {
            Specie::Ordinario => "ordinario",
            Specie::Famiglia => "famiglia",
            Specie::Minorenni => "minorenni",
            Specie::Universita => "universita",
            Specie::Dottorato => "dottorato",
            Specie::Sociosanitario => "sociosanitario",
            Specie::Residenze => "residenze",
            Specie::Icef => "icef",
            Specie::Durp => "durp",
        }
    }
}

impl Tipo {
    /// The word of a document.
    pub(super) const fn parola(self) -> &'static str {
        match self {
            Tipo::Numero => "number",
            Tipo::Logico => "bool",
            Tipo::Testo => "text",
            Tipo::Giorno => "date",
        }
    }
}
