//! What must hold for every household: no order matters, one more euro of asset never lowers the ISEE, the rows of
//! the explanation give the amounts above them, nothing panics.

use isee_simulatore::spiegazione::{Operazione, Riga, Segno};
use isee_simulatore::{Euro, json};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::Index;
use proptest::test_runner::TestCaseError;
use rust_decimal::Decimal;
use serde_json::{Value, json};

#[path = "comune/esterni.rs"]
mod esterni;
#[path = "comune/famiglie.rs"]
mod famiglie;

type Outcome = Result<(), TestCaseError>;

fn fail(text: impl std::fmt::Display) -> TestCaseError {
    TestCaseError::fail(text.to_string())
}

/// The indicators of a declaration, or `None` when it is refused: what is valid is the business of other tests.
fn indicators(dsu: &Value) -> Result<Option<Value>, TestCaseError> {
    let Ok(text) = json::calculate(&dsu.to_string()) else {
        return Ok(None);
    };
    let result: Value = serde_json::from_str(&text).map_err(fail)?;
    Ok(result.get("indicatori").cloned())
}

/// The ISEE of each indicator, in cents.
fn isee(dsu: &Value) -> Result<Vec<i64>, TestCaseError> {
    let Some(indicators) = indicators(dsu)? else {
        return Ok(Vec::new());
    };
    let cents = |indicator: &Value| {
        let text = indicator.get("isee").map(Value::to_string).unwrap_or_default();
        let (whole, decimals) = text.split_once('.').unwrap_or((&text, ""));
        format!("{whole}{decimals:0<2}").parse().map_err(fail)
    };
    let Some(indicators) = indicators.as_object() else {
        return Err(fail("no indicators"));
    };
    indicators.values().map(cents).collect()
}

