//! A catalogue: the version of the day, what a portal hides or calls otherwise, situations written by hand.

use std::error::Error;

use isee_simulatore::prestazioni::Catalogo;
use isee_simulatore::{Data, IseeError, json};
use serde_json::{Value, json};

type Esito = Result<(), Box<dyn Error>>;

/// A benefit of 100 € for everybody.
fn documento(id: &str, version: &str, da: &str, a: Option<&str>) -> Value {
    let mut valid = json!({ "from": da, "status": "open" });
    if let (Some(a), Some(valid)) = (a, valid.as_object_mut()) {
        valid.insert("to".to_owned(), a.into());
    }
    json!({
        "id": id, "version": version, "name": "Aiuto", "summary": "Un aiuto.", "level": "nazionale",
        "result": { "kind": "cash", "unit": "year", "per": "household", "certainty": "exact" },
        "valid": valid, "amount": 100,
        "sources": [{ "act": "Legge 1/2026", "seen": "2026-11-21", "confidence": "A" }],
        "tests": [{ "name": "per tutti", "given": { "giorno": "2026-03-15" }, "expect": { "outcome": "yes", "amount": 100 } }]
    })
}

/// Benefits whose amount is that of the next: it must be the last to be written and the first to be found.
fn catena() -> Result<Catalogo, IseeError> {
    let mut primo = documento("it.primo", "2026", "2026-01-01", None);
    let mut secondo = documento("it.secondo", "2026", "2026-01-01", None);
    for (documento, altro) in [(&mut primo, "it.secondo"), (&mut secondo, "it.terzo")] {
        documento["amount"] = json!({ "result": { "benefit": altro, "field": "amount" } });
    }
    let terzi = [
        documento("it.terzo", "2024", "2024-01-01", Some("2024-12-31")),
        documento("it.terzo", "2026", "2026-01-01", Some("2026-12-31")),
        documento("it.terzo", "2028", "2028-01-01", None),
    ];
    let tutti: Vec<Value> = [primo, secondo].into_iter().chain(terzi).collect();
    Catalogo::try_from(json::prestazioni(&Value::from(tutti).to_string())?)
}

fn problemi<T>(esito: Result<T, IseeError>) -> Vec<(String, &'static str)> {
    let issues = esito.err().map(|error| error.issues).unwrap_or_default();
    issues.into_iter().map(|issue| (issue.path, issue.regola)).collect()
}

#[test]
fn the_version_of_the_day_else_the_nearest() -> Esito {
    let catalogo = catena()?;
    for (giorno, attesa) in [
        ("2023-06-01", "2024"), // none yet: the first to come
        ("2024-12-31", "2024"),
        ("2025-06-01", "2024"), // between two: the last that was
        ("2026-01-01", "2026"),
        ("2027-06-01", "2026"),
        ("2028-01-01", "2028"),
    ] {
        let giorno = Data::parse(giorno).ok_or("no such day")?;
        let scelti: Vec<_> = catalogo.del_giorno(giorno).iter().map(|d| (d.id.as_str(), d.version.as_str())).collect();
        let ids: Vec<_> = scelti.iter().map(|(id, _)| *id).collect();
        assert_eq!(ids, ["it.terzo", "it.secondo", "it.primo"], "{giorno}: each after what it waits for");
        assert_eq!(scelti.first(), Some(&("it.terzo", attesa)), "{giorno}");
        assert_eq!(catalogo.versione("it.terzo", giorno).map(|d| d.version.as_str()), Some(attesa), "{giorno}");
    }
    Ok(())
}

#[test]
fn a_portal_hides_and_renames() -> Esito {
    let documenti =
        Value::from(vec![documento("it.a", "2026", "2026-01-01", None), documento("it.b", "2026", "2026-01-01", None)])
            .to_string();
    let opzioni = r#"{ "hide": ["it.a"], "texts": { "it.b": { "name": "Altro nome" } } }"#;
    let catalogo = json::catalogue(&documenti, opzioni)?;
    let letto: Value =
        serde_json::from_str(&json::benefits(&catalogo, r#"{ "situazione": { "giorno": "2026-03-15" } }"#)?)?;
    let viste: Vec<_> = letto
        .get("prestazioni")
        .and_then(Value::as_array)
        .into_iter()
        .flatten()
        .map(|p| (p["id"].as_str(), p["nome"].as_str(), p["sintesi"].as_str()))
        .collect();
    assert_eq!(viste, [(Some("it.b"), Some("Altro nome"), Some("Un aiuto."))]);

    let sconosciute = r#"{ "hide": ["it.a", "it.c"], "texts": { "it.d": { "name": "x" } } }"#;
    assert_eq!(
        problemi(json::catalogue(&documenti, sconosciute)),
        [("hide[1]".to_owned(), "prestazione-sconosciuta"), ("texts.it.d".to_owned(), "prestazione-sconosciuta")]
    );
    let forma = problemi(json::catalogue(&documenti, r#"{ "texts": { "it.b": { "nome": "x" } } }"#));
    assert_eq!(forma, [("texts.it.b.nome".to_owned(), "campo-sconosciuto")]);
    Ok(())
}

#[test]
fn a_situation_written_by_hand_is_checked() -> Esito {
    let documenti = Value::from(vec![documento("it.a", "2026", "2026-01-01", None)]).to_string();
    let catalogo = json::catalogue(&documenti, "")?;
    let situazione = json!({ "situazione": {
        "giorno": "2026-03-15", "fatti": { "canone": "molto", "fortuna": 3 },
        "persone": [{ "id": "a", "eta": 3, "disabilita": "lieve" }, { "id": "a" }]
    } });
    assert_eq!(
        problemi(json::benefits(&catalogo, &situazione.to_string())),
        [
            ("fatti.canone".to_owned(), "tipo-errato"),
            ("fatti.fortuna".to_owned(), "fatto-sconosciuto"),
            ("persone[1]".to_owned(), "nome-ripetuto"),
            ("persone[0].disabilita".to_owned(), "valore-sconosciuto"),
        ]
    );
    Ok(())
}
