//! A second calculator, written from the text of the law only and as plainly as possible, against the engine.
//!
//! It shares nothing with `src`: it reads the JSON by itself, counts in exact fractions of integers, follows the
//! articles one after the other, and holds its own copy of every figure. The two must agree to the cent, line by line,
//! over thousands of random households.

use std::collections::BTreeMap;
use std::ops::{Add, Mul, Sub};

use isee_simulatore::json;
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::{TestCaseError, TestRunner};
use serde_json::Value;

#[path = "comune/esterni.rs"]
mod esterni;
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
    no_increment: bool,
    allowances_of_one: bool,
    letter_of_art_8: bool,
}

fn readings(dsu: &Value) -> Readings {
    let choice = |key: &str| dsu.get("scelte").map(|s| text(s, key).to_owned()).unwrap_or_default();
    Readings {
        prefilled_order: choice("ordineEsclusione") == "precompilata",
        owners_count_assigned_home: choice("casaAssegnata") == "proprietari",
        letter_of_d: choice("disabiliInStruttura") == "letterale",
        business_out: choice("figurativoImpresa") == "escluso",
        no_increment: choice("aumentoPerFigli") == "senza-aumento",
        allowances_of_one: choice("franchigieDelSolo") == "persona",
        letter_of_art_8: choice("casiUniversita") == "letterale",
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

/// Art. 3: who is tied to whom, in the household and outside it.
fn people(dsu: &Value) -> Vec<Person<'_>> {
    let on = text(dsu, "dataPresentazione");
    let list: Vec<&Value> =
        items(dsu.get("nucleo").unwrap_or(&Value::Null), "componenti").iter().chain(items(dsu, "esterni")).collect();
    let by_id = |id: &str| list.iter().position(|p| text(p, "id") == id);
    let by_relation = |relation: &str| list.iter().position(|p| text(p, "relazione") == relation);
    let (declarant, wife) = (by_relation("D"), by_relation("C"));
    let mut people: Vec<Person<'_>> = list
        .iter()
        .map(|data| {
            let parents = match data.get("genitori").and_then(Value::as_array) {
                Some(ids) => ids.iter().filter_map(|id| by_id(id.as_str().unwrap_or_default())).collect(),
                None if ["F", "MA", "FC", "FNC", "FE"].contains(&text(data, "relazione")) => {
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
        let at_home = children().filter(|p| !["FNC", "FE"].contains(&text(p.data, "relazione"))).count() as i128;
        most = (most.0.max(all), most.1.max(at_home));
    }
    most
}

/// The positions of the other parent that are true.
fn positions(data: &Value) -> Vec<&str> {
    match data.get("genitoreNonConvivente") {
        Some(Value::Array(list)) => list.iter().filter_map(Value::as_str).collect(),
        Some(one) => one.as_str().into_iter().collect(),
        None => Vec::new(),
    }
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
        && !minors.iter().any(|m| {
            let words = positions(m.data);
            !words.is_empty() && words.iter().all(|word| *word == "riconosciuto")
        });
    if b || c {
        more += if minors.iter().any(|m| m.age < 3) { 30 } else { 20 };
    }
    // Lett. c-bis.
    more +=
        50 * here.iter().filter_map(|&n| people.get(n)).filter(|p| p.data.get("disabilita").is_some()).count() as i128;
    (base, more)
}

/// Allegato 1 with lett. d, over `everybody`.
fn scale(people: &[Person<'_>], everybody: &[usize], family: bool, letter_of_d: bool) -> (i128, i128) {
    let care = |n: &usize| people.get(*n).is_some_and(|p| p.in_care);
    let here: Vec<usize> = everybody.iter().copied().filter(|n| !care(n)).collect();
    let in_care: Vec<&Person<'_>> = everybody.iter().filter(|n| care(n)).filter_map(|n| people.get(*n)).collect();
    let disabled = in_care.iter().filter(|p| p.data.get("disabilita").is_some()).count() as i128;
    let k = in_care.len() as i128;
    let (base, more) = plain_scale(people, &here, family);
    if letter_of_d {
        (base, more + 100 * k)
    } else if here.is_empty() {
        (plain_scale(people, everybody, family).0, 50 * disabled)
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
fn movable(everybody: &[Person<'_>], here: &[usize], excluded: bool, readings: Readings) -> (Frac, Frac) {
    let people: Vec<&Person<'_>> = here.iter().filter_map(|&n| everybody.get(n)).collect();
    let mut left = if excluded { Frac::euro(50_000) } else { Frac::ZERO };
    let mut base = Frac::ZERO;
    let mut bonds: Vec<Frac> = Vec::new();
    let mut buoni: Vec<Frac> = Vec::new();
    let mut business = Frac::ZERO;
    for p in &people {
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
    // The declarant, then the others from the oldest, then the parent who is attracted.
    let mut order: Vec<usize> = (0..people.len()).collect();
    order.sort_by_key(|n| {
        people.get(*n).map(|p| {
            let relazione = text(p.data, "relazione");
            (relazione != "D", relazione == "GNC", text(p.data, "dataNascita").to_owned())
        })
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

/// A declaration, and whether the 50.000 € of art. 5, c. 4-bis are left out of it.
struct Scene<'a> {
    dsu: &'a Value,
    nucleo: &'a Value,
    people: Vec<Person<'a>>,
    members: Vec<usize>,
    excluded: bool,
}

impl<'a> Scene<'a> {
    fn new(dsu: &'a Value, on: &str) -> Scene<'a> {
        let nucleo = dsu.get("nucleo").unwrap_or(&Value::Null);
        let members = (0..items(nucleo, "componenti").len()).collect();
        Scene { dsu, nucleo, people: people(dsu), members, excluded: on >= "2025-04-03" }
    }

    fn data(&self, n: usize) -> &'a Value {
        self.people.get(n).map_or(&Value::Null, |p| p.data)
    }

    fn id(&self, n: usize) -> &'a str {
        text(self.data(n), "id")
    }
}

/// What changes from a household to a person computed alone.
struct Terms<'b> {
    /// Components, figli, figli who live there.
    n: i128,
    figli: i128,
    at_home: i128,
    /// Which properties are the home, and where.
    home: &'b dyn Fn(&Value) -> bool,
    comune: String,
    /// The rent to be subtracted, before the limit.
    rent: Frac,
    /// Who gave properties away and asks for residential care.
    donor: Option<&'b str>,
}

/// Art. 6, c. 3, lett. c: whether what was given away is still the donor's.
fn given_back(scene: &Scene<'_>, immobile: &Value, donor: Option<&str>) -> Option<Frac> {
    let donation = immobile.get("donazione").filter(|d| Some(text(d, "donante")) == donor)?;
    let who = scene.people.iter().find(|p| Some(text(p.data, "id")) == donor)?;
    let (asked, date) = (text(who.data, "richiestaRicovero"), text(donation, "data"));
    let (year, rest) = asked.split_once('-')?;
    let three_years_before = format!("{:04}-{rest}", year.parse::<i64>().ok()? - 3);
    let counts = date > asked || (yes(donation, "aTenutoAgliAlimenti") && date >= three_years_before.as_str());
    counts.then(|| share(donation))
}

/// Art. 5, c. 2-3: the value of the properties of `here` and what remains of it.
fn property(scene: &Scene<'_>, here: &[usize], family: bool, terms: &Terms<'_>, readings: Readings) -> (Frac, Frac) {
    let inside = |id: &str| here.iter().any(|&n| scene.id(n) == id);
    let (mut gross, mut home, mut other) = (Frac::ZERO, Frac::ZERO, Frac::ZERO);
    for immobile in items(scene.nucleo, "immobili") {
        if yes(immobile, "distruttoDaCalamita") {
            continue;
        }
        let value = amount(immobile.get("valore"));
        let assignee = immobile.get("assegnatario").and_then(Value::as_str);
        let back = given_back(scene, immobile, terms.donor);
        let donee = immobile.pointer("/donazione/donatario").and_then(Value::as_str);
        let (mut lordo, mut net) = (Frac::ZERO, Frac::ZERO);
        if assignee.is_some() && !readings.owners_count_assigned_home {
            if assignee.is_some_and(inside) {
                (lordo, net) = (value, value);
            }
        } else if !yes(immobile, "assegnataAltroGenitore") || readings.owners_count_assigned_home {
            let counted = |q: &&Value| text(q, "diritto") != "nuda-proprieta" && inside(text(q, "componente"));
            for quota in items(immobile, "quote").iter().filter(counted) {
                let mut part = share(quota);
                if let (Some(back), true) = (back, donee == Some(text(quota, "componente"))) {
                    part = (part - back).max(Frac::ZERO);
                }
                lordo = lordo + value * part;
                net = net + (value * part - amount(quota.get("mutuoResiduo"))).max(Frac::ZERO);
            }
        }
        gross = gross + lordo;
        if (terms.home)(immobile) {
            home = home + net;
        } else {
            other = other + net;
        }
        if let Some(back) = back.filter(|_| terms.donor.is_some_and(inside)) {
            gross = gross + value * back;
            other = other + value * back;
        }
    }
    let allowance = match (family, METRO.contains(&terms.comune.as_str())) {
        (false, _) => 52_500 + 2_500 * (terms.at_home - 2).max(0),
        (true, false) => 91_500 + 2_500 * (terms.at_home - 1).max(0),
        (true, true) => 120_000 + 2_500 * (terms.at_home - 1).max(0),
    };
    let excess = (home - Frac::euro(allowance)).max(Frac::ZERO);
    (gross, excess * Frac::new(2, 3) + other)
}

/// The lines before the scale. The reddito figurativo is that of `before`, also where the assets have changed.
fn lines(
    now: &Scene<'_>,
    before: &Scene<'_>,
    here: &[usize],
    family: bool,
    terms: &Terms<'_>,
    (base_scale, supplements): (i128, i128),
    readings: Readings,
) -> Lines {
    let rate = match text(now.dsu, "dataPresentazione").split('-').next() {
        Some("2023") => 304,
        Some("2024") => 350,
        Some("2025") => 300,
        _ => 260,
    };
    let movable_now = movable(&now.people, here, now.excluded, readings).0;
    let base = movable(&before.people, here, before.excluded, readings).1;
    let incomes = here.iter().fold(Frac::ZERO, |sum, &n| sum + income(now.data(n)));
    let figurative = base * Frac::new(rate, 10_000);
    let rent = terms.rent.min(Frac::euro(7_000 + 500 * (terms.at_home - 2).max(0)));
    let isr = (incomes + figurative - rent).max(Frac::ZERO);

    let allowance = (6_000 + 2_000 * (terms.n - 1)).min(10_000) + 1_000 * (terms.figli - 2).max(0);
    let movable_net = (movable_now - Frac::euro(allowance)).max(Frac::ZERO);
    let (gross, property_net) = property(now, here, family, terms, readings);
    let isp = movable_net + property_net;
    let ise = isr + isp * Frac::new(1, 5);
    let scale = Frac::new(base_scale + supplements, 100);
    Lines {
        incomes,
        figurative,
        rent,
        isr,
        movable: movable_now,
        movable_off: movable_now - movable_net,
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

/// The rent of a registered contract, for the tenants who are in the household.
fn rent(abitazione: Option<&Value>) -> Frac {
    let contract = abitazione.and_then(|a| a.get("locazione")).filter(|l| yes(l, "contrattoRegistrato"));
    contract.map_or(Frac::ZERO, |l| {
        let part =
            l.get("conduttori").map_or(Frac::euro(1), |c| amount(c.get("nelNucleo")).over(amount(c.get("totale"))));
        amount(l.get("canoneAnnuo")) * part
    })
}

/// The rent when only a part of the household is taken: `None` when nobody said who signed.
fn rent_of(scene: &Scene<'_>, here: &[usize]) -> Option<Frac> {
    let abitazione = scene.nucleo.get("abitazione");
    let whole = rent(abitazione);
    if whole == Frac::ZERO || scene.members.iter().all(|n| here.contains(n)) {
        return Some(whole);
    }
    let contract = abitazione.and_then(|a| a.get("locazione"))?;
    let signed = contract.get("intestatari").and_then(Value::as_array)?;
    let inside = signed.iter().filter(|id| here.iter().any(|&n| id.as_str() == Some(scene.id(n)))).count() as i128;
    let all = contract.get("conduttori").map_or(Frac::euro(signed.len() as i128), |c| amount(c.get("totale")));
    Some(amount(contract.get("canoneAnnuo")) * Frac::euro(inside).over(all))
}

/// Art. 2-5 over `here`: `None` when the rent is not known.
fn simple(
    now: &Scene<'_>,
    before: &Scene<'_>,
    here: &[usize],
    donor: Option<&str>,
    family: bool,
    readings: Readings,
) -> Option<Lines> {
    let (figli, at_home) = figli(&now.people, here);
    let comune = now.nucleo.get("abitazione").map(|a| text(a, "comune")).unwrap_or_default().to_owned();
    let home = |immobile: &Value| yes(immobile, "casaDiAbitazione");
    let terms = Terms { n: here.len() as i128, figli, at_home, home: &home, comune, rent: rent_of(now, here)?, donor };
    let scale = scale(&now.people, here, family, readings.letter_of_d);
    Some(lines(now, before, here, family, &terms, scale, readings))
}

/// Allegato 2: the ISE of a person alone over the scale of his or her own household. `None` when that is not known.
fn alone(
    now: &Scene<'_>,
    before: &Scene<'_>,
    who: usize,
    donor: Option<&str>,
    family: bool,
    readings: Readings,
) -> Option<Frac> {
    let data = now.data(who);
    let member = now.members.contains(&who);
    let own = data.get("nucleoProprio");
    let flagged = |immobile: &Value| match member {
        true => yes(immobile, "casaDiAbitazione"),
        false => text(immobile, "casaDiEsterno") == text(data, "id"),
    };
    let (people, (children, at_home), abitazione, scale) = if member {
        let abitazione = now.nucleo.get("abitazione");
        let scale = scale(&now.people, &now.members, family, readings.letter_of_d);
        (now.members.len() as i128, figli(&now.people, &now.members), abitazione, scale)
    } else {
        let own = own?;
        let number = |key: &str| own.get(key).and_then(Value::as_i64).map_or(0, i128::from);
        let n = number("componenti");
        let (k, kd) = (number("inStruttura"), number("disabiliInStruttura"));
        let base = |n: i128| match n {
            0 => 0,
            1 => 100,
            2 => 157,
            3 => 204,
            4 => 246,
            _ => 285 + 35 * (n - 5),
        };
        let more = match (family, number("figli")) {
            (false, 3) => 20,
            (false, 4) => 35,
            (false, 5..) => 50,
            (true, 2) => 10,
            (true, 3) => 25,
            (true, 4) => 40,
            (true, 5..) => 55,
            _ => 0,
        };
        let minors = match text(own, "minori") {
            "minori" => 20,
            "sotto-tre-anni" => 30,
            _ => 0,
        };
        let rest = more + minors + 50 * (number("disabili") - kd);
        let extra = if readings.letter_of_d { 100 * k } else { 100 * k + 50 * kd };
        (n, (number("figli"), number("figliConviventi")), own.get("abitazione"), (base(n - k), rest + extra))
    };
    let one = readings.allowances_of_one;
    let terms = Terms {
        n: if one { 1 } else { people },
        figli: if one { 0 } else { children },
        at_home: if one { 0 } else { at_home },
        home: &flagged,
        comune: abitazione.map(|a| text(a, "comune")).unwrap_or_default().to_owned(),
        rent: rent(abitazione),
        donor,
    };
    Some(lines(now, before, &[who], family, &terms, scale, readings).isee)
}

/// What a kind of ISEE must be for a person; no figures when it cannot be computed.
#[derive(Debug)]
struct Kind<'a> {
    tipo: &'static str,
    who: &'a str,
    used: bool,
    figures: Option<Figures>,
}

#[derive(Debug)]
struct Figures {
    ordinary: Frac,
    family: Option<Frac>,
    ispe: Frac,
    isre: Frac,
}

/// What art. 7, c. 1 does with the other parent.
enum Other {
    Nothing,
    Attracted(usize),
    Added(usize),
    Unknown,
}

fn other_parent(scene: &Scene<'_>, who: usize, literal: bool) -> Other {
    let Some(person) = scene.people.get(who) else { return Other::Unknown };
    match person.parents.iter().filter(|p| scene.members.contains(p)).count() {
        0 => return Other::Unknown,
        1 => {}
        _ => return Other::Nothing,
    }
    let words = positions(person.data);
    let says = |list: &[&str]| words.iter().any(|word| list.contains(word));
    let gnc = person.parents.iter().copied().find(|p| !scene.members.contains(p));
    if words.is_empty() {
        return Other::Unknown;
    }
    if says(&["nessuno", "separato-o-divorziato"]) {
        return Other::Nothing;
    }
    let added = if says(&["assegni-stabiliti", "escluso-dalla-responsabilita", "estraneo"]) {
        if !literal {
            return Other::Nothing;
        }
        true
    } else {
        says(&["coniugato-con-altri", "figli-con-altri"])
    };
    match gnc {
        None => Other::Unknown,
        Some(g) if added => Other::Added(g),
        Some(g) => Other::Attracted(g),
    }
}

/// Art. 7 and 8: the household `base`, with what the other parent of `who` brings.
fn with_other_parent(
    now: &Scene<'_>,
    before: &Scene<'_>,
    who: usize,
    base: &[usize],
    family: bool,
    readings: Readings,
    literal: bool,
) -> Option<(Lines, Frac)> {
    let mut here = base.to_vec();
    let case = other_parent(now, who, literal);
    match case {
        Other::Unknown => return None,
        Other::Attracted(g) => here.push(g),
        Other::Nothing | Other::Added(_) => {}
    }
    let found = simple(now, before, &here, None, family, readings)?;
    let mut isee = found.isee;
    if let Other::Added(g) = case {
        // Those of Quadro D: minors, and students.
        let listed = |p: &&Person<'_>| {
            let student = p.data.get("studente").is_some_and(|s| text(s, "corso") == "laurea");
            p.parents.contains(&g) && (p.age < 18 || student)
        };
        let number = here.iter().filter_map(|&n| now.people.get(n)).filter(listed).count() as i128;
        let more = if readings.no_increment { Frac::euro(1) } else { Frac::new(2 + (number - 1), 2) };
        let part = alone(now, before, g, None, family, readings)? * Frac::new(3, 10) * more;
        isee = isee + part.over(found.scale);
    }
    Some((found, isee))
}

/// Art. 6, c. 2: the person, the spouse, the minor figli, the adult ones a carico, not married and without figli; with the
/// rules of art. 3, c. 2-5, so the figli of the spouse too.
fn restricted(scene: &Scene<'_>, who: usize) -> Vec<usize> {
    let on = text(scene.dsu, "dataPresentazione");
    let income_year = years("0002-01-01", on);
    let keeps = |&n: &usize| {
        let Some(p) = scene.people.get(n) else { return false };
        let spouse = scene.people.get(who).and_then(|w| w.spouse);
        if n == who || spouse == Some(n) {
            return true;
        }
        let born = text(p.data, "dataNascita").split('-').next().and_then(|y| y.parse::<i64>().ok()).unwrap_or(0);
        let limit = if income_year - born <= 24 { Frac::euro(4_000) } else { Frac::new(284_051, 100) };
        let earns = amount(p.data.pointer("/redditi/redditoComplessivo"));
        let parent = scene.people.iter().any(|other| other.parents.contains(&n));
        let free = !earns.greater(limit) && p.spouse.is_none() && !parent;
        let figlio = p.parents.contains(&who) || spouse.is_some_and(|spouse| p.parents.contains(&spouse));
        figlio && (p.age < 18 || free)
    };
    scene.members.iter().copied().filter(keeps).collect()
}

/// Art. 6, c. 3 and Allegato 2, c. 1.
fn residential(
    now: &Scene<'_>,
    before: &Scene<'_>,
    who: usize,
    here: &[usize],
    readings: Readings,
) -> Option<(Lines, Frac)> {
    let donor = Some(now.id(who));
    let found = simple(now, before, here, donor, false, readings)?;
    let mut isee = found.isee;
    for (f, figlio) in now.people.iter().enumerate() {
        if !figlio.parents.contains(&who) || here.contains(&f) || yes(figlio.data, "estraneo") {
            continue;
        }
        let disabled = |n: usize| now.data(n).get("disabilita").is_some();
        let others = if now.members.contains(&f) {
            now.members.iter().any(|&n| n != who && disabled(n))
        } else {
            figlio.data.pointer("/nucleoProprio/disabili").and_then(Value::as_i64).unwrap_or(0) > 0
        };
        if disabled(f) || others {
            continue;
        }
        let over = (alone(now, before, f, donor, false, readings)? - Frac::euro(9_000)).max(Frac::ZERO);
        isee = isee + (over * Frac::new(1, 5)).over(found.scale);
    }
    Some((found, isee))
}

/// Art. 8, c. 2: two years outside, in a house that is not of the family, and 9.000 € in each of the two years.
fn autonomous(scene: &Scene<'_>, who: usize) -> bool {
    let Some(study) = scene.data(who).get("studente") else { return false };
    let on = text(scene.dsu, "dataPresentazione");
    let since = text(study, "fuoriCasaDal");
    let earned = |key: &str| !Frac::euro(9_000).greater(amount(study.pointer(&format!("/redditoLavoro/{key}"))));
    !since.is_empty()
        && years(since, on) >= 2
        && !yes(study, "alloggioDiFamiliari")
        && earned("annoPrecedente")
        && earned("secondoAnnoPrecedente")
}

/// Every kind that the declaration asks for.
fn kinds<'a>(now: &Scene<'a>, before: &Scene<'a>, readings: Readings) -> Vec<Kind<'a>> {
    let with_family = text(now.dsu, "dataPresentazione") >= "2026-01-01";
    let mut out = Vec::new();
    let figures = |found: Option<(Lines, Frac)>, family: Option<Frac>| {
        found.map(|(lines, ordinary)| Figures {
            ordinary,
            family,
            ispe: lines.isp.over(lines.scale),
            isre: lines.isr.over(lines.scale),
        })
    };
    for (n, person) in now.people.iter().enumerate() {
        let member = now.members.contains(&n);
        let who = now.id(n);
        let adult = person.age >= 18;
        if member && !adult {
            let of = |family| with_other_parent(now, before, n, &now.members, family, readings, false);
            let family = if with_family { of(true).map(|(_, isee)| isee) } else { None };
            out.push(Kind { tipo: "minorenni", who, used: true, figures: figures(of(false), family) });
        }
        // Who is a carico is told by the year of the declaration, not by what has changed since.
        let small = restricted(before, n);
        let whole = small.len() == now.members.len();
        // Both households are shown; the restricted one is used unless the person chose otherwise.
        let ristretto = person.data.get("nucleoRistretto").and_then(Value::as_bool).unwrap_or(true);
        let both: &[(bool, bool)] = match (ristretto, whole) {
            (ristretto, true) => &[(ristretto, true)],
            (true, false) => &[(true, true), (false, false)],
            (false, false) => &[(true, false), (false, true)],
        };
        let course = person.data.get("studente").map(|s| text(s, "corso")).unwrap_or_default();
        if course == "laurea" {
            let mut here = now.members.clone();
            if !member {
                here.push(n);
            }
            let literal = readings.letter_of_art_8;
            let alone = autonomous(now, n);
            let found = with_other_parent(now, before, n, &here, false, readings, literal).filter(|_| !alone);
            out.push(Kind { tipo: "universita", who, used: true, figures: figures(found, None) });
        }
        let mut pair = |tipo, compute: &Computes<'_>| {
            for &(ristretto, used) in both {
                let here = if ristretto { &small } else { &now.members };
                out.push(Kind { tipo, who, used, figures: figures(compute(here), None) });
            }
        };
        let plain = |here: &[usize]| simple(now, before, here, None, false, readings).map(|l| (l.isee, l));
        if course == "dottorato" {
            pair("dottorato", &|here| plain(here).map(|(isee, l)| (l, isee)));
        }
        let disabled = person.data.get("disabilita").is_some();
        if member && adult && disabled {
            pair("sociosanitario", &|here| plain(here).map(|(isee, l)| (l, isee)));
        }
        if member && adult && (yes(person.data, "ricoverato") || person.data.get("richiestaRicovero").is_some()) {
            pair("residenze", &|here| residential(now, before, n, here, readings).filter(|_| disabled));
        }
    }
    out
}

/// The specifici of the engine, against ours, to the cent.
fn compare_kinds(now: &Scene<'_>, before: &Scene<'_>, readings: Readings, found: &Value) -> Result<(), String> {
    let ours = kinds(now, before, readings);
    let alternatives: Vec<Alternative<'_>> = others(readings)
        .into_iter()
        .chain(others_of_kinds(readings))
        .map(|(choice, option, readings)| (choice, option, kinds(now, before, readings)))
        .collect();
    let given = items(found, "specifici");
    let same = |kind: &Kind<'_>, entry: &Value| {
        text(entry, "tipo") == kind.tipo && text(entry, "componente") == kind.who && yes(entry, "usato") == kind.used
    };
    for entry in given {
        let expected = ours.iter().any(|kind| same(kind, entry));
        if !expected && text(entry, "stato") != "non-calcolabile" {
            return Err(format!("not expected: {} of {}", text(entry, "tipo"), text(entry, "componente")));
        }
    }
    for kind in &ours {
        let name = format!("{} of {} ({})", kind.tipo, kind.who, if kind.used { "used" } else { "beside" });
        let Some(entry) = given.iter().find(|entry| same(kind, entry)) else {
            if kind.figures.is_none() {
                continue;
            }
            return Err(format!("{name}: not in the result"));
        };
        let cents = |key: &str| entry.get(key).map(|value| amount(Some(value)).cents());
        let lecture = ["universita", "dottorato"].contains(&kind.tipo);
        let expected = [
            ("isee", kind.figures.as_ref().map(|f| f.ordinary)),
            ("iseeFamiglia", kind.figures.as_ref().and_then(|f| f.family)),
            ("ispe", kind.figures.as_ref().filter(|_| lecture).map(|f| f.ispe)),
            ("isre", kind.figures.as_ref().filter(|_| lecture).map(|f| f.isre)),
        ];
        for (key, value) in expected {
            if cents(key) != value.map(Frac::cents) {
                return Err(format!("{name}: {key} {:?} cents, by the law {:?}", cents(key), value.map(Frac::cents)));
            }
        }
        compare_readings(kind, &alternatives, entry).map_err(|e| format!("{name}: {e}"))?;
    }
    Ok(())
}

/// A kind on some people: its lines, and its ISEE with the components.
type Computes<'a> = dyn Fn(&[usize]) -> Option<(Lines, Frac)> + 'a;

/// The name of a choice, the option that is not followed, and what it would give.
type Alternative<'a> = (&'static str, &'static str, Vec<Kind<'a>>);

/// The other readings of a kind that has lines of its own.
fn compare_readings(kind: &Kind<'_>, alternatives: &[Alternative<'_>], entry: &Value) -> Result<(), String> {
    let Some(shown) = entry.pointer("/indicatori/ordinario") else { return Ok(()) };
    let cents = |kind: &Kind<'_>| kind.figures.as_ref().map(|figures| figures.ordinary.cents());
    let mut expected: Vec<(String, String, i128)> = Vec::new();
    for (choice, option, others) in alternatives {
        let same = |other: &&Kind<'_>| (other.tipo, other.who, other.used) == (kind.tipo, kind.who, kind.used);
        let isee = others.iter().find(same).and_then(cents);
        if let Some(isee) = isee.filter(|isee| Some(*isee) != cents(kind)) {
            expected.push(((*choice).to_owned(), (*option).to_owned(), isee));
        }
    }
    let mut given = letture(shown);
    expected.sort();
    given.sort();
    if given == expected { Ok(()) } else { Err(format!("letture: engine {given:?}, by the law {expected:?}")) }
}

fn letture(indicator: &Value) -> Vec<(String, String, i128)> {
    items(indicator, "letture")
        .iter()
        .map(|l| (text(l, "codice").to_owned(), text(l, "opzione").to_owned(), amount(l.get("isee")).cents()))
        .collect()
}

/// What the engine gave, against ours, to the cent.
fn compare(now: &Scene<'_>, before: &Scene<'_>, readings: Readings, name: &str, found: &Value) -> Result<(), String> {
    let family = name == "famiglia";
    let of = |readings| simple(now, before, &now.members, None, family, readings).ok_or("no rent");
    let ours = of(readings)?;
    let in_care = now.members.iter().any(|&n| now.people.get(n).is_some_and(|p| p.in_care));
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
        let isee = of(other)?.isee.cents();
        if isee != ours.isee.cents() {
            expected.push((choice.to_owned(), option.to_owned(), isee));
        }
    }
    let mut given = letture(found);
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

/// The same, for the choices that matter only to the other kinds.
fn others_of_kinds(r: Readings) -> [(&'static str, &'static str, Readings); 3] {
    let more = if r.no_increment { "con-aumento" } else { "senza-aumento" };
    let whose = if r.allowances_of_one { "nucleo" } else { "persona" };
    let cases = if r.letter_of_art_8 { "inps" } else { "letterale" };
    [
        ("aumento-per-figli", more, Readings { no_increment: !r.no_increment, ..r }),
        ("franchigie-del-solo", whose, Readings { allowances_of_one: !r.allowances_of_one, ..r }),
        ("casi-universita", cases, Readings { letter_of_art_8: !r.letter_of_art_8, ..r }),
    ]
}

/// Art. 9: the declaration after the changes of the people listed.
fn after(dsu: &Value, changes: &[&Value], assets: bool) -> Value {
    let mut out = dsu.clone();
    let patrimonio = dsu.pointer("/corrente/patrimonio").cloned().unwrap_or_default();
    for place in ["/nucleo/componenti", "/esterni"] {
        for person in out.pointer_mut(place).and_then(Value::as_array_mut).into_iter().flatten() {
            let id = text(person, "id").to_owned();
            if let Some(change) = changes.iter().find(|c| text(c, "componente") == id) {
                changed(person, change);
            }
            let mine = items(&patrimonio, "componenti").iter().find(|p| text(p, "componente") == id);
            if let Some(mine) = mine.filter(|_| assets) {
                for key in ["depositi", "altreForme", "incrementoImmobiliare", "incrementoMobiliare"] {
                    set(person, key, mine.get(key).cloned().unwrap_or(Value::Null));
                }
            }
        }
    }
    if assets && let Some(nucleo) = out.get_mut("nucleo") {
        set(nucleo, "immobili", patrimonio.get("immobili").cloned().unwrap_or(Value::Null));
    }
    out
}

fn set(value: &mut Value, key: &str, new: Value) {
    if let Some(object) = value.as_object_mut() {
        object.insert(key.to_owned(), new);
    }
}

/// Art. 9, c. 3: work, pension, self-employment and treatments give way to the new ones; the rest stays.
fn changed(person: &mut Value, change: &Value) {
    let times = Frac::euro(if yes(change, "dueMesi") { 6 } else { 1 });
    let old = person.get("redditi").cloned().unwrap_or_default();
    let item = |key: &str| amount(old.get(key));
    let fresh = |key: &str| amount(change.get(key)) * times;
    let written = |sum: Frac| -> Value {
        let cents = sum.cents();
        serde_json::from_str(&format!("{}.{:02}", cents / 100, cents % 100)).unwrap_or_default()
    };
    let parts = |of: &dyn Fn(&str) -> Frac| of("lavoroDipendente") + of("pensione") + of("autonomo");
    let mut new = if old.is_object() { old.clone() } else { serde_json::json!({}) };
    set(&mut new, "redditoComplessivo", written(item("redditoComplessivo") - parts(&item) + parts(&fresh)));
    for key in ["lavoroDipendente", "pensione", "autonomo"] {
        set(&mut new, key, written(fresh(key)));
    }
    set(&mut new, "impostaSostitutiva", written(item("impostaSostitutiva") - item("forfetario")));
    let benefits: Vec<Value> = items(change, "trattamenti")
        .iter()
        .map(|t| serde_json::json!({ "tipo": text(t, "tipo"), "importo": written(amount(t.get("importo")) * times) }))
        .collect();
    set(&mut new, "trattamenti", Value::from(benefits));
    set(person, "redditi", new);
}

/// Art. 9: which changes are admitted, what they give, until when.
fn compare_corrente(dsu: &Value, readings: Readings, found: &Value) -> Result<(), String> {
    let Some(asked) = dsu.get("corrente") else { return Ok(()) };
    let (on, day) = (text(dsu, "dataPresentazione"), text(asked, "dataPresentazione"));
    let before = Scene::new(dsu, on);
    let ordinary = simple(&before, &before, &before.members, None, false, readings).ok_or("no rent")?;
    let year = |day: &str| day.split('-').next().and_then(|y| y.parse::<i64>().ok()).unwrap_or_default();
    let income_year = year(on) - 2;

    let own_test = |change: &Value| {
        let event = text(change, "dataEvento") > format!("{income_year}-01-01").as_str();
        let number = |key: &str| change.get(key).and_then(Value::as_i64).unwrap_or_default();
        match text(change, "causa") {
            "tempo-indeterminato" | "trattamenti" => event,
            "tempo-determinato" => {
                event && !yes(change, "occupato") && (day >= "2025-03-05" || number("giorniLavorati") >= 120)
            }
            "autonomo" => event && !yes(change, "occupato") && number("mesiContinuativi") >= 12,
            _ => false,
        }
    };
    let all: Vec<&Value> = items(asked, "redditi").iter().collect();
    let mut admitted: Vec<&Value> = all.iter().copied().filter(|c| own_test(c)).collect();
    // Lett. c: on twelve months, never on two.
    let rest: Vec<&Value> = all.iter().copied().filter(|c| !own_test(c) && !yes(c, "dueMesi")).collect();
    if !rest.is_empty() {
        let together: Vec<&Value> = admitted.iter().chain(&rest).copied().collect();
        let then = after(dsu, &together, false);
        let then = Scene::new(&then, on);
        let isr = simple(&then, &before, &then.members, None, false, readings).ok_or("no rent")?.isr;
        if (ordinary.isr - isr).greater(ordinary.isr * Frac::new(1, 4)) {
            admitted = together;
        }
    }
    let mut assets = asked.get("patrimonio").is_some() && day.get(5..7) >= Some("04");
    if assets {
        let then = after(dsu, &[], true);
        let then = Scene::new(&then, day);
        let isp = simple(&then, &before, &then.members, None, false, readings).ok_or("no rent")?.isp;
        let far = (isp - ordinary.isp).max(ordinary.isp - isp);
        if ordinary.isp == Frac::ZERO && far.greater(Frac::ZERO) {
            // From nothing there is no rate of change: the law is silent.
            return Ok(());
        }
        assets = far.greater(ordinary.isp * Frac::new(1, 5));
    }
    let incomes = !admitted.is_empty();
    let given = ["ammesso", "redditi", "patrimonio"].map(|key| yes(found, key));
    if given != [incomes || assets, incomes, assets] {
        return Err(format!("admitted {given:?}, by the law {:?}", [incomes || assets, incomes, assets]));
    }
    if !(incomes || assets) {
        return if found.get("indicatori").is_none() { Ok(()) } else { Err("figures though refused".to_owned()) };
    }
    let end = if assets {
        format!("{}-12-31", year(day))
    } else {
        let mut parts = day.split('-').map(|n| n.parse::<i64>().unwrap_or(1));
        let mut next = || parts.next().unwrap_or(1);
        let (y, m, d) = (next(), next() + 6, next());
        let (y, m) = if m > 12 { (y + 1, m - 12) } else { (y, m) };
        let last = match m {
            2 => 28 + i64::from(y % 4 == 0),
            4 | 6 | 9 | 11 => 30,
            _ => 31,
        };
        format!("{y:04}-{m:02}-{:02}", d.min(last))
    };
    if text(found, "validoFino") != end {
        return Err(format!("valid until {}, by the law {end}", text(found, "validoFino")));
    }
    let now = after(dsu, &admitted, assets);
    let now = Scene::new(&now, if assets { day } else { on });
    let indicators = found.get("indicatori").and_then(Value::as_object).ok_or("no indicators")?;
    for (name, found) in indicators {
        compare(&now, &before, readings, name, found)?;
    }
    compare_kinds(&now, &before, readings, found)
}

fn agree(dsu: &Value) -> Result<(), String> {
    let result = json::calculate(&dsu.to_string()).map_err(|e| format!("refused: {e}\n{dsu}"))?;
    let result: Value = serde_json::from_str(&result).map_err(|e| e.to_string())?;
    let indicators = result.get("indicatori").and_then(Value::as_object).ok_or("no indicators")?;
    let from_2026 = text(dsu, "dataPresentazione") >= "2026-01-01";
    if indicators.contains_key("famiglia") != from_2026 || !indicators.contains_key("ordinario") {
        return Err(format!("indicators: {:?}", indicators.keys().collect::<Vec<_>>()));
    }
    let readings = readings(dsu);
    let scene = Scene::new(dsu, text(dsu, "dataPresentazione"));
    for (name, found) in indicators {
        compare(&scene, &scene, readings, name, found).map_err(|e| format!("{e}\n{dsu}"))?;
    }
    compare_kinds(&scene, &scene, readings, &result).map_err(|e| format!("{e}\n{dsu}"))?;
    let corrente = result.get("corrente").unwrap_or(&Value::Null);
    compare_corrente(dsu, readings, corrente).map_err(|e| format!("corrente: {e}\n{dsu}"))
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

    #[test]
    fn the_other_kinds_agree_too(dsu in esterni::dichiarazione()) {
        agree(&dsu).map_err(TestCaseError::fail)?;
    }
}

/// The random declarations meet every form of every kind, computed or not, and the corrente admitted and refused.
#[test]
fn every_form_is_met() -> Result<(), Box<dyn std::error::Error>> {
    let mut met: BTreeMap<String, usize> = BTreeMap::new();
    let mut runner = TestRunner::new(famiglie::config(1));
    for _ in 0..1_500 {
        let dsu = esterni::dichiarazione().new_tree(&mut runner).map_err(|e| e.to_string())?.current();
        let result: Value = serde_json::from_str(&json::calculate(&dsu.to_string())?)?;
        for entry in items(&result, "specifici") {
            for key in [text(entry, "forma"), text(entry, "stato")] {
                *met.entry(key.to_owned()).or_default() += 1;
            }
        }
        for (name, yes) in result.get("corrente").and_then(Value::as_object).into_iter().flatten() {
            if yes.is_boolean() {
                *met.entry(format!("corrente: {name} {yes}")).or_default() += 1;
            }
        }
    }
    println!("{met:#?}");
    // 17 forms, 3 states, 3 answers of the corrente, each yes and no.
    assert_eq!(met.len(), 17 + 3 + 6, "{met:?}");
    assert!(met.values().all(|times| *times >= 5), "{met:?}");
    Ok(())
}
