//! INPS's documents, element by element: the attestation, an indicator alone, the answer about a threshold.

use roxmltree::Node;

use super::campi::numero;
use super::{
    ATTRIBUTO, DEDOTTO, DISCORDE, ELEMENTO, IMPORTO_AGGIUNTO, Lettore, MANCA, NOME_MASSIMO, PERSONA, RIPETUTO, corto,
    di_servizio, elementi, nome, testo_di,
};
use crate::attestazione::forme::{self, BLOCCHI, Blocco, Numero};
use crate::attestazione::{
    Attestazione, ComponenteAttestata, ComponenteNucleo, Discordanza, IndicatoreAttestato, IndicatoreSolo,
    ModuloSostitutivo, NucleoRidotto, OmissioneDifformita, Rapporto, RedditoAe, Righe, RispostaSoglia, StatoAttestato,
    TipoAttestato, Valori, VariazioneAttestata,
};
use crate::euro::Euro;

impl Lettore {
    /// The people listed in an element.
    pub(super) fn persone(&mut self, n: Node<'_, '_>, voci: &[&str], relazione: &str) -> Vec<ComponenteNucleo> {
        self.resto(n, &[], voci);
        elementi(n).filter(|e| voci.contains(&nome(*e))).map(|e| self.persona(e, relazione)).collect()
    }

    pub(super) fn persona(&mut self, n: Node<'_, '_>, relazione: &str) -> ComponenteNucleo {
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

    pub(super) fn attestazione(&mut self, n: Node<'_, '_>) -> Attestazione {
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

    pub(super) fn modulo(&mut self, n: Node<'_, '_>, a: &mut Attestazione) {
        let modulo = ModuloSostitutivo {
            data_presentazione: self.data(n, "DataPresentazioneModuloSostitutivo"),
            protocollo_dsu: self.testo_in(n, "ProtocolloDSUModuloSostitutivo"),
        };
        if a.modulo_sostitutivo.is_none() && modulo != ModuloSostitutivo::default() {
            a.modulo_sostitutivo = Some(modulo);
        }
    }

    pub(super) fn ordinario(&mut self, n: Node<'_, '_>, a: &mut Attestazione) {
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
    pub(super) fn famiglia(
        &mut self,
        n: Node<'_, '_>,
        corrente: bool,
        persona: Option<ComponenteNucleo>,
        a: &mut Attestazione,
    ) {
        self.avvisa(DEDOTTO, n, "");
        let indicatore = self.indicatore(n, TipoAttestato::Famiglia, corrente, persona, &[]);
        self.aggiungi(a, IndicatoreAttestato { dedotto: true, ..indicatore }, None);
    }

    /// `ISEEMin`, `ISEEUni`, `ISEESocioSanRes`.
    pub(super) fn blocco(&mut self, n: Node<'_, '_>, blocco: &Blocco, corrente: bool, a: &mut Attestazione) {
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
    pub(super) fn forme(
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

    pub(super) fn ridotto(&mut self, n: Node<'_, '_>, a: &mut Attestazione) {
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
    pub(super) fn residenze_ridotte(
        &mut self,
        n: Node<'_, '_>,
        corrente: bool,
        persona: &ComponenteNucleo,
        a: &mut Attestazione,
    ) {
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
    pub(super) fn indicatore(
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
    pub(super) fn componente(&mut self, n: Node<'_, '_>, dove: &mut Vec<ComponenteAttestata>) {
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

    pub(super) fn valori(&mut self, n: Node<'_, '_>, solo: bool) -> Valori {
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
    pub(super) fn righe(&mut self, n: Node<'_, '_>) -> (Righe, Option<Euro>) {
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

    pub(super) fn riga(&mut self, n: Node<'_, '_>, campo: &str, numero: Numero<'_>) {
        match numero {
            Numero::Importo(euro) => *euro = self.euro(n, campo),
            Numero::Scala(scala) => *scala = self.numero(n, campo, false),
        }
    }

    /// Gives an indicator its name and puts it in the list.
    pub(super) fn aggiungi(&mut self, a: &mut Attestazione, mut indicatore: IndicatoreAttestato, coda: Option<&str>) {
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

    pub(super) fn variazione(&mut self, n: Node<'_, '_>) -> VariazioneAttestata {
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

    pub(super) fn omissione(&mut self, n: Node<'_, '_>) -> OmissioneDifformita {
        self.resto(n, &["TipoOmissioneDifformita", "CodiceFiscale", "DataControlloAE"], &["Rapporto", "RedditoAE"]);
        OmissioneDifformita {
            tipo: self.testo_in(n, "TipoOmissioneDifformita"),
            codice_fiscale: self.testo_in(n, "CodiceFiscale"),
            data_controllo: self.data(n, "DataControlloAE"),
            rapporti: elementi(n).filter(|e| nome(*e) == "Rapporto").map(|e| self.rapporto(e)).collect(),
            reddito: self.uno(n, &["RedditoAE"]).map(|e| self.reddito(e)),
        }
    }

    pub(super) fn rapporto(&mut self, n: Node<'_, '_>) -> Rapporto {
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

    pub(super) fn reddito(&mut self, n: Node<'_, '_>) -> RedditoAe {
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

    pub(super) fn indicatore_solo(&mut self, n: Node<'_, '_>) -> IndicatoreSolo {
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

    pub(super) fn soglia(&mut self, n: Node<'_, '_>) -> RispostaSoglia {
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
