//! The benefits as text.

use super::forma_prestazioni::{Documenti, RichiestaPrestazioni, RichiestaSituazione};
use super::{read, scrivi};
use crate::cosa_se;
use crate::error::IseeError;
use crate::messaggi::regole as r;
use crate::nucleo::Nucleo;
use crate::prestazioni::{Catalogo, Opzioni, Situazione, controlla, elenco, prestazioni};

/// A catalogue from the text of its documents, a list or one alone, and from what a portal changes: `{ "hide": [ids],
/// "texts": { id: { "name", "summary" } } }`, or an empty text.
///
/// # Errors
/// Of shape the first problem, of meaning all those of all the documents, each with its path:
/// `[3].amount.bands.rows[1].to`. Nothing is half loaded.
pub fn catalogue(documenti: &str, opzioni: &str) -> Result<Catalogo, IseeError> {
    let Documenti(documenti) = read(documenti)?;
    let catalogo = Catalogo::try_from(documenti)?;
    let opzioni = if opzioni.is_empty() { Opzioni::default() } else { read(opzioni)? };
    catalogo.con(opzioni)
}

/// The documents of a catalogue: a list of [`VoceCatalogo`](crate::prestazioni::VoceCatalogo).
pub fn catalogue_list(catalogo: &Catalogo) -> String {
    scrivi(&elenco(catalogo))
}

/// A declaration as the benefits see it: `{ "dsu" }` in, with `giorno` when it is not the day of the declaration, a
/// [`Situazione`] out: what [`benefits`] takes.
///
/// # Errors
/// Those of [`calculate`](super::calculate).
pub fn situation(text: &str) -> Result<String, IseeError> {
    let RichiestaSituazione { dsu, giorno } = read(text).map_err(|error| error.dentro("dsu."))?;
    Ok(scrivi(&Situazione::di(&Nucleo::try_from(&dsu)?, giorno)))
}

/// What a household gets: `{ "situazione" }` in, from [`situation`] or written by hand, a
/// [`Prestazioni`](crate::prestazioni::Prestazioni) out. Beside it `risposte` (the answers by question), `persone` (the
/// same by `id` of a person), `giorno`, `indicatori` (an ISEE that is known in place of the one computed, by kind; `null`:
/// there is none).
///
/// # Errors
/// `risposta-non-valida` for an answer that does not fit its question; `persona-sconosciuta` for an `id` that is not in
/// the household.
pub fn benefits(catalogo: &Catalogo, text: &str) -> Result<String, IseeError> {
    Ok(scrivi(&prestazioni(catalogo, &situazione(catalogo, text)?)))
}

/// How far a household is from the next bound of each benefit: what [`benefits`] takes in, a
/// [`Distanze`](crate::cosa_se::Distanze) out.
///
/// # Errors
/// Those of [`benefits`].
pub fn distance(catalogo: &Catalogo, text: &str) -> Result<String, IseeError> {
    Ok(scrivi(&cosa_se::distance(catalogo, &situazione(catalogo, text)?)))
}

/// What one more euro in each amount does: a [`Dsu`](crate::Dsu) in, a [`UnEuro`](crate::cosa_se::UnEuro) out.
///
/// # Errors
/// Those of [`calculate`](super::calculate).
pub fn one_more_euro(text: &str) -> Result<String, IseeError> {
    Ok(scrivi(&cosa_se::one_more_euro(&super::dsu(text)?)?))
}

/// The situation of which a request speaks.
pub(super) fn situazione(catalogo: &Catalogo, text: &str) -> Result<Situazione, IseeError> {
    let RichiestaPrestazioni { mut situazione, risposte, persone, giorno, indicatori } = read(text)?;
    situazione.giorno = giorno.unwrap_or(situazione.giorno);
    for (specie, isee) in indicatori {
        situazione.imponi(specie, None, isee);
    }
    // What is said last wins.
    situazione.risposte.splice(..0, risposte);
    for (id, risposte) in persone {
        match situazione.persone.iter_mut().find(|persona| persona.id == id) {
            Some(persona) => drop(persona.risposte.splice(..0, risposte)),
            None => return Err(IseeError::one(r::PERSONA_SCONOSCIUTA.issue(["persone.", &id].concat(), &[&id]))),
        }
    }
    IseeError::check(controlla(catalogo, &situazione))?;
    Ok(situazione)
}

#[cfg(test)]
#[expect(clippy::indexing_slicing, reason = "a JSON value has null where there is nothing")]
mod tests;
