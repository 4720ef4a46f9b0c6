//! The choices that a calculation used, and what the other supported readings of the law would give.

use super::specifici::{Caso, Come, Composto, Legame, calcoli, casi};
use super::{Calcolato, Lettura, Parte};
use crate::catasto::Categoria;
use crate::dsu::{AltraForma, Causa, Relazione, TipoAltraForma};
use crate::esclusione::escludibile;
use crate::euro::Euro;
use crate::fonte;
use crate::nucleo::Nucleo;
use crate::parametri::Tabella;
use crate::prospetto::{Calcolo, calcola};
use crate::scelte::{
    self, AumentoPerFigli, CasaAssegnata, CasiUniversita, DisabiliInStruttura, FigurativoImpresa, FranchigieDelSolo,
    OrdineEsclusione, SceltaUsata, Scelte,
};

/// The other readings that give another figure.
pub(super) fn letture(n: &Nucleo<'_>, calcolato: &Calcolato<'_>) -> Vec<Lettura> {
    let isee = calcolato.calcolo.isee.cent();
    alternative(n)
        .into_iter()
        .filter_map(|(_, altre)| {
            let altro = calcola(n, calcolato.parametri, altre.scelte).isee.cent();
            (altro != isee).then(|| Lettura { scelta: altre.nome, isee: Euro::from(altro) })
        })
        .collect()
}

/// The other readings that give another figure to a kind. A reading may change the household too: the kind is made again.
pub(super) fn letture_specifiche(
    n: &Nucleo<'_>,
    posto: usize,
    caso: &Caso<'_>,
    nucleo: &Nucleo<'_>,
    composto: &Composto<'_>,
    di_famiglia: bool,
) -> Vec<Lettura> {
    let isee = composto.isee.cent();
    let altre = alternative_specifiche(caso, nucleo, composto);
    altre
        .into_iter()
        .filter_map(|(_, altra)| {
            let n = n.con_scelte(altra.scelte);
            let caso = casi(&n).into_iter().nth(posto)?;
            let p = || if di_famiglia { n.tabella.famiglia() } else { Some(n.tabella.ordinario()) };
            let altro = match &caso.come {
                Come::Ordinario => calcola(&n, p()?, n.scelte).isee,
                Come::Nucleo(nucleo, aggiunte) => {
                    let calcoli = calcoli(caso.tipo, nucleo, aggiunte, n.scelte);
                    if di_famiglia { calcoli.famiglia?.isee } else { calcoli.ordinario.isee }
                }
                Come::Manca(_) => return None,
            };
            (altro.cent() != isee).then(|| Lettura { scelta: altra.nome, isee: Euro::from(altro.cent()) })
        })
        .collect()
}

/// The choices with two readings that a kind meets.
fn alternative_specifiche(caso: &Caso<'_>, n: &Nucleo<'_>, composto: &Composto<'_>) -> Vec<(SceltaUsata, Altra)> {
    let s = n.scelte;
    let mut alternative = alternative(n);
    for a in &composto.aggiuntive {
        alternative.extend(self::alternative(&a.solo));
    }
    if caso.scelte.iter().any(|scelta| scelta.codice == scelte::UNIVERSITA_INPS.codice) {
        let altre = Scelte { casi_universita: s.casi_universita.altra(), ..s };
        alternative.push((universita(s), Altra { nome: universita(altre), scelte: altre }));
    }
    if composto.aggiuntive.iter().any(|a| matches!(a.parte, Parte::Genitore { .. })) {
        let altre = Scelte { aumento_per_figli: s.aumento_per_figli.altra(), ..s };
        alternative.push((aumento(s), Altra { nome: aumento(altre), scelte: altre }));
    }
    if !composto.aggiuntive.is_empty() {
        let altre = Scelte { franchigie_del_solo: s.franchigie_del_solo.altra(), ..s };
        alternative.push((franchigie(s), Altra { nome: franchigie(altre), scelte: altre }));
    }
    una_volta(&mut alternative, |(seguita, _)| seguita.codice);
    alternative
}

