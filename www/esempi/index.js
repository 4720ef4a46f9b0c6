import coppiaConCasa from "./coppia-due-figli-con-casa.json" with { type: "json" };
import coppiaInAffitto from "./coppia-due-figli-in-affitto.json" with { type: "json" };
import madreSola from "./madre-sola-senza-lavoro.json" with { type: "json" };
import pensionati from "./pensionati-con-disabilita.json" with { type: "json" };
import single from "./single-in-affitto.json" with { type: "json" };

export const esempi = [
  {
    codice: "single-in-affitto",
    titolo: "Una persona sola in affitto",
    descrizione: "Lavoro dipendente, un conto corrente, contratto di affitto registrato.",
    dsu: single,
  },
  {
    codice: "coppia-due-figli-in-affitto",
    titolo: "Una coppia in affitto con due figli",
    descrizione: "Due redditi da lavoro dipendente, una figlia maggiorenne e un figlio minorenne, risparmi sul conto.",
    dsu: coppiaInAffitto,
  },
  {
    codice: "coppia-due-figli-con-casa",
    titolo: "Una coppia con due bambini e la casa con il mutuo",
    descrizione: "Due redditi da lavoro dipendente, assegno unico, due conti e un fondo di investimento.",
    dsu: coppiaConCasa,
  },
  {
    codice: "madre-sola-senza-lavoro",
    titolo: "Una madre sola che non lavora, con un bambino",
    descrizione: "Assegno di inclusione, assegno unico e mantenimento per il figlio; casa in affitto.",
    dsu: madreSola,
  },
  {
    codice: "pensionati-con-disabilita",
    titolo: "Due pensionati, uno con disabilità grave",
    descrizione: "Due pensioni, indennità di accompagnamento, casa di proprietà, titoli di Stato e libretto postale.",
    dsu: pensionati,
  },
];
