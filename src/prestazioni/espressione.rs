//! What a document may say: expressions, which give an amount, and conditions, which give yes or no. Data, never text to
//! be executed: the shape is read by `json`, the meaning is checked by `controlli`, the value is given by `valuta`.

use rust_decimal::Decimal;

use crate::date::Data;

/// An expression: a number, a text or a day.
#[derive(Clone, Debug, PartialEq)]
pub enum Espressione {
    /// `1500`, `0.07`: a number with at most ten decimals.
    Numero(Decimal),
    /// `"in-sede"`.
    Testo(String),
    /// `"2024-01-01"`.
    Giorno(Data),
    /// `"indicator"`: the indicator of the document, adjusted.
    Indicatore,
    /// `{ "min": [..], "label": ".." }`: an operation; with a label it is a line of the explanation.
    Operazione(Box<Operazione>, Option<String>),
}

/// The operations: one key of the object says which.
#[derive(Clone, Debug, PartialEq)]
#[expect(missing_docs, reason = "the fields are those of the JSON that each variant shows")]
pub enum Operazione {
    /// `{ "const": 1500, "label": ".." }`: a number that is a line of the explanation.
    Costante(Decimal),
    /// `{ "param": "limite" }`: a figure of the document, that of the day.
    Param(String),
    /// `{ "fact": "retta-mensile" }`: what is known of the household, or asked.
    Fatto(String),
    /// `{ "+": [..] }`.
    Somma(Vec<Espressione>),
    /// `{ "-": [a, b] }`.
    Differenza(Espressione, Espressione),
    /// `{ "*": [..] }`.
    Prodotto(Vec<Espressione>),
    /// `{ "/": [a, b] }`: a division by zero has no value.
    Quoziente(Espressione, Espressione),
    /// `{ "min": [..] }`.
    Minimo(Vec<Espressione>),
    /// `{ "max": [..] }`.
    Massimo(Vec<Espressione>),
    /// `{ "clamp": { "of", "min", "max" } }`.
    Limita { di: Espressione, min: Espressione, max: Espressione },
    /// `{ "if": [condition, then, else] }`.
    Se { se: Condizione, allora: Espressione, altrimenti: Espressione },
    /// `{ "switch": { "of", "cases": { "word": expression }, "else" } }`.
    Scegli { di: Espressione, casi: Vec<(String, Espressione)>, altrimenti: Option<Espressione> },
    /// `{ "round": { "of", "step", "mode" } }`.
    Arrotonda { di: Espressione, passo: Decimal, modo: Arrotondamento },
    /// `{ "bands": { "of", "rows": [{ "to", "value", "closed" }], "closed" } }`: the first row whose bound is not passed.
    Fasce { di: Espressione, righe: Vec<Fascia>, chiuse: Chiusa },
    /// `{ "linear": { "of", "x1", "y1", "x2", "y2", "outside" } }`.
    Retta { di: Espressione, da: Punto, a: Punto, fuori: Fuori },
    /// `{ "piecewise": { "of", "points": [[x, y], ..], "outside" } }`.
    Spezzata { di: Espressione, punti: Vec<Punto>, fuori: Fuori },
    /// `{ "table": { "ref", "of", "lookup", "column" } }`: a table of the document; the first column holds the bounds.
    Tabella { nome: String, di: Espressione, cerca: Cerca, colonna: String },
    /// `{ "grid": { "row", "rows": [bounds], "column", "columns": [words or numbers], "values": [[..]] } }`: an empty cell
    /// is a figure that was not found, so the value is not known.
    Griglia(Griglia),
    /// `{ "sum_over": { "of", "where", "among", "order_by", "expr" } }`: the sum over people. `persona.ordinale` counts,
    /// from 1, those of `among` (all those of `of`, if absent), summed or not.
    SommaSu { elenco: Elenco, dove: Option<Condizione>, fra: Option<Condizione>, ordine: Ordine, di: Espressione },
    /// `{ "count": { "of", "where" } }`.
    Conta { elenco: Elenco, dove: Option<Condizione> },
    /// `{ "scale": { "base", "terms": [{ "where", "weight", "max_count" }], "cap" } }`: each person gives the weight of
    /// the first term that is true for him or her and is not used up.
    Scala { base: Decimal, termini: Vec<Termine>, massimo: Espressione },
    /// `{ "result": { "benefit", "field" } }`: the amount of another benefit.
    Risultato { prestazione: String, campo: Campo },
    /// `{ "annualise": { "of", "payments" } }`: what is paid so many times in the year.
    Annualizza { di: Espressione, pagamenti: Decimal },
}

/// A point of a line.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Punto {
    /// Where.
    pub x: Decimal,
    /// How much.
    pub y: Decimal,
}

/// A row of `bands`.
#[derive(Clone, Debug, PartialEq)]
pub struct Fascia {
    /// The bound; none on the last row, which has no end.
    pub fino: Option<Soglia>,
    /// What the band gives.
    pub valore: Espressione,
    /// Whether the bound belongs to this band; that of the list when absent.
    pub chiusa: Option<Chiusa>,
}

/// A bound: a number, or a figure of the document.
#[derive(Clone, Debug, PartialEq)]
pub enum Soglia {
    /// `40000`.
    Numero(Decimal),
    /// `{ "param": "limite" }`.
    Param(String),
}

