//! Why a kind of ISEE takes the form it takes, what it lacks, and the tests of the corrente: words and sources.

use serde::Serialize;

use crate::fonte::{self, Fonte};

/// Why, with the text that says so.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Motivo {
    /// Stable name: `genitore-attratto`.
    pub codice: &'static str,
    /// The reason, in Italian.
    pub testo: &'static str,
    /// The rule.
    pub fonte: Fonte,
}

motivi! { MOTIVI;
    // Art. 7.
    GENITORI_INSIEME = "genitori-nel-nucleo", fonte::art7("art. 7, c. 1"),
        "I genitori sono tutti e due nel nucleo: il valore è quello dell'ISEE ordinario.";
    GENITORE_ASSENTE = "genitore-assente", fonte::art7("art. 7, c. 1"),
        "L'altro genitore non c'è o non ha riconosciuto il figlio: il valore è quello dell'ISEE ordinario.";
    GENITORI_SEPARATI = "genitori-separati", fonte::faq_inps_separati("genitori separati o divorziati"),
        "I genitori sono separati o divorziati: l'altro genitore non si aggiunge, il valore è quello dell'ISEE ordinario.";
    ASSEGNI_STABILITI = "assegni-stabiliti", fonte::art7("art. 7, c. 1, lett. c"),
        "Un giudice ha stabilito gli assegni per i figli: dell'altro genitore non si aggiunge niente.";
    GENITORE_ESCLUSO = "genitore-escluso", fonte::art7("art. 7, c. 1, lett. d"),
        "L'altro genitore è escluso dalla responsabilità o allontanato: non si aggiunge niente.";
    GENITORE_ESTRANEO = "genitore-estraneo", fonte::art7("art. 7, c. 1, lett. e"),
        "L'estraneità dell'altro genitore è stata accertata: non si aggiunge niente.";
    GENITORE_CONIUGATO = "genitore-coniugato", fonte::art7("art. 7, c. 1, lett. a"),
        "L'altro genitore è sposato con un'altra persona: all'ISEE si aggiunge una parte della sua situazione (componente aggiuntiva).";
    GENITORE_CON_FIGLI = "genitore-con-figli", fonte::art7("art. 7, c. 1, lett. b"),
        "L'altro genitore ha figli con un'altra persona: all'ISEE si aggiunge una parte della sua situazione (componente aggiuntiva).";
    GENITORE_ATTRATTO = "genitore-attratto", fonte::art7("art. 7, c. 1"),
        "L'altro genitore ha riconosciuto il figlio e non vive qui: per questa prestazione conta come se fosse nel nucleo.";
    GENITORE_DA_DIRE = "genitore-da-dire", fonte::art7("art. 7, c. 1"),
        "Nel nucleo c'è un solo genitore: il valore dipende dalla posizione dell'altro.";
    MINORE_A_SE = "minore-a-se", fonte::art3("art. 3, c. 4"),
        "Questo minorenne è un nucleo a sé: il valore è quello dell'ISEE ordinario.";
    MINORE_SENZA_GENITORI = "minore-senza-genitori", fonte::art7("art. 7, c. 1"),
        "Questo minorenne non vive con i genitori e non è in affidamento: rivolgiti a INPS o a un CAF.";

    // Art. 8.
    STUDENTE_CON_GENITORI = "studente-con-genitori", fonte::art8("art. 8, c. 2"),
        "Lo studente fa parte del nucleo dei genitori: il valore è quello dell'ISEE ordinario.";
    STUDENTE_AUTONOMO = "studente-autonomo", fonte::art8("art. 8, c. 2"),
        "Lo studente è autonomo, per residenza e per reddito: conta il suo nucleo.";
    STUDENTE_SENZA_GENITORI = "studente-senza-genitori", fonte::quadro_c("quadro C"),
        "Lo studente non ha genitori: conta il suo nucleo.";
    GENITORI_ALL_ESTERO = "genitori-all-estero", fonte::quadro_c("quadro C"),
        "I genitori vivono all'estero: conta il nucleo dello studente. L'università può chiedere un calcolo suo (ISEE parificato).";
    STUDENTE_NON_AUTONOMO = "studente-non-autonomo", fonte::art8("art. 8, c. 2"),
        "Lo studente non è autonomo: conta il nucleo dei genitori.";
    STUDENTE_ATTRATTO = "studente-attratto", fonte::art8("art. 8, c. 2"),
        "Lo studente vive altrove ma non è autonomo: si aggiunge, lui solo, al nucleo dei genitori.";
    AUTONOMIA_DA_DIRE = "autonomia-da-dire", fonte::art8("art. 8, c. 2"),
        "Il valore dipende dall'autonomia dello studente: due anni fuori casa, in un alloggio non di familiari, e un reddito sufficiente.";
    AUTONOMO_FUORI = "autonomo-fuori", fonte::art8("art. 8, c. 2"),
        "Lo studente è autonomo: questo nucleo non conta, il suo ISEE si calcola con una DSU sua.";
    DOTTORATO_FUORI = "dottorato-fuori", fonte::art8("art. 8, c. 4"),
        "Il dottorando che vive altrove ha un nucleo suo: il suo ISEE si calcola con una DSU sua.";
    DOTTORATO_RISTRETTO = "dottorato-ristretto", fonte::art8("art. 8, c. 4"),
        "Per il dottorato conta il nucleo ristretto: chi studia, il coniuge e i figli.";
    DOTTORATO_ORDINARIO = "dottorato-ordinario", fonte::art8("art. 8, c. 4"),
        "Per il dottorato si può scegliere il nucleo ordinario, se conviene.";

    // Art. 6.
    NUCLEO_RISTRETTO = "nucleo-ristretto", fonte::art6("art. 6, c. 2"),
        "Per le prestazioni sociosanitarie conta il nucleo ristretto: chi le riceve, il coniuge e i figli minorenni o a carico.";
    NUCLEO_ORDINARIO = "nucleo-ordinario", fonte::art6("art. 6, c. 2"),
        "Si può scegliere il nucleo ordinario, se conviene.";
    RESIDENZE_SENZA_DISABILITA = "residenze-senza-disabilita", fonte::quadro_e("quadro E"),
        "Per il ricovero INPS chiede che la disabilità o la non autosufficienza sia certificata.";
    RESIDENZE_RISTRETTO = "residenze-ristretto", fonte::art6("art. 6, c. 3"),
        "Per il ricovero conta il nucleo ristretto: chi lo chiede, il coniuge e i figli minorenni o a carico. Per gli altri figli, salvo eccezioni, si aggiunge una parte.";
    RESIDENZE_ORDINARIO = "residenze-ordinario", fonte::art6("art. 6, c. 3"),
        "Per il ricovero si può scegliere il nucleo ordinario, se conviene.";

    // Art. 9: the tests.
    PROVA_EVENTO = "evento-dopo", fonte::art9("art. 9, c. 1"),
        "L'evento deve essere successivo al 1° gennaio dell'anno dei redditi.";
    PROVA_NON_OCCUPATO = "non-occupato", fonte::art9("art. 9, c. 1"),
        "Il giorno della richiesta la persona non deve lavorare.";
    PROVA_MESI = "mesi-continuativi", fonte::art9("art. 9, c. 1"),
        "L'attività autonoma deve essere durata abbastanza a lungo, senza interruzioni.";
    PROVA_GIORNI = "giorni-lavorati", fonte::art9("art. 9, c. 1 (testo fino al 4 marzo 2025)"),
        "Nei dodici mesi prima della fine del contratto la persona deve aver lavorato abbastanza giorni.";
    PROVA_CALO_ISR = "calo-isr", fonte::messaggio_inps_3835_2019("riduzione"),
        "Il reddito del nucleo (ISR) deve essere sceso di più di un quarto.";
    PROVA_MESE = "mese-patrimonio", fonte::messaggio_inps_3155_2021("dal 1° aprile"),
        "Il patrimonio si può aggiornare solo dal 1° aprile.";
    PROVA_VARIAZIONE_ISP = "variazione-isp", fonte::messaggio_inps_3155_2021("variazione del patrimonio"),
        "Il patrimonio del nucleo (ISP) deve essere cambiato di più di un quinto.";
}

