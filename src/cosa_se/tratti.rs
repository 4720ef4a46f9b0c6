//! The straight stretches of a calculation against one amount.
//!
//! A stretch is proven from four values of the amount: its ends and the cents beside them. If there the trees of the
//! explanation have the same lines, and each line lies on the straight line through its two ends, then every line is
//! straight in between. By induction from the leaves, which are amounts of the declaration or figures of the law: sums,
//! products and ratios by constants of straight lines are straight; a minimum or a maximum of straight lines is concave or
//! convex, and such a function that touches a straight line at the four values is that line. What the tree does not
//! show as a line is a comparison of straight lines (balance against average and purchases, the changes of art. 9, the
//! thresholds of a student, of who is a carico, the order of c. 4-bis): it changes at most once where those are straight.

use std::rc::Rc;

use rust_decimal::Decimal;

use super::campo::{Foto, Sonda};
use crate::error::IseeError;
use crate::messaggi::regole as r;
use crate::spiegazione::Riga;

/// How far a point may be from a line: decimals have 28 digits, amounts at most 13 before the point.
const TOLLERANZA: Decimal = Decimal::from_parts(1, 0, 0, false, 12);

/// The most calculations for one curve.
const FOTO_MASSIME: u32 = 20_000;

/// A stretch: its first cents and its last.
pub(super) type Quattro = [Rc<Foto>; 4];

pub(super) fn vicini(a: Decimal, b: Decimal) -> bool {
    a == b || (a - b).abs() <= TOLLERANZA
}

/// Goes through a range, all of it accepted, stretch by stretch from the left.
pub(super) fn percorri(sonda: &mut Sonda, da: i64, a: i64, mut tratto: impl FnMut(&Quattro)) -> Result<(), IseeError> {
    let mut noti = Vec::new();
    let primo = quattro(sonda, &mut noti, da, a)?;
    // The flag says that the last cut took off a splinter: the next one goes to the middle.
    let mut restano = vec![(primo, false)];
    while let Some((pezzo, scheggia)) = restano.pop() {
        let [a, _, _, b] = &pezzo;
        let lungo = b.x - a.x;
        if lungo == 0 || (lungo > 1 && dritto(&pezzo)) {
            tratto(&pezzo);
            continue;
        }
        if sonda.viste > FOTO_MASSIME {
            return Err(IseeError::one(r::CURVA_TROPPO_SPEZZATA.issue("campo", &[])));
        }
        // Most often a line is left out while it is zero: the first cent is a stretch of its own.
        let capo = capo(&pezzo);
        let incrocio = if scheggia || capo.is_some() { None } else { taglio(&pezzo) };
        let taglio = capo.or(incrocio).unwrap_or(a.x + lungo / 2).min(b.x - 1);
        let scheggia = incrocio.is_some() && lungo > 8 && (taglio - a.x < 2 || b.x - taglio < 3);
        let (da, fine) = (a.x, b.x);
        noti.clear();
        noti.extend(pezzo);
        let sinistra = quattro(sonda, &mut noti, da, taglio)?;
        let destra = quattro(sonda, &mut noti, taglio + 1, fine)?;
        restano.push((destra, scheggia));
        restano.push((sinistra, scheggia));
    }
    Ok(())
}

fn quattro(sonda: &mut Sonda, noti: &mut Vec<Rc<Foto>>, da: i64, a: i64) -> Result<Quattro, IseeError> {
    let mut foto = |x: i64| match noti.iter().find(|f| f.x == x) {
        Some(nota) => Ok(Rc::clone(nota)),
        None => {
            let nuova = sonda.foto(x)?;
            noti.push(Rc::clone(&nuova));
            Ok(nuova)
        }
    };
    Ok([foto(da)?, foto(a.min(da + 1))?, foto(da.max(a - 1))?, foto(a)?])
}

fn dritto([a, a1, b1, b]: &Quattro) -> bool {
    let n = Decimal::from(b.x - a.x);
    let tutte = [a1, b1, b];
    tutte.iter().all(|f| f.quali == a.quali && f.alberi.len() == a.alberi.len() && f.misure.len() == a.misure.len())
        && misure(a, a1, b1, b).all(|valori| allineati(valori, n))
        && rami(&a.alberi, &a1.alberi, &b1.alberi, &b.alberi).all(|righe| riga_dritta(righe, n))
}

fn misure<'f>(a: &'f Foto, a1: &'f Foto, b1: &'f Foto, b: &'f Foto) -> impl Iterator<Item = [Decimal; 4]> + 'f {
    let righe = a.misure.iter().zip(&a1.misure).zip(b1.misure.iter().zip(&b.misure));
    righe.map(|((a, a1), (b1, b))| [*a, *a1, *b1, *b])
}

