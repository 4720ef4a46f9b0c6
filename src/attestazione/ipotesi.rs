//! A declaration with something changed: a person or an entry more or less, whole euro. The engine says what follows.

use rust_decimal::{Decimal, RoundingStrategy};

use super::ComponenteNucleo;
use super::foglio::{self, RigaAttestata as Riga, relazione};
use crate::date::Data;
use crate::dsu::visita::Giro;
use crate::dsu::{
    AltraForma, Componente, Deposito, Detrazioni, Diritto, Dsu, FiglioNonConvivente, Immobile, Locazione, Quota,
    Redditi, Relazione, TipoAltraForma, TipoDeposito, TipoImmobile, Titolo,
};
use crate::euro::{Euro, Percentuale};

/// The declaration in whole euro, half up; nothing when it is so already.
pub(super) fn in_euro_interi(dsu: &Dsu) -> Option<Dsu> {
    let mut intera = dsu.clone();
    let mut cambiata = false;
    Giro::di(&mut intera, &mut |_, importo| {
        let intero = importo.decimal().round_dp_with_strategy(0, RoundingStrategy::MidpointAwayFromZero);
        cambiata |= intero != importo.decimal();
        *importo = Euro::from(intero);
    });
    cambiata.then_some(intera)
}

/// The declaration without a person, and what only that person holds.
pub(super) fn senza(dsu: &mut Dsu, id: &str) {
    let nucleo = &mut dsu.nucleo;
    nucleo.componenti.retain(|c| c.id != id);
    for c in nucleo.componenti.iter_mut().chain(&mut dsu.esterni) {
        if let Some(genitori) = &mut c.genitori {
            genitori.retain(|g| g != id);
        }
        c.coniuge = c.coniuge.take().filter(|coniuge| coniuge != id);
    }
    for immobile in &mut nucleo.immobili {
        immobile.quote.retain(|q| q.componente != id);
        immobile.assegnatario = immobile.assegnatario.take().filter(|a| a != id);
        immobile.donazione = immobile.donazione.take().filter(|d| d.donante != id);
    }
    nucleo.immobili.retain(|i| !i.quote.is_empty() || i.assegnatario.is_some() || i.donazione.is_some());
    if let Some(intestatari) = nucleo.abitazione.locazione.as_mut().and_then(|l| l.intestatari.as_mut()) {
        intestatari.retain(|i| i != id);
    }
}

/// The declaration with a person of whom only the attestation speaks: no incomes, no assets.
pub(super) fn aggiunta(dsu: &mut Dsu, persona: &ComponenteNucleo, al: Data) {
    let Some(nascita) = foglio::nascite(persona, al).first().copied() else { return };
    let Some(relazione) = relazione(persona.relazione.as_deref()) else { return };
    let id = format!("inps-{}", dsu.nucleo.componenti.len() + 1);
    dsu.nucleo.componenti.push(nuovo(id, relazione, nascita));
}

/// A person of whom nothing else is known.
pub(super) fn nuovo(id: String, relazione: Relazione, data_nascita: Data) -> Componente {
    let fnc = FiglioNonConvivente { a_carico: true, coniugato: false, con_figli: false };
    Componente {
        id,
        relazione,
        data_nascita,
        genitori: None,
        coniuge: None,
        figlio_non_convivente: (relazione == Relazione::FNC).then_some(fnc),
        genitore_non_convivente: None,
        lavoro_sei_mesi: None,
        disabilita: None,
        ricoverato: false,
        in_convivenza_anagrafica: false,
        studente: None,
        richiesta_ricovero: None,
        nucleo_ristretto: None,
        estraneo: false,
        nucleo_proprio: None,
        redditi: Redditi::default(),
        detrazioni: Detrazioni::default(),
        depositi: Vec::new(),
        altre_forme: Vec::new(),
        incremento_immobiliare: Euro::ZERO,
        incremento_mobiliare: Euro::ZERO,
        rimesse_estero: Euro::ZERO,
    }
}

