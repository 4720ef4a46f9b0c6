//! An amount of a declaration that changes, and what the calculation looks like at each of its values.

use std::rc::Rc;

use rust_decimal::Decimal;

use crate::dsu::Dsu;
use crate::dsu::visita::{Giro, percorso};
use crate::error::{IseeError, Issue};
use crate::euro::Euro;
use crate::indicatori::{Come, Indicatori, Tipo, calcoli, calcoli_specifici, casi, corrente};
use crate::messaggi::regole as r;
use crate::nucleo::Nucleo;
use crate::spiegazione::{Ramo, indicatori, specifico};

/// An amount of a declaration.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Importo {
    /// Its path: `nucleo.componenti[0].redditi.pensione`.
    pub path: String,
    /// How much it is; zero when it was left out.
    pub importo: Euro,
}

/// Every amount of a declaration, those that were left out of an object too.
///
/// ```
/// # let text = r#"{ "dataPresentazione": "2026-03-15", "nucleo": { "abitazione": { "titolo": "altro" },
/// #   "componenti": [{ "id": "anna", "relazione": "D", "dataNascita": "1980-05-01",
/// #     "redditi": { "redditoComplessivo": 20000, "pensione": 20000 } }] } }"#;
/// let dsu = isee_simulatore::json::dsu(text).unwrap();
/// let importi = isee_simulatore::cosa_se::importi(&dsu);
/// let pensione = importi.iter().find(|i| i.path == "nucleo.componenti[0].redditi.pensione").unwrap();
/// assert_eq!(pensione.importo, isee_simulatore::Euro::new(20_000));
/// ```
pub fn importi(dsu: &Dsu) -> Vec<Importo> {
    let mut importi = Vec::new();
    Giro::di(&mut dsu.clone(), &mut |passi, importo| {
        importi.push(Importo { path: percorso(passi), importo: *importo });
    });
    importi
}

/// A whole number of cents.
pub(super) fn centesimi(euro: Euro) -> i64 {
    let mut cento = euro.cent();
    cento.rescale(2);
    i64::try_from(cento.mantissa()).unwrap_or(i64::MAX)
}

/// Which indicator: of the household or of a person, under which table, before or after art. 9.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Quale {
    specifico: Option<(Tipo, usize)>,
    famiglia: bool,
    corrente: bool,
}

impl Quale {
    /// `ordinario`, `famiglia`, `minorenni:luca`, `minorenni:luca:famiglia`, `corrente:ordinario`.
    pub(super) fn nome(self, dsu: &Dsu) -> String {
        let mut nome = String::new();
        if self.corrente {
            nome.push_str("corrente:");
        }
        let Some((tipo, chi)) = self.specifico else {
            nome.push_str(if self.famiglia { "famiglia" } else { "ordinario" });
            return nome;
        };
        nome.push_str(match tipo {
            Tipo::Minorenni => "minorenni:",
            Tipo::Universita => "universita:",
            Tipo::Dottorato => "dottorato:",
            Tipo::Sociosanitario => "sociosanitario:",
            Tipo::Residenze => "residenze:",
        });
        let persona = dsu.nucleo.componenti.iter().chain(&dsu.esterni).nth(chi);
        nome.push_str(persona.map_or("", |c| &c.id));
        if self.famiglia {
            nome.push_str(":famiglia");
        }
        nome
    }
}

/// The whole calculation at one value of the amount.
pub(super) struct Foto {
    /// The amount, in cents.
    pub(super) x: i64,
    /// Every tree of the explanation; also those of the households on which art. 9 measures a change, because which
    /// changes are admitted depends on them.
    pub(super) alberi: Vec<Ramo>,
    /// The indicators and their trees.
    pub(super) quali: Vec<(Quale, usize)>,
    /// The changes measured by art. 9.
    pub(super) misure: Vec<Decimal>,
}

impl Foto {
    pub(super) fn di(n: &Nucleo<'_>, x: i64) -> Foto {
        let mut foto = Foto { x, alberi: Vec::new(), quali: Vec::new(), misure: Vec::new() };
        foto.ritrai(n, false);
        foto
    }

