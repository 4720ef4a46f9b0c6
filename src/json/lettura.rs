//! From the tree to the types, with the path of whatever does not fit.
//!
//! A small [`Deserializer`] of our own instead of serde_json's: its errors are values (which rule, where) and not
//! English text to be taken apart, and the module is smaller by a third, because each type is visited in one way only.

use std::borrow::Cow;
use std::fmt::Display;

use serde::de::value::StrDeserializer;
use serde::de::{DeserializeSeed, Deserializer, Error, Expected, MapAccess, SeqAccess, Unexpected, Visitor};
use serde::forward_to_deserialize_any;

use super::albero::Albero;
use crate::error::Issue;
use crate::messaggi::regole::{self as r, Regola};

/// What does not fit, and where.
#[derive(Debug)]
pub(super) struct NonTorna(Box<Dove>);

#[derive(Debug)]
struct Dove {
    regola: &'static Regola,
    args: Vec<String>,
    path: String,
}

impl NonTorna {
    #[cold]
    #[inline(never)]
    fn new(regola: &'static Regola, args: Vec<String>) -> NonTorna {
        NonTorna(Box::new(Dove { regola, args, path: String::new() }))
    }

    pub(super) fn issue(self) -> Issue {
        let Dove { regola, args, path } = *self.0;
        let args: Vec<_> = args.iter().map(String::as_str).collect();
        regola.issue(path, &args)
    }

    /// The same, seen from the container.
    #[cold]
    #[inline(never)]
    fn dentro(mut self, campo: &str) -> NonTorna {
        let path = &mut self.0.path;
        if !path.is_empty() && !path.starts_with('[') {
            path.insert(0, '.');
        }
        path.insert_str(0, campo);
        self
    }
}

impl Display for NonTorna {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.write_str(self.0.regola.nome)
    }
}

impl std::error::Error for NonTorna {}

fn elenco(nomi: &[&str]) -> String {
    let mut testo = String::new();
    for nome in nomi {
        if !testo.is_empty() {
            testo.push_str(", ");
        }
        testo.push('`');
        testo.push_str(nome);
        testo.push('`');
    }
    testo
}

impl Error for NonTorna {
    /// A value that its own type refuses, by the name of the rule.
    fn custom<T: Display>(nome: T) -> NonTorna {
        let nome = nome.to_string();
        let regola = r::TUTTE.iter().find(|regola| regola.nome == nome);
        NonTorna::new(regola.copied().unwrap_or(&r::FORMA_ERRATA), vec![nome])
    }

    fn invalid_type(trovato: Unexpected<'_>, atteso: &dyn Expected) -> NonTorna {
        let trovato = match trovato {
            Unexpected::Bool(_) => "vero o falso",
            Unexpected::Str(_) => "un testo",
            Unexpected::Seq => "un elenco",
            Unexpected::Map => "un oggetto",
            Unexpected::Other(altro) => altro,
            _ => "null (anche NaN e Infinity diventano null)",
        };
        let atteso = atteso.to_string();
        let atteso = match atteso.as_str() {
            "a boolean" => "vero o falso (true, false)",
            "a string" => "un testo",
            "a sequence" => "un elenco",
            "u8" => "un numero intero da 0 a 255",
            atteso if atteso.starts_with("struct ") => "un oggetto",
            atteso if atteso.starts_with("enum ") || atteso == "variant identifier" => "uno dei valori ammessi",
            atteso => atteso,
        };
        NonTorna::new(&r::TIPO_ERRATO, vec![trovato.into(), atteso.into()])
    }

    fn unknown_variant(valore: &str, attesi: &'static [&'static str]) -> NonTorna {
        NonTorna::new(&r::VALORE_SCONOSCIUTO, vec![valore.into(), elenco(attesi)])
    }

    fn unknown_field(campo: &str, attesi: &'static [&'static str]) -> NonTorna {
        NonTorna::new(&r::CAMPO_SCONOSCIUTO, vec![campo.into(), elenco(attesi)]).dentro(campo)
    }

    fn missing_field(campo: &'static str) -> NonTorna {
        NonTorna::new(&r::CAMPO_MANCANTE, vec![campo.into()]).dentro(campo)
    }

    fn duplicate_field(campo: &'static str) -> NonTorna {
        NonTorna::new(&r::CAMPO_RIPETUTO, vec![campo.into()]).dentro(campo)
    }
}

