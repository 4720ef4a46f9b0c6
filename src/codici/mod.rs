//! The codes that a form asks for and INPS writes: are they well made, what do they say, how are they mended.
//!
//! Nothing here says that a code belongs to somebody: only the registers know. What could be verified is verified, what
//! could not (the letter of a DSU protocol) is never said to be.

use serde::Serialize;

pub mod codice_fiscale;
pub mod prestazione;
pub mod protocollo;

pub use codice_fiscale::{CodiceFiscale, codice_fiscale, fittizio};
pub use prestazione::{CodicePrestazione, prestazione};
pub use protocollo::{Protocollo, protocollo};

/// What is wrong with a code, or what to know of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Difetto {
    /// Stable name: `controllo-errato`.
    pub codice: &'static str,
    /// The character it is about, from 1, in the code without spaces. Absent when it is about the whole.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub posizione: Option<usize>,
    /// What it is and how to mend it, in Italian.
    pub testo: &'static str,
}

impl Difetto {
    fn di([codice, testo]: [&'static str; 2]) -> Difetto {
        Difetto { codice, posizione: None, testo }
    }

    fn a(posto: usize, nome: [&'static str; 2]) -> Difetto {
        Difetto { posizione: Some(posto + 1), ..Difetto::di(nome) }
    }
}

/// No code is longer, with any space: what comes after is not read.
const LUNGHEZZA_MASSIMA: usize = 80;

/// Without the spaces, also the invisible ones that come with a copy from a document, in capitals, with one kind of
/// dash.
fn pulito(testo: &str) -> String {
    let invisibile =
        |c: char| c.is_whitespace() || matches!(c, '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' | '\u{ad}');
    testo
        .chars()
        .filter(|c| !invisibile(*c))
        .take(LUNGHEZZA_MASSIMA)
        .map(|c| match c {
            '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{fe58}' | '\u{fe63}' | '\u{ff0d}' => '-',
            c => c.to_ascii_uppercase(),
        })
        .collect()
}

/// The text to propose in the place of what was written, when it is another.
fn altro(scritto: &str, codice: String) -> Option<String> {
    (codice != scritto).then_some(codice)
}
