//! Every document of `www/prestazioni` is read, checked with all the others, and fits the published schema.

use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};

use isee_simulatore::json;
use isee_simulatore::prestazioni::Catalogo;
use serde_json::Value;

#[path = "comune/schema.rs"]
mod schema;

type Esito = Result<(), Box<dyn Error>>;

fn files() -> Result<Vec<(String, String)>, Box<dyn Error>> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("www/prestazioni");
    let mut found = Vec::new();
    collect(&root, &mut found)?;
    found.sort();
    let read = |path: &PathBuf| -> Result<_, Box<dyn Error>> {
        Ok((path.strip_prefix(&root)?.display().to_string(), fs::read_to_string(path)?))
    };
    found.iter().map(read).collect()
}

/// Every JSON file, at any depth.
fn collect(folder: &Path, found: &mut Vec<PathBuf>) -> Esito {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            collect(&path, found)?;
        } else if path.extension().is_some_and(|ext| ext == "json") {
            found.push(path);
        }
    }
    Ok(())
}

#[test]
fn the_catalogue_has_no_problem() -> Esito {
    let (mut documenti, mut nomi, mut wrong) = (Vec::new(), Vec::new(), Vec::new());
    for (nome, testo) in files()? {
        match json::prestazioni(&testo) {
            Ok(letti) => {
                nomi.extend(letti.iter().map(|_| nome.clone()));
                documenti.extend(letti);
            }
            Err(error) => wrong.push(format!("{nome}: {error}")),
        }
    }
    let (quanti, prove) = (documenti.len(), documenti.iter().map(|d| d.tests.len()).sum::<usize>());
    println!("{quanti} documents, {prove} tests of their own");
    assert!(quanti >= 40, "only {quanti} documents");
    if let Err(error) = Catalogo::try_from(documenti) {
        for issue in error.issues {
            let posto = issue.path.strip_prefix('[').and_then(|path| path.split_once(']'));
            let (n, path) = posto.ok_or("a path without a document")?;
            let nome = nomi.get(n.parse::<usize>()?).ok_or("no such document")?;
            wrong.push(format!("{nome} {}: {}", path.trim_start_matches('.'), issue.message));
        }
    }
    assert!(wrong.is_empty(), "{} problems:\n{}\n", wrong.len(), wrong.join("\n"));
    Ok(())
}

#[test]
fn every_document_fits_the_schema() -> Esito {
    let schema: Value = serde_json::from_str(include_str!("../www/schema/prestazione.schema.json"))?;
    let mut wrong = Vec::new();
    for (nome, testo) in files()? {
        let letto: Value = serde_json::from_str(&testo)?;
        let documenti = letto.as_array().map_or(std::slice::from_ref(&letto), Vec::as_slice);
        for documento in documenti {
            let mut problemi = Vec::new();
            schema::valida(&schema, &schema, documento, "", &mut problemi);
            wrong.extend(problemi.into_iter().map(|problema| format!("{nome} {problema}")));
        }
    }
    assert!(wrong.is_empty(), "{} problems:\n{}\n", wrong.len(), wrong.join("\n"));
    Ok(())
}
