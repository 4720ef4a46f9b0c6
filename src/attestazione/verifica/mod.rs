//! Does an attestation follow from its own lines, and from the law of its day?
//!
//! Every step recomputes one line from the lines printed beside it. Where INPS rounds is not known (no text says it), so a
//! step tolerates what roundings can make: each printed line may be half a cent from the exact figure, and the error
//! of a step is at most the sum of those of the lines that enter it, each times how much it counts:
//!
//! | step | lines that enter, times half a cent | tolerance |
//! |---|---|---|
//! | `isr` | incomes, figurativo, deductions, the ISR | 0,02 |
//! | `isp` | two assets, two deductions, the ISP | 0,025 |
//! | `ise` | the ISR, the ISP × 20 %, the ISE | 0,011 |
//! | `scala` | none: two decimals by law | 0 |
//! | `isee` | the ISE / scale, each component, the ISEE | 0,0075 and less, 0,005 more for each component |
//! | `valori-…` | the same figure twice | 0,01; 0 for the scale |
//!
//! A document that was computed rightly never fails, in cents whatever the rounding; a line that has been altered by more
//! makes its own steps fail. [`Verifica::sospette`] says which line it is: the one that, put right, makes everything follow.

mod documento;
mod sospette;

use rust_decimal::Decimal;
use serde::Serialize;

use super::foglio::{self, Cifra, Foglio, MEZZO_CENTESIMO, PersonaCitata, Persone, RigaAttestata, e};
use super::{Attestazione, IndicatoreAttestato, StatoAttestato, TipoAttestato};
use crate::error::IseeError;
use crate::euro::Euro;
use crate::fonte::{self, Fonte};
use crate::messaggi::riscontro as m;
use crate::mobiliare::franchigia;
use crate::parametri::{Parametri, Stabili, Tabella};
use crate::scala::{maggiorazione_figli, parametro};

/// What [`check`] gives.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Verifica {
    /// The indicator.
    pub indicatore: String,
    /// The steps, in the order of the calculation.
    pub passi: Vec<PassoVerifica>,
    /// True when no step fails.
    pub torna: bool,
    /// The lines that, each put right alone, make every step follow; the likeliest first. Empty when no single line does.
    pub sospette: Vec<RigaSospetta>,
    /// What could not be checked, and why.
    pub avvisi: Vec<NotaVerifica>,
}

/// A step of the check.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct PassoVerifica {
    /// Stable name: `isr`, `valori-isee`, `franchigia-mobiliare`…
    pub codice: &'static str,
    /// The line that the step gives.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub riga: Option<RigaAttestata>,
    /// What the other lines, or the law, give; for a limit, the limit.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(target_arch = "wasm32", tsify(optional, type = "number | string"))]
    pub attesa: Option<Cifra>,
    /// What is written.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(target_arch = "wasm32", tsify(optional, type = "number | string"))]
    pub scritta: Option<Cifra>,
    /// What is written less what was expected.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(target_arch = "wasm32", tsify(optional, type = "number"))]
    pub differenza: Option<Cifra>,
    /// How much roundings can make.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(target_arch = "wasm32", tsify(optional, type = "number"))]
    pub tolleranza: Option<Cifra>,
    /// The outcome.
    pub esito: EsitoPasso,
    /// The rule, in Italian.
    pub formula: &'static str,
    /// Its source.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub fonte: Option<Fonte>,
    /// What usually explains it; only when it fails.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub spiegazioni: Vec<NotaVerifica>,
    /// The people it is about, when it is about some.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub persone: Vec<PersonaCitata>,
}

/// The outcome of a step.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "kebab-case")]
pub enum EsitoPasso {
    /// It follows.
    Torna,
    /// It does not.
    NonTorna,
    /// A line is missing, or the law of that day is not known here.
    NonVerificabile,
}

