//! From an attestation to a declaration: what a what-if can start from.
//!
//! An attestation has sums, a declaration entries: the draft puts each sum in one entry of one person, so that the engine
//! gives back the lines of the document. Every such choice is told among the assumptions with its path; what the lines
//! show and the document does not say (a disability, who is in residential care) is asked, never supposed. There are no
//! names in it: the people are `persona-1`, `persona-2`…

use rust_decimal::Decimal;
use serde::Serialize;

use super::foglio::{self, Cifra, Foglio, RigaAttestata as Riga, nascite, relazione};
use super::ipotesi::{deposito, immobile, nuovo};
use super::riscontro::{Attestato, RIGHE, nostri};
use super::{Attestazione, ComponenteNucleo, TipoAttestato};
use crate::codici::codice_fiscale;
use crate::date::Data;
use crate::dsu::{
    Abitazione, AltraForma, Componente, DatiNucleo, Dsu, GenitoreNonConvivente, Locazione, Posizioni, Relazione,
    TipoAltraForma, Titolo,
};
use crate::error::IseeError;
use crate::euro::{Euro, Percentuale};
use crate::messaggi::{regole_attestazione as r, riscontro as m};
use crate::nucleo::{COMPONENTI_MASSIMI, Figli, Nucleo};
use crate::parametri::{Parametri, Tabella};
use crate::scala::parametro;
use crate::scelte::Scelte;

/// What [`draft`] gives.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Bozza {
    /// The indicator of the attestation.
    pub indicatore: String,
    /// The indicator of the declaration that stands beside it.
    pub simulato: String,
    /// The declaration: the engine accepts it.
    pub dsu: Dsu,
    /// What was supposed, and what is asked.
    pub ipotesi: Vec<IpotesiBozza>,
    /// The lines of the document and what the engine makes of the draft.
    pub righe: Vec<RigaBozza>,
}

/// Something that the document does not say.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct IpotesiBozza {
    /// Stable name: `redditi-di-uno`.
    pub codice: &'static str,
    /// The entry of the declaration.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub path: Option<String>,
    /// What was supposed, or what to answer, in Italian.
    pub testo: &'static str,
}

/// A line of the document and of the draft.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct RigaBozza {
    /// The line.
    pub riga: Riga,
    /// The document's.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "number"))]
    pub attestata: Cifra,
    /// The engine's on the draft.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "number"))]
    pub calcolata: Cifra,
    /// Whether they agree, roundings apart.
    pub concorda: bool,
}

