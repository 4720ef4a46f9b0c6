//! Two calculations line by line.

use serde::Serialize;

use super::campo::Foto;
use super::tratti::stessa;
use crate::dsu::Dsu;
use crate::error::IseeError;
use crate::euro::Euro;
use crate::fonte::Fonte;
use crate::messaggi::regole as r;
use crate::nucleo::Nucleo;
use crate::parametri::Unita;
use crate::spiegazione::{Importo, Ramo, Riga, Segno};

/// A declaration and one of its indicators.
#[derive(Clone, Copy, Debug)]
pub struct Lato<'a> {
    /// The declaration.
    pub dsu: &'a Dsu,
    /// The indicator, by the names of [`CurvaIndicatore`](super::CurvaIndicatore).
    pub indicatore: &'a str,
}

/// What `compare` gives.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Confronto {
    /// The first ISEE, rounded to the cent.
    pub a: Euro,
    /// The second.
    pub b: Euro,
    /// The second less the first, of the rounded figures.
    pub differenza: Euro,
    /// The two calculations line by line.
    pub riga: RigaConfronto,
}

/// A line of two calculations, or of one of them.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct RigaConfronto {
    /// Stable name, as in the explanation.
    pub codice: &'static str,
    /// What the line is, in Italian.
    pub etichetta: &'static str,
    /// The `id` of the person, for a line of one person.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub componente: Option<String>,
    /// The path of the entry in the declaration, for a line of one entry.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub riferimento: Option<String>,
    /// The amount in the first calculation; absent when it has no such line.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(target_arch = "wasm32", tsify(type = "number"))]
    pub a: Option<Importo>,
    /// The amount in the second.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(target_arch = "wasm32", tsify(type = "number"))]
    pub b: Option<Importo>,
    /// The second less the first, a line that is not there counting zero; exact, then rounded as the amounts are.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "number"))]
    pub differenza: Importo,
    /// The unit.
    pub unita: Unita,
    /// Whether the line adds to the one above or is taken from it.
    pub segno: Segno,
    /// The rule; that of the second calculation where both have the line.
    pub fonte: Fonte,
    /// The lines it is made of.
    pub figli: Vec<RigaConfronto>,
}

/// Two households, or one at two dates or under two kinds, line by line: a line is paired with the one of the same code,
/// person and entry, wherever it stands.
///
/// # Errors
/// Those of [`calculate`](crate::calculate), and `indicatore-sconosciuto` for an indicator that a declaration has not.
///
/// ```
/// use isee_simulatore::{Euro, cosa_se::{Lato, compare}};
/// # let text = r#"{ "dataPresentazione": "2026-03-15", "nucleo": { "abitazione": { "titolo": "altro" },
/// #   "componenti": [{ "id": "anna", "relazione": "D", "dataNascita": "1980-05-01",
/// #     "redditi": { "redditoComplessivo": 20000, "pensione": 20000 } }] } }"#;
/// let prima = isee_simulatore::json::dsu(text).unwrap();
/// let dopo = isee_simulatore::json::dsu(&text.replace("20000", "25000")).unwrap();
/// let [a, b] = [&prima, &dopo].map(|dsu| Lato { dsu, indicatore: "ordinario" });
/// assert_eq!(compare(a, b).unwrap().differenza, Euro::new(5_000)); // the 20 % was already at its cap
/// ```
pub fn compare(a: Lato<'_>, b: Lato<'_>) -> Result<Confronto, IseeError> {
    let [albero_a, albero_b] = [albero(a, "a.indicatore")?, albero(b, "b.indicatore")?];
    let [cent_a, cent_b] = [&albero_a, &albero_b].map(|albero| Euro::from(Euro::from(albero.importo.decimal()).cent()));
    let [intera_a, intera_b] = [Some(albero_a.importo), Some(albero_b.importo)];
    // A kind with components is the ISEE of a household and they: that ISEE is compared with the other calculation.
    let riga = if albero_a.codice == albero_b.codice {
        coppia(&albero_a, &albero_b)
    } else if albero_b.figli.iter().any(|figlia| figlia.codice == albero_a.codice) {
        riga(&albero_b, intera_a, intera_b, &[&albero_a], &figlie(&albero_b))
    } else {
        riga(&albero_a, intera_a, intera_b, &figlie(&albero_a), &[&albero_b])
    };
    Ok(Confronto { a: cent_a, b: cent_b, differenza: cent_b - cent_a, riga })
}

