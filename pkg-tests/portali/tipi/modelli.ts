// Vue and Svelte check their templates with tools of their own: here, what those tools read.

import type { SvelteHTMLElements } from "svelte/elements";
import type { GlobalComponents } from "vue";
import type {} from "isee-simulatore/jsx/svelte";
import type {} from "isee-simulatore/jsx/vue";

type Vue = InstanceType<GlobalComponents["isee-simulatore"]>["$props"];
type Svelte = SvelteHTMLElements["isee-simulatore"];

export const vue: Vue = { anno: 2026, soglie: "#soglie", onIseeConsegna: ({ detail }) => console.log(detail.risultato) };
export const svelte: Svelte = { anno: "2026", chiede: "risultato", "onisee-consegna": ({ detail }) => console.log(detail.risultato) };
// @ts-expect-error a year is a number
export const vueAnno: Vue = { anno: "duemila" };
// @ts-expect-error a year is a number
export const svelteAnno: Svelte = { anno: "duemila" };
