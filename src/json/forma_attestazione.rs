//! The shape of what is asked of an attestation, which may come from `read` or from somebody who copies it from paper:
//! every field may be left out, but for what names an indicator.
//!
//! The names are those of serde's attributes on the types; the test below holds the two together.

use super::albero::Albero;
use super::forma::{oggetti, parole_lette};
use super::lettura::{Campi, ConSegno, Leggi, Lettura, parola};
use crate::attestazione::{
    Anagrafica, Attestazione, AvvisoLettura, ComponenteAttestata, ComponenteNucleo, Discordanza, Guasto,
    IndicatoreAttestato, IndicatoreSolo, Letto, ModuloSostitutivo, NucleoRidotto, OmissioneDifformita, Rapporto,
    RedditoAe, Righe, RispostaServizio, RispostaSoglia, StatoAttestato, TipoAttestato, Valori, VariazioneAttestata,
};
use crate::date::Data;
use crate::dsu::Dsu;

/// What `check` and `draft` take.
pub(super) struct RichiestaVerifica {
    pub(super) attestazione: ConSegno<Attestazione>,
    pub(super) indicatore: String,
}

/// What `compare` takes.
pub(super) struct RichiestaRiscontro {
    pub(super) dsu: Dsu,
    pub(super) attestazione: ConSegno<Attestazione>,
    pub(super) indicatore: String,
    pub(super) simulato: Option<String>,
}

/// What `facsimile` takes.
pub(super) struct RichiestaFacsimile {
    pub(super) dsu: Dsu,
    pub(super) persone: Vec<Anagrafica>,
}

/// What the validators take.
pub(super) struct RichiestaCodice {
    pub(super) testo: String,
    pub(super) giorno: Option<Data>,
}

/// What `protocol` takes.
pub(super) struct RichiestaProtocollo {
    pub(super) testo: String,
    pub(super) anno: u16,
}

/// What was noticed while reading goes with the answer and is not written back.
impl Leggi for AvvisoLettura {
    fn leggi(_: &Albero<'_>, _: &mut Lettura) -> AvvisoLettura {
        AvvisoLettura { codice: "", percorso: String::new(), testo: "" }
    }
}