    fn ritrai(&mut self, n: &Nucleo<'_>, dopo: bool) {
        let calcoli_ = calcoli(n);
        let base = self.alberi.len();
        let Indicatori { ordinario, famiglia } = indicatori(n, &calcoli_);
        let con_famiglia = famiglia.is_some();
        self.alberi.push(ordinario);
        self.alberi.extend(famiglia);
        self.nomina(None, base, con_famiglia, dopo);
        for caso in casi(n) {
            let posto = match (&caso.come, specifico(n, &caso)) {
                (_, Some(Indicatori { ordinario, famiglia })) => {
                    let posto = (self.alberi.len(), famiglia.is_some());
                    self.alberi.push(ordinario);
                    self.alberi.extend(famiglia);
                    posto
                }
                (Come::Ordinario, None) => (base, con_famiglia && caso.tipo == Tipo::Minorenni),
                _ => continue,
            };
            if caso.usato {
                self.nomina(Some((caso.tipo, caso.chi)), posto.0, posto.1, dopo);
            }
        }
        let Some(corrente) = corrente(n, &calcoli_.ordinario).filter(|_| !dopo) else { return };
        for (dopo, misura) in &corrente.misurati {
            self.misure.push(misura.decimal());
            self.alberi.push(indicatori(dopo, &calcoli(dopo)).ordinario);
        }
        if let Some(dopo) = &corrente.nucleo {
            self.ritrai(dopo, true);
        }
    }

    fn nomina(&mut self, specifico: Option<(Tipo, usize)>, posto: usize, con_famiglia: bool, corrente: bool) {
        self.quali.push((Quale { specifico, famiglia: false, corrente }, posto));
        if con_famiglia {
            self.quali.push((Quale { specifico, famiglia: true, corrente }, posto + 1));
        }
    }
}

/// Every indicator of a household, exact: what [`Foto`] has without its lines.
pub(super) fn valori(n: &Nucleo<'_>) -> Vec<(Quale, Euro)> {
    let mut valori = Vec::new();
    aggiungi(n, false, &mut valori);
    valori
}

fn aggiungi(n: &Nucleo<'_>, dopo: bool, valori: &mut Vec<(Quale, Euro)>) {
    let mut nomina = |specifico, ordinario: Euro, famiglia: Option<Euro>| {
        valori.push((Quale { specifico, famiglia: false, corrente: dopo }, ordinario));
        valori.extend(famiglia.map(|isee| (Quale { specifico, famiglia: true, corrente: dopo }, isee)));
    };
    let calcoli_ = calcoli(n);
    let famiglia = calcoli_.famiglia.as_ref().map(|famiglia| famiglia.calcolo.isee);
    let ordinario = calcoli_.ordinario.calcolo.isee;
    nomina(None, ordinario, famiglia);
    for caso in casi(n).iter().filter(|caso| caso.usato) {
        let chi = Some((caso.tipo, caso.chi));
        match &caso.come {
            Come::Ordinario => nomina(chi, ordinario, famiglia.filter(|_| caso.tipo == Tipo::Minorenni)),
            Come::Nucleo(nucleo, aggiunte) => {
                let Indicatori { ordinario, famiglia } = calcoli_specifici(caso.tipo, nucleo, aggiunte, n.scelte);
                nomina(chi, ordinario.isee, famiglia.map(|famiglia| famiglia.isee));
            }
            Come::Manca(_) => {}
        }
    }
    let corrente = corrente(n, &calcoli_.ordinario).filter(|_| !dopo);
    if let Some(dopo) = corrente.and_then(|corrente| corrente.nucleo) {
        aggiungi(&dopo, true, valori);
    }
}

/// A declaration with one amount that changes, or more that are always the same: who has only wages has them and the whole
/// income change together.
pub(super) struct Sonda {
    dsu: Dsu,
    /// The places of the amounts among all.
    posti: Vec<usize>,
    pub(super) path: String,
    /// Its value in the declaration, in cents.
    pub(super) ora: i64,
    /// How many times the whole calculation was made.
    pub(super) viste: u32,
}

