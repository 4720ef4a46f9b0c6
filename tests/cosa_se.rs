//! What if: the curve, the goal, the interval and the comparison against `calculate` itself, at random points, at the bends and
//! one cent beside them; and cases worked out by hand.

use isee_simulatore::cosa_se::{self, Curva, Esito, Importo, Lato, Richiesta, RigaConfronto, Verso};
use isee_simulatore::parametri::Unita;
use isee_simulatore::spiegazione::Segno;
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

/// A few of the amounts of a declaration.
fn some_amounts(dsu: &Dsu, which: &[Index]) -> Vec<Importo> {
    let amounts = cosa_se::importi(dsu);
    let mut some: Vec<Importo> = Vec::new();
    for index in which.iter().filter(|_| !amounts.is_empty()) {
        let amount = index.get(&amounts);
        if !some.contains(amount) {
            some.push(amount.clone());
        }
    }
    some
}

/// The interval holds every completion and its ends are reached.
fn check_bounds(dsu: &Value, which: &[Index], seeds: &[(u32, u32, u32)], with_list: bool) -> Result<(), String> {
    let text = dsu.to_string();
    let Ok(typed) = json::dsu(&text) else { return Ok(()) };
    if json::calculate(&text).is_err() {
        return Ok(());
    }
    let mut open = Vec::new();
    let mut ranges = Vec::new();
    for (amount, seed) in some_amounts(&typed, which).iter().zip(seeds) {
        let now = cents(amount.importo).min(100_000_000_000);
        let (low, high) = (now - now * i64::from(seed.0 % 101) / 100, now + i64::from(seed.1 % 6_000_000));
        open.push(json!({ "path": amount.path, "da": number(low).map_err(|e| e.to_string())?, "a": number(high).map_err(|e| e.to_string())? }));
        ranges.push((amount.path.clone(), low, high));
    }
    let list = json!([null, "media"]);
    let place = "nucleo.componenti[0].disabilita";
    if with_list {
        open.push(json!({ "path": place, "valori": list }));
    }
    let request = json!({ "dsu": dsu, "aperte": open });
    let answer = match json::bounds(&request.to_string()) {
        Ok(text) => serde_json::from_str::<Value>(&text).map_err(|e| e.to_string())?,
        Err(error) if error.issues.iter().all(|i| i.regola == "troppe-combinazioni") => return Ok(()),
        Err(error) => return Err(format!("{error}\n{request}")),
    };
    let limits = |name: &str, key: &str| {
        let found = answer
            .get("indicatori")
            .and_then(Value::as_array)
            .into_iter()
            .flatten()
            .find(|i| i.get("nome") == Some(&json!(name)));
        found.and_then(|i| i.get(key)).cloned().unwrap_or_default()
    };
    // The ends are reached by the answers that are said to reach them.
    for indicator in answer.get("indicatori").and_then(Value::as_array).into_iter().flatten() {
        let name = indicator.get("nome").and_then(Value::as_str).unwrap_or_default();
        for end in ["min", "max"] {
            let mut complete = dsu.clone();
            for reply in indicator.pointer(&format!("/{end}/risposte")).and_then(Value::as_array).into_iter().flatten()
            {
                let path = reply.get("path").and_then(Value::as_str).unwrap_or_default();
                let place = reply.get("posto").and_then(Value::as_u64).and_then(|n| usize::try_from(n).ok());
                let value = place.and_then(|n| list.get(n)).or(reply.get("importo")).cloned().unwrap_or_default();
                modifica::set(&mut complete, path, value)?;
            }
            let found = figures(&complete)?.unwrap_or_default();
            let isee = found.iter().find(|(n, _)| n == name).map(|(_, isee)| *isee);
            if isee != Some(euro(&indicator.pointer(&format!("/{end}/isee")).cloned().unwrap_or_default())?) {
                return Err(format!("{name} {end}: {isee:?} with the answers of {indicator}\n{request}"));
            }
        }
    }
    // Nothing is beyond them: points of the ranges, the ends, the bends of each amount.
    let mut tries = Vec::new();
    for (n, (path, low, high)) in ranges.iter().enumerate() {
        let mut at: Vec<i64> =
            seeds.iter().map(|seed| low + i64::from(seed.2.rotate_left(n as u32)) % (high - low + 1)).collect();
        at.extend([*low, *high]);
        for indicator in &curve(&typed, path)?.indicatori {
            at.extend(
                indicator.tratti.iter().flat_map(|t| [cents(t.da), cents(t.a)]).filter(|x| low <= x && x <= high),
            );
        }
        at.sort_unstable();
        at.dedup();
        at.truncate(40);
        tries.push(at);
    }
    for round in 0..60usize {
        let mut complete = dsu.clone();
        for (n, ((path, ..), at)) in ranges.iter().zip(&tries).enumerate() {
            let x = at.get((round * (2 * n + 1) + round / at.len()) % at.len()).copied().unwrap_or_default();
            modifica::set(&mut complete, path, number(x).map_err(|e| e.to_string())?)?;
        }
        if with_list {
            modifica::set(&mut complete, place, if round % 2 == 0 { Value::Null } else { json!("media") })?;
        }
        for (name, isee) in figures(&complete)?.unwrap_or_default() {
            let [low, high] = [limits(&name, "min"), limits(&name, "max")].map(|end| end.get("isee").map(euro));
            let inside = matches!((&low, &high), (Some(Ok(low)), Some(Ok(high))) if *low <= isee && isee <= *high);
            if !inside {
                return Err(format!("{name} = {isee:?} is not between {low:?} and {high:?}\n{complete}\n{request}"));
            }
        }
    }
    Ok(())
}

