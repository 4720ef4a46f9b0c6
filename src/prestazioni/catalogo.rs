//! The documents of a portal, read, checked and put in order.

use rust_decimal::Decimal;

use super::controlli::controlla;
use super::documento::{Atteso, Documento};
use super::esito::Risposta;
use super::prove::{Fallimento, prova};
use crate::date::Data;
use crate::error::{IseeError, Issue};
use crate::messaggi::regole as r;

/// Documents that were checked together: what they name exists, none waits for itself, their tests pass.
///
/// ```
/// use isee_simulatore::{json, prestazioni::Catalogo};
/// let documento = r#"{ "id": "it.esempio", "version": "2026", "name": "Esempio", "summary": "Un esempio.",
///   "level": "nazionale", "result": { "kind": "access", "unit": "once", "per": "household", "certainty": "exact" },
///   "valid": { "from": "2026-01-01", "status": "open" }, "sources": [], "tests": [] }"#;
/// let error = Catalogo::try_from(json::prestazioni(documento).unwrap()).unwrap_err();
/// let paths: Vec<_> = error.issues.iter().map(|issue| issue.path.as_str()).collect();
/// assert_eq!(paths, ["[0].sources", "[0].tests"]); // never empty
/// ```
#[derive(Clone, Debug, Default)]
pub struct Catalogo {
    documenti: Vec<Documento>,
    /// The order of evaluation: each after those that it waits for.
    ordine: Vec<usize>,
    nascoste: Vec<String>,
}

/// What a portal changes of a catalogue.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Opzioni {
    /// The `id`s of the benefits that are not shown: they are still evaluated for those that need their amount.
    pub nascondi: Vec<String>,
    /// Other words for a benefit, by `id`.
    pub testi: Vec<(String, Testi)>,
}

/// Other words for a benefit.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Testi {
    /// In place of `name`.
    pub name: Option<String>,
    /// In place of `summary`.
    pub summary: Option<String>,
}

impl TryFrom<Vec<Documento>> for Catalogo {
    type Error = IseeError;

    /// # Errors
    /// `malformed-input`: all the problems of all the documents, in their order, each with its path
    /// (`[3].amount.bands.rows[1].to`); when there is none, their tests that fail (`[3].tests[0]`).
    fn try_from(documenti: Vec<Documento>) -> Result<Catalogo, IseeError> {
        let (mut problemi, dipendenze) = controlla(&documenti);
        let ordine = ordine(&documenti, &dipendenze, &mut problemi);
        IseeError::check(problemi)?;
        let catalogo = Catalogo { documenti, ordine, nascoste: Vec::new() };
        IseeError::check(catalogo.prove_fallite())?;
        Ok(catalogo)
    }
}

impl Catalogo {
    /// The same with what a portal changes.
    ///
    /// # Errors
    /// `malformed-input` for an `id` that is not in the catalogue: `hide[0]`, `texts.it.inps.nido`.
    pub fn con(mut self, opzioni: Opzioni) -> Result<Catalogo, IseeError> {
        let Opzioni { nascondi, testi } = opzioni;
        let mut problemi = Vec::new();
        for (n, id) in nascondi.iter().enumerate() {
            if !self.documenti.iter().any(|documento| documento.id == *id) {
                problemi.push(r::PRESTAZIONE_SCONOSCIUTA.issue(["hide[", &n.to_string(), "]"].concat(), &[id]));
            }
        }
        for (id, Testi { name, summary }) in testi {
            let mut trovata = false;
            for documento in self.documenti.iter_mut().filter(|documento| documento.id == id) {
                trovata = true;
                for (testo, altro) in [(&mut documento.name, &name), (&mut documento.summary, &summary)] {
                    if let Some(altro) = altro {
                        testo.clone_from(altro);
                    }
                }
            }
            if !trovata {
                problemi.push(r::PRESTAZIONE_SCONOSCIUTA.issue(["texts.", &id].concat(), &[&id]));
            }
        }
        IseeError::check(problemi)?;
        self.nascoste = nascondi;
        Ok(self)
    }

    /// The tests of the documents that fail, with what they got.
    fn prove_fallite(&self) -> Vec<Issue> {
        let mut fallite = Vec::new();
        for (n, documento) in self.documenti.iter().enumerate() {
            for (m, scritta) in documento.tests.iter().enumerate() {
                if let Some(Fallimento { outcome, amount, questions }) = prova(self, documento, scritta) {
                    let path = ["[", &n.to_string(), "].tests[", &m.to_string(), "]"].concat();
                    let Atteso { outcome: attesa, amount: atteso, questions: attese } = &scritta.expect;
                    let dato = detto(outcome, amount, Some(&questions));
                    let args = [&scritta.name, &dato, &detto(*attesa, *atteso, attese.as_deref())];
                    fallite.push(r::PROVA_FALLITA.issue(path, &args.map(String::as_str)));
                }
            }
        }
        fallite
    }

