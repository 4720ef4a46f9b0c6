//! An attestation as INPS would write it for a declaration, with the engine's own figures: to try an integration, a mock, a
//! comparison. It is nobody's: who is not named is called FITTIZIO.

use std::collections::BTreeSet;

use serde::Serialize;

use super::{
    Attestazione, ComponenteAttestata, ComponenteNucleo, IndicatoreAttestato, ModuloSostitutivo, NucleoRidotto, Righe,
    StatoAttestato, TipoAttestato, Valori, foglio, forme,
};
use crate::codici::codice_fiscale::Sesso;
use crate::codici::fittizio;
use crate::date::Data;
use crate::dsu::{Dsu, Relazione};
use crate::error::IseeError;
use crate::euro::Euro;
use crate::indicatori::{self, Caso, Come, Forma, Indicatore, Indicatori, Specifico, Stato};
use crate::messaggi::regole_attestazione as r;
use crate::nucleo::{Membro, Nucleo};
use crate::prospetto::Prospetto;

/// Who an invented person is said to be. What is left out is made up: surname FITTIZIO, a name from the `id`, a fiscal code
/// well made but of a place that does not exist.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct Anagrafica {
    /// The `id` of the person in the declaration.
    pub id: String,
    /// The surname.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cognome: Option<String>,
    /// The name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub nome: Option<String>,
    /// The fiscal code.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub codice_fiscale: Option<String>,
}

/// The attestation of a declaration: every indicator that has a place in INPS's document, each with its lines, those of the
/// ISEE corrente when the declaration asks for it and it is admitted. The names of `persone` must be invented.
///
/// Not in the document, as far as is known: the family figures of a minor with an ISEE of his or her own, and
/// socio-sanitary and doctorate where they are the ordinary one. The family block is marked `dedotto`. Of an ISEE corrente
/// the line `SommaRedditiComponenti` has the incomes of before, that of the corrente those of after: no schema says it.
///
/// # Errors
/// Those of [`calculate`](crate::calculate); `persona-non-elencata` for an `id` that is not in the declaration.
///
/// ```
/// use isee_simulatore::attestazione::facsimile;
/// let dsu = isee_simulatore::json::dsu(r#"{ "dataPresentazione": "2026-03-15", "nucleo": {
///   "componenti": [{ "id": "anna", "relazione": "D", "dataNascita": "1980-05-01", "redditi": { "redditoComplessivo": 9000 } }],
///   "abitazione": { "titolo": "altro" } } }"#).unwrap();
/// let attestazione = facsimile(&dsu, &[]).unwrap();
/// assert_eq!(attestazione.nucleo[0].cognome.as_deref(), Some("FITTIZIO"));
/// assert_eq!(attestazione.indicatori[0].nome, "ordinario");
/// assert_eq!(attestazione.indicatori[0].isee, Some(isee_simulatore::Euro::new(9_000)));
/// assert_eq!(attestazione.indicatori[1].nome, "famiglia"); // from 2026
/// ```
pub fn facsimile(dsu: &Dsu, persone: &[Anagrafica]) -> Result<Attestazione, IseeError> {
    let n = Nucleo::try_from(dsu)?;
    for (posto, persona) in persone.iter().enumerate() {
        if n.posto(&persona.id).is_none() {
            return Err(IseeError::one(r::PERSONA_NON_ELENCATA.issue(format!("persone[{posto}].id"), &[&persona.id])));
        }
    }
    let gente = gente(&n, persone);
    let risultato = indicatori::risultato(&n);
    let codice = |id: Option<&str>| id.and_then(|id| n.posto(id)).and_then(|k| gente.get(k)?.codice_fiscale.clone());
    let dichiarante = n.membri.iter().find(|m| m.dati.relazione == Relazione::D).map(|m| m.dati.id.as_str());
    let mut a = Attestazione {
        codice_fiscale_dichiarante: codice(dichiarante),
        numero_protocollo_dsu: Some(protocollo(n.data, 1)),
        data_presentazione: Some(n.data),
        data_validita: Some(risultato.valido_fino),
        nucleo: n.persone().filter_map(|(k, _)| gente.get(k).cloned()).collect(),
        ..Attestazione::default()
    };
    let corrente = risultato.corrente.as_ref().and_then(|c| Some((c, c.indicatori.as_ref()?, c.specifici.as_ref()?)));
    let dopo = indicatori::corrente(&n, &indicatori::calcoli(&n).ordinario).and_then(|c| c.nucleo);
    let mut autore =
        Autore { n: &n, gente: &gente, prima: None, corrente: false, rilascio: n.data, ridotti: Vec::new() };
    match corrente.zip(dopo.as_ref()) {
        None => autore.indicatori(&mut a, &risultato.indicatori, &risultato.specifici),
        Some(((c, indicatori, specifici), dopo)) => {
            a.data_scadenza_dsu_corrente = c.valido_fino;
            a.modulo_sostitutivo = Some(ModuloSostitutivo {
                data_presentazione: Some(c.data_presentazione),
                protocollo_dsu: Some(protocollo(c.data_presentazione, 2)),
            });
            autore.n = dopo;
            autore.corrente = true;
            autore.rilascio = c.data_presentazione;
            autore.prima = c.redditi.then_some((&risultato.indicatori, risultato.specifici.as_slice()));
            autore.indicatori(&mut a, indicatori, specifici);
        }
    }
    Ok(a)
}

