//! The evaluation on documents made here, which need not pass the checks: tables of what each operation gives, known and
//! not known, and random documents.

use proptest::prelude::*;
use proptest::sample::select;
use serde_json::{Value, json};

use super::situazione;
use crate::json::{benefits, prestazioni as documenti};
use crate::prestazioni::{Catalogo, prestazioni};

type Esito<T = ()> = Result<T, Box<dyn std::error::Error>>;

/// A document with these fields beside those that it must have.
fn documento(campi: &Value) -> Value {
    let mut tutto = json!({
        "id": "prova", "version": "1", "name": "Prova", "summary": "Prova.", "level": "nazionale",
        "result": { "kind": "cash", "unit": "month", "per": "household", "certainty": "exact" },
        "valid": { "from": "2026-01-01", "to": "2026-12-31", "status": "open" },
        "inputs": [
            { "id": "a", "type": "number", "unit": "giorni", "question": "Quanti a?" },
            { "id": "b", "type": "number", "question": "Quanti b?" },
            { "id": "si", "type": "bool", "question": "Sì?" },
            { "id": "no", "type": "bool", "question": "No?" },
            { "id": "zona", "type": "text", "values": ["mare", "monte"], "question": "Dove?" },
            { "id": "quando", "type": "date", "question": "Quando?" },
            { "id": "persona.lavora", "type": "bool", "question": "Lavora?" },
            { "id": "persona.spesa", "type": "number", "question": "Quanto spende?" },
        ],
        "params": { "limite": 100, "quota": [{ "value": 1 }, { "from": "2026-03-01", "value": 2 }, { "from": "2026-04-01", "value": 3 }] },
        "tables": { "t": { "columns": ["fino", "c"], "rows": [[10, 1], [20, 2], [30, 3]] } },
        "sources": [{ "act": "Prova", "seen": "2026-11-21", "confidence": "A" }],
        "tests": [{ "name": "prova", "given": { "giorno": "2026-03-15" }, "expect": { "outcome": "yes" } }],
    });
    if let (Some(tutto), Some(campi)) = (tutto.as_object_mut(), campi.as_object()) {
        for (nome, valore) in campi {
            tutto.insert(nome.clone(), valore.clone());
        }
    }
    tutto
}

fn catalogo(campi: &[Value]) -> Esito<Catalogo> {
    let tutti: Vec<_> = campi.iter().map(documento).collect();
    Ok(Catalogo::senza_controlli(documenti(&json!(tutti).to_string())?))
}

/// The answer to some documents, as JSON.
fn valuta(catalogo: &Catalogo, situazione: &Value) -> Esito<Value> {
    Ok(serde_json::from_str(&benefits(catalogo, &json!({ "situazione": situazione }).to_string())?)?)
}

fn nomi(domande: &Value) -> Vec<String> {
    domande.as_array().into_iter().flatten().map(|d| text(&d["id"]) + &text(&d["persona"])).collect()
}

fn text(valore: &Value) -> String {
    valore.as_str().unwrap_or_default().to_owned()
}

/// An answer in one line: `si 12`, `no`, `forse`, `forse <=12 [a b]`, `si (why there is no amount)`.
fn in_breve(prestazione: &Value) -> String {
    let mut breve = text(&prestazione["risposta"]);
    if !prestazione["importo"].is_null() {
        breve += &format!(" {}", prestazione["importo"]);
    }
    if !prestazione["alMassimo"].is_null() {
        breve += &format!(" <={}", prestazione["alMassimo"]);
    }
    let domande = nomi(&prestazione["domande"]);
    if !domande.is_empty() {
        breve += &format!(" [{}]", domande.join(" "));
    }
    breve
}

fn breve(campi: &Value, situazione: &Value) -> Esito<String> {
    let esito = valuta(&catalogo(std::slice::from_ref(campi))?, situazione)?;
    Ok(in_breve(&esito["prestazioni"][0]))
}

fn persone() -> Value {
    json!([
        { "id": "mamma", "eta": 40, "dichiarante": true },
        { "id": "luca", "eta": 10, "figlio": true, "disabilita": "grave" },
        { "id": "zoe", "nascita": "2024-03-16", "figlio": true },
    ])
}

