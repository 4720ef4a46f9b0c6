//! From an attestation to a declaration: the engine accepts it, its lines are those of the document, and what was supposed
//! is told.

use std::error::Error;

use isee_simulatore::attestazione::{
    self, Attestazione, Bozza, ComponenteNucleo, IndicatoreAttestato, RigaAttestata as Riga, Righe, StatoAttestato,
    TipoAttestato, Valori,
};
use isee_simulatore::dsu::{Relazione, Titolo};
use isee_simulatore::{Euro, calculate, json};
use proptest::prelude::*;
use proptest::test_runner::TestCaseError;
use rust_decimal::Decimal;

#[path = "comune/attestati.rs"]
mod attestati;
#[path = "comune/esterni.rs"]
mod esterni;
#[path = "comune/famiglie.rs"]
mod famiglie;

use attestati::giorno;

fn euro(euro: i64) -> Option<Euro> {
    Some(Euro::new(euro))
}

fn scala(centesimi: i64) -> Option<Decimal> {
    Some(Decimal::new(centesimi, 2))
}

fn persona(relazione: &str, codice: &str) -> ComponenteNucleo {
    let codice_fiscale = (!codice.is_empty()).then(|| codice.to_owned());
    ComponenteNucleo { relazione: Some(relazione.to_owned()), codice_fiscale, ..ComponenteNucleo::default() }
}

/// A couple, a figlia of 11, a son of 7; home, accounts and funds. The sums are written out in the test.
fn famiglia() -> Attestazione {
    let righe = Righe {
        somma_redditi_componenti: euro(36_000),
        somma_redditi_componenti_corrente: None,
        reddito_figurativo_patrimonio_mobiliare: euro(260),
        detrazioni: euro(0),
        isr: euro(36_260),
        patrimonio_mobiliare: euro(25_000),
        detrazione_patrimonio_mobiliare: euro(10_000),
        patrimonio_immobiliare: euro(130_000),
        detrazione_patrimonio_immobiliare: euro(115_000),
        isp: euro(30_000),
        ise: euro(42_260),
        parametro_nucleo: scala(246),
        maggiorazioni: scala(20),
        scala_equivalenza: scala(266),
    };
    let isee = Some(Euro::from_cents(1_588_722)); // 42.260 / 2,66
    let ordinario = IndicatoreAttestato {
        nome: "ordinario".to_owned(),
        elemento: "ISEEOrdinario".to_owned(),
        isee,
        righe: Some(righe),
        ..IndicatoreAttestato::default()
    };
    Attestazione {
        data_presentazione: giorno("2026-03-15"),
        nucleo: vec![
            persona("D", "PRVNNA80E41Z999P"),
            persona("C", "FTTMRA78A01Z999X"),
            persona("F", "FTTLCU15A30Z999X"),
            persona("F", "FTTGAI18S42Z999X"),
        ],
        indicatori: vec![ordinario],
        ..Attestazione::default()
    }
}

fn codici(b: &Bozza) -> Vec<&'static str> {
    b.ipotesi.iter().map(|i| i.codice).collect()
}

fn diverse(b: &Bozza) -> Vec<Riga> {
    b.righe.iter().filter(|r| !r.concorda).map(|r| r.riga).collect()
}

