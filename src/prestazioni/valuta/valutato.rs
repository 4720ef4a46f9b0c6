//! What was found of a document, on the household or on a person.

use rust_decimal::Decimal;

use crate::prestazioni::esito::{CondizioneFallita, IndicatoreUsato, RigaPrestazione, Risposta};
use crate::prestazioni::intervallo::Intervallo;
use crate::prestazioni::prove::SogliaIsee;

/// A document on the household or on a person.
pub(in crate::prestazioni) struct Valutato<'a> {
    pub(in crate::prestazioni) requisiti: Risposta,
    pub(in crate::prestazioni) risposta: Risposta,
    pub(in crate::prestazioni) quanto: Quanto,
    pub(in crate::prestazioni) indicatore: Option<IndicatoreUsato>,
    pub(in crate::prestazioni) condizioni: Vec<CondizioneFallita<'a>>,
    /// The questions, by their place.
    pub(in crate::prestazioni) aperte: Vec<usize>,
    pub(in crate::prestazioni) righe: Vec<RigaPrestazione<'a>>,
    pub(in crate::prestazioni) verificare: Vec<&'a str>,
    pub(in crate::prestazioni) fondi: Vec<&'a str>,
    pub(in crate::prestazioni) note: Vec<&'static str>,
    /// The bounds of the indicator around where it is.
    pub(in crate::prestazioni) soglie: Vec<SogliaIsee>,
    /// Each person, by place, when the document is for each.
    pub(in crate::prestazioni) persone: Vec<(usize, Valutato<'a>)>,
}

/// How much.
#[derive(Clone, Copy)]
pub(in crate::prestazioni) enum Quanto {
    /// The document has no amount.
    Niente,
    Numero(Intervallo),
    /// It has one, that has no value: the notes say why.
    Senza,
}

impl Quanto {
    /// The amount that is known.
    pub(in crate::prestazioni) fn noto(self) -> Option<Decimal> {
        match self {
            Quanto::Numero(i) => i.noto(),
            Quanto::Niente | Quanto::Senza => None,
        }
    }

    /// The most that an amount that is not known can be.
    pub(in crate::prestazioni) fn massimo(self) -> Option<Decimal> {
        match self {
            Quanto::Numero(i) if !i.e_noto() => i.massimo(),
            _ => None,
        }
    }
}

impl<'a> Valutato<'a> {
    /// Nothing found yet but the answer.
    pub(super) fn vuoto(risposta: Risposta) -> Valutato<'a> {
        Valutato {
            requisiti: risposta,
            risposta,
            quanto: Quanto::Niente,
            indicatore: None,
            condizioni: Vec::new(),
            aperte: Vec::new(),
            righe: Vec::new(),
            verificare: Vec::new(),
            fondi: Vec::new(),
            note: Vec::new(),
            soglie: Vec::new(),
            persone: Vec::new(),
        }
    }
}
