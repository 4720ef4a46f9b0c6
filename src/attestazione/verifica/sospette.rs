//! Which line it is: the one that, put right alone, makes every step follow.

use rust_decimal::Decimal;

use super::{Contesto, EsitoPasso, PassoVerifica, RigaSospetta, VALORI, positivo, vicini};
use crate::attestazione::foglio::{Cifra, Foglio, MEZZO_CENTESIMO, RigaAttestata};

impl Contesto<'_> {
    /// The lines that, put right alone, leave no failed step.
    pub(super) fn sospette(&self, f: &Foglio, passi: &[PassoVerifica]) -> Vec<RigaSospetta> {
        let falliti: Vec<_> = passi.iter().filter(|p| p.esito == EsitoPasso::NonTorna).collect();
        if falliti.is_empty() {
            return Vec::new();
        }
        let mut sospette = Vec::new();
        for (riga, scritta) in f.righe() {
            let mut prove: Vec<_> = falliti.iter().filter_map(|p| self.rimedio(f, p, riga)).collect();
            prove.retain(|valore| !valore.is_sign_negative() && *valore != scritta);
            let buono = prove.into_iter().find(|valore| {
                let corretto = self.conti(&f.con(riga, *valore));
                corretto.iter().all(|p| p.esito != EsitoPasso::NonTorna)
            });
            if let Some(buono) = buono {
                sospette.push(RigaSospetta {
                    riga,
                    scritta: Cifra::di(riga, scritta),
                    corretta: Cifra::di(riga, buono),
                });
            }
        }
        // A line that a step gives, and that step fails, before those that enter it: it is the one that was computed.
        let propria = |s: &RigaSospetta| falliti.iter().filter(|p| p.riga == Some(s.riga)).count();
        sospette.sort_by_key(|s| core::cmp::Reverse(propria(s)));
        sospette
    }

    /// What a line would have to be for a failed step to follow.
    fn rimedio(&self, f: &Foglio, passo: &PassoVerifica, riga: RigaAttestata) -> Option<Decimal> {
        let (attesa, scritta) = (passo.attesa?.decimal()?, passo.scritta?.decimal()?);
        let da = |riga| f.get(riga);
        let netto = |bene, detrazione| Some(positivo(da(bene)? - da(detrazione)?));
        let redditi = self.redditi(f);
        let valore = match (passo.codice, riga) {
            _ if passo.riga == Some(riga) => attesa,
            ("isr", _) if riga == redditi => {
                scritta - da(RigaAttestata::RedditoFigurativoPatrimonioMobiliare)? + da(RigaAttestata::Detrazioni)?
            }
            ("isr", RigaAttestata::RedditoFigurativoPatrimonioMobiliare) => {
                scritta - da(redditi)? + da(RigaAttestata::Detrazioni)?
            }
            ("isr", RigaAttestata::Detrazioni) => {
                da(redditi)? + da(RigaAttestata::RedditoFigurativoPatrimonioMobiliare)? - scritta
            }
            ("isp", RigaAttestata::PatrimonioMobiliare | RigaAttestata::DetrazionePatrimonioMobiliare) => {
                let suo = scritta
                    - netto(RigaAttestata::PatrimonioImmobiliare, RigaAttestata::DetrazionePatrimonioImmobiliare)?;
                match riga {
                    RigaAttestata::PatrimonioMobiliare => da(RigaAttestata::DetrazionePatrimonioMobiliare)? + suo,
                    _ => da(RigaAttestata::PatrimonioMobiliare)? - suo,
                }
            }
            ("isp", RigaAttestata::PatrimonioImmobiliare | RigaAttestata::DetrazionePatrimonioImmobiliare) => {
                let suo =
                    scritta - netto(RigaAttestata::PatrimonioMobiliare, RigaAttestata::DetrazionePatrimonioMobiliare)?;
                match riga {
                    RigaAttestata::PatrimonioImmobiliare => da(RigaAttestata::DetrazionePatrimonioImmobiliare)? + suo,
                    _ => da(RigaAttestata::PatrimonioImmobiliare)? - suo,
                }
            }
            ("ise", RigaAttestata::Isr) => scritta - da(RigaAttestata::Isp)? * self.stabili()?.peso_isp.valore,
            ("ise", RigaAttestata::Isp) => {
                (scritta - da(RigaAttestata::Isr)?).checked_div(self.stabili()?.peso_isp.valore)?
            }
            ("scala", RigaAttestata::ParametroNucleo) => scritta - da(RigaAttestata::Maggiorazioni)?,
            ("scala", RigaAttestata::Maggiorazioni) => scritta - da(RigaAttestata::ParametroNucleo)?,
            ("isee", RigaAttestata::Ise) => {
                (scritta - da(RigaAttestata::ComponenteAggiuntiva)?) * da(RigaAttestata::ScalaEquivalenza)?
            }
            ("isee", RigaAttestata::ScalaEquivalenza) => {
                da(RigaAttestata::Ise)?.checked_div(scritta - da(RigaAttestata::ComponenteAggiuntiva)?)?
            }
            ("isee", RigaAttestata::ComponenteAggiuntiva) => {
                scritta - da(RigaAttestata::Ise)?.checked_div(da(RigaAttestata::ScalaEquivalenza)?)?
            }
            // The least assets that can give it.
            ("figurativo", RigaAttestata::PatrimonioMobiliare) => {
                scritta.checked_div(self.parametri?.annuali.tasso_figurativo.valore)?
            }
            ("franchigia-mobiliare", RigaAttestata::PatrimonioMobiliare) => scritta,
            ("detrazione-immobiliare", RigaAttestata::PatrimonioImmobiliare) => scritta,
            _ => {
                let in_valori =
                    VALORI.iter().find(|(_, sua, nei_valori)| passo.riga == Some(*nei_valori) && *sua == riga);
                in_valori.map(|_| scritta)?
            }
        };
        // Roundings may take a line that is zero a cent or two under it.
        let valore = valore.round_dp(2);
        Some(if vicini(valore, Decimal::ZERO, MEZZO_CENTESIMO * Decimal::TEN) { positivo(valore) } else { valore })
    }
}
