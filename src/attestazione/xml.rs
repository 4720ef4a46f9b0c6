//! The gate of an XML text: its bytes, its size, its depth, base64. What passes is a tree of bounded size without a DTD.
//!
//! A scan of the marks runs before the parser, so that what the parser is given is small in every way in which its work
//! could grow faster than the text: nesting, elements, attributes of one element, declarations of namespaces.

use std::borrow::Cow;

use roxmltree::{Document, Error, ParsingOptions};

use crate::error::IseeError;
use crate::messaggi::regole_attestazione as r;

/// The longest text, in bytes: an attestation takes some thousands.
pub(super) const BYTE_MASSIMI: usize = 2_000_000;
/// How deep elements may be inside one another: an attestation in its envelope has a dozen levels.
pub(super) const PROFONDITA_MASSIMA: usize = 64;
const SEGNI_MASSIMI: usize = 100_000;
const UGUALI_MASSIMI: usize = 400_000;
const ATTRIBUTI_MASSIMI: usize = 256;
const NAMESPACE_MASSIMI: usize = 500;

/// The tree of a text that passes every bound.
pub(super) fn documento(testo: &str) -> Result<Document<'_>, IseeError> {
    controlla(testo.as_bytes())?;
    let opzioni =
        ParsingOptions { allow_dtd: false, nodes_limit: 4 * SEGNI_MASSIMI as u32, ..ParsingOptions::default() };
    Document::parse_with_options(testo, opzioni).map_err(|errore| match errore {
        Error::DtdDetected => con_dtd(),
        errore => {
            let dove = errore.pos();
            non_valido("", dove.row, dove.col)
        }
    })
}

/// Not XML, or not well formed.
#[cold]
pub(super) fn non_valido(path: &str, riga: u32, colonna: u32) -> IseeError {
    IseeError::one(r::XML_NON_VALIDO.issue(path, &[&riga.to_string(), &colonna.to_string()]))
}

#[cold]
fn con_dtd() -> IseeError {
    IseeError::one(r::XML_CON_DTD.issue("", &[]))
}

#[cold]
fn troppo_lungo() -> IseeError {
    IseeError::one(r::XML_TROPPO_LUNGO.issue("", &[]))
}

/// The scan of the marks: it follows comments, CDATA, instructions and quotes, so that it sees the tags that the parser
/// will see. What is badly formed is left to the parser, which tells where.
fn controlla(testo: &[u8]) -> Result<(), IseeError> {
    let quanti = |segno: u8| testo.iter().filter(|b| **b == segno).count();
    if testo.len() > BYTE_MASSIMI || quanti(b'<') > SEGNI_MASSIMI || quanti(b'=') > UGUALI_MASSIMI {
        return Err(troppo_lungo());
    }
    let (mut resto, mut profondita, mut namespace) = (testo, 0usize, 0usize);
    while let Some(inizio) = resto.iter().position(|b| *b == b'<') {
        let dopo = resto.get(inizio + 1..).unwrap_or_default();
        resto = if let Some(dopo) = dopo.strip_prefix(b"!--") {
            oltre(dopo, b"-->")
        } else if let Some(dopo) = dopo.strip_prefix(b"![CDATA[") {
            oltre(dopo, b"]]>")
        } else if let Some(dopo) = dopo.strip_prefix(b"?") {
            oltre(dopo, b"?>")
        } else if let Some(dopo) = dopo.strip_prefix(b"!") {
            if [&b"DOCTYPE"[..], b"ENTITY", b"ELEMENT", b"ATTLIST", b"NOTATION"]
                .iter()
                .any(|parola| dopo.get(..parola.len()).is_some_and(|inizio| inizio.eq_ignore_ascii_case(parola)))
            {
                return Err(con_dtd());
            }
            dopo
        } else if let Some(dopo) = dopo.strip_prefix(b"/") {
            profondita = profondita.saturating_sub(1);
            dopo
        } else {
            let tag = Tag::leggi(dopo);
            namespace += tag.namespace;
            if tag.attributi > ATTRIBUTI_MASSIMI || namespace > NAMESPACE_MASSIMI {
                return Err(troppo_lungo());
            }
            profondita += usize::from(!tag.vuoto);
            if profondita > PROFONDITA_MASSIMA {
                let massima = PROFONDITA_MASSIMA.to_string();
                return Err(IseeError::one(r::XML_TROPPO_PROFONDO.issue("", &[&massima])));
            }
            tag.resto
        };
    }
    Ok(())
}