testi! { TESTI;
    MANCA_POSIZIONE = "Di' qual è la posizione dell'altro genitore.";
    MANCA_GENITORE = "Aggiungi l'altro genitore tra le persone fuori dal nucleo (relazione GNC) e scrivi il suo nome tra i genitori del figlio.";
    MANCA_LAVORO = "Di' se l'altro genitore ha lavorato almeno sei mesi nell'anno dei redditi.";
    MANCA_NUCLEO_PROPRIO = "Di' com'è fatto il nucleo di questa persona.";
    MANCA_INTESTATARI = "Di' chi ha firmato il contratto di affitto.";
    MANCA_DISABILITA = "Indica la disabilità certificata.";
    MANCA_FUORI_CASA = "Di' da quando lo studente ha la residenza fuori dalla casa dei genitori.";
    MANCA_REDDITO_STUDENTE = "Indica il reddito da lavoro dello studente nei due anni prima della DSU.";
    MANCA_NUCLEO_GENITORI = "Compila la DSU con la famiglia dei genitori e metti lo studente tra le persone fuori dal nucleo (relazione FE).";
    MANCA_DSU_PROPRIA = "Compila una DSU con il nucleo dello studente.";
    MANCA_CAF = "Rivolgiti a INPS o a un CAF.";

    AVVISO_CORRENTE_PIU_ALTO = "L'ISEE corrente è più alto di quello che hai: non conviene chiederlo.";
    AVVISO_COMPONENTE_AGGIUNTIVA = "Questo valore contiene una componente aggiuntiva, che si calcola con una regola poco documentata: la cifra può cambiare, soprattutto con due o più figli. Chiedi conferma a INPS o a un CAF.";

    SCELTA_AUMENTO_SI = "La componente aggiuntiva di un genitore con più figli nel nucleo cresce della metà per ogni figlio dopo il primo.";
    SCELTA_AUMENTO_NO = "La componente aggiuntiva di un genitore non cresce con il numero dei figli.";
    SCELTA_FRANCHIGIE_NUCLEO = "Chi si conta da solo (componente aggiuntiva) ha le franchigie del nucleo di cui fa parte; l'affitto di quel nucleo si toglie intero.";
    SCELTA_FRANCHIGIE_PERSONA = "Chi si conta da solo (componente aggiuntiva) ha le franchigie di una persona sola.";
    SCELTA_UNIVERSITA_INPS = "Per l'università la componente aggiuntiva del genitore si applica come fa INPS: solo se è sposato con altri o ha figli con altri.";
    SCELTA_UNIVERSITA_LETTERALE = "Per l'università la componente aggiuntiva del genitore si applica in tutti i casi dell'art. 7, alla lettera.";
    SCELTA_STUDENTE_SPOSATO = "Lo studente non autonomo si aggiunge al nucleo dei genitori da solo, senza coniuge e figli.";
    SCELTA_GIORNI_LAVORATI = "Per chi aveva un lavoro a termine i 120 giorni lavorati non servono più dal 5 marzo 2025.";
    SCELTA_FIGLIO_CONVIVENTE = "Un figlio che vive con chi chiede il ricovero aggiunge la sua parte, salvo che lui o un'altra persona della casa abbia una disabilità.";
    SCELTA_PROVE_CORRENTE = "I limiti del 25 % e del 20 % si provano sul nucleo ordinario, anche quando l'ISEE corrente è di un altro tipo.";
}
