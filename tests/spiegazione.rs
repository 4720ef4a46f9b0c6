//! What the explanation says of the lines that a person asks about.
#![expect(clippy::expect_used, clippy::indexing_slicing, reason = "a test fails by panicking")]

use isee_simulatore::json;
use serde_json::{Value, json};

/// A person who owns half of a house worth 300.000 and lives in it.
fn casa(quota: Value) -> Value {
    json!({
        "dataPresentazione": "2026-03-15",
        "nucleo": {
            "componenti": [
                { "id": "anna", "relazione": "D", "dataNascita": "1980-05-01" },
                { "id": "ugo", "relazione": "C", "dataNascita": "1980-06-01" },
            ],
            "abitazione": { "titolo": "proprieta", "comune": "altro" },
            "immobili": [{ "tipo": "fabbricato", "valore": 300_000, "casaDiAbitazione": true, "quote": [quota] }],
        },
    })
}

fn explain(dsu: &Value) -> Value {
    let text = json::explain(&dsu.to_string()).expect("a good declaration");
    serde_json::from_str::<Value>(&text).expect("JSON")["indicatori"]["ordinario"].clone()
}

/// The first line with that code, from the top.
fn riga(albero: &Value, codice: &str) -> Option<Value> {
    if albero["codice"] == codice {
        return Some(albero.clone());
    }
    albero["figli"].as_array()?.iter().find_map(|figlio| riga(figlio, codice))
}

#[test]
fn the_value_of_a_part_is_the_whole_times_the_share() {
    let albero = explain(&casa(json!({ "componente": "anna", "quota": 50 })));
    let valore = riga(&albero, "valore-quota").expect("the value of the part");
    assert_eq!(valore["importo"], 150_000.0);
    assert_eq!(valore["operazione"], "prodotto");
    assert_eq!(valore["figli"][0]["importo"], 300_000.0);
    assert_eq!(valore["figli"][1]["importo"], 0.5);
}

#[test]
fn the_bare_ownership_says_why_it_counts_nothing() {
    let albero = explain(&casa(json!({ "componente": "anna", "quota": 50, "diritto": "nuda-proprieta" })));
    let riga = riga(&albero, "nuda-proprieta").expect("a line for the bare ownership");
    assert_eq!(riga["importo"], 0.0);
    assert!(riga["nota"].as_str().is_some_and(|nota| nota.contains("usufrutto")));
}

/// (150.000 - 52.500) x 2 / 3 = 65.000: from the terms of the fraction, not from its decimals.
#[test]
fn two_thirds_are_given_as_two_and_three() {
    let albero = explain(&casa(json!({ "componente": "anna", "quota": 50 })));
    let casa = riga(&albero, "casa").expect("the home");
    assert_eq!(casa["importo"], 65_000.0);
    let quota = &casa["figli"][1];
    assert_eq!(quota["operazione"], "rapporto");
    let termine = |n: usize| quota["figli"][n]["importo"].as_f64();
    assert_eq!((termine(0), termine(1)), (Some(2.0), Some(3.0)));
}

#[test]
fn who_has_nothing_has_no_empty_line() {
    let albero = explain(&casa(json!({ "componente": "anna", "quota": 50 })));
    assert!(riga(&albero, "reddito-componente").is_none());
    let somma = riga(&albero, "somma-redditi").expect("the sum of the incomes");
    assert_eq!(somma["operazione"], "dato", "a sum of nothing is a leaf");
}

/// A lone parent with a minor is told what the ISEE minorenni lacks, until the other parent is described.
#[test]
fn a_minor_with_one_parent_says_what_is_missing() {
    let mut dsu = json!({
        "dataPresentazione": "2026-03-15",
        "nucleo": {
            "componenti": [
                { "id": "anna", "relazione": "D", "dataNascita": "1980-05-01", "lavoroSeiMesi": true },
                { "id": "ada", "relazione": "F", "dataNascita": "2015-06-01" },
            ],
            "abitazione": { "titolo": "altro" },
        },
    });
    let minorenni = |dsu: &Value| {
        let text = json::calculate(&dsu.to_string()).expect("a good declaration");
        let risultato: Value = serde_json::from_str(&text).expect("JSON");
        let specifico = &risultato["specifici"][0];
        (specifico["stato"].clone(), specifico["mancano"][0]["path"].clone())
    };
    assert_eq!(minorenni(&dsu), (json!("non-calcolabile"), json!("nucleo.componenti[1].genitoreNonConvivente")));
    dsu["nucleo"]["componenti"][1]["genitoreNonConvivente"] = json!("riconosciuto");
    assert_eq!(minorenni(&dsu), (json!("non-calcolabile"), json!("esterni")));
    dsu["nucleo"]["componenti"][1]["genitoreNonConvivente"] = json!("nessuno");
    assert_eq!(minorenni(&dsu), (json!("uguale-a-ordinario"), Value::Null));
}

/// Q12: the 120 days are asked until 4 March 2025, by the day of the request and not of the declaration.
#[test]
fn the_choice_of_the_120_days_follows_the_request() {
    let scelte = |richiesta: &str| {
        let dsu = json!({
            "dataPresentazione": "2025-01-15",
            "nucleo": {
                "componenti": [{ "id": "anna", "relazione": "D", "dataNascita": "1980-05-01" }],
                "abitazione": { "titolo": "altro" },
            },
            "corrente": { "dataPresentazione": richiesta, "redditi": [{
                "componente": "anna", "causa": "tempo-determinato", "dataEvento": "2025-01-20", "occupato": false,
                "giorniLavorati": 120,
            }] },
        });
        let text = json::calculate(&dsu.to_string()).expect("a good declaration");
        let risultato: Value = serde_json::from_str(&text).expect("JSON");
        risultato["scelte"].as_array().is_some_and(|s| s.iter().any(|scelta| scelta["codice"] == "giorni-lavorati"))
    };
    assert!(!scelte("2025-03-04"));
    assert!(scelte("2025-03-05"));
}

/// A category without its rendita is a question left open, not a house worth nothing.
#[test]
fn a_category_without_rendita_is_not_zero() {
    let error = json::valore_imu(r#"{ "categoria": "A/2" }"#).expect_err("the rendita is missing");
    assert_eq!((error.issues[0].regola, error.issues[0].path.as_str()), ("rendita-mancante", "rendita"));
}
