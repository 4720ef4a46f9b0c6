//! A number that is known, or between which bounds it lies: what makes a "perhaps" ask no more than it must.

use rust_decimal::Decimal;

use super::decimali::{prodotto, quoziente, somma};

/// Past it no figure of a benefit is likely, and the digits of a result would be lost.
const MASSIMO: Decimal = Decimal::from_parts(0xA4C6_8000, 0x0003_8D7E, 0, false, 0); // 10^15

/// No bound. A number that is known and has no bound is an ISEE that is missing, past every threshold.
const INFINITO: Decimal = Decimal::MAX;

/// From `da` to `a`, both included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Intervallo {
    pub(super) da: Decimal,
    pub(super) a: Decimal,
}

/// Why there is no number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Rotto {
    Divisione,
    Grande,
    /// Something was computed with an ISEE that is missing.
    Infinito,
}

impl Intervallo {
    /// Any number that is not negative: an answer that is not known.
    pub(super) const NON_NEGATIVO: Intervallo = Intervallo { da: Decimal::ZERO, a: INFINITO };

    /// Any number.
    pub(super) const TUTTO: Intervallo = Intervallo { da: Decimal::MIN, a: INFINITO };

    /// Past every threshold.
    pub(super) const OLTRE: Intervallo = Intervallo { da: INFINITO, a: INFINITO };

    pub(super) const fn punto(numero: Decimal) -> Intervallo {
        Intervallo { da: numero, a: numero }
    }

    /// The number, when it is known and has a bound.
    pub(super) fn noto(self) -> Option<Decimal> {
        (self.da == self.a && !infinito(self.a)).then_some(self.a)
    }

    /// Known, be it past every threshold.
    pub(super) fn e_noto(self) -> bool {
        self.da == self.a
    }

    /// The largest that it can be, when there is one.
    pub(super) fn massimo(self) -> Option<Decimal> {
        (!infinito(self.a)).then_some(self.a)
    }

    /// The smallest interval with both.
    pub(super) fn unito(self, altro: Intervallo) -> Intervallo {
        Intervallo { da: self.da.min(altro.da), a: self.a.max(altro.a) }
    }

    pub(super) fn minore(self, altro: Intervallo) -> Intervallo {
        Intervallo { da: self.da.min(altro.da), a: self.a.min(altro.a) }
    }

    pub(super) fn maggiore(self, altro: Intervallo) -> Intervallo {
        Intervallo { da: self.da.max(altro.da), a: self.a.max(altro.a) }
    }

    pub(super) fn opposto(self) -> Intervallo {
        Intervallo { da: -self.a, a: -self.da }
    }

    pub(super) fn piu(self, altro: Intervallo) -> Result<Intervallo, Rotto> {
        self.con(altro, |x, y| match (infinito(x), infinito(y)) {
            (true, _) => Some(x),
            (_, true) => Some(y),
            _ => somma(x, y),
        })
    }

    pub(super) fn per(self, altro: Intervallo) -> Result<Intervallo, Rotto> {
        self.estremi(altro, |x, y| {
            if x.is_zero() || y.is_zero() {
                Some(Decimal::ZERO)
            } else if infinito(x) || infinito(y) {
                None
            } else {
                prodotto(x, y)
            }
        })
    }

    pub(super) fn diviso(self, altro: Intervallo) -> Result<Intervallo, Rotto> {
        if altro.e_noto() && altro.a.is_zero() {
            return Err(Rotto::Divisione);
        }
        if altro.da <= Decimal::ZERO && altro.a >= Decimal::ZERO {
            return Ok(Intervallo::TUTTO);
        }
        self.estremi(altro, |x, y| {
            if x.is_zero() || infinito(y) {
                Some(Decimal::ZERO)
            } else if infinito(x) {
                None
            } else {
                quoziente(x, y)
            }
        })
    }

    /// An operation that grows with both.
    fn con(self, altro: Intervallo, op: fn(Decimal, Decimal) -> Option<Decimal>) -> Result<Intervallo, Rotto> {
        self.limitato(altro, op(self.da, altro.da).unwrap_or(Decimal::MIN), op(self.a, altro.a).unwrap_or(INFINITO))
    }

    /// An operation whose extremes are at the ends.
    fn estremi(self, altro: Intervallo, op: fn(Decimal, Decimal) -> Option<Decimal>) -> Result<Intervallo, Rotto> {
        let (mut da, mut a) = (INFINITO, Decimal::MIN);
        for x in [self.da, self.a] {
            for y in [altro.da, altro.a] {
                let segno = x.is_sign_negative() != y.is_sign_negative();
                let esito = op(x, y).unwrap_or(if segno { Decimal::MIN } else { INFINITO });
                da = da.min(esito);
                a = a.max(esito);
            }
        }
        self.limitato(altro, da, a)
    }

    /// What is known must be a number; what is not may have no bound.
    fn limitato(self, altro: Intervallo, da: Decimal, a: Decimal) -> Result<Intervallo, Rotto> {
        let oltre = |x: Decimal| x.abs() > MASSIMO;
        if self.e_noto() && altro.e_noto() {
            if infinito(self.a) || infinito(altro.a) {
                return Err(Rotto::Infinito);
            }
            if oltre(a) {
                return Err(Rotto::Grande);
            }
        }
        Ok(Intervallo {
            da: if oltre(da) { if da.is_sign_negative() { Decimal::MIN } else { MASSIMO } } else { da },
            a: if oltre(a) { if a.is_sign_negative() { -MASSIMO } else { INFINITO } } else { a },
        })
    }
}

fn infinito(numero: Decimal) -> bool {
    numero == Decimal::MAX || numero == Decimal::MIN
}
