//! The evaluation of documents on a situation. Three values: what is not known is an interval or a "perhaps", with the
//! questions that would settle it. A value that is known asks nothing, whatever it is made of: so a question that cannot
//! change the answer is never asked.

mod altre;
mod condizioni;
mod confronti;
mod conto;
mod domande;
mod espressioni;
mod fallite;
mod indicatore;
mod insieme;
mod persone;
mod righe;
mod sole;
mod valori;
mod valutato;

use rust_decimal::{Decimal, RoundingStrategy};

use crate::messaggi::prestazioni as m;
use crate::prestazioni::decimali::al_centesimo;
use crate::prestazioni::documento::{Genere, Per, SenzaIsee};
use crate::prestazioni::esito::{CondizioneFallita, IndicatoreUsato, Risposta};
use crate::prestazioni::espressione::{Espressione, Operazione, Ordine};
use crate::prestazioni::intervallo::Intervallo;
use conto::{Conto, Posto};
use fallite::fallita;
use valori::{aggiungi, conta};
use valutato::Quanto;

use Risposta::{Forse, No, Si};

pub(in crate::prestazioni) use conto::Valuta;
pub(crate) use sole::{Solo, condizione_sola, espressione_sola};
pub(in crate::prestazioni) use valori::va_bene;
pub(in crate::prestazioni) use valutato::Valutato;

impl<'a> Valuta<'a> {
    /// The place of a benefit.
    pub(super) fn posto(&mut self, id: &str) -> Option<usize> {
        if let Some(posto) = self.scelti.iter().position(|d| d.id == id) {
            return Some(posto);
        }
        self.scelti.push(self.catalogo.versione(id, self.s.giorno)?);
        self.esiti.push(Posto::DaFare);
        Some(self.scelti.len() - 1)
    }

    /// What was found of a document, evaluated now if it was not; nothing for one that waits for itself.
    pub(in crate::prestazioni) fn esito(&mut self, posto: usize) -> Option<&Valutato<'a>> {
        if matches!(self.esiti.get(posto), Some(Posto::DaFare)) {
            let documento = self.scelti.get(posto).copied()?;
            self.segna(posto, Posto::InCorso);
            let valutato = Conto::di(self, documento).documento();
            self.segna(posto, Posto::Fatto(Box::new(valutato)));
        }
        match self.esiti.get(posto) {
            Some(Posto::Fatto(valutato)) => Some(valutato),
            _ => None,
        }
    }

    /// The same, taken away: for when nothing else is to be evaluated.
    pub(in crate::prestazioni) fn prendi(&mut self, posto: usize) -> Option<Valutato<'a>> {
        self.esito(posto)?;
        match core::mem::replace(self.esiti.get_mut(posto)?, Posto::InCorso) {
            Posto::Fatto(valutato) => Some(*valutato),
            Posto::DaFare | Posto::InCorso => None,
        }
    }

    fn segna(&mut self, posto: usize, esito: Posto<'a>) {
        if let Some(p) = self.esiti.get_mut(posto) {
            *p = esito;
        }
    }
}

