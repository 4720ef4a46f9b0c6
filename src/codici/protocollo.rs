//! The protocol of a DSU: `INPS-ISEE-2026-00000012A-00`.
//!
//! The shape is in INPS's schemas; how its letter is made is not public, so nothing here verifies it. The flow by which
//! a DSU is transmitted has a protocol of its own (`INPS-ISED-…`), which may be taken for that of the DSU.

use serde::Serialize;

use super::{Difetto, altro, pulito};
use crate::messaggi::codici as m;

/// What a text is as a protocol.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Protocollo {
    /// It has the shape of the protocol of a DSU, at most with spaces, small letters or other dashes. Not: that DSU
    /// exists.
    pub valido: bool,
    /// What it is the protocol of; absent when it has neither shape.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tipo: Option<TipoProtocollo>,
    /// The protocol as it is sent. Present when it has one of the two shapes.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub codice: Option<String>,
    /// What to propose in the place of what was written. When it is not valid it is a guess: the person must confirm
    /// it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub suggerimento: Option<String>,
    /// What is wrong; empty when it is valid.
    pub problemi: Vec<Difetto>,
    /// The year.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub anno: Option<u16>,
    /// The eight digits.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub numero: Option<String>,
    /// The letter, which nobody outside INPS can verify.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lettera: Option<char>,
    /// The two last digits: perhaps the revision, which is inferred. Almost always `00`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub coda: Option<String>,
    /// What to know of a valid one: always that the letter is not verified.
    pub avvisi: Vec<Difetto>,
}

/// The two protocols of INPS that look alike.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "lowercase")]
pub enum TipoProtocollo {
    /// `INPS-ISEE-…`: of the declaration, printed on the attestation.
    Dsu,
    /// `INPS-ISED-…`, `INPS-ISER-…`, `INPS-ISET-…`: of the flow that carried it.
    Flusso,
}

/// The first year of the ISEE of DPCM 159/2013.
const PRIMO_ANNO: u16 = 2015;

/// The parts of a protocol, in order.
struct Parti<'a> {
    anno: &'a str,
    numero: &'a str,
    lettera: char,
    coda: Option<&'a str>,
}

/// Reads a protocol. `anno_corrente` is the caller's year: the engine has no clock.
///
/// ```
/// use isee_simulatore::codici::protocollo;
/// assert!(protocollo("INPS-ISEE-2026-00000001X-00", 2026).valido);
/// assert!(protocollo("inps–isee–2026–00000001x–00 ", 2026).valido); // other dashes, small letters
///
/// let senza = protocollo("2026-00000001X-00", 2026);
/// assert_eq!(senza.problemi[0].codice, "prefisso-mancante");
/// assert_eq!(senza.suggerimento.as_deref(), Some("INPS-ISEE-2026-00000001X-00"));
/// assert_eq!(protocollo("INPS-ISED-2026-00000001X", 2026).problemi[0].codice, "protocollo-di-flusso");
/// ```
pub fn protocollo(testo: &str, anno_corrente: u16) -> Protocollo {
    let scritto = pulito(testo);
    if scritto.is_empty() {
        return male(vec![Difetto::di(m::PROTOCOLLO_VUOTO)], None);
    }
    let parti: Vec<&str> = scritto.split('-').collect();
    match parti.as_slice() {
        ["INPS", "ISEE", anno, numero, coda] => {
            if let Some(parti) = Parti::di(anno, numero, Some(coda)) {
                let problemi: Vec<_> = del_anno(&parti, anno_corrente).into_iter().collect();
                return letto(testo, TipoProtocollo::Dsu, &parti, &scritto, problemi);
            }
        }
        ["INPS", "ISED" | "ISER" | "ISET", anno, numero] => {
            if let Some(parti) = Parti::di(anno, numero, None) {
                let problemi = vec![Difetto::di(m::PROTOCOLLO_FLUSSO)];
                return letto(testo, TipoProtocollo::Flusso, &parti, &scritto, problemi);
            }
        }
        _ => {}
    }
    malfatto(&scritto, anno_corrente)
}

