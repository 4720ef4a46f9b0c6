//! A simulation beside an attestation: the lines, how much each difference weighs on the ISEE, what explains them.
//!
//! The figures that cross the two are those that both print. Two lines agree when roundings alone can part them: a cent for
//! what is declared, three for what is computed from it, nothing for the scale.

use rust_decimal::Decimal;
use serde::Serialize;

use super::cause::{self, CausaRiscontro, DatoMancante};
use super::foglio::{self, Cifra, Foglio, RigaAttestata as Riga};
use super::verifica::{self, Contesto, NotaVerifica};
use super::{Attestazione, IndicatoreAttestato, OmissioneDifformita, StatoAttestato, TipoAttestato};
use crate::dsu::Dsu;
use crate::error::IseeError;
use crate::euro::Euro;
use crate::indicatori::{Indicatore, Indicatori, Risultato, Specifico, Stato, Tipo, calculate};
use crate::messaggi::{regole as r, regole_attestazione, riscontro as m};
use crate::parametri::Tabella;

/// What [`compare`] gives.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Riscontro {
    /// The indicator of the attestation.
    pub indicatore: String,
    /// That of the simulation.
    pub simulato: String,
    /// The two figures.
    pub isee: IseeRiscontrato,
    /// True when every line that the attestation has agrees.
    pub concorda: bool,
    /// The lines, in the order of the calculation; those that the attestation has not are simulated only.
    pub righe: Vec<RigaRiscontro>,
    /// What explains the differences, the likeliest first.
    pub cause: Vec<CausaRiscontro>,
    /// What INPS has that the declaration has not.
    pub mancano: Vec<DatoMancante>,
    /// The omissions and differences that the attestation carries.
    pub omissioni: Vec<OmissioneDifformita>,
    /// What else to know.
    pub avvisi: Vec<NotaVerifica>,
}

/// The ISEE on both sides.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct IseeRiscontrato {
    /// The attestation's; absent when it could not be computed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub attestato: Option<Euro>,
    /// Ours, rounded to the cent.
    pub simulato: Euro,
    /// The attestation's less ours.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub differenza: Option<Euro>,
}

/// A line on both sides.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct RigaRiscontro {
    /// The line.
    pub riga: Riga,
    /// The attestation's.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(target_arch = "wasm32", tsify(optional, type = "number"))]
    pub attestata: Option<Cifra>,
    /// Ours.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "number"))]
    pub simulata: Cifra,
    /// The attestation's less ours.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(target_arch = "wasm32", tsify(optional, type = "number"))]
    pub differenza: Option<Cifra>,
    /// How much our ISEE would change with the attestation's figure in this line alone.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub effetto_isee: Option<Euro>,
    /// False when roundings cannot explain the difference.
    pub concorda: bool,
    /// True when INPS has more than was entered.
    pub inps: bool,
}

/// The lines, in the order of the calculation.
pub(super) const RIGHE: [Riga; 15] = [
    Riga::SommaRedditiComponenti,
    Riga::RedditoFigurativoPatrimonioMobiliare,
    Riga::Detrazioni,
    Riga::Isr,
    Riga::PatrimonioMobiliare,
    Riga::DetrazionePatrimonioMobiliare,
    Riga::PatrimonioImmobiliare,
    Riga::DetrazionePatrimonioImmobiliare,
    Riga::Isp,
    Riga::Ise,
    Riga::ParametroNucleo,
    Riga::Maggiorazioni,
    Riga::ScalaEquivalenza,
    Riga::ComponenteAggiuntiva,
    Riga::Isee,
];

/// The lines made of what a person declares; the others follow from them.
pub(super) fn dichiarata(riga: Riga) -> bool {
    matches!(
        riga,
        Riga::SommaRedditiComponenti
            | Riga::RedditoFigurativoPatrimonioMobiliare
            | Riga::Detrazioni
            | Riga::PatrimonioMobiliare
            | Riga::DetrazionePatrimonioMobiliare
            | Riga::PatrimonioImmobiliare
            | Riga::DetrazionePatrimonioImmobiliare
            | Riga::Maggiorazioni
    )
}

/// By how much roundings can part the same line of two calculations.
pub(super) fn tolleranza(riga: Riga) -> Decimal {
    match riga {
        _ if riga.di_scala() => Decimal::ZERO,
        Riga::Isr | Riga::Isp | Riga::Ise | Riga::Isee | Riga::ComponenteAggiuntiva => Decimal::new(3, 2),
        _ => Decimal::new(1, 2),
    }
}

