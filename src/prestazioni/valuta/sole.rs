//! An expression or a condition by itself, for a call.

use rust_decimal::Decimal;

use super::conto::{Conto, Valuta};
use super::valori::Val;
use crate::date::Data;
use crate::prestazioni::bando::Bando;
use crate::prestazioni::esito::Risposta;
use crate::prestazioni::espressione::{Condizione, Espressione};
use crate::prestazioni::situazione::Situazione;

/// What an expression gives by itself, outside the amount of a document.
pub(crate) enum Solo<'a> {
    /// A number.
    Numero(Decimal),
    /// True or false.
    Logico(bool),
    /// A word.
    Testo(&'a str),
    /// A day.
    Giorno(Data),
    /// No answer would give it a value.
    Senza,
    /// The names of what is still to be known.
    Aperto(Vec<&'a str>),
}

/// An expression of a call on an applicant.
pub(crate) fn espressione_sola<'a>(bando: &'a Bando, s: &'a Situazione, e: &'a Espressione) -> Solo<'a> {
    let mut v = Valuta::new(&bando.catalogo, s, Vec::new());
    let mut conto = Conto::di(&mut v, &bando.documento);
    match conto.espressione(e) {
        Val::Numero(i) if i.e_noto() => i.noto().map_or(Solo::Senza, Solo::Numero),
        Val::Logico(vero) => Solo::Logico(vero),
        Val::Testo(testo) => Solo::Testo(testo),
        Val::Giorno(giorno) => Solo::Giorno(giorno),
        Val::Niente => Solo::Senza,
        Val::Numero(_) | Val::Ignoto => match conto.da_sapere() {
            aperte if aperte.is_empty() => Solo::Senza,
            aperte => Solo::Aperto(aperte),
        },
    }
}

/// A condition of a call on an applicant, with the names of what is still to be known.
pub(crate) fn condizione_sola<'a>(bando: &'a Bando, s: &'a Situazione, c: &'a Condizione) -> (Risposta, Vec<&'a str>) {
    let mut v = Valuta::new(&bando.catalogo, s, Vec::new());
    let mut conto = Conto::di(&mut v, &bando.documento);
    let esito = conto.condizione(c);
    (esito, conto.da_sapere())
}