impl<'a> Parti<'a> {
    /// `None` when one of them has another shape.
    fn di(anno: &'a str, numero: &'a str, coda: Option<&'a str>) -> Option<Parti<'a>> {
        let cifre = |testo: &str, quante: usize| testo.len() == quante && testo.bytes().all(|b| b.is_ascii_digit());
        let lettera = numero.chars().next_back().filter(char::is_ascii_uppercase)?;
        let numero = numero.strip_suffix(lettera)?;
        let bene = cifre(anno, 4) && cifre(numero, 8) && coda.is_none_or(|coda| cifre(coda, 2));
        bene.then_some(Parti { anno, numero, lettera, coda })
    }
}

fn male(problemi: Vec<Difetto>, suggerimento: Option<String>) -> Protocollo {
    Protocollo { problemi, suggerimento, ..Protocollo::default() }
}

fn letto(testo: &str, tipo: TipoProtocollo, parti: &Parti<'_>, codice: &str, problemi: Vec<Difetto>) -> Protocollo {
    Protocollo {
        valido: problemi.is_empty(),
        tipo: Some(tipo),
        codice: Some(codice.to_owned()),
        suggerimento: if problemi.is_empty() { altro(testo, codice.to_owned()) } else { None },
        problemi,
        anno: parti.anno.parse().ok(),
        numero: Some(parti.numero.to_owned()),
        lettera: Some(parti.lettera),
        coda: parti.coda.map(str::to_owned),
        avvisi: vec![Difetto::di(m::PROTOCOLLO_LETTERA)],
    }
}

fn del_anno(parti: &Parti<'_>, anno_corrente: u16) -> Option<Difetto> {
    let anno: u16 = parti.anno.parse().unwrap_or_default();
    if anno < PRIMO_ANNO {
        Some(Difetto::di(m::PROTOCOLLO_VECCHIO))
    } else if anno > anno_corrente {
        Some(Difetto::di(m::PROTOCOLLO_FUTURO))
    } else {
        None
    }
}

/// Another shape: what was wrong, and what it may have been.
fn malfatto(scritto: &str, anno_corrente: u16) -> Protocollo {
    let lettere: String = scritto.chars().filter(|c| c.is_alphanumeric()).collect();
    let senza = lettere.strip_prefix("INPS").unwrap_or(&lettere);
    // A letter O is never the letter after eight digits of which one is missing: zeros first.
    let (prefisso, resto) = match senza.strip_prefix("ISEE") {
        Some(resto) => (true, resto),
        None => (false, senza),
    };
    let con_prefisso = prefisso && lettere.starts_with("INPS");
    let mut parti: Vec<char> = resto.chars().collect();
    for (n, c) in parti.iter_mut().enumerate() {
        // Everywhere but at the letter, an O is a zero and an I is a one.
        *c = match (n, *c) {
            (12, c) => c,
            (_, 'O') => '0',
            (_, 'I') => '1',
            (_, c) => c,
        };
    }
    let corretto: String = parti.iter().collect();
    let pezzo = |da: usize, quanti: usize| parti.iter().skip(da).take(quanti).collect::<String>();
    let (anno, numero, coda) = (pezzo(0, 4), pezzo(4, 9), pezzo(13, usize::MAX));
    let suggerimento = Parti::di(&anno, &numero, Some(&coda))
        .filter(|parti| del_anno(parti, anno_corrente).is_none())
        .map(|_| format!("INPS-ISEE-{anno}-{numero}-{coda}"));
    let cifre = |testo: &str| testo.bytes().all(|b| b.is_ascii_digit());
    let problema = if suggerimento.is_some() {
        match (con_prefisso, corretto == resto) {
            (false, _) => m::PROTOCOLLO_PREFISSO,
            (true, false) => m::PROTOCOLLO_SVISTA,
            (true, true) => m::PROTOCOLLO_TRATTINI,
        }
    } else if cifre(&corretto) && !corretto.is_empty() {
        m::PROTOCOLLO_SENZA_LETTERA
    } else if Parti::di(&anno, &numero, None).is_some() && coda.is_empty() {
        m::PROTOCOLLO_SENZA_CODA
    } else if !con_prefisso && !lettere.starts_with("INPS") {
        m::PROTOCOLLO_ALTRO
    } else {
        m::PROTOCOLLO_FORMA
    };
    male(vec![Difetto::di(problema)], suggerimento)
}