fn rami<'r>(
    a: &'r [Box<Riga>],
    a1: &'r [Box<Riga>],
    b1: &'r [Box<Riga>],
    b: &'r [Box<Riga>],
) -> impl Iterator<Item = [&'r Riga; 4]> {
    a.iter().zip(a1).zip(b1.iter().zip(b)).map(|((a, a1), (b1, b))| [&**a, &**a1, &**b1, &**b])
}

fn allineati([a, a1, b1, b]: [Decimal; 4], n: Decimal) -> bool {
    if a == a1 && a == b1 && a == b {
        return true;
    }
    let passo = (b - a) / n;
    vicini(a1, a + passo) && vicini(b1, b - passo)
}

/// The same line of two trees.
pub(super) fn stessa(una: &Riga, altra: &Riga) -> bool {
    una.codice == altra.codice && una.componente == altra.componente && una.riferimento == altra.riferimento
}

fn riga_dritta(righe: [&Riga; 4], n: Decimal) -> bool {
    let [a, a1, b1, b] = righe;
    [a1, b1, b].iter().all(|riga| stessa_testa(a, riga))
        && allineati(righe.map(|riga| riga.importo.decimal()), n)
        && rami(&a.figli, &a1.figli, &b1.figli, &b.figli).all(|righe| riga_dritta(righe, n))
}

/// An end whose lines are not those of the cent beside it.
fn capo([a, a1, b1, b]: &Quattro) -> Option<i64> {
    let diversa = |una: &Foto, altra: &Foto| {
        una.quali != altra.quali
            || una.misure.len() != altra.misure.len()
            || una.alberi.len() != altra.alberi.len()
            || !una.alberi.iter().zip(&altra.alberi).all(|(una, altra)| stessa_forma(una, altra))
    };
    if diversa(a, a1) { Some(a.x) } else { diversa(b1, b).then_some(b.x - 1) }
}

fn stessa_testa(una: &Riga, altra: &Riga) -> bool {
    stessa(una, altra)
        && una.operazione == altra.operazione
        && una.segno == altra.segno
        && una.figli.len() == altra.figli.len()
}

fn stessa_forma(una: &Riga, altra: &Riga) -> bool {
    stessa_testa(una, altra) && una.figli.iter().zip(&altra.figli).all(|(una, altra)| stessa_forma(una, altra))
}

/// Where to cut: where the straight lines of the two ends cross, for the deepest line of the explanation that has two.
fn taglio([a, a1, b1, b]: &Quattro) -> Option<i64> {
    let n = Decimal::from(b.x - a.x);
    let t = misure(a, a1, b1, b)
        .find_map(|valori| incrocio(valori, n))
        .or_else(|| rami(&a.alberi, &a1.alberi, &b1.alberi, &b.alberi).find_map(|righe| taglio_riga(righe, n)))?;
    i64::try_from(t.floor().mantissa()).ok().map(|t| a.x + t)
}

fn taglio_riga(righe: [&Riga; 4], n: Decimal) -> Option<Decimal> {
    let [a, a1, b1, b] = righe;
    if ![a1, b1, b].iter().all(|riga| stessa(a, riga)) {
        return None;
    }
    let figli = a.figli.iter().enumerate().find_map(|(posto, figlia)| {
        let [Some(a1), Some(b1), Some(b)] = [a1, b1, b].map(|riga| figlia_di(riga, posto, figlia)) else { return None };
        taglio_riga([figlia, a1, b1, b], n)
    });
    figli.or_else(|| incrocio(righe.map(|riga| riga.importo.decimal()), n))
}

/// The line of another tree that corresponds to one, most often at the same place.
pub(super) fn figlia_di<'r>(riga: &'r Riga, posto: usize, figlia: &Riga) -> Option<&'r Riga> {
    let stesso_posto = riga.figli.get(posto).filter(|altra| stessa(altra, figlia));
    stesso_posto.or_else(|| riga.figli.iter().find(|altra| stessa(altra, figlia))).map(|riga| &**riga)
}

fn incrocio([a, a1, b1, b]: [Decimal; 4], n: Decimal) -> Option<Decimal> {
    let [prima, dopo] = [a1 - a, b - b1];
    if vicini(prima, dopo) {
        return None;
    }
    let t = (b - dopo * n - a) / (prima - dopo);
    (!t.is_sign_negative() && t < n).then_some(t)
}
