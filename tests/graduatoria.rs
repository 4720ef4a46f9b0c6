//! The order of a call. The expected orders are written by hand from the rule of each, beside the sums.

#![expect(clippy::indexing_slicing, reason = "a JSON value has null where there is nothing")]

use std::error::Error;

use isee_simulatore::json;
use proptest::prelude::*;
use serde_json::{Value, json};

type Esito = Result<(), Box<dyn Error>>;

fn rank(candidati: &Value, regola: &Value) -> Result<Value, Box<dyn Error>> {
    let text = json::rank(&json!({ "candidati": candidati, "regola": regola }).to_string())?;
    Ok(serde_json::from_str(&text)?)
}

fn list<'a>(value: &'a Value, pointer: &str) -> &'a [Value] {
    value.pointer(pointer).and_then(Value::as_array).map_or(&[], Vec::as_slice)
}

fn word<'a>(value: &'a Value, name: &str) -> &'a str {
    value.get(name).and_then(Value::as_str).unwrap_or_default()
}

/// `1:anna 2:bruno 2:carla 4:dino` of a list.
fn order(lista: &Value) -> String {
    let one = |p: &Value| format!("{}:{}", p.get("posizione").unwrap_or(&Value::Null), word(p, "id"));
    list(lista, "/posizioni").iter().map(one).collect::<Vec<_>>().join(" ")
}

fn only(esito: &Value) -> &Value {
    assert_eq!(list(esito, "/liste").len(), 1, "{esito}");
    esito.pointer("/liste/0").unwrap_or(&Value::Null)
}

fn outcomes(lista: &Value) -> String {
    let one = |p: &Value| format!("{}:{}", word(p, "id"), word(p, "esito"));
    list(lista, "/posizioni").iter().map(one).collect::<Vec<_>>().join(" ")
}

fn reasons(lista: &Value) -> Vec<&str> {
    list(lista, "/posizioni")
        .iter()
        .map(|p| p.pointer("/motivo/message").and_then(Value::as_str).unwrap_or(""))
        .collect()
}

fn key(expr: &Value, order: &str, label: &str) -> Value {
    json!({ "expr": expr, "order": order, "label": label })
}

fn fact(name: &str) -> Value {
    json!({ "fact": name })
}

