//! The shape of the input: every field of every object, every word of every list.
//!
//! The names are those of serde's attributes on the types, from which the TypeScript types and the JSON Schema come; the
//! tests below hold the two together.

use super::albero::Albero;
use super::lettura::{Campi, Leggi, Lettura, parola};
use super::lotto::Pratica;
use crate::catasto::{DatiCatastali, RenditeFondiarie};
use crate::cosa_se::Verso;
use crate::dsu::visita::{Giro, Passo, Visita};
use crate::dsu::{
    Abitazione, AltraForma, Causa, Componente, Conduttori, Corso, DatiCorrente, DatiNucleo, Deposito, Detrazioni,
    Diritto, Disabilita, Donazione, Dsu, FiglioNonConvivente, GenitoreNonConvivente, Immobile, Locazione,
    MaggiorazioneMinori, NucleoProprio, PatrimonioComponente, PatrimonioCorrente, Quota, Redditi, RedditoLavoro,
    Relazione, SenzaGenitori, Studente, TipoAltraForma, TipoDeposito, TipoImmobile, TipoTrattamento, Titolo,
    Trattamento, Variazione,
};
use crate::euro::Euro;
use crate::scelte::{
    AumentoPerFigli, CasaAssegnata, CasiUniversita, DisabiliInStruttura, FigurativoImpresa, FranchigieDelSolo,
    OrdineEsclusione, Scelte,
};

/// What `which` takes.
pub(super) struct Richiesta {
    pub(super) bisogno: String,
    pub(super) dsu: Option<Dsu>,
}

/// What `curve` takes.
pub(super) struct RichiestaCurva {
    pub(super) dsu: Dsu,
    pub(super) campo: String,
    pub(super) da: Option<Euro>,
    pub(super) a: Option<Euro>,
    pub(super) soglie: Vec<Euro>,
    pub(super) punti: Vec<Euro>,
}

/// What `goal` takes.
pub(super) struct RichiestaObiettivo {
    pub(super) dsu: Dsu,
    pub(super) campo: String,
    pub(super) obiettivo: Euro,
    pub(super) indicatore: Option<String>,
    pub(super) verso: Verso,
    pub(super) da: Option<Euro>,
    pub(super) a: Option<Euro>,
}

/// What `compare` takes.
pub(super) struct RichiestaConfronto {
    pub(super) a: DatiLato,
    pub(super) b: DatiLato,
}

/// One of the two.
pub(super) struct DatiLato {
    pub(super) dsu: Dsu,
    pub(super) indicatore: Option<String>,
}

/// Objects: the fields that must be there, then those that may be left out, then those that nobody reads.
macro_rules! oggetti {
    ($($tipo:ident {
        serve: $($serve:ident $nome_serve:literal),*;
        ammette: $($ammette:ident $nome_ammette:literal),*;
        $(salta: $nome_salta:literal)?
    })*) => {$(
        impl Leggi for $tipo {
            fn leggi(albero: &Albero<'_>, lettura: &mut Lettura) -> $tipo {
                const NOMI: &[&str] = &[$($nome_serve,)* $($nome_ammette,)* $($nome_salta)?];
                let mut valori = [None; NOMI.len()];
                let mut campi = Campi::di(albero, NOMI, &mut valori, lettura);
                // A struct literal reads its fields in the order in which they are written here.
                let letto = $tipo {
                    $($serve: campi.serve(lettura),)*
                    $($ammette: campi.ammette(lettura),)*
                };
                #[cfg(test)]
                crate::json::lettura::FORMA.set((NOMI, &[$($nome_serve),*]));
                letto
            }
        }
    )*};
}
pub(super) use oggetti;

