//! The Italian words of the checklist: documents, modules, how to present the declaration. Each with its source.

use super::specifici::Motivo;
use crate::fonte::{self, Fonte};

/// What a paper must be about.
#[derive(Clone, Copy)]
pub(crate) enum Quando {
    /// Any time.
    Sempre,
    /// The income year.
    Anno,
    /// The day of the assets.
    Patrimonio,
    /// The day of the declaration.
    Dsu,
}

/// A paper.
pub(crate) struct Scheda {
    pub(crate) codice: &'static str,
    pub(crate) quando: Quando,
    pub(crate) testo: &'static str,
    pub(crate) fonte: Fonte,
}

const MINI: Fonte = fonte::istruzioni_dsu("DSU mini");

macro_rules! schede {
    ($($nome:ident = $codice:literal, $quando:ident, $fonte:expr, $testo:literal;)*) => {
        $(pub(crate) static $nome: Scheda =
            Scheda { codice: $codice, quando: Quando::$quando, testo: testo!(stringify!($nome), $testo), fonte: $fonte };
        )*
        #[cfg(not(target_arch = "wasm32"))]
        pub(super) static SCHEDE: &[super::Parole] = &[$((stringify!($nome), $testo)),*];
    };
}

schede! {
    IDENTITA = "identita", Sempre, fonte::art10("art. 10, c. 1"),
        "Prendi il documento d'identità e il codice fiscale.";
    VEICOLI = "veicoli", Dsu, fonte::istruzioni_dsu("quadro FC6"),
        "Segna la targa di auto e moto (da 500 cc in su), navi e barche. Vanno dichiarate, ma non cambiano l'ISEE.";
    REDDITI = "redditi", Anno, fonte::art4("art. 4, c. 2, lett. a"),
        "Prendi la dichiarazione dei redditi o, se non l'hai fatta, la Certificazione Unica.";
    FORFETARIO = "forfetario", Anno, fonte::art4("art. 4, c. 2, lett. b"),
        "Prendi il quadro LM: il reddito del regime forfetario.";
    IMPOSTA_SOSTITUTIVA = "imposta-sostitutiva", Anno, fonte::art4("art. 4, c. 2, lett. b"),
        "Prendi i redditi con imposta sostitutiva: cedolare secca, premi di risultato, vendita a domicilio.";
    REDDITI_ESENTI = "redditi-esenti", Anno, fonte::art4("art. 4, c. 2, lett. c"),
        "Prendi le carte dei redditi esenti: borse di studio, pensioni estere esenti, quota dei frontalieri.";
    LAVORO_ESTERO = "lavoro-estero", Anno, fonte::art4("art. 4, c. 2, lett. c"),
        "Prendi la certificazione del lavoro all'estero tassato solo là.";
    DICHIARAZIONE_IRAP = "dichiarazione-irap", Anno, fonte::art4("art. 4, c. 2, lett. d"),
        "Prendi la dichiarazione IRAP dell'attività agricola.";
    REDDITI_AIRE = "redditi-aire", Anno, fonte::art4("art. 4, c. 2, lett. i"),
        "Prendi la dichiarazione dei redditi presentata all'estero.";
    REDDITI_FONDIARI = "redditi-fondiari", Anno, fonte::art4("art. 4, c. 2, lett. g"),
        "Prendi le rendite degli immobili non affittati su cui si paga l'IMU; per quelli all'estero, i valori dell'IVIE.";
    LAVORO_SEI_MESI = "lavoro-sei-mesi", Anno, fonte::allegato1("Allegato 1, lett. b"),
        "Ritrova i contratti: devono dare almeno sei mesi di lavoro nell'anno.";
    TRATTAMENTI_INPS = "trattamenti-inps", Anno, fonte::art4("art. 4, c. 2, lett. f"),
        "Controlla nell'area personale INPS quanto hai ricevuto. Nella DSU lo mette INPS.";
    TRATTAMENTI_ALTRI_ENTI = "trattamenti-altri-enti", Anno, fonte::art4("art. 4, c. 2, lett. f"),
        "Prendi le ricevute di contributi e sussidi di Comune, Regione, università o altri enti.";
    ASSEGNI_RICEVUTI = "assegni-ricevuti", Anno, fonte::art4("art. 4, c. 2, lett. e"),
        "Prendi le prove degli assegni ricevuti per i figli.";
    ASSEGNI_CONIUGE_PAGATI = "assegni-coniuge-pagati", Anno, fonte::art4("art. 4, c. 3, lett. a"),
        "Prendi le prove degli assegni pagati al coniuge o all'ex coniuge.";
    ASSEGNI_FIGLI_PAGATI = "assegni-figli-pagati", Anno, fonte::art4("art. 4, c. 3, lett. b"),
        "Prendi le prove degli assegni pagati per i figli che vivono con l'altro genitore.";
    ATTO_SEPARAZIONE = "atto-separazione", Sempre, fonte::art4("art. 4, c. 3, lett. a"),
        "Prendi la sentenza, l'omologa o l'accordo di separazione o divorzio.";
    SPESE_DISABILITA = "spese-disabilita", Anno, fonte::art4("art. 4, c. 3, lett. c"),
        "Prendi le spese sanitarie e di assistenza per la disabilità che sono nella dichiarazione dei redditi.";
    DICHIARAZIONE_IVA = "dichiarazione-iva", Anno, fonte::art4("art. 4, c. 3, lett. d"),
        "Prendi la dichiarazione IVA dell'azienda agricola, con i redditi agrari.";
    CONTI = "conti", Patrimonio, fonte::art5("art. 5, c. 4, lett. a"),
        "Chiedi a banca e posta saldo e giacenza media di ogni conto, libretto e carta con IBAN, anche chiuso durante l'anno.";
    INVESTIMENTI = "investimenti", Patrimonio, fonte::art5("art. 5, c. 4, lett. b-g"),
        "Chiedi il valore di titoli, fondi, polizze e altri investimenti.";
    BILANCIO_IMPRESA = "bilancio-impresa", Patrimonio, fonte::art5("art. 5, c. 4, lett. h"),
        "Prendi il bilancio o il prospetto del patrimonio dell'impresa.";
    ACQUISTI = "acquisti", Anno, fonte::art5("art. 5, c. 4, lett. a"),
        "Prendi gli atti degli acquisti di case, titoli o fondi fatti durante l'anno.";
    VISURA = "visura", Patrimonio, fonte::art5("art. 5, c. 2-3"),
        "Chiedi la visura catastale: categoria, rendita o reddito dominicale, quota, diritto. Per un immobile all'estero, il valore IVIE.";
    VALORE_AREA = "valore-area", Patrimonio, fonte::art5("art. 5, c. 2"),
        "Prendi il valore di mercato del terreno edificabile usato per l'IMU.";
    MUTUO = "mutuo", Patrimonio, fonte::art5("art. 5, c. 2-3"),
        "Chiedi alla banca quanto capitale resta da pagare sul mutuo per comprare o costruire la casa.";
    CALAMITA = "calamita", Sempre, fonte::l145_2018("art. 1, c. 986"),
        "Prendi l'ordinanza o il verbale che dice che l'immobile è distrutto o inagibile.";
    ASSEGNAZIONE_CASA = "assegnazione-casa", Sempre, fonte::l160_2019("art. 1, c. 743"),
        "Prendi il provvedimento del giudice che assegna la casa.";
    ATTO_DONAZIONE = "atto-donazione", Sempre, fonte::art6("art. 6, c. 3, lett. c"),
        "Prendi l'atto della donazione.";
    DISABILITA = "disabilita", Dsu, fonte::istruzioni_dsu("quadro FC7"),
        "Prendi il verbale della disabilità: ente, numero e data.";
    RICOVERO = "ricovero", Sempre, fonte::art6("art. 6, c. 3"),
        "Prendi la prima richiesta di ricovero, o il documento di ingresso in struttura, con la data.";
    FIGLIO_A_CARICO = "figlio-a-carico", Anno, fonte::art3("art. 3, c. 5"),
        "Controlla che il figlio che vive altrove sia fiscalmente a carico, non sposato e senza figli.";
    ALTRO_GENITORE = "altro-genitore", Sempre, fonte::art7("art. 7, c. 1"),
        "Chiedi all'altro genitore redditi, saldi e immobili: i suoi documenti sono come i tuoi.";
    SEPARAZIONE_GENITORI = "separazione-genitori", Sempre, fonte::faq_inps_separati("genitori separati o divorziati"),
        "Prendi l'atto di separazione o di divorzio dei genitori.";
    FAMIGLIA_ALTRO_GENITORE = "famiglia-altro-genitore", Sempre, fonte::art7("art. 7, c. 1, lett. a-b"),
        "Chiedi i dati del matrimonio o degli altri figli dell'altro genitore.";
    ATTO_ASSEGNI = "atto-assegni", Sempre, fonte::art7("art. 7, c. 1, lett. c"),
        "Prendi il provvedimento del giudice che stabilisce gli assegni per i figli.";
    ATTO_RESPONSABILITA = "atto-responsabilita", Sempre, fonte::art7("art. 7, c. 1, lett. d"),
        "Prendi il provvedimento che esclude il genitore dalla responsabilità o lo allontana da casa.";
    ATTO_ESTRANEITA = "atto-estraneita", Sempre, fonte::art7("art. 7, c. 1, lett. e"),
        "Prendi l'accertamento del giudice o dei servizi sociali sull'estraneità affettiva ed economica.";
    ESTRANEITA_FIGLIO = "estraneita-figlio", Sempre, fonte::art6("art. 6, c. 3, lett. b"),
        "Prendi l'accertamento del giudice o dei servizi sociali: questo figlio non si conta.";
    DATI_FC9 = "dati-fc9", Dsu, fonte::quadro_fc9("quadro FC9"),
        "Chiedi la sua DSU valida. Se non c'è: quante persone, figli e disabili ha nel suo nucleo, e com'è la casa (quadro FC9).";
    RESIDENZA_STUDENTE = "residenza-studente", Dsu, fonte::art8("art. 8, c. 2, lett. a"),
        "Chiedi il certificato storico di residenza dello studente, e il contratto dell'alloggio.";
    REDDITI_STUDENTE = "redditi-studente", Sempre, fonte::art8("art. 8, c. 2, lett. b"),
        "Prendi le Certificazioni Uniche dello studente: contano i redditi da lavoro di due anni.";
    STATO_DI_FAMIGLIA = "stato-di-famiglia", Dsu, fonte::art3("art. 3, c. 1"),
        "Controlla lo stato di famiglia: conta chi ne fa parte il giorno della DSU.";
    CONTRATTO_AFFITTO = "contratto-affitto", Dsu, fonte::art4("art. 4, c. 4, lett. a"),
        "Prendi il contratto d'affitto registrato: canone annuo, data, ufficio, serie e numero.";
    DELEGA = "delega", Sempre, fonte::dlgs147_2017("art. 10, c. 1"),
        "Se la DSU la presenta un altro (per esempio un CAF), prepara la delega firmata e il documento di chi la dà.";
    LETTERA_LAVORO = "lettera-lavoro", Sempre, fonte::art9("art. 9, c. 1"),
        "Prendi la lettera di licenziamento, di sospensione o di riduzione dell'orario.";
    FINE_CONTRATTO = "fine-contratto", Sempre, fonte::art9("art. 9, c. 1"),
        "Prendi il contratto scaduto, o la lettera che lo chiude.";
    CHIUSURA_PARTITA_IVA = "chiusura-partita-iva", Sempre, fonte::art9("art. 9, c. 1"),
        "Prendi la chiusura della partita IVA.";
    FINE_TRATTAMENTO = "fine-trattamento", Sempre, fonte::art9("art. 9, c. 1"),
        "Prendi la comunicazione che il sussidio o l'indennità è finito.";
    NASPI = "naspi", Sempre, fonte::art9("art. 9, c. 3"),
        "Prendi la comunicazione della NASpI o di altra indennità, con gli importi.";
    BUSTE_PAGA_12 = "buste-paga-12", Sempre, fonte::art9("art. 9, c. 3"),
        "Prendi le buste paga degli ultimi dodici mesi.";
    BUSTE_PAGA_2 = "buste-paga-2", Sempre, fonte::art9("art. 9, c. 3"),
        "Prendi le buste paga degli ultimi due mesi.";
    PENSIONE = "pensione", Sempre, fonte::art9("art. 9, c. 3"),
        "Prendi i cedolini della pensione dello stesso periodo.";
    INCASSI = "incassi", Sempre, fonte::art9("art. 9, c. 3"),
        "Metti insieme incassi e spese dell'attività negli ultimi dodici mesi.";
    TRATTAMENTI_RECENTI = "trattamenti-recenti", Sempre, fonte::art9("art. 9, c. 3"),
        "Metti insieme contributi e indennità ricevuti nello stesso periodo.";
    PATRIMONIO_RECENTE = "patrimonio-recente", Sempre, fonte::art9("art. 9, c. 2"),
        "Chiedi di nuovo saldi, giacenze medie, valore degli investimenti e dati degli immobili, a questa data.";
}

