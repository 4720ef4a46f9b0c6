//! A value of an element: an attribute, or a child of that name, in the forms in which INPS may write it.

use std::borrow::Cow;

use roxmltree::Node;
use rust_decimal::Decimal;

use super::{ATTRIBUTO, ELEMENTO, ILLEGGIBILE, Lettore, RIPETUTO, VIRGOLA, di_servizio, elementi, nome, testo_di};
use crate::date::Data;
use crate::euro::{Euro, IMPORTO_MASSIMO};

impl Lettore {
    /// A value: an attribute, or a child element without children. Empty is the same as not there.
    pub(super) fn campo<'a>(&mut self, n: Node<'a, '_>, campo: &str) -> Option<Cow<'a, str>> {
        let attributo = n.attributes().find(|a| a.name() == campo && !di_servizio(a.namespace()));
        let valore = match attributo {
            Some(a) => Cow::Borrowed(a.value().trim()),
            None => {
                let e = self.uno(n, &[campo])?;
                if elementi(e).next().is_some() {
                    return None;
                }
                testo_di(e)
            }
        };
        (!valore.is_empty()).then_some(valore)
    }

    pub(super) fn testo_in(&mut self, n: Node<'_, '_>, campo: &str) -> Option<String> {
        self.campo(n, campo).map(Cow::into_owned)
    }

    /// A value that has a form; one that has not is a warning.
    pub(super) fn valore<T>(&mut self, n: Node<'_, '_>, campo: &str, leggi: impl Fn(&str) -> Option<T>) -> Option<T> {
        let testo = self.campo(n, campo)?;
        let valore = leggi(&testo);
        if valore.is_none() {
            self.avvisa(ILLEGGIBILE, n, campo);
        }
        valore
    }

    pub(super) fn data(&mut self, n: Node<'_, '_>, campo: &str) -> Option<Data> {
        self.valore(n, campo, data)
    }

    pub(super) fn si(&mut self, n: Node<'_, '_>, campo: &str) -> Option<bool> {
        self.valore(n, campo, |testo| match testo.to_ascii_uppercase().as_str() {
            "SI" | "S" | "TRUE" | "1" => Some(true),
            "NO" | "N" | "FALSE" | "0" => Some(false),
            _ => None,
        })
    }

    pub(super) fn numero(&mut self, n: Node<'_, '_>, campo: &str, importo: bool) -> Option<Decimal> {
        let letto = self.valore(n, campo, |testo| numero(testo, importo))?;
        if letto.virgola {
            self.avvisa(VIRGOLA, n, campo);
        }
        Some(letto.valore)
    }

    pub(super) fn euro(&mut self, n: Node<'_, '_>, campo: &str) -> Option<Euro> {
        self.numero(n, campo, true).map(Euro::from)
    }

    // --- Elements ----------------------------------------------------------------------------------------------------

    /// The first child with one of these names; a second one is a warning.
    pub(super) fn uno<'a, 'i>(&mut self, n: Node<'a, 'i>, nomi: &[&str]) -> Option<Node<'a, 'i>> {
        let mut trovati = elementi(n).filter(|e| nomi.contains(&nome(*e)));
        let primo = trovati.next()?;
        if let Some(secondo) = trovati.next() {
            self.avvisa(RIPETUTO, secondo, "");
        }
        Some(primo)
    }

    /// Warns of what is in an element and is not among these names. A simple value may be written either way.
    pub(super) fn resto(&mut self, n: Node<'_, '_>, campi: &[&str], figli: &[&str]) {
        for a in n.attributes() {
            if !campi.contains(&a.name()) && !di_servizio(a.namespace()) {
                self.avvisa(ATTRIBUTO, n, a.name());
            }
        }
        for e in elementi(n) {
            if !figli.contains(&nome(e)) && !campi.contains(&nome(e)) {
                self.avvisa(ELEMENTO, e, "");
            }
        }
    }
}

/// A day, with or without the time or the zone after it.
fn data(testo: &str) -> Option<Data> {
    let (giorno, coda) = testo.split_at_checked(10)?;
    let ora = coda.chars().next().is_none_or(|c| matches!(c, 'T' | 't' | 'Z' | 'z' | '+' | '-' | ' '));
    Data::parse(giorno).filter(|_| ora)
}

/// A number, and whether it was written with a comma.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct NumeroLetto {
    pub(super) valore: Decimal,
    virgola: bool,
}

