//! What `bounds` takes: a declaration with some answers missing, and what they may be.

use super::albero::Albero;
use super::forma::oggetti;
use super::lettura::{Campi, Leggi, Lettura};
use super::{albero_di, leggi, scrivi};
use crate::cosa_se::{self, Aperta, Fra, Intervallo, VARIANTI_MASSIME, Variante};
use crate::error::IseeError;
use crate::euro::Euro;
use crate::messaggi::regole as r;

/// The request, but for the declaration and the values of the lists, which stay trees: they are put into it.
struct Richiesta {
    dsu: Qualsiasi,
    aperte: Vec<DatiAperta>,
    indicatore: Option<String>,
}

struct DatiAperta {
    path: String,
    da: Option<Euro>,
    a: Option<Euro>,
    valori: Option<Vec<Qualsiasi>>,
}

/// A value that is read elsewhere.
struct Qualsiasi;

impl Leggi for Qualsiasi {
    fn leggi(_: &Albero<'_>, _: &mut Lettura) -> Qualsiasi {
        Qualsiasi
    }
}

oggetti! {
    Richiesta {
        serve: dsu "dsu", aperte "aperte";
        ammette: indicatore "indicatore";
    }
    DatiAperta {
        serve: path "path";
        ammette: da "da", a "a", valori "valori";
    }
}

/// With answers missing, the interval in which each indicator must lie, and which answer to ask next:
/// `{ "dsu", "aperte": [{ "path", "da", "a" } | { "path", "valori": [...] }], "indicatore"? }` in, a
/// [`Limiti`](crate::cosa_se::Limiti) out. In `dsu` the open answers may be left out, or be anything. The values of a list
/// are any JSON; `indicatore`, the ordinary one if left out, is the one for which the next answer is chosen.
///
/// # Errors
/// Those of [`cosa_se::bounds`], and those of the shape.
///
/// ```
/// let limiti = isee_simulatore::json::bounds(r#"{ "aperte": [
///     { "path": "nucleo.componenti[0].redditi.redditoComplessivo", "da": 10000, "a": 30000 },
///     { "path": "nucleo.componenti[0].disabilita", "valori": [null, "media"] }],
///   "dsu": { "dataPresentazione": "2026-03-15", "nucleo": { "abitazione": { "titolo": "altro" },
///     "componenti": [{ "id": "anna", "relazione": "D", "dataNascita": "1980-05-01" }] } } }"#).unwrap();
/// assert!(limiti.contains(r#""min":{"isee":6666.67"#)); // 10.000 / (1,00 + 0,50)
/// assert!(limiti.contains(r#""max":{"isee":30000"#));
/// ```
pub fn bounds(text: &str) -> Result<String, IseeError> {
    let albero = albero_di(text)?;
    let Richiesta { dsu: Qualsiasi, aperte, indicatore } = leggi(&albero)?;
    let (Some(base), Some(Albero::Elenco(grezze))) = (albero.campo("dsu"), albero.campo("aperte")) else {
        return Err(IseeError::one(r::CAMPO_MANCANTE.issue("aperte", &["aperte"])));
    };
    // Every combination of the values of the lists, each in a tree of its own.
    let mut rami = vec![(base.clone(), Vec::new())];
    let mut risposte = Vec::with_capacity(aperte.len());
    for (n, (DatiAperta { path, da, a, valori }, grezza)) in aperte.into_iter().zip(grezze).enumerate() {
        let qui = |campo: &str| ["aperte[", &n.to_string(), "].", campo].concat();
        let Some(Albero::Testo(dove)) = grezza.campo("path") else { continue };
        let (fra, nuovi) = match (grezza.campo("valori"), da, a, valori.is_some()) {
            (Some(Albero::Elenco(valori)), None, None, true) => (Fra::Valori(valori.len()), valori.as_slice()),
            (None, Some(da), Some(a), _) => {
                (Fra::Importi(Intervallo { da, a }), grezza.campo("da").map(core::slice::from_ref).unwrap_or_default())
            }
            _ => return Err(IseeError::one(r::APERTA_SENZA_VALORI.issue(qui("valori"), &[]))),
        };
        if nuovi.is_empty() {
            return Err(IseeError::one(r::APERTA_SENZA_VALORI.issue(qui("valori"), &[])));
        }
        if rami.len().saturating_mul(nuovi.len()) > VARIANTI_MASSIME {
            return Err(IseeError::one(r::TROPPE_COMBINAZIONI.issue("aperte", &[])));
        }
        let mut tutti = Vec::with_capacity(rami.len() * nuovi.len());
        for (ramo, scelti) in rami {
            for (posto, valore) in nuovi.iter().enumerate() {
                let (mut ramo, mut scelti): (Albero<'_>, Vec<usize>) = (ramo.clone(), scelti.clone());
                if !ramo.metti(dove, valore.clone()) {
                    return Err(IseeError::one(r::CAMPO_NON_RAGGIUNTO.issue(qui("path"), &[dove])));
                }
                scelti.push(posto);
                tutti.push((ramo, scelti));
            }
        }
        rami = tutti;
        risposte.push(Aperta { path, fra });
    }
    let varianti = rami.iter().map(|(ramo, scelti)| Ok(Variante { dsu: leggi(ramo)?, risposte: scelti.clone() }));
    let varianti = varianti.collect::<Result<Vec<_>, IseeError>>()?;
    Ok(scrivi(&cosa_se::bounds(&varianti, &risposte, indicatore.as_deref().unwrap_or("ordinario"))?))
}
