//! What an ISEE opens: benefits as documents, read and checked, then evaluated on a household.
//!
//! A document is data: which indicator, which conditions, how much, from which act, with its own tests. Three answers:
//! yes with the amount, no with the condition that failed, perhaps with the questions that remain.

mod bando;
mod catalogo;
mod controlli;
mod decimali;
mod documento;
mod esito;
mod espressione;
mod fatti;
mod intervallo;
mod prove;
mod situazione;
mod valuta;

pub use bando::Bando;
pub(crate) use bando::PRESENTATA;
pub use catalogo::{Catalogo, Opzioni, Testi};
pub(crate) use controlli::controlla_bando;
pub(crate) use decimali::{CENTESIMO, differenza, somma};
pub use documento::*;
pub use esito::{
    CondizioneFallita, DomandaAperta, DomandaDiTutte, EsitoPersona, EsitoPrestazione, IndicatoreUsato, Prestazioni,
    RigaPrestazione, Risposta, ValiditaUsata, VoceCatalogo,
};
pub use espressione::*;
pub use fatti::{FATTI, Fatto, ORDINALE, PERSONA, fatto};
pub use prove::{Esame, Fallimento, SogliaIsee, esamina, prova};
pub use situazione::{Figure, Mancante, Misura, Persona, Situazione, Valore as ValoreFatto};

use crate::error::Issue;
use crate::messaggi::prestazioni as m;
use crate::messaggi::regole as r;
pub(crate) use valuta::{Solo, condizione_sola, espressione_sola};
use valuta::{Valuta, Valutato};

use Risposta::{Forse, No};

/// What a situation gets of a catalogue: each benefit once, in the version of the day.
///
/// It cannot fail: what is not known is asked, what has no value says why.
pub fn prestazioni<'a>(catalogo: &'a Catalogo, situazione: &'a Situazione) -> Prestazioni<'a> {
    let mut valuta = Valuta::new(catalogo, situazione, catalogo.del_giorno(situazione.giorno));
    let mut prestazioni = Vec::with_capacity(valuta.scelti.len());
    let mut attese: Vec<(usize, u16)> = Vec::new();
    let scelti = valuta.scelti.clone();
    let si_vede = |documento: &Documento| !catalogo.nascosta(&documento.id);
    for (posto, _) in scelti.iter().enumerate().filter(|(_, documento)| si_vede(documento)) {
        valuta.esito(posto);
    }
    for (posto, documento) in scelti.into_iter().enumerate().filter(|(_, documento)| si_vede(documento)) {
        let Some(valutato) = valuta.prendi(posto) else { continue };
        // Where nothing can be had any more, nothing is worth an answer.
        let passata =
            documento.valid.to.is_some_and(|to| to < situazione.giorno) || documento.valid.status == Stato::Chiusa;
        for aperta in valutato.aperte.iter().filter(|_| !passata) {
            match attese.iter_mut().find(|(domanda, _)| domanda == aperta) {
                Some((_, quante)) => *quante += 1,
                None => attese.push((*aperta, 1)),
            }
        }
        prestazioni.push(esito(&valuta, documento, valutato));
    }
    Prestazioni { giorno: situazione.giorno, prestazioni, domande: domande_di_tutte(&valuta.domande, &attese) }
}

/// The questions, from the one for which most benefits wait; of as many, as they were met.
fn domande_di_tutte<'a>(domande: &[DomandaAperta<'a>], attese: &[(usize, u16)]) -> Vec<DomandaDiTutte<'a>> {
    let mut tutte: Vec<DomandaDiTutte<'a>> = Vec::with_capacity(attese.len());
    for &(posto, attese) in attese {
        if let Some(domanda) = domande.get(posto).cloned() {
            // Put in its place: a general sort would weigh more than all the rest of this file.
            let dopo = tutte.partition_point(|altra| altra.attese >= attese);
            tutte.insert(dopo, DomandaDiTutte { domanda, attese });
        }
    }
    tutte
}

/// The documents of a catalogue, each version, as they were given.
pub fn elenco(catalogo: &Catalogo) -> Vec<VoceCatalogo<'_>> {
    let mut voci = Vec::with_capacity(catalogo.documenti().len());
    for Documento { id, version, name, valid, .. } in catalogo.documenti() {
        let (dal, al, stato, nascosta) = (valid.from, valid.to, valid.status, catalogo.nascosta(id));
        voci.push(VoceCatalogo { id, versione: version, nome: name, dal, al, stato, nascosta });
    }
    voci
}

