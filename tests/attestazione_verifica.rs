//! An attestation that follows from its lines passes; one line altered is found, and named.

use std::error::Error;

use isee_simulatore::attestazione::{
    self, Attestazione, ComponenteNucleo, EsitoPasso, IndicatoreAttestato, RigaAttestata, Righe, StatoAttestato,
    TipoAttestato, Valori, Verifica,
};
use isee_simulatore::{Euro, json};
use proptest::prelude::*;
use proptest::test_runner::TestCaseError;
use rust_decimal::Decimal;
use serde_json::Value;

#[path = "comune/attestati.rs"]
mod attestati;
#[path = "comune/esterni.rs"]
mod esterni;
#[path = "comune/famiglie.rs"]
mod famiglie;

use attestati::giorno;

fn fail(text: impl std::fmt::Display) -> TestCaseError {
    TestCaseError::fail(text.to_string())
}

fn euro(cents: i64) -> Option<Euro> {
    Some(Euro::from_cents(cents))
}

fn scala(centesimi: i64) -> Option<Decimal> {
    Some(Decimal::new(centesimi, 2))
}

fn persone(relazioni: &[&str]) -> Vec<ComponenteNucleo> {
    relazioni
        .iter()
        .map(|r| ComponenteNucleo { relazione: Some((*r).to_owned()), ..ComponenteNucleo::default() })
        .collect()
}

/// The attestation of 2019 published on indebitati.it (case E02 of the published examples): four people, no supplement.
fn pubblicata() -> Attestazione {
    let righe = Righe {
        somma_redditi_componenti: euro(5_883_480),
        somma_redditi_componenti_corrente: None,
        reddito_figurativo_patrimonio_mobiliare: euro(0),
        detrazioni: euro(0),
        isr: euro(5_883_480),
        patrimonio_mobiliare: euro(1_397_700),
        detrazione_patrimonio_mobiliare: euro(1_000_000),
        patrimonio_immobiliare: euro(8_131_200),
        detrazione_patrimonio_immobiliare: euro(7_405_067),
        isp: euro(1_123_833),
        ise: euro(6_108_247),
        parametro_nucleo: scala(246),
        maggiorazioni: scala(0),
        scala_equivalenza: scala(246),
    };
    let valori = Valori {
        ise: euro(6_108_247),
        scala_equivalenza: scala(246),
        isee: euro(2_483_027),
        isr: euro(5_883_480),
        isp: euro(1_123_833),
    };
    let ordinario = IndicatoreAttestato {
        nome: "ordinario".to_owned(),
        elemento: "ISEEOrdinario".to_owned(),
        isee: euro(2_483_027),
        valori: Some(valori),
        righe: Some(righe),
        ..IndicatoreAttestato::default()
    };
    Attestazione {
        numero_protocollo_dsu: Some("INPS-ISEE-2024-00000001X-00".to_owned()),
        data_presentazione: giorno("2024-02-10"),
        data_validita: giorno("2024-12-31"),
        nucleo: persone(&["D", "C", "FC", "FC"]),
        indicatori: vec![ordinario],
        ..Attestazione::default()
    }
}

fn esito(v: &Verifica, codice: &str) -> Option<EsitoPasso> {
    v.passi.iter().find(|p| p.codice == codice).map(|p| p.esito)
}

fn falliti(v: &Verifica) -> Vec<&'static str> {
    v.passi.iter().filter(|p| p.esito == EsitoPasso::NonTorna).map(|p| p.codice).collect()
}

/// Under the figures of 2024, which for these lines are those of 2019.
#[test]
fn a_published_attestation_passes() -> Result<(), Box<dyn Error>> {
    let v = attestazione::check(&pubblicata(), "ordinario")?;
    assert!(v.torna, "{:?}", falliti(&v));
    for codice in ["isr", "isp", "ise", "scala", "isee", "valori-isee", "franchigia-mobiliare", "parametro-nucleo"] {
        assert_eq!(esito(&v, codice), Some(EsitoPasso::Torna), "{codice}");
    }
    assert!(v.sospette.is_empty());
    Ok(())
}

