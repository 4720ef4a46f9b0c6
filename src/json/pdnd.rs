//! The adviser on PDND: text in, text out.

use super::albero::Albero;
use super::forma::{oggetti, parole_lette};
use super::lettura::{Campi, Leggi, Lettura, parola};
use super::{read, scrivi};
use crate::error::IseeError;
use crate::pdnd::{self, BisognoEnte, Domanda, Ente, Volumi};

oggetti! {
    Domanda {
        serve: ente "ente", bisogno "bisogno";
        ammette: solo_residenti "soloResidenti", automatico "automatico", protocollo "protocollo", nucleo "nucleo",
            omissioni "omissioni", volumi "volumi";
    }
}

parole_lette! {
    Ente {
        Comune "comune", Capoluogo "comune-capoluogo", Unione "unione", Regione "regione", Universita "universita",
        DirittoAlloStudio "diritto-allo-studio", Asl "asl", EdiliziaPubblica "edilizia-pubblica", AltraPa "altra-pa",
        Privato "privato", Caf "caf", Cittadino "cittadino", Fornitore "fornitore"
    }
    BisognoEnte {
        Stima "stima", TariffaResidenti "tariffa-residenti", NonResidenti "non-residenti", Controllo "controllo",
        Omissioni "omissioni", Bando "bando", Tutti "tutti", TasseUniversitarie "tasse-universitarie",
        BorseDiStudio "borse-di-studio", Sociosanitarie "sociosanitarie", Ricovero "ricovero", CasaPopolare "casa-popolare",
        ValoreDichiarato "valore-dichiarato", Nucleo "nucleo"
    }
    Volumi { Pochi "pochi", Molti "molti" }
}

/// The eight services: a list of [`Servizio`](pdnd::Servizio).
pub fn services() -> String {
    scrivi(&pdnd::services())
}

/// All that the adviser knows: a [`CatalogoPdnd`](pdnd::CatalogoPdnd) with the services, the bodies, the needs, the
/// ladder of the data.
pub fn catalogue() -> String {
    scrivi(&pdnd::catalogue())
}

/// The service for a body and a need: a [`Domanda`] in, a [`Consiglio`](pdnd::Consiglio) out.
///
/// # Errors
/// `malformed-input` (`valore-sconosciuto`) for a body or a need that is not in the list, with the list; and those of
/// the shape.
///
/// ```
/// use isee_simulatore::json::pdnd::advise_service;
/// let consiglio = advise_service(r#"{ "ente": "comune", "bisogno": "controllo" }"#).unwrap();
/// assert!(consiglio.starts_with(r#"{"scelta":{"servizio":"indicatore-riscontro","numero":7"#));
/// let errore = advise_service(r#"{ "ente": "parrocchia", "bisogno": "controllo" }"#).unwrap_err();
/// assert_eq!((errore.issues[0].path.as_str(), errore.issues[0].regola), ("ente", "valore-sconosciuto"));
/// assert!(errore.issues[0].message.contains("`altra-pa`"));
/// ```
pub fn advise_service(text: &str) -> Result<String, IseeError> {
    let domanda: Domanda = read(text)?;
    Ok(scrivi(&pdnd::advise(&domanda)))
}

/// A word is read as it is written, and every word is read.
#[test]
fn parole_come_le_scrive_serde() {
    for ente in Ente::TUTTI {
        for bisogno in BisognoEnte::TUTTI {
            let testo = serde_json::json!({ "ente": ente, "bisogno": bisogno, "volumi": Volumi::Molti });
            let attesa = Domanda { volumi: Some(Volumi::Molti), ..Domanda::di(ente, bisogno) };
            assert_eq!(read(&testo.to_string()), Ok(attesa), "{testo}");
        }
    }
    assert_eq!(serde_json::json!([Volumi::Pochi, Volumi::Molti]).to_string(), r#"["pochi","molti"]"#);
}
