//! Body × need → ways in, from the first choice. The first row that fits is the one.
//!
//! The rows marked with a letter are those of the table of our note on PDND (section 1.3), in its order and with its
//! reasons; the others fill what that table leaves blank, by its own rules: what decides with less comes first, a way
//! in that a body does not have is not there.

use super::BisognoEnte::{
    self, Bando, Controllo, NonResidenti, Nucleo, Omissioni, TariffaResidenti, Tutti, ValoreDichiarato,
};
use super::Ente::{
    self, AltraPa, Asl, Capoluogo, Comune, DirittoAlloStudio, EdiliziaPubblica, Regione, Unione, Universita,
};
use super::Modo::{self, Base, Operatori, Residenti, Riscontro};
use super::{Ampiezza, Fatto};
use crate::messaggi::pdnd as m;

/// A row.
pub(super) struct Riga {
    enti: &'static [Ente],
    /// Empty: any other need.
    bisogni: &'static [BisognoEnte],
    /// From the first choice.
    pub(super) vie: &'static [Via],
    /// Why the first.
    pub(super) perche: &'static [Fatto],
}

/// A way in, and when it is the one.
#[derive(Clone, Copy)]
pub(super) struct Via {
    pub(super) modo: Modo,
    /// Whatever the need, it must answer so much.
    pub(super) almeno: Ampiezza,
    pub(super) quando: Option<&'static str>,
}

const fn via(modo: Modo) -> Via {
    Via { modo, almeno: Ampiezza::Indicatore, quando: None }
}

const fn se(modo: Modo, quando: &'static str) -> Via {
    Via { quando: Some(quando), ..via(modo) }
}

const fn attestazione(modo: Modo, quando: &'static str) -> Via {
    Via { almeno: Ampiezza::Attestazione, ..se(modo, quando) }
}

const fn riga(
    enti: &'static [Ente],
    bisogni: &'static [BisognoEnte],
    vie: &'static [Via],
    perche: &'static [Fatto],
) -> Riga {
    Riga { enti, bisogni, vie, perche }
}

