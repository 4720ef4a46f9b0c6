//! What to collect before filing the DSU, which modules it takes, how to present it.
//!
//! Fonte: DPCM 159/2013, art. 10-11; the DSU instructions. Lines of the tax models are given only where they have been
//! checked; a line that moves every year is left out rather than guessed.

use serde::Serialize;

use crate::date::Data;
use crate::dsu::{
    Causa, Componente, Corso, Detrazioni, Dsu, GenitoreNonConvivente as G, Posizioni, Redditi, TipoAltraForma,
    TipoImmobile, TipoTrattamento, Titolo,
};
use crate::error::IseeError;
use crate::fonte::{self, Fonte};
use crate::guida::nomi;
use crate::indicatori::{Come, Mancanza, Tipo, casi};
use crate::messaggi::documenti::{DOCUMENTI, DSU, MODULI, PRESENTAZIONE};
use crate::messaggi::guida::testo;
use crate::messaggi::it;
use crate::nucleo::{Insieme, Membro, Nucleo};

/// What to collect and to fill: what `documents` gives.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct Documenti {
    /// For each person, the papers that concern his or her data; who has none has the few that everybody must check.
    pub persone: Vec<DocumentiPersona>,
    /// The papers of the household.
    pub nucleo: Vec<Documento>,
    /// Mini or integrale.
    pub dsu: TipoDsu,
    /// Why it is not the mini one; empty when it is.
    pub motivi: Vec<Nota>,
    /// What the declaration does not say, and may ask for the integrale.
    pub da_controllare: Vec<Mancanza>,
    /// The modules to fill, in their order.
    pub moduli: Vec<Nota>,
    /// Where it can be presented.
    pub canali: Vec<Nota>,
    /// When the attestation comes, and until when it is valid.
    pub tempi: Vec<Nota>,
    /// What omissioni and difformità are, and the three ways out.
    pub difformita: Vec<Nota>,
    /// The last day on which the declaration is valid.
    pub valido_fino: Data,
}

/// The two forms of the declaration.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "lowercase")]
pub enum TipoDsu {
    /// Modules MB.1 and FC.1.
    Mini,
    /// With other modules.
    Integrale,
}

/// The papers of a person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct DocumentiPersona {
    /// The `id` of the person.
    pub componente: String,
    /// The papers.
    pub documenti: Vec<Documento>,
}

/// A paper to collect, or a thing to check.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Documento {
    /// Stable name: `redditi`.
    pub codice: &'static str,
    /// What to do, in Italian.
    pub testo: &'static str,
    /// The year it must be about: of the incomes, of the work.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub anni: Vec<u16>,
    /// The day it must be about: of the assets, of the declaration.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data: Option<Data>,
    /// The kinds of account, of asset, of treatment that it is about, in Italian.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub voci: Vec<&'static str>,
    /// Where the figure is in the tax models: `730/2025, prospetto 730-3, rigo 11`. Absent where the line has not been
    /// checked.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub dove: Vec<String>,
    /// The rule.
    pub fonte: Fonte,
}

/// A sentence with its source.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Nota {
    /// Stable name; for a module, its name in the DSU: `FC.1`, `MB.2-D`.
    pub codice: &'static str,
    /// The sentence, in Italian.
    pub testo: &'static str,
    /// The `id`s of the people it is about, when it is not about everybody.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub per: Vec<String>,
    /// The rule.
    pub fonte: Fonte,
}

