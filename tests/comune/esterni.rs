//! The households of `famiglie`, with what the other kinds of ISEE ask: people outside the household, students, residential
//! care and donations, changes for the ISEE corrente. Every declaration is valid.

use proptest::collection::vec;
use proptest::prelude::*;
use serde_json::{Map, Value, json};

use super::famiglie::{self, Persona, birth, importo, iso, number, person, persona, pick, posto};

/// A valid declaration that asks for several kinds.
pub fn dichiarazione() -> impl Strategy<Value = Value> {
    let fuori = || vec((persona(), proprio(), any::<u8>()), 0..3);
    let beni = vec((any::<u8>(), importo(), any::<u8>()), 0..4);
    let donazione = (any::<u8>(), importo(), 0u8..8, any::<u8>());
    let cambi = vec((any::<u8>(), any::<u8>(), importo(), importo(), any::<u8>(), any::<u8>()), 0..4);
    let corrente = (any::<u8>(), 1u8..=12, cambi, vec(persona(), 4), any::<u8>());
    (famiglie::famiglia(), fuori(), fuori(), vec(any::<u8>(), 48), beni, donazione, corrente).prop_map(
        |(dsu, gnc, figli, dadi, beni, donazione, corrente)| {
            build(dsu, &Ricetta { gnc, figli, dadi, beni, donazione, corrente })
        },
    )
}

type Fuori = (Persona, Proprio, u8);
type Cambio = (u8, u8, i64, i64, u8, u8);

#[derive(Clone, Debug)]
struct Ricetta {
    gnc: Vec<Fuori>,
    figli: Vec<Fuori>,
    dadi: Vec<u8>,
    beni: Vec<(u8, i64, u8)>,
    donazione: (u8, i64, u8, u8),
    corrente: (u8, u8, Vec<Cambio>, Vec<Persona>, u8),
}

#[derive(Clone, Debug)]
struct Proprio {
    componenti: u8,
    figli: u8,
    conviventi: u8,
    minori: u8,
    disabili: u8,
    struttura: u8,
    casa: u8,
    canone: i64,
}

fn proprio() -> impl Strategy<Value = Proprio> {
    (1u8..8, 0u8..7, 0u8..7, 0u8..3, 0u8..8, 0u8..12, 0u8..6, importo()).prop_map(
        |(componenti, figli, conviventi, minori, disabili, struttura, casa, canone)| Proprio {
            componenti,
            figli,
            conviventi,
            minori,
            disabili,
            struttura,
            casa,
            canone,
        },
    )
}

/// The cents of an amount that `number` has written.
fn cents(value: Option<&Value>) -> i64 {
    let text = value.map_or_else(|| "0".to_owned(), Value::to_string);
    let (whole, decimals) = text.split_once('.').unwrap_or((&text, ""));
    format!("{whole}{decimals:0<2}").parse().unwrap_or_default()
}

fn text<'a>(value: &'a Value, key: &str) -> &'a str {
    value.get(key).and_then(Value::as_str).unwrap_or_default()
}

fn put(value: &mut Value, key: &str, new: Value) {
    if let Some(object) = value.as_object_mut() {
        object.insert(key.to_owned(), new);
    }
}

fn take(value: &mut Value, key: &str) {
    if let Some(object) = value.as_object_mut() {
        object.remove(key);
    }
}

fn day(value: &str) -> (u16, u8, u8) {
    let mut parts = value.split('-').map(|part| part.parse::<u16>().unwrap_or(1));
    let mut next = || parts.next().unwrap_or(1);
    let (y, m, d) = (next(), next(), next());
    (y, u8::try_from(m).unwrap_or(1), u8::try_from(d).unwrap_or(1))
}

const POSIZIONI: [&str; 7] = [
    "riconosciuto",
    "coniugato-con-altri",
    "figli-con-altri",
    "assegni-stabiliti",
    "escluso-dalla-responsabilita",
    "estraneo",
    "separato-o-divorziato",
];

/// One position, or the list of all those that are true.
fn posizioni(n: u8) -> Value {
    match n % 16 {
        n @ 0..=11 => json!(pick(&["riconosciuto", "coniugato-con-altri", "figli-con-altri"], n)),
        12 => json!(pick(&POSIZIONI, n / 16)),
        n => {
            let both = [n, n / 3 + 1].map(|k| pick(&POSIZIONI, k));
            json!(both.to_vec())
        }
    }
}

