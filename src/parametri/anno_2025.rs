//! DSU 2025: incomes 2023, assets at 31/12/2023. Three tables: the new art. 9 is in force from 5 March, the
//! 50.000 euro exclusion works from 3 April.

use super::annuali::{Annuali, Bozza, completa};
use super::stabili::{ORDINARI_2024, ORDINARI_APRILE_2025, ORDINARI_MARZO_2025};
use super::{Tabella, punti_base, voce};
use crate::date::Data;
use crate::fonte;

const ANNUALI: Annuali = completa(Bozza {
    anno_redditi: Some(voce(2023, fonte::dlgs147_2017("art. 10, c. 4"))),
    data_patrimonio: Some(voce(Data::new(2023, 12, 31), fonte::dlgs147_2017("art. 10, c. 4"))),
    tasso_legale: Some(voce(punti_base(200), fonte::cc1284("art. 1284 (DM 10 dicembre 2024: 2,00 %)"))),
    rendimento_titoli: Some(voce(
        punti_base(370),
        fonte::art4("art. 4, c. 2, lett. h (circa: non incide, il tasso legale + 1 è più basso)"),
    )),
    tasso_figurativo: Some(voce(punti_base(300), fonte::art4("art. 4, c. 2, lett. h"))),
});

/// Until 4 March.
pub(super) static FINO_AL_4_MARZO: Tabella = Tabella {
    dal: Data::new(2025, 1, 1),
    al: Data::new(2025, 3, 4),
    verificato_il: Data::new(2026, 11, 21),
    annuali: ANNUALI,
    ordinari: &ORDINARI_2024,
    famiglia: None,
};

/// From 5 March to 2 April: DPCM 13/2025.
pub(super) static FINO_AL_2_APRILE: Tabella = Tabella {
    dal: Data::new(2025, 3, 5),
    al: Data::new(2025, 4, 2),
    verificato_il: Data::new(2026, 11, 21),
    annuali: ANNUALI,
    ordinari: &ORDINARI_MARZO_2025,
    famiglia: None,
};

/// Since 3 April: INPS circular 73/2025.
pub(super) static DAL_3_APRILE: Tabella = Tabella {
    dal: Data::new(2025, 4, 3),
    al: Data::new(2025, 12, 31),
    verificato_il: Data::new(2026, 11, 21),
    annuali: ANNUALI,
    ordinari: &ORDINARI_APRILE_2025,
    famiglia: None,
};
