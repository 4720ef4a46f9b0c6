//! Art. 8, c. 4: the ISEE for a doctorate.

use super::ristretto::due_nuclei;
use super::specifici::{Caso, Forma, Tipo, manca};
use crate::dsu::Corso;
use crate::messaggi::specifici as m;
use crate::nucleo::{Membro, Nucleo};

/// C. 4: the nucleo ristretto of who studies, or the ordinary household.
pub(super) fn dottorato<'a>(n: &Nucleo<'a>, chi: usize, studente: &Membro<'a>) -> Vec<Caso<'a>> {
    if studente.dati.studente.as_ref().is_none_or(|s| s.corso != Corso::Dottorato) {
        return Vec::new();
    }
    if !n.presenti.contiene(chi) {
        let path = studente.posto.path("studente");
        let caso = Caso::ordinario(Tipo::Dottorato, chi, Forma::DottoratoRidotto, m::DOTTORATO_FUORI);
        return vec![caso.su(manca(path, m::MANCA_DSU_PROPRIA))];
    }
    let strade =
        [(Forma::DottoratoRidotto, m::DOTTORATO_RISTRETTO), (Forma::DottoratoOrdinario, m::DOTTORATO_ORDINARIO)];
    due_nuclei(n, chi, studente, Tipo::Dottorato, strade)
}
