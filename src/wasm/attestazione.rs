//! The module of what INPS answers: reading, checking and comparing attestations, the services of PDND, the validators. The
//! calculation is in it, to compare with; what explains it is not.

use wasm_bindgen::prelude::wasm_bindgen;

use super::answer;
use crate::json::{attestazione, pdnd};

#[wasm_bindgen(skip_typescript)]
pub fn read(xml: &str) -> String {
    answer(attestazione::read(xml))
}

#[wasm_bindgen(skip_typescript)]
pub fn read_bytes(bytes: &[u8]) -> String {
    answer(attestazione::read_bytes(bytes))
}

#[wasm_bindgen(skip_typescript)]
pub fn write(attestazione: &str) -> String {
    answer(attestazione::write(attestazione))
}

#[wasm_bindgen(skip_typescript)]
pub fn write_answer(letto: &str) -> String {
    answer(attestazione::write_answer(letto))
}

#[wasm_bindgen(skip_typescript)]
pub fn check(richiesta: &str) -> String {
    answer(attestazione::check(richiesta))
}

#[wasm_bindgen(skip_typescript)]
pub fn compare(richiesta: &str) -> String {
    answer(attestazione::compare(richiesta))
}

#[wasm_bindgen(skip_typescript)]
pub fn draft(richiesta: &str) -> String {
    answer(attestazione::draft(richiesta))
}

#[wasm_bindgen(skip_typescript)]
pub fn facsimile(richiesta: &str) -> String {
    answer(attestazione::facsimile(richiesta))
}

#[wasm_bindgen(skip_typescript)]
pub fn catalogue() -> String {
    pdnd::catalogue()
}

#[wasm_bindgen(skip_typescript)]
pub fn advise_service(domanda: &str) -> String {
    answer(pdnd::advise_service(domanda))
}

#[wasm_bindgen(skip_typescript)]
pub fn fiscal_code(richiesta: &str) -> String {
    answer(attestazione::fiscal_code(richiesta))
}

#[wasm_bindgen(skip_typescript)]
pub fn protocol(richiesta: &str) -> String {
    answer(attestazione::protocol(richiesta))
}

#[wasm_bindgen(skip_typescript)]
pub fn benefit_code(richiesta: &str) -> String {
    answer(attestazione::benefit_code(richiesta))
}
