//! The papers, the modules, mini or integrale: what is expected is written from the DSU instructions and from the law.

use std::collections::{BTreeMap, BTreeSet};
use std::error::Error;

use isee_simulatore::json;
use serde_json::{Value, json};

type Esito = Result<(), Box<dyn Error>>;

fn documenti(dsu: &Value) -> Result<Value, Box<dyn Error>> {
    let documenti = serde_json::from_str(&json::documents(&dsu.to_string()).map_err(|e| format!("{e}"))?)?;
    ben_detti(&documenti)?;
    Ok(documenti)
}

/// Whatever the household: no code twice in a list, every text a sentence, every entry with its source.
fn ben_detti(documenti: &Value) -> Result<(), String> {
    let mut liste = vec![elenco(documenti, "/nucleo")];
    for campo in ["/motivi", "/moduli", "/canali", "/tempi", "/difformita"] {
        liste.push(elenco(documenti, campo));
    }
    liste.extend(elenco(documenti, "/persone").iter().map(|p| elenco(p, "/documenti")));
    for lista in liste {
        let mut codici = BTreeSet::new();
        for voce in lista {
            let intera = testo(voce, "/testo").len() > 20
                && ["/fonte/atto", "/fonte/articolo"].iter().all(|p| !testo(voce, p).is_empty())
                && testo(voce, "/fonte/url").starts_with("http");
            if !intera || !codici.insert(testo(voce, "/codice")) {
                return Err(format!("a bad entry: {voce}"));
            }
        }
    }
    let domande = elenco(documenti, "/daControllare");
    if domande.iter().any(|d| testo(d, "/testo").len() < 20 || testo(d, "/path").is_empty()) {
        return Err(format!("a bad question: {domande:?}"));
    }
    Ok(())
}

fn testo<'a>(value: &'a Value, pointer: &str) -> &'a str {
    value.pointer(pointer).and_then(Value::as_str).unwrap_or_default()
}

fn elenco<'a>(value: &'a Value, pointer: &str) -> &'a [Value] {
    value.pointer(pointer).and_then(Value::as_array).map_or(&[], Vec::as_slice)
}

fn codici<'a>(value: &'a Value, pointer: &str) -> Vec<&'a str> {
    elenco(value, pointer).iter().map(|v| testo(v, "/codice")).collect()
}

/// The papers of each person, by code.
fn per_persona(documenti: &Value) -> BTreeMap<&str, Vec<&str>> {
    elenco(documenti, "/persone").iter().map(|p| (testo(p, "/componente"), codici(p, "/documenti"))).collect()
}

fn documento<'a>(documenti: &'a Value, chi: &str, codice: &str) -> Result<&'a Value, String> {
    let persona = elenco(documenti, "/persone").iter().find(|p| testo(p, "/componente") == chi);
    let mut suoi = persona.map_or(&[][..], |p| elenco(p, "/documenti")).iter();
    suoi.find(|d| testo(d, "/codice") == codice).ok_or_else(|| format!("no {codice} for {chi}"))
}

/// A module or a reason, and for whom.
fn per<'a>(documenti: &'a Value, pointer: &str, codice: &str) -> Option<Vec<&'a str>> {
    let voce = elenco(documenti, pointer).iter().find(|v| testo(v, "/codice") == codice)?;
    Some(elenco(voce, "/per").iter().filter_map(Value::as_str).collect())
}

fn dsu(giorno: &str, componenti: Value) -> Value {
    json!({ "dataPresentazione": giorno,
        "nucleo": { "componenti": componenti, "abitazione": { "titolo": "altro" } } })
}

fn con(mut dsu: Value, path: &str, valore: Value) -> Value {
    let (padre, campo) = path.rsplit_once('/').unwrap_or(("", path));
    if let Some(oggetto) = dsu.pointer_mut(padre).and_then(Value::as_object_mut) {
        oggetto.insert(campo.to_owned(), valore);
    }
    dsu
}

