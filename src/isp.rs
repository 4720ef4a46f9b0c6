//! Art. 5: the assets of the household.

use crate::euro::Euro;
use crate::immobiliare::Immobiliare;
use crate::mobiliare::Mobiliare;

/// The ISP: financial assets and property, each net of its allowances.
///
/// Fonte: DPCM 159/2013, art. 5, c. 1.
pub(crate) fn isp(mobiliare: &Mobiliare, immobiliare: &Immobiliare<'_>) -> Euro {
    mobiliare.netto + immobiliare.netto
}
