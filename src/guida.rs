//! From what a person needs to the kind of ISEE: which one, for whom, why, what is still to be asked.
//!
//! Fonte: DPCM 159/2013, art. 2 and 6-9; L. 199/2025, art. 1, c. 208 for the five benefits with an indicator of their
//! own from DSU 2026.

use serde::Serialize;

use crate::dsu::Dsu;
use crate::error::{IseeError, Issue};
use crate::fonte::{self, Fonte};
use crate::indicatori::{self, Come, Mancanza, Motivo, Tipo, calcoli, casi};
use crate::messaggi::guida::{BISOGNI, DOMANDE, MOTIVI, testo};
use crate::messaggi::regole as r;
use crate::nucleo::{Insieme, Nucleo};
use crate::parametri::Tabella;

/// The kinds of ISEE.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "lowercase")]
pub enum Specie {
    /// Art. 2-5: the household as it is.
    Ordinario,
    /// Art. 7: one for each minor.
    Minorenni,
    /// Art. 8: one for each student.
    Universita,
    /// Art. 8, c. 4.
    Dottorato,
    /// Art. 6, c. 1-2.
    Sociosanitario,
    /// Art. 6, c. 3.
    Residenze,
    /// Art. 9: what has changed since.
    Corrente,
}

/// Something that a person may need: what `needs` lists.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Bisogno {
    /// Stable name: `assegno-unico`. It is what `which` takes.
    pub codice: &'static str,
    /// How a person would call it, in Italian.
    pub etichetta: &'static str,
}

/// Where the answer of `calculate` has the figure.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Riferimento {
    /// The `id` of the person, where the figure is of one person.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub componente: Option<String>,
    /// The place in the result: `indicatori.famiglia`, `specifici[2]`, `corrente`.
    pub path: String,
    /// The place of the ISEE: `indicatori.famiglia.isee`, `specifici[2].iseeFamiglia`. Absent when it cannot be computed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub isee: Option<String>,
}

/// Which ISEE a need asks for: what `which` gives.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Quale {
    /// The need.
    pub bisogno: Bisogno,
    /// The kind.
    pub tipo: Specie,
    /// True when it is the version for the family and inclusion benefits (from DSU 2026). Without a household, the one of
    /// the newest tables.
    pub famiglia: bool,
    /// Why, from the most important.
    pub motivi: Vec<Motivo>,
    /// What is still to be asked; without a household, all that may be needed. In a path `[]` stands for a person or a
    /// thing that is not known yet: `nucleo.componenti[].studente.corso`.
    pub domande: Vec<Mancanza>,
    /// With a household, the `id`s of the people for whom it is. Empty: nobody yet, `domande` says what is missing.
    pub per: Vec<String>,
    /// With a household, where `calculate` has the figures: those in use, not those of the other household that may be
    /// chosen. With an ISEE corrente that is admitted, its figures too: their paths begin with `corrente`.
    pub risultati: Vec<Riferimento>,
}

/// A kind of ISEE and a household: what `kinds` lists.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct TipoIsee {
    /// The kind.
    pub tipo: Specie,
    /// Whether this household has it.
    pub si_applica: bool,
    /// The `id`s of the people for whom it is.
    pub per: Vec<String>,
    /// Why, or why not.
    pub motivo: Motivo,
    /// Where `calculate` has the figures.
    pub risultati: Vec<Riferimento>,
}

/// What a need asks for.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Uso {
    /// A benefit for a minor.
    Minorenni,
    /// Minorenni for who has minor figli or members, ordinario for the others.
    MinorenniOOrdinario,
    /// Sociosanitario for an adult, minorenni for a minor.
    Sociosanitario,
    /// Always the same.
    Solo(Specie),
}

