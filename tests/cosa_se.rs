//! What if: the curve, the goal, the interval and the comparison against `calculate` itself, at random points, at the bends and
//! one cent beside them; and cases worked out by hand.

use isee_simulatore::cosa_se::{
    self, Curva, EsitoObiettivo, GenereNodo, Importo, Lato, Richiesta, RigaConfronto, Verso,
};
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
                0 => EsitoObiettivo::Mai,
                n if n == all.len() => EsitoObiettivo::Sempre,
                _ => EsitoObiettivo::Trovato,
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
    #![proptest_config(famiglie::config(100))]

    #[test]
    fn the_curve_is_what_calculate_gives(dsu in famiglie::famiglia(), which in any::<Index>(), points in proptest::collection::vec(any::<Index>(), 8)) {
        check_curve(&dsu, which, &points).map_err(fail)?;
    }

    #[test]
    fn the_curve_of_every_kind_is_what_calculate_gives(dsu in esterni::dichiarazione(), which in any::<Index>(), points in proptest::collection::vec(any::<Index>(), 8)) {
        check_curve(&dsu, which, &points).map_err(fail)?;
    }

}

// An interval is some hundred calculations: fewer households.
proptest! {
    #![proptest_config(famiglie::config(30))]

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

}

proptest! {
    #![proptest_config(famiglie::config(80))]

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

/// A declaration of 2026 from its people and its home.
fn household(people: Value, home: Value, property: Value) -> Value {
    json!({ "dataPresentazione": "2026-03-15", "nucleo": { "componenti": people, "abitazione": home, "immobili": property } })
}

/// Anna, alone, who owns no home: scale 1,00, allowance on savings 6.000.
fn anna(more: &Value) -> Result<Value, String> {
    let mut anna = json!({ "id": "anna", "relazione": "D", "dataNascita": "1980-05-01" });
    let (Some(anna_), Some(more)) = (anna.as_object_mut(), more.as_object()) else { return Err("not objects".into()) };
    anna_.extend(more.clone());
    Ok(household(json!([anna]), json!({ "titolo": "altro" }), json!([])))
}

/// The bends of an indicator: where, why, which line.
type Bends = Vec<(i64, GenereNodo, &'static str)>;

/// The first indicator: bends in cents, slopes as written.
fn shape(dsu: &Value, path: &str) -> Result<(Bends, Vec<String>), String> {
    let typed = json::dsu(&dsu.to_string()).map_err(|e| e.to_string())?;
    let curve = curve(&typed, path)?;
    let indicator = curve.indicatori.first().ok_or("no indicator")?;
    let slopes = indicator.tratti.iter().map(|t| t.pendenza.0.round_dp(6).normalize().to_string()).collect();
    Ok((indicator.nodi.iter().map(|n| (cents(n.x), n.genere, n.codice)).collect(), slopes))
}

#[test]
fn the_bends_that_the_law_says() -> Result<(), String> {
    let saldo = "nucleo.componenti[0].depositi[0].saldo";
    let account = |giacenza: i64| json!([{ "tipo": "conto-corrente", "saldo": 0, "giacenzaMedia": giacenza }]);
    // The allowance of a person alone is 6.000; a fifth of the rest.
    let (bends, slopes) = shape(&anna(&json!({ "depositi": account(0) }))?, saldo)?;
    assert_eq!(bends, [(600_000, GenereNodo::FranchigiaEsaurita, "patrimonio-mobiliare-netto")]);
    assert_eq!(slopes, ["0", "0.2"]);
    // The average of 10.000 counts until the balance is more.
    let (bends, slopes) = shape(&anna(&json!({ "depositi": account(10_000) }))?, saldo)?;
    assert_eq!(bends, [(1_000_000, GenereNodo::CambiaIlMaggiore, "depositi")]);
    assert_eq!(slopes, ["0", "0.2"]);
    // With purchases of 3.000 the balance counts once it is within less than 3.000 of the average: from 7.000,01.
    let spent = anna(&json!({ "depositi": account(10_000), "incrementoMobiliare": 3_000 }))?;
    let (bends, slopes) = shape(&spent, saldo)?;
    assert_eq!(bends, [(700_001, GenereNodo::Salto, "depositi-dopo-acquisti")]);
    assert_eq!(slopes, ["0", "0.2"]);
    // 20 % of work, at most 3.000: 15.000.
    let work = anna(&json!({ "redditi": { "redditoComplessivo": 40_000 } }))?;
    let (bends, slopes) = shape(&work, "nucleo.componenti[0].redditi.lavoroDipendente")?;
    assert_eq!(bends, [(1_500_000, GenereNodo::TettoRaggiunto, "quota-lavoro")]);
    assert_eq!(slopes, ["-0.2", "0"]);
    // Expenses for a disability, at most 5.000.
    let (bends, slopes) = shape(&work, "nucleo.componenti[0].detrazioni.speseDisabilita")?;
    assert_eq!(bends, [(500_000, GenereNodo::TettoRaggiunto, "spese-disabilita")]);
    assert_eq!(slopes, ["-1", "0"]);
    // What is paid to a spouse takes off 40.000 at most, all there is.
    let (bends, slopes) = shape(&work, "nucleo.componenti[0].detrazioni.assegniConiuge")?;
    assert_eq!(bends, [(4_000_000, GenereNodo::Zero, "reddito-componente")]);
    assert_eq!(slopes, ["-1", "0"]);
    // The home: 52.500, then two thirds, a fifth of which: 0,133333.
    let home = household(
        json!([{ "id": "anna", "relazione": "D", "dataNascita": "1980-05-01" }]),
        json!({ "titolo": "proprieta", "comune": "altro" }),
        json!([{ "tipo": "fabbricato", "valore": 60_000, "casaDiAbitazione": true, "quote": [{ "componente": "anna", "quota": 100 }] }]),
    );
    let (bends, slopes) = shape(&home, "nucleo.immobili[0].valore")?;
    assert_eq!(bends, [(5_250_000, GenereNodo::DueTerzi, "eccedenza-casa")]);
    assert_eq!(slopes, ["0", "0.133333"]);
    // The rent: at most 7.000.
    let rent = household(
        json!([{ "id": "anna", "relazione": "D", "dataNascita": "1980-05-01", "redditi": { "redditoComplessivo": 40_000 } }]),
        json!({ "titolo": "locazione", "locazione": { "canoneAnnuo": 5_000, "contrattoRegistrato": true } }),
        json!([]),
    );
    let (bends, slopes) = shape(&rent, "nucleo.abitazione.locazione.canoneAnnuo")?;
    assert_eq!(bends, [(700_000, GenereNodo::TettoRaggiunto, "canone")]);
    assert_eq!(slopes, ["-1", "0"]);
    Ok(())
}

#[test]
fn a_threshold_and_the_last_cent_under_it() -> Result<(), String> {
    // Two people: scale 1,57. 39.250 / 1,57 = 25.000; a cent more is 25.000,006: 25.000,01.
    let couple = household(
        json!([
            { "id": "anna", "relazione": "D", "dataNascita": "1980-05-01" },
            { "id": "ugo", "relazione": "C", "dataNascita": "1980-05-02" },
        ]),
        json!({ "titolo": "altro" }),
        json!([]),
    );
    let path = "nucleo.componenti[1].redditi.esenti";
    let request = json!({ "dsu": couple, "campo": path, "soglie": [25_000], "punti": [39_250, 39_250.01] });
    let curve: Value = parse(json::curve(&request.to_string()))?;
    assert_eq!(
        curve.pointer("/indicatori/0/soglie"),
        Some(&json!([{ "soglia": 25000, "x": 39_250.01, "supera": true }]))
    );
    assert_eq!(curve.pointer("/indicatori/0/punti"), Some(&json!([25000, 25_000.01])));
    let goal = |target: Value, more: Value| -> Result<Value, String> {
        let mut request = json!({ "dsu": couple, "campo": path, "obiettivo": target });
        if let (Some(request), Some(more)) = (request.as_object_mut(), more.as_object()) {
            request.extend(more.clone());
        }
        parse(json::goal(&request.to_string()))
    };
    let found = goal(json!(25_000), json!({}))?;
    assert_eq!(found.get("trovato"), Some(&json!({ "x": 39_250, "isee": 25_000 })));
    assert_eq!(found.get("esito"), Some(&json!("trovato")));
    // From 50.000 on it is never under: at least 50.000 / 1,57 = 31.847,13.
    let never = goal(json!(25_000), json!({ "da": 50_000 }))?;
    assert_eq!(never.get("esito"), Some(&json!("mai")));
    assert_eq!(never.get("minimo"), Some(&json!({ "x": 50_000, "isee": 31_847.13 })));
    assert_eq!(never.get("trovato"), None);
    let always = goal(json!(25_000), json!({ "a": 30_000, "verso": "min" }))?;
    assert_eq!(always.get("esito"), Some(&json!("sempre")));
    assert_eq!(always.get("trovato"), Some(&json!({ "x": 0, "isee": 0 })));
    Ok(())
}

fn parse(answer: Result<String, isee_simulatore::IseeError>) -> Result<Value, String> {
    serde_json::from_str(&answer.map_err(|e| e.to_string())?).map_err(|e| e.to_string())
}

#[test]
fn the_next_question_is_the_one_that_counts() -> Result<(), String> {
    let account = json!([{ "tipo": "conto-corrente", "saldo": 0, "giacenzaMedia": 0 }]);
    let [income, saldo] = ["redditi.esenti", "depositi[0].saldo"].map(|f| format!("nucleo.componenti[0].{f}"));
    let aperte = json!([
        { "path": saldo, "da": 0, "a": 16_000 },
        { "path": income, "da": 10_000, "a": 30_000 },
    ]);
    let request = json!({ "dsu": anna(&json!({ "depositi": account }))?, "aperte": aperte });
    let bounds = parse(json::bounds(&request.to_string()))?;
    // 10.000 with nothing aside; 30.000 and a fifth of 16.000 - 6.000.
    assert_eq!(bounds.pointer("/indicatori/0/min/isee"), Some(&json!(10_000)));
    assert_eq!(bounds.pointer("/indicatori/0/max/isee"), Some(&json!(32_000)));
    assert_eq!(bounds.pointer("/indicatori/0/certo"), Some(&json!(true)));
    // Known the income, 2.000 are left; known the savings, 20.000.
    assert_eq!(bounds.get("prossima"), Some(&json!(income)));
    assert_eq!(
        bounds.get("aperte"),
        Some(&json!([{ "path": saldo, "larghezza": 20_000 }, { "path": income, "larghezza": 2_000 }]))
    );
    // Work is a part of the whole: of 10.000 at least, a fifth of 10.000 at most: 8.000. And 30.000 with no work.
    let aperte = json!([
        { "path": "nucleo.componenti[0].redditi.redditoComplessivo", "da": 10_000, "a": 30_000 },
        { "path": "nucleo.componenti[0].redditi.lavoroDipendente", "da": 0, "a": 30_000 },
    ]);
    let bounds = parse(json::bounds(&json!({ "dsu": anna(&json!({}))?, "aperte": aperte }).to_string()))?;
    assert_eq!(bounds.pointer("/indicatori/0/min/isee"), Some(&json!(8_000)));
    assert_eq!(bounds.pointer("/indicatori/0/max/isee"), Some(&json!(30_000)));
    // The balance of who has bought: 7.000,01 is better than nothing at all. (7.000,01 - 6.000) x 20 % = 200,00.
    let spent = anna(&json!({
        "depositi": [{ "tipo": "conto-corrente", "saldo": 0, "giacenzaMedia": 10_000 }], "incrementoMobiliare": 3_000,
    }))?;
    let aperte = json!([{ "path": saldo, "da": 0, "a": 20_000 }]);
    let bounds = parse(json::bounds(&json!({ "dsu": spent, "aperte": aperte }).to_string()))?;
    assert_eq!(
        bounds.pointer("/indicatori/0/min"),
        Some(&json!({ "isee": 200, "risposte": [{ "path": saldo, "importo": 7_000.01 }] }))
    );
    assert_eq!(bounds.pointer("/indicatori/0/max/isee"), Some(&json!(2_800)));
    assert_eq!(bounds.pointer("/indicatori/0/certo"), Some(&json!(false)));
    Ok(())
}

#[test]
fn one_household_under_two_kinds() -> Result<(), String> {
    let home = household(
        json!([{ "id": "anna", "relazione": "D", "dataNascita": "1980-05-01" }]),
        json!({ "titolo": "proprieta", "comune": "altro" }),
        json!([{ "tipo": "fabbricato", "valore": 100_000, "casaDiAbitazione": true, "quote": [{ "componente": "anna", "quota": 100 }] }]),
    );
    let compared = parse(json::compare(
        &json!({ "a": { "dsu": home }, "b": { "dsu": home, "indicatore": "famiglia" } }).to_string(),
    ))?;
    // (100.000 - 52.500) x 2/3 x 20 % = 6.333,33; (100.000 - 91.500) x 2/3 x 20 % = 1.133,33.
    assert_eq!(compared.get("a"), Some(&json!(6_333.33)));
    assert_eq!(compared.get("b"), Some(&json!(1_133.33)));
    assert_eq!(compared.get("differenza"), Some(&json!(-5200)));
    let mut rows = vec![compared.get("riga").ok_or("no row")?];
    let mut allowance = None;
    while let Some(row) = rows.pop() {
        if row.get("codice") == Some(&json!("franchigia-casa")) {
            allowance = row.get("differenza");
        }
        rows.extend(row.get("figli").and_then(Value::as_array).into_iter().flatten());
    }
    assert_eq!(allowance, Some(&json!(39_000)));
    Ok(())
}

#[test]
fn a_bad_request_is_refused_where_it_is_wrong() -> Result<(), String> {
    let good = anna(&json!({}))?;
    let refused = |verb: fn(&str) -> Result<String, isee_simulatore::IseeError>, request: &Value| {
        let error = verb(&request.to_string()).err().ok_or(format!("accepted: {request}"))?;
        let issue = error.issues.first().ok_or("no issue")?;
        Ok::<_, String>(format!("{} {}", issue.path, issue.regola))
    };
    let income = "nucleo.componenti[0].redditi.esenti";
    let curve = |more: Value| {
        let mut request = json!({ "dsu": good, "campo": income });
        if let (Some(request), Some(more)) = (request.as_object_mut(), more.as_object()) {
            request.extend(more.clone());
        }
        refused(json::curve, &request)
    };
    for path in ["", "dataPresentazione", "nucleo.componenti[9].redditi.esenti", "nucleo", "nucleo.componenti[0].id"] {
        assert_eq!(curve(json!({ "campo": path }))?, "campo campo-non-importo", "{path}");
    }
    assert_eq!(curve(json!({ "da": 2, "a": 1 }))?, "a intervallo-rovesciato");
    assert_eq!(curve(json!({ "a": 1e12 }))?, "a importo-troppo-grande");
    assert_eq!(curve(json!({ "da": -1 }))?, "da importo-negativo");
    assert_eq!(curve(json!({ "soglie": [1.001] }))?, "soglie[0] troppi-decimali");
    assert_eq!(curve(json!({ "dsu": { "nucleo": {} } }))?, "dataPresentazione campo-mancante");
    assert_eq!(
        refused(json::goal, &json!({ "dsu": good, "campo": income, "obiettivo": 1, "indicatore": "minorenni:ugo" }))?,
        "indicatore indicatore-sconosciuto"
    );
    assert_eq!(
        refused(json::compare, &json!({ "a": { "dsu": good }, "b": { "dsu": good, "indicatore": "x" } }))?,
        "b.indicatore indicatore-sconosciuto"
    );
    let open = |open: Value| refused(json::bounds, &json!({ "dsu": good, "aperte": open }));
    assert_eq!(open(json!([{ "path": income }]))?, "aperte[0].valori aperta-senza-valori");
    assert_eq!(open(json!([{ "path": income, "valori": [] }]))?, "aperte[0].valori aperta-senza-valori");
    assert_eq!(open(json!([{ "path": income, "da": 2, "a": 1 }]))?, "aperte[0].path intervallo-rovesciato");
    assert_eq!(
        open(json!([{ "path": "nucleo.componenti[3].id", "valori": ["a"] }]))?,
        "aperte[0].path campo-non-raggiunto"
    );
    assert_eq!(
        open(json!([{ "path": "nucleo.componenti[0].redditi.x", "valori": [1] }]))?,
        "nucleo.componenti[0].redditi.x campo-sconosciuto"
    );
    let many: Vec<_> = (0..11).map(|_| json!({ "path": income, "valori": [1, 2] })).collect();
    assert_eq!(open(json!(many))?, "aperte troppe-combinazioni");
    // A declaration that is refused at every value says why; at some values, where.
    let mut nobody = good.clone();
    modifica::set(&mut nobody, "nucleo.componenti[0].relazione", json!("C"))?;
    let curve = parse(json::curve(&json!({ "dsu": nobody, "campo": income }).to_string()))?;
    assert_eq!(curve.get("ammesso"), None);
    assert_eq!(curve.pointer("/rifiutati/0/issues/0/regola"), Some(&json!("dichiarante-mancante")));
    assert_eq!(
        refused(json::bounds, &json!({ "dsu": nobody, "aperte": [] }))?,
        "nucleo.componenti dichiarante-mancante"
    );
    assert_eq!(
        refused(json::compare, &json!({ "a": { "dsu": good }, "b": { "dsu": nobody } }))?,
        "b.dsu.nucleo.componenti dichiarante-mancante"
    );
    let work = anna(&json!({ "redditi": { "redditoComplessivo": 40_000 } }))?;
    let request = json!({ "dsu": work, "campo": "nucleo.componenti[0].redditi.lavoroDipendente" });
    let curve = parse(json::curve(&request.to_string()))?;
    assert_eq!(curve.get("ammesso"), Some(&json!({ "da": 0, "a": 40_000 })));
    assert_eq!(curve.pointer("/rifiutati/0/da"), Some(&json!(40_000.01)));
    assert_eq!(curve.pointer("/rifiutati/0/issues/0/regola"), Some(&json!("parti-oltre-reddito")));
    Ok(())
}

#[test]
fn how_far_the_next_bound_is_and_what_one_euro_does() -> Result<(), String> {
    let case = |isee: i64, expect: Value| {
        let given = json!({ "giorno": "2026-03-15", "indicatori": { "ordinario": isee } });
        json!({ "name": format!("ISEE {isee}"), "given": given, "expect": expect })
    };
    let document = json!({
        "id": "it.prova.bonus", "version": "2026", "name": "Bonus di prova", "summary": "100 € fino a 5.000, 40 € fino a 9.000.",
        "level": "nazionale", "need": "altra-prestazione",
        "result": { "kind": "cash", "unit": "year", "per": "household", "certainty": "exact" },
        "valid": { "from": "2026-01-01", "status": "open" },
        "indicator": { "kind": "ordinario", "subject": "household", "missing": "not_eligible" },
        "eligibility": { "compare": { "left": "indicator", "op": "<=", "right": 9000 }, "message": "L'ISEE supera 9.000 €" },
        "amount": { "bands": { "of": "indicator", "closed": "right", "rows": [{ "to": 5000, "value": 100 }, { "to": null, "value": 40 }] }, "label": "Bonus" },
        "sources": [{ "act": "Prova", "url": "https://example.org", "seen": "2026-11-21", "confidence": "A" }],
        "tests": [
            case(5000, json!({ "outcome": "yes", "amount": 100 })), case(5001, json!({ "outcome": "yes", "amount": 40 })),
            { "name": "un centesimo sopra 5.000", "given": { "giorno": "2026-03-15", "indicatori": { "ordinario": 5000.01 } }, "expect": { "outcome": "yes", "amount": 40 } },
            { "name": "un centesimo sotto 5.000", "given": { "giorno": "2026-03-15", "indicatori": { "ordinario": 4999.99 } }, "expect": { "outcome": "yes", "amount": 100 } },
            { "name": "un centesimo sotto 9.000", "given": { "giorno": "2026-03-15", "indicatori": { "ordinario": 8999.99 } }, "expect": { "outcome": "yes", "amount": 40 } },
            case(9000, json!({ "outcome": "yes", "amount": 40 })),
            { "name": "un centesimo sopra 9.000", "given": { "giorno": "2026-03-15", "indicatori": { "ordinario": 9000.01 } }, "expect": { "outcome": "no" } },
        ],
    });
    let catalogue = json::catalogue(&document.to_string(), "").map_err(|e| e.to_string())?;
    // Work 10.000, less its fifth: 8.000.
    let dsu = anna(&json!({ "redditi": { "redditoComplessivo": 10_000, "lavoroDipendente": 10_000 } }))?;
    let household = parse(json::situation(&json!({ "dsu": dsu }).to_string()))?;
    let found = parse(json::distance(&catalogue, &json!({ "situazione": household }).to_string()))?;
    let benefit = found.pointer("/prestazioni/0").ok_or("no benefit")?;
    assert_eq!(benefit.get("isee"), Some(&json!(8_000)));
    assert_eq!(benefit.get("importo"), Some(&json!(40)));
    assert_eq!(
        benefit.get("sotto"),
        Some(&json!({ "isee": 5_000, "distanza": 3_000, "risposta": "si", "importo": 100 }))
    );
    assert_eq!(benefit.get("sopra"), Some(&json!({ "isee": 9_000.01, "distanza": 1_000.01, "risposta": "no" })));
    let one_more = parse(json::one_more_euro(&dsu.to_string()))?;
    let effect = |path: &str| {
        let effects = one_more.pointer("/effetti").and_then(Value::as_array).into_iter().flatten();
        effects
            .filter(|e| e.get("path") == Some(&json!(path)))
            .find_map(|e| e.pointer("/indicatori/0/differenza"))
            .cloned()
    };
    // One more euro of the whole is one; of work abroad, one less its fifth; more work than the whole is refused.
    assert_eq!(effect("nucleo.componenti[0].redditi.redditoComplessivo"), Some(json!(1)));
    assert_eq!(effect("nucleo.componenti[0].redditi.lavoroEstero"), Some(json!(0.8)));
    assert_eq!(effect("nucleo.componenti[0].detrazioni.assegniConiuge"), Some(json!(-1)));
    // Work, a pension, self-employment: already the whole. Regime forfetario: of a whole that is zero.
    assert_eq!(one_more.pointer("/rifiutati"), Some(&json!(4)));
    Ok(())
}
