//! The module of the ISEE.

use wasm_bindgen::prelude::wasm_bindgen;

use super::answer;
use crate::json;

#[wasm_bindgen(skip_typescript)]
pub fn calculate(dsu: &str) -> String {
    answer(json::calculate(dsu))
}

/// An error belongs to its declaration: the list is never one.
#[wasm_bindgen(skip_typescript)]
pub fn lotto(testi: &str, completo: bool) -> String {
    json::lotto(testi, completo)
}

#[wasm_bindgen(skip_typescript)]
pub fn explain(dsu: &str) -> String {
    answer(json::explain(dsu))
}

#[wasm_bindgen(skip_typescript)]
pub fn validate(dsu: &str) -> String {
    json::validate(dsu)
}

#[wasm_bindgen(skip_typescript)]
pub fn documents(dsu: &str) -> String {
    answer(json::documents(dsu))
}

#[wasm_bindgen(skip_typescript)]
pub fn which(richiesta: &str) -> String {
    answer(json::which(richiesta))
}

#[wasm_bindgen(skip_typescript)]
pub fn kinds(dsu: &str) -> String {
    answer(json::kinds(dsu))
}

#[wasm_bindgen(skip_typescript)]
pub fn curve(richiesta: &str) -> String {
    answer(json::curve(richiesta))
}

#[wasm_bindgen(skip_typescript)]
pub fn goal(richiesta: &str) -> String {
    answer(json::goal(richiesta))
}

#[wasm_bindgen(skip_typescript)]
pub fn bounds(richiesta: &str) -> String {
    answer(json::bounds(richiesta))
}

#[wasm_bindgen(skip_typescript)]
pub fn compare(richiesta: &str) -> String {
    answer(json::compare(richiesta))
}

#[wasm_bindgen(skip_typescript)]
pub fn needs() -> String {
    json::needs()
}

#[wasm_bindgen(skip_typescript)]
pub fn parameters(giorno: &str) -> String {
    answer(json::parameters(giorno))
}

#[wasm_bindgen(skip_typescript)]
pub fn valore_imu(dati: &str) -> String {
    answer(json::valore_imu(dati))
}

#[wasm_bindgen(skip_typescript)]
pub fn reddito_fondiario(redditi: &str) -> String {
    answer(json::reddito_fondiario(redditi))
}

#[wasm_bindgen(skip_typescript)]
pub fn version() -> String {
    json::version()
}

#[wasm_bindgen(skip_typescript)]
pub fn situation(richiesta: &str) -> String {
    answer(json::situation(richiesta))
}

#[wasm_bindgen(skip_typescript)]
pub fn one_more_euro(dsu: &str) -> String {
    answer(json::one_more_euro(dsu))
}
