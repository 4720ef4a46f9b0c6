//! Allegato 1: the scala di equivalenza.

use rust_decimal::Decimal;

use crate::dsu::{GenitoreNonConvivente, MaggiorazioneMinori, NucleoProprio, Posizioni};
use crate::nucleo::{Composizione, Insieme, Membro, Nucleo};
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

/// What Allegato 1 counts.
struct Conteggi {
    /// Who is not in residential care or convivenza.
    in_casa: u16,
    in_struttura: u16,
    disabili_in_casa: u16,
    disabili_in_struttura: u16,
    /// Lett. a.
    figli: u16,
    /// Lett. b-c: why, and whether a figlio is under three.
    minori: Option<PerMinori>,
    piccoli: bool,
}

/// Allegato 1.
pub(crate) fn scala(n: &Nucleo<'_>, p: Parametri, scelte: Scelte) -> Scala {
    let s = p.stabili;
    let c = match n.composizione {
        Composizione::Membri(chi) => conta(n, chi, s),
        Composizione::Dichiarata(proprio) => dichiarati(proprio),
    };
    // Lett. d: the scale is computed without who is in care. Everybody in care: the table applies to them, unless the
    // letter is followed.
    let letterale = scelte.disabili_in_struttura == DisabiliInStruttura::Letterale;
    let tutti_in_struttura = c.in_casa == 0 && !letterale;
    let (componenti, in_struttura) = if tutti_in_struttura { (c.in_struttura, 0) } else { (c.in_casa, c.in_struttura) };
    let parametro = parametro(componenti, s);
    // Lett. a.
    let figli = maggiorazione_figli(c.figli, s);
    // Lett. b-c.
    let maggiorazione = if c.piccoli { s.maggiorazione_piccoli } else { s.maggiorazione_minori };
    let per_minori = c.minori.map_or(Decimal::ZERO, |_| maggiorazione.valore);
    let minori = Minori { per: c.minori, piccoli: c.piccoli, valore: per_minori };
    // Lett. c-bis.
    let disabili = c.disabili_in_casa + if letterale { 0 } else { c.disabili_in_struttura };
    let disabilita = s.maggiorazione_disabilita.valore * Decimal::from(disabili);
    // Lett. d.
    let residenza = s.parametro_in_struttura.valore * Decimal::from(in_struttura);
    let maggiorazioni = figli + per_minori + disabilita + residenza;
    Scala {
        componenti,
        parametro,
        numero_figli: c.figli,
        figli,
        minori,
        disabili,
        disabilita,
        in_struttura,
        residenza,
        maggiorazioni,
        valore: parametro + maggiorazioni,
    }
}

/// The people listed.
fn conta(n: &Nucleo<'_>, tutti: Insieme, s: &Stabili) -> Conteggi {
    let chi = |condizione: fn(&Membro<'_>) -> bool| -> Insieme {
        let scelti = n.membri.iter().enumerate().filter(|(k, m)| tutti.contiene(*k) && condizione(m));
        scelti.map(|(k, _)| k).collect()
    };
    let in_struttura = chi(|m| m.in_struttura());
    let in_casa = tutti.senza(in_struttura);
    let disabili = chi(|m| m.dati.disabilita.is_some());
    let (minori, piccoli) = minori(n, in_casa, s);
    Conteggi {
        in_casa: in_casa.quanti(),
        in_struttura: in_struttura.quanti(),
        disabili_in_casa: disabili.fra(in_casa).quanti(),
        disabili_in_struttura: disabili.fra(in_struttura).quanti(),
        figli: n.figli_fra(tutti, in_casa).numero,
        minori,
        piccoli,
    }
}

/// Quadro FC9.
fn dichiarati(proprio: &NucleoProprio) -> Conteggi {
    let NucleoProprio { componenti, figli, minori, disabili, in_struttura, disabili_in_struttura, .. } = proprio;
    Conteggi {
        in_casa: componenti.saturating_sub(*in_struttura).into(),
        in_struttura: (*in_struttura).into(),
        disabili_in_casa: disabili.saturating_sub(*disabili_in_struttura).into(),
        disabili_in_struttura: (*disabili_in_struttura).into(),
        figli: (*figli).into(),
        minori: (*minori != MaggiorazioneMinori::Nessuna).then_some(PerMinori::GenitoriLavorano),
        piccoli: *minori == MaggiorazioneMinori::SottoTreAnni,
    }
}

/// The table, and its further members.
pub(crate) fn parametro(componenti: u16, s: &Stabili) -> Decimal {
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
pub(crate) fn maggiorazione_figli(figli: u16, s: &Stabili) -> Decimal {
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
fn minori(n: &Nucleo<'_>, in_casa: Insieme, s: &Stabili) -> (Option<PerMinori>, bool) {
    let e_minore = |m: &Membro<'_>| m.eta < s.eta_maggiore.valore && m.genitori.incontra(in_casa);
    let minori: Insieme =
        n.membri.iter().enumerate().filter(|(k, m)| in_casa.contiene(*k) && e_minore(m)).map(|(k, _)| k).collect();
    let genitori = n.fra(minori).fold(Insieme::VUOTO, |tutti, m| tutti.unito(m.genitori)).fra(in_casa);
    let lavora = |lavoro: Option<bool>| lavoro == Some(true);
    let per = if minori.vuoto() {
        None
    } else if n.fra(genitori).all(|g| lavora(g.dati.lavoro_sei_mesi)) {
        Some(PerMinori::GenitoriLavorano)
    } else if genitori.quanti() == 1
        && in_casa == genitori.unito(minori)
        && n.fra(minori).all(|m| !altro_genitore_conta(m.dati.genitore_non_convivente.as_ref()))
    {
        Some(PerMinori::GenitoreSolo)
    } else {
        None
    };
    (per, n.fra(minori).any(|m| m.eta < s.eta_piccoli.valore))
}

/// For lett. c only: the other parent counts as in the household when he or she recognised the child and no case of
/// art. 7, c. 1, lett. a-e applies.
fn altro_genitore_conta(altro: Option<&Posizioni>) -> bool {
    altro.is_some_and(|altro| altro.tutte() == [GenitoreNonConvivente::Riconosciuto])
}
