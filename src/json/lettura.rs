//! From the tree to the types, with the path of whatever does not fit.
//!
//! A trait of our own instead of serde's derive: an error is a value (which rule, where) and not English text to be
//! taken apart, and a field costs a call where the derived visitors cost four times as much. The derive weighed a
//! quarter of the module.

use rust_decimal::Decimal;

use std::borrow::Cow;

use super::albero::Albero;
use crate::date::Data;
use crate::dsu::visita::{Passo, percorso};
use crate::dsu::{GenitoreNonConvivente, Posizioni};
use crate::error::Issue;
use crate::euro::{Euro, NonEuro, Percentuale, numero};
use crate::messaggi::regole::{self as r, Regola};

/// A walk through the tree: where it is, and the first thing that did not fit. Reading goes on after it with empty values,
/// which nobody sees: a type needs no way out in the middle, and that is half of its code.
#[derive(Default)]
pub(super) struct Lettura {
    dove: Vec<Passo>,
    errore: Option<Issue>,
    /// Amounts may be negative.
    con_segno: bool,
}

impl Lettura {
    /// What was read, or the first problem.
    pub(super) fn esito<T>(self, letto: T) -> Result<T, Issue> {
        self.errore.map_or(Ok(letto), Err)
    }

    #[cold]
    #[inline(never)]
    pub(super) fn rifiuta(&mut self, regola: &'static Regola, campo: &str, args: &[&str]) {
        if self.errore.is_some() {
            return;
        }
        let mut path = percorso(&self.dove);
        if !campo.is_empty() && !path.is_empty() {
            path.push('.');
        }
        path.push_str(campo);
        self.errore = Some(regola.issue(path, args));
    }

    /// Something else was expected here.
    #[cold]
    #[inline(never)]
    pub(super) fn non_e(&mut self, albero: &Albero<'_>, atteso: &str) {
        let trovato = match albero {
            Albero::Nullo => "null (anche NaN e Infinity diventano null)",
            Albero::Logico(_) => "vero o falso",
            Albero::Numero(cifre) => &["il numero ", cifre].concat(),
            Albero::Testo(_) => "un testo",
            Albero::Elenco(_) => "un elenco",
            Albero::Oggetto(_) => "un oggetto",
        };
        self.rifiuta(&r::TIPO_ERRATO, "", &[trovato, atteso]);
    }

    pub(super) fn dentro<T: Leggi>(&mut self, passo: Passo, albero: &Albero<'_>) -> T {
        self.entra(passo);
        let letto = T::leggi(albero, self);
        self.esci();
        letto
    }

    /// Goes through a list: apart from what it holds, so that it is in the module once.
    fn voci(&mut self, albero: &Albero<'_>, leggi: &mut dyn FnMut(&Albero<'_>, &mut Lettura)) {
        let Albero::Elenco(voci) = albero else {
            return self.non_e(albero, "un elenco");
        };
        for (n, voce) in voci.iter().enumerate() {
            self.entra(Passo::Posto(n));
            leggi(voce, self);
            self.esci();
        }
    }

    pub(super) fn entra(&mut self, passo: Passo) {
        self.dove.push(passo);
    }

    pub(super) fn esci(&mut self) {
        self.dove.pop();
    }
}

