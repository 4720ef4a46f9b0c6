//! The facts on PDND that the adviser knows, each with where it comes from and how sure it is, in Italian.
//!
//! Nothing here is a rule of the engine: an act that the calculation cites is in `fonte`, a page on PDND is here. Who adds a
//! fact says how sure it is; what nobody has published is [`CertezzaFonte::NonNoto`], never left out.

use serde::Serialize;

use super::codici::nomi;

/// How sure a fact is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "kebab-case")]
pub enum CertezzaFonte {
    /// In an official text or in official open data.
    Documentato,
    /// Seen in a public repository of the body, or of a public body that uses the service.
    Codice,
    /// In an INPS message, read through a summary of the press.
    Riassunto,
    /// In an article.
    Stampa,
    /// Deduced by us.
    Dedotto,
    /// Not public.
    NonNoto,
}

/// Where a fact comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Origine {
    /// The document or the page, in Italian.
    pub testo: &'static str,
    /// An address, where there is one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<&'static str>,
}

/// Something that is known of PDND, or known not to be public.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Fatto {
    /// What, in Italian.
    pub testo: &'static str,
    /// Where it comes from.
    pub fonte: Origine,
    /// How sure it is.
    pub certezza: CertezzaFonte,
}

macro_rules! origini {
    ($($nome:ident = $testo:literal, $url:expr;)*) => {
        $(pub(crate) const $nome: Origine =
            Origine { testo: $crate::messaggi::testo!(concat!("origine-", stringify!($nome)), $testo), url: $url };)*
        #[cfg(not(target_arch = "wasm32"))]
        pub(super) static ORIGINI: &[super::Parole] = &[$((concat!("origine-", stringify!($nome)), $testo)),*];
    };
}

macro_rules! fatti {
    ($($nome:ident = $certezza:ident $fonte:ident, $testo:literal;)*) => {
        $(pub(crate) const $nome: Fatto = Fatto {
            testo: $crate::messaggi::testo!(concat!("fatto-", stringify!($nome)), $testo),
            fonte: $fonte,
            certezza: CertezzaFonte::$certezza,
        };)*
        #[cfg(not(target_arch = "wasm32"))]
        pub(super) static FATTI: &[super::Parole] = &[$((concat!("fatto-", stringify!($nome)), $testo)),*];
    };
}

