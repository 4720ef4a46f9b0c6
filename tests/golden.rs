//! What each table of the parameters inherits from the one before: `tests/golden/parametri.txt`, read by a person
//! against the law. A figure that should have changed and was forgotten is silently last year's: here inheriting is
//! seen. After a wanted change, `AGGIORNA=1 cargo test --test golden` rewrites the file; then read the diff.

use std::error::Error;
use std::fmt::Write;
use std::fs;
use std::path::Path;

use isee_simulatore::json;
use serde_json::Value;

/// A day in each table.
const TABLES: [&str; 5] = ["2023-06-01", "2024-06-01", "2025-02-01", "2025-06-01", "2026-06-01"];

fn rows<'a>(table: &'a Value, key: &str) -> &'a [Value] {
    table.get(key).and_then(Value::as_array).map_or(&[], Vec::as_slice)
}

fn text(row: &Value, pointer: &str) -> String {
    match row.pointer(pointer) {
        Some(Value::String(text)) => text.clone(),
        Some(Value::Null) | None => "nessuno".to_owned(),
        Some(Value::Array(list)) if list.is_empty() => "nessuno".to_owned(),
        Some(Value::Array(list)) => list.iter().map(plain).collect::<Vec<_>>().join(" "),
        Some(value) => plain(value),
    }
}

fn plain(value: &Value) -> String {
    let text = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
    text.strip_suffix(".0").map_or(text.clone(), str::to_owned)
}

fn line(out: &mut String, row: &Value) -> std::fmt::Result {
    let source = format!("{}, {}", text(row, "/fonte/atto"), text(row, "/fonte/articolo"));
    writeln!(out, "    {:<32} {:<40} {source}", text(row, "/codice"), text(row, "/valore"))
}

fn section(out: &mut String, title: &str, rows: &[&Value]) -> std::fmt::Result {
    if !rows.is_empty() {
        writeln!(out, "  {title}")?;
    }
    rows.iter().try_for_each(|row| line(out, row))
}

fn golden() -> Result<String, Box<dyn Error>> {
    let mut out =
        String::from("Le cifre di ogni tabella, e quali sono le stesse (valore e fonte) della tabella prima.\n");
    let mut before: Option<Value> = None;
    for day in TABLES {
        let table: Value = serde_json::from_str(&json::parameters(&format!("\"{day}\""))?)?;
        let all = rows(&table, "righe");
        let same = |row: &Value| {
            let before = before.as_ref().map_or(&[][..], |table| rows(table, "righe"));
            let keys = ["/codice", "/valore", "/fonte"];
            before.iter().any(|old| keys.iter().all(|key| old.pointer(key) == row.pointer(key)))
        };
        let yearly = |row: &&Value| row.get("annuale") == Some(&Value::Bool(true));
        let (annual, stable): (Vec<&Value>, Vec<&Value>) = all.iter().partition(yearly);
        let (inherited, new): (Vec<&Value>, Vec<&Value>) = stable.into_iter().partition(|row| same(row));
        writeln!(out, "\nDSU dal {} al {}", text(&table, "/dal"), text(&table, "/al"))?;
        section(&mut out, "scritti per intero ogni anno", &annual)?;
        let title = if before.is_some() { "nuovi o cambiati" } else { "la prima tabella" };
        section(&mut out, title, &new)?;
        section(&mut out, "ereditati", &inherited)?;
        section(
            &mut out,
            "indicatore familiare, al posto di quelli sopra",
            &rows(&table, "famiglia").iter().collect::<Vec<_>>(),
        )?;
        before = Some(table);
    }
    Ok(out)
}

/// The rows, each with the table and the section it stands in.
fn placed(text: &str) -> Vec<String> {
    let (mut table, mut section) = ("", "");
    let mut out = Vec::new();
    for line in text.lines() {
        match line.len() - line.trim_start().len() {
            0 => table = line,
            2 => section = line.trim(),
            _ => out.push(format!("{table}, {section}: {}", line.trim())),
        }
    }
    out
}

#[test]
fn each_table_inherits_what_was_reviewed() -> Result<(), Box<dyn Error>> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden/parametri.txt");
    let found = golden()?;
    if std::env::var_os("AGGIORNA").is_some() {
        fs::write(&path, &found)?;
    }
    let expected = fs::read_to_string(&path)?;
    let (before, after) = (placed(&expected), placed(&found));
    let gone = before.iter().filter(|line| !after.contains(line));
    let new = after.iter().filter(|line| !before.contains(line));
    let gone = gone.map(|line| format!("- {line}"));
    let diff: Vec<String> = gone.chain(new.map(|line| format!("+ {line}"))).collect();
    assert!(expected == found, "the parameters changed: review, then AGGIORNA=1\n{}\n", diff.join("\n"));
    Ok(())
}
