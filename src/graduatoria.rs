//! The order of a call: who applies, by its classes and keys, with the reason of each position. The tool gives the order
//! that the rules give; the body decides.

use core::cmp::Ordering;

use rust_decimal::Decimal;
use serde::{Serialize, Serializer};

use crate::date::Data;
use crate::error::{IseeError, Issue};
use crate::euro::{Euro, to_number};
use crate::messaggi::regole::{self as r, Regola};
use crate::prestazioni::{
    Bando, Chiave, Classe, Espressione, Fondo, Graduatoria, Operazione, PRESENTATA, Risposta, Situazione, Solo,
    ValoreFatto, condizione_sola, controlla_bando, differenza, espressione_sola, somma,
};

/// More than any call: the lists of a Region.
const CANDIDATI_MASSIMI: usize = 1_000_000;
/// Of a list that is wrong all over nobody reads more.
const PROBLEMI_MASSIMI: usize = 100;
/// The names of those on the same position that a position carries; `pari` says how many they are.
const NOMI_MASSIMI: usize = 20;

/// Who applies.
#[derive(Clone, Debug, PartialEq)]
pub struct Candidato {
    /// The name of the application, from 1 to 64 characters, unique.
    pub id: String,
    /// When it was presented, `2026-03-01T10:15:00` or a day: what `presentata` gives to a key.
    pub presentata: Option<Momento>,
    /// The facts that there are not: written as `null`.
    pub senza: Vec<String>,
    /// What is known: the ISEE (left out, it is not known; none, there is no ISEE), the facts, the people.
    pub situazione: Situazione,
}

/// A moment, to the second.
#[derive(Clone, Debug, PartialEq)]
pub struct Momento {
    testo: String,
    posto: u64,
}

impl Momento {
    /// `2026-03-01`, `2026-03-01T10:15`, `2026-03-01T10:15:00`, without a time zone.
    ///
    /// ```
    /// use isee_simulatore::graduatoria::Momento;
    /// assert!(Momento::parse("2026-03-01T10:15:30").is_some());
    /// assert!(Momento::parse("2026-02-30").is_none());
    /// ```
    pub fn parse(testo: &str) -> Option<Momento> {
        let (giorno, ora) = testo.split_once('T').unwrap_or((testo, "00:00"));
        let giorno = Data::parse(giorno)?;
        let mut parti = ora.split(':');
        let mut parte = |limite: u64| {
            let testo = parti.next()?;
            let numero: u64 = testo.parse().ok()?;
            (testo.len() == 2 && testo.bytes().all(|b| b.is_ascii_digit()) && numero < limite).then_some(numero)
        };
        let (ore, minuti) = (parte(24)?, parte(60)?);
        let secondi = if ora.len() > 5 { parte(60)? } else { 0 };
        let giorni = (u64::from(giorno.anno()) * 12 + u64::from(giorno.mese())) * 31 + u64::from(giorno.giorno());
        parti.next().is_none().then(|| Momento {
            testo: testo.to_owned(),
            // Increasing, not a count: only the order matters.
            posto: ((giorni * 24 + ore) * 60 + minuti) * 60 + secondi,
        })
    }
}

/// What `rank` gives.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct Graduatorie<'a> {
    /// One list, or one for each value of `scope`, in the order of the values.
    pub liste: Vec<Lista<'a>>,
    /// Who cannot be placed until something is known, in the order of the input.
    pub da_completare: Vec<DaCompletare<'a>>,
}

/// An order.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct Lista<'a> {
    /// The value of `scope`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ambito: Option<String>,
    /// From the first.
    pub posizioni: Vec<Posizione<'a>>,
    /// How many are taken; absent without places and without a budget.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ammessi: Option<u32>,
    /// What is left of the money.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub resto: Option<Euro>,
    /// What the body has to decide: a tie across the last place, or across the last of the money.
    pub avvisi: Vec<Motivazione>,
}

