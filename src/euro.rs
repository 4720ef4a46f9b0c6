//! Amounts of money and the one rounding of the engine.
//!
//! Inside the engine an amount is an exact decimal; nothing is rounded on the way. [`Euro::cent`] is the only
//! rounding (half away from zero, to the cent) and it is applied when a value leaves the engine. The DPCM does not
//! say where to round: see `scelte::ARROTONDAMENTO`.

use core::iter::Sum;
use core::ops::{Add, Div, Mul, Neg, Sub};

use rust_decimal::{Decimal, RoundingStrategy};
use serde::{Serialize, Serializer};

/// The largest amount that a declaration may hold: one hundred billion euro. It keeps every sum far from overflow.
pub const IMPORTO_MASSIMO: i64 = 100_000_000_000;

/// Why some digits are not an amount.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum NonEuro {
    Negativo,
    TroppiDecimali,
    TroppoGrande,
}

/// An exact amount in euro.
///
/// In JSON it is a number with at most two decimals, never negative, at most [`IMPORTO_MASSIMO`].
///
/// ```
/// use isee_simulatore::Euro;
/// let third = Euro::new(100) / Euro::new(3).decimal();
/// assert_eq!(third.cent().to_string(), "33.33");
/// assert_eq!(Euro::from_cents(5).decimal().to_string(), "0.05");
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Euro(Decimal);

impl Euro {
    /// Nothing.
    pub const ZERO: Euro = Euro(Decimal::ZERO);

    /// A whole number of euro: `Euro::new(52_500)`. Amounts have two decimals, so that most sums need no scaling.
    pub const fn new(euro: i64) -> Euro {
        Euro::from_cents(euro * 100)
    }

    /// A whole number of cents: `Euro::from_cents(284_051)` is 2.840,51 €.
    pub const fn from_cents(cents: i64) -> Euro {
        Euro(Decimal::from_parts(low(cents), high(cents), 0, cents < 0, 2))
    }

    /// The amount that some JSON digits write, exact: at most two decimals, not negative, at most
    /// [`IMPORTO_MASSIMO`]; or the rule that they break.
    pub(crate) fn parse(digits: &str) -> Result<Euro, NonEuro> {
        let cents = scaled(digits, 2)?;
        if cents < 0 {
            Err(NonEuro::Negativo)
        } else if cents > IMPORTO_MASSIMO * 100 {
            Err(NonEuro::TroppoGrande)
        } else {
            Ok(Euro::from_cents(cents))
        }
    }

    /// The exact decimal.
    pub const fn decimal(self) -> Decimal {
        self.0
    }

    /// The amount rounded to the cent, half away from zero: the one rounding.
    pub fn cent(self) -> Decimal {
        self.0.round_dp_with_strategy(2, RoundingStrategy::MidpointAwayFromZero)
    }

    /// The amount, or zero when it is negative.
    #[must_use]
    pub fn positive(self) -> Euro {
        if self.0.is_sign_negative() { Euro::ZERO } else { self }
    }

    /// True when the amount is exactly zero.
    pub fn is_zero(self) -> bool {
        self.0.is_zero()
    }
}

/// The number that some JSON digits write, exact: at most ten decimals and [`IMPORTO_MASSIMO`], with more than two
/// decimals at most 900 million; or the rule that they break.
pub(crate) fn numero(digits: &str) -> Result<Decimal, NonEuro> {
    let numero = match scaled(digits, 2) {
        Err(NonEuro::TroppiDecimali) => Decimal::new(scaled(digits, 10)?, 10),
        cents => Decimal::new(cents?, 2),
    };
    if numero.abs() > Decimal::from(IMPORTO_MASSIMO) { Err(NonEuro::TroppoGrande) } else { Ok(numero.normalize()) }
}

