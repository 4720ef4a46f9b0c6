//! A list of declarations says of each what `calculate` says: every case of `tests/casi`, every bad input.

use std::error::Error;

use isee_simulatore::json;
use serde_json::Value;

#[path = "comune/casi.rs"]
mod casi;
#[path = "comune/errori.rs"]
mod errori;
#[path = "comune/modifica.rs"]
mod modifica;

/// Keeps of a value what the other has: the fields of objects, place by place.
fn like(whole: &Value, shape: &Value) -> Value {
    match (whole, shape) {
        (Value::Object(whole), Value::Object(shape)) => shape
            .iter()
            .map(|(name, inside)| (name.clone(), whole.get(name).map_or(Value::Null, |value| like(value, inside))))
            .collect(),
        (Value::Array(whole), Value::Array(shape)) if whole.len() == shape.len() => {
            whole.iter().zip(shape).map(|(a, b)| like(a, b)).collect()
        }
        _ => whole.clone(),
    }
}

#[test]
fn a_list_says_what_calculate_says() -> Result<(), Box<dyn Error>> {
    let mut texts: Vec<String> = casi::read_all()?.casi.iter().map(|caso| caso.dsu.to_string()).collect();
    let ingressi = errori::read("tests/errori.toml")?;
    texts.extend(ingressi.buoni.iter().map(Value::to_string));
    texts.extend(ingressi.sbagliati.iter().map(|bad| bad.testo.replace('\u{1e}', " ")));
    assert!(texts.len() > 150, "{}", texts.len());
    let joined = texts.join("\u{1e}");
    for completo in [false, true] {
        let rows: Vec<Value> = serde_json::from_str(&json::lotto(&joined, completo))?;
        assert_eq!(rows.len(), texts.len());
        let mut specifici = 0;
        let mut correnti = 0;
        for (row, text) in rows.iter().zip(&texts) {
            match json::calculate(text) {
                Err(error) => assert_eq!(row.get("errore"), Some(&serde_json::to_value(&error)?), "{text}"),
                Ok(answer) => {
                    let whole: Value = serde_json::from_str(&answer)?;
                    let found = row.get("risultato").unwrap_or(&Value::Null);
                    if completo {
                        assert_eq!(found, &whole);
                        continue;
                    }
                    // Every figure that the list gives is in the answer, and the same.
                    assert_eq!(found, &like(&whole, found), "{text}");
                    for indicator in ["ordinario", "famiglia"] {
                        let path = format!("/indicatori/{indicator}");
                        assert_eq!(found.pointer(&path).is_some(), whole.pointer(&path).is_some());
                    }
                    let kinds = |value: &Value| value.get("specifici").and_then(Value::as_array).map_or(0, Vec::len);
                    assert_eq!(kinds(found), kinds(&whole));
                    specifici += kinds(found);
                    for field in ["isee", "iseeFamiglia"] {
                        let with = |value: &Value| {
                            let all = value.get("specifici").and_then(Value::as_array);
                            all.map_or(0, |all| all.iter().filter(|one| one.get(field).is_some()).count())
                        };
                        assert_eq!(with(found), with(&whole));
                    }
                    assert_eq!(found.get("corrente").is_some(), whole.get("corrente").is_some());
                    let path = "/corrente/indicatori/ordinario/isee";
                    assert_eq!(found.pointer(path), whole.pointer(path));
                    correnti += usize::from(found.pointer(path).is_some());
                }
            }
        }
        assert!(completo || (specifici > 30 && correnti > 3), "{specifici} kinds, {correnti} correnti");
    }
    Ok(())
}

#[test]
fn an_id_is_a_text_or_a_number_and_nothing_else() -> Result<(), Box<dyn Error>> {
    let texts = [r#"{"id":"a","dsu":{}}"#, r#"{"id":12,"dsu":{}}"#, r#"{"id":true,"dsu":{}}"#, r#"{"dsu":null}"#, "{"];
    let rows: Vec<Value> = serde_json::from_str(&json::lotto(&texts.join("\u{1e}"), false))?;
    let ids: Vec<Option<&str>> = rows.iter().map(|row| row.get("id").and_then(Value::as_str)).collect();
    assert_eq!(ids, [Some("a"), Some("12"), None, None, None]);
    let rules: Vec<_> = rows.iter().filter_map(|row| row.pointer("/errore/issues/0/path")?.as_str()).collect();
    assert_eq!(rules, ["dataPresentazione", "dataPresentazione", "dataPresentazione", "dsu", ""]);
    Ok(())
}
