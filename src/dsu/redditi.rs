//! Incomes and deductions of a person: art. 4, c. 2 and 3.

use serde::Serialize;

use crate::euro::Euro;

/// The incomes of a person in the reference year, by letter of art. 4, c. 2. What is left out is zero.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
pub struct Redditi {
    /// Lett. a: reddito complessivo for IRPEF, before deductible charges.
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub reddito_complessivo: Euro,
    /// The part of `redditoComplessivo` that is work as an employee or assimilated, with the allowances that replace
    /// it (NASpI, CIG, sickness, maternity). It is not added again: it is the base of the 20 % of art. 4, c. 3, lett. e.
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub lavoro_dipendente: Euro,
    /// The part of `redditoComplessivo` that is pension. Not added again: base of the 20 % of art. 4, c. 3, lett. f.
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub pensione: Euro,
    /// The part of `redditoComplessivo` that comes from a business or self-employment. Not added again: only the ISEE
    /// corrente needs it, to know what the new amounts replace.
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub autonomo: Euro,
    /// Lett. b: incomes under substitute tax (cedolare secca, regime forfetario gross of contributions, premi di
    /// risultato). Not the financial ones: lett. h represents them.
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub imposta_sostitutiva: Euro,
    /// The part of `impostaSostitutiva` that is regime forfetario. Not added again: only the ISEE corrente needs it.
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub forfetario: Euro,
    /// Lett. c: exempt incomes (scholarships, exempt foreign pensions, the exempt share of cross-border work).
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub esenti: Euro,
    /// Lett. c: work as an employee abroad taxed only there. It counts for the 20 % of lett. e.
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub lavoro_estero: Euro,
    /// Lett. d: proceeds of agriculture with IRAP return (IRAP base net of labour cost).
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub proventi_agrari: Euro,
    /// Lett. e: maintenance actually received for figli.
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub assegni_figli: Euro,
    /// Lett. f: treatments paid by public bodies, one by one; those paid because of a disability may be listed, they
    /// are left out of the sum and the explanation says so.
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub trattamenti: Vec<Trattamento>,
    /// Lett. g: redditi fondiari of property under IMU and not let, already computed (see `redditoFondiario`).
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub fondiari: Euro,
    /// Lett. i: gross income declared abroad by the spouse enrolled in AIRE.
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub aire: Euro,
}

/// A treatment paid by a public body.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Trattamento {
    /// What it is: it decides whether it counts.
    pub tipo: TipoTrattamento,
    /// Received in the income year, by this person.
    pub importo: Euro,
}

/// The treatments of art. 4, c. 2, lett. f, and those that look like them but are left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum TipoTrattamento {
    /// Assegno unico e universale, the share paid to this parent. Paid since March 2022: none before DSU 2024.
    AssegnoUnico,
    /// Assegno di inclusione, or the former reddito and pensione di cittadinanza.
    AssegnoDiInclusione,
    /// Supporto per la formazione e il lavoro.
    SupportoFormazioneLavoro,
    /// Assegno sociale and maggiorazioni sociali.
    AssegnoSociale,
    /// Carta acquisti and other debit cards.
    CartaAcquisti,
    /// Money from a Comune or a Region, rent contribution included.
    ContributoComunale,
    /// Assegno di maternità of the Comune.
    AssegnoMaternita,
    /// Assegno per il nucleo familiare.
    AssegnoNucleoFamiliare,
    /// Premi alla nascita and the like.
    PremioNascita,
    /// Scholarship for the right to study.
    BorsaDiStudio,
    /// INAIL rendita paid to survivors.
    RenditaSuperstiti,
    /// Any other public treatment outside IRPEF not paid because of a disability.
    Altro,
    /// Left out: indennità di accompagnamento.
    IndennitaAccompagnamento,
    /// Left out: pensione di invalidità civile.
    PensioneInvaliditaCivile,
    /// Left out: indennità di frequenza.
    IndennitaFrequenza,
    /// Left out: indennità di comunicazione.
    IndennitaComunicazione,
    /// Left out: assegno di cura and contributions for disability of local programmes.
    AssegnoDiCura,
    /// Left out: INAIL rendita paid to the worker for a disability.
    RenditaInailDisabilita,
    /// Left out: any other treatment paid because of a disability.
    AltroPerDisabilita,
    /// Left out: reimbursement of documented costs, vita indipendente if accounted for.
    RimborsoSpese,
    /// Left out: reimbursement to foster families.
    RimborsoAffidatari,
    /// Left out: reductions of fees, service vouchers, services in kind.
    ServizioOVoucher,
    /// Left out: tax credits such as the trattamento integrativo.
    CreditoImposta,
}

/// What art. 4, c. 3 subtracts from the person's incomes. What is left out is zero.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
pub struct Detrazioni {
    /// Lett. a: maintenance actually paid to the spouse or ex-spouse, within the judge's act, the part for figli included.
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub assegni_coniuge: Euro,
    /// Lett. b: maintenance actually paid for figli who live with the other parent, parents never married or separated.
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub assegni_figli: Euro,
    /// Lett. c: health expenses for persons with disabilities and specific assistance, as in the tax return; the cap
    /// of 5.000 € is applied here.
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub spese_disabilita: Euro,
    /// Lett. d: redditi agrari of producers with VAT return.
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub redditi_agrari: Euro,
}