fn build(mut dsu: Value, ricetta: &Ricetta) -> Value {
    let on = text(&dsu, "dataPresentazione").to_owned();
    let anno = day(&on).0;
    let mut dadi = ricetta.dadi.iter().copied().cycle();
    let mut dado = || dadi.next().unwrap_or_default();
    let mut componenti = dsu.pointer("/nucleo/componenti").and_then(Value::as_array).cloned().unwrap_or_default();
    let mut taken: Vec<_> = componenti.iter().map(|c| day(text(c, "dataNascita"))).collect();
    let couple = componenti.iter().any(|c| text(c, "relazione") == "C");

    let mut esterni = Vec::new();
    let mut outsider = |id: String, relazione: &'static str, age: u8, (p, proprio, n): &Fuori| {
        let posto = posto(&id, relazione, age);
        let born = birth(day(&on), age, (1 + n % 12, 1 + n % 28), &mut taken);
        let mut data = person(&posto, p, born, anno, false, false, false);
        take(&mut data, "ricoverato");
        take(&mut data, "inConvivenzaAnagrafica");
        if n % 8 != 0 {
            let disabile = data.get("disabilita").is_some();
            put(&mut data, "nucleoProprio", household(proprio, disabile, anno));
        }
        data
    };
    for (n, fuori) in ricetta.gnc.iter().enumerate() {
        esterni.push(outsider(format!("g{n}"), "GNC", 50 + fuori.2 % 10, fuori));
    }
    for (n, fuori) in ricetta.figli.iter().enumerate() {
        let mut data = outsider(format!("e{n}"), "FE", 18 + fuori.2 % 10, fuori);
        if fuori.2 % 16 == 1 {
            put(&mut data, "estraneo", json!(true));
        }
        if dado() % 2 == 0 {
            put(&mut data, "studente", away(&on, dado(), dado()));
        }
        if dado() % 4 == 0 || !couple {
            put(&mut data, "genitori", json!(["d"]));
        }
        esterni.push(data);
    }

    // Who studies, and who is the other parent: each of them has figli with one member only, minors or one student.
    let mut bound: Vec<Option<String>> = vec![None; ricetta.gnc.len()];
    for data in componenti.iter_mut().chain(esterni.iter_mut()) {
        let relazione = text(data, "relazione").to_owned();
        if matches!(relazione.as_str(), "FC" | "FNC") && dado() % 3 == 0 {
            let corso = if dado() % 4 == 0 { "dottorato" } else { "laurea" };
            let mut studente = json!({ "corso": corso });
            if relazione == "FNC" {
                put(&mut studente, "fuoriCasaDal", json!(format!("{}-12-01", anno - 1)));
            }
            put(data, "studente", studente);
        }
        let age = anno - day(text(data, "dataNascita")).0;
        let minor = data.get("genitoreNonConvivente").is_some();
        let student = data.get("studente").is_some();
        let parents: Vec<String> = match data.get("genitori").and_then(Value::as_array) {
            Some(list) => list.iter().filter_map(Value::as_str).map(str::to_owned).collect(),
            None if ["F", "MA", "FC", "FNC", "FE"].contains(&relazione.as_str()) => {
                if couple {
                    vec!["d".into(), "c".into()]
                } else {
                    vec!["d".into()]
                }
            }
            None => Vec::new(),
        };
        let [parent] = parents.as_slice() else { continue };
        if !(minor || student) || age > 40 {
            continue;
        }
        let (which, other) = (dado(), dado());
        let parent_of = format!("{parent} {}", if student { text(data, "id") } else { "" });
        let free = bound.get_mut(usize::from(which) % ricetta.gnc.len().max(1));
        match (free, ricetta.gnc.get(usize::from(which) % ricetta.gnc.len().max(1))) {
            (Some(free), Some(gnc)) if other % 4 != 0 && free.as_ref().is_none_or(|p| *p == parent_of) => {
                *free = Some(parent_of);
                let id = format!("g{}", usize::from(which) % ricetta.gnc.len());
                put(data, "genitori", json!([parent, id]));
                put(data, "genitoreNonConvivente", posizioni(gnc.2));
            }
            _ if student && !minor && other % 8 > 0 => {
                let words = ["nessuno", "separato-o-divorziato", "assegni-stabiliti", "estraneo", "riconosciuto"];
                put(data, "genitoreNonConvivente", json!(pick(&words, other / 8)));
            }
            _ => {}
        }
    }

    let mut asking = Vec::new();
    for data in &mut componenti {
        let adult = anno.saturating_sub(day(text(data, "dataNascita")).0) > 18;
        if adult && data.get("disabilita").is_some() && dado() % 2 == 0 {
            put(data, "richiestaRicovero", json!(format!("{}-06-10", anno - 1)));
            asking.push(text(data, "id").to_owned());
        }
        match dado() % 4 {
            0 => put(data, "nucleoRistretto", json!(true)),
            1 => put(data, "nucleoRistretto", json!(false)),
            _ => {}
        }
    }
    for data in componenti.iter_mut().chain(esterni.iter_mut()) {
        business(data, dado(), i64::from(dado()) * 10_000);
    }

    let ids = |list: &[Value]| list.iter().map(|c| text(c, "id").to_owned()).collect::<Vec<_>>();
    let immobili = properties(&dsu, ricetta, &esterni, &asking, anno);
    if let Some(contract) = dsu.pointer_mut("/nucleo/abitazione/locazione") {
        let who = ids(&componenti);
        let inside = contract.pointer("/conduttori/nelNucleo").and_then(Value::as_u64);
        let number = inside.map_or(1 + usize::from(dado()) % who.len(), |n| usize::try_from(n).unwrap_or(1));
        // Of a contract that is not registered nobody needs to know: a case by hand asks for it.
        let registered = contract.get("contrattoRegistrato").and_then(Value::as_bool) == Some(true);
        if dado() % 4 != 0 || !registered {
            let first = usize::from(dado());
            let list: Vec<_> = who.iter().cycle().skip(first % who.len()).take(number).collect();
            put(contract, "intestatari", json!(list));
        }
    }
    let corrente = changes(ricetta, &on, &componenti, &esterni, &immobili);
    if let Some(scelte) = dsu.get_mut("scelte") {
        put(scelte, "aumentoPerFigli", json!(pick(&["con-aumento", "senza-aumento"], dado())));
        put(scelte, "franchigieDelSolo", json!(pick(&["nucleo", "persona"], dado())));
        put(scelte, "casiUniversita", json!(pick(&["inps", "letterale"], dado())));
    }
    if let Some(nucleo) = dsu.get_mut("nucleo") {
        put(nucleo, "componenti", json!(componenti));
        put(nucleo, "immobili", json!(immobili));
    }
    put(&mut dsu, "esterni", json!(esterni));
    if let Some(corrente) = corrente {
        put(&mut dsu, "corrente", corrente);
    }
    dsu
}

