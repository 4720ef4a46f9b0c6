//! The lines of an indicator as one sheet of figures by name: what the check and the comparison work on.

use rust_decimal::Decimal;
use serde::{Serialize, Serializer};

use super::{Attestazione, ComponenteNucleo, IndicatoreAttestato, TipoAttestato};
use crate::codici::codice_fiscale;
use crate::date::Data;
use crate::dsu::Relazione;
use crate::error::IseeError;
use crate::euro::{Euro, to_number};
use crate::messaggi::regole_attestazione as r;
use crate::prospetto::Prospetto;

/// Half a cent: how far a printed figure may be from the exact one.
pub(super) const MEZZO_CENTESIMO: Decimal = Decimal::from_parts(5, 0, 0, false, 3);

/// A line of an attestation. In JSON the name that the line has in `righe`; `valori…` for the same figure in `valori`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub enum RigaAttestata {
    /// Σ of the members' incomes.
    SommaRedditiComponenti,
    /// The same in an ISEE corrente.
    SommaRedditiComponentiCorrente,
    /// Art. 4, c. 2, lett. h.
    RedditoFigurativoPatrimonioMobiliare,
    /// The rent.
    Detrazioni,
    /// The ISR.
    Isr,
    /// Financial assets.
    PatrimonioMobiliare,
    /// Their allowance.
    DetrazionePatrimonioMobiliare,
    /// Property.
    PatrimonioImmobiliare,
    /// Mortgages and home allowance.
    DetrazionePatrimonioImmobiliare,
    /// The ISP.
    Isp,
    /// The ISE.
    Ise,
    /// The parameter of Allegato 1.
    ParametroNucleo,
    /// The supplements of Allegato 1.
    Maggiorazioni,
    /// The scale.
    ScalaEquivalenza,
    /// Σ of the components of Allegato 2.
    ComponenteAggiuntiva,
    /// The ISEE.
    Isee,
    /// The ISR of `valori`.
    ValoriIsr,
    /// The ISP of `valori`.
    ValoriIsp,
    /// The ISE of `valori`.
    ValoriIse,
    /// The scale of `valori`.
    ValoriScalaEquivalenza,
    /// The ISEE of `valori`.
    ValoriIsee,
}

impl RigaAttestata {
    /// A coefficient of the scale, not an amount.
    pub(super) fn di_scala(self) -> bool {
        matches!(
            self,
            RigaAttestata::ParametroNucleo
                | RigaAttestata::Maggiorazioni
                | RigaAttestata::ScalaEquivalenza
                | RigaAttestata::ValoriScalaEquivalenza
        )
    }

    /// The same figure in `valori`.
    fn in_valori(self) -> Option<RigaAttestata> {
        match self {
            RigaAttestata::Isr => Some(RigaAttestata::ValoriIsr),
            RigaAttestata::Isp => Some(RigaAttestata::ValoriIsp),
            RigaAttestata::Ise => Some(RigaAttestata::ValoriIse),
            RigaAttestata::ScalaEquivalenza => Some(RigaAttestata::ValoriScalaEquivalenza),
            RigaAttestata::Isee => Some(RigaAttestata::ValoriIsee),
            _ => None,
        }
    }
}

/// A figure: euro, a coefficient of the scale or a year, a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cifra {
    /// Euro, exact: written with two decimals.
    Euro(Euro),
    /// A plain number.
    Numero(Decimal),
    /// A day.
    Giorno(Data),
}

impl Cifra {
    /// The figure of a line.
    pub(super) fn di(riga: RigaAttestata, valore: Decimal) -> Cifra {
        if riga.di_scala() { Cifra::Numero(valore) } else { Cifra::Euro(valore.into()) }
    }

    /// The number, but for a day.
    pub fn decimal(self) -> Option<Decimal> {
        match self {
            Cifra::Euro(euro) => Some(euro.decimal()),
            Cifra::Numero(numero) => Some(numero),
            Cifra::Giorno(_) => None,
        }
    }
}

impl Serialize for Cifra {
    fn serialize<S: Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
        match self {
            Cifra::Euro(euro) => euro.serialize(out),
            Cifra::Numero(numero) => out.serialize_f64(to_number(numero.round_dp(6))),
            Cifra::Giorno(giorno) => giorno.serialize(out),
        }
    }
}