fn madre() -> Value {
    json!({ "id": "madre", "relazione": "D", "dataNascita": "1985-03-01", "lavoroSeiMesi": true })
}

fn figlia(altro: Value) -> Value {
    json!({ "id": "figlia", "relazione": "F", "dataNascita": "2019-06-01", "genitoreNonConvivente": altro })
}

fn padre() -> Value {
    json!({ "id": "padre", "relazione": "GNC", "dataNascita": "1984-01-01", "lavoroSeiMesi": true })
}

#[test]
fn who_has_nothing_checks_the_basic_ones() -> Esito {
    let bambina =
        json!({ "id": "figlia", "relazione": "F", "dataNascita": "2019-06-01", "genitoreNonConvivente": "nessuno" });
    let neonato =
        json!({ "id": "neonato", "relazione": "F", "dataNascita": "2026-01-10", "genitoreNonConvivente": "nessuno" });
    let d = documenti(&dsu("2026-03-15", json!([madre(), bambina, neonato])))?;
    let persone = per_persona(&d);
    assert_eq!(persone.get("madre"), Some(&vec!["identita", "redditi", "conti", "veicoli", "lavoro-sei-mesi"]));
    // A minor without incomes and assets has no module FC.1 and nothing to look up.
    assert_eq!(persone.get("figlia"), Some(&vec!["identita"]));
    // Born after the day of the assets.
    assert_eq!(persone.get("neonato"), Some(&vec!["identita"]));
    assert_eq!(codici(&d, "/nucleo"), ["stato-di-famiglia", "delega"]);
    Ok(())
}

#[test]
fn the_years_and_the_models_follow_the_declaration() -> Esito {
    for (giorno, anno, modello, data) in [
        ("2023-06-01", 2021, "2022", "2021-12-31"),
        ("2025-06-01", 2023, "2024", "2023-12-31"),
        ("2026-06-01", 2024, "2025", "2024-12-31"),
    ] {
        let d = documenti(&dsu(giorno, json!([madre()])))?;
        let redditi = documento(&d, "madre", "redditi")?;
        assert_eq!(redditi.pointer("/anni"), Some(&json!([anno])), "{giorno}");
        let dove = [
            format!("730/{modello}, prospetto 730-3, rigo 11"),
            format!("Redditi PF {modello}, quadro RN, rigo RN1, colonna 5"),
            format!("CU {modello}, punti 1 e 2 (lavoro dipendente)"),
        ];
        assert_eq!(redditi.pointer("/dove"), Some(&json!(dove)), "{giorno}");
        assert_eq!(testo(documento(&d, "madre", "conti")?, "/data"), data, "{giorno}");
        assert_eq!(testo(&d, "/validoFino"), format!("{}-12-31", giorno.get(..4).unwrap_or_default()));
    }
    Ok(())
}