/// A property of one person.
pub(super) fn immobile(di: &str, valore: Euro, mutuo_residuo: Euro, casa: bool) -> Immobile {
    let quota =
        Quota { componente: di.to_owned(), quota: Percentuale::INTERO, diritto: Diritto::Proprieta, mutuo_residuo };
    Immobile {
        tipo: TipoImmobile::Fabbricato,
        valore,
        categoria: casa.then(|| "A/2".to_owned()),
        casa_di_abitazione: casa,
        casa_di_esterno: None,
        quote: vec![quota],
        donazione: None,
        assegnatario: None,
        assegnata_altro_genitore: false,
        distrutto_da_calamita: false,
    }
}

/// An account whose balance and average are the same.
pub(super) fn deposito(importo: Euro) -> Deposito {
    Deposito { tipo: TipoDeposito::ContoCorrente, saldo: importo, giacenza_media: importo, quota: Percentuale::INTERO }
}

/// Adds what is missing in a line to a person; false when nothing that can be entered makes it.
pub(super) fn aggiungi(
    dsu: &mut Dsu,
    chi: usize,
    riga: Riga,
    scarto: Decimal,
    figurativo: bool,
    detrazione: Option<Decimal>,
) -> bool {
    let importo = Euro::from(Euro::from(scarto).cent());
    let nucleo = &mut dsu.nucleo;
    let Some(persona) = nucleo.componenti.get_mut(chi) else { return false };
    match riga {
        // Lett. c: nothing is taken from it.
        Riga::SommaRedditiComponenti => persona.redditi.esenti = persona.redditi.esenti + importo,
        Riga::PatrimonioMobiliare if figurativo => persona.altre_forme.push(AltraForma {
            tipo: TipoAltraForma::AltriStrumenti,
            valore: importo,
            quota: Percentuale::INTERO,
        }),
        Riga::PatrimonioMobiliare => persona.depositi.push(deposito(importo)),
        Riga::PatrimonioImmobiliare => {
            let mutuo = detrazione.map_or(Euro::ZERO, |d| Euro::from(Euro::from(d).cent()).positive());
            let id = persona.id.clone();
            nucleo.immobili.push(immobile(&id, importo, mutuo.min(importo), false));
        }
        Riga::DetrazionePatrimonioImmobiliare => {
            // A mortgage on a property of that person that can bear it.
            let id = persona.id.clone();
            let quote = nucleo.immobili.iter_mut().filter(|i| !i.casa_di_abitazione).flat_map(|i| i.quote.iter_mut());
            let Some(quota) = quote.into_iter().find(|q| q.componente == id) else { return false };
            quota.mutuo_residuo = quota.mutuo_residuo + importo;
        }
        Riga::Detrazioni if nucleo.abitazione.titolo == Titolo::Locazione => {
            let Some(contratto) = &mut nucleo.abitazione.locazione else { return false };
            if contratto.contratto_registrato {
                contratto.canone_annuo = contratto.canone_annuo + importo;
            } else {
                contratto.contratto_registrato = true;
            }
        }
        Riga::Detrazioni => {
            nucleo.abitazione.titolo = Titolo::Locazione;
            nucleo.abitazione.locazione = Some(Locazione {
                canone_annuo: importo,
                contratto_registrato: true,
                conduttori: None,
                intestatari: None,
            });
        }
        // The answer on work; a disability is never supposed.
        Riga::Maggiorazioni => {
            for c in &mut nucleo.componenti {
                c.lavoro_sei_mesi = c.lavoro_sei_mesi.map(|_| true);
            }
        }
        _ => return false,
    }
    true
}

