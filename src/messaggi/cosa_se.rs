//! The Italian words of what-if: why a curve bends.

testi! {
    TESTI;
    NODO_FRANCHIGIA = "Qui finisce la franchigia: da una parte copre tutto, dall'altra ogni euro conta.";
    NODO_DUE_TERZI = "Qui finisce la franchigia sulla casa: di quello che la supera contano due terzi.";
    NODO_TETTO = "Qui si tocca il massimo di legge: da una parte la voce cresce, dall'altra resta ferma.";
    NODO_MAGGIORE = "Conta la più alta di due cifre: qui l'una supera l'altra.";
    NODO_ZERO = "La voce non scende sotto zero: qui lo tocca.";
    NODO_ESCLUSIONE = "Qui cambia quanto resta fuori dei titoli di Stato e dei prodotti postali (50.000 euro per nucleo).";
    NODO_SALTO = "Un centesimo cambia la regola che si applica: la cifra salta.";
    NODO_CALCOLO = "Da qui l'indicatore si calcola; prima no.";
    NODO_ALTRO = "Qui cambia quanto conta ogni euro in più.";
}
