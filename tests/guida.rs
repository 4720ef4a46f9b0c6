//! From a need to the kind of ISEE, and the kinds that a household has. What is expected is written from the law:
//! DPCM 159/2013, art. 2 and 6-9; DL 48/2023, art. 2; L. 199/2025, art. 1, c. 208.

use std::collections::BTreeSet;
use std::error::Error;

use isee_simulatore::{Codice, json};
use serde_json::{Value, json};

type Esito = Result<(), Box<dyn Error>>;

/// The kind of each need: without a household, with a minor in it, with adults only; and whether it is one of the five
/// benefits of L. 199/2025.
const LEGGE: &[(&str, [&str; 3], bool)] = &[
    ("asilo-nido", ["minorenni"; 3], true),
    ("retta-asilo-nido", ["minorenni"; 3], false),
    ("bonus-nuovi-nati", ["minorenni"; 3], true),
    ("assegno-unico", ["minorenni", "minorenni", "ordinario"], true),
    ("assegno-maternita-comune", ["minorenni"; 3], false),
    ("assegno-di-inclusione", ["minorenni", "minorenni", "ordinario"], true),
    ("supporto-formazione-lavoro", ["minorenni", "minorenni", "ordinario"], true),
    ("mensa-scolastica", ["minorenni"; 3], false),
    ("trasporto-scolastico", ["minorenni"; 3], false),
    ("centri-estivi", ["minorenni"; 3], false),
    ("dote-famiglia", ["minorenni"; 3], false),
    ("libri-e-contributi-scuola", ["minorenni", "minorenni", "ordinario"], false),
    ("tasse-universitarie", ["universita"; 3], false),
    ("borsa-di-studio-universitaria", ["universita"; 3], false),
    ("dottorato", ["dottorato"; 3], false),
    ("rsa", ["residenze"; 3], false),
    ("assistenza-domiciliare", ["sociosanitario"; 3], false),
    ("centro-diurno", ["sociosanitario"; 3], false),
    ("home-care-premium", ["sociosanitario"; 3], false),
    ("prestazione-universale", ["sociosanitario"; 3], false),
    ("bonus-bollette", ["ordinario"; 3], false),
    ("carta-dedicata-a-te", ["ordinario"; 3], false),
    ("carta-acquisti", ["ordinario"; 3], false),
    ("carta-cultura-giovani", ["ordinario"; 3], false),
    ("bonus-psicologo", ["ordinario"; 3], false),
    ("tari", ["ordinario"; 3], false),
    ("contributo-affitto", ["ordinario"; 3], false),
    ("casa-popolare", ["ordinario"; 3], false),
    ("trasporto-pubblico", ["ordinario"; 3], false),
    ("conto-di-base", ["ordinario"; 3], false),
    ("mutuo-prima-casa", ["ordinario"; 3], false),
    ("sospensione-mutuo", ["ordinario"; 3], false),
    ("ho-perso-il-lavoro", ["corrente"; 3], false),
    ("sussidio-interrotto", ["corrente"; 3], false),
    ("reddito-diminuito", ["corrente"; 3], false),
    ("patrimonio-diminuito", ["corrente"; 3], false),
    ("altra-prestazione", ["ordinario"; 3], false),
];

const SPECIE: [&str; 7] =
    ["ordinario", "minorenni", "universita", "dottorato", "sociosanitario", "residenze", "corrente"];

/// A mother and her people, on a day; `madre` completes or changes the mother.
fn famiglia(giorno: &str, madre: Value, altri: Value) -> Value {
    let mut donna = json!({ "id": "madre", "relazione": "D", "dataNascita": "1985-03-01", "lavoroSeiMesi": true,
        "redditi": { "redditoComplessivo": 20000, "lavoroDipendente": 20000 } });
    if let (Some(donna), Some(madre)) = (donna.as_object_mut(), madre.as_object()) {
        donna.extend(madre.clone());
    }
    let mut componenti = vec![donna];
    componenti.extend(altri.as_array().cloned().unwrap_or_default());
    json!({ "dataPresentazione": giorno,
        "nucleo": { "componenti": componenti, "abitazione": { "titolo": "altro" } } })
}

fn minore(id: &str, altro: &str) -> Value {
    json!({ "id": id, "relazione": "F", "dataNascita": "2019-06-01", "genitoreNonConvivente": altro })
}

