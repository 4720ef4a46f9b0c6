//! Two values compared: of two that are not known, what surely holds.

use super::valori::Val;
use crate::prestazioni::esito::Risposta;
use crate::prestazioni::espressione::{Aperto, Confronto};

use Risposta::{Forse, No, Si};

impl Confronto {
    /// The same, with the two sides in each other's place.
    pub(super) const fn girato(self) -> Confronto {
        match self {
            Confronto::Minore => Confronto::Maggiore,
            Confronto::NonOltre => Confronto::Almeno,
            Confronto::Almeno => Confronto::NonOltre,
            Confronto::Maggiore => Confronto::Minore,
            uguale => uguale,
        }
    }
}

/// The comparisons at the two ends of `between`.
pub(super) fn estremi(aperto: Aperto) -> (Confronto, Confronto) {
    match aperto {
        Aperto::Nessuno => (Confronto::Almeno, Confronto::NonOltre),
        Aperto::Sinistra => (Confronto::Maggiore, Confronto::NonOltre),
        Aperto::Destra => (Confronto::Almeno, Confronto::Minore),
        Aperto::Entrambi => (Confronto::Maggiore, Confronto::Minore),
    }
}

pub(super) fn confronta(a: Val<'_>, op: Confronto, b: Val<'_>) -> Risposta {
    use core::cmp::Ordering::{Equal, Greater, Less};
    // Of two intervals: never under, never equal, never over.
    let (minore, uguale, maggiore) = match (a, b) {
        (Val::Numero(a), Val::Numero(b)) => (a.da < b.a, a.da <= b.a && b.da <= a.a, a.a > b.da),
        (Val::Giorno(a), Val::Giorno(b)) => (a < b, a == b, a > b),
        (Val::Testo(_), Val::Testo(_)) | (Val::Logico(_), Val::Logico(_)) => (a != b, a == b, a != b),
        _ => return Forse,
    };
    let puo = |ordine| match ordine {
        Less => minore,
        Equal => uguale,
        Greater => maggiore,
    };
    let (si, no): (&[_], &[_]) = match op {
        Confronto::Minore => (&[Less], &[Equal, Greater]),
        Confronto::NonOltre => (&[Less, Equal], &[Greater]),
        Confronto::Uguale => (&[Equal], &[Less, Greater]),
        Confronto::Diverso => (&[Less, Greater], &[Equal]),
        Confronto::Almeno => (&[Equal, Greater], &[Less]),
        Confronto::Maggiore => (&[Greater], &[Less, Equal]),
    };
    match (si.iter().any(|o| puo(*o)), no.iter().any(|o| puo(*o))) {
        (true, false) => Si,
        (false, true) => No,
        _ => Forse,
    }
}
