//! From the model to INPS's XML, in INPS's spelling: for mocks, tests and facsimiles. What the model holds and the document
//! has no place for is left out.

use std::collections::BTreeMap;

use rust_decimal::{Decimal, RoundingStrategy};

use super::forme::{self, BLOCCHI, FORME, Numero};
use super::{
    Attestazione, ComponenteAttestata, ComponenteNucleo, Guasto, IndicatoreAttestato, IndicatoreSolo, Letto,
    NucleoRidotto, OmissioneDifformita, RispostaSoglia, StatoAttestato, TipoAttestato, VariazioneAttestata,
};
use super::{Righe, Valori, xml};
use crate::date::Data;
use crate::euro::Euro;

const RIFORMA: &str = "http://inps.it/ISEERiforma";
const CONSULTAZIONE: &str = "http://inps.it/ConsultazioneISEE";
const SOAP: &str = "http://schemas.xmlsoap.org/soap/envelope/";
const PROBLEMA: &str = "urn:ietf:rfc:7807";
const PROLOGO: &str = "<?xml version=\"1.0\" encoding=\"utf-8\"?>";

/// The document of an attestation: `EsitoAttestazione` with `Attestazione` inside, as it is in the base64 of an answer.
///
/// [`read`](super::read) gives the same attestation back, when its indicators are in the order of the document and their
/// names are those that the reader gives.
///
/// ```
/// use isee_simulatore::attestazione::{Attestazione, read, write};
/// let attestazione = Attestazione { numero_protocollo_dsu: Some("<&>".to_owned()), ..Attestazione::default() };
/// let xml = write(&attestazione);
/// assert!(xml.contains(r#"NumeroProtocolloDSU="&lt;&amp;&gt;""#));
/// assert_eq!(read(&xml).unwrap().attestazione, Some(attestazione));
/// ```
pub fn write(attestazione: &Attestazione) -> String {
    let mut s = Scrittore::default();
    s.testo.push_str(PROLOGO);
    s.apri("EsitoAttestazione").attributo("xmlns", Some(RIFORMA)).contiene();
    s.attestazione(attestazione);
    s.chiudi("EsitoAttestazione");
    s.testo
}

/// The whole answer of the service, in its SOAP envelope: the attestation or the indicator in base64, the threshold as it is;
/// or the fault.
///
/// ```
/// use isee_simulatore::attestazione::{Letto, RispostaServizio, read, write_answer};
/// let risposta = RispostaServizio { esito: Some("DATI_NON_TROVATI".to_owned()), ..RispostaServizio::default() };
/// let letto = Letto { risposta: Some(risposta), ..Letto::default() };
/// assert_eq!(read(&write_answer(&letto)).unwrap(), letto);
/// ```
pub fn write_answer(letto: &Letto) -> String {
    let Letto { risposta, attestazione, indicatore, soglia, guasto, avvisi: _ } = letto;
    let mut s = Scrittore::default();
    s.testo.push_str(PROLOGO);
    s.apri("s:Envelope").attributo("xmlns:s", Some(SOAP)).contiene();
    s.apri("s:Body").contiene();
    if let Some(guasto) = guasto {
        s.guasto(guasto);
    } else {
        let operazione = match (attestazione, indicatore, soglia) {
            (_, Some(_), _) => "ConsultazioneIndicatore",
            (_, _, Some(_)) => "ConsultazioneSogliaIndicatore",
            _ => "ConsultazioneAttestazione",
        };
        let [fuori, dentro] = ["Response", "Result"].map(|coda| format!("{operazione}{coda}"));
        s.apri(&fuori).attributo("xmlns", Some(CONSULTAZIONE)).contiene();
        s.apri(&dentro).contiene();
        if let Some(risposta) = risposta {
            s.foglia("IdRichiesta", risposta.id_richiesta.as_deref());
            s.foglia("Esito", risposta.esito.as_deref());
            s.foglia("DescrizioneErrore", risposta.descrizione_errore.as_deref());
        }
        if let Some(attestazione) = attestazione {
            s.foglia("XmlEsitoAttestazione", Some(&xml::in_base64(write(attestazione).as_bytes())));
        }
        if let Some(indicatore) = indicatore {
            s.foglia("XmlEsitoIndicatore", Some(&xml::in_base64(solo(indicatore).as_bytes())));
        }
        if let Some(soglia) = soglia {
            s.soglia(soglia);
        }
        s.chiudi(&dentro);
        s.chiudi(&fuori);
    }
    s.chiudi("s:Body");
    s.chiudi("s:Envelope");
    s.testo
}

