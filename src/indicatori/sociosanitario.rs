//! Art. 6, c. 1-2: the ISEE for socio-sanitary services at home or by day, to adults with a disability.

use super::ristretto::due_nuclei;
use super::specifici::{Caso, Forma, Tipo};
use crate::messaggi::specifici as m;
use crate::nucleo::{Membro, Nucleo};

/// C. 2: the nucleo ristretto of who receives the service, or the ordinary household.
pub(super) fn sociosanitario<'a>(n: &Nucleo<'a>, chi: usize, beneficiario: &Membro<'a>) -> Vec<Caso<'a>> {
    let adulto = n.presenti.contiene(chi) && !n.minorenne(beneficiario);
    if !adulto || beneficiario.dati.disabilita.is_none() {
        return Vec::new();
    }
    let strade =
        [(Forma::SociosanitarioRidotto, m::NUCLEO_RISTRETTO), (Forma::SociosanitarioOrdinario, m::NUCLEO_ORDINARIO)];
    due_nuclei(n, chi, beneficiario, Tipo::Sociosanitario, strade)
}
