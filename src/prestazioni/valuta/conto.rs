//! What the evaluation holds while it goes on.

use rust_decimal::Decimal;

use super::valutato::Valutato;
use crate::prestazioni::catalogo::Catalogo;
use crate::prestazioni::documento::Documento;
use crate::prestazioni::esito::{DomandaAperta, RigaPrestazione};
use crate::prestazioni::intervallo::Intervallo;
use crate::prestazioni::prove::SogliaIsee;
use crate::prestazioni::situazione::Situazione;

/// The documents of a day and what was found of each.
pub(in crate::prestazioni) struct Valuta<'a> {
    pub(super) catalogo: &'a Catalogo,
    pub(in crate::prestazioni) s: &'a Situazione,
    /// One version of each benefit; those that another waits for join it when they are asked.
    pub(in crate::prestazioni) scelti: Vec<&'a Documento>,
    pub(super) esiti: Vec<Posto<'a>>,
    /// Every question met, once.
    pub(in crate::prestazioni) domande: Vec<DomandaAperta<'a>>,
}

pub(super) enum Posto<'a> {
    DaFare,
    InCorso,
    Fatto(Box<Valutato<'a>>),
}

/// A document being evaluated.
pub(super) struct Conto<'v, 'a> {
    pub(super) v: &'v mut Valuta<'a>,
    pub(super) doc: &'a Documento,
    pub(super) persona: Option<usize>,
    pub(super) ordinale: Intervallo,
    /// Inside `adjust`: the indicator is still the one before it.
    pub(super) grezzo: bool,
    /// Inside an odd number of `not`.
    pub(super) negata: bool,
    /// The questions met and not yet settled.
    pub(super) aperte: Vec<usize>,
    pub(super) righe: Vec<RigaPrestazione<'a>>,
    /// The rows chosen since the last label: value, where the row begins, where it ends.
    pub(super) scelte: Vec<[Option<Decimal>; 3]>,
    pub(super) soglie: Vec<SogliaIsee>,
    pub(super) verificare: Vec<&'a str>,
    pub(super) fondi: Vec<&'a str>,
    /// Why something has no value.
    pub(super) senza: Option<&'static str>,
}

impl<'a> Valuta<'a> {
    pub(in crate::prestazioni) fn new(
        catalogo: &'a Catalogo,
        s: &'a Situazione,
        scelti: Vec<&'a Documento>,
    ) -> Valuta<'a> {
        let esiti = scelti.iter().map(|_| Posto::DaFare).collect();
        Valuta { catalogo, s, scelti, esiti, domande: Vec::new() }
    }
}

impl<'v, 'a> Conto<'v, 'a> {
    pub(super) fn di(v: &'v mut Valuta<'a>, doc: &'a Documento) -> Conto<'v, 'a> {
        Conto {
            v,
            doc,
            persona: None,
            ordinale: Intervallo::punto(Decimal::ZERO),
            grezzo: false,
            negata: false,
            aperte: Vec::new(),
            righe: Vec::new(),
            scelte: Vec::new(),
            soglie: Vec::new(),
            verificare: Vec::new(),
            fondi: Vec::new(),
            senza: None,
        }
    }
}
