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

/// A document changed at random is read or refused, never a crash: a piece of it goes in the place of another, or something
/// extreme does.
#[test]
fn no_document_stops_the_reader() -> Esito {
    let buono = errori::read("tests/errori_prestazioni.toml")?.buoni.pop().ok_or("no base")?;
    let mut pezzi = Vec::new();
    percorri(&buono, &mut |pezzo| pezzi.push(pezzo.clone()));
    for estremo in ["null", "true", "-1", "0", "1e11", "-1e11", "0.0000000001", "[]", "{}", "\"indicator\"", "\"\""] {
        pezzi.push(serde_json::from_str(estremo)?);
    }
    let quanti = pezzi.len();
    // Numbers that look random and are the same at every run.
    let mut stato: u64 = 4;
    let mut caso = |limite: usize| {
        stato = stato.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (stato >> 33) as usize % limite
    };
    let (mut letti, mut entrati) = (0, 0);
    for _ in 0..2_000 {
        let mut cambiato = buono.clone();
        for _ in 0..=caso(2) {
            let (posto, pezzo) = (caso(quanti), pezzi.get(caso(quanti)).cloned().unwrap_or_default());
            let mut qui = 0;
            cambia(&mut cambiato, &mut |valore| {
                if qui == posto {
                    *valore = pezzo.clone();
                }
                qui += 1;
                qui <= posto
            });
        }
        let Ok(documenti) = json::prestazioni(&cambiato.to_string()) else { continue };
        letti += 1;
        entrati += usize::from(Catalogo::try_from(documenti).is_ok());
    }
    println!("2000 changed documents: {letti} have the shape, {entrati} a meaning");
    assert!(letti > 200 && entrati > 20, "{letti} read, {entrati} checked: the changes are too rough");
    Ok(())
}

fn percorri(valore: &Value, vedi: &mut dyn FnMut(&Value)) {
    vedi(valore);
    match valore {
        Value::Array(voci) => voci.iter().for_each(|voce| percorri(voce, vedi)),
        Value::Object(campi) => campi.values().for_each(|campo| percorri(campo, vedi)),
        _ => {}
    }
}

/// The same walk, until it is told to stop.
fn cambia(valore: &mut Value, vedi: &mut dyn FnMut(&mut Value) -> bool) -> bool {
    vedi(valore)
        && match valore {
            Value::Array(voci) => voci.iter_mut().all(|voce| cambia(voce, vedi)),
            Value::Object(campi) => campi.values_mut().all(|campo| cambia(campo, vedi)),
            _ => true,
        }
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
