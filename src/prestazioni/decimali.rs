//! Operations on figures, each compiled once: written in place, each would bring its own copy of the arithmetic into the
//! module that a browser loads.

use rust_decimal::{Decimal, RoundingStrategy};

/// `0.01`.
pub(crate) const CENTESIMO: Decimal = Decimal::from_parts(1, 0, 0, false, 2);

/// `a + b`; nothing when it does not fit.
#[inline(never)]
pub(crate) fn somma(a: Decimal, b: Decimal) -> Option<Decimal> {
    a.checked_add(b)
}

/// `a - b`; nothing when it does not fit.
#[inline(never)]
pub(crate) fn differenza(a: Decimal, b: Decimal) -> Option<Decimal> {
    // Zero less zero has no sign.
    if b.is_zero() { Some(a) } else { somma(a, -b) }
}

/// `a * b`; nothing when it does not fit.
#[inline(never)]
pub(super) fn prodotto(a: Decimal, b: Decimal) -> Option<Decimal> {
    a.checked_mul(b)
}

/// `a / b`; nothing for zero, or when it does not fit.
#[inline(never)]
pub(super) fn quoziente(a: Decimal, b: Decimal) -> Option<Decimal> {
    a.checked_div(b)
}

/// To the cent.
#[inline(never)]
pub(super) fn al_centesimo(numero: Decimal, modo: RoundingStrategy) -> Decimal {
    numero.round_dp_with_strategy(2, modo)
}
