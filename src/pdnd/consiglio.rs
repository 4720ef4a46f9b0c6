//! The advice: a row of the table, then what the answers change.
//!
//! The rules, from our note on PDND: (a) an estimate needs no service; (b) the smallest answer that decides; (c)
//! unattended, any citizen: base; (d) unattended, residents: Residenti; (e) an operator at a desk, any citizen:
//! Operatori; (f) the citizen gives the protocol: Riscontro.

use serde::Serialize;

use super::tabella::{Riga, Via, riga_di, solito};
use super::{
    Ampiezza, BisognoEnte, CertezzaFonte, CodiceServizio, Ente, Fatto, Gradino, Modo, Origine, Passo, TipoIndicatore,
    ladder, passi, services,
};
use crate::messaggi::pdnd as m;

/// What a body asks the adviser. What it does not answer stays out: the advice says what would change it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct Domanda {
    /// The body.
    pub ente: Ente,
    /// The need.
    pub bisogno: BisognoEnte,
    /// Who applies always lives in the comune.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub solo_residenti: Option<bool>,
    /// The request starts by itself, without an operator; `false` when there is always one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub automatico: Option<bool>,
    /// Who applies gives the protocol of the declaration.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub protocollo: Option<bool>,
    /// The household is needed to decide.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub nucleo: Option<bool>,
    /// Omissions, differences or the calculation are needed to decide.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub omissioni: Option<bool>,
    /// How many requests.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub volumi: Option<Volumi>,
}

/// How many requests.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "lowercase")]
pub enum Volumi {
    /// An operator can make them.
    Pochi,
    /// He cannot.
    Molti,
}

/// What the adviser says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct Consiglio {
    /// The service to ask for; `null` when there is none: use the simulator, or what the citizen brings.
    pub scelta: Option<Scelta>,
    /// The second choice.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub seconda: Option<Scelta>,
    /// Those after it.
    pub altre: Vec<Scelta>,
    /// Why the first.
    pub perche: Vec<Fatto>,
    /// Why not each of the others.
    pub per_no: Vec<PerNo>,
    /// The smallest data that decide the case; absent without a service.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub dati: Option<Dati>,
    /// How the service is called.
    pub autenticazione: &'static [Fatto],
    /// The steps, in order.
    pub passi: Vec<Passo>,
    /// The answers that are missing and would change the choice.
    pub domande: Vec<CambiaSe>,
    /// What to beware of, what nobody knows.
    pub avvisi: Vec<Fatto>,
}

/// A service, as a choice.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Scelta {
    /// The service.
    pub servizio: CodiceServizio,
    /// Its place in the list of the eight.
    pub numero: u8,
    /// Its exact name.
    pub nome: &'static str,
    /// The indicator to ask for, or to read in the attestation; absent when it is that of the benefit.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub indicatore: Option<TipoIndicatore>,
    /// When it is the one, in Italian.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub quando: Option<&'static str>,
}

/// Why a service is not the first choice.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct PerNo {
    /// The service.
    pub servizio: CodiceServizio,
    /// Why, in Italian.
    pub testo: &'static str,
    /// Where it comes from.
    pub fonte: Origine,
    /// How sure it is.
    pub certezza: CertezzaFonte,
}

/// The data of a choice.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Dati {
    /// How much the need asks for.
    pub serve: Ampiezza,
    /// How much the service gives: as little as there is over it.
    pub gradino: Gradino,
    /// What is sent.
    pub chiede: &'static [Fatto],
    /// What comes back.
    pub da: &'static [Fatto],
}

/// A question whose answer would change the choice.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct CambiaSe {
    /// The field of the request: `protocollo`.
    pub campo: &'static str,
    /// The question, in Italian.
    pub testo: &'static str,
    /// Each answer, and the service that it gives.
    pub risposte: Vec<RispostaDomanda>,
}

/// An answer, and the service that it gives.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct RispostaDomanda {
    /// `si`, `no`, `molti`, `pochi`.
    pub valore: &'static str,
    /// The first choice with that answer.
    pub servizio: CodiceServizio,
}