/// The document of one indicator.
fn solo(i: &IndicatoreSolo) -> String {
    let mut s = Scrittore::default();
    s.testo.push_str(PROLOGO);
    let IndicatoreSolo { tipo_indicatore, valori, protocollo_dsu, data_presentazione, codice_fiscale, componenti } = i;
    let mut valori = *valori;
    s.apri("Indicatore").attributo("xmlns", Some(RIFORMA)).attributo("TipoIndicatore", tipo_indicatore.as_deref());
    for (nome, numero) in valori.voci() {
        s.numero(nome, &numero);
    }
    s.attributo("ProtocolloDSU", protocollo_dsu.as_deref()).giorno("DataPresentazione", *data_presentazione).contiene();
    if codice_fiscale.is_some() {
        s.apri("RicercaCF").attributo("CodiceFiscale", codice_fiscale.as_deref()).vuoto();
    }
    if !componenti.is_empty() {
        s.persone("NucleoFamiliare", "ComponenteNucleo", "RapportoConDichiarante", componenti);
    }
    s.chiudi("Indicatore");
    s.testo
}

/// Writes tags; what a person has written is always escaped.
#[derive(Default)]
struct Scrittore {
    testo: String,
}

impl Scrittore {
    fn apri(&mut self, nome: &str) -> &mut Scrittore {
        self.testo.push('<');
        self.testo.push_str(nome);
        self
    }

    fn attributo(&mut self, nome: &str, valore: Option<&str>) -> &mut Scrittore {
        if let Some(valore) = valore {
            self.testo.push(' ');
            self.testo.push_str(nome);
            self.testo.push_str("=\"");
            self.protetto(valore);
            self.testo.push('"');
        }
        self
    }

    fn giorno(&mut self, nome: &str, giorno: Option<Data>) -> &mut Scrittore {
        self.attributo(nome, giorno.map(|g| g.to_string()).as_deref())
    }

    fn euro(&mut self, nome: &str, importo: Option<Euro>) -> &mut Scrittore {
        self.attributo(nome, importo.map(|e| due_decimali(e.decimal())).as_deref())
    }

    fn numero(&mut self, nome: &str, numero: &Numero<'_>) {
        match numero {
            Numero::Importo(importo) => self.euro(nome, **importo),
            Numero::Scala(scala) => self.attributo(nome, scala.map(due_decimali).as_deref()),
        };
    }

    fn contiene(&mut self) {
        self.testo.push('>');
    }

    fn vuoto(&mut self) {
        self.testo.push_str("/>");
    }

    fn chiudi(&mut self, nome: &str) {
        self.testo.push_str("</");
        self.testo.push_str(nome);
        self.testo.push('>');
    }

    /// An element that holds only text; nothing when there is none.
    fn foglia(&mut self, nome: &str, valore: Option<&str>) {
        if let Some(valore) = valore {
            self.apri(nome).contiene();
            self.protetto(valore);
            self.chiudi(nome);
        }
    }

    /// A text with its marks escaped; characters that XML does not admit are left out.
    fn protetto(&mut self, testo: &str) {
        for c in testo.chars() {
            match c {
                '&' => self.testo.push_str("&amp;"),
                '<' => self.testo.push_str("&lt;"),
                '>' => self.testo.push_str("&gt;"),
                '"' => self.testo.push_str("&quot;"),
                // In an attribute a reader would make a space of them.
                '\t' => self.testo.push_str("&#9;"),
                '\n' => self.testo.push_str("&#10;"),
                '\r' => self.testo.push_str("&#13;"),
                '\0'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => {}
                c => self.testo.push(c),
            }
        }
    }

    // --- The attestation ---------------------------------------------------------------------------------------------

