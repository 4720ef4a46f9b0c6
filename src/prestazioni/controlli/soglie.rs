//! A document is tested where its answer changes. The rule, for each bound of the indicator that can be read without
//! evaluating (a number, a figure on each day on which it changes, one of those that `if`, `switch`, `bands`, `min`, `max`
//! choose among):
//!
//! - in `compare`, `between`, `bands`, the rows of `grid`, the rows of `table`: a test in which an ISEE of the situation is
//!   the bound, and one in which it is a cent past it, on the side to which the bound does not belong;
//! - at the points of `linear` and `piecewise`: a test at each of them;
//! - of a list of more than twenty, the first and the last are enough.
//!
//! The ISEE is the one written in `given`, before `adjust`: a test without what `adjust` subtracts is at the bound. The
//! order of `ranking`, `result.where` and `adjust` itself want none.

use rust_decimal::Decimal;

use super::super::decimali::{CENTESIMO, differenza, somma};
use super::super::documento::Tabella;
use super::super::espressione::{Aperto, Cerca, Chiusa, Confronto, Espressione, Operazione, Soglia};
use super::Controllo;
use crate::messaggi::regole as r;

/// Of a longer list the first and the last are enough.
const TUTTE: usize = 20;

impl<'a> Controllo<'a> {
    /// Every bound has its tests.
    pub(super) fn prove_di_confine(&mut self) {
        let mut provati = Vec::new();
        for prova in &self.documento.tests {
            let given = &prova.given;
            let delle_persone = given.persone.iter().flat_map(|persona| &persona.indicatori);
            provati.extend(given.indicatori.iter().chain(delle_persone).filter_map(|(_, isee)| *isee));
        }
        for (valore, dove) in core::mem::take(&mut self.soglie) {
            if !provati.contains(&valore) {
                provati.push(valore);
                self.problemi.trovati.push(r::SOGLIA_SENZA_PROVA.issue(dove, &[&valore.to_string()]));
            }
        }
    }

    fn prova_a(&mut self, valore: Decimal) {
        if valore >= Decimal::ZERO {
            self.soglie.push((valore, self.problemi.dove.clone()));
        }
    }

    /// At a bound and a cent past it.
    fn prova_intorno(&mut self, soglia: Decimal, chiusa: Chiusa) {
        self.prova_a(soglia);
        self.prova_a(match chiusa {
            Chiusa::Destra => somma(soglia, CENTESIMO).unwrap_or(soglia),
            Chiusa::Sinistra => differenza(soglia, CENTESIMO).unwrap_or(soglia),
        });
    }

    /// The values that an expression may have, as far as they can be read.
    pub(super) fn costanti(&self, e: &Espressione) -> Vec<Decimal> {
        let mut valori = Vec::new();
        self.leggi_costanti(e, &mut valori);
        valori
    }

    fn leggi_costanti(&self, e: &Espressione, valori: &mut Vec<Decimal>) {
        let Espressione::Operazione(operazione, _) = e else {
            if let Espressione::Numero(numero) = e {
                valori.push(*numero);
            }
            return;
        };
        match operazione.as_ref() {
            Operazione::Costante(numero) => valori.push(*numero),
            Operazione::Param(nome) => {
                valori.extend(self.giorni.iter().filter_map(|giorno| self.documento.parametro(nome, *giorno)));
            }
            Operazione::Se { se: _, allora, altrimenti } => {
                self.leggi_costanti(allora, valori);
                self.leggi_costanti(altrimenti, valori);
            }
            Operazione::Scegli { di: _, casi, altrimenti } => {
                for voce in casi.iter().map(|(_, caso)| caso).chain(altrimenti) {
                    self.leggi_costanti(voce, valori);
                }
            }
            Operazione::Fasce { di: _, righe, chiuse: _ } => {
                for riga in righe {
                    self.leggi_costanti(&riga.valore, valori);
                }
            }
            Operazione::Minimo(voci) | Operazione::Massimo(voci) => {
                for voce in voci {
                    self.leggi_costanti(voce, valori);
                }
            }
            _ => {}
        }
    }

