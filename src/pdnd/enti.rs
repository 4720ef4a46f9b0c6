//! The bodies and what they need.

use serde::Serialize;

use super::Modo::{self, Base, Operatori, Residenti, Riscontro};
use super::{CertezzaFonte, Origine, TipoIndicatore};
use crate::messaggi::pdnd as m;

/// A kind of body, or who is none and asks all the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "kebab-case")]
pub enum Ente {
    /// A comune that is not the capital of a province.
    Comune,
    /// A comune that is.
    #[serde(rename = "comune-capoluogo")]
    Capoluogo,
    /// A union of comuni, a social district.
    Unione,
    /// A region, an autonomous province.
    Regione,
    /// A university, an institute of art, music, dance.
    Universita,
    /// A body for the right to study.
    DirittoAlloStudio,
    /// A local health authority.
    Asl,
    /// A body for public housing.
    EdiliziaPubblica,
    /// Any other in the index of public administrations.
    AltraPa,
    /// A private body.
    Privato,
    /// A CAF, a patronato.
    Caf,
    /// A citizen.
    Cittadino,
    /// Who makes the software of a body.
    Fornitore,
}

/// What a body needs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "kebab-case")]
pub enum BisognoEnte {
    /// An estimate before there is a declaration.
    Stima,
    /// A fee or a discount for who lives in the comune, computed when they apply.
    TariffaResidenti,
    /// Who applies lives in another comune.
    NonResidenti,
    /// Checks of self-declarations, afterwards.
    Controllo,
    /// To see omissions, differences, the calculation.
    Omissioni,
    /// A call with many applicants.
    Bando,
    /// One integration, unattended, any citizen.
    Tutti,
    /// Bands of the university fees.
    TasseUniversitarie,
    /// Scholarships, right to study.
    BorseDiStudio,
    /// Fees of social-health benefits.
    Sociosanitarie,
    /// The fee of residential care.
    Ricovero,
    /// Rents and allocation of public housing.
    CasaPopolare,
    /// To check a value that was declared.
    ValoreDichiarato,
    /// To know who is in the household.
    Nucleo,
}

/// A certified attribute of PDND, read from the index of public administrations.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Attributo {
    /// Its exact name.
    pub nome: &'static str,
    /// How many units have it.
    pub unita: u32,
    /// Where it comes from.
    pub fonte: Origine,
    /// How sure it is.
    pub certezza: CertezzaFonte,
}

/// A kind of body: what `bodies` lists.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct TipoEnte {
    /// The name that the adviser takes.
    pub codice: &'static str,
    /// What it is, in Italian.
    pub etichetta: &'static str,
    /// Whether any service is open to it.
    pub pubblico: bool,
    /// The attributes by which PDND knows it. Which ones each service asks for is not public.
    pub attributi: &'static [Attributo],
}

/// A need: what `needs` lists.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct BisognoDiEnte {
    /// The name that the adviser takes.
    pub codice: &'static str,
    /// How an office would call it, in Italian.
    pub etichetta: &'static str,
    /// The codes of the benefit that go with it, for the request (`codici::prestazione`); none where they depend on the
    /// benefit.
    pub prestazioni: &'static [&'static str],
}

const fn attributo(nome: &'static str, unita: u32) -> Attributo {
    Attributo { nome, unita, fonte: m::ADERENTI, certezza: CertezzaFonte::Documentato }
}

const COMUNI: Attributo = attributo("Comuni e loro Consorzi e Associazioni", 8_017);
const PA: Attributo = attributo("Pubbliche Amministrazioni", 9_388);

/// The bodies, in the order in which a page may list them.
pub fn bodies() -> Vec<TipoEnte> {
    Ente::TUTTI.iter().map(|ente| ente.tipo()).collect()
}

/// The needs, in the order in which a page may list them.
pub fn needs() -> Vec<BisognoDiEnte> {
    BisognoEnte::TUTTI.iter().map(|bisogno| bisogno.voce()).collect()
}

impl Ente {
    /// Every kind.
    pub const TUTTI: [Ente; 13] = [
        Ente::Comune,
        Ente::Capoluogo,
        Ente::Unione,
        Ente::Regione,
        Ente::Universita,
        Ente::DirittoAlloStudio,
        Ente::Asl,
        Ente::EdiliziaPubblica,
        Ente::AltraPa,
        Ente::Privato,
        Ente::Caf,
        Ente::Cittadino,
        Ente::Fornitore,
    ];

    /// Whether any service is open to it.
    pub fn pubblico(self) -> bool {
        !matches!(self, Ente::Privato | Ente::Caf | Ente::Cittadino | Ente::Fornitore)
    }

    /// A comune, capital or not.
    pub(super) fn comune(self) -> bool {
        matches!(self, Ente::Comune | Ente::Capoluogo)
    }

    /// Whether a way in is open to it, as INPS's message is reported. A comune that is no capital is not in the list of
    /// the base services, and 45 comuni are enabled: it may ask.
    pub(super) fn ammesso(self, modo: Modo) -> bool {
        match modo {
            Base | Riscontro => self.pubblico(),
            Operatori => self.pubblico() && self != Ente::AltraPa,
            Residenti => self.comune(),
        }
    }