/// The objects of a declaration: they are read, and their amounts visited.
macro_rules! dichiarazione {
    ($($tipo:ident {
        serve: $($serve:ident $nome_serve:literal),*;
        ammette: $($ammette:ident $nome_ammette:literal),*;
    })*) => {
        oggetti! {$(
            $tipo {
                serve: $($serve $nome_serve),*;
                ammette: $($ammette $nome_ammette),*;
            }
        )*}
        $(impl Visita for $tipo {
            fn visita(&mut self, giro: &mut Giro<'_>) {
                $(giro.dentro(Passo::Campo($nome_serve), &mut self.$serve);)*
                $(giro.dentro(Passo::Campo($nome_ammette), &mut self.$ammette);)*
            }
        })*
    };
}

/// Lists of words.
macro_rules! parole_lette {
    ($($tipo:ident { $primo:ident $nome_primo:literal $(, $valore:ident $nome:literal)* })*) => {
        $(impl Leggi for $tipo {
            fn leggi(albero: &Albero<'_>, lettura: &mut Lettura) -> $tipo {
                const VALORI: &[$tipo] = &[$tipo::$primo $(, $tipo::$valore)*];
                let posto = parola(albero, &[$nome_primo $(, $nome)*], lettura);
                VALORI.get(posto).copied().unwrap_or($tipo::$primo)
            }
        })*
    };
}
pub(super) use parole_lette;

/// Lists of words that are also written.
macro_rules! parole {
    ($($tipo:ident { $primo:ident $nome_primo:literal $(, $valore:ident $nome:literal)* })*) => {
        parole_lette! { $($tipo { $primo $nome_primo $(, $valore $nome)* })* }
        $(crate::dsu::visita::senza_importi!($tipo);)*

        /// A word is read as it is written: by the name that serde gives it.
        #[test]
        fn parole_come_le_scrive_serde() {
            $(
                assert_eq!(serde_json::json!($tipo::$primo), $nome_primo);
                $(assert_eq!(serde_json::json!($tipo::$valore), $nome);)*
            )*
        }
    };
}
pub(super) use parole;

oggetti! {
    Richiesta {
        serve: bisogno "bisogno";
        ammette: dsu "dsu";
    }
    Pratica {
        serve: dsu "dsu";
        ammette: id "id";
    }
    RichiestaCurva {
        serve: dsu "dsu", campo "campo";
        ammette: da "da", a "a", soglie "soglie", punti "punti";
    }
    RichiestaConfronto {
        serve: a "a", b "b";
        ammette: ;
    }
    DatiLato {
        serve: dsu "dsu";
        ammette: indicatore "indicatore";
    }
    RichiestaObiettivo {
        serve: dsu "dsu", campo "campo", obiettivo "obiettivo";
        ammette: indicatore "indicatore", verso "verso", da "da", a "a";
    }
    DatiCatastali {
        serve: ;
        ammette: categoria "categoria", rendita "rendita", reddito_dominicale "redditoDominicale";
    }
    RenditeFondiarie {
        serve: ;
        ammette: rendita "rendita", dominicale "dominicale", agrario "agrario";
    }
}