/// Some JSON digits as a whole number of units of 10^-`decimals`.
fn scaled(digits: &str, decimals: i32) -> Result<i64, NonEuro> {
    let (mantissa, exponent) = match digits.split_once(['e', 'E']) {
        // An exponent beyond any amount saturates: either too large or too fine.
        Some((mantissa, exponent)) => {
            (mantissa, exponent.parse().unwrap_or(if exponent.starts_with('-') { -99 } else { 99 }))
        }
        None => (digits, 0i32),
    };
    let (negative, mantissa) = match mantissa.strip_prefix('-') {
        Some(mantissa) => (true, mantissa),
        None => (false, mantissa),
    };
    let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    // The units of a digit of the mantissa: its place from the point, moved by the exponent and by the decimals.
    let mut units: i64 = 0;
    let mut place = i32::try_from(whole.len()).unwrap_or(i32::MAX).saturating_add(exponent).saturating_add(decimals);
    for digit in whole.bytes().chain(fraction.bytes()).map(|b| i64::from(b.wrapping_sub(b'0'))) {
        place = place.saturating_sub(1);
        match u32::try_from(place) {
            Err(_) if digit != 0 => return Err(NonEuro::TroppiDecimali),
            Ok(place) if digit != 0 => {
                let value = 10i64.checked_pow(place).and_then(|unit| unit.checked_mul(digit));
                let sum = value.and_then(|value| units.checked_add(value));
                units = sum.ok_or(NonEuro::TroppoGrande)?;
            }
            _ => {}
        }
    }
    Ok(if negative { -units } else { units })
}

const fn low(n: i64) -> u32 {
    (n.unsigned_abs() & 0xFFFF_FFFF) as u32
}

const fn high(n: i64) -> u32 {
    (n.unsigned_abs() >> 32) as u32
}

impl From<Decimal> for Euro {
    fn from(amount: Decimal) -> Euro {
        Euro(amount)
    }
}

impl Add for Euro {
    type Output = Euro;
    /// Most of the amounts of a declaration are zero: they cost nothing.
    #[inline(never)]
    fn add(self, other: Euro) -> Euro {
        if other.is_zero() {
            self
        } else if self.is_zero() {
            other
        } else {
            Euro(self.0 + other.0)
        }
    }
}

impl Sub for Euro {
    type Output = Euro;
    fn sub(self, other: Euro) -> Euro {
        self + -other
    }
}

impl Neg for Euro {
    type Output = Euro;
    fn neg(self) -> Euro {
        Euro(-self.0)
    }
}

impl Mul<Decimal> for Euro {
    type Output = Euro;
    #[inline(never)]
    fn mul(self, factor: Decimal) -> Euro {
        if self.is_zero() { self } else { Euro(self.0 * factor) }
    }
}

impl Div<Decimal> for Euro {
    type Output = Euro;
    fn div(self, divisor: Decimal) -> Euro {
        if self.is_zero() { self } else { Euro(self.0 / divisor) }
    }
}

impl Sum for Euro {
    fn sum<I: Iterator<Item = Euro>>(amounts: I) -> Euro {
        amounts.fold(Euro::ZERO, Add::add)
    }
}

impl Serialize for Euro {
    fn serialize<S: Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
        out.serialize_f64(to_number(self.cent()))
    }
}

/// A percentage with at most two decimals; whether it makes sense (a share over 0 and up to 100) is for the caller.
///
/// ```
/// use isee_simulatore::{Euro, Percentuale};
/// assert_eq!((Euro::new(90_000) * Percentuale::new(50).frazione()).cent().to_string(), "45000.00");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Percentuale(Decimal);

impl Percentuale {
    /// The whole: 100 %.
    pub const INTERO: Percentuale = Percentuale(Decimal::ONE_HUNDRED);

    /// A whole percentage.
    pub const fn new(percent: u32) -> Percentuale {
        Percentuale(Decimal::from_parts(percent, 0, 0, false, 0))
    }