/// A home worth 40.000 with its allowance of 52.500 printed whole, savings of 2.000 with theirs of 6.000: nothing is wrong.
/// 40.000 + 52.500 is the most that may be printed: two figli bring no increase (art. 5, c. 2).
#[test]
fn an_allowance_may_be_printed_whole() -> Result<(), Box<dyn Error>> {
    let con = |detrazione: i64| {
        let mut a = pubblicata();
        let i = a.indicatori.first_mut().ok_or("indicator")?;
        let righe = i.righe.as_mut().ok_or("lines")?;
        righe.patrimonio_immobiliare = euro(4_000_000);
        righe.detrazione_patrimonio_immobiliare = euro(detrazione);
        righe.patrimonio_mobiliare = euro(200_000);
        righe.detrazione_patrimonio_mobiliare = euro(1_000_000); // 6.000 + 2.000 × 3, at most 10.000
        righe.reddito_figurativo_patrimonio_mobiliare = euro(0);
        righe.isp = euro(0);
        Ok::<_, Box<dyn Error>>(attestazione::check(&a, "ordinario")?)
    };
    let v = con(5_250_000)?;
    for codice in ["isp", "franchigia-mobiliare", "detrazione-immobiliare"] {
        assert_eq!(esito(&v, codice), Some(EsitoPasso::Torna), "{codice}");
    }
    assert_eq!(esito(&con(9_250_000)?, "detrazione-immobiliare"), Some(EsitoPasso::Torna));
    assert_eq!(esito(&con(9_250_100)?, "detrazione-immobiliare"), Some(EsitoPasso::NonTorna));
    Ok(())
}

/// What needs the law of a day that the tables do not have is left aside; what does not need it is checked all the same.
#[test]
fn a_day_outside_the_tables_is_not_guessed() -> Result<(), Box<dyn Error>> {
    for data in [giorno("2019-06-03"), None] {
        let a = Attestazione { data_presentazione: data, data_validita: None, ..pubblicata() };
        let a = Attestazione { numero_protocollo_dsu: None, ..a };
        let v = attestazione::check(&a, "ordinario")?;
        for codice in ["ise", "figurativo", "franchigia-mobiliare", "parametro-nucleo", "maggiorazioni"] {
            assert_eq!(esito(&v, codice), Some(EsitoPasso::NonVerificabile), "{codice}");
        }
        for codice in ["isr", "isp", "scala", "isee"] {
            assert_eq!(esito(&v, codice), Some(EsitoPasso::Torna), "{codice}");
        }
        assert!(v.torna);
        let avviso = if data.is_some() { "fuori-tabelle" } else { "senza-data" };
        assert_eq!(v.avvisi.first().map(|a| a.codice), Some(avviso));
    }
    Ok(())
}

#[test]
fn the_caller_chooses_the_indicator() {
    let error = attestazione::check(&pubblicata(), "").err();
    let issue = error.and_then(|e| e.issues.into_iter().next());
    assert_eq!(issue.as_ref().map(|i| i.regola), Some("indicatore-da-scegliere"));
    assert!(issue.is_some_and(|i| i.message.contains("ordinario")), "the message lists those present");
}