/// A number with the dot of the schema, or as Italians write it: `17600.50`, `17600,50`, `17.600,50`. `None` for anything
/// else, and for what could be read in two ways: an amount with one dot and three decimals, which may be thousands.
pub(super) fn numero(testo: &str, importo: bool) -> Option<NumeroLetto> {
    let (negativo, cifre) = match testo.strip_prefix('-') {
        Some(cifre) => (true, cifre),
        None => (false, testo.strip_prefix('+').unwrap_or(testo)),
    };
    let (intero, decimali, virgola) = match cifre.split_once(',') {
        Some((intero, decimali)) => (migliaia(intero)?, decimali, true),
        None => {
            let (intero, decimali) = cifre.split_once('.').unwrap_or((cifre, ""));
            if importo && decimali.len() == 3 {
                return None;
            }
            (intero.to_owned(), decimali, false)
        }
    };
    let tutte = |cifre: &str| cifre.bytes().all(|c| c.is_ascii_digit());
    // Twelve digits hold the largest amount; no more than ten decimals make sense.
    let intero = intero.trim_start_matches('0');
    let decimali_utili = decimali.trim_end_matches('0');
    let lungo = intero.len() > 12 || decimali_utili.len() > 10 || cifre.len() > 64;
    let vuoto = !cifre.starts_with(|c: char| c.is_ascii_digit()) || (virgola && decimali.is_empty());
    if lungo || vuoto || !tutte(intero) || !tutte(decimali) {
        return None;
    }
    // At least two decimals, as every amount of the engine.
    let decimali = format!("{decimali_utili:0<2}");
    let unita: i128 = [intero, &decimali].concat().parse().ok()?;
    let scala = u32::try_from(decimali.len()).ok()?;
    let valore = Decimal::try_from_i128_with_scale(if negativo { -unita } else { unita }, scala).ok()?;
    (valore.abs() <= Decimal::from(IMPORTO_MASSIMO)).then_some(NumeroLetto { valore, virgola })
}

/// The digits of a whole number, with dots between the thousands or without.
fn migliaia(intero: &str) -> Option<String> {
    let mut gruppi = intero.split('.');
    let primo = gruppi.next()?;
    let mut cifre = primo.to_owned();
    for gruppo in gruppi {
        if gruppo.len() != 3 || !(1..=3).contains(&primo.len()) {
            return None;
        }
        cifre.push_str(gruppo);
    }
    Some(cifre)
}

#[cfg(test)]
mod tests {
    use super::{NumeroLetto, data, numero};
    use crate::date::Data;
    use rust_decimal::Decimal;

    #[test]
    fn numbers_as_they_are_written() {
        let letto = |testo| numero(testo, true).map(|NumeroLetto { valore, virgola }| (valore.to_string(), virgola));
        let buoni = [
            ("17600.50", "17600.50", false),
            ("17600", "17600.00", false),
            ("0", "0.00", false),
            ("-1234.5", "-1234.50", false),
            ("+7.1", "7.10", false),
            ("1234.5600", "1234.56", false),
            ("1234.5678", "1234.5678", false),
            ("100000000000.00", "100000000000.00", false),
            ("17600,50", "17600.50", true),
            ("17.600,50", "17600.50", true),
            ("-1.234.567,8", "-1234567.80", true),
            ("0,125", "0.125", true),
            ("7.", "7.00", false),
        ];
        for (testo, valore, virgola) in buoni {
            assert_eq!(letto(testo), Some((valore.to_owned(), virgola)), "{testo}");
        }
        for testo in [
            "",
            "-",
            ".",
            ",",
            ",5",
            ".5",
            "abc",
            "1e3",
            "1 000",
            "1.234",
            "17.600",
            "1.2.3",
            "1,2,3",
            "17,",
            "1.23,4",
            "1234.567,8",
            "€ 5",
            "NaN",
            "100000000000.01",
            "--1",
            "1.23456789012",
            "\u{0661}",
        ] {
            assert_eq!(letto(testo), None, "{testo}");
        }
        // A parameter of the scale has no thousands.
        assert_eq!(numero("2.460", false).map(|n| n.valore), Some(Decimal::new(246, 2)));
    }

    #[test]
    fn days_with_a_time() {
        let atteso = Some(Data::new(2026, 2, 10));
        for testo in ["2026-02-10", "2026-02-10T00:00:00", "2026-02-10Z", "2026-02-10+01:00", "2026-02-10 12:30"] {
            assert_eq!(data(testo), atteso, "{testo}");
        }
        for testo in ["", "10/02/2026", "2026-02-30", "2026-02-101", "2026-02", "2026-02-1à"] {
            assert_eq!(data(testo), None, "{testo}");
        }
    }
}
