//! Amounts of money and the one rounding of the engine.
//!
//! Inside the engine an amount is an exact decimal; nothing is rounded on the way. [`Euro::cent`] is the only
//! rounding (half away from zero, to the cent) and it is applied when a value leaves the engine. The DPCM does not
//! say where to round: see `scelte::ARROTONDAMENTO`.

use core::iter::Sum;
use core::ops::{Add, Div, Mul, Neg, Sub};

use rust_decimal::{Decimal, RoundingStrategy};
use serde::de::{Unexpected, Visitor};
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
        Euro(Decimal::from_parts(
            low(cents),
            high(cents),
            0,
            cents < 0,
            2,
        ))
    }

    /// The exact decimal.
    pub const fn decimal(self) -> Decimal {
        self.0
    }

    /// The amount rounded to the cent, half away from zero: the one rounding.
    pub fn cent(self) -> Decimal {
        self.0
            .round_dp_with_strategy(2, RoundingStrategy::MidpointAwayFromZero)
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
        Euro(self.0 - other.0)
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
        input.deserialize_any(TwoDecimals).map(Euro)
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
        input.deserialize_any(TwoDecimals).map(Percentuale)
    }
}

/// The nearest JSON number. Floats appear only here and in [`TwoDecimals`]: at the gate, never in a sum.
#[expect(
    clippy::float_arithmetic,
    reason = "leaving the engine: one correctly rounded division of two exact integers"
)]
pub(crate) fn to_number(value: Decimal) -> f64 {
    value.mantissa() as f64 / 10f64.powi(value.scale() as i32)
}

/// Reads a number of at most two decimals, not negative, not above [`IMPORTO_MASSIMO`].
struct TwoDecimals;

impl TwoDecimals {
    fn whole<E: serde::de::Error>(n: u64) -> Result<Decimal, E> {
        if n > IMPORTO_MASSIMO.unsigned_abs() {
            Err(E::custom("importo-troppo-grande"))
        } else {
            Ok(Decimal::from(n))
        }
    }
}

impl Visitor<'_> for TwoDecimals {
    type Value = Decimal;

    fn expecting(&self, out: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        out.write_str("un numero")
    }

    fn visit_u64<E: serde::de::Error>(self, n: u64) -> Result<Decimal, E> {
        TwoDecimals::whole(n)
    }

    fn visit_i64<E: serde::de::Error>(self, n: i64) -> Result<Decimal, E> {
        u64::try_from(n)
            .map_err(|_| E::custom("importo-negativo"))
            .and_then(TwoDecimals::whole)
    }

    #[expect(
        clippy::float_arithmetic,
        reason = "a number is accepted only if it is the nearest float of some whole number of cents, which is then exact"
    )]
    fn visit_f64<E: serde::de::Error>(self, n: f64) -> Result<Decimal, E> {
        if n.is_nan() {
            return Err(E::invalid_type(Unexpected::Float(n), &self));
        }
        if n < 0.0 {
            return Err(E::custom("importo-negativo"));
        }
        if n > IMPORTO_MASSIMO as f64 {
            return Err(E::custom("importo-troppo-grande"));
        }
        let cents = (n * 100.0).round();
        if cents / 100.0 != n {
            return Err(E::custom("troppi-decimali"));
        }
        Ok(Decimal::new(cents as i64, 2).normalize())
    }
}
