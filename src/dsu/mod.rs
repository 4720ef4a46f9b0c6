//! The declaration as a person fills it: plain public fields, the shape of the JSON input.
//!
//! A [`Dsu`] has the right *shape*; whether it makes *sense* is decided by [`Nucleo::try_from`](crate::Nucleo).

mod abitazione;
mod componente;
mod corrente;
mod nucleo_proprio;
mod patrimonio;
mod redditi;
mod studente;
pub(crate) mod visita;

pub use abitazione::{Abitazione, Conduttori, Locazione, Titolo};
pub use componente::{Componente, Disabilita, FiglioNonConvivente, GenitoreNonConvivente, Posizioni, Relazione};
pub use corrente::{Causa, DatiCorrente, PatrimonioComponente, PatrimonioCorrente, Variazione};
pub use nucleo_proprio::{MaggiorazioneMinori, NucleoProprio};
pub use patrimonio::{
    AltraForma, Deposito, Diritto, Donazione, Immobile, Quota, TipoAltraForma, TipoDeposito, TipoImmobile,
};
pub use redditi::{Detrazioni, Redditi, TipoTrattamento, Trattamento};
pub use studente::{Corso, RedditoLavoro, SenzaGenitori, Studente};

use serde::Serialize;

use crate::date::Data;
use crate::scelte::Scelte;

/// The data of a household, as the DSU asks them: what `calculate`, `explain` and `validate` take.
///
/// Amounts are euro, at most two decimals, never negative. Incomes are those of the second year before the
/// declaration, assets those at 31 December of that year (DSU 2026: incomes 2024, assets at 31/12/2024). The DSU
/// rounds each amount to the whole euro; the engine does not round what it receives.
///
/// Fonte: DPCM 159/2013, art. 3-5 and 10.
///
/// ```
/// let dsu = isee_simulatore::json::dsu(r#"{
///   "dataPresentazione": "2026-03-15",
///   "nucleo": {
///     "componenti": [{
///       "id": "anna", "relazione": "D", "dataNascita": "1980-05-01",
///       "redditi": { "redditoComplessivo": 20000, "lavoroDipendente": 20000 }
///     }],
///     "abitazione": { "titolo": "locazione", "locazione": { "canoneAnnuo": 6000, "contrattoRegistrato": true } }
///   }
/// }"#).unwrap();
/// let isee = isee_simulatore::calculate(&dsu).unwrap().indicatori.ordinario.isee;
/// assert_eq!(isee, isee_simulatore::Euro::new(11_000)); // (20.000 - 3.000 - 6.000) / 1,00
/// ```
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Dsu {
    /// The day on which the declaration is presented, `AAAA-MM-GG`. It chooses the law, the reference years and the
    /// ages. From 2023-01-01 to 2026-12-31; any other day is refused with `unsupported-date`.
    pub data_presentazione: Data,
    /// The household on that day.
    pub nucleo: DatiNucleo,
    /// People outside the household whom a kind of ISEE calls in, at most 20: the parent of a minor or of a student who
    /// lives elsewhere (`GNC`), a student or another figlio who is not in the household (`FE`). They change no ordinary figure.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub esterni: Vec<Componente>,
    /// What has changed since, to ask for an ISEE corrente.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub corrente: Option<DatiCorrente>,
    /// The reading to follow where the law is open; what is left out follows the default.
    #[serde(default, skip_serializing_if = "Scelte::is_default")]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub scelte: Scelte,
}

/// The people, their home and their properties.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct DatiNucleo {
    /// Everybody in the household, from 1 to 40 people, in any order; exactly one is `D`.
    pub componenti: Vec<Componente>,
    /// The home where the household lives on the day of the declaration (Quadro B).
    pub abitazione: Abitazione,
    /// The buildings and land of the members at 31 December of the reference year, each property once (FC3).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub immobili: Vec<Immobile>,
    /// True when a separated or divorced person lives at the same address under another family record. It changes no
    /// figure: the household is the one listed; it adds the warning that the ADI counts the ex-spouse.
    #[serde(default, skip_serializing_if = "core::ops::Not::not")]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub ex_coniuge_stesso_indirizzo: bool,
}
