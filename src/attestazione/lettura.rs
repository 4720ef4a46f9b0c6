//! From INPS's XML to the model. A text is refused only when it is not XML, is too large or is something else; whatever is
//! strange inside becomes a warning with its place.
//!
//! Elements are known by local name. A simple value is looked for among the attributes, as in schema 1.4, and then among
//! the child elements. The structure is that of the public schema; where only a public client shows it (the fields of an
//! added component, `NucleoFamiliareAttratto`) or nothing does (`ISEEFamiglia`, the household of "Nucleo Riscontro") both
//! forms, and more than one place, are taken.

use std::borrow::Cow;
use std::collections::BTreeMap;

use roxmltree::Node;
use rust_decimal::Decimal;

use super::forme::{self, BLOCCHI, Blocco, Numero};
use super::xml;
use super::{
    Attestazione, AvvisoLettura, ComponenteAttestata, ComponenteNucleo, Discordanza, Guasto, IndicatoreAttestato,
    IndicatoreSolo, Letto, ModuloSostitutivo, NucleoRidotto, OmissioneDifformita, Rapporto, RedditoAe, Righe,
    RispostaServizio, RispostaSoglia, StatoAttestato, TipoAttestato, Valori, VariazioneAttestata,
};
use crate::date::Data;
use crate::error::IseeError;
use crate::euro::{Euro, IMPORTO_MASSIMO};
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

    /// A value: an attribute, or a child element without children. Empty is the same as not there.
    fn campo<'a>(&mut self, n: Node<'a, '_>, campo: &str) -> Option<Cow<'a, str>> {
        let attributo = n.attributes().find(|a| a.name() == campo && !di_servizio(a.namespace()));
        let valore = match attributo {
            Some(a) => Cow::Borrowed(a.value().trim()),
            None => {
                let e = self.uno(n, &[campo])?;
                if elementi(e).next().is_some() {
                    return None;
                }
                testo_di(e)
            }
        };
        (!valore.is_empty()).then_some(valore)
    }

    fn testo_in(&mut self, n: Node<'_, '_>, campo: &str) -> Option<String> {
        self.campo(n, campo).map(Cow::into_owned)
    }

    /// A value that has a form; one that has not is a warning.
    fn valore<T>(&mut self, n: Node<'_, '_>, campo: &str, leggi: impl Fn(&str) -> Option<T>) -> Option<T> {
        let testo = self.campo(n, campo)?;
        let valore = leggi(&testo);
        if valore.is_none() {
            self.avvisa(ILLEGGIBILE, n, campo);
        }
        valore
    }

    fn data(&mut self, n: Node<'_, '_>, campo: &str) -> Option<Data> {
        self.valore(n, campo, data)
    }

    fn si(&mut self, n: Node<'_, '_>, campo: &str) -> Option<bool> {
        self.valore(n, campo, |testo| match testo.to_ascii_uppercase().as_str() {
            "SI" | "S" | "TRUE" | "1" => Some(true),
            "NO" | "N" | "FALSE" | "0" => Some(false),
            _ => None,
        })
    }

    fn numero(&mut self, n: Node<'_, '_>, campo: &str, importo: bool) -> Option<Decimal> {
        let letto = self.valore(n, campo, |testo| numero(testo, importo))?;
        if letto.virgola {
            self.avvisa(VIRGOLA, n, campo);
        }
        Some(letto.valore)
    }

    fn euro(&mut self, n: Node<'_, '_>, campo: &str) -> Option<Euro> {
        self.numero(n, campo, true).map(Euro::from)
    }

    // --- Elements ----------------------------------------------------------------------------------------------------

    /// The first child with one of these names; a second one is a warning.
    fn uno<'a, 'i>(&mut self, n: Node<'a, 'i>, nomi: &[&str]) -> Option<Node<'a, 'i>> {
        let mut trovati = elementi(n).filter(|e| nomi.contains(&nome(*e)));
        let primo = trovati.next()?;
        if let Some(secondo) = trovati.next() {
            self.avvisa(RIPETUTO, secondo, "");
        }
        Some(primo)
    }

    /// Warns of what is in an element and is not among these names. A simple value may be written either way.
    fn resto(&mut self, n: Node<'_, '_>, campi: &[&str], figli: &[&str]) {
        for a in n.attributes() {
            if !campi.contains(&a.name()) && !di_servizio(a.namespace()) {
                self.avvisa(ATTRIBUTO, n, a.name());
            }
        }
        for e in elementi(n) {
            if !figli.contains(&nome(e)) && !campi.contains(&nome(e)) {
                self.avvisa(ELEMENTO, e, "");
            }
        }
    }

    /// The people listed in an element.
    fn persone(&mut self, n: Node<'_, '_>, voci: &[&str], relazione: &str) -> Vec<ComponenteNucleo> {
        self.resto(n, &[], voci);
        elementi(n).filter(|e| voci.contains(&nome(*e))).map(|e| self.persona(e, relazione)).collect()
    }

    fn persona(&mut self, n: Node<'_, '_>, relazione: &str) -> ComponenteNucleo {
        let [cognome_, nome_, codice_] = PERSONA;
        self.resto(n, &[cognome_, nome_, codice_, relazione], &[]);
        ComponenteNucleo {
            relazione: self.testo_in(n, relazione),
            cognome: self.testo_in(n, cognome_),
            nome: self.testo_in(n, nome_),
            codice_fiscale: self.testo_in(n, codice_),
        }
    }

    // --- The attestation ---------------------------------------------------------------------------------------------

    fn attestazione(&mut self, n: Node<'_, '_>) -> Attestazione {
        const DOVUTI: [&str; 4] =
            ["CodiceFiscaleDichiarante", "NumeroProtocolloDSU", "DataPresentazione", "DataValidita"];
        const CAMPI: [&str; 6] = [
            "CodiceFiscaleDichiarante",
            "NumeroProtocolloDSU",
            "DataPresentazione",
            "DataValidita",
            "ProtocolloMittente",
            "DataScadenzaDSUCorrente",
        ];
        self.resto(n, &CAMPI, &["Ordinario", "Ridotto", "Variazione", "OmissioneDifformita", "ISEEFamiglia"]);
        let mut a = Attestazione {
            codice_fiscale_dichiarante: self.testo_in(n, "CodiceFiscaleDichiarante"),
            numero_protocollo_dsu: self.testo_in(n, "NumeroProtocolloDSU"),
            data_presentazione: self.data(n, "DataPresentazione"),
            data_validita: self.data(n, "DataValidita"),
            protocollo_mittente: self.testo_in(n, "ProtocolloMittente"),
            data_scadenza_dsu_corrente: self.data(n, "DataScadenzaDSUCorrente"),
            ..Attestazione::default()
        };
        for campo in DOVUTI {
            if self.campo(n, campo).is_none() {
                self.avvisa(MANCA, n, campo);
            }
        }
        if let Some(o) = self.uno(n, &["Ordinario"]) {
            self.ordinario(o, &mut a);
        }
        for e in elementi(n) {
            match nome(e) {
                "Ridotto" => self.ridotto(e, &mut a),
                "OmissioneDifformita" => {
                    let omissione = self.omissione(e);
                    a.omissioni.push(omissione);
                }
                "ISEEFamiglia" => self.famiglia(e, false, None, &mut a),
                _ => {}
            }
        }
        a.variazione = self.uno(n, &["Variazione"]).map(|v| self.variazione(v));
        a
    }

    fn modulo(&mut self, n: Node<'_, '_>, a: &mut Attestazione) {
        let modulo = ModuloSostitutivo {
            data_presentazione: self.data(n, "DataPresentazioneModuloSostitutivo"),
            protocollo_dsu: self.testo_in(n, "ProtocolloDSUModuloSostitutivo"),
        };
        if a.modulo_sostitutivo.is_none() && modulo != ModuloSostitutivo::default() {
            a.modulo_sostitutivo = Some(modulo);
        }
    }

    fn ordinario(&mut self, n: Node<'_, '_>, a: &mut Attestazione) {
        let blocchi = BLOCCHI.iter().map(|b| b.elemento);
        let figli: Vec<_> = ["NucleoFamiliare", "ISEEOrdinario", "ISEEFamiglia"].into_iter().chain(blocchi).collect();
        self.resto(n, &["Corrente", "DataPresentazioneModuloSostitutivo", "ProtocolloDSUModuloSostitutivo"], &figli);
        let corrente = self.si(n, "Corrente").unwrap_or(false);
        self.modulo(n, a);
        match self.uno(n, &["NucleoFamiliare"]) {
            Some(nucleo) => a.nucleo = self.persone(nucleo, &["ComponenteNucleo"], "RapportoConDichiarante"),
            None => self.avvisa(MANCA, n, "NucleoFamiliare"),
        }
        if !elementi(n).any(|e| nome(e) == "ISEEOrdinario") {
            self.avvisa(MANCA, n, "ISEEOrdinario");
        }
        for e in elementi(n) {
            match nome(e) {
                "ISEEOrdinario" => {
                    let indicatore = self.indicatore(e, TipoAttestato::Ordinario, corrente, None, &["ISEEFamiglia"]);
                    self.aggiungi(a, indicatore, None);
                    for famiglia in elementi(e).filter(|e| nome(*e) == "ISEEFamiglia") {
                        self.famiglia(famiglia, corrente, None, a);
                    }
                }
                "ISEEFamiglia" => self.famiglia(e, corrente, None, a),
                altro => {
                    if let Some(blocco) = BLOCCHI.iter().find(|b| b.elemento == altro) {
                        self.blocco(e, blocco, corrente, a);
                    }
                }
            }
        }
    }

    /// The block of 2026, of which no public schema says anything.
    fn famiglia(&mut self, n: Node<'_, '_>, corrente: bool, persona: Option<ComponenteNucleo>, a: &mut Attestazione) {
        self.avvisa(DEDOTTO, n, "");
        let indicatore = self.indicatore(n, TipoAttestato::Famiglia, corrente, persona, &[]);
        self.aggiungi(a, IndicatoreAttestato { dedotto: true, ..indicatore }, None);
    }

    /// `ISEEMin`, `ISEEUni`, `ISEESocioSanRes`.
    fn blocco(&mut self, n: Node<'_, '_>, blocco: &Blocco, corrente: bool, a: &mut Attestazione) {
        self.resto(n, &[], &[blocco.voce]);
        for voce in elementi(n).filter(|e| nome(*e) == blocco.voce) {
            let [cognome_, nome_, codice_] = PERSONA;
            let persona = ComponenteNucleo {
                relazione: None,
                cognome: self.testo_in(voce, cognome_),
                nome: self.testo_in(voce, nome_),
                codice_fiscale: self.testo_in(voce, codice_),
            };
            if persona.codice_fiscale.is_none() {
                self.avvisa(MANCA, voce, codice_);
            }
            for attributo in voce.attributes() {
                let noto = PERSONA.contains(&attributo.name()) || attributo.name() == "ISEE";
                if !noto && !di_servizio(attributo.namespace()) {
                    self.avvisa(ATTRIBUTO, voce, attributo.name());
                }
            }
            self.forme(voce, blocco.tipo, blocco.forme, corrente, &persona, a);
        }
    }

    /// The forms of a person's indicator, whichever are there.
    fn forme(
        &mut self,
        voce: Node<'_, '_>,
        tipo: TipoAttestato,
        note: &[&str],
        corrente: bool,
        persona: &ComponenteNucleo,
        a: &mut Attestazione,
    ) {
        let di_persona = self.euro(voce, "ISEE");
        let mut nessuna = true;
        for e in elementi(voce) {
            let elemento = nome(e);
            if PERSONA.contains(&elemento) || elemento == "ISEE" {
                continue;
            }
            if elemento == "ISEEFamiglia" {
                self.famiglia(e, corrente, Some(persona.clone()), a);
                continue;
            }
            let nota = note.contains(&elemento);
            if !nota && !elementi(e).any(|e| nome(e) == "Valori") {
                self.avvisa(ELEMENTO, e, "");
                continue;
            }
            nessuna = false;
            let mut indicatore = self.indicatore(e, tipo, corrente, Some(persona.clone()), &[]);
            let di_valori = indicatore.isee;
            if nota {
                indicatore.isee = di_persona.or(di_valori);
                if di_valori.zip(di_persona).is_some_and(|(a, b)| a != b) {
                    self.avvisa(DISCORDE, voce, "ISEE");
                }
                self.aggiungi(a, indicatore, None);
            } else {
                // A form that no schema names has a name of its own: it is never taken for another.
                self.avvisa(DEDOTTO, e, "");
                self.aggiungi(a, IndicatoreAttestato { dedotto: true, ..indicatore }, Some(elemento));
            }
        }
        if nessuna {
            self.avvisa(MANCA, voce, "");
        }
    }

    fn ridotto(&mut self, n: Node<'_, '_>, a: &mut Attestazione) {
        const CAMPI: [&str; 4] = [
            "CodiceFiscaleBeneficiario",
            "Corrente",
            "DataPresentazioneModuloSostitutivo",
            "ProtocolloDSUModuloSostitutivo",
        ];
        self.resto(n, &CAMPI, &["NucleoRistretto", "ISEERistretto", "ISEESocioSanResRistretto"]);
        let corrente = self.si(n, "Corrente").unwrap_or(false);
        self.modulo(n, a);
        let codice = self.testo_in(n, "CodiceFiscaleBeneficiario");
        if codice.is_none() {
            self.avvisa(MANCA, n, "CodiceFiscaleBeneficiario");
        }
        let nucleo = match self.uno(n, &["NucleoRistretto"]) {
            Some(nucleo) => self.persone(nucleo, &["ComponenteNucleoRistretto"], "RelazioneConBeneficiario"),
            None => {
                self.avvisa(MANCA, n, "NucleoRistretto");
                Vec::new()
            }
        };
        let nel_nucleo = nucleo.iter().find(|p| codice.is_some() && p.codice_fiscale == codice);
        let persona = nel_nucleo
            .cloned()
            .unwrap_or_else(|| ComponenteNucleo { codice_fiscale: codice.clone(), ..ComponenteNucleo::default() });
        a.ridotti.push(NucleoRidotto { codice_fiscale_beneficiario: codice, corrente, nucleo });
        for e in elementi(n) {
            match nome(e) {
                "ISEERistretto" => {
                    let indicatore = self.indicatore(e, TipoAttestato::Ristretto, corrente, Some(persona.clone()), &[]);
                    self.aggiungi(a, indicatore, None);
                }
                "ISEESocioSanResRistretto" => self.residenze_ridotte(e, corrente, &persona, a),
                _ => {}
            }
        }
    }

    /// The block, and inside it the forms; or the form itself, which has the same name.
    fn residenze_ridotte(&mut self, n: Node<'_, '_>, corrente: bool, persona: &ComponenteNucleo, a: &mut Attestazione) {
        if elementi(n).any(|e| nome(e) == "Valori") {
            let indicatore = self.indicatore(n, TipoAttestato::Residenze, corrente, Some(persona.clone()), &[]);
            return self.aggiungi(a, indicatore, None);
        }
        for attributo in n.attributes() {
            if attributo.name() != "ISEE" && !di_servizio(attributo.namespace()) {
                self.avvisa(ATTRIBUTO, n, attributo.name());
            }
        }
        self.forme(n, TipoAttestato::Residenze, &forme::RIDOTTE, corrente, persona, a);
    }

    /// One indicator, from its element.
    fn indicatore(
        &mut self,
        n: Node<'_, '_>,
        tipo: TipoAttestato,
        corrente: bool,
        persona: Option<ComponenteNucleo>,
        altri: &[&str],
    ) -> IndicatoreAttestato {
        const AGGIUNTIVE: [&str; 2] = ["ComponenteAgguntiva", "ComponenteAggiuntiva"];
        let elemento = nome(n);
        let modalita = |e: &Node<'_, '_>| nome(*e).starts_with(forme::MODALITA);
        let mut stato = forme::stato(elemento);
        if elemento == forme::UGUALE_RISTRETTO && tipo == TipoAttestato::Residenze && elementi(n).next().is_none() {
            stato = StatoAttestato::UgualeAOrdinario;
        }
        let mut indicatore = IndicatoreAttestato {
            tipo,
            elemento: elemento.to_owned(),
            persona,
            corrente,
            stato,
            ..IndicatoreAttestato::default()
        };
        if stato != StatoAttestato::Calcolato {
            // The amount may be inside; when it cannot be computed there is at most a reason in words.
            self.resto(n, &["DataRilascio"], &[]);
            indicatore.data_rilascio = self.data(n, "DataRilascio");
            if stato == StatoAttestato::UgualeAOrdinario {
                indicatore.isee = numero(&testo_di(n), true).map(|letto| letto.valore.into());
            }
            return indicatore;
        }
        let mut figli = vec!["Valori", "ComponenteAttratta", "NucleoFamiliareAttratto"];
        figli.extend(AGGIUNTIVE.iter().chain(altri));
        figli.extend(elementi(n).find(modalita).map(nome));
        self.resto(n, &["DataRilascio"], &figli);
        indicatore.data_rilascio = self.data(n, "DataRilascio");
        indicatore.valori = match self.uno(n, &["Valori"]) {
            Some(valori) => Some(self.valori(valori, true)),
            None => {
                self.avvisa(MANCA, n, "Valori");
                None
            }
        };
        let mut modi = elementi(n).filter(modalita);
        match modi.next() {
            Some(righe) => {
                let (righe, isee) = self.righe(righe);
                indicatore.righe = Some(righe);
                // Schema 1.4 has no ISEE among the lines; a public client looks for it there.
                match indicatore.valori.as_mut() {
                    Some(valori) if valori.isee.is_none() => valori.isee = isee,
                    _ => indicatore.isee = isee,
                }
            }
            None => self.avvisa(MANCA, n, forme::MODALITA),
        }
        if let Some(seconda) = modi.next() {
            self.avvisa(RIPETUTO, seconda, "");
        }
        indicatore.isee = indicatore.valori.and_then(|v| v.isee).or(indicatore.isee);
        for e in elementi(n) {
            match nome(e) {
                aggiuntiva if AGGIUNTIVE.contains(&aggiuntiva) => {
                    self.componente(e, &mut indicatore.componenti_aggiuntive);
                }
                "ComponenteAttratta" => self.componente(e, &mut indicatore.componenti_attratte),
                "NucleoFamiliareAttratto" => {
                    let persone = self.persone(e, &["ElementoNucleoAttratto"], "RapportoConDichiarante");
                    indicatore.nucleo_attratto.extend(persone);
                }
                _ => {}
            }
        }
        indicatore
    }

    /// An added or attracted component: its fields, or one element more around each person.
    fn componente(&mut self, n: Node<'_, '_>, dove: &mut Vec<ComponenteAttestata>) {
        let campo = |nome: &str| PERSONA.contains(&nome) || nome == IMPORTO_AGGIUNTO;
        let propri = n.attributes().any(|a| campo(a.name())) || elementi(n).any(|e| campo(nome(e)));
        let dentro: Vec<_> = if propri { vec![n] } else { elementi(n).collect() };
        if dentro.is_empty() {
            self.avvisa(MANCA, n, "");
        }
        for n in dentro {
            let [cognome_, nome_, codice_] = PERSONA;
            self.resto(n, &[cognome_, nome_, codice_, IMPORTO_AGGIUNTO], &[]);
            let componente = ComponenteAttestata {
                cognome: self.testo_in(n, cognome_),
                nome: self.testo_in(n, nome_),
                codice_fiscale: self.testo_in(n, codice_),
                importo: self.euro(n, IMPORTO_AGGIUNTO),
            };
            dove.push(componente);
        }
    }

    fn valori(&mut self, n: Node<'_, '_>, solo: bool) -> Valori {
        let mut valori = Valori::default();
        let mut campi = Vec::new();
        for (campo, numero) in valori.voci() {
            campi.push(campo);
            self.riga(n, campo, numero);
        }
        if solo {
            self.resto(n, &campi, &[]);
        }
        if self.campo(n, "ISEE").is_none() {
            self.avvisa(MANCA, n, "ISEE");
        }
        valori
    }

    /// The lines, and the ISEE if it is among them.
    fn righe(&mut self, n: Node<'_, '_>) -> (Righe, Option<Euro>) {
        let mut righe = Righe::default();
        let mut campi = vec!["ISEE"];
        for (campo, numero) in righe.voci() {
            campi.push(campo);
            self.riga(n, campo, numero);
            if campo != forme::CORRENTE && self.campo(n, campo).is_none() {
                self.avvisa(MANCA, n, campo);
            }
        }
        self.resto(n, &campi, &[]);
        (righe, self.euro(n, "ISEE"))
    }

    fn riga(&mut self, n: Node<'_, '_>, campo: &str, numero: Numero<'_>) {
        match numero {
            Numero::Importo(euro) => *euro = self.euro(n, campo),
            Numero::Scala(scala) => *scala = self.numero(n, campo, false),
        }
    }

    /// Gives an indicator its name and puts it in the list.
    fn aggiungi(&mut self, a: &mut Attestazione, mut indicatore: IndicatoreAttestato, coda: Option<&str>) {
        let mut nome = indicatore.tipo.prefisso().to_owned();
        if let Some(persona) = &indicatore.persona {
            nome.push(':');
            match &persona.codice_fiscale {
                Some(codice) => nome.extend(codice.chars().take(NOME_MASSIMO).map(|c| c.to_ascii_uppercase())),
                None => nome.push('?'),
            }
        }
        if let Some(coda) = coda {
            nome.push(':');
            nome.push_str(&corto(coda));
        }
        let volte = self.nomi.entry(nome.clone()).or_default();
        *volte += 1;
        if *volte > 1 {
            nome.push('#');
            nome.push_str(&volte.to_string());
        }
        indicatore.nome = nome;
        a.indicatori.push(indicatore);
    }

    fn variazione(&mut self, n: Node<'_, '_>) -> VariazioneAttestata {
        const CAMPI: [&str; 7] = [
            "TipoVariazione",
            "Tipovariazione",
            "DataVariazione",
            "NumeroProtocolloDSUVariata",
            "NumeroProtocolloMittenteDSUVariata",
            "DataPresentazioneDSUVariata",
            "NoteVariazione",
        ];
        self.resto(n, &CAMPI, &["DiscordanzeContestazione"]);
        VariazioneAttestata {
            tipo: self.testo_in(n, "TipoVariazione").or_else(|| self.testo_in(n, "Tipovariazione")),
            data: self.data(n, "DataVariazione"),
            numero_protocollo_dsu_variata: self.testo_in(n, "NumeroProtocolloDSUVariata"),
            protocollo_mittente_dsu_variata: self.testo_in(n, "NumeroProtocolloMittenteDSUVariata"),
            data_presentazione_dsu_variata: self.data(n, "DataPresentazioneDSUVariata"),
            note: self.testo_in(n, "NoteVariazione"),
            discordanze: elementi(n)
                .filter(|e| nome(*e) == "DiscordanzeContestazione")
                .map(|e| {
                    self.resto(e, &["CFDiscordanza", "TipologiaDiscordanza", "SpecificaDiscordanza"], &[]);
                    Discordanza {
                        codice_fiscale: self.testo_in(e, "CFDiscordanza"),
                        tipologia: self.testo_in(e, "TipologiaDiscordanza"),
                        specifica: self.testo_in(e, "SpecificaDiscordanza"),
                    }
                })
                .collect(),
        }
    }

    fn omissione(&mut self, n: Node<'_, '_>) -> OmissioneDifformita {
        self.resto(n, &["TipoOmissioneDifformita", "CodiceFiscale", "DataControlloAE"], &["Rapporto", "RedditoAE"]);
        OmissioneDifformita {
            tipo: self.testo_in(n, "TipoOmissioneDifformita"),
            codice_fiscale: self.testo_in(n, "CodiceFiscale"),
            data_controllo: self.data(n, "DataControlloAE"),
            rapporti: elementi(n).filter(|e| nome(*e) == "Rapporto").map(|e| self.rapporto(e)).collect(),
            reddito: self.uno(n, &["RedditoAE"]).map(|e| self.reddito(e)),
        }
    }

    fn rapporto(&mut self, n: Node<'_, '_>) -> Rapporto {
        const CAMPI: [&str; 9] = [
            "TipoRapporto",
            "CodiceFiscaleOperatore",
            "DescrizioneOperatoreFinanziario",
            "Identificativo",
            "Saldo3112",
            "ConsistenzaMedia",
            "Valore",
            "DataInizio",
            "DataFine",
        ];
        self.resto(n, &CAMPI, &[]);
        Rapporto {
            tipo: self.testo_in(n, "TipoRapporto"),
            codice_fiscale_operatore: self.testo_in(n, "CodiceFiscaleOperatore"),
            operatore: self.testo_in(n, "DescrizioneOperatoreFinanziario"),
            identificativo: self.testo_in(n, "Identificativo"),
            saldo: self.euro(n, "Saldo3112"),
            consistenza_media: self.euro(n, "ConsistenzaMedia"),
            valore: self.euro(n, "Valore"),
            data_inizio: self.data(n, "DataInizio"),
            data_fine: self.data(n, "DataFine"),
        }
    }

    fn reddito(&mut self, n: Node<'_, '_>) -> RedditoAe {
        const CAMPI: [&str; 6] = [
            "TipoModelloAE",
            "RedditoComplessivoIRPEFAE",
            "RedditoLavoroDipendenteAE",
            "RedditoPensioneAE",
            "RedditoAgrarioAE",
            "RedditiImpostaSostitutivaAE",
        ];
        self.resto(n, &CAMPI, &[]);
        RedditoAe {
            modello: self.testo_in(n, "TipoModelloAE"),
            reddito_complessivo_irpef: self.euro(n, "RedditoComplessivoIRPEFAE"),
            lavoro_dipendente: self.euro(n, "RedditoLavoroDipendenteAE"),
            pensione: self.euro(n, "RedditoPensioneAE"),
            agrari: self.euro(n, "RedditoAgrarioAE"),
            imposta_sostitutiva: self.euro(n, "RedditiImpostaSostitutivaAE"),
        }
    }

    // --- The other answers -------------------------------------------------------------------------------------------

    fn indicatore_solo(&mut self, n: Node<'_, '_>) -> IndicatoreSolo {
        const RICERCHE: [&str; 3] = ["RicercaCF", "RicercaProtDSU", "RicercaProtMittente"];
        const NUCLEO: [&str; 3] = ["NucleoFamiliare", "ComponenteNucleo", "Componente"];
        let campi =
            ["TipoIndicatore", "ISE", "ScalaEquivalenza", "ISEE", "ISR", "ISP", "ProtocolloDSU", "DataPresentazione"];
        self.resto(n, &campi, &[&RICERCHE[..], &NUCLEO].concat());
        let mut indicatore = IndicatoreSolo {
            tipo_indicatore: self.testo_in(n, "TipoIndicatore"),
            valori: self.valori(n, false),
            protocollo_dsu: self.testo_in(n, "ProtocolloDSU"),
            data_presentazione: self.data(n, "DataPresentazione"),
            ..IndicatoreSolo::default()
        };
        if indicatore.tipo_indicatore.is_none() {
            self.avvisa(MANCA, n, "TipoIndicatore");
        }
        if let Some(ricerca) = elementi(n).find(|e| RICERCHE.contains(&nome(*e))) {
            let codice = self.testo_in(ricerca, "CodiceFiscale");
            indicatore.codice_fiscale = codice.or_else(|| self.testo_in(ricerca, "CodiceFiscaleBeneficiario"));
        }
        for e in elementi(n).filter(|e| NUCLEO.contains(&nome(*e))) {
            self.avvisa(DEDOTTO, e, "");
            if nome(e) == "NucleoFamiliare" {
                let persone = self.persone(e, &["ComponenteNucleo", "Componente"], "RapportoConDichiarante");
                indicatore.componenti.extend(persone);
            } else {
                let persona = self.persona(e, "RapportoConDichiarante");
                indicatore.componenti.push(persona);
            }
        }
        indicatore
    }

    fn soglia(&mut self, n: Node<'_, '_>) -> RispostaSoglia {
        let campi = ["TipoIndicatore", "SottoSoglia", "ProtocolloDSU", "DataPresentazioneDSU", "PresenzaDifformita"];
        self.resto(n, &campi, &["Componente", "Componenti"]);
        let mut soglia = RispostaSoglia {
            tipo_indicatore: self.testo_in(n, "TipoIndicatore"),
            sotto_soglia: self.si(n, "SottoSoglia"),
            protocollo_dsu: self.testo_in(n, "ProtocolloDSU"),
            data_presentazione_dsu: self.data(n, "DataPresentazioneDSU"),
            presenza_difformita: self.si(n, "PresenzaDifformita"),
            componenti: Vec::new(),
        };
        if self.campo(n, "SottoSoglia").is_none() {
            self.avvisa(MANCA, n, "SottoSoglia");
        }
        for e in elementi(n) {
            match nome(e) {
                "Componente" => {
                    let persona = self.persona(e, "RapportoConDichiarante");
                    soglia.componenti.push(persona);
                }
                "Componenti" => {
                    let persone = self.persone(e, &["Componente"], "RapportoConDichiarante");
                    soglia.componenti.extend(persone);
                }
                _ => {}
            }
        }
        soglia
    }
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