/// The law of each need. Who is not named uses the ordinario.
fn uso(bisogno: &str) -> Uso {
    match bisogno {
        "asilo-nido"
        | "retta-asilo-nido"
        | "bonus-nuovi-nati"
        | "assegno-maternita-comune"
        | "mensa-scolastica"
        | "trasporto-scolastico"
        | "centri-estivi"
        | "dote-famiglia" => Uso::Minorenni,
        "assegno-unico" | "assegno-di-inclusione" | "supporto-formazione-lavoro" | "libri-e-contributi-scuola" => {
            Uso::MinorenniOOrdinario
        }
        "tasse-universitarie" | "borsa-di-studio-universitaria" => Uso::Solo(Specie::Universita),
        "dottorato" => Uso::Solo(Specie::Dottorato),
        "assistenza-domiciliare" | "centro-diurno" | "home-care-premium" => Uso::Sociosanitario,
        "prestazione-universale" => Uso::Solo(Specie::Sociosanitario),
        "rsa" => Uso::Solo(Specie::Residenze),
        "ho-perso-il-lavoro" | "sussidio-interrotto" | "reddito-diminuito" | "patrimonio-diminuito" => {
            Uso::Solo(Specie::Corrente)
        }
        _ => Uso::Solo(Specie::Ordinario),
    }
}

/// The five benefits of L. 199/2025, art. 1, c. 208.
fn per_la_famiglia(bisogno: &str, tabella: &Tabella) -> bool {
    let una = matches!(
        bisogno,
        "asilo-nido" | "bonus-nuovi-nati" | "assegno-unico" | "assegno-di-inclusione" | "supporto-formazione-lavoro"
    );
    una && tabella.famiglia.is_some()
}

impl Specie {
    const TUTTE: [Specie; 7] = [
        Specie::Ordinario,
        Specie::Minorenni,
        Specie::Universita,
        Specie::Dottorato,
        Specie::Sociosanitario,
        Specie::Residenze,
        Specie::Corrente,
    ];

    /// Why a need asks for it.
    fn motivo(self) -> Motivo {
        match self {
            Specie::Ordinario => motivo("ordinario", fonte::art2("art. 2, c. 1-2")),
            Specie::Minorenni => motivo("minorenni", fonte::art7("art. 7, c. 1")),
            Specie::Universita => motivo("universita", fonte::art8("art. 8, c. 1-2")),
            Specie::Dottorato => motivo("dottorato", fonte::art8("art. 8, c. 4")),
            Specie::Sociosanitario => motivo("sociosanitario", fonte::art6("art. 6, c. 1-2")),
            Specie::Residenze => motivo("residenze", fonte::art6("art. 6, c. 3")),
            Specie::Corrente => motivo("corrente", fonte::art9("art. 9, c. 1")),
        }
    }

    /// What may have to be asked when nothing is known.
    fn domande(self) -> &'static [(&'static str, &'static str)] {
        match self {
            Specie::Ordinario => &[],
            Specie::Minorenni => &[
                ("minorenne", COMPONENTI),
                ("altro-genitore", "nucleo.componenti[].genitoreNonConvivente"),
                ("dati-altro-genitore", "esterni"),
            ],
            Specie::Universita => &[
                ("studente", CORSO),
                ("fuori-casa", "nucleo.componenti[].studente.fuoriCasaDal"),
                ("alloggio", "nucleo.componenti[].studente.alloggioDiFamiliari"),
                ("reddito-studente", "nucleo.componenti[].studente.redditoLavoro"),
                ("altro-genitore", "nucleo.componenti[].genitoreNonConvivente"),
                ("dati-altro-genitore", "esterni"),
            ],
            Specie::Dottorato => &[("studente", CORSO), ("nucleo-ristretto", "nucleo.componenti[].nucleoRistretto")],
            Specie::Sociosanitario => {
                &[("disabilita", DISABILITA), ("nucleo-ristretto", "nucleo.componenti[].nucleoRistretto")]
            }
            Specie::Residenze => &[
                ("ricovero", RICHIESTA),
                ("disabilita", DISABILITA),
                ("nucleo-ristretto", "nucleo.componenti[].nucleoRistretto"),
                ("figli-fuori", "esterni"),
                ("donazioni", "nucleo.immobili[].donazione"),
            ],
            Specie::Corrente => &[
                ("cambiamento", "corrente.redditi[].causa"),
                ("quando", "corrente.redditi[].dataEvento"),
                ("importi", "corrente.redditi"),
                ("patrimonio-nuovo", "corrente.patrimonio"),
            ],
        }
    }
}