#[test]
fn each_answer_has_its_paper() -> Esito {
    let donna = json!({
        "id": "madre", "relazione": "D", "dataNascita": "1985-03-01", "disabilita": "grave",
        "richiestaRicovero": "2026-02-01",
        "redditi": { "redditoComplessivo": 20000, "pensione": 5000, "impostaSostitutiva": 9000, "forfetario": 4000,
            "esenti": 1, "lavoroEstero": 1, "proventiAgrari": 1, "assegniFigli": 1, "fondiari": 1, "aire": 1,
            "trattamenti": [
                { "tipo": "assegno-unico", "importo": 1 }, { "tipo": "contributo-comunale", "importo": 1 },
                { "tipo": "assegno-unico", "importo": 2 }, { "tipo": "indennita-accompagnamento", "importo": 1 }
            ] },
        "detrazioni": { "assegniConiuge": 1, "assegniFigli": 1, "speseDisabilita": 1, "redditiAgrari": 1 },
        "depositi": [
            { "tipo": "conto-corrente", "saldo": 1, "giacenzaMedia": 1 },
            { "tipo": "conto-corrente", "saldo": 1, "giacenzaMedia": 1 },
            { "tipo": "libretto-postale", "saldo": 1, "giacenzaMedia": 1 }
        ],
        "altreForme": [{ "tipo": "titoli-di-stato", "valore": 1 }, { "tipo": "impresa-individuale", "valore": 1 }],
        "incrementoMobiliare": 1
    });
    let lontano = json!({ "id": "figlio", "relazione": "FNC", "dataNascita": "2003-01-01",
        "figlioNonConvivente": { "aCarico": true, "coniugato": false, "conFigli": false } });
    let quota = |mutuo| json!([{ "componente": "madre", "quota": 50, "mutuoResiduo": mutuo }]);
    let immobili = json!([
        { "tipo": "fabbricato", "valore": 100000, "quote": quota(5000) },
        { "tipo": "terreno-edificabile", "valore": 1000, "quote": quota(0) },
        { "tipo": "fabbricato", "valore": 1000, "distruttoDaCalamita": true, "quote": quota(0) },
        { "tipo": "fabbricato", "valore": 1000, "assegnataAltroGenitore": true, "quote": quota(0) },
        { "tipo": "fabbricato", "valore": 1000, "quote": [],
          "donazione": { "donante": "madre", "data": "2025-05-05", "aTenutoAgliAlimenti": true } }
    ]);
    let affitto = json!({ "titolo": "locazione", "locazione": { "canoneAnnuo": 6000, "contrattoRegistrato": true } });
    let base = con(dsu("2026-03-15", json!([donna, lontano])), "/nucleo/immobili", immobili);
    let d = documenti(&con(base, "/nucleo/abitazione", affitto))?;
    let attesi = BTreeSet::from([
        "identita",
        "veicoli",
        "redditi",
        "forfetario",
        "imposta-sostitutiva",
        "redditi-esenti",
        "lavoro-estero",
        "dichiarazione-irap",
        "assegni-ricevuti",
        "trattamenti-inps",
        "trattamenti-altri-enti",
        "redditi-fondiari",
        "redditi-aire",
        "assegni-coniuge-pagati",
        "atto-separazione",
        "assegni-figli-pagati",
        "spese-disabilita",
        "dichiarazione-iva",
        "conti",
        "investimenti",
        "bilancio-impresa",
        "acquisti",
        "visura",
        "valore-area",
        "mutuo",
        "calamita",
        "assegnazione-casa",
        "atto-donazione",
        "ricovero",
        "disabilita",
    ]);
    let persone = per_persona(&d);
    let trovati: BTreeSet<_> = persone.get("madre").into_iter().flatten().copied().collect();
    assert_eq!(trovati, attesi);
    assert!(persone.get("figlio").is_some_and(|f| f.contains(&"figlio-a-carico")));
    assert!(codici(&d, "/nucleo").contains(&"contratto-affitto"));
    // The kinds of thing, once each; the lines only where they are checked.
    let voci = |codice: &str| documento(&d, "madre", codice).map(|d| elenco(d, "/voci").len());
    assert_eq!((voci("conti")?, voci("investimenti")?, voci("trattamenti-inps")?), (2, 1, 1));
    assert_eq!(documento(&d, "madre", "forfetario")?.pointer("/dove"), Some(&json!(["Redditi PF 2025, quadro LM"])));
    assert!(documento(&d, "madre", "imposta-sostitutiva")?.pointer("/dove").is_none());
    // A pension alone: the line of the CU is of employees.
    let dove = documento(&d, "madre", "redditi")?.pointer("/dove").and_then(Value::as_array).map(Vec::len);
    assert_eq!(dove, Some(2));
    assert_eq!(testo(documento(&d, "madre", "ricovero")?, "/data"), "2026-02-01");
    assert_eq!(testo(documento(&d, "madre", "atto-donazione")?, "/data"), "2025-05-05");
    Ok(())
}

