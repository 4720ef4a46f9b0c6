//! From the tree to the types, with the path of whatever does not fit.
//!
//! A trait of our own instead of serde's derive: an error is a value (which rule, where) and not English text to be
//! taken apart, and a field costs a call where the derived visitors cost four times as much. The derive weighed a
//! quarter of the module.

use super::albero::Albero;
use crate::date::Data;
use crate::dsu::{GenitoreNonConvivente, Posizioni};
use crate::error::Issue;
use crate::euro::{Euro, NonEuro, Percentuale};
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
    fn new(regola: &'static Regola, args: &[&str]) -> NonTorna {
        let args = args.iter().map(|arg| (*arg).to_owned()).collect();
        NonTorna(Box::new(Dove { regola, args, path: String::new() }))
    }

    #[cold]
    pub(super) fn interno() -> NonTorna {
        NonTorna::new(&r::INTERNO, &[])
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

/// What can be read from a JSON value.
pub(super) trait Leggi: Sized {
    fn leggi(albero: &Albero<'_>) -> Result<Self, NonTorna>;
}

impl Albero<'_> {
    /// Something else was expected here.
    #[cold]
    #[inline(never)]
    fn non_e(&self, atteso: &str) -> NonTorna {
        let trovato = match self {
            Albero::Nullo => "null (anche NaN e Infinity diventano null)",
            Albero::Logico(_) => "vero o falso",
            Albero::Numero(cifre) => &["il numero ", cifre].concat(),
            Albero::Testo(_) => "un testo",
            Albero::Elenco(_) => "un elenco",
            Albero::Oggetto(_) => "un oggetto",
        };
        NonTorna::new(&r::TIPO_ERRATO, &[trovato, atteso])
    }
}

impl Leggi for Euro {
    fn leggi(albero: &Albero<'_>) -> Result<Euro, NonTorna> {
        match albero {
            Albero::Numero(cifre) => Euro::parse(cifre).map_err(|motivo| {
                let regola = match motivo {
                    NonEuro::Negativo => &r::IMPORTO_NEGATIVO,
                    NonEuro::TroppiDecimali => &r::TROPPI_DECIMALI,
                    NonEuro::TroppoGrande => &r::IMPORTO_TROPPO_GRANDE,
                };
                NonTorna::new(regola, &[])
            }),
            altro => Err(altro.non_e("un numero")),
        }
    }
}

impl Leggi for Percentuale {
    fn leggi(albero: &Albero<'_>) -> Result<Percentuale, NonTorna> {
        match albero {
            Albero::Numero(cifre) => match Euro::parse(cifre) {
                Ok(cifra) => Ok(Percentuale::from(cifra.decimal())),
                Err(NonEuro::TroppiDecimali) => Err(NonTorna::new(&r::TROPPI_DECIMALI, &[])),
                Err(NonEuro::Negativo | NonEuro::TroppoGrande) => Err(NonTorna::new(&r::QUOTA_FUORI_LIMITE, &[])),
            },
            altro => Err(altro.non_e("un numero")),
        }
    }
}

impl Leggi for Data {
    fn leggi(albero: &Albero<'_>) -> Result<Data, NonTorna> {
        match albero {
            Albero::Testo(testo) => Data::parse(testo).ok_or_else(|| NonTorna::new(&r::DATA_INESISTENTE, &[])),
            altro => Err(altro.non_e("una data scritta AAAA-MM-GG")),
        }
    }
}

impl Leggi for bool {
    fn leggi(albero: &Albero<'_>) -> Result<bool, NonTorna> {
        match albero {
            Albero::Logico(b) => Ok(*b),
            altro => Err(altro.non_e("vero o falso (true, false)")),
        }
    }
}

/// A count: its type sets the largest one.
macro_rules! interi {
    ($($tipo:ident $atteso:literal;)*) => {$(
        impl Leggi for $tipo {
            fn leggi(albero: &Albero<'_>) -> Result<$tipo, NonTorna> {
                match albero {
                    Albero::Numero(cifre) => cifre.parse().map_err(|_| albero.non_e($atteso)),
                    altro => Err(altro.non_e($atteso)),
                }
            }
        }
    )*};
}

interi! {
    u8 "un numero intero da 0 a 255";
    u16 "un numero intero da 0 a 65535";
}

/// One word, or a list of words.
impl Leggi for Posizioni {
    fn leggi(albero: &Albero<'_>) -> Result<Posizioni, NonTorna> {
        match albero {
            Albero::Elenco(_) => Vec::leggi(albero).map(Posizioni::Elenco),
            una => GenitoreNonConvivente::leggi(una).map(Posizioni::Una),
        }
    }
}

impl Leggi for String {
    fn leggi(albero: &Albero<'_>) -> Result<String, NonTorna> {
        match albero {
            Albero::Testo(testo) => Ok(testo.as_ref().to_owned()),
            altro => Err(altro.non_e("un testo")),
        }
    }
}

impl<T: Leggi> Leggi for Option<T> {
    fn leggi(albero: &Albero<'_>) -> Result<Option<T>, NonTorna> {
        match albero {
            Albero::Nullo => Ok(None),
            valore => T::leggi(valore).map(Some),
        }
    }
}

impl<T: Leggi> Leggi for Vec<T> {
    fn leggi(albero: &Albero<'_>) -> Result<Vec<T>, NonTorna> {
        let Albero::Elenco(voci) = albero else { return Err(albero.non_e("un elenco")) };
        let mut letti = Vec::with_capacity(voci.len());
        for voce in voci {
            letti.push(T::leggi(voce).map_err(|error| error.dentro(&format!("[{}]", letti.len())))?);
        }
        Ok(letti)
    }
}

/// The fields of an object, in the order in which its type lists them.
pub(super) struct Campi<'a> {
    nomi: &'a [&'a str],
    valori: &'a [Option<&'a Albero<'a>>],
    prossimo: usize,
}

