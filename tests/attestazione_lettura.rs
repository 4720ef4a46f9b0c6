//! What each answer of `tests/attestazioni/` must read as, written by hand from the file; and what is refused.

#![expect(clippy::indexing_slicing, reason = "a JSON value has null where there is nothing")]

use std::collections::BTreeMap;
use std::error::Error;
use std::fs;
use std::path::Path;

use isee_simulatore::attestazione::{Letto, read, read_bytes, write, write_answer};
use serde::Deserialize;
use serde_json::{Value, json, to_value};

type Prova = Result<(), Box<dyn Error>>;

fn cartella() -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/attestazioni")
}

fn testo(nome: &str) -> Result<String, Box<dyn Error>> {
    Ok(fs::read_to_string(cartella().join(nome))?)
}

fn letto(nome: &str) -> Result<Letto, Box<dyn Error>> {
    Ok(read(&testo(nome)?)?)
}

/// The reading as JSON, without the warnings.
fn valore(letto: &Letto) -> Result<Value, Box<dyn Error>> {
    Ok(to_value(Letto { avvisi: Vec::new(), ..letto.clone() })?)
}

/// The warnings, as `code path`.
fn avvisi(letto: &Letto) -> Vec<String> {
    letto.avvisi.iter().map(|a| format!("{} {}", a.codice, a.percorso)).collect()
}

/// The ordinary indicator of the attestations where the structure counts and the figures are all the same.
fn uguali() -> (Value, Value) {
    let valori = json!({ "ise": 10000.0, "scalaEquivalenza": 2.0, "isee": 5000.0, "isr": 10000.0, "isp": 0.0 });
    let righe = json!({
        "sommaRedditiComponenti": 10000.0, "redditoFigurativoPatrimonioMobiliare": 0.0, "detrazioni": 0.0,
        "isr": 10000.0, "patrimonioMobiliare": 0.0, "detrazionePatrimonioMobiliare": 0.0,
        "patrimonioImmobiliare": 0.0, "detrazionePatrimonioImmobiliare": 0.0, "isp": 0.0, "ise": 10000.0,
        "parametroNucleo": 2.0, "maggiorazioni": 0.0, "scalaEquivalenza": 2.0
    });
    (valori, righe)
}

/// One line for each indicator: name, element, state, ISEE, whether it has lines, components with their amounts.
fn indice(letto: &Letto) -> Vec<String> {
    let Some(a) = &letto.attestazione else { return Vec::new() };
    let (valori, righe) = uguali();
    a.indicatori
        .iter()
        .map(|i| {
            let stato = to_value(i.stato).unwrap_or_default();
            let mut riga = format!("{} {} {}", i.nome, i.elemento, stato.as_str().unwrap_or_default());
            if let Some(isee) = i.isee {
                riga.push_str(&format!(" {}", isee.decimal()));
            }
            // The ISEE of the values may have components; the rest is the same everywhere.
            let letti = to_value(i.valori).unwrap_or_default();
            let attesi = json!({ "isee": letti.get("isee"), "ise": valori["ise"], "isr": valori["isr"], "isp": valori["isp"],
                "scalaEquivalenza": valori["scalaEquivalenza"] });
            if letti == attesi && to_value(i.righe).unwrap_or_default() == righe {
                riga.push_str(" righe");
            }
            for c in &i.componenti_aggiuntive {
                let importo = c.importo.map(|e| e.decimal().to_string()).unwrap_or_default();
                riga.push_str(&format!(" +{}:{importo}", c.nome.as_deref().unwrap_or("?")));
            }
            for c in &i.componenti_attratte {
                riga.push_str(&format!(" con:{}", c.nome.as_deref().unwrap_or("?")));
            }
            for p in &i.nucleo_attratto {
                riga.push_str(&format!(" da:{}", p.nome.as_deref().unwrap_or("?")));
            }
            if i.corrente {
                riga.push_str(" corrente");
            }
            if i.dedotto {
                riga.push_str(" dedotto");
            }
            riga
        })
        .collect()
}

// --- The attestation -------------------------------------------------------------------------------------------------