/// What can be read from a JSON value. After a problem the value is any value: the reading has failed.
pub(super) trait Leggi: Sized {
    fn leggi(albero: &Albero<'_>, lettura: &mut Lettura) -> Self;
}

/// What has amounts of any sign: a document of INPS is read as it is, an account may be overdrawn.
pub(super) struct ConSegno<T>(pub(super) T);

impl<T: Leggi> Leggi for ConSegno<T> {
    fn leggi(albero: &Albero<'_>, lettura: &mut Lettura) -> ConSegno<T> {
        lettura.con_segno = true;
        let letto = T::leggi(albero, lettura);
        lettura.con_segno = false;
        ConSegno(letto)
    }
}

impl Leggi for Euro {
    fn leggi(albero: &Albero<'_>, lettura: &mut Lettura) -> Euro {
        let Albero::Numero(cifre) = albero else {
            lettura.non_e(albero, "un numero");
            return Euro::ZERO;
        };
        if lettura.con_segno
            && let Some(Ok(positivo)) = cifre.strip_prefix('-').map(Euro::parse)
        {
            return Euro::ZERO - positivo;
        }
        Euro::parse(cifre).unwrap_or_else(|motivo| {
            let regola = match motivo {
                NonEuro::Negativo => &r::IMPORTO_NEGATIVO,
                NonEuro::TroppiDecimali => &r::TROPPI_DECIMALI,
                NonEuro::TroppoGrande => &r::IMPORTO_TROPPO_GRANDE,
            };
            lettura.rifiuta(regola, "", &[]);
            Euro::ZERO
        })
    }
}

impl Leggi for Percentuale {
    fn leggi(albero: &Albero<'_>, lettura: &mut Lettura) -> Percentuale {
        let Albero::Numero(cifre) = albero else {
            lettura.non_e(albero, "un numero");
            return Percentuale::INTERO;
        };
        match Euro::parse(cifre) {
            Ok(cifra) => return Percentuale::from(cifra.decimal()),
            Err(NonEuro::TroppiDecimali) => lettura.rifiuta(&r::TROPPI_DECIMALI, "", &[]),
            Err(NonEuro::Negativo | NonEuro::TroppoGrande) => lettura.rifiuta(&r::QUOTA_FUORI_LIMITE, "", &[]),
        }
        Percentuale::INTERO
    }
}

/// A number of a document: of any sign.
impl Leggi for Decimal {
    fn leggi(albero: &Albero<'_>, lettura: &mut Lettura) -> Decimal {
        let Albero::Numero(cifre) = albero else {
            lettura.non_e(albero, "un numero");
            return Decimal::ZERO;
        };
        numero(cifre).unwrap_or_else(|motivo| {
            let regola = match motivo {
                NonEuro::TroppiDecimali => &r::NUMERO_TROPPO_FINE,
                _ => &r::IMPORTO_TROPPO_GRANDE,
            };
            lettura.rifiuta(regola, "", &[]);
            Decimal::ZERO
        })
    }
}

impl Leggi for Data {
    fn leggi(albero: &Albero<'_>, lettura: &mut Lettura) -> Data {
        match albero {
            Albero::Testo(testo) => match Data::parse(testo) {
                Some(data) => return data,
                None => lettura.rifiuta(&r::DATA_INESISTENTE, "", &[]),
            },
            altro => lettura.non_e(altro, "una data scritta AAAA-MM-GG"),
        }
        const { Data::new(2000, 1, 1) }
    }
}

impl Leggi for bool {
    fn leggi(albero: &Albero<'_>, lettura: &mut Lettura) -> bool {
        if let Albero::Logico(b) = albero {
            return *b;
        }
        lettura.non_e(albero, "vero o falso (true, false)");
        false
    }
}

/// A count: its type sets the largest one.
macro_rules! interi {
    ($($tipo:ident $atteso:literal;)*) => {$(
        impl Leggi for $tipo {
            fn leggi(albero: &Albero<'_>, lettura: &mut Lettura) -> $tipo {
                if let Albero::Numero(cifre) = albero
                    && let Ok(numero) = cifre.parse()
                {
                    return numero;
                }
                lettura.non_e(albero, $atteso);
                0
            }
        }
    )*};
}

interi! {
    u8 "un numero intero da 0 a 255";
    u16 "un numero intero da 0 a 65535";
    usize "un numero intero";
    u32 "un numero intero da 0 a 4294967295";
}

/// One word, or a list of words.
impl Leggi for Posizioni {
    fn leggi(albero: &Albero<'_>, lettura: &mut Lettura) -> Posizioni {
        match albero {
            Albero::Elenco(_) => Posizioni::Elenco(Vec::leggi(albero, lettura)),
            una => Posizioni::Una(GenitoreNonConvivente::leggi(una, lettura)),
        }
    }
}

impl Leggi for Cow<'static, str> {
    fn leggi(albero: &Albero<'_>, lettura: &mut Lettura) -> Cow<'static, str> {
        Cow::Owned(String::leggi(albero, lettura))
    }
}

impl Leggi for String {
    fn leggi(albero: &Albero<'_>, lettura: &mut Lettura) -> String {
        if let Albero::Testo(testo) = albero {
            return testo.as_ref().to_owned();
        }
        lettura.non_e(albero, "un testo");
        String::new()
    }
}

impl<T: Leggi> Leggi for Option<T> {
    fn leggi(albero: &Albero<'_>, lettura: &mut Lettura) -> Option<T> {
        match albero {
            Albero::Nullo => None,
            valore => Some(T::leggi(valore, lettura)),
        }
    }
}

impl<T: Leggi> Leggi for Vec<T> {
    fn leggi(albero: &Albero<'_>, lettura: &mut Lettura) -> Vec<T> {
        let mut letti = Vec::new();
        lettura.voci(albero, &mut |voce, lettura| letti.push(T::leggi(voce, lettura)));
        letti
    }
}

#[cfg(test)]
thread_local! {
    /// The fields of the object that was read last, then those of them that must be there: a test asks for them.
    pub(super) static FORMA: std::cell::Cell<(&'static [&'static str], &'static [&'static str])> =
        const { std::cell::Cell::new((&[], &[])) };
}