#[test]
fn the_position_of_the_other_parent_has_its_paper() -> Esito {
    let casi = [
        (json!("separato-o-divorziato"), "separazione-genitori", "art. 7"),
        (json!("riconosciuto"), "altro-genitore", "art. 7, c. 1"),
        (json!("coniugato-con-altri"), "famiglia-altro-genitore", "lett. a"),
        (json!("figli-con-altri"), "famiglia-altro-genitore", "lett. a-b"),
        (json!("assegni-stabiliti"), "atto-assegni", "lett. c"),
        (json!("escluso-dalla-responsabilita"), "atto-responsabilita", "lett. d"),
        (json!("estraneo"), "atto-estraneita", "lett. e"),
        (json!(["coniugato-con-altri", "assegni-stabiliti"]), "atto-assegni", "lett. c"),
    ];
    for (posizione, codice, articolo) in casi {
        let d = documenti(&dsu("2026-03-15", json!([madre(), figlia(posizione)])))?;
        let trovato = documento(&d, "figlia", codice)?;
        let fonte = testo(trovato, "/fonte/articolo");
        assert!(fonte.contains(articolo) || codice == "separazione-genitori", "{codice}: {fonte}");
    }
    let d = documenti(&dsu("2026-03-15", json!([madre(), figlia(json!("nessuno"))])))?;
    assert_eq!(per_persona(&d).get("figlia"), Some(&vec!["identita"]));
    Ok(())
}

/// A minor whose other parent is listed outside the household.
fn con_padre(posizione: Value, padre: Value) -> Value {
    let mut figlia = figlia(posizione);
    if let Some(figlia) = figlia.as_object_mut() {
        figlia.insert("genitori".to_owned(), json!(["madre", "padre"]));
    }
    con(dsu("2026-03-15", json!([madre(), figlia])), "/esterni", json!([padre]))
}

#[test]
fn who_is_outside_brings_papers_only_if_counted() -> Esito {
    // In the household for this kind: a module FC.1 of his own.
    let d = documenti(&con_padre(json!("riconosciuto"), padre()))?;
    assert!(per_persona(&d).get("padre").is_some_and(|p| p.contains(&"redditi") && !p.contains(&"dati-fc9")));
    assert!(!per_persona(&d).get("figlia").is_some_and(|p| p.contains(&"altro-genitore")));
    assert_eq!(per(&d, "/moduli", "FC.1"), Some(vec!["madre", "padre"]));
    assert_eq!(per(&d, "/moduli", "MB.2-D"), Some(vec!["figlia"]));
    assert_eq!(per(&d, "/moduli", "FC.4"), None);
    // A componente aggiuntiva: FC.4, also while FC9 is still empty.
    for proprio in [None, Some(json!({ "componenti": 3 }))] {
        let mut lui = padre();
        if let (Some(proprio), Some(lui)) = (proprio, lui.as_object_mut()) {
            lui.insert("nucleoProprio".to_owned(), proprio);
        }
        let d = documenti(&con_padre(json!("figli-con-altri"), lui))?;
        assert!(per_persona(&d).get("padre").is_some_and(|p| p.contains(&"redditi") && p.contains(&"dati-fc9")));
        assert_eq!(per(&d, "/moduli", "FC.4"), Some(vec!["padre"]));
        assert_eq!(per(&d, "/moduli", "FC.1"), Some(vec!["madre"]));
        assert_eq!(per(&d, "/motivi", "componente-aggiuntiva"), Some(vec!["padre"]));
    }
    // Not listed yet: the module is needed all the same.
    let d = documenti(&dsu("2026-03-15", json!([madre(), figlia(json!("coniugato-con-altri"))])))?;
    assert_eq!(per(&d, "/moduli", "FC.4"), Some(vec![]));
    // Nothing is added: nothing of his is collected, but Quadro D says so.
    let d = documenti(&con_padre(json!("assegni-stabiliti"), padre()))?;
    assert_eq!(per_persona(&d).get("padre"), None);
    assert_eq!(per(&d, "/moduli", "MB.2-D"), Some(vec!["figlia"]));
    assert_eq!(per(&d, "/moduli", "FC.4"), None);
    Ok(())
}

