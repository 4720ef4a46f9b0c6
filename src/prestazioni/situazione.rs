//! What is known of a household when its benefits are asked.

use rust_decimal::Decimal;

use super::documento::Specie;
use crate::date::Data;

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
    /// The answers to the questions of the documents, by `id`.
    pub risposte: Vec<(String, Valore)>,
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
