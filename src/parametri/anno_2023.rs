//! DSU 2023: incomes 2021, assets at 31/12/2021. For reference.

use super::annuali::{Annuali, Bozza, completa};
use super::stabili::ORDINARI_2023;
use super::{Tabella, punti_base, voce};
use crate::date::Data;
use crate::fonte;

const ANNUALI: Annuali = completa(Bozza {
    anno_redditi: Some(voce(2021, fonte::dlgs147_2017("art. 10, c. 4"))),
    data_patrimonio: Some(voce(Data::new(2021, 12, 31), fonte::dlgs147_2017("art. 10, c. 4"))),
    tasso_legale: Some(voce(punti_base(500), fonte::cc1284("art. 1284 (DM 13 dicembre 2022: 5,00 %)"))),
    rendimento_titoli: Some(voce(punti_base(304), fonte::attestazioni_2023("tasso osservato 3,04 %"))),
    tasso_figurativo: Some(voce(punti_base(304), fonte::attestazioni_2023("tasso osservato 3,04 %"))),
});

/// The whole year.
pub(super) static TABELLA: Tabella = Tabella {
    dal: Data::new(2023, 1, 1),
    al: Data::new(2023, 12, 31),
    verificato_il: Data::new(2026, 11, 21),
    annuali: ANNUALI,
    ordinari: &ORDINARI_2023,
    famiglia: None,
};