fn adulto(id: &str) -> Value {
    json!({ "id": id, "relazione": "FC", "dataNascita": "2004-06-01" })
}

fn con_esterni(mut dsu: Value, esterni: Value) -> Value {
    if let Some(dsu) = dsu.as_object_mut() {
        dsu.insert("esterni".to_owned(), esterni);
    }
    dsu
}

fn which(bisogno: &str, dsu: Option<&Value>) -> Result<Value, Box<dyn Error>> {
    let mut richiesta = json!({ "bisogno": bisogno });
    if let (Some(dsu), Some(richiesta)) = (dsu, richiesta.as_object_mut()) {
        richiesta.insert("dsu".to_owned(), dsu.clone());
    }
    let text = json::which(&richiesta.to_string()).map_err(|e| format!("{bisogno}: {e}"))?;
    Ok(serde_json::from_str(&text)?)
}

fn kinds(dsu: &Value) -> Result<Vec<Value>, Box<dyn Error>> {
    Ok(serde_json::from_str(&json::kinds(&dsu.to_string())?)?)
}

fn tipo<'a>(tipi: &'a [Value], nome: &str) -> Result<&'a Value, String> {
    tipi.iter().find(|t| testo(t, "/tipo") == nome).ok_or_else(|| format!("no {nome}"))
}

fn testo<'a>(value: &'a Value, pointer: &str) -> &'a str {
    value.pointer(pointer).and_then(Value::as_str).unwrap_or_default()
}

fn elenco<'a>(value: &'a Value, pointer: &str) -> &'a [Value] {
    value.pointer(pointer).and_then(Value::as_array).map_or(&[], Vec::as_slice)
}

fn parole(value: &Value, pointer: &str) -> Vec<String> {
    elenco(value, pointer).iter().filter_map(|v| v.as_str().map(str::to_owned)).collect()
}

fn paths(quale: &Value) -> Vec<String> {
    elenco(quale, "/domande").iter().map(|d| testo(d, "/path").to_owned()).collect()
}

/// The value at a path written as the results write it: `specifici[2].isee`.
fn al<'a>(root: &'a Value, path: &str) -> Option<&'a Value> {
    root.pointer(&format!("/{}", path.replace("].", "/").replace(['.', '['], "/").replace(']', "")))
}

#[test]
fn every_need_asks_for_the_kind_of_its_law() -> Esito {
    let needs: Vec<Value> = serde_json::from_str(&json::needs())?;
    let listed: Vec<_> = needs.iter().map(|n| testo(n, "/codice")).collect();
    let expected: Vec<_> = LEGGE.iter().map(|(codice, ..)| *codice).collect();
    assert_eq!(listed, expected);
    assert!(listed.len() >= 20);
    assert_eq!(listed.iter().collect::<BTreeSet<_>>().len(), listed.len(), "a code twice");
    let labels: BTreeSet<_> = needs.iter().map(|n| testo(n, "/etichetta")).collect();
    assert!(labels.len() == listed.len() && !labels.contains(""), "labels: {labels:?}");

    for (bisogno, tipi, di_famiglia) in LEGGE {
        for anno in ["2025-06-01", "2026-06-01"] {
            let con_minore = famiglia(anno, json!({}), json!([minore("figlia", "nessuno")]));
            let di_adulti = famiglia(anno, json!({}), json!([adulto("figlio")]));
            for (dsu, tipo) in [None, Some(&con_minore), Some(&di_adulti)].into_iter().zip(tipi) {
                let quale = which(bisogno, dsu)?;
                let famiglia = *di_famiglia && (dsu.is_none() || anno.starts_with("2026"));
                assert_eq!(testo(&quale, "/tipo"), *tipo, "{bisogno} {anno}");
                assert_eq!(quale.pointer("/famiglia"), Some(&json!(famiglia)), "{bisogno} {anno}");
                assert_eq!(testo(&quale, "/bisogno/codice"), *bisogno);
                ben_detto(&quale).map_err(|e| format!("{bisogno} {anno}: {e}"))?;
            }
        }
    }
    Ok(())
}

