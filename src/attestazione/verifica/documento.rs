//! What does not depend on the lines: validity, protocol, fiscal codes.

use super::{EsitoPasso, PassoVerifica, nota};
use crate::attestazione::foglio::{self, Cifra};
use crate::attestazione::{Attestazione, IndicatoreAttestato};
use crate::codici::{codice_fiscale, protocollo};
use crate::date::Data;
use crate::fonte;
use crate::messaggi::riscontro as m;
use crate::parametri::Tabella;

/// The steps that do not depend on the lines: validity, protocol, fiscal codes.
pub(super) fn documento(a: &Attestazione, i: &IndicatoreAttestato) -> [PassoVerifica; 3] {
    [validita(a, i), del_protocollo(a), codici_fiscali(a, i)]
}

fn passo(
    codice: &'static str,
    esito: EsitoPasso,
    formula: &'static str,
    perche: &[[&'static str; 2]],
) -> PassoVerifica {
    PassoVerifica {
        codice,
        riga: None,
        attesa: None,
        scritta: None,
        differenza: None,
        tolleranza: None,
        esito,
        formula,
        fonte: None,
        spiegazioni: if esito == EsitoPasso::NonTorna { perche.iter().map(|s| nota(*s)).collect() } else { Vec::new() },
        persone: Vec::new(),
    }
}

/// Art. 10, c. 1: until 31 December. Art. 9, c. 5: six months for a corrente of the incomes alone.
fn validita(a: &Attestazione, i: &IndicatoreAttestato) -> PassoVerifica {
    let scritta = if i.corrente { a.data_scadenza_dsu_corrente.or(a.data_validita) } else { a.data_validita };
    let presentate = [a.data_presentazione, a.modulo_sostitutivo.as_ref().and_then(|m| m.data_presentazione)];
    let mut attese: Vec<Data> = presentate.into_iter().flatten().map(Data::fine_anno).collect();
    let mut vigilia = Vec::new();
    if i.corrente {
        for giorno in presentate.into_iter().flatten() {
            let Ok(tabella) = Tabella::del_giorno(giorno) else { continue };
            let fine = giorno.dopo_mesi(tabella.ordinari.corrente_mesi_validita.valore);
            attese.push(fine);
            // Whether the last day is counted is not said.
            vigilia.push(fine);
        }
    }
    let esito = match scritta {
        Some(_) if attese.is_empty() => EsitoPasso::NonVerificabile,
        None => EsitoPasso::NonVerificabile,
        Some(scritta) if attese.contains(&scritta) => EsitoPasso::Torna,
        Some(scritta) if vigilia.iter().any(|fine| il_giorno_prima(scritta, *fine)) => EsitoPasso::Torna,
        Some(_) => EsitoPasso::NonTorna,
    };
    let (formula, fonte) = if i.corrente {
        (m::FORMULA_VALIDITA_CORRENTE, fonte::art9("art. 9, c. 5"))
    } else {
        (m::FORMULA_VALIDITA, fonte::art10("art. 10, c. 1"))
    };
    let attesa = match esito {
        EsitoPasso::Torna => scritta,
        EsitoPasso::NonTorna | EsitoPasso::NonVerificabile if i.corrente => attese.last().copied(),
        EsitoPasso::NonTorna | EsitoPasso::NonVerificabile => attese.first().copied(),
    };
    PassoVerifica {
        attesa: attesa.map(Cifra::Giorno),
        scritta: scritta.map(Cifra::Giorno),
        fonte: Some(fonte),
        ..passo("validita", esito, formula, m::PERCHE_VALIDITA)
    }
}

fn il_giorno_prima(prima: Data, dopo: Data) -> bool {
    let stesso_mese = (prima.anno(), prima.mese(), prima.giorno() + 1) == (dopo.anno(), dopo.mese(), dopo.giorno());
    // The last day of a month: a month later it is still within the next one, and no day of its own month follows.
    let ultimo = Data::parse(&format!("{:04}-{:02}-{:02}", prima.anno(), prima.mese(), prima.giorno() + 1)).is_none();
    let mese_dopo = prima.dopo_mesi(1);
    stesso_mese || (ultimo && dopo.giorno() == 1 && (mese_dopo.anno(), mese_dopo.mese()) == (dopo.anno(), dopo.mese()))
}

/// The protocol is of the year of the presentation.
fn del_protocollo(a: &Attestazione) -> PassoVerifica {
    let presentata = a.data_presentazione.map(Data::anno);
    let letto = a.numero_protocollo_dsu.as_deref().map(|testo| protocollo(testo, presentata.unwrap_or(u16::MAX)));
    let anno = letto.as_ref().and_then(|p| p.anno);
    let esito = match (&letto, anno, presentata) {
        (None, ..) => EsitoPasso::NonVerificabile,
        (Some(letto), None, _) if !letto.valido => EsitoPasso::NonTorna,
        (Some(_), Some(anno), Some(presentata)) if anno != presentata => EsitoPasso::NonTorna,
        (Some(_), Some(_), Some(_)) => EsitoPasso::Torna,
        (Some(_), ..) => EsitoPasso::NonVerificabile,
    };
    let cifra = |anno: u16| Cifra::Numero(anno.into());
    PassoVerifica {
        attesa: presentata.filter(|_| letto.is_some()).map(cifra),
        scritta: anno.map(cifra),
        ..passo("protocollo", esito, m::FORMULA_PROTOCOLLO, m::PERCHE_PROTOCOLLO)
    }
}

/// Every fiscal code of the household is well made.
fn codici_fiscali(a: &Attestazione, i: &IndicatoreAttestato) -> PassoVerifica {
    let elenco = foglio::persone(a, i).elenco;
    let letti =
        elenco.iter().enumerate().filter_map(|(n, p)| Some((n, p, codice_fiscale(p.codice_fiscale.as_deref()?))));
    let letti: Vec<_> = letti.collect();
    let malfatti = letti.iter().filter(|(.., letto)| !letto.valido);
    let persone: Vec<_> = malfatti.map(|(n, persona, _)| foglio::citata(persona, *n, a.data_presentazione)).collect();
    let esito = match (letti.is_empty(), persone.is_empty()) {
        (true, _) => EsitoPasso::NonVerificabile,
        (false, true) => EsitoPasso::Torna,
        (false, false) => EsitoPasso::NonTorna,
    };
    PassoVerifica { persone, ..passo("codice-fiscale", esito, m::FORMULA_CODICE_FISCALE, m::PERCHE_CODICE_FISCALE) }
}
