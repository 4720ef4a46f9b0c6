//! A second calculator, written from the text of the law only and as plainly as possible, against the engine.
//!
//! It shares nothing with `src`: it reads the JSON by itself, counts in exact fractions of integers, follows the
//! articles one after the other, and holds its own copy of every figure. The two must agree to the cent, line by line,
//! over thousands of random households.

use std::ops::{Add, Mul, Sub};

use isee_simulatore::json;
use proptest::prelude::*;
use proptest::test_runner::TestCaseError;
use serde_json::Value;

#[path = "comune/famiglie.rs"]
mod famiglie;

/// An exact fraction, always with a positive denominator.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Frac {
    n: i128,
    d: i128,
}

impl Frac {
    const ZERO: Frac = Frac { n: 0, d: 1 };

    fn new(n: i128, d: i128) -> Frac {
        let (mut a, mut b) = (n.abs(), d);
        while b != 0 {
            (a, b) = (b, a % b);
        }
        let g = a.max(1);
        Frac { n: n / g, d: d / g }
    }

    fn euro(n: i128) -> Frac {
        Frac::new(n, 1)
    }

    fn max(self, other: Frac) -> Frac {
        if self.n * other.d >= other.n * self.d { self } else { other }
    }

    fn min(self, other: Frac) -> Frac {
        if self.n * other.d <= other.n * self.d { self } else { other }
    }

    fn over(self, other: Frac) -> Frac {
        Frac::new(self.n * other.d, self.d * other.n)
    }

    fn greater(self, other: Frac) -> bool {
        self.n * other.d > other.n * self.d
    }

    /// Cents, half up (nothing here is negative).
    fn cents(self) -> i128 {
        (self.n * 200 + self.d) / (self.d * 2)
    }
}

impl Add for Frac {
    type Output = Frac;
    fn add(self, o: Frac) -> Frac {
        Frac::new(self.n * o.d + o.n * self.d, self.d * o.d)
    }
}

impl Sub for Frac {
    type Output = Frac;
    fn sub(self, o: Frac) -> Frac {
        Frac::new(self.n * o.d - o.n * self.d, self.d * o.d)
    }
}

impl Mul for Frac {
    type Output = Frac;
    fn mul(self, o: Frac) -> Frac {
        Frac::new(self.n * o.n, self.d * o.d)
    }
}

/// A JSON number as a fraction, read from its text.
fn amount(value: Option<&Value>) -> Frac {
    let text = value.map_or_else(|| "0".to_owned(), Value::to_string);
    let (whole, decimals) = text.split_once('.').unwrap_or((&text, ""));
    let digits: i128 = format!("{whole}{decimals}").parse().unwrap_or(-1);
    Frac::new(digits, (0..decimals.len()).fold(1, |d, _| d * 10))
}

fn text<'a>(value: &'a Value, key: &str) -> &'a str {
    value.get(key).and_then(Value::as_str).unwrap_or_default()
}

fn yes(value: &Value, key: &str) -> bool {
    value.get(key).and_then(Value::as_bool).unwrap_or(false)
}

fn items<'a>(value: &'a Value, key: &str) -> &'a [Value] {
    value.get(key).and_then(Value::as_array).map_or(&[], Vec::as_slice)
}

/// A share written in percent; the whole when it is not written.
fn share(value: &Value) -> Frac {
    value.get("quota").map_or(Frac::euro(1), |q| amount(Some(q)) * Frac::new(1, 100))
}

/// Completed years between two days written `AAAA-MM-GG`.
fn years(born: &str, on: &str) -> i64 {
    let year = |day: &str| day.split('-').next().and_then(|y| y.parse::<i64>().ok()).unwrap_or_default();
    let rest = |day: &str| day.split_once('-').map(|(_, rest)| rest.to_owned()).unwrap_or_default();
    year(on) - year(born) - i64::from(rest(on) < rest(born))
}

struct Person<'a> {
    data: &'a Value,
    age: i64,
    parents: Vec<usize>,
    spouse: Option<usize>,
    in_care: bool,
}

/// Which reading to follow where the law is open.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Readings {
    prefilled_order: bool,
    owners_count_assigned_home: bool,
    letter_of_d: bool,
    business_out: bool,
}

