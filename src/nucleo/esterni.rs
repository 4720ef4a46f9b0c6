//! Who is outside the household, and what the kinds of art. 6-8 ask of a person.

use super::controlli::Dove::Membro as Campo;
use super::controlli::Problemi;
use super::{Membro, Posto, abitazione};
use crate::dsu::{Dsu, MaggiorazioneMinori, NucleoProprio, Relazione, Studente};
use crate::messaggi::regole as r;

pub(super) fn controlla(membri: &[Membro<'_>], dsu: &Dsu, problemi: &mut Problemi) {
    for (n, m) in membri.iter().enumerate() {
        let fuori = matches!(m.dati.relazione, Relazione::GNC | Relazione::FE);
        match m.posto {
            Posto::Componente(_) => {
                problemi.se(fuori, &r::RELAZIONE_DI_ESTERNO, Campo(n, "relazione"));
                problemi.se(m.dati.nucleo_proprio.is_some(), &r::SOLO_PER_ESTERNI, Campo(n, "nucleoProprio"));
                problemi.se(m.dati.estraneo, &r::SOLO_PER_ESTERNI, Campo(n, "estraneo"));
            }
            Posto::Esterno(_) => {
                problemi.se(!fuori, &r::RELAZIONE_DI_COMPONENTE, Campo(n, "relazione"));
                esterno(n, m, problemi);
            }
        }
        if let Some(studente) = &m.dati.studente {
            self::studente(n, m, studente, membri, dsu, problemi);
        }
    }
}

/// What only a member of the household can answer.
fn esterno(n: usize, m: &Membro<'_>, problemi: &mut Problemi) {
    let estranei = [
        (m.dati.richiesta_ricovero.is_some(), "richiestaRicovero"),
        (m.dati.nucleo_ristretto.is_some(), "nucleoRistretto"),
        (m.dati.relazione == Relazione::GNC && m.dati.studente.is_some(), "studente"),
        (m.dati.relazione == Relazione::GNC && m.dati.estraneo, "estraneo"),
        (m.dati.relazione == Relazione::GNC && m.dati.genitori.is_some(), "genitori"),
    ];
    for (_, campo) in estranei.into_iter().filter(|(c_e, _)| *c_e) {
        problemi.add(&r::NON_PER_ESTERNI, Campo(n, campo), &[]);
    }
    if let Some(proprio) = &m.dati.nucleo_proprio {
        nucleo_proprio(n, m, proprio, problemi);
    }
}

/// Quadro FC9: the numbers agree with one another.
fn nucleo_proprio(n: usize, m: &Membro<'_>, proprio: &NucleoProprio, problemi: &mut Problemi) {
    let NucleoProprio {
        componenti,
        figli,
        figli_conviventi,
        minori,
        disabili,
        in_struttura,
        disabili_in_struttura,
        abitazione,
    } = proprio;
    let torna = *componenti >= 1
        && figli <= componenti
        && figli_conviventi <= figli
        && disabili <= componenti
        && in_struttura <= componenti
        && disabili_in_struttura <= in_struttura.min(disabili)
        && (*minori == MaggiorazioneMinori::Nessuna || *figli >= 1)
        && (m.dati.disabilita.is_none() || *disabili >= 1);
    problemi.se(!torna, &r::NUCLEO_PROPRIO_NON_TORNA, Campo(n, "nucleoProprio"));
    if let Some(casa) = abitazione {
        let rifiuta = |campo: &'static str, regola: &r::Regola, problemi: &mut Problemi| {
            problemi.add(regola, Campo(n, &format!("nucleoProprio.{campo}")), &[]);
        };
        abitazione::locazione(casa, usize::from(*componenti), &rifiuta, problemi);
    }
}

/// Quadro C.
fn studente(n: usize, m: &Membro<'_>, studente: &Studente, membri: &[Membro<'_>], dsu: &Dsu, problemi: &mut Problemi) {
    let con_genitori = membri
        .iter()
        .enumerate()
        .any(|(g, altro)| m.genitori.contiene(g) && matches!(altro.posto, Posto::Componente(_)));
    let convivente = con_genitori && !matches!(m.dati.relazione, Relazione::FNC | Relazione::FE);
    let path = |campo| Campo(n, campo);
    if let Some(dal) = studente.fuori_casa_dal {
        problemi.se(convivente, &r::STUDENTE_IN_CASA, path("studente.fuoriCasaDal"));
        let possibile = m.dati.data_nascita <= dal && dal <= dsu.data_presentazione;
        problemi.se(!possibile, &r::STUDENTE_DATA, path("studente.fuoriCasaDal"));
    }
    let orfano = studente.senza_genitori.is_some() && con_genitori;
    problemi.se(orfano, &r::STUDENTE_CON_GENITORI, path("studente.senzaGenitori"));
}
