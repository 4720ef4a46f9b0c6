//! Other benefits, on which this one depends.

use rust_decimal::Decimal;

use super::conto::Conto;
use super::valutato::Quanto;
use crate::messaggi::prestazioni as m;
use crate::prestazioni::documento::Unita;
use crate::prestazioni::esito::Risposta;
use crate::prestazioni::espressione::Campo;
use crate::prestazioni::intervallo::Intervallo;

use Risposta::{No, Si};

impl<'a> Conto<'_, 'a> {
    /// Another benefit, for the same person where it is for each: whether it is due, how much, of what.
    pub(super) fn altra(&mut self, id: &str) -> Option<(Risposta, Quanto, Unita)> {
        let posto = self.v.posto(id)?;
        let unita = self.v.scelti.get(posto)?.result.unit;
        let chi = self.persona;
        let tutto = self.v.esito(posto)?;
        let suo = chi.filter(|_| !tutto.persone.is_empty());
        let valutato = match suo {
            Some(chi) => match tutto.persone.iter().find(|(p, _)| *p == chi) {
                Some((_, suo)) => suo,
                None => return Some((No, Quanto::Niente, unita)),
            },
            None => tutto,
        };
        let esito = (valutato.requisiti, valutato.quanto, unita);
        let aperte = valutato.aperte.clone();
        self.aperte.extend(aperte);
        Some(esito)
    }

    pub(super) fn risultato(&mut self, id: &str, campo: Campo) -> Option<Intervallo> {
        let zero = Intervallo::punto(Decimal::ZERO);
        let Some((requisiti, quanto, unita)) = self.altra(id) else {
            self.niente(m::SENZA_ALTRA);
            return None;
        };
        if requisiti == No {
            return Some(zero);
        }
        let Quanto::Numero(i) = quanto else {
            self.niente(m::SENZA_ALTRA);
            return None;
        };
        let dodici = Intervallo::punto(Decimal::from(12u8));
        let esito = match (campo, unita) {
            (Campo::Importo, _) | (Campo::Mese, Unita::Mese) | (Campo::Anno, Unita::Anno | Unita::UnaVolta) => Ok(i),
            (Campo::Mese, Unita::Anno) => i.diviso(dodici),
            (Campo::Anno, Unita::Mese) => i.per(dodici),
            _ => {
                self.niente(m::SENZA_FUORI);
                return None;
            }
        };
        let i = self.esatto(esito)?;
        Some(if requisiti == Si { i } else { i.unito(zero) })
    }
}
