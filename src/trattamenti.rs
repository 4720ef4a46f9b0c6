//! Art. 4, c. 2, lett. f: which treatments of public bodies count as income.

use crate::dsu::TipoTrattamento;
use crate::fonte::{self, Fonte};

/// Whether a treatment counts, and by which text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Conteggio {
    /// True when it is in the ISR.
    pub incluso: bool,
    /// The rule.
    pub fonte: Fonte,
}

/// Every treatment counts unless it is paid because of a disability (DL 42/2016) or is not a transfer of money to
/// the household: a reimbursement, a service, a tax credit (INPS FAQ).
pub(crate) const fn conta(tipo: TipoTrattamento) -> Conteggio {
    use TipoTrattamento as T;
    match tipo {
        T::AssegnoUnico
        | T::AssegnoDiInclusione
        | T::SupportoFormazioneLavoro
        | T::AssegnoSociale
        | T::CartaAcquisti
        | T::ContributoComunale
        | T::AssegnoMaternita
        | T::AssegnoNucleoFamiliare
        | T::PremioNascita
        | T::BorsaDiStudio
        | T::RenditaSuperstiti
        | T::Altro => Conteggio { incluso: true, fonte: fonte::art4("art. 4, c. 2, lett. f") },
        T::IndennitaAccompagnamento
        | T::PensioneInvaliditaCivile
        | T::IndennitaFrequenza
        | T::IndennitaComunicazione
        | T::AssegnoDiCura
        | T::RenditaInailDisabilita
        | T::AltroPerDisabilita => {
            Conteggio { incluso: false, fonte: fonte::dl42_2016("art. 2-sexies, c. 1, lett. a") }
        }
        T::RimborsoSpese | T::RimborsoAffidatari | T::ServizioOVoucher | T::CreditoImposta => {
            Conteggio { incluso: false, fonte: fonte::faq_inps_trattamenti("trattamenti da non indicare") }
        }
    }
}
