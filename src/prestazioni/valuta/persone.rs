//! People: in order, one by one, summed.

use rust_decimal::Decimal;

use super::conto::Conto;
use super::valori::{cerca, conta};
use crate::prestazioni::documento::{Indicatore, Specie};
use crate::prestazioni::esito::Risposta;
use crate::prestazioni::espressione::{Condizione, Elenco, Espressione, Ordine, Termine};
use crate::prestazioni::intervallo::Intervallo;
use crate::prestazioni::situazione::{Persona, Valore};

use Risposta::{Forse, No, Si};

impl<'a> Conto<'_, 'a> {
    /// The people of a list, in order.
    pub(super) fn ordinati(&self, elenco: Elenco, ordine: Ordine) -> Vec<usize> {
        let s = self.v.s;
        let figlio = |p: &Persona| cerca(&p.fatti, "figlio") == Some(&Valore::Logico(true));
        // By day of birth, and where it is not known by age.
        let eta = |p: &Persona| (core::cmp::Reverse(p.mesi(s.giorno).unwrap_or_default()), p.nascita());
        let studi = |i: &Indicatore| matches!(i.kind, Specie::Universita | Specie::Dottorato);
        let studi = self.doc.indicator.as_ref().is_some_and(studi);
        let mut chi = Vec::with_capacity(s.persone.len());
        for (n, persona) in s.persone.iter().enumerate() {
            if !persona.conta(s.giorno, studi) || elenco == Elenco::Figli && !figlio(persona) {
                continue;
            }
            let prima = |altro: &usize| {
                ordine == Ordine::Elencati || s.persone.get(*altro).is_some_and(|altro| eta(altro) <= eta(persona))
            };
            // Put in place, one by one: few people, and a general sort weighs more than all this.
            chi.insert(chi.partition_point(prima), n);
        }
        if ordine == Ordine::DalPiuPiccolo {
            chi.reverse();
        }
        chi
    }

    /// A condition on a person.
    pub(super) fn di_lui(&mut self, chi: usize, dove: Option<&'a Condizione>) -> Risposta {
        let prima = self.persona.replace(chi);
        let esito = dove.map_or(Si, |c| self.condizione(c));
        self.persona = prima;
        esito
    }

    pub(super) fn somma_su(
        &mut self,
        persone: Vec<usize>,
        dove: Option<&'a Condizione>,
        fra: Option<&'a Condizione>,
        di: &'a Espressione,
    ) -> Option<Intervallo> {
        let (chi_prima, ordinale_prima) = (self.persona, self.ordinale);
        let mut totale = Some(Intervallo::punto(Decimal::ZERO));
        let mut ordinale = Intervallo::punto(Decimal::ZERO);
        for chi in persone {
            ordinale = conta(ordinale, self.di_lui(chi, fra));
            (self.persona, self.ordinale) = (Some(chi), ordinale);
            let vale = dove.map_or(Si, |c| self.condizione(c));
            if vale != No {
                let righe = self.righe.len();
                let quanto = self.numero(di);
                if vale == Forse {
                    self.righe.truncate(righe);
                }
                totale = match (totale, quanto) {
                    (Some(totale), Some(i)) => {
                        let i = if vale == Si { i } else { i.unito(Intervallo::punto(Decimal::ZERO)) };
                        self.esatto(totale.piu(i))
                    }
                    _ => None,
                };
            }
            (self.persona, self.ordinale) = (chi_prima, ordinale_prima);
        }
        totale
    }

    pub(super) fn scala(
        &mut self,
        base: Decimal,
        termini: &'a [Termine],
        massimo: &'a Espressione,
    ) -> Option<Intervallo> {
        let mut totale = Intervallo::punto(base);
        // How many have surely used each term, and how many may have.
        let mut usati = vec![(0u8, 0u8); termini.len()];
        for chi in self.ordinati(Elenco::Componenti, Ordine::Elencati) {
            let mut peso: Option<Intervallo> = None;
            let mut certo = false;
            for (termine, (certi, forse)) in termini.iter().zip(&mut usati) {
                let max = termine.massimo.unwrap_or(u8::MAX);
                let vale = if *certi >= max { No } else { self.di_lui(chi, Some(&termine.dove)) };
                if vale == No {
                    continue;
                }
                let solo = peso.is_none();
                let suo = Intervallo::punto(termine.peso);
                peso = Some(peso.map_or(suo, |prima| prima.unito(suo)));
                certo = vale == Si && *forse < max;
                *certi = certi.saturating_add(u8::from(certo && solo));
                *forse = forse.saturating_add(1);
                if certo {
                    break;
                }
            }
            if let Some(peso) = peso {
                let peso = if certo { peso } else { peso.unito(Intervallo::punto(Decimal::ZERO)) };
                totale = self.esatto(totale.piu(peso))?;
            }
        }
        Some(totale.minore(self.numero(massimo)?))
    }
}
