//! Every bad document of `tests/errori_prestazioni.toml` is refused with the expected path and rule, in Italian; every rule
//! has one.

use std::collections::BTreeSet;
use std::error::Error;
use std::fs;
use std::path::Path;

use isee_simulatore::prestazioni::Catalogo;
use isee_simulatore::{IseeError, json};
use serde_json::Value;

#[path = "comune/errori.rs"]
mod errori;
#[path = "comune/modifica.rs"]
mod modifica;

use errori::Problema;

type Esito = Result<(), Box<dyn Error>>;

fn carica(testo: &str) -> Result<Catalogo, IseeError> {
    Catalogo::try_from(json::prestazioni(testo)?)
}

#[test]
fn every_bad_document_is_refused_where_it_is_wrong() -> Esito {
    let ingressi = errori::read("tests/errori_prestazioni.toml")?;
    let mut wrong = Vec::new();
    for buono in &ingressi.buoni {
        if let Err(error) = carica(&buono.to_string()) {
            wrong.push(format!("the good one is refused: {error}"));
        }
    }
    let mut regole = BTreeSet::new();
    for ingresso in &ingressi.sbagliati {
        regole.extend(ingresso.problemi.iter().filter_map(|problema| problema.regola.clone()));
        let trovati = match carica(&ingresso.testo) {
            Ok(_) => Vec::new(),
            Err(error) => error.issues,
        };
        let letti: Vec<Problema> = trovati
            .iter()
            .map(|issue| {
                let code = serde_json::to_value(issue.code).ok().as_ref().and_then(Value::as_str).map(str::to_owned);
                Problema {
                    code: code.unwrap_or_default(),
                    path: issue.path.clone(),
                    regola: Some(issue.regola.to_owned()),
                }
            })
            .collect();
        if letti != ingresso.problemi {
            wrong.push(format!("{}\n    expected {:?}\n    found    {letti:?}", ingresso.nome, ingresso.problemi));
        }
        for issue in trovati.iter().filter(|issue| issue.message.chars().count() <= 20 || issue.message.contains("{0}"))
        {
            wrong.push(format!("{}: badly told: {}", ingresso.nome, issue.message));
        }
    }
    let all = ingressi.sbagliati.len();
    println!("{all} bad documents, {} rules", regole.len());
    assert!(wrong.is_empty(), "{} of {all} bad documents are wrong:\n\n{}\n", wrong.len(), wrong.join("\n"));
    for (nome, regola) in usate()? {
        assert!(regole.contains(&regola), "no bad document for {nome}, `{regola}`");
    }
    Ok(())
}

/// The rules that the sources of the checks name.
fn usate() -> Result<Vec<(String, String)>, Box<dyn Error>> {
    let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut sources = String::new();
    for file in ["controlli/mod.rs", "controlli/espressioni.rs", "controlli/soglie.rs", "catalogo.rs"] {
        sources.push_str(&fs::read_to_string(src.join("prestazioni").join(file))?);
    }
    sources.push_str(&fs::read_to_string(src.join("json/forma_prestazioni.rs"))?);
    let regole = fs::read_to_string(src.join("messaggi/regole.rs"))?;
    let mut usate = Vec::new();
    for riga in regole.lines() {
        if let Some((nome, resto)) = riga.trim().split_once(" = \"")
            && let Some((regola, _)) = resto.split_once('"')
            && sources.contains(&format!("r::{nome},"))
        {
            usate.push((nome.to_owned(), regola.to_owned()));
        }
    }
    if usate.len() < 50 { Err(format!("only {} rules", usate.len()).into()) } else { Ok(usate) }
}