fn ordinario() -> Value {
    json!({
        "codiceFiscaleDichiarante": "FTTNNA80E41Z999F",
        "numeroProtocolloDsu": "INPS-ISEE-2026-00000001X-00",
        "dataPresentazione": "2026-02-10",
        "dataValidita": "2026-12-31",
        "protocolloMittente": "CAF-FITTIZIO-0001",
        "nucleo": [
            { "relazione": "D", "cognome": "FITTIZIO", "nome": "ANNA", "codiceFiscale": "FTTNNA80E41Z999F" },
            { "relazione": "C", "cognome": "D'FITTIZIO", "nome": "BRUNO", "codiceFiscale": "FTTBRN78C12Z999Y" },
            { "relazione": "F", "cognome": "FITTIZIO", "nome": "CARLA È", "codiceFiscale": "FTTCRL15L60Z999D" }
        ],
        "indicatori": [{
            "nome": "ordinario", "tipo": "ordinario", "elemento": "ISEEOrdinario", "corrente": false,
            "dataRilascio": "2026-02-12", "stato": "calcolato", "isee": 22957.51, "dedotto": false,
            "valori": { "ise": 46833.33, "scalaEquivalenza": 2.04, "isee": 22957.51, "isr": 32100.0, "isp": 73666.67 },
            "righe": {
                "sommaRedditiComponenti": 32000.0, "redditoFigurativoPatrimonioMobiliare": 100.0, "detrazioni": 0.0,
                "isr": 32100.0, "patrimonioMobiliare": 12000.0, "detrazionePatrimonioMobiliare": 10000.0,
                "patrimonioImmobiliare": 160000.0, "detrazionePatrimonioImmobiliare": 88333.33, "isp": 73666.67,
                "ise": 46833.33, "parametroNucleo": 2.04, "maggiorazioni": 0.0, "scalaEquivalenza": 2.04
            }
        }]
    })
}

#[test]
fn the_ordinary_one() -> Prova {
    let letto = letto("ordinario.xml")?;
    assert_eq!(valore(&letto)?, json!({ "attestazione": ordinario(), "avvisi": [] }));
    assert_eq!(avvisi(&letto), Vec::<String>::new());
    Ok(())
}

/// The same attestation at the root, in base64, in the envelope, in bytes of other encodings: the same reading.
#[test]
fn the_same_attestation_however_it_comes() -> Prova {
    let esito = testo("ordinario.xml")?;
    let (inizio, fine) = (esito.find("<Attestazione").ok_or("inizio")?, esito.find("<Ricerca>").ok_or("fine")?);
    let sola = esito.get(inizio..fine).ok_or("pezzo")?.replacen(
        "<Attestazione",
        "<Attestazione xmlns=\"http://inps.it/ISEERiforma\"",
        1,
    );
    let risposta = testo("risposta-attestazione.xml")?;
    let base64 = risposta.split("<XmlEsitoAttestazione>").nth(1).and_then(|t| t.split('<').next()).ok_or("base64")?;
    let spezzato: Vec<_> = base64.as_bytes().chunks(60).map(String::from_utf8_lossy).collect();
    let dentro_come_xml = risposta.replace(base64, &esito.replace("<?xml version=\"1.0\" encoding=\"utf-8\"?>", ""));
    let dentro_come_testo = risposta.replace(base64, &format!("<![CDATA[{}]]>", esito.replace("]]>", "")));
    let senza_busta = risposta
        .split("<ConsultazioneAttestazioneResidentiResponse")
        .nth(1)
        .and_then(|t| t.split("</s:Body>").next())
        .map(|t| format!("<ConsultazioneAttestazioneResidentiResponse{t}"))
        .ok_or("busta")?;
    let utf16: Vec<u8> = [0xfeff].into_iter().chain(esito.encode_utf16()).flat_map(u16::to_le_bytes).collect();
    let dichiarata_utf16 = esito.replace("utf-8", "utf-16");
    for (come, letto) in [
        ("at the root", read(&sola)),
        ("without a prolog", read(esito.split_once("?>").ok_or("prologo")?.1)),
        ("with a BOM", read(&format!("\u{feff}{esito}"))),
        ("after white space", read(&format!("\r\n  {esito}\n"))),
        ("in base64", read(base64)),
        ("in base64, in lines", read(&spezzato.join("\r\n"))),
        ("in base64, without the final marks", read(base64.trim_end_matches('='))),
        ("in the envelope", read(&risposta)),
        ("in the envelope, as XML", read(&dentro_come_xml)),
        ("in the envelope, as text", read(&dentro_come_testo)),
        ("without the envelope", read(&senza_busta)),
        ("in UTF-16", read_bytes(&utf16)),
        ("in UTF-8 that says UTF-16, as .NET does", read(&dichiarata_utf16)),
        ("in UTF-8 bytes", read_bytes(esito.as_bytes())),
    ] {
        let letto = letto.map_err(|e| format!("{come}: {e}"))?;
        assert_eq!(to_value(&letto.attestazione)?, ordinario(), "{come}");
        assert_eq!(avvisi(&letto), Vec::<String>::new(), "{come}");
    }
    let intera = read(&risposta)?;
    assert_eq!(to_value(&intera.risposta)?, json!({ "idRichiesta": "1", "esito": "OK" }));
    assert_eq!(read(&write_answer(&intera))?, intera);
    // The envelope in base64 too: what a log or a mail may hold.
    assert_eq!(read(&in_base64(risposta.as_bytes()))?, intera);
    // But not without end.
    let quattro_volte = (0..4).fold(risposta, |testo, _| in_base64(testo.as_bytes()));
    assert!(read(&quattro_volte).is_err());
    Ok(())
}