/// Every sentence is a sentence, every reason has its source.
fn ben_detto(quale: &Value) -> Result<(), String> {
    let motivi = elenco(quale, "/motivi");
    let mut codici = BTreeSet::new();
    for motivo in motivi {
        let codice = testo(motivo, "/codice");
        let intero = testo(motivo, "/testo").len() > 20
            && ["/fonte/atto", "/fonte/articolo"].iter().all(|p| !testo(motivo, p).is_empty())
            && testo(motivo, "/fonte/url").starts_with("http");
        if !intero || !codici.insert(codice) {
            return Err(format!("a bad reason: {motivo}"));
        }
    }
    for domanda in elenco(quale, "/domande") {
        if testo(domanda, "/testo").len() < 20 || testo(domanda, "/path").is_empty() {
            return Err(format!("a bad question: {domanda}"));
        }
    }
    if motivi.is_empty() { Err("no reason".to_owned()) } else { Ok(()) }
}

#[test]
fn the_reason_cites_the_article_of_the_kind() -> Esito {
    let articoli = [
        ("mensa-scolastica", "art. 7"),
        ("tasse-universitarie", "art. 8, c. 1-2"),
        ("dottorato", "art. 8, c. 4"),
        ("centro-diurno", "art. 6, c. 1-2"),
        ("rsa", "art. 6, c. 3"),
        ("tari", "art. 2"),
        ("ho-perso-il-lavoro", "art. 9"),
        ("assegno-di-inclusione", "art. 2"),
    ];
    for (bisogno, articolo) in articoli {
        let quale = which(bisogno, None)?;
        assert!(testo(&quale, "/motivi/0/fonte/articolo").starts_with(articolo), "{bisogno}: {quale}");
    }
    assert_eq!(testo(&which("assegno-di-inclusione", None)?, "/motivi/0/fonte/atto"), "DL 48/2023");
    let fonti: Vec<_> = elenco(&which("assegno-unico", None)?, "/motivi")
        .iter()
        .map(|m| format!("{}, {}", testo(m, "/fonte/atto"), testo(m, "/fonte/articolo")))
        .collect();
    assert!(fonti.iter().any(|f| f == "L. 199/2025, art. 1, c. 208"), "{fonti:?}");
    // Two benefits leave the assegno unico out of the figure; the scholarship looks at the ISPE too.
    for bisogno in ["asilo-nido", "bonus-nuovi-nati"] {
        let quale = which(bisogno, None)?;
        assert!(elenco(&quale, "/motivi").iter().any(|m| testo(m, "/codice") == "neutralizzazione"), "{bisogno}");
    }
    let borsa = which("borsa-di-studio-universitaria", None)?;
    assert!(elenco(&borsa, "/motivi").iter().any(|m| testo(m, "/codice") == "ispe"));
    Ok(())
}

#[test]
fn the_family_version_is_never_before_2026() -> Esito {
    let nel = |giorno: &str| famiglia(giorno, json!({}), json!([adulto("figlio")]));
    for giorno in ["2023-06-01", "2024-12-31", "2025-12-31"] {
        let quale = which("assegno-unico", Some(&nel(giorno)))?;
        assert_eq!(quale.pointer("/famiglia"), Some(&json!(false)), "{giorno}");
        assert_eq!(testo(&quale, "/risultati/0/isee"), "indicatori.ordinario.isee");
    }
    let quale = which("assegno-unico", Some(&nel("2026-01-01")))?;
    assert_eq!(quale.pointer("/famiglia"), Some(&json!(true)));
    assert_eq!(testo(&quale, "/risultati/0/isee"), "indicatori.famiglia.isee");
    Ok(())
}

/// A household with every kind: a minor with the other parent elsewhere, a student, a doctoral student, an adult with a
/// disability who asks for care and has a figlio elsewhere.
fn con_tutto() -> Value {
    let dsu = famiglia(
        "2026-06-01",
        json!({}),
        json!([
            { "id": "figlia", "relazione": "F", "dataNascita": "2019-06-01", "genitori": ["madre", "padre"],
              "genitoreNonConvivente": "riconosciuto" },
            { "id": "studente", "relazione": "FC", "dataNascita": "2004-06-01", "studente": { "corso": "laurea" },
              "genitoreNonConvivente": "nessuno" },
            { "id": "dottoranda", "relazione": "FC", "dataNascita": "2002-06-01", "studente": { "corso": "dottorato" } },
            { "id": "nonna", "relazione": "P", "dataNascita": "1950-01-01", "disabilita": "non-autosufficienza",
              "richiestaRicovero": "2026-02-01" }
        ]),
    );
    con_esterni(
        dsu,
        json!([
            { "id": "padre", "relazione": "GNC", "dataNascita": "1984-01-01", "lavoroSeiMesi": true,
              "redditi": { "redditoComplessivo": 15000, "lavoroDipendente": 15000 } },
            { "id": "zio", "relazione": "FE", "dataNascita": "1980-01-01", "genitori": ["nonna"],
              "nucleoProprio": { "componenti": 1 }, "redditi": { "redditoComplessivo": 40000 } }
        ]),
    )
}

