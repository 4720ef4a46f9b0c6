//! The indicator for the family and inclusion benefits: L. 199/2025, art. 1, c. 208, from 1 January 2026. It is the
//! ordinary one under another table, which changes the allowance on the home and lett. a of the scale.

use super::Calcolato;
use crate::messaggi::it;
use crate::nucleo::Nucleo;
use crate::prospetto::ricalcola;

/// The household and the incomes of the ordinary indicator, the figures of L. 199/2025; nothing before they exist.
pub(super) fn famiglia<'a>(n: &Nucleo<'a>, ordinario: &Calcolato<'a>) -> Option<Calcolato<'a>> {
    let parametri = n.tabella.famiglia()?;
    let calcolo = ricalcola(&ordinario.calcolo, n, parametri, n.scelte);
    Some(Calcolato { calcolo, parametri, prestazioni: it::PRESTAZIONI_FAMIGLIA })
}

/// What [`ricalcola`] takes for granted.
#[test]
fn only_the_home_and_the_scale_change() -> Result<(), crate::IseeError> {
    let tabella = crate::parametri::Tabella::del_giorno(crate::Data::new(2026, 6, 1))?;
    let righe = tabella.righe().famiglia.unwrap_or_default();
    let codici: Vec<_> = righe.iter().map(|riga| riga.codice.as_str()).collect();
    assert_eq!(codici, ["maggiorazione-figli", "franchigia-casa", "comuni-metropolitani", "franchigia-casa-figli"]);
    Ok(())
}
