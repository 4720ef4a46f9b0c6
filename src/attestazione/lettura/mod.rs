//! From INPS's XML to the model. A text is refused only when it is not XML, is too large or is something else; whatever is
//! strange inside becomes a warning with its place.
//!
//! Elements are known by local name. A simple value is looked for among the attributes, as in schema 1.4, and then among
//! the child elements. The structure is that of the public schema; where only a public client shows it (the fields of an
//! added component, `NucleoFamiliareAttratto`) or nothing does (`ISEEFamiglia`, the household of "Nucleo Riscontro") both
//! forms, and more than one place, are taken.

mod campi;
mod documento;

use std::borrow::Cow;
use std::collections::BTreeMap;

use roxmltree::Node;

use super::{AvvisoLettura, Guasto, Letto, RispostaServizio, xml};
use crate::error::IseeError;
use crate::messaggi::attestazione as m;
use crate::messaggi::regole_attestazione as r;

/// How many warnings are kept.
const AVVISI_MASSIMI: usize = 200;
/// How many characters of a name that is not ours come back in a warning.
const NOME_MASSIMO: usize = 64;
/// How many times a text may be inside another: base64 of an envelope that holds base64.
const BUSTE_MASSIME: u8 = 3;
/// How many characters of the text of a fault are kept.
const GUASTO_MASSIMO: usize = 2_000;

/// Reads what INPS answered: a SOAP envelope (1.1 or 1.2), its body, the document inside it, the base64 of any of them.
///
/// Roots: `Envelope`, `…Response`, `…Result`, `EsitoAttestazione`, `Attestazione`, `Indicatore`, `DatiIndicatore` (the answer
/// about a threshold), `Fault`, `problem` (RFC 7807). What is not known is in `avvisi`, and so is each value that cannot be
/// read, which stays empty.
///
/// # Errors
/// One problem, `malformed-input`, by `regola`: `xml-non-valido` (`ciao`, `<a></b>`, with line and column; base64 that is not
/// of an XML, with the element), `xml-con-dtd` (`<!DOCTYPE a>`), `xml-troppo-lungo` (over 2 MB, 100.000 marks, 256 attributes
/// of one element), `xml-troppo-profondo` (over 64 levels), `xml-estraneo` (`<html/>`).
///
/// ```
/// let letto = isee_simulatore::attestazione::read(r#"<Indicatore xmlns="http://inps.it/ISEERiforma"
///   TipoIndicatore="Ordinario" ISE="20000.00" ScalaEquivalenza="1.00" ISEE="20000.00" ISR="20000.00" ISP="0.00"
///   ProtocolloDSU="INPS-ISEE-2026-00000001F-00" DataPresentazione="2026-02-10"/>"#).unwrap();
/// assert_eq!(letto.indicatore.unwrap().valori.isee, Some(isee_simulatore::Euro::new(20_000)));
/// assert!(letto.avvisi.is_empty());
/// let error = isee_simulatore::attestazione::read("<html/>").unwrap_err();
/// assert_eq!(error.issues[0].regola, "xml-estraneo");
/// ```
pub fn read(text: &str) -> Result<Letto, IseeError> {
    let mut lettore = Lettore::default();
    lettore.testo(text, 0)?;
    Ok(lettore.letto)
}

/// The same from bytes: UTF-8, UTF-16 with its mark, Latin-1 when the prolog says so.
///
/// # Errors
/// Those of [`read`]; `xml-non-valido` for bytes that are no text.
///
/// ```
/// let error = isee_simulatore::attestazione::read_bytes(&[b'<', 0xff, b'/', b'>']).unwrap_err();
/// assert_eq!(error.issues[0].regola, "xml-non-valido");
/// ```
pub fn read_bytes(bytes: &[u8]) -> Result<Letto, IseeError> {
    if bytes.len() > 2 * xml::BYTE_MASSIMI {
        return Err(IseeError::one(r::XML_TROPPO_LUNGO.issue("", &[])));
    }
    read(&xml::testo(bytes).ok_or_else(|| xml::non_valido("", 1, 1))?)
}

