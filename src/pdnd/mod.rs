//! Which INPS service on PDND a body may ask for, and the steps to have it.
//!
//! Eight services since 2025, four ways in (base, Operatori, Residenti, Riscontro) by how much they answer. The engine
//! calls none of them: it knows what is public about them, each fact with its source and how sure it is, and puts a
//! body and a need together. What nobody has published is said to be so.

mod consiglio;
mod enti;
mod passi;
mod servizi;
mod tabella;

use crate::messaggi::pdnd as m;

pub use crate::messaggi::pdnd::{CertezzaFonte, Fatto, Origine};
pub use consiglio::{CambiaSe, Consiglio, Dati, Domanda, PerNo, RispostaDomanda, Scelta, Volumi, advise};
pub use enti::{Attributo, BisognoDiEnte, BisognoEnte, Ente, TipoEnte, bodies, needs};
pub use passi::{Fase, Passo};
pub use servizi::{
    Adozione, Ambiente, Ampiezza, CodiceServizio, Conteggio, Dato, Gradino, Indirizzo, Modo, PerTipo, Servizio,
    TipoIndicatore, ladder, services,
};

/// What a page for offices lists: the services, the bodies, the needs, the ladder of the data.
#[derive(Clone, Debug, PartialEq, serde::Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct CatalogoPdnd {
    /// The eight services.
    pub servizi: &'static [Servizio],
    /// The bodies.
    pub enti: Vec<TipoEnte>,
    /// The needs.
    pub bisogni: Vec<BisognoDiEnte>,
    /// From the smallest answer to the largest.
    pub gradini: &'static [Gradino],
    /// What else is in the catalogue, how many bodies there are.
    pub note: &'static [Fatto],
}

/// All that the adviser knows.
pub fn catalogue() -> CatalogoPdnd {
    CatalogoPdnd {
        servizi: services(),
        enti: bodies(),
        bisogni: needs(),
        gradini: ladder(),
        note: &[m::ALTRO_V1, m::ALTRO_AGGREGATI, m::DIVARIO],
    }
}