/// A declaration from which a what-if can start.
///
/// # Errors
/// `indicatore-da-scegliere`; `bozza-senza-data`, `bozza-senza-cifre`, `bozza-senza-persone` for a document that lacks what
/// nobody can suppose; `unsupported-date` for a day outside the tables.
///
/// ```
/// use isee_simulatore::{Euro, json};
/// use isee_simulatore::attestazione::{self, Attestazione, ComponenteNucleo, IndicatoreAttestato, Righe};
/// let anna = ComponenteNucleo {
///     relazione: Some("D".into()),
///     codice_fiscale: Some("PRVNNA80E41Z999P".into()), // invented
///     ..Default::default()
/// };
/// let righe = Righe {
///     somma_redditi_componenti: Some(Euro::new(17_000)),
///     patrimonio_mobiliare: Some(Euro::new(9_000)),
///     ..Default::default()
/// };
/// let attestazione = Attestazione {
///     data_presentazione: isee_simulatore::Data::parse("2026-03-15"),
///     nucleo: vec![anna],
///     indicatori: vec![IndicatoreAttestato { nome: "ordinario".into(), righe: Some(righe), ..Default::default() }],
///     ..Default::default()
/// };
/// let bozza = attestazione::draft(&attestazione, "ordinario").unwrap();
/// let isee = isee_simulatore::calculate(&bozza.dsu).unwrap().indicatori.ordinario.isee;
/// assert_eq!(isee, Euro::new(17_600)); // 17.000 + 20 % x (9.000 - 6.000), one person
/// assert_eq!(bozza.dsu.nucleo.componenti[0].data_nascita.to_string(), "1980-05-01");
/// ```
pub fn draft(a: &Attestazione, indicatore: &str) -> Result<Bozza, IseeError> {
    let i = foglio::scelto(a, indicatore)?;
    let attestato = Attestato::new(a, i);
    let Some(data) = a.data_presentazione else {
        return Err(IseeError::one(r::BOZZA_SENZA_DATA.issue("dataPresentazione", &[])));
    };
    let tabella = Tabella::del_giorno(data)?;
    let f = &attestato.foglio;
    if f.get(Riga::SommaRedditiComponenti).or(f.get(Riga::Isr)).is_none() {
        return Err(IseeError::one(r::BOZZA_SENZA_CIFRE.issue("indicatori", &[])));
    }
    let famiglia = tabella.famiglia().filter(|_| i.tipo == TipoAttestato::Famiglia);
    let parametri = famiglia.unwrap_or_else(|| tabella.ordinario());
    let mut bozza = Lavoro { data, tabella, parametri, foglio: f, ipotesi: Vec::new() };
    let persone = bozza.persone(&attestato)?;
    let (mut dsu, figli) = bozza.composizione(persone)?;
    bozza.importi(&mut dsu, figli);
    bozza.avverti(&attestato, &dsu);
    let simulato = if famiglia.is_some() { "famiglia" } else { "ordinario" };
    let calcolati = nostri(&dsu)?;
    let nostro = calcolati.iter().find(|n| n.nome == simulato).map(|n| &n.foglio);
    let righe = RIGHE.into_iter().filter_map(|riga| {
        let attestata = f.get(riga)?;
        let nostro = nostro?;
        let calcolata = nostro.o_zero(riga);
        Some(RigaBozza {
            riga,
            attestata: Cifra::di(riga, attestata),
            calcolata: Cifra::di(riga, calcolata),
            concorda: attestato.concorda(riga, nostro),
        })
    });
    let righe: Vec<_> = righe.collect();
    if righe.iter().any(|riga| !riga.concorda) {
        bozza.nota(m::BOZZA_NON_TUTTE, None);
    }
    Ok(Bozza { indicatore: indicatore.to_owned(), simulato: simulato.to_owned(), ipotesi: bozza.ipotesi, righe, dsu })
}

/// A draft being made.
struct Lavoro<'f> {
    data: Data,
    tabella: &'static Tabella,
    parametri: Parametri,
    foglio: &'f Foglio,
    ipotesi: Vec<IpotesiBozza>,
}

