//! Art. 5 line by line.

use super::redditi::per_figlio;
use super::{Operazione, Ramo, Riga};
use crate::dsu::{Diritto, Immobile};
use crate::euro::Euro;
use crate::fonte;
use crate::giacenza::{Consistenza, Conta};
use crate::immobiliare::{Casa, ImmobileValutato, Immobiliare, Motivo, QuotaValutata};
use crate::messaggi::it;
use crate::mobiliare::{Conto, Forma, FranchigiaMobiliare, Mobiliare, MobiliarePersona};
use crate::nucleo::{Membro, Nucleo};
use crate::parametri::{Parametri, Unita};

pub(super) fn mobiliare(n: &Nucleo<'_>, mobiliare: &Mobiliare, p: Parametri) -> Ramo {
    let Mobiliare { persone, somma, franchigia, netto, base_figurativo: _ } = mobiliare;
    let persone = n.persone().zip(persone).filter_map(|((_, m), pat)| persona(m, pat));
    let art5 = fonte::art5("art. 5, c. 4-6");
    let mut figli = vec![
        Riga::somma("patrimonio-mobiliare", *somma, fonte::art5("art. 5, c. 4"), persone.collect()),
        franchigia_mobiliare(n, franchigia, p).meno(),
    ];
    figli.extend(Riga::limite(franchigia.importo - *somma, art5));
    Riga::somma("patrimonio-mobiliare-netto", *netto, art5, figli)
}

fn persona(m: &Membro<'_>, persona: &MobiliarePersona) -> Option<Ramo> {
    let MobiliarePersona { conti, depositi, altre_forme, altre, valore, base_figurativo: _ } = persona;
    let mut figli = Vec::new();
    if !conti.is_empty() {
        figli.push(self::depositi(m, conti, depositi));
    }
    if !altre_forme.is_empty() {
        let forme = m.patrimonio.altre_forme.iter().zip(altre_forme).enumerate().map(|(a, (dati, forma))| {
            let Forma { tipo, valore, escluso } = *forma;
            let path = m.path_patrimonio(&format!("altreForme[{a}]"));
            let fonte = fonte::art5(it::lettera(tipo));
            let riga = Riga::parte("altra-forma", valore, dati.valore, dati.quota, fonte);
            esclusa(riga, escluso, valore).chiamata(it::tipo_altra_forma(tipo)).riferita(path)
        });
        figli.push(Riga::somma("altre-forme", *altre, fonte::art5("art. 5, c. 4, lett. b-h"), forme.collect()));
    }
    let riga = Riga::somma("mobiliare-componente", *valore, fonte::art5("art. 5, c. 4"), figli);
    riga.di_componente(&m.dati.id).se_c_e()
}

/// Lett. a: the two sums, and which one counts.
fn depositi(m: &Membro<'_>, conti: &[Conto], depositi: &Consistenza) -> Ramo {
    let Consistenza { saldi, giacenze, incremento: _, conta, valore } = depositi;
    let art5 = fonte::art5("art. 5, c. 4, lett. a");
    let somma =
        |codice, codice_voce, somma: Euro, importo: fn(&Conto) -> Euro, intero: fn(&crate::dsu::Deposito) -> Euro| {
            let voci = m.patrimonio.depositi.iter().zip(conti).enumerate().map(|(d, (dati, conto))| {
                let Conto { tipo, saldo: _, giacenza: _, escluso } = *conto;
                let path = m.path_patrimonio(&format!("depositi[{d}]"));
                let riga = Riga::parte(codice_voce, importo(conto), intero(dati), dati.quota, art5);
                esclusa(riga, escluso, importo(conto)).chiamata(it::tipo_deposito(tipo)).riferita(path)
            });
            Riga::somma(codice, somma, art5, voci.collect())
        };
    let figli = vec![
        somma("saldi", "saldo", *saldi, |c| c.saldo, |d| d.saldo),
        somma("giacenze", "giacenza-media", *giacenze, |c| c.giacenza, |d| d.giacenza_media),
    ];
    match conta {
        Conta::Maggiore => Riga::di("depositi", *valore, art5, Operazione::Massimo, figli),
        Conta::Saldo => Riga::di("depositi-dopo-acquisti", *valore, art5, Operazione::Minimo, figli),
    }
}

