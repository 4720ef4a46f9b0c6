//! Prints the JSON Schema of the declaration: `cargo run --example schema --features schema`.

fn main() {
    let schema = schemars::schema_for!(isee_simulatore::Dsu);
    println!("{}", serde_json::to_string_pretty(&schema).unwrap_or_default());
}
