//! The elements of INPS's attestation, by the names of its schema (1.4): one table for who reads and for who writes.

use super::{Righe, StatoAttestato, TipoAttestato, Valori};
use crate::euro::Euro;
use rust_decimal::Decimal;

/// An element that holds an indicator with values of its own.
#[derive(Debug)]
pub(super) struct Forma {
    pub(super) elemento: &'static str,
    /// Its `ModalitaCalcolo…`, as INPS spells it. A reader takes any element that begins so.
    pub(super) modalita: &'static str,
    /// Its added component, as INPS spells it.
    pub(super) aggiuntiva: Option<&'static str>,
}

const fn forma(elemento: &'static str, modalita: &'static str, aggiuntiva: Option<&'static str>) -> Forma {
    Forma { elemento, modalita, aggiuntiva }
}

/// The right spelling of the added component.
pub(super) const AGGIUNTIVA: &str = "ComponenteAggiuntiva";

/// How INPS spells the added component, but in `ISEEMinAgg`.
const AGGUNTIVA: Option<&str> = Some("ComponenteAgguntiva");

/// Every form. The lines of the last one and the whole family block are inferred.
pub(super) static FORME: [Forma; 16] = [
    forma("ISEEOrdinario", "ModalitaCalcoloISEEOrdinario", None),
    forma("ISEEFamiglia", "ModalitaCalcoloISEEFamiglia", None),
    forma("ISEEMinAttr", "ModalitaCalcoloISEEMinAttr", None),
    forma("ISEEMinAgg", "ModalitaCalcoloISEEMinAggr", Some(AGGIUNTIVA)),
    forma("ISEEUniAttr", "ModalitaCalcoloISEEUniAttr", None),
    forma("ISEEUniAgg", "ModalitaCalcoloISEEUniAgg", AGGUNTIVA),
    forma("ISEEUniStudAttratto", "ModalitaCalcoloISEEUniStudAtt", None),
    forma("ISEEUniStudAttrattoCompAttratta", "ModalitaCalcoloISEEUniStudAttrattoCompAttratta", None),
    forma("ISEEUniStudAttrattoCompAggiuntiva", "ModalitaCalcoloISEEUniStudAttrattoCompAggiuntiva", AGGUNTIVA),
    forma("ISEESocioSanRes", "ModalitaCalcoloISEESocioSanResRes", None),
    forma("ISEEOrdAgg", "ModalitaCalcoloISEEOrdAgg", AGGUNTIVA),
    forma("ISEESocioSanResAgg", "ModalitaCalcoloIISEESocioSanResAgg", AGGUNTIVA),
    forma("ISEERistretto", "ModalitaCalcoloISEERistretto", None),
    forma("ISEESocioSanResRistretto", "ModalitaCalcoloISEESocioSanResRistretto", None),
    forma("ISEERistrettoAgg", "ModalitaCalcoloISEERistrettoAgg", AGGUNTIVA),
    forma("ISEESocioSanResRistrettoAgg", "ModalitaCalcoloISEESocioSanResRistrettoAgg", AGGUNTIVA),
];

/// The element that says that a person's indicator is the ordinary one.
pub(super) const UGUALE: &str = "ISEEOrd";
/// The element that says that it cannot be computed.
pub(super) const NON_CALCOLABILE: &str = "ISEENonCalcolabile";
/// The one that in residential care on a nucleo ristretto points at the other indicator of that household.
pub(super) const UGUALE_RISTRETTO: &str = "ISEERistretto";
/// The beginning of every element with the lines.
pub(super) const MODALITA: &str = "ModalitaCalcolo";

/// A block of `Ordinario` with one entry for each person.
#[derive(Debug)]
pub(super) struct Blocco {
    pub(super) elemento: &'static str,
    pub(super) voce: &'static str,
    pub(super) tipo: TipoAttestato,
    pub(super) forme: &'static [&'static str],
}

/// The blocks, in the order of the schema.
pub(super) static BLOCCHI: [Blocco; 3] = [
    Blocco {
        elemento: "ISEEMin",
        voce: "ComponenteMinorenne",
        tipo: TipoAttestato::Minorenni,
        forme: &[UGUALE, "ISEEMinAttr", "ISEEMinAgg", NON_CALCOLABILE],
    },
    Blocco {
        elemento: "ISEEUni",
        voce: "StudenteUniversitario",
        tipo: TipoAttestato::Universita,
        forme: &[
            UGUALE,
            "ISEEUniAttr",
            "ISEEUniAgg",
            "ISEEUniStudAttratto",
            "ISEEUniStudAttrattoCompAttratta",
            "ISEEUniStudAttrattoCompAggiuntiva",
            NON_CALCOLABILE,
        ],
    },
    Blocco {
        elemento: "ISEESocioSanRes",
        voce: "ComponenteSocioSanitarieRes",
        tipo: TipoAttestato::Residenze,
        forme: &[UGUALE, "ISEESocioSanRes", "ISEEOrdAgg", "ISEESocioSanResAgg", NON_CALCOLABILE],
    },
];

