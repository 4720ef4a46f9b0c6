//! The indicator of a document: of the person or of the household, known, missing, still to be asked.

use rust_decimal::Decimal;

use super::conto::Conto;
use super::valori::Val;
use crate::messaggi::prestazioni as m;
use crate::prestazioni::documento::{Indicatore, SenzaIsee, Soggetto, Specie};
use crate::prestazioni::esito::{DomandaAperta, IndicatoreUsato};
use crate::prestazioni::intervallo::Intervallo;
use crate::prestazioni::situazione::Misura;

/// The indicator of a document.
pub(super) enum Isee<'a> {
    Noto(Decimal, bool),
    Assente,
    Ignoto(Option<&'a Misura>),
}

impl<'a> Conto<'_, 'a> {
    pub(super) fn isee(&self) -> Option<Isee<'a>> {
        let indicatore = self.doc.indicator.as_ref()?;
        let s = self.v.s;
        let chi = self.persona.filter(|_| indicatore.subject == Soggetto::Persona);
        let persona = chi.and_then(|chi| s.persone.get(chi));
        let catena: &[Specie] = match indicatore.kind {
            Specie::Famiglia => &[Specie::Famiglia, Specie::Minorenni, Specie::Ordinario],
            Specie::Minorenni => &[Specie::Minorenni, Specie::Ordinario],
            altra => &[altra],
        };
        for &specie in catena {
            let dato = persona.into_iter().flat_map(|p| &p.indicatori).chain(&s.indicatori).find(|(k, _)| *k == specie);
            if let Some((_, isee)) = dato {
                return Some(isee.map_or(Isee::Assente, |isee| Isee::Noto(isee, false)));
            }
            if let Some(misura) = self.misura(specie) {
                return Some(match misura.figure {
                    Some(figure) => Isee::Noto(figure.isee, misura.corrente),
                    None => Isee::Ignoto(Some(misura)),
                });
            }
        }
        Some(Isee::Ignoto(None))
    }

    /// The calculation of a kind: of the person, else of the household; after art. 9, where it is accepted.
    pub(super) fn misura(&self, specie: Specie) -> Option<&'a Misura> {
        let indicatore = self.doc.indicator.as_ref()?;
        let chi = self.persona.filter(|_| indicatore.subject == Soggetto::Persona);
        let adatta = |m: &&'a Misura| {
            m.specie == specie
                && (m.persona.is_none() || m.persona == chi)
                && (!m.corrente || indicatore.accepts_corrente)
        };
        self.v.s.misure.iter().filter(adatta).max_by_key(|m| (m.persona.is_some(), m.corrente))
    }

    pub(super) fn indicatore_usato(&mut self) -> Option<IndicatoreUsato> {
        let indicatore = self.doc.indicator.as_ref()?;
        let usato =
            IndicatoreUsato { tipo: indicatore.kind, isee: None, corrente: false, mancante: false, netto: None };
        Some(match self.isee()? {
            Isee::Ignoto(_) => usato,
            Isee::Assente => IndicatoreUsato { mancante: true, ..usato },
            Isee::Noto(isee, corrente) => {
                let aperte = self.aperte.len();
                let netto = match (&indicatore.adjust, self.indicatore()) {
                    (Some(_), Val::Numero(i)) => i.noto(),
                    _ => None,
                };
                self.aperte.truncate(aperte);
                IndicatoreUsato { isee: Some(isee), corrente, netto, ..usato }
            }
        })
    }

    /// `"indicator"`.
    pub(super) fn indicatore(&mut self) -> Val<'a> {
        let (Some(isee), Some(indicatore)) = (self.isee(), self.doc.indicator.as_ref()) else { return Val::Niente };
        let i = match isee {
            Isee::Noto(isee, _) => Intervallo::punto(isee),
            Isee::Assente if indicatore.missing == SenzaIsee::NonSpetta => return self.niente(m::SERVE_ISEE),
            Isee::Assente => return Val::Numero(Intervallo::OLTRE),
            Isee::Ignoto(misura) => {
                self.chiedi_isee(indicatore, misura);
                Intervallo::NON_NEGATIVO
            }
        };
        match &indicatore.adjust {
            Some(adjust) if !self.grezzo => {
                let (righe, scelte) = (self.righe.len(), self.scelte.len());
                self.grezzo = true;
                let netto = self.espressione(adjust);
                self.grezzo = false;
                self.righe.truncate(righe);
                self.scelte.truncate(scelte);
                netto
            }
            _ => Val::Numero(i),
        }
    }

    /// The person of whom a field of the declaration is, when only one lacks it: it is asked once, whoever needs it.
    fn di_chi(&self, path: &str) -> Option<&'a str> {
        let s = self.v.s;
        let mut chi = None;
        for misura in s.misure.iter().filter(|m| m.mancano.iter().any(|manca| manca.path == path)) {
            if chi.is_some() && misura.persona.is_some() && chi != misura.persona {
                return None;
            }
            chi = chi.or(misura.persona);
        }
        s.persone.get(chi?).map(|p| p.id.as_str())
    }

    pub(super) fn chiedi_isee(&mut self, indicatore: &'a Indicatore, misura: Option<&'a Misura>) {
        let vuota = DomandaAperta { id: "", domanda: "", tipo: "dsu", valori: Vec::new(), unita: None, persona: None };
        match misura {
            Some(misura) => {
                for manca in &misura.mancano {
                    let persona = self.di_chi(&manca.path);
                    self.chiedi(DomandaAperta { id: &manca.path, domanda: &manca.testo, persona, ..vuota.clone() });
                }
            }
            None => self.chiedi(DomandaAperta {
                id: indicatore.kind.parola(),
                domanda: m::CHIEDI_ISEE,
                tipo: "indicatore",
                unita: Some("euro"),
                ..vuota
            }),
        }
    }

    /// What the indicator of the document is made of.
    pub(super) fn figura(&self, id: &str) -> Option<Val<'a>> {
        let figure = self.misura(self.doc.indicator.as_ref()?.kind)?.figure?;
        let numero = match id {
            "ise" => figure.ise,
            "isr" => figure.isr,
            "isp" => figure.isp,
            "scala" => figure.scala,
            "ispe" => figure.ispe,
            "isre" => figure.isre,
            _ => return None,
        };
        Some(Val::Numero(Intervallo::punto(numero)))
    }
}