/// A part of the income that is a business: the ISEE corrente replaces it.
fn business(data: &mut Value, how: u8, amount: i64) {
    let known = text(data, "relazione") != "FNC" && how.is_multiple_of(3);
    let Some(redditi) = data.get_mut("redditi").filter(|_| known) else { return };
    let total = cents(redditi.get("redditoComplessivo"));
    let substitute = cents(redditi.get("impostaSostitutiva"));
    put(redditi, "autonomo", number(amount));
    put(redditi, "redditoComplessivo", number(total + amount));
    put(redditi, "forfetario", number(substitute.min(amount)));
}

/// Quadro FC9.
fn household(p: &Proprio, disabile: bool, anno: u16) -> Value {
    let figli = p.figli % p.componenti;
    let in_care = if p.struttura == 0 { 1 } else { 0 }.min(p.componenti - 1);
    let rest = (p.disabili % (p.componenti + 1)).min(p.componenti - in_care).max(u8::from(disabile));
    let disabled_in_care = in_care.min(p.disabili % 2);
    let mut out = json!({
        "componenti": p.componenti, "figli": figli, "figliConviventi": p.conviventi.min(figli),
        "disabili": rest + disabled_in_care, "inStruttura": in_care, "disabiliInStruttura": disabled_in_care,
        "minori": if figli == 0 { "nessuna" } else { pick(&["nessuna", "minori", "sotto-tre-anni"], p.minori) },
    });
    let rent = json!({ "canoneAnnuo": number(p.canone.max(1)), "contrattoRegistrato": p.minori > 0 });
    let casa = match p.casa {
        0 => return out,
        1 => json!({ "titolo": "altro" }),
        2 | 3 => json!({ "titolo": "locazione", "locazione": rent }),
        4 => json!({ "titolo": "proprieta", "comune": "H501" }),
        _ if anno < 2026 => json!({ "titolo": "proprieta" }),
        _ => json!({ "titolo": "proprieta", "comune": "altro" }),
    };
    put(&mut out, "abitazione", casa);
    out
}

