// Solid: `import type {} from "isee-simulatore/jsx/solid"`. Properties as `prop:soglie`, events as `on:isee-consegna`.

import type { JSX as Solid } from "solid-js";
import type { IseeSimulatore } from "../element.js";
import type { Attributi, Eventi } from "./attributi.js";

declare module "solid-js" {
  namespace JSX {
    interface IntrinsicElements {
      "isee-simulatore": Solid.HTMLAttributes<IseeSimulatore> & Attributi
        & { [Nome in keyof Attributi as `prop:${Nome}`]?: Attributi[Nome] }
        & { [Nome in keyof Eventi as `on:${Nome}`]?: (evento: Eventi[Nome]) => void };
    }
  }
}
