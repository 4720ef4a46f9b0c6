//! The same verbs for JavaScript, one line each: JSON text in, JSON text out.
//!
//! Text on both sides: it refuses a misspelt field with its path, needs no glue, and is measured faster than objects
//! for the trees that `explain` gives.

use wasm_bindgen::prelude::wasm_bindgen;

use crate::error::IseeError;
use crate::{json, prestazioni};

#[global_allocator]
static ALLOCATOR: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();

/// The values that have no struct of their own.
#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = r#"
/** An amount in euro: a number with at most two decimals, never negative on the way in. */
export type Euro = number;
/** A percentage with at most two decimals: 50 is 50 %. */
export type Percentuale = number;
/** A day, `AAAA-MM-GG`. */
export type Data = string;
/** Where a rule or a figure comes from. */
export interface Fonte {
    /** The act, for example `DPCM 159/2013`. */
    atto: string;
    /** The place inside the act, for example `art. 4, c. 2, lett. a`. */
    articolo: string;
    /** A page where the text can be read. */
    url: string;
}
/** The amount of a line of the explanation. */
export type Importo = number;
"#;

/// The mark of an answer that is an error. An answer is never a JavaScript exception: the machinery of exceptions
/// costs more than a character.
const ERRORE: char = '!';

fn answer(result: Result<String, IseeError>) -> String {
    result.unwrap_or_else(|error| {
        let mut text = String::from(ERRORE);
        text.push_str(&json::scrivi(&error));
        text
    })
}

#[wasm_bindgen(skip_typescript)]
pub fn calculate(dsu: &str) -> String {
    answer(json::calculate(dsu))
}

#[wasm_bindgen(skip_typescript)]
pub fn rank(domande: &str) -> String {
    answer(json::rank(domande))
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
