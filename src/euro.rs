//! Amounts of money and the one rounding of the engine.
//!
//! Inside the engine an amount is an exact decimal; nothing is rounded on the way. [`Euro::cent`] is the only
//! rounding (half away from zero, to the cent) and it is applied when a value leaves the engine. The DPCM does not
//! say where to round: see `scelte::ARROTONDAMENTO`.

use core::iter::Sum;
use core::ops::{Add, Div, Mul, Neg, Sub};

use rust_decimal::{Decimal, RoundingStrategy};
use serde::de::Visitor;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// The largest amount that a declaration may hold: one hundred billion euro. It keeps every sum far from overflow.
pub const IMPORTO_MASSIMO: i64 = 100_000_000_000;

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

    /// A whole number of euro: `Euro::new(52_500)`.
    pub const fn new(euro: i64) -> Euro {
        Euro(Decimal::from_parts(low(euro), high(euro), 0, euro < 0, 0))
    }

    /// A whole number of cents: `Euro::from_cents(284_051)` is 2.840,51 €.
    pub const fn from_cents(cents: i64) -> Euro {
        Euro(Decimal::from_parts(low(cents), high(cents), 0, cents < 0, 2))
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
        self.max(Euro::ZERO)
    }

    /// True when the amount is exactly zero.
    pub fn is_zero(self) -> bool {
        self.0.is_zero()
    }
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
    fn add(self, other: Euro) -> Euro {
        Euro(self.0 + other.0)
    }
}

impl Sub for Euro {
    type Output = Euro;
    fn sub(self, other: Euro) -> Euro {
        // Through the sum: one routine of the decimal library less in the module.
        Euro(self.0 + -other.0)
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
    fn mul(self, factor: Decimal) -> Euro {
        Euro(self.0 * factor)
    }
}

impl Div<Decimal> for Euro {
    type Output = Euro;
    fn div(self, divisor: Decimal) -> Euro {
        Euro(self.0 / divisor)
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

impl<'de> Deserialize<'de> for Euro {
    fn deserialize<D: Deserializer<'de>>(input: D) -> Result<Euro, D::Error> {
        input.deserialize_newtype_struct("numero", TwoDecimals).map(Euro)
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

    /// The percentage as a factor: 0,50 for 50 %.
    pub fn frazione(self) -> Decimal {
        self.0 * const { Decimal::from_parts(1, 0, 0, false, 2) }
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

impl<'de> Deserialize<'de> for Percentuale {
    fn deserialize<D: Deserializer<'de>>(input: D) -> Result<Percentuale, D::Error> {
        input.deserialize_newtype_struct("numero", TwoDecimals).map(Percentuale)
    }
}

/// The nearest JSON number. A float is made only here and never enters a sum.
#[expect(clippy::float_arithmetic, reason = "leaving the engine: one correctly rounded division of two exact integers")]
pub(crate) fn to_number(value: Decimal) -> f64 {
    value.mantissa() as f64 / 10f64.powi(value.scale() as i32)
}

/// Reads a number of at most two decimals, not negative, not above [`IMPORTO_MASSIMO`].
struct TwoDecimals;

impl<'de> Visitor<'de> for TwoDecimals {
    type Value = Decimal;

    fn expecting(&self, out: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        out.write_str("un numero")
    }

    /// The digits, from the JSON gate: exact.
    fn visit_str<E: serde::de::Error>(self, digits: &str) -> Result<Decimal, E> {
        two_decimals(digits).map_err(E::custom)
    }

    /// Any other format: its own numbers.
    fn visit_newtype_struct<D: Deserializer<'de>>(self, input: D) -> Result<Decimal, D::Error> {
        input.deserialize_any(Number)
    }
}

/// The numbers of formats that have no digits to show, as `serde_json` and `toml` give them.
struct Number;

impl Visitor<'_> for Number {
    type Value = Decimal;

    fn expecting(&self, out: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        out.write_str("un numero")
    }

    fn visit_u64<E: serde::de::Error>(self, n: u64) -> Result<Decimal, E> {
        two_decimals(&n.to_string()).map_err(E::custom)
    }

    fn visit_i64<E: serde::de::Error>(self, n: i64) -> Result<Decimal, E> {
        two_decimals(&n.to_string()).map_err(E::custom)
    }

    /// The shortest digits that give back the same float are those that were written.
    fn visit_f64<E: serde::de::Error>(self, n: f64) -> Result<Decimal, E> {
        if n.is_finite() {
            two_decimals(&n.to_string()).map_err(E::custom)
        } else {
            Err(E::custom("importo-troppo-grande"))
        }
    }
}

/// The decimal that some JSON digits write, or the rule that they break.
fn two_decimals(digits: &str) -> Result<Decimal, &'static str> {
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
    let (whole, decimals) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    // The cents of a digit of the mantissa: its place from the point, moved by the exponent, and two more.
    let mut cents: i64 = 0;
    let mut place = i32::try_from(whole.len()).unwrap_or(i32::MAX).saturating_add(exponent).saturating_add(2);
    for digit in whole.bytes().chain(decimals.bytes()).map(|b| i64::from(b - b'0')) {
        place = place.saturating_sub(1);
        match u32::try_from(place) {
            Err(_) if digit != 0 => return Err("troppi-decimali"),
            Ok(place) if digit != 0 => {
                let value = 10i64.checked_pow(place).and_then(|unit| unit.checked_mul(digit));
                cents = value.and_then(|value| cents.checked_add(value)).ok_or("importo-troppo-grande")?;
            }
            _ => {}
        }
    }
    if negative && cents != 0 {
        return Err("importo-negativo");
    }
    if cents > IMPORTO_MASSIMO * 100 { Err("importo-troppo-grande") } else { Ok(Euro::from_cents(cents).0.normalize()) }
}

#[cfg(test)]
mod tests {
    use super::{Decimal, two_decimals};

    #[test]
    fn digits() {
        for (digits, cents) in [
            ("0", 0),
            ("-0", 0),
            ("0.10", 10),
            ("1234.5", 123_450),
            ("1e3", 100_000),
            ("1.5E+1", 1_500),
            ("250e-2", 250),
            ("1.230", 123),
            ("100000000000", 10_000_000_000_000),
        ] {
            assert_eq!(two_decimals(digits), Ok(Decimal::new(cents, 2)), "{digits}");
        }
        for (digits, rule) in [
            ("-1", "importo-negativo"),
            ("-0.01", "importo-negativo"),
            ("0.001", "troppi-decimali"),
            ("1.005", "troppi-decimali"),
            ("1e-3", "troppi-decimali"),
            ("1e-999", "troppi-decimali"),
            ("100000000000.01", "importo-troppo-grande"),
            ("1e400", "importo-troppo-grande"),
            ("1e99999999999", "importo-troppo-grande"),
            ("123456789012345678901234567890", "importo-troppo-grande"),
        ] {
            assert_eq!(two_decimals(digits), Err(rule), "{digits}");
        }
    }
}
