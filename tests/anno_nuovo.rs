//! The January job: a year of which nothing is written yet says what is missing and where to look it up.
#![expect(clippy::expect_used, reason = "a test fails by panicking")]

use isee_simulatore::Data;
use isee_simulatore::parametri::{Bozza, Tabella};

/// Every yearly figure of the last table is asked again, each with the place where it is published.
#[test]
fn an_empty_file_for_2027_lists_every_missing_figure() {
    let ultima = Tabella::corrente();
    assert_eq!(ultima.al, Data::new(2026, 12, 31), "2027 is written: move this test to the next year");

    let mancanti = Bozza::VUOTA.mancanti();
    let campi: Vec<String> = mancanti.iter().map(|m| m.campo.replace('_', "-")).collect();
    let annuali: Vec<String> = ultima.annuali.righe().into_iter().map(|riga| riga.codice).collect();
    assert_eq!(campi, annuali);
    for mancante in &mancanti {
        println!("DSU 2027: manca {} ({}); cercalo in: {}", mancante.nome, mancante.campo, mancante.dove);
        assert!(mancante.dove.len() > 20, "{}: say where to look it up", mancante.campo);
    }
}

/// What is already written is not asked again.
#[test]
fn a_figure_that_is_there_is_not_missing() {
    let tasso = Tabella::corrente().annuali.tasso_legale;
    let bozza = Bozza { tasso_legale: Some(tasso), ..Bozza::VUOTA };
    let mancanti = bozza.mancanti();
    assert_eq!(mancanti.len(), Bozza::VUOTA.mancanti().len() - 1);
    assert!(mancanti.iter().all(|m| m.campo != "tasso_legale"));
}

/// Without the file, a declaration of 2027 is refused, and the message names the last table.
#[test]
fn a_declaration_of_2027_is_refused() {
    let error = Tabella::del_giorno(Data::new(2027, 1, 1)).expect_err("2027 has no table");
    let message = error.to_string();
    assert!(message.contains("01/01/2027") && message.contains("31/12/2026"), "{message}");
}

/// The rate of the reddito figurativo is the lower of the two, in every year written so far.
#[test]
fn the_rate_follows_its_rule() {
    for anno in 2023..=2026 {
        let tabella = Tabella::del_giorno(Data::new(anno, 6, 1)).expect("a year in the tables");
        let annuali = &tabella.annuali;
        let un_punto = rust_decimal::Decimal::new(1, 2);
        let legale = annuali.tasso_legale.valore + un_punto;
        assert_eq!(annuali.tasso_figurativo.valore, annuali.rendimento_titoli.valore.min(legale), "DSU {anno}");
    }
}