/// Some words with a stable name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct NotaVerifica {
    /// Stable name.
    pub codice: &'static str,
    /// In Italian.
    pub testo: &'static str,
}

/// A line that may have been altered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct RigaSospetta {
    /// The line.
    pub riga: RigaAttestata,
    /// What is written.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "number"))]
    pub scritta: Cifra,
    /// What would make everything follow.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "number"))]
    pub corretta: Cifra,
}

/// Recomputes an indicator from its own lines and against the figures of its day.
///
/// A line that is missing and a day outside the tables leave a step `non-verificabile`: nothing is guessed.
///
/// # Errors
/// `indicatore-da-scegliere` for a name that the document has not: the message lists those present.
///
/// ```
/// use isee_simulatore::attestazione::{self, Attestazione, IndicatoreAttestato, Righe, Valori};
/// use isee_simulatore::{Data, Euro};
/// let righe = Righe {
///     isr: Some(Euro::new(17_000)),
///     isp: Some(Euro::new(13_000)),
///     ise: Some(Euro::new(19_700)), // 17.000 + 20 % x 13.000 = 19.600
///     ..Righe::default()
/// };
/// let ordinario = IndicatoreAttestato { nome: "ordinario".into(), righe: Some(righe), ..Default::default() };
/// let attestazione = Attestazione {
///     data_presentazione: Data::parse("2026-02-10"),
///     indicatori: vec![ordinario],
///     ..Default::default()
/// };
/// let verifica = attestazione::check(&attestazione, "ordinario").unwrap();
/// let ise = verifica.passi.iter().find(|p| p.codice == "ise").unwrap();
/// assert_eq!(ise.differenza.unwrap().decimal().unwrap(), Euro::new(100).decimal());
/// assert!(!verifica.torna);
/// assert!(attestazione::check(&attestazione, "famiglia").is_err()); // it is not in the document
/// ```
pub fn check(a: &Attestazione, indicatore: &str) -> Result<Verifica, IseeError> {
    let i = foglio::scelto(a, indicatore)?;
    let mut avvisi = Vec::new();
    let mut passi = Vec::new();
    let mut sospette = Vec::new();
    match i.stato {
        StatoAttestato::NonCalcolabile => avvisi.push(nota(m::VERIFICA_NON_CALCOLABILE)),
        StatoAttestato::UgualeAOrdinario if i.righe.is_none() && i.valori.is_none() => {
            passi.push(uguale(i, foglio::del_nucleo(a, i)));
        }
        _ => {
            let f = Foglio::di(i);
            let contesto = Contesto::new(a, i);
            if contesto.parametri.is_none() {
                avvisi.push(nota(match a.data_presentazione {
                    None => m::VERIFICA_SENZA_DATA,
                    Some(_) => m::VERIFICA_FUORI_TABELLE,
                }));
            }
            passi = contesto.conti(&f);
            sospette = contesto.sospette(&f, &passi);
        }
    }
    if i.dedotto {
        avvisi.push(nota(m::VERIFICA_DEDOTTO));
    }
    passi.extend(documento::documento(a, i));
    let torna = passi.iter().all(|p| p.esito != EsitoPasso::NonTorna);
    Ok(Verifica { indicatore: indicatore.to_owned(), passi, torna, sospette, avvisi })
}

pub(super) fn nota([codice, testo]: [&'static str; 2]) -> NotaVerifica {
    NotaVerifica { codice, testo }
}

/// What the steps look at beside the lines.
pub(super) struct Contesto<'a> {
    parametri: Option<Parametri>,
    persone: Persone<'a>,
    corrente: bool,
}

/// A step before its outcome: what is written, and what it may be.
struct Conto {
    codice: &'static str,
    riga: RigaAttestata,
    /// What may be written, the likeliest first; none when it cannot be said.
    attese: Option<Vec<Decimal>>,
    tolleranza: Decimal,
    /// Whether anything under what was expected follows too.
    limite: bool,
    formula: &'static str,
    fonte: Option<Fonte>,
    spiegazioni: &'static [[&'static str; 2]],
}

