//! The Italian words of the guide: what a person needs, which ISEE it asks for, what is still to be known.

macro_rules! voci {
    ($(#[$doc:meta])* $tabella:ident; $($codice:literal => $testo:literal;)*) => {
        $(#[$doc])*
        pub(crate) static $tabella: &[(&str, &str)] = &[$(($codice, $testo),)*];
    };
}
pub(super) use voci;

/// The words of a code.
pub(crate) fn testo(tabella: &[(&str, &'static str)], codice: &str) -> &'static str {
    tabella.iter().find(|(c, _)| *c == codice).map_or("", |(_, testo)| testo)
}

voci! {
    /// What a person may need: the code, and how a person would call it.
    BISOGNI;
    "asilo-nido" => "Bonus asilo nido e supporto domiciliare (INPS)";
    "retta-asilo-nido" => "Retta ridotta del nido comunale";
    "bonus-nuovi-nati" => "Bonus nuovi nati";
    "assegno-unico" => "Assegno unico e universale";
    "assegno-maternita-comune" => "Assegno di maternità del Comune";
    "assegno-di-inclusione" => "Assegno di inclusione (ADI)";
    "supporto-formazione-lavoro" => "Supporto per la formazione e il lavoro (SFL)";
    "mensa-scolastica" => "Mensa scolastica";
    "trasporto-scolastico" => "Trasporto scolastico";
    "centri-estivi" => "Centri estivi e attività per ragazzi";
    "dote-famiglia" => "Dote famiglia per lo sport dei figli";
    "libri-e-contributi-scuola" => "Libri, borse e contributi per la scuola";
    "tasse-universitarie" => "Tasse universitarie";
    "borsa-di-studio-universitaria" => "Borsa di studio universitaria";
    "dottorato" => "Prestazioni per chi fa un dottorato";
    "rsa" => "Retta della RSA o di un'altra struttura residenziale";
    "assistenza-domiciliare" => "Assistenza domiciliare";
    "centro-diurno" => "Centro diurno e trasporto per persone con disabilità";
    "home-care-premium" => "Home Care Premium";
    "prestazione-universale" => "Prestazione universale per anziani non autosufficienti";
    "bonus-bollette" => "Bonus sociali per luce, gas, acqua e rifiuti";
    "carta-dedicata-a-te" => "Carta Dedicata a te";
    "carta-acquisti" => "Carta acquisti";
    "carta-cultura-giovani" => "Carta della cultura Giovani";
    "bonus-psicologo" => "Bonus psicologo";
    "tari" => "Riduzione della TARI";
    "contributo-affitto" => "Contributo per l'affitto";
    "casa-popolare" => "Casa popolare (ERP)";
    "trasporto-pubblico" => "Abbonamento agevolato ai trasporti pubblici";
    "conto-di-base" => "Conto di base gratuito";
    "mutuo-prima-casa" => "Garanzia dello Stato sul mutuo della prima casa";
    "sospensione-mutuo" => "Sospensione delle rate del mutuo (fondo Gasparrini)";
    "ho-perso-il-lavoro" => "Ho perso il lavoro, o lavoro meno";
    "sussidio-interrotto" => "Un sussidio o un'indennità è finito";
    "reddito-diminuito" => "Il reddito della famiglia è sceso";
    "patrimonio-diminuito" => "I risparmi o gli immobili sono diminuiti";
    "altra-prestazione" => "Un'altra prestazione agevolata";
}

voci! {
    /// Why a kind, and why not.
    MOTIVI;
    "ordinario" => "Non serve un ISEE particolare: conta quello ordinario di tutta la famiglia.";
    "minorenni" => "È una prestazione rivolta a un minorenne: conta l'ISEE minorenni. Guarda anche all'altro genitore se i due non sono sposati e non vivono insieme; negli altri casi è uguale all'ordinario.";
    "assegno-unico" => "Per i figli minorenni conta l'ISEE minorenni; se i figli sono tutti maggiorenni, l'ordinario.";
    "inclusione" => "Se nel nucleo c'è un minorenne conta l'ISEE minorenni, altrimenti l'ordinario.";
    "universita" => "Per il diritto allo studio conta l'ISEE università: chi studia fuori casa ma non è autonomo rientra nel nucleo dei genitori.";
    "dottorato" => "Per il dottorato conta il nucleo ristretto: chi fa il dottorato, il coniuge e i figli. Puoi scegliere il nucleo ordinario.";
    "sociosanitario" => "È una prestazione sociosanitaria per un adulto con disabilità: conta il nucleo ristretto (la persona, il coniuge, i figli). Puoi scegliere il nucleo ordinario.";
    "sociosanitario-minorenne" => "Per un minorenne con disabilità conta l'ISEE minorenni.";
    "residenze" => "È un ricovero a ciclo continuativo: conta l'ISEE per le residenze. Può aggiungere una parte per i figli fuori dal nucleo, e ricontare le case donate.";
    "corrente" => "La situazione è cambiata: se ci sono le condizioni puoi chiedere l'ISEE corrente, che per un periodo prende il posto dell'altro.";
    "famiglia" => "Dal 2026 conta la versione per le famiglie e l'inclusione: franchigia sulla casa più alta e scala diversa per i figli.";
    "neutralizzazione" => "Dal 2025 INPS toglie la parte che viene dall'assegno unico: la cifra che conta può essere più bassa di quella calcolata qui.";
    "ispe" => "Per la borsa conta anche il patrimonio: guarda l'ISPE.";
    "bando" => "Soglie e altre condizioni le fissa chi dà la prestazione: leggi il bando o il regolamento.";

    "sempre" => "C'è sempre: serve a tutte le prestazioni che non ne chiedono un altro.";
    "con-minorenni" => "Nel nucleo ci sono minorenni: serve alle prestazioni rivolte a loro, e ognuno ha il suo.";
    "senza-minorenni" => "Nel nucleo non ci sono minorenni.";
    "senza-studenti" => "Nessuno è indicato come studente universitario.";
    "senza-dottorandi" => "Nessuno è indicato come dottorando.";
    "senza-adulti-disabili" => "Nessun maggiorenne ha una disabilità certificata.";
    "senza-ricovero" => "Nessuno chiede o riceve un ricovero.";
    "ricovero-senza-disabilita" => "Chi chiede il ricovero deve avere una disabilità o una non autosufficienza certificata.";
    "corrente-da-chiedere" => "Non hai indicato cambiamenti. Puoi chiederlo se hai perso il lavoro, se un sussidio è finito, se il reddito o il patrimonio è sceso molto.";
    "corrente-ammesso" => "Hai indicato un cambiamento e le condizioni ci sono.";
    "corrente-non-ammesso" => "Hai indicato un cambiamento, ma le condizioni non ci sono.";
}

voci! {
    /// What is still to be asked.
    DOMANDE;
    "minorenne" => "Aggiungi il minorenne, con la data di nascita.";
    "c-e-un-minorenne" => "Nel nucleo c'è un minorenne? Se no, conta l'ISEE ordinario.";
    "altro-genitore" => "Se un genitore vive altrove, di' qual è la sua situazione: è sposato con altri, ha altri figli, un giudice ha stabilito un assegno?";
    "dati-altro-genitore" => "Se l'altro genitore va contato, aggiungi i suoi redditi e il suo patrimonio.";
    "comune" => "Se la casa è di proprietà, di' in quale comune: nei capoluoghi metropolitani la franchigia è più alta.";
    "studente" => "Di' chi studia, e se è un corso di laurea o un dottorato.";
    "fuori-casa" => "Di' da quando lo studente vive fuori casa, se ci vive.";
    "alloggio" => "Di' se l'alloggio dello studente è di qualcuno della famiglia.";
    "reddito-studente" => "Di' quanto ha guadagnato con il lavoro nei due anni prima della DSU.";
    "nucleo-ristretto" => "Scegli: nucleo ristretto o nucleo ordinario?";
    "disabilita" => "Di' chi ha una disabilità certificata, e quale: media, grave o non autosufficienza.";
    "ricovero" => "Di' chi chiede il ricovero, e da quando.";
    "figli-fuori" => "Se ha figli fuori da questo nucleo, aggiungili.";
    "donazioni" => "Se ha donato case o terreni, di' quando e a chi.";
    "cambiamento" => "Di' a chi è successo, e che cosa.";
    "quando" => "Di' in che giorno è successo.";
    "importi" => "Di' quanto ha ricevuto negli ultimi dodici mesi.";
    "patrimonio-nuovo" => "Di' quanto avete al 31 dicembre dell'anno prima della DSU: risparmi e immobili.";
}
