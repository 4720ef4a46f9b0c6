//! What is known of a household when its benefits are asked.

use std::borrow::Cow;

use rust_decimal::Decimal;
use serde::ser::SerializeMap;
use serde::{Serialize, Serializer};

use super::documento::{Specie, Tipo as TipoDomanda};
use crate::date::Data;
use crate::dsu::{Corso, Disabilita, Relazione, TipoTrattamento, Titolo};
use crate::euro::{Euro, to_number};
use crate::indicatori::{
    Calcolato, Come, Indicatori, Mancanza, Tipo, calcoli as calcola, calcoli_specifici as specifici, casi, corrente,
};
use crate::messaggi::guida;
use crate::nucleo::{Membro, Nucleo, Posto};
use crate::prospetto::Calcolo;

/// A household as the documents see it: from a declaration, or written by hand in a test. As text it goes from the module
/// that computes the ISEE to the one that holds the benefits.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Situazione {
    /// The day.
    pub giorno: Data,
    /// The indicators of the household: none when there is no ISEE; a kind that is not listed is not known.
    #[serde(serialize_with = "per_specie")]
    pub indicatori: Vec<(Specie, Option<Decimal>)>,
    /// The people, as they are listed.
    pub persone: Vec<Persona>,
    /// What needs no question, by name: `scala`, `canone`.
    #[serde(serialize_with = "per_nome")]
    pub fatti: Vec<(String, Valore)>,
    /// The answers to the questions of the documents, by `id`. The name of a fact is answered too, and wins over it.
    #[serde(serialize_with = "per_nome")]
    pub risposte: Vec<(String, Valore)>,
    /// The indicators that a declaration gives; none in a situation written by hand.
    pub misure: Vec<Misura>,
}

/// An indicator computed from a declaration, with what it is made of.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Misura {
    /// The kind.
    pub specie: Specie,
    /// The place of the person in `persone`; none for the household.
    pub persona: Option<usize>,
    /// After the changes of art. 9.
    pub corrente: bool,
    /// The figures; none when something is missing.
    pub figure: Option<Figure>,
    /// What is missing, when it cannot be computed.
    pub mancano: Vec<Mancante>,
}

/// An answer that an indicator lacks.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Mancante {
    /// The field of the declaration.
    pub path: String,
    /// What to answer, in Italian.
    pub testo: Cow<'static, str>,
}

impl From<&Mancanza> for Mancante {
    fn from(Mancanza { path, testo }: &Mancanza) -> Mancante {
        Mancante { path: path.clone(), testo: Cow::Borrowed(testo) }
    }
}

/// The figures of an indicator, each rounded to the cent: those that INPS attests.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[expect(missing_docs, reason = "the names of the law")]
pub struct Figure {
    #[serde(serialize_with = "numero")]
    pub isee: Decimal,
    #[serde(serialize_with = "numero")]
    pub ise: Decimal,
    #[serde(serialize_with = "numero")]
    pub isr: Decimal,
    #[serde(serialize_with = "numero")]
    pub isp: Decimal,
    #[serde(serialize_with = "numero")]
    pub scala: Decimal,
    #[serde(serialize_with = "numero")]
    pub ispe: Decimal,
    #[serde(serialize_with = "numero")]
    pub isre: Decimal,
}

/// A person of the household.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Persona {
    /// The `id`.
    pub id: String,
    /// Outside the household: a student is so for the benefits of the university, nobody else counts.
    pub esterno: bool,
    /// What is known, by name without `persona.`: `eta`, `figlio`, `disabilita`.
    pub fatti: Vec<(String, Valore)>,
    /// The person's own indicators, where they are not those of the household.
    pub indicatori: Vec<(Specie, Option<Decimal>)>,
    /// The answers on this person, by name without `persona.`.
    pub risposte: Vec<(String, Valore)>,
}

/// A value of a fact.
#[derive(Clone, Debug, PartialEq)]
pub enum Valore {
    /// A number.
    Numero(Decimal),
    /// True or false.
    Logico(bool),
    /// A word.
    Testo(String),
    /// A day.
    Giorno(Data),
}

/// An object: the values by name.
struct PerNome<'a>(&'a [(String, Valore)]);

impl Serialize for PerNome<'_> {
    fn serialize<S: Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
        out.collect_map(self.0.iter().map(|(nome, valore)| (nome, valore)))
    }
}

/// An object: the indicators by kind.
struct PerSpecie<'a>(&'a [(Specie, Option<Decimal>)]);

impl Serialize for PerSpecie<'_> {
    fn serialize<S: Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
        out.collect_map(self.0.iter().map(|(specie, isee)| (specie.parola(), isee.map(to_number))))
    }
}

