import type { IseeSimulatore } from "./element.js";

export type * from "./element.js";
export { IseeSimulatore } from "./element.js";

declare global {
  interface HTMLElementTagNameMap {
    "isee-simulatore": IseeSimulatore;
  }
}
