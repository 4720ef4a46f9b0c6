//! The explanation: the calculation's own structs as a tree of lines, each with its amount, its source and the lines
//! it is made of.
//!
//! Every struct is taken apart without `..`: a line of the law that nobody explains does not compile. An amount is
//! always the one that the chapter computed, never computed again here; `operazione` says how the children give it,
//! and a test checks that they do.

mod patrimonio;
mod redditi;
mod scala;
mod specifici;

pub use specifici::SpiegazioneSpecifica;
pub(crate) use specifici::specifico;

use rust_decimal::Decimal;
use serde::{Serialize, Serializer};

use crate::dsu::Dsu;
use crate::error::IseeError;
use crate::euro::{Euro, Percentuale, to_number};
use crate::fonte::{self, Fonte};
use crate::indicatori::{Calcolato, Indicatori, calcoli, corrente};
use crate::messaggi::it;
use crate::nucleo::Nucleo;
use crate::parametri::{Parametri, Unita, Voce};
use crate::prospetto::Calcolo;

/// What `explain` gives: a tree of lines for each indicator.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Spiegazione {
    /// The trees, under the names that `calculate` uses.
    pub indicatori: Indicatori<Box<Riga>>,
    /// The kinds that `calculate` computed on a household of their own (`calcolato`).
    pub specifici: Vec<SpiegazioneSpecifica>,
    /// The same after the changes of art. 9, when they are admitted.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub corrente: Option<SpiegazioneCorrente>,
}

/// The indicators after the changes of art. 9.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct SpiegazioneCorrente {
    /// The trees, under the names that `calculate` uses.
    pub indicatori: Indicatori<Box<Riga>>,
    /// The kinds computed on a household of their own.
    pub specifici: Vec<SpiegazioneSpecifica>,
}

/// A line of the explanation.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Riga {
    /// Stable name: `reddito-figurativo`.
    pub codice: &'static str,
    /// What the line is, in Italian.
    pub etichetta: &'static str,
    /// Why, in one plain Italian sentence.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub nota: Option<&'static str>,
    /// The `id` of the person, for a line of one person.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub componente: Option<String>,
    /// The path of the entry in the declaration, for a line of one entry.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub riferimento: Option<String>,
    /// The amount, rounded to the cent when it is euro.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "number"))]
    pub importo: Importo,
    /// The unit of the amount.
    pub unita: Unita,
    /// Whether the line adds to the one above or is taken from it.
    pub segno: Segno,
    /// How the children give the amount.
    pub operazione: Operazione,
    /// The rule.
    pub fonte: Fonte,
    /// The lines it is made of.
    pub figli: Vec<Box<Riga>>,
}

/// The amount of a line: exact here, rounded when it leaves the engine.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Importo {
    /// Euro: to the cent.
    Euro(Euro),
    /// A rate, a coefficient, a number: at most ten decimals.
    Altro(Decimal),
}

impl Importo {
    /// The exact amount.
    pub fn decimal(self) -> Decimal {
        match self {
            Importo::Euro(euro) => euro.decimal(),
            Importo::Altro(altro) => altro,
        }
    }
}

impl Serialize for Importo {
    fn serialize<S: Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
        match self {
            Importo::Euro(euro) => euro.serialize(out),
            Importo::Altro(altro) => out.serialize_f64(to_number(altro.round_dp(10))),
        }
    }
}

/// How a line enters the sum above it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub enum Segno {
    /// It adds.
    #[serde(rename = "+")]
    Piu,
    /// It is taken away.
    #[serde(rename = "-")]
    Meno,
}

/// How the children give the amount of a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "kebab-case")]
pub enum Operazione {
    /// Their sum, each with its sign.
    Somma,
    /// Their product.
    Prodotto,
    /// The first divided by the second.
    Rapporto,
    /// The smallest.
    Minimo,
    /// The largest.
    Massimo,
    /// No children: it comes from the declaration.
    Dato,
    /// No children: it is a figure of the law.
    Norma,
    /// No children: it is explained elsewhere in the tree.
    Rinvio,
}

/// A line on the heap: lines are moved many times before they reach their place.
pub(crate) type Ramo = Box<Riga>;