/// What is wrong in a situation: facts that do not exist or are of another type, answers that do not fit their question.
/// An answer that no document asks for is left alone.
pub(crate) fn controlla(catalogo: &Catalogo, situazione: &Situazione) -> Vec<Issue> {
    let mut problemi = controlli::fatti_sbagliati(situazione);
    let mut risposte = |path: &str, prefisso: &str, risposte: &[(String, ValoreFatto)]| {
        for (nome, risposta) in risposte {
            let id = [prefisso, nome].concat();
            let chiesta = catalogo.documenti().iter().flat_map(|d| &d.inputs).find(|d| d.id == id);
            let (tipo, parole) = match (chiesta, fatto(&id)) {
                (Some(domanda), _) => (domanda.tipo, domanda.values.as_slice()),
                (None, Some(fatto)) => (fatto.tipo, &[][..]),
                (None, None) => continue,
            };
            if !valuta::va_bene(tipo, parole, risposta) {
                let parole = parole.join(", ");
                let serve = match tipo {
                    Tipo::Numero => "un numero, non negativo",
                    Tipo::Logico => "vero o falso (true, false)",
                    Tipo::Giorno => "una data scritta AAAA-MM-GG",
                    Tipo::Testo if parole.is_empty() => "un testo",
                    Tipo::Testo => &parole,
                };
                problemi.push(r::RISPOSTA_NON_VALIDA.issue([path, nome].concat(), &[serve]));
            }
        }
    };
    risposte("risposte.", "", &situazione.risposte);
    for persona in &situazione.persone {
        risposte(&["persone.", &persona.id, "."].concat(), PERSONA, &persona.risposte);
    }
    problemi
}

/// A benefit as the result gives it.
fn esito<'a>(valuta: &Valuta<'a>, documento: &'a Documento, valutato: Valutato<'a>) -> EsitoPrestazione<'a> {
    let Documento { result, valid, relations, .. } = documento;
    let mut note = valutato.note;
    let in_vigore = documento.in_vigore(valuta.s.giorno);
    if !in_vigore {
        note.push(if valid.from > valuta.s.giorno { m::NON_ANCORA } else { m::NON_PIU });
    }
    note.extend(match valid.status {
        Stato::Aperta => None,
        Stato::Chiusa => Some(m::CHIUSA),
        Stato::Annunciata => Some(m::ANNUNCIATA),
        Stato::DaConfermare => Some(m::DA_CONFERMARE),
    });
    let certa = documento.si_puo_avere(valuta.s.giorno);
    let stima = !certa || documento.sources.iter().any(|f| f.confidence == Affidabilita::C);
    let mut esclude: Vec<&'a str> = relations.excludes.iter().map(String::as_str).collect();
    for altro in &valuta.scelti {
        if altro.relations.excludes.contains(&documento.id) && !esclude.contains(&altro.id.as_str()) {
            esclude.push(&altro.id);
        }
    }
    let domande = valutato.aperte.iter().filter_map(|posto| valuta.domande.get(*posto).cloned()).collect();
    let persone = valutato.persone.into_iter().map(|(chi, suo)| EsitoPersona {
        id: valuta.s.persone.get(chi).map_or("", |p| p.id.as_str()),
        risposta: suo.risposta,
        requisiti: suo.requisiti,
        indicatore: suo.indicatore,
        importo: suo.quanto.noto(),
        al_massimo: suo.quanto.massimo(),
        condizioni: suo.condizioni,
        righe: suo.righe,
    });
    let per_ciascuno = matches!(result.per, Per::Ciascuno(_));
    EsitoPrestazione {
        id: &documento.id,
        versione: &documento.version,
        nome: &documento.name,
        sintesi: &documento.summary,
        livello: documento.level,
        territorio: documento.territory.as_deref(),
        bisogno: documento.need.as_deref(),
        risposta: if certa || valutato.risposta == No { valutato.risposta } else { Forse },
        requisiti: valutato.requisiti,
        genere: result.kind,
        unita: result.unit,
        per: result.per,
        certezza: match result.certainty {
            Certezza::Esatta | Certezza::Massimo if stima => Certezza::Stima,
            certezza => certezza,
        },
        indicatore: valutato.indicatore,
        importo: valutato.quanto.noto().filter(|_| valutato.risposta != No),
        al_massimo: valutato.quanto.massimo(),
        persone: per_ciascuno.then(|| persone.collect()),
        condizioni: valutato.condizioni,
        domande,
        da_verificare: valutato.verificare,
        fondi_limitati: valutato.fondi,
        righe: valutato.righe,
        note,
        validita: ValiditaUsata { dal: valid.from, al: valid.to, stato: valid.status, in_vigore },
        domanda: documento.apply.as_ref(),
        finestra: valid.application.as_ref(),
        da_confermare: &documento.to_confirm,
        fonti: &documento.sources,
        esclude,
        richiede: &relations.requires,
    }
}