static RIGHE: &[Riga] = &[
    // A. Fee or discount for a resident, automated.
    riga(
        &[Comune],
        &[TariffaResidenti],
        &[via(Residenti), attestazione(Residenti, m::PDND_QUANDO_NUCLEO)],
        &[m::PERCHE_RESIDENTI, m::PERCHE_RESIDENTI_DIFFUSO],
    ),
    riga(
        &[Capoluogo],
        &[TariffaResidenti],
        &[via(Residenti), se(Base, m::PDND_QUANDO_CERTIFICATO)],
        &[m::PERCHE_RESIDENTI],
    ),
    // B. The applicant lives elsewhere.
    riga(
        &[Comune],
        &[NonResidenti],
        &[via(Riscontro), se(Operatori, m::PDND_QUANDO_OPERATORE)],
        &[m::PERCHE_NON_RESIDENTI, m::PERCHE_RISCONTRO],
    ),
    // C. Checks of self-declarations.
    riga(
        &[Comune, Capoluogo],
        &[Controllo],
        &[
            via(Riscontro),
            attestazione(Residenti, m::PDND_QUANDO_OMISSIONI),
            attestazione(Operatori, m::PDND_QUANDO_ALTROVE),
        ],
        &[m::PERCHE_CONTROLLO, m::PERCHE_RISCONTRO],
    ),
    riga(
        &[Unione, Asl, EdiliziaPubblica],
        &[Controllo],
        &[via(Riscontro), attestazione(Operatori, m::PDND_QUANDO_OMISSIONI)],
        &[m::PERCHE_CONTROLLO, m::PERCHE_RISCONTRO],
    ),
    riga(
        &[Regione, Universita, DirittoAlloStudio, AltraPa],
        &[Controllo],
        &[via(Riscontro), attestazione(Base, m::PDND_QUANDO_OMISSIONI)],
        &[m::PERCHE_CONTROLLO, m::PERCHE_RISCONTRO],
    ),
    // D. Omissions, differences, the calculation.
    riga(
        &[Comune, Capoluogo],
        &[Omissioni],
        &[via(Residenti), se(Operatori, m::PDND_QUANDO_ALTROVE), se(Base, m::PDND_QUANDO_CERTIFICATO)],
        &[m::PERCHE_OMISSIONI, m::PERCHE_RESIDENTI],
    ),
    riga(
        &[Unione, Asl, EdiliziaPubblica],
        &[Omissioni],
        &[via(Operatori), se(Base, m::PDND_QUANDO_CERTIFICATO)],
        &[m::PERCHE_OMISSIONI, m::PERCHE_OPERATORI],
    ),
    riga(
        &[Regione, Universita, DirittoAlloStudio],
        &[Omissioni],
        &[via(Base), se(Operatori, m::PDND_QUANDO_OPERATORE)],
        &[m::PERCHE_OMISSIONI, m::PERCHE_BASE],
    ),
    riga(&[AltraPa], &[Omissioni], &[via(Base)], &[m::PERCHE_OMISSIONI, m::PERCHE_BASE]),
    // A declared value, or the household: by the protocol, which asks for the least.
    riga(
        &[Comune, Capoluogo],
        &[ValoreDichiarato, Nucleo],
        &[via(Riscontro), se(Residenti, m::PDND_QUANDO_SENZA_PROTOCOLLO), se(Operatori, m::PDND_QUANDO_ALTROVE)],
        &[m::PERCHE_RISCONTRO],
    ),
    riga(
        &[Unione, Asl, EdiliziaPubblica],
        &[ValoreDichiarato, Nucleo],
        &[via(Riscontro), se(Operatori, m::PDND_QUANDO_SENZA_PROTOCOLLO)],
        &[m::PERCHE_RISCONTRO],
    ),
    riga(
        &[Regione, Universita, DirittoAlloStudio],
        &[ValoreDichiarato, Nucleo],
        &[via(Riscontro), se(Base, m::PDND_QUANDO_SENZA_PROTOCOLLO)],
        &[m::PERCHE_RISCONTRO],
    ),
    // Unattended, any citizen: whatever the body.
    riga(
        &[Comune],
        &[Tutti],
        &[via(Base), se(Residenti, m::PDND_QUANDO_RESIDENTI), se(Riscontro, m::PDND_QUANDO_PROTOCOLLO)],
        &[m::PERCHE_BASE],
    ),
    riga(
        &[Unione, Regione, Universita, DirittoAlloStudio, Asl, EdiliziaPubblica, AltraPa],
        &[Tutti],
        &[via(Base), se(Riscontro, m::PDND_QUANDO_PROTOCOLLO)],
        &[m::PERCHE_BASE],
    ),
    // Any other need of a comune is of its residents first.
    riga(
        &[Comune],
        &[],
        &[via(Residenti), se(Riscontro, m::PDND_QUANDO_ALTROVE), se(Operatori, m::PDND_QUANDO_ALTROVE)],
        &[m::PERCHE_RESIDENTI, m::PERCHE_RESIDENTI_DIFFUSO],
    ),
    // E. A capital: one integration for everything.
    riga(
        &[Capoluogo],
        &[],
        &[via(Base), se(Residenti, m::PDND_QUANDO_RESIDENTI), se(Riscontro, m::PDND_QUANDO_PROTOCOLLO)],
        &[m::PERCHE_BASE, m::BASE_PER_GRANDI],
    ),
    // F. Services for several comuni. An operator for each request is not for a call.
    riga(
        &[Unione],
        &[Bando],
        &[via(Riscontro), se(Base, m::PDND_QUANDO_CERTIFICATO)],
        &[m::PERCHE_UNIONE, m::PERCHE_MOLTI, m::PERCHE_RISCONTRO],
    ),
    riga(
        &[Unione],
        &[],
        &[via(Operatori), se(Riscontro, m::PDND_QUANDO_PROTOCOLLO)],
        &[m::PERCHE_UNIONE, m::PERCHE_OPERATORI],
    ),
    // G. A region, for its calls.
    riga(
        &[Regione],
        &[],
        &[via(Base), se(Operatori, m::PDND_QUANDO_OPERATORE), se(Riscontro, m::PDND_QUANDO_PROTOCOLLO)],
        &[m::PERCHE_BASE, m::PERCHE_REGIONI],
    ),
    // H. Tuition bands, right to study.
    riga(
        &[Universita],
        &[],
        &[
            via(Base),
            attestazione(Base, m::PDND_QUANDO_NUCLEO),
            se(Operatori, m::PDND_QUANDO_OPERATORE),
            se(Riscontro, m::PDND_QUANDO_PROTOCOLLO),
        ],
        &[m::PERCHE_BASE, m::PERCHE_UNIVERSITA],
    ),
    // I. Scholarships.
    riga(
        &[DirittoAlloStudio],
        &[],
        &[via(Base), se(Operatori, m::PDND_QUANDO_OPERATORE), se(Riscontro, m::PDND_QUANDO_PROTOCOLLO)],
        &[m::PERCHE_BASE, m::PERCHE_DIRITTO_STUDIO],
    ),
    // J. Social-health fees.
    riga(
        &[Asl],
        &[],
        &[via(Operatori), se(Base, m::PDND_QUANDO_CERTIFICATO)],
        &[m::PERCHE_SPORTELLO, m::PERCHE_OPERATORI],
    ),
    // K. Rent bands, allocation.
    riga(
        &[EdiliziaPubblica],
        &[],
        &[via(Operatori), se(Riscontro, m::PDND_QUANDO_PROTOCOLLO)],
        &[m::PERCHE_SPORTELLO, m::PERCHE_OPERATORI],
    ),
    // L. Any other body of the index.
    riga(
        &[AltraPa],
        &[],
        &[via(Riscontro), se(Base, m::PDND_QUANDO_SENZA_PROTOCOLLO)],
        &[m::PERCHE_ALTRA_PA, m::PERCHE_RISCONTRO],
    ),
];

/// The row of a body and a need; `None` for who has no access.
pub(super) fn riga_di(ente: Ente, bisogno: BisognoEnte) -> Option<&'static Riga> {
    let sua = |riga: &&Riga| riga.enti.contains(&ente) && (riga.bisogni.is_empty() || riga.bisogni.contains(&bisogno));
    RIGHE.iter().find(sua)
}

/// Whether a need is one that such a body usually has.
pub(super) fn solito(ente: Ente, bisogno: BisognoEnte) -> bool {
    let di: &[Ente] = match bisogno {
        TariffaResidenti | NonResidenti => &[Comune, Capoluogo, Unione],
        BisognoEnte::TasseUniversitarie => &[Universita],
        BisognoEnte::BorseDiStudio => &[DirittoAlloStudio, Universita, Regione, Comune, Capoluogo],
        BisognoEnte::Sociosanitarie | BisognoEnte::Ricovero => &[Asl, Comune, Capoluogo, Unione, Regione],
        BisognoEnte::CasaPopolare => &[EdiliziaPubblica, Comune, Capoluogo, Unione, Regione],
        _ => return true,
    };
    di.contains(&ente)
}