oggetti! {
    RichiestaVerifica {
        serve: attestazione "attestazione";
        ammette: indicatore "indicatore";
    }
    RichiestaRiscontro {
        serve: dsu "dsu", attestazione "attestazione";
        ammette: indicatore "indicatore", simulato "simulato";
    }
    RichiestaFacsimile {
        serve: dsu "dsu";
        ammette: persone "persone";
    }
    Anagrafica {
        serve: id "id";
        ammette: cognome "cognome", nome "nome", codice_fiscale "codiceFiscale";
    }
    RichiestaCodice {
        serve: testo "testo";
        ammette: giorno "giorno";
    }
    RichiestaProtocollo {
        serve: testo "testo", anno "anno";
        ammette: ;
    }
    Letto {
        serve: ;
        ammette:
            risposta "risposta", attestazione "attestazione", indicatore "indicatore", soglia "soglia",
            guasto "guasto", avvisi "avvisi";
    }
    RispostaServizio {
        serve: ;
        ammette: id_richiesta "idRichiesta", esito "esito", descrizione_errore "descrizioneErrore";
    }
    Guasto {
        serve: ;
        ammette: codice "codice", testo "testo", attore "attore", stato "stato", dettaglio "dettaglio";
    }
    Attestazione {
        serve: ;
        ammette:
            codice_fiscale_dichiarante "codiceFiscaleDichiarante", numero_protocollo_dsu "numeroProtocolloDsu",
            data_presentazione "dataPresentazione", data_validita "dataValidita",
            protocollo_mittente "protocolloMittente", data_scadenza_dsu_corrente "dataScadenzaDsuCorrente",
            nucleo "nucleo", ridotti "ridotti", indicatori "indicatori", modulo_sostitutivo "moduloSostitutivo",
            variazione "variazione", omissioni "omissioni";
    }
    ComponenteNucleo {
        serve: ;
        ammette: relazione "relazione", cognome "cognome", nome "nome", codice_fiscale "codiceFiscale";
    }
    NucleoRidotto {
        serve: ;
        ammette:
            codice_fiscale_beneficiario "codiceFiscaleBeneficiario", corrente "corrente", nucleo "nucleo";
    }
    ModuloSostitutivo {
        serve: ;
        ammette: data_presentazione "dataPresentazione", protocollo_dsu "protocolloDsu";
    }
    IndicatoreAttestato {
        serve: nome "nome", tipo "tipo";
        ammette:
            elemento "elemento", persona "persona", corrente "corrente", data_rilascio "dataRilascio",
            stato "stato", isee "isee", valori "valori", righe "righe",
            componenti_aggiuntive "componentiAggiuntive", componenti_attratte "componentiAttratte",
            nucleo_attratto "nucleoAttratto", dedotto "dedotto";
    }
    ComponenteAttestata {
        serve: ;
        ammette: cognome "cognome", nome "nome", codice_fiscale "codiceFiscale", importo "importo";
    }
    Valori {
        serve: ;
        ammette: ise "ise", scala_equivalenza "scalaEquivalenza", isee "isee", isr "isr", isp "isp";
    }
    Righe {
        serve: ;
        ammette:
            somma_redditi_componenti "sommaRedditiComponenti",
            somma_redditi_componenti_corrente "sommaRedditiComponentiCorrente",
            reddito_figurativo_patrimonio_mobiliare "redditoFigurativoPatrimonioMobiliare",
            detrazioni "detrazioni", isr "isr", patrimonio_mobiliare "patrimonioMobiliare",
            detrazione_patrimonio_mobiliare "detrazionePatrimonioMobiliare",
            patrimonio_immobiliare "patrimonioImmobiliare",
            detrazione_patrimonio_immobiliare "detrazionePatrimonioImmobiliare", isp "isp", ise "ise",
            parametro_nucleo "parametroNucleo", maggiorazioni "maggiorazioni",
            scala_equivalenza "scalaEquivalenza";
    }
    IndicatoreSolo {
        serve: ;
        ammette:
            tipo_indicatore "tipoIndicatore", valori "valori", protocollo_dsu "protocolloDsu",
            data_presentazione "dataPresentazione", codice_fiscale "codiceFiscale", componenti "componenti";
    }
    RispostaSoglia {
        serve: ;
        ammette:
            tipo_indicatore "tipoIndicatore", sotto_soglia "sottoSoglia", protocollo_dsu "protocolloDsu",
            data_presentazione_dsu "dataPresentazioneDsu", presenza_difformita "presenzaDifformita",
            componenti "componenti";
    }
    VariazioneAttestata {
        serve: ;
        ammette:
            tipo "tipo", data "data", numero_protocollo_dsu_variata "numeroProtocolloDsuVariata",
            protocollo_mittente_dsu_variata "protocolloMittenteDsuVariata",
            data_presentazione_dsu_variata "dataPresentazioneDsuVariata", note "note",
            discordanze "discordanze";
    }
    Discordanza {
        serve: ;
        ammette: codice_fiscale "codiceFiscale", tipologia "tipologia", specifica "specifica";
    }
    OmissioneDifformita {
        serve: ;
        ammette:
            tipo "tipo", codice_fiscale "codiceFiscale", data_controllo "dataControllo", rapporti "rapporti",
            reddito "reddito";
    }
    Rapporto {
        serve: ;
        ammette:
            tipo "tipo", codice_fiscale_operatore "codiceFiscaleOperatore", operatore "operatore",
            identificativo "identificativo", saldo "saldo", consistenza_media "consistenzaMedia", valore "valore",
            data_inizio "dataInizio", data_fine "dataFine";
    }
    RedditoAe {
        serve: ;
        ammette:
            modello "modello", reddito_complessivo_irpef "redditoComplessivoIrpef",
            lavoro_dipendente "lavoroDipendente", pensione "pensione", agrari "agrari",
            imposta_sostitutiva "impostaSostitutiva";
    }
}

parole_lette! {
    TipoAttestato {
        Ordinario "ordinario", Famiglia "famiglia", Minorenni "minorenni", Universita "universita",
        Ristretto "ristretto", Dottorato "dottorato", Sociosanitario "sociosanitario", Residenze "residenze"
    }
    StatoAttestato {
        Calcolato "calcolato", UgualeAOrdinario "uguale-a-ordinario", NonCalcolabile "non-calcolabile"
    }
}