/// Cisternino, nido: single parent 3, both parents work 2, severe disability 1, another under three 1; then the lower
/// ISEE, the more minors, the younger child.
#[test]
fn cisternino() -> Esito {
    let points = |name: &str, points: u8| json!({ "if": [{ "fact": name }, points, 0] });
    let regola = json!({
        "day": "2025-09-01",
        "inputs": [
            { "id": "genitore-solo", "type": "bool" }, { "id": "entrambi-lavorano", "type": "bool" },
            { "id": "disabilita-grave", "type": "bool" }, { "id": "altri-sotto-tre", "type": "bool" },
            { "id": "minori", "type": "number" }, { "id": "nascita-bambino", "type": "date" },
        ],
        "keys": [
            key(&json!({ "+": [points("genitore-solo", 3), points("entrambi-lavorano", 2), points("disabilita-grave", 1), points("altri-sotto-tre", 1)] }), "desc", "Punti"),
            key(&json!("indicator"), "asc", "ISEE più basso"),
            key(&fact("minori"), "desc", "Più minori"),
            key(&fact("nascita-bambino"), "desc", "Bambino più piccolo"),
        ],
        "places": 4,
    });
    let one = |id: &str, isee: f64, yes: &[&str], minori: u8, nascita: &str| {
        let mut fatti = json!({
            "genitore-solo": false, "entrambi-lavorano": false, "disabilita-grave": false, "altri-sotto-tre": false,
            "minori": minori, "nascita-bambino": nascita,
        });
        for name in yes {
            fatti[name] = json!(true);
        }
        json!({ "id": id, "isee": isee, "fatti": fatti })
    };
    let candidati = json!([
        one("due-lavori", 30000.0, &["entrambi-lavorano"], 1, "2024-01-01"), // 2
        one("solo", 8000.0, &["genitore-solo"], 1, "2024-01-01"),            // 3
        one("lavori-e-piccolo", 20000.0, &["entrambi-lavorano", "altri-sotto-tre"], 2, "2024-01-01"), // 3
        one("quattro", 40000.0, &["genitore-solo", "disabilita-grave"], 1, "2024-01-01"), // 4
        one("niente", 0.0, &[], 3, "2024-01-01"),                            // 0
        one("due-lavori-tre-figli", 30000.0, &["entrambi-lavorano"], 3, "2024-01-01"), // 2
        one("due-lavori-neonato", 30000.0, &["entrambi-lavorano"], 1, "2025-06-01"), // 2
    ]);
    let esito = rank(&candidati, &regola)?;
    let lista = only(&esito);
    // 4 points; 3 points by ISEE 8.000, 20.000; 2 points with the same ISEE by minors 3, then by birth.
    assert_eq!(
        order(lista),
        "1:quattro 2:solo 3:lavori-e-piccolo 4:due-lavori-tre-figli 5:due-lavori-neonato 6:due-lavori 7:niente"
    );
    assert_eq!(
        reasons(lista),
        [
            "è la prima posizione",
            "Punti: qui 3, chi precede 4",
            "ISEE più basso: qui 20.000, chi precede 8.000",
            "Punti: qui 2, chi precede 3",
            "Più minori: qui 1, chi precede 3",
            "Bambino più piccolo: qui 01/01/2024, chi precede 01/06/2025",
            "Punti: qui 0, chi precede 2",
        ]
    );
    assert!(outcomes(lista).starts_with(
        "quattro:ammesso solo:ammesso lavori-e-piccolo:ammesso due-lavori-tre-figli:ammesso due-lavori-neonato:escluso"
    ));
    assert_eq!(lista.get("ammessi"), Some(&json!(4)));
    Ok(())
}

/// Bologna, nido: points; then who has an ISEE up to 50.000; work points; family points; lower ISEE; older child.
#[test]
fn bologna() -> Esito {
    let regola = json!({
        "day": "2025-09-01",
        "inputs": [
            { "id": "punti", "type": "number" }, { "id": "punti-lavoro", "type": "number" },
            { "id": "punti-famiglia", "type": "number" }, { "id": "nascita-bambino", "type": "date" },
        ],
        "params": { "soglia": 50000 },
        "keys": [
            key(&fact("punti"), "desc", "Punti"),
            key(&json!({ "if": [{ "compare": { "left": "indicator", "op": "<=", "right": { "param": "soglia" } } }, 0, 1] }), "asc", "ISEE fino a 50.000 €"),
            key(&fact("punti-lavoro"), "desc", "Punti di lavoro"),
            key(&fact("punti-famiglia"), "desc", "Punti di famiglia"),
            key(&json!("indicator"), "asc", "ISEE più basso"),
            key(&fact("nascita-bambino"), "asc", "Bambino più grande"),
        ],
    });
    let one = |id: &str, isee: Value, p: [u8; 3], nascita: &str| {
        let [punti, lavoro, famiglia] = p;
        json!({ "id": id, "isee": isee, "fatti": { "punti": punti, "punti-lavoro": lavoro, "punti-famiglia": famiglia, "nascita-bambino": nascita } })
    };
    let candidati = json!([
        one("a", json!(50000.01), [100, 90, 10], "2024-01-01"), // over the bound by a cent
        one("b", json!(50000), [100, 80, 20], "2024-01-01"),
        one("c", json!(20000), [100, 80, 20], "2024-05-01"),
        one("d", json!(20000), [100, 80, 20], "2024-04-30"),
        one("e", json!(0), [99, 99, 0], "2024-01-01"),
        one("f", json!(12000), [100, 85, 15], "2024-01-01"),
        one("g", Value::Null, [100, 95, 5], "2024-01-01"), // no ISEE: after those who have it
    ]);
    let esito = rank(&candidati, &regola)?;
    let lista = only(&esito);
    // All with 100 before e. Up to 50.000: f (85), then b, c, d (80, 20) by ISEE and birth. Over: a. Without: g.
    assert_eq!(order(lista), "1:f 2:d 3:c 4:b 5:a 6:g 7:e");
    let reasons = reasons(lista);
    assert_eq!(reasons.get(2), Some(&"Bambino più grande: qui 01/05/2024, chi precede 30/04/2024"));
    assert_eq!(reasons.get(5), Some(&"ISEE fino a 50.000 €: qui manca, chi precede ha 1"));
    // Without places nothing is said of who is taken.
    assert_eq!(lista.pointer("/posizioni/0/esito"), None);
    Ok(())
}

