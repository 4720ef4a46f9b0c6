//! The Italian words of what is checked and compared of an attestation: for a tired parent and for an office worker.

/// Words with a stable name.
type Nota = [&'static str; 2];

macro_rules! note {
    ($tutti:ident; $($nome:ident = $codice:literal, $testo:literal;)*) => {
        $(pub(crate) const $nome: Nota = [$codice, $crate::messaggi::testo!(stringify!($nome), $testo)];)*
        #[cfg(not(target_arch = "wasm32"))]
        static $tutti: &[super::Parole] = &[$((stringify!($nome), $testo)),*];
    };
}

/// Every table of this file.
#[cfg(not(target_arch = "wasm32"))]
pub(super) fn tutte() -> [&'static [super::Parole]; 6] {
    [FORMULE, NOTE_VERIFICA, NOTE_RISCONTRO, CAUSE, BOZZA, MANCANO]
}

testi! { FORMULE;
    FORMULA_ISR = "ISR = somma dei redditi + reddito figurativo − detrazioni, mai sotto zero. In un ISEE corrente i redditi sono quelli nuovi.";
    FORMULA_ISP = "ISP = (patrimonio mobiliare − sua detrazione) + (patrimonio immobiliare − sua detrazione), ciascuno mai sotto zero.";
    FORMULA_ISE = "ISE = ISR + 20% dell'ISP.";
    FORMULA_SCALA = "Scala di equivalenza = parametro del nucleo + maggiorazioni.";
    FORMULA_ISEE = "ISEE = ISE : scala di equivalenza, più le componenti aggiuntive se ci sono.";
    FORMULA_VALORI = "Lo stesso dato è scritto due volte, nei valori e nelle modalità di calcolo: deve essere uguale.";
    FORMULA_UGUALE = "Questo indicatore è uguale a quello del suo nucleo.";
    FORMULA_FIGURATIVO = "Il reddito figurativo è al massimo il tasso dell'anno sul patrimonio mobiliare (conti e depositi non lo producono).";
    FORMULA_FRANCHIGIA = "La detrazione sul patrimonio mobiliare è la franchigia per quel numero di persone e di figli, o tutto il patrimonio se è di meno.";
    FORMULA_DETRAZIONE_IMMOBILIARE = "Dagli immobili non si può togliere più di quanto valgono. La franchigia sulla casa può essere stata scritta intera anche se supera il valore.";
    FORMULA_PARAMETRO = "Il parametro è quello della tabella per le persone del nucleo; chi è in una struttura o in convivenza conta a parte.";
    FORMULA_MAGGIORAZIONI = "Le maggiorazioni sono la somma di quelle di legge: figli, minorenni, disabilità, persone in struttura.";
    FORMULA_VALIDITA = "L'attestazione vale fino al 31 dicembre dell'anno in cui è stata presentata la DSU.";
    FORMULA_VALIDITA_CORRENTE = "L'ISEE corrente vale 6 mesi se cambiano solo i redditi, fino al 31 dicembre se cambia il patrimonio.";
    FORMULA_PROTOCOLLO = "L'anno nel protocollo della DSU è quello della presentazione.";
    FORMULA_CODICE_FISCALE = "I codici fiscali delle persone del nucleo sono scritti bene.";
}

note! { NOTE_VERIFICA;
    VERIFICA_NON_CALCOLABILE = "non-calcolabile", "INPS non ha potuto calcolare questo indicatore: mancano i dati di una persona. Non c'è niente da verificare.";
    VERIFICA_SENZA_DATA = "senza-data", "Manca la data di presentazione: senza, non si sa quali regole valgono e una parte non si può verificare.";
    VERIFICA_FUORI_TABELLE = "fuori-tabelle", "Le regole di quella data non sono fra quelle conosciute (o quell'indicatore allora non c'era): una parte non si può verificare.";
    VERIFICA_DEDOTTO = "dedotto", "Nessuno schema pubblico descrive questo indicatore: come è stato letto è dedotto.";

    PERCHE_RIGA_COPIATA = "riga-copiata-male", "Se hai copiato le cifre a mano, ricontrolla quelle di questo passo.";
    PERCHE_ISR_CORRENTE = "isr-corrente", "È un ISEE corrente: l'ISR può venire dai redditi nuovi, e la riga dei redditi essere quella di prima.";
    PERCHE_ISR_AFFITTO = "isr-affitto", "La detrazione per l'affitto può essere stata scritta intera e contata fino al massimo di legge.";
    PERCHE_ISP_FRANCHIGIA = "isp-franchigia", "Una detrazione può essere stata scritta intera anche se supera il patrimonio.";
    PERCHE_ISE_PESO = "ise-peso", "Il patrimonio conta per il 20%: controlla che ISR e ISP siano di questo indicatore e non di un altro.";
    PERCHE_SCALA_MAGGIORAZIONI = "scala-maggiorazioni", "Una maggiorazione (figli, minorenni, disabilità) può essere nella scala e non nella sua riga, o il contrario.";
    PERCHE_ISEE_COMPONENTE = "isee-componente", "All'ISEE può essere stata aggiunta una parte per una persona fuori dal nucleo, che qui non è scritta.";
    PERCHE_ISEE_ALTRO = "isee-altro", "L'ISEE può essere di un altro indicatore dello stesso documento.";
    PERCHE_VALORI_DIVERSI = "valori-diversi", "Una delle due cifre è stata cambiata o copiata male.";
    PERCHE_UGUALE_ALTRO = "uguale-altro", "Uno dei due valori è stato cambiato, o il documento ne unisce due.";
    PERCHE_FIGURATIVO_ANNO = "figurativo-anno", "Il tasso cambia ogni anno: la cifra può venire da una DSU di un altro anno.";
    PERCHE_FIGURATIVO_TASSO = "figurativo-tasso", "Il tasso di questi anni viene dalla legge, non è stato visto su un'attestazione: se INPS ne usa un altro, la riga può essere giusta.";
    PERCHE_FIGURATIVO_RIGA = "figurativo-riga", "Il patrimonio mobiliare può essere stato abbassato senza toccare il reddito figurativo.";
    PERCHE_FRANCHIGIA_NUCLEO = "franchigia-nucleo", "La franchigia può essere quella di un nucleo con altre persone o altri figli.";
    PERCHE_PARAMETRO_NUCLEO = "parametro-nucleo", "Il nucleo elencato può non essere quello su cui è stato fatto il calcolo.";
    PERCHE_MAGGIORAZIONI_NUCLEO = "maggiorazioni-nucleo", "Le maggiorazioni possono essere di un nucleo con altri figli o altre persone.";
    PERCHE_VALIDITA_DATA = "validita-data", "Una delle due date è stata cambiata o copiata male.";
    PERCHE_PROTOCOLLO_ALTRO = "protocollo-altro", "Il protocollo può essere di un'altra DSU, o copiato male.";
    PERCHE_CODICE_FISCALE_MALE = "codice-fiscale-male", "Un carattere è stato cambiato o copiato male.";
}

note! { NOTE_RISCONTRO;
    RISCONTRO_SENZA_CIFRE = "senza-cifre", "Di questo indicatore l'attestazione non ha nessuna cifra: non c'è niente da confrontare.";
    RISCONTRO_SENZA_RIGHE = "senza-righe", "L'attestazione che hai scritto ha solo i valori finali: si confrontano quelli. Se copi anche le righe del calcolo si vede meglio da dove viene una differenza.";
    RISCONTRO_PERSONE_DIVERSE = "persone-diverse", "Le cifre sono uguali, ma le persone elencate non sono le stesse: controlla le date di nascita e chi c'è nel nucleo.";
}

/// What it is, and what to do.
macro_rules! cause {
    ($tutti:ident; $($nome:ident = $testo:literal, $fare:literal;)*) => {
        $(pub(crate) const $nome: [&'static str; 2] = [
            $crate::messaggi::testo!(stringify!($nome), $testo),
            $crate::messaggi::testo!(concat!(stringify!($nome), "_FARE"), $fare),
        ];)*
        #[cfg(not(target_arch = "wasm32"))]
        static $tutti: &[super::Parole] =
            &[$((stringify!($nome), $testo), (concat!(stringify!($nome), "_FARE"), $fare)),*];
    };
}

cause! { CAUSE;
    CAUSA_NESSUNA = "Le cifre sono le stesse: la simulazione e l'attestazione dicono la stessa cosa.",
        "Non devi fare niente.";
    CAUSA_NON_TORNA = "L'attestazione non torna con le sue stesse righe: una cifra è stata copiata male, o cambiata.",
        "Ricontrolla le cifre sul documento. Se sono scritte proprio così, scarica di nuovo l'attestazione dal sito INPS o chiedi al CAF.";
    CAUSA_FAMIGLIA_PROVATA = "Dal 2026 ci sono due ISEE: quello ordinario e quello per le prestazioni familiari e per l'inclusione. Qui sono stati messi uno accanto all'altro: con l'altro indicatore tutte le righe sono uguali.",
        "Confronta l'indicatore giusto: quello per le famiglie serve solo per assegno unico, ADI, SFL, bonus nido e bonus nuovi nati.";
    CAUSA_FAMIGLIA = "Uno dei due è l'ISEE per le prestazioni familiari e per l'inclusione (dal 2026), l'altro è quello ordinario: la casa e i figli contano in modo diverso.",
        "Confronta lo stesso indicatore da tutte e due le parti.";
    CAUSA_CORRENTE_PROVATA = "Uno dei due è un ISEE corrente, aggiornato dopo un cambiamento; l'altro no. Confrontati allo stesso modo, tutte le righe sono uguali.",
        "Guarda quale ti serve: l'ISEE corrente dura meno e vale solo finché la situazione resta quella.";
    CAUSA_CORRENTE = "Uno dei due è un ISEE corrente, aggiornato dopo un cambiamento di lavoro, di redditi o di patrimonio; l'altro no.",
        "Se l'attestazione è di un ISEE corrente, scrivi nella simulazione anche che cosa è cambiato.";
    CAUSA_SPECIE_PROVATA = "È un altro tipo di ISEE (minorenni, università, sociosanitario, residenze): con quello tutte le righe sono uguali.",
        "Confronta il tipo di ISEE che serve per la prestazione che vuoi chiedere.";
    CAUSA_SPECIE = "L'attestazione è di un altro tipo di ISEE: conta un nucleo diverso, o si aggiunge una parte per chi vive fuori.",
        "Scegli nella simulazione lo stesso tipo di ISEE e la stessa persona.";
    CAUSA_ANNO_PROVATA = "L'attestazione è di un altro giorno: con le regole e le età di quel giorno tutte le righe sono uguali.",
        "Se vuoi sapere l'ISEE di adesso serve una DSU nuova; se vuoi rifare quello, usa la data dell'attestazione.";
    CAUSA_ANNO = "L'attestazione è di un altro anno: redditi e patrimonio sono di un altro anno, e qualche regola può essere cambiata.",
        "Nella DSU di un anno vanno i redditi e il patrimonio di due anni prima: confronta cifre dello stesso anno.";
    CAUSA_NUCLEO_PROVATA = "Il nucleo è diverso: con le persone che ha INPS tutte le righe sono uguali.",
        "Controlla lo stato di famiglia del giorno della DSU e correggi chi c'è e chi no.";
    CAUSA_NUCLEO = "Il nucleo è diverso: INPS conta altre persone. Cambiano la scala e le franchigie, e i redditi di chi c'è in più o in meno.",
        "Controlla lo stato di famiglia del giorno della DSU: coniuge con un'altra residenza, figli grandi a carico, chi è arrivato o andato via.";
    CAUSA_OMISSIONE_PROVATA = "L'attestazione segnala un'omissione: un conto che l'Agenzia delle entrate conosce e che nella DSU non c'è. Tu qui l'hai scritto: senza, tutte le righe sono uguali.",
        "Presenta una DSU nuova con il conto che manca, o chiedi al CAF; altrimenti l'ente può chiederti i documenti.";
    CAUSA_OMISSIONE = "L'attestazione segnala un'omissione o una differenza: l'Agenzia delle entrate conosce dati che nella DSU non ci sono.",
        "Guarda l'elenco dell'omissione: se i dati sono giusti presenta una DSU nuova, se sono sbagliati porta i documenti all'ente o al CAF.";
    CAUSA_ARROTONDAMENTO = "Le differenze sono sotto un euro: nella DSU gli importi sono in euro interi, qui hai scritto i centesimi.",
        "Non è un errore. Per avere le stesse cifre scrivi gli importi senza centesimi.";
    CAUSA_IN_PIU_PROVATA = "Hai scritto una voce che INPS non ha: senza quella tutte le righe sono uguali.",
        "Controlla se la voce è giusta e dell'anno giusto. Se è giusta, nella DSU manca: conviene correggerla.";
    CAUSA_IN_PIU = "In questa riga hai scritto più di quello che ha INPS.",
        "Controlla gli importi di questa riga: l'anno, la tua quota, e se la voce va davvero nell'ISEE.";
    CAUSA_MANCANTE_PROVATA = "INPS ha qualcosa che tu non hai scritto: aggiungendolo tutte le righe sono uguali.",
        "Cerca che cosa manca in questa riga e aggiungilo alla simulazione.";
    CAUSA_MANCANTE = "In questa riga INPS ha più di quello che hai scritto.",
        "Cerca che cosa manca in questa riga e aggiungilo alla simulazione.";
}

note! { BOZZA;
    BOZZA_NON_TUTTE = "non-tutte", "Non tutte le righe dell'attestazione si sono potute rifare: guarda quali, e completa le risposte.";
    BOZZA_RELAZIONE = "relazione", "La parentela non è scritta, o non va d'accordo con l'età o con il resto del nucleo: controlla quella messa qui.";
    BOZZA_NASCITA = "nascita", "La data di nascita non si legge nel codice fiscale: quella messa qui è inventata, correggila.";
    BOZZA_SECOLO = "secolo", "Nel codice fiscale l'anno di nascita ha due cifre: si è scelto il secolo più probabile.";
    BOZZA_PERSONA_INVENTATA = "persona-inventata", "L'attestazione non elenca le persone: dal parametro si sa quante sono. Scrivi chi è questa persona e quando è nata.";
    BOZZA_PERSONA_ATTRATTA = "persona-attratta", "Per questo indicatore INPS conta anche una persona che vive fuori dal nucleo: qui è messa come se ne facesse parte.";
    BOZZA_SOLO_VALORI = "solo-valori", "Dell'attestazione ci sono solo i valori finali: l'ISR è stato messo come reddito e l'ISP come un immobile, già al netto di detrazioni e franchigie.";
    BOZZA_REDDITI = "redditi-di-uno", "Tutti i redditi del nucleo sono messi su una persona, già al netto delle detrazioni per lavoro e pensione: l'attestazione non li divide.";
    BOZZA_TITOLI = "titoli", "Dal reddito figurativo si ricava quanto del patrimonio è in titoli, fondi e simili.";
    BOZZA_CONTO = "conto", "Il resto del patrimonio mobiliare è messo come un solo conto corrente.";
    BOZZA_AFFITTO = "affitto", "C'è una detrazione: si è supposto un affitto con contratto registrato, con quel canone. Il canone vero può essere più alto.";
    BOZZA_ABITAZIONE = "abitazione", "L'attestazione non dice a che titolo abitate la casa: si è supposto né di proprietà né in affitto.";
    BOZZA_IMMOBILI = "immobili", "Questi immobili sono messi come uno solo, intero, di una persona, e non come casa di abitazione.";
    BOZZA_IMMOBILI_MUTUO = "immobili-mutuo", "C'è una detrazione sugli immobili ma la casa è in affitto: si è supposto un mutuo su un altro immobile.";
    BOZZA_CASA = "casa", "C'è una detrazione sugli immobili: si è supposto che sia la casa dove abitate, intera e di una persona.";
    BOZZA_COMUNE = "comune", "Il comune della casa non è nell'attestazione: scrivilo, perché nei capoluoghi metropolitani la franchigia per le famiglie è più alta.";
    BOZZA_MUTUO = "mutuo", "La detrazione supera la franchigia della casa: il resto è messo come mutuo residuo.";
    BOZZA_CORRENTE = "corrente", "È un ISEE corrente: i redditi sono quelli nuovi, qui messi come se fossero quelli dell'anno.";
    BOZZA_COMPONENTE = "componente-aggiuntiva", "All'ISEE è stata aggiunta una parte per una persona fuori dal nucleo: qui non c'è, perché i suoi dati non sono nell'attestazione.";
    BOZZA_LAVORO = "lavoro", "Se i genitori hanno lavorato almeno sei mesi non è scritto: la risposta è ricavata dalle maggiorazioni.";
    BOZZA_ALTRO_GENITORE = "altro-genitore", "Non si sa niente dell'altro genitore: la risposta è ricavata dalle maggiorazioni, correggila.";
    BOZZA_NON_CONVIVENTE = "non-convivente", "Un figlio vive altrove e conta in questo nucleo: si è supposto a carico, non sposato e senza figli, come chiede la legge.";
    BOZZA_DISABILITA = "maggiorazione-da-spiegare", "Le maggiorazioni sono più alte di quelle che si ricavano dal nucleo: c'è una persona con disabilità, o in una struttura? Rispondi tu, qui non si suppone.";
    BOZZA_MENO_MAGGIORAZIONI = "maggiorazione-in-meno", "Le maggiorazioni sono più basse di quelle che si ricavano dal nucleo: forse i figli sono di genitori diversi. Controlla chi sono i genitori.";
    BOZZA_STRUTTURA = "parametro-diverso", "Il parametro non è quello di tutte le persone elencate: qualcuno è in una struttura o in convivenza, o conta un nucleo diverso? Rispondi tu, qui non si suppone.";
}

testi! { MANCANO;
    MANCA_REDDITI = "Redditi che non hai scritto: per esempio un secondo lavoro, la disoccupazione, una pensione, un affitto, l'assegno unico di due anni fa. Qui INPS ha già tolto le detrazioni per lavoro o pensione.";
    MANCA_FIGURATIVO = "Titoli, fondi o altri investimenti: INPS ne ricava un reddito. Forse li hai scritti come conto corrente.";
    MANCA_AFFITTO = "Un affitto più alto, o con il contratto registrato: INPS toglie più di quanto hai scritto.";
    MANCA_MOBILIARE = "Soldi che non hai scritto: un altro conto, una carta con IBAN, un libretto, investimenti, una polizza. Di un conto vale il più alto tra saldo e giacenza media.";
    MANCA_IMMOBILI = "Una casa, un garage, un terreno o una quota che non hai scritto; o un valore ai fini IMU più alto.";
    MANCA_MUTUO = "Un mutuo, o la franchigia della casa dove abitate: INPS toglie più di quanto hai scritto.";
    MANCA_MAGGIORAZIONI = "Una maggiorazione della scala: figli, figli piccoli con genitori che lavorano, una persona con disabilità o in una struttura. Abbassa l'ISEE.";
}

pub(crate) const PERCHE_ISR: &[Nota] = &[PERCHE_RIGA_COPIATA, PERCHE_ISR_CORRENTE, PERCHE_ISR_AFFITTO];
pub(crate) const PERCHE_ISP: &[Nota] = &[PERCHE_RIGA_COPIATA, PERCHE_ISP_FRANCHIGIA];
pub(crate) const PERCHE_ISE: &[Nota] = &[PERCHE_RIGA_COPIATA, PERCHE_ISE_PESO];
pub(crate) const PERCHE_SCALA: &[Nota] = &[PERCHE_RIGA_COPIATA, PERCHE_SCALA_MAGGIORAZIONI];
pub(crate) const PERCHE_ISEE: &[Nota] = &[PERCHE_RIGA_COPIATA, PERCHE_ISEE_COMPONENTE, PERCHE_ISEE_ALTRO];
pub(crate) const PERCHE_VALORI: &[Nota] = &[PERCHE_VALORI_DIVERSI];
pub(crate) const PERCHE_UGUALE: &[Nota] = &[PERCHE_UGUALE_ALTRO];
pub(crate) const PERCHE_FIGURATIVO: &[Nota] =
    &[PERCHE_FIGURATIVO_RIGA, PERCHE_FIGURATIVO_ANNO, PERCHE_FIGURATIVO_TASSO, PERCHE_RIGA_COPIATA];
pub(crate) const PERCHE_FRANCHIGIA: &[Nota] = &[PERCHE_FRANCHIGIA_NUCLEO, PERCHE_RIGA_COPIATA];
pub(crate) const PERCHE_DETRAZIONE_IMMOBILIARE: &[Nota] = &[PERCHE_RIGA_COPIATA];
pub(crate) const PERCHE_PARAMETRO: &[Nota] = &[PERCHE_PARAMETRO_NUCLEO, PERCHE_RIGA_COPIATA];
pub(crate) const PERCHE_MAGGIORAZIONI: &[Nota] = &[PERCHE_MAGGIORAZIONI_NUCLEO, PERCHE_RIGA_COPIATA];
pub(crate) const PERCHE_VALIDITA: &[Nota] = &[PERCHE_VALIDITA_DATA];
pub(crate) const PERCHE_PROTOCOLLO: &[Nota] = &[PERCHE_PROTOCOLLO_ALTRO];
pub(crate) const PERCHE_CODICE_FISCALE: &[Nota] = &[PERCHE_CODICE_FISCALE_MALE];