const COMPONENTI: &str = "nucleo.componenti";
const CORSO: &str = "nucleo.componenti[].studente.corso";
const DISABILITA: &str = "nucleo.componenti[].disabilita";
const RICHIESTA: &str = "nucleo.componenti[].richiestaRicovero";

/// Everything that a person may need, in the order in which a page may list it.
pub fn needs() -> Vec<Bisogno> {
    BISOGNI.iter().map(|&(codice, etichetta)| Bisogno { codice, etichetta }).collect()
}

/// The kind of ISEE that a need asks for; with a household, for whom and where the figures are.
///
/// # Errors
/// `malformed-input` (`bisogno-sconosciuto`) for a need that [`needs`] does not list; for the household, those of
/// [`calculate`](crate::calculate).
///
/// ```
/// use isee_simulatore::guida::{Specie, which};
/// let quale = which("mensa-scolastica", None).unwrap();
/// assert_eq!((quale.tipo, quale.famiglia), (Specie::Minorenni, false));
/// assert!(which("viaggio-sulla-luna", None).is_err());
/// ```
pub fn which(bisogno: &str, dsu: Option<&Dsu>) -> Result<Quale, IseeError> {
    let Some(bisogno) = needs().into_iter().find(|b| b.codice == bisogno) else {
        return Err(IseeError::one(sconosciuto(bisogno)));
    };
    let codice = bisogno.codice;
    let Some(dsu) = dsu else {
        let famiglia = per_la_famiglia(codice, Tabella::corrente());
        let tipo = match uso(codice) {
            Uso::Solo(tipo) => tipo,
            Uso::Minorenni | Uso::MinorenniOOrdinario => Specie::Minorenni,
            Uso::Sociosanitario => Specie::Sociosanitario,
        };
        let (motivi, domande) = (motivi(codice, tipo, famiglia), tutte_le_domande(codice, tipo, famiglia));
        return Ok(Quale { bisogno, tipo, famiglia, motivi, domande, per: Vec::new(), risultati: Vec::new() });
    };
    let nucleo = Nucleo::try_from(dsu)?;
    let guida = Guida::di(&nucleo);
    let famiglia = per_la_famiglia(codice, nucleo.tabella);
    let (tipo, per) = guida.tipo(codice);
    Ok(Quale {
        bisogno,
        tipo,
        famiglia,
        motivi: motivi(codice, tipo, famiglia),
        domande: guida.domande(tipo, per),
        per: guida.nomi(per),
        risultati: guida.risultati(tipo, per, famiglia),
    })
}

/// The seven kinds of ISEE and this household: which it has, for whom, why or why not.
///
/// # Errors
/// Those of [`calculate`](crate::calculate).
///
/// ```
/// # let text = r#"{ "dataPresentazione": "2026-03-15", "nucleo": { "abitazione": { "titolo": "altro" },
/// #   "componenti": [{ "id": "anna", "relazione": "D", "dataNascita": "1980-05-01" }] } }"#;
/// let dsu = isee_simulatore::json::dsu(text).unwrap(); // a woman alone
/// let tipi = isee_simulatore::guida::kinds(&dsu).unwrap();
/// assert_eq!(tipi.iter().filter(|tipo| tipo.si_applica).count(), 1);
/// assert_eq!(tipi[0].per, ["anna"]);
/// ```
pub fn kinds(dsu: &Dsu) -> Result<Vec<TipoIsee>, IseeError> {
    let nucleo = Nucleo::try_from(dsu)?;
    let guida = Guida::di(&nucleo);
    Ok(Specie::TUTTE.into_iter().map(|tipo| guida.tipo_isee(tipo)).collect())
}

