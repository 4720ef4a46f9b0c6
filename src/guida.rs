//! From what a person needs to the kind of ISEE: which one, for whom, why, what is still to be asked.
//!
//! Fonte: DPCM 159/2013, art. 2 and 6-9; L. 199/2025, art. 1, c. 208 for the five benefits with an indicator of their
//! own from DSU 2026.

use serde::Serialize;

use crate::dsu::Dsu;
use crate::error::{IseeError, Issue};
use crate::fonte::{self, Fonte};
use crate::indicatori::{self, Come, Mancanza, Motivo, Tipo, calcoli};
use crate::messaggi::guida::{BISOGNI as ETICHETTE, DOMANDE, MOTIVI, testo};
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
}

use Specie::{Corrente, Dottorato, Minorenni, Ordinario, Residenze, Sociosanitario, Universita};
use Uso::{MinorenniOOrdinario, SociosanitarioOMinorenni, Solo};

/// The law of a need.
struct Regola {
    codice: &'static str,
    uso: Uso,
    /// One of the five benefits of L. 199/2025, art. 1, c. 208.
    famiglia: bool,
    /// What else to know, by its key.
    nota: &'static str,
}

const fn chiede(codice: &'static str, uso: Uso) -> Regola {
    Regola { codice, uso, famiglia: false, nota: "bando" }
}

const fn famiglia(codice: &'static str, uso: Uso, nota: &'static str) -> Regola {
    Regola { codice, uso, famiglia: true, nota }
}

static BISOGNI: &[Regola] = &[
    famiglia("asilo-nido", Solo(Minorenni), "neutralizzazione"),
    chiede("retta-asilo-nido", Solo(Minorenni)),
    famiglia("bonus-nuovi-nati", Solo(Minorenni), "neutralizzazione"),
    famiglia("assegno-unico", MinorenniOOrdinario, ""),
    chiede("assegno-maternita-comune", Solo(Minorenni)),
    famiglia("assegno-di-inclusione", MinorenniOOrdinario, ""),
    famiglia("supporto-formazione-lavoro", MinorenniOOrdinario, ""),
    chiede("mensa-scolastica", Solo(Minorenni)),
    chiede("trasporto-scolastico", Solo(Minorenni)),
    chiede("centri-estivi", Solo(Minorenni)),
    chiede("dote-famiglia", Solo(Minorenni)),
    chiede("libri-e-contributi-scuola", MinorenniOOrdinario),
    chiede("tasse-universitarie", Solo(Universita)),
    Regola { nota: "ispe", ..chiede("borsa-di-studio-universitaria", Solo(Universita)) },
    chiede("dottorato", Solo(Dottorato)),
    chiede("rsa", Solo(Residenze)),
    chiede("assistenza-domiciliare", SociosanitarioOMinorenni),
    chiede("centro-diurno", SociosanitarioOMinorenni),
    chiede("home-care-premium", SociosanitarioOMinorenni),
    chiede("prestazione-universale", Solo(Sociosanitario)),
    chiede("bonus-bollette", Solo(Ordinario)),
    chiede("carta-dedicata-a-te", Solo(Ordinario)),
    chiede("carta-acquisti", Solo(Ordinario)),
    chiede("carta-cultura-giovani", Solo(Ordinario)),
    chiede("bonus-psicologo", Solo(Ordinario)),
    chiede("tari", Solo(Ordinario)),
    chiede("contributo-affitto", Solo(Ordinario)),
    chiede("casa-popolare", Solo(Ordinario)),
    chiede("trasporto-pubblico", Solo(Ordinario)),
    chiede("conto-di-base", Solo(Ordinario)),
    chiede("mutuo-prima-casa", Solo(Ordinario)),
    chiede("sospensione-mutuo", Solo(Ordinario)),
    Regola { nota: "", ..chiede("ho-perso-il-lavoro", Solo(Corrente)) },
    Regola { nota: "", ..chiede("sussidio-interrotto", Solo(Corrente)) },
    Regola { nota: "", ..chiede("reddito-diminuito", Solo(Corrente)) },
    Regola { nota: "", ..chiede("patrimonio-diminuito", Solo(Corrente)) },
    chiede("altra-prestazione", Solo(Ordinario)),
];

