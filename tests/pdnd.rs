//! The adviser: every body and every need, every rule, where each fact comes from.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test stops at what is not there")]

use std::collections::{BTreeMap, BTreeSet};

use isee_simulatore::json::pdnd as json;
use isee_simulatore::pdnd::{
    Ambiente, Ampiezza, BisognoEnte, CertezzaFonte as Certezza, CodiceServizio, Consiglio, Conteggio, Domanda, Ente,
    Fase, Modo, Scelta, Servizio, TipoIndicatore, Volumi, advise, bodies, ladder, needs, services,
};

/// The numbers of the services advised, from the first choice.
fn numeri(consiglio: &Consiglio) -> Vec<u8> {
    scelte(consiglio).map(|scelta| scelta.numero).collect()
}

fn scelte(consiglio: &Consiglio) -> impl Iterator<Item = Scelta> {
    consiglio.scelta.into_iter().chain(consiglio.seconda).chain(consiglio.altre.clone())
}

fn primo(consiglio: &Consiglio) -> &'static Servizio {
    consiglio.scelta.unwrap().servizio.servizio()
}

/// What each body is told for each need when it has answered nothing else. By the table of pdnd.md, 1.3 where it has
/// the line (it is quoted, with its numbers); elsewhere by its rules, and the reason is said.
#[rustfmt::skip]
const TABELLA: &[(&str, &str, &[u8])] = &[
    // "Comune (non-capoluogo) | fee/discount for a resident, automated | 6 Indicatore Residenti | 5 if the rules need household or breakdown"
    ("comune", "tariffa-residenti", &[6, 5]),
    // "Comune (non-capoluogo) | applicant lives elsewhere | 8/7 Riscontro | 4/3 Operatori": 7 and 4, the smallest (rule b)
    ("comune", "non-residenti", &[7, 4]),
    // "Comune | a-posteriori checks | 7 Riscontro (value), 8 (value + household) | 5/3 when omissions must be seen"
    ("comune", "controllo", &[7, 5, 3]),
    // "Comune | omissions/discrepancies or the calculation | 5 (residents) / 3 (others) | 1"
    ("comune", "omissioni", &[5, 3, 1]),
    // No line. Residents first, as for the fee; who lives elsewhere as in the second line.
    ("comune", "bando", &[6, 7, 4]),
    ("comune", "tasse-universitarie", &[6, 7, 4]),
    ("comune", "borse-di-studio", &[6, 7, 4]),
    ("comune", "sociosanitarie", &[6, 7, 4]),
    ("comune", "ricovero", &[6, 7, 4]),
    ("comune", "casa-popolare", &[6, 7, 4]),
    // Rule c; "5/6 for residents" and the protocol are what is left without an operator.
    ("comune", "tutti", &[2, 6, 7]),
    // The ladder: Riscontro before what gives more; without the protocol, residents, then others.
    ("comune", "valore-dichiarato", &[7, 6, 4]),
    ("comune", "nucleo", &[8, 5, 3]),

    // Rule d: for residents, unattended, Residenti also here; "one integration for all citizens" is the second.
    ("comune-capoluogo", "tariffa-residenti", &[6, 2]),
    // "Comune capoluogo, large volumes, unattended, any citizen | everything | 1 / 2 base | 5/6 for residents", but Residenti
    // does not answer for who lives elsewhere.
    ("comune-capoluogo", "non-residenti", &[2, 7]),
    // The lines that say "Comune" and not "non-capoluogo".
    ("comune-capoluogo", "controllo", &[7, 5, 3]),
    ("comune-capoluogo", "omissioni", &[5, 3, 1]),
    // "everything | 1 / 2 base | 5/6 for residents": 2 and 6 (rule b); the protocol after them.
    ("comune-capoluogo", "bando", &[2, 6, 7]),
    ("comune-capoluogo", "tutti", &[2, 6, 7]),
    ("comune-capoluogo", "tasse-universitarie", &[2, 6, 7]),
    ("comune-capoluogo", "borse-di-studio", &[2, 6, 7]),
    ("comune-capoluogo", "sociosanitarie", &[2, 6, 7]),
    ("comune-capoluogo", "ricovero", &[2, 6, 7]),
    ("comune-capoluogo", "casa-popolare", &[2, 6, 7]),
    ("comune-capoluogo", "valore-dichiarato", &[7, 6, 4]),
    ("comune-capoluogo", "nucleo", &[8, 5, 3]),

    // "Unione di comuni / social district | services for several comuni | 3 / 4 Operatori or 7/8 | ask INPS about Residenti"
    ("unione", "tariffa-residenti", &[4, 7]),
    ("unione", "non-residenti", &[4, 7]),
    ("unione", "tasse-universitarie", &[4, 7]),
    ("unione", "borse-di-studio", &[4, 7]),
    ("unione", "sociosanitarie", &[4, 7]),
    ("unione", "ricovero", &[4, 7]),
    ("unione", "casa-popolare", &[4, 7]),
    // Of the two, with many applicants the one that needs no operator.
    ("unione", "bando", &[7, 2]),
    // The check by the protocol; omissions are in the attestation only: 3, then 1.
    ("unione", "controllo", &[7, 3]),
    ("unione", "omissioni", &[3, 1]),
    ("unione", "tutti", &[2, 7]), // rule c
    ("unione", "valore-dichiarato", &[7, 4]),
    ("unione", "nucleo", &[8, 3]),

    // "Regione / Provincia autonoma | calls with many applicants | 1 / 2 base | 3/4 (back office), 7/8 (by protocol)"
    ("regione", "bando", &[2, 4, 7]),
    ("regione", "tariffa-residenti", &[2, 4, 7]),
    ("regione", "non-residenti", &[2, 4, 7]),
    ("regione", "tasse-universitarie", &[2, 4, 7]),
    ("regione", "borse-di-studio", &[2, 4, 7]),
    ("regione", "sociosanitarie", &[2, 4, 7]),
    ("regione", "ricovero", &[2, 4, 7]),
    ("regione", "casa-popolare", &[2, 4, 7]),
    ("regione", "controllo", &[7, 1]),
    ("regione", "omissioni", &[1, 3]),
    ("regione", "tutti", &[2, 7]), // rule c
    ("regione", "valore-dichiarato", &[7, 2]),
    ("regione", "nucleo", &[8, 1]),

    // "Università / AFAM | tuition bands, right to study | 2 Indicatore, type Universitario | 1; 4/3; 7/8"
    ("universita", "tasse-universitarie", &[2, 1, 4, 7]),
    ("universita", "borse-di-studio", &[2, 1, 4, 7]),
    ("universita", "bando", &[2, 1, 4, 7]),
    ("universita", "tariffa-residenti", &[2, 1, 4, 7]),
    ("universita", "non-residenti", &[2, 1, 4, 7]),
    ("universita", "sociosanitarie", &[2, 1, 4, 7]),
    ("universita", "ricovero", &[2, 1, 4, 7]),
    ("universita", "casa-popolare", &[2, 1, 4, 7]),
    ("universita", "controllo", &[7, 1]),
    ("universita", "omissioni", &[1, 3]),
    ("universita", "tutti", &[2, 7]), // rule c
    ("universita", "valore-dichiarato", &[7, 2]),
    ("universita", "nucleo", &[8, 1]),

    // "Ente diritto allo studio | scholarships | 1 / 2 base or 3 / 4 | 7/8"
    ("diritto-allo-studio", "borse-di-studio", &[2, 4, 7]),
    ("diritto-allo-studio", "tasse-universitarie", &[2, 4, 7]),
    ("diritto-allo-studio", "bando", &[2, 4, 7]),
    ("diritto-allo-studio", "tariffa-residenti", &[2, 4, 7]),
    ("diritto-allo-studio", "non-residenti", &[2, 4, 7]),
    ("diritto-allo-studio", "sociosanitarie", &[2, 4, 7]),
    ("diritto-allo-studio", "ricovero", &[2, 4, 7]),
    ("diritto-allo-studio", "casa-popolare", &[2, 4, 7]),
    ("diritto-allo-studio", "controllo", &[7, 1]),
    ("diritto-allo-studio", "omissioni", &[1, 3]),
    ("diritto-allo-studio", "tutti", &[2, 7]), // rule c
    ("diritto-allo-studio", "valore-dichiarato", &[7, 2]),
    ("diritto-allo-studio", "nucleo", &[8, 1]),

    // "ASL | social-health fees | 4 / 3 Operatori, type SocioSanitario or Residenziale | 2/1"
    ("asl", "sociosanitarie", &[4, 2]),
    ("asl", "ricovero", &[4, 2]),
    ("asl", "bando", &[4, 2]),
    ("asl", "tariffa-residenti", &[4, 2]),
    ("asl", "non-residenti", &[4, 2]),
    ("asl", "tasse-universitarie", &[4, 2]),
    ("asl", "borse-di-studio", &[4, 2]),
    ("asl", "casa-popolare", &[4, 2]),
    ("asl", "controllo", &[7, 3]),
    ("asl", "omissioni", &[3, 1]),
    ("asl", "tutti", &[2, 7]), // rule c
    ("asl", "valore-dichiarato", &[7, 4]),
    ("asl", "nucleo", &[8, 3]),

    // "ERP body | rent bands, allocation | 4 / 3 Operatori | 7/8"
    ("edilizia-pubblica", "casa-popolare", &[4, 7]),
    ("edilizia-pubblica", "bando", &[4, 7]),
    ("edilizia-pubblica", "tariffa-residenti", &[4, 7]),
    ("edilizia-pubblica", "non-residenti", &[4, 7]),
    ("edilizia-pubblica", "tasse-universitarie", &[4, 7]),
    ("edilizia-pubblica", "borse-di-studio", &[4, 7]),
    ("edilizia-pubblica", "sociosanitarie", &[4, 7]),
    ("edilizia-pubblica", "ricovero", &[4, 7]),
    ("edilizia-pubblica", "controllo", &[7, 3]),
    ("edilizia-pubblica", "omissioni", &[3, 1]),
    ("edilizia-pubblica", "tutti", &[2, 7]), // rule c
    ("edilizia-pubblica", "valore-dichiarato", &[7, 4]),
    ("edilizia-pubblica", "nucleo", &[8, 3]),

    // "Any other IPA body | check a declared value | 7 / 8 Riscontro | 1/2 if admitted"
    ("altra-pa", "valore-dichiarato", &[7, 2]),
    ("altra-pa", "bando", &[7, 2]),
    ("altra-pa", "tariffa-residenti", &[7, 2]),
    ("altra-pa", "non-residenti", &[7, 2]),
    ("altra-pa", "tasse-universitarie", &[7, 2]),
    ("altra-pa", "borse-di-studio", &[7, 2]),
    ("altra-pa", "sociosanitarie", &[7, 2]),
    ("altra-pa", "ricovero", &[7, 2]),
    ("altra-pa", "casa-popolare", &[7, 2]),
    ("altra-pa", "controllo", &[7, 1]),
    ("altra-pa", "omissioni", &[1]), // the Operatori are not open to it
    ("altra-pa", "tutti", &[2, 7]), // rule c
    ("altra-pa", "nucleo", &[8, 1]),
];

