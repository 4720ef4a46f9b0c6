//! The Italian words of the guide: what a person needs, which ISEE it asks for, what is still to be known.

use super::specifici::Motivo;
use crate::fonte;

macro_rules! bisogni {
    ($($nome:ident = $codice:literal, $etichetta:literal;)*) => {
        $(pub(crate) const $nome: [&str; 2] = [$codice, testo!(concat!("bisogno-", $codice), $etichetta)];)*
        #[cfg(not(target_arch = "wasm32"))]
        pub(super) static BISOGNI: &[super::Parole] = &[$((concat!("bisogno-", $codice), $etichetta)),*];
    };
}

// What a person may need: the code, and how a person would call it.
bisogni! {
    ASILO_NIDO = "asilo-nido", "Bonus asilo nido e supporto domiciliare (INPS)";
    RETTA_ASILO_NIDO = "retta-asilo-nido", "Retta ridotta del nido comunale";
    BONUS_NUOVI_NATI = "bonus-nuovi-nati", "Bonus nuovi nati";
    ASSEGNO_UNICO = "assegno-unico", "Assegno unico e universale";
    ASSEGNO_MATERNITA_COMUNE = "assegno-maternita-comune", "Assegno di maternità del Comune";
    ASSEGNO_DI_INCLUSIONE = "assegno-di-inclusione", "Assegno di inclusione (ADI)";
    SUPPORTO_FORMAZIONE_LAVORO = "supporto-formazione-lavoro", "Supporto per la formazione e il lavoro (SFL)";
    MENSA_SCOLASTICA = "mensa-scolastica", "Mensa scolastica";
    TRASPORTO_SCOLASTICO = "trasporto-scolastico", "Trasporto scolastico";
    CENTRI_ESTIVI = "centri-estivi", "Centri estivi e attività per ragazzi";
    DOTE_FAMIGLIA = "dote-famiglia", "Dote famiglia per lo sport dei figli";
    LIBRI_E_CONTRIBUTI_SCUOLA = "libri-e-contributi-scuola", "Libri, borse e contributi per la scuola";
    TASSE_UNIVERSITARIE = "tasse-universitarie", "Tasse universitarie";
    BORSA_DI_STUDIO_UNIVERSITARIA = "borsa-di-studio-universitaria", "Borsa di studio universitaria";
    DOTTORATO = "dottorato", "Prestazioni per chi fa un dottorato";
    RSA = "rsa", "Retta della RSA o di un'altra struttura residenziale";
    ASSISTENZA_DOMICILIARE = "assistenza-domiciliare", "Assistenza domiciliare";
    CENTRO_DIURNO = "centro-diurno", "Centro diurno e trasporto per persone con disabilità";
    HOME_CARE_PREMIUM = "home-care-premium", "Home Care Premium";
    PRESTAZIONE_UNIVERSALE = "prestazione-universale", "Prestazione universale per anziani non autosufficienti";
    BONUS_BOLLETTE = "bonus-bollette", "Bonus sociali per luce, gas, acqua e rifiuti";
    CARTA_DEDICATA_A_TE = "carta-dedicata-a-te", "Carta Dedicata a te";
    CARTA_ACQUISTI = "carta-acquisti", "Carta acquisti";
    CARTA_CULTURA_GIOVANI = "carta-cultura-giovani", "Carta della cultura Giovani";
    BONUS_PSICOLOGO = "bonus-psicologo", "Bonus psicologo";
    TARI = "tari", "Riduzione della TARI";
    CONTRIBUTO_AFFITTO = "contributo-affitto", "Contributo per l'affitto";
    CASA_POPOLARE = "casa-popolare", "Casa popolare (ERP)";
    TRASPORTO_PUBBLICO = "trasporto-pubblico", "Abbonamento agevolato ai trasporti pubblici";
    CONTO_DI_BASE = "conto-di-base", "Conto di base gratuito";
    MUTUO_PRIMA_CASA = "mutuo-prima-casa", "Garanzia dello Stato sul mutuo della prima casa";
    SOSPENSIONE_MUTUO = "sospensione-mutuo", "Sospensione delle rate del mutuo (fondo Gasparrini)";
    HO_PERSO_IL_LAVORO = "ho-perso-il-lavoro", "Ho perso il lavoro, o lavoro meno";
    SUSSIDIO_INTERROTTO = "sussidio-interrotto", "Un sussidio o un'indennità è finito";
    REDDITO_DIMINUITO = "reddito-diminuito", "Il reddito della famiglia è sceso";
    PATRIMONIO_DIMINUITO = "patrimonio-diminuito", "I risparmi o gli immobili sono diminuiti";
    ALTRA_PRESTAZIONE = "altra-prestazione", "Un'altra prestazione agevolata";
}

