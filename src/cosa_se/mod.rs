//! What if: the indicators as exact functions of the amounts of a declaration.
//!
//! The ISEE is made of sums, products by constants, minima, maxima and ratios by constants: against one amount it is a
//! chain of straight stretches, with a jump where a rule of law changes. Here the stretches are found and proven, not
//! sampled.

mod campo;
mod confronto;
mod curva;
mod distanza;
mod euro_in_piu;
mod intervallo;
mod obiettivo;
mod tratti;

pub use campo::{Importo, importi};
pub use confronto::{Confronto, Lato, RigaConfronto, compare};
pub use curva::{Curva, CurvaIndicatore, GenereNodo, Intervallo, Nodo, Passaggio, Richiesta, Rifiutato, Tratto, curve};
pub use distanza::{DistanzaPrestazione, Distanze, Limite, distance};
pub use euro_in_piu::{Differenza, EffettoDiUnEuro, UnEuro, one_more_euro};
pub(crate) use intervallo::VARIANTI_MASSIME;
pub use intervallo::{Aperta, Estremo, Fra, Limiti, LimitiIndicatore, RispostaData, Ristretta, Variante, bounds};
pub use obiettivo::{EsitoObiettivo, Punto, RispostaObiettivo, Verso, goal};

use rust_decimal::Decimal;
use serde::{Serialize, Serializer};

use crate::euro::to_number;

/// An exact figure: it leaves the engine with fifteen decimals, not rounded to the cent.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Esatto(pub Decimal);

impl Serialize for Esatto {
    fn serialize<S: Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
        out.serialize_f64(to_number(self.0.round_dp(15)))
    }
}