fn per_nome<S: Serializer>(voci: &[(String, Valore)], out: S) -> Result<S::Ok, S::Error> {
    PerNome(voci).serialize(out)
}

fn per_specie<S: Serializer>(voci: &[(Specie, Option<Decimal>)], out: S) -> Result<S::Ok, S::Error> {
    PerSpecie(voci).serialize(out)
}

fn numero<S: Serializer>(numero: &Decimal, out: S) -> Result<S::Ok, S::Error> {
    out.serialize_f64(to_number(*numero))
}

impl Serialize for Valore {
    fn serialize<S: Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
        match self {
            Valore::Numero(valore) => numero(valore, out),
            Valore::Logico(valore) => out.serialize_bool(*valore),
            Valore::Testo(testo) => out.serialize_str(testo),
            Valore::Giorno(giorno) => giorno.serialize(out),
        }
    }
}

/// The facts stand beside the `id`.
impl Serialize for Persona {
    fn serialize<S: Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
        let mut persona = out.serialize_map(None)?;
        persona.serialize_entry("id", &self.id)?;
        persona.serialize_entry("esterno", &self.esterno)?;
        for (nome, valore) in &self.fatti {
            persona.serialize_entry(nome, valore)?;
        }
        persona.serialize_entry("indicatori", &PerSpecie(&self.indicatori))?;
        persona.serialize_entry("risposte", &PerNome(&self.risposte))?;
        persona.end()
    }
}

impl Persona {
    /// Whether a benefit sees the person on a day: born, and of the household or, for what looks at the studies, a student
    /// who lives elsewhere.
    pub(super) fn conta(&self, giorno: Data, studi: bool) -> bool {
        let studente = || match self.fatti.iter().find(|(nome, _)| nome == "studente") {
            Some((_, Valore::Testo(corso))) => corso != "nessuno",
            _ => false,
        };
        self.nascita().is_none_or(|nascita| nascita <= giorno) && (!self.esterno || studi && studente())
    }

    /// The day of birth, when it is known.
    pub fn nascita(&self) -> Option<Data> {
        self.fatti.iter().find_map(|(nome, valore)| match valore {
            Valore::Giorno(giorno) if nome == "nascita" => Some(*giorno),
            _ => None,
        })
    }

    /// Completed years on a day: from the day of birth, else as written.
    pub fn eta(&self, giorno: Data) -> Option<u16> {
        self.mesi(giorno).map(|mesi| mesi / 12)
    }

    /// Completed months on a day; twelve for each year where only the age is written.
    pub fn mesi(&self, giorno: Data) -> Option<u16> {
        let anni = |(nome, valore): &(String, Valore)| match valore {
            Valore::Numero(anni) if nome == "eta" => u16::try_from(*anni).ok(),
            _ => None,
        };
        match self.nascita() {
            Some(nascita) => Some(nascita.mesi(giorno)),
            None => self.fatti.iter().find_map(anni).map(|anni| anni.saturating_mul(12)),
        }
    }
}

/// The kinds that only some people have, with what to ask when nobody here has one.
const DI_QUALCUNO: [(Tipo, Specie, &str, &str); 4] = [
    (Tipo::Universita, Specie::Universita, guida::CHIEDI_STUDENTE, "nucleo.componenti[].studente.corso"),
    (Tipo::Dottorato, Specie::Dottorato, guida::CHIEDI_STUDENTE, "nucleo.componenti[].studente.corso"),
    (Tipo::Sociosanitario, Specie::Sociosanitario, guida::CHIEDI_DISABILITA, "nucleo.componenti[].disabilita"),
    (Tipo::Residenze, Specie::Residenze, guida::CHIEDI_RICOVERO, "nucleo.componenti[].richiestaRicovero"),
];

impl Situazione {
    /// The household of a declaration on a day, with every indicator that it has, also after art. 9 when that is admitted
    /// and still valid on that day.
    pub fn di(n: &Nucleo<'_>, giorno: Option<Data>) -> Situazione {
        let calcoli = calcola(n);
        let chiesto = corrente(n, &calcoli.ordinario);
        let giorno = giorno.unwrap_or(chiesto.as_ref().map_or(n.data, |c| c.dal().max(n.data)));
        let mut misure = Vec::new();
        aggiungi_misure(n, &calcoli, false, &mut misure);
        if let Some(chiesto) = chiesto
            && let Some(dopo) = &chiesto.nucleo
            && (chiesto.dal()..=chiesto.fino(dopo)).contains(&giorno)
        {
            aggiungi_misure(dopo, &calcola(dopo), true, &mut misure);
        }
        Situazione {
            giorno,
            indicatori: Vec::new(),
            persone: n.membri.iter().map(|m| persona(n, m)).collect(),
            fatti: fatti(n, &calcoli.ordinario.calcolo),
            risposte: Vec::new(),
            misure,
        }
    }

