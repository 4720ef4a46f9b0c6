// The result as a text to paste in a message: figures, how one gets there, until when, what it is worth.

import { formatData } from "../data.js";
import { formatImporto } from "../moneta.js";
import { nomeSpecifico } from "../passi/specifici.js";

export function writeSommario({ t, inBreve }, ctx) {
  const { esito: { risultato, spiegazione }, motore, anni } = ctx;
  const { pacchetto, verificatoIl } = motore.version();
  const indicatori = Object.entries(risultato.indicatori);
  const [primo] = indicatori[0];
  return [
    t("azioni.foglio.titolo", anni),
    t("risultato.nota"),
    "",
    ...indicatori.map(([nome, { isee }]) => `${t(indicatori.length > 1 ? `indicatore.${nome}` : "indicatore.unico")}: ${formatImporto(isee)}`),
    ...(risultato.specifici ?? []).filter(({ isee, usato }) => isee !== undefined && usato !== false)
      .map((uno) => `${nomeSpecifico(ctx, uno)}: ${formatImporto(uno.isee)}${uno.iseeFamiglia !== undefined && uno.iseeFamiglia !== uno.isee ? ` (${t("specifico.famiglia").replace(/:$/, "")} ${formatImporto(uno.iseeFamiglia)})` : ""}`),
    "",
    `${t("azioni.foglio.calcolo")} (${t(indicatori.length > 1 ? `indicatore.${primo}` : "indicatore.unico")})`,
    ...inBreve(spiegazione.indicatori[primo]).map(({ nome, importo, frase }) => `- ${nome}: ${importo}. ${frase ?? ""}`.trim()),
    "",
    t("risultato.validita", { presentazione: formatData(risultato.dataPresentazione), fino: formatData(risultato.validoFino) }),
    t("azioni.foglio.versione", { verificato: formatData(verificatoIl), pacchetto }),
  ].join("\n");
}
