//! What INPS answers about an ISEE: the attestation, one indicator alone, the answer about a threshold.
//!
//! The names are those of INPS's schemas (attestation 1.4, service 2.8), the values are exact. Reading is lenient, because
//! the versions in use are not all public: what is not known becomes an [`AvvisoLettura`], what is not there stays empty.
//! Nothing here chooses an indicator: whoever asks names it, because from 2026 an attestation may hold two ordinary ones.

mod bozza;
mod cause;
mod facsimile;
mod foglio;
mod forme;
mod ipotesi;
mod lettura;
mod riscontro;
mod scrittura;
mod verifica;
mod xml;

pub use bozza::{Bozza, IpotesiBozza, RigaBozza, draft};
pub use cause::{CausaRiscontro, CertezzaCausa, CodiceCausa, DatoMancante};
pub use facsimile::{Anagrafica, facsimile};
pub use foglio::{Cifra, PersonaCitata, RigaAttestata};
pub use lettura::{read, read_bytes};
pub use riscontro::{IseeRiscontrato, RigaRiscontro, Riscontro, compare};
pub use scrittura::{write, write_answer};
pub use verifica::{EsitoPasso, NotaVerifica, PassoVerifica, RigaSospetta, Verifica, check};

use rust_decimal::Decimal;
use serde::{Serialize, Serializer};

use crate::date::Data;
use crate::euro::Euro;

/// What an answer holds: one of attestation, indicator, threshold, fault; none when INPS found nothing.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Letto {
    /// The outcome of the service, when the text is an answer of the service and not the inner document.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub risposta: Option<RispostaServizio>,
    /// The attestation.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub attestazione: Option<Attestazione>,
    /// One indicator alone.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub indicatore: Option<IndicatoreSolo>,
    /// Whether the indicator is under a threshold.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub soglia: Option<RispostaSoglia>,
    /// A SOAP Fault, also when it came with HTTP 200.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub guasto: Option<Guasto>,
    /// What was there and is not understood, or should be there and is not.
    pub avvisi: Vec<AvvisoLettura>,
}

/// What the service says of a request.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct RispostaServizio {
    /// `IdRichiesta`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id_richiesta: Option<String>,
    /// `Esito`: `OK`, `RICHIESTA_INVALIDA`, `DATI_NON_TROVATI`, `DATABASE_OFFLINE`, `ERRORE_INTERNO`, `RISCONTRO_NON_VALIDO`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub esito: Option<String>,
    /// `DescrizioneErrore`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub descrizione_errore: Option<String>,
}

/// A SOAP Fault.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Guasto {
    /// `faultcode`: `SOAP-ENV:Server.APIUnavailable`.
    pub codice: String,
    /// `faultstring`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub testo: Option<String>,
    /// `faultactor`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub attore: Option<String>,
    /// The status of the problem of RFC 7807 inside it: 503.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub stato: Option<u16>,
    /// The title and the detail of that problem, or the text of the detail.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub dettaglio: Option<String>,
}

/// Something that the reading met; what could be read is read all the same.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct AvvisoLettura {
    /// Stable name: `elemento-sconosciuto`, `attributo-sconosciuto`, `valore-illeggibile`, `manca`, `ripetuto`…
    pub codice: &'static str,
    /// Where: `Attestazione/Ordinario/ISEEOrdinario/@DataRilascio`.
    pub percorso: String,
    /// What it means, in Italian.
    pub testo: &'static str,
}