/// Bonus psicologo: for each Region the lower ISEE, then who asked first, until the money ends: 1.500 € up to an ISEE of
/// 15.000 (excluded), 1.000 up to 30.000, 500 up to 50.000.
#[test]
fn bonus_psicologo() -> Esito {
    let mut regola = json!({
        "day": "2025-10-01",
        "inputs": [{ "id": "regione", "type": "text" }],
        "scope": "regione",
        "keys": [
            key(&json!("indicator"), "asc", "ISEE più basso"),
            key(&fact("presentata"), "asc", "Domanda presentata prima"),
        ],
        "budget": {
            "total": 4000,
            "each": { "bands": { "of": "indicator", "rows": [
                { "to": 15000, "value": 1500, "closed": "left" }, { "to": 30000, "value": 1000 }, { "to": null, "value": 500 },
            ] } },
        },
    });
    let one = |id: &str, isee: f64, ora: &str, regione: &str| json!({ "id": id, "isee": isee, "presentata": format!("2025-09-15T{ora}"), "fatti": { "regione": regione } });
    let candidati = json!([
        one("lazio-3", 14999.99, "10:00:01", "Lazio"),
        one("lazio-2", 14999.99, "10:00:00", "Lazio"),
        one("lazio-1", 9000.0, "18:30", "Lazio"),
        one("lazio-4", 15000.0, "09:00", "Lazio"),
        one("lazio-5", 42000.0, "09:00", "Lazio"),
        one("abruzzo", 49000.0, "09:00", "Abruzzo"),
        json!({ "id": "senza-regione", "isee": 1, "presentata": "2025-09-15", "fatti": {} }),
        json!({ "id": "senza-ora", "isee": 1, "fatti": { "regione": "Lazio" } }),
    ]);
    let esito = rank(&candidati, &regola)?;
    let scopes: Vec<&str> = list(&esito, "/liste").iter().map(|l| word(l, "ambito")).collect();
    assert_eq!(scopes, ["Abruzzo", "Lazio"]);
    let lazio = esito.pointer("/liste/1").unwrap_or(&Value::Null);
    assert_eq!(order(lazio), "1:lazio-1 2:lazio-2 3:lazio-3 4:lazio-4 5:lazio-5");
    // 1.500 + 1.500 = 3.000; the third 1.500 does not fit in the 1.000 left, and the list ends.
    assert_eq!(outcomes(lazio), "lazio-1:ammesso lazio-2:ammesso lazio-3:escluso lazio-4:escluso lazio-5:escluso");
    assert_eq!(lazio.get("resto"), Some(&json!(1000)));
    assert_eq!(
        reasons(lazio).get(2),
        Some(&"Domanda presentata prima: qui 15/09/2025 10:00:01, chi precede 15/09/2025 10:00:00")
    );
    assert_eq!(lazio.pointer("/posizioni/0/valori"), Some(&json!([9000, "2025-09-15T18:30"])));
    assert_eq!(
        list(&esito, "/daCompletare"),
        [
            json!({ "id": "senza-regione", "mancano": ["regione"] }),
            json!({ "id": "senza-ora", "mancano": ["presentata"] })
        ]
    );
    // The same money, going on to who asks for less: 1.000 to the fourth, nothing for the fifth.
    regola["over_budget"] = json!("skip");
    let esito = rank(&candidati, &regola)?;
    let lazio = esito.pointer("/liste/1").unwrap_or(&Value::Null);
    assert_eq!(outcomes(lazio), "lazio-1:ammesso lazio-2:ammesso lazio-3:escluso lazio-4:ammesso lazio-5:escluso");
    assert_eq!((lazio.get("resto"), lazio.get("ammessi")), (Some(&json!(0)), Some(&json!(3))));
    Ok(())
}

