//! Quadro FC9: the household of a person who is outside the declared one.

use serde::Serialize;

use super::Abitazione;

/// How the household of a person outside the declared one is made: the scale and the allowances of a componente
/// aggiuntiva depend on it; the incomes and the assets of its other members do not count.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct NucleoProprio {
    /// How many people, the person included: at least 1.
    pub componenti: u8,
    /// The figli in that household, of any age, of one parental unit (NumeroFigli).
    #[serde(default)]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub figli: u8,
    /// Those of them who live there.
    #[serde(default)]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub figli_conviventi: u8,
    /// The supplement of the scale for minor figli (Allegato 1, lett. b and c).
    #[serde(default)]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub minori: MaggiorazioneMinori,
    /// The people with a disability of Allegato 3, the person included.
    #[serde(default)]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub disabili: u8,
    /// The people in residential care or in convivenza anagrafica (Allegato 1, lett. d).
    #[serde(default)]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub in_struttura: u8,
    /// Those of them with a disability.
    #[serde(default)]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub disabili_in_struttura: u8,
    /// The home of that household: its rent is subtracted, its allowance applied. Left out: neither rented nor owned.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub abitazione: Option<Abitazione>,
}

/// The supplement for minor figli in the household of a person outside the declared one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum MaggiorazioneMinori {
    /// No minor figli, or parents who did not work six months.
    #[default]
    Nessuna,
    /// Minor figli, and their parents there worked six months (or a lone parent who does not work, lett. c).
    Minori,
    /// The same, with a figlio under three.
    SottoTreAnni,
}
