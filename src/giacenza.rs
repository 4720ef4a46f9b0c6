//! Art. 5, c. 4, lett. a: balance against average balance of a person's accounts.

use crate::euro::Euro;

/// What a person's accounts count for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Consistenza {
    /// Sum of the balances at 31 December.
    pub saldi: Euro,
    /// Sum of the average balances of the year.
    pub giacenze: Euro,
    /// Purchases of buildings and net increase of the other financial assets in the year.
    pub incremento: Euro,
    /// Which of the two counts.
    pub conta: Conta,
    /// What counts.
    pub valore: Euro,
}

/// Which of the two sums counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Conta {
    /// The larger of the two.
    Maggiore,
    /// The balance, though smaller: what was missing has been spent on other assets.
    Saldo,
}

/// The larger of the two sums, taken over all the accounts of the person and not account by account; the balance
/// when the purchases of the year exceed what the average has over it.
///
/// Fonte: DPCM 159/2013, art. 5, c. 4, lett. a.
///
/// ```
/// use isee_simulatore::{Euro, giacenza::consistenza};
/// let (saldo, giacenza) = (Euro::new(8_000), Euro::new(9_500));
/// assert_eq!(consistenza(saldo, giacenza, Euro::ZERO).valore, giacenza);
/// assert_eq!(consistenza(saldo, giacenza, Euro::new(1_500)).valore, giacenza); // not more than 1.500
/// assert_eq!(consistenza(saldo, giacenza, Euro::from_cents(150_001)).valore, saldo);
/// ```
pub fn consistenza(saldi: Euro, giacenze: Euro, incremento: Euro) -> Consistenza {
    let speso = giacenze > saldi && incremento > giacenze - saldi;
    let (conta, valore) = if speso { (Conta::Saldo, saldi) } else { (Conta::Maggiore, saldi.max(giacenze)) };
    Consistenza { saldi, giacenze, incremento, conta, valore }
}
