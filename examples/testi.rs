//! Prints the words that the module for the browser leaves out: `cargo run --example testi --features schema`.

fn main() {
    println!("{}", serde_json::to_string(&isee_simulatore::testi()).unwrap_or_default());
}
