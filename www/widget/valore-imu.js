// The sum behind the IMU value, in words. The coefficient is the engine's: asked of it with a rendita of 100.

import { formatImporto, formatPulito, parseImporto } from "./moneta.js";

/** How much the cadastral income is raised before being multiplied (L. 662/1996, art. 3, c. 48 and 51). */
export const RIVALUTAZIONE = { fabbricato: 1.05, "terreno-agricolo": 1.25 };

/** 160, 140, 80… or null for a category that the law gives none. */
export function coefficiente(valoreImu, tipo, categoria) {
  try {
    const valore = valoreImu(tipo === "terreno-agricolo" ? { redditoDominicale: 100 } : { categoria, rendita: 100 });
    return Math.round(valore / (100 * RIVALUTAZIONE[tipo]));
  } catch {
    return null;
  }
}

/** `500,00 € × 1,05 × 160`, or undefined while something is missing. */
export function dilloImu(ctx, riga, tipo) {
  const rendita = parseImporto(ctx.valore(`${riga}.rendita`)).valore;
  const per = RIVALUTAZIONE[tipo] && coefficiente(ctx.motore.valoreImu, tipo, ctx.valore(`${riga}.categoria`));
  return per && rendita > 0 && ctx.valore(`${riga}.modo`) === "rendita" ? `${formatImporto(rendita)} × ${formatPulito(RIVALUTAZIONE[tipo])} × ${per}` : undefined;
}
