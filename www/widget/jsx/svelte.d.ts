// Svelte 5: `import type {} from "isee-simulatore/jsx/svelte"`.

import type { HTMLAttributes } from "svelte/elements";
import type { IseeSimulatore } from "../element.js";
import type { Attributi, Gestori } from "./attributi.js";

declare module "svelte/elements" {
  interface SvelteHTMLElements {
    "isee-simulatore": HTMLAttributes<IseeSimulatore> & Attributi & Gestori;
  }
}