/// A position.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct Posizione<'a> {
    /// From 1; those who are equal have the same, and the next one counts them all: 1, 2, 2, 4.
    pub posizione: u32,
    /// The `id`.
    pub id: &'a str,
    /// The class.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub classe: Option<&'a str>,
    /// The value of each key, in their order; null for who has none.
    pub valori: Vec<ValoreChiave>,
    /// What is asked of the money.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub importo: Option<Euro>,
    /// How it ends; absent without places and without a budget.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub esito: Option<EsitoDomanda>,
    /// How many others have the same position.
    pub pari: u32,
    /// Who they are: the first 20.
    pub pari_merito: Vec<&'a str>,
    /// Why it is after the position before.
    pub motivo: Motivazione,
}

/// How an application ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "kebab-case")]
pub enum EsitoDomanda {
    /// There is a place, and the money.
    Ammesso,
    /// There is not, in this order.
    Escluso,
    /// There is for some of those who are equal: the body decides.
    PariAllUltimoPosto,
    /// It depends on what the body decides of a tie before.
    InSospeso,
}

/// A reason, in Italian.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Motivazione {
    /// Stable name: `graduatoria-criterio`.
    pub regola: &'static str,
    /// The words, with the values.
    pub message: String,
    /// The place in `keys` of the key that decides.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub criterio: Option<u32>,
}

/// Who cannot be placed.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct DaCompletare<'a> {
    /// The `id`.
    pub id: &'a str,
    /// What is to be known: names of facts, `isee`.
    pub mancano: Vec<&'a str>,
}

/// The value of a key.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[cfg_attr(target_arch = "wasm32", tsify(type = "number | string | null"))]
pub enum ValoreChiave {
    /// There is none.
    Nessuno,
    /// A number.
    Numero(Decimal),
    /// A day, or a moment.
    Tempo(String, Decimal),
}

impl Serialize for ValoreChiave {
    fn serialize<S: Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
        match self {
            ValoreChiave::Nessuno => out.serialize_none(),
            ValoreChiave::Numero(numero) => out.serialize_f64(to_number(*numero)),
            ValoreChiave::Tempo(testo, _) => out.serialize_str(testo),
        }
    }
}

impl ValoreChiave {
    fn numero(&self) -> Option<Decimal> {
        match self {
            ValoreChiave::Nessuno => None,
            ValoreChiave::Numero(numero) | ValoreChiave::Tempo(_, numero) => Some(*numero),
        }
    }

    /// As a person reads it: `12.345,50`.
    fn testo(&self) -> String {
        match self {
            ValoreChiave::Nessuno => "—".to_owned(),
            ValoreChiave::Numero(numero) => italiano(*numero),
            ValoreChiave::Tempo(testo, _) => quando(testo),
        }
    }
}

/// `15/03/2026`, with the time after it.
fn quando(testo: &str) -> String {
    let (giorno, ora) = testo.split_once('T').unwrap_or((testo, ""));
    let mut italiano: String = giorno.split('-').rev().collect::<Vec<_>>().join("/");
    if !ora.is_empty() {
        italiano.push(' ');
        italiano.push_str(ora);
    }
    italiano
}

fn italiano(numero: Decimal) -> String {
    let cifre = numero.normalize().abs().to_string();
    let (intero, decimali) = cifre.split_once('.').unwrap_or((&cifre, ""));
    let mut testo = String::new();
    if numero < Decimal::ZERO {
        testo.push('-');
    }
    for (n, cifra) in intero.chars().enumerate() {
        if n > 0 && (intero.len() - n) % 3 == 0 {
            testo.push('.');
        }
        testo.push(cifra);
    }
    if !decimali.is_empty() {
        testo.push(',');
        testo.push_str(decimali);
        // Cents are two.
        if decimali.len() == 1 {
            testo.push('0');
        }
    }
    testo
}

fn motivazione(regola: &Regola, args: &[&str], criterio: Option<usize>) -> Motivazione {
    let Issue { regola, message, .. } = regola.issue("", args);
    Motivazione { regola, message, criterio: criterio.and_then(|n| u32::try_from(n).ok()) }
}