dichiarazione! {
    Dsu {
        serve: data_presentazione "dataPresentazione", nucleo "nucleo";
        ammette: esterni "esterni", corrente "corrente", scelte "scelte";
    }
    DatiNucleo {
        serve: componenti "componenti", abitazione "abitazione";
        ammette: immobili "immobili", ex_coniuge_stesso_indirizzo "exConiugeStessoIndirizzo";
    }
    Componente {
        serve: id "id", relazione "relazione", data_nascita "dataNascita";
        ammette:
            genitori "genitori", coniuge "coniuge", figlio_non_convivente "figlioNonConvivente",
            genitore_non_convivente "genitoreNonConvivente", lavoro_sei_mesi "lavoroSeiMesi",
            disabilita "disabilita", ricoverato "ricoverato", in_convivenza_anagrafica "inConvivenzaAnagrafica",
            studente "studente", richiesta_ricovero "richiestaRicovero", nucleo_ristretto "nucleoRistretto",
            estraneo "estraneo", nucleo_proprio "nucleoProprio",
            redditi "redditi", detrazioni "detrazioni", depositi "depositi", altre_forme "altreForme",
            incremento_immobiliare "incrementoImmobiliare", incremento_mobiliare "incrementoMobiliare",
            rimesse_estero "rimesseEstero";
    }
    FiglioNonConvivente {
        serve: a_carico "aCarico", coniugato "coniugato", con_figli "conFigli";
        ammette: ;
    }
    Studente {
        serve: corso "corso";
        ammette:
            fuori_casa_dal "fuoriCasaDal", alloggio_di_familiari "alloggioDiFamiliari",
            reddito_lavoro "redditoLavoro", senza_genitori "senzaGenitori";
    }
    RedditoLavoro {
        serve: anno_precedente "annoPrecedente", secondo_anno_precedente "secondoAnnoPrecedente";
        ammette: ;
    }
    NucleoProprio {
        serve: componenti "componenti";
        ammette:
            figli "figli", figli_conviventi "figliConviventi", minori "minori", disabili "disabili",
            in_struttura "inStruttura", disabili_in_struttura "disabiliInStruttura", abitazione "abitazione";
    }
    DatiCorrente {
        serve: data_presentazione "dataPresentazione";
        ammette: redditi "redditi", patrimonio "patrimonio";
    }
    Variazione {
        serve: componente "componente", causa "causa";
        ammette:
            data_evento "dataEvento", occupato "occupato", mesi_continuativi "mesiContinuativi",
            giorni_lavorati "giorniLavorati", due_mesi "dueMesi", lavoro_dipendente "lavoroDipendente",
            pensione "pensione", autonomo "autonomo", trattamenti "trattamenti";
    }
    PatrimonioCorrente {
        serve: componenti "componenti";
        ammette: immobili "immobili";
    }
    PatrimonioComponente {
        serve: componente "componente";
        ammette:
            depositi "depositi", altre_forme "altreForme", incremento_immobiliare "incrementoImmobiliare",
            incremento_mobiliare "incrementoMobiliare";
    }
    Redditi {
        serve: ;
        ammette:
            reddito_complessivo "redditoComplessivo", lavoro_dipendente "lavoroDipendente", pensione "pensione",
            autonomo "autonomo", imposta_sostitutiva "impostaSostitutiva", forfetario "forfetario", esenti "esenti", lavoro_estero "lavoroEstero",
            proventi_agrari "proventiAgrari", assegni_figli "assegniFigli", trattamenti "trattamenti",
            fondiari "fondiari", aire "aire";
    }
    Trattamento {
        serve: tipo "tipo", importo "importo";
        ammette: ;
    }
    Detrazioni {
        serve: ;
        ammette:
            assegni_coniuge "assegniConiuge", assegni_figli "assegniFigli", spese_disabilita "speseDisabilita",
            redditi_agrari "redditiAgrari";
    }
    Immobile {
        serve: tipo "tipo", valore "valore", quote "quote";
        ammette:
            categoria "categoria", casa_di_abitazione "casaDiAbitazione", casa_di_esterno "casaDiEsterno",
            donazione "donazione", assegnatario "assegnatario",
            assegnata_altro_genitore "assegnataAltroGenitore", distrutto_da_calamita "distruttoDaCalamita";
    }
    Donazione {
        serve: donante "donante", data "data", a_tenuto_agli_alimenti "aTenutoAgliAlimenti";
        ammette: donatario "donatario", quota "quota";
    }
    Quota {
        serve: componente "componente", quota "quota";
        ammette: diritto "diritto", mutuo_residuo "mutuoResiduo";
    }
    Deposito {
        serve: tipo "tipo", saldo "saldo", giacenza_media "giacenzaMedia";
        ammette: quota "quota";
    }
    AltraForma {
        serve: tipo "tipo", valore "valore";
        ammette: quota "quota";
    }
    Abitazione {
        serve: titolo "titolo";
        ammette: comune "comune", acquistata_dopo "acquistataDopo", locazione "locazione";
    }
    Locazione {
        serve: canone_annuo "canoneAnnuo", contratto_registrato "contrattoRegistrato";
        ammette: conduttori "conduttori", intestatari "intestatari";
    }
    Conduttori {
        serve: nel_nucleo "nelNucleo", totale "totale";
        ammette: ;
    }
    Scelte {
        serve: ;
        ammette:
            ordine_esclusione "ordineEsclusione", casa_assegnata "casaAssegnata",
            disabili_in_struttura "disabiliInStruttura", figurativo_impresa "figurativoImpresa",
            aumento_per_figli "aumentoPerFigli", franchigie_del_solo "franchigieDelSolo",
            casi_universita "casiUniversita";
    }
}

