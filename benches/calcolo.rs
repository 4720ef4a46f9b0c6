//! Nanoseconds for a household: two employees, two children, a house with a mortgage, two accounts and a fund; and for a
//! hundred thousand of them in a list, each with incomes of its own.

use std::error::Error;
use std::hint::black_box;
use std::time::Duration;

use criterion::{Criterion, Throughput};
use isee_simulatore::indicatori::calcoli;
use isee_simulatore::{Nucleo, calculate, explain, json};

const FAMIGLIA: &str = include_str!("../www/esempi/coppia-due-figli-con-casa.json");

/// How many declarations cross the boundary together, as `calculateMany` sends them.
const LOTTO: usize = 64;

const FAMIGLIE: u32 = 100_000;

fn main() -> Result<(), Box<dyn Error>> {
    let dsu = json::dsu(FAMIGLIA)?;
    let nucleo = Nucleo::try_from(&dsu)?;
    let mut criterion = Criterion::default().configure_from_args();
    criterion.bench_function("calcoli", |b| b.iter(|| calcoli(black_box(&nucleo))));
    criterion.bench_function("calculate", |b| b.iter(|| calculate(black_box(&dsu))));
    criterion.bench_function("explain", |b| b.iter(|| explain(black_box(&dsu))));
    criterion.bench_function("calculate-json", |b| b.iter(|| json::calculate(black_box(FAMIGLIA))));

    let mut famiglia: serde_json::Value = serde_json::from_str(FAMIGLIA)?;
    let mut righe = Vec::new();
    for n in 0..FAMIGLIE {
        if let Some(redditi) = famiglia.pointer_mut("/nucleo/componenti/0/redditi") {
            redditi["esenti"] = n.into();
        }
        righe.push(famiglia.to_string());
    }
    let lotti: Vec<String> = righe.chunks(LOTTO).map(|righe| righe.join("\u{1e}")).collect();
    let mut lista = criterion.benchmark_group("lotto");
    lista.throughput(Throughput::Elements(FAMIGLIE.into())).sample_size(10).measurement_time(Duration::from_secs(10));
    for (nome, completo) in [("indicatori", false), ("completo", true)] {
        lista.bench_function(nome, |b| {
            b.iter(|| lotti.iter().map(|lotto| json::lotto(lotto, completo).len()).sum::<usize>())
        });
    }
    lista.finish();
    criterion.final_summary();
    Ok(())
}
