// The texts of the thresholds that a page sets.

export default {
  "soglie.titolo": "Quanto sei lontano dalle soglie di questo sito",
  "soglie.nessuno": "Nella tua famiglia non c’è nessuno a cui si applica.",
  "soglie.fonte": "Leggi la regola",
  "soglie.sotto": "La soglia è {soglia}: sei sotto di {differenza}.",
  "soglie.sopra": "La soglia è {soglia}: sei sopra di {differenza}.",
  "soglie.fascia": "Sei nella fascia {fascia} di {tutte}.",
  "soglie.fascia.sopra": "La fascia {fascia} comincia oltre {soglia}: sei sotto di {differenza}.",
  "soglie.fascia.sotto": "La fascia {fascia} arriva fino a {soglia}: sei sopra di {differenza}.",
};
