//! Art. 4: the income of the household.

use crate::dsu::{Detrazioni, Redditi, Titolo, Trattamento};
use crate::euro::Euro;
use crate::nucleo::{Membro, Nucleo};
use crate::parametri::Parametri;
use crate::trattamenti::conta;

/// The ISR: incomes of the members, reddito figurativo, less the rent.
#[derive(Clone, Debug)]
pub struct Isr {
    /// Each member, in the order of the declaration.
    pub persone: Vec<RedditoPersona>,
    /// Σ of the members (SommaRedditiComponenti).
    pub somma: Euro,
    /// Lett. h, on the whole household.
    pub figurativo: Euro,
    /// Art. 4, c. 4: the rent.
    pub canone: Option<Canone>,
    /// What the rent takes off (Detrazioni).
    pub detrazioni: Euro,
    /// The ISR, never below zero.
    pub valore: Euro,
}

/// The income of a person.
#[derive(Clone, Debug)]
pub struct RedditoPersona {
    /// Lett. a.
    pub redditi_irpef: Euro,
    /// Lett. b.
    pub imposta_sostitutiva: Euro,
    /// Lett. c: exempt incomes.
    pub esenti: Euro,
    /// Lett. c: work abroad.
    pub lavoro_estero: Euro,
    /// Lett. d.
    pub proventi_agrari: Euro,
    /// Lett. e.
    pub assegni_figli: Euro,
    /// Lett. f: the treatments that count.
    pub trattamenti: Euro,
    /// The treatments left out.
    pub trattamenti_esclusi: Euro,
    /// Lett. g.
    pub fondiari: Euro,
    /// Lett. i.
    pub aire: Euro,
    /// Σ of the letters.
    pub lordo: Euro,
    /// C. 3: what is subtracted.
    pub sottratto: Sottratto,
    /// What is left, never below zero.
    pub netto: Euro,
}

/// Art. 4, c. 3.
#[derive(Clone, Debug)]
pub struct Sottratto {
    /// Lett. a.
    pub assegni_coniuge: Euro,
    /// Lett. b.
    pub assegni_figli: Euro,
    /// Lett. c, before the cap.
    pub spese_disabilita: Euro,
    /// Lett. c, within the cap.
    pub spese_ammesse: Euro,
    /// Lett. d.
    pub redditi_agrari: Euro,
    /// Lett. e.
    pub lavoro: Quota,
    /// Lett. f.
    pub pensione: Quota,
    /// The larger of e and f: they are alternative.
    pub lavoro_o_pensione: Euro,
    /// Σ, before it is limited to the income.
    pub somma: Euro,
}

/// A share of an income, up to a cap.
#[derive(Clone, Copy, Debug)]
pub struct Quota {
    /// The income.
    pub base: Euro,
    /// The share of it.
    pub quota: Euro,
    /// The share within the cap.
    pub importo: Euro,
}

/// The rent of the home.
#[derive(Clone, Copy, Debug)]
pub struct Canone {
    /// The whole contract.
    pub intero: Euro,
    /// The tenants in the household and all the tenants, when some are outside.
    pub conduttori: Option<[u8; 2]>,
    /// The part of the contract that is of the household.
    pub del_nucleo: Euro,
    /// The cap, without the increase for the figli.
    pub massimale_base: Euro,
    /// The increase for the cohabiting figli.
    pub massimale_figli: Euro,
    /// What is subtracted.
    pub importo: Euro,
}

/// Art. 4. The base of the reddito figurativo comes from the financial assets.
pub(crate) fn isr(n: &Nucleo<'_>, p: Parametri, base_figurativo: Euro) -> Isr {
    // c. 2-3: each person.
    let persone: Vec<_> = n.persone().map(|(_, m)| persona(m, p)).collect();
    let somma: Euro = persone.iter().map(|r| r.netto).sum();
    // c. 2, lett. h: on the assets of the whole household.
    let figurativo = base_figurativo * p.annuali.tasso_figurativo.valore;
    // c. 4: the rent.
    let canone = canone(n, p);
    let detrazioni = canone.map_or(Euro::ZERO, |c| c.importo);
    Isr { valore: (somma + figurativo - detrazioni).positive(), persone, somma, figurativo, canone, detrazioni }
}

