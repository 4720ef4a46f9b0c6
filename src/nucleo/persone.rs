//! Art. 3 and Allegato 1: who is in the household, and how its members are tied.

use super::controlli::Dove::{self, Membro as Campo};
use super::controlli::Problemi;
use super::{Insieme, Membro, Posto};
use crate::date::Data;
use crate::dsu::{Componente, Dsu, FiglioNonConvivente, GenitoreNonConvivente, Relazione};
use crate::euro::Euro;
use crate::messaggi::it;
use crate::messaggi::regole as r;
use crate::parametri::Tabella;

/// Nobody alive was born so long before.
const ETA_MASSIMA: u16 = 130;

pub(super) fn controlla<'a>(dsu: &'a Dsu, tabella: &'static Tabella, problemi: &mut Problemi) -> Vec<Membro<'a>> {
    let data = dsu.data_presentazione;
    let componenti = &dsu.nucleo.componenti;
    let nel_nucleo = componenti.iter().enumerate().map(|(n, dati)| (dati, Posto::Componente(n)));
    let fuori = dsu.esterni.iter().enumerate().map(|(n, dati)| (dati, Posto::Esterno(n)));
    let mut membri: Vec<Membro<'a>> =
        nel_nucleo.chain(fuori).map(|(dati, posto)| Membro::new(dati, posto, data)).collect();
    nomi(&membri, problemi);
    unici(componenti, problemi);
    coniugi(&mut membri, tabella, problemi);
    genitori(&mut membri, problemi);
    let presenti = Insieme::primi(componenti.len());
    for (n, membro) in membri.iter().enumerate() {
        nascita(n, membro.dati, data, problemi);
        eta(n, membro, tabella, problemi);
        non_convivente(n, membro, &membri, tabella, problemi);
        altro_genitore(n, membro, presenti, tabella, problemi);
    }
    genitore_concorde(&membri, presenti, problemi);
    lavoro(&membri, presenti, tabella, problemi);
    membri
}

