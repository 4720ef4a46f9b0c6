//! Buildings, land, accounts and financial assets: art. 5, modules FC2 and FC3 of the DSU.

use serde::Serialize;

use crate::date::Data;
use crate::euro::{Euro, Percentuale};

/// A building or a piece of land, whole; who owns which part is in `quote`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Immobile {
    /// Building, building land, farm land.
    pub tipo: TipoImmobile,
    /// The IMU value of the whole property (see `valoreImu`), or the IVIE value for one abroad; for building land the
    /// market value. At 31 December of the reference year, even when no IMU is due.
    pub valore: Euro,
    /// The cadastral category, for example `A/2` or `C/6`. Needed only for what goes with the home: it tells the
    /// dwelling from its pertinenze (`C/2`, `C/6`, `C/7`, at most one each).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub categoria: Option<String>,
    /// True for the home of the household (Quadro B) and its pertinenze: they have the allowance of art. 5, c. 2.
    #[serde(default, skip_serializing_if = "core::ops::Not::not")]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub casa_di_abitazione: bool,
    /// True for nobody of the household but for this person of `esterni`: it is his or her home, and has the home
    /// allowance where that person is computed alone.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub casa_di_esterno: Option<String>,
    /// The parts that members of the household, or people in `esterni`, own. Nobody else is listed.
    pub quote: Vec<Quota>,
    /// The property was given away by a person who asks for residential care (art. 6, c. 3, lett. c).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub donazione: Option<Donazione>,
    /// The `id` of the member to whom a judge has assigned the family home after a separation, with the figli.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub assegnatario: Option<String>,
    /// True when a judge has assigned this home to the other parent, who is outside the household.
    #[serde(default, skip_serializing_if = "core::ops::Not::not")]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub assegnata_altro_genitore: bool,
    /// True for a building destroyed or made unusable by a natural disaster: it is left out (L. 145/2018).
    #[serde(default, skip_serializing_if = "core::ops::Not::not")]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub distrutto_da_calamita: bool,
}

/// A donation of the property, or of a part of it, by who asks for residential care.
///
/// The value goes back to the donor when the donation came after the first request of admission, or in the three years
/// before it and to a person bound to alimenti (c.c. art. 433).
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Donazione {
    /// The `id` of the member who gave it.
    pub donante: String,
    /// The day of the act.
    pub data: Data,
    /// True when who received it is bound to alimenti: spouse, figli, parents, siblings and the others of art. 433.
    pub a_tenuto_agli_alimenti: bool,
    /// The `id` of who received it, when he or she is listed: the part is not counted twice.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub donatario: Option<String>,
    /// The part given, in percent; left out: 100.
    #[serde(default)]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub quota: Percentuale,
}

/// The three kinds of property of FC3.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum TipoImmobile {
    /// Building (F).
    Fabbricato,
    /// Building land (TE).
    TerrenoEdificabile,
    /// Farm land (TA).
    TerrenoAgricolo,
}

/// The part of a property that a member holds.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Quota {
    /// The `id` of the member.
    pub componente: String,
    /// The part, in percent, over 0 and up to 100, at most two decimals.
    pub quota: Percentuale,
    /// The right; left out: `proprieta`.
    #[serde(default)]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub diritto: Diritto,
    /// Capital still due at 31 December of the reference year on the loan for the purchase or construction of this
    /// property: the part of this member. It reduces this property only.
    #[serde(default)]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub mutuo_residuo: Euro,
}

/// The right on a property. All count in full but the bare ownership, which counts zero.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Diritto {
    /// Ownership.
    #[default]
    Proprieta,
    /// Usufruct.
    Usufrutto,
    /// Use.
    Uso,
    /// Right to live in the house; also the surviving spouse's (c.c. art. 540).
    Abitazione,
    /// Enfiteusi.
    Enfiteusi,
    /// Superficie.
    Superficie,
    /// Leasing.
    Leasing,
    /// Bare ownership: value zero.
    NudaProprieta,
}

/// An account of FC2, section I: balance and average balance of the whole account.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Deposito {
    /// What it is.
    pub tipo: TipoDeposito,
    /// Balance at 31 December of the reference year, gross of interest; write 0 when it was negative or the account closed.
    pub saldo: Euro,
    /// Average balance of that year (giacenza media).
    pub giacenza_media: Euro,
    /// The part of this member in percent; left out: 100. A joint account is listed under each holder with his or her part.
    #[serde(default)]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub quota: Percentuale,
}

/// The accounts of section I: art. 5, c. 4, lett. a.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum TipoDeposito {
    /// Current account, bank or post (code 01); foreign accounts too, at the exchange rate of 31 December.
    ContoCorrente,
    /// Prepaid card with IBAN (code 01).
    CartaConIban,
    /// Savings deposit of a bank (code 03).
    DepositoRisparmio,
    /// Libretto di risparmio postale (code 03 of Poste): within the 50.000 € exclusion.
    LibrettoPostale,
    /// Third-party account (code 09).
    ContoTerzi,
}

/// A financial asset of FC2, section II: one value at 31 December of the reference year.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AltraForma {
    /// What it is.
    pub tipo: TipoAltraForma,
    /// The value of the whole asset (art. 5, c. 4, the letter of each kind).
    pub valore: Euro,
    /// The part of this member in percent; left out: 100.
    #[serde(default)]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub quota: Percentuale,
}

/// The assets of section II: art. 5, c. 4, lett. b-h. All are in the base of the reddito figurativo.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum TipoAltraForma {
    /// Lett. b (code 02): Italian government bonds, nominal value, wherever held; within the 50.000 € exclusion.
    TitoliDiStato,
    /// Lett. b (code 07 of Poste): buoni fruttiferi postali, nominal value; within the 50.000 € exclusion.
    BuoniPostali,
    /// Lett. b (code 02): bonds, nominal value.
    Obbligazioni,
    /// Lett. b (code 07): certificates of deposit and credit.
    CertificatiDiDeposito,
    /// Lett. c (code 05): units of funds, last published value.
    QuoteOicr,
    /// Lett. d (code 02): shares of listed companies, value at 31 December.
    AzioniQuotate,
    /// Lett. e (code 99): shares of unlisted companies, fraction of net worth.
    PartecipazioniNonQuotate,
    /// Lett. f (code 06): managed portfolios, value of the last statement.
    GestionePatrimoniale,
    /// Lett. g (code 04): fiduciary relations.
    RapportoFiduciario,
    /// Lett. g (code 23): life insurance that may be redeemed, premiums paid net of redemptions.
    Assicurazione,
    /// Lett. g (code 99): prepaid card without IBAN.
    CartaSenzaIban,
    /// Lett. g (code 99): crypto-assets, value at 31 December.
    CriptoAttivita,
    /// Lett. g (code 99): any other instrument.
    AltriStrumenti,
    /// Lett. h: net worth of a sole trader's business.
    ImpresaIndividuale,
}