impl<'a> Contesto<'a> {
    pub(super) fn new(a: &'a Attestazione, i: &'a IndicatoreAttestato) -> Contesto<'a> {
        let tabella = a.data_presentazione.and_then(|giorno| Tabella::del_giorno(giorno).ok());
        let parametri = tabella.and_then(|t| match i.tipo {
            TipoAttestato::Famiglia => t.famiglia(),
            _ => Some(t.ordinario()),
        });
        Contesto { parametri, persone: foglio::persone(a, i), corrente: i.corrente }
    }

    fn stabili(&self) -> Option<&'static Stabili> {
        self.parametri.map(|p| p.stabili)
    }

    /// The line of the incomes that gives the ISR: in an ISEE corrente the new one, unless only the assets are new.
    pub(super) fn redditi(&self, f: &Foglio) -> RigaAttestata {
        let (vecchia, nuova) = (RigaAttestata::SommaRedditiComponenti, RigaAttestata::SommaRedditiComponentiCorrente);
        let torna = |riga| matches!((isr(f, riga), f.get(RigaAttestata::Isr)), (Some(a), Some(s)) if vicini(a, s, TOLLERANZA_ISR));
        match (f.get(vecchia), f.get(nuova)) {
            (_, None) => vecchia,
            (None, Some(_)) => nuova,
            // Nothing there and the old one that fits: the incomes are those of before.
            (Some(_), Some(zero)) if self.corrente && zero.is_zero() && !torna(nuova) && torna(vecchia) => vecchia,
            (Some(_), Some(_)) if self.corrente => nuova,
            // Nobody said that it is a corrente, the line does.
            (Some(_), Some(altra)) if !altra.is_zero() && !torna(vecchia) && torna(nuova) => nuova,
            (Some(_), Some(_)) => vecchia,
        }
    }

    fn conti(&self, f: &Foglio) -> Vec<PassoVerifica> {
        let mut conti = vec![self.isr(f), self.isp(f), self.ise(f), scala(f), isee(f)];
        conti.extend(VALORI.iter().filter(|v| f.get(v.2).is_some()).map(|v| valori(f, v)));
        conti.push(self.figurativo(f));
        conti.push(self.franchigia_mobiliare(f));
        conti.push(self.detrazione_immobiliare(f));
        conti.push(self.parametro(f));
        conti.push(self.maggiorazioni(f));
        conti.into_iter().map(|conto| conto.passo(f)).collect()
    }

    /// Art. 4.
    fn isr(&self, f: &Foglio) -> Conto {
        Conto {
            codice: "isr",
            riga: RigaAttestata::Isr,
            attese: isr(f, self.redditi(f)).map(|attesa| vec![attesa]),
            tolleranza: TOLLERANZA_ISR,
            limite: false,
            formula: m::FORMULA_ISR,
            fonte: Some(fonte::art4("art. 4")),
            spiegazioni: m::PERCHE_ISR,
        }
    }

    /// Art. 5.
    fn isp(&self, f: &Foglio) -> Conto {
        let netto = |bene, detrazione| Some(positivo(f.get(bene)? - f.get(detrazione)?));
        let attesa = || {
            let mobiliare = netto(RigaAttestata::PatrimonioMobiliare, RigaAttestata::DetrazionePatrimonioMobiliare)?;
            let immobiliare =
                netto(RigaAttestata::PatrimonioImmobiliare, RigaAttestata::DetrazionePatrimonioImmobiliare)?;
            Some(mobiliare + immobiliare)
        };
        Conto {
            codice: "isp",
            riga: RigaAttestata::Isp,
            attese: attesa().map(|attesa| vec![attesa]),
            tolleranza: MEZZO_CENTESIMO * Decimal::from(5),
            limite: false,
            formula: m::FORMULA_ISP,
            fonte: Some(fonte::art5("art. 5")),
            spiegazioni: m::PERCHE_ISP,
        }
    }

    /// Art. 2, c. 3.
    fn ise(&self, f: &Foglio) -> Conto {
        let peso = self.stabili().map(|s| s.peso_isp);
        let attesa = || Some(f.get(RigaAttestata::Isr)? + f.get(RigaAttestata::Isp)? * peso?.valore);
        Conto {
            codice: "ise",
            riga: RigaAttestata::Ise,
            attese: attesa().map(|attesa| vec![attesa]),
            tolleranza: MEZZO_CENTESIMO * (Decimal::TWO + peso.map_or(Decimal::ZERO, |p| p.valore)),
            limite: false,
            formula: m::FORMULA_ISE,
            fonte: Some(fonte::art2("art. 2, c. 3")),
            spiegazioni: m::PERCHE_ISE,
        }
    }

    /// Art. 4, c. 2, lett. h: at most the rate on all the financial assets, because accounts are not in its base.
    fn figurativo(&self, f: &Foglio) -> Conto {
        let tasso = self.parametri.map(|p| p.annuali.tasso_figurativo);
        let attesa = || Some(f.get(RigaAttestata::PatrimonioMobiliare)? * tasso?.valore);
        // In an ISEE corrente the assets may be new and the figurativo that of before (art. 9).
        let scritto = f.get(RigaAttestata::RedditoFigurativoPatrimonioMobiliare);
        let tolleranza = MEZZO_CENTESIMO * (Decimal::ONE + tasso.map_or(Decimal::ZERO, |t| t.valore));
        let oltre = matches!((attesa(), scritto), (Some(attesa), Some(scritto)) if scritto > attesa + tolleranza);
        Conto {
            codice: "figurativo",
            riga: RigaAttestata::RedditoFigurativoPatrimonioMobiliare,
            attese: attesa().filter(|_| !(self.corrente && oltre)).map(|attesa| vec![attesa]),
            tolleranza,
            limite: true,
            formula: m::FORMULA_FIGURATIVO,
            fonte: tasso.map(|t| t.fonte),
            spiegazioni: m::PERCHE_FIGURATIVO,
        }
    }

    /// Art. 5, c. 6: the allowance of a household of so many people with so many figli, or all the assets when they are less.
    fn franchigia_mobiliare(&self, f: &Foglio) -> Conto {
        let attese = || {
            let s = self.stabili()?;
            let (minimo, massimo) = self.persone.quante?;
            let beni = f.get(RigaAttestata::PatrimonioMobiliare)?;
            let mut attese = Vec::new();
            // The most figli first: the law counts all that the relations show, unless the declaration said otherwise.
            for persone in minimo..=massimo {
                for figli in (0..=self.figli(massimo)).rev() {
                    let franchigia = franchigia(persone, figli, s).importo.decimal();
                    attese.extend([beni.min(franchigia), franchigia]);
                }
            }
            Some(attese)
        };
        Conto {
            codice: "franchigia-mobiliare",
            riga: RigaAttestata::DetrazionePatrimonioMobiliare,
            attese: attese(),
            tolleranza: MEZZO_CENTESIMO * Decimal::TWO,
            limite: false,
            formula: m::FORMULA_FRANCHIGIA,
            fonte: Some(fonte::art5("art. 5, c. 6")),
            spiegazioni: m::PERCHE_FRANCHIGIA,
        }
    }

    /// Art. 5, c. 2: what is taken off is never more than the property. Whether INPS prints the allowance on the home whole
    /// where the home is worth less is not known: so much more is not a fault.
    fn detrazione_immobiliare(&self, f: &Foglio) -> Conto {
        let attese = || {
            let s = self.stabili()?;
            let (_, massimo) = self.persone.quante?;
            let casa = s.franchigia_casa.valore;
            let franchigia =
                casa.base.max(casa.metropolitana) + s.franchigia_casa_figli.valore.per(self.figli(massimo));
            let immobili = f.get(RigaAttestata::PatrimonioImmobiliare)?;
            Some(vec![immobili, immobili + franchigia.decimal()])
        };
        Conto {
            codice: "detrazione-immobiliare",
            riga: RigaAttestata::DetrazionePatrimonioImmobiliare,
            attese: attese(),
            tolleranza: MEZZO_CENTESIMO * Decimal::TWO,
            limite: true,
            formula: m::FORMULA_DETRAZIONE_IMMOBILIARE,
            fonte: Some(fonte::art5("art. 5, c. 2")),
            spiegazioni: m::PERCHE_DETRAZIONE_IMMOBILIARE,
        }
    }

    /// The most figli that the relations allow: those of the declarant, and among the others somebody's.
    fn figli(&self, massimo: u16) -> u16 {
        let quanti = |relazioni: &[&str]| -> u16 {
            let trovati = self.persone.elenco.iter().filter(|p| relazioni.iter().any(|r| e(p, r))).count();
            u16::try_from(trovati).unwrap_or(u16::MAX)
        };
        let note = self.persone.elenco.iter().all(|p| p.relazione.is_some());
        if !note {
            return massimo.saturating_sub(1);
        }
        let minimo = self.persone.quante.map_or(0, |(minimo, _)| minimo);
        let di_fuori = massimo.saturating_sub(minimo).max(massimo.saturating_sub(quanti(&RELAZIONI)));
        quanti(&["F", "MA", "FC", "FNC", "P"]).saturating_add(di_fuori).min(massimo.saturating_sub(1))
    }

    /// Allegato 1, table: the people counted, less those in residential care or convivenza, each with a unit of the supplements.
    fn parametro(&self, f: &Foglio) -> Conto {
        let attese = || {
            let s = self.stabili()?;
            let (minimo, massimo) = self.persone.quante?;
            let maggiorazioni = f.get(RigaAttestata::Maggiorazioni);
            let tutti = (minimo..=massimo).map(|n| parametro(n, s));
            let in_casa = (0..massimo).rev().filter(|n| {
                let fuori = s.parametro_in_struttura.valore * Decimal::from(minimo.saturating_sub(*n).max(1));
                maggiorazioni.is_none_or(|m| m >= fuori)
            });
            Some(tutti.chain(in_casa.map(|n| parametro(n, s))).collect())
        };
        Conto {
            codice: "parametro-nucleo",
            riga: RigaAttestata::ParametroNucleo,
            attese: attese(),
            tolleranza: Decimal::ZERO,
            limite: false,
            formula: m::FORMULA_PARAMETRO,
            fonte: self.stabili().map(|s| s.scala.fonte),
            spiegazioni: m::PERCHE_PARAMETRO,
        }
    }

    /// Allegato 1, lett. a-d: one for the figli, one for the minors, half a unit for each person with a disability, a unit
    /// for each person in care.
    fn maggiorazioni(&self, f: &Foglio) -> Conto {
        let attese = || {
            let s = self.stabili()?;
            let (minimo, massimo) = self.persone.quante?;
            let parametro_scritto = f.get(RigaAttestata::ParametroNucleo)?;
            let scritte = f.get(RigaAttestata::Maggiorazioni)?;
            let in_casa = (0..=massimo).find(|n| parametro(*n, s) == parametro_scritto)?;
            let figli = (0..=self.figli(massimo)).map(|n| maggiorazione_figli(n, s));
            let con_minori = self.persone.elenco.iter().any(|p| !RELAZIONI_ADULTE.iter().any(|r| e(p, r)))
                || self.persone.quante.is_some_and(|(minimo, massimo)| minimo != massimo);
            let minori: &[Decimal] = if con_minori {
                &[Decimal::ZERO, s.maggiorazione_minori.valore, s.maggiorazione_piccoli.valore]
            } else {
                &[Decimal::ZERO]
            };
            let mut attese: Vec<Decimal> = Vec::new();
            for a in figli {
                for b in minori {
                    for disabili in 0..=massimo {
                        for fuori in minimo.saturating_sub(in_casa)..=massimo.saturating_sub(in_casa) {
                            let disabilita = s.maggiorazione_disabilita.valore * Decimal::from(disabili);
                            attese.push(a + *b + disabilita + s.parametro_in_struttura.valore * Decimal::from(fuori));
                        }
                    }
                }
            }
            attese.sort_unstable();
            attese.dedup();
            attese.sort_by_key(|attesa| (*attesa - scritte).abs());
            Some(attese)
        };
        Conto {
            codice: "maggiorazioni",
            riga: RigaAttestata::Maggiorazioni,
            attese: attese(),
            tolleranza: Decimal::ZERO,
            limite: false,
            formula: m::FORMULA_MAGGIORAZIONI,
            fonte: Some(fonte::allegato1("Allegato 1, lett. a-d")),
            spiegazioni: m::PERCHE_MAGGIORAZIONI,
        }
    }
}

