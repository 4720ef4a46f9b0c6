//! The path to a service, step by step: who does what, and who signs what.

use serde::Serialize;

use super::{CertezzaFonte, Fatto, Modo, Origine};
use crate::messaggi::pdnd as m;

/// A part of the path.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "lowercase")]
pub enum Fase {
    /// Without PDND: there is no other.
    Senza,
    /// To join PDND.
    Adesione,
    /// To have the service.
    Servizio,
    /// With INPS.
    Inps,
    /// To try it.
    Prova,
}

/// A step.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Passo {
    /// Its place, from 1.
    pub n: usize,
    /// The part it is in.
    pub fase: Fase,
    /// The name of the part, in Italian.
    pub titolo: &'static str,
    /// Who does it, in Italian.
    pub chi: &'static str,
    /// What to do, in Italian.
    pub cosa: &'static str,
    /// How it is signed, when it is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub firma: Option<&'static str>,
    /// Where it comes from.
    pub fonte: Origine,
    /// How sure it is.
    pub certezza: CertezzaFonte,
}

/// Who does a step, what it is, how it is signed.
type Voce = (Fase, &'static str, Fatto, Option<&'static str>);

const fn passo(fase: Fase, chi: &'static str, fatto: Fatto) -> Voce {
    (fase, chi, fatto, None)
}

/// The path of every service; what is of one way in only is between the two parts.
const ADESIONE_E_SERVIZIO: [Voce; 10] = [
    passo(Fase::Adesione, m::PDND_CHI_IPA, m::PASSO_IPA),
    passo(Fase::Adesione, m::PDND_CHI_CHIUNQUE, m::PASSO_RICHIESTA),
    passo(Fase::Adesione, m::PDND_CHI_CHIUNQUE, m::PASSO_NOMI),
    (Fase::Adesione, m::PDND_CHI_RAPPRESENTANTE, m::PASSO_ACCORDO, Some(m::PDND_FIRMA_CADES)),
    passo(Fase::Adesione, m::PDND_CHI_ENTE, m::PASSO_CARICA),
    passo(Fase::Servizio, m::PDND_CHI_ENTE, m::PASSO_FRUIZIONE),
    passo(Fase::Servizio, m::PDND_CHI_UFFICIO, m::PASSO_FINALITA),
    passo(Fase::Servizio, m::PDND_CHI_ENTE, m::PASSO_SOGLIA),
    passo(Fase::Servizio, m::PDND_CHI_TECNICO, m::PASSO_CHIAVI),
    passo(Fase::Servizio, m::PDND_CHI_TECNICO, m::PASSO_DATI),
];

const PROVA: [Voce; 2] = [
    passo(Fase::Prova, m::PDND_CHI_TECNICO, m::PASSO_DOCUMENTO),
    passo(Fase::Prova, m::PDND_CHI_TECNICO, m::PASSO_COLLAUDO),
];

/// The steps to a service of a way in.
pub(super) fn del_modo(modo: Modo) -> Vec<Passo> {
    let inps: &[Voce] = match modo {
        Modo::Base => const { &[passo(Fase::Inps, m::PDND_CHI_ENTE, m::PASSO_CERTIFICATO)] },
        Modo::Operatori => {
            const {
                &[
                    passo(Fase::Inps, m::PDND_CHI_ENTE, m::PASSO_MV62),
                    passo(Fase::Inps, m::PDND_CHI_TECNICO, m::PASSO_SPID),
                    passo(Fase::Inps, m::PDND_CHI_ENTE, m::PASSO_IP),
                ]
            }
        }
        Modo::Residenti | Modo::Riscontro => const { &[passo(Fase::Inps, m::PDND_CHI_ENTE, m::PASSO_IP)] },
    };
    numerati(ADESIONE_E_SERVIZIO.iter().chain(inps).chain(&PROVA))
}

/// Before there is a declaration.
pub(super) fn di_una_stima(pubblico: bool) -> Vec<Passo> {
    let dopo = pubblico.then_some(const { &passo(Fase::Senza, m::PDND_CHI_ENTE, m::PASSO_DOPO) });
    const PASSI: [Voce; 2] = [
        passo(Fase::Senza, m::PDND_CHI_CITTADINO, m::PASSO_SIMULA),
        passo(Fase::Senza, m::PDND_CHI_CITTADINO, m::PASSO_DSU),
    ];
    numerati(PASSI.iter().chain(dopo))
}

/// For who has no access.
pub(super) fn senza_accesso() -> Vec<Passo> {
    const PASSI: [Voce; 3] = [
        passo(Fase::Senza, m::PDND_CHI_CITTADINO, m::PASSO_DSU),
        passo(Fase::Senza, m::PDND_CHI_CITTADINO, m::PASSO_ATTESTAZIONE),
        passo(Fase::Senza, m::PDND_CHI_RICEVE, m::PASSO_LEGGI),
    ];
    numerati(PASSI.iter())
}

fn numerati<'a>(voci: impl Iterator<Item = &'a Voce>) -> Vec<Passo> {
    let mut passi = Vec::with_capacity(16);
    for (n, &(fase, chi, fatto, firma)) in (1..).zip(voci) {
        let titolo = match fase {
            Fase::Senza => m::PDND_FASE_SENZA,
            Fase::Adesione => m::PDND_FASE_ADESIONE,
            Fase::Servizio => m::PDND_FASE_SERVIZIO,
            Fase::Inps => m::PDND_FASE_INPS,
            Fase::Prova => m::PDND_FASE_PROVA,
        };
        passi.push(Passo {
            n,
            fase,
            titolo,
            chi,
            cosa: fatto.testo,
            firma,
            fonte: fatto.fonte,
            certezza: fatto.certezza,
        });
    }
    passi
}
