//! From a declaration to its benefits: what the documents see of it, and some answers whose sum is written beside them.
//! The tests inside the documents are run when the catalogue is loaded.

#![expect(clippy::indexing_slicing, reason = "a JSON value has null where there is nothing")]

use std::error::Error;
use std::fs;
use std::path::Path;

use isee_simulatore::indicatori::{Indicatori, Specifico, Tipo};
use isee_simulatore::prestazioni::{Catalogo, Situazione, Specie, ValoreFatto, esamina};
use isee_simulatore::{Euro, Nucleo, json};
use proptest::prelude::*;
use rust_decimal::Decimal;
use serde_json::{Value, json};

#[path = "comune/esterni.rs"]
mod esterni;
#[path = "comune/famiglie.rs"]
mod famiglie;

type Esito<T = ()> = Result<T, Box<dyn Error>>;

/// Some of the documents of the package.
fn catalogo(nomi: &[&str]) -> Esito<Catalogo> {
    let radice = Path::new(env!("CARGO_MANIFEST_DIR")).join("www/prestazioni");
    let mut tutti = Vec::new();
    for nome in nomi {
        tutti.extend(json::prestazioni(&fs::read_to_string(radice.join(nome))?)?);
    }
    Ok(Catalogo::try_from(tutti)?)
}

/// The only benefit of a catalogue for a declaration.
/// The first benefit of a file, for a request in which the household is a declaration.
fn una(nome: &str, richiesta: &Value) -> Esito<Value> {
    let mut richiesta = richiesta.clone();
    let di_lei = json!({ "dsu": richiesta["dsu"].take(), "giorno": richiesta.get("giorno").cloned() });
    let situazione: Value = serde_json::from_str(&json::situation(&di_lei.to_string())?)?;
    if let Some(campi) = richiesta.as_object_mut() {
        campi.remove("dsu");
        campi.insert("situazione".to_owned(), situazione);
    }
    let esito: Value = serde_json::from_str(&json::benefits(&catalogo(&[nome])?, &richiesta.to_string())?)?;
    Ok(esito.pointer("/prestazioni/0").cloned().unwrap_or_default())
}

fn campo<'a>(valore: &'a Value, path: &str) -> &'a Value {
    valore.pointer(path).unwrap_or(&Value::Null)
}

/// Example E1, `tests/casi/norma`: ordinary ISEE 15.818,84, family 43.660 / 2,86 = 15.265,73.
fn e1() -> Value {
    json!({
        "dataPresentazione": "2026-03-15",
        "nucleo": {
            "abitazione": { "titolo": "proprieta", "comune": "altro" },
            "componenti": [
                { "id": "anna", "relazione": "D", "dataNascita": "1980-05-01", "lavoroSeiMesi": true,
                  "redditi": { "redditoComplessivo": 28000, "lavoroDipendente": 28000 },
                  "depositi": [{ "tipo": "conto-corrente", "saldo": 8000, "giacenzaMedia": 9500 }],
                  "altreForme": [{ "tipo": "quote-oicr", "valore": 10000 }] },
                { "id": "bruno", "relazione": "C", "dataNascita": "1978-09-10", "lavoroSeiMesi": true,
                  "redditi": { "redditoComplessivo": 16000, "lavoroDipendente": 16000, "trattamenti": [{ "tipo": "assegno-unico", "importo": 2700 }] },
                  "depositi": [{ "tipo": "conto-corrente", "saldo": 4000, "giacenzaMedia": 3000 }] },
                { "id": "carlo", "relazione": "F", "dataNascita": "2021-01-10" },
                { "id": "dina", "relazione": "F", "dataNascita": "2023-09-10" },
            ],
            "immobili": [{ "tipo": "fabbricato", "categoria": "A/2", "valore": 90000, "casaDiAbitazione": true,
                "quote": [{ "componente": "anna", "quota": 100, "mutuoResiduo": 40000 }] }],
        },
    })
}