impl Conto {
    fn passo(self, f: &Foglio) -> PassoVerifica {
        let Conto { codice, riga, attese, tolleranza, limite, formula, fonte, spiegazioni } = self;
        let scritta = f.get(riga);
        let torna =
            |attesa: Decimal, scritta: Decimal| vicini(attesa, scritta, tolleranza) || (limite && scritta <= attesa);
        let cifra = |valore| Cifra::di(riga, valore);
        let (esito, attesa) = match (&attese, scritta) {
            (Some(attese), Some(scritta)) => match attese.iter().find(|attesa| torna(**attesa, scritta)) {
                Some(attesa) => (EsitoPasso::Torna, Some(*attesa)),
                None => (EsitoPasso::NonTorna, attese.first().copied()),
            },
            _ => (EsitoPasso::NonVerificabile, attese.and_then(|attese| attese.first().copied())),
        };
        let differenza = attesa.zip(scritta).map(|(attesa, scritta)| scritta - attesa);
        PassoVerifica {
            codice,
            riga: Some(riga),
            attesa: attesa.map(cifra),
            scritta: scritta.map(cifra),
            differenza: differenza.map(cifra),
            tolleranza: Some(Cifra::Numero(tolleranza)),
            esito,
            formula,
            fonte,
            spiegazioni: match esito {
                EsitoPasso::NonTorna => spiegazioni.iter().map(|s| nota(*s)).collect(),
                EsitoPasso::Torna | EsitoPasso::NonVerificabile => Vec::new(),
            },
            persone: Vec::new(),
        }
    }
}