#[test]
fn with_a_household_it_says_for_whom_and_where_the_figures_are() -> Esito {
    let dsu = con_tutto();
    let risultato: Value = serde_json::from_str(&json::calculate(&dsu.to_string())?)?;
    let attesi = [
        ("mensa-scolastica", &["figlia"][..], "isee"),
        ("asilo-nido", &["figlia"], "iseeFamiglia"),
        ("tasse-universitarie", &["studente"], "isee"),
        ("dottorato", &["dottoranda"], "isee"),
        ("assistenza-domiciliare", &["nonna"], "isee"),
        ("rsa", &["nonna"], "isee"),
    ];
    for (bisogno, per, campo) in attesi {
        let quale = which(bisogno, Some(&dsu))?;
        assert_eq!(parole(&quale, "/per"), per, "{bisogno}");
        let [riferimento] = elenco(&quale, "/risultati") else { return Err(format!("{bisogno}: {quale}").into()) };
        let specifico = al(&risultato, testo(riferimento, "/path")).ok_or("no result")?;
        assert_eq!(testo(specifico, "/tipo"), testo(&quale, "/tipo"), "{bisogno}");
        assert_eq!(testo(specifico, "/componente"), testo(riferimento, "/componente"), "{bisogno}");
        assert_eq!(specifico.pointer("/usato"), Some(&json!(true)), "{bisogno}");
        let isee = testo(riferimento, "/isee");
        assert!(isee.ends_with(&format!(".{campo}")), "{bisogno}: {isee}");
        assert!(al(&risultato, isee).is_some_and(Value::is_number), "{bisogno}: {isee}");
    }
    for (bisogno, path) in [("tari", "indicatori.ordinario"), ("bonus-bollette", "indicatori.ordinario")] {
        let quale = which(bisogno, Some(&dsu))?;
        assert_eq!(testo(&quale, "/risultati/0/path"), path);
        assert!(al(&risultato, testo(&quale, "/risultati/0/isee")).is_some_and(Value::is_number));
        assert_eq!(parole(&quale, "/per").len(), 5, "{bisogno}");
    }
    Ok(())
}

#[test]
fn all_seven_kinds_and_why() -> Esito {
    let tutto = kinds(&con_tutto())?;
    let nomi: Vec<_> = tutto.iter().map(|t| testo(t, "/tipo")).collect();
    assert_eq!(nomi, SPECIE);
    let si: Vec<_> = tutto.iter().map(|t| t.pointer("/siApplica") == Some(&json!(true))).collect();
    assert_eq!(si, [true, true, true, true, true, true, false]);
    // From 2026 the ordinary figures and those of the minors are two.
    assert_eq!(elenco(tipo(&tutto, "ordinario")?, "/risultati").len(), 2);
    assert_eq!(elenco(tipo(&tutto, "minorenni")?, "/risultati").len(), 2);
    assert_eq!(elenco(tipo(&tutto, "residenze")?, "/risultati").len(), 1);

    let sola = kinds(&famiglia("2025-06-01", json!({}), json!([])))?;
    let no: Vec<_> = sola.iter().map(|t| testo(t, "/motivo/codice")).collect();
    let attesi = [
        "sempre",
        "senza-minorenni",
        "senza-studenti",
        "senza-dottorandi",
        "senza-adulti-disabili",
        "senza-ricovero",
        "corrente-da-chiedere",
    ];
    assert_eq!(no, attesi);
    assert_eq!(elenco(tipo(&sola, "ordinario")?, "/risultati").len(), 1, "one indicator before 2026");
    for t in tutto.iter().chain(&sola) {
        let intero = testo(t, "/motivo/testo").len() > 20 && !testo(t, "/motivo/fonte/articolo").is_empty();
        assert!(intero, "{t}");
    }

    // Care without a certified disability: INPS does not compute it.
    let ricovero = famiglia("2026-06-01", json!({ "richiestaRicovero": "2026-03-01" }), json!([]));
    let residenze = kinds(&ricovero)?;
    let residenze = tipo(&residenze, "residenze")?;
    assert_eq!(residenze.pointer("/siApplica"), Some(&json!(false)));
    assert_eq!(testo(residenze, "/motivo/codice"), "ricovero-senza-disabilita");
    assert!(paths(&which("rsa", Some(&ricovero))?).contains(&"nucleo.componenti[0].disabilita".to_owned()));
    Ok(())
}

