//! Art. 9: the ISEE corrente, which is any kind of ISEE after the changes that the law admits.

use rust_decimal::Decimal;
use serde::Serialize;

use super::avvisi::corrente_piu_alto;
use super::specifici::{Specifico, casi, specifici};
use super::{Avviso, Calcolato, Indicatore, Indicatori, calcoli, indicatori};
use crate::date::Data;
use crate::dsu::{Causa, DatiCorrente, Variazione};
use crate::euro::{Euro, to_number};
use crate::fonte::Fonte;
use crate::messaggi::specifici::{self as m, Motivo};
use crate::nucleo::Nucleo;
use crate::parametri::{Tabella, Unita, Valore};
use crate::prospetto::calcola;

/// What a request of ISEE corrente gives.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct RisultatoCorrente {
    /// The day of the request.
    pub data_presentazione: Data,
    /// Whether it is admitted, for the incomes or for the assets.
    pub ammesso: bool,
    /// Whether the new incomes are admitted.
    pub redditi: bool,
    /// Whether the new assets are admitted.
    pub patrimonio: bool,
    /// The tests, each with its outcome and by how much it failed.
    pub prove: Vec<Prova>,
    /// The last day on which it is valid; absent when it is not admitted.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub valido_fino: Option<Data>,
    /// Within how many months a further change of work or treatments is to be declared; only with new incomes.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub aggiornare_entro_mesi: Option<u16>,
    /// The ordinary indicators after the changes.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub indicatori: Option<Indicatori<Indicatore>>,
    /// The other kinds after the changes.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub specifici: Option<Vec<Specifico>>,
    /// What the person should know.
    pub avvisi: Vec<Avviso>,
}

/// A test of art. 9.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Prova {
    /// Stable name: `calo-isr`.
    pub codice: &'static str,
    /// The `id` of the person, for a test on one person.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub componente: Option<String>,
    /// Whether it was passed.
    pub superata: bool,
    /// What was found: a rate (0.3 is 30 %), a number, a day.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub valore: Option<Valore>,
    /// What the law asks: more than this rate, at least this number, after this day.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub soglia: Option<Valore>,
    /// The unit of both.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unita: Option<Unita>,
    /// For a rate that was not reached: the euro that are missing to exceed it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub manca: Option<Euro>,
    /// What is tested, in Italian.
    pub testo: &'static str,
    /// The rule.
    pub fonte: Fonte,
}

/// A request judged: its tests, and the household after the changes that are admitted.
pub(crate) struct Corrente<'a> {
    dati: &'a DatiCorrente,
    prove: Vec<Prova>,
    redditi: bool,
    patrimonio: bool,
    /// The households on which a change was measured, and how much it was: what the outcome depends on.
    pub(crate) misurati: Vec<(Nucleo<'a>, Euro)>,
    /// None when nothing is admitted.
    pub(crate) nucleo: Option<Nucleo<'a>>,
}