/// Incomes, figurativo, deductions, and the ISR itself: four halves of a cent.
const TOLLERANZA_ISR: Decimal = Decimal::from_parts(20, 0, 0, false, 3);

const RELAZIONI: [&str; 7] = ["D", "C", "F", "MA", "FC", "FNC", "P"];

/// Who is of age whatever the document.
const RELAZIONI_ADULTE: [&str; 5] = ["D", "B", "C", "FC", "FNC"];

fn vicini(a: Decimal, b: Decimal, tolleranza: Decimal) -> bool {
    (a - b).abs() <= tolleranza
}

fn positivo(valore: Decimal) -> Decimal {
    Euro::from(valore).positive().decimal()
}

fn isr(f: &Foglio, redditi: RigaAttestata) -> Option<Decimal> {
    let entrate = f.get(redditi)? + f.get(RigaAttestata::RedditoFigurativoPatrimonioMobiliare)?;
    Some(positivo(entrate - f.get(RigaAttestata::Detrazioni)?))
}

/// Allegato 1: the parameter and the supplements.
fn scala(f: &Foglio) -> Conto {
    let attesa = || Some(f.get(RigaAttestata::ParametroNucleo)? + f.get(RigaAttestata::Maggiorazioni)?);
    Conto {
        codice: "scala",
        riga: RigaAttestata::ScalaEquivalenza,
        attese: attesa().map(|attesa| vec![attesa]),
        tolleranza: Decimal::ZERO,
        limite: false,
        formula: m::FORMULA_SCALA,
        fonte: Some(fonte::allegato1("Allegato 1")),
        spiegazioni: m::PERCHE_SCALA,
    }
}