/// The papers, the modules and the ways for a declaration.
///
/// # Errors
/// Those of [`calculate`](crate::calculate).
///
/// ```
/// # let text = r#"{ "dataPresentazione": "2026-03-15", "nucleo": { "abitazione": { "titolo": "altro" },
/// #   "componenti": [{ "id": "anna", "relazione": "D", "dataNascita": "1980-05-01" }] } }"#;
/// use isee_simulatore::documenti::{TipoDsu, documents};
/// let dsu = isee_simulatore::json::dsu(text).unwrap(); // a woman alone
/// let documenti = documents(&dsu).unwrap();
/// assert_eq!(documenti.dsu, TipoDsu::Mini);
/// let redditi = documenti.persone[0].documenti.iter().find(|d| d.codice == "redditi").unwrap();
/// assert_eq!(redditi.anni, [2024]);
/// assert_eq!(redditi.dove[0], "730/2025, prospetto 730-3, rigo 11");
/// ```
pub fn documents(dsu: &Dsu) -> Result<Documenti, IseeError> {
    let n = &Nucleo::try_from(dsu)?;
    let ruoli = Ruoli::di(n);
    let mut persone = Vec::new();
    for (k, m) in n.membri.iter().enumerate() {
        let documenti = persona(n, &ruoli, k, m);
        if !documenti.is_empty() {
            persone.push(DocumentiPersona { componente: m.dati.id.clone(), documenti });
        }
    }
    let motivi = motivi(n, &ruoli);
    Ok(Documenti {
        persone,
        nucleo: nucleo(n),
        dsu: if motivi.is_empty() { TipoDsu::Mini } else { TipoDsu::Integrale },
        motivi,
        da_controllare: da_controllare(n),
        moduli: moduli(n, &ruoli),
        canali: note(CANALI),
        tempi: note(TEMPI),
        difformita: note(DIFFORMITA),
        valido_fino: n.data.fine_anno(),
    })
}

/// What a paper must be about.
#[derive(Clone, Copy)]
enum Quando {
    /// Any time.
    Sempre,
    /// The income year.
    Anno,
    /// The day of the assets.
    Patrimonio,
    /// The day of the declaration.
    Dsu,
}

use Quando::{Anno, Patrimonio, Sempre};

