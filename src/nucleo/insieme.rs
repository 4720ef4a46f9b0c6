//! A set of members, by their place in the declaration.

/// At most 64 members: [`super::COMPONENTI_MASSIMI`] is below it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Insieme(u64);

impl Insieme {
    pub(crate) const VUOTO: Insieme = Insieme(0);

    pub(crate) const fn uno(n: usize) -> Insieme {
        Insieme(1 << n)
    }

    pub(crate) fn primi(n: usize) -> Insieme {
        (0..n).collect()
    }

    pub(crate) const fn unito(self, altro: Insieme) -> Insieme {
        Insieme(self.0 | altro.0)
    }

    pub(crate) const fn fra(self, altro: Insieme) -> Insieme {
        Insieme(self.0 & altro.0)
    }

    pub(crate) const fn senza(self, altro: Insieme) -> Insieme {
        Insieme(self.0 & !altro.0)
    }

    pub(crate) const fn contiene(self, n: usize) -> bool {
        self.0 & (1 << n) != 0
    }

    pub(crate) const fn incontra(self, altro: Insieme) -> bool {
        self.0 & altro.0 != 0
    }

    pub(crate) const fn vuoto(self) -> bool {
        self.0 == 0
    }

    pub(crate) fn quanti(self) -> u16 {
        u16::try_from(self.0.count_ones()).unwrap_or(u16::MAX)
    }
}

impl FromIterator<usize> for Insieme {
    fn from_iter<I: IntoIterator<Item = usize>>(membri: I) -> Insieme {
        membri.into_iter().fold(Insieme::VUOTO, |insieme, n| insieme.unito(Insieme::uno(n)))
    }
}