#[test]
fn what_each_operation_gives() -> Esito {
    let a = json!({ "fact": "a" });
    // The operation, the answers, what it gives.
    let casi = [
        (json!(1500), json!({}), "si 1500"),
        (json!({ "const": 2.5 }), json!({}), "si 2.5"),
        (json!({ "param": "limite" }), json!({}), "si 100"),
        (json!({ "param": "quota" }), json!({}), "si 2"), // 15 March: from 1 March, before 1 April
        (json!({ "+": [1, 2, 3] }), json!({}), "si 6"),
        (json!({ "-": [1, 2.25] }), json!({}), "si -1.25"),
        (json!({ "*": [2, 3, 4] }), json!({}), "si 24"),
        (json!({ "/": [10, 3] }), json!({}), "si 3.33"),
        (json!({ "/": [0.025, 5] }), json!({}), "si 0.01"), // 0,005: half up, once
        (json!({ "/": [1, 0] }), json!({}), "forse"),
        (json!({ "min": [3, 1, 2] }), json!({}), "si 1"),
        (json!({ "max": [3, 1, 2] }), json!({}), "si 3"),
        (json!({ "clamp": { "of": 12, "min": 0, "max": 10 } }), json!({}), "si 10"),
        (json!({ "round": { "of": 4.368, "step": 0.01, "mode": "down" } }), json!({}), "si 4.36"),
        (json!({ "round": { "of": 4.361, "step": 0.01, "mode": "up" } }), json!({}), "si 4.37"),
        (json!({ "round": { "of": 4.365, "step": 0.01, "mode": "half_up" } }), json!({}), "si 4.37"),
        (json!({ "round": { "of": 7, "step": 5, "mode": "half_up" } }), json!({}), "si 5"),
        (json!({ "round": { "of": 1.0554, "step": 0.001, "mode": "half_up" } }), json!({}), "si 1.055"),
        (json!({ "annualise": { "of": 100, "payments": 13 } }), json!({}), "si 1300"),
        // Answers that are not there: the bounds, and the questions.
        (a.clone(), json!({ "a": 7 }), "si 7"),
        (a.clone(), json!({}), "forse [a]"),
        (json!({ "min": [a, 3600] }), json!({}), "forse <=3600 [a]"),
        (json!({ "max": [0, { "-": [3600, a] }] }), json!({}), "forse <=3600 [a]"),
        (json!({ "*": [a, 0] }), json!({}), "si 0"), // whatever the answer
        (json!({ "+": [a, { "fact": "b" }] }), json!({ "b": 1 }), "forse [a]"),
        (json!({ "min": [{ "*": [a, 2] }, { "fact": "b" }] }), json!({ "a": 5 }), "forse <=10 [b]"),
        (json!({ "/": [100, { "+": [a, 1] }] }), json!({}), "forse <=100 [a]"),
        (json!({ "clamp": { "of": a, "min": 5, "max": 5 } }), json!({}), "si 5"),
        // Choices.
        (json!({ "if": [{ "fact": "si" }, 1, 2] }), json!({ "si": true }), "si 1"),
        (json!({ "if": [{ "fact": "si" }, 1, 2] }), json!({ "si": false }), "si 2"),
        (json!({ "if": [{ "fact": "si" }, 1, 2] }), json!({}), "forse <=2 [si]"),
        (json!({ "if": [{ "fact": "si" }, 5, 5] }), json!({}), "si 5"), // the question would change nothing
        (json!({ "if": [{ "fact": "si" }, a, 5] }), json!({ "a": 5 }), "si 5"),
        (json!({ "if": [{ "fact": "si" }, a, 5] }), json!({}), "forse [si a]"),
        (
            json!({ "switch": { "of": { "fact": "zona" }, "cases": { "mare": 1, "monte": 2 } } }),
            json!({ "zona": "monte" }),
            "si 2",
        ),
        (
            json!({ "switch": { "of": { "fact": "zona" }, "cases": { "mare": 1, "monte": 2 } } }),
            json!({}),
            "forse <=2 [zona]",
        ),
        (
            json!({ "switch": { "of": { "fact": "zona" }, "cases": { "mare": 1 }, "else": 9 } }),
            json!({ "zona": "monte" }),
            "si 9",
        ),
        (
            json!({ "switch": { "of": { "fact": "zona" }, "cases": { "mare": 1 } } }),
            json!({ "zona": "monte" }),
            "forse",
        ),
        // Bands: up to and including, or below.
        (
            json!({ "bands": { "of": a, "rows": [{ "to": 10, "value": 1 }, { "to": null, "value": 2 }] } }),
            json!({ "a": 10 }),
            "si 1",
        ),
        (
            json!({ "bands": { "of": a, "rows": [{ "to": 10, "value": 1 }, { "to": null, "value": 2 }] } }),
            json!({ "a": 10.01 }),
            "si 2",
        ),
        (
            json!({ "bands": { "of": a, "rows": [{ "to": 10, "value": 1 }, { "to": null, "value": 2 }], "closed": "left" } }),
            json!({ "a": 10 }),
            "si 2",
        ),
        (
            json!({ "bands": { "of": a, "rows": [{ "to": 10, "value": 1, "closed": "left" }, { "to": 20, "value": 2 }, { "to": null, "value": 3 }] } }),
            json!({ "a": 20 }),
            "si 2",
        ),
        (
            json!({ "bands": { "of": a, "rows": [{ "to": { "param": "limite" }, "value": 1 }, { "to": null, "value": { "fact": "b" } }] } }),
            json!({ "a": 100 }),
            "si 1",
        ),
        (
            json!({ "bands": { "of": a, "rows": [{ "to": 10, "value": 4 }, { "to": null, "value": 2 }] } }),
            json!({}),
            "forse <=4 [a]",
        ),
        (
            json!({ "bands": { "of": { "min": [a, 10] }, "rows": [{ "to": 10, "value": 4 }, { "to": null, "value": 2 }] } }),
            json!({}),
            "si 4",
        ),
        // Lines.
        (json!({ "linear": { "of": a, "x1": 0, "y1": 10, "x2": 100, "y2": 20 } }), json!({ "a": 25 }), "si 12.5"),
        (json!({ "linear": { "of": a, "x1": 0, "y1": 10, "x2": 100, "y2": 20 } }), json!({ "a": 900 }), "si 20"),
        (json!({ "linear": { "of": a, "x1": 0, "y1": 10, "x2": 100, "y2": 20 } }), json!({}), "forse <=20 [a]"),
        (
            json!({ "linear": { "of": a, "x1": 10, "y1": 1, "x2": 20, "y2": 2, "outside": "null" } }),
            json!({ "a": 9.99 }),
            "forse",
        ),
        (json!({ "piecewise": { "of": a, "points": [[0, 0], [10, 30], [20, 0]] } }), json!({ "a": 15 }), "si 15"),
        (json!({ "piecewise": { "of": a, "points": [[0, 0], [10, 30], [20, 0]] } }), json!({}), "forse <=30 [a]"),
        // Tables: the first bound not under, the last not over, the nearest.
        (json!({ "table": { "ref": "t", "of": a, "lookup": "ceil", "column": "c" } }), json!({ "a": 10.01 }), "si 2"),
        (json!({ "table": { "ref": "t", "of": a, "lookup": "ceil", "column": "c" } }), json!({ "a": 31 }), "si 3"),
        (json!({ "table": { "ref": "t", "of": a, "lookup": "floor", "column": "c" } }), json!({ "a": 29.99 }), "si 2"),
        (json!({ "table": { "ref": "t", "of": a, "lookup": "floor", "column": "c" } }), json!({ "a": 30 }), "si 3"),
        (json!({ "table": { "ref": "t", "of": a, "lookup": "floor", "column": "c" } }), json!({ "a": 5 }), "si 1"),
        (json!({ "table": { "ref": "t", "of": a, "lookup": "nearest", "column": "c" } }), json!({ "a": 15 }), "si 1"),
        (
            json!({ "table": { "ref": "t", "of": a, "lookup": "nearest", "column": "c" } }),
            json!({ "a": 15.01 }),
            "si 2",
        ),
        (json!({ "table": { "ref": "t", "of": a, "lookup": "ceil", "column": "c" } }), json!({}), "forse <=3 [a]"),
        // Grids: an empty cell is not known, and no question would say it.
        (
            json!({ "grid": { "row": a, "rows": [4, null], "column": { "fact": "zona" }, "columns": ["mare", "monte"], "values": [[1, 2], [3, null]] } }),
            json!({ "a": 4, "zona": "monte" }),
            "si 2",
        ),
        (
            json!({ "grid": { "row": a, "rows": [4, null], "column": { "fact": "zona" }, "columns": ["mare", "monte"], "values": [[1, 2], [3, null]] } }),
            json!({ "a": 5, "zona": "monte" }),
            "forse",
        ),
        (
            json!({ "grid": { "row": a, "rows": [4, null], "column": { "fact": "zona" }, "columns": ["mare", "monte"], "values": [[1, 2], [3, null]] } }),
            json!({ "a": 4 }),
            "forse <=2 [zona]",
        ),
        (
            json!({ "grid": { "row": 1, "rows": [null], "column": a, "columns": [1, 2, 3], "values": [[9, 8, 7]] } }),
            json!({ "a": 5 }),
            "si 7",
        ),
        (
            json!({ "grid": { "row": 1, "rows": [null], "column": a, "columns": [1, 2, 3], "values": [[9, 8, 7]] } }),
            json!({ "a": 1 }),
            "si 9",
        ),
        // People: Luca is 10, Zoe two years less a day.
        (json!({ "count": { "of": "figli" } }), json!({}), "si 2"),
        (json!({ "count": { "of": "componenti", "where": { "fact": "persona.minorenne" } } }), json!({}), "si 2"),
        (
            json!({ "count": { "of": "componenti", "where": { "fact": "persona.lavora" } } }),
            json!({}),
            "forse <=3 [persona.lavoramamma persona.lavoraluca persona.lavorazoe]",
        ),
        (json!({ "sum_over": { "of": "figli", "expr": { "fact": "persona.eta" } } }), json!({}), "si 11"), // 10 + 1
        (json!({ "sum_over": { "of": "figli", "expr": { "fact": "persona.mesi" } } }), json!({}), "si 143"), // 120 + 23
        (
            json!({ "sum_over": { "of": "figli", "order_by": "oldest", "expr": { "*": [{ "fact": "persona.ordinale" }, { "fact": "persona.eta" }] } } }),
            json!({}),
            "si 12",
        ), // 1 x 10 + 2 x 1
        (
            json!({ "sum_over": { "of": "figli", "order_by": "youngest", "expr": { "*": [{ "fact": "persona.ordinale" }, { "fact": "persona.eta" }] } } }),
            json!({}),
            "si 21",
        ), // 1 x 1 + 2 x 10
        (
            json!({ "sum_over": { "of": "figli", "where": { "compare": { "left": { "fact": "persona.eta" }, "op": "<", "right": 3 } }, "expr": { "fact": "persona.ordinale" } } }),
            json!({}),
            "si 2",
        ), // Zoe is the second though the first is not summed
        (
            json!({ "sum_over": { "of": "figli", "among": { "compare": { "left": { "fact": "persona.eta" }, "op": "<", "right": 3 } }, "where": { "compare": { "left": { "fact": "persona.eta" }, "op": "<", "right": 3 } }, "expr": { "fact": "persona.ordinale" } } }),
            json!({}),
            "si 1",
        ),
        // 1 + 0,4 for the adult + 0,15 for the first minor + 0,10 for the second; the cap.
        (
            json!({ "scale": { "base": 1, "terms": [{ "where": { "fact": "persona.dichiarante" }, "weight": 0.4 }, { "where": { "fact": "persona.minorenne" }, "weight": 0.15, "max_count": 1 }, { "where": { "fact": "persona.minorenne" }, "weight": 0.1 }], "cap": 2.2 } }),
            json!({}),
            "si 1.65",
        ),
        (
            json!({ "scale": { "base": 1, "terms": [{ "where": { "fact": "persona.minorenne" }, "weight": 2 }], "cap": 2.2 } }),
            json!({}),
            "si 2.2",
        ),
    ];
    for (espressione, risposte, atteso) in casi {
        let situazione = json!({ "giorno": "2026-03-15", "persone": persone(), "risposte": risposte });
        assert_eq!(breve(&json!({ "amount": espressione }), &situazione)?, atteso, "{espressione} {risposte}");
    }
    Ok(())
}

