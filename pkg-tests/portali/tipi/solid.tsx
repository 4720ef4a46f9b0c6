/** @jsxImportSource solid-js */
import type {} from "isee-simulatore/jsx/solid";

export const buono = <isee-simulatore anno={2026} prop:soglie={[{ id: "a", nome: "A", indicatore: "ordinario", soglia: 1 }]} on:isee-consegna={({ detail }) => console.log(detail.risultato)} />;
// @ts-expect-error a year is a number
export const anno = <isee-simulatore anno="duemila" />;
