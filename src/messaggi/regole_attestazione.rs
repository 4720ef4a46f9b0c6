//! The rules that an answer of INPS can break. Their words are not in the table of the main entry, which knows nothing of
//! attestations.

use super::regole::{Regola, regole};
use crate::error::Codice;

regole! {
    XML_NON_VALIDO = "xml-non-valido", MalformedInput, None,
        "il testo non è XML valido, né base64 di un XML valido: controlla alla riga {0}, colonna {1}";
    XML_CON_DTD = "xml-con-dtd", MalformedInput, None,
        "il documento ha una DTD (DOCTYPE o ENTITY): INPS non ne manda, forse è una pagina web; per sicurezza non si legge";
    XML_TROPPO_LUNGO = "xml-troppo-lungo", MalformedInput, None,
        "il documento è troppo grande: al massimo 2 milioni di byte, 100.000 segni e 256 attributi per elemento; un'attestazione ne ha qualche centinaio";
    XML_TROPPO_PROFONDO = "xml-troppo-profondo", MalformedInput, None,
        "gli elementi sono uno dentro l'altro per più di {0} livelli: un'attestazione ne ha una dozzina";
    XML_ESTRANEO = "xml-estraneo", MalformedInput, None,
        "`{0}` non è una risposta di INPS sull'ISEE: servono l'attestazione, un indicatore, la risposta sulla soglia o la busta SOAP che li contiene";
    INDICATORE_DA_SCEGLIERE = "indicatore-da-scegliere", MissingValue, None,
        "l'indicatore `{0}` non è in questa attestazione: scegli tu quale, tra {1}";
    SIMULATO_DA_SCEGLIERE = "simulato-da-scegliere", MissingValue, None,
        "non si sa con quale indicatore della simulazione confrontare `{0}`: scegli tu quale, tra {1}";
    PERSONA_NON_ELENCATA = "persona-non-elencata", MalformedInput, None,
        "`{0}` non è l'`id` di nessuno della dichiarazione: scrivine uno dei componenti o degli esterni";
    BOZZA_SENZA_DATA = "bozza-senza-data", MissingValue, None,
        "per partire da questa attestazione serve la data in cui è stata presentata la DSU: dice quali regole valgono";
    BOZZA_SENZA_CIFRE = "bozza-senza-cifre", MissingValue, None,
        "per partire da questa attestazione servono almeno l'ISR e l'ISP, o le righe del calcolo: il solo ISEE non basta";
    BOZZA_SENZA_PERSONE = "bozza-senza-persone", MissingValue, None,
        "per partire da questa attestazione serve sapere chi c'è nel nucleo, o almeno il parametro della scala";
}