/// The same, after Anna has lost her job: ordinary 10.065,22, family 9.713,29, until 20 November 2026.
fn e1_corrente() -> Value {
    let mut dsu = e1();
    if let Some(dsu) = dsu.as_object_mut() {
        let variazione = json!({ "componente": "anna", "causa": "tempo-indeterminato", "dataEvento": "2026-02-28", "dueMesi": true, "lavoroDipendente": 1900 });
        dsu.insert("corrente".to_owned(), json!({ "dataPresentazione": "2026-05-20", "redditi": [variazione] }));
    }
    dsu
}

/// Case n05: a mother alone, ordinary ISEE 5.084,75; with the father in the household of Luca, 14.285,71.
fn n05(posizione: Option<&str>) -> Value {
    let mut dsu = json!({
        "dataPresentazione": "2026-03-15",
        "esterni": [{ "id": "padre", "relazione": "GNC", "dataNascita": "1988-01-10", "lavoroSeiMesi": true,
            "redditi": { "redditoComplessivo": 26000, "lavoroDipendente": 26000 } }],
        "nucleo": {
            "abitazione": { "titolo": "locazione", "comune": "F839", "locazione": { "canoneAnnuo": 6000, "contrattoRegistrato": true } },
            "componenti": [
                { "id": "madre", "relazione": "D", "dataNascita": "1990-05-01", "lavoroSeiMesi": true, "redditi": { "redditoComplessivo": 18000, "lavoroDipendente": 18000 } },
                { "id": "luca", "relazione": "F", "dataNascita": "2020-06-01", "genitori": ["madre", "padre"] },
            ],
        },
    });
    if let (Some(luca), Some(posizione)) = (dsu.pointer_mut("/nucleo/componenti/1"), posizione) {
        luca.as_object_mut().map(|luca| luca.insert("genitoreNonConvivente".to_owned(), json!(posizione)));
    }
    dsu
}

#[test]
fn what_a_document_sees_of_a_household() -> Esito {
    let dsu = json::dsu(&e1().to_string())?;
    let situazione = Situazione::di(&Nucleo::try_from(&dsu)?, None);
    let attesi = [
        ("canone", 0),
        ("redditi", 46_700),              // 28.000 + 16.000 + 2.700
        ("patrimonio-mobiliare", 23_500), // 9.500 + 10.000 + 4.000
        ("patrimonio-immobiliare", 90_000),
        ("altri-immobili", 0),
        ("auu-percepito", 2_700),
    ];
    for (nome, atteso) in attesi {
        let trovato = situazione.fatti.iter().find(|(n, _)| n == nome).map(|(_, v)| v);
        assert_eq!(trovato, Some(&ValoreFatto::Numero(Decimal::from(atteso))), "{nome}");
    }
    let [anna, bruno, carlo, dina] = &situazione.persone[..] else { return Err("four people".into()) };
    let vero = |persona: &isee_simulatore::prestazioni::Persona, nome: &str| {
        persona.fatti.iter().any(|(n, v)| n == nome && *v == ValoreFatto::Logico(true))
    };
    assert!(vero(anna, "dichiarante") && vero(bruno, "coniuge") && vero(carlo, "figlio") && vero(dina, "figlio"));
    assert!(!vero(anna, "figlio") && !vero(bruno, "dichiarante") && !vero(carlo, "coniuge"));
    // 10 September 2023 to 15 March 2026: two years, six months.
    assert_eq!((dina.eta(situazione.giorno), dina.mesi(situazione.giorno)), (Some(2), Some(30)));
    Ok(())
}