    /// Puts an indicator in the place of what is known of it; none when there is no ISEE. Of a person, or of everybody.
    pub fn imponi(&mut self, specie: Specie, persona: Option<usize>, isee: Option<Decimal>) {
        let di_lui = persona.and_then(|chi| self.persone.get_mut(chi)).map(|p| &mut p.indicatori);
        let suoi = match di_lui {
            Some(suoi) => suoi,
            None => {
                for persona in &mut self.persone {
                    persona.indicatori.retain(|(altra, _)| *altra != specie);
                }
                &mut self.indicatori
            }
        };
        suoi.retain(|(altra, _)| *altra != specie);
        suoi.push((specie, isee));
    }
}

/// Every indicator of a household: each kind of each person, then that of all.
fn aggiungi_misure(n: &Nucleo<'_>, calcoli: &Indicatori<Calcolato<'_>>, corrente: bool, misure: &mut Vec<Misura>) {
    let mut add = |specie, persona, figure, mancano| {
        misure.push(Misura { specie, persona, corrente, figure, mancano });
    };
    let mancanti = |mancano: &[Mancanza]| mancano.iter().map(Mancante::from).collect::<Vec<_>>();
    let ordinario = figure(&calcoli.ordinario.calcolo, calcoli.ordinario.calcolo.isee);
    let famiglia = calcoli.famiglia.as_ref().map_or(ordinario, |f| figure(&f.calcolo, f.calcolo.isee));
    add(Specie::Ordinario, None, Some(ordinario), Vec::new());
    let casi = casi(n);
    // A minor has his or her own; who is not one, that of the household. For the household as a whole the highest of its
    // minors: where they differ no text says which, and so nothing is promised.
    let mut minori = [Some(ordinario), Some(famiglia)];
    let mut mancano_ai_minori: Vec<Mancante> = Vec::new();
    let mut primo = true;
    for (chi, _) in n.dati().componenti.iter().enumerate() {
        let caso = casi.iter().find(|c| c.tipo == Tipo::Minorenni && c.chi == chi && c.usato);
        let (sue, mancano) = match caso.map(|caso| &caso.come) {
            None | Some(Come::Ordinario) => ([Some(ordinario), Some(famiglia)], Vec::new()),
            Some(Come::Manca(mancano)) => ([None, None], mancanti(mancano)),
            Some(Come::Nucleo(nucleo, aggiunte)) => {
                let Indicatori { ordinario, famiglia } = specifici(Tipo::Minorenni, nucleo, aggiunte, n.scelte);
                let ordinario = figure(&ordinario.calcolato.calcolo, ordinario.isee);
                let famiglia = famiglia.map_or(ordinario, |f| figure(&f.calcolato.calcolo, f.isee));
                ([Some(ordinario), Some(famiglia)], Vec::new())
            }
        };
        if caso.is_some() {
            for (tutti, suo) in minori.iter_mut().zip(sue) {
                *tutti = match (*tutti, suo) {
                    _ if primo => suo,
                    (Some(tutti), Some(suo)) => Some(if suo.isee > tutti.isee { suo } else { tutti }),
                    _ => None,
                };
            }
            mancano_ai_minori.extend(mancano.iter().cloned());
            primo = false;
        }
        let [minorenni, famiglia] = sue;
        add(Specie::Minorenni, Some(chi), minorenni, mancano.clone());
        add(Specie::Famiglia, Some(chi), famiglia, mancano);
    }
    let [minorenni, famiglia] = minori;
    add(Specie::Minorenni, None, minorenni, mancano_ai_minori.clone());
    add(Specie::Famiglia, None, famiglia, mancano_ai_minori);
    for (tipo, specie, domanda, path) in DI_QUALCUNO {
        let mut suoi = Vec::new();
        for caso in casi.iter().filter(|caso| caso.tipo == tipo && caso.usato) {
            let (figure, mancano) = match &caso.come {
                Come::Ordinario => (Some(ordinario), Vec::new()),
                Come::Manca(mancano) => (None, mancanti(mancano)),
                Come::Nucleo(nucleo, aggiunte) => {
                    let composto = specifici(tipo, nucleo, aggiunte, n.scelte).ordinario;
                    (Some(figure(&composto.calcolato.calcolo, composto.isee)), Vec::new())
                }
            };
            suoi.push((figure, mancano.clone()));
            add(specie, Some(caso.chi), figure, mancano);
        }
        // For the household, that of the only one who has it.
        let (figure, mancano) = match suoi.pop() {
            Some(suo) if suoi.is_empty() => suo,
            _ => (None, vec![Mancante { path: path.to_owned(), testo: Cow::Borrowed(domanda) }]),
        };
        add(specie, None, figure, mancano);
    }
}

