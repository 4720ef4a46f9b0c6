//! What INPS answers, as text: the verbs of [`attestazione`](crate::attestazione), of [`codici`](crate::codici) and of
//! the services, with their JSON.

use super::forma_attestazione::{RichiestaCodice, RichiestaProtocollo};
use super::{read, scrivi};
use crate::codici;
use crate::error::IseeError;

/// A codice fiscale: `{ "testo", "giorno"? }` in, a [`CodiceFiscale`](codici::CodiceFiscale) out. With `giorno` the birth
/// is told from the one of a hundred years before.
///
/// # Errors
/// Those of the shape: a code that is not well made is the answer, never an error.
///
/// ```
/// let codice = isee_simulatore::json::attestazione::fiscal_code(r#"{ "testo": "prv nna 80e41 z999p" }"#).unwrap();
/// assert!(codice.starts_with(r#"{"valido":true,"forma":"persona","codice":"PRVNNA80E41Z999P""#));
/// ```
pub fn fiscal_code(text: &str) -> Result<String, IseeError> {
    let RichiestaCodice { testo, giorno } = read(text)?;
    let codice = codici::codice_fiscale(&testo);
    Ok(scrivi(&match giorno {
        Some(giorno) => codice.al(giorno),
        None => codice,
    }))
}

/// A DSU protocol: `{ "testo", "anno" }` in, a [`Protocollo`](codici::Protocollo) out. `anno` is the current one: nothing
/// here reads a clock.
///
/// # Errors
/// Those of the shape.
///
/// ```
/// let protocollo = isee_simulatore::json::attestazione::protocol(
///     r#"{ "testo": "INPS-ISEE-2026-00000001X-00", "anno": 2026 }"#).unwrap();
/// assert!(protocollo.contains(r#""anno":2026"#));
/// ```
pub fn protocol(text: &str) -> Result<String, IseeError> {
    let RichiestaProtocollo { testo, anno } = read(text)?;
    Ok(scrivi(&codici::protocollo(&testo, anno)))
}

/// The code of a benefit: `{ "testo" }` in, a [`CodicePrestazione`](codici::CodicePrestazione) out.
///
/// # Errors
/// Those of the shape.
///
/// ```
/// let codice = isee_simulatore::json::attestazione::benefit_code(r#"{ "testo": "A1.01" }"#).unwrap();
/// assert!(codice.starts_with(r#"{"valido":"#));
/// ```
pub fn benefit_code(text: &str) -> Result<String, IseeError> {
    let RichiestaCodice { testo, .. } = read(text)?;
    Ok(scrivi(&codici::prestazione(&testo)))
}