    fn attestazione(&mut self, a: &Attestazione) {
        self.apri("Attestazione")
            .attributo("CodiceFiscaleDichiarante", a.codice_fiscale_dichiarante.as_deref())
            .attributo("NumeroProtocolloDSU", a.numero_protocollo_dsu.as_deref())
            .giorno("DataPresentazione", a.data_presentazione)
            .giorno("DataValidita", a.data_validita)
            .attributo("ProtocolloMittente", a.protocollo_mittente.as_deref())
            .giorno("DataScadenzaDSUCorrente", a.data_scadenza_dsu_corrente)
            .contiene();
        // The indicators by their place: those of the ordinary household, those of each nucleo ristretto.
        let mut ridotti = BTreeMap::new();
        for (posto, ridotto) in a.ridotti.iter().enumerate() {
            ridotti.entry(ridotto.codice_fiscale_beneficiario.as_deref()).or_insert(posto);
        }
        let mut propri = Vec::new();
        let mut di_ridotti = vec![Vec::new(); a.ridotti.len()];
        for i in &a.indicatori {
            let codice = i.persona.as_ref().filter(|_| ristretto(i)).map(|p| p.codice_fiscale.as_deref());
            match codice.and_then(|codice| di_ridotti.get_mut(*ridotti.get(&codice)?)) {
                Some(suoi) => suoi.push(i),
                None => propri.push(i),
            }
        }
        self.ordinario(a, &propri);
        for (ridotto, suoi) in a.ridotti.iter().zip(&di_ridotti) {
            self.ridotto(ridotto, suoi);
        }
        if let Some(variazione) = &a.variazione {
            self.variazione(variazione);
        }
        for omissione in &a.omissioni {
            self.omissione(omissione);
        }
        self.chiudi("Attestazione");
    }

    fn ordinario(&mut self, a: &Attestazione, propri: &[&IndicatoreAttestato]) {
        if propri.is_empty() && a.nucleo.is_empty() && a.modulo_sostitutivo.is_none() {
            return;
        }
        self.apri("Ordinario").attributo("Corrente", propri.iter().any(|i| i.corrente).then_some("SI"));
        if let Some(modulo) = &a.modulo_sostitutivo {
            self.giorno("DataPresentazioneModuloSostitutivo", modulo.data_presentazione)
                .attributo("ProtocolloDSUModuloSostitutivo", modulo.protocollo_dsu.as_deref());
        }
        self.contiene();
        if !a.nucleo.is_empty() {
            self.persone("NucleoFamiliare", "ComponenteNucleo", "RapportoConDichiarante", &a.nucleo);
        }
        for tipo in [TipoAttestato::Ordinario, TipoAttestato::Famiglia] {
            for i in propri.iter().filter(|i| i.tipo == tipo && i.persona.is_none()) {
                self.indicatore(i, elemento(i));
            }
        }
        for blocco in &BLOCCHI {
            let voci: Vec<_> = propri.iter().filter(|i| i.tipo == blocco.tipo).collect();
            if voci.is_empty() {
                continue;
            }
            self.apri(blocco.elemento).contiene();
            for i in voci {
                self.apri(blocco.voce);
                if let Some(persona) = &i.persona {
                    self.persona(persona, "");
                }
                self.euro("ISEE", i.isee).contiene();
                self.indicatore(i, elemento(i));
                self.chiudi(blocco.voce);
            }
            self.chiudi(blocco.elemento);
        }
        self.chiudi("Ordinario");
    }

    fn ridotto(&mut self, ridotto: &NucleoRidotto, suoi: &[&IndicatoreAttestato]) {
        self.apri("Ridotto")
            .attributo("CodiceFiscaleBeneficiario", ridotto.codice_fiscale_beneficiario.as_deref())
            .attributo("Corrente", ridotto.corrente.then_some("SI"))
            .contiene();
        if !ridotto.nucleo.is_empty() {
            self.persone("NucleoRistretto", "ComponenteNucleoRistretto", "RelazioneConBeneficiario", &ridotto.nucleo);
        }
        for i in suoi {
            if i.tipo == TipoAttestato::Residenze {
                self.apri(RESIDENZE_RISTRETTE).euro("ISEE", i.isee).contiene();
                self.indicatore(i, elemento(i));
                self.chiudi(RESIDENZE_RISTRETTE);
            } else {
                self.indicatore(i, elemento(i));
            }
        }
        self.chiudi("Ridotto");
    }

