//! The Italian words of the checklist: documents, modules, how to present the declaration.

use super::guida::voci;

voci! {
    /// The papers, by code.
    DOCUMENTI;
    "identita" => "Prendi il documento d'identità e il codice fiscale.";
    "veicoli" => "Segna la targa di auto e moto (da 500 cc in su), navi e barche. Vanno dichiarate, ma non cambiano l'ISEE.";
    "redditi" => "Prendi la dichiarazione dei redditi o, se non l'hai fatta, la Certificazione Unica.";
    "forfetario" => "Prendi il quadro LM: il reddito del regime forfetario.";
    "imposta-sostitutiva" => "Prendi i redditi con imposta sostitutiva: cedolare secca, premi di risultato, vendita a domicilio.";
    "redditi-esenti" => "Prendi le carte dei redditi esenti: borse di studio, pensioni estere esenti, quota dei frontalieri.";
    "lavoro-estero" => "Prendi la certificazione del lavoro all'estero tassato solo là.";
    "dichiarazione-irap" => "Prendi la dichiarazione IRAP dell'attività agricola.";
    "redditi-aire" => "Prendi la dichiarazione dei redditi presentata all'estero.";
    "redditi-fondiari" => "Prendi le rendite degli immobili non affittati su cui si paga l'IMU; per quelli all'estero, i valori dell'IVIE.";
    "lavoro-sei-mesi" => "Ritrova i contratti: devono dare almeno sei mesi di lavoro nell'anno.";
    "trattamenti-inps" => "Controlla nell'area personale INPS quanto hai ricevuto. Nella DSU lo mette INPS.";
    "trattamenti-altri-enti" => "Prendi le ricevute di contributi e sussidi di Comune, Regione, università o altri enti.";
    "assegni-ricevuti" => "Prendi le prove degli assegni ricevuti per i figli.";
    "assegni-coniuge-pagati" => "Prendi le prove degli assegni pagati al coniuge o all'ex coniuge.";
    "assegni-figli-pagati" => "Prendi le prove degli assegni pagati per i figli che vivono con l'altro genitore.";
    "atto-separazione" => "Prendi la sentenza, l'omologa o l'accordo di separazione o divorzio.";
    "spese-disabilita" => "Prendi le spese sanitarie e di assistenza per la disabilità che sono nella dichiarazione dei redditi.";
    "dichiarazione-iva" => "Prendi la dichiarazione IVA dell'azienda agricola, con i redditi agrari.";
    "conti" => "Chiedi a banca e posta saldo e giacenza media di ogni conto, libretto e carta con IBAN, anche chiuso durante l'anno.";
    "investimenti" => "Chiedi il valore di titoli, fondi, polizze e altri investimenti.";
    "bilancio-impresa" => "Prendi il bilancio o il prospetto del patrimonio dell'impresa.";
    "acquisti" => "Prendi gli atti degli acquisti di case, titoli o fondi fatti durante l'anno.";
    "visura" => "Chiedi la visura catastale: categoria, rendita o reddito dominicale, quota, diritto. Per un immobile all'estero, il valore IVIE.";
    "valore-area" => "Prendi il valore di mercato del terreno edificabile usato per l'IMU.";
    "mutuo" => "Chiedi alla banca quanto capitale resta da pagare sul mutuo per comprare o costruire la casa.";
    "calamita" => "Prendi l'ordinanza o il verbale che dice che l'immobile è distrutto o inagibile.";
    "assegnazione-casa" => "Prendi il provvedimento del giudice che assegna la casa.";
    "atto-donazione" => "Prendi l'atto della donazione.";
    "disabilita" => "Prendi il verbale della disabilità: ente, numero e data.";
    "ricovero" => "Prendi la prima richiesta di ricovero, o il documento di ingresso in struttura, con la data.";
    "figlio-a-carico" => "Controlla che il figlio che vive altrove sia fiscalmente a carico, non sposato e senza figli.";
    "altro-genitore" => "Chiedi all'altro genitore redditi, saldi e immobili: i suoi documenti sono come i tuoi.";
    "separazione-genitori" => "Prendi l'atto di separazione o di divorzio dei genitori.";
    "famiglia-altro-genitore" => "Chiedi i dati del matrimonio o degli altri figli dell'altro genitore.";
    "atto-assegni" => "Prendi il provvedimento del giudice che stabilisce gli assegni per i figli.";
    "atto-responsabilita" => "Prendi il provvedimento che esclude il genitore dalla responsabilità o lo allontana da casa.";
    "atto-estraneita" => "Prendi l'accertamento del giudice o dei servizi sociali sull'estraneità affettiva ed economica.";
    "estraneita-figlio" => "Prendi l'accertamento del giudice o dei servizi sociali: questo figlio non si conta.";
    "dati-fc9" => "Chiedi la sua DSU valida. Se non c'è: quante persone, figli e disabili ha nel suo nucleo, e com'è la casa (quadro FC9).";
    "residenza-studente" => "Chiedi il certificato storico di residenza dello studente, e il contratto dell'alloggio.";
    "redditi-studente" => "Prendi le Certificazioni Uniche dello studente: contano i redditi da lavoro di due anni.";

    "stato-di-famiglia" => "Controlla lo stato di famiglia: conta chi ne fa parte il giorno della DSU.";
    "contratto-affitto" => "Prendi il contratto d'affitto registrato: canone annuo, data, ufficio, serie e numero.";
    "delega" => "Se la DSU la presenta un altro (CAF, patronato, parente), prepara la delega firmata e il documento di chi la dà.";

    "lettera-lavoro" => "Prendi la lettera di licenziamento, di sospensione o di riduzione dell'orario.";
    "fine-contratto" => "Prendi il contratto scaduto, o la lettera che lo chiude.";
    "chiusura-partita-iva" => "Prendi la chiusura della partita IVA.";
    "fine-trattamento" => "Prendi la comunicazione che il sussidio o l'indennità è finito.";
    "naspi" => "Prendi la comunicazione della NASpI o di altra indennità, con gli importi.";
    "buste-paga-12" => "Prendi le buste paga degli ultimi dodici mesi.";
    "buste-paga-2" => "Prendi le buste paga degli ultimi due mesi.";
    "pensione" => "Prendi i cedolini della pensione dello stesso periodo.";
    "incassi" => "Metti insieme incassi e spese dell'attività negli ultimi dodici mesi.";
    "trattamenti-recenti" => "Metti insieme contributi e indennità ricevuti nello stesso periodo.";
    "patrimonio-recente" => "Chiedi di nuovo saldi, giacenze medie, valore degli investimenti e dati degli immobili, a questa data.";
}