impl<'a> Conto<'_, 'a> {
    /// The whole document: once, or once for each person.
    fn documento(mut self) -> Valutato<'a> {
        let Per::Ciascuno(elenco) = self.doc.result.per else { return self.una(Si) };
        let dove = self.doc.result.dove.as_ref();
        let mut persone = Vec::new();
        let mut ordinale = Intervallo::punto(Decimal::ZERO);
        for chi in self.ordinati(elenco, Ordine::DalPiuGrande) {
            self.persona = Some(chi);
            let vale = dove.map_or(Si, |c| self.condizione(c));
            if vale == No {
                continue;
            }
            ordinale = conta(ordinale, vale);
            self.ordinale = ordinale;
            persone.push((chi, self.una(vale)));
        }
        self.persona = None;
        let indicatore = self.indicatore_usato();
        self.insieme(persone, indicatore)
    }

    /// The document on the household, or on the person of whom it is being spoken.
    fn una(&mut self, vale: Risposta) -> Valutato<'a> {
        let indicatore = self.indicatore_usato();
        let mut condizioni = Vec::new();
        let requisiti = self.richieste(vale, indicatore, &mut condizioni);
        let mut quanto = Quanto::Niente;
        self.righe.clear();
        self.scelte.clear();
        if requisiti != No {
            quanto = self.quanto(indicatore);
        }
        let mut valutato = Valutato { indicatore, condizioni, ..Valutato::vuoto(requisiti) };
        let (aperte, verificare, fondi) = (
            core::mem::take(&mut self.aperte),
            core::mem::take(&mut self.verificare),
            core::mem::take(&mut self.fondi),
        );
        valutato.righe = core::mem::take(&mut self.righe);
        valutato.soglie = core::mem::take(&mut self.soglie);
        let senza = self.senza.take();
        if requisiti == No {
            valutato.righe.clear();
            return valutato;
        }
        aggiungi(&mut valutato.aperte, &aperte);
        aggiungi(&mut valutato.verificare, &verificare);
        aggiungi(&mut valutato.fondi, &fondi);
        valutato.quanto = quanto;
        match quanto {
            Quanto::Senza => valutato.risposta = Forse,
            Quanto::Numero(i) if !i.e_noto() => valutato.risposta = Forse,
            Quanto::Numero(i) if i.a.is_zero() && self.si_riceve() => valutato.note.push(m::IMPORTO_ZERO),
            Quanto::Numero(_) | Quanto::Niente => {}
        }
        if valutato.risposta == Forse {
            valutato.note.extend(senza);
        }
        valutato
    }

    /// Whether the amount is something to get: a tariff of zero needs no words.
    fn si_riceve(&self) -> bool {
        !matches!(self.doc.result.kind, Genere::Tariffa | Genere::Accesso | Genere::Esenzione)
    }

    /// Whether it is due.
    fn richieste(
        &mut self,
        vale: Risposta,
        indicatore: Option<IndicatoreUsato>,
        fallite: &mut Vec<CondizioneFallita<'a>>,
    ) -> Risposta {
        let doc = self.doc;
        let mut esito = vale;
        if let Some(usato) = indicatore
            && doc.indicator.as_ref().is_some_and(|i| i.missing == SenzaIsee::NonSpetta)
            && usato.isee.is_none()
        {
            if usato.mancante {
                fallite.push(fallita(m::SERVE_ISEE));
                return No;
            }
            esito = Forse;
            self.indicatore();
        }
        for altra in &doc.relations.requires {
            match self.altra(altra).map(|(requisiti, _, _)| requisiti) {
                Some(No) => {
                    fallite.push(fallita(m::SERVE_ALTRA));
                    return No;
                }
                Some(Forse) => esito = Forse,
                Some(Si) => {}
                None => {
                    esito = Forse;
                    self.senza = Some(m::SENZA_ALTRA);
                }
            }
        }
        match doc.eligibility.as_ref().map_or(Si, |c| self.condizione(c)) {
            No => {
                if let Some(c) = &doc.eligibility {
                    self.fallite(c, [None; 2], fallite);
                }
                No
            }
            Forse => Forse,
            Si => esito,
        }
    }

    /// How much.
    fn quanto(&mut self, indicatore: Option<IndicatoreUsato>) -> Quanto {
        let doc = self.doc;
        let Some(amount) = &doc.amount else { return Quanto::Niente };
        let fisso = match (doc.indicator.as_ref().map(|i| i.missing), indicatore) {
            (Some(SenzaIsee::Importo(fisso)), Some(usato)) if usato.isee.is_none() => Some((fisso, usato.mancante)),
            _ => None,
        };
        let valore = match fisso {
            Some((fisso, true)) => Some(Intervallo::punto(fisso)),
            Some((fisso, false)) => {
                let i = self.numero(amount).map_or(Intervallo::TUTTO, |i| i.unito(Intervallo::punto(fisso)));
                if !i.e_noto() {
                    self.indicatore();
                }
                Some(i)
            }
            None => self.numero(amount),
        };
        match valore {
            Some(i) if i == Intervallo::OLTRE => {
                self.niente(m::SERVE_ISEE);
                Quanto::Senza
            }
            // A document that says how to round is rounded so; the others to the cent, once, here.
            Some(i) if matches!(amount, Espressione::Operazione(op, _) if matches!(**op, Operazione::Arrotonda { .. })) => {
                Quanto::Numero(i)
            }
            Some(i) => {
                let cent = |d| al_centesimo(d, RoundingStrategy::MidpointAwayFromZero);
                Quanto::Numero(Intervallo { da: cent(i.da), a: cent(i.a) })
            }
            None => Quanto::Senza,
        }
    }
}
