//! What one more euro of each amount does.

use rust_decimal::Decimal;
use serde::Serialize;

use super::Esatto;
use super::campo::{importi, valori};
use crate::dsu::Dsu;
use crate::dsu::visita::Giro;
use crate::error::IseeError;
use crate::euro::Euro;
use crate::nucleo::Nucleo;

/// What one more euro in each amount of the declaration does to each indicator.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct UnEuro {
    /// The amounts that do something.
    pub effetti: Vec<EffettoDiUnEuro>,
    /// How many do nothing.
    pub senza_effetto: u32,
    /// How many cannot take one more euro: the declaration would be refused.
    pub rifiutati: u32,
}

/// What one more euro of an amount does.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct EffettoDiUnEuro {
    /// The path of the amount.
    pub path: String,
    /// How much it is now.
    pub importo: Euro,
    /// The indicators that change, and by how much, not rounded.
    pub indicatori: Vec<Differenza>,
}

/// By how much an indicator changes.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Differenza {
    /// The indicator.
    pub nome: String,
    /// The new one less the old one.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "number"))]
    pub differenza: Esatto,
}

/// What one more euro in each amount of a declaration does to each of its indicators.
///
/// # Errors
/// Those of [`calculate`](crate::calculate).
pub fn one_more_euro(dsu: &Dsu) -> Result<UnEuro, IseeError> {
    let prima = valori(&Nucleo::try_from(dsu)?);
    let mut con = dsu.clone();
    let (mut effetti, mut senza_effetto, mut rifiutati) = (Vec::new(), 0, 0);
    for (posto, importo) in importi(dsu).into_iter().enumerate() {
        let mut aggiungi = |quanto: Euro| {
            let mut qui = 0;
            Giro::di(&mut con, &mut |_, altro| {
                if qui == posto {
                    *altro = *altro + quanto;
                }
                qui += 1;
            });
            Nucleo::try_from(&con).ok().map(|nucleo| valori(&nucleo))
        };
        let dopo = aggiungi(Euro::new(1));
        aggiungi(-Euro::new(1));
        let Some(dopo) = dopo else {
            rifiutati += 1;
            continue;
        };
        let cambia = prima.iter().filter_map(|(quale, prima)| {
            let (_, dopo) = dopo.iter().find(|(altro, _)| altro == quale)?;
            let differenza = Esatto((*dopo - *prima).decimal());
            (differenza.0.round_dp(12) != Decimal::ZERO).then(|| Differenza { nome: quale.nome(dsu), differenza })
        });
        let indicatori: Vec<_> = cambia.collect();
        if indicatori.is_empty() {
            senza_effetto += 1;
        } else {
            effetti.push(EffettoDiUnEuro { path: importo.path, importo: importo.importo, indicatori });
        }
    }
    Ok(UnEuro { effetti, senza_effetto, rifiutati })
}
