//! Text in, text out: every verb of the package, testable without a browser.
//!
//! This is the first gate: the shape. A field that does not exist, a wrong type, a third decimal are refused with the
//! path of the field.

mod albero;
mod aperte;
pub mod attestazione;
mod forma;
mod forma_attestazione;
mod forma_graduatoria;
mod forma_prestazioni;
mod lettura;
mod lotto;
pub mod pdnd;
mod prestazioni;
mod scrittura;

pub use aperte::bounds;
pub use lotto::lotto;
pub use prestazioni::{benefits, catalogue, catalogue_list, distance, one_more_euro, situation};
pub(crate) use scrittura::scrivi;

use self::albero::{Albero, Rotto, albero};
use self::forma::{DatiLato, Richiesta, RichiestaConfronto, RichiestaCurva, RichiestaObiettivo};
use self::forma_graduatoria::Domande;
use self::forma_prestazioni::Documenti;
use self::lettura::{Leggi, Lettura};
use crate::catasto::{self, DatiCatastali, RenditeFondiarie};
use crate::cosa_se;
use crate::date::Data;
use crate::documenti;
use crate::dsu::Dsu;
use crate::error::{IseeError, Issue};
use crate::graduatoria;
use crate::guida;
use crate::indicatori;
use crate::messaggi::regole as r;
use crate::parametri::Tabella;
use crate::prestazioni::Documento;
use crate::spiegazione;
use crate::version::version as versione;

/// The longest text that is read: a thousand times a large declaration.
const TESTO_MASSIMO: usize = 4_000_000;

/// The longest list of who applies: some hundreds of thousands.
const ELENCO_MASSIMO: usize = 200_000_000;

/// A declaration from its JSON text: the shape only.
///
/// # Errors
/// `malformed-input` for a field that does not exist, a wrong type, text that is not JSON; `invalid-value` for a
/// negative amount, a third decimal, 30 February. Always one problem, with the path of the field.
pub fn dsu(text: &str) -> Result<Dsu, IseeError> {
    read(text)
}

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
    Ok(scrivi(&indicatori::calculate(&dsu(text)?)?))
}

/// The indicators line by line: a [`Dsu`] in, a [`Spiegazione`](crate::Spiegazione) out.
///
/// # Errors
/// Those of [`calculate`].
pub fn explain(text: &str) -> Result<String, IseeError> {
    Ok(scrivi(&spiegazione::explain(&dsu(text)?)?))
}

/// The problems of a declaration: a [`Dsu`] in, a list of [`Issue`] out, empty when there is none. All the problems of
/// meaning; of shape, the first. What is wrong with the declaration is the answer, never an error.
pub fn validate(text: &str) -> String {
    let issues = match dsu(text).and_then(|dsu| crate::Nucleo::try_from(&dsu).map(|_| ())) {
        Ok(()) => Vec::new(),
        Err(error) => error.issues,
    };
    scrivi(&issues)
}

/// What to collect for a declaration, the modules it takes, how to present it: a [`Dsu`] in, a
/// [`Documenti`](crate::documenti::Documenti) out.
///
/// # Errors
/// Those of [`calculate`].
pub fn documents(text: &str) -> Result<String, IseeError> {
    Ok(scrivi(&documenti::documents(&dsu(text)?)?))
}

/// The kind of ISEE that a need asks for: `{ "bisogno": "rsa" }` in, with `"dsu"` too when the household is known, a
/// [`Quale`](crate::guida::Quale) out.
///
/// # Errors
/// `malformed-input` (`bisogno-sconosciuto`) for a need that is not in the list, and those of [`calculate`]: their paths
/// are those of the declaration.
///
/// ```
/// let quale = isee_simulatore::json::which(r#"{ "bisogno": "rsa" }"#).unwrap();
/// assert!(quale.contains(r#""tipo":"residenze""#));
/// ```
pub fn which(text: &str) -> Result<String, IseeError> {
    let Richiesta { bisogno, dsu } = request(text)?;
    Ok(scrivi(&guida::which(&bisogno, dsu.as_ref())?))
}

/// The seven kinds of ISEE and a household: a [`Dsu`] in, a list of [`TipoIsee`](crate::guida::TipoIsee) out.
///
/// # Errors
/// Those of [`calculate`].
pub fn kinds(text: &str) -> Result<String, IseeError> {
    Ok(scrivi(&guida::kinds(&dsu(text)?)?))
}