#[test]
fn the_assegno_unico_of_a_family() -> Esito {
    let mut richiesta = json!({ "dsu": e1(), "risposte": { "cittadinanza": "italiana", "anni-residenza-italia": 10 } });
    // Family ISEE 15.265,73: first row, 203,8; with both parents at work 34,9 more for each minor.
    let esito = una("nazionali/assegno-unico-2026.json", &richiesta)?;
    assert_eq!(campo(&esito, "/risposta"), "forse");
    assert_eq!(campo(&esito, "/indicatore/isee"), 15_265.73);
    assert_eq!(campo(&esito, "/requisiti"), "si");
    assert_eq!(campo(&esito, "/alMassimo"), 477.4); // 2 x (203,8 + 34,9)
    assert!(!campo(&esito, "/domande").as_array().is_none_or(Vec::is_empty));
    if let Some(risposte) = richiesta.pointer_mut("/risposte").and_then(Value::as_object_mut) {
        risposte.insert("genitori-lavorano".to_owned(), json!(true));
    }
    let esito = una("nazionali/assegno-unico-2026.json", &richiesta)?;
    assert_eq!((campo(&esito, "/risposta"), campo(&esito, "/importo")), (&json!("si"), &json!(477.4)), "{esito}");
    // Without an ISEE: the last row, 2 x 58,3, and nothing for the work of the parents.
    richiesta.as_object_mut().map(|r| r.insert("indicatori".to_owned(), json!({ "famiglia": null })));
    let esito = una("nazionali/assegno-unico-2026.json", &richiesta)?;
    assert_eq!(campo(&esito, "/importo"), 116.6, "{esito}");
    assert_eq!(campo(&esito, "/indicatore/mancante"), true);
    Ok(())
}

#[test]
fn the_nido_looks_at_the_isee_without_the_assegno_unico() -> Esito {
    let persone = json!({ "dina": { "retta-nido-mese": 1000, "mesi-nido": 11 } });
    let esito = una("nazionali/bonus-asilo-nido.json", &json!({ "dsu": e1(), "persone": persone }))?;
    // 2.700 / 2,86 = 944,06; 15.265,73 - 944,06 = 14.321,67; born before 2024, up to 25.000: 3.000.
    assert_eq!(campo(&esito, "/persone/0/indicatore/netto"), 14_321.67);
    assert_eq!(campo(&esito, "/importo"), 3000, "{esito}");
    Ok(())
}

#[test]
fn the_isee_corrente_is_used_while_it_is_valid() -> Esito {
    // Limit of 2026 for the bills: 9.796.
    let differenza = |mut richiesta: Value| -> Esito<Value> {
        richiesta.as_object_mut().map(|r| r.insert("risposte".to_owned(), json!({ "prende-adi": false })));
        let esito = una("nazionali/bonus-luce-2026.json", &richiesta)?;
        assert_eq!(campo(&esito, "/risposta"), "no");
        let condizione = esito.pointer("/condizioni/0/differenza").cloned().unwrap_or_default();
        Ok(json!([campo(&esito, "/indicatore/corrente"), condizione]))
    };
    assert_eq!(differenza(json!({ "dsu": e1() }))?, json!([false, 6022.84])); // 15.818,84 - 9.796
    assert_eq!(differenza(json!({ "dsu": e1_corrente() }))?, json!([true, 269.22])); // 10.065,22 - 9.796
    for (giorno, atteso) in
        [("2026-05-19", 6022.84), ("2026-05-20", 269.22), ("2026-11-20", 269.22), ("2026-11-21", 6022.84)]
    {
        let trovato = differenza(json!({ "dsu": e1_corrente(), "giorno": giorno }))?;
        assert_eq!(campo(&trovato, "/1"), atteso, "{giorno}");
    }
    Ok(())
}

#[test]
fn a_minor_with_an_isee_of_his_own() -> Esito {
    let mensa = |posizione| {
        let persone = json!({ "luca": { "mensa": true } });
        una("comunali/napoli-mensa.json", &json!({ "dsu": n05(posizione), "giorno": "2026-03-15", "persone": persone }))
    };
    // Up to 16.750,99: 2,70; the household alone would pay 1,30 (up to 8.750,99).
    let esito = mensa(Some("riconosciuto"))?;
    assert_eq!(campo(&esito, "/persone/0/indicatore/isee"), 14_285.71, "{esito}");
    assert_eq!(campo(&esito, "/importo"), 2.7, "{esito}");
    // Excluded from parental responsibility (lett. d): the ordinary one.
    assert_eq!(campo(&mensa(Some("escluso-dalla-responsabilita"))?, "/importo"), 1.3);
    // Not told: it cannot be computed, and the answer is asked in the declaration. At most the price without an ISEE.
    let esito = mensa(None)?;
    assert_eq!(campo(&esito, "/risposta"), "forse");
    assert_eq!(campo(&esito, "/alMassimo"), 4.5);
    assert_eq!(campo(&esito, "/domande/0/tipo"), "dsu");
    assert_eq!(campo(&esito, "/domande/0/id"), "nucleo.componenti[1].genitoreNonConvivente");
    Ok(())
}

