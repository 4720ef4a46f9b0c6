//! The results as JSON text.
//!
//! A serializer of our own: writing to a `String` cannot fail, and when the compiler knows it (an error without values)
//! the derived code has no branch for it. It writes a number from its digits, without the tables that print any float:
//! with serde_json's writer the module was 2.4 KB larger after compression.

use core::fmt;

use serde::Serialize;
use serde::ser::{Impossible, SerializeMap, SerializeSeq, SerializeStruct, Serializer};

/// The text of a value.
pub(crate) fn scrivi(valore: &impl Serialize) -> String {
    // A result is some kilobytes: growing to it would copy it again and again.
    let mut testo = String::with_capacity(4096);
    aggiungi(&mut testo, valore);
    testo
}

/// Puts the text of a value after another text.
pub(super) fn aggiungi(testo: &mut String, valore: &impl Serialize) {
    let Ok(()) = valore.serialize(&mut Scrittore(testo));
}

/// The error that never happens.
#[derive(Debug)]
pub(super) enum Mai {}

impl fmt::Display for Mai {
    fn fmt(&self, _: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {}
    }
}

impl core::error::Error for Mai {}

impl serde::ser::Error for Mai {
    /// No type of ours refuses to be written.
    fn custom<T: fmt::Display>(_: T) -> Mai {
        std::process::abort()
    }
}

type Esito = Result<(), Mai>;

struct Scrittore<'a>(&'a mut String);

impl Scrittore<'_> {
    #[inline(never)]
    fn testo(&mut self, testo: &str) {
        self.0.push('"');
        // Almost no text has anything to escape.
        if testo.bytes().any(|b| b < b' ' || b == b'"' || b == b'\\') {
            self.con_fughe(testo);
        } else {
            self.0.push_str(testo);
        }
        self.0.push('"');
    }

    #[cold]
    fn con_fughe(&mut self, testo: &str) {
        for c in testo.chars() {
            match c {
                '"' => self.0.push_str("\\\""),
                '\\' => self.0.push_str("\\\\"),
                '\u{0}'..='\u{1f}' => {
                    self.0.push_str("\\u00");
                    self.0
                        .extend([u32::from(c) / 16, u32::from(c) % 16].map(|n| char::from_digit(n, 16).unwrap_or('0')));
                }
                c => self.0.push(c),
            }
        }
    }

    /// A whole number, with at least so many digits.
    #[inline(never)]
    fn cifre(&mut self, mut numero: u64, almeno: usize) {
        let mut cifre = [b'0'; 20];
        let mut usate = 0;
        for cifra in cifre.iter_mut().rev() {
            *cifra += (numero % 10) as u8;
            numero /= 10;
            usate += 1;
            if numero == 0 && usate >= almeno {
                break;
            }
        }
        let da = cifre.len() - usate;
        self.0.push_str(cifre.get(da..).and_then(|cifre| str::from_utf8(cifre).ok()).unwrap_or_default());
    }

    fn intero(&mut self, numero: i64) {
        if numero < 0 {
            self.0.push('-');
        }
        self.cifre(numero.unsigned_abs(), 1);
    }

    /// A number with all the decimals that its digits allow, at most fifteen: figures that leave the engine have two, or
    /// are rates. Cents are exact up to 2^53.
    #[inline(never)]
    #[expect(clippy::float_arithmetic, reason = "leaving the engine: the digits of a float made from them")]
    fn numero(&mut self, numero: f64) {
        let (mut unita, mut decimali) = ((numero * 100.0).round(), 2);
        let mut potenza = 100.0;
        // One decimal more as long as it says something and the float has room for it.
        while unita / potenza != numero && unita.abs() < 9e14 && decimali < 15 {
            decimali += 1;
            potenza *= 10.0;
            unita = (numero * potenza).round();
        }
        let unita = unita as i64;
        if unita < 0 {
            self.0.push('-');
        }
        let divisore = potenza as u64;
        let (intero, mut resto) = (unita.unsigned_abs() / divisore, unita.unsigned_abs() % divisore);
        self.cifre(intero, 1);
        if resto != 0 {
            let mut quante = decimali as usize;
            while resto.is_multiple_of(10) {
                resto /= 10;
                quante -= 1;
            }
            self.0.push('.');
            self.cifre(resto, quante);
        }
    }
}

/// A list or an object being written.
struct Corpo<'a> {
    out: &'a mut String,
    vuoto: bool,
}

impl<'a> Corpo<'a> {
    fn apri(out: &'a mut String, parentesi: char) -> Corpo<'a> {
        out.push(parentesi);
        Corpo { out, vuoto: true }
    }

    #[inline(never)]
    fn virgola(&mut self) {
        if !core::mem::take(&mut self.vuoto) {
            self.out.push(',');
        }
    }

    #[inline(never)]
    fn campo(&mut self, nome: &str) {
        self.virgola();
        Scrittore(self.out).testo(nome);
        self.out.push(':');
    }
}

impl SerializeStruct for Corpo<'_> {
    type Ok = ();
    type Error = Mai;

    fn serialize_field<T: Serialize + ?Sized>(&mut self, nome: &'static str, valore: &T) -> Esito {
        self.campo(nome);
        valore.serialize(&mut Scrittore(self.out))
    }

    fn end(self) -> Esito {
        self.out.push('}');
        Ok(())
    }
}

impl SerializeMap for Corpo<'_> {
    type Ok = ();
    type Error = Mai;

    fn serialize_key<T: Serialize + ?Sized>(&mut self, chiave: &T) -> Esito {
        self.virgola();
        chiave.serialize(&mut Scrittore(self.out))
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, valore: &T) -> Esito {
        self.out.push(':');
        valore.serialize(&mut Scrittore(self.out))
    }

    fn end(self) -> Esito {
        self.out.push('}');
        Ok(())
    }
}