    /// The percentage as written: 50 for 50 %.
    pub const fn decimal(self) -> Decimal {
        self.0
    }

    /// The part of an amount.
    ///
    /// ```
    /// use isee_simulatore::{Euro, Percentuale};
    /// assert_eq!(Percentuale::new(50).di(Euro::new(90_000)), Euro::new(45_000));
    /// ```
    #[must_use]
    #[inline(never)]
    pub fn di(self, intero: Euro) -> Euro {
        if self == Percentuale::INTERO || intero.is_zero() { intero } else { intero * self.frazione() }
    }

    /// The percentage as a factor: 0,50 for 50 %.
    pub fn frazione(self) -> Decimal {
        self.0 * const { Decimal::from_parts(1, 0, 0, false, 2) }
    }
}

impl From<Decimal> for Percentuale {
    fn from(percent: Decimal) -> Percentuale {
        Percentuale(percent)
    }
}

impl Default for Percentuale {
    fn default() -> Percentuale {
        Percentuale::INTERO
    }
}

impl Serialize for Percentuale {
    fn serialize<S: Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
        out.serialize_f64(to_number(self.0))
    }
}

/// The nearest JSON number. A float is made only here and never enters a sum.
#[expect(clippy::float_arithmetic, reason = "leaving the engine: one correctly rounded division of two exact integers")]
pub(crate) fn to_number(value: Decimal) -> f64 {
    let unit = match value.scale() {
        0 => 1.0,
        2 => 100.0,
        scale => 10f64.powi(scale as i32),
    };
    i64::try_from(value.mantissa()).map_or_else(|_| value.mantissa() as f64, |mantissa| mantissa as f64) / unit
}

#[cfg(test)]
mod tests {
    use super::{Decimal, Euro, NonEuro, numero};

    #[test]
    fn digits() {
        let good = [
            ("0", 0),
            ("-0", 0),
            ("0.10", 10),
            ("1234.5", 123_450),
            ("1e3", 100_000),
            ("1.5E+1", 1_500),
            ("250e-2", 250),
            ("1.230", 123),
            ("100000000000", 10_000_000_000_000),
        ];
        for (digits, cents) in good {
            assert_eq!(Euro::parse(digits).ok(), Some(Euro(Decimal::new(cents, 2))), "{digits}");
        }
        let bad = [
            ("-1", NonEuro::Negativo),
            ("-0.01", NonEuro::Negativo),
            ("0.001", NonEuro::TroppiDecimali),
            ("1.005", NonEuro::TroppiDecimali),
            ("1e-3", NonEuro::TroppiDecimali),
            ("1e-999", NonEuro::TroppiDecimali),
            ("100000000000.01", NonEuro::TroppoGrande),
            ("1e400", NonEuro::TroppoGrande),
            ("1e99999999999", NonEuro::TroppoGrande),
            ("123456789012345678901234567890", NonEuro::TroppoGrande),
        ];
        for (digits, rule) in bad {
            assert_eq!(Euro::parse(digits), Err(rule), "{digits}");
        }
    }

    #[test]
    fn numbers_of_a_document() {
        let good = [
            ("-12.5", -125, 1),
            ("0.0000000001", 1, 10),
            ("900000000.123", 900_000_000_123, 3),
            ("1500.00", 1_500, 0),
            ("25e-4", 25, 4),
        ];
        for (digits, units, scale) in good {
            let read = numero(digits);
            assert_eq!(read, Ok(Decimal::new(units, scale)), "{digits}");
            assert_eq!(read.map(|n| n.scale()), Ok(scale), "{digits}");
        }
        let bad = [
            ("0.00000000001", NonEuro::TroppiDecimali),
            ("1000000000.123", NonEuro::TroppoGrande),
            ("-100000000000.01", NonEuro::TroppoGrande),
        ];
        for (digits, rule) in bad {
            assert_eq!(numero(digits), Err(rule), "{digits}");
        }
    }
}