motivi! { MOTIVI;
    // The modules of the declaration.
    MODULO_MB1 = "MB.1", fonte::istruzioni_dsu("modulo MB.1"),
        "Nucleo e casa: serve sempre.";
    MODULO_MB1RID = "MB.1rid", fonte::art6("art. 6, c. 2"),
        "Nucleo ristretto: serve se non scegli il nucleo ordinario.";
    MODULO_MB2_C = "MB.2-C", fonte::quadro_c("quadro C"),
        "Quadro C: per chi studia all'università.";
    MODULO_MB2_D = "MB.2-D", fonte::quadro_d("quadro D"),
        "Quadro D: per il genitore che vive altrove e non è sposato con l'altro.";
    MODULO_MB3 = "MB.3", fonte::quadro_e("quadro E"),
        "Figli e donazioni di chi chiede il ricovero.";
    MODULO_FC1 = "FC.1", fonte::istruzioni_dsu("modulo FC.1"),
        "Redditi e patrimonio: uno per persona, esclusi i minorenni che non hanno niente.";
    MODULO_FC2 = "FC.2", fonte::istruzioni_dsu("quadro FC7"),
        "Disabilità e non autosufficienza: uno per persona.";
    MODULO_FC4 = "FC.4", fonte::quadro_fc9("quadro FC9"),
        "Genitore o figlio fuori dal nucleo che dà una componente aggiuntiva (quadro FC9).";
    MODULO_MS = "MS", fonte::art9("art. 9"),
        "Richiesta dell'ISEE corrente.";

    // Why it is not the mini one.
    NON_MINI_UNIVERSITA = "universita", MINI,
        "Chiedi prestazioni per l'università.";
    NON_MINI_DISABILITA = "disabilita", MINI,
        "Nel nucleo c'è una persona con disabilità.";
    NON_MINI_GENITORI_NON_CONVIVENTI = "genitori-non-conviventi", MINI,
        "I genitori non sono sposati e non vivono insieme.";
    NON_MINI_COMPONENTE_AGGIUNTIVA = "componente-aggiuntiva", MINI,
        "C'è un genitore o un figlio che dà una componente aggiuntiva.";
    NON_MINI_NUCLEO_RISTRETTO = "nucleo-ristretto", MINI,
        "Usi il nucleo ristretto, che ha un modulo suo.";

    // Where, when, what if.
    CANALI_INPS = "inps", fonte::dlgs147_2017("art. 10, c. 1"),
        "Presentala sul sito INPS con SPID, CIE o CNS. Con la precompilata trovi già molti dati: controllali.";
    CANALI_CAF = "caf", fonte::dlgs147_2017("art. 10, c. 1"),
        "Vai a un CAF, con la delega: anche lì c'è la precompilata.";
    CANALI_PATRONATO = "patronato", fonte::presentazione_dsu("come si presenta la DSU"),
        "Chiedi a un patronato se offre il servizio.";
    CANALI_PROFESSIONISTA = "professionista", fonte::presentazione_dsu("come si presenta la DSU"),
        "Chiedi a un professionista abilitato se offre il servizio.";
    TEMPI_DIECI_GIORNI = "dieci-giorni", fonte::art11("art. 11"),
        "L'attestazione di solito arriva entro 10 giorni lavorativi.";
    TEMPI_QUINDICI_GIORNI = "quindici-giorni", fonte::art11("art. 11"),
        "Se dopo 15 giorni lavorativi non c'è, puoi dichiarare i dati con il modulo FC.3 e avere un'attestazione provvisoria.";
    TEMPI_VALIDITA = "validita", fonte::art10("art. 10, c. 1"),
        "La DSU vale fino al 31 dicembre dell'anno in cui la presenti.";
    DIFFORMITA_OMISSIONI = "omissioni", fonte::art11("art. 11"),
        "Omissioni: manca qualcosa, per esempio un conto che l'Agenzia delle entrate conosce.";
    DIFFORMITA_DIFFORMITA = "difformita", fonte::art11("art. 11"),
        "Difformità: un dato è diverso da quello degli archivi, per esempio un reddito.";
    DIFFORMITA_NUOVA_DSU = "nuova-dsu", fonte::nota_mlps_2020("nuova DSU"),
        "Rimedio 1: presenta una nuova DSU completa.";
    DIFFORMITA_CON_DOCUMENTI = "con-documenti", fonte::nota_mlps_2020("documenti"),
        "Rimedio 2: usa l'attestazione così com'è e porta all'ente i documenti che provano i dati.";
    DIFFORMITA_RETTIFICA = "rettifica", fonte::nota_mlps_2020("rettifica"),
        "Rimedio 3: se ha sbagliato il CAF, chiedi che la rettifichi dalla data della prima DSU.";
}