/// A day, with or without the time or the zone after it.
fn data(testo: &str) -> Option<Data> {
    let (giorno, coda) = testo.split_at_checked(10)?;
    let ora = coda.chars().next().is_none_or(|c| matches!(c, 'T' | 't' | 'Z' | 'z' | '+' | '-' | ' '));
    Data::parse(giorno).filter(|_| ora)
}

/// A number, and whether it was written with a comma.
#[derive(Debug, PartialEq, Eq)]
struct NumeroLetto {
    valore: Decimal,
    virgola: bool,
}

/// A number with the dot of the schema, or as Italians write it: `17600.50`, `17600,50`, `17.600,50`. `None` for anything
/// else, and for what could be read in two ways: an amount with one dot and three decimals, which may be thousands.
fn numero(testo: &str, importo: bool) -> Option<NumeroLetto> {
    let (negativo, cifre) = match testo.strip_prefix('-') {
        Some(cifre) => (true, cifre),
        None => (false, testo.strip_prefix('+').unwrap_or(testo)),
    };
    let (intero, decimali, virgola) = match cifre.split_once(',') {
        Some((intero, decimali)) => (migliaia(intero)?, decimali, true),
        None => {
            let (intero, decimali) = cifre.split_once('.').unwrap_or((cifre, ""));
            if importo && decimali.len() == 3 {
                return None;
            }
            (intero.to_owned(), decimali, false)
        }
    };
    let tutte = |cifre: &str| cifre.bytes().all(|c| c.is_ascii_digit());
    // Twelve digits hold the largest amount; no more than ten decimals make sense.
    let intero = intero.trim_start_matches('0');
    let decimali_utili = decimali.trim_end_matches('0');
    let lungo = intero.len() > 12 || decimali_utili.len() > 10 || cifre.len() > 64;
    let vuoto = !cifre.starts_with(|c: char| c.is_ascii_digit()) || (virgola && decimali.is_empty());
    if lungo || vuoto || !tutte(intero) || !tutte(decimali) {
        return None;
    }
    // At least two decimals, as every amount of the engine.
    let decimali = format!("{decimali_utili:0<2}");
    let unita: i128 = [intero, &decimali].concat().parse().ok()?;
    let scala = u32::try_from(decimali.len()).ok()?;
    let valore = Decimal::try_from_i128_with_scale(if negativo { -unita } else { unita }, scala).ok()?;
    (valore.abs() <= Decimal::from(IMPORTO_MASSIMO)).then_some(NumeroLetto { valore, virgola })
}

