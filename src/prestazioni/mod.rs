//! What an ISEE opens: benefits as documents, read and checked, then evaluated on a household.
//!
//! A document is data: which indicator, which conditions, how much, from which act, with its own tests. Three answers:
//! yes with the amount, no with the condition that failed, perhaps with the questions that remain.

mod documento;
mod esito;
mod espressione;
mod fatti;
mod situazione;

pub use documento::*;
pub use esito::Risposta;
pub use espressione::*;
pub use fatti::{FATTI, Fatto, ORDINALE, PERSONA, fatto};
pub use situazione::{Figure, Misura, Persona, Situazione, Valore as ValoreFatto};