    fn indicatore(&mut self, i: &IndicatoreAttestato, elemento: &str) {
        self.apri(elemento).giorno("DataRilascio", i.data_rilascio);
        if i.stato != StatoAttestato::Calcolato {
            return self.vuoto();
        }
        self.contiene();
        if let Some(valori) = i.valori {
            self.valori(valori);
        }
        let forma = FORME.iter().find(|f| f.elemento == elemento);
        if let Some(righe) = i.righe {
            match forma {
                Some(forma) => self.righe(forma.modalita, righe),
                None => self.righe(&format!("{}{elemento}", forme::MODALITA), righe),
            }
        }
        for componente in &i.componenti_aggiuntive {
            self.componente(forma.and_then(|f| f.aggiuntiva).unwrap_or(forme::AGGIUNTIVA), componente);
        }
        for componente in &i.componenti_attratte {
            self.componente("ComponenteAttratta", componente);
        }
        if !i.nucleo_attratto.is_empty() {
            self.persone(
                "NucleoFamiliareAttratto",
                "ElementoNucleoAttratto",
                "RapportoConDichiarante",
                &i.nucleo_attratto,
            );
        }
        self.chiudi(elemento);
    }

    fn valori(&mut self, mut valori: Valori) {
        self.apri("Valori");
        for (nome, numero) in valori.voci() {
            self.numero(nome, &numero);
        }
        self.vuoto();
    }

    fn righe(&mut self, elemento: &str, mut righe: Righe) {
        self.apri(elemento);
        for (nome, numero) in righe.voci() {
            self.numero(nome, &numero);
        }
        self.vuoto();
    }

    fn componente(&mut self, elemento: &str, c: &ComponenteAttestata) {
        self.apri(elemento)
            .attributo("Cognome", c.cognome.as_deref())
            .attributo("Nome", c.nome.as_deref())
            .attributo("CodiceFiscale", c.codice_fiscale.as_deref())
            .euro("ValoreComponenteAggiuntiva", c.importo)
            .vuoto();
    }

    fn persone(&mut self, elenco: &str, voce: &str, relazione: &str, persone: &[ComponenteNucleo]) {
        self.apri(elenco).contiene();
        for persona in persone {
            self.apri(voce).persona(persona, relazione).vuoto();
        }
        self.chiudi(elenco);
    }

    fn persona(&mut self, persona: &ComponenteNucleo, relazione: &str) -> &mut Scrittore {
        if !relazione.is_empty() {
            self.attributo(relazione, persona.relazione.as_deref());
        }
        self.attributo("Cognome", persona.cognome.as_deref())
            .attributo("Nome", persona.nome.as_deref())
            .attributo("CodiceFiscale", persona.codice_fiscale.as_deref())
    }

    fn variazione(&mut self, v: &VariazioneAttestata) {
        self.apri("Variazione")
            .attributo("TipoVariazione", v.tipo.as_deref())
            .giorno("DataVariazione", v.data)
            .attributo("NumeroProtocolloDSUVariata", v.numero_protocollo_dsu_variata.as_deref())
            .attributo("NumeroProtocolloMittenteDSUVariata", v.protocollo_mittente_dsu_variata.as_deref())
            .giorno("DataPresentazioneDSUVariata", v.data_presentazione_dsu_variata)
            .attributo("NoteVariazione", v.note.as_deref())
            .contiene();
        for d in &v.discordanze {
            self.apri("DiscordanzeContestazione")
                .attributo("CFDiscordanza", d.codice_fiscale.as_deref())
                .attributo("TipologiaDiscordanza", d.tipologia.as_deref())
                .attributo("SpecificaDiscordanza", d.specifica.as_deref())
                .vuoto();
        }
        self.chiudi("Variazione");
    }

    fn omissione(&mut self, o: &OmissioneDifformita) {
        self.apri("OmissioneDifformita")
            .attributo("TipoOmissioneDifformita", o.tipo.as_deref())
            .attributo("CodiceFiscale", o.codice_fiscale.as_deref())
            .giorno("DataControlloAE", o.data_controllo)
            .contiene();
        for rapporto in &o.rapporti {
            self.apri("Rapporto")
                .attributo("TipoRapporto", rapporto.tipo.as_deref())
                .attributo("CodiceFiscaleOperatore", rapporto.codice_fiscale_operatore.as_deref())
                .attributo("DescrizioneOperatoreFinanziario", rapporto.operatore.as_deref())
                .attributo("Identificativo", rapporto.identificativo.as_deref())
                .euro("Saldo3112", rapporto.saldo)
                .euro("ConsistenzaMedia", rapporto.consistenza_media)
                .euro("Valore", rapporto.valore)
                .giorno("DataInizio", rapporto.data_inizio)
                .giorno("DataFine", rapporto.data_fine)
                .vuoto();
        }
        if let Some(reddito) = &o.reddito {
            self.apri("RedditoAE")
                .attributo("TipoModelloAE", reddito.modello.as_deref())
                .euro("RedditoComplessivoIRPEFAE", reddito.reddito_complessivo_irpef)
                .euro("RedditoLavoroDipendenteAE", reddito.lavoro_dipendente)
                .euro("RedditoPensioneAE", reddito.pensione)
                .euro("RedditoAgrarioAE", reddito.agrari)
                .euro("RedditiImpostaSostitutivaAE", reddito.imposta_sostitutiva)
                .vuoto();
        }
        self.chiudi("OmissioneDifformita");
    }

