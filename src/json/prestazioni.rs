//! The benefits as text.

use super::forma_prestazioni::{Documenti, RichiestaPrestazioni};
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
/// All the problems of all the documents, each with its path: `[3].amount.bands.rows[1].to`. Nothing is half loaded.
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

/// What a household gets: `{ "dsu" }` or `{ "situazione" }` in, a [`Prestazioni`](crate::prestazioni::Prestazioni) out.
/// Beside it `risposte` (the answers by question), `persone` (the same by `id` of a person), `giorno`, `indicatori` (an
/// ISEE that is known in place of the one computed, by kind; `null`: there is none).
///
/// # Errors
/// Those of [`calculate`](super::calculate) for the declaration; `risposta-non-valida` for an answer that does not fit
/// its question; `persona-sconosciuta` for an `id` that is not in the household.
pub fn benefits(catalogo: &Catalogo, text: &str) -> Result<String, IseeError> {
    Ok(scrivi(&prestazioni(catalogo, &situazione(catalogo, text)?)))
}

/// How far a household is from the next bound of each benefit: what [`benefits`] takes in, a
/// [`Distanze`](crate::cosa_se::Distanze) out; what one more euro does, only with a `dsu`.
///
/// # Errors
/// Those of [`benefits`].
pub fn distance(catalogo: &Catalogo, text: &str) -> Result<String, IseeError> {
    let situazione = situazione(catalogo, text)?;
    let RichiestaPrestazioni { dsu, .. } = read(text)?;
    Ok(scrivi(&cosa_se::distance(catalogo, &situazione, dsu.as_ref())?))
}

/// The situation of which a request speaks.
pub(super) fn situazione(catalogo: &Catalogo, text: &str) -> Result<Situazione, IseeError> {
    let richiesta: RichiestaPrestazioni = read(text).map_err(|error| error.dentro("dsu."))?;
    let RichiestaPrestazioni { dsu, situazione, risposte, persone, giorno, indicatori } = richiesta;
    let mut situazione = match (dsu, situazione) {
        (Some(dsu), None) => Situazione::di(&Nucleo::try_from(&dsu)?, giorno),
        (None, Some(situazione)) => Situazione { giorno: giorno.unwrap_or(situazione.giorno), ..situazione },
        _ => return Err(IseeError::one(r::DSU_O_SITUAZIONE.issue("dsu", &[]))),
    };
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