/// RFC 4648 read again, bit by bit.
fn in_base64(byte: &[u8]) -> String {
    let bit: Vec<u8> = byte.iter().flat_map(|b| (0..8).rev().map(move |n| b >> n & 1)).collect();
    let alfabeto: Vec<char> = ('A'..='Z').chain('a'..='z').chain('0'..='9').chain(['+', '/']).collect();
    let cifra = |sei: &[u8]| (0..6).fold(0, |n, k| n * 2 + usize::from(sei.get(k).copied().unwrap_or(0)));
    let mut testo: String = bit.chunks(6).filter_map(|sei| alfabeto.get(cifra(sei))).collect();
    while !testo.len().is_multiple_of(4) {
        testo.push('=');
    }
    testo
}

#[test]
fn the_family_block_is_a_second_indicator_and_is_marked() -> Prova {
    let letto = letto("famiglia-2026.xml")?;
    let atteso = ["ordinario ISEEOrdinario calcolato 12254.90", "famiglia ISEEFamiglia calcolato 9345.79 dedotto"];
    assert_eq!(indice(&letto), atteso);
    assert_eq!(avvisi(&letto), ["dedotto Attestazione/Ordinario/ISEEFamiglia"]);
    let attestazione = to_value(&letto.attestazione)?;
    assert_eq!(
        attestazione["indicatori"][1]["righe"],
        json!({
            "sommaRedditiComponenti": 20000.0, "redditoFigurativoPatrimonioMobiliare": 0.0, "detrazioni": 0.0,
            "isr": 20000.0, "patrimonioMobiliare": 0.0, "detrazionePatrimonioMobiliare": 0.0,
            "patrimonioImmobiliare": 90000.0, "detrazionePatrimonioImmobiliare": 90000.0, "isp": 0.0,
            "ise": 20000.0, "parametroNucleo": 2.04, "maggiorazioni": 0.1, "scalaEquivalenza": 2.14
        })
    );
    // Its place is inferred: elsewhere, and before the ordinary one, it is the family block all the same.
    let testo = testo("famiglia-2026.xml")?;
    let (inizio, fine) = ("<ISEEFamiglia", "</ISEEFamiglia>");
    let (da, a) = (testo.find(inizio).ok_or("da")?, testo.find(fine).ok_or("a")? + fine.len());
    let blocco = testo.get(da..a).ok_or("blocco")?;
    let senza = testo.replacen(blocco, "", 1);
    for (dove, percorso) in [
        ("</Ordinario>", "Attestazione/Ordinario/ISEEFamiglia"),
        ("<ISEEOrdinario", "Attestazione/Ordinario/ISEEFamiglia"),
        ("</ISEEOrdinario>", "Attestazione/Ordinario/ISEEOrdinario/ISEEFamiglia"),
        ("</Attestazione>", "Attestazione/ISEEFamiglia"),
    ] {
        let altrove = read(&senza.replacen(dove, &format!("{blocco}{dove}"), 1))?;
        let mut nomi = indice(&altrove);
        nomi.sort_by_key(|riga| !riga.starts_with("ordinario"));
        assert_eq!(nomi, atteso, "{dove}");
        assert_eq!(avvisi(&altrove), [format!("dedotto {percorso}")], "{dove}");
    }
    Ok(())
}

#[test]
fn a_corrente() -> Prova {
    let letto = letto("corrente.xml")?;
    assert_eq!(indice(&letto), ["ordinario ISEEOrdinario calcolato 9000.00 corrente"]);
    assert_eq!(avvisi(&letto), Vec::<String>::new());
    let a = to_value(&letto.attestazione)?;
    assert_eq!(a["dataScadenzaDsuCorrente"], json!("2026-11-15"));
    assert_eq!(
        a["moduloSostitutivo"],
        json!({ "dataPresentazione": "2026-05-15", "protocolloDsu": "INPS-ISEE-2026-00000004X-00" })
    );
    assert_eq!(a["indicatori"][0]["righe"]["sommaRedditiComponenti"], json!(24000.0));
    assert_eq!(a["indicatori"][0]["righe"]["sommaRedditiComponentiCorrente"], json!(9000.0));
    Ok(())
}