/// A student who lives elsewhere, around the two years and the 9.000 € of art. 8.
fn away(on: &str, when: u8, income: u8) -> Value {
    let (y, m, d) = day(on);
    let since = match when % 8 {
        0 => (y - 2, m, d.min(28)),
        1 if d > 27 => (y - 2, m % 12 + 1, 1),
        1 => (y - 2, m, d + 1),
        2 => (y - 1, 9, 1),
        _ => (y - 3, 1 + when % 12, 1 + when % 28),
    };
    let since = if since.0 == y - 2 && when % 8 == 1 && m == 12 && d > 27 { (y - 1, 1, 1) } else { since };
    let amounts = [900_000, 899_999, 0, 1_500_000];
    let amount = |n: u8| number(amounts.get(usize::from(n % 4)).copied().unwrap_or_default());
    json!({
        "corso": "laurea", "fuoriCasaDal": iso(since), "alloggioDiFamiliari": income == 7,
        "redditoLavoro": { "annoPrecedente": amount(income), "secondoAnnoPrecedente": amount(income / 4) },
    })
}

/// The properties of the household, with those of who is outside and those given away.
fn properties(dsu: &Value, ricetta: &Ricetta, esterni: &[Value], asking: &[String], anno: u16) -> Vec<Value> {
    let mut list = dsu.pointer("/nucleo/immobili").and_then(Value::as_array).cloned().unwrap_or_default();
    let mut homes: Vec<String> = Vec::new();
    for &(who, valore, how) in &ricetta.beni {
        let Some(owner) = esterni.get(usize::from(who) % esterni.len().max(1)) else { continue };
        let id = text(owner, "id");
        let quota = if how % 2 == 0 { 10_000 } else { 5_000 };
        let quote =
            json!([{ "componente": id, "quota": number(quota), "mutuoResiduo": number(i64::from(how) * 10_000) }]);
        let mut property = json!({ "tipo": "fabbricato", "valore": number(valore), "quote": quote });
        let owned = owner.pointer("/nucleoProprio/abitazione/titolo").and_then(Value::as_str) == Some("proprieta");
        if owned && !homes.iter().any(|home| home == id) {
            homes.push(id.to_owned());
            put(&mut property, "casaDiEsterno", json!(id));
        }
        // Sometimes a part of what the household has.
        let shared = list.first_mut().filter(|first| {
            let plain = first.get("assegnatario").is_none() && first.get("assegnataAltroGenitore").is_none();
            let quote = first.get("quote").and_then(Value::as_array).into_iter().flatten();
            let full = quote.clone().map(|q| cents(q.get("quota"))).sum::<i64>();
            let twice = quote.into_iter().any(|q| text(q, "componente") == id);
            how % 5 == 0 && plain && full <= 7_000 && !twice
        });
        match shared.and_then(|first| first.get_mut("quote")).and_then(Value::as_array_mut) {
            Some(quote) => quote.push(json!({ "componente": id, "quota": 30 })),
            None => list.push(property),
        }
    }
    let (who, valore, when, how) = ricetta.donazione;
    if let Some(donor) = asking.get(usize::from(who) % asking.len().max(1)) {
        let date = match when {
            0 => format!("{}-06-10", anno - 4),
            1 => format!("{}-06-09", anno - 4),
            2 => format!("{}-06-09", anno - 1),
            3 => format!("{}-06-11", anno - 1),
            4 => format!("{}-01-15", anno - 6),
            _ => format!("{}-03-01", anno - 2),
        };
        let mut donation = json!({ "donante": donor, "data": date, "aTenutoAgliAlimenti": how % 3 > 0, "quota": 50 });
        let mut quote = Vec::new();
        if let Some(donee) = esterni.get(usize::from(how) % esterni.len().max(1)).filter(|_| how % 4 > 0) {
            put(&mut donation, "donatario", json!(text(donee, "id")));
            quote.push(json!({ "componente": text(donee, "id"), "quota": if how % 2 == 0 { 50 } else { 80 } }));
        }
        list.push(json!({ "tipo": "fabbricato", "valore": number(valore), "quote": quote, "donazione": donation }));
    }
    list
}

