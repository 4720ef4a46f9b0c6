//! The figures of the law as dated rows, each with its source.
//!
//! A formula holds no number: it reads a [`Parametri`], chosen by the day of presentation. What is revalued every
//! year is in [`Annuali`], written in full each year; what only a new act changes is in [`Stabili`] and may inherit.
//! A day outside the tables is refused: the engine never falls back to last year's figures.

mod anno_2023;
mod anno_2024;
mod anno_2025;
mod anno_2026;
mod annuali;
mod stabili;

pub use annuali::{Annuali, Bozza, Mancante};
pub use stabili::{Franchigia, MoltiplicatoriImu, PerFiglio, RivalutazioniFondiarie, Stabili};

use rust_decimal::Decimal;
use serde::Serialize;

use crate::date::Data;
use crate::error::IseeError;
use crate::euro::{Euro, to_number};
use crate::fonte::Fonte;
use crate::messaggi::{it, regole as r};

/// A figure of the law with its source.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Voce<T> {
    /// The figure.
    pub valore: T,
    /// Where it comes from.
    pub fonte: Fonte,
}

/// The figures in force between two days.
#[derive(Debug)]
pub struct Tabella {
    /// First day of presentation.
    pub dal: Data,
    /// Last day of presentation.
    pub al: Data,
    /// The day on which a person last checked that nothing newer exists.
    pub verificato_il: Data,
    /// What is revalued every year.
    pub annuali: Annuali,
    /// What only a new act changes.
    pub ordinari: &'static Stabili,
    /// The figures of the family indicator, where it exists.
    pub famiglia: Option<&'static Stabili>,
}

/// All the tables, in order of date, without gaps.
static TABELLE: [&Tabella; 6] = [
    &anno_2023::TABELLA,
    &anno_2024::TABELLA,
    &anno_2025::FINO_AL_4_MARZO,
    &anno_2025::FINO_AL_2_APRILE,
    &anno_2025::DAL_3_APRILE,
    &anno_2026::TABELLA,
];

/// The figures that one indicator uses on one day.
#[derive(Clone, Copy, Debug)]
pub struct Parametri {
    /// What is revalued every year.
    pub annuali: &'static Annuali,
    /// What only a new act changes.
    pub stabili: &'static Stabili,
}

impl Tabella {
    /// The table for a day of presentation.
    ///
    /// # Errors
    /// `unsupported-date` for 31 December 2022 or 1 January 2027; the message names the first and the last day known.
    pub fn del_giorno(giorno: Data) -> Result<&'static Tabella, IseeError> {
        TABELLE.into_iter().find(|t| t.dal <= giorno && giorno <= t.al).ok_or_else(|| {
            let (dal, al) = Tabella::periodo();
            let giorni = [it::giorno(giorno), it::giorno(dal), it::giorno(al)];
            IseeError::one(r::DATA_FUORI_TABELLE.issue("dataPresentazione", &giorni.each_ref().map(String::as_str)))
        })
    }

    /// The first and the last day of presentation that the tables know.
    pub fn periodo() -> (Data, Data) {
        let [first, .., last] = TABELLE;
        (first.dal, last.al)
    }

    /// The newest table.
    pub fn corrente() -> &'static Tabella {
        let [.., last] = TABELLE;
        last
    }

    /// The figures of the ordinary indicator.
    pub fn ordinario(&'static self) -> Parametri {
        Parametri { annuali: &self.annuali, stabili: self.ordinari }
    }

    /// The figures of the family indicator (L. 199/2025), from 2026.
    pub fn famiglia(&'static self) -> Option<Parametri> {
        let stabili = self.famiglia?;
        Some(Parametri { annuali: &self.annuali, stabili })
    }

    /// The table as rows to be read and audited.
    pub fn righe(&self) -> TabellaParametri {
        let mut righe = self.annuali.righe();
        let ordinari = self.ordinari.righe();
        let famiglia =
            self.famiglia.as_ref().map(|f| f.righe().into_iter().filter(|riga| !ordinari.contains(riga)).collect());
        righe.extend(ordinari);
        TabellaParametri {
            dal: self.dal,
            al: self.al,
            verificato_il: self.verificato_il,
            anno_redditi: self.annuali.anno_redditi.valore,
            data_patrimonio: self.annuali.data_patrimonio.valore,
            righe,
            famiglia,
        }
    }
}

/// A table of parameters as `parameters(date)` gives it.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct TabellaParametri {
    /// First day of presentation to which it applies.
    pub dal: Data,
    /// Last day.
    pub al: Data,
    /// The day on which a person last checked it.
    pub verificato_il: Data,
    /// The year of the incomes.
    pub anno_redditi: u16,
    /// The day of the assets.
    pub data_patrimonio: Data,
    /// All the figures of the ordinary indicator.
    pub righe: Vec<RigaParametro>,
    /// The figures that the family indicator replaces; absent before 2026.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub famiglia: Option<Vec<RigaParametro>>,
}