/// What comes after a mark; nothing when it is not there.
fn oltre<'a>(testo: &'a [u8], fine: &[u8]) -> &'a [u8] {
    match testo.windows(fine.len()).position(|pezzo| pezzo == fine) {
        Some(posto) => testo.get(posto + fine.len()..).unwrap_or_default(),
        None => &[],
    }
}

/// An opening tag, as the scan sees it.
struct Tag<'a> {
    /// `<a/>`.
    vuoto: bool,
    attributi: usize,
    namespace: usize,
    resto: &'a [u8],
}

impl<'a> Tag<'a> {
    fn leggi(testo: &'a [u8]) -> Tag<'a> {
        let mut tag = Tag { vuoto: false, attributi: 0, namespace: 0, resto: &[] };
        let (mut virgolette, mut prima) = (None, b' ');
        for (posto, byte) in testo.iter().enumerate() {
            match virgolette {
                Some(chiude) => {
                    if *byte == chiude {
                        virgolette = None;
                    }
                }
                None => match byte {
                    b'"' | b'\'' => virgolette = Some(*byte),
                    b'=' => tag.attributi += 1,
                    b'x' if prima.is_ascii_whitespace() => {
                        let nome = testo.get(posto..).unwrap_or_default();
                        tag.namespace += usize::from(nome.starts_with(b"xmlns"));
                    }
                    b'>' => {
                        tag.vuoto = prima == b'/';
                        tag.resto = testo.get(posto + 1..).unwrap_or_default();
                        return tag;
                    }
                    _ => {}
                },
            }
            prima = *byte;
        }
        tag
    }
}

/// The text of some bytes: UTF-8 whatever the prolog says (.NET writes `utf-16` before a UTF-8 text), UTF-16 with its mark
/// or with the `<` that gives it away, Latin-1 when the prolog says so. `None` for anything else.
pub(super) fn testo(byte: &[u8]) -> Option<Cow<'_, str>> {
    let utf16 = |byte: &[u8], unita: fn([u8; 2]) -> u16| {
        let coppie = byte.chunks_exact(2);
        let intere = coppie.remainder().is_empty();
        let unita = coppie.filter_map(|coppia| coppia.try_into().ok().map(unita));
        let testo: Result<String, _> = char::decode_utf16(unita).collect();
        testo.ok().filter(|_| intere).map(Cow::Owned)
    };
    match byte {
        [0xff, 0xfe, resto @ ..] => utf16(resto, u16::from_le_bytes),
        [0xfe, 0xff, resto @ ..] => utf16(resto, u16::from_be_bytes),
        [b'<', 0, ..] => utf16(byte, u16::from_le_bytes),
        [0, b'<', ..] => utf16(byte, u16::from_be_bytes),
        _ => match core::str::from_utf8(byte) {
            Ok(testo) => Some(Cow::Borrowed(testo)),
            Err(_) => {
                let prologo: String = byte
                    .iter()
                    .take(100)
                    .map(|b| char::from(b.to_ascii_lowercase()))
                    .take_while(|c| *c != '>')
                    .collect();
                let latino = prologo.starts_with("<?xml")
                    && ["iso-8859-1\"", "iso-8859-1'", "windows-1252"].iter().any(|nome| prologo.contains(nome));
                latino.then(|| Cow::Owned(byte.iter().map(|b| char::from(*b)).collect()))
            }
        },
    }
}

