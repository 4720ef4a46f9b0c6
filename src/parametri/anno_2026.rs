//! DSU 2026: incomes 2024, assets at 31/12/2024. The family indicator begins.

use super::annuali::{Annuali, Bozza, completa};
use super::stabili::{FAMIGLIA_2026, ORDINARI_APRILE_2025};
use super::{Tabella, punti_base, voce};
use crate::date::Data;
use crate::fonte;

const ANNUALI: Annuali = completa(Bozza {
    anno_redditi: Some(voce(2024, fonte::dlgs147_2017("art. 10, c. 4"))),
    data_patrimonio: Some(voce(Data::new(2024, 12, 31), fonte::dlgs147_2017("art. 10, c. 4"))),
    tasso_legale: Some(voce(
        punti_base(160),
        fonte::cc1284("art. 1284 (DM 10 dicembre 2025, GU 289 del 13 dicembre 2025: 1,60 %)"),
    )),
    rendimento_titoli: Some(voce(
        punti_base(350),
        fonte::art4("art. 4, c. 2, lett. h (circa: non incide, il tasso legale + 1 è più basso)"),
    )),
    tasso_figurativo: Some(voce(punti_base(260), fonte::art4("art. 4, c. 2, lett. h"))),
});

/// The whole year.
pub(super) static TABELLA: Tabella = Tabella {
    dal: Data::new(2026, 1, 1),
    al: Data::new(2026, 12, 31),
    verificato_il: Data::new(2026, 11, 21),
    annuali: ANNUALI,
    ordinari: &ORDINARI_APRILE_2025,
    famiglia: Some(&FAMIGLIA_2026),
};
