//! The Italian words of the codes that a form asks for.

/// A stable name and its words.
macro_rules! nomi {
    ($tutti:ident $gruppo:literal; $($nome:ident = $codice:literal, $testo:literal;)*) => {
        $(pub(crate) const $nome: [&str; 2] =
            [$codice, $crate::messaggi::testo!(concat!($gruppo, "-", $codice), $testo)];)*
        #[cfg(not(target_arch = "wasm32"))]
        pub(super) static $tutti: &[$crate::messaggi::Parole] = &[$((concat!($gruppo, "-", $codice), $testo)),*];
    };
}
pub(super) use nomi;

// What is wrong with a code, and how to mend it.
nomi! { DIFETTI "codice";
    CF_VUOTO = "vuoto", "Scrivi il codice fiscale.";
    CF_CORTO = "troppo-corto", "Manca qualche carattere: il codice fiscale di una persona ne ha 16, quello di un ente 11 cifre.";
    CF_LUNGO = "troppo-lungo", "C'è qualche carattere di troppo: il codice fiscale di una persona ne ha 16, quello di un ente 11 cifre.";
    CF_CIFRE = "undici-cifre", "Un codice fiscale di sole cifre ne ha 11: contale.";
    CF_ZERI = "zeri", "Undici zeri non sono un codice fiscale: scrivi quello vero.";
    CF_CONTROLLO_NUMERICO = "controllo-numerico", "Una cifra non torna: confronta il codice con il documento, cifra per cifra.";
    CF_ACCENTO = "accento", "Nel codice fiscale non ci sono lettere accentate: qui serve la lettera senza accento.";
    CF_ESTRANEO = "carattere-estraneo", "Qui c'è un segno che non è né una lettera né una cifra: toglilo.";
    CF_LETTERA_ATTESA = "lettera-attesa", "Qui serve una lettera: controlla di non aver scritto zero al posto di O, o uno al posto di I.";
    CF_CIFRA_ATTESA = "cifra-attesa", "Qui serve una cifra: controlla di non aver scritto O al posto di zero, o I al posto di uno. Le sole lettere che possono starci sono L M N P Q R S T U V.";
    CF_MESE = "mese-inesistente", "La lettera del mese di nascita non esiste: può essere A B C D E H L M P R S T.";
    CF_GIORNO = "giorno-inesistente", "Il giorno di nascita non esiste in quel mese: va da 1 a 31, e per le donne si aggiunge 40.";
    CF_CONTROLLO = "controllo-errato", "Un carattere non torna: confronta il codice con la tessera sanitaria, carattere per carattere.";
    CF_INPS = "omocodia-non-prevista", "Il codice è giusto. Ha una lettera al posto di una cifra dell'anno o del giorno di nascita (omocodia), e il formato che INPS dichiara per i suoi servizi ammette lettere solo nel comune: se la richiesta viene rifiutata, il motivo può essere questo.";
    CF_SIGLA = "sigla-insolita", "Le lettere del cognome o del nome non sono nell'ordine solito: ricontrollale.";
    CF_LUOGO = "luogo-insolito", "Il luogo di nascita comincia con una lettera che oggi nessun comune e nessuno Stato ha: ricontrollala.";

    PROTOCOLLO_VUOTO = "protocollo-vuoto", "Scrivi il protocollo della DSU: è in alto nell'attestazione, comincia con INPS-ISEE.";
    PROTOCOLLO_FLUSSO = "protocollo-di-flusso", "Questo è il protocollo dell'invio, quello di chi ha trasmesso la DSU. Serve quello della DSU: è nell'attestazione, comincia con INPS-ISEE.";
    PROTOCOLLO_VECCHIO = "anno-troppo-vecchio", "L'anno del protocollo viene prima del 2015, quando è nato l'ISEE di oggi: controllalo.";
    PROTOCOLLO_FUTURO = "anno-futuro", "L'anno del protocollo deve ancora venire: controllalo.";
    PROTOCOLLO_PREFISSO = "prefisso-mancante", "Il protocollo comincia con INPS-ISEE-: controlla se è quello proposto.";
    PROTOCOLLO_TRATTINI = "trattini", "I trattini non sono al loro posto: controlla se il protocollo è quello proposto.";
    PROTOCOLLO_SVISTA = "lettera-per-cifra", "Una lettera è al posto di una cifra (O per zero, I per uno): controlla se il protocollo è quello proposto.";
    PROTOCOLLO_SENZA_LETTERA = "senza-lettera", "Manca la lettera: dopo le otto cifre c'è sempre una lettera, come in INPS-ISEE-2026-00000001X-00. Copiala dall'attestazione.";
    PROTOCOLLO_SENZA_CODA = "senza-coda", "Mancano le due cifre finali, quasi sempre 00: il protocollo è come INPS-ISEE-2026-00000001X-00.";
    PROTOCOLLO_ALTRO = "altro-protocollo", "Questo non è il protocollo di una DSU: forse è il numero di un'altra pratica. Quello della DSU è nell'attestazione, come INPS-ISEE-2026-00000001X-00.";
    PROTOCOLLO_FORMA = "forma-errata", "Il protocollo è fatto così: INPS-ISEE-, l'anno, otto cifre e una lettera, due cifre. Per esempio INPS-ISEE-2026-00000001X-00.";
    PROTOCOLLO_LETTERA = "lettera-non-verificabile", "La lettera dopo le otto cifre non è verificabile: INPS non pubblica come si calcola. Se una cifra è sbagliata, da qui non si vede.";

    PRESTAZIONE_VUOTA = "prestazione-vuota", "Scegli il codice della prestazione, per esempio A2.12.";
    PRESTAZIONE_SOLO_VOCABOLARIO = "solo-vocabolario", "Questo codice è nel vocabolario SIUSS, ma non fra i 36 del servizio ISEE: non si sa se INPS lo accetta. Usane uno dei 36, o chiedi a INPS.";
    PRESTAZIONE_SCONOSCIUTA = "prestazione-sconosciuta", "Questo codice non esiste: è un'area e un numero, come A1.07. I codici del servizio sono A1.01-A1.20, A2.01-A2.12, A3.01-A3.03 e Z9.99.";
}

// What a benefit is, of those that an office uses most.
testi! { PRESTAZIONI;
    PRESTAZIONE_CASA = "contributi per la casa";
    PRESTAZIONE_RETTA_NIDO = "contributi per la retta del nido";
    PRESTAZIONE_SCUOLA = "contributi per i servizi scolastici";
    PRESTAZIONE_BORSE = "borse di studio";
    PRESTAZIONE_DIRITTO_STUDIO = "diritto allo studio";
    PRESTAZIONE_TASSE_UNIVERSITARIE = "tasse universitarie";
    PRESTAZIONE_TRIBUTI = "agevolazioni sui tributi locali";
    PRESTAZIONE_MENSA = "mensa scolastica";
    PRESTAZIONE_RESIDENZE = "strutture residenziali";
    PRESTAZIONE_NIDO = "asilo nido";
}