fn nomi(membri: &[Membro<'_>], problemi: &mut Problemi) {
    for (n, m) in membri.iter().enumerate() {
        let id = &m.dati.id;
        problemi.se(id.is_empty() || id.chars().count() > 64, &r::ID_NON_VALIDO, Campo(n, "id"));
        let prima = membri.iter().take(n).any(|altro| altro.dati.id == *id);
        problemi.se(prima, &r::ID_RIPETUTO, Campo(n, "id"));
    }
}

/// One dichiarante, at most one coniuge.
fn unici(componenti: &[Componente], problemi: &mut Problemi) {
    let con = |relazione| componenti.iter().enumerate().filter(move |(_, c)| c.relazione == relazione).map(|(n, _)| n);
    problemi.se(con(Relazione::D).next().is_none(), &r::DICHIARANTE_MANCANTE, Dove::Nucleo("componenti"));
    for n in con(Relazione::D).skip(1) {
        problemi.add(&r::DUE_DICHIARANTI, Campo(n, "relazione"), &[]);
    }
    for n in con(Relazione::C).skip(1) {
        problemi.add(&r::DUE_CONIUGI, Campo(n, "relazione"), &[]);
    }
}

fn posto(membri: &[Membro<'_>], id: &str) -> Option<usize> {
    membri.iter().position(|m| m.dati.id == id)
}

fn nel_nucleo(m: &Membro<'_>) -> bool {
    matches!(m.posto, Posto::Componente(_))
}

fn con_relazione(membri: &[Membro<'_>], relazione: Relazione) -> Option<usize> {
    membri.iter().position(|m| m.dati.relazione == relazione)
}

/// Who is married to whom: D and C, and the `coniuge` that a member names.
fn coniugi(membri: &mut [Membro<'_>], tabella: &Tabella, problemi: &mut Problemi) {
    let mut coppie = Vec::new();
    if let (Some(d), Some(c)) = (con_relazione(membri, Relazione::D), con_relazione(membri, Relazione::C)) {
        coppie.push((d, c));
    }
    for (n, m) in membri.iter().enumerate() {
        let Some(id) = &m.dati.coniuge else { continue };
        match posto(membri, id) {
            Some(altro) if !membri.get(altro).is_some_and(nel_nucleo) || !nel_nucleo(m) => {
                problemi.add(&r::CONIUGE_ESTERNO, Campo(n, "coniuge"), &[]);
            }
            None => problemi.add(&r::PERSONA_INESISTENTE, Campo(n, "coniuge"), &[id]),
            Some(altro) if altro == n => problemi.add(&r::CONIUGE_SE_STESSO, Campo(n, "coniuge"), &[]),
            Some(altro) => coppie.push((n, altro)),
        }
    }
    for (a, b) in coppie {
        for (uno, altro) in [(a, b), (b, a)] {
            let Some(membro) = membri.get(uno) else {
                continue;
            };
            if membro.coniuge.vuoto() || membro.coniuge == Insieme::uno(altro) {
                if let Some(membro) = membri.get_mut(uno) {
                    membro.coniuge = Insieme::uno(altro);
                }
            } else {
                problemi.add(&r::CONIUGE_NON_CORRISPOSTO, Campo(a, "coniuge"), &[&membro.dati.id]);
            }
        }
    }
    for (n, m) in membri.iter().enumerate().filter(|(_, m)| !m.coniuge.vuoto()) {
        let figlio = matches!(m.dati.relazione, Relazione::F | Relazione::MA | Relazione::FNC);
        problemi.se(figlio, &r::FIGLIO_CON_CONIUGE, Campo(n, "coniuge"));
        problemi.se(
            m.eta < tabella.ordinari.eta_matrimonio.valore && !figlio,
            &r::CONIUGE_MINORENNE,
            Campo(n, "dataNascita"),
        );
    }
}

/// Who is whose figlio: what `genitori` says, or dichiarante and coniuge for who has the relation of a figlio.
fn genitori(membri: &mut [Membro<'_>], problemi: &mut Problemi) {
    let dichiarante_e_coniuge: Insieme =
        [Relazione::D, Relazione::C].into_iter().filter_map(|relazione| con_relazione(membri, relazione)).collect();
    let mut trovati = Vec::with_capacity(membri.len());
    for (n, m) in membri.iter().enumerate() {
        use Relazione::{F, FC, FE, FNC, GNC, MA};
        let e_figlio = matches!(m.dati.relazione, F | MA | FC | FNC | FE);
        let Some(nomi) = &m.dati.genitori else {
            trovati.push(if e_figlio { dichiarante_e_coniuge } else { Insieme::VUOTO });
            continue;
        };
        let path = Campo(n, "genitori");
        problemi.se(nomi.len() > 2, &r::TROPPI_GENITORI, path);
        problemi.se(nomi.is_empty() && e_figlio, &r::FIGLIO_SENZA_GENITORI, path);
        let mut genitori = Insieme::VUOTO;
        for (k, id) in nomi.iter().take(2).enumerate() {
            let path = Dove::Voce(n, "genitori", k, "");
            match posto(membri, id) {
                None => problemi.add(&r::PERSONA_INESISTENTE, path, &[id]),
                Some(g) if g == n => problemi.add(&r::GENITORE_SE_STESSO, path, &[]),
                Some(g) => {
                    let fuori = membri.get(g).is_some_and(|g| !nel_nucleo(g) && g.dati.relazione != GNC);
                    problemi.se(fuori || m.dati.relazione == GNC, &r::GENITORE_ESTERNO, path);
                    problemi.se(genitori.contiene(g), &r::GENITORE_RIPETUTO, path);
                    genitori = genitori.unito(Insieme::uno(g));
                }
            }
        }
        let fuori_dal_nucleo = |g: &Membro<'_>| !nel_nucleo(g);
        let solo_esterni = !genitori.vuoto()
            && membri.iter().enumerate().all(|(g, altro)| !genitori.contiene(g) || fuori_dal_nucleo(altro));
        problemi.se(solo_esterni && e_figlio, &r::FIGLIO_SENZA_GENITORI, path);
        trovati.push(genitori);
    }
    for (m, genitori) in membri.iter_mut().zip(trovati) {
        m.genitori = genitori;
    }
    for (n, m) in membri.iter().enumerate() {
        for (g, genitore) in membri.iter().enumerate().filter(|(g, _)| m.genitori.contiene(*g)) {
            if genitore.dati.data_nascita >= m.dati.data_nascita {
                problemi.add(&r::GENITORE_PIU_GIOVANE, Campo(n, "dataNascita"), &[&genitore.dati.id]);
            }
            let sposati = m.coniuge.contiene(g);
            problemi.se(sposati, &r::CONIUGE_PARENTE, Campo(n, "coniuge"));
        }
    }
}

fn nascita(n: usize, dati: &Componente, data: Data, problemi: &mut Problemi) {
    let path = Campo(n, "dataNascita");
    problemi.se(dati.data_nascita > data, &r::NASCITA_FUTURA, path);
    problemi.se(dati.data_nascita.eta(data) > ETA_MASSIMA, &r::NASCITA_IMPLAUSIBILE, path);
}

/// F and MA are minors, FC and FNC adults, on the day of the declaration.
fn eta(n: usize, m: &Membro<'_>, tabella: &Tabella, problemi: &mut Problemi) {
    let adulto = m.eta >= tabella.ordinari.eta_maggiore.valore;
    let path = Campo(n, "relazione");
    match m.dati.relazione {
        Relazione::F | Relazione::MA => problemi.se(adulto, &r::FIGLIO_MAGGIORENNE, path),
        Relazione::FC | Relazione::FNC => problemi.se(!adulto, &r::FIGLIO_MINORENNE, path),
        Relazione::D | Relazione::C | Relazione::P | Relazione::GNC | Relazione::FE => {}
    }
}

/// Art. 3, c. 5: the adult figlio who lives elsewhere.
fn non_convivente(n: usize, m: &Membro<'_>, membri: &[Membro<'_>], tabella: &Tabella, problemi: &mut Problemi) {
    let path = Campo(n, "figlioNonConvivente");
    if m.dati.relazione != Relazione::FNC {
        problemi.se(m.dati.figlio_non_convivente.is_some(), &r::FNC_RISPOSTE_ESTRANEE, path);
        return;
    }
    let Some(FiglioNonConvivente { a_carico, coniugato, con_figli }) = m.dati.figlio_non_convivente else {
        return problemi.add(&r::FNC_RISPOSTE_MANCANTI, path, &[]);
    };
    let con_figli = con_figli || membri.iter().any(|altro| altro.genitori.contiene(n));
    problemi.se(!a_carico, &r::FNC_NON_A_CARICO, Campo(n, "figlioNonConvivente.aCarico"));
    problemi.se(coniugato, &r::FNC_CONIUGATO, Campo(n, "figlioNonConvivente.coniugato"));
    problemi.se(con_figli, &r::FNC_CON_FIGLI, Campo(n, "figlioNonConvivente.conFigli"));

    let stabili = &tabella.ordinari;
    let limite = limite_carico(m, tabella);
    if m.dati.redditi.reddito_complessivo > limite {
        problemi.add(&r::FNC_REDDITO, Campo(n, "redditi.redditoComplessivo"), &[&it::importo(limite)]);
    }
    if let Some(eta) = stabili.eta_figlio_non_convivente.valore
        && m.eta >= eta
    {
        problemi.add(&r::FNC_ETA, Campo(n, "dataNascita"), &[&eta.to_string()]);
    }
}

/// TUIR, art. 12, c. 2: tested on the income year, with the age reached in that year.
pub(super) fn limite_carico(m: &Membro<'_>, tabella: &Tabella) -> Euro {
    let stabili = &tabella.ordinari;
    let anno_redditi = tabella.annuali.anno_redditi.valore;
    let giovane = anno_redditi.saturating_sub(m.dati.data_nascita.anno()) <= stabili.eta_carico_giovani.valore;
    if giovane { stabili.limite_carico_giovani.valore } else { stabili.limite_carico.valore }
}

/// The other parent is asked only for a minor or a student with one parent in the household.
fn altro_genitore(n: usize, m: &Membro<'_>, presenti: Insieme, tabella: &Tabella, problemi: &mut Problemi) {
    let Some(posizioni) = &m.dati.genitore_non_convivente else { return };
    let path = Campo(n, "genitoreNonConvivente");
    let interessato = m.eta < tabella.ordinari.eta_maggiore.valore || m.dati.studente.is_some();
    problemi.se(!interessato || m.genitori.fra(presenti).quanti() != 1, &r::GNC_ESTRANEO, path);
    let tutte = posizioni.tutte();
    problemi.se(tutte.is_empty(), &r::GNC_VUOTO, path);
    let nessuno = posizioni.contiene(GenitoreNonConvivente::Nessuno);
    let elencato = !m.genitori.senza(presenti).vuoto();
    problemi.se(nessuno && (tutte.len() > 1 || elencato), &r::GNC_CONTRADDITTORIO, path);
}

/// Marriage and other figli are facts of the parent: they hold for all the figli he or she has here.
fn genitore_concorde(membri: &[Membro<'_>], presenti: Insieme, problemi: &mut Problemi) {
    use GenitoreNonConvivente::{ConiugatoConAltri, FigliConAltri, Riconosciuto};
    let fuori = |m: &Membro<'_>| m.genitori.senza(presenti);
    let legato = |m: &Membro<'_>| {
        m.dati
            .genitore_non_convivente
            .as_ref()
            .is_some_and(|p| p.contiene(ConiugatoConAltri) || p.contiene(FigliConAltri))
    };
    for (n, m) in membri.iter().enumerate() {
        let libero = m.dati.genitore_non_convivente.as_ref().is_some_and(|p| p.tutte() == [Riconosciuto]);
        let altrove = membri.iter().any(|altro| legato(altro) && fuori(altro).incontra(fuori(m)));
        problemi.se(libero && altrove, &r::GNC_DISCORDE, Campo(n, "genitoreNonConvivente"));
    }
}

/// Allegato 1, lett. b and c: what the scale needs to know of the parents of minors.
fn lavoro(membri: &[Membro<'_>], nel_nucleo: Insieme, tabella: &Tabella, problemi: &mut Problemi) {
    let maggiore = tabella.ordinari.eta_maggiore.valore;
    let in_casa = membri.iter().enumerate().filter(|(_, m)| !m.in_struttura()).map(|(n, _)| n);
    let presenti = in_casa.collect::<Insieme>().fra(nel_nucleo);
    let minori: Vec<_> = membri
        .iter()
        .enumerate()
        .filter(|(n, m)| presenti.contiene(*n) && m.eta < maggiore && m.genitori.incontra(presenti))
        .collect();
    let genitori = minori.iter().fold(Insieme::VUOTO, |tutti, (_, m)| tutti.unito(m.genitori)).fra(presenti);
    for (n, m) in membri.iter().enumerate().filter(|(n, _)| genitori.contiene(*n)) {
        problemi.se(m.dati.lavoro_sei_mesi.is_none(), &r::LAVORO_MANCANTE, Campo(n, "lavoroSeiMesi"));
    }
    // Lett. c: a single parent who did not work, minors and nobody else.
    let solo = genitori.quanti() == 1 && usize::from(presenti.quanti()) == 1 + minori.len();
    let senza_lavoro =
        membri.iter().enumerate().any(|(n, m)| genitori.contiene(n) && m.dati.lavoro_sei_mesi == Some(false));
    if solo && senza_lavoro {
        // Nothing is asked of a minor whose other parent is in the household, though in care.
        for (n, m) in minori.into_iter().filter(|(_, m)| m.genitori.fra(nel_nucleo).quanti() == 1) {
            problemi.se(m.dati.genitore_non_convivente.is_none(), &r::GNC_MANCANTE, Campo(n, "genitoreNonConvivente"));
        }
    }
}