#[test]
fn a_draft_gives_back_the_lines() -> Result<(), Box<dyn Error>> {
    let b = attestazione::draft(&famiglia(), "ordinario")?;
    assert_eq!(diverse(&b), []);
    let isee = calculate(&b.dsu)?.indicatori.ordinario.isee;
    assert_eq!(isee, Euro::from_cents(1_588_722));
    let [anna, mario, luca, gaia] = b.dsu.nucleo.componenti.as_slice() else { return Err("four people".into()) };
    assert_eq!(anna.data_nascita.to_string(), "1980-05-01");
    assert_eq!(anna.relazione, Relazione::D);
    assert_eq!(mario.relazione, Relazione::C);
    // A code that is not well made says nothing: an age is supposed, and told.
    assert_eq!(luca.relazione, Relazione::F);
    assert!(b.ipotesi.iter().any(|i| i.path.as_deref() == Some("nucleo.componenti[2].dataNascita")));
    assert_eq!(gaia.id, "persona-4");
    // 115.000 = mortgage + 52.500 + a third of what is beyond: 130.000 - 52.500 - 22.500 = 55.000.
    let casa = b.dsu.nucleo.immobili.first().ok_or("no home")?;
    assert!(casa.casa_di_abitazione);
    assert_eq!(casa.quote.first().map(|q| q.mutuo_residuo), Some(Euro::new(55_000)));
    // 260 of figurativo are 10.000 at 2,60 %: the rest is an account.
    assert_eq!(anna.altre_forme.first().map(|f| f.valore), euro(10_000));
    assert_eq!(anna.depositi.first().map(|d| d.saldo), euro(15_000));
    assert_eq!(anna.lavoro_sei_mesi, Some(true), "0,20 for the minors: both worked");
    for codice in ["redditi-di-uno", "titoli", "conto", "casa", "mutuo", "comune", "lavoro", "nascita"] {
        assert!(codici(&b).contains(&codice), "{codice} is not told: {:?}", codici(&b));
    }
    Ok(())
}

#[test]
fn there_are_no_names_in_it() -> Result<(), Box<dyn Error>> {
    let mut a = famiglia();
    for p in &mut a.nucleo {
        (p.cognome, p.nome) = (Some("FITTIZIO".to_owned()), Some("PROVA".to_owned()));
    }
    let b = serde_json::to_string(&attestazione::draft(&a, "ordinario")?)?;
    assert!(!b.contains("FITTIZIO") && !b.contains("PROVA") && !b.contains("Z999"), "{b}");
    Ok(())
}

/// 0,70 where the minors make 0,20: a disability is asked, never supposed.
#[test]
fn a_disability_is_asked() -> Result<(), Box<dyn Error>> {
    let mut a = famiglia();
    if let Some(righe) = a.indicatori.first_mut().and_then(|i| i.righe.as_mut()) {
        (righe.maggiorazioni, righe.scala_equivalenza) = (scala(70), scala(316));
    }
    let b = attestazione::draft(&a, "ordinario")?;
    assert!(b.dsu.nucleo.componenti.iter().all(|c| c.disabilita.is_none() && !c.ricoverato));
    assert!(codici(&b).contains(&"maggiorazione-da-spiegare"));
    assert!(diverse(&b).contains(&Riga::Maggiorazioni), "what could not be made again is seen");
    Ok(())
}

#[test]
fn the_home_takes_the_allowance_first() -> Result<(), Box<dyn Error>> {
    // Property, what is taken off, the home, its mortgage. Allowance 52.500, two figli who live there.
    let casi = [
        (50_000, 50_000, (50_000, 0)),        // under the allowance
        (60_000, 60_000, (60_000, 7_500)),    // nothing left: the mortgage is what exceeds it
        (90_000, 40_000, (40_000, 0)),        // a home of 40.000 and 50.000 of other things
        (200_000, 60_000, (75_000, 0)),       // V/3 + 2/3 x 52.500 = 60.000
        (112_500, 92_500, (112_500, 30_000)), // 112.500 - 52.500 - 30.000 = 30.000, two thirds 20.000
    ];
    for (immobili, tolto, (casa, mutuo)) in casi {
        let mut a = famiglia();
        if let Some(righe) = a.indicatori.first_mut().and_then(|i| i.righe.as_mut()) {
            (righe.patrimonio_immobiliare, righe.detrazione_patrimonio_immobiliare) = (euro(immobili), euro(tolto));
            (righe.isp, righe.ise, righe.isr) = (None, None, None);
        }
        if let Some(i) = a.indicatori.first_mut() {
            i.isee = None;
        }
        let b = attestazione::draft(&a, "ordinario")?;
        assert_eq!(diverse(&b), [], "{immobili} {tolto}");
        let trovata = b.dsu.nucleo.immobili.first().ok_or("no home")?;
        let suo = trovata.quote.first().map(|q| q.mutuo_residuo);
        assert_eq!((trovata.valore, suo), (Euro::new(casa), euro(mutuo)), "{immobili} {tolto}");
    }
    Ok(())
}

