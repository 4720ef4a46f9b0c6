//! Civil dates. The engine has no clock: every date is an input.

use core::fmt;

use serde::{Serialize, Serializer};

/// A day of the Gregorian calendar, from the year 1800 to 2200; in JSON `"2026-03-15"`.
///
/// ```
/// use isee_simulatore::Data;
/// let nascita = Data::parse("2008-02-29").unwrap();
/// assert_eq!(nascita.eta(Data::parse("2026-02-28").unwrap()), 17);
/// assert_eq!(nascita.eta(Data::parse("2026-03-01").unwrap()), 18);
/// assert!(Data::parse("2026-02-30").is_none()); // no such day
/// assert!(Data::parse("15/03/2026").is_none()); // another format
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Data {
    anno: u16,
    mese: u8,
    giorno: u8,
}

impl Data {
    /// A day that is known to exist, for the tables of the law: the build stops at any other.
    pub const fn new(anno: u16, mese: u8, giorno: u8) -> Data {
        assert!(giorno >= 1 && giorno <= giorni_del_mese(anno, mese), "no such day");
        Data { anno, mese, giorno }
    }

    /// Reads `AAAA-MM-GG`; `None` for another format or a day that does not exist.
    pub fn parse(text: &str) -> Option<Data> {
        let bytes: &[u8; 10] = text.as_bytes().try_into().ok()?;
        let [a, b, c, d, b'-', e, f, b'-', g, h] = *bytes else {
            return None;
        };
        let number = |digits: &[u8]| {
            digits.iter().try_fold(0u16, |n, d| d.is_ascii_digit().then(|| n * 10 + u16::from(d - b'0')))
        };
        let anno = number(&[a, b, c, d])?;
        let mese = u8::try_from(number(&[e, f])?).ok()?;
        let giorno = u8::try_from(number(&[g, h])?).ok()?;
        let exists = (1800..=2200).contains(&anno) && giorno >= 1 && giorno <= giorni_del_mese(anno, mese);
        exists.then_some(Data { anno, mese, giorno })
    }

    /// The year.
    pub const fn anno(self) -> u16 {
        self.anno
    }

    /// The month, from 1.
    pub const fn mese(self) -> u8 {
        self.mese
    }

    /// The day of the month, from 1.
    pub const fn giorno(self) -> u8 {
        self.giorno
    }

    /// 31 December of the same year.
    #[must_use]
    pub const fn fine_anno(self) -> Data {
        Data { anno: self.anno, mese: 12, giorno: 31 }
    }

    /// The same day so many months later; the last day of that month when it has no such day.
    ///
    /// ```
    /// use isee_simulatore::Data;
    /// let data = |text| Data::parse(text).unwrap();
    /// assert_eq!(data("2026-03-15").dopo_mesi(6), data("2026-09-15"));
    /// assert_eq!(data("2026-08-31").dopo_mesi(6), data("2027-02-28"));
    /// ```
    #[must_use]
    pub const fn dopo_mesi(self, mesi: u16) -> Data {
        let totale = self.mese as u16 - 1 + mesi;
        let (anno, mese) = (self.anno + totale / 12, (totale % 12) as u8 + 1);
        let ultimo = giorni_del_mese(anno, mese);
        Data { anno, mese, giorno: if self.giorno < ultimo { self.giorno } else { ultimo } }
    }

    /// The same day so many years later; 28 February when there is no 29.
    #[must_use]
    pub const fn dopo_anni(self, anni: u16) -> Data {
        self.dopo_mesi(anni * 12)
    }

    /// 1 January of the same year.
    #[must_use]
    pub const fn inizio_anno(self) -> Data {
        Data { anno: self.anno, mese: 1, giorno: 1 }
    }

    /// Completed months on the day `al`; zero before birth. Twelve of them are a year of [`eta`](Data::eta).
    ///
    /// ```
    /// use isee_simulatore::Data;
    /// let nascita = Data::parse("2024-03-15").unwrap();
    /// assert_eq!(nascita.mesi(Data::parse("2026-03-14").unwrap()), 23);
    /// assert_eq!(nascita.mesi(Data::parse("2026-03-15").unwrap()), 24);
    /// ```
    pub fn mesi(self, al: Data) -> u16 {
        let mesi = |d: Data| d.anno * 12 + u16::from(d.mese);
        mesi(al).saturating_sub(mesi(self)).saturating_sub(u16::from(al.giorno < self.giorno && al >= self))
    }

    /// Completed years on the day `al`; zero before birth. Who is born on 29 February completes the year on 1 March.
    pub fn eta(self, al: Data) -> u16 {
        let years = al.anno.saturating_sub(self.anno);
        if (al.mese, al.giorno) < (self.mese, self.giorno) { years.saturating_sub(1) } else { years }
    }
}

const fn giorni_del_mese(anno: u16, mese: u8) -> u8 {
    match mese {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 if anno.is_multiple_of(4) && (!anno.is_multiple_of(100) || anno.is_multiple_of(400)) => 29,
        2 => 28,
        _ => 0,
    }
}

impl fmt::Display for Data {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{:04}-{:02}-{:02}", self.anno, self.mese, self.giorno)
    }
}

impl Serialize for Data {
    fn serialize<S: Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
        out.collect_str(self)
    }
}
