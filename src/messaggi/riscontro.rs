//! The Italian words of what is checked and compared of an attestation: for a tired parent and for an office worker.

/// Words with a stable name.
type Nota = [&'static str; 2];

macro_rules! note {
    ($tutti:ident; $($nome:ident = $codice:literal, $testo:literal;)*) => {
        $(pub(crate) const $nome: Nota = [$codice, $crate::messaggi::testo!(stringify!($nome), $testo)];)*
        #[cfg(not(target_arch = "wasm32"))]
        pub(super) static $tutti: &[super::Parole] = &[$((stringify!($nome), $testo)),*];
    };
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
    FORMULA_DETRAZIONE_IMMOBILIARE = "Dagli immobili non si può togliere più di quanto valgono.";
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
    PERCHE_FIGURATIVO_RIGA = "figurativo-riga", "Il patrimonio mobiliare può essere stato abbassato senza toccare il reddito figurativo.";
    PERCHE_FRANCHIGIA_NUCLEO = "franchigia-nucleo", "La franchigia può essere quella di un nucleo con altre persone o altri figli.";
    PERCHE_IMMOBILI_RIGA = "immobili-riga", "La franchigia sulla casa può essere stata scritta intera anche se supera il valore.";
    PERCHE_PARAMETRO_NUCLEO = "parametro-nucleo", "Il nucleo elencato può non essere quello su cui è stato fatto il calcolo.";
    PERCHE_MAGGIORAZIONI_NUCLEO = "maggiorazioni-nucleo", "Le maggiorazioni possono essere di un nucleo con altri figli o altre persone.";
    PERCHE_VALIDITA_DATA = "validita-data", "Una delle due date è stata cambiata o copiata male.";
    PERCHE_PROTOCOLLO_ALTRO = "protocollo-altro", "Il protocollo può essere di un'altra DSU, o copiato male.";
    PERCHE_CODICE_FISCALE_MALE = "codice-fiscale-male", "Un carattere è stato cambiato o copiato male.";
}

pub(crate) const PERCHE_ISR: &[Nota] = &[PERCHE_RIGA_COPIATA, PERCHE_ISR_CORRENTE, PERCHE_ISR_AFFITTO];
pub(crate) const PERCHE_ISP: &[Nota] = &[PERCHE_RIGA_COPIATA, PERCHE_ISP_FRANCHIGIA];
pub(crate) const PERCHE_ISE: &[Nota] = &[PERCHE_RIGA_COPIATA, PERCHE_ISE_PESO];
pub(crate) const PERCHE_SCALA: &[Nota] = &[PERCHE_RIGA_COPIATA, PERCHE_SCALA_MAGGIORAZIONI];
pub(crate) const PERCHE_ISEE: &[Nota] = &[PERCHE_RIGA_COPIATA, PERCHE_ISEE_COMPONENTE, PERCHE_ISEE_ALTRO];
pub(crate) const PERCHE_VALORI: &[Nota] = &[PERCHE_VALORI_DIVERSI];
pub(crate) const PERCHE_UGUALE: &[Nota] = &[PERCHE_UGUALE_ALTRO];
pub(crate) const PERCHE_FIGURATIVO: &[Nota] = &[PERCHE_FIGURATIVO_RIGA, PERCHE_FIGURATIVO_ANNO, PERCHE_RIGA_COPIATA];
pub(crate) const PERCHE_FRANCHIGIA: &[Nota] = &[PERCHE_FRANCHIGIA_NUCLEO, PERCHE_RIGA_COPIATA];
pub(crate) const PERCHE_DETRAZIONE_IMMOBILIARE: &[Nota] = &[PERCHE_IMMOBILI_RIGA, PERCHE_RIGA_COPIATA];
pub(crate) const PERCHE_PARAMETRO: &[Nota] = &[PERCHE_PARAMETRO_NUCLEO, PERCHE_RIGA_COPIATA];
pub(crate) const PERCHE_MAGGIORAZIONI: &[Nota] = &[PERCHE_MAGGIORAZIONI_NUCLEO, PERCHE_RIGA_COPIATA];
pub(crate) const PERCHE_VALIDITA: &[Nota] = &[PERCHE_VALIDITA_DATA];
pub(crate) const PERCHE_PROTOCOLLO: &[Nota] = &[PERCHE_PROTOCOLLO_ALTRO];
pub(crate) const PERCHE_CODICE_FISCALE: &[Nota] = &[PERCHE_CODICE_FISCALE_MALE];
