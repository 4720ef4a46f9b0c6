//! Two versions: of the package, and of the law in it. Results can change without a change of the API, and the reverse.

use serde::Serialize;

use crate::date::Data;
use crate::parametri::Tabella;

/// The version of the package and of the law in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct Versione {
    /// The version of the package.
    pub pacchetto: &'static str,
    /// The first day of presentation that can be computed.
    pub parametri_dal: Data,
    /// The last one.
    pub parametri_al: Data,
    /// The day on which a person last checked that nothing newer exists.
    pub verificato_il: Data,
}

/// The version in hand.
pub fn version() -> Versione {
    let (parametri_dal, parametri_al) = Tabella::periodo();
    Versione {
        pacchetto: env!("CARGO_PKG_VERSION"),
        parametri_dal,
        parametri_al,
        verificato_il: Tabella::corrente().verificato_il,
    }
}