// Where the facts come from.
origini! {
    DATI_APERTI = "Dati aperti PDND, 22 agosto 2026", Some("https://github.com/italia/pdnd-opendata");
    ADERENTI = "Dati aperti PDND, elenco degli aderenti", Some("https://github.com/italia/pdnd-opendata");
    BUONA_PRATICA = "PagoPA, pagina «Erogare bonus ai cittadini in modo equo ed efficiente», 17 ottobre 2025", None;
    MESSAGGIO = "Messaggio INPS 3269/2025, letto in un riassunto di stampa", Some("https://www.ilmiostudioonline.com/rassegnastampalavoro/dati-isee-disponibili-sulla-piattaforma-nazionale-per-gli-enti");
    SCHEMI = "Schemi del servizio 2.8 e dell'attestazione 1.4, pubblicati da PagoPA", Some("https://github.com/pagopa/idpay-admissibility-assessor");
    SCHEMA_SOGLIA = "Schema della consultazione soglia, pubblicato da PagoPA", Some("https://github.com/pagopa/io-functions-bonus");
    OPENMSP = "OpenMSP, programma pubblico che usa il servizio 5 (maggio 2026)", Some("https://github.com/lsantalu/OpenMSP");
    GOVWAY_198 = "Segnalazione di un ente, GovWay 198", Some("https://github.com/link-it/govway/issues/198");
    GOVWAY_206 = "Segnalazione di un ente, GovWay 206 (2025)", Some("https://github.com/link-it/govway/issues/206");
    INTEROP_64 = "Segnalazione del 17 maggio 2022, PDND 64", Some("https://github.com/pagopa/pdnd-interop-frontend/issues/64");
    INTEROP_71 = "Risposta di PagoPA, PDND 71", Some("https://github.com/pagopa/pdnd-interop-frontend/issues/71");
    INTEROP_243 = "Segnalazione di un ente, PDND 243 (2023)", Some("https://github.com/pagopa/pdnd-interop-frontend/issues/243");
    INTEROP_1996 = "Segnalazione di un ente, PDND 1996 (giugno 2026)", Some("https://github.com/pagopa/pdnd-interop-frontend/issues/1996");
    INTEROP_2226 = "Segnalazione di un ente, PDND 2226 (settembre 2026, servizio DURC)", Some("https://github.com/pagopa/pdnd-interop-frontend/issues/2226");
    ADESIONE = "Manuale operativo PDND, guida all'adesione", Some("https://docs.pagopa.it/interoperabilita-1/manuale-operativo/guida-alladesione");
    FINALITA = "Manuale operativo PDND, finalità", Some("https://docs.pagopa.it/interoperabilita-1/manuale-operativo/finalita");
    CLIENT = "Manuale operativo PDND, client e materiale crittografico", Some("https://docs.pagopa.it/interoperabilita-1/manuale-operativo/client-e-materiale-crittografico");
    VOUCHER = "Manuale operativo PDND, utilizzare i voucher", Some("https://docs.pagopa.it/interoperabilita-1/manuale-operativo/utilizzare-i-voucher");
    LINEE_GUIDA = "Linee guida AgID sulla PDND, capitolo 9", Some("https://github.com/AgID/lg-pdnd-docs");
    CIRCOLARE_73 = "Circolare INPS 73/2015, letta in un riassunto", Some("https://www.lavorofisco.it/isee-istruzioni-operative-accesso-ai-dati-da-parte-degli-enti-erogatori-di-prestazioni-sociali-agevolate/");
    DPCM_SPECIE = "DPCM 159/2013, art. 6-8", Some("https://www.normattiva.it/uri-res/N2Ls?urn:nir:presidente.consiglio:decreto:2013-12-05;159");
    DPCM_DSU = "DPCM 159/2013, art. 10-11", Some("https://www.normattiva.it/uri-res/N2Ls?urn:nir:presidente.consiglio:decreto:2013-12-05;159~art10");
    L199_2025 = "L. 199/2025, art. 1, c. 208", Some("https://www.normattiva.it/uri-res/N2Ls?urn:nir:stato:legge:2025-12-30;199~art1");
    GDPR_28 = "GDPR, art. 28", Some("https://eur-lex.europa.eu/eli/reg/2016/679/oj");
    NOSTRO = "Deduzione nostra, dai fatti qui citati", None;
    NON_PUBBLICO = "Nessuna fonte pubblica al 21 novembre 2026: è nel documento dell'e-service, nel back office PDND", None;
}