#[test]
fn the_student_away_from_home() -> Esito {
    let studente = json!({ "id": "studente", "relazione": "FE", "dataNascita": "2003-01-01", "studente": {
        "corso": "laurea", "fuoriCasaDal": "2024-10-01",
        "redditoLavoro": { "annoPrecedente": 9500, "secondoAnnoPrecedente": 1000 } } });
    let padre = json!({ "id": "padre", "relazione": "C", "dataNascita": "1984-01-01" });
    let d = documenti(&con(dsu("2026-03-15", json!([madre(), padre])), "/esterni", json!([studente])))?;
    assert_eq!(documento(&d, "studente", "redditi-studente")?.pointer("/anni"), Some(&json!([2025, 2024])));
    assert_eq!(testo(documento(&d, "studente", "residenza-studente")?, "/data"), "2026-03-15");
    assert_eq!(per(&d, "/moduli", "MB.2-C"), Some(vec!["studente"]));
    assert_eq!(per(&d, "/motivi", "universita"), Some(vec!["studente"]));
    // Who lives with the parents proves no autonomy; the doctorate has another module.
    let in_casa =
        json!({ "id": "s", "relazione": "FC", "dataNascita": "2003-01-01", "studente": { "corso": "laurea" } });
    let dottore =
        json!({ "id": "d", "relazione": "FC", "dataNascita": "2001-01-01", "studente": { "corso": "dottorato" } });
    let d = documenti(&dsu("2026-03-15", json!([madre(), padre_di_famiglia(), in_casa, dottore])))?;
    assert!(documento(&d, "s", "residenza-studente").is_err());
    assert_eq!(per(&d, "/moduli", "MB.2-C"), Some(vec!["s"]));
    assert_eq!(per(&d, "/moduli", "MB.1rid"), Some(vec!["d"]));
    Ok(())
}

fn padre_di_famiglia() -> Value {
    json!({ "id": "padre", "relazione": "C", "dataNascita": "1984-01-01", "lavoroSeiMesi": true })
}

#[test]
fn residential_care() -> Esito {
    let nonna = json!({ "id": "nonna", "relazione": "D", "dataNascita": "1945-01-01",
        "disabilita": "non-autosufficienza", "ricoverato": true });
    let figli = json!([
        { "id": "aldo", "relazione": "FE", "dataNascita": "1970-01-01", "nucleoProprio": { "componenti": 2 } },
        { "id": "bea", "relazione": "FE", "dataNascita": "1972-01-01", "estraneo": true },
        { "id": "ciro", "relazione": "FE", "dataNascita": "1974-01-01", "disabilita": "media" }
    ]);
    let d = documenti(&con(dsu("2026-03-15", json!([nonna])), "/esterni", figli))?;
    assert!(documento(&d, "nonna", "ricovero").is_ok());
    assert!(documento(&d, "aldo", "dati-fc9").is_ok());
    // Exempt: only what proves it.
    assert_eq!(per_persona(&d).get("bea"), Some(&vec!["estraneita-figlio"]));
    assert_eq!(per_persona(&d).get("ciro"), Some(&vec!["disabilita"]));
    assert_eq!(per(&d, "/moduli", "FC.4"), Some(vec!["aldo"]));
    assert_eq!(per(&d, "/moduli", "MB.3"), Some(vec!["nonna"]));
    assert_eq!(per(&d, "/moduli", "MB.1rid"), Some(vec!["nonna"]));
    Ok(())
}

