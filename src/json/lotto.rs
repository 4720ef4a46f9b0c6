//! Many declarations in one crossing of the boundary.

use serde::Serialize;

use super::albero::Albero;
use super::lettura::{Leggi, Lettura};
use super::scrittura::aggiungi;
use super::{albero_di, leggi};
use crate::dsu::Dsu;
use crate::error::IseeError;
use crate::indicatori::{compatto, risultato};
use crate::nucleo::Nucleo;

/// What parts two declarations: no JSON text can hold it (RFC 7464 chose it for that).
const SEPARATORE: char = '\u{1e}';

/// The `id` that an office gives to a declaration: a text, or a number taken as its digits.
#[derive(Default)]
pub(super) struct Id(pub(super) Option<String>);

impl Leggi for Id {
    fn leggi(albero: &Albero<'_>, lettura: &mut Lettura) -> Id {
        Id(match albero {
            Albero::Numero(cifre) => Some((*cifre).to_owned()),
            altro => Option::leggi(altro, lettura),
        })
    }
}

/// A declaration with its `id`.
pub(super) struct Pratica {
    pub(super) dsu: Dsu,
    pub(super) id: Id,
}

/// A declaration of the list: what it gives, or why it gives nothing.
#[derive(Serialize)]
struct Voce<'a, T> {
    #[serde(skip_serializing_if = "Option::is_none")]
    id: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    risultato: Option<T>,
    #[serde(skip_serializing_if = "Option::is_none")]
    errore: Option<IseeError>,
}

/// Many declarations, each a [`Dsu`] or `{ "id", "dsu" }`, parted by the character U+001E: in the same order a JSON list
/// of `{ id?, risultato }` or `{ id?, errore }`. With `completo` a result is a [`Risultato`](crate::Risultato), else a
/// [`Compatto`](crate::indicatori::Compatto). A bad declaration has the error of [`calculate`](super::calculate) and does
/// not touch the others.
///
/// ```
/// let anna = r#"{ "id": "pratica-7", "dsu": { "dataPresentazione": "2025-03-15", "nucleo": {
///   "componenti": [{ "id": "anna", "relazione": "D", "dataNascita": "1980-05-01",
///     "redditi": { "redditoComplessivo": 20000, "pensione": 20000 } }],
///   "abitazione": { "titolo": "altro" } } } }"#;
/// let lista = isee_simulatore::json::lotto(&format!("{anna}\u{1e}{{}}"), false);
/// assert!(lista.starts_with(r#"[{"id":"pratica-7","risultato":{"indicatori":{"ordinario":{"isee":19000,"#));
/// assert!(lista.contains(r#",{"errore":{"code":"malformed-input","#)); // the second has no field
/// ```
pub fn lotto(testi: &str, completo: bool) -> String {
    let mut lista = String::with_capacity(1 << 16);
    for testo in testi.split(SEPARATORE) {
        lista.push(if lista.is_empty() { '[' } else { ',' });
        if completo {
            voce(testo, risultato, &mut lista);
        } else {
            voce(testo, compatto, &mut lista);
        }
    }
    lista.push(']');
    lista
}

fn voce<T: Serialize>(testo: &str, calcola: fn(&Nucleo<'_>) -> T, lista: &mut String) {
    let (id, dsu) = pratica(testo);
    let esito = dsu.and_then(|dsu| Nucleo::try_from(&dsu).map(|nucleo| calcola(&nucleo)));
    let (risultato, errore) = match esito {
        Ok(risultato) => (Some(risultato), None),
        Err(errore) => (None, Some(errore)),
    };
    aggiungi(lista, &Voce { id: id.as_deref(), risultato, errore });
}

/// The `id` is there also when the declaration is wrong: who has to mend it wants to find it.
fn pratica(testo: &str) -> (Option<String>, Result<Dsu, IseeError>) {
    let albero = match albero_di(testo) {
        Ok(albero) => albero,
        Err(errore) => return (None, Err(errore)),
    };
    let campo = |nome| match &albero {
        Albero::Oggetto(campi) => campi.iter().find(|(campo, _)| campo == nome).map(|(_, valore)| valore),
        _ => None,
    };
    if campo("dsu").is_none() {
        return (None, leggi(&albero));
    }
    match leggi::<Pratica>(&albero) {
        Ok(Pratica { dsu, id }) => (id.0, Ok(dsu)),
        Err(errore) => {
            let id = campo("id").filter(|id| matches!(id, Albero::Testo(_) | Albero::Numero(_)));
            let id = id.and_then(|id| Id::leggi(id, &mut Lettura::default()).0);
            (id, Err(errore.dentro("dsu.")))
        }
    }
}
