// Who is in the household (DPCM 159/2013, art. 3): for each kind of person a few questions, then a verdict with its article.
// A question is `{ chiede, <answer>: what follows }`, a verdict `{ esito, perche, fonte, aggiunge }`. `esito`: `dentro`,
// `fuori`, or `conta` for who is out and counts all the same; of the person who asks, `mio` (a household of one's own) or
// `loro` (that of the parents). `aggiunge` is the card to add, with what is known of it.

const regolamento = (numero, commi = "") => ({
  atto: "DPCM 159/2013", articolo: `art. ${numero}${commi && `, ${commi}`}`,
  url: `https://www.normattiva.it/uri-res/N2Ls?urn:nir:presidente.consiglio:decreto:2013-12-05;159~art${numero}`,
});
const persona = (valori) => ({ lista: "persone", prefisso: "p", valori });
const fuoriNucleo = (valori) => ({ lista: "esterni", prefisso: "e", valori });

const dentro = (perche, commi, valori) => ({ esito: "dentro", perche, fonte: regolamento(3, commi), aggiunge: persona(valori) });
const fuori = (perche, commi) => ({ esito: "fuori", perche, fonte: regolamento(3, commi) });
const io = (esito, perche, articolo, commi) => ({ esito, perche, fonte: regolamento(articolo, commi) });
const conta = (perche, fonte, aggiunge) => ({ esito: "conta", perche, fonte, aggiunge });

const FIGLIO_LONTANO = { chi: "figlio", vive: "no", aCarico: "si", coniugato: "no", conFigli: "no" };
const figlioLontano = dentro("figlio-a-carico", "c. 5", FIGLIO_LONTANO);

/** Until the DSU of 2023 who was 26 or more was out (DL 4/2019, art. 2, c. 5, lett. b, repealed from 1 January 2024). */
const under26 = ({ anno }) => (anno > 2023 ? figlioLontano : { chiede: "sotto26", si: figlioLontano, no: fuori("figlio-26", "c. 5") });

export const CASI = {
  coniuge: {
    chiede: "coniuge",
    si: {
      chiede: "separati",
      si: {
        chiede: "exInsieme",
        si: dentro("ex-insieme", "c. 1", { chi: "compagno" }),
        no: fuori("ex-fuori", "c. 3"),
      },
      no: {
        chiede: "stessaResidenza",
        si: dentro("coniuge-insieme", "c. 1-2", { chi: "coniuge" }),
        no: {
          chiede: "dueResidenze",
          nessuna: dentro("coniuge-lontano", "c. 2", { chi: "coniuge" }),
          aire: dentro("coniuge-aire", "c. 2", { chi: "coniuge" }),
          estero: fuori("coniuge-estero", "c. 1-2"),
          giudice: fuori("coniuge-giudice", "c. 3"),
        },
      },
    },
  },
  compagno: {
    chiede: "compagno",
    si: { chiede: "compagnoStato", si: dentro("compagno-dentro", "c. 1", { chi: "compagno" }), no: fuori("compagno-fuori", "c. 1") },
  },
  minori: {
    chiede: "minori",
    si: {
      chiede: "minoriInsieme",
      si: dentro("minore-dentro", "c. 4", { chi: "figlio" }),
      no: {
        chiede: "minoriDove",
        coniuge: dentro("minore-coniuge", "c. 2 e 4", { chi: "figlio" }),
        genitore: fuori("minore-genitore", "c. 4"),
        affido: fuori("minore-affido", "c. 4"),
        convivenza: dentro("minore-convivenza", "c. 6", { chi: "figlio", convivenza: "si" }),
      },
    },
  },
  adulti: {
    chiede: "adulti",
    si: {
      chiede: "adultiInsieme",
      si: dentro("figlio-insieme", "c. 1", { chi: "figlio", vive: "si" }),
      no: {
        chiede: "adultiCarico",
        si: { chiede: "adultiFamiglia", si: fuori("figlio-famiglia", "c. 5"), no: under26 },
        no: {
          chiede: "adultiUniversita",
          si: conta("figlio-universita", regolamento(8, "c. 2"), fuoriNucleo({ chi: "fuori", studia: "si" })),
          no: fuori("figlio-non-a-carico", "c. 5"),
        },
      },
    },
  },
  altroGenitore: { chiede: "altroGenitore", si: conta("altro-genitore", regolamento(7, "c. 1")) },
  affidati: {
    chiede: "affidati",
    si: {
      chiede: "preadottivo",
      si: dentro("preadottivo", "c. 4", { chi: "affidato" }),
      no: { chiede: "affidoScelto", si: dentro("affido-scelto", "c. 4", { chi: "altro" }), no: fuori("affido-fuori", "c. 4") },
    },
  },
  parenti: {
    chiede: "parenti",
    si: { chiede: "parentiStato", si: dentro("parenti-dentro", "c. 1", { chi: "altro" }), no: fuori("parenti-fuori", "c. 1") },
  },
  coinquilini: {
    chiede: "coinquilini",
    si: { chiede: "coinquiliniStato", si: dentro("coinquilini-dentro", "c. 1", { chi: "altro" }), no: fuori("coinquilini-fuori", "c. 1") },
  },
  convivenza: {
    chiede: "convivenza",
    si: {
      chiede: "convivenzaChi",
      coniuge: dentro("convivenza-coniuge", "c. 2 e 6", { chi: "coniuge", convivenza: "si" }),
      minore: dentro("minore-convivenza", "c. 6", { chi: "figlio", convivenza: "si" }),
      adulto: dentro("convivenza-adulto", "c. 5-6", { ...FIGLIO_LONTANO, convivenza: "si" }),
      io: io("mio", "convivenza-io", 3, "c. 6"),
      altro: fuori("convivenza-altro", "c. 6"),
    },
  },
  genitori: {
    chiede: "genitori",
    si: {
      chiede: "genitoriCarico",
      si: { chiede: "genitoriFamiglia", si: io("mio", "io-famiglia", 3, "c. 5"), no: io("loro", "io-a-carico", 3, "c. 5") },
      no: {
        chiede: "genitoriUniversita",
        si: {
          chiede: "genitoriAutonomia",
          si: io("mio", "io-autonomo", 8, "c. 2"),
          no: io("loro", "io-studente", 8, "c. 2"),
        },
        no: io("mio", "io-non-a-carico", 3, "c. 5"),
      },
    },
  },
};

/** The questions answered so far and the next one, then the verdict if there is one: `{ domande: [node], verdetto }`. */
export function follow(caso, risposta, anni) {
  const domande = [];
  let nodo = CASI[caso];
  while (nodo) {
    if (typeof nodo === "function") nodo = nodo(anni);
    if (nodo.esito) return { domande, verdetto: nodo };
    domande.push(nodo);
    nodo = nodo[risposta(nodo.chiede)];
  }
  return { domande, verdetto: null };
}

/** The answers of a question, in their order. */
export const risposteDi = ({ chiede, ...rami }) => ("si" in rami ? ["si", "no"] : Object.keys(rami));
