//! Checks on the incomes and the financial assets of each person.

use super::Membro;
use super::controlli::{Problemi, VOCI_MASSIME, campo};
use crate::dsu::{Componente, Detrazioni, Redditi, TipoTrattamento};
use crate::euro::{Euro, Percentuale};
use crate::messaggi::regole as r;
use crate::parametri::Tabella;

/// The first year in which the assegno unico was paid (D.Lgs. 230/2021: from March 2022).
const PRIMO_ANNO_ASSEGNO_UNICO: u16 = 2022;

pub(super) fn controlla(membri: &[Membro<'_>], tabella: &Tabella, problemi: &mut Problemi) {
    for (n, m) in membri.iter().enumerate() {
        redditi(n, &m.dati.redditi, tabella, problemi);
        mobiliare(n, m.dati, problemi);
        nati_dopo(n, m.dati, tabella, problemi);
    }
}

fn redditi(n: usize, redditi: &Redditi, tabella: &Tabella, problemi: &mut Problemi) {
    troppe(redditi.trattamenti.len(), problemi, || {
        campo(n, "redditi.trattamenti")
    });
    let parti = redditi.lavoro_dipendente + redditi.pensione;
    problemi.se(
        parti > redditi.reddito_complessivo,
        &r::PARTI_OLTRE_REDDITO,
        || campo(n, "redditi.redditoComplessivo"),
    );
    let anno = tabella.annuali.anno_redditi.valore;
    if anno < PRIMO_ANNO_ASSEGNO_UNICO {
        for (k, t) in redditi.trattamenti.iter().enumerate() {
            if t.tipo == TipoTrattamento::AssegnoUnico && !t.importo.is_zero() {
                let path = campo(n, &format!("redditi.trattamenti[{k}].tipo"));
                problemi.add(&r::ASSEGNO_UNICO_PRIMA, path, &[&anno.to_string()]);
            }
        }
    }
}

fn mobiliare(n: usize, dati: &Componente, problemi: &mut Problemi) {
    troppe(dati.depositi.len(), problemi, || campo(n, "depositi"));
    troppe(dati.altre_forme.len(), problemi, || campo(n, "altreForme"));
    for (k, d) in dati.depositi.iter().enumerate() {
        problemi.se(!quota_valida(d.quota), &r::QUOTA_FUORI_LIMITE, || {
            campo(n, &format!("depositi[{k}].quota"))
        });
    }
    for (k, a) in dati.altre_forme.iter().enumerate() {
        problemi.se(!quota_valida(a.quota), &r::QUOTA_FUORI_LIMITE, || {
            campo(n, &format!("altreForme[{k}].quota"))
        });
    }
}

/// Who was born after the day of the assets had none, nor incomes in that year.
fn nati_dopo(n: usize, dati: &Componente, tabella: &Tabella, problemi: &mut Problemi) {
    let giorno = tabella.annuali.data_patrimonio.valore;
    if dati.data_nascita <= giorno {
        return;
    }
    let Detrazioni {
        assegni_coniuge,
        assegni_figli,
        spese_disabilita,
        redditi_agrari,
    } = dati.detrazioni;
    let detrazioni = [
        assegni_coniuge,
        assegni_figli,
        spese_disabilita,
        redditi_agrari,
    ];
    let mut prima = |vuoto: bool, nome: &str| {
        if !vuoto {
            problemi.add(
                &r::PRIMA_DELLA_NASCITA,
                campo(n, nome),
                &[&crate::messaggi::it::giorno(giorno)],
            );
        }
    };
    prima(dati.redditi == Redditi::default(), "redditi");
    prima(detrazioni.into_iter().all(Euro::is_zero), "detrazioni");
    prima(dati.depositi.is_empty(), "depositi");
    prima(dati.altre_forme.is_empty(), "altreForme");
}

pub(super) fn quota_valida(quota: Percentuale) -> bool {
    quota > Percentuale::new(0) && quota <= Percentuale::INTERO
}

pub(super) fn troppe(quante: usize, problemi: &mut Problemi, path: impl FnOnce() -> String) {
    if quante > VOCI_MASSIME {
        problemi.add(&r::TROPPE_VOCI, path(), &[&VOCI_MASSIME.to_string()]);
    }
}