/// The papers: what each must be about, and the rule.
static SCHEDE: &[(&str, Quando, Fonte)] = &[
    ("identita", Sempre, fonte::art10("art. 10, c. 1")),
    ("veicoli", Quando::Dsu, fonte::istruzioni_dsu("quadro FC6")),
    ("redditi", Anno, fonte::art4("art. 4, c. 2, lett. a")),
    ("forfetario", Anno, fonte::art4("art. 4, c. 2, lett. b")),
    ("imposta-sostitutiva", Anno, fonte::art4("art. 4, c. 2, lett. b")),
    ("redditi-esenti", Anno, fonte::art4("art. 4, c. 2, lett. c")),
    ("lavoro-estero", Anno, fonte::art4("art. 4, c. 2, lett. c")),
    ("dichiarazione-irap", Anno, fonte::art4("art. 4, c. 2, lett. d")),
    ("assegni-ricevuti", Anno, fonte::art4("art. 4, c. 2, lett. e")),
    ("trattamenti-inps", Anno, fonte::art4("art. 4, c. 2, lett. f")),
    ("trattamenti-altri-enti", Anno, fonte::art4("art. 4, c. 2, lett. f")),
    ("redditi-fondiari", Anno, fonte::art4("art. 4, c. 2, lett. g")),
    ("redditi-aire", Anno, fonte::art4("art. 4, c. 2, lett. i")),
    ("assegni-coniuge-pagati", Anno, fonte::art4("art. 4, c. 3, lett. a")),
    ("atto-separazione", Sempre, fonte::art4("art. 4, c. 3, lett. a")),
    ("assegni-figli-pagati", Anno, fonte::art4("art. 4, c. 3, lett. b")),
    ("spese-disabilita", Anno, fonte::art4("art. 4, c. 3, lett. c")),
    ("dichiarazione-iva", Anno, fonte::art4("art. 4, c. 3, lett. d")),
    ("conti", Patrimonio, fonte::art5("art. 5, c. 4, lett. a")),
    ("investimenti", Patrimonio, fonte::art5("art. 5, c. 4, lett. b-g")),
    ("bilancio-impresa", Patrimonio, fonte::art5("art. 5, c. 4, lett. h")),
    ("acquisti", Anno, fonte::art5("art. 5, c. 4, lett. a")),
    ("visura", Patrimonio, fonte::art5("art. 5, c. 2-3")),
    ("valore-area", Patrimonio, fonte::art5("art. 5, c. 2")),
    ("mutuo", Patrimonio, fonte::art5("art. 5, c. 2-3")),
    ("calamita", Sempre, fonte::l145_2018("art. 1, c. 986")),
    ("assegnazione-casa", Sempre, fonte::l160_2019("art. 1, c. 743")),
    ("atto-donazione", Sempre, fonte::art6("art. 6, c. 3, lett. c")),
    ("lavoro-sei-mesi", Anno, fonte::allegato1("Allegato 1, lett. b")),
    ("disabilita", Quando::Dsu, fonte::istruzioni_dsu("quadro FC7")),
    ("ricovero", Sempre, fonte::art6("art. 6, c. 3")),
    ("figlio-a-carico", Anno, fonte::art3("art. 3, c. 5")),
    ("altro-genitore", Sempre, fonte::art7("art. 7, c. 1")),
    ("separazione-genitori", Sempre, fonte::faq_inps_separati("genitori separati o divorziati")),
    ("famiglia-altro-genitore", Sempre, fonte::art7("art. 7, c. 1, lett. a-b")),
    ("atto-assegni", Sempre, fonte::art7("art. 7, c. 1, lett. c")),
    ("atto-responsabilita", Sempre, fonte::art7("art. 7, c. 1, lett. d")),
    ("atto-estraneita", Sempre, fonte::art7("art. 7, c. 1, lett. e")),
    ("estraneita-figlio", Sempre, fonte::art6("art. 6, c. 3, lett. b")),
    ("dati-fc9", Quando::Dsu, fonte::quadro_fc9("quadro FC9")),
    ("residenza-studente", Quando::Dsu, fonte::art8("art. 8, c. 2, lett. a")),
    ("redditi-studente", Sempre, fonte::art8("art. 8, c. 2, lett. b")),
    ("stato-di-famiglia", Quando::Dsu, fonte::art3("art. 3, c. 1")),
    ("contratto-affitto", Quando::Dsu, fonte::art4("art. 4, c. 4, lett. a")),
    ("delega", Sempre, fonte::dlgs147_2017("art. 10, c. 1")),
    ("lettera-lavoro", Sempre, fonte::art9("art. 9, c. 1")),
    ("fine-contratto", Sempre, fonte::art9("art. 9, c. 1")),
    ("chiusura-partita-iva", Sempre, fonte::art9("art. 9, c. 1")),
    ("fine-trattamento", Sempre, fonte::art9("art. 9, c. 1")),
    ("naspi", Sempre, fonte::art9("art. 9, c. 3")),
    ("buste-paga-12", Sempre, fonte::art9("art. 9, c. 3")),
    ("buste-paga-2", Sempre, fonte::art9("art. 9, c. 3")),
    ("pensione", Sempre, fonte::art9("art. 9, c. 3")),
    ("incassi", Sempre, fonte::art9("art. 9, c. 3")),
    ("trattamenti-recenti", Sempre, fonte::art9("art. 9, c. 3")),
    ("patrimonio-recente", Sempre, fonte::art9("art. 9, c. 2")),
];

static CANALI: &[(&str, Fonte)] = &[
    ("inps", fonte::dlgs147_2017("art. 10, c. 1")),
    ("caf", fonte::dlgs147_2017("art. 10, c. 1")),
    ("patronato", fonte::presentazione_dsu("come si presenta la DSU")),
    ("professionista", fonte::presentazione_dsu("come si presenta la DSU")),
];

static TEMPI: &[(&str, Fonte)] = &[
    ("dieci-giorni", fonte::art11("art. 11")),
    ("quindici-giorni", fonte::art11("art. 11")),
    ("validita", fonte::art10("art. 10, c. 1")),
];

static DIFFORMITA: &[(&str, Fonte)] = &[
    ("omissioni", fonte::art11("art. 11")),
    ("difformita", fonte::art11("art. 11")),
    ("nuova-dsu", fonte::nota_mlps_2020("nuova DSU")),
    ("con-documenti", fonte::nota_mlps_2020("documenti")),
    ("rettifica", fonte::nota_mlps_2020("rettifica")),
];

