//! Every indicator against one amount: the straight stretches, where they bend and why, where they pass a threshold.

use rust_decimal::{Decimal, RoundingStrategy};
use serde::Serialize;

use super::Esatto;
use super::campo::{Ammesso, Foto, Quale, Sonda, centesimi, primo};
use super::tratti::{Quattro, figlia_di, percorri, stessa, vicini};
use crate::dsu::Dsu;
use crate::error::{IseeError, Issue};
use crate::euro::{Euro, IMPORTO_MASSIMO};
use crate::fonte::Fonte;
use crate::messaggi::{cosa_se as m, regole as r};
use crate::spiegazione::{Operazione, Riga};

/// What to draw.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Richiesta {
    /// The path of the amount; several with `=` between them when they change together, each taking the same value.
    pub campo: String,
    /// From which value; left out, zero.
    pub da: Option<Euro>,
    /// To which value; left out, the largest amount.
    pub a: Option<Euro>,
    /// The thresholds of ISEE that matter.
    pub soglie: Vec<Euro>,
    /// The values of the amount at which to give the ISEE to the cent.
    pub punti: Vec<Euro>,
}

/// A range of an amount, both ends included.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Intervallo {
    /// The first value.
    pub da: Euro,
    /// The last value.
    pub a: Euro,
}

impl Intervallo {
    /// # Errors
    /// `intervallo-rovesciato` when it ends before it begins.
    pub(super) fn di(da: Option<Euro>, a: Option<Euro>) -> Result<Intervallo, IseeError> {
        let (da, a) = (da.unwrap_or_default(), a.unwrap_or(Euro::new(IMPORTO_MASSIMO)));
        if da > a {
            return Err(IseeError::one(r::INTERVALLO_ROVESCIATO.issue("a", &[])));
        }
        Ok(Intervallo { da, a })
    }
}

/// Every indicator of a declaration against one amount: what `curve` gives.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Curva {
    /// The path of the amount.
    pub campo: String,
    /// How much it is in the declaration.
    pub valore: Euro,
    /// The values for which the declaration is accepted, within those asked; absent when it never is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ammesso: Option<Intervallo>,
    /// The values for which it is refused, with the reasons.
    pub rifiutati: Vec<Rifiutato>,
    /// The indicators.
    pub indicatori: Vec<CurvaIndicatore>,
}

/// A range of values for which the declaration is refused.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Rifiutato {
    /// The first value.
    pub da: Euro,
    /// The last value.
    pub a: Euro,
    /// Why.
    pub issues: Vec<Issue>,
}

/// An indicator against the amount.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct CurvaIndicatore {
    /// `ordinario`, `famiglia`, `minorenni:luca`, `minorenni:luca:famiglia`, `universita:anna`…; with `corrente:` before
    /// it, after the changes of art. 9. Of two households that may be chosen, the one in use.
    pub nome: String,
    /// The straight stretches, in order. Two that meet share the value where they do; otherwise a cent divides them, or
    /// the values for which this indicator cannot be computed.
    pub tratti: Vec<Tratto>,
    /// Where two stretches meet.
    pub nodi: Vec<Nodo>,
    /// Where a threshold is passed.
    pub soglie: Vec<Passaggio>,
    /// The ISEE at the values asked, rounded to the cent; null where there is none.
    pub punti: Vec<Option<Euro>>,
}

/// A straight stretch. The ISEE at `x` is `iseeDa + pendenza × (x - da)`, rounded to the cent: what `calculate` gives at
/// every cent between the ends. Written with fifteen decimals: a page that has only floats may be a cent off
/// where the ISEE falls exactly between two cents, and asks for `punti` instead.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct Tratto {
    /// The first value of the amount.
    pub da: Euro,
    /// The last.
    pub a: Euro,
    /// The ISEE at the first, not rounded.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "number"))]
    pub isee_da: Esatto,
    /// The ISEE at the last, not rounded.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "number"))]
    pub isee_a: Esatto,
    /// Euro of ISEE for each euro of the amount.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "number"))]
    pub pendenza: Esatto,
}

