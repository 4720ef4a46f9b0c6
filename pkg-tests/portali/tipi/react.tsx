import type {} from "isee-simulatore/jsx/react";
import { createRef } from "react";
import type { IseeSimulatore } from "isee-simulatore/element";

const ref = createRef<IseeSimulatore>();

export const buono = (
  <isee-simulatore ref={ref} anno="2026" lingua="it" senza="cosa-se" nascondi={["nazionali"]} wasm-url="/engine.wasm" chiede={["risultato"]} soglie="#soglie"
    className="x" onisee-consegna={({ detail }) => console.log(detail.risultato?.validoFino)} onisee-errore={({ detail }) => console.log(detail.codice)} />
);
// @ts-expect-error a year is a number
export const anno = <isee-simulatore anno="duemila" />;
// @ts-expect-error a handler is a function
export const evento = <isee-simulatore onisee-passo="passo" />;
