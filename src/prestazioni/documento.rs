//! A benefit as a document: what a body pays or asks, to whom, from when, by which act.

use rust_decimal::Decimal;
use serde::Serialize;

use super::espressione::{Condizione, Elenco, Espressione};
use crate::date::Data;

/// One version of a benefit.
#[derive(Clone, Debug, PartialEq)]
pub struct Documento {
    /// Stable name: `it.comune.ravenna.nido`. The versions of a benefit have the same.
    pub id: String,
    /// The name of the version: `2026`, `2025-26`.
    pub version: String,
    /// How people call it.
    pub name: String,
    /// What it is, in one sentence.
    pub summary: String,
    /// Who gives it.
    pub level: Livello,
    /// Where: the ISTAT code of a region or of a Comune, the code of a university; absent for the whole country.
    pub territory: Option<String>,
    /// The need of the guide that it answers: `assegno-unico`.
    pub need: Option<String>,
    /// What it gives.
    pub result: Risultato,
    /// When.
    pub valid: Validita,
    /// Which indicator it looks at; absent when it looks at none.
    pub indicator: Option<Indicatore>,
    /// What it asks beyond the declaration.
    pub inputs: Vec<Domanda>,
    /// Its figures.
    pub params: Vec<Parametro>,
    /// Its tables.
    pub tables: Vec<Tabella>,
    /// To whom.
    pub eligibility: Option<Condizione>,
    /// How much.
    pub amount: Option<Espressione>,
    /// In which order, when there is not enough for all.
    pub ranking: Option<Graduatoria>,
    /// Beside which others.
    pub relations: Relazioni,
    /// How to ask.
    pub apply: Option<Richiesta>,
    /// What was not found, or not sure: shown with the result.
    pub to_confirm: Vec<String>,
    /// What it was written from, never empty.
    pub sources: Vec<FonteDocumento>,
    /// Its own tests, never empty.
    pub tests: Vec<ProvaDocumento>,
}

/// `nazionale`, `regionale`, `comunale`, `ateneo`, `ente`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "lowercase")]
pub enum Livello {
    /// The State or INPS.
    Nazionale,
    /// A Region or a Province.
    Regionale,
    /// A Comune, or several.
    Comunale,
    /// A university, or its agency for the right to study.
    Ateneo,
    /// Another body.
    Ente,
}

/// What a benefit gives.
#[derive(Clone, Debug, PartialEq)]
pub struct Risultato {
    /// `kind`.
    pub kind: Genere,
    /// `unit`: of time or of thing, for which the amount is.
    pub unit: Unita,
    /// `per`: for whom the document is evaluated, once for the household or once for each person.
    pub per: Per,
    /// `where`: which people, when it is for each; all of them when absent.
    pub dove: Option<Condizione>,
    /// `certainty`.
    pub certainty: Certezza,
}

/// `cash`, `tariff`, `discount`, `voucher`, `guarantee`, `access`, `exemption`, `units`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub enum Genere {
    /// Money to the person.
    #[serde(rename = "cash")]
    Denaro,
    /// What the person pays.
    #[serde(rename = "tariff")]
    Tariffa,
    /// A percentage off a bill.
    #[serde(rename = "discount")]
    Sconto,
    /// Money to be spent on something.
    #[serde(rename = "voucher")]
    Buono,
    /// A percentage that the State guarantees.
    #[serde(rename = "guarantee")]
    Garanzia,
    /// A right without an amount.
    #[serde(rename = "access")]
    Accesso,
    /// Nothing to pay.
    #[serde(rename = "exemption")]
    Esenzione,
    /// A number of free things: meals, lessons.
    #[serde(rename = "units")]
    Quantita,
}

/// `month`, `year`, `once`, `meal`, `day`, `hour`, `km`, `percent`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub enum Unita {
    /// A month.
    #[serde(rename = "month")]
    Mese,
    /// A year.
    #[serde(rename = "year")]
    Anno,
    /// Once.
    #[serde(rename = "once")]
    UnaVolta,
    /// A meal.
    #[serde(rename = "meal")]
    Pasto,
    /// A day.
    #[serde(rename = "day")]
    Giorno,
    /// An hour.
    #[serde(rename = "hour")]
    Ora,
    /// A kilometre.
    #[serde(rename = "km")]
    Chilometro,
    /// A part of something, in hundredths.
    #[serde(rename = "percent")]
    Percentuale,
}

/// `household`, `child` (a figlio), `person` (a member).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Per {
    /// Once.
    Nucleo,
    /// Once for each of them.
    Ciascuno(Elenco),
}

