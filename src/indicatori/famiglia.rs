//! The indicator for the family and inclusion benefits: L. 199/2025, art. 1, c. 208, from 1 January 2026. It is the
//! ordinary one under another table of figures.

use super::Calcolato;
use crate::messaggi::it;
use crate::nucleo::Nucleo;
use crate::prospetto::calcola;

/// The household as listed, the figures of L. 199/2025; nothing before they exist.
pub(super) fn famiglia<'a>(n: &Nucleo<'a>) -> Option<Calcolato<'a>> {
    let parametri = n.tabella.famiglia()?;
    Some(Calcolato { calcolo: calcola(n, parametri, n.scelte), parametri, prestazioni: it::PRESTAZIONI_FAMIGLIA })
}