/// "Private body, CAF, citizen, vendor | – | none".
const SENZA_ACCESSO: [&str; 4] = ["privato", "caf", "cittadino", "fornitore"];

fn parola(valore: impl serde::Serialize) -> String {
    serde_json::to_value(valore).unwrap().as_str().unwrap().to_owned()
}

#[test]
fn every_body_and_every_need() {
    let mut attesi: BTreeMap<(String, String), &[u8]> = BTreeMap::new();
    for (ente, bisogno, numeri) in TABELLA {
        assert!(attesi.insert((ente.to_string(), bisogno.to_string()), numeri).is_none(), "{ente} {bisogno} twice");
    }
    for ente in Ente::TUTTI {
        for bisogno in BisognoEnte::TUTTI {
            let (nome, cosa) = (parola(ente), parola(bisogno));
            // "Anyone | estimate before a DSU exists | none: simulator".
            let nessuno = cosa == "stima" || SENZA_ACCESSO.contains(&nome.as_str());
            let atteso = if nessuno { Some(&[][..]) } else { attesi.remove(&(nome.clone(), cosa.clone())) };
            let consiglio = advise(&Domanda::di(ente, bisogno));
            assert_eq!(Some(&numeri(&consiglio)[..]), atteso, "{nome} {cosa}");
        }
    }
    assert_eq!(attesi, BTreeMap::new());
}

