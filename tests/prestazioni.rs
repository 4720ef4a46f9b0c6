//! The evaluation of benefits: each expected result comes from a table or from the sum written beside it.

use std::error::Error;
use std::fs;
use std::path::Path;

use isee_simulatore::json;
use isee_simulatore::prestazioni::{Documento, prova};

type Esito = Result<(), Box<dyn Error>>;

/// The documents of the folders of the package.
fn documenti() -> Result<Vec<Documento>, Box<dyn Error>> {
    let mut tutti = Vec::new();
    let radice = Path::new(env!("CARGO_MANIFEST_DIR")).join("www/prestazioni");
    for cartella in fs::read_dir(radice)? {
        let cartella = cartella?.path();
        if !cartella.is_dir() {
            continue;
        }
        let mut file: Vec<_> = fs::read_dir(cartella)?.map(|f| f.map(|f| f.path())).collect::<Result<_, _>>()?;
        file.sort();
        for file in file.iter().filter(|f| f.extension().is_some_and(|e| e == "json")) {
            match json::prestazioni(&fs::read_to_string(file)?) {
                Ok(d) => tutti.extend(d),
                Err(e) => println!("{}: {e}", file.display()),
            }
        }
    }
    Ok(tutti)
}

#[test]
fn every_document_passes_its_own_tests() -> Esito {
    let tutti = documenti()?;
    let mut quante = 0;
    let mut falliti = Vec::new();
    for documento in &tutti {
        for p in &documento.tests {
            quante += 1;
            if let Some(f) = prova(&tutti, documento, p) {
                falliti.push(format!(
                    "{} {}: {}: atteso {:?}, trovato {f:?}",
                    documento.id, documento.version, p.name, p.expect
                ));
            }
        }
    }
    assert!(falliti.is_empty(), "{} of {quante}:\n{}", falliti.len(), falliti.join("\n"));
    Ok(())
}