/// Each case: what is changed, the steps that fail, the line that is named first and the figure that mends it.
#[test]
fn one_altered_line_is_found() -> Result<(), Box<dyn Error>> {
    type Cambio = fn(&mut Righe, &mut Valori, &mut IndicatoreAttestato);
    let casi: Vec<(&str, Cambio, &[&str], RigaAttestata, i64)> = vec![
        ("ISR", |r, _, _| r.isr = euro(5_783_480), &["isr", "ise", "valori-isr"], RigaAttestata::Isr, 5_883_480),
        ("ISP", |r, _, _| r.isp = euro(1_000_000), &["isp", "ise", "valori-isp"], RigaAttestata::Isp, 1_123_833),
        ("ISE", |r, _, _| r.ise = euro(6_108_257), &["ise", "isee", "valori-ise"], RigaAttestata::Ise, 6_108_247),
        (
            "scala",
            |r, _, _| r.scala_equivalenza = scala(266),
            &["scala", "isee", "valori-scala"],
            RigaAttestata::ScalaEquivalenza,
            246,
        ),
        ("ISEE", |_, _, i| i.isee = euro(2_083_027), &["isee", "valori-isee"], RigaAttestata::Isee, 2_483_027),
        ("ISEE dei valori", |_, v, _| v.isee = euro(2_483_037), &["valori-isee"], RigaAttestata::ValoriIsee, 2_483_027),
        ("ISR dei valori", |_, v, _| v.isr = euro(1), &["valori-isr"], RigaAttestata::ValoriIsr, 5_883_480),
        (
            "franchigia di altri",
            |r, _, _| r.detrazione_patrimonio_mobiliare = euro(1_300_000),
            &["isp", "franchigia-mobiliare"],
            RigaAttestata::DetrazionePatrimonioMobiliare,
            1_000_000,
        ),
        (
            "parametro",
            |r, _, _| r.parametro_nucleo = scala(285),
            &["scala", "parametro-nucleo"],
            RigaAttestata::ParametroNucleo,
            246,
        ),
        (
            "maggiorazioni",
            |r, _, _| r.maggiorazioni = scala(7),
            &["scala", "maggiorazioni"],
            RigaAttestata::Maggiorazioni,
            0,
        ),
        (
            "detrazione oltre gli immobili",
            |r, _, _| r.detrazione_patrimonio_immobiliare = euro(20_000_000),
            &["isp", "detrazione-immobiliare"],
            RigaAttestata::DetrazionePatrimonioImmobiliare,
            7_405_067,
        ),
        (
            "figurativo oltre il tasso",
            |r, _, _| r.reddito_figurativo_patrimonio_mobiliare = euro(100_000),
            &["isr", "figurativo"],
            RigaAttestata::RedditoFigurativoPatrimonioMobiliare,
            0,
        ),
    ];
    for (nome, cambia, attesi, riga, corretta) in casi {
        let mut a = pubblicata();
        let i = a.indicatori.first_mut().ok_or("no indicator")?;
        let (mut righe, mut valori) = (i.righe.ok_or("no lines")?, i.valori.ok_or("no values")?);
        cambia(&mut righe, &mut valori, i);
        (i.righe, i.valori) = (Some(righe), Some(valori));
        let v = attestazione::check(&a, "ordinario")?;
        assert_eq!(falliti(&v), attesi, "{nome}");
        let prima = v.sospette.first().ok_or(format!("{nome}: no line is named"))?;
        assert_eq!(prima.riga, riga, "{nome}");
        assert_eq!(prima.corretta.decimal(), Some(Decimal::new(corretta, 2)), "{nome}");
        let muto = v.passi.iter().find(|p| (p.esito == EsitoPasso::NonTorna) == p.spiegazioni.is_empty());
        assert_eq!(muto.map(|p| p.codice), None, "{nome}: what fails is explained, what does not is not");
    }
    Ok(())
}

/// The incomes cannot be told from the deductions by one step that both enter: both are named, no other line.
#[test]
fn a_line_of_one_step_shares_the_suspicion() -> Result<(), Box<dyn Error>> {
    let mut a = pubblicata();
    if let Some(righe) = a.indicatori.first_mut().and_then(|i| i.righe.as_mut()) {
        righe.somma_redditi_componenti = euro(5_983_480); // 1.000 more
    }
    let v = attestazione::check(&a, "ordinario")?;
    assert_eq!(falliti(&v), ["isr"]);
    let sospette: Vec<_> = v.sospette.iter().map(|s| (s.riga, s.corretta.decimal())).collect();
    assert_eq!(
        sospette,
        [
            (RigaAttestata::SommaRedditiComponenti, Some(Decimal::new(5_883_480, 2))),
            (RigaAttestata::Detrazioni, Some(Decimal::new(100_000, 2)))
        ]
    );
    Ok(())
}

#[test]
fn days_protocol_and_codes() -> Result<(), Box<dyn Error>> {
    let verifica = |cambia: fn(&mut Attestazione)| {
        let mut a = pubblicata();
        cambia(&mut a);
        attestazione::check(&a, "ordinario")
    };
    let con_codici = |a: &mut Attestazione, ultimo: &str| {
        for (p, cf) in a.nucleo.iter_mut().zip(["PRVNNA80E41Z999P", ultimo]) {
            p.codice_fiscale = Some(cf.to_owned());
        }
    };
    assert_eq!(esito(&verifica(|a| a.data_validita = giorno("2024-06-30"))?, "validita"), Some(EsitoPasso::NonTorna));
    assert_eq!(esito(&verifica(|a| a.data_validita = None)?, "validita"), Some(EsitoPasso::NonVerificabile));
    let altro_anno = |a: &mut Attestazione| a.numero_protocollo_dsu = Some("INPS-ISEE-2025-00000001X-00".to_owned());
    assert_eq!(esito(&verifica(altro_anno)?, "protocollo"), Some(EsitoPasso::NonTorna));
    assert_eq!(esito(&verifica(|a| a.numero_protocollo_dsu = None)?, "protocollo"), Some(EsitoPasso::NonVerificabile));
    let mut a = pubblicata();
    con_codici(&mut a, "PRVNNA80E41Z999P");
    assert_eq!(esito(&attestazione::check(&a, "ordinario")?, "codice-fiscale"), Some(EsitoPasso::Torna));
    con_codici(&mut a, "PRVNNA80E42Z999P");
    let v = attestazione::check(&a, "ordinario")?;
    let passo = v.passi.iter().find(|p| p.codice == "codice-fiscale").ok_or("no step")?;
    assert_eq!(passo.esito, EsitoPasso::NonTorna);
    let chi: Vec<_> = passo.persone.iter().map(|p| (p.posizione, p.relazione.as_deref())).collect();
    assert_eq!(chi, [(Some(2), Some("C"))]);
    Ok(())
}

