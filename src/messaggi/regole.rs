//! The rules that an input can break: for each its code, what to tell the person, and the rule of law if there is one.
//!
//! In a text `{0}`, `{1}` stand for what the check found.

use crate::error::{Codice, Issue};
use crate::fonte::{self, Fonte};

/// What a person has written comes back in the message, but not a megabyte of it.
const ARGOMENTO_MASSIMO: usize = 600;

/// A rule that an input can break.
#[derive(Debug)]
pub(crate) struct Regola {
    pub(crate) nome: &'static str,
    pub(crate) code: Codice,
    #[cfg(not(target_arch = "wasm32"))]
    pub(crate) testo: &'static str,
    pub(crate) fonte: Option<Fonte>,
}

impl Regola {
    /// The problem, at a place of the input.
    #[cold]
    #[inline(never)]
    pub(crate) fn issue(&self, path: impl Into<String>, args: &[&str]) -> Issue {
        Issue {
            code: self.code,
            regola: self.nome,
            path: path.into(),
            message: self.messaggio(args),
            fonte: self.fonte,
        }
    }

    /// The text with what the check found in place of `{0}`, `{1}`…
    #[cfg(not(target_arch = "wasm32"))]
    fn messaggio(&self, args: &[&str]) -> String {
        let mut message = self.testo.to_owned();
        for (n, arg) in args.iter().enumerate() {
            let arg: String = arg.chars().take(ARGOMENTO_MASSIMO).collect();
            message = message.replace(&format!("{{{n}}}"), &arg);
        }
        message
    }

    /// What the check found, one thing after the other: the rule is the key.
    #[cfg(target_arch = "wasm32")]
    fn messaggio(&self, args: &[&str]) -> String {
        let mut message = String::new();
        for arg in args {
            message.push(super::ARGOMENTO);
            // The marks are ours: in what a person has written they would cut the message in two.
            let scritto = arg.chars().filter(|c| !('\u{e000}'..='\u{e002}').contains(c));
            message.extend(scritto.take(ARGOMENTO_MASSIMO));
        }
        message
    }
}

macro_rules! regole {
    ($($id:ident = $nome:literal, $code:ident, $fonte:expr, $testo:literal;)*) => {
        $(pub(crate) const $id: Regola = Regola {
            nome: $nome,
            code: Codice::$code,
            #[cfg(not(target_arch = "wasm32"))]
            testo: $testo,
            fonte: $fonte,
        };)*
        #[cfg(not(target_arch = "wasm32"))]
        pub(crate) static MESSAGGI: &[super::Parole] = &[$(($nome, $testo)),*];
    };
}
pub(super) use regole;