#[test]
fn the_kind_of_indicator() {
    let tipo = |ente, bisogno| advise(&Domanda::di(ente, bisogno)).scelta.unwrap().indicatore;
    use TipoIndicatore::{Ordinario, Residenziale, SocioSanitario, Universitario};
    // The types that pdnd.md, 1.3 names; the house is of the household as it is.
    assert_eq!(tipo(Ente::Universita, BisognoEnte::TasseUniversitarie), Some(Universitario));
    assert_eq!(tipo(Ente::DirittoAlloStudio, BisognoEnte::BorseDiStudio), Some(Universitario));
    assert_eq!(tipo(Ente::Asl, BisognoEnte::Sociosanitarie), Some(SocioSanitario));
    assert_eq!(tipo(Ente::Asl, BisognoEnte::Ricovero), Some(Residenziale));
    assert_eq!(tipo(Ente::EdiliziaPubblica, BisognoEnte::CasaPopolare), Some(Ordinario));
    // A fee may be for minors: nothing is chosen for the body.
    assert_eq!(tipo(Ente::Comune, BisognoEnte::TariffaResidenti), None);
    // As INPS writes them.
    assert_eq!(parola(SocioSanitario), "SocioSanitario");
}

const SI_NO: [Option<bool>; 3] = [None, Some(true), Some(false)];

/// Every question that can be asked.
fn ogni_domanda() -> impl Iterator<Item = Domanda> {
    let risposte = SI_NO.into_iter().flat_map(|a| SI_NO.map(|b| (a, b)));
    let risposte = risposte.flat_map(|(a, b)| SI_NO.map(|c| (a, b, c)));
    let risposte = risposte.flat_map(|(a, b, c)| SI_NO.map(|d| (a, b, c, d)));
    let risposte: Vec<_> = risposte.flat_map(|(a, b, c, d)| SI_NO.map(|e| (a, b, c, d, e))).collect();
    let coppie = Ente::TUTTI.into_iter().flat_map(|ente| BisognoEnte::TUTTI.map(|bisogno| Domanda::di(ente, bisogno)));
    let con_risposte =
        coppie.flat_map(move |base| {
            risposte.clone().into_iter().map(move |(solo_residenti, automatico, protocollo, nucleo, omissioni)| {
                Domanda { solo_residenti, automatico, protocollo, nucleo, omissioni, ..base }
            })
        });
    con_risposte
        .flat_map(|base| [None, Some(Volumi::Pochi), Some(Volumi::Molti)].map(|volumi| Domanda { volumi, ..base }))
}

/// How much is needed to decide, said again.
fn serve(d: &Domanda) -> Ampiezza {
    match (d.bisogno, d.omissioni, d.nucleo) {
        (BisognoEnte::Omissioni, ..) | (_, Some(true), _) => Ampiezza::Attestazione,
        (BisognoEnte::Nucleo, ..) | (_, _, Some(true)) => Ampiezza::Nucleo,
        _ => Ampiezza::Indicatore,
    }
}

/// Whether a way in is open to a body, said again: pdnd.md, 1.2, column "Who".
fn aperto(ente: Ente, modo: Modo) -> bool {
    let comune = matches!(ente, Ente::Comune | Ente::Capoluogo);
    match modo {
        Modo::Base | Modo::Riscontro => true,
        Modo::Operatori => ente != Ente::AltraPa,
        Modo::Residenti => comune,
    }
}