#[test]
fn every_form_for_minors() -> Prova {
    let letto = letto("minorenni.xml")?;
    assert_eq!(
        indice(&letto),
        [
            "ordinario ISEEOrdinario calcolato 5000.00 righe",
            "minorenni:FTTCRL15L60Z999D ISEEOrd uguale-a-ordinario 5000.00",
            "minorenni:FTTDRA12A09Z999B ISEEMinAttr calcolato 5000.00 righe con:FABIO",
            "minorenni:FTTDIA10H45Z999W ISEEMinAgg calcolato 6250.00 righe +FABIO:1250.00",
            "minorenni:FTTNNI04T24Z999L ISEENonCalcolabile non-calcolabile",
        ]
    );
    assert_eq!(avvisi(&letto), Vec::<String>::new());
    let a = to_value(&letto.attestazione)?;
    assert_eq!(
        a["indicatori"][3]["componentiAggiuntive"],
        json!([{ "cognome": "FITTIZIO", "nome": "FABIO", "codiceFiscale": "FTTFBA75S02Z999K", "importo": 1250.0 }])
    );
    assert_eq!(
        a["indicatori"][2]["persona"],
        json!({ "cognome": "FITTIZIO", "nome": "DARIO", "codiceFiscale": "FTTDRA12A09Z999B" })
    );
    Ok(())
}

#[test]
fn every_form_for_universities() -> Prova {
    let letto = letto("universita.xml")?;
    assert_eq!(
        indice(&letto),
        [
            "ordinario ISEEOrdinario calcolato 5000.00 righe",
            "universita:FTTLNE03P70Z999Q ISEEOrd uguale-a-ordinario 5000.00",
            "universita:FTTLCU02D08Z999F ISEEUniAttr calcolato 5000.00 righe con:FABIO",
            "universita:FTTMRA01M59Z999G ISEEUniAgg calcolato 5100.00 righe +FABIO:100.00",
            "universita:FTTNNI04T24Z999L ISEEUniStudAttratto calcolato 5000.00 righe da:ANNA da:BRUNO",
            "universita:FTTLGO03R51Z999X ISEEUniStudAttrattoCompAttratta calcolato 5000.00 righe con:FABIO",
            "universita:FTTPIA02B42Z999M ISEEUniStudAttrattoCompAggiuntiva calcolato 5100.00 righe +FABIO:100.00",
            "universita:FTTGNI41B54Z999Y ISEENonCalcolabile non-calcolabile",
        ]
    );
    assert_eq!(avvisi(&letto), Vec::<String>::new());
    Ok(())
}

#[test]
fn every_form_of_residential_care() -> Prova {
    let letto = letto("residenze.xml")?;
    assert_eq!(
        indice(&letto),
        [
            "ordinario ISEEOrdinario calcolato 5000.00 righe",
            "residenze:FTTLNE03P70Z999Q ISEEOrd uguale-a-ordinario 5000.00",
            "residenze:FTTGNI41B54Z999Y ISEESocioSanRes calcolato 5000.00 righe",
            "residenze:FTTLCU02D08Z999F ISEEOrdAgg calcolato 5300.00 righe +FABIO:100.00 +MARA:200.00",
            "residenze:FTTLGO03R51Z999X ISEESocioSanResAgg calcolato 5100.00 righe +FABIO:100.00",
            "residenze:FTTPIA02B42Z999M ISEENonCalcolabile non-calcolabile",
        ]
    );
    assert_eq!(avvisi(&letto), Vec::<String>::new());
    Ok(())
}

#[test]
fn nuclei_ristretti() -> Prova {
    let letto = letto("ridotti.xml")?;
    assert_eq!(
        indice(&letto),
        [
            "ordinario ISEEOrdinario calcolato 5000.00 righe",
            "ristretto:FTTGNI41B54Z999Y ISEERistretto calcolato 5000.00 righe",
            "residenze:FTTGNI41B54Z999Y ISEERistrettoAgg calcolato 5100.00 righe +FABIO:100.00",
            "ristretto:FTTLNE03P70Z999Q ISEERistretto calcolato 5000.00 righe corrente",
            "residenze:FTTLNE03P70Z999Q ISEERistretto uguale-a-ordinario 5000.00 corrente",
            "residenze:FTTMRA01M59Z999G ISEESocioSanResRistretto calcolato 5000.00 righe",
            "residenze:FTTLGO03R51Z999X ISEESocioSanResRistrettoAgg calcolato 5100.00 righe +FABIO:100.00",
            "residenze:FTTPIA02B42Z999M ISEENonCalcolabile non-calcolabile",
        ]
    );
    assert_eq!(avvisi(&letto), Vec::<String>::new());
    let a = to_value(&letto.attestazione)?;
    assert_eq!(
        a["ridotti"][0],
        json!({
            "codiceFiscaleBeneficiario": "FTTGNI41B54Z999Y", "corrente": false,
            "nucleo": [
                { "relazione": "B", "cognome": "FITTIZIO", "nome": "GINA", "codiceFiscale": "FTTGNI41B54Z999Y" },
                { "relazione": "C", "cognome": "FITTIZIO", "nome": "BRUNO", "codiceFiscale": "FTTBRN78C12Z999Y" }
            ]
        })
    );
    // The person of an indicator on a nucleo ristretto is its beneficiary.
    assert_eq!(a["indicatori"][1]["persona"], a["ridotti"][0]["nucleo"][0]);
    assert_eq!(a["ridotti"][1]["corrente"], json!(true));
    Ok(())
}