#[test]
fn a_rent_leaves_no_home() -> Result<(), Box<dyn Error>> {
    let mut a = famiglia();
    if let Some(righe) = a.indicatori.first_mut().and_then(|i| i.righe.as_mut()) {
        (righe.detrazioni, righe.isr, righe.ise) = (euro(5_400), euro(30_860), euro(36_860));
    }
    if let Some(i) = a.indicatori.first_mut() {
        i.isee = Some(Euro::from_cents(1_385_714)); // 36.860 / 2,66
    }
    let b = attestazione::draft(&a, "ordinario")?;
    assert_eq!(diverse(&b), []);
    assert_eq!(b.dsu.nucleo.abitazione.titolo, Titolo::Locazione);
    assert!(b.dsu.nucleo.immobili.iter().all(|i| !i.casa_di_abitazione));
    Ok(())
}

/// The first page only: the four figures and how many people.
#[test]
fn the_five_values_are_enough() -> Result<(), Box<dyn Error>> {
    let valori = Valori {
        isr: euro(17_000),
        isp: euro(13_000),
        ise: euro(19_600),
        scala_equivalenza: scala(157),
        isee: Some(Euro::from_cents(1_248_408)), // 19.600 / 1,57
    };
    let i =
        IndicatoreAttestato { nome: "ordinario".to_owned(), valori: Some(valori), ..IndicatoreAttestato::default() };
    let mut a = Attestazione {
        data_presentazione: giorno("2026-03-15"),
        nucleo: vec![persona("D", ""), persona("C", "")],
        indicatori: vec![i],
        ..Attestazione::default()
    };
    let b = attestazione::draft(&a, "ordinario")?;
    assert_eq!(diverse(&b), []);
    assert!(codici(&b).contains(&"solo-valori"));
    a.nucleo.clear();
    let regola = |a: &Attestazione| {
        let errore = attestazione::draft(a, "ordinario").err();
        errore.and_then(|e| e.issues.first().map(|i| i.regola))
    };
    assert_eq!(regola(&a), Some("bozza-senza-persone"));
    if let Some(i) = a.indicatori.first_mut() {
        i.righe = Some(Righe { parametro_nucleo: scala(157), ..Righe::default() });
    }
    let b = attestazione::draft(&a, "ordinario")?;
    assert_eq!(b.dsu.nucleo.componenti.len(), 2, "the parameter says how many");
    if let Some(i) = a.indicatori.first_mut() {
        (i.valori, i.isee) = (None, euro(10_000));
    }
    assert_eq!(regola(&a), Some("bozza-senza-cifre"));
    a.data_presentazione = None;
    assert_eq!(regola(&a), Some("bozza-senza-data"));
    let fuori = Attestazione { data_presentazione: giorno("2031-01-01"), ..famiglia() };
    assert_eq!(regola(&fuori), Some("data-fuori-tabelle"));
    Ok(())
}

