//! Why a simulation and an attestation differ: hypotheses, each computed where it can be.
//!
//! A hypothesis is another indicator, or the declaration with something changed (the day, the people, an entry more or
//! less, whole euro). It is `provata` when the engine, on that hypothesis, gives every line of the attestation. What can
//! only be seen and not computed (the attestation says of itself that it is a corrente, it lists other people) is `probabile`.

use rust_decimal::Decimal;
use serde::Serialize;

use super::foglio::{self, Cifra, PersonaCitata, RigaAttestata as Riga, sigla};
use super::ipotesi::{aggiungi, aggiunta, in_euro_interi, senza, tolte};
use super::riscontro::{Attestato, Nostro, RIGHE, dichiarata, nostri, tolleranza};
use super::verifica::{self, EsitoPasso, NotaVerifica};
use super::{ComponenteNucleo, Rapporto, TipoAttestato};
use crate::date::Data;
use crate::dsu::{Componente, Dsu};
use crate::error::IseeError;
use crate::euro::Euro;
use crate::fonte::{self, Fonte};
use crate::indicatori::Tipo;
use crate::messaggi::riscontro as m;
use crate::parametri::Tabella;

/// Something that explains a difference.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct CausaRiscontro {
    /// What it is.
    pub codice: CodiceCausa,
    /// How sure it is.
    pub certezza: CertezzaCausa,
    /// What it means, in Italian, to the person.
    pub testo: &'static str,
    /// What to do.
    pub cosa_fare: &'static str,
    /// The line it is about.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub riga: Option<Riga>,
    /// How much, in that line.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(target_arch = "wasm32", tsify(optional, type = "number"))]
    pub importo: Option<Cifra>,
    /// The entry of the declaration.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub path: Option<String>,
    /// The indicator of ours that explains it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub simulato: Option<String>,
    /// The people it is about: `soloInps` for who is in the attestation only.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub persone: Vec<PersonaCitata>,
    /// The rule.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub fonte: Option<Fonte>,
}

/// The causes. With the same certainty the first one here comes first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "kebab-case")]
pub enum CodiceCausa {
    /// The attestation does not follow from its own lines.
    AttestazioneNonTorna,
    /// Nothing differs.
    NessunaDifferenza,
    /// One is the indicator of L. 199/2025, the other is not.
    Famiglia,
    /// One is an ISEE corrente, the other is not.
    Corrente,
    /// One is another kind of ISEE.
    AltraSpecie,
    /// The years of the incomes and assets, or the rules of the day, are others.
    AltroAnno,
    /// The people are others.
    AltroNucleo,
    /// The attestation says that something was left out of the declaration.
    Omissione,
    /// Whole euro on one side, cents on the other.
    Arrotondamento,
    /// Something was entered that INPS has not.
    DatoInPiu,
    /// INPS has something that was not entered.
    DatoMancante,
}

/// How sure a cause is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "kebab-case")]
pub enum CertezzaCausa {
    /// Computed: every line of the attestation then agrees.
    Provata,
    /// The document shows it.
    Probabile,
    /// It may be.
    Possibile,
}

/// What INPS has and the declaration has not.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct DatoMancante {
    /// The line.
    pub riga: Riga,
    /// How much.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "number"))]
    pub importo: Cifra,
    /// What usually is in that line, in Italian.
    pub testo: &'static str,
}

/// What [`diagnosi`] gives.
#[derive(Default)]
pub(super) struct Diagnosi {
    pub(super) cause: Vec<CausaRiscontro>,
    pub(super) mancano: Vec<DatoMancante>,
    pub(super) avvisi: Vec<NotaVerifica>,
}

use CertezzaCausa::{Possibile, Probabile, Provata};
use CodiceCausa as C;

/// What is being explained.
struct Caso<'c> {
    dsu: &'c Dsu,
    attestato: &'c Attestato<'c>,
    nostro: &'c Nostro,
    differenze: &'c [Riga],
}

