//! The ordinary indicator: art. 2-5. Most benefits use it.

use super::Calcolato;
use crate::messaggi::it;
use crate::nucleo::Nucleo;
use crate::prospetto::calcola;

/// The household as listed, the ordinary figures of the day.
pub(super) fn ordinario<'a>(n: &Nucleo<'a>) -> Calcolato<'a> {
    let parametri = n.tabella.ordinario();
    Calcolato { calcolo: calcola(n, parametri, n.scelte), parametri, prestazioni: it::PRESTAZIONI_ORDINARIO }
}