#[test]
fn conditions_have_three_values() -> Esito {
    let voce = |valore: char| match valore {
        's' => json!({ "compare": { "left": 1, "op": "<", "right": 2 } }),
        'n' => json!({ "compare": { "left": 1, "op": ">", "right": 2 } }),
        _ => json!({ "fact": "si" }),
    };
    // Two conditions: both, one of them, the first not.
    let tavola = [
        ('s', 's', "si", "si", "no"),
        ('s', 'n', "no", "si", "no"),
        ('s', '?', "forse [si]", "si", "no"),
        ('n', 's', "no", "si", "si"),
        ('n', 'n', "no", "no", "si"),
        ('n', '?', "no", "forse [si]", "si"),
        ('?', 's', "forse [si]", "si", "forse [si]"),
        ('?', 'n', "no", "forse [si]", "forse [si]"),
        ('?', '?', "forse [si]", "forse [si]", "forse [si]"),
    ];
    let situazione = json!({ "giorno": "2026-03-15", "persone": persone() });
    let prova = |condizione: Value| breve(&json!({ "eligibility": condizione }), &situazione);
    for (a, b, tutte, una, non) in tavola {
        assert_eq!(prova(json!({ "all": [voce(a), voce(b)] }))?, tutte, "all {a} {b}");
        assert_eq!(prova(json!({ "any": [voce(a), voce(b)] }))?, una, "any {a} {b}");
        assert_eq!(prova(json!({ "not": voce(a) }))?, non, "not {a}");
    }
    let eta = json!({ "fact": "persona.eta" });
    let altre = [
        (json!({ "all": [] }), "si"),
        (json!({ "any": [] }), "no"),
        (json!({ "between": { "of": 5, "from": 5, "to": 9 } }), "si"),
        (json!({ "between": { "of": 5, "from": 5, "to": 9, "open": "left" } }), "no"),
        (json!({ "between": { "of": 9, "from": 5, "to": 9, "open": "right" } }), "no"),
        (json!({ "between": { "of": { "fact": "a" }, "from": 5, "to": 9 } }), "forse [a]"),
        (json!({ "compare": { "left": { "fact": "a" }, "op": ">=", "right": 0 } }), "si"), // a number is never negative
        (json!({ "compare": { "left": { "min": [{ "fact": "a" }, 5] }, "op": ">", "right": 5 } }), "no"),
        (json!({ "in": { "of": { "fact": "zona" }, "values": ["mare"] } }), "forse [zona]"),
        (json!({ "in": { "of": 3, "values": [1, 3] } }), "si"),
        (json!({ "compare": { "left": { "fact": "quando" }, "op": "<", "right": "2026-01-01" } }), "forse [quando]"),
        (json!({ "compare": { "left": { "fact": "giorno" }, "op": "=", "right": "2026-03-15" } }), "si"),
        (json!({ "exists": { "of": "figli", "where": { "compare": { "left": eta, "op": "<", "right": 3 } } } }), "si"),
        (json!({ "exists": { "of": "figli", "where": { "compare": { "left": eta, "op": ">", "right": 30 } } } }), "no"),
        (
            json!({ "exists": { "of": "figli", "where": { "fact": "persona.lavora" } } }),
            "forse [persona.lavoraluca persona.lavorazoe]",
        ),
        (json!({ "known": { "fact": "a" } }), "no"),
        (json!({ "known": { "fact": "giorno" } }), "si"),
        (json!({ "external": "Lo verifica il Comune." }), "si"),
        (json!({ "not": { "external": "Lo verifica il Comune." } }), "si"),
        (json!({ "compare": { "left": { "/": [1, 0] }, "op": "<", "right": 2 } }), "forse"), // no question would help
    ];
    for (condizione, atteso) in altre {
        assert_eq!(prova(condizione.clone())?, atteso, "{condizione}");
    }
    Ok(())
}