/// A person of whom something is said, without a name: what he or she is to the declarant, and the year of birth.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct PersonaCitata {
    /// The relation, as INPS writes it: `F`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub relazione: Option<String>,
    /// The year of birth.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub anno_nascita: Option<u16>,
    /// The place in the household of the attestation, from 1.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub posizione: Option<usize>,
    /// The `id` in the declaration.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub componente: Option<String>,
    /// True for who is in the attestation and not in the declaration.
    #[serde(skip_serializing_if = "core::ops::Not::not")]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub solo_inps: bool,
}

/// Figures by line; a line that is not there is not known.
#[derive(Clone, Debug, Default)]
pub(super) struct Foglio(Vec<(RigaAttestata, Decimal)>);

impl Foglio {
    /// What the document says of an indicator. A figure that only `valori` has stands for the line.
    pub(super) fn di(indicatore: &IndicatoreAttestato) -> Foglio {
        let mut foglio = Foglio::default();
        let mut metti = |riga, valore: Option<Decimal>| foglio.metti(riga, valore);
        let euro = |importo: Option<Euro>| importo.map(Euro::decimal);
        if let Some(r) = &indicatore.righe {
            metti(RigaAttestata::SommaRedditiComponenti, euro(r.somma_redditi_componenti));
            metti(RigaAttestata::SommaRedditiComponentiCorrente, euro(r.somma_redditi_componenti_corrente));
            metti(RigaAttestata::RedditoFigurativoPatrimonioMobiliare, euro(r.reddito_figurativo_patrimonio_mobiliare));
            metti(RigaAttestata::Detrazioni, euro(r.detrazioni));
            metti(RigaAttestata::Isr, euro(r.isr));
            metti(RigaAttestata::PatrimonioMobiliare, euro(r.patrimonio_mobiliare));
            metti(RigaAttestata::DetrazionePatrimonioMobiliare, euro(r.detrazione_patrimonio_mobiliare));
            metti(RigaAttestata::PatrimonioImmobiliare, euro(r.patrimonio_immobiliare));
            metti(RigaAttestata::DetrazionePatrimonioImmobiliare, euro(r.detrazione_patrimonio_immobiliare));
            metti(RigaAttestata::Isp, euro(r.isp));
            metti(RigaAttestata::Ise, euro(r.ise));
            metti(RigaAttestata::ParametroNucleo, r.parametro_nucleo);
            metti(RigaAttestata::Maggiorazioni, r.maggiorazioni);
            metti(RigaAttestata::ScalaEquivalenza, r.scala_equivalenza);
        }
        let aggiuntive = &indicatore.componenti_aggiuntive;
        if aggiuntive.iter().all(|c| c.importo.is_some()) {
            metti(RigaAttestata::ComponenteAggiuntiva, Some(aggiuntive.iter().filter_map(|c| euro(c.importo)).sum()));
        }
        metti(RigaAttestata::Isee, euro(indicatore.isee));
        if let Some(v) = &indicatore.valori {
            let valori = [
                (RigaAttestata::Isr, euro(v.isr)),
                (RigaAttestata::Isp, euro(v.isp)),
                (RigaAttestata::Ise, euro(v.ise)),
                (RigaAttestata::ScalaEquivalenza, v.scala_equivalenza),
                (RigaAttestata::Isee, euro(v.isee)),
            ];
            for (riga, valore) in valori {
                match riga.in_valori() {
                    Some(in_valori) if foglio.get(riga).is_some() => foglio.metti(in_valori, valore),
                    _ => foglio.metti(riga, valore),
                }
            }
        }
        foglio
    }

