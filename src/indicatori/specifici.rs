//! The kinds of ISEE beside the ordinary one. A kind is a household, the figures of the day and the components that
//! Allegato 2 adds: each file of this folder says how its household is made, this one computes them all.

use serde::Serialize;

use super::aggiuntiva::{Aggiuntiva, aggiuntiva};
use super::{
    Calcolato, Indicatore, Indicatori, componi, dottorato, letture, minorenni, residenze, sociosanitario, universita,
};
use crate::euro::Euro;
use crate::messaggi::it;
pub use crate::messaggi::specifici::Motivo;
use crate::nucleo::Nucleo;
use crate::prospetto::{Calcolo, calcola, ricalcola};
use crate::scelte::{SceltaUsata, Scelte};

/// A kind of ISEE of a person of the household.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct Specifico {
    /// The kind.
    pub tipo: Tipo,
    /// The `id` of the person for whom it is: the minor, the student, who asks for care.
    pub componente: String,
    /// The form, by the names of INPS's service.
    pub forma: Forma,
    /// False for the other household that the declarant may choose, shown beside the one in use.
    pub usato: bool,
    /// Whether it was computed, is the ordinary one, or cannot be computed.
    pub stato: Stato,
    /// Why this form.
    pub motivo: Motivo,
    /// The ISEE; absent when it cannot be computed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub isee: Option<Euro>,
    /// The ISEE under the figures of the family indicator (L. 199/2025): only for minors, from DSU 2026.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub isee_famiglia: Option<Euro>,
    /// The lines, when it was computed: those of a kind equal to the ordinary one are the ordinary ones.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub indicatori: Option<Indicatori<Indicatore>>,
    /// ISP / scale, for universities.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ispe: Option<Euro>,
    /// ISR / scale, for universities.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub isre: Option<Euro>,
    /// What is missing, when it cannot be computed.
    pub mancano: Vec<Mancanza>,
}

/// The kinds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "kebab-case")]
pub enum Tipo {
    /// For benefits addressed to a minor (art. 7).
    Minorenni,
    /// For the right to study at a university (art. 8).
    Universita,
    /// For a doctorate (art. 8, c. 4).
    Dottorato,
    /// For socio-sanitary services to adults with a disability (art. 6, c. 1-2).
    Sociosanitario,
    /// For residential care (art. 6, c. 3).
    Residenze,
}

/// The forms, by the names of INPS's service.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "kebab-case")]
pub enum Forma {
    /// The ordinary household.
    MinorenneOrdinario,
    /// With the other parent in the household.
    MinorenneConComponenteAttratta,
    /// With a part of the situation of the other parent.
    MinorenneConComponenteAggiuntiva,
    /// The ordinary household.
    UniversitarioOrdinario,
    /// With the other parent in the household.
    UniversitarioConComponenteAttratta,
    /// With a part of the situation of the other parent.
    UniversitarioConComponenteAggiuntiva,
    /// With the student in the household of the parents.
    UniversitarioConStudenteAttratto,
    /// With the student and the other parent.
    UniversitarioConStudenteAttrattoEComponenteAttratta,
    /// With the student, and a part of the situation of the other parent.
    UniversitarioConStudenteAttrattoEComponenteAggiuntiva,
    /// The ordinary household.
    DottoratoOrdinario,
    /// The nucleo ristretto.
    DottoratoRidotto,
    /// The ordinary household.
    SociosanitarioOrdinario,
    /// The nucleo ristretto.
    SociosanitarioRidotto,
    /// The ordinary household.
    ResidenzialeStandardSenzaFigliAggiuntivi,
    /// The ordinary household, and figli outside it.
    ResidenzialeStandardConFigliAggiuntivi,
    /// The nucleo ristretto.
    ResidenzialeRidottoSenzaFigliAggiuntivi,
    /// The nucleo ristretto, and figli outside it.
    ResidenzialeRidottoConFigliAggiuntivi,
}

/// How far a kind has got.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "kebab-case")]
pub enum Stato {
    /// Computed on a household of its own.
    Calcolato,
    /// The same as the ordinary indicator.
    UgualeAOrdinario,
    /// An answer is missing, as INPS says it.
    NonCalcolabile,
}