fatti! {
    // What the services are for.
    SCOPO_ATTESTAZIONE = Codice SCHEMI, "Dà l'attestazione intera di una DSU: tutti gli indicatori, il nucleo, le righe del calcolo, le omissioni e difformità.";
    SCOPO_INDICATORE = Codice SCHEMI, "Dà un solo indicatore, con le cinque cifre che lo compongono.";
    SCOPO_ATTESTAZIONE_OPERATORI = Documentato BUONA_PRATICA, "Come il servizio 1 per qualunque cittadino, senza certificato di INPS: ogni richiesta porta i dati dell'operatore.";
    SCOPO_INDICATORE_OPERATORI = Documentato BUONA_PRATICA, "Come il servizio 2 per qualunque cittadino, senza certificato di INPS: ogni richiesta porta i dati dell'operatore.";
    SCOPO_ATTESTAZIONE_RESIDENTI = Documentato BUONA_PRATICA, "Come il servizio 1, ma INPS risponde solo a un comune e solo per i suoi residenti.";
    SCOPO_INDICATORE_RESIDENTI = Documentato BUONA_PRATICA, "Come il servizio 2, ma INPS risponde solo a un comune e solo per i suoi residenti.";
    SCOPO_RISCONTRO = Riassunto MESSAGGIO, "Verifica l'ISEE che il cittadino ha dichiarato, a partire dal protocollo della sua DSU.";
    SCOPO_NUCLEO_RISCONTRO = Riassunto MESSAGGIO, "Verifica l'ISEE che il cittadino ha dichiarato, a partire dal protocollo della sua DSU, e il nucleo.";

    // What they ask.
    CHIEDE_CF = Codice SCHEMI, "Codice fiscale e giorno in cui l'ISEE deve essere valido, con codice e numero della pratica della prestazione.";
    CHIEDE_PROTOCOLLO = Codice SCHEMI, "In alternativa: protocollo della DSU e codice fiscale del beneficiario.";
    CHIEDE_MITTENTE = Codice SCHEMI, "In alternativa: protocollo di chi ha trasmesso la DSU e codice fiscale del beneficiario.";
    CHIEDE_TIPO = Codice SCHEMI, "Tipo di indicatore.";
    CHIEDE_CF_RESIDENTI = Codice OPENMSP, "Codice fiscale, giorno, codice della prestazione, numero e stato della pratica, in quest'ordine.";
    CHIEDE_TIPO_RESIDENTI = Dedotto NOSTRO, "Tipo di indicatore, codice fiscale, giorno e dati della prestazione: come il servizio 2.";
    CHIEDE_COME_UNO = Dedotto NOSTRO, "Come il servizio 1, più l'identità dell'operatore.";
    CHIEDE_COME_DUE = Dedotto NOSTRO, "Come il servizio 2, più l'identità dell'operatore.";
    CHIEDE_OPERATORE = NonNoto NON_PUBBLICO, "In che forma viaggia l'identità dell'operatore non è pubblico.";
    CHIEDE_RISCONTRO = Dedotto NOSTRO, "Protocollo della DSU e codice fiscale.";

    // What they give.
    DA_ATTESTAZIONE = Codice SCHEMI, "Protocollo, date, nucleo, ogni indicatore con le 14 righe del calcolo, variazioni, omissioni e difformità.";
    DA_INDICATORE = Codice SCHEMI, "ISE, scala di equivalenza, ISEE, ISR, ISP, protocollo e data della DSU.";
    DA_COME_UNO = Dedotto NOSTRO, "La stessa attestazione del servizio 1.";
    DA_COME_DUE = Dedotto NOSTRO, "Lo stesso indicatore del servizio 2.";
    DA_ATTESTAZIONE_RESIDENTI = Codice OPENMSP, "La stessa attestazione del servizio 1.";
    DA_RISCONTRO = Dedotto NOSTRO, "L'indicatore, oppure l'esito RISCONTRO_NON_VALIDO.";
    DA_NUCLEO = Dedotto NOSTRO, "L'indicatore e le persone del nucleo.";
    DA_NON_RESIDENTE = NonNoto NON_PUBBLICO, "Che cosa risponde per chi non risiede nel comune non è pubblico.";

    // Who may use them.
    CHI_BASE = Riassunto MESSAGGIO, "Comuni capoluogo e altri enti registrati in IPA.";
    CHI_OPERATORI = Riassunto MESSAGGIO, "Comuni, regioni e province autonome e i loro consorzi, ASL, università, AFAM, enti per il diritto allo studio, enti di edilizia residenziale pubblica.";
    CHI_RESIDENTI = Riassunto MESSAGGIO, "Comuni.";
    CHI_RISCONTRO = Riassunto MESSAGGIO, "Tutti gli enti registrati in IPA.";
    BASE_PER_GRANDI = Documentato BUONA_PRATICA, "La variante base è pensata per i comuni grandi e le amministrazioni centrali.";
    OPERATORI_PER_PICCOLI = Documentato BUONA_PRATICA, "La variante Operatori è pensata per i comuni piccoli.";

    // How they are called.
    AUT_VOUCHER = Documentato VOUCHER, "Voucher PDND, chiesto con una chiave privata che resta sul server dell'ente.";
    AUT_CERTIFICATO = Documentato BUONA_PRATICA, "Certificato client scambiato con INPS: mutua autenticazione (mTLS).";
    AUT_MTLS = Codice INTEROP_71, "Il voucher lo rilascia sempre PDND; chi eroga il servizio può aggiungere la mutua autenticazione.";
    AUT_IP = Codice GOVWAY_206, "Indirizzi IP di uscita dichiarati a INPS.";
    AUT_SPID = Documentato BUONA_PRATICA, "Operatore autenticato con SPID o CIE nel sistema dell'ente.";
    AUT_SPID_LIVELLO = Riassunto MESSAGGIO, "Serve SPID di livello 2 o CIE 3.0.";
    AUT_MV62 = Riassunto MESSAGGIO, "Ogni operatore autorizzato da INPS con il modulo MV62.";
    AUT_MV62_CONTENUTO = NonNoto NON_PUBBLICO, "Che cosa chiede il modulo MV62 non è pubblico.";
    AUT_SOLO_VOUCHER_RESIDENTI = Codice OPENMSP, "Oltre al voucher nient'altro: nessun certificato di INPS.";
    AUT_SOLO_VOUCHER_RISCONTRO = Dedotto NOSTRO, "Oltre al voucher nient'altro.";
    AUT_FILTRO = Codice INTEROP_2226, "Un filtro sugli indirizzi IP è possibile anche qui: un ente con un voucher valido ha visto le connessioni a INPS cadere senza risposta.";
    AUT_IDENTITY = Codice SCHEMI, "Intestazione SOAP Identity con UserId e CodiceUfficio, obbligatori.";
    AUT_IDENTITY_DEDOTTA = Dedotto NOSTRO, "Intestazione SOAP Identity con UserId e CodiceUfficio, come nel servizio 2.8.";

    // Operations.
    OPERAZIONE_NON_NOTA = NonNoto NON_PUBBLICO, "Il nome dell'operazione non è pubblico.";
    DAL_2022 = Codice INTEROP_64, "Una segnalazione del 17 maggio 2022 parla già di questo servizio: i dati aperti, che cominciano dopo, non possono confermarlo.";
    ID_QUATTRO = Dedotto NOSTRO, "Dedotto: una pagina di PagoPA elenca sei identificativi ISEE, cinque hanno un nome nei dati aperti, questo è il sesto.";

    // What else is in the catalogue.
    ALTRO_V1 = Documentato DATI_APERTI, "Nel catalogo c'è ancora la vecchia «Consultazione ISEE - v1», usata da 2 regioni e 5 comuni: non è fra gli otto.";
    ALTRO_AGGREGATI = Documentato DATI_APERTI, "Nel catalogo c'è anche «Consultazione Aggregati Isee - WaaS»: dati aggregati, non di una persona.";
    DIVARIO = Documentato DATI_APERTI, "Il 21 agosto 2026 gli enti su PDND erano 9.537, di cui 7.649 comuni: 583 erano abilitati all'attestazione dei residenti e 185 la usavano.";

    // Reasons of the table.
    PERCHE_NESSUNA_DSU = Codice SCHEMI, "Ogni servizio cerca una DSU già presentata, per codice fiscale o per protocollo: prima non c'è niente da consultare.";
    PERCHE_SIMULATORE = Dedotto NOSTRO, "Per una stima basta il simulatore: i dati restano nella pagina e PDND non serve.";
    PERCHE_NESSUN_ACCESSO = Riassunto MESSAGGIO, "Gli otto servizi sono aperti solo a enti pubblici registrati in IPA.";
    PERCHE_ATTESTAZIONE_DAL_CITTADINO = Documentato DPCM_DSU, "Il cittadino può avere la sua attestazione da INPS e consegnarla.";
    PERCHE_FORNITORE = Documentato GDPR_28, "Chi lavora per conto di un ente è responsabile del trattamento: a PDND aderisce l'ente, e il consiglio va chiesto per lui.";
    PERCHE_MINIMO = Riassunto CIRCOLARE_73, "Si chiedono solo dati pertinenti e non eccedenti: il servizio che dà meno, fra quelli che bastano a decidere.";
    PERCHE_RESIDENTI = Documentato BUONA_PRATICA, "Per i residenti non serve né il certificato di INPS né un operatore autenticato: è il collegamento che costa meno, e può girare da solo.";
    PERCHE_RESIDENTI_DIFFUSO = Documentato DATI_APERTI, "È il servizio che i comuni scelgono di più: 583 abilitati all'attestazione e 286 all'indicatore dei residenti, al 22 agosto 2026.";
    PERCHE_NON_RESIDENTI = Documentato BUONA_PRATICA, "I servizi Residenti non rispondono per chi vive in un altro comune.";
    PERCHE_RISCONTRO = Riassunto MESSAGGIO, "Con il protocollo della DSU il Riscontro verifica il dato dichiarato, ed è aperto a tutti gli enti registrati in IPA.";
    PERCHE_SENZA_PROTOCOLLO = Riassunto MESSAGGIO, "Senza il protocollo della DSU il Riscontro non si può usare.";
    PERCHE_CONTROLLO = Dedotto NOSTRO, "Per il controllo di un'autocertificazione basta un sì o un no sul valore: è la risposta con meno dati.";
    PERCHE_OMISSIONI = Codice SCHEMI, "Omissioni, difformità e righe del calcolo sono solo nell'attestazione.";
    PERCHE_NUCLEO = Dedotto NOSTRO, "Il nucleo è nel Nucleo Riscontro, che dà meno dell'attestazione; senza il protocollo resta l'attestazione.";
    PERCHE_BASE = Documentato BUONA_PRATICA, "La variante base risponde per qualunque cittadino senza operatore: un solo collegamento, al prezzo del certificato di INPS.";
    PERCHE_OPERATORI = Documentato BUONA_PRATICA, "La variante Operatori risponde per qualunque cittadino senza certificato di INPS, se ogni richiesta la fa un operatore autenticato.";
    PERCHE_UNIONE = Dedotto NOSTRO, "Chi è residente si stabilisce sul singolo comune: per un'unione o un ambito i servizi Residenti non sono sicuri.";
    PERCHE_REGIONI = Documentato DATI_APERTI, "13 regioni sono già abilitate all'attestazione base, al 22 agosto 2026.";
    PERCHE_UNIVERSITA = Documentato DATI_APERTI, "56 università e AFAM sono già abilitate all'attestazione base e 34 la usano, al 22 agosto 2026.";
    PERCHE_DIRITTO_STUDIO = Codice SCHEMI, "Se conta sapere come è fatto il nucleo dello studente (attratto, componente aggiuntiva), lo distingue solo l'attestazione.";
    PERCHE_SPORTELLO = Dedotto NOSTRO, "Le domande passano da un operatore e sono poche: la variante Operatori evita il certificato.";
    PERCHE_ALTRA_PA = Riassunto MESSAGGIO, "Il Riscontro è aperto a ogni ente registrato in IPA, le altre varianti no.";
    PERCHE_MOLTI = Dedotto NOSTRO, "Con molte richieste un operatore per ognuna non regge: meglio una variante che gira da sola.";
    PERCHE_DA_SOLO = Documentato BUONA_PRATICA, "Senza un operatore alla richiesta la variante Operatori non si può usare.";
    PERCHE_TIPO = Codice SCHEMI, "Il tipo di indicatore da chiedere è quello della prestazione: Ordinario, Minorenne, Universitario, SocioSanitario, Dottorato, Residenziale.";
    PERCHE_TIPO_UNIVERSITARIO = Documentato DPCM_SPECIE, "Per il diritto allo studio universitario conta l'ISEE università (art. 8).";
    PERCHE_TIPO_SOCIOSANITARIO = Documentato DPCM_SPECIE, "Per le prestazioni sociosanitarie conta l'ISEE sociosanitario (art. 6, c. 1-2); per un minorenne quello per minorenni.";
    PERCHE_TIPO_RESIDENZIALE = Documentato DPCM_SPECIE, "Per il ricovero a ciclo continuativo conta l'ISEE residenze (art. 6, c. 3).";
    PERCHE_TIPO_ORDINARIO = Documentato DPCM_SPECIE, "Per la casa conta l'ISEE ordinario.";

    // Why not the others.
    NO_ENTE = Riassunto MESSAGGIO, "Questo ente non è fra quelli a cui il servizio è aperto.";
    NO_ACCESSO = Riassunto MESSAGGIO, "È aperto solo a enti pubblici registrati in IPA.";
    NO_DSU = Codice SCHEMI, "Cerca una DSU già presentata: qui non c'è ancora.";
    NO_NON_RESIDENTE = Documentato BUONA_PRATICA, "Non risponde per chi risiede in un altro comune.";
    NO_CERTIFICATO = Documentato BUONA_PRATICA, "Chiede il certificato di INPS: un costo che qui un'altra variante evita.";
    NO_OPERATORE = Documentato BUONA_PRATICA, "Ogni richiesta vuole un operatore autenticato: qui un'altra variante ne fa a meno.";
    NO_DA_SOLO = Documentato BUONA_PRATICA, "Non può girare senza un operatore autenticato.";
    NO_PROTOCOLLO = Riassunto MESSAGGIO, "Serve il protocollo della DSU, che il cittadino deve dare.";
    NO_SENZA_CALCOLO = Codice SCHEMI, "Non dà omissioni, difformità né le righe del calcolo.";
    NO_SENZA_NUCLEO = Codice SCHEMI, "Non dice chi c'è nel nucleo.";
    NO_TROPPO = Riassunto CIRCOLARE_73, "Dà più dati di quelli che bastano a decidere.";

    // What to beware of.
    AVVISO_CONSIGLIO = Dedotto NOSTRO, "Il consiglio è nostro: i fatti hanno ciascuno la sua fonte, la scelta la fa l'ente.";
    AVVISO_FORMA = NonNoto NON_PUBBLICO, "La forma esatta di questo servizio non è pubblica: quella che si conosce è dedotta, decide il documento del catalogo.";
    AVVISO_ATTRIBUTI = NonNoto NON_PUBBLICO, "Quali attributi certificati chiede ogni servizio è scritto nel catalogo: qui si sa solo quali ha l'ente.";
    AVVISO_LIMITI = NonNoto NON_PUBBLICO, "I limiti di chiamate di INPS non sono pubblici.";
    AVVISO_VERSIONE = NonNoto NON_PUBBLICO, "In produzione c'è la versione 2 del servizio, di cui nessuno schema è pubblico: i nomi noti sono della 2.8.";
    AVVISO_UNIONE = NonNoto NON_PUBBLICO, "Se un'unione o un ambito può usare i servizi Residenti per i comuni che ne fanno parte non è pubblico: va chiesto a INPS.";
    AVVISO_NON_RESIDENTE = NonNoto NON_PUBBLICO, "Che cosa rispondono i servizi Residenti per chi non risiede nel comune non è pubblico: non va letto come «non ha l'ISEE».";
    AVVISO_BASE_COMUNE = Riassunto MESSAGGIO, "La variante base è annunciata per i comuni capoluogo: per un altro comune va chiesto a INPS se è ammesso.";
    AVVISO_BASE_COMUNI = Documentato DATI_APERTI, "45 comuni sono abilitati all'attestazione base, al 22 agosto 2026.";
    AVVISO_BASE_ALTRI = Dedotto NOSTRO, "L'ammissione alla variante base va chiesta a INPS.";
    AVVISO_DUE_ORDINARI = Documentato L199_2025, "Dal 2026 la legge prevede due indicatori di tipo ordinario: quello per le prestazioni dello Stato alle famiglie non vale per quelle dell'ente.";
    AVVISO_FAMIGLIA_NOME = NonNoto NON_PUBBLICO, "Con quale nome e in che posto l'attestazione scriva il secondo indicatore non è pubblico.";
    AVVISO_OMISSIONI = Documentato DPCM_DSU, "Un'attestazione con omissioni o difformità non è un rifiuto: chi chiede può correggere o spiegare.";
    AVVISO_INSOLITO = Dedotto NOSTRO, "Questo bisogno di solito è di un altro tipo di ente: controllare la base giuridica prima di chiedere i dati.";
    AVVISO_CONTRADDIZIONE = Dedotto NOSTRO, "Le risposte si contraddicono: chi chiede vive altrove, ma si è detto che sono tutti residenti. Vale il bisogno.";
    AVVISO_ANALISI = Codice INTEROP_1996, "Nell'analisi del rischio va detto che si accede a dati personali: con «no» la pubblicazione si blocca.";
    AVVISO_TEMPI = Codice INTEROP_243, "L'approvazione di INPS può richiedere tempo: un ente ha segnalato oltre 10 giorni.";
    AVVISO_PER_FINALITA = Documentato LINEE_GUIDA, "L'analisi del rischio si fa per ogni finalità: base giuridica, scopo, principi, tempo di conservazione.";
    AVVISO_PROTOCOLLO = Codice SCHEMI, "Anche l'attestazione della variante base si può cercare per protocollo della DSU.";

    // The ladder of the data.
    GRADINO_SOGLIA = Codice SCHEMA_SOGLIA, "Sopra o sotto una soglia: un'operazione fuori dagli otto servizi.";
    GRADINO_INDICATORE = Codice SCHEMI, "Un indicatore: l'ISEE e le cifre che lo compongono.";
    GRADINO_NUCLEO = Dedotto NOSTRO, "L'indicatore e le persone del nucleo.";
    GRADINO_ATTESTAZIONE = Codice SCHEMI, "L'attestazione: nucleo, redditi e patrimonio in somma, omissioni, e dai blocchi sociosanitari indizi di disabilità.";
    GRADINO_DSU = Dedotto NOSTRO, "La DSU intera: nessuno degli otto servizi la dà.";

    // The path.
    PASSO_IPA = Documentato ADESIONE, "Controllare la scheda dell'ente in IPA e l'accesso alla PEC che vi è indicata come domicilio digitale.";
    PASSO_RICHIESTA = Documentato ADESIONE, "Cominciare la richiesta su https://selfcare.pagopa.it/onboarding/prod-interop, con SPID o CIE: il modulo lo può compilare chiunque.";
    PASSO_NOMI = Documentato ADESIONE, "Indicare il rappresentante legale e fino a 3 amministratori per la produzione.";
    PASSO_ACCORDO = Documentato ADESIONE, "Firmare l'accordo di adesione arrivato per PEC.";
    PASSO_CARICA = Documentato ADESIONE, "Caricare l'accordo firmato dal collegamento che è nella PEC, entro 30 giorni.";
    PASSO_FRUIZIONE = Codice INTEROP_243, "Nel catalogo, mandare la richiesta di fruizione dell'e-service: gli attributi certificati li controlla la piattaforma, gli altri INPS.";
    PASSO_FINALITA = Documentato FINALITA, "Creare la finalità: dati generali, stima delle chiamate al giorno, analisi del rischio. Pubblicata la finalità, testo e analisi non cambiano più; la stima sì.";
    PASSO_SOGLIA = Documentato FINALITA, "Sotto le soglie dell'erogatore la finalità si attiva da sola; sopra, deve approvarla INPS.";
    PASSO_CHIAVI = Documentato CLIENT, "Creare il client e-service, generare le chiavi RSA-2048, caricare la chiave pubblica, associare client e finalità. La chiave privata resta sul server.";
    PASSO_DATI = Documentato VOUCHER, "Annotare clientId, kid, purposeId, audience e indirizzo del token: servono a chiedere il voucher.";
    PASSO_CERTIFICATO = Codice GOVWAY_206, "Chiedere a INPS il certificato client e dichiarare gli indirizzi IP da cui partono le chiamate.";
    PASSO_MV62 = Riassunto MESSAGGIO, "Autorizzare ogni operatore presso INPS con il modulo MV62.";
    PASSO_SPID = Riassunto MESSAGGIO, "Far entrare gli operatori nel sistema dell'ente con SPID di livello 2 o CIE 3.0.";
    PASSO_IP = Codice INTEROP_2226, "Chiedere a INPS se gli indirizzi IP vanno dichiarati anche per questo servizio: a un ente le connessioni cadevano senza risposta.";
    PASSO_DOCUMENTO = Dedotto NOSTRO, "Scaricare dal back office del catalogo il documento tecnico dell'e-service: decide i nomi e la forma delle richieste.";
    PASSO_COLLAUDO = Codice SCHEMI, "Provare nell'ambiente di collaudo di PDND e su api.collaudo.inps.it, poi passare in produzione.";
    PASSO_SIMULA = Dedotto NOSTRO, "Fare la stima con il simulatore.";
    PASSO_DSU = Documentato DPCM_DSU, "Presentare la DSU, da soli a INPS o con un CAF.";
    PASSO_ATTESTAZIONE = Documentato DPCM_DSU, "Avere l'attestazione da INPS e consegnarla a chi la chiede.";
    PASSO_LEGGI = Dedotto NOSTRO, "Leggere l'attestazione consegnata e controllare che le sue righe tornino.";
    PASSO_DOPO = Dedotto NOSTRO, "Quando la DSU c'è, tornare qui con il bisogno vero: un servizio PDND può servire.";
}

