//! Art. 8, c. 1-3: the ISEE for the right to study at a university.

use super::genitore::{Altro, altro_genitore, componente};
use super::specifici::{Caso, Come, Forma, Mancanza, Tipo, manca};
use crate::dsu::{Corso, SenzaGenitori, Studente};
use crate::messaggi::specifici as m;
use crate::nucleo::{Membro, Nucleo};
use crate::scelte::{self, CasiUniversita};

/// C. 1-3: the household of the parents, unless the student is autonomous.
pub(super) fn universita<'a>(n: &Nucleo<'a>, chi: usize, studente: &Membro<'a>) -> Option<Caso<'a>> {
    let dati = studente.dati.studente.as_ref().filter(|s| s.corso == Corso::Laurea)?;
    let caso = |forma, motivo| Caso::ordinario(Tipo::Universita, chi, forma, motivo);
    if n.presenti.contiene(chi) && studente.genitori.incontra(n.presenti) {
        return Some(con_genitori(n, chi, FORME_NEL_NUCLEO));
    }
    let fuori = !n.presenti.contiene(chi);
    Some(match (dati.senza_genitori, autonomo(n, studente, dati)) {
        (Some(SenzaGenitori::Orfano), _) => caso(Forma::UniversitarioOrdinario, m::STUDENTE_SENZA_GENITORI),
        (Some(SenzaGenitori::GenitoriAllEstero), _) => caso(Forma::UniversitarioOrdinario, m::GENITORI_ALL_ESTERO),
        (None, Err(mancano)) => caso(Forma::UniversitarioOrdinario, m::AUTONOMIA_DA_DIRE).su(Come::Manca(mancano)),
        // Who is autonomous has a household of his or her own: this one, or another.
        (None, Ok(true)) if fuori => {
            let path = studente.posto.path("studente");
            caso(Forma::UniversitarioOrdinario, m::AUTONOMO_FUORI).su(manca(path, m::MANCA_DSU_PROPRIA))
        }
        (None, Ok(true)) => caso(Forma::UniversitarioOrdinario, m::STUDENTE_AUTONOMO),
        // Who is not is counted with the parents, he or she only.
        (None, Ok(false)) if fuori => con_genitori(&n.con(chi), chi, FORME_ATTRATTO).scelto(scelte::STUDENTE_SOLO),
        (None, Ok(false)) => {
            let path = "nucleo".to_owned();
            caso(Forma::UniversitarioConStudenteAttratto, m::STUDENTE_NON_AUTONOMO)
                .su(manca(path, m::MANCA_NUCLEO_GENITORI))
        }
    })
}

/// The forms: nothing to add, the other parent in the household, a part of his or her situation.
type Forme = [Forma; 3];

const FORME_NEL_NUCLEO: Forme = [
    Forma::UniversitarioOrdinario,
    Forma::UniversitarioConComponenteAttratta,
    Forma::UniversitarioConComponenteAggiuntiva,
];

const FORME_ATTRATTO: Forme = [
    Forma::UniversitarioConStudenteAttratto,
    Forma::UniversitarioConStudenteAttrattoEComponenteAttratta,
    Forma::UniversitarioConStudenteAttrattoEComponenteAggiuntiva,
];

/// C. 3: the household of the parents, and the parent who lives elsewhere by art. 7, c. 1.
fn con_genitori<'a>(n: &Nucleo<'a>, chi: usize, [da_solo, attratta, aggiuntiva]: Forme) -> Caso<'a> {
    let caso = |forma, motivo| Caso::ordinario(Tipo::Universita, chi, forma, motivo);
    // The student may have been added to this household.
    let attratto = da_solo == Forma::UniversitarioConStudenteAttratto;
    let senza_altri = |motivo| {
        if attratto {
            caso(da_solo, m::STUDENTE_ATTRATTO).su(Come::Nucleo(Box::new(n.clone()), Vec::new()))
        } else {
            caso(da_solo, motivo)
        }
    };
    let usata = match n.scelte.casi_universita {
        CasiUniversita::Inps => scelte::UNIVERSITA_INPS,
        CasiUniversita::Letterale => scelte::UNIVERSITA_LETTERALE,
    };
    match altro_genitore(n, chi) {
        Altro::Niente(motivo) if motivo == m::GENITORI_INSIEME => senza_altri(m::STUDENTE_CON_GENITORI),
        Altro::Niente(motivo) => senza_altri(motivo),
        Altro::NienteSalvoLettera(motivo) => match n.scelte.casi_universita {
            CasiUniversita::Inps => senza_altri(motivo),
            CasiUniversita::Letterale => caso(aggiuntiva, motivo).su(componente(n, chi)),
        }
        .scelto(usata),
        Altro::Attratto(motivo, come) => caso(attratta, motivo).su(come),
        Altro::Aggiuntiva(motivo, come) => caso(aggiuntiva, motivo).su(come),
        Altro::Ignoto(motivo, come) => caso(da_solo, motivo).su(come),
    }
}

/// C. 2: two years of residence outside the home of the family, in housing not of its members, and an income of one's
/// own. Either one missing is enough to say no; to say yes both must be known.
fn autonomo(n: &Nucleo<'_>, studente: &Membro<'_>, dati: &Studente) -> Result<bool, Vec<Mancanza>> {
    let s = n.tabella.ordinari;
    let residenza = match dati.fuori_casa_dal {
        _ if dati.alloggio_di_familiari => Some(false),
        dal => dal.map(|dal| dal.dopo_anni(s.studente_anni.valore) <= n.data),
    };
    let reddito = dati
        .reddito_lavoro
        .map(|r| [r.anno_precedente, r.secondo_anno_precedente].iter().all(|anno| *anno >= s.studente_reddito.valore));
    match (residenza, reddito) {
        (Some(false), _) | (_, Some(false)) => Ok(false),
        (Some(true), Some(true)) => Ok(true),
        (residenza, reddito) => {
            let campi = [
                (residenza.is_none(), "studente.fuoriCasaDal", m::MANCA_FUORI_CASA),
                (reddito.is_none(), "studente.redditoLavoro", m::MANCA_REDDITO_STUDENTE),
            ];
            let mancano = campi.into_iter().filter(|(manca, ..)| *manca);
            Err(mancano.map(|(_, campo, testo)| Mancanza { path: studente.posto.path(campo), testo }).collect())
        }
    }
}