#[test]
fn the_rules_whatever_is_answered() {
    let mut quante = 0;
    for d in ogni_domanda() {
        quante += 1;
        let consiglio = advise(&d);
        let scelte: Vec<Scelta> = scelte(&consiglio).collect();
        // (a), and who has no access.
        if d.bisogno == BisognoEnte::Stima || !d.ente.pubblico() {
            assert!(scelte.is_empty() && consiglio.dati.is_none() && consiglio.autenticazione.is_empty(), "{d:?}");
            continue;
        }
        assert!(!scelte.is_empty(), "{d:?}");
        for scelta in &scelte {
            let servizio = scelta.servizio.servizio();
            assert!(aperto(d.ente, servizio.modo), "{d:?}: {}", servizio.numero);
            assert!(servizio.ampiezza >= serve(&d), "{d:?}: {} gives too little", servizio.numero);
        }
        let diversi: BTreeSet<_> = scelte.iter().map(|scelta| scelta.servizio).collect();
        assert_eq!(diversi.len(), scelte.len(), "{d:?}: the same twice");
        // (b): of its way in, the first is the one that gives the least.
        let primo = scelte[0].servizio.servizio();
        let meno = services().iter().filter(|s| s.modo == primo.modo && s.ampiezza >= serve(&d)).map(|s| s.ampiezza);
        assert_eq!(Some(primo.ampiezza), meno.min(), "{d:?}");

        let modi: BTreeSet<_> = scelte.iter().map(|scelta| parola(scelta.servizio.servizio().modo)).collect();
        let comune = matches!(d.ente, Ente::Comune | Ente::Capoluogo);
        let da_solo = d.automatico == Some(true) || d.bisogno == BisognoEnte::Tutti;
        let chiunque = d.solo_residenti == Some(false);
        let residenti = d.solo_residenti == Some(true) && d.bisogno != BisognoEnte::NonResidenti;
        if d.protocollo == Some(false) {
            assert!(!modi.contains("riscontro"), "{d:?}");
        }
        if da_solo {
            assert!(!modi.contains("operatori"), "{d:?}");
        }
        if d.bisogno == BisognoEnte::NonResidenti {
            assert!(!modi.contains("residenti"), "{d:?}");
        }
        if d.protocollo == Some(true) && serve(&d) < Ampiezza::Attestazione {
            // (f)
            let atteso = if serve(&d) == Ampiezza::Nucleo { 8 } else { 7 };
            assert_eq!(primo.numero, atteso, "{d:?}");
        } else if da_solo && comune && residenti {
            assert_eq!(primo.modo, Modo::Residenti, "{d:?}"); // (d)
        } else if da_solo && chiunque {
            assert_eq!(primo.modo, Modo::Base, "{d:?}"); // (c)
        } else if d.automatico == Some(false) && chiunque && d.bisogno != BisognoEnte::Tutti && d.ente != Ente::AltraPa
        {
            // (e), but for who checks a declaration: the row's own choice, which wants neither operator nor form.
            let dichiarato = matches!(d.bisogno, BisognoEnte::Controllo | BisognoEnte::ValoreDichiarato)
                && d.protocollo.is_none()
                && serve(&d) < Ampiezza::Attestazione;
            assert_eq!(primo.modo, if dichiarato { Modo::Riscontro } else { Modo::Operatori }, "{d:?}");
        }
    }
    assert_eq!(quante, 13 * 14 * 3 * 3 * 3 * 3 * 3 * 3);
}

/// Every body and need, with each of the answers alone: what the advice says beside the choice.
fn qualche_domanda() -> impl Iterator<Item = Domanda> {
    Ente::TUTTI.into_iter().flat_map(|ente| BisognoEnte::TUTTI.map(|bisogno| Domanda::di(ente, bisogno))).flat_map(
        |d| {
            [
                d,
                Domanda { solo_residenti: Some(true), ..d },
                Domanda { solo_residenti: Some(false), ..d },
                Domanda { automatico: Some(true), ..d },
                Domanda { automatico: Some(false), ..d },
                Domanda { protocollo: Some(true), ..d },
                Domanda { protocollo: Some(false), ..d },
                Domanda { nucleo: Some(true), ..d },
                Domanda { omissioni: Some(true), ..d },
                Domanda { volumi: Some(Volumi::Molti), ..d },
            ]
        },
    )
}

#[test]
fn what_is_said_beside_the_choice() {
    for d in qualche_domanda() {
        let consiglio = advise(&d);
        assert!(!consiglio.perche.is_empty() && !consiglio.avvisi.is_empty(), "{d:?}");
        // Why not: each of the others, once.
        let mut tutti: Vec<CodiceServizio> = consiglio.per_no.iter().map(|no| no.servizio).collect();
        tutti.extend(consiglio.scelta.map(|scelta| scelta.servizio));
        tutti.sort();
        assert_eq!(tutti, services().iter().map(|servizio| servizio.codice).collect::<Vec<_>>(), "{d:?}");
        // The steps: numbered, a part after the other, something to do and somebody who does it.
        assert!(!consiglio.passi.is_empty(), "{d:?}");
        for (n, passo) in consiglio.passi.iter().enumerate() {
            assert_eq!(passo.n, n + 1, "{d:?}");
            assert!(!passo.chi.is_empty() && !passo.cosa.is_empty() && !passo.titolo.is_empty(), "{d:?}");
        }
        assert!(consiglio.passi.is_sorted_by_key(|passo| passo.fase), "{d:?}");
        // No fact is said twice.
        for fatti in [&consiglio.perche, &consiglio.avvisi] {
            let diversi: BTreeSet<_> = fatti.iter().map(|fatto| fatto.testo).collect();
            assert_eq!(diversi.len(), fatti.len(), "{d:?}");
        }
        if let Some(dati) = consiglio.dati {
            assert_eq!(dati.gradino.ampiezza, primo(&consiglio).ampiezza, "{d:?}");
            assert!(dati.gradino.servizi.contains(&primo(&consiglio).codice) && dati.serve == serve(&d), "{d:?}");
            assert_eq!(consiglio.autenticazione, primo(&consiglio).autenticazione, "{d:?}");
        }
    }
}

/// A field, its answer, the same question with each of the two.
type Prova = (&'static str, Option<bool>, [(&'static str, Domanda); 2]);

