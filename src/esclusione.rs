//! Art. 5, c. 4-bis: government bonds, buoni and libretti postali out of the assets, up to a ceiling per household.
//!
//! Fonte: L. 213/2023, art. 1, c. 183-185; INPS circular 73/2025 and message 1895/2025. The exclusion is a facoltà:
//! in which order it is used up is a choice, `scelte::OrdineEsclusione`.

use core::cmp::Reverse;

use crate::dsu::{Relazione, TipoAltraForma, TipoDeposito};
use crate::euro::Euro;
use crate::nucleo::Nucleo;
use crate::scelte::OrdineEsclusione;

/// What may be left out, in the order of the law.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Classe {
    Titoli,
    Buoni,
    Libretti,
}

/// An entry that may be left out: whose it is, which one, and its amounts (equal for what has one value).
struct Voce {
    membro: usize,
    indice: usize,
    classe: Classe,
    saldo: Euro,
    giacenza: Euro,
}

impl Voce {
    /// What uses up the ceiling: the higher of the two amounts.
    fn capienza(&self) -> Euro {
        self.saldo.max(self.giacenza)
    }
}

/// How much of each entry is left out, by member and place in the declaration.
#[derive(Clone, Debug, Default)]
pub(crate) struct Esclusione {
    depositi: Vec<(usize, usize, Euro)>,
    altre_forme: Vec<(usize, usize, Euro)>,
    /// What could be left out if there were no ceiling.
    pub(crate) escludibile: Euro,
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
    voci.iter()
        .find(|(m, i, _)| (*m, *i) == (membro, indice))
        .map_or(Euro::ZERO, |(_, _, importo)| *importo)
}

/// Uses up the ceiling in the chosen order.
pub(crate) fn esclusione(
    n: &Nucleo<'_>,
    massimo: Option<Euro>,
    ordine: OrdineEsclusione,
) -> Esclusione {
    let mut esclusione = Esclusione::default();
    let Some(massimo) = massimo else {
        return esclusione;
    };
    let mut voci = escludibili(n);
    if voci.is_empty() {
        return esclusione;
    }
    // The declarant first, then the oldest; the rest of the key only makes the order of the declaration irrelevant.
    let persona = |v: &Voce| {
        n.membri.get(v.membro).map(|m| {
            (
                m.dati.relazione != Relazione::D,
                m.dati.data_nascita,
                m.dati.id.as_str(),
            )
        })
    };
    let importi = |v: &Voce| Reverse((v.capienza(), v.saldo));
    voci.sort_by(|a, b| {
        let per_persona = persona(a).cmp(&persona(b));
        let per_classe = a.classe.cmp(&b.classe);
        match ordine {
            OrdineEsclusione::TitoliBuoniLibretti => per_classe.then(per_persona),
            OrdineEsclusione::Precompilata => per_persona.then(per_classe),
        }
        .then_with(|| importi(a).cmp(&importi(b)))
    });
    let mut resto = massimo;
    for voce in &voci {
        let escluso = voce.capienza().min(resto);
        resto = resto - escluso;
        esclusione.escludibile = esclusione.escludibile + voce.capienza();
        let elenco = match voce.classe {
            Classe::Libretti => &mut esclusione.depositi,
            Classe::Titoli | Classe::Buoni => &mut esclusione.altre_forme,
        };
        elenco.push((voce.membro, voce.indice, escluso));
    }
    esclusione
}

fn escludibili(n: &Nucleo<'_>) -> Vec<Voce> {
    let mut voci = Vec::new();
    for (membro, m) in n.membri.iter().enumerate() {
        for (indice, forma) in m.dati.altre_forme.iter().enumerate() {
            let classe = match forma.tipo {
                TipoAltraForma::TitoliDiStato => Classe::Titoli,
                TipoAltraForma::BuoniPostali => Classe::Buoni,
                _ => continue,
            };
            let valore = forma.valore * forma.quota.frazione();
            voci.push(Voce {
                membro,
                indice,
                classe,
                saldo: valore,
                giacenza: valore,
            });
        }
        for (indice, d) in m
            .dati
            .depositi
            .iter()
            .enumerate()
            .filter(|(_, d)| d.tipo == TipoDeposito::LibrettoPostale)
        {
            let quota = d.quota.frazione();
            let (saldo, giacenza) = (d.saldo * quota, d.giacenza_media * quota);
            voci.push(Voce {
                membro,
                indice,
                classe: Classe::Libretti,
                saldo,
                giacenza,
            });
        }
    }
    voci
}