parole! {
    Verso { Max "max", Min "min" }
    AumentoPerFigli { ConAumento "con-aumento", SenzaAumento "senza-aumento" }
    FranchigieDelSolo { Nucleo "nucleo", Persona "persona" }
    CasiUniversita { Inps "inps", Letterale "letterale" }
    Relazione { D "D", C "C", F "F", MA "MA", FC "FC", FNC "FNC", P "P", GNC "GNC", FE "FE" }
    Corso { Laurea "laurea", Dottorato "dottorato" }
    SenzaGenitori { Orfano "orfano", GenitoriAllEstero "genitori-all-estero" }
    MaggiorazioneMinori { Nessuna "nessuna", Minori "minori", SottoTreAnni "sotto-tre-anni" }
    Causa {
        TempoIndeterminato "tempo-indeterminato", TempoDeterminato "tempo-determinato", Autonomo "autonomo",
        Trattamenti "trattamenti", Riduzione "riduzione"
    }
    GenitoreNonConvivente {
        Nessuno "nessuno", SeparatoODivorziato "separato-o-divorziato", Riconosciuto "riconosciuto",
        ConiugatoConAltri "coniugato-con-altri", FigliConAltri "figli-con-altri",
        AssegniStabiliti "assegni-stabiliti", EsclusoDallaResponsabilita "escluso-dalla-responsabilita",
        Estraneo "estraneo"
    }
    Disabilita { Media "media", Grave "grave", NonAutosufficienza "non-autosufficienza" }
    TipoTrattamento {
        AssegnoUnico "assegno-unico", AssegnoDiInclusione "assegno-di-inclusione",
        SupportoFormazioneLavoro "supporto-formazione-lavoro", AssegnoSociale "assegno-sociale",
        CartaAcquisti "carta-acquisti", ContributoComunale "contributo-comunale",
        AssegnoMaternita "assegno-maternita", AssegnoNucleoFamiliare "assegno-nucleo-familiare",
        PremioNascita "premio-nascita", BorsaDiStudio "borsa-di-studio", RenditaSuperstiti "rendita-superstiti",
        Altro "altro", IndennitaAccompagnamento "indennita-accompagnamento",
        PensioneInvaliditaCivile "pensione-invalidita-civile", IndennitaFrequenza "indennita-frequenza",
        IndennitaComunicazione "indennita-comunicazione", AssegnoDiCura "assegno-di-cura",
        RenditaInailDisabilita "rendita-inail-disabilita", AltroPerDisabilita "altro-per-disabilita",
        RimborsoSpese "rimborso-spese", RimborsoAffidatari "rimborso-affidatari",
        ServizioOVoucher "servizio-o-voucher", CreditoImposta "credito-imposta"
    }
    TipoImmobile {
        Fabbricato "fabbricato", TerrenoEdificabile "terreno-edificabile", TerrenoAgricolo "terreno-agricolo"
    }
    Diritto {
        Proprieta "proprieta", Usufrutto "usufrutto", Uso "uso", Abitazione "abitazione", Enfiteusi "enfiteusi",
        Superficie "superficie", Leasing "leasing", NudaProprieta "nuda-proprieta"
    }
    TipoDeposito {
        ContoCorrente "conto-corrente", CartaConIban "carta-con-iban", DepositoRisparmio "deposito-risparmio",
        LibrettoPostale "libretto-postale", ContoTerzi "conto-terzi"
    }
    TipoAltraForma {
        TitoliDiStato "titoli-di-stato", BuoniPostali "buoni-postali", Obbligazioni "obbligazioni",
        CertificatiDiDeposito "certificati-di-deposito", QuoteOicr "quote-oicr", AzioniQuotate "azioni-quotate",
        PartecipazioniNonQuotate "partecipazioni-non-quotate", GestionePatrimoniale "gestione-patrimoniale",
        RapportoFiduciario "rapporto-fiduciario", Assicurazione "assicurazione", CartaSenzaIban "carta-senza-iban",
        CriptoAttivita "cripto-attivita", AltriStrumenti "altri-strumenti", ImpresaIndividuale "impresa-individuale"
    }
    Titolo { Proprieta "proprieta", Locazione "locazione", Altro "altro" }
    OrdineEsclusione { TitoliBuoniLibretti "titoli-buoni-libretti", Precompilata "precompilata" }
    CasaAssegnata { Assegnatario "assegnatario", Proprietari "proprietari" }
    DisabiliInStruttura { ConMaggiorazione "con-maggiorazione", Letterale "letterale" }
    FigurativoImpresa { Incluso "incluso", Escluso "escluso" }
}