impl Albero<'_> {
    /// What was found where something else was expected.
    #[cold]
    #[inline(never)]
    fn non_e(&self, atteso: &dyn Expected) -> NonTorna {
        let trovato = match self {
            Albero::Nullo => Unexpected::Unit,
            Albero::Logico(b) => Unexpected::Bool(*b),
            Albero::Numero(_) => Unexpected::Other("un numero"),
            Albero::Testo(testo) => Unexpected::Str(testo),
            Albero::Elenco(_) => Unexpected::Seq,
            Albero::Oggetto(_) => Unexpected::Map,
        };
        NonTorna::invalid_type(trovato, atteso)
    }
}

impl<'de> Deserializer<'de> for &'de Albero<'de> {
    type Error = NonTorna;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, NonTorna> {
        Err(self.non_e(&visitor))
    }

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, NonTorna> {
        match self {
            Albero::Logico(b) => visitor.visit_bool(*b),
            altro => Err(altro.non_e(&visitor)),
        }
    }

    fn deserialize_u8<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, NonTorna> {
        match self {
            Albero::Numero(numero) => match numero.parse() {
                Ok(numero) => visitor.visit_u8(numero),
                Err(_) => Err(self.non_e(&visitor)),
            },
            altro => Err(altro.non_e(&visitor)),
        }
    }

    fn deserialize_str<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, NonTorna> {
        match self {
            Albero::Testo(testo) => visitor.visit_borrowed_str(testo),
            altro => Err(altro.non_e(&visitor)),
        }
    }

    fn deserialize_string<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, NonTorna> {
        self.deserialize_str(visitor)
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, NonTorna> {
        match self {
            Albero::Nullo => visitor.visit_none(),
            valore => visitor.visit_some(valore),
        }
    }

    /// An amount asks for the digits as they are written.
    fn deserialize_newtype_struct<V: Visitor<'de>>(self, _: &'static str, visitor: V) -> Result<V::Value, NonTorna> {
        match self {
            Albero::Numero(cifre) => visitor.visit_borrowed_str(cifre),
            altro => Err(altro.non_e(&visitor)),
        }
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, NonTorna> {
        match self {
            Albero::Elenco(voci) => visitor.visit_seq(Voci { voci: voci.iter(), indice: 0 }),
            altro => Err(altro.non_e(&visitor)),
        }
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, NonTorna> {
        match self {
            Albero::Oggetto(campi) => visitor.visit_map(Campi { campi: campi.iter(), ultimo: None }),
            altro => Err(altro.non_e(&visitor)),
        }
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, NonTorna> {
        match self {
            Albero::Testo(nome) => visitor.visit_enum(StrDeserializer::new(nome)),
            altro => Err(altro.non_e(&visitor)),
        }
    }

    forward_to_deserialize_any! {
        i8 i16 i32 i64 i128 u16 u32 u64 u128 f32 f64 char bytes byte_buf unit unit_struct tuple tuple_struct map
        identifier ignored_any
    }
}

struct Voci<'de> {
    voci: std::slice::Iter<'de, Albero<'de>>,
    indice: usize,
}

impl<'de> SeqAccess<'de> for Voci<'de> {
    type Error = NonTorna;

    fn next_element_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<Option<S::Value>, NonTorna> {
        let Some(voce) = self.voci.next() else {
            return Ok(None);
        };
        self.indice += 1;
        match seed.deserialize(voce) {
            Ok(valore) => Ok(Some(valore)),
            Err(error) => Err(error.dentro(&format!("[{}]", self.indice - 1))),
        }
    }

    fn size_hint(&self) -> Option<usize> {
        Some(self.voci.len())
    }
}

struct Campi<'de> {
    campi: std::slice::Iter<'de, (Cow<'de, str>, Albero<'de>)>,
    ultimo: Option<&'de (Cow<'de, str>, Albero<'de>)>,
}

impl<'de> MapAccess<'de> for Campi<'de> {
    type Error = NonTorna;

    fn next_key_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<Option<S::Value>, NonTorna> {
        self.ultimo = self.campi.next();
        let Some((chiave, _)) = self.ultimo else {
            return Ok(None);
        };
        seed.deserialize(StrDeserializer::new(chiave)).map(Some)
    }

    fn next_value_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<S::Value, NonTorna> {
        match self.ultimo {
            Some((chiave, valore)) => seed.deserialize(valore).map_err(|error| error.dentro(chiave)),
            None => Err(NonTorna::new(&r::INTERNO, Vec::new())),
        }
    }
}
