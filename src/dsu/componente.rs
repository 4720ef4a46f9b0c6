//! A member of the household: Quadro A and modules FC.1, FC.2 of the DSU.

use serde::Serialize;

use super::{AltraForma, Deposito, Detrazioni, NucleoProprio, Redditi, Studente};
use crate::date::Data;
use crate::euro::Euro;

/// One person.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Componente {
    /// A name for this person inside the declaration, unique, from 1 to 64 characters: `"madre"`, `"p1"`. The result
    /// uses it; no tax code or real name is needed.
    pub id: String,
    /// The relation to the declarant, with the codes of the DSU.
    pub relazione: Relazione,
    /// Date of birth, `AAAA-MM-GG`. Ages are those on the day of the declaration.
    pub data_nascita: Data,
    /// The `id`s of the parents, at most two. Left out: the declarant and his or her spouse for `F`, `MA`, `FC`, `FNC`,
    /// `FE`; nobody for the others. Write it when it is not so: the child of one spouse only (`["madre"]`), the child
    /// of an unmarried couple (`["madre", "compagno"]`), a grandchild (`["figlia"]`). A parent who lives elsewhere is
    /// named too when he or she is listed in `esterni` as `GNC`: `["madre", "padre"]`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub genitori: Option<Vec<String>>,
    /// The `id` of the person's spouse in the household. `D` and `C` are spouses without saying it. Unione civile
    /// counts as marriage; convivenza does not.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub coniuge: Option<String>,
    /// Only for `FNC`, and needed there: the three answers that keep an adult figlio who lives elsewhere in the
    /// household of the parents (art. 3, c. 5).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub figlio_non_convivente: Option<FiglioNonConvivente>,
    /// Only for a minor, or a student, with one parent in the household: the position of the other parent, or the list
    /// of all the positions that are true (`["coniugato-con-altri", "assegni-stabiliti"]`): which one prevails is for
    /// the engine. It decides the ISEE minorenni and università; it is needed in any case when the lone parent did not
    /// work, for the supplement of Allegato 1, lett. c.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(target_arch = "wasm32", tsify(type = "GenitoreNonConvivente | GenitoreNonConvivente[]"))]
    pub genitore_non_convivente: Option<Posizioni>,
    /// Whether the person did work or business for at least six months, even not consecutive, in the income year.
    /// Needed for each parent of a minor in the household (Allegato 1, lett. b and c).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lavoro_sei_mesi: Option<bool>,
    /// The class of disability of Allegato 3, if certified: +0,50 on the scale.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub disabilita: Option<Disabilita>,
    /// True for who receives residential continuous care (RSA and the like): Allegato 1, lett. d.
    #[serde(default, skip_serializing_if = "core::ops::Not::not")]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub ricoverato: bool,
    /// True for who is in convivenza anagrafica but stays in this household: Allegato 1, lett. d.
    #[serde(default, skip_serializing_if = "core::ops::Not::not")]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub in_convivenza_anagrafica: bool,
    /// Who attends a university or a doctorate: it gives the ISEE università (art. 8).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub studente: Option<Studente>,
    /// The day of the first request of admission to residential care (RSA and the like): it gives the ISEE for
    /// residential care (art. 6, c. 3). Who is already there may leave it out, unless there are donations.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub richiesta_ricovero: Option<Data>,
    /// For dottorato, socio-sanitario and residenze: true when the declaration is made with the nucleo ristretto, false
    /// with the ordinary household. Left out: both are computed, the ristretto is the rule.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub nucleo_ristretto: Option<bool>,
    /// Only for a figlio in `esterni`: true when a judge or the social services have found affective and economic
    /// estrangement from the parent in residential care: no componente aggiuntiva (art. 6, c. 3, lett. b).
    #[serde(default, skip_serializing_if = "core::ops::Not::not")]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub estraneo: bool,
    /// Only in `esterni`: the household to which the person belongs (FC9). Needed where a componente aggiuntiva is computed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub nucleo_proprio: Option<NucleoProprio>,
    /// Incomes of the reference year (art. 4, c. 2).
    #[serde(default)]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub redditi: Redditi,
    /// What art. 4, c. 3 subtracts from the person's incomes, beside the 20 % of work or pension incomes.
    #[serde(default)]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub detrazioni: Detrazioni,
    /// FC2, section I: accounts, with balance and average balance.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub depositi: Vec<Deposito>,
    /// FC2, section II: the other financial assets, with one value.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub altre_forme: Vec<AltraForma>,
    /// Purchases of buildings in the income year (IncrementoImmobiliare, FC2). Together with `incrementoMobiliare`,
    /// when greater than average balance minus balance, the balance counts instead of the average (art. 5, c. 4).
    #[serde(default)]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub incremento_immobiliare: Euro,
    /// Net increase of the other financial assets in the income year (IncrementoMobiliare, FC2).
    #[serde(default)]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub incremento_mobiliare: Euro,
    /// Money sent abroad (L. 199/2025, art. 1, c. 32-34). Not counted until the decree: it only adds a warning.
    #[serde(default)]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub rimesse_estero: Euro,
}