/// `"right"`: the bound belongs to the band that ends there; `"left"`: to the one that begins.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Chiusa {
    /// "fino a": `<=`.
    #[default]
    Destra,
    /// "inferiore a": `<`.
    Sinistra,
}

/// `"clamp"`: the value of the nearest end; `"null"`: no value.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Fuori {
    /// The value of the nearest end.
    #[default]
    Estremo,
    /// No value: the condition that guards it is wrong, and the result says so.
    Niente,
}

/// Which row of a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cerca {
    /// The first bound not under the value; past the last, the last.
    Sopra,
    /// The last bound not over the value; before the first, the first.
    Sotto,
    /// The nearest; of two as near, the first.
    Vicina,
}

/// `"half_up"`, `"down"`, `"up"`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Arrotondamento {
    /// Half away from zero.
    MetaInSu,
    /// Toward zero.
    InGiu,
    /// Away from zero.
    InSu,
}

/// Which field of another benefit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Campo {
    /// `"amount"`: as the document gives it.
    Importo,
    /// `"month"`: a year is twelve of them.
    Mese,
    /// `"year"`.
    Anno,
}

/// A table by bands of a number and by a word or a number.
#[derive(Clone, Debug, PartialEq)]
pub struct Griglia {
    /// What chooses the row.
    pub riga: Espressione,
    /// The bounds of the rows, "fino a"; the last may be `null`.
    pub righe: Vec<Option<Soglia>>,
    /// What chooses the column.
    pub colonna: Espressione,
    /// The columns: words, or ordinals of which the last holds for all those after it.
    pub colonne: Colonne,
    /// The cells, by row.
    pub valori: Vec<Vec<Option<Decimal>>>,
}

/// The names of the columns of a grid.
#[derive(Clone, Debug, PartialEq)]
pub enum Colonne {
    /// `["primaria", "secondaria-i"]`.
    Parole(Vec<String>),
    /// `[1, 2, 3]`: the last stands for "3 and more".
    Ordinali(Vec<Decimal>),
}

/// The people of whom `sum_over`, `count`, `exists` speak.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Elenco {
    /// `"componenti"`: the household.
    Componenti,
    /// `"figli"`: the figli of the declarant or of the spouse, of any age.
    Figli,
}

/// In which order.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Ordine {
    /// `"oldest"`: the oldest first.
    #[default]
    DalPiuGrande,
    /// `"youngest"`.
    DalPiuPiccolo,
    /// `"listed"`: as the declaration lists them.
    Elencati,
}

/// A term of a scale.
#[derive(Clone, Debug, PartialEq)]
pub struct Termine {
    /// Who.
    pub dove: Condizione,
    /// How much each.
    pub peso: Decimal,
    /// How many at most.
    pub massimo: Option<u8>,
}

/// A condition.
#[derive(Clone, Debug, PartialEq)]
pub struct Condizione {
    /// What it says.
    pub prova: Prova,
    /// What the person reads when it is false, in Italian: "L'ISEE non deve superare 10.140 €".
    pub messaggio: Option<String>,
    /// The rule: "DL 48/2023, art. 2, c. 2, lett. b".
    pub fonte: Option<String>,
}

/// What a condition says.
#[derive(Clone, Debug, PartialEq)]
#[expect(missing_docs, reason = "the fields are those of the JSON that each variant shows")]
pub enum Prova {
    /// `{ "all": [..] }`: no if one is no.
    Tutte(Vec<Condizione>),
    /// `{ "any": [..] }`: yes if one is yes.
    Una(Vec<Condizione>),
    /// `{ "not": condition }`.
    Non(Box<Condizione>),
    /// `{ "compare": { "left", "op", "right" } }`.
    Confronta { sinistra: Espressione, op: Confronto, destra: Espressione },
    /// `{ "between": { "of", "from", "to", "open" } }`.
    Fra { di: Espressione, da: Espressione, a: Espressione, aperto: Aperto },
    /// `{ "in": { "of", "values": [..] } }`.
    In { di: Espressione, valori: Vec<Espressione> },
    /// `{ "exists": { "of", "where" } }`.
    Esiste { elenco: Elenco, dove: Option<Box<Condizione>> },
    /// `{ "known": "indicator" }` or a fact: never perhaps.
    Nota(Espressione),
    /// `{ "fact": "persona.minorenne" }`: a fact that is true or false.
    Fatto(String),
    /// `{ "external": ".." }`: only who pays can know it. It does not stop the answer, it goes with it.
    Esterna(String),
    /// `{ "limited_funds": ".." }`: money or places may end. It goes with the answer.
    FondiLimitati(String),
}

/// `<`, `<=`, `=`, `!=`, `>=`, `>`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Confronto {
    /// `<`
    Minore,
    /// `<=`
    NonOltre,
    /// `=`
    Uguale,
    /// `!=`
    Diverso,
    /// `>=`
    Almeno,
    /// `>`
    Maggiore,
}

/// Which ends of `between` are left out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Aperto {
    /// Both are in.
    #[default]
    Nessuno,
    /// `"left"`.
    Sinistra,
    /// `"right"`.
    Destra,
    /// `"both"`.
    Entrambi,
}
