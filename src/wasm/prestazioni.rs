//! The module of the benefits: catalogues, what they give, the order of a call. It knows no declaration: a household comes
//! to it as a `Situazione`, from the other module.

use wasm_bindgen::prelude::wasm_bindgen;

use super::answer;
use crate::error::IseeError;
use crate::{json, prestazioni};

#[wasm_bindgen(skip_typescript)]
pub fn rank(domande: &str) -> String {
    answer(json::rank(domande))
}

/// A catalogue of benefits, read and checked once.
#[wasm_bindgen(skip_typescript)]
pub struct Catalogo(Result<prestazioni::Catalogo, IseeError>);

#[wasm_bindgen]
impl Catalogo {
    /// From the text of the documents and that of the options, empty when there is none.
    #[wasm_bindgen(constructor, skip_typescript)]
    pub fn new(documenti: &str, opzioni: &str) -> Catalogo {
        Catalogo(json::catalogue(documenti, opzioni))
    }

    /// The documents in it, or the error: then nothing was loaded.
    #[wasm_bindgen(skip_typescript)]
    pub fn list(&self) -> String {
        self.con(|catalogo| Ok(json::catalogue_list(catalogo)))
    }

    #[wasm_bindgen(skip_typescript)]
    pub fn benefits(&self, richiesta: &str) -> String {
        self.con(|catalogo| json::benefits(catalogo, richiesta))
    }

    #[wasm_bindgen(skip_typescript)]
    pub fn distance(&self, richiesta: &str) -> String {
        self.con(|catalogo| json::distance(catalogo, richiesta))
    }

    fn con(&self, verbo: impl FnOnce(&prestazioni::Catalogo) -> Result<String, IseeError>) -> String {
        answer(self.0.as_ref().map_err(IseeError::clone).and_then(verbo))
    }
}
