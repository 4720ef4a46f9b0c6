//! Text in, text out: every verb of the package, testable without a browser.
//!
//! This is the first gate: the shape. A field that does not exist, a wrong type, a third decimal are refused with the
//! path of the field.

use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::catasto::{self, DatiCatastali, RenditeFondiarie};
use crate::date::Data;
use crate::dsu::Dsu;
use crate::error::{Codice, IseeError, Issue};
use crate::indicatori;
use crate::messaggi::regole as r;
use crate::parametri::Tabella;
use crate::spiegazione;
use crate::version::version as versione;

/// The longest text that is read: a thousand times a large declaration.
const TESTO_MASSIMO: usize = 4_000_000;

/// The indicators of a declaration: a [`Dsu`] in, a [`Risultato`](crate::Risultato) out.
///
/// # Errors
/// [`IseeError`], for the shape (`malformed-input`, `invalid-value`) or for the meaning, see
/// [`Nucleo::try_from`](crate::Nucleo).
///
/// ```
/// let error = isee_simulatore::json::calculate(r#"{ "dataPresentazione": "2026-03-15", "nucleo": { "componenti": [
///   { "id": "anna", "relazione": "D", "dataNascita": "1980-05-01", "redditi": { "pensione": 1.234 } }
/// ] } }"#).unwrap_err();
/// assert_eq!(error.issues[0].path, "nucleo.componenti[0].redditi.pensione");
/// assert_eq!(error.issues[0].regola, "troppi-decimali");
/// ```
pub fn calculate(text: &str) -> Result<String, IseeError> {
    write(&indicatori::calculate(&read(text)?)?)
}

/// The indicators line by line: a [`Dsu`] in, a [`Spiegazione`](crate::Spiegazione) out.
///
/// # Errors
/// Those of [`calculate`].
pub fn explain(text: &str) -> Result<String, IseeError> {
    write(&spiegazione::explain(&read(text)?)?)
}

/// The problems of a declaration: a [`Dsu`] in, a list of [`Issue`] out, empty when there is none.
///
/// # Errors
/// Only `internal`: what is wrong with the declaration is the answer.
pub fn validate(text: &str) -> Result<String, IseeError> {
    let issues = match read(text).and_then(|dsu: Dsu| crate::Nucleo::try_from(&dsu).map(|_| ())) {
        Ok(()) => Vec::new(),
        Err(error) => error.issues,
    };
    write(&issues)
}

/// The figures of the law for a day of presentation: a JSON string in, a
/// [`TabellaParametri`](crate::parametri::TabellaParametri) out.
///
/// # Errors
/// `unsupported-date` for `"2027-01-01"`; `invalid-value` for `"2026-02-30"`.
pub fn parameters(text: &str) -> Result<String, IseeError> {
    let giorno: Data = read(text)?;
    write(&Tabella::del_giorno(giorno)?.righe())
}

/// The IMU value of a building or of farm land: a [`DatiCatastali`] in, a number out.
///
/// # Errors
/// `missing-value` for `{}`; `invalid-value` for the category `A/99`; `unsupported-case` for `E/1`.
///
/// ```
/// let valore = |text| isee_simulatore::json::valore_imu(text).unwrap();
/// assert_eq!(valore(r#"{ "categoria": "A/2", "rendita": 600 }"#), "100800.0"); // 600 x 1,05 x 160
/// ```
pub fn valore_imu(text: &str) -> Result<String, IseeError> {
    let dati: DatiCatastali = read(text)?;
    write(&catasto::valore_imu(&dati, &Tabella::corrente().ordinari)?)
}

/// The redditi fondiari of art. 4, c. 2, lett. g: a [`RenditeFondiarie`] in, a number out.
///
/// # Errors
/// Those of the shape.
pub fn reddito_fondiario(text: &str) -> Result<String, IseeError> {
    let redditi: RenditeFondiarie = read(text)?;
    write(&catasto::reddito_fondiario(
        &redditi,
        &Tabella::corrente().ordinari,
    ))
}

/// The version of the package and of the law in it: [`Versione`](crate::Versione).
///
/// # Errors
/// Only `internal`.
pub fn version() -> Result<String, IseeError> {
    write(&versione())
}