impl Riga {
    #[inline(never)]
    fn new(codice: &'static str, importo: Importo, unita: Unita, operazione: Operazione, fonte: Fonte) -> Ramo {
        let it::Testo { etichetta, nota } = it::riga(codice);
        Box::new(Riga {
            codice,
            etichetta,
            nota,
            componente: None,
            riferimento: None,
            importo,
            unita,
            segno: Segno::Piu,
            operazione,
            fonte,
            figli: Vec::new(),
        })
    }

    /// A line of euro made of others.
    fn di(codice: &'static str, importo: Euro, fonte: Fonte, operazione: Operazione, figli: Vec<Ramo>) -> Ramo {
        Riga::new(codice, Importo::Euro(importo), Unita::Euro, operazione, fonte).con(figli)
    }

    /// A sum; of nothing, it is a leaf.
    fn somma(codice: &'static str, importo: Euro, fonte: Fonte, figli: Vec<Ramo>) -> Ramo {
        let operazione = if figli.is_empty() { Operazione::Dato } else { Operazione::Somma };
        Riga::di(codice, importo, fonte, operazione, figli)
    }

    /// A leaf that comes from the declaration.
    fn dato(codice: &'static str, importo: Euro, fonte: Fonte) -> Ramo {
        Riga::di(codice, importo, fonte, Operazione::Dato, Vec::new())
    }

    /// A leaf that is a figure of the law.
    fn norma(codice: &'static str, importo: impl Into<Importo>, unita: Unita, fonte: Fonte) -> Ramo {
        Riga::new(codice, importo.into(), unita, Operazione::Norma, fonte)
    }

    /// A leaf that is a row of the parameters.
    fn voce<T: Copy + Into<Importo>>(codice: &'static str, voce: Voce<T>, unita: Unita) -> Ramo {
        Riga::norma(codice, voce.valore, unita, voce.fonte)
    }

    /// A number of people or of shares.
    fn numero(codice: &'static str, numero: Decimal, unita: Unita, fonte: Fonte) -> Ramo {
        Riga::new(codice, Importo::Altro(numero), unita, Operazione::Dato, fonte)
    }

    /// A fraction that no decimal writes: its two terms are its children.
    fn frazione(codice: &'static str, termini: [Decimal; 2], operazione: Operazione, fonte: Fonte) -> Ramo {
        let [numeratore, denominatore] = termini;
        let termine = |codice, termine| Riga::new(codice, Importo::Altro(termine), Unita::Numero, operazione, fonte);
        let quota = Importo::Altro(numeratore / denominatore);
        let figli = vec![termine("parti-che-contano", numeratore), termine("parti-in-tutto", denominatore)];
        Riga::new(codice, quota, Unita::Aliquota, Operazione::Rapporto, fonte).con(figli)
    }

    /// What keeps a sum from falling below zero; nothing when it does not.
    fn limite(manca: Euro, fonte: Fonte) -> Option<Ramo> {
        let manca = manca.positive();
        (!manca.is_zero()).then(|| Riga::di("non-utilizzato", manca, fonte, Operazione::Rinvio, Vec::new()))
    }

    /// The person's part of an amount: whole and share when the share is not the whole.
    fn parte(codice: &'static str, importo: Euro, intero: Euro, quota: Percentuale, fonte: Fonte) -> Ramo {
        if quota == Percentuale::INTERO {
            return Riga::dato(codice, importo, fonte);
        }
        let figli = vec![
            Riga::dato("intero", intero, fonte),
            Riga::numero("quota-posseduta", quota.frazione(), Unita::Aliquota, fonte),
        ];
        Riga::di(codice, importo, fonte, Operazione::Prodotto, figli)
    }

    fn con(mut self: Box<Self>, figli: Vec<Ramo>) -> Ramo {
        self.figli = figli;
        self
    }

    fn meno(mut self: Box<Self>) -> Ramo {
        self.segno = Segno::Meno;
        self
    }

    fn di_componente(mut self: Box<Self>, id: &str) -> Ramo {
        self.componente = Some(id.to_owned());
        self
    }

    fn riferita(mut self: Box<Self>, path: String) -> Ramo {
        self.riferimento = Some(path);
        self
    }

    /// The same line under another code.
    fn rinomina(mut self: Box<Self>, codice: &'static str) -> Ramo {
        let it::Testo { etichetta, nota } = it::riga(codice);
        (self.codice, self.etichetta, self.nota) = (codice, etichetta, nota);
        self
    }

