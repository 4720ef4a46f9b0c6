//! What to collect before filing the DSU, which modules it takes, how to present it.
//!
//! Fonte: DPCM 159/2013, art. 10-11; the DSU instructions. Lines of the tax models are given only where they have been
//! checked; a line that moves every year is left out rather than guessed.

use serde::Serialize;

use crate::date::Data;
use crate::dsu::{
    Causa, Componente, Corso, Dsu, GenitoreNonConvivente as G, TipoAltraForma, TipoImmobile, TipoTrattamento, Titolo,
    Variazione,
};
use crate::error::IseeError;
use crate::fonte::{self, Fonte};
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
    /// Where the figure is in the tax models; absent where the line has not been checked.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub dove: Vec<Rigo>,
    /// The rule.
    pub fonte: Fonte,
}

/// A place in a tax model.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Rigo {
    /// The model with its year: `730/2025`.
    pub modello: String,
    /// The place: `prospetto 730-3, rigo 11`.
    pub punto: &'static str,
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
/// assert_eq!(redditi.dove[0].modello, "730/2025");
/// ```
pub fn documents(dsu: &Dsu) -> Result<Documenti, IseeError> {
    let n = Nucleo::try_from(dsu)?;
    let ruoli = Ruoli::di(&n);
    let motivi = motivi(&n, &ruoli);
    let persone = n
        .membri
        .iter()
        .enumerate()
        .map(|(k, m)| DocumentiPersona { componente: m.dati.id.clone(), documenti: persona(&n, &ruoli, k, m) });
    Ok(Documenti {
        persone: persone.filter(|p| !p.documenti.is_empty()).collect(),
        nucleo: nucleo(&n),
        dsu: if motivi.is_empty() { TipoDsu::Mini } else { TipoDsu::Integrale },
        da_controllare: da_controllare(&n),
        moduli: moduli(&n, &ruoli),
        motivi,
        canali: vec![
            come("inps", fonte::dlgs147_2017("art. 10, c. 1")),
            come("caf", fonte::dlgs147_2017("art. 10, c. 1")),
            come("patronato", fonte::presentazione_dsu("come si presenta la DSU")),
            come("professionista", fonte::presentazione_dsu("come si presenta la DSU")),
        ],
        tempi: vec![
            come("dieci-giorni", fonte::art11("art. 11")),
            come("quindici-giorni", fonte::art11("art. 11")),
            come("validita", fonte::art10("art. 10, c. 1")),
        ],
        difformita: vec![
            come("omissioni", fonte::art11("art. 11")),
            come("difformita", fonte::art11("art. 11")),
            come("nuova-dsu", fonte::nota_mlps_2020("nuova DSU")),
            come("con-documenti", fonte::nota_mlps_2020("documenti")),
            come("rettifica", fonte::nota_mlps_2020("rettifica")),
        ],
        valido_fino: n.data.fine_anno(),
    })
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
}

impl Ruoli {
    fn di(n: &Nucleo<'_>) -> Ruoli {
        let mut r = Ruoli::default();
        for (k, m) in n.membri.iter().enumerate() {
            if m.dati
                .genitore_non_convivente
                .as_ref()
                .is_some_and(|p| !p.contiene(G::Nessuno) && !p.contiene(G::SeparatoODivorziato))
            {
                r.con_gnc = r.con_gnc.unito(Insieme::uno(k));
            }
        }
        for caso in casi(n) {
            let Some(m) = n.membri.get(caso.chi) else { continue };
            let chi = Insieme::uno(caso.chi);
            // The other household that the declarant did not choose.
            if !caso.usato && m.dati.nucleo_ristretto.is_some() {
                continue;
            }
            match caso.tipo {
                Tipo::Universita => r.studenti = r.studenti.unito(chi),
                Tipo::Residenze => r.ricoverati = r.ricoverati.unito(chi),
                Tipo::Minorenni | Tipo::Dottorato | Tipo::Sociosanitario => {}
            }
            let a_scelta = !matches!(caso.tipo, Tipo::Minorenni | Tipo::Universita);
            if a_scelta && m.dati.nucleo_ristretto != Some(false) {
                r.ristretti = r.ristretti.unito(chi);
            }
            match caso.come {
                Come::Ordinario => {}
                Come::Nucleo(nucleo, aggiunte) => {
                    r.attratti = r.attratti.unito(nucleo.presenti.senza(n.presenti));
                    r.aggiunti = aggiunte.iter().fold(r.aggiunti, |tutti, a| tutti.unito(Insieme::uno(a.chi)));
                    r.componente |= !aggiunte.is_empty();
                }
                // Who is listed and lacks an answer is known by the path of the answer.
                Come::Manca(mancano) => {
                    for (j, altro) in n.membri.iter().enumerate().filter(|(j, _)| !n.presenti.contiene(*j)) {
                        let manca = |campo| mancano.iter().any(|manca| manca.path == altro.posto.path(campo));
                        if manca("nucleoProprio") {
                            r.aggiunti = r.aggiunti.unito(Insieme::uno(j));
                        }
                        if manca("lavoroSeiMesi") || j == caso.chi {
                            r.attratti = r.attratti.unito(Insieme::uno(j));
                        }
                    }
                    r.componente |= r.con_gnc.incontra(chi) && aggiuntiva(m.dati);
                }
            }
        }
        r.componente |= !r.aggiunti.vuoto();
        r
    }
}

