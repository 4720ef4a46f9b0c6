// What to call the people and the indicators of an attestation, and the calculations of ours to compare with.

import { formatData } from "../data.js";
import { formatImporto } from "../moneta.js";
import { formatVoce } from "../passi/prospetto.js";
import { nomeSpecifico } from "../passi/specifici.js";
import { nomeDi as nomeNostro } from "../passi/spiegazione.js";

/** The line as the attestation prints it. The values that it gives twice say where they stand. */
export function nomeRiga(t, riga) {
  const dentro = t.has(`prospetto.${riga}`) ? null : /^valori([A-Z])(\w*)$/.exec(riga);
  if (dentro) return t("riscontro.riga.valori", { riga: nomeRiga(t, dentro[1].toLowerCase() + dentro[2]) });
  return [`prospetto.${riga}`, `riscontro.riga.${riga}`].filter((chiave) => t.has(chiave)).map((chiave) => t(chiave))[0] ?? riga;
}

/** A figure of a line: euro, a coefficient, or a day. */
export const formatCifra = (riga, cifra) => (typeof cifra === "string" ? formatData(cifra)
  : formatVoce(/[sS]calaEquivalenza$/.test(riga ?? "") ? "scalaEquivalenza" : riga, cifra));

/** `LUCA PROVA`; empty when the document says no name. */
const nomeDi = ({ nome, cognome }) => [nome, cognome].filter(Boolean).join(" ");

/** The year of birth that a fiscal code says, on a day; a code does not tell the century: the last one that fits. */
export function annoDi(api, codice, giorno) {
  const { date = [], probabile } = (codice && api.fiscalCode(codice, giorno).nascita) || {};
  return (probabile ?? date.filter((data) => !giorno || data <= giorno).sort().at(-1))?.slice(0, 4);
}

/** Somebody of whom the comparison says something: by the name of the document, of the answers, or by what he or she is. */
export function nomeCitata(chi, { relazione, annoNascita, posizione, componente }, attestazione) {
  const { t } = chi;
  const suo = attestazione.nucleo?.[posizione - 1];
  if (suo) return nomePersona(chi, suo, attestazione);
  if (componente) return nomeNostro(chi, componente);
  return t(annoNascita ? "riscontro.quale.persona" : "riscontro.quale.persona.senza-anno", {
    nome: t("riscontro.persona"), relazione: nomeRelazione(t, relazione), anno: annoNascita,
  });
}

const nomeRelazione = (t, relazione) => t(t.has(`riscontro.relazione.${relazione}`) ? `riscontro.relazione.${relazione}` : "riscontro.relazione");

/** `LUCA PROVA, figlia o figlio minorenne, anno di nascita 2015`. */
export function nomePersona({ t, api }, persona, attestazione) {
  const suo = [...(attestazione.nucleo ?? []), ...(attestazione.ridotti ?? []).flatMap(({ nucleo = [] }) => nucleo)]
    .find(({ codiceFiscale }) => codiceFiscale && codiceFiscale === persona.codiceFiscale);
  const relazione = persona.relazione ?? suo?.relazione;
  const valori = {
    nome: nomeDi(persona) || nomeDi(suo ?? {}) || t("riscontro.persona"),
    relazione: nomeRelazione(t, relazione),
    anno: annoDi(api, persona.codiceFiscale, attestazione.dataPresentazione),
  };
  return t(valori.anno ? "riscontro.quale.persona" : "riscontro.quale.persona.senza-anno", valori);
}

export const nomeTipo = ({ t }, tipo) => t(["ordinario", "famiglia"].includes(tipo) ? `indicatore.${tipo}` : tipo === "ristretto" ? "riscontro.tipo.ristretto" : `tipo.${tipo}`);

/** The name of an indicator of the document. */
export function nomeIndicatore(chi, { tipo, persona, corrente }, attestazione) {
  const { t } = chi;
  const base = persona ? t("riscontro.quale.di", { tipo: nomeTipo(chi, tipo), persona: nomePersona(chi, persona, attestazione) }) : nomeTipo(chi, tipo);
  return corrente ? t("riscontro.quale.corrente", { tipo: base }) : base;
}

/** What stands under the name of an indicator. */
export function notaIndicatore({ t }, { stato, isee, valori, dedotto }) {
  const cifra = isee ?? valori?.isee;
  return [
    stato === "non-calcolabile" ? t("riscontro.quale.non-calcolabile") : cifra !== undefined && t("riscontro.quale.isee", { importo: formatImporto(cifra) }),
    stato === "uguale-a-ordinario" && t("riscontro.quale.uguale"),
    dedotto && t("riscontro.quale.dedotto"),
  ].filter(Boolean).join(" · ");
}

const STESSI = { ristretto: ["sociosanitario", "dottorato", "residenze"] };

/** Whether the person must say with which of ours: an ordinary one is compared with ours of the same name. */
export const isDaScegliere = ({ esito }, { tipo }) => !["ordinario", "famiglia"].includes(tipo) || !(tipo in esito.risultato.indicatori);

/** The calculations of ours, `[name for the module, words]`, those of the same kind first. */
export function nostri(ctx, { tipo }) {
  const { indicatori, specifici = [], corrente } = ctx.esito.risultato;
  const di = (prima, cifre = {}, suoi = []) => [
    ...Object.keys(cifre).map((nome) => ({ nome: `${prima}${nome}`, tipo: nome, parole: nomeTipo(ctx, nome) })),
    ...suoi.filter(({ isee }) => isee !== undefined).map((uno) => ({ nome: `${prima}${uno.tipo}:${uno.componente}`, tipo: uno.tipo, parole: nomeSpecifico(ctx, uno) })),
  ].map((uno) => (prima ? { ...uno, parole: ctx.t("riscontro.quale.corrente", { tipo: uno.parole }) } : uno));
  const tutti = [...di("", indicatori, specifici), ...(corrente?.ammesso ? di("corrente:", corrente.indicatori, corrente.specifici) : [])];
  const unici = [...new Map(tutti.map((uno) => [uno.nome, uno])).values()]; // a student may have two households, one name
  const uguale = (uno) => uno.tipo === tipo || (STESSI[tipo] ?? []).includes(uno.tipo);
  return [...unici.filter(uguale), ...unici.filter((uno) => !uguale(uno))].map(({ nome, parole }) => [nome, parole]);
}