regole! {
    // Gate 1, the shape.
    JSON_NON_VALIDO = "json-non-valido", MalformedInput, None,
        "il testo non è JSON valido: alla riga {1}, colonna {2}, {0}";
    TESTO_TROPPO_LUNGO = "testo-troppo-lungo", MalformedInput, None,
        "il testo supera 4 milioni di caratteri: una DSU ne occupa poche migliaia, un catalogo di prestazioni qualche centinaio di migliaia";
    CAMPO_SCONOSCIUTO = "campo-sconosciuto", MalformedInput, None,
        "il campo `{0}` non esiste: controlla come è scritto; qui sono ammessi {1}";
    CAMPO_MANCANTE = "campo-mancante", MalformedInput, None,
        "manca il campo `{0}`: aggiungilo";
    CAMPO_RIPETUTO = "campo-ripetuto", MalformedInput, None,
        "il campo `{0}` è scritto due volte: lasciane uno solo";
    TIPO_ERRATO = "tipo-errato", MalformedInput, None,
        "qui serve {1}, invece c'è {0}";
    VALORE_SCONOSCIUTO = "valore-sconosciuto", MalformedInput, None,
        "il valore `{0}` non è ammesso: scegli tra {1}";
    OPERAZIONE_MANCANTE = "operazione-mancante", MalformedInput, None,
        "in questo oggetto manca l'operazione: scegline una tra {0}";
    OPERAZIONE_DOPPIA = "operazione-doppia", MalformedInput, None,
        "un oggetto contiene una sola operazione, qui ci sono `{0}` e `{1}`: mettile una dentro l'altra";

    // Values that cannot be.
    NUMERO_TROPPO_FINE = "numero-troppo-fine", InvalidValue, None,
        "il numero ha più di dieci decimali: arrotondalo";
    IMPORTO_NEGATIVO = "importo-negativo", InvalidValue, None,
        "l'importo è negativo: scrivi zero o una cifra positiva";
    IMPORTO_TROPPO_GRANDE = "importo-troppo-grande", InvalidValue, None,
        "l'importo supera 100 miliardi di euro: controlla le cifre";
    TROPPI_DECIMALI = "troppi-decimali", InvalidValue, None,
        "la cifra ha più di due decimali: arrotondala al centesimo";
    DATA_INESISTENTE = "data-inesistente", InvalidValue, None,
        "la data non esiste o non è scritta come AAAA-MM-GG, per esempio 2026-03-15";
    NUCLEO_VUOTO = "nucleo-vuoto", InvalidValue, Some(fonte::art3("art. 3, c. 1")),
        "il nucleo è vuoto: aggiungi almeno il dichiarante";
    TROPPI_COMPONENTI = "troppi-componenti", InvalidValue, None,
        "il nucleo ha più di {0} componenti: controlla l'elenco";
    TROPPE_VOCI = "troppe-voci", InvalidValue, None,
        "l'elenco ha più di {0} voci: controllalo";
    ID_NON_VALIDO = "id-non-valido", InvalidValue, None,
        "il nome di una persona va da 1 a 64 caratteri: accorcialo o scrivilo";
    NASCITA_FUTURA = "nascita-futura", InvalidValue, Some(fonte::art3("art. 3, c. 1")),
        "la data di nascita viene dopo la presentazione della DSU: correggila, o togli la persona";
    NASCITA_IMPLAUSIBILE = "nascita-implausibile", InvalidValue, None,
        "la persona avrebbe più di 130 anni: controlla la data di nascita";
    QUOTA_FUORI_LIMITE = "quota-fuori-limite", InvalidValue, Some(fonte::art5("art. 5, c. 2 e 5")),
        "la quota deve essere più di 0 e al massimo 100: scrivi la percentuale posseduta";
    CATEGORIA_NON_VALIDA = "categoria-non-valida", InvalidValue, None,
        "la categoria catastale non esiste: scrivila come nella visura, per esempio A/2 o C/6";
    COMUNE_NON_VALIDO = "comune-non-valido", InvalidValue, None,
        "il codice del comune è una lettera e tre cifre, per esempio H501 per Roma; oppure scrivi `altro`";
    CANONE_ZERO = "canone-zero", InvalidValue, Some(fonte::art4("art. 4, c. 4, lett. a")),
        "il canone annuo è zero: scrivi il canone del contratto, o scegli un altro titolo";
    CONDUTTORI_NON_VALIDI = "conduttori-non-validi", InvalidValue, Some(fonte::faq_inps_locazione("quota dei conduttori")),
        "i conduttori del nucleo devono essere almeno 1, non più delle persone del nucleo e non più di tutti quelli del contratto";
    RENDITA_MANCANTE = "rendita-mancante", MissingValue, Some(fonte::l160_2019("art. 1, c. 745-746")),
        "per calcolare il valore indica o il fabbricato, con categoria e rendita, o il terreno, con il reddito dominicale";
    CATEGORIA_SENZA_MOLTIPLICATORE = "categoria-senza-moltiplicatore", UnsupportedCase, Some(fonte::l160_2019("art. 1, c. 745-746")),
        "la legge non dà un moltiplicatore per questa categoria: indica il valore IMU che risulta al Comune";

    // The day.
    DATA_FUORI_TABELLE = "data-fuori-tabelle", UnsupportedDate, Some(fonte::art10("art. 10, c. 1")),
        "per una DSU del {0} non ci sono regole: si calcola dal {1} al {2}, ultima tabella conosciuta; rivolgiti a INPS o a un CAF";

    // The people.
    ID_RIPETUTO = "id-ripetuto", InconsistentInput, Some(fonte::art3("art. 3, c. 1")),
        "due persone hanno lo stesso nome: ognuna deve averne uno suo";
    DICHIARANTE_MANCANTE = "dichiarante-mancante", InconsistentInput, Some(fonte::art10("art. 10, c. 1")),
        "manca il dichiarante: una persona, e una sola, deve avere relazione D";
    DUE_DICHIARANTI = "due-dichiaranti", InconsistentInput, Some(fonte::art10("art. 10, c. 1")),
        "c'è già un dichiarante: solo una persona può avere relazione D";
    DUE_CONIUGI = "due-coniugi", InconsistentInput, Some(fonte::art3("art. 3, c. 2")),
        "il dichiarante ha già un coniuge: solo una persona può avere relazione C";
    CONIUGE_MINORENNE = "coniuge-troppo-giovane", InconsistentInput, Some(fonte::cc84("art. 84")),
        "una persona sposata ha meno di 16 anni: controlla la data di nascita o la relazione";
    FIGLIO_MAGGIORENNE = "figlio-maggiorenne", InconsistentInput, Some(fonte::art3("art. 3, c. 4")),
        "alla data della DSU questa persona ha già compiuto 18 anni: usa FC se vive con te, FNC se vive altrove";
    FIGLIO_MINORENNE = "figlio-minorenne", InconsistentInput, Some(fonte::art3("art. 3, c. 4-5")),
        "alla data della DSU questa persona non ha ancora 18 anni: usa F";
    PERSONA_INESISTENTE = "persona-inesistente", InconsistentInput, Some(fonte::art3("art. 3, c. 1")),
        "nel nucleo non c'è nessuno che si chiama `{0}`: scrivi il nome di un componente";
    GENITORE_SE_STESSO = "genitore-se-stesso", InconsistentInput, Some(fonte::faq_inps_figli("figli")),
        "una persona non può essere genitore di sé stessa";
    GENITORE_RIPETUTO = "genitore-ripetuto", InconsistentInput, Some(fonte::faq_inps_figli("figli")),
        "lo stesso genitore è scritto due volte";
    TROPPI_GENITORI = "troppi-genitori", InconsistentInput, Some(fonte::faq_inps_figli("figli")),
        "i genitori sono al massimo due";
    GENITORE_PIU_GIOVANE = "genitore-piu-giovane", InconsistentInput, Some(fonte::faq_inps_figli("figli")),
        "il genitore `{0}` è nato dopo il figlio, o lo stesso giorno: controlla le date di nascita";
    FIGLIO_SENZA_GENITORI = "figlio-senza-genitori", InconsistentInput, Some(fonte::art3("art. 3, c. 4-5")),
        "un figlio ha almeno un genitore nel nucleo: scrivilo, o usa P se vive con altri parenti";
    CONIUGE_SE_STESSO = "coniuge-se-stesso", InconsistentInput, Some(fonte::art3("art. 3, c. 2")),
        "una persona non può essere sposata con sé stessa";
    CONIUGE_NON_CORRISPOSTO = "coniuge-non-corrisposto", InconsistentInput, Some(fonte::art3("art. 3, c. 2")),
        "`{0}` risulta sposato con due persone diverse: correggi una delle due risposte";
    CONIUGE_PARENTE = "coniuge-parente", InconsistentInput, Some(fonte::cc87("art. 87")),
        "una persona non può essere sposata con un suo genitore o figlio";
    FIGLIO_CON_CONIUGE = "figlio-con-coniuge", InconsistentInput, Some(fonte::art3("art. 3, c. 4-5")),
        "chi ha relazione F, MA o FNC non può essere sposato: se è sposato ha un nucleo suo";
    FNC_RISPOSTE_MANCANTI = "fnc-risposte-mancanti", MissingValue, Some(fonte::art3("art. 3, c. 5")),
        "per il figlio che vive altrove rispondi: è a carico? è sposato? ha figli? (`figlioNonConvivente`)";
    FNC_RISPOSTE_ESTRANEE = "fnc-risposte-estranee", InconsistentInput, Some(fonte::art3("art. 3, c. 5")),
        "queste risposte valgono solo per il figlio maggiorenne che vive altrove (relazione FNC): toglile";
    FNC_NON_A_CARICO = "fnc-non-a-carico", InconsistentInput, Some(fonte::art3("art. 3, c. 5")),
        "il figlio che vive altrove e non è a carico ha un nucleo suo: toglilo da questo";
    FNC_CONIUGATO = "fnc-coniugato", InconsistentInput, Some(fonte::art3("art. 3, c. 5")),
        "il figlio che vive altrove ed è sposato ha un nucleo suo: toglilo da questo";
    FNC_CON_FIGLI = "fnc-con-figli", InconsistentInput, Some(fonte::art3("art. 3, c. 5")),
        "il figlio che vive altrove e ha figli ha un nucleo suo: toglilo da questo";
    FNC_REDDITO = "fnc-reddito-oltre-limite", InconsistentInput, Some(fonte::tuir12("art. 12, c. 2")),
        "con questo reddito il figlio non è a carico (limite {0} €): ha un nucleo suo, toglilo da questo";
    FNC_ETA = "fnc-eta", InconsistentInput, Some(fonte::dl4_2019("art. 2, c. 5, lett. b (fino al 31 dicembre 2023)")),
        "per le DSU fino al 2023 il figlio che vive altrove deve avere meno di {0} anni: toglilo da questo nucleo";
    GNC_ESTRANEO = "genitore-non-convivente-estraneo", InconsistentInput, Some(fonte::art7("art. 7, c. 1")),
        "questa risposta vale solo per un minorenne o uno studente con un solo genitore nel nucleo: toglila";
    GNC_VUOTO = "genitore-non-convivente-vuoto", InvalidValue, Some(fonte::art7("art. 7, c. 1")),
        "l'elenco delle situazioni dell'altro genitore è vuoto: scrivine almeno una, per esempio `riconosciuto`";
    GNC_CONTRADDITTORIO = "genitore-non-convivente-contraddittorio", InconsistentInput, Some(fonte::art7("art. 7, c. 1")),
        "`nessuno` vuol dire che l'altro genitore non c'è: non può stare insieme ad altre situazioni, né a un altro genitore nell'elenco";
    GNC_MANCANTE = "genitore-non-convivente-mancante", MissingValue, Some(fonte::allegato1("Allegato 1, lett. c")),
        "di' qual è la posizione dell'altro genitore: da questa dipende la maggiorazione per il genitore solo";
    GNC_DISCORDE = "genitore-non-convivente-discorde", InconsistentInput, Some(fonte::art7("art. 7, c. 1, lett. a-b")),
        "lo stesso genitore risulta sposato o con figli con altri per un figlio e per un altro no: correggi una delle due risposte";
    LAVORO_MANCANTE = "lavoro-mancante", MissingValue, Some(fonte::allegato1("Allegato 1, lett. b")),
        "di' se questo genitore ha lavorato almeno sei mesi nell'anno dei redditi: da questo dipende la maggiorazione per i figli minorenni";

    // Who is outside the household.
    TROPPI_ESTERNI = "troppi-esterni", InvalidValue, None,
        "le persone fuori dal nucleo sono più di {0}: controlla l'elenco";
    RELAZIONE_DI_ESTERNO = "relazione-di-esterno", InconsistentInput, Some(fonte::art3("art. 3")),
        "GNC e FE indicano chi è fuori dal nucleo: scrivi questa persona in `esterni`";
    RELAZIONE_DI_COMPONENTE = "relazione-di-componente", InconsistentInput, Some(fonte::art3("art. 3")),
        "chi è fuori dal nucleo ha relazione GNC (l'altro genitore) o FE (un figlio): correggila, o sposta la persona in `nucleo.componenti`";
    SOLO_PER_ESTERNI = "solo-per-esterni", InconsistentInput, Some(fonte::art3("art. 3")),
        "questa risposta vale solo per chi è fuori dal nucleo (`esterni`): toglila";
    NON_PER_ESTERNI = "non-per-esterni", InconsistentInput, Some(fonte::art3("art. 3")),
        "questa risposta non vale per questa persona, che è fuori dal nucleo: toglila";
    CONIUGE_ESTERNO = "coniuge-esterno", InconsistentInput, Some(fonte::art3("art. 3, c. 2")),
        "il coniuge sta nello stesso nucleo: qui indica un componente del nucleo, e solo per chi ne fa parte";
    GENITORE_ESTERNO = "genitore-esterno", InconsistentInput, Some(fonte::art7("art. 7, c. 1")),
        "un genitore fuori dal nucleo ha relazione GNC: correggi la sua relazione o togli il legame";
    NUCLEO_PROPRIO_NON_TORNA = "nucleo-proprio-non-torna", InconsistentInput, Some(fonte::quadro_fc9("quadro FC9")),
        "i numeri del nucleo di questa persona non tornano: figli, disabili e ricoverati non possono superare le persone, i figli conviventi non possono superare i figli, e chi ha una disabilità va contato";
    CASA_DI_ESTERNO = "casa-di-esterno", InconsistentInput, Some(fonte::art5("art. 5, c. 2")),
        "`casaDiEsterno` indica una persona di `esterni` che nel suo `nucleoProprio` vive in una casa di proprietà, e non può essere anche la casa di questo nucleo";
    INTESTATARI_NON_VALIDI = "intestatari-non-validi", InvalidValue, Some(fonte::faq_inps_locazione("quota dei conduttori")),
        "gli intestatari del contratto sono componenti del nucleo, ognuno una volta, tanti quanti i conduttori del nucleo";
    DONAZIONE_SENZA_RICHIESTA = "donazione-senza-richiesta", MissingValue, Some(fonte::art6("art. 6, c. 3, lett. c")),
        "una donazione conta per chi chiede il ricovero: di' quando `{0}` ha chiesto il ricovero (`richiestaRicovero`), o togli la donazione";
    DONAZIONE_A_SE_STESSO = "donazione-a-se-stesso", InconsistentInput, Some(fonte::art6("art. 6, c. 3, lett. c")),
        "chi dona e chi riceve sono la stessa persona: correggi uno dei due";
    DONAZIONE_FUTURA = "donazione-futura", InvalidValue, Some(fonte::art6("art. 6, c. 3, lett. c")),
        "la donazione viene dopo la presentazione della DSU: correggi la data, o toglila";

    // Students.
    STUDENTE_IN_CASA = "studente-in-casa", InconsistentInput, Some(fonte::art8("art. 8, c. 2")),
        "questa persona vive con i genitori: togli la data, oppure usa FNC o sposta la persona in `esterni` se vive altrove";
    STUDENTE_DATA = "studente-data", InvalidValue, Some(fonte::art8("art. 8, c. 2, lett. a")),
        "la data da cui lo studente vive fuori casa è prima della nascita o dopo la DSU: correggila";
    STUDENTE_CON_GENITORI = "studente-con-genitori", InconsistentInput, Some(fonte::art8("art. 8, c. 2")),
        "nel nucleo c'è un genitore di questo studente: togli `senzaGenitori`";

    // ISEE corrente.
    CORRENTE_DATA = "corrente-data", InconsistentInput, Some(fonte::art9("art. 9, c. 1")),
        "l'ISEE corrente si chiede dopo la DSU e nello stesso anno: correggi una delle due date";
    CORRENTE_VUOTO = "corrente-vuoto", MissingValue, Some(fonte::art9("art. 9, c. 1")),
        "di' che cosa è cambiato: i redditi di almeno una persona, o il patrimonio";
    VARIAZIONE_RIPETUTA = "variazione-ripetuta", InconsistentInput, Some(fonte::art9("art. 9, c. 3")),
        "questa persona è scritta due volte: lasciane una";
    VARIAZIONE_INCOMPLETA = "variazione-incompleta", MissingValue, Some(fonte::art9("art. 9, c. 1")),
        "per questa causa di' anche {0}";
    EVENTO_FUTURO = "evento-futuro", InvalidValue, Some(fonte::art9("art. 9, c. 1")),
        "l'evento viene dopo la richiesta dell'ISEE corrente: correggi la data";
    DUE_MESI_NON_AMMESSI = "due-mesi-non-ammessi", InconsistentInput, Some(fonte::art9("art. 9, c. 3")),
        "per questa causa contano gli ultimi dodici mesi: gli ultimi due mesi per sei valgono solo per il lavoro a tempo indeterminato e per i trattamenti interrotti";
    PATRIMONIO_INCOMPLETO = "patrimonio-incompleto", MissingValue, Some(fonte::art9("art. 9, c. 2")),
        "manca il patrimonio di `{0}`: elenca tutte le persone del nucleo, anche chi non ha niente";

    // Incomes and assets.
    FORFETARIO_OLTRE = "forfetario-oltre", InconsistentInput, Some(fonte::art4("art. 4, c. 2, lett. b")),
        "il reddito forfetario supera i redditi con imposta sostitutiva, di cui è una parte: correggi le cifre";
    PARTI_OLTRE_REDDITO = "parti-oltre-reddito", InconsistentInput, Some(fonte::art4("art. 4, c. 3, lett. e-f")),
        "lavoro dipendente, pensione e lavoro autonomo insieme superano il reddito complessivo, di cui sono una parte: correggi le cifre";
    ASSEGNO_UNICO_PRIMA = "assegno-unico-prima", InconsistentInput, Some(fonte::art4("art. 4, c. 2, lett. f")),
        "l'assegno unico si paga da marzo 2022: nei redditi del {0} non c'è ancora";
    PRIMA_DELLA_NASCITA = "prima-della-nascita", InconsistentInput, Some(fonte::dlgs147_2017("art. 10, c. 4")),
        "questa persona è nata dopo il {0}: non può avere redditi o patrimonio di allora";
    QUOTE_OLTRE_CENTO = "quote-oltre-cento", InconsistentInput, Some(fonte::art5("art. 5, c. 2")),
        "le quote dello stesso immobile superano il 100 per cento: correggile";
    QUOTE_MANCANTI = "quote-mancanti", MissingValue, Some(fonte::art5("art. 5, c. 2")),
        "di' chi nel nucleo possiede l'immobile, e in che quota";
    CASA_NON_FABBRICATO = "casa-non-fabbricato", InconsistentInput, Some(fonte::art5("art. 5, c. 2")),
        "la casa di abitazione è un fabbricato: un terreno non può esserlo";
    CASA_RIPETUTA = "casa-ripetuta", InconsistentInput, Some(fonte::art5("art. 5, c. 2")),
        "la casa di abitazione è una sola: lasciane segnata una; per box e cantine indica la categoria C/2, C/6 o C/7";
    PERTINENZA_RIPETUTA = "pertinenza-ripetuta", InconsistentInput, Some(fonte::l160_2019("art. 1, c. 741, lett. b")),
        "con la casa va al massimo una pertinenza per categoria (C/2, C/6, C/7): togli il segno da questa";
    CASA_SENZA_TITOLO = "casa-senza-titolo", InconsistentInput, Some(fonte::art5("art. 5, c. 2")),
        "una casa è segnata come abitazione di proprietà, ma il nucleo vive in affitto o in altro modo: correggi una delle due risposte";
    CASA_MANCANTE = "casa-mancante", InconsistentInput, Some(fonte::art5("art. 5, c. 2")),
        "vivi in una casa di proprietà ma nessun immobile è segnato come casa di abitazione: aggiungilo, o di' che è stata acquistata dopo";
    COMUNE_MANCANTE = "comune-mancante", MissingValue, Some(fonte::l199_2025("art. 1, c. 208")),
        "di' in che comune è la casa: nei capoluoghi metropolitani la franchigia dell'indicatore per le famiglie è più alta";
    LOCAZIONE_MANCANTE = "locazione-mancante", MissingValue, Some(fonte::art4("art. 4, c. 4, lett. a")),
        "vivi in affitto: indica il contratto, con canone annuo e registrazione";
    LOCAZIONE_ESTRANEA = "locazione-estranea", InconsistentInput, Some(fonte::art4("art. 4, c. 4, lett. a")),
        "c'è un contratto di affitto ma la casa non è in affitto: l'affitto e la casa di proprietà si escludono";
    ACQUISTO_ESTRANEO = "acquisto-estraneo", InconsistentInput, Some(fonte::art5("art. 5, c. 2")),
        "`acquistataDopo` vale solo per una casa di proprietà: toglilo";
    ASSEGNAZIONE_DOPPIA = "assegnazione-doppia", InconsistentInput, Some(fonte::l160_2019("art. 1, c. 743")),
        "la casa è assegnata a un componente oppure all'altro genitore: scegli una delle due risposte";
    ASSEGNATA_NON_ABITATA = "assegnata-non-abitata", InconsistentInput, Some(fonte::l160_2019("art. 1, c. 743")),
        "la casa assegnata dal giudice a un componente è la casa di abitazione del nucleo: segnala come tale";
    ASSEGNATA_ABITATA = "assegnata-abitata", InconsistentInput, Some(fonte::l160_2019("art. 1, c. 743")),
        "la casa assegnata all'altro genitore non può essere la casa di abitazione del nucleo";

    // What if.
    CAMPO_NON_IMPORTO = "campo-non-importo", MalformedInput, None,
        "`{0}` non è un importo di questa dichiarazione: scrivi il percorso di un campo in euro che c'è";
    INTERVALLO_ROVESCIATO = "intervallo-rovesciato", InvalidValue, None,
        "l'intervallo finisce prima di cominciare: scambia `da` e `a`";
    INDICATORE_SCONOSCIUTO = "indicatore-sconosciuto", InvalidValue, None,
        "questa dichiarazione non ha l'indicatore `{0}`: scegli tra {1}";
    APERTA_SENZA_VALORI = "aperta-senza-valori", MalformedInput, None,
        "di' che cosa può essere la risposta: o `da` e `a`, o un elenco di `valori` che non sia vuoto";
    CAMPO_NON_RAGGIUNTO = "campo-non-raggiunto", MalformedInput, None,
        "nella dichiarazione non c'è un posto per `{0}`: aggiungi prima la persona o la voce dell'elenco";
    TROPPE_COMBINAZIONI = "troppe-combinazioni", UnsupportedCase, None,
        "le risposte aperte danno troppe combinazioni: lasciane aperte di meno, o scegli meno valori";
    CURVA_TROPPO_SPEZZATA = "curva-troppo-spezzata", UnsupportedCase, None,
        "in questo intervallo le regole cambiano troppe volte: scegline uno più stretto";

    // The guide.
    BISOGNO_SCONOSCIUTO = "bisogno-sconosciuto", MalformedInput, None,
        "il bisogno `{0}` non è in elenco: scegli tra {1}, {2}";

    // The benefits: what a document cannot mean. Who wrote it acts.
    TESTO_VUOTO = "testo-vuoto", MalformedInput, None,
        "il testo è vuoto: scrivilo";
    NOME_NON_VALIDO = "nome-non-valido", MalformedInput, None,
        "il nome `{0}` non va bene: da 1 a 64 lettere minuscole, cifre, punti e trattini, per esempio `it.comune.ravenna.nido`";
    NOME_RIPETUTO = "nome-ripetuto", MalformedInput, None,
        "`{0}` c'è già: ogni nome si usa una volta sola";
    ELENCO_VUOTO = "elenco-vuoto", MalformedInput, None,
        "l'elenco è vuoto: scrivi almeno una voce";
    INDIRIZZO_NON_SICURO = "indirizzo-non-sicuro", MalformedInput, None,
        "l'indirizzo deve cominciare con https://";
    NON_POSITIVO = "non-positivo", MalformedInput, None,
        "il numero deve essere maggiore di zero";
    ESTREMI_INVERTITI = "estremi-invertiti", MalformedInput, None,
        "il primo estremo, {0}, viene dopo il secondo, {1}: scambiali";
    TERRITORIO_MANCANTE = "territorio-mancante", MalformedInput, None,
        "una prestazione regionale o di ateneo ha un territorio: il codice ISTAT o quello dell'ateneo";
    TERRITORIO_ESTRANEO = "territorio-estraneo", MalformedInput, None,
        "una prestazione nazionale non ha un territorio: toglilo o cambia livello";
    VERSIONE_RIPETUTA = "versione-ripetuta", MalformedInput, None,
        "la versione `{0}` di `{1}` c'è già: dalle un altro nome";
    VALIDITA_SOVRAPPOSTA = "validita-sovrapposta", MalformedInput, None,
        "nello stesso giorno vale anche la versione `{0}`: una finisce il giorno prima dell'altra";
    DOMANDA_SUPERFLUA = "domanda-superflua", MalformedInput, None,
        "`{0}` si sa già senza chiederlo: toglilo da qui e usalo con `fact`";
    DOMANDA_DIVERSA = "domanda-diversa", MalformedInput, None,
        "la domanda `{0}` in `{1}` ha un altro tipo o altre risposte: con lo stesso nome è la stessa domanda";
    RISPOSTE_ESTRANEE = "risposte-estranee", MalformedInput, None,
        "solo una domanda di tipo `text` ha un elenco di risposte: toglilo";
    VALORI_IN_DISORDINE = "valori-in-disordine", MalformedInput, None,
        "i valori vanno dal più vecchio al più recente, ognuno con un giorno suo; solo il primo può non averlo";
    PARAMETRO_SENZA_VALORE = "parametro-senza-valore", MalformedInput, None,
        "il parametro `{0}` non ha un valore il {1}, primo giorno di validità del documento: aggiungilo";
    PARAMETRO_SCONOSCIUTO = "parametro-sconosciuto", MalformedInput, None,
        "il parametro `{0}` non è in `params`: aggiungilo o controlla come è scritto";
    TABELLA_SCONOSCIUTA = "tabella-sconosciuta", MalformedInput, None,
        "la tabella `{0}` non è in `tables`: aggiungila o controlla come è scritta";
    POCHE_COLONNE = "poche-colonne", MalformedInput, None,
        "una tabella ha almeno due colonne: le soglie e un valore";
    RIGA_DIVERSA = "riga-diversa", MalformedInput, None,
        "la riga ha {0} valori e le colonne sono {1}: devono essere tanti quante";
    RIGHE_DIVERSE = "righe-diverse", MalformedInput, None,
        "le righe di valori sono {0} e le soglie {1}: devono essere tante quante";
    SOGLIE_IN_DISORDINE = "soglie-in-disordine", MalformedInput, None,
        "la soglia {0} non è maggiore di quella prima, {1}: mettile in ordine, ognuna una volta sola";
    FASCIA_APERTA = "fascia-aperta", MalformedInput, None,
        "solo l'ultima fascia non ha fine: la sua soglia è null, quella delle altre un numero";
    POCHI_PUNTI = "pochi-punti", MalformedInput, None,
        "una spezzata ha almeno due punti: aggiungili";
    DIVISIONE_PER_ZERO = "divisione-per-zero", MalformedInput, None,
        "si dividerebbe per zero: cambia il divisore";
    TIPI_DIVERSI = "tipi-diversi", MalformedInput, None,
        "i valori tra cui si sceglie devono essere dello stesso tipo: tutti numeri, tutti testi o tutte date";
    CONFRONTO_IMPOSSIBILE = "confronto-impossibile", MalformedInput, None,
        "qui si confrontano {0} e {1}: servono due cose dello stesso tipo";
    TESTI_SENZA_ORDINE = "testi-senza-ordine", MalformedInput, None,
        "due testi si confrontano solo con `=` e `!=`";
    FATTO_SCONOSCIUTO = "fatto-sconosciuto", MalformedInput, None,
        "`{0}` non è un fatto noto né una domanda di `inputs`: aggiungila, o usa uno di questi: {1}";
    FATTO_LOGICO = "fatto-logico", MalformedInput, None,
        "questo fatto è vero o falso: usalo come condizione, per esempio in `if`";
    FATTO_DI_PERSONA = "fatto-di-persona", MalformedInput, None,
        "`{0}` è di una persona: usalo dentro `sum_over`, `count`, `exists`, `scale`, o in una prestazione `per` ogni figlio o persona";
    ORDINALE_FUORI_POSTO = "ordinale-fuori-posto", MalformedInput, None,
        "`persona.ordinale` c'è solo dentro `sum_over` o in una prestazione `per` ogni figlio o persona";
    DOVE_ESTRANEO = "dove-estraneo", MalformedInput, None,
        "`where` sceglie le persone: serve solo in una prestazione `per` ogni figlio o persona";
    NOTA_DI_ALTRO = "nota-di-altro", MalformedInput, None,
        "si può chiedere se è noto solo `indicator` o un fatto, per esempio { \"fact\": \"canone\" }";
    INDICATORE_ASSENTE = "indicatore-assente", MalformedInput, None,
        "il documento usa `indicator` ma non dice quale: aggiungilo";
    INDICATORE_DI_PERSONA = "indicatore-di-persona", MalformedInput, None,
        "l'indicatore è quello di ogni persona: usalo dove si parla di una persona";
    INDICATORE_OLTRE_TUTTO = "indicatore-oltre-tutto", MalformedInput, None,
        "con `use_max` chi non ha l'ISEE è oltre ogni soglia: `indicator` può solo scegliere una riga o essere confrontato, non entrare in un conto";
    RISPOSTA_NON_VALIDA = "risposta-non-valida", InvalidValue, None,
        "la risposta non va bene: serve {0}";
    PERSONA_SCONOSCIUTA = "persona-sconosciuta", InvalidValue, None,
        "nel nucleo non c'è `{0}`: controlla l'`id`";
    PRESTAZIONE_SCONOSCIUTA = "prestazione-sconosciuta", MalformedInput, None,
        "la prestazione `{0}` non è nel catalogo: aggiungila o controlla come è scritta";
    IMPORTO_SENZA_DURATA = "importo-senza-durata", MalformedInput, None,
        "l'importo di `{0}` non è al mese né all'anno: usa il campo `amount`";
    IMPORTO_ESTRANEO = "importo-estraneo", MalformedInput, None,
        "un accesso o un'esenzione non ha un importo: toglilo o cambia `kind`";
    RELAZIONE_CON_SE = "relazione-con-se", MalformedInput, None,
        "una prestazione non è in relazione con sé stessa: togli la voce";
    CICLO_DI_PRESTAZIONI = "ciclo-di-prestazioni", MalformedInput, None,
        "queste prestazioni si aspettano l'una con l'altra: {0}";
    CERTEZZA_SENZA_FONTE = "certezza-senza-fonte", MalformedInput, None,
        "con una fonte di affidabilità C l'importo non è certo: scrivi `maximum`, `estimate` o `ranking`";
    CERTEZZA_IN_GRADUATORIA = "certezza-in-graduatoria", MalformedInput, None,
        "con una graduatoria l'importo non è certo: scrivi `ranking`";
    MESSAGGIO_MANCANTE = "messaggio-mancante", MalformedInput, None,
        "di' alla persona perché non spetta, quando questa condizione è falsa: aggiungi `message` qui o a una condizione che la contiene";
    SOGLIA_SENZA_PROVA = "soglia-senza-prova", MalformedInput, None,
        "manca una prova con l'indicatore a {0}: ogni soglia si prova al suo valore e un centesimo oltre";
    PROVA_FALLITA = "prova-fallita", MalformedInput, None,
        "la prova «{0}» dà {1} invece di {2}: correggi il documento o la prova";
    TROPPE_OPERAZIONI = "troppe-operazioni", MalformedInput, None,
        "il documento ha più di {0} operazioni: dividilo";
    ELENCHI_ANNIDATI = "elenchi-annidati", MalformedInput, None,
        "gli elenchi di persone uno dentro l'altro sono più di {0}: semplifica";

    // The order of a call: not problems, but why a position is where it is.
    GRADUATORIA_PRIMA = "graduatoria-prima", InvalidValue, None,
        "è la prima posizione";
    GRADUATORIA_CLASSE = "graduatoria-classe", InvalidValue, None,
        "la classe è «{0}», quella di chi precede è «{1}»";
    GRADUATORIA_CRITERIO = "graduatoria-criterio", InvalidValue, None,
        "{0}: qui {1}, chi precede {2}";
    GRADUATORIA_SENZA = "graduatoria-senza", InvalidValue, None,
        "{0}: qui manca, chi precede ha {1}";
    GRADUATORIA_DOPO_CHI_NON_HA = "graduatoria-dopo-chi-non-ha", InvalidValue, None,
        "{0}: qui {1}, prima viene chi non ha un valore";
    GRADUATORIA_PARI_POSTI = "graduatoria-pari-posti", InvalidValue, None,
        "in {0} sono pari alla posizione {1} e i posti che restano sono {2}: i criteri del bando non bastano, decide l'ente";
    GRADUATORIA_PARI_FONDO = "graduatoria-pari-fondo", InvalidValue, None,
        "in {0} sono pari alla posizione {1} e restano {2} €, che non bastano per tutti: i criteri del bando non bastano, decide l'ente";
}
