//! Reads and checks documents of benefits, together: `cargo run --example prestazioni -- www/prestazioni/*/*.json`.
//!
//! Prints every problem with its file and its path, or `ok`. A benefit that needs the amount of another wants its file too.

use std::error::Error;
use std::fs;

use isee_simulatore::json;
use isee_simulatore::prestazioni::Catalogo;

fn main() -> Result<(), Box<dyn Error>> {
    let (mut documenti, mut origini, mut problemi) = (Vec::new(), Vec::new(), 0);
    for file in std::env::args().skip(1) {
        match json::prestazioni(&fs::read_to_string(&file)?) {
            Ok(letti) => {
                let uno = letti.len() == 1;
                origini.extend((0..letti.len()).map(|n| if uno { file.clone() } else { format!("{file}[{n}]") }));
                documenti.extend(letti);
            }
            Err(error) => {
                problemi += 1;
                println!("{file}: {error}");
            }
        }
    }
    let quanti = documenti.len();
    if let Err(error) = Catalogo::try_from(documenti) {
        problemi += error.issues.len();
        for issue in error.issues {
            // `[3].amount.bands`: the third document.
            let posto = issue.path.strip_prefix('[').and_then(|path| path.split_once(']'));
            let (n, path) = posto.ok_or("a path without a document")?;
            let origine = origini.get(n.parse::<usize>()?).ok_or("a document that was not given")?;
            println!("{origine} {}: {}", path.trim_start_matches('.'), issue.message);
        }
    }
    if problemi > 0 {
        return Err(format!("{problemi} problems").into());
    }
    println!("ok: {quanti} documents");
    Ok(())
}
