/** @jsxImportSource preact */
import type {} from "isee-simulatore/jsx/preact";

export const buono = <isee-simulatore anno={2026} lingua="it" onisee-consegna={({ detail }) => console.log(detail.dati?.nucleo)} />;
// @ts-expect-error a year is a number
export const anno = <isee-simulatore anno="duemila" />;