proptest! {
    #![proptest_config(famiglie::config(400))]

    #[test]
    fn the_order_of_people_and_things_is_irrelevant(dsu in famiglie::famiglia(), keys in vec(any::<u64>(), 16)) {
        let mut shuffled = dsu.clone();
        shuffle(&mut shuffled, &mut keys.iter().cycle());
        let (before, after) = (indicators(&dsu)?, indicators(&shuffled)?);
        prop_assert_eq!(before, after, "{}\n{}", dsu, shuffled);
    }

    #[test]
    fn the_order_of_two_libretti_is_irrelevant(
        libretti in vec((0u32..60_000, 0u32..60_000), 2..5),
        mut of in vec(0usize..2, 5),
    ) {
        of.truncate(libretti.len());
        let build = |reverse: bool| {
            let mut people = vec![
                json!({ "id": "a", "relazione": "D", "dataNascita": "1980-05-01", "depositi": [] }),
                json!({ "id": "b", "relazione": "P", "dataNascita": "1980-05-01", "depositi": [] }),
            ];
            let mut all: Vec<_> = libretti.iter().zip(&of).collect();
            if reverse {
                all.reverse();
            }
            for ((saldo, giacenza), of) in all {
                let libretto = json!({ "tipo": "libretto-postale", "saldo": saldo, "giacenzaMedia": giacenza });
                let depositi = people.get_mut(*of).and_then(|p| p.get_mut("depositi")).and_then(Value::as_array_mut);
                depositi.into_iter().for_each(|d| d.push(libretto.clone()));
            }
            if reverse {
                people.reverse();
            }
            json!({ "dataPresentazione": "2026-03-15", "nucleo": { "componenti": people, "abitazione": { "titolo": "altro" } } })
        };
        prop_assert_eq!(indicators(&build(false))?, indicators(&build(true))?);
    }

    /// Where the law itself breaks it, the test stands aside: who has purchases in the year may count the balance
    /// instead of the average (art. 5, c. 4), and one euro more of balance, or less of average, is what decides it.
    #[test]
    fn one_more_euro_of_asset_never_lowers_the_isee(dsu in famiglie::famiglia(), which in any::<Index>()) {
        let mut places = Vec::new();
        amounts(&dsu, &mut String::new(), &mut places);
        if !places.is_empty() {
            let pointer = which.get(&places);
            let mut richer = dsu.clone();
            if let Some(amount) = richer.pointer_mut(pointer) {
                *amount = plus_one(amount)?;
            }
            let (before, after) = (isee(&dsu)?, isee(&richer)?);
            prop_assert_eq!(before.len(), after.len());
            prop_assert!(before.iter().zip(&after).all(|(b, a)| b <= a), "{:?} {:?} {}\n{}", before, after, pointer, dsu);
        }
    }

    #[test]
    fn the_rows_of_the_explanation_give_the_amounts_above_them(dsu in famiglie::famiglia()) {
        let text = dsu.to_string();
        let typed = json::dsu(&text).map_err(fail)?;
        if let Ok(explained) = isee_simulatore::explain(&typed) {
            let result = isee_simulatore::calculate(&typed).map_err(fail)?;
            let trees = &explained.indicatori;
            let figures = &result.indicatori;
            prop_assert_eq!(cent(&trees.ordinario), figures.ordinario.isee.decimal());
            prop_assert_eq!(trees.famiglia.is_some(), figures.famiglia.is_some());
            for tree in [Some(&trees.ordinario), trees.famiglia.as_ref()].into_iter().flatten() {
                rows(tree).map_err(|e| fail(format!("{e}\n{dsu}")))?;
            }
            let family = trees.famiglia.as_deref().map(cent);
            prop_assert_eq!(family, figures.famiglia.as_ref().map(|f| f.isee.decimal()));
        }
    }

    #[test]
    fn every_other_reading_is_of_a_choice_that_was_used(dsu in famiglie::famiglia()) {
        if let Ok(text) = json::calculate(&dsu.to_string()) {
            let result: Value = serde_json::from_str(&text).map_err(fail)?;
            let list = |value: &Value, key: &str| value.get(key).and_then(Value::as_array).cloned().unwrap_or_default();
            let used = list(&result, "scelte");
            let names: Vec<_> = used.iter().map(|u| u.get("codice")).collect();
            prop_assert!(names.iter().enumerate().all(|(n, name)| !names.iter().take(n).any(|other| other == name)));
            let indicators = result.get("indicatori").and_then(Value::as_object).ok_or_else(|| fail("none"))?;
            for reading in indicators.values().flat_map(|indicator| list(indicator, "letture")) {
                let same = |u: &&Value| u.get("codice") == reading.get("codice");
                let followed = used.iter().find(same).ok_or_else(|| fail(format!("{reading} was not a choice")))?;
                prop_assert!(followed.get("opzione") != reading.get("opzione"));
                prop_assert!(reading.get("testo").and_then(Value::as_str).is_some_and(|text| text.len() > 20));
            }
        }
    }

    #[test]
    fn the_order_is_irrelevant_to_every_kind(dsu in esterni::dichiarazione(), keys in vec(any::<u64>(), 16)) {
        let mut shuffled = dsu.clone();
        shuffle(&mut shuffled, &mut keys.iter().cycle());
        prop_assert_eq!(all_figures(&dsu)?, all_figures(&shuffled)?, "{}\n{}", dsu, shuffled);
    }

    #[test]
    fn who_is_outside_changes_no_ordinary_figure(dsu in esterni::dichiarazione()) {
        let mut alone = dsu.clone();
        forget_outsiders(&mut alone);
        prop_assert_eq!(indicators(&dsu)?, indicators(&alone)?, "{}\n{}", dsu, alone);
    }

    /// Two parents in the household: art. 7 and art. 8 have nothing to add.
    #[test]
    fn with_both_parents_at_home_the_kinds_are_the_ordinary(dsu in esterni::dichiarazione()) {
        let result: Value = serde_json::from_str(&json::calculate(&dsu.to_string()).map_err(fail)?).map_err(fail)?;
        let people = list_at(&dsu, "/nucleo/componenti");
        let couple = people.iter().any(|p| p.get("relazione") == Some(&json!("C")));
        for entry in list_at(&result, "/specifici") {
            let who = people.iter().find(|p| p.get("id") == entry.get("componente"));
            let Some(who) = who.filter(|_| ["minorenni", "universita"].iter().any(|t| entry.get("tipo") == Some(&json!(t))))
            else {
                continue;
            };
            let parents = match who.get("genitori").and_then(Value::as_array) {
                Some(ids) => ids.iter().filter(|id| people.iter().any(|p| p.get("id") == Some(id))).count(),
                None if who.get("relazione") == Some(&json!("P")) => 0,
                None => 1 + usize::from(couple),
            };
            if parents == 2 {
                prop_assert_eq!(entry.get("stato"), Some(&json!("uguale-a-ordinario")), "{}", dsu);
                prop_assert_eq!(entry.get("isee"), result.pointer("/indicatori/ordinario/isee"));
            }
        }
    }

    #[test]
    fn every_kind_says_why_and_what_it_lacks(dsu in esterni::dichiarazione()) {
        let text = dsu.to_string();
        let result: Value = serde_json::from_str(&json::calculate(&text).map_err(fail)?).map_err(fail)?;
        let explained: Value = serde_json::from_str(&json::explain(&text).map_err(fail)?).map_err(fail)?;
        for place in ["", "/corrente"] {
            let entries = list_at(&result, &format!("{place}/specifici"));
            let mut trees = list_at(&explained, &format!("{place}/specifici")).into_iter();
            for entry in entries {
                let state = entry.get("stato").and_then(Value::as_str).unwrap_or_default();
                let missing = list_at(&entry, "/mancano");
                prop_assert_eq!(state == "non-calcolabile", entry.get("isee").is_none(), "{}", dsu);
                prop_assert!(state == "non-calcolabile" || missing.is_empty(), "{}", entry);
                prop_assert_eq!(state == "calcolato", entry.get("indicatori").is_some(), "{}", entry);
                let why = entry.pointer("/motivo/testo").and_then(Value::as_str).unwrap_or_default();
                prop_assert!(why.chars().count() > 20, "{}", entry);
                for lack in missing {
                    let path = lack.get("path").and_then(Value::as_str).unwrap_or_default();
                    let known = ["nucleo", "esterni", "corrente"].iter().any(|start| path.starts_with(start));
                    prop_assert!(known, "{}", lack);
                    prop_assert!(lack.get("testo").and_then(Value::as_str).is_some_and(|t| t.len() > 20), "{}", lack);
                }
                if state == "calcolato" {
                    let tree = trees.next().ok_or_else(|| fail(format!("no tree for {entry}")))?;
                    prop_assert_eq!(tree.get("forma"), entry.get("forma"));
                    prop_assert_eq!(tree.pointer("/indicatori/ordinario/importo"), entry.get("isee"), "{}", dsu);
                    prop_assert_eq!(tree.pointer("/indicatori/famiglia/importo"), entry.get("iseeFamiglia"), "{}", dsu);
                }
            }
            prop_assert!(trees.next().is_none());
        }
    }

    #[test]
    fn the_rows_of_the_other_kinds_give_the_amounts_above_them(dsu in esterni::dichiarazione()) {
        let typed = json::dsu(&dsu.to_string()).map_err(fail)?;
        let explained = isee_simulatore::explain(&typed).map_err(fail)?;
        let corrente = explained.corrente.iter();
        let all = explained.specifici.iter().chain(corrente.clone().flat_map(|c| &c.specifici));
        for kind in all {
            for tree in [Some(&kind.indicatori.ordinario), kind.indicatori.famiglia.as_ref()].into_iter().flatten() {
                rows(tree).map_err(|e| fail(format!("{e}\n{dsu}")))?;
            }
        }
        for indicators in corrente.map(|c| &c.indicatori) {
            for tree in [Some(&indicators.ordinario), indicators.famiglia.as_ref()].into_iter().flatten() {
                rows(tree).map_err(|e| fail(format!("{e}\n{dsu}")))?;
            }
        }
    }

    /// Every amount at the most that the input admits.
    #[test]
    fn huge_amounts_do_not_panic(dsu in esterni::dichiarazione(), which in vec(any::<bool>(), 64)) {
        let mut huge = dsu;
        let mut all = Vec::new();
        pointers(&huge, &mut String::new(), &mut all);
        let small = ["quota", "nelNucleo", "totale", "mesiContinuativi", "giorniLavorati"];
        for (pointer, _) in all.iter().zip(which.iter().cycle()).filter(|(_, yes)| **yes) {
            let name = pointer.rsplit('/').next().unwrap_or_default();
            let own = pointer.contains("/nucleoProprio/") && !pointer.ends_with("canoneAnnuo");
            if let Some(place) = huge.pointer_mut(pointer).filter(|v| v.is_number() && !small.contains(&name) && !own) {
                *place = serde_json::from_str("99999999999.99").map_err(fail)?;
            }
        }
        told(&huge.to_string())?;
    }

    #[test]
    fn a_declaration_survives_the_round_trip(dsu in esterni::dichiarazione()) {
        let typed = json::dsu(&dsu.to_string()).map_err(fail)?;
        let text = serde_json::to_string(&typed).map_err(fail)?;
        let again = json::dsu(&text).map_err(fail)?;
        prop_assert_eq!(&typed, &again);
        prop_assert_eq!(json::calculate(&text), json::calculate(&dsu.to_string()));
    }

    #[test]
    fn a_broken_declaration_is_refused_and_explained(
        dsu in esterni::dichiarazione(),
        edits in vec((any::<Index>(), anything(), 0u8..3), 1..4),
    ) {
        let mut broken = dsu;
        for (place, value, how) in edits {
            break_it(&mut broken, place, value, how);
        }
        told(&broken.to_string())?;
    }

    #[test]
    fn a_declaration_cut_and_pasted_is_refused_and_explained(
        dsu in esterni::dichiarazione(),
        at in any::<Index>(),
        to in any::<Index>(),
        piece in any::<String>(),
    ) {
        let text: Vec<char> = dsu.to_string().chars().collect();
        let (at, to) = (at.index(text.len()), to.index(text.len()));
        let start = text.iter().take(at.min(to));
        let end = text.iter().skip(at.max(to));
        told(&start.copied().chain(piece.chars()).chain(end.copied()).collect::<String>())?;
    }
}