/// C. 1-4: which changes are admitted.
pub(crate) fn corrente<'a>(n: &Nucleo<'a>, ordinario: &Calcolato<'a>) -> Option<Corrente<'a>> {
    let dati = n.dsu.corrente.as_ref()?;
    // The text in force on the day of the request; its year is that of the declaration.
    let tabella = Tabella::del_giorno(dati.data_presentazione).unwrap_or(n.tabella);
    let (mut prove, mut ammesse, mut misurati) = (Vec::new(), Vec::new(), Vec::new());
    // c. 1, lett. a and b: each change by its cause.
    for (posto, variazione) in dati.redditi.iter().enumerate() {
        let della_causa = causa(n, variazione, tabella);
        if variazione.causa != Causa::Riduzione && della_causa.iter().all(|p| p.superata) {
            ammesse.push(posto);
        }
        prove.extend(della_causa);
    }
    // c. 1, lett. c: the fall of the ISR admits them all, but for those of two months, which only their cause can.
    if ammesse.len() < dati.redditi.len() {
        let dodici_mesi =
            |posto: &usize| ammesse.contains(posto) || dati.redditi.get(*posto).is_some_and(|v| !v.due_mesi);
        let tutte: Vec<_> = (0..dati.redditi.len()).filter(dodici_mesi).collect();
        let dopo = n.dopo(&tutte, None, tabella);
        let (calo, prova) = calo_isr(n, ordinario, &dopo, tabella);
        if prova.superata {
            ammesse = tutte;
        }
        prove.push(prova);
        misurati.push((dopo, calo));
    }
    // c. 1, lett. d: the assets, from April.
    let beni = dati.patrimonio.as_ref().filter(|beni| {
        let mese = mese(dati, tabella);
        let dopo = n.dopo(&[], Some(beni), tabella);
        let (variazione, prova) = variazione_isp(n, ordinario, &dopo, tabella);
        let superate = mese.superata && prova.superata;
        prove.extend([mese, prova]);
        misurati.push((dopo, variazione));
        superate
    });
    let (redditi, patrimonio) = (!ammesse.is_empty(), beni.is_some());
    let nucleo = (redditi || patrimonio).then(|| n.dopo(&ammesse, beni, tabella));
    Some(Corrente { dati, prove, redditi, patrimonio, misurati, nucleo })
}

fn prova(motivo: Motivo, superata: bool) -> Prova {
    let Motivo { codice, testo, fonte } = motivo;
    let (componente, valore, soglia, unita, manca) = (None, None, None, None, None);
    Prova { codice, componente, superata, valore, soglia, unita, manca, testo, fonte }
}

/// Lett. a: work. Lett. b: treatments.
fn causa(n: &Nucleo<'_>, v: &Variazione, tabella: &Tabella) -> Vec<Prova> {
    let s = tabella.ordinari;
    let mut prove = Vec::new();
    if let Some(evento) = v.data_evento.filter(|_| v.causa != Causa::Riduzione) {
        // "After 1 January of the income year."
        let inizio = n.tabella.annuali.data_patrimonio.valore.inizio_anno();
        prove.push(misurata(
            m::PROVA_EVENTO,
            evento > inizio,
            Valore::Giorno(evento),
            Valore::Giorno(inizio),
            Unita::Data,
        ));
    }
    let almeno = |motivo, quanti: u16, soglia: u16| {
        let [valore, minimo] = [quanti, soglia].map(|q| Valore::Numero(q.into()));
        misurata(motivo, quanti >= soglia, valore, minimo, Unita::Numero)
    };
    if matches!(v.causa, Causa::TempoDeterminato | Causa::Autonomo) {
        prove.push(prova(m::PROVA_NON_OCCUPATO, v.occupato == Some(false)));
    }
    if v.causa == Causa::Autonomo {
        prove.push(almeno(m::PROVA_MESI, v.mesi_continuativi.unwrap_or_default(), s.corrente_mesi_autonomo.valore));
    }
    if let Some(giorni) = s.corrente_giorni_lavorati.valore.filter(|_| v.causa == Causa::TempoDeterminato) {
        prove.push(almeno(m::PROVA_GIORNI, v.giorni_lavorati.unwrap_or_default(), giorni));
    }
    prove.into_iter().map(|p| Prova { componente: Some(v.componente.clone()), ..p }).collect()
}

fn misurata(motivo: Motivo, superata: bool, valore: Valore, soglia: Valore, unita: Unita) -> Prova {
    Prova { valore: Some(valore), soglia: Some(soglia), unita: Some(unita), ..prova(motivo, superata) }
}

/// A fall of the ISR of the ordinary household over the limit.
fn calo_isr<'a>(
    n: &Nucleo<'a>,
    ordinario: &Calcolato<'a>,
    dopo: &Nucleo<'a>,
    tabella: &'static Tabella,
) -> (Euro, Prova) {
    let prima = ordinario.calcolo.isr.valore;
    let calo = prima - calcola(dopo, ordinario.parametri, n.scelte).isr.valore;
    (calo, relativa(m::PROVA_CALO_ISR, prima, calo, tabella.ordinari.corrente_variazione_isr.valore))
}