// The bodies: the code, and what they are.
nomi! { ENTI "ente";
    COMUNE = "comune", "Comune non capoluogo";
    CAPOLUOGO = "comune-capoluogo", "Comune capoluogo";
    UNIONE = "unione", "Unione di comuni o ambito sociale";
    REGIONE = "regione", "Regione o provincia autonoma";
    UNIVERSITA = "universita", "Università o istituto AFAM";
    DIRITTO_STUDIO = "diritto-allo-studio", "Ente per il diritto allo studio";
    ASL = "asl", "Azienda sanitaria locale";
    ERP = "edilizia-pubblica", "Ente di edilizia residenziale pubblica (ERP)";
    ALTRA_PA = "altra-pa", "Altro ente registrato in IPA";
    PRIVATO = "privato", "Ente o impresa privata";
    CAF = "caf", "CAF o patronato";
    CITTADINO = "cittadino", "Cittadino";
    FORNITORE = "fornitore", "Fornitore di software di un ente";
}

// What they need: the code, and how an office would call it.
nomi! { BISOGNI "bisogno-ente";
    STIMA = "stima", "Una stima, prima che ci sia una DSU";
    TARIFFA_RESIDENTI = "tariffa-residenti", "Una tariffa o uno sconto per chi risiede nel comune, calcolati alla domanda";
    NON_RESIDENTI = "non-residenti", "Chi chiede vive in un altro comune";
    CONTROLLO = "controllo", "Il controllo a posteriori delle autocertificazioni (DPR 445/2000)";
    OMISSIONI = "omissioni", "Vedere omissioni, difformità o il calcolo";
    BANDO = "bando", "Un bando con molte domande";
    TUTTI = "tutti", "Un collegamento solo, senza operatore, per qualunque cittadino";
    TASSE_UNIVERSITARIE = "tasse-universitarie", "Le fasce delle tasse universitarie";
    BORSE = "borse-di-studio", "Le borse di studio e il diritto allo studio";
    SOCIOSANITARIE = "sociosanitarie", "Le quote delle prestazioni sociosanitarie";
    RICOVERO = "ricovero", "La retta di una struttura residenziale";
    CASA = "casa-popolare", "I canoni e le assegnazioni delle case popolari";
    VALORE = "valore-dichiarato", "La verifica di un valore dichiarato";
    NUCLEO = "nucleo", "Sapere chi c'è nel nucleo";
}

