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
use crate::euro::Euro;
use crate::fonte::Fonte;
use crate::guida::nomi;
use crate::indicatori::{Come, Mancanza, Motivo, Tipo, casi};
use crate::messaggi::documenti::{self as d, Quando, Scheda};
use crate::messaggi::it;
use crate::nucleo::{Insieme, Membro, Nucleo};
use crate::trattamenti::conta;

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
    pub canali: &'static [&'static Motivo],
    /// When the attestation comes, and until when it is valid.
    pub tempi: &'static [&'static Motivo],
    /// What omissioni and difformità are, and the three ways out.
    pub difformita: &'static [&'static Motivo],
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
        canali: &d::CANALI,
        tempi: &d::TEMPI,
        difformita: &d::DIFFORMITA,
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
    fn se(&mut self, serve: bool, scheda: &'static Scheda) {
        let &Scheda { codice, quando, testo, fonte } = scheda;
        if !serve || self.voci.iter().any(|d| d.codice == codice) {
            return;
        }
        let annuali = &self.n.tabella.annuali;
        let (anni, data) = match quando {
            Quando::Sempre => (Vec::new(), None),
            Quando::Anno => (vec![annuali.anno_redditi.valore], None),
            Quando::Patrimonio => (Vec::new(), Some(annuali.data_patrimonio.valore)),
            Quando::Dsu => (Vec::new(), Some(self.n.data)),
        };
        self.voci.push(Documento { codice, testo, anni, data, voci: Vec::new(), dove: Vec::new(), fonte });
    }

    /// Adds a paper for an amount.
    #[inline(never)]
    fn per(&mut self, importi: &[(&Euro, &'static Scheda)]) {
        for (importo, scheda) in importi {
            self.se(!importo.is_zero(), scheda);
        }
    }

    /// The same, about a day.
    #[inline(never)]
    fn del(&mut self, serve: bool, scheda: &'static Scheda, giorno: Option<Data>) {
        let prima = self.voci.len();
        self.se(serve, scheda);
        if let Some(nuovo) = self.voci.get_mut(prima) {
            nuovo.data = giorno;
        }
    }

    /// The same, about a kind of thing.
    #[inline(never)]
    fn con(&mut self, scheda: &'static Scheda, voce: &'static str) {
        self.se(true, scheda);
        if let Some(documento) = self.voci.iter_mut().find(|d| d.codice == scheda.codice && !d.voci.contains(&voce)) {
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
        e.se(true, &d::IDENTITA);
        // Who was not born yet had nothing; of a minor nobody asks what he or she has not.
        let nato = dati.data_nascita <= n.tabella.annuali.data_patrimonio.valore;
        if nato && (!n.minorenne(m) || ha_qualcosa(n, m)) {
            redditi(&mut e, dati);
            detrazioni(&mut e, &dati.detrazioni);
            mobiliare(&mut e, dati);
        }
        immobili(&mut e, &dati.id);
        e.se(!n.minorenne(m), &d::VEICOLI);
        e.se(dati.lavoro_sei_mesi == Some(true), &d::LAVORO_SEI_MESI);
        e.del(m.chiede_ricovero(), &d::RICOVERO, dati.richiesta_ricovero);
        e.se(dati.figlio_non_convivente.is_some(), &d::FIGLIO_A_CARICO);
        altro_genitore(&mut e, k, dati);
        studente(&mut e, dati);
        e.se(fuori && ruoli.aggiunti.contiene(k), &d::DATI_FC9);
        corrente(&mut e, &dati.id);
    }
    e.se(dati.disabilita.is_some(), &d::DISABILITA);
    e.se(dati.estraneo, &d::ESTRANEITA_FIGLIO);
    e.voci
}

/// Art. 4, c. 2.
fn redditi(e: &mut Elenco<'_, '_>, dati: &Componente) {
    let r = &dati.redditi;
    e.se(true, &d::REDDITI);
    e.rigo("730/", "prospetto 730-3, rigo 11");
    e.rigo("Redditi PF ", "quadro RN, rigo RN1, colonna 5");
    if !r.lavoro_dipendente.is_zero() || r.reddito_complessivo.is_zero() {
        e.rigo("CU ", "punti 1 e 2 (lavoro dipendente)");
    }
    if !r.forfetario.is_zero() {
        e.se(true, &d::FORFETARIO);
        e.rigo("Redditi PF ", "quadro LM");
    }
    e.se(r.imposta_sostitutiva > r.forfetario, &d::IMPOSTA_SOSTITUTIVA);
    e.per(&[
        (&r.esenti, &d::REDDITI_ESENTI),
        (&r.lavoro_estero, &d::LAVORO_ESTERO),
        (&r.proventi_agrari, &d::DICHIARAZIONE_IRAP),
        (&r.assegni_figli, &d::ASSEGNI_RICEVUTI),
        (&r.fondiari, &d::REDDITI_FONDIARI),
        (&r.aire, &d::REDDITI_AIRE),
    ]);
    for t in &r.trattamenti {
        if let Some(scheda) = di_chi(t.tipo) {
            e.con(scheda, it::tipo_trattamento(t.tipo));
        }
    }
}

/// Who pays a treatment: INPS fills in its own. Nothing for those that do not count.
fn di_chi(tipo: TipoTrattamento) -> Option<&'static Scheda> {
    use TipoTrattamento as T;
    let di_altri = matches!(tipo, T::ContributoComunale | T::BorsaDiStudio | T::RenditaSuperstiti | T::Altro);
    conta(tipo).incluso.then_some(if di_altri { &d::TRATTAMENTI_ALTRI_ENTI } else { &d::TRATTAMENTI_INPS })
}

/// Art. 4, c. 3.
fn detrazioni(e: &mut Elenco<'_, '_>, t: &Detrazioni) {
    e.per(&[
        (&t.assegni_coniuge, &d::ASSEGNI_CONIUGE_PAGATI),
        (&t.assegni_coniuge, &d::ATTO_SEPARAZIONE),
        (&t.assegni_figli, &d::ASSEGNI_FIGLI_PAGATI),
        (&t.spese_disabilita, &d::SPESE_DISABILITA),
        (&t.redditi_agrari, &d::DICHIARAZIONE_IVA),
    ]);
}

/// Art. 5, c. 4: accounts by everybody, the rest by who has it.
fn mobiliare(e: &mut Elenco<'_, '_>, dati: &Componente) {
    e.se(true, &d::CONTI);
    for deposito in &dati.depositi {
        e.con(&d::CONTI, it::tipo_deposito(deposito.tipo));
    }
    for altra in &dati.altre_forme {
        if altra.tipo == TipoAltraForma::ImpresaIndividuale {
            e.se(true, &d::BILANCIO_IMPRESA);
        } else {
            e.con(&d::INVESTIMENTI, it::tipo_altra_forma(altra.tipo));
        }
    }
    e.per(&[(&dati.incremento_immobiliare, &d::ACQUISTI), (&dati.incremento_mobiliare, &d::ACQUISTI)]);
}

/// Art. 5, c. 2-3: the properties of which the person has a part, or that he or she gave away.
fn immobili(e: &mut Elenco<'_, '_>, id: &str) {
    let n = e.n;
    for immobile in &n.dati().immobili {
        if let Some(quota) = immobile.quote.iter().find(|q| q.componente == *id) {
            let edificabile = immobile.tipo == TipoImmobile::TerrenoEdificabile;
            e.se(true, if edificabile { &d::VALORE_AREA } else { &d::VISURA });
            e.se(!quota.mutuo_residuo.is_zero(), &d::MUTUO);
            e.se(immobile.distrutto_da_calamita, &d::CALAMITA);
            e.se(immobile.assegnata_altro_genitore, &d::ASSEGNAZIONE_CASA);
        }
        e.se(immobile.assegnatario.as_deref() == Some(id), &d::ASSEGNAZIONE_CASA);
        if let Some(donazione) = &immobile.donazione {
            e.del(donazione.donante == *id, &d::ATTO_DONAZIONE, Some(donazione.data));
        }
    }
}

/// Art. 7, c. 1: what proves the position of the other parent of a figlio.
fn altro_genitore(e: &mut Elenco<'_, '_>, k: usize, dati: &Componente) {
    let n = e.n;
    let Some(posizioni) = &dati.genitore_non_convivente else { return };
    for posizione in posizioni.tutte() {
        let scheda = match posizione {
            G::Nessuno => continue,
            // Listed, he or she has papers of his or her own.
            G::Riconosciuto => {
                let elencato = n.membri.get(k).is_some_and(|m| !m.genitori.senza(n.presenti).vuoto());
                e.se(!elencato && posizioni.tutte().len() == 1, &d::ALTRO_GENITORE);
                continue;
            }
            G::SeparatoODivorziato => &d::SEPARAZIONE_GENITORI,
            G::ConiugatoConAltri | G::FigliConAltri => &d::FAMIGLIA_ALTRO_GENITORE,
            G::AssegniStabiliti => &d::ATTO_ASSEGNI,
            G::EsclusoDallaResponsabilita => &d::ATTO_RESPONSABILITA,
            G::Estraneo => &d::ATTO_ESTRANEITA,
        };
        e.se(true, scheda);
    }
}

/// Art. 8, c. 2: residence and income of who studies away from home.
fn studente(e: &mut Elenco<'_, '_>, dati: &Componente) {
    let Some(studente) = dati.studente.as_ref().filter(|s| s.corso == Corso::Laurea) else { return };
    let fuori = studente.fuori_casa_dal.is_some();
    e.se(fuori, &d::RESIDENZA_STUDENTE);
    let prima = e.voci.len();
    e.se(fuori || studente.reddito_lavoro.is_some(), &d::REDDITI_STUDENTE);
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
            Causa::TempoIndeterminato => Some(&d::LETTERA_LAVORO),
            Causa::TempoDeterminato => Some(&d::FINE_CONTRATTO),
            Causa::Autonomo => Some(&d::CHIUSURA_PARTITA_IVA),
            Causa::Trattamenti => Some(&d::FINE_TRATTAMENTO),
            Causa::Riduzione => None,
        };
        if let Some(prova) = prova {
            e.del(true, prova, v.data_evento);
        }
        e.del(matches!(v.causa, Causa::TempoIndeterminato | Causa::TempoDeterminato), &d::NASPI, v.data_evento);
        let giorno = Some(dati.data_presentazione);
        let buste = if v.due_mesi { &d::BUSTE_PAGA_2 } else { &d::BUSTE_PAGA_12 };
        for (importo, scheda) in [(v.lavoro_dipendente, buste), (v.pensione, &d::PENSIONE), (v.autonomo, &d::INCASSI)] {
            e.del(!importo.is_zero(), scheda, giorno);
        }
        e.del(!v.trattamenti.is_empty(), &d::TRATTAMENTI_RECENTI, giorno);
    }
    if let Some(patrimonio) = &dati.patrimonio {
        let suo = patrimonio.componenti.iter().any(|p| p.componente == *id);
        e.del(suo, &d::PATRIMONIO_RECENTE, Some(e.n.tabella.annuali.data_patrimonio.valore.dopo_anni(1)));
    }
}