// Why a kind, and why not.
motivi! { MOTIVI;
    PERCHE_ORDINARIO = "ordinario", fonte::art2("art. 2, c. 1-2"),
        "Non serve un ISEE particolare: conta quello ordinario di tutta la famiglia.";
    PERCHE_MINORENNI = "minorenni", fonte::art7("art. 7, c. 1"),
        "È una prestazione rivolta a un minorenne: conta l'ISEE minorenni. Guarda anche all'altro genitore se i due non sono sposati e non vivono insieme; negli altri casi è uguale all'ordinario.";
    PERCHE_ASSEGNO_UNICO = "assegno-unico", fonte::art7("art. 7, c. 1"),
        "Per i figli minorenni conta l'ISEE minorenni; se i figli sono tutti maggiorenni, l'ordinario.";
    PERCHE_INCLUSIONE = "inclusione", fonte::dl48_2023("art. 2"),
        "Se nel nucleo c'è un minorenne conta l'ISEE minorenni, altrimenti l'ordinario.";
    PERCHE_UNIVERSITA = "universita", fonte::art8("art. 8, c. 1-2"),
        "Per il diritto allo studio conta l'ISEE università: chi studia fuori casa ma non è autonomo rientra nel nucleo dei genitori.";
    PERCHE_DOTTORATO = "dottorato", fonte::art8("art. 8, c. 4"),
        "Per il dottorato conta il nucleo ristretto: chi fa il dottorato, il coniuge e i figli. Puoi scegliere il nucleo ordinario.";
    PERCHE_SOCIOSANITARIO = "sociosanitario", fonte::art6("art. 6, c. 1-2"),
        "È una prestazione sociosanitaria per un adulto con disabilità: conta il nucleo ristretto (la persona, il coniuge, i figli). Puoi scegliere il nucleo ordinario.";
    PERCHE_SOCIOSANITARIO_MINORENNE = "sociosanitario-minorenne", fonte::art7("art. 7, c. 1"),
        "Per un minorenne con disabilità conta l'ISEE minorenni.";
    PERCHE_RESIDENZE = "residenze", fonte::art6("art. 6, c. 3"),
        "È un ricovero a ciclo continuativo: conta l'ISEE per le residenze. Può aggiungere una parte per i figli fuori dal nucleo, e ricontare le case donate.";
    PERCHE_CORRENTE = "corrente", fonte::art9("art. 9, c. 1"),
        "La situazione è cambiata: se ci sono le condizioni puoi chiedere l'ISEE corrente, che per un periodo prende il posto dell'altro.";
    PERCHE_FAMIGLIA = "famiglia", fonte::l199_2025("art. 1, c. 208"),
        "Dal 2026 conta la versione per le famiglie e l'inclusione: franchigia sulla casa più alta e scala diversa per i figli.";
    PERCHE_NEUTRALIZZAZIONE = "neutralizzazione", fonte::l207_2024("art. 1, c. 206"),
        "Dal 2025 INPS toglie la parte che viene dall'assegno unico: la cifra che conta può essere più bassa di quella calcolata qui.";
    PERCHE_ISPE = "ispe", fonte::dm1320_2021("ISEE e ISPE"),
        "Per la borsa conta anche il patrimonio: guarda l'ISPE.";
    PERCHE_BANDO = "bando", fonte::art2("art. 2, c. 1"),
        "Soglie e altre condizioni le fissa chi dà la prestazione: leggi il bando o il regolamento.";
    PERCHE_SEMPRE = "sempre", fonte::art2("art. 2, c. 1-2"),
        "C'è sempre: serve a tutte le prestazioni che non ne chiedono un altro.";
    PERCHE_CON_MINORENNI = "con-minorenni", fonte::art7("art. 7, c. 1"),
        "Nel nucleo ci sono minorenni: serve alle prestazioni rivolte a loro, e ognuno ha il suo.";
    PERCHE_SENZA_MINORENNI = "senza-minorenni", fonte::art7("art. 7, c. 1"),
        "Nel nucleo non ci sono minorenni.";
    PERCHE_SENZA_STUDENTI = "senza-studenti", fonte::art8("art. 8, c. 1-2"),
        "Nessuno è indicato come studente universitario.";
    PERCHE_SENZA_DOTTORANDI = "senza-dottorandi", fonte::art8("art. 8, c. 4"),
        "Nessuno è indicato come dottorando.";
    PERCHE_SENZA_ADULTI_DISABILI = "senza-adulti-disabili", fonte::art6("art. 6, c. 1-2"),
        "Nessun maggiorenne ha una disabilità certificata.";
    PERCHE_SENZA_RICOVERO = "senza-ricovero", fonte::art6("art. 6, c. 3"),
        "Nessuno chiede o riceve un ricovero.";
    PERCHE_RICOVERO_SENZA_DISABILITA = "ricovero-senza-disabilita", fonte::quadro_e("quadro E"),
        "Chi chiede il ricovero deve avere una disabilità o una non autosufficienza certificata.";
    PERCHE_CORRENTE_DA_CHIEDERE = "corrente-da-chiedere", fonte::art9("art. 9, c. 1"),
        "Non hai indicato cambiamenti. Puoi chiederlo se hai perso il lavoro, se un sussidio è finito, se il reddito o il patrimonio è sceso molto.";
    PERCHE_CORRENTE_AMMESSO = "corrente-ammesso", fonte::art9("art. 9, c. 1"),
        "Hai indicato un cambiamento e le condizioni ci sono.";
    PERCHE_CORRENTE_NON_AMMESSO = "corrente-non-ammesso", fonte::art9("art. 9, c. 1"),
        "Hai indicato un cambiamento, ma le condizioni non ci sono.";
}

