//! What if: the curve, the goal, the interval and the comparison against `calculate` itself, at random points, at the bends and
//! one cent beside them; and cases worked out by hand.

use isee_simulatore::cosa_se::{self, Curva, Richiesta};
use isee_simulatore::{Dsu, Euro, json};
use proptest::prelude::*;
use proptest::sample::Index;
use proptest::test_runner::TestCaseError;
use rust_decimal::Decimal;
use serde_json::{Value, json};

#[path = "comune/esterni.rs"]
mod esterni;
#[path = "comune/famiglie.rs"]
mod famiglie;
#[path = "comune/modifica.rs"]
#[expect(dead_code, reason = "nothing is taken away here")]
mod modifica;

fn fail(text: impl std::fmt::Display) -> TestCaseError {
    TestCaseError::fail(text.to_string())
}

/// Every indicator by name, as `calculate` gives it; `None` when the declaration is refused.
fn figures(dsu: &Value) -> Result<Option<Vec<(String, Euro)>>, String> {
    let Ok(text) = json::calculate(&dsu.to_string()) else { return Ok(None) };
    let result: Value = serde_json::from_str(&text).map_err(|e| e.to_string())?;
    let mut found = Vec::new();
    read(&result, "", &mut found)?;
    if let Some(corrente) = result.get("corrente").filter(|c| c.get("ammesso") == Some(&json!(true))) {
        read(corrente, "corrente:", &mut found)?;
    }
    Ok(Some(found))
}

fn read(result: &Value, before: &str, found: &mut Vec<(String, Euro)>) -> Result<(), String> {
    for name in ["ordinario", "famiglia"] {
        if let Some(isee) = result.pointer(&format!("/indicatori/{name}/isee")) {
            found.push((format!("{before}{name}"), euro(isee)?));
        }
    }
    for kind in result.get("specifici").and_then(Value::as_array).into_iter().flatten() {
        if kind.get("usato") != Some(&json!(true)) {
            continue;
        }
        let word = |key: &str| kind.get(key).and_then(Value::as_str).unwrap_or_default();
        for (key, after) in [("isee", ""), ("iseeFamiglia", ":famiglia")] {
            if let Some(isee) = kind.get(key) {
                found.push((format!("{before}{}:{}{after}", word("tipo"), word("componente")), euro(isee)?));
            }
        }
    }
    Ok(())
}

fn euro(value: &Value) -> Result<Euro, String> {
    let digits = value.to_string();
    let decimal: Decimal = digits.parse().map_err(|e| format!("{digits}: {e}"))?;
    Ok(Euro::from(decimal))
}

fn number(cents: i64) -> Result<Value, serde_json::Error> {
    serde_json::from_str(&format!("{}.{:02}", cents / 100, cents % 100))
}

fn cents(euro: Euro) -> i64 {
    (euro.decimal() * Decimal::ONE_HUNDRED).normalize().to_string().parse().unwrap_or(i64::MIN)
}

/// The curve and `calculate` agree at an amount.
fn agree(dsu: &Value, curve: &Curva, x: i64) -> Result<(), String> {
    let mut changed = dsu.clone();
    modifica::set(&mut changed, &curve.campo, number(x).map_err(|e| e.to_string())?)?;
    let expected = figures(&changed)?;
    let at = Euro::from_cents(x);
    let refused = curve.rifiutati.iter().any(|r| r.da <= at && at <= r.a);
    if refused != expected.is_none() {
        return Err(format!("{} = {at:?}: refused {refused}, calculate says {expected:?}\n{dsu}", curve.campo));
    }
    let Some(expected) = expected else { return Ok(()) };
    let mut found: Vec<_> = curve
        .indicatori
        .iter()
        .filter_map(|indicator| {
            let stretch = indicator.tratti.iter().rev().find(|t| t.da <= at && at <= t.a)?;
            Some((indicator.nome.clone(), Euro::from(stretch.isee(at).cent())))
        })
        .collect();
    let mut expected = expected;
    found.sort();
    expected.sort();
    if found != expected {
        return Err(format!("{} = {at:?}: {found:?} instead of {expected:?}\n{dsu}", curve.campo));
    }
    Ok(())
}