/// The papers of the household.
fn nucleo(n: &Nucleo<'_>) -> Vec<Documento> {
    let mut e = Elenco { n, voci: Vec::new() };
    e.se(true, &d::STATO_DI_FAMIGLIA);
    e.se(n.dati().abitazione.titolo == Titolo::Locazione, &d::CONTRATTO_AFFITTO);
    e.se(true, &d::DELEGA);
    e.voci
}

/// The sentences of those that hold: always, or for somebody.
fn frasi(n: &Nucleo<'_>, casi: &[(bool, Insieme, &'static Motivo)]) -> Vec<Nota> {
    let mut note = Vec::new();
    for &(vale, chi, &Motivo { codice, testo, fonte }) in casi {
        if vale || !chi.vuoto() {
            note.push(Nota { codice, testo, per: nomi(n, chi), fonte });
        }
    }
    note
}

/// Why the DSU is not the mini one.
fn motivi(n: &Nucleo<'_>, r: &Ruoli) -> Vec<Nota> {
    let casi = [
        (false, r.studenti, &d::NON_MINI_UNIVERSITA),
        (false, r.disabili, &d::NON_MINI_DISABILITA),
        (false, r.con_gnc, &d::NON_MINI_GENITORI_NON_CONVIVENTI),
        (r.componente, r.aggiunti, &d::NON_MINI_COMPONENTE_AGGIUNTIVA),
        (false, r.ristretti, &d::NON_MINI_NUCLEO_RISTRETTO),
    ];
    frasi(n, &casi)
}

