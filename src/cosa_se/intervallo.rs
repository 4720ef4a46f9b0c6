//! With answers missing, between which figures an indicator must lie, and which answer narrows it most.
//!
//! Over a list of answers every one is tried. Over an amount the ends are enough where the law is monotone: one more euro of
//! income, savings or property never lowers an ISEE, one more euro of what is subtracted never raises it ([`verso`] says which
//! field does what). Three things are not so, and there the ends are looked for with exact curves, one amount at a time, from
//! every corner: a balance of who has bought something in the year (art. 5, c. 4), more libretti of the same person
//! (c. 4-bis goes by their size), what decides who is counted or what is admitted (the autonomy of a student, who is a
//! carico, art. 9). The same where a corner is refused, because parts may not exceed their whole. Every end is always that of
//! a declaration that `calculate` accepts; that nothing lies beyond it is proven in the first case (`certo`), and in the
//! second it rests on the search: those conditions are on sums of amounts, so the end of one curve after the other meets them.

use std::collections::BTreeMap;
use std::rc::Rc;

use serde::Serialize;

use super::campo::{Sonda, centesimi, importi, valori};
use super::curva::Intervallo;
use super::tratti::percorri;
use crate::dsu::visita::Giro;
use crate::dsu::{Componente, Corso, Dsu, Relazione, TipoDeposito};
use crate::error::{IseeError, Issue};
use crate::euro::Euro;
use crate::messaggi::regole as r;
use crate::nucleo::Nucleo;

/// The most combinations of the answers of lists.
pub(crate) const VARIANTI_MASSIME: usize = 1024;

/// The most amounts that are looked for with curves.
const CERCATI_MASSIMI: usize = 5;

/// An answer that is not given yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Aperta {
    /// The field.
    pub path: String,
    /// What it may be.
    pub fra: Fra,
}

/// What an answer may be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fra {
    /// Any amount between two.
    Importi(Intervallo),
    /// One of so many values.
    Valori(usize),
}

/// The declaration with one of the combinations of the answers of a list.
#[derive(Clone, Debug)]
pub struct Variante {
    /// The declaration.
    pub dsu: Dsu,
    /// For each open answer the place of its value in the list; for an amount it does not matter.
    pub risposte: Vec<usize>,
}

/// What `bounds` gives.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Limiti {
    /// The interval of each indicator.
    pub indicatori: Vec<LimitiIndicatore>,
    /// The open answers, in the order in which they were given.
    pub aperte: Vec<Ristretta>,
    /// The path of the answer that narrows the interval most: the one with the smallest `larghezza`; absent when none narrows it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub prossima: Option<String>,
}

/// Between which figures an indicator lies.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct LimitiIndicatore {
    /// The indicator.
    pub nome: String,
    /// The lowest figure, and answers that give it.
    pub min: Estremo,
    /// The highest.
    pub max: Estremo,
    /// True when it is proven that nothing lies beyond; otherwise it has been looked for.
    pub certo: bool,
}

/// An end of an interval.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Estremo {
    /// The ISEE, rounded to the cent.
    pub isee: Euro,
    /// Answers that give it, one for each open one.
    pub risposte: Vec<RispostaData>,
}

/// An answer.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct RispostaData {
    /// The field.
    pub path: String,
    /// The amount, for an amount.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub importo: Option<Euro>,
    /// The place in `valori`, for one of a list.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub posto: Option<usize>,
}

/// What knowing an answer would do.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Ristretta {
    /// The field.
    pub path: String,
    /// How wide the interval of the indicator would still be with the worst answer to this one. For an amount, the worst of the ends and
    /// of the bends of the two curves that the amount draws at the ends of the interval.
    pub larghezza: Euro,
}

/// What one more euro of an amount does to an ISEE, whatever the rest is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Effetto {
    /// It never lowers it.
    Alza,
    /// It never raises it.
    Abbassa,
    /// It depends.
    Incerto,
}