// What is still to be asked.
testi! { DOMANDE;
    CHIEDI_MINORENNE = "Aggiungi il minorenne, con la data di nascita.";
    CHIEDI_C_E_UN_MINORENNE = "Nel nucleo c'è un minorenne? Se no, conta l'ISEE ordinario.";
    CHIEDI_ALTRO_GENITORE = "Se un genitore vive altrove, di' qual è la sua situazione: è sposato con altri, ha altri figli, un giudice ha stabilito un assegno?";
    CHIEDI_DATI_ALTRO_GENITORE = "Se l'altro genitore va contato, aggiungi i suoi redditi e il suo patrimonio.";
    CHIEDI_COMUNE = "Se la casa è di proprietà, di' in quale comune: nei capoluoghi metropolitani la franchigia è più alta.";
    CHIEDI_STUDENTE = "Di' chi studia, e se è un corso di laurea o un dottorato.";
    CHIEDI_FUORI_CASA = "Di' da quando lo studente vive fuori casa, se ci vive.";
    CHIEDI_ALLOGGIO = "Di' se l'alloggio dello studente è di qualcuno della famiglia.";
    CHIEDI_REDDITO_STUDENTE = "Di' quanto ha guadagnato con il lavoro nei due anni prima della DSU.";
    CHIEDI_NUCLEO_RISTRETTO = "Scegli: nucleo ristretto o nucleo ordinario?";
    CHIEDI_DISABILITA = "Di' chi ha una disabilità certificata, e quale: media, grave o non autosufficienza.";
    CHIEDI_RICOVERO = "Di' chi chiede il ricovero, e da quando.";
    CHIEDI_FIGLI_FUORI = "Se ha figli fuori da questo nucleo, aggiungili.";
    CHIEDI_DONAZIONI = "Se ha donato case o terreni, di' quando e a chi.";
    CHIEDI_CAMBIAMENTO = "Di' a chi è successo, e che cosa.";
    CHIEDI_QUANDO = "Di' in che giorno è successo.";
    CHIEDI_IMPORTI = "Di' quanto ha ricevuto negli ultimi dodici mesi.";
    CHIEDI_PATRIMONIO_NUOVO = "Di' quanto avete al 31 dicembre dell'anno prima della DSU: risparmi e immobili.";
}
