//! A JSON text as a tree of borrowed values (RFC 8259).
//!
//! Numbers stay text, so that an amount is read exactly and no float is ever made of it; keys keep their order and
//! their repetitions, so that a field written twice is seen.

use std::borrow::Cow;

/// Deeper than any declaration and any document: an operation of a benefit takes from two to four levels, and fifteen of
/// them one in the other are twice the deepest known.
const PROFONDITA_MASSIMA: u8 = 64;

/// A JSON value.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Albero<'a> {
    Nullo,
    Logico(bool),
    Numero(&'a str),
    Testo(Cow<'a, str>),
    Elenco(Vec<Albero<'a>>),
    Oggetto(Vec<(Cow<'a, str>, Albero<'a>)>),
}

impl<'a> Albero<'a> {
    /// The value of a field.
    pub(super) fn campo(&self, nome: &str) -> Option<&Albero<'a>> {
        let Albero::Oggetto(campi) = self else { return None };
        campi.iter().find(|(altro, _)| altro == nome).map(|(_, valore)| valore)
    }

    /// Puts a value at a path (`nucleo.componenti[0].redditi.pensione`): a field that is not there is made, an entry of a
    /// list must be there. Whether there is such a place.
    pub(super) fn metti(&mut self, path: &'a str, valore: Albero<'a>) -> bool {
        let mut qui = self;
        for passo in path.split(['.', '[']).filter(|passo| !passo.is_empty()) {
            if matches!(qui, Albero::Nullo) {
                *qui = Albero::Oggetto(Vec::new());
            }
            let posto = passo.strip_suffix(']').and_then(|n| n.parse::<usize>().ok());
            let dentro = match (posto, qui) {
                (Some(n), Albero::Elenco(voci)) => voci.get_mut(n),
                (None, Albero::Oggetto(campi)) => {
                    let n = campi.iter().position(|(nome, _)| nome == passo).unwrap_or(campi.len());
                    if n == campi.len() {
                        campi.push((Cow::Borrowed(passo), Albero::Nullo));
                    }
                    campi.get_mut(n).map(|(_, valore)| valore)
                }
                _ => None,
            };
            let Some(dentro) = dentro else { return false };
            qui = dentro;
        }
        *qui = valore;
        true
    }
}

/// Why a text is not JSON, and at which byte.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Rotto {
    pub(super) motivo: &'static str,
    pub(super) byte: usize,
}

/// Reads a whole text.
pub(super) fn albero(testo: &str) -> Result<Albero<'_>, Rotto> {
    let mut lettore = Lettore { testo, qui: 0 };
    let albero = lettore.valore(0)?;
    lettore.spazi();
    match lettore.vedi() {
        None => Ok(albero),
        Some(_) => Err(lettore.rotto("dopo la fine c'è altro testo")),
    }
}

struct Lettore<'a> {
    testo: &'a str,
    qui: usize,
}

impl<'a> Lettore<'a> {
    fn vedi(&self) -> Option<u8> {
        self.testo.as_bytes().get(self.qui).copied()
    }

    fn rotto(&self, motivo: &'static str) -> Rotto {
        Rotto { motivo, byte: self.qui }
    }

    fn inatteso<T>(&self) -> Result<T, Rotto> {
        Err(self.rotto(if self.vedi().is_none() { "il testo finisce prima" } else { "c'è un carattere fuori posto" }))
    }

    fn spazi(&mut self) {
        while matches!(self.vedi(), Some(b' ' | b'\t' | b'\n' | b'\r')) {
            self.qui += 1;
        }
    }

    /// Goes past the byte if it is there.
    fn passa(&mut self, byte: u8) -> bool {
        let c_e = self.vedi() == Some(byte);
        self.qui += usize::from(c_e);
        c_e
    }

