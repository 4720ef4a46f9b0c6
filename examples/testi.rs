//! Prints the words that the modules for the browser leave out: `cargo run --example testi --features schema`, and with
//! `-- attestazione` or `-- uffici` those of the module that reads attestations.

fn main() {
    let testi = match std::env::args().nth(1).as_deref() {
        Some("attestazione") => isee_simulatore::testi_attestazione(),
        Some("uffici") => isee_simulatore::testi_uffici(),
        _ => isee_simulatore::testi(),
    };
    println!("{}", serde_json::to_string(&testi).unwrap_or_default());
}