/// Art. 4 and 5 field by field.
fn verso(dsu: &Dsu, path: &str) -> Effetto {
    use Effetto::{Abbassa, Alza, Incerto};
    let (dove, campo) = path.rsplit_once('.').unwrap_or(("", path));
    let persona = dsu
        .nucleo
        .componenti
        .iter()
        .enumerate()
        .map(|(n, c)| (["nucleo.componenti[", &n.to_string(), "]."].concat(), c))
        .chain(dsu.esterni.iter().enumerate().map(|(n, c)| (["esterni[", &n.to_string(), "]."].concat(), c)))
        .find(|(inizio, _)| path.starts_with(inizio))
        .map(|(_, c)| c);
    match campo {
        // Art. 9 replaces amounts, and admits it or not.
        _ if path.starts_with("corrente.") => Incerto,
        "saldo" | "giacenzaMedia" => {
            let libretti =
                |c: &Componente| c.depositi.iter().filter(|d| d.tipo == TipoDeposito::LibrettoPostale).count() > 1;
            let acquisti = campo == "saldo"
                && persona.is_none_or(|c| !c.incremento_immobiliare.is_zero() || !c.incremento_mobiliare.is_zero());
            if acquisti || persona.is_none_or(libretti) { Incerto } else { Alza }
        }
        // It may decide who is in the nucleo ristretto.
        "redditoComplessivo" if persona.is_none_or(e_figlio) && ha_ristretto(dsu) => Incerto,
        "assegniFigli" if dove.ends_with("detrazioni") => Abbassa,
        "redditoComplessivo" | "impostaSostitutiva" | "esenti" | "lavoroEstero" | "proventiAgrari" | "assegniFigli"
        | "importo" | "fondiari" | "aire" | "valore" | "rimesseEstero" => Alza,
        "lavoroDipendente"
        | "pensione"
        | "autonomo"
        | "forfetario"
        | "assegniConiuge"
        | "speseDisabilita"
        | "redditiAgrari"
        | "mutuoResiduo"
        | "canoneAnnuo"
        | "incrementoImmobiliare"
        | "incrementoMobiliare" => Abbassa,
        _ => Incerto,
    }
}

fn e_figlio(c: &Componente) -> bool {
    !matches!(c.relazione, Relazione::D | Relazione::C | Relazione::GNC)
}

/// Whether some kind of ISEE may take a part of the household.
fn ha_ristretto(dsu: &Dsu) -> bool {
    dsu.nucleo.componenti.iter().any(|c| {
        c.disabilita.is_some()
            || c.ricoverato
            || c.richiesta_ricovero.is_some()
            || c.studente.as_ref().is_some_and(|s| s.corso == Corso::Dottorato)
    })
}

/// Fields tied to others by a check: parts may not exceed their whole.
fn legato(path: &str) -> bool {
    let campo = path.rsplit('.').next().unwrap_or_default();
    ["redditoComplessivo", "lavoroDipendente", "pensione", "autonomo", "impostaSostitutiva", "forfetario"]
        .contains(&campo)
}

/// An open amount of a variant.
#[derive(Clone, Copy)]
struct Coordinata {
    /// Its place among the open answers.
    aperta: usize,
    /// Its place among the amounts of the declaration.
    posto: usize,
    da: i64,
    a: i64,
    effetto: Effetto,
}

/// A variant with its open amounts.
struct Gioco<'v> {
    aperte: &'v [Aperta],
    risposte: &'v [usize],
    dsu: Dsu,
    coordinate: Vec<Coordinata>,
}

/// The lowest or the highest figure found so far, and where.
#[derive(Clone)]
struct Cima {
    isee: Euro,
    risposte: Vec<RispostaData>,
    importi: Vec<i64>,
    variante: usize,
}

/// An indicator with its two ends.
struct Trovato {
    nome: String,
    cime: [Option<Cima>; 2],
    certo: bool,
}

/// The lowest, or the highest.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Capo {
    Min,
    Max,
}

const CAPI: [Capo; 2] = [Capo::Min, Capo::Max];

impl Capo {
    fn meglio(self, nuovo: Euro, vecchio: Euro) -> bool {
        match self {
            Capo::Min => nuovo < vecchio,
            Capo::Max => nuovo > vecchio,
        }
    }
}

