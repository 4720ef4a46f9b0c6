//! Conditions: yes, no, perhaps.

use super::confronti::{confronta, estremi};
use super::conto::Conto;
use super::indicatore::Isee;
use super::valori::Val;
use crate::prestazioni::esito::Risposta;
use crate::prestazioni::espressione::{Chiusa, Condizione, Confronto, Espressione, Ordine, Prova};

use Risposta::{Forse, No, Si};

impl<'a> Conto<'_, 'a> {
    pub(super) fn condizione(&mut self, c: &'a Condizione) -> Risposta {
        let (aperte, righe, scelte) = (self.aperte.len(), self.righe.len(), self.scelte.len());
        let esito = self.prova(&c.prova);
        if esito != Forse {
            self.aperte.truncate(aperte);
        }
        // What is compared is no part of the amount.
        self.righe.truncate(righe);
        self.scelte.truncate(scelte);
        esito
    }

    pub(super) fn prova(&mut self, prova: &'a Prova) -> Risposta {
        let (verificare, fondi) = (self.verificare.len(), self.fondi.len());
        let esito = match prova {
            Prova::Tutte(voci) => {
                let mut esito = Si;
                for voce in voci {
                    match self.condizione(voce) {
                        No => {
                            esito = No;
                            break;
                        }
                        Forse => esito = Forse,
                        Si => {}
                    }
                }
                esito
            }
            Prova::Una(voci) => {
                let mut esito = No;
                for voce in voci {
                    let prima = (self.verificare.len(), self.fondi.len());
                    match self.condizione(voce) {
                        // True by itself: what is to be verified of the others no longer matters.
                        Si if prima == (self.verificare.len(), self.fondi.len()) => {
                            self.verificare.truncate(verificare);
                            self.fondi.truncate(fondi);
                            return Si;
                        }
                        Si => esito = Si,
                        Forse if esito == No => esito = Forse,
                        _ => {}
                    }
                }
                esito
            }
            Prova::Non(voce) => {
                self.negata = !self.negata;
                let esito = self.condizione(voce).non();
                self.negata = !self.negata;
                esito
            }
            Prova::Confronta { sinistra, op, destra } => {
                let [a, b] = [self.espressione(sinistra), self.espressione(destra)];
                self.soglia_di_confronto(sinistra, *op, b);
                self.soglia_di_confronto(destra, op.girato(), a);
                confronta(a, *op, b)
            }
            Prova::Fra { di: quale, da, a, aperto } => {
                let [di, da, a] = [self.espressione(quale), self.espressione(da), self.espressione(a)];
                let (basso, alto) = estremi(*aperto);
                self.soglia_di_confronto(quale, basso, da);
                self.soglia_di_confronto(quale, alto, a);
                match (confronta(di, basso, da), confronta(di, alto, a)) {
                    (No, _) | (_, No) => No,
                    (Si, Si) => Si,
                    _ => Forse,
                }
            }
            Prova::In { di, valori } => {
                let di = self.espressione(di);
                let mut esito = No;
                for valore in valori {
                    let valore = self.espressione(valore);
                    match confronta(di, Confronto::Uguale, valore) {
                        Si => return Si,
                        Forse => esito = Forse,
                        No => {}
                    }
                }
                esito
            }
            Prova::Esiste { elenco, dove } => {
                let mut esito = No;
                for chi in self.ordinati(*elenco, Ordine::Elencati) {
                    match self.di_lui(chi, dove.as_deref()) {
                        Si => return Si,
                        Forse => esito = Forse,
                        No => {}
                    }
                }
                esito
            }
            Prova::Nota(di) => self.nota(di),
            Prova::Fatto(id) => match self.fatto(id) {
                Val::Logico(vero) => Risposta::di(vero),
                _ => Forse,
            },
            Prova::Esterna(testo) => {
                self.verificare.push(testo);
                Risposta::di(!self.negata)
            }
            Prova::FondiLimitati(testo) => {
                self.fondi.push(testo);
                Risposta::di(!self.negata)
            }
        };
        // What is to be verified goes with what holds.
        if esito == if self.negata { Si } else { No } {
            self.verificare.truncate(verificare);
            self.fondi.truncate(fondi);
        }
        esito
    }

    pub(super) fn soglia_di_confronto(&mut self, di: &'a Espressione, op: Confronto, limite: Val<'a>) {
        let Val::Numero(i) = limite else { return };
        let Some(limite) = i.noto() else { return };
        match op {
            Confronto::NonOltre | Confronto::Maggiore => self.soglia_di(di, limite, Chiusa::Destra),
            Confronto::Minore | Confronto::Almeno => self.soglia_di(di, limite, Chiusa::Sinistra),
            Confronto::Uguale | Confronto::Diverso => {}
        }
    }

    /// `known`: an answer that is not given is not known; whether there is an ISEE may still be to be asked.
    pub(super) fn nota(&mut self, di: &'a Espressione) -> Risposta {
        if matches!(di, Espressione::Indicatore) {
            return match self.isee() {
                Some(Isee::Noto(..)) => Si,
                Some(Isee::Ignoto(_)) => {
                    self.indicatore();
                    Forse
                }
                Some(Isee::Assente) | None => No,
            };
        }
        let aperte = self.aperte.len();
        let valore = self.espressione(di);
        self.aperte.truncate(aperte);
        Risposta::di(valore.e_nota() && valore != Val::Niente)
    }
}