#[test]
fn a_field_that_two_minors_lack_is_asked_once() -> Esito {
    let mut dsu = n05(Some("riconosciuto"));
    if let Some(componenti) = dsu.pointer_mut("/nucleo/componenti").and_then(Value::as_array_mut) {
        let anna = json!({ "id": "anna", "relazione": "F", "dataNascita": "2019-06-01", "genitori": ["madre", "padre"],
            "genitoreNonConvivente": "riconosciuto" });
        componenti.push(anna);
    }
    // Whether the father works is a field of the declaration, whoever of the two needs it.
    if let Some(padre) = dsu.pointer_mut("/esterni/0").and_then(Value::as_object_mut) {
        padre.remove("lavoroSeiMesi");
    }
    let persone = json!({ "luca": { "mensa": true }, "anna": { "mensa": true } });
    let richiesta = json!({ "dsu": dsu, "giorno": "2026-03-15", "persone": persone });
    let esito = una("comunali/napoli-mensa.json", &richiesta)?;
    assert_eq!(esito["domande"].as_array().map(Vec::len), Some(1), "{}", esito["domande"]);
    assert_eq!(campo(&esito, "/domande/0/id"), "esterni[0].lavoroSeiMesi");
    assert_eq!(campo(&esito, "/domande/0/persona"), &Value::Null);
    Ok(())
}

#[test]
fn the_fees_of_a_student() -> Esito {
    let dsu = json!({
        "dataPresentazione": "2026-03-15",
        "nucleo": {
            "abitazione": { "titolo": "altro" },
            "componenti": [
                { "id": "madre", "relazione": "D", "dataNascita": "1970-05-01", "redditi": { "redditoComplessivo": 40000, "pensione": 40000 } },
                { "id": "ida", "relazione": "FC", "dataNascita": "2005-05-01", "genitori": ["madre"], "genitoreNonConvivente": "nessuno", "studente": { "corso": "laurea" } },
            ],
        },
    });
    // (40.000 - 1.000) / 1,57 = 24.840,76; half of 7 % x (24.840,76 - 13.000) = 414,43.
    let persone = json!({ "ida": { "merito-universita": true } });
    let esito = una("nazionali/tasse-universitarie.json", &json!({ "dsu": dsu, "persone": persone }))?;
    assert_eq!(campo(&esito, "/persone/0/indicatore/isee"), 24_840.76, "{esito}");
    assert_eq!(campo(&esito, "/importo"), 414.43, "{esito}");
    // Without a student nobody pays.
    let esito = una("nazionali/tasse-universitarie.json", &json!({ "dsu": e1() }))?;
    assert_eq!((campo(&esito, "/risposta"), campo(&esito, "/persone")), (&json!("no"), &json!([])), "{esito}");
    Ok(())
}

#[test]
fn the_bounds_next_to_an_isee() -> Esito {
    let catalogo = catalogo(&["nazionali/assegno-unico-2026.json", "nazionali/bonus-luce-2026.json"])?;
    let [auu, luce] = catalogo.documenti() else { return Err("two documents".into()) };
    let dsu = json::dsu(&e1().to_string())?;
    let mut situazione = Situazione::di(&Nucleo::try_from(&dsu)?, None);
    let vicine = |documento, situazione: &Situazione| -> Esito<Vec<String>> {
        let esame = esamina(&catalogo, documento, situazione).ok_or("no answer")?;
        let mut fino: Vec<_> = esame.soglie.iter().map(|soglia| soglia.fino).collect();
        fino.sort();
        fino.dedup();
        Ok(fino.iter().map(ToString::to_string).collect())
    };
    assert!(vicine(luce, &situazione)?.contains(&"9796".to_owned()));
    // The row of 25.000 goes from 24.921,75 (excluded) to 25.038,21.
    situazione.imponi(Specie::Famiglia, None, Some(Decimal::from(25_000)));
    assert!(vicine(auu, &situazione)?.contains(&"25038.21".to_owned()), "{:?}", vicine(auu, &situazione)?);
    Ok(())
}