/// The goal over some hundred cents around a bend, against every one of them.
fn check_goal(dsu: &Value, which: Index, seed: u32, smallest: bool) -> Result<(), String> {
    let Ok(typed) = json::dsu(&dsu.to_string()) else { return Ok(()) };
    if json::calculate(&dsu.to_string()).is_err() {
        return Ok(());
    }
    for amount in some_amounts(&typed, &[which]) {
        let curve = curve(&typed, &amount.path)?;
        let Some(indicator) = curve.indicatori.first() else { return Ok(()) };
        let bend = indicator.nodi.get(seed as usize % indicator.nodi.len().max(1)).map_or(amount.importo, |n| n.x);
        let (low, high) = ((cents(bend) - 90).max(0), cents(bend) + 90);
        let mut all = Vec::new();
        for x in low..=high {
            let mut changed = dsu.clone();
            modifica::set(&mut changed, &amount.path, number(x).map_err(|e| e.to_string())?)?;
            let figures = figures(&changed)?.unwrap_or_default();
            all.extend(figures.into_iter().find(|(name, _)| *name == indicator.nome).map(|(_, isee)| (x, isee)));
        }
        let Some((_, target)) = all.get(seed as usize % all.len().max(1)).copied() else { continue };
        for target in [target, target - Euro::from_cents(1), target + Euro::from_cents(1)] {
            let under: Vec<_> = all.iter().filter(|(_, isee)| *isee <= target).collect();
            let expected = if smallest { under.first() } else { under.last() }.map(|(x, _)| Euro::from_cents(*x));
            let verso = if smallest { Verso::Min } else { Verso::Max };
            let (da, a) = (Some(Euro::from_cents(low)), Some(Euro::from_cents(high)));
            let found = cosa_se::goal(&typed, &amount.path, target, &indicator.nome, verso, da, a)
                .map_err(|e| e.to_string())?;
            let esito = match under.len() {
                0 => Esito::Mai,
                n if n == all.len() => Esito::Sempre,
                _ => Esito::Trovato,
            };
            if found.trovato.map(|p| p.x) != expected || found.esito != esito {
                return Err(format!("{}: {found:?} instead of {expected:?} {esito:?}\n{dsu}", amount.path));
            }
        }
    }
    Ok(())
}

/// The two columns and the differences re-add as the explanation does.
fn readd(row: &RigaConfronto) -> Result<(), String> {
    let of = |importo: Option<isee_simulatore::spiegazione::Importo>| importo.map(|i| i.decimal()).unwrap_or_default();
    if row.differenza.decimal() != of(row.b) - of(row.a) {
        return Err(format!("{row:?}"));
    }
    // A sum in both: the differences of its lines give its own.
    let sum = ["ise", "isr", "isp", "somma-redditi", "patrimonio-mobiliare"].contains(&row.codice);
    if sum && row.unita == Unita::Euro && !row.figli.is_empty() && row.a.is_some() && row.b.is_some() {
        let signed = |f: &RigaConfronto| match f.segno {
            Segno::Piu => f.differenza.decimal(),
            Segno::Meno => -f.differenza.decimal(),
        };
        let total: Decimal = row.figli.iter().map(signed).sum();
        if (total - row.differenza.decimal()).abs() > Decimal::new(1, 9) {
            return Err(format!("{} = {}, its lines give {total}", row.codice, row.differenza.decimal()));
        }
    }
    row.figli.iter().try_for_each(readd)
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

    #[test]
    fn the_interval_holds_every_completion(
        dsu in famiglie::famiglia(), which in proptest::collection::vec(any::<Index>(), 1..4),
        seeds in proptest::collection::vec(any::<(u32, u32, u32)>(), 4), with_list in any::<bool>(),
    ) {
        check_bounds(&dsu, &which, &seeds, with_list).map_err(fail)?;
    }

    #[test]
    fn the_interval_of_every_kind_holds_every_completion(
        dsu in esterni::dichiarazione(), which in proptest::collection::vec(any::<Index>(), 1..3),
        seeds in proptest::collection::vec(any::<(u32, u32, u32)>(), 3),
    ) {
        check_bounds(&dsu, &which, &seeds, false).map_err(fail)?;
    }

    #[test]
    fn the_goal_is_what_every_cent_says(dsu in famiglie::famiglia(), which in any::<Index>(), seed in any::<u32>(), smallest in any::<bool>()) {
        check_goal(&dsu, which, seed, smallest).map_err(fail)?;
    }

    #[test]
    fn two_calculations_compared_readd(one in famiglie::famiglia(), other in famiglie::famiglia()) {
        let [one, other] = [one, other].map(|dsu| json::dsu(&dsu.to_string()));
        if let (Ok(one), Ok(other)) = (one, other) {
            let side = |dsu| Lato { dsu, indicatore: "ordinario" };
            if let Ok(compared) = cosa_se::compare(side(&one), side(&other)) {
                let figure = |dsu| isee_simulatore::calculate(dsu).map(|r| r.indicatori.ordinario.isee);
                prop_assert_eq!((Ok(compared.a), Ok(compared.b)), (figure(&one), figure(&other)));
                prop_assert_eq!(compared.a + compared.differenza, compared.b);
                readd(&compared.riga).map_err(fail)?;
            }
        }
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