/// An applicant with what the rule sees.
struct Visto<'a> {
    id: &'a str,
    /// The value of `scope`, empty without one.
    ambito: String,
    /// Its place among the classes; after the last for who is in none.
    classe: usize,
    valori: Vec<ValoreChiave>,
    importo: Decimal,
}

/// Orders who applies by the rule of a call.
///
/// The order does not depend on that of the input, but for those who are equal in everything: they have one position and
/// keep the order in which they came. Who has no value for a key (no ISEE, a fact written `null`) goes where the key
/// says; who lacks something that is not known is listed apart.
///
/// # Errors
/// `malformed-input`, `invalid-value` for a rule that names what does not exist, an `id` written twice, a fact of another
/// type: all the problems of the rule, else the first 100 of the list, with paths from the list (`[3].fatti.punti`).
pub fn rank<'a>(candidati: &'a [Candidato], bando: &'a Bando) -> Result<Graduatorie<'a>, IseeError> {
    controlla(candidati, bando)?;
    let mut visti = Vec::with_capacity(candidati.len());
    let mut da_completare = Vec::new();
    for candidato in candidati {
        let mut sguardo = Sguardo { bando, candidato, mancano: Vec::new() };
        let visto = sguardo.vedi();
        if sguardo.mancano.is_empty() {
            visti.push(visto);
        } else {
            da_completare.push(DaCompletare { id: &candidato.id, mancano: sguardo.mancano });
        }
    }
    let regola = &bando.graduatoria;
    let ordine = |a: &Visto<'_>, b: &Visto<'_>| {
        let classe = a.ambito.cmp(&b.ambito).then(a.classe.cmp(&b.classe));
        classe.then_with(|| decide(&regola.keys, a, b).map_or(Ordering::Equal, |(_, _, ordine)| ordine))
    };
    let visti: Vec<&Visto<'_>> = ordinati(&visti, &ordine);
    let liste = visti.chunk_by(|a, b| a.ambito == b.ambito).map(|visti| lista(visti, &ordine, bando));
    Ok(Graduatorie { liste: liste.collect(), da_completare })
}

/// The same in their order: equals as they came. One sort for every list, whatever it holds.
fn ordinati<'v, T>(voci: &'v [T], ordine: &dyn Fn(&T, &T) -> Ordering) -> Vec<&'v T> {
    let mut posti: Vec<usize> = (0..voci.len()).collect();
    ordina(&mut posti, &|a, b| match (voci.get(a), voci.get(b)) {
        (Some(a), Some(b)) => ordine(a, b),
        _ => Ordering::Equal,
    });
    posti.into_iter().filter_map(|posto| voci.get(posto)).collect()
}

#[inline(never)]
fn ordina(posti: &mut [usize], ordine: &dyn Fn(usize, usize) -> Ordering) {
    posti.sort_by(|a, b| ordine(*a, *b));
}

fn controlla(candidati: &[Candidato], bando: &Bando) -> Result<(), IseeError> {
    let situazioni = candidati.iter().map(|candidato| &candidato.situazione);
    let mut problemi = Vec::new();
    if candidati.len() > CANDIDATI_MASSIMI {
        problemi.push(r::TROPPE_VOCI.issue("", &[&CANDIDATI_MASSIMI.to_string()]));
        return IseeError::check(problemi);
    }
    let path = |n: usize| ["[", &n.to_string(), "].id"].concat();
    for (n, candidato) in candidati.iter().enumerate() {
        if !(1..=64).contains(&candidato.id.chars().count()) && problemi.len() < PROBLEMI_MASSIMI {
            problemi.push(r::ID_NON_VALIDO.issue(path(n), &[]));
        }
    }
    let nomi: Vec<(&str, usize)> = candidati.iter().enumerate().map(|(n, c)| (c.id.as_str(), n)).collect();
    for stessi in ordinati(&nomi, &|a, b| a.cmp(b)).chunk_by(|a, b| a.0 == b.0) {
        for (nome, n) in stessi.iter().skip(1) {
            if problemi.len() < PROBLEMI_MASSIMI {
                problemi.push(r::NOME_RIPETUTO.issue(path(*n), &[nome]));
            }
        }
    }
    let mut trovati = controlla_bando(bando, situazioni, PROBLEMI_MASSIMI);
    trovati.append(&mut problemi);
    trovati.truncate(PROBLEMI_MASSIMI);
    // The rule is written without the document around it.
    IseeError::check(trovati).map_err(|errore| errore.dentro("ranking."))
}

