//! The guide of the benefits says what is true: its examples are read, checked and evaluated, its links lead somewhere, its
//! lists of facts and of questions are those of the code and of the documents.

use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};

use isee_simulatore::prestazioni::{Catalogo, FATTI};
use isee_simulatore::{IseeError, json};
use rust_decimal::Decimal;
use serde_json::{Value, json};

type Esito = Result<(), Box<dyn Error>>;

const GUIDA: &str = include_str!("../www/prestazioni/LEGGIMI.md");

fn cartella() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("www/prestazioni")
}

/// An example: what it is, the facts that it changes with what it must give, the JSON.
struct Esempio {
    riga: usize,
    genere: String,
    fatti: Vec<(String, String)>,
    testo: String,
}

impl Esempio {
    fn fatto(&self, nome: &str) -> Option<&str> {
        self.fatti.iter().find(|(chi, _)| chi == nome).map(|(_, valore)| valore.as_str())
    }

    fn json(&self) -> Result<Value, Box<dyn Error>> {
        serde_json::from_str(&self.testo).map_err(|error| format!("LEGGIMI.md:{}: {error}", self.riga).into())
    }
}

fn esempi() -> Vec<Esempio> {
    let mut trovati: Vec<Esempio> = Vec::new();
    let mut dentro = false;
    for (riga, linea) in GUIDA.lines().enumerate() {
        if dentro {
            dentro = linea != "```";
            if let Some(esempio) = trovati.last_mut().filter(|_| dentro) {
                esempio.testo.push_str(linea);
                esempio.testo.push('\n');
            }
        } else if let Some(titolo) = linea.strip_prefix("```json ") {
            let mut parole = titolo.split(' ');
            let genere = parole.next().unwrap_or_default().to_owned();
            let fatti = parole.filter_map(|p| p.split_once('=')).map(|(a, b)| (a.to_owned(), b.to_owned())).collect();
            trovati.push(Esempio { riga: riga + 1, genere, fatti, testo: String::new() });
            dentro = true;
        }
    }
    trovati
}

/// Every number of a fragment, as it is written.
fn numeri(valore: &Value, trovati: &mut Vec<Decimal>) -> Esito {
    match valore {
        Value::Number(numero) => trovati.push(numero.to_string().parse().map_err(|_| "not a number")?),
        Value::Array(voci) => voci.iter().try_for_each(|voce| numeri(voce, trovati))?,
        Value::Object(campi) => campi.values().try_for_each(|voce| numeri(voce, trovati))?,
        _ => {}
    }
    Ok(())
}

/// A value of the title: `si`, `no`, a number, a word.
fn valore(testo: &str) -> Value {
    match testo {
        "si" => json!(true),
        "no" => json!(false),
        altro => serde_json::from_str(altro).unwrap_or_else(|_| json!(altro)),
    }
}

/// The family of the small examples.
fn famiglia(esempio: &Esempio) -> Result<Value, Box<dyn Error>> {
    let mut risposte = json!({
        "giorni-di-presenza": 20, "residente": true, "orario": "pieno", "scuola": "primaria", "retta-mese": 500,
        "punti": 10, "domanda-del": "2026-03-01", "regione": "lazio",
    });
    for (nome, testo) in esempio.fatti.iter().filter(|(nome, _)| nome != "isee" && nome != "vale") {
        *risposte.get_mut(nome).ok_or(format!("LEGGIMI.md:{}: `{nome}` is not in the family", esempio.riga))? =
            valore(testo);
    }
    Ok(json!({
        "giorno": "2026-10-01",
        "indicatori": { "ordinario": esempio.fatto("isee").map_or(json!(12000), valore) },
        "persone": [
            { "id": "anna", "eta": 40, "dichiarante": true },
            { "id": "luca", "figlio": true, "eta": 12 },
            { "id": "sara", "figlio": true, "eta": 8 },
            { "id": "mia", "figlio": true, "eta": 2 },
        ],
        "fatti": {
            "numero-componenti": 4, "scala": 2.46, "canone": 4800, "ise": 20000, "patrimonio-mobiliare": 30000,
        },
        "risposte": risposte,
    }))
}

