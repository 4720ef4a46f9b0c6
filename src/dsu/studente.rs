//! Module MB.2, Quadro C: who studies at a university.

use serde::Serialize;

use crate::date::Data;
use crate::euro::Euro;

/// What art. 8 asks of a student. Who lives with the parents answers `corso` only.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Studente {
    /// A degree course or a doctorate.
    pub corso: Corso,
    /// Since when the student has had his or her residence outside the home of the family of origin; left out by who
    /// lives there. Two years before the day of the declaration make half of the autonomy (art. 8, c. 2, lett. a).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fuori_casa_dal: Option<Data>,
    /// True when the housing is owned by a member of the family of origin: then there is no autonomy.
    #[serde(default, skip_serializing_if = "core::ops::Not::not")]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub alloggio_di_familiari: bool,
    /// Incomes from work as an employee or assimilated, fiscally declared, of the two calendar years before the
    /// declaration: the other half of the autonomy (lett. b). With a spouse, the incomes of both; work in the business
    /// of a family member does not count.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reddito_lavoro: Option<RedditoLavoro>,
    /// Why no parent is counted, when it is so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub senza_genitori: Option<SenzaGenitori>,
}

/// The course.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Corso {
    /// Any degree course.
    Laurea,
    /// Dottorato di ricerca: the household is the restricted one (art. 8, c. 4).
    Dottorato,
}

/// Incomes from work, year by year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct RedditoLavoro {
    /// Of the year before the declaration: 2025 for DSU 2026.
    pub anno_precedente: Euro,
    /// Of the second year before the declaration: 2024 for DSU 2026.
    pub secondo_anno_precedente: Euro,
}

/// A student without parents to count.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum SenzaGenitori {
    /// Both parents are dead.
    Orfano,
    /// Both parents live abroad: the university computes a "parificato" of its own.
    GenitoriAllEstero,
}
