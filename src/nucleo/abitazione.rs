//! Checks on the home and the properties: rent and home allowance exclude each other, one home, shares up to 100 %.

use rust_decimal::Decimal;

use super::controlli::{Dove, Problemi};
use super::redditi::quota_valida;
use crate::catasto::Categoria;
use crate::dsu::{Diritto, Dsu, Immobile, TipoImmobile, Titolo};
use crate::euro::Percentuale;
use crate::messaggi::{it, regole as r};
use crate::parametri::Tabella;

pub(super) fn controlla(dsu: &Dsu, tabella: &Tabella, problemi: &mut Problemi) {
    immobili(dsu, tabella, problemi);
    casa(dsu, tabella, problemi);
    locazione(dsu, problemi);
}

fn immobili(dsu: &Dsu, tabella: &Tabella, problemi: &mut Problemi) {
    let esiste = |id: &str| dsu.nucleo.componenti.iter().any(|c| c.id == id);
    let giorno = tabella.annuali.data_patrimonio.valore;
    let nato_dopo = |id: &str| dsu.nucleo.componenti.iter().any(|c| c.id == id && c.data_nascita > giorno);
    problemi.troppe(dsu.nucleo.immobili.len(), Dove::Nucleo("immobili"));
    for (n, immobile) in dsu.nucleo.immobili.iter().enumerate() {
        let campo = |nome| Dove::Immobile(n, nome);
        problemi.troppe(immobile.quote.len(), campo("quote"));
        for (k, q) in immobile.quote.iter().enumerate() {
            let quota = |nome| Dove::Quota(n, k, nome);
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
        let vuote = immobile.quote.is_empty() && immobile.assegnatario.is_none();
        problemi.se(vuote, &r::QUOTE_MANCANTI, campo("quote"));
        if let Some(categoria) = &immobile.categoria {
            problemi.se(Categoria::parse(categoria).is_none(), &r::CATEGORIA_NON_VALIDA, campo("categoria"));
        }
        assegnazione(immobile, &esiste, &campo, problemi);
    }
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

fn casa(dsu: &Dsu, tabella: &Tabella, problemi: &mut Problemi) {
    let abitazione = &dsu.nucleo.abitazione;
    let mut abitazioni = 0;
    let mut pertinenze = Vec::new();
    for (n, immobile) in dsu.nucleo.immobili.iter().enumerate().filter(|(_, i)| i.casa_di_abitazione) {
        let campo = |nome| Dove::Immobile(n, nome);
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

fn locazione(dsu: &Dsu, problemi: &mut Problemi) {
    let abitazione = &dsu.nucleo.abitazione;
    let path = Dove::Nucleo("abitazione.locazione");
    let Some(contratto) = &abitazione.locazione else {
        return problemi.se(abitazione.titolo == Titolo::Locazione, &r::LOCAZIONE_MANCANTE, path);
    };
    problemi.se(abitazione.titolo != Titolo::Locazione, &r::LOCAZIONE_ESTRANEA, path);
    problemi.se(contratto.canone_annuo.is_zero(), &r::CANONE_ZERO, Dove::Nucleo("abitazione.locazione.canoneAnnuo"));
    if let Some(conduttori) = contratto.conduttori {
        let validi = (1..=conduttori.totale).contains(&conduttori.nel_nucleo)
            && usize::from(conduttori.nel_nucleo) <= dsu.nucleo.componenti.len();
        problemi.se(!validi, &r::CONDUTTORI_NON_VALIDI, Dove::Nucleo("abitazione.locazione.conduttori"));
    }
}