/// A fragment in a document of its own, with a test at every bound that it may have; the first test is the example's.
fn intorno(esempio: &Esempio) -> Result<Value, Box<dyn Error>> {
    let frammento = esempio.json()?;
    let (campo, genere) = match esempio.genere.as_str() {
        "importo" => ("amount", "tariff"),
        "condizione" => ("eligibility", "access"),
        "graduatoria" => ("ranking", "access"),
        altro => return Err(format!("LEGGIMI.md:{}: `json {altro}` is not an example", esempio.riga).into()),
    };
    let atteso = match (campo, esempio.fatto("vale")) {
        ("amount", Some(vale)) => json!({ "outcome": "yes", "amount": valore(vale) }),
        ("eligibility", Some("si")) | ("ranking", None) => json!({ "outcome": "yes" }),
        ("eligibility", Some("no")) => json!({ "outcome": "no" }),
        _ => return Err(format!("LEGGIMI.md:{}: what must it give?", esempio.riga).into()),
    };
    let given = famiglia(esempio)?;
    let mut prove = vec![json!({ "name": "the example", "given": given, "expect": atteso })];
    let (parametri, mut soglie) = (json!({ "limite": 26000, "costo": 5.2 }), Vec::new());
    let importi = json!({ "columns": ["fino-a", "minore"], "rows": [[10000, 203.8], [15000, 199.9], [20000, 199.3]] });
    for parte in [&frammento, &parametri, &importi] {
        numeri(parte, &mut soglie)?;
    }
    let centesimo = Decimal::new(1, 2);
    let intorno = soglie.iter().flat_map(|soglia| [*soglia - centesimo, *soglia, *soglia + centesimo]);
    for isee in intorno.filter(|isee| *isee >= Decimal::ZERO) {
        let mut given = given.clone();
        let posto = given.pointer_mut("/indicatori/ordinario").ok_or("the ISEE of the family")?;
        *posto = serde_json::from_str(&isee.to_string())?;
        prove.push(json!({ "name": "a bound", "given": given, "expect": { "outcome": "yes" } }));
    }
    let domanda = |id: &str, tipo: &str| json!({ "id": id, "type": tipo, "question": "?" });
    let parole = |id: &str, values: &[&str]| json!({ "id": id, "type": "text", "values": values, "question": "?" });
    let mut documento = json!({
        "id": "it.comune.esempio", "version": "1", "name": "Esempio", "summary": "Esempio", "level": "comunale",
        "territory": "000000",
        "result": {
            "kind": genere, "unit": "month", "per": "household",
            "certainty": if campo == "ranking" { "ranking" } else { "exact" },
        },
        "valid": { "from": "2026-01-01", "status": "open" },
        "indicator": {
            "kind": "ordinario", "subject": "household", "accepts_corrente": true, "missing": "not_eligible",
        },
        "inputs": [
            domanda("giorni-di-presenza", "number"), domanda("residente", "bool"),
            parole("orario", &["pieno", "parziale"]), parole("scuola", &["primaria", "secondaria-i"]),
            domanda("retta-mese", "number"), domanda("punti", "number"), domanda("domanda-del", "date"),
            parole("regione", &["lazio"]),
        ],
        "params": parametri,
        "tables": { "importi": importi },
        "sources": [{ "act": "Esempio", "seen": "2026-11-21", "confidence": "B" }],
        "tests": prove,
    });
    documento.as_object_mut().ok_or("an object")?.insert(campo.to_owned(), frammento);
    Ok(documento)
}

