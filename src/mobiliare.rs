//! Art. 5, c. 4-6: the financial assets of the household.

use crate::dsu::{TipoAltraForma, TipoDeposito};
use crate::esclusione::{Esclusione, esclusione};
use crate::euro::Euro;
use crate::giacenza::{Consistenza, consistenza};
use crate::nucleo::{Nucleo, Patrimonio};
use crate::parametri::{Parametri, Stabili};
use crate::scelte::{FigurativoImpresa, Scelte};

/// The financial assets: what each person has, the allowance, what is left.
#[derive(Clone, Debug)]
pub struct Mobiliare {
    /// Each member, in the order of the declaration.
    pub persone: Vec<MobiliarePersona>,
    /// Σ of the members.
    pub somma: Euro,
    /// The allowance of c. 6.
    pub franchigia: FranchigiaMobiliare,
    /// What is left after the allowance.
    pub netto: Euro,
    /// The base of the reddito figurativo: lett. b-h, before the allowance.
    pub base_figurativo: Euro,
}

/// The financial assets of a person.
#[derive(Clone, Debug)]
pub struct MobiliarePersona {
    /// Section I: each account.
    pub conti: Vec<Conto>,
    /// Section I: what the accounts count for.
    pub depositi: Consistenza,
    /// Section II: each asset.
    pub altre_forme: Vec<Forma>,
    /// Σ of section II, net of the exclusion.
    pub altre: Euro,
    /// Accounts and other assets.
    pub valore: Euro,
    /// What is in the base of the reddito figurativo.
    pub base_figurativo: Euro,
}

/// An account: the person's part.
#[derive(Clone, Copy, Debug)]
pub struct Conto {
    /// What it is.
    pub tipo: TipoDeposito,
    /// Balance.
    pub saldo: Euro,
    /// Average balance.
    pub giacenza: Euro,
    /// Left out by c. 4-bis, from both.
    pub escluso: Euro,
}

/// Another asset: the person's part.
#[derive(Clone, Copy, Debug)]
pub struct Forma {
    /// What it is.
    pub tipo: TipoAltraForma,
    /// Value.
    pub valore: Euro,
    /// Left out by c. 4-bis.
    pub escluso: Euro,
}

/// The allowance of c. 6.
#[derive(Clone, Copy, Debug)]
pub struct FranchigiaMobiliare {
    /// For the first member.
    pub base: Euro,
    /// For the further members.
    pub componenti: Euro,
    /// The cap on the two above.
    pub massimo: Euro,
    /// For the figli, beyond the cap.
    pub figli: Euro,
    /// The allowance.
    pub importo: Euro,
}

/// Art. 5, c. 4-6.
pub(crate) fn mobiliare(n: &Nucleo<'_>, p: Parametri, scelte: Scelte) -> Mobiliare {
    // c. 4-bis: what is left out.
    let esclusione = esclusione(n, p.stabili.esclusione_titoli.valore, scelte.ordine_esclusione);
    // c. 4: each person's assets.
    let persone: Vec<_> = n.persone().map(|(membro, m)| persona(membro, m.patrimonio, &esclusione, scelte)).collect();
    let somma: Euro = persone.iter().map(|p| p.valore).sum();
    // c. 6: the allowance. Its last sentence: it does not reduce the base of the reddito figurativo.
    let franchigia = franchigia(n.componenti(), n.figli().numero, p.stabili);
    Mobiliare {
        netto: (somma - franchigia.importo).positive(),
        base_figurativo: persone.iter().map(|p| p.base_figurativo).sum(),
        persone,
        somma,
        franchigia,
    }
}

fn persona(membro: usize, beni: Patrimonio<'_>, esclusione: &Esclusione, scelte: Scelte) -> MobiliarePersona {
    let conti: Vec<_> = beni
        .depositi
        .iter()
        .enumerate()
        .map(|(n, d)| Conto {
            tipo: d.tipo,
            saldo: d.quota.di(d.saldo),
            giacenza: d.quota.di(d.giacenza_media),
            escluso: esclusione.deposito(membro, n),
        })
        .collect();
    let altre_forme: Vec<_> = beni
        .altre_forme
        .iter()
        .enumerate()
        .map(|(n, f)| Forma { tipo: f.tipo, valore: f.quota.di(f.valore), escluso: esclusione.altra_forma(membro, n) })
        .collect();
    let depositi = consistenza(
        conti.iter().map(|c| (c.saldo - c.escluso).positive()).sum(),
        conti.iter().map(|c| (c.giacenza - c.escluso).positive()).sum(),
        beni.incremento,
    );
    let altre = altre_forme.iter().map(|f| f.valore - f.escluso).sum();
    // Art. 4, c. 2, lett. h: everything but lett. a of art. 5, c. 4.
    let fuori_base = match scelte.figurativo_impresa {
        FigurativoImpresa::Incluso => Euro::ZERO,
        FigurativoImpresa::Escluso => {
            altre_forme.iter().filter(|f| f.tipo == TipoAltraForma::ImpresaIndividuale).map(|f| f.valore).sum()
        }
    };
    let (valore, base_figurativo) = (depositi.valore + altre, altre - fuori_base);
    MobiliarePersona { conti, depositi, altre_forme, altre, valore, base_figurativo }
}

/// Art. 5, c. 6: the allowance of so many members with so many figli.
pub(crate) fn franchigia(membri: u16, figli: u16, s: &Stabili) -> FranchigiaMobiliare {
    let base = s.franchigia_mobiliare.valore;
    let componenti = s.franchigia_mobiliare_componente.valore * membri.saturating_sub(1).into();
    let massimo = s.franchigia_mobiliare_massima.valore;
    let figli = s.franchigia_mobiliare_figli.valore.per(figli);
    FranchigiaMobiliare { base, componenti, massimo, figli, importo: massimo.min(base + componenti) + figli }
}