proptest! {
    #![proptest_config(famiglie::config(3_000))]

    #[test]
    fn no_text_panics(text in any::<String>()) {
        told(&text)?;
        let quoted = Value::from(text.as_str()).to_string();
        for verb in [json::parameters, json::valore_imu, json::reddito_fondiario] {
            for text in [&text, &quoted] {
                if let Err(error) = verb(text) {
                    prop_assert!(!error.issues.is_empty());
                }
            }
        }
    }

    #[test]
    fn no_json_panics(value in anything()) {
        let text = value.to_string();
        told(&text)?;
        for verb in [json::parameters, json::valore_imu, json::reddito_fondiario] {
            if let Err(error) = verb(&text) {
                prop_assert!(!error.issues.is_empty());
            }
        }
    }
}

/// The list at a pointer, empty when there is none.
fn list_at(value: &Value, pointer: &str) -> Vec<Value> {
    value.pointer(pointer).and_then(Value::as_array).cloned().unwrap_or_default()
}

/// All the figures of a result, with lists in one order and without the paths of the input.
fn all_figures(dsu: &Value) -> Result<Option<Value>, TestCaseError> {
    fn sorted(value: &mut Value) {
        match value {
            Value::Array(list) => {
                list.iter_mut().for_each(sorted);
                list.sort_by_cached_key(Value::to_string);
            }
            Value::Object(object) => {
                for name in ["mancano", "avvisi", "path"] {
                    object.remove(name);
                }
                object.values_mut().for_each(sorted);
            }
            _ => {}
        }
    }
    let Ok(text) = json::calculate(&dsu.to_string()) else {
        return Ok(None);
    };
    let result: Value = serde_json::from_str(&text).map_err(fail)?;
    let mut figures = json!([result.get("indicatori"), result.get("specifici"), result.get("corrente")]);
    sorted(&mut figures);
    Ok(Some(figures))
}

