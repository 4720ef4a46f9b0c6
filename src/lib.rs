//! The Italian ISEE, right to the cent, with every line explained by its article of law.
//!
//! `calculate` takes a [`Dsu`], the declaration as a person fills it, and gives the indicators; `explain` gives the
//! same calculation as a tree of lines, each with its amount and its source. DSU years 2023 to 2026: the ordinary
//! indicator (DPCM 159/2013, art. 2-5 and Allegato 1), from 2026 the one for the family and inclusion benefits
//! (L. 199/2025, art. 1, c. 208), and every other kind that the household has (art. 6-8 and Allegato 2), also after a
//! change (art. 9). `guida` says which kind a need asks for, `documenti` which papers to collect.
//!
//! The path of the data: JSON text → [`Dsu`] (the shape) → [`Nucleo`] (the meaning; a valid household) → the chapters
//! of the law, which cannot fail → the indicators → the explanation. No clock, no network, no global state; the day is
//! an input, and a day outside the tables is refused.
//!
//! ```
//! let risultato = isee_simulatore::json::calculate(r#"{
//!   "dataPresentazione": "2026-03-15",
//!   "nucleo": {
//!     "componenti": [{
//!       "id": "anna", "relazione": "D", "dataNascita": "1980-05-01",
//!       "redditi": { "redditoComplessivo": 20000, "lavoroDipendente": 20000 },
//!       "depositi": [{ "tipo": "conto-corrente", "saldo": 9000, "giacenzaMedia": 7000 }]
//!     }],
//!     "abitazione": { "titolo": "altro" }
//!   }
//! }"#).unwrap();
//! assert!(risultato.contains(r#""isee":17600,"#)); // 20.000 - 3.000 + 20 % x (9.000 - 6.000), scale 1,00
//! ```

pub mod attestazione;
mod catasto;
pub mod codici;
pub mod cosa_se;
mod date;
pub mod documenti;
pub mod dsu;
mod error;
mod esclusione;
mod euro;
mod fonte;
pub mod giacenza;
pub mod graduatoria;
pub mod guida;
pub mod immobiliare;
pub mod indicatori;
mod isp;
pub mod isr;
pub mod json;
mod messaggi;
pub mod mobiliare;
mod nucleo;
pub mod parametri;
pub mod pdnd;
pub mod prestazioni;
pub mod prospetto;
pub mod scala;
pub mod scelte;
#[cfg(feature = "schema")]
mod schema;
pub mod spiegazione;
#[cfg(not(target_arch = "wasm32"))]
mod testi;
mod trattamenti;
mod version;
#[cfg(target_arch = "wasm32")]
mod wasm;

pub use catasto::{DatiCatastali, RenditeFondiarie};
pub use date::Data;
pub use dsu::Dsu;
pub use error::{Codice, IseeError, Issue};
pub use euro::{Euro, IMPORTO_MASSIMO, Percentuale};
pub use fonte::Fonte;
pub use indicatori::{Risultato, calculate};
pub use nucleo::{COMPONENTI_MASSIMI, Figli, Nucleo};
pub use spiegazione::{Spiegazione, explain};
#[cfg(not(target_arch = "wasm32"))]
pub use testi::{Testi, testi, testi_attestazione, testi_uffici};
pub use version::{Versione, version};
