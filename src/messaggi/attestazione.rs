//! The Italian words of what is read, checked and compared of an attestation.

testi! { LETTURA;
    LETTO_ELEMENTO = "Questa parte dell'attestazione non è fra quelle conosciute: non è stata letta.";
    LETTO_ATTRIBUTO = "Questo dato non è fra quelli conosciuti: non è stato letto.";
    LETTO_ILLEGGIBILE = "Questo valore non è scritto come dovrebbe: è stato lasciato vuoto.";
    LETTO_VIRGOLA = "L'importo ha la virgola e non il punto: è stato letto lo stesso.";
    LETTO_MANCA = "Qui manca un dato che dovrebbe esserci.";
    LETTO_RIPETUTO = "Questa parte è scritta due volte: vale la prima.";
    LETTO_NAMESPACE = "Il documento non dice di essere di INPS (namespace diverso): è stato letto per nome.";
    LETTO_DEDOTTO = "Nessuno schema pubblico descrive questa parte: come leggerla è dedotto.";
    LETTO_DISCORDE = "Lo stesso dato è scritto in due posti con valori diversi.";
    LETTO_ALTRI = "Ci sono altri avvisi di lettura: qui sono i primi.";
    LETTO_ESITO = "L'esito non è fra quelli conosciuti.";
}
