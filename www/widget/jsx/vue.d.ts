// Vue 3: `import type {} from "isee-simulatore/jsx/vue"`. Events as `@isee-consegna`.

import type { HTMLAttributes } from "vue";
import type { Attributi, Eventi } from "./attributi.js";

/** `isee-consegna` is `onIseeConsegna` among the props. */
type Nome<Evento extends string> = Evento extends `${infer Prima}-${infer Poi}` ? `on${Capitalize<Prima>}${Capitalize<Poi>}` : never;

declare module "vue" {
  interface GlobalComponents {
    "isee-simulatore": new () => {
      $props: HTMLAttributes & Attributi & { [Evento in keyof Eventi as Nome<Evento>]?: (evento: Eventi[Evento]) => void };
    };
  }
}
