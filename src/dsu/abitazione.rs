//! Quadro B: the home where the household lives on the day of the declaration.

use serde::Serialize;

use crate::euro::Euro;

/// The home: owned, rented or other.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Abitazione {
    /// On what title the household lives there.
    pub titolo: Titolo,
    /// The Belfiore code of the Comune (`H501` is Roma), or `altro` for a Comune that is none of the 15 metropolitan
    /// capitals. Needed with `proprieta` from DSU 2026, where it chooses the allowance of the family indicator.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub comune: Option<String>,
    /// With `proprieta`: true when the house was bought after 31 December of the reference year. Then it is not in
    /// the assets and no property needs the flag `casaDiAbitazione`.
    #[serde(default, skip_serializing_if = "core::ops::Not::not")]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub acquistata_dopo: bool,
    /// The contract; needed with `locazione`, refused with the other titles.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub locazione: Option<Locazione>,
}

/// The title of Quadro B.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Titolo {
    /// A member owns it, or holds another real right on it. The property is in `immobili` with `casaDiAbitazione`.
    Proprieta,
    /// Rented with a contract.
    Locazione,
    /// Neither: guests, comodato, a house of the employer.
    Altro,
}

/// The rent contract in force on the day of the declaration.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Locazione {
    /// The yearly rent of the contract, whole: more than zero.
    pub canone_annuo: Euro,
    /// Whether the contract is registered. If not, nothing is subtracted.
    pub contratto_registrato: bool,
    /// Who signed, when some tenants are outside the household: only the share of those inside counts.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub conduttori: Option<Conduttori>,
    /// The `id`s of the members who signed. Needed only where a kind of ISEE takes a part of the household (nucleo
    /// ristretto): only the share of those inside counts.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub intestatari: Option<Vec<String>>,
}

/// The tenants of the contract, in equal parts. If the contract says other parts, write as `canoneAnnuo` the part of
/// the household and leave this out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Conduttori {
    /// Tenants who are in the household: at least 1.
    pub nel_nucleo: u8,
    /// All the tenants of the contract, those of the household included.
    pub totale: u8,
}