#[test]
fn the_papers_of_the_corrente() -> Esito {
    let base = con(
        dsu("2026-03-15", json!([madre(), padre_di_famiglia()])),
        "/nucleo/componenti/0/redditi",
        json!({ "redditoComplessivo": 20000, "lavoroDipendente": 20000 }),
    );
    let cambia = |causa: &str, altro: Value| {
        let mut v = json!({ "componente": "madre", "causa": causa, "dataEvento": "2026-04-10", "occupato": false,
            "mesiContinuativi": 20 });
        if let (Some(v), Some(altro)) = (v.as_object_mut(), altro.as_object()) {
            v.extend(altro.clone());
        }
        con(base.clone(), "/corrente", json!({ "dataPresentazione": "2026-06-01", "redditi": [v] }))
    };
    let casi = [
        (
            "tempo-indeterminato",
            json!({ "lavoroDipendente": 900, "dueMesi": true }),
            vec!["lettera-lavoro", "naspi", "buste-paga-2"],
        ),
        ("tempo-indeterminato", json!({ "lavoroDipendente": 9000 }), vec!["lettera-lavoro", "naspi", "buste-paga-12"]),
        ("tempo-determinato", json!({}), vec!["fine-contratto", "naspi"]),
        ("autonomo", json!({ "autonomo": 4000 }), vec!["chiusura-partita-iva", "incassi"]),
        (
            "trattamenti",
            json!({ "trattamenti": [{ "tipo": "altro", "importo": 100 }] }),
            vec!["fine-trattamento", "trattamenti-recenti"],
        ),
        ("riduzione", json!({ "pensione": 1000 }), vec!["pensione"]),
    ];
    for (causa, altro, attesi) in casi {
        let d = documenti(&cambia(causa, altro))?;
        let persone = per_persona(&d);
        let suoi = persone.get("madre").ok_or("no mother")?;
        let basi = ["identita", "redditi", "conti", "veicoli", "lavoro-sei-mesi"];
        let nuovi: Vec<_> = suoi.iter().copied().filter(|c| !basi.contains(c)).collect();
        assert_eq!(nuovi, attesi, "{causa}");
        assert_eq!(per(&d, "/moduli", "MS"), Some(vec![]), "{causa}");
        // The corrente does not change the form of the declaration it starts from.
        assert_eq!(testo(&d, "/dsu"), "mini");
    }
    let patrimonio = json!({ "dataPresentazione": "2026-06-01",
        "patrimonio": { "componenti": [{ "componente": "madre" }, { "componente": "padre" }] } });
    let d = documenti(&con(base, "/corrente", patrimonio))?;
    assert_eq!(testo(documento(&d, "padre", "patrimonio-recente")?, "/data"), "2025-12-31");
    Ok(())
}

