//! What the evaluation of a document gives.

use rust_decimal::Decimal;
use serde::{Serialize, Serializer};

use super::documento::{Certezza, Finestra, FonteDocumento, Genere, Livello, Per, Richiesta, Specie, Stato, Unita};
use super::espressione::Elenco;
use crate::date::Data;
use crate::euro::to_number;

/// Whether a benefit is due.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "lowercase")]
pub enum Risposta {
    /// Yes.
    Si,
    /// No: a condition failed.
    No,
    /// Something is still to be asked.
    Forse,
}

impl Risposta {
    pub(super) fn di(vero: bool) -> Risposta {
        if vero { Risposta::Si } else { Risposta::No }
    }

    pub(super) fn non(self) -> Risposta {
        match self {
            Risposta::Si => Risposta::No,
            Risposta::No => Risposta::Si,
            Risposta::Forse => Risposta::Forse,
        }
    }
}

/// What a household gets of the benefits of a catalogue: what `benefits` gives.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Prestazioni<'a> {
    /// The day.
    pub giorno: Data,
    /// Each benefit once, in the version of the day, in the order of the catalogue.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "EsitoPrestazione[]"))]
    pub prestazioni: Vec<EsitoPrestazione<'a>>,
    /// Every open question once, from the one for which most benefits wait; not those of benefits that are past or closed.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "DomandaDiTutte[]"))]
    pub domande: Vec<DomandaDiTutte<'a>>,
}

/// What a household gets of a benefit.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct EsitoPrestazione<'a> {
    /// The `id` of the document.
    pub id: &'a str,
    /// Its version.
    pub versione: &'a str,
    /// How people call it.
    pub nome: &'a str,
    /// What it is.
    pub sintesi: &'a str,
    /// Who gives it.
    pub livello: Livello,
    /// Where, when it is not the whole country.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub territorio: Option<&'a str>,
    /// The need of the guide.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub bisogno: Option<&'a str>,
    /// Yes with the amount, no with the conditions that failed, or perhaps with the questions that remain.
    pub risposta: Risposta,
    /// Whether the requirements hold, whatever the amount: `si` with `risposta` `forse` when only the amount is to be known.
    pub requisiti: Risposta,
    /// What it gives.
    pub genere: Genere,
    /// Of what the amount is.
    #[cfg_attr(
        target_arch = "wasm32",
        tsify(type = "'month' | 'year' | 'once' | 'meal' | 'day' | 'hour' | 'km' | 'percent'")
    )]
    pub unita: Unita,
    /// For whom the amount is.
    #[serde(serialize_with = "per")]
    #[cfg_attr(target_arch = "wasm32", tsify(type = "'household' | 'child' | 'person'"))]
    pub per: Per,
    /// How sure the amount is: at most `estimate` when a source was not seen in print or the version is not in force.
    pub certezza: Certezza,
    /// The indicator at which it looks: that of the household.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub indicatore: Option<IndicatoreUsato>,
    /// The amount, when it is known; of each person, their sum.
    #[serde(skip_serializing_if = "Option::is_none", serialize_with = "cifra")]
    #[cfg_attr(target_arch = "wasm32", tsify(type = "number"))]
    pub importo: Option<Decimal>,
    /// When the amount is not known, the most that it can be.
    #[serde(skip_serializing_if = "Option::is_none", serialize_with = "cifra")]
    #[cfg_attr(target_arch = "wasm32", tsify(type = "number"))]
    pub al_massimo: Option<Decimal>,
    /// Each person, when it is for each.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(target_arch = "wasm32", tsify(type = "EsitoPersona[]"))]
    pub persone: Option<Vec<EsitoPersona<'a>>>,
    /// The conditions that failed, when it is no.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "CondizioneFallita[]"))]
    pub condizioni: Vec<CondizioneFallita<'a>>,
    /// What is still to be asked, and nothing that cannot change the answer.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "DomandaAperta[]"))]
    pub domande: Vec<DomandaAperta<'a>>,
    /// What only who pays can know.
    pub da_verificare: Vec<&'a str>,
    /// Where money or places may end.
    pub fondi_limitati: Vec<&'a str>,
    /// The lines of the amount.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "RigaPrestazione[]"))]
    pub righe: Vec<RigaPrestazione<'a>>,
    /// What else to know: why there is no amount, that the version is not of the day.
    pub note: Vec<&'static str>,
    /// When it is in force.
    pub validita: ValiditaUsata,
    /// How to ask.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub domanda: Option<&'a Richiesta>,
    /// When to ask.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub finestra: Option<&'a Finestra>,
    /// What was not found, or not sure.
    pub da_confermare: &'a [String],
    /// What the document was written from.
    pub fonti: &'a [FonteDocumento],
    /// The benefits that cannot go with it, said by this document or by theirs.
    pub esclude: Vec<&'a str>,
    /// The benefits without which there is not this one.
    pub richiede: &'a [String],
}