impl<'v> Gioco<'v> {
    fn new(variante: &'v Variante, aperte: &'v [Aperta]) -> Result<Gioco<'v>, IseeError> {
        let Variante { dsu, risposte } = variante;
        let importi = importi(dsu);
        let mut gioco = Gioco { aperte, risposte, dsu: dsu.clone(), coordinate: Vec::new() };
        for (aperta, Aperta { path, fra }) in aperte.iter().enumerate() {
            let Fra::Importi(intervallo) = fra else { continue };
            let Some(posto) = importi.iter().position(|i| i.path == *path) else {
                return Err(IseeError::one(r::CAMPO_NON_IMPORTO.issue(aperta_path(aperta), &[path])));
            };
            let [da, a] = [intervallo.da, intervallo.a].map(centesimi);
            if da > a {
                return Err(IseeError::one(r::INTERVALLO_ROVESCIATO.issue(aperta_path(aperta), &[])));
            }
            gioco.coordinate.push(Coordinata { aperta, posto, da, a, effetto: Effetto::Incerto });
        }
        // What one amount does may depend on whether another may be more than zero.
        let massimi: Vec<_> = gioco.coordinate.iter().map(|c| c.a).collect();
        gioco.poni(&massimi);
        for c in &mut gioco.coordinate {
            c.effetto = aperte.get(c.aperta).map_or(Effetto::Incerto, |aperta| verso(&gioco.dsu, &aperta.path));
        }
        Ok(gioco)
    }

    /// The declaration with these amounts.
    fn poni(&mut self, importi: &[i64]) -> &Dsu {
        let (mut qui, coordinate) = (0, &self.coordinate);
        Giro::di(&mut self.dsu, &mut |_, importo| {
            if let Some((_, x)) = coordinate.iter().zip(importi).find(|(c, _)| c.posto == qui) {
                *importo = Euro::from_cents(*x);
            }
            qui += 1;
        });
        &self.dsu
    }

    fn problemi(&mut self, importi: &[i64]) -> Vec<Issue> {
        Nucleo::try_from(self.poni(importi)).map_or_else(|errore| errore.issues, |_| Vec::new())
    }

    /// The ends at which each amount does the most, all of them the same way.
    fn angolo(&self, capo: Capo) -> Vec<i64> {
        let alto = |c: &Coordinata| match c.effetto {
            Effetto::Alza => capo == Capo::Max,
            Effetto::Abbassa | Effetto::Incerto => capo == Capo::Min,
        };
        self.coordinate.iter().map(|c| if alto(c) { c.a } else { c.da }).collect()
    }

    fn risposte(&self, importi: &[i64]) -> Vec<RispostaData> {
        let una = |(n, Aperta { path, fra }): (usize, &Aperta)| {
            let importo = self.coordinate.iter().zip(importi).find(|(c, _)| c.aperta == n);
            let posto = match fra {
                Fra::Importi(_) => None,
                Fra::Valori(_) => self.risposte.get(n).copied(),
            };
            RispostaData { path: path.clone(), importo: importo.map(|(_, x)| Euro::from_cents(*x)), posto }
        };
        self.aperte.iter().enumerate().map(una).collect()
    }
}

fn aperta_path(n: usize) -> String {
    ["aperte[", &n.to_string(), "].path"].concat()
}

/// The interval of every indicator over some variants.
#[derive(Default)]
struct Ricerca {
    trovati: Vec<Trovato>,
    /// Why a declaration was refused, when every one was.
    rifiuti: Vec<Issue>,
    /// What has been calculated for a variant, by its amounts.
    visti: BTreeMap<Vec<i64>, Option<Figure>>,
    /// The ends of the stretches of an amount, the others as they are.
    curve: BTreeMap<(Vec<i64>, usize), Rc<[i64]>>,
}

/// Every indicator, to the cent.
type Figure = Rc<[(String, Euro)]>;

impl Ricerca {
    /// Tries some amounts: the figures, none when the declaration is refused.
    fn prova(&mut self, gioco: &mut Gioco<'_>, variante: usize, importi: &[i64]) -> Option<Figure> {
        if let Some(visto) = self.visti.get(importi) {
            return visto.clone();
        }
        let figure = self.calcola(gioco, variante, importi);
        self.visti.insert(importi.to_vec(), figure.clone());
        figure
    }