/// The service for a body and a need, why, and how to have it.
///
/// ```
/// use isee_simulatore::pdnd::{BisognoEnte, CodiceServizio, Domanda, Ente, advise};
/// let mut domanda = Domanda::di(Ente::Comune, BisognoEnte::TariffaResidenti);
/// assert_eq!(advise(&domanda).scelta.unwrap().servizio, CodiceServizio::IndicatoreResidenti);
/// domanda.omissioni = Some(true); // only the attestation has them
/// assert_eq!(advise(&domanda).scelta.unwrap().servizio, CodiceServizio::AttestazioneResidenti);
/// assert!(advise(&Domanda::di(Ente::Caf, BisognoEnte::Controllo)).scelta.is_none());
/// ```
pub fn advise(domanda: &Domanda) -> Consiglio {
    let d = domanda;
    let Some(riga) = d.riga() else {
        return d.senza_servizio();
    };
    let (scelte, regola) = d.scelte(riga);
    let mut scelte = scelte.into_iter();
    let Some(prima) = scelte.next() else {
        return d.senza_servizio();
    };
    let servizio = prima.servizio.servizio();
    let gradini = ladder().iter().find(|gradino| gradino.ampiezza == servizio.ampiezza);
    let consiglio = Consiglio {
        scelta: Some(prima),
        seconda: scelte.next(),
        altre: scelte.collect(),
        perche: d.perche(riga, regola, servizio.modo),
        per_no: d.per_no(Some(prima.servizio)),
        dati: gradini.map(|gradino| Dati {
            serve: d.serve(),
            gradino: *gradino,
            chiede: servizio.chiede,
            da: servizio.da,
        }),
        autenticazione: servizio.autenticazione,
        passi: passi::del_modo(servizio.modo),
        domande: d.domande(prima.servizio),
        avvisi: Vec::new(),
    };
    Consiglio { avvisi: d.avvisi(&consiglio, prima.servizio), ..consiglio }
}

impl Domanda {
    /// A body and a need, nothing else answered.
    pub fn di(ente: Ente, bisogno: BisognoEnte) -> Domanda {
        Domanda {
            ente,
            bisogno,
            solo_residenti: None,
            automatico: None,
            protocollo: None,
            nucleo: None,
            omissioni: None,
            volumi: None,
        }
    }

