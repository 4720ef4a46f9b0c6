//! The indicators of a household, one file per kind.

mod aggiuntiva;
mod avvisi;
mod compatto;
mod corrente;
mod dottorato;
mod famiglia;
mod genitore;
mod letture;
mod minorenni;
mod ordinario;
mod residenze;
mod ristretto;
mod sociosanitario;
mod specifici;
mod universita;

pub(crate) use aggiuntiva::{Aggiuntiva, Parte};
pub use compatto::{Cifre, CifreCorrenti, CifreSpecifiche, Compatto, compatto};
pub(crate) use corrente::corrente;
pub use corrente::{Prova, RisultatoCorrente};
pub(crate) use specifici::{Caso, Come, Composto, calcoli as calcoli_specifici, casi};
pub use specifici::{Forma, Mancanza, Motivo, Specifico, Stato, Tipo};

use rust_decimal::Decimal;
use serde::Serialize;

use crate::date::Data;
use crate::dsu::Dsu;
use crate::error::IseeError;
use crate::euro::Euro;
use crate::fonte::Fonte;
use crate::messaggi::it;
use crate::nucleo::Nucleo;
use crate::parametri::Parametri;
use crate::prospetto::{Calcolo, Prospetto, scala_in_json};
use crate::scelte::SceltaUsata;

/// What `calculate` gives.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct Risultato {
    /// The day of the declaration.
    pub data_presentazione: Data,
    /// The last day on which the declaration is valid: 31 December of the same year (art. 10, c. 1).
    pub valido_fino: Data,
    /// The year of the incomes.
    pub anno_redditi: u16,
    /// The day of the assets.
    pub data_patrimonio: Data,
    /// The indicators of the household.
    pub indicatori: Indicatori<Indicatore>,
    /// The other kinds of ISEE that the household has: for each minor, student, person who asks for care.
    pub specifici: Vec<Specifico>,
    /// The ISEE corrente, when it was asked.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub corrente: Option<RisultatoCorrente>,
    /// The choices that this calculation used, where the law is open.
    pub scelte: Vec<SceltaUsata>,
    /// What the person should know.
    pub avvisi: Vec<Avviso>,
}

/// The indicators side by side: which one counts depends on the benefit.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Indicatori<T> {
    /// The ordinary indicator (art. 2-5).
    pub ordinario: T,
    /// The indicator for the family and inclusion benefits (L. 199/2025, art. 1, c. 208): only from DSU 2026.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub famiglia: Option<T>,
}

/// An indicator.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct Indicatore {
    /// The ISEE, in euro, rounded to the cent.
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
    /// The 14 lines that INPS prints on the attestation: their ISEE is without the components below.
    pub prospetto: Prospetto,
    /// What people outside the household add to the ISEE (Allegato 2); absent when there is none.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub componenti_aggiuntive: Vec<ComponenteAggiuntiva>,
    /// The benefits that use this indicator, in Italian.
    pub prestazioni: &'static [&'static str],
    /// Other supported readings of the law that give another figure.
    pub letture: Vec<Lettura>,
}

/// What a person outside the household adds to the ISEE.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct ComponenteAggiuntiva {
    /// The `id` of the person.
    pub persona: String,
    /// The amount, zero when the situation is under the allowance.
    pub importo: Euro,
}

/// The figure under another reading of the law.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Lettura {
    /// The other reading: its name, its option, its words, its source.
    #[serde(flatten)]
    pub scelta: SceltaUsata,
    /// The ISEE that it gives.
    pub isee: Euro,
}

/// Something that the person should know; it changes no figure.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Avviso {
    /// Stable name: `contratto-non-registrato`.
    pub codice: &'static str,
    /// The field, when there is one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub path: Option<String>,
    /// What to know, in Italian.
    pub testo: &'static str,
    /// The rule.
    pub fonte: Fonte,
}

