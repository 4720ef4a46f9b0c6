//! Where the law is silent or two texts disagree: the choice by name, its default, its reason, its source.
//!
//! No interpretive `if` hides in a formula. A result lists the choices it used; where another supported reading gives
//! another figure, the indicator shows that figure too (`letture`). The numbers Q2… are those of the project's
//! specification of the law.

use serde::Serialize;

use crate::fonte::{self, Fonte};
use crate::messaggi::{it, specifici};

/// The readings to follow. Each has a default; a caller names only what it wants otherwise.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
pub struct Scelte {
    /// Q5: in which order the 50.000 € of art. 5, c. 4-bis are used up.
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub ordine_esclusione: OrdineEsclusione,
    /// Q6: who counts the family home that a judge has assigned.
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub casa_assegnata: CasaAssegnata,
    /// Q10: whether a person with a disability in residential care adds 0,50 beside the whole unit of lett. d.
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub disabili_in_struttura: DisabiliInStruttura,
    /// Q13: whether the net worth of a sole trader's business is in the base of the reddito figurativo.
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub figurativo_impresa: FigurativoImpresa,
    /// Q1: whether the componente aggiuntiva of a parent grows by half for each further figlio.
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub aumento_per_figli: AumentoPerFigli,
    /// Q3: whose composition the allowances of a person computed alone follow.
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub franchigie_del_solo: FranchigieDelSolo,
    /// Q4: in which cases of art. 7 the ISEE università has a componente aggiuntiva.
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub casi_universita: CasiUniversita,
}

impl Scelte {
    /// True when every choice is the default.
    pub fn is_default(&self) -> bool {
        *self == Scelte::default()
    }
}

