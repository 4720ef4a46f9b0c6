//! What the evaluation of a document gives.

use serde::Serialize;

/// Whether a benefit is due.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "lowercase")]
pub enum Risposta {
    /// Yes.
    Si,
    /// No: a condition failed.
    No,
    /// Something is still to be asked.
    Forse,
}
