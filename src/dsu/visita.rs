//! Every amount of a declaration with its path: to read, change or list them without a line for each field.

use super::Posizioni;
use crate::date::Data;
use crate::euro::{Euro, Percentuale};

/// A step of a path.
#[derive(Debug)]
pub(crate) enum Passo {
    Campo(&'static str),
    Posto(usize),
    /// A key that the input chooses: the name of a figure, of a table.
    Nome(String),
}

/// A path as errors write it: `nucleo.componenti[0].redditi.pensione`.
#[cold]
pub(crate) fn percorso(passi: &[Passo]) -> String {
    let mut path = String::new();
    for passo in passi {
        let nome = match passo {
            Passo::Campo(nome) => nome,
            Passo::Nome(nome) => nome.as_str(),
            Passo::Posto(n) => {
                path.push('[');
                path.push_str(&n.to_string());
                path.push(']');
                continue;
            }
        };
        if !path.is_empty() {
            path.push('.');
        }
        path.push_str(nome);
    }
    path
}

/// What has amounts inside: they are visited in the order of the declaration, always the same for the same shape.
pub(crate) trait Visita {
    fn visita(&mut self, visita: &mut Giro<'_>);
}

/// A walk through the amounts: where it is, and what to do with each.
pub(crate) struct Giro<'f> {
    passi: Vec<Passo>,
    importo: &'f mut dyn FnMut(&[Passo], &mut Euro),
}

impl<'f> Giro<'f> {
    /// Does it for every amount.
    pub(crate) fn di(tutto: &mut impl Visita, importo: &'f mut dyn FnMut(&[Passo], &mut Euro)) {
        tutto.visita(&mut Giro { passi: Vec::with_capacity(8), importo });
    }

    /// One step further.
    pub(crate) fn dentro(&mut self, passo: Passo, parte: &mut impl Visita) {
        self.passi.push(passo);
        parte.visita(self);
        self.passi.pop();
    }
}

impl Visita for Euro {
    fn visita(&mut self, giro: &mut Giro<'_>) {
        (giro.importo)(&giro.passi, self);
    }
}

impl<T: Visita> Visita for Option<T> {
    fn visita(&mut self, giro: &mut Giro<'_>) {
        if let Some(parte) = self {
            parte.visita(giro);
        }
    }
}

impl<T: Visita> Visita for Vec<T> {
    fn visita(&mut self, giro: &mut Giro<'_>) {
        for (n, voce) in self.iter_mut().enumerate() {
            giro.dentro(Passo::Posto(n), voce);
        }
    }
}

/// What is not an amount.
macro_rules! senza_importi {
    ($($tipo:ty),*) => {$(
        impl $crate::dsu::visita::Visita for $tipo {
            #[inline]
            fn visita(&mut self, _: &mut $crate::dsu::visita::Giro<'_>) {}
        }
    )*};
}
pub(crate) use senza_importi;

senza_importi!(String, bool, u8, u16, Data, Percentuale, Posizioni);