impl Tratto {
    fn di(da: i64, a: i64, isee_da: Decimal, isee_a: Decimal) -> Tratto {
        let euro = Decimal::new(a - da, 2);
        let pendenza = if a == da { Decimal::ZERO } else { (isee_a - isee_da) / euro };
        let [da, a] = [da, a].map(Euro::from_cents);
        Tratto { da, a, isee_da: Esatto(isee_da), isee_a: Esatto(isee_a), pendenza: Esatto(pendenza) }
    }

    /// The ISEE at a value of the amount between the ends, rounded to the cent.
    pub fn isee(&self, x: Euro) -> Euro {
        let isee = self.isee_da.0 + self.pendenza.0 * (x - self.da).decimal();
        // The last of 28 digits must not decide between two cents.
        Euro::from(isee.round_dp(12).round_dp_with_strategy(2, RoundingStrategy::MidpointAwayFromZero))
    }

    pub(super) fn estremi(&self) -> (i64, i64) {
        (centesimi(self.da), centesimi(self.a))
    }

    /// The value of the line of this stretch, also beyond its ends.
    fn linea(&self, x: i64) -> Decimal {
        self.isee_da.0 + self.pendenza.0 * (Decimal::new(x, 2) - self.da.decimal())
    }
}

/// Where a curve bends or jumps.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Nodo {
    /// The first value of the amount of the new stretch.
    pub x: Euro,
    /// What happens there.
    pub genere: GenereNodo,
    /// The same in one Italian sentence.
    pub testo: &'static str,
    /// The line of the explanation that changes though those it is made of do not: its code.
    pub codice: &'static str,
    /// Its words.
    pub etichetta: &'static str,
    /// The person, for a line of one person.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub componente: Option<String>,
    /// Its rule.
    pub fonte: Fonte,
}

/// What happens where a curve bends.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "kebab-case")]
pub enum GenereNodo {
    /// An allowance is used up.
    FranchigiaEsaurita,
    /// The allowance on the home is used up: of the rest two thirds count.
    DueTerzi,
    /// A cap is reached.
    TettoRaggiunto,
    /// The other of two figures becomes the larger one.
    CambiaIlMaggiore,
    /// A line reaches zero, below which it does not go.
    Zero,
    /// What c. 4-bis leaves out of the assets changes.
    Esclusione,
    /// The ISEE jumps: another rule applies.
    Salto,
    /// The indicator begins to be computed.
    IniziaIlCalcolo,
    /// Something else.
    Altro,
}

impl GenereNodo {
    fn testo(self) -> &'static str {
        match self {
            GenereNodo::FranchigiaEsaurita => m::NODO_FRANCHIGIA,
            GenereNodo::DueTerzi => m::NODO_DUE_TERZI,
            GenereNodo::TettoRaggiunto => m::NODO_TETTO,
            GenereNodo::CambiaIlMaggiore => m::NODO_MAGGIORE,
            GenereNodo::Zero => m::NODO_ZERO,
            GenereNodo::Esclusione => m::NODO_ESCLUSIONE,
            GenereNodo::Salto => m::NODO_SALTO,
            GenereNodo::IniziaIlCalcolo => m::NODO_CALCOLO,
            GenereNodo::Altro => m::NODO_ALTRO,
        }
    }

    fn di(riga: &Riga) -> GenereNodo {
        match riga.codice {
            "eccedenza-casa" => GenereNodo::DueTerzi,
            "patrimonio-mobiliare-netto" | "eccedenza-figlio" => GenereNodo::FranchigiaEsaurita,
            "parte-non-esclusa" | "altre-forme" | "saldi" | "giacenze" => GenereNodo::Esclusione,
            "reddito-componente" | "isr" | "quota-immobile" | "mutuo-residuo" => GenereNodo::Zero,
            _ => match riga.operazione {
                Operazione::Minimo => GenereNodo::TettoRaggiunto,
                Operazione::Massimo => GenereNodo::CambiaIlMaggiore,
                _ => GenereNodo::Altro,
            },
        }
    }
}