/// A question is asked only if an answer changes the choice, and what it says of each answer is what the adviser then
/// says.
#[test]
fn what_would_change_the_advice() {
    let mut domande = 0;
    for d in qualche_domanda() {
        let consiglio = advise(&d);
        let chieste: BTreeMap<_, _> = consiglio.domande.iter().map(|domanda| (domanda.campo, domanda)).collect();
        let prove: [Prova; 5] = [
            (
                "soloResidenti",
                d.solo_residenti,
                [true, false].map(|b| (si(b), Domanda { solo_residenti: Some(b), ..d })),
            ),
            ("automatico", d.automatico, [true, false].map(|b| (si(b), Domanda { automatico: Some(b), ..d }))),
            ("protocollo", d.protocollo, [true, false].map(|b| (si(b), Domanda { protocollo: Some(b), ..d }))),
            ("nucleo", d.nucleo, [true, false].map(|b| (si(b), Domanda { nucleo: Some(b), ..d }))),
            ("omissioni", d.omissioni, [true, false].map(|b| (si(b), Domanda { omissioni: Some(b), ..d }))),
        ];
        for (campo, gia_detta, risposte) in prove {
            let dopo = risposte.map(|(valore, altra)| (valore, advise(&altra).scelta.map(|scelta| scelta.servizio)));
            let cambia = dopo.iter().any(|(_, servizio)| *servizio != consiglio.scelta.map(|scelta| scelta.servizio));
            let chiesta = chieste.get(campo);
            assert_eq!(chiesta.is_some(), gia_detta.is_none() && cambia, "{d:?} {campo}");
            if let Some(chiesta) = chiesta {
                domande += 1;
                let dette: Vec<_> = chiesta.risposte.iter().map(|r| (r.valore, Some(r.servizio))).collect();
                assert_eq!(dette, dopo, "{d:?} {campo}");
            }
        }
    }
    assert!(domande > 1000, "{domande}");
}

fn si(vero: bool) -> &'static str {
    if vero { "si" } else { "no" }
}

/// The first reason says what has decided.
#[test]
fn why_the_first() {
    let perche = |d: Domanda| advise(&d).perche.iter().map(|fatto| fatto.testo).collect::<Vec<_>>();
    let controllo = Domanda::di(Ente::Comune, BisognoEnte::Controllo);
    assert!(perche(controllo)[0].contains("basta un sì o un no"));
    assert!(perche(Domanda { omissioni: Some(true), ..controllo })[0].contains("solo nell'attestazione"));
    let senza = Domanda { protocollo: Some(false), ..controllo };
    assert!(perche(senza)[0].contains("Senza il protocollo"));
    assert_eq!(numeri(&advise(&senza)), [6, 5, 3]); // the indicator is enough: not the attestation of the second choice
    let bando = Domanda::di(Ente::Asl, BisognoEnte::Bando);
    assert!(perche(Domanda { volumi: Some(Volumi::Molti), ..bando })[0].contains("un operatore per ognuna non regge"));
    // The way in that was chosen is always among the reasons, the minimisation too.
    for (d, parole) in [
        (controllo, "il Riscontro verifica"),
        (senza, "Per i residenti non serve"),
        (bando, "La variante Operatori risponde"),
        (Domanda::di(Ente::Regione, BisognoEnte::Bando), "La variante base risponde"),
    ] {
        let perche = perche(d).join("\n");
        assert!(perche.contains(parole) && perche.contains("non eccedenti"), "{d:?}");
    }
}

#[test]
fn the_path_and_who_signs() {
    let di = |ente, bisogno| advise(&Domanda::di(ente, bisogno));
    let passi =
        |consiglio: &Consiglio| consiglio.passi.iter().map(|p| (p.fase, p.cosa, p.firma.is_some())).collect::<Vec<_>>();
    let base = di(Ente::Regione, BisognoEnte::Bando);
    let operatori = di(Ente::Asl, BisognoEnte::Sociosanitarie);
    let residenti = di(Ente::Comune, BisognoEnte::TariffaResidenti);
    let riscontro = di(Ente::AltraPa, BisognoEnte::ValoreDichiarato);
    for consiglio in [&base, &operatori, &residenti, &riscontro] {
        let passi = passi(consiglio);
        // pdnd.md, 1.4, A: five steps; the fourth is signed, by the legal representative, and sent within 30 days.
        assert_eq!(passi.iter().filter(|(fase, ..)| *fase == Fase::Adesione).count(), 5);
        assert_eq!(passi.iter().map(|(.., firma)| *firma).collect::<Vec<_>>()[..5], [false, false, false, true, false]);
        assert_eq!(passi.iter().filter(|(.., firma)| *firma).count(), 1);
        assert_eq!(consiglio.passi[3].chi, "Rappresentante legale");
        assert!(consiglio.passi[3].firma.unwrap().contains(".p7m"));
        assert!(passi[4].1.contains("30 giorni"));
        // B and D: the risk analysis, the keys, the document of the catalogue.
        for parola in ["fruizione", "analisi del rischio", "RSA-2048", "documento tecnico", "api.collaudo.inps.it"] {
            assert!(passi.iter().any(|(_, cosa, _)| cosa.contains(parola)), "{parola}");
        }
    }
    // C: what is of one way in only.
    let nomina =
        |consiglio: &Consiglio, parola: &str| passi(consiglio).iter().any(|(_, cosa, _)| cosa.contains(parola));
    for (consiglio, certificato, mv62) in
        [(&base, true, false), (&operatori, false, true), (&residenti, false, false), (&riscontro, false, false)]
    {
        assert_eq!(nomina(consiglio, "certificato client"), certificato);
        assert_eq!(nomina(consiglio, "MV62"), mv62);
        assert_eq!(nomina(consiglio, "SPID di livello 2 o CIE 3.0"), mv62);
        assert!(nomina(consiglio, "indirizzi IP")); // all
    }
    // Without a service, what is left to do.
    let stima = di(Ente::Comune, BisognoEnte::Stima);
    assert!(stima.passi[0].cosa.contains("simulatore") && stima.passi.iter().all(|p| p.fase == Fase::Senza));
    let caf = di(Ente::Caf, BisognoEnte::Controllo);
    assert!(caf.passi.iter().any(|p| p.cosa.contains("attestazione")) && caf.passi.iter().all(|p| p.firma.is_none()));
    assert!(
        di(Ente::Fornitore, BisognoEnte::Controllo)
            .perche
            .iter()
            .any(|f| f.testo.contains("responsabile del trattamento"))
    );
}