/// What a person gets of a benefit that is for each.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct EsitoPersona<'a> {
    /// The `id` of the person.
    pub id: &'a str,
    /// For this person.
    pub risposta: Risposta,
    /// As for the household.
    pub requisiti: Risposta,
    /// The indicator at which it looks.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub indicatore: Option<IndicatoreUsato>,
    /// The amount, when it is known.
    #[serde(skip_serializing_if = "Option::is_none", serialize_with = "cifra")]
    #[cfg_attr(target_arch = "wasm32", tsify(type = "number"))]
    pub importo: Option<Decimal>,
    /// When the amount is not known, the most that it can be.
    #[serde(skip_serializing_if = "Option::is_none", serialize_with = "cifra")]
    #[cfg_attr(target_arch = "wasm32", tsify(type = "number"))]
    pub al_massimo: Option<Decimal>,
    /// The conditions that failed.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "CondizioneFallita[]"))]
    pub condizioni: Vec<CondizioneFallita<'a>>,
    /// The lines of the amount.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "RigaPrestazione[]"))]
    pub righe: Vec<RigaPrestazione<'a>>,
}

/// The indicator at which a benefit looks.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct IndicatoreUsato {
    /// The kind.
    #[cfg_attr(
        target_arch = "wasm32",
        tsify(
            type = "'ordinario' | 'famiglia' | 'minorenni' | 'universita' | 'dottorato' | 'sociosanitario' | 'residenze' | 'icef' | 'durp'"
        )
    )]
    pub tipo: Specie,
    /// The ISEE, when it is known.
    #[serde(skip_serializing_if = "Option::is_none", serialize_with = "cifra")]
    #[cfg_attr(target_arch = "wasm32", tsify(type = "number"))]
    pub isee: Option<Decimal>,
    /// True when it is the ISEE corrente.
    pub corrente: bool,
    /// True when it is known that there is none.
    pub mancante: bool,
    /// After what the document does to it, when it does something.
    #[serde(skip_serializing_if = "Option::is_none", serialize_with = "cifra")]
    #[cfg_attr(target_arch = "wasm32", tsify(type = "number"))]
    pub netto: Option<Decimal>,
}

/// A condition that failed.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct CondizioneFallita<'a> {
    /// What the person reads.
    pub messaggio: &'a str,
    /// The rule.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub fonte: Option<&'a str>,
    /// What was found, when it is a known number.
    #[serde(skip_serializing_if = "Option::is_none", serialize_with = "cifra")]
    #[cfg_attr(target_arch = "wasm32", tsify(type = "number"))]
    pub valore: Option<Decimal>,
    /// What was asked.
    #[serde(skip_serializing_if = "Option::is_none", serialize_with = "cifra")]
    #[cfg_attr(target_arch = "wasm32", tsify(type = "number"))]
    pub limite: Option<Decimal>,
    /// How far it is.
    #[serde(skip_serializing_if = "Option::is_none", serialize_with = "cifra")]
    #[cfg_attr(target_arch = "wasm32", tsify(type = "number"))]
    pub differenza: Option<Decimal>,
    /// The unit of the three: `euro`, or that of the question.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unita: Option<&'a str>,
}

