//! The arrows of the drawing in ARCHITECTURE.md only go down: a module uses what is under it, never what is above.

use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};

/// The layers, from the top; a module may use those of its own layer and all those below.
const LAYERS: [&[&str]; 11] = [
    &["wasm"],
    &["json", "schema"],
    &["cosa_se", "graduatoria"],
    &["spiegazione", "guida", "documenti", "prestazioni", "attestazione", "pdnd", "version", "testi"],
    &["indicatori"],
    &["prospetto"],
    &["isr", "isp", "immobiliare", "mobiliare", "giacenza", "esclusione", "trattamenti", "scala", "nucleo"],
    &["catasto", "codici"],
    &["parametri"],
    &["dsu", "scelte", "error", "messaggi"],
    &["euro", "date", "fonte"],
];

/// A module of values or words may use these within its own layer and nothing else there: nothing at the bottom knows
/// anything.
const BOTTOM_KNOWS: [(&str, &[&str]); 3] = [("euro", &[]), ("date", &[]), ("fonte", &[])];

fn layer(module: &str) -> Option<usize> {
    LAYERS.iter().position(|layer| layer.contains(&module))
}

#[test]
fn arrows_only_go_down() -> Result<(), Box<dyn Error>> {
    let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut files = Vec::new();
    collect(&src, &mut files)?;
    let mut wrong = Vec::new();
    for file in &files {
        let path = file.strip_prefix(&src)?.with_extension("");
        let module = path.iter().next().and_then(|name| name.to_str()).unwrap_or_default();
        if module == "lib" {
            continue;
        }
        let Some(from) = layer(module) else {
            wrong.push(format!("{}: `{module}` is in no layer of the drawing", path.display()));
            continue;
        };
        for used in uses(&fs::read_to_string(file)?) {
            match layer(&used) {
                None => wrong.push(format!("{}: `crate::{used}` is in no layer", path.display())),
                Some(to) if to < from => wrong.push(format!("{}: `crate::{used}` is above it", path.display())),
                Some(_) => {}
            }
            let bottom = BOTTOM_KNOWS.iter().find(|(name, _)| *name == module);
            if bottom.is_some_and(|(_, knows)| used != module && !knows.contains(&used.as_str())) {
                wrong.push(format!("{}: a value must not know `crate::{used}`", path.display()));
            }
        }
    }
    assert!(files.len() > 20, "only {} files", files.len());
    assert!(wrong.is_empty(), "{} arrows that climb:\n{}\n", wrong.len(), wrong.join("\n"));
    Ok(())
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) -> Result<(), Box<dyn Error>> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            collect(&path, files)?;
        } else if path.extension().is_some_and(|ext| ext == "rs") {
            files.push(path);
        }
    }
    files.sort();
    Ok(())
}

/// The modules after `crate::`, in code: comments and the names that lib.rs re-exports are not arrows.
fn uses(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    for line in text.lines().filter(|line| !line.trim_start().starts_with("//")) {
        for piece in line.split("crate::").skip(1) {
            if let Some(list) = piece.strip_prefix('{') {
                found.extend(
                    list.split([',', '}']).map(|name| name.split("::").next().unwrap_or_default().trim().to_owned()),
                );
            } else {
                found.push(piece.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect());
            }
        }
    }
    found.retain(|name: &String| name.starts_with(|c: char| c.is_lowercase()));
    found
}

#[test]
fn a_use_is_read_however_it_is_written() {
    let text = "use crate::dsu::{Dsu, Quota};\n    let x = crate::isr::calcola();\n// use crate::wasm;\nuse crate::{euro::Euro, date};\npub(crate) use crate::Nucleo;";
    assert_eq!(uses(text), ["dsu", "isr", "euro", "date"]);
}
