// The element in TypeScript: by its class, and as a tag of the page.

import { IseeSimulatore } from "isee-simulatore/element";
import "isee-simulatore/define";
import type { Dsu, Risultato } from "isee-simulatore";

const element: IseeSimulatore = document.createElement("isee-simulatore");
const ready: Promise<unknown> = element.pronto;
const result: Risultato | null | undefined = element.risultato;
const found: IseeSimulatore | null = document.querySelector("isee-simulatore");
declare const dsu: Dsu;
element.dati = dsu;
element.addEventListener("isee-risultato", ({ detail }) => {
  const first: "ordinario" | "famiglia" | undefined = detail.indicatori[0];
  console.log(first, detail.validoFino);
  // @ts-expect-error the amounts are handed over by the person
  console.log(detail.ordinario);
});
element.chiede = ["risultato", "dati"];
element.addEventListener("isee-consegna", ({ detail }) => {
  const figure: number | undefined = detail.risultato?.indicatori.ordinario;
  const answers: Dsu | undefined = detail.dati;
  console.log(figure, answers);
});
element.senza = ["cosa-se"];
element.nascondi = "it.inps.adi it.inps.sfl";
const hidden: string[] = element.nascondi;
element.prestazioni = null;
element.soglie = [
  { id: "mensa", nome: "Mensa", indicatore: "minorenni", soglia: 8000, validoDal: "2026-09-01" },
  { id: "nido", nome: "Nido", indicatore: "ordinario", tipo: "fasce", soglia: [5000, 12000] },
];
// @ts-expect-error bands have more than one bound
element.soglie = [{ id: "nido", nome: "Nido", indicatore: "ordinario", tipo: "fasce", soglia: 5000 }];
element.messaggi = { it: { "cornice.avanti": "Continua" } };
element.testi = { "it.inps.nido": { name: "Bonus nido" } };
element.addEventListener("isee-errore", ({ detail }) => {
  for (const { path, message } of detail.problemi ?? []) console.log(detail.codice, path, message, hidden);
});
// @ts-expect-error there is no such part
element.senza = ["risultato"];
// @ts-expect-error the result is read-only
element.risultato = result;

export { found, ready };
