//! Reads `tests/errori.toml` and `tests/errori_prestazioni.toml`: the bad inputs, each with the problems it must give.

use std::collections::BTreeMap;
use std::error::Error;
use std::fs;
use std::path::Path;

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, json};

use super::modifica;

/// A bad input, unfolded.
#[derive(Serialize)]
pub struct Ingresso {
    pub nome: String,
    /// The whole JSON text to pass.
    pub testo: String,
    /// All the problems it must give, in order.
    pub problemi: Vec<Problema>,
}

/// A problem that must be reported.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Problema {
    pub code: String,
    pub path: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub regola: Option<String>,
}

/// All the bad inputs, and the good ones they start from.
#[derive(Serialize)]
pub struct Ingressi {
    pub buoni: Vec<Value>,
    pub sbagliati: Vec<Ingresso>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    base: BTreeMap<String, Value>,
    errore: Vec<Errore>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Errore {
    nome: String,
    base: Option<String>,
    #[serde(default)]
    cambia: Map<String, Value>,
    #[serde(default)]
    togli: Vec<String>,
    #[serde(default)]
    grezzo: BTreeMap<String, String>,
    testo: Option<String>,
    genera: Option<String>,
    code: Option<String>,
    path: Option<String>,
    regola: Option<String>,
    #[serde(default)]
    problemi: Vec<Problema>,
}

/// Stands in the text for a raw piece of JSON, before it is put there.
const SEGNAPOSTO: &str = "\"@grezzo@\"";

/// Reads a file and builds every input. A base may be written as JSON text.
pub fn read(file: &str) -> Result<Ingressi, Box<dyn Error>> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(file);
    let File { mut base, errore } = toml::from_str(&fs::read_to_string(path)?)?;
    for value in base.values_mut() {
        if let Value::String(text) = value {
            *value = serde_json::from_str(text)?;
        }
    }
    let mut sbagliati = Vec::new();
    for errore in errore {
        let nome = errore.nome.clone();
        sbagliati.push(unfold(&base, errore).map_err(|e| format!("{nome}: {e}"))?);
    }
    Ok(Ingressi { buoni: base.into_values().collect(), sbagliati })
}

fn unfold(basi: &BTreeMap<String, Value>, errore: Errore) -> Result<Ingresso, String> {
    let Errore { nome, base, cambia, togli, grezzo, testo, genera, code, path, regola, problemi } = errore;
    let base = base.as_deref().unwrap_or("famiglia");
    let mut dsu = basi.get(base).cloned().ok_or_else(|| format!("no base `{base}`"))?;
    for (path, value) in cambia {
        modifica::set(&mut dsu, &path, value)?;
    }
    for path in togli {
        modifica::remove(&mut dsu, &path)?;
    }
    let problemi = match (code, path) {
        (Some(code), Some(path)) if problemi.is_empty() => vec![Problema { code, path, regola }],
        (None, None) if !problemi.is_empty() => problemi,
        _ => return Err("either `code` and `path` or `problemi`".to_owned()),
    };
    let mut text = match (testo, genera) {
        (Some(text), None) => text,
        (None, Some(generator)) => generate(&generator, dsu)?,
        (None, None) => {
            for path in grezzo.keys() {
                modifica::set(&mut dsu, path, Value::from(SEGNAPOSTO.trim_matches('"')))?;
            }
            dsu.to_string()
        }
        (Some(_), Some(_)) => return Err("either `testo` or `genera`".to_owned()),
    };
    if let Some(raw) = grezzo.values().next() {
        text = text.replacen(SEGNAPOSTO, raw, 1);
    }
    Ok(Ingresso { nome, testo: text, problemi })
}

/// The inputs that are too long to be written in the file.
fn generate(name: &str, mut dsu: Value) -> Result<String, String> {
    let people = |quanti: usize| -> Value {
        (0..quanti).map(|n| json!({ "id": format!("p{n}"), "relazione": if n == 0 { "D" } else { "P" }, "dataNascita": "1980-05-01" })).collect()
    };
    let depth = 100_000;
    match name {
        "testo-dopo-la-fine" => return Ok(format!("{dsu} e poi")),
        "due-documenti" => return Ok(format!("{dsu}{dsu}")),
        "annidato" => return Ok(format!("{}{}", "[".repeat(depth), "]".repeat(depth))),
        "annidato-in-un-campo" => {
            let deep = format!("{}{}", "[".repeat(depth), "]".repeat(depth));
            return Ok(format!("{{\"dataPresentazione\":\"2026-03-15\",\"nucleo\":{{\"componenti\":{deep}}}}}"));
        }
        "testo-enorme" => return Ok(format!("{dsu}{}", " ".repeat(5_000_000))),
        "due-nuclei" => {
            let nucleo = dsu.get("nucleo").cloned().unwrap_or_default();
            return Ok(format!("{{\"dataPresentazione\":\"2026-03-15\",\"nucleo\":{nucleo},\"nucleo\":{nucleo}}}"));
        }
        "diecimila-componenti" => modifica::set(&mut dsu, "nucleo.componenti", people(10_000))?,
        "quarantuno-componenti" => modifica::set(&mut dsu, "nucleo.componenti", people(41))?,
        "ventuno-esterni" => {
            let outside = |n: usize| json!({ "id": format!("f{n}"), "relazione": "FE", "dataNascita": "1990-05-01" });
            modifica::set(&mut dsu, "esterni", (0..21).map(outside).collect())?;
        }
        "nome-di-un-mega" => modifica::set(&mut dsu, "nucleo.componenti[2].id", Value::from("x".repeat(1_000_000)))?,
        "duecentouno-depositi" => {
            let account = json!({ "tipo": "conto-corrente", "saldo": 1, "giacenzaMedia": 1 });
            modifica::set(&mut dsu, "nucleo.componenti[0].depositi", Value::from(vec![account; 201]))?;
        }
        "espressione-annidata" => {
            let deep = format!("{}1{}", "{\"+\":[".repeat(40), "]}".repeat(40));
            return Ok(dsu.to_string().replacen("\"name\"", &format!("\"amount\":{deep},\"name\""), 1));
        }
        "tabella-lunga" => {
            let rows = (0..2_001).map(|n| json!([n, 1])).collect();
            modifica::set(
                &mut dsu,
                "[0].tables.lunga",
                json!({ "columns": ["fino", "importo"], "rows": Value::Array(rows) }),
            )?;
        }
        "molte-operazioni" => {
            let many = vec![json!({ "+": [1] }); 1_700];
            modifica::set(&mut dsu, "[1].amount", json!({ "+": [{ "+": many }, { "+": many }, { "+": many }] }))?;
        }
        "mille-documenti" => return Ok(Value::Array(vec![dsu.get(0).cloned().unwrap_or_default(); 1_001]).to_string()),
        _ => return Err(format!("no generator `{name}`")),
    }
    Ok(dsu.to_string())
}
