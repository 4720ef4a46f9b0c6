//! The tests that a document carries: they are run when it is loaded, and no document enters with one that fails.

use rust_decimal::Decimal;

use super::catalogo::Catalogo;
use super::documento::{Documento, ProvaDocumento};
use super::esito::Risposta;
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

/// Runs a test of a document, among the others of its catalogue: nothing when it passes. The rules are tested as they
/// are, whatever the day says of their validity.
pub fn prova(catalogo: &Catalogo, documento: &Documento, prova: &ProvaDocumento) -> Option<Fallimento> {
    let mut valuta = Valuta::new(catalogo, &prova.given, vec![documento]);
    let valutato = valuta.esito(0)?.clone();
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