/// The table of pdnd.md, 1.1.
#[test]
fn the_eight_services() {
    #[rustfmt::skip]
    let attesi = [
        (1, "Consultazione Attestazione ISEE", "843ac013-941a-4afe-8243-e668142e73e6", "2022", "2024-01-26", Modo::Base),
        (2, "Consultazione Indicatore ISEE", "8ffc6245-0ab1-4e2e-8423-6e1a855c320a", "2022", "2024-04-09", Modo::Base),
        (3, "Consultazione Attestazione ISEE Operatori", "198ac93e-9b84-4f88-a663-b343025cebfe", "2025-09", "2025-09-25", Modo::Operatori),
        (4, "Consultazione Indicatore ISEE Operatori", "f7546884-e49d-4f42-bdc7-71724be9cfb4", "2025-09", "2025-09-25", Modo::Operatori),
        (5, "Consultazione Attestazione Residenti ISEE", "2303d392-6b30-462b-a9e6-6fe99498cc53", "2025-03", "2025-04-05", Modo::Residenti),
        (6, "Consultazione Indicatore Residenti ISEE", "9d9fc812-0410-4ceb-a062-a987e3eb79fa", "2025-03", "2025-04-05", Modo::Residenti),
        (7, "Consultazione Indicatore Riscontro ISEE", "7950aa09-8155-4f8b-a882-22f3fe6d7d44", "2025-02", "2025-08-02", Modo::Riscontro),
        (8, "Consultazione Indicatore Nucleo Riscontro ISEE", "b78673b5-125e-4d74-b496-4c7d0911f0b2", "2025-02", "2025-03-16", Modo::Riscontro),
    ];
    let veri: Vec<_> = services()
        .iter()
        .map(|s| (s.numero, s.nome.valore, s.id.valore, s.dal.valore, s.visto_dal.valore, s.modo))
        .collect();
    assert_eq!(veri, attesi);
    for s in services() {
        assert_eq!(s.nome.certezza, Certezza::Documentato);
        assert_eq!(s.dal.certezza, Certezza::Riassunto);
        assert_eq!(s.visto_dal.certezza, Certezza::Documentato);
        // Of one id alone nobody publishes the name.
        assert_eq!(s.id.certezza, if s.numero == 4 { Certezza::Dedotto } else { Certezza::Documentato });
        assert_eq!(s.adozione.al.to_string(), "2026-08-22");
        assert_eq!(s.codice.servizio(), s);
    }
}

#[test]
fn who_uses_them() {
    let esatti = |numero| Some(Conteggio { numero, almeno: false });
    let almeno = |numero| Some(Conteggio { numero, almeno: true });
    // Enabled, active, vouchers; the list that is published does not reach the others.
    let attesi = [
        (esatti(125), esatti(62), esatti(1_633_786)),
        (esatti(77), esatti(36), esatti(141_657)),
        (esatti(58), esatti(7), almeno(459)),
        (almeno(5), None, None),
        (esatti(583), esatti(185), esatti(218_664)),
        (esatti(286), esatti(124), esatti(49_902)),
        (esatti(27), esatti(6), None),
        (esatti(44), esatti(26), almeno(2_278)),
    ];
    let veri: Vec<_> =
        services().iter().map(|s| (s.adozione.abilitati, s.adozione.attivi, s.adozione.voucher)).collect();
    assert_eq!(veri, attesi);
    // By kind of body: where it is published, the parts make the whole.
    for (numero, parti) in [(1, &[45, 13, 56, 2, 9][..]), (3, &[51, 4, 3]), (7, &[25, 1, 1]), (8, &[40, 3, 1])] {
        let adozione = &services()[numero - 1].adozione;
        assert_eq!(adozione.per_tipo.iter().map(|parte| parte.numero).collect::<Vec<_>>(), parti);
        assert_eq!(parti.iter().sum::<u32>(), adozione.abilitati.unwrap().numero, "{numero}");
    }
}

/// pdnd.md, 2.2: what has been seen, and nothing else.
#[test]
fn addresses_and_operations() {
    let operazioni: Vec<_> = services().iter().map(|s| s.operazione.map(|o| o.valore)).collect();
    let (attestazione, indicatore) = (Some("ConsultazioneAttestazione"), Some("ConsultazioneIndicatore"));
    let residenti = Some("ConsultazioneAttestazioneResidenti");
    assert_eq!(operazioni, [attestazione, indicatore, None, None, residenti, None, None, None]);
    let indirizzi: Vec<Vec<_>> =
        services().iter().map(|s| s.indirizzi.iter().map(|i| (i.ambiente, i.versione, i.url)).collect()).collect();
    let v1 = [
        (Ambiente::Collaudo, 1, "https://api.collaudo.inps.it/pdnd/soap/ConsultazioneISEE/v1"),
        (Ambiente::Produzione, 1, "https://api.inps.it/pdnd/soap/ConsultazioneISEE/v1"),
    ];
    let collaudo_1 = "https://api.collaudo.inps.it/pdnd/soap/ConsultazioneISEE/v2/ConsultazioneAttestazione";
    let vero_5 = "https://api.inps.it/pdnd/soap/ConsultazioneISEE/v2/ConsultazioneAttestazioneResidenti";
    let attesi: [Vec<_>; 8] = [
        [&v1[..], &[(Ambiente::Collaudo, 2, collaudo_1)]].concat(),
        v1.to_vec(),
        vec![],
        vec![],
        vec![(Ambiente::Produzione, 2, vero_5)],
        vec![],
        vec![],
        vec![],
    ];
    assert_eq!(indirizzi, attesi);
    for s in services() {
        assert!(s.indirizzi.iter().all(|indirizzo| indirizzo.certezza == Certezza::Codice));
        assert!(s.operazione.is_none_or(|operazione| operazione.certezza == Certezza::Codice));
        // What has no operation says that it is not public.
        let dice = s.non_noto.iter().any(|fatto| fatto.testo.contains("nome dell'operazione"));
        assert_eq!(dice, s.operazione.is_none(), "{}", s.numero);
    }
}

