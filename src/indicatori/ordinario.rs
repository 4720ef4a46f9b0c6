//! The ordinary indicator: art. 2-5. Every benefit uses it that does not ask for another kind; from 2026, not the five of L. 199/2025.

use super::Calcolato;
use crate::messaggi::it;
use crate::nucleo::Nucleo;
use crate::prospetto::calcola;

/// The household as listed, the ordinary figures of the day.
pub(super) fn ordinario<'a>(n: &Nucleo<'a>) -> Calcolato<'a> {
    let parametri = n.tabella.ordinario();
    let prestazioni = if n.tabella.famiglia.is_some() { it::PRESTAZIONI_ORDINARIO } else { it::PRESTAZIONI_TUTTE };
    Calcolato { calcolo: calcola(n, parametri, n.scelte), parametri, prestazioni }
}