const ALFABETO: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/// The bytes of a base64 text (RFC 4648, § 4), with white space anywhere and the final `=` written or not; `None` when a
/// character is not of the alphabet or the length cannot be.
pub(super) fn da_base64(testo: &str) -> Option<Vec<u8>> {
    let mut byte = Vec::with_capacity(testo.len() / 4 * 3);
    let (mut gruppo, mut cifre, mut finito) = (0u32, 0u32, 0u32);
    for c in testo.bytes().filter(|c| !c.is_ascii_whitespace()) {
        let valore = match c {
            b'A'..=b'Z' => c - b'A',
            b'a'..=b'z' => c - b'a' + 26,
            b'0'..=b'9' => c - b'0' + 52,
            b'+' => 62,
            b'/' => 63,
            b'=' => {
                finito += 1;
                continue;
            }
            _ => return None,
        };
        if finito > 0 {
            return None;
        }
        gruppo = gruppo << 6 | u32::from(valore);
        cifre += 1;
        if cifre == 4 {
            let [_, a, b, c] = gruppo.to_be_bytes();
            byte.extend([a, b, c]);
            (gruppo, cifre) = (0, 0);
        }
    }
    // The bits that are left over are not read: some writers do not clear them.
    match (cifre, finito) {
        (0, 0) => {}
        (2, 0 | 2) => byte.push((gruppo >> 4) as u8),
        (3, 0 | 1) => byte.extend([(gruppo >> 10) as u8, (gruppo >> 2) as u8]),
        _ => return None,
    }
    Some(byte)
}