/// Where a threshold is passed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Passaggio {
    /// The threshold.
    pub soglia: Euro,
    /// The first value of the amount on the other side.
    pub x: Euro,
    /// True when from there the ISEE is above the threshold, false when it is at it or under.
    pub supera: bool,
}

/// Every indicator of a declaration against one of its amounts.
///
/// # Errors
/// `campo-non-importo` for a path that is not that of an amount; `intervallo-rovesciato`; `curva-troppo-spezzata` for a
/// curve with thousands of stretches. A declaration that is refused at every value is not an error: `ammesso` is absent.
///
/// ```
/// use isee_simulatore::{Euro, cosa_se};
/// # let text = r#"{ "dataPresentazione": "2026-03-15", "nucleo": { "abitazione": { "titolo": "altro" },
/// #   "componenti": [{ "id": "anna", "relazione": "D", "dataNascita": "1980-05-01",
/// #     "depositi": [{ "tipo": "conto-corrente", "saldo": 9000, "giacenzaMedia": 0 }] }] } }"#;
/// let dsu = isee_simulatore::json::dsu(text).unwrap();
/// let campo = "nucleo.componenti[0].depositi[0].saldo".to_owned();
/// let curva = cosa_se::curve(&dsu, &cosa_se::Richiesta { campo, ..Default::default() }).unwrap();
/// let ordinario = &curva.indicatori[0];
/// assert_eq!(ordinario.nodi[0].x, Euro::new(6_000)); // the allowance of a person alone
/// assert_eq!(ordinario.tratti[1].pendenza.0.normalize().to_string(), "0.2");
/// ```
pub fn curve(dsu: &Dsu, richiesta: &Richiesta) -> Result<Curva, IseeError> {
    let Richiesta { campo, da, a, soglie, punti } = richiesta;
    let mut sonda = Sonda::new(dsu, campo)?;
    let intervallo = Intervallo::di(*da, *a)?;
    let (ammesso, mut disegno) = disegna(&mut sonda, intervallo)?;
    let indicatori = disegno.iter_mut().map(|(quale, curva)| {
        curva.nome = quale.nome(dsu);
        curva.soglie = soglie.iter().flat_map(|soglia| passaggi(&curva.tratti, *soglia)).collect();
        curva.punti = punti.iter().map(|x| isee(&curva.tratti, *x)).collect();
        core::mem::take(curva)
    });
    Ok(Curva {
        indicatori: indicatori.collect(),
        campo: sonda.path,
        valore: Euro::from_cents(sonda.ora),
        rifiutati: rifiutati(&ammesso),
        ammesso: ammesso.dentro.map(|(da, a)| Intervallo { da: Euro::from_cents(da), a: Euro::from_cents(a) }),
    })
}

/// The ISEE of a curve at a value of the amount.
pub(super) fn isee(tratti: &[Tratto], x: Euro) -> Option<Euro> {
    let fino = tratti.partition_point(|tratto| tratto.da <= x);
    tratti.get(fino.checked_sub(1)?).filter(|tratto| x <= tratto.a).map(|tratto| tratto.isee(x))
}

fn rifiutati(ammesso: &Ammesso) -> Vec<Rifiutato> {
    let Ammesso { da, a, dentro, sotto, sopra } = ammesso;
    let tratto = |da, a, issues: &[Issue]| {
        let [da, a] = [da, a].map(Euro::from_cents);
        (da <= a && !issues.is_empty()).then(|| Rifiutato { da, a, issues: issues.to_vec() })
    };
    match dentro {
        Some((primo, ultimo)) => {
            [tratto(*da, primo - 1, sotto), tratto(ultimo + 1, *a, sopra)].into_iter().flatten().collect()
        }
        None => tratto(*da, *a, if sotto.is_empty() { sopra } else { sotto }).into_iter().collect(),
    }
}