/// Every indicator against one amount: `{ "dsu", "campo", "da"?, "a"?, "soglie"?, "punti"? }` in, a
/// [`Curva`](crate::cosa_se::Curva) out.
///
/// # Errors
/// Those of [`cosa_se::curve`], and those of the shape.
///
/// ```
/// let curva = isee_simulatore::json::curve(r#"{ "campo": "nucleo.componenti[0].redditi.redditoComplessivo", "a": 10000,
///   "dsu": { "dataPresentazione": "2026-03-15", "nucleo": { "abitazione": { "titolo": "altro" },
///     "componenti": [{ "id": "anna", "relazione": "D", "dataNascita": "1980-05-01" }] } } }"#).unwrap();
/// assert!(curva.contains(r#""tratti":[{"da":0,"a":10000,"iseeDa":0,"iseeA":10000,"pendenza":1}]"#));
/// ```
pub fn curve(text: &str) -> Result<String, IseeError> {
    let RichiestaCurva { dsu, campo, da, a, soglie, punti } = request(text)?;
    Ok(scrivi(&cosa_se::curve(&dsu, &cosa_se::Richiesta { campo, da, a, soglie, punti })?))
}

/// How far an amount may go while an indicator stays at a threshold or under:
/// `{ "dsu", "campo", "obiettivo", "indicatore"?, "verso"?: "max" | "min", "da"?, "a"? }` in, a
/// [`RispostaObiettivo`](crate::cosa_se::RispostaObiettivo) out. Without `indicatore`, the ordinary one.
///
/// # Errors
/// Those of [`cosa_se::goal`], and those of the shape.
pub fn goal(text: &str) -> Result<String, IseeError> {
    let RichiestaObiettivo { dsu, campo, obiettivo, indicatore, verso, da, a } = request(text)?;
    let indicatore = indicatore.as_deref().unwrap_or("ordinario");
    Ok(scrivi(&cosa_se::goal(&dsu, &campo, obiettivo, indicatore, verso, da, a)?))
}

/// Two calculations line by line: `{ "a": { "dsu", "indicatore"? }, "b": { "dsu", "indicatore"? } }` in, a
/// [`Confronto`](crate::cosa_se::Confronto) out. Without `indicatore`, the ordinary one. The paths of its problems begin with
/// `a.` or `b.`.
///
/// # Errors
/// Those of [`cosa_se::compare`], and those of the shape.
pub fn compare(text: &str) -> Result<String, IseeError> {
    let RichiestaConfronto { a, b } = read(text)?;
    let lato = |lato: &'static str, dato: &DatiLato| {
        // What the declaration has wrong is said of the right one.
        crate::Nucleo::try_from(&dato.dsu).map(|_| ()).map_err(|mut errore| {
            errore.issues.iter_mut().for_each(|issue| issue.path.insert_str(0, lato));
            errore
        })
    };
    lato("a.dsu.", &a)?;
    lato("b.dsu.", &b)?;
    let [a, b] = [&a, &b].map(|DatiLato { dsu, indicatore }| {
        let indicatore = indicatore.as_deref().unwrap_or("ordinario");
        cosa_se::Lato { dsu, indicatore }
    });
    Ok(scrivi(&cosa_se::compare(a, b)?))
}

/// The order of a call: `{ "candidati": [{ "id", "isee", "presentata", "fatti", "persone" }], "regola": { "day", "keys",
/// … } }` in, a [`Graduatorie`](crate::graduatoria::Graduatorie) out. The rule is the `ranking` of a document, with `day`
/// and, where it uses them, `inputs`, `params` and `tables` beside it.
///
/// # Errors
/// Those of the shape, with paths from each of the two, and those of [`rank`](crate::graduatoria::rank).
///
/// ```
/// let graduatorie = isee_simulatore::json::rank(r#"{
///   "candidati": [{ "id": "a", "isee": 12000 }, { "id": "b", "isee": 9500 }, { "id": "c", "isee": null }],
///   "regola": { "day": "2026-09-01", "places": 1, "keys": [{ "expr": "indicator", "label": "ISEE più basso" }] }
/// }"#).unwrap();
/// assert!(graduatorie.starts_with(r#"{"liste":[{"posizioni":[{"posizione":1,"id":"b","valori":[9500],"esito":"ammesso""#));
/// assert!(graduatorie.contains("ISEE più basso: qui 12.000, chi precede 9.500"));
/// ```
pub fn rank(text: &str) -> Result<String, IseeError> {
    if text.len() > ELENCO_MASSIMO {
        return Err(IseeError::one(r::TESTO_TROPPO_LUNGO.issue("", &[])));
    }
    let Domande { candidati, bando } =
        leggi(&albero_di_ogni(text)?).map_err(|errore| errore.dentro("candidati").dentro("regola."))?;
    Ok(scrivi(&graduatoria::rank(&candidati, &bando)?))
}

