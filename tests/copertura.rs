//! Every day that the tables cover gives every indicator; every other day is refused; the tables neither overlap nor
//! leave a gap.
#![expect(clippy::float_arithmetic, reason = "sums written out beside the rates of each year, rounded once")]

use std::error::Error;

use isee_simulatore::json;
use serde_json::{Value, json};

/// A household that meets every chapter, on a day.
fn household(day: &str) -> String {
    let year: u16 = day.get(..4).and_then(|y| y.parse().ok()).unwrap_or_default();
    json!({
        "dataPresentazione": day,
        "nucleo": {
            "componenti": [
                {
                    "id": "madre", "relazione": "D", "dataNascita": "1980-02-29", "lavoroSeiMesi": true,
                    "redditi": { "redditoComplessivo": 24000, "lavoroDipendente": 24000 },
                    "depositi": [{ "tipo": "libretto-postale", "saldo": 30000, "giacenzaMedia": 20000 }],
                    "altreForme": [{ "tipo": "titoli-di-stato", "valore": 40000 }, { "tipo": "quote-oicr", "valore": 10000 }],
                },
                { "id": "padre", "relazione": "C", "dataNascita": "1979-06-01", "lavoroSeiMesi": true, "disabilita": "media" },
                { "id": "grande", "relazione": "FC", "dataNascita": "2003-01-31" },
                { "id": "piccola", "relazione": "F", "dataNascita": format!("{}-07-15", year - 2) },
            ],
            "abitazione": { "titolo": "proprieta", "comune": "H501" },
            "immobili": [{
                "tipo": "fabbricato", "categoria": "A/2", "valore": 180000, "casaDiAbitazione": true,
                "quote": [{ "componente": "madre", "quota": 50, "mutuoResiduo": 10000 }, { "componente": "padre", "quota": 50 }],
            }],
        },
    })
    .to_string()
}

const LAST_DAY: [u8; 12] = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

fn days() -> impl Iterator<Item = String> {
    (2023u16..=2026).flat_map(|year| {
        (1u8..=12).zip(LAST_DAY).flat_map(move |(month, last)| {
            let last = last + u8::from(month == 2 && year.is_multiple_of(4));
            [1, 2, 3, 15, last].map(|day| format!("{year}-{month:02}-{day:02}"))
        })
    })
}

#[test]
fn every_indicator_is_computed_on_every_day() -> Result<(), Box<dyn Error>> {
    for day in days() {
        let text = household(&day);
        let result: Value = serde_json::from_str(&json::calculate(&text).map_err(|e| format!("{day}: {e}"))?)?;
        let explained: Value = serde_json::from_str(&json::explain(&text).map_err(|e| format!("{day}: {e}"))?)?;
        let mut expected = vec!["ordinario"];
        if day.starts_with("2026") {
            expected.insert(0, "famiglia");
        }
        for tree in [&result, &explained] {
            let indicators = tree.get("indicatori").and_then(Value::as_object).ok_or("no indicators")?;
            let names: Vec<_> = indicators.keys().collect();
            assert_eq!(names, expected, "{day}");
        }
        let isee = |name: &str| result.pointer(&format!("/indicatori/{name}/isee")).and_then(Value::as_f64);
        assert!(isee("ordinario").is_some_and(|isee| isee > 0.0), "{day}");
        let end = format!("{}-12-31", day.get(..4).unwrap_or_default());
        assert_eq!(result.get("validoFino"), Some(&Value::from(end)), "{day}");
        assert_eq!(json::parameters(&format!("\"{day}\"")).map(drop), Ok(()), "{day}");
    }
    Ok(())
}

#[test]
fn every_other_day_is_refused_and_the_message_names_the_last_table() -> Result<(), Box<dyn Error>> {
    for day in ["1950-01-01", "2014-01-01", "2022-12-31", "2027-01-01", "2027-12-31", "2100-12-31"] {
        for refused in
            [json::calculate(&household(day)), json::explain(&household(day)), json::parameters(&format!("\"{day}\""))]
        {
            let error = refused.err().ok_or("accepted")?;
            assert_eq!(serde_json::to_value(error.code)?, "unsupported-date", "{day}");
            let [issue] = error.issues.as_slice() else {
                return Err(format!("{day}: {error}").into());
            };
            assert!(
                issue.message.contains("31 dicembre 2026") || issue.message.contains("31/12/2026"),
                "{}",
                issue.message
            );
        }
    }
    Ok(())
}