/// The example in a catalogue. Of a fragment only the first test is the guide's: at the other bounds a condition may be
/// false, and what those tests expect is what they find.
fn catalogo(esempio: &Esempio) -> Result<Catalogo, Box<dyn Error>> {
    let dove = |error: IseeError| format!("LEGGIMI.md:{}: {error}", esempio.riga);
    let carica = |testo: &str| json::prestazioni(testo).and_then(Catalogo::try_from);
    if esempio.genere == "documento" {
        return Ok(carica(&esempio.testo).map_err(dove)?);
    }
    let mut documento = intorno(esempio)?;
    let error = match carica(&documento.to_string()) {
        Ok(catalogo) => return Ok(catalogo),
        Err(error) => error,
    };
    for issue in &error.issues {
        let n = issue.path.strip_prefix("[0].tests[").and_then(|resto| resto.strip_suffix(']'));
        let atteso = n.filter(|n| *n != "0").and_then(|n| documento.pointer_mut(&format!("/tests/{n}/expect/outcome")));
        *atteso.ok_or(format!("LEGGIMI.md:{}: {}: {}", esempio.riga, issue.path, issue.message))? = json!("no");
    }
    Ok(carica(&documento.to_string()).map_err(dove)?)
}

#[test]
fn the_examples_do_what_the_guide_says() -> Esito {
    let mut generi: Vec<(String, usize)> = Vec::new();
    for esempio in esempi() {
        assert_eq!(catalogo(&esempio)?.documenti().len(), 1);
        match generi.iter_mut().find(|(genere, _)| *genere == esempio.genere) {
            Some((_, quanti)) => *quanti += 1,
            None => generi.push((esempio.genere, 1)),
        }
    }
    generi.sort();
    println!("{generi:?}");
    assert_eq!(
        generi.iter().map(|(genere, _)| genere.as_str()).collect::<Vec<_>>(),
        ["condizione", "documento", "graduatoria", "importo"]
    );
    Ok(())
}

#[test]
fn the_links_lead_somewhere() {
    let persi: Vec<&str> = GUIDA
        .split("](")
        .skip(1)
        .filter_map(|resto| resto.split(')').next())
        .filter(|link| !link.starts_with('#') && !cartella().join(link).is_file())
        .collect();
    assert!(persi.is_empty(), "no such file: {persi:?}");
}

/// The names between backticks in the rows of the table under a title.
fn nomi(titolo: &str) -> Result<Vec<(&'static str, &'static str)>, Box<dyn Error>> {
    let sezione = GUIDA.split("\n## ").find(|s| s.starts_with(titolo)).ok_or("the section is not in the guide")?;
    let righe = sezione.lines().filter_map(|riga| riga.strip_prefix("| `"));
    let mut trovati = Vec::new();
    for riga in righe {
        let (nomi, resto) = riga.split_once(" | ").ok_or("a row of one cell")?;
        trovati.extend(nomi.split("`").filter(|n| n.chars().any(char::is_alphabetic)).map(|n| (n, resto)));
    }
    Ok(trovati)
}

#[test]
fn the_facts_are_those_of_the_code() -> Esito {
    let mut detti: Vec<&str> = nomi("I fatti che non si chiedono")?.into_iter().map(|(nome, _)| nome).collect();
    let mut veri: Vec<&str> = FATTI.iter().map(|fatto| fatto.nome).collect();
    detti.sort_unstable();
    veri.sort_unstable();
    assert_eq!(detti, veri);
    Ok(())
}

#[test]
fn the_common_questions_are_asked_by_a_document() -> Esito {
    let mut chieste = Vec::new();
    for folder in fs::read_dir(cartella())?.filter_map(Result::ok).filter(|entry| entry.path().is_dir()) {
        for file in fs::read_dir(folder.path())? {
            for documento in json::prestazioni(&fs::read_to_string(file?.path())?)? {
                chieste.extend(documento.inputs.into_iter().map(|domanda| domanda.id));
            }
        }
    }
    let mancano: Vec<&str> = nomi("Le domande in comune")?
        .into_iter()
        .filter(|(nome, _)| !chieste.iter().any(|chiesta| chiesta == nome))
        .map(|(nome, _)| nome)
        .collect();
    assert!(mancano.is_empty(), "no document asks {mancano:?}");
    Ok(())
}
