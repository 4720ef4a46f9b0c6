//! Allegato 1: the scala di equivalenza.

use rust_decimal::Decimal;

use crate::dsu::GenitoreNonConvivente;
use crate::nucleo::{Insieme, Nucleo};
use crate::parametri::{Parametri, Stabili};
use crate::scelte::{DisabiliInStruttura, Scelte};

/// The scale: the parameter for the members and the supplements.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Scala {
    /// The members on whom the parameter is computed: those in residential care or convivenza are apart.
    pub componenti: u16,
    /// The parameter of the table (ParametroNucleo).
    pub parametro: Decimal,
    /// The figli of lett. a.
    pub numero_figli: u16,
    /// Lett. a.
    pub figli: Decimal,
    /// Lett. b or c.
    pub minori: Minori,
    /// The people with a disability who bring the supplement.
    pub disabili: u16,
    /// Lett. c-bis.
    pub disabilita: Decimal,
    /// The people in residential care or convivenza counted by lett. d.
    pub in_struttura: u16,
    /// Lett. d.
    pub residenza: Decimal,
    /// Σ of the supplements (Maggiorazioni).
    pub maggiorazioni: Decimal,
    /// The scale.
    pub valore: Decimal,
}

/// The supplement for minor figli.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Minori {
    /// Which letter gives it, if any.
    pub per: Option<PerMinori>,
    /// Whether a figlio is under three.
    pub piccoli: bool,
    /// The supplement.
    pub valore: Decimal,
}

/// Why there is a supplement for minor figli.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PerMinori {
    /// Lett. b: both parents, or the only one present, worked.
    GenitoriLavorano,
    /// Lett. c: a single parent who does not work, with minors and nobody else.
    GenitoreSolo,
}

/// Allegato 1.
pub(crate) fn scala(n: &Nucleo<'_>, p: Parametri, scelte: Scelte) -> Scala {
    // Lett. d: whom the scale is computed without.
    let in_struttura = n.chi(|m| m.in_struttura());
    let resto = n.tutti().senza(in_struttura);
    let letterale = scelte.disabili_in_struttura == DisabiliInStruttura::Letterale;
    let s = p.stabili;
    // Everybody in care: the table applies to them, unless the letter is followed.
    let (base, apart) =
        if resto.vuoto() && !letterale { (in_struttura, Insieme::VUOTO) } else { (resto, in_struttura) };
    let componenti = base.quanti();
    let parametro = parametro(componenti, s);
    // Lett. a.
    let numero_figli = n.figli_fra(resto).numero;
    let figli = maggiorazione_figli(numero_figli, s);
    // Lett. b-c.
    let minori = minori(n, resto, s);
    // Lett. c-bis.
    let con_disabilita = n.chi(|m| m.dati.disabilita.is_some());
    let disabili = con_disabilita.fra(if letterale { resto } else { n.tutti() }).quanti();
    let disabilita = s.maggiorazione_disabilita.valore * Decimal::from(disabili);
    // Lett. d.
    let residenza = s.parametro_in_struttura.valore * Decimal::from(apart.quanti());
    let maggiorazioni = figli + minori.valore + disabilita + residenza;
    Scala {
        componenti,
        parametro,
        numero_figli,
        figli,
        minori,
        disabili,
        disabilita,
        in_struttura: apart.quanti(),
        residenza,
        maggiorazioni,
        valore: parametro + maggiorazioni,
    }
}

/// The table, and its further members.
fn parametro(componenti: u16, s: &Stabili) -> Decimal {
    let tabella = s.scala.valore;
    match usize::from(componenti).checked_sub(1) {
        None => Decimal::ZERO,
        Some(n) => tabella.get(n).copied().unwrap_or_else(|| {
            let [.., ultimo] = tabella;
            let oltre = Decimal::from(n + 1 - tabella.len());
            ultimo + s.scala_oltre.valore * oltre
        }),
    }
}

/// Lett. a: the table starts from two figli; its last figure is for five or more.
fn maggiorazione_figli(figli: u16, s: &Stabili) -> Decimal {
    let tabella = s.maggiorazione_figli.valore;
    match usize::from(figli).checked_sub(2) {
        None => Decimal::ZERO,
        Some(n) => {
            let [.., ultimo] = tabella;
            tabella.get(n).copied().unwrap_or(ultimo)
        }
    }
}

/// Lett. b: minors and parents who worked. Lett. c: a single parent who did not, with minors and nobody else.
fn minori(n: &Nucleo<'_>, resto: Insieme, s: &Stabili) -> Minori {
    let minori = n.chi(|m| m.eta < s.eta_maggiore.valore && m.genitori.incontra(resto)).fra(resto);
    let genitori = n.fra(minori).fold(Insieme::VUOTO, |tutti, m| tutti.unito(m.genitori)).fra(resto);
    let lavora = |lavoro: Option<bool>| lavoro == Some(true);
    let per = if minori.vuoto() {
        None
    } else if n.fra(genitori).all(|g| lavora(g.dati.lavoro_sei_mesi)) {
        Some(PerMinori::GenitoriLavorano)
    } else if genitori.quanti() == 1
        && resto == genitori.unito(minori)
        && n.fra(minori).all(|m| !altro_genitore_conta(m.dati.genitore_non_convivente))
    {
        Some(PerMinori::GenitoreSolo)
    } else {
        None
    };
    let piccoli = n.fra(minori).any(|m| m.eta < s.eta_piccoli.valore);
    let maggiorazione = if piccoli { s.maggiorazione_piccoli } else { s.maggiorazione_minori };
    Minori { per, piccoli, valore: per.map_or(Decimal::ZERO, |_| maggiorazione.valore) }
}

/// For lett. c only: the other parent counts as in the household when he or she recognised the child and no case of
/// art. 7, c. 1, lett. a-e applies.
fn altro_genitore_conta(altro: Option<GenitoreNonConvivente>) -> bool {
    altro == Some(GenitoreNonConvivente::Riconosciuto)
}
