//! The eight services: names, ids, what they ask and give, who may use them, how many do.

use serde::Serialize;

use super::{CertezzaFonte, Fatto, Origine};
use crate::date::Data;
use crate::messaggi::pdnd as m;

/// One of the eight.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "kebab-case")]
pub enum CodiceServizio {
    /// 1.
    Attestazione,
    /// 2.
    Indicatore,
    /// 3.
    AttestazioneOperatori,
    /// 4.
    IndicatoreOperatori,
    /// 5.
    AttestazioneResidenti,
    /// 6.
    IndicatoreResidenti,
    /// 7.
    IndicatoreRiscontro,
    /// 8.
    IndicatoreNucleoRiscontro,
}

/// The four ways in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "lowercase")]
pub enum Modo {
    /// Any citizen, with INPS's client certificate.
    Base,
    /// Any citizen, an operator for each request.
    Operatori,
    /// A comune and its residents.
    Residenti,
    /// By the protocol that the citizen gives.
    Riscontro,
}

/// How much an answer holds, from the least.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "lowercase")]
pub enum Ampiezza {
    /// Over or under a threshold: none of the eight.
    Soglia,
    /// One indicator.
    Indicatore,
    /// One indicator and who is in the household.
    Nucleo,
    /// The attestation.
    Attestazione,
    /// The whole declaration: none of the eight.
    Dsu,
}

/// What INPS calls the kind of an indicator, in a request. ISEE corrente has no word of its own; which word the family
/// indicator of 2026 has is not public.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub enum TipoIndicatore {
    /// Art. 2-5.
    Ordinario,
    /// Art. 7.
    Minorenne,
    /// Art. 8.
    Universitario,
    /// Art. 6, c. 1-2.
    SocioSanitario,
    /// Art. 8, c. 4.
    Dottorato,
    /// Art. 6, c. 3.
    Residenziale,
}

/// A word of somebody else, as it is: a name, an id.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Dato {
    /// The word.
    pub valore: &'static str,
    /// Where it comes from.
    pub fonte: Origine,
    /// How sure it is.
    pub certezza: CertezzaFonte,
}

/// Where an address answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "lowercase")]
pub enum Ambiente {
    /// To try.
    Collaudo,
    /// For real.
    Produzione,
}

/// An address that has been seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Indirizzo {
    /// Where.
    pub ambiente: Ambiente,
    /// The version of the service.
    pub versione: u8,
    /// The address.
    pub url: &'static str,
    /// Where it comes from.
    pub fonte: Origine,
    /// How sure it is.
    pub certezza: CertezzaFonte,
}

/// A number of the open data.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Conteggio {
    /// How many.
    pub numero: u32,
    /// At least so many: the list that was published stops there.
    pub almeno: bool,
}

/// Enabled bodies of a kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct PerTipo {
    /// The codes of the bodies it counts together; none for the others.
    pub enti: &'static [super::Ente],
    /// How many.
    pub numero: u32,
}

/// Who used a service, on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct Adozione {
    /// The day of the open data.
    pub al: Data,
    /// Bodies enabled. Absent here and below: under the list that was published.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub abilitati: Option<Conteggio>,
    /// Bodies that have used it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub attivi: Option<Conteggio>,
    /// Vouchers since the beginning.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub voucher: Option<Conteggio>,
    /// Enabled bodies by kind, where it is published.
    pub per_tipo: &'static [PerTipo],
    /// Where it comes from.
    pub fonte: Origine,
    /// How sure it is.
    pub certezza: CertezzaFonte,
}

/// One of the eight services, as far as it is public.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct Servizio {
    /// Our name for it.
    pub codice: CodiceServizio,
    /// From 1 to 8, the order of the list.
    pub numero: u8,
    /// The exact name in the catalogue.
    pub nome: Dato,
    /// The id in the catalogue.
    pub id: Dato,
    /// What else is known of the name, the id, the date.
    pub note: &'static [Fatto],
    /// The way in.
    pub modo: Modo,
    /// How much it answers.
    pub ampiezza: Ampiezza,
    /// Since when, as INPS says: a year or a month.
    pub dal: Dato,
    /// The first day on which the open data have it: it may be older.
    pub visto_dal: Dato,
    /// What it is for.
    pub scopo: Fatto,
    /// What it asks.
    pub chiede: &'static [Fatto],
    /// What it gives.
    pub da: &'static [Fatto],
    /// Who may use it.
    pub chi: &'static [Fatto],
    /// How it is called, voucher included.
    pub autenticazione: &'static [Fatto],
    /// The SOAP operation; absent when it is not public.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub operazione: Option<Dato>,
    /// What is not public of it.
    pub non_noto: &'static [Fatto],
    /// The addresses that have been seen.
    pub indirizzi: &'static [Indirizzo],
    /// Who uses it.
    pub adozione: Adozione,
}

