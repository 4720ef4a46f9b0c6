//! The choices that a calculation used, and what the other supported readings of the law would give.

use super::{Calcolato, Lettura};
use crate::catasto::Categoria;
use crate::dsu::{AltraForma, Relazione, TipoAltraForma};
use crate::euro::Euro;
use crate::fonte;
use crate::nucleo::Nucleo;
use crate::prospetto::{Calcolo, calcola};
use crate::scelte::{
    self, CasaAssegnata, DisabiliInStruttura, FigurativoImpresa, OrdineEsclusione, SceltaUsata, Scelte,
};

/// The other readings that give another figure.
pub(super) fn letture(n: &Nucleo<'_>, calcolato: &Calcolato<'_>) -> Vec<Lettura> {
    let isee = calcolato.calcolo.isee.cent();
    alternative(n, &calcolato.calcolo)
        .into_iter()
        .filter_map(|(_, altre)| {
            let altro = calcola(n, calcolato.parametri, altre.scelte).isee.cent();
            (altro != isee).then(|| Lettura { scelta: altre.nome, isee: Euro::from(altro) })
        })
        .collect()
}

/// The choices that this household meets, in the order of the law.
pub(super) fn scelte_usate(n: &Nucleo<'_>, calcolo: &Calcolo<'_>) -> Vec<SceltaUsata> {
    let mut usate = vec![scelte::ARROTONDAMENTO];
    usate.extend(alternative(n, calcolo).into_iter().map(|(seguita, _)| seguita));
    let dati = || n.persone().map(|(_, m)| m.dati);
    let ha = |tipo| n.persone().any(|(_, m)| m.patrimonio.altre_forme.iter().any(|f| f.tipo == tipo));
    let libretti = calcolo.mobiliare.persone.iter().flat_map(|p| &p.conti).any(|c| !c.escluso.is_zero());
    let pertinenza = n.immobili.iter().any(|i| {
        i.casa_di_abitazione && i.categoria.as_deref().and_then(Categoria::parse).is_some_and(Categoria::pertinenza)
    });
    let tasso_non_osservato = !calcolo.isr.figurativo.is_zero()
        && n.tabella.annuali.tasso_figurativo.fonte.atto != fonte::attestazioni_2023("").atto;
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
    usate
}

/// A reading that was not followed.
struct Altra {
    nome: SceltaUsata,
    scelte: Scelte,
}

/// The choices with two readings that this household meets: the one followed and the other.
fn alternative(n: &Nucleo<'_>, calcolo: &Calcolo<'_>) -> Vec<(SceltaUsata, Altra)> {
    let mut alternative = Vec::new();
    let s = n.scelte;
    if n.tabella.ordinari.esclusione_titoli.valore.is_some_and(|massimo| calcolo.mobiliare.escludibile > massimo) {
        let altre = Scelte { ordine_esclusione: s.ordine_esclusione.altra(), ..s };
        alternative.push((ordine(s), Altra { nome: ordine(altre), scelte: altre }));
    }
    if n.immobili.iter().any(|i| i.assegnatario.is_some() || i.assegnata_altro_genitore) {
        let altre = Scelte { casa_assegnata: s.casa_assegnata.altra(), ..s };
        alternative.push((casa(s), Altra { nome: casa(altre), scelte: altre }));
    }
    if n.persone().any(|(_, m)| m.in_struttura()) {
        let altre = Scelte { disabili_in_struttura: s.disabili_in_struttura.altra(), ..s };
        alternative.push((struttura(s), Altra { nome: struttura(altre), scelte: altre }));
    }
    let impresa = |f: &AltraForma| f.tipo == TipoAltraForma::ImpresaIndividuale;
    if n.persone().any(|(_, m)| m.patrimonio.altre_forme.iter().any(impresa)) {
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
