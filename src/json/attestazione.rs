//! What INPS answers, as text: the verbs of [`attestazione`], of [`codici`] and of
//! the services, with their JSON.

use super::forma_attestazione::{
    RichiestaCodice, RichiestaFacsimile, RichiestaProtocollo, RichiestaRiscontro, RichiestaVerifica,
};
use super::lettura::ConSegno;
use super::scrivi;
use crate::attestazione::{self, Attestazione, Letto};
use crate::codici;
use crate::error::IseeError;

/// What INPS answered, from its XML: a [`Letto`] out.
///
/// # Errors
/// Those of [`attestazione::read`].
///
/// ```
/// let letto = isee_simulatore::json::attestazione::read(r#"<Indicatore xmlns="http://inps.it/ISEERiforma"
///   TipoIndicatore="Ordinario" ISEE="20000.00"/>"#).unwrap();
/// assert!(letto.contains(r#""isee":20000"#));
/// ```
pub fn read(xml: &str) -> Result<String, IseeError> {
    Ok(scrivi(&attestazione::read(xml)?))
}

/// The same from its bytes.
///
/// # Errors
/// Those of [`attestazione::read_bytes`].
pub fn read_bytes(bytes: &[u8]) -> Result<String, IseeError> {
    Ok(scrivi(&attestazione::read_bytes(bytes)?))
}

/// The XML of an attestation, as it is inside an answer: an [`Attestazione`] in.
///
/// # Errors
/// Those of the shape.
///
/// ```
/// let xml = isee_simulatore::json::attestazione::write(r#"{ "numeroProtocolloDsu": "INPS-ISEE-2026-00000001X-00" }"#).unwrap();
/// assert!(xml.contains(r#"NumeroProtocolloDSU="INPS-ISEE-2026-00000001X-00""#));
/// ```
pub fn write(text: &str) -> Result<String, IseeError> {
    Ok(attestazione::write(&super::read::<ConSegno<Attestazione>>(text)?.0))
}

/// The whole answer of the service, in its envelope: a [`Letto`] in.
///
/// # Errors
/// Those of the shape.
///
/// ```
/// let xml = isee_simulatore::json::attestazione::write_answer(r#"{ "risposta": { "esito": "DATI_NON_TROVATI" } }"#).unwrap();
/// assert!(xml.contains("<Esito>DATI_NON_TROVATI</Esito>"));
/// ```
pub fn write_answer(text: &str) -> Result<String, IseeError> {
    Ok(attestazione::write_answer(&super::read::<ConSegno<Letto>>(text)?.0))
}

/// Whether an indicator of an attestation follows from its own lines and from the law of its day: `{ "attestazione",
/// "indicatore" }` in, a [`Verifica`](attestazione::Verifica) out.
///
/// # Errors
/// Those of the shape, with paths of the attestation, and those of [`attestazione::check`]: without `indicatore` too.
///
/// ```
/// let error = isee_simulatore::json::attestazione::check(
///     r#"{ "attestazione": { "indicatori": [{ "nome": "famiglia", "tipo": "famiglia" }] } }"#).unwrap_err();
/// assert_eq!(error.issues[0].regola, "indicatore-da-scegliere");
/// ```
pub fn check(text: &str) -> Result<String, IseeError> {
    let RichiestaVerifica { attestazione, indicatore } = della(text)?;
    Ok(scrivi(&attestazione::check(&attestazione.0, &indicatore)?))
}

/// A simulation beside an attestation: `{ "dsu", "attestazione", "indicatore", "simulato"? }` in, a
/// [`Riscontro`](attestazione::Riscontro) out.
///
/// # Errors
/// Those of the shape, with paths of the declaration, or of the attestation after `attestazione.`; those of
/// [`attestazione::compare`].
///
/// ```
/// let riscontro = isee_simulatore::json::attestazione::compare(r#"{ "indicatore": "ordinario",
///   "dsu": { "dataPresentazione": "2026-03-15", "nucleo": { "abitazione": { "titolo": "altro" },
///     "componenti": [{ "id": "anna", "relazione": "D", "dataNascita": "1980-05-01" }] } },
///   "attestazione": { "indicatori": [{ "nome": "ordinario", "tipo": "ordinario", "isee": 0 }] } }"#).unwrap();
/// assert!(riscontro.contains(r#""concorda":true"#));
/// ```
pub fn compare(text: &str) -> Result<String, IseeError> {
    let RichiestaRiscontro { dsu, attestazione, indicatore, simulato } =
        super::read(text).map_err(|error| error.dentro("dsu."))?;
    Ok(scrivi(&attestazione::compare(&dsu, &attestazione.0, &indicatore, simulato.as_deref())?))
}

