//! What is revalued every year. Written in full for each year: nothing here may be inherited.

use rust_decimal::Decimal;

use super::{Voce, voci};
use crate::date::Data;

macro_rules! annuali {
    ($($(#[$doc:meta])* $campo:ident: $tipo:ty, $unita:ident, $etichetta:literal, dove: $dove:literal;)*) => {
        voci! {
            /// The figures of one DSU year.
            Annuali, annuale: true { $($(#[$doc])* $campo: $tipo, $unita, $etichetta;)* }
        }

        /// A year being written, with whatever is known so far.
        #[derive(Clone, Copy, Debug)]
        pub struct Bozza { $($(#[$doc])* pub $campo: Option<Voce<$tipo>>,)* }

        impl Bozza {
            /// A year of which nothing is known: the empty file of next January.
            pub const VUOTA: Bozza = Bozza { $($campo: None,)* };

            /// The figures still to be found, and where each is to be looked up.
            pub fn mancanti(&self) -> Vec<Mancante> {
                let mut mancanti = Vec::new();
                $(if self.$campo.is_none() {
                    mancanti.push(Mancante { campo: stringify!($campo), nome: $etichetta, dove: $dove });
                })*
                mancanti
            }

            /// The finished year. A year with a hole does not build.
            const fn completa(self) -> Annuali {
                Annuali { $($campo: match self.$campo {
                    Some(voce) => voce,
                    None => panic!(concat!("parametro annuale mancante: ", stringify!($campo), "; cercalo in: ", $dove)),
                },)* }
            }
        }
    };
}

/// A figure that a new year still lacks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mancante {
    /// The field of [`Annuali`].
    pub campo: &'static str,
    /// What it is.
    pub nome: &'static str,
    /// Where to look it up.
    pub dove: &'static str,
}

annuali! {
    /// The year of the incomes.
    anno_redditi: u16, Numero, "anno dei redditi",
        dove: "D.Lgs. 147/2017, art. 10, c. 4: secondo anno solare precedente la DSU; controlla che nessuna legge di bilancio l'abbia cambiato";
    /// The day of the assets.
    data_patrimonio: Data, Data, "data del patrimonio",
        dove: "D.Lgs. 147/2017, art. 10, c. 4: 31 dicembre del secondo anno precedente la DSU";
    /// The legal interest rate on 1 January of the DSU year.
    tasso_legale: Decimal, Aliquota, "tasso di interesse legale al 1° gennaio",
        dove: "decreto MEF di dicembre (art. 1284 c.c.) in Gazzetta Ufficiale";
    /// The average yield of 10-year Treasury bonds in the year before the DSU.
    rendimento_titoli: Decimal, Aliquota, "rendimento medio annuo dei titoli decennali del Tesoro",
        dove: "Banca d'Italia o MEF, rendimento medio dei BTP a 10 anni dell'anno prima della DSU";
    /// The rate of the reddito figurativo: the lower of the yield and of the legal rate plus one point.
    tasso_figurativo: Decimal, Aliquota, "tasso del reddito figurativo",
        dove: "DPCM 159/2013, art. 4, c. 2, lett. h: il minore tra rendimento_titoli e tasso_legale + 1 punto; controlla su una attestazione vera";
}

/// Builds a year at compile time.
pub(super) const fn completa(bozza: Bozza) -> Annuali {
    bozza.completa()
}