#[test]
fn what_is_missing_is_asked_where_it_goes() -> Esito {
    // The other parent is not told: the figure cannot be computed.
    let mut dsu = famiglia("2026-06-01", json!({}), json!([minore("figlia", "riconosciuto")]));
    let quale = which("mensa-scolastica", Some(&dsu))?;
    assert_eq!(paths(&quale), ["esterni"]);
    assert!(quale.pointer("/risultati/0/isee").is_none());
    assert_eq!(testo(&quale, "/risultati/0/path"), "specifici[0]");
    if let Some(figlia) = dsu.pointer_mut("/nucleo/componenti/1").and_then(Value::as_object_mut) {
        figlia.remove("genitoreNonConvivente");
    }
    let quale = which("mensa-scolastica", Some(&dsu))?;
    assert_eq!(paths(&quale), ["nucleo.componenti[1].genitoreNonConvivente"]);

    // Nobody for whom it is.
    let adulti = famiglia("2026-06-01", json!({}), json!([adulto("figlio")]));
    let attesi = [
        ("mensa-scolastica", "nucleo.componenti"),
        ("tasse-universitarie", "nucleo.componenti[].studente.corso"),
        ("dottorato", "nucleo.componenti[].studente.corso"),
        ("centro-diurno", "nucleo.componenti[].disabilita"),
        ("rsa", "nucleo.componenti[].richiestaRicovero"),
        ("ho-perso-il-lavoro", "corrente.redditi[].causa"),
    ];
    for (bisogno, path) in attesi {
        let quale = which(bisogno, Some(&adulti))?;
        assert!(parole(&quale, "/per").is_empty(), "{bisogno}");
        assert!(elenco(&quale, "/risultati").is_empty(), "{bisogno}");
        assert_eq!(paths(&quale).first().map(String::as_str), Some(path), "{bisogno}");
    }
    assert!(paths(&which("tari", Some(&adulti))?).is_empty());

    // Two households to choose from; and, for care, the figli and the donations.
    let parenti = json!([{ "id": "sorella", "relazione": "P", "dataNascita": "1980-01-01" }]);
    let disabile = json!({ "disabilita": "grave", "richiestaRicovero": "2026-02-01" });
    let dsu = famiglia("2026-06-01", disabile, parenti.clone());
    assert_eq!(paths(&which("centro-diurno", Some(&dsu))?), ["nucleo.componenti[0].nucleoRistretto"]);
    let attese = ["nucleo.componenti[0].nucleoRistretto", "esterni", "nucleo.immobili[].donazione"];
    assert_eq!(paths(&which("rsa", Some(&dsu))?), attese);
    let scelto = famiglia("2026-06-01", json!({ "disabilita": "grave", "nucleoRistretto": false }), parenti);
    let quale = which("centro-diurno", Some(&scelto))?;
    assert!(paths(&quale).is_empty());
    // The ordinary household is in use: its place is the second.
    assert_eq!(testo(&quale, "/risultati/0/path"), "specifici[1]");

    // The comune is asked for the family version only.
    let comune = "nucleo.abitazione.comune".to_owned();
    assert!(paths(&which("assegno-unico", None)?).contains(&comune));
    assert!(!paths(&which("mensa-scolastica", None)?).contains(&comune));
    Ok(())
}

#[test]
fn a_minor_with_a_disability_uses_the_isee_of_minors() -> Esito {
    let figlia = json!({ "id": "figlia", "relazione": "F", "dataNascita": "2012-06-01", "disabilita": "grave",
        "genitoreNonConvivente": "separato-o-divorziato" });
    let sano = minore("fratello", "separato-o-divorziato");
    let dsu = famiglia("2026-06-01", json!({}), json!([figlia, sano]));
    let quale = which("centro-diurno", Some(&dsu))?;
    assert_eq!(testo(&quale, "/tipo"), "minorenni");
    assert_eq!(parole(&quale, "/per"), ["figlia"]);
    assert_eq!(testo(&quale, "/motivi/0/codice"), "sociosanitario-minorenne");
    // With an adult too, the kind of adults.
    let dsu = famiglia("2026-06-01", json!({ "disabilita": "media" }), json!([figlia]));
    let quale = which("centro-diurno", Some(&dsu))?;
    assert_eq!((testo(&quale, "/tipo"), parole(&quale, "/per")), ("sociosanitario", vec!["madre".to_owned()]));
    Ok(())
}

