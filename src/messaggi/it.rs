//! The Italian words of the result: labels of the lines, choices, notices, benefits, types.

use crate::date::Data;
use crate::dsu::{TipoAltraForma, TipoDeposito, TipoImmobile, TipoTrattamento};
use crate::euro::Euro;

/// An amount as Italians write it: `2.840,51`.
pub(crate) fn importo(importo: Euro) -> String {
    let cent = importo.cent();
    let (centesimi, unita) = (i64::try_from(cent.mantissa()).unwrap_or(i64::MAX), 10i64.pow(cent.scale()));
    let intero = (centesimi / unita).to_string();
    let mut out = String::new();
    for (n, cifra) in intero.chars().enumerate() {
        if n > 0 && (intero.len() - n).is_multiple_of(3) {
            out.push('.');
        }
        out.push(cifra);
    }
    match centesimi % unita * (100 / unita) {
        0 => out,
        decimali => format!("{out},{decimali:02}"),
    }
}

/// A day as Italians write it: `31/12/2024`.
pub(crate) fn giorno(data: Data) -> String {
    format!("{:02}/{:02}/{}", data.giorno(), data.mese(), data.anno())
}

/// Lists of benefits: each with its key.
macro_rules! prestazioni {
    ($($(#[$doc:meta])* $nome:ident = $($chiave:literal $testo:literal),*;)*) => {
        $($(#[$doc])* pub(crate) const $nome: &[&str] = &[$(testo!($chiave, $testo)),*];)*
        #[cfg(not(target_arch = "wasm32"))]
        pub(super) static PRESTAZIONI: &[super::Parole] = &[$($(($chiave, $testo)),*),*];
    };
}

prestazioni! {
    /// The benefits that use the ordinary indicator, where the family one stands beside it.
    PRESTAZIONI_ORDINARIO = "prestazioni-ordinario-1" "bonus sociali per luce, gas, acqua e rifiuti", "prestazioni-ordinario-2" "carta acquisti e carta Dedicata a te", "prestazioni-ordinario-3" "tariffe del Comune che non riguardano i minorenni", "prestazioni-ordinario-4" "riduzioni della TARI e contributi comunali", "prestazioni-ordinario-5" "tutte le altre prestazioni che non chiedono un ISEE specifico (minorenni, università, sociosanitario)";
    /// The benefits that use the only indicator there is.
    PRESTAZIONI_TUTTE = "prestazioni-tutte-1" "tutte le prestazioni che non chiedono un ISEE specifico (minorenni, università, sociosanitario)";
    /// The five benefits of L. 199/2025, art. 1, c. 208.
    PRESTAZIONI_FAMIGLIA = "prestazioni-famiglia-1" "assegno unico e universale", "prestazioni-famiglia-2" "assegno di inclusione (ADI)", "prestazioni-famiglia-3" "supporto per la formazione e il lavoro (SFL)", "prestazioni-famiglia-4" "bonus asilo nido e supporto domiciliare", "prestazioni-famiglia-5" "bonus nuovi nati";
    /// What is left of the five when a minor has an ISEE of his or her own.
    PRESTAZIONI_FAMIGLIA_ADULTI = "prestazioni-famiglia-adulti-1" "assegno unico e universale per i figli maggiorenni";
    /// The benefits addressed to minors that are not among the five of L. 199/2025.
    PRESTAZIONI_MINORENNI = "prestazioni-minorenni-1" "prestazioni rivolte ai minorenni o dovute alla presenza di minorenni, oltre alle cinque dell'indicatore per le famiglie";
    /// The same, before the family indicator.
    PRESTAZIONI_MINORENNI_TUTTE = "prestazioni-minorenni-tutte-1" "prestazioni rivolte ai minorenni o dovute alla presenza di minorenni", "prestazioni-minorenni-tutte-2" "assegno unico e universale", "prestazioni-minorenni-tutte-3" "bonus asilo nido";
    PRESTAZIONI_UNIVERSITA = "prestazioni-universita-1" "tasse universitarie", "prestazioni-universita-2" "borse di studio e altri aiuti per il diritto allo studio";
    PRESTAZIONI_DOTTORATO = "prestazioni-dottorato-1" "prestazioni per il dottorato di ricerca";
    PRESTAZIONI_SOCIOSANITARIO = "prestazioni-sociosanitario-1" "assistenza domiciliare", "prestazioni-sociosanitario-2" "centri diurni", "prestazioni-sociosanitario-3" "altre prestazioni sociosanitarie per adulti con disabilità";
    PRESTAZIONI_RESIDENZE = "prestazioni-residenze-1" "retta di RSA, RSSA e case protette";
}

testi! { TESTI;
    SCELTA_ARROTONDAMENTO = "Nessuna norma dice dove arrotondare: il conto è esatto e si arrotonda al centesimo solo il risultato. L'attestazione può differire di 1 o 2 centesimi.";
    SCELTA_ORDINE_TITOLI = "I 50.000 € esclusi si usano prima sui titoli di Stato, poi sui buoni, poi sui libretti: è una facoltà di chi dichiara, e così scende anche il reddito figurativo.";
    SCELTA_ORDINE_PRECOMPILATA = "I 50.000 € esclusi si usano nell'ordine della DSU precompilata: prima il dichiarante, poi gli altri dal più anziano; per ognuno titoli, buoni, libretti.";
    SCELTA_CAPIENZA_LIBRETTO = "Per un libretto la stessa cifra si toglie da saldo e giacenza; a consumare i 50.000 € è la più alta delle due.";
    SCELTA_CASA_ASSEGNATARIO = "La casa assegnata dal giudice al genitore con i figli si conta per intero a lui, e niente al proprietario.";
    SCELTA_CASA_PROPRIETARI = "La casa assegnata dal giudice si conta ai proprietari, ognuno per la sua quota.";
    SCELTA_PERTINENZE = "Box, cantina e simili seguono la casa di abitazione: al massimo uno per categoria (C/2, C/6, C/7).";
    SCELTA_CRIPTO = "Le cripto-attività si contano al valore del 31 dicembre, tra gli altri strumenti finanziari (codice 99).";
    SCELTA_RIMESSE = "Le rimesse di denaro all'estero non si contano finché non esce il decreto che dice come.";
    SCELTA_SEPARATI = "Chi è separato o divorziato e vive allo stesso indirizzo segue il suo stato di famiglia.";
    SCELTA_STRUTTURA_CON_MAGGIORAZIONE = "Chi è in struttura e ha una disabilità aggiunge alla scala sia 1 sia 0,50; se tutti sono in struttura vale la tabella ordinaria, come in attestazioni vere.";
    SCELTA_STRUTTURA_LETTERALE = "Chi è in struttura aggiunge alla scala solo 1, anche con una disabilità: è la lettera dell'Allegato 1.";
    SCELTA_IMPRESA_INCLUSA = "Il patrimonio dell'impresa individuale entra nella base del reddito figurativo: il testo ne lascia fuori solo conti e depositi.";
    SCELTA_IMPRESA_ESCLUSA = "Il patrimonio dell'impresa individuale resta fuori dalla base del reddito figurativo.";
    SCELTA_FORFETARI = "Il reddito in regime forfetario si indica al lordo dei contributi (ricavi per il coefficiente).";
    SCELTA_IMU_INTERO = "Il valore IMU si conta intero anche per le case inagibili, storiche o in comodato: la riduzione vale per l'imposta, non per l'ISEE.";
    SCELTA_TASSO = "Il tasso del reddito figurativo è il minore tra il rendimento dei titoli decennali e il tasso legale più un punto; per le DSU dal 2024 non è stato riscontrato su attestazioni.";
    SCELTA_CASA_NUOVA = "Una casa acquistata dopo la data del patrimonio non ha valore e non ha franchigia; quella di prima si conta come altro immobile, salvo che tu la segni come casa di abitazione.";
    SCELTA_MINORE_SENZA_GENITORI = "Un minorenne che non vive con i genitori e non è in affidamento si conta come altra persona della famiglia anagrafica.";

    AVVISO_CONTRATTO = "Il contratto non è registrato: il canone non si può sottrarre.";
    AVVISO_CASA_NUOVA = "La casa è stata acquistata dopo la data del patrimonio: non si conta, ma non dà né franchigia né sconto per l'affitto. Una casa venduta dopo quella data si conta ancora.";
    AVVISO_MUTUO = "Il mutuo supera il valore della quota: la parte in più non riduce altri immobili.";
    AVVISO_CASA_ASSEGNATA = "Sulla casa assegnata dal giudice i testi non concordano: fai controllare questo punto a un CAF.";
    AVVISO_EX_CONIUGE = "Per l'assegno di inclusione l'ex coniuge che vive allo stesso indirizzo resta nel nucleo: per quella prestazione la cifra sarà diversa.";
    AVVISO_RIMESSE = "Le rimesse all'estero non sono contate: manca il decreto che dice come.";
    AVVISO_MINORE_SOLO = "Per le prestazioni rivolte a questo minorenne serve l'ISEE minorenni, che in questo caso va chiesto a INPS o a un CAF.";
}

/// The words of a line.
#[derive(Clone, Copy)]
pub(crate) struct Testo {
    pub(crate) etichetta: &'static str,
    pub(crate) nota: Option<&'static str>,
}

macro_rules! righe {
    ($($codice:literal => $etichetta:literal $(, $nota:literal)?;)*) => {
        /// The words of each line by its code: the facade has this table.
        #[cfg(not(target_arch = "wasm32"))]
        pub(crate) static RIGHE: &[(&str, Testo)] = &[
            $(($codice, Testo { etichetta: $etichetta, nota: [$(Some($nota),)? None][0] }),)*
        ];

        /// The words of a line by its code.
        #[cfg(not(target_arch = "wasm32"))]
        pub(crate) fn riga(codice: &str) -> Testo {
            match codice {
                $($codice => Testo { etichetta: $etichetta, nota: [$(Some($nota),)? None][0] },)*
                _ => Testo { etichetta: "", nota: None },
            }
        }
    };
}

/// The words of a line are put there by the facade.
#[cfg(target_arch = "wasm32")]
pub(crate) const fn riga(_: &str) -> Testo {
    Testo { etichetta: "", nota: None }
}

righe! {
    "isee" => "ISEE", "Il valore di reddito e patrimonio diviso per la scala di equivalenza.";
    "ise" => "ISE", "Tutto il reddito, più un quinto del patrimonio.";
    "isr" => "Reddito del nucleo (ISR)";
    "isp" => "Patrimonio del nucleo (ISP)";
    "isp-pesato" => "Un quinto del patrimonio", "Il patrimonio conta per il 20 %.";
    "peso-isp" => "Peso del patrimonio";
    "non-utilizzato" => "Parte che resta inutilizzata", "Il risultato non scende sotto zero.";
    "intero" => "Valore intero";
    "quota-posseduta" => "Quota posseduta";
    "parti-che-contano" => "Parti che contano";
    "parti-in-tutto" => "Parti in tutto";
    "nuda-proprieta" => "Nuda proprietà", "Chi ha la nuda proprietà non la conta: conta chi ha l'usufrutto.";

    "somma-redditi" => "Redditi delle persone";
    "reddito-componente" => "Reddito di una persona";
    "reddito-complessivo" => "Reddito complessivo IRPEF";
    "imposta-sostitutiva" => "Redditi con imposta sostitutiva", "Cedolare secca, regime forfetario, premi di risultato.";
    "redditi-esenti" => "Redditi esenti";
    "lavoro-estero" => "Lavoro all'estero tassato solo là";
    "proventi-agrari" => "Proventi agrari";
    "assegni-figli" => "Assegni ricevuti per i figli";
    "trattamenti" => "Contributi e assegni pubblici";
    "trattamento" => "Contributo pubblico";
    "trattamenti-esclusi" => "Contributi che non contano", "Quelli per la disabilità, i rimborsi e i servizi non sono reddito.";
    "trattamenti-ricevuti" => "Ricevuti";
    "non-conta" => "Non conta";
    "redditi-fondiari" => "Redditi di immobili non affittati soggetti a IMU";
    "redditi-aire" => "Redditi all'estero del coniuge iscritto all'AIRE";
    "assegni-coniuge-pagati" => "Assegni pagati al coniuge o all'ex coniuge";
    "assegni-figli-pagati" => "Assegni pagati per i figli che vivono con l'altro genitore";
    "spese-disabilita" => "Spese sanitarie per disabilità";
    "spese-sostenute" => "Spese sostenute";
    "massimale-spese" => "Massimo";
    "redditi-agrari" => "Redditi agrari già contati";
    "lavoro-o-pensione" => "Riduzione per lavoro o pensione", "Vale la più alta delle due: non si sommano.";
    "quota-lavoro" => "Per il lavoro dipendente";
    "lavoro-venti" => "Un quinto del lavoro dipendente";
    "lavoro-base" => "Lavoro dipendente";
    "aliquota-lavoro" => "Parte che si toglie";
    "massimale-lavoro" => "Massimo";
    "quota-pensione" => "Per la pensione e i contributi pubblici";
    "pensione-venti" => "Un quinto di pensione e contributi pubblici";
    "pensione-base" => "Pensione e contributi pubblici";
    "aliquota-pensione" => "Parte che si toglie";
    "massimale-pensione" => "Massimo";
    "reddito-figurativo" => "Reddito figurativo del patrimonio", "Quanto si presume che rendano gli investimenti. I conti correnti e i libretti non c'entrano.";
    "base-figurativo" => "Investimenti, prima della franchigia";
    "base-figurativo-componente" => "Investimenti di una persona";
    "tasso-figurativo" => "Rendimento presunto";
    "canone" => "Affitto della casa";
    "canone-del-nucleo" => "Canone annuo del nucleo";
    "canone-contratto" => "Canone annuo del contratto";
    "quota-conduttori" => "Parte degli inquilini del nucleo";
    "massimale-canone" => "Massimo che si può togliere";
    "massimale-canone-base" => "Massimo di base";
    "massimale-canone-figli" => "Aumento per i figli conviventi";
    "figli-oltre" => "Figli che danno l'aumento";
    "per-ogni-figlio" => "Per ogni figlio";

    "patrimonio-mobiliare-netto" => "Risparmi e investimenti, tolta la franchigia";
    "patrimonio-mobiliare" => "Risparmi e investimenti";
    "mobiliare-componente" => "Risparmi e investimenti di una persona";
    "depositi" => "Conti e libretti", "Vale la più alta tra la somma dei saldi e la somma delle giacenze medie.";
    "depositi-dopo-acquisti" => "Conti e libretti", "Vale la somma dei saldi: durante l'anno i risparmi sono stati spesi in altri beni.";
    "saldi" => "Somma dei saldi al 31 dicembre";
    "saldo" => "Saldo";
    "giacenze" => "Somma delle giacenze medie";
    "giacenza-media" => "Giacenza media";
    "altre-forme" => "Investimenti";
    "altra-forma" => "Investimento";
    "parte-non-esclusa" => "Parte che conta";
    "escluso" => "Parte esclusa", "Titoli di Stato, buoni e libretti postali non contano, fino a un massimo per nucleo.";
    "franchigia-mobiliare" => "Franchigia", "Una parte dei risparmi non conta.";
    "franchigia-mobiliare-persone" => "Per le persone del nucleo";
    "franchigia-mobiliare-piena" => "Prima del massimo";
    "franchigia-mobiliare-base" => "Per la prima persona";
    "franchigia-mobiliare-componenti" => "Per le altre persone";
    "franchigia-mobiliare-massima" => "Massimo";
    "franchigia-mobiliare-figli" => "Per i figli oltre il secondo";
    "altri-componenti" => "Altre persone";
    "per-ogni-componente" => "Per ognuna";

    "patrimonio-immobiliare-netto" => "Case e terreni";
    "casa" => "Casa di abitazione", "Conta solo la parte oltre la franchigia, e di quella i due terzi.";
    "eccedenza-casa" => "Parte oltre la franchigia";
    "casa-netta" => "Valore della casa, tolto il mutuo";
    "franchigia-casa" => "Franchigia";
    "franchigia-casa-base" => "Franchigia di base";
    "franchigia-casa-metropolitana" => "Franchigia nei capoluoghi metropolitani";
    "franchigia-casa-figli" => "Aumento per i figli conviventi";
    "quota-eccedenza" => "Due terzi";
    "altri-immobili" => "Altri immobili";
    "immobile" => "Immobile";
    "immobile-calamita" => "Immobile distrutto o inagibile per calamità", "Non conta.";
    "immobile-assegnato" => "Casa assegnata all'altro genitore", "Non conta: la conta chi ci vive.";
    "quota-immobile" => "Quota di una persona";
    "valore-quota" => "Valore IMU della quota";
    "mutuo-residuo" => "Mutuo ancora da pagare";

    "scala-equivalenza" => "Scala di equivalenza", "Più persone e più bisogni, più alto il numero che divide.";
    "parametro-nucleo" => "Per il numero di persone";
    "maggiorazione-figli" => "Per il numero di figli";
    "maggiorazione-minori" => "Per i figli minorenni con genitori che lavorano";
    "maggiorazione-genitore-solo" => "Per il genitore solo che non lavora";
    "maggiorazione-disabilita" => "Per le persone con disabilità";
    "parametro-in-struttura" => "Per chi è in struttura o in convivenza anagrafica";
    "persone" => "Persone";

    "isee-specifico" => "ISEE con la componente aggiuntiva";
    "componente-aggiuntiva" => "Componente aggiuntiva", "Una parte della situazione di chi è fuori dal nucleo.";
    "componente-intera" => "Prima di dividerla per la scala del nucleo";
    "ise-equivalente" => "Situazione della persona, divisa per la scala del suo nucleo";
    "quota-genitore" => "Parte che conta";
    "fattore-figli" => "Per il numero di figli nel nucleo";
    "primo-figlio" => "Per il primo figlio";
    "altri-figli" => "Per gli altri figli";
    "ogni-altro-figlio" => "Per ognuno";
    "eccedenza-figlio" => "Parte oltre la franchigia";
    "franchigia-figlio" => "Franchigia";
    "quota-figlio" => "Parte che conta";
    "scala-beneficiario" => "Scala di equivalenza del nucleo";
    "donazione" => "Donazione che torna a chi l'ha fatta", "Conta ancora per chi ha donato e chiede il ricovero.";
    "reddito-invariato" => "Redditi che restano";
    "lavoro-corrente" => "Nuovo reddito da lavoro";
    "pensione-corrente" => "Nuova pensione";
    "autonomo-corrente" => "Nuovo reddito da lavoro autonomo";
    "importo-due-mesi" => "Ultimi due mesi";
    "moltiplicatore" => "Per sei";
    "imposta-sostitutiva-prima" => "Nella dichiarazione";
    "forfetario-sostituito" => "Reddito forfetario sostituito";
    "per-ogni-persona" => "Per ognuna";
}

/// Names of the kinds of things: each list is a match on its type.
macro_rules! nomi {
    ($($(#[$doc:meta])* $fn:ident $tipo:ident { $($valore:ident $testo:literal,)* })*) => {
        $($(#[$doc])*
        pub(crate) const fn $fn(tipo: $tipo) -> &'static str {
            match tipo {
                $($tipo::$valore => testo!(stringify!($valore), $testo),)*
            }
        })*
        #[cfg(not(target_arch = "wasm32"))]
        pub(super) static NOMI: &[super::Parole] = &[$($((stringify!($valore), $testo),)*)*];
    };
}

nomi! {
    /// The kind of a property.
    tipo_immobile TipoImmobile {
        Fabbricato "Fabbricato",
        TerrenoEdificabile "Terreno edificabile",
        TerrenoAgricolo "Terreno agricolo",
    }
    /// An account, with its code in the DSU.
    tipo_deposito TipoDeposito {
        ContoCorrente "Conto corrente (codice 01)",
        CartaConIban "Carta prepagata con IBAN (codice 01)",
        DepositoRisparmio "Deposito a risparmio (codice 03)",
        LibrettoPostale "Libretto postale (codice 03)",
        ContoTerzi "Conto terzi (codice 09)",
    }
    /// Another asset, with its code in the DSU.
    tipo_altra_forma TipoAltraForma {
        TitoliDiStato "Titoli di Stato (codice 02)",
        BuoniPostali "Buoni fruttiferi postali (codice 07)",
        Obbligazioni "Obbligazioni (codice 02)",
        CertificatiDiDeposito "Certificati di deposito (codice 07)",
        QuoteOicr "Fondi comuni (codice 05)",
        AzioniQuotate "Azioni quotate (codice 02)",
        PartecipazioniNonQuotate "Quote di società non quotate (codice 99)",
        GestionePatrimoniale "Gestione patrimoniale (codice 06)",
        RapportoFiduciario "Rapporto fiduciario (codice 04)",
        Assicurazione "Assicurazione sulla vita (codice 23)",
        CartaSenzaIban "Carta prepagata senza IBAN (codice 99)",
        CriptoAttivita "Cripto-attività (codice 99)",
        AltriStrumenti "Altri strumenti (codice 99)",
        ImpresaIndividuale "Impresa individuale (patrimonio netto)",
    }
    /// A treatment of a public body.
    tipo_trattamento TipoTrattamento {
        AssegnoUnico "Assegno unico e universale",
        AssegnoDiInclusione "Assegno di inclusione o reddito di cittadinanza",
        SupportoFormazioneLavoro "Supporto per la formazione e il lavoro",
        AssegnoSociale "Assegno sociale e maggiorazioni sociali",
        CartaAcquisti "Carta acquisti e altre carte",
        ContributoComunale "Contributo del Comune o della Regione",
        AssegnoMaternita "Assegno di maternità del Comune",
        AssegnoNucleoFamiliare "Assegno per il nucleo familiare",
        PremioNascita "Premio alla nascita",
        BorsaDiStudio "Borsa di studio",
        RenditaSuperstiti "Rendita INAIL ai superstiti",
        Altro "Altro contributo pubblico",
        IndennitaAccompagnamento "Indennità di accompagnamento",
        PensioneInvaliditaCivile "Pensione di invalidità civile",
        IndennitaFrequenza "Indennità di frequenza",
        IndennitaComunicazione "Indennità di comunicazione",
        AssegnoDiCura "Assegno di cura e contributi per la disabilità",
        RenditaInailDisabilita "Rendita INAIL per disabilità",
        AltroPerDisabilita "Altro contributo per disabilità",
        RimborsoSpese "Rimborso di spese documentate",
        RimborsoAffidatari "Rimborso alle famiglie affidatarie",
        ServizioOVoucher "Servizio, sconto o voucher",
        CreditoImposta "Credito d'imposta",
    }
}

/// The letter of art. 5, c. 4 of an asset of section II.
pub(crate) const fn lettera(tipo: TipoAltraForma) -> &'static str {
    match tipo {
        TipoAltraForma::TitoliDiStato
        | TipoAltraForma::BuoniPostali
        | TipoAltraForma::Obbligazioni
        | TipoAltraForma::CertificatiDiDeposito => "art. 5, c. 4, lett. b",
        TipoAltraForma::QuoteOicr => "art. 5, c. 4, lett. c",
        TipoAltraForma::AzioniQuotate => "art. 5, c. 4, lett. d",
        TipoAltraForma::PartecipazioniNonQuotate => "art. 5, c. 4, lett. e",
        TipoAltraForma::GestionePatrimoniale => "art. 5, c. 4, lett. f",
        TipoAltraForma::RapportoFiduciario
        | TipoAltraForma::Assicurazione
        | TipoAltraForma::CartaSenzaIban
        | TipoAltraForma::CriptoAttivita
        | TipoAltraForma::AltriStrumenti => "art. 5, c. 4, lett. g",
        TipoAltraForma::ImpresaIndividuale => "art. 5, c. 4, lett. h",
    }
}
