import coppiaConCasa from "./coppia-due-figli-con-casa.json" with { type: "json" };
import coppiaInAffitto from "./coppia-due-figli-in-affitto.json" with { type: "json" };
import madreConPadre from "./madre-e-padre-che-vive-altrove.json" with { type: "json" };
import madreSola from "./madre-sola-senza-lavoro.json" with { type: "json" };
import padreSenzaLavoro from "./padre-che-ha-perso-il-lavoro.json" with { type: "json" };
import pensionati from "./pensionati-con-disabilita.json" with { type: "json" };
import single from "./single-in-affitto.json" with { type: "json" };
import studentessa from "./studentessa-fuori-casa.json" with { type: "json" };

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
  {
    codice: "madre-e-padre-che-vive-altrove",
    titolo: "Una madre con un bambino, il padre vive altrove",
    descrizione: "Genitori mai sposati: per il bambino c’è un ISEE minorenni, che conta anche il padre.",
    dsu: madreConPadre,
  },
  {
    codice: "studentessa-fuori-casa",
    titolo: "Due genitori e una figlia che studia fuori casa",
    descrizione: "La figlia non è autonoma: per l’ISEE università si aggiunge al nucleo dei genitori.",
    dsu: studentessa,
  },
  {
    codice: "padre-che-ha-perso-il-lavoro",
    titolo: "Una famiglia in cui il padre ha perso il lavoro",
    descrizione: "Un contratto a tempo indeterminato finito ad agosto: ISEE corrente con i redditi degli ultimi due mesi.",
    dsu: padreSenzaLavoro,
  },
];