    fn valore(&mut self, profondita: u8) -> Result<Albero<'a>, Rotto> {
        if profondita > PROFONDITA_MASSIMA {
            return Err(self.rotto("ci sono troppi livelli"));
        }
        self.spazi();
        match self.vedi() {
            Some(b'{') => self.oggetto(profondita),
            Some(b'[') => self.elenco(profondita),
            Some(b'"') => Ok(Albero::Testo(self.stringa()?)),
            Some(b'-' | b'0'..=b'9') => self.numero(),
            _ => self.parola(),
        }
    }

    fn parola(&mut self) -> Result<Albero<'a>, Rotto> {
        let resto = self.testo.get(self.qui..).unwrap_or_default();
        let (parola, valore) = match resto.as_bytes().first() {
            Some(b'n') => ("null", Albero::Nullo),
            Some(b't') => ("true", Albero::Logico(true)),
            _ => ("false", Albero::Logico(false)),
        };
        if !resto.starts_with(parola) {
            return self.inatteso();
        }
        self.qui += parola.len();
        Ok(valore)
    }

    fn oggetto(&mut self, profondita: u8) -> Result<Albero<'a>, Rotto> {
        let mut campi = Vec::new();
        self.qui += 1;
        self.spazi();
        if self.passa(b'}') {
            return Ok(Albero::Oggetto(campi));
        }
        loop {
            self.spazi();
            if self.vedi() != Some(b'"') {
                return self.inatteso();
            }
            let chiave = self.stringa()?;
            self.spazi();
            if !self.passa(b':') {
                return self.inatteso();
            }
            campi.push((chiave, self.valore(profondita + 1)?));
            self.spazi();
            if self.passa(b'}') {
                return Ok(Albero::Oggetto(campi));
            }
            if !self.passa(b',') {
                return self.inatteso();
            }
        }
    }

    fn elenco(&mut self, profondita: u8) -> Result<Albero<'a>, Rotto> {
        let mut voci = Vec::new();
        self.qui += 1;
        self.spazi();
        if self.passa(b']') {
            return Ok(Albero::Elenco(voci));
        }
        loop {
            voci.push(self.valore(profondita + 1)?);
            self.spazi();
            if self.passa(b']') {
                return Ok(Albero::Elenco(voci));
            }
            if !self.passa(b',') {
                return self.inatteso();
            }
        }
    }

    fn cifre(&mut self) -> Result<(), Rotto> {
        let da = self.qui;
        while self.vedi().is_some_and(|b| b.is_ascii_digit()) {
            self.qui += 1;
        }
        if self.qui == da { self.inatteso() } else { Ok(()) }
    }

    fn numero(&mut self) -> Result<Albero<'a>, Rotto> {
        let da = self.qui;
        self.passa(b'-');
        if !self.passa(b'0') {
            self.cifre()?;
        }
        if self.passa(b'.') {
            self.cifre()?;
        }
        if self.passa(b'e') || self.passa(b'E') {
            let _segno = self.passa(b'+') || self.passa(b'-');
            self.cifre()?;
        }
        Ok(Albero::Numero(self.testo.get(da..self.qui).unwrap_or_default()))
    }

    /// A text in quotes: borrowed unless it holds an escape.
    fn stringa(&mut self) -> Result<Cow<'a, str>, Rotto> {
        self.qui += 1;
        let mut da = self.qui;
        let mut intera = String::new();
        loop {
            match self.vedi() {
                Some(b'"') => {
                    let tratto = self.testo.get(da..self.qui).unwrap_or_default();
                    self.qui += 1;
                    return Ok(if intera.is_empty() { Cow::Borrowed(tratto) } else { Cow::Owned(intera + tratto) });
                }
                Some(b'\\') => {
                    intera.push_str(self.testo.get(da..self.qui).unwrap_or_default());
                    self.qui += 1;
                    intera.push(self.carattere_scritto()?);
                    da = self.qui;
                }
                None | Some(0..0x20) => return self.inatteso(),
                Some(_) => self.qui += 1,
            }
        }
    }

    /// What follows a backslash.
    fn carattere_scritto(&mut self) -> Result<char, Rotto> {
        let carattere = match self.vedi() {
            Some(b'"') => '"',
            Some(b'\\') => '\\',
            Some(b'/') => '/',
            Some(b'b') => '\u{8}',
            Some(b'f') => '\u{c}',
            Some(b'n') => '\n',
            Some(b'r') => '\r',
            Some(b't') => '\t',
            Some(b'u') => return self.unicode(),
            _ => return self.inatteso(),
        };
        self.qui += 1;
        Ok(carattere)
    }

    fn unicode(&mut self) -> Result<char, Rotto> {
        let alto = self.quattro_cifre()?;
        let codice = if (0xD800..0xDC00).contains(&alto) {
            if !self.passa(b'\\') || self.vedi() != Some(b'u') {
                return self.inatteso();
            }
            let basso = self.quattro_cifre()?;
            if !(0xDC00..0xE000).contains(&basso) {
                return self.inatteso();
            }
            0x10000 + ((alto - 0xD800) << 10) + (basso - 0xDC00)
        } else {
            alto
        };
        char::from_u32(codice).map_or_else(|| self.inatteso(), Ok)
    }

    /// The `u` and its four hexadecimal digits.
    fn quattro_cifre(&mut self) -> Result<u32, Rotto> {
        let cifre = self.testo.get(self.qui + 1..self.qui + 5).unwrap_or_default();
        if !cifre.bytes().all(|b| b.is_ascii_hexdigit()) {
            return self.inatteso();
        }
        let Ok(codice) = u32::from_str_radix(cifre, 16) else {
            return self.inatteso();
        };
        self.qui += 5;
        Ok(codice)
    }
}