#[test]
fn omissions_and_variations() -> Prova {
    let letto = letto("omissioni.xml")?;
    assert_eq!(avvisi(&letto), Vec::<String>::new());
    let a = to_value(&letto.attestazione)?;
    assert_eq!(
        a["variazione"],
        json!({
            "tipo": "Contestazione", "data": "2025-07-01", "numeroProtocolloDsuVariata": "INPS-ISEE-2025-00000006X-00",
            "protocolloMittenteDsuVariata": "CAF-FITTIZIO-0002", "dataPresentazioneDsuVariata": "2025-05-02",
            "note": "su richiesta & ricalcolo",
            "discordanze": [
                { "codiceFiscale": "FTTNNA80E41Z999F", "tipologia": "Redditi", "specifica": "Reddito complessivo" },
                { "codiceFiscale": "FTTBRN78C12Z999Y", "tipologia": "Trattamenti" }
            ]
        })
    );
    assert_eq!(
        a["omissioni"],
        json!([
            {
                "tipo": "PatrimoniMobiliariSopraSoglia", "codiceFiscale": "FTTNNA80E41Z999F", "dataControllo": "2025-06-04",
                "rapporti": [
                    {
                        "tipo": "01", "codiceFiscaleOperatore": "00000000000", "operatore": "BANCA FITTIZIA",
                        "identificativo": "0001", "saldo": 4200.0, "consistenzaMedia": 3900.5, "dataInizio": "2019-01-01"
                    },
                    {
                        "tipo": "02", "codiceFiscaleOperatore": "00000000000", "valore": -12.3,
                        "dataInizio": "2020-02-29", "dataFine": "2024-06-30"
                    }
                ]
            },
            {
                "tipo": "RedditiScostamento", "codiceFiscale": "FTTBRN78C12Z999Y", "dataControllo": "2025-06-04",
                "reddito": {
                    "modello": "1", "redditoComplessivoIrpef": -1500.0, "lavoroDipendente": 21000.0, "pensione": 0.0,
                    "agrari": 15.0, "impostaSostitutiva": 300.0
                }
            }
        ])
    );
    Ok(())
}

#[test]
fn the_traps_the_other_way_round() -> Prova {
    let letto = letto("tranelli.xml")?;
    assert_eq!(
        indice(&letto),
        [
            // 2,000 is two: a scale has no thousands. The ISEE is 5.000,50.
            "ordinario ISEEOrdinario calcolato 5000.50 righe",
            "minorenni:FTTDIA10H45Z999W ISEEMinAgg calcolato 5000.00 righe +?:1250.00",
            "universita:FTTMRA01M59Z999G ISEEUniAgg calcolato 5000.00 righe +?:100.00",
        ]
    );
    let a = to_value(&letto.attestazione)?;
    assert_eq!(a["codiceFiscaleDichiarante"], json!("FTTNNA80E41Z999F"));
    assert_eq!(a["dataPresentazione"], json!("2025-06-03"));
    assert_eq!(a["dataValidita"], json!("2025-12-31"));
    assert_eq!(a["indicatori"][0]["dataRilascio"], json!("2025-06-05"));
    assert_eq!(
        a["nucleo"],
        json!([{ "relazione": "D", "cognome": "FITTIZIO", "nome": "ANNA & C", "codiceFiscale": "FTTNNA80E41Z999F" }])
    );
    assert_eq!(a["variazione"], json!({ "tipo": "Ricalcolo" }));
    let valori = "importo-con-virgola Attestazione/Ordinario/ISEEOrdinario/Valori/@";
    assert_eq!(
        avvisi(&letto),
        [
            format!("{valori}ISE"),
            format!("{valori}ScalaEquivalenza"),
            format!("{valori}ISEE"),
            "importo-con-virgola Attestazione/Ordinario/ISEEMin/ComponenteMinorenne/ISEEMinAgg/ComponenteAgguntiva/@ValoreComponenteAggiuntiva"
                .to_owned(),
        ]
    );
    Ok(())
}