impl SerializeSeq for Corpo<'_> {
    type Ok = ();
    type Error = Mai;

    fn serialize_element<T: Serialize + ?Sized>(&mut self, valore: &T) -> Esito {
        self.virgola();
        valore.serialize(&mut Scrittore(self.out))
    }

    fn end(self) -> Esito {
        self.out.push(']');
        Ok(())
    }
}

/// Whole numbers of any width.
macro_rules! interi {
    ($($nome:ident $tipo:ident),*) => {
        $(fn $nome(self, numero: $tipo) -> Esito {
            self.intero(numero as i64);
            Ok(())
        })*
    };
}

/// What no result of ours is made of.
macro_rules! mai_usati {
    ($($nome:ident($($arg:ty),*) -> $esito:ty;)*) => {
        $(fn $nome(self, $(_: $arg),*) -> Result<$esito, Mai> {
            std::process::abort()
        })*
    };
}

impl<'a> Serializer for &'a mut Scrittore<'_> {
    type Ok = ();
    type Error = Mai;
    type SerializeSeq = Corpo<'a>;
    type SerializeMap = Corpo<'a>;
    type SerializeStruct = Corpo<'a>;
    type SerializeTuple = Impossible<(), Mai>;
    type SerializeTupleStruct = Impossible<(), Mai>;
    type SerializeTupleVariant = Impossible<(), Mai>;
    type SerializeStructVariant = Impossible<(), Mai>;

    fn serialize_bool(self, valore: bool) -> Esito {
        self.0.push_str(if valore { "true" } else { "false" });
        Ok(())
    }

    fn serialize_str(self, valore: &str) -> Esito {
        self.testo(valore);
        Ok(())
    }

    fn serialize_char(self, valore: char) -> Esito {
        self.testo(valore.encode_utf8(&mut [0; 4]));
        Ok(())
    }

    fn serialize_f64(self, valore: f64) -> Esito {
        self.numero(valore);
        Ok(())
    }

    interi!(serialize_i8 i8, serialize_i16 i16, serialize_i32 i32, serialize_i64 i64, serialize_u8 u8, serialize_u16 u16, serialize_u32 u32, serialize_u64 u64);

    fn serialize_none(self) -> Esito {
        self.serialize_unit()
    }

    fn serialize_unit(self) -> Esito {
        self.0.push_str("null");
        Ok(())
    }

    fn serialize_some<T: Serialize + ?Sized>(self, valore: &T) -> Esito {
        valore.serialize(self)
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(self, _: &'static str, valore: &T) -> Esito {
        valore.serialize(self)
    }

    fn serialize_unit_variant(self, _: &'static str, _: u32, nome: &'static str) -> Esito {
        self.serialize_str(nome)
    }

    fn serialize_seq(self, _: Option<usize>) -> Result<Corpo<'a>, Mai> {
        Ok(Corpo::apri(self.0, '['))
    }

    fn serialize_map(self, _: Option<usize>) -> Result<Corpo<'a>, Mai> {
        Ok(Corpo::apri(self.0, '{'))
    }

    fn serialize_struct(self, _: &'static str, _: usize) -> Result<Corpo<'a>, Mai> {
        Ok(Corpo::apri(self.0, '{'))
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: &T,
    ) -> Esito {
        std::process::abort()
    }

    mai_usati! {
        serialize_f32(f32) -> ();
        serialize_bytes(&[u8]) -> ();
        serialize_unit_struct(&'static str) -> ();
        serialize_tuple(usize) -> Impossible<(), Mai>;
        serialize_tuple_struct(&'static str, usize) -> Impossible<(), Mai>;
        serialize_tuple_variant(&'static str, u32, &'static str, usize) -> Impossible<(), Mai>;
        serialize_struct_variant(&'static str, u32, &'static str, usize) -> Impossible<(), Mai>;
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::scrivi;

    /// What is written is what serde_json reads back.
    #[test]
    fn as_serde_json_reads_it() -> Result<(), serde_json::Error> {
        let values = [
            json!(null),
            json!([true, false, [], {}]),
            json!({ "a\"b\\c\n\u{1}": "èé€\u{1f600}\t", "b": [1, -2, 0] }),
            json!([0.1, 0.01, 12.3, 1e11, 99_999_999_999.99, 2.57, 0.3333333333, 66.6666666667, -0.5]),
        ];
        for value in values {
            let read: Value = serde_json::from_str(&scrivi(&value))?;
            // A whole number may lose its `.0`.
            assert_eq!(read.to_string().replace(".0", ""), value.to_string().replace(".0", ""));
        }
        Ok(())
    }

    #[test]
    fn a_letter_is_a_text() {
        assert_eq!([scrivi(&'X'), scrivi(&'"'), scrivi(&'è')], ["\"X\"", "\"\\\"\"", "\"è\""]);
    }

    #[test]
    fn numbers_are_short() {
        let written = |n: f64| scrivi(&n);
        assert_eq!(written(17600.0), "17600");
        assert_eq!(written(1.05), "1.05");
        assert_eq!(written(10.2), "10.2");
        assert_eq!(written(0.0), "0");
        assert_eq!(written(1e11), "100000000000");
        assert_eq!(written(0.6666666667), "0.6666666667"); // a rate, rounded by who gives it
        assert_eq!(written(2.0 / 3.0), "0.666666666666667");
        assert_eq!(written(200_000.0 / 3.0), "66666.66666666667");
        assert_eq!(written(1e-20), "0");
    }
}
