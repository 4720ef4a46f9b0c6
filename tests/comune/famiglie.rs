//! Random households that the law admits, as the JSON of a declaration.
//!
//! A recipe of plain numbers is drawn first, so that proptest can shrink it; [`build`] turns any recipe into a valid
//! declaration: relations, ages, shares and answers that agree with each other.

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use proptest::test_runner::RngSeed;
use serde_json::{Map, Value, json};

/// The same households at every run; with `PROPTEST_CASES=100000` in the environment, that many and new ones.
pub fn config(cases: u32) -> ProptestConfig {
    let default = ProptestConfig { failure_persistence: None, ..ProptestConfig::default() };
    if std::env::var_os("PROPTEST_CASES").is_some() {
        default
    } else {
        ProptestConfig { cases, rng_seed: RngSeed::Fixed(20_261_121), ..default }
    }
}

/// A valid declaration, from 2023 to 2026.
pub fn famiglia() -> impl Strategy<Value = Value> {
    let home = (0u8..10, 0u8..20, importo(), any::<bool>(), (1u8..6, 0u8..4), any::<bool>());
    (data(), 0u8..6, persona(), persona(), vec(persona(), 0..7), home, vec(immobile(), 0..5), vec(any::<bool>(), 4))
        .prop_map(|(data, coppia, dichiarante, altro, figli, casa, immobili, scelte)| {
            build(&Ricetta { data, coppia, dichiarante, altro, figli, casa, immobili, scelte })
        })
}

#[derive(Clone, Debug)]
struct Ricetta {
    data: (u16, u8, u8),
    coppia: u8,
    dichiarante: Persona,
    altro: Persona,
    figli: Vec<Persona>,
    casa: (u8, u8, i64, bool, (u8, u8), bool),
    immobili: Vec<Immobile>,
    scelte: Vec<bool>,
}

#[derive(Clone, Debug)]
pub struct Persona {
    tipo: u8,
    eta: u8,
    giorno: (u8, u8),
    lavoro: bool,
    altro_genitore: u8,
    disabilita: u8,
    struttura: u8,
    redditi: Vec<(u8, i64)>,
    trattamenti: Vec<(u8, i64)>,
    detrazioni: Vec<(u8, i64)>,
    depositi: Vec<(u8, i64, i64, i64)>,
    forme: Vec<(u8, i64, i64)>,
    incrementi: (i64, i64),
}

#[derive(Clone, Debug)]
struct Immobile {
    tipo: u8,
    valore: i64,
    casa: u8,
    quote: Vec<(u8, i64, u8, i64)>,
    speciale: u8,
}

fn data() -> impl Strategy<Value = (u16, u8, u8)> {
    let edges =
        vec![(2025, 4, 2), (2025, 4, 3), (2023, 1, 1), (2025, 12, 31), (2026, 1, 1), (2026, 12, 31), (2024, 2, 29)];
    prop_oneof![2 => (2023u16..=2025, 1u8..=12, 1u8..=28), 3 => (Just(2026u16), 1u8..=12, 1u8..=28), 1 => select(edges)]
}

/// Cents: nothing, everyday sums, whole euro, the thresholds of the law and a cent beside them, large sums.
pub fn importo() -> impl Strategy<Value = i64> {
    let edges: Vec<i64> = [
        1, 284_051, 500_000, 600_000, 700_000, 800_000, 1_000_000, 1_100_000, 1_500_000, 5_000_000, 5_250_000,
        5_500_000, 9_150_000, 9_400_000, 12_000_000, 12_250_000,
    ]
    .into_iter()
    .flat_map(|n: i64| [n - 1, n, n + 1])
    .collect();
    prop_oneof![
        2 => Just(0),
        4 => 0i64..6_000_000,
        3 => (0i64..80_000).prop_map(|euro| euro * 100),
        3 => select(edges),
        1 => 0i64..10_000_000_000,
    ]
}

fn quota() -> impl Strategy<Value = i64> {
    prop_oneof![5 => Just(10_000i64), 3 => Just(5_000i64), 1 => Just(3_333i64), 2 => 1i64..=10_000]
}