/// An amount less what c. 4-bis leaves out of it.
fn esclusa(riga: Ramo, escluso: Euro, importo: Euro) -> Ramo {
    if escluso.is_zero() {
        return riga;
    }
    let fonte = fonte::art5("art. 5, c. 4-bis");
    let resto = (importo - escluso).positive();
    let mut figli = vec![riga, Riga::di("escluso", escluso, fonte, Operazione::Rinvio, Vec::new()).meno()];
    figli.extend(Riga::limite(escluso - importo, fonte));
    Riga::somma("parte-non-esclusa", resto, fonte, figli)
}

/// Art. 5, c. 6.
fn franchigia_mobiliare(n: &Nucleo<'_>, franchigia: &FranchigiaMobiliare, p: Parametri) -> Ramo {
    let FranchigiaMobiliare { base, componenti, massimo, figli, importo } = franchigia;
    let s = p.stabili;
    let art5 = fonte::art5("art. 5, c. 6");
    let mut prima = vec![Riga::norma("franchigia-mobiliare-base", *base, Unita::Euro, s.franchigia_mobiliare.fonte)];
    if !componenti.is_zero() {
        let altri = n.componenti().saturating_sub(1);
        let voci = vec![
            Riga::numero("altri-componenti", altri.into(), Unita::Numero, art5),
            Riga::voce("per-ogni-componente", s.franchigia_mobiliare_componente, Unita::Euro),
        ];
        prima.push(Riga::di("franchigia-mobiliare-componenti", *componenti, art5, Operazione::Prodotto, voci));
    }
    let senza_massimo = Riga::somma("franchigia-mobiliare-piena", *base + *componenti, art5, prima);
    let massimo_riga =
        Riga::norma("franchigia-mobiliare-massima", *massimo, Unita::Euro, s.franchigia_mobiliare_massima.fonte);
    let fino = (*base + *componenti).min(*massimo);
    let mut righe = vec![Riga::di(
        "franchigia-mobiliare-persone",
        fino,
        art5,
        Operazione::Minimo,
        vec![senza_massimo, massimo_riga],
    )];
    righe.extend(per_figlio("franchigia-mobiliare-figli", *figli, s.franchigia_mobiliare_figli, n.figli().numero));
    Riga::somma("franchigia-mobiliare", *importo, art5, righe)
}

pub(super) fn immobiliare(n: &Nucleo<'_>, immobiliare: &Immobiliare<'_>, p: Parametri) -> Ramo {
    // `lordo` is a line of the attestation: here the properties are shown one by one.
    let Immobiliare { immobili, casa, altri, lordo: _, netto } = immobiliare;
    let righe =
        |della_casa: bool| immobili.iter().filter(|i| i.casa == della_casa).map(|i| immobile(n, i)).collect::<Vec<_>>();
    let mut figli = Vec::new();
    if let Some(casa) = casa {
        figli.push(self::casa(n, casa, righe(true), p));
    }
    let altri_immobili = righe(false);
    if !altri_immobili.is_empty() {
        figli.push(Riga::somma("altri-immobili", *altri, fonte::art5("art. 5, c. 2"), altri_immobili));
    }
    Riga::somma("patrimonio-immobiliare-netto", *netto, fonte::art5("art. 5, c. 2-3"), figli)
}