/// A step of the ladder of the data.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Gradino {
    /// How much.
    pub ampiezza: Ampiezza,
    /// The services that give so much.
    pub servizi: &'static [CodiceServizio],
    /// What it is.
    pub fatto: Fatto,
}

use super::Ente;
use CodiceServizio as C;

const fn dato(valore: &'static str, fonte: Origine, certezza: CertezzaFonte) -> Dato {
    Dato { valore, fonte, certezza }
}

const fn aperto(valore: &'static str) -> Dato {
    dato(valore, m::DATI_APERTI, CertezzaFonte::Documentato)
}

const fn riassunto(valore: &'static str) -> Dato {
    dato(valore, m::MESSAGGIO, CertezzaFonte::Riassunto)
}

const fn schema(valore: &'static str) -> Option<Dato> {
    Some(dato(valore, m::SCHEMI, CertezzaFonte::Codice))
}

const fn indirizzo(ambiente: Ambiente, versione: u8, url: &'static str, fonte: Origine) -> Indirizzo {
    Indirizzo { ambiente, versione, url, fonte, certezza: CertezzaFonte::Codice }
}

const fn esatti(numero: u32) -> Option<Conteggio> {
    Some(Conteggio { numero, almeno: false })
}

const fn almeno(numero: u32) -> Option<Conteggio> {
    Some(Conteggio { numero, almeno: true })
}

const fn adozione(
    abilitati: Option<Conteggio>,
    attivi: Option<Conteggio>,
    voucher: Option<Conteggio>,
    per_tipo: &'static [PerTipo],
) -> Adozione {
    Adozione {
        al: Data::new(2026, 8, 22),
        abilitati,
        attivi,
        voucher,
        per_tipo,
        fonte: m::DATI_APERTI,
        certezza: CertezzaFonte::Documentato,
    }
}

const COMUNI: &[Ente] = &[Ente::Comune, Ente::Capoluogo];
const REGIONI: &[Ente] = &[Ente::Regione];
const UNIVERSITA: &[Ente] = &[Ente::Universita];
const ASL: &[Ente] = &[Ente::Asl];

/// The addresses of version 1: the operation is in the request.
const V1_COLLAUDO: Indirizzo =
    indirizzo(Ambiente::Collaudo, 1, "https://api.collaudo.inps.it/pdnd/soap/ConsultazioneISEE/v1", m::SCHEMI);
const V1_PRODUZIONE: Indirizzo =
    indirizzo(Ambiente::Produzione, 1, "https://api.inps.it/pdnd/soap/ConsultazioneISEE/v1", m::SCHEMI);