/// One of our indicators.
#[derive(Clone, Debug)]
pub(super) struct Nostro {
    /// `ordinario`, `famiglia`, `minorenni:luca`, `corrente:ordinario`…
    pub(super) nome: String,
    pub(super) tipo: Option<Tipo>,
    pub(super) famiglia: bool,
    pub(super) corrente: bool,
    pub(super) foglio: Foglio,
}

/// Every indicator of a declaration. A kind on the household that the declarant has not chosen has `:altro-nucleo` at
/// the end of its name: nobody can ask for it, it may explain.
///
/// # Errors
/// Those of [`calculate`].
pub(super) fn nostri(dsu: &Dsu) -> Result<Vec<Nostro>, IseeError> {
    let Risultato { indicatori, specifici, corrente, .. } = calculate(dsu)?;
    let mut nostri = Vec::new();
    aggiungi(&mut nostri, &indicatori, &specifici, false);
    if let Some((indicatori, specifici)) = corrente.and_then(|c| c.indicatori.zip(c.specifici)) {
        aggiungi(&mut nostri, &indicatori, &specifici, true);
    }
    Ok(nostri)
}

fn aggiungi(nostri: &mut Vec<Nostro>, ordinari: &Indicatori<Indicatore>, specifici: &[Specifico], corrente: bool) {
    let prefisso = if corrente { "corrente:" } else { "" };
    let mut metti = |nome: String, tipo, famiglia, i: &Indicatore| {
        let aggiuntive = i.componenti_aggiuntive.iter().map(|c| Euro::from(c.importo.cent())).sum();
        let foglio = Foglio::nostro(&i.prospetto, i.isee, aggiuntive);
        nostri.push(Nostro { nome: format!("{prefisso}{nome}"), tipo, famiglia, corrente, foglio });
    };
    metti("ordinario".to_owned(), None, false, &ordinari.ordinario);
    if let Some(famiglia) = &ordinari.famiglia {
        metti("famiglia".to_owned(), None, true, famiglia);
    }
    for s in specifici {
        let Specifico { tipo, componente, usato, stato, indicatori, .. } = s;
        let base = match tipo {
            Tipo::Minorenni => "minorenni",
            Tipo::Universita => "universita",
            Tipo::Dottorato => "dottorato",
            Tipo::Sociosanitario => "sociosanitario",
            Tipo::Residenze => "residenze",
        };
        let coda = if *usato { "" } else { ":altro-nucleo" };
        let (ordinario, famiglia) = match (stato, indicatori) {
            (Stato::Calcolato, Some(suoi)) => (&suoi.ordinario, suoi.famiglia.as_ref()),
            (Stato::UgualeAOrdinario, _) => {
                (&ordinari.ordinario, ordinari.famiglia.as_ref().filter(|_| *tipo == Tipo::Minorenni))
            }
            _ => continue,
        };
        metti(format!("{base}:{componente}{coda}"), Some(*tipo), false, ordinario);
        if let Some(famiglia) = famiglia {
            metti(format!("{base}:{componente}:famiglia{coda}"), Some(*tipo), true, famiglia);
        }
    }
}

/// What the attestation says, on the lines that can be compared.
#[derive(Clone, Debug)]
pub(super) struct Attestato<'a> {
    pub(super) a: &'a Attestazione,
    pub(super) i: &'a IndicatoreAttestato,
    pub(super) foglio: Foglio,
    /// Which line the incomes are in.
    redditi: Riga,
    /// True when the block says so, or only the line of the new incomes.
    pub(super) corrente: bool,
}

impl<'a> Attestato<'a> {
    pub(super) fn new(a: &'a Attestazione, i: &'a IndicatoreAttestato) -> Attestato<'a> {
        let righe = match i.stato {
            StatoAttestato::UgualeAOrdinario if i.righe.is_none() && i.valori.is_none() => {
                foglio::del_nucleo(a, i).unwrap_or(i)
            }
            _ => i,
        };
        let mut letto = Foglio::di(righe);
        if let Some(isee) = i.isee {
            letto.metti(Riga::Isee, Some(isee.decimal()));
        }
        let redditi = Contesto::new(a, righe).redditi(&letto);
        let somma = letto.get(redditi);
        let mut foglio = Foglio::default();
        for riga in RIGHE {
            foglio.metti(riga, letto.get(riga));
        }
        foglio.metti(Riga::SommaRedditiComponenti, somma);
        let corrente = i.corrente || righe.corrente || redditi == Riga::SommaRedditiComponentiCorrente;
        // Without lines the component is unknown, not nothing.
        if righe.righe.is_none() && righe.componenti_aggiuntive.is_empty() {
            foglio.metti(Riga::ComponenteAggiuntiva, None);
        }
        Attestato { a, i, foglio, redditi, corrente }
    }

    /// The lines that do not agree.
    pub(super) fn differenze(&self, nostro: &Foglio) -> Vec<Riga> {
        RIGHE.into_iter().filter(|riga| !self.concorda(*riga, nostro)).collect()
    }

    /// Whether a line agrees, or is not there. An allowance larger than what it is taken from may be printed whole: where it
    /// leaves nothing on either side, how much of it is left does not count.
    pub(super) fn concorda(&self, riga: Riga, nostro: &Foglio) -> bool {
        let Some(attestata) = self.foglio.get(riga) else { return true };
        let bene = match riga {
            Riga::DetrazionePatrimonioMobiliare => Some(Riga::PatrimonioMobiliare),
            Riga::DetrazionePatrimonioImmobiliare => Some(Riga::PatrimonioImmobiliare),
            _ => None,
        };
        let coperto = |f: &Foglio, bene| f.get(bene).is_some_and(|bene| f.o_zero(riga) >= bene);
        (attestata - nostro.o_zero(riga)).abs() <= tolleranza(riga)
            || bene
                .is_some_and(|bene| coperto(&self.foglio, bene) && coperto(nostro, bene) && self.concorda(bene, nostro))
    }
}