#[test]
fn a_no_says_which_condition_and_by_how_much() -> Esito {
    let campi = json!({
        "indicator": { "kind": "ordinario", "missing": "not_eligible" },
        "eligibility": { "source": "Legge 1", "message": "Manca un requisito.", "all": [
            { "compare": { "left": "indicator", "op": "<=", "right": { "param": "limite" } }, "message": "ISEE troppo alto.", "source": "Legge 1, art. 2" },
            { "any": [
                { "between": { "of": { "fact": "a" }, "from": 5, "to": 9 }, "message": "I giorni non vanno bene." },
                { "not": { "fact": "si" }, "message": "Sì non va bene." },
            ] },
            { "fact": "no" },
        ] },
    });
    let situazione = json!({ "giorno": "2026-03-15", "indicatori": { "ordinario": 130.5 }, "risposte": { "a": 12, "si": true, "no": false } });
    let esito = valuta(&catalogo(std::slice::from_ref(&campi))?, &situazione)?;
    let condizioni = json!([
        { "messaggio": "ISEE troppo alto.", "fonte": "Legge 1, art. 2", "valore": 130.5, "limite": 100, "differenza": 30.5, "unita": "euro" },
        { "messaggio": "I giorni non vanno bene.", "fonte": "Legge 1", "valore": 12, "limite": 9, "differenza": 3, "unita": "giorni" },
        { "messaggio": "Sì non va bene.", "fonte": "Legge 1" },
        { "messaggio": "Manca un requisito.", "fonte": "Legge 1" },
    ]);
    assert_eq!(esito["prestazioni"][0]["condizioni"], condizioni);
    // What is not known does not make it fail.
    let situazione = json!({ "giorno": "2026-03-15", "indicatori": { "ordinario": 130.5 } });
    let esito = valuta(&catalogo(&[campi])?, &situazione)?;
    assert_eq!(in_breve(&esito["prestazioni"][0]), "no");
    assert_eq!(esito["prestazioni"][0]["condizioni"], json!([condizioni[0]]));
    assert_eq!(esito["domande"], json!([]));
    Ok(())
}

#[test]
fn an_isee_that_is_missing_is_not_zero() -> Esito {
    let fasce =
        json!({ "bands": { "of": "indicator", "rows": [{ "to": 100, "value": 1 }, { "to": null, "value": 9 }] } });
    let sotto = json!({ "compare": { "left": "indicator", "op": "<=", "right": 100 } });
    let con = |missing: Value, altri: Value| {
        let mut campi = json!({ "indicator": { "kind": "ordinario", "missing": missing }, "amount": fasce });
        if let (Some(campi), Some(altri)) = (campi.as_object_mut(), altri.as_object()) {
            campi.extend(altri.clone());
        }
        campi
    };
    let casi = [
        (con(json!("not_eligible"), json!({})), "no", "forse <=9 [ordinario]"),
        (con(json!("use_max"), json!({})), "si 9", "forse <=9 [ordinario]"),
        (con(json!({ "use_amount": 15 }), json!({})), "si 15", "forse <=15 [ordinario]"),
        (con(json!("use_max"), json!({ "eligibility": sotto })), "no", "forse <=9 [ordinario]"),
        // With an ISEE that has no bound nothing can be computed.
        (con(json!("use_max"), json!({ "amount": { "*": ["indicator", 2] } })), "forse", "forse [ordinario]"),
        (con(json!("use_max"), json!({ "amount": { "min": ["indicator", 50] } })), "si 50", "forse <=50 [ordinario]"),
        // Who must have one, whatever the document does with it.
        (con(json!("not_eligible"), json!({ "amount": 7 })), "no", "forse 7 [ordinario]"),
        (con(json!("use_max"), json!({ "amount": 7 })), "si 7", "si 7"),
        (con(json!("use_max"), json!({ "eligibility": { "known": "indicator" } })), "no", "forse <=9 [ordinario]"),
        // What is taken off is not taken off what is not there.
        (
            con(
                json!("use_max"),
                json!({ "indicator": { "kind": "ordinario", "missing": "use_max", "adjust": { "-": ["indicator", { "fact": "a" }] } } }),
            ),
            "si 9",
            "forse <=9 [ordinario a]",
        ),
    ];
    for (campi, senza, ignoto) in casi {
        let prova = |indicatori: Value| breve(&campi, &json!({ "giorno": "2026-03-15", "indicatori": indicatori }));
        assert_eq!(prova(json!({ "ordinario": null }))?, senza, "{campi}");
        assert_eq!(prova(json!({}))?, ignoto, "{campi}");
    }
    Ok(())
}

