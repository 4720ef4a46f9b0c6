//! The evaluation of documents on a situation. Three values: what is not known is an interval or a "perhaps", with the
//! questions that would settle it. A value that is known asks nothing, whatever it is made of: so a question that cannot
//! change the answer is never asked.

use rust_decimal::{Decimal, RoundingStrategy};

use super::bando::Bando;
use super::catalogo::Catalogo;
use super::documento::{Documento, Domanda, Genere, Indicatore, Per, SenzaIsee, Soggetto, Specie, Tipo, Unita};
use super::esito::{CondizioneFallita, DomandaAperta, IndicatoreUsato, RigaPrestazione, Risposta};
use super::espressione::{
    Aperto, Arrotondamento, Campo, Cerca, Chiusa, Colonne, Condizione, Confronto, Elenco, Espressione, Fascia, Fuori,
    Griglia, Operazione, Ordine, Prova, Punto, Soglia, Termine,
};
use super::fatti::{ORDINALE, PERSONA, fatto};
use super::intervallo::{Intervallo, Rotto};
use super::prove::SogliaIsee;
use super::situazione::{Misura, Persona, Situazione, Valore};
use crate::date::Data;
use crate::messaggi::prestazioni as m;

use Risposta::{Forse, No, Si};

/// The documents of a day and what was found of each.
pub(super) struct Valuta<'a> {
    catalogo: &'a Catalogo,
    pub(super) s: &'a Situazione,
    /// One version of each benefit; those that another waits for join it when they are asked.
    pub(super) scelti: Vec<&'a Documento>,
    esiti: Vec<Posto<'a>>,
    /// Every question met, once.
    pub(super) domande: Vec<DomandaAperta<'a>>,
}

enum Posto<'a> {
    DaFare,
    InCorso,
    Fatto(Box<Valutato<'a>>),
}

/// A document on the household or on a person.
#[derive(Clone)]
pub(super) struct Valutato<'a> {
    pub(super) requisiti: Risposta,
    pub(super) risposta: Risposta,
    pub(super) quanto: Quanto,
    pub(super) indicatore: Option<IndicatoreUsato>,
    pub(super) condizioni: Vec<CondizioneFallita<'a>>,
    /// The questions, by their place.
    pub(super) aperte: Vec<usize>,
    pub(super) righe: Vec<RigaPrestazione<'a>>,
    pub(super) verificare: Vec<&'a str>,
    pub(super) fondi: Vec<&'a str>,
    pub(super) note: Vec<&'static str>,
    /// The bounds of the indicator around where it is.
    pub(super) soglie: Vec<SogliaIsee>,
    /// Each person, by place, when the document is for each.
    pub(super) persone: Vec<(usize, Valutato<'a>)>,
}

/// How much.
#[derive(Clone, Copy)]
pub(super) enum Quanto {
    /// The document has no amount.
    Niente,
    Numero(Intervallo),
    /// It has one, that has no value: the notes say why.
    Senza,
}

impl Quanto {
    /// The amount that is known.
    pub(super) fn noto(self) -> Option<Decimal> {
        match self {
            Quanto::Numero(i) => i.noto(),
            Quanto::Niente | Quanto::Senza => None,
        }
    }

    /// The most that an amount that is not known can be.
    pub(super) fn massimo(self) -> Option<Decimal> {
        match self {
            Quanto::Numero(i) if !i.e_noto() => i.massimo(),
            _ => None,
        }
    }
}

/// What an expression gives.
#[derive(Clone, Copy, PartialEq)]
enum Val<'a> {
    Numero(Intervallo),
    Logico(bool),
    Testo(&'a str),
    Giorno(Data),
    /// A word, a day, a yes or no that is still to be asked.
    Ignoto,
    /// No answer would give it a value.
    Niente,
}

impl Val<'_> {
    fn e_nota(self) -> bool {
        match self {
            Val::Numero(i) => i.e_noto(),
            altra => altra != Val::Ignoto,
        }
    }
}

fn di<'a>(valore: &'a Valore) -> Val<'a> {
    match valore {
        Valore::Numero(n) => Val::Numero(Intervallo::punto(*n)),
        Valore::Logico(b) => Val::Logico(*b),
        Valore::Testo(t) => Val::Testo(t),
        Valore::Giorno(g) => Val::Giorno(*g),
    }
}

/// An answer, if it is of the type of its question.
fn accetta<'a>(tipo: Tipo, parole: &[String], valore: &'a Valore) -> Option<Val<'a>> {
    match (tipo, valore) {
        (Tipo::Giorno, Valore::Testo(t)) => Data::parse(t).map(Val::Giorno),
        (Tipo::Testo, Valore::Testo(t)) if !parole.is_empty() && !parole.contains(t) => None,
        (Tipo::Numero, Valore::Numero(n)) if n.is_sign_negative() => None,
        (Tipo::Numero, Valore::Numero(_))
        | (Tipo::Logico, Valore::Logico(_))
        | (Tipo::Testo, Valore::Testo(_))
        | (Tipo::Giorno, Valore::Giorno(_)) => Some(di(valore)),
        _ => None,
    }
}

/// Whether an answer is of the type of its question.
pub(super) fn va_bene(tipo: Tipo, parole: &[String], valore: &Valore) -> bool {
    accetta(tipo, parole, valore).is_some()
}

fn cerca<'a>(elenco: &'a [(String, Valore)], nome: &str) -> Option<&'a Valore> {
    elenco.iter().find(|(n, _)| n == nome).map(|(_, v)| v)
}

impl Documento {
    /// Whether a day is one of those of this version.
    pub(super) fn in_vigore(&self, giorno: Data) -> bool {
        self.valid.from <= giorno && self.valid.to.is_none_or(|to| giorno <= to)
    }
}

impl<'a> Valuta<'a> {
    pub(super) fn new(catalogo: &'a Catalogo, s: &'a Situazione, scelti: Vec<&'a Documento>) -> Valuta<'a> {
        let esiti = scelti.iter().map(|_| Posto::DaFare).collect();
        Valuta { catalogo, s, scelti, esiti, domande: Vec::new() }
    }

    /// The place of a benefit.
    fn posto(&mut self, id: &str) -> Option<usize> {
        if let Some(posto) = self.scelti.iter().position(|d| d.id == id) {
            return Some(posto);
        }
        self.scelti.push(self.catalogo.versione(id, self.s.giorno)?);
        self.esiti.push(Posto::DaFare);
        Some(self.scelti.len() - 1)
    }

    /// What was found of a document, evaluated now if it was not; nothing for one that waits for itself.
    pub(super) fn esito(&mut self, posto: usize) -> Option<&Valutato<'a>> {
        if matches!(self.esiti.get(posto), Some(Posto::DaFare)) {
            let documento = self.scelti.get(posto).copied()?;
            self.segna(posto, Posto::InCorso);
            let valutato = Conto::di(self, documento).documento();
            self.segna(posto, Posto::Fatto(Box::new(valutato)));
        }
        match self.esiti.get(posto) {
            Some(Posto::Fatto(valutato)) => Some(valutato),
            _ => None,
        }
    }

    fn segna(&mut self, posto: usize, esito: Posto<'a>) {
        if let Some(p) = self.esiti.get_mut(posto) {
            *p = esito;
        }
    }
}