/// A figure of the law.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct RigaParametro {
    /// Stable name, for example `massimale-canone`.
    pub codice: String,
    /// What it is, in Italian.
    pub nome: &'static str,
    /// The figure; `null` when the rule does not exist on that day.
    pub valore: Valore,
    /// Euro, a rate (0.2 is 20 %), a coefficient of the scale, a plain number, a day.
    pub unita: Unita,
    /// True for what is revalued every year.
    pub annuale: bool,
    /// Where it comes from.
    pub fonte: Fonte,
}

/// The unit of a figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "kebab-case")]
pub enum Unita {
    /// Euro.
    Euro,
    /// A rate: 0.2 is 20 %.
    Aliquota,
    /// A coefficient of the scala di equivalenza.
    Scala,
    /// A plain number: a multiplier, an age, a count.
    Numero,
    /// A day.
    Data,
    /// Words.
    Testo,
}

/// A figure in any of its shapes.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(untagged)]
pub enum Valore {
    /// One number.
    Numero(f64),
    /// Numbers in order.
    Numeri(Vec<f64>),
    /// Words in order.
    Testi(&'static [&'static str]),
    /// A day.
    Giorno(Data),
    /// The rule does not exist on that day.
    Nessuno,
}

/// The field, the name and the unit of a row.
type Intestazione = (&'static str, &'static str, Unita);

#[inline(never)]
fn righe(intestazioni: &[Intestazione], voci: &[(&dyn InRiga, Fonte)], annuale: bool) -> Vec<RigaParametro> {
    let riga = |((campo, nome, unita), (valore, fonte)): (&Intestazione, &(&dyn InRiga, Fonte))| RigaParametro {
        codice: campo.replace('_', "-"),
        nome,
        valore: valore.valore(),
        unita: *unita,
        annuale,
        fonte: *fonte,
    };
    intestazioni.iter().zip(voci).map(riga).collect()
}

/// What can stand in a row.
trait InRiga {
    fn valore(&self) -> Valore;
}

impl InRiga for Decimal {
    fn valore(&self) -> Valore {
        Valore::Numero(to_number(self.round_dp(10)))
    }
}

impl InRiga for Euro {
    fn valore(&self) -> Valore {
        self.decimal().valore()
    }
}

impl InRiga for u16 {
    fn valore(&self) -> Valore {
        Valore::Numero(f64::from(*self))
    }
}

impl InRiga for Data {
    fn valore(&self) -> Valore {
        Valore::Giorno(*self)
    }
}

impl<const N: usize> InRiga for [Decimal; N] {
    fn valore(&self) -> Valore {
        Valore::Numeri(self.iter().map(|d| to_number(*d)).collect())
    }
}

impl InRiga for &'static [&'static str] {
    fn valore(&self) -> Valore {
        Valore::Testi(self)
    }
}

impl<T: InRiga> InRiga for Option<T> {
    fn valore(&self) -> Valore {
        self.as_ref().map_or(Valore::Nessuno, InRiga::valore)
    }
}

/// Declares a struct of rows: a figure cannot exist without its name, its unit and its source.
macro_rules! voci {
    ($(#[$doc:meta])* $nome:ident, annuale: $annuale:literal {
        $($(#[$campo_doc:meta])* $campo:ident: $tipo:ty, $unita:ident, $etichetta:literal;)*
    }) => {
        $(#[$doc])*
        #[derive(Debug)]
        pub struct $nome { $($(#[$campo_doc])* pub $campo: $crate::parametri::Voce<$tipo>,)* }

        impl $nome {
            /// The name of each row, with its key.
            #[cfg(not(target_arch = "wasm32"))]
            pub(crate) const NOMI: &[$crate::messaggi::Parole] = &[$((stringify!($campo), $etichetta)),*];

            /// The figures as rows.
            pub fn righe(&self) -> Vec<$crate::parametri::RigaParametro> {
                // A list of references, and one function for them all: written out row by row it weighed more than the rows.
                let voci: &[(&dyn $crate::parametri::InRiga, $crate::fonte::Fonte)] =
                    &[$((&self.$campo.valore, self.$campo.fonte)),*];
                static INTESTAZIONI: &[$crate::parametri::Intestazione] = &[$((
                    stringify!($campo),
                    if cfg!(target_arch = "wasm32") { "" } else { $etichetta },
                    $crate::parametri::Unita::$unita,
                )),*];
                $crate::parametri::righe(INTESTAZIONI, voci, $annuale)
            }
        }
    };
}
pub(crate) use voci;

const fn voce<T: Copy>(valore: T, fonte: Fonte) -> Voce<T> {
    Voce { valore, fonte }
}

/// A decimal written as hundredths: `centesimi(157)` is 1,57.
const fn centesimi(n: u32) -> Decimal {
    Decimal::from_parts(n, 0, 0, false, 2)
}

/// A rate written as hundredths of a percent: `punti_base(260)` is 2,60 %.
const fn punti_base(n: u32) -> Decimal {
    Decimal::from_parts(n, 0, 0, false, 4)
}

/// A whole number.
const fn intero(n: u32) -> Decimal {
    Decimal::from_parts(n, 0, 0, false, 0)
}