/// The figures as they leave the engine.
fn figure(calcolo: &Calcolo<'_>, isee: Euro) -> Figure {
    let scala = calcolo.scala.valore;
    let isr = calcolo.isr.valore;
    Figure {
        isee: isee.cent(),
        ise: calcolo.ise.cent(),
        isr: isr.cent(),
        isp: calcolo.isp.cent(),
        scala,
        ispe: (calcolo.isp / scala).cent(),
        isre: (isr / scala).cent(),
    }
}

/// What the documents may know of the household.
fn fatti(n: &Nucleo<'_>, calcolo: &Calcolo<'_>) -> Vec<(String, Valore)> {
    let euro = |importo: Euro| Valore::Numero(importo.cent());
    let abitazione = &n.dati().abitazione;
    let canone = calcolo.isr.canone.map_or(Euro::ZERO, |c| c.del_nucleo);
    let altri = calcolo.immobiliare.immobili.iter().filter(|i| !i.casa).map(|i| i.lordo).sum();
    let auu = n.persone().flat_map(|(_, m)| &m.redditi.trattamenti).filter(|t| t.tipo == TipoTrattamento::AssegnoUnico);
    let titolo = match abitazione.titolo {
        Titolo::Proprieta => "proprieta",
        Titolo::Locazione => "locazione",
        Titolo::Altro => "altro",
    };
    let mut fatti = vec![
        ("canone", euro(canone)),
        ("abitazione", Valore::Testo(titolo.to_owned())),
        ("redditi", euro(calcolo.isr.persone.iter().map(|p| p.lordo).sum())),
        ("patrimonio-mobiliare", euro(calcolo.mobiliare.somma)),
        ("patrimonio-immobiliare", euro(calcolo.immobiliare.lordo)),
        ("altri-immobili", euro(altri)),
        ("auu-percepito", euro(auu.map(|t| t.importo).sum())),
    ];
    // `altro` says only which Comuni it is not.
    if let Some(comune) = abitazione.comune.as_ref().filter(|comune| *comune != "altro") {
        fatti.push(("comune", Valore::Testo(comune.clone())));
    }
    fatti.into_iter().map(|(nome, valore)| (nome.to_owned(), valore)).collect()
}

fn persona(n: &Nucleo<'_>, m: &Membro<'_>) -> Persona {
    let dati = m.dati;
    let dichiarante = dati.relazione == Relazione::D;
    let genitori = n.fra(m.genitori).any(|g| matches!(g.dati.relazione, Relazione::D | Relazione::C));
    let disabilita = match dati.disabilita {
        None => "nessuna",
        Some(Disabilita::Media) => "media",
        Some(Disabilita::Grave) => "grave",
        Some(Disabilita::NonAutosufficienza) => "non-autosufficienza",
    };
    let studente = match dati.studente.as_ref().map(|s| s.corso) {
        None => "nessuno",
        Some(Corso::Laurea) => "laurea",
        Some(Corso::Dottorato) => "dottorato",
    };
    let fatti = [
        ("nascita", Valore::Giorno(dati.data_nascita)),
        ("dichiarante", Valore::Logico(dichiarante)),
        ("coniuge", Valore::Logico(dati.relazione == Relazione::C)),
        ("figlio", Valore::Logico(genitori)),
        ("disabilita", Valore::Testo(disabilita.to_owned())),
        ("studente", Valore::Testo(studente.to_owned())),
        ("ricoverato", Valore::Logico(dati.ricoverato)),
    ];
    Persona {
        id: dati.id.clone(),
        esterno: matches!(m.posto, Posto::Esterno(_)),
        fatti: fatti.map(|(nome, valore)| (nome.to_owned(), valore)).into(),
        indicatori: Vec::new(),
        risposte: Vec::new(),
    }
}

impl Specie {
    /// The word of a document.
    pub(super) const fn parola(self) -> &'static str {
        match self {
            Specie::Ordinario => "ordinario",
            Specie::Famiglia => "famiglia",
            Specie::Minorenni => "minorenni",
            Specie::Universita => "universita",
            Specie::Dottorato => "dottorato",
            Specie::Sociosanitario => "sociosanitario",
            Specie::Residenze => "residenze",
            Specie::Icef => "icef",
            Specie::Durp => "durp",
        }
    }
}

impl TipoDomanda {
    /// The word of a document.
    pub(super) const fn parola(self) -> &'static str {
        match self {
            TipoDomanda::Numero => "number",
            TipoDomanda::Logico => "bool",
            TipoDomanda::Testo => "text",
            TipoDomanda::Giorno => "date",
        }
    }
}