/// People that the law does not admit together are put in order, and it is told.
#[test]
fn an_odd_household_is_accepted() -> Result<(), Box<dyn Error>> {
    let nuclei: Vec<Vec<ComponenteNucleo>> = vec![
        vec![persona("F", ""), persona("F", "")],
        vec![persona("P", ""), persona("C", ""), persona("C", "")],
        vec![persona("D", ""), persona("D", ""), persona("XX", "")],
        vec![persona("D", "PRVNNA20E41Z999P"), persona("C", ""), persona("F", "")],
        vec![persona("FNC", ""), persona("D", ""), persona("MA", "")],
        vec![ComponenteNucleo::default(); 3],
        vec![persona("B", ""), persona("FNC", "PRVNNA80E41Z999P")],
        vec![persona("P", ""); 60],
    ];
    for nucleo in nuclei {
        for data in ["2023-03-15", "2024-03-15", "2026-03-15"] {
            let a = Attestazione { nucleo: nucleo.clone(), data_presentazione: giorno(data), ..famiglia() };
            let b = attestazione::draft(&a, "ordinario").map_err(|e| format!("{nucleo:?}: {e}"))?;
            calculate(&b.dsu)?;
            let scritto = serde_json::to_string(&b.dsu)?;
            assert_eq!(json::dsu(&scritto)?, b.dsu, "it goes through the gate of JSON");
        }
    }
    Ok(())
}

fn fail(text: impl std::fmt::Display) -> TestCaseError {
    TestCaseError::fail(text.to_string())
}

/// What is made of the lines alone, whoever the people are.
const DEL_PATRIMONIO: [Riga; 5] = [
    Riga::SommaRedditiComponenti,
    Riga::RedditoFigurativoPatrimonioMobiliare,
    Riga::PatrimonioMobiliare,
    Riga::PatrimonioImmobiliare,
    Riga::DetrazionePatrimonioImmobiliare,
];

fn prova(a: &Attestazione, dsu: &str) -> Result<(), TestCaseError> {
    for i in &a.indicatori {
        let b = match attestazione::draft(a, &i.nome) {
            Ok(b) => b,
            Err(e) => {
                // A nucleo ristretto that is not listed, with nobody at home: the parameter is zero and says nothing.
                let regola = e.issues.first().map(|i| i.regola);
                let muta = match regola {
                    Some("bozza-senza-persone") => i.elemento == "ISEERistretto",
                    Some("bozza-senza-cifre") => i.stato == StatoAttestato::NonCalcolabile,
                    _ => false,
                };
                prop_assert!(muta, "{}: {e}\n{dsu}", i.nome);
                continue;
            }
        };
        let r = calculate(&b.dsu).map_err(fail)?;
        let nostro = match (i.tipo, &r.indicatori.famiglia) {
            (TipoAttestato::Famiglia, Some(famiglia)) => famiglia,
            _ => &r.indicatori.ordinario,
        };
        // The lines say what the engine says, and those that only depend on the amounts are made again.
        for riga in &b.righe {
            let p = &nostro.prospetto;
            let ours = match riga.riga {
                Riga::SommaRedditiComponenti => Some(p.somma_redditi_componenti.decimal()),
                Riga::PatrimonioMobiliare => Some(p.patrimonio_mobiliare.decimal()),
                Riga::Maggiorazioni => Some(p.maggiorazioni),
                Riga::Isee => Some(nostro.isee.decimal()),
                _ => None,
            };
            prop_assert!(ours.is_none_or(|ours| riga.calcolata.decimal() == Some(ours)), "{:?}", riga);
            // After a change of assets the figurativo is of other assets (art. 9).
            let libera = i.corrente && riga.riga == Riga::RedditoFigurativoPatrimonioMobiliare;
            if DEL_PATRIMONIO.contains(&riga.riga) && !libera {
                prop_assert!(riga.concorda, "{} {:?}\n{:?}\n{}", i.nome, riga, b.dsu.nucleo.immobili, dsu);
            }
        }
        let diversa = b.righe.iter().any(|riga| !riga.concorda);
        prop_assert_eq!(diversa, b.ipotesi.iter().any(|i| i.codice == "non-tutte"));
        prop_assert!(b.dsu.nucleo.componenti.iter().all(|c| c.disabilita.is_none()));
        let scritto = serde_json::to_string(&b.dsu).map_err(fail)?;
        prop_assert_eq!(json::dsu(&scritto).map_err(fail)?, b.dsu);
    }
    Ok(())
}

