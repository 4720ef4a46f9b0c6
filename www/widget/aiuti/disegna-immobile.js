// "Aiutami a trovare il valore": what to look for and where, for a building, for land, for what is abroad.

import { pulsante } from "../campi.js";
import { h } from "../dom.js";
import { formatPulito } from "../moneta.js";
import { coefficiente, RIVALUTAZIONE } from "../valore-imu.js";

export function drawImmobile(ctx, riga) {
  const { t, anni } = ctx;
  const tipo = ctx.valore(`${riga}.tipo`) || "fabbricato";
  const categoria = ctx.valore(`${riga}.categoria`);
  const noto = coefficiente(ctx.motore.valoreImu, tipo, categoria || "A/2");
  const valori = { ...anni, categoria, rivalutazione: formatPulito(RIVALUTAZIONE[tipo] ?? 0), coefficiente: noto };
  const frasi = {
    fabbricato: ["fabbricato.1", "fabbricato.2", ...(noto ? [categoria ? "fabbricato.3" : "fabbricato.3.aperto"] : []), "sempre", "vecchi"],
    "terreno-agricolo": ["terreno-agricolo.1", "terreno-agricolo.2", "terreno-agricolo.3"],
    "terreno-edificabile": ["terreno-edificabile.1", "sempre"],
  }[tipo];
  const scegli = (modo) => ctx.usa({ [`${riga}.modo`]: modo }, `${riga}.${modo}`);
  return [
    h("ul", { key: "frasi" },
      frasi.map((frase) => h("li", { key: frase }, t(`aiuti.immobile.${frase}`, valori))),
      tipo !== "terreno-edificabile" && h("li", { key: "estero" }, t("aiuti.immobile.estero", { valore: t("immobile.modo.valore") }))),
    tipo !== "terreno-edificabile" && h("p", { key: "scegli", class: "azioni" },
      pulsante(t(tipo === "terreno-agricolo" ? "aiuti.immobile.dominicale" : "aiuti.immobile.rendita"), () => scegli("rendita"), { id: `usa-rendita-${riga}`, tipo: "primario" }),
      pulsante(t("aiuti.immobile.valore"), () => scegli("valore"), { id: `usa-valore-${riga}` })),
  ];
}
