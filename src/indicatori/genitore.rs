//! Art. 7, c. 1: what the parent who lives elsewhere brings to the ISEE of a figlio. For minors, and for students (art. 8, c. 3).

use super::specifici::{Aggiunta, Come, Legame, Mancanza, manca};
use crate::dsu::{Corso, GenitoreNonConvivente as G};
use crate::messaggi::specifici::{self as m, Motivo};
use crate::nucleo::{Insieme, Membro, Nucleo};

/// What art. 7 says of the other parent.
pub(super) enum Altro<'a> {
    /// Nothing to add.
    Niente(Motivo),
    /// Nothing to add, but the letter of art. 8 would add a component (lett. c, d, e).
    NienteSalvoLettera(Motivo),
    /// In the household, he or she only.
    Attratto(Motivo, Come<'a>),
    /// A component (lett. a, b).
    Aggiuntiva(Motivo, Come<'a>),
    /// It cannot be said.
    Ignoto(Motivo, Come<'a>),
}

/// C. 1. The household has one parent, or both, of the figlio.
pub(super) fn altro_genitore<'a>(n: &Nucleo<'a>, figlio: usize) -> Altro<'a> {
    let Some(membro) = n.membri.get(figlio) else { return Altro::Niente(m::GENITORI_INSIEME) };
    if membro.genitori.fra(n.presenti).quanti() > 1 {
        return Altro::Niente(m::GENITORI_INSIEME);
    }
    let Some(posizioni) = &membro.dati.genitore_non_convivente else {
        let path = membro.posto.path("genitoreNonConvivente");
        return Altro::Ignoto(m::GENITORE_DA_DIRE, manca(path, m::MANCA_POSIZIONE));
    };
    // There is no other parent, or the parents are separated or divorced: art. 7 does not apply.
    let non_si_applica = [(G::Nessuno, m::GENITORE_ASSENTE), (G::SeparatoODivorziato, m::GENITORI_SEPARATI)];
    // Lett. c, d, e come before a and b.
    let niente = [
        (G::AssegniStabiliti, m::ASSEGNI_STABILITI),
        (G::EsclusoDallaResponsabilita, m::GENITORE_ESCLUSO),
        (G::Estraneo, m::GENITORE_ESTRANEO),
    ];
    let aggiuntiva = [(G::ConiugatoConAltri, m::GENITORE_CONIUGATO), (G::FigliConAltri, m::GENITORE_CON_FIGLI)];
    let primo = |casi: &[(G, Motivo)]| casi.iter().find(|(g, _)| posizioni.contiene(*g)).map(|(_, motivo)| *motivo);
    if let Some(motivo) = primo(&non_si_applica) {
        Altro::Niente(motivo)
    } else if let Some(motivo) = primo(&niente) {
        Altro::NienteSalvoLettera(motivo)
    } else if let Some(motivo) = primo(&aggiuntiva) {
        Altro::Aggiuntiva(motivo, componente(n, figlio))
    } else {
        Altro::Attratto(m::GENITORE_ATTRATTO, attratto(n, figlio))
    }
}

/// The parent of a figlio who is listed outside the household.
fn gnc(n: &Nucleo<'_>, figlio: usize) -> Option<usize> {
    let fuori = n.membri.get(figlio)?.genitori.senza(n.presenti);
    (0..n.membri.len()).find(|k| fuori.contiene(*k))
}

fn manca_genitore<'a>() -> Come<'a> {
    manca("esterni".to_owned(), m::MANCA_GENITORE)
}

/// The household and the parent, he or she only: the home stays that of the household.
fn attratto<'a>(n: &Nucleo<'a>, figlio: usize) -> Come<'a> {
    let Some(altro) = gnc(n, figlio) else { return manca_genitore() };
    let nucleo = n.con(altro);
    // Allegato 1, lett. b looks at the work of the parents of the minors.
    let minori = nucleo.persone().any(|(_, f)| n.minorenne(f) && f.genitori.contiene(altro));
    let senza_lavoro =
        n.fra(Insieme::uno(altro)).find(|g| g.dati.lavoro_sei_mesi.is_none() && !g.in_struttura() && minori);
    match senza_lavoro {
        Some(g) => manca(g.posto.path("lavoroSeiMesi"), m::MANCA_LAVORO),
        None => Come::Nucleo(Box::new(nucleo), Vec::new()),
    }
}

/// The household, and a part of the situation of the parent: once, however many figli of his or hers live here.
pub(super) fn componente<'a>(n: &Nucleo<'a>, figlio: usize) -> Come<'a> {
    let Some(altro) = gnc(n, figlio) else { return manca_genitore() };
    let Some(solo) = n.solo(altro) else {
        let path = n.fra(Insieme::uno(altro)).map(|g| g.posto.path("nucleoProprio")).collect::<String>();
        return Come::Manca(vec![Mancanza { path, testo: m::MANCA_NUCLEO_PROPRIO }]);
    };
    // The figli of that parent who live here and are listed in Quadro D.
    let listato = |f: &Membro<'_>| n.minorenne(f) || f.dati.studente.as_ref().is_some_and(|s| s.corso == Corso::Laurea);
    let figli = n.persone().filter(|(_, f)| f.genitori.contiene(altro) && listato(f)).count();
    let di = Legame::Genitore { figli: u16::try_from(figli).unwrap_or(u16::MAX) };
    Come::Nucleo(Box::new(n.clone()), vec![Aggiunta { chi: altro, solo, di }])
}