static SERVIZI: [Servizio; 8] = [
    Servizio {
        codice: C::Attestazione,
        numero: 1,
        nome: aperto("Consultazione Attestazione ISEE"),
        id: aperto("843ac013-941a-4afe-8243-e668142e73e6"),
        note: &[m::DAL_2022],
        modo: Modo::Base,
        ampiezza: Ampiezza::Attestazione,
        dal: riassunto("2022"),
        visto_dal: aperto("2024-01-26"),
        scopo: m::SCOPO_ATTESTAZIONE,
        chiede: &[m::CHIEDE_CF, m::CHIEDE_PROTOCOLLO, m::CHIEDE_MITTENTE],
        da: &[m::DA_ATTESTAZIONE],
        chi: &[m::CHI_BASE, m::BASE_PER_GRANDI],
        autenticazione: &[m::AUT_VOUCHER, m::AUT_CERTIFICATO, m::AUT_MTLS, m::AUT_IP, m::AUT_IDENTITY],
        operazione: schema("ConsultazioneAttestazione"),
        non_noto: &[m::AVVISO_VERSIONE],
        indirizzi: &[
            V1_COLLAUDO,
            V1_PRODUZIONE,
            indirizzo(
                Ambiente::Collaudo,
                2,
                "https://api.collaudo.inps.it/pdnd/soap/ConsultazioneISEE/v2/ConsultazioneAttestazione",
                m::GOVWAY_198,
            ),
        ],
        adozione: adozione(
            esatti(125),
            esatti(62),
            esatti(1_633_786),
            &[
                PerTipo { enti: COMUNI, numero: 45 },
                PerTipo { enti: REGIONI, numero: 13 },
                PerTipo { enti: UNIVERSITA, numero: 56 },
                PerTipo { enti: ASL, numero: 2 },
                PerTipo { enti: &[], numero: 9 },
            ],
        ),
    },
    Servizio {
        codice: C::Indicatore,
        numero: 2,
        nome: aperto("Consultazione Indicatore ISEE"),
        id: aperto("8ffc6245-0ab1-4e2e-8423-6e1a855c320a"),
        note: &[m::DAL_2022],
        modo: Modo::Base,
        ampiezza: Ampiezza::Indicatore,
        dal: riassunto("2022"),
        visto_dal: aperto("2024-04-09"),
        scopo: m::SCOPO_INDICATORE,
        chiede: &[m::CHIEDE_TIPO, m::CHIEDE_CF],
        da: &[m::DA_INDICATORE],
        chi: &[m::CHI_BASE, m::BASE_PER_GRANDI],
        autenticazione: &[m::AUT_VOUCHER, m::AUT_CERTIFICATO, m::AUT_MTLS, m::AUT_IP, m::AUT_IDENTITY],
        operazione: schema("ConsultazioneIndicatore"),
        non_noto: &[m::AVVISO_VERSIONE],
        indirizzi: &[V1_COLLAUDO, V1_PRODUZIONE],
        adozione: adozione(esatti(77), esatti(36), esatti(141_657), &[]),
    },
    Servizio {
        codice: C::AttestazioneOperatori,
        numero: 3,
        nome: aperto("Consultazione Attestazione ISEE Operatori"),
        id: aperto("198ac93e-9b84-4f88-a663-b343025cebfe"),
        note: &[],
        modo: Modo::Operatori,
        ampiezza: Ampiezza::Attestazione,
        dal: riassunto("2025-09"),
        visto_dal: aperto("2025-09-25"),
        scopo: m::SCOPO_ATTESTAZIONE_OPERATORI,
        chiede: &[m::CHIEDE_COME_UNO, m::CHIEDE_OPERATORE],
        da: &[m::DA_COME_UNO],
        chi: &[m::CHI_OPERATORI, m::OPERATORI_PER_PICCOLI],
        autenticazione: OPERATORI,
        operazione: None,
        non_noto: &[m::OPERAZIONE_NON_NOTA, m::CHIEDE_OPERATORE, m::AUT_MV62_CONTENUTO, m::AVVISO_FORMA],
        indirizzi: &[],
        adozione: adozione(
            esatti(58),
            esatti(7),
            almeno(459),
            &[
                PerTipo { enti: COMUNI, numero: 51 },
                PerTipo { enti: UNIVERSITA, numero: 4 },
                PerTipo { enti: &[], numero: 3 },
            ],
        ),
    },
    Servizio {
        codice: C::IndicatoreOperatori,
        numero: 4,
        nome: aperto("Consultazione Indicatore ISEE Operatori"),
        id: dato("f7546884-e49d-4f42-bdc7-71724be9cfb4", m::BUONA_PRATICA, CertezzaFonte::Dedotto),
        note: &[m::ID_QUATTRO],
        modo: Modo::Operatori,
        ampiezza: Ampiezza::Indicatore,
        dal: riassunto("2025-09"),
        visto_dal: aperto("2025-09-25"),
        scopo: m::SCOPO_INDICATORE_OPERATORI,
        chiede: &[m::CHIEDE_COME_DUE, m::CHIEDE_OPERATORE],
        da: &[m::DA_COME_DUE],
        chi: &[m::CHI_OPERATORI, m::OPERATORI_PER_PICCOLI],
        autenticazione: OPERATORI,
        operazione: None,
        non_noto: &[m::OPERAZIONE_NON_NOTA, m::CHIEDE_OPERATORE, m::AUT_MV62_CONTENUTO, m::AVVISO_FORMA],
        indirizzi: &[],
        adozione: adozione(almeno(5), None, None, &[]),
    },
    Servizio {
        codice: C::AttestazioneResidenti,
        numero: 5,
        nome: aperto("Consultazione Attestazione Residenti ISEE"),
        id: aperto("2303d392-6b30-462b-a9e6-6fe99498cc53"),
        note: &[],
        modo: Modo::Residenti,
        ampiezza: Ampiezza::Attestazione,
        dal: riassunto("2025-03"),
        visto_dal: aperto("2025-04-05"),
        scopo: m::SCOPO_ATTESTAZIONE_RESIDENTI,
        chiede: &[m::CHIEDE_CF_RESIDENTI],
        da: &[m::DA_ATTESTAZIONE_RESIDENTI],
        chi: &[m::CHI_RESIDENTI],
        autenticazione: &[m::AUT_VOUCHER, m::AUT_SOLO_VOUCHER_RESIDENTI, m::AUT_IDENTITY, m::AUT_FILTRO],
        operazione: Some(dato("ConsultazioneAttestazioneResidenti", m::OPENMSP, CertezzaFonte::Codice)),
        non_noto: &[m::DA_NON_RESIDENTE, m::AVVISO_VERSIONE],
        indirizzi: &[indirizzo(
            Ambiente::Produzione,
            2,
            "https://api.inps.it/pdnd/soap/ConsultazioneISEE/v2/ConsultazioneAttestazioneResidenti",
            m::OPENMSP,
        )],
        adozione: adozione(esatti(583), esatti(185), esatti(218_664), &[]),
    },
    Servizio {
        codice: C::IndicatoreResidenti,
        numero: 6,
        nome: aperto("Consultazione Indicatore Residenti ISEE"),
        id: aperto("9d9fc812-0410-4ceb-a062-a987e3eb79fa"),
        note: &[],
        modo: Modo::Residenti,
        ampiezza: Ampiezza::Indicatore,
        dal: riassunto("2025-03"),
        visto_dal: aperto("2025-04-05"),
        scopo: m::SCOPO_INDICATORE_RESIDENTI,
        chiede: &[m::CHIEDE_TIPO_RESIDENTI],
        da: &[m::DA_COME_DUE],
        chi: &[m::CHI_RESIDENTI],
        autenticazione: &[m::AUT_VOUCHER, m::AUT_SOLO_VOUCHER_RESIDENTI, m::AUT_IDENTITY_DEDOTTA, m::AUT_FILTRO],
        operazione: None,
        non_noto: &[m::OPERAZIONE_NON_NOTA, m::DA_NON_RESIDENTE, m::AVVISO_FORMA],
        indirizzi: &[],
        adozione: adozione(esatti(286), esatti(124), esatti(49_902), &[]),
    },
    Servizio {
        codice: C::IndicatoreRiscontro,
        numero: 7,
        nome: aperto("Consultazione Indicatore Riscontro ISEE"),
        id: aperto("7950aa09-8155-4f8b-a882-22f3fe6d7d44"),
        note: &[],
        modo: Modo::Riscontro,
        ampiezza: Ampiezza::Indicatore,
        dal: riassunto("2025-02"),
        visto_dal: aperto("2025-08-02"),
        scopo: m::SCOPO_RISCONTRO,
        chiede: &[m::CHIEDE_RISCONTRO],
        da: &[m::DA_RISCONTRO],
        chi: &[m::CHI_RISCONTRO],
        autenticazione: RISCONTRO,
        operazione: None,
        non_noto: &[m::OPERAZIONE_NON_NOTA, m::AVVISO_FORMA],
        indirizzi: &[],
        adozione: adozione(
            esatti(27),
            esatti(6),
            None,
            &[
                PerTipo { enti: COMUNI, numero: 25 },
                PerTipo { enti: UNIVERSITA, numero: 1 },
                PerTipo { enti: REGIONI, numero: 1 },
            ],
        ),
    },
    Servizio {
        codice: C::IndicatoreNucleoRiscontro,
        numero: 8,
        nome: aperto("Consultazione Indicatore Nucleo Riscontro ISEE"),
        id: aperto("b78673b5-125e-4d74-b496-4c7d0911f0b2"),
        note: &[],
        modo: Modo::Riscontro,
        ampiezza: Ampiezza::Nucleo,
        dal: riassunto("2025-02"),
        visto_dal: aperto("2025-03-16"),
        scopo: m::SCOPO_NUCLEO_RISCONTRO,
        chiede: &[m::CHIEDE_RISCONTRO],
        da: &[m::DA_NUCLEO],
        chi: &[m::CHI_RISCONTRO],
        autenticazione: RISCONTRO,
        operazione: None,
        non_noto: &[m::OPERAZIONE_NON_NOTA, m::AVVISO_FORMA],
        indirizzi: &[],
        adozione: adozione(
            esatti(44),
            esatti(26),
            almeno(2_278),
            &[
                PerTipo { enti: COMUNI, numero: 40 },
                PerTipo { enti: UNIVERSITA, numero: 3 },
                PerTipo { enti: REGIONI, numero: 1 },
            ],
        ),
    },
];