    /// Rule (a) first: an estimate needs no service, whoever asks.
    fn riga(&self) -> Option<&'static Riga> {
        if self.bisogno == BisognoEnte::Stima { None } else { riga_di(self.ente, self.bisogno) }
    }

    /// How much is needed to decide.
    fn serve(&self) -> Ampiezza {
        if self.bisogno == BisognoEnte::Omissioni || self.omissioni == Some(true) {
            Ampiezza::Attestazione
        } else if self.bisogno == BisognoEnte::Nucleo || self.nucleo == Some(true) {
            Ampiezza::Nucleo
        } else {
            Ampiezza::Indicatore
        }
    }

    /// Residents only, where it means something.
    fn residenti(&self) -> bool {
        self.ente.comune()
            && match self.bisogno {
                BisognoEnte::NonResidenti => false,
                BisognoEnte::TariffaResidenti => self.solo_residenti != Some(false),
                _ => self.solo_residenti == Some(true),
            }
    }

    /// Anybody, of any comune.
    fn chiunque(&self) -> bool {
        !self.ente.comune()
            || matches!(self.bisogno, BisognoEnte::NonResidenti | BisognoEnte::Tutti)
            || self.solo_residenti == Some(false)
    }

    /// What is checked was declared, with the protocol of its DSU: who sits at the desk has it, and it asks for less than
    /// an operator.
    fn dichiarato(&self) -> bool {
        matches!(self.bisogno, BisognoEnte::Controllo | BisognoEnte::ValoreDichiarato)
            && self.protocollo != Some(false)
            && self.serve() < Ampiezza::Attestazione
    }

    /// Without an operator.
    fn da_solo(&self) -> bool {
        self.automatico == Some(true) || self.bisogno == BisognoEnte::Tutti
    }

    /// The choices, and why the first is another than that of the row.
    fn scelte(&self, riga: &Riga) -> (Vec<Scelta>, Option<Fatto>) {
        let mut vie = Vie { di: riga.vie.to_vec(), regola: None, ente: self.ente, serve: self.serve() };
        vie.bastano();
        if self.bisogno == BisognoEnte::NonResidenti {
            vie.senza(Modo::Residenti, m::PERCHE_NON_RESIDENTI);
        }
        if self.volumi == Some(Volumi::Molti) {
            vie.ultima(Modo::Operatori, m::PERCHE_MOLTI);
        }
        if self.residenti() {
            vie.al_posto(Modo::Base, Modo::Residenti, m::PERCHE_RESIDENTI);
        } else if self.solo_residenti == Some(false) {
            vie.ultima(Modo::Residenti, m::PERCHE_NON_RESIDENTI);
        }
        if self.da_solo() {
            vie.senza(Modo::Operatori, m::PERCHE_DA_SOLO);
            if self.residenti() {
                vie.prima(Modo::Residenti, m::PERCHE_RESIDENTI); // (d)
            } else if self.chiunque() {
                vie.prima(Modo::Base, m::PERCHE_BASE); // (c)
            }
        } else if self.automatico == Some(false) && !self.residenti() && !self.dichiarato() {
            vie.prima(Modo::Operatori, m::PERCHE_OPERATORI); // (e)
        }
        match self.protocollo {
            Some(true) => vie.prima(Modo::Riscontro, m::PERCHE_RISCONTRO), // (f)
            Some(false) => vie.senza(Modo::Riscontro, m::PERCHE_SENZA_PROTOCOLLO),
            None => {}
        }
        if vie.di.is_empty() {
            vie.prima(Modo::Base, m::PERCHE_BASE);
        }
        vie.minima(); // (b)
        let indicatore = self.bisogno.indicatore();
        let mut scelte: Vec<Scelta> = Vec::new();
        for via in &vie.di {
            let Some(servizio) = vie.serve_a(via).filter(|servizio| scelte.iter().all(|s| s.servizio != *servizio))
            else {
                continue;
            };
            // The first is the first whenever.
            let quando = via.quando.filter(|_| !scelte.is_empty());
            let noto = servizio.servizio();
            scelte.push(Scelta { servizio, numero: noto.numero, nome: noto.nome.valore, indicatore, quando });
        }
        (scelte, vie.regola)
    }

    fn perche(&self, riga: &Riga, regola: Option<Fatto>, modo: Modo) -> Vec<Fatto> {
        let mut perche: Vec<Fatto> = match regola {
            Some(fatto) => vec![fatto],
            None => riga.perche.to_vec(),
        };
        let del_modo = match modo {
            Modo::Base => m::PERCHE_BASE,
            Modo::Operatori => m::PERCHE_OPERATORI,
            Modo::Residenti => m::PERCHE_RESIDENTI,
            Modo::Riscontro => m::PERCHE_RISCONTRO,
        };
        let mut aggiungi = |fatto: Fatto| {
            if !perche.contains(&fatto) {
                perche.push(fatto);
            }
        };
        aggiungi(del_modo);
        match self.serve() {
            Ampiezza::Attestazione => aggiungi(m::PERCHE_OMISSIONI),
            Ampiezza::Nucleo => aggiungi(m::PERCHE_NUCLEO),
            _ => {}
        }
        aggiungi(m::PERCHE_MINIMO);
        aggiungi(match self.bisogno.indicatore() {
            Some(TipoIndicatore::Universitario) => m::PERCHE_TIPO_UNIVERSITARIO,
            Some(TipoIndicatore::SocioSanitario) => m::PERCHE_TIPO_SOCIOSANITARIO,
            Some(TipoIndicatore::Residenziale) => m::PERCHE_TIPO_RESIDENZIALE,
            Some(_) => m::PERCHE_TIPO_ORDINARIO,
            None => m::PERCHE_TIPO,
        });
        perche
    }

    fn per_no(&self, prima: Option<CodiceServizio>) -> Vec<PerNo> {
        let mut no = Vec::with_capacity(8);
        for servizio in services().iter().filter(|servizio| Some(servizio.codice) != prima) {
            let serve = self.serve();
            let fatto = if !self.ente.pubblico() {
                m::NO_ACCESSO
            } else if prima.is_none() {
                m::NO_DSU
            } else if !self.ente.ammesso(servizio.modo) {
                m::NO_ENTE
            } else if servizio.ampiezza < serve {
                if serve == Ampiezza::Attestazione { m::NO_SENZA_CALCOLO } else { m::NO_SENZA_NUCLEO }
            } else if servizio.modo.servizio(serve) != Some(servizio.codice) {
                m::NO_TROPPO
            } else {
                match servizio.modo {
                    Modo::Residenti => m::NO_NON_RESIDENTE,
                    Modo::Operatori if self.da_solo() => m::NO_DA_SOLO,
                    Modo::Operatori => m::NO_OPERATORE,
                    Modo::Riscontro => m::NO_PROTOCOLLO,
                    Modo::Base => m::NO_CERTIFICATO,
                }
            };
            let Fatto { testo, fonte, certezza } = fatto;
            no.push(PerNo { servizio: servizio.codice, testo, fonte, certezza });
        }
        no
    }

    /// Each answer that is missing is tried.
    fn domande(&self, prima: CodiceServizio) -> Vec<CambiaSe> {
        type Prova = (&'static str, fn(&mut Domanda));
        type Campo = (&'static str, &'static str, fn(&Domanda) -> bool, [Prova; 2]);
        const CAMPI: [Campo; 6] = [
            (
                "soloResidenti",
                m::PDND_CHIEDI_RESIDENTI,
                |d| d.solo_residenti.is_none() && d.ente.comune() && d.bisogno != BisognoEnte::NonResidenti,
                [("si", |d| d.solo_residenti = Some(true)), ("no", |d| d.solo_residenti = Some(false))],
            ),
            (
                "automatico",
                m::PDND_CHIEDI_AUTOMATICO,
                |d| d.automatico.is_none(),
                [("si", |d| d.automatico = Some(true)), ("no", |d| d.automatico = Some(false))],
            ),
            (
                "protocollo",
                m::PDND_CHIEDI_PROTOCOLLO,
                |d| d.protocollo.is_none(),
                [("si", |d| d.protocollo = Some(true)), ("no", |d| d.protocollo = Some(false))],
            ),
            (
                "nucleo",
                m::PDND_CHIEDI_NUCLEO,
                |d| d.nucleo.is_none(),
                [("si", |d| d.nucleo = Some(true)), ("no", |d| d.nucleo = Some(false))],
            ),
            (
                "omissioni",
                m::PDND_CHIEDI_OMISSIONI,
                |d| d.omissioni.is_none(),
                [("si", |d| d.omissioni = Some(true)), ("no", |d| d.omissioni = Some(false))],
            ),
            (
                "volumi",
                m::PDND_CHIEDI_VOLUMI,
                |d| d.volumi.is_none(),
                [("molti", |d| d.volumi = Some(Volumi::Molti)), ("pochi", |d| d.volumi = Some(Volumi::Pochi))],
            ),
        ];
        let mut domande = Vec::new();
        for (campo, testo, _, prove) in CAMPI.iter().filter(|(_, _, manca, _)| manca(self)) {
            let mut risposte = Vec::with_capacity(2);
            for (valore, rispondi) in prove {
                let mut altra = *self;
                rispondi(&mut altra);
                let scelta = altra.riga().and_then(|riga| altra.scelte(riga).0.into_iter().next());
                risposte.extend(scelta.map(|scelta| RispostaDomanda { valore, servizio: scelta.servizio }));
            }
            if risposte.iter().any(|risposta| risposta.servizio != prima) {
                domande.push(CambiaSe { campo, testo, risposte });
            }
        }
        domande
    }

    fn avvisi(&self, consiglio: &Consiglio, prima: CodiceServizio) -> Vec<Fatto> {
        let servizio = prima.servizio();
        let mut avvisi = Vec::with_capacity(16);
        if !solito(self.ente, self.bisogno) {
            avvisi.push(m::AVVISO_INSOLITO);
        }
        if self.bisogno == BisognoEnte::NonResidenti && self.solo_residenti == Some(true) {
            avvisi.push(m::AVVISO_CONTRADDIZIONE);
        }
        match (servizio.modo, self.ente) {
            (Modo::Base, Ente::Comune) => avvisi.extend([m::AVVISO_BASE_COMUNE, m::AVVISO_BASE_COMUNI]),
            (Modo::Base, Ente::Unione | Ente::EdiliziaPubblica | Ente::AltraPa) => avvisi.push(m::AVVISO_BASE_ALTRI),
            (Modo::Residenti, _) => avvisi.push(m::AVVISO_NON_RESIDENTE),
            _ => {}
        }
        if self.ente == Ente::Unione {
            avvisi.push(m::AVVISO_UNIONE);
        }
        if servizio.ampiezza == Ampiezza::Attestazione {
            avvisi.extend([m::AVVISO_DUE_ORDINARI, m::AVVISO_FAMIGLIA_NOME, m::AVVISO_OMISSIONI]);
            if self.protocollo == Some(true) && servizio.modo == Modo::Base {
                avvisi.push(m::AVVISO_PROTOCOLLO);
            }
        }
        avvisi.extend(servizio.non_noto.iter().filter(|fatto| **fatto != m::DA_NON_RESIDENTE));
        avvisi.extend([
            m::AVVISO_ATTRIBUTI,
            m::AVVISO_LIMITI,
            m::AVVISO_PER_FINALITA,
            m::AVVISO_ANALISI,
            m::AVVISO_TEMPI,
        ]);
        avvisi.push(m::AVVISO_CONSIGLIO);
        // What is already said of the authentication is not said twice.
        avvisi.retain(|fatto| !consiglio.autenticazione.contains(fatto));
        avvisi
    }

    /// No service: a simulation, or what the citizen brings.
    fn senza_servizio(&self) -> Consiglio {
        let stima = self.bisogno == BisognoEnte::Stima;
        let (perche, passi) = if stima {
            (vec![m::PERCHE_SIMULATORE, m::PERCHE_NESSUNA_DSU], passi::di_una_stima(self.ente.pubblico()))
        } else {
            (vec![m::PERCHE_NESSUN_ACCESSO, m::PERCHE_ATTESTAZIONE_DAL_CITTADINO], passi::senza_accesso())
        };
        let mut perche: Vec<Fatto> = perche;
        if self.ente == Ente::Fornitore {
            perche.push(m::PERCHE_FORNITORE);
        }
        Consiglio {
            scelta: None,
            seconda: None,
            altre: Vec::new(),
            perche,
            per_no: self.per_no(None),
            dati: None,
            autenticazione: &[],
            passi,
            domande: Vec::new(),
            avvisi: vec![m::AVVISO_CONSIGLIO],
        }
    }
}