/// An answer that a kind needs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Mancanza {
    /// The field.
    pub path: String,
    /// What to do, in Italian.
    pub testo: &'static str,
}

/// A kind before its figures: for whom, in which form, on which household.
pub(crate) struct Caso<'a> {
    pub(crate) tipo: Tipo,
    /// The place of the person.
    pub(crate) chi: usize,
    pub(crate) forma: Forma,
    pub(crate) usato: bool,
    pub(crate) motivo: Motivo,
    pub(crate) come: Come<'a>,
    /// The choices of the law that it met.
    pub(crate) scelte: Vec<SceltaUsata>,
}

/// On what a kind is computed.
pub(crate) enum Come<'a> {
    /// The ordinary indicator.
    Ordinario,
    /// Another household, and the components to add.
    Nucleo(Box<Nucleo<'a>>, Vec<Aggiunta<'a>>),
    /// Nothing: these answers are missing.
    Manca(Vec<Mancanza>),
}

/// A person outside the household who brings a component (Allegato 2).
pub(crate) struct Aggiunta<'a> {
    pub(crate) chi: usize,
    /// The person alone, in the composition of his or her household.
    pub(crate) solo: Nucleo<'a>,
    pub(crate) di: Legame,
}

/// Which comma of Allegato 2.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Legame {
    /// C. 1: a figlio of who asks for residential care.
    Figlio,
    /// C. 2: a parent who lives elsewhere, with so many figli in the household.
    Genitore { figli: u16 },
}

impl<'a> Caso<'a> {
    /// A kind that is the ordinary indicator.
    pub(super) fn ordinario(tipo: Tipo, chi: usize, forma: Forma, motivo: Motivo) -> Caso<'a> {
        Caso { tipo, chi, forma, usato: true, motivo, come: Come::Ordinario, scelte: Vec::new() }
    }

    /// The same kind, on something else.
    pub(super) fn su(self, come: Come<'a>) -> Caso<'a> {
        Caso { come, ..self }
    }

    /// The same kind, after a choice of the law.
    pub(super) fn scelto(mut self, scelta: SceltaUsata) -> Caso<'a> {
        self.scelte.push(scelta);
        self
    }
}

/// One answer that is missing.
pub(super) fn manca<'a>(path: String, testo: &'static str) -> Come<'a> {
    Come::Manca(vec![Mancanza { path, testo }])
}

/// Every kind that the household has, in the order of the articles 7, 8 and 6.
pub(crate) fn casi<'a>(n: &Nucleo<'a>) -> Vec<Caso<'a>> {
    let mut casi = Vec::new();
    for (chi, m) in n.membri.iter().enumerate() {
        casi.extend(minorenni::minorenni(n, chi, m));
        casi.extend(universita::universita(n, chi, m));
        casi.extend(dottorato::dottorato(n, chi, m));
        casi.extend(sociosanitario::sociosanitario(n, chi, m));
        casi.extend(residenze::residenze(n, chi, m));
    }
    casi
}

/// A kind with its figures: the household, and the components added to its ISEE.
#[derive(Clone, Debug)]
pub(crate) struct Composto<'a> {
    pub(crate) calcolato: Calcolato<'a>,
    pub(crate) aggiuntive: Vec<Aggiuntiva<'a>>,
    /// ISEE and components.
    pub(crate) isee: Euro,
}

/// The figures of a kind on a household of its own: ordinary, and of the family where the law combines them.
pub(crate) fn calcoli<'a>(
    tipo: Tipo,
    n: &Nucleo<'a>,
    aggiunte: &[Aggiunta<'a>],
    scelte: Scelte,
) -> Indicatori<Composto<'a>> {
    let p = n.tabella.ordinario();
    let primo = calcola(n, p, scelte);
    let famiglia = n.tabella.famiglia().filter(|_| tipo == Tipo::Minorenni).map(|p| {
        let calcolo = ricalcola(&primo, n, p, scelte);
        somma(Calcolato { calcolo, parametri: p, prestazioni: it::PRESTAZIONI_FAMIGLIA }, aggiunte, scelte)
    });
    let prestazioni = match tipo {
        Tipo::Minorenni if famiglia.is_some() => it::PRESTAZIONI_MINORENNI,
        Tipo::Minorenni => it::PRESTAZIONI_MINORENNI_TUTTE,
        Tipo::Universita => it::PRESTAZIONI_UNIVERSITA,
        Tipo::Dottorato => it::PRESTAZIONI_DOTTORATO,
        Tipo::Sociosanitario => it::PRESTAZIONI_SOCIOSANITARIO,
        Tipo::Residenze => it::PRESTAZIONI_RESIDENZE,
    };
    Indicatori { ordinario: somma(Calcolato { calcolo: primo, parametri: p, prestazioni }, aggiunte, scelte), famiglia }
}

