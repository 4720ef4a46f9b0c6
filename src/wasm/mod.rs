//! The same verbs for JavaScript, one line each: JSON text in, JSON text out.
//!
//! Text on both sides: it refuses a misspelt field with its path, needs no glue, and is measured faster than objects
//! for the trees that `explain` gives.
//!
//! Three modules come from this crate: the ISEE; with the feature `modulo-prestazioni` the benefits, which a page loads when
//! it is asked what the ISEE opens; with `modulo-attestazione` what INPS answers. What is not exported the linker leaves out.

use wasm_bindgen::prelude::wasm_bindgen;

use crate::error::IseeError;
use crate::json;

#[cfg(feature = "modulo-attestazione")]
mod attestazione;
#[cfg(not(any(feature = "modulo-attestazione", feature = "modulo-prestazioni")))]
mod isee;
#[cfg(feature = "modulo-prestazioni")]
mod prestazioni;

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