/// The choices that this household meets, in the order of the law.
pub(super) fn scelte_usate(n: &Nucleo<'_>, calcolo: &Calcolo<'_>, casi: &[Caso<'_>]) -> Vec<SceltaUsata> {
    let mut usate = vec![scelte::ARROTONDAMENTO];
    usate.extend(alternative(n).into_iter().map(|(seguita, _)| seguita));
    let dati = || n.persone().map(|(_, m)| m.dati);
    let ha = |tipo| n.persone().any(|(_, m)| m.patrimonio.altre_forme.iter().any(|f| f.tipo == tipo));
    let libretti = calcolo.mobiliare.persone.iter().flat_map(|p| &p.conti).any(|c| !c.escluso.is_zero());
    let pertinenza = n.immobili.iter().any(|i| {
        i.casa_di_abitazione && i.categoria.as_deref().and_then(Categoria::parse).is_some_and(Categoria::pertinenza)
    });
    let tasso_non_osservato = !calcolo.isr.figurativo.is_zero()
        && n.tabella.annuali.tasso_figurativo.fonte.atto() != fonte::attestazioni_2023("").atto();
    let minore_solo =
        n.persone().any(|(_, m)| m.dati.relazione == Relazione::P && m.genitori.vuoto() && n.minorenne(m));
    let altre = [
        (libretti, scelte::CAPIENZA_LIBRETTO),
        (pertinenza, scelte::PERTINENZE),
        (ha(TipoAltraForma::CriptoAttivita), scelte::CRIPTO),
        (dati().any(|c| !c.rimesse_estero.is_zero()), scelte::RIMESSE),
        (n.dati().ex_coniuge_stesso_indirizzo, scelte::SEPARATI),
        (dati().any(|c| !c.redditi.imposta_sostitutiva.is_zero()), scelte::FORFETARI),
        (!n.immobili.is_empty(), scelte::IMU_INTERO),
        (tasso_non_osservato, scelte::TASSO),
        (n.dati().abitazione.acquistata_dopo, scelte::CASA_NUOVA),
        (minore_solo, scelte::MINORE_SENZA_GENITORI),
    ];
    usate.extend(altre.into_iter().filter(|(vale, _)| *vale).map(|(_, scelta)| scelta));
    for caso in casi {
        usate.extend(&caso.scelte);
        let Come::Nucleo(nucleo, aggiunte) = &caso.come else { continue };
        usate.extend(alternative(nucleo).into_iter().map(|(seguita, _)| seguita));
        for aggiunta in aggiunte {
            usate.extend(alternative(&aggiunta.solo).into_iter().map(|(seguita, _)| seguita));
            usate.push(franchigie(n.scelte));
            if let Legame::Genitore { figli: 2.. } = aggiunta.di {
                usate.push(aumento(n.scelte));
            }
        }
    }
    if let Some(corrente) = &n.dsu.corrente {
        usate.push(scelte::PROVE_CORRENTE);
        let a_termine = corrente.redditi.iter().any(|v| v.causa == Causa::TempoDeterminato);
        // The text in force on the day of the request, which may be newer than that of the declaration.
        let tabella = Tabella::del_giorno(corrente.data_presentazione).unwrap_or(n.tabella);
        let chiesti = tabella.ordinari.corrente_giorni_lavorati.valore.is_some();
        usate.extend((a_termine && !chiesti).then_some(scelte::GIORNI_LAVORATI));
    }
    una_volta(&mut usate, |scelta| scelta.codice);
    usate
}

/// A reading that was not followed.
struct Altra {
    nome: SceltaUsata,
    scelte: Scelte,
}

/// The choices with two readings that this household meets: the one followed and the other.
fn alternative(n: &Nucleo<'_>) -> Vec<(SceltaUsata, Altra)> {
    let mut alternative = Vec::new();
    let s = n.scelte;
    let oltre = |n: &Nucleo<'_>, massimo: Option<Euro>| massimo.is_some_and(|massimo| escludibile(n) > massimo);
    let prima = n.prima();
    let massimo = n.parametri_patrimonio(n.tabella.ordinario()).stabili.esclusione_titoli.valore;
    let oltre_prima = |prima: &Nucleo<'_>| oltre(prima, n.tabella.ordinari.esclusione_titoli.valore);
    if oltre(n, massimo) || prima.as_ref().is_some_and(oltre_prima) {
        let altre = Scelte { ordine_esclusione: s.ordine_esclusione.altra(), ..s };
        alternative.push((ordine(s), Altra { nome: ordine(altre), scelte: altre }));
    }
    if n.immobili.iter().any(|i| i.assegnatario.is_some() || i.assegnata_altro_genitore) {
        let altre = Scelte { casa_assegnata: s.casa_assegnata.altra(), ..s };
        alternative.push((casa(s), Altra { nome: casa(altre), scelte: altre }));
    }
    if n.ha_in_struttura() {
        let altre = Scelte { disabili_in_struttura: s.disabili_in_struttura.altra(), ..s };
        alternative.push((struttura(s), Altra { nome: struttura(altre), scelte: altre }));
    }
    let impresa = |f: &AltraForma| f.tipo == TipoAltraForma::ImpresaIndividuale;
    let imprese = |n: &Nucleo<'_>| n.persone().any(|(_, m)| m.patrimonio.altre_forme.iter().any(impresa));
    if imprese(n) || prima.as_ref().is_some_and(imprese) {
        let altre = Scelte { figurativo_impresa: s.figurativo_impresa.altra(), ..s };
        alternative.push((figurativo(s), Altra { nome: figurativo(altre), scelte: altre }));
    }
    alternative
}

fn ordine(s: Scelte) -> SceltaUsata {
    match s.ordine_esclusione {
        OrdineEsclusione::TitoliBuoniLibretti => scelte::ORDINE_TITOLI,
        OrdineEsclusione::Precompilata => scelte::ORDINE_PRECOMPILATA,
    }
}

fn casa(s: Scelte) -> SceltaUsata {
    match s.casa_assegnata {
        CasaAssegnata::Assegnatario => scelte::CASA_ASSEGNATARIO,
        CasaAssegnata::Proprietari => scelte::CASA_PROPRIETARI,
    }
}

fn struttura(s: Scelte) -> SceltaUsata {
    match s.disabili_in_struttura {
        DisabiliInStruttura::ConMaggiorazione => scelte::STRUTTURA_CON_MAGGIORAZIONE,
        DisabiliInStruttura::Letterale => scelte::STRUTTURA_LETTERALE,
    }
}

fn figurativo(s: Scelte) -> SceltaUsata {
    match s.figurativo_impresa {
        FigurativoImpresa::Incluso => scelte::IMPRESA_INCLUSA,
        FigurativoImpresa::Escluso => scelte::IMPRESA_ESCLUSA,
    }
}

fn aumento(s: Scelte) -> SceltaUsata {
    match s.aumento_per_figli {
        AumentoPerFigli::ConAumento => scelte::AUMENTO_SI,
        AumentoPerFigli::SenzaAumento => scelte::AUMENTO_NO,
    }
}

fn franchigie(s: Scelte) -> SceltaUsata {
    match s.franchigie_del_solo {
        FranchigieDelSolo::Nucleo => scelte::FRANCHIGIE_NUCLEO,
        FranchigieDelSolo::Persona => scelte::FRANCHIGIE_PERSONA,
    }
}

fn universita(s: Scelte) -> SceltaUsata {
    match s.casi_universita {
        CasiUniversita::Inps => scelte::UNIVERSITA_INPS,
        CasiUniversita::Letterale => scelte::UNIVERSITA_LETTERALE,
    }
}

/// Keeps the first entry of each code.
fn una_volta<T>(voci: &mut Vec<T>, codice: impl Fn(&T) -> &'static str) {
    let mut viste: Vec<&str> = Vec::new();
    voci.retain(|voce| {
        let codice = codice(voce);
        let nuova = !viste.contains(&codice);
        viste.push(codice);
        nuova
    });
}