/// The attestation. Every field may be empty: a citizen copies from paper what he or she has.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct Attestazione {
    /// `CodiceFiscaleDichiarante`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub codice_fiscale_dichiarante: Option<String>,
    /// `NumeroProtocolloDSU`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub numero_protocollo_dsu: Option<String>,
    /// `DataPresentazione`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data_presentazione: Option<Data>,
    /// `DataValidita`: the last day (in a request the same name is the day at which an ISEE must be valid).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data_validita: Option<Data>,
    /// `ProtocolloMittente`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub protocollo_mittente: Option<String>,
    /// `DataScadenzaDSUCorrente`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data_scadenza_dsu_corrente: Option<Data>,
    /// The household of the block `Ordinario`.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub nucleo: Vec<ComponenteNucleo>,
    /// The nuclei ristretti, each of a beneficiary (block `Ridotto`).
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub ridotti: Vec<NucleoRidotto>,
    /// Every indicator of the document, one list, in its order.
    pub indicatori: Vec<IndicatoreAttestato>,
    /// `Ordinario/@DataPresentazioneModuloSostitutivo` and `@ProtocolloDSUModuloSostitutivo`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub modulo_sostitutivo: Option<ModuloSostitutivo>,
    /// `Variazione`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub variazione: Option<VariazioneAttestata>,
    /// `OmissioneDifformita`.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub omissioni: Vec<OmissioneDifformita>,
}

/// A person as INPS writes it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct ComponenteNucleo {
    /// To the declarant: D, C, F, MA, FC, FNC, P, GNC; to the beneficiary: B, C, F, FC, FNC, MA.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub relazione: Option<String>,
    /// `Cognome`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cognome: Option<String>,
    /// `Nome`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub nome: Option<String>,
    /// `CodiceFiscale`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub codice_fiscale: Option<String>,
}

/// A nucleo ristretto, of one beneficiary.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct NucleoRidotto {
    /// `CodiceFiscaleBeneficiario`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub codice_fiscale_beneficiario: Option<String>,
    /// `Corrente="SI"`.
    pub corrente: bool,
    /// The people.
    pub nucleo: Vec<ComponenteNucleo>,
}

/// The substitute module of an ISEE corrente.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct ModuloSostitutivo {
    /// The day of the module.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data_presentazione: Option<Data>,
    /// Its protocol.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub protocollo_dsu: Option<String>,
}

/// One indicator of the document.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct IndicatoreAttestato {
    /// The name by which whoever asks chooses it: `ordinario`, `famiglia`, and with the fiscal code of the person
    /// `minorenni:CF`, `universita:CF`, `ristretto:CF`, `residenze:CF`; `#2` at the end when the document has the same twice.
    pub nome: String,
    /// The kind.
    pub tipo: TipoAttestato,
    /// INPS's element: `ISEEMinAgg`, `ISEEUniStudAttratto`, `ISEEOrd`…
    pub elemento: String,
    /// The person for whom it is; none for the ordinary ones.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub persona: Option<ComponenteNucleo>,
    /// `Corrente="SI"` on its household.
    pub corrente: bool,
    /// `DataRilascio`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data_rilascio: Option<Data>,
    /// Whether it is computed on its own, is the ordinary one, or cannot be computed.
    pub stato: StatoAttestato,
    /// The ISEE: that of the person's attribute, else that of the values; empty when it cannot be computed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub isee: Option<Euro>,
    /// `Valori`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub valori: Option<Valori>,
    /// `ModalitaCalcolo…`: the lines of the calculation.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub righe: Option<Righe>,
    /// The components of Allegato 2 added to it (`ComponenteAggiuntiva`, in six places spelt `ComponenteAgguntiva`).
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub componenti_aggiuntive: Vec<ComponenteAttestata>,
    /// The parent taken into the household (`ComponenteAttratta`).
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub componenti_attratte: Vec<ComponenteAttestata>,
    /// The household into which the student is taken (`NucleoFamiliareAttratto`).
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub nucleo_attratto: Vec<ComponenteNucleo>,
    /// True for what no public schema describes (the 2026 family block).
    pub dedotto: bool,
}

/// The kinds of an attestation.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "kebab-case")]
pub enum TipoAttestato {
    /// The ordinary one.
    #[default]
    Ordinario,
    /// For the family and inclusion benefits (L. 199/2025, art. 1, c. 208).
    Famiglia,
    /// For benefits addressed to a minor (art. 7).
    Minorenni,
    /// For the right to study at a university (art. 8).
    Universita,
    /// On the nucleo ristretto: socio-sanitary services and doctorate share it, and the document does not tell them apart.
    Ristretto,
    /// For a doctorate (art. 8, c. 4): only in what is written by hand.
    Dottorato,
    /// For socio-sanitary services (art. 6, c. 1-2): only in what is written by hand.
    Sociosanitario,
    /// For residential care (art. 6, c. 3): INPS's `ISEESocioSanRes`.
    Residenze,
}