pub fn persona() -> impl Strategy<Value = Persona> {
    let who = (0u8..12, 0u8..30, (1u8..=12, 1u8..=28), any::<bool>(), 0u8..8, 0u8..12, 0u8..16);
    let income = (vec((0u8..10, importo()), 0..4), vec((0u8..23, importo()), 0..3), vec((0u8..4, importo()), 0..2));
    let assets = (
        vec((0u8..5, importo(), importo(), quota()), 0..4),
        vec((0u8..14, importo(), quota()), 0..4),
        prop_oneof![3 => Just((0i64, 0i64)), 1 => (importo(), importo())],
    );
    (who, income, assets).prop_map(|(who, (redditi, trattamenti, detrazioni), (depositi, forme, incrementi))| {
        let (tipo, eta, giorno, lavoro, altro_genitore, disabilita, struttura) = who;
        Persona {
            tipo,
            eta,
            giorno,
            lavoro,
            altro_genitore,
            disabilita,
            struttura,
            redditi,
            trattamenti,
            detrazioni,
            depositi,
            forme,
            incrementi,
        }
    })
}

fn immobile() -> impl Strategy<Value = Immobile> {
    let shares = vec((0u8..10, quota(), 0u8..16, prop_oneof![2 => Just(0i64), 2 => importo()]), 1..4);
    (0u8..6, importo(), 0u8..6, shares, 0u8..12).prop_map(|(tipo, valore, casa, quote, speciale)| Immobile {
        tipo,
        valore,
        casa,
        quote,
        speciale,
    })
}

const REDDITI: [&str; 10] = [
    "redditoComplessivo",
    "lavoroDipendente",
    "pensione",
    "impostaSostitutiva",
    "esenti",
    "lavoroEstero",
    "proventiAgrari",
    "assegniFigli",
    "fondiari",
    "aire",
];
const TRATTAMENTI: [&str; 23] = [
    "assegno-unico",
    "assegno-di-inclusione",
    "supporto-formazione-lavoro",
    "assegno-sociale",
    "carta-acquisti",
    "contributo-comunale",
    "assegno-maternita",
    "assegno-nucleo-familiare",
    "premio-nascita",
    "borsa-di-studio",
    "rendita-superstiti",
    "altro",
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
const DETRAZIONI: [&str; 4] = ["assegniConiuge", "assegniFigli", "speseDisabilita", "redditiAgrari"];
const DEPOSITI: [&str; 5] =
    ["conto-corrente", "carta-con-iban", "deposito-risparmio", "libretto-postale", "conto-terzi"];
const FORME: [&str; 14] = [
    "titoli-di-stato",
    "buoni-postali",
    "obbligazioni",
    "certificati-di-deposito",
    "quote-oicr",
    "azioni-quotate",
    "partecipazioni-non-quotate",
    "gestione-patrimoniale",
    "rapporto-fiduciario",
    "assicurazione",
    "carta-senza-iban",
    "cripto-attivita",
    "altri-strumenti",
    "impresa-individuale",
];
const DISABILITA: [&str; 3] = ["media", "grave", "non-autosufficienza"];
const ALTRI_GENITORI: [&str; 8] = [
    "nessuno",
    "separato-o-divorziato",
    "riconosciuto",
    "coniugato-con-altri",
    "figli-con-altri",
    "assegni-stabiliti",
    "escluso-dalla-responsabilita",
    "estraneo",
];
const DIRITTI: [&str; 8] =
    ["proprieta", "nuda-proprieta", "usufrutto", "uso", "abitazione", "enfiteusi", "superficie", "leasing"];
const COMUNI: [&str; 19] = [
    "altro", "A662", "A944", "B354", "C351", "D612", "D969", "F158", "F205", "F839", "G273", "H224", "H501", "I452",
    "L219", "L736", "F704", "A001", "Z999",
];

pub fn pick<'a>(list: &[&'a str], n: u8) -> &'a str {
    list.get(usize::from(n) % list.len()).copied().unwrap_or_default()
}

/// An amount in cents (or a share in hundredths of a percent) as a JSON number.
pub fn number(cents: i64) -> Value {
    serde_json::from_str(&format!("{}.{:02}", cents / 100, cents % 100)).unwrap_or_default()
}

/// Who is being placed in the household.
pub struct Posto {
    id: String,
    relazione: &'static str,
    eta: u8,
    genitori: Option<Vec<String>>,
    coniuge: Option<String>,
}

