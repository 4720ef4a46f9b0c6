//! Art. 6, c. 2 and art. 8, c. 4: the nucleo ristretto is the rule, the ordinary household the option of the declarant.

use super::specifici::{Caso, Come, Forma, Tipo, manca};
use crate::messaggi::specifici::{self as m, Motivo};
use crate::nucleo::{Membro, Nucleo};

/// A form and its reason.
pub(super) type Strada = (Forma, Motivo);

/// Both households, which one is in use; one only where they are the same.
pub(super) fn due_nuclei<'a>(
    n: &Nucleo<'a>,
    chi: usize,
    membro: &Membro<'a>,
    tipo: Tipo,
    [ridotto, ordinario]: [Strada; 2],
) -> Vec<Caso<'a>> {
    let caso = |(forma, motivo)| Caso::ordinario(tipo, chi, forma, motivo);
    let insieme = n.ristretto(chi);
    let sceglie_ordinario = membro.dati.nucleo_ristretto == Some(false);
    if insieme == n.presenti {
        return vec![caso(if sceglie_ordinario { ordinario } else { ridotto })];
    }
    let nucleo = n.fatto_da(insieme);
    vec![
        Caso { usato: !sceglie_ordinario, ..caso(ridotto).su(con_canone(nucleo, Vec::new())) },
        Caso { usato: sceglie_ordinario, ..caso(ordinario) },
    ]
}

/// The household, when the part of the rent that is its own can be told.
pub(super) fn con_canone<'a>(nucleo: Nucleo<'a>, aggiunte: Vec<super::specifici::Aggiunta<'a>>) -> Come<'a> {
    if nucleo.canone_noto() {
        Come::Nucleo(Box::new(nucleo), aggiunte)
    } else {
        manca("nucleo.abitazione.locazione.intestatari".to_owned(), m::MANCA_INTESTATARI)
    }
}