fn immobile(n: &Nucleo<'_>, immobile: &ImmobileValutato<'_>) -> Ramo {
    let ImmobileValutato { indice, quote, casa: _, escluso, lordo: _, netto } = immobile;
    let path = n.path_immobile(*indice);
    let dati = n.immobili.get(*indice);
    let tipo = dati.map_or("", |i| it::tipo_immobile(i.tipo));
    let riga = match escluso {
        Some(Motivo::Calamita) => Riga::dato("immobile-calamita", *netto, fonte::l145_2018("art. 1, c. 986")),
        Some(Motivo::AssegnataAltroGenitore) => {
            Riga::dato("immobile-assegnato", *netto, fonte::l160_2019("art. 1, c. 743"))
        }
        None => {
            let art5 = fonte::art5("art. 5, c. 2");
            let quote = quote.iter().map(|q| {
                let QuotaValutata { componente, valore, mutuo, netto } = *q;
                let mut figli = vec![valore_quota(dati, componente, valore)];
                figli.extend(Riga::dato("mutuo-residuo", mutuo, art5).meno().se_c_e());
                Riga::somma("quota-immobile", netto, art5, figli).di_componente(componente)
            });
            Riga::somma("immobile", *netto, art5, quote.collect()).chiamata(tipo)
        }
    };
    riga.riferita(path)
}

/// The value of a member's part: each right with the whole and the share, unless a judge has given the whole.
fn valore_quota(immobile: Option<&Immobile>, componente: &str, valore: Euro) -> Ramo {
    let art5 = fonte::art5("art. 5, c. 2");
    let parti: Vec<_> = immobile
        .into_iter()
        .flat_map(|i| i.quote.iter().filter(|q| q.componente == componente).map(|q| (i.valore, q)))
        .map(|(intero, q)| match q.diritto {
            Diritto::NudaProprieta => Riga::norma("nuda-proprieta", Euro::ZERO, Unita::Euro, art5),
            _ => Riga::parte("valore-quota", q.quota.di(intero), intero, q.quota, art5),
        })
        .collect();
    let somma: Euro = parti.iter().map(|riga| Euro::from(riga.importo.decimal())).sum();
    let donata = immobile.and_then(|i| i.donazione.as_ref()).is_some_and(|d| d.donante == componente);
    match <[Ramo; 1]>::try_from(parti) {
        _ if somma != valore && donata => Riga::dato("donazione", valore, fonte::art6("art. 6, c. 3, lett. c")),
        _ if somma != valore => Riga::dato("valore-quota", valore, art5),
        Ok([parte]) => parte,
        Err(parti) => Riga::somma("valore-quota", valore, art5, parti),
    }
}

/// Art. 5, c. 2: allowance and two thirds.
fn casa(n: &Nucleo<'_>, casa: &Casa, immobili: Vec<Ramo>, p: Parametri) -> Ramo {
    let Casa { netto, franchigia_base, metropolitana, franchigia_figli, eccedenza, valore } = casa;
    let s = p.stabili;
    let codice = if *metropolitana { "franchigia-casa-metropolitana" } else { "franchigia-casa-base" };
    let mut franchigia = vec![Riga::norma(codice, *franchigia_base, Unita::Euro, s.franchigia_casa.fonte)];
    franchigia.extend(per_figlio(
        "franchigia-casa-figli",
        *franchigia_figli,
        s.franchigia_casa_figli,
        n.figli().conviventi,
    ));
    let totale = *franchigia_base + *franchigia_figli;
    let art5 = fonte::art5("art. 5, c. 2");
    let mut figli = vec![
        Riga::somma("casa-netta", *netto, art5, immobili),
        Riga::somma("franchigia-casa", totale, s.franchigia_casa.fonte, franchigia).meno(),
    ];
    figli.extend(Riga::limite(totale - *netto, art5));
    let eccedenza = Riga::somma("eccedenza-casa", *eccedenza, art5, figli);
    let quota = s.quota_eccedenza_casa;
    let due_terzi = Riga::frazione("quota-eccedenza", quota.valore, Operazione::Norma, quota.fonte);
    Riga::di("casa", *valore, art5, Operazione::Prodotto, vec![eccedenza, due_terzi])
}