fn build(ricetta: &Ricetta) -> Value {
    let anno = ricetta.data.0;
    let mut posti = vec![posto("d", "D", 46 + ricetta.dichiarante.eta % 20)];
    let mut persone = vec![&ricetta.dichiarante];
    let eta = 46 + ricetta.altro.eta % 20;
    match ricetta.coppia {
        0..=2 => posti.push(posto("c", "C", eta)),
        3 => posti.push(posto("c", "P", eta)),
        _ => {}
    }
    let coppia = posti.len() == 2;
    let sposati = ricetta.coppia <= 2;
    if coppia {
        persone.push(&ricetta.altro);
    }
    let mut adult: Option<String> = None;
    let mut grandparent: Option<String> = None;
    let mut elder: Option<String> = None;
    for (n, p) in ricetta.figli.iter().enumerate() {
        let id = format!("p{n}");
        let eta = p.eta;
        let mut new = match p.tipo {
            0..=2 => posto(&id, "F", eta % 18),
            3 => posto(&id, "MA", eta % 18),
            4 | 5 => posto(&id, "FC", 18 + eta % 10),
            6 => posto(&id, "FNC", 18 + eta % if anno == 2023 { 8 } else { 10 }),
            7 => posto(&id, "P", 68 + eta % 20),
            8 => Posto { genitori: elder.clone().map(|e| vec![e]), ..posto(&id, "P", 40 + eta % 20) },
            9 => posto(&id, "P", eta % 18),
            10 if adult.is_some() => Posto { genitori: adult.clone().map(|a| vec![a]), ..posto(&id, "P", eta % 2) },
            10 => posto(&id, "P", eta % 18),
            _ if coppia => Posto {
                genitori: Some(vec!["c".into()]),
                ..posto(&id, if sposati { "FC" } else { "P" }, 18 + eta % 10)
            },
            _ => posto(&id, "FC", 18 + eta % 10),
        };
        if coppia && matches!(new.relazione, "F" | "MA" | "FC" | "FNC") && new.genitori.is_none() {
            // Sometimes of one only, sometimes written out; the unmarried partner is a parent only when written.
            new.genitori = match p.altro_genitore {
                0 | 1 => Some(vec!["d".into()]),
                2 => Some(vec!["d".into(), "c".into()]),
                3 if sposati => Some(vec!["c".into()]),
                _ => None,
            };
        }
        match new.relazione {
            "FC" => adult = Some(id),
            "P" if p.tipo == 7 => {
                // The first old person is at times the parent of the declarant, and of the adults who follow.
                if elder.is_none() && p.altro_genitore < 3 {
                    elder = Some(id.clone());
                    if let Some(d) = posti.first_mut() {
                        d.genitori = Some(vec![id.clone()]);
                    }
                }
                new.coniuge = grandparent.take();
                if new.coniuge.is_none() {
                    grandparent = Some(id);
                }
            }
            _ => {}
        }
        posti.push(new);
        persone.push(p);
    }

    let mut births = Vec::new();
    let mut componenti = Vec::new();
    let mut owners = Vec::new();
    for (posto, p) in posti.iter().zip(persone) {
        let born = birth(ricetta.data, posto.eta, p.giorno, &mut births);
        let after = born.0 >= anno - 1;
        if !after {
            owners.push(posto.id.clone());
        }
        let mut data = person(posto, p, born, anno, after, coppia, sposati);
        if ricetta.dichiarante.struttura == 15
            && let Some(data) = data.as_object_mut()
        {
            // At times nobody is at home.
            data.insert("ricoverato".to_owned(), json!(true));
        }
        componenti.push(data);
    }
    let scelte = match ricetta.scelte.as_slice() {
        [a, b, c, d] => json!({
            "ordineEsclusione": if *a { "titoli-buoni-libretti" } else { "precompilata" },
            "casaAssegnata": if *b { "assegnatario" } else { "proprietari" },
            "disabiliInStruttura": if *c { "con-maggiorazione" } else { "letterale" },
            "figurativoImpresa": if *d { "incluso" } else { "escluso" },
        }),
        _ => json!({}),
    };
    json!({
        "dataPresentazione": iso(ricetta.data),
        "nucleo": { "componenti": componenti, "abitazione": home(ricetta, componenti.len()), "immobili": properties(ricetta, &owners) },
        "scelte": scelte,
    })
}

pub fn posto(id: &str, relazione: &'static str, eta: u8) -> Posto {
    Posto { id: id.to_owned(), relazione, eta, genitori: None, coniuge: None }
}

pub fn iso((y, m, d): (u16, u8, u8)) -> String {
    format!("{y:04}-{m:02}-{d:02}")
}

