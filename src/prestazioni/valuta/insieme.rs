//! A document that is for each person: the household, from its people.

use rust_decimal::Decimal;

use super::conto::Conto;
use super::fallite::fallita;
use super::valori::aggiungi;
use super::valutato::{Quanto, Valutato};
use crate::messaggi::prestazioni as m;
use crate::prestazioni::esito::{CondizioneFallita, IndicatoreUsato, Risposta};
use crate::prestazioni::intervallo::Intervallo;

use Risposta::{Forse, No, Si};

impl<'a> Conto<'_, 'a> {
    /// The household, from its people.
    pub(super) fn insieme(
        &self,
        persone: Vec<(usize, Valutato<'a>)>,
        indicatore: Option<IndicatoreUsato>,
    ) -> Valutato<'a> {
        let mut tutto = Valutato { indicatore, ..Valutato::vuoto(No) };
        let mut somma = Quanto::Numero(Intervallo::punto(Decimal::ZERO));
        for (_, p) in &persone {
            aggiungi(&mut tutto.aperte, &p.aperte);
            for (tutti, suoi) in [(&mut tutto.verificare, &p.verificare), (&mut tutto.fondi, &p.fondi)] {
                aggiungi(tutti, suoi);
            }
            aggiungi(&mut tutto.note, &p.note);
            aggiungi(&mut tutto.soglie, &p.soglie);
            aggiungi(&mut tutto.condizioni, &p.condizioni);
            if p.requisiti == Si || tutto.requisiti == No {
                tutto.requisiti = if p.requisiti == No { tutto.requisiti } else { p.requisiti };
            }
            if p.risposta == No {
                continue;
            }
            if tutto.risposta != Forse {
                tutto.risposta = p.risposta;
            }
            somma = match (somma, p.quanto) {
                (Quanto::Numero(a), Quanto::Numero(b)) => {
                    let b = if p.requisiti == Si { b } else { b.unito(Intervallo::punto(Decimal::ZERO)) };
                    a.piu(b).map_or(Quanto::Senza, Quanto::Numero)
                }
                (_, altro) => altro,
            };
        }
        if persone.is_empty() {
            let dove = self.doc.result.dove.as_ref();
            tutto.condizioni.push(CondizioneFallita {
                fonte: dove.and_then(|c| c.fonte.as_deref()),
                ..fallita(dove.and_then(|c| c.messaggio.as_deref()).unwrap_or(m::NESSUNO))
            });
        } else if tutto.risposta != No {
            // Somebody gets it: why another does not is said of that person.
            tutto.condizioni.clear();
            tutto.quanto = somma;
            if somma.noto().is_some_and(|somma| !somma.is_zero()) {
                tutto.note.retain(|nota| *nota != m::IMPORTO_ZERO);
            }
        }
        tutto.persone = persone;
        tutto
    }
}
