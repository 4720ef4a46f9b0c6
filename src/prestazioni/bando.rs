//! A call: the `ranking` of a document with what it needs beside it, as a document of which nothing else is looked at.

use super::catalogo::Catalogo;
use super::documento::{
    Certezza, Documento, Domanda, Genere, Graduatoria, Indicatore, Livello, Parametro, Per, Relazioni, Risultato,
    SenzaIsee, Soggetto, Specie, Stato, Tabella, Tipo, Unita, Validita,
};
use super::espressione::{Espressione, Operazione};
use crate::date::Data;

/// When somebody applied: the one fact that every call knows.
pub(crate) const PRESENTATA: &str = "presentata";

/// The rule of a call.
#[derive(Clone, Debug)]
pub struct Bando {
    /// Keys, classes, lists apart, places, money.
    pub graduatoria: Graduatoria,
    /// `over_budget`: true for `"skip"`, when who asks for less than is left may still be taken.
    pub salta: bool,
    /// The day, the questions, the figures, the tables.
    pub(crate) documento: Documento,
    /// No other benefit: a call knows of none.
    pub(crate) catalogo: Catalogo,
    /// The fact of `scope`.
    pub(crate) ambito: Option<Espressione>,
}

impl Bando {
    /// From its parts: `giorno` is the day for which ages and dated figures are taken; `inputs` the facts of who applies
    /// that the rule uses, beside those that every document knows and `presentata`.
    pub fn new(
        graduatoria: Graduatoria,
        giorno: Data,
        mut inputs: Vec<Domanda>,
        params: Vec<Parametro>,
        tables: Vec<Tabella>,
        salta: bool,
    ) -> Bando {
        if !inputs.iter().any(|domanda| domanda.id == PRESENTATA) {
            inputs.push(Domanda {
                id: PRESENTATA.to_owned(),
                tipo: Tipo::Numero,
                values: Vec::new(),
                unit: None,
                question: PRESENTATA.to_owned(),
            });
        }
        let ambito = graduatoria.scope.as_ref();
        let ambito = ambito.map(|nome| Espressione::Operazione(Box::new(Operazione::Fatto(nome.clone())), None));
        let documento = Documento {
            id: String::new(),
            version: String::new(),
            name: String::new(),
            summary: String::new(),
            level: Livello::Ente,
            territory: None,
            need: None,
            result: Risultato {
                kind: Genere::Accesso,
                unit: Unita::UnaVolta,
                per: Per::Nucleo,
                dove: None,
                certainty: Certezza::Graduatoria,
            },
            valid: Validita { from: giorno, to: None, status: Stato::Aperta, application: None },
            indicator: Some(Indicatore {
                kind: Specie::Ordinario,
                subject: Soggetto::Nucleo,
                accepts_corrente: true,
                adjust: None,
                missing: SenzaIsee::NonSpetta,
            }),
            inputs,
            params,
            tables,
            eligibility: None,
            amount: None,
            ranking: None,
            relations: Relazioni::default(),
            apply: None,
            to_confirm: Vec::new(),
            sources: Vec::new(),
            tests: Vec::new(),
        };
        Bando { graduatoria, salta, documento, catalogo: Catalogo::default(), ambito }
    }

    /// The day for which ages and dated figures are taken.
    pub fn giorno(&self) -> Data {
        self.documento.valid.from
    }
}
