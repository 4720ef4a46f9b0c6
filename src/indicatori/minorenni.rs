//! Art. 7: the ISEE for benefits addressed to a minor. One for each minor, who may have a parent of his or her own elsewhere.

use super::genitore::{Altro, altro_genitore};
use super::specifici::{Caso, Forma, Tipo, manca};
use crate::dsu::Relazione;
use crate::messaggi::specifici as m;
use crate::nucleo::{Membro, Nucleo};

/// C. 1-2.
pub(super) fn minorenni<'a>(n: &Nucleo<'a>, chi: usize, minore: &Membro<'a>) -> Option<Caso<'a>> {
    if !n.presenti.contiene(chi) || !n.minorenne(minore) {
        return None;
    }
    let caso = |forma, motivo| Caso::ordinario(Tipo::Minorenni, chi, forma, motivo);
    if !minore.genitori.incontra(n.presenti) {
        // A minor who is a household alone; or who lives with others than the parents, which the law does not solve.
        return Some(if minore.dati.relazione == Relazione::P {
            let path = minore.posto.path("genitori");
            caso(Forma::MinorenneOrdinario, m::MINORE_SENZA_GENITORI).su(manca(path, m::MANCA_CAF))
        } else {
            caso(Forma::MinorenneOrdinario, m::MINORE_A_SE)
        });
    }
    Some(match altro_genitore(n, chi) {
        Altro::Niente(motivo) | Altro::NienteSalvoLettera(motivo) => caso(Forma::MinorenneOrdinario, motivo),
        Altro::Attratto(motivo, come) => caso(Forma::MinorenneConComponenteAttratta, motivo).su(come),
        Altro::Aggiuntiva(motivo, come) => caso(Forma::MinorenneConComponenteAggiuntiva, motivo).su(come),
        Altro::Ignoto(motivo, come) => caso(Forma::MinorenneOrdinario, motivo).su(come),
    })
}