/// The fields of an object, in the order in which its type lists them.
pub(super) struct Campi<'a> {
    nomi: &'a [&'static str],
    valori: &'a [Option<&'a Albero<'a>>],
    prossimo: usize,
}

impl<'a> Campi<'a> {
    /// Puts each field in its place: all must be known and written once.
    pub(super) fn di(
        albero: &'a Albero<'a>,
        nomi: &'a [&'static str],
        valori: &'a mut [Option<&'a Albero<'a>>],
        lettura: &mut Lettura,
    ) -> Campi<'a> {
        match albero {
            Albero::Oggetto(campi) => {
                for (campo, valore) in campi {
                    let posto = nomi.iter().position(|nome| nome == campo);
                    match posto.and_then(|posto| valori.get_mut(posto)) {
                        Some(vuoto @ None) => *vuoto = Some(valore),
                        Some(_) => lettura.rifiuta(&r::CAMPO_RIPETUTO, campo, &[campo]),
                        None => lettura.rifiuta(&r::CAMPO_SCONOSCIUTO, campo, &[campo, &elenco(nomi)]),
                    }
                }
            }
            altro => lettura.non_e(altro, "un oggetto"),
        }
        Campi { nomi, valori, prossimo: 0 }
    }

    fn prossimo(&mut self) -> (&'static str, Option<&'a Albero<'a>>) {
        let posto = self.prossimo;
        self.prossimo += 1;
        (self.nomi.get(posto).copied().unwrap_or_default(), self.valori.get(posto).copied().flatten())
    }

    /// The next field, which must be there.
    pub(super) fn serve<T: Leggi>(&mut self, lettura: &mut Lettura) -> T {
        let (nome, valore) = self.prossimo();
        match valore {
            Some(valore) => lettura.dentro(Passo::Campo(nome), valore),
            None => {
                lettura.rifiuta(&r::CAMPO_MANCANTE, nome, &[nome]);
                T::leggi(&Albero::Nullo, lettura)
            }
        }
    }

    /// The next field, if it is there: also when it is `null`.
    pub(super) fn se_c_e<T: Leggi>(&mut self, lettura: &mut Lettura) -> Option<T> {
        let (nome, valore) = self.prossimo();
        valore.map(|valore| lettura.dentro(Passo::Campo(nome), valore))
    }

    /// The next field, which may be left out.
    pub(super) fn ammette<T: Leggi + Default>(&mut self, lettura: &mut Lettura) -> T {
        let (nome, valore) = self.prossimo();
        valore.map_or_else(T::default, |valore| lettura.dentro(Passo::Campo(nome), valore))
    }
}

/// The place of a word in the list of those allowed.
pub(super) fn parola(albero: &Albero<'_>, ammesse: &[&str], lettura: &mut Lettura) -> usize {
    let Albero::Testo(testo) = albero else {
        lettura.non_e(albero, "uno dei valori ammessi");
        return 0;
    };
    ammesse.iter().position(|parola| parola == testo).unwrap_or_else(|| {
        lettura.rifiuta(&r::VALORE_SCONOSCIUTO, "", &[testo, &elenco(ammesse)]);
        0
    })
}

#[cold]
pub(super) fn elenco(nomi: &[&str]) -> String {
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
