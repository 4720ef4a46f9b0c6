//! Expressions.

use rust_decimal::{Decimal, RoundingStrategy};

use super::conto::Conto;
use super::valori::{Val, conta};
use crate::messaggi::prestazioni as m;
use crate::prestazioni::esito::{RigaPrestazione, Risposta};
use crate::prestazioni::espressione::{Arrotondamento, Espressione, Operazione, Ordine, Soglia};
use crate::prestazioni::intervallo::{Intervallo, Rotto};

use Risposta::{Forse, No, Si};

impl<'a> Conto<'_, 'a> {
    #[cold]
    pub(super) fn niente(&mut self, perche: &'static str) -> Val<'a> {
        self.senza.get_or_insert(perche);
        Val::Niente
    }

    pub(super) fn numero(&mut self, e: &'a Espressione) -> Option<Intervallo> {
        match self.espressione(e) {
            Val::Numero(i) => Some(i),
            Val::Ignoto => Some(Intervallo::TUTTO),
            Val::Niente => None,
            _ => {
                self.niente(m::SENZA_FUORI);
                None
            }
        }
    }

    /// What an operation gives, or why it gives nothing.
    pub(super) fn esatto(&mut self, esito: Result<Intervallo, Rotto>) -> Option<Intervallo> {
        match esito {
            Ok(i) => Some(i),
            Err(rotto) => {
                self.niente(match rotto {
                    Rotto::Divisione => m::SENZA_DIVISIONE,
                    Rotto::Grande => m::SENZA_GRANDE,
                    Rotto::Infinito => m::SERVE_ISEE,
                });
                None
            }
        }
    }

    pub(super) fn espressione(&mut self, e: &'a Espressione) -> Val<'a> {
        let aperte = self.aperte.len();
        let valore = match e {
            Espressione::Numero(n) => Val::Numero(Intervallo::punto(*n)),
            Espressione::Testo(t) => Val::Testo(t),
            Espressione::Giorno(g) => Val::Giorno(*g),
            Espressione::Indicatore => self.indicatore(),
            Espressione::Operazione(op, None) => self.operazione(op),
            Espressione::Operazione(op, Some(etichetta)) => self.riga(op, etichetta),
        };
        if valore.e_nota() {
            self.aperte.truncate(aperte);
        }
        valore
    }

    /// An operation with a label: a line.
    pub(super) fn riga(&mut self, op: &'a Operazione, etichetta: &'a str) -> Val<'a> {
        let (righe, scelte) = (self.righe.len(), self.scelte.len());
        let valore = self.operazione(op);
        if let Val::Numero(i) = valore
            && let Some(importo) = i.noto()
        {
            let figli = self.righe.split_off(righe);
            let [di, oltre, fino] = match self.scelte.get(scelte..) {
                Some(&[una]) => una,
                _ => [None; 3],
            };
            let persona = self.persona.and_then(|chi| self.v.s.persone.get(chi)).map(|p| p.id.as_str());
            self.righe.push(RigaPrestazione { etichetta, importo, persona, di, oltre, fino, figli });
        }
        self.scelte.truncate(scelte);
        valore
    }

    pub(super) fn operazione(&mut self, op: &'a Operazione) -> Val<'a> {
        self.calcola(op).unwrap_or(Val::Niente)
    }

    pub(super) fn calcola(&mut self, op: &'a Operazione) -> Option<Val<'a>> {
        let i = match op {
            Operazione::Costante(n) => Intervallo::punto(*n),
            Operazione::Param(nome) => Intervallo::punto(self.param(nome)?),
            Operazione::Fatto(id) => return Some(self.fatto(id)),
            Operazione::Somma(voci) => self.piega(voci, Intervallo::piu)?,
            Operazione::Prodotto(voci) => self.piega(voci, Intervallo::per)?,
            Operazione::Minimo(voci) => self.piega(voci, |a, b| Ok(a.minore(b)))?,
            Operazione::Massimo(voci) => self.piega(voci, |a, b| Ok(a.maggiore(b)))?,
            Operazione::Differenza(a, b) => {
                let (a, b) = (self.numero(a)?, self.numero(b)?);
                self.esatto(a.piu(b.opposto()))?
            }
            Operazione::Quoziente(a, b) => {
                let (a, b) = (self.numero(a)?, self.numero(b)?);
                self.esatto(a.diviso(b))?
            }
            Operazione::Limita { di, min, max } => {
                let [di, min, max] = [self.numero(di)?, self.numero(min)?, self.numero(max)?];
                di.minore(max).maggiore(min)
            }
            Operazione::Se { se, allora, altrimenti } => {
                return Some(match self.condizione(se) {
                    Si => self.espressione(allora),
                    No => self.espressione(altrimenti),
                    Forse => self.una_di(&mut [allora, altrimenti].into_iter()),
                });
            }
            Operazione::Scegli { di, casi, altrimenti } => return Some(self.scegli(di, casi, altrimenti.as_ref())),
            Operazione::Arrotonda { di, passo, modo } => {
                let i = self.numero(di)?;
                let modo = match modo {
                    Arrotondamento::MetaInSu => RoundingStrategy::MidpointAwayFromZero,
                    Arrotondamento::InGiu => RoundingStrategy::ToZero,
                    Arrotondamento::InSu => RoundingStrategy::AwayFromZero,
                };
                let passi = self.esatto(i.diviso(Intervallo::punto(*passo)))?;
                let interi = Intervallo {
                    da: passi.da.round_dp_with_strategy(0, modo),
                    a: passi.a.round_dp_with_strategy(0, modo),
                };
                self.esatto(interi.per(Intervallo::punto(*passo)))?
            }
            Operazione::Fasce { di, righe, chiuse } => return self.fasce(di, righe, *chiuse),
            Operazione::Retta { di, da, a, fuori } => self.spezzata(di, &[*da, *a], *fuori)?,
            Operazione::Spezzata { di, punti, fuori } => self.spezzata(di, punti, *fuori)?,
            Operazione::Tabella { nome, di, cerca, colonna } => self.tabella(nome, di, *cerca, colonna)?,
            Operazione::Griglia(griglia) => self.griglia(griglia)?,
            Operazione::SommaSu { elenco, dove, fra, ordine, di } => {
                self.somma_su(self.ordinati(*elenco, *ordine), dove.as_ref(), fra.as_ref(), di)?
            }
            Operazione::Conta { elenco, dove } => {
                let mut quanti = Intervallo::punto(Decimal::ZERO);
                for chi in self.ordinati(*elenco, Ordine::Elencati) {
                    quanti = conta(quanti, self.di_lui(chi, dove.as_ref()));
                }
                quanti
            }
            Operazione::Scala { base, termini, massimo } => self.scala(*base, termini, massimo)?,
            Operazione::Risultato { prestazione, campo } => self.risultato(prestazione, *campo)?,
            Operazione::Annualizza { di, pagamenti } => {
                let i = self.numero(di)?;
                self.esatto(i.per(Intervallo::punto(*pagamenti)))?
            }
        };
        Some(Val::Numero(i))
    }

    pub(super) fn piega(
        &mut self,
        voci: &'a [Espressione],
        op: fn(Intervallo, Intervallo) -> Result<Intervallo, Rotto>,
    ) -> Option<Intervallo> {
        let mut totale = None;
        for voce in voci {
            let i = self.numero(voce)?;
            totale = Some(match totale {
                Some(prima) => self.esatto(op(prima, i))?,
                None => i,
            });
        }
        totale
    }

    /// The value of a figure on the day.
    pub(super) fn param(&mut self, nome: &str) -> Option<Decimal> {
        let valore = self.doc.parametro(nome, self.v.s.giorno);
        if valore.is_none() {
            self.niente(m::SENZA_CIFRA);
        }
        valore
    }

    pub(super) fn soglia(&mut self, soglia: &Soglia) -> Option<Decimal> {
        match soglia {
            Soglia::Numero(n) => Some(*n),
            Soglia::Param(nome) => self.param(nome),
        }
    }

    /// One of these, it is not known which.
    pub(super) fn una_di(&mut self, voci: &mut dyn Iterator<Item = &'a Espressione>) -> Val<'a> {
        let (righe, senza, scelte) = (self.righe.len(), self.senza, self.scelte.len());
        let mut insieme = None;
        for voce in voci {
            let valore = self.espressione(voce);
            insieme = Some(match (insieme, valore) {
                (None, valore) => valore,
                (Some(Val::Numero(a)), Val::Numero(b)) => Val::Numero(a.unito(b)),
                (Some(a), b) if a == b => a,
                (Some(Val::Numero(_)), _) | (_, Val::Numero(_)) => Val::Numero(Intervallo::TUTTO),
                _ => Val::Ignoto,
            });
        }
        self.righe.truncate(righe);
        self.scelte.truncate(scelte);
        self.senza = senza;
        insieme.unwrap_or(Val::Niente)
    }

    pub(super) fn scegli(
        &mut self,
        di: &'a Espressione,
        casi: &'a [(String, Espressione)],
        altrimenti: Option<&'a Espressione>,
    ) -> Val<'a> {
        match self.espressione(di) {
            Val::Testo(parola) => match casi.iter().find(|(caso, _)| caso == parola).map(|(_, e)| e).or(altrimenti) {
                Some(e) => self.espressione(e),
                None => self.niente(m::SENZA_CIFRA),
            },
            Val::Ignoto => self.una_di(&mut casi.iter().map(|(_, e)| e).chain(altrimenti)),
            _ => self.niente(m::SENZA_FUORI),
        }
    }
}