#[test]
fn the_tables_neither_overlap_nor_leave_gaps() -> Result<(), Box<dyn Error>> {
    let mut tables: Vec<(String, String)> = Vec::new();
    let mut day = "2023-01-01".to_owned();
    while day.as_str() <= "2026-12-31" {
        let table: Value = serde_json::from_str(&json::parameters(&format!("\"{day}\""))?)?;
        let of = |key: &str| table.get(key).and_then(Value::as_str).unwrap_or_default().to_owned();
        let (from, to) = (of("dal"), of("al"));
        assert!(from <= day && day <= to, "{day} is not between {from} and {to}");
        if tables.last() != Some(&(from.clone(), to.clone())) {
            assert_eq!(from, day, "a table starts before the day on which it is first used");
            tables.push((from, to));
        }
        day = tomorrow(&day);
    }
    let edges: Vec<_> = tables.iter().map(|(from, to)| (from.as_str(), to.as_str())).collect();
    let expected = [
        ("2023-01-01", "2023-12-31"),
        ("2024-01-01", "2024-12-31"),
        ("2025-01-01", "2025-03-04"),
        ("2025-03-05", "2025-04-02"),
        ("2025-04-03", "2025-12-31"),
        ("2026-01-01", "2026-12-31"),
    ];
    assert_eq!(edges, expected);
    Ok(())
}

fn tomorrow(day: &str) -> String {
    let mut parts = day.split('-').map(|n| n.parse::<u16>().unwrap_or_default());
    let mut next = || parts.next().unwrap_or_default();
    let (year, month, day) = (next(), next(), next());
    let length = LAST_DAY.get(usize::from(month) - 1).copied().unwrap_or(31);
    let length = u16::from(length) + u16::from(month == 2 && year.is_multiple_of(4));
    match (day < length, month < 12) {
        (true, _) => format!("{year}-{month:02}-{:02}", day + 1),
        (false, true) => format!("{year}-{:02}-01", month + 1),
        (false, false) => format!("{}-01-01", year + 1),
    }
}

/// A household that asks for every kind, on a day: two students, a minor, a doctorate, a person in residential care.
fn every_kind(day: &str) -> Value {
    let year: u16 = day.get(..4).and_then(|y| y.parse().ok()).unwrap_or_default();
    json!({
        "dataPresentazione": day,
        "esterni": [
            {
                "id": "ugo", "relazione": "GNC", "dataNascita": "1979-06-01", "lavoroSeiMesi": true,
                "redditi": { "redditoComplessivo": 10000 }, "altreForme": [{ "tipo": "obbligazioni", "valore": 10000 }],
            },
            {
                "id": "figlio", "relazione": "FE", "dataNascita": "1995-06-01", "genitori": ["nonna"],
                "redditi": { "redditoComplessivo": 30000 }, "nucleoProprio": { "componenti": 1 },
            },
        ],
        "nucleo": {
            "componenti": [
                {
                    "id": "madre", "relazione": "D", "dataNascita": "1975-02-28", "lavoroSeiMesi": true,
                    "redditi": { "redditoComplessivo": 24000, "lavoroDipendente": 20000 },
                    "altreForme": [{ "tipo": "obbligazioni", "valore": 10000 }],
                },
                { "id": "luca", "relazione": "F", "dataNascita": format!("{}-07-15", year - 8), "genitori": ["madre", "ugo"],
                  "genitoreNonConvivente": "riconosciuto" },
                { "id": "eva", "relazione": "FC", "dataNascita": "2003-01-31", "genitori": ["madre"],
                  "genitoreNonConvivente": "nessuno", "studente": { "corso": "laurea" } },
                { "id": "ada", "relazione": "FC", "dataNascita": "1998-01-31", "genitori": ["madre"],
                  "genitoreNonConvivente": "nessuno", "studente": { "corso": "dottorato" }, "redditi": { "esenti": 12000 } },
                {
                    "id": "nonna", "relazione": "P", "dataNascita": "1945-01-31", "disabilita": "grave",
                    "richiestaRicovero": "2022-12-01", "redditi": { "redditoComplessivo": 16000, "pensione": 16000 },
                },
            ],
            "abitazione": { "titolo": "altro" },
        },
        "corrente": { "dataPresentazione": day, "redditi": [
            { "componente": "madre", "causa": "tempo-indeterminato", "dataEvento": format!("{}-11-01", year - 1) },
        ] },
    })
}