/// Art. 9, c. 5: six months for the incomes, the end of the year for the assets; the eve counts too, no other day.
#[test]
fn a_corrente_is_valid_six_months_or_to_the_end() -> Result<(), Box<dyn Error>> {
    let casi = [
        ("2024-08-10", EsitoPasso::Torna),
        ("2024-08-09", EsitoPasso::Torna),
        ("2024-12-31", EsitoPasso::Torna),
        ("2024-09-10", EsitoPasso::NonTorna),
        ("2024-08-11", EsitoPasso::NonTorna),
    ];
    for (fine, atteso) in casi {
        let mut a = Attestazione { data_validita: giorno(fine), ..pubblicata() };
        if let Some(i) = a.indicatori.first_mut() {
            i.corrente = true;
        }
        assert_eq!(esito(&attestazione::check(&a, "ordinario")?, "validita"), Some(atteso), "{fine}");
    }
    Ok(())
}

/// In an ISEE corrente the ISR follows from the new incomes; the assets may be new and the figurativo that of before.
#[test]
fn a_corrente_follows_from_its_own_line() -> Result<(), Box<dyn Error>> {
    let mut a = pubblicata();
    let i = a.indicatori.first_mut().ok_or("no indicator")?;
    i.corrente = true;
    let righe = i.righe.as_mut().ok_or("no lines")?;
    righe.somma_redditi_componenti_corrente = righe.somma_redditi_componenti;
    righe.somma_redditi_componenti = euro(7_000_000);
    let v = attestazione::check(&a, "ordinario")?;
    assert_eq!(esito(&v, "isr"), Some(EsitoPasso::Torna));
    let righe = a.indicatori.first_mut().and_then(|i| i.righe.as_mut()).ok_or("no lines")?;
    righe.reddito_figurativo_patrimonio_mobiliare = euro(90_000);
    let v = attestazione::check(&a, "ordinario")?;
    assert_eq!(esito(&v, "figurativo"), Some(EsitoPasso::NonVerificabile));
    Ok(())
}

#[test]
fn an_indicator_without_values_is_that_of_its_household() -> Result<(), Box<dyn Error>> {
    let mut a = pubblicata();
    let minorenni = |isee| IndicatoreAttestato {
        nome: "minorenni:PRVNNA80E41Z999P".to_owned(),
        tipo: TipoAttestato::Minorenni,
        elemento: "ISEEOrd".to_owned(),
        stato: StatoAttestato::UgualeAOrdinario,
        isee,
        ..IndicatoreAttestato::default()
    };
    a.indicatori.push(minorenni(euro(2_483_027)));
    assert!(attestazione::check(&a, "minorenni:PRVNNA80E41Z999P")?.torna);
    a.indicatori.pop();
    a.indicatori.push(minorenni(euro(2_483_127)));
    assert_eq!(falliti(&attestazione::check(&a, "minorenni:PRVNNA80E41Z999P")?), ["isee"]);
    Ok(())
}

/// A citizen may have written only the five figures of the first page, or the ISEE.
#[test]
fn what_is_not_there_is_not_verified() -> Result<(), Box<dyn Error>> {
    let mut a = pubblicata();
    if let Some(i) = a.indicatori.first_mut() {
        i.righe = None;
        i.isee = None;
    }
    let v = attestazione::check(&a, "ordinario")?;
    assert_eq!(esito(&v, "ise"), Some(EsitoPasso::Torna));
    assert_eq!(esito(&v, "isee"), Some(EsitoPasso::Torna));
    assert_eq!(esito(&v, "isr"), Some(EsitoPasso::NonVerificabile));
    if let Some(v) = a.indicatori.first_mut().and_then(|i| i.valori.as_mut()) {
        v.ise = euro(6_208_247);
    }
    assert_eq!(falliti(&attestazione::check(&a, "ordinario")?), ["ise", "isee"]);
    if let Some(i) = a.indicatori.first_mut() {
        i.valori = None;
        i.isee = euro(100);
    }
    let v = attestazione::check(&a, "ordinario")?;
    assert!(v.torna && v.sospette.is_empty());
    assert_eq!(esito(&v, "isee"), Some(EsitoPasso::NonVerificabile));
    Ok(())
}