#[test]
fn the_assegno_unico_is_for_figli_the_adi_for_any_minor() -> Esito {
    // A minor who is nobody's figlio here.
    let nipote = json!({ "id": "nipote", "relazione": "P", "dataNascita": "2015-01-01" });
    let dsu = famiglia("2026-06-01", json!({}), json!([nipote, adulto("figlio")]));
    assert_eq!(testo(&which("assegno-unico", Some(&dsu))?, "/tipo"), "ordinario");
    let adi = which("assegno-di-inclusione", Some(&dsu))?;
    assert_eq!((testo(&adi, "/tipo"), parole(&adi, "/per")), ("minorenni", vec!["nipote".to_owned()]));
    // Minors and adults: each minor has a figure.
    let dsu = famiglia("2026-06-01", json!({}), json!([minore("figlia", "nessuno"), adulto("figlio")]));
    assert_eq!(parole(&which("assegno-unico", Some(&dsu))?, "/per"), ["figlia"]);
    Ok(())
}

#[test]
fn the_corrente_when_it_was_asked() -> Esito {
    let mut dsu = famiglia("2026-02-01", json!({}), json!([minore("figlia", "nessuno")]));
    let chiedi = |dsu: &mut Value, lavoro: u32| {
        if let Some(dsu) = dsu.as_object_mut() {
            let redditi = json!([{ "componente": "madre", "causa": "riduzione", "lavoroDipendente": lavoro }]);
            dsu.insert("corrente".to_owned(), json!({ "dataPresentazione": "2026-05-01", "redditi": redditi }));
        }
    };
    chiedi(&mut dsu, 8000);
    let risultato: Value = serde_json::from_str(&json::calculate(&dsu.to_string())?)?;
    let quale = which("reddito-diminuito", Some(&dsu))?;
    assert_eq!(parole(&quale, "/per"), ["madre"]);
    assert!(al(&risultato, testo(&quale, "/risultati/0/isee")).is_some_and(Value::is_number), "{quale}");
    // Its figures stand beside the others for every benefit.
    for bisogno in ["tari", "mensa-scolastica", "assegno-unico"] {
        let quale = which(bisogno, Some(&dsu))?;
        let dove: Vec<_> = elenco(&quale, "/risultati").iter().map(|r| testo(r, "/isee")).collect();
        assert_eq!(dove.len(), 2, "{bisogno}");
        assert!(dove.iter().all(|path| al(&risultato, path).is_some_and(Value::is_number)), "{bisogno}: {dove:?}");
        assert!(dove.last().is_some_and(|path| path.starts_with("corrente.")), "{bisogno}");
    }
    assert_eq!(testo(tipo(&kinds(&dsu)?, "corrente")?, "/motivo/codice"), "corrente-ammesso");

    // A fall of a tenth is not enough.
    chiedi(&mut dsu, 18000);
    let tipi = kinds(&dsu)?;
    let corrente = tipo(&tipi, "corrente")?;
    assert_eq!(corrente.pointer("/siApplica"), Some(&json!(false)));
    assert_eq!(testo(corrente, "/motivo/codice"), "corrente-non-ammesso");
    assert!(corrente.pointer("/risultati/0/isee").is_none());
    assert_eq!(elenco(&which("tari", Some(&dsu))?, "/risultati").len(), 1);
    Ok(())
}

/// A declaration with every field filled: the shape in which the questions must find a place.
fn forma() -> Result<Value, Box<dyn Error>> {
    let text = include_str!("../src/json/forma.rs");
    let inizio = text.find("let text = r#\"").ok_or("no declaration")? + 14;
    let fine = text.get(inizio..).and_then(|t| t.find("\"#;")).ok_or("no end")?;
    let text = text.get(inizio..inizio + fine).unwrap_or_default();
    Ok(serde_json::from_str(&text.replace("REDDITI", "{}").replace("DETRAZIONI", "{}"))?)
}

