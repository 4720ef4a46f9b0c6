//! Checks on the home and the properties: rent and home allowance exclude each other, one home, shares up to 100 %.

use rust_decimal::Decimal;

use super::controlli::{Dove, Elenco, Problemi};
use super::redditi::quota_valida;
use crate::catasto::Categoria;
use crate::dsu::{Abitazione, Diritto, Dsu, Immobile, TipoImmobile, Titolo};
use crate::euro::Percentuale;
use crate::messaggi::regole::Regola;
use crate::messaggi::{it, regole as r};
use crate::parametri::Tabella;

pub(super) fn controlla(dsu: &Dsu, tabella: &Tabella, problemi: &mut Problemi) {
    immobili(dsu, &dsu.nucleo.immobili, Elenco::Dichiarati, tabella, problemi);
    casa(dsu, tabella, problemi);
    let abitazione = &dsu.nucleo.abitazione;
    locazione(
        abitazione,
        dsu.nucleo.componenti.len(),
        &|campo, regola, problemi: &mut Problemi| {
            problemi.add(regola, Dove::Nucleo(campo), &[]);
        },
        problemi,
    );
    intestatari(dsu, problemi);
}

pub(super) fn immobili(dsu: &Dsu, immobili: &[Immobile], elenco: Elenco, tabella: &Tabella, problemi: &mut Problemi) {
    let persona = |id: &str| dsu.nucleo.componenti.iter().chain(&dsu.esterni).find(|c| c.id == id);
    let esiste = |id: &str| persona(id).is_some();
    // The assets of art. 9 are a year younger.
    let giorno = match elenco {
        Elenco::Dichiarati => tabella.annuali.data_patrimonio.valore,
        Elenco::Correnti => tabella.annuali.data_patrimonio.valore.dopo_anni(1),
    };
    let nato_dopo = |id: &str| persona(id).is_some_and(|c| c.data_nascita > giorno);
    problemi.troppe(
        immobili.len(),
        match elenco {
            Elenco::Dichiarati => Dove::Nucleo("immobili"),
            Elenco::Correnti => Dove::Corrente("patrimonio.immobili"),
        },
    );
    for (n, immobile) in immobili.iter().enumerate() {
        let campo = |nome| Dove::Immobile(elenco, n, nome);
        problemi.troppe(immobile.quote.len(), campo("quote"));
        for (k, q) in immobile.quote.iter().enumerate() {
            let quota = |nome| Dove::Quota(elenco, n, k, nome);
            if !esiste(&q.componente) {
                problemi.add(&r::PERSONA_INESISTENTE, quota("componente"), &[&q.componente]);
            }
            if nato_dopo(&q.componente) {
                problemi.add(&r::PRIMA_DELLA_NASCITA, quota("componente"), &[&it::giorno(giorno)]);
            }
            problemi.se(!quota_valida(q.quota), &r::QUOTA_FUORI_LIMITE, quota("quota"));
        }
        // The bare ownership stands beside the usufruct of the same part.
        let contano = immobile.quote.iter().filter(|q| q.diritto != Diritto::NudaProprieta);
        let somma = contano.fold(Decimal::ZERO, |somma, q| somma + q.quota.decimal());
        problemi.se(somma > Percentuale::INTERO.decimal(), &r::QUOTE_OLTRE_CENTO, campo("quote"));
        let vuote = immobile.quote.is_empty() && immobile.assegnatario.is_none() && immobile.donazione.is_none();
        problemi.se(vuote, &r::QUOTE_MANCANTI, campo("quote"));
        if let Some(categoria) = &immobile.categoria {
            problemi.se(Categoria::parse(categoria).is_none(), &r::CATEGORIA_NON_VALIDA, campo("categoria"));
        }
        assegnazione(immobile, &esiste, &campo, problemi);
        donazione(dsu, immobile, &campo, problemi);
        if let Some(id) = &immobile.casa_di_esterno {
            let persona = dsu.esterni.iter().find(|c| c.id == *id);
            let casa = persona.and_then(|c| c.nucleo_proprio.as_ref()).and_then(|n| n.abitazione.as_ref());
            let sua = casa.is_some_and(|a| a.titolo == Titolo::Proprieta) && !immobile.casa_di_abitazione;
            problemi.se(!sua, &r::CASA_DI_ESTERNO, campo("casaDiEsterno"));
        }
    }
}