/// The lines that a person may alter.
const RIGHE: [RigaAttestata; 20] = [
    RigaAttestata::SommaRedditiComponenti,
    RigaAttestata::SommaRedditiComponentiCorrente,
    RigaAttestata::RedditoFigurativoPatrimonioMobiliare,
    RigaAttestata::Detrazioni,
    RigaAttestata::Isr,
    RigaAttestata::PatrimonioMobiliare,
    RigaAttestata::DetrazionePatrimonioMobiliare,
    RigaAttestata::PatrimonioImmobiliare,
    RigaAttestata::DetrazionePatrimonioImmobiliare,
    RigaAttestata::Isp,
    RigaAttestata::Ise,
    RigaAttestata::ParametroNucleo,
    RigaAttestata::Maggiorazioni,
    RigaAttestata::ScalaEquivalenza,
    RigaAttestata::Isee,
    RigaAttestata::ValoriIsr,
    RigaAttestata::ValoriIsp,
    RigaAttestata::ValoriIse,
    RigaAttestata::ValoriScalaEquivalenza,
    RigaAttestata::ValoriIsee,
];

/// Adds so many cents (hundredths, for the scale) to a line; false when it is not there or would be negative.
fn altera(i: &mut IndicatoreAttestato, riga: RigaAttestata, quanto: i64) -> bool {
    let (Some(r), Some(v)) = (&mut i.righe, &mut i.valori) else { return false };
    let coefficiente = match riga {
        RigaAttestata::ParametroNucleo => Some(&mut r.parametro_nucleo),
        RigaAttestata::Maggiorazioni => Some(&mut r.maggiorazioni),
        RigaAttestata::ScalaEquivalenza => Some(&mut r.scala_equivalenza),
        RigaAttestata::ValoriScalaEquivalenza => Some(&mut v.scala_equivalenza),
        _ => None,
    };
    if let Some(posto) = coefficiente {
        *posto = posto.map(|ora| ora + Decimal::new(quanto.abs() % 300 + 1, 2));
        return posto.is_some();
    }
    let posto = match riga {
        RigaAttestata::SommaRedditiComponenti => &mut r.somma_redditi_componenti,
        RigaAttestata::SommaRedditiComponentiCorrente => &mut r.somma_redditi_componenti_corrente,
        RigaAttestata::RedditoFigurativoPatrimonioMobiliare => &mut r.reddito_figurativo_patrimonio_mobiliare,
        RigaAttestata::Detrazioni => &mut r.detrazioni,
        RigaAttestata::Isr => &mut r.isr,
        RigaAttestata::PatrimonioMobiliare => &mut r.patrimonio_mobiliare,
        RigaAttestata::DetrazionePatrimonioMobiliare => &mut r.detrazione_patrimonio_mobiliare,
        RigaAttestata::PatrimonioImmobiliare => &mut r.patrimonio_immobiliare,
        RigaAttestata::DetrazionePatrimonioImmobiliare => &mut r.detrazione_patrimonio_immobiliare,
        RigaAttestata::Isp => &mut r.isp,
        RigaAttestata::Ise => &mut r.ise,
        RigaAttestata::ValoriIsr => &mut v.isr,
        RigaAttestata::ValoriIsp => &mut v.isp,
        RigaAttestata::ValoriIse => &mut v.ise,
        RigaAttestata::ValoriIsee => &mut v.isee,
        _ => &mut i.isee,
    };
    let nuovo = posto.map(|ora| ora + Euro::from_cents(quanto)).filter(|nuovo| *nuovo >= Euro::ZERO);
    if nuovo.is_some() {
        *posto = nuovo;
    }
    nuovo.is_some()
}