/// Where each reason stands.
static FONTI: &[(&str, Fonte)] = &[
    ("ordinario", fonte::art2("art. 2, c. 1-2")),
    ("minorenni", fonte::art7("art. 7, c. 1")),
    ("universita", fonte::art8("art. 8, c. 1-2")),
    ("dottorato", fonte::art8("art. 8, c. 4")),
    ("sociosanitario", fonte::art6("art. 6, c. 1-2")),
    ("residenze", fonte::art6("art. 6, c. 3")),
    ("corrente", fonte::art9("art. 9, c. 1")),
    ("assegno-unico", fonte::art7("art. 7, c. 1")),
    ("inclusione", fonte::dl48_2023("art. 2")),
    ("sociosanitario-minorenne", fonte::art7("art. 7, c. 1")),
    ("famiglia", fonte::l199_2025("art. 1, c. 208")),
    ("neutralizzazione", fonte::l207_2024("art. 1, c. 206")),
    ("ispe", fonte::dm1320_2021("ISEE e ISPE")),
    ("bando", fonte::art2("art. 2, c. 1")),
    ("sempre", fonte::art2("art. 2, c. 1-2")),
    ("con-minorenni", fonte::art7("art. 7, c. 1")),
    ("senza-minorenni", fonte::art7("art. 7, c. 1")),
    ("senza-studenti", fonte::art8("art. 8, c. 1-2")),
    ("senza-dottorandi", fonte::art8("art. 8, c. 4")),
    ("senza-adulti-disabili", fonte::art6("art. 6, c. 1-2")),
    ("senza-ricovero", fonte::art6("art. 6, c. 3")),
    ("ricovero-senza-disabilita", fonte::quadro_e("quadro E")),
    ("corrente-da-chiedere", fonte::art9("art. 9, c. 1")),
    ("corrente-ammesso", fonte::art9("art. 9, c. 1")),
    ("corrente-non-ammesso", fonte::art9("art. 9, c. 1")),
];

/// The seven kinds, each with the key of its reason.
static SPECIE: [(Specie, &str); 7] = [
    (Ordinario, "ordinario"),
    (Minorenni, "minorenni"),
    (Universita, "universita"),
    (Dottorato, "dottorato"),
    (Sociosanitario, "sociosanitario"),
    (Residenze, "residenze"),
    (Corrente, "corrente"),
];

const COMPONENTI: &str = "nucleo.componenti";
const CORSO: &str = "nucleo.componenti[].studente.corso";
const ALTRO_GENITORE: &str = "nucleo.componenti[].genitoreNonConvivente";
const DISABILITA: &str = "nucleo.componenti[].disabilita";
const RISTRETTO: &str = "nucleo.componenti[].nucleoRistretto";