/// `exact`, `maximum`, `estimate`, `ranking`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub enum Certezza {
    /// The amount is due.
    #[serde(rename = "exact")]
    Esatta,
    /// At most that.
    #[serde(rename = "maximum")]
    Massimo,
    /// The rule is not wholly known.
    #[serde(rename = "estimate")]
    Stima,
    /// Only for who comes first.
    #[serde(rename = "ranking")]
    Graduatoria,
}

/// When a version is in force.
#[derive(Clone, Debug, PartialEq)]
pub struct Validita {
    /// The first day.
    pub from: Data,
    /// The last day, absent when it is not known.
    pub to: Option<Data>,
    /// `status`.
    pub status: Stato,
    /// When it can be asked for.
    pub application: Option<Finestra>,
}

/// `open`, `closed`, `announced`, `to_confirm`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub enum Stato {
    /// It can be asked for, or it comes by itself.
    #[serde(rename = "open")]
    Aperta,
    /// It can no longer be asked for.
    #[serde(rename = "closed")]
    Chiusa,
    /// A law says that it will be.
    #[serde(rename = "announced")]
    Annunciata,
    /// It is not known whether it will be.
    #[serde(rename = "to_confirm")]
    DaConfermare,
}

/// The days for asking: between two dates, or within some days of an event.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Finestra {
    /// The first day.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub from: Option<Data>,
    /// The last day.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub to: Option<Data>,
    /// Within so many days of something.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub deadline: Option<Scadenza>,
}

/// Some days after something.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Scadenza {
    /// What, in Italian: "la nascita".
    pub event: String,
    /// How many days.
    pub days: u16,
}

/// Which indicator.
#[derive(Clone, Debug, PartialEq)]
pub struct Indicatore {
    /// `kind`: `ordinario`, `famiglia` (the ordinary one before DSU 2026), `minorenni`, `universita`, `dottorato`,
    /// `sociosanitario`, `residenze`, or one that this package does not compute: `icef`, `durp`.
    pub kind: Specie,
    /// `subject`: `household`, or `person` when each has his or her own.
    pub subject: Soggetto,
    /// Whether the ISEE corrente takes its place.
    pub accepts_corrente: bool,
    /// What to do to it before it is used: the ISEE less the assegno unico / scale.
    pub adjust: Option<Espressione>,
    /// What happens without one.
    pub missing: SenzaIsee,
}

/// The kinds of indicator that a document may name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Specie {
    /// Art. 2-5.
    Ordinario,
    /// L. 199/2025; before DSU 2026, the ordinary one.
    Famiglia,
    /// Art. 7, with the figures of the ordinary one.
    Minorenni,
    /// Art. 8.
    Universita,
    /// Art. 8, c. 4.
    Dottorato,
    /// Art. 6, c. 1-2.
    Sociosanitario,
    /// Art. 6, c. 3.
    Residenze,
    /// Trento: only as a fact that the person knows.
    Icef,
    /// Bolzano: only as a fact that the person knows.
    Durp,
}

/// Whose indicator.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Soggetto {
    /// That of the household.
    #[default]
    Nucleo,
    /// That of the person, where he or she has one: a minor with a parent outside. Else that of the household.
    Persona,
}

/// An ISEE that is missing is not zero.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum SenzaIsee {
    /// `"not_eligible"`.
    NonSpetta,
    /// `"use_max"`: past every bound. The indicator may then only choose a row or be compared.
    OltreOgniSoglia,
    /// `{ "use_amount": 1500 }`.
    Importo(Decimal),
}

/// What is asked beyond the declaration. The same `id` in two documents is the same question.
#[derive(Clone, Debug, PartialEq)]
pub struct Domanda {
    /// `retta-mensile`; `persona.` before the name of what is asked of each person.
    pub id: String,
    /// `type`.
    pub tipo: Tipo,
    /// The words allowed, for a text.
    pub values: Vec<String>,
    /// `unit`: "euro al mese", "giorni".
    pub unit: Option<String>,
    /// The question, in Italian.
    pub question: String,
}

/// `number`, `bool`, `text`, `date`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub enum Tipo {
    /// A number, not negative.
    #[serde(rename = "number")]
    Numero,
    /// True or false.
    #[serde(rename = "bool")]
    Logico,
    /// One of the words allowed.
    #[serde(rename = "text")]
    Testo,
    /// A day.
    #[serde(rename = "date")]
    Giorno,
}

/// A figure with the days from which each value holds.
#[derive(Clone, Debug, PartialEq)]
pub struct Parametro {
    /// `limite`.
    pub nome: String,
    /// The values, by day.
    pub valori: Vec<Valore>,
}

/// A value of a figure.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Valore {
    /// From which day; absent: always.
    pub from: Option<Data>,
    /// How much.
    pub value: Decimal,
}

