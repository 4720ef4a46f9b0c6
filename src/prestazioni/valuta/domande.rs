//! Facts, and the questions for those that are not known.

use rust_decimal::Decimal;

use super::conto::Conto;
use super::indicatore::Isee;
use super::valori::{Val, accetta, cerca, senza_dirlo};
use crate::messaggi::prestazioni as m;
use crate::prestazioni::documento::{Domanda, Tipo};
use crate::prestazioni::esito::DomandaAperta;
use crate::prestazioni::fatti::{ORDINALE, PERSONA, fatto};
use crate::prestazioni::intervallo::Intervallo;
use crate::prestazioni::situazione::Valore;

impl<'a> Conto<'_, 'a> {
    pub(super) fn chiedi(&mut self, domanda: DomandaAperta<'a>) {
        let uguale = |d: &DomandaAperta<'a>| d.id == domanda.id && d.persona == domanda.persona;
        let posto = self.v.domande.iter().position(uguale).unwrap_or_else(|| {
            self.v.domande.push(domanda);
            self.v.domande.len() - 1
        });
        self.aperte.push(posto);
    }

    pub(super) fn input(&self, id: &str) -> Option<&'a Domanda> {
        self.doc.inputs.iter().find(|d| d.id == id)
    }

    /// The names of the questions that are open.
    pub(super) fn da_sapere(&self) -> Vec<&'a str> {
        self.aperte.iter().filter_map(|posto| self.v.domande.get(*posto)).map(|domanda| domanda.id).collect()
    }

    /// `{ "fact": id }`: an answer, a fact, or a question.
    pub(super) fn fatto(&mut self, id: &'a str) -> Val<'a> {
        if let Some(noto) = self.noto(id) {
            return noto;
        }
        let di_persona = id.starts_with(PERSONA);
        let chi = self.persona.filter(|_| di_persona).and_then(|chi| self.v.s.persone.get(chi));
        if di_persona && chi.is_none() {
            return self.niente(m::SENZA_FUORI);
        }
        let persona = chi.map(|p| p.id.as_str());
        let tipo = match (self.input(id), fatto(id)) {
            (Some(d), _) => {
                let valori = d.values.iter().map(String::as_str).collect();
                let unita = d.unit.as_deref();
                self.chiedi(DomandaAperta { id, domanda: &d.question, tipo: d.tipo.parola(), valori, unita, persona });
                d.tipo
            }
            (None, Some(f)) => {
                let (valori, unita) = (f.parole.to_vec(), f.euro.then_some("euro"));
                let domanda = if id == "comune" { m::CHIEDI_COMUNE_CATASTO } else { m::CHIEDI_FATTO };
                self.chiedi(DomandaAperta { id, domanda, tipo: f.tipo.parola(), valori, unita, persona });
                f.tipo
            }
            (None, None) => return self.niente(m::SENZA_FUORI),
        };
        if tipo == Tipo::Numero { Val::Numero(Intervallo::NON_NEGATIVO) } else { Val::Ignoto }
    }

    /// A fact that needs no asking: answered, or known.
    pub(super) fn noto(&mut self, id: &'a str) -> Option<Val<'a>> {
        let s = self.v.s;
        let (nome, risposte, fatti) = match id.strip_prefix(PERSONA) {
            Some(nome) => {
                let persona = s.persone.get(self.persona?)?;
                (nome, &persona.risposte, &persona.fatti)
            }
            None => (id, &s.risposte, &s.fatti),
        };
        let input = self.input(id);
        let tipo = input.map(|d| d.tipo).or_else(|| fatto(id).map(|f| f.tipo))?;
        let parole = input.map_or(&[][..], |d| &d.values);
        let dato = |elenco: &'a [(String, Valore)]| cerca(elenco, nome).and_then(|v| accetta(tipo, parole, v));
        if let Some(risposta) = dato(risposte) {
            return Some(risposta);
        }
        let numero = |n: Decimal| Some(Val::Numero(Intervallo::punto(n)));
        if let Some(persona) = self.persona.and_then(|chi| s.persone.get(chi)).filter(|_| nome.len() != id.len()) {
            return match nome {
                _ if id == ORDINALE => Some(Val::Numero(self.ordinale)),
                "eta" => numero(persona.eta(s.giorno)?.into()),
                "mesi" => numero(persona.mesi(s.giorno)?.into()),
                "minorenne" => Some(Val::Logico(persona.eta(s.giorno)? < 18)),
                _ => dato(fatti).or_else(|| senza_dirlo(nome)),
            };
        }
        match id {
            "giorno" => Some(Val::Giorno(s.giorno)),
            "anno" => numero(s.giorno.anno().into()),
            "isee" => match self.isee()? {
                Isee::Noto(isee, _) => numero(isee),
                Isee::Assente | Isee::Ignoto(_) => {
                    let prima = core::mem::replace(&mut self.grezzo, true);
                    let valore = self.indicatore();
                    self.grezzo = prima;
                    Some(valore)
                }
            },
            _ => dato(fatti).or_else(|| self.figura(id)).or_else(|| match id {
                "numero-componenti" if !s.persone.is_empty() => {
                    numero(s.persone.iter().filter(|p| p.conta(s.giorno, false)).count().into())
                }
                _ => None,
            }),
        }
    }
}