/// Takes away who is outside the household, and every mention of them.
fn forget_outsiders(dsu: &mut Value) {
    let outside: Vec<Value> = list_at(dsu, "/esterni").iter().filter_map(|p| p.get("id").cloned()).collect();
    if let Some(dsu) = dsu.as_object_mut() {
        dsu.remove("esterni");
        dsu.remove("corrente");
    }
    for person in dsu.pointer_mut("/nucleo/componenti").and_then(Value::as_array_mut).into_iter().flatten() {
        if let Some(parents) = person.get_mut("genitori").and_then(Value::as_array_mut) {
            parents.retain(|id| !outside.contains(id));
        }
    }
    let Some(properties) = dsu.pointer_mut("/nucleo/immobili").and_then(Value::as_array_mut) else { return };
    for property in properties.iter_mut().filter_map(Value::as_object_mut) {
        property.remove("casaDiEsterno");
        property.remove("donazione");
        if let Some(shares) = property.get_mut("quote").and_then(Value::as_array_mut) {
            shares.retain(|q| q.get("componente").is_none_or(|id| !outside.contains(id)));
        }
    }
    properties.retain(|p| p.get("assegnatario").is_some() || !list_at(p, "/quote").is_empty());
}

/// The three verbs agree: all answer, or all give the same problems, each with its text and none of ours.
fn told(text: &str) -> Outcome {
    let calculated = json::calculate(text);
    let issues: Value = serde_json::from_str(&json::validate(text)).map_err(fail)?;
    match calculated {
        Ok(_) => {
            prop_assert_eq!(issues, json!([]));
            prop_assert!(json::explain(text).is_ok());
        }
        Err(error) => {
            prop_assert!(!error.issues.is_empty());
            prop_assert_eq!(serde_json::to_value(&error.issues).map_err(fail)?, issues);
            prop_assert_eq!(json::explain(text).err(), Some(error.clone()));
            for issue in &error.issues {
                prop_assert!(issue.message.chars().count() > 20, "{}", issue.message);
                prop_assert!(issue.regola != "errore-interno", "{}", text);
            }
        }
    }
    Ok(())
}