voci! {
    /// The modules of the declaration.
    MODULI;
    "MB.1" => "Nucleo e casa: serve sempre.";
    "MB.1rid" => "Nucleo ristretto: serve se non scegli il nucleo ordinario.";
    "MB.2-C" => "Quadro C: per chi studia all'università.";
    "MB.2-D" => "Quadro D: per il genitore che vive altrove e non è sposato con l'altro.";
    "MB.3" => "Figli e donazioni di chi chiede il ricovero.";
    "FC.1" => "Redditi e patrimonio: uno per persona, esclusi i minorenni che non hanno niente.";
    "FC.2" => "Disabilità e non autosufficienza: uno per persona.";
    "FC.4" => "Genitore o figlio fuori dal nucleo che dà una componente aggiuntiva (quadro FC9).";
    "MS" => "Richiesta dell'ISEE corrente.";
}

voci! {
    /// Why the declaration is not the mini one, and what is to be checked.
    DSU;
    "universita" => "Chiedi prestazioni per l'università.";
    "disabilita" => "Nel nucleo c'è una persona con disabilità.";
    "genitori-non-conviventi" => "I genitori non sono sposati e non vivono insieme.";
    "componente-aggiuntiva" => "C'è un genitore o un figlio che dà una componente aggiuntiva.";
    "nucleo-ristretto" => "Usi il nucleo ristretto, che ha un modulo suo.";
    "esonero" => "C'è qualcuno senza dichiarazione dei redditi né Certificazione Unica, o con gli obblighi fiscali sospesi? Allora di solito serve la DSU integrale, con il modulo FC.3.";
    "divorzio" => "Siete divorziati, e non solo separati? Allora compila il quadro D, prima casella, nella DSU integrale.";
    "altro-genitore" => "C'è un altro genitore che ha riconosciuto il figlio, vive altrove e non è sposato con chi è qui? Allora serve la DSU integrale, con il quadro D.";
}

voci! {
    /// How, when, and what if something is wrong.
    PRESENTAZIONE;
    "inps" => "Presentala sul sito INPS con SPID, CIE o CNS. Con la precompilata trovi già molti dati: controllali.";
    "caf" => "Vai a un CAF, con la delega: anche lì c'è la precompilata.";
    "patronato" => "Chiedi a un patronato se offre il servizio.";
    "professionista" => "Chiedi a un professionista abilitato se offre il servizio.";
    "dieci-giorni" => "L'attestazione di solito arriva entro 10 giorni lavorativi.";
    "quindici-giorni" => "Se dopo 15 giorni lavorativi non c'è, puoi dichiarare i dati con il modulo FC.3 e avere un'attestazione provvisoria.";
    "validita" => "La DSU vale fino al 31 dicembre dell'anno in cui la presenti.";
    "omissioni" => "Omissioni: manca qualcosa, per esempio un conto che l'Agenzia delle entrate conosce.";
    "difformita" => "Difformità: un dato è diverso da quello degli archivi, per esempio un reddito.";
    "nuova-dsu" => "Rimedio 1: presenta una nuova DSU completa.";
    "con-documenti" => "Rimedio 2: usa l'attestazione così com'è e porta all'ente i documenti che provano i dati.";
    "rettifica" => "Rimedio 3: se ha sbagliato il CAF, chiedi che la rettifichi dalla data della prima DSU.";
}