fn readings(dsu: &Value) -> Readings {
    let choice = |key: &str| dsu.get("scelte").map(|s| text(s, key).to_owned()).unwrap_or_default();
    Readings {
        prefilled_order: choice("ordineEsclusione") == "precompilata",
        owners_count_assigned_home: choice("casaAssegnata") == "proprietari",
        letter_of_d: choice("disabiliInStruttura") == "letterale",
        business_out: choice("figurativoImpresa") == "escluso",
    }
}

/// The lines of the attestation.
#[derive(Debug)]
struct Lines {
    incomes: Frac,
    figurative: Frac,
    rent: Frac,
    isr: Frac,
    movable: Frac,
    movable_off: Frac,
    property: Frac,
    property_off: Frac,
    isp: Frac,
    ise: Frac,
    base_scale: Frac,
    supplements: Frac,
    scale: Frac,
    isee: Frac,
}

/// Art. 3: who is tied to whom.
fn people<'a>(dsu: &'a Value, nucleo: &'a Value) -> Vec<Person<'a>> {
    let on = text(dsu, "dataPresentazione");
    let list = items(nucleo, "componenti");
    let by_id = |id: &str| list.iter().position(|p| text(p, "id") == id);
    let by_relation = |relation: &str| list.iter().position(|p| text(p, "relazione") == relation);
    let (declarant, wife) = (by_relation("D"), by_relation("C"));
    let mut people: Vec<Person<'_>> = list
        .iter()
        .map(|data| {
            let parents = match data.get("genitori").and_then(Value::as_array) {
                Some(ids) => ids.iter().filter_map(|id| by_id(id.as_str().unwrap_or_default())).collect(),
                None if ["F", "MA", "FC", "FNC"].contains(&text(data, "relazione")) => {
                    [declarant, wife].into_iter().flatten().collect()
                }
                None => Vec::new(),
            };
            Person {
                data,
                age: years(text(data, "dataNascita"), on),
                parents,
                spouse: None,
                in_care: yes(data, "ricoverato") || yes(data, "inConvivenzaAnagrafica"),
            }
        })
        .collect();
    let mut couples: Vec<(usize, usize)> = declarant.zip(wife).into_iter().collect();
    for (n, data) in list.iter().enumerate() {
        couples.extend(data.get("coniuge").and_then(Value::as_str).and_then(by_id).map(|other| (n, other)));
    }
    for (a, b) in couples {
        for (one, other) in [(a, b), (b, a)] {
            if let Some(person) = people.get_mut(one) {
                person.spouse = Some(other);
            }
        }
    }
    people
}