/// Art. 4, c. 2-3.
fn persona(m: &Membro<'_>, p: Parametri) -> RedditoPersona {
    let r = &*m.redditi;
    let somma = |inclusi: bool| -> Euro {
        let voci = r.trattamenti.iter().filter(|t: &&Trattamento| conta(t.tipo).incluso == inclusi);
        voci.map(|t| t.importo).sum()
    };
    let trattamenti = somma(true);
    let lordo = r.reddito_complessivo
        + r.imposta_sostitutiva
        + r.esenti
        + r.lavoro_estero
        + r.proventi_agrari
        + r.assegni_figli
        + trattamenti
        + r.fondiari
        + r.aire;
    let sottratto = sottratto(r, &m.dati.detrazioni, trattamenti, p);
    RedditoPersona {
        redditi_irpef: r.reddito_complessivo,
        imposta_sostitutiva: r.imposta_sostitutiva,
        esenti: r.esenti,
        lavoro_estero: r.lavoro_estero,
        proventi_agrari: r.proventi_agrari,
        assegni_figli: r.assegni_figli,
        trattamenti,
        trattamenti_esclusi: somma(false),
        fondiari: r.fondiari,
        aire: r.aire,
        lordo,
        // c. 3: "fino a concorrenza".
        netto: (lordo - sottratto.somma).positive(),
        sottratto,
    }
}

/// Art. 4, c. 3.
fn sottratto(r: &Redditi, d: &Detrazioni, trattamenti: Euro, p: Parametri) -> Sottratto {
    let s = p.stabili;
    let quota = |base: Euro, aliquota, massimo: Euro| {
        let quota = base * aliquota;
        Quota { base, quota, importo: quota.min(massimo) }
    };
    // lett. e and f are alternative for the same person.
    let lavoro = quota(r.lavoro_dipendente + r.lavoro_estero, s.aliquota_lavoro.valore, s.massimale_lavoro.valore);
    let pensione = quota(r.pensione + trattamenti, s.aliquota_pensione.valore, s.massimale_pensione.valore);
    let lavoro_o_pensione = lavoro.importo.max(pensione.importo);
    let spese_ammesse = d.spese_disabilita.min(s.massimale_spese_disabilita.valore);
    Sottratto {
        assegni_coniuge: d.assegni_coniuge,
        assegni_figli: d.assegni_figli,
        spese_disabilita: d.spese_disabilita,
        spese_ammesse,
        redditi_agrari: d.redditi_agrari,
        lavoro,
        pensione,
        lavoro_o_pensione,
        somma: d.assegni_coniuge + d.assegni_figli + spese_ammesse + d.redditi_agrari + lavoro_o_pensione,
    }
}

/// Art. 4, c. 4, lett. a: the registered rent of the home, up to a cap that grows with the cohabiting figli.
fn canone(n: &Nucleo<'_>, p: Parametri) -> Option<Canone> {
    let abitazione = n.abitazione.filter(|a| a.titolo == Titolo::Locazione)?;
    let contratto = abitazione.locazione.as_ref().filter(|c| c.contratto_registrato)?;
    let conduttori = n.conduttori(contratto);
    let del_nucleo = match conduttori {
        Some([dentro, tutti]) => contratto.canone_annuo * dentro.into() / tutti.into(),
        None => contratto.canone_annuo,
    };
    let massimale_base = p.stabili.massimale_canone.valore;
    let massimale_figli = p.stabili.massimale_canone_figli.valore.per(n.figli().conviventi);
    Some(Canone {
        intero: contratto.canone_annuo,
        conduttori,
        del_nucleo,
        massimale_base,
        massimale_figli,
        importo: del_nucleo.min(massimale_base + massimale_figli),
    })
}
