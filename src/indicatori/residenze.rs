//! Art. 6, c. 3: the ISEE for residential care.

use super::ristretto::con_canone;
use super::specifici::{Aggiunta, Caso, Come, Forma, Legame, Mancanza, Tipo, manca};
use crate::messaggi::specifici::{self as m, Motivo};
use crate::nucleo::{Insieme, Membro, Nucleo, Posto};
use crate::scelte;

/// C. 3: the nucleo ristretto or the ordinary household, the donations given back, a component for each figlio outside.
pub(super) fn residenze<'a>(n: &Nucleo<'a>, chi: usize, beneficiario: &Membro<'a>) -> Vec<Caso<'a>> {
    if !beneficiario.chiede_ricovero() || !n.presenti.contiene(chi) || n.minorenne(beneficiario) {
        return Vec::new();
    }
    if beneficiario.dati.disabilita.is_none() {
        let forma = Forma::ResidenzialeRidottoSenzaFigliAggiuntivi;
        let caso = Caso::ordinario(Tipo::Residenze, chi, forma, m::RESIDENZE_SENZA_DISABILITA);
        return vec![caso.su(manca(beneficiario.posto.path("disabilita"), m::MANCA_DISABILITA))];
    }
    // Lett. c: the donations go back to who gave them.
    let n = &n.con_donazioni_di(chi);
    let ridotto = Strada {
        nucleo: n.fatto_da(n.ristretto(chi)),
        motivo: m::RESIDENZE_RISTRETTO,
        senza_figli: Forma::ResidenzialeRidottoSenzaFigliAggiuntivi,
        con_figli: Forma::ResidenzialeRidottoConFigliAggiuntivi,
    };
    let standard = Strada {
        nucleo: n.clone(),
        motivo: m::RESIDENZE_ORDINARIO,
        senza_figli: Forma::ResidenzialeStandardSenzaFigliAggiuntivi,
        con_figli: Forma::ResidenzialeStandardConFigliAggiuntivi,
    };
    let uno_solo = ridotto.nucleo.presenti == n.presenti;
    match (beneficiario.dati.nucleo_ristretto == Some(false), uno_solo) {
        (true, true) => vec![standard.caso(n, chi, true)],
        (false, true) => vec![ridotto.caso(n, chi, true)],
        (ordinario, false) => vec![ridotto.caso(n, chi, !ordinario), standard.caso(n, chi, ordinario)],
    }
}

/// A household that may ask, and the forms it takes.
struct Strada<'a> {
    nucleo: Nucleo<'a>,
    motivo: Motivo,
    senza_figli: Forma,
    con_figli: Forma,
}

impl<'a> Strada<'a> {
    fn caso(self, n: &Nucleo<'a>, chi: usize, usato: bool) -> Caso<'a> {
        let Strada { nucleo, motivo, senza_figli, con_figli } = self;
        let conviventi = figli_fuori(n, &nucleo, chi).any(|(k, _)| n.presenti.contiene(k));
        let (forma, come) = match figli(n, &nucleo, chi) {
            Err(mancano) => (con_figli, Come::Manca(mancano)),
            Ok(aggiunte) if aggiunte.is_empty() => (senza_figli, con_canone(nucleo, aggiunte)),
            Ok(aggiunte) => (con_figli, con_canone(nucleo, aggiunte)),
        };
        let caso = Caso { usato, ..Caso::ordinario(Tipo::Residenze, chi, forma, motivo).su(come) };
        if conviventi { caso.scelto(scelte::FIGLIO_CONVIVENTE) } else { caso }
    }
}

/// The figli of the beneficiary who are not in the household that asks.
fn figli_fuori<'n, 'a>(
    n: &'n Nucleo<'a>,
    nucleo: &Nucleo<'a>,
    chi: usize,
) -> impl Iterator<Item = (usize, &'n Membro<'a>)> + use<'n, 'a> {
    let presenti = nucleo.presenti;
    n.membri.iter().enumerate().filter(move |(k, f)| f.genitori.contiene(chi) && !presenti.contiene(*k))
}

/// Lett. a: a component for each of them, unless exempt.
fn figli<'a>(n: &Nucleo<'a>, nucleo: &Nucleo<'a>, chi: usize) -> Result<Vec<Aggiunta<'a>>, Vec<Mancanza>> {
    let (mut aggiunte, mut mancano) = (Vec::new(), Vec::new());
    for (k, figlio) in figli_fuori(n, nucleo, chi).filter(|(_, figlio)| !esente(n, figlio, chi)) {
        match n.solo(k) {
            Some(solo) => aggiunte.push(Aggiunta { chi: k, solo, di: Legame::Figlio }),
            None => mancano.push(Mancanza { path: figlio.posto.path("nucleoProprio"), testo: m::MANCA_NUCLEO_PROPRIO }),
        }
    }
    if mancano.is_empty() { Ok(aggiunte) } else { Err(mancano) }
}

/// Lett. b: the figlio, or someone of his or her household, has a disability; or the estrangement has been ascertained.
fn esente(n: &Nucleo<'_>, figlio: &Membro<'_>, beneficiario: usize) -> bool {
    let in_casa_sua = match figlio.posto {
        Posto::Componente(_) => {
            n.fra(n.presenti.senza(Insieme::uno(beneficiario))).any(|altro| altro.dati.disabilita.is_some())
        }
        Posto::Esterno(_) => figlio.dati.nucleo_proprio.as_ref().is_some_and(|proprio| proprio.disabili > 0),
    };
    figlio.dati.estraneo || figlio.dati.disabilita.is_some() || in_casa_sua
}
