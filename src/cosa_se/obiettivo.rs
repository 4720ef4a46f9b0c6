//! How far an amount may go while an indicator stays at a threshold or under.

use serde::Serialize;

use super::campo::{Sonda, primo};
use super::curva::{Intervallo, Tratto, disegna};
use crate::dsu::Dsu;
use crate::error::IseeError;
use crate::euro::Euro;
use crate::messaggi::regole as r;

/// Which value of the amount is looked for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "kebab-case")]
pub enum Verso {
    /// The largest.
    #[default]
    Max,
    /// The smallest.
    Min,
}

/// What `goal` gives.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct RispostaObiettivo {
    /// The path of the amount.
    pub campo: String,
    /// How much it is in the declaration.
    pub valore: Euro,
    /// The indicator.
    pub indicatore: String,
    /// The threshold.
    pub obiettivo: Euro,
    /// The largest value or the smallest.
    pub verso: Verso,
    /// Whether there is one.
    pub esito: EsitoObiettivo,
    /// The value, and the ISEE there; absent with `mai`. With `sempre` it is the end of the values accepted.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub trovato: Option<Punto>,
    /// The lowest ISEE that the amount can give, at the smallest value that gives it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub minimo: Option<Punto>,
    /// The highest.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub massimo: Option<Punto>,
    /// The values for which the declaration is accepted, within those asked; absent when it never is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ammesso: Option<Intervallo>,
}

/// Whether a value has been found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "kebab-case")]
pub enum EsitoObiettivo {
    /// Some values are at the threshold or under, some above.
    Trovato,
    /// Every value is above the threshold: `minimo` says by how much.
    Mai,
    /// Every value is at the threshold or under.
    Sempre,
}

/// A value of the amount and the ISEE that it gives.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Punto {
    /// The amount.
    pub x: Euro,
    /// The ISEE, rounded to the cent.
    pub isee: Euro,
}

/// The exact largest (or smallest) value of an amount for which an indicator, rounded to the cent, is at a threshold or
/// under. Over the whole range, also where the curve goes up and down or jumps: between the value found and the
/// end of the range every value is above; between two values that are under there may be some that are above.
///
/// # Errors
/// Those of [`curve`](super::curve), and `indicatore-sconosciuto` for an indicator that the declaration never has.
///
/// ```
/// use isee_simulatore::{Euro, cosa_se::{self, Verso}};
/// # let text = r#"{ "dataPresentazione": "2026-03-15", "nucleo": { "abitazione": { "titolo": "altro" },
/// #   "componenti": [{ "id": "anna", "relazione": "D", "dataNascita": "1980-05-01",
/// #     "depositi": [{ "tipo": "conto-corrente", "saldo": 9000, "giacenzaMedia": 0 }] }] } }"#;
/// let dsu = isee_simulatore::json::dsu(text).unwrap();
/// let campo = "nucleo.componenti[0].depositi[0].saldo";
/// let risposta = cosa_se::goal(&dsu, campo, Euro::new(1_000), "ordinario", Verso::Max, None, None).unwrap();
/// assert_eq!(risposta.trovato.unwrap().x, Euro::from_cents(1_100_002)); // 6.000 + 1.000,004 / 20 %
/// ```
pub fn goal(
    dsu: &Dsu,
    campo: &str,
    obiettivo: Euro,
    indicatore: &str,
    verso: Verso,
    da: Option<Euro>,
    a: Option<Euro>,
) -> Result<RispostaObiettivo, IseeError> {
    let mut sonda = Sonda::new(dsu, campo)?;
    let (ammesso, disegno) = disegna(&mut sonda, Intervallo::di(da, a)?)?;
    let tratti = match disegno.iter().find(|(quale, _)| quale.nome(dsu) == indicatore) {
        Some((_, curva)) => &curva.tratti,
        // Refused at every value: there is nothing to look for.
        None if ammesso.dentro.is_none() => &Vec::new(),
        None => {
            let nomi: Vec<_> = disegno.iter().map(|(quale, _)| quale.nome(dsu)).collect();
            return Err(IseeError::one(r::INDICATORE_SCONOSCIUTO.issue("indicatore", &[indicatore, &nomi.join(", ")])));
        }
    };
    let mut trovati = tratti.iter().filter_map(|tratto| nel_tratto(tratto, obiettivo, verso));
    let trovato = match verso {
        Verso::Min => trovati.next(),
        Verso::Max => trovati.next_back(),
    };
    let estremi = || tratti.iter().flat_map(|t| [t.da, t.a].map(|x| Punto { x, isee: t.isee(x) }));
    let massimo = estremi().max_by_key(|p| (p.isee, -p.x));
    let esito = match (trovato, massimo) {
        (None, _) => EsitoObiettivo::Mai,
        (Some(_), Some(massimo)) if massimo.isee <= obiettivo => EsitoObiettivo::Sempre,
        _ => EsitoObiettivo::Trovato,
    };
    Ok(RispostaObiettivo {
        campo: sonda.path,
        valore: Euro::from_cents(sonda.ora),
        indicatore: indicatore.to_owned(),
        obiettivo,
        verso,
        esito,
        trovato,
        minimo: estremi().min_by_key(|p| (p.isee, p.x)),
        massimo,
        ammesso: ammesso.dentro.map(|(da, a)| Intervallo { da: Euro::from_cents(da), a: Euro::from_cents(a) }),
    })
}

/// The last (or first) value of a stretch at the threshold or under: on a straight line those values are at one end.
fn nel_tratto(tratto: &Tratto, obiettivo: Euro, verso: Verso) -> Option<Punto> {
    let (da, a) = tratto.estremi();
    let sotto = |x: i64| tratto.isee(Euro::from_cents(x)) <= obiettivo;
    let x = match verso {
        Verso::Min => primo(da, a, sotto),
        Verso::Max => primo(-a, -da, |x| sotto(-x)).map(|x| -x),
    };
    x.map(Euro::from_cents).map(|x| Punto { x, isee: tratto.isee(x) })
}
