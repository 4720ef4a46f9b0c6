// The texts of the box with which a site asks to receive the result.

export default {
  "consegna.titolo": "Consegna il risultato a {sito}",
  "consegna.chiede": "{sito} ti chiede questi dati. Li riceve solo se premi il pulsante:",
  "consegna.isee": "{nome}: {importo}",
  "consegna.famiglia": "{nome}, per famiglia e inclusione",
  "consegna.corrente": "{nome}, corrente",
  "consegna.validita": "la data della simulazione, {presentazione}, e fino a quando vale: {fino}",
  "consegna.validita.corrente": "fino a quando vale l’ISEE corrente: {fino}",
  "consegna.dati": "tutte le tue risposte: le persone con le date di nascita, le disabilità, la casa, i redditi, i risparmi e gli immobili",
  "consegna.solo": "Nient’altro esce da questa pagina. Se non vuoi, non fare nulla: il risultato lo vedi lo stesso.",
  "consegna.sito": "questo sito",
  "consegna.invia": "Consegna a {sito}",
  "consegna.fatto": "Hai consegnato a {sito}:",
  "consegna.fatto.poi": "Se cambi una risposta, {sito} non la riceve finché non la consegni di nuovo.",
  "consegna.prima": "Hai già consegnato un risultato. Questo è diverso: parte solo se premi di nuovo il pulsante.",
};