impl Lavoro<'_> {
    fn nota(&mut self, [codice, testo]: [&'static str; 2], path: Option<String>) {
        self.ipotesi.push(IpotesiBozza { codice, path, testo });
    }

    fn su(&mut self, persona: usize, campo: &str, nota: [&'static str; 2]) {
        self.nota(nota, Some(format!("nucleo.componenti[{persona}].{campo}")));
    }

    /// How many people the parameter of the document is of.
    fn del_parametro(&self) -> Option<u16> {
        let scritto = self.foglio.get(Riga::ParametroNucleo)?;
        let massime = u16::try_from(COMPONENTI_MASSIMI).unwrap_or(u16::MAX);
        (1..=massime).find(|n| parametro(*n, self.parametri.stabili) == scritto)
    }

    /// The people, with a relation and an age that the law admits together.
    fn persone(&mut self, attestato: &Attestato<'_>) -> Result<Vec<Componente>, IseeError> {
        let Attestato { a, i, .. } = attestato;
        let elenco: Vec<&ComponenteNucleo> =
            foglio::persone(a, i).elenco.iter().filter(|p| !foglio::e(p, "GNC")).take(COMPONENTI_MASSIMI).collect();
        let mut persone = Vec::new();
        for (n, persona) in elenco.iter().enumerate() {
            let scritta = relazione(persona.relazione.as_deref());
            if scritta.is_none() {
                self.su(n, "relazione", m::BOZZA_RELAZIONE);
            }
            let relazione = scritta.unwrap_or(if n == 0 { Relazione::D } else { Relazione::P });
            let nascita = self.nascita(n, persona, relazione);
            persone.push(nuovo(format!("persona-{}", n + 1), relazione, nascita));
        }
        // Nobody listed, or somebody taken in from outside: the parameter says how many.
        let attratte = i.elemento.contains("Attr") || !i.componenti_attratte.is_empty();
        if elenco.is_empty() || attratte {
            let quante = self.del_parametro().map_or(0, usize::from);
            for n in persone.len()..quante {
                let nota = if elenco.is_empty() { m::BOZZA_PERSONA_INVENTATA } else { m::BOZZA_PERSONA_ATTRATTA };
                self.su(n, "dataNascita", nota);
                let relazione = if n == 0 { Relazione::D } else { Relazione::P };
                let nascita = self.nato_da(eta_supposta(relazione), n);
                persone.push(nuovo(format!("persona-{}", n + 1), relazione, nascita));
            }
        }
        if persone.is_empty() {
            return Err(IseeError::one(r::BOZZA_SENZA_PERSONE.issue("nucleo", &[])));
        }
        self.uno_dichiara(&mut persone);
        self.eta_concordi(&mut persone);
        Ok(persone)
    }

    /// The day of birth in the fiscal code; of the two centuries the one that suits the relation.
    fn nascita(&mut self, n: usize, persona: &ComponenteNucleo, relazione: Relazione) -> Data {
        let maggiore = self.tabella.ordinari.eta_maggiore.valore;
        let date: Vec<_> = nascite(persona, self.data).into_iter().filter(|d| *d <= self.data).collect();
        let adulto = !matches!(relazione, Relazione::F | Relazione::MA | Relazione::P);
        let adatta = date.iter().find(|d| !adulto || d.eta(self.data) >= maggiore);
        match adatta.or(date.first()) {
            Some(nascita) if nascita.eta(self.data) <= ETA_MASSIMA => {
                let letto = persona.codice_fiscale.as_deref().map(|cf| codice_fiscale(cf).al(self.data));
                let certa = letto.and_then(|letto| letto.nascita).and_then(|nascita| nascita.certa);
                if certa == Some(false) {
                    self.su(n, "dataNascita", m::BOZZA_SECOLO);
                }
                *nascita
            }
            _ => {
                self.su(n, "dataNascita", m::BOZZA_NASCITA);
                self.nato_da(eta_supposta(relazione), n)
            }
        }
    }

    /// 1 January so many years before, a month later for each person: nobody is of the same day.
    fn nato_da(&self, eta: u16, n: usize) -> Data {
        let anno = self.data.anno().saturating_sub(eta);
        let mese = u16::try_from(n % 12).unwrap_or_default();
        let inizio = Data::parse(&format!("{anno:04}-01-{:02}", 1 + n % 28)).unwrap_or(self.data);
        inizio.dopo_mesi(mese)
    }

    /// One declarant, at most one spouse.
    fn uno_dichiara(&mut self, persone: &mut [Componente]) {
        let maggiore = self.tabella.ordinari.eta_maggiore.valore;
        let data = self.data;
        let chi = persone.iter().position(|c| c.relazione == Relazione::D);
        let chi = chi.or_else(|| persone.iter().position(|c| c.data_nascita.eta(data) >= maggiore)).unwrap_or(0);
        let mut coniuge = false;
        for (n, c) in persone.iter_mut().enumerate() {
            let giusta = match c.relazione {
                _ if n == chi => Relazione::D,
                Relazione::D => Relazione::P,
                Relazione::C if coniuge => Relazione::P,
                altra => altra,
            };
            coniuge |= giusta == Relazione::C;
            if giusta != c.relazione {
                self.su(n, "relazione", m::BOZZA_RELAZIONE);
                *c = nuovo(c.id.clone(), giusta, c.data_nascita);
            }
        }
    }

    /// A figlio is a minor or an adult by his or her age, and younger than the parents.
    fn eta_concordi(&mut self, persone: &mut [Componente]) {
        let s = self.tabella.ordinari;
        let data = self.data;
        let genitori: Vec<Data> = persone
            .iter()
            .filter(|c| matches!(c.relazione, Relazione::D | Relazione::C))
            .map(|c| c.data_nascita)
            .collect();
        let sposi_bambini = genitori.iter().any(|nascita| nascita.eta(data) < s.eta_matrimonio.valore);
        for (n, c) in persone.iter_mut().enumerate() {
            let eta = c.data_nascita.eta(data);
            let minorenne = eta < s.eta_maggiore.valore;
            let oltre = s.eta_figlio_non_convivente.valore.is_some_and(|massima| eta >= massima);
            let figlio = matches!(c.relazione, Relazione::F | Relazione::MA | Relazione::FC | Relazione::FNC);
            let giusta = match c.relazione {
                _ if figlio && genitori.iter().any(|g| *g >= c.data_nascita) => Relazione::P,
                Relazione::F | Relazione::MA if !minorenne => Relazione::FC,
                Relazione::FC | Relazione::FNC if minorenne => Relazione::F,
                Relazione::FNC if oltre => Relazione::FC,
                Relazione::C if sposi_bambini => Relazione::P,
                altra => altra,
            };
            if giusta != c.relazione {
                self.su(n, "relazione", m::BOZZA_RELAZIONE);
                *c = nuovo(c.id.clone(), giusta, c.data_nascita);
            }
        }
    }

    /// The answers of Allegato 1 that give the supplements of the document, or come nearest from below: what is left may be a
    /// disability, and that is asked.
    fn composizione(&mut self, persone: Vec<Componente>) -> Result<(Dsu, Figli), IseeError> {
        let minorenni = persone.iter().any(|c| matches!(c.relazione, Relazione::F | Relazione::MA));
        let genitori = persone.iter().filter(|c| matches!(c.relazione, Relazione::D | Relazione::C)).count();
        let risposte: &[(bool, bool)] =
            if minorenni { &[(true, false), (false, false), (false, true)] } else { &[(true, false)] };
        let scritte = self.foglio.get(Riga::Maggiorazioni);
        let mut migliore: Option<(Decimal, Dsu, Figli)> = None;
        let mut errore = None;
        for (lavoro, riconosciuto) in risposte {
            let mut dsu = vuota(self.data, persone.clone());
            for c in &mut dsu.nucleo.componenti {
                match c.relazione {
                    Relazione::D | Relazione::C if minorenni => c.lavoro_sei_mesi = Some(*lavoro),
                    Relazione::F | Relazione::MA if *riconosciuto && genitori == 1 => {
                        c.genitore_non_convivente = Some(Posizioni::Una(GenitoreNonConvivente::Riconosciuto));
                    }
                    _ => {}
                }
            }
            let (manca, figli) = match Nucleo::try_from(&dsu) {
                Ok(n) => {
                    let ours = crate::scala::scala(&n, self.parametri, n.scelte).maggiorazioni;
                    (scritte.map_or(Decimal::ZERO, |scritte| scritte - ours), n.figli())
                }
                Err(problema) => {
                    errore = errore.or(Some(problema));
                    continue;
                }
            };
            // Too many supplements are worse than a disability that is not said.
            let peso = if manca.is_sign_negative() { manca.abs() * Decimal::TEN } else { manca };
            let mezzo = self.parametri.stabili.maggiorazione_disabilita.valore;
            let spiegabile = manca.checked_rem(mezzo).is_some_and(|resto| resto.is_zero());
            let peso = if spiegabile || manca.is_sign_negative() { peso } else { peso + Decimal::ONE };
            if migliore.as_ref().is_none_or(|(prima, ..)| peso < *prima) {
                migliore = Some((peso, dsu, figli));
            }
        }
        match (migliore, errore) {
            (Some((_, dsu, figli)), _) => Ok((dsu, figli)),
            (None, Some(errore)) => Err(errore),
            (None, None) => Err(IseeError::one(r::BOZZA_SENZA_PERSONE.issue("nucleo", &[]))),
        }
    }

    /// Each sum in one entry.
    fn importi(&mut self, dsu: &mut Dsu, figli: Figli) {
        let euro = |riga| self.foglio.get(riga).map(|valore| Euro::from(Euro::from(valore).cent()).positive());
        // Who was born after the day of the assets has nothing.
        let giorno = self.tabella.annuali.data_patrimonio.valore;
        let adulti = |c: &Componente| c.relazione != Relazione::FNC && c.data_nascita <= giorno;
        let Some(chi) = dsu.nucleo.componenti.iter().position(adulti) else { return };
        let id = dsu.nucleo.componenti.get(chi).map(|c| c.id.clone()).unwrap_or_default();
        let solo_valori = euro(Riga::SommaRedditiComponenti).is_none();
        let redditi = euro(Riga::SommaRedditiComponenti).or(euro(Riga::Isr)).unwrap_or_default();
        let mobiliare = euro(Riga::PatrimonioMobiliare).unwrap_or_default();
        let figurativo = euro(Riga::RedditoFigurativoPatrimonioMobiliare).unwrap_or_default();
        let detrazioni = euro(Riga::Detrazioni).unwrap_or_default();
        let (mut immobili, tolto) = (euro(Riga::PatrimonioImmobiliare), euro(Riga::DetrazionePatrimonioImmobiliare));
        let tasso = self.parametri.annuali.tasso_figurativo.valore;
        let da_titoli = Euro::from(Euro::from(figurativo.decimal().checked_div(tasso).unwrap_or_default()).cent());
        let titoli = da_titoli.min(mobiliare);
        let conto = mobiliare - titoli;
        if immobili.is_none() && self.foglio.get(Riga::PatrimonioMobiliare).is_none() {
            // Of the assets only the ISP is known: without allowance, as a property that is not the home.
            immobili = euro(Riga::Isp);
        }
        let immobili = immobili.unwrap_or_default();
        let tolto = tolto.unwrap_or_default().min(immobili);
        if solo_valori {
            self.nota(m::BOZZA_SOLO_VALORI, None);
        }
        if !redditi.is_zero() {
            self.su(chi, "redditi.redditoComplessivo", m::BOZZA_REDDITI);
        }
        if !titoli.is_zero() {
            self.su(chi, "altreForme[0]", m::BOZZA_TITOLI);
        }
        if !conto.is_zero() {
            self.su(chi, "depositi[0]", m::BOZZA_CONTO);
        }
        if let Some(persona) = dsu.nucleo.componenti.get_mut(chi) {
            persona.redditi.reddito_complessivo = redditi;
            if !titoli.is_zero() {
                let tipo = TipoAltraForma::AltriStrumenti;
                persona.altre_forme.push(AltraForma { tipo, valore: titoli, quota: Percentuale::INTERO });
            }
            if !conto.is_zero() {
                persona.depositi.push(deposito(conto));
            }
        }
        let affitto = !detrazioni.is_zero();
        if affitto {
            self.nota(m::BOZZA_AFFITTO, Some("nucleo.abitazione.locazione".to_owned()));
            let contratto =
                Locazione { canone_annuo: detrazioni, contratto_registrato: true, conduttori: None, intestatari: None };
            dsu.nucleo.abitazione.titolo = Titolo::Locazione;
            dsu.nucleo.abitazione.locazione = Some(contratto);
        }
        if immobili.is_zero() {
            if !affitto {
                self.nota(m::BOZZA_ABITAZIONE, Some("nucleo.abitazione.titolo".to_owned()));
            }
            return;
        }
        if affitto || tolto.is_zero() {
            let nota = if tolto.is_zero() { m::BOZZA_IMMOBILI } else { m::BOZZA_IMMOBILI_MUTUO };
            self.nota(nota, Some("nucleo.immobili[0]".to_owned()));
            dsu.nucleo.immobili.push(immobile(&id, immobili, tolto, false));
            if !affitto {
                self.nota(m::BOZZA_ABITAZIONE, Some("nucleo.abitazione.titolo".to_owned()));
            }
            return;
        }
        // The home, with a mortgage when the allowance alone does not make the deduction, without other properties; or a
        // smaller home and other properties, when the allowance alone makes more.
        self.nota(m::BOZZA_CASA, Some("nucleo.immobili[0]".to_owned()));
        self.nota(m::BOZZA_COMUNE, Some("nucleo.abitazione.comune".to_owned()));
        dsu.nucleo.abitazione.titolo = Titolo::Proprieta;
        dsu.nucleo.abitazione.comune = Some("altro".to_owned());
        let (casa, mutuo) = self.casa(immobili, tolto, figli);
        dsu.nucleo.immobili.push(immobile(&id, casa, mutuo, true));
        let altri = immobili - casa;
        if !altri.is_zero() {
            self.nota(m::BOZZA_IMMOBILI, Some("nucleo.immobili[1]".to_owned()));
            dsu.nucleo.immobili.push(immobile(&id, altri, Euro::ZERO, false));
        }
        if !mutuo.is_zero() {
            let path = "nucleo.immobili[0].quote[0].mutuoResiduo".to_owned();
            self.nota(m::BOZZA_MUTUO, Some(path));
        }
    }

    /// The value of the home and its mortgage that make this deduction on these properties. With A the allowance, V the home,
    /// m the mortgage, k the part that counts beyond it (two thirds), art. 5, c. 2: V − m − A beyond zero, times k, is what is left.
    fn casa(&self, immobili: Euro, tolto: Euro, figli: Figli) -> (Euro, Euro) {
        let s = self.parametri.stabili;
        let franchigia = s.franchigia_casa.valore.base + s.franchigia_casa_figli.valore.per(figli.conviventi);
        let [numeratore, denominatore] = s.quota_eccedenza_casa.valore;
        let resta = immobili - tolto;
        let cento = |importo: Euro| Euro::from(importo.cent()).positive();
        // All of it is the home: m = V − A − resta / k.
        let eccedenza = resta * denominatore / numeratore;
        let mutuo = immobili - franchigia - eccedenza;
        if mutuo >= Euro::ZERO {
            return (immobili, cento(mutuo).min(immobili));
        }
        if resta.is_zero() {
            return (immobili, Euro::ZERO);
        }
        // Part of it is: tolto = V under the allowance, tolto = V − k (V − A) beyond it.
        if tolto <= franchigia {
            return (tolto, Euro::ZERO);
        }
        let parte = numeratore.checked_div(denominatore).unwrap_or_default();
        let casa = (tolto - franchigia * parte).decimal().checked_div(Decimal::ONE - parte).unwrap_or_default();
        (cento(Euro::from(casa)).min(immobili), Euro::ZERO)
    }

    /// What the lines show and nobody has said.
    fn avverti(&mut self, attestato: &Attestato<'_>, dsu: &Dsu) {
        if attestato.corrente {
            self.nota(m::BOZZA_CORRENTE, None);
        }
        let aggiuntiva = self.foglio.o_zero(Riga::ComponenteAggiuntiva);
        if !aggiuntiva.is_zero() {
            self.nota(m::BOZZA_COMPONENTE, None);
        }
        let Ok(n) = Nucleo::try_from(dsu) else { return };
        let scala = crate::scala::scala(&n, self.parametri, n.scelte);
        let ours = scala.maggiorazioni;
        if dsu.nucleo.componenti.iter().any(|c| c.lavoro_sei_mesi.is_some()) {
            self.nota(m::BOZZA_LAVORO, Some("nucleo.componenti[0].lavoroSeiMesi".to_owned()));
        }
        if let Some((n, _)) =
            dsu.nucleo.componenti.iter().enumerate().find(|(_, c)| c.genitore_non_convivente.is_some())
        {
            self.su(n, "genitoreNonConvivente", m::BOZZA_ALTRO_GENITORE);
        }
        if let Some(n) = dsu.nucleo.componenti.iter().position(|c| c.relazione == Relazione::FNC) {
            self.su(n, "figlioNonConvivente", m::BOZZA_NON_CONVIVENTE);
        }
        if self.foglio.get(Riga::Maggiorazioni).is_some_and(|scritte| scritte > ours) {
            self.nota(m::BOZZA_DISABILITA, Some("nucleo.componenti".to_owned()));
        } else if self.foglio.get(Riga::Maggiorazioni).is_some_and(|scritte| scritte < ours) {
            self.nota(m::BOZZA_MENO_MAGGIORAZIONI, Some("nucleo.componenti".to_owned()));
        }
        if self.foglio.get(Riga::ParametroNucleo).is_some_and(|scritto| scritto != scala.parametro) {
            self.nota(m::BOZZA_STRUTTURA, Some("nucleo.componenti".to_owned()));
        }
    }
}

/// Nobody alive was born so long before.
const ETA_MASSIMA: u16 = 120;

/// An age for who has no readable fiscal code.
fn eta_supposta(relazione: Relazione) -> u16 {
    match relazione {
        Relazione::F | Relazione::MA => 9,
        Relazione::FC | Relazione::FNC => 22,
        _ => 50,
    }
}

/// A declaration of these people and nothing else.
fn vuota(data_presentazione: Data, componenti: Vec<Componente>) -> Dsu {
    let abitazione = Abitazione { titolo: Titolo::Altro, comune: None, acquistata_dopo: false, locazione: None };
    let nucleo = DatiNucleo { componenti, abitazione, immobili: Vec::new(), ex_coniuge_stesso_indirizzo: false };
    Dsu { data_presentazione, nucleo, esterni: Vec::new(), corrente: None, scelte: Scelte::default() }
}
