//! The shape of a call and of who applies.

use rust_decimal::Decimal;

use super::albero::Albero;
use super::forma::{oggetti, parole_lette};
use super::lettura::{Campi, Leggi, Lettura, parola};
use super::lotto::Id;
use crate::date::Data;
use crate::graduatoria::{Candidato, Momento};
use crate::messaggi::regole as r;
use crate::prestazioni::{
    Bando, Chiave, Classe, Domanda, Fondo, Graduatoria, Parametro, Persona, Situazione, Specie, Tabella, Tipo,
    ValoreFatto,
};

/// What `rank` takes.
pub(super) struct Domande {
    pub(super) candidati: Vec<Candidato>,
    pub(super) bando: Bando,
}

struct DomandeScritte {
    candidati: Vec<Candidato>,
    bando: Bando,
}

impl Leggi for Domande {
    fn leggi(albero: &Albero<'_>, lettura: &mut Lettura) -> Domande {
        let DomandeScritte { mut candidati, bando } = Leggi::leggi(albero, lettura);
        for candidato in &mut candidati {
            candidato.situazione.giorno = bando.giorno();
        }
        Domande { candidati, bando }
    }
}

struct BandoScritto {
    day: Data,
    keys: Vec<Chiave>,
    classes: Vec<Classe>,
    scope: Option<String>,
    places: Option<u32>,
    budget: Option<Fondo>,
    over_budget: NonBasta,
    inputs: Vec<Fatto>,
    params: Vec<Parametro>,
    tables: Vec<Tabella>,
}

#[derive(Clone, Copy, Default, PartialEq)]
enum NonBasta {
    #[default]
    Ferma,
    Salta,
}

/// A fact of a call: a question that nobody is asked.
struct Fatto {
    id: String,
    tipo: Tipo,
    values: Vec<String>,
    unit: Option<String>,
    question: Option<String>,
}

impl Leggi for Bando {
    fn leggi(albero: &Albero<'_>, lettura: &mut Lettura) -> Bando {
        let BandoScritto { day, keys, classes, scope, places, budget, over_budget, inputs, params, tables } =
            Leggi::leggi(albero, lettura);
        let inputs = inputs.into_iter().map(|Fatto { id, tipo, values, unit, question }| {
            let question = question.unwrap_or_else(|| id.clone());
            Domanda { id, tipo, values, unit, question }
        });
        let graduatoria = Graduatoria { keys, classes, scope, places, budget };
        Bando::new(graduatoria, day, inputs.collect(), params, tables, over_budget == NonBasta::Salta)
    }
}

/// A value that may not be there: `null`.
pub(super) struct Saputo<T>(Option<T>);

impl<T: Leggi> Leggi for Saputo<T> {
    fn leggi(albero: &Albero<'_>, lettura: &mut Lettura) -> Saputo<T> {
        Saputo(Option::leggi(albero, lettura))
    }
}

struct CandidatoScritto {
    id: Id,
    isee: Option<Saputo<Decimal>>,
    presentata: Option<String>,
    fatti: Vec<(String, Option<ValoreFatto>)>,
    persone: Vec<Persona>,
}

impl Leggi for CandidatoScritto {
    fn leggi(albero: &Albero<'_>, lettura: &mut Lettura) -> CandidatoScritto {
        const NOMI: &[&str] = &["id", "isee", "presentata", "fatti", "persone"];
        let mut valori = [None; NOMI.len()];
        let mut campi = Campi::di(albero, NOMI, &mut valori, lettura);
        CandidatoScritto {
            id: campi.serve(lettura),
            // Left out and `null` are not the same: not known, and none.
            isee: campi.se_c_e(lettura),
            presentata: campi.ammette(lettura),
            fatti: campi.ammette(lettura),
            persone: campi.ammette(lettura),
        }
    }
}

impl Leggi for Candidato {
    fn leggi(albero: &Albero<'_>, lettura: &mut Lettura) -> Candidato {
        let CandidatoScritto { id, isee, presentata, fatti, persone } = Leggi::leggi(albero, lettura);
        let mut senza = Vec::new();
        let mut risposte = Vec::with_capacity(fatti.len());
        for (nome, valore) in fatti {
            match valore {
                Some(valore) => risposte.push((nome, valore)),
                None => senza.push(nome),
            }
        }
        let presentata = presentata.and_then(|testo| {
            let momento = Momento::parse(&testo);
            if momento.is_none() {
                lettura.rifiuta(&r::DATA_INESISTENTE, "presentata", &[]);
            }
            momento
        });
        let situazione = Situazione {
            giorno: const { Data::new(2000, 1, 1) },
            indicatori: isee.map(|Saputo(isee)| (Specie::Ordinario, isee)).into_iter().collect(),
            persone,
            fatti: Vec::new(),
            risposte,
            misure: Vec::new(),
        };
        Candidato::new(id.0.unwrap_or_default(), presentata, senza, situazione)
    }
}

oggetti! {
    DomandeScritte {
        serve: candidati "candidati", bando "regola";
        ammette: ;
    }
    BandoScritto {
        serve: keys "keys", day "day";
        ammette:
            classes "classes", scope "scope", places "places", budget "budget", over_budget "over_budget",
            inputs "inputs", params "params", tables "tables";
    }
    Fatto {
        serve: id "id", tipo "type";
        ammette: values "values", unit "unit", question "question";
    }
}

parole_lette! {
    NonBasta { Ferma "stop", Salta "skip" }
}
