//! From what a person needs to the kind of ISEE: which one, for whom, why, what is still to be asked.
//!
//! Fonte: DPCM 159/2013, art. 2 and 6-9; L. 199/2025, art. 1, c. 208 for the five benefits with an indicator of their
//! own from DSU 2026.

use serde::Serialize;

use crate::dsu::Dsu;
use crate::error::{IseeError, Issue};
use crate::indicatori::{self, Caso, Come, Mancanza, Motivo, Tipo, calcoli, casi};
use crate::messaggi::guida as m;
use crate::messaggi::regole as r;
use crate::nucleo::{Insieme, Membro, Nucleo, Posto};
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
    /// Always the same.
    Solo(Specie),
    /// Minorenni if there is a minor for whom it is, ordinario for the others.
    MinorenniOOrdinario,
    /// Sociosanitario for an adult, minorenni for a minor.
    SociosanitarioOMinorenni,
    /// Residenze for an adult, minorenni for a minor.
    ResidenzeOMinorenni,
}

use Specie::{Corrente, Dottorato, Minorenni, Ordinario, Residenze, Sociosanitario, Universita};
use Uso::{MinorenniOOrdinario, ResidenzeOMinorenni, SociosanitarioOMinorenni, Solo};

/// The law of a need.
struct Regola {
    /// The code, and how a person would call it.
    nome: [&'static str; 2],
    uso: Uso,
    /// One of the five benefits of L. 199/2025, art. 1, c. 208.
    famiglia: bool,
    /// What else to know.
    nota: Option<&'static Motivo>,
}

const fn chiede(nome: [&'static str; 2], uso: Uso) -> Regola {
    Regola { nome, uso, famiglia: false, nota: Some(&m::PERCHE_BANDO) }
}

const fn famiglia(nome: [&'static str; 2], uso: Uso, nota: Option<&'static Motivo>) -> Regola {
    Regola { nome, uso, famiglia: true, nota }
}

static BISOGNI: &[Regola] = &[
    famiglia(m::ASILO_NIDO, Solo(Minorenni), Some(&m::PERCHE_NEUTRALIZZAZIONE)),
    chiede(m::RETTA_ASILO_NIDO, Solo(Minorenni)),
    famiglia(m::BONUS_NUOVI_NATI, Solo(Minorenni), Some(&m::PERCHE_NEUTRALIZZAZIONE)),
    famiglia(m::ASSEGNO_UNICO, MinorenniOOrdinario, None),
    chiede(m::ASSEGNO_MATERNITA_COMUNE, Solo(Minorenni)),
    famiglia(m::ASSEGNO_DI_INCLUSIONE, MinorenniOOrdinario, None),
    famiglia(m::SUPPORTO_FORMAZIONE_LAVORO, MinorenniOOrdinario, None),
    chiede(m::MENSA_SCOLASTICA, Solo(Minorenni)),
    chiede(m::TRASPORTO_SCOLASTICO, Solo(Minorenni)),
    chiede(m::CENTRI_ESTIVI, Solo(Minorenni)),
    chiede(m::DOTE_FAMIGLIA, Solo(Minorenni)),
    chiede(m::LIBRI_E_CONTRIBUTI_SCUOLA, MinorenniOOrdinario),
    chiede(m::TASSE_UNIVERSITARIE, Solo(Universita)),
    Regola { nota: Some(&m::PERCHE_ISPE), ..chiede(m::BORSA_DI_STUDIO_UNIVERSITARIA, Solo(Universita)) },
    chiede(m::DOTTORATO, Solo(Dottorato)),
    chiede(m::RSA, ResidenzeOMinorenni),
    chiede(m::ASSISTENZA_DOMICILIARE, SociosanitarioOMinorenni),
    chiede(m::CENTRO_DIURNO, SociosanitarioOMinorenni),
    chiede(m::HOME_CARE_PREMIUM, SociosanitarioOMinorenni),
    chiede(m::PRESTAZIONE_UNIVERSALE, Solo(Sociosanitario)),
    chiede(m::BONUS_BOLLETTE, Solo(Ordinario)),
    chiede(m::CARTA_DEDICATA_A_TE, Solo(Ordinario)),
    chiede(m::CARTA_ACQUISTI, Solo(Ordinario)),
    chiede(m::CARTA_CULTURA_GIOVANI, Solo(Ordinario)),
    chiede(m::BONUS_PSICOLOGO, Solo(Ordinario)),
    chiede(m::TARI, Solo(Ordinario)),
    chiede(m::CONTRIBUTO_AFFITTO, Solo(Ordinario)),
    chiede(m::CASA_POPOLARE, Solo(Ordinario)),
    chiede(m::TRASPORTO_PUBBLICO, Solo(Ordinario)),
    chiede(m::CONTO_DI_BASE, Solo(Ordinario)),
    chiede(m::MUTUO_PRIMA_CASA, Solo(Ordinario)),
    chiede(m::SOSPENSIONE_MUTUO, Solo(Ordinario)),
    Regola { nota: None, ..chiede(m::HO_PERSO_IL_LAVORO, Solo(Corrente)) },
    Regola { nota: None, ..chiede(m::SUSSIDIO_INTERROTTO, Solo(Corrente)) },
    Regola { nota: None, ..chiede(m::REDDITO_DIMINUITO, Solo(Corrente)) },
    Regola { nota: None, ..chiede(m::PATRIMONIO_DIMINUITO, Solo(Corrente)) },
    chiede(m::ALTRA_PRESTAZIONE, Solo(Ordinario)),
];

/// The seven kinds, each with its reason.
static SPECIE: [(Specie, &Motivo); 7] = [
    (Ordinario, &m::PERCHE_ORDINARIO),
    (Minorenni, &m::PERCHE_MINORENNI),
    (Universita, &m::PERCHE_UNIVERSITA),
    (Dottorato, &m::PERCHE_DOTTORATO),
    (Sociosanitario, &m::PERCHE_SOCIOSANITARIO),
    (Residenze, &m::PERCHE_RESIDENZE),
    (Corrente, &m::PERCHE_CORRENTE),
];

const COMPONENTI: &str = "nucleo.componenti";
const CORSO: &str = "nucleo.componenti[].studente.corso";
const ALTRO_GENITORE: &str = "nucleo.componenti[].genitoreNonConvivente";
const DISABILITA: &str = "nucleo.componenti[].disabilita";
const RISTRETTO: &str = "nucleo.componenti[].nucleoRistretto";

/// What a kind may have to ask, and where the answer goes. The first of a kind says who is missing.
static DOMANDE_DI: &[(Specie, &str, &str)] = &[
    (Minorenni, m::CHIEDI_MINORENNE, COMPONENTI),
    (Minorenni, m::CHIEDI_ALTRO_GENITORE, ALTRO_GENITORE),
    (Minorenni, m::CHIEDI_DATI_ALTRO_GENITORE, "esterni"),
    (Universita, m::CHIEDI_STUDENTE, CORSO),
    (Universita, m::CHIEDI_FUORI_CASA, "nucleo.componenti[].studente.fuoriCasaDal"),
    (Universita, m::CHIEDI_ALLOGGIO, "nucleo.componenti[].studente.alloggioDiFamiliari"),
    (Universita, m::CHIEDI_REDDITO_STUDENTE, "nucleo.componenti[].studente.redditoLavoro"),
    (Universita, m::CHIEDI_ALTRO_GENITORE, ALTRO_GENITORE),
    (Universita, m::CHIEDI_DATI_ALTRO_GENITORE, "esterni"),
    (Dottorato, m::CHIEDI_STUDENTE, CORSO),
    (Dottorato, m::CHIEDI_NUCLEO_RISTRETTO, RISTRETTO),
    (Sociosanitario, m::CHIEDI_DISABILITA, DISABILITA),
    (Sociosanitario, m::CHIEDI_NUCLEO_RISTRETTO, RISTRETTO),
    (Residenze, m::CHIEDI_RICOVERO, "nucleo.componenti[].richiestaRicovero"),
    (Residenze, m::CHIEDI_DISABILITA, DISABILITA),
    (Residenze, m::CHIEDI_NUCLEO_RISTRETTO, RISTRETTO),
    (Residenze, m::CHIEDI_FIGLI_FUORI, "esterni"),
    (Residenze, m::CHIEDI_DONAZIONI, DONAZIONE),
    (Corrente, m::CHIEDI_CAMBIAMENTO, "corrente.redditi[].causa"),
    (Corrente, m::CHIEDI_QUANDO, "corrente.redditi[].dataEvento"),
    (Corrente, m::CHIEDI_IMPORTI, "corrente.redditi"),
    (Corrente, m::CHIEDI_PATRIMONIO_NUOVO, "corrente.patrimonio"),
];

const DONAZIONE: &str = "nucleo.immobili[].donazione";

/// Everything that a person may need, in the order in which a page may list it.
pub fn needs() -> Vec<Bisogno> {
    BISOGNI.iter().map(Regola::bisogno).collect()
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
    let Some(regola) = regola(bisogno) else {
        return Err(IseeError::one(sconosciuto(bisogno)));
    };
    let nucleo = dsu.map(Nucleo::try_from).transpose()?;
    let tabella = nucleo.as_ref().map_or_else(Tabella::corrente, |n| n.tabella);
    let famiglia = regola.famiglia && tabella.famiglia.is_some();
    let guida = nucleo.as_ref().map(Guida::di);
    let (tipo, chi) = match &guida {
        Some(guida) => guida.tipo(regola),
        None => (regola.tipo(), Insieme::VUOTO),
    };
    let mut quale = Quale {
        bisogno: regola.bisogno(),
        tipo,
        famiglia,
        motivi: regola.motivi(tipo, famiglia),
        domande: Vec::new(),
        per: Vec::new(),
        risultati: Vec::new(),
    };
    match guida {
        Some(guida) => {
            guida.domande(tipo, chi, &mut quale.domande);
            quale.per = guida.nomi(chi);
            guida.risultati(tipo, chi, famiglia, &mut quale.risultati);
        }
        None => regola.domande(tipo, famiglia, &mut quale.domande),
    }
    Ok(quale)
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
    let mut tipi = Vec::with_capacity(SPECIE.len());
    for &(tipo, perche) in &SPECIE {
        tipi.push(guida.tipo_isee(tipo, perche));
    }
    Ok(tipi)
}

fn regola(bisogno: &str) -> Option<&'static Regola> {
    BISOGNI.iter().find(|regola| regola.nome[0] == bisogno)
}

/// Whether [`needs`] lists it.
pub(crate) fn esiste(bisogno: &str) -> bool {
    regola(bisogno).is_some()
}

/// The problem of a need that is not in the list.
#[cold]
pub(crate) fn sconosciuto(bisogno: &str) -> Issue {
    let mut elenco = [String::new(), String::new()];
    for (n, regola) in BISOGNI.iter().enumerate() {
        // In two parts: an argument of a message is cut when it is too long.
        let [prima, dopo] = &mut elenco;
        let parte = if n < BISOGNI.len() / 2 { prima } else { dopo };
        if !parte.is_empty() {
            parte.push_str(", ");
        }
        parte.push_str(regola.nome[0]);
    }
    r::BISOGNO_SCONOSCIUTO.issue("bisogno", &[bisogno, &elenco[0], &elenco[1]])
}

fn domanda(testo: &'static str, path: impl Into<String>) -> Mancanza {
    Mancanza { path: path.into(), testo }
}

impl Regola {
    fn bisogno(&self) -> Bisogno {
        let [codice, etichetta] = self.nome;
        Bisogno { codice, etichetta }
    }

    /// The kind when nothing is known of the household.
    fn tipo(&self) -> Specie {
        match self.uso {
            Solo(tipo) => tipo,
            MinorenniOOrdinario => Minorenni,
            SociosanitarioOMinorenni => Sociosanitario,
            ResidenzeOMinorenni => Residenze,
        }
    }

    /// Whether it is for the figli only, and not for any minor.
    fn solo_figli(&self) -> bool {
        self.nome == m::ASSEGNO_UNICO
    }

    fn motivi(&self, tipo: Specie, famiglia: bool) -> Vec<Motivo> {
        let perche = match self.uso {
            MinorenniOOrdinario if self.solo_figli() => &m::PERCHE_ASSEGNO_UNICO,
            MinorenniOOrdinario if self.famiglia => &m::PERCHE_INCLUSIONE,
            SociosanitarioOMinorenni | ResidenzeOMinorenni if tipo == Minorenni => &m::PERCHE_SOCIOSANITARIO_MINORENNE,
            _ => SPECIE.iter().find(|(specie, _)| *specie == tipo).map_or(&m::PERCHE_ORDINARIO, |(_, perche)| *perche),
        };
        let di_famiglia = famiglia.then_some(&m::PERCHE_FAMIGLIA);
        let mut motivi = vec![*perche];
        for altro in [di_famiglia, self.nota].into_iter().flatten() {
            motivi.push(*altro);
        }
        motivi
    }

    /// Without a household, whatever may be needed.
    fn domande(&self, tipo: Specie, famiglia: bool, domande: &mut Vec<Mancanza>) {
        for &(_, testo, path) in DOMANDE_DI.iter().filter(|(specie, ..)| *specie == tipo) {
            let forse = self.uso == MinorenniOOrdinario && path == COMPONENTI;
            domande.push(domanda(if forse { m::CHIEDI_C_E_UN_MINORENNE } else { testo }, path));
        }
        if famiglia {
            domande.push(domanda(m::CHIEDI_COMUNE, "nucleo.abitazione.comune"));
        }
    }
}

/// A household and the kinds that it has.
struct Guida<'n, 'a> {
    n: &'n Nucleo<'a>,
    /// In the order of the `specifici` of the result.
    casi: Vec<Caso<'a>>,
    /// Whether the ISEE corrente is admitted; nothing when it was not asked.
    corrente: Option<bool>,
}

impl<'n, 'a> Guida<'n, 'a> {
    fn di(n: &'n Nucleo<'a>) -> Guida<'n, 'a> {
        let ammesso = || indicatori::corrente(n, &calcoli(n).ordinario).is_some_and(|c| c.nucleo.is_some());
        Guida { n, casi: casi(n), corrente: n.dsu.corrente.is_some().then(ammesso) }
    }

    /// The people for whom the household has a kind.
    fn per(&self, tipo: Specie) -> Insieme {
        let mut chi = Insieme::VUOTO;
        match tipo {
            Ordinario => chi = self.n.presenti,
            Corrente => {
                for (k, m) in self.n.membri.iter().enumerate() {
                    let id = &m.dati.id;
                    let cambia = self.n.dsu.corrente.as_ref().is_some_and(|c| {
                        c.redditi.iter().any(|v| v.componente == *id)
                            || c.patrimonio.as_ref().is_some_and(|p| p.componenti.iter().any(|p| p.componente == *id))
                    });
                    if cambia {
                        chi = chi.unito(Insieme::uno(k));
                    }
                }
            }
            _ => {
                for caso in self.casi.iter().filter(|caso| caso.tipo == tipo) {
                    chi = chi.unito(Insieme::uno(caso.chi));
                }
            }
        }
        chi
    }

    fn nomi(&self, chi: Insieme) -> Vec<String> {
        nomi(self.n, chi)
    }

    /// Which of two kinds, and for whom.
    fn tipo(&self, regola: &Regola) -> (Specie, Insieme) {
        let mut minori = Insieme::VUOTO;
        for caso in self.casi.iter().filter(|caso| caso.tipo == Minorenni) {
            let vale = self.n.membri.get(caso.chi).is_some_and(|m| match regola.uso {
                SociosanitarioOMinorenni => m.dati.disabilita.is_some(),
                ResidenzeOMinorenni => m.chiede_ricovero(),
                _ => !regola.solo_figli() || !m.genitori.vuoto(),
            });
            if vale {
                minori = minori.unito(Insieme::uno(caso.chi));
            }
        }
        let tipo = match regola.uso {
            Solo(tipo) => tipo,
            MinorenniOOrdinario if minori.vuoto() => Ordinario,
            SociosanitarioOMinorenni if minori.vuoto() || !self.per(Sociosanitario).vuoto() => Sociosanitario,
            ResidenzeOMinorenni if minori.vuoto() || !self.per(Residenze).vuoto() => Residenze,
            _ => return (Minorenni, minori),
        };
        (tipo, self.per(tipo))
    }

    /// What is still to be asked of this household.
    fn domande(&self, tipo: Specie, chi: Insieme, domande: &mut Vec<Mancanza>) {
        if chi.vuoto() {
            for &(_, testo, path) in DOMANDE_DI.iter().filter(|(specie, ..)| *specie == tipo) {
                domande.push(domanda(testo, path));
                // The rest can be asked once it is known of whom.
                if tipo != Corrente {
                    break;
                }
            }
            return;
        }
        let mut add = |nuova: Mancanza| {
            if !domande.iter().any(|d| d.path == nuova.path) {
                domande.push(nuova);
            }
        };
        for caso in self.casi.iter().filter(|caso| caso.tipo == tipo && chi.contiene(caso.chi)) {
            if let Come::Manca(mancano) = &caso.come {
                for manca in mancano {
                    add(manca.clone());
                }
            }
            // Two households: the declarant may choose.
            if let Some(m) = self.n.membri.get(caso.chi).filter(|m| !caso.usato && m.dati.nucleo_ristretto.is_none()) {
                add(domanda(m::CHIEDI_NUCLEO_RISTRETTO, m.posto.path("nucleoRistretto")));
            }
        }
        if tipo == Residenze {
            let fuori = |m: &Membro<'_>| matches!(m.posto, Posto::Esterno(_)) && m.genitori.incontra(chi);
            if !self.n.membri.iter().any(fuori) {
                add(domanda(m::CHIEDI_FIGLI_FUORI, "esterni"));
            }
            if self.n.dati().immobili.iter().all(|i| i.donazione.is_none()) {
                add(domanda(m::CHIEDI_DONAZIONI, DONAZIONE));
            }
        }
    }

    /// Where the figures are.
    fn risultati(&self, tipo: Specie, chi: Insieme, famiglia: bool, risultati: &mut Vec<Riferimento>) {
        let ammesso = self.corrente == Some(true);
        let mut add = |id: Option<&String>, path: String, isee: Option<&str>| {
            let isee = isee.map(|isee| [&path, isee].concat());
            risultati.push(Riferimento { componente: id.cloned(), path, isee });
        };
        if tipo == Corrente {
            if self.corrente.is_some() {
                add(None, "corrente".to_owned(), ammesso.then_some(".indicatori.ordinario.isee"));
            }
            return;
        }
        for radice in ["", "corrente."] {
            if tipo == Ordinario {
                let path = [radice, "indicatori.", if famiglia { "famiglia" } else { "ordinario" }].concat();
                add(None, path, Some(".isee"));
            }
            for (posto, caso) in self.casi.iter().enumerate() {
                if caso.tipo == tipo && caso.usato && chi.contiene(caso.chi) {
                    let id = self.n.membri.get(caso.chi).map(|m| &m.dati.id);
                    let isee = (!matches!(caso.come, Come::Manca(_))).then_some(if famiglia {
                        ".iseeFamiglia"
                    } else {
                        ".isee"
                    });
                    add(id, [radice, "specifici[", &posto.to_string(), "]"].concat(), isee);
                }
            }
            if !ammesso {
                break;
            }
        }
    }

    fn tipo_isee(&self, tipo: Specie, perche: &'static Motivo) -> TipoIsee {
        let chi = self.per(tipo);
        let certificata = || self.n.fra(chi).any(|m| m.dati.disabilita.is_some());
        let (si_applica, motivo) = match (tipo, chi.vuoto()) {
            (Ordinario, _) => (true, &m::PERCHE_SEMPRE),
            (Corrente, _) => match self.corrente {
                Some(true) => (true, &m::PERCHE_CORRENTE_AMMESSO),
                Some(false) => (false, &m::PERCHE_CORRENTE_NON_AMMESSO),
                None => (false, &m::PERCHE_CORRENTE_DA_CHIEDERE),
            },
            (Residenze, false) if !certificata() => (false, &m::PERCHE_RICOVERO_SENZA_DISABILITA),
            (Minorenni, false) => (true, &m::PERCHE_CON_MINORENNI),
            (_, false) => (true, perche),
            (Minorenni, true) => (false, &m::PERCHE_SENZA_MINORENNI),
            (Universita, true) => (false, &m::PERCHE_SENZA_STUDENTI),
            (Dottorato, true) => (false, &m::PERCHE_SENZA_DOTTORANDI),
            (Sociosanitario, true) => (false, &m::PERCHE_SENZA_ADULTI_DISABILI),
            (Residenze, true) if self.n.persone().any(|(_, m)| m.chiede_ricovero()) => {
                (false, &m::PERCHE_SOCIOSANITARIO_MINORENNE)
            }
            (Residenze, true) => (false, &m::PERCHE_SENZA_RICOVERO),
        };
        let mut risultati = Vec::new();
        self.risultati(tipo, chi, false, &mut risultati);
        if matches!(tipo, Ordinario | Minorenni) && self.n.tabella.famiglia.is_some() {
            self.risultati(tipo, chi, true, &mut risultati);
        }
        TipoIsee { tipo, si_applica, per: self.nomi(chi), motivo: *motivo, risultati }
    }
}

/// The names of some people.
pub(crate) fn nomi(n: &Nucleo<'_>, chi: Insieme) -> Vec<String> {
    let mut nomi = Vec::new();
    for m in n.fra(chi) {
        nomi.push(m.dati.id.clone());
    }
    nomi
}

impl PartialEq<Specie> for Tipo {
    fn eq(&self, specie: &Specie) -> bool {
        let sua = match self {
            Tipo::Minorenni => Minorenni,
            Tipo::Universita => Universita,
            Tipo::Dottorato => Dottorato,
            Tipo::Sociosanitario => Sociosanitario,
            Tipo::Residenze => Residenze,
        };
        sua == *specie
    }
}