    fn tipo(self) -> TipoEnte {
        let ([codice, etichetta], attributi): ([&str; 2], &'static [Attributo]) = match self {
            Ente::Comune => (m::COMUNE, &[COMUNI, PA]),
            Ente::Capoluogo => (m::CAPOLUOGO, &[COMUNI, PA]),
            Ente::Unione => {
                (m::UNIONE, &[const { attributo("Unioni di Comuni e loro Consorzi e Associazioni", 120) }, PA])
            }
            Ente::Regione => (
                m::REGIONE,
                &[const { attributo("Regioni, Province Autonome e loro Consorzi e Associazioni", 38) }, PA],
            ),
            Ente::Universita => (
                m::UNIVERSITA,
                &[
                    const { attributo("Universita' e Istituti di Istruzione Universitaria Pubblici", 72) },
                    const { attributo("Istituzioni per l'Alta Formazione Artistica, Musicale e Coreutica - AFAM", 102) },
                    PA,
                ],
            ),
            Ente::DirittoAlloStudio => (
                m::DIRITTO_STUDIO,
                &[
                    const { attributo("Agenzie, Enti e Consorzi Pubblici per il Diritto allo Studio Universitario", 14) },
                    PA,
                ],
            ),
            Ente::Asl => (m::ASL, &[const { attributo("Aziende Sanitarie Locali", 75) }, PA]),
            Ente::EdiliziaPubblica => (
                m::ERP,
                &[const { attributo("Aziende e Consorzi Pubblici Territoriali per l'Edilizia Residenziale", 20) }, PA],
            ),
            Ente::AltraPa => (m::ALTRA_PA, &[PA]),
            Ente::Privato => (m::PRIVATO, &[]),
            Ente::Caf => (m::CAF, &[]),
            Ente::Cittadino => (m::CITTADINO, &[]),
            Ente::Fornitore => (m::FORNITORE, &[]),
        };
        TipoEnte { codice, etichetta, pubblico: self.pubblico(), attributi }
    }
}

impl BisognoEnte {
    /// Every need.
    pub const TUTTI: [BisognoEnte; 14] = [
        BisognoEnte::Stima,
        BisognoEnte::TariffaResidenti,
        BisognoEnte::NonResidenti,
        BisognoEnte::Controllo,
        BisognoEnte::Omissioni,
        BisognoEnte::Bando,
        BisognoEnte::Tutti,
        BisognoEnte::TasseUniversitarie,
        BisognoEnte::BorseDiStudio,
        BisognoEnte::Sociosanitarie,
        BisognoEnte::Ricovero,
        BisognoEnte::CasaPopolare,
        BisognoEnte::ValoreDichiarato,
        BisognoEnte::Nucleo,
    ];

    fn voce(self) -> BisognoDiEnte {
        let [codice, etichetta] = match self {
            BisognoEnte::Stima => m::STIMA,
            BisognoEnte::TariffaResidenti => m::TARIFFA_RESIDENTI,
            BisognoEnte::NonResidenti => m::NON_RESIDENTI,
            BisognoEnte::Controllo => m::CONTROLLO,
            BisognoEnte::Omissioni => m::OMISSIONI,
            BisognoEnte::Bando => m::BANDO,
            BisognoEnte::Tutti => m::TUTTI,
            BisognoEnte::TasseUniversitarie => m::TASSE_UNIVERSITARIE,
            BisognoEnte::BorseDiStudio => m::BORSE,
            BisognoEnte::Sociosanitarie => m::SOCIOSANITARIE,
            BisognoEnte::Ricovero => m::RICOVERO,
            BisognoEnte::CasaPopolare => m::CASA,
            BisognoEnte::ValoreDichiarato => m::VALORE,
            BisognoEnte::Nucleo => m::NUCLEO,
        };
        BisognoDiEnte { codice, etichetta, prestazioni: self.prestazioni() }
    }

    fn prestazioni(self) -> &'static [&'static str] {
        match self {
            BisognoEnte::TasseUniversitarie => &["A2.04"],
            BisognoEnte::BorseDiStudio => &["A1.19", "A2.03"],
            BisognoEnte::Ricovero => &["A3.02"],
            BisognoEnte::CasaPopolare => &["A1.05"],
            _ => &[],
        }
    }

    /// The kind of indicator, where the need says it.
    pub(super) fn indicatore(self) -> Option<TipoIndicatore> {
        match self {
            BisognoEnte::TasseUniversitarie | BisognoEnte::BorseDiStudio => Some(TipoIndicatore::Universitario),
            BisognoEnte::Sociosanitarie => Some(TipoIndicatore::SocioSanitario),
            BisognoEnte::Ricovero => Some(TipoIndicatore::Residenziale),
            BisognoEnte::CasaPopolare => Some(TipoIndicatore::Ordinario),
            _ => None,
        }
    }
}
