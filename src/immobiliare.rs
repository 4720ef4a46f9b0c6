//! Art. 5, c. 2-3: buildings and land.

use crate::dsu::{Diritto, Immobile};
use crate::euro::Euro;
use crate::nucleo::Nucleo;
use crate::parametri::Parametri;
use crate::scelte::{CasaAssegnata, Scelte};

/// Buildings and land: each property, the home, the rest.
#[derive(Clone, Debug)]
pub struct Immobiliare<'a> {
    /// Each property of which some part counts, in the order of the declaration.
    pub immobili: Vec<ImmobileValutato<'a>>,
    /// The home and its pertinenze; none for who does not live in a house of his or her own.
    pub casa: Option<Casa>,
    /// Σ of the other properties, net of their mortgages.
    pub altri: Euro,
    /// Σ of the values, before mortgages and allowance: the line that INPS prints.
    pub lordo: Euro,
    /// What counts: home and other properties.
    pub netto: Euro,
}

/// A property.
#[derive(Clone, Debug)]
pub struct ImmobileValutato<'a> {
    /// Its place in the declaration.
    pub indice: usize,
    /// The parts of the members.
    pub quote: Vec<QuotaValutata<'a>>,
    /// Whether it is the home or a pertinenza of it.
    pub casa: bool,
    /// Why it counts nothing, if so.
    pub escluso: Option<Motivo>,
    /// Σ of the parts, before mortgages.
    pub lordo: Euro,
    /// Σ of the parts, each net of its mortgage.
    pub netto: Euro,
}

/// The part of a member in a property.
#[derive(Clone, Debug)]
pub struct QuotaValutata<'a> {
    /// The `id` of the member.
    pub componente: &'a str,
    /// The value of the part.
    pub valore: Euro,
    /// The mortgage of the part.
    pub mutuo: Euro,
    /// What is left; never below zero.
    pub netto: Euro,
}

/// Why a property counts nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Motivo {
    /// Destroyed or unusable by a natural disaster.
    Calamita,
    /// Assigned by a judge to the other parent.
    AssegnataAltroGenitore,
}

/// The home.
#[derive(Clone, Copy, Debug)]
pub struct Casa {
    /// Home and pertinenze, net of the mortgages.
    pub netto: Euro,
    /// The allowance, without the increase for the figli.
    pub franchigia_base: Euro,
    /// Whether it is the one of the metropolitan capitals.
    pub metropolitana: bool,
    /// The increase for the cohabiting figli.
    pub franchigia_figli: Euro,
    /// The part above the allowance.
    pub eccedenza: Euro,
    /// What counts of it: two thirds.
    pub valore: Euro,
}

/// Art. 5, c. 2-3.
pub(crate) fn immobiliare<'a>(n: &Nucleo<'a>, p: Parametri, scelte: Scelte) -> Immobiliare<'a> {
    // c. 2-3: the value of each part, less the mortgage, property by property.
    let valutati = n.immobili.iter().enumerate().map(|(indice, i)| valuta(n, indice, i, scelte.casa_assegnata));
    let immobili: Vec<_> = valutati.filter(|i| !i.quote.is_empty()).collect();
    // c. 2: the home has an allowance, and of the rest two thirds count.
    let casa = immobili.iter().any(|i| i.casa).then(|| casa(n, p, &immobili));
    let altri = immobili.iter().filter(|i| !i.casa).map(|i| i.netto).sum();
    Immobiliare {
        lordo: immobili.iter().map(|i| i.lordo).sum(),
        netto: casa.map_or(Euro::ZERO, |c| c.valore) + altri,
        immobili,
        casa,
        altri,
    }
}