    /// Documents as they are, for the tests of the evaluation: it takes any.
    #[cfg(test)]
    pub(crate) fn senza_controlli(documenti: Vec<Documento>) -> Catalogo {
        Catalogo { ordine: (0..documenti.len()).collect(), documenti, nascoste: Vec::new() }
    }

    /// The documents, as they were given.
    pub fn documenti(&self) -> &[Documento] {
        &self.documenti
    }

    /// Whether a benefit is not to be shown.
    pub fn nascosta(&self, id: &str) -> bool {
        self.nascoste.iter().any(|nascosta| nascosta == id)
    }

    /// The version of a benefit of the day, as in [`del_giorno`](Catalogo::del_giorno).
    pub fn versione(&self, id: &str, giorno: Data) -> Option<&Documento> {
        self.documenti.iter().filter(|d| d.id == id).min_by_key(|d| vicinanza(d, giorno))
    }

    /// One document for each benefit, each after those that it waits for: the version in force on the day; when there is
    /// none, the last one before it, else the first one after.
    pub fn del_giorno(&self, giorno: Data) -> Vec<&Documento> {
        let mut scelti: Vec<&Documento> = Vec::new();
        for documento in self.ordine.iter().filter_map(|n| self.documenti.get(*n)) {
            match scelti.iter_mut().find(|scelto| scelto.id == documento.id) {
                Some(scelto) if vicinanza(documento, giorno) < vicinanza(scelto, giorno) => *scelto = documento,
                Some(_) => {}
                None => scelti.push(documento),
            }
        }
        scelti
    }
}

/// A result as a test writes it.
fn detto(risposta: Risposta, importo: Option<Decimal>, domande: Option<&[String]>) -> String {
    let mut testo = String::from(match risposta {
        Risposta::Si => "yes",
        Risposta::No => "no",
        Risposta::Forse => "perhaps",
    });
    if let Some(importo) = importo {
        testo.push(' ');
        testo.push_str(&importo.to_string());
    }
    for domanda in domande.unwrap_or_default() {
        testo.push_str(" ?");
        testo.push_str(domanda);
    }
    testo
}

/// How a version stands to a day, the best first.
fn vicinanza(documento: &Documento, giorno: Data) -> (u8, core::cmp::Reverse<Data>, Data) {
    let valid = &documento.valid;
    let posto = if valid.from > giorno { 2 } else { u8::from(valid.to.is_some_and(|a| a < giorno)) };
    // Of those that are past the newest, of those to come the nearest.
    let (passata, futura) = if posto == 2 { (giorno, valid.from) } else { (valid.from, giorno) };
    (posto, core::cmp::Reverse(passata), futura)
}

/// The documents, each after all the versions of those that its benefit waits for; a problem when some wait for each
/// other.
fn ordine(documenti: &[Documento], dipendenze: &[Vec<&str>], problemi: &mut Vec<Issue>) -> Vec<usize> {
    let mut ids: Vec<&str> = Vec::new();
    for documento in documenti {
        if !ids.contains(&documento.id.as_str()) {
            ids.push(&documento.id);
        }
    }
    // What each benefit waits for: its versions together. What is not in the catalogue is not waited for.
    let mut restano: Vec<(&str, Vec<&str>)> = Vec::with_capacity(ids.len());
    for id in &ids {
        let versioni = documenti.iter().zip(dipendenze).filter(|(documento, _)| documento.id == *id);
        let aspetta = versioni.flat_map(|(_, altri)| altri).copied().filter(|altro| ids.contains(altro));
        restano.push((id, aspetta.collect()));
    }
    let mut ordine = Vec::with_capacity(documenti.len());
    while let Some(pronto) = restano.iter().position(|(_, aspetta)| aspetta.is_empty()) {
        let (id, _) = restano.remove(pronto);
        ordine.extend(documenti.iter().enumerate().filter(|(_, documento)| documento.id == id).map(|(n, _)| n));
        for (_, aspetta) in &mut restano {
            aspetta.retain(|altro| *altro != id);
        }
    }
    // Of those that are left some only wait for the others.
    while let Some(fuori) = restano.iter().position(|(id, _)| !restano.iter().any(|(_, aspetta)| aspetta.contains(id)))
    {
        restano.remove(fuori);
    }
    if let Some((primo, _)) = restano.first() {
        let ids: Vec<&str> = restano.iter().map(|(id, _)| *id).collect();
        let posto = documenti.iter().position(|documento| documento.id == *primo).unwrap_or_default();
        let path = ["[", &posto.to_string(), "].relations"].concat();
        problemi.push(r::CICLO_DI_PRESTAZIONI.issue(path, &[&ids.join(", ")]));
    }
    ordine
}