const OPERATORI: &[Fatto] = &[
    m::AUT_VOUCHER,
    m::AUT_SPID,
    m::AUT_SPID_LIVELLO,
    m::AUT_MV62,
    m::AUT_IDENTITY_DEDOTTA,
    m::CHIEDE_OPERATORE,
    m::AUT_FILTRO,
];
const RISCONTRO: &[Fatto] = &[m::AUT_VOUCHER, m::AUT_SOLO_VOUCHER_RISCONTRO, m::AUT_IDENTITY_DEDOTTA, m::AUT_FILTRO];

static GRADINI: [Gradino; 5] = [
    Gradino { ampiezza: Ampiezza::Soglia, servizi: &[], fatto: m::GRADINO_SOGLIA },
    Gradino {
        ampiezza: Ampiezza::Indicatore,
        servizi: &[C::Indicatore, C::IndicatoreOperatori, C::IndicatoreResidenti, C::IndicatoreRiscontro],
        fatto: m::GRADINO_INDICATORE,
    },
    Gradino { ampiezza: Ampiezza::Nucleo, servizi: &[C::IndicatoreNucleoRiscontro], fatto: m::GRADINO_NUCLEO },
    Gradino {
        ampiezza: Ampiezza::Attestazione,
        servizi: &[C::Attestazione, C::AttestazioneOperatori, C::AttestazioneResidenti],
        fatto: m::GRADINO_ATTESTAZIONE,
    },
    Gradino { ampiezza: Ampiezza::Dsu, servizi: &[], fatto: m::GRADINO_DSU },
];