/// A warning: its code and its words.
type Parola = (&'static str, &'static str);
const ELEMENTO: Parola = ("elemento-sconosciuto", m::LETTO_ELEMENTO);
const ATTRIBUTO: Parola = ("attributo-sconosciuto", m::LETTO_ATTRIBUTO);
const ILLEGGIBILE: Parola = ("valore-illeggibile", m::LETTO_ILLEGGIBILE);
const VIRGOLA: Parola = ("importo-con-virgola", m::LETTO_VIRGOLA);
const MANCA: Parola = ("manca", m::LETTO_MANCA);
const RIPETUTO: Parola = ("ripetuto", m::LETTO_RIPETUTO);
const NAMESPACE: Parola = ("namespace-diverso", m::LETTO_NAMESPACE);
const DEDOTTO: Parola = ("dedotto", m::LETTO_DEDOTTO);
const DISCORDE: Parola = ("valori-discordi", m::LETTO_DISCORDE);
const ESITO: Parola = ("esito-sconosciuto", m::LETTO_ESITO);
const ALTRI: Parola = ("altri-avvisi", m::LETTO_ALTRI);

const ESITI: [&str; 6] =
    ["OK", "RICHIESTA_INVALIDA", "DATI_NON_TROVATI", "DATABASE_OFFLINE", "ERRORE_INTERNO", "RISCONTRO_NON_VALIDO"];
const RISPOSTA: [&str; 3] = ["IdRichiesta", "Esito", "DescrizioneErrore"];
const CONTENUTI: [&str; 2] = ["XmlEsitoAttestazione", "XmlEsitoIndicatore"];
const DOCUMENTI: [&str; 4] = ["EsitoAttestazione", "Attestazione", "Indicatore", "DatiIndicatore"];
const PERSONA: [&str; 3] = ["Cognome", "Nome", "CodiceFiscale"];
const IMPORTO_AGGIUNTO: &str = "ValoreComponenteAggiuntiva";

#[derive(Default)]
struct Lettore {
    letto: Letto,
    /// How many indicators have each name.
    nomi: BTreeMap<String, u32>,
}

fn nome<'a>(n: Node<'a, '_>) -> &'a str {
    n.tag_name().name()
}

fn elementi<'a, 'i>(n: Node<'a, 'i>) -> impl Iterator<Item = Node<'a, 'i>> {
    n.children().filter(Node::is_element)
}

/// The text directly in an element, without the white space around it; a comment in the middle changes nothing.
fn testo_di<'a>(n: Node<'a, '_>) -> Cow<'a, str> {
    let mut pezzi = n.children().filter(Node::is_text).filter_map(|t| t.text());
    let primo = pezzi.next().unwrap_or_default();
    match pezzi.next() {
        None => Cow::Borrowed(primo.trim()),
        Some(secondo) => {
            let tutto: String = [primo, secondo].into_iter().chain(pezzi).collect();
            Cow::Owned(tutto.trim().to_owned())
        }
    }
}

/// What the text of an element and of what is inside it says, for a person.
fn discorso(n: Node<'_, '_>) -> Option<String> {
    let parole = n.descendants().filter(Node::is_text).filter_map(|t| t.text()).flat_map(str::split_whitespace);
    let mut testo = String::new();
    for parola in parole {
        if testo.len() > GUASTO_MASSIMO {
            break;
        }
        if !testo.is_empty() {
            testo.push(' ');
        }
        testo.push_str(parola);
    }
    (!testo.is_empty()).then(|| testo.chars().take(GUASTO_MASSIMO).collect())
}

/// Written by the rules of XML and not by INPS: `xsi:type`, `xml:lang`.
fn di_servizio(namespace: Option<&str>) -> bool {
    namespace.is_some_and(|n| n.starts_with("http://www.w3.org/") || n.starts_with("http://schemas.xmlsoap.org/"))
}

/// A name that may not be ours, cut.
fn corto(nome: &str) -> String {
    nome.chars().take(NOME_MASSIMO).collect()
}

impl Lettore {
    #[cold]
    fn avvisa(&mut self, (codice, testo): Parola, n: Node<'_, '_>, coda: &str) {
        let avvisi = &mut self.letto.avvisi;
        if avvisi.len() > AVVISI_MASSIMI {
            return;
        }
        if avvisi.len() == AVVISI_MASSIMI {
            let (codice, testo) = ALTRI;
            avvisi.push(AvvisoLettura { codice, percorso: String::new(), testo });
            return;
        }
        let mut nomi: Vec<_> = n.ancestors().filter(Node::is_element).map(|n| corto(nome(n))).collect();
        nomi.reverse();
        let mut percorso = nomi.join("/");
        if !coda.is_empty() {
            percorso.push_str("/@");
            percorso.push_str(&corto(coda));
        }
        avvisi.push(AvvisoLettura { codice, percorso, testo });
    }