/// The sums, by hand. Five people with three figli and a minor: 2,85 + 0,20 + 0,20 + 0,50 = 3,75; with Ugo six: 4,10.
/// Incomes: mother 24.000 - 3.000 = 21.000, Ada 12.000, grandmother 16.000 - 1.000 = 15.000: 48.000; Ugo 10.000. Bonds of
/// 10.000 each: under the 11.000 for the household, 20.000 - 11.000 = 9.000 with Ugo; the figurative income at the rate of
/// the year. Ada alone: 12.000. The grandmother alone: 15.000 / 1,50 = 10.000; her figlio (30.000 - 9.000) x 0,2 / 1,5 = 2.800.
/// Corrente: the mother's 20.000 become 0: 4.000 + 12.000 + 15.000 = 31.000, Ugo as he was.
/// Family, from 2026: three figli 0,25: 3,80 and 4,15.
fn by_hand(year: u16) -> [(&'static str, f64); 8] {
    let (rate, minor_family) = match year {
        2023 => (304.0, None),
        2024 => (350.0, None),
        2025 => (300.0, None),
        _ => (260.0, Some(())),
    };
    let cents = |amount: f64| (amount * 100.0).round() / 100.0;
    let with_ugo = 58_000.0 + 2.0 * rate + 1_800.0;
    [
        ("minorenni:luca", cents(with_ugo / 4.10)),
        ("famiglia:luca", minor_family.map_or(0.0, |()| cents(with_ugo / 4.15))),
        ("universita:eva", cents((48_000.0 + rate) / 3.75)),
        ("dottorato:ada", 12_000.0),
        ("sociosanitario:nonna", 10_000.0),
        ("residenze:nonna", 12_800.0),
        ("corrente", cents((31_000.0 + rate) / 3.75)),
        ("corrente:luca", cents((41_000.0 + 2.0 * rate + 1_800.0) / 4.10)),
    ]
}

#[test]
fn every_kind_is_computed_on_the_first_of_every_month() -> Result<(), Box<dyn Error>> {
    for (year, month) in (2023u16..=2026).flat_map(|year| (1u8..=12).map(move |month| (year, month))) {
        let day = format!("{year}-{month:02}-01");
        let text = every_kind(&day).to_string();
        let result: Value = serde_json::from_str(&json::calculate(&text).map_err(|e| format!("{day}: {e}"))?)?;
        json::explain(&text).map_err(|e| format!("{day}: {e}"))?;
        let used = |of: &Value, tipo: &str, who: &str, key: &str| {
            let list = of.get("specifici").and_then(Value::as_array)?;
            let entry = list.iter().find(|entry| {
                entry.get("tipo") == Some(&json!(tipo))
                    && entry.get("componente") == Some(&json!(who))
                    && entry.get("usato") == Some(&json!(true))
            })?;
            entry.get(key).and_then(Value::as_f64)
        };
        let corrente = result.get("corrente").ok_or("no corrente")?;
        for (name, expected) in by_hand(year) {
            let found = match name.split_once(':') {
                Some(("famiglia", who)) => Some(used(&result, "minorenni", who, "iseeFamiglia").unwrap_or(0.0)),
                Some(("corrente", who)) => used(corrente, "minorenni", who, "isee"),
                Some((tipo, who)) => used(&result, tipo, who, "isee"),
                None => corrente.pointer("/indicatori/ordinario/isee").and_then(Value::as_f64),
            };
            assert_eq!(found, Some(expected), "{day} {name}");
        }
    }
    Ok(())
}