/// The modules, in the order of the DSU.
fn moduli(n: &Nucleo<'_>, r: &Ruoli) -> Vec<Nota> {
    let casi = [
        (true, n.presenti.unito(r.attratti), &d::MODULO_MB1),
        (false, r.ristretti, &d::MODULO_MB1RID),
        (false, r.studenti, &d::MODULO_MB2_C),
        (false, r.con_gnc, &d::MODULO_MB2_D),
        (false, r.ricoverati, &d::MODULO_MB3),
        (true, r.con_foglio, &d::MODULO_FC1),
        (false, r.disabili, &d::MODULO_FC2),
        (r.componente, r.aggiunti, &d::MODULO_FC4),
        (n.dsu.corrente.is_some(), Insieme::VUOTO, &d::MODULO_MS),
    ];
    frasi(n, &casi)
}

/// What the declaration does not say, and decides between the two forms.
fn da_controllare(n: &Nucleo<'_>) -> Vec<Mancanza> {
    let mut domande = vec![Mancanza { path: "nucleo.componenti[].redditi".to_owned(), testo: d::CONTROLLA_ESONERO }];
    for m in n.membri.iter() {
        let testo = match &m.dati.genitore_non_convivente {
            Some(p) if p.contiene(G::SeparatoODivorziato) => d::CONTROLLA_DIVORZIO,
            None if n.minorenne(m) && m.genitori.fra(n.presenti).quanti() == 1 => d::CONTROLLA_ALTRO_GENITORE,
            _ => continue,
        };
        domande.push(Mancanza { path: m.posto.path("genitoreNonConvivente"), testo });
    }
    domande
}
