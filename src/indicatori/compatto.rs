//! The figures of a household and nothing else, for who has thousands of them.

use rust_decimal::Decimal;
use serde::Serialize;

use super::specifici::{Caso, Come, Stato, Tipo, calcoli as calcoli_specifici, casi};
use super::{Calcolato, Indicatori, calcoli, corrente};
use crate::euro::Euro;
use crate::nucleo::Nucleo;
use crate::prospetto::{Calcolo, scala_in_json};

/// The figures of a [`Risultato`](crate::Risultato), under the same names: without lines, notices, choices, other
/// readings.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Compatto {
    /// The indicators of the household.
    pub indicatori: Indicatori<Cifre>,
    /// The other kinds of ISEE that the household has.
    pub specifici: Vec<CifreSpecifiche>,
    /// The ISEE corrente, when it was asked.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub corrente: Option<CifreCorrenti>,
}

/// The figures of an indicator, in euro, rounded to the cent.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct Cifre {
    /// The ISEE.
    pub isee: Euro,
    /// The ISE.
    pub ise: Euro,
    /// The ISR.
    pub isr: Euro,
    /// The ISP.
    pub isp: Euro,
    /// The scala di equivalenza.
    #[serde(serialize_with = "scala_in_json")]
    #[cfg_attr(target_arch = "wasm32", tsify(type = "number"))]
    pub scala_equivalenza: Decimal,
}

/// The figures of another kind of ISEE.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct CifreSpecifiche {
    /// The kind.
    pub tipo: Tipo,
    /// The `id` of the person for whom it is.
    pub componente: String,
    /// False for the other household that the declarant may choose.
    pub usato: bool,
    /// Whether it was computed, is the ordinary one, or cannot be computed.
    pub stato: Stato,
    /// The ISEE; absent when it cannot be computed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub isee: Option<Euro>,
    /// The ISEE under the figures of the family indicator: only for minors, from DSU 2026.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub isee_famiglia: Option<Euro>,
}

/// The figures of the ISEE corrente.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct CifreCorrenti {
    /// Whether it is admitted.
    pub ammesso: bool,
    /// The indicators after the changes; absent when it is not admitted.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub indicatori: Option<Indicatori<Cifre>>,
    /// The other kinds after the changes; absent when it is not admitted.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub specifici: Option<Vec<CifreSpecifiche>>,
}

/// The figures of a valid household: those of [`risultato`](super::risultato), for a third of its time.
pub fn compatto(n: &Nucleo<'_>) -> Compatto {
    let (indicatori, specifici, ordinario) = cifre(n);
    let corrente = corrente::corrente(n, &ordinario).map(|c| {
        let dopo = c.nucleo.map(|n| cifre(&n));
        let ammesso = dopo.is_some();
        let (indicatori, specifici) = dopo.map(|(indicatori, specifici, _)| (indicatori, specifici)).unzip();
        CifreCorrenti { ammesso, indicatori, specifici }
    });
    Compatto { indicatori, specifici, corrente }
}

fn cifre<'a>(n: &Nucleo<'a>) -> (Indicatori<Cifre>, Vec<CifreSpecifiche>, Calcolato<'a>) {
    let calcoli = calcoli(n);
    let indicatori = Indicatori {
        ordinario: cifre_di(&calcoli.ordinario.calcolo),
        famiglia: calcoli.famiglia.as_ref().map(|f| cifre_di(&f.calcolo)),
    };
    let specifici = casi(n).iter().map(|caso| cifre_specifiche(n, caso, &indicatori)).collect();
    (indicatori, specifici, calcoli.ordinario)
}

fn cifre_di(calcolo: &Calcolo<'_>) -> Cifre {
    Cifre {
        isee: calcolo.isee,
        ise: calcolo.ise,
        isr: calcolo.isr.valore,
        isp: calcolo.isp,
        scala_equivalenza: calcolo.scala.valore,
    }
}

fn cifre_specifiche(n: &Nucleo<'_>, caso: &Caso<'_>, ordinari: &Indicatori<Cifre>) -> CifreSpecifiche {
    let (stato, isee, isee_famiglia) = match &caso.come {
        Come::Manca(_) => (Stato::NonCalcolabile, None, None),
        Come::Ordinario => {
            let famiglia = ordinari.famiglia.filter(|_| caso.tipo == Tipo::Minorenni);
            (Stato::UgualeAOrdinario, Some(ordinari.ordinario.isee), famiglia.map(|f| f.isee))
        }
        Come::Nucleo(nucleo, aggiunte) => {
            let Indicatori { ordinario, famiglia } = calcoli_specifici(caso.tipo, nucleo, aggiunte, n.scelte);
            (Stato::Calcolato, Some(ordinario.isee), famiglia.map(|f| f.isee))
        }
    };
    let componente = n.membri.get(caso.chi).map(|m| m.dati.id.clone()).unwrap_or_default();
    CifreSpecifiche { tipo: caso.tipo, componente, usato: caso.usato, stato, isee, isee_famiglia }
}