/// How an indicator stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "kebab-case")]
pub enum StatoAttestato {
    /// With values of its own.
    #[default]
    Calcolato,
    /// `ISEEOrd` (or in a nucleo ristretto `ISEERistretto`): the same as the indicator of its household.
    UgualeAOrdinario,
    /// `ISEENonCalcolabile`.
    NonCalcolabile,
}

/// A person outside the household who counts for an indicator.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct ComponenteAttestata {
    /// `Cognome`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cognome: Option<String>,
    /// `Nome`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub nome: Option<String>,
    /// `CodiceFiscale`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub codice_fiscale: Option<String>,
    /// `ValoreComponenteAggiuntiva`: what it adds to the ISEE.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub importo: Option<Euro>,
}

/// `Valori`: the indicator and its four parts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct Valori {
    /// The ISE.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ise: Option<Euro>,
    /// The scala di equivalenza.
    #[serde(serialize_with = "scala_se_c_e", skip_serializing_if = "Option::is_none")]
    #[cfg_attr(target_arch = "wasm32", tsify(optional, type = "number"))]
    pub scala_equivalenza: Option<Decimal>,
    /// The ISEE.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub isee: Option<Euro>,
    /// The ISR.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub isr: Option<Euro>,
    /// The ISP.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub isp: Option<Euro>,
}

/// `ModalitaCalcolo…`: the lines of the calculation, with the names of [`Prospetto`](crate::prospetto::Prospetto); its ISEE
/// is in [`Valori`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct Righe {
    /// Σ of the members' incomes, net of what art. 4, c. 3 subtracts.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub somma_redditi_componenti: Option<Euro>,
    /// The same in an ISEE corrente.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub somma_redditi_componenti_corrente: Option<Euro>,
    /// Art. 4, c. 2, lett. h.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reddito_figurativo_patrimonio_mobiliare: Option<Euro>,
    /// Art. 4, c. 4: the rent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub detrazioni: Option<Euro>,
    /// Art. 4.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub isr: Option<Euro>,
    /// Financial assets, before the allowance.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub patrimonio_mobiliare: Option<Euro>,
    /// The allowance of art. 5, c. 6.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub detrazione_patrimonio_mobiliare: Option<Euro>,
    /// Property, before mortgages and allowance.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub patrimonio_immobiliare: Option<Euro>,
    /// What mortgages and home allowance take off.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub detrazione_patrimonio_immobiliare: Option<Euro>,
    /// Art. 5.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub isp: Option<Euro>,
    /// Art. 2, c. 3.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ise: Option<Euro>,
    /// The parameter of the table of Allegato 1.
    #[serde(serialize_with = "scala_se_c_e", skip_serializing_if = "Option::is_none")]
    #[cfg_attr(target_arch = "wasm32", tsify(optional, type = "number"))]
    pub parametro_nucleo: Option<Decimal>,
    /// The supplements of Allegato 1.
    #[serde(serialize_with = "scala_se_c_e", skip_serializing_if = "Option::is_none")]
    #[cfg_attr(target_arch = "wasm32", tsify(optional, type = "number"))]
    pub maggiorazioni: Option<Decimal>,
    /// The scala di equivalenza.
    #[serde(serialize_with = "scala_se_c_e", skip_serializing_if = "Option::is_none")]
    #[cfg_attr(target_arch = "wasm32", tsify(optional, type = "number"))]
    pub scala_equivalenza: Option<Decimal>,
}

/// The scale has two decimals by law: nothing is rounded.
fn scala_se_c_e<S: Serializer>(scala: &Option<Decimal>, out: S) -> Result<S::Ok, S::Error> {
    match scala {
        Some(scala) => out.serialize_f64(crate::euro::to_number(*scala)),
        None => out.serialize_none(),
    }
}