    /// Our lines.
    pub(super) fn nostro(p: &Prospetto, isee: Euro, aggiuntive: Euro) -> Foglio {
        Foglio(vec![
            (RigaAttestata::SommaRedditiComponenti, p.somma_redditi_componenti.decimal()),
            (RigaAttestata::RedditoFigurativoPatrimonioMobiliare, p.reddito_figurativo_patrimonio_mobiliare.decimal()),
            (RigaAttestata::Detrazioni, p.detrazioni.decimal()),
            (RigaAttestata::Isr, p.isr.decimal()),
            (RigaAttestata::PatrimonioMobiliare, p.patrimonio_mobiliare.decimal()),
            (RigaAttestata::DetrazionePatrimonioMobiliare, p.detrazione_patrimonio_mobiliare.decimal()),
            (RigaAttestata::PatrimonioImmobiliare, p.patrimonio_immobiliare.decimal()),
            (RigaAttestata::DetrazionePatrimonioImmobiliare, p.detrazione_patrimonio_immobiliare.decimal()),
            (RigaAttestata::Isp, p.isp.decimal()),
            (RigaAttestata::Ise, p.ise.decimal()),
            (RigaAttestata::ParametroNucleo, p.parametro_nucleo),
            (RigaAttestata::Maggiorazioni, p.maggiorazioni),
            (RigaAttestata::ScalaEquivalenza, p.scala_equivalenza),
            (RigaAttestata::ComponenteAggiuntiva, aggiuntive.decimal()),
            (RigaAttestata::Isee, isee.decimal()),
        ])
    }

    pub(super) fn get(&self, riga: RigaAttestata) -> Option<Decimal> {
        self.0.iter().find(|(altra, _)| *altra == riga).map(|(_, valore)| *valore)
    }

    /// The line, or nothing as zero.
    pub(super) fn o_zero(&self, riga: RigaAttestata) -> Decimal {
        self.get(riga).unwrap_or_default()
    }

    pub(super) fn metti(&mut self, riga: RigaAttestata, valore: Option<Decimal>) {
        self.0.retain(|(altra, _)| *altra != riga);
        self.0.extend(valore.map(|valore| (riga, valore)));
    }

    /// The same with another figure in a line.
    pub(super) fn con(&self, riga: RigaAttestata, valore: Decimal) -> Foglio {
        let mut altro = self.clone();
        match altro.0.iter_mut().find(|(altra, _)| *altra == riga) {
            Some(voce) => voce.1 = valore,
            None => altro.0.push((riga, valore)),
        }
        altro
    }

    pub(super) fn righe(&self) -> impl Iterator<Item = (RigaAttestata, Decimal)> + '_ {
        self.0.iter().copied()
    }
}

/// The indicator that the caller has chosen.
///
/// # Errors
/// `indicatore-da-scegliere`, with the names of those present.
pub(super) fn scelto<'a>(a: &'a Attestazione, indicatore: &str) -> Result<&'a IndicatoreAttestato, IseeError> {
    a.indicatori.iter().find(|i| i.nome == indicatore).ok_or_else(|| {
        let nomi: Vec<_> = a.indicatori.iter().map(|i| i.nome.as_str()).collect();
        let nomi = if nomi.is_empty() { "nessuno".to_owned() } else { nomi.join(", ") };
        IseeError::one(r::INDICATORE_DA_SCEGLIERE.issue("indicatore", &[indicatore, &nomi]))
    })
}

/// The indicator of the household to which one that has no lines of its own is equal.
pub(super) fn del_nucleo<'a>(a: &'a Attestazione, i: &IndicatoreAttestato) -> Option<&'a IndicatoreAttestato> {
    // `ISEERistretto` where the household is the nucleo ristretto of the same person.
    let ristretto = i.elemento.contains("istretto");
    let suo = |altro: &IndicatoreAttestato| match ristretto {
        true => altro.tipo == TipoAttestato::Ristretto && beneficiario(altro) == beneficiario(i),
        false => altro.tipo == TipoAttestato::Ordinario,
    };
    a.indicatori.iter().find(|altro| altro.nome != i.nome && altro.isee.is_some() && suo(altro))
}

/// The fiscal code, or the word in its place, of the person for whom an indicator is.
pub(super) fn beneficiario(i: &IndicatoreAttestato) -> Option<&str> {
    let codice = i.persona.as_ref().and_then(|p| p.codice_fiscale.as_deref());
    codice.or_else(|| i.nome.split(['#', ':']).nth(1))
}

/// The people on whom an indicator is computed, and how many they may be: who is taken in from outside is not always
/// listed.
pub(super) struct Persone<'a> {
    pub(super) elenco: &'a [ComponenteNucleo],
    /// The least and the most; none when the document lists nobody.
    pub(super) quante: Option<(u16, u16)>,
}