/// How the letter of a protocol is made is not public: here it is always X, which says nothing.
fn protocollo(giorno: Data, numero: u32) -> String {
    format!("INPS-ISEE-{}-{numero:08}X-00", giorno.anno())
}

/// Everybody of the declaration, in its order, with a name and a fiscal code that nobody else has.
fn gente(n: &Nucleo<'_>, persone: &[Anagrafica]) -> Vec<ComponenteNucleo> {
    const CONSONANTI: &str = "BCDFGHLMNPQRSTVZ";
    let mut usati: BTreeSet<String> = persone.iter().filter_map(|p| p.codice_fiscale.clone()).collect();
    let persona = |m: &Membro<'_>| {
        let data = persone.iter().find(|p| p.id == m.dati.id);
        let cognome = data.and_then(|p| p.cognome.clone()).unwrap_or_else(|| "FITTIZIO".to_owned());
        let scelto = data.and_then(|p| p.nome.clone());
        let base = scelto.clone().unwrap_or_else(|| nome(&m.dati.id));
        let dato = data.and_then(|p| p.codice_fiscale.clone());
        let (codice, nome) = match dato {
            Some(codice) => (codice, base),
            None => {
                // The same letters and the same day: another sex, then another name.
                let iniziali = [String::new()].into_iter().chain(CONSONANTI.chars().map(String::from));
                let nomi =
                    iniziali.map(|iniziale| format!("{iniziale}{base}")).take(if scelto.is_some() { 1 } else { 17 });
                let mut prove = nomi.flat_map(|nome| {
                    [Sesso::M, Sesso::F]
                        .map(|sesso| (fittizio(&cognome, &nome, m.dati.data_nascita, sesso), nome.clone()))
                });
                let primo = prove.next().unwrap_or_default();
                if usati.contains(&primo.0) {
                    prove.find(|(codice, _)| !usati.contains(codice)).unwrap_or(primo)
                } else {
                    primo
                }
            }
        };
        usati.insert(codice.clone());
        ComponenteNucleo {
            relazione: Some(m.dati.relazione).filter(|r| *r != Relazione::FE).map(|r| foglio::sigla(r).to_owned()), // INPS has none for it
            cognome: Some(cognome),
            nome: Some(nome),
            codice_fiscale: Some(codice),
        }
    };
    n.membri.iter().map(persona).collect()
}

/// A name made of the letters of an `id`; its digits become letters, so that `p1` and `p2` are two names.
fn nome(id: &str) -> String {
    let lettera = |c: char| match c {
        '0'..='9' => "ZBCDFGHLMN".chars().nth(c as usize - '0' as usize),
        c => Some(c.to_ascii_uppercase()).filter(char::is_ascii_uppercase),
    };
    let nome: String = id.chars().filter_map(lettera).collect();
    if nome.is_empty() { "PERSONA".to_owned() } else { nome }
}

/// The indicators before a change of art. 9.
type Prima<'a> = (&'a Indicatori<Indicatore>, &'a [Specifico]);

