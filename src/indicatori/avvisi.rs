//! What the person should know beside the figure.

use super::Avviso;
use super::specifici::{Caso, Come, Legame};
use crate::dsu::{Relazione, Titolo};
use crate::fonte::{self, Fonte};
use crate::messaggi::{it, specifici};
use crate::nucleo::Nucleo;

/// The corrente would be higher than the ISEE in hand.
pub(super) fn corrente_piu_alto() -> Avviso {
    let testo = specifici::AVVISO_CORRENTE_PIU_ALTO;
    Avviso { codice: "corrente-piu-alto", path: None, testo, fonte: fonte::art9("art. 9") }
}

pub(super) fn avvisi(n: &Nucleo<'_>, casi: &[Caso<'_>]) -> Vec<Avviso> {
    let mut avvisi = Vec::new();
    let mut add =
        |codice, path: Option<String>, testo, fonte: Fonte| avvisi.push(Avviso { codice, path, testo, fonte });
    let abitazione = &n.dati().abitazione;
    if abitazione.locazione.as_ref().is_some_and(|contratto| !contratto.contratto_registrato) {
        let path = "nucleo.abitazione.locazione.contrattoRegistrato".to_owned();
        add("contratto-non-registrato", Some(path), it::AVVISO_CONTRATTO, fonte::art4("art. 4, c. 4, lett. a"));
    }
    if abitazione.titolo == Titolo::Proprieta && abitazione.acquistata_dopo {
        let path = "nucleo.abitazione.acquistataDopo".to_owned();
        add("casa-acquistata-dopo", Some(path), it::AVVISO_CASA_NUOVA, fonte::art5("art. 5, c. 2"));
    }
    for (k, immobile) in n.dati().immobili.iter().enumerate() {
        let path = |nome: &str| Some(format!("nucleo.immobili[{k}]{nome}"));
        for (q, quota) in immobile.quote.iter().enumerate() {
            if quota.mutuo_residuo > quota.quota.di(immobile.valore) {
                let path = path(&format!(".quote[{q}].mutuoResiduo"));
                add("mutuo-oltre-valore", path, it::AVVISO_MUTUO, fonte::art5("art. 5, c. 2"));
            }
        }
        if immobile.assegnatario.is_some() || immobile.assegnata_altro_genitore {
            add("casa-assegnata", path(""), it::AVVISO_CASA_ASSEGNATA, fonte::l160_2019("art. 1, c. 743"));
        }
    }
    if n.dati().ex_coniuge_stesso_indirizzo {
        let path = "nucleo.exConiugeStessoIndirizzo".to_owned();
        add("ex-coniuge-adi", Some(path), it::AVVISO_EX_CONIUGE, fonte::dl48_2023("art. 2, c. 5"));
    }
    for (_, m) in n.persone() {
        let path = |nome: &str| Some(m.posto.path(nome));
        if !m.dati.rimesse_estero.is_zero() {
            let fonte = fonte::l199_2025_cripto("art. 1, c. 32-34");
            add("rimesse-non-calcolate", path("rimesseEstero"), it::AVVISO_RIMESSE, fonte);
        }
        if n.minorenne(m) && m.genitori.vuoto() && m.dati.relazione == Relazione::P {
            add("minore-senza-genitori", path("genitori"), it::AVVISO_MINORE_SOLO, fonte::art7("art. 7, c. 1"));
        }
    }
    let aggiunta = |caso: &Caso<'_>| match &caso.come {
        Come::Nucleo(_, aggiunte) => aggiunte.iter().any(|a| a.di != Legame::Figlio),
        Come::Ordinario | Come::Manca(_) => false,
    };
    if casi.iter().any(aggiunta) {
        let fonte = fonte::allegato2("Allegato 2, c. 2");
        add("componente-aggiuntiva", None, specifici::AVVISO_COMPONENTE_AGGIUNTIVA, fonte);
    }
    avvisi
}