/// What an expression gives by itself, outside the amount of a document.
pub(crate) enum Solo<'a> {
    /// A number.
    Numero(Decimal),
    /// True or false.
    Logico(bool),
    /// A word.
    Testo(&'a str),
    /// A day.
    Giorno(Data),
    /// No answer would give it a value.
    Senza,
    /// The names of what is still to be known.
    Aperto(Vec<&'a str>),
}

/// An expression of a call on an applicant.
pub(crate) fn espressione_sola<'a>(bando: &'a Bando, s: &'a Situazione, e: &'a Espressione) -> Solo<'a> {
    let mut v = Valuta::new(&bando.catalogo, s, Vec::new());
    let mut conto = Conto::di(&mut v, &bando.documento);
    match conto.espressione(e) {
        Val::Numero(i) if i.e_noto() => i.noto().map_or(Solo::Senza, Solo::Numero),
        Val::Logico(vero) => Solo::Logico(vero),
        Val::Testo(testo) => Solo::Testo(testo),
        Val::Giorno(giorno) => Solo::Giorno(giorno),
        Val::Niente => Solo::Senza,
        Val::Numero(_) | Val::Ignoto => match conto.da_sapere() {
            aperte if aperte.is_empty() => Solo::Senza,
            aperte => Solo::Aperto(aperte),
        },
    }
}

/// A condition of a call on an applicant, with the names of what is still to be known.
pub(crate) fn condizione_sola<'a>(bando: &'a Bando, s: &'a Situazione, c: &'a Condizione) -> (Risposta, Vec<&'a str>) {
    let mut v = Valuta::new(&bando.catalogo, s, Vec::new());
    let mut conto = Conto::di(&mut v, &bando.documento);
    let esito = conto.condizione(c);
    (esito, conto.da_sapere())
}

/// A document being evaluated.
struct Conto<'v, 'a> {
    v: &'v mut Valuta<'a>,
    doc: &'a Documento,
    persona: Option<usize>,
    ordinale: Intervallo,
    /// Inside `adjust`: the indicator is still the one before it.
    grezzo: bool,
    /// Inside an odd number of `not`.
    negata: bool,
    /// The questions met and not yet settled.
    aperte: Vec<usize>,
    righe: Vec<RigaPrestazione<'a>>,
    /// The rows chosen since the last label: value, where the row begins, where it ends.
    scelte: Vec<[Option<Decimal>; 3]>,
    soglie: Vec<SogliaIsee>,
    verificare: Vec<&'a str>,
    fondi: Vec<&'a str>,
    /// Why something has no value.
    senza: Option<&'static str>,
}

/// The indicator of a document.
enum Isee<'a> {
    Noto(Decimal, bool),
    Assente,
    Ignoto(Option<&'a Misura>),
}

impl<'v, 'a> Conto<'v, 'a> {
    fn di(v: &'v mut Valuta<'a>, doc: &'a Documento) -> Conto<'v, 'a> {
        Conto {
            v,
            doc,
            persona: None,
            ordinale: Intervallo::punto(Decimal::ZERO),
            grezzo: false,
            negata: false,
            aperte: Vec::new(),
            righe: Vec::new(),
            scelte: Vec::new(),
            soglie: Vec::new(),
            verificare: Vec::new(),
            fondi: Vec::new(),
            senza: None,
        }
    }