#[test]
fn what_is_strange_is_a_warning_with_its_place() -> Prova {
    let letto = letto("strana.xml")?;
    assert_eq!(
        indice(&letto),
        [
            "ordinario ISEEOrdinario calcolato 5000.00",
            "ordinario#2 ISEEOrdinario calcolato 7000.00",
            // A form that nobody knows is never taken for the known one.
            "minorenni:FTTCRL15L60Z999D:ISEEMinNuovo ISEEMinNuovo calcolato 4000.00 dedotto",
            "minorenni:FTTCRL15L60Z999D ISEEMinAttr calcolato 5000.00",
        ]
    );
    let a = to_value(&letto.attestazione)?;
    assert_eq!(a.get("dataPresentazione"), None);
    assert_eq!(a["indicatori"][0]["valori"], json!({ "ise": 10000.0, "isee": 5000.0 }));
    let righe = [
        "SommaRedditiComponenti",
        "RedditoFigurativoPatrimonioMobiliare",
        "ISR",
        "PatrimonioMobiliare",
        "DetrazionePatrimonioMobiliare",
        "PatrimonioImmobiliare",
        "DetrazionePatrimonioImmobiliare",
        "ISP",
        "ISE",
        "ParametroNucleo",
        "Maggiorazioni",
        "ScalaEquivalenza",
    ];
    let o = "Attestazione/Ordinario";
    let min = format!("{o}/ISEEMin/ComponenteMinorenne");
    let mut attesi = vec![
        "namespace-diverso Attestazione".to_owned(),
        "attributo-sconosciuto Attestazione/@NuovoDato".to_owned(),
        "elemento-sconosciuto Attestazione/Novita".to_owned(),
        "valore-illeggibile Attestazione/@DataPresentazione".to_owned(),
        format!("ripetuto {o}"),
        format!("valore-illeggibile {o}/@Corrente"),
        format!("elemento-sconosciuto {o}/NucleoFamiliare/Ospite"),
        format!("attributo-sconosciuto {o}/NucleoFamiliare/ComponenteNucleo/@Eta"),
        format!("valore-illeggibile {o}/ISEEOrdinario/Valori/@ScalaEquivalenza"),
        // One dot and three decimals: ten, or ten thousand.
        format!("valore-illeggibile {o}/ISEEOrdinario/Valori/@ISR"),
    ];
    attesi.extend(righe.map(|riga| format!("manca {o}/ISEEOrdinario/ModalitaCalcoloISEEOrdinario/@{riga}")));
    attesi.extend([
        format!("manca {o}/ISEEOrdinario/@ModalitaCalcolo"),
        format!("attributo-sconosciuto {min}/@Fascia"),
        format!("manca {min}/ISEEMinNuovo/@ModalitaCalcolo"),
        format!("dedotto {min}/ISEEMinNuovo"),
        format!("manca {min}/ISEEMinAttr/@ModalitaCalcolo"),
        format!("valori-discordi {min}/@ISEE"),
        format!("elemento-sconosciuto {min}/Nota"),
        format!("manca {min}/@CodiceFiscale"),
        format!("manca {min}"),
    ]);
    assert_eq!(avvisi(&letto), attesi);
    assert!(letto.avvisi.iter().all(|a| a.testo.chars().count() > 20));
    Ok(())
}

#[test]
fn warnings_do_not_grow_without_end() -> Prova {
    let molti = format!("<Attestazione xmlns='http://inps.it/ISEERiforma'>{}</Attestazione>", "<Boh/>".repeat(1_000));
    let letto = read(&molti)?;
    assert_eq!(letto.avvisi.len(), 201);
    assert_eq!(letto.avvisi.last().map(|a| a.codice), Some("altri-avvisi"));
    let lungo = format!("<Attestazione xmlns='http://inps.it/ISEERiforma'><{}/></Attestazione>", "x".repeat(100_000));
    assert!(read(&lungo)?.avvisi.iter().all(|a| a.percorso.len() < 200));
    Ok(())
}

/// As many as fit, read and written back: nothing compares each with all the others.
#[test]
fn many_nuclei_ristretti() -> Prova {
    let uno = |n: u32| format!("<Ridotto CodiceFiscaleBeneficiario='A{n}'><ISEERistretto/></Ridotto>");
    let tutti: String = (0..20_000).map(uno).collect();
    let letto = read(&format!("<Attestazione xmlns='http://inps.it/ISEERiforma'>{tutti}</Attestazione>"))?;
    let a = letto.attestazione.ok_or("attestazione")?;
    assert_eq!((a.ridotti.len(), a.indicatori.len()), (20_000, 20_000));
    assert_eq!(write(&a).matches("<ISEERistretto>").count(), 20_000);
    Ok(())
}

// --- The other answers -----------------------------------------------------------------------------------------------

