//! Prints every case of `tests/casi` and every bad input of `tests/errori.toml` as one JSON, for the package tests.
//!
//! `{ casi: [{ nome, dsu, base?, attesi: [{ percorso, valore }], tolleranza }], aiuti: [{ nome, funzione, ingresso,
//! atteso }], ingressi: { buoni: [dsu], sbagliati: [{ nome, testo, problemi: [{ code, path, regola? }] }] } }`.
//! With `base`, a `valore` is the difference between the result of `dsu` and that of `base`.

use std::error::Error;
use std::io::Write;

#[path = "../tests/comune/casi.rs"]
mod casi;
#[path = "../tests/comune/errori.rs"]
mod errori;
#[path = "../tests/comune/modifica.rs"]
mod modifica;

fn main() -> Result<(), Box<dyn Error>> {
    let casi::Prove { casi, aiuti } = casi::read_all()?;
    let all = serde_json::json!({ "casi": casi, "aiuti": aiuti, "ingressi": errori::read("tests/errori.toml")? });
    writeln!(std::io::stdout(), "{all}")?;
    Ok(())
}
