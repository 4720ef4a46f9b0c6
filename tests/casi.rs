//! Runs every case of `tests/casi` and lists every line that is wrong.

use std::collections::BTreeMap;
use std::error::Error;
use std::fs;
use std::path::Path;

use isee_simulatore::json;
use serde::Deserialize;
use serde_json::{Number, Value};

#[path = "comune/casi.rs"]
mod casi;
#[path = "comune/modifica.rs"]
mod modifica;

use casi::{Atteso, Prova, ProvaAiuto};

#[test]
fn every_case_gives_the_figures_of_its_source() -> Result<(), Box<dyn Error>> {
    let prove = casi::read_all()?;
    let mut wrong = Vec::new();
    for prova in &prove.casi {
        if let Err(lines) = check(prova) {
            wrong.push(format!("{}\n    {}", prova.nome, lines.join("\n    ")));
        }
    }
    for aiuto in &prove.aiuti {
        if let Err(line) = check_helper(aiuto) {
            wrong.push(format!("{}\n    {line}", aiuto.nome));
        }
    }
    let all = prove.casi.len() + prove.aiuti.len();
    println!("{all} cases");
    assert!(wrong.is_empty(), "{} of {all} cases are wrong:\n\n{}\n", wrong.len(), wrong.join("\n"));
    Ok(())
}

/// A published figure that is wrong, and the one that is right.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Pubblicato {
    codice: String,
    titolo: String,
    fonte: String,
    consultata: String,
    pubblicato: String,
    motivo: String,
    #[serde(default)]
    conto: String,
    dsu: Option<Value>,
    riga: Option<String>,
    sbagliato: Option<Number>,
    giusto: Option<Number>,
}

#[test]
fn no_published_error_is_repeated() -> Result<(), Box<dyn Error>> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/casi/errori-pubblicati.toml");
    let mut file: BTreeMap<String, Vec<Pubblicato>> = toml::from_str(&fs::read_to_string(path)?)?;
    let published = file.remove("errore").ok_or("no errors")?;
    let mut computed = 0;
    for p in &published {
        let told = [&p.titolo, &p.fonte, &p.consultata, &p.pubblicato, &p.motivo];
        assert!(told.into_iter().all(|text| !text.is_empty()), "{}", p.codice);
        let (Some(dsu), Some(line), Some(wrong), Some(right)) = (&p.dsu, &p.riga, &p.sbagliato, &p.giusto) else {
            assert!(p.dsu.is_none() && p.riga.is_none(), "{}: half a case", p.codice);
            continue;
        };
        assert!(!p.conto.is_empty(), "{}: the sum is missing", p.codice);
        let result = calculate(dsu).map_err(|e| format!("{}: {e}", p.codice))?;
        let (kind, line) = line.split_once('.').ok_or("a line is `ordinario.isee`")?;
        let pointer = format!("/indicatori/{kind}/prospetto/{line}");
        let found = result.pointer(&pointer).and_then(Value::as_number).ok_or(pointer)?;
        assert_ne!(cents(found)?, cents(wrong)?, "{}: the published error", p.codice);
        assert_eq!(cents(found)?, cents(right)?, "{}: in cents", p.codice);
        computed += 1;
    }
    println!("{} published errors, {computed} computed", published.len());
    assert!(computed >= 10);
    Ok(())
}

fn check(prova: &Prova) -> Result<(), Vec<String>> {
    let result = calculate(&prova.dsu).map_err(|e| vec![e])?;
    let base = match &prova.base {
        Some(dsu) => Some(calculate(dsu).map_err(|e| vec![e])?),
        None => None,
    };
    let tolerance = cents(&prova.tolleranza).map_err(|e| vec![e])?;
    let wrong: Vec<String> =
        prova.attesi.iter().filter_map(|atteso| check_line(atteso, &result, base.as_ref(), tolerance).err()).collect();
    if wrong.is_empty() { Ok(()) } else { Err(wrong) }
}

fn check_line(atteso: &Atteso, result: &Value, base: Option<&Value>, tolerance: i64) -> Result<(), String> {
    let at = |step: &Value| step.as_str().map_or_else(|| step.to_string(), str::to_owned);
    let line = atteso.percorso.iter().map(at).collect::<Vec<_>>().join(".");
    let missing = || format!("{line}: not in the result");
    let found = match (find(result, &atteso.percorso), &atteso.valore) {
        (None, Value::Null) => return Ok(()),
        (found, _) => found.ok_or_else(missing)?,
    };
    let (Value::Number(expected), Value::Number(found)) = (&atteso.valore, &found) else {
        return if found == atteso.valore {
            Ok(())
        } else {
            Err(format!("{line}: expected {}, found {found}", atteso.valore))
        };
    };
    let mut given = cents(found)?;
    if let Some(base) = base {
        match find(base, &atteso.percorso) {
            Some(Value::Number(base)) => given -= cents(&base)?,
            _ => return Err(missing()),
        }
    }
    if (given - cents(expected)?).abs() <= tolerance {
        Ok(())
    } else {
        Err(format!("{line}: expected {expected}, found {given} cents"))
    }
}

fn find(value: &Value, path: &[Value]) -> Option<Value> {
    let Some((step, rest)) = path.split_first() else {
        return Some(value.clone());
    };
    let next = match (value, step) {
        (Value::Array(list), Value::String(step)) if step == "length" => return Some(Value::from(list.len())),
        (Value::Array(list), Value::Number(n)) => list.get(usize::try_from(n.as_u64()?).ok()?)?,
        (Value::Array(list), Value::Object(fields)) => {
            list.iter().find(|entry| fields.iter().all(|(key, value)| entry.get(key) == Some(value)))?
        }
        (_, Value::String(step)) => value.get(step)?,
        _ => return None,
    };
    find(next, rest)
}

fn check_helper(aiuto: &ProvaAiuto) -> Result<(), String> {
    let text = aiuto.ingresso.to_string();
    let found = match aiuto.funzione.as_str() {
        "valoreImu" => json::valore_imu(&text),
        "redditoFondiario" => json::reddito_fondiario(&text),
        other => return Err(format!("no helper `{other}`")),
    };
    let found: Number = serde_json::from_str(&found.map_err(|e| e.to_string())?).map_err(|e| e.to_string())?;
    if cents(&found)? == cents(&aiuto.atteso)? {
        Ok(())
    } else {
        Err(format!("expected {}, found {found}", aiuto.atteso))
    }
}

fn calculate(dsu: &Value) -> Result<Value, String> {
    let text = json::calculate(&dsu.to_string()).map_err(|e| format!("refused: {e}"))?;
    serde_json::from_str(&text).map_err(|e| e.to_string())
}

/// The exact cents of a number of at most two decimals, read from its text: no float arithmetic.
fn cents(number: &Number) -> Result<i64, String> {
    let text = number.to_string();
    let (whole, decimals) = text.split_once('.').unwrap_or((&text, ""));
    let digits = format!("{whole}{decimals:0<2}");
    if decimals.len() > 2 {
        return Err(format!("{text} has more than two decimals"));
    }
    digits.parse().map_err(|_| format!("{text} is not an amount"))
}
