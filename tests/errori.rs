//! Every bad input of `tests/errori.toml` is refused with the expected code, path and rule, in Italian; the next good
//! one is accepted.

use std::error::Error;

use isee_simulatore::{IseeError, Issue, json};
use serde_json::Value;

#[path = "comune/errori.rs"]
mod errori;
#[path = "comune/modifica.rs"]
mod modifica;

use errori::{Ingresso, Problema};

#[test]
fn every_bad_input_is_refused_where_it_is_wrong() -> Result<(), Box<dyn Error>> {
    let ingressi = errori::read("tests/errori.toml")?;
    let good: Vec<String> = ingressi.buoni.iter().map(Value::to_string).collect();
    for text in &good {
        json::calculate(text)?;
    }
    let mut wrong = Vec::new();
    for (ingresso, good) in ingressi.sbagliati.iter().zip(good.iter().cycle()) {
        let mut lines = check(ingresso);
        if let Err(error) = json::calculate(good) {
            lines.push(format!("a good input after it is refused: {error}"));
        }
        if !lines.is_empty() {
            wrong.push(format!("{}\n    {}", ingresso.nome, lines.join("\n    ")));
        }
    }
    let all = ingressi.sbagliati.len();
    println!("{all} bad inputs");
    assert!(all >= 90);
    assert!(wrong.is_empty(), "{} of {all} bad inputs are wrong:\n\n{}\n", wrong.len(), wrong.join("\n"));
    Ok(())
}

#[test]
fn a_number_may_be_written_in_any_way_json_allows() -> Result<(), Box<dyn Error>> {
    let with = |income: &str| {
        json::calculate(&format!(
            "{{\"dataPresentazione\":\"2026-03-15\",\"nucleo\":{{\"abitazione\":{{\"titolo\":\"altro\"}},\"componenti\":[{{\"id\":\"a\",\
             \"relazione\":\"D\",\"dataNascita\":\"1980-05-01\",\"redditi\":{{\"redditoComplessivo\":{income}}}}}]}}}}"
        ))
    };
    let plain = with("20000")?;
    for written in ["20000.0", "20000.00", "2e4", "2E+4", "200000e-1", "0.2e5", "20000.000"] {
        assert_eq!(with(written).as_ref(), Ok(&plain), "{written}");
    }
    assert_eq!(with("0")?, with("-0")?);
    Ok(())
}

fn check(ingresso: &Ingresso) -> Vec<String> {
    let mut wrong = Vec::new();
    let Err(error) = json::calculate(&ingresso.testo) else {
        return vec!["accepted".to_owned()];
    };
    if let Err(line) = same(&ingresso.problemi, &error) {
        wrong.push(line);
    }
    wrong.extend(error.issues.iter().filter_map(|issue| well_told(issue).err()));
    if json::explain(&ingresso.testo).as_ref() != Err(&error) {
        wrong.push("explain gives another error".to_owned());
    }
    let listed: Option<Value> = serde_json::from_str(&json::validate(&ingresso.testo)).ok();
    if listed != serde_json::to_value(&error.issues).ok() {
        wrong.push("validate lists other problems".to_owned());
    }
    wrong
}

fn same(expected: &[Problema], error: &IseeError) -> Result<(), String> {
    let code = |issue: &Issue| serde_json::to_value(issue.code).ok().and_then(|c| c.as_str().map(str::to_owned));
    let fits = |expected: &Problema, issue: &Issue| {
        Some(&expected.code) == code(issue).as_ref()
            && expected.path == issue.path
            && expected.regola.as_deref().is_none_or(|regola| regola == issue.regola)
    };
    let all = expected.len() == error.issues.len() && expected.iter().zip(&error.issues).all(|(e, i)| fits(e, i));
    let first = error.issues.first().is_some_and(|issue| issue.code == error.code);
    let found: Vec<_> =
        error.issues.iter().map(|i| format!("{} `{}` {}", code(i).unwrap_or_default(), i.path, i.regola)).collect();
    if all && first { Ok(()) } else { Err(format!("expected {expected:?}\n    found    {found:?}")) }
}

/// An Italian sentence of more than 20 characters, without Rust in it; the rule of law for a contradiction.
fn well_told(issue: &Issue) -> Result<(), String> {
    let Issue { regola, message, fonte, .. } = issue;
    let english =
        [" the ", "expected", " invalid ", "unknown", "missing", "Option", "struct", "u8", "i64", "f64", "{0}", "{1}"];
    let strange = english.iter().find(|word| message.contains(*word));
    if message.chars().count() <= 20 {
        Err(format!("the message is too short: {message}"))
    } else if message.chars().count() > 2_000 {
        Err("the message is too long".to_owned())
    } else if let Some(word) = strange {
        Err(format!("`{word}` in the message: {message}"))
    } else if issue.code == isee_simulatore::Codice::InconsistentInput && fonte.is_none() {
        Err(format!("no source for `{regola}`"))
    } else if fonte.is_some_and(|f| f.atto().is_empty() || f.articolo().is_empty() || !f.url().starts_with("https://"))
    {
        Err(format!("an empty source for `{regola}`"))
    } else {
        Ok(())
    }
}