struct Autore<'a> {
    /// The household on which the indicators are computed.
    n: &'a Nucleo<'a>,
    gente: &'a [ComponenteNucleo],
    prima: Option<Prima<'a>>,
    corrente: bool,
    rilascio: Data,
    /// The nuclei ristretti, with their indicators.
    ridotti: Vec<(NucleoRidotto, Vec<IndicatoreAttestato>)>,
}

impl Autore<'_> {
    fn indicatori(&mut self, a: &mut Attestazione, ordinari: &Indicatori<Indicatore>, specifici: &[Specifico]) {
        let Indicatori { ordinario, famiglia } = ordinari;
        let prima = self.prima.map(|(i, _)| i);
        a.indicatori.push(IndicatoreAttestato {
            nome: TipoAttestato::Ordinario.prefisso().to_owned(),
            ..self.calcolato(TipoAttestato::Ordinario, "ISEEOrdinario", ordinario, prima.map(|i| &i.ordinario))
        });
        if let Some(famiglia) = famiglia {
            a.indicatori.push(IndicatoreAttestato {
                nome: TipoAttestato::Famiglia.prefisso().to_owned(),
                dedotto: true,
                ..self.calcolato(
                    TipoAttestato::Famiglia,
                    "ISEEFamiglia",
                    famiglia,
                    prima.and_then(|i| i.famiglia.as_ref()),
                )
            });
        }
        let casi = indicatori::casi(self.n);
        let mut di_persone = Vec::new();
        for (caso, specifico) in casi.iter().zip(specifici).filter(|(_, s)| s.usato) {
            di_persone.extend(self.specifico(caso, specifico, ordinario));
        }
        for blocco in &forme::BLOCCHI {
            a.indicatori.extend(di_persone.iter().filter(|i| i.tipo == blocco.tipo).cloned());
        }
        for (ridotto, mut suoi) in core::mem::take(&mut self.ridotti) {
            suoi.sort_by_key(|i| i.tipo == TipoAttestato::Residenze);
            a.ridotti.push(ridotto);
            a.indicatori.extend(suoi);
        }
    }

    /// An indicator with values of its own.
    fn calcolato(
        &self,
        tipo: TipoAttestato,
        elemento: &str,
        indicatore: &Indicatore,
        prima: Option<&Indicatore>,
    ) -> IndicatoreAttestato {
        let Indicatore { isee, ise, isr, isp, scala_equivalenza, prospetto, componenti_aggiuntive, .. } = indicatore;
        let aggiunte = componenti_aggiuntive.iter().filter_map(|c| {
            let ComponenteNucleo { cognome, nome, codice_fiscale, .. } =
                self.gente.get(self.n.posto(&c.persona)?)?.clone();
            Some(ComponenteAttestata { cognome, nome, codice_fiscale, importo: Some(c.importo.cent().into()) })
        });
        IndicatoreAttestato {
            tipo,
            elemento: elemento.to_owned(),
            corrente: self.corrente,
            data_rilascio: Some(self.rilascio),
            isee: Some(*isee),
            valori: Some(Valori {
                ise: Some(*ise),
                scala_equivalenza: Some(*scala_equivalenza),
                isee: Some(*isee),
                isr: Some(*isr),
                isp: Some(*isp),
            }),
            righe: Some(righe(prospetto, prima.map(|i| i.prospetto.somma_redditi_componenti))),
            componenti_aggiuntive: aggiunte.collect(),
            ..IndicatoreAttestato::default()
        }
    }

    /// The indicator of a person; nothing when INPS's document has no place for it. Those on a nucleo ristretto go there.
    fn specifico(&mut self, caso: &Caso<'_>, s: &Specifico, ordinario: &Indicatore) -> Option<IndicatoreAttestato> {
        use Forma as F;
        let con_figli =
            matches!(s.forma, F::ResidenzialeStandardConFigliAggiuntivi | F::ResidenzialeRidottoConFigliAggiuntivi);
        let con_donazioni = self.n.immobili.iter().any(|i| i.donazione.is_some());
        let (tipo, elemento, ridotto) = match s.forma {
            F::MinorenneOrdinario => (TipoAttestato::Minorenni, forme::UGUALE, false),
            F::MinorenneConComponenteAttratta => (TipoAttestato::Minorenni, "ISEEMinAttr", false),
            F::MinorenneConComponenteAggiuntiva => (TipoAttestato::Minorenni, "ISEEMinAgg", false),
            F::UniversitarioOrdinario => (TipoAttestato::Universita, forme::UGUALE, false),
            F::UniversitarioConComponenteAttratta => (TipoAttestato::Universita, "ISEEUniAttr", false),
            F::UniversitarioConComponenteAggiuntiva => (TipoAttestato::Universita, "ISEEUniAgg", false),
            F::UniversitarioConStudenteAttratto => (TipoAttestato::Universita, "ISEEUniStudAttratto", false),
            F::UniversitarioConStudenteAttrattoEComponenteAttratta => {
                (TipoAttestato::Universita, "ISEEUniStudAttrattoCompAttratta", false)
            }
            F::UniversitarioConStudenteAttrattoEComponenteAggiuntiva => {
                (TipoAttestato::Universita, "ISEEUniStudAttrattoCompAggiuntiva", false)
            }
            F::DottoratoRidotto | F::SociosanitarioRidotto if s.stato == Stato::Calcolato => {
                (TipoAttestato::Ristretto, "ISEERistretto", true)
            }
            F::DottoratoOrdinario | F::SociosanitarioOrdinario | F::DottoratoRidotto | F::SociosanitarioRidotto => {
                return None;
            }
            F::ResidenzialeStandardSenzaFigliAggiuntivi | F::ResidenzialeStandardConFigliAggiuntivi => {
                let elemento = match (con_figli, con_donazioni) {
                    (false, false) => forme::UGUALE,
                    (false, true) => "ISEESocioSanRes",
                    (true, false) => "ISEEOrdAgg",
                    (true, true) => "ISEESocioSanResAgg",
                };
                (TipoAttestato::Residenze, elemento, false)
            }
            F::ResidenzialeRidottoSenzaFigliAggiuntivi | F::ResidenzialeRidottoConFigliAggiuntivi => {
                let elemento = match (con_figli, con_donazioni) {
                    (false, _) => "ISEESocioSanResRistretto",
                    (true, false) => "ISEERistrettoAgg",
                    (true, true) => "ISEESocioSanResRistrettoAgg",
                };
                (TipoAttestato::Residenze, elemento, true)
            }
        };
        let persona = self.gente.get(caso.chi)?.clone();
        let mut indicatore = match (s.stato, &s.indicatori) {
            (Stato::NonCalcolabile, _) => {
                self.senza_valori(tipo, forme::NON_CALCOLABILE, StatoAttestato::NonCalcolabile, None)
            }
            (Stato::Calcolato, Some(i))
                if elemento != forme::UGUALE || i.ordinario.prospetto != ordinario.prospetto =>
            {
                let elemento = if elemento == forme::UGUALE { da_solo(tipo) } else { elemento };
                let prima = self.prima.and_then(|(_, prima)| {
                    let stesso = |p: &&Specifico| (p.tipo, &p.componente, p.forma) == (s.tipo, &s.componente, s.forma);
                    prima.iter().find(stesso)?.indicatori.as_ref()
                });
                self.calcolato(tipo, elemento, &i.ordinario, prima.map(|i| &i.ordinario))
            }
            _ => self.senza_valori(tipo, forme::UGUALE, StatoAttestato::UgualeAOrdinario, s.isee),
        };
        indicatore.nome = format!("{}:{}", tipo.prefisso(), persona.codice_fiscale.as_deref().unwrap_or_default());
        if let Come::Nucleo(nucleo, _) = &caso.come {
            if matches!(
                s.forma,
                F::UniversitarioConStudenteAttratto
                    | F::UniversitarioConStudenteAttrattoEComponenteAttratta
                    | F::UniversitarioConStudenteAttrattoEComponenteAggiuntiva
            ) {
                indicatore.nucleo_attratto = self
                    .n
                    .persone()
                    .filter(|(k, _)| *k != caso.chi)
                    .filter_map(|(k, _)| self.gente.get(k).cloned())
                    .collect();
            }
            indicatore.componenti_attratte = nucleo
                .persone()
                .filter(|(k, m)| !self.n.presenti.contiene(*k) && *k != caso.chi && m.dati.relazione == Relazione::GNC)
                .filter_map(|(k, _)| self.gente.get(k).cloned())
                .map(|p| ComponenteAttestata {
                    cognome: p.cognome,
                    nome: p.nome,
                    codice_fiscale: p.codice_fiscale,
                    importo: None,
                })
                .collect();
        }
        if !ridotto {
            return Some(IndicatoreAttestato {
                persona: Some(ComponenteNucleo { relazione: None, ..persona }),
                ..indicatore
            });
        }
        self.nel_ridotto(
            caso.chi,
            IndicatoreAttestato {
                persona: Some(ComponenteNucleo { relazione: Some("B".to_owned()), ..persona }),
                ..indicatore
            },
        );
        None
    }

    fn senza_valori(
        &self,
        tipo: TipoAttestato,
        elemento: &str,
        stato: StatoAttestato,
        isee: Option<Euro>,
    ) -> IndicatoreAttestato {
        IndicatoreAttestato {
            tipo,
            elemento: elemento.to_owned(),
            corrente: self.corrente,
            data_rilascio: Some(self.rilascio),
            stato,
            isee: isee.map(|isee| isee.cent().into()),
            ..IndicatoreAttestato::default()
        }
    }

    /// Puts an indicator in the nucleo ristretto of its person; the same one is there once, for care and for a doctorate.
    fn nel_ridotto(&mut self, chi: usize, indicatore: IndicatoreAttestato) {
        let codice = indicatore.persona.as_ref().and_then(|p| p.codice_fiscale.clone());
        if let Some((_, suoi)) = self.ridotti.iter_mut().find(|(r, _)| r.codice_fiscale_beneficiario == codice) {
            if suoi.iter().all(|i| i.nome != indicatore.nome) {
                suoi.push(indicatore);
            }
            return;
        }
        let nucleo = self.n.fatto_da(self.n.ristretto(chi));
        let coniuge = self.n.membri.get(chi).map(|m| m.coniuge);
        let persone = nucleo.persone().filter_map(|(k, m)| {
            let relazione = match m.dati.relazione {
                _ if k == chi => "B",
                _ if coniuge.is_some_and(|c| c.contiene(k)) => "C",
                Relazione::MA => "MA",
                Relazione::FNC => "FNC",
                _ if self.n.minorenne(m) => "F",
                _ => "FC",
            };
            Some(ComponenteNucleo { relazione: Some(relazione.to_owned()), ..self.gente.get(k)?.clone() })
        });
        let ridotto =
            NucleoRidotto { codice_fiscale_beneficiario: codice, corrente: self.corrente, nucleo: persone.collect() };
        self.ridotti.push((ridotto, vec![indicatore]));
    }
}