/// What has changed since.
fn changes(ricetta: &Ricetta, on: &str, componenti: &[Value], esterni: &[Value], immobili: &[Value]) -> Option<Value> {
    let (how, month, cambi, assets, keep) = &ricetta.corrente;
    let (y, m, d) = day(on);
    let date = iso((y, (*month).max(m), d.min(28).max(if *month <= m { d } else { 1 })));
    let everybody: Vec<&Value> = componenti.iter().chain(esterni).filter(|p| p.get("redditi").is_some()).collect();
    let mut seen: Vec<&str> = Vec::new();
    let mut redditi = Vec::new();
    for &(who, causa, work, other, a, b) in cambi {
        let Some(person) = everybody.get(usize::from(who) % everybody.len().max(1)) else { continue };
        let id = text(person, "id");
        if seen.contains(&id) {
            continue;
        }
        seen.push(id);
        let causa = pick(&["tempo-indeterminato", "tempo-determinato", "autonomo", "trattamenti", "riduzione"], causa);
        let event = match a % 8 {
            0 => format!("{}-01-01", y - 2),
            1 => format!("{}-12-31", y - 3),
            2 => format!("{}-01-02", y - 2),
            _ => format!("{}-05-20", y - 1),
        };
        let mut change = Map::new();
        let mut put = |key: &str, value: Value| drop(change.insert(key.to_owned(), value));
        put("componente", json!(id));
        put("causa", json!(causa));
        put("dataEvento", json!(event));
        put("occupato", json!(b % 4 == 0));
        put("mesiContinuativi", json!(11 + a % 3));
        put("giorniLavorati", json!(119 + u16::from(b % 3)));
        put("dueMesi", json!(b % 2 == 0 && ["tempo-indeterminato", "trattamenti"].contains(&causa)));
        put(pick(&["lavoroDipendente", "pensione", "autonomo"], a), number(work % 4_000_000));
        put("trattamenti", json!([{ "tipo": "altro", "importo": number(other % 1_000_000) }]));
        redditi.push(Value::Object(change));
    }
    let given = immobili.iter().any(|i| i.get("donazione").is_some());
    let mut out = json!({ "dataPresentazione": date, "redditi": redditi });
    if *keep % 3 == 0 && !given {
        let listed = componenti.iter().chain(if *keep % 2 == 0 { esterni } else { &[] });
        let people: Vec<Value> = listed
            .enumerate()
            .map(|(n, p)| {
                let mut entry = json!({ "componente": text(p, "id") });
                let new = assets.get(n).filter(|_| p.get("redditi").is_some());
                if let Some(new) = new.map(|p| person(&posto("x", "P", 40), p, (1980, 1, 1), y, false, false, false)) {
                    for key in ["depositi", "altreForme", "incrementoImmobiliare", "incrementoMobiliare"] {
                        if let Some(value) = new.get(key) {
                            entry.as_object_mut().and_then(|o| o.insert(key.to_owned(), value.clone()));
                        }
                    }
                }
                entry
            })
            .collect();
        let left: Vec<&Value> = immobili.iter().take(if *how % 4 == 0 { 1 } else { immobili.len() }).collect();
        put(&mut out, "patrimonio", json!({ "componenti": people, "immobili": left }));
    }
    let empty = redditi.is_empty() && out.get("patrimonio").is_none();
    if *how % 2 == 0 || empty { None } else { Some(out) }
}
