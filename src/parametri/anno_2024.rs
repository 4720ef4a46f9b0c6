//! DSU 2024: incomes 2022, assets at 31/12/2022.

use super::annuali::{Annuali, Bozza, completa};
use super::stabili::ORDINARI_2024;
use super::{Tabella, punti_base, voce};
use crate::date::Data;
use crate::fonte;

const ANNUALI: Annuali = completa(Bozza {
    anno_redditi: Some(voce(2022, fonte::dlgs147_2017("art. 10, c. 4"))),
    data_patrimonio: Some(voce(Data::new(2022, 12, 31), fonte::dlgs147_2017("art. 10, c. 4"))),
    tasso_legale: Some(voce(punti_base(250), fonte::cc1284("art. 1284 (DM 29 novembre 2023: 2,50 %)"))),
    rendimento_titoli: Some(voce(
        punti_base(430),
        fonte::art4("art. 4, c. 2, lett. h (circa: non incide, il tasso legale + 1 è più basso)"),
    )),
    tasso_figurativo: Some(voce(punti_base(350), fonte::art4("art. 4, c. 2, lett. h"))),
});

/// The whole year.
pub(super) static TABELLA: Tabella = Tabella {
    dal: Data::new(2024, 1, 1),
    al: Data::new(2024, 12, 31),
    verificato_il: Data::new(2026, 11, 21),
    annuali: ANNUALI,
    ordinari: &ORDINARI_2024,
    famiglia: None,
};