/// Carta Dedicata a te, with the classes of the document of the catalogue: three or more with one under fourteen, then with
/// one minor, then the others; in each the lower ISEE.
#[test]
fn carta_dedicata() -> Esito {
    let documento: Value = serde_json::from_str(include_str!("../www/prestazioni/nazionali/carta-dedicata-2025.json"))?;
    let mut regola = documento.get("ranking").cloned().unwrap_or_default();
    regola["day"] = json!("2025-07-31");
    regola["places"] = json!(3);
    let one = |id: &str, isee: u32, eta: &[u8]| {
        let persone: Vec<Value> =
            eta.iter().enumerate().map(|(n, eta)| json!({ "id": n.to_string(), "eta": eta })).collect();
        json!({ "id": id, "isee": isee, "persone": persone })
    };
    let candidati = json!([
        one("adulti", 1000, &[50, 49, 20]),
        one("quindicenne", 3000, &[50, 49, 15]),
        one("tredicenne", 14000, &[50, 49, 13]),
        one("due-piccoli", 9000, &[40, 39, 5, 2]),
        one("diciassettenne", 2000, &[50, 49, 17]),
    ]);
    let esito = rank(&candidati, &regola)?;
    let lista = only(&esito);
    assert_eq!(order(lista), "1:due-piccoli 2:tredicenne 3:diciassettenne 4:quindicenne 5:adulti");
    let classes: Vec<Option<&Value>> = list(lista, "/posizioni").iter().map(|p| p.get("classe")).collect();
    let [first, second] = ["Con un componente sotto i 14 anni", "Con un minorenne"].map(|c| Some(json!(c)));
    assert_eq!(classes, [first.as_ref(), first.as_ref(), second.as_ref(), second.as_ref(), None]);
    assert_eq!(
        reasons(lista).get(2),
        Some(&"la classe è «Con un minorenne», quella di chi precede è «Con un componente sotto i 14 anni»")
    );
    Ok(())
}

/// Bondeno: points, the hours of the parents, figli under six, the time of the application. The last place falls on a tie.
#[test]
fn a_tie_at_the_last_place_is_said_and_not_broken() -> Esito {
    let mut regola = json!({
        "day": "2025-09-01",
        "inputs": [{ "id": "punti", "type": "number" }, { "id": "ore", "type": "number" }],
        "keys": [key(&fact("punti"), "desc", "Punti"), key(&fact("ore"), "desc", "Ore di lavoro")],
        "places": 3,
    });
    let one = |id: &str, punti: u8, ore: u8| json!({ "id": id, "fatti": { "punti": punti, "ore": ore } });
    let candidati =
        json!([one("a", 10, 40), one("c", 8, 36), one("b", 9, 36), one("d", 8, 36), one("e", 8, 36), one("f", 1, 1)]);
    let esito = rank(&candidati, &regola)?;
    let lista = only(&esito);
    // The ISEE is in no key: that it is not known does not matter. Equals keep the order in which they came.
    assert_eq!(order(lista), "1:a 2:b 3:c 3:d 3:e 6:f");
    assert_eq!(
        outcomes(lista),
        "a:ammesso b:ammesso c:pari-all-ultimo-posto d:pari-all-ultimo-posto e:pari-all-ultimo-posto f:escluso"
    );
    let c = lista.pointer("/posizioni/2").unwrap_or(&Value::Null);
    assert_eq!((c.get("pariMerito"), c.get("pari")), (Some(&json!(["d", "e"])), Some(&json!(2))));
    assert_eq!(
        lista.pointer("/avvisi/0/message"),
        Some(&json!(
            "in 3 sono pari alla posizione 3 e i posti che restano sono 1: i criteri del bando non bastano, decide l'ente"
        ))
    );
    // With a place for each of them there is nothing to decide.
    regola["places"] = json!(5);
    let esito = rank(&candidati, &regola)?;
    assert_eq!(outcomes(only(&esito)), "a:ammesso b:ammesso c:ammesso d:ammesso e:ammesso f:escluso");
    assert_eq!(list(only(&esito), "/avvisi").len(), 0);
    // The same with money: 100 each, 250 in all.
    let money = |skip: bool| {
        json!({
            "day": "2025-09-01", "inputs": [{ "id": "punti", "type": "number" }, { "id": "ore", "type": "number" }],
            "keys": [key(&fact("punti"), "desc", "Punti")],
            "budget": { "total": 450, "each": { "if": [{ "compare": { "left": { "fact": "punti" }, "op": ">", "right": 5 } }, 100, 10] } },
            "over_budget": if skip { "skip" } else { "stop" },
        })
    };
    // a and b take 200; of the 250 left two of the three may have 100; what is then left for f is not known.
    let esito = rank(&candidati, &money(false))?;
    assert!(outcomes(only(&esito)).ends_with("e:pari-all-ultimo-posto f:escluso"));
    assert_eq!(only(&esito).get("resto"), Some(&json!(250)));
    let esito = rank(&candidati, &money(true))?;
    assert!(outcomes(only(&esito)).ends_with("e:pari-all-ultimo-posto f:in-sospeso"));
    assert!(only(&esito).pointer("/avvisi/0/message").is_some_and(|m| m.to_string().contains("restano 250 €")));
    Ok(())
}