/// An attestation beside the simulation of a declaration.
///
/// `simulato` is one of our indicators, by the names of [`cosa_se`](crate::cosa_se): it may be left out for `ordinario` and
/// `famiglia`. A cause is `provata` only when its hypothesis was computed and every line of the attestation then agreed.
///
/// # Errors
/// `indicatore-da-scegliere` for an indicator that the attestation has not; `simulato-da-scegliere` when ours is to be
/// said; `indicatore-sconosciuto` for one that the declaration has not; those of [`calculate`].
///
/// ```
/// use isee_simulatore::Euro;
/// use isee_simulatore::attestazione::{self, Attestazione, CodiceCausa, IndicatoreAttestato};
/// # let text = r#"{ "dataPresentazione": "2026-03-15", "nucleo": { "abitazione": { "titolo": "altro" },
/// #   "componenti": [{ "id": "anna", "relazione": "D", "dataNascita": "1980-05-01",
/// #     "redditi": { "redditoComplessivo": 20000, "pensione": 20000 } }] } }"#;
/// let dsu = isee_simulatore::json::dsu(text).unwrap(); // ISEE 20.000 - 1.000 = 19.000
/// let ordinario = IndicatoreAttestato { nome: "ordinario".into(), isee: Some(Euro::new(19_000)), ..Default::default() };
/// let attestazione = Attestazione { indicatori: vec![ordinario], ..Default::default() };
/// let riscontro = attestazione::compare(&dsu, &attestazione, "ordinario", None).unwrap();
/// assert!(riscontro.concorda);
/// assert_eq!(riscontro.cause[0].codice, CodiceCausa::NessunaDifferenza);
/// ```
pub fn compare(dsu: &Dsu, a: &Attestazione, indicatore: &str, simulato: Option<&str>) -> Result<Riscontro, IseeError> {
    let i = foglio::scelto(a, indicatore)?;
    let attestato = Attestato::new(a, i);
    let nostri = nostri(dsu)?;
    let nostro = scegli(&nostri, &attestato, simulato)?;
    let peso = Tabella::del_giorno(dsu.data_presentazione)?.ordinari.peso_isp.valore;
    let differenze = attestato.differenze(&nostro.foglio);
    let non_calcolabile = i.stato == StatoAttestato::NonCalcolabile;
    let mut avvisi = Vec::new();
    if non_calcolabile {
        avvisi.push(verifica::nota(m::VERIFICA_NON_CALCOLABILE));
    } else if attestato.foglio.righe().next().is_none() {
        avvisi.push(verifica::nota(m::RISCONTRO_SENZA_CIFRE));
    } else if attestato.foglio.get(Riga::SommaRedditiComponenti).is_none() {
        avvisi.push(verifica::nota(m::RISCONTRO_SENZA_RIGHE));
    }
    if i.dedotto {
        avvisi.push(verifica::nota(m::VERIFICA_DEDOTTO));
    }
    let nulla = attestato.foglio.righe().next().is_none();
    let diagnosi = if non_calcolabile || nulla {
        cause::Diagnosi::default()
    } else {
        cause::diagnosi(dsu, &attestato, &nostri, nostro, &differenze)?
    };
    avvisi.extend(diagnosi.avvisi);
    let righe = RIGHE.into_iter().map(|riga| attestato.riga(riga, &nostro.foglio, peso)).collect();
    let simulata = Euro::from(nostro.foglio.o_zero(Riga::Isee));
    Ok(Riscontro {
        indicatore: indicatore.to_owned(),
        simulato: nostro.nome.clone(),
        isee: IseeRiscontrato {
            attestato: i.isee.or(attestato.foglio.get(Riga::Isee).map(Euro::from)),
            simulato: simulata,
            differenza: attestato.foglio.get(Riga::Isee).map(|isee| Euro::from(isee) - simulata),
        },
        concorda: !non_calcolabile && !nulla && differenze.is_empty(),
        righe,
        cause: diagnosi.cause,
        mancano: diagnosi.mancano,
        omissioni: a.omissioni.clone(),
        avvisi,
    })
}

