//! The Italian words of a benefit that are not those of its document.

testi! { TESTI;
    SERVE_ISEE = "Serve un ISEE valido.";
    CHIEDI_ISEE = "Qual è l'ISEE? Calcolalo, o scrivi quello dell'attestazione.";
    CHIEDI_FATTO = "Serve un dato della dichiarazione (DSU).";
    CHIEDI_COMUNE_CATASTO = "In quale comune abitate? Scrivi il codice catastale.";
    CONDIZIONE_MANCA = "Manca uno dei requisiti.";
    NESSUNO = "Nel nucleo non c'è nessuno a cui spetta.";
    IMPORTO_ZERO = "Con questi dati l'importo è zero.";
    SERVE_ALTRA = "Spetta solo con un'altra prestazione, che qui non spetta.";
    SENZA_DIVISIONE = "L'importo non si può calcolare: una cifra che divide è zero.";
    SENZA_CIFRA = "La cifra per questo caso non è stata trovata.";
    SENZA_GRANDE = "L'importo non si può calcolare: le cifre sono troppo grandi.";
    SENZA_FUORI = "L'importo non si può calcolare: questo caso è fuori dalla regola.";
    SENZA_ALTRA = "Dipende da un'altra prestazione, che qui non c'è.";
    NON_ANCORA = "Queste regole valgono da un giorno che deve ancora venire.";
    NON_PIU = "Queste regole non valgono più: guarda se ci sono quelle nuove.";
    CHIUSA = "Non si può più chiedere.";
    ANNUNCIATA = "È annunciata: non si può ancora chiedere.";
    DA_CONFERMARE = "Non si sa ancora se ci sarà.";
}