/// What is not known and what there is not are not the same.
#[test]
fn missing_values() -> Esito {
    let with = |missing: &str| {
        json!({
            "day": "2025-09-01", "inputs": [{ "id": "punti", "type": "number" }],
            "keys": [
                { "expr": "indicator", "label": "ISEE più basso", "missing": missing },
                { "expr": { "fact": "punti" }, "order": "desc", "label": "Punti", "missing": "last" },
            ],
        })
    };
    let candidati = json!([
        { "id": "mille", "isee": 1000, "fatti": { "punti": 1 } },
        { "id": "zero", "isee": 0, "fatti": { "punti": null } },
        { "id": "zero-con-punti", "isee": 0, "fatti": { "punti": 0 } },
        { "id": "senza-isee", "isee": null, "fatti": { "punti": 9 } },
        { "id": "non-si-sa", "fatti": {} },
    ]);
    let esito = rank(&candidati, &with("last"))?;
    assert_eq!(order(only(&esito)), "1:zero-con-punti 2:zero 3:mille 4:senza-isee");
    assert_eq!(
        reasons(only(&esito)).get(1..),
        Some(
            [
                "Punti: qui manca, chi precede ha 0",
                "ISEE più basso: qui 1.000, chi precede 0",
                "ISEE più basso: qui manca, chi precede ha 1.000"
            ]
            .as_slice()
        )
    );
    assert_eq!(list(&esito, "/daCompletare"), [json!({ "id": "non-si-sa", "mancano": ["isee", "punti"] })]);
    let esito = rank(&candidati, &with("first"))?;
    assert_eq!(order(only(&esito)), "1:senza-isee 2:zero-con-punti 3:zero 4:mille");
    assert_eq!(reasons(only(&esito)).get(1), Some(&"ISEE più basso: qui 0, prima viene chi non ha un valore"));
    Ok(())
}

