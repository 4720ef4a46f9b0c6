// "Aiutami a trovare il mutuo": what it is, where it is written, and the part of one owner.

import { campoTesto, pulsante } from "../campi.js";
import { h } from "../dom.js";
import { formatCampo, formatImporto, formatPulito, parseImporto, parseQuota, parteDi } from "../moneta.js";
import { dilloInParti } from "../in-parte.js";
import { elenco } from "../passi/scheda.js";

export function drawMutuo(ctx, quota) {
  const { t, stato } = ctx;
  const base = `${quota}.aiuto`;
  const dellaCasa = parseQuota(ctx.valore(`${quota}.quota`)).valore ?? 100;
  const suaParte = ctx.valore(`${base}.quota`).trim() ? parseQuota(ctx.valore(`${base}.quota`)).valore : dellaCasa;
  const capitale = parseImporto(ctx.valore(`${base}.capitale`)).valore;
  const pronto = capitale > 0 && suaParte > 0;
  const tutte = Object.values(stato.liste).find((righe) => righe.includes(quota)) ?? [quota];
  const parti = tutte.map((altra) => [`${altra}.mutuo`, parseQuota(ctx.valore(`${altra}.quota`)).valore]).filter(([, sua]) => sua > 0);
  return [
    h("div", { key: "frasi" }, elenco(t, "aiuti.mutuo", 3, ctx.anni)),
    h("div", { key: "campi", class: "affiancati" },
      campoTesto(ctx, `${base}.capitale`, { tipo: "denaro", etichetta: t("aiuti.mutuo.capitale") }),
      campoTesto(ctx, `${base}.quota`, { tipo: "quota", etichetta: t("aiuti.mutuo.quota"), aiuto: t("aiuti.mutuo.quota.aiuto", { quota: formatPulito(dellaCasa) }) })),
    h("div", { key: "conto", class: "conto", role: "status" }, pronto && h("p", {}, h("strong", {}, dilloInParti(t, capitale, suaParte)))),
    pronto && h("p", { key: "usa", class: "azioni" },
      pulsante(t("aiuti.mutuo.usa", { parte: formatImporto(parteDi(capitale, suaParte)) }),
        () => ctx.usa({ [`${quota}.mutuo`]: formatCampo(parteDi(capitale, suaParte)) }, `${quota}.mutuo`), { id: `usa-${base}`, tipo: "primario" }),
      parti.length > 1 && pulsante(t("aiuti.mutuo.tutti"),
        () => ctx.usa(Object.fromEntries(parti.map(([chiave, sua]) => [chiave, formatCampo(parteDi(capitale, sua))])), `${quota}.mutuo`), { id: `usa-tutti-${base}` })),
  ];
}
