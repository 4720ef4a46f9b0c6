// Accounts of more than one person: the part that counts, the copy for the other holder, the same account written twice.

import { pulsante } from "../campi.js";
import { h } from "../dom.js";
import { formatPulito, parseImporto, parseQuota } from "../moneta.js";
import { dilloInParti } from "../in-parte.js";
import { isMinore, persone, tutti } from "../persone.js";
import { lista } from "../stato.js";

const importo = (ctx, chiave) => parseImporto(ctx.valore(chiave)).valore;
const quotaDi = (ctx, riga) => parseQuota(ctx.valore(`${riga}.quota`)).valore ?? 100;

/** Of an account with a share, what counts: "la metà di 10.000,00 € = 5.000,00 €". */
export function ecoConto(ctx, riga) {
  const quota = parseQuota(ctx.valore(`${riga}.quota`)).valore;
  const [saldo, giacenza] = ["saldo", "giacenzaMedia"].map((campo) => importo(ctx, `${riga}.${campo}`));
  if (!(quota < 100) || !(saldo >= 0) || !(giacenza >= 0)) return undefined;
  const parte = (intero) => dilloInParti(ctx.t, intero, quota);
  return ctx.t("conti.parte", { saldo: parte(saldo), giacenza: parte(giacenza) });
}

/** A joint account is written once and copied: the law wants it under each holder. */
export function drawCointestatari(ctx, riga, id, base) {
  const { t, stato } = ctx;
  const altrui = (altro) => `${altro}${base.slice(id.length)}.depositi`;
  const doppio = drawDoppio(ctx, riga, id, altrui);
  const quota = parseQuota(ctx.valore(`${riga}.quota`)).valore;
  if (!(quota < 100) || !ctx.valore(`${riga}.saldo`) || !ctx.valore(`${riga}.giacenzaMedia`)) return doppio;
  const senza = persone(stato).filter((altro) => altro !== id && !isMinore(stato, altro) && !lista(stato, altrui(altro)).some((altra) => isUguale(ctx, altra, riga)));
  const valori = { ...Object.fromEntries(["tipo", "saldo", "giacenzaMedia"].map((campo) => [campo, ctx.valore(`${riga}.${campo}`)])), quota: quotaAltrui(ctx, riga, quota) };
  return [doppio, h("p", { key: "copia", class: "azioni" }, senza.map((altro) => {
    const chi = { nome: ctx.nome(altro) };
    const copy = () => ctx.copia(altrui(altro), "d", valori, t("conti.copiato", chi), `${riga}.quota`);
    return pulsante(t("conti.copia", chi), copy, { id: `copia-${riga}-${altro}`, tipo: "leggero" });
  }))];
}

/** Equal shares (1/2, 1/3, 1/4…) are the same for everybody; otherwise the other holder has what is left. */
function quotaAltrui(ctx, riga, quota) {
  const uguali = Math.abs(100 / quota - Math.round(100 / quota)) < 0.01;
  return uguali ? ctx.valore(`${riga}.quota`) : formatPulito((10_000 - Math.round(quota * 100)) / 100);
}

const isUguale = (ctx, altra, riga) => (ctx.valore(`${altra}.tipo`) || "conto-corrente") === (ctx.valore(`${riga}.tipo`) || "conto-corrente")
  && ["saldo", "giacenzaMedia"].every((campo) => importo(ctx, `${altra}.${campo}`) === importo(ctx, `${riga}.${campo}`));

/** The same figures under another holder, for more than the whole account; or twice under the same one. */
function drawDoppio(ctx, riga, id, altrui) {
  const { t, stato } = ctx;
  if (!(importo(ctx, `${riga}.saldo`) > 0) || !(importo(ctx, `${riga}.giacenzaMedia`) > 0)) return null;
  const suoi = lista(stato, altrui(id));
  const gemello = suoi.slice(0, suoi.indexOf(riga)).findIndex((altra) => isUguale(ctx, altra, riga));
  const prima = tutti(stato).slice(0, tutti(stato).indexOf(id)).find((altro) =>
    lista(stato, altrui(altro)).some((altra) => isUguale(ctx, altra, riga) && quotaDi(ctx, altra) + quotaDi(ctx, riga) > 100.01));
  const somma = prima && lista(stato, altrui(prima)).filter((altra) => isUguale(ctx, altra, riga)).reduce((tutte, altra) => tutte + quotaDi(ctx, altra), quotaDi(ctx, riga));
  return h("div", { key: "doppio", role: "status" },
    gemello >= 0 && h("p", { key: "suo", class: "attenzione" }, t("conti.doppio.suo", { numero: gemello + 1 })),
    prima && h("p", { key: "altrui", class: "attenzione" }, t("conti.doppio", { nome: ctx.nome(prima), quota: formatPulito(somma) })));
}