/// The forms of residential care on a nucleo ristretto.
pub(super) const RIDOTTE: [&str; 5] =
    [UGUALE_RISTRETTO, "ISEESocioSanResRistretto", "ISEERistrettoAgg", "ISEESocioSanResRistrettoAgg", NON_CALCOLABILE];

/// What an element says of its indicator.
pub(super) fn stato(elemento: &str) -> StatoAttestato {
    match elemento {
        UGUALE => StatoAttestato::UgualeAOrdinario,
        NON_CALCOLABILE => StatoAttestato::NonCalcolabile,
        _ => StatoAttestato::Calcolato,
    }
}

impl TipoAttestato {
    /// The first part of the name of an indicator.
    pub(super) fn prefisso(self) -> &'static str {
        match self {
            TipoAttestato::Ordinario => "ordinario",
            TipoAttestato::Famiglia => "famiglia",
            TipoAttestato::Minorenni => "minorenni",
            TipoAttestato::Universita => "universita",
            TipoAttestato::Ristretto => "ristretto",
            TipoAttestato::Dottorato => "dottorato",
            TipoAttestato::Sociosanitario => "sociosanitario",
            TipoAttestato::Residenze => "residenze",
        }
    }
}

/// A number of the document: an amount, or a parameter of the scale.
pub(super) enum Numero<'a> {
    Importo(&'a mut Option<Euro>),
    Scala(&'a mut Option<Decimal>),
}

impl Valori {
    /// The attributes of `Valori`, in INPS's order.
    pub(super) fn voci(&mut self) -> [(&'static str, Numero<'_>); 5] {
        let Valori { ise, scala_equivalenza, isee, isr, isp } = self;
        [
            ("ISE", Numero::Importo(ise)),
            ("ScalaEquivalenza", Numero::Scala(scala_equivalenza)),
            ("ISEE", Numero::Importo(isee)),
            ("ISR", Numero::Importo(isr)),
            ("ISP", Numero::Importo(isp)),
        ]
    }
}

impl Righe {
    /// The attributes of `ModalitaCalcolo…`, in INPS's order.
    pub(super) fn voci(&mut self) -> [(&'static str, Numero<'_>); 14] {
        let Righe {
            somma_redditi_componenti,
            somma_redditi_componenti_corrente,
            reddito_figurativo_patrimonio_mobiliare,
            detrazioni,
            isr,
            patrimonio_mobiliare,
            detrazione_patrimonio_mobiliare,
            patrimonio_immobiliare,
            detrazione_patrimonio_immobiliare,
            isp,
            ise,
            parametro_nucleo,
            maggiorazioni,
            scala_equivalenza,
        } = self;
        [
            ("SommaRedditiComponenti", Numero::Importo(somma_redditi_componenti)),
            (CORRENTE, Numero::Importo(somma_redditi_componenti_corrente)),
            ("RedditoFigurativoPatrimonioMobiliare", Numero::Importo(reddito_figurativo_patrimonio_mobiliare)),
            ("Detrazioni", Numero::Importo(detrazioni)),
            ("ISR", Numero::Importo(isr)),
            ("PatrimonioMobiliare", Numero::Importo(patrimonio_mobiliare)),
            ("DetrazionePatrimonioMobiliare", Numero::Importo(detrazione_patrimonio_mobiliare)),
            ("PatrimonioImmobiliare", Numero::Importo(patrimonio_immobiliare)),
            ("DetrazionePatrimonioImmobiliare", Numero::Importo(detrazione_patrimonio_immobiliare)),
            ("ISP", Numero::Importo(isp)),
            ("ISE", Numero::Importo(ise)),
            ("ParametroNucleo", Numero::Scala(parametro_nucleo)),
            ("Maggiorazioni", Numero::Scala(maggiorazioni)),
            ("ScalaEquivalenza", Numero::Scala(scala_equivalenza)),
        ]
    }
}

/// The one line that only an ISEE corrente has.
pub(super) const CORRENTE: &str = "SommaRedditiComponentiCorrente";