#[cfg(test)]
mod tests {
    use std::error::Error;

    use serde_json::{Value, json};

    use super::*;
    use crate::json::read;

    /// Everything that an answer may hold, each field with a value that is not the one of an empty field.
    fn tutto() -> Value {
        let persona = json!({
            "relazione": "D", "cognome": "PROVA", "nome": "ANNA", "codiceFiscale": "PRVNNA80E41Z999P"
        });
        let aggiunta = json!({
            "cognome": "PROVA", "nome": "LUCA", "codiceFiscale": "PRVLCU80E01Z999O", "importo": 1200.5
        });
        let valori = json!({ "ise": 1.5, "scalaEquivalenza": 1.57, "isee": 2.5, "isr": 3.5, "isp": 4.5 });
        let righe = json!({
            "sommaRedditiComponenti": 1.25, "sommaRedditiComponentiCorrente": 2.25,
            "redditoFigurativoPatrimonioMobiliare": 3.25, "detrazioni": 4.25, "isr": 5.25,
            "patrimonioMobiliare": 6.25, "detrazionePatrimonioMobiliare": 7.25, "patrimonioImmobiliare": 8.25,
            "detrazionePatrimonioImmobiliare": 9.25, "isp": 10.25, "ise": 11.25, "parametroNucleo": 2.04,
            "maggiorazioni": 0.35, "scalaEquivalenza": 2.39
        });
        json!({
            "risposta": { "idRichiesta": "7", "esito": "OK", "descrizioneErrore": "nessuno" },
            "attestazione": {
                "codiceFiscaleDichiarante": "PRVNNA80E41Z999P", "numeroProtocolloDsu": "INPS-ISEE-2026-00000001X-00",
                "dataPresentazione": "2026-02-10", "dataValidita": "2026-12-31", "protocolloMittente": "PROVA-1",
                "dataScadenzaDsuCorrente": "2026-08-10", "nucleo": [persona],
                "ridotti": [{
                    "codiceFiscaleBeneficiario": "PRVNNA80E41Z999P", "corrente": true, "nucleo": [persona]
                }],
                "indicatori": [{
                    "nome": "universita:PRVNNA80E41Z999P", "tipo": "universita", "elemento": "ISEEUniStudAttratto",
                    "persona": persona, "corrente": true, "dataRilascio": "2026-02-20",
                    "stato": "uguale-a-ordinario", "isee": 9876.54, "valori": valori, "righe": righe,
                    "componentiAggiuntive": [aggiunta], "componentiAttratte": [aggiunta],
                    "nucleoAttratto": [persona], "dedotto": true
                }],
                "moduloSostitutivo": {
                    "dataPresentazione": "2026-05-01", "protocolloDsu": "INPS-ISEE-2026-00000002X-00"
                },
                "variazione": {
                    "tipo": "Contestazione", "data": "2026-03-01",
                    "numeroProtocolloDsuVariata": "INPS-ISEE-2026-00000003X-00",
                    "protocolloMittenteDsuVariata": "PROVA-2", "dataPresentazioneDsuVariata": "2026-01-20",
                    "note": "prova", "discordanze": [{
                        "codiceFiscale": "PRVNNA80E41Z999P", "tipologia": "Redditi", "specifica": "CU"
                    }]
                },
                "omissioni": [{
                    "tipo": "PatrimoniMobiliari", "codiceFiscale": "PRVNNA80E41Z999P",
                    "dataControllo": "2026-02-15",
                    "rapporti": [{
                        "tipo": "01", "codiceFiscaleOperatore": "00000000000", "operatore": "BANCA DI PROVA",
                        "identificativo": "1", "saldo": -1.5, "consistenzaMedia": 2.5, "valore": 3.5,
                        "dataInizio": "2020-01-01", "dataFine": "2024-12-31"
                    }],
                    "reddito": {
                        "modello": "1", "redditoComplessivoIrpef": 1.5, "lavoroDipendente": 2.5, "pensione": 3.5,
                        "agrari": 4.5, "impostaSostitutiva": 5.5
                    }
                }]
            },
            "indicatore": {
                "tipoIndicatore": "Ordinario", "valori": valori, "protocolloDsu": "INPS-ISEE-2026-00000001X-00",
                "dataPresentazione": "2026-02-10", "codiceFiscale": "PRVNNA80E41Z999P", "componenti": [persona]
            },
            "soglia": {
                "tipoIndicatore": "Ordinario", "sottoSoglia": true, "protocolloDsu": "INPS-ISEE-2026-00000001X-00",
                "dataPresentazioneDsu": "2026-02-10", "presenzaDifformita": true, "componenti": [persona]
            },
            "guasto": { "codice": "Server", "testo": "a", "attore": "b", "stato": 503, "dettaglio": "c" },
            "avvisi": []
        })
    }

