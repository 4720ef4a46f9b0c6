//! The reader of attestations under a fuzzer that sees which branches it takes.
#![no_main]

#[path = "../../tests/comune/bersaglio.rs"]
mod bersaglio;

libfuzzer_sys::fuzz_target!(|byte: &[u8]| {
    if let Err(male) = bersaglio::prova(byte) {
        panic!("{male}");
    }
});