    /// The names of the questions that are open.
    fn da_sapere(&self) -> Vec<&'a str> {
        self.aperte.iter().filter_map(|posto| self.v.domande.get(*posto)).map(|domanda| domanda.id).collect()
    }

    /// The whole document: once, or once for each person.
    fn documento(mut self) -> Valutato<'a> {
        let Per::Ciascuno(elenco) = self.doc.result.per else { return self.una(Si) };
        let dove = self.doc.result.dove.as_ref();
        let mut persone = Vec::new();
        let mut ordinale = Intervallo::punto(Decimal::ZERO);
        for chi in self.ordinati(elenco, Ordine::DalPiuGrande) {
            self.persona = Some(chi);
            let vale = dove.map_or(Si, |c| self.condizione(c));
            if vale == No {
                continue;
            }
            ordinale = conta(ordinale, vale);
            self.ordinale = ordinale;
            persone.push((chi, self.una(vale)));
        }
        self.persona = None;
        let indicatore = self.indicatore_usato();
        self.insieme(persone, indicatore)
    }

    /// The household, from its people.
    fn insieme(&self, persone: Vec<(usize, Valutato<'a>)>, indicatore: Option<IndicatoreUsato>) -> Valutato<'a> {
        let mut tutto = Valutato { indicatore, ..self.vuoto(No) };
        let mut somma = Quanto::Numero(Intervallo::punto(Decimal::ZERO));
        for (_, p) in &persone {
            aggiungi(&mut tutto.aperte, &p.aperte);
            for (tutti, suoi) in [(&mut tutto.verificare, &p.verificare), (&mut tutto.fondi, &p.fondi)] {
                aggiungi(tutti, suoi);
            }
            aggiungi(&mut tutto.note, &p.note);
            aggiungi(&mut tutto.soglie, &p.soglie);
            aggiungi(&mut tutto.condizioni, &p.condizioni);
            if p.requisiti == Si || tutto.requisiti == No {
                tutto.requisiti = if p.requisiti == No { tutto.requisiti } else { p.requisiti };
            }
            if p.risposta == No {
                continue;
            }
            if tutto.risposta != Forse {
                tutto.risposta = p.risposta;
            }
            somma = match (somma, p.quanto) {
                (Quanto::Numero(a), Quanto::Numero(b)) => {
                    let b = if p.requisiti == Si { b } else { b.unito(Intervallo::punto(Decimal::ZERO)) };
                    a.piu(b).map_or(Quanto::Senza, Quanto::Numero)
                }
                (_, altro) => altro,
            };
        }
        if persone.is_empty() {
            let dove = self.doc.result.dove.as_ref();
            tutto.condizioni.push(CondizioneFallita {
                fonte: dove.and_then(|c| c.fonte.as_deref()),
                ..fallita(dove.and_then(|c| c.messaggio.as_deref()).unwrap_or(m::NESSUNO))
            });
        } else if tutto.risposta != No {
            // Somebody gets it: why another does not is said of that person.
            tutto.condizioni.clear();
            tutto.quanto = somma;
            if somma.noto().is_some_and(|somma| !somma.is_zero()) {
                tutto.note.retain(|nota| *nota != m::IMPORTO_ZERO);
            }
        }
        tutto.persone = persone;
        tutto
    }

    fn vuoto(&self, risposta: Risposta) -> Valutato<'a> {
        Valutato {
            requisiti: risposta,
            risposta,
            quanto: Quanto::Niente,
            indicatore: None,
            condizioni: Vec::new(),
            aperte: Vec::new(),
            righe: Vec::new(),
            verificare: Vec::new(),
            fondi: Vec::new(),
            note: Vec::new(),
            soglie: Vec::new(),
            persone: Vec::new(),
        }
    }

    /// The document on the household, or on the person of whom it is being spoken.
    fn una(&mut self, vale: Risposta) -> Valutato<'a> {
        let indicatore = self.indicatore_usato();
        let mut condizioni = Vec::new();
        let requisiti = self.richieste(vale, indicatore, &mut condizioni);
        let mut quanto = Quanto::Niente;
        self.righe.clear();
        self.scelte.clear();
        if requisiti != No {
            quanto = self.quanto(indicatore);
        }
        let mut valutato = Valutato { indicatore, condizioni, ..self.vuoto(requisiti) };
        let (aperte, verificare, fondi) = (
            core::mem::take(&mut self.aperte),
            core::mem::take(&mut self.verificare),
            core::mem::take(&mut self.fondi),
        );
        valutato.righe = core::mem::take(&mut self.righe);
        valutato.soglie = core::mem::take(&mut self.soglie);
        let senza = self.senza.take();
        if requisiti == No {
            valutato.righe.clear();
            return valutato;
        }
        aggiungi(&mut valutato.aperte, &aperte);
        aggiungi(&mut valutato.verificare, &verificare);
        aggiungi(&mut valutato.fondi, &fondi);
        valutato.quanto = quanto;
        match quanto {
            Quanto::Senza => valutato.risposta = Forse,
            Quanto::Numero(i) if !i.e_noto() => valutato.risposta = Forse,
            Quanto::Numero(i) if i.a.is_zero() && self.si_riceve() => valutato.note.push(m::IMPORTO_ZERO),
            Quanto::Numero(_) | Quanto::Niente => {}
        }
        if valutato.risposta == Forse {
            valutato.note.extend(senza);
        }
        valutato
    }

    /// Whether the amount is something to get: a tariff of zero needs no words.
    fn si_riceve(&self) -> bool {
        !matches!(self.doc.result.kind, Genere::Tariffa | Genere::Accesso | Genere::Esenzione)
    }

    /// Whether it is due.
    fn richieste(
        &mut self,
        vale: Risposta,
        indicatore: Option<IndicatoreUsato>,
        fallite: &mut Vec<CondizioneFallita<'a>>,
    ) -> Risposta {
        let doc = self.doc;
        let mut esito = vale;
        if let Some(usato) = indicatore
            && doc.indicator.as_ref().is_some_and(|i| i.missing == SenzaIsee::NonSpetta)
            && usato.isee.is_none()
        {
            if usato.mancante {
                fallite.push(fallita(m::SERVE_ISEE));
                return No;
            }
            esito = Forse;
            self.indicatore();
        }
        for altra in &doc.relations.requires {
            match self.altra(altra).map(|(requisiti, _, _)| requisiti) {
                Some(No) => {
                    fallite.push(fallita(m::SERVE_ALTRA));
                    return No;
                }
                Some(Forse) => esito = Forse,
                Some(Si) => {}
                None => {
                    esito = Forse;
                    self.senza = Some(m::SENZA_ALTRA);
                }
            }
        }
        match doc.eligibility.as_ref().map_or(Si, |c| self.condizione(c)) {
            No => {
                if let Some(c) = &doc.eligibility {
                    self.fallite(c, [None; 2], fallite);
                }
                No
            }
            Forse => Forse,
            Si => esito,
        }
    }

    /// How much.
    fn quanto(&mut self, indicatore: Option<IndicatoreUsato>) -> Quanto {
        let doc = self.doc;
        let Some(amount) = &doc.amount else { return Quanto::Niente };
        let fisso = match (doc.indicator.as_ref().map(|i| i.missing), indicatore) {
            (Some(SenzaIsee::Importo(fisso)), Some(usato)) if usato.isee.is_none() => Some((fisso, usato.mancante)),
            _ => None,
        };
        let valore = match fisso {
            Some((fisso, true)) => Some(Intervallo::punto(fisso)),
            Some((fisso, false)) => {
                let i = self.numero(amount).map_or(Intervallo::TUTTO, |i| i.unito(Intervallo::punto(fisso)));
                if !i.e_noto() {
                    self.indicatore();
                }
                Some(i)
            }
            None => self.numero(amount),
        };
        match valore {
            Some(i) if i == Intervallo::OLTRE => {
                self.niente(m::SERVE_ISEE);
                Quanto::Senza
            }
            // A document that says how to round is rounded so; the others to the cent, once, here.
            Some(i) if matches!(amount, Espressione::Operazione(op, _) if matches!(**op, Operazione::Arrotonda { .. })) => {
                Quanto::Numero(i)
            }
            Some(i) => {
                let cent = |d: Decimal| d.round_dp_with_strategy(2, RoundingStrategy::MidpointAwayFromZero);
                Quanto::Numero(Intervallo { da: cent(i.da), a: cent(i.a) })
            }
            None => Quanto::Senza,
        }
    }

    // The indicator.

    fn isee(&self) -> Option<Isee<'a>> {
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
    fn misura(&self, specie: Specie) -> Option<&'a Misura> {
        let indicatore = self.doc.indicator.as_ref()?;
        let chi = self.persona.filter(|_| indicatore.subject == Soggetto::Persona);
        let adatta = |m: &&'a Misura| {
            m.specie == specie
                && (m.persona.is_none() || m.persona == chi)
                && (!m.corrente || indicatore.accepts_corrente)
        };
        self.v.s.misure.iter().filter(adatta).max_by_key(|m| (m.persona.is_some(), m.corrente))
    }

    fn indicatore_usato(&mut self) -> Option<IndicatoreUsato> {
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
    fn indicatore(&mut self) -> Val<'a> {
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

    fn chiedi_isee(&mut self, indicatore: &'a Indicatore, misura: Option<&'a Misura>) {
        let id_di = |chi: Option<usize>| chi.and_then(|chi| self.v.s.persone.get(chi)).map(|p| p.id.as_str());
        let vuota = DomandaAperta { id: "", domanda: "", tipo: "dsu", valori: Vec::new(), unita: None, persona: None };
        match misura {
            Some(misura) => {
                let persona = id_di(misura.persona);
                for manca in &misura.mancano {
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

    // Facts and questions.

    fn chiedi(&mut self, domanda: DomandaAperta<'a>) {
        let uguale = |d: &DomandaAperta<'a>| d.id == domanda.id && d.persona == domanda.persona;
        let posto = self.v.domande.iter().position(uguale).unwrap_or_else(|| {
            self.v.domande.push(domanda);
            self.v.domande.len() - 1
        });
        self.aperte.push(posto);
    }

    fn input(&self, id: &str) -> Option<&'a Domanda> {
        self.doc.inputs.iter().find(|d| d.id == id)
    }

    /// `{ "fact": id }`: an answer, a fact, or a question.
    fn fatto(&mut self, id: &'a str) -> Val<'a> {
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
    fn noto(&mut self, id: &'a str) -> Option<Val<'a>> {
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
                "numero-componenti" if !s.persone.is_empty() => numero(s.persone.len().into()),
                _ => None,
            }),
        }
    }

    /// What the indicator of the document is made of.
    fn figura(&self, id: &str) -> Option<Val<'a>> {
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

    // Expressions.

    #[cold]
    fn niente(&mut self, perche: &'static str) -> Val<'a> {
        self.senza.get_or_insert(perche);
        Val::Niente
    }

    fn numero(&mut self, e: &'a Espressione) -> Option<Intervallo> {
        match self.espressione(e) {
            Val::Numero(i) => Some(i),
            Val::Ignoto => Some(Intervallo::TUTTO),
            Val::Niente => None,
            _ => {
                self.niente(m::SENZA_FUORI);
                None
            }
        }
    }

    /// What an operation gives, or why it gives nothing.
    fn esatto(&mut self, esito: Result<Intervallo, Rotto>) -> Option<Intervallo> {
        match esito {
            Ok(i) => Some(i),
            Err(rotto) => {
                self.niente(match rotto {
                    Rotto::Divisione => m::SENZA_DIVISIONE,
                    Rotto::Grande => m::SENZA_GRANDE,
                    Rotto::Infinito => m::SERVE_ISEE,
                });
                None
            }
        }
    }

    fn espressione(&mut self, e: &'a Espressione) -> Val<'a> {
        let aperte = self.aperte.len();
        let valore = match e {
            Espressione::Numero(n) => Val::Numero(Intervallo::punto(*n)),
            Espressione::Testo(t) => Val::Testo(t),
            Espressione::Giorno(g) => Val::Giorno(*g),
            Espressione::Indicatore => self.indicatore(),
            Espressione::Operazione(op, None) => self.operazione(op),
            Espressione::Operazione(op, Some(etichetta)) => self.riga(op, etichetta),
        };
        if valore.e_nota() {
            self.aperte.truncate(aperte);
        }
        valore
    }

    /// An operation with a label: a line.
    fn riga(&mut self, op: &'a Operazione, etichetta: &'a str) -> Val<'a> {
        let (righe, scelte) = (self.righe.len(), self.scelte.len());
        let valore = self.operazione(op);
        if let Val::Numero(i) = valore
            && let Some(importo) = i.noto()
        {
            let figli = self.righe.split_off(righe);
            let [di, oltre, fino] = match self.scelte.get(scelte..) {
                Some(&[una]) => una,
                _ => [None; 3],
            };
            let persona = self.persona.and_then(|chi| self.v.s.persone.get(chi)).map(|p| p.id.as_str());
            self.righe.push(RigaPrestazione { etichetta, importo, persona, di, oltre, fino, figli });
        }
        self.scelte.truncate(scelte);
        valore
    }

    fn operazione(&mut self, op: &'a Operazione) -> Val<'a> {
        self.calcola(op).unwrap_or(Val::Niente)
    }

    fn calcola(&mut self, op: &'a Operazione) -> Option<Val<'a>> {
        let i = match op {
            Operazione::Costante(n) => Intervallo::punto(*n),
            Operazione::Param(nome) => Intervallo::punto(self.param(nome)?),
            Operazione::Fatto(id) => return Some(self.fatto(id)),
            Operazione::Somma(voci) => self.piega(voci, Intervallo::piu)?,
            Operazione::Prodotto(voci) => self.piega(voci, Intervallo::per)?,
            Operazione::Minimo(voci) => self.piega(voci, |a, b| Ok(a.minore(b)))?,
            Operazione::Massimo(voci) => self.piega(voci, |a, b| Ok(a.maggiore(b)))?,
            Operazione::Differenza(a, b) => {
                let (a, b) = (self.numero(a)?, self.numero(b)?);
                self.esatto(a.piu(b.opposto()))?
            }
            Operazione::Quoziente(a, b) => {
                let (a, b) = (self.numero(a)?, self.numero(b)?);
                self.esatto(a.diviso(b))?
            }
            Operazione::Limita { di, min, max } => {
                let [di, min, max] = [self.numero(di)?, self.numero(min)?, self.numero(max)?];
                di.minore(max).maggiore(min)
            }
            Operazione::Se { se, allora, altrimenti } => {
                return Some(match self.condizione(se) {
                    Si => self.espressione(allora),
                    No => self.espressione(altrimenti),
                    Forse => self.una_di(&mut [allora, altrimenti].into_iter()),
                });
            }
            Operazione::Scegli { di, casi, altrimenti } => return Some(self.scegli(di, casi, altrimenti.as_ref())),
            Operazione::Arrotonda { di, passo, modo } => {
                let i = self.numero(di)?;
                let modo = match modo {
                    Arrotondamento::MetaInSu => RoundingStrategy::MidpointAwayFromZero,
                    Arrotondamento::InGiu => RoundingStrategy::ToZero,
                    Arrotondamento::InSu => RoundingStrategy::AwayFromZero,
                };
                let passi = self.esatto(i.diviso(Intervallo::punto(*passo)))?;
                let interi = Intervallo {
                    da: passi.da.round_dp_with_strategy(0, modo),
                    a: passi.a.round_dp_with_strategy(0, modo),
                };
                self.esatto(interi.per(Intervallo::punto(*passo)))?
            }
            Operazione::Fasce { di, righe, chiuse } => return self.fasce(di, righe, *chiuse),
            Operazione::Retta { di, da, a, fuori } => self.spezzata(di, &[*da, *a], *fuori)?,
            Operazione::Spezzata { di, punti, fuori } => self.spezzata(di, punti, *fuori)?,
            Operazione::Tabella { nome, di, cerca, colonna } => self.tabella(nome, di, *cerca, colonna)?,
            Operazione::Griglia(griglia) => self.griglia(griglia)?,
            Operazione::SommaSu { elenco, dove, fra, ordine, di } => {
                self.somma_su(self.ordinati(*elenco, *ordine), dove.as_ref(), fra.as_ref(), di)?
            }
            Operazione::Conta { elenco, dove } => {
                let mut quanti = Intervallo::punto(Decimal::ZERO);
                for chi in self.ordinati(*elenco, Ordine::Elencati) {
                    quanti = conta(quanti, self.di_lui(chi, dove.as_ref()));
                }
                quanti
            }
            Operazione::Scala { base, termini, massimo } => self.scala(*base, termini, massimo)?,
            Operazione::Risultato { prestazione, campo } => self.risultato(prestazione, *campo)?,
            Operazione::Annualizza { di, pagamenti } => {
                let i = self.numero(di)?;
                self.esatto(i.per(Intervallo::punto(*pagamenti)))?
            }
        };
        Some(Val::Numero(i))
    }

    fn piega(
        &mut self,
        voci: &'a [Espressione],
        op: fn(Intervallo, Intervallo) -> Result<Intervallo, Rotto>,
    ) -> Option<Intervallo> {
        let mut totale = None;
        for voce in voci {
            let i = self.numero(voce)?;
            totale = Some(match totale {
                Some(prima) => self.esatto(op(prima, i))?,
                None => i,
            });
        }
        totale
    }

    /// The value of a figure on the day.
    fn param(&mut self, nome: &str) -> Option<Decimal> {
        let valore = self.doc.parametro(nome, self.v.s.giorno);
        if valore.is_none() {
            self.niente(m::SENZA_CIFRA);
        }
        valore
    }

    fn soglia(&mut self, soglia: &Soglia) -> Option<Decimal> {
        match soglia {
            Soglia::Numero(n) => Some(*n),
            Soglia::Param(nome) => self.param(nome),
        }
    }

    /// One of these, it is not known which.
    fn una_di(&mut self, voci: &mut dyn Iterator<Item = &'a Espressione>) -> Val<'a> {
        let (righe, senza, scelte) = (self.righe.len(), self.senza, self.scelte.len());
        let mut insieme = None;
        for voce in voci {
            let valore = self.espressione(voce);
            insieme = Some(match (insieme, valore) {
                (None, valore) => valore,
                (Some(Val::Numero(a)), Val::Numero(b)) => Val::Numero(a.unito(b)),
                (Some(a), b) if a == b => a,
                (Some(Val::Numero(_)), _) | (_, Val::Numero(_)) => Val::Numero(Intervallo::TUTTO),
                _ => Val::Ignoto,
            });
        }
        self.righe.truncate(righe);
        self.scelte.truncate(scelte);
        self.senza = senza;
        insieme.unwrap_or(Val::Niente)
    }

    fn scegli(
        &mut self,
        di: &'a Espressione,
        casi: &'a [(String, Espressione)],
        altrimenti: Option<&'a Espressione>,
    ) -> Val<'a> {
        match self.espressione(di) {
            Val::Testo(parola) => match casi.iter().find(|(caso, _)| caso == parola).map(|(_, e)| e).or(altrimenti) {
                Some(e) => self.espressione(e),
                None => self.niente(m::SENZA_CIFRA),
            },
            Val::Ignoto => self.una_di(&mut casi.iter().map(|(_, e)| e).chain(altrimenti)),
            _ => self.niente(m::SENZA_FUORI),
        }
    }

    fn fasce(&mut self, di: &'a Espressione, righe: &'a [Fascia], chiuse: Chiusa) -> Option<Val<'a>> {
        let i = self.numero(di)?;
        let mut limiti = Vec::with_capacity(righe.len());
        for riga in righe {
            let fino = match &riga.fino {
                Some(soglia) => Some(self.soglia(soglia)?),
                None => None,
            };
            limiti.push((fino, riga.chiusa.unwrap_or(chiuse)));
        }
        let [da, a] = [self.fascia(i.da, &limiti)?, self.fascia(i.a, &limiti)?];
        if da == a {
            self.scelta(di, i, &limiti, da);
            return righe.get(da).map(|riga| self.espressione(&riga.valore));
        }
        Some(self.una_di(&mut righe.iter().take(a + 1).skip(da).map(|riga| &riga.valore)))
    }

    /// The first row whose bound is not passed.
    fn fascia(&mut self, x: Decimal, limiti: &[(Option<Decimal>, Chiusa)]) -> Option<usize> {
        let dentro = |(fino, chiusa): &(Option<Decimal>, Chiusa)| match (fino, chiusa) {
            (None, _) => true,
            (Some(fino), Chiusa::Destra) => x <= *fino,
            (Some(fino), Chiusa::Sinistra) => x < *fino,
        };
        let posto = limiti.iter().position(dentro);
        if posto.is_none() {
            self.niente(m::SENZA_FUORI);
        }
        posto
    }

    fn scelta(&mut self, di: &'a Espressione, i: Intervallo, limiti: &[(Option<Decimal>, Chiusa)], posto: usize) {
        let limite = |n: usize| limiti.get(n).and_then(|(fino, _)| *fino);
        let prima = posto.checked_sub(1);
        for n in prima.into_iter().chain([posto]) {
            if let Some((Some(fino), chiusa)) = limiti.get(n) {
                self.soglia_di(di, *fino, *chiusa);
            }
        }
        self.scelte.push([i.noto(), prima.and_then(limite), limite(posto)]);
    }

    /// A bound of the indicator: where something begins to change.
    fn soglia_di(&mut self, di: &'a Espressione, limite: Decimal, chiusa: Chiusa) {
        let netto = match di {
            Espressione::Indicatore => !self.grezzo,
            Espressione::Operazione(op, _) if matches!(&**op, Operazione::Fatto(id) if id == "isee") => false,
            _ => return,
        };
        let (Some(Isee::Noto(isee, _)), Some(indicatore)) = (self.isee(), &self.doc.indicator) else { return };
        let mut fino = limite;
        if netto && indicatore.adjust.is_some() {
            // What is taken off is taken as it is now.
            let Val::Numero(i) = self.indicatore() else { return };
            let Some(sposta) = i.noto().and_then(|netto| isee.checked_sub(netto)) else { return };
            fino = limite.checked_add(sposta).unwrap_or(limite).round_dp_with_strategy(2, RoundingStrategy::ToZero);
        }
        if chiusa == Chiusa::Sinistra {
            fino -= CENTESIMO;
        }
        let persona = self.persona.filter(|_| indicatore.subject == Soggetto::Persona);
        let soglia = SogliaIsee { persona, isee, fino };
        if !self.soglie.contains(&soglia) {
            self.soglie.push(soglia);
        }
    }

    fn spezzata(&mut self, di: &'a Espressione, punti: &[Punto], fuori: Fuori) -> Option<Intervallo> {
        let i = self.numero(di)?;
        let (Some(primo), Some(ultimo)) = (punti.first(), punti.last()) else { return None };
        // `linear` may be written from the far end.
        let (sinistra, destra) = if primo.x <= ultimo.x { (primo, ultimo) } else { (ultimo, primo) };
        if fuori == Fuori::Niente && i.e_noto() && (i.a < sinistra.x || i.a > destra.x) {
            self.niente(m::SENZA_FUORI);
            return None;
        }
        let mut esito: Option<Intervallo> = None;
        let dentro = punti.iter().filter(|p| !i.e_noto() && i.da <= p.x && p.x <= i.a).map(|p| Some(p.y));
        for y in [i.da, i.a].iter().map(|x| altezza(punti, (*x).clamp(sinistra.x, destra.x))).chain(dentro) {
            let Some(y) = y else {
                self.niente(m::SENZA_GRANDE);
                return None;
            };
            let y = Intervallo::punto(y);
            esito = Some(esito.map_or(y, |prima| prima.unito(y)));
        }
        if let Some(x) = i.noto() {
            let dopo = punti.iter().position(|p| x <= p.x);
            let prima = dopo.map_or(punti.len(), |n| n).checked_sub(1).and_then(|n| punti.get(n));
            let vertici = [prima, dopo.and_then(|n| punti.get(n))].map(|p| p.map(|p| p.x));
            for vertice in vertici.into_iter().flatten() {
                self.soglia_di(di, vertice, Chiusa::Destra);
            }
            self.scelte.push([Some(x), vertici[0], vertici[1]]);
        }
        esito
    }

    fn tabella(&mut self, nome: &str, di: &'a Espressione, cerca: Cerca, colonna: &str) -> Option<Intervallo> {
        let tabella = self.doc.tables.iter().find(|t| t.nome == nome)?;
        let colonna = tabella.columns.iter().position(|c| c == colonna)?;
        let i = self.numero(di)?;
        let limite = |n: usize| tabella.rows.get(n).and_then(|riga| riga.first()).copied();
        let riga = |x: Decimal| {
            let sopra = tabella.rows.partition_point(|riga| riga.first().is_some_and(|limite| *limite < x));
            let ultima = tabella.rows.len().saturating_sub(1);
            match cerca {
                Cerca::Sopra => sopra.min(ultima),
                Cerca::Sotto if limite(sopra) == Some(x) => sopra,
                Cerca::Sotto => sopra.saturating_sub(1),
                Cerca::Vicina => match (sopra.checked_sub(1).and_then(limite), limite(sopra)) {
                    (Some(prima), Some(dopo)) if x - prima <= dopo - x => sopra - 1,
                    (_, Some(_)) => sopra,
                    (_, None) => ultima,
                },
            }
        };
        let [da, a] = [riga(i.da), riga(i.a)];
        let mut esito: Option<Intervallo> = None;
        for valore in tabella.rows.iter().take(a + 1).skip(da).filter_map(|riga| riga.get(colonna)) {
            let valore = Intervallo::punto(*valore);
            esito = Some(esito.map_or(valore, |prima| prima.unito(valore)));
        }
        if da == a {
            let [oltre, fino] = match cerca {
                Cerca::Sopra => [da.checked_sub(1), Some(da)],
                Cerca::Sotto => [Some(da), Some(da + 1)],
                Cerca::Vicina => [None, None],
            };
            // Past the last bound the last row has no end.
            let (oltre, fino) = (oltre.and_then(limite), fino.and_then(limite).filter(|fino| i.a <= *fino));
            let chiusa = if cerca == Cerca::Sopra { Chiusa::Destra } else { Chiusa::Sinistra };
            for limite in oltre.into_iter().chain(fino) {
                self.soglia_di(di, limite, chiusa);
            }
            self.scelte.push([i.noto(), oltre, fino]);
        }
        esito
    }

    fn griglia(&mut self, griglia: &'a Griglia) -> Option<Intervallo> {
        let i = self.numero(&griglia.riga)?;
        let mut limiti = Vec::with_capacity(griglia.righe.len());
        for soglia in &griglia.righe {
            let fino = match soglia {
                Some(soglia) => Some(self.soglia(soglia)?),
                None => None,
            };
            limiti.push((fino, Chiusa::Destra));
        }
        let [da, a] = [self.fascia(i.da, &limiti)?, self.fascia(i.a, &limiti)?];
        let colonna = self.espressione(&griglia.colonna);
        let [prima, ultima] = match (&griglia.colonne, colonna) {
            (Colonne::Parole(parole), Val::Testo(parola)) => {
                let posto = parole.iter().position(|p| p == parola);
                if posto.is_none() {
                    self.niente(m::SENZA_CIFRA);
                }
                [posto?; 2]
            }
            (Colonne::Ordinali(ordinali), Val::Numero(n)) => {
                [n.da, n.a].map(|x| ordinali.partition_point(|o| *o <= x).saturating_sub(1))
            }
            (Colonne::Parole(parole), Val::Ignoto) => [0, parole.len().saturating_sub(1)],
            _ => return None,
        };
        let mut esito: Option<Intervallo> = None;
        for riga in griglia.valori.iter().take(a + 1).skip(da) {
            for cella in riga.iter().take(ultima + 1).skip(prima) {
                let cella = match cella {
                    Some(cella) => Intervallo::punto(*cella),
                    None if da == a && prima == ultima => {
                        self.niente(m::SENZA_CIFRA);
                        return None;
                    }
                    None => Intervallo::TUTTO,
                };
                esito = Some(esito.map_or(cella, |prima| prima.unito(cella)));
            }
        }
        if da == a {
            self.scelta(&griglia.riga, i, &limiti, da);
        }
        esito
    }

    // People.

    /// The people of a list, in order.
    fn ordinati(&self, elenco: Elenco, ordine: Ordine) -> Vec<usize> {
        let s = self.v.s;
        let figlio = |p: &Persona| cerca(&p.fatti, "figlio") == Some(&Valore::Logico(true));
        let mut chi: Vec<_> = (0..s.persone.len())
            .filter(|n| elenco == Elenco::Componenti || s.persone.get(*n).is_some_and(figlio))
            .collect();
        if ordine != Ordine::Elencati {
            // By day of birth, and where it is not known by age.
            let grande = |n: &usize| {
                let persona = s.persone.get(*n);
                let mesi = persona.and_then(|p| p.mesi(s.giorno)).unwrap_or_default();
                (core::cmp::Reverse(mesi), persona.and_then(Persona::nascita))
            };
            chi.sort_by_key(grande);
            if ordine == Ordine::DalPiuPiccolo {
                chi.reverse();
            }
        }
        chi
    }

    /// A condition on a person.
    fn di_lui(&mut self, chi: usize, dove: Option<&'a Condizione>) -> Risposta {
        let prima = self.persona.replace(chi);
        let esito = dove.map_or(Si, |c| self.condizione(c));
        self.persona = prima;
        esito
    }

    fn somma_su(
        &mut self,
        persone: Vec<usize>,
        dove: Option<&'a Condizione>,
        fra: Option<&'a Condizione>,
        di: &'a Espressione,
    ) -> Option<Intervallo> {
        let (chi_prima, ordinale_prima) = (self.persona, self.ordinale);
        let mut totale = Some(Intervallo::punto(Decimal::ZERO));
        let mut ordinale = Intervallo::punto(Decimal::ZERO);
        for chi in persone {
            ordinale = conta(ordinale, self.di_lui(chi, fra));
            (self.persona, self.ordinale) = (Some(chi), ordinale);
            let vale = dove.map_or(Si, |c| self.condizione(c));
            if vale != No {
                let righe = self.righe.len();
                let quanto = self.numero(di);
                if vale == Forse {
                    self.righe.truncate(righe);
                }
                totale = match (totale, quanto) {
                    (Some(totale), Some(i)) => {
                        let i = if vale == Si { i } else { i.unito(Intervallo::punto(Decimal::ZERO)) };
                        self.esatto(totale.piu(i))
                    }
                    _ => None,
                };
            }
            (self.persona, self.ordinale) = (chi_prima, ordinale_prima);
        }
        totale
    }

    fn scala(&mut self, base: Decimal, termini: &'a [Termine], massimo: &'a Espressione) -> Option<Intervallo> {
        let mut totale = Intervallo::punto(base);
        // How many have surely used each term, and how many may have.
        let mut usati = vec![(0u8, 0u8); termini.len()];
        for chi in self.ordinati(Elenco::Componenti, Ordine::Elencati) {
            let mut peso: Option<Intervallo> = None;
            let mut certo = false;
            for (termine, (certi, forse)) in termini.iter().zip(&mut usati) {
                let max = termine.massimo.unwrap_or(u8::MAX);
                let vale = if *certi >= max { No } else { self.di_lui(chi, Some(&termine.dove)) };
                if vale == No {
                    continue;
                }
                let solo = peso.is_none();
                let suo = Intervallo::punto(termine.peso);
                peso = Some(peso.map_or(suo, |prima| prima.unito(suo)));
                certo = vale == Si && *forse < max;
                *certi = certi.saturating_add(u8::from(certo && solo));
                *forse = forse.saturating_add(1);
                if certo {
                    break;
                }
            }
            if let Some(peso) = peso {
                let peso = if certo { peso } else { peso.unito(Intervallo::punto(Decimal::ZERO)) };
                totale = self.esatto(totale.piu(peso))?;
            }
        }
        Some(totale.minore(self.numero(massimo)?))
    }

    // Other benefits.

    /// Another benefit, for the same person where it is for each: whether it is due, how much, of what.
    fn altra(&mut self, id: &str) -> Option<(Risposta, Quanto, Unita)> {
        let posto = self.v.posto(id)?;
        let unita = self.v.scelti.get(posto)?.result.unit;
        let chi = self.persona;
        let tutto = self.v.esito(posto)?;
        let suo = chi.filter(|_| !tutto.persone.is_empty());
        let valutato = match suo {
            Some(chi) => match tutto.persone.iter().find(|(p, _)| *p == chi) {
                Some((_, suo)) => suo,
                None => return Some((No, Quanto::Niente, unita)),
            },
            None => tutto,
        };
        let esito = (valutato.requisiti, valutato.quanto, unita);
        let aperte = valutato.aperte.clone();
        self.aperte.extend(aperte);
        Some(esito)
    }

    fn risultato(&mut self, id: &str, campo: Campo) -> Option<Intervallo> {
        let zero = Intervallo::punto(Decimal::ZERO);
        let Some((requisiti, quanto, unita)) = self.altra(id) else {
            self.niente(m::SENZA_ALTRA);
            return None;
        };
        if requisiti == No {
            return Some(zero);
        }
        let Quanto::Numero(i) = quanto else {
            self.niente(m::SENZA_ALTRA);
            return None;
        };
        let dodici = Intervallo::punto(Decimal::from(12u8));
        let esito = match (campo, unita) {
            (Campo::Importo, _) | (Campo::Mese, Unita::Mese) | (Campo::Anno, Unita::Anno | Unita::UnaVolta) => Ok(i),
            (Campo::Mese, Unita::Anno) => i.diviso(dodici),
            (Campo::Anno, Unita::Mese) => i.per(dodici),
            _ => {
                self.niente(m::SENZA_FUORI);
                return None;
            }
        };
        let i = self.esatto(esito)?;
        Some(if requisiti == Si { i } else { i.unito(zero) })
    }

    // Conditions.

    fn condizione(&mut self, c: &'a Condizione) -> Risposta {
        let (aperte, righe, scelte) = (self.aperte.len(), self.righe.len(), self.scelte.len());
        let esito = self.prova(&c.prova);
        if esito != Forse {
            self.aperte.truncate(aperte);
        }
        // What is compared is no part of the amount.
        self.righe.truncate(righe);
        self.scelte.truncate(scelte);
        esito
    }

    fn prova(&mut self, prova: &'a Prova) -> Risposta {
        let (verificare, fondi) = (self.verificare.len(), self.fondi.len());
        let esito = match prova {
            Prova::Tutte(voci) => {
                let mut esito = Si;
                for voce in voci {
                    match self.condizione(voce) {
                        No => {
                            esito = No;
                            break;
                        }
                        Forse => esito = Forse,
                        Si => {}
                    }
                }
                esito
            }
            Prova::Una(voci) => {
                let mut esito = No;
                for voce in voci {
                    let prima = (self.verificare.len(), self.fondi.len());
                    match self.condizione(voce) {
                        // True by itself: what is to be verified of the others no longer matters.
                        Si if prima == (self.verificare.len(), self.fondi.len()) => {
                            self.verificare.truncate(verificare);
                            self.fondi.truncate(fondi);
                            return Si;
                        }
                        Si => esito = Si,
                        Forse if esito == No => esito = Forse,
                        _ => {}
                    }
                }
                esito
            }
            Prova::Non(voce) => {
                self.negata = !self.negata;
                let esito = self.condizione(voce).non();
                self.negata = !self.negata;
                esito
            }
            Prova::Confronta { sinistra, op, destra } => {
                let [a, b] = [self.espressione(sinistra), self.espressione(destra)];
                self.soglia_di_confronto(sinistra, *op, b);
                self.soglia_di_confronto(destra, op.girato(), a);
                confronta(a, *op, b)
            }
            Prova::Fra { di: quale, da, a, aperto } => {
                let [di, da, a] = [self.espressione(quale), self.espressione(da), self.espressione(a)];
                let (basso, alto) = estremi(*aperto);
                self.soglia_di_confronto(quale, basso, da);
                self.soglia_di_confronto(quale, alto, a);
                match (confronta(di, basso, da), confronta(di, alto, a)) {
                    (No, _) | (_, No) => No,
                    (Si, Si) => Si,
                    _ => Forse,
                }
            }
            Prova::In { di, valori } => {
                let di = self.espressione(di);
                let mut esito = No;
                for valore in valori {
                    let valore = self.espressione(valore);
                    match confronta(di, Confronto::Uguale, valore) {
                        Si => return Si,
                        Forse => esito = Forse,
                        No => {}
                    }
                }
                esito
            }
            Prova::Esiste { elenco, dove } => {
                let mut esito = No;
                for chi in self.ordinati(*elenco, Ordine::Elencati) {
                    match self.di_lui(chi, dove.as_deref()) {
                        Si => return Si,
                        Forse => esito = Forse,
                        No => {}
                    }
                }
                esito
            }
            Prova::Nota(di) => self.nota(di),
            Prova::Fatto(id) => match self.fatto(id) {
                Val::Logico(vero) => Risposta::di(vero),
                _ => Forse,
            },
            Prova::Esterna(testo) => {
                self.verificare.push(testo);
                Risposta::di(!self.negata)
            }
            Prova::FondiLimitati(testo) => {
                self.fondi.push(testo);
                Risposta::di(!self.negata)
            }
        };
        // What is to be verified goes with what holds.
        if esito == if self.negata { Si } else { No } {
            self.verificare.truncate(verificare);
            self.fondi.truncate(fondi);
        }
        esito
    }

    fn soglia_di_confronto(&mut self, di: &'a Espressione, op: Confronto, limite: Val<'a>) {
        let Val::Numero(i) = limite else { return };
        let Some(limite) = i.noto() else { return };
        match op {
            Confronto::NonOltre | Confronto::Maggiore => self.soglia_di(di, limite, Chiusa::Destra),
            Confronto::Minore | Confronto::Almeno => self.soglia_di(di, limite, Chiusa::Sinistra),
            Confronto::Uguale | Confronto::Diverso => {}
        }
    }

    /// `known`: an answer that is not given is not known; whether there is an ISEE may still be to be asked.
    fn nota(&mut self, di: &'a Espressione) -> Risposta {
        if matches!(di, Espressione::Indicatore) {
            return match self.isee() {
                Some(Isee::Noto(..)) => Si,
                Some(Isee::Ignoto(_)) => {
                    self.indicatore();
                    Forse
                }
                Some(Isee::Assente) | None => No,
            };
        }
        let aperte = self.aperte.len();
        let valore = self.espressione(di);
        self.aperte.truncate(aperte);
        Risposta::di(valore.e_nota() && valore != Val::Niente)
    }

    /// The conditions that make this one false.
    fn fallite(&mut self, c: &'a Condizione, sopra: [Option<&'a str>; 2], fallite: &mut Vec<CondizioneFallita<'a>>) {
        let [messaggio, fonte] = [c.messaggio.as_deref().or(sopra[0]), c.fonte.as_deref().or(sopra[1])];
        match &c.prova {
            Prova::Tutte(voci) => {
                for voce in voci {
                    if self.condizione(voce) == No {
                        self.fallite(voce, [messaggio, fonte], fallite);
                    }
                }
            }
            Prova::Una(voci) if !voci.is_empty() => {
                let mut sotto = Vec::new();
                for voce in voci {
                    self.fallite(voce, [messaggio, fonte], &mut sotto);
                }
                // Under words of its own it is one condition: by how much, the first that can be measured says.
                if let Some(messaggio) = c.messaggio.as_deref() {
                    let misurata = sotto.iter().position(|f| f.differenza.is_some()).unwrap_or_default();
                    sotto = sotto.into_iter().skip(misurata).take(1).collect();
                    for una in &mut sotto {
                        (una.messaggio, una.fonte) = (messaggio, fonte);
                    }
                }
                aggiungi(fallite, &sotto);
            }
            prova => {
                let (aperte, senza) = (self.aperte.len(), self.senza);
                let mut nuova = CondizioneFallita { fonte, ..fallita(messaggio.unwrap_or(m::CONDIZIONE_MANCA)) };
                self.misura_di(prova, &mut nuova);
                self.aperte.truncate(aperte);
                self.senza = senza;
                aggiungi(fallite, &[nuova]);
            }
        }
    }

    /// By how much a comparison failed.
    fn misura_di(&mut self, prova: &'a Prova, fallita: &mut CondizioneFallita<'a>) {
        let (di, limite) = match prova {
            Prova::Confronta { sinistra, destra, .. } => (sinistra, destra),
            Prova::Fra { di, da, a, aperto } => {
                let [valore, basso] = [self.espressione(di), self.espressione(da)];
                (di, if confronta(valore, estremi(*aperto).0, basso) == No { da } else { a })
            }
            Prova::Non(voce) => return self.misura_di(&voce.prova, fallita),
            _ => return,
        };
        let righe = self.righe.len();
        if let (Val::Numero(valore), Val::Numero(limite)) = (self.espressione(di), self.espressione(limite)) {
            fallita.valore = valore.noto();
            fallita.limite = limite.noto();
            fallita.differenza =
                fallita.valore.zip(fallita.limite).and_then(|(a, b)| a.checked_sub(b)).map(|d| d.abs());
            fallita.unita = self.unita_di(di);
        }
        self.righe.truncate(righe);
    }

    fn unita_di(&self, e: &'a Espressione) -> Option<&'a str> {
        match e {
            Espressione::Indicatore => Some("euro"),
            Espressione::Operazione(op, _) => match &**op {
                Operazione::Fatto(id) => match self.input(id) {
                    Some(domanda) => domanda.unit.as_deref(),
                    None => fatto(id).filter(|f| f.euro).map(|_| "euro"),
                },
                _ => None,
            },
            _ => None,
        }
    }
}

const CENTESIMO: Decimal = Decimal::from_parts(1, 0, 0, false, 2);

impl Confronto {
    /// The same, with the two sides in each other's place.
    const fn girato(self) -> Confronto {
        match self {
            Confronto::Minore => Confronto::Maggiore,
            Confronto::NonOltre => Confronto::Almeno,
            Confronto::Almeno => Confronto::NonOltre,
            Confronto::Maggiore => Confronto::Minore,
            uguale => uguale,
        }
    }
}

/// One more, if it is.
fn conta(quanti: Intervallo, vale: Risposta) -> Intervallo {
    let uno = |n: Decimal| n.checked_add(Decimal::ONE).unwrap_or(n);
    match vale {
        Si => Intervallo { da: uno(quanti.da), a: uno(quanti.a) },
        Forse => Intervallo { a: uno(quanti.a), ..quanti },
        No => quanti,
    }
}

/// The comparisons at the two ends of `between`.
fn estremi(aperto: Aperto) -> (Confronto, Confronto) {
    match aperto {
        Aperto::Nessuno => (Confronto::Almeno, Confronto::NonOltre),
        Aperto::Sinistra => (Confronto::Maggiore, Confronto::NonOltre),
        Aperto::Destra => (Confronto::Almeno, Confronto::Minore),
        Aperto::Entrambi => (Confronto::Maggiore, Confronto::Minore),
    }
}

fn confronta(a: Val<'_>, op: Confronto, b: Val<'_>) -> Risposta {
    use core::cmp::Ordering::{Equal, Greater, Less};
    // Of two intervals: never under, never equal, never over.
    let (minore, uguale, maggiore) = match (a, b) {
        (Val::Numero(a), Val::Numero(b)) => (a.da < b.a, a.da <= b.a && b.da <= a.a, a.a > b.da),
        (Val::Giorno(a), Val::Giorno(b)) => (a < b, a == b, a > b),
        (Val::Testo(_), Val::Testo(_)) | (Val::Logico(_), Val::Logico(_)) => (a != b, a == b, a != b),
        _ => return Forse,
    };
    let puo = |ordine| match ordine {
        Less => minore,
        Equal => uguale,
        Greater => maggiore,
    };
    let (si, no): (&[_], &[_]) = match op {
        Confronto::Minore => (&[Less], &[Equal, Greater]),
        Confronto::NonOltre => (&[Less, Equal], &[Greater]),
        Confronto::Uguale => (&[Equal], &[Less, Greater]),
        Confronto::Diverso => (&[Less, Greater], &[Equal]),
        Confronto::Almeno => (&[Equal, Greater], &[Less]),
        Confronto::Maggiore => (&[Greater], &[Less, Equal]),
    };
    match (si.iter().any(|o| puo(*o)), no.iter().any(|o| puo(*o))) {
        (true, false) => Si,
        (false, true) => No,
        _ => Forse,
    }
}

/// The height of a broken line at a place that is within it: where it jumps, that of the first of the two points.
fn altezza(punti: &[Punto], x: Decimal) -> Option<Decimal> {
    let mut prima: Option<&Punto> = None;
    for p in punti {
        if p.x == x {
            return Some(p.y);
        }
        if let Some(q) = prima
            && (q.x < x) != (p.x < x)
        {
            let salita = x.checked_sub(q.x)?.checked_mul(p.y.checked_sub(q.y)?)?;
            return q.y.checked_add(salita.checked_div(p.x.checked_sub(q.x)?)?);
        }
        prima = Some(p);
    }
    None
}

/// What holds of a person without saying it.
fn senza_dirlo<'a>(nome: &str) -> Option<Val<'a>> {
    Some(match nome {
        "dichiarante" | "coniuge" | "figlio" | "ricoverato" => Val::Logico(false),
        "disabilita" => Val::Testo("nessuna"),
        "studente" => Val::Testo("nessuno"),
        _ => return None,
    })
}

fn fallita(messaggio: &str) -> CondizioneFallita<'_> {
    CondizioneFallita { messaggio, fonte: None, valore: None, limite: None, differenza: None, unita: None }
}

/// Those that are not there yet.
fn aggiungi<T: PartialEq + Clone>(tutti: &mut Vec<T>, altri: &[T]) {
    for altro in altri {
        if !tutti.contains(altro) {
            tutti.push(altro.clone());
        }
    }
}