/// The ways in of a question, from the first, while the rules go over them.
struct Vie {
    di: Vec<Via>,
    /// Why the first is no longer that of the row.
    regola: Option<Fatto>,
    ente: Ente,
    serve: Ampiezza,
}

impl Vie {
    /// The service that a way in gives here; `None` when it has none that answers enough, or is not open to the body.
    fn serve_a(&self, via: &Via) -> Option<CodiceServizio> {
        if self.ente.ammesso(via.modo) { via.modo.servizio(self.serve.max(via.almeno)) } else { None }
    }

    fn modo(&self) -> Option<Modo> {
        self.di.first().map(|via| via.modo)
    }

    /// Only those that answer enough.
    fn bastano(&mut self) {
        let bastano: Vec<Via> = self.di.iter().copied().filter(|via| self.serve_a(via).is_some()).collect();
        self.cambia(m::PERCHE_OMISSIONI, |vie| *vie = bastano);
    }

    /// What the row has only for who needs the attestation is not a first choice: the same way in with less is.
    fn minima(&mut self) {
        if let Some(via) = self.di.first().filter(|via| via.almeno > Ampiezza::Indicatore) {
            self.di.insert(0, Via { almeno: Ampiezza::Indicatore, quando: None, ..*via });
        }
    }

    /// Changes the order, and remembers why when the first is another.
    fn cambia(&mut self, perche: Fatto, come: impl FnOnce(&mut Vec<Via>)) {
        let prima = self.modo();
        come(&mut self.di);
        if self.modo() != prima {
            self.regola = Some(perche);
        }
    }

    /// A way in goes first, also one that the row does not have, if it is open and answers enough.
    fn prima(&mut self, modo: Modo, perche: Fatto) {
        let nuova = Via { modo, almeno: Ampiezza::Indicatore, quando: None };
        if self.serve_a(&nuova).is_none() {
            return;
        }
        self.cambia(perche, |vie| {
            match vie.iter().position(|via| via.modo == modo) {
                // Of the same, the one that answers less.
                Some(posto) if vie.get(posto).is_some_and(|via| via.almeno == nuova.almeno) => {
                    let via = vie.remove(posto);
                    vie.insert(0, via);
                }
                _ => vie.insert(0, nuova),
            }
        });
    }

    fn ultima(&mut self, modo: Modo, perche: Fatto) {
        self.cambia(perche, |vie| vie.sort_by_key(|via| via.modo == modo));
    }

    fn senza(&mut self, modo: Modo, perche: Fatto) {
        self.cambia(perche, |vie| vie.retain(|via| via.modo != modo));
    }

    /// One in the place of another, when that is the first.
    fn al_posto(&mut self, di: Modo, modo: Modo, perche: Fatto) {
        if self.modo() == Some(di) {
            self.prima(modo, perche);
        }
    }
}