/// Every field is read by the name under which serde writes it.
#[test]
fn campi_come_li_scrive_serde() -> Result<(), Box<dyn std::error::Error>> {
    let text = r#"{
        "dataPresentazione": "2026-03-15",
        "nucleo": {
            "componenti": [{
                "id": "a", "relazione": "FNC", "dataNascita": "1980-05-01", "genitori": ["b"], "coniuge": "c",
                "figlioNonConvivente": { "aCarico": true, "coniugato": true, "conFigli": true },
                "genitoreNonConvivente": "estraneo", "lavoroSeiMesi": true, "disabilita": "grave",
                "ricoverato": true, "inConvivenzaAnagrafica": true,
                "studente": {
                    "corso": "laurea", "fuoriCasaDal": "2023-10-01", "alloggioDiFamiliari": true,
                    "redditoLavoro": { "annoPrecedente": 1.5, "secondoAnnoPrecedente": 2.5 },
                    "senzaGenitori": "orfano"
                },
                "richiestaRicovero": "2026-01-02", "nucleoRistretto": true, "estraneo": true,
                "nucleoProprio": {
                    "componenti": 5, "figli": 1, "figliConviventi": 2, "minori": "sotto-tre-anni", "disabili": 3,
                    "inStruttura": 4, "disabiliInStruttura": 6, "abitazione": { "titolo": "altro" }
                },
                "redditi": {
                    "redditoComplessivo": 1.0, "lavoroDipendente": 2.0, "pensione": 3.0, "autonomo": 3.5,
                    "impostaSostitutiva": 4.0, "forfetario": 4.5, "esenti": 5.0, "lavoroEstero": 6.0, "proventiAgrari": 7.0, "assegniFigli": 8.0,
                    "trattamenti": [{ "tipo": "altro", "importo": 9.0 }], "fondiari": 10.0, "aire": 11.0
                },
                "detrazioni": {
                    "assegniConiuge": 12.0, "assegniFigli": 13.0, "speseDisabilita": 14.0, "redditiAgrari": 15.0
                },
                "depositi": [{ "tipo": "conto-terzi", "saldo": 16.0, "giacenzaMedia": 17.0, "quota": 18.0 }],
                "altreForme": [{ "tipo": "assicurazione", "valore": 19.0, "quota": 20.0 }],
                "incrementoImmobiliare": 21.0, "incrementoMobiliare": 22.0, "rimesseEstero": 23.45
            }],
            "abitazione": {
                "titolo": "locazione", "comune": "H501", "acquistataDopo": true,
                "locazione": {
                    "canoneAnnuo": 24.0, "contrattoRegistrato": true, "conduttori": { "nelNucleo": 1, "totale": 2 },
                    "intestatari": ["a"]
                }
            },
            "immobili": [{
                "tipo": "fabbricato", "valore": 25.0, "categoria": "A/2", "casaDiAbitazione": true,
                "casaDiEsterno": "d", "quote": [{ "componente": "a", "quota": 26.5, "diritto": "uso", "mutuoResiduo": 27.0 }],
                "donazione": {
                    "donante": "a", "data": "2025-01-01", "aTenutoAgliAlimenti": false, "donatario": "b", "quota": 50.0
                },
                "assegnatario": "a", "assegnataAltroGenitore": true, "distruttoDaCalamita": true
            }],
            "exConiugeStessoIndirizzo": true
        },
        "esterni": [{
            "id": "d", "relazione": "GNC", "dataNascita": "1981-05-01",
            "genitoreNonConvivente": ["coniugato-con-altri", "assegni-stabiliti"],
            "redditi": REDDITI, "detrazioni": DETRAZIONI, "incrementoImmobiliare": 0.0, "incrementoMobiliare": 0.0,
            "rimesseEstero": 0.0
        }],
        "corrente": {
            "dataPresentazione": "2026-06-01",
            "redditi": [{
                "componente": "a", "causa": "tempo-determinato", "dataEvento": "2026-02-01", "occupato": true,
                "mesiContinuativi": 12, "giorniLavorati": 120, "dueMesi": true, "lavoroDipendente": 1.0,
                "pensione": 2.0, "autonomo": 3.0, "trattamenti": [{ "tipo": "altro", "importo": 4.0 }]
            }],
            "patrimonio": {
                "componenti": [{
                    "componente": "a",
                    "depositi": [{ "tipo": "conto-terzi", "saldo": 16.0, "giacenzaMedia": 17.0, "quota": 18.0 }],
                    "altreForme": [{ "tipo": "assicurazione", "valore": 19.0, "quota": 20.0 }],
                    "incrementoImmobiliare": 21.0, "incrementoMobiliare": 22.0
                }],
                "immobili": [{ "tipo": "terreno-agricolo", "valore": 1.0, "quote": [] }]
            }
        },
        "scelte": {
            "ordineEsclusione": "precompilata", "casaAssegnata": "proprietari",
            "disabiliInStruttura": "letterale", "figurativoImpresa": "escluso", "aumentoPerFigli": "senza-aumento",
            "franchigieDelSolo": "persona", "casiUniversita": "letterale"
        }
    }"#;
    // What is left out is written as zeros.
    let zeri =
        |nomi: &str| format!("{{{}}}", nomi.split(' ').map(|n| format!("\"{n}\":0.0")).collect::<Vec<_>>().join(","));
    let redditi = zeri(
        "redditoComplessivo lavoroDipendente pensione autonomo impostaSostitutiva forfetario esenti lavoroEstero proventiAgrari assegniFigli fondiari aire",
    );
    let redditi = redditi.replace('}', ",\"trattamenti\":[]}");
    let detrazioni = zeri("assegniConiuge assegniFigli speseDisabilita redditiAgrari");
    let text = text.replace("REDDITI", &redditi).replace("DETRAZIONI", &detrazioni);
    let dsu = super::dsu(&text)?;
    assert_eq!(serde_json::to_value(dsu)?, serde_json::from_str::<serde_json::Value>(&text)?);

    let text = r#"{"categoria":"A/2","rendita":1.0,"redditoDominicale":2.0}"#;
    assert_eq!(serde_json::to_string(&super::read::<DatiCatastali>(text)?)?, text);
    let text = r#"{"rendita":1.0,"dominicale":2.0,"agrario":3.0}"#;
    assert_eq!(serde_json::to_string(&super::read::<RenditeFondiarie>(text)?)?, text);
    Ok(())
}