#[cfg(test)]
mod tests {
    use super::albero;

    /// serde_json, the reference, and this reader accept and refuse the same texts.
    #[test]
    fn agrees_with_serde_json() {
        let texts = [
            "null",
            "true",
            "false",
            "0",
            "-0",
            "-1.5e+3",
            "1E2",
            "[]",
            "{}",
            "[1, 2]",
            r#"{"a": {"b": [null]}}"#,
            r#""\"\\\/\b\f\n\r\t""#,
            r#""\u00e8\ud83d\ude00""#,
            "\"è\"",
            " \n\t[1]\r ",
            "",
            " ",
            "01",
            "1.",
            ".5",
            "+1",
            "1e",
            "--1",
            "[1,]",
            "[,1]",
            "{\"a\":1,}",
            "{a:1}",
            "{\"a\" 1}",
            "{\"a\":}",
            "[1 2]",
            "nul",
            "nullx",
            "tru",
            "\"a",
            "\"\\x\"",
            r#""\ud83d""#,
            r#""\ud83dx""#,
            r#""\ude00""#,
            r#""\u12g4""#,
            r#""\u+123""#,
            "\"\n\"",
            "\"\\",
            "[",
            "{",
            "[1]]",
            "1 2",
            "NaN",
            "Infinity",
            "'a'",
            "\u{feff}1",
            "// x\n1",
        ];
        for text in texts {
            let reference = serde_json::from_str::<serde_json::Value>(text);
            assert_eq!(albero(text).is_ok(), reference.is_ok(), "{text:?}: {reference:?}");
        }
    }

    #[test]
    fn keeps_what_it_reads() {
        use super::Albero::{Elenco, Nullo, Numero, Oggetto, Testo};
        let expected =
            Oggetto(vec![("a".into(), Elenco(vec![Numero("1.50"), Nullo])), ("a".into(), Testo("è😀/".into()))]);
        assert_eq!(albero(r#"{"a": [1.50, null], "a": "\u00e8\ud83d\ude00\/"}"#), Ok(expected));
    }

    #[test]
    fn depth_is_bounded() {
        assert!(albero(&"[".repeat(1_000_000)).is_err_and(|rotto| rotto.motivo.contains("livelli")));
    }
}
