// Preact: `import type {} from "isee-simulatore/jsx/preact"`.

import type { HTMLAttributes } from "preact";
import type { IseeSimulatore } from "../element.js";
import type { Attributi, Gestori } from "./attributi.js";

declare module "preact" {
  namespace JSX {
    interface IntrinsicElements {
      "isee-simulatore": HTMLAttributes<IseeSimulatore> & Attributi & Gestori;
    }
  }
}