/// The declaration without one entry, each in its turn: where it was, the line it is in.
pub(super) fn tolte(dsu: &Dsu) -> Vec<(String, Riga, Dsu)> {
    let mut tolte = Vec::new();
    let mut togli = |path: String, riga: Riga, cambia: &dyn Fn(&mut Dsu)| {
        let mut altra = dsu.clone();
        cambia(&mut altra);
        tolte.push((path, riga, altra));
    };
    fn persona(dsu: &mut Dsu, k: usize, cambia: impl Fn(&mut Componente)) {
        if let Some(c) = dsu.nucleo.componenti.get_mut(k) {
            cambia(c);
        }
    }
    for (k, c) in dsu.nucleo.componenti.iter().enumerate() {
        let path = |campo: &str| format!("nucleo.componenti[{k}].{campo}");
        type Reddito = (&'static str, fn(&Redditi) -> Euro, fn(&mut Redditi));
        let redditi: [Reddito; 9] = [
            (
                "redditi.redditoComplessivo",
                |r| r.reddito_complessivo,
                |r| {
                    (r.reddito_complessivo, r.lavoro_dipendente) = (Euro::ZERO, Euro::ZERO);
                    (r.pensione, r.autonomo) = (Euro::ZERO, Euro::ZERO);
                },
            ),
            (
                "redditi.impostaSostitutiva",
                |r| r.imposta_sostitutiva,
                |r| {
                    (r.imposta_sostitutiva, r.forfetario) = (Euro::ZERO, Euro::ZERO);
                },
            ),
            ("redditi.esenti", |r| r.esenti, |r| r.esenti = Euro::ZERO),
            ("redditi.lavoroEstero", |r| r.lavoro_estero, |r| r.lavoro_estero = Euro::ZERO),
            ("redditi.proventiAgrari", |r| r.proventi_agrari, |r| r.proventi_agrari = Euro::ZERO),
            ("redditi.assegniFigli", |r| r.assegni_figli, |r| r.assegni_figli = Euro::ZERO),
            ("redditi.fondiari", |r| r.fondiari, |r| r.fondiari = Euro::ZERO),
            ("redditi.aire", |r| r.aire, |r| r.aire = Euro::ZERO),
            // The whole person: incomes of a year that is not this one.
            (
                "redditi",
                |r| r.reddito_complessivo + r.imposta_sostitutiva + r.trattamenti.iter().map(|t| t.importo).sum(),
                |r| *r = Redditi::default(),
            ),
        ];
        for (campo, quanto, azzera) in redditi {
            if !quanto(&c.redditi).is_zero() {
                togli(path(campo), Riga::SommaRedditiComponenti, &|d| persona(d, k, |c| azzera(&mut c.redditi)));
            }
        }
        for n in 0..c.redditi.trattamenti.len() {
            togli(path(&format!("redditi.trattamenti[{n}]")), Riga::SommaRedditiComponenti, &|d| {
                persona(d, k, |c| {
                    c.redditi.trattamenti.remove(n);
                });
            });
        }
        for n in 0..c.depositi.len() {
            togli(path(&format!("depositi[{n}]")), Riga::PatrimonioMobiliare, &|d| {
                persona(d, k, |c| {
                    c.depositi.remove(n);
                });
            });
        }
        for n in 0..c.altre_forme.len() {
            togli(path(&format!("altreForme[{n}]")), Riga::PatrimonioMobiliare, &|d| {
                persona(d, k, |c| {
                    c.altre_forme.remove(n);
                });
            });
        }
        if c.disabilita.is_some() {
            togli(path("disabilita"), Riga::Maggiorazioni, &|d| persona(d, k, |c| c.disabilita = None));
        }
        if c.lavoro_sei_mesi == Some(true) {
            togli(path("lavoroSeiMesi"), Riga::Maggiorazioni, &|d| persona(d, k, |c| c.lavoro_sei_mesi = Some(false)));
        }
    }
    for (n, immobile) in dsu.nucleo.immobili.iter().enumerate() {
        if !immobile.casa_di_abitazione {
            togli(format!("nucleo.immobili[{n}]"), Riga::PatrimonioImmobiliare, &|d| {
                drop(d.nucleo.immobili.remove(n));
            });
        }
        for (q, quota) in immobile.quote.iter().enumerate().filter(|(_, q)| !q.mutuo_residuo.is_zero()) {
            let path = format!("nucleo.immobili[{n}].quote[{q}].mutuoResiduo");
            let di = quota.componente.clone();
            togli(path, Riga::DetrazionePatrimonioImmobiliare, &|d| {
                let quote = d.nucleo.immobili.get_mut(n).map(|i| i.quote.iter_mut());
                for quota in quote.into_iter().flatten().filter(|quota| quota.componente == di) {
                    quota.mutuo_residuo = Euro::ZERO;
                }
            });
        }
    }
    if dsu.nucleo.abitazione.titolo == Titolo::Locazione {
        togli("nucleo.abitazione.locazione".to_owned(), Riga::Detrazioni, &|d| {
            d.nucleo.abitazione.titolo = Titolo::Altro;
            d.nucleo.abitazione.locazione = None;
        });
    }
    tolte
}