/// The indicators of a declaration.
///
/// # Errors
/// [`IseeError`] with every problem found: see [`Nucleo::try_from`].
///
/// ```
/// # let text = r#"{ "dataPresentazione": "2026-03-15", "nucleo": { "abitazione": { "titolo": "altro" },
/// #   "componenti": [{ "id": "anna", "relazione": "D", "dataNascita": "1980-05-01",
/// #     "redditi": { "redditoComplessivo": 20000, "pensione": 20000 } }] } }"#;
/// let dsu = isee_simulatore::json::dsu(text).unwrap();
/// let risultato = isee_simulatore::calculate(&dsu).unwrap();
/// assert_eq!(risultato.indicatori.ordinario.isee, isee_simulatore::Euro::new(19_000)); // 20.000 - 1.000
/// ```
pub fn calculate(dsu: &Dsu) -> Result<Risultato, IseeError> {
    Ok(risultato(&Nucleo::try_from(dsu)?))
}

/// The indicators of a valid household: it cannot fail.
pub fn risultato(n: &Nucleo<'_>) -> Risultato {
    let calcoli = calcoli(n);
    let casi = specifici::casi(n);
    let corrente = corrente::corrente(n, &calcoli.ordinario);
    let indicatori = indicatori(n, &calcoli, &casi);
    Risultato {
        data_presentazione: n.data,
        valido_fino: n.data.fine_anno(),
        anno_redditi: n.tabella.annuali.anno_redditi.valore,
        data_patrimonio: n.tabella.annuali.data_patrimonio.valore,
        scelte: letture::scelte_usate(n, &calcoli.ordinario.calcolo, &casi),
        avvisi: avvisi::avvisi(n, &casi),
        specifici: specifici::specifici(n, &casi, &calcoli),
        corrente: corrente.map(|c| corrente::risultato(c, &indicatori)),
        indicatori,
    }
}

/// The ordinary indicators as the result gives them.
fn indicatori(n: &Nucleo<'_>, calcoli: &Indicatori<Calcolato<'_>>, casi: &[Caso<'_>]) -> Indicatori<Indicatore> {
    let indicatore = |c: &Calcolato<'_>| indicatore(c, c.calcolo.isee, Vec::new(), letture::letture(n, c));
    // A minor with an ISEE of his or her own: the family benefits look at that one.
    let minorenni = casi.iter().any(|c| c.tipo == Tipo::Minorenni && !matches!(c.come, Come::Ordinario));
    let famiglia = calcoli.famiglia.as_ref().map(|famiglia| {
        let prestazioni = if minorenni { it::PRESTAZIONI_FAMIGLIA_ADULTI } else { famiglia.prestazioni };
        Indicatore { prestazioni, ..indicatore(famiglia) }
    });
    Indicatori { ordinario: indicatore(&calcoli.ordinario), famiglia }
}

/// A kind as the result gives it.
fn componi(composto: &Composto<'_>, letture: Vec<Lettura>) -> Indicatore {
    let aggiuntive = composto.aggiuntive.iter().map(|a| ComponenteAggiuntiva {
        persona: a.solo.membri.get(a.chi).map(|m| m.dati.id.clone()).unwrap_or_default(),
        importo: a.importo,
    });
    indicatore(&composto.calcolato, composto.isee, aggiuntive.collect(), letture)
}

/// An exact calculation with the figures it used.
#[derive(Clone, Debug)]
pub struct Calcolato<'a> {
    /// Every chapter with its lines.
    pub calcolo: Calcolo<'a>,
    /// The figures of the law.
    pub parametri: Parametri,
    /// The benefits that use it.
    pub prestazioni: &'static [&'static str],
}

/// The calculations behind the indicators, exact and with every line.
pub fn calcoli<'a>(n: &Nucleo<'a>) -> Indicatori<Calcolato<'a>> {
    let ordinario = ordinario::ordinario(n);
    Indicatori { famiglia: famiglia::famiglia(n, &ordinario), ordinario }
}

fn indicatore(
    calcolato: &Calcolato<'_>,
    isee: Euro,
    componenti_aggiuntive: Vec<ComponenteAggiuntiva>,
    letture: Vec<Lettura>,
) -> Indicatore {
    let prospetto = calcolato.calcolo.prospetto();
    Indicatore {
        isee: Euro::from(isee.cent()),
        ise: prospetto.ise,
        isr: prospetto.isr,
        isp: prospetto.isp,
        scala_equivalenza: prospetto.scala_equivalenza,
        prospetto,
        componenti_aggiuntive,
        prestazioni: calcolato.prestazioni,
        letture,
    }
}
