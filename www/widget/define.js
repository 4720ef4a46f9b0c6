// Registers the element. A page that loads it twice, or a server that has no elements, must not fail.

import { IseeSimulatore } from "./element.js";

export { IseeSimulatore };

const registro = globalThis.customElements;
if (registro && !registro.get("isee-simulatore")) registro.define("isee-simulatore", IseeSimulatore);
