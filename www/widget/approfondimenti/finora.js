// "Quanto sarà, più o meno?": while the answers are being given, between which figures the ISEE lies and what to answer next.

import { pulsante } from "../campi.js";
import { h } from "../dom.js";
import { formatImporto } from "../moneta.js";
import { metti, PARTI_DEL_REDDITO } from "./percorso.js";

const FINO = 50_000; // euro: what a missing amount is taken not to exceed, and the person is told

export function drawFinora(ctx) {
  const { t } = ctx;
  const importi = ctx.importi();
  const mancano = importi.filter(({ manca }) => manca);
  const { valore } = ctx.chiedi("bounds", scritto(ctx.dsu(), mancano), mancano.map(({ path }) => ({ path, da: 0, a: FINO })), { indicatore: "ordinario" });
  const ordinario = valore?.indicatori.find(({ nome }) => nome === "ordinario");
  if (!ordinario) return h("p", { key: "niente" }, t("finora.niente"));
  const [min, max] = [ordinario.min.isee, ordinario.max.isee].map(formatImporto);
  const prossima = mancano.find(({ path }) => path === valore.prossima) ?? mancano[0];
  const detto = min === max ? t("finora.cifra", { importo: min }) : t("finora.tra", { min, max, fino: formatImporto(FINO) });
  return [
    h("p", { key: "detto", class: "esito-prova", id: "esito-finora" }, detto),
    h("p", { key: "annuncio", role: "status", class: "nascosto" }, ctx.annuncio(detto)),
    prossima && h("p", { key: "prossima" },
      t("finora.prossima", { campo: prossima.dove ? `${prossima.etichetta} (${prossima.dove})` : prossima.etichetta }), " ",
      pulsante(t("specifico.completa"), () => (ctx.passo === prossima.passo ? ctx.fuoco(prossima.chiave) : ctx.vai(prossima.passo, prossima.chiave)), { tipo: "leggero", descrizione: prossima.etichetta })),
    h("p", { key: "manca", class: "aiuto" }, t("finora.avvertenza")),
  ];
}

/** What has been answered. The ISEE corrente comes after the result; the parts of an income that is not there are of another time. */
function scritto({ corrente, ...dsu }, mancano) {
  const redditi = mancano.map(({ path }) => /^(.+\.redditi)\.redditoComplessivo$/.exec(path)?.[1]).filter(Boolean);
  const parti = redditi.flatMap((dove) => PARTI_DEL_REDDITO.map((nome) => `${dove}.${nome}`));
  return parti.length > 0 ? metti(dsu, parti.join("="), undefined) : dsu;
}
