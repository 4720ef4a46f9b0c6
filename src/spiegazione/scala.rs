//! Allegato 1 line by line.

use rust_decimal::Decimal;

use super::{Importo, Operazione, Ramo, Riga};
use crate::fonte;
use crate::parametri::{Parametri, Unita};
use crate::scala::{Minori, PerMinori, Scala};

pub(super) fn scala(scala: &Scala, p: Parametri) -> Ramo {
    let Scala {
        componenti: _, // the parameter says it
        parametro,
        numero_figli: _,
        figli,
        minori,
        disabili,
        disabilita,
        in_struttura,
        residenza,
        maggiorazioni: _, // Σ of the lines below
        valore,
    } = *scala;
    let s = p.stabili;
    let norma = |codice, valore: Decimal, fonte| Riga::norma(codice, valore, Unita::Scala, fonte);
    let per = |codice, valore: Decimal, persone: u16, una: Ramo| {
        let numero = Riga::numero("persone", persone.into(), Unita::Numero, una.fonte);
        let riga = Riga::new(codice, Importo::Altro(valore), Unita::Scala, Operazione::Prodotto, una.fonte);
        riga.con(vec![numero, una])
    };
    let Minori { per: motivo, piccoli, valore: per_minori } = minori;
    let voce_minori = if piccoli { s.maggiorazione_piccoli } else { s.maggiorazione_minori };
    let codice_minori = match motivo {
        Some(PerMinori::GenitoreSolo) => "maggiorazione-genitore-solo",
        Some(PerMinori::GenitoriLavorano) | None => "maggiorazione-minori",
    };
    let maggiorazioni = [
        norma("maggiorazione-figli", figli, s.maggiorazione_figli.fonte),
        norma(codice_minori, per_minori, voce_minori.fonte),
        per(
            "maggiorazione-disabilita",
            disabilita,
            disabili,
            Riga::voce("per-ogni-persona", s.maggiorazione_disabilita, Unita::Scala),
        ),
        per(
            "parametro-in-struttura",
            residenza,
            in_struttura,
            Riga::voce("per-ogni-persona", s.parametro_in_struttura, Unita::Scala),
        ),
    ];
    let mut righe = vec![norma("parametro-nucleo", parametro, s.scala.fonte)];
    righe.extend(maggiorazioni.into_iter().filter(|riga| !riga.importo.decimal().is_zero()));
    let allegato1 = fonte::allegato1("Allegato 1");
    let totale = Riga::new("scala-equivalenza", Importo::Altro(valore), Unita::Scala, Operazione::Somma, allegato1);
    totale.con(righe)
}