/// A change of the ISP of the ordinary household, up or down, over the limit.
fn variazione_isp<'a>(
    n: &Nucleo<'a>,
    ordinario: &Calcolato<'a>,
    dopo: &Nucleo<'a>,
    tabella: &Tabella,
) -> (Euro, Prova) {
    let prima = ordinario.calcolo.isp;
    let dopo = calcola(dopo, ordinario.parametri, n.scelte).isp;
    let differenza = (prima - dopo).max(dopo - prima);
    let prova = relativa(m::PROVA_VARIAZIONE_ISP, prima, differenza, tabella.ordinari.corrente_variazione_isp.valore);
    (differenza, prova)
}

/// A change over a share of what there was; of nothing there is no share.
fn relativa(motivo: Motivo, prima: Euro, cambio: Euro, limite: Decimal) -> Prova {
    let soglia = prima * limite;
    let superata = cambio > soglia;
    if prima.is_zero() {
        return prova(motivo, false);
    }
    let numero = |quota: Decimal| Valore::Numero(to_number(quota.round_dp(6)));
    let manca = (!superata).then(|| soglia - cambio);
    let quota = cambio.decimal() / prima.decimal();
    Prova { manca, ..misurata(motivo, superata, numero(quota), numero(limite), Unita::Aliquota) }
}

fn mese(dati: &DatiCorrente, tabella: &Tabella) -> Prova {
    let primo = tabella.ordinari.corrente_mese_patrimonio.valore;
    let mese = u16::from(dati.data_presentazione.mese());
    let [valore, soglia] = [mese, primo].map(|m| Valore::Numero(m.into()));
    misurata(m::PROVA_MESE, mese >= primo, valore, soglia, Unita::Numero)
}

impl Corrente<'_> {
    /// The first day on which it is valid: that of the request.
    pub(crate) fn dal(&self) -> Data {
        self.dati.data_presentazione
    }

    /// The last day on which it is valid.
    pub(crate) fn fino(&self, n: &Nucleo<'_>) -> Data {
        fino(self.dal(), self.patrimonio, n)
    }
}

/// C. 5: six months for the incomes alone, the end of the year with the assets.
fn fino(dal: Data, patrimonio: bool, n: &Nucleo<'_>) -> Data {
    if patrimonio { dal.fine_anno() } else { dal.dopo_mesi(n.tabella.ordinari.corrente_mesi_validita.valore) }
}

/// The request as the result gives it: the same kinds, on the household after the changes.
pub(super) fn risultato(corrente: Corrente<'_>, prima: &Indicatori<Indicatore>) -> RisultatoCorrente {
    let Corrente { dati, prove, redditi, patrimonio, misurati: _, nucleo } = corrente;
    let giorno = dati.data_presentazione;
    let vuoto = RisultatoCorrente {
        data_presentazione: giorno,
        ammesso: nucleo.is_some(),
        redditi,
        patrimonio,
        prove,
        valido_fino: None,
        aggiornare_entro_mesi: None,
        indicatori: None,
        specifici: None,
        avvisi: Vec::new(),
    };
    let Some(n) = nucleo else { return vuoto };
    let s = n.tabella.ordinari;
    let (calcoli, casi) = (calcoli(&n), casi(&n));
    let ordinari = indicatori(&n, &calcoli, &casi);
    let fino = fino(giorno, patrimonio, &n);
    RisultatoCorrente {
        valido_fino: Some(fino),
        aggiornare_entro_mesi: redditi.then_some(s.corrente_mesi_aggiornamento.valore),
        specifici: Some(specifici(&n, &casi, &calcoli)),
        avvisi: (ordinari.ordinario.isee > prima.ordinario.isee).then(corrente_piu_alto).into_iter().collect(),
        indicatori: Some(ordinari),
        ..vuoto
    }
}