/// The digits of a whole number, with dots between the thousands or without.
fn migliaia(intero: &str) -> Option<String> {
    let mut gruppi = intero.split('.');
    let primo = gruppi.next()?;
    let mut cifre = primo.to_owned();
    for gruppo in gruppi {
        if gruppo.len() != 3 || !(1..=3).contains(&primo.len()) {
            return None;
        }
        cifre.push_str(gruppo);
    }
    Some(cifre)
}

#[cfg(test)]
mod tests {
    use super::{NumeroLetto, data, numero};
    use crate::date::Data;
    use rust_decimal::Decimal;

    #[test]
    fn numbers_as_they_are_written() {
        let letto = |testo| numero(testo, true).map(|NumeroLetto { valore, virgola }| (valore.to_string(), virgola));
        let buoni = [
            ("17600.50", "17600.50", false),
            ("17600", "17600.00", false),
            ("0", "0.00", false),
            ("-1234.5", "-1234.50", false),
            ("+7.1", "7.10", false),
            ("1234.5600", "1234.56", false),
            ("1234.5678", "1234.5678", false),
            ("100000000000.00", "100000000000.00", false),
            ("17600,50", "17600.50", true),
            ("17.600,50", "17600.50", true),
            ("-1.234.567,8", "-1234567.80", true),
            ("0,125", "0.125", true),
            ("7.", "7.00", false),
        ];
        for (testo, valore, virgola) in buoni {
            assert_eq!(letto(testo), Some((valore.to_owned(), virgola)), "{testo}");
        }
        for testo in [
            "",
            "-",
            ".",
            ",",
            ",5",
            ".5",
            "abc",
            "1e3",
            "1 000",
            "1.234",
            "17.600",
            "1.2.3",
            "1,2,3",
            "17,",
            "1.23,4",
            "1234.567,8",
            "€ 5",
            "NaN",
            "100000000000.01",
            "--1",
            "1.23456789012",
            "\u{0661}",
        ] {
            assert_eq!(letto(testo), None, "{testo}");
        }
        // A parameter of the scale has no thousands.
        assert_eq!(numero("2.460", false).map(|n| n.valore), Some(Decimal::new(246, 2)));
    }

    #[test]
    fn days_with_a_time() {
        let atteso = Some(Data::new(2026, 2, 10));
        for testo in ["2026-02-10", "2026-02-10T00:00:00", "2026-02-10Z", "2026-02-10+01:00", "2026-02-10 12:30"] {
            assert_eq!(data(testo), atteso, "{testo}");
        }
        for testo in ["", "10/02/2026", "2026-02-30", "2026-02-101", "2026-02", "2026-02-1à"] {
            assert_eq!(data(testo), None, "{testo}");
        }
    }
}
