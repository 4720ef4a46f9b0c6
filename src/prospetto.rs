//! Art. 2: from incomes, assets and scale to the ISEE, and the lines of INPS's attestation.

use std::rc::Rc;

use rust_decimal::Decimal;
use serde::Serialize;

use crate::euro::Euro;
use crate::immobiliare::{Immobiliare, immobiliare};
use crate::isp::isp;
use crate::isr::{Isr, isr};
use crate::mobiliare::{Mobiliare, mobiliare};
use crate::nucleo::Nucleo;
use crate::parametri::Parametri;
use crate::scala::{Scala, scala};
use crate::scelte::Scelte;

/// A whole calculation, exact: every chapter with its lines. The explanation is made of it.
#[derive(Clone, Debug)]
pub struct Calcolo<'a> {
    /// Art. 4.
    pub isr: Rc<Isr>,
    /// Art. 5, c. 4-6.
    pub mobiliare: Rc<Mobiliare>,
    /// The assets from which the reddito figurativo comes: the same, or after art. 9 those of the valid ISEE.
    pub figurativo_da: Rc<Mobiliare>,
    /// Art. 5, c. 2-3.
    pub immobiliare: Immobiliare<'a>,
    /// Art. 5.
    pub isp: Euro,
    /// Art. 2, c. 3: the part of the ISP that counts.
    pub isp_pesato: Euro,
    /// Art. 2, c. 3.
    pub ise: Euro,
    /// Allegato 1.
    pub scala: Scala,
    /// Art. 2, c. 2.
    pub isee: Euro,
}

/// Art. 2: the indicator of a household under a table of figures.
pub(crate) fn calcola<'a>(n: &Nucleo<'a>, p: Parametri, scelte: Scelte) -> Calcolo<'a> {
    let patrimonio = Rc::new(mobiliare(n, n.parametri_patrimonio(p), scelte)); // art. 5, c. 4-6
    let figurativo_da = match n.prima() {
        None => Rc::clone(&patrimonio),
        // Art. 9: the assets are new, the reddito figurativo stays that of the valid ISEE.
        Some(prima) => Rc::new(mobiliare(&prima, p, scelte)),
    };
    let isr = Rc::new(isr(n, p, figurativo_da.base_figurativo)); // art. 4
    componi(n, p, scelte, isr, [patrimonio, figurativo_da])
}

/// The indicator under another table that differs for the home and the scale only: incomes and financial assets are
/// those of the first.
pub(crate) fn ricalcola<'a>(primo: &Calcolo<'a>, n: &Nucleo<'a>, p: Parametri, scelte: Scelte) -> Calcolo<'a> {
    componi(n, p, scelte, Rc::clone(&primo.isr), [Rc::clone(&primo.mobiliare), Rc::clone(&primo.figurativo_da)])
}

fn componi<'a>(
    n: &Nucleo<'a>,
    p: Parametri,
    scelte: Scelte,
    isr: Rc<Isr>,
    [mobiliare, figurativo_da]: [Rc<Mobiliare>; 2],
) -> Calcolo<'a> {
    let immobiliare = immobiliare(n, p, scelte); // art. 5, c. 2-3
    let isp = isp(&mobiliare, &immobiliare); // art. 5
    let isp_pesato = isp * p.stabili.peso_isp.valore;
    let ise = isr.valore + isp_pesato; // c. 3
    let scala = scala(n, p, scelte); // Allegato 1
    Calcolo { isee: ise / scala.valore, isr, mobiliare, figurativo_da, immobiliare, isp, isp_pesato, ise, scala } // c. 2
}

/// The 14 lines that INPS prints on the attestation (ModalitaCalcolo), each rounded to the cent.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct Prospetto {
    /// Σ of the members' incomes, net of what art. 4, c. 3 subtracts.
    pub somma_redditi_componenti: Euro,
    /// Art. 4, c. 2, lett. h.
    pub reddito_figurativo_patrimonio_mobiliare: Euro,
    /// Art. 4, c. 4: the rent.
    pub detrazioni: Euro,
    /// Art. 4: the ISR.
    pub isr: Euro,
    /// Financial assets, before the allowance.
    pub patrimonio_mobiliare: Euro,
    /// What the allowance takes off: never more than the assets.
    pub detrazione_patrimonio_mobiliare: Euro,
    /// Property, before mortgages and allowance.
    pub patrimonio_immobiliare: Euro,
    /// What mortgages, home allowance and the third of the excess take off.
    pub detrazione_patrimonio_immobiliare: Euro,
    /// Art. 5: the ISP.
    pub isp: Euro,
    /// Art. 2, c. 3: the ISE.
    pub ise: Euro,
    /// The parameter of the table of Allegato 1.
    #[serde(serialize_with = "scala_in_json")]
    #[cfg_attr(target_arch = "wasm32", tsify(type = "number"))]
    pub parametro_nucleo: Decimal,
    /// The supplements of Allegato 1.
    #[serde(serialize_with = "scala_in_json")]
    #[cfg_attr(target_arch = "wasm32", tsify(type = "number"))]
    pub maggiorazioni: Decimal,
    /// The scala di equivalenza.
    #[serde(serialize_with = "scala_in_json")]
    #[cfg_attr(target_arch = "wasm32", tsify(type = "number"))]
    pub scala_equivalenza: Decimal,
    /// Art. 2, c. 2: the ISEE.
    pub isee: Euro,
}

/// The scale has two decimals by law: nothing is rounded.
pub(crate) fn scala_in_json<S: serde::Serializer>(scala: &Decimal, out: S) -> Result<S::Ok, S::Error> {
    out.serialize_f64(crate::euro::to_number(*scala))
}

impl Calcolo<'_> {
    /// The lines of the attestation. Here values leave the engine: each is rounded to the cent.
    pub fn prospetto(&self) -> Prospetto {
        let cent = |importo: Euro| Euro::from(importo.cent());
        Prospetto {
            somma_redditi_componenti: cent(self.isr.somma),
            reddito_figurativo_patrimonio_mobiliare: cent(self.isr.figurativo),
            detrazioni: cent(self.isr.detrazioni),
            isr: cent(self.isr.valore),
            patrimonio_mobiliare: cent(self.mobiliare.somma),
            detrazione_patrimonio_mobiliare: cent(self.mobiliare.somma - self.mobiliare.netto),
            patrimonio_immobiliare: cent(self.immobiliare.lordo),
            detrazione_patrimonio_immobiliare: cent(self.immobiliare.lordo - self.immobiliare.netto),
            isp: cent(self.isp),
            ise: cent(self.ise),
            parametro_nucleo: self.scala.parametro,
            maggiorazioni: self.scala.maggiorazioni,
            scala_equivalenza: self.scala.valore,
            isee: cent(self.isee),
        }
    }
}