/// Random points, the bends and the ends of the stretches, a cent before and after each.
fn check_curve(dsu: &Value, which: Index, points: &[Index]) -> Result<(), String> {
    let Ok(typed) = json::dsu(&dsu.to_string()) else { return Ok(()) };
    let amounts = cosa_se::importi(&typed);
    let Some(amount) = (!amounts.is_empty()).then(|| which.get(&amounts)) else { return Ok(()) };
    if json::calculate(&dsu.to_string()).is_err() {
        return Ok(());
    }
    let curve = curve(&typed, &amount.path)?;
    let mut at = Vec::new();
    for indicator in &curve.indicatori {
        at.extend(indicator.tratti.iter().flat_map(|t| [cents(t.da), cents(t.a)]));
        let lines = indicator.tratti.iter().filter(|t| t.da < t.a).count();
        if indicator.nodi.len() + 1 < lines {
            return Err(format!(
                "{}: {} stretches, {} bends\n{dsu}",
                amount.path,
                indicator.tratti.len(),
                indicator.nodi.len()
            ));
        }
    }
    at.sort_unstable();
    at.dedup();
    let mut at: Vec<i64> = at.iter().flat_map(|x| [x - 1, *x, x + 1]).collect();
    let sizes = [1_000_000, 10_000_000, 100_000_000, 10_000_000_000_000].into_iter().cycle();
    at.extend(points.iter().zip(sizes).map(|(point, size)| point.index(size) as i64));
    at.extend(curve.rifiutati.iter().flat_map(|r| [cents(r.da), cents(r.a)]));
    at.retain(|x| (0..=10_000_000_000_000).contains(x));
    at.sort_unstable();
    at.dedup();
    at.into_iter().try_for_each(|x| agree(dsu, &curve, x))
}

fn curve(dsu: &Dsu, path: &str) -> Result<Curva, String> {
    let request = Richiesta { campo: path.to_owned(), ..Richiesta::default() };
    cosa_se::curve(dsu, &request).map_err(|e| format!("{path}: {e}"))
}

proptest! {
    #![proptest_config(famiglie::config(200))]

    #[test]
    fn the_curve_is_what_calculate_gives(dsu in famiglie::famiglia(), which in any::<Index>(), points in proptest::collection::vec(any::<Index>(), 8)) {
        check_curve(&dsu, which, &points).map_err(fail)?;
    }

    #[test]
    fn the_curve_of_every_kind_is_what_calculate_gives(dsu in esterni::dichiarazione(), which in any::<Index>(), points in proptest::collection::vec(any::<Index>(), 8)) {
        check_curve(&dsu, which, &points).map_err(fail)?;
    }
}

#[test]
fn amounts_that_are_the_same_change_together() -> Result<(), String> {
    let dsu = json!({ "dataPresentazione": "2026-03-15", "nucleo": { "abitazione": { "titolo": "altro" }, "componenti": [
        { "id": "anna", "relazione": "D", "dataNascita": "1980-05-01", "redditi": { "redditoComplessivo": 10000, "lavoroDipendente": 10000 } }
    ] } });
    let dsu = json::dsu(&dsu.to_string()).map_err(|e| e.to_string())?;
    let [all, wages] = ["redditoComplessivo", "lavoroDipendente"].map(|n| format!("nucleo.componenti[0].redditi.{n}"));
    // Alone, the whole income is refused under the wages; together they take the 20 % off, at most 3.000: up to 15.000.
    assert!(curve(&dsu, &all)?.ammesso.is_some_and(|range| range.da == Euro::new(10_000)));
    let curve = curve(&dsu, &format!("{all}={wages}"))?;
    assert!(curve.ammesso.is_some_and(|range| range.da == Euro::ZERO));
    let ordinary = curve.indicatori.first().ok_or("no indicator")?;
    let bends: Vec<Euro> = ordinary.nodi.iter().map(|node| node.x).collect();
    assert_eq!(bends, [Euro::new(15_000)]);
    let slopes: Vec<String> = ordinary.tratti.iter().map(|t| t.pendenza.0.normalize().to_string()).collect();
    assert_eq!(slopes, ["0.8", "1"]);
    Ok(())
}