/// The steps that a line enters.
fn passi_di(riga: RigaAttestata) -> &'static [&'static str] {
    match riga {
        RigaAttestata::SommaRedditiComponenti
        | RigaAttestata::SommaRedditiComponentiCorrente
        | RigaAttestata::Detrazioni => &["isr"],
        RigaAttestata::RedditoFigurativoPatrimonioMobiliare => &["isr", "figurativo"],
        RigaAttestata::Isr => &["isr", "ise", "valori-isr"],
        RigaAttestata::PatrimonioMobiliare => &["isp", "figurativo", "franchigia-mobiliare"],
        RigaAttestata::DetrazionePatrimonioMobiliare => &["isp", "franchigia-mobiliare"],
        RigaAttestata::PatrimonioImmobiliare | RigaAttestata::DetrazionePatrimonioImmobiliare => {
            &["isp", "detrazione-immobiliare"]
        }
        RigaAttestata::Isp => &["isp", "ise", "valori-isp"],
        RigaAttestata::Ise => &["ise", "isee", "valori-ise"],
        RigaAttestata::ParametroNucleo | RigaAttestata::Maggiorazioni => {
            &["scala", "parametro-nucleo", "maggiorazioni"]
        }
        RigaAttestata::ScalaEquivalenza => &["scala", "isee", "valori-scala"],
        RigaAttestata::ComponenteAggiuntiva => &["isee"],
        RigaAttestata::Isee => &["isee", "valori-isee"],
        RigaAttestata::ValoriIsr => &["valori-isr"],
        RigaAttestata::ValoriIsp => &["valori-isp"],
        RigaAttestata::ValoriIse => &["valori-ise"],
        RigaAttestata::ValoriScalaEquivalenza => &["valori-scala"],
        RigaAttestata::ValoriIsee => &["valori-isee"],
    }
}

/// How far the five formulas are from what is written, recomputed here: art. 2, 4, 5 and Allegato 1.
fn scarti(i: &IndicatoreAttestato) -> Vec<(&'static str, Decimal)> {
    let (Some(r), Some(v)) = (i.righe, i.valori) else { return Vec::new() };
    let e = |importo: Option<Euro>| importo.unwrap_or_default().decimal();
    let netto = |a: Option<Euro>, b: Option<Euro>| (e(a) - e(b)).max(Decimal::ZERO);
    let nuovi = r.somma_redditi_componenti_corrente.filter(|_| i.corrente);
    let redditi = nuovi.or(r.somma_redditi_componenti);
    let isr = (e(redditi) + e(r.reddito_figurativo_patrimonio_mobiliare) - e(r.detrazioni)).max(Decimal::ZERO);
    let isp = netto(r.patrimonio_mobiliare, r.detrazione_patrimonio_mobiliare)
        + netto(r.patrimonio_immobiliare, r.detrazione_patrimonio_immobiliare);
    let s = r.scala_equivalenza.unwrap_or_default();
    let componenti: Decimal = i.componenti_aggiuntive.iter().map(|c| e(c.importo)).sum();
    let mut scarti = vec![
        ("isr", isr - e(r.isr)),
        ("isp", isp - e(r.isp)),
        ("ise", e(r.isr) + e(r.isp) / Decimal::from(5) - e(r.ise)),
        ("scala", r.parametro_nucleo.unwrap_or_default() + r.maggiorazioni.unwrap_or_default() - s),
        ("valori-isr", e(v.isr) - e(r.isr)),
        ("valori-isp", e(v.isp) - e(r.isp)),
        ("valori-ise", e(v.ise) - e(r.ise)),
        ("valori-scala", v.scala_equivalenza.unwrap_or_default() - s),
    ];
    if s > Decimal::ZERO {
        scarti.push(("isee", e(r.ise) / s + componenti - e(i.isee)));
    }
    if componenti.is_zero() {
        scarti.push(("valori-isee", e(v.isee) - e(i.isee)));
    }
    scarti
}