/// The relation codes of the DSU.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum Relazione {
    /// The declarant (dichiarante).
    D,
    /// The declarant's spouse (coniuge).
    C,
    /// A figlio under 18 (figlio minorenne).
    F,
    /// A minor in pre-adoptive foster care (minore in affidamento preadottivo), equated to a figlio.
    MA,
    /// An adult figlio who lives with the household (figlio maggiorenne convivente).
    FC,
    /// An adult figlio who lives elsewhere and is a carico (figlio maggiorenne non convivente).
    FNC,
    /// Any other person of the household (altra persona).
    P,
    /// Only in `esterni`: the parent of a minor or of a student who is neither married to the other parent nor lives
    /// with them (genitore non convivente).
    GNC,
    /// Only in `esterni`: a figlio who is not in the household (figlio esterno): of a person in residential care, or a
    /// student who lives elsewhere and is not a carico.
    FE,
}

/// Why an adult figlio who lives elsewhere belongs to this household: all three must hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct FiglioNonConvivente {
    /// A carico of the parents for IRPEF in the income year.
    pub a_carico: bool,
    /// Married.
    pub coniugato: bool,
    /// With figli of his or her own.
    pub con_figli: bool,
}

/// The position of a parent who is not in the household and is not married to the other one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum GenitoreNonConvivente {
    /// There is none: dead, or never recognised the child.
    Nessuno,
    /// Legally separated or divorced from the parent in the household.
    SeparatoODivorziato,
    /// Recognised the child and none of the cases below applies.
    Riconosciuto,
    /// Married to another person (art. 7, c. 1, lett. a).
    ConiugatoConAltri,
    /// Has figli with another person (lett. b).
    FigliConAltri,
    /// A judge has set periodic payments for the figli (lett. c).
    AssegniStabiliti,
    /// Excluded from parental responsibility, or removed from the home (lett. d).
    EsclusoDallaResponsabilita,
    /// A judge or the social services have found affective and economic estrangement (lett. e).
    Estraneo,
}

/// All the positions of the other parent that are true: one word in JSON, or a list of words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(untagged)]
pub enum Posizioni {
    /// One word.
    Una(GenitoreNonConvivente),
    /// A list of words.
    Elenco(Vec<GenitoreNonConvivente>),
}

impl Posizioni {
    /// The words.
    pub fn tutte(&self) -> &[GenitoreNonConvivente] {
        match self {
            Posizioni::Una(una) => core::slice::from_ref(una),
            Posizioni::Elenco(elenco) => elenco,
        }
    }

    /// True when one of the words is this.
    pub fn contiene(&self, posizione: GenitoreNonConvivente) -> bool {
        self.tutte().contains(&posizione)
    }
}

/// The three classes of Allegato 3.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Disabilita {
    /// Disabilità media.
    Media,
    /// Disabilità grave.
    Grave,
    /// Non autosufficienza.
    NonAutosufficienza,
}