fn valuta<'a>(n: &Nucleo<'a>, indice: usize, immobile: &'a Immobile, scelta: CasaAssegnata) -> ImmobileValutato<'a> {
    let segue_assegnazione = scelta == CasaAssegnata::Assegnatario;
    let escluso = if immobile.distrutto_da_calamita {
        Some(Motivo::Calamita)
    } else if immobile.assegnata_altro_genitore && segue_assegnazione {
        Some(Motivo::AssegnataAltroGenitore)
    } else {
        None
    };
    let mut quote = match &immobile.assegnatario {
        Some(assegnatario) if segue_assegnazione => vec![QuotaValutata {
            componente: assegnatario,
            valore: immobile.valore,
            mutuo: immobile.quote.iter().map(|q| q.mutuo_residuo).sum(),
            netto: Euro::ZERO,
        }],
        _ => parti(immobile),
    };
    restituisci(n, immobile, &mut quote);
    quote.retain(|q| n.presente(q.componente));
    for quota in &mut quote {
        if escluso.is_some() {
            quota.valore = Euro::ZERO;
        }
        // c. 2: the mortgage reduces this property only, never below zero.
        quota.mutuo = quota.mutuo.min(quota.valore);
        quota.netto = quota.valore - quota.mutuo;
    }
    ImmobileValutato {
        indice,
        casa: n.e_casa(immobile),
        escluso,
        lordo: quote.iter().map(|q| q.valore).sum(),
        netto: quote.iter().map(|q| q.netto).sum(),
        quote,
    }
}

/// Art. 6, c. 3, lett. c: what was given away after the request of admission, or in the years before it to a person
/// bound to alimenti, is still of who gave it, and no longer of who received it.
fn restituisci<'a>(n: &Nucleo<'a>, immobile: &'a Immobile, quote: &mut Vec<QuotaValutata<'a>>) {
    let Some(donazione) = &immobile.donazione else { return };
    if !n.torna_al_donante(donazione) {
        return;
    }
    let valore = donazione.quota.di(immobile.valore);
    if let Some(parte) = quote.iter_mut().find(|q| Some(q.componente) == donazione.donatario.as_deref()) {
        parte.valore = (parte.valore - valore).positive();
    }
    match quote.iter_mut().find(|q| q.componente == donazione.donante) {
        // A right kept (usufrutto) and what was given of the same property are never more than the whole.
        Some(parte) => parte.valore = (parte.valore + valore).min(immobile.valore),
        None => {
            quote.push(QuotaValutata { componente: &donazione.donante, valore, mutuo: Euro::ZERO, netto: Euro::ZERO })
        }
    }
}

/// The part of each member: two rights of the same person on the same property are one part.
fn parti(immobile: &Immobile) -> Vec<QuotaValutata<'_>> {
    let mut parti: Vec<QuotaValutata<'_>> = Vec::with_capacity(immobile.quote.len());
    for q in &immobile.quote {
        let valore = match q.diritto {
            Diritto::NudaProprieta => Euro::ZERO,
            Diritto::Proprieta
            | Diritto::Usufrutto
            | Diritto::Uso
            | Diritto::Abitazione
            | Diritto::Enfiteusi
            | Diritto::Superficie
            | Diritto::Leasing => q.quota.di(immobile.valore),
        };
        match parti.iter_mut().find(|p| p.componente == q.componente) {
            Some(parte) => {
                parte.valore = parte.valore + valore;
                parte.mutuo = parte.mutuo + q.mutuo_residuo;
            }
            None => parti.push(QuotaValutata {
                componente: &q.componente,
                valore,
                mutuo: q.mutuo_residuo,
                netto: Euro::ZERO,
            }),
        }
    }
    parti
}

/// Art. 5, c. 2: one allowance per household, then two thirds of the excess.
fn casa(n: &Nucleo<'_>, p: Parametri, immobili: &[ImmobileValutato<'_>]) -> Casa {
    let netto: Euro = immobili.iter().filter(|i| i.casa).map(|i| i.netto).sum();
    let comune = n.abitazione.and_then(|a| a.comune.as_deref()).unwrap_or_default();
    let metropolitana = p.stabili.comuni_metropolitani.valore.contains(&comune);
    let franchigia = p.stabili.franchigia_casa.valore;
    let franchigia_base = if metropolitana { franchigia.metropolitana } else { franchigia.base };
    let franchigia_figli = p.stabili.franchigia_casa_figli.valore.per(n.figli().conviventi);
    let eccedenza = (netto - franchigia_base - franchigia_figli).positive();
    let [numeratore, denominatore] = p.stabili.quota_eccedenza_casa.valore;
    Casa {
        netto,
        franchigia_base,
        metropolitana,
        franchigia_figli,
        eccedenza,
        valore: eccedenza * numeratore / denominatore,
    }
}