#[test]
fn mini_or_integrale() -> Esito {
    // Mini: two modules, and what cannot be known is asked.
    let d = documenti(&dsu("2026-03-15", json!([madre(), padre_di_famiglia(), adulto()])))?;
    assert_eq!((testo(&d, "/dsu"), codici(&d, "/moduli")), ("mini", vec!["MB.1", "FC.1"]));
    assert!(elenco(&d, "/motivi").is_empty());
    assert_eq!(elenco(&d, "/daControllare").len(), 1);
    assert!(testo(&d, "/daControllare/0/testo").contains("FC.3"));

    let studente =
        json!({ "id": "s", "relazione": "FC", "dataNascita": "2003-01-01", "studente": { "corso": "laurea" } });
    let dottore =
        json!({ "id": "d", "relazione": "FC", "dataNascita": "2001-01-01", "studente": { "corso": "dottorato" } });
    let disabile = json!({ "id": "z", "relazione": "P", "dataNascita": "1990-01-01", "disabilita": "media" });
    let bimba = json!({ "id": "f", "relazione": "F", "dataNascita": "2015-01-01", "disabilita": "media" });
    let casi = [
        ("universita", dsu("2026-03-15", json!([madre(), padre_di_famiglia(), studente]))),
        ("nucleo-ristretto", dsu("2026-03-15", json!([madre(), padre_di_famiglia(), dottore]))),
        ("disabilita", dsu("2026-03-15", json!([madre(), padre_di_famiglia(), disabile]))),
        ("disabilita", dsu("2026-03-15", json!([madre(), padre_di_famiglia(), bimba]))),
        ("genitori-non-conviventi", con_padre(json!("riconosciuto"), padre())),
        ("genitori-non-conviventi", con_padre(json!("estraneo"), padre())),
        ("componente-aggiuntiva", con_padre(json!("coniugato-con-altri"), padre())),
    ];
    for (motivo, dsu) in casi {
        let d = documenti(&dsu)?;
        assert_eq!(testo(&d, "/dsu"), "integrale", "{motivo}");
        assert!(codici(&d, "/motivi").contains(&motivo), "{motivo}: {:?}", codici(&d, "/motivi"));
        assert!(codici(&d, "/moduli").len() > 2, "{motivo}");
    }

    // Parents together, dead or separated: mini; who is divorced checks; who has not answered is asked.
    for (posizione, domande) in [("nessuno", 1), ("separato-o-divorziato", 2)] {
        let d = documenti(&dsu("2026-03-15", json!([madre(), figlia(json!(posizione))])))?;
        assert_eq!((testo(&d, "/dsu"), elenco(&d, "/daControllare").len()), ("mini", domande), "{posizione}");
    }
    let zitta = json!({ "id": "figlia", "relazione": "F", "dataNascita": "2019-06-01" });
    let d = documenti(&dsu("2026-03-15", json!([madre(), zitta])))?;
    assert_eq!(testo(&d, "/daControllare/1/path"), "nucleo.componenti[1].genitoreNonConvivente");
    // The ordinary household was chosen: no module of the ristretto.
    let con_scelta = json!({ "id": "d", "relazione": "FC", "dataNascita": "2001-01-01", "studente": { "corso": "dottorato" },
        "nucleoRistretto": false });
    let d = documenti(&dsu("2026-03-15", json!([madre(), padre_di_famiglia(), con_scelta])))?;
    assert_eq!((testo(&d, "/dsu"), per(&d, "/moduli", "MB.1rid")), ("mini", None));
    Ok(())
}

fn adulto() -> Value {
    json!({ "id": "figlio", "relazione": "FC", "dataNascita": "2004-06-01" })
}

#[test]
fn one_fc1_each_but_for_minors_without_anything() -> Esito {
    let mut ricca = figlia(json!("nessuno"));
    if let Some(ricca) = ricca.as_object_mut() {
        ricca.insert("id".to_owned(), json!("ricca"));
        ricca.insert("depositi".to_owned(), json!([{ "tipo": "libretto-postale", "saldo": 10, "giacenzaMedia": 10 }]));
    }
    let d = documenti(&dsu("2026-03-15", json!([madre(), adulto(), figlia(json!("nessuno")), ricca])))?;
    assert_eq!(per(&d, "/moduli", "FC.1"), Some(vec!["madre", "figlio", "ricca"]));
    assert_eq!(per(&d, "/moduli", "MB.1"), Some(vec!["madre", "figlio", "figlia", "ricca"]));
    Ok(())
}

#[test]
fn how_and_when() -> Esito {
    let d = documenti(&dsu("2026-03-15", json!([madre()])))?;
    assert_eq!(codici(&d, "/canali"), ["inps", "caf", "patronato", "professionista"]);
    assert_eq!(codici(&d, "/tempi"), ["dieci-giorni", "quindici-giorni", "validita"]);
    assert_eq!(codici(&d, "/difformita"), ["omissioni", "difformita", "nuova-dsu", "con-documenti", "rettifica"]);
    assert_eq!(testo(&d, "/validoFino"), "2026-12-31");
    Ok(())
}

#[test]
fn a_bad_household_is_refused_as_calculate_does() {
    for text in ["", "{}", r#"{ "dataPresentazione": "2030-01-01" }"#] {
        assert_eq!(json::documents(text).err(), json::calculate(text).err());
        assert_eq!(json::kinds(text).err(), json::calculate(text).err());
    }
}
