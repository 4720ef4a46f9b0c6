// What a template of a framework may write on the tag. The files beside this one tell each framework.

import type { Prestazione } from "../index.js";
import type { Dsu } from "../tipi.js";
import type {
  EventoConsegna, EventoErrore, EventoPasso, EventoPronto, EventoRisultato, EventoSalva, IseeSimulatore, Modalita, Parte, Richiesta, Soglia,
} from "../element.js";

/** Attributes and properties: a framework sets the property where there is one. */
export interface Attributi {
  anno?: number | `${number}` | null;
  lingua?: string;
  modalita?: Modalita | null;
  "wasm-url"?: string;
  senza?: string | Parte[];
  nascondi?: string | string[];
  chiede?: string | Richiesta[];
  soglie?: readonly Soglia[] | `#${string}` | null;
  prestazioni?: readonly Prestazione[] | `#${string}` | null;
  testi?: IseeSimulatore["testi"];
  messaggi?: IseeSimulatore["messaggi"];
  dati?: Dsu | null;
}

/** The events by name. */
export interface Eventi {
  "isee-pronto": EventoPronto;
  "isee-passo": EventoPasso;
  "isee-risultato": EventoRisultato;
  "isee-consegna": EventoConsegna;
  "isee-salva": EventoSalva;
  "isee-errore": EventoErrore;
}

/** `on` and the name as it is: React 19, Svelte 5, Preact. */
export type Gestori = { [Nome in keyof Eventi as `on${Nome}`]?: (evento: Eventi[Nome]) => void };