    pub(super) fn limite_di_confronto(&mut self, sinistra: &Espressione, op: Confronto, destra: &Espressione) {
        // The bound belongs to who is under it, when the indicator is on the left.
        let (limite, sotto) = match (sinistra, destra) {
            (Espressione::Indicatore, limite) => (limite, matches!(op, Confronto::NonOltre | Confronto::Maggiore)),
            (limite, Espressione::Indicatore) => (limite, matches!(op, Confronto::Almeno | Confronto::Minore)),
            _ => return,
        };
        if matches!(op, Confronto::Uguale | Confronto::Diverso) {
            return;
        }
        for soglia in self.costanti(limite) {
            self.prova_intorno(soglia, if sotto { Chiusa::Destra } else { Chiusa::Sinistra });
        }
    }

    pub(super) fn limiti_di_intervallo(&mut self, di: &Espressione, da: &Espressione, a: &Espressione, aperto: Aperto) {
        let aperto_da = matches!(aperto, Aperto::Sinistra | Aperto::Entrambi);
        let aperto_a = matches!(aperto, Aperto::Destra | Aperto::Entrambi);
        let op = |aperto, stretto, largo| if aperto { stretto } else { largo };
        self.limite_di_confronto(di, op(aperto_da, Confronto::Maggiore, Confronto::Almeno), da);
        self.limite_di_confronto(di, op(aperto_a, Confronto::Minore, Confronto::NonOltre), a);
    }

    /// The bounds of some rows, each of which belongs to the row that ends there or to the next.
    pub(super) fn limiti_di_fasce(&mut self, di: &Espressione, soglie: &[Option<&Soglia>], chiuse: &[Chiusa]) {
        if !matches!(di, Espressione::Indicatore) {
            return;
        }
        let mut limiti = Vec::new();
        for (soglia, chiusa) in soglie.iter().zip(chiuse) {
            match soglia {
                Some(Soglia::Numero(numero)) => limiti.push((*numero, *chiusa)),
                Some(Soglia::Param(nome)) => {
                    let valori = self.giorni.iter().filter_map(|giorno| self.documento.parametro(nome, *giorno));
                    limiti.extend(valori.map(|valore| (valore, *chiusa)));
                }
                None => {}
            }
        }
        for (soglia, chiusa) in alcune(&limiti) {
            self.prova_intorno(*soglia, *chiusa);
        }
    }

    pub(super) fn limiti_di_tabella(&mut self, di: &Espressione, tabella: &Tabella, cerca: Cerca) {
        if !matches!(di, Espressione::Indicatore) {
            return;
        }
        let limiti: Vec<_> = tabella.rows.iter().filter_map(|riga| riga.first().copied()).collect();
        for soglia in alcune(&limiti) {
            let ultima = match cerca {
                Cerca::Sopra => limiti.last(),
                Cerca::Sotto => limiti.first(),
                Cerca::Vicina => Some(soglia),
            };
            // Past the last bound, or before the first, the row is the same.
            if ultima == Some(soglia) {
                self.prova_a(*soglia);
            } else {
                self.prova_intorno(*soglia, if cerca == Cerca::Sopra { Chiusa::Destra } else { Chiusa::Sinistra });
            }
        }
    }

    /// The points of a line.
    pub(super) fn vertici(&mut self, di: &Espressione, punti: &[Option<Decimal>]) {
        if matches!(di, Espressione::Indicatore) {
            for punto in alcune(punti).flatten() {
                self.prova_a(*punto);
            }
        }
    }
}

/// All of them, or the first and the last when they are many.
fn alcune<T>(voci: &[T]) -> impl Iterator<Item = &T> {
    let passo = if voci.len() > TUTTE { voci.len() - 1 } else { 1 };
    voci.iter().step_by(passo)
}