fn albero(lato: Lato<'_>, path: &str) -> Result<Ramo, IseeError> {
    let Lato { dsu, indicatore } = lato;
    let mut foto = Foto::di(&Nucleo::try_from(dsu)?, 0);
    let posto = foto.quali.iter().find(|(quale, _)| quale.nome(dsu) == indicatore).map(|(_, posto)| *posto);
    match posto {
        Some(posto) if posto < foto.alberi.len() => Ok(foto.alberi.swap_remove(posto)),
        _ => {
            let nomi: Vec<_> = foto.quali.iter().map(|(quale, _)| quale.nome(dsu)).collect();
            Err(IseeError::one(r::INDICATORE_SCONOSCIUTO.issue(path, &[indicatore, &nomi.join(", ")])))
        }
    }
}

fn figlie(riga: &Riga) -> Vec<&Riga> {
    riga.figli.iter().map(|figlia| &**figlia).collect()
}

fn coppia(a: &Riga, b: &Riga) -> RigaConfronto {
    riga(b, Some(a.importo), Some(b.importo), &figlie(a), &figlie(b))
}

fn riga(modello: &Riga, a: Option<Importo>, b: Option<Importo>, figli_a: &[&Riga], figli_b: &[&Riga]) -> RigaConfronto {
    let esatto = |importo: Option<Importo>| importo.map(Importo::decimal).unwrap_or_default();
    let differenza = esatto(b) - esatto(a);
    RigaConfronto {
        codice: modello.codice,
        etichetta: modello.etichetta,
        componente: modello.componente.clone(),
        riferimento: modello.riferimento.clone(),
        a,
        b,
        differenza: match modello.importo {
            Importo::Euro(_) => Importo::Euro(differenza.into()),
            Importo::Altro(_) => Importo::Altro(differenza),
        },
        unita: modello.unita,
        segno: modello.segno,
        fonte: modello.fonte,
        figli: allinea(figli_a, figli_b),
    }
}

/// The lines of the first in their order, each with its own of the second; those of the second only, after the line that they follow
/// there.
fn allinea(a: &[&Riga], b: &[&Riga]) -> Vec<RigaConfronto> {
    let mut liberi: Vec<_> = b.iter().map(Some).collect();
    let mut righe: Vec<(Option<usize>, RigaConfronto)> = Vec::with_capacity(a.len());
    for prima in a {
        let posto = liberi.iter().position(|altra| altra.is_some_and(|altra| stessa(prima, altra)));
        let dopo = posto.and_then(|posto| liberi.get_mut(posto)).and_then(Option::take);
        righe.push(match dopo {
            Some(dopo) => (posto, coppia(prima, dopo)),
            None => (None, riga(prima, Some(prima.importo), None, &figlie(prima), &[])),
        });
    }
    for (posto, nuova) in liberi.into_iter().enumerate() {
        let Some(nuova) = nuova else { continue };
        let prima = righe.iter().position(|(altro, _)| altro.is_some_and(|altro| altro + 1 == posto));
        let qui = prima.map_or(if posto == 0 { 0 } else { righe.len() }, |prima| prima + 1);
        righe.insert(qui, (Some(posto), riga(nuova, None, Some(nuova.importo), &[], &figlie(nuova))));
    }
    righe.into_iter().map(|(_, riga)| riga).collect()
}