impl<'a> Campi<'a> {
    /// Puts each field in its place: all must be known and written once.
    pub(super) fn di(
        albero: &'a Albero<'a>,
        nomi: &'a [&'a str],
        valori: &'a mut [Option<&'a Albero<'a>>],
    ) -> Result<Campi<'a>, NonTorna> {
        let Albero::Oggetto(campi) = albero else { return Err(albero.non_e("un oggetto")) };
        for (campo, valore) in campi {
            let posto = nomi.iter().position(|nome| nome == campo);
            match posto.and_then(|posto| valori.get_mut(posto)) {
                Some(vuoto @ None) => *vuoto = Some(valore),
                Some(_) => return Err(NonTorna::new(&r::CAMPO_RIPETUTO, &[campo]).dentro(campo)),
                None => return Err(NonTorna::new(&r::CAMPO_SCONOSCIUTO, &[campo, &elenco(nomi)]).dentro(campo)),
            }
        }
        Ok(Campi { nomi, valori, prossimo: 0 })
    }

    fn nome(&self) -> &'a str {
        self.nomi.get(self.prossimo).copied().unwrap_or_default()
    }

    fn legge<T: Leggi>(&mut self) -> Result<Option<T>, NonTorna> {
        match self.valori.get(self.prossimo).copied().flatten() {
            Some(valore) => T::leggi(valore).map(Some).map_err(|error| error.dentro(self.nome())),
            None => Ok(None),
        }
    }

    /// The next field, which must be there.
    pub(super) fn serve<T: Leggi>(&mut self) -> Result<T, NonTorna> {
        let letto = self.legge()?.ok_or_else(|| NonTorna::new(&r::CAMPO_MANCANTE, &[self.nome()]).dentro(self.nome()));
        self.prossimo += 1;
        letto
    }

    /// The next field, which may be left out.
    pub(super) fn ammette<T: Leggi + Default>(&mut self) -> Result<T, NonTorna> {
        let letto = self.legge()?.unwrap_or_default();
        self.prossimo += 1;
        Ok(letto)
    }
}

/// The place of a word in the list of those allowed.
pub(super) fn parola(albero: &Albero<'_>, ammesse: &[&str]) -> Result<usize, NonTorna> {
    let Albero::Testo(testo) = albero else { return Err(albero.non_e("uno dei valori ammessi")) };
    let posto = ammesse.iter().position(|parola| parola == testo);
    posto.ok_or_else(|| NonTorna::new(&r::VALORE_SCONOSCIUTO, &[testo, &elenco(ammesse)]))
}

#[cold]
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