/// What a kind may have to ask, and where the answer goes. The first of a kind says who is missing.
static DOMANDE_DI: &[(Specie, &str, &str)] = &[
    (Minorenni, "minorenne", COMPONENTI),
    (Minorenni, "altro-genitore", ALTRO_GENITORE),
    (Minorenni, "dati-altro-genitore", "esterni"),
    (Universita, "studente", CORSO),
    (Universita, "fuori-casa", "nucleo.componenti[].studente.fuoriCasaDal"),
    (Universita, "alloggio", "nucleo.componenti[].studente.alloggioDiFamiliari"),
    (Universita, "reddito-studente", "nucleo.componenti[].studente.redditoLavoro"),
    (Universita, "altro-genitore", ALTRO_GENITORE),
    (Universita, "dati-altro-genitore", "esterni"),
    (Dottorato, "studente", CORSO),
    (Dottorato, "nucleo-ristretto", RISTRETTO),
    (Sociosanitario, "disabilita", DISABILITA),
    (Sociosanitario, "nucleo-ristretto", RISTRETTO),
    (Residenze, "ricovero", "nucleo.componenti[].richiestaRicovero"),
    (Residenze, "disabilita", DISABILITA),
    (Residenze, "nucleo-ristretto", RISTRETTO),
    (Residenze, "figli-fuori", "esterni"),
    (Residenze, "donazioni", DONAZIONE),
    (Corrente, "cambiamento", "corrente.redditi[].causa"),
    (Corrente, "quando", "corrente.redditi[].dataEvento"),
    (Corrente, "importi", "corrente.redditi"),
    (Corrente, "patrimonio-nuovo", "corrente.patrimonio"),
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
    let Some(regola) = BISOGNI.iter().find(|regola| regola.codice == bisogno) else {
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
    for &(tipo, nome) in &SPECIE {
        tipi.push(guida.tipo_isee(tipo, nome));
    }
    Ok(tipi)
}

fn sconosciuto(bisogno: &str) -> Issue {
    let mut elenco = [String::new(), String::new()];
    for (n, regola) in BISOGNI.iter().enumerate() {
        // In two parts: an argument of a message is cut when it is too long.
        let [prima, dopo] = &mut elenco;
        let parte = if n < BISOGNI.len() / 2 { prima } else { dopo };
        if !parte.is_empty() {
            parte.push_str(", ");
        }
        parte.push_str(regola.codice);
    }
    r::BISOGNO_SCONOSCIUTO.issue("bisogno", &[bisogno, &elenco[0], &elenco[1]])
}

fn domanda(codice: &str, path: impl Into<String>) -> Mancanza {
    Mancanza { path: path.into(), testo: testo(DOMANDE, codice) }
}

fn motivo(codice: &'static str) -> Motivo {
    let fonte = FONTI.iter().find(|(c, _)| *c == codice).map_or(fonte::art2(""), |(_, fonte)| *fonte);
    Motivo { codice, testo: testo(MOTIVI, codice), fonte }
}

impl Regola {
    fn bisogno(&self) -> Bisogno {
        Bisogno { codice: self.codice, etichetta: testo(ETICHETTE, self.codice) }
    }

    /// The kind when nothing is known of the household.
    fn tipo(&self) -> Specie {
        match self.uso {
            Solo(tipo) => tipo,
            MinorenniOOrdinario => Minorenni,
            SociosanitarioOMinorenni => Sociosanitario,
        }
    }

    /// Whether it is for the figli only, and not for any minor.
    fn solo_figli(&self) -> bool {
        self.codice == "assegno-unico"
    }

    fn motivi(&self, tipo: Specie, famiglia: bool) -> Vec<Motivo> {
        let nome = match self.uso {
            MinorenniOOrdinario if self.solo_figli() => "assegno-unico",
            MinorenniOOrdinario if self.famiglia => "inclusione",
            SociosanitarioOMinorenni if tipo == Minorenni => "sociosanitario-minorenne",
            _ => SPECIE.iter().find(|(specie, _)| *specie == tipo).map_or("", |(_, nome)| nome),
        };
        let mut motivi = vec![motivo(nome)];
        if famiglia {
            motivi.push(motivo("famiglia"));
        }
        if !self.nota.is_empty() {
            motivi.push(motivo(self.nota));
        }
        motivi
    }

    /// Without a household, whatever may be needed.
    fn domande(&self, tipo: Specie, famiglia: bool, domande: &mut Vec<Mancanza>) {
        for &(_, codice, path) in DOMANDE_DI.iter().filter(|(specie, ..)| *specie == tipo) {
            let forse = self.uso == MinorenniOOrdinario && codice == "minorenne";
            domande.push(domanda(if forse { "c-e-un-minorenne" } else { codice }, path));
        }
        if famiglia {
            domande.push(domanda("comune", "nucleo.abitazione.comune"));
        }
    }
}

/// A kind that the household has, at the same place as in the `specifici` of the result.
struct Caso {
    tipo: Specie,
    chi: usize,
    usato: bool,
    /// What is missing, when it cannot be computed.
    mancano: Option<Vec<Mancanza>>,
}

/// A household and the kinds that it has.
struct Guida<'n, 'a> {
    n: &'n Nucleo<'a>,
    casi: Vec<Caso>,
    /// Whether the ISEE corrente is admitted; nothing when it was not asked.
    corrente: Option<bool>,
}

impl<'n, 'a> Guida<'n, 'a> {
    fn di(n: &'n Nucleo<'a>) -> Guida<'n, 'a> {
        let mut casi = Vec::new();
        for caso in &indicatori::casi(n) {
            let mancano = if let Come::Manca(mancano) = &caso.come { Some(mancano.clone()) } else { None };
            casi.push(Caso { tipo: caso.tipo.into(), chi: caso.chi, usato: caso.usato, mancano });
        }
        let ammesso = || indicatori::corrente(n, &calcoli(n).ordinario).is_some_and(|c| c.nucleo.is_some());
        Guida { n, casi, corrente: n.dsu.corrente.is_some().then(ammesso) }
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
            _ => return (Minorenni, minori),
        };
        (tipo, self.per(tipo))
    }

    /// What is still to be asked of this household.
    fn domande(&self, tipo: Specie, chi: Insieme, domande: &mut Vec<Mancanza>) {
        if chi.vuoto() {
            for &(_, codice, path) in DOMANDE_DI.iter().filter(|(specie, ..)| *specie == tipo) {
                domande.push(domanda(codice, path));
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
            for manca in caso.mancano.iter().flatten() {
                add(manca.clone());
            }
            // Two households: the declarant may choose.
            if let Some(m) = self.n.membri.get(caso.chi).filter(|m| !caso.usato && m.dati.nucleo_ristretto.is_none()) {
                add(domanda("nucleo-ristretto", m.posto.path("nucleoRistretto")));
            }
        }
        if tipo == Residenze {
            let fuori = |m: &Membro<'_>| matches!(m.posto, Posto::Esterno(_)) && m.genitori.incontra(chi);
            if !self.n.membri.iter().any(fuori) {
                add(domanda("figli-fuori", "esterni"));
            }
            if self.n.dati().immobili.iter().all(|i| i.donazione.is_none()) {
                add(domanda("donazioni", DONAZIONE));
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
                    let isee = caso.mancano.is_none().then_some(if famiglia { ".iseeFamiglia" } else { ".isee" });
                    add(id, [radice, "specifici[", &posto.to_string(), "]"].concat(), isee);
                }
            }
            if !ammesso {
                break;
            }
        }
    }

    fn tipo_isee(&self, tipo: Specie, nome: &'static str) -> TipoIsee {
        let chi = self.per(tipo);
        let certificata = || self.n.fra(chi).any(|m| m.dati.disabilita.is_some());
        let (si_applica, perche) = match (tipo, chi.vuoto()) {
            (Ordinario, _) => (true, "sempre"),
            (Corrente, _) => match self.corrente {
                Some(true) => (true, "corrente-ammesso"),
                Some(false) => (false, "corrente-non-ammesso"),
                None => (false, "corrente-da-chiedere"),
            },
            (Residenze, false) if !certificata() => (false, "ricovero-senza-disabilita"),
            (Minorenni, false) => (true, "con-minorenni"),
            (_, false) => (true, nome),
            (Minorenni, true) => (false, "senza-minorenni"),
            (Universita, true) => (false, "senza-studenti"),
            (Dottorato, true) => (false, "senza-dottorandi"),
            (Sociosanitario, true) => (false, "senza-adulti-disabili"),
            (Residenze, true) => (false, "senza-ricovero"),
        };
        let mut risultati = Vec::new();
        self.risultati(tipo, chi, false, &mut risultati);
        if matches!(tipo, Ordinario | Minorenni) && self.n.tabella.famiglia.is_some() {
            self.risultati(tipo, chi, true, &mut risultati);
        }
        TipoIsee { tipo, si_applica, per: self.nomi(chi), motivo: motivo(perche), risultati }
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

impl From<Tipo> for Specie {
    fn from(tipo: Tipo) -> Specie {
        match tipo {
            Tipo::Minorenni => Minorenni,
            Tipo::Universita => Universita,
            Tipo::Dottorato => Dottorato,
            Tipo::Sociosanitario => Sociosanitario,
            Tipo::Residenze => Residenze,
        }
    }
}