/// Lett. a or b, and none of those that prevail over them.
fn aggiuntiva(dati: &Componente) -> bool {
    dati.genitore_non_convivente.as_ref().is_some_and(|p| {
        let una = |casi: &[G]| casi.iter().any(|caso| p.contiene(*caso));
        una(&[G::ConiugatoConAltri, G::FigliConAltri])
            && !una(&[G::AssegniStabiliti, G::EsclusoDallaResponsabilita, G::Estraneo])
    })
}

/// The reference of a paper.
#[derive(Clone, Copy)]
enum Quando {
    /// Any time.
    Sempre,
    /// The income year.
    Anno,
    /// The day of the assets.
    Patrimonio,
    /// A day.
    Giorno(Data),
}

use Quando::{Anno, Giorno, Patrimonio, Sempre};

/// A list being written.
struct Elenco<'n, 'a> {
    n: &'n Nucleo<'a>,
    voci: Vec<Documento>,
}

impl Elenco<'_, '_> {
    /// Adds a paper when it is needed, once.
    fn se(&mut self, serve: bool, codice: &'static str, quando: Quando, fonte: Fonte) {
        if serve && !self.voci.iter().any(|d| d.codice == codice) {
            let annuali = &self.n.tabella.annuali;
            let (anni, data) = match quando {
                Quando::Sempre => (Vec::new(), None),
                Quando::Anno => (vec![annuali.anno_redditi.valore], None),
                Quando::Patrimonio => (Vec::new(), Some(annuali.data_patrimonio.valore)),
                Quando::Giorno(giorno) => (Vec::new(), Some(giorno)),
            };
            let testo = testo(DOCUMENTI, codice);
            self.voci.push(Documento { codice, testo, anni, data, voci: Vec::new(), dove: Vec::new(), fonte });
        }
    }

