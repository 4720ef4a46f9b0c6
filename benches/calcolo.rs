//! Nanoseconds for a household: two employees, two children, a house with a mortgage, two accounts and a fund.

use std::error::Error;
use std::hint::black_box;

use criterion::Criterion;
use isee_simulatore::indicatori::calcoli;
use isee_simulatore::{Nucleo, calculate, explain, json};

const FAMIGLIA: &str = include_str!("../www/esempi/coppia-due-figli-con-casa.json");

fn main() -> Result<(), Box<dyn Error>> {
    let dsu = json::dsu(FAMIGLIA)?;
    let nucleo = Nucleo::try_from(&dsu)?;
    let mut criterion = Criterion::default().configure_from_args();
    criterion.bench_function("calcoli", |b| b.iter(|| calcoli(black_box(&nucleo))));
    criterion.bench_function("calculate", |b| b.iter(|| calculate(black_box(&dsu))));
    criterion.bench_function("explain", |b| b.iter(|| explain(black_box(&dsu))));
    criterion.bench_function("calculate-json", |b| b.iter(|| json::calculate(black_box(FAMIGLIA))));
    criterion.final_summary();
    Ok(())
}
