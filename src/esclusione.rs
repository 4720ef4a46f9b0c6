//! Art. 5, c. 4-bis: government bonds, buoni and libretti postali out of the assets, up to a ceiling per household.
//!
//! Fonte: L. 213/2023, art. 1, c. 183-185; INPS circular 73/2025 and message 1895/2025. The exclusion is a facoltà:
//! in which order it is used up is a choice, `scelte::OrdineEsclusione`.

use core::cmp::Reverse;
use std::collections::BinaryHeap;

use crate::date::Data;
use crate::dsu::{Relazione, TipoAltraForma, TipoDeposito};
use crate::euro::Euro;
use crate::nucleo::Nucleo;
use crate::scelte::OrdineEsclusione;

/// What may be left out, in the order of the law.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Classe {
    Titoli,
    Buoni,
    Libretti,
}

/// An entry that may be left out. Its order is the order of the exclusion: the fields, from the first.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Voce<'a> {
    /// The class, where the household goes class by class.
    prima: Option<Classe>,
    /// The declarant first, then the oldest, then the GNC; the name only makes the order of the declaration irrelevant.
    persona: (u8, Data, &'a str),
    classe: Classe,
    /// What uses up the ceiling: the higher of balance and average. Then the balance. The largest first.
    importi: Reverse<(Euro, Euro)>,
    /// Whose it is, and its place in the declaration.
    posto: (usize, usize),
}

impl Voce<'_> {
    fn capienza(&self) -> Euro {
        let Reverse((capienza, _)) = self.importi;
        capienza
    }
}

/// How much of each entry is left out, by member and place in the declaration.
#[derive(Clone, Debug, Default)]
pub(crate) struct Esclusione {
    depositi: Vec<(usize, usize, Euro)>,
    altre_forme: Vec<(usize, usize, Euro)>,
}

impl Esclusione {
    /// What is left out of a libretto: the same amount from balance and average.
    pub(crate) fn deposito(&self, membro: usize, indice: usize) -> Euro {
        importo(&self.depositi, membro, indice)
    }

    /// What is left out of another asset.
    pub(crate) fn altra_forma(&self, membro: usize, indice: usize) -> Euro {
        importo(&self.altre_forme, membro, indice)
    }
}

fn importo(voci: &[(usize, usize, Euro)], membro: usize, indice: usize) -> Euro {
    voci.iter().find(|(m, i, _)| (*m, *i) == (membro, indice)).map_or(Euro::ZERO, |(_, _, importo)| *importo)
}

/// Uses up the ceiling in the chosen order.
pub(crate) fn esclusione(n: &Nucleo<'_>, massimo: Option<Euro>, ordine: OrdineEsclusione) -> Esclusione {
    let mut esclusione = Esclusione::default();
    let Some(massimo) = massimo else { return esclusione };
    let mut voci = escludibili(n, ordine);
    let mut resto = massimo;
    while !resto.is_zero()
        && let Some(Reverse(voce)) = voci.pop()
    {
        let escluso = voce.capienza().min(resto);
        resto = resto - escluso;
        let elenco = match voce.classe {
            Classe::Libretti => &mut esclusione.depositi,
            Classe::Titoli | Classe::Buoni => &mut esclusione.altre_forme,
        };
        let (membro, indice) = voce.posto;
        elenco.push((membro, indice, escluso));
    }
    esclusione
}

/// What could be left out if there were no ceiling.
pub(crate) fn escludibile(n: &Nucleo<'_>) -> Euro {
    let mut somma = Euro::ZERO;
    for (_, m) in n.persone() {
        for forma in m.patrimonio.altre_forme.iter().filter(|f| classe(f.tipo).is_some()) {
            somma = somma + forma.quota.di(forma.valore);
        }
        for d in m.patrimonio.depositi.iter().filter(|d| d.tipo == TipoDeposito::LibrettoPostale) {
            somma = somma + d.quota.di(d.saldo).max(d.quota.di(d.giacenza_media));
        }
    }
    somma
}

/// The class of an asset that may be left out.
fn classe(tipo: TipoAltraForma) -> Option<Classe> {
    match tipo {
        TipoAltraForma::TitoliDiStato => Some(Classe::Titoli),
        TipoAltraForma::BuoniPostali => Some(Classe::Buoni),
        _ => None,
    }
}

/// What may be left out, ready to be taken in order.
fn escludibili<'a>(n: &Nucleo<'a>, ordine: OrdineEsclusione) -> BinaryHeap<Reverse<Voce<'a>>> {
    let mut voci = BinaryHeap::new();
    for (membro, m) in n.persone() {
        let ordine_persona = match m.dati.relazione {
            Relazione::D => 0,
            Relazione::GNC => 2,
            _ => 1,
        };
        let persona = (ordine_persona, m.dati.data_nascita, m.dati.id.as_str());
        let mut voce = |classe, indice, saldo: Euro, giacenza: Euro| {
            voci.push(Reverse(Voce {
                prima: (ordine == OrdineEsclusione::TitoliBuoniLibretti).then_some(classe),
                persona,
                classe,
                importi: Reverse((saldo.max(giacenza), saldo)),
                posto: (membro, indice),
            }));
        };
        for (indice, forma) in m.patrimonio.altre_forme.iter().enumerate() {
            let Some(classe) = classe(forma.tipo) else { continue };
            let valore = forma.quota.di(forma.valore);
            voce(classe, indice, valore, valore);
        }
        for (indice, d) in
            m.patrimonio.depositi.iter().enumerate().filter(|(_, d)| d.tipo == TipoDeposito::LibrettoPostale)
        {
            voce(Classe::Libretti, indice, d.quota.di(d.saldo), d.quota.di(d.giacenza_media));
        }
    }
    voci
}