    // --- The other answers -------------------------------------------------------------------------------------------

    fn soglia(&mut self, s: &RispostaSoglia) {
        let si = |valore: Option<bool>| valore.map(|si| if si { "SI" } else { "NO" });
        self.apri("DatiIndicatore")
            .attributo("TipoIndicatore", s.tipo_indicatore.as_deref())
            .attributo("SottoSoglia", si(s.sotto_soglia))
            .attributo("ProtocolloDSU", s.protocollo_dsu.as_deref())
            .giorno("DataPresentazioneDSU", s.data_presentazione_dsu)
            .attributo("PresenzaDifformita", si(s.presenza_difformita))
            .contiene();
        for persona in &s.componenti {
            self.apri("Componente").persona(persona, "RapportoConDichiarante").vuoto();
        }
        self.chiudi("DatiIndicatore");
    }

    /// A Fault of SOAP 1.1, with the problem of RFC 7807 when there is a status.
    fn guasto(&mut self, g: &Guasto) {
        self.apri("s:Fault").contiene();
        self.foglia("faultcode", Some(&g.codice));
        self.foglia("faultstring", g.testo.as_deref());
        self.foglia("faultactor", g.attore.as_deref());
        if g.stato.is_some() || g.dettaglio.is_some() {
            self.apri("detail").contiene();
            if let Some(stato) = g.stato {
                self.apri("problem").attributo("xmlns", Some(PROBLEMA)).contiene();
                self.foglia("status", Some(&stato.to_string()));
                self.foglia("detail", g.dettaglio.as_deref());
                self.chiudi("problem");
            } else if let Some(dettaglio) = &g.dettaglio {
                self.protetto(dettaglio);
            }
            self.chiudi("detail");
        }
        self.chiudi("s:Fault");
    }
}

const RESIDENZE_RISTRETTE: &str = "ISEESocioSanResRistretto";

/// Whether an indicator is on a nucleo ristretto, if its person has one.
fn ristretto(i: &IndicatoreAttestato) -> bool {
    use TipoAttestato::{Dottorato, Residenze, Ristretto, Sociosanitario};
    match i.tipo {
        Ristretto | Dottorato | Sociosanitario => true,
        // Who cannot have it may be in either block: only in the nucleo ristretto the person has a relation.
        Residenze if i.stato == StatoAttestato::NonCalcolabile => {
            i.persona.as_ref().is_some_and(|p| p.relazione.is_some())
        }
        Residenze => forme::RIDOTTE.contains(&i.elemento.as_str()),
        _ => false,
    }
}

/// The element of an indicator: its own, or that of its kind for what is written by hand.
fn elemento(i: &IndicatoreAttestato) -> &str {
    if xml_valido(&i.elemento) {
        return &i.elemento;
    }
    match (i.stato, i.tipo) {
        (StatoAttestato::UgualeAOrdinario, _) => forme::UGUALE,
        (StatoAttestato::NonCalcolabile, _) => forme::NON_CALCOLABILE,
        (_, TipoAttestato::Ordinario) => "ISEEOrdinario",
        (_, TipoAttestato::Famiglia) => "ISEEFamiglia",
        (_, TipoAttestato::Minorenni) => "ISEEMinAttr",
        (_, TipoAttestato::Universita) => "ISEEUniAttr",
        (_, TipoAttestato::Residenze) => "ISEESocioSanRes",
        _ => forme::UGUALE_RISTRETTO,
    }
}

/// The name of an element of INPS is made of ASCII letters and digits.
fn xml_valido(nome: &str) -> bool {
    nome.starts_with(|c: char| c.is_ascii_alphabetic()) && nome.bytes().all(|b| b.is_ascii_alphanumeric())
}

/// As the schema wants: two decimals and a dot.
fn due_decimali(valore: Decimal) -> String {
    let mut cent = valore.round_dp_with_strategy(2, RoundingStrategy::MidpointAwayFromZero);
    cent.rescale(2);
    cent.to_string()
}
