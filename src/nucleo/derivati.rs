//! Other households made of the same people: with one more person, with a part of them, of a person alone.

use super::{Composizione, Figli, Insieme, Membro, Nucleo, conta_figli};
use crate::dsu::{Donazione, Locazione, Relazione, Titolo};
use crate::scelte::{FranchigieDelSolo, Scelte};

impl<'a> Nucleo<'a> {
    /// This household and one more person (art. 7, c. 1; art. 8, c. 2): incomes, assets and composition are those of
    /// all; the home stays that of the household.
    pub(crate) fn con(&self, altro: usize) -> Nucleo<'a> {
        self.fatto_da(self.presenti.unito(Insieme::uno(altro)))
    }

    /// Some of the people listed.
    pub(crate) fn fatto_da(&self, presenti: Insieme) -> Nucleo<'a> {
        Nucleo {
            presenti,
            composizione: Composizione::Membri(presenti),
            figli: conta_figli(&self.membri, presenti),
            ..self.clone()
        }
    }

    /// The same household under other readings of the law.
    pub(crate) fn con_scelte(&self, scelte: Scelte) -> Nucleo<'a> {
        Nucleo { scelte, ..self.clone() }
    }

    /// Art. 6, c. 2: the beneficiary, the spouse, the minor figli, and the adult ones who are a carico, not married and
    /// without figli.
    pub(crate) fn ristretto(&self, beneficiario: usize) -> Insieme {
        let coniuge = self.membri.get(beneficiario).map_or(Insieme::VUOTO, |m| m.coniuge);
        let base = Insieme::uno(beneficiario).unito(coniuge.fra(self.presenti));
        let figli = self.persone().filter(|(n, m)| m.genitori.incontra(base) && self.figlio_ristretto(*n, m));
        figli.map(|(n, _)| n).collect::<Insieme>().unito(base)
    }

    fn figlio_ristretto(&self, n: usize, m: &Membro<'_>) -> bool {
        let con_figli = self.membri.iter().any(|altro| altro.genitori.contiene(n));
        self.minorenne(m) || (m.coniuge.vuoto() && !con_figli && a_carico(self, m))
    }

    /// Allegato 2: a person without the incomes and assets of the others, under the composition of the household to
    /// which he or she belongs: quadro FC9 for who is outside, this household for who is in it.
    pub(crate) fn solo(&self, chi: usize) -> Option<Nucleo<'a>> {
        let dati = self.membri.get(chi)?.dati;
        let mut nucleo = Nucleo { presenti: Insieme::uno(chi), ..self.clone() };
        if !self.presenti.contiene(chi) {
            let proprio = dati.nucleo_proprio.as_ref()?;
            nucleo.composizione = Composizione::Dichiarata(proprio);
            nucleo.figli = Figli { numero: proprio.figli.into(), conviventi: proprio.figli_conviventi.into() };
            nucleo.abitazione = proprio.abitazione.as_ref();
            nucleo.casa_di = Some(&dati.id);
        }
        nucleo.di_uno = self.scelte.franchigie_del_solo == FranchigieDelSolo::Persona;
        Some(nucleo)
    }

    /// This household with the donations of a person given back (art. 6, c. 3, lett. c).
    pub(crate) fn con_donazioni_di(&self, donante: usize) -> Nucleo<'a> {
        Nucleo { donante: Some(donante), ..self.clone() }
    }

    /// Whether a donation is to be given back.
    pub(crate) fn torna_al_donante(&self, donazione: &Donazione) -> bool {
        let donante = self.donante.and_then(|n| self.membri.get(n)).filter(|m| m.dati.id == donazione.donante);
        donante.and_then(|m| m.dati.richiesta_ricovero).is_some_and(|richiesta| {
            let anni = self.tabella.ordinari.donazioni_anni.valore;
            let nei_tre_anni = donazione.data.dopo_anni(anni) >= richiesta;
            donazione.data > richiesta || (nei_tre_anni && donazione.a_tenuto_agli_alimenti)
        })
    }

    /// Whether somebody of those who make the scale is in residential care or convivenza.
    pub(crate) fn ha_in_struttura(&self) -> bool {
        match self.composizione {
            Composizione::Membri(chi) => self.fra(chi).any(Membro::in_struttura),
            Composizione::Dichiarata(proprio) => proprio.in_struttura > 0,
        }
    }

    /// How many of the tenants are in this household, and how many they are, when some are outside it.
    pub(crate) fn conduttori(&self, contratto: &Locazione) -> Option<[u8; 2]> {
        let parte_del_nucleo = match self.composizione {
            Composizione::Membri(chi) => !Insieme::primi(self.dati().componenti.len()).senza(chi).vuoto(),
            Composizione::Dichiarata(_) => false,
        };
        match (&contratto.intestatari, contratto.conduttori) {
            (Some(intestatari), conduttori) if parte_del_nucleo => {
                let tutti = conduttori.map_or(intestatari.len(), |c| c.totale.into());
                let dentro = intestatari.iter().filter(|id| self.nella_composizione(id)).count();
                Some([dentro, tutti].map(|n| u8::try_from(n).unwrap_or(u8::MAX)))
            }
            (_, conduttori) => conduttori.map(|c| [c.nel_nucleo, c.totale]),
        }
    }

    fn nella_composizione(&self, id: &str) -> bool {
        let Composizione::Membri(chi) = self.composizione else { return false };
        self.posto(id).is_some_and(|n| chi.contiene(n))
    }

    /// Whether the rent of this household can be told: of a part of the household only when it is known who signed.
    pub(crate) fn canone_noto(&self) -> bool {
        let Composizione::Membri(chi) = self.composizione else { return true };
        let tutti = Insieme::primi(self.dati().componenti.len());
        tutti.senza(chi).vuoto()
            || self.abitazione.is_none_or(|a| a.titolo != Titolo::Locazione)
            || self
                .abitazione
                .and_then(|a| a.locazione.as_ref())
                .is_none_or(|l| l.intestatari.is_some() || !l.contratto_registrato)
    }
}

/// TUIR, art. 12, c. 2: tested on the income year, with the age reached in that year.
pub(crate) fn a_carico(n: &Nucleo<'_>, m: &Membro<'_>) -> bool {
    m.dati.relazione == Relazione::FNC
        || m.dati.redditi.reddito_complessivo <= super::persone::limite_carico(m, n.tabella)
}