    fn calcola(&mut self, gioco: &mut Gioco<'_>, variante: usize, importi: &[i64]) -> Option<Figure> {
        let dsu = gioco.poni(importi);
        let nucleo = match Nucleo::try_from(dsu) {
            Ok(nucleo) => nucleo,
            Err(errore) => {
                self.rifiuti = errore.issues;
                return None;
            }
        };
        let figure: Figure =
            valori(&nucleo).into_iter().map(|(quale, isee)| (quale.nome(dsu), Euro::from(isee.cent()))).collect();
        for (nome, isee) in figure.iter() {
            let posto = self.trovati.iter().position(|trovato| trovato.nome == *nome).unwrap_or_else(|| {
                self.trovati.push(Trovato { nome: nome.clone(), cime: [None, None], certo: true });
                self.trovati.len() - 1
            });
            let Some(trovato) = self.trovati.get_mut(posto) else { continue };
            for (capo, cima) in CAPI.iter().zip(&mut trovato.cime) {
                if cima.as_ref().is_none_or(|cima| capo.meglio(*isee, cima.isee)) {
                    let risposte = gioco.risposte(importi);
                    *cima = Some(Cima { isee: *isee, risposte, importi: importi.to_vec(), variante });
                }
            }
        }
        Some(figure)
    }

    /// Goes over a variant. In a hurry, only its corners.
    fn variante(&mut self, gioco: &mut Gioco<'_>, variante: usize, fretta: bool) -> Result<(), IseeError> {
        self.visti.clear();
        self.curve.clear();
        for capo in CAPI {
            let angolo = gioco.angolo(capo);
            let figure = self.prova(gioco, variante, &angolo);
            let incerti = |c: &Coordinata| c.da < c.a && c.effetto == Effetto::Incerto;
            let corrente = gioco.dsu.corrente.is_some();
            if figure.is_some() && !corrente && !gioco.coordinate.iter().any(incerti) {
                continue;
            }
            let ammessi = ammessi(gioco);
            let da_cercare = |c: &Coordinata| {
                c.da < c.a && (corrente || incerti(c) || gioco.aperte.get(c.aperta).is_some_and(|a| legato(&a.path)))
            };
            let cercati: Vec<_> =
                gioco.coordinate.iter().enumerate().filter(|(_, c)| da_cercare(c)).map(|(n, _)| n).collect();
            if cercati.len() > CERCATI_MASSIMI {
                return Err(IseeError::one(r::TROPPE_COMBINAZIONI.issue("aperte", &[])));
            }
            let mut partenze = Vec::new();
            for maschera in 0..1usize << cercati.len() {
                let mut qui = angolo.clone();
                for (n, (x, limiti)) in qui.iter_mut().zip(&ammessi).enumerate() {
                    let (da, a) = *limiti;
                    *x = match cercati.iter().position(|c| *c == n) {
                        Some(bit) if maschera >> bit & 1 == 1 => a,
                        Some(_) => da,
                        None => (*x).clamp(da, a),
                    };
                }
                partenze.extend(self.prova(gioco, variante, &qui).map(|figure| (qui, figure)));
            }
            // Where nothing but art. 9 is uncertain, what comes before it is proven.
            let tutti = figure.is_none() || gioco.coordinate.iter().any(incerti);
            let cerca = |nome: &str| tutti || nome.starts_with("corrente:");
            for (partenza, figure) in partenze.into_iter().filter(|_| !fretta) {
                for (nome, isee) in figure.iter().filter(|(nome, _)| cerca(nome)) {
                    for primo in 0..cercati.len() {
                        self.scendi(gioco, (variante, capo, nome), (partenza.clone(), *isee), &cercati, primo)?;
                    }
                }
            }
            for trovato in self.trovati.iter_mut().filter(|t| cerca(&t.nome)) {
                trovato.certo = false;
            }
        }
        Ok(())
    }

    /// One amount after the other, to the best end of the stretches of its curve, until nothing is better.
    fn scendi(
        &mut self,
        gioco: &mut Gioco<'_>,
        (variante, capo, nome): (usize, Capo, &str),
        (mut qui, mut isee): (Vec<i64>, Euro),
        cercati: &[usize],
        primo: usize,
    ) -> Result<(), IseeError> {
        for _ in 0..4 {
            let prima = isee;
            for n in cercati.iter().cycle().skip(primo).take(cercati.len()) {
                for x in self.candidati(gioco, &qui, *n)?.iter() {
                    let mut nuovo = qui.clone();
                    nuovo.get_mut(*n).into_iter().for_each(|importo| *importo = *x);
                    let figure = self.prova(gioco, variante, &nuovo);
                    let trovato = figure.iter().flat_map(|f| f.iter()).find(|(altro, _)| altro == nome);
                    if let Some((_, nuova)) = trovato.filter(|(_, nuova)| capo.meglio(*nuova, isee)) {
                        (qui, isee) = (nuovo, *nuova);
                    }
                }
            }
            if isee == prima {
                break;
            }
        }
        Ok(())
    }