#[test]
fn bad_input_is_refused_with_its_path() {
    let regola = |change: &dyn Fn(&mut Value)| {
        let mut regola = json!({
            "day": "2025-09-01", "inputs": [{ "id": "punti", "type": "number" }, { "id": "fascia", "type": "text", "values": ["a", "b"] }],
            "keys": [{ "expr": { "fact": "punti" }, "label": "Punti" }],
        });
        change(&mut regola);
        regola
    };
    let good = regola(&|_| ());
    let one = json!([{ "id": "a", "fatti": { "punti": 1 } }]);
    let cases: Vec<(Value, Value, &str, &str)> = vec![
        (json!([{ "id": "a" }, { "id": "b" }, { "id": "a" }]), good.clone(), "[2].id", "nome-ripetuto"),
        (json!([{ "id": "" }]), good.clone(), "[0].id", "id-non-valido"),
        (json!([{ "id": "x".repeat(65) }]), good.clone(), "[0].id", "id-non-valido"),
        (json!([{ "isee": 1 }]), good.clone(), "[0].id", "campo-mancante"),
        (json!([{ "id": "a", "isee": "1" }]), good.clone(), "[0].isee", "tipo-errato"),
        (json!([{ "id": "a", "isee": -1 }]), good.clone(), "[0].indicatori", "importo-negativo"),
        (json!([{ "id": "a", "fatti": { "punti": "1" } }]), good.clone(), "[0].fatti.punti", "tipo-errato"),
        (json!([{ "id": "a", "fatti": { "punti": true } }]), good.clone(), "[0].fatti.punti", "tipo-errato"),
        (json!([{ "id": "a", "fatti": { "fascia": "c" } }]), good.clone(), "[0].fatti.fascia", "valore-sconosciuto"),
        (json!([{ "id": "a", "fatti": { "altro": 1 } }]), good.clone(), "[0].fatti.altro", "fatto-sconosciuto"),
        (json!([{ "id": "a", "punti": 1 }]), good.clone(), "[0].punti", "campo-sconosciuto"),
        (json!([{ "id": "a", "presentata": "2025-13-01" }]), good.clone(), "[0].presentata", "data-inesistente"),
        (json!([{ "id": "a", "presentata": "2025-12-01T25:00" }]), good.clone(), "[0].presentata", "data-inesistente"),
        (json!({}), good.clone(), "", "tipo-errato"),
        (one.clone(), regola(&|r| r["keys"] = json!([])), "keys", "elenco-vuoto"),
        (
            one.clone(),
            regola(&|r| r["keys"][0]["expr"] = json!({ "fact": "pnti" })),
            "keys[0].expr.fact",
            "fatto-sconosciuto",
        ),
        (one.clone(), regola(&|r| r["keys"][0]["expr"] = json!({ "fact": "fascia" })), "keys[0].expr", "tipo-errato"),
        (one.clone(), regola(&|r| r["keys"][0]["label"] = json!("")), "keys[0].label", "testo-vuoto"),
        (one.clone(), regola(&|r| r["places"] = json!(0)), "places", "non-positivo"),
        (one.clone(), regola(&|r| r["places"] = json!(-1)), "places", "tipo-errato"),
        (one.clone(), regola(&|r| r["scope"] = json!("regione")), "scope", "fatto-sconosciuto"),
        (one.clone(), regola(&|r| r["budget"] = json!({ "total": 0, "each": 1 })), "budget.total", "non-positivo"),
        (one.clone(), regola(&|r| r["day"] = json!("ieri")), "day", "data-inesistente"),
        (
            one.clone(),
            regola(&|r| r["keys"][0]["expr"] = json!({ "result": { "benefit": "it.inps.adi", "field": "month" } })),
            "keys[0].expr.result.benefit",
            "prestazione-sconosciuta",
        ),
    ];
    for (candidati, regola, path, rule) in cases {
        let text = json!({ "candidati": candidati, "regola": regola }).to_string();
        let found = json::rank(&text)
            .map_err(|error| error.issues.first().map(|issue| (issue.path.clone(), issue.regola)).unwrap_or_default());
        assert_eq!(found, Err((path.to_owned(), rule)), "{text}");
    }
}

/// A list that is wrong all over says the first hundred problems; a long one is ordered soon.
#[test]
fn long_lists() -> Esito {
    let regola = json!({ "day": "2025-09-01", "keys": [{ "expr": "indicator", "label": "ISEE" }], "places": 10 });
    let same: Vec<Value> = (0..20_000).map(|n| json!({ "id": n.to_string(), "isee": 5 })).collect();
    let esito = rank(&json!(same), &regola)?;
    let first = only(&esito).pointer("/posizioni/0").unwrap_or(&Value::Null);
    assert_eq!(first.get("pari"), Some(&json!(19_999)));
    assert_eq!(list(first, "/pariMerito").len(), 20);
    let bad: Vec<Value> = (0..20_000).map(|_| json!({ "id": "a", "isee": 5 })).collect();
    let text = json!({ "candidati": bad, "regola": regola }).to_string();
    assert_eq!(json::rank(&text).map_err(|error| error.issues.len()), Err(100));
    Ok(())
}