impl Sonda {
    /// `path` may be several, with `=` between them: they all take the value.
    ///
    /// # Errors
    /// `campo-non-importo` for a path that is not that of an amount.
    pub(super) fn new(dsu: &Dsu, path: &str) -> Result<Sonda, IseeError> {
        let importi = importi(dsu);
        let (mut posti, mut ora) = (Vec::new(), None);
        for uno in path.split('=') {
            let Some(posto) = importi.iter().position(|i| i.path == uno) else {
                return Err(IseeError::one(r::CAMPO_NON_IMPORTO.issue("campo", &[uno])));
            };
            ora = ora.or(importi.get(posto).map(|i| centesimi(i.importo)));
            posti.push(posto);
        }
        Ok(Sonda { dsu: dsu.clone(), posti, path: path.to_owned(), ora: ora.unwrap_or_default(), viste: 0 })
    }

    /// The declaration with that amount.
    pub(super) fn con(&mut self, x: i64) -> &Dsu {
        let (mut qui, posti) = (0, &self.posti);
        Giro::di(&mut self.dsu, &mut |_, importo| {
            if posti.contains(&qui) {
                *importo = Euro::from_cents(x);
            }
            qui += 1;
        });
        &self.dsu
    }

    /// Why the declaration is refused with that amount.
    fn problemi(&mut self, x: i64) -> Vec<Issue> {
        Nucleo::try_from(self.con(x)).map_or_else(|errore| errore.issues, |_| Vec::new())
    }

    pub(super) fn foto(&mut self, x: i64) -> Result<Rc<Foto>, IseeError> {
        self.viste += 1;
        Ok(Rc::new(Foto::di(&Nucleo::try_from(self.con(x))?, x)))
    }

    /// The values between two for which the declaration is accepted; and the problems below and above them.
    pub(super) fn ammesso(&mut self, da: i64, a: i64) -> Ammesso {
        ammesso(da, a, &mut |x| self.problemi(x))
    }
}

/// Each check on amounts is a linear inequality: against one amount it holds on a half-line, so the values accepted are
/// one interval, and a problem seen at an end goes away at most once.
pub(super) fn ammesso(da: i64, a: i64, problemi: &mut dyn FnMut(i64) -> Vec<Issue>) -> Ammesso {
    let [sotto, sopra] = [problemi(da), problemi(a)];
    let stesso = |uno: &Issue, altro: &Issue| (uno.regola, &uno.path) == (altro.regola, &altro.path);
    let mut resta = |visti: &[Issue], x| {
        let trovati = problemi(x);
        visti.iter().any(|uno| trovati.iter().any(|altro| stesso(uno, altro)))
    };
    // The first value without the problems of the lower end, the last without those of the upper one.
    let primo = primo(da, a, |x| !resta(&sotto, x));
    let ultimo = primo.and_then(|_| self::primo(-a, -da, |x| !resta(&sopra, -x))).map(|x| -x);
    let dentro = primo.zip(ultimo).filter(|(da, a)| da <= a);
    Ammesso { da, a, dentro, sotto, sopra }
}

/// Where a declaration is accepted, in cents.
pub(super) struct Ammesso {
    pub(super) da: i64,
    pub(super) a: i64,
    /// None when it never is.
    pub(super) dentro: Option<(i64, i64)>,
    /// The problems at the two ends.
    pub(super) sotto: Vec<Issue>,
    pub(super) sopra: Vec<Issue>,
}

/// The first whole number of a range that has a property which, once it holds, goes on holding.
pub(super) fn primo(da: i64, a: i64, mut ce_l_ha: impl FnMut(i64) -> bool) -> Option<i64> {
    if ce_l_ha(da) {
        return Some(da);
    }
    if !ce_l_ha(a) {
        return None;
    }
    let (mut senza, mut con) = (da, a);
    while con - senza > 1 {
        let mezzo = senza + (con - senza) / 2;
        if ce_l_ha(mezzo) {
            con = mezzo;
        } else {
            senza = mezzo;
        }
    }
    Some(con)
}
