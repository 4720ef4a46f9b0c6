//! Allegato 2: the componente aggiuntiva of a person outside the household.

use rust_decimal::Decimal;

use super::specifici::{Aggiunta, Legame};
use crate::euro::Euro;
use crate::nucleo::Nucleo;
use crate::parametri::Parametri;
use crate::prospetto::{Calcolo, calcola};
use crate::scelte::{AumentoPerFigli, Scelte};

/// The component of a person, with every step.
#[derive(Clone, Debug)]
pub(crate) struct Aggiuntiva<'a> {
    pub(crate) chi: usize,
    /// The person alone: incomes and assets are his or hers, the composition is that of his or her household.
    pub(crate) solo: Nucleo<'a>,
    /// The calculation on the person alone: its ISEE is the ISE of the person divided by the scale of that household.
    pub(crate) calcolo: Calcolo<'a>,
    pub(crate) parte: Parte,
    /// The part that counts, before it is divided.
    pub(crate) intera: Euro,
    /// The scale of the household that asks.
    pub(crate) scala: Decimal,
    /// What is added to the ISEE.
    pub(crate) importo: Euro,
}

/// Which part of the equivalent ISE counts.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Parte {
    /// C. 1: the part above the allowance.
    Figlio { eccedenza: Euro },
    /// C. 2: a share, more for more figli.
    Genitore { altri_figli: u16, fattore: Decimal },
}

/// Allegato 2, c. 1 and 2.
pub(super) fn aggiuntiva<'a>(aggiunta: &Aggiunta<'a>, p: Parametri, scala: Decimal, scelte: Scelte) -> Aggiuntiva<'a> {
    let Aggiunta { chi, solo, di } = aggiunta;
    let s = p.stabili;
    // Lett. a-b: the ISE of the person alone over the scale of his or her household.
    let calcolo = calcola(solo, p, scelte);
    let (parte, intera) = match *di {
        Legame::Figlio => {
            let eccedenza = (calcolo.isee - s.residenze_franchigia.valore).positive();
            (Parte::Figlio { eccedenza }, eccedenza * s.residenze_quota.valore)
        }
        Legame::Genitore { figli } => {
            let altri_figli = match scelte.aumento_per_figli {
                AumentoPerFigli::ConAumento => figli.saturating_sub(1),
                AumentoPerFigli::SenzaAumento => 0,
            };
            let fattore = Decimal::ONE + s.genitore_aumento.valore * Decimal::from(altri_figli);
            (Parte::Genitore { altri_figli, fattore }, calcolo.isee * s.genitore_quota.valore * fattore)
        }
    };
    Aggiuntiva { chi: *chi, solo: solo.clone(), calcolo, parte, intera, scala, importo: intera / scala }
}