    fn candidati(&mut self, gioco: &mut Gioco<'_>, qui: &[i64], n: usize) -> Result<Rc<[i64]>, IseeError> {
        let mut altri = qui.to_vec();
        altri.get_mut(n).into_iter().for_each(|importo| *importo = 0);
        if let Some(noti) = self.curve.get(&(altri.clone(), n)) {
            return Ok(Rc::clone(noti));
        }
        let capi: Rc<[i64]> = candidati(gioco, qui, n)?.into();
        self.curve.insert((altri, n), Rc::clone(&capi));
        Ok(capi)
    }

    fn limiti(&self, nome: &str) -> Option<(Euro, Euro)> {
        let trovato = self.trovati.iter().find(|trovato| trovato.nome == nome)?;
        match &trovato.cime {
            [Some(min), Some(max)] => Some((min.isee, max.isee)),
            _ => None,
        }
    }
}

/// Between which values each amount is accepted, when those tied to it leave it the most room.
fn ammessi(gioco: &mut Gioco<'_>) -> Vec<(i64, i64)> {
    let mut limiti: Vec<_> = gioco.coordinate.iter().map(|c| (c.da, c.a)).collect();
    // Wholes at the top and parts at the bottom: the largest room.
    let intero = |gioco: &Gioco<'_>, n: usize| {
        let path = gioco.coordinate.get(n).and_then(|c| gioco.aperte.get(c.aperta)).map_or("", |a| &a.path);
        path.ends_with("redditoComplessivo") || path.ends_with("impostaSostitutiva")
    };
    let quante = gioco.coordinate.len();
    let ordine: Vec<_> =
        (0..quante).filter(|n| intero(gioco, *n)).chain((0..quante).filter(|n| !intero(gioco, *n))).collect();
    for n in ordine {
        let mut qui: Vec<_> =
            limiti.iter().enumerate().map(|(k, (da, a))| if intero(gioco, k) { *a } else { *da }).collect();
        let Some(&(da, a)) = limiti.get(n) else { continue };
        let mut problemi = |x: i64| {
            qui.get_mut(n).into_iter().for_each(|importo| *importo = x);
            gioco.problemi(&qui)
        };
        if let Some(dentro) = super::campo::ammesso(da, a, &mut problemi).dentro
            && let Some(limite) = limiti.get_mut(n)
        {
            *limite = dentro;
        }
    }
    limiti
}

/// The values of one amount at which its curve may be lowest or highest, the others as they are.
fn candidati(gioco: &mut Gioco<'_>, qui: &[i64], n: usize) -> Result<Vec<i64>, IseeError> {
    let Some(c) = gioco.coordinate.get(n).copied() else { return Ok(Vec::new()) };
    let Some(path) = gioco.aperte.get(c.aperta).map(|a| a.path.clone()) else { return Ok(Vec::new()) };
    let mut sonda = Sonda::new(gioco.poni(qui), &path)?;
    let Some((da, a)) = sonda.ammesso(c.da, c.a).dentro else { return Ok(Vec::new()) };
    if c.effetto != Effetto::Incerto && gioco.dsu.corrente.is_none() {
        return Ok(vec![da, a]);
    }
    let mut capi = Vec::new();
    percorri(&mut sonda, da, a, |[a, _, _, b]| capi.extend([a.x, b.x]))?;
    Ok(capi)
}