    /// Adds a paper with the kinds that it is about.
    fn con_voci(&mut self, codice: &'static str, quando: Quando, fonte: Fonte, voci: Vec<&'static str>) {
        self.se(true, codice, quando, fonte);
        if let Some(ultimo) = self.voci.last_mut() {
            for voce in voci {
                if !ultimo.voci.contains(&voce) {
                    ultimo.voci.push(voce);
                }
            }
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
        e.se(true, "identita", Sempre, fonte::art10("art. 10, c. 1"));
        e.se(!n.minorenne(m), "veicoli", Giorno(n.data), fonte::istruzioni_dsu("quadro FC6"));
        // Who was not born yet had nothing.
        if dati.data_nascita <= n.tabella.annuali.data_patrimonio.valore {
            redditi(&mut e, dati);
            detrazioni(&mut e, dati);
            mobiliare(&mut e, dati);
        }
        immobili(&mut e, &dati.id);
        let lavoro = dati.lavoro_sei_mesi == Some(true);
        e.se(lavoro, "lavoro-sei-mesi", Anno, fonte::allegato1("Allegato 1, lett. b"));
        let ricovero = dati.ricoverato || dati.richiesta_ricovero.is_some();
        let quando = dati.richiesta_ricovero.map_or(Sempre, Giorno);
        e.se(ricovero, "ricovero", quando, fonte::art6("art. 6, c. 3"));
        let a_carico = dati.figlio_non_convivente.is_some();
        e.se(a_carico, "figlio-a-carico", Anno, fonte::art3("art. 3, c. 5"));
        altro_genitore(&mut e, k, dati);
        studente(&mut e, dati);
        let fc9 = fuori && ruoli.aggiunti.contiene(k);
        e.se(fc9, "dati-fc9", Giorno(n.data), fonte::quadro_fc9("quadro FC9"));
        corrente(&mut e, &dati.id);
    }
    e.se(dati.disabilita.is_some(), "disabilita", Giorno(n.data), fonte::istruzioni_dsu("quadro FC7"));
    e.se(dati.estraneo, "atto-estraneita", Sempre, fonte::art6("art. 6, c. 3, lett. b"));
    e.voci
}

/// Art. 4, c. 2.
fn redditi(e: &mut Elenco<'_, '_>, dati: &Componente) {
    let r = &dati.redditi;
    let anno = e.n.tabella.annuali.anno_redditi.valore;
    let dipendente = !r.lavoro_dipendente.is_zero() || r.reddito_complessivo.is_zero();
    let rigo = |modello: &str, punto| Rigo { modello: [modello, &anno.saturating_add(1).to_string()].concat(), punto };
    e.se(true, "redditi", Anno, fonte::art4("art. 4, c. 2, lett. a"));
    if let Some(redditi) = e.voci.last_mut() {
        redditi.dove =
            vec![rigo("730/", "prospetto 730-3, rigo 11"), rigo("Redditi PF ", "quadro RN, rigo RN1, colonna 5")];
        redditi.dove.extend(dipendente.then(|| rigo("CU ", "punti 1 e 2: lavoro dipendente")));
    }
    let forfetario = !r.forfetario.is_zero();
    e.se(forfetario, "forfetario", Anno, fonte::art4("art. 4, c. 2, lett. b"));
    if forfetario && let Some(ultimo) = e.voci.last_mut() {
        ultimo.dove = vec![rigo("Redditi PF ", "quadro LM")];
    }
    e.se(r.imposta_sostitutiva > r.forfetario, "imposta-sostitutiva", Anno, fonte::art4("art. 4, c. 2, lett. b"));
    e.se(!r.esenti.is_zero(), "redditi-esenti", Anno, fonte::art4("art. 4, c. 2, lett. c"));
    e.se(!r.lavoro_estero.is_zero(), "lavoro-estero", Anno, fonte::art4("art. 4, c. 2, lett. c"));
    e.se(!r.proventi_agrari.is_zero(), "dichiarazione-irap", Anno, fonte::art4("art. 4, c. 2, lett. d"));
    e.se(!r.assegni_figli.is_zero(), "assegni-ricevuti", Anno, fonte::art4("art. 4, c. 2, lett. e"));
    for t in &r.trattamenti {
        let lettera_f = fonte::art4("art. 4, c. 2, lett. f");
        match di_chi(t.tipo) {
            None => {}
            Some(codice) => {
                e.se(true, codice, Anno, lettera_f);
                let voce = it::tipo_trattamento(t.tipo);
                if let Some(d) = e.voci.iter_mut().find(|d| d.codice == codice && !d.voci.contains(&voce)) {
                    d.voci.push(voce);
                }
            }
        }
    }
    e.se(!r.fondiari.is_zero(), "redditi-fondiari", Anno, fonte::art4("art. 4, c. 2, lett. g"));
    e.se(!r.aire.is_zero(), "redditi-aire", Anno, fonte::art4("art. 4, c. 2, lett. i"));
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
fn detrazioni(e: &mut Elenco<'_, '_>, dati: &Componente) {
    let d = &dati.detrazioni;
    let coniuge = !d.assegni_coniuge.is_zero();
    e.se(coniuge, "assegni-coniuge-pagati", Anno, fonte::art4("art. 4, c. 3, lett. a"));
    e.se(coniuge, "atto-separazione", Sempre, fonte::art4("art. 4, c. 3, lett. a"));
    e.se(!d.assegni_figli.is_zero(), "assegni-figli-pagati", Anno, fonte::art4("art. 4, c. 3, lett. b"));
    e.se(!d.spese_disabilita.is_zero(), "spese-disabilita", Anno, fonte::art4("art. 4, c. 3, lett. c"));
    e.se(!d.redditi_agrari.is_zero(), "dichiarazione-iva", Anno, fonte::art4("art. 4, c. 3, lett. d"));
}

/// Art. 5, c. 4: accounts by everybody, the rest by who has it.
fn mobiliare(e: &mut Elenco<'_, '_>, dati: &Componente) {
    let conti = dati.depositi.iter().map(|d| it::tipo_deposito(d.tipo)).collect();
    e.con_voci("conti", Patrimonio, fonte::art5("art. 5, c. 4, lett. a"), conti);
    let impresa = |tipo| tipo == TipoAltraForma::ImpresaIndividuale;
    let altre = dati.altre_forme.iter().filter(|a| !impresa(a.tipo)).map(|a| it::tipo_altra_forma(a.tipo));
    let altre: Vec<_> = altre.collect();
    if !altre.is_empty() {
        e.con_voci("investimenti", Patrimonio, fonte::art5("art. 5, c. 4, lett. b-g"), altre);
    }
    let con_impresa = dati.altre_forme.iter().any(|a| impresa(a.tipo));
    e.se(con_impresa, "bilancio-impresa", Patrimonio, fonte::art5("art. 5, c. 4, lett. h"));
    let acquisti = !(dati.incremento_immobiliare + dati.incremento_mobiliare).is_zero();
    e.se(acquisti, "acquisti", Anno, fonte::art5("art. 5, c. 4, lett. a"));
}

/// Art. 5, c. 2-3: the properties of which the person has a part, or that he or she gave away.
fn immobili(e: &mut Elenco<'_, '_>, id: &str) {
    let n = e.n;
    for immobile in &n.dati().immobili {
        let quota = immobile.quote.iter().find(|q| q.componente == *id);
        let edificabile = immobile.tipo == TipoImmobile::TerrenoEdificabile;
        e.se(quota.is_some() && !edificabile, "visura", Patrimonio, fonte::art5("art. 5, c. 2-3"));
        e.se(quota.is_some() && edificabile, "valore-area", Patrimonio, fonte::art5("art. 5, c. 2"));
        let mutuo = quota.is_some_and(|q| !q.mutuo_residuo.is_zero());
        e.se(mutuo, "mutuo", Patrimonio, fonte::art5("art. 5, c. 2"));
        let calamita = quota.is_some() && immobile.distrutto_da_calamita;
        e.se(calamita, "calamita", Sempre, fonte::l145_2018("art. 1, c. 986"));
        let assegnata = immobile.assegnatario.as_deref() == Some(id)
            || (quota.is_some() && (immobile.assegnata_altro_genitore || immobile.assegnatario.is_some()));
        e.se(assegnata, "assegnazione-casa", Sempre, fonte::l160_2019("art. 1, c. 743"));
        if let Some(donazione) = immobile.donazione.as_ref().filter(|d| d.donante == *id) {
            e.se(true, "atto-donazione", Giorno(donazione.data), fonte::art6("art. 6, c. 3, lett. c"));
        }
    }
}

/// Art. 7, c. 1: what proves the position of the other parent of a figlio.
fn altro_genitore(e: &mut Elenco<'_, '_>, k: usize, dati: &Componente) {
    let n = e.n;
    let Some(posizioni) = &dati.genitore_non_convivente else { return };
    for posizione in posizioni.tutte() {
        let lettera = |articolo| fonte::art7(articolo);
        let (codice, fonte) = match posizione {
            G::Nessuno => continue,
            G::Riconosciuto => {
                // Listed, he or she has papers of his or her own.
                let elencato = n.membri.get(k).is_some_and(|m| !m.genitori.senza(n.presenti).vuoto());
                if elencato || posizioni.tutte().len() > 1 {
                    continue;
                }
                ("altro-genitore", lettera("art. 7, c. 1"))
            }
            G::SeparatoODivorziato => ("atto-separazione", fonte::faq_inps_separati("genitori separati o divorziati")),
            G::ConiugatoConAltri => ("famiglia-altro-genitore", lettera("art. 7, c. 1, lett. a")),
            G::FigliConAltri => ("famiglia-altro-genitore", lettera("art. 7, c. 1, lett. b")),
            G::AssegniStabiliti => ("atto-assegni", lettera("art. 7, c. 1, lett. c")),
            G::EsclusoDallaResponsabilita => ("atto-responsabilita", lettera("art. 7, c. 1, lett. d")),
            G::Estraneo => ("atto-estraneita", lettera("art. 7, c. 1, lett. e")),
        };
        e.se(true, codice, Sempre, fonte);
    }
}

/// Art. 8, c. 2: residence and income of who studies away from home.
fn studente(e: &mut Elenco<'_, '_>, dati: &Componente) {
    let Some(studente) = &dati.studente else { return };
    let fuori = studente.corso == Corso::Laurea && studente.fuori_casa_dal.is_some();
    e.se(fuori, "residenza-studente", Giorno(e.n.data), fonte::art8("art. 8, c. 2, lett. a"));
    if studente.corso == Corso::Laurea && (fuori || studente.reddito_lavoro.is_some()) {
        e.se(true, "redditi-studente", Sempre, fonte::art8("art. 8, c. 2, lett. b"));
        let anno = e.n.data.anno();
        if let Some(ultimo) = e.voci.last_mut() {
            ultimo.anni = vec![anno.saturating_sub(1), anno.saturating_sub(2)];
        }
    }
}

/// Art. 9: what proves the change.
fn corrente(e: &mut Elenco<'_, '_>, id: &str) {
    let Some(dati) = &e.n.dsu.corrente else { return };
    let art9 = |articolo| fonte::art9(articolo);
    for v in dati.redditi.iter().filter(|v| v.componente == *id) {
        let Variazione { causa, due_mesi, lavoro_dipendente, pensione, autonomo, trattamenti, .. } = v;
        let evento = v.data_evento.map_or(Sempre, Giorno);
        let prova = match causa {
            Causa::TempoIndeterminato => "lettera-lavoro",
            Causa::TempoDeterminato => "fine-contratto",
            Causa::Autonomo => "chiusura-partita-iva",
            Causa::Trattamenti => "fine-trattamento",
            Causa::Riduzione => "",
        };
        e.se(*causa != Causa::Riduzione, prova, evento, art9("art. 9, c. 1"));
        let lavoro = matches!(causa, Causa::TempoIndeterminato | Causa::TempoDeterminato);
        e.se(lavoro, "naspi", evento, art9("art. 9, c. 3"));
        let giorno = Giorno(dati.data_presentazione);
        let buste = if *due_mesi { "buste-paga-2" } else { "buste-paga-12" };
        e.se(!lavoro_dipendente.is_zero(), buste, giorno, art9("art. 9, c. 3"));
        e.se(!pensione.is_zero(), "pensione", giorno, art9("art. 9, c. 3"));
        e.se(!autonomo.is_zero(), "incassi", giorno, art9("art. 9, c. 3"));
        e.se(!trattamenti.is_empty(), "trattamenti-recenti", giorno, art9("art. 9, c. 3"));
    }
    let beni = dati.patrimonio.as_ref().is_some_and(|p| p.componenti.iter().any(|c| c.componente == *id));
    let giorno = e.n.tabella.annuali.data_patrimonio.valore.dopo_anni(1);
    e.se(beni, "patrimonio-recente", Giorno(giorno), art9("art. 9, c. 2"));
}

/// The papers of the household.
fn nucleo(n: &Nucleo<'_>) -> Vec<Documento> {
    let mut e = Elenco { n, voci: Vec::new() };
    e.se(true, "stato-di-famiglia", Giorno(n.data), fonte::art3("art. 3, c. 1"));
    let affitto = n.dati().abitazione.titolo == Titolo::Locazione;
    e.se(affitto, "contratto-affitto", Giorno(n.data), fonte::art4("art. 4, c. 4, lett. a"));
    e.se(true, "delega", Sempre, fonte::dlgs147_2017("art. 10, c. 1"));
    e.voci
}

fn nota(parole: &[(&str, &'static str)], codice: &'static str, per: Vec<String>, fonte: Fonte) -> Nota {
    Nota { codice, testo: testo(parole, codice), per, fonte }
}

fn come(codice: &'static str, fonte: Fonte) -> Nota {
    nota(PRESENTAZIONE, codice, Vec::new(), fonte)
}

fn nomi(n: &Nucleo<'_>, chi: Insieme) -> Vec<String> {
    n.fra(chi).map(|m| m.dati.id.clone()).collect()
}

/// The people who count and for whom something holds.
fn chi<'a>(n: &Nucleo<'a>, ruoli: &Ruoli, vale: impl Fn(&Membro<'a>) -> bool) -> Insieme {
    let contati = n.presenti.unito(ruoli.attratti);
    n.membri.iter().enumerate().filter(|(k, m)| contati.contiene(*k) && vale(m)).map(|(k, _)| k).collect()
}

/// Why the DSU is not the mini one.
fn motivi(n: &Nucleo<'_>, ruoli: &Ruoli) -> Vec<Nota> {
    let mini = fonte::istruzioni_dsu("DSU mini");
    let disabili = chi(n, ruoli, |m| m.dati.disabilita.is_some());
    let casi = [
        (!ruoli.studenti.vuoto(), "universita", ruoli.studenti, mini),
        (!disabili.vuoto(), "disabilita", disabili, mini),
        (!ruoli.con_gnc.vuoto(), "genitori-non-conviventi", ruoli.con_gnc, mini),
        (ruoli.componente, "componente-aggiuntiva", ruoli.aggiunti, mini),
        (!ruoli.ristretti.vuoto(), "nucleo-ristretto", ruoli.ristretti, fonte::art6("art. 6, c. 2")),
    ];
    let veri = casi.into_iter().filter(|(vero, ..)| *vero);
    veri.map(|(_, codice, per, fonte)| nota(DSU, codice, nomi(n, per), fonte)).collect()
}

/// What the declaration does not say, and decides between the two forms.
fn da_controllare(n: &Nucleo<'_>) -> Vec<Mancanza> {
    let domanda = |codice, path| Mancanza { path, testo: testo(DSU, codice) };
    let mut domande = vec![domanda("esonero", "nucleo.componenti[].redditi".to_owned())];
    for m in n.membri.iter() {
        let path = || m.posto.path("genitoreNonConvivente");
        let un_genitore = n.minorenne(m) && m.genitori.fra(n.presenti).quanti() == 1;
        match &m.dati.genitore_non_convivente {
            Some(p) if p.contiene(G::SeparatoODivorziato) => domande.push(domanda("divorzio", path())),
            None if un_genitore => domande.push(domanda("altro-genitore", path())),
            _ => {}
        }
    }
    domande
}

/// The modules, in the order of the DSU.
fn moduli(n: &Nucleo<'_>, ruoli: &Ruoli) -> Vec<Nota> {
    let quadro = fonte::istruzioni_dsu;
    let tutti = n.presenti.unito(ruoli.attratti);
    let disabili = chi(n, ruoli, |m| m.dati.disabilita.is_some());
    let con_foglio = chi(n, ruoli, |m| !n.minorenne(m) || ha_qualcosa(n, m));
    let casi = [
        (true, "MB.1", tutti, quadro("modulo MB.1")),
        (!ruoli.ristretti.vuoto(), "MB.1rid", ruoli.ristretti, fonte::art6("art. 6, c. 2")),
        (!ruoli.studenti.vuoto(), "MB.2-C", ruoli.studenti, fonte::quadro_c("quadro C")),
        (!ruoli.con_gnc.vuoto(), "MB.2-D", ruoli.con_gnc, fonte::quadro_d("quadro D")),
        (!ruoli.ricoverati.vuoto(), "MB.3", ruoli.ricoverati, fonte::quadro_e("quadro E")),
        (true, "FC.1", con_foglio, quadro("modulo FC.1")),
        (!disabili.vuoto(), "FC.2", disabili, quadro("quadro FC7")),
        (ruoli.componente, "FC.4", ruoli.aggiunti, fonte::quadro_fc9("quadro FC9")),
        (n.dsu.corrente.is_some(), "MS", Insieme::VUOTO, fonte::art9("art. 9")),
    ];
    let veri = casi.into_iter().filter(|(vero, ..)| *vero);
    veri.map(|(_, codice, per, fonte)| nota(MODULI, codice, nomi(n, per), fonte)).collect()
}

/// Incomes or assets of any kind.
fn ha_qualcosa(n: &Nucleo<'_>, m: &Membro<'_>) -> bool {
    let Componente { redditi, depositi, altre_forme, .. } = m.dati;
    *redditi != crate::dsu::Redditi::default()
        || !depositi.is_empty()
        || !altre_forme.is_empty()
        || n.dati().immobili.iter().any(|i| i.quote.iter().any(|q| q.componente == m.dati.id))
}
