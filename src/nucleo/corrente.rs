//! Art. 9: the changes since the declaration. The checks, and the household after the changes.

use std::borrow::Cow;
use std::rc::Rc;

use rust_decimal::Decimal;

use super::abitazione::{immobili, segnate};
use super::controlli::Dove::{Corrente, Patrimonio as Beni, Variazione as Campo};
use super::controlli::{Elenco, Problemi};
use super::redditi::quota_valida;
use super::{Membro, Nucleo, Patrimonio, Prima};
use crate::dsu::{Causa, DatiCorrente, Dsu, PatrimonioCorrente, Redditi, Titolo, Trattamento, Variazione};
use crate::messaggi::regole as r;
use crate::parametri::{Parametri, Tabella};

pub(super) fn controlla(dsu: &Dsu, dati: &DatiCorrente, problemi: &mut Problemi) {
    let stesso_anno = dati.data_presentazione.anno() == dsu.data_presentazione.anno();
    let dopo = dati.data_presentazione >= dsu.data_presentazione;
    problemi.se(!stesso_anno || !dopo, &r::CORRENTE_DATA, Corrente("dataPresentazione"));
    let vuoto = dati.redditi.is_empty() && dati.patrimonio.is_none();
    problemi.se(vuoto, &r::CORRENTE_VUOTO, Corrente("redditi"));
    problemi.troppe(dati.redditi.len(), Corrente("redditi"));
    for (n, v) in dati.redditi.iter().enumerate() {
        let prima = dati.redditi.iter().take(n).any(|altra| altra.componente == v.componente);
        problemi.se(prima, &r::VARIAZIONE_RIPETUTA, Campo(n, "componente"));
        persona(dsu, &v.componente, Campo(n, "componente"), problemi);
        variazione(n, v, dati, problemi);
    }
    if let (Some(patrimonio), Ok(tabella)) = (&dati.patrimonio, Tabella::del_giorno(dsu.data_presentazione)) {
        self::patrimonio(dsu, patrimonio, tabella, problemi);
    }
}

fn persona(dsu: &Dsu, id: &str, dove: super::controlli::Dove<'_>, problemi: &mut Problemi) {
    if !dsu.nucleo.componenti.iter().chain(&dsu.esterni).any(|c| c.id == id) {
        problemi.add(&r::PERSONA_INESISTENTE, dove, &[id]);
    }
}

/// What each cause needs to be judged.
fn variazione(n: usize, v: &Variazione, dati: &DatiCorrente, problemi: &mut Problemi) {
    let manca = |c_e: bool, campo, cosa, problemi: &mut Problemi| {
        if !c_e {
            problemi.add(&r::VARIAZIONE_INCOMPLETA, Campo(n, campo), &[cosa]);
        }
    };
    let senza_evento = v.data_evento.is_some() || v.causa == Causa::Riduzione;
    manca(senza_evento, "dataEvento", "in che giorno è successo", problemi);
    if matches!(v.causa, Causa::TempoDeterminato | Causa::Autonomo) {
        manca(v.occupato.is_some(), "occupato", "se la persona oggi lavora", problemi);
    }
    if v.causa == Causa::Autonomo {
        manca(v.mesi_continuativi.is_some(), "mesiContinuativi", "per quanti mesi di fila ha lavorato", problemi);
    }
    if v.causa == Causa::TempoDeterminato
        && let Ok(tabella) = Tabella::del_giorno(dati.data_presentazione)
        && tabella.ordinari.corrente_giorni_lavorati.valore.is_some()
    {
        manca(v.giorni_lavorati.is_some(), "giorniLavorati", "quanti giorni ha lavorato nei dodici mesi", problemi);
    }
    let futuro = v.data_evento.is_some_and(|evento| evento > dati.data_presentazione);
    problemi.se(futuro, &r::EVENTO_FUTURO, Campo(n, "dataEvento"));
    let due_mesi = matches!(v.causa, Causa::TempoIndeterminato | Causa::Trattamenti);
    problemi.se(v.due_mesi && !due_mesi, &r::DUE_MESI_NON_AMMESSI, Campo(n, "dueMesi"));
    problemi.troppe(v.trattamenti.len(), Campo(n, "trattamenti"));
}