fn sconosciuto(bisogno: &str) -> Issue {
    let nomi: Vec<_> = BISOGNI.iter().map(|(codice, _)| *codice).collect();
    let (prima, dopo) = nomi.split_at(nomi.len() / 2);
    r::BISOGNO_SCONOSCIUTO.issue("bisogno", &[bisogno, &prima.join(", "), &dopo.join(", ")])
}

fn domanda(codice: &str, path: impl Into<String>) -> Mancanza {
    Mancanza { path: path.into(), testo: testo(DOMANDE, codice) }
}

fn motivo(codice: &'static str, fonte: Fonte) -> Motivo {
    Motivo { codice, testo: testo(MOTIVI, codice), fonte }
}

fn motivi(bisogno: &str, tipo: Specie, famiglia: bool) -> Vec<Motivo> {
    let minorenne = uso(bisogno) == Uso::Sociosanitario && tipo == Specie::Minorenni;
    let mut motivi = vec![match bisogno {
        "assegno-unico" => motivo("assegno-unico", fonte::art7("art. 7, c. 1")),
        "assegno-di-inclusione" | "supporto-formazione-lavoro" => motivo("inclusione", fonte::dl48_2023("art. 2")),
        _ if minorenne => motivo("sociosanitario-minorenne", fonte::art7("art. 7, c. 1")),
        _ => tipo.motivo(),
    }];
    if famiglia {
        motivi.push(motivo("famiglia", fonte::l199_2025("art. 1, c. 208")));
    }
    match bisogno {
        "asilo-nido" | "bonus-nuovi-nati" => {
            motivi.push(motivo("neutralizzazione", fonte::l207_2024("art. 1, c. 206")));
        }
        "borsa-di-studio-universitaria" => motivi.push(motivo("ispe", fonte::dm1320_2021("ISEE e ISPE"))),
        _ => {}
    }
    if !per_la_famiglia(bisogno, Tabella::corrente()) && tipo != Specie::Corrente {
        motivi.push(motivo("bando", fonte::art2("art. 2, c. 1")));
    }
    motivi
}

/// Without a household, whatever may be needed.
fn tutte_le_domande(bisogno: &str, tipo: Specie, famiglia: bool) -> Vec<Mancanza> {
    let mut domande: Vec<_> = tipo.domande().iter().map(|&(codice, path)| domanda(codice, path)).collect();
    if uso(bisogno) == Uso::MinorenniOOrdinario
        && let Some(prima) = domande.first_mut()
    {
        *prima = domanda("c-e-un-minorenne", COMPONENTI);
    }
    if famiglia {
        domande.push(domanda("comune", "nucleo.abitazione.comune"));
    }
    domande
}

/// A kind that the household has, at the same place as in the `specifici` of the result.
struct Trovato {
    tipo: Specie,
    chi: usize,
    usato: bool,
    /// What is missing for it to be computed.
    mancano: Vec<Mancanza>,
}

/// A household and the kinds that it has.
struct Guida<'n, 'a> {
    n: &'n Nucleo<'a>,
    trovati: Vec<Trovato>,
    /// Whether the ISEE corrente is admitted; nothing when it was not asked.
    corrente: Option<bool>,
}

