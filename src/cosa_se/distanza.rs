//! How far a household is from the next bound of each benefit.

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
    /// once for each.
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

fn distanze<'a>(
    catalogo: &Catalogo,
    documento: &'a Documento,
    situazione: &'a Situazione,
) -> Vec<DistanzaPrestazione<'a>> {
    let (Some(ora), Some(indicatore)) = (esamina(catalogo, documento, situazione), &documento.indicator) else {
        return Vec::new();
    };
    let mut trovate: Vec<(Option<usize>, DistanzaPrestazione<'a>)> = Vec::new();
    for soglia in &ora.soglie {
        let posto = trovate.iter().position(|(chi, _)| *chi == soglia.persona).unwrap_or_else(|| {
            let persona = soglia.persona.and_then(|chi| situazione.persone.get(chi)).map(|p| p.id.as_str());
            let (id, nome) = (documento.id.as_str(), documento.name.as_str());
            let Esame { risposta, importo, .. } = ora;
            let (isee, importo, indicatore) = (Esatto(soglia.isee), importo.map(Esatto), indicatore.kind);
            let (sotto, sopra) = (None, None);
            trovate.push((
                soglia.persona,
                DistanzaPrestazione { id, nome, indicatore, persona, isee, risposta, importo, sotto, sopra },
            ));
            trovate.len() - 1
        });
        let Some((_, trovata)) = trovate.get_mut(posto) else { continue };
        let e_sopra = soglia.isee <= soglia.fino;
        let oltre = if e_sopra { somma(soglia.fino, CENTESIMO).unwrap_or(soglia.fino) } else { soglia.fino };
        let distanza = differenza(oltre, soglia.isee).unwrap_or(oltre).abs();
        let lato = if e_sopra { &mut trovata.sopra } else { &mut trovata.sotto };
        if oltre.is_sign_negative() || lato.is_some_and(|altro| altro.distanza.0 <= distanza) {
            continue;
        }
        let mut la = situazione.clone();
        la.imponi(indicatore.kind, soglia.persona, Some(oltre));
        *lato = esamina(catalogo, documento, &la).map(|Esame { risposta, importo, .. }| Limite {
            isee: Esatto(oltre),
            distanza: Esatto(distanza),
            risposta,
            importo: importo.map(Esatto),
        });
    }
    trovate.into_iter().map(|(_, trovata)| trovata).collect()
}