fn patrimonio(dsu: &Dsu, patrimonio: &PatrimonioCorrente, tabella: &Tabella, problemi: &mut Problemi) {
    for (n, p) in patrimonio.componenti.iter().enumerate() {
        let prima = patrimonio.componenti.iter().take(n).any(|altro| altro.componente == p.componente);
        problemi.se(prima, &r::VARIAZIONE_RIPETUTA, Beni(n, "componente"));
        persona(dsu, &p.componente, Beni(n, "componente"), problemi);
        problemi.troppe(p.depositi.len(), Beni(n, "depositi"));
        problemi.troppe(p.altre_forme.len(), Beni(n, "altreForme"));
        for (k, _) in p.depositi.iter().enumerate().filter(|(_, d)| !quota_valida(d.quota)) {
            problemi.add(&r::QUOTA_FUORI_LIMITE, Beni(n, &format!("depositi[{k}].quota")), &[]);
        }
        for (k, _) in p.altre_forme.iter().enumerate().filter(|(_, a)| !quota_valida(a.quota)) {
            problemi.add(&r::QUOTA_FUORI_LIMITE, Beni(n, &format!("altreForme[{k}].quota")), &[]);
        }
    }
    for c in &dsu.nucleo.componenti {
        if !patrimonio.componenti.iter().any(|p| p.componente == c.id) {
            problemi.add(&r::PATRIMONIO_INCOMPLETO, Corrente("patrimonio.componenti"), &[&c.id]);
        }
    }
    immobili(dsu, &patrimonio.immobili, Elenco::Correnti, tabella, problemi);
    let abitazione = &dsu.nucleo.abitazione;
    let case = segnate(abitazione, &patrimonio.immobili, Elenco::Correnti, problemi);
    // The home of the declaration was already theirs a year later.
    let attesa = abitazione.titolo == Titolo::Proprieta && !abitazione.acquistata_dopo;
    problemi.se(attesa && case == 0, &r::CASA_MANCANTE, Corrente("patrimonio.immobili"));
}

impl<'a> Nucleo<'a> {
    /// The household with the incomes that have changed, for the chosen changes, and with the new assets if asked.
    pub(crate) fn dopo(
        &self,
        redditi: &[usize],
        patrimonio: Option<&'a PatrimonioCorrente>,
        tabella_patrimonio: &'static Tabella,
    ) -> Nucleo<'a> {
        let mut membri = self.membri.to_vec();
        let variazioni = self.dsu.corrente.iter().flat_map(|c| c.redditi.iter().enumerate());
        for (_, v) in variazioni.filter(|(n, _)| redditi.contains(n)) {
            if let Some(m) = membri.iter_mut().find(|m| m.dati.id == v.componente) {
                m.redditi = Cow::Owned(redditi_correnti(&m.dati.redditi, v, self.tabella));
            }
        }
        for (n, p) in patrimonio.iter().flat_map(|p| p.componenti.iter().enumerate()) {
            if let Some(m) = membri.iter_mut().find(|m| m.dati.id == p.componente) {
                m.patrimonio = Patrimonio {
                    depositi: &p.depositi,
                    altre_forme: &p.altre_forme,
                    incremento: p.incremento_immobiliare + p.incremento_mobiliare,
                    corrente: Some(n),
                };
            }
        }
        Nucleo {
            membri: membri.into(),
            immobili: patrimonio.map_or(self.immobili, |p| &p.immobili),
            prima: patrimonio.map(|_| Prima { membri: Rc::clone(&self.membri), tabella_patrimonio }),
            ..self.clone()
        }
    }
}

impl<'a> Nucleo<'a> {
    /// The household with the assets of the valid ISEE, when they have been replaced.
    pub(crate) fn prima(&self) -> Option<Nucleo<'a>> {
        let prima = self.prima.as_ref()?;
        Some(Nucleo { membri: Rc::clone(&prima.membri), prima: None, ..self.clone() })
    }

    /// The change that gave a person's incomes, and its place.
    pub(crate) fn variazione(&self, m: &Membro<'_>) -> Option<(usize, &'a Variazione)> {
        let Cow::Owned(_) = m.redditi else { return None };
        let variazioni = self.dsu.corrente.iter().flat_map(|c| c.redditi.iter().enumerate());
        variazioni.into_iter().find(|(_, v)| v.componente == m.dati.id)
    }

    /// The figures under which the assets are valued: those of the day of the request (c. 4-bis began in 2025).
    pub(crate) fn parametri_patrimonio(&self, p: Parametri) -> Parametri {
        self.prima.as_ref().map_or(p, |prima| prima.tabella_patrimonio.ordinario())
    }
}

/// Art. 9, c. 3-5: the new amounts take the place of work, pension, business and treatments; the rest stays.
fn redditi_correnti(prima: &Redditi, v: &Variazione, tabella: &Tabella) -> Redditi {
    let volte = if v.due_mesi { tabella.ordinari.corrente_moltiplicatore.valore } else { Decimal::ONE };
    let sostituiti = prima.lavoro_dipendente + prima.pensione + prima.autonomo;
    let nuovi = (v.lavoro_dipendente + v.pensione + v.autonomo) * volte;
    let trattamento = |t: &Trattamento| Trattamento { tipo: t.tipo, importo: t.importo * volte };
    Redditi {
        reddito_complessivo: prima.reddito_complessivo - sostituiti + nuovi,
        lavoro_dipendente: v.lavoro_dipendente * volte,
        pensione: v.pensione * volte,
        autonomo: v.autonomo * volte,
        imposta_sostitutiva: prima.imposta_sostitutiva - prima.forfetario,
        forfetario: crate::euro::Euro::ZERO,
        trattamenti: v.trattamenti.iter().map(trattamento).collect(),
        ..prima.clone()
    }
}
