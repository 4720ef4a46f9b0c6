//! How far a household is from the next bound of each benefit.

use rust_decimal::Decimal;
use serde::Serialize;

use super::Esatto;
use crate::date::Data;
use crate::prestazioni::{
    CENTESIMO, Catalogo, Documento, Esame, Risposta, Situazione, Specie, differenza, esamina, somma,
};

/// What `distance` gives.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct Distanze<'a> {
    /// The day.
    pub giorno: Data,
    /// The benefits that look at an ISEE that is known, in the order of the catalogue; one that looks at the ISEE of each person,
    /// once for each ISEE: who shares one moves together.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "DistanzaPrestazione[]"))]
    pub prestazioni: Vec<DistanzaPrestazione<'a>>,
}

/// How far a benefit is from its bounds.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct DistanzaPrestazione<'a> {
    /// The `id` of the document.
    pub id: &'a str,
    /// How people call it.
    pub nome: &'a str,
    /// The kind of indicator at which it looks.
    #[cfg_attr(
        target_arch = "wasm32",
        tsify(
            type = "'ordinario' | 'famiglia' | 'minorenni' | 'universita' | 'dottorato' | 'sociosanitario' | 'residenze' | 'icef' | 'durp'"
        )
    )]
    pub indicatore: Specie,
    /// The `id` of the person whose ISEE it is, when each has his or her own.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub persona: Option<&'a str>,
    /// The ISEE now, before what the document does to it.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "number"))]
    pub isee: Esatto,
    /// The answer now.
    pub risposta: Risposta,
    /// The amount now, when it is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(target_arch = "wasm32", tsify(type = "number"))]
    pub importo: Option<Esatto>,
    /// The nearest bound below; absent when there is none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sotto: Option<Limite>,
    /// The nearest bound above.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sopra: Option<Limite>,
}

/// What is just past a bound.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Limite {
    /// The nearest ISEE on the other side, to the cent.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "number"))]
    pub isee: Esatto,
    /// How far it is from the ISEE now.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "number"))]
    pub distanza: Esatto,
    /// The answer there.
    pub risposta: Risposta,
    /// The amount there, when it is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(target_arch = "wasm32", tsify(type = "number"))]
    pub importo: Option<Esatto>,
}

/// For each benefit in view how far its indicator is from the next bound on each side, and what changes past it.
pub fn distance<'a>(catalogo: &'a Catalogo, situazione: &'a Situazione) -> Distanze<'a> {
    let giorno = situazione.giorno;
    let mut prestazioni = Vec::new();
    for documento in catalogo.del_giorno(giorno) {
        if !catalogo.nascosta(&documento.id) {
            prestazioni.extend(distanze(catalogo, documento, situazione));
        }
    }
    Distanze { giorno, prestazioni }
}

/// The bounds that may change nothing, one after the other, before it is said that none is near.
const SOGLIE_MASSIME: u8 = 20;

fn distanze<'a>(
    catalogo: &Catalogo,
    documento: &'a Documento,
    situazione: &'a Situazione,
) -> Vec<DistanzaPrestazione<'a>> {
    let (Some(ora), Some(indicatore)) = (esamina(catalogo, documento, situazione), &documento.indicator) else {
        return Vec::new();
    };
    // Who has the same ISEE moves together: the figli of a couple share one.
    let mut gruppi: Vec<(Decimal, Vec<Option<usize>>)> = Vec::new();
    for soglia in &ora.soglie {
        match gruppi.iter_mut().find(|(isee, _)| *isee == soglia.isee) {
            Some((_, chi)) if chi.contains(&soglia.persona) => {}
            Some((_, chi)) => chi.push(soglia.persona),
            None => gruppi.push((soglia.isee, vec![soglia.persona])),
        }
    }
    if let [(_, chi)] = gruppi.as_mut_slice() {
        *chi = vec![None];
    }
    let distanza = |(isee, chi): (Decimal, Vec<Option<usize>>)| {
        let prova = |isee: Decimal| {
            let mut la = situazione.clone();
            for chi in &chi {
                la.imponi(indicatore.kind, *chi, Some(isee));
            }
            esamina(catalogo, documento, &la)
        };
        let persona = chi.first().copied().flatten().and_then(|chi| situazione.persone.get(chi));
        DistanzaPrestazione {
            id: &documento.id,
            nome: &documento.name,
            indicatore: indicatore.kind,
            persona: persona.map(|p| p.id.as_str()),
            isee: Esatto(isee),
            risposta: ora.risposta,
            importo: ora.importo.map(Esatto),
            sotto: limite(&ora, isee, false, &prova),
            sopra: limite(&ora, isee, true, &prova),
        }
    };
    gruppi.into_iter().map(distanza).collect()
}

/// The nearest ISEE on a side at which something changes: a bound for larger families, or of another band of the same
/// amount, is gone past.
fn limite(ora: &Esame, isee: Decimal, sopra: bool, prova: &dyn Fn(Decimal) -> Option<Esame>) -> Option<Limite> {
    let cosa = |e: &Esame| (e.risposta, e.importo, e.al_massimo);
    let mut soglie = ora.soglie.clone();
    let mut qui = isee;
    for _ in 0..SOGLIE_MASSIME {
        let mut oltre: Option<Decimal> = None;
        for soglia in soglie.iter().filter(|soglia| soglia.isee == qui && (qui <= soglia.fino) == sopra) {
            let questa = if sopra { somma(soglia.fino, CENTESIMO)? } else { soglia.fino };
            let prima = oltre.is_none_or(|altra| if sopra { questa < altra } else { questa > altra });
            oltre = if prima { Some(questa) } else { oltre };
        }
        qui = oltre.filter(|oltre| !oltre.is_sign_negative())?;
        let la = prova(qui)?;
        if cosa(&la) != cosa(ora) {
            return Some(Limite {
                isee: Esatto(qui),
                distanza: Esatto(differenza(qui, isee)?.abs()),
                risposta: la.risposta,
                importo: la.importo.map(Esatto),
            });
        }
        soglie = la.soglie;
    }
    None
}