    /// A text: XML, or base64 of it.
    fn testo(&mut self, testo: &str, buste: u8) -> Result<(), IseeError> {
        if testo.len() > xml::BYTE_MASSIMI {
            return Err(IseeError::one(r::XML_TROPPO_LUNGO.issue("", &[])));
        }
        let testo = testo.trim_start_matches(|c: char| c == '\u{feff}' || c.is_whitespace()).trim_end();
        if buste > BUSTE_MASSIME {
            return Err(xml::non_valido("", 1, 1));
        }
        if !testo.is_empty() && !testo.starts_with('<') {
            let byte = xml::da_base64(testo).ok_or_else(|| xml::non_valido("", 1, 1))?;
            return self.testo(&xml::testo(&byte).ok_or_else(|| xml::non_valido("", 1, 1))?, buste + 1);
        }
        let documento = xml::documento(testo)?;
        self.radice(documento.root_element(), buste)
    }

    /// The root: an envelope or what is inside.
    fn radice(&mut self, n: Node<'_, '_>, buste: u8) -> Result<(), IseeError> {
        match nome(n) {
            "Envelope" => {
                let corpo = elementi(n).find(|e| nome(*e) == "Body").and_then(|corpo| elementi(corpo).next());
                self.dentro(corpo.ok_or_else(|| estraneo(n))?, true, buste)
            }
            _ => self.dentro(n, false, buste),
        }
    }

    /// What is inside the body, however many wrappers it has.
    fn dentro(&mut self, mut n: Node<'_, '_>, imbustato: bool, buste: u8) -> Result<(), IseeError> {
        loop {
            match nome(n) {
                "Fault" => {
                    self.letto.guasto = Some(guasto(n));
                    return Ok(());
                }
                "problem" => {
                    self.letto.guasto = Some(problema(n));
                    return Ok(());
                }
                documento if DOCUMENTI.contains(&documento) => return self.documento(n),
                avvolto => {
                    let risultato = |e: Node<'_, '_>| {
                        RISPOSTA.contains(&nome(e)) || CONTENUTI.contains(&nome(e)) || nome(e) == "DatiIndicatore"
                    };
                    if elementi(n).any(risultato) {
                        return self.risultato(n, buste);
                    }
                    let involucro = imbustato || avvolto.ends_with("Response") || avvolto.ends_with("Result");
                    let dentro = elementi(n).find(|e| nome(*e).ends_with("Result")).or_else(|| elementi(n).next());
                    match dentro {
                        Some(dentro) if involucro => n = dentro,
                        // An answer that says nothing is an answer.
                        None if involucro && avvolto.ends_with("Result") => return self.risultato(n, buste),
                        _ => return Err(estraneo(n)),
                    }
                }
            }
        }
    }

    /// `…Result`: the outcome and the document.
    fn risultato(&mut self, n: Node<'_, '_>, buste: u8) -> Result<(), IseeError> {
        let [id_richiesta, esito, descrizione_errore] = RISPOSTA.map(|campo| self.testo_in(n, campo));
        if esito.as_deref().is_some_and(|esito| !ESITI.contains(&esito)) {
            self.avvisa(ESITO, n, "Esito");
        }
        let riuscito = esito.as_deref().is_none_or(|esito| esito == "OK");
        if esito.is_none() {
            self.avvisa(MANCA, n, "Esito");
        }
        self.letto.risposta = Some(RispostaServizio { id_richiesta, esito, descrizione_errore });
        let mut vuoto = true;
        for e in elementi(n) {
            match nome(e) {
                contenuto if CONTENUTI.contains(&contenuto) => {
                    vuoto &= !self.contenuto(e, buste)?;
                }
                documento if DOCUMENTI.contains(&documento) => {
                    vuoto = false;
                    self.documento(e)?;
                }
                campo if RISPOSTA.contains(&campo) => {}
                _ => self.avvisa(ELEMENTO, e, ""),
            }
        }
        if vuoto && riuscito {
            self.avvisa(MANCA, n, "");
        }
        Ok(())
    }