proptest! {
    #![proptest_config(famiglie::config(200))]

    #[test]
    fn every_attestation_makes_a_declaration(value in famiglie::famiglia()) {
        let dsu = json::dsu(&value.to_string()).map_err(fail)?;
        if let Some(a) = attestati::attestazione(&dsu, false) {
            prova(&a, &value.to_string())?;
        }
    }

    #[test]
    fn of_every_kind(value in esterni::dichiarazione()) {
        let dsu = json::dsu(&value.to_string()).map_err(fail)?;
        for corrente in [false, true] {
            if let Some(a) = attestati::attestazione(&dsu, corrente) {
                prova(&a, &value.to_string())?;
            }
        }
        if let Ok(a) = attestazione::facsimile(&dsu, &[]) {
            prova(&a, &value.to_string())?;
        }
    }

    /// Households without what the document does not say: every line is made again.
    #[test]
    fn a_plain_household_is_made_again(
        minori in 0usize..5, grandi in 0usize..3, coppia: bool, lavoro: bool,
        redditi in famiglie::importo(), conto in famiglie::importo(), titoli in famiglie::importo(),
        casa in famiglie::importo(), mutuo in famiglie::importo(), altri in famiglie::importo(), affitto in 0i64..7_000,
    ) {
        let numero = famiglie::number;
        let mut componenti = vec![serde_json::json!({
            "id": "d", "relazione": "D", "dataNascita": "1980-05-01", "lavoroSeiMesi": lavoro,
            "redditi": { "redditoComplessivo": numero(redditi) },
            "depositi": [{ "tipo": "conto-corrente", "saldo": numero(conto), "giacenzaMedia": 0 }],
            "altreForme": [{ "tipo": "obbligazioni", "valore": numero(titoli) }],
        })];
        if coppia {
            componenti.push(serde_json::json!({ "id": "c", "relazione": "C", "dataNascita": "1982-06-02", "lavoroSeiMesi": lavoro }));
        }
        for n in 0..minori {
            let mut minore = serde_json::json!({ "id": format!("m{n}"), "relazione": "F", "dataNascita": format!("{}-07-1{n}", 2012 + 3 * n) });
            if !coppia && let Some(minore) = minore.as_object_mut() {
                minore.insert("genitoreNonConvivente".to_owned(), serde_json::json!("separato-o-divorziato"));
            }
            componenti.push(minore);
        }
        for n in 0..grandi {
            componenti.push(serde_json::json!({ "id": format!("g{n}"), "relazione": "FC", "dataNascita": format!("2004-08-1{n}") }));
        }
        let mut immobili = Vec::new();
        let abitazione = if casa > 0 {
            immobili.push(serde_json::json!({ "tipo": "fabbricato", "categoria": "A/2", "casaDiAbitazione": true,
                "valore": numero(casa), "quote": [{ "componente": "d", "quota": 100, "mutuoResiduo": numero(mutuo.min(casa)) }] }));
            serde_json::json!({ "titolo": "proprieta", "comune": "altro" })
        } else if affitto > 0 {
            serde_json::json!({ "titolo": "locazione", "locazione": { "canoneAnnuo": affitto, "contrattoRegistrato": true } })
        } else {
            serde_json::json!({ "titolo": "altro" })
        };
        immobili.push(serde_json::json!({ "tipo": "fabbricato", "valore": numero(altri), "quote": [{ "componente": "d", "quota": 50 }] }));
        let dsu = serde_json::json!({ "dataPresentazione": "2026-03-15",
            "nucleo": { "componenti": componenti, "abitazione": abitazione, "immobili": immobili } });
        let letta = json::dsu(&dsu.to_string()).map_err(fail)?;
        let Some(a) = attestati::attestazione(&letta, false) else { return Err(fail(format!("refused: {dsu}"))) };
        for nome in ["ordinario", "famiglia"] {
            let b = attestazione::draft(&a, nome).map_err(fail)?;
            prop_assert!(diverse(&b).is_empty(), "{nome}: {:?}\n{dsu}\n{:?}", b.righe, b.dsu);
        }
    }
}