pub(super) fn persone<'a>(a: &'a Attestazione, i: &'a IndicatoreAttestato) -> Persone<'a> {
    let cf = beneficiario(i);
    // Written by hand, nothing says on which household: of these kinds the nucleo ristretto is the rule.
    let ristretti =
        [TipoAttestato::Ristretto, TipoAttestato::Dottorato, TipoAttestato::Sociosanitario, TipoAttestato::Residenze];
    let ristretto = i.elemento.contains("istretto") || (i.elemento.is_empty() && ristretti.contains(&i.tipo));
    let ridotto = a.ridotti.iter().find(|r| ristretto && (r.codice_fiscale_beneficiario.as_deref() == cf));
    let ridotto = ridotto.or_else(|| a.ridotti.first().filter(|_| ristretto && a.ridotti.len() == 1));
    let elenco = match ridotto {
        Some(ridotto) => &ridotto.nucleo,
        None if ristretto => return Persone { elenco: &[], quante: None },
        None if !i.nucleo_attratto.is_empty() => &i.nucleo_attratto,
        None => &a.nucleo,
    };
    if elenco.is_empty() {
        return Persone { elenco, quante: None };
    }
    let elencate = elenco.iter().filter(|p| !e(p, "GNC")).count();
    // `ISEEMinAttr`, `ISEEUniStudAttrattoCompAttratta`: each is a person who comes from outside.
    let attratte = i.elemento.matches("Attr").count().max(i.componenti_attratte.len());
    let [minimo, massimo] = match i.tipo {
        _ if !i.nucleo_attratto.is_empty() => [0, attratte.max(2)],
        // Written by hand: it is not said whether somebody was taken in.
        TipoAttestato::Minorenni | TipoAttestato::Universita if i.elemento.is_empty() => [0, 2],
        TipoAttestato::Ordinario | TipoAttestato::Famiglia => [0, 0],
        _ => [attratte, attratte],
    };
    let quante = [elencate + minimo, elencate + massimo].map(|n| u16::try_from(n).unwrap_or(u16::MAX));
    let [minimo, massimo] = quante;
    Persone { elenco, quante: Some((minimo, massimo)) }
}

/// Whether a person has this relation.
pub(super) fn e(persona: &ComponenteNucleo, relazione: &str) -> bool {
    persona.relazione.as_deref().map(str::trim) == Some(relazione)
}

/// The days on which a person may be born, the likelier first; empty when the fiscal code does not say.
pub(super) fn nascite(persona: &ComponenteNucleo, al: Data) -> Vec<Data> {
    let letto = persona.codice_fiscale.as_deref().map(|cf| codice_fiscale(cf).al(al));
    let Some(nascita) = letto.and_then(|letto| letto.nascita) else { return Vec::new() };
    let mut date: Vec<_> = nascita.probabile.into_iter().collect();
    date.extend(nascita.date.into_iter().rev().filter(|data| Some(*data) != nascita.probabile));
    date
}

/// The person, without a name.
pub(super) fn citata(persona: &ComponenteNucleo, posizione: usize, al: Option<Data>) -> PersonaCitata {
    let nascita = al.and_then(|al| nascite(persona, al).first().copied());
    PersonaCitata {
        relazione: persona.relazione.clone(),
        anno_nascita: nascita.map(Data::anno),
        posizione: Some(posizione + 1),
        componente: None,
        solo_inps: false,
    }
}

/// The relation as INPS writes it.
pub(super) fn sigla(relazione: Relazione) -> &'static str {
    match relazione {
        Relazione::D => "D",
        Relazione::C => "C",
        Relazione::F => "F",
        Relazione::MA => "MA",
        Relazione::FC => "FC",
        Relazione::FNC => "FNC",
        Relazione::P => "P",
        Relazione::GNC => "GNC",
        Relazione::FE => "FE",
    }
}

/// The relation that INPS writes, for a member of a household.
pub(super) fn relazione(sigla: Option<&str>) -> Option<Relazione> {
    Some(match sigla?.trim() {
        "D" | "B" => Relazione::D,
        "C" => Relazione::C,
        "F" => Relazione::F,
        "MA" => Relazione::MA,
        "FC" => Relazione::FC,
        "FNC" => Relazione::FNC,
        "P" => Relazione::P,
        _ => return None,
    })
}