impl Parametro {
    /// The value in force on a day.
    pub fn al(&self, giorno: Data) -> Option<Decimal> {
        let in_vigore = |valore: &&Valore| valore.from.is_none_or(|da| da <= giorno);
        self.valori.iter().rfind(in_vigore).map(|valore| valore.value)
    }
}

impl Documento {
    /// Whether it can be had on a day: in force, and neither closed nor only announced.
    pub(super) fn si_puo_avere(&self, giorno: Data) -> bool {
        self.in_vigore(giorno) && self.valid.status == Stato::Aperta
    }

    /// Whether a day is one of those of this version.
    pub(super) fn in_vigore(&self, giorno: Data) -> bool {
        self.valid.from <= giorno && self.valid.to.is_none_or(|to| giorno <= to)
    }

    /// The value of a figure on a day.
    pub fn parametro(&self, nome: &str, giorno: Data) -> Option<Decimal> {
        self.params.iter().find(|parametro| parametro.nome == nome)?.al(giorno)
    }
}

/// A table of numbers.
#[derive(Clone, Debug, PartialEq)]
pub struct Tabella {
    /// `importi`.
    pub nome: String,
    /// The names of the columns: the first holds the bounds.
    pub columns: Vec<String>,
    /// The rows, the bounds increasing.
    pub rows: Vec<Vec<Decimal>>,
}

/// The order of a call: also what `rank` takes.
#[derive(Clone, Debug, PartialEq)]
pub struct Graduatoria {
    /// From the most important.
    pub keys: Vec<Chiave>,
    /// Classes that come before every key, from the first; who is in none comes last.
    pub classes: Vec<Classe>,
    /// The fact that parts the applicants into lists of their own: region, school.
    pub scope: Option<String>,
    /// How many are taken.
    pub places: Option<u32>,
    /// How much money there is, and how much of it each takes.
    pub budget: Option<Fondo>,
}

/// A key of the order.
#[derive(Clone, Debug, PartialEq)]
pub struct Chiave {
    /// What is compared.
    pub expr: Espressione,
    /// `order`: true for `"desc"`.
    pub decrescente: bool,
    /// `label`: what it is, in Italian: "ISEE più basso".
    pub label: String,
    /// `missing`: where who has no value goes; true for `"first"`, last when it is left out.
    pub mancanti_prima: bool,
}

/// A class of the order.
#[derive(Clone, Debug, PartialEq)]
pub struct Classe {
    /// Who is in it.
    pub when: Condizione,
    /// What it is, in Italian.
    pub label: String,
}

/// The money of a call.
#[derive(Clone, Debug, PartialEq)]
pub struct Fondo {
    /// How much there is.
    pub total: Decimal,
    /// How much each takes.
    pub each: Espressione,
}

/// What a benefit has to do with others: their `id`s.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Relazioni {
    /// Who has one cannot have the other.
    pub excludes: Vec<String>,
    /// Only who has that one.
    pub requires: Vec<String>,
    /// It makes that one smaller.
    pub reduces: Vec<String>,
    /// It uses the amount of that one.
    pub computed_after: Vec<String>,
}

/// How to ask.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Richiesta {
    /// Nothing to do: it comes with the declaration.
    pub automatic: bool,
    /// To whom, in Italian: "INPS, con SPID, CIE o CNS, o un patronato".
    #[serde(rename = "where")]
    pub where_: String,
    /// What else to know, in Italian.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub how: Option<String>,
    /// The page.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// What to bring.
    pub documents: Vec<String>,
}

/// What a document was written from.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct FonteDocumento {
    /// The act or the page: "D.Lgs. 230/2021, art. 4".
    pub act: String,
    /// Where to read it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// The day on which it was seen.
    pub seen: Data,
    /// `A`, `B`, `C`.
    pub confidence: Affidabilita,
}

/// How sure a source is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub enum Affidabilita {
    /// Two sources agree, or one and the arithmetic.
    A,
    /// One good source.
    B,
    /// Not seen in print: never shown as certain.
    C,
}

/// A test of the document: a situation and what it gives.
#[derive(Clone, Debug, PartialEq)]
pub struct ProvaDocumento {
    /// What it shows.
    pub name: String,
    /// The situation, with the names of `Situazione`.
    pub given: super::Situazione,
    /// What it must give.
    pub expect: Atteso,
}

/// What a test expects.
#[derive(Clone, Debug, PartialEq)]
pub struct Atteso {
    /// `outcome`: `yes`, `no`, `perhaps`.
    pub outcome: super::Risposta,
    /// The amount, to the cent; for each person, their sum.
    pub amount: Option<Decimal>,
    /// The questions that remain, when it is perhaps.
    pub questions: Option<Vec<String>>,
}
