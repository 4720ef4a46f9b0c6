//! Why it is no: the conditions that failed, and by how much.

use super::confronti::{confronta, estremi};
use super::conto::Conto;
use super::valori::{Val, aggiungi};
use crate::messaggi::prestazioni as m;
use crate::prestazioni::decimali::differenza;
use crate::prestazioni::esito::{CondizioneFallita, Risposta};
use crate::prestazioni::espressione::{Condizione, Espressione, Operazione, Prova};
use crate::prestazioni::fatti::fatto;

use Risposta::No;

impl<'a> Conto<'_, 'a> {
    /// The conditions that make this one false.
    pub(super) fn fallite(
        &mut self,
        c: &'a Condizione,
        sopra: [Option<&'a str>; 2],
        fallite: &mut Vec<CondizioneFallita<'a>>,
    ) {
        let [messaggio, fonte] = [c.messaggio.as_deref().or(sopra[0]), c.fonte.as_deref().or(sopra[1])];
        match &c.prova {
            Prova::Tutte(voci) => {
                for voce in voci {
                    if self.condizione(voce) == No {
                        self.fallite(voce, [messaggio, fonte], fallite);
                    }
                }
            }
            Prova::Una(voci) if !voci.is_empty() => {
                let mut sotto = Vec::new();
                for voce in voci {
                    self.fallite(voce, [messaggio, fonte], &mut sotto);
                }
                // Under words of its own it is one condition: by how much, the first that can be measured says.
                if let Some(messaggio) = c.messaggio.as_deref() {
                    let misurata = sotto.iter().position(|f| f.differenza.is_some()).unwrap_or_default();
                    sotto = sotto.into_iter().skip(misurata).take(1).collect();
                    for una in &mut sotto {
                        (una.messaggio, una.fonte) = (messaggio, fonte);
                    }
                }
                aggiungi(fallite, &sotto);
            }
            prova => {
                let (aperte, senza) = (self.aperte.len(), self.senza);
                let mut nuova = CondizioneFallita { fonte, ..fallita(messaggio.unwrap_or(m::CONDIZIONE_MANCA)) };
                self.misura_di(prova, &mut nuova);
                self.aperte.truncate(aperte);
                self.senza = senza;
                aggiungi(fallite, &[nuova]);
            }
        }
    }

    /// By how much a comparison failed.
    pub(super) fn misura_di(&mut self, prova: &'a Prova, fallita: &mut CondizioneFallita<'a>) {
        let (di, limite) = match prova {
            Prova::Confronta { sinistra, destra, .. } => (sinistra, destra),
            Prova::Fra { di, da, a, aperto } => {
                let [valore, basso] = [self.espressione(di), self.espressione(da)];
                (di, if confronta(valore, estremi(*aperto).0, basso) == No { da } else { a })
            }
            Prova::Non(voce) => return self.misura_di(&voce.prova, fallita),
            _ => return,
        };
        let righe = self.righe.len();
        if let (Val::Numero(valore), Val::Numero(limite)) = (self.espressione(di), self.espressione(limite)) {
            fallita.valore = valore.noto();
            fallita.limite = limite.noto();
            fallita.differenza =
                fallita.valore.zip(fallita.limite).and_then(|(a, b)| differenza(a, b)).map(|d| d.abs());
            fallita.unita = self.unita_di(di);
        }
        self.righe.truncate(righe);
    }

    pub(super) fn unita_di(&self, e: &'a Espressione) -> Option<&'a str> {
        match e {
            Espressione::Indicatore => Some("euro"),
            Espressione::Operazione(op, _) => match &**op {
                Operazione::Fatto(id) => match self.input(id) {
                    Some(domanda) => domanda.unit.as_deref(),
                    None => fatto(id).filter(|f| f.euro).map(|_| "euro"),
                },
                _ => None,
            },
            _ => None,
        }
    }
}

pub(super) fn fallita(messaggio: &str) -> CondizioneFallita<'_> {
    CondizioneFallita { messaggio, fonte: None, valore: None, limite: None, differenza: None, unita: None }
}