/// The figli of the parental unit that has most, among `here`: of any age, and those who live in the house.
fn figli(people: &[Person<'_>], here: &[usize]) -> (i128, i128) {
    let mut most = (0, 0);
    for &parent in here {
        let mut unit = vec![parent];
        unit.extend(people.get(parent).and_then(|p| p.spouse).filter(|s| here.contains(s)));
        let is_parent = |p: &Person<'_>| p.parents.contains(&parent);
        if !people.iter().any(is_parent) {
            continue;
        }
        let children = || {
            here.iter().filter_map(|&n| people.get(n)).filter(|p| p.parents.iter().any(|parent| unit.contains(parent)))
        };
        let all = children().count() as i128;
        let at_home = children().filter(|p| text(p.data, "relazione") != "FNC").count() as i128;
        most = (most.0.max(all), most.1.max(at_home));
    }
    most
}

/// Allegato 1 without lett. d, over `here`: the table and the supplements, in hundredths.
fn plain_scale(people: &[Person<'_>], here: &[usize], family: bool) -> (i128, i128) {
    let n = here.len() as i128;
    let base = match n {
        0 => 0,
        1 => 100,
        2 => 157,
        3 => 204,
        4 => 246,
        _ => 285 + 35 * (n - 5),
    };
    // Lett. a.
    let number = figli(people, here).0;
    let mut more = match (family, number) {
        (false, 3) => 20,
        (false, 4) => 35,
        (false, 5..) => 50,
        (true, 2) => 10,
        (true, 3) => 25,
        (true, 4) => 40,
        (true, 5..) => 55,
        _ => 0,
    };
    // Lett. b and c.
    let minors: Vec<&Person<'_>> = here
        .iter()
        .filter_map(|&n| people.get(n))
        .filter(|p| p.age < 18 && p.parents.iter().any(|parent| here.contains(parent)))
        .collect();
    let mut parents: Vec<usize> =
        minors.iter().flat_map(|m| m.parents.iter().copied()).filter(|parent| here.contains(parent)).collect();
    parents.sort_unstable();
    parents.dedup();
    let worked = |n: &usize| people.get(*n).is_some_and(|p| yes(p.data, "lavoroSeiMesi"));
    let b = !minors.is_empty() && parents.iter().all(worked);
    let c = parents.len() == 1
        && here.len() == 1 + minors.len()
        && !parents.iter().any(worked)
        && !minors.iter().any(|m| text(m.data, "genitoreNonConvivente") == "riconosciuto");
    if b || c {
        more += if minors.iter().any(|m| m.age < 3) { 30 } else { 20 };
    }
    // Lett. c-bis.
    more +=
        50 * here.iter().filter_map(|&n| people.get(n)).filter(|p| p.data.get("disabilita").is_some()).count() as i128;
    (base, more)
}

/// Allegato 1 with lett. d.
fn scale(people: &[Person<'_>], family: bool, letter_of_d: bool) -> (i128, i128) {
    let here: Vec<usize> = (0..people.len()).filter(|n| people.get(*n).is_some_and(|p| !p.in_care)).collect();
    let in_care: Vec<&Person<'_>> = people.iter().filter(|p| p.in_care).collect();
    let disabled = in_care.iter().filter(|p| p.data.get("disabilita").is_some()).count() as i128;
    let k = in_care.len() as i128;
    let (base, more) = plain_scale(people, &here, family);
    if letter_of_d {
        (base, more + 100 * k)
    } else if here.is_empty() {
        let everybody: Vec<usize> = (0..people.len()).collect();
        (plain_scale(people, &everybody, family).0, 50 * disabled)
    } else {
        (base, more + 100 * k + 50 * disabled)
    }
}

/// Art. 4, c. 2-3, one person, without the figurative income.
fn income(data: &Value) -> Frac {
    let redditi = data.get("redditi").cloned().unwrap_or_default();
    let item = |key: &str| amount(redditi.get(key));
    let left_out = [
        "indennita-accompagnamento",
        "pensione-invalidita-civile",
        "indennita-frequenza",
        "indennita-comunicazione",
        "assegno-di-cura",
        "rendita-inail-disabilita",
        "altro-per-disabilita",
        "rimborso-spese",
        "rimborso-affidatari",
        "servizio-o-voucher",
        "credito-imposta",
    ];
    let benefits = items(&redditi, "trattamenti")
        .iter()
        .filter(|t| !left_out.contains(&text(t, "tipo")))
        .fold(Frac::ZERO, |sum, t| sum + amount(t.get("importo")));
    let letters = [
        "redditoComplessivo",
        "impostaSostitutiva",
        "esenti",
        "lavoroEstero",
        "proventiAgrari",
        "assegniFigli",
        "fondiari",
        "aire",
    ];
    let total = letters.iter().fold(benefits, |sum, key| sum + item(key));
    let fifth = Frac::new(1, 5);
    let e = (fifth * (item("lavoroDipendente") + item("lavoroEstero"))).min(Frac::euro(3_000));
    let f = (fifth * (item("pensione") + benefits)).min(Frac::euro(1_000));
    let detrazioni = data.get("detrazioni").cloned().unwrap_or_default();
    let off = |key: &str| amount(detrazioni.get(key));
    let deductions = off("assegniConiuge")
        + off("assegniFigli")
        + off("speseDisabilita").min(Frac::euro(5_000))
        + off("redditiAgrari")
        + e.max(f);
    (total - deductions).max(Frac::ZERO)
}

/// Art. 5, c. 4 and 4-bis: the value of the movable assets and the base of the figurative income.
fn movable(people: &[Person<'_>], excluded: bool, readings: Readings) -> (Frac, Frac) {
    let mut left = if excluded { Frac::euro(50_000) } else { Frac::ZERO };
    let mut base = Frac::ZERO;
    let mut bonds: Vec<Frac> = Vec::new();
    let mut buoni: Vec<Frac> = Vec::new();
    let mut business = Frac::ZERO;
    for p in people {
        let (mut b, mut f) = (Frac::ZERO, Frac::ZERO);
        for form in items(p.data, "altreForme") {
            let value = amount(form.get("valore")) * share(form);
            match text(form, "tipo") {
                "titoli-di-stato" => b = b + value,
                "buoni-postali" => f = f + value,
                "impresa-individuale" => business = business + value,
                _ => base = base + value,
            }
        }
        bonds.push(b);
        buoni.push(f);
    }
    // Balance and average balance of each person: the libretti, then all the other accounts.
    let sums = |p: &Person<'_>, libretti: bool| {
        items(p.data, "depositi")
            .iter()
            .filter(|d| (text(d, "tipo") == "libretto-postale") == libretti)
            .fold((Frac::ZERO, Frac::ZERO), |(s, g), d| {
                (s + amount(d.get("saldo")) * share(d), g + amount(d.get("giacenzaMedia")) * share(d))
            })
    };
    let mut libretti: Vec<(Frac, Frac)> = people.iter().map(|p| sums(p, true)).collect();
    // The declarant, then the others from the oldest.
    let mut order: Vec<usize> = (0..people.len()).collect();
    order.sort_by_key(|n| {
        people.get(*n).map(|p| (text(p.data, "relazione") != "D", text(p.data, "dataNascita").to_owned()))
    });
    fn take(value: &mut Frac, left: &mut Frac) {
        let x = value.min(*left);
        *value = *value - x;
        *left = *left - x;
    }
    fn take_libretto((s, g): &mut (Frac, Frac), left: &mut Frac) {
        let x = left.min(s.max(*g));
        *s = (*s - x).max(Frac::ZERO);
        *g = (*g - x).max(Frac::ZERO);
        *left = *left - x;
    }
    if readings.prefilled_order {
        for &n in &order {
            if let (Some(b), Some(f), Some(l)) = (bonds.get_mut(n), buoni.get_mut(n), libretti.get_mut(n)) {
                take(b, &mut left);
                take(f, &mut left);
                take_libretto(l, &mut left);
            }
        }
    } else {
        for list in [&mut bonds, &mut buoni] {
            for value in list {
                take(value, &mut left);
            }
        }
        for &n in &order {
            if let Some(l) = libretti.get_mut(n) {
                take_libretto(l, &mut left);
            }
        }
    }
    base = bonds.iter().chain(&buoni).fold(base, |sum, value| sum + *value);
    let mut total = base + business;
    for (p, libretto) in people.iter().zip(&libretti) {
        let (s, g) = sums(p, false);
        let (saldo, giacenza) = (s + libretto.0, g + libretto.1);
        let purchases = amount(p.data.get("incrementoImmobiliare")) + amount(p.data.get("incrementoMobiliare"));
        let bought = giacenza.greater(saldo) && purchases.greater(giacenza - saldo);
        total = total + if bought { saldo } else { saldo.max(giacenza) };
    }
    (total, if readings.business_out { base } else { base + business })
}

const METRO: [&str; 15] = [
    "A662", "A944", "B354", "C351", "D612", "D969", "F158", "F205", "F839", "G273", "H224", "H501", "I452", "L219",
    "L736",
];

/// Art. 5, c. 2-3: the value of the properties and what remains of it.
fn property(nucleo: &Value, family: bool, at_home: i128, readings: Readings) -> (Frac, Frac) {
    let (mut gross, mut home, mut other) = (Frac::ZERO, Frac::ZERO, Frac::ZERO);
    for immobile in items(nucleo, "immobili") {
        if yes(immobile, "distruttoDaCalamita") {
            continue;
        }
        let value = amount(immobile.get("valore"));
        let assigned = immobile.get("assegnatario").is_some();
        let (mut lordo, mut net) = (Frac::ZERO, Frac::ZERO);
        if assigned && !readings.owners_count_assigned_home {
            (lordo, net) = (value, value);
        } else if !yes(immobile, "assegnataAltroGenitore") || readings.owners_count_assigned_home {
            for quota in items(immobile, "quote").iter().filter(|q| text(q, "diritto") != "nuda-proprieta") {
                let part = value * share(quota);
                lordo = lordo + part;
                net = net + (part - amount(quota.get("mutuoResiduo"))).max(Frac::ZERO);
            }
        }
        gross = gross + lordo;
        if yes(immobile, "casaDiAbitazione") {
            home = home + net;
        } else {
            other = other + net;
        }
    }
    let comune = nucleo.get("abitazione").map(|a| text(a, "comune")).unwrap_or_default();
    let allowance = match (family, METRO.contains(&comune)) {
        (false, _) => 52_500 + 2_500 * (at_home - 2).max(0),
        (true, false) => 91_500 + 2_500 * (at_home - 1).max(0),
        (true, true) => 120_000 + 2_500 * (at_home - 1).max(0),
    };
    let excess = (home - Frac::euro(allowance)).max(Frac::ZERO);
    (gross, excess * Frac::new(2, 3) + other)
}

/// The whole calculation.
fn indicator(dsu: &Value, family: bool, readings: Readings) -> Lines {
    let on = text(dsu, "dataPresentazione");
    let nucleo = dsu.get("nucleo").cloned().unwrap_or_default();
    let people = people(dsu, &nucleo);
    let everybody: Vec<usize> = (0..people.len()).collect();
    let (number, at_home) = figli(&people, &everybody);

    let rate = match on.split('-').next() {
        Some("2023") => 304,
        Some("2024") => 350,
        Some("2025") => 300,
        _ => 260,
    };
    let (movable, base) = movable(&people, on >= "2025-04-03", readings);
    let incomes = people.iter().fold(Frac::ZERO, |sum, p| sum + income(p.data));
    let figurative = base * Frac::new(rate, 10_000);
    let abitazione = nucleo.get("abitazione").cloned().unwrap_or_default();
    let contract = abitazione.get("locazione").filter(|l| yes(l, "contrattoRegistrato"));
    let rent = contract.map_or(Frac::ZERO, |l| {
        let part =
            l.get("conduttori").map_or(Frac::euro(1), |c| amount(c.get("nelNucleo")).over(amount(c.get("totale"))));
        (amount(l.get("canoneAnnuo")) * part).min(Frac::euro(7_000 + 500 * (at_home - 2).max(0)))
    });
    let isr = (incomes + figurative - rent).max(Frac::ZERO);

    let n = people.len() as i128;
    let allowance = Frac::euro((6_000 + 2_000 * (n - 1)).min(10_000) + 1_000 * (number - 2).max(0));
    let movable_net = (movable - allowance).max(Frac::ZERO);
    let (gross, property_net) = property(&nucleo, family, at_home, readings);
    let isp = movable_net + property_net;
    let ise = isr + isp * Frac::new(1, 5);
    let (base_scale, supplements) = scale(&people, family, readings.letter_of_d);
    let scale = Frac::new(base_scale + supplements, 100);
    Lines {
        incomes,
        figurative,
        rent,
        isr,
        movable,
        movable_off: movable - movable_net,
        property: gross,
        property_off: gross - property_net,
        isp,
        ise,
        base_scale: Frac::new(base_scale, 100),
        supplements: Frac::new(supplements, 100),
        scale,
        isee: ise.over(scale),
    }
}

/// What the engine gave, against ours, to the cent.
fn compare(dsu: &Value, name: &str, found: &Value) -> Result<(), String> {
    let family = name == "famiglia";
    let readings = readings(dsu);
    let ours = indicator(dsu, family, readings);
    let in_care = items(dsu.get("nucleo").unwrap_or(&Value::Null), "componenti")
        .iter()
        .any(|p| yes(p, "ricoverato") || yes(p, "inConvivenzaAnagrafica"));
    let prospetto = found.get("prospetto").ok_or("no prospetto")?;
    let mut lines = vec![
        ("sommaRedditiComponenti", ours.incomes),
        ("redditoFigurativoPatrimonioMobiliare", ours.figurative),
        ("detrazioni", ours.rent),
        ("isr", ours.isr),
        ("patrimonioMobiliare", ours.movable),
        ("detrazionePatrimonioMobiliare", ours.movable_off),
        ("patrimonioImmobiliare", ours.property),
        ("detrazionePatrimonioImmobiliare", ours.property_off),
        ("isp", ours.isp),
        ("ise", ours.ise),
        ("scalaEquivalenza", ours.scale),
        ("isee", ours.isee),
    ];
    // How lett. d is split between the table and the supplements is a matter of print.
    if !in_care {
        lines.extend([("parametroNucleo", ours.base_scale), ("maggiorazioni", ours.supplements)]);
    }
    for (line, expected) in lines {
        let given = amount(prospetto.get(line)).cents();
        if given != expected.cents() {
            return Err(format!("{name}.{line}: engine {given} cents, by the law {} ({expected:?})", expected.cents()));
        }
    }
    for line in ["isee", "ise", "isr", "isp", "scalaEquivalenza"] {
        if found.get(line) != prospetto.get(line) {
            return Err(format!("{name}.{line} is not that of the prospetto"));
        }
    }
    let mut expected: Vec<(String, String, i128)> = Vec::new();
    for (choice, option, other) in others(readings) {
        let isee = indicator(dsu, family, other).isee.cents();
        if isee != ours.isee.cents() {
            expected.push((choice.to_owned(), option.to_owned(), isee));
        }
    }
    let mut given: Vec<(String, String, i128)> = items(found, "letture")
        .iter()
        .map(|l| (text(l, "codice").to_owned(), text(l, "opzione").to_owned(), amount(l.get("isee")).cents()))
        .collect();
    expected.sort();
    given.sort();
    if given == expected { Ok(()) } else { Err(format!("{name}.letture: engine {given:?}, by the law {expected:?}")) }
}

/// The readings that differ by one choice.
fn others(r: Readings) -> [(&'static str, &'static str, Readings); 4] {
    let order = if r.prefilled_order { "titoli-buoni-libretti" } else { "precompilata" };
    let home = if r.owners_count_assigned_home { "assegnatario" } else { "proprietari" };
    let letter = if r.letter_of_d { "con-maggiorazione" } else { "letterale" };
    let business = if r.business_out { "incluso" } else { "escluso" };
    [
        ("ordine-esclusione", order, Readings { prefilled_order: !r.prefilled_order, ..r }),
        ("casa-assegnata", home, Readings { owners_count_assigned_home: !r.owners_count_assigned_home, ..r }),
        ("disabili-in-struttura", letter, Readings { letter_of_d: !r.letter_of_d, ..r }),
        ("figurativo-impresa", business, Readings { business_out: !r.business_out, ..r }),
    ]
}

fn agree(dsu: &Value) -> Result<(), String> {
    let result = json::calculate(&dsu.to_string()).map_err(|e| format!("refused: {e}\n{dsu}"))?;
    let result: Value = serde_json::from_str(&result).map_err(|e| e.to_string())?;
    let indicators = result.get("indicatori").and_then(Value::as_object).ok_or("no indicators")?;
    let from_2026 = text(dsu, "dataPresentazione") >= "2026-01-01";
    if indicators.contains_key("famiglia") != from_2026 || !indicators.contains_key("ordinario") {
        return Err(format!("indicators: {:?}", indicators.keys().collect::<Vec<_>>()));
    }
    for (name, found) in indicators {
        compare(dsu, name, found).map_err(|e| format!("{e}\n{dsu}"))?;
    }
    Ok(())
}

/// The most that a declaration can hold: nothing overflows, nothing loses a cent.
#[test]
fn the_largest_household_agrees_too() -> Result<(), String> {
    let largest = 100_000_000_000i64;
    let account = serde_json::json!({
        "tipo": "libretto-postale", "saldo": largest, "giacenzaMedia": 99_999_999_999.99, "quota": 33.33,
    });
    let form = serde_json::json!({ "tipo": "titoli-di-stato", "valore": 99_999_999_999.99, "quota": 66.67 });
    let people: Vec<Value> = (0..40)
        .map(|n| {
            serde_json::json!({
                "id": format!("p{n}"), "relazione": if n == 0 { "D" } else { "P" },
                "dataNascita": format!("19{}-01-01", 50 + n), "disabilita": "grave",
                "redditi": { "redditoComplessivo": largest, "lavoroDipendente": 99_999_999_999.99 },
                "depositi": vec![account.clone(); 150], "altreForme": vec![form.clone(); 150],
            })
        })
        .collect();
    let share = serde_json::json!({ "componente": "p7", "quota": 33.33, "mutuoResiduo": 0.01 });
    let property = serde_json::json!({ "tipo": "fabbricato", "valore": largest, "quote": [share] });
    let dsu = serde_json::json!({
        "dataPresentazione": "2024-03-15",
        "nucleo": {
            "componenti": people, "abitazione": { "titolo": "altro" }, "immobili": vec![property; 200],
        },
    });
    agree(&dsu).map_err(|e| e.chars().take(300).collect())
}

proptest! {
    #![proptest_config(famiglie::config(3_000))]

    #[test]
    fn the_engine_and_the_second_calculator_agree(dsu in famiglie::famiglia()) {
        agree(&dsu).map_err(TestCaseError::fail)?;
    }
}
