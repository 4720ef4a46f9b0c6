// React 19: `import type {} from "isee-simulatore/jsx/react"`.

import type { DetailedHTMLProps, HTMLAttributes } from "react";
import type { IseeSimulatore } from "../element.js";
import type { Attributi, Gestori } from "./attributi.js";

declare module "react" {
  namespace JSX {
    interface IntrinsicElements {
      "isee-simulatore": DetailedHTMLProps<HTMLAttributes<IseeSimulatore>, IseeSimulatore> & Attributi & Gestori;
    }
  }
}