    fn chiamata(mut self: Box<Self>, etichetta: &'static str) -> Ramo {
        self.etichetta = etichetta;
        self
    }

    /// The line, unless it is zero and would only lengthen the page.
    fn se_c_e(self: Box<Self>) -> Option<Ramo> {
        (!self.importo.decimal().is_zero() || !self.figli.is_empty()).then_some(self)
    }
}

impl From<Euro> for Importo {
    fn from(euro: Euro) -> Importo {
        Importo::Euro(euro)
    }
}

impl From<Decimal> for Importo {
    fn from(altro: Decimal) -> Importo {
        Importo::Altro(altro)
    }
}

/// The indicators of a declaration, line by line.
///
/// # Errors
/// Those of [`calculate`](crate::calculate).
///
/// ```
/// # let text = r#"{ "dataPresentazione": "2026-03-15", "nucleo": { "abitazione": { "titolo": "altro" },
/// #   "componenti": [{ "id": "anna", "relazione": "D", "dataNascita": "1980-05-01",
/// #     "redditi": { "redditoComplessivo": 20000, "pensione": 20000 } }] } }"#;
/// let dsu = isee_simulatore::json::dsu(text).unwrap();
/// let albero = isee_simulatore::explain(&dsu).unwrap().indicatori.ordinario;
/// assert_eq!(albero.codice, "isee");
/// let codici: Vec<_> = albero.figli.iter().map(|riga| riga.codice).collect();
/// assert_eq!(codici, ["ise", "scala-equivalenza"]); // ISEE = ISE / scala
/// ```
pub fn explain(dsu: &Dsu) -> Result<Spiegazione, IseeError> {
    Ok(spiegazione(&Nucleo::try_from(dsu)?))
}

/// The explanation of a valid household: it cannot fail.
pub fn spiegazione(n: &Nucleo<'_>) -> Spiegazione {
    let calcoli = calcoli(n);
    let corrente = corrente(n, &calcoli.ordinario).and_then(|c| c.nucleo);
    Spiegazione {
        indicatori: indicatori(n, &calcoli),
        specifici: specifici::specifici(n),
        corrente: corrente.map(|n| SpiegazioneCorrente {
            indicatori: indicatori(&n, &self::calcoli(&n)),
            specifici: specifici::specifici(&n),
        }),
    }
}

/// The trees of the indicators.
pub(crate) fn indicatori(n: &Nucleo<'_>, calcoli: &Indicatori<Calcolato<'_>>) -> Indicatori<Box<Riga>> {
    let Indicatori { ordinario, famiglia } = calcoli;
    Indicatori { ordinario: isee(n, ordinario), famiglia: famiglia.as_ref().map(|famiglia| isee(n, famiglia)) }
}

/// An indicator.
fn isee(n: &Nucleo<'_>, calcolato: &Calcolato<'_>) -> Ramo {
    let Calcolato { calcolo, parametri, prestazioni: _ } = calcolato;
    self::calcolo(n, calcolo, *parametri)
}

/// Art. 2: the tree of a calculation.
fn calcolo(n: &Nucleo<'_>, calcolo: &Calcolo<'_>, p: Parametri) -> Ramo {
    let Calcolo { isr, mobiliare, figurativo_da, immobiliare, isp, isp_pesato, ise, scala, isee } = calcolo;
    let patrimonio = Riga::somma(
        "isp",
        *isp,
        fonte::art5("art. 5, c. 1"),
        vec![patrimonio::mobiliare(n, mobiliare, p), patrimonio::immobiliare(n, immobiliare, p)],
    );
    let peso = Riga::voce("peso-isp", p.stabili.peso_isp, Unita::Aliquota);
    let art2 = fonte::art2("art. 2, c. 3");
    let ise = Riga::somma(
        "ise",
        *ise,
        art2,
        vec![
            redditi::isr(n, isr, figurativo_da, p),
            Riga::di("isp-pesato", *isp_pesato, art2, Operazione::Prodotto, vec![patrimonio, peso]),
        ],
    );
    let figli = vec![ise, scala::scala(scala, p)];
    Riga::di("isee", *isee, fonte::art2("art. 2, c. 2"), Operazione::Rapporto, figli)
}
