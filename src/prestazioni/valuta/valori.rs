//! What an expression gives, and what an answer may be.

use rust_decimal::Decimal;

use crate::date::Data;
use crate::prestazioni::decimali::somma;
use crate::prestazioni::documento::Tipo;
use crate::prestazioni::esito::Risposta;
use crate::prestazioni::intervallo::Intervallo;
use crate::prestazioni::situazione::Valore;

use Risposta::{Forse, No, Si};

/// What an expression gives.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Val<'a> {
    Numero(Intervallo),
    Logico(bool),
    Testo(&'a str),
    Giorno(Data),
    /// A word, a day, a yes or no that is still to be asked.
    Ignoto,
    /// No answer would give it a value.
    Niente,
}

impl Val<'_> {
    pub(super) fn e_nota(self) -> bool {
        match self {
            Val::Numero(i) => i.e_noto(),
            altra => altra != Val::Ignoto,
        }
    }
}

pub(super) fn di<'a>(valore: &'a Valore) -> Val<'a> {
    match valore {
        Valore::Numero(n) => Val::Numero(Intervallo::punto(*n)),
        Valore::Logico(b) => Val::Logico(*b),
        Valore::Testo(t) => Val::Testo(t),
        Valore::Giorno(g) => Val::Giorno(*g),
    }
}

/// An answer, if it is of the type of its question.
pub(super) fn accetta<'a>(tipo: Tipo, parole: &[String], valore: &'a Valore) -> Option<Val<'a>> {
    match (tipo, valore) {
        (Tipo::Giorno, Valore::Testo(t)) => Data::parse(t).map(Val::Giorno),
        (Tipo::Testo, Valore::Testo(t)) if !parole.is_empty() && !parole.contains(t) => None,
        (Tipo::Numero, Valore::Numero(n)) if n.is_sign_negative() => None,
        (Tipo::Numero, Valore::Numero(_))
        | (Tipo::Logico, Valore::Logico(_))
        | (Tipo::Testo, Valore::Testo(_))
        | (Tipo::Giorno, Valore::Giorno(_)) => Some(di(valore)),
        _ => None,
    }
}

/// Whether an answer is of the type of its question.
pub(in crate::prestazioni) fn va_bene(tipo: Tipo, parole: &[String], valore: &Valore) -> bool {
    accetta(tipo, parole, valore).is_some()
}

pub(super) fn cerca<'a>(elenco: &'a [(String, Valore)], nome: &str) -> Option<&'a Valore> {
    elenco.iter().find(|(n, _)| n == nome).map(|(_, v)| v)
}

/// One more, if it is.
pub(super) fn conta(quanti: Intervallo, vale: Risposta) -> Intervallo {
    let uno = |n: Decimal| somma(n, Decimal::ONE).unwrap_or(n);
    match vale {
        Si => Intervallo { da: uno(quanti.da), a: uno(quanti.a) },
        Forse => Intervallo { a: uno(quanti.a), ..quanti },
        No => quanti,
    }
}

/// What holds of a person without saying it.
pub(super) fn senza_dirlo<'a>(nome: &str) -> Option<Val<'a>> {
    Some(match nome {
        "dichiarante" | "coniuge" | "figlio" | "ricoverato" => Val::Logico(false),
        "disabilita" => Val::Testo("nessuna"),
        "studente" => Val::Testo("nessuno"),
        _ => return None,
    })
}

/// Those that are not there yet.
pub(super) fn aggiungi<T: PartialEq + Clone>(tutti: &mut Vec<T>, altri: &[T]) {
    for altro in altri {
        if !tutti.contains(altro) {
            tutti.push(altro.clone());
        }
    }
}