/// The marks of pdnd.md, 1.2: what is inferred there is inferred here, and nothing in a service whose shape nobody has
/// published (3, 4, 6, 7, 8) comes out as known.
#[test]
fn what_is_inferred_is_said_to_be() {
    for s in services() {
        let forma: Vec<_> = s.chiede.iter().chain(s.da).map(|fatto| fatto.certezza).collect();
        let nota = matches!(s.numero, 1 | 2 | 5);
        assert!(!forma.is_empty());
        for certezza in forma {
            assert_eq!(certezza == Certezza::Codice, nota, "{}: {certezza:?}", s.numero);
            assert_ne!(certezza, Certezza::Documentato, "{}", s.numero);
        }
        assert!(!s.non_noto.is_empty() && s.non_noto.iter().all(|fatto| fatto.certezza == Certezza::NonNoto));
        assert_eq!(s.chi[0].certezza, Certezza::Riassunto, "{}", s.numero); // column "Who [BRIEF]"
    }
    // The carrier of the operator's identity, [?].
    assert!(services()[2].chiede.iter().any(|fatto| fatto.certezza == Certezza::NonNoto));
}

/// Every fact of the catalogue and of every advice: its text, where it comes from, how sure it is.
fn ogni_fatto() -> BTreeSet<(String, String, Option<String>, String)> {
    fn raccogli(valore: &serde_json::Value, fatti: &mut BTreeSet<(String, String, Option<String>, String)>) {
        match valore {
            serde_json::Value::Array(voci) => voci.iter().for_each(|voce| raccogli(voce, fatti)),
            serde_json::Value::Object(campi) => {
                if let Some(certezza) = campi.get("certezza") {
                    let detto = ["testo", "cosa", "valore", "url", "nome", "numero", "al"];
                    let detto = detto.iter().find_map(|nome| campi.get(*nome)).unwrap();
                    let testo = detto.as_str().map_or_else(|| detto.to_string(), str::to_owned);
                    let fonte = |campo: &str| campi["fonte"].get(campo).map(|testo| testo.as_str().unwrap().to_owned());
                    fatti.insert((testo, fonte("testo").unwrap(), fonte("url"), certezza.as_str().unwrap().to_owned()));
                }
                campi.values().for_each(|dentro| raccogli(dentro, fatti));
            }
            _ => {}
        }
    }
    let mut fatti = BTreeSet::new();
    raccogli(&serde_json::from_str(&json::catalogue()).unwrap(), &mut fatti);
    raccogli(&serde_json::to_value(ladder()).unwrap(), &mut fatti);
    for d in qualche_domanda() {
        raccogli(&serde_json::to_value(advise(&d)).unwrap(), &mut fatti);
    }
    fatti
}

/// Where a fact comes from says how sure it can be: nothing that was read in an issue or in a summary is documented,
/// and what is ours or nobody's is said to be.
#[test]
fn every_fact_has_a_source_and_is_as_sure_as_it() {
    let fatti = ogni_fatto();
    assert!(fatti.len() > 100, "{}", fatti.len());
    for (testo, fonte, url, certezza) in &fatti {
        assert!(!testo.trim().is_empty() && !fonte.trim().is_empty());
        assert!(url.as_ref().is_none_or(|url| url.starts_with("https://")), "{testo}");
        let comincia = |inizi: &[&str]| inizi.iter().any(|inizio| fonte.starts_with(inizio));
        let atteso = if comincia(&["Messaggio INPS", "Circolare INPS"]) {
            "riassunto"
        } else if comincia(&["Segnalazione", "Risposta di PagoPA", "Schem", "OpenMSP"]) {
            "codice"
        } else if comincia(&["Deduzione nostra"])
            || testo == "f7546884-e49d-4f42-bdc7-71724be9cfb4"
            || testo.starts_with("Dedotto")
        {
            "dedotto"
        } else if comincia(&["Nessuna fonte pubblica"]) {
            "non-noto"
        } else {
            "documentato"
        };
        assert_eq!(certezza, atteso, "{testo} ({fonte})");
        // The other way round: what is not public says so.
        let non_pubblico =
            ["non è pubblic", "non sono pubblici", "nessuno schema è pubblico", "è scritto nel catalogo"];
        if certezza == "non-noto" {
            assert!(non_pubblico.iter().any(|parole| testo.contains(parole)), "{testo}");
        }
        assert!(certezza != "documentato" || !testo.contains("MV62"), "{testo}"); // [BRIEF] at most
    }
}