fn prova_indicatore(a: &Attestazione, quanto: i64, dsu: &Value) -> Result<usize, TestCaseError> {
    let mut trovate = 0;
    for (n, i) in a.indicatori.iter().enumerate() {
        let v = attestazione::check(a, &i.nome).map_err(fail)?;
        prop_assert!(
            v.torna,
            "{} {:?}\n{:?}\n{}",
            i.nome,
            v.passi.iter().find(|p| p.esito == EsitoPasso::NonTorna),
            i,
            dsu
        );
        prop_assert!(v.sospette.is_empty());
        for riga in RIGHE {
            let mut altra = a.clone();
            let Some(i) = altra.indicatori.get_mut(n) else { continue };
            if !altera(i, riga, quanto) {
                continue;
            }
            let (i, scarti) = (i.clone(), scarti(i));
            let v = attestazione::check(&altra, &i.nome).map_err(fail)?;
            let falliti = falliti(&v);
            // Beyond every tolerance it fails, within none it does not.
            for (codice, scarto) in &scarti {
                let fallito = falliti.contains(codice);
                if scarto.abs() > Decimal::new(30, 3) || (codice.contains("scala") && !scarto.is_zero()) {
                    prop_assert!(fallito, "{riga:?}: {codice} is off by {scarto}\n{i:?}");
                }
                if scarto.is_zero() {
                    prop_assert!(!fallito, "{riga:?}: {codice} is right\n{i:?}");
                }
            }
            for codice in &falliti {
                prop_assert!(passi_di(riga).contains(codice), "{riga:?} does not enter {codice}\n{i:?}\n{dsu}");
            }
            if !falliti.is_empty() {
                let nominata = v.sospette.iter().any(|s| s.riga == riga);
                prop_assert!(nominata, "{riga:?} by {quanto}: {falliti:?}, {:?}\n{i:?}\n{dsu}", v.sospette);
                trovate += 1;
            }
        }
    }
    Ok(trovate)
}

fn quanto() -> impl Strategy<Value = i64> {
    prop_oneof![Just(4i64), Just(-4i64), 4i64..200, -200i64..-4, 4i64..5_000_000, -5_000_000i64..-4]
}

proptest! {
    #![proptest_config(famiglie::config(60))]

    #[test]
    fn what_the_engine_gives_passes_and_one_altered_line_is_found(value in famiglie::famiglia(), quanto in quanto()) {
        let dsu = json::dsu(&value.to_string()).map_err(fail)?;
        if let Some(a) = attestati::attestazione(&dsu, false) {
            let trovate = prova_indicatore(&a, quanto, &value)?;
            prop_assert!(trovate > 0, "nothing was found");
        }
    }

    #[test]
    fn every_kind_passes_and_one_altered_line_is_found(value in esterni::dichiarazione(), quanto in quanto()) {
        let dsu = json::dsu(&value.to_string()).map_err(fail)?;
        for corrente in [false, true] {
            if let Some(a) = attestati::attestazione(&dsu, corrente) {
                prova_indicatore(&a, quanto, &value)?;
            }
        }
    }

    /// The facsimile is written by other code: every household of its blocks, the nuclei ristretti too.
    #[test]
    fn the_facsimile_passes_and_one_altered_line_is_found(value in esterni::dichiarazione(), quanto in quanto()) {
        let dsu = json::dsu(&value.to_string()).map_err(fail)?;
        if let Ok(a) = attestazione::facsimile(&dsu, &[]) {
            prova_indicatore(&a, quanto, &value)?;
            for i in &a.indicatori {
                let v = attestazione::check(&a, &i.nome).map_err(fail)?;
                for codice in ["validita", "protocollo", "codice-fiscale"] {
                    prop_assert_eq!(esito(&v, codice), Some(EsitoPasso::Torna), "{} {}", i.nome, codice);
                }
            }
        }
    }

    /// Whatever is written, also by hand and at random, there is an answer.
    #[test]
    fn nothing_that_is_written_stops_it(
        (elemento, tipo, stato) in (0usize..20, 0usize..8, 0usize..3), corrente: bool, data in 0usize..6,
        righe in proptest::collection::vec(proptest::option::of(qualunque()), 21),
        nucleo in proptest::collection::vec((0usize..12, 0usize..6), 0..9),
    ) {
        let a = a_caso((elemento, tipo, stato, corrente), data, &righe, &nucleo);
        let v = attestazione::check(&a, "uno").map_err(fail)?;
        prop_assert_eq!(v.torna, falliti(&v).is_empty());
        let (_, singola) = DSU;
        let r = attestazione::compare(&json::dsu(singola).map_err(fail)?, &a, "uno", Some("ordinario")).map_err(fail)?;
        prop_assert!(r.concorda || r.righe.iter().any(|r| !r.concorda) || !r.avvisi.is_empty());
        if let Ok(b) = attestazione::draft(&a, "uno") {
            prop_assert!(isee_simulatore::calculate(&b.dsu).is_ok(), "{:?}", b.dsu);
        }
    }
}

