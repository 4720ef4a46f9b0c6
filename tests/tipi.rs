//! The types that the package publishes share one file: two of one name would become one type with the fields of both.

use std::collections::BTreeMap;
use std::error::Error;
use std::fs;
use std::path::Path;

#[test]
fn a_published_type_has_a_name_of_its_own() -> Result<(), Box<dyn Error>> {
    let mut found = BTreeMap::<String, Vec<String>>::new();
    let mut folders = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join("src")];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder)? {
            let path = entry?.path();
            if path.is_dir() {
                folders.push(path);
            } else {
                for name in published(&fs::read_to_string(&path)?) {
                    found.entry(name).or_default().push(path.display().to_string());
                }
            }
        }
    }
    assert!(found.len() > 150, "only {} types", found.len());
    found.retain(|_, places| places.len() > 1);
    assert!(found.is_empty(), "types of one name: {found:#?}");
    Ok(())
}

/// The names after `derive(tsify::Tsify)`.
fn published(text: &str) -> Vec<String> {
    let mut names = Vec::new();
    for piece in text.split("derive(tsify::Tsify").skip(1) {
        let line = piece.lines().map(str::trim).find(|line| line.starts_with("pub"));
        let name = line.and_then(|line| line.split(' ').skip_while(|word| !["struct", "enum"].contains(word)).nth(1));
        names.extend(name.map(|name| name.chars().take_while(|c| c.is_alphanumeric()).collect()));
    }
    names
}