/// Art. 2, c. 2, and Allegato 2.
fn isee(f: &Foglio) -> Conto {
    let scala = f.get(RigaAttestata::ScalaEquivalenza).filter(|scala| *scala > Decimal::ZERO);
    let aggiuntiva = f.get(RigaAttestata::ComponenteAggiuntiva);
    let attesa = || Some(f.get(RigaAttestata::Ise)?.checked_div(scala?)? + aggiuntiva?);
    let della_divisione = scala.and_then(|scala| Decimal::ONE.checked_div(scala)).unwrap_or(Decimal::ONE);
    let delle_componenti =
        if f.o_zero(RigaAttestata::ComponenteAggiuntiva).is_zero() { Decimal::ZERO } else { Decimal::TWO };
    Conto {
        codice: "isee",
        riga: RigaAttestata::Isee,
        attese: attesa().map(|attesa| vec![attesa]),
        tolleranza: MEZZO_CENTESIMO * (Decimal::ONE + della_divisione + delle_componenti),
        limite: false,
        formula: m::FORMULA_ISEE,
        fonte: Some(fonte::art2("art. 2, c. 2")),
        spiegazioni: m::PERCHE_ISEE,
    }
}

/// The figures that stand both in `ModalitaCalcolo` and in `Valori`: step, line, the same in `Valori`.
const VALORI: [(&str, RigaAttestata, RigaAttestata); 5] = [
    ("valori-isr", RigaAttestata::Isr, RigaAttestata::ValoriIsr),
    ("valori-isp", RigaAttestata::Isp, RigaAttestata::ValoriIsp),
    ("valori-ise", RigaAttestata::Ise, RigaAttestata::ValoriIse),
    ("valori-scala", RigaAttestata::ScalaEquivalenza, RigaAttestata::ValoriScalaEquivalenza),
    ("valori-isee", RigaAttestata::Isee, RigaAttestata::ValoriIsee),
];