testi! { TESTI;
    PDND_QUANDO_NUCLEO = "se le regole chiedono il nucleo o il calcolo";
    PDND_QUANDO_OMISSIONI = "se si devono vedere omissioni, difformità o il calcolo";
    PDND_QUANDO_OPERATORE = "se c'è un operatore autenticato";
    PDND_QUANDO_PROTOCOLLO = "se il cittadino dà il protocollo della DSU";
    PDND_QUANDO_SENZA_PROTOCOLLO = "se il protocollo non c'è";
    PDND_QUANDO_RESIDENTI = "per i soli residenti";
    PDND_QUANDO_ALTROVE = "per chi risiede altrove";
    PDND_QUANDO_CERTIFICATO = "se vale la pena di avere il certificato di INPS";
    PDND_CHIEDI_RESIDENTI = "Chi fa domanda risiede sempre nel comune?";
    PDND_CHIEDI_AUTOMATICO = "La richiesta parte da sola, senza un operatore?";
    PDND_CHIEDI_PROTOCOLLO = "Chi fa domanda dà il protocollo della DSU?";
    PDND_CHIEDI_NUCLEO = "Per decidere serve sapere chi c'è nel nucleo?";
    PDND_CHIEDI_OMISSIONI = "Per decidere servono omissioni, difformità o le righe del calcolo?";
    PDND_CHIEDI_VOLUMI = "Le richieste sono molte?";
    PDND_FASE_ADESIONE = "Aderire a PDND (chi ha già aderito comincia dopo)";
    PDND_FASE_SERVIZIO = "Ottenere il servizio";
    PDND_FASE_INPS = "Con INPS";
    PDND_FASE_PROVA = "Provare";
    PDND_FASE_SENZA = "Senza PDND";
    PDND_CHI_IPA = "Referente IPA dell'ente";
    PDND_CHI_CHIUNQUE = "Chiunque nell'ente";
    PDND_CHI_RAPPRESENTANTE = "Rappresentante legale";
    PDND_CHI_UFFICIO = "Ufficio che usa i dati";
    PDND_CHI_TECNICO = "Tecnico dell'ente o suo fornitore";
    PDND_CHI_ENTE = "Ente";
    PDND_CHI_CITTADINO = "Cittadino";
    PDND_CHI_RICEVE = "Chi riceve l'attestazione";
    PDND_FIRMA_CADES = "Firma digitale CAdES (.p7m), una volta sola sull'intero file";
}