// What is to be checked.
testi! { DOMANDE;
    CONTROLLA_ESONERO = "C'è qualcuno senza dichiarazione dei redditi né Certificazione Unica, o con gli obblighi fiscali sospesi? Allora di solito serve la DSU integrale, con il modulo FC.3.";
    CONTROLLA_DIVORZIO = "Siete divorziati, e non solo separati? Allora compila il quadro D, prima casella, nella DSU integrale.";
    CONTROLLA_ALTRO_GENITORE = "C'è un altro genitore che ha riconosciuto il figlio, vive altrove e non è sposato con chi è qui? Allora serve la DSU integrale, con il quadro D.";
}

/// Where it can be presented.
pub(crate) static CANALI: [&Motivo; 4] = [&CANALI_INPS, &CANALI_CAF, &CANALI_PATRONATO, &CANALI_PROFESSIONISTA];

/// When the attestation comes.
pub(crate) static TEMPI: [&Motivo; 3] = [&TEMPI_DIECI_GIORNI, &TEMPI_QUINDICI_GIORNI, &TEMPI_VALIDITA];

/// If something is wrong.
pub(crate) static DIFFORMITA: [&Motivo; 5] = [
    &DIFFORMITA_OMISSIONI,
    &DIFFORMITA_DIFFORMITA,
    &DIFFORMITA_NUOVA_DSU,
    &DIFFORMITA_CON_DOCUMENTI,
    &DIFFORMITA_RETTIFICA,
];