#[test]
fn the_indicator_of_a_person_wins_over_that_of_the_household() -> Esito {
    let campi = |subject: &str, kind: &str| {
        json!({
            "result": { "kind": "tariff", "unit": "month", "per": "child", "certainty": "exact" },
            "indicator": { "kind": kind, "subject": subject, "missing": "use_max" },
            "amount": "indicator",
        })
    };
    let figli = json!([
        { "id": "luca", "figlio": true, "eta": 9, "indicatori": { "minorenni": 80, "famiglia": 70 } },
        { "id": "zoe", "figlio": true, "eta": 2 },
    ]);
    let prova = |subject, kind, indicatori: Value| {
        breve(&campi(subject, kind), &json!({ "giorno": "2026-03-15", "indicatori": indicatori, "persone": figli }))
    };
    assert_eq!(prova("person", "minorenni", json!({ "ordinario": 50, "minorenni": 60 }))?, "si 140"); // 80 + 60
    assert_eq!(prova("person", "minorenni", json!({ "ordinario": 50 }))?, "si 130"); // 80 + 50
    assert_eq!(prova("person", "famiglia", json!({ "ordinario": 50, "minorenni": 60 }))?, "si 130"); // 70 + 60
    assert_eq!(prova("person", "famiglia", json!({ "ordinario": 50, "famiglia": 40 }))?, "si 110"); // 70 + 40
    assert_eq!(prova("household", "famiglia", json!({ "ordinario": 50 }))?, "si 100"); // 50 + 50
    assert_eq!(prova("person", "universita", json!({ "ordinario": 50 }))?, "forse [universita]");
    Ok(())
}

#[test]
fn a_document_for_each_person() -> Esito {
    let campi = json!({
        "result": { "kind": "tariff", "unit": "month", "per": "child", "certainty": "exact",
            "where": { "fact": "persona.lavora", "message": "Nessuno va a scuola." } },
        "eligibility": { "compare": { "left": { "fact": "persona.eta" }, "op": ">=", "right": 3 }, "message": "È troppo piccolo." },
        "amount": { "label": "Retta", "*": [{ "fact": "persona.ordinale" }, 10] },
    });
    let situazione = |luca: Value, zoe: Value| {
        json!({ "giorno": "2026-03-15", "persone": [
            { "id": "zoe", "figlio": true, "eta": 2, "risposte": zoe },
            { "id": "luca", "figlio": true, "eta": 10, "risposte": luca },
        ] })
    };
    let (va, non_va, ignoto) = (json!({ "lavora": true }), json!({ "lavora": false }), json!({}));
    assert_eq!(breve(&campi, &situazione(va.clone(), va.clone()))?, "si 10");
    assert_eq!(breve(&campi, &situazione(non_va.clone(), va.clone()))?, "no");
    assert_eq!(breve(&campi, &situazione(ignoto.clone(), va.clone()))?, "forse <=10 [persona.lavoraluca]");
    // Zoe does not get it whatever the answer.
    assert_eq!(breve(&campi, &situazione(va.clone(), ignoto))?, "si 10");
    let esito = valuta(&catalogo(std::slice::from_ref(&campi))?, &situazione(va.clone(), va))?;
    let persone = &esito["prestazioni"][0]["persone"];
    assert_eq!(persone[0]["id"], "luca"); // the oldest first
    assert_eq!(persone[0]["righe"], json!([{ "etichetta": "Retta", "importo": 10, "persona": "luca" }]));
    assert_eq!(persone[1]["risposta"], "no");
    assert_eq!(persone[1]["condizioni"][0]["messaggio"], "È troppo piccolo.");
    let esito = valuta(&catalogo(&[campi])?, &situazione(non_va.clone(), non_va))?;
    assert_eq!(esito["prestazioni"][0]["condizioni"][0]["messaggio"], "Nessuno va a scuola.");
    Ok(())
}

#[test]
fn lines_say_which_row_and_why() -> Esito {
    let campi = json!({
        "amount": { "label": "Totale", "+": [
            { "label": "Base", "table": { "ref": "t", "of": { "fact": "a" }, "lookup": "ceil", "column": "c" } },
            { "label": "Due volte", "*": [2, { "bands": { "of": { "fact": "b" }, "rows": [{ "to": 5, "value": 1 }, { "to": null, "value": 4 }] } }] },
            3,
        ] },
    });
    let situazione = json!({ "giorno": "2026-03-15", "risposte": { "a": 15, "b": 7 } });
    let righe = json!([{ "etichetta": "Totale", "importo": 13, "figli": [
        { "etichetta": "Base", "importo": 2, "di": 15, "oltre": 10, "fino": 20 },
        { "etichetta": "Due volte", "importo": 8, "di": 7, "oltre": 5 },
    ] }]);
    let esito = valuta(&catalogo(&[campi])?, &situazione)?;
    assert_eq!(esito["prestazioni"][0]["righe"], righe);
    Ok(())
}

#[test]
fn a_benefit_that_needs_another() -> Esito {
    let primo = json!({ "id": "primo", "eligibility": { "fact": "si" }, "amount": { "min": [{ "fact": "a" }, 120] } });
    let usa = |campo: &str| json!({ "id": "usa", "amount": { "-": [2000, { "result": { "benefit": "primo", "field": campo } }] } });
    let richiede =
        json!({ "id": "richiede", "amount": 5, "relations": { "requires": ["primo"], "excludes": ["primo"] } });
    let prova = |documenti: &[Value], risposte: Value| -> Esito<Vec<String>> {
        let esito = valuta(&catalogo(documenti)?, &json!({ "giorno": "2026-03-15", "risposte": risposte }))?;
        Ok(esito["prestazioni"].as_array().into_iter().flatten().map(in_breve).collect())
    };
    // A month is a twelfth of a year; who comes first in the list does not matter.
    assert_eq!(prova(&[usa("amount"), primo.clone()], json!({ "si": true, "a": 50 }))?, ["si 1950", "si 50"]);
    assert_eq!(prova(&[usa("year"), primo.clone()], json!({ "si": true, "a": 50 }))?, ["si 1400", "si 50"]); // 2.000 - 600
    // A no counts zero; a perhaps is not known, and its questions are asked.
    assert_eq!(prova(&[primo.clone(), usa("year")], json!({ "si": false }))?, ["no", "si 2000"]);
    assert_eq!(prova(&[primo.clone(), usa("month")], json!({ "a": 50 }))?, ["forse 50 [si]", "forse <=2000 [si]"]);
    assert_eq!(prova(&[primo.clone(), usa("month")], json!({}))?, ["forse <=120 [si a]", "forse <=2000 [si a]"]);
    // Only who has the other.
    assert_eq!(prova(&[primo.clone(), richiede.clone()], json!({ "si": true, "a": 1 }))?, ["si 1", "si 5"]);
    assert_eq!(prova(&[primo.clone(), richiede.clone()], json!({ "si": false }))?, ["no", "no"]);
    assert_eq!(prova(&[primo.clone(), richiede.clone()], json!({ "a": 1 }))?, ["forse 1 [si]", "forse 5 [si]"]);
    // What is not here is not known; who waits for himself has no value.
    assert_eq!(prova(&[usa("month")], json!({}))?, ["forse"]);
    let se_stesso = json!({ "amount": { "result": { "benefit": "prova", "field": "amount" } } });
    assert_eq!(prova(&[se_stesso], json!({}))?, ["forse"]);
    // What one excludes is said of both; a question that two wait for is one.
    let esito = valuta(&catalogo(&[primo, richiede])?, &json!({ "giorno": "2026-03-15", "risposte": { "a": 1 } }))?;
    assert_eq!(esito["prestazioni"][0]["esclude"], json!(["richiede"]));
    assert_eq!(esito["prestazioni"][1]["esclude"], json!(["primo"]));
    assert_eq!(esito["domande"], json!([{ "id": "si", "domanda": "Sì?", "tipo": "bool", "attese": 2 }]));
    Ok(())
}