/// A question that is still open.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct DomandaAperta<'a> {
    /// The `id` of the question; for `dsu` the field of the declaration, for `indicatore` the kind.
    pub id: &'a str,
    /// The question.
    pub domanda: &'a str,
    /// `number`, `bool`, `text`, `date`: an answer; `dsu`: a field of the declaration; `indicatore`: an ISEE.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "'number' | 'bool' | 'text' | 'date' | 'dsu' | 'indicatore'"))]
    pub tipo: &'static str,
    /// The words allowed.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub valori: Vec<&'a str>,
    /// The unit.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unita: Option<&'a str>,
    /// The `id` of the person of whom it is asked.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub persona: Option<&'a str>,
}

/// An open question among those of all the benefits.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct DomandaDiTutte<'a> {
    /// The question.
    #[serde(flatten)]
    #[cfg_attr(target_arch = "wasm32", tsify(type = "DomandaAperta"))]
    pub domanda: DomandaAperta<'a>,
    /// How many benefits wait for it.
    pub attese: u16,
}

/// A line of the amount.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct RigaPrestazione<'a> {
    /// What it is.
    pub etichetta: &'a str,
    /// How much.
    #[serde(serialize_with = "cifra_nota")]
    #[cfg_attr(target_arch = "wasm32", tsify(type = "number"))]
    pub importo: Decimal,
    /// The `id` of the person of whom it is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub persona: Option<&'a str>,
    /// The value that chose the row of a table.
    #[serde(skip_serializing_if = "Option::is_none", serialize_with = "cifra")]
    #[cfg_attr(target_arch = "wasm32", tsify(type = "number"))]
    pub di: Option<Decimal>,
    /// Where the row begins.
    #[serde(skip_serializing_if = "Option::is_none", serialize_with = "cifra")]
    #[cfg_attr(target_arch = "wasm32", tsify(type = "number"))]
    pub oltre: Option<Decimal>,
    /// Where it ends.
    #[serde(skip_serializing_if = "Option::is_none", serialize_with = "cifra")]
    #[cfg_attr(target_arch = "wasm32", tsify(type = "number"))]
    pub fino: Option<Decimal>,
    /// The lines of which it is made.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(target_arch = "wasm32", tsify(type = "RigaPrestazione[]", optional))]
    pub figli: Vec<RigaPrestazione<'a>>,
}

/// A document of a catalogue: what a catalogue says of itself.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct VoceCatalogo<'a> {
    /// The `id`.
    pub id: &'a str,
    /// The version.
    pub versione: &'a str,
    /// How people call it.
    pub nome: &'a str,
    /// The first day.
    pub dal: Data,
    /// The last day, when it is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub al: Option<Data>,
    /// Whether it can be asked for.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "'open' | 'closed' | 'announced' | 'to_confirm'"))]
    pub stato: Stato,
    /// True when the portal does not show it.
    pub nascosta: bool,
}

/// When a benefit is in force.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct ValiditaUsata {
    /// The first day.
    pub dal: Data,
    /// The last day, when it is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub al: Option<Data>,
    /// Whether it can be asked for.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "'open' | 'closed' | 'announced' | 'to_confirm'"))]
    pub stato: Stato,
    /// False when the version is past or future: then nothing is certain.
    pub in_vigore: bool,
}

/// A number, at most ten decimals.
fn cifra_nota<S: Serializer>(cifra: &Decimal, out: S) -> Result<S::Ok, S::Error> {
    out.serialize_f64(to_number(cifra.round_dp(10)))
}

/// A number, when there is one.
fn cifra<S: Serializer>(numero: &Option<Decimal>, out: S) -> Result<S::Ok, S::Error> {
    match numero {
        Some(numero) => cifra_nota(numero, out),
        None => out.serialize_none(),
    }
}

fn per<S: Serializer>(per: &Per, out: S) -> Result<S::Ok, S::Error> {
    out.serialize_str(match per {
        Per::Nucleo => "household",
        Per::Ciascuno(Elenco::Figli) => "child",
        Per::Ciascuno(Elenco::Componenti) => "person",
    })
}