/// The causes of the differences, in order, and what INPS has more.
pub(super) fn diagnosi(
    dsu: &Dsu,
    attestato: &Attestato<'_>,
    nostri: &[Nostro],
    nostro: &Nostro,
    differenze: &[Riga],
) -> Result<Diagnosi, IseeError> {
    let caso = Caso { dsu, attestato, nostro, differenze };
    let mut diagnosi = Diagnosi::default();
    diagnosi.cause.extend(caso.non_torna()?);
    let persone = caso.persone();
    if differenze.is_empty() {
        diagnosi.cause.push(causa(C::NessunaDifferenza, Provata));
        if !attestato.a.omissioni.is_empty() {
            diagnosi.cause.push(causa(C::Omissione, Possibile));
        }
        if !persone.is_empty() {
            diagnosi.avvisi.push(verifica::nota(m::RISCONTRO_PERSONE_DIVERSE));
        }
        return Ok(diagnosi);
    }
    diagnosi.cause.extend(caso.altro_indicatore(nostri));
    diagnosi.cause.extend(caso.altro_anno());
    diagnosi.cause.extend(caso.altro_nucleo(persone));
    // What makes every line another line: until it is mended, single entries cannot be told.
    let diversi = diagnosi.cause.iter().any(|c| c.certezza != Possibile);
    let spiegato = diagnosi.cause.iter().any(|c| c.certezza == Provata && c.codice != C::AttestazioneNonTorna);
    diagnosi.cause.extend(caso.omissione());
    diagnosi.cause.extend(caso.arrotondamento());
    if !spiegato {
        let mut voci = caso.in_piu();
        voci.extend(caso.mancante());
        let gia = diagnosi.cause.iter().any(|c| c.codice == C::AltroNucleo);
        voci.extend(caso.sole_somme().into_iter().filter(|voce| !gia || voce.codice != C::AltroNucleo));
        for mut voce in voci {
            if diversi {
                voce.certezza = Possibile;
            }
            diagnosi.cause.push(voce);
        }
        diagnosi.mancano = caso.mancano();
    }
    // What weighs most first.
    let peso_isp = Tabella::del_giorno(dsu.data_presentazione)?.ordinari.peso_isp.valore;
    diagnosi.cause.sort_by_key(|c| core::cmp::Reverse(peso(c, peso_isp)));
    diagnosi.cause.sort_by_key(|c| (c.certezza, c.codice));
    // A line that does not follow in the document comes before what that line would suggest.
    diagnosi.cause.sort_by_key(|c| c.codice != C::AttestazioneNonTorna);
    Ok(diagnosi)
}

/// How much a line of euro weighs, beside the others of the same cause.
fn peso(causa: &CausaRiscontro, peso_isp: Decimal) -> Decimal {
    let importo = causa.importo.and_then(Cifra::decimal).unwrap_or_default();
    match causa.riga {
        Some(Riga::PatrimonioMobiliare | Riga::PatrimonioImmobiliare | Riga::DetrazionePatrimonioImmobiliare) => {
            importo * peso_isp
        }
        // The scale moves the whole ISEE.
        Some(riga) if riga.di_scala() => Decimal::MAX,
        _ => importo,
    }
}

fn causa(codice: CodiceCausa, certezza: CertezzaCausa) -> CausaRiscontro {
    let [testo, cosa_fare] = match (codice, certezza) {
        (C::AttestazioneNonTorna, _) => m::CAUSA_NON_TORNA,
        (C::NessunaDifferenza, _) => m::CAUSA_NESSUNA,
        (C::Famiglia, Provata) => m::CAUSA_FAMIGLIA_PROVATA,
        (C::Famiglia, _) => m::CAUSA_FAMIGLIA,
        (C::Corrente, Provata) => m::CAUSA_CORRENTE_PROVATA,
        (C::Corrente, _) => m::CAUSA_CORRENTE,
        (C::AltraSpecie, Provata) => m::CAUSA_SPECIE_PROVATA,
        (C::AltraSpecie, _) => m::CAUSA_SPECIE,
        (C::AltroAnno, Provata) => m::CAUSA_ANNO_PROVATA,
        (C::AltroAnno, _) => m::CAUSA_ANNO,
        (C::AltroNucleo, Provata) => m::CAUSA_NUCLEO_PROVATA,
        (C::AltroNucleo, _) => m::CAUSA_NUCLEO,
        (C::Omissione, Provata) => m::CAUSA_OMISSIONE_PROVATA,
        (C::Omissione, _) => m::CAUSA_OMISSIONE,
        (C::Arrotondamento, _) => m::CAUSA_ARROTONDAMENTO,
        (C::DatoInPiu, Provata) => m::CAUSA_IN_PIU_PROVATA,
        (C::DatoInPiu, _) => m::CAUSA_IN_PIU,
        (C::DatoMancante, Provata) => m::CAUSA_MANCANTE_PROVATA,
        (C::DatoMancante, _) => m::CAUSA_MANCANTE,
    };
    let fonte = match codice {
        C::AttestazioneNonTorna => Some(fonte::art2("art. 2")),
        C::NessunaDifferenza | C::DatoInPiu | C::DatoMancante => None,
        C::Famiglia => Some(fonte::l199_2025("art. 1, c. 208")),
        C::Corrente => Some(fonte::art9("art. 9")),
        C::AltraSpecie => Some(fonte::art6("art. 6-8")),
        C::AltroAnno => Some(fonte::dlgs147_2017("art. 10, c. 4")),
        C::AltroNucleo => Some(fonte::art3("art. 3")),
        C::Omissione => Some(fonte::art11("art. 11")),
        C::Arrotondamento => Some(fonte::istruzioni_dsu("importi in euro interi")),
    };
    CausaRiscontro {
        codice,
        certezza,
        testo,
        cosa_fare,
        riga: None,
        importo: None,
        path: None,
        simulato: None,
        persone: Vec::new(),
        fonte,
    }
}