#[test]
fn one_indicator() -> Prova {
    let solo = letto("indicatore.xml")?;
    let atteso = json!({
        "tipoIndicatore": "Minorenne",
        "valori": { "ise": 46833.33, "scalaEquivalenza": 2.04, "isee": 22957.51, "isr": 32100.0, "isp": 73666.67 },
        "protocolloDsu": "INPS-ISEE-2026-00000001X-00", "dataPresentazione": "2026-02-10",
        "codiceFiscale": "FTTCRL15L60Z999D"
    });
    assert_eq!(valore(&solo)?, json!({ "indicatore": atteso, "avvisi": [] }));
    assert_eq!(avvisi(&solo), Vec::<String>::new());

    let in_busta = letto("risposta-indicatore-soap12.xml")?;
    let risposta = json!({ "idRichiesta": "13", "esito": "OK" });
    assert_eq!(valore(&in_busta)?, json!({ "risposta": risposta, "indicatore": atteso, "avvisi": [] }));
    assert_eq!(avvisi(&in_busta), Vec::<String>::new());

    let minimo = letto("indicatore-minimo.xml")?;
    assert_eq!(valore(&minimo)?, json!({ "indicatore": { "valori": { "isee": 9999.99 } }, "avvisi": [] }));
    assert_eq!(avvisi(&minimo), ["manca Indicatore/@TipoIndicatore"]);

    let con_nucleo = letto("indicatore-nucleo.xml")?;
    let indicatore = to_value(&con_nucleo.indicatore)?;
    assert_eq!(indicatore["codiceFiscale"], json!("FTTNNA80E41Z999F"));
    assert_eq!(
        indicatore["componenti"],
        json!([
            { "cognome": "FITTIZIO", "nome": "ANNA", "codiceFiscale": "FTTNNA80E41Z999F" },
            { "relazione": "F", "cognome": "FITTIZIO", "nome": "CARLA", "codiceFiscale": "FTTCRL15L60Z999D" }
        ])
    );
    assert_eq!(avvisi(&con_nucleo), ["dedotto Indicatore/Componente", "dedotto Indicatore/NucleoFamiliare"]);
    Ok(())
}

#[test]
fn a_threshold() -> Prova {
    let letto = letto("risposta-soglia.xml")?;
    assert_eq!(
        valore(&letto)?,
        json!({
            "risposta": { "idRichiesta": "12", "esito": "OK" },
            "soglia": {
                "tipoIndicatore": "ISEE Minorenne con componente attratta", "sottoSoglia": true,
                "protocolloDsu": "INPS-ISEE-2026-00000001X-00", "dataPresentazioneDsu": "2026-02-10",
                "presenzaDifformita": false,
                "componenti": [
                    { "cognome": "FITTIZIO", "nome": "ANNA", "codiceFiscale": "FTTNNA80E41Z999F" },
                    { "cognome": "FITTIZIO", "nome": "CARLA", "codiceFiscale": "FTTCRL15L60Z999D" }
                ]
            },
            "avvisi": []
        })
    );
    assert_eq!(avvisi(&letto), Vec::<String>::new());
    // Alone, and without the answer.
    let sola = read("<DatiIndicatore xmlns='http://inps.it/ConsultazioneISEE'/>")?;
    assert_eq!(valore(&sola)?, json!({ "soglia": {}, "avvisi": [] }));
    assert_eq!(avvisi(&sola), ["manca DatiIndicatore/@SottoSoglia"]);
    Ok(())
}

#[test]
fn nothing_found_is_an_answer() -> Prova {
    let letto = letto("non-trovati.xml")?;
    assert_eq!(
        valore(&letto)?,
        json!({
            "risposta": {
                "idRichiesta": "77", "esito": "DATI_NON_TROVATI",
                "descrizioneErrore": "Nessuna attestazione per i parametri forniti"
            },
            "avvisi": []
        })
    );
    assert_eq!(avvisi(&letto), Vec::<String>::new());
    let busta = |dentro: &str| {
        format!("<Envelope><Body><AltroResponse><AltroResult>{dentro}</AltroResult></AltroResponse></Body></Envelope>")
    };
    let dove = "Envelope/Body/AltroResponse/AltroResult";
    // An outcome that says OK and nothing else; one that nobody knows; none.
    assert_eq!(avvisi(&read(&busta("<Esito>OK</Esito>"))?), [format!("manca {dove}")]);
    assert_eq!(avvisi(&read(&busta("<Esito>BOH</Esito>"))?), [format!("esito-sconosciuto {dove}/@Esito")]);
    assert_eq!(avvisi(&read(&busta(""))?), [format!("manca {dove}/@Esito"), format!("manca {dove}")]);
    Ok(())
}

#[test]
fn faults() -> Prova {
    assert_eq!(
        valore(&letto("guasto.xml")?)?,
        json!({
            "guasto": {
                "codice": "SOAP-ENV:Server.APIUnavailable", "testo": "Servizio non disponibile (prova)",
                "attore": "http://api.inps.it/modi/soap/integration/fault", "stato": 503,
                "dettaglio": "APIUnavailable: Servizio non disponibile (prova)"
            },
            "avvisi": []
        })
    );
    assert_eq!(
        valore(&letto("guasto-soap12.xml")?)?,
        json!({
            "guasto": {
                "codice": "e:Sender", "testo": "Richiesta non valida", "attore": "urn:nodo", "dettaglio": "manca Identity"
            },
            "avvisi": []
        })
    );
    assert_eq!(
        valore(&letto("problema.xml")?)?,
        json!({
            "guasto": {
                "codice": "urn:fittizio:limite", "testo": "TooManyRequests", "stato": 429,
                "dettaglio": "TooManyRequests: Limite giornaliero"
            },
            "avvisi": []
        })
    );
    Ok(())
}

