//! The kinds beside the ordinary one: Allegato 2 line by line.

use rust_decimal::Decimal;
use serde::Serialize;

use super::{Importo, Operazione, Ramo, Riga, isee};
use crate::fonte;
use crate::indicatori::{Aggiuntiva, Caso, Come, Composto, Forma, Indicatori, Parte, Tipo, calcoli_specifici, casi};
use crate::nucleo::Nucleo;
use crate::parametri::{Parametri, Unita};

/// A kind, line by line.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct SpiegazioneSpecifica {
    /// The kind.
    pub tipo: Tipo,
    /// The `id` of the person for whom it is.
    pub componente: String,
    /// The form.
    pub forma: Forma,
    /// The trees.
    pub indicatori: Indicatori<Box<Riga>>,
}

/// The kinds that are computed on a household of their own.
pub(super) fn specifici(n: &Nucleo<'_>) -> Vec<SpiegazioneSpecifica> {
    let spiegati = casi(n).into_iter().filter_map(|caso| {
        Some(SpiegazioneSpecifica {
            tipo: caso.tipo,
            componente: n.membri.get(caso.chi).map(|m| m.dati.id.clone()).unwrap_or_default(),
            forma: caso.forma,
            indicatori: specifico(n, &caso)?,
        })
    });
    spiegati.collect()
}

/// The trees of a kind; none where it has no household of its own.
pub(crate) fn specifico(n: &Nucleo<'_>, caso: &Caso<'_>) -> Option<Indicatori<Ramo>> {
    let Come::Nucleo(nucleo, aggiunte) = &caso.come else { return None };
    let Indicatori { ordinario, famiglia } = calcoli_specifici(caso.tipo, nucleo, aggiunte, n.scelte);
    Some(Indicatori {
        ordinario: composto(nucleo, &ordinario),
        famiglia: famiglia.map(|famiglia| composto(nucleo, &famiglia)),
    })
}

/// The ISEE of the household and the components added to it.
fn composto(n: &Nucleo<'_>, composto: &Composto<'_>) -> Ramo {
    let Composto { calcolato, aggiuntive, isee: totale } = composto;
    let riga = isee(n, calcolato);
    if aggiuntive.is_empty() {
        return riga;
    }
    let mut figli = vec![riga];
    figli.extend(aggiuntive.iter().map(|a| aggiuntiva(a, calcolato.parametri)));
    Riga::somma("isee-specifico", *totale, fonte::allegato2("Allegato 2"), figli)
}

/// Allegato 2, c. 1 and 2.
fn aggiuntiva(aggiuntiva: &Aggiuntiva<'_>, p: Parametri) -> Ramo {
    let Aggiuntiva { chi, solo, calcolo, parte, intera, scala, importo } = aggiuntiva;
    let s = p.stabili;
    let allegato2 = match parte {
        Parte::Figlio { .. } => fonte::allegato2("Allegato 2, c. 1"),
        Parte::Genitore { .. } => fonte::allegato2("Allegato 2, c. 2"),
    };
    let equivalente = Riga::rinomina(super::calcolo(solo, calcolo, p), "ise-equivalente");
    let fattori = match *parte {
        Parte::Figlio { eccedenza } => {
            let franchigia = s.residenze_franchigia;
            let mut righe = vec![equivalente, Riga::voce("franchigia-figlio", franchigia, Unita::Euro).meno()];
            righe.extend(Riga::limite(franchigia.valore - calcolo.isee, franchigia.fonte));
            vec![
                Riga::somma("eccedenza-figlio", eccedenza, allegato2, righe),
                Riga::voce("quota-figlio", s.residenze_quota, Unita::Aliquota),
            ]
        }
        Parte::Genitore { altri_figli, fattore } => {
            let mut fattori = vec![equivalente, Riga::voce("quota-genitore", s.genitore_quota, Unita::Aliquota)];
            fattori.extend((altri_figli > 0).then(|| fattore_figli(altri_figli, fattore, p)));
            fattori
        }
    };
    let intera = Riga::di("componente-intera", *intera, allegato2, Operazione::Prodotto, fattori);
    let scala = Riga::new("scala-beneficiario", Importo::Altro(*scala), Unita::Scala, Operazione::Rinvio, allegato2);
    let riga = Riga::di("componente-aggiuntiva", *importo, allegato2, Operazione::Rapporto, vec![intera, scala]);
    match solo.membri.get(*chi) {
        Some(m) => riga.di_componente(&m.dati.id),
        None => riga,
    }
}

/// One, and a half for each further figlio.
fn fattore_figli(altri: u16, fattore: Decimal, p: Parametri) -> Ramo {
    let voce = p.stabili.genitore_aumento;
    let numero = |codice, numero| Riga::numero(codice, numero, Unita::Numero, voce.fonte);
    let per_figlio = Riga::voce("ogni-altro-figlio", voce, Unita::Numero);
    let new =
        |codice, valore, operazione| Riga::new(codice, Importo::Altro(valore), Unita::Numero, operazione, voce.fonte);
    let figli = vec![numero("figli-oltre", altri.into()), per_figlio];
    let altri = new("altri-figli", fattore - Decimal::ONE, Operazione::Prodotto).con(figli);
    new("fattore-figli", fattore, Operazione::Somma).con(vec![numero("primo-figlio", Decimal::ONE), altri])
}