/// A look at an applicant.
struct Sguardo<'a> {
    bando: &'a Bando,
    candidato: &'a Candidato,
    mancano: Vec<&'a str>,
}

impl<'a> Sguardo<'a> {
    fn vedi(&mut self) -> Visto<'a> {
        let Graduatoria { keys, classes, scope: _, places: _, budget } = &self.bando.graduatoria;
        let ambito = match self.bando.ambito.as_ref().map(|e| self.valuta(e)) {
            Some(Solo::Testo(testo)) => testo.to_owned(),
            Some(Solo::Numero(numero)) => numero.normalize().to_string(),
            Some(Solo::Giorno(giorno)) => giorno.to_string(),
            Some(Solo::Logico(vero)) => vero.to_string(),
            Some(Solo::Senza) => {
                self.manca(self.bando.graduatoria.scope.as_deref().unwrap_or_default());
                String::new()
            }
            Some(Solo::Aperto(_)) | None => String::new(),
        };
        let classe = classes.iter().position(|classe| self.vale(classe)).unwrap_or(classes.len());
        let valori = keys.iter().map(|chiave| self.chiave(chiave)).collect();
        let importo = budget.as_ref().map_or(Decimal::ZERO, |fondo| self.importo(fondo));
        Visto { id: &self.candidato.id, ambito, classe, valori, importo }
    }

    fn manca(&mut self, nome: &'a str) {
        if !self.mancano.contains(&nome) {
            self.mancano.push(nome);
        }
    }

    /// What is not known, but for what is known not to be there.
    fn aperte(&mut self, aperte: &[&'a str]) -> bool {
        let prima = self.mancano.len();
        for nome in aperte {
            // The name that the evaluation gives to the indicator.
            let nome = if *nome == "ordinario" { "isee" } else { nome };
            if !self.candidato.senza.iter().any(|senza| senza == nome) {
                self.manca(nome);
            }
        }
        self.mancano.len() > prima
    }

    fn valuta(&mut self, e: &'a Espressione) -> Solo<'a> {
        match espressione_sola(self.bando, &self.candidato.situazione, e) {
            Solo::Aperto(aperte) => {
                self.aperte(&aperte);
                Solo::Senza
            }
            altro => altro,
        }
    }

    /// Whether the applicant is in a class: what decides it must be known.
    fn vale(&mut self, classe: &'a Classe) -> bool {
        let (risposta, aperte) = condizione_sola(self.bando, &self.candidato.situazione, &classe.when);
        if risposta == Risposta::Forse {
            self.aperte(&aperte);
        }
        risposta == Risposta::Si
    }

    fn chiave(&mut self, chiave: &'a Chiave) -> ValoreChiave {
        match self.valuta(&chiave.expr) {
            Solo::Numero(numero) => match (&chiave.expr, &self.candidato.presentata) {
                (Espressione::Operazione(op, _), Some(momento)) if matches!(&**op, Operazione::Fatto(nome) if nome == PRESENTATA) => {
                    ValoreChiave::Tempo(momento.testo.clone(), numero)
                }
                _ => ValoreChiave::Numero(numero),
            },
            Solo::Giorno(giorno) => {
                let posto = u32::from(giorno.anno()) * 10_000 + u32::from(giorno.mese()) * 100;
                ValoreChiave::Tempo(giorno.to_string(), Decimal::from(posto + u32::from(giorno.giorno())))
            }
            Solo::Logico(vero) => ValoreChiave::Numero(Decimal::from(u8::from(vero))),
            Solo::Testo(_) | Solo::Senza | Solo::Aperto(_) => ValoreChiave::Nessuno,
        }
    }

    /// How much of the money: without it nothing can be said of who comes after.
    fn importo(&mut self, fondo: &'a Fondo) -> Decimal {
        match self.valuta(&fondo.each) {
            Solo::Numero(numero) => numero.max(Decimal::ZERO),
            _ => {
                if self.mancano.is_empty() {
                    self.manca("budget.each");
                }
                Decimal::ZERO
            }
        }
    }
}

/// The order of two values of a key.
fn confronta(chiave: &Chiave, a: &ValoreChiave, b: &ValoreChiave) -> Ordering {
    match (a.numero(), b.numero()) {
        (Some(a), Some(b)) if chiave.decrescente => b.cmp(&a),
        (Some(a), Some(b)) => a.cmp(&b),
        (None, None) => Ordering::Equal,
        (None, Some(_)) if chiave.mancanti_prima => Ordering::Less,
        (None, Some(_)) => Ordering::Greater,
        (Some(_), None) if chiave.mancanti_prima => Ordering::Greater,
        (Some(_), None) => Ordering::Less,
    }
}

/// The first key that tells two applicants of a class apart.
fn decide<'k>(chiavi: &'k [Chiave], a: &Visto<'_>, b: &Visto<'_>) -> Option<(usize, &'k Chiave, Ordering)> {
    let valori = a.valori.iter().zip(&b.valori);
    chiavi.iter().zip(valori).enumerate().find_map(|(n, (chiave, (a, b)))| match confronta(chiave, a, b) {
        Ordering::Equal => None,
        ordine => Some((n, chiave, ordine)),
    })
}