impl<'n, 'a> Guida<'n, 'a> {
    fn di(n: &'n Nucleo<'a>) -> Guida<'n, 'a> {
        let trovati = casi(n).into_iter().map(|caso| Trovato {
            tipo: caso.tipo.into(),
            chi: caso.chi,
            usato: caso.usato,
            mancano: match caso.come {
                Come::Manca(mancano) => mancano,
                Come::Ordinario | Come::Nucleo(..) => Vec::new(),
            },
        });
        let chiesto = n.dsu.corrente.is_some();
        let ammesso = || indicatori::corrente(n, &calcoli(n).ordinario).is_some_and(|c| c.nucleo.is_some());
        Guida { n, trovati: trovati.collect(), corrente: chiesto.then(ammesso) }
    }

    /// The people for whom the household has a kind.
    fn per(&self, tipo: Specie) -> Insieme {
        match tipo {
            Specie::Ordinario => self.n.presenti,
            Specie::Corrente => {
                let cambiati = self.n.dsu.corrente.iter().flat_map(|c| {
                    let beni = c.patrimonio.iter().flat_map(|p| p.componenti.iter().map(|p| &p.componente));
                    c.redditi.iter().map(|v| &v.componente).chain(beni)
                });
                cambiati.filter_map(|id| self.n.posto(id)).collect()
            }
            _ => self.trovati.iter().filter(|t| t.tipo == tipo).map(|t| t.chi).collect(),
        }
    }

    fn nomi(&self, chi: Insieme) -> Vec<String> {
        self.n.fra(chi).map(|m| m.dati.id.clone()).collect()
    }

    /// Which of two kinds, and for whom.
    fn tipo(&self, bisogno: &str) -> (Specie, Insieme) {
        let minori = self.per(Specie::Minorenni);
        let fra_loro = |vale: &dyn Fn(&crate::nucleo::Membro<'a>) -> bool| -> Insieme {
            let chi = self.n.membri.iter().enumerate().filter(|(k, m)| minori.contiene(*k) && vale(m));
            chi.map(|(k, _)| k).collect()
        };
        let tipo = match uso(bisogno) {
            Uso::Solo(tipo) => tipo,
            Uso::Minorenni => Specie::Minorenni,
            Uso::MinorenniOOrdinario => {
                // The assegno unico is for figli; the others look at any minor.
                let chi = fra_loro(&|m| bisogno != "assegno-unico" || !m.genitori.vuoto());
                if !chi.vuoto() {
                    return (Specie::Minorenni, chi);
                }
                Specie::Ordinario
            }
            Uso::Sociosanitario => {
                let chi = fra_loro(&|m| m.dati.disabilita.is_some());
                if self.per(Specie::Sociosanitario).vuoto() && !chi.vuoto() {
                    return (Specie::Minorenni, chi);
                }
                Specie::Sociosanitario
            }
        };
        (tipo, self.per(tipo))
    }

    /// What is still to be asked of this household.
    fn domande(&self, tipo: Specie, per: Insieme) -> Vec<Mancanza> {
        if per.vuoto() {
            let chi = match tipo {
                // A figlio outside, a donation: only after it is known of whom.
                Specie::Residenze => 2,
                Specie::Corrente => usize::MAX,
                _ => 1,
            };
            return tipo.domande().iter().take(chi).map(|&(codice, path)| domanda(codice, path)).collect();
        }
        let mut domande: Vec<Mancanza> = Vec::new();
        let mut add = |nuova: Mancanza| {
            if !domande.iter().any(|d| d.path == nuova.path) {
                domande.push(nuova);
            }
        };
        let suoi = || self.trovati.iter().filter(|t| t.tipo == tipo && per.contiene(t.chi));
        suoi().flat_map(|t| &t.mancano).for_each(|m| add(m.clone()));
        for m in self.n.fra(per) {
            // More than one household: the declarant may choose.
            let scelta = suoi().any(|t| !t.usato && self.n.posto(&m.dati.id) == Some(t.chi));
            if scelta && m.dati.nucleo_ristretto.is_none() {
                add(domanda("nucleo-ristretto", m.posto.path("nucleoRistretto")));
            }
        }
        if tipo == Specie::Residenze {
            let figli = self.n.membri.iter().any(|m| !self.n.presente(&m.dati.id) && m.genitori.incontra(per));
            if !figli {
                add(domanda("figli-fuori", "esterni"));
            }
            if self.n.dati().immobili.iter().all(|i| i.donazione.is_none()) {
                add(domanda("donazioni", "nucleo.immobili[].donazione"));
            }
        }
        domande
    }