/// A candidate of few values, so that there are ties.
fn candidato() -> impl Strategy<Value = (Option<u8>, Option<u8>, u8)> {
    (prop::option::of(0u8..4), prop::option::of(0u8..3), 0u8..2)
}

fn written(n: usize, (isee, punti, figli): (Option<u8>, Option<u8>, u8)) -> Value {
    json!({ "id": format!("c{n}"), "isee": isee, "fatti": { "punti": punti, "figli": figli } })
}

fn rule() -> Value {
    json!({
        "day": "2025-09-01", "inputs": [{ "id": "punti", "type": "number" }, { "id": "figli", "type": "number" }],
        "classes": [{ "when": { "compare": { "left": { "fact": "figli" }, "op": ">", "right": 0 } }, "label": "Con figli" }],
        "keys": [
            { "expr": { "fact": "punti" }, "order": "desc", "label": "Punti", "missing": "first" },
            { "expr": "indicator", "label": "ISEE" },
        ],
    })
}

/// The position of each by its `id`.
fn positions(candidati: &[Value]) -> Result<Vec<(String, u64)>, TestCaseError> {
    let esito = rank(&json!(candidati), &rule()).map_err(|error| TestCaseError::fail(error.to_string()))?;
    let one = |p: &Value| (word(p, "id").to_owned(), p.get("posizione").and_then(Value::as_u64).unwrap_or_default());
    let mut all: Vec<_> = list(&esito, "/liste/0/posizioni").iter().map(one).collect();
    all.sort();
    Ok(all)
}

proptest! {
    #[test]
    fn the_order_of_the_input_is_irrelevant(values in prop::collection::vec(candidato(), 1..30), turn in 0usize..30) {
        let straight: Vec<Value> = values.iter().enumerate().map(|(n, v)| written(n, *v)).collect();
        let mut turned = straight.clone();
        turned.rotate_left(turn % straight.len());
        turned.reverse();
        prop_assert_eq!(positions(&straight)?, positions(&turned)?);
    }

    #[test]
    fn one_more_applicant_swaps_nobody(values in prop::collection::vec(candidato(), 2..20), more in candidato()) {
        let before: Vec<Value> = values.iter().enumerate().map(|(n, v)| written(n, *v)).collect();
        let mut after = before.clone();
        after.push(written(values.len(), more));
        let (before, after) = (positions(&before)?, positions(&after)?);
        let place = |id: &str| after.iter().find(|(other, _)| other == id).map(|(_, place)| *place);
        for (a, place_a) in &before {
            for (b, place_b) in &before {
                prop_assert_eq!(place_a.cmp(place_b), place(a).cmp(&place(b)), "{} {}", a, b);
            }
        }
    }

    /// A second ordering, written as a person would: each before the next by class, then points (none first), then ISEE
    /// (none last).
    #[test]
    fn as_by_hand(values in prop::collection::vec(candidato(), 1..30)) {
        let all: Vec<Value> = values.iter().enumerate().map(|(n, v)| written(n, *v)).collect();
        let key = |(isee, punti, figli): &(Option<u8>, Option<u8>, u8)| {
            let points = punti.map_or(0, |p| 10 - i16::from(p));
            (if *figli > 0 { 0u8 } else { 1 }, points, isee.map_or(100u8, |i| i))
        };
        for (id, place) in positions(&all)? {
            let n: usize = id.trim_start_matches('c').parse().unwrap_or_default();
            let mine = values.get(n).map(key);
            let better = values.iter().filter(|other| Some(key(other)) < mine).count();
            prop_assert_eq!(place, better as u64 + 1);
        }
    }
}