/// pdnd.md, 1.3: the exact names of the attributes, with the units that have them.
#[test]
fn bodies_and_needs() {
    let mut attributi: BTreeMap<&str, u32> = BTreeMap::new();
    for ente in bodies() {
        assert_eq!(ente.pubblico, !SENZA_ACCESSO.contains(&ente.codice), "{}", ente.codice);
        assert_eq!(ente.pubblico, !ente.attributi.is_empty(), "{}", ente.codice);
        assert!(!ente.etichetta.is_empty());
        attributi.extend(ente.attributi.iter().map(|attributo| (attributo.nome, attributo.unita)));
    }
    let attesi = BTreeMap::from([
        ("Comuni e loro Consorzi e Associazioni", 8_017),
        ("Unioni di Comuni e loro Consorzi e Associazioni", 120),
        ("Regioni, Province Autonome e loro Consorzi e Associazioni", 38),
        ("Aziende Sanitarie Locali", 75),
        ("Universita' e Istituti di Istruzione Universitaria Pubblici", 72),
        ("Istituzioni per l'Alta Formazione Artistica, Musicale e Coreutica - AFAM", 102),
        ("Agenzie, Enti e Consorzi Pubblici per il Diritto allo Studio Universitario", 14),
        ("Aziende e Consorzi Pubblici Territoriali per l'Edilizia Residenziale", 20),
        ("Pubbliche Amministrazioni", 9_388),
    ]);
    assert_eq!(attributi, attesi);
    // The names are those that the adviser reads, in the same order.
    assert_eq!(bodies().iter().map(|ente| ente.codice).collect::<Vec<_>>(), Ente::TUTTI.map(parola));
    assert_eq!(needs().iter().map(|bisogno| bisogno.codice).collect::<Vec<_>>(), BisognoEnte::TUTTI.map(parola));
    // The codes of the benefits are among those that the service takes.
    for bisogno in needs() {
        for codice in bisogno.prestazioni {
            assert!(isee_simulatore::codici::prestazione(codice).valido, "{codice}");
        }
    }
}

/// From the smallest answer to the largest; every service is on one step.
#[test]
fn the_ladder_of_the_data() {
    assert!(ladder().is_sorted_by(|prima, dopo| prima.ampiezza < dopo.ampiezza));
    for servizio in services() {
        let gradini: Vec<_> = ladder().iter().filter(|gradino| gradino.servizi.contains(&servizio.codice)).collect();
        assert_eq!(gradini.iter().map(|gradino| gradino.ampiezza).collect::<Vec<_>>(), [servizio.ampiezza]);
    }
}

#[test]
fn what_to_beware_of() {
    let avvisi = |d: &Domanda| advise(d).avvisi.iter().map(|fatto| fatto.testo).collect::<Vec<_>>().join("\n");
    let di = Domanda::di;
    let dice = |d: &Domanda, parole: &str| avvisi(d).contains(parole);
    // A comune that is no capital and the base services; who lives elsewhere and Residenti; a union and Residenti.
    assert!(dice(&di(Ente::Comune, BisognoEnte::Tutti), "se è ammesso"));
    assert!(!dice(&di(Ente::Capoluogo, BisognoEnte::Tutti), "se è ammesso"));
    assert!(dice(&di(Ente::Comune, BisognoEnte::TariffaResidenti), "non ha l'ISEE"));
    assert!(dice(&di(Ente::Unione, BisognoEnte::TariffaResidenti), "va chiesto a INPS"));
    // Two ordinary indicators, and an omission that is not a refusal: only where the attestation comes.
    for parole in ["due indicatori di tipo ordinario", "non è un rifiuto"] {
        assert!(dice(&di(Ente::Comune, BisognoEnte::Omissioni), parole));
        assert!(!dice(&di(Ente::Comune, BisognoEnte::Controllo), parole));
    }
    // A need of others; an answer that contradicts the need.
    assert!(dice(&di(Ente::Asl, BisognoEnte::TasseUniversitarie), "di un altro tipo di ente"));
    assert!(!dice(&di(Ente::Universita, BisognoEnte::TasseUniversitarie), "di un altro tipo di ente"));
    let contraddetta = Domanda { solo_residenti: Some(true), ..di(Ente::Comune, BisognoEnte::NonResidenti) };
    assert!(dice(&contraddetta, "si contraddicono"));
    assert_eq!(numeri(&advise(&contraddetta)), [7, 4]); // the need holds
}

#[test]
fn what_the_adviser_takes() {
    let consiglio = json::advise_service(
        r#"{ "ente": "comune", "bisogno": "bando", "soloResidenti": false, "automatico": true, "protocollo": false,
             "nucleo": true, "omissioni": false, "volumi": "molti" }"#,
    );
    let consiglio: serde_json::Value = serde_json::from_str(&consiglio.unwrap()).unwrap();
    assert_eq!(consiglio["scelta"]["servizio"], "attestazione"); // (c), and the household is in the attestation
    let nessuno = json::advise_service(r#"{ "ente": "cittadino", "bisogno": "nucleo" }"#).unwrap();
    assert!(nessuno.starts_with(r#"{"scelta":null,"altre":[],"perche":[{"testo":"#));
    for (testo, path, regola) in [
        (r#"{ "ente": "comune" }"#, "bisogno", "campo-mancante"),
        (r#"{ "ente": "comune", "bisogno": "luna" }"#, "bisogno", "valore-sconosciuto"),
        (r#"{ "ente": "Comune", "bisogno": "bando" }"#, "ente", "valore-sconosciuto"),
        (r#"{ "ente": "comune", "bisogno": "bando", "volumi": 3 }"#, "volumi", "tipo-errato"),
        (r#"{ "ente": "comune", "bisogno": "bando", "residenti": true }"#, "residenti", "campo-sconosciuto"),
    ] {
        let errore = json::advise_service(testo).unwrap_err();
        assert_eq!((errore.issues[0].path.as_str(), errore.issues[0].regola), (path, regola), "{testo}");
    }
    // The list of the words is in the message.
    let errore = json::advise_service(r#"{ "ente": "comune", "bisogno": "luna" }"#).unwrap_err();
    for bisogno in needs() {
        assert!(errore.issues[0].message.contains(&format!("`{}`", bisogno.codice)), "{}", bisogno.codice);
    }
}