/// The element of an indicator that the form says to be the ordinary one, and that has other figures.
fn da_solo(tipo: TipoAttestato) -> &'static str {
    match tipo {
        TipoAttestato::Universita => "ISEEUniStudAttratto",
        TipoAttestato::Minorenni => "ISEEMinAttr",
        _ => "ISEESocioSanRes",
    }
}

/// The lines; of an ISEE corrente, with the incomes of before.
fn righe(p: &Prospetto, prima: Option<Euro>) -> Righe {
    Righe {
        somma_redditi_componenti: Some(prima.unwrap_or(p.somma_redditi_componenti)),
        somma_redditi_componenti_corrente: prima.map(|_| p.somma_redditi_componenti),
        reddito_figurativo_patrimonio_mobiliare: Some(p.reddito_figurativo_patrimonio_mobiliare),
        detrazioni: Some(p.detrazioni),
        isr: Some(p.isr),
        patrimonio_mobiliare: Some(p.patrimonio_mobiliare),
        detrazione_patrimonio_mobiliare: Some(p.detrazione_patrimonio_mobiliare),
        patrimonio_immobiliare: Some(p.patrimonio_immobiliare),
        detrazione_patrimonio_immobiliare: Some(p.detrazione_patrimonio_immobiliare),
        isp: Some(p.isp),
        ise: Some(p.ise),
        parametro_nucleo: Some(p.parametro_nucleo),
        maggiorazioni: Some(p.maggiorazioni),
        scala_equivalenza: Some(p.scala_equivalenza),
    }
}