/// Which of ours stands beside it.
fn scegli<'n>(
    nostri: &'n [Nostro],
    attestato: &Attestato<'_>,
    simulato: Option<&str>,
) -> Result<&'n Nostro, IseeError> {
    let nomi = || {
        let nomi: Vec<_> = nostri.iter().map(|n| n.nome.as_str()).filter(|n| !n.ends_with(":altro-nucleo")).collect();
        nomi.join(", ")
    };
    let con = |nome: &str| nostri.iter().find(|n| n.nome == nome);
    let nome = match (simulato, attestato.i.tipo) {
        (Some(nome), _) => {
            return con(nome)
                .filter(|n| !n.nome.ends_with(":altro-nucleo"))
                .ok_or_else(|| IseeError::one(r::INDICATORE_SCONOSCIUTO.issue("simulato", &[nome, &nomi()])));
        }
        (None, TipoAttestato::Ordinario) => "ordinario",
        (None, TipoAttestato::Famiglia) => "famiglia",
        (None, _) => {
            let regola = &regole_attestazione::SIMULATO_DA_SCEGLIERE;
            return Err(IseeError::one(regola.issue("simulato", &[&attestato.i.nome, &nomi()])));
        }
    };
    let corrente = attestato.corrente.then(|| con(&format!("corrente:{nome}"))).flatten();
    corrente
        .or_else(|| con(nome))
        .ok_or_else(|| IseeError::one(r::INDICATORE_SCONOSCIUTO.issue("simulato", &[nome, &nomi()])))
}

impl Attestato<'_> {
    fn riga(&self, riga: Riga, nostro: &Foglio, peso: Decimal) -> RigaRiscontro {
        let simulata = nostro.o_zero(riga);
        let attestata = self.foglio.get(riga);
        let differenza = attestata.map(|attestata| attestata - simulata);
        let effetto = attestata.and_then(|attestata| {
            let prima = isee_di(nostro, None, peso)?;
            isee_di(&nostro.con(riga, attestata), Some(riga), peso).map(|dopo| dopo - prima)
        });
        let concorda = self.concorda(riga, nostro);
        RigaRiscontro {
            riga: if riga == Riga::SommaRedditiComponenti { self.redditi } else { riga },
            attestata: attestata.map(|valore| Cifra::di(riga, valore)),
            simulata: Cifra::di(riga, simulata),
            differenza: differenza.map(|valore| Cifra::di(riga, valore)),
            effetto_isee: effetto.filter(|_| !concorda).map(Euro::from),
            concorda,
            inps: !concorda
                && dichiarata(riga)
                && riga != Riga::DetrazionePatrimonioMobiliare
                && differenza.is_some_and(|differenza| differenza > Decimal::ZERO),
        }
    }
}

/// The ISEE of the lines, one of which may be taken as it is.
fn isee_di(f: &Foglio, presa: Option<Riga>, peso: Decimal) -> Option<Decimal> {
    let o = |riga: Riga, calcolata: Decimal| if presa == Some(riga) { f.o_zero(riga) } else { calcolata };
    let positivo = |valore: Decimal| Euro::from(valore).positive().decimal();
    let entrate = f.o_zero(Riga::SommaRedditiComponenti) + f.o_zero(Riga::RedditoFigurativoPatrimonioMobiliare);
    let isr = o(Riga::Isr, positivo(entrate - f.o_zero(Riga::Detrazioni)));
    let netto = |bene, detrazione| positivo(f.o_zero(bene) - f.o_zero(detrazione));
    let mobiliare = netto(Riga::PatrimonioMobiliare, Riga::DetrazionePatrimonioMobiliare);
    let immobiliare = netto(Riga::PatrimonioImmobiliare, Riga::DetrazionePatrimonioImmobiliare);
    let isp = o(Riga::Isp, mobiliare + immobiliare);
    let ise = o(Riga::Ise, isr + isp * peso);
    let scala = o(Riga::ScalaEquivalenza, f.o_zero(Riga::ParametroNucleo) + f.o_zero(Riga::Maggiorazioni));
    let isee = ise.checked_div(scala)? + f.o_zero(Riga::ComponenteAggiuntiva);
    Some(o(Riga::Isee, isee))
}