    /// Where the figures are.
    fn risultati(&self, tipo: Specie, per: Insieme, famiglia: bool) -> Vec<Riferimento> {
        let ammesso = self.corrente == Some(true);
        let mut risultati = Vec::new();
        if tipo == Specie::Corrente {
            risultati.extend(self.corrente.map(|_| Riferimento {
                componente: None,
                path: "corrente".to_owned(),
                isee: ammesso.then(|| "corrente.indicatori.ordinario.isee".to_owned()),
            }));
            return risultati;
        }
        for radice in ["", "corrente."].into_iter().take(1 + usize::from(ammesso)) {
            if tipo == Specie::Ordinario {
                let path = [radice, "indicatori.", if famiglia { "famiglia" } else { "ordinario" }].concat();
                let isee = Some([path.as_str(), ".isee"].concat());
                risultati.push(Riferimento { componente: None, path, isee });
            }
            let suoi = self.trovati.iter().enumerate().filter(|(_, t)| t.tipo == tipo && t.usato);
            for (posto, t) in suoi.filter(|(_, t)| per.contiene(t.chi)) {
                let path = [radice, "specifici[", &posto.to_string(), "]"].concat();
                let isee = [path.as_str(), if famiglia { ".iseeFamiglia" } else { ".isee" }].concat();
                risultati.push(Riferimento {
                    componente: self.n.membri.get(t.chi).map(|m| m.dati.id.clone()),
                    path,
                    isee: t.mancano.is_empty().then_some(isee),
                });
            }
        }
        risultati
    }

    fn tipo_isee(&self, tipo: Specie) -> TipoIsee {
        let per = self.per(tipo);
        let certificata = || self.n.fra(per).any(|m| m.dati.disabilita.is_some());
        let (si_applica, perche) = match (tipo, per.vuoto()) {
            (Specie::Ordinario, _) => (true, "sempre"),
            (Specie::Corrente, _) => match self.corrente {
                Some(true) => (true, "corrente-ammesso"),
                Some(false) => (false, "corrente-non-ammesso"),
                None => (false, "corrente-da-chiedere"),
            },
            (Specie::Residenze, false) if !certificata() => (false, "ricovero-senza-disabilita"),
            (Specie::Minorenni, false) => (true, "con-minorenni"),
            (_, false) => (true, tipo.motivo().codice),
            (Specie::Minorenni, true) => (false, "senza-minorenni"),
            (Specie::Universita, true) => (false, "senza-studenti"),
            (Specie::Dottorato, true) => (false, "senza-dottorandi"),
            (Specie::Sociosanitario, true) => (false, "senza-adulti-disabili"),
            (Specie::Residenze, true) => (false, "senza-ricovero"),
        };
        let mut risultati = self.risultati(tipo, per, false);
        if matches!(tipo, Specie::Ordinario | Specie::Minorenni) && self.n.tabella.famiglia.is_some() {
            risultati.extend(self.risultati(tipo, per, true));
        }
        TipoIsee { tipo, si_applica, per: self.nomi(per), motivo: motivo(perche, tipo.motivo().fonte), risultati }
    }
}

impl From<Tipo> for Specie {
    fn from(tipo: Tipo) -> Specie {
        match tipo {
            Tipo::Minorenni => Specie::Minorenni,
            Tipo::Universita => Specie::Universita,
            Tipo::Dottorato => Specie::Dottorato,
            Tipo::Sociosanitario => Specie::Sociosanitario,
            Tipo::Residenze => Specie::Residenze,
        }
    }
}