#[test]
fn every_question_has_a_place_in_the_declaration() -> Esito {
    let forma = forma()?;
    let mut domande = 0;
    for (bisogno, ..) in LEGGE {
        for path in paths(&which(bisogno, None)?) {
            assert!(al(&forma, &path.replace("[]", "[0]")).is_some(), "{bisogno}: {path}");
            domande += 1;
        }
    }
    assert!(domande > 40, "{domande}");
    Ok(())
}

#[test]
fn an_unknown_need_is_refused_with_the_list() -> Esito {
    let Err(error) = json::which(r#"{ "bisogno": "viaggio-sulla-luna" }"#) else { return Err("accepted".into()) };
    let [issue] = error.issues.as_slice() else { return Err("not one issue".into()) };
    assert_eq!(
        (issue.code, issue.regola, issue.path.as_str()),
        (Codice::MalformedInput, "bisogno-sconosciuto", "bisogno")
    );
    for (codice, ..) in LEGGE {
        assert!(issue.message.contains(codice), "{codice} is not in: {}", issue.message);
    }
    assert!(issue.message.contains("`viaggio-sulla-luna`"));
    Ok(())
}

#[test]
fn the_errors_of_the_household_have_the_paths_of_the_household() -> Esito {
    let mut dsu = famiglia("2026-06-01", json!({}), json!([]));
    // Of the meaning.
    if let Some(madre) = dsu.pointer_mut("/nucleo/componenti/0").and_then(Value::as_object_mut) {
        madre.insert("relazione".to_owned(), json!("P"));
    }
    let Err(error) = which_error(&dsu) else { return Err("accepted".into()) };
    assert_eq!(error, "nucleo.componenti");
    // Of the shape.
    if let Some(madre) = dsu.pointer_mut("/nucleo/componenti/0").and_then(Value::as_object_mut) {
        madre.insert("eta".to_owned(), json!(40));
    }
    let Err(error) = which_error(&dsu) else { return Err("accepted".into()) };
    assert_eq!(error, "nucleo.componenti[0].eta");
    for text in ["{}", "[]", "", r#"{ "bisogno": 3 }"#, r#"{ "bisogno": "rsa", "dsu": 3 }"#, r#"{ "need": "rsa" }"#] {
        assert!(json::which(text).is_err_and(|e| e.code == Codice::MalformedInput), "{text}");
    }
    assert!(json::which(r#"{ "bisogno": "rsa", "dsu": null }"#).is_ok());
    Ok(())
}

fn which_error(dsu: &Value) -> Result<(), String> {
    let richiesta = json!({ "bisogno": "rsa", "dsu": dsu }).to_string();
    json::which(&richiesta).map(drop).map_err(|e| e.issues.first().map(|i| i.path.clone()).unwrap_or_default())
}

/// Art. 6, c. 3 is for adults: a minor in care has the minorenni.
#[test]
fn a_minor_in_care_has_the_minorenni() -> Result<(), Box<dyn Error>> {
    let dsu = serde_json::json!({ "dataPresentazione": "2026-03-15", "nucleo": { "abitazione": { "titolo": "altro" },
        "componenti": [
            { "id": "madre", "relazione": "D", "dataNascita": "1985-03-01", "lavoroSeiMesi": true },
            { "id": "figlia", "relazione": "F", "dataNascita": "2012-06-01", "genitoreNonConvivente": "nessuno",
              "disabilita": "grave", "ricoverato": true },
        ] } });
    let quale: Value =
        serde_json::from_str(&json::which(&serde_json::json!({ "bisogno": "rsa", "dsu": dsu }).to_string())?)?;
    assert_eq!(
        (quale.get("tipo"), quale.get("per")),
        (Some(&Value::from("minorenni")), Some(&serde_json::json!(["figlia"])))
    );
    let tipi: Value = serde_json::from_str(&json::kinds(&dsu.to_string())?)?;
    let residenze = tipi
        .as_array()
        .into_iter()
        .flatten()
        .find(|t| t.get("tipo") == Some(&Value::from("residenze")))
        .ok_or("no residenze")?;
    assert_eq!(
        (residenze.get("siApplica"), residenze.pointer("/motivo/codice")),
        (Some(&Value::from(false)), Some(&Value::from("sociosanitario-minorenne")))
    );
    Ok(())
}