/// A day of birth that gives that age; nobody shares it, so that "the oldest" is always one person.
pub fn birth(on: (u16, u8, u8), age: u8, mut day: (u8, u8), taken: &mut Vec<(u16, u8, u8)>) -> (u16, u8, u8) {
    loop {
        let later = u16::from(day > (on.1, on.2));
        let born = (on.0 - u16::from(age) - later, day.0, day.1);
        if !taken.contains(&born) {
            taken.push(born);
            return born;
        }
        day = if day.1 < 28 { (day.0, day.1 + 1) } else { (day.0 % 12 + 1, 1) };
    }
}

pub fn person(
    posto: &Posto,
    p: &Persona,
    born: (u16, u8, u8),
    anno: u16,
    after: bool,
    coppia: bool,
    sposati: bool,
) -> Value {
    let mut out = Map::new();
    let mut put = |key: &str, value: Value| out.insert(key.to_owned(), value);
    put("id", json!(posto.id));
    put("relazione", json!(posto.relazione));
    put("dataNascita", json!(iso(born)));
    put("lavoroSeiMesi", json!(p.lavoro));
    if let Some(genitori) = &posto.genitori {
        put("genitori", json!(genitori));
    }
    if let Some(coniuge) = &posto.coniuge {
        put("coniuge", json!(coniuge));
    }
    let is_figlio = matches!(posto.relazione, "F" | "MA" | "FC" | "FNC");
    let parents = match &posto.genitori {
        Some(genitori) => genitori.len(),
        None if is_figlio => 1 + usize::from(coppia && sposati),
        None => 0,
    };
    if posto.eta < 18 && parents == 1 {
        put("genitoreNonConvivente", json!(pick(&ALTRI_GENITORI, p.altro_genitore)));
    }
    if posto.relazione == "FNC" {
        put("figlioNonConvivente", json!({ "aCarico": true, "coniugato": false, "conFigli": false }));
    }
    if p.disabilita < 3 {
        put("disabilita", json!(pick(&DISABILITA, p.disabilita)));
    }
    match p.struttura {
        0 => drop(put("ricoverato", json!(true))),
        1 => drop(put("inConvivenzaAnagrafica", json!(true))),
        _ => {}
    }
    if after {
        return Value::Object(out);
    }

    let limit = if posto.relazione == "FNC" { 284_051 } else { i64::MAX };
    let mut redditi = Map::new();
    let mut complessivo = 0;
    let mut parti = 0;
    for &(tipo, importo) in &p.redditi {
        let name = pick(&REDDITI, tipo);
        match tipo {
            0 => complessivo = importo.min(limit),
            1 | 2 if !redditi.contains_key(name) => {
                let importo = importo.min(limit - parti);
                parti += importo;
                redditi.insert(name.to_owned(), number(importo));
            }
            1 | 2 => {}
            _ => drop(redditi.insert(name.to_owned(), number(importo))),
        }
    }
    redditi.insert("redditoComplessivo".to_owned(), number(complessivo.max(parti)));
    let first = usize::from(anno < 2024);
    let benefits: Vec<Value> = p
        .trattamenti
        .iter()
        .map(|&(tipo, importo)| {
            let tipo = if usize::from(tipo) < first { 1 } else { tipo };
            json!({ "tipo": pick(&TRATTAMENTI, tipo), "importo": number(importo) })
        })
        .collect();
    redditi.insert("trattamenti".to_owned(), json!(benefits));
    put("redditi", Value::Object(redditi));
    let deductions = p.detrazioni.iter().map(|&(tipo, importo)| (pick(&DETRAZIONI, tipo).to_owned(), number(importo)));
    put("detrazioni", Value::Object(deductions.collect()));

    // One libretto at most for each person: the law does not say which of two is left out first.
    let mut libretto = false;
    let mut accounts = Vec::new();
    for &(tipo, saldo, giacenza, quota) in &p.depositi {
        let tipo = pick(&DEPOSITI, tipo);
        let tipo = if tipo == "libretto-postale" && libretto { "conto-corrente" } else { tipo };
        libretto |= tipo == "libretto-postale";
        accounts.push(
            json!({ "tipo": tipo, "saldo": number(saldo), "giacenzaMedia": number(giacenza), "quota": number(quota) }),
        );
    }
    put("depositi", json!(accounts));
    let forms = p.forme.iter().map(|&(tipo, valore, quota)| {
        json!({ "tipo": pick(&FORME, tipo), "valore": number(valore), "quota": number(quota) })
    });
    put("altreForme", forms.collect());
    let (mut immobiliare, mobiliare) = p.incrementi;
    if p.altro_genitore == 7 {
        // Purchases exactly as large as what separates the two sums: the edge of the exception.
        let part = |amount: i64, quota: i64| amount * quota / 10_000;
        let gap = |d: &(u8, i64, i64, i64)| part(d.2, d.3) - part(d.1, d.3);
        immobiliare = (p.depositi.iter().map(gap).sum::<i64>() - mobiliare).max(0);
    }
    put("incrementoImmobiliare", number(immobiliare));
    put("incrementoMobiliare", number(mobiliare));
    Value::Object(out)
}