#[test]
fn validity_takes_certainty_away() -> Esito {
    let con = |from: &str, to: &str, status: &str, confidence: &str| {
        json!({
            "amount": 5, "valid": { "from": from, "to": to, "status": status },
            "sources": [{ "act": "Prova", "seen": "2026-11-21", "confidence": confidence }],
        })
    };
    let casi = [
        (con("2026-01-01", "2026-12-31", "open", "A"), "si", true, "exact"),
        (con("2026-01-01", "2026-12-31", "open", "C"), "si", true, "estimate"),
        (con("2026-01-01", "2026-03-14", "open", "A"), "forse", false, "estimate"),
        (con("2026-03-16", "2026-12-31", "open", "A"), "forse", false, "estimate"),
        (con("2026-01-01", "2026-12-31", "closed", "A"), "forse", true, "estimate"),
        (con("2026-01-01", "2026-12-31", "announced", "A"), "forse", true, "estimate"),
        (con("2026-01-01", "2026-12-31", "to_confirm", "A"), "forse", true, "estimate"),
    ];
    for (campi, risposta, in_vigore, certezza) in casi {
        let esito = valuta(&catalogo(std::slice::from_ref(&campi))?, &json!({ "giorno": "2026-03-15" }))?;
        let prestazione = &esito["prestazioni"][0];
        assert_eq!(prestazione["risposta"], risposta, "{campi}");
        assert_eq!(prestazione["requisiti"], "si", "{campi}");
        assert_eq!(prestazione["validita"]["inVigore"], in_vigore, "{campi}");
        assert_eq!(prestazione["certezza"], certezza, "{campi}");
        let note = prestazione["note"].as_array().map_or(0, Vec::len);
        assert_eq!(note, usize::from(risposta == "forse"), "{campi}");
    }
    Ok(())
}

#[test]
fn nothing_is_asked_for_what_cannot_be_had() -> Esito {
    let con = |id: &str, from: &str, to: &str, status: &str| json!({ "id": id, "amount": { "fact": "a" }, "valid": { "from": from, "to": to, "status": status } });
    // What is past or closed keeps its own question; among those of all only who is to come or open waits for it.
    let casi = [
        (con("x", "2026-01-01", "2026-12-31", "open"), 2),
        (con("x", "2026-01-01", "2026-12-31", "announced"), 2),
        (con("x", "2026-03-16", "2026-12-31", "open"), 2),
        (con("x", "2026-01-01", "2026-03-14", "open"), 1),
        (con("x", "2026-01-01", "2026-12-31", "closed"), 1),
    ];
    let aperta = con("aperta", "2026-01-01", "2026-12-31", "open");
    for (campi, attese) in casi {
        let tutte = valuta(&catalogo(&[aperta.clone(), campi.clone()])?, &json!({ "giorno": "2026-03-15" }))?;
        assert_eq!(tutte["domande"][0]["attese"], attese, "{campi}");
        assert_eq!(nomi(&tutte["prestazioni"][1]["domande"]), ["a"], "{campi}");
        let sola = valuta(&catalogo(std::slice::from_ref(&campi))?, &json!({ "giorno": "2026-03-15" }))?;
        assert_eq!(nomi(&sola["domande"]).len(), attese - 1, "{campi}");
    }
    Ok(())
}

#[test]
fn what_is_to_be_verified_goes_with_what_holds() -> Esito {
    let esterna = |testo: &str| json!({ "external": testo });
    let casi = [
        (json!({ "all": [esterna("x"), esterna("y")] }), json!(["x", "y"])),
        (json!({ "any": [esterna("x"), { "compare": { "left": 1, "op": "<", "right": 2 } }] }), json!([])),
        (json!({ "any": [esterna("x"), { "compare": { "left": 1, "op": ">", "right": 2 } }] }), json!(["x"])),
        (json!({ "all": [{ "not": esterna("x") }, { "limited_funds": "z" }] }), json!(["x"])),
    ];
    for (condizione, attese) in casi {
        let esito = valuta(&catalogo(&[json!({ "eligibility": condizione })])?, &json!({ "giorno": "2026-03-15" }))?;
        assert_eq!(esito["prestazioni"][0]["risposta"], "si", "{condizione}");
        assert_eq!(esito["prestazioni"][0]["daVerificare"], attese, "{condizione}");
    }
    Ok(())
}

#[test]
fn an_answer_that_does_not_fit_is_refused() -> Esito {
    let catalogo = catalogo(&[json!({ "amount": { "fact": "a" } })])?;
    let casi = [
        (json!({ "risposte": { "a": "tre" } }), "risposte.a", "risposta-non-valida"),
        (json!({ "risposte": { "a": -1 } }), "risposte.a", "risposta-non-valida"),
        (json!({ "risposte": { "zona": "lago" } }), "risposte.zona", "risposta-non-valida"),
        (json!({ "risposte": { "canone": true } }), "risposte.canone", "risposta-non-valida"),
        (json!({ "persone": { "luca": { "lavora": 3 } } }), "persone.luca.lavora", "risposta-non-valida"),
        (json!({ "persone": { "ugo": {} } }), "persone.ugo", "persona-sconosciuta"),
        (json!({ "indicatori": { "isee": 3 } }), "indicatori.isee", "valore-sconosciuto"),
        (json!({ "giorno": "2026-02-30" }), "giorno", "data-inesistente"),
        (json!({ "situazione": null }), "situazione", "tipo-errato"),
    ];
    for (campi, path, regola) in casi {
        let mut richiesta = json!({ "situazione": { "giorno": "2026-03-15", "persone": persone() } });
        if let (Some(richiesta), Some(campi)) = (richiesta.as_object_mut(), campi.as_object()) {
            richiesta.extend(campi.clone());
        }
        let Err(errore) = situazione(&catalogo, &richiesta.to_string()) else {
            return Err(format!("{campi} is accepted").into());
        };
        let trovati: Vec<_> = errore.issues.iter().map(|i| (i.path.as_str(), i.regola)).collect();
        assert_eq!(trovati, [(path, regola)], "{campi}");
    }
    Ok(())
}