    /// Every field is read by the name under which serde writes it, and no value is lost.
    #[test]
    fn what_was_written_is_read_back() -> Result<(), Box<dyn Error>> {
        let tutto = tutto();
        assert_eq!(serde_json::to_value(read::<ConSegno<Letto>>(&tutto.to_string())?.0)?, tutto);
        let uno = json!({ "id": "a", "cognome": "FITTIZIO", "nome": "ANNA", "codiceFiscale": "FTTNNA80E41Z999P" });
        assert_eq!(serde_json::to_value(read::<Anagrafica>(&uno.to_string())?)?, uno);
        Ok(())
    }

    /// No field of the model is missing from the text above: filled with it, an empty object has no name that it lacks.
    #[test]
    fn the_text_above_has_every_field() -> Result<(), Box<dyn Error>> {
        fn pieni(valore: &Value, dove: &str) {
            match valore {
                Value::Object(campi) => {
                    campi.iter().for_each(|(nome, dentro)| pieni(dentro, &format!("{dove}.{nome}")))
                }
                Value::Array(voci) if dove != ".avvisi" => {
                    assert!(!voci.is_empty(), "{dove} is empty");
                    voci.iter().for_each(|voce| pieni(voce, dove));
                }
                valore => assert!(!matches!(valore, Value::Null | Value::Bool(false)), "{dove} is empty"),
            }
        }
        // What `Debug` prints has every field of every struct, also those that serde leaves out.
        let ConSegno(letto) = read::<ConSegno<Letto>>(&tutto().to_string())?;
        assert!(!format!("{letto:?}").contains("None"), "{letto:?}");
        pieni(&serde_json::to_value(letto)?, "");
        Ok(())
    }

    #[test]
    fn a_word_is_read_as_it_is_written() -> Result<(), Box<dyn Error>> {
        use StatoAttestato as S;
        use TipoAttestato as T;
        let tipi = [
            T::Ordinario,
            T::Famiglia,
            T::Minorenni,
            T::Universita,
            T::Ristretto,
            T::Dottorato,
            T::Sociosanitario,
            T::Residenze,
        ];
        for tipo in tipi {
            assert_eq!(read::<TipoAttestato>(&json!(tipo).to_string())?, tipo);
        }
        for stato in [S::Calcolato, S::UgualeAOrdinario, S::NonCalcolabile] {
            assert_eq!(read::<StatoAttestato>(&json!(stato).to_string())?, stato);
        }
        Ok(())
    }

    /// A citizen has paper, not XML: what names the indicator is enough.
    #[test]
    fn an_attestation_may_be_written_by_hand() -> Result<(), Box<dyn Error>> {
        let a =
            read::<Attestazione>(r#"{ "indicatori": [{ "nome": "ordinario", "tipo": "ordinario", "isee": null }] }"#)?;
        assert_eq!(a.indicatori.len(), 1);
        assert_eq!(read::<Attestazione>("{}")?, Attestazione::default());
        let error = read::<Attestazione>(r#"{ "indicatori": [{ "tipo": "ordinario" }] }"#).err().ok_or("it is read")?;
        let found: Vec<_> = error.issues.iter().map(|issue| (issue.path.as_str(), issue.regola)).collect();
        assert_eq!(found, [("indicatori[0].nome", "campo-mancante")]);
        Ok(())
    }
}