fn fallisce(errore: impl std::fmt::Display) -> TestCaseError {
    TestCaseError::fail(errore.to_string())
}

/// The indicators that a situation has are those that `calculate` attests.
fn gli_stessi(dsu: &Value) -> Result<(), TestCaseError> {
    let Ok(dsu) = json::dsu(&dsu.to_string()) else { return Ok(()) };
    let Ok(nucleo) = Nucleo::try_from(&dsu) else { return Ok(()) };
    let risultato = isee_simulatore::calculate(&dsu).map_err(fallisce)?;
    let situazione = Situazione::di(&nucleo, None);
    let corrente = risultato.corrente.as_ref().filter(|c| c.ammesso);
    let dopo = corrente.and_then(|c| c.indicatori.as_ref().zip(c.specifici.as_ref()));
    let prima = Some((&risultato.indicatori, &risultato.specifici));
    for (dopo_art_9, atteso) in [(false, prima), (true, dopo)] {
        let trova = |specie, persona| {
            situazione
                .misure
                .iter()
                .find(move |m| m.specie == specie && m.persona == persona && m.corrente == dopo_art_9)
        };
        let Some((indicatori, specifici)) = atteso else {
            prop_assert!(trova(Specie::Ordinario, None).is_none());
            continue;
        };
        let isee = |specie, persona| trova(specie, persona).and_then(|m| m.figure).map(|f| f.isee);
        let Indicatori { ordinario, famiglia } = indicatori;
        prop_assert_eq!(isee(Specie::Ordinario, None), Some(ordinario.isee.decimal()));
        let figure = trova(Specie::Ordinario, None).and_then(|m| m.figure).map(|f| [f.ise, f.isr, f.isp, f.scala]);
        let attese =
            [ordinario.ise.decimal(), ordinario.isr.decimal(), ordinario.isp.decimal(), ordinario.scala_equivalenza];
        prop_assert_eq!(figure, Some(attese));
        for (chi, persona) in situazione.persone.iter().enumerate() {
            let suo = |tipo| {
                specifici.iter().find(move |s: &&Specifico| s.tipo == tipo && s.componente == persona.id && s.usato)
            };
            let cent = |euro: Option<Euro>| euro.map(Euro::cent);
            match suo(Tipo::Minorenni) {
                _ if persona.esterno => {}
                Some(suo) => {
                    prop_assert_eq!(isee(Specie::Minorenni, Some(chi)), cent(suo.isee));
                    prop_assert_eq!(isee(Specie::Famiglia, Some(chi)), cent(suo.isee_famiglia.or(suo.isee)));
                }
                None => {
                    let suo = famiglia.as_ref().unwrap_or(ordinario).isee;
                    prop_assert_eq!(isee(Specie::Famiglia, Some(chi)), cent(Some(suo)));
                }
            }
            let altri = [
                (Tipo::Universita, Specie::Universita),
                (Tipo::Sociosanitario, Specie::Sociosanitario),
                (Tipo::Residenze, Specie::Residenze),
                (Tipo::Dottorato, Specie::Dottorato),
            ];
            for (tipo, specie) in altri {
                if let Some(suo) = suo(tipo) {
                    prop_assert_eq!(isee(specie, Some(chi)), cent(suo.isee));
                    if let Some(ispe) = suo.ispe {
                        prop_assert_eq!(
                            trova(specie, Some(chi)).and_then(|m| m.figure).map(|f| f.ispe),
                            Some(ispe.cent())
                        );
                    }
                }
            }
        }
    }
    Ok(())
}

proptest! {
    #![proptest_config(famiglie::config(150))]

    #[test]
    fn benefits_see_the_indicators_that_are_attested(dsu in famiglie::famiglia(), altra in esterni::dichiarazione()) {
        gli_stessi(&dsu)?;
        gli_stessi(&altra)?;
    }
}

#[test]
fn the_indicators_after_a_change_too() -> Esito {
    for dsu in [e1(), e1_corrente(), n05(None), n05(Some("riconosciuto"))] {
        gli_stessi(&dsu).map_err(|e| e.to_string())?;
    }
    Ok(())
}