/// Any JSON, with names and values that a declaration knows more often than chance would.
fn anything() -> impl Strategy<Value = Value> {
    let words = [
        "dataPresentazione",
        "nucleo",
        "componenti",
        "abitazione",
        "immobili",
        "id",
        "relazione",
        "redditi",
        "quote",
        "genitori",
        "d",
        "c",
        "p0",
        "D",
        "F",
        "FNC",
        "P",
        "2026-03-15",
        "2027-01-01",
        "2020-02-30",
        "altro",
        "proprieta",
        "locazione",
        "A/2",
        "C/6",
        "H501",
        "",
        "esterni",
        "corrente",
        "scelte",
        "studente",
        "corso",
        "laurea",
        "dottorato",
        "fuoriCasaDal",
        "redditoLavoro",
        "genitoreNonConvivente",
        "riconosciuto",
        "nucleoProprio",
        "richiestaRicovero",
        "nucleoRistretto",
        "disabilita",
        "grave",
        "donazione",
        "donante",
        "casaDiEsterno",
        "intestatari",
        "causa",
        "tempo-indeterminato",
        "dataEvento",
        "patrimonio",
        "GNC",
        "FE",
        "FC",
    ];
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        (0i64..200).prop_map(Value::from),
        proptest::sample::select(words.to_vec()).prop_map(Value::from),
        any::<String>().prop_map(Value::from),
    ];
    leaf.prop_recursive(4, 24, 5, move |inner| {
        prop_oneof![
            vec(inner.clone(), 0..5).prop_map(Value::from),
            proptest::collection::btree_map(proptest::sample::select(words.to_vec()), inner, 0..5)
                .prop_map(|map| map.into_iter().map(|(key, value)| (key.to_owned(), value)).collect()),
        ]
    })
}

/// Every place of a JSON value, as pointers.
fn pointers(value: &Value, here: &mut String, out: &mut Vec<String>) {
    out.push(here.clone());
    let length = here.len();
    match value {
        Value::Object(object) => {
            for (key, value) in object {
                *here = format!("{here}/{key}");
                pointers(value, here, out);
                here.truncate(length);
            }
        }
        Value::Array(list) => {
            for (n, value) in list.iter().enumerate() {
                *here = format!("{here}/{n}");
                pointers(value, here, out);
                here.truncate(length);
            }
        }
        _ => {}
    }
}