type Disegno = Vec<(Quale, CurvaIndicatore)>;

/// The stretches of every indicator.
pub(super) fn disegna(sonda: &mut Sonda, intervallo: Intervallo) -> Result<(Ammesso, Disegno), IseeError> {
    let ammesso = sonda.ammesso(centesimi(intervallo.da), centesimi(intervallo.a));
    let mut matita = Matita::default();
    if let Some((da, a)) = ammesso.dentro {
        percorri(sonda, da, a, |pezzo| matita.segna(pezzo))?;
    }
    Ok((ammesso, matita.disegno))
}

/// Puts the stretches of the calculation together: most of them bend some indicators only.
#[derive(Default)]
struct Matita {
    disegno: Disegno,
    /// The last stretch longer than a cent.
    prima: Option<Quattro>,
}

impl Matita {
    fn segna(&mut self, pezzo: &Quattro) {
        let [a, _, _, b] = pezzo;
        for (quale, posto) in &a.quali {
            let [Some(isee_da), Some(isee_a)] = [a, b].map(|f| f.alberi.get(*posto).map(|r| r.importo.decimal()))
            else {
                continue;
            };
            let nuovo = Tratto::di(a.x, b.x, isee_da, isee_a);
            if !self.disegno.iter().any(|(altro, _)| altro == quale) {
                self.disegno.push((*quale, CurvaIndicatore::default()));
            }
            let Some((_, curva)) = self.disegno.iter_mut().find(|(altro, _)| altro == quale) else { continue };
            if let Some(x) = aggiungi(&mut curva.tratti, nuovo) {
                curva.nodi.extend(self.prima.as_ref().and_then(|prima| nodo(*quale, prima, pezzo, x)));
            }
        }
        if b.x > a.x || self.prima.is_none() {
            self.prima = Some(pezzo.clone());
        }
    }
}

impl Default for CurvaIndicatore {
    fn default() -> CurvaIndicatore {
        let (tratti, nodi, soglie, punti) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
        CurvaIndicatore { nome: String::new(), tratti, nodi, soglie, punti }
    }
}

/// Adds a stretch, or makes the last ones longer; where a new line begins, if there is another before it.
fn aggiungi(tratti: &mut Vec<Tratto>, mut nuovo: Tratto) -> Option<Euro> {
    let (mut da, a) = nuovo.estremi();
    // A single cent has no line of its own.
    let mut nuova_linea = da < a;
    while let Some(ultimo) = tratti.last() {
        let (da_ultimo, a_ultimo) = ultimo.estremi();
        if a_ultimo + 1 != da {
            break;
        }
        // The longer of the two says the line best.
        let (linea, estremi) = if a_ultimo - da_ultimo >= a - da {
            (ultimo, [(da, nuovo.isee_da), (a, nuovo.isee_a)])
        } else {
            (&nuovo, [(da_ultimo, ultimo.isee_da), (a_ultimo, ultimo.isee_a)])
        };
        if linea.da < linea.a && estremi.iter().all(|(x, isee)| vicini(linea.linea(*x), isee.0)) {
            nuova_linea &= da_ultimo == a_ultimo;
            nuovo = Tratto::di(da_ultimo, a, ultimo.isee_da.0, nuovo.isee_a.0);
            da = da_ultimo;
            tratti.pop();
            continue;
        }
        // A bend on a whole cent belongs to both.
        if da < a && da_ultimo < a_ultimo && vicini(nuovo.linea(a_ultimo), ultimo.isee_a.0) {
            nuovo = Tratto::di(a_ultimo, a, ultimo.isee_a.0, nuovo.isee_a.0);
        }
        break;
    }
    let inizio = (nuova_linea && !tratti.is_empty()).then_some(nuovo.da);
    tratti.push(nuovo);
    inizio
}