fn valori(f: &Foglio, (codice, riga, nei_valori): &(&'static str, RigaAttestata, RigaAttestata)) -> Conto {
    let attesa = f.get(*riga);
    // It is not said whether the ISEE of `Valori` has the components of Allegato 2 inside.
    let senza =
        (*riga == RigaAttestata::Isee).then(|| Some(attesa? - f.get(RigaAttestata::ComponenteAggiuntiva)?)).flatten();
    Conto {
        codice,
        riga: *nei_valori,
        attese: attesa.map(|attesa| [attesa].into_iter().chain(senza).collect()),
        tolleranza: if riga.di_scala() { Decimal::ZERO } else { MEZZO_CENTESIMO * Decimal::TWO },
        limite: false,
        formula: m::FORMULA_VALORI,
        fonte: None,
        spiegazioni: m::PERCHE_VALORI,
    }
}

/// An indicator without values of its own has those of its household.
fn uguale(i: &IndicatoreAttestato, del_nucleo: Option<&IndicatoreAttestato>) -> PassoVerifica {
    let attesa = del_nucleo.and_then(|altro| altro.isee).map(Euro::decimal);
    let conto = Conto {
        codice: "isee",
        riga: RigaAttestata::Isee,
        attese: attesa.map(|attesa| vec![attesa]),
        tolleranza: MEZZO_CENTESIMO * Decimal::TWO,
        limite: false,
        formula: m::FORMULA_UGUALE,
        fonte: None,
        spiegazioni: m::PERCHE_UGUALE,
    };
    conto.passo(&Foglio::di(i))
}