/// Replaces a place, takes it away, or puts it twice.
fn break_it(dsu: &mut Value, place: Index, value: Value, how: u8) {
    let mut all = Vec::new();
    pointers(dsu, &mut String::new(), &mut all);
    let pointer = place.get(&all).clone();
    let (parent, last) = pointer.rsplit_once('/').unwrap_or_default();
    match (how, dsu.pointer_mut(parent)) {
        (0, Some(Value::Object(object))) => drop(object.remove(last)),
        (0, Some(Value::Array(list))) if !list.is_empty() => drop(list.pop()),
        (1, Some(Value::Array(list))) => {
            if let Some(first) = list.first().cloned() {
                list.push(first);
            }
        }
        (1, Some(Value::Object(object))) => drop(object.insert("campoInPiu".to_owned(), value)),
        _ => {
            if let Some(here) = dsu.pointer_mut(&pointer) {
                *here = value;
            }
        }
    }
}

/// The pointers of the amounts of assets, but for the accounts of who has purchases in the year.
fn amounts(value: &Value, here: &mut String, out: &mut Vec<String>) {
    let mut all = Vec::new();
    pointers(value, here, &mut all);
    let bought = |pointer: &str| {
        let person = pointer.split("/depositi/").next().and_then(|person| value.pointer(person));
        person.is_some_and(|p| {
            ["incrementoImmobiliare", "incrementoMobiliare"]
                .iter()
                .any(|key| p.get(key).is_some_and(|n| n.as_f64() != Some(0.0)))
        })
    };
    out.extend(all.into_iter().filter(|pointer| {
        let field = pointer.rsplit('/').next().unwrap_or_default();
        match field {
            "saldo" | "giacenzaMedia" => !bought(pointer),
            "valore" => true,
            _ => false,
        }
    }));
}

/// One euro more, exactly.
fn plus_one(amount: &Value) -> Result<Value, TestCaseError> {
    let more = amount.to_string().parse::<Decimal>().map_err(fail)? + Decimal::ONE;
    serde_json::from_str(&more.to_string()).map_err(fail)
}

/// Puts every list of the declaration in another order.
fn shuffle<'a>(value: &mut Value, keys: &mut impl Iterator<Item = &'a u64>) {
    match value {
        Value::Array(list) => {
            list.iter_mut().for_each(|value| shuffle(value, keys));
            let key = keys.next().copied().unwrap_or_default();
            list.sort_by_cached_key(|value| {
                value
                    .to_string()
                    .bytes()
                    .fold(key, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
            });
        }
        Value::Object(object) => object.values_mut().for_each(|value| shuffle(value, keys)),
        _ => {}
    }
}

/// The amount of a row as it leaves the engine.
fn cent(row: &Riga) -> Decimal {
    Euro::from(row.importo.decimal()).cent()
}

/// Checks a row and those under it: the operation on the children gives the amount, every row has its source.
fn rows(row: &Riga) -> Result<(), String> {
    let children: Vec<Decimal> = row.figli.iter().map(|r| r.importo.decimal()).collect();
    let signed = |r: &Riga| match r.segno {
        Segno::Piu => r.importo.decimal(),
        Segno::Meno => -r.importo.decimal(),
    };
    let amount = row.importo.decimal();
    let leaf = children.is_empty();
    let given = match row.operazione {
        Operazione::Somma => Some(row.figli.iter().map(|r| signed(r)).sum()),
        Operazione::Prodotto if !leaf => Some(children.iter().product()),
        Operazione::Rapporto => match children.as_slice() {
            [first, second] => first.checked_div(*second),
            _ => None,
        },
        Operazione::Minimo => children.iter().min().copied(),
        Operazione::Massimo => children.iter().max().copied(),
        Operazione::Dato | Operazione::Norma | Operazione::Rinvio if leaf => Some(amount),
        _ => None,
    };
    // A third and a division have no end: the last of 28 digits may differ.
    let close = given.is_some_and(|given: Decimal| (given - amount).abs() <= Decimal::new(1, 12));
    if !close {
        return Err(format!("`{}` {:?} {children:?} gives {given:?}, not {amount}", row.codice, row.operazione));
    }
    if row.etichetta.is_empty()
        || row.fonte.atto().is_empty()
        || row.fonte.articolo().is_empty()
        || !row.fonte.url().starts_with("https://")
    {
        return Err(format!("`{}` has no label or no source", row.codice));
    }
    row.figli.iter().try_for_each(|r| rows(r))
}
