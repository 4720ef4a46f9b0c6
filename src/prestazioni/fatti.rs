//! What is known of a household without asking: the names that a document may use in `fact` beside its own questions.

use super::documento::Tipo;

/// A fact that needs no question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fatto {
    /// The name: `canone`; `persona.` before the name of what is of each person: `persona.eta`.
    pub nome: &'static str,
    /// What it is.
    pub tipo: Tipo,
    /// The words that it may be, for a text; empty for a text that may be any.
    pub parole: &'static [&'static str],
    /// Whether it is an amount in euro.
    pub euro: bool,
}

impl Fatto {
    /// Whether it is of a person: it has a value only where a person is spoken of.
    pub fn di_persona(&self) -> bool {
        self.nome.starts_with(PERSONA)
    }
}

/// What comes before the name of a fact, or of a question, of each person.
pub const PERSONA: &str = "persona.";

/// `persona.ordinale`: only in `sum_over`, and in a document that is for each person.
pub const ORDINALE: &str = "persona.ordinale";

const fn numero(nome: &'static str) -> Fatto {
    Fatto { nome, tipo: Tipo::Numero, parole: &[], euro: false }
}

const fn euro(nome: &'static str) -> Fatto {
    Fatto { nome, tipo: Tipo::Numero, parole: &[], euro: true }
}

const fn logico(nome: &'static str) -> Fatto {
    Fatto { nome, tipo: Tipo::Logico, parole: &[], euro: false }
}

const fn giorno(nome: &'static str) -> Fatto {
    Fatto { nome, tipo: Tipo::Giorno, parole: &[], euro: false }
}

const fn testo(nome: &'static str, parole: &'static [&'static str]) -> Fatto {
    Fatto { nome, tipo: Tipo::Testo, parole, euro: false }
}

/// Every fact.
pub static FATTI: &[Fatto] = &[
    // The day.
    giorno("giorno"),
    numero("anno"),
    // The indicator of the document, before `adjust`, and what it is made of.
    euro("isee"),
    euro("ise"),
    euro("isr"),
    euro("isp"),
    numero("scala"),
    euro("ispe"),
    euro("isre"),
    // The household.
    numero("numero-componenti"),
    // The yearly rent of the registered contract, the part of the household; 0 without one.
    euro("canone"),
    testo("abitazione", &["proprieta", "locazione", "altro"]),
    // The Belfiore code.
    testo("comune", &[]),
    // Incomes, before what art. 4, c. 3 subtracts.
    euro("redditi"),
    // Before the allowance.
    euro("patrimonio-mobiliare"),
    // Before mortgages and allowance, the home included.
    euro("patrimonio-immobiliare"),
    // The same, without the home.
    euro("altri-immobili"),
    // Assegno unico of the income year, of all the members.
    euro("auu-percepito"),
    // Each person.
    numero("persona.eta"),
    // Completed months.
    numero("persona.mesi"),
    giorno("persona.nascita"),
    logico("persona.minorenne"),
    logico("persona.dichiarante"),
    logico("persona.coniuge"),
    // Of the declarant or of the spouse, of any age.
    logico("persona.figlio"),
    testo("persona.disabilita", &["nessuna", "media", "grave", "non-autosufficienza"]),
    testo("persona.studente", &["nessuno", "laurea", "dottorato"]),
    logico("persona.ricoverato"),
    numero(ORDINALE),
];

/// The fact of that name.
///
/// ```
/// use isee_simulatore::prestazioni::{Tipo, fatto};
/// assert_eq!(fatto("persona.eta").unwrap().tipo, Tipo::Numero);
/// assert!(fatto("retta-mensile").is_none()); // a question of a document
/// ```
pub fn fatto(nome: &str) -> Option<&'static Fatto> {
    FATTI.iter().find(|fatto| fatto.nome == nome)
}