fn note(voci: &[(&'static str, Fonte)]) -> Vec<Nota> {
    let mut note = Vec::new();
    for &(codice, fonte) in voci {
        note.push(Nota { codice, testo: testo(PRESENTAZIONE, codice), per: Vec::new(), fonte });
    }
    note
}

/// What the kinds of ISEE make of each person.
#[derive(Default)]
struct Ruoli {
    /// Figli of whose other parent art. 7 asks.
    con_gnc: Insieme,
    /// Outside the household, but counted in it: the other parent, a student.
    attratti: Insieme,
    /// With a componente aggiuntiva.
    aggiunti: Insieme,
    /// A componente aggiuntiva, perhaps of a person who is not listed yet.
    componente: bool,
    studenti: Insieme,
    ristretti: Insieme,
    ricoverati: Insieme,
    disabili: Insieme,
    /// Who fills a module FC.1.
    con_foglio: Insieme,
}

impl Ruoli {
    fn di(n: &Nucleo<'_>) -> Ruoli {
        let mut r = Ruoli::default();
        for caso in &casi(n) {
            let Some(m) = n.membri.get(caso.chi) else { continue };
            // The other household, when the declarant has chosen.
            if !caso.usato && m.dati.nucleo_ristretto.is_some() {
                continue;
            }
            let chi = Insieme::uno(caso.chi);
            let mut a_scelta = true;
            match caso.tipo {
                Tipo::Universita => r.studenti = r.studenti.unito(chi),
                Tipo::Residenze => r.ricoverati = r.ricoverati.unito(chi),
                Tipo::Minorenni | Tipo::Dottorato | Tipo::Sociosanitario => {}
            }
            if matches!(caso.tipo, Tipo::Minorenni | Tipo::Universita) {
                a_scelta = false;
                // A parent who is neither dead nor separated, and is not here.
                let altrove = |p: &Posizioni| !p.contiene(G::Nessuno) && !p.contiene(G::SeparatoODivorziato);
                if m.dati.genitore_non_convivente.as_ref().is_some_and(altrove) {
                    r.con_gnc = r.con_gnc.unito(chi);
                }
            }
            if a_scelta && m.dati.nucleo_ristretto != Some(false) {
                r.ristretti = r.ristretti.unito(chi);
            }
            match &caso.come {
                Come::Ordinario => {}
                Come::Nucleo(nucleo, aggiunte) => {
                    r.attratti = r.attratti.unito(nucleo.presenti.senza(n.presenti));
                    for aggiunta in aggiunte {
                        r.aggiunti = r.aggiunti.unito(Insieme::uno(aggiunta.chi));
                    }
                }
                Come::Manca(mancano) => r.incompleto(n, chi, m, mancano),
            }
        }
        r.componente |= !r.aggiunti.vuoto();
        for (k, m) in n.membri.iter().enumerate() {
            let chi = Insieme::uno(k);
            if n.presenti.unito(r.attratti).contiene(k) {
                if m.dati.disabilita.is_some() {
                    r.disabili = r.disabili.unito(chi);
                }
                if !n.minorenne(m) || ha_qualcosa(n, m) {
                    r.con_foglio = r.con_foglio.unito(chi);
                }
            }
        }
        r
    }

    /// A kind that lacks an answer: the path of the answer says whose.
    fn incompleto(&mut self, n: &Nucleo<'_>, chi: Insieme, m: &Membro<'_>, mancano: &[Mancanza]) {
        // The student is listed outside the household; what is missing is about him or her, or the other parent.
        self.attratti = self.attratti.unito(chi.senza(n.presenti));
        for (k, altro) in n.membri.iter().enumerate() {
            for manca in mancano {
                if manca.path == altro.posto.path("nucleoProprio") {
                    self.aggiunti = self.aggiunti.unito(Insieme::uno(k));
                } else if manca.path == altro.posto.path("lavoroSeiMesi") {
                    self.attratti = self.attratti.unito(Insieme::uno(k));
                }
            }
        }
        // Lett. a or b, and none of those that prevail over them.
        self.componente |= m.dati.genitore_non_convivente.as_ref().is_some_and(|p| {
            (p.contiene(G::ConiugatoConAltri) || p.contiene(G::FigliConAltri))
                && !p.contiene(G::AssegniStabiliti)
                && !p.contiene(G::EsclusoDallaResponsabilita)
                && !p.contiene(G::Estraneo)
        });
    }
}

/// Incomes or assets of any kind.
fn ha_qualcosa(n: &Nucleo<'_>, m: &Membro<'_>) -> bool {
    let Componente { redditi, depositi, altre_forme, .. } = m.dati;
    *redditi != Redditi::default()
        || !depositi.is_empty()
        || !altre_forme.is_empty()
        || n.dati().immobili.iter().any(|i| i.quote.iter().any(|q| q.componente == m.dati.id))
}

/// A list of papers being written.
struct Elenco<'n, 'a> {
    n: &'n Nucleo<'a>,
    voci: Vec<Documento>,
}

impl Elenco<'_, '_> {
    /// Adds a paper when it is needed, once.
    #[inline(never)]
    fn se(&mut self, serve: bool, codice: &str) {
        if !serve || self.voci.iter().any(|d| d.codice == codice) {
            return;
        }
        let Some(&(codice, quando, fonte)) = SCHEDE.iter().find(|(c, ..)| *c == codice) else { return };
        let annuali = &self.n.tabella.annuali;
        let mut documento = Documento {
            codice,
            testo: testo(DOCUMENTI, codice),
            anni: Vec::new(),
            data: None,
            voci: Vec::new(),
            dove: Vec::new(),
            fonte,
        };
        match quando {
            Sempre => {}
            Anno => documento.anni.push(annuali.anno_redditi.valore),
            Patrimonio => documento.data = Some(annuali.data_patrimonio.valore),
            Quando::Dsu => documento.data = Some(self.n.data),
        }
        self.voci.push(documento);
    }

    /// The same, about a day.
    #[inline(never)]
    fn del(&mut self, serve: bool, codice: &str, giorno: Option<Data>) {
        let prima = self.voci.len();
        self.se(serve, codice);
        if let Some(nuovo) = self.voci.get_mut(prima) {
            nuovo.data = giorno;
        }
    }

    /// The same, about a kind of thing.
    #[inline(never)]
    fn con(&mut self, codice: &str, voce: &'static str) {
        self.se(true, codice);
        if let Some(documento) = self.voci.iter_mut().find(|d| d.codice == codice && !d.voci.contains(&voce)) {
            documento.voci.push(voce);
        }
    }

    /// A line of a model of the income year.
    #[inline(never)]
    fn rigo(&mut self, modello: &str, punto: &str) {
        if let Some(documento) = self.voci.last_mut() {
            let anno = self.n.tabella.annuali.anno_redditi.valore.saturating_add(1);
            documento.dove.push([modello, &anno.to_string(), ", ", punto].concat());
        }
    }
}

/// The papers of a person.
fn persona(n: &Nucleo<'_>, ruoli: &Ruoli, k: usize, m: &Membro<'_>) -> Vec<Documento> {
    let dati = m.dati;
    let mut e = Elenco { n, voci: Vec::new() };
    let fuori = !n.presenti.contiene(k);
    // Who is outside and counts for nothing proves only why.
    if !fuori || ruoli.attratti.unito(ruoli.aggiunti).contiene(k) {
        e.se(true, "identita");
        // Who was not born yet had nothing.
        if dati.data_nascita <= n.tabella.annuali.data_patrimonio.valore {
            redditi(&mut e, dati);
            detrazioni(&mut e, &dati.detrazioni);
            mobiliare(&mut e, dati);
        }
        immobili(&mut e, &dati.id);
        e.se(!n.minorenne(m), "veicoli");
        e.se(dati.lavoro_sei_mesi == Some(true), "lavoro-sei-mesi");
        e.del(dati.ricoverato || dati.richiesta_ricovero.is_some(), "ricovero", dati.richiesta_ricovero);
        e.se(dati.figlio_non_convivente.is_some(), "figlio-a-carico");
        altro_genitore(&mut e, k, dati);
        studente(&mut e, dati);
        e.se(fuori && ruoli.aggiunti.contiene(k), "dati-fc9");
        corrente(&mut e, &dati.id);
    }
    e.se(dati.disabilita.is_some(), "disabilita");
    e.se(dati.estraneo, "estraneita-figlio");
    e.voci
}

/// Art. 4, c. 2.
fn redditi(e: &mut Elenco<'_, '_>, dati: &Componente) {
    let r = &dati.redditi;
    e.se(true, "redditi");
    e.rigo("730/", "prospetto 730-3, rigo 11");
    e.rigo("Redditi PF ", "quadro RN, rigo RN1, colonna 5");
    if !r.lavoro_dipendente.is_zero() || r.reddito_complessivo.is_zero() {
        e.rigo("CU ", "punti 1 e 2 (lavoro dipendente)");
    }
    if !r.forfetario.is_zero() {
        e.se(true, "forfetario");
        e.rigo("Redditi PF ", "quadro LM");
    }
    e.se(r.imposta_sostitutiva > r.forfetario, "imposta-sostitutiva");
    e.se(!r.esenti.is_zero(), "redditi-esenti");
    e.se(!r.lavoro_estero.is_zero(), "lavoro-estero");
    e.se(!r.proventi_agrari.is_zero(), "dichiarazione-irap");
    e.se(!r.assegni_figli.is_zero(), "assegni-ricevuti");
    for t in &r.trattamenti {
        if let Some(codice) = di_chi(t.tipo) {
            e.con(codice, it::tipo_trattamento(t.tipo));
        }
    }
    e.se(!r.fondiari.is_zero(), "redditi-fondiari");
    e.se(!r.aire.is_zero(), "redditi-aire");
}

/// Who pays a treatment: INPS fills in its own. Nothing for those that do not count.
fn di_chi(tipo: TipoTrattamento) -> Option<&'static str> {
    use TipoTrattamento as T;
    match tipo {
        T::AssegnoUnico
        | T::AssegnoDiInclusione
        | T::SupportoFormazioneLavoro
        | T::AssegnoSociale
        | T::CartaAcquisti
        | T::AssegnoMaternita
        | T::AssegnoNucleoFamiliare
        | T::PremioNascita => Some("trattamenti-inps"),
        T::ContributoComunale | T::BorsaDiStudio | T::RenditaSuperstiti | T::Altro => Some("trattamenti-altri-enti"),
        T::IndennitaAccompagnamento
        | T::PensioneInvaliditaCivile
        | T::IndennitaFrequenza
        | T::IndennitaComunicazione
        | T::AssegnoDiCura
        | T::RenditaInailDisabilita
        | T::AltroPerDisabilita
        | T::RimborsoSpese
        | T::RimborsoAffidatari
        | T::ServizioOVoucher
        | T::CreditoImposta => None,
    }
}

/// Art. 4, c. 3.
fn detrazioni(e: &mut Elenco<'_, '_>, d: &Detrazioni) {
    e.se(!d.assegni_coniuge.is_zero(), "assegni-coniuge-pagati");
    e.se(!d.assegni_coniuge.is_zero(), "atto-separazione");
    e.se(!d.assegni_figli.is_zero(), "assegni-figli-pagati");
    e.se(!d.spese_disabilita.is_zero(), "spese-disabilita");
    e.se(!d.redditi_agrari.is_zero(), "dichiarazione-iva");
}

/// Art. 5, c. 4: accounts by everybody, the rest by who has it.
fn mobiliare(e: &mut Elenco<'_, '_>, dati: &Componente) {
    e.se(true, "conti");
    for deposito in &dati.depositi {
        e.con("conti", it::tipo_deposito(deposito.tipo));
    }
    for altra in &dati.altre_forme {
        if altra.tipo == TipoAltraForma::ImpresaIndividuale {
            e.se(true, "bilancio-impresa");
        } else {
            e.con("investimenti", it::tipo_altra_forma(altra.tipo));
        }
    }
    e.se(!dati.incremento_immobiliare.is_zero() || !dati.incremento_mobiliare.is_zero(), "acquisti");
}

/// Art. 5, c. 2-3: the properties of which the person has a part, or that he or she gave away.
fn immobili(e: &mut Elenco<'_, '_>, id: &str) {
    let n = e.n;
    for immobile in &n.dati().immobili {
        if let Some(quota) = immobile.quote.iter().find(|q| q.componente == *id) {
            let edificabile = immobile.tipo == TipoImmobile::TerrenoEdificabile;
            e.se(true, if edificabile { "valore-area" } else { "visura" });
            e.se(!quota.mutuo_residuo.is_zero(), "mutuo");
            e.se(immobile.distrutto_da_calamita, "calamita");
            e.se(immobile.assegnata_altro_genitore, "assegnazione-casa");
        }
        e.se(immobile.assegnatario.as_deref() == Some(id), "assegnazione-casa");
        if let Some(donazione) = &immobile.donazione {
            e.del(donazione.donante == *id, "atto-donazione", Some(donazione.data));
        }
    }
}

/// Art. 7, c. 1: what proves the position of the other parent of a figlio.
fn altro_genitore(e: &mut Elenco<'_, '_>, k: usize, dati: &Componente) {
    let n = e.n;
    let Some(posizioni) = &dati.genitore_non_convivente else { return };
    for posizione in posizioni.tutte() {
        let codice = match posizione {
            G::Nessuno => continue,
            // Listed, he or she has papers of his or her own.
            G::Riconosciuto => {
                let elencato = n.membri.get(k).is_some_and(|m| !m.genitori.senza(n.presenti).vuoto());
                e.se(!elencato && posizioni.tutte().len() == 1, "altro-genitore");
                continue;
            }
            G::SeparatoODivorziato => "separazione-genitori",
            G::ConiugatoConAltri | G::FigliConAltri => "famiglia-altro-genitore",
            G::AssegniStabiliti => "atto-assegni",
            G::EsclusoDallaResponsabilita => "atto-responsabilita",
            G::Estraneo => "atto-estraneita",
        };
        e.se(true, codice);
    }
}

/// Art. 8, c. 2: residence and income of who studies away from home.
fn studente(e: &mut Elenco<'_, '_>, dati: &Componente) {
    let Some(studente) = dati.studente.as_ref().filter(|s| s.corso == Corso::Laurea) else { return };
    let fuori = studente.fuori_casa_dal.is_some();
    e.se(fuori, "residenza-studente");
    let prima = e.voci.len();
    e.se(fuori || studente.reddito_lavoro.is_some(), "redditi-studente");
    let anno = e.n.data.anno();
    if let Some(nuovo) = e.voci.get_mut(prima) {
        nuovo.anni = vec![anno.saturating_sub(1), anno.saturating_sub(2)];
    }
}

/// Art. 9: what proves the change.
fn corrente(e: &mut Elenco<'_, '_>, id: &str) {
    let Some(dati) = &e.n.dsu.corrente else { return };
    for v in dati.redditi.iter().filter(|v| v.componente == *id) {
        let prova = match v.causa {
            Causa::TempoIndeterminato => "lettera-lavoro",
            Causa::TempoDeterminato => "fine-contratto",
            Causa::Autonomo => "chiusura-partita-iva",
            Causa::Trattamenti => "fine-trattamento",
            Causa::Riduzione => "",
        };
        e.del(true, prova, v.data_evento);
        e.del(matches!(v.causa, Causa::TempoIndeterminato | Causa::TempoDeterminato), "naspi", v.data_evento);
        let giorno = Some(dati.data_presentazione);
        e.del(!v.lavoro_dipendente.is_zero(), if v.due_mesi { "buste-paga-2" } else { "buste-paga-12" }, giorno);
        e.del(!v.pensione.is_zero(), "pensione", giorno);
        e.del(!v.autonomo.is_zero(), "incassi", giorno);
        e.del(!v.trattamenti.is_empty(), "trattamenti-recenti", giorno);
    }
    if let Some(patrimonio) = &dati.patrimonio {
        let suo = patrimonio.componenti.iter().any(|p| p.componente == *id);
        e.del(suo, "patrimonio-recente", Some(e.n.tabella.annuali.data_patrimonio.valore.dopo_anni(1)));
    }
}

/// The papers of the household.
fn nucleo(n: &Nucleo<'_>) -> Vec<Documento> {
    let mut e = Elenco { n, voci: Vec::new() };
    e.se(true, "stato-di-famiglia");
    e.se(n.dati().abitazione.titolo == Titolo::Locazione, "contratto-affitto");
    e.se(true, "delega");
    e.voci
}

/// The sentences of those that hold.
fn scelte(n: &Nucleo<'_>, parole: &[(&str, &'static str)], casi: &[(bool, Insieme, &'static str, Fonte)]) -> Vec<Nota> {
    let mut note = Vec::new();
    for &(vale, chi, codice, fonte) in casi {
        if vale || !chi.vuoto() {
            note.push(Nota { codice, testo: testo(parole, codice), per: nomi(n, chi), fonte });
        }
    }
    note
}

/// Why the DSU is not the mini one.
fn motivi(n: &Nucleo<'_>, r: &Ruoli) -> Vec<Nota> {
    const MINI: Fonte = fonte::istruzioni_dsu("DSU mini");
    let casi = [
        (false, r.studenti, "universita", MINI),
        (false, r.disabili, "disabilita", MINI),
        (false, r.con_gnc, "genitori-non-conviventi", MINI),
        (r.componente, r.aggiunti, "componente-aggiuntiva", MINI),
        (false, r.ristretti, "nucleo-ristretto", MINI),
    ];
    scelte(n, DSU, &casi)
}

/// The modules, in the order of the DSU.
fn moduli(n: &Nucleo<'_>, r: &Ruoli) -> Vec<Nota> {
    let casi = [
        (true, n.presenti.unito(r.attratti), "MB.1", fonte::istruzioni_dsu("modulo MB.1")),
        (false, r.ristretti, "MB.1rid", fonte::art6("art. 6, c. 2")),
        (false, r.studenti, "MB.2-C", fonte::quadro_c("quadro C")),
        (false, r.con_gnc, "MB.2-D", fonte::quadro_d("quadro D")),
        (false, r.ricoverati, "MB.3", fonte::quadro_e("quadro E")),
        (true, r.con_foglio, "FC.1", fonte::istruzioni_dsu("modulo FC.1")),
        (false, r.disabili, "FC.2", fonte::istruzioni_dsu("quadro FC7")),
        (r.componente, r.aggiunti, "FC.4", fonte::quadro_fc9("quadro FC9")),
        (n.dsu.corrente.is_some(), Insieme::VUOTO, "MS", fonte::art9("art. 9")),
    ];
    scelte(n, MODULI, &casi)
}

/// What the declaration does not say, and decides between the two forms.
fn da_controllare(n: &Nucleo<'_>) -> Vec<Mancanza> {
    let mut domande = vec![Mancanza { path: "nucleo.componenti[].redditi".to_owned(), testo: testo(DSU, "esonero") }];
    for m in n.membri.iter() {
        let codice = match &m.dati.genitore_non_convivente {
            Some(p) if p.contiene(G::SeparatoODivorziato) => "divorzio",
            None if n.minorenne(m) && m.genitori.fra(n.presenti).quanti() == 1 => "altro-genitore",
            _ => continue,
        };
        domande.push(Mancanza { path: m.posto.path("genitoreNonConvivente"), testo: testo(DSU, codice) });
    }
    domande
}