/// Why a curve bends between two stretches: the deepest line that changes though those it is made of do not.
fn nodo(quale: Quale, [_, _, l1, l]: &Quattro, [r, r1, _, _]: &Quattro, x: Euro) -> Option<Nodo> {
    let albero = |foto: &Foto| foto.quali.iter().find(|(altro, _)| *altro == quale).map(|(_, posto)| *posto);
    let qui = albero(r)?;
    let riga = r.alberi.get(qui)?;
    let distanza = Decimal::from(r.x - l.x);
    let (riga, genere) = match albero(l) {
        None => (&**riga, GenereNodo::IniziaIlCalcolo),
        Some(la) => {
            let [l1, l] = [l1, l].map(|foto| foto.alberi.get(la));
            let profondo = profondo([l1?, l?, riga, r1.alberi.get(qui)?], distanza)?;
            (profondo.riga, if profondo.salto { GenereNodo::Salto } else { GenereNodo::di(profondo.riga) })
        }
    };
    let Riga { codice, etichetta, componente, fonte, .. } = riga;
    Some(Nodo { x, genere, testo: genere.testo(), codice, etichetta, componente: componente.clone(), fonte: *fonte })
}

struct Profondo<'r> {
    riga: &'r Riga,
    salto: bool,
}

fn profondo<'r>(righe: [&'r Riga; 4], distanza: Decimal) -> Option<Profondo<'r>> {
    let [l1, l, r, r1] = righe;
    let [valore1, valore, nuovo, nuovo1] = righe.map(|riga| riga.importo.decimal());
    let [prima, dopo] = [valore - valore1, nuovo1 - nuovo];
    let scarto = (nuovo - valore - prima * distanza).abs();
    if vicini(prima, dopo) && vicini(scarto, Decimal::ZERO) {
        return None;
    }
    // A bend between two cents moves the line by less than one step of the change of slope.
    let salto = scarto > (prima - dopo).abs() * distanza && !vicini(scarto, (prima - dopo).abs() * distanza);
    let figlia = r.figli.iter().enumerate().find_map(|(posto, figlia)| {
        if figlia.operazione == Operazione::Rinvio {
            return None;
        }
        match [figlia_di(l1, posto, figlia), figlia_di(l, posto, figlia), figlia_di(r1, posto, figlia)] {
            [Some(l1), Some(l), Some(r1)] => profondo([l1, l, figlia, r1], distanza),
            // A line in place of another.
            [None, None, Some(_)] if sostituita(l, r, posto) => Some(Profondo { riga: figlia, salto }),
            _ => None,
        }
    });
    Some(figlia.unwrap_or(Profondo { riga: r, salto }))
}

/// Whether the line at a place has taken that of another one, which is no longer there.
fn sostituita(prima: &Riga, dopo: &Riga, posto: usize) -> bool {
    prima.figli.len() == dopo.figli.len()
        && prima.figli.get(posto).is_some_and(|riga| !dopo.figli.iter().any(|altra| stessa(altra, riga)))
}

/// Where a curve passes a threshold.
fn passaggi(tratti: &[Tratto], soglia: Euro) -> Vec<Passaggio> {
    let mut passaggi = Vec::new();
    let mut prima = None;
    for tratto in tratti {
        let sopra = |x: i64| tratto.isee(Euro::from_cents(x)) > soglia;
        let (da, a) = tratto.estremi();
        let mut passa = |x, supera| passaggi.push(Passaggio { soglia, x: Euro::from_cents(x), supera });
        let (inizio, fine) = (sopra(da), sopra(a));
        if prima.is_some_and(|prima| prima != inizio) {
            passa(da, inizio);
        }
        if inizio != fine
            && let Some(x) = primo(da, a, |x| sopra(x) == fine)
        {
            passa(x, fine);
        }
        prima = Some(fine);
    }
    passaggi
}