// Random documents.

/// A number, of any depth: facts, answers, the indicator, every operation.
fn espressione() -> BoxedStrategy<Value> {
    let foglia = prop_oneof![
        (-5i32..200).prop_map(|n| json!(n)),
        select(vec![0.1, 2.5, 99.99]).prop_map(|n| json!(n)),
        select(vec!["a", "b", "isee", "numero-componenti", "canone"]).prop_map(|f| json!({ "fact": f })),
        Just(json!("indicator")),
        Just(json!({ "param": "limite" })),
    ];
    foglia.prop_recursive(4, 32, 4, |dentro| {
        let condizione = condizione(dentro.clone());
        let due = (dentro.clone(), dentro.clone());
        prop_oneof![
            (select(vec!["+", "*", "min", "max"]), prop::collection::vec(dentro.clone(), 1..4))
                .prop_map(|(op, voci)| json!({ op: voci })),
            (select(vec!["-", "/"]), due.clone()).prop_map(|(op, (a, b))| json!({ op: [a, b] })),
            (dentro.clone(), 0i32..9, 0i32..20).prop_map(|(a, da, quanto)| json!({ "clamp": { "of": a, "min": da, "max": da + quanto } })),
            (condizione.clone(), due.clone()).prop_map(|(c, (a, b))| json!({ "if": [c, a, b] })),
            due.clone().prop_map(|(a, b)| json!({ "switch": { "of": { "fact": "zona" }, "cases": { "mare": a, "monte": b } } })),
            (dentro.clone(), select(vec!["half_up", "down", "up"]), select(vec![0.01, 0.5, 10.0]))
                .prop_map(|(a, modo, passo)| json!({ "round": { "of": a, "step": passo, "mode": modo } })),
            (dentro.clone(), due.clone(), select(vec!["left", "right"]))
                .prop_map(|(x, (a, b), closed)| json!({ "bands": { "of": x, "rows": [{ "to": 20, "value": a }, { "to": 60, "value": b }, { "to": null, "value": 3 }], "closed": closed } })),
            (dentro.clone(), 0i32..9, 0i32..9).prop_map(|(x, y1, y2)| json!({ "linear": { "of": x, "x1": 10, "y1": y1, "x2": 60, "y2": y2 } })),
            dentro.clone().prop_map(|x| json!({ "piecewise": { "of": x, "points": [[0, 5], [30, 2], [60, 9]] } })),
            (dentro.clone(), select(vec!["ceil", "floor", "nearest"]))
                .prop_map(|(x, cerca)| json!({ "table": { "ref": "t", "of": x, "lookup": cerca, "column": "c" } })),
            (dentro.clone(), dentro.clone()).prop_map(|(x, y)| json!({ "grid": { "row": x, "rows": [20, null], "column": y, "columns": [1, 2, 5], "values": [[1, 2, 3], [4, 5, 6]] } })),
            (condizione.clone(), dentro.clone(), select(vec!["oldest", "youngest", "listed"]))
                .prop_map(|(c, a, ordine)| json!({ "sum_over": { "of": "figli", "where": { "any": [c, { "fact": "persona.lavora" }] }, "order_by": ordine, "expr": { "+": [a, { "fact": "persona.ordinale" }, { "fact": "persona.spesa" }] } } })),
            condizione.clone().prop_map(|c| json!({ "count": { "of": "componenti", "where": { "all": [c, { "fact": "persona.lavora" }] } } })),
            (condizione, dentro.clone()).prop_map(|(c, cap)| json!({ "scale": { "base": 1, "terms": [{ "where": { "fact": "persona.lavora" }, "weight": 0.5, "max_count": 1 }, { "where": c, "weight": 0.25 }], "cap": cap } })),
        ]
    })
    .boxed()
}

fn condizione(numero: BoxedStrategy<Value>) -> BoxedStrategy<Value> {
    let foglia = prop_oneof![
        (numero.clone(), select(vec!["<", "<=", "=", "!=", ">=", ">"]), numero.clone())
            .prop_map(|(a, op, b)| json!({ "compare": { "left": a, "op": op, "right": b } })),
        (numero, select(vec!["none", "left", "right", "both"]))
            .prop_map(|(a, aperto)| json!({ "between": { "of": a, "from": 5, "to": 50, "open": aperto } })),
        select(vec!["si", "no"]).prop_map(|f| json!({ "fact": f })),
        Just(json!({ "in": { "of": { "fact": "zona" }, "values": ["mare"] } })),
        Just(json!({ "exists": { "of": "figli", "where": { "fact": "persona.lavora" } } })),
        Just(json!({ "external": "x" })),
    ];
    foglia
        .prop_recursive(2, 8, 3, |dentro| {
            prop_oneof![
                (select(vec!["all", "any"]), prop::collection::vec(dentro.clone(), 0..3))
                    .prop_map(|(op, voci)| json!({ op: voci })),
                dentro.prop_map(|c| json!({ "not": c })),
            ]
        })
        .boxed()
}

fn una_prestazione() -> impl Strategy<Value = Value> {
    (condizione(espressione()), espressione(), select(vec!["household", "child", "person"]), any::<bool>(), 0u8..4)
        .prop_map(|(condizione, amount, per, dove, missing)| {
            let mut campi = json!({
                "result": { "kind": "cash", "unit": "month", "per": per, "certainty": "exact" },
                "indicator": { "kind": "ordinario", "missing": "use_max" },
                "eligibility": condizione, "amount": amount,
            });
            if dove && per != "household" {
                campi["result"]["where"] = json!({ "fact": "persona.lavora" });
            }
            match missing {
                0 => campi["indicator"]["missing"] = json!("not_eligible"),
                1 => campi["indicator"]["missing"] = json!({ "use_amount": 12 }),
                2 => campi["indicator"]["adjust"] = json!({ "-": ["indicator", { "fact": "b" }] }),
                _ => {}
            }
            campi
        })
}