/// The answer with one indicator alone.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct IndicatoreSolo {
    /// `Ordinario`, `Minorenne`, `Universitario`, `SocioSanitario`, `Dottorato`, `Residenziale`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tipo_indicatore: Option<String>,
    /// Its values.
    pub valori: Valori,
    /// `ProtocolloDSU`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub protocollo_dsu: Option<String>,
    /// `DataPresentazione`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data_presentazione: Option<Data>,
    /// The person that was asked about, from the echo of the search.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub codice_fiscale: Option<String>,
    /// The household, when the answer has one (the service "Nucleo Riscontro": its schema is not public).
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub componenti: Vec<ComponenteNucleo>,
}

/// The answer about a threshold.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct RispostaSoglia {
    /// One of the 16 long labels.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tipo_indicatore: Option<String>,
    /// `SottoSoglia`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sotto_soglia: Option<bool>,
    /// `ProtocolloDSU`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub protocollo_dsu: Option<String>,
    /// `DataPresentazioneDSU`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data_presentazione_dsu: Option<Data>,
    /// `PresenzaDifformita`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub presenza_difformita: Option<bool>,
    /// The household, when it was asked for.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub componenti: Vec<ComponenteNucleo>,
}

/// `Variazione`: this attestation takes the place of another.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct VariazioneAttestata {
    /// `Contestazione`, `Ricalcolo`, `Integrazione`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tipo: Option<String>,
    /// `DataVariazione`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data: Option<Data>,
    /// `NumeroProtocolloDSUVariata`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub numero_protocollo_dsu_variata: Option<String>,
    /// `NumeroProtocolloMittenteDSUVariata`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub protocollo_mittente_dsu_variata: Option<String>,
    /// `DataPresentazioneDSUVariata`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data_presentazione_dsu_variata: Option<Data>,
    /// `NoteVariazione`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// `DiscordanzeContestazione`.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub discordanze: Vec<Discordanza>,
}

/// What a person contests.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct Discordanza {
    /// `CFDiscordanza`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub codice_fiscale: Option<String>,
    /// `TipologiaDiscordanza`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tipologia: Option<String>,
    /// `SpecificaDiscordanza`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub specifica: Option<String>,
}

/// What the declaration leaves out, or says otherwise than the tax office (art. 11).
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct OmissioneDifformita {
    /// `PatrimoniMobiliari`, `RedditiScostamento`, `PatrimoniMobiliariSottoSoglia`, `PatrimoniMobiliariSopraSoglia`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tipo: Option<String>,
    /// Whose.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub codice_fiscale: Option<String>,
    /// `DataControlloAE`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data_controllo: Option<Data>,
    /// `Rapporto`: the accounts that were not declared.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub rapporti: Vec<Rapporto>,
    /// `RedditoAE`: the incomes known to the tax office.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reddito: Option<RedditoAe>,
}

/// An account known to the tax office.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct Rapporto {
    /// `TipoRapporto`: 01 current account, 02 securities, 03 savings…
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tipo: Option<String>,
    /// `CodiceFiscaleOperatore`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub codice_fiscale_operatore: Option<String>,
    /// `DescrizioneOperatoreFinanziario`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub operatore: Option<String>,
    /// `Identificativo`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub identificativo: Option<String>,
    /// `Saldo3112`: the balance on 31 December.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub saldo: Option<Euro>,
    /// `ConsistenzaMedia`: the average balance.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub consistenza_media: Option<Euro>,
    /// `Valore`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub valore: Option<Euro>,
    /// `DataInizio`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data_inizio: Option<Data>,
    /// `DataFine`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data_fine: Option<Data>,
}

/// The incomes known to the tax office.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct RedditoAe {
    /// `TipoModelloAE`: 1 = 730, 2 = Redditi (Unico), 3 = CU.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub modello: Option<String>,
    /// `RedditoComplessivoIRPEFAE`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reddito_complessivo_irpef: Option<Euro>,
    /// `RedditoLavoroDipendenteAE`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lavoro_dipendente: Option<Euro>,
    /// `RedditoPensioneAE`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pensione: Option<Euro>,
    /// `RedditoAgrarioAE`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub agrari: Option<Euro>,
    /// `RedditiImpostaSostitutivaAE`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub imposta_sostitutiva: Option<Euro>,
}