/// Declares a choice between readings that the engine computes.
macro_rules! alternative {
    ($(#[$doc:meta])* $nome:ident { $(#[$prima_doc:meta])* $prima:ident, $(#[$altra_doc:meta])* $altra:ident }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
        #[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        #[serde(rename_all = "kebab-case")]
        pub enum $nome {
            $(#[$prima_doc])*
            #[default]
            $prima,
            $(#[$altra_doc])*
            $altra,
        }

        impl $nome {
            /// The other reading.
            #[must_use]
            pub fn altra(self) -> $nome {
                match self {
                    $nome::$prima => $nome::$altra,
                    $nome::$altra => $nome::$prima,
                }
            }
        }
    };
}

alternative! {
    /// The order in which the exclusion of art. 5, c. 4-bis is used up.
    OrdineEsclusione {
        /// Government bonds, then buoni, then libretti, over the whole household: the base of the reddito figurativo
        /// falls first. The exclusion is a facoltà, so the order is the declarant's.
        TitoliBuoniLibretti,
        /// As INPS prefills it: the declarant first, then the others from the oldest; for each titoli, buoni, libretti.
        Precompilata
    }
}

alternative! {
    /// Who counts the family home assigned by a judge to the parent with the figli.
    CasaAssegnata {
        /// The assignee counts the whole value, the owner nothing (L. 160/2019, art. 1, c. 743).
        Assegnatario,
        /// Each owner counts his or her part.
        Proprietari
    }
}

alternative! {
    /// The scale of a person with a disability in residential care or convivenza.
    DisabiliInStruttura {
        /// The unit of lett. d and the 0,50 of art. 2-sexies; with everybody in care, the ordinary scale.
        ConMaggiorazione,
        /// The unit of lett. d only.
        Letterale
    }
}

alternative! {
    /// The business of a sole trader in the base of the reddito figurativo.
    FigurativoImpresa {
        /// In the base: only lett. a is left out by the text.
        Incluso,
        /// Not in the base.
        Escluso
    }
}

alternative! {
    /// The componente aggiuntiva of a parent with two or more figli in the household (Allegato 2, c. 2).
    AumentoPerFigli {
        /// One half more for each figlio after the first.
        ConAumento,
        /// The same for any number of figli.
        SenzaAumento
    }
}

alternative! {
    /// The allowances of a person computed alone (Allegato 2).
    FranchigieDelSolo {
        /// Those of the household to which the person belongs (quadro FC9).
        Nucleo,
        /// Those of a household of one.
        Persona
    }
}

alternative! {
    /// The cases of art. 7, c. 1 that give a componente aggiuntiva in the ISEE università (art. 8, c. 3).
    CasiUniversita {
        /// As INPS does: lett. a and b only.
        Inps,
        /// The letter of art. 8, c. 3: all the cases, a to e.
        Letterale
    }
}

/// A choice as the result lists it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct SceltaUsata {
    /// Stable name: `ordine-esclusione`.
    pub codice: &'static str,
    /// The reading that was followed.
    pub opzione: &'static str,
    /// True when it is the default.
    pub predefinita: bool,
    /// What is open and what was done, in Italian.
    pub testo: &'static str,
    /// The text on which the reading rests.
    pub fonte: Fonte,
}

/// The choices by name. `opzione` is the key of the reading; the words are in the message file.
macro_rules! registro {
    ($($(#[$doc:meta])* $nome:ident = $codice:literal, $opzione:literal, $predefinita:literal, $testo:expr, $fonte:expr;)*) => {
        $($(#[$doc])* pub(crate) const $nome: SceltaUsata = SceltaUsata {
            codice: $codice, opzione: $opzione, predefinita: $predefinita, testo: $testo, fonte: $fonte,
        };)*
    };
}

registro! {
    /// Q2. No norm and no INPS text on rounding was found: exact, one rounding at the end.
    ARROTONDAMENTO = "arrotondamento", "finale", true, it::SCELTA_ARROTONDAMENTO, fonte::art2("art. 2, c. 2-4");
    /// Q5, default.
    ORDINE_TITOLI = "ordine-esclusione", "titoli-buoni-libretti", true, it::SCELTA_ORDINE_TITOLI, fonte::art5("art. 5, c. 4-bis");
    /// Q5, as INPS prefills.
    ORDINE_PRECOMPILATA = "ordine-esclusione", "precompilata", false, it::SCELTA_ORDINE_PRECOMPILATA, fonte::messaggio_inps_1895_2025("ordine di esclusione");
    /// Q5: what uses up the ceiling for a libretto.
    CAPIENZA_LIBRETTO = "capienza-libretto", "maggiore-tra-saldo-e-giacenza", true, it::SCELTA_CAPIENZA_LIBRETTO, fonte::messaggio_inps_1895_2025("libretti");
    /// Q6, default.
    CASA_ASSEGNATARIO = "casa-assegnata", "assegnatario", true, it::SCELTA_CASA_ASSEGNATARIO, fonte::l160_2019("art. 1, c. 743");
    /// Q6, the other reading.
    CASA_PROPRIETARI = "casa-assegnata", "proprietari", false, it::SCELTA_CASA_PROPRIETARI, fonte::art5("art. 5, c. 2");
    /// Q7. Pertinenze follow the home, at most one of each category.
    PERTINENZE = "pertinenze", "con-la-casa", true, it::SCELTA_PERTINENZE, fonte::l160_2019("art. 1, c. 741, lett. b");
    /// Q8. Crypto-assets as lett. g.
    CRIPTO = "cripto-attivita", "altri-strumenti", true, it::SCELTA_CRIPTO, fonte::l199_2025_cripto("art. 1, c. 32-34");
    /// Q8. Remittances not counted until the decree.
    RIMESSE = "rimesse-estero", "non-calcolate", true, it::SCELTA_RIMESSE, fonte::l199_2025_cripto("art. 1, c. 32-34");
    /// Q9. Separated persons at the same address follow the family record.
    SEPARATI = "separati-stesso-indirizzo", "stato-di-famiglia", true, it::SCELTA_SEPARATI, fonte::faq_inps_nucleo("coniugi separati");
    /// Q10, default.
    STRUTTURA_CON_MAGGIORAZIONE = "disabili-in-struttura", "con-maggiorazione", true, it::SCELTA_STRUTTURA_CON_MAGGIORAZIONE, fonte::attestazione_rsa("scala 2,57");
    /// Q10, the letter.
    STRUTTURA_LETTERALE = "disabili-in-struttura", "letterale", false, it::SCELTA_STRUTTURA_LETTERALE, fonte::allegato1("Allegato 1, lett. d");
    /// Q13, default.
    IMPRESA_INCLUSA = "figurativo-impresa", "incluso", true, it::SCELTA_IMPRESA_INCLUSA, fonte::art4("art. 4, c. 2, lett. h");
    /// Q13, the other reading.
    IMPRESA_ESCLUSA = "figurativo-impresa", "escluso", false, it::SCELTA_IMPRESA_ESCLUSA, fonte::art4("art. 4, c. 2, lett. h");
    /// Q14. Regime forfetario gross of contributions.
    FORFETARI = "regime-forfetario", "lordo-contributi", true, it::SCELTA_FORFETARI, fonte::art4("art. 4, c. 2, lett. b");
    /// Q15. The IMU value is not halved.
    IMU_INTERO = "imu-ridotta", "valore-intero", true, it::SCELTA_IMU_INTERO, fonte::l160_2019("art. 1, c. 745 e 747");
    /// Q16. The rates of 2024-2026 follow the text, they were not seen on an attestation.
    TASSO = "tasso-figurativo", "minore-tra-titoli-e-legale", true, it::SCELTA_TASSO, fonte::art4("art. 4, c. 2, lett. h");
    /// Q17. A home bought after the day of the assets.
    CASA_NUOVA = "casa-acquistata-dopo", "senza-franchigia", true, it::SCELTA_CASA_NUOVA, fonte::art5("art. 5, c. 2");
    /// Q18. A minor who lives with neither parent.
    MINORE_SENZA_GENITORI = "minore-senza-genitori", "altra-persona", true, it::SCELTA_MINORE_SENZA_GENITORI, fonte::art3("art. 3, c. 1");
    /// Q1, default.
    AUMENTO_SI = "aumento-per-figli", "con-aumento", true, specifici::SCELTA_AUMENTO_SI, fonte::allegato2("Allegato 2, c. 2");
    /// Q1, the other reading.
    AUMENTO_NO = "aumento-per-figli", "senza-aumento", false, specifici::SCELTA_AUMENTO_NO, fonte::allegato2("Allegato 2, c. 2");
    /// Q3, default.
    FRANCHIGIE_NUCLEO = "franchigie-del-solo", "nucleo", true, specifici::SCELTA_FRANCHIGIE_NUCLEO, fonte::quadro_fc9("quadro FC9");
    /// Q3, the other reading.
    FRANCHIGIE_PERSONA = "franchigie-del-solo", "persona", false, specifici::SCELTA_FRANCHIGIE_PERSONA, fonte::allegato2("Allegato 2");
    /// Q4, default.
    UNIVERSITA_INPS = "casi-universita", "inps", true, specifici::SCELTA_UNIVERSITA_INPS, fonte::quadro_d("quadro D");
    /// Q4, the letter.
    UNIVERSITA_LETTERALE = "casi-universita", "letterale", false, specifici::SCELTA_UNIVERSITA_LETTERALE, fonte::art8("art. 8, c. 3");
    /// Q11. The student alone is attracted.
    STUDENTE_SOLO = "studente-attratto", "studente-solo", true, specifici::SCELTA_STUDENTE_SPOSATO, fonte::faq_inps_studenti("studente coniugato");
    /// Q12. The 120 days are not asked since 5 March 2025.
    GIORNI_LAVORATI = "giorni-lavorati", "non-richiesti", true, specifici::SCELTA_GIORNI_LAVORATI, fonte::dpcm13_2025("art. 1, c. 1, lett. f");
    /// The disability of who asks for residential care does not exempt the figlio who lives with him or her.
    FIGLIO_CONVIVENTE = "figlio-convivente", "senza-il-beneficiario", true, specifici::SCELTA_FIGLIO_CONVIVENTE, fonte::art6("art. 6, c. 3, lett. b");
    /// The tests of the corrente are made on the ordinary household.
    PROVE_CORRENTE = "prove-corrente", "nucleo-ordinario", true, specifici::SCELTA_PROVE_CORRENTE, fonte::art9("art. 9, c. 1");
}