/// Art. 6, c. 3, lett. c.
fn donazione(dsu: &Dsu, immobile: &Immobile, campo: &impl Fn(&'static str) -> Dove<'static>, problemi: &mut Problemi) {
    let Some(donazione) = &immobile.donazione else { return };
    let donante = dsu.nucleo.componenti.iter().find(|c| c.id == donazione.donante);
    match donante {
        None => problemi.add(&r::PERSONA_INESISTENTE, campo("donazione.donante"), &[&donazione.donante]),
        Some(c) if c.richiesta_ricovero.is_none() => {
            problemi.add(&r::DONAZIONE_SENZA_RICHIESTA, campo("donazione.donante"), &[&c.id]);
        }
        Some(_) => {}
    }
    if let Some(id) = &donazione.donatario {
        let esiste = dsu.nucleo.componenti.iter().chain(&dsu.esterni).any(|c| c.id == *id);
        if !esiste {
            problemi.add(&r::PERSONA_INESISTENTE, campo("donazione.donatario"), &[id]);
        }
        problemi.se(*id == donazione.donante, &r::DONAZIONE_A_SE_STESSO, campo("donazione.donatario"));
    }
    problemi.se(!quota_valida(donazione.quota), &r::QUOTA_FUORI_LIMITE, campo("donazione.quota"));
    problemi.se(donazione.data > dsu.data_presentazione, &r::DONAZIONE_FUTURA, campo("donazione.data"));
}

fn assegnazione(
    immobile: &Immobile,
    esiste: &impl Fn(&str) -> bool,
    campo: &impl Fn(&'static str) -> Dove<'static>,
    problemi: &mut Problemi,
) {
    if let Some(id) = &immobile.assegnatario {
        if !esiste(id) {
            problemi.add(&r::PERSONA_INESISTENTE, campo("assegnatario"), &[id]);
        }
        problemi.se(immobile.assegnata_altro_genitore, &r::ASSEGNAZIONE_DOPPIA, campo("assegnataAltroGenitore"));
        problemi.se(!immobile.casa_di_abitazione, &r::ASSEGNATA_NON_ABITATA, campo("casaDiAbitazione"));
    }
    let abitata = immobile.assegnata_altro_genitore && immobile.casa_di_abitazione;
    problemi.se(abitata, &r::ASSEGNATA_ABITATA, campo("casaDiAbitazione"));
}

/// The properties marked as home: one dwelling, at most one pertinenza of each category. How many dwellings.
pub(super) fn segnate(
    abitazione: &Abitazione,
    immobili: &[Immobile],
    elenco: Elenco,
    problemi: &mut Problemi,
) -> usize {
    let mut abitazioni = 0;
    let mut pertinenze = Vec::new();
    for (n, immobile) in immobili.iter().enumerate().filter(|(_, i)| i.casa_di_abitazione) {
        let campo = |nome| Dove::Immobile(elenco, n, nome);
        problemi.se(abitazione.titolo != Titolo::Proprieta, &r::CASA_SENZA_TITOLO, campo("casaDiAbitazione"));
        problemi.se(immobile.tipo != TipoImmobile::Fabbricato, &r::CASA_NON_FABBRICATO, campo("tipo"));
        match immobile.categoria.as_deref().and_then(Categoria::parse).filter(|c| c.pertinenza()) {
            None => {
                problemi.se(abitazioni > 0, &r::CASA_RIPETUTA, campo("casaDiAbitazione"));
                abitazioni += 1;
            }
            Some(categoria) => {
                problemi.se(pertinenze.contains(&categoria), &r::PERTINENZA_RIPETUTA, campo("categoria"));
                pertinenze.push(categoria);
            }
        }
    }
    abitazioni
}

fn casa(dsu: &Dsu, tabella: &Tabella, problemi: &mut Problemi) {
    let abitazione = &dsu.nucleo.abitazione;
    let abitazioni = segnate(abitazione, &dsu.nucleo.immobili, Elenco::Dichiarati, problemi);
    let proprieta = abitazione.titolo == Titolo::Proprieta;
    let casa_attesa = proprieta && !abitazione.acquistata_dopo;
    problemi.se(casa_attesa && abitazioni == 0, &r::CASA_MANCANTE, Dove::Nucleo("immobili"));
    let path = Dove::Nucleo("abitazione.acquistataDopo");
    problemi.se(abitazione.acquistata_dopo && !proprieta, &r::ACQUISTO_ESTRANEO, path);
    let path = Dove::Nucleo("abitazione.comune");
    match &abitazione.comune {
        Some(comune) => problemi.se(comune != "altro" && !belfiore(comune), &r::COMUNE_NON_VALIDO, path),
        None => problemi.se(proprieta && tabella.famiglia.is_some(), &r::COMUNE_MANCANTE, path),
    }
}

/// A letter and three digits.
fn belfiore(codice: &str) -> bool {
    let &[lettera, ref cifre @ ..] = codice.as_bytes() else { return false };
    lettera.is_ascii_uppercase() && cifre.len() == 3 && cifre.iter().all(u8::is_ascii_digit)
}

/// The contract of a home: of the household, or of a person outside it.
pub(super) fn locazione(
    abitazione: &Abitazione,
    persone: usize,
    rifiuta: &impl Fn(&'static str, &Regola, &mut Problemi),
    problemi: &mut Problemi,
) {
    let Some(contratto) = &abitazione.locazione else {
        if abitazione.titolo == Titolo::Locazione {
            rifiuta("abitazione.locazione", &r::LOCAZIONE_MANCANTE, problemi);
        }
        return;
    };
    if abitazione.titolo != Titolo::Locazione {
        rifiuta("abitazione.locazione", &r::LOCAZIONE_ESTRANEA, problemi);
    }
    if contratto.canone_annuo.is_zero() {
        rifiuta("abitazione.locazione.canoneAnnuo", &r::CANONE_ZERO, problemi);
    }
    let validi = contratto.conduttori.is_none_or(|conduttori| {
        (1..=conduttori.totale).contains(&conduttori.nel_nucleo) && usize::from(conduttori.nel_nucleo) <= persone
    });
    if !validi {
        rifiuta("abitazione.locazione.conduttori", &r::CONDUTTORI_NON_VALIDI, problemi);
    }
}

/// Who signed: members, as many as the tenants of the household.
fn intestatari(dsu: &Dsu, problemi: &mut Problemi) {
    let Some(contratto) = &dsu.nucleo.abitazione.locazione else { return };
    let Some(intestatari) = &contratto.intestatari else { return };
    let path = Dove::Nucleo("abitazione.locazione.intestatari");
    for (n, id) in intestatari.iter().enumerate() {
        if !dsu.nucleo.componenti.iter().any(|c| c.id == *id) {
            problemi.add(&r::PERSONA_INESISTENTE, path, &[id]);
        }
        problemi.se(intestatari.iter().take(n).any(|prima| prima == id), &r::INTESTATARI_NON_VALIDI, path);
    }
    let attesi = contratto.conduttori.map_or(intestatari.len(), |c| c.nel_nucleo.into());
    problemi.se(intestatari.is_empty() || intestatari.len() != attesi, &r::INTESTATARI_NON_VALIDI, path);
}
