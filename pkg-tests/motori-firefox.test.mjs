import { walkAll } from "./motori/percorsi.mjs";

walkAll("firefox");
