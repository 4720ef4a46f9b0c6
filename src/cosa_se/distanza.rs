//! How far a household is from the next bound of each benefit, and what one more euro of each amount does.

use rust_decimal::Decimal;
use serde::Serialize;

use super::Esatto;
use super::campo::{importi, valori};
use crate::date::Data;
use crate::dsu::Dsu;
use crate::dsu::visita::Giro;
use crate::error::IseeError;
use crate::euro::Euro;
use crate::nucleo::Nucleo;
use crate::prestazioni::{Catalogo, Documento, Esame, Risposta, Situazione, Specie, esamina};

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
    /// With a declaration, what one more euro does.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub un_euro: Option<UnEuro>,
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

/// What one more euro in each amount of the declaration does to each indicator.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct UnEuro {
    /// The amounts that do something.
    pub effetti: Vec<EffettoDiUnEuro>,
    /// How many do nothing.
    pub senza_effetto: u32,
    /// How many cannot take one more euro: the declaration would be refused.
    pub rifiutati: u32,
}

/// What one more euro of an amount does.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct EffettoDiUnEuro {
    /// The path of the amount.
    pub path: String,
    /// How much it is now.
    pub importo: Euro,
    /// The indicators that change, and by how much, not rounded.
    pub indicatori: Vec<Differenza>,
}

/// By how much an indicator changes.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Differenza {
    /// The indicator.
    pub nome: String,
    /// The new one less the old one.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "number"))]
    pub differenza: Esatto,
}

/// For each benefit in view how far its indicator is from the next bound on each side, and what changes past it; with a
/// declaration, what one more euro in each of its amounts does.
///
/// # Errors
/// Those of [`calculate`](crate::calculate), for the declaration.
pub fn distance<'a>(
    catalogo: &'a Catalogo,
    situazione: &'a Situazione,
    dsu: Option<&Dsu>,
) -> Result<Distanze<'a>, IseeError> {
    let giorno = situazione.giorno;
    let in_vista = catalogo.del_giorno(giorno).into_iter().filter(|documento| !catalogo.nascosta(&documento.id));
    let prestazioni = in_vista.flat_map(|documento| distanze(catalogo, documento, situazione)).collect();
    Ok(Distanze { giorno, prestazioni, un_euro: dsu.map(un_euro).transpose()? })
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
        let oltre = if e_sopra { soglia.fino + const { Decimal::from_parts(1, 0, 0, false, 2) } } else { soglia.fino };
        let distanza = (oltre - soglia.isee).abs();
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

fn un_euro(dsu: &Dsu) -> Result<UnEuro, IseeError> {
    let prima = valori(&Nucleo::try_from(dsu)?);
    let mut con = dsu.clone();
    let (mut effetti, mut senza_effetto, mut rifiutati) = (Vec::new(), 0, 0);
    for (posto, importo) in importi(dsu).into_iter().enumerate() {
        let mut aggiungi = |quanto: Euro| {
            let mut qui = 0;
            Giro::di(&mut con, &mut |_, altro| {
                if qui == posto {
                    *altro = *altro + quanto;
                }
                qui += 1;
            });
            Nucleo::try_from(&con).ok().map(|nucleo| valori(&nucleo))
        };
        let dopo = aggiungi(Euro::new(1));
        aggiungi(-Euro::new(1));
        let Some(dopo) = dopo else {
            rifiutati += 1;
            continue;
        };
        let cambia = prima.iter().filter_map(|(quale, prima)| {
            let (_, dopo) = dopo.iter().find(|(altro, _)| altro == quale)?;
            let differenza = Esatto((*dopo - *prima).decimal());
            (differenza.0.round_dp(12) != Decimal::ZERO).then(|| Differenza { nome: quale.nome(dsu), differenza })
        });
        let indicatori: Vec<_> = cambia.collect();
        if indicatori.is_empty() {
            senza_effetto += 1;
        } else {
            effetti.push(EffettoDiUnEuro { path: importo.path, importo: importo.importo, indicatori });
        }
    }
    Ok(UnEuro { effetti, senza_effetto, rifiutati })
}
