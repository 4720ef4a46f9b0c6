//! Every text that a citizen reads, Italian first. The engine gives stable keys (`regola`, `codice`) beside each text,
//! so that a page can say the same in another language.
//!
//! In the module for the browser a text is only a short key: the words are a table of the package (`testi`), which the
//! facade puts in their place. A page then loads the words of one language, and the module weighs an eighth less.

/// What separates the things that are put into a message.
#[cfg(target_arch = "wasm32")]
pub(crate) const ARGOMENTO: char = '\u{e001}';

/// Some words with their key, for the table of the package.
#[cfg(not(target_arch = "wasm32"))]
pub(crate) type Parole = (&'static str, &'static str);

/// The words, or in the module for the browser their key.
macro_rules! testo {
    ($nome:expr, $testo:literal) => {{
        const CHIAVE: [u8; 6] = $crate::messaggi::chiave($nome);
        if cfg!(target_arch = "wasm32") { $crate::messaggi::in_testo(&CHIAVE) } else { $testo }
    }};
}
pub(crate) use testo;

/// The key of a text: a mark that no person writes, and three letters made of its name. A test says if two names get the
/// same: then another seed has to be found.
pub(crate) const fn chiave(nome: &str) -> [u8; 6] {
    const SEME: u32 = 0x811c_9dc5;
    let mut somma = SEME;
    let mut resto = nome.as_bytes();
    while let [byte, altri @ ..] = resto {
        somma = (somma ^ *byte as u32).wrapping_mul(0x0100_0193);
        resto = altri;
    }
    somma ^= somma >> 18;
    let [a, b, c] = [lettera(somma), lettera(somma >> 6), lettera(somma >> 12)];
    [0xee, 0x80, 0x80, a, b, c]
}

const fn lettera(sei_bit: u32) -> u8 {
    match (sei_bit & 63) as u8 {
        n @ 0..26 => b'A' + n,
        n @ 26..52 => b'a' + n - 26,
        n @ 52..62 => b'0' + n - 52,
        62 => b'_',
        _ => b'-',
    }
}

/// A key is made of letters.
pub(crate) const fn in_testo(chiave: &[u8; 6]) -> &str {
    match core::str::from_utf8(chiave) {
        Ok(testo) => testo,
        Err(_) => "",
    }
}

/// Texts by name.
macro_rules! testi {
    ($tutti:ident; $($nome:ident = $testo:literal;)*) => {
        $(pub(crate) const $nome: &str = $crate::messaggi::testo!(stringify!($nome), $testo);)*
        #[cfg(not(target_arch = "wasm32"))]
        pub(super) static $tutti: &[$crate::messaggi::Parole] = &[$((stringify!($nome), $testo)),*];
    };
}

/// Reasons by name: a code, a source, a text.
macro_rules! motivi {
    ($tutti:ident; $($nome:ident = $codice:literal, $fonte:expr, $testo:literal;)*) => {
        $(pub(crate) static $nome: Motivo =
            Motivo { codice: $codice, testo: $crate::messaggi::testo!(stringify!($nome), $testo), fonte: $fonte };)*
        #[cfg(not(target_arch = "wasm32"))]
        pub(super) static $tutti: &[$crate::messaggi::Parole] = &[$((stringify!($nome), $testo)),*];
    };
}

pub(crate) mod attestazione;
pub(crate) mod codici;
pub(crate) mod cosa_se;
pub(crate) mod documenti;
pub(crate) mod guida;
pub(crate) mod it;
pub(crate) mod pdnd;
pub(crate) mod prestazioni;
pub(crate) mod regole;
pub(crate) mod regole_attestazione;
pub(crate) mod riscontro;
pub(crate) mod specifici;

/// Every text that has a key of its own, by name.
#[cfg(not(target_arch = "wasm32"))]
pub(crate) fn tutti() -> impl Iterator<Item = Parole> {
    [
        it::TESTI,
        it::NOMI,
        it::PRESTAZIONI,
        specifici::MOTIVI,
        specifici::TESTI,
        guida::BISOGNI,
        guida::MOTIVI,
        guida::DOMANDE,
        documenti::SCHEDE,
        documenti::MOTIVI,
        documenti::DOMANDE,
        prestazioni::TESTI,
        cosa_se::TESTI,
    ]
    .into_iter()
    .flatten()
    .copied()
}

/// The same for the module that reads attestations: a table of its own, so that the main entry does not carry it.
#[cfg(not(target_arch = "wasm32"))]
pub(crate) fn tutti_attestazione() -> impl Iterator<Item = Parole> {
    [attestazione::LETTURA, codici::DIFETTI].into_iter().chain(riscontro::tutte()).flatten().copied()
}

/// What the same module says to offices: they read Italian, so nobody translates it.
#[cfg(not(target_arch = "wasm32"))]
pub(crate) fn tutti_uffici() -> impl Iterator<Item = Parole> {
    [codici::PRESTAZIONI, pdnd::ORIGINI, pdnd::FATTI, pdnd::ENTI, pdnd::BISOGNI, pdnd::TESTI]
        .into_iter()
        .flatten()
        .copied()
}

/// A key names one text.
#[test]
fn keys_are_unique() {
    let mut keys: Vec<_> =
        tutti().chain(tutti_attestazione()).chain(tutti_uffici()).map(|(name, _)| chiave(name)).collect();
    keys.sort_unstable();
    let mut twice = keys.windows(2).filter(|pair| pair.first() == pair.last());
    assert_eq!(twice.next(), None);
}