/// The eight services, in the order of the catalogue.
///
/// ```
/// use isee_simulatore::pdnd::{CertezzaFonte, services};
/// let quarto = &services()[3];
/// assert_eq!(quarto.nome.valore, "Consultazione Indicatore ISEE Operatori");
/// assert_eq!(quarto.id.certezza, CertezzaFonte::Dedotto); // nobody publishes it under that name
/// ```
pub fn services() -> &'static [Servizio] {
    &SERVIZI
}

/// From the smallest answer to the largest: what decides with less is asked first.
pub fn ladder() -> &'static [Gradino] {
    &GRADINI
}

impl CodiceServizio {
    /// What is known of it.
    pub fn servizio(self) -> &'static Servizio {
        let [uno, due, tre, quattro, cinque, sei, sette, otto] = &SERVIZI;
        match self {
            C::Attestazione => uno,
            C::Indicatore => due,
            C::AttestazioneOperatori => tre,
            C::IndicatoreOperatori => quattro,
            C::AttestazioneResidenti => cinque,
            C::IndicatoreResidenti => sei,
            C::IndicatoreRiscontro => sette,
            C::IndicatoreNucleoRiscontro => otto,
        }
    }
}

impl Modo {
    /// The smallest of its services that answers so much; `None` when none does.
    pub(super) fn servizio(self, almeno: Ampiezza) -> Option<CodiceServizio> {
        let bastano = SERVIZI.iter().filter(|servizio| servizio.modo == self && servizio.ampiezza >= almeno);
        bastano.min_by_key(|servizio| servizio.ampiezza).map(|servizio| servizio.codice)
    }
}