/// Nothing, everyday sums, the largest and the smallest figures that a document may hold.
fn qualunque() -> impl Strategy<Value = i64> {
    let limite = isee_simulatore::IMPORTO_MASSIMO * 100;
    prop_oneof![Just(0i64), 0i64..500, 0i64..10_000_000, Just(limite), Just(-limite), -500i64..0, 0i64..limite]
}

const DSU: (&str, &str) = (
    "ordinario",
    r#"{ "dataPresentazione": "2026-03-15", "nucleo": { "abitazione": { "titolo": "altro" }, "componenti": [
        { "id": "anna", "relazione": "D", "dataNascita": "1980-05-01", "redditi": { "redditoComplessivo": 20000.4 } }] } }"#,
);

fn a_caso(
    (elemento, tipo, stato, corrente): (usize, usize, usize, bool),
    data: usize,
    righe: &[Option<i64>],
    nucleo: &[(usize, usize)],
) -> Attestazione {
    const ELEMENTI: [&str; 8] = [
        "",
        "ISEEOrd",
        "ISEEMinAttr",
        "ISEEUniStudAttrattoCompAttratta",
        "ISEERistretto",
        "ISEEMinAgg",
        "ISEEOrdinario",
        "X",
    ];
    const TIPI: [TipoAttestato; 8] = [
        TipoAttestato::Ordinario,
        TipoAttestato::Famiglia,
        TipoAttestato::Minorenni,
        TipoAttestato::Universita,
        TipoAttestato::Ristretto,
        TipoAttestato::Dottorato,
        TipoAttestato::Sociosanitario,
        TipoAttestato::Residenze,
    ];
    const STATI: [StatoAttestato; 3] =
        [StatoAttestato::Calcolato, StatoAttestato::UgualeAOrdinario, StatoAttestato::NonCalcolabile];
    const DATE: [&str; 6] = ["", "2023-01-01", "2024-02-29", "2026-03-15", "2031-07-01", "1999-12-31"];
    const RELAZIONI: [&str; 12] = ["D", "C", "F", "MA", "FC", "FNC", "P", "GNC", "B", "?", "", "FE"];
    const CODICI: [&str; 6] =
        ["", "PRVNNA80E41Z999P", "PRVNNA20E41Z999P", "00000000000", "PRVNNA80E42Z999P", "\u{e9}\u{e9}"];
    let e = |n: usize| righe.get(n).copied().flatten().map(Euro::from_cents);
    let s = |n: usize| righe.get(n).copied().flatten().map(|v| Decimal::new(v, 2));
    let tutte = Righe {
        somma_redditi_componenti: e(0),
        somma_redditi_componenti_corrente: e(1),
        reddito_figurativo_patrimonio_mobiliare: e(2),
        detrazioni: e(3),
        isr: e(4),
        patrimonio_mobiliare: e(5),
        detrazione_patrimonio_mobiliare: e(6),
        patrimonio_immobiliare: e(7),
        detrazione_patrimonio_immobiliare: e(8),
        isp: e(9),
        ise: e(10),
        parametro_nucleo: s(11),
        maggiorazioni: s(12),
        scala_equivalenza: s(13),
    };
    let valori = Valori { ise: e(14), scala_equivalenza: s(15), isee: e(16), isr: e(17), isp: e(18) };
    let i = IndicatoreAttestato {
        nome: "uno".to_owned(),
        tipo: TIPI.get(tipo).copied().unwrap_or_default(),
        elemento: ELEMENTI.get(elemento % ELEMENTI.len()).copied().unwrap_or_default().to_owned(),
        stato: STATI.get(stato).copied().unwrap_or_default(),
        corrente,
        isee: e(19),
        righe: (elemento < 16).then_some(tutte),
        valori: (elemento % 3 > 0).then_some(valori),
        componenti_aggiuntive: match e(20) {
            None => Vec::new(),
            importo => vec![attestazione::ComponenteAttestata { importo, ..Default::default() }],
        },
        ..IndicatoreAttestato::default()
    };
    let di = |(relazione, codice): &(usize, usize)| ComponenteNucleo {
        relazione: RELAZIONI.get(*relazione).map(|r| (*r).to_owned()),
        codice_fiscale: CODICI.get(*codice).filter(|cf| !cf.is_empty()).map(|cf| (*cf).to_owned()),
        ..ComponenteNucleo::default()
    };
    Attestazione {
        data_presentazione: DATE.get(data).and_then(|data| giorno(data)),
        nucleo: nucleo.iter().map(di).collect(),
        indicatori: vec![i],
        ..Attestazione::default()
    }
}