fn write(value: &impl Serialize) -> Result<String, IseeError> {
    serde_json::to_string(value).map_err(|_| IseeError::one(r::INTERNO.issue("", &[])))
}

/// Gate 1.
fn read<T: DeserializeOwned>(text: &str) -> Result<T, IseeError> {
    if text.len() > TESTO_MASSIMO {
        return Err(IseeError::one(r::TESTO_TROPPO_LUNGO.issue("", &[])));
    }
    let mut input = serde_json::Deserializer::from_str(text);
    let value = serde_path_to_error::deserialize(&mut input).map_err(|error| {
        let path = error.path().to_string();
        IseeError::one(shape(error.inner(), path))
    })?;
    input
        .end()
        .map_err(|error| IseeError::one(shape(&error, String::new())))?;
    Ok(value)
}

/// Says in Italian what serde found. Its words are stable, and a test holds each of them.
#[cold]
fn shape(error: &serde_json::Error, path: String) -> Issue {
    let text = error.to_string();
    let text = text
        .rsplit_once(" at line ")
        .map_or(text.as_str(), |(text, _)| text);
    let path = if path == "." { String::new() } else { path };
    if let Some(regola) = r::TUTTE.iter().find(|regola| regola.nome == text) {
        return regola.issue(path, &[]);
    }
    if error.is_syntax() || error.is_eof() || error.is_io() {
        return r::JSON_NON_VALIDO.issue("", &[text]);
    }
    let quoted = |text: &str| text.split('`').nth(1).unwrap_or_default().to_owned();
    if let Some(rest) = text.strip_prefix("unknown field ") {
        let field = quoted(rest);
        return r::CAMPO_SCONOSCIUTO.issue(with_field(path, &field), &[&field, &expected(rest)]);
    }
    if let Some(rest) = text.strip_prefix("missing field ") {
        let field = quoted(rest);
        return r::CAMPO_MANCANTE.issue(with_field(path, &field), &[&field]);
    }
    if let Some(rest) = text.strip_prefix("duplicate field ") {
        let field = quoted(rest);
        return r::CAMPO_RIPETUTO.issue(with_field(path, &field), &[&field]);
    }
    if let Some(rest) = text.strip_prefix("unknown variant ") {
        return r::VALORE_SCONOSCIUTO.issue(path, &[&quoted(rest), &expected(rest)]);
    }
    if let Some((found, wanted)) = text
        .strip_prefix("invalid type: ")
        .and_then(|rest| rest.split_once(", expected "))
    {
        return r::TIPO_ERRATO.issue(path, &[found_in_italian(found), wanted_in_italian(wanted)]);
    }
    Issue {
        code: Codice::MalformedInput,
        ..r::FORMA_ERRATA.issue(path, &[text])
    }
}

/// The path of a field that is wrong as a whole.
fn with_field(path: String, field: &str) -> String {
    if path.is_empty() {
        field.to_owned()
    } else if path == field || path.ends_with(&format!(".{field}")) {
        path
    } else {
        path + "." + field
    }
}

/// "`a`, `b` or `c`" as a list.
fn expected(rest: &str) -> String {
    let names: Vec<_> = rest
        .split('`')
        .skip(3)
        .step_by(2)
        .map(|name| format!("`{name}`"))
        .collect();
    names.join(", ")
}

fn found_in_italian(found: &str) -> &'static str {
    match found.split([' ', '`']).next().unwrap_or_default() {
        "null" => "null (anche NaN e Infinity diventano null)",
        "string" => "un testo",
        "integer" | "floating" | "number" => "un numero",
        "boolean" => "vero o falso",
        "sequence" => "un elenco",
        "map" => "un oggetto",
        _ => "altro",
    }
}

fn wanted_in_italian(wanted: &str) -> &'static str {
    match wanted {
        "un numero" => "un numero",
        "una data AAAA-MM-GG" => "una data scritta AAAA-MM-GG",
        "a boolean" => "vero o falso (true, false)",
        "a string" | "a borrowed string" => "un testo",
        "a sequence" => "un elenco",
        "u8" | "u16" => "un numero intero",
        wanted if wanted.starts_with("struct") => "un oggetto",
        wanted if wanted.starts_with("enum") || wanted == "variant identifier" => {
            "uno dei valori ammessi"
        }
        _ => "altro",
    }
}