/// Some bytes in base64, in one line.
pub(super) fn in_base64(byte: &[u8]) -> String {
    let mut testo = String::with_capacity(byte.len().div_ceil(3) * 4);
    for gruppo in byte.chunks(3) {
        let [a, b, c] = [0, 1, 2].map(|n| gruppo.get(n).copied().unwrap_or(0));
        let bit = u32::from_be_bytes([0, a, b, c]);
        for n in 0..4usize {
            let cifra = ALFABETO.get((bit >> (18 - 6 * n) & 63) as usize).copied().unwrap_or(b'=');
            testo.push(char::from(if n > gruppo.len() { b'=' } else { cifra }));
        }
    }
    testo
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The vectors of RFC 4648, § 10.
    #[test]
    fn base64_of_the_rfc() {
        let vettori = [
            ("", ""),
            ("f", "Zg=="),
            ("fo", "Zm8="),
            ("foo", "Zm9v"),
            ("foob", "Zm9vYg=="),
            ("fooba", "Zm9vYmE="),
            ("foobar", "Zm9vYmFy"),
        ];
        for (chiaro, codice) in vettori {
            assert_eq!(in_base64(chiaro.as_bytes()), codice);
            assert_eq!(da_base64(codice).as_deref(), Some(chiaro.as_bytes()));
            assert_eq!(da_base64(codice.trim_end_matches('=')).as_deref(), Some(chiaro.as_bytes()));
        }
        assert_eq!(da_base64(" Zm9v\r\n\tYg = =").as_deref(), Some(&b"foob"[..]));
        for rotto in ["Z", "Zg=", "Zg===", "Zm8==", "Zm9v=", "Zg==Zg==", "Zm9-", "<a/>", "Zm\u{e9}v", "====", "="] {
            assert_eq!(da_base64(rotto), None, "{rotto}");
        }
        let tutti: Vec<u8> = (0..=255).collect();
        assert_eq!(da_base64(&in_base64(&tutti)), Some(tutti));
    }

    #[test]
    fn bytes_become_text() {
        let letto = |byte: &[u8]| testo(byte).map(Cow::into_owned);
        let utf16 = |unita: fn(u16) -> [u8; 2]| "<à/>".encode_utf16().flat_map(unita).collect::<Vec<u8>>();
        let atteso = Some("<à/>".to_owned());
        assert_eq!(letto("<à/>".as_bytes()), atteso);
        assert_eq!(letto(&utf16(u16::to_le_bytes)), atteso);
        assert_eq!(letto(&utf16(u16::to_be_bytes)), atteso);
        assert_eq!(letto(&[&[0xff, 0xfe][..], &utf16(u16::to_le_bytes)].concat()), atteso);
        assert_eq!(letto(&[&[0xfe, 0xff][..], &utf16(u16::to_be_bytes)].concat()), atteso);
        let latino = [b"<?xml version='1.0' encoding='ISO-8859-1'?><".as_slice(), &[0xe0], b"/>"].concat();
        assert_eq!(letto(&latino).as_deref(), Some("<?xml version='1.0' encoding='ISO-8859-1'?><à/>"));
        assert_eq!(letto(&[b'<', 0xe0, b'/', b'>']), None); // neither UTF-8 nor said to be Latin-1
        assert_eq!(letto(&[0xff, 0xfe, b'<']), None); // half a character
        assert_eq!(letto(&[0xff, 0xfe, 0x00, 0xd8]), None); // half a pair
    }

    #[test]
    fn the_scan_sees_the_tags_of_the_parser() {
        let regola = |testo: &str| documento(testo).err().and_then(|e| e.issues.first().map(|i| i.regola));
        for buono in [
            "<a b='&lt;!DOCTYPE>'/>".to_owned(),
            "<a><!-- <!DOCTYPE x> <b><b><b> --></a>".to_owned(),
            "<a><![CDATA[<!ENTITY x><b>]]></a>".to_owned(),
            "<a b='>' c=\"/>\"></a>".to_owned(),
            format!("{}{}", "<a>".repeat(64), "</a>".repeat(64)),
            format!("<r>{}</r>", "<a/>".repeat(1_000)),
            format!("<r>{}</r>", "<a b=\"x/\">c</a>".repeat(1_000)),
        ] {
            assert_eq!(regola(&buono), None, "{buono}");
        }
        let attributi: String = (0..300).map(|n| format!(" a{n}='1'")).collect();
        let namespace = "<a xmlns:x='urn:x'/>".repeat(501);
        for (rotto, attesa) in [
            (format!("{}{}", "<a>".repeat(65), "</a>".repeat(65)), "xml-troppo-profondo"),
            ("<a>".repeat(10_000), "xml-troppo-profondo"),
            ("<!DOCTYPE a><a/>".to_owned(), "xml-con-dtd"),
            ("<!doctype html><html/>".to_owned(), "xml-con-dtd"),
            ("<a><!ENTITY x 'y'></a>".to_owned(), "xml-con-dtd"),
            (format!("<a{attributi}/>"), "xml-troppo-lungo"),
            (format!("<a>{namespace}</a>"), "xml-troppo-lungo"),
            (format!("<a>{}</a>", "<b/>".repeat(100_000)), "xml-troppo-lungo"),
            (format!("<a>{}</a>", "=".repeat(500_000)), "xml-troppo-lungo"),
            (format!("<a>{}</a>", " ".repeat(2_000_000)), "xml-troppo-lungo"),
            ("<a>&x;</a>".to_owned(), "xml-non-valido"),
            ("<a b='1' b='2'/>".to_owned(), "xml-non-valido"),
            ("<a>\0</a>".to_owned(), "xml-non-valido"),
            ("<x:a/>".to_owned(), "xml-non-valido"),
            ("<a></b>".to_owned(), "xml-non-valido"),
            ("<a/><b/>".to_owned(), "xml-non-valido"),
            ("<a".to_owned(), "xml-non-valido"),
            ("<!-- -->".to_owned(), "xml-non-valido"),
        ] {
            assert_eq!(regola(&rotto), Some(attesa), "{}", rotto.chars().take(60).collect::<String>());
        }
    }
}
