//! Modello MS: what has changed since the declaration (art. 9).

use serde::Serialize;

use super::{AltraForma, Deposito, Immobile, Trattamento};
use crate::date::Data;
use crate::euro::Euro;

/// The request of an ISEE corrente on top of the declaration, which is the valid ISEE it starts from.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct DatiCorrente {
    /// The day of the request: not before the declaration, in the same year.
    pub data_presentazione: Data,
    /// The people whose incomes have changed, each once.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub redditi: Vec<Variazione>,
    /// The assets at 31 December of the year before the declaration; from 1 April.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub patrimonio: Option<PatrimonioCorrente>,
}

/// The change of incomes of one person. The amounts are those of the 12 months before the request, or of the last two
/// months with `dueMesi`; they take the place of `lavoroDipendente`, `pensione`, `autonomo`, `forfetario` and of all the
/// `trattamenti` of the person. What is left out is zero.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Variazione {
    /// The `id` of the person, of the household or of `esterni`.
    pub componente: String,
    /// What happened.
    pub causa: Causa,
    /// The day of the event: after 1 January of the income year. Needed but for `riduzione`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub data_evento: Option<Data>,
    /// Whether the person is at work on the day of the request. Needed for `tempo-determinato` and `autonomo`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub occupato: Option<bool>,
    /// Months of continuous activity before it ceased. Needed for `autonomo`: at least 12.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mesi_continuativi: Option<u16>,
    /// Days of work in the 12 months before the end of the last contract. Needed for `tempo-determinato` before 5 March
    /// 2025: at least 120.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub giorni_lavorati: Option<u16>,
    /// True when the amounts are those of the last two months, to be multiplied by six: only for `tempo-indeterminato`
    /// and `trattamenti`.
    #[serde(default, skip_serializing_if = "core::ops::Not::not")]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub due_mesi: bool,
    /// Work as an employee or assimilated, with the allowances that replace it (NASpI).
    #[serde(default)]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub lavoro_dipendente: Euro,
    /// Pension.
    #[serde(default)]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub pensione: Euro,
    /// Business or self-employment: what was received less what was spent.
    #[serde(default)]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub autonomo: Euro,
    /// Treatments of public bodies.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub trattamenti: Vec<Trattamento>,
}

/// The conditions of art. 9 on incomes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Causa {
    /// A permanent job ended, was suspended or reduced.
    TempoIndeterminato,
    /// A fixed-term or flexible job ended, and the person is not at work.
    TempoDeterminato,
    /// Self-employment ceased after at least 12 continuous months, and the person is not at work.
    Autonomo,
    /// A treatment of a public body has been interrupted.
    Trattamenti,
    /// Any other change: admitted when the ISR falls by more than a quarter.
    Riduzione,
}

/// All the assets at 31 December of the year before the declaration.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct PatrimonioCorrente {
    /// Everybody in the household, also who has nothing. Who is in `esterni` and is not listed keeps the assets of the declaration.
    pub componenti: Vec<PatrimonioComponente>,
    /// The properties, as in `nucleo.immobili`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub immobili: Vec<Immobile>,
}

/// The financial assets of one person.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct PatrimonioComponente {
    /// The `id` of the person.
    pub componente: String,
    /// Accounts, as in the declaration.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub depositi: Vec<Deposito>,
    /// The other financial assets.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub altre_forme: Vec<AltraForma>,
    /// Purchases of buildings in that year.
    #[serde(default)]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub incremento_immobiliare: Euro,
    /// Net increase of the other financial assets in that year.
    #[serde(default)]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub incremento_mobiliare: Euro,
}