/// A list in its order, with how it ends.
fn lista<'a>(visti: &[&Visto<'a>], ordine: &dyn Fn(&Visto<'_>, &Visto<'_>) -> Ordering, bando: &'a Bando) -> Lista<'a> {
    let Graduatoria { keys, classes, scope, places, budget } = &bando.graduatoria;
    let mut conto = Conto {
        posti: *places,
        fondo: budget.as_ref().map(|fondo| fondo.total),
        salta: bando.salta,
        ammessi: 0,
        finito: None,
        avvisi: Vec::new(),
    };
    let etichetta = |visto: &Visto<'_>| classes.get(visto.classe).map(|classe| classe.label.as_str());
    let mut posizioni = Vec::with_capacity(visti.len());
    let mut prima: Option<&Visto<'_>> = None;
    for pari in visti.chunk_by(|a, b| ordine(a, b) == Ordering::Equal) {
        let Some(&primo) = pari.first() else { continue };
        let motivo = match prima {
            None => motivazione(&r::GRADUATORIA_PRIMA, &[], None),
            Some(prima) if prima.classe != primo.classe => {
                let [sua, precedente] = [primo, prima].map(|visto| etichetta(visto).unwrap_or("nessuna"));
                motivazione(&r::GRADUATORIA_CLASSE, &[sua, precedente], None)
            }
            Some(prima) => criterio(keys, prima, primo),
        };
        let posizione = u32::try_from(posizioni.len() + 1).unwrap_or(u32::MAX);
        let esito = conto.esito(pari, posizione);
        for visto in pari {
            let altri = pari.iter().map(|altro| altro.id).filter(|id| *id != visto.id);
            posizioni.push(Posizione {
                posizione,
                id: visto.id,
                classe: etichetta(visto),
                valori: visto.valori.clone(),
                importo: budget.as_ref().map(|_| Euro::from(visto.importo)),
                esito,
                pari: u32::try_from(pari.len() - 1).unwrap_or(u32::MAX),
                pari_merito: altri.take(NOMI_MASSIMI).collect(),
                motivo: motivo.clone(),
            });
        }
        prima = Some(primo);
    }
    let limitata = places.is_some() || budget.is_some();
    Lista {
        ambito: scope.as_ref().and(visti.first()).map(|visto| visto.ambito.clone()),
        posizioni,
        ammessi: limitata.then_some(conto.ammessi),
        resto: conto.fondo.map(Euro::from),
        avvisi: conto.avvisi,
    }
}