impl Caso<'_> {
    /// The attestation's less ours, in a line that does not agree.
    fn scarto(&self, riga: Riga) -> Option<Decimal> {
        if !self.differenze.contains(&riga) {
            return None;
        }
        self.attestato.foglio.get(riga).map(|attestata| attestata - self.nostro.foglio.o_zero(riga))
    }

    /// Whether a declaration gives every line of the attestation, as it is or in whole euro, as INPS has it.
    fn prova(&self, dsu: &Dsu) -> bool {
        self.uguale(dsu) || in_euro_interi(dsu).is_some_and(|intera| self.uguale(&intera))
    }

    fn uguale(&self, dsu: &Dsu) -> bool {
        let trovati = nostri(dsu).unwrap_or_default();
        let nostro = trovati.iter().find(|n| n.nome == self.nostro.nome);
        nostro.is_some_and(|n| self.attestato.differenze(&n.foglio).is_empty())
    }

    /// The document against itself.
    fn non_torna(&self) -> Result<Option<CausaRiscontro>, IseeError> {
        let v = verifica::check(self.attestato.a, &self.attestato.i.nome)?;
        let righe = v.passi.iter().any(|p| p.esito == EsitoPasso::NonTorna && p.riga.is_some());
        if !righe {
            return Ok(None);
        }
        // The line that, mended, leaves nothing to explain; else the first that is suspected.
        let torna = |s: &&verifica::RigaSospetta| {
            self.differenze.iter().all(|riga| *riga == s.riga)
                && s.corretta
                    .decimal()
                    .is_some_and(|corretta| (corretta - self.nostro.foglio.o_zero(s.riga)).abs() <= tolleranza(s.riga))
        };
        let provata = v.sospette.iter().find(torna).filter(|_| !self.differenze.is_empty());
        let riga = provata.or(v.sospette.first()).map(|s| s.riga);
        let certezza = if provata.is_some() { Provata } else { Probabile };
        Ok(Some(CausaRiscontro { riga, ..causa(C::AttestazioneNonTorna, certezza) }))
    }

    /// Another of our indicators; or what the document says of itself.
    fn altro_indicatore(&self, nostri: &[Nostro]) -> Vec<CausaRiscontro> {
        let mut cause: Vec<CausaRiscontro> = Vec::new();
        let qui = self.nostro;
        let codice = |altro: &Nostro| {
            if altro.famiglia != qui.famiglia && altro.tipo == qui.tipo && altro.corrente == qui.corrente {
                C::Famiglia
            } else if altro.corrente != qui.corrente && altro.tipo == qui.tipo {
                C::Corrente
            } else {
                C::AltraSpecie
            }
        };
        for altro in nostri.iter().filter(|altro| altro.nome != qui.nome) {
            let codice = codice(altro);
            let quante = self.attestato.differenze(&altro.foglio).len();
            let gia = cause.iter().any(|c| c.codice == codice);
            if quante == 0 && !gia {
                cause.push(CausaRiscontro { simulato: Some(altro.nome.clone()), ..causa(codice, Provata) });
            }
        }
        // Many kinds are the ordinary one in disguise: the nearest explanation is enough.
        cause.sort_by_key(|c| c.codice);
        cause.truncate(1);
        if cause.is_empty() {
            cause.extend(self.dichiarato().into_iter().map(|codice| causa(codice, Probabile)));
        }
        cause
    }

    /// What the document says of itself: its kind, and whether it is a corrente.
    fn dichiarato(&self) -> Vec<CodiceCausa> {
        let i = self.attestato.i;
        let mut codici = Vec::new();
        if self.attestato.corrente != self.nostro.corrente {
            codici.push(C::Corrente);
        }
        let stessa = match (i.tipo, self.nostro.tipo) {
            (TipoAttestato::Ordinario, None) => !self.nostro.famiglia,
            (TipoAttestato::Famiglia, _) => self.nostro.famiglia,
            (TipoAttestato::Minorenni, Some(Tipo::Minorenni))
            | (TipoAttestato::Universita, Some(Tipo::Universita))
            | (TipoAttestato::Residenze, Some(Tipo::Residenze))
            | (TipoAttestato::Dottorato, Some(Tipo::Dottorato))
            | (TipoAttestato::Sociosanitario, Some(Tipo::Sociosanitario))
            | (TipoAttestato::Ristretto, Some(Tipo::Dottorato | Tipo::Sociosanitario | Tipo::Residenze)) => true,
            _ => false,
        };
        if !stessa {
            let famiglia =
                matches!((i.tipo, self.nostro.tipo), (TipoAttestato::Ordinario | TipoAttestato::Famiglia, None));
            codici.push(if famiglia { C::Famiglia } else { C::AltraSpecie });
        }
        codici
    }

    /// The declaration on the day of the attestation: other rates, other rules, other ages.
    fn altro_anno(&self) -> Option<CausaRiscontro> {
        let giorno = self.attestato.a.data_presentazione?;
        let qui = self.dsu.data_presentazione;
        // The day of an ISEE corrente is that of its module.
        if giorno == qui || (self.nostro.corrente && giorno.anno() == qui.anno()) {
            return None;
        }
        let dsu = Dsu { data_presentazione: giorno, ..self.dsu.clone() };
        let certezza = if self.prova(&dsu) {
            Provata
        } else if giorno.anno() != qui.anno() {
            Probabile
        } else {
            return None;
        };
        Some(causa(C::AltroAnno, certezza))
    }

    /// Who is on one side only. Nobody when the attestation lists nobody, or a nucleo ristretto.
    fn persone(&self) -> Vec<(PersonaCitata, Option<&ComponenteNucleo>)> {
        let Attestato { a, i, .. } = self.attestato;
        let elenco = foglio::persone(a, i).elenco;
        let intero = core::ptr::eq(elenco, a.nucleo.as_slice());
        if elenco.is_empty() || !intero {
            return Vec::new();
        }
        let al = a.data_presentazione.unwrap_or(self.dsu.data_presentazione);
        let mut loro: Vec<_> = elenco.iter().enumerate().filter(|(_, p)| !foglio::e(p, "GNC")).collect();
        let mut nostri: Vec<&Componente> = self.dsu.nucleo.componenti.iter().collect();
        // By the day of birth; then by the relation and the year; then, where the code says nothing, by the relation.
        type Uguali = fn(&ComponenteNucleo, &Componente, Data) -> bool;
        let relazione = |p: &ComponenteNucleo, c: &Componente| foglio::e(p, sigla(c.relazione));
        let prove: [Uguali; 4] = [
            |p, c, al| foglio::e(p, sigla(c.relazione)) && foglio::nascite(p, al).contains(&c.data_nascita),
            |p, c, al| foglio::nascite(p, al).contains(&c.data_nascita),
            |p, c, al| {
                let anni = foglio::nascite(p, al).into_iter().map(Data::anno);
                foglio::e(p, sigla(c.relazione)) && anni.into_iter().any(|anno| anno == c.data_nascita.anno())
            },
            |p, _, al| foglio::nascite(p, al).is_empty(),
        ];
        for (n, prova) in prove.iter().enumerate() {
            loro.retain(|(_, p)| {
                let posto = nostri.iter().position(|c| prova(p, c, al) && (n < 3 || relazione(p, c)));
                posto.map(|posto| nostri.remove(posto)).is_none()
            });
        }
        let di_inps = loro
            .into_iter()
            .map(|(n, p)| (PersonaCitata { solo_inps: true, ..foglio::citata(p, n, Some(al)) }, Some(p)));
        let nostre = nostri.into_iter().map(|c| {
            let citata = PersonaCitata {
                relazione: Some(sigla(c.relazione).to_owned()),
                anno_nascita: Some(c.data_nascita.anno()),
                componente: Some(c.id.clone()),
                ..PersonaCitata::default()
            };
            (citata, None)
        });
        di_inps.chain(nostre).collect()
    }

    /// Other people: without who is here only, with who is there only (of whom no income is known).
    fn altro_nucleo(&self, persone: Vec<(PersonaCitata, Option<&ComponenteNucleo>)>) -> Option<CausaRiscontro> {
        let parametro = self.scarto(Riga::ParametroNucleo).is_some();
        if persone.is_empty() {
            return parametro
                .then(|| CausaRiscontro { riga: Some(Riga::ParametroNucleo), ..causa(C::AltroNucleo, Probabile) });
        }
        let al = self.attestato.a.data_presentazione.unwrap_or(self.dsu.data_presentazione);
        let mut dsu = self.dsu.clone();
        for (citata, loro) in &persone {
            match loro {
                None => senza(&mut dsu, citata.componente.as_deref().unwrap_or_default()),
                Some(persona) => aggiunta(&mut dsu, persona, al),
            }
        }
        let certezza = if self.prova(&dsu) {
            Provata
        } else if parametro || self.scarto(Riga::Maggiorazioni).is_some() {
            Probabile
        } else {
            Possibile
        };
        let persone: Vec<_> = persone.into_iter().map(|(citata, _)| citata).collect();
        Some(CausaRiscontro { persone, riga: Some(Riga::ParametroNucleo), ..causa(C::AltroNucleo, certezza) })
    }

    /// The attestation was computed on what was declared: what the tax office found beside it is in ours.
    fn omissione(&self) -> Option<CausaRiscontro> {
        let omissioni = &self.attestato.a.omissioni;
        if omissioni.is_empty() {
            return None;
        }
        let in_meno = |riga| self.scarto(riga).filter(Decimal::is_sign_negative).map(|scarto| -scarto);
        let rapporti: Vec<&Rapporto> = omissioni.iter().flat_map(|o| &o.rapporti).collect();
        let totale: Decimal = rapporti.iter().filter_map(|r| valore(r)).sum();
        let un_euro = |a: Decimal, b: Decimal| (a - b).abs() <= Decimal::ONE;
        let uguale = |importo: Euro| {
            rapporti.iter().any(|r| {
                [r.saldo, r.consistenza_media, r.valore]
                    .into_iter()
                    .flatten()
                    .any(|loro| !loro.is_zero() && un_euro(loro.decimal(), importo.decimal()))
            })
        };
        // The accounts of ours that are those of the list.
        let mut dsu = self.dsu.clone();
        let mut tolti = false;
        for c in &mut dsu.nucleo.componenti {
            let prima = c.depositi.len() + c.altre_forme.len();
            c.depositi.retain(|d| !uguale(d.saldo) && !uguale(d.giacenza_media));
            c.altre_forme.retain(|f| !uguale(f.valore));
            tolti |= c.depositi.len() + c.altre_forme.len() != prima;
        }
        let redditi_ae: Vec<Euro> =
            omissioni.iter().filter_map(|o| o.reddito.as_ref()?.reddito_complessivo_irpef).collect();
        let dichiarati = self.dsu.nucleo.componenti.iter().map(|c| c.redditi.reddito_complessivo);
        let redditi = in_meno(Riga::SommaRedditiComponenti).is_some()
            && dichiarati.into_iter().any(|nostro| {
                redditi_ae.iter().any(|loro| un_euro(loro.decimal(), nostro.decimal()) && !nostro.is_zero())
            });
        let patrimonio = in_meno(Riga::PatrimonioMobiliare);
        let (certezza, riga) = if tolti && patrimonio.is_some() && self.prova(&dsu) {
            (Provata, Some(Riga::PatrimonioMobiliare))
        } else if patrimonio.is_some_and(|scarto| tolti || un_euro(scarto, totale)) {
            (Probabile, Some(Riga::PatrimonioMobiliare))
        } else if redditi {
            (Probabile, Some(Riga::SommaRedditiComponenti))
        } else {
            (Possibile, None)
        };
        Some(CausaRiscontro { riga, ..causa(C::Omissione, certezza) })
    }

    /// The DSU is in whole euro: a line may be half a euro off for each entry, and it is proven; within a euro it is likely.
    fn arrotondamento(&self) -> Option<CausaRiscontro> {
        let vicine = |massimo: Decimal| {
            let vicina =
                |riga: &Riga| !riga.di_scala() && self.scarto(*riga).is_some_and(|scarto| scarto.abs() <= massimo);
            self.differenze.iter().all(vicina)
        };
        let provata = vicine(Decimal::from(VOCI_ARROTONDATE))
            && in_euro_interi(self.dsu).is_some_and(|intera| self.uguale(&intera));
        if provata {
            Some(causa(C::Arrotondamento, Provata))
        } else {
            vicine(Decimal::ONE).then(|| causa(C::Arrotondamento, Probabile))
        }
    }

    /// What was entered and INPS has not: one entry, the only one without which every line agrees; else the lines.
    fn in_piu(&self) -> Vec<CausaRiscontro> {
        let meno: Vec<Riga> = self
            .differenze
            .iter()
            .copied()
            .filter(|riga| dichiarata(*riga) && self.scarto(*riga).is_some_and(|s| s.is_sign_negative()))
            .filter(|riga| !self.segue(*riga) && !self.di_centesimi(*riga))
            .collect();
        if meno.is_empty() {
            return Vec::new();
        }
        let mut provate = Vec::new();
        for (path, riga, dsu) in tolte(self.dsu) {
            if meno.contains(&riga) && self.prova(&dsu) {
                let importo = self.scarto(riga).map(|s| Cifra::di(riga, -s));
                provate.push(CausaRiscontro {
                    path: Some(path),
                    riga: Some(riga),
                    importo,
                    ..causa(C::DatoInPiu, Provata)
                });
            }
        }
        provate.truncate(1);
        if !provate.is_empty() {
            return provate;
        }
        let voce = |riga: Riga| CausaRiscontro {
            riga: Some(riga),
            importo: self.scarto(riga).map(|s| Cifra::di(riga, -s)),
            ..causa(C::DatoInPiu, Probabile)
        };
        meno.into_iter().map(voce).collect()
    }

    /// An attestation with its values and no line: which of them differ; an entry without which they agree.
    fn sole_somme(&self) -> Vec<CausaRiscontro> {
        const SOMME: [(Riga, &[Riga]); 3] = [
            (Riga::Isr, &[Riga::SommaRedditiComponenti]),
            (Riga::Isp, &[Riga::PatrimonioMobiliare, Riga::PatrimonioImmobiliare]),
            (Riga::ScalaEquivalenza, &[Riga::Maggiorazioni]),
        ];
        if RIGHE.into_iter().any(|riga| dichiarata(riga) && self.attestato.foglio.get(riga).is_some()) {
            return Vec::new();
        }
        let diverse = SOMME.into_iter().filter_map(|(somma, voci)| Some((somma, voci, self.scarto(somma)?)));
        let cause = diverse.map(|(somma, voci, scarto)| {
            let codice = if scarto.is_sign_negative() { C::DatoInPiu } else { C::DatoMancante };
            let di_troppo = tolte(self.dsu).into_iter().find(|(_, riga, dsu)| voci.contains(riga) && self.prova(dsu));
            let trovata = match (di_troppo, somma) {
                (Some((path, ..)), _) => CausaRiscontro { path: Some(path), ..causa(C::DatoInPiu, Provata) },
                (None, Riga::ScalaEquivalenza) => causa(C::AltroNucleo, Possibile),
                (None, _) => causa(codice, Possibile),
            };
            CausaRiscontro { riga: Some(somma), importo: Some(Cifra::di(somma, scarto.abs())), ..trovata }
        });
        cause.collect()
    }

    /// The lines in which INPS has more.
    fn di_piu(&self) -> Vec<(Riga, Decimal)> {
        let righe = self.differenze.iter().copied().filter(|riga| dichiarata(*riga));
        let scarti = righe.filter_map(|riga| Some((riga, self.scarto(riga)?)));
        scarti
            .filter(|(riga, scarto)| *scarto > Decimal::ZERO && !self.segue(*riga) && !self.di_centesimi(*riga))
            .collect()
    }

    /// Cents that whole euro explain, where something larger differs.
    fn di_centesimi(&self, riga: Riga) -> bool {
        let minima = |riga: Riga| !riga.di_scala() && self.scarto(riga).is_some_and(|s| s.abs() <= Decimal::ONE);
        minima(riga) && !self.differenze.iter().all(|altra| minima(*altra))
    }

    /// A line that differs because another does: the allowance follows the assets and the household, the figurativo the
    /// assets, what is taken off a property its value.
    fn segue(&self, riga: Riga) -> bool {
        match riga {
            Riga::DetrazionePatrimonioMobiliare => true,
            Riga::RedditoFigurativoPatrimonioMobiliare => self.scarto(Riga::PatrimonioMobiliare).is_some(),
            Riga::DetrazionePatrimonioImmobiliare => self.scarto(Riga::PatrimonioImmobiliare).is_some(),
            Riga::Maggiorazioni => self.scarto(Riga::ParametroNucleo).is_some(),
            _ => false,
        }
    }

    /// What INPS has more: all of it added, every line agrees; else line by line.
    fn mancante(&self) -> Vec<CausaRiscontro> {
        let di_piu = self.di_piu();
        let provata = !di_piu.is_empty() && self.aggiunte(&di_piu).iter().any(|dsu| self.prova(dsu));
        let certezza = if provata { Provata } else { Probabile };
        let voce = |(riga, scarto): &(Riga, Decimal)| CausaRiscontro {
            riga: Some(*riga),
            importo: Some(Cifra::di(*riga, *scarto)),
            ..causa(C::DatoMancante, certezza)
        };
        di_piu.iter().map(voce).collect()
    }

    /// The declaration with what is missing, on one person or another: it is not known whose it is.
    fn aggiunte(&self, di_piu: &[(Riga, Decimal)]) -> Vec<Dsu> {
        let figurativo = self.scarto(Riga::RedditoFigurativoPatrimonioMobiliare).is_some();
        let detrazione = self.scarto(Riga::DetrazionePatrimonioImmobiliare);
        let mut trovate = Vec::new();
        for chi in 0..self.dsu.nucleo.componenti.len() {
            let mut dsu = self.dsu.clone();
            let mut riuscita = true;
            for (riga, scarto) in di_piu {
                riuscita &= aggiungi(&mut dsu, chi, *riga, *scarto, figurativo, detrazione);
            }
            if riuscita {
                trovate.push(dsu);
            }
        }
        trovate
    }

    fn mancano(&self) -> Vec<DatoMancante> {
        let testo = |riga| match riga {
            Riga::SommaRedditiComponenti => Some(m::MANCA_REDDITI),
            Riga::RedditoFigurativoPatrimonioMobiliare => Some(m::MANCA_FIGURATIVO),
            Riga::Detrazioni => Some(m::MANCA_AFFITTO),
            Riga::PatrimonioMobiliare => Some(m::MANCA_MOBILIARE),
            Riga::PatrimonioImmobiliare => Some(m::MANCA_IMMOBILI),
            Riga::DetrazionePatrimonioImmobiliare => Some(m::MANCA_MUTUO),
            Riga::Maggiorazioni => Some(m::MANCA_MAGGIORAZIONI),
            _ => None,
        };
        let voce = |(riga, scarto): &(Riga, Decimal)| {
            Some(DatoMancante { riga: *riga, importo: Cifra::di(*riga, *scarto), testo: testo(*riga)? })
        };
        self.di_piu().iter().filter_map(voce).collect()
    }
}

/// No line is made of more entries than twice as many.
const VOCI_ARROTONDATE: i64 = 50;

/// The value of an account for the ISEE, as far as its line says.
fn valore(r: &Rapporto) -> Option<Decimal> {
    let del_conto = r.saldo.into_iter().chain(r.consistenza_media).max();
    r.valore.or(del_conto).map(Euro::decimal)
}