/// Some answers: each given or not.
fn risposte() -> impl Strategy<Value = Value> {
    (
        prop::option::of(0i32..100),
        prop::option::of(0i32..100),
        prop::option::of(any::<bool>()),
        prop::option::of(any::<bool>()),
        prop::option::of(select(vec!["mare", "monte"])),
        prop::option::of(prop::option::of(0i32..100)),
        prop::array::uniform2(prop::option::of(any::<bool>())),
        prop::array::uniform2(prop::option::of(0i32..50)),
    )
        .prop_map(|(a, b, si, no, zona, isee, lavora, spesa)| {
            json!({
                "household": { "a": a, "b": b, "si": si, "no": no, "zona": zona, "canone": a },
                "isee": isee, "noto": isee.is_some(), "lavora": lavora, "spesa": spesa,
            })
        })
}

/// The situation with those answers, and where there is none with those of the second.
fn con_risposte(prime: &Value, seconde: Option<&Value>) -> Value {
    let scegli = |leggi: &dyn Fn(&Value) -> Value| match leggi(prime) {
        Value::Null => seconde.map_or(Value::Null, leggi),
        valore => valore,
    };
    let mut risposte = json!({});
    for nome in ["a", "b", "si", "no", "zona", "canone"] {
        let valore = scegli(&|r| r["household"][nome].clone());
        if !valore.is_null() {
            risposte[nome] = valore;
        }
    }
    let mut situazione = json!({ "giorno": "2026-03-15", "risposte": risposte });
    let con_isee = if prime["noto"] == true { Some(prime) } else { seconde.filter(|r| r["noto"] == true) };
    if let Some(con_isee) = con_isee {
        situazione["indicatori"] = json!({ "ordinario": con_isee["isee"] });
    }
    let mut persone = persone();
    for (n, chi) in [1usize, 2].into_iter().enumerate() {
        let mut sue = json!({});
        for nome in ["lavora", "spesa"] {
            let valore = scegli(&|r| r[nome][n].clone());
            if !valore.is_null() {
                sue[nome] = valore;
            }
        }
        persone[chi]["risposte"] = sue;
    }
    persone[0]["risposte"] = json!({ "lavora": true, "spesa": 3 });
    situazione["persone"] = persone;
    situazione
}

fn fallisce(errore: impl std::fmt::Display) -> TestCaseError {
    TestCaseError::fail(errore.to_string())
}

/// The greatest figure of the answers: an amount that no document of these can reach has overflowed or been divided.
fn senza_valore(prestazione: &Value) -> bool {
    prestazione["note"].as_array().is_some_and(|note| {
        note.iter()
            .any(|nota| text(nota).starts_with("L'importo non si può") || text(nota).starts_with("Serve un ISEE"))
    })
}

fn con_casi(casi: u32) -> ProptestConfig {
    let mut config = ProptestConfig { failure_persistence: None, ..ProptestConfig::default() };
    if std::env::var_os("PROPTEST_CASES").is_none() {
        config.cases = casi;
        config.rng_seed = proptest::test_runner::RngSeed::Fixed(20_261_122);
    }
    config
}

proptest! {
    #![proptest_config(con_casi(500))]

    /// No document panics; a perhaps has a question or says why there is no value; what is answered is not asked; once a
    /// yes or a no is said, no other answer changes it; a bound that is said is never passed; when everything is answered
    /// there is no question.
    #[test]
    fn more_answers_never_change_a_yes_or_a_no(campi in una_prestazione(), prime in risposte(), seconde in risposte(), terze in risposte()) {
        let catalogo = catalogo(std::slice::from_ref(&campi)).map_err(fallisce)?;
        let prova = |situazione: &Value| valuta(&catalogo, situazione).map_err(fallisce).map(|e| e["prestazioni"][0].clone());
        let poche = prova(&con_risposte(&prime, None))?;
        let molte = prova(&con_risposte(&prime, Some(&seconde)))?;
        // The third has an answer for what the second left out.
        let mut piene = con_risposte(&prime, Some(&seconde));
        let resto = con_risposte(&terze, None);
        for nome in ["a", "b", "si", "no", "zona", "canone"] {
            if piene["risposte"][nome].is_null() {
                piene["risposte"][nome] = match nome {
                    "si" | "no" => json!(resto["risposte"][nome] == true),
                    "zona" => json!("mare"),
                    _ => json!(resto["risposte"][nome].as_i64().unwrap_or(7)),
                };
            }
        }
        if piene["indicatori"].is_null() {
            piene["indicatori"] = json!({ "ordinario": resto["indicatori"]["ordinario"] });
        }
        for chi in [1usize, 2] {
            for (nome, altrimenti) in [("lavora", json!(true)), ("spesa", json!(4))] {
                if piene["persone"][chi]["risposte"][nome].is_null() {
                    piene["persone"][chi]["risposte"][nome] = altrimenti;
                }
            }
        }
        let tutte = prova(&piene)?;
        prop_assert_eq!(nomi(&tutte["domande"]), Vec::<String>::new(), "{}", tutte);
        for (prima, dopo) in [(&poche, &molte), (&poche, &tutte), (&molte, &tutte)] {
            if senza_valore(dopo) {
                continue;
            }
            if prima["risposta"] != "forse" {
                prop_assert_eq!(&prima["risposta"], &dopo["risposta"], "{}\n{}", prima, dopo);
                prop_assert_eq!(&prima["importo"], &dopo["importo"], "{}\n{}", prima, dopo);
            } else if !senza_valore(prima) {
                prop_assert!(!nomi(&prima["domande"]).is_empty(), "{}", prima);
            }
            if let (Some(massimo), Some(importo)) = (prima["alMassimo"].as_f64(), dopo["importo"].as_f64()) {
                prop_assert!(importo <= massimo, "{}\n{}", prima, dopo);
            }
        }
        if !senza_valore(&tutte) {
            prop_assert!(tutte["risposta"] != "forse", "{}", tutte);
        }
    }
}

/// A document may be as deep as the reader lets it, and as slow as its lists: the answer comes.
#[test]
fn figures_past_any_amount_have_no_value() -> Esito {
    let mut alto = json!(100_000_000_000u64);
    for _ in 0..4 {
        alto = json!({ "*": [alto, alto] });
    }
    let campi = json!({ "amount": alto, "eligibility": { "compare": { "left": alto, "op": ">", "right": 1 } } });
    let catalogo = catalogo(&[campi])?;
    let testo = json!({ "situazione": { "giorno": "2026-03-15" } }).to_string();
    let situazione = situazione(&catalogo, &testo)?;
    let esito = prestazioni(&catalogo, &situazione);
    assert_eq!(esito.prestazioni.first().map(|p| (p.importo, p.note.len())), Some((None, 1)));
    Ok(())
}