/// Why one comes after another of the same class.
fn criterio(chiavi: &[Chiave], prima: &Visto<'_>, dopo: &Visto<'_>) -> Motivazione {
    let Some((n, chiave, _)) = decide(chiavi, prima, dopo) else {
        return motivazione(&r::GRADUATORIA_PRIMA, &[], None);
    };
    let [precedente, suo] = [prima, dopo].map(|visto| visto.valori.get(n).unwrap_or(&ValoreChiave::Nessuno));
    let nome = chiave.label.as_str();
    match (suo, precedente) {
        (ValoreChiave::Nessuno, _) => motivazione(&r::GRADUATORIA_SENZA, &[nome, &precedente.testo()], Some(n)),
        (_, ValoreChiave::Nessuno) => motivazione(&r::GRADUATORIA_DOPO_CHI_NON_HA, &[nome, &suo.testo()], Some(n)),
        _ => motivazione(&r::GRADUATORIA_CRITERIO, &[nome, &suo.testo(), &precedente.testo()], Some(n)),
    }
}

/// What is left while the list is gone through.
struct Conto {
    posti: Option<u32>,
    fondo: Option<Decimal>,
    salta: bool,
    ammessi: u32,
    /// What becomes of all those after.
    finito: Option<EsitoDomanda>,
    avvisi: Vec<Motivazione>,
}

impl Conto {
    /// How it ends for those who are equal: all of them, none, or the body decides.
    fn esito(&mut self, pari: &[&Visto<'_>], posizione: u32) -> Option<EsitoDomanda> {
        if self.posti.is_none() && self.fondo.is_none() {
            return None;
        }
        if self.finito.is_some() {
            return self.finito;
        }
        let quanti = u32::try_from(pari.len()).unwrap_or(u32::MAX);
        let chiesto =
            pari.iter().try_fold(Decimal::ZERO, |prima, visto| somma(prima, visto.importo)).unwrap_or(Decimal::MAX);
        let minimo = pari.iter().map(|visto| visto.importo).min().unwrap_or_default();
        let posti = self.posti.is_none_or(|posti| quanti <= posti);
        if posti && self.fondo.is_none_or(|fondo| chiesto <= fondo) {
            self.ammessi += quanti;
            self.posti = self.posti.map(|posti| posti.saturating_sub(quanti));
            self.fondo = self.fondo.map(|fondo| differenza(fondo, chiesto).unwrap_or_default());
            return Some(EsitoDomanda::Ammesso);
        }
        if self.posti == Some(0) || self.fondo.is_some_and(|fondo| minimo > fondo) {
            // Not even one of them. Without a place nobody after; without the money, unless others ask for less.
            if self.posti == Some(0) || !self.salta {
                self.finito = Some(EsitoDomanda::Escluso);
            }
            return Some(EsitoDomanda::Escluso);
        }
        let [quanti, posizione] = [quanti, posizione].map(|n| n.to_string());
        let resto = self.fondo.map(italiano).unwrap_or_default();
        self.avvisi.push(match self.posti {
            Some(restano) if !posti => {
                motivazione(&r::GRADUATORIA_PARI_POSTI, &[&quanti, &posizione, &restano.to_string()], None)
            }
            _ => motivazione(&r::GRADUATORIA_PARI_FONDO, &[&quanti, &posizione, &resto], None),
        });
        // Whoever is taken, they fill the places; the money that they leave is not known.
        self.finito =
            Some(if self.salta && self.fondo.is_some() { EsitoDomanda::InSospeso } else { EsitoDomanda::Escluso });
        Some(EsitoDomanda::PariAllUltimoPosto)
    }
}

impl Candidato {
    /// Who applies, from what is known.
    pub fn new(id: String, presentata: Option<Momento>, senza: Vec<String>, mut situazione: Situazione) -> Candidato {
        if let Some(momento) = &presentata {
            situazione.risposte.push((PRESENTATA.to_owned(), ValoreFatto::Numero(momento.posto.into())));
        }
        Candidato { id, presentata, senza, situazione }
    }
}
