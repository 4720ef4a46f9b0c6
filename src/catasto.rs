//! Cadastral categories, IMU value and redditi fondiari: the helpers of the form.
//!
//! Fonte: L. 160/2019, art. 1, c. 745-746 (IMU value); L. 662/1996, art. 3, c. 48 and 50 (revaluations of lett. g).

use rust_decimal::Decimal;
use serde::Serialize;

use crate::error::IseeError;
use crate::euro::Euro;
use crate::messaggi::regole as r;
use crate::parametri::Stabili;

/// A cadastral category: the group, from A to F, and its number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Categoria {
    gruppo: u8,
    numero: u8,
}

impl Categoria {
    /// Reads `A/2`, `C/6`, `D/10`; `None` for what is not a category.
    pub(crate) fn parse(text: &str) -> Option<Categoria> {
        let (gruppo, numero) = text.trim().split_once('/')?;
        let &[gruppo] = gruppo.as_bytes() else {
            return None;
        };
        let gruppo = gruppo.to_ascii_uppercase();
        let numero = numero.parse().ok().filter(|_| numero.bytes().all(|b| b.is_ascii_digit()))?;
        let ultimo = match gruppo {
            b'A' => 11,
            b'B' => 8,
            b'C' | b'F' => 7,
            b'D' => 10,
            b'E' => 9,
            _ => return None,
        };
        (1..=ultimo).contains(&numero).then_some(Categoria { gruppo, numero })
    }

    /// C/2, C/6 and C/7 may go with the home.
    pub(crate) fn pertinenza(self) -> bool {
        self.gruppo == b'C' && matches!(self.numero, 2 | 6 | 7)
    }

    /// The multiplier of L. 160/2019, art. 1, c. 745; none for groups E and F.
    fn moltiplicatore(self, stabili: &Stabili) -> Option<Decimal> {
        let m = &stabili.moltiplicatori_imu.valore;
        Some(match (self.gruppo, self.numero) {
            (b'A', 10) | (b'D', 5) => m.uffici,
            (b'A', _) | (b'C', 2 | 6 | 7) => m.abitazioni,
            (b'B', _) | (b'C', 3..=5) => m.collettivi,
            (b'C', 1) => m.negozi,
            (b'D', _) => m.produttivi,
            _ => return None,
        })
    }
}

/// What `valoreImu` takes: a building or a piece of farm land.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct DatiCatastali {
    /// The category, `A/2`; with `rendita`, for a building.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub categoria: Option<String>,
    /// The rendita catastale, not revalued; with `categoria`.
    #[serde(default)]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub rendita: Euro,
    /// The reddito dominicale, not revalued, for farm land.
    #[serde(default)]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub reddito_dominicale: Euro,
}

/// The IMU value of a whole building or piece of farm land.
///
/// # Errors
/// `missing-value` for neither or both of building and land, and for a category without rendita; `invalid-value` for the category `A/99`;
/// `unsupported-case` for groups E and F, which have no multiplier.
///
/// Fonte: L. 160/2019, art. 1, c. 745-746.
pub(crate) fn valore_imu(dati: &DatiCatastali, stabili: &Stabili) -> Result<Euro, IseeError> {
    let m = &stabili.moltiplicatori_imu.valore;
    let error = |regola: &r::Regola, path: &str| IseeError::one(regola.issue(path, &[]));
    match &dati.categoria {
        Some(_) if !dati.reddito_dominicale.is_zero() => Err(error(&r::RENDITA_MANCANTE, "")),
        Some(_) if dati.rendita.is_zero() => Err(error(&r::RENDITA_MANCANTE, "rendita")),
        Some(categoria) => {
            let categoria = Categoria::parse(categoria).ok_or_else(|| error(&r::CATEGORIA_NON_VALIDA, "categoria"))?;
            let moltiplicatore = categoria
                .moltiplicatore(stabili)
                .ok_or_else(|| error(&r::CATEGORIA_SENZA_MOLTIPLICATORE, "categoria"))?;
            Ok(dati.rendita * m.rivalutazione_rendita * moltiplicatore)
        }
        None if dati.reddito_dominicale.is_zero() || !dati.rendita.is_zero() => Err(error(&r::RENDITA_MANCANTE, "")),
        None => Ok(dati.reddito_dominicale * m.rivalutazione_dominicale * m.terreni),
    }
}

/// What `redditoFondiario` takes: the cadastral incomes of property under IMU and not let, not revalued.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
pub struct RenditeFondiarie {
    /// Rendita of the buildings.
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub rendita: Euro,
    /// Reddito dominicale of the land.
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub dominicale: Euro,
    /// Reddito agrario of the land.
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub agrario: Euro,
}

/// The amount of art. 4, c. 2, lett. g: each cadastral income with its revaluation.
pub(crate) fn reddito_fondiario(redditi: &RenditeFondiarie, stabili: &Stabili) -> Euro {
    let r = &stabili.rivalutazioni_fondiarie.valore;
    redditi.rendita * r.rendita + redditi.dominicale * r.dominicale + redditi.agrario * r.agrario
}