/// Allegato 2: the ISEE of the household and the component of each person outside it.
fn somma<'a>(calcolato: Calcolato<'a>, aggiunte: &[Aggiunta<'a>], scelte: Scelte) -> Composto<'a> {
    let scala = calcolato.calcolo.scala.valore;
    let aggiuntive: Vec<_> = aggiunte.iter().map(|a| aggiuntiva(a, calcolato.parametri, scala, scelte)).collect();
    let isee = calcolato.calcolo.isee + aggiuntive.iter().map(|a| a.importo).sum();
    Composto { calcolato, aggiuntive, isee }
}

/// The kinds as the result gives them.
pub(super) fn specifici(n: &Nucleo<'_>, casi: &[Caso<'_>], ordinari: &Indicatori<Calcolato<'_>>) -> Vec<Specifico> {
    casi.iter().enumerate().map(|(posto, caso)| specifico(n, posto, caso, ordinari)).collect()
}

fn specifico(n: &Nucleo<'_>, posto: usize, caso: &Caso<'_>, ordinari: &Indicatori<Calcolato<'_>>) -> Specifico {
    let Caso { tipo, chi, forma, usato, motivo, come, scelte: _ } = caso;
    let componente = n.membri.get(*chi).map(|m| m.dati.id.clone()).unwrap_or_default();
    let vuoto = Specifico {
        tipo: *tipo,
        componente,
        forma: *forma,
        usato: *usato,
        stato: Stato::NonCalcolabile,
        motivo: *motivo,
        isee: None,
        isee_famiglia: None,
        indicatori: None,
        ispe: None,
        isre: None,
        mancano: Vec::new(),
    };
    let studio = matches!(tipo, Tipo::Universita | Tipo::Dottorato);
    // ISPE and ISRE.
    let equivalenti = |calcolo: &Calcolo<'_>| {
        let scala = calcolo.scala.valore;
        studio.then(|| [calcolo.isp / scala, calcolo.isr.valore / scala])
    };
    match come {
        Come::Manca(mancano) => Specifico { mancano: mancano.clone(), ..vuoto },
        Come::Ordinario => {
            let Indicatori { ordinario, famiglia } = ordinari;
            let famiglia = famiglia.as_ref().filter(|_| *tipo == Tipo::Minorenni);
            let equivalenti = equivalenti(&ordinario.calcolo);
            Specifico {
                stato: Stato::UgualeAOrdinario,
                isee: Some(ordinario.calcolo.isee),
                isee_famiglia: famiglia.map(|f| f.calcolo.isee),
                ispe: equivalenti.map(|[ispe, _]| ispe),
                isre: equivalenti.map(|[_, isre]| isre),
                ..vuoto
            }
        }
        Come::Nucleo(nucleo, aggiunte) => {
            let Indicatori { ordinario, famiglia } = calcoli(*tipo, nucleo, aggiunte, n.scelte);
            let equivalenti = equivalenti(&ordinario.calcolato.calcolo);
            let indicatore = |composto: &Composto<'_>, di_famiglia| {
                let letture = letture::letture_specifiche(n, posto, caso, nucleo, composto, di_famiglia);
                componi(composto, letture)
            };
            let famiglia = famiglia.map(|composto| indicatore(&composto, true));
            let ordinario = indicatore(&ordinario, false);
            Specifico {
                stato: Stato::Calcolato,
                isee: Some(ordinario.isee),
                isee_famiglia: famiglia.as_ref().map(|f| f.isee),
                ispe: equivalenti.map(|[ispe, _]| ispe),
                isre: equivalenti.map(|[_, isre]| isre),
                indicatori: Some(Indicatori { ordinario, famiglia }),
                ..vuoto
            }
        }
    }
}