fn home(ricetta: &Ricetta, people: usize) -> Value {
    let (titolo, comune, canone, registrato, (totale, meno), conduttori) = ricetta.casa;
    match titolo {
        0..=3 => json!({ "titolo": "proprieta", "comune": pick(&COMUNI, comune) }),
        4 => {
            json!({ "titolo": "proprieta", "comune": pick(&COMUNI, comune), "acquistataDopo": true })
        }
        5..=8 => {
            let canone = number(canone.max(1));
            let nel_nucleo = usize::from(totale.saturating_sub(meno).max(1)).min(people);
            let contratto = if conduttori {
                let conduttori = json!({ "nelNucleo": nel_nucleo, "totale": totale });
                json!({ "canoneAnnuo": canone, "contrattoRegistrato": registrato, "conduttori": conduttori })
            } else {
                json!({ "canoneAnnuo": canone, "contrattoRegistrato": registrato })
            };
            json!({ "titolo": "locazione", "locazione": contratto })
        }
        _ => json!({ "titolo": "altro" }),
    }
}

fn properties(ricetta: &Ricetta, owners: &[String]) -> Vec<Value> {
    let owned = ricetta.casa.0 <= 3;
    let mut list = ricetta.immobili.clone();
    if owned && list.is_empty() {
        list.push(Immobile { tipo: 0, valore: 15_000_000, casa: 0, quote: vec![(0, 10_000, 0, 0)], speciale: 11 });
    }
    let mut pertinenze = Vec::new();
    let mut out = Vec::new();
    for (n, immobile) in list.iter().enumerate() {
        let category = pick(&["C/2", "C/6", "C/7"], immobile.casa);
        let dwelling = owned && n == 0;
        let annex = owned && n > 0 && immobile.casa < 3 && !pertinenze.contains(&category);
        let mut property = Map::new();
        let mut put = |key: &str, value: Value| property.insert(key.to_owned(), value);
        let tipo = if dwelling || annex { 0 } else { immobile.tipo };
        put(
            "tipo",
            json!(match tipo {
                0..=3 => "fabbricato",
                4 => "terreno-edificabile",
                _ => "terreno-agricolo",
            }),
        );
        put("valore", number(immobile.valore));
        let assigned = (dwelling || annex) && immobile.speciale == 0;
        if dwelling || annex {
            put("casaDiAbitazione", json!(true));
            put("categoria", json!(if dwelling { "A/2" } else { category }));
            if annex {
                pertinenze.push(category);
            }
        } else if immobile.speciale == 1 {
            put("assegnataAltroGenitore", json!(true));
        }
        if immobile.speciale == 2 {
            put("distruttoDaCalamita", json!(true));
        }
        let mut left = 10_000;
        let mut used: Vec<&String> = Vec::new();
        let mut quote = Vec::new();
        for &(chi, quota, diritto, mutuo) in &immobile.quote {
            let Some(owner) = owners.get(usize::from(chi) % owners.len()) else {
                continue;
            };
            let diritto = if diritto < 8 { "proprieta" } else { pick(&DIRITTI, diritto) };
            let quota = if diritto == "nuda-proprieta" { quota } else { quota.min(left) };
            if used.contains(&owner) || quota == 0 {
                continue;
            }
            used.push(owner);
            left -= if diritto == "nuda-proprieta" { 0 } else { quota };
            // The law does not say what becomes of the loan of a home assigned by a judge.
            let mutuo = if assigned { 0 } else { mutuo };
            quote.push(json!({ "componente": owner, "quota": number(quota), "diritto": diritto, "mutuoResiduo": number(mutuo) }));
        }
        if assigned && let Some(first) = owners.first() {
            put("assegnatario", json!(first));
        }
        put("quote", json!(quote));
        out.push(Value::Object(property));
    }
    out
}
