//! Checks on the incomes and the financial assets of each person.

use super::Membro;
use super::controlli::Dove::{Membro as Campo, Voce};
use super::controlli::Problemi;
use crate::dsu::{Componente, Detrazioni, Redditi, TipoTrattamento};
use crate::euro::{Euro, Percentuale};
use crate::messaggi::{it, regole as r};
use crate::parametri::Tabella;

pub(super) fn controlla(membri: &[Membro<'_>], tabella: &Tabella, problemi: &mut Problemi) {
    for (n, m) in membri.iter().enumerate() {
        redditi(n, &m.dati.redditi, tabella, problemi);
        mobiliare(n, m.dati, problemi);
        nati_dopo(n, m.dati, tabella, problemi);
    }
}

fn redditi(n: usize, redditi: &Redditi, tabella: &Tabella, problemi: &mut Problemi) {
    problemi.troppe(redditi.trattamenti.len(), Campo(n, "redditi.trattamenti"));
    let parti = redditi.lavoro_dipendente + redditi.pensione + redditi.autonomo;
    problemi.se(parti > redditi.reddito_complessivo, &r::PARTI_OLTRE_REDDITO, Campo(n, "redditi.redditoComplessivo"));
    let forfetario = redditi.forfetario > redditi.imposta_sostitutiva;
    problemi.se(forfetario, &r::FORFETARIO_OLTRE, Campo(n, "redditi.forfetario"));
    let anno = tabella.annuali.anno_redditi.valore;
    if anno < tabella.ordinari.primo_anno_assegno_unico.valore {
        for (k, t) in redditi.trattamenti.iter().enumerate() {
            if t.tipo == TipoTrattamento::AssegnoUnico && !t.importo.is_zero() {
                let path = Voce(n, "redditi.trattamenti", k, "tipo");
                problemi.add(&r::ASSEGNO_UNICO_PRIMA, path, &[&anno.to_string()]);
            }
        }
    }
}

fn mobiliare(n: usize, dati: &Componente, problemi: &mut Problemi) {
    problemi.troppe(dati.depositi.len(), Campo(n, "depositi"));
    problemi.troppe(dati.altre_forme.len(), Campo(n, "altreForme"));
    for (k, d) in dati.depositi.iter().enumerate() {
        problemi.se(!quota_valida(d.quota), &r::QUOTA_FUORI_LIMITE, Voce(n, "depositi", k, "quota"));
    }
    for (k, a) in dati.altre_forme.iter().enumerate() {
        problemi.se(!quota_valida(a.quota), &r::QUOTA_FUORI_LIMITE, Voce(n, "altreForme", k, "quota"));
    }
}

/// Who was born after the day of the assets had none, nor incomes in that year.
fn nati_dopo(n: usize, dati: &Componente, tabella: &Tabella, problemi: &mut Problemi) {
    let giorno = tabella.annuali.data_patrimonio.valore;
    if dati.data_nascita <= giorno {
        return;
    }
    let Detrazioni { assegni_coniuge, assegni_figli, spese_disabilita, redditi_agrari } = dati.detrazioni;
    let detrazioni = [assegni_coniuge, assegni_figli, spese_disabilita, redditi_agrari];
    let vuoti = [
        (dati.redditi == Redditi::default(), "redditi"),
        (detrazioni.into_iter().all(Euro::is_zero), "detrazioni"),
        (dati.depositi.is_empty(), "depositi"),
        (dati.altre_forme.is_empty(), "altreForme"),
        (dati.incremento_immobiliare.is_zero(), "incrementoImmobiliare"),
        (dati.incremento_mobiliare.is_zero(), "incrementoMobiliare"),
    ];
    for (_, nome) in vuoti.into_iter().filter(|(vuoto, _)| !vuoto) {
        problemi.add(&r::PRIMA_DELLA_NASCITA, Campo(n, nome), &[&it::giorno(giorno)]);
    }
}

pub(super) fn quota_valida(quota: Percentuale) -> bool {
    quota > Percentuale::new(0) && quota <= Percentuale::INTERO
}