/// A declaration from which a what-if can start: `{ "attestazione", "indicatore" }` in, a [`Bozza`](attestazione::Bozza)
/// out.
///
/// # Errors
/// Those of the shape, with paths of the attestation, and those of [`attestazione::draft`].
///
/// ```
/// let error = isee_simulatore::json::attestazione::draft(
///     r#"{ "attestazione": { "indicatori": [{ "nome": "ordinario", "tipo": "ordinario" }] }, "indicatore": "ordinario" }"#)
///     .unwrap_err();
/// assert_eq!(error.issues[0].path, "dataPresentazione");
/// ```
pub fn draft(text: &str) -> Result<String, IseeError> {
    let RichiestaVerifica { attestazione, indicatore } = della(text)?;
    Ok(scrivi(&attestazione::draft(&attestazione.0, &indicatore)?))
}

/// A request on one attestation: the paths of its problems are those of the attestation.
fn della(text: &str) -> Result<RichiestaVerifica, IseeError> {
    super::read(text).map_err(|error| error.dentro("attestazione."))
}

/// The attestation of a declaration, for tests and mocks: `{ "dsu", "persone"? }` in, an [`Attestazione`] out. Each of
/// `persone` is an [`Anagrafica`](attestazione::Anagrafica); whoever is left out is made up.
///
/// # Errors
/// Those of the shape, and those of [`attestazione::facsimile`]; the paths of the declaration are its own.
///
/// ```
/// let facsimile = isee_simulatore::json::attestazione::facsimile(r#"{ "dsu": { "dataPresentazione": "2026-03-15", "nucleo": {
///   "componenti": [{ "id": "anna", "relazione": "D", "dataNascita": "1980-05-01", "redditi": { "redditoComplessivo": 9000 } }],
///   "abitazione": { "titolo": "altro" } } } }"#).unwrap();
/// assert!(facsimile.contains(r#""cognome":"FITTIZIO""#) && facsimile.contains(r#""isee":9000"#));
/// ```
pub fn facsimile(text: &str) -> Result<String, IseeError> {
    let RichiestaFacsimile { dsu, persone } = super::read(text).map_err(|error| error.dentro("dsu."))?;
    Ok(scrivi(&attestazione::facsimile(&dsu, &persone)?))
}

/// A codice fiscale: `{ "testo", "giorno"? }` in, a [`CodiceFiscale`](codici::CodiceFiscale) out. With `giorno` the birth
/// is told from the one of a hundred years before.
///
/// # Errors
/// Those of the shape: a code that is not well made is the answer, never an error.
///
/// ```
/// let codice = isee_simulatore::json::attestazione::fiscal_code(r#"{ "testo": "prv nna 80e41 z999p" }"#).unwrap();
/// assert!(codice.starts_with(r#"{"valido":true,"forma":"persona","codice":"PRVNNA80E41Z999P""#));
/// ```
pub fn fiscal_code(text: &str) -> Result<String, IseeError> {
    let RichiestaCodice { testo, giorno } = super::read(text)?;
    let codice = codici::codice_fiscale(&testo);
    Ok(scrivi(&match giorno {
        Some(giorno) => codice.al(giorno),
        None => codice,
    }))
}

/// A DSU protocol: `{ "testo", "anno" }` in, a [`Protocollo`](codici::Protocollo) out. `anno` is the current one: nothing
/// here reads a clock.
///
/// # Errors
/// Those of the shape.
///
/// ```
/// let protocollo = isee_simulatore::json::attestazione::protocol(
///     r#"{ "testo": "INPS-ISEE-2026-00000001X-00", "anno": 2026 }"#).unwrap();
/// assert!(protocollo.contains(r#""anno":2026"#));
/// ```
pub fn protocol(text: &str) -> Result<String, IseeError> {
    let RichiestaProtocollo { testo, anno } = super::read(text)?;
    Ok(scrivi(&codici::protocollo(&testo, anno)))
}

/// The code of a benefit: `{ "testo" }` in, a [`CodicePrestazione`](codici::CodicePrestazione) out.
///
/// # Errors
/// Those of the shape.
///
/// ```
/// let codice = isee_simulatore::json::attestazione::benefit_code(r#"{ "testo": "A1.01" }"#).unwrap();
/// assert!(codice.starts_with(r#"{"valido":"#));
/// ```
pub fn benefit_code(text: &str) -> Result<String, IseeError> {
    let RichiestaCodice { testo, .. } = super::read(text)?;
    Ok(scrivi(&codici::prestazione(&testo)))
}