/// With some answers missing: between which figures each indicator must lie, and which answer to ask next, looking at
/// one indicator. What the proof rests on is said at the top of this file.
///
/// # Errors
/// `campo-non-importo`, `intervallo-rovesciato`; `troppe-combinazioni` beyond 1024 variants, or six amounts to be
/// looked for;
/// the problems of a declaration when every combination is refused.
pub fn bounds(varianti: &[Variante], aperte: &[Aperta], indicatore: &str) -> Result<Limiti, IseeError> {
    if varianti.len() > VARIANTI_MASSIME {
        return Err(IseeError::one(r::TROPPE_COMBINAZIONI.issue("aperte", &[])));
    }
    let mut giochi = varianti.iter().map(|v| Gioco::new(v, aperte)).collect::<Result<Vec<_>, _>>()?;
    let mut tutto = Ricerca::default();
    for (n, gioco) in giochi.iter_mut().enumerate() {
        tutto.variante(gioco, n, false)?;
    }
    if tutto.trovati.is_empty() {
        IseeError::check(core::mem::take(&mut tutto.rifiuti))?;
    }
    let mut ristrette = Vec::with_capacity(aperte.len());
    for (n, Aperta { path, .. }) in aperte.iter().enumerate() {
        let larghezza = larghezza(&mut giochi, &tutto, n, indicatore)?;
        ristrette.push(Ristretta { path: path.clone(), larghezza });
    }
    let ora = tutto.limiti(indicatore).map_or(Euro::ZERO, |(min, max)| max - min);
    let prossima = ristrette.iter().filter(|r| r.larghezza < ora).min_by_key(|r| r.larghezza);
    let indicatori = tutto.trovati.into_iter().filter_map(|Trovato { nome, cime, certo }| {
        let [Some(min), Some(max)] = cime else { return None };
        let [min, max] = [min, max].map(|Cima { isee, risposte, .. }| Estremo { isee, risposte });
        Some(LimitiIndicatore { nome, min, max, certo })
    });
    Ok(Limiti { indicatori: indicatori.collect(), prossima: prossima.map(|r| r.path.clone()), aperte: ristrette })
}

/// How wide the interval would be after the worst answer to one question.
fn larghezza(giochi: &mut [Gioco<'_>], tutto: &Ricerca, aperta: usize, indicatore: &str) -> Result<Euro, IseeError> {
    let valori: Vec<i64> = match giochi.first().and_then(|g| g.aperte.get(aperta)).map(|a| a.fra) {
        Some(Fra::Valori(quanti)) => (0..quanti).filter_map(|n| i64::try_from(n).ok()).collect(),
        Some(Fra::Importi(intervallo)) => {
            let mut capi = vec![centesimi(intervallo.da), centesimi(intervallo.a)];
            let trovato = tutto.trovati.iter().find(|trovato| trovato.nome == indicatore);
            for cima in trovato.into_iter().flat_map(|t| t.cime.iter().flatten()) {
                let Some(gioco) = giochi.get_mut(cima.variante) else { continue };
                let Some(n) = gioco.coordinate.iter().position(|c| c.aperta == aperta) else { continue };
                let Some(path) = gioco.aperte.get(aperta).map(|a| &a.path) else { continue };
                let mut sonda = Sonda::new(gioco.poni(&cima.importi), path)?;
                if let Some((da, a)) = gioco.coordinate.get(n).and_then(|c| sonda.ammesso(c.da, c.a).dentro) {
                    percorri(&mut sonda, da, a, |[a, _, _, b]| capi.extend([a.x, b.x]))?;
                }
            }
            capi.sort_unstable();
            capi.dedup();
            capi
        }
        None => Vec::new(),
    };
    let mut peggiore = Euro::ZERO;
    for x in valori {
        let mut ricerca = Ricerca::default();
        for (n, gioco) in giochi.iter_mut().enumerate() {
            match gioco.coordinate.iter().position(|c| c.aperta == aperta) {
                Some(k) => {
                    let Some(prima) = gioco.coordinate.get(k).copied() else { continue };
                    gioco.coordinate.get_mut(k).into_iter().for_each(|c| (c.da, c.a) = (x, x));
                    ricerca.variante(gioco, n, true)?;
                    gioco.coordinate.get_mut(k).into_iter().for_each(|c| *c = prima);
                }
                None if gioco.risposte.get(aperta).and_then(|r| i64::try_from(*r).ok()) == Some(x) => {
                    ricerca.variante(gioco, n, true)?;
                }
                None => {}
            }
        }
        peggiore = peggiore.max(ricerca.limiti(indicatore).map_or(Euro::ZERO, |(min, max)| max - min));
    }
    Ok(peggiore)
}