/// What a person may need: a list of [`Bisogno`](crate::guida::Bisogno).
pub fn needs() -> String {
    scrivi(&guida::needs())
}

/// The documents of some benefits from their JSON text, a list or one alone: the shape only, see
/// [`Catalogo`](crate::prestazioni::Catalogo) for the meaning.
///
/// # Errors
/// Those of [`dsu`], with the path of the field: `[3].amount.bands.rows[1].to`.
pub fn prestazioni(text: &str) -> Result<Vec<Documento>, IseeError> {
    read(text).map(|Documenti(documenti)| documenti)
}

/// The figures of the law for a day of presentation: a JSON string in, a
/// [`TabellaParametri`](crate::parametri::TabellaParametri) out.
///
/// # Errors
/// `unsupported-date` for `"2027-01-01"`; `invalid-value` for `"2026-02-30"`.
pub fn parameters(text: &str) -> Result<String, IseeError> {
    let giorno: Data = read(text)?;
    Ok(scrivi(&Tabella::del_giorno(giorno)?.righe()))
}

/// The IMU value of a building or of farm land: a [`DatiCatastali`] in, a number out.
///
/// # Errors
/// `missing-value` for `{}`; `invalid-value` for the category `A/99`; `unsupported-case` for `E/1`.
///
/// ```
/// let valore = |text| isee_simulatore::json::valore_imu(text).unwrap();
/// assert_eq!(valore(r#"{ "categoria": "A/2", "rendita": 600 }"#), "100800"); // 600 x 1,05 x 160
/// ```
pub fn valore_imu(text: &str) -> Result<String, IseeError> {
    let dati: DatiCatastali = read(text)?;
    Ok(scrivi(&catasto::valore_imu(&dati, Tabella::corrente().ordinari)?))
}

/// The redditi fondiari of art. 4, c. 2, lett. g: a [`RenditeFondiarie`] in, a number out.
///
/// # Errors
/// Those of the shape.
pub fn reddito_fondiario(text: &str) -> Result<String, IseeError> {
    let redditi: RenditeFondiarie = read(text)?;
    Ok(scrivi(&catasto::reddito_fondiario(&redditi, Tabella::corrente().ordinari)))
}

/// The version of the package and of the law in it: [`Versione`](crate::Versione).
pub fn version() -> String {
    scrivi(&versione())
}

/// A request with a declaration in it: the paths of its problems are those of the declaration.
fn request<T: Leggi>(text: &str) -> Result<T, IseeError> {
    read(text).map_err(|error| error.dentro("dsu."))
}

/// Gate 1.
fn read<T: Leggi>(text: &str) -> Result<T, IseeError> {
    leggi(&albero_di(text)?)
}

/// The tree of a text.
fn albero_di(text: &str) -> Result<Albero<'_>, IseeError> {
    if text.len() > TESTO_MASSIMO {
        return Err(IseeError::one(r::TESTO_TROPPO_LUNGO.issue("", &[])));
    }
    albero_di_ogni(text)
}

/// The same of a text of any length.
fn albero_di_ogni(text: &str) -> Result<Albero<'_>, IseeError> {
    // Some editors put a mark before the text.
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    albero(text).map_err(|rotto| IseeError::one(non_json(text, rotto)))
}

fn leggi<T: Leggi>(albero: &Albero<'_>) -> Result<T, IseeError> {
    let mut lettura = Lettura::default();
    let letto = T::leggi(albero, &mut lettura);
    lettura.esito(letto).map_err(IseeError::one)
}

/// Where the text stops being JSON, as an editor counts lines and columns.
#[cold]
fn non_json(text: &str, rotto: Rotto) -> Issue {
    let (mut riga, mut colonna) = (1u32, 1u32);
    for byte in text.bytes().take(rotto.byte) {
        (riga, colonna) = match byte {
            b'\n' => (riga + 1, 1),
            0x80..0xC0 => (riga, colonna), // the rest of a letter already counted
            _ => (riga, colonna + 1),
        };
    }
    r::JSON_NON_VALIDO.issue("", &[rotto.motivo, &riga.to_string(), &colonna.to_string()])
}
