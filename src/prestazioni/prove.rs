//! A document alone: the tests that it carries, run when it is loaded, and where its answer changes.

use rust_decimal::Decimal;

use super::catalogo::Catalogo;
use super::documento::{Documento, ProvaDocumento};
use super::esito::Risposta;
use super::situazione::Situazione;
use super::valuta::Valuta;

/// What a test that fails has found instead.
#[derive(Clone, Debug, PartialEq)]
pub struct Fallimento {
    /// The answer.
    pub outcome: Risposta,
    /// The amount, to the cent.
    pub amount: Option<Decimal>,
    /// The questions that remain.
    pub questions: Vec<String>,
}

/// A bound of the indicator of a document, next to where it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SogliaIsee {
    /// The place of the person whose indicator it is; none for the household.
    pub persona: Option<usize>,
    /// The ISEE, before what the document does to it.
    pub isee: Decimal,
    /// The last ISEE, in cents, that is on the left of the bound: a cent more is on the other side. At a vertex of a
    /// line, the vertex.
    pub fino: Decimal,
}

/// What a document gives, and the bounds around it.
#[derive(Clone, Debug, PartialEq)]
pub struct Esame {
    /// The answer.
    pub risposta: Risposta,
    /// The amount, when it is known.
    pub importo: Option<Decimal>,
    /// When it is not, the most that it can be.
    pub al_massimo: Option<Decimal>,
    /// The bounds of the indicator that this answer met, the nearest on each side: others may lie beyond them.
    pub soglie: Vec<SogliaIsee>,
}

/// A benefit on a situation. To know what another ISEE would give, put it in with [`Situazione::imponi`].
pub fn esamina(catalogo: &Catalogo, documento: &Documento, situazione: &Situazione) -> Option<Esame> {
    let mut valuta = Valuta::new(catalogo, situazione, vec![documento]);
    let valutato = valuta.prendi(0)?;
    let importo = valutato.quanto.noto().filter(|_| valutato.risposta != Risposta::No);
    let certa = documento.si_puo_avere(situazione.giorno) || valutato.risposta == Risposta::No;
    let risposta = if certa { valutato.risposta } else { Risposta::Forse };
    Some(Esame { risposta, importo, al_massimo: valutato.quanto.massimo(), soglie: valutato.soglie })
}

/// Runs a test of a document, among the others of its catalogue: nothing when it passes. The rules are tested as they
/// are, whatever the day says of their validity.
pub fn prova(catalogo: &Catalogo, documento: &Documento, prova: &ProvaDocumento) -> Option<Fallimento> {
    let mut valuta = Valuta::new(catalogo, &prova.given, vec![documento]);
    let valutato = valuta.prendi(0)?;
    let mut questions: Vec<String> = Vec::new();
    for domanda in valutato.aperte.iter().filter_map(|posto| valuta.domande.get(*posto)) {
        if !questions.iter().any(|q| q == domanda.id) {
            questions.push(domanda.id.to_owned());
        }
    }
    let amount = valutato.quanto.noto().filter(|_| valutato.risposta != Risposta::No);
    let atteso = &prova.expect;
    let stesse = atteso
        .questions
        .as_ref()
        .is_none_or(|attese| attese.len() == questions.len() && attese.iter().all(|q| questions.contains(q)));
    let passa = valutato.risposta == atteso.outcome && stesse && (atteso.amount.is_none() || atteso.amount == amount);
    (!passa).then_some(Fallimento { outcome: valutato.risposta, amount, questions })
}