    /// `XmlEsito…`: base64, or the XML itself, as text or as elements. False when there is nothing.
    fn contenuto(&mut self, n: Node<'_, '_>, buste: u8) -> Result<bool, IseeError> {
        if let Some(e) = elementi(n).next() {
            return self.dentro(e, false, buste).map(|()| true);
        }
        let testo = testo_di(n);
        if testo.is_empty() {
            return Ok(false);
        }
        self.testo(&testo, buste + 1).map(|()| true).map_err(|mut errore| {
            for issue in &mut errore.issues {
                if issue.path.is_empty() {
                    issue.path = nome(n).to_owned();
                }
            }
            errore
        })
    }

    /// One of the documents; the first of each kind counts.
    fn documento(&mut self, n: Node<'_, '_>) -> Result<(), IseeError> {
        let namespace = n.tag_name().namespace();
        if !namespace.is_some_and(|n| n.starts_with("http://inps.it/") || n.starts_with("http://soa.inps.it/")) {
            self.avvisa(NAMESPACE, n, "");
        }
        match nome(n) {
            "EsitoAttestazione" => {
                self.resto(n, &[], &["Attestazione", "Ricerca", "RicercaCF", "RicercaProtDSU", "RicercaProtMittente"]);
                match self.uno(n, &["Attestazione"]) {
                    Some(a) => self.attestazione_in(a),
                    None => self.avvisa(MANCA, n, "Attestazione"),
                }
            }
            "Attestazione" => self.attestazione_in(n),
            "Indicatore" if self.letto.indicatore.is_none() => self.letto.indicatore = Some(self.indicatore_solo(n)),
            "DatiIndicatore" if self.letto.soglia.is_none() => self.letto.soglia = Some(self.soglia(n)),
            _ => self.avvisa(RIPETUTO, n, ""),
        }
        Ok(())
    }

    fn attestazione_in(&mut self, n: Node<'_, '_>) {
        if self.letto.attestazione.is_some() {
            return self.avvisa(RIPETUTO, n, "");
        }
        self.letto.attestazione = Some(self.attestazione(n));
    }

    // --- Simple values -----------------------------------------------------------------------------------------------
}

#[cold]
fn estraneo(n: Node<'_, '_>) -> IseeError {
    IseeError::one(r::XML_ESTRANEO.issue("", &[&corto(nome(n))]))
}

/// A SOAP Fault, 1.1 or 1.2.
fn guasto(n: Node<'_, '_>) -> Guasto {
    let figlio = |nomi: &[&str]| elementi(n).find(|e| nomi.contains(&nome(*e)));
    let detto = |nomi: &[&str]| figlio(nomi).and_then(discorso);
    // SOAP 1.2 puts the value of the code inside: `Code/Value`.
    let codice = figlio(&["faultcode", "Code"]).and_then(|c| {
        let valore = elementi(c).find(|e| nome(*e) == "Value");
        discorso(valore.unwrap_or(c))
    });
    let dettaglio = figlio(&["detail", "Detail"]);
    let problema =
        dettaglio.and_then(|d| d.descendants().find(|e| e.is_element() && nome(*e) == "problem")).map(problema);
    Guasto {
        codice: codice.unwrap_or_default(),
        testo: detto(&["faultstring", "Reason"]),
        attore: detto(&["faultactor", "Role", "Node"]),
        stato: problema.as_ref().and_then(|p| p.stato),
        dettaglio: match problema {
            Some(p) => p.dettaglio,
            None => dettaglio.and_then(discorso),
        },
    }
}

/// A problem of RFC 7807.
fn problema(n: Node<'_, '_>) -> Guasto {
    let detto = |campo: &str| elementi(n).find(|e| nome(*e) == campo).and_then(discorso);
    let parti: Vec<String> = [detto("title"), detto("detail")].into_iter().flatten().collect();
    Guasto {
        codice: detto("type").or_else(|| detto("title")).unwrap_or_default(),
        testo: detto("title"),
        attore: None,
        stato: detto("status").and_then(|stato| stato.parse().ok()),
        dettaglio: (!parti.is_empty()).then(|| parti.join(": ")),
    }
}