// --- What is refused -------------------------------------------------------------------------------------------------

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    errore: Vec<Errore>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Errore {
    nome: String,
    testo: Option<String>,
    genera: Option<String>,
    regola: String,
    #[serde(default)]
    path: String,
    messaggio: Option<String>,
}

/// The inputs that are too long to be written in the file, or are not text.
fn genera(nome: &str) -> Result<Vec<u8>, String> {
    let testo = match nome {
        "tre-megabyte" => format!("<Attestazione>{}</Attestazione>", " ".repeat(3_000_000)),
        "tre-megabyte-di-base64" => "QUFB".repeat(750_000),
        "diecimila-livelli" => format!("{}{}", "<a>".repeat(10_000), "</a>".repeat(10_000)),
        "sessantacinque-livelli" => format!("<Attestazione>{}{}</Attestazione>", "<a>".repeat(64), "</a>".repeat(64)),
        "molti-elementi" => format!("<Attestazione>{}</Attestazione>", "<a/>".repeat(200_000)),
        "molti-attributi" => {
            let attributi: String = (0..257).map(|n| format!(" a{n}=''")).collect();
            format!("<Attestazione{attributi}/>")
        }
        "byte-non-utf8" => return Ok(b"<Attestazione a='\xff'/>".to_vec()),
        "utf16-a-meta" => return Ok(vec![0xff, 0xfe, b'<', 0, b'a']),
        _ => return Err(format!("no generator `{nome}`")),
    };
    Ok(testo.into_bytes())
}

#[test]
fn every_rule_is_shown_by_a_real_input() -> Prova {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/errori_attestazione.toml");
    let File { errore } = toml::from_str(&fs::read_to_string(file)?)?;
    let mut viste: BTreeMap<String, usize> = BTreeMap::new();
    for Errore { nome, testo, genera: generatore, regola, path, messaggio } in errore {
        let byte = match (testo, generatore) {
            (Some(testo), None) => testo.into_bytes(),
            (None, Some(generatore)) => genera(&generatore)?,
            _ => return Err(format!("{nome}: either `testo` or `genera`").into()),
        };
        let Err(errore) = read_bytes(&byte) else { return Err(format!("{nome}: accepted").into()) };
        let trovati: Vec<_> = errore.issues.iter().map(|i| (i.regola, i.path.as_str())).collect();
        assert_eq!(trovati, [(regola.as_str(), path.as_str())], "{nome}: {errore}");
        let issue = errore.issues.first().ok_or("no issue")?;
        assert_eq!(to_value(issue.code)?, json!("malformed-input"), "{nome}");
        let lunghezza = issue.message.chars().count();
        assert!((20..2_000).contains(&lunghezza) && !issue.message.contains("{0}"), "{nome}: {}", issue.message);
        if let Some(messaggio) = messaggio {
            assert!(issue.message.contains(&messaggio), "{nome}: {}", issue.message);
        }
        *viste.entry(regola).or_default() += 1;
        // What is refused leaves nothing behind.
        assert!(read("<Attestazione xmlns='http://inps.it/ISEERiforma'/>").is_ok());
    }
    let regole: Vec<_> = viste.keys().map(String::as_str).collect();
    assert_eq!(regole, ["xml-con-dtd", "xml-estraneo", "xml-non-valido", "xml-troppo-lungo", "xml-troppo-profondo"]);
    Ok(())
}

/// No real person, ever: the files say so and their codes are of a place that does not exist.
#[test]
fn every_fixture_is_fictitious() -> Prova {
    let mut quanti = 0;
    for voce in fs::read_dir(cartella())? {
        let path = voce?.path();
        if path.extension().is_none_or(|e| e != "xml") {
            continue;
        }
        quanti += 1;
        let testo = fs::read_to_string(&path)?;
        let commento = testo.split_once("<!--").and_then(|(_, dopo)| dopo.split_once("-->")).map(|(dentro, _)| dentro);
        assert!(commento.is_some_and(|c| c.contains("FITTIZIO")), "{}: no comment", path.display());
        for parola in testo.split(|c: char| !c.is_ascii_alphanumeric()).filter(|p| p.len() == 16) {
            let cifre = parola.bytes().filter(u8::is_ascii_digit).count();
            if cifre == 7 && parola.bytes().all(|b| b.is_ascii_uppercase() || b.is_ascii_digit()) {
                let codice = isee_simulatore::codici::codice_fiscale(parola);
                assert!(codice.valido && codice.fittizio, "{}: {parola}", path.display());
            }
        }
    }
    assert!(quanti >= 20, "only {quanti} files");
    Ok(())
}
